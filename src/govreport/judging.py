"""The status of each claim of a paragraph: what its own words say (`status`), held against what its sentence has said before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from . import goals, named_times, periods, status, time_words, words
from .claims.drafts import Draft
from .claims.lexis import terms
from .leaves import in_year
from .named_periods import RATES
from .quantities import Found
from .settings import Setting
from .source import Source
from .status import Judgement
from .tree import Kind, Period, Quantity
from .units import Unit
from .vocabulary import Relation


class Judge:
    """Judges the claims of a paragraph, sentence by sentence, in their order.

    Args:
        source: the report's text.
        text: that of the paragraph, as it is read.
        found: what was found in the paragraph.
        setting: what it stands in.
    """

    def __init__(self, source: Source, text: str, found: Sequence[Found], setting: Setting) -> None:
        self.source, self.text, self.found, self.setting = source, text, found, setting
        self.ahead = setting.around is status.Frame.AHEAD
        self.aims = not self.ahead and goals.LEADS.search(text) is not None  # may it lead in a list of targets?

    def begin(self) -> None:
        """The next sentence."""
        self.promised: tuple[tuple[int, int] | None, Judgement] = (None, status.OTHER)  # its last target: 力争投资 120亿元，增长15%
        self.planned = False  # is the last claim one of what is to be, in what does not look ahead?
        self.done: Unit | None = None  # of the last count, in what looks ahead, of what was reached: 目前已建成水库3座
        self.reached: tuple[int, int] | None = None  # … and of what anything was
        self.there = False  # … and does the sentence tell what there is: 现有企业300家?
        self.set_for: tuple[int, int] | None = None  # whose amount was only set, by the last claim

    def claim(self, draft: Draft, quantity: Quantity, begin: int, since: int, period: Period | None, ended: bool) -> Judgement:
        """The status of the next claim.

        Args:
            draft, quantity: the claim and its amount.
            begin: where the words begin that judge it, at its clause's head or behind.
            since: where the amount before it ends.
            period: of when it is, as far as its sentence says.
            ended: does that period say that it began what ended of late?
        """
        at = draft.found.start
        judged = status.OTHER if draft.other or draft.rule == "past" else self.at(begin, at, period, ended)
        if judged is status.PLANNED and (self.goes_on_done(draft, quantity, since) or self.already(draft)):
            judged = status.DONE
        if judged is status.DONE and draft.subject is not None and draft.subject == self.promised[0]:
            judged = self.beside_promise(since, at)
        base = draft.relation is Relation.CHANGE_FROM
        if judged is status.DONE and self.planned and not base and status.is_to_bring(self.text, begin, at):
            judged = status.PLANNED
        target = judged is not status.DONE and judged is not status.OTHER
        if target and base:
            now = words.CHANGED_FROM_NOW.search(self.text, max(begin, at - _NOW), at) is not None
            judged, target = (status.DONE, False) if now else (judged, True)  # 力争由目前的60% 提高到65%
        if not self.ahead:
            self.planned = target or (base and self.planned)
        else:
            self.reach(judged, draft, quantity, begin)
        if target:
            return self.promise(judged, draft)
        if judged is status.DONE:
            end, first = draft.found.end, max(begin, at - goals.SET_BEFORE)
            signs = goals.SET_SIGNS.search(self.text, first, min(draft.clause[1], end + goals.SET_BEHIND)) is not None
            signs = signs or self.set_for is not None or self.text.find("实际", end, end + goals.IN_FACT) >= 0
            if signs and self.was_set(draft, quantity, begin, since):
                return status.OTHER
            if draft.rule == "stated" and draft.subject is not None and draft.subject[0] >= end:
                return status.soon(judged, self.text, draft.subject[1])
        return judged

    def reach(self, judged: Judgement, draft: Draft, quantity: Quantity, begin: int) -> None:
        """Keeps what a text that looks ahead tells of as reached, for what goes on with it."""
        stands = judged is status.DONE
        self.done = quantity.unit if stands and quantity.kind in _COUNTED else None
        self.reached = draft.subject if stands else None
        self.there = stands and (self.there or self.text.find("现有", begin, draft.found.start) >= 0)

    def at(self, begin: int, at: int, period: Period | None, ended: bool = False) -> Judgement:
        """The status of what stands at an offset, by the words from another on; `ended` says that it began what ended of late."""
        named = None if period is None else in_year(period)
        year, around = self.setting.calendar.planned, self.setting.around
        if period is not None and year is not None:
            if named is None and period.end is not None and period.end.year < year:
                spans = period.text.endswith(("期间", "时期", "年代")) or named_times.OVER.fullmatch(period.text) is not None
                spans = spans or self.source.folded.startswith(_OVER_YEARS, period.span.end)
                named = period.end.year if spans else None  # “十三五”期间, “十三五”年均增长, 1980年代, 1974年到1976年
            if named is not None and named != year and (ended or self.source.folded.startswith("以来", period.span.end)):
                named = max(named, year - 1)  # what was done since a year is no history
            elif named == year and self.is_over(period, at):
                named = year - 1
            if around is status.Frame.BACK and periods.to_come(period, year):
                around, named = status.Frame.AHEAD, year
        return status.judge(self.text, begin, at, around, named, year, self.aims)

    def is_over(self, period: Period, at: int) -> bool:
        """Is a part of the year that is planned told of when it was over: 今年1至5月, 今年以来 (but not what stands at an offset
        behind 全年 or 要), 截至6月底, 到六月底止; 今年头五个月, in a plan where
        已 says it (前两个月已开工8个)? What is yet to be done in it is none: 今年1至3月，要完成."""
        text, (start, end) = self.source.folded, period.span
        counted = text.endswith(("截至", "截止"), 0, start) or text.startswith(("止", "为止"), end)
        first = _FIRST.search(text, start, end) is not None and (not self.ahead or self.is_told(start, end))
        if text.startswith("以来", end):
            return status.AHEAD.search(self.text, self.text.rfind("以来", 0, at) + 2, at) is None
        if first or _SO_FAR.search(text, start, end) is not None:
            return _TO_DO.match(text, end) is None
        return counted and "月" in period.text

    def is_told(self, start: int, end: int) -> bool:
        """Does a plan tell of the first months of its year, or of one month, how they went: 受洪涝灾害影响，一季度投资下降3%; 4月份投资增长
        3%?"""
        text = self.source.folded
        if text[end - 1] in "份旬" and _GREW.match(text, end) is not None:
            return True
        return _TOLD.match(text, end) is not None or _HIT.search(text, max(0, start - _HIT_REACH), start) is not None

    def goes_on_done(self, draft: Draft, quantity: Quantity, since: int) -> bool:
        """Does a clause without words of its own go on with what was reached in the one before it: 目前已建成水库3座，泵站 8座;
        现有企业300家，职工 5万人; 农户已达到一亿户，占 91%; 全市有12个县、 180个乡镇?"""
        if draft.relation is Relation.SHARE and self.reached is not None and self.text.startswith(_PORTION, since):
            return draft.subject == self.reached or self.text.startswith("，其中", since)
        of = self.reached if draft.rule == "stated" else None
        if of is not None and of[0] >= since and self.text[of[1] : draft.found.start] in _BESIDE:
            return True
        named = draft.subject
        if (
            self.reached is not None
            and named is not None
            and self.text[slice(*named)] in terms("invested")
            and self.text[since : named[0]] in _NEXT
        ):
            return True
        if self.done is not quantity.unit and not self.there:
            return False
        begin = draft.clause[0]
        return draft.rule == "stated" and draft.subject is not None and draft.subject[0] == begin and "；" not in self.text[since:begin]

    def already(self, draft: Draft) -> bool:
        """Does a text that looks ahead say of what it counts that it is there: 除 5个项目已经投产外, 其中 3所已开工?"""
        if not self.ahead or draft.rule != "stated":
            return False
        named, end = draft.subject, draft.found.end
        if named is not None and named[0] >= end:
            return _ALREADY.match(self.text, named[1]) is not None
        return self.text.startswith(_SAYS, end) and _ALREADY_SO.match(self.text, end) is not None

    def beside_promise(self, since: int, at: int) -> Judgement:
        """The status of a further figure of what was promised: 力争达到400亿元，增长 6%, but 力争突破30亿元，实际达到 31亿元."""
        if _WITH_IT.fullmatch(self.text, since, at) is not None:
            return self.promised[1]
        self.promised = (None, status.OTHER)
        return status.DONE

    def promise(self, judged: Judgement, draft: Draft) -> Judgement:
        """A promise, as hard as the one before it that it goes on with."""
        if judged.word is not None:
            self.promised = draft.subject, judged
        if (draft.subject is not None and draft.subject == self.promised[0]) or self.goes_on(draft):
            return self.promised[1]
        if not self.ahead:
            self.promised = draft.subject, judged  # 拟安排补贴资金12亿元，比上年增加 2亿元
        return status.about(judged, self.text, draft.found.start, draft.found.end) if self.setting.aim is None else judged

    def goes_on(self, draft: Draft) -> bool:
        """Does a promise hold for a clause behind it that begins with a name, or with 其中: 力争投资超6亿元，技改投资增长15%?"""
        word = self.promised[1].word
        if word is None or draft.rule not in _OF_NAME or self.text[word[0] : word[1]] not in _PROMISES:
            return False
        begin = draft.clause[0]
        led = draft.subject is not None and draft.subject[0] == begin
        stretched = self.text[word[0] - 1] == "、" and any(f.end == word[0] - 1 for f in self.found)  # 增长18%以上、力争达到880亿元
        parted = stretched or not word[1] <= begin or self.text.find("；", word[1], begin) >= 0
        return not parted and (led or self.text.startswith("其中", begin))

    def was_set(self, draft: Draft, quantity: Quantity, begin: int, since: int) -> bool:
        """Is a figure one that was only set, or the growth to an amount that was: 财政收入预算12亿元、增长5%，完成13亿元?"""
        text, at, end = self.text, draft.found.start, draft.found.end
        grown = draft.rule in _CHANGED and draft.subject is not None and draft.subject == self.set_for
        again = grown and text[since : since + 1] in "、，" and _CAME.search(text, since, at) is None
        self.set_for = None
        level = draft.rule in _SET_SO and quantity.kind is not Kind.COUNT
        if draft.rule == "gap":
            first = max(begin, at - _THAN_REACH)
            far = text.startswith("的", end) and not text.startswith("差", end + 1) and _FROM_GOAL.search(text, first, at) is not None
            if far or _THAN_PLANNED.search(text, first, at) is not None:
                return True
        if draft.relation is Relation.OTHER or not (again or goals.only_set(text, begin, at, end, level)):
            return False
        self.set_for = draft.subject if quantity.kind not in RATES else None
        return True


_COUNTED = frozenset({Kind.COUNT, Kind.AREA, Kind.LENGTH})
_NEXT = ("，", "、")  # 已签约项目80个， 总投资200亿元
_BESIDE = ("、", "和", "与", "及")
_PORTION = ("，占", "，约占", "、占", "，其中")
_OVER_YEARS = ("年均", "平均", "累计")  # behind the name of a plan
_ALREADY = re.compile("[也都均]?已经?(?![^，。；]{0,12}的)")  # but 12个项目已签约的
_SAYS = ("已", "也", "都", "均")
# … directly behind the amount of what was named before
_ALREADY_SO = re.compile("[也都均]?已经?[^，。；、\\d的]{2,8}[，。；]")
_NOW = 12  # characters of 目前的每人每月
_SO_FAR = words.late(f"(?<![\\d十])(?:1|一)月?{words.SEPARATOR}(?!12|十二){time_words.MONTH}月份?$")
_FIRST = words.late(
    f"(?:第?一季度|(?<![\\d十])(?:1|一|元)月份?|[头前](?:[两二三四五六七八九]|[2-9])个月|{time_words.MONTH}月(?:份|{time_words.THIRD}))$"
)
# 前两个月 已开工8个; 从一季度 运行情况看，; 一季度 投资下降3%; 1月份， 投资增长8%，实现了开门红
_TOLD = re.compile(
    "，?[^，。；\\d要将]{0,8}已(?![^，。；]{0,12}的)|的?[^，。；\\d]{0,6}情况来?看，"
    "|，?[^，。；\\d要将力争确保]{2,24}(?:下降|下滑|下跌)了?\\d|，[^。；要将力争确保]{2,60}(?:实现了|开局(?:良好|平稳|较好|是好的))"
    "|，?[^，。；要将力争确保]{2,40}，?(?:比[去上]年同期|同比)[^，。；\\d]{2,4}(?:\\d[\\d.]*%|百分之[^，。；以左]{1,6})(?![以左])"
)
_GREW = re.compile(  # 4月份 投资增长3%
    "，?[^，。；\\d要将拟力争确保]{2,24}(?:增长|上涨|上升)了?(?:\\d[\\d.]*%|百分之[^，。；以左]{1,6})(?![以左])"
)
_HIT, _HIT_REACH = re.compile("受[^，。；]{2,16}(?:影响|冲击)，(?:今年)?$"), 24
_TO_DO = re.compile("，?(?:[^，。；\\d]{0,6}[要将拟须]|[^，。；\\d]{0,4}(?:计划|预计|力争|争取|确保|安排))")
_WITH_IT = re.compile("[，、](?:同比|比上年|比去年|年均|分别){0,2}(?:增长|增加|提高|上升|下降|降低|减少)?")
_OF_NAME, _PROMISES = frozenset({"stated", "reached", "grew", "fell", "changed_to"}), ("力争", "争取", "确保", "务必确保", "保证")
_THAN_PLANNED, _THAN_REACH = re.compile("[比较][^，。；：\\d]{0,12}(?:计划|目标|任务|预算)数?的?$"), 20  # 比年度计划 100亿元增加20亿元
_FROM_GOAL = re.compile("[距离与同跟][^，。；：\\d]{0,8}$")  # 离预期 8%的目标有较大差距
_SET_SO = frozenset({"stated", "reached"})
_CHANGED, _CAME = frozenset({"grew", "fell"}), re.compile("实际|完成|实现|达到")
