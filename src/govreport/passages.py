"""Reads one paragraph: its leaves, its sentences, its claims. Here the stages that work on words meet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from . import claims, coinages, periods, quantities, records, statements
from .paragraphs import View, sentences, view
from .quantities import Found
from .records import Setting
from .source import Source, Span, fold, span_of
from .tree import (
    Claim,
    Coinage,
    Kind,
    Leaf,
    Mark,
    Name,
    Paragraph,
    Period,
    Problem,
    Quantity,
    Sentence,
    Statement,
    Text,
)
from .units import lookup


@attrs.frozen(slots=True)
class Passage:
    """A paragraph, read."""

    paragraph: Paragraph
    claims: tuple[Claim, ...]
    statements: tuple[Statement, ...]
    problems: tuple[Problem, ...]


def read(source: Source, span: Span, setting: Setting) -> Passage:
    """Read a paragraph.

    Args:
        source: the text.
        span: the paragraph.
        setting: what the text around it is for and speaks of.
    """
    seen = view(source, span)
    text = seen.text
    found = quantities.find(text)
    hits = statements.hits(text)
    nodes: list[Sentence] = []
    stated: list[Claim] = []
    told: list[Statement] = []
    problems = [Problem("quantities.unreadable", f.trouble, seen.raw(f.start, f.end)) for f in found if f.trouble]
    at, i, j = span.start, 0, 0
    for start, end in sentences(text):
        first, i = i, _before(found, i, end)
        whole = span_of((at, span.end if end == len(text) else seen.raw(start, end).end))
        at = whole.end
        known: dict[int, Leaf] = {}
        if first == i:
            leaves: tuple[Leaf, ...] = (Text(whole, source.text[whole[0] : at]),)
        else:
            leaves = _leaves(source, seen, whole, found[first:i], setting, known)
        nodes.append(Sentence(whole, leaves))
        one, j = j, _before(hits, j, end)
        if first == i and one == j:
            continue
        inside = found[first:i]
        maker = records.Maker(source, seen, known, setting)
        if _counted(inside):
            since = start
            for draft in claims.read(text, start, end, inside):
                stated.append(maker.claim(draft, since))
                since = draft.found.end
                if draft.problem:
                    problems.append(maker.problem(draft))
        if one < j:
            told += [maker.statement(d) for d in statements.read(text, start, end, inside, hits[one:j])]
    if not nodes:
        nodes.append(Sentence(span, (Text(span, source[span]),)))
    stated.sort(key=lambda c: c.quantity.span)
    return Passage(Paragraph(span, tuple(nodes)), tuple(stated), tuple(told), tuple(problems))


def _before(items: Sequence[Found] | Sequence[statements.Hit], i: int, end: int) -> int:
    """The index of the first item from i on that does not begin before a place."""
    while i < len(items) and items[i].start < end:
        i += 1
    return i


def _counted(found: Sequence[Found]) -> bool:
    """Is there a quantity?"""
    for f in found:  # noqa: SIM110 (a generator costs more than most of these sequences are long)
        if f.kind == "quantity":
            return True
    return False


def period_of(source: Source, span: Span, year: int | None) -> Period | None:
    """The period that a heading names: 2022年工作回顾, 过去五年工作回顾; None where it names none."""
    seen = view(source, span)
    for f in quantities.find(seen.text):
        place = seen.raw(f.start, f.end)
        leaf = _leaf(f, seen, place, source[place], Setting(year=year))
        if isinstance(leaf, Period):
            return leaf
        if isinstance(leaf, Quantity) and leaf.period is not None:
            return leaf.period
    return None


def quantities_of(source: Source, span: Span) -> Iterator[Quantity]:
    """The quantities of a paragraph alone."""
    seen = view(source, span)
    for f in quantities.find(seen.text):
        if f.kind == "quantity":
            place = seen.raw(f.start, f.end)
            leaf = _leaf(f, seen, place, source[place], Setting())
            if isinstance(leaf, Quantity):
                yield leaf


def _leaves(source: Source, seen: View, whole: Span, found: Sequence[Found], setting: Setting, known: dict[int, Leaf]) -> tuple[Leaf, ...]:
    """The leaves of a sentence; those that were found are noted in `known` by the offset at which they were."""
    out: list[Leaf] = []
    text = source.text
    at = whole.start
    for f in found:
        span = seen.raw(f.start, f.end)
        start, end = span
        if start > at:
            out.append(Text(span_of((at, start)), text[at:start]))
        leaf = known[f.start] = _leaf(f, seen, span, text[start:end], setting)
        out.append(leaf)
        at = end
    if at < whole.end:
        out.append(Text(span_of((at, whole.end)), text[at : whole.end]))
    return tuple(out)


def _leaf(f: Found, seen: View, span: Span, text: str, setting: Setting) -> Leaf:
    """The node of what was found."""
    if f.kind == "period":
        return periods.resolve(span, text, setting.year, setting.around_year, seen.text[f.start : f.end])
    if f.kind == "name":
        return Name(span, text)
    if f.kind == "footnote":
        return Mark(span, text, int(re.sub(r"\D", "", fold(text))))
    reading = f.reading
    if f.kind == "coinage" or reading is None:
        kind, members = coinages.classify(seen.text, f.start, f.end)
        return Coinage(span, text, kind, tuple(seen.text[a:b] for a, b in members))
    unit = reading.unit
    if "(" in unit.text and "（" in text:  # the unit as it is written
        unit = lookup(text[text.find(unit.text[0]) : text.find("）") + 1]) or unit
    period = _window(f, seen, span, text, setting) if reading.kind is Kind.DURATION else None
    per = quantities.per(seen.text, f.start)
    return Quantity(span, text, reading.value, reading.low, reading.high, unit, reading.kind, reading.bound, reading.rule, period, per)


_LEFT = re.compile("(?:过去的?|近|今后的?|未来的?)$")
_RIGHT = re.compile("来|间|里|累计|以来|共")


def _window(f: Found, seen: View, span: Span, text: str, setting: Setting) -> Period | None:
    """The period that a duration states as well: 五年来, 过去五年, 今后五年."""
    if f.reading is None or f.reading.unit.text != "年":
        return None
    left = _LEFT.search(seen.text, max(0, f.start - 3), f.start)
    if left is None and _RIGHT.match(seen.text, f.end) is None:
        return None
    words = (left[0].rstrip("的") if left is not None else "") + seen.text[f.start : f.end]
    days = periods.resolve(span, words, setting.year, words=words)
    return attrs.evolve(days, text=text) if days.start is not None else None
