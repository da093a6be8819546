"""`govreport track`, `govreport check` and `govreport diff`: tables, rows, exit codes."""

import csv
import io
import json
import sys

import pytest

import govreport
from govreport import indicators
from govreport.tracking import COLUMNS

OLD = """2024年金华市政府工作报告
一、2023年工作回顾
社会消费品零售总额1000亿元。
二、2024年主要预期目标
地区生产总值增长5%左右，城镇新增就业10万人。
"""
NEW = """2025年金华市政府工作报告
一、2024年工作回顾
地区生产总值增长5.6%。社会消费品零售总额1090亿元，增长9%。
二、2025年主要预期目标
地区生产总值增长6%。
"""


@pytest.fixture
def folder(tmp_path):
    for name, text in (("2024.txt", OLD), ("2025.txt", NEW)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_track_a_folder_as_a_table(run, folder):
    code, out, err = run("track", folder)
    assert (code, err) == (0, "")
    lines = [line.split() for line in out.splitlines()]
    assert lines[0] == ["金华市"]
    assert ["2024", "met", "5%左右", "5.6%", "gdp", "growth", "[+0.6]"] in lines
    assert ["2024", "not_reported", "10万人", "-", "urban_new_jobs", "count", "[silent]"] in lines
    assert ["2025", "pending", "6%", "-", "gdp", "growth", "[no_report]"] in lines
    assert lines[-1] == ["1", "met,", "1", "not_reported,", "1", "pending"]
    assert "\x1b" not in out


def test_track_files_as_rows(run, folder):
    code, out, _ = run("track", folder / "2025.txt", folder / "2024.txt", "--format", "jsonl")
    rows = [json.loads(line) for line in out.splitlines()]
    assert (code, [row["verdict"] for row in rows]) == (0, ["met", "not_reported", "pending"])
    code, out, _ = run("track", folder, "--format", "csv")
    assert [row["outcome_value"] for row in csv.DictReader(io.StringIO(out))] == ["5.6", "", ""]


def test_track_without_promises_writes_the_columns(run, tmp_path):
    (tmp_path / "2024.txt").write_text(OLD.partition("二、")[0], encoding="utf-8")
    code, out, _ = run("track", tmp_path, "--format", "csv")
    assert (code, out.splitlines()) == (0, [",".join(COLUMNS)])


def test_track_says_what_it_leaves_out_and_what_it_cannot_read(run, folder):
    (folder / "x.txt").write_text("增长5%。", encoding="utf-8")
    (folder / "y.txt").write_bytes(b"\x00\x01\x02\xff\xfe\x00\xd8")
    code, out, err = run("track", folder)
    assert code == 2
    assert "1 met" in out
    assert f"govreport: {folder}/x.txt: left out, since its region and year are not known\n" in err
    assert "y.txt" in err


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2025年政府工作报告\n一、2024年工作回顾\n出口增长5%。", "its region is not known"),
        ("金华市政府工作报告\n一、工作回顾\n出口增长5%。", "its year is not known"),
        (NEW, "{folder}/2025.txt is of 金华市 and 2025 too"),
    ],
)
def test_track_says_why_a_report_is_left_out(run, folder, text, why):
    (folder / "x.txt").write_text(text, encoding="utf-8")
    code, _, err = run("track", folder)
    assert (code, err) == (0, f"govreport: {folder}/x.txt: left out, since {why.format(folder=folder)}\n")


def test_track_where_every_report_is_left_out_is_an_error(run, tmp_path):
    for name in ("x.txt", "y.txt"):
        (tmp_path / name).write_text("一、2024年工作回顾\n出口增长5%。\n二、2025年工作安排\n出口增长6%。\n", encoding="utf-8")
    code, out, err = run("track", tmp_path)
    told = [f"govreport: {tmp_path}/{name}.txt: left out, since its region is not known" for name in "xy"]
    assert (code, out, err.splitlines()[:2]) == (2, "", told)
    assert "no report is left to follow" in err


def test_the_words_of_a_fall_have_its_sign_in_rows(run, folder):
    (folder / "2025.txt").write_text(NEW.replace("增长5.6%", "下降1.7%"), encoding="utf-8")
    row = json.loads(run("track", folder, "--format", "jsonl")[1].splitlines()[0])
    assert (row["outcome"], row["outcome_value"], row["region_code"]) == ("-1.7%", "-1.7", "330700")


