"""`govreport show`: what each filter leaves, how deep the outline goes, and each format."""

import csv
import io
import json
import re

import pytest

import govreport

TEXT = """2023年金华市政府工作报告
一、2022年工作回顾
（一）经济稳中有进。地区生产总值5562.47亿元、增长2.5%。粮食产量５万吨，居全省第1位。
（二）民生持续改善。城镇新增就业12万人，外资ＧＤＰ占比3%。
二、2023年工作安排
地区生产总值增长6%以上。
（一）强化科技创新
1.加大投入。研发投入强度达到3.3%。
2.建设平台。新建实验室8家。
"""
ALL = ["5562.47亿元", "2.5%", "５万吨", "第1位", "12万人", "3%", "6%以上", "3.3%", "8家"]
DONE, PROMISED = ALL[:6], ALL[6:]


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "报告.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def body(out):
    """The lines below the front, headings and claims, without what stands in brackets behind them."""
    return [re.sub(r" {2}[\[…].*", "", line) for line in out.split("\n\n", 1)[1].splitlines() if line]


def figures(out):
    """The figures of the lines that are claims."""
    cells = [re.split(" {2,}", line.strip()) for line in body(out)]
    return [row[2] for row in cells if row[0] in ("achieved", "target", "other")]


def test_without_filters_everything_is_shown(run, report):
    code, out, err = run("show", report)
    assert (code, err) == (0, "")
    assert figures(out) == ALL
    headings = [line.strip() for line in body(out) if not line.strip().startswith(("achieved", "target", "other"))]
    assert headings == [
        "一、2022年工作回顾",
        "（一）经济稳中有进",
        "（二）民生持续改善",
        "二、2023年工作安排",
        "（一）强化科技创新",
        "1.加大投入",
        "2.建设平台",
    ]
    assert "shown" not in out


@pytest.mark.parametrize(
    ("filters", "left"),
    [
        (["--only", "targets"], PROMISED),
        (["--only", "achieved"], DONE),
        (["--kind", "money"], ["5562.47亿元"]),
        (["--kind", "percent"], ["2.5%", "3%", "6%以上", "3.3%"]),
        (["--kind", "mass"], ["５万吨"]),
        (["--kind", "rank"], ["第1位"]),
        (["--kind", "count"], ["12万人", "8家"]),
        (["--kind", "count", "--kind", "rank"], ["第1位", "12万人", "8家"]),
        (["--kind", "percent", "--only", "targets"], ["6%以上", "3.3%"]),
        (["--find", "地区生产总值"], ["5562.47亿元", "2.5%", "6%以上"]),
        (["--find", "研发"], ["3.3%"]),
        (["--find", "5万吨"], ["５万吨", "第1位"]),  # the other stands in that sentence
        (["--find", "全省"], ["５万吨", "第1位"]),
        (["--find", "gdp"], ["12万人", "3%"]),  # full-width capitals in the text
        (["--find", "ＧＤＰ"], ["12万人", "3%"]),
        (["--find", "GDP", "--kind", "percent"], ["3%"]),
        (["--find", "增长", "--only", "achieved"], ["5562.47亿元", "2.5%"]),
        (["--find", "6%", "--only", "targets", "--kind", "percent"], ["6%以上"]),
        (["--find", ""], ALL),
        (["--find", "粮食 产量"], ["５万吨", "第1位"]),
        (["--subject", "粮食"], ["５万吨", "第1位"]),
        (["--subject", "地区生产总值"], ["5562.47亿元", "2.5%", "6%以上"]),
        (["--subject", "全省"], []),  # in the sentence alone
        (["--subject", "地区生产总值", "--find", "6%", "--only", "targets"], ["6%以上"]),
    ],
)
def test_what_each_filter_leaves(run, report, filters, left):
    code, out, err = run("show", report, *filters)
    assert (code, err) == (0, "")
    assert left or "none of 9 claims" in out
    assert not left or figures(out) == left
    code, out, err = run("show", report, *filters, "--format", "csv")
    assert (code, err) == (0, "")
    assert [row["quantity"] for row in csv.DictReader(io.StringIO(out))] == left
    assert run("claims", report, *filters, "--format", "csv") == (code, out, err)


