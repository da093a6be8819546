"""Which figure of an indicator a claim gives: a level, its growth, a rate, a share, a count."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from ..indicators import Indicator
from ..tree import Bound, Claim, Kind, Measure, Relation, Value
from ..vocabulary import CHANGES

SHARES = (Relation.SHARE, Relation.CHANGE_TO, Relation.CHANGE_FROM)
STATES = (Relation.LEVEL, Relation.CHANGE_TO, Relation.ADD, Relation.SHARE)


def meant(indicators: Mapping[str, Indicator], indicator: Indicator, relation: Relation, kind: Kind) -> Indicator:
    """The indicator that a figure under the name of one is of: its rate of change, or its share, where these are indicators of their own.

    >>> from govreport import indicators
    >>> days = indicators.get("good_air_days")
    >>> meant(indicators.registry().indicators, days, Relation.LEVEL, Kind.PERCENT).id  # 优良天数达到97%
    'good_air_rate'
    """
    other = indicator.change if relation in CHANGES else indicator.in_percent if kind is Kind.PERCENT and relation in STATES else ""
    return indicators[other] if other else indicator


def measured(indicator: Indicator, relation: Relation, kind: Kind) -> Measure | None:
    """Which figure of an indicator a relation and a unit give; None where it takes no such figure.

    >>> from govreport import indicators
    >>> gdp, jobs = indicators.get("gdp"), indicators.get("urban_new_jobs")
    >>> str(measured(gdp, Relation.INCREASE, Kind.PERCENT)), str(measured(gdp, Relation.CHANGE_TO, Kind.MONEY))
    ('growth', 'level')
    >>> str(measured(jobs, Relation.ADD, Kind.COUNT)), measured(gdp, Relation.SHARE, Kind.PERCENT)
    ('count', None)
    """
    takes = indicator.measures
    if relation in CHANGES:
        return Measure.GROWTH if kind is Kind.PERCENT and Measure.GROWTH in takes else None
    if relation not in STATES:
        return None
    if kind is Kind.PERCENT:
        if relation is not Relation.ADD:
            for measure in (Measure.RATE, Measure.SHARE):
                if measure in takes:
                    return measure
            return indicator.plain
        return None
    if not _fits(kind, indicator.dimension) or relation is Relation.SHARE:
        return None
    if relation is Relation.ADD or Measure.LEVEL not in takes:
        return Measure.COUNT if Measure.COUNT in takes else None  # what is added is no total
    return Measure.LEVEL


_ALIKE: Mapping[Kind, frozenset[Kind]] = {
    Kind.CONCENTRATION: frozenset({Kind.CONCENTRATION, Kind.MASS, Kind.OTHER}),
    Kind.ENERGY: frozenset({Kind.ENERGY, Kind.OTHER}),
    Kind.RATIO: frozenset({Kind.RATIO, Kind.COUNT, Kind.OTHER}),
}


def unfit(claim: Claim, measure: Measure) -> bool:
    """Is a percentage an index (居民消费价格控制在103%: the year before is 100) and no growth, or an amount only an order of size
    (财政收入达到百亿级) and no level?"""
    value = claim.quantity.value
    if measure is Measure.LEVEL:
        return claim.quantity.bound is Bound.EXACT and claim.quantity.text.endswith("级")
    return measure is Measure.GROWTH and claim.relation is Relation.LEVEL and value is not None and value > 50


def _fits(kind: Kind, dimension: Kind) -> bool:
    return kind is dimension or kind in _ALIKE.get(dimension, ())


def arrived(claim: Claim) -> bool:
    """Is a level one that was come to, and so that of one year: 进出口总额突破3万亿元, 达到3万亿元?"""
    return claim.construction == "reached" or (claim.quantity.bound is Bound.MORE_THAN and claim.quantity.text.startswith(_STEPPED))


# … but 五年累计超过1.4万亿元 is a sum
_STEPPED = ("突破", "迈上", "迈过", "跨上", "跨过", "跨越", "跃上", "站上", "登上", "跨入", "迈入", "步入", "跨进")


def is_step(text: str, claim: Claim) -> bool:
    """Is an amount a step that a thing took, and not where it came to: 再上一个 百亿 台阶, 跨越新的 百亿元 大关, 再次 跨越百亿元 台阶?"""
    start, end = claim.quantity.span
    exact = claim.quantity.bound is Bound.EXACT
    return (exact and STEPS.match(text, end) is not None) or _ONE_MORE.match(text, max(0, start - 2)) is not None


STEPS = re.compile("(?:[两三四五2-5]个)?(?:新的?)?(?:大?台阶)")  # 跨越了两千亿元和三千亿元 两个台阶
STEP_HEADS = frozenset("台大新关两三四五2345")
"""The first characters behind an amount that may be a step."""
_ONE_MORE = re.compile("(?:新的|(?:再次|连续|接连)[跨迈][越上过])[十百千万]*亿元?(?:大关|台阶|关口)")


def fallen(value: Value | None) -> Value | None:
    """A fall with its sign, also where the text has one: 降幅为5.6%, 降幅为-5.6%."""
    if isinstance(value, Decimal) and value:
        return value.copy_abs().copy_negate()  # a minus sign would round to the context
    return -value if value else value
