"""Reads one paragraph: its leaves, its sentences, its claims. Here the stages that work on words meet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from . import claims, periods, quantities, status
from .paragraphs import View, sentences, view
from .quantities import Found
from .source import Source, Span
from .status import Frame
from .tree import (
    Claim,
    Coinage,
    Commitment,
    Leaf,
    Name,
    Paragraph,
    Period,
    Problem,
    Quantity,
    Sentence,
    Status,
    Text,
)
from .units import lookup


@attrs.frozen(slots=True)
class Passage:
    """A paragraph, read."""

    paragraph: Paragraph
    claims: tuple[Claim, ...]
    problems: tuple[Problem, ...]


def read(source: Source, span: Span, around: Frame, year: int | None) -> Passage:
    """Read a paragraph.

    Args:
        source: the text.
        span: the paragraph.
        around: what the part that it stands in is for.
        year: the year of the report.
    """
    seen = view(source, span)
    found = quantities.find(seen.text)
    nodes: list[Sentence] = []
    stated: list[Claim] = []
    problems: list[Problem] = []
    at, i = span.start, 0
    for start, end in sentences(seen.text):
        first = i
        while i < len(found) and found[i].start < end:
            i += 1
        inside = found[first:i]
        whole = Span(at, span.end if end == len(seen.text) else seen.raw(start, end).end)
        at = whole.end
        if not inside:
            nodes.append(Sentence(whole, (Text(whole, source.text[whole.start : whole.end]),)))
            continue
        leaves, known = _leaves(source, seen, whole, inside, year)
        nodes.append(Sentence(whole, leaves))
        if any(f.kind == "quantity" for f in inside):
            reader = _Claims(source, seen, known, around, year)
            for draft in claims.read(seen.text, start, end, inside):
                stated.append(reader.claim(draft))
                if not draft.rule:
                    problems.append(Problem("claims.no_rule", "no rule of the grammar fits this clause", seen.raw(*draft.clause)))
    if not nodes:
        nodes.append(Sentence(span, (Text(span, source[span]),)))
    stated.sort(key=lambda c: c.quantity.span)
    return Passage(Paragraph(span, tuple(nodes)), tuple(stated), tuple(problems))


def quantities_of(source: Source, span: Span) -> Iterator[Quantity]:
    """The quantities of a paragraph alone."""
    seen = view(source, span)
    for f in quantities.find(seen.text):
        if f.kind == "quantity":
            place = seen.raw(f.start, f.end)
            leaf = _leaf(f, place, source[place], None)
            if isinstance(leaf, Quantity):
                yield leaf


def _leaves(source: Source, seen: View, whole: Span, found: Sequence[Found], year: int | None) -> tuple[tuple[Leaf, ...], dict[int, Leaf]]:
    """The leaves of a sentence, and those that were found by the offset at which they were."""
    out: list[Leaf] = []
    known: dict[int, Leaf] = {}
    text = source.text
    at = whole.start
    for f in found:
        span = seen.raw(f.start, f.end)
        start, end = span
        if start > at:
            out.append(Text(Span(at, start), text[at:start]))
        leaf = known[f.start] = _leaf(f, span, text[start:end], year)
        out.append(leaf)
        at = end
    if at < whole.end:
        out.append(Text(Span(at, whole.end), text[at : whole.end]))
    return tuple(out), known


def _leaf(f: Found, span: Span, text: str, year: int | None) -> Leaf:
    """The node of what was found."""
    if f.kind == "period":
        return periods.resolve(span, text, year)
    if f.kind == "name":
        return Name(span, text)
    reading = f.reading
    if f.kind == "coinage" or reading is None:
        return Coinage(span, text)
    unit = reading.unit
    if "(" in unit.text:
        at = text.find("（")
        unit = lookup(text[text.find(unit.text[0]) : text.find("）") + 1]) or unit if at >= 0 else unit
    return Quantity(span, text, reading.value, reading.low, reading.high, unit, reading.kind, reading.bound, reading.rule)


class _Claims:
    """Makes the claims of a sentence, with their places in the raw text."""

    def __init__(self, source: Source, seen: View, known: dict[int, Leaf], around: Frame, year: int | None) -> None:
        self.source, self.seen, self.known, self.around, self.year = source, seen, known, around, year
        self.periods = [(at, leaf) for at, leaf in known.items() if isinstance(leaf, Period) and seen.text[at - 1 : at] not in _COMPARED]

    def claim(self, draft: claims.Draft) -> Claim:
        quantity = self.known[draft.found.start]
        assert isinstance(quantity, Quantity)
        subject = name = None
        if draft.subject is not None:
            subject = self.seen.raw(*draft.subject)
            name = self.source.text[subject[0] : subject[1]]
        period = next((leaf for at, leaf in reversed(self.periods) if at < draft.found.start), None)
        state, firm = Status.OTHER, Commitment.NONE
        if not draft.other and draft.rule != "past":
            state, firm = status.judge(self.seen.text, draft.clause[0], draft.found.start, self.around, _named(period), self.year)
        return Claim(
            self.seen.raw(*draft.clause),
            quantity,
            name,
            subject,
            draft.topic or name,
            draft.relation,
            state,
            period,
            draft.scope,
            None,
            None,
            firm,
            draft.rule,
        )


_COMPARED = frozenset("比较与同从由自")  # before a year, one of these makes it one to compare with


def _named(period: Period | None) -> int | None:
    """The year that a period is, if it is one."""
    if period is None or period.start is None or period.end is None or period.start.year != period.end.year:
        return None
    return period.start.year
