"""What a claim knows beside its subject: comparison, group, members, scope, period, commitment."""

import copy
import pickle

import pytest

import govreport
from govreport.vocabulary import Basis, CoinageKind, Commitment, Relation, Status

REVIEW, PLAN = "一、2023年工作回顾\n", "\n二、2024年工作安排\n"


def claims(text, plan=False):
    head = REVIEW + "好。" + PLAN if plan else REVIEW
    return govreport.parse(head + text, year=2024).claims


def test_the_basis_of_a_comparison_is_the_last_word_before_the_amount():
    (claim,) = claims("按可比价计算，工业产值同比增长5%。")
    assert (claim.comparison.basis, claim.comparison.text) == (Basis.YEAR, "同比")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("工业产值比1—5月份增长5%。", "比1—5月份"),
        ("用电量较4月和2月分别提高1.2和3.4个百分点。", "较4月"),
        ("存款比6月末增加12亿元。", "比6月末"),
        ("增速较今年前三季度回升1.2个百分点。", "较今年前三季度"),
    ],
)
def test_a_part_of_the_year_that_is_compared_with_goes_before(text, words):
    assert {(c.comparison.basis, c.comparison.text) for c in claims(text)} == {(Basis.PRECEDING, words)}


def test_a_named_year_is_the_period_of_the_comparison():
    (claim,) = claims("工业产值较2020年增长35%。")
    assert claim.comparison.basis is Basis.NAMED
    assert claim.comparison.period.start.year == 2020
    assert claim.period.start.year == 2023, "the claim's own time is that of its part, not the one it compares with"


def test_regions_that_stand_side_by_side_are_two():
    assert [c.comparison.region for c in claims("增速分别高于全国全省5.9和2.9个百分点。")] == ["全国", "全省"]


def test_a_gap_is_a_comparison_with_a_region():
    *_, gap = claims("工业产值增长5%、高于全省2个百分点。")
    assert (gap.comparison.basis, gap.comparison.region, gap.subject) == (Basis.REGION, "全省", "工业产值")


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2022年与2017年相比，城镇化率由45%提高到50%，人口由30万人增加到35万人。", [2017, 2022, 2017, 2022]),
        ("“十三五”末同“十二五”末相比，公路里程由3000公里增加到5000公里。", [2015, 2020]),
        ("与2018年相比，2021年城镇化率由45%提高到50%。", [2018, 2021]),
        ("2021年与上年相比，城镇化率由45%提高到50%。", [2020, 2021]),
        ("与2018年相比，财政收入增长8%；2020年，城镇化率由45%提高到50%。", [2023, 2020, 2020]),
        ("财政收入比2018年增长8%，城镇化率由45%提高到50%。", [2023, 2023, 2023]),
    ],
)
def test_a_change_begins_in_the_year_that_a_sentence_compares_with(text, years):
    assert [c.period.start.year for c in claims(text)] == years


def test_in_a_plan_a_change_begins_in_what_was_done():
    begun, end = claims("2027年与2022年相比，城镇化率由45%提高到50%。", plan=True)
    assert (str(begun.status), begun.period.start.year, str(end.status)) == ("achieved", 2022, "target")


def test_a_figure_that_is_the_same_again_is_of_the_year_that_it_is_compared_with():
    now, then, other = claims("财政收入12亿元，与上年的11.9亿元基本持平，税收8亿元。")
    assert [c.period.start.year for c in (now, then, other)] == [2023, 2022, 2023]
    assert (then.subject, then.relation, then.status) == ("财政收入", Relation.LEVEL, Status.OTHER)


def test_what_was_set_by_a_province_is_no_region():
    *_, set_by, other = claims("财政支出38亿元，低于国家控制的40亿元的指标，高于全省平均2亿元。")
    assert (set_by.comparison, other.comparison.region) == (None, "全省")


@pytest.mark.parametrize("between", ["", "的"])
def test_a_loss_and_the_gain_that_it_turned_into_have_their_years(between):
    found = claims(f"市属企业由2020年{between}亏损3亿元变为2022年{between}盈利1亿元。财政收入是2022年的2倍。")
    assert [c.period.start.year for c in found] == [2020, 2022, 2023]


@pytest.mark.parametrize(
    ("name", "topics"),
    [
        ("用于教育、科技和社会保障的支出", ["用于教育的支出", "用于科技的支出", "用于社会保障的支出"]),
        ("来自美国、欧盟、东盟的投资", ["来自美国的投资", "来自欧盟的投资", "来自东盟的投资"]),
        ("教育、科技、社会保障支出", ["教育支出", "科技支出", "社会保障支出"]),
    ],
)
def test_members_share_what_leads_to_them_and_what_stands_behind(name, topics):
    assert [c.topic for c in claims(f"{name}分别增长10%、20%和30%。")] == topics


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2021年和2022年共投入5亿元。", (2021, 2022)),
        ("2020年、2021年和2022年，全市累计新建学校20所。", (2020, 2022)),
        ("2021年与2022年两年新建学校20所。", (2021, 2022)),
        ("2019年和2022年共投入5亿元。", (2022, 2022)),
        ("2021年和2022年一般公共预算收入分别增长5%、6%。", (2022, 2022)),
    ],
)
def test_years_that_are_told_together_are_not_compared(text, years):
    *_, claim = claims(text)
    assert claim.comparison is None
    assert (claim.period.start.year, claim.period.end.year) == years


def test_this_year_and_the_next():
    window, claim = claims("今明两年投入5亿元。", plan=True)
    assert (claim.subject, claim.status) == (None, Status.TARGET)
    assert [(c.period.start.year, c.period.end.year) for c in (window, claim)] == [(2024, 2025)] * 2


def test_claims_of_one_change_share_a_group():
    first, second, other = claims("城镇化率由60%提高到62%，研发投入增长5%。")
    assert first.group == second.group == first.quantity.span.start
    assert other.group is None


def test_of_lists_of_changes_each_has_its_own_group():
    a, b, c, d, e, f, other = claims("城市、农村低保标准分别由600元、450元提高到650元、500元，增长8%和11%，出口增长5%。")
    assert a.group == c.group == e.group != b.group == d.group == f.group
    assert (a.group, b.group, other.group) == (a.quantity.span.start, b.quantity.span.start, None)


def test_by_how_much_another_thing_changed_is_no_part_of_a_change():
    *_, rate = claims("普惠贷款余额由8万亿元增加到23万亿元，贷款平均利率较五年前下降1.5个百分点。")
    assert (rate.subject, rate.group) == ("贷款平均利率", None)


