"""Facts of headline paragraphs: names beside wider ones, whose a bare measure is, what a clause before a figure says."""

import pytest

import govreport


def parsed(review, plan=""):
    parts = [f"一、2024年工作回顾\n{review}\n" if review else "", f"二、2025年工作安排\n{plan}\n" if plan else ""]
    return govreport.parse("".join(parts), region="金华市", year=2025)


def short(review, plan=""):
    return [(f.indicator, f.measure.value, str(f.value)) for f in parsed(review, plan).facts]


def own(text, *ids):
    """Of some indicators alone, in the order of the text."""
    return [(i, v) for i, _, v in short(text) if i in ids]


# --- one name for two things ------------------------------------------------------------------------------------------

_ALL, _LARGE = "all_industry_value_added", "industrial_value_added"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "实现工业增加值87亿元，增长6.5%，其中规模以上工业完成增加值61亿元，增长7.2%",
            [(_ALL, "level", "8700000000"), (_ALL, "growth", "6.5"), (_LARGE, "level", "6100000000"), (_LARGE, "growth", "7.2")],
        ),
        (
            "工业增加值87亿元，增长6%，规上工业增加值增长7%",
            [(_ALL, "level", "8700000000"), (_ALL, "growth", "6"), (_LARGE, "growth", "7")],
        ),
        # the same thing under a shorter name
        (
            "规上工业增加值增长7%。工业增加值87亿元，增长7%",
            [(_LARGE, "growth", "7"), (_LARGE, "level", "8700000000"), (_LARGE, "growth", "7")],
        ),
        ("工业增加值增长7%", [(_LARGE, "growth", "7")]),
        (
            "公共财政预算收入30亿元，地方公共财政预算收入20亿元",
            [("fiscal_revenue", "level", "3000000000"), ("general_budget_revenue", "level", "2000000000")],
        ),
        # the wider thing has its own figure
        (
            "全部工业增加值96亿元；工业增加值87亿元，规上工业增加值61亿元",
            [(_ALL, "level", "9600000000"), (_LARGE, "level", "6100000000")],
        ),
        (
            "工业总产值312亿元，增长5%。其中，28家规模以上工业企业实现产值291亿元，增长6%",
            [
                ("all_industry_output", "level", "31200000000"),
                ("all_industry_output", "growth", "5"),
                ("industrial_output", "level", "29100000000"),
                ("industrial_output", "growth", "6"),
            ],
        ),
        (
            "公共财政收入17.2亿元，增长9%；地方公共财政收入9.6亿元，增长7%",
            [
                ("fiscal_revenue", "level", "1720000000"),
                ("fiscal_revenue", "growth", "9"),
                ("general_budget_revenue", "level", "960000000"),
                ("general_budget_revenue", "growth", "7"),
            ],
        ),
    ],
)
def test_a_bare_name_beside_a_narrower_one_is_the_wider_thing(text, expected):
    assert short(text + "。") == expected
    assert not parsed(text + "。").problems


def test_promises_are_told_apart_too():
    assert short("", "工业增加值增长6%，规上工业增加值增长7%。") == [(_ALL, "growth", "6"), (_LARGE, "growth", "7")]


def test_names_far_from_each_other_may_be_one():
    assert {i for i, _, _ in short("规上工业增加值增长7%。\n工业增加值增长6%。")} == {_LARGE}


def test_a_claim_knows_the_wider_indicator():
    claims = parsed("工业增加值87亿元，其中规模以上工业增加值61亿元。").claims
    assert [c.indicator for c in claims] == [_ALL, _LARGE]


def test_prices_of_towns_stand_for_all_where_nothing_else_does():
    report = parsed("城市居民消费价格上涨3.1%，农村居民消费价格上涨2%，居民消费价格上涨2.7%。")
    assert [(str(f.value), f.preferred) for f in report.facts] == [("3.1", False), ("2.7", True)]
    assert not report.problems


@pytest.mark.parametrize(
    "text",
    [
        "一般公共预算收入同口径增长4.8%，剔除减税因素可比增长9%",
        "辖区生产总值417亿元；区属生产总值由2019年的26亿元增长到2024年的38亿元",
        "社会消费品零售总额936亿元，比计划900亿元超额36亿元",
    ],
)
def test_what_is_told_on_another_basis_contradicts_nothing(text):
    assert not parsed(text + "。").problems


