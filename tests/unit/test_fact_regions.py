"""Whose a figure is where a title, the government or a region that the caller made says it. See `corpus/facts.tsv` for the others."""

import pytest

import govreport
from small_report import short


@pytest.mark.parametrize(
    ("government", "whole"),
    [
        ("某某自治县", "全自治县"),
        ("某某自治州", "全自治州"),
        ("某某新区", "全新区"),
        ("某某自治旗", "全自治旗"),
        ("某某自治区", "全自治区"),
    ],
)
def test_the_region_is_told_of_by_its_class(government, whole):
    report = govreport.parse(f"{government}人民政府工作报告\n一、2024年工作回顾\n{whole}地区生产总值增长5%。\n", year=2025)
    assert [(f.indicator, f.year, str(f.value)) for f in report.facts] == [("gdp", 2024, "5")]


@pytest.mark.parametrize(
    ("government", "text"),
    [
        ("市", "全国生产总值增长5.2%，全省生产总值增长6%，全市生产总值增长7%"),
        ("县", "全市生产总值增长6%，我县生产总值增长7%"),
        ("区", "全市生产总值增长6%，我区增长7%"),
        ("州", "全省生产总值增长6%，全州增长7%"),
        ("自治区", "全国生产总值增长5.2%，全区生产总值增长7%"),
        ("镇", "全县生产总值增长6%，全镇生产总值增长7%"),
        ("乡", "全县生产总值增长6%，我乡增长7%"),
    ],
)
def test_where_no_region_is_named_the_government_says_which_words_are_its_own(government, text):
    opening = (
        f"各位代表：\n现在，我代表{government}人民政府，向大会报告工作。\n一、2024年工作回顾\n{text}。\n二、2025年工作安排\n加快发展。\n"
    )
    report = govreport.parse(opening)
    assert report.region is None
    assert [str(f.value) for f in report.facts] == ["7"]


def test_a_title_says_which_words_are_of_the_region():
    titled = "某某镇人民政府工作报告\n一、2024年工作回顾\n生产总值增长6%。全县生产总值增长7%。\n"
    assert [f.claim.quantity.text for f in govreport.parse(titled, year=2025).facts] == ["6%"]


def test_a_zone_that_is_a_region_of_its_own_speaks_of_itself():
    zone = govreport.Region("临江经济开发区", "county")
    assert short("开发区加快建设，生产总值达到150亿元。", region=zone) == [("gdp", "level", "15000000000")]
    assert short("综保区加快建设，生产总值达到150亿元。", region=zone) == []


@pytest.mark.parametrize(
    ("title", "own"),
    [
        ("云山新城政府工作报告", "新城"),
        ("云山高新区2025年工作报告", "高新区"),
        ("2025年云山新区管委会工作报告", "新区"),
        ("云山经济技术开发区管委会工作报告", "经开区"),
        ("云山镇人民政府工作报告", "云山镇"),
    ],
)
def test_a_zone_or_town_that_the_title_names_is_the_region(title, own):
    done = f"2024年，{own}预计完成地区生产总值142亿元；固定资产投资增长6%。"
    text = f"{title}\n一、2024年工作回顾\n{done}\n二、2025年工作安排\n2025年{own}的目标任务是：地区生产总值增长8%。\n"
    assert [(f.indicator, str(f.value)) for f in govreport.parse(text, year=2025).facts] == [
        ("gdp", "14200000000"),
        ("fixed_asset_investment", "6"),
        ("gdp", "8"),
    ]
    # … but not in a report of the city that it lies in, nor another zone in its own
    assert govreport.parse(f"金华市政府工作报告\n一、2024年工作回顾\n{done}\n", year=2025).facts == ()
    assert govreport.parse(f"{title}\n一、2024年工作回顾\n2024年，综保区完成固定资产投资16亿元。\n", year=2025).facts == ()
