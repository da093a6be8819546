"""Outlines that pages have bent: parts that are clauses, headings in two lines, lists inside a paragraph. A table of cases.

The lines of a text stand with a stroke between them, below the address to the house. What is expected is a row of parts: the kind, the
heading, and in brackets the sections.
"""

from __future__ import annotations

import pytest

import govreport

OPENING = "2032年某县政府工作报告\n各位代表：\n现在，我代表县人民政府，向大会报告工作，请予审议，并请县政协委员和其他列席人员提出意见。\n"


def outline(text: str) -> str:
    """The parts of a text as the tables write them."""
    report = govreport.parse(OPENING + text.replace("/", "\n") + "\n", region="大连市")
    return "/".join(f"{part.kind} {part.heading}{_sections(part.sections)}".replace("\n", "") for part in report.parts)


def _sections(found: tuple[govreport.Section, ...]) -> str:
    return f"({';'.join(f'{s.heading}{_sections(s.sections)}' for s in found)})" if found else ""


# --- unnumbered parts over numbers that begin anew -------------------------------------------------------------------

BACK = "全县团结奋斗，生产总值增长7%，各项事业全面进步，圆满完成了全年目标任务。/一、生态更好/造林1万亩。/二、动能更强/实施项目60个。/"
AHEAD = "全县生产总值增长7%，城镇新增就业600人，居民收入与经济增长同步，粮食生产稳定。/一、突出绿色/造林1万亩。/二、突出民生/新增就业60人。"


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("2031年，我们走得坚定，干得充实", "2032年，我们目标明确，信心满怀"),
        ("回首2031，我们砥砺前行", "展望2032，我们信心满怀"),
        ("五年奋进，成就辉煌", "未来五年，前景广阔"),
        ("过去五年，我们走过了不平凡的历程", "今后五年，我们将实现新的跨越"),
        ("回首2031：栉风沐雨，一路前行", "展望2032：乘势而上，再谱新篇"),
        ("过去一年，我们这样走过", "2032年工作安排"),
    ],
)
def test_clauses_are_parts_where_the_numbers_begin_anew_beneath_them(first: str, then: str) -> None:
    wanted = f"review {first}(生态更好;动能更强)/plan {then}(突出绿色;突出民生)"
    assert outline(f"{first}/{BACK}{then}/{AHEAD}") == wanted
    last = "转变作风，加强政府自身建设"
    assert outline(f"{first}/{BACK}{then}/{AHEAD}/{last}/从严治政。") == f"{wanted}/self_government {last}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the numbered headings say the time: they are the parts, and a list begins anew beneath the last of them
        (
            f"2031年极不平凡，我们砥砺前行/{BACK.replace('生态更好', '2031年工作回顾').replace('动能更强', '2032年工作安排')}"
            f"2032年，要办好实事，让群众满意/{AHEAD}",
            "review 2031年工作回顾/plan 2032年工作安排(突出绿色;突出民生)",
        ),
        # no line stands above the first number
        (
            f"{BACK.replace('生态更好', '实力跃升，2031年交出答卷').replace('动能更强', '乘势而上，2032年再启新程')}"
            f"2032年，要办好实事，让群众满意/{AHEAD}",
            "review 实力跃升，2031年交出答卷/plan 乘势而上，2032年再启新程(突出绿色;突出民生)",
        ),
        # no line says a time
        (
            f"团结奋进，再创辉煌/{BACK}为民办事，让群众满意/{AHEAD}",
            "review 生态更好/plan 动能更强(突出绿色;突出民生)",
        ),
    ],
)
def test_clauses_are_no_parts(text: str, expected: str) -> None:
    assert outline(text) == expected


# --- headings in two lines -------------------------------------------------------------------------------------------

TEXT = "全县团结奋斗，地区生产总值增长7%，城镇新增就业600人，居民收入与经济增长同步，粮食生产保持稳定，各项社会事业都取得新的进步。"