# --- whose a bare measure is ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("规模以上工业增加值完成61亿元，增长7%；实现利润12亿元，增长8%", [("industrial_profit", "1200000000"), ("industrial_profit", "8")]),
        ("规上工业实现利税31亿元、利润12亿元", [("industrial_profit_and_tax", "3100000000"), ("industrial_profit", "1200000000")]),
        (
            "规模以上工业实现销售收入、利税、利润同比分别增长5%、6%和7%",
            [("industrial_revenue", "5"), ("industrial_profit_and_tax", "6"), ("industrial_profit", "7")],
        ),
        (
            "限额以上工业实现销售收入371亿元，增长16%；利税总额34亿元，增长14%；利润21亿元",
            [
                ("industrial_revenue", "37100000000"),
                ("industrial_revenue", "16"),
                ("industrial_profit_and_tax", "3400000000"),
                ("industrial_profit_and_tax", "14"),
                ("industrial_profit", "2100000000"),
            ],
        ),
        ("服务业质效双升，实现增加值405亿元，增长6%", [("services_value_added", "40500000000"), ("services_value_added", "6")]),
        ("各项存款突破两千亿元，余额达2085亿元，增长9%", [("deposits", "200000000000"), ("deposits", "208500000000"), ("deposits", "9")]),
        # of others
        ("乡镇企业营业收入30亿元，利润3亿元，利税4亿元", []),
        ("建筑业总产值30亿元，增长5%，利润3亿元", [("construction_output", "3000000000"), ("construction_output", "5")]),
        ("财政存款增长6%，余额30亿元", []),
        ("服务业增加值增长6%；利润增长3%", [("services_value_added", "6")]),
    ],
)
def test_a_bare_measure_is_of_whom_the_clauses_before_speak(text, expected):
    assert [(i, v) for i, _, v in short(text + "。") if i != _LARGE] == expected


# --- clauses before a figure ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("社会消费品零售总额超过疫情前水平，同比增长6.4%", [("retail_sales", "growth", "6.4")]),
        ("固定资产投资增长高于全省平均水平，增长9%", [("fixed_asset_investment", "growth", "9")]),
        ("一般公共预算收入实现翻倍增长，从2019年的9亿元增至2024年的19亿元", [("general_budget_revenue", "level", "1900000000")]),
        ("税收收入连续跨越三个“十亿元”台阶，从2019年的18亿元增至44亿元", [("tax_revenue", "level", "4400000000")]),
        ("农民人均纯收入可达到9430元，增长8%", [("rural_income", "level", "9430"), ("rural_income", "growth", "8")]),
        ("接待游客和实现旅游收入分别增长14%、20%", [("visitors", "growth", "14"), ("tourism_revenue", "growth", "20")]),
        (
            "常住和户籍人口城镇化率分别达到62%和47%",
            [("urbanization_rate", "rate", "62"), ("registered_urbanization_rate", "rate", "47")],
        ),
        (
            "常住人口和户籍人口城镇化率分别达到62%和47%",
            [("urbanization_rate", "rate", "62"), ("registered_urbanization_rate", "rate", "47")],
        ),
        ("城镇登记失业率≤4%", [("registered_unemployment", "rate", "4")]),
        ("研发经费支出相当于全市生产总值的3.1%", [("rd_intensity", "share", "3.1")]),
        ("环保投入为全市生产总值的3%", [("environment_spending_share", "share", "3")]),
        # of another place, another year, at other prices
        ("金华GDP相当于杭州GDP的30%", []),
        ("生产总值为2019年全市生产总值的150%", []),
        ("生产总值415亿元，按现价计算增长12%，按可比价计算增长7%", [("gdp", "level", "41500000000"), ("gdp", "growth", "7")]),
        ("高技术制造业增加值15亿元，现价增长27.7%", [("high_tech_manufacturing_value_added", "level", "1500000000")]),
        ("现价地区生产总值26亿元，增长11%", [("gdp", "level", "2600000000")]),
        ("现价生产总值26亿元，按可比价格计算，增长9%", [("gdp", "level", "2600000000"), ("gdp", "growth", "9")]),
        ("农林牧渔业现价总产值15亿元", [("agricultural_output", "level", "1500000000")]),
        ("数字经济核心产业增加值42亿元，按现行价格计算增长13%", [("digital_core_value_added", "level", "4200000000")]),
        (
            "制造业增加值35亿元，按可比价计算增长6%",
            [("manufacturing_value_added", "level", "3500000000"), ("manufacturing_value_added", "growth", "6")],
        ),
        ("社会消费品零售总额312亿元，按现价增长11%", [("retail_sales", "level", "31200000000"), ("retail_sales", "growth", "11")]),
        (
            "工业总产值512亿元，按当年价格计算增长16%",
            [("industrial_output", "level", "51200000000"), ("industrial_output", "growth", "16")],
        ),
        ("粮食播种面积超过计划，总产值增长3%", []),
        ("油料播种面积21万亩，增长3%，棉花增长8%", []),
        ("重点项目完成投资312亿元，包括工业投资61亿元", []),
        (
            "固定资产投资比2019年翻一番，社会消费品零售总额达到312亿元，增长34%",
            [("retail_sales", "level", "31200000000")],
        ),
        ("国庆假期市场活跃，全市共接待游客120万人次", []),
        ("“送岗入村”行动成效显著，全市共新增城镇就业8000人", []),
        ("重点项目推进顺利，全市共完成固定资产投资312亿元", [("fixed_asset_investment", "level", "31200000000")]),
    ],
)
def test_what_a_clause_before_a_figure_says(text, expected):
    assert short(text + "。") == expected


