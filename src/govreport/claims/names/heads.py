"""The indicators that a clause begins with."""

from __future__ import annotations

import re

from ...indicators import names
from ...words import IN_STEP, late, load, pattern
from ..lexis import ACTIVE, longest, terms, words_of
from ..lists import Stretch


def head_indicators(text: str, start: int, end: int) -> Stretch | None:
    """The indicators that a clause begins with and says only something of: 地区生产总值 迈上新台阶, but not 固定资产投资 结构优化."""
    opened = _BEFORE.match(text, start, end)
    at = first = start if opened is None else opened.end()
    if text.find("经济", at, at + 4) >= 0 and (grew := _GROWTH_IS.match(text, at, end)) is not None:
        return first, grew.end("name")
    while (stop := _indicator(text, at, end)) > at:
        name, stop = stop, stop + len(next((w for w in longest("growth_noun") if text.startswith(w, stop)), ""))
        in_step = _WITH_ECONOMY.fullmatch(text, stop, end) is not None and not (at == first and text.startswith("，分别", end))
        joined = None if in_step else _JOIN.match(text, stop, end)
        if joined is None:
            verb = words_of(text, first, stop)[0]
            if text.startswith(longest("of_indicator"), name) or (verb.kind in ACTIVE and at == first):
                return None  # 固定资产投资 结构优化; 接待 游客大幅增长
            return (verb.end if verb.kind in ACTIVE else first), stop  # 接待 游客、旅游收入大幅增长
        at = joined.end()
    with_others = at > first and _ALONGSIDE.fullmatch(text, at - 1, end) is not None
    return (first, at - 1) if with_others else None  # 居民收入 与经济增长同步


def _indicator(text: str, at: int, end: int) -> int:
    """Where the longest name of an indicator that stands at a place ends; the place where none does."""
    known = names()
    for stop in range(min(end, at + 24), at + 2, -1):
        if (ends := text[stop - 2 : stop]) not in known.lengths and ends != "DP":
            continue  # GDP is another spelling of one
        name = known.spellings.plain(text[at:stop])
        if name in known.ids and name not in known.growth_only and name not in known.things:
            return stop
    return at


_BEFORE = late(lambda: f"(?:{pattern(terms('opening'))}|全年|年内|今年|去年|当年){{0,3}}")
_GROWTH_IS = re.compile("(?P<name>(?:国民|宏观)?经济增(?:长速度|长|速))(?:既?是|作为)")  # 经济增速 是综合性指标，预期目标设定为6%
_JOIN = re.compile("[、和与及]|以及")
_ALONGSIDE = late(IN_STEP)
_WITH_ECONOMY = late(lambda: pattern(load("statements")["words"]["in_step"]))  # 财政收入 与地区生产总值同步增长
