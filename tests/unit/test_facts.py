"""What a fact is, how one is asked for, and what its claim knows. What each sentence states is in `corpus/facts.tsv`."""

import decimal
import json
from decimal import Decimal

import attrs
import pytest

import govreport
from govreport import indicators
from govreport.facts.measures import measured
from govreport.tree import Kind, Measure, Relation
from small_report import parse


def test_a_fact_is_asked_for_by_what_it_must_have():
    report = parse("地区生产总值50亿元、增长5%。", "地区生产总值增长6%，力争增长7%。")
    assert report.fact("gdp").measure is Measure.LEVEL
    assert report.fact("gdp", measure="growth").value == Decimal(5)
    assert report.fact("gdp", measure=Measure.GROWTH, status="target").value == Decimal(6)
    assert report.fact("gdp", status="target", stretch=True).value == Decimal(7)
    assert report.fact("gdp", year=2025, stretch=False).value == Decimal(6)
    assert report.fact("gdp", year=2020) is None
    assert report.fact("cpi") is None


@pytest.mark.parametrize(
    ("id", "meant"),
    [
        ("retail_sale", "is retail_sales .*meant"),
        ("GDP", "is gdp meant"),
        ("居民消费价格", "is cpi meant"),
        ("竹材", "indicator '竹材'; govreport"),
    ],
)
def test_an_indicator_that_is_none_is_no_missing_fact(id, meant):
    with pytest.raises(govreport.IndicatorError, match=meant):
        parse("地区生产总值增长5%。").fact(id)


def test_a_fact_of_an_indicator_that_another_process_knew_is_found():
    report = parse("地区生产总值增长5%。")
    other = attrs.evolve(report, facts=(attrs.evolve(report.facts[0], indicator="shoots"),))
    assert other.fact("shoots") is other.facts[0]


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ({"measure": "size"}, "there is no measure 'size'; there are level, growth, rate, count, share"),
        ({"status": "promised"}, "there is no status 'promised'; there are achieved, target, other"),
    ],
)
def test_a_measure_or_status_that_is_none_is_refused(wanted, told):
    with pytest.raises(ValueError, match=told):
        parse("地区生产总值增长5%。").fact("gdp", **wanted)


def test_a_year_that_is_no_number_is_said():
    with pytest.raises(TypeError, match="year='2024': a whole number is meant"):
        parse("地区生产总值增长6%。").fact("gdp", year="2024")


def test_a_level_that_is_none_is_refused():
    with pytest.raises(ValueError, match="there is no level 'city'; there are national, province, prefecture, county"):
        govreport.Region("贵安新区", "city")


def test_the_preferred_of_several_is_the_one_that_is_asked_for():
    report = parse("全年地区生产总值突破3万亿元、达30355.73亿元。总的看，地区生产总值3万亿元。")
    assert report.fact("gdp").value == Decimal("3035573000000")


def test_a_fact_points_at_its_claim_and_the_claim_at_the_indicator():
    report = parse("全市地区生产总值500亿元、增长5%。民生投入30亿元。")
    for fact in report.facts:
        assert fact.claim in report.claims
        assert fact.claim.indicator == fact.indicator == "gdp"
        assert fact.span.start <= fact.claim.quantity.span.start < fact.claim.quantity.span.end <= fact.span.end
    assert [c.indicator for c in report.claims] == ["gdp", "gdp", None]
    assert report.parts[0].claims == report.claims


def test_facts_survive_json():
    report = parse("地区生产总值500亿元、增长5%。", "地区生产总值增长6.5%、力争7%，单位地区生产总值能耗下降2%—3%。")
    assert len(report.facts) == 5
    back = govreport.from_dict(json.loads(json.dumps(report.to_dict())))
    assert back == report
    assert back.facts == report.facts


def test_where_nothing_is_stated_there_are_no_facts():
    assert parse("。").facts == ()
    assert govreport.parse("", year=2025).facts == ()


def test_each_relation_and_unit_has_at_most_one_measure():
    """And no share, rank or gap of anything is a fact."""
    for indicator in indicators.all():
        for relation in Relation:
            for kind in Kind:
                measure = measured(indicator, relation, kind)
                assert measure is None or measure in indicator.measures
                if relation in (Relation.RANK, Relation.OTHER, Relation.CHANGE_FROM):
                    assert measure is None
                if relation in (Relation.INCREASE, Relation.DECREASE):
                    assert measure in (None, Measure.GROWTH)


def test_values_do_not_depend_on_the_decimal_context():
    text = "单位地区生产总值能耗下降3.14159%。"
    with decimal.localcontext(decimal.Context(prec=2)):
        assert parse(text).facts[0].value == Decimal("-3.14159")


def test_figures_that_cannot_both_be_true_are_a_problem():
    report = parse("地区生产总值14.2万亿元。\n地区生产总值13万亿元。")
    (problem,) = [p for p in report.problems if p.code == "facts.contradiction"]
    assert report.source[problem.span] == "13万亿元"
    assert "14.2万亿元" in problem.message


@pytest.mark.parametrize("mark", ["，扣除物价因素", "；扣除物价因素，"])
def test_the_claims_of_nominal_and_of_real_growth_say_their_basis(mark):
    report = parse(f"农民人均纯收入2126元，比上年增长16.3%{mark}实际增长2.8%。")
    assert [str(f.claim.comparison.basis) for f in report.facts[1:]] == ["year", "comparable_prices"]


@pytest.mark.parametrize("left", ["**亿元", "XX亿元", "达X亿元", "完成×.×亿元", "达到　　亿元", "……亿元"])
def test_an_amount_without_its_numeral_is_no_claim(left):
    assert parse(f"地区生产总值{left}，增长5%。").claims[0].quantity.text == "5%"


def test_what_was_done_in_brackets_is_no_target():
    claims = parse(plan="力争外贸出口达到9亿美元（2023年为7亿美元），增长28%。").claims
    assert [str(c.status) for c in claims] == ["target", "achieved", "target"]


@pytest.mark.parametrize(
    ("text", "quantity", "indicator"),
    [("年均城镇调查失业率4.7%左右。", "4.7%左右", "urban_surveyed_unemployment"), ("五年来，地区生产总值年均增长6%。", "6%", "gdp")],
)
def test_the_claim_of_a_mean_over_years_knows_its_indicator_though_it_is_no_fact(text, quantity, indicator):
    report = parse(text)
    assert report.facts == ()
    assert [c.indicator for c in report.claims if c.quantity.text == quantity] == [indicator]


def test_a_claim_knows_the_wider_indicator():
    claims = parse("工业增加值87亿元，其中规模以上工业增加值61亿元。").claims
    assert [c.indicator for c in claims] == ["all_industry_value_added", "industrial_value_added"]
# --- names that reports use, and what is no total of the region --------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("常住人口人均生产总值突破2万美元", "gdp_per_capita"),
        ("辖内财政收入增长9%", "fiscal_revenue"),
        ("金融机构年末存款余额939亿元", "deposits"),
        ("银行年末各项贷款余额939亿元", "loans"),
        ("社会消费零售总额增长12%", "retail_sales"),
        ("商贸业完成社会消费品零售总额98亿元", "retail_sales"),
        ("500万元以上项目固定资产投资增长25%", "fixed_asset_investment"),
        ("城乡居民本外币储蓄存款余额210亿元", "household_savings"),
        ("城乡居民储蓄余额210亿元", "household_savings"),
        ("建筑业实现施工产值23亿元", "construction_output"),
        ("实际利用国内市外资金20亿元", "domestic_capital"),
        ("到位内资27亿元", "domestic_capital"),
        ("内资到位27亿元", "domestic_capital"),
        ("市外资金实际到位27亿元", "domestic_capital"),
        ("全社会研究与开发经费支出相当于市生产总值的比例达到2.8%", "rd_intensity"),
        ("R&D经费占GDP比例2.1%", "rd_intensity"),
        ("环保投入相当于市生产总值的比例达到3%", "environment_spending_share"),
        ("城乡居民社会养老保险参保率达到97%", "pension_coverage"),
        ("农村贫困人口脱贫6万人", "poor_population"),
        ("工业生产性投入完成32亿元", "industrial_investment"),
        ("工业有效投资32亿元", "industrial_investment"),
        ("引进到位市外资金62亿元", "domestic_capital"),
        ("招商引资到位省外资金62亿元", "domestic_capital"),
        ("利用省外项目资金62亿元", "domestic_capital"),
        ("新增农村劳动力转移就业6200人", "rural_labour_transfer"),
        ("转移就业农村富余劳动力6200人", "rural_labour_transfer"),
        ("小口径财政收入8600万元", "general_budget_revenue"),
        ("转移农村牧区剩余劳动力3.6万人", "rural_labour_transfer"),
        ("全社会消费品零售价格上涨1.6%", "retail_prices"),
    ],
)
def test_names_with_another_word_in_them(text, indicator):
    assert {i for i, _, _ in short(text + "。")} == {indicator}


@pytest.mark.parametrize(
    "text", ["农村贫困人口减少到2万人", "500万元以上工业项目完成35亿元", "三次产业比重分别为3%、48%和49%", "旅游业地方收入5亿元"]
)
def test_names_that_are_of_another_thing(text):
    assert short(text + "。") == []


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("第三产业稳步回升，实现增加值310亿元", "tertiary_value_added"),
        ("工业经济稳中向好，完成增加值310亿元", "industrial_value_added"),
        ("建筑业提质扩面，实现总产值31亿元", "construction_output"),
        ("规模以上工业预计完成增加值310亿元", "industrial_value_added"),
        ("规上工业企业全年实现利润31亿元", "industrial_profit"),
        ("财政预计完成总收入31亿元", "fiscal_revenue"),
        ("城镇居民收入持续增加，人均可支配收入达3.1万元", "urban_income"),
        ("农村居民收入增速快于城镇，人均可支配收入达1.6万元", "rural_income"),
        ("农民收入较快增长，人均纯收入达1.3万元", "rural_income"),
        ("居民收入稳步增长，人均可支配收入达3.1万元", "resident_income"),
        ("民生保障持续改善，人均可支配收入达3.1万元", "resident_income"),
    ],
)
def test_a_bare_measure_is_of_whom_the_words_before_it_speak(text, indicator):
    assert [(i, m) for i, m, _ in short(text + "。")] == [(indicator, "level")]


@pytest.mark.parametrize(
    "text",
    [
        "工业园区稳步发展，实现增加值31亿元",
        "低收入农户持续增收，人均可支配收入达1.6万元",
        "重点企业加快发展，实现利润5亿元",
        "第三产业稳步回升；增加值310亿元",
    ],
)
def test_a_bare_measure_of_some_is_no_fact(text):
    assert short(text + "。") == []


@pytest.mark.parametrize("beside", ["去年实际利用外资5亿美元", "去年5亿美元", "上年为5亿美元"])
def test_what_was_done_in_brackets_behind_what_is_planned(beside):
    assert facts(plan=f"力争实际利用外资7亿美元（{beside}）。") == [
        ("fdi", "target", 2025, "level", "700000000", "exact"),
        ("fdi", "achieved", 2024, "level", "500000000", "exact"),
    ]
    assert short(f"实际利用外资7亿美元（{beside}）。") == [("fdi", "level", "700000000")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("城镇调查失业率和登记失业率稳定在4.1%左右", ["urban_surveyed_unemployment", "registered_unemployment"]),
        ("学前教育毛入园率、高等教育毛入学率达到90%以上", ["preschool_enrolment", "higher_enrolment"]),
        ("森林覆盖率、建成区绿地率均达到41%", ["forest_coverage"]),
        ("森林覆盖率和卫生厕所普及率达到71%", []),
        ("城镇化率和固定资产投资达到71%", []),
        ("粮食生产“十九连丰”、达到52万吨", ["grain_output"]),
    ],
)
def test_one_rate_of_two_is_that_of_each(text, found):
    assert [i for i, _, _ in short(text + "。")] == found


@pytest.mark.parametrize("words", ["今后五年", "未来五年", "今后5年"])
def test_years_to_come_directly_before_a_name(words):
    assert [(f.indicator, f.year) for f in parse(plan=f"{words}地区生产总值突破900亿元。").facts] == [("gdp", 2029)]


@pytest.mark.parametrize(
    ("grew", "growths"),
    [("增长11%，年均增长10%", ["11"]), ("增长9%、五年年均增长8.5%", ["9"]), ("增长61%，年均增长10%", []), ("增长11%", [])],
)
def test_a_growth_too_small_to_be_that_over_the_years_of_a_mean_is_of_the_last(grew, growths):
    assert [v for _, m, v in short(f"五年来，全市面貌一新。固定资产投资85亿元，{grew}。") if m == "growth"] == growths


