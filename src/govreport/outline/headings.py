"""On which level of the document each heading stands: parts, and the sections beneath them."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Sequence

from ..words import HAN, NOTE, late
from . import announced, glued, ranks, second, sentences
from .annexes import find_annexes, find_entries
from .lines import words
from .marks import RANK, Unit, squeeze

_HAN = late(f"{HAN}{{2}}")
_YEAR = re.compile(r"(?:19|20)\d\d(?=年(?!\d))")
_FIGURE = re.compile(r"[增升降长到达为超加少落]了?\d[\d.]*(?:%|[万亿]+元)")  # 城乡居民收入分别增长8.6%和9.3%
_NUMBERED = frozenset({"CN", "PAREN", "DIVISION"})
_NOTED = frozenset({"CIRCLE", "BRACKET", "DASH"})  # such a mark may be that of a note at the foot of a page
_FIRST_WORDS = 12
_STRESSED = re.compile("以|突出|围绕|聚焦|坚持|紧扣|狠抓|抓住|抓好")
_OPENING = 40  # a report opens among its first paragraphs
_BARE = 40  # characters of a bare line that is a heading


# --- parts -----------------------------------------------------------------------------------------------------------


def opening(folded: str, units: Sequence[Unit]) -> int:
    """The index of the paragraph with which the report proper opens; what stands above is front matter."""
    said = words()["lines.opening"]
    heading = -1
    own = second.behind_digest(folded, units[:_OPENING])
    for i, unit in enumerate(units[own:_OPENING], own):
        if unit.word == "ADDRESS" or said.search(folded, unit.start, min(unit.end, unit.start + 80)):
            return i - _headed(folded, units, i) if unit.word == "ADDRESS" else i
        if heading < 0 and unit.word in _NUMBERED:
            heading = i
        elif heading < 0 < i < len(units) - 1 and unit.word == "BARE" and _opens(folded, units[i - 1], unit, _below(folded, units, i)):
            heading = i - 1  # the title above it
        if heading < 0:
            continue
        told = unit.run_in or (unit.word == "TEXT" and folded[unit.end - 1] == "。")
        if unit.end - unit.start > 60 or (told and units[heading].word in _NUMBERED):
            return heading  # no table of contents: it has text
    return max(heading, 0)


def _below(folded: str, units: Sequence[Unit], i: int) -> Unit:
    """The paragraph below a line; below the first numbered heading that stands there, if none of these is that of a part, and below one of
    the aims alone (2031年工作安排 / 主要预期目标 / 增长5%；)."""
    below = units[i + 1]
    if below.word == "BARE" and i + 2 < len(units) and words()["kind.aims"].search(squeeze(folded, below.start, below.end)):
        return units[i + 2]
    if below.word not in _NUMBERED or below.number != 1 or i + 2 == len(units):
        return below
    table, line = words(), squeeze(folded, units[i].start, units[i].end)
    both = "暨" in line or table["kind.both"].search(line) is not None
    parts = (u for u in units[i + 1 :] if u.word in _NUMBERED and not u.run_in)
    named = any(table["heads.part"].search(squeeze(folded, u.text_start, u.heading_end)) for u in parts)
    return below if both or named else units[i + 2]


def _headed(folded: str, units: Sequence[Unit], i: int) -> int:
    """How many paragraphs above the address the report opens, where the heading of its first part stands directly above it: 第一部分
    2023年工作回顾 / 各位代表：. One in a table of contents stands below once more."""
    if i == 0:
        return 0
    unit = units[i - 1]
    if unit.word in ("CN", "DIVISION"):
        return int(unit.number == 1 and not any(u.word == unit.word and u.number == 1 for u in units[i:]))
    if i < 2 or i + 1 == len(units) or unit.word != "BARE" or not _opens(folded, units[i - 2], unit, units[i + 1]):
        return 0
    numbered = next((u for u in units[i:] if u.word in _NUMBERED), None)
    return 0 if numbered is not None and _known(folded, numbered) else 2  # from the line above it


def _opens(folded: str, above: Unit, unit: Unit, below: Unit) -> bool:
    """Is a bare line the heading of the review with which a report without an address begins? No sentence stands above it, and one stands
    below it, or an item of a list, where a table of contents has lines."""
    if unit.end - unit.start > _BARE or folded[below.end - 1] not in "。：；" or folded[above.end - 1] in "。！：；":
        return False
    table, text = words(), squeeze(folded, unit.start, unit.end)
    if "，" in text or table["lines.title"].search(text):
        return False
    dated = _YEAR.match(text) is not None and table["heads.part"].search(text) is not None
    return dated or table["kind.review"].search(text) is not None or table["lines.turn"].fullmatch(text) is not None


def find_parts(folded: str, units: Sequence[Unit], first: int, stop: int) -> None:
    """Set level 1 on the headings of parts: numbered ones, or bare ones where the numbers only begin beneath them."""
    body = range(first, stop)
    _settle_bare(folded, units, first, stop)
    lines = [i for i in body if units[i].word == "BARE"]
    bare = [i for i in lines if not units[i].bare]
    if (top := ranks.topmost(units, lines, body)) and not any(units[i].word in ("DIVISION", "CN") for i in body):
        _are_parts(units, top)
        return
    for word in ("DIVISION", "CN"):
        marked = [i for i in body if units[i].word == word]
        if not marked:
            continue
        closing = {i for i in bare if words()["kind.closing"].search(squeeze(folded, units[i].start, units[i].end))}
        above = [i for i in bare if i not in closing and i < marked[0]]
        anew = sum(units[i].number == 1 for i in marked) > 1
        if above and len(bare) - len(closing) > 1 and (anew or any(_known(folded, units[i]) for i in above)):
            break
        if anew and (over := _over_numbers(folded, units, lines, marked)):
            _are_parts(units, over)
            _find_last(folded, units, lines)
            return
        if not closing and announced.divide(folded, units, first, stop, marked):
            _find_last(folded, units, lines)
            return
        points = _points(folded, units, above, marked)
        _number_parts(folded, units, marked[points:])
        if points:
            _are_parts(units, (*above, *closing))
            return
        parts = [i for i in marked if units[i].level]
        for i in bare:
            if i in closing or (_known(folded, units[i]) and (i in above or ranks.lacks_number(units, parts, i))):
                units[i].level = 1
        return
    listed = [i for i in body if units[i].word in ("ORDINAL", "DASH") and not units[i].run_in and _known(folded, units[i])]
    if len(listed) > 1 and not bare:  # ■2031年工作回顾
        _are_parts(units, listed)
        return
    if not bare:
        bare = [i for i in lines if units[i].end - units[i].start <= 40]
        if len(bare) < 2:
            _promote(folded, units, first, stop)
            return
    numbered = ranks.highest(units, body)
    if announced.divide(folded, units, first, stop, numbered):
        _find_last(folded, units, lines)
        return
    for i in _above_others(folded, units, bare, bool(numbered)):
        units[i].level = not _is_subtitle(folded, units, i)
    _find_last(folded, units, lines)


def _are_parts(units: Sequence[Unit], headings: Iterable[int]) -> None:
    for i in headings:
        units[i].level = 1


def _over_numbers(folded: str, units: Sequence[Unit], lines: Sequence[int], marked: Sequence[int]) -> Sequence[int]:
    """The unnumbered lines beneath which the numbers begin, each time anew, if they say times and the numbered ones none: these are the
    parts, though they be clauses (2031年，我们砥砺前行 / 一、… 二、… / 2032年，我们信心满怀 / 一、…); with them what is one by all of its
    words."""
    text = {i: squeeze(folded, units[i].text_start, units[i].heading_end) for i in (*lines, *marked)}
    firsts = [n for n, i in enumerate(marked) if units[i].number == 1]
    short = [i for i in lines if len(text[i]) <= _BARE]
    over = [max([-1, *short[bisect(short, marked[n - 1]) * (n > 0) : bisect(short, marked[n])]]) for n in firsts]
    time, heads = words()["heads.time"], {*short}
    over = [i - (i - 1 in heads) for i in over]  # above its subtitle
    if -1 in over or any(time.search(text[i]) for i in marked[: firsts[1]]):
        return []
    if sum(time.search(text[i]) is not None or announced.opens(folded, units[i + 1]) for i in over) < 2:
        return []
    return [*over, *(i for i in short if glued.is_heading(text[i]))]


def _is_subtitle(folded: str, units: Sequence[Unit], i: int) -> bool:
    """Does a bare line stand directly beneath the heading of a part, and is no heading of one itself: 回顾过去五年 / 我县站上新的起点?"""
    text = squeeze(folded, units[i].start, units[i].heading_end)
    return units[i - 1].level == 1 and units[i - 1].word == "BARE" and not glued.ends_heading(text)


def _above_others(folded: str, units: Sequence[Unit], bare: Sequence[int], numbered: bool) -> Sequence[int]:
    """Which of the bare lines are parts. Where nothing is numbered, those of which all words are a part's heading (2031年工作安排) have
    the others beneath them, though these may hold a word of one (重点项目加快推进), but for a last one about the government itself."""
    texts = {i: squeeze(folded, units[i].start, units[i].heading_end) for i in bare}
    closing = [i for i in bare if words()["kind.closing"].search(texts[i])]
    named = [i for i in bare if glued.is_heading(texts[i]) or (i == bare[0] and words()["kind.review"].search(texts[i]))]
    others = [i for i in bare if i not in named and i not in closing]
    if not numbered and len(named) > 1 and len(others) > 1 and others[0] > named[0]:
        last = [i for i in others[-1:] if i > named[-1] and words()["kind.self_government"].search(texts[i])]
        return [*named, *last, *closing]
    known = [i for i in bare if _known(folded, units[i])]
    return known if len(known) > 1 and len(bare) - len(known) > len(known) else bare


def _find_last(folded: str, units: Sequence[Unit], lines: Sequence[int]) -> None:
    """Behind the numbered sections of a bare part a line with a comma is one too: the last, if it speaks of the government itself
    (转变作风，加强政府自身建设), and one that says that it is a part, if the numbers begin anew beneath it. Where the plan numbers
    none, the last of all lines is one, too. The part of the government itself has no other behind it."""
    last = max((i for i in lines if units[i].level), default=0)
    closed = words()["kind.self_government"].search(folded, units[last].start, units[last].end) is not None
    alone = not any(u.word in _NUMBERED for u in units[last : max(lines, default=last)])
    for i in lines:
        unit = units[i]
        if unit.level or unit.end - unit.start > _BARE:
            continue
        if i > last and not closed and words()["heads.last"].search(folded, unit.start, unit.end):
            closed = (alone and i == lines[-1]) or sum(u.word in _NUMBERED for u in units[last:i]) > 1
            unit.level = int(closed)
        elif _known(folded, unit):
            above = next((u.number for u in reversed(units[:i]) if u.word in _NUMBERED or u.level), None)
            below = next((u.number for u in units[i + 1 :] if u.word in _NUMBERED or u.level), None)
            unit.level = below == 1 and above is not None and above > 1


def _points(folded: str, units: Sequence[Unit], above: Sequence[int], marked: Sequence[int]) -> int:
    """How many numbered headings divide the review that the one bare line above them names: those before the first that says that it is
    a part, or looks ahead.

    首先报告2030年的工作 promises that what follows is something else.
    """
    if len(above) != 1:
        return 0
    table, line = words(), units[above[0]]
    text = squeeze(folded, line.start, line.end)
    back = None if text.startswith("首先") else table["kind.review"].search(text)
    ahead = table["kind.both"].search(text) or table["kind.targets"].search(folded, line.end, units[marked[0]].start)
    if back is None or ahead is not None:
        return 0
    past = max(map(int, _YEAR.findall(text)), default=None)
    return next((n for n, i in enumerate(marked) if _looks_ahead(folded, units, i, past)), len(marked))


def _looks_ahead(folded: str, units: Sequence[Unit], i: int, past: int | None) -> bool:
    """Does a heading say that it is a part, or does it, or the text beneath it in its first words, tell of what is to come, or of a year
    after the past one?"""
    unit = units[i]
    heading = squeeze(folded, unit.text_start, unit.heading_end)
    below = unit if unit.run_in else units[min(i + 1, len(units) - 1)]
    start = unit.heading_end if unit.run_in else below.start
    body = squeeze(folded, start, min(below.end, start + _FIRST_WORDS)).lstrip("。：")
    ahead = words()["heads.ahead"]
    clause = heading.rpartition("，")[2] if _STRESSED.match(heading) else heading  # 以保增长为重点，经济实力进一步增强 is no part
    if words()["heads.part"].search(clause) or ahead.search(heading) or ahead.match(body):
        return True
    years = [*map(int, _YEAR.findall(heading)), *(int(m[0]) for m in (_YEAR.match(body),) if m)]
    return past is not None and max(years, default=past) > past


def _promote(folded: str, units: Sequence[Unit], first: int, stop: int) -> None:
    """A text without headings of parts has its highest numbered headings as parts, but where these begin anew."""
    for word in ("PAREN", "ARABIC"):
        marked = [i for i in range(first, stop) if units[i].word == word]
        if len(marked) > 1:
            if not announced.divide(folded, units, first, stop, marked):
                for i in marked:
                    units[i].level = 1
            return


def _settle_bare(folded: str, units: Sequence[Unit], first: int, stop: int) -> None:
    """Keep the class BARE for lines that can be headings; `bare` says that one is a sentence and so no part."""
    table = words()
    broken = False  # inside a sentence, at the end of the line above
    for i, unit in enumerate(units):
        if unit.word != "BARE":
            broken = False
            continue
        text = squeeze(folded, unit.start, unit.heading_end)
        unit.bare = "，" in text or len(text) > 40 or _FIGURE.search(text) is not None
        broken = broken or _breaks_off(folded, text, units[i + 1 : i + 2])
        fit = not broken and first < i < stop and i + 1 < len(units) and len(text) > 2 and _HAN.search(text)
        if not fit or table["lines.title"].search(text) or (not unit.bare and table["lines.lead_in"].search(text)):
            unit.word = "TEXT"


def _breaks_off(folded: str, text: str, below: Sequence[Unit]) -> bool:
    """Is a line the beginning of a sentence that goes on below: 2025年是全面贯彻落, or 过去一年 above 在…下？"""
    table = words()
    if table["lines.begun"].search(text):
        return True
    begun = bool(below) and folded.startswith("在", below[0].start) and table["lines.turn"].fullmatch(text) is not None
    return begun and folded[below[0].end - 1] != "。"  # a whole sentence in one line needs no line above it


def _known(folded: str, unit: Unit) -> bool:
    return bool(words()["heads.part"].search(squeeze(folded, unit.text_start, unit.heading_end)))


def _number_parts(folded: str, units: Sequence[Unit], marked: Sequence[int]) -> None:
    """Parts count on; a number that starts again opens a list beneath the part, which goes on as long as it counts on. One that stands
    twice is a slip of the pen: no list begins with 二、, or ends with 一、, and no review has the plan in it (一、2030年工作回顾
    一、2031年工作安排)."""
    last, inner, shape = 0, 0, False
    review = False
    for at, i in enumerate(marked):
        unit = units[i]
        number = unit.number or 0
        twice = number == last and not inner and (number > 1 or (at + 1 < len(marked) and units[marked[at + 1]].number != 2))
        told, plan = _told(folded, unit)
        twice = twice or (review and plan and number == last)
        if not (review and plan) and inner and number == inner + 1 and (number != last + 1 or unit.run_in == shape):
            inner = number
        elif number > last or twice:
            unit.level, last, inner, review = 1, number, 0, told
        else:
            inner, shape = number, unit.run_in


def _told(folded: str, unit: Unit) -> tuple[bool, bool]:
    """Is a heading by all of its words that of a review, and is it that of a plan of a time? 重点工作 alone may be a section's."""
    text = squeeze(folded, unit.text_start, unit.heading_end)
    if not glued.is_heading(text):
        return False, False
    table = words()
    back = table["kind.review"].search(text) is not None and table["kind.both"].search(text) is None
    return back, not back and table["heads.time"].search(text) is not None and table["kind.future"].search(text) is not None


