"""The years of facts where headings, the day of the report or several parts give them. See `corpus/facts.tsv` for the others."""

from pathlib import Path

import pytest

import govreport
from govreport.calendars import Calendar
from govreport.times import classes, years

DECEMBER = "政府工作报告\n——2024年12月28日在金华市第八届人民代表大会第一次会议上\n各位代表：\n"
MET = [
    *("主要预期目标全面实现", "完成了主要预期目标", "各项预期目标均已实现", "超额完成了人代会确定的预期目标", "年初确定的预期目标全部实现"),
    *("超过预期目标2个百分点", "高于年初预期目标", "比预期目标高1个百分点", "除物价外，主要预期目标全面完成", "各项预期目标如期实现"),
]


def test_a_report_that_its_page_calls_that_of_the_year_reviewed():
    review = "一、2024年工作回顾\n全市地区生产总值500亿元。全年城镇新增就业5万人。2023年，粮食产量30万吨。\n"
    text = review + "二、2025年工作安排\n地区生产总值增长6%。"
    years_of = [("gdp", 2024), ("urban_new_jobs", 2024), ("grain_output", 2023), ("gdp", 2025)]
    for year in (2024, 2025):
        assert [(f.indicator, f.year) for f in govreport.parse(text, region="金华市", year=year).facts] == years_of


@pytest.mark.parametrize("title", ["", "2024年", "2025年"])
@pytest.mark.parametrize(
    ("review", "plan"),
    [("2024年工作回顾", "2025年工作安排"), ("今年工作回顾", "明年工作安排"), ("工作回顾", "工作安排"), ("过去五年工作回顾", "2025年工作")],
)
@pytest.mark.parametrize("spoken", [True, False])
def test_a_report_given_in_december(title, review, plan, spoken):
    """It looks back on the year that ends, and calls it 今年."""
    now, then = ("今年", "明年") if spoken else ("2024年", "2025年")
    done = f"{now}，地区生产总值增长5%，比上年提高1个百分点。预计全年出口增长4%。"
    text = f"{title}{DECEMBER}一、{review}\n{done}\n二、{plan}\n{then}，地区生产总值增长6%。投资稳定，固定资产投资增长7%。"
    report = govreport.parse(text, region="金华市")
    assert (report.year, report.planned) == (2024 if title == "2024年" else 2025, 2025)
    assert [(f.indicator, f.year) for f in report.facts if f.status == "achieved"] == [("gdp", 2024), ("exports", 2024)]
    assert [(f.indicator, f.year) for f in report.facts if f.status == "target"] == [("gdp", 2025), ("fixed_asset_investment", 2025)]
    assert [c.comparison.period.start.year for c in report.claims if c.comparison and c.comparison.period] == [2023]


@pytest.mark.parametrize("title", ["2024年", "2025年"])
def test_a_report_given_in_december_of_which_no_session_is_known(title):
    text = (
        f"{title}政府工作报告\n一、2024年工作回顾\n今年，出口增长5%。去年，出口增长3%。\n二、2025年工作安排\n明年，出口增长6%。投资增长7%。"
    )
    assert [f.year for f in govreport.parse(text, region="金华市").facts] == [2024, 2023, 2025]


def test_a_report_given_in_december_that_closes_a_term():
    parts = {
        "过去五年工作回顾": "五年来，我们接续奋斗。地区生产总值年均增长7%。一年来，城镇新增就业3万人。",
        "今后五年的目标任务": "地区生产总值年均增长6%，常住人口城镇化率达到67%。",
        "明年工作安排": "城镇新增就业4万人。",
    }
    text = DECEMBER + "".join(f"{mark}、{heading}\n{said}\n" for mark, (heading, said) in zip("一二三", parts.items(), strict=True))
    report = govreport.parse(text, region="金华市")
    assert [(f.indicator, f.year) for f in report.facts] == [
        ("urban_new_jobs", 2024),
        ("urbanization_rate", 2029),
        ("urban_new_jobs", 2025),
    ]
    spans = [(c.period.start.year, c.period.end.year) for c in report.claims if c.subject]
    assert spans == [(2020, 2024), (2024, 2024), (2025, 2029), (2025, 2029), (2025, 2025)]


