"""What begins a part, and what it is for: marks alone on their lines, headings that name neither a review nor a plan. Tables of cases.

The lines of a text stand with a stroke between them, below the address to the house. What is expected is the kind of each part with the
number of its sections.
"""

from __future__ import annotations

import pytest

import govreport

OPENING = "2031年某县政府工作报告\n——2030年12月28日在某县第十届人民代表大会第五次会议上\n各位代表：\n现在，我向大会报告工作，请予审议。\n"
ROW = "（一）突出绿色。造林1万亩。/（二）突出民生。新增就业600人。"
TERM = "砥砺奋进的五年/过去五年，全县生产总值年均增长7%。"
YEAR = "今年以来，我们坚持干在实处。预计全年生产总值增长6%，投资增长8%。"
AIMS = "明年是开局之年。主要预期目标是：生产总值增长7%。"


def parts(text: str) -> list[tuple[str, int]]:
    report = govreport.parse(OPENING + text.replace("/", "\n") + "\n", region="大连市")
    return [(str(part.kind), len(part.sections)) for part in report.parts]


@pytest.mark.parametrize("ahead", ["2031年是攻坚之年。初步安排，生产总值增长7%。", "今后一年，我们要做好以下工作。"])
def test_numerals_alone_on_their_lines_mark_the_parts(ahead: str) -> None:
    text = f"一/即将过去的2030年，全县生产总值增长6%。/{ROW}/二/{ahead}/{ROW}/三/要加强政府自身建设。"
    assert parts(text) == [("review", 2), ("plan", 2), ("self_government", 0)]


def test_numerals_that_do_not_count_from_one_are_text() -> None:
    """What is left of a table: a column of counts."""
    assert parts(f"一、2030年工作回顾/三/二/{ROW}/二、2031年工作安排/{ROW}") == [("review", 2), ("plan", 2)]


@pytest.mark.parametrize("heading", ["奋发有为的一年", "二、攻坚克难的一年", "二、聚焦2030，亮点精彩纷呈"])
def test_the_year_that_is_not_over_yet_is_reviewed(heading: str) -> None:
    number = "一、" * heading.startswith("二、")
    text = f"{number}{TERM}/{heading}/{YEAR}/{number.replace('一', '三')}明年工作安排/{AIMS}"
    assert parts(text) == [("review", 0), ("review", 0), ("plan", 0)]


@pytest.mark.parametrize("heading", ["2030年，我们奋力前行", "聚力攻坚，奋力完成2030年目标任务"])
def test_a_heading_that_names_the_year_before_the_session_reviews_it(heading: str) -> None:
    text = f"一、{heading}/生产总值增长6%。/{ROW}/二、锚定目标，奋力实现良好开局/{AIMS.replace('明年', '2031年')}/{ROW}"
    assert parts(text) == [("review", 2), ("plan", 2)]


def test_what_the_plan_sets_out_from_is_no_review() -> None:
    text = f"一、2030年工作回顾/{YEAR}/二、奋力开创新局面/今年以来，形势总体向好。明年要乘势而上，预计全年生产总值增长7%。"
    assert parts(text) == [("review", 0), ("plan", 0)]


@pytest.mark.parametrize("last", ["三、务实高效的人民政府", "三、打造忠诚担当的政府"])
def test_what_the_government_is_to_be_names_its_part(last: str) -> None:
    assert parts(f"一、2030年工作回顾/{ROW}/二、2031年工作安排/{ROW}/{last}/转变作风。")[-1] == ("self_government", 0)


def test_targets_and_tasks_in_one_word_are_those_of_a_plan() -> None:
    goals = "“十六五”规划目标/到2035年，生产总值翻一番。"
    text = f"2030年工作回顾/全县生产总值增长6%。/{goals}/2031年工作重点/主要目标任务是：生产总值增长7%。/{ROW}"
    assert parts(text) == [("review", 0), ("requirements_and_targets", 0), ("plan", 2)]


def test_a_term_of_a_glossary_may_end_with_its_bracket_or_with_what_explains_it() -> None:
    entries = "名词解释/【五上企业】指规模以上企业。/“一老一小”是指老人和儿童。/小巨人企业，指专精特新企业中的佼佼者。/以上解释供参阅。"
    report = govreport.parse((OPENING + f"一、2030年工作回顾/{ROW}/二、2031年工作安排/{ROW}/{entries}").replace("/", "\n"))
    assert [section.term for section in report.parts[-1].sections] == ["【五上企业】", "“一老一小”", "小巨人企业"]


