"""Of which years a review of one year and of five speaks, place by place."""

import pytest

import govreport
from govreport.calendars import Calendar
from govreport.times.turns import headed
from govreport.times.years import Stretch

YEAR = "过去一年，我们迎难而上。地区生产总值增长5%，城镇新增就业3万人。\n（一）产业升级。工业投资增长8%。\n"
YEARS = "五年来，我们接续奋斗。地区生产总值增长40%，城镇新增就业16万人。\n——社会消费品零售总额增长25%，实际使用外资9亿美元。\n"
DONE = [("gdp", "5"), ("urban_new_jobs", "30000"), ("industrial_investment", "8")]


def facts(text, year=2025):
    return [(f.indicator, str(f.value)) for f in govreport.parse(text, region="金华市", year=year).facts]


@pytest.mark.parametrize(
    "heading",
    [
        "2024年和“十四五”时期工作回顾",
        "“十四五”时期和2024年工作回顾",
        "过去一年和五年工作回顾",
        "工作回顾",
        "2024年工作和“十四五”发展回顾",
        "2024年和本届政府工作回顾",
    ],
)
@pytest.mark.parametrize(("first", "second"), [(YEAR, YEARS), (YEARS, YEAR)])
def test_a_review_of_one_year_and_of_five_turns_from_one_to_the_other(heading, first, second):
    assert facts(f"一、{heading}\n{first}{second}") == DONE


@pytest.mark.parametrize(
    "opening",
    [
        "刚刚过去的2024年，我们迎难而上。",
        "各位代表！2024年是很不平凡的一年。",
        "过去的一年，全市上下团结一心。",
        "一年来，改革开放增活力。",
        "2024年，经济运行平稳。",
        "回首刚过去的2024年，成绩来之不易。",
        "在过去的一年里，全市上下团结一心。",
    ],
)
def test_words_that_turn_to_the_year(opening):
    assert facts(f"一、“十四五”时期工作回顾\n{opening}地区生产总值增长5%。") == [("gdp", "5")]


@pytest.mark.parametrize(
    "opening",
    [
        "刚刚过去的 2024 年，是很不平凡的一年。",
        "即将过去的2024 年，我们攻坚克难。",
        "各位代表！刚刚 过去的 2024年，是很不平凡的一年。",
        "回顾 ２０２４\u00a0年，我们经受了考验。",
        "过去的一 年，全市上下团结一心。",
    ],
)
@pytest.mark.parametrize("heading", ["“十四五”时期工作回顾", "过去五年和2024年工作回顾"])
def test_blanks_in_the_words_that_turn_to_the_year(heading, opening):
    text = f"一、{heading}\n{opening}地区生产总值增长5%，建成标准厂房40万平方米。"
    report = govreport.parse(text, region="金华市", year=2025)
    assert [str(claim.period.start) for claim in report.claims[-2:]] == ["2024-01-01"] * 2
    assert report.source.text == text


def test_a_blank_before_a_year_inside_a_sentence_turns_to_nothing():
    text = "一、“十四五”时期工作回顾\n全面落实 2024 年市人大决议。建成标准厂房40万平方米。"
    (claim,) = govreport.parse(text, region="金华市", year=2025).claims
    assert str(claim.period.start) == "2021-01-01"


@pytest.mark.parametrize(
    "opening",
    [
        "五年来，我们接续奋斗。",
        "2024年目标任务完成。五年来，我们接续奋斗。",
        "过去的五年，极不平凡。",
        "“十四五”时期是爬坡过坎的五年。",
        "回望“十四五”这五年，成就显著。",
        "这五年，我们坚持创新。",
        "三年来，我们坚持创新。",
        "本届政府成立以来，全市上下团结一心。",
        "本届政府任期五年来，成效显著。",
    ],
)
def test_words_that_turn_to_several_years(opening):
    assert facts(f"一、2024年工作回顾\n{opening}地区生产总值增长40%，城镇新增就业16万人。") == []


def test_under_the_heading_of_a_year_the_items_beneath_a_turn_go_with_it_and_no_more():
    text = f"一、2024年工作回顾\n五年来，我们接续奋斗。\n——产业向好。工业投资增长60%。\n（一）加快发展。{YEAR}"
    assert facts(text) == DONE


