"""Dates, years and spans of time: the words → first and last day. The grammar is `grammars/period.lark`.

Years that the words do not say follow from the report: a month, a quarter or a half is one of the year that the text around
it speaks of; 过去五年 ends with the year before that which the report plans, 今后五年 begins with it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from . import grammar
from .calendars import Calendar
from .numerals import mixed
from .source import Span, fold
from .tree import Period
from .words import CHINESE_YEAR, YEAR_DIGITS, late

_CN = "〇○零一二两三四五六七八九十"
_TOKEN = late(
    "|".join(
        f"(?P<{name}>{body})"
        for name, body in (
            ("CENTURY", rf"(?:\d\d|[{_CN}]{{2,3}})世纪"),
            ("DECADE", rf"(?:\d\d|[{_CN}]{{2}})年代"),
            ("YEAR", rf"(?:\d{{4}}|{CHINESE_YEAR})(?:年度?|(?=[—–\-~至到]))"),
            ("PLAN", "“?(?:十[一二三四五六七八九]?|[一二三四五六七八九])五”?"),
            ("THIS", "今年|本年度?|当年|同年"),
            ("LAST", "[去上]年度?"),
            ("BEFORE", "前年度?"),
            ("NEXT", "明年"),
            ("HALF", "上半年|下半年"),
            ("FIRST", rf"前(?:[一二三两]季度|(?:\d{{1,2}}|[{_CN}]{{1,2}})个月)"),
            ("QUARTER", "第?[一二三四]季度"),
            ("MONTH", rf"(?:\d{{1,2}}|[{_CN}]{{1,2}})(?:月份?|(?=[—–\-~至到](?:\d|[{_CN}]){{1,2}}月))"),
            ("DAY", rf"(?:\d{{1,2}}|[{_CN}]{{1,3}})日"),
            ("PAST", "过去|近|以来|来|连续"),
            ("AHEAD", "今后|未来"),
            ("YEARS", rf"(?:\d{{1,2}}|[{_CN}]{{1,3}})年"),
            ("END", "年底|年末|期末|末期|底|末"),
            ("START", "年初|初"),
            ("TAIL", "时期|期间|规划|计划|以来|前|度"),
            ("SEP", "—{1,2}|[–~至到-]"),
        )
    )
)


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
    start, end = _days(re.sub(r"\s", "", fold(text)) if words is None else words.replace(" ", ""), calendar, around) or (None, None)
    return Period(span, text, start, end)


@lru_cache(maxsize=2048)
def _days(words: str, calendar: Calendar, around: int | None) -> tuple[dt.date, dt.date] | None:
    found = [(m.lastgroup or "", m[0]) for m in _TOKEN.finditer(words)]
    tree = grammar.derive("period", tuple(kind for kind, _ in found))
    if tree is None:
        return None
    try:
        days = _Reader([w for _, w in found], calendar, around).read(tree)
    except ValueError:  # 2月30日
        return None
    return None if days is None or days[0] > days[1] else days  # 零年来, 12月至2月: which years these are is not said


class _Reader:
    """Reads a derivation with the words at hand."""

    def __init__(self, words: list[str], calendar: Calendar, around: int | None) -> None:
        self.words, self.calendar, self.around = words, calendar, around

    def read(self, tree: Any) -> tuple[dt.date, dt.date] | None:
        named = [self.of_year(t) for t in tree.children if hasattr(t, "data")]
        words = {str(t.type): self.words[t.value] for t in tree.children if not hasattr(t, "data")}
        months = [_number(self.words[t.value]) for t in tree.children if not hasattr(t, "data") and t.type == "MONTH"]
        rule = str(tree.data)
        if rule in _SPANS:
            return _SPANS[rule](words, self.calendar.planned)
        year = named[0] if named else self.around
        if year is None or not 1900 <= year <= 2200:
            return None
        if rule == "years":
            return None if named[1] is None else _whole(year, named[1])
        if rule == "since":
            planned = self.calendar.planned
            return None if planned is None else _whole(year, planned - 1)
        return _WITHIN[rule](year, words, months)

    def of_year(self, tree: Any) -> int | None:
        token = tree.children[0]
        if token.type == "YEAR":
            return int(self.words[token.value].rstrip("年度").translate(YEAR_DIGITS))
        word = self.words[token.value].rstrip("度")
        if self.around is not None and word in _WITHIN_TOLD:
            return self.around + _WITHIN_TOLD[word]
        shift = {"THIS": 0, "LAST": -1, "BEFORE": -2, "NEXT": 1}[str(token.type)]
        return None if self.calendar.now is None else self.calendar.now + shift


_WITHIN_TOLD = {"当年": 0, "同年": 0, "上年": -1}  # counted from the year that is told of, where the others are from that of the telling


def _number(word: str) -> int:
    """The small number that a word begins with: 3月, 十一月, 二十五日, 五年. ValueError for 两三年, which is no number of years."""
    digits = re.match(rf"\d+|[{_CN}]+", word.lstrip("第前"))
    if digits is None:
        raise ValueError(word)
    return int(mixed(digits[0].replace("○", "〇")))


def _whole(first: int, last: int) -> tuple[dt.date, dt.date]:
    return dt.date(first, 1, 1), dt.date(last, 12, 31)


_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _months(year: int, first: int, last: int) -> tuple[dt.date, dt.date]:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return dt.date(year, first, 1), dt.date(year, last, 29 if leap and last == 2 else _LENGTHS[last - 1])


def _day(date: dt.date) -> tuple[dt.date, dt.date]:
    return date, date


def _plan(words: dict[str, str], _: int | None) -> tuple[dt.date, dt.date]:
    """The third five-year plan is 1966 to 1970, and so on every five years; the first two were 1953 to 1957 and 1958 to 1962."""
    name = words["PLAN"].strip("“”")
    number = "一二三四五六七八九十".index(name[-2]) + 1 + (10 if len(name) == 3 else 0)
    first = {1: 1953, 2: 1958}.get(number, 1951 + 5 * number)
    return _whole(first, first + 4)


def _past(words: dict[str, str], year: int | None) -> tuple[dt.date, dt.date] | None:
    return None if year is None else _whole(year - _number(words["YEARS"]), year - 1)


def _ahead(words: dict[str, str], year: int | None) -> tuple[dt.date, dt.date] | None:
    return None if year is None else _whole(year, year + _number(words["YEARS"]) - 1)


def _century(words: dict[str, str], _: int | None) -> tuple[dt.date, dt.date]:
    first = 100 * (_number(words["CENTURY"]) - 1)
    return _whole(first + 1, first + 100)


def _decade(words: dict[str, str], _: int | None) -> tuple[dt.date, dt.date]:
    first = _number(words["DECADE"].replace("○", "0"))
    century = 100 * (_number(words["CENTURY"]) - 1) if "CENTURY" in words else 1900
    return _whole(century + first, century + first + 9)


_Spans = Callable[[dict[str, str], int | None], tuple[dt.date, dt.date] | None]
_SPANS: dict[str, _Spans] = {
    "plan": _plan,
    "plan_end": lambda w, y: _day(_plan(w, y)[1]),
    "past": _past,
    "ahead": _ahead,
    "century": _century,
    "decade": _decade,
}
_Within = Callable[[int, dict[str, str], list[int]], tuple[dt.date, dt.date]]
_WITHIN: dict[str, _Within] = {
    "year": lambda y, w, m: _whole(y, y),
    "year_end": lambda y, w, m: _day(dt.date(y, 12, 31)),
    "year_start": lambda y, w, m: _day(dt.date(y, 1, 1)),
    "half": lambda y, w, m: _months(y, 1, 6) if w["HALF"][0] == "上" else _months(y, 7, 12),
    "quarter": lambda y, w, m: _months(y, 3 * _number(w["QUARTER"]) - 2, 3 * _number(w["QUARTER"])),
    "first": lambda y, w, m: _months(y, 1, _number(w["FIRST"]) * (1 if "月" in w["FIRST"] else 3)),
    "month": lambda y, w, m: _months(y, m[0], m[0]),
    "month_end": lambda y, w, m: _day(_months(y, m[0], m[0])[1]),
    "months": lambda y, w, m: _months(y, m[0], m[1]),
    "day": lambda y, w, m: _day(dt.date(y, m[0], _number(w["DAY"]))),
}
