"""How large a growth is, and how it is told: what says whether it is one year's, where several years are spoken of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from ..leaves import in_year
from ..time_words import BASE, OUTSTANDING
from ..tree import Claim, Kind, Measure, Relation
from ..vocabulary import CHANGES
from ..words import late
from .candidates import Candidate

LARGE = 25
"""A growth in % that is large for one year."""
_A_YEARS, _DOUBLE, _LARGE_BESIDE = 50, 100, 30  # one that a year seldom has; that of what doubled; large, where another thing doubled
MULTIPLE = re.compile("[翻倍]")
FIGURE = re.compile(r"\d(?!\d{0,3}年)")
_BESIDE = re.compile(r"[，、](?:[五四三]年)?(?:年均|年平均|平均每年)(?:增长|递增|增速|增幅)(?:为|达到?)?([0-9]{1,3}(?:\.[0-9]{1,4})?)%")
OVER_THE_YEAR = re.compile("同比|[比较][上去]年")
"""What makes a growth one over the year before."""
_COMPARED = late(rf"[比较与同](?:{OUTSTANDING})?{BASE}[^，。；、\d]{{0,8}}(?:(?P<growth>[0-9.]{{1,6}})(?:%|(?P<times>倍)))?")
_CLAUSE = re.compile("[^；。]{0,20}$")


def alike(claim: Claim, said: str, own: str) -> bool:
    """Is a growth told as the one before it is that is compared: with a level before it, or without? Or is it as large as what grew
    over the years: 比2020年增长35%，零售额达到310亿元、增长28%?

    Args:
        said: the words of its sentence before its name; `own` those from its name to its amount.
    """
    found = list(_COMPARED.finditer(said))
    if not found:
        return True
    than, value = found[-1], claim.quantity.value
    before = _CLAUSE.search(said, 0, than.start())
    told = before[0] if before is not None else ""
    if "%" in told:
        return False
    doubled = than["times"] is not None or MULTIPLE.search(than[0]) is not None
    grown = _DOUBLE if doubled else Decimal(than["growth"]) if than["growth"] is not None else None
    before_it, own_level = FIGURE.search(told) is not None, FIGURE.search(own) is not None
    large = _LARGE_BESIDE if doubled and own_level > before_it else LARGE
    if grown is not None and isinstance(value, Decimal) and (value > large or 2 * value >= grown):
        return True
    falls = any(fall in than[0] for fall in "降少缩") is (claim.relation is Relation.DECREASE)
    return grown is not None and not doubled and falls and not (own_level or before_it)


def of_years(claim: Claim, measure: Measure) -> bool:
    """May a figure be one of several years, where both they and one year are told of: a large growth, or so many new ones?"""
    value = claim.quantity.value
    return measure is Measure.COUNT or (measure is Measure.GROWTH and value is not None and value > LARGE)


def beside_mean(text: str, claim: Claim) -> bool:
    """Is a growth too small to be that over the years whose mean stands behind it: 增长11%，年均增长10%?"""
    mean, value = _BESIDE.match(text, claim.quantity.span.end), claim.quantity.value
    return mean is not None and isinstance(value, Decimal) and value < 2 * Decimal(mean[1])


def with_mean(text: str, claim: Claim) -> bool:
    """Is a growth that over the years whose mean stands behind it: 增长64%，平均每年增长10%?"""
    mean, value = _BESIDE.match(text, claim.quantity.span.end), claim.quantity.value
    if mean is None or not isinstance(value, Decimal) or value < LARGE or value < 2 * Decimal(mean[1]):
        return False
    if text[mean.start() + 1] not in "年平":
        return False  # 增长38%，五年年均增长14%: each has its own years
    return OVER_THE_YEAR.search(text, claim.span.start, claim.quantity.span.start) is None


def over_years(claim: Claim) -> bool:
    """Is a growth larger than that of one year usually is, where several are spoken of?"""
    value = claim.quantity.value
    return claim.quantity.kind is Kind.PERCENT and claim.relation in CHANGES and isinstance(value, Decimal) and value > _A_YEARS


def since_start(claim: Claim) -> bool:
    """Is a growth that of a change, from its start on, over several years: 由2016年的10亿元增加到2021年的15亿元，增长 50%?"""
    period = claim.period
    if claim.group is None or claim.relation is Relation.CHANGE_TO or period is None or period.start is None:
        return False
    return in_year(period) is None


def from_past(text: str, claims: Sequence[Claim], i: int, planned: int | None) -> bool:
    """Is a growth the one from the figure of a year long past, which stands before it: 比1977年的44亿元 增长62%? `planned` is the year that
    the report plans."""
    base, growth = claims[i - 1], claims[i]
    if i == 0 or base.relation is not Relation.CHANGE_FROM or base.subject_span != growth.subject_span or planned is None:
        return False
    named = in_year(base.period)
    if named is None or named >= planned - 2:
        return False
    return _GREW_FROM.fullmatch(text, base.quantity.span.end, growth.quantity.span.start) is not None


def last_from_past(text: str, c: Candidate, planned: int | None) -> int:
    """Where such a growth ends that a large one may go on from, -1 where none stands before it: 生产总值比1977年的44亿元增长62%。其中，工业
    产值51亿元，增长 63%."""
    value = c.claim.quantity.value
    if not isinstance(value, Decimal) or value <= LARGE:
        return -1
    for i in range(c.i - 1, max(0, c.i - _CLAIMS_BACK), -1):
        if c.claims[i - 1].relation is Relation.CHANGE_FROM and from_past(text, c.claims, i, planned):
            return c.claims[i].quantity.span.end
    return -1


_GREW_FROM, _CLAIMS_BACK = re.compile("(?:净|实际)?(?:增长|增加|提高|上升)了?"), 8


def pulled(text: str, c: Candidate) -> bool:
    """Is a growth that of what a thing drew along, whose own stands before it: 服务业增加值增长6%，拉动全市 增长2%? A part of a year draws
    along the whole of it: 地区生产总值一季度增长3%，拉动全年 增长5%."""
    last = c.last
    if last is None or last.subject_span != c.subject or last.relation not in CHANGES:
        return False
    since, period = last.quantity.span.end, last.period
    if text.find("动", since, c.start) < 0 or _PULLED.fullmatch(text, since, c.start) is None:
        return False
    return period is None or period.start is None or period.end is None or (period.start.month, period.end.month) == (1, 12)


_PULLED = re.compile("[，、；](?:有[力效])?(?:拉动|带动|推动)(?:了?全[年国省市县区州盟旗])?[^，。；\\d]{0,4}(?:增长|增速[为达])")