@pytest.mark.parametrize(
    ("opening", "year"),
    [
        ("按照市委部署，“十五五”时期全市发展的主要目标是：", 2030),
        ("根据“十五五”规划，未来五年的主要目标是：", 2029),
        ("按照省委要求和市委建议，综合考虑发展基础和条件，“十五五”时期要努力实现以下目标：", 2030),
        ("综合分析各方面因素，建议“十五五”时期的主要目标是：", 2030),
        ("围绕上述目标，到2027年，", 2027),
        ("按照市委部署，今年要抓好以下工作：", 2025),
        ("“十五五”经济社会发展的主要目标是：", 2030),
        ("完成“十五五”确定的各项任务，", 2025),
        ("按照“十五五”规划的要求，做好以下工作：", 2025),
    ],
)
def test_what_a_sentence_goes_by_may_stand_before_the_time_that_it_turns_to(opening, year):
    text = f"二、2025年工作安排\n{opening}综合实力提升。生产总值突破900亿元。城镇化率达到60%。\n"
    report = govreport.parse(text, region="金华市", year=2025)
    assert [(f.indicator, f.year) for f in report.facts] == [("gdp", year), ("urbanization_rate", year)]


@pytest.mark.parametrize(
    "opening",
    [
        "2025年生产总值增长5%。",
        "2025年预期目标是：生产总值增长5%。",
        "做好2025年工作，要稳中求进。",
        "围绕上述目标，2025年要抓好以下工作。",
        "2025年重点抓好以下工作：",
    ],
)
def test_a_plan_of_several_years_and_one_that_comes_to_the_one_stays_with_it(opening):
    text = f"二、“十五五”时期总体要求和2025年重点工作\n生产总值突破900亿元。\n{opening}\n（一）振兴乡村\n粮食产量稳定在30万吨。\n"
    found = [f for f in govreport.parse(text, region="金华市", year=2025).facts if f.measure == "level"]
    assert [(f.indicator, f.year) for f in found] == [("gdp", 2030), ("grain_output", 2025)]


@pytest.mark.parametrize("opening", ["刚刚过去的2024年，", "各位代表！刚过去的2024年，", "过去一年，", "刚刚过去的一年，"])
def test_a_review_of_several_years_that_comes_to_the_one_just_past_is_of_both_from_there_on(opening):
    text = "一、“十四五”时期工作回顾\n——实力增强。城镇新增就业16万人。\n"
    text += f"{opening}全市上下团结一心。地区生产总值增长5%。\n改善民生。城镇新增就业3万人。\n工业投资增长8%。\n"
    after = "各位代表！五年来，我们接续奋斗。\n工业技改投资增长60%。\n二、“十五五”时期目标任务\n城镇新增就业18万人。\n"
    assert facts(text + after) == DONE


def test_such_a_review_goes_on_beneath_the_headings_of_its_own_sections():
    text = "一、“十四五”时期工作回顾\n（一）实力增强\n城镇新增就业16万人。\n刚刚过去的2024年，地区生产总值增长5%。\n"
    assert facts(f"{text}（二）改善民生\n城镇新增就业3万人。\n（三）五年来的体会\n城镇新增就业17万人。\n") == DONE[:2]


@pytest.mark.parametrize("story", ["2015年申办成功。8年来，全市万众一心。", "2022年世界博览会在此举办。", "2020年以来，企业增多。"])
def test_a_story_turns_to_nothing(story):
    assert facts(f"一、2024年工作回顾\n产业向好。{story}地区生产总值增长5%。") == [("gdp", "5")]


@pytest.mark.parametrize(
    ("figure", "kept"),
    [
        ("进出口总额1.4万亿元", False),  # a sum of five years
        ("进出口总额突破1.4万亿元", True),
        ("进出口总额连续跨越3000亿元、4000亿元两个台阶", True),
        ("进出口总额1.4万亿元，比2019年增长80%", True),
        ("居民消费价格涨幅由5.2%回落到1.1%", True),  # … and what a growth came to
        ("居民消费价格涨幅为5.2%", False),
        ("进出口总额达到1.4万亿元", True),
        ("完成营造林200万亩", False),
        ("地区生产总值1.4万亿元", True),
    ],
)
def test_a_level_under_several_years(figure, kept):
    assert bool(facts(f"一、工作回顾\n五年来，我们接续奋斗。{figure}。")) is kept


def test_a_mean_does_not_take_the_year_from_the_targets_behind_it():
    text = "二、“十五五”时期主要目标\n主要目标是：地区生产总值年均增长5%以上，常住人口城镇化率达到67%，城镇调查失业率控制在5.4%左右。"
    found = govreport.parse(text, region="金华市", year=2026).facts
    assert [(f.indicator, f.year) for f in found] == [("urbanization_rate", 2030), ("urban_surveyed_unemployment", 2030)]


