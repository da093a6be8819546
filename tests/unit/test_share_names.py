"""Shares as indicators: a name is made of what the share is of and what it is in. And what a year builds for people."""

import pytest

import govreport
from govreport import indicators
from govreport.errors import IndicatorError
from govreport.indicator_table import build

HEAD = "江州市人民政府工作报告\n——2025年1月10日\n一、2024年工作回顾\n"


def facts(sentence):
    report = govreport.parse(f"{HEAD}{sentence}。\n")
    return [(f.indicator, f.measure.value, f.claim.quantity.text) for f in report.facts]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("研究与试验发展经费支出占地区生产总值比重达2.6%", "rd_intensity"),
        ("全社会研发投入与全市GDP之比达到2.1%", "rd_intensity"),
        ("研发费用占我市生产总值的比例超过3%", "rd_intensity"),
        ("民营经济占全市经济总量的份额达61%", "private_economy_share"),
        ("数字经济核心产业增加值占全市地区生产总值的比重达8.1%", "digital_core_share"),
        ("数字经济占GDP比重突破45%", "digital_economy_share"),
        ("战略性新兴产业增加值占GDP的比重达14.5%", "strategic_emerging_share"),
        ("战略性新兴产业增加值占规模以上工业增加值比重达33%", "strategic_emerging_industrial_share"),
        ("高新技术产业增加值占规上工业比重提升到52%", "high_tech_share"),
        ("高新技术产业、数字经济核心产业增加值占规上工业比重达到52%和8%", "high_tech_share"),
        ("高技术制造业增加值占规上工业增加值的21%", "high_tech_manufacturing_share"),
        ("制造业增加值占地区生产总值比重稳定在29%", "manufacturing_share"),
        ("服务业比重由45%上升到51%", "services_share"),
        ("全市税比达71%", "tax_share"),
        ("第三产业占比达到48%", "tertiary_share"),
        ("工业增加值占GDP比重达38%", "industrial_share"),
        ("工业投资占全部投资比重达36%", "industrial_investment_share"),
        ("民间投资占比提高到55%", "private_investment_share"),
        ("民生支出占一般公共预算支出比重连续保持在80%", "livelihood_spending_share"),
        ("财政用于民生的支出占财政总支出的78%", "livelihood_spending_share"),
        ("税收占地方财政收入的比重达71%", "tax_share"),
        ("非化石能源占能源消费总量比重达19%", "non_fossil_share"),
        ("社会物流总费用与GDP的比率降至13.9%", "logistics_cost_ratio"),
        ("养老机构护理型床位占比达58%", "care_bed_share"),
        # another part, another whole, the share of a part of the region
        ("战略性新兴产业投资占固定资产投资比重达31%", None),
        ("高新技术产业增加值占全省的12%", None),
        ("数字经济核心产业占规上工业比重达9%", None),
        ("医疗支出占一般公共预算支出比重达11%", None),
        ("滨江县民间投资占固定资产投资比重达61%", None),
    ],
)
def test_a_share_is_named_by_what_it_is_of_and_in(sentence, expected):
    assert [(id, measure) for id, measure, _ in facts(sentence)] == ([(expected, "share")] if expected else [])


def test_a_share_stands_behind_what_it_is_of():
    assert facts("民生支出186亿元、增长4.2%，占一般公共预算支出的81.5%") == [
        ("livelihood_spending", "level", "186亿元"),
        ("livelihood_spending", "growth", "4.2%"),
        ("livelihood_spending_share", "share", "81.5%"),
    ]
    assert facts("工业投资总量186亿元、占固定资产投资的42%")[1:] == [("industrial_investment_share", "share", "42%")]


def test_a_share_needs_a_name_or_both_its_sides():
    share = {"zh": "茶业占比", "dimension": "percent", "measures": ["share"], "part_names": ["茶业(增加值|)"]}
    with pytest.raises(IndicatorError, match="names must be given"):
        build([{"tea_share": share}])
    known = build([{"tea_share": share | {"whole_names": ["农业增加值"]}}])
    assert known.names.parts == {name: frozenset({"tea_share"}) for name in ("茶业", "茶业增加值")}
    assert known.names.wholes == {"农业增加值": frozenset({"tea_share"})}


@pytest.fixture
def tea():
    more = {"part_names": ["茶业(增加值|)"], "whole": "gdp"}
    yield indicators.register("tea_share", zh="茶业占比", names=["茶业占比"], dimension="percent", measures=["share"], **more)
    indicators.remove("tea_share")


def test_users_add_shares(tea):
    assert facts("茶业增加值占全市生产总值的比重达到6%") == facts("茶业占比达到6%") == [("tea_share", "share", "6%")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("新建和改造提升高标准农田26万亩", [("high_standard_farmland_built_or_renewed", "count")]),
        ("新建高标准农田12万亩、改造提升14万亩", [("high_standard_farmland", "count")]),
        ("改造提升高标准农田14万亩", []),
        ("既有住宅加装电梯186部", [("lifts_added", "count")]),
        ("更新老旧电梯86部", []),
        ("改造棚户区5200户、农村危房3600户", [("shantytown_homes", "level"), ("rural_homes_made_safe", "level")]),
        ("实施棚户区改造项目12个", []),
        ("新增公共停车位6200个、绿道80公里", [("parking_spaces_added", "count")]),
        ("治理水土流失面积210平方公里", [("soil_erosion_treated", "level")]),
        ("净增“四上”企业150家，总数达到2100家", [("four_up_firms", "count"), ("four_up_firms", "level")]),
        ("高新区提质增效，新增上市公司4家，净增“四上”企业26家", []),
        ("拟上市企业达到18家", []),
        ("新增上市公司4家、累计达到29家", [("listed_companies", "count"), ("listed_companies", "level")]),
        ("新增省级专精特新中小企业58家", [("provincial_specialised_firms", "count")]),
        ("生产安全事故起数、死亡人数分别下降9%、7%", [("safety_accidents", "growth"), ("safety_deaths", "growth")]),
        ("道路交通事故起数下降9%", []),
        ("减贫1.6万人，农村减贫人口2.1万人", [("poor_population", "count")] * 2),
        ("人均公共绿地12.6平方米", [("park_area_per_capita", "level")]),
        ("规模以上服务业营业收入增长11%", [("large_services_revenue", "growth")]),
        ("用水总量控制在28亿立方米以内", [("water_use", "level")]),
        ("普惠性幼儿园覆盖率达91%、公办园在园幼儿占比56%", [("affordable_preschool_share", "rate"), ("public_preschool_share", "rate")]),
        ("建成区绿化覆盖率42%，人均公园绿地面积14.8平方米", [("green_coverage", "rate"), ("park_area_per_capita", "level")]),
        ("农村卫生厕所普及率达90%，居民健康素养水平达31%", [("rural_sanitary_toilets", "rate"), ("health_literacy", "rate")]),
        ("城市生活垃圾无害化处理率保持100%", [("waste_treatment_rate", "rate")]),
    ],
)
def test_what_a_year_builds_and_how_safe_it_is(sentence, expected):
    assert [(id, measure) for id, measure, _ in facts(sentence)] == expected
