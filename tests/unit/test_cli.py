"""The command line: what it prints, where, and with which exit code."""

import csv
import io
import json
import os
import re
import signal
import subprocess
import sys

import pytest
from rich.cells import cell_len

import govreport
from govreport import cli, commands
from govreport.commands import common

TEXT = """2023年金华市政府工作报告
一、2022年工作回顾
（一）经济稳中有进。地区生产总值5562.47亿元、增长2.5%。小微企业贷款、制造业贷款分别增长27.2%、14.9%。
二、2023年工作安排
地区生产总值增长6%—6.5%。
"""


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "报告.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


@pytest.fixture
def run(capsys):
    """Run the command in this process: exit code, output, complaints."""

    def running(*arguments):
        code = cli.main(arguments)
        out, err = capsys.readouterr()
        return code, out, err

    return running


def process(*arguments, env=None, **more):
    """Run the command as a user does."""
    command = [sys.executable, "-m", "govreport", *arguments]
    return subprocess.run(command, capture_output=True, env={**os.environ, **(env or {})}, timeout=60, **more)


# --- show -----------------------------------------------------------------------------------------------------------


def test_show_prints_front_outline_and_claims(run, report):
    code, out, err = run("show", report)
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0] == f"2023年金华市政府工作报告  [{report}]"
    front = dict(line.split(maxsplit=1) for line in lines[1:5])
    assert front["region"] == "金华市, prefecture, 330700"
    assert front["year"] == "2023"
    assert re.fullmatch(r"5 claims \(4 achieved, 1 target\), \d+ facts, 0 problems", front["found"])
    assert "一、2022年工作回顾  [review, line 2]" in lines
    assert "  （一）经济稳中有进  [line 3]" in lines
    claims = [re.split(" {2,}", line.strip()) for line in lines if "%" in line or "亿元" in line]
    assert claims == [
        ["achieved", "level", "5562.47亿元", "地区生产总值", "[556,247,000,000 元]"],
        ["achieved", "increase", "2.5%", "地区生产总值"],
        ["achieved", "increase", "27.2%", "小微企业贷款"],
        ["achieved", "increase", "14.9%", "制造业贷款"],
        ["target", "increase", "6%—6.5%", "地区生产总值", "[range]"],
    ]


def test_the_columns_stand_one_below_the_other_in_cells(run, report):
    _, out, _ = run("show", report)
    lines = [line for line in out.splitlines() if "  increase  " in line or "  level  " in line]
    assert len(lines) == 5
    assert len({cell_len(line[: line.index(word)]) for line in lines for word in ("increase", "level") if word in line}) == 1
    assert len({cell_len(line[: re.search("  (地区|小微|制造)", line).end()]) for line in lines}) == 1


def test_piped_output_is_plain(run, report):
    _, out, _ = run("show", report)
    assert "\x1b" not in out
    assert not [line for line in out.splitlines() if line != line.rstrip()]


def test_control_characters_of_a_report_do_not_reach_the_terminal(run, tmp_path):
    path = tmp_path / "x.txt"
    path.write_text("一、回顾\x1b[2J\n坏\x1b]0;x\x1b\\名增长5%。\u202e\n", encoding="utf-8")
    _, out, _ = run("show", str(path))
    assert "回顾" in out
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u202e]", out)


def test_markup_and_emoji_codes_stay_as_they_are(run, tmp_path):
    path = tmp_path / "x.txt"
    path.write_text("一、:smile: [bold]回顾[/bold]\n粮食产量5万吨。\n", encoding="utf-8")
    assert "一、:smile: [bold]回顾[/bold]" in run("show", str(path))[1]


# --- claims and facts -----------------------------------------------------------------------------------------------


def test_claims_are_json_lines(run, report):
    code, out, err = run("claims", report)
    assert (code, err) == (0, "")
    rows = [json.loads(line) for line in out.splitlines()]
    parsed = govreport.read(report)
    assert [(r["subject"], r["value"], r["unit"], r["relation"]) for r in rows[:2]] == [
        ("地区生产总值", "556247000000", "元", "level"),
        ("地区生产总值", "2.5", "%", "increase"),
    ]
    assert [TEXT[r["start"] : r["stop"]] for r in rows] == [r["quantity"] for r in rows]
    assert [r["line"] for r in rows] == [3, 3, 3, 3, 5]
    assert [r["section"] for r in rows] == ["经济稳中有进"] * 4 + [None]
    assert {r["file"] for r in rows} == {report}
    assert (rows[-1]["value"], rows[-1]["low"], rows[-1]["high"]) == (None, "6", "6.5")
    assert len(rows) == len(parsed.claims)


