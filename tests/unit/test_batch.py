"""Batches: the same bytes whatever happens on the way, and no file that costs another one its rows."""

import csv
import os
import subprocess
import sys
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import count
from multiprocessing import active_children
from pathlib import Path
from types import SimpleNamespace
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("pyarrow")

import deadly
import govreport
from govreport import batch, workers
from govreport.parts import BatchError

REPORT = "2024年金华市政府工作报告\n一、2023年工作回顾\n全市地区生产总值6011.27亿元、增长6.8%。\n二、2024年目标\n地区生产总值增长{n}%。\n"
BAD = {"empty.txt": b"", "binary.txt": bytes(range(256)) * 40}


def fill(folder):
    """Some reports in a folder and in one within it, and files that cannot be read."""
    (folder / "inner").mkdir(parents=True)
    for n in range(5):
        (folder / ("inner" if n % 2 else "") / f"{n}.txt").write_text(REPORT.format(n=n + 1), encoding="utf-8")
    for name, content in BAD.items():
        (folder / name).write_bytes(content)
    return folder


def in_one_process(folder, path, table="claims"):
    """The bytes that one process writes for the reports of a folder."""
    govreport.to_parquet((report for _, report in govreport.read_folder(folder) if isinstance(report, govreport.Report)), path, table)
    return path.read_bytes()


@pytest.fixture
def folder(tmp_path):
    return fill(tmp_path / "reports")


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out.parquet"


# --- calls under way ----------------------------------------------------------------------------------------------------


@given(st.data(), st.integers(0, 12), st.integers(1, 5))
def test_every_task_is_done_once_and_not_too_many_are_under_way(data, tasks, most):
    begun = []

    def start(task):
        begun.append(task)
        return Future()

    def some_are_done(under_way, return_when):
        assert len(under_way) == min(most, tasks - len(done))
        ready = data.draw(st.lists(st.sampled_from(list(under_way)), min_size=1, unique=True))
        for future in ready:
            future.set_result(None)
        return SimpleNamespace(done=ready)

    done = []
    with patch.object(workers, "wait", some_are_done):
        for task, call in workers.each(start, iter(range(tasks)), most):
            assert call.done()
            done.append(task)
    assert begun == sorted(done) == list(range(tasks))


def test_a_process_that_dies_breaks_its_call_and_none_is_left():
    with workers.processes(1) as start:
        assert start(abs, -1).result() == 1
        with pytest.raises(BrokenProcessPool):
            start(deadly.die).result()
    assert active_children() == []


def test_an_exception_ends_calls_that_take_long():
    def interrupted():
        with workers.processes(2) as start:
            assert start(abs, -1).result() == 1
            start(deadly.wait)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert active_children() == []


# --- the same bytes whatever happens ------------------------------------------------------------------------------------


@contextmanager
def without_processes(deaths=frozenset()):
    """Calls are done here and at once; those of these numbers, counted from 1, take their process with them."""
    calls = count(1)

    @contextmanager
    def processes(_):
        broken = False

        def start(function, *arguments):
            nonlocal broken
            if broken:
                raise BrokenProcessPool
            future = Future()
            if function is batch._read and next(calls) in deaths:
                broken = True
                future.set_exception(BrokenProcessPool())
            else:
                future.set_result(function(*arguments))
            return future

        yield start

    with patch.object(workers, "processes", processes):
        yield


@settings(max_examples=30)  # each reads and writes some twenty files
@given(st.sets(st.integers(1, 30)), st.sets(st.integers(0, 20), max_size=3))
def test_whatever_dies_or_interrupts_the_bytes_are_the_same(tmp_path_factory, deaths, interrupts):
    room = tmp_path_factory.mktemp("batch")
    folder, out = fill(room / "reports"), room / "out.parquet"
    steps = count()

    def interrupt(done, total, file):
        if next(steps) in interrupts:
            raise KeyboardInterrupt

    with without_processes(deaths):
        while True:
            try:
                outcome = batch.run(folder, out, jobs=1, resume=True, progress=interrupt)
                break
            except KeyboardInterrupt:
                assert not out.exists()
    failed = {Path(failure.file) for failure in outcome.failures}
    died = {Path(failure.file) for failure in outcome.failures if "died" in failure.reason}
    assert failed == died | {folder / name for name in BAD}
    for file in died:
        file.unlink()
    assert out.read_bytes() == in_one_process(folder, room / "wanted.parquet")
    assert sorted(path.name for path in room.glob("out*")) == ["out.parquet", "out.parquet.failures.csv"]


