"""Bounds whose words do not touch the number: those of a list, and those of the clause (至少增产两万件)."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

import attrs

from ..tree import Bound, Kind
from ..words import load
from .amount_tokens import NUMERAL
from .found import Found
from .plausible import clause_left
from .scanner import CN

_NUMERIC = re.compile(rf"[\d{NUMERAL}]")
_LISTED = frozenset({"、", "和", "及", "与", "以及", "或"})


def share(text: str, found: list[Found]) -> None:
    """Bounds the amounts found in a text also by words that do not touch them. One behind the last of a list, or before the first, bounds
    every number of the list: 5%、6.5%左右."""
    at = [i for i, f in enumerate(found) if f.reading is not None]
    listed = [(i, j) for i, j in pairwise(at) if text[found[i].end : found[j].start] in _LISTED]
    for i, j in reversed(listed):
        one, two = found[i].reading, found[j].reading
        if one is not None and two is not None and one.unit.text == "个" and two.unit.text == "个百分点":
            found[i] = attrs.evolve(found[i], reading=attrs.evolve(one, unit=two.unit, kind=two.kind))  # 分别高0.9个、1.2个百分点
        bound = _bound(found[j])
        if bound in _BEHIND and text[found[j].start].isdigit() and _bound(found[i]) is Bound.EXACT and _alike(found[i], found[j]):
            found[i] = _bounded(found[i], bound)
    shared = -1
    for i, j in listed:
        bound, first = _bound(found[i]), text[found[i].start]
        if (
            bound is not Bound.EXACT
            and ((not first.isdigit() and first not in CN) or i == shared)
            and _bound(found[j]) is Bound.EXACT
            and _alike(found[i], found[j])
        ):
            found[j], shared = _bounded(found[j], bound), j
    for i in at if _reaches().search(text) is not None else ():
        f = found[i]
        if _bound(f) is Bound.EXACT and f.reading is not None and f.reading.kind is not Kind.RANK:
            reach = _reaching(clause_left(text, f.start)[-10:])
            if reach is not None:
                found[i] = _bounded(f, reach)


_BEHIND = frozenset({Bound.ABOUT, Bound.AT_LEAST, Bound.AT_MOST})


def _bound(f: Found) -> Bound:
    return f.reading.bound if f.reading is not None else Bound.EXACT


def _alike(a: Found, b: Found) -> bool:
    """Do two amounts measure the same kind of thing?"""
    return a.reading is not None and b.reading is not None and a.reading.kind is b.reading.kind


def _bounded(f: Found, bound: Bound) -> Found:
    return f if f.reading is None else attrs.evolve(f, reading=attrs.evolve(f.reading, bound=bound))


@cache
def _reaches() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word) for listed in load("bounds")["reach"].values() for word in listed))


@lru_cache(maxsize=4096)
def _reaching(left: str) -> Bound | None:
    """The bound of a word in the clause before a number that it does not touch: 至少增产两万件."""
    if _NUMERIC.search(left) is not None:
        return None
    for bound, listed in load("bounds")["reach"].items():
        if any(w in left for w in listed):
            return Bound(bound)
    return None
