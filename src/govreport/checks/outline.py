"""Headings that do not make a report: none, one above the first part, a second report. The outline has found them; here they are told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..source import Span
from ..tree import Problem
from .base import Case, Finding, Severity, finding, rule

_BEGINNING = re.compile(r"\S.{0,29}")


def _problems(case: Case, *codes: str) -> Iterator[Problem]:
    return (problem for problem in case.report.problems if problem.code in codes)


@rule(
    "outline.headings",
    Severity.NOTE,
    zh="没有各部分的标题",
    fires="各位代表：\n2024年出口增长5%。\n2025年出口增长6%。",
    silent="各位代表：\n一、2024年工作回顾\n出口增长5%。",
)
def headings(case: Case) -> Iterator[Finding]:
    """There are no headings of parts, or they do not nest: review and plan cannot be told apart, and rules that need them are silent."""
    found = _BEGINNING.search(case.text)
    if found is not None:
        for _ in _problems(case, "outline.no_parts", "outline.no_derivation"):
            yield finding(
                "没有找到“一、2024年工作回顾”一类的各部分标题，回顾与安排无法区分：请补上",
                "no headings of parts such as 一、2024年工作回顾 are found, and review and plan cannot be told apart: add them",
                (Span(*found.span()),),
            )


@rule(
    "outline.above",
    Severity.WARNING,
    zh="第一部分之前的标题",
    fires="各位代表：\n（一）经济稳中有进。出口增长5%。\n一、2024年工作回顾\n出口增长5%。",
    silent="各位代表：\n一、2024年工作回顾\n（一）经济稳中有进。出口增长5%。",
)
def above(case: Case) -> Iterator[Finding]:
    """A section's heading stands above that of the first part, and belongs to none: the part's own heading is missing or misplaced."""
    for problem in _problems(case, "outline.no_part_above"):
        text = case.report.source[problem.span].strip()
        yield finding(
            f"标题“{text}”在第一部分之前：请补上其所属部分的标题", f"{text} stands above the first part: give it one", (problem.span,)
        )


@rule(
    "outline.second",
    Severity.WARNING,
    zh="文中另有一份报告",
    fires="各位代表：\n一、2024年工作回顾\n出口增长5%。\n二、2025年工作安排\n出口增长6%。\n2024年海东市政府工作报告\n一、2023年工作回顾\n出口增长4%。",
    silent="各位代表：\n一、2024年工作回顾\n出口增长5%。\n二、2025年工作安排\n出口增长6%。",
)
def second(case: Case) -> Iterator[Finding]:
    """A second report begins in the same text, and its figures are held against those of the first."""
    for problem in _problems(case, "outline.second_report"):
        text = case.report.source[problem.span].strip()
        yield finding(
            f"从“{text}”起是另一份报告：请分成两个文件", f"another report begins with {text}: cut the file in two there", (problem.span,)
        )
