"""Facts of headline paragraphs, one line each: names that reports use for the known indicators, lists with a part in them, and times."""

import pytest

import govreport


def facts(text, region="金华市"):
    report = govreport.parse(f"一、2024年工作回顾\n{text}。\n", region=region, year=2025)
    return [(f.indicator, f.claim.quantity.text) for f in report.facts if f.preferred]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("规模以上工业完成工业增加值86亿元", "industrial_value_added"),
        ("按2020年价格计算的地区生产总值达到860亿元", "gdp"),
        ("奋力冲刺地区生产总值增长6%", "gdp"),
        ("国有及年销售收入500万元以上非国有工业企业完成增加值86亿元", "industrial_value_added"),
        ("全部国有及年产品销售收入500万元以上非国有工业增加值86亿元", "industrial_value_added"),
        ("规上工业企业实现工业增加值86亿元", "industrial_value_added"),
        ("规上工增值86亿元", "industrial_value_added"),
        ("规上工增增长6%", "industrial_value_added"),
        ("全部国有及规模以上非国有工业企业增加值86亿元", "industrial_value_added"),
        ("金融机构的各项存款余额1200亿元", "deposits"),
        ("引进外省资金300亿元", "domestic_capital"),
        ("旅游过夜人数1200万人次", "overnight_visitors"),
        ("民航机场旅客吞吐量突破1000万人次", "air_passengers"),
        ("天然原油产量120万吨", "oil_output"),
        ("县级城市空气质量优良天数比例98%", "good_air_rate"),
        ("城市空气质量平均优良天数比例90%", "good_air_rate"),
        ("地表水国考断面水质优于Ⅲ类比例90%", "surface_water_quality"),
        ("研发经费投入相当于地区生产总值的比例达到2.5%", "rd_intensity"),
        ("城镇固定资产投资完成140亿元", "fixed_asset_investment"),
        ("城镇以上固定资产投资140亿元", "fixed_asset_investment"),
        ("50万元以上固定资产投资140亿元", "fixed_asset_investment"),
        ("全社会固定资产投入140亿元", "fixed_asset_investment"),
        ("全社会共完成固定资产投资140亿元", "fixed_asset_investment"),
        ("全社会商品零售总额95亿元", "retail_sales"),
        ("一般公共财政收入21亿元", "general_budget_revenue"),
        ("一般公共预算财政收入21亿元", "general_budget_revenue"),
        ("城镇新就业3.1万人", "urban_new_jobs"),
        ("居民人均收入2.6万元", "resident_income"),
        ("市区居民人均可支配收入3.8万元", "urban_income"),
        ("渔农村居民人均可支配收入2.9万元", "rural_income"),
        ("减税降费退税缓税8.6亿元", "tax_cuts"),
        ("为企业退减降缓税费8.6亿元", "tax_cuts"),
        ("一般公共预算地方级收入21亿元", "general_budget_revenue"),
        ("公共预算财政收入21亿元", "general_budget_revenue"),
        ("一般公共预算全口径财政收入21亿元", "fiscal_revenue"),
        ("财政全口径收入21亿元", "fiscal_revenue"),
        ("实际利用外资再创新高，达到2.1亿美元", "fdi"),
        ("城乡居民收入差距缩小到2.1∶1", "income_ratio"),
        ("细颗粒物平均浓度改善至26微克/立方米", "pm25"),
        ("新能源和可再生能源装机86万千瓦", "renewable_capacity"),
        ("城镇人口登记失业率3.1%", "registered_unemployment"),
        ("城乡居民年末储蓄余额31亿元", "household_savings"),
        ("外商直接投资实际到位金额2.1亿美元", "fdi"),
        ("引进省外产业到位资金86亿元", "domestic_capital"),
        ("城镇人员登记失业率3.1%", "registered_unemployment"),
        ("主城区空气质量优良天数比例91%", "good_air_rate"),
        ("中心城区空气优良天数321天", "good_air_days"),
        ("国省考断面水质优Ⅲ比例95%", "surface_water_quality"),
        ("市控以上断面水质优良率95%", "surface_water_quality"),
        ("新增国高企业86家", "high_tech_firms"),
        ("新发展经营主体1.6万户", "market_entities"),
        ("新培育规上工业企业26家", "large_industrial_firms"),
        ("新升规工业企业26家", "large_industrial_firms"),
        ("新增纳统“四上”企业86家", "four_up_firms"),
        ("新建高标准基本农田6万亩", "high_standard_farmland"),
        ("完成高标准农田建设6万亩", "high_standard_farmland"),
        ("新改建“四好农村路”160公里", "rural_roads_built"),
        ("实物商品网上零售额86亿元", "online_retail_sales"),
        ("资质内建筑业总产值86亿元", "construction_output"),
        ("工业企业技术改造投资21亿元", "technical_renovation_investment"),
        ("授权专利860件", "patents_granted"),
        ("城镇生活污水集中处理率96%", "sewage_rate"),
        ("高中毛入学率96%", "senior_secondary_enrolment"),
        ("开通5G基站860个", "base_stations_5g"),
        ("新增新能源充电桩860个", "charging_piles"),
        ("渔农民人均纯收入9800元", "rural_income"),
        ("农牧村居民人均可支配收入1.3万元", "rural_income"),
        ("全社会科技研发投入占GDP比重达到2.4%", "rd_intensity"),
        ("按常住人口计算的城镇化率达到57%", "urbanization_rate"),
        ("城镇人口占总人口的比重达到57%", "urbanization_rate"),
        ("GDP能耗下降2.9%", "energy_intensity"),
        ("市区PM2.5平均浓度28微克/立方米", "pm25"),
        ("细颗粒物PM2.5浓度为28微克/立方米", "pm25"),
        ("PM2.5降至28微克/立方米", "pm25"),
        ("空气中PM2.5综合浓度降至28微克/立方米", "pm25"),
        ("限上工业增加值86亿元", "industrial_value_added"),
        ("500万以上固定资产投资140亿元", "fixed_asset_investment"),
        ("全口径固定资产投资140亿元", "fixed_asset_investment"),
        ("社会消费品总零售额95亿元", "retail_sales"),
        ("新增城镇就业和再就业3.1万人", "urban_new_jobs"),
        ("市民人均可支配收入3.8万元", "urban_income"),
        ("农业人口人均纯收入9800元", "rural_income"),
        ("农民的人均纯收入9800元", "rural_income"),
        ("地方一般预算财政收入21亿元", "general_budget_revenue"),
        ("居民价格消费指数上涨1.2%", "cpi"),
        ("万元规模以上工业增加值能耗下降5%", "industrial_energy_intensity"),
        ("万元规模工业增加值能耗下降5%", "industrial_energy_intensity"),
        ("规模工业万元增加值综合能耗下降5%", "industrial_energy_intensity"),
        ("2024年末人民币存款余额980亿元", "deposits"),
        ("二〇二四年末存款余额980亿元", "deposits"),
        ("研发费用占GDP比重达到2.4%", "rd_intensity"),
        ("城镇居民调查失业率5.1%", "urban_surveyed_unemployment"),
        ("市场价格总水平上涨1.2%", "cpi"),
        ("居民消费价格总指数涨幅控制在2%以内", "cpi"),
        ("全口径地区生产总值870亿元", "gdp"),
        ("县内生产总值87亿元", "gdp"),
        ("地方公共财政支出52亿元", "budget_expenditure"),
        ("一般性预算收入21亿元", "general_budget_revenue"),
        ("城镇实现新增就业3.1万人", "urban_new_jobs"),
        ("社会研发投入占GDP比重达到2.4%", "rd_intensity"),
        ("注册外资实际到账1.4亿美元", "fdi"),
        ("实际到帐外资1.4亿美元", "fdi"),
        ("利用境外资金1.4亿美元", "fdi"),
        ("城区空气质量优良天数达到331天", "good_air_days"),
        ("城区空气质量优良331天", "good_air_days"),
        ("空气质量达到二级以上331天", "good_air_days"),
        ("空气质量二级以上天气达到331天", "good_air_days"),
        ("县城空气质量优良天数比例达到91%", "good_air_rate"),
        ("接待省内外游客430万人次", "visitors"),
        ("文旅综合收入27亿元", "tourism_revenue"),
        ("社会零售物价总指数上升幅度为6%", "retail_prices"),
        ("年末城乡储蓄存款余额31亿元", "household_savings"),
        ("城乡居民储蓄存款年末余额31亿元", "household_savings"),
        ("科技进步在农业增长中的贡献份额达到42%", "farming_science_contribution"),
        ("科技进步对农业增长的贡献率达到42%", "farming_science_contribution"),
        ("城市居民家庭人均年可支配收入3.8万元", "urban_income"),
        ("农村居民家庭人均年可支配收入2.9万元", "rural_income"),
        ("国家预算收入287亿元", "fiscal_revenue"),
        ("为企业和个人减税降费26亿元", "tax_cuts"),
    ],
)
def test_names_of_the_indicators(text, indicator):
    assert [i for i, _ in facts(text)] == [indicator]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("城镇固定资产投资140亿元，全社会固定资产投资165亿元", "165亿元"),
        ("市区PM2.5平均浓度31微克/立方米，全市PM2.5平均浓度28微克/立方米", "28微克/立方米"),
    ],
)
def test_a_part_stands_for_all_where_nothing_else_is_told(text, value):
    assert [v for _, v in facts(text)] == [value]


