"""Front matter, one construction a case. All reports here are invented."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import govreport
from govreport import front, outline
from govreport.calendars import Calendar
from govreport.layout import Block, Layout
from govreport.regions import Level, Region
from govreport.source import Source, Span
from govreport.tree import PartKind

NO_LAYOUT = Layout((), ())
BODY = "\n各位代表：\n现在，我代表{}，向大会报告工作。\n"


def read(text, layout=NO_LAYOUT, **given_):
    return front.read(Source(text), layout, **given_)


def part(text, heading, kind):
    at = text.index(heading)
    return Block(Span(at, len(text)), None, "", Span(at, at + len(heading)), 1, False, None, kind, ())


def codes(found):
    return [p.code for p in found.problems]


# --- title ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("2031年大连市政府工作报告\n各位代表：", "2031年大连市政府工作报告"),
        ("大连市人民政府工作报告（2031年）\n各位代表：", "大连市人民政府工作报告（2031年）"),
        ("政府工作报告\n——2031年1月8日\n各位代表：", "政府工作报告"),
        ("政 府 工 作 报 告\n各位代表：", "政 府 工 作 报 告"),
        ("　　政  府  工  作  报  告\n各位代表：", "政  府  工  作  报  告"),
        ("政府　　工作　　报告\n各位代表：", "政府　　工作　　报告"),
        ("大  连  市  人  民  政  府  工  作  报  告\n各位代表：", "大  连  市  人  民  政  府  工  作  报  告"),
        ("首页  市政府  工作报告  市政府公报\n各位代表：", None),
        ("首页 > 政府工作报告\n2031年大连市政府工作报告\n打印\n各位代表：", "2031年大连市政府工作报告"),
        ("2031年大连市\n政府工作报告\n各位代表：", "2031年大连市政府工作报告"),
        ("2031年大连市政府工作报\n告\n各位代表：", "2031年大连市政府工作报告"),
        ("大连市政府工作报告  大连市市长　王五  各位代表：  　　现在报告工作", "大连市政府工作报告"),
        ("大连市市长王五作政府工作报告\n各位代表：", None),
        ("公开目录\t政府工作报告\n\n2031年大连市政府工作报告\n各位代表：", "2031年大连市政府工作报告"),
        ("公开目录\t政府工作报告\n各位代表：", "政府工作报告"),
        ("大连市 2031年 政府工作报告\n各位代表：", "大连市 2031年 政府工作报告"),
        ("行署工作报告\n各位代表：", "行署工作报告"),
        ("大兴安岭地区行政公署工作报告\n各位代表：", "大兴安岭地区行政公署工作报告"),
        ("锡林郭勒盟行政公署2031年工作报告\n各位代表：", "锡林郭勒盟行政公署2031年工作报告"),
        ("大连市人民政府\n2031年工作报告\n各位代表：", "大连市人民政府2031年工作报告"),
        ("大连市2031年工作报告\n各位代表：", "大连市2031年工作报告"),
        ("大连市\n2031年度工作报告\n各位代表：", "大连市2031年度工作报告"),
        ("大连市中级人民法院2031年工作报告\n各位代表：", None),
        ("2031年工作报告\n各位代表：", None),
        ("大连新区2031年工作报告\n各位代表：", "大连新区2031年工作报告"),
        ("街道办事处2031年工作报告\n各位代表：", "街道办事处2031年工作报告"),
        ("2031年大连高新区管委会工作报告\n各位代表：", "2031年大连高新区管委会工作报告"),
        ("辽宁省人民委员会工作报告\n各位代表：", "辽宁省人民委员会工作报告"),
        ("大连市纪律检查委员会2031年工作报告\n各位代表：", None),
        ("大连市人大常务委员会工作报告\n各位代表：", None),
        ("财政局2031年工作报告\n各位代表：", None),
        ("奋力谱写新篇章\n——2031年大连市政府工作报告\n各位代表：", "2031年大连市政府工作报告"),
        ("【权威发布】2031年大连市政府工作报告\n各位代表：", "2031年大连市政府工作报告"),
        ("2031年大连市政府工作报告――2031年1月8日在大连市第二十届人民代表大会上\n各位代表：", "2031年大连市政府工作报告"),
        ("2031年大连市政府工作报告来源：大连日报\n各位代表：", "2031年大连市政府工作报告"),
        ("本站整理汇总。2031年大连市政府工作报告各位代表：", "2031年大连市政府工作报告"),
        ("1、2031年大连市政府工作报告各位代表：", "2031年大连市政府工作报告"),
        ("标题 | 2031年大连市政府工作报告 |\n各位代表：", "2031年大连市政府工作报告"),
        ("2031年大连市政府工作报告.docx\n各位代表：", "2031年大连市政府工作报告"),
        ("• 政府工作报告\n各位代表：", "政府工作报告"),
        ("2031年上半年大连市政府工作报告\n各位代表：", "2031年上半年大连市政府工作报告"),
        ("2031年大连市人民政府半年工作情况报告\n各位代表：", "2031年大连市人民政府半年工作情况报告"),
        ("大连市政府工作情况的报告\n各位代表：", "大连市政府工作情况的报告"),
        ('大连市,2031,"政府工作报告\n各位代表：', "政府工作报告"),
        ('关于"政府工作报告"的决议\n会议听取了报告', None),
        ("会议召开。政府工作报告指出，成绩很大", None),
        ("关于大连市政府工作报告的决议\n会议听取了报告", None),
        ("各位代表：\n现在作政府工作报告\n", None),
        ("大连市2031年《政府工作报告》\n各位代表：", "大连市2031年《政府工作报告》"),
        ("学习大连市2031年《政府工作报告》\n各位代表：", None),
        ("title: 2031年大连市政府工作报告\n各位代表：", "2031年大连市政府工作报告"),
        ("标题：2031年大连市政府工作报告\n各位代表：", "2031年大连市政府工作报告"),
        ("资料：2031年大连市政府工作报告\n各位代表：", "2031年大连市政府工作报告"),
        ("文件名：2031年大连市政府工作报告\n各位代表：", "2031年大连市政府工作报告"),
        ("《2031年大连市政府工作报告》\n各位代表：", "2031年大连市政府工作报告"),
        ("【2031年大连市政府工作报告】\n各位代表：", "2031年大连市政府工作报告"),
        ("> 2031年大连市政府工作报告\n各位代表：", "2031年大连市政府工作报告"),
        ("# 2031年大连市政府工作报告\n各位代表：", "2031年大连市政府工作报告"),
        ("《2031年大连市政府工作报告》解读\n各位代表：", None),
        ("《大连日报》刊登《2031年大连市政府工作报告》\n各位代表：", None),
        ("两会授权发布：大连市政府工作报告\n各位代表：", "大连市政府工作报告"),
        ("第一篇:大连市政府工作报告\n各位代表：", "大连市政府工作报告"),
        ("辽宁：2031年政府工作报告\n各位代表：", "辽宁：2031年政府工作报告"),
        ("解读：2031年大连市政府工作报告\n各位代表：", None),
        ("大连市2031年政府工作报告_大连市人民政府\n各位代表：", "大连市2031年政府工作报告"),
        ("大连市2031年政府工作报告_中国经济网——国家经济门户\n各位代表：", "大连市2031年政府工作报告"),
        ("大连市2031年政府工作报告全文\n各位代表：", "大连市2031年政府工作报告"),
        ("大连市2031年政府工作报告全文解读\n各位代表：", None),
        ("大连市2031年政府工作报告摘要\n各位代表：", "大连市2031年政府工作报告摘要"),
        ("大连市2031年政府工作报告要点解读\n各位代表：", "大连市2031年政府工作报告要点解读"),
        ("大连市2031年政府工作报告极简版来了\n各位代表：", None),
        ("大连市2031年政府工作报告解读\n大连市2030年政府工作报告\n各位代表：", "大连市2030年政府工作报告"),
        ("大连市政府工作报告2031\n各位代表：", "大连市政府工作报告2031"),
        ("关于政府工作的报告\n各位代表：", "关于政府工作的报告"),
        ("大连市人民政府关于政府工作的报告\n各位代表：", "大连市人民政府关于政府工作的报告"),
        ("审议关于政府工作的报告\n各位代表：", None),
        ("关于政府工作报告的决议\n各位代表：", None),
        ("点击查阅更多2031年地方政府工作报告\n大连市政府工作报告\n各位代表：", "大连市政府工作报告"),
        ("查看历年政府工作报告\n大连市政府工作报告\n各位代表：", "大连市政府工作报告"),
        ("Page 2 - 政府工作报告\n各位代表：", "政府工作报告"),
        ("1政府工作报告——2031年1月8日在大连市第十二届人民代表大会上\n各位代表：", "政府工作报告"),
        ("2031政府工作报告\n各位代表：", "2031政府工作报告"),
        ("【2031年全国各地政府工作报告全文】2031年大连市政府工作报告\n各位代表：", "2031年大连市政府工作报告"),
        ("中文名：2031年大连市政府工作报告\n各位代表：", "2031年大连市政府工作报告"),
        # of several the one directly above the session's line, or on it
        ("（实录）政府工作报告\n新华网\n政府工作报告\n——2031年1月8日在大连市第十二届人民代表大会上\n各位代表：", "政府工作报告"),
        ("县政府工作报告\n下载5次\n政府工作报告——2031年1月8日在某县第十二届人民代表大会上\n各位代表：", "政府工作报告"),
        ("大连市政府工作报告\n下载5次\n政府工作报告——2031年1月8日在大连市第十二届人民代表大会上\n各位代表：", "大连市政府工作报告"),
        ("政府工作报告(摘要)--2031年1月8日在大连市第十二届人民代表大会上\n各位代表：", "政府工作报告(摘要)"),
        ("", None),
    ],
)
def test_title(text, title):
    found = read(text)
    assert found.title == title
    if title:
        assert "".join(text[found.title_span.slice].split("\n")) == title


def test_of_the_titles_of_several_years_that_of_the_sessions_year_counts():
    session = "2031年1月10日在大连市第十六届人民代表大会第一次会议上\n各位代表：\n"
    above, own, below = "2030年政府工作报告", "2031年大连市政府工作报告", "2032年政府工作报告"
    assert read(f"{above}\n{own}\n{below}\n{session}").title == own
    assert read(f"{above} {own}\n{session}").title == own
    assert read(f"2030年大连市政府工作报告\n{session}").title == "2030年大连市政府工作报告"  # of one alone nothing else can be said


def test_the_end_of_a_line_that_a_page_breaks_is_no_speaker():
    assert read("政府工作报告\n——2031年1月10日在大连市第十六届人民代表大会第一次会\n议上\n各位代表：\n").speaker is None


# --- year -----------------------------------------------------------------------------------------------------------


SPANS = ["2027年以来的", "2026年至2030年", "过去五年（2026年—2030年）", "2026年10月至今", "2026年换届以来的", "自2026年以来"]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2031年大连市政府工作报告\n各位代表：\n一、2029年工作回顾\n", 2031),
        ("二〇三一年大连市政府工作报告\n", 2031),
        ("２０３１ 年大连市政府工作报告\n", 2031),
        ("2031大连市政府工作报告\n", 2031),
        ("政府工作报告\n2031年3月5日大连市第十一届人民代表大会第四次会议\n市长　王五\n各位代表：", 2031),
        ("政府工作报告（2031年）\n", 2031),
        ("大连市政府工作报告（2031）\n", 2031),
        ("大连市政府工作报告2031\n", 2031),
        ("政府工作报告\n（2031年1月8日）\n各位代表：", 2031),
        ("2030年大连市政府工作报告\n——2031年1月9日在大连市第三届人民代表大会第二次会议上\n各位代表：\n", 2031),  # called after its review
        ("2031年大连市政府工作报告\n——2030年12月29日在大连市第三届人民代表大会第二次会议上\n各位代表：\n", 2031),
        ("各位代表：\n一、2030年工作回顾\n增长5%。\n二、2031年工作安排\n", 2031),
        ("各位代表：\n2030年政府工作回顾\n增长5%。\n", 2031),
        ("2031年上半年大连市政府工作报告\n各位代表：\n一、2031年上半年工作情况\n增长5%。\n二、下半年重点工作\n", 2031),
        ("各位代表：\n一、2026－2030年工作回顾\n", 2031),
        ("各位代表：\n一、过去五年工作\n二、2031年重点任务\n", 2031),
        # a heading that names the year in which a span begins
        *((f"（2031年1月8日）\n各位代表：\n一、{span}工作回顾\n增长5%。\n", 2031) for span in SPANS),
        *((f"各位代表：\n一、{span}工作回顾\n增长5%。\n二、2031年工作安排\n增长6%。\n", 2031) for span in SPANS),
        ("各位代表：\n一、2026年至2030年工作回顾\n增长5%。\n", 2031),
        ("（2031年1月8日）\n各位代表：\n一、2026年换届时确定的任务完成情况\n增长5%。\n", 2031),
        ("（2031年1月8日）\n各位代表：\n一、过去五年工作\n增长5%。\n二、到2035年的奋斗目标\n增长6%。\n", 2031),
        ("各位代表：\n一、2030年和“十五五”以来工作回顾\n增长5%。\n", 2031),
        ("各位代表：\n全面完成2030年各项任务\n增长5%。\n奋力实现2031年目标\n", 2031),
        ("（2030年12月28日）\n各位代表：\n一、2030年工作回顾\n二、2031年工作安排\n", 2031),  # a session at the year's end
        ("（2030年12月　　日在大连市第二十届人民代表大会第三次会议上）\n各位代表：\n一、今年工作回顾\n", 2031),  # a draft
        ("（2031年1月 ×× 日在大连市第二十届人民代表大会第三次会议上）\n各位代表：\n一、工作回顾\n", 2031),
        ("（2031年xx月xx日在大连市第二十届人民代表大会第三次会议上）\n各位代表：\n一、工作回顾\n", 2031),
        ("（2031年  月  日在大连市第二十届人民代表大会第三次会议上）\n各位代表：\n一、工作回顾\n", 2031),
        # a page that names the report after the year that it looks back on
        ("2030年大连市政府工作报告\n（2031年1月8日）\n各位代表：\n一、2030年工作回顾\n二、2031年工作安排\n", 2031),
        ("2031年大连市政府工作报告\n（2031年1月8日）\n各位代表：\n一、2030年工作回顾\n", 2031),
        ("2030年大连市政府工作报告\n各位代表：\n一、2030年工作回顾\n二、2031年工作安排\n", 2030),
        ("王五  各位代表：  　　一、2030年工作回顾  　　增长5%。", 2031),  # one line
        ("各位代表：刚刚过去的2030年，极不平凡。", 2031),
        ("各位代表：2030年是关键之年。", 2031),
        ("各位代表：过去一年，我们努力工作。", None),
        ("9999年政府工作报告\n", None),
    ],
)
def test_year(text, year):
    assert read(text).year == year


DECEMBER = "（2030年12月28日）\n各位代表：\n"
NAMED = "一、2030年工作回顾\n增长5%。\n二、2031年工作安排\n增长6%。\n"
BARE = "一、工作回顾\n增长5%。\n二、工作安排\n增长6%。\n"


@pytest.mark.parametrize(
    ("text", "year", "planned", "now"),
    [
        ("政府工作报告\n（2031年1月8日）\n各位代表：\n" + NAMED, 2031, 2031, 2031),
        # the session tells when it is read out, the headings what it plans; without these, one of November on plans the next year
        ("政府工作报告\n" + DECEMBER + NAMED, 2031, 2031, 2030),
        ("政府工作报告\n" + DECEMBER + BARE, 2031, 2031, 2030),
        ("政府工作报告\n（2030年11月6日）\n各位代表：\n" + BARE, 2031, 2031, 2030),
        ("政府工作报告\n（2030年10月28日）\n各位代表：\n" + NAMED, 2031, 2031, 2030),
        ("政府工作报告\n（2030年10月28日）\n各位代表：\n" + BARE, 2030, 2030, 2030),
        ("政府工作报告\n（2030年1月8日）\n各位代表：\n" + NAMED, 2031, 2031, 2031),  # a slip of the pen
        ("政府工作报告\n" + DECEMBER + "一、2029年工作回顾\n增长5%。\n二、2030年工作安排\n增长6%。\n", 2030, 2030, 2030),
        # the targets of a report of December may count from the year that they are of
        ("政府工作报告\n" + DECEMBER + NAMED + "今年，全市经济社会发展的主要预期目标是：增长6%。\n", 2031, 2031, 2031),
        ("政府工作报告\n" + DECEMBER + NAMED + "今年增长5%，达到预期目标。明年目标为：增长6%。\n", 2031, 2031, 2030),
        ("政府工作报告\n" + DECEMBER + "今年的任务已经完成。\n" + NAMED + "今年建成5个。\n", 2031, 2031, 2030),
        ("政府工作报告\n" + DECEMBER + NAMED.replace("增长5%", "今年增长5%") + "今年的目标是：增长6%。\n", 2031, 2031, 2030),
        # a title keeps its year
        ("2030年政府工作报告\n" + DECEMBER + NAMED, 2030, 2031, 2030),
        ("2030年政府工作报告\n" + DECEMBER + BARE, 2030, 2031, 2030),
        ("2031年政府工作报告\n" + DECEMBER + BARE, 2031, 2031, 2030),
        ("2030年政府工作报告\n（2030年1月8日）\n各位代表：\n" + BARE, 2030, 2030, 2030),
        ("2030年政府工作报告\n（2031年1月8日）\n各位代表：\n" + BARE, 2031, 2031, 2031),
        # a slip of the page: the session and the headings agree on another year
        ("2032年政府工作报告\n（2031年1月8日）\n各位代表：\n" + NAMED, 2031, 2031, 2031),
        ("2032年政府工作报告\n（2031年1月8日）\n各位代表：\n" + BARE, 2032, 2032, 2032),
        # without the session's date, words of the year that is not over
        ("政府工作报告\n" + NAMED, 2031, 2031, 2031),
        ("2031年政府工作报告\n一、今年工作回顾\n增长5%。\n二、今后工作\n增长6%。\n", 2031, 2031, 2030),
        ("2031年政府工作报告\n一、过去五年和今年工作回顾\n增长5%。\n二、今后工作\n增长6%。\n", 2031, 2031, 2030),
        ("2031年政府工作报告\n一、工作回顾\n增长5%。\n二、明年工作安排\n增长6%。\n", 2031, 2031, 2030),
        ("一、2030年工作回顾\n今年以来，增长5%。\n二、2031年工作安排\n增长6%。\n", 2031, 2031, 2030),
        ("一、过去五年工作回顾\n增长5%。\n二、2031年工作安排\n明年，增长6%。\n", 2031, 2031, 2030),
        ("一、2030年工作回顾\n1—11月，增长5%。今年以来建成3个。\n二、2031年工作安排\n增长6%。\n", 2031, 2031, 2030),
        ("一、2030年工作回顾\n增长5%。\n二、2031年工作安排\n综合考虑，明年全市经济社会发展的主要预期目标是：增长6%。\n", 2031, 2031, 2030),
        ("一、工作回顾\n即将过去的2030年，极不平凡。\n二、工作安排\n增长6%。\n", 2031, 2031, 2030),
        # … and words that are no proof
        ("一、2030年工作回顾\n增长5%。\n二、2031年工作安排\n今年在西部实施，明年扩大到东部。到明年底，建成5个。\n", 2031, 2031, 2031),
        ("一、2030年工作回顾\n增长5%。\n二、2031年工作安排\n提前谋划明年重点任务，明年目标建成5个。\n", 2031, 2031, 2031),
        ("一、2030年工作回顾\n增长5%。其中，今年一月增长6%。\n二、2031年工作安排\n增长6%。\n", 2031, 2031, 2031),
        ("一、2030年工作回顾\n增长5%。今年以来建成3个。\n二、2031年工作安排\n增长6%。\n", 2031, 2031, 2031),
        ("一、2030年工作回顾\n1—11月，增长5%。\n二、2031年工作安排\n增长6%。\n", 2031, 2031, 2031),
        ("2031年政府工作报告\n一、今年以来工作回顾\n增长5%。\n二、今后工作\n增长6%。\n", 2031, 2031, 2031),
        ("2031年政府工作报告\n一、工作回顾\n增长5%。\n二、今年工作安排\n增长6%。\n", 2031, 2031, 2031),
        ("2030年政府工作报告\n一、过去五年工作回顾\n增长5%。\n二、今后五年目标及2031年工作\n增长6%。\n", 2031, 2031, 2031),
        # of no year
        ("政府工作报告\n一、今年工作回顾\n增长5%。\n二、明年工作安排\n增长6%。\n", None, None, None),
    ],
)
def test_calendar(text, year, planned, now):
    found = read(text, outline.read(Source(text)))
    assert (found.year, found.calendar) == (year, Calendar(planned, now))
    assert govreport.parse(text).planned == planned


@pytest.mark.parametrize(
    ("text", "given_year", "planned", "now"),
    [
        ("政府工作报告\n" + DECEMBER + BARE, 2030, 2031, 2030),
        ("政府工作报告\n" + DECEMBER + BARE, 2031, 2031, 2030),
        ("政府工作报告\n" + NAMED, 2030, 2031, 2031),  # a page may call it after the year that it looks back on
        ("政府工作报告\n" + NAMED, 2031, 2031, 2031),
        ("政府工作报告\n" + BARE, 2031, 2031, 2031),
        ("一、今年工作回顾\n增长5%。\n二、明年工作安排\n增长6%。\n", 2031, 2031, 2030),
    ],
)
def test_the_calendar_of_a_report_that_the_caller_knows(text, given_year, planned, now):
    found = read(text, outline.read(Source(text)), year=given_year)
    assert (found.year, found.calendar) == (given_year, Calendar(planned, now))
    assert govreport.parse(text, year=given_year).planned == planned


def test_years_that_are_inferred_or_missing_are_problems():
    assert "front.inferred_year" in codes(read("各位代表：2030年是关键之年。"))
    assert "front.no_year" in codes(read("各位代表："))
    aimed = read("报告指出，2031年主要预期目标是：地区生产总值增长5%。2030年，成效明显。")
    assert ("front.inferred_year" in codes(aimed), aimed.year) == (True, 2031)
    assert read("2031年，大连经济社会发展的主要目标为：地区生产总值增长5%。").year == 2031
    assert read("2031年，做好政府工作的总体要求是：稳中求进。").year == 2031
    assert read("2031年，主要目标任务全面完成，地区生产总值增长5%。").year == 2032
    assert read("2030年全市国内生产总值实现500亿元。").year == read("2030年实现生产总值500亿元。").year == 2031
    assert read("到2030年全市生产总值达到500亿元。").year is read("2030年实现生产总值翻番。").year is None
    assert read("完成了2030年预期目标，到2035年的预期目标是翻番。").year is None
    assert not {"front.inferred_year", "front.no_year"} & set(codes(read("2031年大连市政府工作报告")))


TOLD = "大连市政府工作报告\n各位代表：\n一、{}\n{}\n二、{}\n{}\n"


@pytest.mark.parametrize(
    ("review", "said", "plan", "aims", "year"),
    [
        ("“十五五”时期工作回顾", "2026年，我们启动改造。", "“十六五”发展目标", "年均增长6%。", 2031),
        ("“十五五”时期工作回顾", "2027年，我们启动改造。", "今年工作", "增长6%。", 2031),
        ("“十五五”以来工作回顾", "增长5%。", "今年工作", "增长6%。", None),
        ("“十五五”规划实施情况", "增长5%。", "今年工作", "增长6%。", None),
        ("2030：笃行实干，取得新成绩", "增长5%。", "2031：勇毅前行，开创新局面", "增长6%。", 2031),
        ("工作回顾", "增长5%。", "现代化建设2035远景目标", "增长6%。", None),
        ("去年工作回顾", "增长5%。", "今年工作", "今年是新中国成立82周年，增长6%。", 2031),
        ("去年工作回顾", "增长5%。", "今年工作", "2031年是“十六五”的开局之年。增长6%。", 2031),
        ("过去五年工作回顾", "增长5%。", "今年重点工作", "2031年，我们将稳中求进。", 2031),
        ("去年工作回顾", "2030年是攻坚之年。增长5%。", "今年工作", "增长6%。", 2031),
        ("去年工作回顾", "增长5%。", "今年工作", "过去的2030年，我们交出了答卷。增长6%。", 2031),
        ("去年工作回顾", "增长5%。", "今年工作", "2030年是极不平凡的一年，取得显著成绩。增长6%。", 2031),
        ("去年工作回顾", "增长5%。", "今后五年目标", "2030年，生产总值翻番。增长6%。", 2031),
        ("今年工作回顾", "今年是新中国成立82周年，增长5%。", "明年工作", "增长6%。", 2032),
        ("去年工作回顾", "增长5%。", "今年工作", "今年是实施“十六五”规划的开局之年，增长6%。", 2031),
        ("去年工作回顾", "增长5%。", "今年工作", "今年是“十五五”规划收官之年，增长6%。", 2030),
        ("去年工作回顾", "增长5%。", "今年工作", "今年是“十五五”规划关键一年，增长6%。", None),
        ("过去一年工作回顾", "过去的一年，是“十五五”规划的开局之年，增长5%。", "今年工作", "增长6%。", 2027),
        ("过去一年工作回顾", "增长5%。", "今年工作", "做好2031年全市经济工作，意义重大。", 2031),
        ("过去五年工作回顾", "总量由2025年的500亿元增加到2030年的800亿元。", "今年工作", "增长6%。", 2031),
        ("过去五年工作回顾", "增长5%。", "重点工作安排", "2031年是本届政府的履职首年。主要预期目标是：增长6%。", 2031),
        ("去年工作回顾", "增长5%。", "工作安排", "2031年，全市将稳中求进。主要预期目标：增长6%。", 2031),
        ("去年工作回顾", "2030年是攻坚之年。增长5%。", "工作安排", "主要预期目标是：增长6%。", 2031),
        ("去年工作回顾", "增长5%。", "今年工作", "到2035年，绿化率达到55%。", None),
        ("过去五年工作回顾", "2026年到2030年，年均增长5%。", "今年工作", "增长6%。", 2031),
        ("过去五年工作回顾", "增长5%。", "今年工作", "绿化率由2030年的50%提高到2035年的55%。", None),
    ],
)
def test_a_year_from_what_a_report_says_of_its_time(review, said, plan, aims, year):
    text = TOLD.format(review, said, plan, aims)
    found = read(text, outline.read(Source(text)))
    assert found.year == year
    assert ("front.inferred_year" in codes(found)) is (year is not None)


@pytest.mark.parametrize(
    ("told", "year"),
    [
        ("报告回顾了2030年的工作，提出了今年的目标。", 2031),
        ("报告对2030年工作进行了全面回顾。", 2031),
        ("会议对2030年工作进行了部署。", None),
    ],
)
def test_a_page_tells_which_year_a_report_looked_back_on(told, year):
    assert read(f"市七届人大四次会议开幕\n市长王五作政府工作报告。{told}").year == year


def test_a_month_below_the_title_is_the_sessions():
    assert read("大连市政府工作报告\n（2031年2月）\n各位代表：\n").year == 2031
    assert read("大连市政府工作报告\n2030年12月\n各位代表：\n").year == 2031
    assert read("大连市政府工作报告\n2030年12月以来，成效明显\n各位代表：\n").year is None


@pytest.mark.parametrize(
    ("heading", "kind", "year"),
    [
        ("2030年工作回顾", PartKind.REVIEW, 2031),
        ("2030年：攻坚克难", PartKind.REVIEW, 2031),
        ("2030年的主要工作情况", PartKind.REVIEW, 2031),
        ("2031年上半年工作总结", PartKind.REVIEW, 2031),
        ("2031年前三季度经济社会发展", PartKind.REVIEW, 2031),
        ("2031年1—9月经济社会发展", PartKind.REVIEW, 2031),
        ("2031年度目标任务完成情况", PartKind.OTHER, 2032),
        ("2031年度目标任务和上年完成情况", PartKind.OTHER, 2031),
        ("2031年：再攀新高", PartKind.PLAN, 2031),
        ("二〇三一年，我们怎么干", PartKind.TASKS, 2031),
        ("2030年的外交", PartKind.DIPLOMACY, None),
    ],
)
def test_year_from_the_parts(heading, kind, year):
    text = f"各位代表：\n{heading}\n增长5%。"
    assert read(text, Layout((part(text, heading, kind),), ())).year == year


@pytest.mark.parametrize(
    ("line", "year"),
    [
        ("大连市人民政府关于2030年度环境状况和环境保护目标完成情况的报告", 2031),
        ("大连市人民政府关于2030年度环境状况和环境保护目标完成情况以及研究处理审议意见落实情况的报告", 2031),
        ("大连市2030年国民经济和社会发展计划执行情况报告", 2031),
        ("关于大连市2030年国民经济和社会发展计划执行情况与2031年国民经济和社会发展计划草案的报告", 2031),
        ("关于大连市2031年上半年国民经济和社会发展计划执行情况的报告", 2031),
        ("关于大连市2031年国民经济和社会发展计划的报告", 2031),
        ("大连市2031年政府工作报告多次提到水利", 2031),
    ],
)
def test_the_year_of_a_report_that_its_title_alone_says(line, year):
    assert read(f"{line}\n全市新建学校5所。\n").year == year
    parts = govreport.parse(f"{line}\n一、环境状况\n全市新建学校5所。\n二、下一步工作安排\n新建学校6所。\n")
    assert (parts.year, [str(c.status) for c in parts.claims]) == (year if line.endswith("报告") else None, ["achieved", "target"])


def test_a_report_on_a_plan_that_is_told_of_while_its_year_lasts():
    text = "大连市2031年国民经济和社会发展计划执行情况\n今年以来，全市新建学校5所。\n"
    assert (read(text).year, read(text.replace("今年以来", "一年来")).year) == (2031, 2032)


def test_what_there_is_was_so():
    report = govreport.parse("关于2030年度环境状况的报告\n一、2030年环境质量状况\n2030年，水质达标率96%。\n")
    assert (report.year, [str(c.status) for c in report.claims]) == (2031, ["achieved"])
    ahead = govreport.parse("2031年大连市政府工作报告\n一、2030年工作回顾\n增长5%。\n二、2031年改善环境质量状况\n水质达标率96%。\n")
    assert [str(c.status) for c in ahead.claims] == ["achieved", "target"]


@pytest.mark.parametrize(("titled", "reviewed", "year"), [(2030, 2030, 2031), (2031, 2030, 2031), (2031, 2028, 2031)])
def test_a_title_with_the_year_that_was_reviewed(titled, reviewed, year):
    heading = f"{reviewed}年工作回顾"
    text = f"{titled}年大连市政府工作报告\n各位代表：\n{heading}\n增长5%。"
    assert read(text, Layout((part(text, heading, PartKind.REVIEW),), ())).year == year


def test_only_the_parts_headings_count_where_there_are_parts():
    text = "各位代表：\n一、回顾\n2020年工作回顾\n二、2031年工作安排\n"
    layout = Layout((part(text, "回顾\n", PartKind.REVIEW), part(text, "2031年工作安排", PartKind.PLAN)), ())
    assert read(text, layout).year == 2031


# --- session --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("review", "plan", "year"),
    [
        ("2030年，是极不平凡的一年。全市增长5%。", "做好全年工作。", 2031),
        ("刚刚过去的2030年，全市增长5%。", "做好全年工作。", 2031),
        ("我们攻坚克难，全市增长5%。", "2031年，是关键之年。", 2031),
        ("各位代表：2030年以来，全市增长5%。", "做好全年工作。", 2031),
        ("2029年，是极不平凡的一年。全市增长5%。", "2030年，是关键之年。", 2030),
        ("过去的2029年，全市增长5%。", "做好全年工作。", 2030),
        ("我们攻坚克难，全市增长5%。", "做好全年工作。", 2030),
        ("我们攻坚克难，为即将过去的2030年画上句号。", "做好全年工作。", 2030),
    ],
)
def test_a_title_with_the_year_that_the_parts_first_words_look_back_on(review, plan, year):
    text = f"2030年大连市政府工作报告\n一、过去一年工作回顾\n{review}\n二、下一步工作安排\n{plan}\n"
    assert govreport.parse(text).year == year


def test_a_page_without_parts_that_looks_back_on_the_year_of_its_title():
    assert govreport.parse("2030年大连市政府工作报告\n刚刚过去的2030年，我们攻坚克难。全市生产总值增长5%。\n").year == 2031


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("——2031年1月8日在大连市第二十届人民代表大会第一次会议上", (2031, 1, 8)),
        ("——二〇三一年一月八日在大连市二十届人民代表大会第一次会议上", (2031, 1, 8)),
        ("（2031年1月8日在大连市第二十届人民代表大会第一次会议上）", (2031, 1, 8)),
        ("2031 年 1 月 8 日在大连市第二十届人民代表大会第一次会议上", (2031, 1, 8)),
        ("在大连市第二十届人民代表大会第一次会议上\n（2031年1月8日）", (2031, 1, 8)),
        ("二〇三一年十二月二十八日在大连市第二十届人民代表大会第一次会议上", (2031, 12, 28)),
        ("——2031年3月5日在第十八届全国人民代表大会第四次会议上", (2031, 3, 5)),
        ("——2031年1月8日在大连市\n第二十届人民代表大会第一次会议上", (2031, 1, 8)),
        ("——2031年1月8日在大连市第二十届\n\n　　人民代表大会第一次会议上", (2031, 1, 8)),
        ("——2031年1月8日在大连市第二十届人民代\n表大会第一次会议上", (2031, 1, 8)),
        ("—— 2031年1月8日 ——", (2031, 1, 8)),
        ("发布日期：2031年1月8日 来源：大连日报", None),
        ("2031年2月30日在大连市第二十届人民代表大会第一次会议上", None),
        # the page's date above the session's line
        ("发布时间：2031年2月3日\n——2031年1月8日在大连市第二十届人民代表大会第一次会议上", (2031, 1, 8)),
        ("2031年2月3日\n——2031年1月8日在大连市第二十届人民代表大会第一次会议上", (2031, 1, 8)),
        ("2031年02月03日 来源: 大连日报\n——2031年1月8日在大连市第二十届人民代表大会第一次会议上", (2031, 1, 8)),
        ("更新时间：2031年02月03日\n——在大连市第二十届人民代表大会第一次会议上", None),
        ("2031年2月3日\n——在大连市第二十届人民代表大会第一次会议上", None),
        ("2031年02月03日 来源: 大连日报\n在大连市第二十届人民代表大会第一次会议上", None),
        ("2031年2月3日\n（2031年1月8日）\n市长 王五", (2031, 1, 8)),
        ("2031年1月8日\n在大连市第二十届人民代表大会第一次会议上", (2031, 1, 8)),
        ("（2031年1月8日）\n——在大连市第二十届人民代表大会第一次会议上", (2031, 1, 8)),
        ("——在大连市第二十届人民代表大会第一次会议上\n市长 王五（2031年1月8日）", (2031, 1, 8)),
        ("（2031年1月8日至11日在大连市第二十届人民代表大会第一次会议上）", (2031, 1, 8)),
        # short forms
        ("2031年1月8日在大连市第二十届人大一次会议上", (2031, 1, 8)),
        ("2031年1月8日在大连市第二十届人代会第一次会议上", (2031, 1, 8)),
        ("2031年1月8日在大连市人大二十届一次会议上", (2031, 1, 8)),
        ("2031年1月8日在阿拉善盟人大工委全体会议上", (2031, 1, 8)),
        ("2031年1月8日在自治区人大常委会阿拉善盟工作委员会全体会议上", (2031, 1, 8)),
        ("（2031.1.8在大连市第二十届人民代表大会第一次会议上）", (2031, 1, 8)),
        ("2031-01-08在大连市第二十届人民代表大会第一次会议上", (2031, 1, 8)),
        ("2031/1/8 在大连市第二十届人民代表大会第一次会议上", (2031, 1, 8)),
        ("2031-02-03\n——在大连市第二十届人民代表大会第一次会议上", None),
        ("2031 年 3 月 5 日 大连市第二十届人民代表大会第一次会议", (2031, 3, 5)),
        ("2031年3月5日大连市第二十届人民代表大会第一次会议", (2031, 3, 5)),
        ("——大连市第二十届人民代表大会第一次会议 2031年1月8日", (2031, 1, 8)),
        ("（大连市第二十届人民代表大会第一次会议　2031年1月8日）", (2031, 1, 8)),
        # other meetings
        ("——2031年7月26日在大连市第二十届人大常委会第四次会议上", (2031, 7, 26)),
        ("2031年1月8日在大连新区2031年工作会议上", (2031, 1, 8)),
        ("2031年1月8日，王五在全市经济工作会议上讲话", None),
        ("2031年1月8日在大连市召开的全市工作会议上王五强调", None),
        # of several sessions that of the report's own line, and of a paper's day none
        ("(2031年1月9日大连市第二十届人民代表大会第一次会议通过)\n——2031年1月8日在大连市第二十届人民代表大会第一次会议上", (2031, 1, 8)),
        (
            "大连市第二十届人民代表大会第一次会议上的报告\n大连日报 2031年2月9日\n2031年1月8日在大连市第二十届人民代表大会第一次会议上",
            (2031, 1, 8),
        ),
        (
            "大连市第二十届人民代表大会第一次会议上的报告\n日报 2031-02-09 01:28\n2031年1月8日在大连市第二十届人民代表大会第一次会议上",
            (2031, 1, 8),
        ),
        ("大连市第二十届人民代表大会第一次会议开幕\n2031年1月9日\n来源：日报", None),
        ("在大连市第二十届人民代表大会第一次会议上\n2031年1月9日\n来源：日报", (2031, 1, 9)),
        ("市长 王五 2031年1月8日", (2031, 1, 8)),
        ("——2031年元月8日在大连市第二十届人民代表大会第一次会议上", (2031, 1, 8)),
        ("（二〇三一年元月八日）", (2031, 1, 8)),
        ("2031年1月8号在大连市第二十届人民代表大会第一次会议上", (2031, 1, 8)),
        ("（2031年1月8号文）", None),
        # in the box of an encyclopedia
        ("报告人：大连市市长王五报告时间：2031年1月8日", (2031, 1, 8)),
        ("报告背景：2031年1月8日大连市第二十届人民代表大会第一次会议", (2031, 1, 8)),
        ("发布时间：2031年1月8日", None),
        ("大连市市长　王 小 五　2031年1月8日", (2031, 1, 8)),
        ("局长 王五 2031年1月8日", None),
        ("市长 王五 2031年1月8日 来源：日报", None),
    ],
)
def test_session_date(line, date):
    found = read(f"政府工作报告\n{line}\n各位代表：\n现在报告工作。2031年1月9日通车。")
    assert found.session_date == (dt.date(*date) if date else None)


@pytest.mark.parametrize(
    ("behind", "date", "speaker"),
    [
        ("（2031年2月2日 王五）", dt.date(2031, 2, 2), "王五"),
        ("\n(2031年2月2日　市长 王 五)", dt.date(2031, 2, 2), "王五"),
        ("（2031年2月2日 王五 ）", dt.date(2031, 2, 2), "王五"),
        ("（2031年2月2日　王 小 五 ）", dt.date(2031, 2, 2), "王小五"),
        ("（2031年2月2日 欧阳小五）", dt.date(2031, 2, 2), "欧阳小五"),
        ("（2031年2月2日 县长布小五）", dt.date(2031, 2, 2), "布小五"),
        *(
            (f"（2031年2月2日 {words}）", None, None)
            for words in ("送审稿", "代拟稿", "第三稿", "节选", "试行", "上午", "新华社", "市大礼堂", "西宁", "石家庄")
        ),
        ("（2031年2月2日）", dt.date(2031, 2, 2), None),
        ("（2031年2月2日 通过）", None, None),
        ("（2031年2月2日 来源：日报）", None, None),
    ],
)
def test_a_date_and_a_name_in_brackets_behind_the_title(behind, date, speaker):
    found = read(f"大连市政府工作报告{behind}\n各位代表：\n")
    assert (found.title, found.session_date, found.speaker) == ("大连市政府工作报告", date, speaker)


@pytest.mark.parametrize(
    ("line", "region", "date"),
    [
        ("三穗县第十五届人民代表大会第五次会议胜利召开", "三穗县", None),
        ("2031年2月14日上午，三穗县第十五届人民代表大会第五次会议开幕", "三穗县", dt.date(2031, 2, 14)),
        ("三穗县十五届人大五次会议开幕", "三穗县", None),
        ("■三穗县十五届人大五次会议开幕", "三穗县", None),
        ("2月14日上午10点，三穗县十五届人大五次会议开幕", "三穗县", None),
        ("2031年3月5日9时，十一届全国人民代表大会第三次会议举行", "全国", dt.date(2031, 3, 5)),
    ],
)
def test_what_a_page_says_of_the_meeting_above_a_report(line, region, date):
    found = read(f"{line}\n政府工作报告\n各位代表：\n")
    assert (found.region.name, found.session_date) == (region, date)


def test_a_report_in_traditional_characters():
    text = "政府工作報告\n——2031年1月6日在馬鞍山市第十五屆人民代表大會第五次會議上\n市長 魏堯\n各位代表：\n"
    text += "一、2030年工作回顧\n地區生產總值達五千億元，增長9.4%。\n"
    report = govreport.parse(text)
    assert (report.title, report.region.name, report.year, report.speaker) == ("政府工作報告", "马鞍山市", 2031, "魏堯")
    assert report.session_date == dt.date(2031, 1, 6)
    assert [(p.heading, p.kind) for p in report.parts] == [("2030年工作回顧", PartKind.REVIEW)]
    assert [(c.subject, c.quantity.value) for c in report.claims] == [("地區生產總值", 500_000_000_000), ("地區生產總值", Decimal("9.4"))]
    assert [f.indicator for f in report.facts] == ["gdp", "gdp"]


# --- speaker --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("市长　王五", "王五"),
        ("大连市人民政府代市长 王 五", "王五"),
        ("大连市人民政府代理市长：王小五", "王小五"),
        ("自治区主席 阿依古丽·买买提", "阿依古丽·买买提"),
        ("自治区代理主席 多吉次仁", "多吉次仁"),
        ("国务院总理　\n　王五", "王五"),
        ("国务院副总理兼财政部部长 王五", "王五"),
        ("副省长兼公安厅厅长王小五", "王小五"),
        ("财政部部长 王五", "王五"),
        ("市委副书记、市长 王五", "王五"),
        ("市长候选人 王五", "王五"),
        ("市代理市长、市委副书记 王五", "王五"),
        ("受市长委托 常务副市长 王五", "王五"),
        ("（2031年1月8日在大连市第二十届人民代表大会第三次会议上）\n王五（市长）", "王五"),
        ("（2031年1月8日在大连市第二十届人民代表大会第三次会议上）\n全文（附件）", None),
        ("市长提名人选 王五", "王五"),
        ("副市长（主持工作） 王五", "王五"),
        ("市长（代） 王五", "王五"),
        ("市长候选人", None),
        ("市长 王五2031年1月8日", "王五"),
        ("州长王五作政府工作报告", "王五"),
        ("2031年1月8日在大连市第二十届人民代表大会上市长王五发表政府工作报告\n\n基本介绍", "王五"),
        ("2031年1月8日在大连市第二十届人民代表大会上\n基本介绍", None),
        ("大连市市长 王五同志作政府工作报告。", "王五"),
        ("——2031年1月8日省长 王小五在辽宁省第二十届人民代表大会第三次会议上的讲话", "王小五"),
        ("2031年1月8日在大连市第二十届人民代表大会第三次会议上市长王五代表市政府作报告", "王五"),
        ("（2031年1月8日在大连市第二十届人民代表大会第三次会议上）\n王 五", "王五"),
        ("盟行政公署盟长 孟和巴特尔", "孟和巴特尔"),
        ("省 长　王小五", "王小五"),
        ("大连市沙河口区人民政府区　长 王 五", "王五"),
        ("（2031年1月8日在大连市第二十届\n\n人民代表大会第三次会议上）\n\n\n王 五", "王五"),
        ("大连市第二十届人民代表大会第二次会议\n王小五\n（2031年1月8日）", "王小五"),
        ("大连市\n（2031年1月8日）", None),
        ("打印\n市长信箱\n市长热线 12345", None),
        ("2031年1月8日在大连市第二十届人民代表大会上\n打印\n字号", None),
        ("来源：大连日报", None),
        ("报告人：市长 王小五", "王小五"),
        ("（市长 王小五）", "王小五"),
        ("——2031年1月8日在大连市第二十届人民代表大会第三次会议上\n王小五市长", "王小五"),
        ("——2031年1月8日在大连市第二十届人民代表大会第三次会议上\n大连市市长\n王小五", "王小五"),
        ("——2031年1月8日在大连市第二十届人民代表大会第三次会议上\n自治区主席", None),
        ("市长在会上作政府工作报告", None),
        ("2031年1月8日上午，大连市二十届人大三次会议开幕，王小五代表市人民政府向大会作政府工作报告", "王小五"),
        ("会上，王小五在代表市政府做工作报告时表示", "王小五"),
        ("会上，他代表市政府作工作报告", None),
        ("大会开幕后代表市政府作工作报告", None),
        ("县长王小五正在作政府工作报告", "王小五"),
        ("图为王小五代市长正在作政府工作报告", None),
        ("市长王小五昨日作政府工作报告", "王小五"),
        ("王小五 2031 年 3 月 5 日 大连市第二十届人民代表大会第三次会议", "王小五"),
        ("大连日报 2031年3月5日 大连市第二十届人民代表大会第三次会议", None),
        ("大连市 2031年3月5日 大连市第二十届人民代表大会第三次会议", None),
        ("国务院总理王小五WANG Xiaowu, Premier", "王小五"),
        ("（2031年1月8日在大连市第二十届人民代表大会第三次会议上）\n大连市人民政府　王 五", "王五"),
        ("（2031年1月8日在大连市二十届人大三次会议上）\n市政府 王五", "王五"),
        ("市政府 王五\n2031年1月8日\n——2031年1月8日在大连市第二十届人民代表大会第三次会议上", "王五"),
        ("自治区政府 买买提·艾力\n2031年1月8日\n2031年1月8日在大连市第二十届人民代表大会第三次会议上", "买买提·艾力"),
        ("市政府 办公厅\n2031年1月8日\n2031年1月8日在大连市第二十届人民代表大会第三次会议上", None),
        ("（2031年1月8日在大连市第二十届人民代表大会第三次会议上）\n大连市人民政府  秘书处", None),
        ("王五在市十六届人大三次会议上作的政府工作报告", "王五"),
        ("——王建国同志在大连市第十六届人民代表大会第三次会议上的报告", "王建国"),
        ("我市在大连市第十六届人民代表大会第三次会议上的报告", None),
        ("王小五市长在大连市第十六届人民代表大会第三次会议上的报告", "王小五"),
        ("报告人：大连市市长王小五报告时间：2031年1月8日", "王小五"),
        ("（2031年1月8日在阿拉善左旗第十六届人民代表大会第三次会议上）\n阿拉善左旗人民政府 乌力吉巴特尔", "乌力吉巴特尔"),
        ("（2031年1月8日在阿拉善左旗第十六届人民代表大会第三次会议上）\n阿拉善左旗人民政府 网站办公地址", None),
    ],
)
def test_speaker(line, speaker):
    text = f"政府工作报告\n{line}\n各位代表：\n现在报告工作。副市长赵六分管。"
    assert read(text).speaker == speaker


@pytest.mark.parametrize("line", ["2031年1月", "二〇三一年一月", "2031年元月"])
def test_a_month_alone_says_the_year(line):
    assert read(f"政府工作报告\n{line}\n各位代表：\n现在报告工作。").year == 2031


@pytest.mark.parametrize("name", ["王五", "王　五", "欧阳王五"])
def test_a_name_between_the_title_and_the_two_lines_of_the_session_is_the_speakers(name):
    lines = "——在大连市第十六届人民代表大会第一次会议上\n（2031年1月10日）"
    assert read(f"政府工作报告\n{name}\n{lines}\n各位代表：\n").speaker == name.replace("　", "")
    assert read(f"政府工作报告\n大会文件\n{lines}\n各位代表：\n").speaker is None


def test_whoever_is_named_after_the_address_is_not_the_speaker():
    assert read("各位代表：\n市长 王五\n").speaker is None


# --- region ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("2031年辽宁省朝阳市朝阳县政府工作报告" + BODY.format("县人民政府"), "朝阳县", "211321"),
        ("2031年宁夏政府工作报告" + BODY.format("自治区人民政府"), "宁夏回族自治区", "640000"),
        ("2031年国务院政府工作报告" + BODY.format("国务院"), "全国", None),
        (BODY.format("国务院"), "全国", None),
        (BODY.format("大连市人民政府"), "大连市", "210200"),
        (BODY.format("楚雄州人民政府"), "楚雄彝族自治州", "532300"),
        ("各位代表：受大连市人民政府委托，我向大会报告。我受大连市人民政府委托。", "大连市", "210200"),
        ("各位代表：\n受大连市人民政府委托，我向大会报告工作。", "大连市", "210200"),
        ("政府工作报告\n2031年1月8日在大连市第二十届人民代表大会第一次会议上" + BODY.format("市人民政府"), "大连市", "210200"),
        ("政府工作报告\n2031年3月5日在第十八届全国人民代表大会第四次会议上\n各位代表：", "全国", None),
        ("政府工作报告\n——2031年1月8日在大连市沙河口区第十届\n\n　　人民代表大会第一次会议上\n各位代表：", "沙河口区", "210204"),
        # a name of several districts: another line says which one is meant
        ("2031年朝阳区政府工作报告\n在北京市朝阳区第二十届人民代表大会第一次会议上" + BODY.format("区人民政府"), "朝阳区", "110105"),
        ("大连市人民政府市长 王小五" + BODY.format("市人民政府"), "大连市", "210200"),
        ("大连市市长  王小五" + BODY.format("市人民政府"), "大连市", "210200"),
        ("中共鹤庆县委副书记、鹤庆县县长 王小五" + BODY.format("县人民政府"), "鹤庆县", "532932"),
        ("2031年阿勒泰地区行署工作报告" + BODY.format("行署"), "阿勒泰地区", "654300"),
        ("江西省景德镇政府工作报告" + BODY.format("市人民政府"), "景德镇市", "360200"),
        ("2031年新乡市政府工作报告" + BODY.format("市人民政府"), "新乡市", "410700"),
        ("行署工作报告\n——2031年1月8日在自治区人大常委会兴安盟工作委员会全体会议上" + BODY.format("行署"), "兴安盟", "152200"),
        ("2031两会大连市政府工作报告" + BODY.format("市人民政府"), "大连市", "210200"),
        ("一图读懂2031年大连市政府工作报告" + BODY.format("市人民政府"), "大连市", "210200"),
        ("大连市人民政府\n大政发〔2031〕1号\n2031年政府工作报告" + BODY.format("市人民政府"), "大连市", "210200"),
        ("2031年政府工作报告_大连市人民政府门户网站" + BODY.format("市人民政府"), "大连市", "210200"),
        ("2031年政府工作报告_辽宁省人民政府门户网站\n我代表鹤庆县人民政府，向大会报告工作。", "鹤庆县", "532932"),
        ("大连市2031年政府工作报告要点解读" + BODY.format("市人民政府"), "大连市", "210200"),
        ("（云南省）2031年鹤庆县人民政府工作报告（全文）" + BODY.format("县人民政府"), "鹤庆县", "532932"),
        ("（内蒙古）2031年内蒙古自治区人民政府工作报告（全文）" + BODY.format("自治区人民政府"), "内蒙古自治区", "150000"),
        ("（内蒙古）2031年科左后旗人民政府工作报告（全文）" + BODY.format("旗人民政府"), "科尔沁左翼后旗", "150522"),
        ("政府工作报告" + BODY.format("鹤庆县第十七届人民政府"), "鹤庆县", "532932"),
        ("2031年朝阳区政府工作报告" + BODY.format("区人民政府"), "朝阳区", None),
    ],
)
def test_region(text, name, code):
    found = read(text)
    assert (found.region.name, found.region.code) == (name, code)
    assert found.level is found.region.level
    assert "front.no_region" not in codes(found)


@pytest.mark.parametrize(
    "text",
    [
        "政府工作报告\n——2031年1月8日在通海镇第二十届人民代表大会第一次会议上\n镇长 王五",
        "政府工作报告\n——2031年1月8日在平安乡第二十届人民代表大会第一次会议上\n乡长 王五",
        "东港镇政府工作报告\n镇长 王五",
        "东港镇2031年度政府工作报告\n镇长 王五",
        "2031年大连市沙河口区南沙街道政府工作报告\n主任 王五",
        "政府工作报告\n——2031年1月8日在西乌珠穆沁旗白音花苏木第二十届人民代表大会第一次会议上",
    ],
)
def test_a_town_is_not_the_county_that_is_called_so(text):
    found = read(text + BODY.format("镇人民政府") + "全县上下齐心协力。")
    assert (found.region, found.level) == (None, None)
    assert codes(found).count("front.no_region") == 1


@pytest.mark.parametrize(
    "line",
    [
        "——在刚刚闭幕的大连市第六届人民代表大会第二次会议上",
        "在元月8日开幕的大连市第九届人民代表大会第五次会议上",
        "正在召开的大连市八届人大三次会议上",
        "最新大连市政府工作报告",
        "直播丨大连市2031年政府工作报告",
    ],
)
def test_a_region_begins_behind_what_is_said_of_the_meeting(line):
    title = "" if line.endswith("报告") else "政府工作报告\n"
    assert read(f"{title}{line}\n{BODY.format('市人民政府')}").region.name == "大连市"


@pytest.mark.parametrize(
    "place",
    [
        # a known name at the end of an unknown one, or within it
        *("南沙新区", "西咸新区", "某某高新区", "新区", "贵安新区", "东部新城", "临港新城区", "大矿区", "中新天津生态城"),
        # a place inside a region, or with a name of its own that begins as the region's
        *(
            "江北新区",
            "舟山群岛新区",
            "苏州高新区",
            "大同市城区",
            "上海市郊区",
            "广州市南沙新区",
            "南沙区新区",
            "平潭综合实验区",
            "辽宁省海东市",
        ),
    ],
)
def test_a_place_of_no_table_is_not_the_region_whose_name_it_holds(place):
    found = read(f"2031年{place}政府工作报告{BODY.format(place + '管理委员会')}")
    assert (found.region, codes(found)) == (None, ["front.no_region"])
    assert read("各位代表：\n", region=place).region is None


@pytest.mark.parametrize(
    ("place", "code"),
    [
        *(
            ("浦东新区", "310115"),
            ("上海市浦东新区", "310115"),
            ("天津滨海新区", "120116"),
            ("唐山市新区", "130206"),
            ("西安市新城区", "610102"),
        ),
        *(
            ("宁波江北区", "330205"),
            ("河北安新县", "130632"),
            ("阳泉市矿区", "140303"),
            ("郊区", None),
            ("新城区", None),
            ("中国大连市", "210200"),
        ),
    ],
)
def test_a_region_whose_name_is_like_that_of_a_zone(place, code):
    for text in (
        f"2031年{place}政府工作报告\n",
        f"2031年度{place}人民政府工作报告\n",
        f"政府工作报告\n2031年1月8日在{place}第二届人民代表大会上\n",
    ):
        found = read(text)
        assert (found.region is not None, found.region and found.region.code) == (True, code), text


def test_no_region_is_inferred_for_a_new_area_from_the_district_that_it_speaks_of():
    found = read(BODY.format("新区人民政府") + "加强与沙河口区的合作。")
    assert (found.region, found.level) == (None, Level.COUNTY)


@pytest.mark.parametrize("name", ["宿县", "梅县", "达县", "万县"])
def test_a_county_of_old_comes_before_the_prefecture_that_its_name_was_short_for(name):
    assert read(f"{name}地区行政公署工作报告" + BODY.format("地区行政公署")).region.name == f"{name}地区"
    found = read(f"{name}政府工作报告" + BODY.format("县人民政府"))
    assert (found.region.name, found.level) == (name, Level.COUNTY)


@pytest.mark.parametrize(
    ("government", "level"),
    [
        ("省人民政府", Level.PROVINCE),
        ("自治区人民政府", Level.PROVINCE),
        ("市人民政府", None),  # a municipality, a prefecture or a county has one
        ("州人民政府", Level.PREFECTURE),
        ("盟行政公署", Level.PREFECTURE),
        ("行署", Level.PREFECTURE),
        ("县人民政府", Level.COUNTY),
        ("旗人民政府", Level.COUNTY),
        ("区政府", Level.COUNTY),
    ],
)
def test_the_level_alone(government, level):
    found = read(BODY.format(government) + "全力以赴。")
    assert found.region is None
    assert found.level is level
    assert "front.no_region" in codes(found)


@pytest.mark.parametrize(
    ("line", "region"),
    [
        ("市长王五代表大连市人民政府向大会作政府工作报告。", "大连市"),
        ("1月9日，王五代表大连市政府作工作报告。", "大连市"),
        ("市长王五代表市政府向大会作政府工作报告。", None),
        ("各代表团审议大连市政府工作报告解读。", None),
    ],
)
def test_a_region_that_a_page_names_in_the_third_person(line, region):
    found = read(f"{line}\n2030年，经济增长5%。").region
    assert (found.name if found else None) == region


@pytest.mark.parametrize(
    ("title", "given", "ambiguous"),
    [
        ("2031年鼓楼区政府工作报告", None, True),
        ("2031年福州市鼓楼区政府工作报告", None, False),
        ("2031年鼓楼区政府工作报告", "福州市鼓楼区", False),
        ("2031年政府工作报告", "鼓楼区", True),
        ("2031年国务院政府工作报告", None, False),
        ("2031年金华市政府工作报告", None, False),
    ],
)
def test_a_name_that_several_regions_have_is_a_problem(title, given, ambiguous):
    found = read(title + "\n各位代表：\n2030年，经济增长5%。", region=given)
    assert ("front.ambiguous_region" in codes(found)) is ambiguous


def test_words_for_the_whole():
    assert read("各位代表：\n全州上下团结一心。").level is Level.PREFECTURE


def test_a_region_is_inferred_from_its_mentions_and_that_is_said():
    often = "大连经济增长。" * 12
    found = read(BODY.format("市人民政府") + often + "沈阳协同。")
    assert found.region.name == "大连市"
    assert "front.inferred_region" in codes(found)
    # its class must be that of the government
    assert read(BODY.format("县人民政府") + often).region is None
    # and the text must speak of no other as often
    assert read(BODY.format("市人民政府") + often + "沈阳经济增长。" * 5).region is None
    # small cities have names that are words: their full name must be there
    assert read(BODY.format("市人民政府") + "东方合作。" * 12).region is None
    assert read(BODY.format("市人民政府") + "海城发展。" * 12 + "海城市人民").region.name == "海城市"
    # 和 may join two offices: there is a county of the name
    assert read(BODY.format("县人民政府") + "在市委、市政府和县委的领导下，市直和县直部门协同。" * 12).region is None
    # words that are names of other places are none of them
    assert read(BODY.format("市人民政府") + often + "深化交流合作。" * 9).region.name == "大连市"
    assert read(BODY.format("市人民政府") + often + "实现长治久安。" * 9).region.name == "大连市"
    assert read(BODY.format("县人民政府") + "新建县级医院3家，富裕县乡。" * 9).region is None
    own = "鹤庆县加快发展，鹤庆面貌一新。" * 3
    assert read(BODY.format("县人民政府") + own + "加强公安工作，畅通出海通道，推进富民强县。" * 4).region.name == "鹤庆县"
    # a city speaks of the towns inside it, and a town of its city
    assert read(BODY.format("市人民政府") + often + "庄河市、庄河机场。" * 5).region.name == "大连市"
    assert read(BODY.format("市人民政府") + "大连提质。" * 11 + "庄河经济增长。" * 12).region is None
    assert read(BODY.format("市人民政府") + "大连提质。" * 4 + "庄河市经济增长。" * 12).region.name == "庄河市"
    # and somebody must be speaking for a government
    assert read("各位代表：\n" + often).region is None


# --- the caller -----------------------------------------------------------------------------------------------------


def test_what_the_caller_says_comes_first():
    text = "2031年大连市政府工作报告" + BODY.format("大连市人民政府")
    found = read(text, region="沈阳", year=2040)
    assert (found.region.name, found.year) == ("沈阳市", 2040)
    assert not codes(found)
    found = read(text, region="没有的地方", year=2040)  # the caller knows that it is not the text's
    assert (found.region, found.year) == (None, 2040)
    assert codes(found) == ["front.unknown_region"]


def test_a_place_of_the_callers_own():
    mine = Region("贵安新区", "prefecture")
    text = "2031年贵安新区政府工作报告\n一、2030年工作回顾\n地区生产总值增长5%。贵安新区出口增长6%。\n"
    report = govreport.parse(text, region=mine)
    assert (report.region, report.problems) == (mine, ())
    assert [(f.indicator, str(f.value)) for f in report.facts] == [("gdp", "5"), ("exports", "6")]
    assert govreport.parse("2031年大连市政府工作报告\n" + text, region=mine).region == mine
    assert report.to_records("facts")[0]["region"] == "贵安新区"
    assert govreport.from_dict(report.to_dict()) == report


def test_two_reports_of_a_place_of_the_callers_own_are_followed():
    mine = Region("亚特兰蒂斯市", "prefecture")
    one = govreport.parse("一、2031年主要目标\n地区生产总值增长5%。", region=mine, year=2031)
    two = govreport.parse("一、2031年工作回顾\n地区生产总值增长6%。", region=mine, year=2032)
    tracking = govreport.track([one, two])
    assert (len(tracking.promises), tracking.unplaced) == (1, ())


@pytest.mark.parametrize(
    ("given_", "message"),
    [({"region": 3}, "region=3: the name"), ({"region": b"x"}, "region=b'x': "), ({"year": "2031"}, "year='2031': a whole")],
)
def test_what_is_no_region_and_no_year_is_said(given_, message):
    with pytest.raises(TypeError, match=f"^{message}"):
        govreport.parse("投资增长5%。", **given_)


# --- laws -----------------------------------------------------------------------------------------------------------

PIECES = """2031年 大连市 政府工作报告 政 府 各位代表： 我代表 市人民政府 国务院 市长 王五 · 同志 作 在 第二十届 人民代表大会
    2031年1月8日 年 （ ） —— 回顾 安排 二〇三一年 9999年99月99日 十十十年 十月 １９ 三 区 州 行署 。 ，"""
ALPHABET = [*PIECES.split(), "\n", " ", "　", "\u200b", "\r"]


@given(st.text(max_size=200) | st.lists(st.sampled_from(ALPHABET), max_size=60).map("".join))
@example("〇〇〇〇年十月十日")
@example("２０３１年²月³日在第一届人民代表大会")
@example("我代表行署\n")
def test_it_never_raises(text):
    found = read(text)
    if found.title_span:
        assert 0 <= found.title_span.start < found.title_span.end <= len(text)


@pytest.mark.parametrize("year", [0, -1, 10_000, 10**18])
def test_a_year_that_no_calendar_has_is_refused(year):
    with pytest.raises(ValueError, match=f"^year={year}: "):
        govreport.parse("过去五年，投资增长5%。", year=year)


@pytest.mark.parametrize("given", ["柳河镇", "东港镇", "平安乡"])
def test_a_town_that_the_caller_names_is_not_the_county_that_is_called_so(given):
    report = govreport.parse("一、2030年工作回顾\n投资增长5%。", region=given, year=2031)
    assert report.region is None
    assert [p.message for p in report.problems if p.code.startswith("front.")] == [
        f"no region of the table is called {given!r}: pass region=govreport.Region(name, level) for a place of your own"
    ]


def test_a_year_that_is_another_kind_of_integer_becomes_a_plain_one():
    class Whole:  # as numpy has them
        def __index__(self):
            return 2031

    report = govreport.parse("一、2030年工作回顾\n全市地区生产总值增长5%。", year=Whole())
    assert type(report.year) is type(report.planned) is int
    assert '"year": 2031' in report.to_json()


@pytest.mark.parametrize("place", ["海口市", "海门区", "海宁市", "海盐县", "海东市", "海晏县", "海南省", "大连市"])
@pytest.mark.parametrize("whose", ["{}人民政府", "{}"])
def test_a_place_behind_the_words_of_the_session_is_no_shanghai(place, whose):
    office = {"省": "省长", "市": "市长", "区": "区长", "县": "县长"}[place[-1]]
    line = f"——2031年1月8日在{place}第六届人民代表大会第三次会议上　{whose.format(place)}{office}　王五"
    found = read(f"政府工作报告\n{line}\n各位代表：\n现在，我代表{place[-1]}人民政府，向大会报告工作。\n")
    assert (found.region and found.region.name, found.speaker) == (place, "王五")


@pytest.mark.parametrize(
    "lines",
    [
        "市人大常委会主任 丁一\n市长 韩三",
        "主持人：县人大常委会主任 丁一\n报告人：县长 韩三",
        "市政府研究室主任 丁一 起草\n县长 韩三",
        "市政协主席 丁一\n市长 韩三",
        "县委书记丁一在主席台就座 县长韩三作政府工作报告",
        "3月5日，国务院总理韩三周四向大会作政府工作报告。",
        "管委会主任 韩三",
        "自治区主席 韩三",
    ],
)
def test_whose_office_it_is_that_gives_the_report(lines):
    assert read(f"政府工作报告\n{lines}\n各位代表：\n").speaker == "韩三"


# --- titles and speakers that pages have bent ---------------------------------------------------------------------------

BELOW = "\n各位代表：\n一、2030年工作回顾\n生产总值增长7%。\n二、2031年工作安排\n生产总值增长6%。\n"


@pytest.mark.parametrize(
    ("head", "title", "region"),
    [
        ("海东市第三届人民代表大会第二次会议政府工作报告", "海东市第三届人民代表大会第二次会议政府工作报告", "海东市"),
        (
            "中华人民共和国第九届全国人民代表大会第二次会议政府工作报告",
            "中华人民共和国第九届全国人民代表大会第二次会议政府工作报告",
            "全国",
        ),
        ("海东市第三届\n  人民代表大会第二次会议政府工作报告", "海东市第三届人民代表大会第二次会议政府工作报告", "海东市"),
        ("海东市第三届人民代表大会\n第二次会议政府工作报告", "海东市第三届人民代表大会第二次会议政府工作报告", "海东市"),
        ("海东市政府工作报告①", "海东市政府工作报告", "海东市"),
        ("海东市政府工作报告篇 1", "海东市政府工作报告", "海东市"),
        ("2031年海东市政府工作报告篇一", "2031年海东市政府工作报告", "海东市"),
        ("2031年海东市政府工作报告600字极简版", "2031年海东市政府工作报告600字极简版", "海东市"),
        # of two titles that of the region where the session met, and the first where nothing tells
        (
            "2031大连市政府工作报告|2031年海东市政府工作报告 全文\n——2031年1月9日在海东市第三届人民代表大会第二次会议上",
            "2031年海东市政府工作报告",
            "海东市",
        ),
        ("2031大连市政府工作报告|2031年海东市政府工作报告 全文", "2031大连市政府工作报告", "大连市"),
        (
            "(青海省)海东市政府工作报告\n政府工作报告\n2031年1月9日在海东市第三届人民代表大会第二次会议上",
            "(青海省)海东市政府工作报告",
            "海东市",
        ),
        # no titles
        ("海东市第三届人民代表大会第二次会议审议政府工作报告", None, "海东市"),
        ("海东市政府工作报告第一篇章", None, None),
        ("海东市政府工作报告600字解读文章", None, "海东市"),
    ],
)
def test_a_title_beside_what_a_page_says(head: str, title: str | None, region: str | None) -> None:
    report = govreport.parse(head + BELOW)
    assert (report.title, report.region.name if report.region is not None else None) == (title, region)


def test_how_many_characters_a_digest_has_is_no_claim() -> None:
    assert [c.quantity.text for c in govreport.parse("2031年海东市政府工作报告600字极简版" + BELOW).claims] == ["7%", "6%"]
    assert [c.quantity.text for c in govreport.parse(BELOW.replace("7%。", "7%，撰写文章600字。")).claims] == ["7%", "600字", "6%"]


def test_the_line_of_a_session_that_goes_on_in_the_middle_of_the_next() -> None:
    split = "政府工作报告\n\n  王五\n\n      2031年1月9日在海东市第三届\n               人民代表大会第二次会议上"
    report = govreport.parse(split + BELOW)
    assert (str(report.session_date), report.region.name, report.speaker) == ("2031-01-09", "海东市", "王五")


@pytest.mark.parametrize(
    ("head", "speaker"),
    [
        ("王五", "王五"),
        ("王 五", "王五"),
        ("某县人民政府\n王小五", "王小五"),
        ("安全生产", None),
        ("高新区", None),
        ("温州", None),
        ("简版", None),
        ("王五\n某某日报", None),
    ],
)
def test_a_name_alone_between_the_title_and_the_address_is_the_speakers(head: str, speaker: str | None) -> None:
    assert govreport.parse(f"2031年政府工作报告\n{head}{BELOW}").speaker == speaker
    assert govreport.parse(f"2031年政府工作报告\n{head}{BELOW.replace('各位代表：', '')}").speaker is None


def test_the_second_line_of_a_title_in_the_middle_of_the_page():
    assert read("　　大连市人民政府\n　　　工作报告\n各位代表：").title == "大连市人民政府工作报告"


# --- the signature --------------------------------------------------------------------------------------------------

SIGNED = (
    "{}\n各位代表：\n现在，我代表市人民政府报告工作。\n一、2030年工作回顾\n增长5%。\n二、2031年工作安排\n增长6%。\n让我们团结奋斗！\n{}\n"
)


@pytest.mark.parametrize(
    ("foot", "date", "speaker", "region"),
    [
        ("大连市人民政府市长　王 五\n2031年1月9日", "2031-01-09", "王五", "大连市"),
        ("（2031年1月9日）", "2031-01-09", None, None),
        ("报告人：王五", None, "王五", None),
        ("代市长 王五\n二〇三一年一月九日\n附件\n名词解释\n1.小巨人：指企业。", "2031-01-09", "王五", None),
        ("大连市人民政府\n2030年12月28日", "2030-12-28", None, "大连市"),
        ("大连市人民政府办公室\n2031年1月20日", None, None, None),  # who sent the report out, and when
        ("大连市人民政府办公室　2031年1月20日印发", None, None, None),
        ("责任编辑：张三\n2029年3月1日", None, None, None),
        ("办公室主任 张三", None, None, None),
    ],
)
def test_what_the_signature_says_below_a_report_whose_head_does_not(foot, date, speaker, region):
    report = govreport.parse(SIGNED.format("政府工作报告", foot))
    assert (report.session_date and report.session_date.isoformat(), report.speaker) == (date, speaker)
    assert (report.region and report.region.name) == region


@pytest.mark.parametrize(
    ("lead", "date"),
    [
        ("1月9日上午，大连市第十七届人民代表大会第四次会议隆重开幕，市长王五代表市人民政府作政府工作报告。全文如下：", "2031-01-09"),
        ("大连日报讯（记者 张三）1月9日，市长王五在市人大会议上作政府工作报告。", "2031-01-09"),
        ("编者按：2031年1月9日，市长王五代表市人民政府向大会作工作报告。", "2031-01-09"),
        ("12月28日，大连市十七届人大四次会议召开，市长王五作了政府工作报告。", "2030-12-28"),
        ("2021年1月9日，市长李四作政府工作报告。", None),  # another report
        ("1月20日，市政府办公室印发了政府工作报告。", None),
        ("2月30日，市长王五作政府工作报告。", None),
        ("1月12日，大连市第十七届人民代表大会第四次会议闭幕。", None),
    ],
)
def test_the_day_on_which_a_page_says_that_the_report_was_given(lead, date):
    report = govreport.parse(SIGNED.format(f"大连市2031年政府工作报告\n{lead}", ""))
    assert (report.session_date and report.session_date.isoformat()) == date


def test_the_head_counts_before_the_signature():
    head = "政府工作报告\n——2031年1月9日在大连市第十七届人民代表大会第四次会议上\n市长 王五"
    report = govreport.parse(SIGNED.format(head, "锦州市人民政府市长 李四\n2031年2月3日"))
    assert (str(report.session_date), report.speaker, report.region.name) == ("2031-01-09", "王五", "大连市")


@pytest.mark.parametrize(
    ("told", "region"),
    [
        ("瓦房店市、庄河市等3个县市脱贫。", None),
        ("长海县、庄河市脱贫，庄河市等地旅游升温。", None),
        ("庄河市扎实推进各项工作。", "庄河市"),
    ],
)
def test_a_region_that_is_counted_with_others_is_a_part_of_the_one_whose_report_it_is(told, region):
    report = govreport.parse(SIGNED.format("政府工作报告", "").replace("增长5%。", f"增长5%。{told}"))
    assert (report.region and report.region.name) == region


@pytest.mark.parametrize(
    ("first", "title", "year"),
    [
        ("关于海东市2030年工作和2031年任务的报告", True, 2031),
        ("关于一九八四年计划执行情况和一九八五年计划草案的报告", True, 1985),
        ("关于印发报告的通知", False, 2031),
        ("市长关于工作的报告受到好评", False, 2031),
    ],
)
def test_the_first_line_names_the_report_by_what_it_is_about(first, title, year):
    report = govreport.parse(f"{first}\n各位代表：\n我代表市人民政府作报告。\n一、过去一年的工作\n增长5%。\n二、2031年的任务\n增长6%。\n")
    assert (report.title, report.year) == (first if title else None, year)


@pytest.mark.parametrize("gap", ["\n", "\n　　", "\n" + " " * 20, "\n\n    "])
def test_lines_in_the_middle_of_the_page_say_the_session_and_whose_report_it_is(gap):
    session = gap.join(
        ["政府工作报告", "2031年1月9日", "在海东市第三届人民代表大会第五次会议上", "市长 王五", "各位代表：", "现在报告工作。"]
    )
    report = govreport.parse(session)
    assert (report.region.name, report.session_date, report.speaker) == ("海东市", dt.date(2031, 1, 9), "王五")
    report = govreport.parse(gap.join(["政府工作报告", "（2031年1月9日）", "海东市人民政府", "各位代表：", "现在报告工作。"]))
    assert (report.region.name, report.session_date) == ("海东市", dt.date(2031, 1, 9))
