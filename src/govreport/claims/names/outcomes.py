"""How a thing turned out, in words before 、 that are part of no name: 产值 再创新高、 突破95亿元; 主导产业 蓬勃发展、 产值增长8%; and what
those came to that were counted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ... import kinds
from ...words import late, pattern
from .. import wordlists
from ..lexis import ACTIVE, VERBS, Token, Word, longest, objects, terms

_CHANGES = frozenset({"rise", "fall"})
TOLD = late(
    lambda: (
        f"(?:{pattern(terms('briskly', 'keeping', 'courses', 'ahead'))}{{0,2}}"
        f"{pattern(terms('turned', 'fared'))}|{pattern(terms('briskly'))}{pattern(terms('thriving'))})、"
    )
)


def before(gap: Sequence[Word], i: int) -> int:
    """How many words, with one that ends with 、, only say how a thing turned out: 投资 止跌回升 、 增长3%, 粮食 喜获 丰收、 达到20万吨."""
    word, verb = gap[i], gap[i - 1] if i else None
    if word.word == "、":
        fares = verb is not None and (verb.kind in _CHANGES or (verb.kind in ACTIVE and verb.word in wordlists.thriving))
        return 2 if fares else 0
    governed = verb is not None and verb.kind in VERBS and verb.end == word.start
    if governed and verb is not None and verb.kind == "gap":
        return 2  # 投资增速 高于 全省、 达到15%
    if TOLD.fullmatch(word.word) is None:
        return 0
    return 2 if governed else 1


def name_end(text: str, start: int, end: int) -> int:
    """Where a name ends before how it turned out: 产值 再创新高、; where it does not go on with that, its `end`."""
    told = next(reversed(list(TOLD.finditer(text, start + 2, end))), None)
    return told.start() if told is not None and told.end() == end else end


# What stands before 、 and a name, and tells how another thing turned out, how it stands or since when: 规模最大、 总投资,
# 进入先进行列、 群众满意度; 体量最大的工业项目、 总投资60亿元的某产业园, whose last character is not looked at.
_TOLD_OF_ANOTHER = late(
    lambda: (
        f"(?:最[大高多长深全广优好早强快低小]|连[丰增升涨]”?|的突破”?|多年|已久|{pattern(terms('stood'))}|(?:项目|工程)(?=、总投$)"
        f"|全部{pattern(terms('arrivals', 'begun'))})、"  # 续建项目全部复工、 新建项目开工40%
        f"|{TOLD.pattern}"
    )
)


def behind_told(text: str, start: int, end: int) -> int:
    """Where a name begins behind how another thing turned out, which 、 parts from it."""
    for told in _TOLD_OF_ANOTHER.finditer(text, start, end):
        start = told.end()
    return start


MARKS = frozenset("已共计后续继部")
"""The last characters of the words that say that what follows is told of a thing, and names nothing."""


def before_told(text: str, end: int) -> int:
    """Where the words before a verb end that no list knows, or that needs its object: 论文 已发表, 患者 累计治疗; else -1."""
    if text[end - 3] == "已":
        return -1 if text[end - 2] in "婚知故有" else end - 3
    if text[end - 2 : end] not in objects():
        return -1
    how = next((w for w in longest("telling") if text.endswith(w, 0, end - 2)), "")
    return end - 2 - len(how) if how and text[end - 4] not in "公总一" else -1


def all_reached(text: str, last: Word) -> bool:
    """Do words before a part tell what all others have, or go to: 实现乡乡通油路、 96%的村通客车, 所有乡镇和 96%的村通油路?"""
    return _ALL_REACHED.search(text, max(0, last.start - 8), last.end) is not None


_ALL_REACHED = re.compile(
    "(?:[乡镇县村组户市区]{2}|[乡镇县村组户区])(?:基本|全部)?(?:通|达到?|接|用上|喝上)[^，。；、]{1,8}、$|(?:所有|全部)的?[^，。；、]{1,5}[、和]$"
)


# What those cost of whom a count tells behind their name.
_COST = late(
    lambda: (
        f"(?:计划|预计|概算|估算|协议)?(?:{pattern(terms('gauges'))}|(?:到位|补助)?资金)"
        r"(?:达到?|约|近|共)?[\d.]{1,12}[百千万亿]{0,3}[多余]?[万亿]?元(?=[，。；、]|$)"
    )
)

# … and not 3家产值超10亿元、8家产值超亿元的 企业.
_PASSED = late(
    lambda: (
        f"{pattern(terms('gauges'))}(?:均|都)?(?:超过?|突破|逾|过)[\\d.百千万亿]{{1,12}}元"
        "(?=[，。；]|$|、(?![^，。；]{0,40}元(?:以上)?的?[^，。；、\\d以的]))"
    )
)


def costs(text: str, behind: Word, amount: Token) -> bool:
    """Do the words behind a count, whose name stands before it, say what those counted cost or yield: 储备项目12个 总投资 30亿元; or what
    so many of those told before have passed: 其中36家 产值 超10亿元?"""
    if amount.kind != "Q" or behind.start != amount.end:
        return False
    told = _COST.match(text, amount.end) if text[amount.start - 1].isalpha() else None
    told = told or _PASSED.match(text, amount.end)
    return told is not None and (amount.reading is None or amount.reading.kind is not kinds.MONEY)