def test_by_how_much_may_stand_in_the_next_clause():
    *change, other = claims("城镇化率由60%提高到62%，年均提高1个百分点，研发投入增长5%。")
    assert len({c.group for c in change}) == 1
    assert other.group is None


@pytest.mark.parametrize(
    "text", ["出口占全国比重达到2.49%。", "出口占全国的比重由2%提高到2.49%。", "出口占全国2.49%。", "出口在全国的份额提高到2.49%。"]
)
def test_the_frame_of_a_share_is_its_scope(text):
    assert claims(text)[-1].scope == "全国"


def test_both_changes_of_a_sentence_have_their_own_group():
    a, b, c, d = claims("城镇化率由60%提高到62%，入学率由90%提高到95%。")
    assert a.group == b.group != c.group == d.group


def test_members_of_a_list_that_shares_one_amount():
    (claim,) = claims("接待人次、旅游收入均增长8%。")
    assert claim.subjects == ("接待人次", "旅游收入")


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("产值达到9亿元，税收达到3亿元，均增长8%。", ("产值", "税收")),
        ("产值达到9亿元，税收达到3亿元，利润达到2亿元，均居全省第一。", ("产值", "税收", "利润")),
        ("产值增长6%，税收增长8%，增速均居全省第一。", ("产值", "税收")),
        ("产值达到9亿元、税收达到3亿元、均居全省第一。", ("产值", "税收")),
        ("利润增长5%，产值达到9亿元、税收达到3亿元、均居全省第一。", ("产值", "税收")),
        ("产值增长6%，税收增长8%，均居全市6县市第一。", ("产值", "税收")),
        ("产值达到9亿元、增长6%，税收达到3亿元，利润达到2亿元，均增长8%。", ("税收", "利润")),
        ("产值达到9亿元、增长6%，税收达到3亿元，均居全省第一。", ()),  # the rank of the output, or that of its growth
        ("产值达到9亿元、增长6%，税收达到3亿元，均增长8%。", ()),
    ],
)
def test_members_that_are_no_one_stretch_of_text(text, members):
    claim = claims(text)[-1]
    assert (claim.subject, claim.topic, claim.subjects) == (None, None, members)


def test_among_how_many_a_rank_is_one_is_said_of_no_members():
    assert claims("产值增长6%，税收增长8%，均居全市6县市第一。")[2].subjects == ()


def test_lists_of_unequal_length_are_a_problem_and_nothing_is_invented():
    report = govreport.parse(REVIEW + "轻工业、重工业、建筑业产值分别增长5%、6%。")
    assert [c.subject for c in report.claims] == ["轻工业、重工业、建筑业产值"] * 2
    assert [p.code for p in report.problems if p.code.startswith("claims")] == ["claims.unequal_lists"] * 2


def test_a_shared_tail_completes_the_topic_and_not_the_subject():
    first, second = claims("轻工业、重工业增加值分别增长5%、6%。")
    assert [(first.subject, first.topic), (second.subject, second.topic)] == [("轻工业", "轻工业增加值"), ("重工业增加值", "重工业增加值")]


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("GDP、进出口总额分别增长6%、8%。", ["GDP", "进出口总额"]),
        ("铁路、公路货运量分别增长5%、6%。", ["铁路货运量", "公路货运量"]),
        ("商品房销售面积、销售额分别增长5%、6%。", ["商品房销售面积", "商品房销售额"]),
        ("纺织、建材、家电等行业产值分别增长4%、6%、8%。", ["纺织行业产值", "建材行业产值", "家电行业产值"]),
        ("城镇居民、农村居民人均可支配收入分别增长5%、6%。", ["城镇居民人均可支配收入", "农村居民人均可支配收入"]),
        ("省级、市级众创空间分别达到12家、40家。", ["省级众创空间", "市级众创空间"]),
        ("民事、行政案件分别下降3%、5%。", ["民事案件", "行政案件"]),
        ("卫生厕所、生活垃圾处理普及率达到95%、98%。", ["卫生厕所普及率", "生活垃圾处理普及率"]),
        ("吸收外资、投资分别增长8%、5%。", ["外资", "投资"]),
        ("市属企业营收、利润分别增长8%、5%。", ["市属企业营收", "市属企业利润"]),
        ("火灾事故起数和死亡人数分别下降8%、5%。", ["火灾事故起数", "火灾事故死亡人数"]),
        ("刑事案件立案数、治安案件数分别下降8%、5%。", ["刑事案件立案数", "治安案件数"]),
        ("盗窃、诈骗案件分别下降8%、5%。", ["盗窃案件", "诈骗案件"]),
        ("造纸、印染等传统产业产值分别增长8%、5%。", ["造纸产业产值", "印染产业产值"]),
        ("造纸、印染两大产业产值分别增长8%、5%。", ["造纸产业产值", "印染产业产值"]),
        ("茶叶面积、单产、总产分别增长8%、5%、9%。", ["茶叶面积", "茶叶单产", "茶叶总产"]),
        ("省级公用经费和一般性支出分别压减8%、5%。", ["省级公用经费", "一般性支出"]),
        ("黄桃、板栗全产业链产值分别增长8%、5%。", ["黄桃全产业链产值", "板栗全产业链产值"]),
        ("存款、贷款余额分别增长8%、5%。", ["存款余额", "贷款余额"]),
        ("国家级单项冠军、专精特新“小巨人”分别达到6家、40家。", ["国家级单项冠军", "国家级专精特新“小巨人”"]),
        ("每千人床位数、执业医师数增至6.8张、3.4名。", ["每千人床位数", "每千人执业医师数"]),
        ("国内游客人次、总花费增长9%、11%。", ["国内游客人次", "国内游客总花费"]),
        ("婴儿、孕产妇死亡率分别降至3.2‰、8.6‰。", ["婴儿死亡率", "孕产妇死亡率"]),
        ("化肥、农药使用量分别下降2%、3%。", ["化肥使用量", "农药使用量"]),
        ("小麦、水稻良种覆盖率分别达到98%、95%。", ["小麦良种覆盖率", "水稻良种覆盖率"]),
        ("医疗、失业保险参保人数分别达到312万人、28万人。", ["医疗保险参保人数", "失业保险参保人数"]),
        ("煤炭、电力产业产值分别达到320亿元、96亿元。", ["煤炭产业产值", "电力产业产值"]),
        ("高中、初中在校生分别为3万人、6万人。", ["高中在校生", "初中在校生"]),
        ("传染病发病率、死亡率分别下降3%、5%。", ["传染病发病率", "传染病死亡率"]),
        ("高速公路、一级公路通车里程分别达到620公里、310公里。", ["高速公路通车里程", "一级公路通车里程"]),
        ("东、中、西部地区投资分别增长8%、9%、7%。", ["东部地区投资", "中部地区投资", "西部地区投资"]),
        ("市、县、乡三级财政分别投入3亿元、8亿元、1亿元。", ["市财政", "县财政", "乡三级财政"]),
        # levels before a whole name are of that name, and no others
        ("新增2个省级、3个国家级龙头企业。", ["省级龙头企业", "国家级龙头企业"]),
        ("新增1家市级、2家省级、3家国家级孵化器。", ["市级孵化器", "省级孵化器", "国家级孵化器"]),
        ("获评省级2家、国家级1家重点实验室。", ["省级重点实验室", "国家级重点实验室"]),
        ("新增省级2家、国家级3家，培育高新技术企业5家。", ["省级", "国家级", "高新技术企业"]),
    ],
)
def test_what_a_list_shares_completes_its_members(text, topics):
    assert [c.topic for c in claims(text)] == topics


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("水产养殖产量从全国第12位跃升至第5位。", ["全国", "全国"]),
        ("工业设计能力升至全球第6位。", ["全球"]),
        ("营商环境评价连续3年全省第一。", [None, "全省"]),
        ("创新能力、市场活力分别居全省第4、第6位。", ["全省", "全省"]),
        ("创新能力居全国第4位、西部第1位。", ["全国", "西部"]),
        ("创新能力全省第一、全国第四。", ["全省", "全国"]),
        ("城市信用排名由全国第45位提升到第30位、前移15位。", ["全国", "全国", None]),
        ("铁路货运量全省第三、突破900万吨。", ["全省", None]),
        ("钢材产量由原来的第9位升至第5位。", [None, None]),
        ("经济总量在全国的位次由第11位上升到第8位。", ["全国", "全国"]),
        ("税收收入全省排名由第6位上升到第4位。", ["全省", "全省"]),
        ("经济总量居全国位次由第9位前移到第8位。", ["全国", "全国"]),
        ("营商环境在全省排名第3。", ["全省"]),
        ("营商环境评价排在全省第3位。", ["全省"]),
        ("综合实力在全国百强县中排名第36位。", ["全国百强县"]),
        ("经济总量位于全省第3位。", ["全省"]),
        ("财政收入在全省建制县（市、区）列第8位。", ["全省建制县(市、区)"]),
        ("粮食产量在同类县区居第2位。", ["同类县区"]),
        ("投资增速提升3位至全省第3。", [None, "全省"]),
        ("全县城镇化率提高2个百分点。", [None]),
    ],
)
def test_among_whom_a_rank_is_one(text, scopes):
    assert [c.scope for c in claims(text)] == scopes


