"""A second report in the same text: a title or a session's line below the first part, with another report's beginning beneath it. Of two
the first may be no more than a digest of the other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from ..source import Span
from ..tree import Problem
from ..words import late
from . import titles
from .lines import words
from .marks import Unit, squeeze

_LINE = 40  # characters of a title
_FRONT = 3  # so many paragraphs below its title may tell of the session
_NEAR = 12  # so many paragraphs below its title a report has begun
_COUNTED = ("CN", "DIVISION")
_SAID = late("工 ?作 ?报 ?告|报 ?告 ?工 ?作|人民代表大会|届人大")
_PLAIN = late(r"(?:人民)?政府工作报告(?:\([0-9一二三四五六七八九十]{1,2}\))?")
_SESSION = late(
    "[(—―─–-]{0,6}(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日在?[^，。；]{0,30}届[^，。；]{0,8}(?:人民代表大会|人大)[^，。；]{0,12}会议上?[)]?"
)


def find(folded: str, units: Sequence[Unit]) -> Iterator[Problem]:
    """A problem where each further report begins: its parts were taken for the first one's.

    Args:
        folded: the text.
        units: its paragraphs, on their levels.
    """
    first = next((i for i, unit in enumerate(units) if unit.level == 1), len(units))
    if first == len(units):
        return
    word, last = units[first].word, -_NEAR
    starts = [unit.start for unit in units]
    annex = next((i for i, unit in enumerate(units) if unit.word == "ANNEX"), len(units))  # whose entries count from one, too
    for said in _SAID.finditer(folded, units[first].end):
        i = bisect_right(starts, said.start()) - 1
        below = units[i + 1 : i + 1 + _NEAR]
        if i > last and _heads(folded, units[i]) and _begins(folded, below, "" if i > annex else word):
            last = i + _FRONT
        elif i > last + _NEAR and word in _COUNTED and _is_given(folded, units[i]) and _counts(below, word):
            last, i = i, _first(folded, units, i)
        else:
            continue
        message = "A second report begins here: its parts are read as the first one's. Cut the file in two at this line."
        yield Problem("outline.second_report", message, Span(units[i].start, units[i].end))


def behind_digest(folded: str, units: Sequence[Unit]) -> int:
    """The index of the title of the report proper, above which another title stands with a digest of it: no more than a third of the
    text, and no address to the house in it. 0 where there is none.

    Args:
        folded: the text.
        units: its first paragraphs.
    """
    said, heads = words()["lines.opening"], []
    opens = -1
    for i, unit in enumerate(units):
        if unit.word == "ADDRESS" or said.search(folded, unit.start, min(unit.end, unit.start + 80)):
            opens = i
            break
        if folded.find("告", unit.start, min(unit.end, unit.start + _LINE)) > 0:
            heads.append(i)
    if opens < 0 or not heads or heads[-1] - heads[0] < _FRONT or units[heads[-1]].start > len(folded) // _SHARE:
        return 0  # nothing between two lines that may be titles
    heads = [i for i in heads if _heads(folded, units[i])]
    if not heads or opens - heads[-1] > _FRONT + 1:
        return 0
    title = next((i for i in reversed(heads) if _SESSION.fullmatch(squeeze(folded, units[i].start, units[i].end)) is None), 0)
    return title if title > heads[0] else 0


_SHARE = 3


def _counts(below: Sequence[Unit], word: str) -> bool:
    """Do the parts count from one again?"""
    return any(unit.word == word and unit.number == 1 for unit in below)


def _is_given(folded: str, unit: Unit) -> bool:
    """Does somebody speak for a government: 现在，我代表镇人民政府，向大会报告工作?"""
    said = words()["lines.opening"].finditer(folded, unit.start, min(unit.end, unit.start + 80))
    return any(m[0][0] != "各" for m in said)


def _first(folded: str, units: Sequence[Unit], i: int) -> int:
    """The line with which a report begins whose head stands at `i`: the address above it, and a short line above that (篇二)."""
    i -= units[i - 1].word == "ADDRESS"
    above = units[i - 1]
    return i - (above.end - above.start <= _LINE and not above.level and folded[above.end - 1] not in "。！；")


def _heads(folded: str, unit: Unit) -> bool:
    """Is a line the title of a report, or that of its session?"""
    if unit.end - unit.start > 2 * _LINE:
        return False
    text = squeeze(folded, unit.start, unit.end)
    return _PLAIN.fullmatch(text) is not None or (len(text) <= _LINE and titles.is_title(text)) or _SESSION.fullmatch(text) is not None


def _begins(folded: str, below: Sequence[Unit], word: str) -> bool:
    """Does a report begin here: does somebody speak for a government, or do the parts count from one again?"""
    for unit in below:
        if unit.word == "ANNEX":
            return False
        if word in _COUNTED and unit.word == word and unit.number == 1:
            return True
        if _is_given(folded, unit):
            return True
    return False
