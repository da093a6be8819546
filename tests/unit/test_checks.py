"""The rules of checks: each by its own examples, then what switches them, and what a finding says."""

import re
import runpy
from pathlib import Path

import pytest

import govreport
from govreport import checks
from govreport.checks import Severity

RULES = checks.rules()


def report(text, year=2025, region="金华市"):
    """The text as the review of a report, unless it brings its own headings."""
    headed = re.match("[一二三四]、|各位代表", text)
    return govreport.parse(text if headed else f"一、{year - 1}年工作回顾\n{text}\n", region=region, year=year)


def example(texts):
    """The findings of an example of a rule."""
    if isinstance(texts, str):
        return govreport.check(report(texts))
    now, before = texts
    return govreport.check(report(now), report(before, 2024))


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_the_example_that_fires(rule):
    found = [f for f in example(rule.fires) if f.rule == rule.id]
    assert found, example(rule.fires)
    text = report(rule.fires if isinstance(rule.fires, str) else rule.fires[0]).source
    for one in found:
        assert one.severity is rule.severity
        assert one.zh
        assert one.en
        assert one.spans == tuple(sorted(one.spans))
        assert all(text[span].strip() for span in one.spans)


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_the_example_that_does_not(rule):
    assert example(rule.silent) == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_every_rule_says_what_it_is(rule):
    assert len(rule.doc) > 30
    assert rule.zh
    assert re.fullmatch(r"[a-z]+\.[a-z_]+", rule.id)


def rules_of(text, **more):
    return [found.rule for found in govreport.check(report(text), **more)]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("森林覆盖率从40.1%提高到42.5%、提高2.8个百分点。", "change.points"),
        ("失业率由5.5%下降到5.1%，下降0.6个百分点。", "change.points"),
        ("城镇化率由60%提高到62%，下降2个百分点。", "change.points"),
        ("税收由1500万元增加到1.2亿元，增长25%。", "change.rate"),
        ("贸易额从2007年的248亿美元上升到2012年的772亿美元，年均增长52.5%。", "change.mean"),
        ("完成投资100亿元，其中工业投资160亿元。", "parts.exceed"),
        ("三次产业结构为５.１：４０.２：５６.７。", "parts.structure"),
        ("出口下降-2%。", "wording.negative_growth"),
        ("运行成本降低1.5倍。", "wording.fell_times"),
        ("城镇新增就业12万—10万人。", "wording.range"),
        ("4月31日，项目开工，总投资5亿元。", "dates.impossible"),
        ("2023年2月29日，项目开工，总投资5亿元。", "dates.impossible"),
        ("重点抓好四个方面：一是稳增长。二是促改革。三是惠民生。", "numbering.announced"),
        ("地区生产总值5562.47万亿元。", "scale.level"),
        ("城镇调查失业率为52%。", "scale.growth"),
        ("城镇化率达到65%，比上年提高1.2%。", "wording.points"),
        ("一般公共预算收入500亿元，其中税收收入400亿元，占一般公共预算收入的70%。", "parts.share"),
        ("登记失业率由3%下降到3.2%。", "change.direction"),
        ("企业由2020年的420家增加到2024年的300家。", "change.direction"),
        ("税收由1.2亿元增加到1500万元。", "change.direction"),
        ("城乡居民收入比由1.90:1缩小到1.95:1。", "change.direction"),
        ("审批时限由30天压缩到45天。", "change.direction"),
        ("PM2.5浓度由30微克/立方米下降到35微克/立方米。", "change.direction"),
        ("高新技术企业2500亿元。", "unit.dimension"),
        ("城镇调查失业率5万人。", "unit.dimension"),
        ("粮食总产量达到62亿元。", "unit.dimension"),
        ("地区生产总值达到62万吨。", "unit.dimension"),
        ("公路通车里程为620亿元。", "unit.dimension"),
        ("城镇化率稳步提高到65万人。", "unit.dimension"),
        ("新建学校10所、医院5所、养老院8所，共20所。", "parts.total"),
        ("争取专项债35亿元、中央预算内资金12亿元、省级资金8亿元，合计65亿元。", "parts.total"),
        ("新建学校10所、医院5所、养老院8所，共22所。", "parts.total"),
        ("三次产业占比分别为5%、45%、60%。", "parts.structure"),
        ("第一、二、三产业增加值占比分别为5.1%、40.2%、56.7%。", "parts.structure"),
        ("三次产业结构为5:45:60。", "parts.structure"),
        ("全年空气质量优良天数367天。", "scale.days"),
        ("2023年，空气质量优良天数366天。", "scale.days"),
    ],
)
def test_what_is_found(text, rule):
    assert rules_of(text) == [rule]


