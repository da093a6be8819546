"""The closed lists of the field: what a quantity measures, how it is bounded, what a claim says. String enumerations."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

Listed = TypeVar("Listed", bound=StrEnum)


def member(kind: type[Listed], given: str) -> Listed:
    """The member of a closed list that is meant.

    Raises:
        ValueError: there is none; the message has the list.

    >>> member(Measure, "growth")
    <Measure.GROWTH: 'growth'>
    >>> member(Measure, "gowth")
    Traceback (most recent call last):
        ...
    ValueError: there is no measure 'gowth'; there are level, growth, rate, count, share
    """
    try:
        return kind(given)
    except ValueError:
        raise ValueError(f"there is no {kind.__name__.lower()} {given!r}; there are {', '.join(kind)}") from None


class Kind(StrEnum):
    """What a quantity measures."""

    MONEY = "money"
    PERCENT = "percent"
    PERCENT_POINT = "percent_point"
    COUNT = "count"
    AREA = "area"
    LENGTH = "length"
    MASS = "mass"
    VOLUME = "volume"
    ENERGY = "energy"
    POWER = "power"
    DURATION = "duration"
    CONCENTRATION = "concentration"
    RATIO = "ratio"
    RANK = "rank"
    OTHER = "other"


class Bound(StrEnum):
    """How the stated number stands to the true one."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    APPROX_MORE = "approx_more"
    RANGE = "range"


class Relation(StrEnum):
    """What a claim says of its subject."""

    LEVEL = "level"
    INCREASE = "increase"
    DECREASE = "decrease"
    CHANGE_TO = "change_to"
    CHANGE_FROM = "change_from"
    ADD = "add"
    SHARE = "share"
    RANK = "rank"
    OTHER = "other"


CHANGES = (Relation.INCREASE, Relation.DECREASE)
"""How much something rose or fell by."""


class Status(StrEnum):
    """Done, promised, or neither."""

    ACHIEVED = "achieved"
    TARGET = "target"
    OTHER = "other"


class PartKind(StrEnum):
    """What a part of a report is for."""

    REVIEW = "review"
    PLAN = "plan"
    REQUIREMENTS_AND_TARGETS = "requirements_and_targets"
    TASKS = "tasks"
    SELF_GOVERNMENT = "self_government"
    DIPLOMACY = "diplomacy"
    CLOSING = "closing"
    ANNEX = "annex"
    OTHER = "other"


class Commitment(StrEnum):
    """How hard a promise is, from its own words or those that lead in its list: 确保 (ensure), 力争 (strive), 预期 (expect); a target with
    no such word is a plan, and what is no target has none."""

    ENSURE = "ensure"
    STRIVE = "strive"
    EXPECT = "expect"
    PLAN = "plan"
    NONE = "none"


class Measure(StrEnum):
    """Which figure of an indicator a fact gives."""

    LEVEL = "level"
    GROWTH = "growth"
    RATE = "rate"
    COUNT = "count"
    SHARE = "share"


class Basis(StrEnum):
    """What a figure is compared with."""

    YEAR = "year"
    """The same time of the year before: 同比, 比上年."""
    PRECEDING = "preceding"
    """The time directly before: 环比."""
    NAMED = "named"
    """A year, a plan, a census or another time that the words name: 较2020年, 比“十三五”末, 比“四经普”, 比疫情前, 比上个五年."""
    YEARLY_MEAN = "yearly_mean"
    """On average each year: 年均."""
    TWO_YEAR_MEAN = "two_year_mean"
    """On average over two years: 两年平均."""
    COMPARABLE_PRICES = "comparable_prices"
    """At the prices of another year, or without their rise: 按可比价, 按1990年不变价, 扣除物价因素."""
    SAME_SCOPE = "same_scope"
    """On the same accounting scope: 同口径."""
    REGION = "region"
    """Another region's figure: 高于全省2个百分点."""


class CoinageKind(StrEnum):
    """The form of a slogan or set name."""

    SUM = "sum"
    """2+4+X."""
    COUNTED = "counted"
    """A counted list: 四个一批, 七大机制."""
    PATTERN = "pattern"
    """Numerals and words in turn: 三区三线, 四梁八柱."""
    QUOTED = "quoted"
    """Any other quoted slogan with a numeral: “4321”."""