def test_the_counties_of_a_city_are_a_part_of_it_and_a_county_is_its_own():
    assert facts("县域生产总值达到860亿元") == []
    assert facts("县域生产总值达到86亿元", "青川县") == [("gdp", "86亿元")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one of a part is an item of the region's list
        (
            "固定资产投资65亿元；乡镇企业总收入41亿元，增长18%；外贸出口2亿美元",
            [("fixed_asset_investment", "65亿元"), ("exports", "2亿美元")],
        ),
        ("高新区产值增长9%；开发区产值增长12%；外贸出口2亿美元", []),
        # … and what goes on within its item is still told of it
        ("出口2亿美元；云山景区年接待游客12万人次，旅游收入6000万元", [("exports", "2亿美元")]),
        ("出口2亿美元；高新区产值41亿元，固定资产投资9亿元；旅游收入6亿元", [("exports", "2亿美元"), ("tourism_revenue", "6亿元")]),
        # … and where the list begins with it, it ends at the ；
        ("乡镇企业产值41亿元，增长18%；外贸出口2亿美元，财政收入9亿元", [("exports", "2亿美元"), ("fiscal_revenue", "9亿元")]),
        ("乡镇企业产值41亿元，外贸出口2亿美元", []),
        # what was handed out or bought is no harvest
        ("发放救济款800万元、粮食2600吨、棉衣3万件", []),
        ("收购烤烟12万担、粮食8万吨", []),
        ("收购烤烟12万担，粮食达到8万吨", [("grain_output", "8万吨")]),
        # what a branch of the economy yields, and what is then told to be a part of the whole
        ("民营经济上缴税金8亿元，固定资产投资41亿元", []),
        ("民营经济实现增加值86亿元，增长9%", [("private_economy_value_added", "86亿元"), ("private_economy_value_added", "9%")]),
        # farming is a part of what names it behind another, and of nothing else
        (
            "工农业总产值86亿元，其中工业增长9%，农业增长6%",
            [("gross_output_industry_agriculture", "86亿元"), ("industrial_output", "9%"), ("agricultural_output", "6%")],
        ),
        ("农林牧渔业增加值86亿元，其中农业增长6%", [("agricultural_value_added", "86亿元")]),
        ("农业总产值86亿元，其中农业41亿元", [("agricultural_output", "86亿元")]),
        # … and the share of what a branch did is told of that branch
        ("民营经济完成增加值86亿元，占生产总值的61%", [("private_economy_value_added", "86亿元"), ("private_economy_share", "61%")]),
        ("服务业实现增加值86亿元，占GDP的41%", [("services_value_added", "86亿元"), ("services_share", "41%")]),
        # a mean over years has more names than one
        ("财政收入9亿元，是2019年的1.7倍，年递增11%", [("fiscal_revenue", "9亿元")]),
        ("财政收入9亿元，比上年递增11%", [("fiscal_revenue", "9亿元"), ("fiscal_revenue", "11%")]),
        ("实际利用外资4280万美元、省外资金21亿元", [("fdi", "4280万美元"), ("domestic_capital", "21亿元")]),
        ("州府城市空气质量优良天数比例97%", [("good_air_rate", "97%")]),
        ("个体经济发展迅速，实现社会消费品零售额12亿元，占全社会消费品零售总额的64%", []),
        ("固定资产投资86亿元，占地区生产总值的41%", [("fixed_asset_investment", "86亿元")]),
        # what no year is the base of
        ("粮食总产量36万吨，比常年增产5%", [("grain_output", "36万吨")]),
        ("粮食总产量36万吨，比历史最高年增产5%", [("grain_output", "36万吨")]),
        # what a plan had fixed
        ("粮食总产量36万吨，提前一年达到计划规定的35万吨的指标", [("grain_output", "36万吨")]),
        # what each person has of the second of two
        ("人均生产总值和财政收入分别达到1.6万元和980元", [("gdp_per_capita", "1.6万元")]),
        ("人均生产总值和财政收入分别达到1.6万元和9亿元", [("gdp_per_capita", "1.6万元"), ("fiscal_revenue", "9亿元")]),
        ("人均生产总值和农民纯收入分别达到1.6万元和8200元", [("gdp_per_capita", "1.6万元"), ("rural_income", "8200元")]),
        # a total goes on growing behind what it has come to be, and how it stands among others
        ("财政收入86亿元，居全省前列，增长12%", [("fiscal_revenue", "86亿元"), ("fiscal_revenue", "12%")]),
        ("财政收入86亿元，旅游业蓬勃发展，势头良好，增长12%", [("fiscal_revenue", "86亿元")]),
        ("粮食总产量36万吨，创历史最高纪录，比上年增产5%", [("grain_output", "36万吨"), ("grain_output_growth", "5%")]),
        ("粮食总产量36万吨，虽比上年减产5%，仍高于常年", [("grain_output", "36万吨"), ("grain_output_growth", "5%")]),
        ("城东商贸城成交额210亿元，外贸出口3亿美元", []),
        # each of two with its own figure
        ("地区生产总值和人均生产总值分别达到312亿元和5.6万元", [("gdp", "312亿元"), ("gdp_per_capita", "5.6万元")]),
        ("粮食生产实现“十八连丰”、总产36万吨", [("grain_output", "36万吨")]),
        # investment behind what is said of that in fixed assets, until a project or a sector is spoken of
        (
            "固定资产投资快速增长，全年完成投资86亿元，增长12%",
            [("fixed_asset_investment", "86亿元"), ("fixed_asset_investment", "12%")],
        ),
        ("固定资产投资增长12%，实施项目100个，完成投资86亿元", [("fixed_asset_investment", "12%")]),
        ("固定资产投资快速增长，重点项目加快推进，完成投资86亿元", []),
        ("固定资产投资增长12%，其中产业项目完成投资86亿元", [("fixed_asset_investment", "12%")]),
        ("消费市场持续活跃，实现零售总额86亿元", [("retail_sales", "86亿元")]),
        # how many firms there are, and what all of them made
        (
            "规模以上工业企业281家、净增12家，实现增加值80亿元，增长9%；实现利润21亿元",
            [
                ("large_industrial_firms", "281家"),
                ("large_industrial_firms", "12家"),
                ("industrial_value_added", "80亿元"),
                ("industrial_value_added", "9%"),
                ("industrial_profit", "21亿元"),
            ],
        ),
        ("园区规模以上工业企业36家，实现增加值20亿元", []),
        # what a branch of trade does
        ("跨境电商蓬勃发展，实现进出口额31亿元，增长22%", []),
        ("加工贸易加快转型，出口增长12%", []),
        ("机电产品快速增长，出口达到3亿美元", []),
        ("对外贸易稳步回升，出口增长12%", [("exports", "12%")]),
        ("跨境电商试点落地，出口增长12%", [("exports", "12%")]),
        # what a branch has none of
        ("三大产业产值分别增长12%、9%、8%，外贸出口增长7%", [("exports", "7%")]),
        ("汽车产业产值增长12%，出口增长7%", []),
        # the two parts of an income behind that of all
        (
            "居民人均可支配收入3.5万元，增长5%；其中城镇居民4.4万元、农村居民2.3万元",
            [("resident_income", "3.5万元"), ("resident_income", "5%"), ("urban_income", "4.4万元"), ("rural_income", "2.3万元")],
        ),
        ("旅游总收入增长8%；城镇居民增长5%", [("tourism_revenue", "8%")]),
    ],
)
def test_whose_a_figure_is(text, expected):
    assert facts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the months before a sum, whose growth is theirs too
        ("上半年累计完成固定资产投资26亿元，同比增长9%", []),
        ("上半年，固定资产投资累计完成26亿元，同比增长9%", []),
        ("上半年累计完成投资26亿元，全年固定资产投资65亿元，比上年增长9%", ["65亿元", "9%"]),
        # works draw on the investment of all, and villages that are poor no longer on the rate
        ("12个重点项目完成投资7亿元，带动全社会固定资产投资完成65亿元，增长9%", ["65亿元", "9%"]),
        ("26个贫困村出列、6800人稳定脱贫，贫困发生率下降至2.6%", ["2.6%"]),
        ("26个贫困村农民人均可支配收入9600元", []),
        # so many firms
        ("12家重点企业产值达到20亿元，实现税收2亿元，同比增长9%", []),
        ("186家规模以上工业企业实现利润13亿元", ["13亿元"]),
        ("旅游接待160万人次，增长9%", ["160万人次", "9%"]),
    ],
)
def test_of_what_months_firms_and_villages_a_figure_is(text, expected):
    assert [v for _, v in facts(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("固定资产投资下降6.8%、降幅较上半年收窄3.2个百分点，外贸出口增长7%", ["6.8%", "7%"]),
        ("规上工业增加值增长6.8%，比一季度、上半年分别加快2个和1个百分点，外贸出口增长7%", ["6.8%", "7%"]),
        ("规上工业增加值增长6.8%，较1-11月提高0.4个百分点，外贸出口增长7%", ["6.8%", "7%"]),
        ("上半年规上工业增加值增长6.8%，外贸出口增长7%", []),
        ("工业用电量比上半年增长5%，外贸出口增长7%", []),
        ("规上工业增加值增长6.8%，一季度以来逐季回升，外贸出口增长7%", ["6.8%", "7%"]),
        ("2024年，固定资产投资420亿元，增长38%，五年年均增长13.6%；外贸出口增长7%", ["420亿元", "38%", "7%"]),
        ("2024年，固定资产投资420亿元，年均增长13.6%；外贸出口增长77%", ["420亿元"]),
    ],
)
def test_what_a_figure_is_held_against_is_no_time_of_those_behind_it(text, expected):
    assert [v for _, v in facts(text)] == expected