def test_track_a_report_without_targets(run, tmp_path):
    (tmp_path / "x.txt").write_text("2025年金华市政府工作报告\n一、2024年工作回顾\n出口增长5%。\n", encoding="utf-8")
    assert run("track", tmp_path) == (0, "no targets\n", "")


@pytest.mark.parametrize("command", ["show", "claims", "facts", "track", "check"])
def test_a_folder_without_files_is_an_error(run, tmp_path, command):
    assert run(command, tmp_path) == (2, "", f"govreport: {tmp_path}: there is no file in this folder\n")


@pytest.mark.parametrize("command", ["show", "claims", "facts", "check"])
def test_a_folder_stands_for_its_files(run, folder, command):
    assert run(command, folder) == run(command, folder / "2024.txt", folder / "2025.txt")


def test_check_finds_nothing(run, folder):
    assert run("check", folder / "2025.txt") == (0, "0 findings in 1 report\n", "")
    assert run("check", folder / "2025.txt", "--previous", folder / "2024.txt") == (0, "0 findings in 1 report\n", "")


def test_check_finds_something(run, folder):
    draft = folder / "draft.txt"
    draft.write_text(NEW.replace("1090亿元", "1190亿元").replace("5.6%", "5.6%。就业率由90%提高到92%，提高3个百分点"), encoding="utf-8")
    code, out, err = run("check", draft, "--previous", folder / "2024.txt")
    assert (code, err) == (1, "")
    assert f"{draft}:3:18: error change.points" in out
    assert "from 90% to 92% is 2 percentage points, not 3" in out
    assert "previous.growth" in out
    assert "(the year before)" in out
    code, out, _ = run("check", draft, "--format", "jsonl")
    (row,) = [json.loads(line) for line in out.splitlines()]
    assert (code, row["rule"], row["figures"]) == (1, "change.points", ["90%", "92%", "3个百分点"])
    assert [draft.read_text(encoding="utf-8")[start:stop] for start, stop in row["spans"]] == row["figures"]
    header = ",".join(row)
    (line,) = csv.DictReader(io.StringIO(run("check", draft, "--format", "csv")[1]))
    assert (line["figures"], line["spans"]) == ("90% | 92% | 3个百分点", " ".join(f"{a}-{b}" for a, b in row["spans"]))
    assert run("check", draft, "--without", "change", "--format", "csv") == (0, header + "\n", "")


def test_check_complains_of_what_is_not_there(run, folder):
    code, _, err = run("check", folder / "2025.txt", "--without", "chnge")
    assert (code, "govreport: --without: there is no rule 'chnge': did you mean change?" in err) == (2, True)
    code, _, err = run("check", folder / "2025.txt", "--without", "scale,parts")
    assert (code, "name each behind a --without of its own" in err) == (2, True)
    code, _, err = run("check", folder / "2025.txt", "--previous", folder / "none.txt")
    assert (code, "none.txt" in err) == (2, True)
    code, _, err = run("check", folder / "none.txt")
    assert (code, "none.txt" in err) == (2, True)


def test_output_goes_to_a_file(run, folder, tmp_path):
    out = tmp_path / "out"
    assert run("track", folder, "-o", out) == (0, "", "")
    assert "5%左右" in out.read_text(encoding="utf-8")
    assert run("track", folder, "--format", "csv", "-o", out)[0] == 0
    assert out.read_bytes().startswith(b"\xef\xbb\xbfregion,")
    assert run("check", folder / "2024.txt", "-o", tmp_path / "no" / "such")[0] == 2


def test_figures_of_a_finding_that_stand_together_are_shown_together(run, tmp_path):
    draft = tmp_path / "x.txt"
    draft.write_text(
        "2025年金华市政府工作报告\n一、2024年工作回顾\n就业率由90%提高到92%，提高3个百分点。\n"
        f"社会消费品零售总额增长9%。{'各项工作稳步推进。' * 8}社会消费品零售总额增长13%。\n",
        encoding="utf-8",
    )
    lines = run("check", draft)[1].splitlines()
    change = next(number for number, line in enumerate(lines) if "change.points" in line)
    assert lines[change + 2] == "    就业率由90%提高到92%，提高3个百分点。"
    conflict = next(number for number, line in enumerate(lines) if "conflict.facts" in line)
    assert [line.count("社会消费品零售总额增长") for line in lines[conflict + 2 : conflict + 4]] == [1, 1]
    assert lines[conflict + 2].startswith("    社会消费品")
    assert lines[conflict + 3].endswith("社会消费品零售总额增长13%。")


