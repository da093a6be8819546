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
        inside: list[Found] = []
        while i < len(found) and found[i].start < end:
            inside.append(found[i])
            i += 1
        whole = Span(at, span.end if end == len(seen.text) else seen.raw(start, end).end)
        leaves, known = _leaves(source, seen, whole, inside, year)
        nodes.append(Sentence(whole, leaves))
        if any(f.kind == "quantity" for f in inside):
            for draft in claims.read(seen.text, start, end, inside):
                stated.append(_claim(source, seen, draft, known, around, year))
                if not draft.rule:
                    problems.append(Problem("claims.no_rule", "no rule of the grammar fits this clause", seen.raw(*draft.clause)))
        at = whole.end
    if not nodes:
        nodes.append(Sentence(span, (Text(span, source[span]),)))
    return Passage(Paragraph(span, tuple(nodes)), tuple(sorted(stated, key=lambda c: c.quantity.span)), tuple(problems))


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
    at = whole.start
    for f in found:
        span = seen.raw(f.start, f.end)
        if span.start > at:
            gap = Span(at, span.start)
            out.append(Text(gap, source[gap]))
        leaf = _leaf(f, span, source[span], year)
        out.append(leaf)
        known[f.start] = leaf
        at = span.end
    if at < whole.end:
        gap = Span(at, whole.end)
        out.append(Text(gap, source[gap]))
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


def _claim(source: Source, seen: View, draft: claims.Draft, known: dict[int, Leaf], around: Frame, year: int | None) -> Claim:
    """A claim, with its places in the raw text."""
    quantity = known[draft.found.start]
    assert isinstance(quantity, Quantity)
    subject = seen.raw(*draft.subject) if draft.subject is not None else None
    name = source[subject] if subject is not None else None
    period = next((p for p in _before(seen.text, known, draft)), None)
    named = period.start.year if period is not None and period.start is not None and period.end is not None and period.end.year == period.start.year else None
    state, firm = status.judge(seen.text, draft.clause[0], draft.found.start, around, named, year)
    if draft.other or draft.rule == "past":
        state, firm = Status.OTHER, Commitment.NONE
    return Claim(
        seen.raw(*draft.clause), quantity, name, subject, draft.topic or name, draft.relation, state, period, draft.scope, None, None, firm, draft.rule
    )


def _before(text: str, known: dict[int, Leaf], draft: claims.Draft) -> Iterator[Period]:
    """The periods of the sentence that stand before an amount and are not compared with, the nearest first."""
    for at in sorted((a for a in known if a < draft.found.start), reverse=True):
        leaf = known[at]
        if isinstance(leaf, Period) and text[at - 1 : at] not in ("比", "较", "与", "同", "从", "由", "自"):
            yield leaf