@pytest.mark.parametrize(
    ("heading", "text", "expected"),
    [
        ("2024年工作回顾", "固定资产投资累计完成65亿元，同比增长9%", ["65亿元", "9%"]),
        ("2024年工作回顾", "外贸出口累计实现3亿美元，比上年增长9%", ["3亿美元", "9%"]),
        ("2024年工作回顾", "固定资产投资累计完成65亿元", []),
        ("过去五年工作回顾", "固定资产投资累计完成65亿元，同比增长9%", []),
        # … also one directly behind it that is no larger than those of one year
        ("2024年工作回顾", "累计完成固定资产投资65亿元、增长9%", ["65亿元", "9%"]),
        ("2024年工作回顾", "进出口累计实现48亿元，下降3%；零售额22亿元", ["48亿元", "3%"]),
        ("2024年工作回顾", "累计完成固定资产投资65亿元，年均增长9%", []),
        ("2024年工作回顾", "累计完成固定资产投资265亿元，增长84%", []),
        ("过去五年工作回顾", "累计完成固定资产投资65亿元、增长9%", []),
    ],
)
def test_a_sum_with_its_growth_over_the_year_is_that_of_the_year(heading, text, expected):
    report = govreport.parse(f"一、{heading}\n{text}。\n", region="金华市", year=2025)
    assert [f.claim.quantity.text for f in report.facts] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("地区生产总值按增长5%安排", [("growth", "5%")]),
        ("固定资产投资按9%左右安排", [("growth", "9%左右")]),
        ("财政总收入增长目标按6%安排", [("growth", "6%")]),
        ("外贸出口保8%争10%", [("growth", "8%"), ("growth", "10%")]),
        ("民生支出占比保80%", [("share", "80%")]),
        ("地区生产总值保6争7，固定资产投资保8争10", [("growth", "6"), ("growth", "7"), ("growth", "8"), ("growth", "10")]),
        ("综合排名保5争4", []),
        ("规模以上工业增加值：7%以上，固定资产投资：9%左右", [("growth", "7%以上"), ("growth", "9%左右")]),
        ("城镇登记失业率：4%以内", [("rate", "4%以内")]),
    ],
)
def test_a_goal_at_which_a_year_is_put(text, expected):
    report = govreport.parse(f"一、2025年工作安排\n{text}。\n", region="金华市", year=2025)
    assert [(f.measure, f.claim.quantity.text) for f in report.facts] == expected


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        ("生产总值增长6%左右，投资增长8%。工作中，力争生产总值增长7%", [("6", False), ("7", True)]),
        ("确保进出口增长5%、力争进出口增长8%", [("5", False), ("8", True)]),
        ("生产总值增长6%。在执行中努力实现生产总值增速达到6.5%以上", [("6", False), ("6.5", True)]),
        # nothing more is striven for
        ("力争生产总值增长6%，确保生产总值增长6%", [("6", False), ("6", False)]),
        ("生产总值增长6%。一季度开局良好，全年生产总值增长7%", [("6", False), ("7", False)]),
        # … or elsewhere
        ("生产总值增长6%。\n做强工业，力争生产总值增长7%", [("6", False), ("7", False)]),
    ],
)
def test_who_strives_for_more_of_a_thing_under_its_name_stretches_the_promise(plan, expected):
    report = govreport.parse(f"一、2025年工作安排\n{plan}。\n", region="金华市", year=2025)
    found = [f for f in report.facts if f.indicator in ("gdp", "foreign_trade")]
    assert [(str(f.value), f.stretch) for f in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("地方生产总值118.6亿元，增长21%；全市生产总值603亿元，增长9%", ["603", "9"]),
        ("全市生产总值603亿元，增长9%；不含石油，地方生产总值118.6亿元，增长21%", ["603", "9"]),
        ("辖区生产总值603亿元，区属生产总值118.62亿元", ["603"]),
        ("地方生产总值118.6亿元，增长21%", ["118.6", "21"]),  # which stands for all where nothing else is told
    ],
)
def test_a_product_without_what_others_own_gives_way_to_that_of_all(text, expected):
    assert [quantity.rstrip("亿元%") for id, quantity in facts(text) if id == "gdp"] == expected


