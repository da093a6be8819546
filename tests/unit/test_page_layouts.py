"""What Word, PDF and web pages do to a report's text: it is read as if they had not, and no character of it is lost."""

from __future__ import annotations

import re

import pytest

import govreport
from govreport.source import Source
from govreport.tree import Furniture, Report

PROSE = "全市上下团结一心，迎难而上，经济社会保持平稳健康发展，各项事业迈出坚实步伐，人民生活水平稳步提高，社会大局和谐稳定。" * 4


def read(text: str) -> Report:
    report = govreport.parse(text)
    assert "".join(leaf.text for leaf in report.leaves()) == text
    assert govreport.from_dict(report.to_dict()) == report
    return report


def headings(report: Report) -> list[str]:
    return [heading for part in report.parts for heading in (part.heading, *(section.heading for section in part.sections))]


def facts(report: Report) -> list[tuple[str, str]]:
    return [(fact.indicator, str(fact.value)) for fact in report.facts]


def furniture(report: Report) -> list[str]:
    return [leaf.text for leaf in report.leaves() if isinstance(leaf, Furniture)]


# --- running heads ----------------------------------------------------------------------------------------------------

BROKEN = [("社会消费", "品零售总额增长18%"), ("城镇新增就业3", "万人"), ("农村居民人均纯", "收入5200元"), ("地区生产总值增长8.", "5%左右")]


@pytest.mark.parametrize("head", ["大连市人民政府工作报告", "政府工作报告"])
@pytest.mark.parametrize("page", ["- {} -\n{head}", "第 {} 页\f\n{head}", "{head}\n— {} —", "{}\n{head}", "{head}\n{} / 4"])
def test_a_running_head_beside_the_number_of_a_page_breaks_no_sentence(head: str, page: str) -> None:
    lines = [f"2031年{head}", "各位代表：", "一、2030年工作回顾"]
    for number, (before, behind) in enumerate(BROKEN, 1):
        lines += [f"{PROSE}{before}", page.format(number, head=head), f"{behind}。"]
    report = read("\n".join([*lines, "二、2031年工作安排", "做好各项工作。"]))
    assert [claim.quantity.text.replace("\n", "")[-1] for claim in report.claims] == ["%", "人", "元", "右"]
    assert [name for name, _ in facts(report)] == ["retail_sales", "urban_new_jobs", "rural_income", "gdp"]
    assert headings(report) == ["2030年工作回顾", "2031年工作安排"]
    assert report.title == f"2031年{head}"


def test_any_line_that_three_pages_have_beside_their_numbers_is_a_running_head() -> None:
    lines = ["大连市2031年政府工作报告", "各位代表：", "一、2030年工作回顾"]
    for number, (before, behind) in enumerate(BROKEN, 1):
        lines += [f"{PROSE}{before}", f"- {number} -", "市十七届人大四次会议文件", f"{behind}。"]
    assert len(facts(read("\n".join(lines)))) == 4
    twice = "\n".join(lines).replace("市十七届人大四次会议文件", "全市", 2)
    assert "市十七届人大四次会议文件" not in furniture(read(twice))


def test_a_word_beside_the_numbers_of_a_table_is_no_running_head() -> None:
    rows = "\n".join(f"{n}\n新建\n大桥{n}座" for n in range(1, 6))
    parts = "一、2030年工作回顾\n增长5%。\n二、2031年工作安排\n增长6%。"
    assert "新建" not in furniture(read(f"2031年大连市政府工作报告\n各位代表：\n{parts}\n附件\n2031年重点项目表\n{rows}\n"))


def test_a_heading_at_the_foot_of_a_page_stays_one() -> None:
    text = "2031年大连市政府工作报告\n各位代表：\n一、2030年工作回顾\n"
    for number, name in enumerate(("产业升级", "改善民生", "扩大开放"), 1):
        text += f"{PROSE}\n（{'一二三'[number - 1]}）{name}\n- {number} -\n政府工作报告\n{PROSE}\n"
    assert headings(read(text)) == ["2030年工作回顾", "产业升级", "改善民生", "扩大开放"]


# --- notes and rules --------------------------------------------------------------------------------------------------

