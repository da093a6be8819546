"""Which year a figure is about: from the words of time before it, the headings above it and the calendar of the report.

The last word of time before an amount decides. Figures over several years (年均, 五年来) and over part of a year (前三季度) are told
apart from those of one year, for they are not comparable.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

import attrs

from ..calendars import Calendar
from ..numerals import mixed
from ..time_words import ALONE, BASE, FEW, FROM_NOW, MIDDLE, YEAR, alone, century_of, plan_years, year_of
from ..tree import Status
from ..words import BESIDE, HELD_TO_ONE, HONOURED, HONOURED_REACH, SEPARATOR, late
from .classes import WORDS


class Stretch(Enum):
    """How long a time a figure covers."""

    YEAR = "year"
    YEARS = "years"
    PART = "part"


@attrs.frozen(slots=True)
class Time:
    """What the words say: how long, and the year it ends in, where they say it. `weak` words do not reach into the next sentence,
    `compared` ones (比2012年) not beyond what is compared, `summed` ones (累计 where no years are named) not beyond their clause."""

    stretch: Stretch
    year: int | None = None
    weak: bool = attrs.field(default=False, eq=False, repr=False)
    compared: bool = attrs.field(default=False, eq=False, repr=False)
    summed: bool = attrs.field(default=False, eq=False, repr=False)


_REACH = 24  # no word of time is longer
_SIGNS = re.compile("[世现如目年月季来假周五同累任届改期]")  # each word of time holds one of these; most clauses hold none
_BEGAN = late(rf"{YEAR}(?P<own>[^，。；：、0-9]{{1,8}})?$")
_AHEAD = ("新的一年", "年度")
_REVIEWED = ("过去一年", "过去的一年", "一年来", "这一年")


def last(words: str, calendar: Calendar, found: Time | None = None) -> Time | None:
    """The time that the last word of time in some words gives; None where there is none.

    Args:
        words: what stands before an amount in its sentence, folded and without blanks.
        calendar: what the report's words of time are counted from.
        found: the time before these words.

    >>> last("到2027年，地区生产总值达到", Calendar())
    Time(stretch=<Stretch.YEAR: 'year'>, year=2027)
    >>> last("“十四五”末，地区生产总值达到", Calendar()).year, last("今后五年，地区生产总值达到", Calendar.of(2021)).year
    (2025, 2025)
    >>> december = Calendar(planned=2025, now=2024)
    >>> [last(words, december).year for words in ("去年", "今年", "一年来", "明年")]
    [2023, 2024, 2024, 2025]
    >>> [last(words, december).stretch.value for words in ("五年来，年均增长", "前三季度，增长", "比2012年增长")]
    ['years', 'part', 'years']
    >>> [last(words, december) for words in ("比上年增长", "地区生产总值由2020年的", "增速为2019年以来最高")]
    [None, None, None]
    """
    if _SIGNS.search(words) is None:
        return found
    for m in WORDS.finditer(words):
        found = _time(m, calendar, found)
    return found


def _time(m: re.Match[str], calendar: Calendar, before: Time | None) -> Time | None:
    """The time that a word gives, after those before it."""
    year = before.year if before is not None else None
    match m.lastgroup:
        case "record":
            return before
        case "base":
            if _far(m[0], year, calendar.planned):
                own = before is None or before.stretch is Stretch.YEAR or before.compared or before.summed
                leads = m.string.startswith(("相比", "比较，", "，"), m.end())  # 与2017年相比，…: of all that follows
                return Time(Stretch.YEARS, year, True, own and not leads)
            yearly = before is not None and before.weak and before.stretch is Stretch.YEARS and m[0][0] in "同比较"
            return Time(Stretch.YEAR, year) if yearly else before  # 年均增长8%；…，同比增长5%
        case "part" | "year" if HONOURED.search(m.string, max(0, m.start() - HONOURED_REACH), m.start()) is not None:
            return before
        case "part" | "year" | "whole" if (of_it := ALONE.match(m.string, m.end())) and _is_over(m, of_it, calendar.planned):
            return before
        case "part" | "term":  # a term of office ends in a year that nothing says
            return Time(Stretch.PART, None, True)
        case "since" if m[0] == "以来" and (began := _BEGAN.search(m.string, max(0, m.start() - 14), m.start())) is not None:
            recent = began["own"] is None and calendar.planned is not None and year_of(began[0]) >= calendar.planned - 1
            return Time(Stretch.YEAR, year_of(began[0])) if recent else Time(Stretch.YEARS, None, True)  # 2020年换届以来: up to the last
        case "mean" | "since" if before is None or before.weak or before.stretch is not Stretch.YEARS:
            named = before is not None and (before.stretch is Stretch.YEAR or before.weak)  # 2025年末，…年均增长7%；…年均增长6%
            single = before is None or before.summed or (before.stretch is Stretch.YEAR and not before.weak)
            summed = single and m[0] == "累计"
            compared = before is not None and before.compared and m.lastgroup == "mean"  # 比2012年翻一番，年均增长12%；财政收入增长9%
            return Time(Stretch.YEARS, year if named else None, True, compared, summed)
        case "mean" | "since":
            return before
        case "aside" | "beside":
            return before
        case "months":  # of the year that is named: 2022年1—12月
            return before if before is not None and before.stretch is Stretch.YEAR else Time(Stretch.YEAR)
        case "sum" if before is not None:  # 2021年，生产总值300亿元；五年累计引进外资2亿美元
            named = before.stretch is Stretch.YEAR and not before.weak
            alone = not m.string.startswith("，", m.end())  # 三年累计，…: of all that follows
            return Time(Stretch.YEARS, before.year, True, False, alone) if named else before
        case "several" | "sum":
            years = re.findall(YEAR, m[0])
            return Time(Stretch.YEARS, year_of(years[-1]) if years else None)  # 2018—2022年: up to the last
        case "ahead":
            few = next(filter(None, m.group("few", "within", "inside", "pledged", "aimed")))
            return Time(Stretch.YEARS, None if calendar.planned is None else calendar.planned + int(mixed(few)) - 1)
        case "plan":
            return Time(Stretch.YEAR if m["ends"] else Stretch.YEARS, plan_years(m["name"])[1])
        case "century":  # 本世纪末 in a report of 1985: the year 2000
            until = 49 if m[0].endswith(MIDDLE) else 99
            return Time(Stretch.YEAR, None if calendar.now is None else century_of(m[0], calendar.now) + until)
        case "opening" if calendar.planned is not None and year_of(m[0]) >= calendar.planned:
            return Time(Stretch.PART, None, True)
        case "year" | "opening":
            if m.string[m.start() - 1 : m.start()] in ("的", "份") and _HELD_TO_ONE.search(m.string, max(0, m.start() - _REACH), m.start()):
                return before  # 产量超过历史最高的1984年
            led = _LED.search(m.string, max(0, m.start() - _REACH), m.start())  # 与“十五”末相比，2010年…增长50%
            far = led is not None and _far(led[0], year_of(m[0]), calendar.planned)
            return Time(Stretch.YEARS if far else Stretch.YEAR, year_of(m[0]), far)
    if m[0] == "当年" and before is not None and before.year is not None and not before.weak:
        return Time(Stretch.YEAR, before.year)  # 2018年获批国家示范区，当年企业突破300家
    if m[0] in _AHEAD:
        return Time(Stretch.YEAR, calendar.planned)
    if m[0] in _REVIEWED:
        return Time(Stretch.YEAR, None if calendar.planned is None else calendar.planned - 1)
    shift = FROM_NOW.get(m[0].removesuffix("度").removesuffix("以来"))
    return Time(Stretch.YEAR, None if calendar.now is None or shift is None else calendar.now + shift)


def _is_over(m: re.Match[str], own: re.Match[str], planned: int | None) -> bool:
    """Has the clause ended whose own time a word gives: 铁路6月建成通车，; 力争明年通车，?"""
    to_come = m[0] in ("明年", "来年") or (m.lastgroup == "year" and planned is not None and year_of(m[0]) > planned)
    return own.end() < len(m.string) and (to_come or m.lastgroup == "part") and alone(m.string, m.start(), own, to_come)


_HELD_TO_ONE = late(HELD_TO_ONE)
_LED = late(rf"(?:与|同|和|比|较){BASE}{BESIDE}，(?:到|至)?$")


def _far(words: str, named: int | None, year: int | None) -> bool:
    """Is a base of comparison (比2012年) earlier than the year before? Then a growth against it is one over several years.

    Args:
        named: the year that the words before it name.
        year: the year that the report plans, which looks back on the one before it.
    """
    if words[0] not in "比较与同和" and not words.endswith(("相比", "比较")):
        return False
    found = re.findall(YEAR, words)
    of = named if named is not None else year - 1 if year is not None else None
    if found and of is not None:
        return min(map(year_of, found)) < of - 1
    return bool(found) or "五" in words or words.endswith("前")


def first(text: str, at: int, calendar: Calendar) -> tuple[Time, int] | None:
    """The time that a word of time at a place gives, and where that word ends; None where none stands there.

    >>> first("五年来，成就显著", 0, Calendar()), first("比上年增长", 0, Calendar())
    ((Time(stretch=<Stretch.YEARS: 'years'>, year=None), 3), None)
    """
    m = WORDS.match(text, at)
    time = _time(m, calendar, None) if m is not None else None
    return None if m is None or time is None else (time, m.end())


def beside_means(words: str, time: Time, planned: int | None) -> bool:
    """Is a time the last year, named at the head of a sentence that tells means beside its figures?

    >>> told = "2024年生产总值39亿元，年均增长5%；投资"
    >>> beside_means(told, last(told, Calendar(planned=2025)), 2025), beside_means(told, last(told, Calendar(planned=2026)), 2026)
    (True, False)
    """
    if time.year is None or time.year + 1 != planned or time.summed or time.compared:
        return False
    return _BESIDE_LEVEL.search(words) is not None


_BESIDE_LEVEL = late(rf"{YEAR}[^。；]{{2,30}}?\d[^，。；、]{{1,8}}[，、](?:[是为]{YEAR}的[\d.]{{1,5}}倍[，、])?年均")


def named(words: str, calendar: Calendar) -> Iterator[tuple[int, Time]]:
    """The times that some words name, each with its place."""
    for m in WORDS.finditer(words):
        time = _time(m, calendar, None)
        if time is not None:
            yield m.start(), time


def of_change(words: str, calendar: Calendar) -> bool:
    """Is the last time of some words that at the end of a change, and so of no sum behind it?

    >>> of_change("由2016年的5亿元增加到2021年的8亿元，新建公路", Calendar()), of_change("增加到2021年的8亿元，五年新建公路", Calendar())
    (True, False)
    """
    ended = next(reversed(list(_CHANGED_TO.finditer(words))), None)
    return ended is not None and last(words[ended.end() :], calendar) is None


_CHANGED_TO = late(rf"[到至]{YEAR}的(?=[约近超]?[0-9][^，。；]*[，；])")


# Years that are told one by one: 2022和2023年, 2021—2023年; what was done in the last few: 近三年.
_BARE = "(?<![0-9])(?:19|20)[0-9]{2}"
_LISTED = rf"{_BARE}年?(?:(?:、|以及|[和与]){_BARE}年?){{0,8}}(?:、|以及|[和与]){_BARE}年"
_RUN = rf"(?P<from>{_BARE})年?{SEPARATOR}(?P<to>{_BARE})年"
_ONE_BY_ONE = late(f"(?:{_LISTED}|{_RUN}|(?:近|过去)的?(?P<few>{FEW})年)")


def one_by_one(words: str, count: int, planned: int | None) -> tuple[list[int], int] | None:
    """The years that some words list or run through, where they are so many, and where the words of them end.

    >>> one_by_one("2022和2023年，投资", 2, 2024), one_by_one("2021—2023年投资", 3, 2024), one_by_one("近三年投资", 3, 2024)
    (([2022, 2023], 10), ([2021, 2022, 2023], 10), ([2021, 2022, 2023], 3))
    >>> one_by_one("2021—2023年投资", 2, 2024), one_by_one("近三年投资", 3, None)
    (None, None)
    """
    found = None
    for m in _ONE_BY_ONE.finditer(words):
        found = m
    if found is None:
        return None
    if found["few"] is not None:
        listed = [] if planned is None else list(range(planned - int(mixed(found["few"])), planned))
    elif found["from"] is not None:
        listed = list(range(int(found["from"]), int(found["to"]) + 1))
    else:
        listed = [int(year) for year in re.findall(_BARE, found[0])]
    return (listed, found.end()) if len(listed) == count else None


def averaged(words: str) -> bool:
    """Do the words make a figure a mean over years or a sum over them?

    >>> averaged("年均增长"), averaged("增长"), averaged("PM2.5年平均浓度降至")
    (True, False, False)
    """
    return _SIGNS.search(words) is not None and any(m.lastgroup in _OVER_YEARS for m in WORDS.finditer(words))


_OVER_YEARS = frozenset(("mean", "several", "since", "sum", "aside", "beside"))


def of(time: Time | None, frame: Time | None, status: Status, year: int | None, told: int | None = None) -> int | None:
    """The year of a figure: the one that its words name, else that of what stands above, if it fits; else the year that the
    report plans (`year`) for what is promised, and the one before it for what was done. Of that year something was done only where the
    figure's own paragraph tells of it (`told`), and not the title above."""
    if time is not None and time.year is not None:
        to_come = year is not None and (time.year > year or time.year == year != told)
        if status is not Status.ACHIEVED or not to_come:
            return time.year
    if frame is not None and frame.stretch is Stretch.PART and (time is None or (status is Status.ACHIEVED and frame.year is not None)):
        return None  # under 上半年工作回顾; but 全年力争增长8%, and 前三季度增长7%。全年增长8%
    # 年均增长5%，…率达到69%; 五年累计投资500亿元，…率达到69%
    unnamed = time is None or (time.year is None and (time.weak or time.stretch is Stretch.YEARS))
    if status is Status.TARGET and unnamed and frame is not None and frame.stretch is Stretch.YEARS and frame.year is not None:
        return frame.year
    if year is None:
        return None
    named = frame.year if frame is not None and frame.stretch is Stretch.YEAR else None
    if named is not None and ((named >= year) is (status is Status.TARGET) or named == told):
        return named  # under 2035年远景目标, 2019年工作回顾; behind 今年以来，…。 in what looks back within the year
    return year if status is Status.TARGET else year - 1