def test_what_a_class_stands_in_compares_what_is_counted():
    assert [c.comparison and c.comparison.text for c in claims("年均引进亿元项目60个。")] == [None, "年均"]


def test_a_list_of_amounts_shares_what_it_is_compared_with():
    assert [c.comparison.text for c in claims("茶叶和水果产值年均增长8%、7.2%。")] == ["年均", "年均"]
    first, second = claims("茶叶产值年均增长8%、水果产值增长7.2%。")
    assert (first.comparison.text, second.comparison) == ("年均", None)


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("A产业、B产业增加值占工业比重分别为35%、20%。", "工业"),
        ("甲醇产量、水泥产量占全省比重分别提高2.5和3.1个百分点。", "全省"),
        ("新增绿色工厂12家，超全省五分之一。", "全省"),
    ],
)
def test_all_shares_of_a_list_are_of_one_whole(text, scope):
    assert {c.scope for c in claims(text) if c.relation is not Relation.ADD} == {scope}


def test_the_group_at_the_head_of_a_name_is_the_scope():
    (claim,) = claims("规模以上工业增加值增长5%。")
    assert claim.scope == "规模以上"
    assert [c.scope for c in claims("市区两级政府资产增长5%，2000多万成都市民受益。")] == [None, None]


def test_a_group_has_the_measure_that_it_shares_for_its_name():
    assert [c.scope for c in claims("城镇、农村居民人均可支配收入分别增长5%、8%。")] == ["城镇", "农村"]


@pytest.mark.parametrize(
    ("text", "subject", "topic"),
    [
        ("规模以上工 业增加值增长5%。", "规模以上工 业增加值", "规模以上工业增加值"),
        ("工业、建筑业增 加值分别增长5%、6%。", "工业", "工业增加值"),
        ("产值（现价）增长5%。", "产值", "产值"),
    ],
)
def test_a_topic_is_without_the_breaks_of_its_page(text, subject, topic):
    first = claims(text)[0]
    assert (first.subject, first.topic) == (subject, topic)


def test_a_promise_keeps_its_word():
    report = govreport.parse(REVIEW + "好。" + PLAN + "确保城镇新增就业5万人，力争工业产值增长6%。", year=2024)
    words = [(c.commitment, report.source[c.commitment_span]) for c in report.claims]
    assert words == [(Commitment.ENSURE, "确保"), (Commitment.STRIVE, "力争")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("力争完成投资120亿元，同比增长15%以上。", ["力争", "力争"]),
        ("力争税收达到20亿元、增长8%左右。", ["力争", "力争"]),
        ("确保粮食总产稳定在30亿斤，新建粮库5座。", ["确保", None]),
        ("税收增长8%左右，达到20亿元。", ["左右", None]),
        ("力争工业投资超600亿元，技改投资增长15%以上。", ["力争", "力争"]),
        ("力争签约项目380个以上，其中外资项目80个以上。", ["力争", "力争"]),
        ("确保税收增长8%；固定资产投资增长12%。", ["确保", None]),
        ("工业投资增长18%、力争达到880亿元，零售总额增长15%。", [None, "力争", None]),
        ("民生支出占比不低于75%。", ["不低于"]),
        ("力争新建学校不少于5所。", ["力争"]),
    ],
)
def test_a_promise_goes_on_with_the_next_figure_of_the_same_thing(text, words):
    report = govreport.parse(REVIEW + "好。" + PLAN + text, year=2024)
    assert [c.commitment_span and report.source[c.commitment_span] for c in report.claims] == words


def test_a_claim_takes_its_own_period_before_that_of_its_part():
    own, part = claims("2022年完成投资5亿元。完成税收3亿元。")
    assert (own.period.start.year, part.period.start.year) == (2022, 2023)