@pytest.mark.parametrize("jobs", [0, -1])
def test_no_processes_leave_no_trace(folder, out, jobs):
    with pytest.raises(ValueError, match=f"jobs={jobs}"):
        batch.run(folder, out, jobs=jobs)
    assert not out.parent.joinpath(f"{out.name}.parts").exists()


@pytest.mark.parametrize("jobs", [1, 2])
def test_any_number_of_processes_writes_what_one_writes(run, folder, out, tmp_path, jobs):
    code, printed, _ = run("batch", folder, "-o", out, "--jobs", jobs)
    assert (code, printed) == (2, f"15 rows of 5 reports: {out}\n")
    assert out.read_bytes() == in_one_process(folder, tmp_path / "wanted.parquet")


def test_facts_are_written_instead_of_claims(run, folder, out, tmp_path):
    with without_processes():
        assert run("batch", folder, "-o", out, "--facts")[0] == 2
    assert out.read_bytes() == in_one_process(folder, tmp_path / "wanted.parquet", "facts")


def test_a_killed_batch_goes_on_to_the_same_bytes(folder, out, tmp_path):
    script = tmp_path / "run.py"
    script.write_text(
        "import os, signal, sys\n"
        "from govreport import batch\n"
        "def progress(done, total, file):\n"
        "    if done >= 4:\n"
        "        os.kill(os.getpid(), signal.SIGKILL)\n"
        "if __name__ == '__main__':\n"
        "    batch.run(*sys.argv[1:], jobs=2, progress=progress)\n",
        encoding="utf-8",
    )
    # It waits for the end of its output, which the processes hold too: they do not outlive the one that is killed.
    killed = subprocess.run([sys.executable, script, folder, out], capture_output=True, timeout=60, check=False)
    assert killed.returncode == -9
    assert not out.exists()
    begun = [path.stat().st_mtime_ns for path in sorted(Path(f"{out}.parts").glob("*.arrow"))]
    assert len(begun) >= 2
    seen = []
    batch.run(folder, out, jobs=2, resume=True, progress=lambda done, total, file: seen.append((done, total)))
    assert seen[0] == (len(begun), 7)
    assert out.read_bytes() == in_one_process(folder, tmp_path / "wanted.parquet")


# --- what fails ---------------------------------------------------------------------------------------------------------


def test_a_file_that_kills_its_process_costs_no_other(folder, out, tmp_path, monkeypatch):
    wanted = in_one_process(folder, tmp_path / "wanted.parquet")
    (folder / "deadly.txt").write_text(REPORT, encoding="utf-8")
    monkeypatch.setattr(batch, "_read", deadly.read)
    outcome = batch.run(folder, out, jobs=2)
    assert {Path(failure.file).name: failure.reason for failure in outcome.failures}.items() >= {
        ("deadly.txt", "the process that read it died, twice: did the memory run out?")
    }
    assert {Path(failure.file).name for failure in outcome.failures} == {*BAD, "deadly.txt"}
    assert out.read_bytes() == wanted


def test_a_process_that_is_killed_once_costs_nothing(folder, out, tmp_path):
    killed = []

    def kill(done, total, file):
        if done == 2 and not killed:
            killed.append(active_children()[0])
            killed[0].kill()

    outcome = batch.run(folder, out, jobs=2, progress=kill)
    assert len(killed) == 1
    assert {Path(failure.file).name for failure in outcome.failures} == BAD.keys()
    assert out.read_bytes() == in_one_process(folder, tmp_path / "wanted.parquet")


def test_a_fault_of_the_library_costs_its_file_alone(folder, out, monkeypatch):
    def parse(source):
        if source.name.endswith("0.txt"):
            raise RecursionError("too deep")
        return govreport.parse_source(source)

    monkeypatch.setattr(batch, "parse_source", parse)
    with without_processes():
        outcome = batch.run(folder, out)
    assert [failure.reason for failure in outcome.failures if failure.file.endswith("0.txt")] == ["RecursionError: too deep"]
    assert (outcome.rows, len(outcome.failures)) == (12, 3)


@pytest.fixture
def no_processes():
    with without_processes():
        yield