@pytest.mark.parametrize(
    ("heading", "text", "expected"),
    [
        ("“十五五”主要目标", "地区生产总值年均增长5%左右、2030年突破900亿元", [(2030, "90000000000")]),
        ("“十五五”主要目标", "一般公共预算收入年均增长6%以上、达到60亿元", [(2030, "6000000000")]),
        ("“十五五”主要目标", "地区生产总值年均增长5%左右，投资年均增长6%左右", []),
    ],
)
def test_a_mean_with_a_bound_leaves_the_level_that_is_come_to_behind_it(heading, text, expected):
    report = govreport.parse(f"一、{heading}\n{text}。\n", region="金华市", year=2026)
    assert [(f.year, str(f.value)) for f in report.facts] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("组织财政收入36亿元，增长8%", ["fiscal_revenue", "fiscal_revenue"]),
        ("组织一般公共预算收入12亿元", ["general_budget_revenue"]),
        ("但固定资产投资下降3%", ["fixed_asset_investment"]),
        ("2024年度财政收入36亿元", ["fiscal_revenue"]),
        ("社会组织收入36亿元", []),
        ("教育投资增长3%，但民间教育投资下降3%", []),
    ],
)
def test_what_may_stand_before_a_name(text, expected):
    assert [id for id, _ in facts(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("社会消费品零售总额、规模工业增加值首次突破百亿元", ["retail_sales", "industrial_value_added"]),
        ("地区生产总值和固定资产投资突破千亿元大关", ["gdp", "fixed_asset_investment"]),
        ("地区生产总值和园区产值突破千亿元大关", []),
        ("进口和出口完成32亿元", []),  # which may be their sum
    ],
)
def test_each_of_a_list_passed_a_milestone(text, expected):
    assert [id for id, _ in facts(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("五年累计完成固定资产投资630亿元，其中2024年完成148亿元、增长9%", [(2024, "148亿元"), (2024, "9%")]),
        ("外贸出口五年累计实现12亿美元，其中，去年3亿美元", [(2024, "3亿美元")]),
        ("五年累计完成固定资产投资630亿元，其中民间投资310亿元", []),
        ("五年累计完成固定资产投资630亿元，其中开发区148亿元", []),
    ],
)
def test_the_last_year_of_a_sum_over_several(text, expected):
    report = govreport.parse(f"一、过去五年工作回顾\n{text}。\n", region="金华市", year=2025)
    assert [(f.year, f.claim.quantity.text) for f in report.facts] == expected