def test_a_word_is_found_across_the_end_of_a_line_and_marked(run, tmp_path, monkeypatch):
    path = tmp_path / "x.txt"
    text = "各项工作稳步推进。" * 5 + "规模以上工业增加值增长6%。出口增长3%。" + "各项工作稳步推进。" * 9
    wrapped = "\n".join(text[start : start + 25] for start in range(0, len(text), 25))
    path.write_text(f"2023年金华市政府工作报告\n一、2022年工作回顾\n{wrapped}\n", encoding="utf-8")
    assert "工\n业" in wrapped
    for option in ("--find", "--subject"):
        assert figures(run("show", path, option, "规模以上工业增加值")[1]) == ["6%"]
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[7m工 业增加值\x1b[0m" in run("show", path, "--subject", "工业增加值")[1]


def test_of_several_reports_those_without_a_find_are_counted_at_the_end(run, report, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("2024年金华市政府工作报告\n一、2023年工作回顾\n出口增长3%。\n", encoding="utf-8")
    alone = run("show", report, "--find", "粮食")[1]
    for files in ((report, other), (other, report)):
        assert run("show", *files, "--find", "粮食") == (0, f"{alone}\nnone in 1 of 2 reports\n", "")
    assert run("show", report, other, "--find", "没有的") == (0, "none in 2 of 2 reports\n", "")
    assert "none in" not in run("show", report, other, "--find", "增长")[1]


def test_a_file_that_has_all_claims_takes_no_filter(run, report, tmp_path):
    code, out, err = run("claims", report, "--subject", "粮食", "-o", tmp_path / "x.parquet")
    assert (code, out, (tmp_path / "x.parquet").exists()) == (2, "", False)
    assert "has all claims: leave out --only, --kind, --find and --subject" in err


def test_only_the_headings_above_what_is_found_are_shown(run, report):
    lines = body(run("show", report, "--find", "实验室")[1])
    assert [line.split("  ")[0] or line.strip() for line in lines[:1]] == ["二、2023年工作安排"]
    assert [line.strip() for line in lines[1:3]] == ["（一）强化科技创新", "2.建设平台"]
    assert len(lines) == 4


def test_the_front_says_how_many_of_how_many(run, report):
    out = run("show", report, "--only", "targets", "--kind", "percent", "--find", "ＧＤＰ或增长")[1]
    assert "none of 9 claims" in out
    out = run("show", report, "--only", "targets", "--kind", "percent", "--find", "增长")[1]
    assert "  shown   1 of 9 claims: target, percent, “增长”\n" in out


@pytest.mark.parametrize("filters", [["--find", "没有的"], ["--kind", "volume"], ["--kind", "mass", "--only", "targets"]])
def test_nothing_found_is_said_in_a_line(run, report, filters):
    assert run("show", report, *filters) == (0, f"2023年金华市政府工作报告  [{report}]\n  none of 9 claims\n", "")


def test_the_words_around_what_was_found_are_shown_once_a_sentence(run, report):
    lines = run("show", report, "--find", "全省")[1].splitlines()
    grain, rank = lines[-2:]
    assert grain.endswith("  …粮食产量５万吨，居全省第1位。…")
    assert "第1位" in rank
    assert "…" not in rank


@pytest.mark.parametrize(
    ("depth", "filters", "lines"),
    [
        (0, [], ["一、2022年工作回顾  [review, line 2, 6 claims]", "二、2023年工作安排  [plan, line 5, 3 claims]"]),
        (0, ["--only", "targets"], ["二、2023年工作安排  [plan, line 5, 3 claims]"]),
        (
            1,
            ["--kind", "percent"],
            [
                "一、2022年工作回顾  [review, line 2, 2 claims]",
                "  （一）经济稳中有进  [line 3, 1 claim]",
                "  （二）民生持续改善  [line 4, 1 claim]",
                "二、2023年工作安排  [plan, line 5, 2 claims]",
                "  （一）强化科技创新  [line 7, 1 claim]",
            ],
        ),
        (
            2,
            ["--find", "实验室"],
            [
                "二、2023年工作安排  [plan, line 5, 1 claim]",
                "  （一）强化科技创新  [line 7, 1 claim]",
                "    2.建设平台  [line 9, 1 claim]",
            ],
        ),
    ],
)
def test_the_headings_down_to_a_depth(run, report, depth, filters, lines):
    code, out, err = run("show", report, "--depth", depth, *filters)
    assert (code, err) == (0, "")
    assert out.split("\n\n", 1)[1].splitlines() == lines


def test_claims_outside_of_the_parts_are_counted_too(run, tmp_path):
    path = tmp_path / "x.txt"
    path.write_text("粮食产量5万吨。\n出口增长3%。\n", encoding="utf-8")
    assert run("show", path, "--depth", 0)[1].endswith("\n\n(outside of the parts)  [2 claims]\n")
    path.write_text("经济平稳运行。", encoding="utf-8")
    assert run("show", path, "--depth", 0)[1].endswith("problems\n")  # no blank line behind the front where there is no heading


def test_of_a_problem_with_a_long_text_the_beginning_is_shown(run, tmp_path):
    path = tmp_path / "x.txt"
    path.write_text("牛奶。\n" * 100, encoding="utf-8")
    lines = run("show", path)[1].splitlines()
    problem = next(line for line in lines if "it has no outline" in line)
    assert problem.endswith("  [" + "牛奶。 " * 50 + "…]")


def test_of_a_text_on_one_line_the_column_is_told(run, tmp_path):
    path = tmp_path / "x.txt"
    path.write_text("2025年金华市政府工作报告　一、2024年工作回顾　出口增长5%，进口增长O%。", encoding="utf-8")
    assert "[review, line 1:16]" in run("show", path)[1]
    assert "[line 1:32]" in run("facts", path, "--format", "table")[1]


def test_problems_are_listed_at_the_end(run, tmp_path):
    path = tmp_path / "x.txt"
    path.write_text("2023年金华市政府工作报告\n一、2022年工作回顾\n学前入园率、高中入学率分别达到95.5%、98.5%、95.6%。\n", encoding="utf-8")
    code, out, _ = run("show", path)
    assert code == 0
    lines = out[out.index("\n\nproblems\n") :].splitlines()[3:]
    problems = {(problem.message, problem.span) for problem in govreport.read(path).problems}
    assert problems
    assert [line.split("  [")[0] for line in lines] == [f"  line 3  {message}" for message, _ in sorted(problems, key=lambda p: p[1])]
    assert "\nproblems\n" not in run("show", path, "--kind", "percent")[1]


def test_json_is_the_whole_report_on_a_line(run, report):
    for files in ([report], [report, report]):
        code, out, _ = run("show", *files, "--format", "json")
        assert code == 0
        assert [govreport.from_dict(json.loads(line)) for line in out.splitlines()] == [govreport.read(file) for file in files]


def test_markdown_is_the_whole_report(run, report):
    text = govreport.to_markdown(govreport.read(report))
    assert run("show", report, "--format", "md") == (0, text, "")
    assert run("show", report, report, "--format", "md") == (0, f"{text}\n{text}", "")


def test_csv_has_the_rows_of_claims(run, report):
    assert run("show", report, report, "--format", "csv") == run("claims", report, report, "--format", "csv")


@pytest.mark.parametrize("form", ["text", "json", "csv", "md"])
def test_each_format_goes_to_a_file(run, report, tmp_path, form):
    out = tmp_path / "out"
    assert run("show", report, "--format", form, "-o", out) == (0, "", "")
    assert out.read_text(encoding="utf-8-sig" if form == "csv" else "utf-8") == run("show", report, "--format", form)[1]
    assert run("show", report, "--format", form, "-o", "-")[1] == run("show", report, "--format", form)[1]


@pytest.mark.parametrize(
    ("arguments", "advice"),
    [
        (["--format", "json", "--only", "targets"], "text or csv"),
        (["--format", "md", "--depth", "0"], "leave out"),
        (["--format", "csv", "--depth", "1"], "leave one of them out"),
        (["--depth", "-1"], "--depth"),
        (["--depth", "x"], "--depth"),
        (["--kind", "percnt"], 'Did you mean "percent"?'),
        (["--only", "promises"], '"targets", "achieved"'),
        (["--fnd", "x"], "Did you mean --find?"),
        (["--find"], "--find requires an argument"),
        (["-", "-"], "name - once"),
        (["无.txt"], "check the name"),
        (["-o", ""], "is empty"),
        ([""], "is empty"),
    ],
)
def test_errors_say_what_to_do(run, report, monkeypatch, arguments, advice):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    code, _, err = run("show", report, *arguments)
    assert code == 2
    assert err.count("\n") == 1
    assert advice in err


def test_standard_input_stands_where_a_file_may(run, report, monkeypatch):
    for arguments in (["show", "-"], ["claims", "-"], ["facts", "-"], ["track", "-"], ["check", "-"]):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode("gb18030"))))
        code, out, err = run(*arguments)
        assert (code, err, bool(out)) == (0, "", True), arguments
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode("gb18030"))))
    code, _, err = run("check", report, "--previous", "-")
    assert (code, err) == (2, f"govreport: {report}: not compared with standard input: it is the same text\n")


def test_a_file_of_that_name_is_no_standard_input(run, report, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "-").write_text(TEXT, encoding="utf-8")
    (tmp_path / "--x").write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr("sys.stdin", None)
    assert figures(run("show", "./-")[1]) == ALL
    assert figures(run("show", "--x")[1]) == ALL