# --- diff ---------------------------------------------------------------------------------------------------------------


@pytest.fixture
def versions(tmp_path):
    old, new = tmp_path / "草案.txt", tmp_path / "定稿.txt"
    old.write_text(OLD, encoding="utf-8")
    new.write_text(OLD.replace("5%左右", "5.5%左右").replace("1000亿元。", "1000亿元。\n新建学校12所。"), encoding="utf-8")
    return old, new


def test_diff_tells_what_became_of_which_figure(run, versions):
    code, out, err = run("diff", *versions)
    assert (code, err) == (1, "")
    lines = [line.split() for line in out.splitlines()]
    assert ["added", "-", "12所", "学校", "[line", "4]"] in lines
    assert ["changed", "5%左右", "5.5%左右", "地区生产总值", "[line", "5", "→", "6]"] in lines
    assert lines[-1] == ["1", "changed,", "1", "added"]
    assert "\x1b" not in out


def test_diff_of_one_version_is_nothing(run, versions):
    assert run("diff", versions[0], versions[0]) == (0, "no differences\n", "")
    code, out, _ = run("diff", versions[0], versions[0], "--format", "csv")
    assert (code, len(list(csv.reader(io.StringIO(out))))) == (0, 1)


def test_diff_as_rows(run, versions):
    code, out, _ = run("diff", *versions, "--format", "jsonl")
    rows = [json.loads(line) for line in out.splitlines()]
    assert (code, [(row["change"], row["fields"]) for row in rows]) == (1, [("added", ""), ("changed", "value")])
    code, out, _ = run("diff", *reversed(versions), "--format", "csv")
    back = list(csv.DictReader(io.StringIO(out)))
    assert (code, [row["change"] for row in back]) == (1, ["dropped", "changed"])
    assert [row["old_start"] for row in back] == [str(row["new_start"]) for row in rows]


def test_diff_of_what_cannot_be_read(run, versions, tmp_path):
    code, out, err = run("diff", versions[0], tmp_path / "none.txt")
    assert (code, out) == (2, "")
    assert "none.txt" in err
    code, out, err = run("diff", versions[0], tmp_path)
    assert (code, out) == (2, "")
    assert "not a folder" in err


@pytest.mark.parametrize(
    ("new", "told"),
    [
        (OLD.replace("2024", "2025").replace("2023", "2024"), "of 2024 and 2025"),
        (OLD.replace("金华", "衢州").replace("2024", "2026"), "of 金华市 and 衢州市, of 2024 and 2026"),
        (OLD.partition("\n")[2].replace("2024年", ""), ""),
    ],
)
def test_diff_of_two_reports_is_told(run, versions, new, told):
    versions[1].write_text(new, encoding="utf-8")
    _, out, err = run("diff", *versions)
    assert err == (f"govreport: these are two reports, {told}: diff is for two versions of one\n" if told else "")
    assert out


def test_diff_says_what_else_changed(run, versions, tmp_path):
    old, new = versions
    old.write_text("二、2024年工作安排\n力争出口增长5%。\n", encoding="utf-8")
    new.write_text("二、2024年工作安排\n确保出口额增长5%。\n", encoding="utf-8")
    _, out, _ = run("diff", old, new)
    assert "出口 → 出口额  [line 2, commitment strive → ensure]" in out


# --- the format follows the name of the output ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("command", "name", "begins"),
    [
        ("claims", "x.csv", "\ufefffile,"),
        ("claims", "x.jsonl", '{"file"'),
        ("claims", "x.txt", '{"file"'),
        ("facts", "x.CSV", "\ufefffile,"),
        ("track", "x.csv", "\ufeffregion,"),
        ("track", "x", "金华市"),
        ("check", "x.txt", "0 findings"),
        ("show", "x.json", '{"'),
        ("show", "x.md", "# "),
        ("show", "x.csv", "\ufefffile,"),
    ],
)
def test_the_name_of_the_output_says_the_format(run, folder, tmp_path, command, name, begins):
    out = tmp_path / "out" / name
    out.parent.mkdir()
    assert run(command, folder / "2025.txt", "-o", out) == (0, "", "")
    assert out.read_text(encoding="utf-8").startswith(begins)


