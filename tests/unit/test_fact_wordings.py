"""Facts of what is worded in many ways, each with each. Cases that are few stand in `corpus/facts.tsv`."""

import pytest

from small_report import parse, short


@pytest.mark.parametrize(
    "names",
    [
        *("第一、第二、第三产业", "第一、二、三产业", "一、二、三产业", "一产、二产、三产", "第一、第二和第三产业"),
        *("一、二、三次产业", "第一、二、三次产业", "一、二和三次产业"),
    ],
)
@pytest.mark.parametrize("tail", ["", "增加值"])
def test_the_three_sectors_in_one_list(names, tail):
    found = [("primary_value_added", "growth", "3"), ("secondary_value_added", "growth", "4"), ("tertiary_value_added", "growth", "5")]
    assert short(f"{names}{tail}分别增长3%、4%、5%。") == found


@pytest.mark.parametrize("names", ["一、二、三次产业", "第一、二、三产业", "一产、二产、三产", "三次产业"])
@pytest.mark.parametrize("verb", ["完成", "实现"])
def test_what_each_of_a_list_did_with_one_object(names, verb):
    sectors = ("primary_value_added", "secondary_value_added", "tertiary_value_added")
    levels = [(sector, "level", f"{value}00000000") for sector, value in zip(sectors, (40, 90, 85), strict=True)]
    growths = [(sector, "growth", value) for sector, value in zip(sectors, "389", strict=True)]
    said = f"{names}分别{verb}增加值40亿元、90亿元和85亿元"
    assert short(f"{said}。") == levels
    assert short(f"{said}，分别增长3%、8%、9%。") == levels + growths
    assert short(f"甲县、乙县、丙县分别{verb}增加值40亿元、90亿元和85亿元。") == []


@pytest.mark.parametrize("mark", ["、", "和", "与", "以及"])
@pytest.mark.parametrize("how", ["", "分别", "各", "实际", "同步", "分别比上年"])
def test_a_list_of_two_with_one_figure_gives_it_to_both(mark, how):
    both = [("retail_sales", "growth", "4"), ("fixed_asset_investment", "growth", "4")]
    assert short(f"社会消费品零售总额{mark}固定资产投资{how}增长4%，达到60亿元。") == both
    incomes = [("urban_income", "growth", "7"), ("rural_income", "growth", "7")]
    assert short(f"城镇居民人均可支配收入{mark}农民人均纯收入{how}增长7%。") == incomes
    assert short(f"城镇常住居民{mark}农村常住居民人均可支配收入{how}增长7%。") == incomes
    assert short(f"社会消费品零售总额{mark}网络直播营业额{how}增长4%。")[1:] == []


@pytest.mark.parametrize("share", ["占比72%", "占比达到72%", "占比由70%提高到72%", "所占比重为72%"])
@pytest.mark.parametrize(
    ("part", "indicator"),
    [
        ("一般公共预算收入38.6亿元，其中税收收入26.8亿元", "tax_share"),
        ("一般公共预算收入增长5%，其中税收增长6%", "tax_share"),
        ("服务业增加值80亿元", "services_share"),
        ("民营经济增加值完成80亿元", "private_economy_share"),
        ("基础设施投资80亿元", None),
        ("一般公共预算收入38.6亿元，其中制造业税收6.8亿元", None),
    ],
)
def test_a_share_behind_its_part_is_of_the_whole_that_is_always_meant(part, indicator, share):
    assert [f for f in short(f"{part}，{share}。") if f[1] == "share"] == ([(indicator, "share", "72")] if indicator else [])


@pytest.mark.parametrize("entered", ["跨入", "迈入", "步入", "跨进"])
@pytest.mark.parametrize("rank", ["台阶", "行列", "俱乐部"])
def test_a_step_that_is_entered_is_passed(entered, rank):
    found = parse(f"地区生产总值{entered}300亿元{rank}，增长9%。").facts
    assert [(f.indicator, str(f.value), f.bound) for f in found] == [("gdp", "30000000000", "more_than"), ("gdp", "9", "exact")]
    assert short(f"三家企业{entered}百亿元{rank}，经济{entered}快车道。") == []