DONE = "2030年，全县生产总值增长6%，投资增长8%。"
GOALS = "2031年发展的主要预期目标是：生产总值增长7%，投资增长9%。"
RECORD = "绿色发展成效显著/森林覆盖率达到60%，造林1万亩。/人民生活显著改善/新增就业600人，城镇化率达到55%。"
WORK = "推动产业转型升级/新增企业30户，工业增长8%。/保障和改善民生/改造小区20个，新增就业700人。"
SELF = "忠诚担当，建设人民满意的服务型政府/压减经费5%。"


@pytest.mark.parametrize(
    ("back", "ahead"),
    [
        ("", ""),
        ("过去一年，我们砥砺前行，成绩来之不易/", "2031年，我们锚定目标、实干争先/"),
        ("2030年工作回顾/", "2031年，确保良好开局/"),
        ("砥砺奋进的一年/", "开创新局的一年/"),
    ],
)
def test_the_paragraph_with_the_targets_begins_the_plan(back: str, ahead: str) -> None:
    """A line above it that says a time is its heading; the last section of the review is none."""
    expected = [("review", 2), ("plan", 2), ("self_government", 0)]
    assert parts(f"{back}{DONE}/{RECORD}/{ahead}{GOALS}/{WORK}/{SELF}") == expected


@pytest.mark.parametrize(
    ("record", "work"),
    [
        ("一是绿色发展成效显著。造林1万亩。/二是生活显著改善。新增就业600人。", "1.做强产业。新增企业30户。/2.改善民生。改造小区20个。"),
        ("——绿色发展成效显著。造林1万亩。/——生活显著改善。新增就业600人。", "（一）做强产业/新增企业30户。/（二）改善民生/改造小区20个。"),
        ("1.绿色发展成效显著/造林1万亩。/2.生活显著改善/新增就业600人。", "一、做强产业/新增企业30户。/二、改善民生/改造小区20个。"),
        (
            "（一）绿色发展成效显著/造林1万亩。/（二）生活显著改善/新增就业600人。",
            "一是做强产业。新增企业30户。/二是改善民生。改造小区20个。",
        ),
        (RECORD, "一、做强产业/新增企业30户。/二、改善民生/改造小区20个。"),
    ],
)
def test_marks_of_another_kind_divide_the_plan(record: str, work: str) -> None:
    assert parts(f"{DONE}/{record}/{GOALS}/重点抓好以下工作：/{work}") == [("review", 2), ("plan", 2)]


def test_lines_that_begin_with_a_time_head_the_parts_of_a_plan() -> None:
    later = "今后五年，我们感恩奋进，谱写新篇章/到2035年，生产总值翻一番。"
    text = f"过去五年，我们团结奋斗，迈上新台阶/{TERM[8:]}/{RECORD}/{later}/2031年，我们实干争先/{GOALS}/{WORK}"
    assert parts(text) == [("review", 2), ("plan", 0), ("plan", 2)]


def test_the_year_that_is_not_over_yet_announces_no_plan() -> None:
    year = "今年是极不平凡的一年。预计全年生产总值增长6%。/“十六五”时期，全县发展的主要目标是：生产总值年均增长6%。"
    assert parts(f"{year}/{AIMS}/（一）做强产业。新增企业30户。/（二）改善民生。改造小区20个。") == [("review", 0), ("plan", 2)]


@pytest.mark.parametrize(("one", "two"), [("一、", "二、"), ("（一）", "（二）")])
def test_numbered_parts_that_say_no_time_remain_parts(one: str, two: str) -> None:
    """The targets stand in the second of them."""
    assert parts(f"{one}攻坚克难，再创佳绩/{DONE}/{two}乘势而上，再谱新篇/形势催人奋进。/{GOALS}") == [("review", 0), ("plan", 0)]


def test_a_plan_of_which_the_heading_is_known_is_not_divided_again() -> None:
    text = f"2030年工作回顾/{DONE}/{RECORD}/2031年总体要求和主要目标/{GOALS}/2031年重点任务/{WORK}"
    assert parts(text) == [("review", 2), ("requirements_and_targets", 0), ("tasks", 2)]