@pytest.mark.parametrize(
    ("arguments", "name", "told"),
    [
        (["claims"], "x.json", "JSON, and JSON lines"),
        (["facts", "--format", "jsonl"], "x.csv", "another format than jsonl: leave that out"),
        (["track", "--format", "table"], "x.csv", "another format than table"),
        (["show", "--format", "md"], "x.json", "another format than md"),
        (["html"], "x.md", "Markdown, and HTML is written"),
        (["chunks"], "x.csv", "CSV, and JSON lines is written"),
        (["convert"], "x.docx", "end it in .json or .xml or .md"),
        (["convert", "--to", "akn"], "x.md", "another format than akn"),
        (["convert"], "x", "say what to convert to"),
        (["check"], "x.xlsx", "end it in .jsonl or .csv\n"),
        (["track"], "x.parquet", "end it in .jsonl or .csv\n"),
        (["show"], "x.xlsx", "end it in .json or .jsonl or .csv or .md; in Python govreport.to_excel writes an Excel workbook"),
        (["diff", "2024.txt"], "x.html", "HTML, and"),
    ],
)
def test_a_name_of_another_format_is_refused(run, folder, tmp_path, monkeypatch, arguments, name, told):
    monkeypatch.chdir(folder)
    code, out, err = run(*arguments, "2025.txt", "-o", name)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert told in err
    assert not (folder / name).exists()


# --- files of other kinds in a folder -------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["show", "claims", "facts", "track", "check", "chunks"])
def test_files_of_other_kinds_in_a_folder_are_passed_over(run, folder, command):
    alone = run(command, folder)
    (folder / "1.png").write_bytes(b"\x89PNG")
    (folder / "下").mkdir()
    (folder / "下" / "2.LOG").write_text("增长5%。", encoding="utf-8")
    for name in ("facts.csv", "claims.jsonl", "report.json"):
        assert run("claims" if name != "report.json" else "show", folder / "2024.txt", "-o", folder / name)[0] == 0
    assert run("html", folder / "2024.txt", "-o", folder / "2024.html")[0] == 0
    code, out, err = run(command, folder)
    assert (code, out) == alone[:2]
    assert err == "govreport: 6 files of other kinds passed over (.csv, .html, .json, .jsonl, .log, .png)\n"


def test_a_web_page_of_others_in_a_folder_is_read(run, folder):
    paragraphs = "".join(f"<p>{line}</p>" for line in NEW.splitlines())
    (folder / "page.html").write_text(f"<html><body>{paragraphs}</body></html>", encoding="utf-8")
    code, out, err = run("claims", folder)
    assert (code, err) == (0, "")
    assert "page.html" in out


def test_a_file_of_another_kind_that_is_named_is_an_error_and_so_is_an_empty_one(run, folder):
    (folder / "1.png").write_bytes(b"\x89PNG")
    code, _, err = run("claims", folder / "2024.txt", folder / "1.png")
    assert (code, ".png files are not read" in err) == (2, True)
    (folder / "1.png").unlink()
    (folder / "0.txt").touch()
    code, out, err = run("check", folder)
    assert (code, "0.txt: the file is empty" in err, out) == (2, True, "0 findings in 2 reports\n")


def test_a_folder_of_nothing_but_other_kinds_is_an_error(run, tmp_path):
    (tmp_path / "1.png").write_bytes(b"\x89PNG")
    code, _, err = run("claims", tmp_path)
    assert (code, err.splitlines()[0]) == (2, f"govreport: {tmp_path}: there is no report in this folder")
    assert "1 file of other kinds" in err


@pytest.mark.parametrize(("fail_on", "codes"), [("error", [0, 0, 1]), ("warning", [0, 1, 1]), ("note", [1, 1, 1])])
def test_check_fails_on_findings_that_are_as_severe_as_asked_for(run, tmp_path, fail_on, codes):
    for text, code in zip(("城镇化率提高1.5%", "出口增长-2%", "运行成本下降了2倍"), codes, strict=True):
        path = tmp_path / "x.txt"
        path.write_text(f"2025年金华市政府工作报告\n一、2024年工作回顾\n{text}。\n", encoding="utf-8")
        found, out, err = run("check", path, "--fail-on", fail_on)
        assert (found, out.splitlines()[-1], err) == (code, "1 finding in 1 report", "")