REPORT = f"2031年大连市政府工作报告\n各位代表：\n一、2030年工作回顾\n地区生产总值增长5%。{PROSE}\n二、2031年工作安排\n（一）做强产业\n"
REPORT += "一是推进工业。新增企业20家。{}\n二是扩大开放。引进项目30个。\n（二）做优农业\n建设农田10万亩。\n各位代表！让我们团结奋斗！\n{}"


def sections(report: Report) -> list[tuple[str, list[str]]]:
    return [(section.heading, [inner.heading for inner in section.sections]) for section in report.parts[1].sections]


PLAIN = [("做强产业", ["推进工业", "扩大开放"]), ("做优农业", [])]


@pytest.mark.parametrize(
    "note",
    [
        "① 规模企业：指按照国家统计制度认定的企业，比重约30%。\n— 2 —",
        "(1)规模企业：是指达到标准的企业，比重约30%。",
        "⑴规模企业是指达到标准的企业，比重约30%。",
        "* 规模企业，指达到标准的企业，比重约30%。",
        "——————\n[1]规模企业：指达到标准的企业，比重约30%。",
        "注1：规模企业：主要指达到标准的企业，比重约30%。",
    ],
)
def test_a_note_at_the_foot_of_a_page_is_no_section_and_its_figures_explain(note: str) -> None:
    report = read(REPORT.format(f"\n{note}", ""))
    assert sections(report) == PLAIN
    assert [(str(claim.status), claim.period is None) for claim in report.claims[1:]] == [
        ("target", False),
        ("other", True),
        ("target", False),
        ("target", False),
    ]


@pytest.mark.parametrize("item", ["① 工作机制：指导企业新增订单9亿元。", "（1）规模企业，指标为新增9家。", "① 新增规模企业9家。"])
def test_an_item_that_explains_nothing_stays_one(item: str) -> None:
    report = read(REPORT.format(f"\n{item}", ""))
    assert sections(report) != PLAIN
    assert {str(claim.status) for claim in report.claims[1:]} == {"target"}


@pytest.mark.parametrize("rule", ["————————", "------------------------", "─ ─ ─ ─ ─ ─", "________" * 20])
def test_a_rule_across_the_page_is_no_heading(rule: str) -> None:
    report = read(REPORT.format("", f"{rule}\n名词解释\n1.小巨人：指30家企业。\n"))
    assert sections(report) == PLAIN
    assert headings(report)[-2:] == ["名词解释", "小巨人：指30家企业"]
    assert furniture(report) == [rule]
    assert headings(read(REPORT.format("", "附件\n——民生实事\n1.新建学校5所。\n")))[-1] == "新建学校5所"


# --- the page's foot --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "foot",
    [
        "【延伸阅读】\n去年全市一般公共预算收入增长20.8%。\n城镇新增就业5万人。",
        "政府工作报告解读\n关键词一：高质量发展\n地区生产总值增长8%。",
        "网友评论（3条）\n张三：今年地区生产总值增长8%",
        "往期推荐\n1、这十年\n2、全市生产总值突破1500亿元",
        "阅读 10万+",
        "阅读 1.2万 赞 35",
        "共3页 首页 上页 1 2 3",
        "上一页 1 2 3 下一页",
    ],
)
def test_what_a_page_has_below_the_report_states_nothing(foot: str) -> None:
    report, plain = read(REPORT.format("", foot)), read(REPORT.format("", ""))
    assert (headings(report), facts(report), len(report.claims)) == (headings(plain), facts(plain), len(plain.claims))
    assert furniture(report) == foot.split("\n")


@pytest.mark.parametrize(
    ("foot", "annexes"),
    [
        ("附件：1．2031年民生实事项目表\n　　　2．名词解释", []),
        ("（名词解释附后）", []),
        ("（民生实事另附）\n附件\n2031年民生实事\n1.新建学校5所。\n2.改造危房30户。", ["2031年民生实事"]),
        ("附件：2031年民生实事\n1.新建学校5所。\n2.改造危房30户。", ["2031年民生实事"]),
        ("附件：1.名词解释\n2.民生实事\n附件1\n名词解释\n1.小巨人：指企业。", ["名词解释"]),
    ],
)
def test_a_list_of_the_annexes_is_none(foot: str, annexes: list[str]) -> None:
    report = read(REPORT.format("", foot))
    assert [part.heading for part in report.parts[2:]] == annexes
    assert not [claim for claim in report.claims if "年" in claim.quantity.text]