@pytest.mark.usefixtures("no_processes")
def test_failures_are_printed_and_written(run, folder, out):
    (folder / "link.txt").symlink_to(folder / "0.txt")
    code, _, err = run("batch", folder, "-o", out)
    assert code == 2
    lines = err.splitlines()
    assert [line.split(maxsplit=1)[0] for line in lines[:3]] == [str(folder / name) for name in ("binary.txt", "empty.txt", "link.txt")]
    assert lines[3:] == [f"govreport: 3 files could not be read: {out}.failures.csv lists them with the reasons"]
    with open(f"{out}.failures.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(Path(row["file"]).name, row["reason"]) for row in rows][1] == ("empty.txt", "the file is empty")
    assert rows[2]["reason"].startswith("it is a symbolic link")
    for name in (*BAD, "link.txt"):
        (folder / name).unlink()
    assert run("batch", folder, "-o", out) == (0, f"15 rows of 5 reports: {out}\n", "")
    assert not Path(f"{out}.failures.csv").exists()


@pytest.mark.usefixtures("no_processes")
def test_of_many_failures_some_are_printed(run, tmp_path, out):
    for n in range(30):
        (tmp_path / f"{n}.txt").touch()
    code, printed, err = run("batch", tmp_path, "-o", out)
    assert (code, printed) == (2, f"0 rows of 0 reports: {out}\n")
    assert len(err.splitlines()) == 21
    assert len(Path(f"{out}.failures.csv").read_text(encoding="utf-8").splitlines()) == 31


@pytest.mark.usefixtures("no_processes")
def test_what_is_no_report_is_told_also_where_it_was_read_before_an_interrupt(run, tmp_path, out):
    for n in range(22):
        (tmp_path / f"{n:02}.txt").write_text("牛奶2盒\n", encoding="utf-8")
    (tmp_path / "report.txt").write_text(REPORT.format(n=5), encoding="utf-8")
    read = batch._read

    def interrupted(parts, number, *rest):
        if number == 5:
            raise KeyboardInterrupt
        return read(parts, number, *rest)

    with without_processes():
        with patch.object(batch, "_read", interrupted), pytest.raises(KeyboardInterrupt):
            batch.run(tmp_path, out)
        code, _, err = run("batch", tmp_path, "-o", out, "--resume")
    doubt = "This does not read as a government work report: it has no outline."
    lines = [f"govreport: {tmp_path}/{n:02}.txt:1: {doubt}" for n in range(20)]
    assert (code, err.splitlines()) == (0, [*lines, "govreport: 22 reports are doubtful in this way, of which 20 are named"])
    assert out.read_bytes() == in_one_process(tmp_path, tmp_path / "expected.parquet")


def test_where_the_rows_go_must_be_said(run, folder):
    assert run("batch", folder) == (2, "", "govreport: say where the rows go: -o FILE.parquet (govreport batch --help tells more)\n")
    assert "-o requires an argument" in run("batch", folder, "-o")[2]


def test_files_of_other_kinds_are_passed_over(run, folder, tmp_path, out):
    for name in BAD:
        (folder / name).unlink()
    (folder / "1.png").write_bytes(b"PNG")
    (folder / "old.csv").write_bytes(b"a,b")
    told = "govreport: 2 files of other kinds passed over (.csv, .png)\n"
    assert run("batch", folder, "-o", out) == (0, f"15 rows of 5 reports: {out}\n", told)
    (tmp_path / "none").mkdir()
    (tmp_path / "none" / "1.png").touch()
    code, _, err = run("batch", tmp_path / "none", "-o", out)
    assert (code, "there is no report in this folder" in err) == (2, True)


OWN = """[silk_output]
zh = "生丝产量"
names = ["生丝产量"]
dimension = "mass"
measures = ["level"]
"""


def test_indicators_of_a_file_are_known_to_every_process(run, tmp_path, out):
    from pyarrow import parquet

    own, reports = tmp_path / "my.toml", tmp_path / "reports"
    own.write_text(OWN, encoding="utf-8")
    reports.mkdir()
    for year in (2023, 2024):
        text = f"{year}年金华市政府工作报告\n一、{year - 1}年工作回顾\n生丝产量{year}吨。\n"
        (reports / f"{year}.txt").write_text(text, encoding="utf-8")
    told = f"2 rows of 2 reports: {out}\n"
    assert run("batch", reports, "-o", out, "--facts", "--jobs", 2, "--indicators", own) == (0, told, "")
    assert parquet.read_table(out).column("indicator").to_pylist() == ["silk_output"] * 2
    assert run("batch", reports, "-o", out, "--facts") == (0, f"0 rows of 2 reports: {out}\n", "")
    own.write_text(OWN.replace("生丝产量", "粮食产量"), encoding="utf-8")
    code, printed, err = run("batch", reports, "-o", out, "--facts", "--indicators", own)
    assert (code, printed, "belongs to two indicators" in err) == (2, "", True)
    code, printed, err = run("batch", reports, "-o", out, "--facts", "--indicators", tmp_path / "none.toml")
    assert (code, err) == (2, f"govreport: {tmp_path}/none.toml: No such file or directory\n")
    assert not Path(f"{out}.parts").exists()


# --- going on -----------------------------------------------------------------------------------------------------------


def begun(folder, out, table="claims"):
    """A batch that was interrupted when some files were done."""

    def interrupt(done, total, file):
        if done >= 3:
            raise KeyboardInterrupt

    with without_processes(), pytest.raises(KeyboardInterrupt):
        batch.run(folder, out, table, progress=interrupt)
    assert Path(f"{out}.parts").is_dir()


def another_table(folder, monkeypatch):
    return "facts"


def another_version(folder, monkeypatch):
    monkeypatch.setattr(batch, "version", lambda name: "0.0.9")


def another_file(folder, monkeypatch):
    (folder / "new.txt").touch()


def a_file_gone(folder, monkeypatch):
    (folder / "0.txt").unlink()


def a_changed_file(folder, monkeypatch):
    os.utime(folder / "0.txt", ns=(0, 0))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (another_table, "table claims → facts"),
        (another_version, "version .* → 0.0.9"),
        (another_file, "files 7 → 8; the files are others, or have changed"),
        (a_file_gone, "files 7 → 6; the files are others, or have changed"),
        (a_changed_file, r"\(the files are others, or have changed\)"),
    ],
)
def test_parts_of_another_batch_are_not_used(folder, out, monkeypatch, change, told):
    begun(folder, out)
    table = change(folder, monkeypatch) or "claims"
    with pytest.raises(BatchError, match=f"this batch cannot go on .*{told}"):
        batch.run(folder, out, table, resume=True)
    assert not out.exists()


