"""Real faults while a file is written: the old file stays, or there is none, and one clear error says why.

A full disk and a read-only one are mounted, which needs root; so does becoming somebody else. Elsewhere these tests are skipped.
"""

import ast
import errno
import os
import signal
import subprocess
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

import govreport
from govreport import cli
from govreport.replace import replacing

if os.name == "nt":
    pytest.skip("there are no such mounts and users on Windows", allow_module_level=True)

OLD = b"old"
TEXT = """2024年金华市政府工作报告
一、2023年工作回顾
（一）经济稳中向好。全市地区生产总值6011.27亿元、增长6.8%。就业率由90%提高到92%，提高3个百分点。
二、2024年主要预期目标
地区生产总值增长6%。
"""
LONG = TEXT + TEXT.partition("\n")[2] * 19


def plain(path, encoding):
    with replacing(path, encoding=encoding) as out:
        for _ in range(100):
            out.write("x" * 1000 if encoding else b"x" * 1000)


def tracking(reports, path):
    govreport.track(reports).to_csv(path)


WRITERS = {
    "text": lambda reports, path: plain(path, "utf-8"),
    "binary": lambda reports, path: plain(path, None),
    "csv": govreport.to_csv,
    "excel": govreport.to_excel,
    "parquet": govreport.to_parquet,
    "stata": govreport.to_stata,
    "tracking": tracking,
}
COMMANDS = ["show", "show --format json", "show --format csv", "show --format md", "claims", "claims --format csv", "facts"]
COMMANDS += ["facts --format table", "html", "track", "track --format csv", "check", "check --format jsonl"]
COMMANDS += ["convert --to json", "convert --to md", "convert --to akn", "chunks"]


@pytest.fixture(scope="module")
def reports():
    """Several, whose rows fill some pages of a disk; every writer has been used once, so that it is loaded."""
    made = [govreport.parse(TEXT.replace("2024", str(year)).replace("2023", str(year - 1))) for year in range(1980, 2024)]
    with TemporaryDirectory() as folder:
        for name, write in WRITERS.items():
            write(made, Path(folder, name))
    return made


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "报告.txt"
    path.write_text(LONG, encoding="utf-8")
    return path


@contextmanager
def mounted(place, *options):
    """A disk of 64 KB, in memory."""
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", place], capture_output=True)
    if done.returncode:
        pytest.skip("mounting a disk is not allowed here")
    try:
        yield place
    finally:
        subprocess.run(["umount", place], check=True)


@pytest.fixture
def full(tmp_path):
    """A disk with an old file on it and no room for a page more."""
    place = tmp_path / "full"
    place.mkdir()
    with mounted(place):
        (place / "x").write_bytes(OLD)
        with suppress(OSError), open(place / "ballast", "wb", buffering=0) as ballast:
            while ballast.write(bytes(4096)):
                pass
        yield place, errno.ENOSPC


@pytest.fixture
def read_only(tmp_path):
    """A disk with an old file on it, that nobody may write to."""
    place = tmp_path / "read-only"
    place.mkdir()
    with mounted(place):
        (place / "x").write_bytes(OLD)
        subprocess.run(["mount", "-o", "remount,ro", place], check=True)
        yield place, errno.EROFS


def somebody_else(mode, number):
    """A folder of root's, in which somebody else meets an error of this number; who writes is that somebody."""
    if os.geteuid():
        pytest.skip("only root can become somebody else")
    with TemporaryDirectory() as folder:
        os.chmod(folder, 0o711)  # the folders of pytest cannot be entered
        place = Path(folder, "x")
        place.mkdir()
        (place / "x").write_bytes(OLD)
        place.chmod(mode)
        os.seteuid(65534)
        try:
            yield place, number
        finally:
            os.seteuid(0)


@pytest.fixture
def unprivileged():
    """A folder that one may look into."""
    yield from somebody_else(0o755, errno.EACCES)


@pytest.fixture
def sticky():
    """A folder, as /tmp is, in which anyone may write, and take the place of no file that is not theirs."""
    yield from somebody_else(0o1777, errno.EPERM)


FAULTS = ["full", "read_only", "unprivileged", "sticky"]


@pytest.mark.parametrize("writer", WRITERS)
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_leaves_the_old_file_and_names_the_path(request, reports, fault, writer):
    place, number = request.getfixturevalue(fault)
    before = sorted(os.listdir(place))
    with pytest.raises(OSError, match=os.strerror(number)) as caught:
        WRITERS[writer](reports, place / "x")
    assert (caught.value.errno, caught.value.filename) == (number, str(place / "x"))
    assert sorted(os.listdir(place)) == before
    assert (place / "x").read_bytes() == OLD