@pytest.mark.parametrize("begun", ["由2019年的30亿元", "从2019年末30亿元", "由2019年底的30亿元"])
def test_the_first_amount_of_a_change_is_of_the_year_beside_it(begun):
    found = claims(f"财政收入{begun}增加到2023年的50亿元；税收占比由30%提高到40%。新增企业30家，产值由20亿元增加到30亿元。")
    assert [c.period.start.year for c in found] == [2019, 2023, 2019, 2023, 2023, 2023, 2023]  # … of the sentence


@pytest.mark.parametrize("span", ["从2019年到2021年，", "由2019年至2021年，", "2019年到2021年，"])
def test_a_figure_is_of_the_years_that_a_sentence_begins_with(span):
    assert [(c.period.start.year, c.period.end.year) for c in claims(f"{span}棉花产量增长5%。")] == [(2019, 2021)]


@pytest.mark.parametrize("begun", ["截至2024年1月底，全市", "到2024年1月底，全市已"])
def test_what_there_was_by_a_month_of_the_planned_year_is_achieved_in_a_review(begun):
    told, planned = claims(f"{begun}有企业36家。到2024年底，全市企业达40家。")
    assert (told.status, planned.status) == (Status.ACHIEVED, Status.TARGET)


def test_how_long_a_span_of_years_was_is_no_other_time():
    first, second = [c.period for c in claims("从2019年到2022年四年间，税收年均增长8%，新建学校36所。") if c.relation != "other"]
    assert first.start.year == second.start.year == 2019
    assert first.end.year == second.end.year == 2022


def test_amounts_of_one_thing_that_touch_have_one_period():
    periods = [c.period.start.year for c in claims("贫困人口从2019年的8.6万户32.4万人减少到2022年的1.2万户3.1万人。")]
    assert periods == [2019, 2019, 2022, 2022]


@pytest.mark.parametrize(
    "text",
    [
        "工业产值增长6%，增速为2010年以来最高，利润增长8%。",
        "工业产值30亿元，为近五年来最高水平，利润增长8%。",
        "工业产值增长6%，为35年来、20年来首次；利润增长8%。",
        "成交额30亿元、创近10年新高，利润增长8%。",
        "降水量为近50年同期最多，利润增长8%。",
        "《产业发展规划（2011—2035年）》获批，利润增长8%。",
        "筹划近30年的大桥开工，利润增长8%。",
        "开展一月一观摩活动，利润增长8%。",
        "入选2019年全国百强企业，利润增长8%。",
        "超额完成“十三五”目标任务，利润增长8%。",
        "对标2035年远景目标，利润增长8%。",
        "一季度利润增长5%，全年利润增长8%。",
        "利润恢复到2019年的112%。",
        "客流超过2019年水平，列车运送旅客50万人次。",
        "增速高于去年，其中转移支付增长10%。",
        "以2020年为基数，产值增长9%。",
        "产值达到2019年的1.4倍，利润增长9%。",
        "利润超过2019年同期12%。",
        "产值增长8%，比上半年、前三季度分别加快2个、1个百分点。",
    ],
)
def test_records_goals_and_parts_that_ended_are_no_period(text):
    assert claims(text)[-1].period.text == "2023年"


@pytest.mark.parametrize(
    ("text", "plan", "year"),
    [
        ("2022年，工业产值比上年增长4%。", False, 2021),
        ("工业产值比上年增长4%。", False, 2022),
        ("工业产值比去年增长4%。", False, 2023),
        ("工业产值比上年增长4%。", True, 2023),
    ],
)
def test_上年_is_the_year_before_the_claims_own_and_去年_before_the_reports(text, plan, year):
    assert claims(text, plan)[-1].comparison.period.start.year == year


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("工业产值增长5%，高于全省平均水平1个百分点。", "全省"),
        ("工业产值增长5%，高于全国1个百分点。", "全国"),
        ("工业产值增长5%，低于预期目标1个百分点。", None),
        ("工业产值完成省下达目标数的98%。", None),
        ("收购价高于市场价1元。", None),
        ("工业产值增长5%，高于投资增长1个百分点。", None),
    ],
)
def test_a_gap_is_one_to_a_region_or_to_none(text, region):
    compared = claims(text)[-1].comparison
    assert (compared.region if compared is not None else None) == region


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("分别高于全国、全省3.5个、2.1个百分点。", ["全国", "全省"]),
        ("高于全国、全省平均水平3.5和2.1个百分点。", ["全国", "全省"]),
        ("比全国、全省、全市分别高1.2、0.8、0.5个百分点。", ["全国", "全省", "全市"]),
        ("高于全国3.5个、全省2.1个百分点。", ["全国", "全省"]),
        ("高于全国和全省2个百分点。", ["全国和全省"]),
        ("分别高于全省平均2个、3个百分点。", ["全省", "全省"]),
        ("高于全省平均增速2个百分点。", ["全省"]),
        ("高于全省2个百分点、税收增长5%、6%。", ["全省", None, None]),
    ],
)
def test_of_a_list_of_gaps_each_has_its_own_region(text, regions):
    _, *gaps = claims(f"工业产值增长8.1%，{text}")
    assert [c.comparison and c.comparison.region for c in gaps] == regions


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("贷款余额比年初增加90亿元。", Basis.YEAR),
        ("贷款余额较年初净增90亿元。", Basis.YEAR),
        ("财政收入比年初预算增加2亿元。", None),
    ],
)
def test_the_beginning_of_a_year_is_the_end_of_the_one_before(text, basis):
    compared = claims(text)[-1].comparison
    assert (compared and compared.basis) == basis


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("工业产值增长8.3%，两年平均增长5.4%。", Basis.TWO_YEAR_MEAN),
        ("与2018年相比，工业产值增长40%。", Basis.NAMED),
        ("粮食产量比历史上最好的1984年增长6%。", Basis.NAMED),
        ("工业产值比大旱的2019年增长40%。", Basis.NAMED),
        ("同上年相比，工业产值增长40%。", Basis.YEAR),
        ("工业产值比五年前增长40%。", Basis.NAMED),
        ("工业产值增长12%，高于上年同期3个百分点。", Basis.YEAR),
        ("工业产值增长12%，高于2019年3个百分点。", Basis.NAMED),
        ("工业产值增长12%，高于年度目标3个百分点。", None),
        ("工业投资58亿元，较前三年平均水平增长81%。", Basis.NAMED),
        ("工业产值增长12%，比“十五”时期年均增速提高3个百分点。", Basis.NAMED),
        ("工业产值比疫情前增长40%。", Basis.NAMED),
        ("工业产值较撤县设市之初增长3倍。", Basis.NAMED),
        ("工业产值五年达到90亿元，比上个五年增长40%。", Basis.NAMED),
        ("工业产值比历史最高水平增长2%。", Basis.NAMED),
        ("工业产值比目前提高10%。", None),
        ("工业产值30亿元，按可比价计算，增长6.5%。", Basis.COMPARABLE_PRICES),
        ("工业产值30亿元、可比价增长6.5%。", Basis.COMPARABLE_PRICES),
        ("剔除政策性因素，工业产值增长6.5%。", Basis.SAME_SCOPE),
    ],
)
def test_a_clause_may_say_with_what_the_next_one_compares(text, basis):
    compared = claims(text)[-1].comparison
    assert (compared and compared.basis) == basis