def test_news_above_the_report_is_not_its_end() -> None:
    text = f"延伸阅读\n往期推荐\n{REPORT.format('', '')}"
    assert headings(read(text)) == headings(read(REPORT.format("", "")))


# --- marks of notes, and full stops -----------------------------------------------------------------------------------

NOTED = (
    "2031年大连市政府工作报告\n各位代表：\n一、2030年工作回顾\n固定资产投资{0}增长8%，一般公共预算收入{1}92亿元；城镇新增就业{1}4.5万人。\n"
)


@pytest.mark.parametrize("mark", ["①", "※", "¹", "¹²", "[注1]", "【1】", "【注释2】", "⑴", "❶", "㉑", "*", "＊", "#"])
def test_the_mark_of_a_note_is_no_part_of_a_name(mark: str) -> None:
    report = read(NOTED.format(mark, "" if mark in "*＊#" else mark))
    assert [claim.subject for claim in report.claims] == ["固定资产投资", "一般公共预算收入", "城镇新增就业"]
    assert [name for name, _ in facts(report)] == ["fixed_asset_investment", "general_budget_revenue", "urban_new_jobs"]


@pytest.mark.parametrize("text", ["新建3台*100万千瓦机组。", "办好1#楼、2#楼。", "建成5㎡岗亭。", "【12】", "服务业占比提高m³。"])
def test_what_is_no_mark_of_a_note_stays(text: str) -> None:
    marks = "*#㎡³【"
    assert [c for c in Source(text).folded if c in marks] == [c for c in text if c in marks]


STOPPED = (
    "政府工作报告\n各位代表:\n现在,我代表大连市人民政府,向大会报告工作.\n一.2030年工作回顾\n"
    "地区生产总值520.5亿元,增长10.2%.一般公共预算收入92.3亿元,增长6.8%.粮食总产量172.6万吨.2030年城镇新增就业4.5万人.\n"
    "二.2031年工作安排\n1.产业升级.推动工业投资增长8%.\n2.改善民生.办好实事."
)


@pytest.mark.parametrize("stop", [".", "．", ". "])
def test_points_that_stand_for_full_stops_end_sentences(stop: str) -> None:
    report = read(re.sub(r"(?<=[%吨人作级升生事])[.]", stop, STOPPED))
    assert headings(report) == ["2030年工作回顾", "2031年工作安排", "产业升级", "改善民生"]
    assert [name for name, _ in facts(report)] == [
        *("gdp", "gdp", "general_budget_revenue", "general_budget_revenue", "grain_output", "urban_new_jobs"),
        "industrial_investment",
    ]


def test_points_in_a_text_with_full_stops_stay() -> None:
    text = "一、2030年工作回顾\n阿里木.买买提同志，增长5.%。一.工作好。二.工作更好。三.甲.乙。"
    assert Source(text).folded == text


# --- a digest above the report ----------------------------------------------------------------------------------------

WHOLE = (
    "政府工作报告\n——2031年1月9日在大连市第十七届人民代表大会第四次会议上\n大连市市长　王五\n各位代表：\n现在，我代表市人民政府报告工作。\n"
)
WHOLE += f"一、2030年工作回顾\n（一）产业升级\n工业投资增长8%。{PROSE}\n{PROSE}\n二、2031年工作安排\n地区生产总值增长6%。\n"


@pytest.mark.parametrize(
    "digest",
    [
        "政府工作报告（全文）\n去年成绩单\n●工业投资增长8%，城镇新增就业14万人\n今年目标\n●生产总值增长6%\n今年大事\n●建学校3所\n报告全文\n",
        "政府工作报告\n一、2030年工作\n工业投资增长8%。\n二、2031年目标\n地区生产总值增长6%。\n",
    ],
)
def test_a_digest_above_the_report_is_not_the_report(digest: str) -> None:
    report, plain = read(digest + WHOLE), read(WHOLE)
    assert (headings(report), facts(report)) == (headings(plain), facts(plain))
    assert (str(report.session_date), report.speaker, report.region) == ("2031-01-09", "王五", plain.region)
    assert [problem.code for problem in report.problems] == [problem.code for problem in plain.problems]