@pytest.mark.parametrize(
    ("text", "growths"),
    [
        ("地方一般预算收入比2019年翻一番；社会消费品零售总额612亿元，增长9.1%；进出口总额17亿美元，增长29%", ["9.1", "29"]),
        ("生产总值比2019年翻一番；社会消费品零售总额612亿元，增长88%", []),
        ("生产总值比2019年增长40%；社会消费品零售总额增长38%", []),
    ],
)
def test_what_doubled_over_years_is_the_base_of_its_clause_alone(text, growths):
    assert [v for _, m, v in short(text + "。") if m == "growth"] == growths


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        ("生产总值增长8%，确保7%、力争9%", [("gdp", "8"), ("gdp", "7"), ("gdp", "9")]),
        ("生产总值确保7%、力争9%", [("gdp", "7"), ("gdp", "9")]),
        ("城乡居民收入确保与经济增长同步，力争9%", [("resident_income", "9")]),
        ("城镇化率确保60%，税收占比力争85%", [("urbanization_rate", "60"), ("tax_share", "85")]),
        ("PM2.5浓度≤32微克/立方米，城镇新增就业≥2.5万人", [("pm25", "32"), ("urban_new_jobs", "25000")]),
        ("主要预期目标包括地区生产总值增长6%左右，固定资产投资增长8%", [("gdp", "6"), ("fixed_asset_investment", "8")]),
    ],
)
def test_promises_in_few_words(plan, expected):
    assert [(i, v) for i, _, v in short("", plan + "。")] == expected


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


