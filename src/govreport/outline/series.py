"""A report whose parts have no headings: its numbers begin anew behind the paragraph that announces the year to come."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .. import goals
from ..source import CHINESE_YEAR
from ..words import late
from .lines import words
from .marks import Unit, squeeze

_YEAR = f"(?:(?:19|20)\\d\\d|{CHINESE_YEAR})年"
_ADDRESSED = "(?:各位代表[！：，])?"
_BACK = late(f"{_ADDRESSED}(?:回顾|回首)?(?:{_YEAR}[，是]|(?:刚刚)?过去的?{_YEAR}|过去的?这?[一三四五]年|[一三四五]年来，|去年，)")
_AHEAD = late(f"{_ADDRESSED}(?:{_YEAR}|[今明]年|新的一年|未来[三五]年|今后[三五]年)(?:是|，|.{{0,12}}(?:预期|主要)目标)")
_BEGINNING = 40  # characters in which a paragraph says its time


def find(folded: str, units: Sequence[Unit], first: int, marked: Sequence[int]) -> bool:
    """Set level 1 on the two paragraphs that lead in the review and the plan, if the numbered headings begin anew between them: 2030年，…。
    / （一）… （二）… / 2031年是…，主要预期目标是… / （一）… （二）…. Their first clauses stand for the headings that the parts lack.

    Args:
        folded: the text.
        units: its paragraphs.
        first: the one with which the report opens.
        marked: the numbered headings of one class.
    """
    anew = [n for n, i in enumerate(marked) if units[i].number == 1]
    if len(anew) != 2 or anew[0] != 0 or anew[1] < 2:
        return False
    back = next((i for i in range(first, marked[0]) if _says(folded, units[i], _BACK)), None)
    between = range(marked[anew[1] - 1] + 1, marked[anew[1]])
    ahead = next((i for i in between if _says(folded, units[i], _AHEAD)), None)
    if back is None or ahead is None or not _sets_targets(folded, units[ahead : between.stop]):
        return False
    for i in (back, ahead):
        unit = units[i]
        unit.word, unit.level = "LEAD", 1
        unit.heading_end = _clause(folded, unit)
    return True


def opens(folded: str, unit: Unit) -> bool:
    """Does a paragraph begin with the time that a part is about: 2030年，…, 2031年是…?"""
    return _says(folded, unit, _BACK) or _says(folded, unit, _AHEAD)


def _says(folded: str, unit: Unit, time: re.Pattern[str]) -> bool:
    """Is a paragraph without a number one that begins with a time?"""
    if unit.word not in ("TEXT", "TURN", "ADDRESS"):
        return False
    return time.match(squeeze(folded, unit.start, min(unit.end, unit.start + _BEGINNING))) is not None


def _sets_targets(folded: str, units: Sequence[Unit]) -> bool:
    """Do paragraphs state the targets, and not that they were met?"""
    texts = (squeeze(folded, unit.start, unit.end) for unit in units)
    return any(not goals.was_met(text, *m.span()) for text in texts for m in words()["kind.targets"].finditer(text))


def _clause(folded: str, unit: Unit) -> int:
    """Where the first clause of a paragraph ends, with its comma."""
    said = _ADDRESS.match(folded, unit.start, unit.end)
    end = _END.search(folded, said.end() if said else unit.start, unit.end)
    return end.end() if end else unit.end


_ADDRESS = late(_ADDRESSED)
_END = re.compile("[，。；：]")
