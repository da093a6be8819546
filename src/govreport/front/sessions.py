"""The session to which a report was given: its date and whose assembly met, from the lines above the address."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from .. import regions
from ..numerals import mixed
from ..source import YEAR_DIGITS, Span
from ..words import HAN, late
from . import patterns
from .patterns import ASSEMBLY, DATE, GATHERING, LEAD, MEETING, SESSION, SHORT_DATE

_SIGNS = " ()[]—-―─–"
_TITLE = late("[ ]?(?:title|标题)：")
_BOX = late("(?:报告|会议)(?:时间|背景)：$")  # of an encyclopedia: 报告时间：2031年1月9日
_NAME = late(rf" {{1,3}}(?P<office>{HAN}{{0,3}}[长席员] ?)?(?P<name>{HAN}{{2,4}}|{HAN} {{1,3}}{HAN}(?: {{1,3}}{HAN})?) {{0,3}}[)\]]")
_PASSED = re.compile("[^\n。，)]{0,12}(?:通过|批准)")
_NEAR = 60  # characters between the date and the place of one line
_SPAN = late(r"[ \n]{0,24}+(?:(?:至|到|[—~-]{1,2}) ?(?:\d{1,2} ?月)? ?\d{1,2} ?日)?[ \n()]{0,24}+(?=在)")  # 1月14日至17日在


class Session(NamedTuple):
    """What the lines say. `place` is the words for the region of the assembly, `end` is where they end (0 without any)."""

    date: dt.date | None = None
    place: str = ""
    end: int = 0


def read(opening: str) -> Session:
    """The line （2031年1月9日在…人民代表大会…上）, or a date in a line of its own.

    The date of a page (发布时间：…, or one above the session's line) is none of a session.

    >>> read("政府工作报告\\n2031年2月3日 来源：日报\\n——2031年1月9日在海东市第三届人民代表大会第二次会议上\\n").date.isoformat()
    '2031-01-09'
    """
    meeting = _session(opening) or ASSEMBLY.search(opening) or MEETING.search(opening) or GATHERING.search(opening)
    best: tuple[int, int, dt.date, int] | None = None
    for found, rank in _dates(opening, meeting):
        if (date := date_of(found)) is not None:
            apart = abs(found.start() - meeting.start()) if meeting else found.start()
            end = line_end(opening, max(found.end(), meeting.end() if meeting else 0))
            best = min(best or (rank, apart, date, end), (rank, apart, date, end))
    if best:
        return Session(best[2], _place(meeting), best[3])
    return Session(None, _place(meeting), line_end(opening, meeting.end()) if meeting else 0)


def _session(opening: str) -> re.Match[str] | None:
    """The words for the session: of several, the first behind a date (2031年1月9日在…); those that tell what it passed come last."""
    dates = [day.end() for pattern in (DATE, SHORT_DATE) for day in pattern.finditer(opening)]
    days = {joined.end() for end in dates if (joined := _SPAN.match(opening, end)) is not None}
    found = [(_PASSED.match(opening, m.end()) is not None, m.start() not in days, m.start(), m) for m in SESSION.finditer(opening)]
    return min(found)[-1] if found else None


def _dates(opening: str, meeting: re.Match[str] | None) -> Iterator[tuple[re.Match[str], int]]:
    """The dates that may be the session's; of two the one with the lower rank."""
    page = patterns.words().page
    for pattern in (DATE, SHORT_DATE):
        for found in pattern.finditer(opening):
            first = opening.rfind("\n", 0, found.start()) + 1
            line = opening[first : line_end(opening, found.end())]
            before, behind = opening[first : found.start()].rstrip(" "), opening[found.end() : found.end() + 20].lstrip(" ")
            box = _BOX.search(before) is not None
            if (before.endswith("：") and not box and not _TITLE.fullmatch(before)) or page.match(behind):
                continue
            below = behind.startswith("\n") and page.match(behind.lstrip(" \n")) is not None
            if below and not opening[: found.start()].rstrip(_SIGNS + "\n").endswith("上"):
                continue  # a date above 来源：…, which does not follow …会议上
            joined = _SPAN.match(opening, found.end())
            if meeting and joined and joined.end() == meeting.start():
                yield found, 0  # 2031年1月9日在…
                continue
            bracketed = before.endswith(("(", "[")) and (behind.startswith((")", "]")) or byline(opening, found.end()) is not None)
            ended = not behind or behind.startswith("\n")
            alone = box or len(line.strip(_SIGNS)) <= len(found[0]) or (ended and patterns.words().signed.search(before) is not None)
            if pattern is SHORT_DATE and not bracketed:
                continue  # 2031-02-03 alone on its line is the page's
            apart = found.start() - meeting.start() if meeting else 0
            if meeting and abs(apart) <= _NEAR and (apart > 0 or first <= meeting.start() < first + len(line)):
                yield found, 1  # on its line, or below it
            elif bracketed or (alone and (meeting is None or apart > 0)):
                yield found, 2 if bracketed else 3


def told(opening: str, planned: int | None) -> dt.date | None:
    """The day on which a page says that the report was given, which may leave out the year; `planned` is the one that the report plans.

    >>> told("1月8日上午，海东市第三届人民代表大会第二次会议隆重开幕，市长王五作政府工作报告。", 2031).isoformat()
    '2031-01-08'
    """
    found = LEAD.search(opening)
    if found is None or (found[1] is None and planned is None):
        return None
    year = year_number(found[1]) if found[1] is not None else (planned or 0) - (int(found[2]) > _HALF)
    try:
        return dt.date(year, int(found[2]), int(found[3]))
    except ValueError:  # 2月30日
        return None


_HALF = 6  # the first month after this one, of the year before


def byline(opening: str, at: int) -> Span | None:
    """Where the name stands that follows a date in its brackets: (2031年1月9日 王五).

    >>> byline("(2031年1月9日 王五)", 10), byline("(2031年1月9日 送审稿)", 10)
    (Span(start=11, end=13), None)
    """
    named = _NAME.match(opening, at)
    if named is None:
        return None
    words, name = patterns.words(), named["name"]
    if words.page.match(name) or any(word in name for word in words.data["not_names"]) or regions.find(name) is not None:
        return None
    return Span(*named.span("name")) if surnamed(name) or named["office"] else None


def surnamed(name: str) -> bool:
    """Does a name begin with a surname?"""
    data = patterns.words().data
    return name[0] in data["surnames"] or name.startswith(tuple(data["double_surnames"]))


def is_name(text: str) -> bool:
    """May some words be the name of a speaker?"""
    plain, data = text.replace(" ", ""), patterns.words().data
    if plain in data["governments"] or plain.endswith(tuple(data["offices"])):
        return False
    return not any(word in plain for word in data["not_names"])


def _place(meeting: re.Match[str] | None) -> str:
    if meeting is None:
        return ""
    groups = meeting.groupdict()
    return groups.get("nation") or groups.get("seat") or meeting["place"]


def line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def date_of(found: re.Match[str]) -> dt.date | None:
    """The day that a match of `DATE` or `SHORT_DATE` names; None where there is none such."""
    try:
        return dt.date(year_number(found[1]), month_number(found[2]), int(mixed(found[3])))
    except ValueError:  # 2月30日, 一二月
        return None


def year_number(digits: str) -> int:
    """The number of a year, in digits of any kind.

    >>> year_number("二〇三一"), year_number("2 0 3 1")
    (2031, 2031)
    """
    return int(digits.replace(" ", "").translate(YEAR_DIGITS))


def month_number(text: str) -> int:
    """The number of a month: 9, 九, 十二; the first is 元 too.

    >>> [month_number(each) for each in ("9", "十二", "元")]
    [9, 12, 1]
    """
    return int(mixed(text.replace("元", "一")))