def test_a_prefecture_that_is_no_city_is_told_of_as_a_region():
    report = govreport.parse(
        "一、2024年工作回顾\n全区生产总值150亿元；我区粮食产量12亿斤；全市财政收入20亿元。\n", region="大兴安岭地区", year=2025
    )
    assert [f.indicator for f in report.facts] == ["gdp", "grain_output"]
    city = govreport.parse("一、2024年工作回顾\n全区生产总值150亿元；全市财政收入20亿元。\n", region="金华市", year=2025)
    assert [f.indicator for f in city.facts] == ["fiscal_revenue"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一般公共预算收入由2019年的28亿元增加到38亿元，增长35.7%", ["38亿元"]),
        ("社会消费品零售总额由“十二五”末的57亿元提高到80亿元、增长40%", ["80亿元"]),
        ("出口由2019年的20亿元增加到30亿元，增长50%；进口由10亿元增加到14亿元，增长40%", ["30亿元", "14亿元"]),
        # that of the last year
        ("一般公共预算收入由2019年的28亿元增加到38亿元，增长6.1%", ["38亿元", "6.1%"]),
        ("一般公共预算收入由2023年的35亿元增加到38亿元，增长8.6%", ["38亿元", "8.6%"]),
        ("一般公共预算收入由35亿元增加到38亿元，增长8.6%", ["38亿元", "8.6%"]),
    ],
)
def test_a_growth_over_all_the_years_since_a_base_is_none_of_the_last(text, expected):
    assert [quantity for _, quantity in facts(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("到2030年，单位地区生产总值能耗下降14%，森林覆盖率达到62%", [("forest_coverage", 2030)]),
        ("今后五年，生产总值年均增长8%，到2030年城镇化率达到60%，固定资产投资增长50%", [("urbanization_rate", 2030)]),
        ("到2030年，居民消费价格涨幅控制在3%以内", [("cpi", 2030)]),  # as in each of the years
        ("今年单位地区生产总值能耗下降3%", [("energy_intensity", 2026)]),
    ],
)
def test_what_grows_up_to_a_later_year_grows_over_all_the_years(text, expected):
    report = govreport.parse(f"一、今后五年的目标和2026年工作安排\n{text}。\n", region="金华市", year=2026)
    assert [(f.indicator, f.year) for f in report.facts] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全年滨海新区经济稳步回升，地区生产总值增长6%，固定资产投资增长8%", ["gdp", "fixed_asset_investment"]),
        ("2024年，滨海新区实现地区生产总值8100亿元", ["gdp"]),
        ("滨海新区加快建设，社会消费品零售总额增长8%", ["retail_sales"]),
        # a zone within it
        ("去年高新区经济稳步回升，固定资产投资增长8%", []),
        ("2024年，保税区实现地区生产总值810亿元", []),
    ],
)
def test_a_new_area_speaks_of_itself_by_its_name(text, expected):
    assert [id for id, _ in facts(text, region="滨海新区")] == expected
    assert facts(text) == []  # in the report of another it is a zone


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("财政总收入完成20亿元，增收1.3亿元，增长7%", ["20亿元", "7%"]),
        ("一般公共预算收入20亿元、增收1.3亿元、增长7%", ["20亿元", "7%"]),
        ("财政总收入20亿元，绝对额增加1.3亿元，增长7%", ["20亿元", "7%"]),
        ("GDP扭转下滑态势，增长5.1%", ["5.1%"]),
        ("高新技术产业产值占比38%，进出口85亿元，增长12%", ["85亿元", "12%"]),
        # … but a product's own trade is no region's
        ("光伏产业产值增长15%，出口增长20%", []),
    ],
)
def test_what_stands_between_an_indicator_and_its_growth(text, expected):
    assert [quantity for _, quantity in facts(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("——实力更强。五年累计完成固定资产投资490亿元，一般公共预算收入突破30亿元", [("general_budget_revenue", 2030)]),
        ("五年新增城镇就业6万人，森林覆盖率达到45%", [("forest_coverage", 2030)]),
        ("五年累计新增城镇就业6万人；进出口总额迈上90亿元台阶", [("foreign_trade", 2030)]),
        (
            "固定资产投资年均增长8%、累计突破690亿元，城乡居民人均可支配收入分别达到6万元和4万元",
            [("urban_income", 2030), ("rural_income", 2030)],
        ),
        (
            "常住人口城镇化率每年提高1个百分点以上、达到58%，研发投入强度年均提高0.1个百分点、达到2.6%",
            [("urbanization_rate", 2030), ("rd_intensity", 2030)],
        ),
    ],
)
def test_goals_beside_a_sum_over_the_years_are_those_of_the_last(text, expected):
    report = govreport.parse(f"一、今后五年的奋斗目标\n{text}。\n二、2026年工作安排\n实干。\n", region="金华市", year=2026)
    assert [(f.indicator, f.year) for f in report.facts] == expected


