"""Dates, years and spans of time: the words → first and last day."""

from __future__ import annotations

import datetime as dt
import re

from .source import Span, fold
from .tree import Period

_YEAR = re.compile(r"(\d{4}|[一二][〇○零一二三四五六七八九]{3})年?")
_PLAN = re.compile("“?(?P<ten>十?)(?P<ones>[三四五六七八九一二])五")  # the third five-year plan is 1966 to 1970, and so on
_DIGITS = {c: str(i) for i, c in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0"}
_RELATIVE = {"今年": 0, "本年": 0, "本年度": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1}


def resolve(span: Span, text: str, year: int | None) -> Period:
    """The period that the words name.

    Args:
        span: where the words stand.
        text: the words.
        year: the year of the report, for 今年 and 去年.

    >>> resolve(Span(0, 5), "2022年", None).end
    datetime.date(2022, 12, 31)
    >>> resolve(Span(0, 2), "去年", 2024).start
    datetime.date(2023, 1, 1)
    """
    words = re.sub(r"\s", "", fold(text))
    if words in _RELATIVE:
        return _whole(span, text, None if year is None else year + _RELATIVE[words])
    plan = _PLAN.match(words)
    if plan is not None:
        first = 1951 + 5 * ("一二三四五六七八九".index(plan["ones"]) + 1 + (10 if plan["ten"] else 0))
        return Period(span, text, dt.date(first, 1, 1), dt.date(first + 4, 12, 31))
    m = _YEAR.match(words)
    if m is None or not words[: m.end()].endswith("年"):
        return Period(span, text)
    return _whole(span, text, int("".join(_DIGITS.get(c, c) for c in m[1])))


def _whole(span: Span, text: str, year: int | None) -> Period:
    if year is None or not 1000 <= year <= 9998:
        return Period(span, text)
    return Period(span, text, dt.date(year, 1, 1), dt.date(year, 12, 31))