def test_facts_are_json_lines(run, report):
    code, out, _ = run("facts", report)
    rows = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert ("gdp", "growth", 2022, "achieved", "2.5") in [(r["indicator"], r["measure"], r["year"], r["status"], r["value"]) for r in rows]


def test_facts_as_a_table(run, report):
    code, out, err = run("facts", report, report, "--format", "table")
    lines = out.splitlines()
    assert (code, err) == (0, "")
    assert lines.count(f"2023年金华市政府工作报告  [{report}]") == 2
    cells = [re.split(" {2,}", line.strip()) for line in lines]
    assert ["2022", "achieved", "2.5%", "gdp growth", "地区生产总值", "[line 3]"] in cells
    assert ["2023", "target", "6%—6.5%", "gdp growth", "地区生产总值", "[range, line 5]"] in cells
    assert len({cell_len(line[: line.index("gdp ")]) for line in lines if "gdp " in line}) == 1


def test_a_table_of_no_facts_says_so(run, tmp_path):
    path = tmp_path / "x.txt"
    path.write_text("各位代表，请审议。", encoding="utf-8")
    assert run("facts", str(path), "--format", "table")[1].splitlines()[-1] == "  no facts"


@pytest.mark.parametrize("command", ["claims", "facts"])
def test_csv_holds_the_same_rows(run, report, command):
    lines = [json.loads(line) for line in run(command, report)[1].splitlines()]
    table = list(csv.DictReader(io.StringIO(run(command, report, "--format", "csv")[1])))
    assert lines
    as_text = {True: "true", False: "false", None: ""}
    assert [
        {k: as_text[v] if v in (True, False, None) and type(v) is not int else str(v) for k, v in row.items()} for row in lines
    ] == table


def test_a_csv_file_opens_in_a_spreadsheet(run, report, tmp_path):
    out = tmp_path / "表.csv"
    code, printed, _ = run("claims", report, "--format", "csv", "-o", str(out))
    assert (code, printed) == (0, "")
    assert out.read_bytes().startswith(b"\xef\xbb\xbffile,")
    assert "小微企业贷款" in out.read_text(encoding="utf-8-sig")


def test_a_json_file_has_no_mark_at_its_beginning(run, report, tmp_path):
    out = tmp_path / "x.jsonl"
    assert run("claims", report, "-o", str(out))[0] == 0
    assert out.read_bytes().startswith(b'{"file"')


def test_several_files_and_one_that_is_missing(run, report, tmp_path):
    code, out, err = run("claims", report, str(tmp_path / "无.txt"), report)
    assert code == 2
    assert len(out.splitlines()) == 10
    assert len(err.splitlines()) == 1
    assert "无.txt" in err


# --- what cannot be read --------------------------------------------------------------------------------------------


def missing(path):
    pass


def folder(path):
    path.mkdir()


def empty(path):
    path.write_bytes(b"")


def blank(path):
    path.write_text(" \n\u3000\n")


def binary(path):
    path.write_bytes(bytes(range(256)) * 40)


def no_encoding(path):
    path.write_bytes("政府工作报告".encode() + b"\xff\xff\xfe" + "增长".encode("gb18030") * 3)


@pytest.mark.parametrize("command", ["show", "claims", "facts"])
@pytest.mark.parametrize("make", [missing, folder, empty, blank, binary, no_encoding])
def test_what_cannot_be_read_is_one_line_and_code_2(run, tmp_path, make, command):
    path = tmp_path / "坏的.txt"
    make(path)
    code, out, err = run(command, str(path))
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1
    assert err.startswith("govreport: ")
    assert "坏的.txt" in err


@pytest.mark.parametrize("command", ["claims", "facts"])
def test_an_output_that_cannot_be_written_is_one_line_and_code_2(run, report, tmp_path, command):
    code, out, err = run(command, report, "-o", str(tmp_path / "no" / "x"))
    assert (code, out) == (2, "")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["show"],
        ["claims"],
        ["frobnicate"],
        ["claims", "x", "--format", "xml"],
        ["claims", "x", "--formt=csv"],
        ["batch", "x", "y", "-o", "z.parquet"],
        ["facts", "-q", "x"],
        ["--bogus"],
    ],
)
def test_a_wrong_command_line_is_one_line_and_code_2(run, arguments):
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1
    assert "--help" in err


def test_an_argument_too_many_is_named(run):
    _, _, err = run("convert", "报告.txt", "报 告.txt", "b.txt")
    assert "it is not known what to do with '报 告.txt' 'b.txt' (" in err


# --- help, version, surroundings ------------------------------------------------------------------------------------