@pytest.mark.parametrize(
    ("first", "below", "then", "beneath"),
    [
        ("回顾过去五年", "我县站上了发展的新起点", "展望今后五年", "我县面临难得的机遇"),
        ("过去五年工作回顾", "砥砺奋进的五年", "今后五年工作总体要求", "再创辉煌的五年"),
        ("2031年，我们干得充实", "一路风雨，一路收获", "2032年，我们信心满怀", "前景广阔，催人奋进"),
    ],
)
def test_a_line_beneath_the_heading_of_a_part_is_no_other_part(first: str, below: str, then: str, beneath: str) -> None:
    text = f"{first}/{below}/{BACK}{then}/{beneath}/{AHEAD}"
    assert outline(text) == f"review {first}(生态更好;动能更强)/plan {then}(突出绿色;突出民生)"


def test_a_heading_beneath_the_heading_of_a_part_is_one() -> None:
    text = f"2031年工作回顾/{TEXT}/（一）抓工业。增产。/2032年工作/总体要求/{TEXT}/重点任务/{TEXT}/（一）抓农业。增产。"
    expected = "review 2031年工作回顾(抓工业)/plan 2032年工作/requirements_and_targets 总体要求/tasks 重点任务(抓农业)"
    assert outline(text) == expected


@pytest.mark.parametrize("marks", ["一、二、", ""])
@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("2031年及“十四五”时期/工作回顾", "“十五五”时期经济社会发/展主要目标"),
        ("2031年工作回顾", "2032年/工作安排"),
        ("过去五年的/主要工作", "今后五年经济社会/发展目标任务"),
    ],
)
def test_a_heading_of_a_part_goes_on_in_the_next_line(marks: str, first: str, then: str) -> None:
    text = f"{marks[:2]}{first}/{TEXT}/（一）抓工业。增产。/{marks[2:]}{then}/{TEXT}/（一）抓农业。增产。"
    first, then = first.replace("/", ""), then.replace("/", "")
    assert outline(text) == f"review {first}(抓工业)/plan {then}(抓农业)"


@pytest.mark.parametrize("line", ["工业稳步发展", "总体情况喜人", "2031年工作成效"])
def test_a_line_of_its_own_beneath_a_whole_heading(line: str) -> None:
    text = f"一、2031年工作回顾/{line}/{TEXT}/二、2032年工作安排/{TEXT}"
    assert outline(text) == "review 2031年工作回顾/plan 2032年工作安排"


# --- lists inside a paragraph ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "sections"),
    [
        # all of it in one paragraph: no sections
        ("一是壮大龙头企业。新增企业30家。二是加快园区建设。新建厂房2万平方米。三是培育主体。新增3户。", ""),
        ("一是坚持依法行政，完善决策机制；二是坚持廉洁从政；三是坚持勤政为民", ""),
        ("（一）坚持执政为民。（二）坚持依法行政。（三）坚持廉洁从政。", ""),
        ("1.抓工业。增长5%。2.抓农业。增长6%。", ""),
        ("①抓工业。增长5%。②抓农业。增长6%。", ""),
        ("第一，抓好工业。增长5%。第二，抓好农业。增长6%。", ""),
        # each in its own
        ("一是抓工业。增长5%。/二是抓农业。增长6%。", "(抓工业;抓农业)"),
        ("（一）抓工业。一是修路。二是架桥。/（二）抓农业。增产。", "(抓工业;抓农业)"),
        ("1.抓工业。增长2.5%。/2.抓农业。增产。", "(抓工业;抓农业)"),
        # two in one, and the list goes on
        ("一是抓工业。增长5%。二是抓农业。增产。/三是抓商业。增长5%。", "(抓工业;抓商业)"),
        # the next number is none of the list
        ("一是抓工业。项目的二是重点。", "(抓工业)"),
        ("1.抓工业。增长，2.5万户受益。", "(抓工业)"),
    ],
)
def test_a_list_inside_a_paragraph_has_no_sections(line: str, sections: str) -> None:
    assert outline(f"一、2031年工作回顾/{TEXT}/{line}/二、2032年工作安排/{TEXT}") == f"review 2031年工作回顾{sections}/plan 2032年工作安排"


WORDS = (
    "产业结构优化，产业规模扩大，新兴产业增长8%。生态环境改善，环境质量提高，加强环境治理。全省当前形势复杂，当前任务艰巨，当前担当作为。"
)