def test_the_period_of_a_claim_is_that_which_the_text_has_turned_to():
    text = f"一、“十四五”时期和2024年工作回顾\n{YEAR}{YEARS}这五年，乡村变美。农村公路达到50公里。\n二、2025年工作安排\n投资增长8%。\n"
    claims = govreport.parse(text, region="金华市", year=2025).claims
    spans = {c.subject: (c.period.start.year, c.period.end.year) for c in claims if c.subject and c.period}
    assert spans.pop("投资") == (2025, 2025)
    assert {spans[name] for name in ("城镇新增就业", "社会消费品零售总额", "农村公路")} == {(2020, 2024)}
    assert spans["工业投资"] == (2024, 2024)


@pytest.mark.parametrize("heading", ["确保“十四五”圆满收官", "推动“十五五”开好局、起好步", "实现“十五五”良好开局"])
def test_the_first_or_last_year_of_a_plan_is_no_plan(heading):
    claim = govreport.parse(f"二、{heading}\n新建公园5个。", region="金华市", year=2025).claims[0]
    assert claim.period is None


@pytest.mark.parametrize(
    "heading",
    [
        "2030年工作回顾和2031年工作的总体要求",
        "去年的工作和今年工作的总要求",
        "过去一年的工作和今年的主要任务",
        "2030年工作总结与2031年目标任务",
    ],
)
def test_a_part_of_what_was_done_and_of_what_is_to_be_done_looks_back_until_it_turns(heading):
    text = f"2031年海东市政府工作报告\n各位代表：\n一、{heading}\n各项目标基本实现。生产总值增长5%。\n新建学校20所。\n"
    text += "今年政府工作的总体要求是：稳中求进。生产总值增长6%。\n新建医院3所。\n二、扩大开放\n利用外资增长8%。\n"
    report = govreport.parse(text)
    stated = [(c.quantity.text, str(c.status)) for c in report.claims]
    assert stated == [("5%", "achieved"), ("20所", "achieved"), ("6%", "target"), ("3所", "target"), ("8%", "target")]
    assert [f.year for f in report.facts] == [2030, 2031, 2031]


@pytest.mark.parametrize(
    ("back", "ahead"),
    [
        ("去年，生产总值增长5%。", "今年，生产总值增长6%。"),
        ("（一）2030年工作回顾\n生产总值增长5%。", "（二）2031年工作安排\n生产总值增长6%。"),
        ("去年工作回顾\n生产总值增长5%。", "今年工作打算\n生产总值增长6%。"),
        ("去年，生产总值增长5%。", "今年要抓好以下工作。\n（一）工业。生产总值增长6%。"),
    ],
)
def test_what_turns_such_a_part(back, ahead):
    text = f"2031年海东市政府工作报告\n各位代表：\n一、去年工作总结和今年工作安排\n{back}\n{ahead}\n二、扩大开放\n利用外资增长8%。\n"
    stated = [(f.year, str(f.status)) for f in govreport.parse(text).facts]
    assert stated == [(2030, "achieved"), (2031, "target"), (2031, "target")]


@pytest.mark.parametrize("year", ["开局之年", "第一年", "换届之年", "任期的第一年", "收官之年", "任期最后一年"])
def test_one_year_of_a_term_is_no_term(year):
    assert facts(f"一、本届政府{year}的工作\n{YEAR}") == DONE


@pytest.mark.parametrize(("heading", "growths"), [("2020年以来", []), ("2020年换届以来", []), ("2024年以来", ["5"])])
def test_a_heading_that_names_where_a_span_begins(heading, growths):
    text = f"一、{heading}工作回顾\n生产总值增长5%，达到600亿元。\n二、2025年工作安排\n加快发展。\n"
    found = govreport.parse(text, region="金华市", year=2025).facts
    assert [str(f.value) for f in found if f.measure == "growth"] == growths
    assert [f.year for f in found if f.measure == "level"] == [2024]


@pytest.mark.parametrize(
    "heading",
    [
        "“九五”回顾",
        "“十五”发展",
        "“十四五”时期主要目标",
        "“十三五”主要成就",
        "“十三五”规划完成情况",
        "“十三五”取得的成绩",
        "2016—2020年政府工作回顾",
        "第十五届人民政府工作回顾",
        "本届政府工作回顾",
    ],
)
def test_a_heading_that_names_any_plan_is_of_several_years(heading):
    assert headed(heading, Calendar.of(2031))[0].stretch is Stretch.YEARS