# --- indicators of one's own ----------------------------------------------------------------------------------------

OWN = """[silk_output]
zh = "生丝产量"
names = ["生丝产量"]
dimension = "mass"
measures = ["level"]
"""


@pytest.fixture
def own(tmp_path):
    path = tmp_path / "my.toml"
    path.write_text(OWN, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "arguments",
    [["facts"], ["claims"], ["show"], ["track"], ["check"], ["chunks"], ["html"], ["convert", "--to", "json"], ["diff", "2025.txt"]],
)
def test_every_command_takes_indicators_of_ones_own(run, folder, own, monkeypatch, arguments):
    monkeypatch.chdir(folder)
    text = NEW.replace("增长5.6%。", "增长5.6%。生丝产量12吨。").replace("增长6%", "增长6%，生丝产量13吨")
    (folder / "2025.txt").write_text(text, encoding="utf-8")
    try:
        code, out, err = run(*arguments, "2025.txt", "--indicators", own)
    finally:
        indicators.remove("silk_output")
    assert (code, err) == (0, "")
    if arguments[0] not in ("show", "check", "diff"):
        assert "silk_output" in out


def test_indicators_that_cannot_be_read_are_one_line_and_code_2(run, folder, own):
    code, out, err = run("facts", folder, "--indicators", folder / "none.toml")
    assert (code, out, err) == (2, "", f"govreport: {folder}/none.toml: No such file or directory\n")
    own.write_text("[x]\nzh = 'x'", encoding="utf-8")
    code, out, err = run("facts", folder, "--indicators", own)
    assert (code, out, err.count("\n"), "must be given" in err) == (2, "", 1, True)


# --- the report of the year before ----------------------------------------------------------------------------------

SLIP = NEW.replace("1090亿元", "1190亿元")


@pytest.fixture
def draft(tmp_path):
    path = tmp_path / "草案.txt"
    path.write_text(SLIP, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "code", "told"),
    [
        (OLD, 1, ""),
        (OLD.replace("金华", "衢州"), 2, "it is of 衢州市, and this one of 金华市"),
        (SLIP, 2, "it is the same text"),
        (OLD.replace("2024", "2020").replace("2023", "2019"), 2, "it is for 2020, and the year before is 2024"),
        (SLIP + "各位代表！\n", 2, "it is for 2025, and the year before is 2024"),
        ("一、工作回顾\n社会消费品零售总额1000亿元。", 2, "the year of one of them is not known"),
        (OLD.replace("金华市", ""), 1, ""),
    ],
)
def test_a_report_is_compared_with_none_but_the_one_of_the_year_before(run, draft, text, code, told):
    other = draft.parent / "去年.txt"
    other.write_text(text, encoding="utf-8")
    found, out, err = run("check", draft, "--previous", other)
    assert (found, err) == (code, f"govreport: {draft}: not compared with {other}: {told}\n" if told else "")
    assert ("previous.growth" in out) is (code == 1)


def test_of_a_folder_the_report_that_fits_is_taken(run, draft, tmp_path):
    old = tmp_path / "old"
    old.mkdir()
    for name, text in {"1": OLD.replace("金华", "衢州"), "2": OLD.replace("2024", "2020").replace("2023", "2019"), "3": OLD}.items():
        (old / f"{name}.txt").write_text(text, encoding="utf-8")
    code, out, err = run("check", draft, "--previous", old)
    assert (code, err, "previous.growth" in out) == (1, "", True)
    (old / "3.txt").unlink()
    told = f"govreport: {draft}: compared with none: {old} has no report of 金华市 for 2024\n"
    assert run("check", draft, "--previous", old) == (0, "0 findings in 1 report\n", told)
    draft.write_text("出口增长5%。", encoding="utf-8")
    assert "since its region or year is not known" in run("check", draft, "--previous", old)[2]


# --- what makes all of a report doubtful ------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["show", "claims", "facts", "check", "chunks", "convert --to json"])
def test_two_reports_in_one_file_are_told_in_one_line(run, tmp_path, command):
    name, *options = command.split()
    both = tmp_path / "两年.txt"
    both.write_text(OLD + NEW + NEW.replace("2025", "2026"), encoding="utf-8")
    _, out, err = run(name, both, *options)
    line = OLD.count("\n") + 1
    assert err == f"govreport: {both}:{line}: A second report begins here: its parts are read as the first one's. " + (
        "Cut the file in two at this line.\n"
    )
    assert out