@pytest.mark.parametrize("marks", ["第一部分 第二部分 第三部分", "（一） （二） （三）"])
@pytest.mark.parametrize("address", ["", "各位代表，"])
def test_marks_alone_on_their_lines_stand_above_sentences(marks: str, address: str) -> None:
    one, two, three = marks.split()
    ahead = f"{address}2031年是攻坚之年，全县上下要再接再厉。初步安排，生产总值增长7%，投资增长9%，新增就业700人。"
    work = "1、做强产业。新增企业30户。/2、改善民生。改造小区20个。"
    text = f"{one}/2030年，各项工作取得新的成绩。生产总值增长6%。/{two}/{ahead}/{work}/{three}/要加强政府自身建设。"
    assert parts(text) == [("review", 0), ("plan", 2), ("self_government", 0)]


def test_a_chapter_alone_on_its_line_stands_above_a_heading() -> None:
    """On a page with several reports it stands above the first one's text, too."""
    assert parts(f"第一篇：/2030年，生产总值增长6%。/一、2030年工作回顾/{ROW}/二、2031年工作安排/{ROW}") == [("review", 2), ("plan", 2)]


def test_a_numeral_alone_may_stand_above_what_sums_up_a_time() -> None:
    text = f"一/过去五年，是全县发展最快的五年，生产总值年均增长7%。/{ROW}/二/今后五年，生产总值年均增长8%。/{ROW}/三/要转变作风。"
    assert [kind for kind, _ in parts(text)][:1] == ["review"]
    assert [sections for _, sections in parts(text)] == [2, 2, 0]


def test_a_numeral_and_a_blank_mark_the_parts_where_one_heading_is_known() -> None:
    text = f"一　五年来政府工作的回顾/{ROW}/二　“十六五”时期的主要目标/{AIMS}/三　切实转变作风，提高服务水平/从严。"
    assert parts(text) == [("review", 2), ("plan", 0), ("self_government", 0)]
    table = f"一、2030年工作回顾/{ROW}/一　小麦/二　玉米/二、2031年工作安排/{ROW}"
    assert parts(table) == [("review", 2), ("plan", 2)]


def test_hashes_of_markdown_say_which_lines_are_parts() -> None:
    back = "## 顶压前行，交出新答卷/2030年，增长6%。/### 产业升级/投资9亿元。"
    text = f"{back}/## 锚定目标，奋力开新局/{AIMS}/### 做强工业/增长8%。/### 惠及民生/造林1万亩。"
    assert parts(text) == [("review", 1), ("plan", 2)]
    report = govreport.parse(OPENING + text.replace("/", "\n"))
    assert [part.heading for part in report.parts] == ["顶压前行，交出新答卷", "锚定目标，奋力开新局"]
    assert parts(text.replace("### ", "").replace("## ", "")) != parts(text)  # nothing else tells them apart


def test_what_the_government_can_do_is_a_part_at_the_end() -> None:
    text = f"2030年工作回顾/{ROW}/锚定目标，奋力实现良好开局/{AIMS.replace('明年', '2031年')}/{ROW}/全面提升政府效能/会议压减5%。"
    assert parts(text) == [("review", 2), ("plan", 2), ("self_government", 0)]


@pytest.mark.parametrize(
    "last", ["纵深推进全面从严治政", "持之以恒改进作风", "切实转变政府职能，提高行政效能", "努力建设人民满意的模范机关"]
)
@pytest.mark.parametrize("marks", ["", "一：二：三：", "一　二　三　", "## ## ## "])
def test_the_last_part_is_about_the_government(last: str, marks: str) -> None:
    one, two, three = (marks[i * len(marks) // 3 : (i + 1) * len(marks) // 3] for i in range(3))
    aims = AIMS.replace("明年", "2031年")
    text = f"{one}奋进的足迹：2030年工作回眸/{ROW}/{two}实干争先，奋力实现良好开局/{aims}/{ROW}/{three}{last}/会议压减5%。"
    assert parts(text) == [("review", 2), ("plan", 2), ("self_government", 0)]


def test_a_line_inside_the_part_of_the_government_is_no_other_part() -> None:
    text = f"2030年工作回顾/{ROW}/2031年工作安排/{AIMS}/{ROW}/加强政府自身建设/依法行政/会议压减5%。/"
    text += "/".join(f"{line}/文件压减6%。" for line in ("廉洁从政", "勤俭节约", "持之以恒改进作风"))
    assert parts(text) == [("review", 2), ("plan", 2), ("self_government", 4)]


def test_a_clause_above_a_text_that_says_its_time_heads_a_plan_without_targets() -> None:
    text = f"本届政府工作回顾/{ROW}/今后五年，我们要再创辉煌/今后五年，要努力抓好大事。/{ROW}/加强政府自身建设/会议压减5%。"
    assert parts(text) == [("review", 2), ("plan", 2), ("self_government", 0)]
