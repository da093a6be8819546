"""A blank behind the point of a number: inside of a decimal (增长5. 2%), or behind the mark of an item (2. 11家企业迁入).

A decimal is made only where the words around say that it is one; 2.11家 made of the mark of an item would be a wrong number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .words import HAN, late, load, pattern

_POINT = re.compile(r"(?<![\d.])(?P<whole>\d(?: ?\d){0,8})\.(?P<blanks> {1,9})(?P<rest>\d{1,9})(?![\d.])")
_MARK = re.compile(r"(?<![\d.])\d{1,2}\.(?!\d)")
_RATE = re.compile(" {0,2}(?:[%‰]|个?百分点)")
_LETTER = late(f"{HAN}|[”）)》]")
# Behind a word within a clause no item begins, but behind one that leads in a list, or that numbers what is to come (附件1. 20亿元).
_WITHIN = late(f"(?:(?<![一二三四五六七八九十])(?![一二三四五六七八九十件表图栏篇章节步事项作务标点单容排划下]){HAN}|PM)$")
_TENTHS = re.compile(r"\d {0,2}[万亿]")  # 7万: a line ends behind the point
_LONGEST = 8  # characters of a word before an amount


def _before() -> str:
    verbs, bounds = load("verbs"), load("bounds")
    kinds = ("reach", "rise", "fall", "to", "share", "add")
    said = [word for table in ("classes", "touching") for kind in kinds for word in verbs[table].get(kind, ())]
    said += [word for kind in bounds["before"].values() for word in kind]
    return "(?<![一二三四五六七八九十])" + pattern([*said, *verbs["lists"]["amounts"], *verbs["lists"]["any_unit"]]) + "$"


def _pieces() -> str:
    return " {0,2}(?!个百分点)" + pattern([*load("verbs")["lists"]["pieces"], *load("verbs")["lists"]["persons"]])


_AMOUNT, _COUNTED = late(_before), late(_pieces)  # what stands before a figure, and the unit of what comes in whole ones


class Point(NamedTuple):
    """Digits, a point, blanks and digits. `blanks` is where the blanks stand; `sure` says that they stand in a decimal, `mark` that
    they stand behind the mark of an item; where neither is so, nobody knows."""

    start: int
    end: int
    blanks: tuple[int, int]
    sure: bool
    mark: bool


def find(text: str) -> Iterator[Point]:
    """The points in a paragraph that have blanks behind them.

    >>> [(p.sure, p.mark) for p in find("税收达到2. 11亿元，耕地9. 7万亩，抓好工作3. 20亿元项目")]
    [(True, False), (True, False), (False, False)]
    >>> [p.sure for p in find("城乡收入增长8. 3%和9. 7%，是前年的3. 25倍，PM2. 5浓度")]
    [True, True, True, True]
    >>> [p.mark for p in find("1. 30个项目；2. 20亿元投资")]
    [True, True]
    """
    if ". " not in text:
        return
    marks = [(m.start(), int(m[0][:-1])) for m in _MARK.finditer(text)]
    order = {at: i for i, (at, _) in enumerate(marks)}
    decimals: set[int] = set()  # what turned out to be none
    for m in _POINT.finditer(text):
        start, end = m.span()
        before = text[max(0, start - _LONGEST) : start]
        joins = _LETTER.fullmatch(before[-1:]) is not None
        tenths = joins and _TENTHS.match(text, m.start("rest")) is not None
        word, rate = _AMOUNT.search(before.rstrip(" ")), _RATE.match(text, end) is not None
        within = _WITHIN.search(before) is not None
        worded = word is not None and (joins or rate or len(word[0]) > 1)  # 达到 2. 11亿元, but 重点是 2. 20亿元投资
        i = order.get(start)
        counts = i is not None and _counts(text, marks, i, decimals, within, worded)
        likely = worded or within or (joins and (rate or tenths))
        short = len(m["rest"]) <= 2 and _COUNTED.match(text, end) is None
        zero = m["whole"] == "0" or m["rest"].startswith("0")  # nothing is counted so
        sure = short and (zero or likely) and not counts
        decimals |= {start} if sure else set()
        yield Point(start, end, m.span("blanks"), sure, not likely and (counts or not (joins or worded)))


def _counts(text: str, marks: Sequence[tuple[int, int]], i: int, decimals: set[int], within: bool, worded: bool) -> bool:
    """Does a mark count on from the one before it, or the next one from it: 1. …; 2. …? One within a clause begins no list with the next
    (增长8. 3%和9. 7%) unless it is a first one, and that neither where both are so (增长1. 3%和2. 7%; 就业1. 5万人，危房2. 3万户)."""
    number = marks[i][1]
    if i > 0 and marks[i - 1][1] == number - 1 and marks[i - 1][0] not in decimals:
        return True
    if i + 1 == len(marks) or marks[i + 1][1] != number + 1:
        return False
    at = marks[i + 1][0]
    both = _WITHIN.search(text[max(0, at - _LONGEST) : at]) is not None and (worded or _CLAUSE.search(text, marks[i][0], at) is not None)
    return not (within and (number > 1 or both))


_CLAUSE = re.compile("[，。；、和]")