@pytest.mark.parametrize(
    ("text", "plan", "status"),
    [
        ("到2030年，工业产值突破400亿元。", False, "target"),
        ("2023年，工业产值突破400亿元。", False, "achieved"),
        ("项目达产后，年产值可达50亿元。", False, "target"),
        ("全部建成后，可形成产值200亿元。", False, "target"),
        ("项目建成后，新增床位500张。", False, "achieved"),
        ("去年新建学校12所，今年再建15所。", True, "target"),
        ("目前，民营企业占比超过90%。", True, "achieved"),
        ("“十三五”期间，累计脱贫8.6万人。", True, "achieved"),
    ],
)
def test_words_of_time_decide_before_the_part(text, plan, status):
    assert claims(text, plan)[-1].status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("今年第一季度，工业生产比去年同期增长12%。", "achieved"),
        ("今年头五个月，出口增长9%。", "achieved"),
        ("今年第一季度，要完成春播80万亩。", "target"),
        ("今年一季度，力争工业生产增长12%。", "target"),
        ("今年新建学校5所。", "target"),
    ],
)
def test_the_first_part_of_a_year_is_over_where_no_plan_tells_of_it(text, status):
    report = govreport.parse(f"{REVIEW}好。\n二、外交工作\n{text}\n三、2024年工作安排\n好。", year=2024)
    assert [str(claim.status) for claim in report.claims] == [status]


def test_a_report_without_headings_turns_ahead_where_a_paragraph_names_its_year():
    report = govreport.parse("过去的一年，产值增长5%。\n2024年，是攻坚之年。\n产值增长6%。", year=2024)
    assert [str(c.status) for c in report.claims] == ["achieved", "target"]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("今年，我们要实施技改。", "target"),
        ("今年要抓好三件事。", "target"),
        ("今年的工作安排是：抓好技改。", "target"),
        ("展望2024年，形势向好。", "target"),
        ("下一步，我们将抓好技改。", "target"),
        ("今年，形势向好。", "achieved"),
        ("今年，我们要看到，技改成效明显。", "achieved"),
        ("今年主要抓了技改。", "achieved"),
        ("下一步棋走对了。", "achieved"),
    ],
)
def test_a_report_without_headings_turns_ahead_where_a_paragraph_tells_what_is_to_be_done(words, status):
    report = govreport.parse(f"政府工作报告\n（2024年1月8日）\n各位代表：\n去年，产值增长5%。\n{words}\n产值增长6%。", year=2024)
    assert [str(c.status) for c in report.claims if c.quantity.text.endswith("%")] == ["achieved", status]


@pytest.mark.parametrize("words", ["明年", "2024年"])
def test_a_report_without_headings_given_in_december(words):
    report = govreport.parse(f"政府工作报告\n（2023年12月28日）\n各位代表：\n今年，产值增长5%。\n{words}，是攻坚之年。\n产值增长6%。")
    assert [(str(c.status), c.period.start.year) for c in report.claims] == [("achieved", 2023), ("target", 2024)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("主要预期目标是：产值增长6%，利润增长5%。", "预期目标 预期目标"),
        ("产值增长6%左右。", "左右"),
        ("产值力争增长6%左右。", "力争"),
        ("人均预期寿命达到80岁，预期产值增长6%。", "- 预期"),
        # the list goes on behind a full stop and on the lines below, as long as targets are told
        ("主要预期目标是：产值增长6%。利润增长5%，失业率控制在5%以内。", "预期目标 预期目标 预期目标"),
        ("主要预期目标是：\n——产值增长6%；\n——投资不低于3亿元；\n（一）抓工业。新增企业30家。", "预期目标 预期目标 -"),
        ("（一）主要预期目标\n产值增长6%。\n（二）抓工业\n新增企业30家。", "预期目标 -"),
        # … and not to what is to be done for them
        ("主要预期目标是：产值增长6%。重点抓好以下工作：新增企业30家。", "预期目标 -"),
        ("主要预期目标是：产值增长6%。围绕上述目标，新增企业30家。", "预期目标 -"),
        ("主要预期目标是：产值增长6%。\n新增企业30家。", "预期目标 -"),
        ("为实现上述预期目标：\n新增企业30家。", "-"),
        ("（一）主要预期目标\n产值增长6%。\n（二）2024年重点工作\n新增企业30家。", "预期目标 -"),
        # so do indicators that are expected, up to those that bind, and a line that says nothing else
        ("主要预期指标为：产值增长6%，利润增长5%。", "预期指标 预期指标"),
        ("主要预期性指标安排如下：产值增长6%；约束性指标是：能耗下降3%。", "预期性指标 -"),
        ("2024年主要预期目标\n●产值增长6%。\n●利润增长5%。", "预期目标 预期目标"),
        ("预期性指标好于预期，新增企业30家。", "-"),
        # a word of its own comes before that of the list; that of a bound behind it
        ("主要预期目标是：产值增长6%，确保利润增长5%，力争投资3亿元。", "预期目标 确保 力争"),
        ("失业率控制在5%以内，投资不低于3亿元。", "- 不低于"),
    ],
)
def test_how_hard_a_target_of_a_list_is(text, words):
    report = govreport.parse(REVIEW + "好。" + PLAN + text, year=2024)
    assert " ".join(report.source[c.commitment_span] if c.commitment_span else "-" for c in report.claims) == words


@pytest.mark.parametrize("words", ["年底前", "年内", "全年"])
def test_a_part_of_a_year_ends_with_the_next_words_of_time(words):
    assert claims(f"一季度建成5个，{words}建成8个。")[-1].period.text == "2023年"


