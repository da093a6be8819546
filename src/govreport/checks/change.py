"""Arithmetic within a statement: 由A提高到B，提高C; a level, what it grew by, and its growth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from .. import indicators
from ..tree import Claim, Kind, Relation
from ..vocabulary import CHANGES, Basis
from ..words import load
from .base import Case, Finding, Severity, exact, finding, number, per_cent, plain, rounding, rule

_LEVELS = (Relation.LEVEL, Relation.CHANGE_TO)
_MEANS = (Basis.YEARLY_MEAN, Basis.TWO_YEAR_MEAN, Basis.COMPARABLE_PRICES, Basis.SAME_SCOPE, Basis.REGION, Basis.NAMED)
_NEAR = 14  # characters between the end of a change and its size


def _moves(case: Case) -> Iterator[tuple[Claim, Claim, Claim]]:
    """From, to, and by how much, of one thing, in this order."""
    for run in case.runs:
        for a, b, c in zip(run, run[1:], run[2:], strict=False):
            if a.relation is not Relation.CHANGE_FROM or b.relation is not Relation.CHANGE_TO or c.relation not in CHANGES:
                continue
            if exact(a, b, c) and a.group == b.group and c.subject_span == b.subject_span and a.quantity.kind is b.quantity.kind:
                words = case.between(b, c)
                if len(words) <= _NEAR and not _adjusted(c, words):
                    yield a, b, c


def _adjusted(claim: Claim, words: str) -> bool:
    return (claim.comparison is not None and claim.comparison.basis in _MEANS) or any(word in words for word in load("checks")["adjusted"])


def _real(claim: Claim) -> bool:
    """Is a growth told at constant prices, as that of the gross product is, so that levels at current prices say nothing of it?"""
    known = indicators.registry()
    name = known.names.longest(claim.topic) if claim.topic else None  # a figure of long ago has no indicator
    return name is not None and any(known.indicators[id].constant_prices for id in known.names.ids[name])


def _signed(claim: Claim) -> Fraction:
    value = number(claim.quantity.value)
    return -value if claim.relation is Relation.DECREASE else value


@rule(
    "change.points",
    Severity.ERROR,
    zh="由A到B，变化C个百分点",
    fires="就业率由90%提高到92%，提高3个百分点。",
    silent="就业率由90%提高到92%，提高2个百分点。",
)
def points(case: Case) -> Iterator[Finding]:
    """A share or rate goes from A% to B% by C percentage points, and B less A is not C."""
    for a, b, c in _moves(case):
        if a.quantity.kind is Kind.PERCENT and c.quantity.kind is Kind.PERCENT_POINT:
            true = number(b.quantity.value) - number(a.quantity.value)
            slack = rounding(a.quantity) + rounding(b.quantity) + rounding(c.quantity)
            # Whole points may be rounded; one written place more than the others is no reason to complain.
            if abs(abs(true) - abs(_signed(c))) > min(slack, Fraction(1, 5)) or true * _signed(c) < 0:
                texts = a.quantity.text, b.quantity.text
                yield finding(
                    f"由{texts[0]}到{texts[1]}，应为{plain(abs(true))}个百分点，文中为{plain(abs(_signed(c)))}",
                    f"from {texts[0]} to {texts[1]} is {plain(abs(true))} percentage points, not {plain(abs(_signed(c)))}",
                    (a, b, c),
                )


@rule(
    "change.amount",
    Severity.ERROR,
    zh="由A到B，增减C",
    fires="企业由300家增加到420家，增加130家。",
    silent="企业由300家增加到420家，增加120家。",
)
def amount(case: Case) -> Iterator[Finding]:
    """A total goes from A to B by C of the same unit, and B less A is not C."""
    for a, b, c in _moves(case):
        if not (_alike(a, b) and _alike(b, c)) or c.quantity.kind is Kind.PERCENT:
            continue
        true = (number(b.quantity.value) - number(a.quantity.value)) * _in(a, c)
        slack = (rounding(a.quantity) + rounding(b.quantity)) * _in(a, c) + rounding(c.quantity)
        if abs(true - _signed(c)) > slack:
            yield finding(
                f"由{a.quantity.text}到{b.quantity.text}，差额与{c.quantity.text}不符",
                f"from {a.quantity.text} to {b.quantity.text} is not a change of {c.quantity.text}",
                (a, b, c),
            )


@rule(
    "change.direction",
    Severity.ERROR,
    zh="由A提高到B，B却更低",
    fires="就业率由92%提高到90%。",
    silent="就业率由90%提高到92%。",
)
def direction(case: Case) -> Iterator[Finding]:
    """The words say that a figure rose and the second is the lower one, or that it fell and the second is the higher one."""
    words = load("checks")
    for run in case.runs:
        for a, b in pairwise(run):
            if a.relation is not Relation.CHANGE_FROM or b.relation is not Relation.CHANGE_TO or a.group is None or a.group != b.group:
                continue
            if not exact(a, b) or not _alike(a, b) or not _ordered(a) or not _ordered(b):
                continue
            said = case.between(a, b)
            up, down = (any(word in said for word in words[way]) for way in ("upwards", "downwards"))
            if up and a.quantity.kind in _LESS_IS_BETTER:
                continue
            rise = number(b.quantity.value) * _in(b, a) - number(a.quantity.value)
            if up is not down and (rise < 0 if up else rise > 0):
                texts, way = (a.quantity.text, b.quantity.text), ("上升", "rise") if up else ("下降", "fall")
                yield finding(
                    f"由{texts[0]}到{texts[1]}不是{way[0]}：两数颠倒，或用词不当",
                    f"from {texts[0]} to {texts[1]} is no {way[1]}: turn the two figures round, or change the word",
                    (a, b),
                )


_LESS_IS_BETTER = (Kind.DURATION, Kind.CONCENTRATION)  # 审批效率由30天提升到15天, 空气质量由35微克/立方米提升到30微克/立方米
_TO_ONE = re.compile("1[:：∶︰]")


def _ordered(claim: Claim) -> bool:
    """Is a higher number more? The first of places (第10位, 46位) and of grades (3级) is the best; a loss (-5亿元) that grows gets lower,
    and in 1:1.95 it is the second number that grows."""
    q = claim.quantity
    graded = q.kind is Kind.RANK or q.unit.text in load("checks")["grades"]
    return not graded and number(q.value) >= 0 and not _TO_ONE.match(q.text)


@rule(
    "change.rate",
    Severity.ERROR,
    zh="由A到B，增长C%",
    fires="税收由100亿元增加到120亿元，增长30%。",
    silent="税收由100亿元增加到120亿元，增长20%。",
)
def rate(case: Case) -> Iterator[Finding]:
    """A total goes from A to B and grows by C%, and B by A is not that growth. Yearly means and adjusted growth are left out."""
    for a, b, c in _moves(case):
        if c.quantity.kind is Kind.PERCENT and a.quantity.kind is not Kind.PERCENT and _alike(a, b):
            yield from _rated((a, b, c), a, b, c)


@rule(
    "change.growth",
    Severity.ERROR,
    zh="总量、增量、增速",
    fires="税收达到120亿元，比上年增加20亿元，增长30%。",
    silent="税收达到120亿元，比上年增加20亿元，增长20%。",
)
def growth(case: Case) -> Iterator[Finding]:
    """A total, the amount that it grew by and its growth in % stand together, and the amount is not that share of the total before."""
    for run in case.runs:
        for a, b, c in zip(run, run[1:], run[2:], strict=False):
            if a.relation not in _LEVELS or b.relation not in CHANGES or c.relation is not b.relation:
                continue
            if not (exact(a, b, c) and a.subject_span == b.subject_span == c.subject_span and _alike(a, b)):
                continue
            between = case.between(a, b) + case.between(b, c)
            if c.quantity.kind is not Kind.PERCENT or a.quantity.kind is Kind.PERCENT or len(between) > 2 * _NEAR:
                continue
            if _adjusted(b, between) or _adjusted(c, between) or _real(c):
                continue
            before = number(a.quantity.value) - _signed(b) * _in(b, a)
            slack = rounding(b.quantity) * _in(b, a)
            if before <= slack:
                continue  # 1.5亿元 after 增加1亿元: from anything up to 1亿元
            low, high = (_signed(b) * _in(b, a) + side * slack for side in (-1, 1))
            error = rounding(c.quantity) + Fraction(1, 10)
            if not 100 * low / (before + slack) - error <= _signed(c) <= 100 * high / (before - slack) + error:
                true = per_cent(100 * _signed(b) * _in(b, a) / before)
                yield finding(
                    f"按{a.quantity.text}和增减{b.quantity.text}计算，变化应为{true}，文中为{c.quantity.text}",
                    f"{a.quantity.text} after a change of {b.quantity.text} is a growth of {true}, not {c.quantity.text}",
                    (a, b, c),
                )


@rule(
    "change.base",
    Severity.ERROR,
    zh="总量、基数、变化",
    fires="城镇化率达到65.5%，比2020年的60%提高6.5个百分点。",
    silent="城镇化率达到66.5%，比2020年的60%提高6.5个百分点。",
)
def base(case: Case) -> Iterator[Finding]:
    """A level, the level that it is compared with, and the change between the two do not fit."""
    for run in case.runs:
        for a, b, c in zip(run, run[1:], run[2:], strict=False):
            if a.relation not in _LEVELS or b.relation is not Relation.CHANGE_FROM or c.relation not in CHANGES:
                continue
            if not (exact(a, b, c) and a.subject_span == b.subject_span == c.subject_span and _alike(a, b)):
                continue
            words = case.between(b, c)
            if len(words) > _NEAR or _adjusted(c, words):
                continue
            if c.quantity.kind is Kind.PERCENT_POINT:
                true = number(a.quantity.value) - number(b.quantity.value)
                slack = rounding(a.quantity) + rounding(b.quantity) + rounding(c.quantity)
                if abs(true - _signed(c)) > min(slack, Fraction(1, 5)):
                    yield finding(
                        f"由{b.quantity.text}到{a.quantity.text}，与{c.quantity.text}不符",
                        f"from {b.quantity.text} to {a.quantity.text} is {plain(true)} percentage points, not {c.quantity.text}",
                        (a, b, c),
                    )
            elif c.quantity.kind is Kind.PERCENT and a.quantity.kind is not Kind.PERCENT:
                yield from _rated((a, b, c), b, a, c)


def _rated(involved: tuple[Claim, ...], first: Claim, last: Claim, growth: Claim) -> Iterator[Finding]:
    """A finding where a growth is not that from the first figure to the last."""
    if number(first.quantity.value) <= 0 or _real(growth):
        return
    factor = _in(last, first)
    a, b = number(first.quantity.value), number(last.quantity.value) * factor
    ea, eb = rounding(first.quantity), rounding(last.quantity) * factor
    error = rounding(growth.quantity) + Fraction(1, 5)
    if a <= ea or 100 * ((b - eb) / (a + ea) - 1) - error <= _signed(growth) <= 100 * ((b + eb) / (a - ea) - 1) + error:
        return
    texts = first.quantity.text, last.quantity.text, growth.quantity.text
    true = per_cent(100 * (b / a - 1))
    zh = f"由{texts[0]}到{texts[1]}，变化应为{true}，文中为{texts[2]}"
    yield finding(zh, f"from {texts[0]} to {texts[1]} is {true}, not {texts[2]}", involved)


def _alike(one: Claim, other: Claim) -> bool:
    return one.quantity.unit.converts_into(other.quantity.unit)


def _in(one: Claim, other: Claim) -> Fraction:
    """How many units of the other claim are in one of the first's."""
    return one.quantity.unit.factor / other.quantity.unit.factor