@pytest.mark.parametrize(
    ("lines", "sections"),
    [
        # the break stands inside a word that the text has elsewhere
        (
            "（一）坚持转型发展，不断提升产/业层次/增长。/（二）坚持绿色发展，生态环/境持续改善/增长。",
            "坚持转型发展，不断提升产业层次;坚持绿色发展，生态环境持续改善",
        ),
        # or between two words, though the characters on its sides are one, too: 生产, 当前
        (f"（一）着力保障和改善民生/产业扶贫/{TEXT}发展生产，安全生产，扩大生产。/（二）抓农业。增产。", "着力保障和改善民生;抓农业"),
        (f"（一）坚持强化责任担当/前瞻布局未来/{TEXT}/（二）抓农业。增产。", "坚持强化责任担当;抓农业"),
        # what stands beneath ends as a sentence does, or below a blank line
        ("（一）坚持转型发展，不断提升产/业内交流活动增加5场。/（二）抓农业。增产。", "坚持转型发展，不断提升产;抓农业"),
        (f"（一）坚持转型发展，不断提升产//业层次/{TEXT}/（二）抓农业。增产。", "坚持转型发展，不断提升产;抓农业"),
    ],
)
def test_a_heading_that_breaks_inside_a_word(lines: str, sections: str) -> None:
    text = f"一、2031年工作回顾/{WORDS}/{lines}/二、2032年工作安排/{TEXT}"
    assert outline(text) == f"review 2031年工作回顾({sections})/plan 2032年工作安排"


# --- headings that are sentences -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "then", "sections"),
    [
        (
            "四年来，我们坚持优化升级，转型发展实现新跨越。",
            "四年来，我们坚持以人为本，民生福祉实现新提升。",
            "(四年来，我们坚持优化升级，转型发展实现新跨越;四年来，我们坚持以人为本，民生福祉实现新提升)",
        ),
        (
            "过去一年，我们突出项目带动，经济运行稳中有进。",
            "过去一年，我们聚力改革创新，发展动能加快转换。",
            "(过去一年，我们突出项目带动，经济运行稳中有进;过去一年，我们聚力改革创新，发展动能加快转换)",
        ),
        # one alone, two that open otherwise, one without its end, and one with a figure
        ("四年来，我们坚持优化升级，转型发展实现新跨越。", "", ""),
        ("四年来，我们坚持优化升级，转型发展实现新跨越。", "一年来，我们坚持以人为本，民生福祉实现新提升。", ""),
        ("四年来，我们深感自豪。", "四年来，我们深知不易。", ""),
        ("四年来，我们坚持优化升级，产值增长5%。", "四年来，我们坚持以人为本，收入增长6%。", ""),
        # a part that marks its sections
        (
            "四年来，我们坚持优化升级，转型发展实现新跨越。",
            "四年来，我们坚持以人为本，民生福祉实现新提升。/一是抓工业。/二是抓农业。",
            "(抓工业;抓农业)",
        ),
    ],
)
def test_sentences_alone_on_their_lines_are_headings_where_they_are_alike(first: str, then: str, sections: str) -> None:
    text = f"一、四年来工作回顾/{TEXT}/{first}/{TEXT}/{then}/{TEXT}/二、2032年工作安排/{TEXT}"
    assert outline(text) == f"review 四年来工作回顾{sections}/plan 2032年工作安排"


# --- what a page says of the report that it offers ---------------------------------------------------------------------


@pytest.mark.parametrize("offer", ["供大家参考。", "供您参考借鉴!", "欢迎大家阅读。"])
def test_the_first_words_of_a_report_in_what_a_page_says_of_it(offer: str) -> None:
    lead = f"摘要:各位代表:现在,我代表市人民政府报告工作。一、2031年工作回顾 产值增长5%。下面是小编为大家整理的大连市政府工作报告,{offer}"
    whole = f"大连市2032年政府工作报告/{WORDS}/一、2031年工作回顾/{TEXT}/二、2032年工作安排/{TEXT}"
    report = govreport.parse(f"{lead}/{whole}".replace("/", "\n"))
    assert [(str(part.kind), part.heading) for part in report.parts] == [("review", "2031年工作回顾"), ("plan", "2032年工作安排")]
    assert (report.title, report.region.name) == ("大连市2032年政府工作报告", "大连市")


