"""What the page says at its top: the report's main targets, and its main results, as small cards."""

from __future__ import annotations

from fractions import Fraction

import attrs

from ... import indicators
from ...promises import in_words
from ...tree import Fact, Measure, Report, Status
from ..safe import safe

_MOST = 8  # cards of a kind; the table has the rest
# What a reader looks for first. The others follow in the order of the text.
_FIRST = (
    "gdp", "general_budget_revenue", "industrial_value_added", "fixed_asset_investment", "retail_sales", "foreign_trade", "cpi",
    "urban_new_jobs", "urban_surveyed_unemployment", "resident_income", "urban_income", "rural_income", "grain_output",
)  # fmt: skip


@attrs.frozen(slots=True)
class Card:
    """The facts of an indicator, the chief one first, and, where that is a target, what the same report says of the year before.

    `bars` are the lengths of the target and of that outcome, the longer one 100; None where they cannot be compared.
    """

    name: str
    facts: tuple[Fact, ...]
    words: tuple[str, ...]
    before: str | None
    bars: tuple[int, int] | None


def targets(report: Report) -> list[Card]:
    """The targets for the year that the report plans, growth and rates before totals."""
    found = [f for f in report.facts if f.status is Status.TARGET and f.preferred and not f.stretch and f.year == report.planned]
    return [_card(facts, _before(report, facts[0])) for facts in _main(found, Measure.GROWTH)]


def results(report: Report) -> list[Card]:
    """What was achieved in the year before that, totals before growth."""
    year = report.planned and report.planned - 1
    found = [f for f in report.facts if f.status is Status.ACHIEVED and f.preferred and f.year == year and year]
    return [_card(facts, None) for facts in _main(found, Measure.LEVEL)]


def _main(facts: list[Fact], chief: Measure) -> list[list[Fact]]:
    """The facts of the indicators that matter most, one for each measure, those of a chief measure first."""
    groups: dict[str, dict[Measure, Fact]] = {}
    for fact in facts:
        groups.setdefault(fact.indicator, {}).setdefault(fact.measure, fact)
    rank = {indicator: place for place, indicator in enumerate(_FIRST)}
    chosen = sorted(groups, key=lambda indicator: rank.get(indicator, len(_FIRST)))[:_MOST]
    return [sorted(groups[indicator].values(), key=lambda fact: fact.measure is not chief) for indicator in chosen]


def _before(report: Report, target: Fact) -> Fact | None:
    if target.year is None:
        return None
    return report.fact(target.indicator, status=Status.ACHIEVED, measure=target.measure, year=target.year - 1)


def _card(facts: list[Fact], before: Fact | None) -> Card:
    words = tuple(_signed(fact) for fact in facts)
    compared = (None, None) if before is None else (_signed(before), _bars(facts[0], before))
    return Card(indicators.registry().called(facts[0].indicator)[0], tuple(facts), words, *compared)


def _signed(fact: Fact) -> str:
    """The words of a figure; with a minus where a verb says that it is a fall."""
    return in_words(safe(fact.claim.quantity.text), fact.value)


def _bars(target: Fact, before: Fact) -> tuple[int, int] | None:
    one, other = _end(target), _end(before)
    alike = target.unit.converts_into(before.unit)
    if one is None or other is None or min(one, other) < 0 or not alike:
        return None
    longer = max(one, other)
    return (round(one / longer * 100), round(other / longer * 100)) if longer else None


def _end(fact: Fact) -> Fraction | None:
    value = fact.high if fact.value is None else fact.value
    return None if value is None else Fraction(value) * fact.unit.factor
