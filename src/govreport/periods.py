"""Dates, years and spans of time: the words → first and last day. The grammar is `grammars/period.lark`.

Years that the words do not say follow from the report: a month, a quarter or a half is one of the year that the text around
it speaks of; 过去五年 ends with the year before that which the report plans, 今后五年 begins with it.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from . import grammar, time_words
from .calendars import Calendar
from .lalr import Tree
from .numerals import mixed
from .source import CHINESE_YEAR, Span, fold
from .time_words import DAY, FROM_NOW, MONTH, plan_years, year_of
from .tree import Period
from .words import SEPARATOR, late

_YEAR = rf"(?:\d{{4}}|{CHINESE_YEAR})"
_YEARS = r"(?:\d{1,2}|[〇○零一二两三四五六七八九十]{1,3})年(?:多|以?内)?"  # 五年多: the five that are whole
_TOKEN = late(
    "|".join(
        f"(?P<{name}>{body})"
        for name, body in (
            ("CENTURY", time_words.CENTURY),
            ("TOLD", time_words.TOLD_CENTURY),
            ("MIDDLE", time_words.MIDDLE),
            ("DECADE", time_words.DECADE),
            ("YEAR", rf"{_YEAR}(?:年度?|(?={SEPARATOR})|$)"),
            ("PLAN", rf"{time_words.PLAN}(?![年日])|{time_words.ORDINAL_PLAN}"),
            ("RELATIVE", time_words.RELATIVE),
            ("HALF", time_words.HALF),
            ("FIRST", f"{time_words.FIRST_QUARTERS}|{time_words.FIRST_MONTHS}"),
            ("QUARTER", time_words.QUARTER),
            ("MONTH", rf"{MONTH}(?:月份?|(?={SEPARATOR}{MONTH}月))"),
            ("DAY", rf"{DAY}日"),
            ("THIRD", time_words.THIRD),
            ("PAST", "(?:过去|近)的?"),
            ("AHEAD", "(?:今后|未来)的?|今明"),
            ("YEARS", _YEARS),
            ("SINCE", f"{time_words.SINCE}|来"),
            ("END", f"{time_words.PLAN_END}|底"),
            ("START", "初"),
            ("TAIL", "(?:规划|计划)?(?:时期|期间|同期)|规划|计划"),
            ("AGO", "前"),
            ("SEP", SEPARATOR),
        )
    )
)
_PASSED = re.compile(r"[\s“”]")  # what the words are read without
_Days = tuple[dt.date, dt.date]


def of_years(period: Period) -> bool:
    """Is a period one of several years?"""
    return period.start is not None and period.end is not None and period.end.year > period.start.year


def to_come(period: Period, year: int) -> bool:
    """Are they years to come, wherever the text tells of them: 今后五年? `year` is the one that the report plans."""
    if period.start is None or period.end is None or not period.text.endswith("年"):
        return False
    return year <= period.start.year < period.end.year


def resolve(span: Span, text: str, calendar: Calendar, around: int | None = None, words: str | None = None) -> Period:
    """The period that the words name.

    Args:
        span: where the words stand.
        text: the words.
        calendar: what the report's words of time are counted from.
        around: the year that the text around speaks of, for months and quarters without a year.
        words: the words folded, where the caller has them.

    Returns:
        The period; its days are None where the words and the report do not say them (or say a date that does not exist).

    >>> resolve(Span(0, 8), "2022年1—2月", Calendar()).end
    datetime.date(2022, 2, 28)
    >>> december = Calendar(planned=2025, now=2024)
    >>> [resolve(Span(0, 4), words, december).start.year for words in ("去年", "今年", "明年", "今后五年")]
    [2023, 2024, 2025, 2025]
    >>> p = resolve(Span(0, 7), "“十四五”时期", Calendar())
    >>> p.start.year, p.end.year
    (2021, 2025)
    """
    start, end = _days(_PASSED.sub("", fold(text) if words is None else words), calendar, around) or (None, None)
    return Period(span, text, start, end)


@lru_cache(maxsize=2048)
def _days(words: str, calendar: Calendar, around: int | None) -> _Days | None:
    found = tokens(words)
    tree = grammar.derive("period", tuple(kind for kind, _ in found)) if found is not None else None
    if found is None or tree is None:
        return None
    try:
        days = _Reader([word for _, word in found], calendar, around).read(tree)
    except ValueError:  # 2月30日
        return None
    return None if days is None or days[0] > days[1] else days  # 零年来, 12月至2月: which years these are is not said


def tokens(words: str) -> list[tuple[str, str]] | None:
    """The classes and the words that tile a time, or None where a character belongs to none.

    >>> tokens("2031年3月上旬")
    [('YEAR', '2031年'), ('MONTH', '3月'), ('THIRD', '上旬')]
    >>> tokens("十余年") is None
    True
    """
    out: list[tuple[str, str]] = []
    at = 0
    while at < len(words):
        m = _TOKEN.match(words, at)
        if m is None:
            return None
        out.append((m.lastgroup or "", m[0]))
        at = m.end()
    return out


class _Reader:
    """Reads a derivation with the words at hand."""

    def __init__(self, words: list[str], calendar: Calendar, around: int | None) -> None:
        self.words, self.calendar, self.around = words, calendar, around

    def read(self, tree: Tree) -> _Days | None:
        said = self.said(tree)
        planned = self.calendar.planned
        match tree.data:
            case "undated":
                return None
            case "plan":
                return _whole(*plan_years(said["PLAN"]))
            case "plan_end":
                return _day(_whole(*plan_years(said["PLAN"]))[1])
            case "plan_since":
                return None if planned is None else _whole(plan_years(said["PLAN"])[0], planned - 1)
            case "century" | "century_end" | "century_middle":
                return self.of_century(tree.data, said.get("CENTURY") or said["TOLD"])
            case "decade":
                first = _decade(said)
                return _whole(first, first + 9)
            case "past":
                return None if planned is None else _whole(planned - _number(said["YEARS"]), planned - 1)
            case "ahead":
                begin = self.calendar.now if said["AHEAD"] == "今明" else planned
                return None if begin is None else _whole(begin, begin + _number(said["YEARS"]) - 1)
        return self.of_years(tree)

    def of_century(self, which: str, words: str) -> _Days | None:
        """The days of a century, its last one, or those of the year in its middle. What 本世纪 is, the report's year says."""
        now = self.calendar.now
        if now is None and words[0] in "本这下":
            return None
        first = time_words.century_of(words, now or 0)
        if which == "century":
            return _whole(first, first + 99)
        return _day(dt.date(first + 99, 12, 31)) if which == "century_end" else _whole(first + 49, first + 49)

    def said(self, tree: Tree) -> dict[str, str]:
        """The words of a node by their classes."""
        return {t.type: self.words[t.value] for t in tree.tokens()}

    def of_years(self, tree: Tree) -> _Days | None:
        """The days of what names a year, or lies in the one that is told of."""
        nodes = tree.subtrees()
        named = [self.of_year(t) for t in nodes if t.data == "year"] or [self.around]
        year, planned = named[0], self.calendar.planned
        if year is None or not 1900 <= year <= 2200:
            return None
        match tree.data:
            case "year":
                return _whole(year, year)
            case "year_end":
                return _day(dt.date(year, 12, 31))
            case "year_start":
                return _day(dt.date(year, 1, 1))
            case "since":
                return None if planned is None else _whole(year, max(year, planned - 1))  # 今年以来 within the year
            case "years":
                return None if named[1] is None else _whole(year, named[1])
        first, *others = [t for t in nodes if t.data != "year"]
        begin, end = self.of_part(first, year)
        for other in others:
            day = _number(self.said(other)["DAY"]) if other.data == "same_month" else 0
            end = begin.replace(day=day) if day else self.of_part(other, year)[1]
        return begin, end

    def of_year(self, tree: Tree) -> int | None:
        (kind, word), *_ = self.said(tree).items()
        if kind == "YEAR":
            return year_of(word)
        word = word.removesuffix("度")
        if self.around is not None and word in _OF_TOLD:
            return self.around + _OF_TOLD[word]
        return None if self.calendar.now is None else self.calendar.now + FROM_NOW.get(word, 0)

    def of_part(self, tree: Tree, year: int) -> _Days:
        """The days of a part of a year. ValueError where there are none, as of 2月30日."""
        said = self.said(tree)
        match tree.data:
            case "half":
                return _months(year, 1, 6) if said["HALF"][0] == "上" else _months(year, 7, 12)
            case "quarter":
                named = re.findall("[一二三四1-4]", said["QUARTER"])
                return _months(year, 3 * _number(named[0]) - 2, 3 * _number(named[-1]))
            case "first":
                return _months(year, 1, _number(said["FIRST"]) * (1 if "月" in said["FIRST"] else 3))
        begin, end = _months(year, _number(said["MONTH"]), _number(said["MONTH"]))
        match tree.data:
            case "month_start":
                return _day(begin)
            case "month_end":
                return _day(end)
            case "third":
                at = 10 * "上中下".index(said["THIRD"][0])
                return begin.replace(day=at + 1), end if at == 20 else begin.replace(day=at + 10)
            case "day":
                return _day(begin.replace(day=_number(said["DAY"])))
        return begin, end


# Counted from the year that is told of, where the others are from that of the telling.
_OF_TOLD = {"当年": 0, "同年": 0, "本年": 0, "上年": -1, "上一年": -1}


def _number(word: str) -> int:
    """The first number of a word: 3月, 十一月, 二十五日, 五年. ValueError for 两三年, which is no number of years."""
    return int(mixed(re.findall(r"\d+|[〇○零一二两三四五六七八九十]+", word)[0]))


def _decade(said: dict[str, str]) -> int:
    """The first year of a decade: 80年代, 20世纪80年代, 1980年代."""
    word = said["DECADE"].removesuffix("年代")
    if len(word) == 4:
        return year_of(word)
    return (time_words.century_of(said["CENTURY"], 2000) - 1 if "CENTURY" in said else 1900) + _number(word)


def _whole(first: int, last: int) -> _Days:
    return dt.date(first, 1, 1), dt.date(last, 12, 31)


_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _months(year: int, first: int, last: int) -> _Days:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return dt.date(year, first, 1), dt.date(year, last, 29 if leap and last == 2 else _LENGTHS[last - 1])


def _day(date: dt.date) -> _Days:
    return date, date