@pytest.mark.parametrize("address", ["各位代表：\n", "现在，我代表市人民政府，向大会报告工作。\n"])
def test_a_report_above_another_is_no_digest(address: str) -> None:
    text = f"大连市政府工作报告\n{address}一、2030年工作\n工业投资增长8%。\n二、2031年目标\n地区生产总值增长6%。\n{WHOLE}"
    report = read(text)
    assert headings(report)[:2] == ["2030年工作", "2031年目标"]
    assert "outline.second_report" in [problem.code for problem in report.problems]


def test_the_applause_in_a_transcript_is_no_part_of_a_heading() -> None:
    text = REPORT.format("", "").replace("做强产业\n", "做强产业（掌声）\n").replace("推进工业。", "推进工业。（热烈鼓掌）")
    assert sections(read(text)) == PLAIN
    assert Source("送上（热烈的掌声）。以掌声（鼓励）").folded == "送上       。以掌声(鼓励)"


# --- numerals on lines of their own -----------------------------------------------------------------------------------

TORN = """2031年大连市政府工作报告
2031年1月9日在大连市第十七届人民代表大会第二次会议上
大连市市长 王五
各位代表：
一、“十五五”发展成就和2030年工作回顾
过去一年，我们迎难而上。
（一）经济回升向好。地区生产总值从4120.5亿元增加到4496亿元，增长5.2%。社会消费品零售总额、进出口总额分别增长8.9%、12.2%。
（二）民生持续改善
城镇新增就业12万人，引进世界500强企业3家，新建学校16所，改造老旧小区42个。
二、2031年工作安排
地区生产总值增长5.5%左右，城镇调查失业率控制在5%以内。
"""


def test_numerals_on_lines_of_their_own_are_read_with_the_lines_around_them() -> None:
    whole, torn = read(TORN), read(re.sub(r"\d[\d.]*%?", r"\n\g<0>\n", TORN).replace("\n\n", "\n"))
    assert [[*map(str, (f.indicator, f.year, f.status, f.measure, f.value))] for f in torn.facts] == [
        [*map(str, (f.indicator, f.year, f.status, f.measure, f.value))] for f in whole.facts
    ]
    assert len(whole.facts) == 8
    assert [re.sub(r"\n", "", heading) for heading in headings(torn)] == headings(whole)
    assert (torn.title, torn.year, torn.session_date, torn.speaker) == (whole.title, 2031, whole.session_date, "王五")


def test_a_column_of_figures_is_no_text_whose_numerals_stand_alone() -> None:
    rows = "\n".join(f"项目{n}\n{n}2\n{n}6.5" for n in "一二三四五六七八九")
    text = f"2031年大连市政府工作报告\n各位代表：\n一、2030年工作回顾\n生产总值增长5%。\n附件\n重点项目表\n{rows}\n"
    assert facts(read(text)) == [("gdp", "5")]


ANNEXED = "2031年海东市政府工作报告\n各位代表：\n一、2030年工作回顾\n增长5%。\n二、2031年工作安排\n增长6%。\n附件\n2031年民生实事\n"


@pytest.mark.parametrize("gap", [" ", "\t", "　"])
def test_the_next_cell_of_a_row_is_no_subject(gap: str) -> None:
    rows = ["1 学位扩容 新增公办学位5000个 市教育局", "2 社会养老 新增护理型床位800张 市民政局 2031年12月"]
    claims = read(ANNEXED + "\n".join(rows).replace(" ", gap) + "\n").claims[2:]
    assert [(c.subject, c.quantity.text) for c in claims] == [("公办学位", "5000个"), ("护理型床位", "800张")]
    prose = read(ANNEXED + f"1.{gap}今年要新建10个{gap}社区养老中心，让群众满意。\n").claims[2:]
    assert [(c.subject, c.quantity.text) for c in prose] == [("社区养老中心", "10个")]


@pytest.mark.parametrize("gap", [" ", "\t"])
def test_two_cells_of_a_row_are_not_one_number(gap: str) -> None:
    report = read(ANNEXED + f"工业增加值增速（%）{gap}8{gap}6.4\n固定资产投资增速（%）{gap}5{gap}-8.6\n")
    assert not {"8 6.4", "5 -8.6", "8\t6.4", "5\t-8.6"} & {c.quantity.text for c in report.claims}
    assert [c.quantity.text for c in read(ANNEXED + "投资增长8 6.4%，规模5 -8万亩。\n").claims[2:]][-1] == "5 -8万亩"