def test_what_stays_with_the_region_of_revenue():
    said = "财政收入38亿元，增长4%，其中地方级收入26亿元，增长1%。"
    assert [i for i, _, _ in short(said)] == ["fiscal_revenue"] * 2 + ["local_fiscal_revenue"] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("学前教育毛入园率、高等教育毛入学率分别达到92%、61%", [("preschool_enrolment", "rate", "92"), ("higher_enrolment", "rate", "61")]),
        ("城镇居民、农村居民人均可支配收入分别增长5%、6%", [("urban_income", "growth", "5"), ("rural_income", "growth", "6")]),
        ("农村自来水、卫生厕所普及率达到95%、90%", [("rural_tap_water", "rate", "95"), ("rural_sanitary_toilets", "rate", "90")]),
        ("生产总值达到500亿元，比计划目标420亿元超过80亿元", [("gdp", "level", "50000000000")]),
        ("财政总收入39亿元，超过预算33亿元6亿元", [("fiscal_revenue", "level", "3900000000")]),
        ("生产总值达到50亿元，比上年（45亿元）增长8%", [("gdp", "level", "5000000000"), ("gdp", "growth", "8")]),
        ("进、出口总额分别增长8%和9%", [("imports", "growth", "8"), ("exports", "growth", "9")]),
        ("新登记经营主体3万户、增长12%", [("market_entities", "count", "30000")]),
        ("新登记经营主体增长4%，实有经营主体增长8%", [("market_entities", "growth", "8")]),
        ("金融机构存、贷款分别增长8%和9%", [("deposits", "growth", "8"), ("loans", "growth", "9")]),
        ("经济总量突破400亿元，人均超过5万元", [("gdp", "level", "40000000000"), ("gdp_per_capita", "level", "50000")]),
        ("金融机构存贷款余额分别增长8%、9%", [("deposits", "growth", "8"), ("loans", "growth", "9")]),
        ("存贷款余额增长8%", [("deposits_and_loans", "growth", "8")]),
        ("接待游客、实现旅游总花费分别增长8%、9%", [("visitors", "growth", "8"), ("tourism_revenue", "growth", "9")]),
        ("接待旅游总人数、出游总花费分别增长8%、9%", [("visitors", "growth", "8"), ("tourism_revenue", "growth", "9")]),
        ("国内游客人次、总花费增长8%、9%", []),
        ("基本养老、医疗保险参保率稳定在95%以上", [("pension_coverage", "rate", "95"), ("medical_coverage", "rate", "95")]),
        ("正常年景下粮食产量达到80万吨", [("grain_output", "level", "800000")]),
        ("地级及以上城市空气质量优良天数比率91%", [("good_air_rate", "rate", "91")]),
        ("县级以上城市空气质量优良天数比率91%", [("good_air_rate", "rate", "91")]),
        ("地表水国控断面水质优良比例94%", [("surface_water_quality", "rate", "94")]),
        ("城市生活污水集中收集（处理）率达到75%", [("sewage_rate", "rate", "75")]),
        ("PM_2.5平均浓度低于每立方米28微克", [("pm25", "level", "28")]),
        ("登记在册经营主体30万户", [("market_entities", "level", "300000")]),
        ("开工改造老旧小区120个、惠及2万户", [("old_estates_renovated", "count", "120")]),
        ("改造老旧小区2万户", []),
        ("每千人拥有3岁以下婴幼儿托位数提高到3.8个", [("nursery_places", "level", "3.8")]),
        ("每千人床位数、执业医师数增至6.8张、3.4名", [("beds_per_thousand", "level", "6.8"), ("doctors_per_thousand", "level", "3.4")]),
        ("千人口护士数、床位数分别达到3.6人和7.2张", [("beds_per_thousand", "level", "7.2")]),
        ("城乡居民人均收入年均增长5%、6%，收入比缩小至2.1", [("income_ratio", "level", "2.1")]),
        ("班列开行300列，带动进出口45亿元、增长8%", []),
        (
            "带动全年完成固定资产投资45亿元、增长8%",
            [("fixed_asset_investment", "level", "4500000000"), ("fixed_asset_investment", "growth", "8")],
        ),
        ("茶叶产值增长8%、出口增长12%", []),
        ("汽车产量30万辆、出口6万辆，分别增长5%和12%", []),
        ("地区生产总值260亿元、按不变价计算增长5.8%", [("gdp", "level", "26000000000"), ("gdp", "growth", "5.8")]),
        ("地区生产总值260亿元，按可比价格核算增长5.8%", [("gdp", "level", "26000000000"), ("gdp", "growth", "5.8")]),
        ("在规上工业增加值中，制造业增加值占90%", []),
        ("在地区生产总值中，制造业增加值占30%", [("manufacturing_share", "share", "30")]),
        (
            "一般公共预算收入完成82亿元，连续跨越60、70、80亿元三道大关",
            [("general_budget_revenue", "level", "8200000000"), ("general_budget_revenue", "level", "8000000000")],
        ),
        (
            "实际利用内资额46亿元，增长12%",
            [("domestic_capital", "level", "4600000000"), ("domestic_capital", "growth", "12")],
        ),
        (
            "发电量80亿千瓦时、增长6%；其中外送30亿千瓦时，增长9%",
            [("power_generation", "level", "8000000000"), ("power_generation", "growth", "6")],
        ),
        ("茶叶产值、出口均增长8%", []),
        ("新能源汽车产量增长8%、出口增长12%", [("nev_output", "growth", "8")]),
        ("规上工业总产值增长8%、出口增长12%", [("industrial_output", "growth", "8"), ("exports", "growth", "12")]),
        ("外贸进出口增长8%，出口增长12%", [("foreign_trade", "growth", "8"), ("exports", "growth", "12")]),
        ("高速公路通车里程全省第三、突破900公里", [("expressway_length", "level", "900")]),
        (
            "一二三产业增加值分别增长3%、6%、5%",
            [("primary_value_added", "growth", "3"), ("secondary_value_added", "growth", "6"), ("tertiary_value_added", "growth", "5")],
        ),
        ("存款、贷款余额均突破5000亿元", [("loans", "level", "500000000000"), ("deposits", "level", "500000000000")]),
        ("粮食总产量实现“十八连丰”、达215万吨", [("grain_output", "level", "2150000")]),
        ("引进省外到位资金850亿元、增长12%", [("domestic_capital", "level", "85000000000"), ("domestic_capital", "growth", "12")]),
        ("新增减税降费及退税缓费45亿元", [("tax_cuts", "count", "4500000000")]),
        ("研发经费支出增长12%、强度达到2.6%", [("rd_spending", "growth", "12"), ("rd_intensity", "share", "2.6")]),
        ("单位GDP能耗、水耗分别下降3%、5%", [("energy_intensity", "growth", "-3"), ("water_intensity", "growth", "-5")]),
        ("空气质量优良天数316天、优良率86.6%", [("good_air_days", "level", "316"), ("good_air_rate", "rate", "86.6")]),
        ("学前三年毛入园率达到94%", [("preschool_enrolment", "rate", "94")]),
        ("年末城镇调查失业率从上半年5.5%降到5.2%", [("urban_surveyed_unemployment", "rate", "5.2")]),
        ("地区生产总值五年增量超300亿元", []),
        ("规上工业企业实现营业收入420亿元", [("industrial_revenue", "level", "42000000000")]),
        ("改造120个老旧小区", [("old_estates_renovated", "level", "120")]),
        ("启动120个城镇老旧小区改造", [("old_estates_renovated", "level", "120")]),
        ("完成120个老旧小区加装电梯", []),
        (
            "新建32万亩高标准农田，新改建320公里农村公路",
            [("high_standard_farmland", "count", "320000"), ("rural_roads_built", "count", "320")],
        ),
        ("新增12家国家级专精特新“小巨人”企业、210家高新技术企业", [("little_giants", "count", "12"), ("high_tech_firms", "count", "210")]),
        ("支持210家高新技术企业参展，为5万户经营主体减税3亿元", []),
        ("科技型中小企业入库440家", [("tech_smes", "level", "440")]),
        (
            "居民人均可支配收入增长6%，城镇、农村分别增长5%、7%",
            [("resident_income", "growth", "6"), ("urban_income", "growth", "5"), ("rural_income", "growth", "7")],
        ),
        ("财政收入增长6%，城镇登记失业率3%，农村增长5%", [("fiscal_revenue", "growth", "6"), ("registered_unemployment", "rate", "3")]),
        (
            "三次产业分别增长4%、6%、5%",
            [("primary_value_added", "growth", "4"), ("secondary_value_added", "growth", "6"), ("tertiary_value_added", "growth", "5")],
        ),
        (
            "一、二、三产分别增长4%、6%、5%",
            [("primary_value_added", "growth", "4"), ("secondary_value_added", "growth", "6"), ("tertiary_value_added", "growth", "5")],
        ),
        ("外贸进出口、实际使用外资分别增长8%、9%", [("foreign_trade", "growth", "8"), ("fdi", "growth", "9")]),
        ("固定资产投资、社会消费品零售总额均增长8%", [("fixed_asset_investment", "growth", "8"), ("retail_sales", "growth", "8")]),
        ("民营企业数量、固定资产投资均增长8%", [("fixed_asset_investment", "growth", "8")]),
        ("基本养老、医保参保率均达到95%", [("pension_coverage", "rate", "95"), ("medical_coverage", "rate", "95")]),
        ("改造提升农村公路200公里，新建改造5G基站30个", [("rural_roads_built", "level", "200")]),
        ("建设筹措1.2万套（间）保障性租赁住房", [("affordable_rental_homes", "count", "12000")]),
        ("为企业减税降费17亿元", [("tax_cuts", "level", "1700000000")]),
        ("12个国考、省考断面水质优良比例达92%", [("surface_water_quality", "rate", "92")]),
        ("新认定科技型中小企业50家，评价入库科技型中小企业80家", [("tech_smes", "count", "50"), ("tech_smes", "level", "80")]),
        ("接待游客、旅游收入分别增长8%、9%", [("visitors", "growth", "8"), ("tourism_revenue", "growth", "9")]),
        ("固定资产投资和亿元项目投资均增长12%", [("fixed_asset_investment", "growth", "12")]),
        ("规上工业产值、亿元企业数均居全省前列", []),
        ("规上工业增加值和10亿元企业产值分别增长9%、12%", [("industrial_value_added", "growth", "9")]),
        ("固定资产投资及亿元项目开工数居全市第一", []),
        ("公路总里程达5200公里，其中县乡公路900公里，农村公路4100公里", [("road_length", "level", "5200")]),
        ("完成农村公路120公里", [("rural_roads_built", "level", "120")]),
        (
            "财政总收入和一般公共预算收入分别完成512和318亿元",
            [("fiscal_revenue", "level", "51200000000"), ("general_budget_revenue", "level", "31800000000")],
        ),
        (
            "城镇和农村居民人均可支配收入分别达到5.2和2.6万元",
            [("urban_income", "level", "52000"), ("rural_income", "level", "26000")],
        ),
        ("粮食、蔬菜产量分别达到52、31万吨", [("grain_output", "level", "520000"), ("vegetable_output", "level", "310000")]),
        ("云山港货物吞吐量12亿吨、集装箱吞吐量336万标箱", []),
        ("云山机场旅客吞吐量120万人次、货邮吞吐量3万吨", []),
        (
            "金华港货物吞吐量5亿吨、集装箱吞吐量36万标箱",
            [("port_throughput", "level", "500000000"), ("container_throughput", "level", "360000")],
        ),
        ("存贷款余额均突破5000亿元", [("deposits", "level", "500000000000"), ("loans", "level", "500000000000")]),
        ("金融存贷款余额分别增长8%、9%", [("deposits", "growth", "8"), ("loans", "growth", "9")]),
        ("新建高速公路60公里、农村公路300公里", [("rural_roads_built", "count", "300")]),
        ("粮食产量连续三年突破50万吨、达到52万吨", [("grain_output", "level", "500000"), ("grain_output", "level", "520000")]),
        ("地区生产总值保持8%的年均增速", []),
        ("一般公共预算收入下降5.2%，好于下降7%的预期", [("general_budget_revenue", "growth", "-5.2")]),
        ("居民消费价格上涨1.1%，控制在预期3%以内", [("cpi", "growth", "1.1")]),
        ("居民消费价格涨幅控制在3%的预期目标以内", []),
        ("地区生产总值预期增长7%，实际增长7.4%", [("gdp", "growth", "7.4")]),
        ("预期全年地区生产总值增长7%", [("gdp", "growth", "7")]),
        ("新能源并网装机规模突破1000万千瓦", [("renewable_capacity", "level", "10000000")]),
        (
            "累计接待游客120万人次、实现旅游收入8亿元，分别同比增长6%、9%",
            [
                ("visitors", "level", "1200000"),
                ("tourism_revenue", "level", "800000000"),
                ("visitors", "growth", "6"),
                ("tourism_revenue", "growth", "9"),
            ],
        ),
        (
            "港口货物吞吐量3600万吨、集装箱22万标箱",
            [("port_throughput", "level", "36000000"), ("container_throughput", "level", "220000")],
        ),
        ("云山港货物吞吐量12亿吨、集装箱336万标箱", []),
        ("新增减税降费和退税缓费5.6亿元", [("tax_cuts", "count", "560000000")]),
        ("地区生产总值未突破千亿元", []),
        ("居民消费价格涨幅未突破3%，总人口不突破52万人", [("cpi", "growth", "3"), ("population", "level", "520000")]),
        ("一般公共预算收入没有达到50亿元", []),
        ("培育规上企业6家、9家，实现规上工业产值30亿元、45亿元", []),
    ],
)
def test_names_of_reports_and_what_is_no_total(text, expected):
    assert short(text + "。") == expected


# --- years that are compared, what was expected, what is aimed at ------------------------------------------------------


@pytest.mark.parametrize(
    ("review", "expected"),
    [
        ("财政总收入比2017年翻了一番；城镇新增就业7万人", [("urban_new_jobs", "count", "70000")]),
        ("工业用电量比2018年翻一番，居民消费价格上涨2%", [("cpi", "growth", "2")]),
        (
            "一般公共预算收入同比增长9%、比2019年增长12%，固定资产投资增长8%",
            [("general_budget_revenue", "growth", "9"), ("fixed_asset_investment", "growth", "8")],
        ),
        (
            "人均生产总值9万元、比2020年增加1.2万元，进出口总额增长9%",
            [("gdp_per_capita", "level", "90000"), ("foreign_trade", "growth", "9")],
        ),
        # what is told alike may be compared alike
        ("地区生产总值比2012年增长50%，财政收入、固定资产投资分别增长50%、60%", []),
        (
            "地区生产总值500亿元、比2012年增长50%，旅游总收入50亿元、增长60%",
            [("gdp", "level", "50000000000"), ("tourism_revenue", "level", "5000000000")],
        ),
        ("与2017年相比，地区生产总值增长50%，固定资产投资增长60%", []),
        ("比2017年，地区生产总值增长50%，固定资产投资增长60%", []),
        ("人均生产总值9万元、比2018年增加1.2万元，增长9%", [("gdp_per_capita", "level", "90000")]),
        ("五年来，地区生产总值比2019年翻一番，固定资产投资增长60%", []),
        (
            "地区生产总值达500亿元，比2020年增长35%，社会消费品零售总额增长28%，财政总收入增长8%",
            [("gdp", "level", "50000000000"), ("fiscal_revenue", "growth", "8")],
        ),
        ("经济总量比五年前增长40%，城镇居民收入增长38%，财政总收入增长6%", []),
        ("2024年，细颗粒物比2020年下降41.8%；出口120亿元，增长15.2%", [("exports", "level", "12000000000"), ("exports", "growth", "15.2")]),
        ("2024年，单位生产总值能耗比2020年下降14%；一般公共预算收入增长5%", [("general_budget_revenue", "growth", "5")]),
        (
            "2024年，地区生产总值500亿元，比2020年增长40%；财政总收入45亿元，增长5.2%",
            [("gdp", "level", "50000000000"), ("fiscal_revenue", "level", "4500000000"), ("fiscal_revenue", "growth", "5.2")],
        ),
        ("2024年，财政总收入年均增长12%；居民消费价格上涨2.4%", [("cpi", "growth", "2.4")]),
        ("地区生产总值比2020年翻了一番，规上工业增加值增长45%，固定资产投资增长30%，出口增长9%", [("exports", "growth", "9")]),
        ("进出口总额较2019年增长1.2倍，出口增长40%，财政总收入增长9%", [("fiscal_revenue", "growth", "9")]),
    ],
)
def test_a_year_that_is_compared_with_is_that_of_what_is_compared(review, expected):
    assert short(review + "。") == expected