@pytest.mark.usefixtures("no_processes")
def test_parts_are_not_used_unasked(run, folder, out):
    begun(folder, out)
    code, printed, err = run("batch", folder, "-o", out)
    assert (code, printed) == (2, "")
    assert err == f"govreport: {out}.parts: a batch was begun here and not finished: go on with --resume, or delete this folder\n"
    code, printed, _ = run("batch", folder, "-o", out, "--resume")
    assert (code, printed) == (2, f"15 rows of 5 reports: {out}\n")


def test_a_batch_that_ended_before_it_began_goes_on(folder, out):
    Path(f"{out}.parts").mkdir()
    with without_processes():
        assert batch.run(folder, out, resume=True).rows == 15


def test_what_a_batch_writes_is_not_read(folder):
    out = folder / "out.parquet"
    with without_processes():
        first = batch.run(folder, out)
        (folder / "out.parquet.0123.part").touch()
        begun(folder, out)
        again = batch.run(folder, out, resume=True)
    assert first == again
    assert first.files == 7


def test_an_interrupt_says_how_to_go_on(run, folder, out, monkeypatch):
    def interrupted(*arguments, progress, **options):
        progress(3, 1200, "x.txt")
        raise KeyboardInterrupt

    monkeypatch.setattr(batch, "run", interrupted)
    code, printed, err = run("batch", folder, "-o", out)
    assert (code, printed) == (130, "")
    assert err == "govreport: interrupted: 3 of 1,200 files done; the same command with --resume goes on from there\n"


# --- what is asked for wrongly ------------------------------------------------------------------------------------------


def test_what_cannot_be_done_is_one_line_and_code_2(run, folder, tmp_path):
    for arguments, told in (
        ([folder, "-o", "-"], "name one behind -o"),
        ([folder, "-o", tmp_path], "it cannot be written"),
        ([folder, "-o", tmp_path / "no" / "x"], "it cannot be written (No such file or directory)"),
        ([tmp_path / "no", "-o", tmp_path / "x"], "there is no such folder"),
        ([folder / "0.txt", "-o", tmp_path / "x"], "it is a file, and a folder of reports is meant"),
        ([folder, "-o", tmp_path / "x", "--jobs", "0"], "--jobs"),
        ([folder], "-o FILE.parquet"),
    ):
        code, out, err = run("batch", *arguments)
        assert (code, out, err.count("\n")) == (2, "", 1), arguments
        assert told in err
    assert sorted(os.listdir(tmp_path)) == ["reports"]


def test_without_arrow_one_line_says_what_to_install(run, folder, out, monkeypatch):
    from govreport import arrow

    arrow.schema.cache_clear()
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    code, printed, err = run("batch", folder, "-o", out)
    assert (code, printed, err.count("\n")) == (2, "", 1)
    assert 'pip install "govreport[arrow]"' in err
