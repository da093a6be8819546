"""Names that mean a wider thing where a report tells both: 工业增加值93亿元，其中规模以上工业增加值51亿元."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, MutableMapping, Sequence
from decimal import Decimal
from fractions import Fraction

import attrs

from ..exact import last_place
from ..indicators import Indicator
from ..source import Span
from ..tree import Bound, Claim, Fact, Measure, Status
from .candidates import about
from .rivals import agree, distinctions


def told_apart(
    facts: Sequence[Fact], text: str, marked: MutableMapping[int, Claim], doers: Mapping[Span, str], indicators: Mapping[str, Indicator]
) -> list[Fact]:
    """The facts, with those whose name is bare beside a narrower one's given to the wider indicator.

    A bare name beside a narrower one is the wider thing's where the two differ in a paragraph, and its level where the paragraph
    tells only the growth of the narrower (工业增加值93亿元，规模以上工业增加值增长9%). All figures of one name go together; where
    the wider indicator has another figure by its own name, they are no facts.

    Args:
        facts: all, in text order.
        text: the report's, folded.
        marked: the claims that are facts, by their number; those that go to another indicator are replaced.
        doers: whose a bare measure is (规模以上工业 完成增加值), by where it stands.
        indicators: those that are known, by their ids.
    """
    groups: dict[tuple[str, int, int | None], list[tuple[Fact, int]]] = {}
    for fact in facts:
        if indicators[fact.indicator].wider:
            subject = fact.claim.subject_span
            name = (fact.claim.subject or "") + (doers.get(subject, "") if subject is not None else "")
            groups.setdefault((fact.indicator, id(fact.status), fact.year), []).append((fact, distinctions(name)))
    bare: set[Span | None] = set()
    for group in groups.values():
        most = max(told for _, told in group)
        narrow = [fact for fact, told in group if told == most]
        others = [(fact, told) for fact, told in group if told < most]
        starts, figures = [_place(fact) for fact in narrow], {_figure(fact) for fact in narrow}
        repeats = {fact.claim.subject_span for fact, _ in others if _figure(fact) in figures}
        for fact, told in others:
            at = bisect_left(starts, _place(fact))
            near = [other for other in narrow[max(0, at - _NEAR) : at + _NEAR] if _together(fact, other, text)]
            if fact.claim.subject_span not in repeats and _is_wider(fact, near, told):
                bare.add(fact.claim.subject_span)
    return _given(facts, bare, marked, indicators) if bare else list(facts)


_NEAR = 4  # as many figures of the narrower thing before and behind one are looked at: a paragraph need have no end of them


def _is_wider(fact: Fact, narrow: Sequence[Fact], told: int) -> bool:
    """Is a figure under a bare name none of the narrower thing, some of whose figures stand near it?"""
    alike = [other for other in narrow if other.measure is fact.measure and other.stretch == fact.stretch]
    if fact.measure is Measure.LEVEL and not alike:
        return told == 0 and bool(narrow)
    return any(_differ(fact, other) for other in alike)


def _figure(fact: Fact) -> tuple[object, ...]:
    return fact.measure, fact.value, fact.bound


def _differ(fact: Fact, other: Fact) -> bool:
    if fact.status is not Status.ACHIEVED:
        return fact.value != other.value
    a, b = fact.value, other.value
    exact = fact.measure is Measure.LEVEL and fact.bound is other.bound is Bound.EXACT
    if exact and a is not None and b is not None and 20 * abs(Fraction(a) - Fraction(b)) > Fraction(a):
        return True  # 30亿元 and 20亿元 are no round figures of one thing
    if fact.unit is other.unit and isinstance(a, Decimal) and isinstance(b, Decimal) and last_place(a) == last_place(b):
        return a != b  # 14% is no round 15%
    return not (agree(fact, other) or agree(other, fact))


def _place(fact: Fact) -> int:
    return fact.claim.quantity.span.start


def _together(one: Fact, other: Fact, text: str) -> bool:
    """Do two figures stand in one paragraph?"""
    a, b = sorted((_place(one), _place(other)))
    return text.find("\n", a, b) < 0


def _given(
    facts: Sequence[Fact], bare: set[Span | None], marked: MutableMapping[int, Claim], indicators: Mapping[str, Indicator]
) -> list[Fact]:
    """The facts, those of some names given to the wider indicator or left out."""
    places = {id(claim): i for i, claim in marked.items()}
    told: dict[tuple[object, ...], set[object]] = {}
    for fact in facts:
        told.setdefault(_kind(fact, fact.indicator), set()).add(fact.value)
    kept = []
    for fact in facts:
        wider = indicators[fact.indicator].wider if fact.claim.subject_span in bare else ""
        if wider:
            i = places[id(fact.claim)]
            known = bool(told.get(_kind(fact, wider), set()) - {fact.value})
            marked[i] = about(fact.claim, None if known else wider)
            if known:
                continue
            fact = attrs.evolve(fact, indicator=wider, claim=marked[i])
        kept.append(fact)
    return kept


def _kind(fact: Fact, indicator: str) -> tuple[object, ...]:
    return indicator, fact.year, fact.status, fact.measure
