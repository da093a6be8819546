"""One thing, two figures: facts that contradict each other, the same words with other numbers, a stretch below its target."""

from __future__ import annotations

from collections.abc import Iterator

from ..tree import Claim, Commitment, Fact, Kind, Measure, Relation, Status
from .base import Case, Finding, Severity, exact, finding, number, rule


@rule(
    "conflict.facts",
    Severity.WARNING,
    zh="同一指标前后不一",
    fires="地区生产总值5562亿元。地区生产总值5652亿元。",
    silent="地区生产总值5562亿元。地区生产总值突破5500亿元。",
)
def facts(case: Case) -> Iterator[Finding]:
    """One indicator has two figures for the same year which cannot both be true. A rounder figure may repeat an exact one."""
    places = {p.span for p in case.report.problems if p.code == "facts.contradiction"}
    for fact in case.report.facts:
        if fact.preferred or fact.claim.quantity.span not in places:
            continue
        best = next((f for f in case.report.facts if f.preferred and _key(f) == _key(fact)), None)
        if best is not None:
            one, two = best.claim.quantity.text, fact.claim.quantity.text
            yield finding(
                f"“{fact.claim.topic}”{fact.year}年的数值，一处为{one}，一处为{two}",
                f"{fact.indicator} ({fact.measure}) of {fact.year} is {one} in one place and {two} in another",
                (best.claim, fact.claim),
            )


def _key(fact: Fact) -> tuple[object, ...]:
    return fact.indicator, fact.status, fact.year, fact.measure, fact.stretch


@rule(
    "conflict.target",
    Severity.WARNING,
    zh="同一目标前后不一",
    fires="一、2024年工作回顾\n出口增长5%。\n二、2025年工作安排\n规上工业增加值增长7%。推动产业升级，规上工业增加值增长8%。",
    silent="一、2024年工作回顾\n出口增长5%。\n二、2025年工作安排\n规上工业增加值增长7%。推动产业升级，规上工业增加值增长7%以上。",
)
def target(case: Case) -> Iterator[Finding]:
    """One indicator has two targets of one kind for the same year. What is striven for beyond a target, and figures of another bound, are
    no second target; what is to be added (城镇新增就业) may be told for a part."""
    told: dict[tuple[object, ...], Fact] = {}
    for fact in case.report.facts:
        if fact.status is not Status.TARGET or fact.stretch or fact.value is None or fact.measure is Measure.COUNT:
            continue
        first = told.setdefault((*_key(fact), fact.bound, fact.unit.base), fact)
        striven = Commitment.STRIVE in {first.claim.commitment, fact.claim.commitment}
        if number(fact.value) * fact.unit.factor != number(first.value) * first.unit.factor and not striven:
            texts = first.claim.quantity.text, fact.claim.quantity.text
            yield finding(
                f"“{fact.claim.topic}”{fact.year}年的目标，一处为{texts[0]}，一处为{texts[1]}",
                f"the target of {fact.indicator} ({fact.measure}) for {fact.year} is {texts[0]} in one place and {texts[1]} in another",
                (first.claim, fact.claim),
            )


@rule(
    "conflict.words",
    Severity.WARNING,
    zh="同样的话，不同的数",
    fires="规上企业利润总额居全省第3位。经济发展中，规上企业利润总额居全省第4位。",
    silent="规上企业利润总额居全省第3位。经济发展中，规上企业利润增速居全省第4位。",
)
def words(case: Case) -> Iterator[Finding]:
    """Two clauses say the same, word by word, with other numbers."""
    said: dict[tuple[object, ...], Claim] = {}
    for claim in case.report.claims:
        key = _said(case, claim)
        if key is None:
            continue
        first = said.setdefault(key, claim)
        if number(first.quantity.value) != number(claim.quantity.value):
            texts = first.quantity.text, claim.quantity.text
            yield finding(
                f"同一表述“{claim.topic}”，一处为{texts[0]}，一处为{texts[1]}",
                f"the same words give {texts[0]} in one place and {texts[1]} in another",
                (first, claim),
            )


_SHORTEST = 6  # a shorter name is said of many things


def _said(case: Case, claim: Claim) -> tuple[object, ...] | None:
    """What a clause says but for its number; None where it says too little to be compared."""
    if claim.subject_span is None or not exact(claim) or claim.indicator is not None or claim.status is not Status.ACHIEVED:
        return None
    if claim.relation in (Relation.OTHER, Relation.ADD, Relation.CHANGE_FROM) or claim.quantity.kind is Kind.DURATION:
        return None
    if claim.subject_span.end > claim.quantity.span.start:
        return None
    before = case.text[claim.subject_span.start : claim.quantity.span.start]
    if claim.subject_span.end - claim.subject_span.start < _SHORTEST or any(c.isdigit() for c in before):
        return None
    year = claim.period.start.year if claim.period is not None and claim.period.start is not None else None
    end = claim.period.end if claim.period is not None else None
    return "".join(before.split()), str(claim.quantity.unit), claim.quantity.kind, year, end


@rule(
    "conflict.stretch",
    Severity.ERROR,
    zh="力争目标低于预期目标",
    fires="一、2024年工作回顾\n出口增长5%。\n二、2025年工作安排\n地区生产总值增长6.5%、力争6%。",
    silent="一、2024年工作回顾\n出口增长5%。\n二、2025年工作安排\n地区生产总值增长6.5%、力争7%。",
)
def stretch(case: Case) -> Iterator[Finding]:
    """A target that is striven for is lower than the target itself."""
    for fact in case.report.facts:
        if not fact.stretch or fact.value is None:
            continue
        base = case.report.fact(fact.indicator, status=Status.TARGET, year=fact.year, measure=fact.measure, stretch=False)
        if base is not None and base.value is not None and 0 < fact.value < base.value:
            texts = fact.claim.quantity.text, base.claim.quantity.text
            zh = f"力争目标{texts[0]}低于预期目标{texts[1]}"
            yield finding(zh, f"the stretch {texts[0]} is below the target {texts[1]}", (base.claim, fact.claim))