def test_in_a_plan_a_compared_year_is_of_its_clause():
    plan = "单位地区生产总值能耗比2020年下降8%，地区生产总值增长6%，城镇新增就业3万人。"
    assert facts(plan=plan) == [
        ("gdp", "target", 2025, "growth", "6", "exact"),
        ("urban_new_jobs", "target", 2025, "count", "30000", "exact"),
    ]
    assert short(plan="到2029年，地区生产总值比2024年增长50%，财政收入增长40%。") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("去年的报告提出，经济增长8%，实际达到9.7%", [("gdp", "growth", "9.7")]),
        ("年初确定地区生产总值增长7%，实际增长7.8%", [("gdp", "growth", "7.8")]),
        ("原定居民消费价格涨幅控制在10%以内，经过努力，实际上涨6.1%", [("cpi", "growth", "6.1")]),
        ("预计地区生产总值增长7%，实际利用外资8亿美元", [("gdp", "growth", "7"), ("fdi", "level", "800000000")]),
        ("外贸进出口由上年增长3%转为下降2%", [("foreign_trade", "growth", "-2")]),
        ("规模以上工业利润由上年下降5%转为增长8%", [("industrial_profit", "growth", "8")]),
        ("经济总量向7000亿元迈进", []),
        ("地区生产总值突破500亿元大关迈进全省前三", [("gdp", "level", "50000000000")]),
        ("财政总收入跨越50亿元迈进新阶段", [("fiscal_revenue", "level", "5000000000")]),
        ("居民人均可支配收入预计达到3万元，实际增长6%", [("resident_income", "level", "30000"), ("resident_income", "growth", "6")]),
        ("地区生产总值预计增长6%，实际用电量增长8%", [("gdp", "growth", "6"), ("electricity_consumption", "growth", "8")]),
        ("城镇新增就业预计5万人，但实际需求8万人", [("urban_new_jobs", "count", "50000")]),
        ("城镇新增就业计划3万人，实际新增3.5万人", [("urban_new_jobs", "count", "35000")]),
        (
            "新增经营主体2.3万户，总量达到25万户，增长10%",
            [("market_entities", "count", "23000"), ("market_entities", "level", "250000"), ("market_entities", "growth", "10")],
        ),
        ("财政总收入跨越百亿元、奋力冲刺150亿元", [("fiscal_revenue", "level", "10000000000")]),
        ("地区生产总值达到1200亿元，向着1500亿元目标奋力迈进", [("gdp", "level", "120000000000")]),
        ("全市预计接待游客500万人次，实际接待游客520万人次", [("visitors", "level", "5200000")]),
        ("固定资产投资增长10%的目标超额完成，实际增长12.5%", [("fixed_asset_investment", "growth", "12.5")]),
        ("城镇登记失业率调控目标为4.5%，实际为3.2%", [("registered_unemployment", "rate", "3.2")]),
        ("物价调控目标为3%左右", []),
        ("居民消费价格涨幅控制目标3%，实际上涨2%", [("cpi", "growth", "2")]),
        ("全年减少贫困人口目标1万人", []),
        ("经济总量突破6000亿元、向7000亿元大关迈进", [("gdp", "level", "600000000000")]),
    ],
)
def test_what_was_expected_or_is_aimed_at_was_not_reached(text, expected):
    assert short(text + "。") == expected


@pytest.mark.parametrize("toward", ["向7000亿元冲刺", "向7000亿元大关迈进", "朝着7000亿元目标奋进"])
def test_what_a_plan_aims_at_is_a_target(toward):
    assert facts(plan=f"到2029年，经济总量{toward}。") == [("gdp", "target", 2029, "level", "700000000000", "exact")]


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        ("经济增长的调控目标为8%", [("gdp", "growth", "8")]),
        ("物价上涨幅度的控制目标为3%", [("cpi", "growth", "3")]),
        ("全社会固定资产投资调控目标为253亿元", [("fixed_asset_investment", "level", "25300000000")]),
        ("粮食产量计划指标为40万吨", [("grain_output", "level", "400000")]),
        ("社会消费品零售总额安排增长4%", [("retail_sales", "growth", "4")]),
        ("地区生产总值增长6%左右（上年5.2%）", [("gdp", "growth", "6"), ("gdp", "growth", "5.2")]),
        (
            "实际利用外资7亿美元（去年5亿美元，增长25%）",
            [("fdi", "level", "700000000"), ("fdi", "level", "500000000"), ("fdi", "growth", "25")],
        ),
    ],
)
def test_targets_as_plans_name_them(plan, expected):
    assert short(plan=plan + "。") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("农村贫困人口减少6万人", [("poor_population", "count", "60000")]),
        ("减少农村贫困人口6万人", [("poor_population", "count", "60000")]),
        ("实现6万农村贫困人口稳定脱贫", [("poor_population", "count", "60000")]),
        ("剩余310户870名贫困人口全部脱贫", [("poor_population", "count", "870")]),
        ("减少贫困人口2600户", []),
        ("农村贫困人口由8万人减少到6万人", []),
        ("五年来，减少农村贫困人口6万人", []),
        ("经营主体减少2万户", []),
        ("累计新增城镇就业55万人，转移农村劳动力71万人", []),
        (
            "全年累计新增城镇就业5万人，转移农村劳动力7万人",
            [("urban_new_jobs", "count", "50000"), ("rural_labour_transfer", "count", "70000")],
        ),
        (
            "城镇新增就业和农村劳动力转移就业分别达3.2万人和1.1万人",
            [("urban_new_jobs", "count", "32000"), ("rural_labour_transfer", "count", "11000")],
        ),
        ("全年新登记经营主体由3.2万户增加到4.1万户", [("market_entities", "count", "41000")]),
        ("进口、出口总额连续两年出现双增长，比上年分别增长5%和6%", [("imports", "growth", "5"), ("exports", "growth", "6")]),
        ("今年以来，地区生产总值增长5%，城镇新增就业3万人", [("gdp", "growth", "5"), ("urban_new_jobs", "count", "30000")]),
        ("金融机构存、贷款分别增长35%和40.1%", [("deposits", "growth", "35"), ("loans", "growth", "40.1")]),
        ("支持企业500家，贷款增长8%", []),
        ("全市经济总量突破千亿元大关，人均超过2万元", [("gdp", "level", "100000000000"), ("gdp_per_capita", "level", "20000")]),
        ("GDP总额达到830亿元", [("gdp", "level", "83000000000")]),
        ("外贸稳中提质，总额达21亿元", [("foreign_trade", "level", "2100000000")]),
        ("经济稳中有进，总量突破千亿元", [("gdp", "level", "100000000000")]),
        ("农民平均每人的纯收入达到8270元", [("rural_income", "level", "8270")]),
        ("全市粮食连续五年增产，2024年产量达到80万吨", [("grain_output", "level", "800000")]),
    ],
)
def test_people_and_totals(text, expected):
    assert short(text + "。") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全市地区生产总值增长5.6%，全国增长3%，全省增长3.1%", [("gdp", "growth", "5.6")]),
        ("地区生产总值增长5.6%，而全国为3%", [("gdp", "growth", "5.6")]),
        ("地区生产总值增长5.6%（全国3%、全省3.1%），税收收入增长8%", [("gdp", "growth", "5.6"), ("tax_revenue", "growth", "8")]),
        ("城镇居民人均可支配收入52100元（全省平均51000元）", [("urban_income", "level", "52100")]),
        ("全国GDP增长3%，全省增长3.1%，我市增长5.6%", [("gdp", "growth", "5.6")]),
        ("地区生产总值3200亿元，全省排名第3，同比增长5.6%", [("gdp", "level", "320000000000"), ("gdp", "growth", "5.6")]),
        ("地区生产总值3200亿元，全市增长5.6%", [("gdp", "level", "320000000000"), ("gdp", "growth", "5.6")]),
    ],
)
def test_a_figure_of_another_region_beside_the_own_one(text, expected):
    found = parse(text + "。")
    assert [(f.indicator, str(f.measure), str(f.value)) for f in found.facts] == expected
    assert not [p for p in found.problems if p.code == "facts.contradiction"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一般公共预算支出中民生支出占比80%", [("livelihood_spending_share", "share", "80")]),
        ("全市固定资产投资中工业投资所占比重提高到40%", [("industrial_investment_share", "share", "40")]),
        ("财政支出中教育支出占比20%", []),
        ("金华港年吞吐量3000万吨", [("port_throughput", "level", "30000000")]),
        ("某某港年吞吐量3000万吨", []),
    ],
)
def test_a_part_told_within_its_whole_and_a_port_of_the_region(text, expected):
    assert short(text + "。") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("磐安县PM2.5浓度18微克/立方米、空气优良率99%", []),
        ("磐安县森林覆盖率83%，空气优良率99%，城镇新增就业2000人", []),
        ("磐安县森林覆盖率83%，全市空气优良率99%", ["good_air_rate"]),
        ("磐安县森林覆盖率83%；空气优良率99%", ["good_air_rate"]),
        ("磐安县成为国家森林城市，森林覆盖率60%", ["forest_coverage"]),
        ("杭州湾都市圈常住人口3000万人，城镇化率75%", []),
        ("生产建设兵团粮食产量300万吨、棉花产量200万吨", []),
        ("去年末贷款余额900亿元，存款余额800亿元", ["loans", "deposits"]),
        ("磐安县粮食产量7万吨，高标准农田新建2万亩", []),
        ("金华银行存款余额900亿元", []),
        ("金华市银行存款余额900亿元", ["deposits"]),
        ("双龙洞接待游客90万人次，旅游收入2亿元", []),
        ("双龙洞接待游客90万人次，全市旅游收入200亿元", ["tourism_revenue"]),
        ("双龙洞景区接待游客90万人次，全市共接待游客9000万人次", ["visitors"]),
        ("城镇新增就业8.1 8万人， 财政收入 12 亿元", ["fiscal_revenue"]),
        ("接待入境游客90万人次，旅游收入200亿元", ["tourism_revenue"]),
        ("接待游客9000万人次，旅游收入200亿元", ["visitors", "tourism_revenue"]),
        ("市区空气良好以上天数328天", ["good_air_days"]),
    ],
)
def test_what_goes_on_with_another_place(text, expected):
    assert [i for i, _, _ in short(text + "。")] == expected


@pytest.mark.parametrize(
    "text",
    [
        "规上工业企业达到 58 户，实现产值 102 亿元，增长 26%",
        "城镇新增就业累计 2.4 万人，其中 2024 年新增 4800 人",
        "固定资产投资由年初的下降 3% 转为全年增长 2%",
        "规上工业实现营业收入 228 亿元、 利税 26 亿元， 分别增长 15% 和 11%",
        "全省一般公共预算收入增长 2%， 我市增长 4%；磐安县森林覆盖率 83%， 空气优良率 99%",
        "2024 年，生产总值 600 亿元。进出口总额增长 7%， 五年累计完成投资 800 亿元；财政收入增长 6%",
    ],
)
@pytest.mark.parametrize("heading", ["2024年工作回顾", "过去五年工作回顾"])
def test_blanks_in_a_line_change_no_fact(text, heading):
    with_blanks, without = (
        govreport.parse(f"一、{heading}\n{said}。\n", region="金华市", year=2025) for said in (text, text.replace(" ", ""))
    )
    told = [[(f.indicator, f.year, f.measure, f.value, f.preferred) for f in report.facts] for report in (with_blanks, without)]
    assert told[0] == told[1]
    for fact in with_blanks.facts:
        assert any(fact.claim is claim for claim in with_blanks.claims)
        assert fact.claim.indicator == fact.indicator
        assert with_blanks.source[fact.claim.quantity.span] == fact.claim.quantity.text


def test_the_best_of_some_years_is_no_time():
    assert short("生产总值增长5%，是近8年增长最快的一年。其中，第一产业增加值55亿元，增长4%。")[1:] == [
        ("primary_value_added", "level", "5500000000"),
        ("primary_value_added", "growth", "4"),
    ]
    assert short("财政收入增长5%，“十四五”期间年均分别增长6%；新增城镇就业2万人。")[1:] == [("urban_new_jobs", "count", "20000")]


def test_the_year_before_last():
    found = facts("去年，生产总值增长5%，前年增长6%。清理以前年度欠税3亿元，财政收入增长7%。")
    assert [(f[2], f[4]) for f in found] == [(2024, "5"), (2023, "6"), (2024, "7")]


def test_where_nothing_names_the_region_the_words_for_it_as_a_whole_say_which_are_its_own():
    told = "全镇生产总值28亿元，增长6%。全国经济增长5%，全县经济增长7%。全镇财政收入1亿元"
    found = govreport.parse(f"一、2024年工作回顾\n{told}。\n", year=2025).facts
    assert [f.claim.quantity.text for f in found] == ["28亿元", "6%", "1亿元"]
    titled = "某某镇人民政府工作报告\n一、2024年工作回顾\n生产总值增长6%。全县生产总值增长7%。\n"
    assert [f.claim.quantity.text for f in govreport.parse(titled, year=2025).facts] == ["6%"]
    of_nation = "我国经济增长5%。全国财政收入增长6%。全国粮食产量6亿吨。全国就业稳定。全市、全市"
    assert len(govreport.parse(f"一、2024年工作回顾\n{of_nation}。\n", year=2025).facts) == 3


@pytest.mark.parametrize("note", ["[5]", "〔12〕", "【3】", "①", "（5）"])
def test_the_mark_of_a_note_within_a_name(note):
    assert short(f"新增专精特新“小巨人”{note}企业25家，PM2.5{note}平均浓度25微克/立方米。") == [
        ("little_giants", "count", "25"),
        ("pm25", "level", "25"),
    ]