@pytest.mark.parametrize(
    ("text", "growths"),
    [
        # A mean over the years of a plan, a sum, or a comparison behind a figure of one year is of its own clause alone.
        ("2024年，生产总值600亿元、增长5%，“十四五”年均增长6%；进出口总额增长7%", ["5", "7"]),
        ("2024年，生产总值600亿元、增长5%，“十四五”期间年均增长6%；进出口总额90亿元、增长7%", ["5", "7"]),
        ("2024年，生产总值增长5%，五年累计完成投资800亿元；进出口总额增长4%，较2019年增加20亿元；财政收入增长7%", ["5", "4", "7"]),
        ("2024年，生产总值增长近8年最快的5%，“十四五”期间年均分别增长6%；进出口总额增长7%", ["5", "7"]),
        # … but where no year was named before
        ("“十四五”年均增长6%；进出口总额增长7%", []),
        ("生产总值年均增长6%；进出口总额增长7%", []),
    ],
)
def test_what_is_of_its_own_clause_in_a_review_of_several_years(text, growths):
    found = govreport.parse(f"一、过去五年工作回顾\n{text}。\n", region="金华市", year=2025).facts
    assert [str(f.value) for f in found if f.measure == "growth"] == growths


def test_sums_over_several_years_behind_a_figure_of_one():
    text = "2024年，进出口总额90亿元，五年实际利用外资7亿美元；五年利用外资7亿美元；五年接待游客900万人次"
    found = govreport.parse(f"一、过去五年工作回顾\n{text}。\n", region="金华市", year=2025).facts
    assert [f.indicator for f in found] == ["foreign_trade"]
    found = govreport.parse("一、2024年工作回顾\n职工年平均工资8万元，农民人均纯收入增长6%。\n", region="金华市", year=2025).facts
    assert [f.indicator for f in found] == ["rural_income"]


@pytest.mark.parametrize(
    ("text", "growths"),
    [
        ("粮食产量90万吨，比上年减少5%。财政收入同比增长8%", ["-5", "8"]),
        ("粮食产量90万吨，减少5%。财政收入增长8%", []),
        ("五年来，粮食产量年均增长5%，财政收入同比增长8%", []),
        ("财政收入比上年增长80%", []),
    ],
)
def test_a_growth_over_the_year_before_in_a_review_of_several_years(text, growths):
    found = govreport.parse(f"一、过去五年工作回顾\n{text}。\n", region="金华市", year=2025).facts
    assert [str(f.value) for f in found if f.measure == "growth"] == growths


def test_a_turn_with_a_blank_in_its_year():
    found = govreport.parse("一、过去五年工作回顾\n2024 年，粮食产量 90 万吨。出口增长 6%。\n", region="金华市", year=2025).facts
    assert [(f.year, str(f.value)) for f in found] == [(2024, "900000"), (2024, "6")]


def test_a_level_with_its_growth_below_a_heading_of_several_years_and_of_one():
    told = "“十四五”期间，经济年均增长5%。\n（一）产业\n全部工业增加值900亿元，增长6%。"
    told += "进出口总额77亿元，增长了7%；财政收入增长8%；出口51亿元，增长40%"
    mixed, plain = (
        govreport.parse(f"一、{heading}工作回顾\n{told}。\n", region="金华市", year=2025).facts
        for heading in ("“十四五”时期和2024年", "过去五年")
    )
    assert [f.claim.quantity.text for f in mixed] == ["900亿元", "6%", "77亿元", "7%"]
    assert [f.claim.quantity.text for f in plain] == ["900亿元"]


@pytest.mark.parametrize(
    ("base", "growths"),
    [("与“十三五”末相比", []), ("与2019年相比", []), ("同五年前相比", []), ("与2023年相比", ["58"]), ("与上年相比", ["58"])],
)
def test_a_year_behind_what_it_is_compared_with(base, growths):
    text = f"一、“十四五”工作回顾\n{base}，2024年粮食产量达到90万吨，出口增长58%。\n"
    found = govreport.parse(text, region="金华市", year=2025).facts
    assert [(f.year, str(f.value)) for f in found] == [(2024, value) for value in ("900000", *growths)]


@pytest.mark.parametrize(
    ("time", "year"), [("到本世纪末", 2000), ("“八五”计划期间", 1995), ("第八个五年计划期间", 1995), ("第八个五年计划", 1990)]
)
def test_the_end_of_a_century_and_of_a_plan_that_is_numbered(time, year):
    found = govreport.parse(f"二、奋斗目标\n{time}，粮食产量达到90万吨。\n", region="金华市", year=1990).facts
    assert [f.year for f in found] == [year]


def test_the_end_of_a_century_dates_a_fact_as_its_claim():
    report = govreport.parse("二、奋斗目标\n粮食产量到1995年达到90万吨，到本世纪末达到99万吨。\n", region="金华市", year=1990)
    assert [f.year for f in report.facts] == [c.period.start.year for c in report.claims] == [1995, 2000]