def test_without_its_causes_is_another_scope_than_prices():
    first, second = claims("按可比口径增长5%。按可比价格增长5%。")
    assert (first.comparison.basis, second.comparison.basis) == (Basis.SAME_SCOPE, Basis.COMPARABLE_PRICES)


def test_a_sum_that_is_planned_is_over_no_years_that_are_past():
    assert [c.period.end.year for c in claims("2024—2026年，三年累计投入50亿元。", plan=True)] == [2026, 2026]


@pytest.mark.parametrize("words", ["过去五年", "换届以来的五年", "换届以来的这五年"])
def test_a_duration_names_its_period(words):
    window, _ = claims(f"{words}，累计完成投资500亿元。")
    assert (window.quantity.period.start.year, window.quantity.period.end.year) == (2019, 2023)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("城镇居民收入三年增长42%。", 2021),
        ("高新技术企业五年翻了两番。", 2019),
        ("市场主体两年净增3万户。", 2022),
        ("养老金连续三年增长8%。", 2023),
        ("服务期限由3年提高到5年。", 2023),
    ],
)
def test_what_changed_over_years_is_of_all_of_them(text, begins):
    assert claims(text)[-1].period.start.year == begins


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2023年，产值增长8%，两年平均增长5%；税收9亿元。", (2023, 2023)),
        ("2023年，产值增长8%，五年年均增长5%，税收9亿元。", (2023, 2023)),
        ("2023年，产值增长8%，两年平均增长5%，高于全省1个百分点。", (2022, 2023)),
        ("五年来，产值年均增长8%，2023年达到50亿元；累计投资90亿元。", (2019, 2023)),
        ("五年来，产值年均增长8%；2023年达到50亿元，累计投资90亿元。", (2023, 2023)),
    ],
)
def test_a_mean_dates_its_own_figure_and_a_sum_is_of_all_years(text, years):
    period = claims(text)[-1].period
    assert (period.start.year, period.end.year) == years


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("2021年、2022年和2023年分别新增企业120家、150家和186家。", [2021, 2022, 2023]),
        ("2022年、2023年，产值分别增长5%、6%，税收增长7%。", [2022, 2023, 2023]),
        ("2023年，产值、税收分别增长5%、6%。", [2023, 2023]),
    ],
)
def test_of_a_list_of_times_each_is_of_its_own_figure(text, ends):
    assert [claim.period.end.year for claim in claims(text)] == ends


def test_a_window_of_time_is_of_itself():
    assert [claim.period.start.year for claim in claims("2023年，产值增长8%，创10年来新高。")] == [2023, 2014]


def test_a_mean_over_years_is_of_no_single_one():
    report = govreport.parse(
        "大连市2022年政府工作报告\n一、今后五年主要目标\n"
        "“十四五”期间，财政收入年均增长6%，到2025年达到8亿元；投资年均增长8%；消费达到9亿元。\n到2027年，投资年均增长7%。\n"
    )
    assert [claim.period.text for claim in report.claims] == ["“十四五”期间", "2025年", "“十四五”期间", "2025年", "今后五年"]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("财政收入增速居全市6县市第一。", "全市6县市"),
        ("财政收入在全省86个县（市）中继续排名第5。", "全省86个县(市)"),
        ("数据开放指数位列15个副省级城市第二。", "15个副省级城市"),
        ("粮食产量全国排名上升到第13位。", "全国"),
        ("出口、进口分别居世界第5位和第6位。", "世界"),
        ("财政收入居第三。", None),
    ],
)
def test_a_rank_is_one_among_so_many(text, scope):
    claim = claims(text)[-1]
    assert (claim.relation, claim.scope) == (Relation.RANK, scope)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("财政收入3亿元，是2018年的2倍，年均增长15%。", (2019, 2023)),
        ("2022年，财政收入3亿元，是2012年的2倍，年均增长7%。", (2013, 2022)),
        ("财政收入由2018年的2亿元增加到3亿元，年均增长8%；税收由1亿元增加到2亿元，年均增长15%。", (2019, 2023)),
        ("财政收入比“十三五”末增长50%，年均增长15%。", (2021, 2023)),
        ("到2023年，财政收入比2013年翻一番，“十三五”时期年均增长8%。", (2016, 2020)),
        ("财政收入比上年增长9%，年均增长8%。", None),
        ("财政收入比2022年6月底增长9%，年均增长8%。", None),
    ],
)
def test_a_mean_counts_from_the_year_behind_the_base(text, years):
    period = claims(text)[-1].period
    assert (period and (period.start.year, period.end.year)) == years


FIVE_YEARS = "大连市2022年政府工作报告\n一、过去五年工作回顾\n{}\n二、今后五年目标任务\n今后五年主要目标是：\n{}\n"


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2021年，财政收入3亿元，年均增长8%。", ["2021", "2017–2021"]),
        ("2021年全市财政收入3亿元，是2016年的2倍，年均增长8%。", ["2021", "2021", "2017–2021"]),
        ("五年中建成水库3座。", ["2017–2021", "2017–2021"]),
        ("财政收入3亿元，分别是2010年和2000年的2倍和5倍；税收2亿元。", ["2017–2021"] * 4),
        ("2021年和2016年相比，财政收入增长40%。", ["2021"]),
        ("税收创10年以来新高，财政收入3亿元。", ["2012–2021", "2017–2021"]),
        ("国民经济保持20年以来最高增速，财政收入3亿元。", ["2002–2021", "2017–2021"]),
        ("2021年，财政收入3亿元，三年翻了一番，增长8%。", ["2021", "2019–2021", "2019–2021", "2021"]),
        ("五年砥砺奋进，面貌一新。财政收入年均增长8%。", ["2017–2021", "2017–2021"]),
        ("在困难的三年里建成学校3所。", ["2019–2021", "2019–2021"]),
    ],
)
def test_periods_in_a_review_of_years(text, years):
    told = [c.period for c in govreport.parse(FIVE_YEARS.format(text, "财政收入9亿元。")).claims[1:-1]]
    assert ["–".join(dict.fromkeys((str(p.start.year), str(p.end.year)))) for p in told] == years


def test_the_times_of_an_item_are_those_of_its_own_figures():
    items = "——五年累计投资900亿元，绿化率达到30%。\n——财政收入年均增长8%，2026年达到9亿元。\n——失业率控制在4%以内，五年新增岗位80万个。"
    *_, lasting, invested, green, mean, level, rate, _, posts = govreport.parse(FIVE_YEARS.format("财政收入3亿元。", items)).claims
    assert {c.period.text for c in (lasting, invested, green, mean, rate, posts)} == {"今后五年"}
    assert level.period.text == "2026年"


