"""Which year a figure is about: from the words of time before it, the headings above it and the year of the report.

The last word of time before an amount decides. Figures over several years (年均, 五年来) and over part of a year (前三季度) are told
apart from those of one year, for they are not comparable.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import Enum

import attrs

from .layout import Block, Layout, Piece
from .source import Source
from .tree import Status


class Stretch(Enum):
    """How long a time a figure covers."""

    YEAR = "year"
    YEARS = "years"
    PART = "part"


@attrs.frozen(slots=True)
class Time:
    """What the words say: how long, and the year it ends in, where they say it."""

    stretch: Stretch
    year: int | None = None


_DIGIT = "[〇○零一二三四五六七八九]"
# Words of time, the longest first. A base of comparison (比2012年, 较上年) is no time of the figure.
_WORDS = re.compile(
    rf"(?P<base>(?:比|较|与|同|由|从|自|以)(?:去年|上年|前年|上一?年度|\d{{4}}年|[一二]{_DIGIT}{{3}}年)(?:底|末|同期|的|以来)*)"
    r"|(?P<mean>年均|年平均|平均每年|每年平均|年度均|年年|每年)(?!浓度|均|值|气温|降水)"
    r"|(?P<part>[一二三四1-4]季度|[上下]半年|(?:前|头)(?:[一二三四五六七八九十]+|\d{1,2})个?(?:月|季度)|(?:\d{1,2}|[一二三四五六七八九十]+)月?(?:-|—|–|－|~|至|到)(?:\d{1,2}|[一二三四五六七八九十]+)月"
    r"|当月|单月|一季度|(?<![\d年])(?:[1-9]|1[01])月(?:份|底|末))"
    r"|(?P<several>(?:过去|这|近|今后|未来|往后|此后|前|本届政府)?(?:[两二三四五六七八九十]|[2-9]|10)年(?:来|间|以来|累计|共|总|平均)|(?:过去|今后|未来|这)的?(?:[两二三四五六七八九十]|[2-9]|10)年"
    r"|“?十[一二三四五六七八九]?五”?(?:规划)?(?:时期|期间|以来)|[一二三四五六七八九十]五(?:时期|期间|以来)|本届政府任期|届内|\d{4}(?:年)?(?:-|—|–|－|~|至|到)\d{4}年|以来|任期内|改革开放|累计)"
    rf"|(?P<end>“?十(?P<plan>[一二三四五六七八九]?)五”?末)"
    rf"|(?P<year>(?:19|20)\d\d)年|(?P<spelled>[一二]{_DIGIT}{{3}})年"
    r"|(?P<whole>今年|本年度?|当年|全年|去年|上年度?|明年|来年)"
)
_RELATIVE = {"今年": 0, "本年": 0, "本年度": 0, "去年": -1, "上年": -1, "上年度": -1, "明年": 1, "来年": 1}
_DIGITS = {c: str(i) for i, c in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0"}
_QUICK = re.compile("[年月季度五累计以来届]")


def last(words: str, year: int | None) -> Time | None:
    """The time that the last word of time in some words gives; None where there is none.

    Args:
        words: what stands before an amount in its sentence, folded and without blanks.
        year: the year of the report.

    >>> last("到2027年，地区生产总值达到", 2025)
    Time(stretch=<Stretch.YEAR: 'year'>, year=2027)
    >>> last("五年来，地区生产总值年均增长", 2023).stretch.value, last("前三季度，增长", 2025).stretch.value
    ('years', 'part')
    >>> last("地区生产总值比2012年增长", 2025)
    """
    found: Time | None = None
    for m in _WORDS.finditer(words):
        match m.lastgroup:
            case "base":
                continue
            case "mean" | "several":
                found = Time(Stretch.YEARS)
            case "part":
                found = Time(Stretch.PART)
            case "end" | "plan":
                found = Time(Stretch.YEAR, _plan_end(m["plan"]))
            case "year":
                found = Time(Stretch.YEAR, int(m["year"]))
            case "spelled":
                found = Time(Stretch.YEAR, int("".join(_DIGITS.get(c, c) for c in m["spelled"])))
            case _:
                shift = _RELATIVE.get(m[0])
                found = Time(Stretch.YEAR, None if year is None or shift is None else year + shift)
    return found


def _plan_end(number: str) -> int:
    """The last year of a five-year plan: the tenth ended in 2005."""
    return 2005 + 5 * (" 一二三四五六七八九".index(number) if number else 0)


def averaged(words: str) -> bool:
    """Do the words make a figure a mean over years or a sum over them?

    >>> averaged("年均增长"), averaged("增长"), averaged("细颗粒物年均浓度降至")
    (True, False, False)
    """
    return any(m.lastgroup in ("mean", "several") for m in _WORDS.finditer(words))


def compared_far(words: str, year: int | None) -> bool:
    """Is a growth measured against a year that is not the one before?

    >>> compared_far("地区生产总值比2012年增长", 2025), compared_far("比上年增长", 2025)
    (True, False)
    """
    for m in _WORDS.finditer(words):
        if m.lastgroup == "base" and m[0][0] in "比较同与":
            digits = re.search(r"\d{4}", m[0])
            if digits is not None and (year is None or int(digits[0]) < year - 2):
                return True
    return False


def of(time: Time | None, status: Status, year: int | None, frame: Time | None) -> int | None:
    """The year of a figure: the one that its words name, else that of the headings above it, else the one before the report's for
    what was done and the report's own for what is promised."""
    if time is not None and time.year is not None:
        return time.year
    if time is None and frame is not None and frame.year is not None and status is Status.TARGET:
        return frame.year
    if year is None:
        return None
    return year if status is Status.TARGET else year - 1


class Frames:
    """The times that headings give to what stands beneath them: 五年来的工作, 2025年主要目标."""

    def __init__(self, source: Source, layout: Layout, year: int | None) -> None:
        self.starts: list[int] = []
        self.times: list[Time | None] = []
        for start, time in _marks(source, layout.pieces, None, year):
            self.starts.append(start)
            self.times.append(time)

    def at(self, offset: int) -> Time | None:
        """The time that the headings above a place give."""
        i = bisect_right(self.starts, offset) - 1
        return self.times[i] if i >= 0 else None


def _marks(source: Source, pieces: Sequence[Block | Piece], above: Time | None, year: int | None) -> Iterator[tuple[int, Time | None]]:
    """From which place on which time holds."""
    for piece in pieces:
        if isinstance(piece, Block):
            own = _headed(source.folded[piece.heading.slice], year) or above
            yield piece.span.start, own
            yield from _marks(source, piece.pieces, own, year)
            yield piece.span.end, above


_HEADED = re.compile(r"(?:过去|今后|未来|这|近)的?[五四三]年|[五四三]年(?:来|工作|回顾|发展|成就|目标)|“?十[一二三四]?五”?(?:时期|期间|规划|以来|发展|主要|目标)|(?P<one>(?:19|20)\d\d年|今年|去年|过去一年|一年来)")


def _headed(heading: str, year: int | None) -> Time | None:
    found = list(_HEADED.finditer(heading))
    if not found:
        return None
    if any(m["one"] for m in found):
        return Time(Stretch.YEAR, None) if len(found) == 1 else Time(Stretch.YEAR, None)
    return Time(Stretch.YEARS)