# --- an annex without its report ---------------------------------------------------------------------------------------

LIST = "1.新建学校5所。/2.城镇新增就业5300人。"


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        (f"大连市2031年民生实事/{LIST}", "大连市2031年民生实事"),
        (f"大连市政府/三、2031年为民办十件实事/{LIST}", "2031年为民办十件实事"),
        (f"附件:2031年民生实事项目/{LIST}", "2031年民生实事项目"),
        (f"大连市2031年政府工作报告/十项民生工程/{LIST.replace('1.', '(一)').replace('2.', '(二)')}", "十项民生工程"),
        ("大连市/三、2031年为百姓办十件实事/新建学校5所,城镇新增就业5300人。", "2031年为百姓办十件实事"),
    ],
)
def test_a_list_of_what_is_promised_stands_without_its_report(text: str, heading: str) -> None:
    report = govreport.parse(text.replace("/", "\n"))
    assert [(str(part.kind), part.heading) for part in report.parts] == [("annex", heading)]
    assert {str(claim.status) for claim in report.claims} == {"target"}
    assert {fact.year for fact in report.facts} <= {2031}


@pytest.mark.parametrize(
    "heading",
    [
        "2031年民生实事完成情况",
        "2031年十件民生实事全部办结",
        "2031年办理的十件实事",
        "去年十件民生实事",
        "十件民生实事",
        "一年来，民生工程扎实推进",
    ],
)
def test_a_list_of_what_was_done_or_of_no_year_is_no_annex(heading: str) -> None:
    report = govreport.parse(f"{heading}\n{LIST}".replace("/", "\n"))
    assert not report.parts
    assert {str(claim.status) for claim in report.claims} == {"achieved"}


def test_a_report_below_a_line_that_names_its_annex_has_its_parts() -> None:
    text = f"2031年十件民生实事/一、2030年工作回顾/{TEXT}/二、2031年工作安排/{TEXT}"
    assert [str(part.kind) for part in govreport.parse(text.replace("/", "\n")).parts] == ["review", "plan"]


# --- what a page adds to its words -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "subject"),
    [
        ("【新建学校12所】", "学校"),
        ("【能源消耗强度要降低3.9%以上】", "能源消耗强度"),
        ("地区生產(chǎn)總值增長(zhǎng)6.5%。", "地区生產(chǎn)總值"),
        ("【民生】新建学校12所。", "学校"),  # as they were
        ("新建【公办】学校12所。", "【公办】学校"),
        ("新建充电桩(zhuang)12座。", "充电桩(zhuang)"),
    ],
)
def test_frames_and_pinyin_are_the_pages(said: str, subject: str) -> None:
    assert [c.subject for c in govreport.parse(f"2032年大连市政府工作报告\n一、2032年工作安排\n{said}\n").claims] == [subject]


# --- numbers that begin anew -------------------------------------------------------------------------------------------

DONE = "{0}工业提速。规上工业增加值增长15%。/{1}农业增效。粮食产量达到50万吨。"
TO_DO = "{0}加快工业发展。规上工业增加值增长18%。/{1}加快农业发展。粮食产量达到55万吨。"
SAID = "各位代表：现在，我代表市人民政府，向大会报告工作。"
AIMS = "今年主要预期目标是：地区生产总值增长13%。"


def kinds_and_facts(text: str) -> tuple[list[tuple[str, int]], set[tuple[str, int | None, str]]]:
    """The kinds of the parts with how many sections they have, and the grain of each year."""
    report = govreport.parse(text.replace("/", "\n"))
    grain = {(str(f.indicator), f.year, str(f.status)) for f in report.facts if f.indicator == "grain_output"}
    return [(str(part.kind), len(part.sections)) for part in report.parts], grain


GRAIN = {("grain_output", 2030, "achieved"), ("grain_output", 2031, "target")}