@pytest.mark.parametrize("command", ["show", "claims", "facts", "check", "chunks", "html", "convert --to json"])
def test_a_text_that_is_no_report_is_told_and_read_all_the_same(run, tmp_path, command):
    name, *options = command.split()
    listed = tmp_path / "购物.txt"
    listed.write_text("牛奶2盒\n鸡蛋6个\n", encoding="utf-8")
    code, _, err = run(name, listed, *options)
    finds = int(name == "check")  # that it has no headings
    assert (code, err) == (finds, f"govreport: {listed}:1: This does not read as a government work report: it has no outline.\n")


def test_a_garbled_text_is_told(run, tmp_path):
    path = tmp_path / "乱码.txt"
    path.write_text(OLD.encode("gb18030").decode("latin-1"), encoding="utf-8")
    code, _, err = run("facts", path)
    told = "this reads like GB18030 that was taken for Latin-1: open the file that it comes from as GB18030"
    assert (code, err) == (0, f"govreport: {path}:1: {told}\n")


def test_many_reports_have_a_page_each_in_a_folder(run, folder, tmp_path):
    (folder / "下").mkdir()
    (folder / "下" / "2024.txt").write_text(OLD.replace("10万人", "12万人"), encoding="utf-8")
    pages = tmp_path / "new" / "pages"
    assert run("html", folder, "-o", pages) == (0, "", "")
    assert sorted(path.name for path in pages.iterdir()) == ["2024-2.html", "2024.html", "2025.html"]
    assert (pages / "2025.html").read_text(encoding="utf-8") == run("html", folder / "2025.txt")[1]
    assert "12万人" in (pages / "2024-2.html").read_text(encoding="utf-8")
    for options in ([], ["-o", folder / "2025.txt"], ["-o", folder / "all.html"]):
        code, out, err = run("html", folder, *options)
        assert (code, out, "name a folder for them behind -o" in err) == (2, "", True)
    assert not (folder / "all.html").exists()


def test_the_name_of_tab_separated_values_is_refused(run, folder, tmp_path):
    code, out, err = run("facts", folder, "-o", tmp_path / "x.tsv")
    assert (code, out) == (2, "")
    assert "x.tsv: its name says tab-separated values, and JSON lines or CSV or an Excel workbook" in err
    assert err.endswith("end it in .jsonl or .csv or .xlsx or .dta or .parquet\n")
    assert not (tmp_path / "x.tsv").exists()


@pytest.mark.parametrize("name", ["claims", "facts"])
@pytest.mark.parametrize(
    ("file", "function"), [("x.xlsx", govreport.to_excel), ("x.dta", govreport.to_stata), ("x.parquet", govreport.to_parquet)]
)
def test_the_name_of_the_output_says_what_the_library_writes(run, folder, name, file, function):
    expected = io.BytesIO()
    function((report for _, report in govreport.read_folder(folder)), expected, *([] if function is govreport.to_excel else [name]))
    assert run(name, folder, "-o", folder / file) == (0, "", "")
    assert (folder / file).read_bytes() == expected.getvalue()


@pytest.mark.parametrize(
    ("file", "missing", "told"),
    [
        ("x.xlsx", "xlsxwriter", r'a workbook needs an extra: pip install "govreport[excel]"'),
        ("nowhere/x.dta", None, "x.dta: it cannot be written (No such file or directory)"),
    ],
)
def test_what_cannot_be_written_is_told(run, folder, monkeypatch, file, missing, told):
    if missing is not None:
        monkeypatch.setitem(sys.modules, missing, None)
    code, out, err = run("claims", folder, "-o", folder / file)
    assert (code, out, told in err) == (2, "", True)
    assert not (folder / file).exists()


def test_an_extension_that_is_a_slip_is_refused(run, folder, tmp_path):
    code, out, err = run("facts", folder, "-o", tmp_path / "x.cvs")
    assert (code, out, (tmp_path / "x.cvs").exists()) == (2, "", False)
    assert "x.cvs: is .csv meant? end it in .jsonl or .csv or .xlsx" in err
    assert run("facts", folder, "-o", tmp_path / "facts-v1.2")[0] == 0
    assert run("facts", folder, "--format", "csv", "-o", tmp_path / "x.cvs")[0] == 0