# --- levels beneath the parts ----------------------------------------------------------------------------------------


def find_sections(units: Sequence[Unit], start: int, stop: int) -> None:
    """Set the levels of one part's headings, which stand in units[start:stop].

    A mark opens a level beneath the open ones that rank above it. List marks (一是, ——) are sections where the part has no
    other ones, and points beneath the open section where it has.
    """
    inside = units[start:stop]
    bare = ranks.bare(inside)
    if bare is None:
        for u in inside:
            u.word = "TEXT" if u.word == "BARE" else u.word
    if sum(u.word == "FIRST" for u in inside) < 2:
        for u in inside:
            u.word = "TEXT" if u.word == "FIRST" else u.word
    alone, dashes = ranks.ordinals(inside), ranks.dashes(inside)
    hard = any(u.word in RANK for u in inside) or alone is not None
    open_ranks: list[float] = []
    closed: list[float] = []
    turns: list[Unit] = []
    for u in inside:
        if u.word in ("ADDRESS", "TURN"):
            open_ranks, closed = [], open_ranks or closed
            turns.append(u)
            continue
        rank = bare if u.word == "BARE" else RANK.get(u.word, ranks.SOFT if u.word in ranks.SOFT_MARKS else None)
        if u.word == "ORDINAL" and alone is not None:
            rank = alone
        if u.word == "DASH" and dashes is not None:
            rank = dashes
        if rank is None:
            continue
        if turns and closed and closed[0] < rank < ranks.SOFT:  # a list deeper than the section: the address stands inside it
            open_ranks = closed
            for turn in turns:
                turn.word = "TEXT"
        turns, closed = [], []
        while open_ranks and open_ranks[-1] >= rank:
            open_ranks.pop()
        if rank == ranks.SOFT and hard and not open_ranks:
            continue
        open_ranks.append(rank)
        u.level = min(len(open_ranks) + 1, 5)