@pytest.mark.parametrize(
    "text",
    ["数字经济增加值增长9%，占生产总值的比重达到40%", "数字经济增加值年均增长9%，占生产总值比重达40%", "数字经济增加值占生产总值的40%"],
)
def test_a_share_of_what_is_no_indicator_alone(text):
    assert short(text + "。") == [("digital_economy_share", "share", "40")]


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


def test_what_goes_on_with_the_regions_own_figure():
    assert short("全市一般公共预算收入增长6.2%，我县增长8.8%，完成21亿元。", region="青川县") == [
        ("general_budget_revenue", "growth", "8.8"),
        ("general_budget_revenue", "level", "2100000000"),
    ]


def test_in_a_county_the_whole_city_is_another_region():
    assert short("全县生产总值增长5.6%，全市增长3%。", region="青川县") == [("gdp", "growth", "5.6")]
    assert short("全市生产总值增长3%，我县增长5.6%。", region="青川县") == [("gdp", "growth", "5.6")]
    assert short("全区生产总值增长3%，全旗增长5.6%。", region="正蓝旗") == [("gdp", "growth", "5.6")]
    assert short("全市生产总值增长3%，全区生产总值增长5.6%。", region="浦东新区") == [("gdp", "growth", "5.6")]
    assert short("全市生产总值增长3%，全自治区生产总值增长5.6%。", region="内蒙古自治区") == [("gdp", "growth", "5.6")]
    assert short("全市生产总值增长5.6%，全国增长3%。", region="义乌市") == [("gdp", "growth", "5.6")]
    assert short("生产总值增长5.6%，全市增长3%。", region="") == short("生产总值增长5.6%，增长3%。", region="")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("地区生产总值增速快于全省、增长5.6%", [("gdp", "growth", "5.6")]),
        ("一般公共预算收入增速高于全省2个百分点、增长7.8%", [("general_budget_revenue", "growth", "7.8")]),
        ("生猪存栏32万头、出栏51万头", [("hog_output", "level", "510000")]),
        # for so many people is said once, before the first of a list
        ("每千人口拥有护士3.6人、医疗床位7.1张", [("beds_per_thousand", "level", "7.1")]),
        (
            "每千常住人口医疗机构床位数7.1张、执业（助理）医师数3.6人",
            [("beds_per_thousand", "level", "7.1"), ("doctors_per_thousand", "level", "3.6")],
        ),
        # a crop by its bare name behind the harvest of another
        ("粮食产量达到36万吨，棉花2万吨", [("grain_output", "level", "360000"), ("cotton_output", "level", "20000")]),
        ("粮食播种面积达到36万亩，棉花2万吨", [("grain_area", "level", "360000")]),
        ("收购粮食6万吨、棉花2万吨", []),
        ("建档立卡贫困人口减少2.1万人", [("poor_population", "count", "21000")]),
        ("五年来，累计接待游客1200万人次，实现旅游收入72亿元", []),
        ("五年来，旅游业蓬勃发展，年接待游客超过800万人次", [("visitors", "level", "8000000")]),
        ("2024年，全市累计接待游客120万人次", [("visitors", "level", "1200000")]),
        ("截至2024年，累计接待游客120万人次", []),
        ("2020年至2024年，累计接待游客120万人次", []),
        ("全年累计接待游客120万人次，实现旅游收入7亿元", [("visitors", "level", "1200000"), ("tourism_revenue", "level", "700000000")]),
    ],
)
def test_growth_beside_a_gap_and_sums_of_visitors(text, expected):
    assert short(text + "。") == expected


HOGS, ENERGY = ("hog_output", "level", "510000"), ("energy_intensity", "growth", "-3.5")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 共: of the years or of the firms that are named, and of one year only behind its words
        ("五年来，共实现财政收入560亿元", []),
        ("五年合计财政收入560亿元", []),
        (
            "五年来，共实现财政收入560亿元，其中2024年130亿元、增长8%",
            [("fiscal_revenue", "level", "13000000000"), ("fiscal_revenue", "growth", "8")],
        ),
        ("五年合计财政收入五百六十亿元，其中二〇二四年为一百三十亿元", [("fiscal_revenue", "level", "13000000000")]),
        ("五年来，全市共实现财政收入560亿元，是上一个五年的1.8倍", []),
        ("2020年至2024年共完成固定资产投资5600亿元", []),
        ("二十一年来，共完成固定资产投资5600亿元", []),
        ("五年来，全市共实现一般公共预算收入560亿元、固定资产投资420亿元", []),
        ("过去五年，共完成一般公共预算收入100亿元和税收收入80亿元", []),
        ("五年来成效显著。全市共实现一般公共预算收入560亿元", []),
        ("规模以上企业120家，共实现税收12亿元", []),
        ("20家园区企业共实现增加值3亿元、税收1亿元", []),
        ("对30家企业实施改造，全市共完成固定资产投资56亿元", []),
        ("全市共实现地区生产总值1200亿元", [("gdp", "level", "120000000000")]),
        (
            "全市共完成固定资产投资56亿元、税收收入12亿元",
            [("fixed_asset_investment", "level", "5600000000"), ("tax_revenue", "level", "1200000000")],
        ),
        (
            "全市税收收入共完成12亿元、固定资产投资完成56亿元",
            [("tax_revenue", "level", "1200000000"), ("fixed_asset_investment", "level", "5600000000")],
        ),
        ("共实施项目30个、固定资产投资增长5%", [("fixed_asset_investment", "growth", "5")]),
        ("举办旅游节，共接待游客56万人次，共实现旅游收入2亿元", []),
        ("全年共实现财政收入56亿元", [("fiscal_revenue", "level", "5600000000")]),
        ("一年来，共完成固定资产投资56亿元", [("fixed_asset_investment", "level", "5600000000")]),
        ("2024年全市共接待游客560万人次", [("visitors", "level", "5600000")]),
        ("全年一般公共预算收入56亿元", [("general_budget_revenue", "level", "5600000000")]),
        # what other animals and other users of water have too
        ("生猪存栏56万头，牛羊产业壮大，出栏12万头", []),
        ("生猪价格上涨12%，肉羊生产稳定，出栏12万只", []),
        ("生猪产业、牛羊产业持续壮大，出栏85万头", []),
        ("建成万头生猪养殖场12个，出栏12万头", []),
        ("生猪产能稳定，出栏51万头", [HOGS]),
        ("生猪存栏32万头，增长3%，出栏51万头", [HOGS]),
        ("单位地区生产总值能耗下降3.5%，重点用水企业改造加快，用水量下降12%", [ENERGY]),
        ("单位地区生产总值能耗下降3.5%，用水量下降4%", [ENERGY, ("water_intensity", "growth", "-4")]),
        # what was set is not what was reached
        ("我们提出财政收入增长6%的目标，实际增长7%", [("fiscal_revenue", "growth", "7")]),
        ("实现了财政收入增长6%的目标", [("fiscal_revenue", "growth", "6")]),
        ("财政收入设定为100亿元，实际完成120亿元", [("fiscal_revenue", "level", "12000000000")]),
        ("工业增加值增速设定在8%", []),
        ("地区生产总值增速确定为6%", []),
        ("年初一般公共预算收入预算12亿元、增长5%，完成13亿元", [("general_budget_revenue", "level", "1300000000")]),
        ("一般公共预算收入计划12亿元，实际完成13亿元", [("general_budget_revenue", "level", "1300000000")]),
        ("2025年一般公共预算收入安排12亿元，增长5%", []),
        ("财政收入完成12亿元，为预算的105%，增长4%", [("fiscal_revenue", "level", "1200000000"), ("fiscal_revenue", "growth", "4")]),
        ("财政收入完成12亿元，占计划的112%，增长4%", [("fiscal_revenue", "level", "1200000000"), ("fiscal_revenue", "growth", "4")]),
        ("完成财政收入12亿元，完成年度计划的112%", [("fiscal_revenue", "level", "1200000000")]),
        ("财政收入完成12亿元，超预算5%", [("fiscal_revenue", "level", "1200000000")]),
        (
            "财政收入完成130亿元，超计划6亿元，增长9%",
            [("fiscal_revenue", "level", "13000000000"), ("fiscal_revenue", "growth", "9")],
        ),
        ("社会消费品零售总额增长目标设定为7%，实际增长7.5%", [("retail_sales", "growth", "7.5")]),
        ("居民消费价格控制目标确定为3%，上涨1.6%", [("cpi", "growth", "1.6")]),
        (
            "税收收入完成预算14亿元，增长5%",
            [("tax_revenue", "level", "1400000000"), ("tax_revenue", "growth", "5")],
        ),
        ("税收收入预算14亿元，实际完成15亿元，增长5%", [("tax_revenue", "level", "1500000000"), ("tax_revenue", "growth", "5")]),
        ("工业总产值计划完成106%，增长11%", [("industrial_output", "growth", "11")]),
        # … of the region as a whole, whoever is said to have done it
        ("一年来，我们共完成税收收入12亿元", [("tax_revenue", "level", "1200000000")]),
        ("过去的一年，全市广大干部群众共完成税收收入12亿元", [("tax_revenue", "level", "1200000000")]),
        ("企业改革进展顺利，全市共完成税收收入12亿元", [("tax_revenue", "level", "1200000000")]),
        ("五年来，企业改革进展顺利，全市共完成税收收入12亿元", []),
        ("端午节期间，全市共接待游客12万人次", []),
        ("依托跨境班列，全市共实现进出口总额3亿元", []),
        # exports by the exporters themselves are a part
        ("外贸出口3亿美元，其中自营出口1亿美元，增长9%", [("exports", "level", "300000000")]),
        ("外贸自营出口1亿美元", [("exports", "level", "100000000")]),
        # a stock of what comes into being in a year
        ("农村富余劳动力转移就业稳定在56万人", []),
        ("城镇新增就业4万人，农村劳动力转移就业总量稳定在56万人以上", [("urban_new_jobs", "count", "40000")]),
        ("农村劳动力转移就业保持在56万人", []),
        ("城镇新增就业稳定在4万人以上", [("urban_new_jobs", "count", "40000")]),
        ("农村劳动力转移就业达到3.2万人", [("rural_labour_transfer", "count", "32000")]),
    ],
)
def test_sums_stocks_goals_and_what_others_have_too(text, expected):
    assert short(text + "。") == expected


def test_what_is_set_in_a_plan_is_promised():
    assert short(plan="工业增加值增速设定在8%。") == [("industrial_value_added", "growth", "8")]


def test_the_end_of_a_plan_dates_the_levels_between_means():
    plan = "“十五五”末，地区生产总值达到260亿元，年均增长7%；财政收入达到8亿元，年均增长6%；居民人均可支配收入达到4.6万元。"
    assert [year for _, _, year, _, _, _ in facts(plan=plan)] == [2030] * 3