@pytest.mark.parametrize("than", ["比今年", "较今年", "比今年预计"])
def test_a_plan_of_december_is_of_the_next_year_though_it_is_held_against_this_one(than):
    text = (
        "金华市政府工作报告\n——2024年12月25日在金华市第八届人民代表大会第四次会议上\n一、2024年工作回顾\n稳中向好。\n二、2025年工作安排\n"
    )
    report = govreport.parse(f"{text}地区生产总值{than}增长6%，财政收入增长5%。")
    assert [(f.indicator, f.year) for f in report.facts] == [("gdp", 2025), ("fiscal_revenue", 2025)]


def test_next_year_in_a_report_of_january():
    """It is the year after the one that is planned."""
    head = "政府工作报告\n（2025年1月8日）\n各位代表：\n"
    text = head + "一、2024年工作回顾\n出口增长5%。\n二、2025年工作安排\n今年，出口增长6%。到明年，城镇化率达到67%。"
    assert [f.year for f in govreport.parse(text, region="金华市").facts] == [2024, 2025, 2026]


def test_a_report_without_a_year():
    report = govreport.parse("一、工作回顾\n地区生产总值增长5%。2023年地区生产总值500亿元。\n", region="金华市")
    assert report.year is None
    assert [(f.measure, f.year) for f in report.facts] in ([("level", 2023)], [("growth", None), ("level", 2023)])


def test_headings_give_the_years_of_what_stands_beneath_them():
    parts = {
        "过去五年工作回顾": "城镇新增就业50万人",
        "今后五年的目标任务": "地区生产总值达到500亿元",
        "2025年重点工作": "城镇新增就业5万人",
    }
    text = "".join(f"{mark}、{heading}\n{said}。\n" for mark, (heading, said) in zip("一二三", parts.items(), strict=True))
    report = govreport.parse(text, region="金华市", year=2025)
    assert [(f.indicator, f.year) for f in report.facts] == [("gdp", 2029), ("urban_new_jobs", 2025)]


@pytest.mark.parametrize(
    ("heading", "year"),
    [
        ("“十五五”经济社会发展的主要目标", 2030),
        ("“十五五”发展目标和任务", 2030),
        ("关于“十五五”规划的总体要求", 2030),
        ("“十五五”开局之年的目标任务", 2026),
        ("2026年工作：为“十五五”发展开好局", 2026),
        ("扎实做好“十五五”起步的各项任务", 2026),
    ],
)
def test_the_goals_of_a_five_year_plan_are_of_its_end(heading, year):
    text = f"二〇二六年金华市政府工作报告\n一、2025年工作回顾\n生产总值增长5%。\n二、{heading}\n城镇化率达到70%。\n"
    assert [f.year for f in govreport.parse(text).facts] == [2025, year]


@pytest.mark.parametrize("heading", ["“十四五”和2024年工作回顾", "“十四五”及2024年工作回顾", "“十四五”规划和2024年工作回顾"])
def test_what_a_heading_of_a_plan_and_its_last_year_sums_is_of_no_year(heading):
    text = f"一、{heading}\n脱贫攻坚成效明显。减少贫困人口12.6万人。\n2024年，减少贫困人口2.1万人。\n二、2025年工作安排\n狠抓落实。\n"
    found = govreport.parse(text, region="金华市", year=2025).facts
    assert [(str(f.value), f.year) for f in found] == [("21000", 2024)]