@pytest.mark.parametrize("writer", WRITERS)
@pytest.mark.parametrize("fault", ["full", "read_only", "unprivileged"])
def test_a_fault_leaves_no_file_where_there_was_none(request, reports, fault, writer):
    place, number = request.getfixturevalue(fault)
    with pytest.raises(OSError, match=os.strerror(number)) as caught:
        WRITERS[writer](reports, place / "new")
    assert caught.value.filename == str(place / "new")
    assert sorted(os.listdir(place)) == (["ballast", "x"] if fault == "full" else ["x"])


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_says_in_one_line_that_the_disk_is_full(full, source, command, capsys):
    place, _ = full
    name, *options = command.split()
    assert cli.main([name, str(source), *options, "-o", str(place / "x")]) == 2
    assert capsys.readouterr() == ("", f"govreport: {place / 'x'}: it cannot be written (No space left on device)\n")
    assert sorted(os.listdir(place)) == ["ballast", "x"]
    assert (place / "x").read_bytes() == OLD


@pytest.mark.parametrize("fault", ["full", "read_only"])
def test_a_batch_says_in_one_line_what_is_wrong(request, fault, source, capsys):
    """Its parts may stay, for the next one to go on with."""
    place, number = request.getfixturevalue(fault)
    with TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        Path(folder, "a.txt").write_text(LONG, encoding="utf-8")
        assert cli.main(["batch", folder, "-o", str(place / "x"), "--jobs", "1"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(f"govreport: {place / 'x'}: it cannot be written ({os.strerror(number)})")
    assert told.err.count("\n") == 1
    assert (place / "x").read_bytes() == OLD


def test_nothing_else_opens_a_file_to_write():
    """`replace.py` does; LibreOffice's input, in a folder that is thrown away; members of archives in memory; streams that were closed;
    and a folder is made for pages."""
    package = Path(govreport.__file__).parent
    found = set()
    for path in package.rglob("*.py"):
        for call in (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)):
            name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
            words = [word.value for word in [*call.args, *(k.value for k in call.keywords)] if isinstance(word, ast.Constant)]
            reading = {"r", "rb"} & set(words)
            ours = isinstance(call.func, ast.Attribute) and "self" in ast.unparse(call.func)
            if not ours and (name in ("write_text", "write_bytes", "touch", "mkdir") or (name == "open" and not reading)):
                found.add(path.relative_to(package).as_posix())
    assert found == {"replace.py", "readers/office.py", "readers/unpack.py", "cli.py", "commands/html.py"}


# --- a killed process -------------------------------------------------------------------------------------------------

_SIZE = 100_000
_REWRITES = f"""
import sys
from govreport.replace import replacing
for turn in range(10**9):
    with replacing(sys.argv[1]) as out:
        for _ in range(10):
            out.write(str(turn % 10) * {_SIZE // 10})
            out.flush()
            print(end=".", flush=True)
"""


@pytest.mark.parametrize("after", [1, 5, 10, 11, 15, 20, 21, 37, 100])
def test_a_killed_process_leaves_the_whole_old_file_or_the_whole_new_one(tmp_path, after):
    path = tmp_path / "x"
    path.write_bytes(OLD)
    with subprocess.Popen([sys.executable, "-c", _REWRITES, path], stdout=subprocess.PIPE) as child:
        assert child.stdout.read(after) == b"." * after
        child.kill()
    assert child.returncode == -signal.SIGKILL
    found = path.read_bytes()
    assert found == OLD or (len(found) == _SIZE and len(set(found)) == 1)
    assert found == OLD or after > 9, "nothing was whole yet"
    rest = [name for name in os.listdir(tmp_path) if name != "x"]
    assert len(rest) <= 1
    assert all(name.startswith("x.") and name.endswith(".part") for name in rest)


def test_a_killed_command_leaves_the_old_file(tmp_path, source):
    out, pipe = tmp_path / "out", tmp_path / "pipe"
    out.write_bytes(OLD)
    os.mkfifo(pipe)
    with subprocess.Popen([sys.executable, "-m", "govreport", "claims", source, pipe, "-o", out]) as child, open(pipe, "wb"):
        child.kill()  # the pipe opens when the command reads it, and that is after it has begun to write
    assert child.returncode == -signal.SIGKILL
    assert out.read_bytes() == OLD


# --- standard streams ---------------------------------------------------------------------------------------------------


def in_a_shell(line, source):
    done = subprocess.run(["sh", "-c", line.format(f"{sys.executable} -m govreport", source)], capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full")
@pytest.mark.parametrize("line", ["{0} show {1}", "{0} claims {1}", "{0} convert --to json {1}", "{0} --help", "{0} --version"])
def test_standard_output_that_is_full_is_one_line(source, line):
    message = "govreport: standard output: it cannot be written (No space left on device)\n"
    assert in_a_shell(f"{line} > /dev/full", source) == (2, "", message)


@pytest.mark.parametrize(
    ("line", "code", "told"),
    [
        ("{0} show {1} >&-", 0, ""),
        ("{0} show nowhere.txt 2>&-", 2, ""),
        ("{0} show - <&-", 2, "govreport: standard input: the file is empty\n"),
        ("{0} show nowhere.txt 2>/dev/full", 2, ""),
    ],
)
def test_a_stream_that_is_closed_takes_and_gives_nothing(source, line, code, told):
    assert in_a_shell(line, source) == (code, "", told)
