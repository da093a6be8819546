"""Figures of an impossible size: a slip of 万 and 亿, rates beyond a hundred."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cache
from typing import Any

from .. import words
from ..tree import Kind, Measure, Status
from .base import Case, Finding, Severity, finding, number, plain, rule


@cache
def _table() -> Mapping[str, Any]:
    return words.load("magnitudes")


@rule(
    "scale.level",
    Severity.WARNING,
    zh="总量的数量级",
    fires="地区生产总值5562.47万元。",
    silent="地区生产总值5562.47亿元。",
)
def level(case: Case) -> Iterator[Finding]:
    """A level is far from what a region of this rank can have: 万 for 亿, or 亿 for 万. The limits are in data/magnitudes.toml."""
    region = case.report.region
    if region is None:
        return
    for fact in case.report.facts:
        limits = _table()["levels"].get(fact.indicator, {}).get(region.level.value)
        if limits is None or fact.measure is not Measure.LEVEL or fact.value is None:
            continue
        size = number(fact.value) * fact.unit.factor
        if str(fact.unit) == "元" and not Fraction(limits[0]) <= size <= Fraction(limits[1]):
            text = fact.claim.quantity.text
            yield finding(
                f"“{fact.claim.topic}”为{text}，数量级可疑",
                f"{fact.indicator} of {text} is out of all proportion",
                (fact.claim,),
            )


@rule(
    "scale.growth",
    Severity.WARNING,
    zh="增速过大",
    fires="地区生产总值增长65%。",
    silent="地区生产总值增长6.5%。",
)
def growth(case: Case) -> Iterator[Finding]:
    """The growth or rate of a well-known indicator is beyond what has ever been: a point that was lost. See data/magnitudes.toml."""
    for fact in case.report.facts:
        limits = _table()["percent"].get(fact.indicator)
        if limits is None or fact.measure is Measure.LEVEL or fact.value is None or fact.claim.quantity.kind is not Kind.PERCENT:
            continue
        if not limits[0] <= fact.value <= limits[1]:
            text = fact.claim.quantity.text
            yield finding(f"“{fact.claim.topic}”为{text}，幅度可疑", f"{fact.indicator} of {text} has hardly ever been", (fact.claim,))


@rule(
    "scale.rate",
    Severity.ERROR,
    zh="比率超过100%",
    fires="森林覆盖率达到142.5%。",
    silent="森林覆盖率达到42.5%。",
)
def rate(case: Case) -> Iterator[Finding]:
    """A rate or share of an indicator that cannot be more than the whole is."""
    for fact in case.report.facts:
        if fact.measure in (Measure.RATE, Measure.SHARE) and fact.value is not None and not 0 <= fact.value <= 100:
            text = fact.claim.quantity.text
            yield finding(f"“{fact.claim.topic}”为{text}，超过100%", f"{fact.indicator} of {text} is more than the whole", (fact.claim,))


@rule(
    "scale.days",
    Severity.ERROR,
    zh="一年的天数",
    fires="空气质量优良天数达到380天。",
    silent="空气质量优良天数达到320天。",
)
def days(case: Case) -> Iterator[Finding]:
    """More days of a year are told than the year has."""
    for fact in case.report.facts:
        longest = 366 if fact.year is None or isleap(fact.year) else 365
        if str(fact.unit) == "天" and fact.measure is Measure.LEVEL and fact.value is not None and fact.value > longest:
            text = fact.claim.quantity.text
            yield finding(f"“{fact.claim.topic}”为{text}，一年没有这么多天", f"a year has no {text}", (fact.claim,))


@rule(
    "scale.budget",
    Severity.WARNING,
    zh="财政收入、消费与地区生产总值的关系",
    fires="地区生产总值556亿元，一般公共预算收入600亿元。",
    silent="地区生产总值5562亿元，一般公共预算收入600亿元。",
)
def budget(case: Case) -> Iterator[Finding]:
    """Public revenue or retail sales are larger, against the gross product, than anywhere."""
    gdp = case.fact("gdp", Measure.LEVEL, case.closing)
    for id, limit in _table()["of_gdp"].items():
        fact = case.fact(id, Measure.LEVEL, case.closing)
        if gdp is None or fact is None or not gdp.value or gdp.unit.base != fact.unit.base or fact.status is not Status.ACHIEVED:
            continue
        share = number(fact.value) * fact.unit.factor / (number(gdp.value) * gdp.unit.factor)
        if not Fraction(str(limit[0])) <= share <= Fraction(str(limit[1])):
            texts = fact.claim.quantity.text, gdp.claim.quantity.text
            yield finding(
                f"“{fact.claim.topic}”{texts[0]}相当于地区生产总值{texts[1]}的{plain(100 * share)}%，比例可疑",
                f"{fact.indicator} of {texts[0]} is {plain(100 * share)}% of the gross product of {texts[1]}",
                (gdp.claim, fact.claim),
            )
