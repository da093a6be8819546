"""Whatever stands in a report or in the name of its file, an output does nothing to who opens it: spreadsheets, terminals, parsers."""

import csv
import io
import json
import os
import re
import zipfile

import pytest

import govreport
from govreport import cli, tables
from govreport.forms.json_text import dumps

# --- spreadsheets -------------------------------------------------------------------------------------------------------

# The characters that OWASP names under "CSV Injection", a mark that stands there already, and what must stay a number.
CELLS = [
    ("=1+1", "'=1+1"),
    ("+1+1", "'+1+1"),
    ("-1+1", "'-1+1"),
    ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1+1", "'\t=1+1"),
    ("\r=1+1", "'\r=1+1"),
    ("\n=1+1", "'\n=1+1"),
    ("＝1+1", "'＝1+1"),
    ("－5%", "'－5%"),
    ("'=1+1", "''=1+1"),
    ('=HYPERLINK("http://x","y")', '\'=HYPERLINK("http://x","y")'),
    ("-1.5", "-1.5"),
    ("-5", "-5"),
    ("5.0", "5.0"),
    ("2/3", "2/3"),
    ("'十四五'", "'十四五'"),
    ("a=1", "a=1"),
    ("", ""),
]


def through_csv(text):
    out = io.StringIO()
    tables.write_rows([{"before": "a", "text": text}], out, "csv")
    _, (_, cell) = csv.reader(io.StringIO(out.getvalue(), newline=""))
    return cell


@pytest.mark.parametrize(("text", "cell"), CELLS)
def test_a_cell_of_csv_is_no_formula_and_gives_its_text_back(text, cell):
    assert through_csv(text) == cell
    assert re.sub("^'(?='*[=+\\-@\t\r\n＝＋－＠])", "", cell) == text, "what docs/tables.md says of reading a cell back"


@pytest.mark.parametrize("text", ["x_x0041_y", "_x005F_", "_x000D_", *(text for text, _ in CELLS if text and not text.isspace())])
def test_a_cell_of_a_workbook_shows_its_text(text, tmp_path):
    """Excel takes _x0041_ for the character with that number, so that a text with it must be escaped."""
    pytest.importorskip("xlsxwriter")
    openpyxl = pytest.importorskip("openpyxl")
    from openpyxl.utils.escape import unescape

    path = tmp_path / "x.xlsx"
    govreport.to_excel(govreport.parse_source(govreport.Source("一、2023年工作回顾\n出口增长5%。", text)), path)
    cell = openpyxl.load_workbook(path)["数据"]["A2"]
    assert (unescape(cell.value).replace("\r", "\n"), cell.data_type) == (text.replace("\r", "\n"), "s")
    with zipfile.ZipFile(path) as archive:
        assert not [name for name in archive.namelist() if b"<f>" in archive.read(name)]


# --- JSON ---------------------------------------------------------------------------------------------------------------

# What ends a line somewhere, cannot be encoded, or is obeyed by a terminal.
RESTLESS = ["\x00", "\x07", "\x1b[2J", "\x7f", "\x85", "\x9b2J", "\u061c", "\u200f", "\u2028", "\u2029", "\u202e", "\u2066", "\ud800"]


@pytest.mark.parametrize("text", RESTLESS)
def test_json_is_a_line_of_printable_characters(text):
    written = dumps({"a": text})
    assert written.isprintable()
    assert written.encode()
    assert json.loads(written) == {"a": text}


# --- terminals ----------------------------------------------------------------------------------------------------------

HOSTILE = "\x1b]0;x\x07\x1b[2J\x9b2J\x08\x7f\u202e\u2066"
NAME = f"报{HOSTILE}告.txt"
TEXT = f"""2025年金华市政府工作报告
一、2024年工作回顾{HOSTILE}
坏{HOSTILE}名称的出口由90%提高到92%，提高3个百分点{HOSTILE}。
二、2025年主要预期目标
地区生产总值增长6%，{HOSTILE}就业人数超{HOSTILE}5万人。
{"各项工作稳步推进。" * 800}
"""  # a text with more than one control character in a hundred is refused as a binary file
COLOURS = re.compile(r"\x1b\[[0-9;]*m")
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def obeyed(shown):
    return OBEYED.findall(COLOURS.sub("", shown))


