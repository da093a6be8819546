"""Reads one paragraph: its leaves, its sentences, its claims. Here the stages that work on words meet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from . import claims, coinages, lists, periods, quantities, records, statements, unread
from .calendars import Calendar
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
    leaves = _leaves(seen, found, source.text, setting)
    nodes: list[Sentence] = []
    stated: list[Claim] = []
    told: list[Statement] = []
    problems = [Problem("quantities.unreadable", f.trouble, seen.raw(f.start, f.end)) for f in found if f.trouble]
    problems += [Problem(code, unread.MESSAGES[code], seen.raw(start, end)) for start, end, code in unread.find(text, found)]
    maker = records.Maker(source, seen, found, leaves, setting) if found or hits else None
    at, i, j, size = span.start, 0, 0, len(found)
    for start, end in sentences(text):
        first, one = i, j
        while i < size and found[i].start < end:
            i += 1
        while j < len(hits) and hits[j].start < end:
            j += 1
        stop = span.end if end == len(text) else seen.raw(start, end).end
        nodes.append(_sentence(source.text, at, stop, leaves[first:i]))
        at = stop
        if maker is None or (first == i and one == j):
            continue
        inside, named = found[first:i], []
        maker.begin(first, at)
        if _counted(inside):
            since = edge = start  # where the words begin that may say what a figure is compared with; the end of the last amount
            for draft in claims.read(text, start, end, inside):
                listed = draft.rule == "stated" and draft.found.start - since < _LIST and lists.goes_on(text, edge, draft.found.start)
                since = since if listed else edge
                stated.append(maker.claim(draft, since))
                if draft.subject is not None:
                    named.append((draft.found.end, draft.subject))
                edge = draft.found.end if draft.rule != "window" else edge  # 两年平均 begins with one
                if draft.problem:
                    problems.append(maker.problem(draft))
        if one < j:
            told += [maker.statement(d) for d in statements.read(text, start, end, inside, hits[one:j], named)]
    if not nodes:
        nodes.append(_sentence(source.text, at, span.end, ()))
    stated.sort(key=lambda c: c.quantity.span)
    return Passage(Paragraph(span, tuple(nodes)), tuple(stated), tuple(told), tuple(problems))


_LIST = 200  # characters of a list whose amounts are compared with the same; one without bound would be read anew for each of them


def _sentence(text: str, start: int, end: int, leaves: Sequence[Leaf]) -> Sentence:
    """A sentence, with plain text between what was found in it."""
    whole = span_of((start, end))
    if not leaves:
        return Sentence(whole, (Text(whole, text[start:end]),))
    out: list[Leaf] = []
    for leaf in leaves:
        first, last = leaf.span
        if first > start:
            out.append(Text(span_of((start, first)), text[start:first]))
        out.append(leaf)
        start = last
    if start < end:
        out.append(Text(span_of((start, end)), text[start:end]))
    return Sentence(whole, tuple(out))


def _counted(found: Sequence[Found]) -> bool:
    """Is there a quantity?"""
    for f in found:  # noqa: SIM110 (a generator costs more than most of these sequences are long)
        if f.kind == "quantity":
            return True
    return False


def period_of(source: Source, span: Span, calendar: Calendar) -> Period | None:
    """The period that a heading names: 2022年工作回顾, 过去五年工作回顾; None where it names none."""
    seen = view(source, span)
    found = quantities.find(seen.text)
    for f, leaf in zip(found, _leaves(seen, found, source.text, Setting(calendar=calendar)), strict=True):
        if isinstance(leaf, Period) and _EDGE.match(seen.text, f.end) is None:
            return leaf
        if isinstance(leaf, Quantity) and leaf.period is not None:
            return leaf.period
    return None


# 确保“十四五”圆满收官, 推动“十五五”开好局: the words speak of one year of the plan.
_EDGE = re.compile(
    "(?:规划)?(?:实现|取得|迈出)?(?:圆满|胜利|顺利|精彩|完美|良好|高质量)?(?:收官|收好官|开局|开好局|开门红|起步|起好步|启航|开新局)"
)


def quantities_of(source: Source, span: Span) -> Iterator[Quantity]:
    """The quantities of a paragraph alone."""
    seen = view(source, span)
    found = [f for f in quantities.find(seen.text) if f.kind == "quantity"]
    for leaf in _leaves(seen, found, source.text, Setting()):
        if isinstance(leaf, Quantity):
            yield leaf


def _leaves(seen: View, found: Sequence[Found], text: str, setting: Setting) -> list[Leaf]:
    """The nodes of what was found in a paragraph, one for each; `text` is the raw text of the report."""
    out: list[Leaf] = []
    per = "每" in seen.text
    for f in found:
        span = seen.raw(f.start, f.end)
        raw, reading = text[span[0] : span[1]], f.reading
        if reading is None or f.kind != "quantity":
            out.append(_leaf(f, seen, span, raw, setting))
            continue
        unit = reading.unit
        if "(" in unit.text and "（" in raw:  # the unit as it is written
            unit = lookup(raw[raw.find(unit.text[0]) : raw.find("）") + 1]) or unit
        period = _window(f, seen, span, raw, setting) if reading.kind is Kind.DURATION else None
        of = quantities.per(seen.text, f.start) if per else ()
        out.append(
            Quantity(span, raw, reading.value, reading.low, reading.high, unit, reading.kind, reading.bound, reading.rule, period, of)
        )
    return out


def _leaf(f: Found, seen: View, span: Span, text: str, setting: Setting) -> Leaf:
    """The node of what is no quantity."""
    if f.kind == "period":
        return periods.resolve(span, text, setting.calendar, setting.around_year, seen.text[f.start : f.end])
    if f.kind == "name":
        return Name(span, text)
    if f.kind == "mark":
        return Mark(span, text)
    if f.kind == "footnote":
        return Mark(span, text, int(re.sub(r"\D", "", fold(text))))
    kind, members = coinages.classify(seen.text, f.start, f.end)
    return Coinage(span, text, kind, tuple(seen.text[a:b] for a, b in members))


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
    days = periods.resolve(span, words, setting.calendar, words=words)
    return attrs.evolve(days, text=text) if days.start is not None else None
