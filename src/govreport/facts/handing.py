"""Which of several times 分别 hands out to a figure."""

from __future__ import annotations

import re

from ..calendars import Calendar
from ..time_words import YEAR
from ..times import years
from ..words import late
from .candidates import REACH, Candidate
from .narrowed import AND

_HANDED = re.compile(r"分别[^，。；、\d]{0,8}?(-?[\d.]+[^\d，。；、和与以及]{1,6}(?:(?:、|和|以及|与)-?[\d.]+[^\d，。；、和与以及]{1,6})+)")
_YEARS_LISTED = late(f"{YEAR}(?:[、和与]{YEAR}){{1,4}}，")
_SEVERAL = re.compile(f"{AND.pattern}|城乡")  # 2022年和2023年，进口、出口分别增长5%、6%
_ITEM = re.compile("[^，。；、%]{2,8}(?:、|以及|[和与及])")
_MEAN_OF = ("年均", "年平均", "平均每年")
_NEAR = 200  # how far a name stands from its 分别
_LEAD = 60  # characters before a name in which times are listed


def time_of(text: str, c: Candidate, calendar: Calendar) -> years.Time | None:
    """The time of a figure that 分别 hands out to one of the times before its name: 一季度、上半年、全年生产总值分别增长5%、6%、7%;
    2021—2023年，投资分别增长5%、6%、7%，税收分别增长3%、4%、5%.

    Where there are more or fewer figures than times, or several names, nothing says of which it is, as of one of a part of a year.
    """
    own, at = c.subject, c.start
    handed = text.rfind("分别", max(own.end, at - _NEAR), at)
    figures = _HANDED.match(text, handed) if handed >= 0 else None
    if figures is None or at >= figures.end():
        return None
    top = max(0, own.start - _LEAD)
    top = max(top, *(text.rfind(mark, top, own.start) + 1 for mark in "。；\n"))
    before = _times_above(text, top) + "".join(text[top:handed].split())
    if before.endswith(_MEAN_OF):
        return None
    told = len(AND.findall(text, figures.start(1), figures.end())) + 1
    nth = len(AND.findall(text, figures.start(1), at))
    listing = years.one_by_one(before, told, calendar.planned)
    if listing is not None and _SEVERAL.search(before, max(listing[1], before.rfind("，") + 1)) is None:
        return years.Time(years.Stretch.YEAR, listing[0][nth])
    times = list(years.named(before, calendar))
    first = len(times) - 1
    while first > 0 and _ITEM.fullmatch(before, times[first - 1][0], times[first][0]) is not None:
        first -= 1
    listed = times[max(first, 0) :]
    if len(listed) < 2:
        return None
    several = AND.search(before, listed[-1][0]) is not None  # 2022年和2023年，进口、出口分别增长5%、6%
    if several or told != len(listed):
        return years.Time(years.Stretch.PART)
    return listed[nth][1]


def _times_above(text: str, top: int) -> str:
    """The years that a sentence lists at its beginning, for what stands behind a ；: 2022年和2023年，收入分别增长8%、9%；支出 分别
    增长6%、7%."""
    if text[top - 1 : top] != "；":
        return ""
    begin = max(top - REACH, 0, *(text.rfind(mark, max(top - REACH, 0), top) + 1 for mark in "。\n"))
    listed = _YEARS_LISTED.match(text, begin)
    return "" if listed is None else listed[0]