@pytest.mark.parametrize(
    "heading", ["2024年和“十四五”时期工作回顾", "2024年及“十四五”工作回顾", "“十四五”及2024年工作回顾", "“十四五”时期和2024年工作回顾"]
)
def test_a_heading_is_no_word_of_the_sentence_beneath_it(heading):
    text = f"一、{heading}\n全市地区生产总值达到3757亿元、增长5.3%。\n二、2025年工作安排\n狠抓落实。\n"
    found = govreport.parse(text, region="金华市", year=2025).facts
    assert [(f.measure.value, f.year) for f in found] == [("level", 2024), ("growth", 2024)]


@pytest.mark.parametrize(
    "goal", ["——城镇登记失业率控制在4%以内，五年新增就业岗位80万个。", "——五年累计投资900亿元，城镇登记失业率控制在4%以内。"]
)
def test_an_item_that_names_years_is_a_goal_of_the_last(goal):
    report = govreport.parse(f"一、五年工作回顾\n\n二、今后五年目标任务\n主要目标是：\n{goal}\n{goal}\n", region="金华市", year=2026)
    assert {(f.indicator, f.year) for f in report.facts} == {("registered_unemployment", 2030)}


@pytest.mark.parametrize(
    ("since", "found"),
    [
        ("2020年以来", [("level", 2024)]),
        ("2020年换届以来", [("level", 2024)]),
        ("自2020年以来", [("level", 2024)]),
        ("2024年以来", [("level", 2024), ("growth", 2024)]),
    ],
)
def test_what_is_told_since_a_year_is_of_the_last(since, found):
    text = f"一、工作回顾\n{since}，生产总值达到600亿元，增长5%。\n二、2025年工作安排\n加快发展。\n"
    assert [(str(f.measure), f.year) for f in govreport.parse(text, region="金华市", year=2025).facts] == found


@pytest.mark.parametrize("end", ["到“十三五”末", "“十三五”期末", "到“十三五”末期", "到十三五末"])
@pytest.mark.parametrize("of", ["全市", ""])
def test_the_end_of_a_plan_directly_before_a_name(end, of):
    text = f"2021年金华市政府工作报告\n各位代表：\n一、“十三五”时期工作回顾\n{end}{of}生产总值达到160亿元。\n"
    assert [(f.indicator, f.year) for f in govreport.parse(text).facts] == [("gdp", 2020)]


@pytest.mark.parametrize("end", ["九五末", "到“九五”期末", "“九五”末期"])
def test_the_end_of_a_plan_before_the_tenth(end):
    text = f"2001年金华市政府工作报告\n各位代表：\n一、过去五年工作回顾\n{end}生产总值达到160亿元。\n"
    assert [(f.indicator, f.year) for f in govreport.parse(text).facts] == [("gdp", 2000)]


@pytest.mark.parametrize("met", MET)
@pytest.mark.parametrize("before", ["刚刚过去的一年，经济又好又快发展。\n", "一年来，我们顽强拼搏。\n", ""])
def test_a_goal_that_was_met_is_none(before, met):
    text = f"2025年金华市政府工作报告\n各位代表：\n{before}全市生产总值增长9%；居民消费价格上涨2%。{met}。\n"
    assert [(f.year, str(f.status)) for f in govreport.parse(text).facts] == [(2024, "achieved")] * 2


@pytest.mark.parametrize("words", ["", "年", "十五五", "到年末", "2024年12月底", "第十四届"])
def test_words_that_give_no_other_year(words):
    assert years.last(words, Calendar.of(2025)) in (None, years.Time(years.Stretch.YEAR, 2024))


@pytest.mark.parametrize("name", ["claims.tsv", "facts.tsv"])
def test_each_word_of_time_holds_a_sign_by_which_it_is_looked_for(name):
    text = "".join((Path(__file__).parents[1] / "corpus" / name).read_text(encoding="utf-8").split())
    found = [m[0] for m in classes.WORDS.finditer(text)]
    assert found
    assert [word for word in found if years._SIGNS.search(word) is None] == []
