"""The table of units: its form in memory, and how it is read from `data/units.toml`, which explains its own form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import Any

import attrs

from . import package_data
from .errors import UnitError
from .words import late

# The values of tree.Kind but for "rank", which no unit has by itself.
KINDS = frozenset(
    {
        "money",
        "percent",
        "percent_point",
        "count",
        "area",
        "length",
        "mass",
        "volume",
        "energy",
        "power",
        "duration",
        "concentration",
        "ratio",
        "other",
    }
)

SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "万亿": 10**12}
SCALES |= {a + b: SCALES[a] * SCALES[b] for a in "十百千" for b in ("万", "亿", "万亿")}
PHYSICAL = frozenset(("mass", "volume", "energy", "power", "length", "area"))  # a 每 joins one of these to another unit


@attrs.frozen(slots=True)
class Unit:
    """A unit of measure, or a measure word.

    Args:
        text: as written, without 万/亿 ("" where no unit is written); `str(unit)` gives it.
        kind: what it measures, one of `KINDS`.
        dimension: units of one dimension and one base convert into each other.
        base: the unit that `factor` counts in.
        factor: how many bases are in one unit, exact.

    >>> from govreport.units import unit
    >>> unit("亩")
    Unit(text='亩', kind='area', dimension='area', base='平方米', factor=Fraction(2000, 3))
    >>> str(unit("台（套）"))
    '台（套）'
    """

    text: str
    kind: str
    dimension: str
    base: str
    factor: Fraction = Fraction(1)

    def __str__(self) -> str:
        return self.text

    def converts_into(self, other: Unit) -> bool:
        """Do the two measure the same thing?

        >>> from govreport.units import unit
        >>> unit("亩").converts_into(unit("公顷")), unit("户").converts_into(unit("家"))
        (True, False)
        """
        return self.base == other.base and self.dimension == other.dimension


@attrs.frozen(slots=True)
class Table:
    """The units at one moment. `register` puts a new table in the place of the old one, so no reader sees half of one."""

    units: Mapping[str, Unit]
    only_per: frozenset[str]
    guards: Mapping[str, str]  # as the data has them
    spelled: Mapping[str, str]
    price: Mapping[str, str]
    words: tuple[str, ...]
    after: Mapping[str, re.Pattern[str] | None]  # the words again, each with its guard
    heads: Mapping[str, tuple[int, ...]]  # first two characters, or a word of one → the lengths of its words, the longest first
    longest: int
    edition: int
    found: dict[str, Unit | None]  # a memory of lookups


def load() -> Table:
    import tomllib

    data = tomllib.loads(package_data.text("data", "units.toml"), parse_float=Decimal)
    sides = {name: data.pop(name) for name in ("guards", "spelled", "price")}
    units: dict[str, Unit] = {}
    only_per: set[str] = set()
    for name, group in data.items():
        for each in _group(group):
            if each.text in units:
                raise UnitError(f"units.toml: {each.text} stands twice, the second time in [{name}]")
            units[each.text] = each
            if group.get("only_per"):
                only_per.add(each.text)
    return make(units, frozenset(only_per), sides["guards"], sides["spelled"], sides["price"])


def _group(group: Mapping[str, Any]) -> list[Unit]:
    kind = group["kind"]
    factors = dict(group.get("units", {})) | dict.fromkeys(group.get("words", "").split(), 1)
    return [checked(t, kind, group.get("dimension", kind), group.get("base", t), Fraction(f)) for t, f in factors.items()]


def checked(text: str, kind: str, dimension: str, base: str, factor: Fraction) -> Unit:
    if kind not in KINDS:
        raise UnitError(f"{text}: {kind!r} is no kind of unit; the kinds are {', '.join(sorted(KINDS))}")
    if factor <= 0:
        raise UnitError(f"{text}: a factor is greater than 0, not {factor}")
    return Unit(text, kind, dimension, base, factor)


def guard(unit: str, expression: str) -> str:
    """A pattern for what stands behind a unit's characters and makes them another word, from the form that the data documents."""
    always, small, behind = expression.removeprefix("=").partition("~")
    if small:
        narrow = f"(?<![\\d百千万亿多余几]{re.escape(unit)})(?:{behind.strip()})"
        always = "|".join(filter(None, (always.strip(), narrow)))
    pattern = f"(?!{always}){_WORD}" if expression.startswith("=") else f"(?:{always})"  # any other word makes them one
    # The empty group keeps `re` from working out where a search could begin, half of the time: a guard is only matched.
    return "()" + pattern


_WORD = r"(?:[一-\u9fffA-Za-z]|\d{1,2}[A-Za-z])"  # how a word begins: 11市 财政收入, 9市 GDP, 11市 5G基站


def make(
    units: Mapping[str, Unit],
    only_per: frozenset[str],
    guards: Mapping[str, str],
    spelled: Mapping[str, str],
    price: Mapping[str, str],
    edition: int = 0,
) -> Table:
    words = sorted((w for w in (*units, *spelled) if w and w not in only_per), key=lambda w: (-len(w), w))
    latin = {w: "[A-Za-z0-9]" for w in words if w[-1].isascii() and w[-1].isalpha()}
    guarded = latin | dict(guards)
    after = {w: late(partial(guard, w, guarded[w])) if w in guarded else None for w in words}
    heads: dict[str, set[int]] = {}
    for word in words:
        heads.setdefault(word[:2], {1} if word[0] in after else set()).add(len(word))
    sizes = {head: tuple(sorted(found, reverse=True)) for head, found in heads.items()}
    return Table(units, only_per, guarded, spelled, price, tuple(words), after, sizes, max(map(len, units)), edition, {})