def test_coinages_know_their_form_and_what_they_count():
    report = govreport.parse(REVIEW + "聚焦教育、医疗、养老“三大难题”，完善“1+4”架构，划定三区三线。")
    assert [(c.text, c.kind, c.members) for c in report.coinages] == [
        ("“三大难题”", CoinageKind.COUNTED, ("教育", "医疗", "养老")),
        ("“1+4”", CoinageKind.SUM, ()),
        ("三区三线", CoinageKind.PATTERN, ()),
    ]


def test_what_stands_in_quotation_marks_is_a_part_of_a_member():
    _, coinage = govreport.parse(REVIEW + "推进“一带一路”建设、流域协同发展“两大战略”。", year=2024).coinages
    assert coinage.members == ("“一带一路”建设", "流域协同发展")


@pytest.mark.parametrize(
    "text",
    [
        "千方百计增加就业，惠及千家万户。",
        "长三角一体化加快。",
        "召开六届七次全会。",
        "一件一件办好。",
        "上一个五年很不平凡。",
        "实现“零的突破”。",
    ],
)
def test_sayings_are_no_coinages(text):
    assert not govreport.parse(REVIEW + text, year=2024).coinages


@pytest.mark.parametrize(
    ("text", "coinage", "members"),
    [
        ("打赢蓝天、碧水、净土三大保卫战。", "三大保卫战", ("蓝天", "碧水", "净土")),
        ("深入实施科技、人才、创新“三大战略”。", "“三大战略”", ("科技", "人才", "创新")),
        ("实施四大民生工程。", "四大民生工程", ()),
        ("党的二十大以来，项目增加。", "二十大", ()),
        ("党的十八大科学总结经验。", "十八大", ()),
        ("打造四大主导产业。", "四大主导产业", ()),
        ("发展四大战略性新兴产业。", "四大战略性新兴产业", ()),
        ("办好十大重点民生实事。", "十大重点民生实事", ()),
        ("加强工业、燃煤、机动车三大污染源治理。", "三大污染源", ("工业", "燃煤", "机动车")),
        ("认真做好科技金融、绿色金融“两篇文章”。", "“两篇文章”", ("科技金融", "绿色金融")),
        ("形成以煤炭、化工、电力为主的三大支柱产业。", "三大支柱产业", ("煤炭", "化工", "电力")),
        ("以产业、城市、民生三大工程为抓手。", "三大工程", ("产业", "城市", "民生")),
        ("完成强化创新、优化结构、深化改革三大任务。", "三大任务", ("强化创新", "优化结构", "深化改革")),
        ("深入开展工业设备更新和技术改造扩能增量、提质增效“两大行动”。", "“两大行动”", ("工业设备更新和技术改造扩能增量", "提质增效")),
        ("增强政治意识、坚决做到“两个维护”。", "“两个维护”", ()),
    ],
)
def test_a_coinage_ends_with_its_noun_and_its_first_member_begins_behind_the_verb(text, coinage, members):
    (found,) = govreport.parse(REVIEW + text, year=2024).coinages
    assert (found.text, found.members) == (coinage, members)


@pytest.mark.parametrize("time", ["1980年代", "80年代", "上世纪80年代", "“九五”期间"])
def test_what_was_so_long_ago_is_neither_done_nor_promised(time):
    for part in ("一、2023年工作回顾", "二、2024年工作安排"):
        report = govreport.parse(f"大连市2024年政府工作报告\n{part}\n{time}，全市人均收入不足200元。\n")
        assert [claim.status for claim in report.claims] == ["other"]


@pytest.mark.parametrize(
    ("said", "time"),
    [
        ("实现“十四五”良好开局，", "2021年"),
        ("编制“十四五”规划，", "2021年"),
        ("启动“八五”普法，", "2021年"),
        ("“十三五”圆满收官，", "2021年"),
        ("“十三五”期间，", "“十三五”期间"),
        ("“十三五”年均，", "“十三五”"),
        ("“十三五”，", "“十三五”"),
    ],
)
def test_a_plan_that_is_only_named_is_no_time(said, time):
    (claim,) = govreport.parse(f"大连市2022年政府工作报告\n一、2021年工作回顾\n{said}全市财政收入增长5%。\n").claims
    assert claim.period.text == time


def test_a_claim_that_is_asked_for_its_text_says_where_it_is():
    report = govreport.parse("一、2022年工作回顾\n生产总值增长2.5%，好。")
    with pytest.raises(AttributeError, match=r"'Claim' object has no attribute 'text': report\.source\[claim\.span\] are its words"):
        getattr(report.claims[0], "text")  # noqa: B009
    assert report.source[report.claims[0].span] == "生产总值增长2.5%"
    for one in (report.parts[0], report.facts[0], next(report.walk(govreport.Sentence)), next(report.walk(govreport.Paragraph))):
        with pytest.raises(AttributeError, match=rf"report\.source\[{type(one).__name__.lower()}\.span\] are its words"):
            getattr(one, "text")  # noqa: B009
    with pytest.raises(AttributeError, match=r"report\.source\.text is its text"):
        getattr(report, "text")  # noqa: B009
    with pytest.raises(AttributeError, match=r"govreport\.to_csv may be the function that is meant"):
        getattr(report, "to_csv")  # noqa: B009
    with pytest.raises(AttributeError, match=r"has no attribute .txt.$"):
        getattr(report.claims[0], "txt")  # noqa: B009


@pytest.mark.parametrize(
    ("names", "told"),
    [("claims value", "claim.quantity.value"), ("claims unit", "claim.quantity.unit"), ("facts subject", "fact.claim.subject")],
)
def test_what_a_claim_has_by_its_quantity_is_said_to_be_there(names, told):
    report = govreport.parse("一、2022年工作回顾\n生产总值增长2.5%。")
    records, name = names.split()
    with pytest.raises(AttributeError, match=rf"has no attribute '{name}': {told} may be what is meant"):
        getattr(getattr(report, records)[0], name)
    assert pickle.loads(pickle.dumps(copy.deepcopy(report))) == report


