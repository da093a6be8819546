"""Promises against outcomes: bounds, units, measures, horizons, several regions."""

import csv
import io
import sys
from decimal import Decimal

import pytest

import govreport
from govreport.tracking import COLUMNS, Reason, Verdict


def report(year, review="", plan="", region="金华市"):
    parts = [f"一、{year - 1}年工作回顾\n{review}\n" if review else "", f"二、{year}年主要预期目标\n{plan}\n" if plan else ""]
    return govreport.parse("".join(parts), region=region, year=year)


def follow(plan, review, year=2024):
    """The one promise of a plan, followed to the review of the year after."""
    tracking = govreport.track([report(year, plan=plan), report(year + 1, review=review)])
    (promise,) = tracking
    return promise


@pytest.mark.parametrize(
    ("plan", "review", "verdict"),
    [
        # plain figures, with what is better by the indicator
        ("地区生产总值增长5%", "地区生产总值增长5%", "met"),
        ("地区生产总值增长5%", "地区生产总值增长4.9%", "missed"),
        ("城镇调查失业率5.5%", "城镇调查失业率5.2%", "met"),
        ("城镇调查失业率5.5%", "城镇调查失业率5.6%", "missed"),
        # about: half a percentage point, two in a hundred of an amount
        ("地区生产总值增长5%左右", "地区生产总值增长4.5%", "met"),
        ("地区生产总值增长5%左右", "地区生产总值增长4.4%", "missed"),
        ("居民消费价格涨幅3%左右", "居民消费价格上涨3.5%", "met"),
        ("居民消费价格涨幅3%左右", "居民消费价格上涨3.6%", "missed"),
        ("居民消费价格涨幅3%左右", "居民消费价格下降0.3%", "met"),
        ("城镇新增就业10万人左右", "城镇新增就业9.8万人", "met"),
        ("城镇新增就业10万人左右", "城镇新增就业9.79万人", "missed"),
        # bounds
        ("地区生产总值增长5%以上", "地区生产总值增长5%", "met"),
        ("地区生产总值增长高于5%", "地区生产总值增长5%", "missed"),
        ("城镇调查失业率控制在5.5%以内", "城镇调查失业率5.5%", "met"),
        ("城镇新增就业不少于10万人", "城镇新增就业99999人", "missed"),
        ("地区生产总值增长5%—6%", "地区生产总值增长5%", "met"),
        ("地区生产总值增长5%—6%", "地区生产总值增长6.5%", "met"),
        ("地区生产总值增长5%—6%", "地区生产总值增长4.9%", "missed"),
        # a fall: its bound is about its size
        ("单位生产总值能耗下降3%以上", "单位生产总值能耗下降3.2%", "met"),
        ("单位生产总值能耗下降3%以上", "单位生产总值能耗下降2.9%", "missed"),
        ("单位生产总值能耗下降3%左右", "单位生产总值能耗下降2.5%", "met"),
        ("单位生产总值能耗下降3%左右", "单位生产总值能耗上升1%", "missed"),
        # the outcome's own bound
        ("地区生产总值达到5000亿元", "地区生产总值突破5000亿元", "met"),
        ("地区生产总值达到5000亿元", "地区生产总值突破4900亿元", "not_comparable"),
        ("城镇调查失业率5%左右", "城镇调查失业率控制在4.4%以内", "met"),
        # units
        ("粮食产量100万吨", "粮食产量20.1亿斤", "met"),
        ("城镇新增就业10万人", "新增就业岗位10.5万个", "met"),
        ("粮食产量100万吨", "城镇新增就业10万人", "not_reported"),
        # words
        ("一般公共预算收入与上年基本持平", "一般公共预算收入增长0.1%", "met"),
        ("一般公共预算收入与上年基本持平", "一般公共预算收入下降1.7%", "missed"),
        ("地区生产总值增长5%", "地区生产总值达到5000亿元", "not_comparable"),
        ("地区生产总值增长5%", "五年来，地区生产总值年均增长6%", "not_comparable"),
        ("地区生产总值增长5%", "前三季度，地区生产总值增长6%", "not_comparable"),
    ],
)
def test_verdicts(plan, review, verdict):
    assert follow(plan + "。", review + "。").verdict == verdict


