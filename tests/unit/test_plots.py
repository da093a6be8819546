"""Pictures: what is drawn is what the report and its promises say, and where nothing can be drawn the picture is empty."""

import sys
from fractions import Fraction
from xml.etree import ElementTree

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import generated
import govreport
from govreport import indicators
from strategies import tidy_reports

pytest.importorskip("altair")

REVIEW = "地区生产总值增长5.6%，居民消费价格上涨2.4%，城镇新增就业11万人，进出口总额下降3%，研发经费投入强度达到2.5%。"
PLAN = "地区生产总值增长6%—6.5%，居民消费价格涨幅2%，城镇新增就业10万人，一般公共预算收入增长4%，研发经费投入强度达到2.6%。"


def report(year, review="", plan=""):
    text = f"一、{year - 1}年工作回顾\n{review}\n二、{year}年主要预期目标\n{plan}\n"
    return govreport.parse(text, region="金华市", year=year)


def drawn(chart):
    """The rows of each set of data in a chart."""
    found = []

    def visit(node):
        if isinstance(node, dict):
            found.extend([node["data"]["values"]] if "values" in node.get("data", {}) else [])
            node = list(node.values())
        for child in node if isinstance(node, list) else ():
            visit(child)

    visit(chart.to_dict())
    return found


def test_a_report_shows_its_figures_in_percent():
    rows = drawn(report(2025, REVIEW, PLAN).plot())[0]
    assert [(row["label"], row["status"], row["year"], row["words"], row["low"], row["high"]) for row in rows] == [
        ("地区生产总值", "achieved", 2024, "5.6%", 5.6, 5.6),
        ("居民消费价格涨幅", "achieved", 2024, "2.4%", 2.4, 2.4),
        ("货物进出口总额", "achieved", 2024, "-3%", -3.0, -3.0),
        ("研发经费投入强度", "achieved", 2024, "2.5%", 2.5, 2.5),
        ("地区生产总值", "target", 2025, "6%—6.5%", 6.0, 6.5),
        ("居民消费价格涨幅", "target", 2025, "2%", 2.0, 2.0),
        ("一般公共预算收入", "target", 2025, "4%", 4.0, 4.0),
        ("研发经费投入强度", "target", 2025, "2.6%", 2.6, 2.6),
    ]


@pytest.mark.parametrize(
    ("title", "subtitle"),
    [("政府工作报告", "金华市 2025年"), ("2025年政府工作报告", "金华市"), ("2025年金华市政府工作报告", ""), (None, "金华市 2025年")],
)
def test_a_picture_says_whose_report_it_is_and_of_which_year(title, subtitle):
    read = attrs.evolve(report(2025, REVIEW, PLAN), title=title)
    assert read.plot().to_dict()["title"] == {"text": title or "", "subtitle": subtitle}


@pytest.mark.parametrize(
    ("review", "words"),
    [
        ("地区生产总值增长5.6%。2023年地区生产总值增长9%。", ["5.6%"]),  # of another year
        ("地区生产总值增长5.6%。经济稳中向好，地区生产总值增长5%以上。", ["5.6%"]),  # less exact
        ("地区生产总值5562亿元，城镇新增就业11万人。", []),  # of other units
    ],
)
def test_what_would_crowd_the_picture_is_left_out(review, words):
    assert [row["words"] for row in drawn(report(2025, review).plot())[0]] == words


def test_a_mean_over_years_is_no_years_figure():
    plan = "地区生产总值增长6%。“十四五”时期，地区生产总值年均增长7%。"
    followed = govreport.track([report(2025, plan=plan), report(2026, "地区生产总值增长6.2%。")])
    assert [promise.text for promise in followed] == ["6%", "7%"]
    assert [row["words"] for row in drawn(followed.plot())[0]] == ["6%", "6.2%"]


def test_the_words_of_both_stand_beside_each_row():
    (beside,) = [rows for rows in drawn(report(2025, REVIEW, PLAN).plot()) if "status" not in rows[0]]
    told = {row["label"]: row["words"] for row in beside}
    assert (told["地区生产总值"], told["货物进出口总额"], told["一般公共预算收入"]) == ("5.6% → 6%—6.5%", "-3% → —", "— → 4%")


@settings(max_examples=15)
@given(st.one_of(tidy_reports(), generated.reports()), st.sampled_from([None, 2023]))
def test_every_report_can_be_drawn(text, year):
    read = govreport.parse(text, region="金华市", year=year)
    facts = {(indicators.get(fact.indicator).zh, float(fact.value)) for fact in read.facts if fact.value is not None}
    for row in (drawn(read.plot()) or [[]])[0]:
        assert row["low"] <= row["high"]
        assert row["low"] < row["high"] or any(row["label"].startswith(name) and row["low"] == value for name, value in facts)
    assert govreport.track([read]).plot().to_dict()