def test_a_second_target_with_a_word_of_how_hard():
    found = parse(plan="财政收入突破10亿元，奋力冲刺11亿元。").facts
    assert [(str(f.value), f.stretch) for f in found] == [("1000000000", False), ("1100000000", True)]
    found = parse(plan="实际利用外资完成8亿美元，力争完成9亿美元；引进省外资金增长8%、努力实现9%。").facts
    assert [(f.indicator, f.stretch) for f in found] == [
        ("fdi", False),
        ("fdi", True),
        ("domestic_capital", False),
        ("domestic_capital", True),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("义乌市地区生产总值1835亿元，占全市的30%，税收收入120亿元", []),
        ("金东区完成固定资产投资120亿元、税收收入12亿元", []),
        ("综保区进出口增长21%，税收收入增长3%", []),
        ("开发区税收收入突破20亿元，固定资产投资增长9%", []),
        ("金西经开区实现技工贸总收入1200亿元；完成固定资产投资120亿元；税收收入12亿元", []),
        ("高新区获批国家级高新区，完成规上工业总产值430亿元，固定资产投资增长9%", []),
        ("化工园区产业集聚，实现规上工业总产值430亿元；固定资产投资增长9%", []),
        ("佛堂镇被评为全国重点镇，实现财政收入1.2亿元", []),
        ("县域经济竞相发展，浦江县荣获全国先进县，地区生产总值突破400亿元；东阳市入选全国百强县，财政收入增长9%", []),
        ("东阳市入选全国百强县，全市财政收入增长9%", [("fiscal_revenue", "growth", "9")]),
        ("金华市荣获全国文明城市，财政收入增长9%", [("fiscal_revenue", "growth", "9")]),
        ("我市入选全国百强市，财政收入增长9%", [("fiscal_revenue", "growth", "9")]),
        ("高新区获批国家级高新区，全市固定资产投资增长9%", [("fixed_asset_investment", "growth", "9")]),
        ("推进高新区扩区，固定资产投资增长9%", [("fixed_asset_investment", "growth", "9")]),
        ("新建示范园区3个，固定资产投资增长9%", [("fixed_asset_investment", "growth", "9")]),
        ("城镇化步伐加快，财政收入增长9%", [("fiscal_revenue", "growth", "9")]),
        ("义乌市地区生产总值1835亿元，全市税收收入210亿元", [("tax_revenue", "level", "21000000000")]),
        ("金华市地区生产总值3218亿元，税收收入210亿元", [("gdp", "level", "321800000000"), ("tax_revenue", "level", "21000000000")]),
        ("预计全市地区生产总值3218亿元，税收收入210亿元", [("gdp", "level", "321800000000"), ("tax_revenue", "level", "21000000000")]),
        ("老城区改造提速，税收收入210亿元", [("tax_revenue", "level", "21000000000")]),
        ("综保区进出口通关提速，外贸出口增长8%", [("exports", "growth", "8")]),
        ("婺城区生产总值突破500亿元。税收收入增长9%", [("tax_revenue", "growth", "9")]),
        ("滨湖新区完成固定资产投资65亿元，增长21%；实现财政收入8.2亿元，增长15%；实际利用外资3200万美元", []),
        ("高新区升级为国家级高新区，地区生产总值增长9%，规上工业增加值增长12%", []),
        ("工业园区新入园企业32家，实现规上工业总产值290亿元，上交税收8亿元", []),
        ("清溪镇入选全国千强镇，地区生产总值突破100亿元", []),
        ("科达、长丰等骨干企业产销两旺，完成工业总产值62亿元", []),
        ("县属工业企业26家，完成工业增加值18亿元，实现利润2亿元", []),
        ("税收收入36亿元；外商投资企业发展到120家，实现税收收入6亿元", [("tax_revenue", "level", "3600000000")]),
        ("县域经济竞相发展，义乌市入选全国百强县，一般公共预算收入突破20亿元，增长9%", []),
        ("城南新城累计完成投资62亿元，入驻企业120家，实现税收6.2亿元", []),
        ("东部地区投资增长4%，固定资产投资增长3%", []),
        (
            "全市工业总产值完成8亿元，增长8%，园区企业完成产值3.8亿元，增长10%",
            [("industrial_output", "level", "800000000"), ("industrial_output", "growth", "8")],
        ),
        ("开发区建设加快，全市税收收入增长12%，出口增长9%", [("tax_revenue", "growth", "12"), ("exports", "growth", "9")]),
        ("高新区扩区提质，带动全市税收收入增长12%", [("tax_revenue", "growth", "12")]),
        ("加快高新区建设，税收收入增长12%", [("tax_revenue", "growth", "12")]),
        ("成功创建国家高新区，税收收入增长12%", [("tax_revenue", "growth", "12")]),
        ("从全国看，税收收入增长5%；从全省看，税收收入增长6%；我市增长7%", [("tax_revenue", "growth", "7")]),
        ("从全市看，税收收入增长5%", [("tax_revenue", "growth", "5")]),
        ("20个经济强县生产总值平均增长7.2%，财政收入平均增长9%", []),
        ("开发区建设步伐加快。全年完成税收收入12亿元", []),
        ("——高新区发展提速。实现地区生产总值82亿元，增长9%；财政收入6.2亿元", []),
        ("长丰股份有限公司成功上市。完成税收收入12亿元", [("tax_revenue", "level", "1200000000")]),
        ("开发区建设步伐加快。全市完成税收收入12亿元", [("tax_revenue", "level", "1200000000")]),
        ("衢州成功入选万亿城市，税收收入增长5%", []),
        ("金华成为全国文明城市，税收收入增长5%", [("tax_revenue", "growth", "5")]),
        ("衢州市场繁荣，税收收入增长5%", [("tax_revenue", "growth", "5")]),
        *[
            (f"{said}，税收收入增长5%", [("tax_revenue", "growth", "5")])
            for said in (
                "文旅公司达到12家",
                "乡镇财政体制改革完成",
                "城镇化步伐加快",
                "特色小镇建设加快",
                "长江经济带发展深入推进",
                "成渝地区双城经济圈建设走深走实",
                "实施园区提质行动",
                "新区建设、老城改造同步推进",
                "各镇街、园区全力攻坚",
                "农村地区消费活跃",
                "片区开发全面启动",
                "国有企业改革扎实推进",
                "规模以上企业实现营业收入12亿元",
                "全市企业实现营业收入12亿元",
            )
        ],
        ("石化产业实现产值820亿元、税收62亿元，分别增长8%、6%", []),
        (
            "新兴产业产值突破60亿元；外贸进出口总额8亿美元，其中出口5亿美元",
            [("foreign_trade", "level", "800000000"), ("exports", "level", "500000000")],
        ),
        ("石化产业产值突破60亿元，出口5亿美元", []),
        ("高新技术产业实现增加值82亿元", [("high_tech_value_added", "level", "8200000000")]),
        ("旅游景区提质升级，实现旅游收入12亿元", [("tourism_revenue", "level", "1200000000")]),
        ("云峰景区接待游客120万人次，实现旅游收入6亿元", []),
        ("高新区获批国家级；税收收入增长12%", [("tax_revenue", "growth", "12")]),
        ("高新区完成投资3亿元；城镇新增就业2万人", [("urban_new_jobs", "count", "20000")]),
        ("到2024年，青山工业园区产值突破千亿元，税收收入达到80亿元", []),
        ("2024年，高新区完成固定资产投资120亿元，实现税收收入18亿元", []),
        ("2024年高新区完成固定资产投资120亿元，实现税收收入18亿元", []),
        (
            "2024年，固定资产投资120亿元，税收收入增长12%",
            [("fixed_asset_investment", "level", "12000000000"), ("tax_revenue", "growth", "12")],
        ),
        ("支持清溪镇打造百亿产业镇，完成固定资产投资20亿元，税收收入3亿元", []),
        ("推动高新区争先进位，税收收入增长12%", []),
        ("推动金洲工业园做大做强储能产业，产值突破500亿元，规上工业增加值增长15%", []),
        ("推动高新区提质扩容，税收收入增长12%", [("tax_revenue", "growth", "12")]),
        ("清溪镇完成财税收入1.6亿元，接待游客350万人次", []),
        ("接待游客350万人次", [("visitors", "level", "3500000")]),
        ("智能家电产业产值突破800亿元，税收增长15%，出口增长20%", []),
        ("税收增长15%，出口增长20%", [("tax_revenue", "growth", "15"), ("exports", "growth", "20")]),
        (
            "经营主体总量突破12万户，新登记1.8万户，增长13%",
            [("market_entities", "level", "120000"), ("market_entities", "count", "18000")],
        ),
        (
            "经营主体突破12万户，新登记1.8万户，增长13%",
            [("market_entities", "level", "120000"), ("market_entities", "count", "18000")],
        ),
        ("规模以上工业企业实现利润12亿元，税收增长9%", [("industrial_profit", "level", "1200000000"), ("tax_revenue", "growth", "9")]),
    ],
)
def test_what_is_told_of_a_part_of_the_region_is_of_that_part(text, expected):
    assert short(text + "。") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年财政收入要在去年9亿元的基础上增长10%，达到9.9亿元", [("900000000", 2024), ("10", 2025), ("990000000", 2025)]),
        ("力争财政收入在2024年9亿元的基础上增长10%", [("900000000", 2024), ("10", 2025)]),
        ("财政收入在去年的基础上增长10%", [("10", 2025)]),
    ],
)
def test_a_base_is_of_its_year_and_what_is_built_on_it_of_the_plans(text, expected):
    found = parse(plan=text + "。").facts
    assert [(str(f.value), f.year) for f in found] == expected
    assert [str(f.status) for f in found] == ["achieved" if f.year == 2024 else "target" for f in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1至12月，规上工业增加值增长7.5%", [("industrial_value_added", "growth", "7.5")]),
        ("1至12月规上工业增加值增长7.5%", [("industrial_value_added", "growth", "7.5")]),
        ("2024年1—12月完成社会消费品零售总额120亿元", [("retail_sales", "level", "12000000000")]),
        ("一月至十二月全市实现地区生产总值120亿元", [("gdp", "level", "12000000000")]),
        ("1-12月累计完成固定资产投资120亿元", [("fixed_asset_investment", "level", "12000000000")]),
        ("1-11月份规上工业增加值增长7.5%", []),
        ("11-12月规上工业增加值增长7.5%", []),
        ("1-11月累计完成固定资产投资120亿元", []),
        ("1至11月，规上工业增加值增长7.5%", []),
        ("社会固定资产投资增长18%", [("fixed_asset_investment", "growth", "18")]),
        ("民间固定资产投资增长18%", []),
    ],
)
def test_january_to_december_is_the_year_and_investment_of_society_is_all(text, expected):
    assert [f for f in short(text + "。") if f[0] != "private_investment"] == expected


# --- goals that were met, the end of a plan ---------------------------------------------------------------------------

MET = [
    *("主要预期目标全面实现", "完成了主要预期目标", "各项预期目标均已实现", "超额完成了人代会确定的预期目标", "年初确定的预期目标全部实现"),
    *("超过预期目标2个百分点", "高于年初预期目标", "比预期目标高1个百分点", "除物价外，主要预期目标全面完成", "各项预期目标如期实现"),
]


@pytest.mark.parametrize("met", MET)
@pytest.mark.parametrize("before", ["刚刚过去的一年，经济又好又快发展。\n", "一年来，我们顽强拼搏。\n", ""])
def test_a_goal_that_was_met_is_none(before, met):
    text = f"2025年金华市政府工作报告\n各位代表：\n{before}全市生产总值增长9%；居民消费价格上涨2%。{met}。\n"
    assert [(f.year, str(f.status)) for f in govreport.parse(text).facts] == [(2024, "achieved")] * 2


@pytest.mark.parametrize(
    "aim",
    [
        "今年主要预期目标是：生产总值增长8%",
        "为实现上述预期目标，今年生产总值要增长8%",
        "实现上述预期目标，任务艰巨，生产总值要增长8%",
        "确保完成预期目标，生产总值增长8%",
        "确保各项预期目标圆满完成，生产总值增长8%",
        "生产总值增长预期目标达到8%",
        "我们有信心完成预期目标，生产总值增长8%",
    ],
)
def test_a_goal_that_is_yet_to_be_met(aim):
    text = f"2025年金华市政府工作报告\n各位代表：\n去年生产总值增长9%。\n{aim}。\n"
    assert [(f.year, str(f.status)) for f in govreport.parse(text).facts] == [(2024, "achieved"), (2025, "target")]


@pytest.mark.parametrize("end", ["到“十三五”末", "“十三五”期末", "到“十三五”末期", "到十三五末"])
@pytest.mark.parametrize("of", ["全市", ""])
def test_the_end_of_a_plan_directly_before_a_name(end, of):
    text = f"2021年金华市政府工作报告\n各位代表：\n一、“十三五”时期工作回顾\n{end}{of}生产总值达到160亿元。\n"
    assert [(f.indicator, f.year) for f in govreport.parse(text).facts] == [("gdp", 2020)]


@pytest.mark.parametrize("end", ["九五末", "到“九五”期末", "“九五”末期"])
def test_the_end_of_a_plan_before_the_tenth(end):
    text = f"2001年金华市政府工作报告\n各位代表：\n一、过去五年工作回顾\n{end}生产总值达到160亿元。\n"
    assert [(f.indicator, f.year) for f in govreport.parse(text).facts] == [("gdp", 2000)]


def test_the_revenue_of_three_levels_and_that_of_one():
    text = "2025年金东区政府工作报告\n各位代表：\n一、2024年工作回顾\n完成三级财政收入50亿元，其中区级财政收入24亿元，增长9%。\n"
    facts = [(f.indicator, str(f.value)) for f in govreport.parse(text).facts]
    assert facts == [("fiscal_revenue", "5000000000"), ("local_fiscal_revenue", "2400000000"), ("local_fiscal_revenue", "9")]


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一季度、上半年、全年地区生产总值分别增长5.1%、5.6%、6.0%", [("gdp", "6.0", 2024)]),
        ("一季度、上半年、前三季度和全年，地区生产总值增速分别为4%、5%、5.5%、6%", [("gdp", "6", 2024)]),
        ("全年、上半年规上工业增加值分别增长6%、7%", [("industrial_value_added", "6", 2024)]),
        ("去年一季度、二季度、三季度、四季度地区生产总值分别增长5%、6%、7%、8%", []),
        ("2022年、2023年、2024年地区生产总值分别增长8%、4%和5%", [("gdp", "8", 2022), ("gdp", "4", 2023), ("gdp", "5", 2024)]),
        ("2023年和2024年城镇新增就业分别为1.4万人和1.5万人", [("urban_new_jobs", "14000", 2023), ("urban_new_jobs", "15000", 2024)]),
        (
            "2023年和2024年接待游客分别达到80万人次、90万人次，全社会用电量增长5%",
            [("visitors", "800000", 2023), ("visitors", "900000", 2024), ("electricity_consumption", "5", 2024)],
        ),
        ("2023年和2024年，进出口总额分别达到8亿元、9亿元", [("foreign_trade", "800000000", 2023), ("foreign_trade", "900000000", 2024)]),
        ("上半年增长5%，全年地区生产总值、进出口总额分别增长5%、6%", [("gdp", "5", 2024), ("foreign_trade", "6", 2024)]),
        ("上半年和全年地区生产总值分别增长5%、6%、7%", []),
        ("2023年和2024年，进口总额、出口总额分别增长5%、6%", []),
        ("2024年，进口总额和出口总额分别增长5%、6%", [("imports", "5", 2024), ("exports", "6", 2024)]),
        ("2023年、2024年城乡居民收入分别增长5%、6%", []),
        # … and so where the years are listed short, are told as a range or as the last few, and in the clauses behind
        ("2023和2024年财政总收入分别为41亿元、43亿元", [("fiscal_revenue", "4100000000", 2023), ("fiscal_revenue", "4300000000", 2024)]),
        ("地区生产总值2023和2024年分别增长4%、5%", [("gdp", "4", 2023), ("gdp", "5", 2024)]),
        ("2023—2024年，全市生产总值增速分别为4%、5%", [("gdp", "4", 2023), ("gdp", "5", 2024)]),
        ("近两年生产总值分别增长4%、5%", [("gdp", "4", 2023), ("gdp", "5", 2024)]),
        (
            "2023年、2024年生产总值分别增长4%、5%，财政总收入分别增长6%、7%",
            [("gdp", "4", 2023), ("gdp", "5", 2024), ("fiscal_revenue", "6", 2023), ("fiscal_revenue", "7", 2024)],
        ),
        ("2023—2024年，进口总额、出口总额分别增长5%、6%", []),
        ("2022—2024年粮食产量分别为30万吨、31万吨", []),
    ],
)
def test_what_is_handed_out_to_times_is_each_of_its_own(text, expected):
    assert [(f.indicator, str(f.value), f.year) for f in parse(text + "。").facts] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("外资到账1.2亿美元", ("fdi", "120000000")),
        ("全市外资到位资金1.2亿美元", ("fdi", "120000000")),
        ("实际到位外资1.2亿美元", ("fdi", "120000000")),
        ("贸易出口总额3亿元", ("exports", "300000000")),
        ("完成外贸自营出口4亿美元", ("exports", "400000000")),
        ("完成自营出口4亿美元", ("exports", "400000000")),
        ("自营进出口总额4亿美元", ("foreign_trade", "400000000")),
        ("税占比达80.2%", ("tax_share", "80.2")),
        ("非税占比达20.2%", None),
        ("粮豆薯总产3万吨", ("grain_output", "30000")),
        ("三产业增加值55亿元", ("tertiary_value_added", "5500000000")),
        ("社会消费品零售总额（限上）增长7%", ("large_retail_sales", "7")),
        ("社会消费品零售总额（预计）增长7%", ("retail_sales", "7")),
        ("自营出口产品销售额4亿美元", None),
        ("完成工业技改投入4亿元", ("technical_renovation_investment", "400000000")),
        ("企业技改投入4亿元", None),
        ("一般贸易出口总额3亿元", None),
        ("边境贸易进出口总额3亿元", None),
        ("实现农牧业增加值3亿元", ("agricultural_value_added", "300000000")),
        ("农林牧渔业产值3亿元", ("agricultural_output", "300000000")),
        ("粮食作物总产量3万吨", ("grain_output", "30000")),
        ("夏粮总产量3万吨", None),
        ("规模以上企业工业增加值增长7%", ("industrial_value_added", "7")),
        ("规模以上企业增加值增长7%", None),
        ("工业投资完成额增长7%", ("industrial_investment", "7")),
        ("各项税收增长7%", ("tax_revenue", "7")),
        ("公共财政一般预算收入增长7%", ("general_budget_revenue", "7")),
        ("住户存款增长7%", ("household_savings", "7")),
        ("人口城镇化率达到65%", ("urbanization_rate", "65")),
        ("户籍人口城镇化率达到65%", ("registered_urbanization_rate", "65")),
        ("城镇居民人均收入3万元", ("urban_income", "30000")),
        ("农牧民收入增长7%", ("rural_income", "7")),
        ("空气质量达标率95%", ("good_air_rate", "95")),
        ("空气质量达到二级以上天数340天", ("good_air_days", "340")),
        ("农业综合机械化率达到85%", ("mechanization_rate", "85")),
        ("小麦耕种收综合机械化率达到95%", None),
        ("技术市场成交额3亿元", ("technology_contracts", "300000000")),
        ("长三角区域生产总值突破1000亿元", None),
        ("实到外资1.2亿美元", ("fdi", "120000000")),
        ("地区增加值增长7%", ("gdp", "7")),
        ("区增加值增长7%", ("gdp", "7")),
        ("开发区增加值增长7%", None),
        ("实现地域财政收入12亿元", ("fiscal_revenue", "1200000000")),
        ("出栏生猪86万头", ("hog_output", "860000")),
        ("存栏生猪86万头", None),
        ("规模工业企业达到560家", ("large_industrial_firms", "560")),
        ("全市拥有国家高新技术企业412家", ("high_tech_firms", "412")),
        ("现有各类经营主体12万户", ("market_entities", "120000")),
        ("园区拥有规上工业企业56家", None),
        ("出口下降（以人民币计）3.2%", ("exports", "-3.2")),
        ("规上工业增加值增长（现价）5%", None),
    ],
)
def test_further_names_of_what_is_known_and_what_they_are_not(text, expected):
    assert [(f.indicator, str(f.value)) for f in parse(text + "。").facts] == ([expected] if expected else [])


