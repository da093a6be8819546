"""What a row is about: a claim, a fact, a section or a problem, with the report that it stands in and its place in the outline."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import attrs

from .source import Span
from .tree import Claim, Fact, Part, Problem, Report, Section, Sentence

_LONGEST = 2_000  # characters of a passage; the longest sentence with a figure in 58 reports has 427
_DOUBTFUL = frozenset(("outline.no_parts", "outline.no_derivation", "outline.second_report", "text.garbled", "text.picture"))

MOST_TEXT = 200
"""How many characters are shown of what a problem is about, which may be the whole text."""


@attrs.frozen(slots=True)
class Entry:
    """A part or a section of a report: its number in text order from 0, what it stands under, and how deep (a part: 1)."""

    report: Report
    id: int
    node: Part | Section
    above: Entry | None
    depth: int

    @property
    def span(self) -> Span:
        """Its stretch of the text."""
        return self.node.span

    @property
    def part(self) -> Part:
        """The part that it is or belongs to."""
        entry = self
        while entry.above is not None:
            entry = entry.above
        assert isinstance(entry.node, Part)
        return entry.node


@attrs.frozen(slots=True)
class Figure:
    """A claim, or a fact with its claim. `id` is the claim's number in text order from 0, None where the report does not list it;
    `passage` is the sentence or heading that it stands in; of one that is too long to be one, the stretch around it."""

    report: Report
    id: int | None
    claim: Claim
    fact: Fact | None
    entry: Entry | None
    passage: Span

    @property
    def span(self) -> Span:
        """The stretch of the quantity."""
        return self.claim.quantity.span


@attrs.frozen(slots=True)
class Noted:
    """A problem of a report."""

    report: Report
    problem: Problem

    @property
    def span(self) -> Span:
        """The stretch that it is about."""
        return self.problem.span

    @property
    def text(self) -> str:
        """The first characters of that."""
        return self.report.source[self.span][:MOST_TEXT]


def sections(report: Report) -> list[Entry]:
    """Every part and section, in text order."""
    found: list[Entry] = []

    def add(nodes: Iterable[Any], above: Entry | None) -> None:
        for node in nodes:
            if isinstance(node, (Part, Section)):
                entry = Entry(report, len(found), node, above, 1 if above is None else above.depth + 1)
                found.append(entry)
                add(node.children, entry)

    add(report.children, None)
    return found


def claims(report: Report) -> Iterator[Figure]:
    """Every claim, in text order."""
    entry_at, passage_at = _places(report)
    for id, claim in enumerate(report.claims):
        start = claim.quantity.span.start
        yield Figure(report, id, claim, None, entry_at(start), passage_at(start))


def facts(report: Report) -> Iterator[Figure]:
    """Every fact, in the order of the report."""
    entry_at, passage_at = _places(report)
    ids = {id(claim): number for number, claim in enumerate(report.claims)}
    for fact in report.facts:
        start = fact.claim.quantity.span.start
        yield Figure(report, ids.get(id(fact.claim)), fact.claim, fact, entry_at(start), passage_at(start))


def problems(report: Report) -> Iterator[Noted]:
    """Every problem, in text order."""
    return (Noted(report, problem) for problem in report.problems)


def doubt(report: Report) -> str | None:
    """What makes all of a report doubtful, with its place: that it is none, is two, or is garbled. Who looks at its figures alone must
    not miss it.

    >>> import govreport
    >>> doubt(govreport.parse_source(govreport.Source("牛奶2盒\\n鸡蛋6个\\n", "list.txt")))
    'list.txt:1: This does not read as a government work report: it has no outline.'
    >>> doubt(govreport.parse("一、2022年工作回顾\\n地区生产总值增长5.0%。"))
    """
    problem = next((problem for problem in report.problems if problem.code in _DOUBTFUL), None)
    if problem is None:
        return None
    line, _ = report.source.position(problem.span.start)
    return f"{report.source.name}:{line}: {problem.message}"


def _places(report: Report) -> tuple[Callable[[int], Entry | None], Callable[[int], Span]]:
    """What tells of a character the innermost part or section around it, and the sentence or heading that it belongs to."""
    entries = sections(report)
    begins = [entry.span.start for entry in entries]
    passages = sorted({*(s.span for s in report.walk(Sentence)), *(entry.node.heading_span for entry in entries)})
    starts = [span.start for span in passages]

    def entry_at(offset: int) -> Entry | None:
        at = bisect_right(begins, offset) - 1
        entry = entries[at] if at >= 0 else None
        while entry is not None and offset >= entry.span.end:
            entry = entry.above
        return entry

    def passage_at(offset: int) -> Span:
        at = bisect_right(starts, offset) - 1
        if at >= 0 and offset in passages[at]:
            return _around(offset, passages[at])
        return _around(offset, report.source.lines[report.source.position(offset)[0] - 1])

    return entry_at, passage_at


def _around(offset: int, passage: Span) -> Span:
    """A passage, or where it is too long the stretch of it that an offset shares with those near it: else rows of a text without any
    full stop would each hold all of it.

    >>> _around(5, Span(0, 10)), _around(5_300, Span(0, 9_000))
    (Span(start=0, end=10), Span(start=4500, end=6500))
    """
    if passage.end - passage.start <= _LONGEST:
        return passage
    step = _LONGEST // 2
    at = offset - (offset - passage.start) % step
    return Span(max(passage.start, at - step // 2), min(passage.end, at + step + step // 2))