def test_version(run):
    code, out, _ = run("--version")
    assert code == 0
    assert re.fullmatch(r"govreport \d+\.\d+\.\d+\S*\n", out)


@pytest.mark.parametrize("arguments", [[], ["--help"], ["-h"]])
def test_help_names_the_commands_and_the_exit_codes(run, arguments):
    code, out, _ = run(*arguments)
    assert code == 0
    assert {command.__name__ for command, _ in commands.COMMANDS} <= set(out.split())
    assert "Exit codes: 0 done; 1 check or diff found something" in out


@pytest.mark.parametrize("command", [command.__name__ for command, _ in commands.COMMANDS])
def test_help_of_a_command_has_examples(run, command):
    code, out, _ = run(command, "--help")
    assert code == 0
    assert out.count(f"govreport {command}") > 1


HEADLESS = "一、2030年工作回顾\n地区生产总值增长5%。\n二、今年工作\n地区生产总值增长6%。\n"


@pytest.mark.parametrize("command", [["show"], ["claims"], ["facts"], ["html"], ["convert", "--to", "md"], ["chunks"], ["check"], ["diff"]])
def test_what_the_text_does_not_say_is_said_on_the_command_line(run, tmp_path, command):
    path = tmp_path / "a.txt"
    path.write_text(HEADLESS, encoding="utf-8")
    files = [str(path)] * (1 + (command == ["diff"]))
    code, out, err = run(*command, *files, "--region", "大连", "--year", "2031")
    assert (code, err) == (0, "")
    if command[0] in ("show", "facts", "claims", "chunks"):
        assert "大连市" in out


@pytest.mark.parametrize(
    ("option", "why"), [("--region=没有的地方", "no region of the table"), ("--year=0", "Must be >= 1"), ("--year=x", "is no year")]
)
def test_what_is_no_region_and_no_year_is_one_line_and_code_2(run, report, option, why):
    code, out, err = run("facts", report, option)
    assert (code, out, err.count("\n"), why in err) == (2, "", 1, True)


def test_standard_input(report):
    done = process("claims", "-", input=TEXT.encode("gb18030"))
    assert (done.returncode, done.stderr) == (0, b"")
    rows = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert {row["file"] for row in rows} == {"standard input"}
    assert len(rows) == 5


def test_empty_standard_input():
    done = process("show", "-", input=b"")
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize(
    "env",
    [{"LC_ALL": "C"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, {"LC_ALL": "POSIX", "PYTHONIOENCODING": "ascii"}],
)
def test_chinese_survives_a_c_locale(report, env):
    done = process("claims", report, report + "无", env=env)
    assert done.returncode == 2
    first = json.loads(done.stdout.decode("utf-8").splitlines()[0])
    assert (first["subject"], first["file"]) == ("地区生产总值", report)
    assert "报告.txt无" in done.stderr.decode("utf-8")


def test_without_the_extra_one_line_says_what_to_install(report):
    code = "import sys; sys.modules['cyclopts'] = None; from govreport.cli import main; sys.exit(main(['show', 'x']))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert 'pip install "govreport[cli]"' in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="pipes end otherwise on Windows")
@pytest.mark.parametrize("command", ["claims", "show", "facts --format table"])
def test_a_reader_who_leaves_is_no_error(report, command):
    command = [sys.executable, "-m", "govreport", *command.split(), *[report] * 2000]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        running.stdout.readline()
        running.stdout.close()
        assert running.wait(60) == 141
        assert running.stderr.read() == b""


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise on Windows")
def test_an_interrupt_ends_quietly_with_130():
    command = [sys.executable, "-m", "govreport", "claims", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        running.stdin.write(b" " * 2**20)  # more than a pipe holds: when this ends, the command reads
        running.stdin.flush()
        running.send_signal(signal.SIGINT)
        running.stdin.close()
        assert running.wait(60) == 130
        assert running.stderr.read() == b""


def test_an_interrupt_while_the_command_line_loads_is_130(monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "needed", interrupted)
    assert cli.main(["--help"]) == 130


def test_an_interrupt_anywhere_is_130(run, report, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(common, "read", interrupted)
    assert run("show", report) == (130, "", "")


@pytest.mark.parametrize("command", ["check", "show", "claims"])
def test_an_interrupt_says_how_many_files_were_done(run, report, monkeypatch, command):
    left, read = [1, 2], common.read

    def interrupted(file, given):
        if not left:
            raise KeyboardInterrupt
        left.pop()
        return read(file)

    monkeypatch.setattr(common, "read", interrupted)
    code, _, err = run(command, report, report, report, report)
    assert (code, err) == (130, "govreport: interrupted: 2 of 4 files done\n")
