"""The unit that a bare number has from what stands around it: that of the last of its list, or money, which its clause names."""

from __future__ import annotations

import re
from decimal import Decimal

import attrs

from .. import numerals, units, words
from ..exact import scaled
from ..tree import Kind
from .amount_tokens import ARABIC
from .amounts import Reading
from .plausible import clause_left, names, size

_LISTED = words.late(rf"(?:[、和及]{ARABIC}[万亿]?){{0,8}}[、和及](?P<last>{ARABIC})(?P<scale>万亿|[万亿]?)")


def of_list(text: str, end: int, core: str, reading: Reading) -> Reading:
    """A bare number with the unit of the last of its list (10.6、6.3、12.9个百分点), and with its 万 or 亿 (512和318亿元).

    In 8500和3.2万元 the numbers are too far apart to share it.
    """
    m = _LISTED.match(text, end)
    known = units.lookup(text[m.end() : units.match(text, m.end())]) if m is not None and units.match(text, m.end()) > 0 else None
    if m is None or known is None or (known.text == "年" and len(core) == 4):
        return reading
    scaled_within = any(mark in text[end : m.start("last")] for mark in "万亿")
    if scaled_within and core[-1] not in "万亿":
        return reading  # 企业、产值、税收分别达到3000、120亿和8亿元
    if core[-1] in "万亿" and known.kind == "money" and _OF_ANOTHER.search(text, max(0, end - _NEAR), end - len(core)) is not None:
        return reading  # 旅游人次、旅游收入分别达到3484万和381亿元
    value, power = reading.value, len(str(numerals.scale(m["scale"]))) - 1
    if power and isinstance(value, Decimal):
        last = numerals.arabic(m["last"])
        shares = value < (max(Decimal(10_000), 3 * last) if m["scale"] == "亿" else 50 * last)  # 12488和10163亿元
        value = scaled(value, power) if shares else value
    return attrs.evolve(reading, value=value, unit=known, kind=Kind(known.kind), rule="single/listed")


_NEAR = 40
# A list that begins with what is counted, each of whose members has an amount.
_OF_ANOTHER = re.compile("(?:人次|人数|户数|游客|旅客|件数|业务量)(?:[、和与及][^，。；、\\d]{2,14}){1,3}分别[^，；。\\d]{0,6}$")


_MONEY = words.late(lambda: words.any_of("names", "money"))
# 农民收入已达2.3万; 低收入人口, 贷款户数 are counted.
_EARNED = words.late(lambda: f"{words.any_of('names', 'earned')}[总余]?[额值量]?[均都已将]?(?:达到?|超过?|[为至到过近约破])?$")
_COUNTED = words.late(lambda: f"[^，。、；]{{0,4}}{words.any_of('names', 'counted')}")


_OF_PROJECTS = re.compile("[^，；。、的人户\\d]{1,8}(?:项目|企业|集群)")  # 30亿以上 特大产业项目
_WORTH = re.compile("的[^，；。、的人户\\d]{0,8}?(?:产业|集群|项目|企业|园区|基金)(?!工人|人)")  # 500亿 的新能源产业集群
_OF_FIRMS = re.compile(r"的\d{1,4}[家户]")  # 过百亿的制造业企业1家、过50亿 的2家


def money(text: str, start: int, end: int, reading: Reading) -> Reading:
    """A size without a unit is money where it is a class of firms or places, or the clause names money: 百亿级, 千亿县, 收入突破5万."""
    if reading.kind is not Kind.COUNT:
        return reading
    core, left, whole = text[start:end], clause_left(text, start), size(reading)
    if (_COUNTED.search(left[-8:]) and _EARNED.search(left[-8:]) is None) or _COUNTED.match(text, end):
        return reading
    if len(left) < 5 and (passed := _PASSED.search(text, max(0, start - 40), start)) is not None:
        left = passed["left"]
    left = _RUNGS_BEFORE.sub("", left)
    named = _MONEY.search(left[-12:]) is not None and _OF_ANOTHER.search(text, max(0, start - _NEAR), start) is None
    if whole >= 100_000_000:
        behind = (
            "级" in core
            or "个" in core
            or text.startswith(names("of_money"), end)
            or (core.endswith("以上") and _OF_PROJECTS.match(text, end))
            or (core[-1] == "亿" and _WORTH.match(text, end))
        )
        behind = behind or _OF_FIRMS.match(text, end)
        classed = behind or named or (core.endswith(("以上", "亿")) and reading.head == "CHINESE" and "人" not in text[end : end + 8])
    else:
        classed = whole >= 10_000 and (named or ("级" in core and text[end : end + 2] in ("企业", "项目", "产业")))
    return attrs.evolve(reading, unit=units.unit("元"), kind=Kind.MONEY) if classed else reading


_RUNGS_BEFORE = re.compile("(?:[\\d.]{1,6}[万亿][、和]){1,4}$")  # 收入先后跨越30亿、40亿、 50亿三个台阶
# What came of what was passed in the clause before: 财政收入突破10亿，达到 12.6亿.
_PASSED = re.compile("(?P<left>[^，。；：\\d]{2,24})[^，。；：]{0,8}[万亿]元?(?:大关|台阶|关口)?，(?:预计|实际)?(?:已?达到?|完成|实现)$")