def test_january_to_december_is_of_the_year_that_is_named():
    assert [(f.year, str(f.value)) for f in parse("2022年1—12月固定资产投资增长7%，2024年1—12月增长8%。").facts] == [
        (2022, "7"),
        (2024, "8"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("地区生产总值在上年增长8.1%的高基数上增长5.4%", [(2023, "8.1"), (2024, "5.4")]),
        ("地区生产总值在去年100亿元的基础上增长5.4%", [(2023, "10000000000"), (2024, "5.4")]),
        ("地区生产总值在2022年增长8.1%的较高基数之上，增长5.4%", [(2022, "8.1"), (2024, "5.4")]),
    ],
)
def test_the_base_of_what_was_done_is_of_the_year_before(text, expected):
    assert [(f.year, str(f.value)) for f in parse(text + "。").facts] == expected


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("地区生产总值预期目标为7%", [("gdp", "growth", "7")]),
        ("GDP7%左右，社零9%左右", [("gdp", "growth", "7"), ("retail_sales", "growth", "9")]),
        ("城乡居民收入与经济增长同步，增幅达到7%以上", [("resident_income", "growth", "7")]),
        ("民生支出达到80%以上", []),
        ("财政收入达到全省的8%", []),
    ],
)
def test_a_percentage_that_is_planned_of_what_only_grows_is_its_growth(text, expected):
    assert short(plan=text + "。") == expected


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("力争用三年时间，城镇化率达到70%", 2027),
        ("再用五年左右时间，城镇化率达到70%", 2029),
        ("力争三年内城镇化率达到70%", 2027),
        ("城镇化率达到70%", 2025),
        ("用好三年行动资金，城镇化率达到70%", 2025),
    ],
)
def test_how_long_a_plan_takes_says_when_it_ends(text, year):
    assert [f.year for f in parse(plan=text + "。").facts] == [year]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("规上工业增加值增长9%，其中12月份增长12%", ["9"]),
        ("今年1月份，规上工业增加值增长9%", []),
        ("今年1月，规上工业增加值增长9%", []),
        ("今年头两个月，规上工业增加值增长9%", []),
        ("固定资产投资增长8%的年度目标未完成", []),
        ("固定资产投资增长8%的目标没有实现", []),
        ("固定资产投资增长8%的目标如期完成", ["8"]),
        ("7家投产企业完成工业总产值18亿元、工业增加值2亿元", []),
        ("一般公共预算支出13亿元，加上上解支出2亿元，一般公共预算支出总计15亿元", ["1300000000"]),
        ("一般公共预算收入预算数为15亿元，实际完成16亿元", ["1600000000"]),
        ("一般公共预算支出调整预算数15亿元，完成14亿元", ["1400000000"]),
        ("全市工业总产值8亿元，园区企业完成产值3亿元，增长10%", ["800000000"]),
        ("规上工业总产值增长6%，实现利润4亿元", ["6", "400000000"]),
    ],
)
def test_what_is_of_a_month_of_some_firms_or_was_not_met_is_no_figure_of_the_year(text, expected):
    assert [str(f.value) for f in parse(text + "。").facts] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("城镇居民收入迈上新台阶，人均可支配收入达3.8万元", [("urban_income", "level", "38000")]),
        ("城镇居民生活水平稳步提高，人均可支配收入达3.8万元", [("urban_income", "level", "38000")]),
        ("农民生活明显改善，人均纯收入达到8200元", [("rural_income", "level", "8200")]),
    ],
)
def test_whose_income_it_is_the_clause_before_says(text, expected):
    assert short(text + "。") == expected


def test_a_target_that_a_review_tells_is_one_of_its_year():
    told = facts("出口增长1%。今年，我们的目标是：地区生产总值增长6%，城镇新增就业5万人。")
    assert [f[:3] for f in told[1:]] == [("gdp", "target", 2025), ("urban_new_jobs", "target", 2025)]
    told = facts("出口增长1%。去年，我们的目标是：地区生产总值增长6%，实际增长6.5%。")
    assert [f[:3] for f in told[1:]] == [("gdp", "target", 2024), ("gdp", "achieved", 2024)]

    assert [f[:3] for f in facts("城镇新增就业达到5.6万人，预期目标为5万人。")] == [("urban_new_jobs", "achieved", 2024)]


def test_a_year_that_is_no_number_is_said():
    with pytest.raises(TypeError, match="year='2024': a whole number is meant"):
        parse("地区生产总值增长6%。").fact("gdp", year="2024")


@pytest.mark.parametrize(
    ("region", "own", "others"),
    [
        ("岳阳县", ["全县", "我县"], ["全市", "全区", "全省"]),
        ("天河区", ["全区", "我区"], ["全市", "全县"]),
        ("正蓝旗", ["全旗"], ["全区", "全盟", "全市"]),
        ("义乌市", ["全市"], ["全县", "全省"]),
        ("江苏省", ["全省"], ["全市", "全区"]),
        ("广西壮族自治区", ["全区"], ["全市", "全省"]),
        ("神农架林区", ["全区", "全市"], ["全省"]),
    ],
)
def test_which_words_mean_the_region_follows_from_the_end_of_its_name(region, own, others):
    assert [short(f"{word}地区生产总值增长5%。", region=region) for word in own] == [[("gdp", "growth", "5")]] * len(own)
    assert [short(f"{word}地区生产总值增长5%。", region=region) for word in others] == [[]] * len(others)


def test_the_regions_own_figure_behind_that_of_the_one_above():
    assert short("全市地区生产总值增长4.6%，我县增长5.2%。", region="岳阳县") == [("gdp", "growth", "5.2")]


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        ("力争用三年时间，地区生产总值突破700亿元", [2027]),
        ("用三年左右的时间，实现地区生产总值突破700亿元", [2027]),
        ("力争五年内财政收入翻番、达到60亿元", [2029]),
        ("经过五年努力，地区生产总值达到1000亿元，城镇化率达到65%", [2029, 2029]),
        ("再用五年时间，地区生产总值翻一番，突破1000亿元", [2029]),
        ("三年再造一个新金华，地区生产总值达到1000亿元", [2027]),
        ("力争三年突破1000亿元，今年地区生产总值达到800亿元", [2025]),
        ("到本届政府任期末，地区生产总值突破700亿元", []),
        ("本届政府任期内，地区生产总值突破700亿元", []),
        ("年内地区生产总值突破700亿元", [2025]),
        ("连续五年实现增长，地区生产总值突破700亿元", [2025]),
    ],
)
def test_a_horizon_says_the_year_of_a_target(plan, expected):
    found = parse(plan=plan + "。").facts
    assert [f.year for f in found] == expected
    assert all(f.status.value == "target" for f in found)


def test_a_horizon_of_a_project_leaves_the_years_growth():
    assert short("项目两年内建成投产，规上工业增加值增长11%。") == [("industrial_value_added", "growth", "11")]


@pytest.mark.parametrize("month", ["今年1月", "今年1月份", "今年头两个月", "今年一季度", "12月份", "其中，12月份", "其中12月"])
def test_a_month_of_this_year_is_no_year(month):
    assert short(f"{month}，规上工业增加值增长11%。") == []


@pytest.mark.parametrize(
    ("plan", "status"),
    [
        ("改革开放以来，我市地区生产总值由3.2亿元增加到559亿元，城镇化率达到62%", "achieved"),
        ("建市以来，我们始终牢记使命。地区生产总值增加到559亿元", "achieved"),
        ("建市三十年来，地区生产总值增长到559亿元", "achieved"),
        ("经过多年发展，我市地区生产总值已突破500亿元，城镇化率超过60%", "achieved"),
        ("从有利条件看，我市人均GDP已突破1万美元，城镇化率达到58%", "achieved"),
        ("当前，我市已进入人均GDP1.2万美元的新阶段，城镇化率突破60%", "achieved"),
        ("签约项目已达到300个，全年城镇新增就业达到6万人", "target"),
        ("党的十八大以来，全市发展取得成就。做好今年工作，地区生产总值增长6%", "target"),
        ("近年来，全市经济稳步发展，今年地区生产总值达到600亿元", "target"),
        ("目前已开工项目3个，全年完成固定资产投资10亿元", "target"),
        ("改革开放以来，全市取得成就，要把地区生产总值提高到600亿元", "target"),
    ],
)
def test_a_look_back_inside_a_plan_goes_on_until_something_turns_it_ahead(plan, status):
    found = parse(plan=plan + "。").facts
    assert found
    assert {(f.status.value, f.year) for f in found} == {(status, 2025 if status == "target" else 2024)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("固定资产投资增长8%的目标没有完成", []),
        ("固定资产投资增长8%、税收收入增长6%的年度目标未能如期实现", []),
        ("固定资产投资增长8%，超额完成目标任务", [("fixed_asset_investment", "growth", "8")]),
        ("城镇居民人均可支配收入连续五年保持8%以上增速，达到3.8万元", [("urban_income", "level", "38000")]),
        ("固定资产投资连续三年增速保持在12%以上", []),
        ("固定资产投资三年增速在12%以上", []),
        ("地区生产总值连续五年增长，达到300亿元", [("gdp", "level", "30000000000")]),
        ("城镇登记失业率始终控制在4%以内", []),
        ("城镇登记失业率控制在4%以内", [("registered_unemployment", "rate", "4")]),
    ],
)
def test_a_goal_that_was_missed_and_a_bound_that_held_for_years_are_no_figures_of_the_year(text, expected):
    assert short(text + "。") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("城镇居民收入迈上新台阶，人均可支配收入达3.8万元，增长6.1%", ["urban_income", "urban_income"]),
        ("城镇居民生活水平稳步提高，人均可支配收入达到2.1万元；农民生活明显改善，人均纯收入达到8200元", ["urban_income", "rural_income"]),
        ("居民收入稳步提高，人均可支配收入达到2.1万元", ["resident_income"]),
        ("农民工工资清欠有力，人均可支配收入达到2.1万元", ["resident_income"]),
        ("城镇居民保障水平提高，全市人均可支配收入达到2.1万元", ["resident_income"]),
        ("规上工业企业利润由负转正，实现利润12亿元", ["industrial_profit"]),
        ("全市实现工业总产值106亿元；规模企业实现工业总产值28亿元", ["all_industry_output", "industrial_output"]),
    ],
)
def test_a_bare_measure_is_that_of_those_whose_life_the_clause_before_tells(text, expected):
    assert [i for i, *_ in short(text + "。")] == expected


@pytest.mark.parametrize("name", ["tests/corpus/claims.tsv", "tests/unit/test_facts.py"])
def test_each_word_of_time_holds_a_sign_by_which_it_is_looked_for(name):
    text = "".join((Path(__file__).parents[2] / name).read_text(encoding="utf-8").split())
    found = [m[0] for m in years._WORDS.finditer(text)]
    assert found
    assert [word for word in found if years._SIGNS.search(word) is None] == []


def test_a_growth_on_another_basis_contradicts_none_in_its_clause():
    both = [("general_budget_revenue", "growth", "3.1"), ("general_budget_revenue", "growth", "6.2")]
    assert short("一般公共预算收入自然增长3.1%、同口径增长6.2%。") == both
    assert short("一般公共预算收入增长3.1%和6.2%。") == []


