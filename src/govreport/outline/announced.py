"""A plan that has no heading: the paragraph that announces the year to come, and its targets, leads it in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from .. import goals
from ..source import CHINESE_YEAR
from ..time_words import PLAN
from ..tree import PartKind
from ..words import late
from . import glued
from .lines import words
from .marks import RANK, Unit, squeeze
from .part_kinds import Heading, planned

_YEAR = f"(?:(?:19|20)\\d\\d|{CHINESE_YEAR})年"
_COMING = f"(?:{_YEAR}|[今明]年|新的一年|(?:未来|今后)的?[三五]年)"
_ADDRESSED = "(?:各位代表[！：，]|【)?"
_PAST = (
    f"(?:回顾|回首)?(?:{_YEAR}[，是]|(?:刚刚|即将)?过去的?(?:{_YEAR}|这?[一三四五]年)|[一三四五]年来，|去年，"
    "|[^，。]{0,8}[一二三四五六七八九十]届[^，。]{2,20}以来，)"  # 市十五届人大一次会议以来，
)
_BACK = late(f"{_ADDRESSED}{_PAST}")
# … in December, too, when the year reviewed is not over yet, and the plan is 明年's.
_CLOSING = late(f"{_ADDRESSED}(?:{_PAST}|今年(?:，|是|以来))")
_NEXT = late(f"{_ADDRESSED}(?:做好)?明年(?:，|是|.{{0,14}}(?:目标|工作|任务|要求))")
_AHEAD = late(
    f"{_ADDRESSED}(?:(?:做好)?{_COMING}(?:，?是|，|.{{0,14}}(?:(?:预期|主要|奋斗|总体|计划)(?:目标|指标|任务)|总体(?:要求|思路)|指导思想|基本思路))"
    f"|“?{PLAN}”?(?:时期|期间)[^，。]{{0,14}}目标(?:任务)?(?:是|为|：))"
)
_NAMED = re.compile("(?:19|20)\\d\\d(?=年)")
_BEGINNING = 40  # characters in which a paragraph says its time
_LINE = 40  # characters of a line that may be a heading
_BEGIN = frozenset("12一二今明新未做各“七八九十")  # with one of these a paragraph says a time to come
_LISTED = frozenset(("PAREN", "ARABIC"))
_PLAIN = frozenset(("TEXT", "TURN", "ADDRESS"))
_HEAD = 2000  # characters in which a report says its session
_REACH = 12  # paragraphs in which the targets stand


def divide(folded: str, units: Sequence[Unit], first: int, stop: int, marked: Sequence[int]) -> bool:
    """Set level 1 on what leads in the review and the plan, if no part has a heading: the line above the paragraph that begins with its
    time, or that paragraph itself: 2030年，…。 / （一）… （二）… / 2031年是…，主要预期目标是… / （一）… （二）….

    Args:
        folded: the text.
        units: its paragraphs.
        first: the one with which the report opens; `stop` the one behind its last.
        marked: the numbered headings of one class.
    """
    head = units[marked[0]] if marked else None
    if head is not None and head.word not in _LISTED and glued.is_heading(squeeze(folded, head.text_start, head.heading_end)):
        return False  # as most reports do
    among = range(first, stop)
    year = _planned(folded, units, among)
    closing = _is_closing(folded, units, among)
    time = _CLOSING if closing else _BACK
    looks_back = (i for i in among if _begins(folded, units[i], time))
    back = next((i for i in looks_back if year is None or (_year(folded, units[i]) or 0) < year), None)
    after = range(first if back is None else back + 1, stop)
    past = "" if back is None else _beginning(folded, units[back])
    past += "今年" * closing
    ahead = _announcing(folded, units, after, past, year)
    if ahead is None and back is not None:
        ahead = _anew(folded, units, marked, past, year)
    if ahead is None or not _parts_from(folded, units, among, marked, ahead):
        return False
    # 未来五年，我们感恩奋进, and then 2031年，我们实干争先
    plans = [i for i in after if _heads(folded, units[i], _AHEAD) and not _names(folded, units[i], past, year)]
    over = _line_over(folded, units, after[0], ahead)
    if units[over].word == "BARE" or over < min(plans, default=stop):
        plans = sorted({*plans, over})
    _find_reviews(folded, units, range(first, plans[0]), back, time)
    for i in plans:
        _head(folded, units[i], PartKind.PLAN)
    return True


def _is_closing(folded: str, units: Sequence[Unit], among: range) -> bool:
    """Does a report speak of 明年 as the year that it plans, so that 今年 is the one reviewed?"""
    return any(_begins(folded, units[i], _NEXT) for i in among)


def _planned(folded: str, units: Sequence[Unit], among: range) -> int | None:
    """The year that the report plans, by its head, or by the paragraphs that begin with a year and set targets."""
    said = planned(squeeze(folded, 0, min(_HEAD, units[among[0]].start)))
    if said is not None:
        return said
    years = (_year(folded, units[i]) for i in among if _says(folded, units[i], _AHEAD) and _sets_targets(folded, [units[i]]))
    return max((year for year in years if year is not None), default=None)


def _anew(folded: str, units: Sequence[Unit], marked: Sequence[int], past: str, year: int | None) -> int | None:
    """The paragraph that begins with a year after the past one where numbered headings begin anew below it: 2031年是攻坚之年。."""
    for above, below in pairwise(marked):
        if units[below].number == 1:
            for i in range(above + 1, below):
                named = _year(folded, units[i])
                later = named == year if year is not None else _NAMED.search(past) is not None and not _names(folded, units[i], past)
                if named is not None and later and _says(folded, units[i], _AHEAD):
                    return i
    return None


def _parts_from(folded: str, units: Sequence[Unit], among: range, marked: Sequence[int], ahead: int) -> bool:
    """May a paragraph begin the plan: does no heading name one, but for a section's where the numbers begin anew below it (（一）目标任务);
    and do they, or does it stand out from them?"""
    above, below = [i for i in marked if i < ahead], [i for i in marked if i > ahead]
    anew = len(above) > 1 and bool(below) and units[below[0]].number == 1
    if not anew and not _stands_out(folded, units, ahead, above, below):
        return False
    over = _line_over(folded, units, among[0], ahead)
    return not any(_names_plan(folded, units[i]) for i in among if i != over and not (anew and units[i].word in _LISTED))


def _stands_out(folded: str, units: Sequence[Unit], ahead: int, above: Sequence[int], below: Sequence[int]) -> bool:
    """May a paragraph begin a part that stands above numbered headings, or below all of them: not directly below the last one, whose text
    it is, nor, if they are two, which may be parts themselves, in the text of one that tells no result?"""
    if not above:
        return True
    last = units[above[-1]]
    if below or len(above) < 2 or (ahead - 1 == above[-1] and not last.run_in) or last.word not in _LISTED:
        return False
    heading = Heading(squeeze(folded, last.text_start, last.heading_end), "", 0)
    return len(above) > 2 or any(map(heading.says, ("result", "told", "review")))


def _line_over(folded: str, units: Sequence[Unit], first: int, ahead: int) -> int:
    """The line that heads the paragraph which announces the plan: directly above it, or the next one above if it says a time; without one
    that paragraph itself."""
    for i in range(ahead, first - 1, -1):
        if units[i].word == "BARE":
            timed = words()["heads.time"].search(folded, units[i].start, units[i].end)
            return i if i >= ahead - 1 or timed is not None else ahead
        if units[i].word in RANK:
            break
    return ahead


def _names_plan(folded: str, unit: Unit) -> bool:
    """Is a line or a numbered heading that of a part that looks ahead, by its words: 2031年工作安排, 目标任务? Of a line one is enough, of
    a numbered heading the last."""
    if unit.word not in RANK or unit.heading_end - unit.text_start > _LINE:
        return False
    heading = Heading(squeeze(folded, unit.text_start, unit.heading_end), "", 0)
    told = _is_known(heading.text) if unit.word == "BARE" else glued.is_heading(heading.text) or heading.says("ends_ahead")
    return told and heading.kind_by_words() in (None, PartKind.PLAN)


def _is_known(text: str) -> bool:
    """Does a line hold a word of the heading of a part, and is no clause?"""
    return "，" not in text and words()["heads.part"].search(text) is not None


def _find_reviews(folded: str, units: Sequence[Unit], among: range, back: int | None, time: re.Pattern[str]) -> None:
    """Set level 1 on the headings of the review among the paragraphs above the plan, or on what leads it in; `time` is what looks back."""
    lines = [i for i in among if _is_line(units[i])]
    named = [i for i in lines if _is_of_review(folded, units[i])] or [i for i in lines if _is_over(folded, units, i, time)]
    if not named and back is not None:
        named = [back - _is_line(units[back - 1])]
    if not named and any(units[i].word in RANK for i in among):  # the text above the first section
        named = [i for i in among if _is_told(folded, units[i])][:1]
    for i in named:
        _head(folded, units[i], PartKind.REVIEW)


def _is_of_review(folded: str, unit: Unit) -> bool:
    """Is a line by its words the heading of a review: 2030年工作回顾?"""
    text = squeeze(folded, unit.start, unit.end)
    return _is_known(text) and Heading(text, "", 0).kind_by_words() is PartKind.REVIEW


def _is_over(folded: str, units: Sequence[Unit], i: int, time: re.Pattern[str]) -> bool:
    """Does a line begin with a time, or say one above a text that begins with it: 奋发有为的一年 / 今年以来，…?"""
    timed = words()["heads.time"].search(folded, units[i].start, units[i].end) is not None
    return _heads(folded, units[i], time) or (timed and _says(folded, units[i + 1], time))


def _is_told(folded: str, unit: Unit) -> bool:
    """Is a paragraph text, and not the words with which a report opens?"""
    return unit.word in ("TEXT", "TURN") and words()["lines.opening"].search(folded, unit.start, unit.end) is None


def _is_line(unit: Unit) -> bool:
    """Is a paragraph a short line that may be a heading?"""
    return unit.word == "BARE" and unit.end - unit.start <= _LINE


def _begins(folded: str, unit: Unit, time: re.Pattern[str]) -> bool:
    """Does a paragraph without a number, or a line that may be a heading, begin with a time?"""
    if unit.word not in _PLAIN and not _is_line(unit):
        return False
    return time.match(squeeze(folded, unit.start, min(unit.end, unit.start + _BEGINNING))) is not None


def _heads(folded: str, unit: Unit, time: re.Pattern[str]) -> bool:
    """Is a paragraph a line that may be a heading, and begins with a time: 今后五年，我们感恩奋进?"""
    return _is_line(unit) and _begins(folded, unit, time)


def _head(folded: str, unit: Unit, kind: PartKind) -> None:
    """Let a line be the heading of a part, or the first clause of a paragraph stand for it."""
    unit.kind = kind
    if unit.word == "BARE":
        unit.level = 1
    else:
        _lead(folded, unit)


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
    among, inside = range(first, stop), range(heads[0] + 1, end)
    ahead = _announcing(folded, units, inside, heading)
    if ahead is not None:
        review = heading + "今年" * _is_closing(folded, units, among)
        ahead = _announcing(folded, units, inside, review, _planned(folded, units, among))
    turn = words()["lines.turn"]
    if ahead is None or any(turn.match(folded, unit.start, unit.end) for unit in units[ahead + 1 : _numbered(units, ahead + 1)]):
        return  # none, or the review goes on behind it: 一年来，…
    units[heads[0]].kind = PartKind.REVIEW
    if units[ahead].word == "BARE":
        units[ahead].level = 1
    elif _is_line(units[ahead - 1]):
        units[ahead - 1].level = 1
    else:
        _lead(folded, units[ahead])


def _find_review(folded: str, units: Sequence[Unit], first: int, plan: int) -> None:
    """Set level 1 on a line above a text that looks back, where the first part is the plan: the line heads the review though it
    be a clause (砥砺前行，交出新答卷 / 2030年，…。)."""
    for i in range(first + 1, plan - 1):
        unit = units[i]
        if _is_line(unit) and _says(folded, units[i + 1], _BACK):
            unit.level, unit.kind = 1, PartKind.REVIEW
            return


def opens(folded: str, unit: Unit) -> bool:
    """Does a paragraph begin with the time that a part is about: 2030年，…, 2031年是…?"""
    return _says(folded, unit, _BACK) or _says(folded, unit, _AHEAD)


def _announcing(folded: str, units: Sequence[Unit], among: Iterable[int], review: str = "", year: int | None = None) -> int | None:
    """The first of some paragraphs that begins with a time to come, other than the review's, and no year before the one that is planned,
    and sets targets, or is followed by one that does, or is a line above one that begins so: 今后五年，我们再创辉煌 / 今后五年，要…."""
    for i in among:
        if folded[units[i].start] not in _BEGIN or not _begins(folded, units[i], _AHEAD) or _names(folded, units[i], review, year):
            continue
        headed = _is_line(units[i]) and i + 1 < len(units) and _says(folded, units[i + 1], _AHEAD)
        if headed or _sets_targets(folded, units[i : min(_numbered(units, i + 1), i + _REACH)]):
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


def _beginning(folded: str, unit: Unit) -> str:
    """The first words of a paragraph, without blanks."""
    return squeeze(folded, unit.start, min(unit.end, unit.start + _BEGINNING))


def _year(folded: str, unit: Unit) -> int | None:
    """The year that a paragraph begins with."""
    named = _NAMED.search(_beginning(folded, unit), 0, 12)
    return int(named[0]) if named is not None else None


def _names(folded: str, unit: Unit, review: str, planned: int | None = None) -> bool:
    """Does a paragraph begin with the time that the heading of the review names, or with an earlier year, or one before the planned?"""
    past = max([*map(int, _NAMED.findall(review)), (planned or 1) - 1])
    year = _year(folded, unit)
    return (year is not None and year <= past) or ("今年" in review and "今年" in _beginning(folded, unit)[:8])


def _says(folded: str, unit: Unit, time: re.Pattern[str]) -> bool:
    """Is a paragraph without a number one that begins with a time?"""
    return unit.word in _PLAIN and _begins(folded, unit, time)


def _sets_targets(folded: str, units: Sequence[Unit]) -> bool:
    """Do paragraphs state the targets, and not that they were met?"""
    table = words()
    for unit in units:
        text = squeeze(folded, unit.start, unit.end)
        if table["kind.goals"].search(text) or any(not goals.was_met(text, *m.span()) for m in table["kind.targets"].finditer(text)):
            return True
    return False


def _lead(folded: str, unit: Unit) -> None:
    """Let the first clause of a paragraph, with its comma, stand for the heading that its part lacks."""
    said = _ADDRESS.match(folded, unit.start, unit.end)
    end = _END.search(folded, said.end() if said else unit.start, unit.end)
    unit.word, unit.level = "LEAD", 1
    unit.heading_end = end.end() if end else unit.end


_ADDRESS = late(_ADDRESSED)
_END = re.compile("[，。；：]")
