"""What a report promises: its targets, growths over several years, and words that stand for a figure."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum

import attrs

from . import indicators, units
from .source import Span
from .tree import Bound, Claim, Commitment, Fact, Measure, Relation, Report, Statement, Status, Value
from .units import Unit
from .vocabulary import CHANGES, Basis


class Verdict(StrEnum):
    """What became of a promise."""

    MET = "met"
    MISSED = "missed"
    NOT_REPORTED = "not_reported"
    """The report that should tell says nothing of the indicator."""
    NOT_COMPARABLE = "not_comparable"
    """It says something that cannot be held against the promise; `Promise.reason` says why."""
    PENDING = "pending"
    """The report that should tell is not among those given."""


class Reason(StrEnum):
    """Why a promise is neither met nor missed."""

    NONE = ""
    MEASURE = "measure"
    """The promise is a growth, the outcome a level, or the other way round."""
    PERIOD = "period"
    """The outcome is a mean or a sum over years, or covers a part of the year."""
    UNIT = "unit"
    """The units measure different things."""
    BOUND = "bound"
    """The outcome's own bound leaves it open: 超过4万亿元 against 4.2万亿元."""
    SILENT = "silent"
    """Nothing is said."""
    NO_REPORT = "no_report"
    """The report is not there."""


@attrs.frozen(slots=True)
class Outcome:
    """What a later report states.

    `value`, `low`, `high`, `unit` and `bound` as in `Fact`; `span` are the characters of the quantity in that report. `source` is
    the fact, or the claim where the figure is no fact (a mean over years).
    """

    report_year: int
    measure: Measure | None
    value: Value | None
    low: Value | None
    high: Value | None
    unit: Unit
    bound: Bound
    text: str
    span: Span
    source: Fact | Claim


@attrs.frozen(slots=True)
class Promise:
    """A target, its outcome, and the verdict.

    `year` is the target's year, `report_year` that of the report that promises. `mean` says that the figure is a yearly mean up to
    `year`. `difference` is the outcome less the promise in the promise's unit (percentage points for %), from the nearer end of a
    range and 0 within it; None where they cannot be compared. `text` are the characters at `span` of the promising report.
    """

    region: str
    indicator: str
    year: int
    report_year: int
    measure: Measure
    value: Value | None
    low: Value | None
    high: Value | None
    unit: Unit
    bound: Bound
    commitment: Commitment
    stretch: bool
    mean: bool
    text: str
    span: Span
    source: Fact | Claim | Statement
    outcome: Outcome | None = None
    difference: Value | None = None
    verdict: Verdict = Verdict.PENDING
    reason: Reason = Reason.NO_REPORT
    region_code: str | None = None


def promises(report: Report) -> tuple[Promise, ...]:
    """The promises of one report that knows its region and year, in text order, none of them followed yet."""
    planned = report.planned
    if planned is None:
        return ()
    found = [
        _promise(report, fact.indicator, fact.year, fact.measure, fact, fact.claim)
        for fact in report.facts
        if fact.status is Status.TARGET and fact.preferred and fact.year is not None and fact.year >= planned
    ]
    known = {id(fact.claim) for fact in report.facts}
    found += [
        _promise(report, claim.indicator, until, Measure.GROWTH, signed(claim), claim)
        for claim in report.claims
        if claim.indicator is not None and id(claim) not in known and claim.status is Status.TARGET and yearly(claim)
        if (until := _end(claim)) is not None and until >= planned
    ]
    given = {(p.indicator, p.measure) for p in found if p.year == planned}
    found += (p for p in _in_words(report, planned) if (p.indicator, p.measure) not in given)
    return tuple(sorted(found, key=lambda p: p.span))


def _promise(report: Report, indicator: str, year: int, measure: Measure, figure: Fact | Signed, claim: Claim) -> Promise:
    assert report.year is not None
    assert report.region is not None
    stretch = isinstance(figure, Fact) and figure.stretch
    return Promise(
        report.region.name, indicator, year, report.year, measure, figure.value, figure.low, figure.high, figure.unit, figure.bound,
        claim.commitment, stretch, not isinstance(figure, Fact), claim.quantity.text, claim.quantity.span,
        figure if isinstance(figure, Fact) else claim,
    )  # fmt: skip


def _end(claim: Claim) -> int | None:
    """The last year of the period that a claim speaks of."""
    return claim.period.end.year if claim.period is not None and claim.period.end is not None else None


def yearly(claim: Claim) -> bool:
    """Is a claim a growth by so many % a year, over years?"""
    grows = claim.relation in CHANGES and claim.quantity.kind == "percent"
    return grows and claim.comparison is not None and claim.comparison.basis is Basis.YEARLY_MEAN


@attrs.frozen(slots=True)
class Signed:
    """A claim's figure with the sign of its change."""

    value: Value | None
    low: Value | None
    high: Value | None
    unit: Unit
    bound: Bound


def signed(claim: Claim) -> Signed:
    """A claim's figure, negative for a fall."""
    q = claim.quantity
    if claim.relation is not Relation.DECREASE:
        return Signed(q.value, q.low, q.high, q.unit, q.bound)
    value, low, high = (None if v is None else v.copy_negate() if isinstance(v, Decimal) else -v for v in (q.value, q.high, q.low))
    return Signed(value, low, high, q.unit, q.bound)


def in_words(text: str, value: Value | None) -> str:
    """The words of a figure, with a minus where a verb says that it is a fall: 下降1.7%.

    >>> [in_words(text, Decimal("-1.7")) for text in ("1.7%", "-1.7%", "负1.7%")], in_words("6%—6.5%", None)
    (['-1.7%', '-1.7%', '负1.7%'], '6%—6.5%')
    """
    return f"-{text}" if value is not None and value < 0 and text[:1] not in "-－−—负負" else text


def _in_words(report: Report, year: int) -> Iterator[Promise]:
    """Promises without a number that stand for one: 与上年基本持平 is a growth of about 0%."""
    assert report.region is not None
    assert report.year is not None
    for said in report.statements:
        if said.relation != "level_with" or said.status is not Status.TARGET:
            continue
        for indicator in named(said.subject):
            if Measure.GROWTH in indicators.get(indicator).measures:
                yield Promise(
                    report.region.name, indicator, year, report.year, Measure.GROWTH, Decimal(0), None, None, units.unit("%"), Bound.ABOUT,
                    Commitment.NONE, False, False, said.text, said.span, said,
                )  # fmt: skip


def named(subject: str | None) -> tuple[str, ...]:
    """The ids of a name that is one in full, with or without words for the region as a whole before it."""
    if subject is None:
        return ()
    names = indicators.names()
    text = names.spellings.plain(subject)
    name = names.ending(text)
    whole = {word for key, listed in indicators.vocabulary().items() if key.startswith("whole.") for word in listed}
    return names.ids[name] if name is not None and text[: -len(name)] in {"", *whole} else ()
