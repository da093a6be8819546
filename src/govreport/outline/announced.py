"""A plan that has no heading: the paragraph that announces the year to come, and its targets, leads it in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from .. import goals
from ..source import CHINESE_YEAR
from ..tree import PartKind
from ..words import late
from .lines import words
from .marks import RANK, Unit, squeeze
from .part_kinds import Heading

_YEAR = f"(?:(?:19|20)\\d\\d|{CHINESE_YEAR})年"
_COMING = f"(?:{_YEAR}|[今明]年|新的一年|(?:未来|今后)的?[三五]年)"
_ADDRESSED = "(?:各位代表[！：，])?"
_BACK = late(f"{_ADDRESSED}(?:回顾|回首)?(?:{_YEAR}[，是]|(?:刚刚)?过去的?(?:{_YEAR}|这?[一三四五]年)|[一三四五]年来，|去年，)")
_AHEAD = late(f"{_ADDRESSED}(?:做好)?{_COMING}(?:，?是|，|.{{0,14}}(?:(?:预期|主要|奋斗)目标|总体(?:要求|思路)|指导思想|基本思路))")
_NAMED = re.compile("(?:19|20)\\d\\d(?=年)")
_BEGINNING = 40  # characters in which a paragraph says its time
_LINE = 40  # characters of a line that may be a heading
_BEGIN = frozenset("12一二今明新未做各")  # with one of these a paragraph says a time to come
_PLAIN = frozenset(("TEXT", "TURN", "ADDRESS"))
_REACH = 12  # paragraphs in which the targets stand


def divide(folded: str, units: Sequence[Unit], first: int, marked: Sequence[int]) -> bool:
    """Set level 1 on the two paragraphs that lead in the review and the plan, if no part has a heading and the numbered headings begin anew
    between them: 2030年，…。 / （一）… （二）… / 2031年是…，主要预期目标是… / （一）… （二）….

    Args:
        folded: the text.
        units: its paragraphs.
        first: the one with which the report opens.
        marked: the numbered headings of one class.
    """
    anew = [n for n, i in enumerate(marked) if units[i].number == 1]
    if len(anew) < 2 or anew[0] != 0 or anew[1] < 2:
        return False
    back = next((i for i in range(first, marked[0]) if _says(folded, units[i], _BACK)), None)
    if back is None:
        return False
    for n in anew[1:]:
        ahead = _announcing(folded, units, range(marked[n - 1] + 1, marked[n]))
        if ahead is not None:
            _lead(folded, units[back])
            _lead(folded, units[ahead])
            units[back].kind = PartKind.REVIEW
            return True
    return False


def find(folded: str, units: Sequence[Unit], first: int, stop: int) -> None:
    """Set level 1 on the paragraph that announces the plan, or on the line above it, if the report has the heading of its review and none
    of a plan: 一、2030年工作回顾 / … / 2031年是…，主要预期目标是… / 二、加强政府自身建设."""
    heads = [i for i in range(first, stop) if units[i].level == 1]
    for i in heads:
        if _is_of_plan(folded, units, i, i == heads[0]):
            if i == heads[0] and units[i].number != 1:
                _find_review(folded, units, first, i)
            return
    if not heads:
        return
    heading = squeeze(folded, units[heads[0]].text_start, units[heads[0]].heading_end)
    end = [*heads, stop][1]
    ahead = _announcing(folded, units, range(heads[0] + 1, end), heading)
    turn = words()["lines.turn"]
    if ahead is None or any(turn.match(folded, unit.start, unit.end) for unit in units[ahead + 1 : end]):
        return  # none, or the review goes on behind it: 一年来，…
    units[heads[0]].kind = PartKind.REVIEW
    above = units[ahead - 1]
    if above.word == "BARE" and above.end - above.start <= _LINE:
        above.level = 1
    else:
        _lead(folded, units[ahead])


def _find_review(folded: str, units: Sequence[Unit], first: int, plan: int) -> None:
    """Set level 1 on a line above a text that looks back, where the first part is the plan: the line heads the review though it
    be a clause (砥砺前行，交出新答卷 / 2030年，…。)."""
    for i in range(first + 1, plan - 1):
        unit = units[i]
        if unit.word == "BARE" and unit.end - unit.start <= _LINE and _says(folded, units[i + 1], _BACK):
            unit.level, unit.kind = 1, PartKind.REVIEW
            return


def opens(folded: str, unit: Unit) -> bool:
    """Does a paragraph begin with the time that a part is about: 2030年，…, 2031年是…?"""
    return _says(folded, unit, _BACK) or _says(folded, unit, _AHEAD)


def _announcing(folded: str, units: Sequence[Unit], among: Iterable[int], review: str = "") -> int | None:
    """The first of some paragraphs that begins with a time to come, other than the review's, and sets targets, or is followed by one that
    does."""
    for i in among:
        if folded[units[i].start] not in _BEGIN or not _says(folded, units[i], _AHEAD) or _names(folded, units[i], review):
            continue
        if _sets_targets(folded, units[i : min(_numbered(units, i + 1), i + _REACH)]):
            return i
    return None


def _numbered(units: Sequence[Unit], at: int) -> int:
    """The next numbered heading from a paragraph on."""
    return next((i for i in range(at, len(units)) if units[i].word in RANK and units[i].word != "BARE"), len(units))


def _is_of_plan(folded: str, units: Sequence[Unit], i: int, is_first: bool) -> bool:
    """May a heading be that of a plan? One that says nothing of it is, but for the first with a text that looks back."""
    kind = Heading(squeeze(folded, units[i].text_start, units[i].heading_end), "", 0).kind_by_words()
    if kind is None and is_first and not units[i].run_in and i + 1 < len(units) and _says(folded, units[i + 1], _BACK):
        return _announcing(folded, units, range(i + 1, _numbered(units, i + 1))) is not None
    return kind in (None, PartKind.PLAN)


def _names(folded: str, unit: Unit, review: str) -> bool:
    """Does a paragraph begin with the time that the heading of the review names, or with an earlier year?"""
    text = squeeze(folded, unit.start, unit.start + _BEGINNING)
    year = _NAMED.search(text, 0, 12)
    past = max(map(int, _NAMED.findall(review)), default=0)
    return (year is not None and int(year[0]) <= past) or ("今年" in review and "今年" in text[:8])


def _says(folded: str, unit: Unit, time: re.Pattern[str]) -> bool:
    """Is a paragraph without a number one that begins with a time?"""
    if unit.word not in _PLAIN:
        return False
    return time.match(squeeze(folded, unit.start, min(unit.end, unit.start + _BEGINNING))) is not None


def _sets_targets(folded: str, units: Sequence[Unit]) -> bool:
    """Do paragraphs state the targets, and not that they were met?"""
    texts = (squeeze(folded, unit.start, unit.end) for unit in units)
    return any(not goals.was_met(text, *m.span()) for text in texts for m in words()["kind.targets"].finditer(text))


def _lead(folded: str, unit: Unit) -> None:
    """Let the first clause of a paragraph, with its comma, stand for the heading that its part lacks."""
    said = _ADDRESS.match(folded, unit.start, unit.end)
    end = _END.search(folded, said.end() if said else unit.start, unit.end)
    unit.word, unit.level = "LEAD", 1
    unit.heading_end = end.end() if end else unit.end


_ADDRESS = late(_ADDRESSED)
_END = re.compile("[，。；：]")