@pytest.mark.parametrize(
    "heading",
    [
        "过去一年工作回顾",
        "一年来的工作",
        "过去的一年政府工作回顾",
        "本届政府五年工作回顾",
        "五年工作总结",
        "全力以赴加快赶超的五年",
        "五年奋斗、硕果累累",
    ],
)
def test_the_heading_of_a_review_that_counts_its_time_from_now(heading):
    text = f"一、{heading}\n（一）产业兴旺。新增企业30家。\n二、2025年工作安排\n新增企业40家。\n"
    first = 2020 if "五" in heading else 2024
    claim = next(c for c in govreport.parse(text, year=2025).claims if c.quantity.text == "30家")
    assert (claim.period.start.year, claim.period.end.year) == (first, 2024)


@pytest.mark.parametrize(
    ("said", "years"),
    [
        ("2022年与2017年相比，产值增长68%，投资年均增长7.5%", (2018, 2022)),
        ("2024年同2019年比较，产值增长68%。销量年均增长7.5%", None),
        ("2024年与2023年相比，投资年均增长7.5%", None),
    ],
)
def test_a_mean_is_over_the_years_from_the_one_that_its_sentence_compares_with(said, years):
    report = govreport.parse(f"一、2024年工作回顾\n{said}。\n二、2025年工作安排\n做好工作。\n", year=2025)
    period = next(c for c in report.claims if c.quantity.text == "7.5%").period
    assert (period and (period.start.year, period.end.year)) == years


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("5月底前新建学校5所；改造老旧小区80个", "2025-01-01 2025-12-31"),
        ("5月底前，改造老旧小区80个", "2025-05-31 2025-05-31"),
        ("用三年时间新建学校5所、改造老旧小区80个", "2025-01-01 2027-12-31"),
        ("力争用3年左右的时间，改造老旧小区80个", "2025-01-01 2027-12-31"),
        ("用三年时间新建学校5所；改造老旧小区80个", "2025-01-01 2025-12-31"),
        ("我们用了三年时间改造老旧小区80个", "2025-01-01 2025-12-31"),
    ],
)
def test_deadlines_and_the_years_that_a_work_takes_hold_for_their_part_of_the_sentence(said, days):
    text = f"一、2024年工作回顾\n增长。\n二、2025年工作安排\n今年要做好工作。\n{said}。\n"
    claim = next(c for c in govreport.parse(text, year=2025).claims if c.quantity.text == "80个")
    assert f"{claim.period.start} {claim.period.end}" == days


@pytest.mark.parametrize("heading", ["本届政府工作回顾", "工作回顾"])
@pytest.mark.parametrize("said", ["县十七届人大一次会议以来的五年", "本届政府任期的五年", "本届政府履职五年来"])
def test_a_review_of_a_term_is_of_the_years_that_its_first_words_count(heading, said):
    text = f"一、{heading}\n{said}，我们开拓进取。新增企业30家。\n建成学校5所。\n二、2025年工作安排\n新增企业40家。\n"
    claims = {c.quantity.text: c.period for c in govreport.parse(text, year=2025).claims}
    assert {(claims[text].start.year, claims[text].end.year) for text in ("30家", "5所")} == {(2020, 2024)}


@pytest.mark.parametrize("heading", ["奋力实现新一届政府良好开局", "扎实做好新一届政府第一年工作", "2025年是开局之年"])
def test_a_plan_for_the_first_year_of_a_term_is_of_that_year(heading):
    text = (
        "一、过去五年工作回顾\n新增企业30家。\n二、今后五年的目标任务\n投资年均增长7%。\n"
        f"三、{heading}\n2025年是新一届政府开局之年。\n（一）工业。新增企业40家。\n"
    )
    claims = {c.quantity.text: c.period for c in govreport.parse(text, year=2025).claims}
    assert [claims[text].end.year for text in ("30家", "7%", "40家")] == [2024, 2029, 2025]


@pytest.mark.parametrize(
    ("said", "year"),
    [
        ("2022年获批国家园区，当年高新技术企业突破300家", 2022),
        ("五年来，高新技术企业不断增加，当年突破300家", 2024),
        ("2024年高新技术企业比2020年增加80家，当年突破300家", 2024),
    ],
)
def test_that_very_year_is_the_one_that_its_sentence_names(said, year):
    report = govreport.parse(f"一、过去五年工作回顾\n{said}。\n二、2025年工作安排\n做好工作。\n", region="金华市", year=2025)
    assert [f.year for f in report.facts if f.value == 300] == [year]
    assert [c.period.start.year for c in report.claims if c.quantity.value == 300] == [year]


