"""Outlines: marks, levels, parts and their kinds, annexes, and texts whose lines are no paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

import govreport
from govreport import grammar, outline
from govreport.layout import Block, Layout, Piece, Role
from govreport.outline.part_kinds import Heading, kinds
from govreport.source import Source
from govreport.tree import Furniture, PartKind

AIMS = "requirements_and_targets"
OPENING = "各位代表：\n现在，我代表市人民政府向大会报告工作，请予审议。\n"


def tree(text: str) -> list[tuple[Any, ...]]:
    """The outline as nested (mark, heading, sections)."""
    source = Source(text)
    return [_node(source, b) for b in outline.read(source).pieces if isinstance(b, Block)]


def _node(source: Source, block: Block) -> tuple[Any, ...]:
    inner = [_node(source, b) for b in block.pieces if isinstance(b, Block)]
    return (block.mark, source[block.heading], *([inner] if inner else []))


def blocks(text: str) -> list[Block]:
    """All blocks, in text order."""

    def descend(pieces: tuple[Block | Piece, ...]) -> list[Block]:
        return [x for p in pieces if isinstance(p, Block) for x in (p, *descend(p.pieces))]

    return descend(outline.read(Source(text)).pieces)


def roles(text: str, role: Role) -> list[str]:
    """The texts of the pieces with a role."""

    def descend(pieces: tuple[Block | Piece, ...]) -> list[Piece]:
        return [x for p in pieces for x in (descend(p.pieces) if isinstance(p, Block) else [p])]

    return [text[p.span.slice] for p in descend(outline.read(Source(text)).pieces) if p.role is role]


def problems(text: str) -> list[str]:
    layout: Layout = outline.read(Source(text))
    return [p.code for p in layout.problems]


# --- marks -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mark", "number"),
    [
        ("（一）", 1), ("(一)", 1), ("（ 一 ）", 1), ("㈠", 1), ("（一)", 1), ("（十二）", 12),
        ("1.", 1), ("１．", 1), ("1、", 1), ("（1）", 1), ("①", 1),
        ("第一，", 1), ("一是", 1), ("一要", 1), ("——", None), ("— —", None), ("●", None),
        *((mark, None) for mark in "◇□○※☆▶＊*―·"),
    ],
)  # fmt: skip
def test_a_mark_opens_a_section(mark: str, number: int | None) -> None:
    found = blocks(f"{OPENING}一、2024年工作回顾\n{mark}稳住工业。产值增长8%。\n{mark}扩大投资。投资增长9%。\n")
    assert [(b.mark, b.number, b.run_in) for b in found[1:]] == [(mark, number, True)] * 2
    assert found[0].mark == "一、"


@pytest.mark.parametrize(
    "line",
    [
        *(
            "3.5万户居民用上新燃气。",
            "2、、企业增税”的目标。",
            "3、，我们努力工作。",
            "一二产业融合。",
            "15个项目竣工。",
            "一样的初心。",
            "一、二季度产值回升。",
        ),
        *("一、二、三产业协同。", "第一、二、三产业协同。", "第一、第三产业增加值分别增长3%、5%。", "一、二和三产业协同。"),
    ],
)
def test_a_paragraph_that_begins_with_a_number_is_no_section(line: str) -> None:
    assert tree(f"{OPENING}一、2024年工作回顾\n{line}\n") == [("一、", "2024年工作回顾")]


def test_heading_stops_at_the_first_full_stop() -> None:
    text = f"{OPENING}一、2024年工作回顾\n（一）稳增长、促改革：成效显现！产业向好。全年增长5%。\n（二）保民生。\n"
    assert tree(text)[0][2] == [("（一）", "稳增长、促改革：成效显现！产业向好"), ("（二）", "保民生")]
    assert [b.run_in for b in blocks(text)] == [False, True, False]


def test_a_line_may_break_inside_a_mark() -> None:
    assert tree(f"{OPENING}一、2024年工作回顾\n（一）稳住工业。产值增长8%。\n（\n二）扩大投资。投资增长9%。\n")[0][2] == [
        ("（一）", "稳住工业"),
        ("（\n二）", "扩大投资"),
    ]


def test_a_mark_alone_on_its_line_takes_the_next_line() -> None:
    section = blocks(f"{OPENING}一、2024年工作回顾\n\n第一，\n稳住工业。产值增长8%。\n\n第二，\n扩大投资。\n")[1]
    assert (section.mark, section.line, section.run_in) == ("第一，", 6, True)


def test_an_item_after_seven_may_begin_with_a_digit() -> None:
    text = f"{OPENING}一、2024年工作回顾\n结束。\n名词解释\n1.一图：一张图。\n2.3个圈：三个商圈。\n3.新区：新的区。\n"
    assert [(b.number, text[b.term.slice]) for b in blocks(text) if b.term] == [(1, "一图"), (2, "3个圈"), (3, "新区")]


def test_first_and_next_are_a_list_only_together() -> None:
    alone = f"{OPENING}一、2024年工作回顾\n首先，感谢大家。我们很努力。\n其他工作也有进展。\n"
    assert tree(alone) == [("一、", "2024年工作回顾")]
    both = f"{OPENING}一、2024年工作回顾\n首先，抓工业。产值增长。\n其次，抓农业。粮食增产。\n"
    assert [b.number for b in blocks(both)] == [1, 1, 2]


# --- levels ----------------------------------------------------------------------------------------------------------


def test_levels_nest_by_rank() -> None:
    text = f"{OPENING}一、2024年工作回顾\n（一）工业\n1.技改。增长5%。\n（1）设备更新。完成。\n2.招商。增长6%。\n"
    text += "（二）农业\n一是稳产。增长。\n二、2025年工作安排\n"
    assert tree(text) == [
        ("一、", "2024年工作回顾", [
            ("（一）", "工业", [("1.", "技改", [("（1）", "设备更新")]), ("2.", "招商")]),
            ("（二）", "农业", [("一是", "稳产")]),
        ]),
        ("二、", "2025年工作安排"),
    ]  # fmt: skip


@pytest.mark.parametrize(("one", "two"), [("1.", "2."), ("（1）", "（2）"), ("一是", "二是"), ("（一）", "（二）")])
def test_dashes_beneath_which_lists_begin_anew_are_their_headings(one: str, two: str) -> None:
    text = (
        f"{OPENING}一、2024年工作回顾\n——做强工业\n{one}技改。增长。\n{two}招商。增长。\n——做优农业\n{one}稳产。增产。\n{two}增收。增长。\n"
    )
    assert tree(text)[0][2] == [
        ("——", "做强工业", [(one, "技改"), (two, "招商")]),
        ("——", "做优农业", [(one, "稳产"), (two, "增收")]),
    ]


def test_dashes_of_which_some_have_no_list_beneath_them_are_points() -> None:
    text = f"{OPENING}一、2024年工作回顾\n——工业。增长。\n——农业。增产。\n1.技改。增长。\n2.招商。增长。\n——商业。增长。\n"
    assert [m for m, *_ in tree(text)[0][2]] == ["1.", "2."]


def test_two_lists_of_points_stand_side_by_side() -> None:
    text = f"{OPENING}一、2024年工作回顾\n——经济向好。增长。\n——民生改善。增收。\n做了以下工作：\n一是抓工业。增长。\n二是抓农业。增产。\n"
    assert [m for m, *_ in tree(text)[0][2]] == ["——", "——", "一是", "二是"]


def test_points_before_numbered_sections_are_text() -> None:
    text = f"{OPENING}一、2024年工作回顾\n——经济向好。增长。\n（一）抓工业。增长。\n（二）抓农业。增产。\n"
    assert [m for m, *_ in tree(text)[0][2]] == ["（一）", "（二）"]


def test_bare_headings_are_parts_and_the_numbers_sections() -> None:
    text = f"{OPENING}2024年工作回顾\n一、工业\n增长8%。\n二、农业\n增产。\n2025年工作安排\n一、扩内需\n增长5%。\n"
    assert tree(text) == [("", "2024年工作回顾", [("一、", "工业"), ("二、", "农业")]), ("", "2025年工作安排", [("一、", "扩内需")])]


@pytest.mark.parametrize("line", ["2024年工作回顾", "过去五年的工作回顾", "2024年政府工作总结"])
@pytest.mark.parametrize(
    "points", [["经济活力空前"], ["经济活力空前", "城乡面貌焕然一新"], ["以项目为重点，后劲增强", "突出任务落实，民生改善"]]
)
def test_numbered_points_beneath_a_bare_review_are_its_sections(line: str, points: list[str]) -> None:
    text = f"{OPENING}{line}\n成效明显。\n" + "".join(f"{n}、{p}\n增长8%。\n" for n, p in zip("一二", points, strict=False))
    assert tree(text) == [("", line, [(f"{n}、", p) for n, p in zip("一二", points, strict=False)])]
    assert blocks(text)[0].kind is PartKind.REVIEW


@pytest.mark.parametrize(
    ("line", "below", "expected"),
    [
        (
            "2023年工作回顾",
            "一、聚力稳增长\n2024年，生产总值增长7%。\n二、聚力惠民生\n新增就业5万人。\n",
            {"聚力稳增长": "plan", "聚力惠民生": "tasks"},
        ),
        (
            "过去五年工作回顾",
            "一、开创新局面\n今后五年，生产总值增长7%。\n二、建设强市\n增收。\n",
            {"开创新局面": "plan", "建设强市": "tasks"},
        ),
        ("2023年主要工作及成效", "一、稳增长\n增长5%。\n二、促改革\n改革。\n三、2024年打算\n增长7%。\n", {"2024年打算": "plan"}),
        (
            "过去五年的工作和成就",
            "一、实力\n增长5%。\n二、城乡\n建城。\n三、未来五年的奋斗目标\n增长6%。\n",
            {"未来五年的奋斗目标": "plan"},
        ),
        ("2023年工作回顾", "一、稳增长。2023年，增长5%。\n二、惠民生。2024年1月，开通高铁。\n", {}),
    ],
)
def test_numbered_points_beneath_a_bare_review_are_its_sections_until_one_looks_ahead(
    line: str, below: str, expected: dict[str, str]
) -> None:
    text = f"{OPENING}{line}\n成效明显。\n{below}"
    assert {text[b.heading.slice]: str(b.kind) for b in blocks(text) if b.kind} == {line: "review", **expected}


@pytest.mark.parametrize("later", ["2025年工作目标", "2025年重点工作"])
def test_a_numbered_heading_of_a_part_beneath_a_bare_review_is_a_part(later: str) -> None:
    assert [h for _, h, *_ in tree(f"{OPENING}2024年工作回顾\n增长8%。\n一、{later}\n增长5%。\n")] == ["2024年工作回顾", later]


def test_bold_type_of_markdown_is_no_part_of_a_heading_or_a_name() -> None:
    text = f"{OPENING}**一、2024年工作回顾**\n——**实力增强。**生产总值增长**8%**。\n**——民生改善。**增收。\n2025年**工作安排**\n增长。\n"
    assert tree(text)[0] == ("一、", "2024年工作回顾", [("——", "实力增强"), ("——", "民生改善")])
    assert [(f.indicator, str(f.value)) for f in govreport.parse(text).facts] == [("gdp", "8")]


def test_a_list_that_starts_again_is_beneath_its_part() -> None:
    text = f"{OPENING}一、2024年工作回顾\n增长。\n二、2025年工作安排\n采取措施：\n"
    text += "一、稳投资。增长。\n二、促消费。增长。\n三、稳外贸。增长。\n三、政府自身建设\n从严。\n"
    assert tree(text) == [
        ("一、", "2024年工作回顾"),
        ("二、", "2025年工作安排", [("一、", "稳投资"), ("二、", "促消费"), ("三、", "稳外贸")]),
        ("三、", "政府自身建设"),
    ]


@pytest.mark.parametrize("numbers", ["一二二四", "一一三四", "一二三三"])
def test_a_number_that_stands_twice_is_a_slip_of_the_pen(numbers: str) -> None:
    names = ["2024年工作回顾", "2025年总体要求", "2025年重点工作", "加强政府自身建设"]
    text = "".join(
        f"{mark}、{name}\n投资增长8%。\n（一）工业。增长。\n（二）农业。增产。\n" for mark, name in zip(numbers, names, strict=True)
    )
    assert [(m[:1], h, len(inner)) for m, h, inner in tree(OPENING + text)] == [(m, h, 2) for m, h in zip(numbers, names, strict=True)]


@pytest.mark.parametrize("mark", ["二，", "二", ""])
def test_a_mark_that_lacks_something(mark: str) -> None:
    text = "一、2024年工作回顾\n增长5%。\n（一）工业。增长。\n二）农业。增产。\n三)商业。增收。\n"
    text += f"{mark}2025年工作安排\n增长6%。\n（一）工业。增长。\n三、加强政府自身建设\n从严。\n"
    assert tree(OPENING + text) == [
        ("一、", "2024年工作回顾", [("（一）", "工业"), ("二）", "农业"), ("三)", "商业")]),
        (mark, "2025年工作安排", [("（一）", "工业")]),
        ("三、", "加强政府自身建设"),
    ]


def test_a_bare_line_where_no_number_is_left_out_is_no_part() -> None:
    text = "一、2024年工作回顾\n增长5%。\n2025年工作安排\n增长6%。\n二、2025年重点工作\n增长7%。\n"
    assert [h for _, h, *_ in tree(OPENING + text)] == ["2024年工作回顾", "2025年重点工作"]


def test_the_address_divides_and_is_no_heading() -> None:
    text = f"{OPENING}一、2024年工作回顾\n（一）工业\n增长8%。\n各位代表！\n成绩来之不易。\n（二）农业\n增产。\n"
    part = blocks(text)[0]
    kept = [p for p in part.pieces if isinstance(p, Block) or p.role is Role.PARAGRAPH]
    assert [isinstance(p, Block) for p in kept] == [False, True, False, False, True]


def test_a_report_without_parts_has_its_sections_on_top() -> None:
    assert tree(f"{OPENING}（一）工业。增长。\n（二）农业。增产。\n") == [("（一）", "工业"), ("（二）", "农业")]


def test_bare_lines_beside_numbered_sections_are_text() -> None:
    text = f"{OPENING}一、2025年工作安排\n总体要求和目标\n增长5%。\n（一）工业\n增长。\n（二）农业\n增产。\n"
    assert tree(text) == [("一、", "2025年工作安排", [("（一）", "工业"), ("（二）", "农业")])]


def test_bare_lines_are_sections_where_nothing_is_numbered() -> None:
    text = f"{OPENING}一、2024年工作回顾\n工业稳步回升\n增长8%。\n农业喜获丰收\n增产。\n"
    assert tree(text) == [("一、", "2024年工作回顾", [("", "工业稳步回升"), ("", "农业喜获丰收")])]


@pytest.mark.parametrize(
    ("back", "ahead"),
    [
        ("过去一年的工作", "今年的主要工作"),
        ("过去五年的工作", "今后五年的主要工作"),
        ("去年的工作", "今年的工作"),
        ("过去一年工作回顾", "新一年工作部署"),
    ],
)
def test_bare_lines_about_the_work_of_a_time_are_parts(back: str, ahead: str) -> None:
    text = f"{OPENING}{back}\n工业稳步回升\n增长8%。\n农业喜获丰收\n增产。\n{ahead}\n扩大投资\n增长。\n改善民生\n增收。\n"
    sections = [[("", "工业稳步回升"), ("", "农业喜获丰收")], [("", "扩大投资"), ("", "改善民生")]]
    assert tree(text) == [("", back, sections[0]), ("", ahead, sections[1])]


def test_bare_lines_beneath_the_bare_headings_of_parts_are_sections() -> None:
    back = "重点园区加快建设\n增长8%。\n攻坚任务圆满完成\n完成。\n政府自身建设全面加强\n办结。\n"
    ahead = "突出重点抓园区\n增长9%。\n突出民生办实事\n修路。\n"
    for first, then in (("过去一年工作回顾", "2025年发展思路和目标"), ("“六五”计划胜利完成", "“七五”计划的主要任务")):
        text = f"{OPENING}{first}\n增长。\n{back}{then}\n增长。\n{ahead}努力建设人民满意政府\n从严。\n"
        assert [(h, [x for _, x, *_ in (inner or [[]])[0]]) for _, h, *inner in tree(text)] == [
            (first, ["重点园区加快建设", "攻坚任务圆满完成", "政府自身建设全面加强"]),
            (then, ["突出重点抓园区", "突出民生办实事"]),
            ("努力建设人民满意政府", []),
        ]
    numbered = f"{OPENING}2024年工作回顾\n（一）工业。增长。\n2025年工作安排\n（一）农业。增产。\n"
    numbered += "打造满意的政务环境\n从严。\n守住为民的底色\n勤勉。\n"
    assert [h for _, h, *_ in tree(numbered)] == ["2024年工作回顾", "2025年工作安排", "打造满意的政务环境", "守住为民的底色"]


# --- annexes ---------------------------------------------------------------------------------------------------------


def test_annexes() -> None:
    text = f"{OPENING}一、2024年工作回顾\n增长。\n各位代表！前进。\n\n附件1\n2025年十件民生实事\n"
    text += "一、建学校。新增学位。\n二、修道路。通车。\n附件2 名词解释：\n1.一网：一张网。\n2.新区：新的区。\n"
    first, second = blocks(text)[1], blocks(text)[4]
    assert (first.kind, first.mark, text[first.heading.slice], first.line) == (PartKind.ANNEX, "", "2025年十件民生实事", 8)
    assert text[first.span.start :].startswith("附件1")
    assert (second.kind, text[second.heading.slice]) == (PartKind.ANNEX, "名词解释")
    assert tree(text)[1][2] == [("一、", "建学校"), ("二、", "修道路")]
    assert [text[b.term.slice] for b in blocks(text) if b.term] == ["一网", "新区"]


@pytest.mark.parametrize("mark", ["[{}]", "［{}］", "〔{}〕", "{}、", ""])
def test_glossaries(mark: str) -> None:
    text = f"{OPENING}一、2024年工作回顾\n增长[1]。\n名 词 解 释\n"
    text += f"{mark.format(1)}链长制：由领导任链长的制度。\n{mark.format(2)}智改数转：指智能化改造。\n"
    assert [text[b.term.slice] for b in blocks(text) if b.term] == ["链长制", "智改数转"]


@pytest.mark.parametrize(
    "heading",
    [
        *("政府工作报告注释", "政府工作报告注解", "《政府工作报告》有关内容注释", "词条解释", "名词注解", "新名词解读", "有关概念解释"),
        *("说明：", "注释：", "注：", "附：注释", "附注", "附件\n注释", "名词解释：", "名词注释："),
    ],
)
@pytest.mark.parametrize("marks", ["1．2．", "①②", "[1][2]", ""])
def test_what_a_glossary_explains_is_no_target(heading: str, marks: str) -> None:
    one, two = (marks[: len(marks) // 2], marks[len(marks) // 2 :]) if marks else ("", "")
    text = f"{OPENING}一、2024年工作回顾\n增长5%。\n二、2025年工作安排\n增长6%。\n各位代表！让我们团结奋斗！\n"
    text += f"{heading}\n{one}三率：升高3%。\n{two}两项补贴：每人每月补助60元。\n"
    report = govreport.parse(text)
    assert [str(p.kind) for p in report.parts] == ["review", "plan", "annex"]
    assert [str(c.status) for c in report.claims] == ["achieved", "target", "other", "other"]


@pytest.mark.parametrize("heading", ["2024年民生实事完成情况", "2024年主要指标完成情况表", "2024年计划执行情况", "2024年重点工作进展情况"])
@pytest.mark.parametrize("label", ["附件1\n", "附件1 ", "附：", "附表1　"])
def test_an_annex_that_tells_what_was_done(label: str, heading: str) -> None:
    text = f"{OPENING}一、2024年工作回顾\n增长5%。\n二、2025年工作安排\n增长6%。\n各位代表！让我们团结奋斗！\n"
    report = govreport.parse(f"{text}{label}{heading}\n1.生产总值增长7%。\n2.新建学校3所。\n附件2\n2025年民生实事\n新建学校4所。\n")
    assert [(p.heading, str(p.kind)) for p in report.parts[2:]] == [(heading, "annex"), ("2025年民生实事", "annex")]
    assert [str(c.status) for c in report.claims[2:]] == ["achieved", "achieved", "target"]
    assert [c.period and c.period.start.year for c in report.claims[2:]] == [2024, 2024, 2025]


def test_a_note_that_begins_on_the_line_of_its_heading() -> None:
    text = f"{OPENING}一、2024年工作回顾\n增长5%。\n各位代表！前进！\n注：①三率：升高3%。\n②双减：减轻负担。\n"
    assert [text[b.term.slice] for b in blocks(text) if b.term] == ["三率", "双减"]
    inside = f"{OPENING}一、2024年工作回顾\n说明：\n增长5%。\n二、2025年工作安排\n增长6%。\n"
    assert [m for m, *_ in tree(inside)] == ["一、", "二、"]


@pytest.mark.parametrize("notes", ["注：①三率：升高3%。\n", "附注\n1．三率：升高3%。\n", "附件1\n名词解释\n", "附件\n升高3%。\n"])
@pytest.mark.parametrize(("first", "then"), [("", "二、2025年工作安排"), ("（一）稳增长。\n增长4%。\n", "（二）强产业。")])
def test_notes_at_the_foot_of_a_page_end_no_report(notes: str, first: str, then: str) -> None:
    report = govreport.parse(f"{OPENING}一、2024年工作回顾\n{first}{notes}财政收入增长5%。\n{then}\n投资增长6%。\n")
    assert "annex" not in [str(p.kind) for p in report.parts]
    assert [str(c.status) for c in report.claims][-1] == ("target" if "安排" in then else "achieved")


@pytest.mark.parametrize("turn", ["一年来，我们", "五年来，全市上下", "过去的五年，我们"])
def test_a_paragraph_that_sums_up_a_time_ends_the_section_before_it(turn):
    long = f"{turn}{'接续奋斗、攻坚克难、开拓进取，' * 6}成效显著。"
    text = f"{OPENING}一、2024年工作回顾\n（一）稳住工业。产值增长8%。\n（二）扩大投资。投资增长9%。\n{long}\n——产业兴旺。\n——乡村振兴。\n"
    assert tree(text)[0][2] == [("（一）", "稳住工业"), ("（二）", "扩大投资")]


@pytest.mark.parametrize("heading", ["2025年拟办的十件实事", "2025年十大为民实事", "2025年惠民实事", "2025年10方面实事"])
def test_things_that_are_promised_below_the_report(heading: str) -> None:
    text = f"{OPENING}一、2024年工作回顾\n增长。\n各位代表！前进。\n{heading}\n1.建学校。\n2.修道路。\n"
    assert [str(b.kind) for b in blocks(text) if b.kind] == ["review", "annex"]


def test_livelihood_projects_inside_the_report_are_no_annex() -> None:
    text = f"{OPENING}一、2025年工作安排\n十大民生实事\n修路。\n二、政府自身建设\n从严。\n各位代表！前进。\n"
    assert [m for m, *_ in tree(text)] == ["一、", "二、"]


@pytest.mark.parametrize(
    "opening",
    [
        *("我受市人民政府委托，向大会报告政府工作，请审议。", "我受市人民政府的委托，向大会作政府工作报告，请予审议。"),
        *("受市长委托，我向大会报告工作。", "现在，我受州长的委托，代表州人民政府向大会报告工作，请审议。"),
    ],
)
def test_who_reports_may_be_charged_with_it(opening: str) -> None:
    assert tree(f"海东市政府工作报告\n{opening}\n一、奋进之年\n增长5%。\n二、实干之年\n增长6%。\n") == [
        ("一、", "奋进之年"),
        ("二、", "实干之年"),
    ]
    heard = "会议听取了财政局局长受市人民政府委托所作的预算报告，审议并批准了这个报告。"
    assert tree(f"关于预算的决议\n{heard}\n一、批准预算\n同意。\n二、抓好执行\n落实。\n") == []


# --- kinds -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (["2024年工作回顾", "2025年总体要求和目标", "2025年重点工作", "政府自身建设"], f"review {AIMS} tasks self_government"),
        (["过去五年工作回顾", "2025年工作安排"], "review plan"),
        (["2024年工作回顾", "2025年总体要求和重点任务"], "review plan"),
        (["全力完成2024年各项任务", "奋力实现2025年目标"], "review plan"),
        (["“十五”计划主要目标提前实现", "今后五年的目标", "重点任务"], f"review {AIMS} tasks"),
        (["工作回顾", "确保“十四五”规划目标全面完成"], "review plan"),
        (["本届政府五年来的工作", "本届政府主要任务"], "review plan"),
        (["2024年工作回顾", "总体要求", "经济社会发展主要预期目标", "工作措施"], f"review {AIMS} {AIMS} tasks"),
        (["2024年工作回顾", "总体要求", "奋力实现全年预期目标"], f"review {AIMS} tasks"),
        (["2024年工作回顾", "本届政府今后五年的工作目标", "2025年工作"], f"review {AIMS} tasks"),
        (["工作回顾", "关于国际形势和外交工作", "结束语"], "review diplomacy closing"),
        (["五年来的工作和今后的总任务", "加快经济建设"], "plan tasks"),
        (["2024年工作回顾和2025年工作思路", "2024年国内工作的回顾和今后工作的基本方针"], "plan plan"),
        (["2024年工作回顾", "“十四五”规划纲要草案的说明", "提升政府履职能力"], "review plan self_government"),
        (["工作回顾", "不断改善政府管理和服务"], "review self_government"),
        (["工作回顾", "2025年工作", "提高政府执行力和公信力"], "review plan self_government"),
        (["工作回顾", "2025年工作", "建设现代政府"], "review plan self_government"),
        (["工作回顾", "2025年工作", "当好人民信赖的勤务员政府"], "review plan self_government"),
        (["工作回顾", "2025年工作", "建设政府引导基金"], "review plan tasks"),
        # what is neither done nor planned
        (["工作回顾", "当前面临的形势", "2025年工作安排"], "review other plan"),
        (["一年来的主要成绩", "存在的困难和问题", "下一步打算"], "review other plan"),
        (["2024年工作成效"], "review"),
        (["2025年民生实事"], "annex"),
        (["2024年工作成效显著"], "review"),
        (["工作回顾", "2025年提升工作成效"], "review plan"),
        (["工作回顾", "我们面临的困难和挑战", "2025年工作安排"], "review other plan"),
        (["工作回顾", "前进道路上的困难和问题", "2025年工作安排"], "review other plan"),
        (["工作回顾", "我们面临的形势和主要任务", "2025年工作安排"], "review plan plan"),
        (["工作回顾", "面临的形势和存在的问题", "2025年目标任务"], "review other plan"),
        (["工作回顾", "形势分析", "奋斗目标", "重点工作"], f"review other {AIMS} tasks"),
        (["取得的成绩和存在的问题", "2025年工作安排"], "review plan"),
        (["工作回顾", "面临的形势和今后五年的目标", "重点工作"], f"review {AIMS} tasks"),
        (["工作回顾", "直面问题挑战，扎实做好今年工作"], "review plan"),
        # of two periods
        (["五年工作回顾", "2024年工作", "2025年工作"], "review review plan"),
        (["五年工作回顾", "2024年重点工作", "2025年重点工作"], "review plan plan"),
        (["2024年工作回顾", "“十五五”发展目标", "2025年重点工作"], f"review {AIMS} tasks"),
        (["2024年工作回顾", "国际关系"], "review diplomacy"),
        (["疫情防控和2025年上半年工作", "下半年工作安排"], "review plan"),
        (["2024年工作回顾", "2025年工作", "清正廉洁的政府"], "review plan self_government"),
        # the government itself, by other words
        *(
            (["2024年工作回顾", "2025年工作安排", heading], "review plan self_government")
            for heading in (
                "提高行政能力",
                "改善政府管理",
                "切实改进工作作风",
                "以新作风推动新发展",
                "坚持从严治政",
                "锤炼过硬作风，提升履职水平",
                "夙夜在公，勤政为民",
                "加快职能转变",
                "加强廉政建设",
                "做人民满意的公仆",
                "依法行政，廉洁从政",
            )
        ),
        (["2024年工作回顾", "2025年工作安排", "加强基层治理体系和治理能力建设"], "review plan tasks"),
        *(
            (["2024年工作回顾", "2025年工作安排", heading], "review plan self_government")
            for heading in ("打铁必须自身硬", "勇于自我革命，锻造过硬队伍", "牢记宗旨，不辱使命", "永葆务实清廉本色", "改进政府工作")
        ),
        # a year's plan is no part of one of several years before it
        (["工作回顾", "今后五年的工作", "2025年工作"], "review plan plan"),
        (["工作回顾", "工作思路和主要任务", "保障措施"], "review plan tasks"),
        (["工作回顾", "2025年工作总体部署", "2025年重点工作"], f"review {AIMS} tasks"),
        # what was learnt, and lists that have a number like the parts
        (["工作回顾", "几点体会", "2025年工作安排"], "review other plan"),
        (["工作回顾", "2025年面临的形势", "2025年工作安排"], "review other plan"),
        (["工作回顾", "2025年工作安排", "今年要办好的十件实事"], "review plan annex"),
        (["工作回顾", "2025年工作安排", "有关名词解释"], "review plan annex"),
        (["工作回顾", "2025年工作安排", "扎实办好民生实事"], "review plan tasks"),
        (["“十四五”圆满收官，各项事业有了新突破"], "review"),
        # a first part that says what was done, with a word of what is to come
        *(
            ([heading, "2025年工作安排"], "review plan")
            for heading in (
                "圆满完成本届政府各项目标任务",
                "全力以赴稳增长，主要目标任务较好完成",
                "较好完成了“十四五”规划各项目标任务",
                "各项工作开局良好，为实现“十四五”规划奠定坚实基础",
                "全力推进“十四五”规划实施，高质量发展迈出新步伐",
                "按照既定目标，克服重重困难，全县经济平稳增长",
                "加快发展，奋力赶超，综合经济实力明显增强",
            )
        ),
        # results, one part after the other
        (
            ["农业生产稳步发展", "工业经济有所回升", "城镇建设步伐加快", "群众生活不断改善", "2025年工作任务"],
            "review review review review plan",
        ),
        (["工作回顾", "综合实力显著增强", "2025年工作任务"], "review review plan"),
        (["工作回顾", "推动综合实力显著增强", "重点工作"], "review plan tasks"),
        (["工作回顾", "推进统筹兼顾，民生保障不断加强", "重点工作"], "review plan tasks"),
        (["工作回顾", "发展目标：综合实力显著增强", "重点工作"], f"review {AIMS} tasks"),
        (["工作回顾", "发展目标", "综合实力显著增强"], f"review {AIMS} tasks"),
        (["全力以赴加快赶超的五年", "今后五年的奋斗目标", "2025年工作安排"], f"review {AIMS} tasks"),
        (["加快赶超的五年"], "review"),
        (["全力以赴加快赶超的关键五年"], "plan"),
        (["2024年经济社会发展基本情况", "目标任务"], "review plan"),
        (["2024年经济运行情况", "目标任务"], "review plan"),
        (["2024年所做的主要工作", "今年的主要任务"], "review plan"),
        (["2024年的政府工作", "今年的工作"], "review plan"),
        (["2024年的政府工作", "关于明年的工作"], "plan tasks"),
        (["面向2035年的战略定位", "今年的主要工作"], "plan plan"),
        (["2024年重点工作", "今年的主要任务"], "plan plan"),
        (["圆满完成今年目标任务", "重点工作"], f"{AIMS} tasks"),
        (["为全面小康打下坚实基础的总体思路", "重点工作"], f"{AIMS} tasks"),
        (["科学谋划，实现“十五五”良好开局的目标要求", "重点工作"], f"{AIMS} tasks"),
        (["全面实现翻番目标", "重点工作"], f"{AIMS} tasks"),
        (["为实现“十五五”规划良好开局而努力奋斗", "重点工作"], "plan tasks"),
    ],
)
def test_kinds_by_wording(headings: list[str], expected: str) -> None:
    assert [str(k) for k in kinds([Heading(h, "", 5 * ("重点" in h)) for h in headings])] == expected.split()


def test_a_part_with_the_years_targets_and_its_tasks_is_a_plan_behind_those_of_five_years() -> None:
    parts = [Heading("工作回顾", "", 0), Heading("今后五年的奋斗目标", "", 0), Heading("2025年工作安排", "主要预期目标是：增长5%", 8)]
    assert [str(k) for k in kinds(parts)] == ["review", AIMS, "plan"]


def test_a_bare_review_may_stand_between_the_title_and_its_first_point() -> None:
    text = "海东市2031年政府工作报告\n2030年工作回顾\n一、经济向好\n增长8%。\n二、民生改善\n增收5%。\n"
    assert tree(text) == [("", "2030年工作回顾", [("一、", "经济向好"), ("二、", "民生改善")])]
    assert blocks(text)[0].kind is PartKind.REVIEW


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("2030年工作回顾和2031年工作安排", "2030年工作回顾"),
        ("2030年工作回顾", "2030年工作回顾"),
        ("2030年工作总结暨2031年工作计划", "2030年工作总结"),
    ],
)
def test_a_line_above_numbered_parts_is_none(line: str, first: str) -> None:
    text = f"海东市2031年政府工作报告\n{line}\n一、{first}\n增长8%。\n二、2031年工作安排\n增收5%。\n"
    assert [(str(b.kind), text[b.heading.slice]) for b in blocks(text)] == [("review", first), ("plan", "2031年工作安排")]


@pytest.mark.parametrize("heading", ["总体要求：稳中求进，提质增效", "发展目标和主要任务，努力建设新海东"])
def test_a_part_may_name_itself_before_its_slogan(heading: str) -> None:
    text = f"{OPENING}2030年工作回顾\n一、经济增长\n增长8%。\n二、{heading}\n增收5%。\n"
    assert [str(b.kind) for b in blocks(text) if b.kind is not None] == ["review", "plan"]


@pytest.mark.parametrize(
    ("day", "heading", "kind"),
    [
        ("2025年1月9日", "2024年主要工作", "review"),
        ("二〇二四年十二月九日", "2024年主要工作", "review"),
        ("2025年元月9日", "2024年主要工作", "review"),
        ("2025年1月9号", "2024年主要工作", "review"),
        ("2024年1月9日", "2024年主要工作", "plan"),
        ("2025年1月9日", "2025年主要工作", "plan"),
        ("", "2024年主要工作", "plan"),
    ],
)
def test_a_year_before_the_one_that_the_session_plans_is_past(day: str, heading: str, kind: str) -> None:
    session = f"政府工作报告\n——{day}在海东市第三届人民代表大会第二次会议上\n" if day else ""
    assert [str(b.kind) for b in blocks(f"{session}{OPENING}一、{heading}\n生产总值增长8%。\n")] == [kind]


@pytest.mark.parametrize(
    "heading",
    [
        "贯彻落实2024年中央经济工作会议精神，扎实做好今年工作",
        "巩固2024年发展成果，奋力推动高质量发展",
        "对照2024年党代会目标，加快现代化建设",
        "实现“十四五”规划2024年目标的关键举措",
    ],
)
def test_a_past_year_in_a_heading_that_looks_ahead_is_what_it_builds_on(heading: str) -> None:
    text = f"政府工作报告\n——2025年1月9日在海东市第三届人民代表大会第二次会议上\n{OPENING}一、工作回顾\n增长8%。\n二、{heading}\n增长8%。\n"
    assert [str(b.kind) for b in blocks(text)] == ["review", "plan"]


SESSION = "海东市政府工作报告\n——2025年1月9日在海东市第三届人民代表大会第二次会议上\n"


@pytest.mark.parametrize(
    ("heading", "first", "kind"),
    [
        # what the text opens with
        ("一、2024年奋勇向前，各项工作稳中有进", "过去的一年，我们完成了年初确定的目标任务。", "review"),
        ("一、乘势而上，加快转型发展", "2024年是实施规划的第一年。", "review"),
        ("一、乘势而上，加快转型发展", "2025年是实施规划的最后一年。", "plan"),
        ("一、2025年工作安排", "过去的一年，成绩来之不易。", "plan"),
        # what the heading says was done
        ("一、奋力拼搏，圆满完成年度目标任务", "2024年是实施规划的第一年。", "review"),
        ("一、奋力拼搏，加快发展步伐，为实现规划奠定坚实基础", "生产总值完成65亿元，比上年增长8%。", "review"),
        ("一、经济发展步伐加快，民生持续改善", "生产总值完成65亿元。", "review"),
        ("一、加快转型，推动民生持续改善", "生产总值完成65亿元。", "plan"),
        ("一、圆满完成2025年目标任务", "过去的一年，成绩来之不易。", "plan"),
        ("一、为圆满完成规划目标任务打下坚实基础的总体思路", "生产总值完成65亿元。", "plan"),
        # what has grown, where a page ends with its first part
        ("一、推进转型发展", "工业增加值完成65亿元，比上年增长8%。", "review"),
        ("一、推进转型发展", "工业增加值比上年增长8%以上。", "plan"),
        ("一、推进转型发展", "今年，工业增加值比上年增长8%。", "plan"),
        ("三、推进转型发展", "工业增加值比上年增长8%。", "plan"),
    ],
)
def test_a_part_that_stands_alone_says_whether_it_looks_back(heading: str, first: str, kind: str) -> None:
    assert [str(b.kind) for b in blocks(f"{SESSION}各位代表：\n{heading}\n{first}\n")] == [kind]


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        ("2025年1月9日", "review"),
        ("（2025年1月9日）", "review"),
        ("2025年1月9日\n市长 王五", "review"),
        ("2024年1月9日", "plan"),
        ("2025年1月9日 来源：海东在线", "plan"),
    ],
)
def test_a_day_alone_below_the_title_is_the_sessions(day: str, kind: str) -> None:
    assert [str(b.kind) for b in blocks(f"海东市政府工作报告\n{day}\n各位代表：\n一、2024年工作\n生产总值增长8%。\n")] == [kind]


@pytest.mark.parametrize("day", ["2023年12月2日 来源：海东在线", "发布时间：2024年3月2日09:00 在线编辑"])
def test_the_day_of_a_page_is_no_sessions(day: str) -> None:
    assert [str(b.kind) for b in blocks(f"政府工作报告\n{day}\n{OPENING}一、2023年主要工作\n增长8%。\n")] == ["plan"]


@pytest.mark.parametrize("met", ["各项预期目标圆满完成", "完成了年初确定的预期目标", "增速高于预期目标", "预期目标如期实现"])
def test_a_part_whose_targets_were_met_sets_none(met: str) -> None:
    parts = [Heading("2024年政府工作", f"过去一年，{met}。", 0), Heading("当前的主要工作", "今年的主要预期目标是增长8%。", 0)]
    assert kinds(parts) == [PartKind.REVIEW, PartKind.PLAN]


def test_a_part_of_tasks_that_sets_the_targets_is_the_plan() -> None:
    parts = [Heading("工作回顾", "", 5), Heading("重点工作", "主要预期目标是：增长5%", 8)]
    assert kinds(parts) == [PartKind.REVIEW, PartKind.PLAN]
    of_years = [
        Heading("“六五”计划胜利完成", "", 5),
        Heading("“七五”计划的主要任务", "", 3),
        Heading("1986年的工作", "主要指标是：增长6%", 0),
    ]
    assert kinds(of_years) == [PartKind.REVIEW, PartKind.PLAN, PartKind.PLAN]


# --- paragraphs ------------------------------------------------------------------------------------------------------


def test_a_report_on_one_line() -> None:
    text = "市长　张三 各位代表： 　　现在，我代表市人民政府报告工作。 　　一、2024年工作回顾 　　全年增长5%。"
    text += " 　　（一）工业稳步回升 　　增长8%。 　　二、2025年工作安排 　　增长5%。"
    assert tree(text) == [("一、", "2024年工作回顾", [("（一）", "工业稳步回升")]), ("二、", "2025年工作安排")]
    assert "全年增长5%。" in roles(text, Role.PARAGRAPH)


def test_a_report_without_any_break() -> None:
    filler = "全市上下齐心协力推动高质量发展取得新成效。" * 60
    text = f"各位代表：现在，我代表市人民政府报告工作。2024年工作回顾{filler}（一）工业稳步回升。{filler}"
    text += f"（二）农业丰收。增产。2025年工作安排{filler}"
    assert [(m, h) for m, h, *_ in tree(text)] == [("", "2024年工作回顾"), ("", "2025年工作安排")]
    assert tree(text)[0][2] == [("（一）", "工业稳步回升"), ("（二）", "农业丰收")]


@pytest.mark.parametrize(
    ("glued", "heading", "kind"),
    [
        ("一、2024年工作回顾过去一年，我们攻坚克难，完成各项目标任务。", "2024年工作回顾", "review"),
        ("一、2024 年工作回顾过去一年，面对严峻的国际形势，我们稳住了阵脚。", "2024 年工作回顾", "review"),
        (
            "一、2024年政府工作回顾全市上下团结一心，奋力拼搏，较好完成了大会确定的目标任务和全年的安排。",
            "2024年政府工作回顾",
            "review",
        ),
        (
            "一、同心同德，2024年各项工作取得新成效2024年是不平凡的一年。",
            "同心同德，2024年各项工作取得新成效",
            "review",
        ),
        ("一、2024年工作回顾（一）工业稳步回升。", "2024年工作回顾", "review"),
        ("一、2024年工作的简要回顾 2024年，全市生产总值增长5%。", "2024年工作的简要回顾", "review"),
        (
            "一、全面提升政府治理现代化水平全市政府系统要牢记初心使命，以奋发有为的昂扬斗志推动各项工作落地见效，不负人民重托。",
            "全面提升政府治理现代化水平",
            "self_government",
        ),
        ("一、一年来的主要成绩2024年，全市生产总值增长5%。", "一年来的主要成绩", "review"),
        ("一、2024年工作取得的成绩。过去一年，我们攻坚克难。", "2024年工作取得的成绩", "review"),
        ("一、“十四五”时期工作回顾“十四五”时期是不平凡的五年。", "“十四五”时期工作回顾", "review"),
        ("一、“十四五”时期主要目标顺利完成，经济总量再上新台阶，综合实力显著增强，人民生活持续改善。", None, "review"),
        ("一、回顾过去一年，我们攻坚克难。", "回顾过去一年，我们攻坚克难", "review"),
        ("一、一九八六年的主要工作情况一九八六年，我们锐意改革。", "一九八六年的主要工作情况", "review"),
        ("一、2024年上半年工作情况2024年上半年，我们攻坚克难。", "2024年上半年工作情况", "review"),
        ("一、2024年工作情况今年以来，我们攻坚克难。", "2024年工作情况", "review"),
        ("一、2024年工作回顾2024年极为不易。", "2024年工作回顾", "review"),
        ("一、2024年工作回顾2024年以来，我们攻坚克难。", "2024年工作回顾", "review"),
        ("一、2024年工作回顾刚刚过去的2024年，我们攻坚克难。", "2024年工作回顾", "review"),
        ("一、2024年工作回顾过去一年很不平凡。", "2024年工作回顾", "review"),
        ("一、过去五年工作回顾本届政府任期自2020年1月起。", "过去五年工作回顾", "review"),
        ("一、过去五年工作回顾本届政府任期的五年，是极不平凡的五年。", "过去五年工作回顾", "review"),
        ("一、过去五年工作回顾过去五年极不寻常、极不平凡。", "过去五年工作回顾", "review"),
        ("一、回首过往，我们同心同德，奋力谱写高质量发展新篇章。", None, "review"),
        ("一、本届政府任期的五年工作回顾。", None, "review"),
        ("一、“十五”时期工作回顾“十五”期间是不平凡的五年。", "“十五”时期工作回顾", "review"),
        ("一、“九五”时期的工作“九五”时期，我们锐意改革。", "“九五”时期的工作", "review"),
        ("一、2024年工作总结2025年工作要点的说明。", None, "review"),
        ("一、自2020年以来，我们的工作取得新成绩。", None, "review"),
        # behind a heading that is closed, words with which a text begins
        ("一、2024年工作回顾在市委的坚强领导下，我们攻坚克难。", "2024年工作回顾", "review"),
        ("一、2024年工作回顾面对重重困难，我们攻坚克难。", "2024年工作回顾", "review"),
        ("一、过去五年工作回顾本届政府五年来，我们攻坚克难。", "过去五年工作回顾", "review"),
        ("一、过去五年工作回顾2020年到2024年，我们攻坚克难。", "过去五年工作回顾", "review"),
        ("一、过去五年工作回顾全市上下团结一心。", "过去五年工作回顾", "review"),
        ("一、2024年主要任务在攻坚克难中全面完成。", None, "review"),
        ("一、2024年目标任务圆满完成。", None, "review"),
    ],
)
def test_a_heading_glued_to_its_text(glued: str, heading: str | None, kind: str) -> None:
    heading = heading or glued[2:-1]  # it is a sentence, and no other follows it
    text = f"{OPENING}{glued}增长5%。\n二、2025年工作安排今年是开局之年。增长6%。\n"
    layout = outline.read(Source(text))
    found = [b for b in layout.pieces if isinstance(b, Block)]
    assert [(text[b.heading.slice], str(b.kind)) for b in found] == [(heading, kind), ("2025年工作安排", "plan")]


@pytest.mark.parametrize(
    "then", ["今年工作的总体要求是：增长6%。", "根据上级部署，增长6%。", "做好今年工作，意义重大。", "新形势下，增长6%。"]
)
def test_the_heading_of_a_plan_glued_to_its_text(then: str) -> None:
    text = f"{OPENING}一、2024年工作回顾\n增长5%。\n二、2025年总体要求和主要目标{then}\n三、加强政府自身建设\n从严。\n"
    assert [heading for _, heading, *_ in tree(text)] == ["2024年工作回顾", "2025年总体要求和主要目标", "加强政府自身建设"]


def test_a_heading_glued_to_the_goals_of_the_year() -> None:
    text = f"{OPENING}一、2024年工作回顾\n增长5%。\n二、2025年工作安排今年全市经济社会发展主要预期目标是：增长6%。\n加快发展。\n"
    assert [heading for _, heading, *_ in tree(text)] == ["2024年工作回顾", "2025年工作安排"]


def test_a_short_report_without_any_break() -> None:
    text = "市长 张三 各位代表：现在，我代表市人民政府报告工作。一、2024年工作回顾。增长5%。（一）工业。增长8%。"
    text += "二、2025年工作安排。增长6%。"
    assert tree(text) == [("一、", "2024年工作回顾", [("（一）", "工业")]), ("二、", "2025年工作安排")]
    spaced = "大连市市长 张三 各位代表: 现在,我代表市人民政府报告工作,请予审议。 一、2024年工作回顾 全市齐心。增长5%。 (一)工业。增长8%。"
    spaced += " 二、2025年工作安排 今年要增长6%。"
    assert tree(spaced) == [("一、", "2024年工作回顾", [("(一)", "工业")]), ("二、", "2025年工作安排")]
    opened = "各位代表：现在，我代表市人民政府报告工作。一、2024年工作回顾\n增长5%。\n二、2025年工作安排\n增长6%。\n"
    assert tree(opened) == [("一、", "2024年工作回顾"), ("二、", "2025年工作安排")]


def test_bare_headings_in_a_short_report_without_any_break() -> None:
    text = "2025年海东市政府工作报告各位代表:现在,我代表市人民政府,向大会报告工作。2024年工作回顾2024年极为不易,增长5%。"
    text += "(一)抓工业。增长8%。2025年工作安排今年,我们要增长6%。"
    assert tree(text) == [("", "2024年工作回顾", [("(一)", "抓工业")]), ("", "2025年工作安排")]


@pytest.mark.parametrize("gap", ["", " "])
def test_the_first_section_stands_directly_behind_the_heading_of_its_part(gap: str) -> None:
    text = f"{OPENING}一、2024年工作回顾{gap}（一）稳增长。增长5%。\n（二）促改革。完成3项。\n"
    assert tree(text) == [("一、", "2024年工作回顾", [("（一）", "稳增长"), ("（二）", "促改革")])]
    assert problems(text) == []
    bare = f"{OPENING}2024年工作回顾{gap}过去一年，我们攻坚克难。\n2025年工作安排\n增长6%。\n"
    assert tree(bare) == [("", "2024年工作回顾"), ("", "2025年工作安排")]


def test_a_page_number_between_a_sentence_and_a_heading() -> None:
    text = "各位代表： 现在，我代表市人民政府报告工作。 一、2024年工作回顾 增长6%。"
    text += " 二、2025年工作安排 今年要增长5%。 — 13 — 三、加强政府自身建设 办理建议20件。"
    assert tree(text) == [("一、", "2024年工作回顾"), ("二、", "2025年工作安排"), ("三、", "加强政府自身建设")]
    assert roles(text, Role.FURNITURE) == ["— 13 —"]


@pytest.mark.parametrize("page", ["— 12 —", "－ 12 －", "- 12 -"])
def test_page_numbers_in_a_printed_text_on_one_line(page: str) -> None:
    filler = "全市上下齐心协力推动高质量发展 取得新成效。 " * 100
    text = f"各位代表： 现在，我代表市人民政府报告工作。 一、2024年工作回顾 {filler}（一）抓工业 增长8%。 {page} （二）抓农业 {filler}"
    assert tree(text) == [("一、", "2024年工作回顾", [("（一）", "抓工业"), ("（二）", "抓农业")])]
    assert roles(text, Role.FURNITURE) == [page]


@pytest.mark.parametrize("gap", [" ", ""])
def test_a_list_with_dashes_in_a_text_without_breaks(gap: str) -> None:
    pieces = [
        "各位代表：现在，我代表市人民政府报告工作。",
        "一、2024年工作回顾过去一年，成绩斐然。",
        "——经济向好。增长5%。",
        "——民生改善。增收6%。",
    ]
    text = gap.join([*pieces, "二、2025年工作安排今年，我们奋发有为。", "——稳增长。增长6%。", "——惠民生。增收7%。"])
    assert tree(text) == [
        ("一、", "2024年工作回顾", [("——", "经济向好"), ("——", "民生改善")]),
        ("二、", "2025年工作安排", [("——", "稳增长"), ("——", "惠民生")]),
    ]


def test_single_blanks_in_the_place_of_breaks() -> None:
    text = "各位代表: 现在,我代表市人民政府报告工作。 2024年工作回顾 过去的一年,增长5%。 一、结构调整步伐加快,实力增强 全市增长8%。"
    text += " 二、城乡建设步伐加快,面貌一新 新修道路30公里。 2025年工作安排 今年,增长6%。"
    sections = [("一、", "结构调整步伐加快,实力增强"), ("二、", "城乡建设步伐加快,面貌一新")]
    assert tree(text) == [("", "2024年工作回顾", sections), ("", "2025年工作安排")]
    head = "大连市2025年政府工作报告 2025年1月8日在大连市第十七届人民代表大会第四次会议上 市长 张三 "
    text = head + "各位代表: 现在,我代表市人民政府报告工作。 一、2024年工作回顾 成绩很大。 (一)工业提速增效 全市增长8%。"
    assert tree(text + " (二)扩大投资 增长9%。") == [("一、", "2024年工作回顾", [("(一)", "工业提速增效"), ("(二)", "扩大投资")])]
    printed = "各位代表: 现在,我代表市人 民政府报告工作。 一、2024年工作回顾 (一)结构调整步 伐加快。"
    printed += "产业结 构优化,增长 8%。 (二)扩大投资。 增长9%。"
    assert tree(printed) == [("一、", "2024年工作回顾", [("(一)", "结构调整步 伐加快"), ("(二)", "扩大投资")])]


@pytest.mark.parametrize("gap", ["", " "])
def test_a_known_heading_with_a_mark_behind_the_title_on_one_line(gap: str) -> None:
    lines = ["大连市政府工作报告", "——2025年1月8日在大连市第十七届人民代表大会第四次会议上", "一、2024年工作回顾", "2024年，增长5%。"]
    lines += ["（一）抓工业。增长8%。", "二、2025年工作安排", "今年，要增长6%。"]
    assert tree(gap.join(lines)) == [("一、", "2024年工作回顾", [("（一）", "抓工业")]), ("二、", "2025年工作安排")]
    listed = (
        f"{OPENING}报告分为两部分，一、2024年工作回顾；二、2025年工作安排。\n一、2024年工作回顾\n增长5%。\n二、2025年工作安排\n增长6%。\n"
    )
    assert tree(listed) == [("一、", "2024年工作回顾"), ("二、", "2025年工作安排")]


def test_a_report_on_one_line_may_have_headings_of_any_words() -> None:
    text = "各位代表:现在,我代表市人民政府报告工作。一、奋进之年。增长5%。二、实干之年。增长6%。"
    assert tree(text) == [("一、", "奋进之年"), ("二、", "实干之年")]
    listed = "各位代表:现在,我代表市人民政府报告工作。一、奋进之年；二、实干之年。\n一、奋进之年\n增长5%。\n二、实干之年\n增长6%。\n"
    assert tree(listed) == [("一、", "奋进之年"), ("二、", "实干之年")]


def test_a_translation_behind_each_sentence() -> None:
    text = "各位代表: Fellow Deputies, I now report to you for your deliberation. 一、2024年工作回顾 I. Review 过去的一年,增长9.2%。"
    text += " GDP grew by 9.2%.\n二、2025年工作安排 II. Plan\n增长6%。\n"
    assert tree(text) == [("一、", "2024年工作回顾"), ("二、", "2025年工作安排")]


def test_bare_headings_and_annexes_in_a_text_without_any_break() -> None:
    filler = "全市上下齐心协力推动高质量发展取得新成效。" * 60
    text = f"各位代表：现在，我代表市人民政府报告工作。首先报告2024年的工作过去的一年，{filler}一、稳增长，回升向好势头良好。{filler}"
    text += f"二、惠民生。{filler}奋力实现2025年高质量发展目标今年是收官之年。{filler}一、抓工业。增产。二、抓农业。增产。"
    text += "附件12025年十件民生实事一、养老。二、托育。名词解释1.“一网”：政务服务网。"
    headings = [source[b.heading] for source in [Source(text)] for b in outline.read(source).pieces if isinstance(b, Block)]
    assert headings == ["首先报告2024年的工作", "奋力实现2025年高质量发展目标", "2025年十件民生实事", "名词解释"]


PRINTED = """\
各位代表：
现在，我代表市人民政府向大会报告工作，请予审
议，并请各位委员提出意见。
一、2024年工作回顾
过去的一年，面对复杂严峻的外部环境，我们坚持
稳字当头，全市生产总值增长5.5%，规模以上工业增
加值增长8%，各项事业都取得了新的进步和成绩。
— 1 —
（一）坚持稳中求进，工业经济持续恢复，产业结
构不断优化。全年新增企业50家，新开工的项目达到
120个。
（二）坚持人民至上，民生福祉不断增进。新增就业
岗位4万个，改造老旧小区60个，惠及居民两万多户。
二、2025年工作安排
"""


def test_printed_lines_are_joined_to_paragraphs() -> None:
    sections = [("（一）", "坚持稳中求进，工业经济持续恢复，产业结\n构不断优化"), ("（二）", "坚持人民至上，民生福祉不断增进")]
    assert tree(PRINTED) == [("一、", "2024年工作回顾", sections), ("二、", "2025年工作安排")]
    assert roles(PRINTED, Role.FURNITURE) == ["— 1 —"]
    assert any("我们坚持\n稳字当头" in p for p in roles(PRINTED, Role.PARAGRAPH))


def test_a_line_that_a_long_number_left_short_ends_no_numbered_paragraph() -> None:
    text = PRINTED.replace("全年新增企业50家，新开工的项目达到\n120个", "全年研发的投入增长\n16.5%")
    assert any("全年研发的投入增长\n16.5%" in p for p in roles(text, Role.PARAGRAPH))


def test_the_address_stands_alone_though_the_line_above_it_fills_the_page() -> None:
    title = "大连市政府工作报告（摘要）——2025年2月25日在大连市第十二届人民代表大会上"
    for text in (
        f"{title}\n{PRINTED}",
        f"{title}\n\n大连市人民政府市长王五六\n\n{PRINTED}",
        f"{title * 2}\n各位代表：\n报告工作。\n一、奋进\n增长。\n",
    ):
        assert "各位代表：" in roles(text, Role.PARAGRAPH)
        assert tree(text)


def test_a_title_of_a_law_on_a_line_of_its_own_breaks_no_paragraph() -> None:
    text = f"{OPENING}一、2024年工作回顾\n认真执行《\n信访条例\n》，解决群众困难。\n"
    assert "认真执行《\n信访条例\n》，解决群众困难。" in roles(text, Role.PARAGRAPH)


@pytest.mark.parametrize(
    "line", ["来源 : 某某日报", "打印", "字号：大 中 小", "发布时间：2025-01-20", "- 12 -", "第 3 页 共 20 页", "责任编辑：张三"]
)
def test_page_furniture_is_set_aside(line: str) -> None:
    assert roles(f"{line}\n{OPENING}一、2024年工作回顾\n增长5%。\n", Role.FURNITURE) == [line]


@pytest.mark.parametrize("page", ["第2页共3页", "第 2 页 共 3 页", "第2页，共3页"])
def test_the_number_of_a_page_in_front_of_the_text(page: str) -> None:
    text = f"{OPENING}一、2024年工作回顾\n增长5%。\n{page}二、2025年工作安排\n{page} 推进工业化，增长6%。\n"
    assert tree(text) == [("一、", "2024年工作回顾"), ("二、", "2025年工作安排")]
    assert roles(text, Role.FURNITURE) == [page, page]
    counted = f"{OPENING}一、2024年工作回顾\n第2页是目录。\n第2页共3页。\n"
    assert roles(counted, Role.FURNITURE) == []


@pytest.mark.parametrize("below", ["", "\n【打印】 【关闭】\n", "本站导航\n市长信箱\n"])
@pytest.mark.parametrize("line", ["附件: 相关附件", "附件：相关文档", "附件：附件下载"])
def test_what_a_page_offers_below_the_report_is_no_annex(line: str, below: str) -> None:
    text = f"{OPENING}一、2024年工作回顾\n增长5%。\n二、2025年工作安排\n增长6%。\n{line}\n{below}"
    assert tree(text) == [("一、", "2024年工作回顾"), ("二、", "2025年工作安排")]


def test_a_heading_in_two_lines() -> None:
    text = f"{OPENING}一、2024年工作回顾\n增长5%。\n二、2025年经济社会发展的总体要求\n和重点工作\n增长6%。\n"
    assert tree(text) == [("一、", "2024年工作回顾"), ("二、", "2025年经济社会发展的总体要求\n和重点工作")]
    text = f"{OPENING}一、2024年工作回顾\n（一）共建美丽家园\n和谐社区建设稳步推进，完成改造任务\n增长5%。\n"
    assert tree(text)[0][2] == [("（一）", "共建美丽家园")]


def test_what_a_page_puts_inside_a_sentence_is_furniture() -> None:
    broken = "完成造林5万亩，\n3\n固定资产投资增长8%。\n出口增长\n12\n7%。\n"
    broken += "全市的一般公\n大连市政府工作报告\n共预算收入9亿元。\n一般公共预算\n政府工作报告\n支出10亿元。\n"
    text = f"{OPENING}一、2024年工作回顾\n{broken}二、2025年工作安排\n增长6%。\n"
    assert furniture(text) == ["3", "12", "大连市政府工作报告", "政府工作报告"]
    assert tree(text) == [("一、", "2024年工作回顾"), ("二、", "2025年工作安排")]
    counted = f"{OPENING}一、2024年工作回顾\n增长\n12\n%。\n新建\n12\n个市场。\n认真审议《\n政府工作报告\n》，提出意见。\n"
    assert furniture(counted) == []


def furniture(text: str) -> list[str]:
    return [leaf.text for leaf in govreport.parse(text).leaves() if isinstance(leaf, Furniture)]


@pytest.mark.parametrize("page", ["\n— 3 —\n", "\n\n- 3 -\n\n", "\n第 3 页 共 20 页\n", "\n3\n", "\n大连市政府工作报告\n— 3 —\n"])
@pytest.mark.parametrize(("line", "rest"), [("分别", "增长7%左右和8%左右"), ("分别增长7%左", "右和8%左右"), ("分别增", "长7%左右和8%左右")])
def test_a_sentence_goes_on_behind_the_number_of_a_page(page: str, line: str, rest: str) -> None:
    aims = "今年的主要预期目标是：地区生产总值增长6%左右，城镇新增就业3万人，居民消费价格涨幅控制在3%以内，城乡居民人均可支配收入"
    text = f"{OPENING}一、2025年工作安排\n{aims}{line}{page}{rest}，全市粮食产量稳定在50万吨。\n二、其他工作\n好。\n"
    report = govreport.parse(text)
    found = {f.indicator: (str(f.value), str(f.bound)) for f in report.facts}
    assert (found["urban_income"], found["rural_income"]) == (("7", "about"), ("8", "about"))
    assert "".join(leaf.text for leaf in report.leaves()) == text
    assert furniture(text) == ([] if line[-1] == "左" else page.split("\n\n" if page.startswith("\n\n") else "\n")[1:-1])
    assert govreport.from_dict(report.to_dict()) == report
    if line[-1] != "左" and "-" not in page:  # else it is inside a figure, or Markdown has it escaped
        again = govreport.parse(govreport.to_markdown(report))
        assert [(f.indicator, f.value, f.bound) for f in again.facts] == [(f.indicator, f.value, f.bound) for f in report.facts]


def test_a_heading_and_a_whole_sentence_end_at_the_number_of_a_page() -> None:
    text = f"{OPENING}一、2024年工作回顾\n— 3 —\n全市生产总值增长5%。\n— 4 —\n就业稳定。\n二、2025年工作安排\n增长6%。\n"
    assert tree(text) == [("一、", "2024年工作回顾"), ("二、", "2025年工作安排")]
    assert roles(text, Role.FURNITURE) == ["— 3 —", "— 4 —"]
    assert {"全市生产总值增长5%。", "就业稳定。"} <= {*roles(text, Role.PARAGRAPH)}


@pytest.mark.parametrize("label", ["", "相关新闻\n", "推荐阅读\n", "友情链接\n"])
def test_bare_lines_behind_the_last_appeal_are_no_sections(label: str) -> None:
    news = "货值80万元 首批特色产品出海\n2025/02/11\n口岸出入境航班、旅客均大增\n2025/02/11\n国务院部门网站\n国家文物局\n"
    text = f"{OPENING}一、2024年工作回顾\n增长5%。\n二、2025年工作安排\n增长6%。\n各位代表！让我们团结奋斗，共同谱写新篇章！\n{label}{news}"
    assert tree(text) == [("一、", "2024年工作回顾"), ("二、", "2025年工作安排")]
    annex = f"{text[: text.index(news)]}2025年民生实事\n1.改造小区5个。\n2.新建学校6所。\n"
    if not label:
        assert tree(annex)[2:] == [("", "2025年民生实事", [("1.", "改造小区5个"), ("2.", "新建学校6所")])]


def test_an_address_at_the_end_alone_opens_nothing() -> None:
    text = "2025年大连市政府工作报告\n一、2024年工作回顾\n增长5%。\n二、2025年工作安排\n（一）稳增长\n投资增长5%。\n（二）促改革\n改革。\n"
    sections = [("一、", "2024年工作回顾"), ("二、", "2025年工作安排", [("（一）", "稳增长"), ("（二）", "促改革")])]
    assert tree(text) == tree(f"{text}各位代表！让我们团结奋斗！\n") == sections


def test_a_mark_in_small_form() -> None:
    assert tree(f"{OPENING}一﹑工作回顾\n增长5%。\n二﹑工作安排\n增长6%。\n") == [("一﹑", "工作回顾"), ("二﹑", "工作安排")]


def test_what_the_page_adds_below_is_no_part_of_the_report() -> None:
    text = f"{OPENING}一、2024年工作回顾\n增长5%。\n责任编辑：张三\n网站地图 | 联系我们\n党政机关\n"
    assert roles(text, Role.FURNITURE) == ["责任编辑：张三", "网站地图 | 联系我们", "党政机关"]
    assert text[blocks(text)[0].span.slice].endswith("增长5%。")


@pytest.mark.parametrize(
    "line",
    ["微信扫一扫在手机阅读、分享本文", "版权声明", "免责声明：来自网络", "阅读全文请登录", "我要评论", "我要纠错"],
)
def test_lines_of_the_page_below_bare_headings_are_none(line: str) -> None:
    text = f"{OPENING}2024年工作回顾\n增长5%。\n2025年工作安排\n完成投资20亿元。\n{line}\n联系我们\n"
    assert tree(text) == [("", "2024年工作回顾"), ("", "2025年工作安排")]
    assert roles(text, Role.FURNITURE) == [line, "联系我们"]


@pytest.mark.parametrize("line", ["首页 文库 2024年工作回顾-某县年鉴", "上传人：王五 页数：12 大小：23KB", "大小：44 KB", "页数：21页"])
def test_lines_of_the_page_above_the_report_are_no_headings(line: str) -> None:
    text = f"{line}\n{OPENING}2024年工作回顾\n增长5%。\n2025年工作安排\n完成投资20亿元。\n"
    assert tree(text) == [("", "2024年工作回顾"), ("", "2025年工作安排")]
    assert roles(text, Role.FURNITURE) == [line]


def test_a_line_that_breaks_off_inside_a_sentence_is_no_heading() -> None:
    broken = (
        "2024年是全面贯彻落\n实党的二十大精神的开局之年，是经济\n恢复发展的一年。\n过去一年\n在市委坚强领导下，我们稳中求进，\n增长5%。\n"
    )
    assert tree(f"{OPENING}一、2024年工作回顾\n{broken}") == [("一、", "2024年工作回顾")]
    cut = "产业发展步伐加快\n增长5%。\n城乡融合走深走实。进一步优化\n布局，增长6%。\n"
    assert tree(f"{OPENING}一、2024年工作回顾\n{cut}") == [("一、", "2024年工作回顾")]
    whole = "2024年是不平凡的一年\n增长5%。\n2025年是充满希望的一年\n增长6%。\n"
    assert [h for _, h in tree(f"{OPENING}{whole}")] == ["2024年是不平凡的一年", "2025年是充满希望的一年"]
    assert [h for _, h in tree(f"{OPENING}过去一年\n增长5%。\n2025年工作安排\n增长6%。\n")] == ["过去一年", "2025年工作安排"]


CREDITS = [
    *("一审：张三 二审：李四", "初审：张三", "一审 | 张三", "文字/张三", "来源｜大连日报", "（供稿：市政府办公室）", "纠错"),
    *("阅读原文", "点个“在看”", "附件：政府工作报告.doc", "附件下载：\n1.政府工作报告.pdf", "地址：人民路1号", "扫码关注"),
    *("邮编：116000  电话：0411-00000000", "微信公众号", "（共印500份）", "市政府办公室  2025年1月20日印发"),
]


@pytest.mark.parametrize("line", CREDITS)
def test_credits_below_the_report_are_the_pages(line: str) -> None:
    text = f"{OPENING}一、2024年工作回顾\n增长5%。\n二、2025年工作安排\n增长6%。\n各位代表！团结奋斗！\n{line}\n终审：王五\n"
    assert roles(text, Role.FURNITURE) == [*line.split("\n"), "终审：王五"]
    assert len(blocks(text)) == 2
    inside = f"{OPENING}一、2024年工作回顾\n{line}\n增长5%。\n二、2025年工作安排\n增长6%。\n"
    assert roles(inside, Role.FURNITURE) == []


@pytest.mark.parametrize("line", ["2025-01-20 09:15  来源：市政府 浏览量：12", "2025年1月20日 已有325人阅读"])
def test_credits_above_the_report_are_the_pages(line: str) -> None:
    assert roles(f"政府工作报告\n{line}\n{OPENING}一、2024年工作回顾\n增长5%。\n", Role.FURNITURE) == [line]


# --- problems --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "here", "noted"),
    [
        ("做好两件事。一是保供应。", "二是稳价格。", []),
        ("抓好节能。一要调结构。二要抓重点。", "三要促循环。", []),
        ("必须标本兼治。第一，落实责任。第二，增加投入。", "第三，严格执法。", []),
        ("做好两件事。一是保供应。", "三是稳价格。", ["outline.skipped_number"]),
        ("做好两件事。", "二是稳价格。", ["outline.skipped_number"]),
        ("做好三件事。一是保供应。二是稳价格。\n（一）抓项目。", "三是强监管。", ["outline.skipped_number"]),  # of another section
    ],
)
def test_a_list_may_begin_inside_a_paragraph(before: str, here: str, noted: list[str]) -> None:
    text = f"一、2024年工作回顾\n稳中有进。\n二、2025年工作安排\n（一）扩内需。\n{before}\n{here}\n（二）促改革。\n"
    assert problems(text) == noted


def test_skipped_numbers_are_kept_and_noted() -> None:
    text = f"{OPENING}一、2024年工作回顾\n（一）工业。增长。\n（三）农业。增产。\n"
    assert [b.number for b in blocks(text)] == [1, 1, 3]
    assert problems(text) == ["outline.skipped_number"]


def test_sections_above_the_first_part_are_noted() -> None:
    text = f"{OPENING}（五）工业。增长。\n（六）农业\n粮食增产。\n三、2025年工作安排\n（一）工业。增长。\n"
    assert [(b.mark, b.number) for b in blocks(text)] == [("三、", 3), ("（一）", 1)]
    assert problems(text) == ["outline.no_part_above"] * 2 + ["outline.skipped_number"]
    contents = "政府工作报告\n目录\n（一）工业\n（二）农业\n"
    assert problems(f"{contents}{OPENING}一、2024年工作回顾\n（一）工业。增长。\n（二）农业。增产。\n") == []


def test_numbers_that_go_on_in_the_next_section_are_no_problem() -> None:
    text = f"{OPENING}一、2024年工作回顾\n（一）工业\n1.甲项。增长。\n2.乙项。增长。\n（二）农业\n3.丙项。增产。\n"
    text += "二、2025年工作安排\n（一）工业\n1.甲项。增长。\n"
    assert problems(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "Annual report\n1. Introduction\nText.\n",
        "某市人民代表大会关于政府工作报告的决议\n会议听取了市长代表市人民政府所作的报告，决定批准。\n",
        "政府工作报告\n一、概念\n政府工作报告是公文。\n二、写法\n分两部分。\n",
        "代表热议海东市政府工作报告：\n一、振奋人心\n报告实在。\n二、催人奋进\n信心十足。\n",
        "2031年海东市政府工作报告\n会议听取了报告，决定批准。\n",
        "关于学习贯彻海东市政府工作报告\n一、深入学习\n学习报告。\n二、抓好落实\n落实报告。\n",
        "一图读懂海东市政府工作报告\n一、奋进之年\n增长5%。\n二、实干之年\n增长6%。\n",
        "解读通海镇政府工作报告\n一、奋进之年\n增长5%。\n二、实干之年\n增长6%。\n",
        "海东市政府工作报告\n目录\n一、关于土地的规定\n二、关于水的规定\n",
    ],
)
def test_what_is_no_report_has_no_parts(text: str) -> None:
    assert tree(text) == []
    assert problems(text) == ["outline.no_parts"]


@pytest.mark.parametrize(
    "title", ["2031年海东市政府工作报告", "海东市人民政府工作报告", "海东市2031年政府工作报告", "2031年政府工作报告", "通海镇政府工作报告"]
)
def test_a_title_with_numbered_parts_is_a_report(title: str) -> None:
    text = f"{title}\n（2031年1月5日）\n一、成绩来之不易\n增长5%。\n二、奋力开创新局面\n增长6%。\n"
    assert [(b.number, str(b.kind)) for b in blocks(text)] == [(1, "review"), (2, "plan")]
    assert problems(text) == []


@pytest.mark.parametrize(
    "title",
    [
        "2031年海东市政府工作报告",
        "海东市政府工作报告（摘要）",
        "海东市第三届人民代表大会第二次会议上的政府工作报告",
        "市长王五在海东市三届人大二次会议上所作的政府工作报告（摘要）",
    ],
)
def test_a_page_with_a_title_may_end_with_the_first_part(title: str) -> None:
    text = f"{title}\n一、农业结构不断优化\n粮食增产。\n（一）良种。推广。\n（二）良法。普及。\n"
    assert [(b.mark, text[b.heading.slice]) for b in blocks(text)] == [("一、", "农业结构不断优化"), ("（一）", "良种"), ("（二）", "良法")]
    assert blocks(text.replace(title, f"关于{title}的决议")) == blocks(text.replace(title, f"审议{title}")) == []


def test_a_title_that_is_as_wide_as_the_page_stands_alone() -> None:
    title = "县长王五在海东县第三届人民代表大会第二次会议上所作的政府工作报告"
    line = "去年，全县上下团结一心，锐意改革，顽强拼搏，完成了各项任务，经济社会发展" + "\n"
    text = f"{title}\n\n{line}{line * 8}迈上新台阶。\n一、农业结构不断优化\n粮食增产。\n"
    assert tree(text) == [("一、", "农业结构不断优化")]


def test_the_grammar_refuses_what_does_not_nest() -> None:
    assert grammar.parse("outline", ["TEXT", "PART", "SECTION", "SUB", "TEXT", "ADDRESS", "TEXT", "LABEL", "ANNEX"]) is not None
    assert grammar.parse("outline", ["PART", "SUB"]) is None
    assert grammar.parse("outline", ["SECTION"]) is None


# --- layouts that few reports have ------------------------------------------------------------------------------------


def test_a_heading_cut_off_from_its_text_by_a_blank() -> None:
    text = f"{OPENING}一、2024年工作回顾 过去一年，面对困难和挑战，全市上下团结一心、真抓实干，取得了新成绩。\n二、2025年工作安排\n"
    assert tree(text) == [("一、", "2024年工作回顾"), ("二、", "2025年工作安排")]
    assert [b.run_in for b in blocks(text)] == [True, False]


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("（一）产业升级步伐加快 规上工业增加值增长9%，新增规上企业30家。", "产业升级步伐加快"),
        (
            "（一）坚持创新驱动 深入实施创新驱动发展战略，建设一批高能级创新平台，引进培育更多领军人才和团队，推动成果就地转化。",
            "坚持创新驱动",
        ),
        ("（一）产业发展提质增效　　规上工业增加值增长7.2%。新增企业30家。", "产业发展提质增效"),
        ("（一）抓投资 扩消费，强产业，增后劲。完成投资12亿元。", "抓投资 扩消费，强产业，增后劲"),
        ("（一）实施“十百千”行动 建设10个产业园。投产企业20家。", "实施“十百千”行动 建设10个产业园"),
    ],
)
def test_a_sections_heading_cut_off_by_a_blank_from_what_it_tells(line: str, heading: str) -> None:
    (_, _, (section, *_)), _ = tree(f"{OPENING}一、2024年工作回顾\n{line}\n（二）民生改善。\n二、2025年工作安排\n增长5%。\n")
    assert section[1] == heading


def test_divisions_above_numbers() -> None:
    text = f"{OPENING}第一部分 2024年工作回顾\n一、工业\n增长。\n二、农业\n增产。\n第二部分 2025年工作安排\n一、工业\n增长。\n"
    assert [(b.mark, b.number) for b in blocks(text) if b.kind] == [("第一部分", 1), ("第二部分", 2)]
    assert [len(sections) for _, _, sections in tree(text)] == [2, 1]


@pytest.mark.parametrize(
    ("heading", "mark"),
    [("政府自身建设", "第三部分"), ("政府自身建设", "（第三部分）"), ("今后五年的工作", "第三篇"), ("是政府自身建设", None)],
)
def test_a_division_glued_to_its_heading(heading: str, mark: str | None) -> None:
    text = f"{OPENING}第一部分 2024年工作回顾\n增长5%。\n第二部分 2025年工作安排\n增长6%。\n{mark or '第三部分'}{heading}\n从严。\n"
    assert [(m, h) for m, h, *_ in tree(text)][2:] == ([(mark, heading)] if mark else [])


@pytest.mark.parametrize("line", ["转变作风，加强政府自身建设", "加强自身建设，打造服务型政府", "坚持从严治政，切实加强政府建设"])
def test_a_bare_line_with_a_comma_behind_numbered_sections_may_be_the_last_part(line: str) -> None:
    above = f"{OPENING}2024年工作回顾\n增长5%。\n2025年工作安排\n（一）稳增长。增长6%。\n（二）惠民生。增收。\n"
    assert [(h, str(b.kind)) for b in blocks(f"{above}{line}\n从严。\n") if (h := b.heading) and b.kind][-1][1] == "self_government"
    middle = above.replace("2025年工作安排", "稳中求进，全面完成2025年目标任务").replace(
        "增长5%。", "（一）工业。增长。\n（二）农业。增产。"
    )
    assert [h for _, h, *_ in tree(f"{middle}加强政府自身建设\n从严。\n")][1] == "稳中求进，全面完成2025年目标任务"
    inside = above.replace("（二）惠民生。", "")
    assert [h for _, h, *_ in tree(f"{inside}{line}\n从严。\n")] == ["2024年工作回顾", "2025年工作安排"]
    assert [h for _, h, *_ in tree(f"{above}抓项目，促投资\n从严。\n")] == ["2024年工作回顾", "2025年工作安排"]


def test_bare_lines_beneath_marked_sections_are_their_topics() -> None:
    text = f"{OPENING}一、2024年工作回顾\n（一）产业向好\n工业提速\n增长9%。\n项目提质\n增长7%。\n（二）城乡一新\n农业丰收\n增产。\n"
    assert tree(text)[0][2] == [("（一）", "产业向好", [("", "工业提速"), ("", "项目提质")]), ("（二）", "城乡一新", [("", "农业丰收")])]
    above = f"{OPENING}一、2024年工作回顾\n工业提速\n1.技改\n增长9%。\n2.招商\n增长7%。\n农业丰收\n1.稳产\n增产。\n服务业繁荣\n增长。\n"
    assert [h for _, h, *_ in tree(above)[0][2]] == ["工业提速", "农业丰收", "服务业繁荣"]


def test_a_division_glued_to_its_year() -> None:
    text = f"{OPENING}第一部分2024年工作回顾\n一、工业\n增长。\n第二部分2025年工作安排\n一、工业\n增长。\n"
    assert [(b.mark, b.number) for b in blocks(text) if b.kind] == [("第一部分", 1), ("第二部分", 2)]


@pytest.mark.parametrize(
    "marks",
    ["壹、 贰、", "壹丨 贰丨", "一| 二|", "Ⅰ. Ⅱ.", "Ⅰ、 Ⅱ、", "一： 二：", "第1部分： 第2部分：", "第一， 第二，", "■ ■", "● ●", "★ ★"],
)
def test_parts_with_other_marks(marks: str) -> None:
    one, two = marks.split()
    text = f"{OPENING}{one}2024年工作回顾\n增长5%。\n（一）工业。增长8%。\n（二）农业。增产。\n{two}2025年工作安排\n增长6%。\n"
    assert tree(text) == [(one, "2024年工作回顾", [("（一）", "工业"), ("（二）", "农业")]), (two, "2025年工作安排")]
    assert [b.number for b in blocks(text) if b.kind] == ([None, None] if one == two else [1, 2])


def test_a_numeral_and_a_blank_in_front_of_a_heading() -> None:
    text = f"{OPENING}一　2024年工作回顾\n增长5%。\n二　2025年工作安排\n增长6%。\n三　加强政府自身建设\n从严。\n"
    assert [(b.mark, b.number, text[b.heading.slice]) for b in blocks(text)] == [
        ("一", 1, "2024年工作回顾"),
        ("二", 2, "2025年工作安排"),
        ("三", 3, "加强政府自身建设"),
    ]
    assert tree(f"{OPENING}一、2024年工作回顾\n一 年来，我们努力工作。\n三 产融合加快。\n") == [("一、", "2024年工作回顾")]


def test_a_numeral_and_a_blank_in_front_of_what_a_part_is_about() -> None:
    text = f"{OPENING}一　关于政治形势\n稳定。\n二　关于经济建设\n增长6%。\n三　关于对外关系\n扩大。\n"
    assert tree(text) == [("一", "关于政治形势"), ("二", "关于经济建设"), ("三", "关于对外关系")]


def test_points_that_are_no_headings_of_parts_stay_points() -> None:
    text = f"{OPENING}2024年工作回顾\n增长5%。\n●重点工作稳步推进\n增长6%。\n●目标任务全面完成\n增长7%。\n2025年工作安排\n增长8%。\n"
    assert [h for _, h, *_ in tree(text)] == ["2024年工作回顾", "2025年工作安排"]


def test_one_bare_part_above_numbered_ones() -> None:
    text = f"{OPENING}首先报告2024年的工作\n增长5%。\n一、扩大内需\n增长。\n二、加快改革\n推进。\n结束语\n前进。\n"
    assert [h for _, h, *_ in tree(text)] == ["首先报告2024年的工作", "扩大内需", "加快改革", "结束语"]


@pytest.mark.parametrize(
    ("before", "behind"),
    [("<p>", "</p>"), ("<p>", "</p>\n"), ('<p style="x">', "</p>"), ("", "<br>"), ("<p><strong>", "</strong></p>"), ("&nbsp;&nbsp;", "\n")],
)
def test_what_a_copy_from_the_source_of_a_page_leaves(before: str, behind: str) -> None:
    lines = ["海东市2025年政府工作报告", "各位代表：", "现在，我代表市人民政府向大会报告工作。", "一、2024年工作回顾", "增长5%。"]
    lines += ["（一）工业。增长8%。", "（二）农业。增产<b>3%</b>。", "二、2025年工作安排", "增速不到6%。"]
    report = govreport.parse("".join(before + line + behind for line in lines))
    assert (report.title, report.region.name) == (lines[0], "海东市")
    found = [(p.mark, p.heading, p.line, [s.heading for s in p.sections]) for p in report.parts]
    broken = "\n" in behind
    assert found == [("一、", "2024年工作回顾", 4 if broken else 1, ["工业", "农业"]), ("二、", "2025年工作安排", 8 if broken else 1, [])]
    assert [str(c.quantity.value) for c in report.claims] == ["5", "8", "3", "6"]


def test_stray_characters_before_a_mark_are_furniture() -> None:
    text = f"{OPENING}## 一、2024年工作回顾\n增长5%。\n## 二、2025年工作安排\n增长5%。\n"
    assert [m for m, *_ in tree(text)] == ["一、", "二、"]
    assert roles(text, Role.FURNITURE) == ["## ", "## "]


def test_a_table_of_contents_is_front_matter() -> None:
    text = f"目录\n一、2024年工作回顾\n二、2025年工作安排\n{OPENING}一、2024年工作回顾\n增长5%。\n二、2025年工作安排\n增长5%。\n"
    assert [(b.number, b.line) for b in blocks(text)] == [(1, 6), (2, 8)]


@pytest.mark.parametrize("bare", ["回顾2024", "2024年工作回顾", "2024年成绩单"])
@pytest.mark.parametrize("listed", ["二、2025年工作安排\n", "二、2025年总体要求\n三、2025年重点工作\n"])
def test_a_list_of_the_parts_above_their_bare_headings_is_none_of_them(bare: str, listed: str) -> None:
    text = f"海东市2025年政府工作报告\n一、2024年工作回顾\n{listed}{bare}\n增长5%。\n2025年目标任务\n增长6%。\n"
    assert [(b.number, str(b.kind)) for b in blocks(text)] == [(None, "review"), (None, "plan")]


@pytest.mark.parametrize(
    "text",
    [
        "一、2024年工作回顾\n（一）回顾稳增长\n增长5%。\n二、2025年工作安排\n增长6%。\n",
        "一、2024年工作回顾\n增长5%。\n二、2025年工作安排\n总的考虑\n增长6%。\n",
    ],
)
def test_headings_with_text_between_them_are_no_list_of_the_parts(text: str) -> None:
    assert [b.mark for b in blocks(f"海东市2025年政府工作报告\n{text}") if b.kind is not None] == ["一、", "二、"]


def test_a_stray_line_above_numbered_parts_is_no_part() -> None:
    text = f"{OPENING}某市人民政府\n一、2024年工作回顾\n增长5%。\n二、2025年工作安排\n总的考虑\n增长5%。\n"
    assert [m for m, *_ in tree(text)] == ["一、", "二、"]


def test_bare_headings_that_are_sentences() -> None:
    text = f"{OPENING}回首过去，成绩来之不易\n（一）工业。增长。\n展望未来，任务更加艰巨\n（一）工业。增长。\n"
    assert [(h, len(inner)) for _, h, inner in tree(text)] == [("回首过去，成绩来之不易", 1), ("展望未来，任务更加艰巨", 1)]


REVIEWED = "地区生产总值增长5%。\n（一）工业\n增长。\n（二）农业\n增长。\n"


@pytest.mark.parametrize("heading", ["2023年主要工作", "2023年工作情况", "2023年工作回顾", "过去一年", "过去的一年"])
@pytest.mark.parametrize("head", ["", "各位代表：\n", "（2024年1月9日）\n"])
def test_a_bare_line_that_looks_back_opens_the_review(heading: str, head: str) -> None:
    text = f"海东市2024年政府工作报告\n{head}{heading}\n{REVIEWED}2024年主要工作\n{REVIEWED}"
    assert [(h, len(inner)) for _, h, inner in tree(text)] == [(heading, 2), ("2024年主要工作", 2)]
    assert [b.kind for b in blocks(text) if b.kind] == [PartKind.REVIEW, PartKind.PLAN]


def test_a_single_part_looks_back_where_its_year_is_before_the_reports() -> None:
    text = "海东市{}年政府工作报告\n各位代表：\n{}年主要工作\n" + REVIEWED
    assert [b.kind for b in blocks(text.format(2024, 2023)) if b.kind] == [PartKind.REVIEW]
    assert [b.kind for b in blocks(text.format(2024, 2024)) if b.kind] == [PartKind.PLAN]


def test_lines_of_a_table_of_contents_and_of_a_page_open_nothing() -> None:
    contents = (
        "海东市2024年政府工作报告\n2023年工作回顾\n2024年工作安排\n各位代表：\n" + f"2023年工作回顾\n{REVIEWED}2024年工作安排\n{REVIEWED}"
    )
    assert [b.line for b in blocks(contents) if b.kind] == [5, 11]
    page = f"海东市2024年政府工作报告\n回顾过去一年\n成绩喜人。\n{OPENING}一、2023年工作回顾\n增长5%。\n二、2024年工作安排\n增长5%。\n"
    assert [b.mark for b in blocks(page) if b.kind] == ["一、", "二、"]


AIMED = "生产总值增长5%；\n进出口总额增长3%。\n"


@pytest.mark.parametrize(
    ("heads", "heading"),
    [("2024年工作安排\n主要预期目标\n", "主要预期目标"), ("2024年工作安排\n今年发展目标\n", "今年发展目标"), ("2024年工作安排\n", "")],
)
def test_a_bare_heading_above_the_list_of_targets_opens_a_report_that_has_no_review(heads: str, heading: str) -> None:
    text = f"海东市2024年政府工作报告\n{heads}{AIMED}一、工业\n新建厂房5栋。\n二、农业\n造林3万亩。\n"
    assert [h for _, h, *_ in tree(text)] == ["2024年工作安排", *([heading] if heading else ["工业", "农业"])]
    assert {str(claim.status) for claim in govreport.parse(text).claims} == {"target"}


def test_what_a_page_lists_above_a_report_opens_nothing() -> None:
    numbered = f"一、2023年工作回顾\n{AIMED}二、2024年发展目标\n{AIMED}三、2024年重点工作\n造林3万亩。\n"
    for listed in ("2023年工作回顾\n2024年发展目标\n2024年重点工作\n", "2023年工作回顾\n2024年发展目标\n", "数说2024\n发展目标\n"):
        assert [m for m, *_ in tree(f"海东市2024年政府工作报告\n{listed}{numbered}")] == ["一、", "二、", "三、"]


# --- printed lines ----------------------------------------------------------------------------------------------------

PARAGRAPHS = [
    "一、2023年工作回顾",
    "一年来，我们坚持稳中求进，扎实做好各项工作，全市地区生产总值增长5.5%，一般公共预算收入增长4.25%，城镇新增就业3.16万人，"
    "居民消费价格上涨0.3%，粮食总产量达到125.75万吨，各项民生实事全面完成。",
    "（一）聚力抓项目，发展后劲持续增强。全年实施重点项目368个，完成投资1250.6亿元，固定资产投资增长12.75%，工业投资增长18.25%，"
    "高新技术产业投资增长21.35%，新开工亿元以上项目156个，建成投产93个，产业链招商引进项目47个、总投资512.36亿元。",
    "（二）聚力促改革，营商环境不断优化。深化放管服改革，办理时限压缩56.25%，新增市场主体32568户、增长11.75%，"
    "企业贷款余额达到2356.85亿元，增长13.25%，为企业减负38.65亿元，惠及企业15632户次，政务服务事项网上可办率达到98.75%。",
    "二、2024年工作安排",
    "今年经济社会发展的主要预期目标是：地区生产总值增长6%左右，一般公共预算收入增长4.5%，固定资产投资增长8.5%，"
    "社会消费品零售总额增长7.25%，城镇新增就业3.05万人，居民收入增长与经济增长同步。",
]


def printed(paragraphs: list[str], width: int) -> Iterator[str]:
    """Lines as a printer breaks them: no wider than a width, a number and its % in one piece, no mark at the beginning."""
    for paragraph in paragraphs:
        line = ""
        for piece in re.findall(r"[\d.]+%?[，。、：]?|.[，。、：]*", "　　" + paragraph):
            if len(line + piece) > width:
                yield line
                line = ""
            line += piece
        yield line


@pytest.mark.parametrize("width", [24, 30, 42, 65, 90])
def test_printed_lines_become_paragraphs(width: int) -> None:
    text = "\n".join(printed(PARAGRAPHS, width))
    report, whole = govreport.parse(text), govreport.parse("\n".join(PARAGRAPHS))
    assert [n.heading.replace("\n", "") for n in report.walk(govreport.Section)] == [n.heading for n in whole.walk(govreport.Section)]
    found = [(re.sub(r"\s", "", c.subject or ""), str(c.relation), re.sub(r"\s", "", c.quantity.text)) for c in report.claims]
    assert found == [(c.subject, str(c.relation), c.quantity.text) for c in whole.claims]


def test_a_heading_that_fills_a_printed_line_ends_where_the_next_one_is_indented() -> None:
    heading = "（三）聚力抓统筹，城乡面貌焕然一新人居环境不断改善"
    text = "\n".join(printed([*PARAGRAPHS[:4], heading, PARAGRAPHS[1], *PARAGRAPHS[4:]], len(heading) + 2))
    assert (heading[:3], heading[3:]) in tree(text)[0][2]


def test_a_printed_heading_may_break_behind_a_comma_or_before_and() -> None:
    lines = list(printed(PARAGRAPHS, 30))
    at = next(i for i, line in enumerate(lines) if "（二）" in line)
    lines[at : at + 1] = ["　　（二）聚力促改革，", "营商环境不断优化。深化放管服改革，办理时限压缩56.25%"]
    at = next(i for i, line in enumerate(lines) if "二、" in line)
    lines[at : at + 1] = ["　　二、2024年工作总体要求", "和主要任务"]
    found = tree("\n".join(lines))
    assert found[0][2][1] == ("（二）", "聚力促改革，\n营商环境不断优化")
    assert found[1] == ("二、", "2024年工作总体要求\n和主要任务")


def test_a_bare_heading_stands_alone_though_the_line_above_it_fills_the_page() -> None:
    opening = "现在，我代表市人民政府向大会报告工作，请予审议，并请市政协委员提出意见。"
    paragraphs = ["各位代表：", opening, "2023年工作回顾", *PARAGRAPHS[1:4], "2024年工作安排", PARAGRAPHS[5]]
    text = "\n".join(line.strip("　") for line in printed(paragraphs, len(opening) + 2))
    assert [h for _, h, *_ in tree(text)] == ["2023年工作回顾", "2024年工作安排"]


@pytest.mark.parametrize("mark", ["● ", "——", "{}. ", "（{}）", "{}、", "①"])
def test_a_list_without_full_stops_is_no_printed_text(mark: str) -> None:
    points = [
        "地区生产总值增长5.5%，总量突破3000亿元大关",
        "规上工业增加值增长8.2%，居全省各市第3位",
        "固定资产投资增长7.5%，工业投资增长15.2%",
    ]
    points += ["社会消费品零售总额增长6.1%，达到900亿元", "一般公共预算收入增长4.3%，达到260亿元", "新增城镇就业5.2万人，完成计划的110%"]
    listed = "".join(f"{mark.format(n)}{point}\n" for n, point in enumerate(points, 1))
    assert [len(inner) for _, _, inner in tree(f"{OPENING}一、2024年工作回顾\n{listed}二、2025年工作安排\n{listed}")] == [6, 6]


def test_an_appeal_in_the_middle_of_a_report_ends_nothing():
    text = (
        "金华市2025年政府工作报告\n各位代表：\n2024年工作回顾\n过去一年，生产总值增长6%。\n"
        "各位代表！过去一年的成绩，是全市人民团结奋斗的结果。\n2025年工作安排\n今年生产总值增长7%。\n"
    )
    assert [(str(p.kind), p.heading) for p in govreport.parse(text).parts] == [("review", "2024年工作回顾"), ("plan", "2025年工作安排")]


def test_what_one_year_and_several_share_is_of_neither_where_it_may_be_of_both():
    head = "金华市2025年政府工作报告\n各位代表：\n一、2024年和过去五年工作回顾\n"
    assert not govreport.parse(head + "生产总值增长45%，城镇新增就业25万人。").facts
    assert [f.year for f in govreport.parse(head + "生产总值增长5%。").facts] == [2024]


def test_headings_glued_to_words_for_a_time() -> None:
    text = f"{OPENING}一、过去五年工作的回顾省九届人大一次会议以来的五年，是不平凡的五年。\n二、“十二五”目标“十二五”时期，经济要增长8%。\n"
    assert tree(text) == [("一、", "过去五年工作的回顾"), ("二、", "“十二五”目标")]
    whole = f"{OPENING}一、全面完成市十五届人大以来确定的各项任务\n增长5%。\n二、过去五年即市十届人大以来的工作\n增长6%。\n"
    assert tree(whole) == [("一、", "全面完成市十五届人大以来确定的各项任务"), ("二、", "过去五年即市十届人大以来的工作")]


def test_a_bare_line_with_a_growth_is_no_part() -> None:
    lines = [
        "大连市2025年政府工作报告",
        "回顾2024年",
        "地区生产总值增长5%",
        "居民收入分别增长6%和7%",
        "投资增长8%",
        "展望2025年",
        "增长5%左右",
    ]
    sections = [("", line) for line in lines[2:5]]
    assert tree("\n".join(lines)) == [("", "回顾2024年", sections), ("", "展望2025年")]
    named = f"{OPENING}2024年成绩单\n●经济增长5%\n●10件民生实事全部完成\n2025年目标\n●经济增长6%\n●新增就业2万人\n"
    assert [head[:2] for head in tree(named)] == [("", "2024年成绩单"), ("", "2025年目标")]


def test_a_name_that_was_taken_out_stays_in_a_heading() -> None:
    text = f"{OPENING}一、**年工作回顾\n增长5%。\n（一）**县经济增长。增长8%。\n**二、2025年工作安排**\n增长6%。\n"
    assert tree(text) == [("一、", "**年工作回顾", [("（一）", "**县经济增长")]), ("二、", "2025年工作安排")]


def test_the_title_of_one_of_several_reports_is_no_part() -> None:
    text = "第一篇：大连市政府工作报告\n——2025年1月8日在大连市第十七届人民代表大会上\n"
    text += "一、2024年工作回顾\n增长5%。\n二、2025年工作安排\n增长6%。\n"
    assert tree(text) == [("一、", "2024年工作回顾"), ("二、", "2025年工作安排")]


# --- more than one report, and what stands above one --------------------------------------------------------------------

REPORT = (
    "2031年大连市政府工作报告\n——2031年1月5日在大连市第十五届人民代表大会第三次会议上\n各位代表：\n"
    "现在，我代表市人民政府向大会报告工作。\n一、2030年工作回顾\n地区生产总值增长5%。\n二、2031年工作安排\n地区生产总值增长6%。\n"
)
NEXT = REPORT.replace("2031", "2032").replace("2030", "2031")
BARE = "一、工作回顾\n地区生产总值增长5%。\n二、工作安排\n地区生产总值增长6%。\n"
TITLE = "2032年大连市政府工作报告\n"


def second(text: str) -> list[str]:
    report = govreport.parse(text)
    return [report.source[p.span] for p in report.problems if p.code == "outline.second_report"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (REPORT + "\n\n" + NEXT, ["2032年大连市政府工作报告"]),
        (REPORT * 3, ["2031年大连市政府工作报告"] * 2),
        (BARE + TITLE + BARE, ["2032年大连市政府工作报告"]),
        (BARE + "政 府 工 作 报 告\n各位代表：\n" + BARE, ["政 府 工 作 报 告"]),
        (
            BARE + "（2032年1月5日在大连市第十五届人民代表大会第三次会议上）\n市长 王五\n" + BARE,
            ["（2032年1月5日在大连市第十五届人民代表大会第三次会议上）"],
        ),
        ((REPORT + NEXT).replace("一、", "").replace("二、", ""), ["2032年大连市政府工作报告"]),
        (BARE + "篇二\n各位代表：\n现在，我代表镇人民政府，向大会报告工作。\n" + BARE, ["篇二"]),
        (BARE + "第二篇：\n现在，我代表镇人民政府，向大会作工作报告。\n" + BARE, ["第二篇："]),
        (BARE + "增长8%。\n各位代表：\n现在，我代表镇人民政府，向大会报告工作。\n" + BARE, ["各位代表："]),
        (BARE + "政府工作报告（2）\n各位代表：\n" + BARE, ["政府工作报告（2）"]),
        # one report
        (REPORT, []),
        (BARE + "各位代表！\n我代表市人民政府，向大会报告工作的同时，表示感谢。\n（一）稳增长\n增长6%。\n", []),
        (BARE + "我代表市人民政府，向大家表示感谢！\n" + BARE.replace("工作回顾", "修路").replace("工作安排", "架桥"), []),
        ("首页\n2031年大连市政府工作报告\n" + REPORT, []),
        (REPORT + "附件：\n名词解释\n一、链长制：指一种制度。\n" + NEXT, ["2032年大连市政府工作报告"]),
        (REPORT + TITLE, []),  # a link to the next one
        (REPORT + "附件1\n" + TITLE + "名词解释\n一、链长制：指一种制度。\n二、河长制：指一种制度。\n", []),
        (REPORT + TITLE + "名词解释\n一、链长制：指一种制度。\n二、河长制：指一种制度。\n", []),
        ("目录\n一、2030年工作回顾\n二、2031年工作安排\n" + REPORT, []),
        (REPORT + "附件：\n2031年大连市政府工作报告名词解释\n一、链长制：指一种制度。\n", []),
        (
            "第一部分 工作回顾\n增长5%。\n2031年大连市政府工作报告\n一、稳增长\n增长6%。\n第二部分 工作安排\n增长7%。\n",
            [],
        ),  # a running head
        (BARE + "大连市第十五届人民代表大会第三次会议审议了政府工作报告。\n一、好\n", []),
        (BARE + "认真落实市人民代表大会决议，向大会作政府工作报告。\n各位代表！\n让我们奋斗。\n", []),
    ],
)
def test_a_second_report_in_the_text_is_said(text, lines):
    assert second(text) == lines


# --- tables of contents -------------------------------------------------------------------------------------------------

PARTS = (
    "一、2030年工作回顾\n（一）经济稳中有进。地区生产总值增长5%。\n（二）民生改善。新建学校3所。\n"
    "二、2031年工作安排\n地区生产总值增长6%。\n三、加强政府自身建设\n办结建议300件。\n"
)
LISTS = [
    "一、2030年工作回顾\n二、2031年工作安排\n三、加强政府自身建设\n",
    "目录\n一、2030年工作回顾 1\n二、2031年工作安排 12\n三、加强政府自身建设 20\n",
    "目　录\n一、2030年工作回顾……………1\n（一）经济稳中有进……………1\n二、2031年工作安排\t…12\n三、加强政府自身建设（20）\n",
    "目录\n一、2030年的工作……1\n二、2031年的安排……12\n- 2 -\n附件：名词解释……21\n",  # not to the word
]


@pytest.mark.parametrize("contents", LISTS)
@pytest.mark.parametrize("between", ["", "2031年大连市政府工作报告\n", "2031年大连市政府工作报告\n各位代表：\n现在报告工作，请审议。\n"])
def test_a_table_of_contents_is_the_pages(contents, between):
    report, alone = govreport.parse(contents + between + PARTS), govreport.parse(between + PARTS)
    assert tree(contents + between + PARTS) == tree(PARTS)
    assert [(f.indicator, f.year, f.status, f.value) for f in report.facts] == [
        (f.indicator, f.year, f.status, f.value) for f in alone.facts
    ]
    assert [p.code for p in report.problems] == [p.code for p in alone.problems]
    assert [leaf.text for leaf in report.walk(Furniture)] == contents.splitlines()


def test_headings_that_stand_twice_in_the_body_are_no_table_of_contents():
    text = "一、2030年工作回顾\n（一）农业\n粮食增长5%。\n（二）工业\n二、2031年工作安排\n（一）农业\n粮食增长6%。\n（二）工业\n"
    assert tree(text) == [
        ("一、", "2030年工作回顾", [("（一）", "农业"), ("（二）", "工业")]),
        ("二、", "2031年工作安排", [("（一）", "农业"), ("（二）", "工业")]),
    ]
    assert not roles(text, Role.FURNITURE)


def test_the_address_is_found_below_a_long_table_of_contents():
    sections = [f"（{number}）{name}" for number, name in zip("一二三四五六七八九十" * 5, map(str, range(50)), strict=True)]
    contents = "目录\n一、2030年工作回顾\n" + "\n".join(sections) + "\n二、2031年工作安排\n"
    body = "一、2030年工作回顾\n" + "\n".join(f"{line}。增长5%。" for line in sections) + "\n二、2031年工作安排\n增长6%。\n"
    front = "摄影：王五\n各位代表：\n现在报告工作，请审议。\n"
    assert roles(contents + front + body, Role.FURNITURE)[-1] == "摄影：王五"
    assert len(tree(contents + front + body)) == 2


@pytest.mark.parametrize("above", ["全市固定资产投资增长20%。出口增长30%。\n", "热点\n一季度出口增长30%\n上半年投资1２3亿元\n"])
def test_what_stands_above_the_title_is_the_pages_and_no_fact(above):
    report, alone = govreport.parse(above + REPORT), govreport.parse(REPORT)
    assert [(f.indicator, f.year, f.value) for f in report.facts] == [(f.indicator, f.year, f.value) for f in alone.facts]
    assert len(report.claims) == len(alone.claims)
    assert [leaf.text for leaf in report.walk(Furniture)][: above.count("\n")] == above.splitlines()
    assert not report.problems
    assert report.title == alone.title
    assert report.session_date == alone.session_date


def test_without_a_title_or_without_parts_all_of_the_text_counts():
    assert len(govreport.parse("出口增长30%。\n" + BARE).claims) == 3
    assert len(govreport.parse("出口增长30%。\n2031年大连市政府工作报告\n地区生产总值增长5%。").claims) == 2


def test_times_with_a_colon_are_the_headings_of_a_text_that_numbers_none():
    text = "某某市2025年政府工作报告\n2024年成绩单：\n生产总值增长5%\n“十五五”目标：\n城镇化率达到70%\n2025年目标：\n生产总值增长6%\n"
    report = govreport.parse(text)
    assert [(str(p.kind), p.heading) for p in report.parts] == [
        ("review", "2024年成绩单"),
        ("plan", "“十五五”目标"),
        ("plan", "2025年目标"),
    ]
    numbered = f"{OPENING}一、2024年工作回顾\n2024年成绩：\n增长5%。\n二、2025年工作安排\n2025年目标：\n增长6%。\n"
    assert [p.heading for p in govreport.parse(numbered).parts] == ["2024年工作回顾", "2025年工作安排"]


@pytest.mark.parametrize(
    ("first", "second", "point"),
    [
        ("第一部分、2030年工作回顾", "第二部分、2031年工作安排", "一、稳增长，实力增强"),
        ("一、2030年工作回顾", "二、2031年工作安排", "（一）稳增长，实力增强"),
        ("2030年工作回顾", "2031年工作安排", "一、稳增长，实力增强"),
    ],
)
def test_the_first_part_may_begin_above_the_address(first, second, point):
    body = f"各位代表：\n过去一年，我们实干。\n{point}。\n办了实事。\n{second}\n今年更要实干。\n{point}。\n多办实事。\n"
    parts = govreport.parse(f"政府工作报告\n县长　王五\n{first}\n{body}").parts
    assert [(p.mark + p.heading, p.kind.value, len(p.sections)) for p in parts] == [
        (first, "review", 1),
        (second, "plan", 1),
    ]


@pytest.mark.parametrize(
    "above",
    [
        "一、2030年工作回顾",  # a table of contents with one entry
        "2030年工作回顾和2031年工作安排",  # a title of the whole
        "三、加强政府自身建设",
    ],
)
def test_a_line_above_the_address_that_stands_for_what_is_below_is_no_part(above):
    text = f"政府工作报告\n县长　王五\n{above}\n{OPENING}一、2030年工作回顾\n我们实干。\n二、2031年工作安排\n更要实干。\n"
    assert [p.heading for p in govreport.parse(text).parts] == ["2030年工作回顾", "2031年工作安排"]


def _printed(paragraphs, width, between):
    lines = ["\n".join(p[i : i + width] for i in range(0, len(p), width)) for p in paragraphs]
    return between.join(lines) + "\n"


@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_a_heading_that_fills_its_printed_line(between):
    text = "全市上下同心协力，攻坚克难，经济社会发展稳中有进、稳中向好，各项事业取得新的成绩，主要目标任务较好完成。" * 3
    long = "坚持在推进生态环境保护与修复上持续发力加快"  # with its mark as wide as the page
    item = text if between == "\n\n" else "——产业稳步发展。" + text
    report = govreport.parse(
        _printed(["一、2024年工作回顾", text, "（一）" + long, item, "（二）改革", text, text], len(long) + 3, between)
    )
    assert [s.heading for s in report.parts[0].sections] == [long, "改革"]


def test_a_short_line_below_a_full_one_is_no_more_of_its_paragraph():
    text = "全市上下同心协力攻坚克难，经济社会发展稳中有进，各项事业取得了新的成绩，主要目标任务较好地完成，城乡面貌有了新的变化，"
    text += "人民生活水平又有了新提高。"
    paragraphs = ["一、2024年工作回顾", *[text] * 4, "名词解释", "1.双碳：指碳达峰、碳中和。", text]
    report = govreport.parse(_printed(paragraphs, len(text) // 3, "\n"))
    assert len(text) % 3 == 0
    assert [(p.heading, str(p.kind)) for p in report.parts] == [("2024年工作回顾", "review"), ("名词解释", "annex")]


_FULL = "全市上下同心协力攻坚克难，经济社会发展稳中有进，城乡面貌有了新的变化。"


def _filling(mark: str, width: int) -> str:
    """An item whose text fills its last line."""
    return f"{mark}惠民生。" + "增收" * width + _FULL[(len(mark) + 4) % width - width :]


@pytest.mark.parametrize(
    "marks", [("——", "——"), ("★", "★"), ("一是", "二是"), ("1.", "2."), ("（1）", "（2）"), ("①", "②"), ("第一，", "第二，")]
)
def test_a_mark_that_counts_on_below_a_full_line_opens_a_section(marks: tuple[str, str]) -> None:
    text = _printed(["一、2024年工作回顾", "主要做了以下工作。", *(_filling(mark, 30) for mark in marks), _FULL * 3], 30, "\n")
    assert tree(text)[0][2] == [(mark, "惠民生") for mark in marks]


def test_a_blank_line_below_a_full_one_ends_its_paragraph() -> None:
    lines = ["一、2024年工作回顾", *([_filling("", 30)] * 5), _filling("一是", 30), _filling("二是", 30), _FULL * 3]
    assert [m for m, *_ in tree("\n\n".join(_printed([line], 30, "").strip() for line in lines))[0][2]] == ["一是", "二是"]


def test_words_of_a_part_may_break_over_two_lines() -> None:
    full = _printed([_FULL * 4], 30, "")
    text = f"一、2024年工作回顾\n{full}二、“十五五”规划的主要任务\n{full}三、2025年的工作\n"
    text += f"全市上下要真抓实干、攻坚克难，全市经济社会发展的主要指\n标是：增长6%。\n{full}"
    assert [str(b.kind) for b in blocks(text) if b.kind] == ["review", "plan", "plan"]


def test_a_line_inside_a_sentence_turns_to_no_time() -> None:
    head = f"一、2024年工作回顾\n{_printed([_FULL * 5], 30, '').strip()}\n"
    text = (
        head + "全市上下攻坚克难、锐意进取，财政收入增加到260亿元，总量高于\n“十三五”时期。工业投资增长8%。\n二、2025年工作安排\n增长。\n"
    )
    assert [c.period.start.year for c in govreport.parse(text, year=2025).claims if c.period] == [2024, 2024]
    text = (
        head.replace("2024年", "")
        + "全市上下攻坚克难、锐意进取，经济社会发展取得了新的成绩。一年\n来，投资达到760亿元，增长12%。\n二、工作安排\n增长。\n"
    )
    assert [c.period.start.year for c in govreport.parse(text, year=2025).claims if c.period] == [2024, 2024]


def test_an_indent_tells_nothing_where_paragraphs_have_none() -> None:
    long = "全市上下同心协力攻坚克难，经济社会发展稳中有进，城乡面貌有了新的变化，人民生活水平又有了新的提高，各项事业取得了新的成绩。"
    text = f"{OPENING}　　2024年工作回顾\n一年来，增长6%。\n{long}\n{long}\n　　2025年工作安排\n今年，增长7%。\n{long}\n"
    assert [h for _, h, *_ in tree(text)] == ["2024年工作回顾", "2025年工作安排"]


def test_a_last_bare_part_may_name_the_government_that_it_builds() -> None:
    text = f"{OPENING}2024年工作回顾\n（一）工业。增长8%。\n（二）农业。增产。\n2025年工作目标\n（一）工业。增长9%。\n（二）农业。增产。\n"
    assert tree(f"{text}廉洁高效，建设服务型政府\n从严。\n")[-1] == ("", "廉洁高效，建设服务型政府")


@pytest.mark.parametrize("end", ["。", "："])
def test_the_heading_of_a_part_may_end_like_a_sentence(end: str) -> None:
    text = f"{OPENING}2024年工作回顾{end}\n增长8%。\n一、工业\n增长9%。\n2025年工作安排{end}\n增长7%。\n一、农业\n增产。\n"
    text += f"加强政府自身建设{end}\n从严。\n"
    assert [h for _, h, *_ in tree(text)] == ["2024年工作回顾", "2025年工作安排", "加强政府自身建设"]
    led = f"{OPENING}一、2024年工作回顾\n增长8%。\n二、2025年工作安排\n2025年主要预期目标{end}\n增长7%。\n做好2025年工作{end}\n从严。\n"
    assert [h for _, h, *_ in tree(led)] == ["2024年工作回顾", "2025年工作安排"]
    numbered = f"{OPENING}一、2024年工作回顾{end}\n（一）工业{end}\n增长8%。\n二、2025年工作安排{end}\n增长7%。\n"
    assert tree(numbered) == [("一、", "2024年工作回顾", [("（一）", "工业")]), ("二、", "2025年工作安排")]


@pytest.mark.parametrize("page", ["海东市人民政府公报2025年第2期", "海东市人民政府公报　2025 年第 12 期\n\n7", "7", "— 7 —"])
def test_what_a_page_puts_behind_a_sentence_spoils_no_heading_below_it(page: str) -> None:
    text = f"{OPENING}2024年工作回顾\n增长8%。\n{page}\n2025年工作安排\n增长7%。\n{page}\n结束语\n前进。\n"
    assert [h for _, h, *_ in tree(text)] == ["2024年工作回顾", "2025年工作安排", "结束语"]


@pytest.mark.parametrize(
    "then", ["围绕上述目标，重点做好以下工作：", "为实现以上目标，要抓好五件事。", "打铁必须自身硬。我们将从严治政。", "打铁还需自身硬。"]
)
@pytest.mark.parametrize(("first", "second"), [("一、", "二、"), ("", "")])
def test_a_heading_glued_to_what_its_text_begins_with(then: str, first: str, second: str) -> None:
    text = f"{OPENING}{first}2024年工作回顾\n增长8%。\n{second}2025年重点工作{then}\n增长7%。\n"
    assert [h for _, h, *_ in tree(text)] == ["2024年工作回顾", "2025年重点工作"]