@pytest.mark.parametrize(
    "text",
    [
        "森林覆盖率从40.14%提高到42.5%、提高2.4个百分点。",  # rounded
        "森林覆盖率由40%左右提高到42.5%，提高2个百分点。",
        "农民收入由2万元增加到3万元，年均增长8.4%。",
        "财政收入由100亿元增加到120亿元，同口径增长15%。",
        "收入由100.4元增加到120.5元，增长20%。",
        "完成投资100亿元，其中工业投资60亿元、民间投资50亿元。",  # parts may overlap
        "贸易额从2007年的248亿美元上升到2012年的772亿美元，年均增长25.5%。",
        "贸易额从2007年的248亿美元上升到2012年的772亿美元，年均实际增长15.5%。",
        # the growth of the gross product is told at constant prices, its levels at current ones
        "地区生产总值从2011年的1520亿元增加到2016年的2243.1亿元，年均增长6.6%。",
        "地区生产总值由100亿元增加到120亿元，增长15%。",
        "企业10家，其中职工1200人。",
        "新增贷款100亿元，其中企业贷款余额200亿元。",
        "三次产业结构调整为5.1:40.2:54.8。",  # rounded
        "利润下降120%。",
        "排放下降15倍频程。",
        "成本下降一半。",
        "2024年2月29日，项目开工。1—11月，投资增长5%。",
        "7×24小时服务，12月31日前办结5件。",
        "重点抓好三个方面工作：一是稳增长，二是促改革，三是惠民生。同时抓好两个方面：一是稳粮，二是稳价。",
        "地区生产总值5562.47亿元，一般公共预算收入502亿元，增长2.5%。",
        "劳动生产率提高5%。",
        "PM2.5浓度由39微克/立方米下降到25微克/立方米，下降35.9%。",
        "规上企业利润总额居全省第3位，规上企业利润总额增速居全省第4位。",
        "排名由46位提升到31位，信用等级由3级提升到2级。",
        "审批效率由30天提升到15天。",
        "空气质量由35微克/立方米提升到30微克/立方米。",
        "城乡居民收入比由1:1.95缩小到1:1.90。",
        "亏损由-5亿元扩大到-8亿元。",
        "就业率由92%以上提高到91%。",
        "企业由420家减少到300家，调整优化到280家。",
        "地区生产总值增长6.2亿元。",  # by that much
        "贷款投向小微企业200亿元、高新技术企业2500亿元。",
        "高新技术企业达到2500家，产值2500亿元。",
        "接待游客、旅游总收入分别达到500万人次、60亿元。",
        "规上工业企业1200亿元产值。",
        "城镇新增就业投入2亿元，城镇居民人均可支配收入惠及5万人。",
        "种植粮食15万亩，老旧小区改造96万平方米。",
        "地区生产总值连跨3个千亿元台阶。",
        "城镇登记失业率控制在5%以内，失业人员5万人。",
        "新建学校10所、医院5所、养老院8所，共23所。",
        "新建幼儿园10所，改建学校5所、医院8所，共13所。",  # of the last two
        "改造小区10个、道路5条，共20个。",
        "完成投资10.2亿元、8.3亿元，共计18.6亿元。",  # rounded
        "培训职工1.2万人、农民3万人，共计4.3万人。",
        "修建公路10公里、桥梁5公里，共16公里。",
        "新建学校10所、医院5所，共惠及20所学校。",
        "新建学校10所、医院5所等，共20所。",
        "三次产业占比分别为5%、40%、56%。",  # rounded
        "三次产业增加值分别增长15.1%、40.2%、56.7%。",
        "民间投资、产业投资、工业投资占比分别达49.2%、60.2%、56.3%。",
        "2020年空气质量优良天数366天。",
        "税收达到1.5亿元，比上年增加1亿元，增长200%。",  # from anything up to 1亿元
        "利润从2019年的100亿元增加到2024年的-5亿元，年均增长20%。",
    ],
)
def test_what_is_no_slip(text):
    assert rules_of(text) == []