@pytest.mark.parametrize(
    ("heading", "said", "years"),
    [
        ("“十五五”时期的主要任务", "五年新建水库20座", (2026, 2030)),
        ("今后五年的主要任务", "这五年，要新建水库20座", (2026, 2030)),
        ("2026年重点工作", "实现大发展。\n三年新建水库20座", (2026, 2028)),
        ("“十五五”时期的主要目标", "到2030年，产值达到50亿元；水库达到20座", (2030, 2030)),
        ("“十五五”时期的主要目标", "到2030年，产值达到50亿元；累计新建水库20座", (2026, 2030)),
        ("“十五五”时期的主要目标", "到2030年，产值达到50亿元；水库库容年均增长20%", (2026, 2030)),
    ],
)
def test_years_without_a_word_of_the_past_are_to_come_in_a_plan(heading, said, years):
    text = f"一、2025年工作回顾\n增长。\n二、{heading}\n（一）水利建设。{said}。\n"
    claim = next(c for c in govreport.parse(text, year=2026).claims if c.quantity.text in ("20座", "20%"))
    assert (claim.period.start.year, claim.period.end.year, str(claim.status)) == (*years, "target")


@pytest.mark.parametrize(
    "opening",
    [
        *(
            "做好2025年工作，要抓好两件事。",
            "展望今后五年，前景光明。",
            "二○二五年的主要任务是增产节约。",
            "2025年政府工作的总任务是抓项目。",
        ),
        *("我县二○二五年计划规定，粮食要增产。", "2025年具体指标为：粮食增产。"),
    ],
)
def test_a_report_without_headings_turns_ahead(opening):
    text = f"海东市人民政府工作报告\n各位代表：\n2024年，新建水厂3座。\n{opening}\n一是抓水利。新建水厂4座。\n"
    assert [str(c.status) for c in govreport.parse(text, year=2025).claims if c.quantity.unit.text == "座"] == ["achieved", "target"]
    told = text.replace("2025年", "2024年").replace("二○二五年", "二○二四年").replace("今后五年", "过去五年")
    assert str(govreport.parse(told, year=2025).claims[-1].status) == "achieved"


@pytest.mark.parametrize(
    ("opening", "status"),
    [
        ("今年的具体指标是：粮食增产。", "target"),
        ("今年的主要任务是：粮食增产。", "target"),
        ("今年计划：粮食增产。", "target"),
        ("今年计划要求，粮食要增产。", "target"),
        ("今年，全市要努力实现三个转变。", "target"),
        ("为此，要着重抓好以下工作：", "target"),
        ("今年的任务是艰巨的。", "achieved"),
        ("今年的具体指标是：均已全部完成。", "achieved"),
        ("今年，我们主要抓好了两件事。", "achieved"),
        ("一年来，我们主要抓好以下工作：", "achieved"),
    ],
)
def test_a_report_without_headings_turns_to_what_this_year_is_to_bring(opening, status):
    text = f"海东市人民政府工作报告\n各位代表：\n2024年，新建水厂3座。\n{opening}\n一是抓水利。新建水厂4座。\n"
    assert [str(c.status) for c in govreport.parse(text, year=2025).claims if c.quantity.unit.text == "座"] == ["achieved", status]


@pytest.mark.parametrize(
    ("heading", "first"),
    [
        ("“十三五”时期的成就和“十四五”时期的任务", 2016),
        ("“十三五”时期发展成就和“十四五”时期主要目标任务", 2016),
        ("八十年代的成就和九十年代的任务", 1980),
    ],
)
def test_a_part_of_what_was_done_and_what_is_to_be_done_looks_back_until_it_turns(heading, first):
    text = f"一、{heading}\n新建水厂3座。\n今后十年，要新建水厂4座。\n一是抓水利。新建水厂5座。\n"
    told = [c for c in govreport.parse(text, year=2021 if first > 2000 else 1991).claims if c.quantity.unit.text == "座"]
    assert [str(c.status) for c in told] == ["achieved", "target", "target"]
    assert told[0].period.start.year == first


@pytest.mark.parametrize(
    ("heading", "growths"),
    [
        ("上半年工作回顾", []),
        ("今年上半年工作情况", []),
        ("2025年上半年工作", []),
        ("关于前三季度工作", []),
        ("1—4月工作回顾", []),
        ("今年以来工作回顾", []),
        ("2024年工作回顾", ["12", "13.8", "9"]),
        ("1—12月工作回顾", ["12", "13.8", "9"]),
    ],
)
def test_a_heading_of_a_part_of_a_year_holds_for_all_beneath_it(heading, growths):
    text = (
        f"一、{heading}\n今年以来，我们迎难而上。地区生产总值增长12%。规模以上工业增加值增长13.8%。\n（一）投资加快。固定资产投资增长9%。\n"
    )
    assert facts(f"{text}二、下一步工作安排\n全年一般公共预算收入增长8%。") == [
        *zip(("gdp", "industrial_value_added", "fixed_asset_investment"), growths, strict=False),
        ("general_budget_revenue", "8"),
    ]


