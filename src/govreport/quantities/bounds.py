"""Bounds whose words do not touch the number: those of a list, and those of the clause (至少增产两万件)."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

import attrs

from ..tree import Bound, Kind
from ..words import load
from .amount_tokens import NUMERAL
from .amounts import Reading
from .found import Found
from .plausible import clause_left

_EXACT = Bound.EXACT
_NUMERIC = re.compile(rf"[\d{NUMERAL}]")
_LISTED = frozenset({"、", "和", "及", "与", "以及", "或"})
_SUPERLATIVE = re.compile("最[多少][的、和与及]")


def share(text: str, found: list[Found]) -> None:
    """Bounds the amounts found in a text also by words that do not touch them. One behind the last of a list, or before the first, bounds
    every number of the list: 5%、6.5%左右."""
    stated = {i: f.reading for i, f in enumerate(found) if f.reading is not None}
    if not stated:
        return
    listed = [(i, j) for i, j in pairwise(stated) if text[found[i].end : found[j].start] in _LISTED]
    for i, j in reversed(listed):
        one, two = stated[i], stated[j]
        if one.unit.text == "个" and two.unit.text == "个百分点":
            one = stated[i] = attrs.evolve(one, unit=two.unit, kind=two.kind)  # 分别高0.9个、1.2个百分点
        if (
            two.bound in _BEHIND
            and _NUMERIC.match(text, found[j].start) is not None
            and one.bound is _EXACT
            and (_alike(one, two, text[found[j].end : found[j].end + 1]) or _handed_out(text, found[i], found[j], one, two))
        ):
            stated[i] = attrs.evolve(one, bound=two.bound)
    shared = -1
    for i, j in listed:
        one, two, first = stated[i], stated[j], text[found[i].start]
        leads = one.bound is not _EXACT and ((not first.isdigit() and first not in NUMERAL) or i == shared)
        if leads and two.bound is _EXACT and one.kind is two.kind:
            stated[j], shared = attrs.evolve(two, bound=one.bound), j
    for i, reading in stated.items() if _reaches().search(text) is not None else ():
        if reading.bound is _EXACT and reading.kind is not Kind.RANK:
            base = 24 if text[found[i].start - 1] == "的" else 10  # 不低于当地低保标准的 1.6倍
            reach = _reaching(clause_left(text, found[i].start)[-base:])
            if reach is not None:
                stated[i] = attrs.evolve(reading, bound=reach)
    for i, reading in stated.items() if "超" in text else ():
        if reading.bound is _EXACT and reading.kind is Kind.RATIO and not reading.unit.text:
            start = found[i].start
            if _MORE_OF_ALL.search(text, max(0, start - 12), start) is not None and "均" not in text[max(0, start - 16) : start]:
                stated[i] = attrs.evolve(reading, bound=Bound.MORE_THAN)
    for i, reading in stated.items():
        found[i].reading = reading


_MORE_OF_ALL = re.compile("(?<!增[速幅])(?<!率)超过?全[国省市区县州盟旗](?:总数|总量|总额)?的?$")  # 新增工厂12家，超全省 五分之一


def _alike(one: Reading, two: Reading, behind: str) -> bool:
    """May two amounts of a list share the bound of the second: 5%、6.5%左右, 5万头、30万只以上; but not 奶牛场13个、1000头以上的养猪场?

    Args:
        behind: the character behind the second, "" at the end.
    """
    return one.kind is two.kind and (one.unit is two.unit or not one.unit.text or not behind.isalpha())


_BEHIND = frozenset({Bound.ABOUT, Bound.AT_LEAST, Bound.AT_MOST})


def _handed_out(text: str, first: Found, second: Found, one: Reading, two: Reading) -> bool:
    """Does 分别 hand out two amounts of different things that share the bound of the second: 面积、产量分别稳定在788万亩、63亿斤以上? What
    is to be kept low has its own: PM2.5浓度、优良天数比例分别控制在31微克、90%以上; and so has one behind which a name goes on."""
    if two.bound is Bound.AT_MOST or one.kind is Kind.CONCENTRATION or Kind.RANK in (one.kind, two.kind):
        return False
    if text[second.end : second.end + 1].isalpha():
        return False
    if text.endswith(_KEPT, 0, first.start):
        return True  # 面积和产量稳定在788万亩、63亿斤以上
    handed = text.rfind("分别", max(0, first.start - _HANDED), first.start)
    if handed < 0:
        return False
    return not any(mark in text[handed : first.start] for mark in "，。；\n")


_KEPT = ("稳定在", "保持在", "维持在")
_HANDED = 40  # characters from 分别 to the last but one of its amounts


@cache
def _reaches() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word) for listed in load("bounds")["reach"].values() for word in listed))


@lru_cache(maxsize=4096)
def _reaching(left: str) -> Bound | None:
    """The bound of a word in the clause before a number that it does not touch: 至少增产两万件."""
    if (opened := left.rfind("(")) > left.rfind(")"):
        left = left[opened + 1 :]  # 6万元(约合 8550美元)
    if _NUMERIC.search(left) is not None or _SUPERLATIVE.search(left) is not None:
        return None  # 增加最多的五年, 困难最多、压力最大的五年
    for bound, listed in load("bounds")["reach"].items():
        if any(w in left for w in listed):
            return Bound(bound)
    return None