def test_a_batch_of_last_year_that_goes_on_is_no_promise_that_is_late():
    assert example("一、2024年工作回顾\n出口增长5%。\n二、2025年工作安排\n推进2024年度12个示范村建设。") == ()


AHEAD = "一、2024年工作回顾\n出口增长5%。\n二、2025年工作安排\n"


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("工业增加值增长7%。壮大产业，工业增加值增长8%。", ["conflict.target"]),
        ("工业增加值增长7%以上。壮大产业，工业增加值增长8%以上。", ["conflict.target"]),
        ("登记失业率控制在4%以内。稳定就业，登记失业率控制在4.5%以内。", ["conflict.target"]),
        ("粮食产量60万吨。建好良田，粮食产量65万吨。", ["conflict.target"]),
        ("工业增加值增长7%、力争8%。", []),
        ("工业增加值增长7%。壮大产业，力争工业增加值增长8%。", []),
        ("工业增加值增长7%。壮大产业，工业增加值增长7%以上。", []),
        ("工业增加值增长7%。壮大产业，装备制造业增加值增长8%。", []),
        ("工业增加值增长7%。到2030年，工业增加值增长8%。", []),
        ("粮食产量60万吨。建好良田，粮食产量6亿公斤。", []),
        ("城镇新增就业5万人。重点抓好高校毕业生就业，城镇新增就业1万人。", []),
    ],
)
def test_two_targets_for_one_thing(text, rules):
    assert rules_of(AHEAD + text) == rules


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("各位代表：\n2024年出口增长5%。", ["outline.headings"]),
        ("各位代表：\n（一）经济。出口增长5%。\n一、2024年工作回顾\n出口增长5%。", ["outline.above"]),
        ("二、2025年工作安排\n出口增长5%。", ["numbering.first"]),
        ("一、2024年工作回顾\n（二）改革深化。出口增长5%。\n（三）民生改善。出口增长5%。", ["numbering.first"]),
        ("一、2024年工作回顾\n出口增长5%。\n三、2025年工作安排\n出口增长5%。", ["numbering.skipped"]),
        ("各位代表：\n一、2024年工作回顾\n（一）经济。出口增长5%。\n二、2025年工作安排\n（一）经济。出口增长5%。", []),
        ("一、2024年工作回顾\n重点抓好两件事。一是稳增长。出口增长5%。\n二是促改革。出口增长5%。", []),
    ],
)
def test_headings_that_make_no_report(text, rules):
    assert rules_of(text) == rules


@pytest.mark.parametrize("said", ["13", "十三", "二十", "一百二十"])
def test_long_lists_that_say_how_many_they_are(said):
    numbers = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", *(f"十{n}" for n in "一二三四五六七八九"), "二十"]
    items = [f"{number}是抓好工作。" for number in numbers[: 13 if said in ("13", "十三") else 20]]
    assert rules_of(f"做好{said}项重点工作：{''.join(items)}") == []
    if said != "一百二十":
        assert rules_of(f"做好{said}项重点工作：{''.join(items[:-1])}") == ["numbering.announced"]


def test_rules_are_switched_off_by_id_or_topic():
    text = "出口下降-2%。地区生产总值增长6.5%—6%。"
    assert set(rules_of(text)) == {"wording.negative_growth", "wording.range"}
    assert rules_of(text, without=["wording.range"]) == ["wording.negative_growth"]
    assert rules_of(text, without=["wording"]) == []
    assert rules_of(text, only=["wording.range"]) == ["wording.range"]
    with pytest.raises(ValueError, match="no rule 'wordin'"):
        rules_of(text, without=["wordin"])