def test_a_title_of_half_a_year_holds_where_a_heading_says_nothing():
    done = "一、主要工作回顾\n地区生产总值增长12%。\n工业投资增长9%。\n二、下一步工作安排\n全年地区生产总值增长8%。出口增长5%。"
    report = govreport.parse(f"金华市2025年上半年政府工作报告\n{done}")
    assert [(f.indicator, f.year, str(f.value)) for f in report.facts] == [("gdp", 2025, "8"), ("exports", 2025, "5")]
    assert [(c.period.end.month, c.period.end.year) for c in report.claims[:2]] == [(6, 2025), (6, 2025)]
    assert [f.year for f in govreport.parse(f"金华市2025年政府工作报告\n{done}").facts] == [2024, 2024, 2025, 2025]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1—6月，工业投资增长8%。出口增长12%。\n进口增长3%。", [("imports", "3")]),
        ("前三季度，全市工业投资增长8%。出口增长12%。", []),
        ("前三季度，工业投资增长8%，预计全年增长9%。出口增长12%。", [("industrial_investment", "9"), ("exports", "12")]),
        ("上半年的攻坚行动成效明显。出口增长12%。", [("exports", "12")]),
    ],
)
def test_a_paragraph_that_begins_with_a_part_of_the_year_is_of_it(text, expected):
    assert facts(f"一、2024年工作回顾\n{text}") == expected


@pytest.mark.parametrize(
    ("event", "year"),
    [
        ("办好2027年省运会", 2025),
        ("落实2030年前碳达峰行动方案", 2025),
        ("推进2024年续建项目建设", 2025),
        ("编制2030年前碳达峰方案", 2025),
        ("到2027年建成省运会场馆", 2027),
        ("力争2027年完成绿化规划", 2027),
    ],
)
def test_the_year_of_an_event_or_a_plan_is_that_of_no_figure(event, year):
    report = govreport.parse(f"一、2025年工作安排\n{event}，绿化造林12万亩。", region="金华市", year=2025)
    assert [(c.period.start.year, str(c.status)) for c in report.claims] == [(year, "target")]
    assert [(f.indicator, f.year) for f in report.facts] == [("afforestation", year)]


LED = "（一）加快建设。绿化造林12万亩。\n（二）改善民生。城镇新增就业3万人。\n"
ITEMS = "——绿化造林12万亩。\n——城镇新增就业3万人。\n"


@pytest.mark.parametrize("sections", [LED, ITEMS])
@pytest.mark.parametrize(
    ("heading", "lead", "years"),
    [
        ("一、过去五年工作回顾", "2025年，我们重点做了以下工作：", (2025, 2025)),
        ("一、过去五年工作回顾", "一年来，我们攻坚克难，重点抓了：", (2025, 2025)),
        ("一、2025年工作回顾", "去年工作的完成，标志着规划收官。五年来，我们取得了显著成就。", (2021, 2025)),
        ("二、今后五年的目标任务", "2026年，要重点抓好以下工作：", (2026, 2026)),
        ("二、今后五年的目标任务", "做好今年工作，要抓好：", (2026, 2026)),
        ("二、2026年工作安排", "到2030年，要实现以下目标：", (2030, 2030)),
    ],
)
def test_a_paragraph_that_leads_in_turns_the_sections_behind_it(heading, lead, years, sections):
    report = govreport.parse(f"{heading}\n{lead}\n{sections}三、政府自身建设\n新建学校5所。", region="金华市", year=2026)
    *led, last = report.claims
    assert {(c.period.start.year, c.period.end.year) for c in led if c.quantity.unit.text != "年"} == {years}
    assert last.period is None  # the next part says no time


@pytest.mark.parametrize("sections", [LED, LED.replace("（一）", "一是").replace("（二）", "二是")])
@pytest.mark.parametrize("heading", ["2025年和“十四五”时期工作回顾", "过去五年工作回顾", "2025年工作回顾"])
@pytest.mark.parametrize(
    ("leads", "years"),
    [
        (("2025年，我们主要做了以下工作：", "过去五年，我们着力抓了以下工作。"), (2025, 2025, 2021, 2021)),
        (("五年来，我们主要抓了：", "一年来，我们主要做了以下工作："), (2021, 2021, 2025, 2025)),
        (("一年来，我们主要抓了：", "一年来，我们还重点抓了："), (2025, 2025, 2025, 2025)),
    ],
)
def test_a_second_paragraph_leads_in_sections_that_are_numbered_anew(heading, leads, years, sections):
    text = f"一、{heading}\n{leads[0]}\n{sections}{leads[1]}\n{sections}"
    claims = govreport.parse(text, region="金华市", year=2026).claims
    assert tuple(c.period.start.year for c in claims if c.quantity.unit.text != "年") == years