def test_the_economy_may_grow_behind_prices():
    report = govreport.parse("一、2025年工作安排\n居民消费价格涨幅2%左右，经济增长5%左右。\n", region="金华市", year=2025)
    assert [f.indicator for f in report.facts] == ["cpi", "gdp"]
    assert facts("水稻播种面积20万亩，棉花增长8%") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("过去五年，森林覆盖率达到43%。今后五年，森林覆盖率达到45%", [("43%", "achieved", 2025), ("45%", "target", 2030)]),
        ("五年来，森林覆盖率提高到43%；未来五年，要推动城镇化率达到65%", [("43%", "achieved", 2025), ("65%", "target", 2030)]),
        ("过去五年，森林覆盖率达到43%，为今后五年打下基础。城镇化率达到65%", [("43%", "achieved", 2025), ("65%", "achieved", 2025)]),
    ],
)
def test_a_paragraph_that_looks_back_and_then_ahead(text, expected):
    report = govreport.parse(f"一、今后五年的奋斗目标\n{text}。\n二、2026年工作安排\n实干。\n", region="金华市", year=2026)
    assert [(f.claim.quantity.text, f.status.value, f.year) for f in report.facts] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("规上工业企业达到118家，净增9家，完成增加值43亿元", ["118家", "9家", "43亿元"]),
        ("2024年规上工业企业发展到118家，完成增加值43亿元", ["118家", "43亿元"]),
        ("规模以上工业企业发展到118户，比上年增加9户，实现总产值160亿元", ["118户", "160亿元"]),
        ("规上工业企业新增9家，总数达到118家，实现增加值43亿元", ["9家", "118家", "43亿元"]),
        # … but what the new ones alone made, or those of a class, is no total
        ("规上工业企业新增9家，完成增加值4.3亿元", ["9家"]),
        ("规上工业企业达到118家，其中产值亿元以上企业31家，完成增加值30亿元", ["118家"]),
    ],
)
def test_how_many_firms_there_are_may_take_two_clauses(text, expected):
    assert [quantity for _, quantity in facts(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("税收收入14亿元，占财政收入的78.5%", ["tax_revenue", "tax_share"]),
        ("三大产业增加值分别增长3%、6%、7%", ["primary_value_added", "secondary_value_added", "tertiary_value_added"]),
        ("出口、地方财政收入分别增长8%、9%", ["exports", "local_fiscal_revenue"]),
        ("工业总产值增长9%，其中规模以上工业增长12%", ["all_industry_output", "industrial_output"]),
        ("全社会用电量增长6%，其中第三产业增长11%", ["electricity_consumption"]),
        ("全社会用电量86亿千瓦时，其中工业用电量52亿千瓦时、增长5%", ["electricity_consumption"] + ["industrial_electricity"] * 2),
        ("地区生产总值增长6%，其中第三产业增长7%", ["gdp", "tertiary_value_added"]),
        ("经济增长8%，其中第二产业增长9%", ["gdp", "secondary_value_added"]),
        ("固定资产投资增长6%，其中第三产业增长7%", ["fixed_asset_investment"]),
        ("进口、出口总额分别增长8%、9%", ["imports", "exports"]),
        ("城乡居民人均可支配收入分别达到5.1万元和3万元，比值缩小到1.7", ["urban_income", "rural_income", "income_ratio"]),
    ],
)
def test_parts_and_ratios_of_what_stands_before_them(text, expected):
    assert [id for id, _ in facts(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("规上工业增加值增长6.8%，增幅较上年提高1.9%", ["6.8%"]),
        ("固定资产投资增速比上年回落3%", []),
        ("规模以上工业企业利润增幅同比扩大12%", []),
        ("固定资产投资增速达到3%", ["3%"]),
        ("固定资产投资增速同比增长3%", ["3%"]),
    ],
)
def test_how_much_faster_a_thing_grew_is_no_growth(text, expected):
    assert [quantity for _, quantity in facts(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("居民消费价格累计同比上涨0.9%", ["0.9%"]),
        ("五年来，固定资产投资累计同比增长31%", []),
        ("固定资产投资累计增长31%", []),
    ],
)
def test_the_months_of_a_year_add_up_to_it(text, expected):
    assert [quantity for _, quantity in facts(text)] == expected


@pytest.mark.parametrize(
    ("text", "grown"),
    [
        ("2024年，生产总值210亿元，比2019年增长42%。固定资产投资96亿元，增长58%。出口总额6亿元，增长95%", []),
        ("2024年，生产总值210亿元，比2019年（下同）增长42%。固定资产投资96亿元，增长21%。出口总额增长9%", []),
        (
            "2024年，固定资产投资、出口总额分别为96亿元、6亿元，比2019年增长42%。进口总额、一般公共预算收入分别为7亿元和9亿元，增长40%和36%",
            [],
        ),
        # … but not where a sentence says its own base, is of one year by its size, or comes in another paragraph
        ("2024年，生产总值210亿元，比2019年增长42%。固定资产投资96亿元，比上年增长31%。出口总额6亿元，增长36%", ["31%", "36%"]),
        ("2024年，生产总值210亿元，比2019年增长42%。固定资产投资96亿元，增长7%。出口总额6亿元，增长36%", ["7%", "36%"]),
        ("2024年，生产总值210亿元，比2019年增长42%。\n去年固定资产投资96亿元，增长31%", ["31%"]),
        ("2024年，生产总值210亿元，增长6%，比2019年翻了一番。固定资产投资96亿元，增长31%", ["6%", "31%"]),
        ("2024年，生产总值比2019年翻了一番，达到210亿元，增长6%", ["6%"]),
        ("2024年，生产总值比2019年增长42%，达到210亿元，增长6%", []),
    ],
)
def test_a_base_that_a_sentence_names_may_be_that_of_the_next(text, grown):
    report = govreport.parse(f"一、过去五年工作回顾\n{text}。\n", region="金华市", year=2025)
    assert [f.claim.quantity.text for f in report.facts if f.measure == "growth"] == grown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "生产总值、固定资产投资、城乡居民人均可支配收入分别增长5%、6%、7%和8%",
            ["gdp 5", "fixed_asset_investment 6", "urban_income 7", "rural_income 8"],
        ),
        ("城乡居民人均可支配收入和财政总收入分别增长7%、8%、9%", ["urban_income 7", "rural_income 8", "fiscal_revenue 9"]),
        ("生产总值、金融机构存贷款余额分别增长5%、6%、7%", ["gdp 5", "deposits 6", "loans 7"]),
        # … with one figure for each member of a list it is that of all residents
        ("生产总值、城乡居民人均可支配收入分别增长5%、6%", ["gdp 5", "resident_income 6"]),
        ("城乡居民人均可支配收入、生产总值分别增长6%、5%", ["resident_income 6", "gdp 5"]),
        ("城乡居民人均可支配收入分别增长6%以上", ["urban_income 6", "rural_income 6"]),
        ("2024年末存贷款余额分别增长6%、7%", ["deposits 6", "loans 7"]),
        # … and money that is brought in shares nothing with what is sold abroad
        ("实际利用外资、外贸出口分别增长6%、4%", ["fdi 6", "exports 4"]),
        ("固定资产投资、实际使用外资和进出口总额分别增长8%、6%、4%", ["fixed_asset_investment 8", "fdi 6", "foreign_trade 4"]),
        ("实际利用外资、出口总值分别增长6%、4%", ["fdi 6", "exports 4"]),
        ("实际利用省外资金、外贸出口分别增长6%、4%", ["domestic_capital 6", "exports 4"]),
        ("外资、民营企业出口分别增长6%、4%", []),
        ("城市和农村居民家庭人均年可支配收入分别增长6%、7%", ["urban_income 6", "rural_income 7"]),
        ("二氧化硫、氮氧化物排放分别减少3%和5%", ["so2_emissions -3", "nox_emissions -5"]),
        ("一般公共预算收支分别增长5%、4%", ["general_budget_revenue 5", "budget_expenditure 4"]),
        ("化学需氧量、二氧化硫排放分别减少2%和3%", ["cod_emissions -2", "so2_emissions -3"]),
        ("化学需氧量削减2%，二氧化硫排放量削减3%", ["cod_emissions -2", "so2_emissions -3"]),
        ("断面化学需氧量浓度下降2%，二氧化硫浓度下降3%", []),
    ],
)
def test_a_member_of_a_list_that_is_two(text, expected):
    report = govreport.parse(f"一、2024年工作回顾\n{text}。\n", region="金华市", year=2025)
    assert [f"{f.indicator} {f.value}" for f in report.facts] == expected