def _end_report(folded: str, units: Sequence[Unit], first: int, stop: int) -> None:
    """Bare lines behind the appeal with which a report ends are the page's: titles of other news, names of sites.

    Where a sentence stands below it, it is one in the middle of a report: 各位代表！…是全市人民团结奋斗的结果.
    """
    appeal = words()["lines.appeal"]
    for i in range(stop - 1, first, -1):
        unit = units[i]
        if unit.word == "ADDRESS":
            behind = units[i + 1 : stop]
            if appeal.search(folded, unit.start, unit.end) is not None and all(folded[below.end - 1] != "。" for below in behind):
                for below in behind:
                    below.word = "TEXT" if below.word == "BARE" else below.word
            return
        if unit.word in RANK and unit.word != "BARE":
            return


def settle(folded: str, units: Sequence[Unit]) -> list[Unit]:
    """Settle what every unit is: part, section or text, from the document as a whole.

    Returns:
        Headings of sections that stand in the report above its first part, as in the second page of one: they are of no part.
    """
    first = opening(folded, units)
    stop = find_annexes(folded, units, first)
    for u in units[:stop]:
        if u.word == "NOTE" or (u.word in _NOTED and NOTE.match(folded, u.start, u.end) is not None):
            u.word = "TEXT"
    _end_report(folded, units, first, stop)
    find_parts(folded, units, first, stop)
    announced.find(folded, units, first, stop)
    heads = [i for i, u in enumerate(units) if u.level == 1 or u.word == "ANNEX"]
    heads = [i for i in heads if i >= stop] if heads and heads[0] >= stop else heads
    above = range(first, heads[0] if heads else first)
    lost = [u for i in above if (u := units[i]).word == "PAREN" and (u.run_in or units[i + 1].word == "TEXT")]
    for u in units[: heads[0] if heads else len(units)]:
        u.word = u.word if u.word in ("ADDRESS", "LABEL") else "TEXT"
    for i, end in zip(heads, [*heads[1:], len(units)], strict=False):
        if units[i].word == "ANNEX":
            find_entries(folded, units, i, end)
        sentences.find(folded, units[i + 1 : end])
        find_sections(units, i + 1, end)
    return lost