# --- capital, stocks, shares and taxes in lists ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("实际到位外资2600万美元，内资18亿元", [("fdi", "level", "26000000"), ("domestic_capital", "level", "1800000000")]),
        ("实际利用外资、内资分别增长8%、11%", [("fdi", "growth", "8"), ("domestic_capital", "growth", "11")]),
        ("引进外资2600万美元、内资18亿元", [("fdi", "level", "26000000"), ("domestic_capital", "level", "1800000000")]),
        # … but behind what was only agreed on, or what is no capital, nothing says that it came
        ("合同利用外资2亿美元、内资86亿元", []),
        ("新登记外资企业12家，内资6亿元", []),
        ("新增贷款60亿元，内资6亿元", []),
    ],
)
def test_capital_from_home_behind_that_from_abroad(text, expected):
    assert short(text + "。") == expected


@pytest.mark.parametrize(
    ("text", "stock"),
    [
        ("国家级专精特新“小巨人”企业新增6家、累计32家", ("little_giants", "32")),
        ("新增高新技术企业46家，累计达180家", ("high_tech_firms", "180")),
        ("规上工业企业累计达到260家", ("large_industrial_firms", "260")),
        ("经营主体新增1.2万户、累计8万户", ("market_entities", "80000")),
    ],
)
def test_what_is_counted_up_by_now_is_how_many_there_are(text, stock):
    assert [(i, v) for i, m, v in short(text + "。") if m == "level"] == [stock]


@pytest.mark.parametrize(
    "text", ["累计培育高新技术企业90家", "三年累计认定高新技术企业90家", "高新技术企业累计新增90家", "改造老旧小区累计90个"]
)
def test_what_was_done_in_all_is_no_stock(text):
    assert short(text + "。") == []


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("一般公共预算收入45亿元，其中税收收入36亿元，占比80%", [("tax_share", "80")]),
        ("税收收入36亿元，占比提高到80%", [("tax_share", "80")]),
        ("服务业增加值120亿元，占比达到52%", [("services_share", "52")]),
        ("第三产业增加值120亿元、占比52%", [("tertiary_share", "52")]),
        ("工业税收12亿元，占比40%", []),
        ("税收收入36亿元，占全省6%", []),
        ("高技术制造业增加值12亿元，占比40%", []),
    ],
)
def test_a_share_whose_whole_is_not_said(text, share):
    assert [(i, v) for i, m, v in short(text + "。") if m == "share"] == share


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("规上服务业利润、税收分别增长5%、6%", []),
        ("规上工业企业营业收入、税收分别增长8%、9%", [("industrial_revenue", "growth", "8")]),
        ("民营经济增加值、税收分别增长8%、9%", [("private_economy_value_added", "growth", "8")]),
        ("规上工业增加值、用电量分别增长5%、6%", [("industrial_value_added", "growth", "5"), ("industrial_electricity", "growth", "6")]),
        # … but not where the list goes on with what is of no branch
        ("一般公共预算收入、税收分别增长5%、6%", [("general_budget_revenue", "growth", "5"), ("tax_revenue", "growth", "6")]),
        (
            "规上工业增加值、固定资产投资、税收分别增长5%、6%、7%",
            [("industrial_value_added", "growth", "5"), ("fixed_asset_investment", "growth", "6"), ("tax_revenue", "growth", "7")],
        ),
        (
            "规上工业销售收入、利税、利润分别增长9%、8%、7%",
            [("industrial_revenue", "growth", "9"), ("industrial_profit_and_tax", "growth", "8"), ("industrial_profit", "growth", "7")],
        ),
        (
            "规上工业增加值增长9%，利税和利润分别增长8%、7%",
            [("industrial_value_added", "growth", "9"), ("industrial_profit_and_tax", "growth", "8"), ("industrial_profit", "growth", "7")],
        ),
    ],
)
def test_whose_the_measures_of_a_list_are(text, expected):
    assert short(text + "。") == expected


@pytest.mark.parametrize(
    "text",
    [
        "产业集聚区完成规上工业总产值120亿元，增长9%；完成税收8亿元，增长5%；固定资产投资30亿元",
        "工业集中发展区实现主营业务收入80亿元，完成固定资产投资24亿元",
        "产业转移示范园完成工业增加值8亿元，增长7%，完成固定资产投资6亿元",
    ],
)
def test_more_kinds_of_zones(text):
    assert short(text + "。") == []


def test_a_list_goes_on_behind_a_zone_that_is_an_item_of_it():
    text = "固定资产投资119亿元；某某园区完成投资48亿元，上缴税金6亿元；全年引进县外资金78亿元，实际利用外资2600万美元。"
    assert [i for i, _, _ in short(text)] == ["fixed_asset_investment", "domestic_capital", "fdi"]


@pytest.mark.parametrize("text", ["工业园区产值占全市的66%；固定资产投资增长8%", "骨干企业税收占全部税收的46%；固定资产投资增长8%"])
def test_a_share_of_the_whole_does_not_turn_a_sentence_to_the_part(text):
    assert short(text + "。") == [("fixed_asset_investment", "growth", "8")]


@pytest.mark.parametrize("words", ["围绕", "紧扣全市", "锚定全年", "按照", "为实现"])
def test_what_is_striven_for_is_a_fact_of_the_plan_alone(words):
    text = words + "地区生产总值增长6%的目标，抓好项目建设。"
    assert facts(text) == []
    assert facts("", text) == [("gdp", "target", 2025, "growth", "6", "exact")]


def test_a_growth_over_the_years_from_a_base_in_a_review_of_several():
    def told(text):
        report = govreport.parse(f"一、过去五年工作回顾\n{text}\n", region="金华市", year=2022)
        return [(f.measure.value, str(f.value)) for f in report.facts]

    assert told("2021年，地区生产总值由260亿元提高到416亿元，增长60%。") == [("level", "41600000000")]
    assert told("与2016年相比，2021年地区生产总值由260亿元提高到416亿元，增长60%。") == [("level", "41600000000")]
    assert told("2021年，地区生产总值由上年的400亿元提高到416亿元，增长4%。") == [("level", "41600000000"), ("growth", "4")]


def test_the_whole_year_behind_its_first_months():
    assert short("前11个月规上工业增加值增长7.2%，预计全年增长7.5%。") == [("industrial_value_added", "growth", "7.5")]


@pytest.mark.parametrize(
    "text",
    [
        "建筑业平稳发展，实现税收12亿元，增长6%",
        "楼宇经济蓬勃发展，完成税收21亿元",
        "民营企业快速发展，实现进出口总额32亿元，增长6%",
        "软件业营收增长12%、税收增长8%",
        "骨干企业实现利润8亿元、税收6亿元",
        "食品加工实现产值80亿元、利税8亿元，出口3亿美元",
        "个体私营经济注册资金达6亿元，实现税收4600万元",
        "某某产业园入驻企业60家，新增就业800人",
        "城镇职工基本养老保险参保26万人，城乡居民基本养老保险参保34万人",
    ],
)
def test_what_a_branch_or_firms_pay_and_sell_is_no_total(text):
    assert short(text + "。") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("百亿级企业实现零突破，税收占比达73%；税收总额6亿元", [("tax_share", "share", "73"), ("tax_revenue", "level", "600000000")]),
        ("经济运行平稳，实现税收21亿元", [("tax_revenue", "level", "2100000000")]),
        ("就业形势稳定，税收增长6%", [("tax_revenue", "growth", "6")]),
        ("规上工业利润增长8%，税收增长6%", [("industrial_profit", "growth", "8"), ("tax_revenue", "growth", "6")]),
        ("高新区加快建设，城镇新增就业1.2万人", [("urban_new_jobs", "count", "12000")]),
        (
            "工业实现利税3亿元，利润2亿元",
            [("industrial_profit_and_tax", "level", "300000000"), ("industrial_profit", "level", "200000000")],
        ),
        ("招商引资实际到位内资32亿元", [("domestic_capital", "level", "3200000000")]),
    ],
)
def test_what_is_told_of_all_stays_a_total(text, expected):
    assert short(text + "。") == expected


def test_behind_a_zone_in_a_list_its_own_subject_is_of_all():
    before = "固定资产投资增长5%；某某经开区完成营业收入260亿元，税收6亿元；"
    assert [i for i, _, _ in short(before + "技改投资增长16%，工业投资增长12%。")] == [
        "fixed_asset_investment",
        "technical_renovation_investment",
        "industrial_investment",
    ]
    assert [i for i, _, _ in short(before + "完成工业投资12亿元，增长8%。")] == ["fixed_asset_investment"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("旅游接待人次和综合收入分别增长16%、18%", [("visitors", "growth", "16"), ("tourism_revenue", "growth", "18")]),
        ("接待旅游人数560万人次，总收入46亿元", [("visitors", "level", "5600000"), ("tourism_revenue", "level", "4600000000")]),
        ("旅游企业营业额12亿元，总收入3亿元", []),
        ("红色旅游人次、总收入分别增长8%、9%", []),
        ("乡村旅游接待游客80万人次，总收入3亿元", []),
    ],
)
def test_the_revenue_that_is_told_behind_all_visitors(text, expected):
    assert short(text + "。") == expected


@pytest.mark.parametrize(
    ("first", "indicator"),
    [
        ("各项存款", "deposits"),
        ("环保投入", "environment_spending"),
        ("全社会工业用电", "industrial_electricity"),
        ("旅游总花费", "tourism_revenue"),
    ],
)
def test_a_measure_that_is_whole_shares_nothing_with_the_next_of_its_list(first, indicator):
    assert short(f"{first}、工业税收分别增长6.5%、7.2%。") == [(indicator, "growth", "6.5")]


def test_what_is_added_may_be_told_with_its_verb_of_growth():
    assert short("增加停车位3600个。") == [("parking_spaces_added", "count", "3600")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("年初提出的地区生产总值增长7%、一般公共预算收入增长5%等目标圆满完成", []),
        ("未能完成地区生产总值增长7%、固定资产投资增长10%的目标", []),
        ("与地区生产总值增长7%、一般公共预算收入增长5%的目标相比还有差距", []),
        ("没有发生金融风险，地区生产总值增长7%的目标如期实现", [("gdp", "growth", "7")]),
    ],
)
def test_the_goals_of_a_list_that_were_set_or_not_met_are_no_figures_of_the_year(text, expected):
    assert short(text + "。") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11月份固定资产投资增长9%，全年增长7%", [("fixed_asset_investment", "growth", "7")]),
        ("12月当月外贸进出口增长18%，全年增长4%", [("foreign_trade", "growth", "4")]),
        ("2024年12月末各项存款余额320亿元", [("deposits", "level", "32000000000")]),
        ("6月末各项存款余额320亿元", []),
    ],
)
def test_a_month_directly_before_a_name(text, expected):
    assert short(text + "。") == expected


@pytest.mark.parametrize(
    "text",
    [
        "税收增长10%以上的企业36家",
        "外贸进出口增长50%以上的企业达18家",
        "固定资产投资增长20%以上的有9个镇",
        "一般公共预算收入增长8%以上的县区有5个",
    ],
)
def test_a_growth_by_which_things_are_told_apart_is_none_of_the_region(text):
    assert short(text + "。") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全省经济稳中向好，地区生产总值增长6.8%；我市地区生产总值增长7.2%", [("gdp", "growth", "7.2")]),
        ("我国经济持续恢复，国内生产总值增长5.2%，居民消费价格上涨0.2%", []),
        ("全市经济稳中向好，地区生产总值增长6.8%", [("gdp", "growth", "6.8")]),
        ("面对全国经济增速放缓，地区生产总值增长6.8%", [("gdp", "growth", "6.8")]),
        ("全国经济下行压力加大，我们迎难而上，地区生产总值增长6.8%", [("gdp", "growth", "6.8")]),
    ],
)
def test_how_the_economy_around_fares_leaves_its_figures_to_it(text, expected):
    assert short(text + "。") == expected


@pytest.mark.parametrize(
    ("text", "indicator", "value"),
    [
        ("把今年经济增长目标由7%下调至6%", "gdp", "6"),
        ("将固定资产投资增长目标从15%上调到18%", "fixed_asset_investment", "18"),
        ("社会消费品零售总额增长目标为7%", "retail_sales", "7"),
    ],
)
def test_a_goal_of_growth_that_was_moved(text, indicator, value):
    assert short(plan=text + "。") == [(indicator, "growth", value)]


def test_the_yearly_mean_of_the_air_is_a_figure_of_the_year():
    assert short("年均PM2.5浓度降至33微克/立方米。") == [("pm25", "level", "33")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("合同利用外资3.6亿美元，实际到账1.2亿美元", [("fdi", "level", "120000000")]),
        ("协议外资2亿美元、到位0.8亿美元，增长8%", [("fdi", "level", "80000000")]),
        ("合同外资3.6亿美元，增长8%", []),
    ],
)
def test_what_came_of_the_capital_that_was_agreed_on(text, expected):
    assert short(text + "。") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "固定资产投资增长12%，居全省第2位，其中工业增长15%、民间增长9%",
            ["fixed_asset_investment", "industrial_investment", "private_investment"],
        ),
        ("社会消费品零售总额增长9%，高于全省2个百分点；其中限额以上增长12%", ["retail_sales", "large_retail_sales"]),
        ("全部工业增加值增长9%，列全省前列，其中规模以上增长10%", ["all_industry_value_added", "industrial_value_added"]),
        ("固定资产投资增长12%，重点项目加快建设，其中工业增长15%", ["fixed_asset_investment"]),
    ],
)
def test_a_part_behind_a_rank_of_the_whole(text, expected):
    assert [i for i, _, _ in short(text + "。")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "我们交出了地区生产总值增长6%、一般公共预算收入增长5%的成绩单",
            [("gdp", "growth", "6"), ("general_budget_revenue", "growth", "5")],
        ),
        ("取得了地区生产总值增长6%的好成绩", [("gdp", "growth", "6")]),
    ],
)
def test_what_one_has_to_show(text, expected):
    assert short(text + "。") == expected


def test_new_jobs_of_the_towns_are_told_from_all_of_them():
    found = parse("新增就业6.2万人，其中城镇新增就业5.2万人。").facts
    assert [(f.claim.quantity.text, f.preferred) for f in found] == [("6.2万人", False), ("5.2万人", True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("规上工业增加值连续5个季度增长7%以上", []),
        ("城镇调查失业率连续10个月低于5.5%", []),
        ("固定资产投资连续12个月保持10%以上的增速，全年增长12%", [("fixed_asset_investment", "growth", "12")]),
        ("固定资产投资扭转了上半年下降3%的局面，全年增长2%", [("fixed_asset_investment", "growth", "2")]),
        ("扣除房地产投资，固定资产投资增长12%", []),
        ("除房地产开发外，固定资产投资增长12%", []),
        ("剔除减税因素，一般公共预算收入增长8%", [("general_budget_revenue", "growth", "8")]),
        ("城镇新增就业目标5万人，实际完成5.2万人", [("urban_new_jobs", "count", "52000")]),
        ("前10个月，城镇新增就业4.6万人，全年预计新增5.2万人", [("urban_new_jobs", "count", "52000")]),
    ],
)
def test_what_the_whole_year_came_to(text, expected):
    assert short(text + "。") == expected