_YEAR = re.compile(r"((?:19|20)\d\d)年")


@rule(
    "change.mean",
    Severity.ERROR,
    zh="由A到B，年均增长C%",
    fires="税收从2019年的100亿元增加到2024年的161亿元，年均增长20%。",
    silent="税收从2019年的100亿元增加到2024年的161亿元，年均增长10%。",
)
def mean(case: Case) -> Iterator[Finding]:
    """A total goes from A in one year to B in another and grows by C% a year, and so many years of that growth do not lead there."""
    for run in case.runs:
        for a, b, c in zip(run, run[1:], run[2:], strict=False):
            if a.relation is not Relation.CHANGE_FROM or b.relation is not Relation.CHANGE_TO or c.relation is not Relation.INCREASE:
                continue
            if not exact(a, b, c) or c.quantity.kind is not Kind.PERCENT or a.quantity.kind is Kind.PERCENT or not _alike(a, b):
                continue
            words = case.between(b, c)
            if (
                c.subject_span != b.subject_span
                or len(words) > _NEAR
                or "均" not in words
                or _real(c)
                or any(w in words for w in ("实际", "可比", "扣除"))
            ):
                continue
            years = _years(case, a, b)
            if years is None or number(a.quantity.value) <= 0 or number(b.quantity.value) < 0:
                continue  # no yearly growth leads from a gain to a loss
            ratio = number(b.quantity.value) * _in(b, a) / number(a.quantity.value)
            error = rounding(c.quantity) + Fraction(3, 10)
            low, high = ((1 + (number(c.quantity.value) + side * error) / 100) ** years for side in (-1, 1))
            if not low <= ratio <= high:
                true = per_cent(100 * (Fraction(float(ratio) ** (1 / years)) - 1))
                texts = a.quantity.text, b.quantity.text, c.quantity.text
                yield finding(
                    f"{years}年间由{texts[0]}到{texts[1]}，年均应为{true}，文中为{texts[2]}",
                    f"from {texts[0]} to {texts[1]} in {years} years is {true} a year, not {texts[2]}",
                    (a, b, c),
                )


def _years(case: Case, first: Claim, last: Claim) -> int | None:
    """How many years lie between two figures, where the words before each of them name its year."""
    start = max(first.span.start, first.quantity.span.start - 30)
    before = _YEAR.findall(case.text[start : first.quantity.span.start])
    behind = _YEAR.findall(case.between(first, last))
    if not before or len(behind) != 1 or not 2 <= int(behind[0]) - int(before[-1]) <= 20:
        return None
    return int(behind[0]) - int(before[-1])