@pytest.mark.parametrize("marks", [("（一）", "（二）"), ("一、", "二、")])
@pytest.mark.parametrize("ahead", ["2031年是攻坚之年。", "各位代表！2031年是攻坚之年，任务艰巨。", "2031年是攻坚之年。/"])
def test_numbers_that_begin_anew_behind_the_new_year_are_sections_of_two_parts(marks: tuple[str, str], ahead: str) -> None:
    text = f"大连市人民政府工作报告/{SAID}/2030年，全市经济稳中向好。/{DONE.format(*marks)}/{ahead}{AIMS}/{TO_DO.format(*marks)}"
    assert kinds_and_facts(text) == ([("review", 2), ("plan", 2)], GRAIN)
    report = govreport.parse(text.replace("/", "\n"))
    assert [part.heading.removeprefix("各位代表！") for part in report.parts] == ["2030年", "2031年是攻坚之年"]


def test_numbers_that_begin_anew_without_a_new_year_are_parts_as_before() -> None:
    text = f"大连市人民政府工作报告/{SAID}/2030年，全市经济稳中向好。/{DONE.format('（一）', '（二）')}/{TO_DO.format('（一）', '（二）')}"
    assert len(kinds_and_facts(text)[0]) == 4


def test_a_plan_is_no_section_of_the_review_whose_number_it_repeats() -> None:
    text = "一、2030年工作回顾/{}/一、2031年工作安排/粮食产量达到55万吨。/二、加强政府自身建设/改进作风。"
    parts = ["review", "plan", "self_government"]
    for back in ("粮食产量达到50万吨。", DONE.format("一、", "二、")):
        kinds, grain = kinds_and_facts(f"大连市人民政府工作报告/{text.format(back)}")
        assert [kind for kind, _ in kinds] == parts
        assert grain == GRAIN


def test_a_list_within_a_review_that_names_its_work_is_no_row_of_parts() -> None:
    review = f"一、2030年工作回顾/一、主要目标/{TEXT}/二、重点工作/{TEXT}"
    text = f"大连市人民政府工作报告/{review}/二、2031年工作安排/{TEXT}"
    assert kinds_and_facts(text)[0] == [("review", 2), ("plan", 0)]


def test_a_list_within_a_plan_that_names_its_aims_is_no_row_of_parts() -> None:
    text = f"大连市人民政府工作报告/一、2030年工作回顾/{TEXT}/二、2031年工作安排/一、总体要求/{TEXT}/二、主要目标/{TEXT}"
    assert [kind for kind, _ in kinds_and_facts(text)[0]] == ["review", "plan"]


def test_slogans_over_numbers_that_begin_anew_are_parts_if_their_text_says_the_time() -> None:
    back, ahead = DONE.format("一、", "二、"), TO_DO.format("一、", "二、")
    text = f"砥砺奋进，交出发展新答卷/2030年，全市经济稳中向好。/{back}/乘势而上，谱写跨越新篇章/2031年是攻坚之年。{AIMS}/{ahead}"
    assert kinds_and_facts(f"2031年大连市人民政府工作报告/{SAID}/{text}") == ([("review", 2), ("plan", 2)], GRAIN)


# --- plans without a heading -------------------------------------------------------------------------------------------

REVIEWED = f"一、2030年工作回顾/{DONE.format('（一）', '（二）')}"
ANNOUNCED = f"2031年是攻坚之年，任务艰巨。/{AIMS}/{TO_DO.format('（一）', '（二）')}"


@pytest.mark.parametrize("begun", ["2031年是攻坚之年，任务艰巨。/", "今年，是攻坚之年。/", "做好今年政府工作，总体要求是：稳中求进。/", ""])
@pytest.mark.parametrize("last", ["", "/二、加强政府自身建设/改进作风。"])
def test_a_plan_without_a_heading_begins_where_its_time_and_targets_are_announced(begun: str, last: str) -> None:
    text = f"{REVIEWED}/{begun}{AIMS}/{TO_DO.format('（一）', '（二）')}{last}"
    kinds, grain = kinds_and_facts(f"2031年大连市人民政府工作报告/{SAID}/{text}")
    assert kinds == [("review", 2), ("plan", 2), ("self_government", 0)][: 2 + bool(last)]
    assert grain == GRAIN