@pytest.mark.parametrize(
    "text",
    [
        "在优化结构、节能降耗的基础上实现生产总值增长7%",
        "在上年基数较高的情况下，生产总值增长7%",
        "考虑到去年高基数等因素，生产总值增长7%",
    ],
)
def test_what_a_goal_is_based_on(text):
    report = govreport.parse(f"一、2025年工作安排\n{text}。\n", region="金华市", year=2025)
    assert [(f.indicator, f.year, f.status.value) for f in report.facts] == [("gdp", 2025, "target")]


def test_the_year_that_a_change_began_in_is_not_that_of_the_next():
    text = "贫困人口由2019年初的41万人减少到17万人，贫困发生率由9%降至4%"
    report = govreport.parse(f"一、2024年工作回顾\n{text}。\n", region="金华市", year=2025)
    assert [(f.indicator, f.year) for f in report.facts][-1] == ("poverty_rate", 2024)


def test_the_value_added_of_another_branch_is_not_that_of_the_one_before():
    report = govreport.parse("一、2024年工作回顾\n工业实现增加值86亿元，建筑业实现增加值12亿元。\n", region="金华市", year=2025)
    assert [(f.indicator, f.claim.quantity.text) for f in report.facts] == [("industrial_value_added", "86亿元")]


def test_a_part_of_what_counties_make_is_none_of_all():
    text = "县域经济实现生产总值480亿元，其中工业增加值190亿元，财政收入36亿元"
    assert govreport.parse(f"一、2024年工作回顾\n{text}。\n", region="浙江省", year=2025).facts == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("跨境电商进口、出口分别增长12%、8%", []),
        ("机电产品进口额和出口额分别增长12%和8%", []),
        ("铁路客运量、货运量分别增长5%、3%", []),
        ("机电产品进出口、出口分别增长12%、8%", []),
        ("外贸进出口总额、出口额分别增长12%、8%", [("foreign_trade", "12%"), ("exports", "8%")]),
        ("外贸进口、出口分别增长12%、8%", [("imports", "12%"), ("exports", "8%")]),
        ("进出口总额、出口额分别增长12%、8%", [("foreign_trade", "12%"), ("exports", "8%")]),
    ],
)
def test_what_owns_imports_owns_the_exports_behind_them(text, expected):
    assert facts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全市第一、第三产业增加值分别增长3%、6%", [("primary_value_added", "3%"), ("tertiary_value_added", "6%")]),
        ("据初步统计，全市共完成固定资产投资56亿元", [("fixed_asset_investment", "56亿元")]),
        ("今年以来，全市共实现地区生产总值860亿元", [("gdp", "860亿元")]),
        ("五年来，全市共完成固定资产投资560亿元", []),
        ("全市实际利用外资再创新高，达到2.1亿美元", [("fdi", "2.1亿美元")]),
        ("预计全年城镇居民收入持续增加，人均可支配收入达3.1万元", [("urban_income", "3.1万元")]),
        ("预计全年服务业质效双升，实现增加值405亿元", [("services_value_added", "405亿元")]),
        ("我市规模以上工业企业281家、实现增加值43亿元", [("large_industrial_firms", "281家"), ("industrial_value_added", "43亿元")]),
    ],
)
def test_when_and_where_a_clause_begins_with(text, expected):
    assert facts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("外商直接投资到位资金2300万美元，增长12%", [("fdi", "2300万美元"), ("fdi", "12%")]),
        ("外商投资企业到位资金2亿元", []),
        ("新认定国高企35家、总量达260家", [("high_tech_firms", "35家"), ("high_tech_firms", "260家")]),
        ("一般公共预算民生支出占比达到68.5%", [("livelihood_spending_share", "68.5%")]),
        ("金华国际机场旅客吞吐量突破800万人次，货邮吞吐量5万吨", [("air_passengers", "突破800万人次"), ("air_freight", "5万吨")]),
        ("民用机场旅客吞吐量126万人次、货邮吞吐量860吨", [("air_passengers", "126万人次"), ("air_freight", "860吨")]),
        ("服务业占地区生产总值的比重达51.2%，增加值增长6.3%", [("services_share", "51.2%"), ("services_value_added", "6.3%")]),
    ],
)
def test_other_names_of_what_is_well_known(text, expected):
    assert facts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("民营规上工业增加值增长18.8%、社会消费品零售总额增长11.5%", []),
        ("外商投资企业进出口增长5%、出口增长8%", []),
        ("县域规上工业增加值增长9%、社会消费品零售总额增长10%", []),
        ("民营经济增加值增长6%、固定资产投资增长9%", [("private_economy_value_added", "6%"), ("fixed_asset_investment", "9%")]),
        ("国有土地出让收入12亿元、一般公共预算收入增长5%", [("general_budget_revenue", "5%")]),
    ],
)
def test_what_some_owners_have_goes_on_with_theirs(text, expected):
    assert facts(text) == expected


@pytest.mark.parametrize("note", ["不含农户", "扣除农户", "剔除铁路", "不包括跨区项目"])
def test_a_note_in_brackets_is_of_the_name_before_it(note):
    found = [("fixed_asset_investment", "320亿元"), ("fixed_asset_investment", "8%"), ("retail_sales", "6%")]
    assert facts(f"固定资产投资（{note}）完成320亿元、增长8%，社会消费品零售总额增长6%") == found
    assert facts(f"{note}后，固定资产投资增长8%") == []


@pytest.mark.parametrize("entered", ["跨入", "迈入", "步入", "跨进"])
@pytest.mark.parametrize("rank", ["台阶", "行列", "俱乐部"])
def test_a_step_that_is_entered_is_passed(entered, rank):
    found = [("gdp", f"{entered}300亿元"), ("gdp", "9%")]
    assert facts(f"地区生产总值{entered}300亿元{rank}，增长9%") == found
    assert facts(f"三家企业{entered}百亿元{rank}，经济{entered}快车道") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("固定资产投资（500万元以上）320亿元，增长12%", [("fixed_asset_investment", "320亿元"), ("fixed_asset_investment", "12%")]),
        ("固定资产投资（计划总投资500万元及以上项目）增长12%", [("fixed_asset_investment", "12%")]),
        ("规模以上工业企业（年销售收入2000万元以上）达到320户", [("large_industrial_firms", "320户")]),
        ("财政收入（1亿元以上）的乡镇达到8个", []),
        ("固定资产投资320亿元以上，增长12%", [("fixed_asset_investment", "320亿元以上"), ("fixed_asset_investment", "12%")]),
    ],
)
def test_from_where_on_a_thing_is_counted_is_no_level(text, expected):
    assert facts(text) == expected


