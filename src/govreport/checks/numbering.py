"""Numbers that are skipped or doubled, and lists that are longer or shorter than they say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..number_text import in_characters
from ..numerals import SMALL
from ..source import Span
from ..tree import Part, Section
from .base import Case, Finding, Severity, finding, rule


@rule(
    "numbering.skipped",
    Severity.WARNING,
    zh="序号跳号",
    fires="一、2024年工作回顾\n（一）经济稳中有进。增长5%。\n（二）改革深化。\n（四）民生改善。",
    silent="一、2024年工作回顾\n（一）经济稳中有进。增长5%。\n（二）改革深化。\n（三）民生改善。",
)
def skipped(case: Case) -> Iterator[Finding]:
    """The numbers of parts or sections that stand side by side skip one."""
    for one, other in _pairs(case):
        if one.number is not None and other.number is not None and other.number > one.number + 1 and not _inside(case, one, other):
            yield _numbered(one, other, "跳号", "follows")


@rule(
    "numbering.doubled",
    Severity.WARNING,
    zh="序号重复",
    fires="一、2024年工作回顾\n（一）经济稳中有进。增长5%。\n（二）改革深化。\n（二）民生改善。",
    silent="一、2024年工作回顾\n（一）经济稳中有进。增长5%。\n（二）改革深化。\n（三）民生改善。",
)
def doubled(case: Case) -> Iterator[Finding]:
    """Two parts or sections that stand side by side have the same number."""
    for one, other in _pairs(case):
        if one.number is not None and one.number == other.number and other.number > 1:
            yield _numbered(one, other, "重复", "repeats")


_CHINESE = re.compile("[一二三四五六七八九十]")


@rule(
    "numbering.first",
    Severity.WARNING,
    zh="序号不从一开始",
    fires="二、2025年工作安排\n出口增长6%。",
    silent="一、2025年工作安排\n出口增长6%。",
)
def first(case: Case) -> Iterator[Finding]:
    """The first part of a report, or the first section of a part, has another number than one: what stood before it is missing. Of
    numbers in Chinese, since a note (②) may go on from another, and (40) be that of the paper."""
    skipped = {p.span.start for p in case.report.problems if p.code == "outline.skipped_number"}
    for row in _rows(case):
        mark = _mark(row[0])
        text = row[0].mark.strip()
        if _CHINESE.search(text) and any(mark.start <= place < mark.end for place in skipped):
            yield finding(f"序号从“{text}”开始，前面的缺失", f"the numbers begin with {text}: what stood before it is missing", (mark,))


def _numbered(one: Part | Section, other: Part | Section, zh: str, en: str) -> Finding:
    marks = one.mark.strip(), other.mark.strip()
    return finding(f"序号{zh}：“{marks[0]}”之后为“{marks[1]}”", f"{marks[1]} {en} {marks[0]}", (_mark(one), _mark(other)))


def _mark(block: Part | Section) -> Span:
    return Span(block.span.start, block.heading_span.start) if block.heading_span.start > block.span.start else block.heading_span


def _pairs(case: Case) -> Iterator[tuple[Part | Section, Part | Section]]:
    """Neighbours with marks of one form."""
    for row in _rows(case):
        for one, other in pairwise(row):
            if _form(one.mark) == _form(other.mark) and one.mark.strip():
                yield one, other


def _rows(case: Case) -> list[Sequence[Part | Section]]:
    """The parts, and the sections of each part and section: what stands side by side."""
    rows: list[Sequence[Part | Section]] = [case.report.parts, *(block.sections for block in _blocks(case))]
    return [row for row in rows if row]


def _blocks(case: Case) -> list[Part | Section]:
    return [*case.report.walk(Part), *case.report.walk(Section)]


def _form(mark: str) -> str:
    return re.sub(r"[一二三四五六七八九十百\d①-⑳]+", "n", "".join(mark.split()))


def _inside(case: Case, one: Part | Section, other: Part | Section) -> bool:
    """Does the number that is missing stand in the text between, within a paragraph?"""
    missing = one.number + 1 if one.number is not None else 0
    within = "".join(case.text[one.heading_span.start : other.heading_span.start].split())
    forms = {_fill(other.mark, n) for n in (in_characters(missing), str(missing))}
    return any(form and form in within for form in forms)


def _fill(mark: str, number: str) -> str:
    return re.sub(r"[一二三四五六七八九十百\d]+", number, "".join(mark.split()), count=1)


# --- lists that say how many they are -----------------------------------------------------------------------------------

_ANNOUNCED = re.compile(
    r"(?<!方面)(?<![\d.一二三四五六七八九十百千])(?P<number>[一二两三四五六七八九十]{1,3}|\d{1,2})(?:个|大)?(?:方面|项)(?:的)?(?:主要|重点|具体|突出)?(?:工作|任务|举措|措施|行动)?[。：:]\s*(?=(?P<first>一是|一要|第一，|一、|\(一\)|1[.、]))"
)
_ITEMS = {
    "一是": "{}是",
    "一要": "{}要",
    "第一，": "第{}，",
}


@rule(
    "numbering.announced",
    Severity.WARNING,
    zh="“三个方面”与实际项数不符",
    fires="重点做好三个方面工作：一是稳增长，投资增长5%。二是促改革。三是惠民生。四是防风险。",
    silent="重点做好三个方面工作：一是稳增长，投资增长5%。二是促改革。三是惠民生。",
)
def announced(case: Case) -> Iterator[Finding]:
    """三个方面 is followed by four items, or by two."""
    for m in _ANNOUNCED.finditer(case.text):
        said = int(m["number"]) if m["number"].isdigit() else SMALL.get(m["number"])
        there = _count(case, m["first"], m.end())
        if there >= 2 and said and said != there:
            yield finding(
                f"文中称“{m['number']}”项，实际列出{there}项",
                f"{said} items are announced and {there} follow",
                (Span(*m.span("number")),),
            )


def _count(case: Case, first: str, at: int) -> int:
    """How many items of the form of the first follow one another from a place on."""
    if first not in _ITEMS:
        return _sections(case, at)
    count, place = 0, at
    while True:
        mark = _ITEMS[first].format(in_characters(count + 1))
        found = case.text.find(mark, place, place + 1500)
        again = case.text.find(_ITEMS[first].format("一"), place + 1, place + 1500) if count else -1
        if found < 0 or (0 <= again < found):
            return count
        count, place = count + 1, found + len(mark)


def _sections(case: Case, at: int) -> int:
    """How many sections with numbers stand in the row that begins at a place."""
    for block in _blocks(case):
        row = block.sections
        for i, section in enumerate(row):
            if section.span.start <= at <= section.heading_span.start and section.number == 1:
                alike = [s for s in row[i:] if _form(s.mark) == _form(section.mark)]
                return len(alike)
    return 0