@pytest.mark.parametrize(
    ("plan", "review", "reason"),
    [
        ("地区生产总值增长5%", "地区生产总值达到5000亿元", Reason.MEASURE),
        ("地区生产总值增长5%", "五年来，地区生产总值年均增长6%", Reason.PERIOD),
        ("地区生产总值达到5000亿元", "地区生产总值突破4900亿元", Reason.BOUND),
        ("地区生产总值增长5%", "城镇新增就业10万人", Reason.SILENT),
        ("外贸进出口总额达到100亿美元", "外贸进出口总额800亿元", Reason.UNIT),
        ("地区生产总值增长5%", "地区生产总值增长5%", Reason.NONE),
    ],
)
def test_reasons(plan, review, reason):
    assert follow(plan + "。", review + "。").reason is reason


@pytest.mark.parametrize(
    ("plan", "review", "difference"),
    [
        ("地区生产总值增长5%左右", "地区生产总值增长5.25%", "0.25"),
        ("地区生产总值增长5%—6%", "地区生产总值增长5.5%", "0"),
        ("地区生产总值增长5%—6%", "地区生产总值增长4.4%", "-0.6"),
        ("粮食产量100万吨", "粮食产量19亿斤", "-50000"),
        ("单位生产总值能耗下降3%", "单位生产总值能耗下降3.2%", "-0.2"),
    ],
)
def test_the_difference_is_exact_and_in_the_unit_of_the_promise(plan, review, difference):
    assert follow(plan + "。", review + "。").difference == Decimal(difference)


def test_a_promise_points_at_its_characters_and_the_outcome_at_its_own():
    one, two = report(2024, plan="力争地区生产总值增长5%左右。"), report(2025, review="地区生产总值增长5.6%。")
    (promise,) = govreport.track([one, two])
    assert one.source[promise.span] == promise.text == "5%左右"
    assert two.source[promise.outcome.span] == promise.outcome.text == "5.6%"
    assert promise.commitment == "strive"
    assert promise.source in one.facts
    assert promise.outcome.source in two.facts


def test_a_stretched_target_is_a_promise_of_its_own():
    tracking = govreport.track([report(2024, plan="地区生产总值增长5%、力争6%。"), report(2025, review="地区生产总值增长5.6%。")])
    assert [(p.stretch, str(p.verdict)) for p in tracking] == [(False, "met"), (True, "missed")]


def test_a_horizon_waits_for_the_report_after_it():
    first = report(2021, plan="到2025年，地区生产总值达到6000亿元。")
    between = report(2023, review="地区生产总值达到5500亿元。")
    after = report(2026, review="地区生产总值达到6100亿元。")
    assert [(p.year, p.verdict) for p in govreport.track([first, between])] == [(2025, Verdict.PENDING)]
    assert [(p.year, p.verdict) for p in govreport.track([after, first, between])] == [(2025, Verdict.MET)]


def test_a_mean_over_years_is_held_against_a_mean():
    first = report(2021, plan="“十四五”时期，地区生产总值年均增长6%以上。")
    (promise,) = govreport.track([first, report(2026, review="“十四五”时期，地区生产总值年均增长5.5%。")])
    assert (promise.mean, promise.year, promise.verdict) == (True, 2025, "missed")
    (promise,) = govreport.track([first, report(2026, review="地区生产总值增长6.5%。")])
    assert (promise.verdict, promise.reason) == ("not_comparable", "period")


def test_a_year_without_a_report_is_pending_unless_a_later_one_tells():
    first = report(2022, plan="地区生产总值增长5%。")
    assert [p.verdict for p in govreport.track([first, report(2024, review="地区生产总值增长6%。")])] == [Verdict.PENDING]
    told = report(2024, review="2022年，地区生产总值增长6%。")
    assert [p.verdict for p in govreport.track([first, told])] == [Verdict.MET]


def test_regions_are_kept_apart():
    one, other = (report(2024, plan="地区生产总值增长5%。", region=name) for name in ("金华市", "温州市"))
    came = report(2025, review="地区生产总值增长6%。", region="温州市")
    tracking = govreport.track([came, one, other])
    assert {p.region: str(p.verdict) for p in tracking} == {"金华市": "pending", "温州市": "met"}
    assert tracking.count()[Verdict.MET] == 1