@pytest.mark.parametrize(("said", "growth"), [("10.0%", "10.0"), ("10%", "10"), ("8.8%", "8.8"), ("13.05%", "13.05")])
@pytest.mark.parametrize("real", ["，扣除物价因素，实际增长7.6%", "，实际增长5.85%"])
def test_the_growth_in_real_terms_is_no_headline_whatever_its_decimals(said, growth, real):
    report = govreport.parse(f"一、2024年工作回顾\n城镇居民人均可支配收入增长{said}{real}。\n", region="金华市", year=2025)
    assert next((str(f.value), f.preferred) for f in report.facts) == (growth, True)
    assert sum(f.preferred for f in report.facts) == 1


def test_the_more_exact_of_two_growths_that_are_one_is_preferred():
    report = govreport.parse("一、2024年工作回顾\n生产总值增长8%。\n生产总值增长8.4%。\n", region="金华市", year=2025)
    assert [f.preferred for f in report.facts] == [False, True]


@pytest.mark.parametrize(
    ("region", "own"),
    [
        ("宽甸满族自治县", "自治县"),
        ("鄂伦春自治旗", "自治旗"),
        ("延边朝鲜族自治州", "自治州"),
        ("神农架林区", "林区"),
        ("喀什地区", "全地区"),
    ],
)
def test_a_region_may_be_told_of_by_its_class_alone(region, own):
    text = f"{own}生产总值完成58亿元，{own}固定资产投资增长9%。{own}实现财政总收入12亿元"
    assert facts(text, region) == [("gdp", "58亿元"), ("fixed_asset_investment", "9%"), ("fiscal_revenue", "12亿元")]
    assert facts(f"{own}固定资产投资增长9%，经开区固定资产投资增长12%", region) == [("fixed_asset_investment", "9%")]


@pytest.mark.parametrize("part", ["自治县", "林区", "开发区", "新区"])
def test_a_class_of_which_the_region_is_not_is_a_part_of_it(part):
    assert facts(f"{part}固定资产投资增长9%") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("税收收入增长22.5%，连续三年稳定增长20%以上", ["22.5%"]),
        ("税收收入增长12%，连续五年增长10%以上", ["12%"]),
        ("税收收入连续三年增长，全年增长10%以上", ["10%以上"]),
        ("截止今年11月底，全市实现税收收入27亿元", []),
        ("截至2024年10月末，税收收入完成27亿元，增长8%", []),
        ("截至2024年12月底，税收收入完成27亿元，增长8%", ["27亿元", "8%"]),
        ("截至今年底，税收收入完成27亿元", ["27亿元"]),
    ],
)
def test_what_held_for_years_and_what_came_by_a_month_are_no_figures_of_the_year(text, expected):
    report = govreport.parse(f"一、2024年工作回顾\n{text}。\n", region="金华市", year=2025)
    assert [f.claim.quantity.text for f in report.facts] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全员劳动生产率达到每人12.3万元，增长8%", [("labour_productivity", "12.3万元"), ("labour_productivity", "8%")]),
        ("生产总值每人12.3万元", [("gdp_per_capita", "12.3万元")]),
        ("工业投资每人12.3万元", []),
        ("预算内财政总收入12亿元", [("fiscal_revenue", "12亿元")]),
        ("银行业金融机构存贷款余额增长13.7%", [("deposits_and_loans", "13.7%")]),
        ("某银行存贷款余额增长13.7%", []),
    ],
)
def test_more_names_of_what_is_well_known(text, expected):
    assert facts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("五年来全市生产总值由258亿元增加到543亿元", [("gdp", "543亿元")]),
        ("十年间城镇居民人均可支配收入由5800元提高到15430元", [("urban_income", "15430元")]),
        ("五年间财政总收入以年均12%的速度增长，由2019年的25亿元增加到2024年的54亿元", [("fiscal_revenue", "54亿元")]),
        # sums and growths over the years
        ("五年间财政总收入560亿元", []),
        ("五年来固定资产投资560亿元，增长80%", []),
        ("五年来城镇新增就业5万人", []),
        ("五年间生产总值年均增长12%", []),
    ],
)
def test_what_a_thing_came_to_in_the_years_that_stand_directly_before_its_name(text, expected):
    assert facts(text) == expected


def test_a_mean_over_the_years_since_a_base_is_of_its_clause_alone():
    text = "生产总值1180亿元，增长15%，比2012年翻了一番多，年均增长16.4%；财政总收入达到87亿元，增长20%，比2012年翻了一番多"
    assert facts(text) == [("gdp", "1180亿元"), ("gdp", "15%"), ("fiscal_revenue", "87亿元"), ("fiscal_revenue", "20%")]
    assert facts("生产总值比2012年增长80%，年均增长16.4%；财政总收入增长90%") == []
    assert facts("生产总值比2012年增长80%，年均增长16.4%；财政总收入年均增长20%") == []


@pytest.mark.parametrize("put_up", ["年初提出的", "人代会确定的"])
def test_a_goal_that_was_met_is_no_second_growth(put_up):
    assert facts(f"生产总值增长9.5%，实现了{put_up}增长9%的目标") == [("gdp", "9.5%")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "城镇居民人均可支配收入增加1700元，农民人均纯收入增加450元以上，均增长17%左右",
            [("urban_income", "17%左右"), ("rural_income", "17%左右")],
        ),
        ("城镇居民人均可支配收入增加1700元，茶农收入增加450元，均增长17%", [("urban_income", "17%")]),
        ("城镇居民人均可支配收入增长9%，农民人均纯收入增长10%，均高于全省", [("urban_income", "9%"), ("rural_income", "10%")]),
    ],
)
def test_a_growth_of_each_of_what_increased(text, expected):
    assert facts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("粮食、棉花喜获丰收，总产分别达到500万吨、3万吨", [("grain_output", "500万吨"), ("cotton_output", "3万吨")]),
        ("城镇、农村居民生活不断改善，收入分别增长5%、6%", [("urban_income", "5%"), ("rural_income", "6%")]),
        ("粮食、棉花喜获丰收，三个县产量分别增长5%、6%、7%", []),
        ("粮食总产量在大旱之年仍达到500万吨", [("grain_output", "500万吨")]),
    ],
)
def test_a_measure_of_each_of_what_the_clause_before_tells_of(text, expected):
    assert facts(text) == expected
