"""How a thing turned out, in words before 、 that are part of no name: 产值 再创新高、 突破95亿元; 主导产业 蓬勃发展、 产值增长8%."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...words import late, pattern
from .. import wordlists
from ..lexis import ACTIVE, Word, terms

_CHANGES = frozenset({"rise", "fall"})
TOLD = late(
    lambda: (
        f"(?:{pattern(terms('briskly', 'keeping', 'courses', 'ahead'))}{{0,2}}"
        f"{pattern(terms('turned', 'fared'))}|{pattern(terms('briskly'))}{pattern(terms('thriving'))})、"
    )
)


def before(gap: Sequence[Word], i: int) -> int:
    """How many words, with one that ends with 、, only say how a thing turned out: 投资 止跌回升 、 增长3%."""
    word, verb = gap[i], gap[i - 1] if i else None
    if word.word != "、" or verb is None:
        return 0
    return 2 * (verb.kind in _CHANGES or (verb.kind in ACTIVE and verb.word in wordlists.thriving))


def name_end(text: str, start: int, end: int) -> int:
    """Where a name ends before how it turned out: 产值 再创新高、; where it does not go on with that, its `end`."""
    told = next(reversed(list(TOLD.finditer(text, start + 2, end))), None)
    return told.start() if told is not None and told.end() == end else end


def all_reached(text: str, last: Word) -> bool:
    """Do words before a part tell what all others have, or go to: 实现乡乡通油路、 96%的村通客车, 所有乡镇和 96%的村通油路?"""
    return _ALL_REACHED.search(text, max(0, last.start - 8), last.end) is not None


_ALL_REACHED = re.compile(
    "(?:[乡镇县村组户市区]{2}|[乡镇县村组户区])(?:基本|全部)?(?:通|达到?|接|用上|喝上)[^，。；、]{1,8}、$|(?:所有|全部)的?[^，。；、]{1,5}[、和]$"
)