def test_reports_that_cannot_be_placed_are_given_back():
    nameless = govreport.parse("增长5%。")
    one, same = report(2024, plan="地区生产总值增长5%。"), report(2024, plan="地区生产总值增长6%。")
    tracking = govreport.track([nameless, one, same])
    assert tracking.unplaced == (nameless, same)
    assert [str(p.value) for p in tracking] == ["5"]


def test_reports_that_are_called_after_the_year_at_whose_end_they_are_given():
    """Each plans the next year, and the next one tells what came of it."""
    text = "{0}年政府工作报告\n（{0}年12月28日）\n各位代表：\n一、今年工作回顾\n{1}\n二、明年工作安排\n{2}\n"
    one = govreport.parse(text.format(2023, "", "地区生产总值增长5%。出口与今年持平。"), region="金华市")
    two = govreport.parse(text.format(2024, "地区生产总值增长5.6%。出口增长0.1%。", ""), region="金华市")
    found = [(p.indicator, p.report_year, p.year, str(p.verdict), p.outcome and p.outcome.report_year) for p in govreport.track([two, one])]
    assert found == [("gdp", 2023, 2024, "met", 2024), ("exports", 2023, 2024, "met", 2024)]


def test_rows_and_csv(tmp_path):
    tracking = govreport.track([report(2024, plan="地区生产总值增长5%左右。"), report(2025, review="地区生产总值增长5.6%。")])
    (row,) = tracking.to_records()
    assert tuple(row) == COLUMNS
    wanted = {"indicator": "gdp", "value": "5", "bound": "about", "outcome_value": "5.6", "difference": "0.6", "verdict": "met"}
    assert {key: row[key] for key in wanted} == wanted
    out = io.StringIO()
    tracking.to_csv(out)
    (read,) = csv.DictReader(io.StringIO(out.getvalue()))
    assert read["target"] == "5%左右"
    tracking.to_csv(tmp_path / "x.csv")
    assert (tmp_path / "x.csv").read_text(encoding="utf-8-sig") == out.getvalue()


def test_a_frame_where_pandas_is_there():
    pandas = pytest.importorskip("pandas")
    frame = govreport.track([report(2024, plan="地区生产总值增长5%左右。")]).to_pandas()
    assert isinstance(frame, pandas.DataFrame)
    assert list(frame["verdict"]) == ["pending"]


def test_a_frame_has_numbers_to_reckon_with():
    pytest.importorskip("pandas")
    reports = [report(2024, plan="地区生产总值增长5%，出口增长6%。"), report(2025, review="地区生产总值增长5.6%。出口下降1.7%。")]
    frame = govreport.track(reports).to_pandas()
    assert frame["difference"].tolist() == [Decimal("0.6"), Decimal("-7.7")]
    assert float(frame["difference"].mean()) == -3.55
    assert frame["outcome_report_year"].tolist() == [2025, 2025]
    assert str(frame["year"].dtype) == str(govreport.to_pandas(reports, "facts")["year"].dtype)
    assert list(frame["verdict"].cat.categories) == list(Verdict)
    assert list(zip(frame["region_code"], frame["indicator_name"], frame["outcome"], strict=True)) == [
        ("330700", "地区生产总值", "5.6%"),
        ("330700", "货物出口总额", "-1.7%"),
    ]


def test_promises_stand_in_the_order_of_the_years_that_they_are_for():
    reports = [report(2023, plan="出口增长5%。到2027年地区生产总值达到9000亿元。"), report(2024, plan="出口增长6%。")]
    assert [(p.year, p.report_year) for p in govreport.track(reports)] == [(2023, 2023), (2024, 2024), (2027, 2023)]


def test_without_pandas_a_frame_says_what_it_needs(monkeypatch):
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ModuleNotFoundError, match="pandas"):
        govreport.track([]).to_pandas()


def test_no_reports_no_promises():
    tracking = govreport.track([])
    assert (len(tracking), tracking.to_records()) == (0, [])


def test_a_table_without_promises_has_its_columns():
    out, tracking = io.StringIO(), govreport.track([report(2024, plan="经济平稳运行。")])
    tracking.to_csv(out)
    assert out.getvalue() == ",".join(COLUMNS) + "\n"
    pytest.importorskip("pandas", reason="pandas is not installed")
    assert list(tracking.to_pandas()) == list(COLUMNS)
