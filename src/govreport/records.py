"""Makes claims and statements of what the stages drafted: with raw spans, status, period, comparison and scope."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise, takewhile
from operator import attrgetter

from . import comparisons, periods, regions, status, words
from .calendars import Calendar
from .claims import lists, statements
from .claims.drafts import Draft
from .judging import Judge
from .leaves import accounts, in_year
from .named_periods import NamedPeriods
from .paragraphs import View
from .quantities import Found
from .settings import Setting
from .source import Source
from .tree import Claim, Commitment, Comparison, Leaf, Period, Problem, Quantity, Statement
from .vocabulary import Basis, Relation

_CHANGED = frozenset({Relation.CHANGE_FROM, Relation.CHANGE_TO})
_BY_SO_MUCH = frozenset({Relation.INCREASE, Relation.DECREASE})
_TO_COMPARE = frozenset({Relation.INCREASE, Relation.DECREASE, Relation.CHANGE_TO, Relation.OTHER, Relation.LEVEL, Relation.ADD})
_MESSAGES = {
    "no_rule": "no rule of the grammar fits this clause, so its subject and relation are left open",
    "unequal_lists": "分别: the list of names and the list of amounts differ in length, so no pairs are made",
}


class Maker:
    """Makes the records of a paragraph, sentence by sentence.

    Args:
        source: the text.
        seen: the paragraph as it is read.
        found, leaves: what was found in it, and the node of each.
        setting: what the paragraph stands in.
    """

    def __init__(self, source: Source, seen: View, found: Sequence[Found], leaves: Sequence[Leaf], setting: Setting) -> None:
        self.source, self.seen, self.setting = source, seen, setting
        self.known = dict(zip(map(_START, found), leaves, strict=True))
        self.told = NamedPeriods(source, seen, found, leaves, self.known, setting)
        self.judge = Judge(source, seen.text, found, setting)
        self.found = found
        self.gaps: list[str] = []  # the regions that the next amounts are set against, and where the last such amount ends
        self.gap = -1
        self.groups: dict[int, int] = {}
        self.base: tuple[Period, Period | None] | None = None  # between which periods the last change was: from 2016 to 2021
        self.ends: tuple[Quantity, ...] = ()  # … and from what to what
        self.lists: dict[tuple[tuple[int, int], ...], tuple[str, ...]] = {}

    def begin(self, first: int, stop: int) -> None:
        """The next sentence, of whose findings the first has an index, and which stops at an offset of the report."""
        self.told.begin(first, stop)
        self.judge.begin()
        self.groups, self.base = {}, None

    def claim(self, draft: Draft, since: int) -> Claim:
        """The claim of a draft; `since` is where the amount before it ends."""
        at = draft.found.start
        quantity = self.known[at]
        if not isinstance(quantity, Quantity):
            raise TypeError("a claim is made of a quantity")
        subject = None if draft.subject is None else self.seen.raw(*draft.subject)
        name = None if subject is None else self.source.text[subject.start : subject.end]
        period, judged_by, around = quantity.period, quantity.period, self.told.around
        if self.told.any:
            period, judged_by, around = self.told.time_of(draft.clause[0], at, draft.subject, quantity)
        if period is None and around is None and self.setting.ahead:
            around = self.told.own_year(at)
        ended = False
        if draft.relation in _CHANGED:
            if draft.relation is Relation.CHANGE_FROM:
                period, ended = self.of_base(draft, since, period)
                judged_by = period
            elif self.base is not None and self.base[1] is None:
                self.base = self.base[0], period
            self.ends = (*self.ends[-1:], quantity)
        elif draft.change is not None and self.base is not None and draft.relation in _BY_SO_MUCH and period is self.base[1]:
            over_all = len(self.ends) == 2 and accounts(*self.ends, quantity)
            period = self.told.from_base(self.base[0], period or around) if over_all else period  # 由2016年的10亿元增加到15亿元，增长 50%
        begin = draft.clause[0]
        if self.told.dates and (based := _UP_TO_BASE.match(self.seen.text, draft.found.end)) is not None:
            begin = max(begin, self.seen.text.rfind("在", begin, based.start()))  # 力争在去年5亿元的基础上增长8%
        against = self.against(draft, since) if draft.relation is Relation.OTHER else None
        judged = self.judge.claim(draft, quantity, begin, since, judged_by or self.told.past, ended)
        commitment, word = judged.commitment, None if judged.word is None else self.seen.raw(*judged.word)
        if judged is status.PLANNED and self.setting.aim is not None:
            commitment, word = Commitment.EXPECT, self.setting.aim
        return Claim(
            self.seen.raw(*draft.clause),
            quantity,
            name,
            subject,
            draft.topic or (name if self.seen.offsets is None else self.closed_up(name, draft.subject)),
            draft.relation,
            judged.status,
            period or around,
            against
            or draft.scope
            or (None if draft.subject is None else self.scope(*draft.subject))
            or (None if draft.topic is None else _group(draft.topic)),
            None,
            self.comparison(draft, since, period or around, against) if draft.relation in _TO_COMPARE and draft.rule != "thing" else None,
            commitment,
            f"{draft.rule}/{draft.case}" if draft.case else draft.rule,
            self.members(draft.members) if draft.members else (),
            word,
            None if draft.change is None else self.groups.setdefault(draft.change, quantity.span.start),  # where it begins
        )

    def closed_up(self, name: str | None, place: tuple[int, int] | None) -> str | None:
        """A name without the blanks, line breaks and page numbers that stand inside it."""
        offsets = self.seen.offsets
        if offsets is None or name is None or place is None or len(name) == place[1] - place[0]:
            return name
        return "".join([self.source.text[offsets[at]] for at in range(*place)])

    def of_base(self, draft: Draft, since: int, period: Period | None) -> tuple[Period | None, bool]:
        """The period of a change's first amount: that beside it, or that from which the last one began; and whether it ended of late."""
        at, again = draft.found.start, self.base is not None and period is self.base[1]
        again = again and _ALL_YEAR.search(self.seen.text, since, at) is None
        begun = self.told.begun(at) or (self.base[0] if self.base is not None and again else None)
        begun = begun or (self.told.begun_above(period) if period is not None else None)
        if begun is None:
            return period, False
        begun = _than(begun, period)
        told = in_year(period or self.told.around)
        if told is not None and told == in_year(begun) and begun.text == "去年" and self.source.folded.startswith("同期", begun.span.end):
            begun = periods.resolve(begun.span, begun.text, Calendar.of(told))  # 由去年同期的12亿元上升到15亿元, in a review of 去年
        self.base = begun, None
        return begun, self.told.ended(at, draft.clause[1])

    def members(self, stretches: tuple[tuple[int, int], ...]) -> tuple[str, ...]:
        """The members of a list, which all claims about it share."""
        if stretches not in self.lists:
            self.lists[stretches] = tuple([self.source[self.seen.raw(*m)] for m in stretches])
        return self.lists[stretches]

    def statement(self, draft: statements.StatementDraft) -> Statement:
        """The statement of a draft."""
        span = self.seen.raw(draft.start, draft.end)
        subject = None if draft.subject is None else self.seen.raw(*draft.subject)
        name = None if subject is None else self.source.text[subject.start : subject.end]
        period = self.told.period(draft.start, draft.subject)
        begin = max(self.seen.text.rfind(mark, max(0, draft.start - 120), draft.start) for mark in "，；。") + 1
        judged = self.judge.at(begin, draft.start, period or self.told.past)
        return Statement(span, self.source[span], name, subject, draft.relation, judged.status, period or self.told.around)

    def problem(self, draft: Draft) -> Problem:
        """What is not sure about a claim."""
        return Problem(f"claims.{draft.problem}", _MESSAGES[draft.problem], self.seen.raw(*draft.clause))

    def against(self, draft: Draft, since: int) -> str | None:
        """With what a gap is one: 高于 全省 2个百分点. Of a list each amount has its own: 高于全国、全省 3个、2个百分点,
        高于全国3个、全省 2个百分点."""
        text, found = self.seen.text, draft.found
        if draft.rule == "gap" and draft.scope is not None:
            each, amounts = comparisons.each_region(draft.scope), self.found[bisect_left(self.told.starts, found.start) :][:_LIST]
            alike = 1 + sum(1 for _ in takewhile(lambda pair: lists.goes_on(text, pair[0].end, pair[1].start), pairwise(amounts)))
            self.gaps = each if len(each) == alike else [draft.scope] * alike
        elif draft.rule == "stated" and not self.gaps and since == self.gap and (other := _OTHER.fullmatch(text, since, found.start)):
            self.gaps = [other["words"]] if comparisons.region(other["words"]) is not None else []
        elif draft.rule != "stated":
            self.gaps = []
        self.gap = found.end if self.gaps else -1
        return self.gaps.pop(0) if self.gaps else None

    def comparison(self, draft: Draft, since: int, period: Period | None, against: str | None) -> Comparison | None:
        """What the words before an amount compare it with: `against` a region, where it is a gap; `period` is the claim's."""
        text = self.seen.text
        if against is not None:
            region = comparisons.region(against)
            if region is None:
                return None  # 低于预期目标
            at = text.rfind(against, draft.clause[0], draft.found.start)
            span = self.seen.raw(at, at + len(against)) if at >= 0 else self.seen.raw(*draft.clause)
            return Comparison(Basis.REGION, span, self.source[span], None, region)
        found = comparisons.find(text, since, draft.clause[0], draft.found.start)
        if found is None:
            return None
        span = self.seen.raw(found.start, found.end)
        within = (self.known.get(at) for at in range(found.start + 1, found.end))
        named = next((leaf for leaf in within if isinstance(leaf, Period)), None)
        name = None if draft.subject is None else text[slice(*draft.subject)]
        basis = comparisons.basis_of(found, text[found.start : found.end], name)
        return Comparison(basis, span, self.source[span], None if named is None else _than(named, period))

    def scope(self, start: int, end: int) -> str | None:
        """The place or the group at the head of a name, if the name goes on; of what a part is, at its end (占全国比重)."""
        text = self.seen.text
        if text.endswith(_SHARES, start, end) and (share := _WHOLE.search(text, start, end)) is not None:
            return share["whole"]
        group = _GROUPS.match(text, start, end)
        if group is not None and group.end() < end:
            return group[0]
        if _PLACE.search(text, start + 2, end - 1) is None:
            return None
        place = regions.match(text, start)
        if place is not None and start + 2 < place[1] < end and _PLACE.match(text, place[1] - 1) and text[place[1]] != "民":
            return text[start : place[1]]
        return None


