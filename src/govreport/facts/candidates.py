"""A claim of which is asked whether it is a fact, beside those around it."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from operator import attrgetter

import attrs

from ..leaves import in_year
from ..source import Span
from ..time_words import OF_ONE, passed
from ..tree import Claim, Kind


def about(claim: Claim, indicator: str | None) -> Claim:
    """A claim with the indicator that it states a fact of; `attrs.evolve` asks for each field by its name, which takes thrice as long."""
    values = [*_FIELDS(claim)]
    values[_INDICATOR] = indicator
    return Claim(*values)


_NAMES = [field.name for field in attrs.fields(Claim)]
_FIELDS, _INDICATOR = attrgetter(*_NAMES), _NAMES.index("indicator")


class Candidate:
    """A claim that names its subject, and so may be a fact.

    Args:
        claims: all of the report, in text order.
        i: the claim's place among them.
        subject: where its subject stands.

    `start` and `end` are those of its quantity, `last` and `after` the claims beside it.
    """

    __slots__ = ("after", "claim", "claims", "end", "i", "last", "start", "subject")

    def __init__(self, claims: Sequence[Claim], i: int, subject: Span) -> None:
        self.claims, self.i, self.subject = claims, i, subject
        self.claim = claims[i]
        self.start, self.end = self.claim.quantity.span
        self.last = claims[i - 1] if i else None
        self.after = claims[i + 1] if i + 1 < len(claims) else None

    def whole(self, marked: Container[int]) -> int:
        """Which claim may tell of all that the figure is a part of: the fact before it, with only a part of the same thing between them
        (建设高标准农田12万亩，其中新建5万亩、改造 7万亩)."""
        part = self.last is not None and self.last.subject_span == self.subject and self.i - 1 not in marked
        return self.i - 1 - (part and not self.claim.rule.endswith("/total"))  # but 累计建成 60万亩

    def fact_before(self, marked: Container[int]) -> int:
        """Which claim before may tell of what the figure goes on with: the last, or behind others of its subject that are none, the fact
        before these (财政收入25亿元，完成预算的96%，减收2亿元；支出 27亿元)."""
        i = self.i - 1
        while i not in marked and i > max(0, self.i - 4) and self.claims[i - 1].subject_span == self.claims[i].subject_span:
            i -= 1
        return i

    def torn(self, text: str) -> bool:
        """Does a blank stand between other digits and the figure, which may so be the end of a longer one: 8.1 8万人?"""
        return text[self.start - 1] == " " and text[max(0, self.start - _NEAR) : self.start].rstrip(" ")[-1:] in (*"0123456789.",)

    def told(self, text: str) -> int | None:
        """The year that the figure's own line tells of, and no heading or title above it."""
        period = self.claim.period
        above = period is not None and period.span.start < text.rfind("\n", max(0, self.start - FAR), self.start)
        return None if above else in_year(period)

    def sentence(self, text: str) -> int:
        """Where the words begin that may say of which time the figure is: its sentence, with the one before it where it begins with 其中,
        or what stands behind an aside about another year, up to its mark (…，2016年首次突破50%；财政收入 30亿元)."""
        at = self.start
        start = max(text.rfind("。", max(0, at - REACH), at), at - REACH, 0)
        if text.startswith("其中", start + 1) and start > 0:
            start = max(text.rfind("。", max(0, start - REACH), start), start - REACH, 0)
        aside = text.rfind("年首次", start, at)
        mark = text.find("；", aside, at) if aside >= 0 and _ASIDE.search(text, start, aside) is not None else -1
        return start if mark < 0 else mark

    def passed(self, text: str, start: int) -> re.Match[str] | None:
        """The last part of a year behind a place that was another thing's alone: 工业利润1—11月增长12%，财政收入 增长6%."""
        parts = OF_ONE.finditer(text, start, self.subject.start)
        return next((part for part in reversed(list(parts)) if passed(text, part, self.subject.start)), None)

    def for_a_while(self, text: str) -> bool:
        """Was a figure one of the first weeks of the year, passed again, or of the first years of several: 年初工业增加值 下降12%，
        全年增长8%; 产值一度 下降5%; 新增就业前四年 达到5万人?"""
        told = self.last is not None and self.last.quantity.kind is not Kind.DURATION
        since = max(self.subject.end, self.last.quantity.span.end) if self.last is not None and told else self.subject.end
        if _PASSING.search(text, since, self.start) is not None:
            return True
        if text.endswith("预算", 0, self.subject.end) or _LATER.search(text, self.subject.end, self.start) is not None:
            return False  # 年初财政收入预算12亿元，完成 13亿元
        return _EARLY.search(text, max(0, self.subject.start - FIRST), self.subject.start) is not None


REACH, FAR = 600, 3000
"""No sentence, and no paragraph, is longer."""
_NEAR = 60  # characters before a figure that are looked at
_ASIDE = re.compile("，[于在]?[0-9]{4}$")
_PASSING = re.compile("一度|最[高低多少]时|前[二两三四五六七八九2-9]年(?!年?平?均|累计)")
_LATER = re.compile("全年|年[底末]|月|季度|半年|[完实达][成现到]")
FIRST = 26  # characters of 年初，受疫情影响，
_EARLY = re.compile(r"[，。；：\n](?:去|今)?年初(?:[两三]个月)?(?:，[^，。；\d]{2,16})?，?$")