@pytest.mark.parametrize(
    ("behind", "year"),
    [
        ("“十四五”时期，经济社会发展取得显著成就。\n新建学校5所。", 2021),
        ("一年来的成绩来之不易。\n新建学校5所。", 2025),
        ("五年来，成就显著。\n（三）优化环境。新建学校5所。", 2025),  # its number goes on
    ],
)
def test_a_paragraph_that_leads_in_behind_the_sections_of_another(behind, year):
    text = f"一、2025年和“十四五”时期工作回顾\n一年来，重点做了以下工作：\n{LED}{behind}"
    assert govreport.parse(text, region="金华市", year=2026).claims[-1].period.start.year == year


@pytest.mark.parametrize(
    ("told", "year"),
    [
        ("2025年全市生产总值达到210亿元，年均增长8%。", 2021),
        ("2025年，全市生产总值210亿元，年均增长8%。", 2021),
        ("2025年全市生产总值达到210亿元，是2020年的1.5倍。", 2021),
        ("2025年全市地区生产总值达到210亿元。", 2021),
        ("2025年全市生产总值达到210亿元，增长7.5%。", 2025),
        ("2025年，全市生产总值达到210亿元，增长7.5%。", 2025),
    ],
)
def test_a_level_at_the_end_of_several_years_dates_no_other_sentence(told, year):
    report = govreport.parse(f"一、过去五年工作回顾\n{told}城镇新增就业61万人。", region="金华市", year=2026)
    assert [c.period.start.year for c in report.claims if c.subject == "城镇新增就业"] == [year]
    assert [f.year for f in report.facts if f.indicator == "urban_new_jobs"] == ([] if year == 2021 else [2025])


def test_a_paragraph_with_figures_leads_in_to_nothing():
    text = f"一、2025年工作回顾\n五年来，新建学校36所。\n{LED}"
    report = govreport.parse(text, region="金华市", year=2026)
    assert [c.period.start.year for c in report.claims if c.subject != "学校" and c.subject] == [2025, 2025]


def test_the_year_at_the_end_of_a_change_is_that_of_no_sum_behind_it():
    text = "一、过去五年工作回顾\n城镇化率由2019年的52%提高到2024年的60%，新建农村公路300公里；财政收入达到80亿元。"
    assert [(f.indicator, f.year) for f in govreport.parse(text, region="金华市", year=2025).facts] == [
        ("urbanization_rate", 2024),
        ("fiscal_revenue", 2024),
    ]


@pytest.mark.parametrize("day", ["2031年5月22日", "2031年9月26日", "2031年12月26日"])
def test_this_year_so_far_is_that_of_a_session_within_it(day):
    opening = f"某县政府工作报告\n——{day}在某县第十届人民代表大会第一次会议上\n各位代表：\n一、过去五年工作回顾\n"
    told = "今年以来，我们攻坚克难。上半年，地区生产总值增长8%。预计全年城镇化率达到60%。\n二、今后的任务\n新建学校5所。\n"
    report = govreport.parse(opening + told, region="金华市")
    assert [(f.indicator, f.year) for f in report.facts] == [("urbanization_rate", 2031)]
    assert {c.period.start.year for c in report.claims if c.quantity.unit.text == "%"} == {2031}


@pytest.mark.parametrize(
    ("heading", "years"),
    [
        ("一、“十四五”收官之年工作总结", (2025, 2025)),
        ("一、2025年工作回顾\n二、“十五五”开局之年重点任务", (2026, 2026)),
        ("一、2025年工作回顾\n二、“十五五”时期主要目标", (2026, 2030)),
    ],
)
def test_a_heading_that_names_one_year_of_a_plan_by_its_place_is_of_that_year(heading, years):
    report = govreport.parse(f"2026年海东市政府工作报告\n各位代表：\n{heading}\n（一）抓工业。新增企业30家。\n（二）抓农业。造林9万亩。\n")
    assert {(c.period.start.year, c.period.end.year) for c in report.claims} == {years}


@pytest.mark.parametrize("gap", ["\n", "　　", "  "])
def test_a_paragraph_turns_wherever_it_begins(gap):
    lines = ["2026年海东市政府工作报告", "各位代表：", "一、“十四五”时期和2025年工作回顾", "五年来，我们接续奋斗。城镇新增就业16万人。"]
    lines += ["2025年，我们攻坚克难。新建学校12所。", "粮食产量45万吨。", "二、2026年工作安排", "今年，新建学校9所。"]
    report = govreport.parse(gap.join(lines))
    assert [(c.period.start.year, c.period.end.year) for c in report.claims][-4:] == [
        (2021, 2025),
        (2025, 2025),
        (2025, 2025),
        (2026, 2026),
    ]