def test_a_rule_of_ones_own():
    @checks.rule("house.about", Severity.NOTE, zh="不用“左右”", fires="增长5%左右。", silent="增长5%。")
    def about(case):
        """The house style has no 左右 in a review, where figures are known."""
        for claim in case.report.claims:
            if claim.quantity.bound is govreport.Bound.ABOUT:
                yield checks.finding("不用“左右”", "no 左右", (claim,))

    try:
        assert rules_of("出口增长5%左右。") == ["house.about"]
        with pytest.raises(ValueError, match="two rules"):
            checks.register(checks.rules()[-1])
        (found,) = govreport.check(report("出口增长5%左右。"))
        assert (found.rule, found.severity) == ("house.about", Severity.NOTE)
    finally:
        checks.remove("house.about")
    assert rules_of("出口增长5%左右。") == []


def test_a_rule_that_is_none_is_refused():
    with pytest.raises(ValueError, match=r"no rule 'nope'; there are change\.points, "):
        checks.remove("nope")
    with pytest.raises(TypeError, match="a rule is a Rule"):
        checks.register(len)


def test_nothing_is_divided_by_a_level_of_nought():
    assert rules_of("地区生产总值0亿元。民营经济增加值300亿元，占地区生产总值的40%。") == ["scale.level"]
    assert rules_of("社会消费品零售总额0亿元，增长9%。", previous=report("社会消费品零售总额1000亿元。", 2024), only=["previous"]) == []


def test_only_the_report_of_the_year_before_is_compared():
    now = report("社会消费品零售总额1200亿元，增长9%。")
    before = "社会消费品零售总额1000亿元。"
    for other, why in [
        (report(before, 2023), "it is for 2023, and the year before is 2024"),
        (report(before, 2025), "it is for 2025, and the year before is 2024"),
        (report(before, 2024, "衢州市"), "it is of 衢州市, and this one of 金华市"),
        (now, "it is the same text"),
        (govreport.parse(before), "the year of one of them is not known"),
    ]:
        with pytest.raises(ValueError, match=f"^previous is not the report of the year before: {why}$"):
            govreport.check(now, other)
    assert len(govreport.check(now, report(before, 2024, None))) == 1
    (found,) = govreport.check(now, before := report("社会消费品零售总额1000亿元。", 2024))
    assert [before.source[span] for span in found.previous_spans] == ["1000亿元"]


def test_the_headings_of_a_report_that_is_given_at_the_end_of_its_year_fit_it():
    text = "2025年政府工作报告\n（2025年12月28日）\n各位代表：\n一、2025年工作回顾\n出口增长5%。\n二、{}年工作安排\n出口增长6%。"
    fits, fits_not = (govreport.check(govreport.parse(text.format(year), region="金华市")) for year in (2026, 2027))
    assert (fits, [found.rule for found in fits_not]) == ((), ["dates.heading"])


def test_findings_stand_in_text_order():
    found = govreport.check(report("就业率由90%提高到92%，提高3个百分点。地区生产总值增长6.5%—6%。出口下降-2%。"))
    assert [f.rule for f in found] == ["change.points", "wording.range", "wording.negative_growth"]
    assert [f.spans for f in found] == sorted(f.spans for f in found)


def test_any_text_can_be_checked():
    assert govreport.check(govreport.parse("")) == ()
    assert [found.rule for found in govreport.check(govreport.parse("增长5%。"))] == ["outline.headings"]


def test_the_page_of_rules_is_made_of_the_rules():
    tool = runpy.run_path(str(Path(__file__).parents[2] / "tools" / "make_docs.py"))
    assert tool["CHECKS_PAGE"].read_text(encoding="utf-8") == tool["checks_page"](), "run tools/make_docs.py"
    assert all(f"| `{rule.id}` |" in tool["checks_page"]() for rule in RULES), "a topic without a title"