@pytest.fixture
def report(tmp_path):
    if os.name == "nt":
        pytest.skip("Windows has neither such names nor pseudo-terminals")
    path = tmp_path / NAME
    path.write_text(TEXT, encoding="utf-8")
    return path


FOR_PEOPLE = ["show", "show --depth 3", "show --find 出口", "facts --format table", "track", "check"]
DATA = ["claims", "claims --format csv", "track --format csv", "check --format jsonl", "show --format md", "chunks", "html"]
DATA += ["convert --to json", "convert --to md", "convert --to akn"]


@pytest.mark.parametrize("command", FOR_PEOPLE + DATA)
def test_no_command_lets_a_report_reach_the_terminal(report, command):
    from pseudo_terminal import Terminal

    name, *options = command.split()
    shown, code = Terminal(name, report, *options, env={"PAGER": ""}).finish()
    assert code in (0, 1)
    assert re.search("金华|百分点", shown)
    assert obeyed(shown) == []


@pytest.mark.parametrize("options", ["", "--format csv", "--format jsonl"])
def test_a_comparison_lets_nothing_reach_the_terminal(report, options):
    from pseudo_terminal import Terminal

    other = report.with_name(f"新{NAME}")
    other.write_text(TEXT.replace("92%", f"93%{HOSTILE}"), encoding="utf-8")
    quiet = {2: os.devnull}  # no line of progress
    shown, code = Terminal("diff", report, other, *options.split(), env={"PAGER": ""}, redirected=quiet).finish()
    assert code == 1
    assert "93%" in shown
    assert obeyed(shown) == []


def test_a_batch_lets_nothing_reach_the_terminal(report):
    pytest.importorskip("pyarrow")
    from pseudo_terminal import Terminal

    report.with_name(f"坏{NAME}").write_bytes(b"\0")
    complaints = report.with_name(".complaints")
    out = report.with_name(f"{HOSTILE}.parquet")
    shown, code = Terminal("batch", report.parent, "-o", out, "--jobs", "1", redirected={2: complaints}).finish()
    assert code == 2
    assert "of 1 report" in shown
    assert "NUL bytes" in (told := complaints.read_text(encoding="utf-8"))
    assert obeyed(shown + told) == []


@pytest.mark.parametrize("command", FOR_PEOPLE)
def test_lines_for_people_are_the_same_in_a_pipe(report, command, capsys):
    name, *options = command.split()
    cli.main([name, str(report), *options])
    out, err = capsys.readouterr()
    assert re.search("金华|百分点", out)
    assert obeyed(out + err) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["show", f"{HOSTILE}.txt"],
        ["show", f"{HOSTILE}.exe"],
        ["show", HOSTILE],  # a folder, which is empty
        ["show", NAME, "-o", f"无{HOSTILE}/x"],
        ["show", NAME, "--only", HOSTILE],
        ["show", NAME, f"--{HOSTILE}"],
        ["check", NAME, "--without", HOSTILE],
        ["check", NAME, "--previous", f"{HOSTILE}.txt"],
        ["track", NAME, NAME],  # one of them is the second of its year
        [HOSTILE],
    ],
)
def test_no_complaint_lets_a_name_reach_the_terminal(report, arguments, capsys, monkeypatch):
    monkeypatch.chdir(report.parent)
    (report.parent / HOSTILE).mkdir()
    cli.main(arguments)
    _, err = capsys.readouterr()
    assert err.count("\n") == 1
    assert obeyed(err) == []


@pytest.mark.parametrize("text", [HOSTILE, f"1{HOSTILE}", f"{HOSTILE}\n"])
@pytest.mark.parametrize("call", [govreport.parse_number, lambda text: govreport.read(f"{text}.txt"), govreport.from_json])
def test_no_error_lets_its_text_reach_the_terminal(call, text):
    with pytest.raises(govreport.GovReportError) as caught:
        call(text)
    assert obeyed(str(caught.value)) == []
