"""The year that a report plans, where neither its title nor its headings nor its session say it: from what it says of its time."""

from __future__ import annotations

from collections.abc import Iterator

from ..layout import Block
from ..source import Source, Span
from ..time_words import PLAN, plan_years
from ..tree import PartKind, Problem
from ..words import late
from .patterns import AIMED, COMING, FIRST, GREW, LAST_YEAR, PLAN_NAMED, PROMISED, RECALLED, TASK, THIS_YEAR, TURNED
from .sessions import year_number

PLANS = (PartKind.PLAN, PartKind.REQUIREMENTS_AND_TARGETS, PartKind.TASKS)
"""Parts of what is to come."""
_PLAN_PAST = late(f"“?({PLAN})”?(?:时期|期间)(?!以来)[^，。；\\d]{{0,12}}(?:回顾|总结|成就|成绩|情况)")
_REPUBLIC = 1949
_PROMISED_REACH = 300  # characters from where a plan names its year to its list of targets
_TERM = range(3, 7)  # years of a government's term


def read(source: Source, parts: list[Block], problems: list[Problem]) -> int | None:
    """The year that a report plans, with a problem that says what it is inferred from, or that nothing tells it."""
    for span, year in _told(source, parts):
        if _REPUBLIC <= year <= _REPUBLIC + 200:
            problems.append(Problem("front.inferred_year", f"the year is inferred from {source.folded[span.slice]!r}", span))
            return year
    problems.append(Problem("front.no_year", "the text does not say of which year it is: say it with year= (--year)", Span(0, 0)))
    return None


def _told(source: Source, parts: list[Block]) -> Iterator[tuple[Span, int]]:
    """What tells of the year, and the year that is planned, the surest first."""
    folded = source.folded
    yield from _between_plans(source, parts)
    early = any("明年" in folded[p.heading.slice] for p in parts)  # it is read out in the year before the one that it plans
    for found in THIS_YEAR.finditer(folded):
        year = _REPUBLIC + int(found[1]) if found[1] else plan_years(found[2])[found[3] is not None]
        yield Span(*found.span()), year + early
    for found in LAST_YEAR.finditer(folded):
        yield Span(*found.span()), plan_years(found[1])[found[2] is not None] + 1
    for pattern in (AIMED, TASK):
        if (aimed := pattern.search(folded, 0, FIRST)) is not None:
            yield Span(*aimed.span()), year_number(aimed[1])
    if (recalled := RECALLED.search(folded, 0, FIRST)) is not None:
        yield Span(*recalled.span()), year_number(recalled[1] or recalled[2]) + 1
    yield from _after_a_plan(source, parts)
    for part in parts:
        for found in GREW.finditer(folded, part.span.start, part.span.end) if part.kind is PartKind.REVIEW else ():
            if year_number(found[2]) - year_number(found[1]) in _TERM:
                yield Span(*found.span()), year_number(found[2]) + 1
    for found in TURNED.finditer(folded[:FIRST]):
        yield Span(*found.span()), year_number(found[1] or found[2]) + (not _is_coming(folded, found.start(), parts))


def _is_coming(folded: str, at: int, parts: list[Block]) -> bool:
    """Is a year told of as the one that is planned: 今年工作安排: 2031年是关键之年; or 2031年是关键之年。主要预期目标是：…, in a plan
    that has lost its title?"""
    if COMING.match(folded, at) is None:
        return False
    above = next((p for p in parts if p.span.start <= at < p.span.end), None)
    if above is not None and above.kind in PLANS and "今年" in folded[above.heading.slice]:
        return True
    end = len(folded) if above is None else above.span.end
    reviewed = above is not None and above.kind is PartKind.REVIEW
    return not reviewed and PROMISED.search(folded, at, min(end, at + _PROMISED_REACH)) is not None


def _after_a_plan(source: Source, parts: list[Block]) -> Iterator[tuple[Span, int]]:
    """The year behind the plan that the heading of a review says to have passed: “十五五”时期工作回顾."""
    for part in parts:
        found = _PLAN_PAST.search(source.folded, *part.heading) if part.kind is PartKind.REVIEW else None
        if found is not None:
            yield Span(*found.span()), plan_years(found[1])[1] + 1


def _between_plans(source: Source, parts: list[Block]) -> Iterator[tuple[Span, int]]:
    """The year between two plans, where headings look back on the one and ahead to the other: “十五五”时期工作回顾, “十六五”发展目标;
    or the later one of two years: 奋进的2030, 期待的2031."""
    named = [
        (Span(*m.span()), plan_years(m[1]) if m[1] else (int(m[2]), int(m[2])), p.kind)
        for p in parts
        for m in PLAN_NAMED.finditer(source.folded, p.heading.start, p.heading.end)
    ]
    firsts = {years[0] for _, years, kind in named if kind is not PartKind.REVIEW}
    for span, years, kind in named:
        if kind is PartKind.REVIEW and years[1] + 1 in firsts:
            yield span, years[1] + 1
