"""Whose a bare measure is: that of the sector or the people that its clause, or the clause before, begins with."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..indicators import Indicator
from ..tree import Bound, Claim, Kind, Measure, Relation
from ..words import any_of, late
from .candidates import Candidate

_VERB = re.compile("(?:预计|全年|累计|年内|有望|共|分别){0,3}(?:完成|实现)$")
_MEASURE = late(lambda: f"(?:{any_of('scopes', 'produced')}|增加值)$")
# How many firms of a size there are, which then tell what all of them made: 规模以上工业企业281家、净增12家，实现增加值80亿元.
_MORE = "(?:[比较]上年|当年|全年)?(?:[新净]增|增加)[0-9]{1,4}[户家个]"
_TOLD = re.compile(f"(?:{_MORE}|(?:总数|累计)?(?:已?达到?|发展到)[0-9]{{1,5}}[户家个])$")  # a clause that goes on with their number
_FIRMS = late(
    lambda: (
        f"(?P<doer>(?:{any_of('scopes', 'sizes')}|规模)工业企业)(?:总数|户数|数量|数)?"
        rf"(?:(?:已?达到?|发展到|增[加至]到?|有|为)?[0-9]{{1,5}}[户家个](?:[、，]{_MORE})?"
        r"|[新净]增[0-9]{1,4}[户家个][、，](?:总数|累计)?(?:已?达到?|发展到)[0-9]{1,5}[户家个])$"
    )
)
# … behind when it was, and where.
_OPENED = re.compile(
    "—{0,2}(?:[12][0-9]{3}年|[去今]年|全年|预计|目前|[现拥]有|年末|要|努力|力争|确保|保证|实现|[全我][省市县区州盟旗]){0,5}"
)
_REACH = 40  # characters of a clause that only says how a thing fares
_CLAUSE = late(
    lambda: (
        f"(?P<doer>[^，。；：、\\d]{{2,12}}?)(?:经济|生产|收入|利润|生活水平|生活)?(?:运行|发展|增速|增幅)?(?={any_of('scopes', 'fares')})"
    )
)


def within(words: str) -> str:
    """The doer in the words before a measure, without its verb; "" where there is none.

    >>> within("规模以上工业预计完成"), within("规模以上工业")
    ('规模以上工业', '')
    """
    done = _VERB.search(words) if words.endswith(("完成", "实现")) else None
    return words[: done.start()] if done is not None else ""


def of(topic: str) -> str:
    """Whose a measure is, by its name.

    >>> of("规模以上工业企业营业收入"), of("规模以上工业企业")
    ('规模以上工业企业', '')
    """
    measure = _MEASURE.search(topic)
    return topic[: measure.start()] if measure is not None else ""


def before(text: str, at: int) -> str:
    """The doer that the clause before the one at a place, or its own before a 、, begins with; "" where it names none.

    >>> before("第三产业稳步回升，实现增加值310亿元", 9), before("工业园区建设提速，实现增加值310亿元", 9)
    ('第三产业', '')
    >>> before("工业完成总产值50亿元、增加值20亿元", 12)
    '工业'
    """
    if at < 1 or text[at - 1] not in "，、":
        return ""
    start = max(text.rfind(mark, max(0, at - _REACH), at - 1) for mark in "，。；：\n") + 1
    start = _opened(text, max(start, at - _REACH), at)
    found = _CLAUSE.match(text, start, at - 1)
    if found is None and text[at - 2] in "户家个":
        if _TOLD.match(text, start, at - 1) is not None:
            start = max(start - _REACH, *(text.rfind(mark, max(0, start - _REACH), start - 1) + 1 for mark in "，。；：\n"))
        found = _FIRMS.match(text, _opened(text, start, at), at - 1)
    return found["doer"] if found is not None else ""


def _opened(text: str, start: int, end: int) -> int:
    """Where a clause begins behind the words of when and where: 预计全年 服务业质效双升."""
    opened = _OPENED.match(text, start, end)
    return start if opened is None else opened.end()


def in_a_row(text: str, c: Candidate) -> bool:
    """Is a figure one of two of one name, each of one of several doers: 电子、化工产业产值 30亿元、45亿元? Milestones are not, nor
    what 分别 hands out (2022年、2023年生产总值分别增长5%、6%)."""
    for one, two in ((c.last, c.claim), (c.claim, c.after)):
        if one is None or two is None or one.subject_span != two.subject_span or one.topic != one.subject:
            continue
        first, second = one.quantity, two.quantity
        row = text[first.span.end : second.span.start] == "、" and first.unit == second.unit and one.relation is two.relation
        exact = first.bound is second.bound is Bound.EXACT
        if row and exact and text.find("分别", c.subject.end, first.span.start) < 0:
            return True
    return False


def of_sum(c: Candidate, indicator: Indicator, marked: Mapping[int, Claim]) -> bool:
    """Is a growth that of a sum of money before it, which is none of the region's: 出口企业36家出口额5亿元， 增长8%? Not where
    that stands in brackets behind one that is: 总产值6亿元(上年为5亿元)，增长8%."""
    last = c.last
    if last is None or last.subject_span != c.subject or last.relation is not Relation.LEVEL or last.quantity.kind is not Kind.MONEY:
        return False
    told = c.i - 1 in marked or (c.i - 2 in marked and marked[c.i - 2].subject_span == c.subject)
    return Measure.LEVEL in indicator.measures and not told
