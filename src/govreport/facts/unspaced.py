"""Facts of a text with blanks in its lines (完成 35 亿元, a line that a page breaks): they are read as if the blanks were not there, so
that no rule about the words between two figures need know of them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

import attrs

from ..calendars import Calendar
from ..regions import Region
from ..source import Source, Span
from ..times import Times
from ..tree import Claim, Fact
from . import stage
from .candidates import about
from .stage import Facts

_BLANKS = re.compile(r"  *(?=\S)")  # not " +": only where a pattern begins with a single character is `re` quick to skip to it


def _inside(text: str, claims: Sequence[Claim]) -> list[int]:
    """The blanks in lines that state something. One that begins or ends its line parts nothing, and one between digits may stand inside
    of a number."""
    starts = [claim.span.start for claim in claims]
    out: list[int] = []
    first, stop = 0, 0  # the first claim of a line, and where that ends
    for m in _BLANKS.finditer(text, starts[0] if starts else len(text)):
        start, end = m.span()
        if start >= stop:
            first = bisect_left(starts, text.rfind("\n", stop, start) + 1)
            stop = text.find("\n", start)
            stop = len(text) if stop < 0 else stop
        before = text[start - 1]
        inside = before != "\n" and not ((before.isdigit() or before == ".") and text[end].isdigit())
        if inside and first < len(starts) and starts[first] < stop:
            out += range(start, end)
    return out


def read(claims: Sequence[Claim], source: Source, times: Times, region: Region | None, calendar: Calendar, government: str = "") -> Facts:
    """The facts of a report, as `stage.read` has them of a folded text.

    >>> import govreport
    >>> report = govreport.parse("一、2022年工作回顾\\n规上工业企业完成 产值 35 亿元， 增长 5%。", region="金华市", year=2023)
    >>> [(fact.indicator, report.source[fact.claim.quantity.span]) for fact in report.facts]
    [('industrial_output', '35 亿元'), ('industrial_output', '5%')]
    """
    text = source.folded
    if not (blanks := _inside(text, claims)):
        return stage.read(claims, text, times, region, calendar, government)
    kept = "".join(text[start + 1 : end] for start, end in zip([-1, *blanks], [*blanks, len(text)], strict=True))

    def place(at: int) -> int:
        return at - bisect_left(blanks, at)

    moved = [claim if max(claim.span.end, claim.quantity.span.end) <= blanks[0] else _moved(claim, place) for claim in claims]
    found = stage.read(moved, kept, times.moved(place), region, calendar, government)
    told = [
        claim if there.indicator == claim.indicator else about(claim, there.indicator)
        for claim, there in zip(claims, found.claims, strict=True)
    ]
    own = {id(there): claim for there, claim in zip(found.claims, told, strict=True)}
    spans = {there.quantity.span: claim.quantity.span for there, claim in zip(found.claims, told, strict=True)}
    facts = tuple([_back(fact, own[id(fact.claim)]) for fact in found.facts])
    problems = tuple([attrs.evolve(problem, span=spans[problem.span]) for problem in found.problems])
    return Facts(facts, tuple(told), problems)


def _moved(claim: Claim, place: Callable[[int], int]) -> Claim:
    """A claim where its words stand without the blanks."""
    subject = claim.subject_span
    return attrs.evolve(
        claim,
        span=_span(claim.span, place),
        subject=_joined(claim.subject),
        topic=_joined(claim.topic),
        subjects=tuple(["".join(name.split()) for name in claim.subjects]),
        subject_span=None if subject is None else _span(subject, place),
        quantity=attrs.evolve(claim.quantity, span=_span(claim.quantity.span, place)),
    )


def _joined(name: str | None) -> str | None:
    return name if name is None else "".join(name.split())


def _span(span: Span, place: Callable[[int], int]) -> Span:
    return Span(place(span.start), place(span.end))


def _back(fact: Fact, claim: Claim) -> Fact:
    """A fact with its claim as it stands in the text."""
    return attrs.evolve(fact, claim=claim, span=Span(claim.span.start, max(claim.span.end, claim.quantity.span.end)))