def _than(named: Period, period: Period | None) -> Period:
    """A period that is compared with: 上年 is the year before that of which is told, and not the one before now."""
    of = in_year(period)
    return periods.resolve(named.span, named.text, Calendar.of(of)) if of is not None and named.text.startswith(("上年", "上一")) else named


_START = attrgetter("start")
_ALL_YEAR = re.compile("全年|当年")
_LIST = 8  # no list of gaps is longer
_OTHER = re.compile("[、，和与及](?P<words>[^、，；。]{2,12})")


def _group(topic: str) -> str | None:
    """The group at the head of a name that what it shares with others completes, or what it is a share of: 城镇居民收入 of 城镇、农村居民
    收入, 甲产业增加值占工业比重 of 甲产业、乙产业增加值占工业比重."""
    if topic.endswith(_SHARES) and (share := _WHOLE.search(topic)) is not None:
        return share["whole"]
    group = _GROUPS.match(topic)
    return group[0] if group is not None and group[0] != topic else None


_UP_TO_BASE = re.compile("[^，。；\\d]{0,6}的基[础数]上")
_SHARES = ("比重", "比例", "份额", "占比")
# 服务业占生产总值比重, 服务业在生产总值中的比重, 出口在全国的份额
_WHOLE = re.compile(
    "(?:占|(?P<in>在)(?=[^在，]{2,20}$))(?P<whole>[^占，]{2,14}?)(?(in)(?:中|(?<=全[国省市区县州盟旗]))(?:所占)?)的?(?:比重|比例|份额|占比)$"
)
_PLACE = re.compile("[市县区州盟旗省]")


# 城镇化率 is no figure of the towns, and 市区两级 are no part of a town.
_GROUPS = words.late(lambda: words.any_of("scopes", "sizes", "groups", "owners", "zones") + "(?!化|[两三]级)")