# --- names ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("本地生产总值增长6%，人均本地生产总值9.1万元", [("gdp", "6"), ("gdp_per_capita", "91000")]),
        ("外贸自营出口创汇3200万美元", [("exports", "32000000")]),
        ("城市居民消费价格上涨1.2%", [("cpi", "1.2")]),
        ("地方固定资产投资增长8%", []),
        ("研究与发展经费支出占全市生产总值的比例达到2.4%", [("rd_intensity", "2.4")]),
        ("新能源汽车年产量突破30万辆", [("nev_output", "300000")]),
        ("港口年吞吐量突破1亿吨", [("port_throughput", "100000000")]),
        ("整个农业总产值增长3%", [("agricultural_output", "3")]),
        ("服务贸易增长12%", [("services_trade", "12")]),
        ("减免税费65亿元", [("tax_cuts", "6500000000")]),
        ("工业投入35亿元", [("industrial_investment", "3500000000")]),
        ("固定资产总投资350亿元", [("fixed_asset_investment", "35000000000")]),
        ("国家认定的高新技术企业达到320家", [("high_tech_firms", "320")]),
        ("新增专精特新“小巨人”企业12家", [("little_giants", "12")]),
        ("新增省级专精特新“小巨人”企业12家", []),
        ("棉花减产1.1%", [("cotton_output", "-1.1")]),
        # further indicators
        ("服务业增加值占GDP比重达到52%，提高1个百分点", [("services_share", "52")]),
        ("服务业占地区生产总值比重达52.4%", [("services_share", "52.4")]),
        ("服务业占全省的5%", []),
        ("第三产业增加值占生产总值比重提高到45%", [("tertiary_share", "45")]),
        ("民营经济增加值占GDP比重达到60%", [("private_economy_share", "60")]),
        ("民营经济增加值占GDP比重60%，税收占比80%", [("private_economy_share", "60")]),
        (
            "民营经济增加值占GDP比重60%，税收占一般公共预算收入比重75%",
            [("private_economy_share", "60"), ("tax_share", "75")],
        ),
        ("城镇居民收入增加1200元，农村居民900元", []),
        ("全员劳动生产率达到15.2万元/人，增长5%", [("labour_productivity", "152000"), ("labour_productivity", "5")]),
        ("全员劳动生产率提高到18万元", [("labour_productivity", "180000")]),
        ("税收收入占一般公共预算收入的比重达75.3%", [("tax_share", "75.3")]),
        ("税收占比达75%", [("tax_share", "75")]),
        ("PM2.5平均浓度下降5.2%，为28微克/立方米", [("pm25_change", "-5.2"), ("pm25", "28")]),
        ("粮食总产量30万吨，增长2.2%", [("grain_output", "300000"), ("grain_output_growth", "2.2")]),
        ("夏粮产量增长2.2%", []),
        ("粮食综合生产能力稳定在100万吨以上", [("grain_capacity", "1000000")]),
        ("化学需氧量、二氧化硫排放量分别下降2%、3%", [("cod_emissions", "-2"), ("so2_emissions", "-3")]),
        ("化学需氧量、氨氮排放量均下降2%", [("cod_emissions", "-2"), ("ammonia_emissions", "-2")]),
        ("氨氮、氮氧化物排放量下降3%", [("ammonia_emissions", "-3"), ("nox_emissions", "-3")]),
        ("空气优良天数318天，比率87%", [("good_air_days", "318"), ("good_air_rate", "87")]),
        ("粮食播种面积稳定在260万亩，单产提高2%，总产98万吨", [("grain_area", "2600000"), ("grain_output", "980000")]),
        ("二氧化硫、氮氧化物排放量下降3%", [("so2_emissions", "-3"), ("nox_emissions", "-3")]),
        ("二氧化硫浓度下降3%", []),
        ("限额以上单位消费品零售额50亿元，增长8%", [("large_retail_sales", "5000000000"), ("large_retail_sales", "8")]),
        ("规上工业单位增加值能耗下降5%", [("industrial_energy_intensity", "-5")]),
        ("科技进步贡献率达到60%，农业科技进步贡献率达65%", [("science_contribution", "60"), ("farming_science_contribution", "65")]),
        ("贫困发生率降至0.5%", [("poverty_rate", "0.5")]),
        ("年末国家外汇储备达到8189亿美元，增加2089亿美元", [("foreign_reserves", "818900000000")]),
        ("高新技术产业增加值增长9%，高新技术产业产值300亿元", [("high_tech_value_added", "9"), ("high_tech_output", "30000000000")]),
        ("战略性新兴产业产值增长9%", [("strategic_emerging_output", "9")]),
        ("接待游客300万人次、总花费45亿元", [("visitors", "3000000"), ("tourism_revenue", "4500000000")]),
        ("接待入境游客3万人次、总花费1亿元", []),
        ("接待游客300万人次、增长8%，村集体经济总收入5亿元", [("visitors", "3000000"), ("visitors", "8")]),
        (
            "一般公共预算收入30亿元、增长5%，支出90亿元、增长3%",
            [("general_budget_revenue", v) for v in ("3000000000", "5")] + [("budget_expenditure", v) for v in ("9000000000", "3")],
        ),
        ("一般公共预算收入增长5%，八项支出增长3%", [("general_budget_revenue", "5")]),
        ("一般公共预算收入增长5%，压减支出2亿元", [("general_budget_revenue", "5")]),
        ("政府性基金收入6亿元，支出8亿元", []),
    ],
)
def test_names_of_headlines(text, expected):
    assert [(i, v) for i, _, v in short(text + "。")] == expected