def test_a_part_without_a_heading_is_a_problem() -> None:
    report = govreport.parse(f"2031年大连市人民政府工作报告/{SAID}/{REVIEWED}/{ANNOUNCED}".replace("/", "\n"))
    assert [report.source[p.span] for p in report.problems if p.code == "outline.no_heading"] == ["2031年是攻坚之年，"]


def test_the_line_above_the_announcement_is_the_heading() -> None:
    report = govreport.parse(f"2031年大连市人民政府工作报告/{SAID}/{REVIEWED}/乘势而上，再谱新篇/{ANNOUNCED}".replace("/", "\n"))
    assert [part.heading for part in report.parts] == ["2030年工作回顾", "乘势而上，再谱新篇"]


def test_a_slogan_over_a_text_that_looks_back_is_a_review() -> None:
    review = f"一、奋力完成各项任务/2030年是开局之年，全市经济稳中向好。/{DONE.format('（一）', '（二）')}"
    text = f"{review}/{ANNOUNCED}/二、改进政府作风/转变职能。"
    assert kinds_and_facts(f"2031年大连市人民政府工作报告/{SAID}/{text}") == ([("review", 2), ("plan", 2), ("self_government", 0)], GRAIN)


@pytest.mark.parametrize("slogan", ["砥砺前行，交出发展新答卷", "2030年，我们一起走过"])
def test_a_clause_above_a_text_that_looks_back_heads_the_review_of_a_plan_without_number(slogan: str) -> None:
    text = f"{slogan}/2030年，全市经济稳中向好。/粮食产量达到50万吨。/2031年工作安排/{AIMS}/粮食产量达到55万吨。"
    assert kinds_and_facts(f"2031年大连市人民政府工作报告/{SAID}/{text}") == ([("review", 0), ("plan", 0)], GRAIN)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (f"全市经济健康发展/2030年，全市经济稳中向好。/一、全力以赴稳增长/{AIMS}", [("other", 0)]),  # a page that goes on elsewhere
        (f"一、2031年工作安排/2031年是攻坚之年。/{AIMS}/{TO_DO.format('（一）', '（二）')}", [("plan", 2)]),  # itself the plan
        (f"{REVIEWED}/二、各项工作/2031年是攻坚之年。/{AIMS}", [("review", 2), ("plan", 0)]),  # there is one
        (f"{REVIEWED}/2030年是攻坚之年。年初确定的目标是：地区生产总值增长13%。", [("review", 2)]),  # of the review's own year
        (f"{REVIEWED}/2031年是攻坚之年。{AIMS}/一年来，我们坚持干在实处。", [("review", 2)]),  # the review goes on
        (f"{REVIEWED}/2031年是攻坚之年。全面实现预期目标，再立新功。", [("review", 2)]),  # no targets are set
    ],
)
def test_no_second_plan_is_invented(text: str, kinds: list[tuple[str, int]]) -> None:
    assert kinds_and_facts(f"2031年大连市人民政府工作报告/{SAID}/{text}")[0] == kinds


def test_a_third_row_of_numbers_belongs_to_the_plan() -> None:
    rows = [
        DONE.format("（一）", "（二）"),
        ANNOUNCED,
        "要建设人民满意的政府。/（一）坚持依法行政。改进作风。/（二）坚持廉洁从政。严守纪律。",
    ]
    text = f"2031年大连市人民政府工作报告/{SAID}/刚刚过去的一年，全市经济稳中向好。/" + "/".join(rows)
    assert kinds_and_facts(text) == ([("review", 2), ("plan", 4)], GRAIN)


def test_the_first_of_two_announced_parts_looks_back_whatever_it_names() -> None:
    back, ahead = DONE.format("（一）", "（二）"), TO_DO.format("（一）", "（二）")
    text = f"2030年是实施“十五五”规划的关键一年。/{back}/今年是规划收官之年。{AIMS}/{ahead}"
    assert kinds_and_facts(f"2031年大连市人民政府工作报告/{SAID}/{text}") == ([("review", 2), ("plan", 2)], GRAIN)


@pytest.mark.parametrize("heading", ["0", "2030年工作回顾", "奋力完成各项任务"])
def test_a_heading_with_nothing_beneath_is_read(heading: str) -> None:
    assert [part.heading for part in govreport.parse(f"各位代表：一、{heading}").parts] == [heading]