@pytest.mark.parametrize(
    ("words", "months"),
    [("比一季度", (1, 3)), ("较上半年", (1, 6)), ("与前三季度", (1, 9)), ("比上季度", None), ("较上个月", None)],
)
def test_a_growth_is_compared_with_that_of_months_before(words, months):
    r = govreport.parse(f"某市人民政府工作报告\n一、2023年工作回顾\n工业产值增长8%，{words}加快1.2个百分点。\n", year=2024)
    claim = r.claims[-1]
    period = claim.comparison.period
    assert (claim.subject, claim.relation, claim.comparison.basis) == ("工业产值", Relation.INCREASE, Basis.PRECEDING)
    assert (None if period is None else (period.start.month, period.end.month)) == months


@pytest.mark.parametrize("kind", [govreport.Claim, govreport.Fact, govreport.Statement, govreport.Problem])
def test_what_stands_beside_the_tree_is_no_node_of_it(kind):
    with pytest.raises(TypeError, match=f"{kind.__name__} is no node of the tree: report.{kind.__name__.lower()}s has them all"):
        govreport.parse("一、2022年工作回顾\n增长2%。").walk(kind)


@pytest.mark.parametrize("heading", ["2023年工作情况和2024年工作安排", "2023年政府工作和2024年目标任务", "2023年的工作和2024年的任务"])
def test_a_part_of_two_years_looks_back_until_it_turns(heading):
    text = f"海东市2024年政府工作报告\n一、{heading}\n粮食产量700万吨。\n2024年的主要预期目标是：财政收入增长6%。\n"
    assert [c.status for c in govreport.parse(text).claims] == [Status.ACHIEVED, Status.TARGET]


def test_years_that_a_plan_speaks_of_are_to_come():
    assert [c.period.end.year for c in claims("三年中建成学校36所。", plan=True)] == [2026, 2026]


@pytest.mark.parametrize("heading", ["过去五年工作回顾", "“十三五”时期工作回顾"])
@pytest.mark.parametrize("said", ["2020年，产值达10亿元。税收2亿元", "2020年，税收2亿元", "2020年，产值是2015年的1.5倍，税收2亿元"])
def test_a_mean_is_of_no_single_year(heading, said):
    """It is of the years that its part tells of; where that is one year, of those since a base that is named, or of none that is known."""
    for above, year in ((heading, 2016), ("工作回顾", 2016 if "2015年" in said else None)):
        level, mean = govreport.parse(f"一、{above}\n{said}，年均增长6%。\n", year=2021).claims[-2:]
        assert (level.period.start.year, level.period.end.year, str(mean.status)) == (2020, 2020, "achieved")
        assert (mean.period and mean.period.start.year) == year


@pytest.mark.parametrize("words", ["年均浓度", "年平均浓度", "年均气温"])
def test_a_mean_within_a_year_is_of_that_year(words):
    (claim,) = claims(f"细颗粒物{words}30微克/立方米。" if "浓度" in words else f"{words}15摄氏度。")
    assert claim.period.start.year == 2023


@pytest.mark.parametrize(
    "base", ["是1950年到2002年53年的总和", "为“十五”期间毕业生总数的3.3倍", "相当于2018年至2020年三年的总和", "是2015年的1.3倍"]
)
def test_the_years_of_a_base_date_nothing_behind_it(base):
    assert {c.period.start.year for c in claims(f"毕业生30万人，{base}；新建公路3万公里。")} == {2023}


def test_the_first_amounts_of_a_change_are_of_one_year():
    one, two, *_ = claims("城乡居民收入分别从2016年的5.4万元、3万元提高到6.5万元、3.9万元。")
    assert (one.period.start.year, two.period.start.year) == (2016, 2016)


@pytest.mark.parametrize(("words", "year"), [("到本世纪末", 2100), ("到本世纪中叶", 2050)])
def test_what_a_review_tells_of_the_end_of_a_century_is_to_come(words, year):
    (claim,) = claims(f"{words}，人口控制在12万人以内。")
    assert (claim.period.start.year, claim.status) == (year, Status.TARGET)


@pytest.mark.parametrize("words", ["去年均增长8%", "2023年均增长8%", "全年均增长8%", "比2022年递增8%"])
def test_all_in_a_year_is_no_mean_over_years(words):
    (claim,) = claims(f"产值、税收{words}。")
    assert claim.period.start.year == 2023


@pytest.mark.parametrize("behind", ["、居全省第3位", "、达到60%", "，税收占比80%", "、2023年达到60%"])
def test_only_the_mean_itself_is_of_no_single_year(behind):
    mean, other = claims(f"2023年城镇化率年均提高1个百分点{behind}。")
    assert (mean.period, other.period.start.year) == (None, 2023)


@pytest.mark.parametrize(
    ("words", "first"),
    [("2020年、2021年两年", 2020), ("2020和2021这两年，", 2020), ("2019年、2020年和2021年三年，", 2019), ("2018、2020两年", 2023)],
)
def test_years_one_by_one_and_how_many_they_are(words, first):
    (_, claim) = claims(f"{words}累计新建公路320公里。")
    assert (claim.period.start.year, claim.period.end.year) == (first, 2021 if first < 2023 else 2023)


@pytest.mark.parametrize("mean", ["年均增收6000万元", "平均每年新增就业6000人"])
def test_a_mean_number_behind_one_year_is_of_all_of_them(mean):
    *_, level, told = claims(f"过去四年，财政收入2023年完成12亿元，{mean}。")
    assert [(c.period.start.year, c.period.end.year) for c in (level, told)] == [(2023, 2023), (2020, 2023)]


def test_what_came_of_a_promise_ends_it():
    told = claims("财政收入力争突破30亿元，实际达到31亿元，增长5%。")
    assert [str(c.status) for c in told] == ["target", "achieved", "achieved"]


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("计划增长6%，实际增长8%", "other"),
        ("预计增长8%，实际利用外资增长5%", "achieved"),
        ("任务12万亩，完成13万亩", "other"),
        ("任务12万亩，完成90%", "other"),
        ("任务由省下达，完成12万亩，实际利用外资增长5%", "achieved"),
    ],
)
def test_what_was_intended_is_told_with_what_came_of_it(said, status):
    assert str(claims(f"造林{said}。")[0].status) == status


@pytest.mark.parametrize(
    "goal",
    [
        "开启到本世纪中叶全面建成强国的新征程，",
        "锚定到本世纪中叶的奋斗目标，",
        "围绕到本世纪末翻两番的目标，",
        "自20世纪末以来，",
        "改造20世纪末建成的小区，",
    ],
)
def test_a_far_goal_in_another_clause_dates_no_figure(goal):
    claim = claims(f"{goal}新增就业2万人。")[-1]
    assert (str(claim.status), claim.period.end.year) == ("achieved", 2023)