@pytest.mark.parametrize("between", ["，其中", "。其中", "。其中，", "。其中：", "；其中，"])
def test_whose_income_is_told_behind_that_of_all(between):
    told = f"居民人均可支配收入3.6万元，增长5.8%{between}城镇居民4.6万元，增长4.8%；农村居民2.4万元，增长7.1%。"
    assert [i for i, _, _ in short(told)] == [i for i in ("resident_income", "urban_income", "rural_income") for _ in range(2)]


def test_a_part_of_a_value_added_may_be_told_by_its_branch_alone():
    assert short("全部工业增加值52亿元，其中规上工业40亿元，分别增长6%、7%。") == [
        ("all_industry_value_added", "level", "5200000000"),
        ("industrial_value_added", "level", "4000000000"),
        ("all_industry_value_added", "growth", "6"),
        ("industrial_value_added", "growth", "7"),
    ]


def test_the_amount_behind_the_ranks_of_how_much_and_how_fast():
    assert short("一般公共预算收入总量、增幅分别居全省第8、第5位，完成86亿元，增长5%。") == [
        ("general_budget_revenue", "level", "8600000000"),
        ("general_budget_revenue", "growth", "5"),
    ]


def test_what_is_a_share_of_all_that_the_region_has_is_none_of_its_own_figures():
    assert short("“一核两翼”共注册企业360家，占全市总量的六成，实际利用外资1.3亿美元，占全市总量的82%。") == []
    assert short("一般公共预算收入36亿元，占全省总量的2%。") == [("general_budget_revenue", "level", "3600000000")]


def test_the_growth_of_a_sum_that_is_none_of_the_region_is_none_either():
    assert short("出口企业36家出口额5亿元，增长8%。") == []
    assert [m for _, m, _ in short("出口额5亿元，增长8%。")] == ["level", "growth"]


@pytest.mark.parametrize("than", ["比今年", "较今年", "比今年预计"])
def test_a_plan_of_december_is_of_the_next_year_though_it_is_held_against_this_one(than):
    text = (
        "金华市政府工作报告\n——2024年12月25日在金华市第八届人民代表大会第四次会议上\n一、2024年工作回顾\n稳中向好。\n二、2025年工作安排\n"
    )
    report = govreport.parse(f"{text}地区生产总值{than}增长6%，财政收入增长5%。")
    assert [(f.indicator, f.year) for f in report.facts] == [("gdp", 2025), ("fiscal_revenue", 2025)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("房地产业增加值增长5%，实现税收3亿元", []),
        ("建筑业产值30亿元，上缴税金2亿元", [("construction_output", "level", "3000000000")]),
        ("煤炭工业增加值增长6%，拉动全市增长2个百分点，完成税收8亿元", []),
        ("金融业增加值增长8%，税收收入增长5%", [("finance_value_added", "growth", "8"), ("tax_revenue", "growth", "5")]),
        ("人均可支配收入、社会消费品零售总额均增长8%", [("resident_income", "growth", "8"), ("retail_sales", "growth", "8")]),
        ("外贸出口12亿美元，赤字3亿美元", [("exports", "level", "1200000000")]),
        ("未能实现生产总值增长8%、固定资产投资增长12%、居民收入增长8%等预期目标", []),
        ("城镇居民就业稳定，人均可支配收入达到3万元", [("urban_income", "level", "30000")]),
        ("房地产业增加值增长5%，全市税收收入30亿元", [("tax_revenue", "level", "3000000000")]),
        ("国民收入按人口平均，增长一倍，达到370元", []),
        (
            "人均生产总值和财政收入分别达到5万元和6000元，均增长10%",
            [("gdp_per_capita", "level", "50000"), ("gdp_per_capita", "growth", "10")],
        ),
        ("税收收入没有完成增长5%的计划", []),
        ("工业总产值原预计增长3%，实际增长4%", [("industrial_output", "growth", "4")]),
    ],
)
def test_what_is_of_a_branch_a_head_or_a_goal_is_no_figure_of_the_region(text, expected):
    assert short(text + "。") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("财政收入30亿元，支出50亿元", ["fiscal_revenue", "budget_expenditure"]),
        ("财政总收入30亿元，总支出50亿元，赤字20亿元", ["fiscal_revenue", "budget_expenditure", "fiscal_deficit"]),
        ("居民人均可支配收入3万元，支出2万元", ["resident_income"]),
        ("财政支农资金3亿元，支出2亿元", []),
        ("钢的产量达到46万吨，粮食的总产量达到4万吨", ["steel_output", "grain_output"]),
        ("农民的纯收入424元，职工家庭平均每人可用于生活费的收入828元", ["rural_income", "urban_income"]),
        ("农民按人口平均的纯收入424元", ["rural_income"]),
        ("钢厂的产量达到46万吨，企业的利润3亿元", []),
    ],
)
def test_a_measure_behind_what_has_it(text, expected):
    assert [indicator for indicator, _, _ in short(text + "。")] == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("城镇居民人均可支配收入3万元，分别比2016年和2011年增长90%和2倍；农民人均纯收入8410元", ["urban_income", "rural_income"]),
        ("粮食总产量80万吨，分别比1978年和1990年增长2倍和80%", ["grain_output"]),
        ("旅游收入是2020年和2015年的2倍和5倍；接待游客800万人次", ["visitors"]),
        ("2024年和2019年相比，工业总产值增长47.6%", []),
        ("2024年相比2023年，生产总值增长6%", ["gdp"]),
    ],
)
def test_years_that_are_compared_with_are_none_of_the_figure(text, found):
    told = facts(text + "。")
    assert ([f[0] for f in told], {f[2] for f in told} - {2024}) == (found, set())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“十三五”期间，全市实现生产总值9000亿元，年均增长8%，比“十二五”期间增长90%；财政收入900亿元，比“十二五”期间增长60%", []),
        ("累计完成投资900亿元；地方财政收入达到120亿元，是“十二五”时期的3.2倍", []),
        ("地方财政收入达到120亿元，是“十二五”末的3.2倍", ["local_fiscal_revenue"]),
        ("地方财政收入达到600亿元，是前五年的3倍", []),
        ("2025年，全市财政收入达到120亿元，比“十二五”期间增长60%", ["fiscal_revenue"]),
        ("各项存款余额达1200亿元，是“十二五”时期的2倍", ["deposits"]),
    ],
)
def test_a_sum_of_years_is_no_level_of_one(text, found):
    report = govreport.parse(f"一、五年工作回顾\n{text}。\n二、今后五年目标任务\n", region="金华市", year=2026)
    assert [f.indicator for f in report.facts if f.measure is Measure.LEVEL] == found


@pytest.mark.parametrize(
    "goal", ["——城镇登记失业率控制在4%以内，五年新增就业岗位80万个。", "——五年累计投资900亿元，城镇登记失业率控制在4%以内。"]
)
def test_an_item_that_names_years_is_a_goal_of_the_last(goal):
    report = govreport.parse(f"一、五年工作回顾\n\n二、今后五年目标任务\n主要目标是：\n{goal}\n{goal}\n", region="金华市", year=2026)
    assert {(f.indicator, f.year) for f in report.facts} == {("registered_unemployment", 2030)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("民营经济不断壮大，完成固定资产投资120亿元，增长15%", []),
        ("现代商贸、金融服务等主导产业加快发展，累计实现地方财政收入18亿元", []),
        ("镇域经济不断壮大，完成工业增加值15亿元、财政收入3亿元", []),
        ("民营经济蓬勃发展，实现增加值7亿元", ["private_economy_value_added"]),
        ("投资拉动有力，完成固定资产投资300亿元", ["fixed_asset_investment"]),
        ("按验资口径实际利用外资2.5亿美元", ["fdi"]),
        ("按海关口径进出口总额25亿元", ["foreign_trade"]),
        ("重点企业加快发展，全市实现工业增加值120亿元", ["industrial_value_added"]),
        ("新兴产业蓬勃发展，实现地区生产总值360亿元", ["gdp"]),
        ("年底存款余额90亿元", ["deposits"]),
    ],
)
def test_whose_a_total_is_and_how_it_was_reckoned(text, found):
    assert [i for i, _, _ in short(text + "。")] == found


def test_a_blank_before_a_bracket_is_no_milestone():
    assert facts("全县生产总值达到 亿元（2024年均为预计数，下同），比上年增长%。") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("第二、第三产业增加值分别占生产总值的43.1%和44.6%", [("tertiary_share", "share", "44.6")]),
        ("其中工业和第三产业增加值分别占49.4%和47.4%", [("industrial_share", "share", "49.4"), ("tertiary_share", "share", "47.4")]),
        ("财政收入任务12亿元，完成13亿元", [("fiscal_revenue", "level", "1300000000")]),
    ],
)
def test_shares_of_two_branches_and_what_came_of_a_task(text, found):
    assert short(text + "。") == found


def test_people_behind_a_mark_are_of_the_built_up_part_too():
    assert short("中心城区建成区面积180平方公里、常住人口150万人、城镇化率85%。") == [("urbanization_rate", "rate", "85")]
    assert short("建成区面积180平方公里、常住人口150万人。") == [("population", "level", "1500000")]
    assert short("城区居民人均可支配收入4万元、农村居民人均可支配收入2万元。")[-1] == ("rural_income", "level", "20000")


def test_a_pair_whose_names_share_their_ends_has_two_growths():
    told = short("城、乡居民人均可支配收入分别为22694元、9527元，增长8.5%、11%；存、贷款余额分别为12亿元、9亿元，增长8%、9%。")
    assert [each for each in told if each[1] == "growth"] == [
        ("urban_income", "growth", "8.5"),
        ("rural_income", "growth", "11"),
        ("deposits", "growth", "8"),
        ("loans", "growth", "9"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("实际使用内资30亿元、外资381万美元。", [("domestic_capital", "level", "3000000000"), ("fdi", "level", "3810000")]),
        ("减税降费和留抵退税11亿元。", [("tax_cuts", "level", "1100000000")]),
        ("新增减税降费、退税缓税缓费10亿元。", [("tax_cuts", "count", "1000000000")]),
        ("建成开通5G基站1200个。", [("base_stations_5g", "count", "1200")]),
        ("力促服务业增加值增长6%。", [("services_value_added", "growth", "6")]),
        ("全社会化学需氧量下降2%。", [("cod_emissions", "growth", "-2")]),
        ("游客、旅客、观众分别突破460万、120万、250万人次。", [("visitors", "level", "4600000")]),
        ("建筑业累计引进企业600家，实现税收13亿元。", []),
        ("年初计划财政收入增长10%，实际增长8%。", [("fiscal_revenue", "growth", "8")]),
    ],
)
def test_more_names_and_none(text, expected):
    assert short(text) == expected


@pytest.mark.parametrize("before", ["", "工业加快转型。"])
def test_a_sum_over_the_years_is_no_fact_for_any_of_its_list(before):
    text = f"一、过去五年工作回顾\n{before}累计完成造林120万亩，工业投资860亿元，引进内资495亿元。\n"
    assert govreport.parse(text, region="金华市", year=2022).facts == ()


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("实际使用外资17.5亿美元左右、约合124.3亿元人民币", "17.5亿美元左右"),
        ("进出口总额约45亿美元，约合320亿元人民币", "约45亿美元"),
        ("进出口总额2580亿元人民币，约合375亿美元", "2580亿元人民币"),
        ("进出口总额约45亿美元，达到45.6亿美元", "45.6亿美元"),
    ],
)
def test_what_a_figure_is_in_another_currency_is_no_headline(text, kept):
    assert [f.claim.quantity.text for f in parse(text).facts if f.preferred] == [kept]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("民生支出累计200亿元，占财政支出的83.7%", []),
        ("五年累计研发投入50亿元，占生产总值的2.1%", []),
        ("民生支出占财政支出的83.7%", ["livelihood_spending_share"]),
    ],
)
def test_a_share_of_a_sum_of_years_is_that_of_no_year(text, found):
    report = govreport.parse(f"一、五年工作回顾\n{text}。\n二、今后五年目标任务\n", region="金华市", year=2026)
    assert [f.indicator for f in report.facts] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("国内生产总值500亿元，人均达到1.2万元，按当年汇率折合1450美元", ["gdp 500", "gdp_per_capita 12000", "gdp_per_capita 1450"]),
        ("出口额50亿元，折合7亿美元", ["exports 50", "exports 7"]),
        ("生产总值先后跨过3个百亿级关口，达到800亿元", ["gdp 800"]),
        ("财政收入时隔八年再次突破100亿元，增长8%", ["fiscal_revenue 100", "fiscal_revenue 8"]),
        ("剔除减税因素后财政收入增长6%，扣除价格因素后农民人均纯收入增长8%", ["fiscal_revenue 6", "rural_income 8"]),
        ("新开工棚户区住房1203套，基本建成1092套", ["shantytown_homes 1203"]),
        ("老旧小区改造开工7个、完工5个", ["old_estates_renovated 7", "old_estates_renovated 5"]),
        ("全口径发电装机容量3000万千瓦，规模以上原煤产量30万吨", ["power_capacity 30000000", "coal_output 300000"]),
        ("风电装机容量300万千瓦，地方煤矿原煤产量20万吨", []),
        ("城市登记失业率3.2%，民生财政支出占比达到80%", ["registered_unemployment 3.2", "livelihood_spending_share 80"]),
        ("规模以上装备工业增加值增长9%，生产原油239万吨", ["equipment_value_added 9", "oil_output 2390000"]),
    ],
)
def test_what_is_said_between_a_name_and_its_figure_leaves_it_the_same(text, found):
    told = [(f.indicator, f.value / (10**8 if f.value >= 10**8 else 1)) for f in parse(f"{text}。").facts]
    assert [f"{indicator} {value.normalize():f}" for indicator, value in told] == found
