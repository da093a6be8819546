"""`govreport convert` and `govreport chunks`: what they write, where, and their exit codes."""

import json

import pytest

import govreport

TEXT = "2023年金华市政府工作报告\n一、2022年工作回顾\n（一）稳增长。生产总值增长5%。\n（二）保就业。新增4万人。\n"


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "报告.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("form", "write"), [("json", lambda r: r.to_json() + "\n"), ("akn", govreport.to_akoma_ntoso), ("md", govreport.to_markdown)]
)
def test_convert_writes_what_the_function_gives(run, report, tmp_path, form, write):
    expected = write(govreport.read(report))
    if form == "json":
        expected = expected.replace('"name": ""', json.dumps({"name": str(report)}, ensure_ascii=False)[1:-1])
    code, out, err = run("convert", report, "--to", form)
    assert (code, out, err) == (0, expected, "")
    assert run("convert", report, "--to", form, "-o", tmp_path / "out") == (0, "", "")
    assert (tmp_path / "out").read_bytes() == out.encode("utf-8")


def test_convert_says_what_it_cannot_read_and_writes_nothing(run, tmp_path):
    code, out, err = run("convert", tmp_path / "none.txt", "--to", "md", "-o", tmp_path / "out")
    assert (code, out) == (2, "")
    assert "none.txt" in err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("command", "told"), [(["convert", "--to", "md"], "is a folder: name one report"), (["html"], "name a folder for them behind -o")]
)
def test_of_a_folder_no_file_is_chosen(run, report, command, told):
    code, out, err = run(*command, report.parent)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert told in err


def test_convert_knows_no_other_form(run, report):
    code, _, err = run("convert", report, "--to", "docx")
    assert (code, "--to" in err) == (2, True)
    assert run("convert", report)[0] == 2


def test_chunks_are_rows_with_their_file(run, report):
    code, out, err = run("chunks", report, report, "--max-chars", "30")
    rows = [json.loads(line) for line in out.splitlines()]
    assert (code, err) == (0, "")
    assert rows[:3] == json.loads(json.dumps(govreport.chunks(govreport.read(report), 30)))
    assert [row["number"] for row in rows] == [1, 2, 3, 1, 2, 3]


def test_chunks_of_nothing_are_refused(run, report):
    code, out, err = run("chunks", report, "--max-chars", "0")
    assert (code, out) == (2, "")
    assert "max-chars" in err


@pytest.mark.parametrize("data", [TEXT.encode("gb18030"), TEXT.replace("\n", "\r\n").encode("utf-8-sig"), TEXT.strip().encode("utf-16")])
def test_the_text_is_written_to_the_character_and_offsets_count_in_it(run, report, tmp_path, data):
    report.write_bytes(data)
    out = tmp_path / "out.txt"
    assert run("convert", report, "--to", "txt", "-o", out) == (0, "", "")
    with open(out, encoding="utf-8", newline="") as file:
        text = file.read()
    read = govreport.read(report)
    assert text == read.source.text
    assert [text[row["start"] : row["stop"]] for row in read.to_records()] == ["5%", "4万人"]