def test_promises_stand_against_what_came_of_them():
    followed = govreport.track([report(2024, plan=PLAN), report(2025, REVIEW, PLAN), report(2026)])
    rows = drawn(followed.plot())[0]
    assert [(row["panel"], row["year"], row["verdict"], row["words"]) for row in rows[:6]] == [
        ("金华市 地区生产总值（%）", 2024, "target", "6%—6.5%"),
        ("金华市 地区生产总值（%）", 2024, "missed", "5.6%"),
        ("金华市 地区生产总值（%）", 2025, "target", "6%—6.5%"),
        ("金华市 居民消费价格涨幅（%）", 2024, "target", "2%"),
        ("金华市 居民消费价格涨幅（%）", 2024, "missed", "2.4%"),
        ("金华市 居民消费价格涨幅（%）", 2025, "target", "2%"),
    ]
    assert [(row["verdict"], row["low"]) for row in rows if row["panel"] == "金华市 城镇新增就业（万人）"] == [
        ("target", 10.0),
        ("met", 11.0),
        ("target", 10.0),
    ]
    assert not [row for row in rows if "一般公共预算收入" in row["panel"]], "of which nothing is told"


@pytest.mark.parametrize(
    ("promised", "told"), [("粮食产量20亿斤", "粮食产量110万吨"), ("粮食产量100万吨", "粮食产量20.5亿斤")]
)  # fmt: skip
def test_an_outcome_is_drawn_in_the_unit_of_its_promise(promised, told):
    rows = drawn(govreport.track([report(2024, plan=f"{promised}。"), report(2025, f"{told}。")]).plot())[0]
    target, came = rows
    assert came["verdict"] == "met"
    assert Fraction(str(came["low"])) / Fraction(str(target["low"])) in (Fraction(110, 100), Fraction(205, 200))


def test_a_target_and_its_stretch_have_one_outcome():
    followed = govreport.track([report(2024, plan="地区生产总值增长6%、力争6.5%。"), report(2025, "地区生产总值增长6.2%。")])
    assert [(row["verdict"], row["low"]) for row in drawn(followed.plot())[0]] == [("target", 6.0), ("met", 6.2), ("target", 6.5)]


def test_the_years_between_two_that_are_drawn_keep_their_place():
    plan = "地区生产总值增长6%。研发经费投入强度达到2.6%，到2027年达到3%。"
    chart = govreport.track([report(2024, plan=plan), report(2025, "研发经费投入强度达到2.7%。地区生产总值增长6%。")]).plot().to_dict()
    assert chart["spec"]["layer"][0]["encoding"]["x"]["scale"]["domain"] == [2024, 2025, 2026, 2027]


def test_a_picture_is_saved_with_its_words(tmp_path):
    for name, chart in (
        ("report", report(2025, REVIEW, PLAN).plot()),
        ("tracking", govreport.track([report(2024, plan=PLAN), report(2025, REVIEW)]).plot()),
        ("empty", govreport.parse("").plot()),
        ("none", govreport.track([]).plot()),
    ):
        chart.save(tmp_path / f"{name}.svg")
        chart.save(tmp_path / f"{name}.png")
        assert (tmp_path / f"{name}.png").read_bytes().startswith(b"\x89PNG")
    for name in ("report", "tracking"):
        svg = (tmp_path / f"{name}.svg").read_text(encoding="utf-8")
        assert "地区生产总值" in svg
        assert "Noto Sans CJK SC" in svg


def test_hostile_text_stays_text(tmp_path):
    hostile = "</script><script>alert(1)</script>\x1b\x00\u202e\udcff"
    read = attrs.evolve(report(2025, REVIEW, PLAN), title=hostile)
    followed = govreport.track([report(2024, plan=PLAN), report(2025, REVIEW)])
    named = govreport.Tracking(tuple(attrs.evolve(promise, region=hostile, text=hostile) for promise in followed))
    for chart in (read.plot(), named.plot()):
        chart.save(tmp_path / "chart.svg")
        assert "alert(1)" in "".join(ElementTree.parse(tmp_path / "chart.svg").getroot().itertext())
        chart.save(tmp_path / "chart.html")
        page = (tmp_path / "chart.html").read_text(encoding="utf-8")
        assert "alert(1)" in page
        assert "<script>alert" not in page
        assert not {"\x1b", "\x00", "\u202e"} & set(page)


@pytest.mark.parametrize("plot", [lambda: govreport.parse("").plot(), lambda: govreport.track([]).plot()])
def test_without_altair_a_picture_says_what_it_needs(monkeypatch, plot):
    monkeypatch.setitem(sys.modules, "altair", None)
    with pytest.raises(ModuleNotFoundError, match=r"govreport\[plot\]"):
        plot()
