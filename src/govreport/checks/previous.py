"""Against the report of the year before: restated figures, growth that its level does not bear out, levels that leap."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ..regions import Region
from ..tree import Fact, Kind, Measure, Report
from .base import Case, Finding, Severity, finding, number, per_cent, rounding, rule

# Growth at current prices, without changes of scope from year to year: what the two levels give is what is stated.
_NOMINAL = (
    "retail_sales",
    "general_budget_revenue",
    "foreign_trade",
    "exports",
    "imports",
    "urban_income",
    "rural_income",
    "resident_income",
)
_SLACK = Fraction(5, 2)  # percentage points: the base is revised a little every year


def unfit(report: Report, before: Report) -> str:
    """Why a report is not to be compared with another one, as with that of the year before; "" where it is.

    >>> import govreport
    >>> now, other = (govreport.parse(f"{name}的代表：", region=name, year=2025) for name in ("大连市", "沈阳市"))
    >>> unfit(now, other), unfit(now, now)
    ('it is of 沈阳市, and this one of 大连市', 'it is the same text')
    >>> unfit(now, govreport.parse("代表们：", region="大连市", year=2024))
    ''
    """
    if before.source.text == report.source.text:
        return "it is the same text"
    if before.region is not None and report.region is not None and not _same(report.region, before.region):
        return f"it is of {before.region.name}, and this one of {report.region.name}"
    if before.planned is None or report.planned is None:
        return "the year of one of them is not known"
    return "" if before.planned == report.planned - 1 else f"it is for {before.planned}, and the year before is {report.planned - 1}"


def _same(one: Region, other: Region) -> bool:
    return one.code == other.code if one.code and other.code else one.name == other.name


def _both(case: Case, measure: Measure) -> Iterator[tuple[Fact, Fact]]:
    """A fact of the year before the report's, and the one of the year before that in the previous report."""
    before, year = case.previous, case.closing
    if before is None or year is None:
        return
    for now in case.report.facts:
        if now.measure is measure and now.year == year and now is case.fact(now.indicator, measure, year):
            then = case.fact(now.indicator, measure, year - 1, before)
            if then is not None and now.unit.converts_into(then.unit):
                yield now, then


def _ratio(now: Fact, then: Fact) -> Fraction:
    return number(now.value) * now.unit.factor / (number(then.value) * then.unit.factor)


@rule(
    "previous.growth",
    Severity.WARNING,
    zh="增速与上年总量不符",
    fires=("社会消费品零售总额1200亿元，增长9%。", "社会消费品零售总额1000亿元。"),
    silent=("社会消费品零售总额1090亿元，增长9%。", "社会消费品零售总额1000亿元。"),
)
def growth(case: Case) -> Iterator[Finding]:
    """The growth that is stated is not, by more than 2.5 percentage points and what the levels are rounded, the one from last year's level
    to this year's, for indicators at current prices. Offices revise the level of the year before a little, and growth is told of the
    revised one, so that less says nothing."""
    for now, then in _both(case, Measure.LEVEL):
        rate = case.fact(now.indicator, Measure.GROWTH, now.year)
        if now.indicator not in _NOMINAL or rate is None or not then.value or not now.value:
            continue
        true = 100 * (_ratio(now, then) - 1)
        slack = _SLACK + 100 * (rounding(now.claim.quantity) / number(now.value) + rounding(then.claim.quantity) / number(then.value))
        if abs(true - number(rate.value)) > slack:
            texts = then.claim.quantity.text, now.claim.quantity.text, rate.claim.quantity.text
            yield finding(
                f"由上年{texts[0]}到{texts[1]}，增速约为{per_cent(true)}，文中为{texts[2]}",
                f"from last year's {texts[0]} to {texts[1]} is {per_cent(true)}, not {texts[2]}",
                (now.claim, rate.claim),
                (then.claim,),
            )


@rule(
    "previous.leap",
    Severity.WARNING,
    zh="总量与上年相差悬殊",
    fires=("地区生产总值5562万元。", "地区生产总值5355亿元。"),
    silent=("地区生产总值5562亿元。", "地区生产总值5355亿元。"),
)
def leap(case: Case) -> Iterator[Finding]:
    """A level is more than four times last year's, or less than a quarter: 万 for 亿, or another thing."""
    for now, then in _both(case, Measure.LEVEL):
        if then.value and now.value and now.unit.kind == Kind.MONEY and not Fraction(1, 4) <= _ratio(now, then) <= 4:
            texts = then.claim.quantity.text, now.claim.quantity.text
            yield finding(
                f"上年为{texts[0]}，今年为{texts[1]}，相差悬殊",
                f"last year's was {texts[0]}, this year's is {texts[1]}",
                (now.claim,),
                (then.claim,),
            )


@rule(
    "previous.restated",
    Severity.NOTE,
    zh="往年数值与上年报告不一",
    fires=("2023年，地区生产总值增长6%。", "地区生产总值增长5.4%。"),
    silent=("2023年，地区生产总值增长5.4%。", "地区生产总值增长5.4%。"),
)
def restated(case: Case) -> Iterator[Finding]:
    """A figure for an earlier year is not the one that the previous report gave: a revision, or a slip."""
    before, year = case.previous, case.closing
    if before is None or year is None:
        return
    for now in case.report.facts:
        if now.year != year - 1 or now is not case.fact(now.indicator, now.measure, now.year):
            continue
        then = case.fact(now.indicator, now.measure, now.year, before)
        if then is None or not now.unit.converts_into(then.unit):
            continue
        apart = abs(number(now.value) * now.unit.factor - number(then.value) * then.unit.factor)
        slack = rounding(now.claim.quantity) * now.unit.factor + rounding(then.claim.quantity) * then.unit.factor
        if apart > slack:
            texts = then.claim.quantity.text, now.claim.quantity.text
            yield finding(
                f"{now.year}年的“{now.claim.topic}”，上年报告为{texts[0]}，本报告为{texts[1]}",
                f"{now.indicator} of {now.year} was {texts[0]} in the previous report and is {texts[1]} here",
                (now.claim,),
                (then.claim,),
            )
