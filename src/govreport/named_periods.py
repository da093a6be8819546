"""Which of the periods that a paragraph names is the time of an amount."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise

from . import named_times, periods, status, time_words, words
from .claims import lists
from .leaves import in_year
from .paragraphs import View
from .quantities import Found
from .settings import Setting
from .source import Source, Span
from .tree import Kind, Leaf, Period, Quantity


class NamedPeriods:
    """The periods that a paragraph names, sentence by sentence.

    Args:
        source: the text.
        seen: the paragraph as it is read.
        found, leaves: what was found in it, and the node of each; `known` has these by where they start.
        setting: what the paragraph stands in.
    """

    def __init__(
        self, source: Source, seen: View, found: Sequence[Found], leaves: Sequence[Leaf], known: Mapping[int, Leaf], setting: Setting
    ) -> None:
        self.source, self.seen, self.found, self.known, self.setting = source, seen, found, known, setting
        self.starts = list(known)
        self.dates: list[int] = []  # where periods are named that are not to compare with, and these
        self.ends: list[int] = []
        self.periods: list[Period] = []
        self.reaches: list[int] = []  # and up to where they may be the time of a figure
        planned = setting.calendar.planned if setting.around is status.Frame.BACK else None  # a year that a review does not tell of
        listed = "；" in seen.text
        self.bases: list[tuple[int, Period]] = []  # with which something is compared (与2018年相比), and where that ends
        self.counted_from: list[tuple[int, Period]] = []  # from which a mean may count, and where these end: 比2018年增长50%
        than = -1  # where a period ends that is compared with
        for f, leaf in zip(found, leaves, strict=True):
            period = leaf.period if isinstance(leaf, Quantity) else leaf if isinstance(leaf, Period) else None
            if period is None or named_times.apart(seen.text, f):
                continue
            if period is not leaf and self.ends and periods.of_years(self.periods[-1]) and seen.text[self.ends[-1] : f.start] in _AGAIN:
                continue  # 从2019年到2022年 四年间: how long that was
            if period is leaf and (named_times.compared(seen.text, f) or seen.text[than : f.start] in ("、", "和")):
                than = f.end  # also of a list: 比上半年、前三季度
                if (based := named_times.LED.match(seen.text, than)) is not None:
                    self.bases.append((based.end(), period))
                self.counted_from.append((than, period))
            else:
                if seen.text[f.start - 1] in "由从":
                    self.counted_from.append((f.end, period))
                self.dates.append(f.start)
                self.ends.append(f.end)
                self.periods.append(period)
                around = self.told_at(leaf.span.start) if listed else None
                to_come = planned is not None and in_year(period) == planned and _is_whole(period)
                self.reaches.append(named_times.reach(seen.text, f, to_come, around, setting.calendar.planned))
        self.means = "年" in seen.text and time_words.MEANS.search(seen.text) is not None  # does it tell of any mean over years?
        self.all = ("全年" in seen.text or "年度" in seen.text) and setting.period is not None and not _is_whole(setting.period)
        self.any = self.means or self.all or bool(self.dates)
        self.around, self.turned = setting.period, list(setting.turned)
        self.start = self.stop = 0
        self.past: Period | None = None  # to which a text that looks ahead turned back: 过去一年，投资增长5%

    def told_at(self, offset: int) -> tuple[int, int] | None:
        """The first and the last year of which the text tells at an offset of the report."""
        around = next((period for at, period in reversed(self.setting.turned) if at < offset), self.setting.period)
        return None if around is None or around.start is None or around.end is None else (around.start.year, around.end.year)

    def leading(self, led: Period | None) -> Period | None:
        """The period that leads the last sentence of the paragraph, up to its end; `led` leads the first where it names none."""
        text = self.seen.text
        begin = text.rfind("。") + 1
        i = bisect_left(self.dates, begin)
        if i == len(self.dates):
            return led if not begin else None
        if led is not None and not begin:
            return None  # one of several items that have their own
        alone = i == len(self.dates) - 1 and _LEADS.fullmatch(text, begin, self.dates[i]) is not None
        return self.periods[i] if alone and self.reaches[i] >= len(text) else None

    def begin(self, first: int, stop: int) -> None:
        """The next sentence, of whose findings the first has an index, and which stops at an offset of the report."""
        if self.past is not None and (ahead := status.AHEAD.search(self.source.folded, self.stop, stop)) is not None:
            self.past = None
            if ahead[0][0] not in "2年":  # a year of its own dates what follows it
                self.around = self.setting.headed  # 过去一年，投资增长5%。今后要确保投资增长6%
        while self.turned and self.turned[0][0] < stop:
            self.around = self.turned.pop(0)[1]
            self.past = self.around if self.setting.ahead and self.is_over(self.around) else None
        self.stop = stop
        self.start = self.starts[first] if first < len(self.starts) else len(self.seen.text)

    def is_over(self, period: Period) -> bool:
        """Was a period over before the year that is planned?"""
        planned = self.setting.calendar.planned
        return planned is not None and period.end is not None and period.end.year < planned

    def time_of(
        self, begin: int, at: int, subject: tuple[int, int] | None, quantity: Quantity
    ) -> tuple[Period | None, Period | None, Period | None]:
        """The period that is named for an amount, in a clause that begins at an offset; the one by which the amount is done or promised;
        and the one that the text around gives it where none is named.

        A rate that is a mean over years is of no single one: where several are named or spoken of it is theirs.
        """
        named = quantity.period
        if self.past is not None and self.turns_ahead(self.past, at):
            self.past, self.around = None, self.setting.headed
        if named is None and self.dates:
            named = self._named(begin, at, subject)
        if named is None and self.all and self.around is not None:
            named = self.all_of(self.around, at)
        mean = self.means and quantity.period is None and _MEAN.search(self.seen.text, max(begin, at - _MEAN_REACH), at) is not None
        if mean and quantity.kind in RATES:
            begin = max(self.seen.text.rfind("；", self.start, at), self.start)
            period = self.since(begin, at, named) or self.years(at) or self.since(self.start, at, named)
            return period, named or period, None
        if mean and named is not None:
            named = self.years(at) or named  # 2024年完成12亿元，年均增收 6000万元
        headed = self.setting.headed
        return named, named, headed if named is None and headed is not None and self.dates and self.beyond(at) else self.around

    def all_of(self, around: Period, at: int) -> Period | None:
        """The whole of the year, of which the text around an amount tells a part, where its sentence says so: 全年投资增长14%, 投资增长
        14%的年度目标, under 下半年工作安排."""
        text, year = self.seen.text, in_year(around)
        said = text.rfind("全年", max(text.rfind("。", 0, at) + 1, at - _SENTENCE, 0), at)
        if said < 0 or _TO_ALL.match(text, said) is None:
            goal = time_words.GOAL_OF_YEAR.match(text, at)
            said = goal.start("year") if goal is not None else -1
        if said < 0 or year is None or _is_whole(around):
            return None
        span = self.seen.raw(said, said + 2)
        return periods.resolve(span, self.source[span], self.setting.calendar, words=f"{year}年")

    def own_year(self, at: int) -> Period | None:
        """The year of a plan, which 年内 before an amount in its sentence says where nothing above names one: 办结率年内达到98%."""
        text, planned = self.seen.text, self.setting.calendar.planned
        top = max(text.rfind("。", 0, at) + 1, at - _ASIDE, 0)
        if planned is None or text.find("年内", top, at) < 0 or (said := _WITHIN.search(text, top, at)) is None:
            return None
        span = self.seen.raw(*said.span())
        return periods.resolve(span, self.source[span], self.setting.calendar, words=f"{planned}年")

    def beyond(self, at: int) -> bool:
        """Does an amount stand beyond the reach of the years to which its own sentence turned: 五年累计造林30万亩；财政收入 3亿元，比上年
        增长8%?"""
        last = bisect_left(self.dates, at) - 1
        if last < 0 or self.around is None or self.dates[last] < self.start or at < self.reaches[last]:
            return False
        turned = self.periods[last]
        return isinstance(self.known[self.dates[last]], Quantity) and (turned.start, turned.end) == (self.around.start, self.around.end)

    def _named(self, begin: int, at: int, subject: tuple[int, int] | None) -> Period | None:
        """The period that the sentence names for an amount: of a sum over years that which spans them, if one does."""
        each = self.seen.text.rfind("分别", begin, at) if len(self.dates) > 1 else -1
        listed = self.handed_out(begin, each, at) if each >= 0 else self.together(at) if len(self.dates) > 1 else None
        period = listed or self.period(at, subject)
        if period is not None and self.summed(max(begin, at - _SUM_REACH), at):
            period = self.years(at) or period
        return period

    def period(self, at: int, subject: tuple[int, int] | None) -> Period | None:
        """The last period of the sentence before an offset that is not one to compare with, nor that of a mean of something else."""
        last = bisect_left(self.dates, at) - 1
        for date in range(last, max(last - _BACK, -1), -1):
            if self.dates[date] < self.start:
                return None
            passed = subject is not None and (self.mean(date, subject[0]) or self.passed(date, subject[0]))
            if at < self.reaches[date] and not (passed or self.aside(self.dates[date], at)):
                return None if self.whole(self.periods[date], at) else self.periods[date]
        return None

    def handed_out(self, clause: int, each: int, at: int) -> Period | None:
        """The one of a list of periods that an amount is of, which 分别 in a clause hands out, each at an offset: 2022年、2023年，收入分别
        增长8%、9%；支出分别增长6%、 7%；but 进口、出口分别增长5%、 6% is of two things."""
        first, last = self.listed(at)
        if self.ends[last] < clause and "、" in self.seen.text[clause:each]:
            return None
        begin = bisect_left(self.starts, max(each, self.ends[last]))
        amounts = self.found[begin : begin + last - first + 1]
        alike = all(lists.goes_on(self.seen.text, a.end, b.start) for a, b in pairwise(amounts))
        if first == last or len(amounts) <= last - first or not alike:
            return None
        return next((self.periods[first + i] for i, f in enumerate(amounts) if f.start == at), None)

    def listed(self, at: int) -> tuple[int, int]:
        """Which periods the last list of them before an offset begins and ends with."""
        last = first = bisect_left(self.dates, at) - 1
        while (
            first > max(0, last - _LIST)
            and self.start <= self.dates[first - 1]
            and self.seen.text[self.ends[first - 1] : self.dates[first]] in _LISTED
        ):
            first -= 1
        return first, last

    def together(self, at: int) -> Period | None:
        """The years that an amount is the sum of, which are told one by one: 2022年和2023年共投入 5亿元."""
        first, last = self.listed(at)
        if first == last or _IN_ALL.search(self.seen.text, self.ends[last], at) is None:
            return None
        begun, ended = self.periods[first], self.periods[last]
        years = [in_year(period) or 0 for period in self.periods[first : last + 1]]
        span = Span(begun.span.start, ended.span.end)
        runs = all(b == a + 1 for a, b in pairwise(years))
        return Period(span, self.source[span], begun.start, ended.end) if runs else None

    def mean(self, date: int, at: int) -> bool:
        """Is a period that of a mean alone, behind which something else is named: 两年平均增长5.8%；财政收入 13.2亿元?"""
        return (
            periods.of_years(self.periods[date]) and _OF_MEAN.match(self.seen.text, self.dates[date], max(at, self.dates[date])) is not None
        )

    def passed(self, date: int, at: int) -> bool:
        """Is a period the part of a year that another thing alone was told of: 工业利润1—11月增长12%，财政收入 增长6%?"""
        part = time_words.OF_ONE.match(self.seen.text, self.dates[date])
        return part is not None and time_words.passed(self.seen.text, part, at)

    def summed(self, begin: int, at: int) -> bool:
        """Do words before an amount make it a sum with no single year beside it: 2010年达到8亿元；累计投资 30亿元?"""
        text = self.seen.text
        last = self.dates[bisect_left(self.dates, at) - 1]
        return text.find("累计", begin, at) >= 0 and text.find("；", last, begin) >= 0

    def years(self, at: int) -> Period | None:
        """The last period of the sentence of more than one year: “十四五”期间，投资增长8%，到2025年达到8亿元；消费 年均增长6%; else what
        the text around it speaks of, or its heading, if that is one."""
        around = next((p for p in (self.around, self.setting.period, self.setting.headed) if p is not None and periods.of_years(p)), None)
        last = bisect_left(self.dates, at) - 1
        for date in range(last, max(last - _BACK, -1), -1):
            if self.dates[date] < self.start:
                return around
            if periods.of_years(self.periods[date]):
                return self.periods[date]
        return around

    def since(self, begin: int, at: int, named: Period | None) -> Period | None:
        """The years behind the base that a mean counts from, where one is named between two offsets: 2023年达到50亿元，是2018年的2倍，
        年均增长 15%; `named` is the period that the sentence names for it."""
        end, base = next(((end, period) for end, period in reversed(self.counted_from) if begin <= end <= at), (at, None))
        if base is None or base.end is None or base.end.month < 12 or in_year(base) is None:
            return None
        between = self.periods[bisect_left(self.dates, end) : bisect_left(self.dates, at)]
        if any(map(periods.of_years, between)):  # 2020年比2010年翻一番，“十三五”时期年均增长6.5%
            return None
        told = named if named is not None and named is not base else self.around
        if told is None or told.end is None or told.end.year < base.end.year + 2:
            return None
        return Period(base.span, base.text, dt.date(base.end.year + 1, 1, 1), told.end)

    def from_base(self, base: Period, told: Period | None) -> Period | None:
        """The years over which something changed from a base to what it was in `told`; that itself, where they are no more than it."""
        first, last = in_year(base), in_year(told)
        if told is None or first is None or last is None or last < first + 2:
            return told
        return Period(base.span, base.text, dt.date(first + 1, 1, 1), told.end)

    def begun_above(self, period: Period) -> Period | None:
        """The period that a change of something else in the sentence began with, where that ended with `period`: 三次产业结构由2016年的
        9:50:41调整为2021年的7:48:45，城镇化率由 50% 提高到58%."""
        i = next((i for i, named in enumerate(self.periods) if named is period), None)
        if i is None or self.seen.text[self.dates[i] - 1] not in "为到至":
            return None
        named = (base for end, base in reversed(self.counted_from) if self.start <= end < self.dates[i])
        base = next(named, None)
        return base if base is not None and (in_year(base) or 9999) < (in_year(period) or 0) else None

    def whole(self, period: Period, at: int) -> bool:
        """Does a word turn from a part of a year to all of it, from a year to now, or to what is to be: 一季度增长6%，全年增长9%;
        2012年有3家，现在达9家; 去年结转项目8个，确保年内竣工5个?"""
        if period.start is None or period.end is None:
            return False
        begin, stop = period.span.end, self.seen.raw(at, at + 1).start
        if _is_whole(period):
            now = words.NOW.search(self.source.folded, max(begin, stop - _ASIDE), stop) is not None
            return now or (self.setting.ahead and self.turns_ahead(period, at))
        return _TO_ALL.search(self.source.folded, begin, stop) is not None

    def turns_ahead(self, past: Period, at: int) -> bool:
        """Does a plan turn from what was done to what is to be in its own year: 去年结转项目8个，确保年内竣工5个?"""
        stop = self.seen.raw(at, at + 1).start
        return _TO_BE.search(self.source.folded, max(past.span.end, stop - _ASIDE), stop) is not None

    def aside(self, date: int, at: int) -> bool:
        """Is a period named for a figure in brackets or of a base, which ends with it: 产量50万吨(2022年为48万吨)，增长4%?"""
        text = self.seen.text
        if text[date - 1] in "在继" and words.BASED_ON.match(text, date, at) is not None:
            return True  # 在去年12亿元的基础上 增长8%; 继去年突破10亿元后，达到 12亿元
        before = bisect_left(self.starts, at) - 1
        if text[at - 1] == "的" and before > 0 and self.starts[before - 1] == date and _is_multiple(self.known.get(at)):
            return True  # 是1957年20万立方米的 4.5倍
        closed = text.find(")", date, min(at, date + _ASIDE))
        if closed < 0 or text.find("(", date, closed) >= 0:
            return False
        inside = self.starts[bisect_right(self.starts, date) : bisect_left(self.starts, closed)]
        return any(isinstance(self.known[start], Quantity) for start in inside)

    def begun(self, at: int) -> Period | None:
        """The period that the first amount of a change is of: one with nothing between but 的 (由2019年的30亿元, 从上年末30亿元), or
        that with which the sentence compares (与2018年相比，城镇化率由 45% 提高到50%)."""
        before, start = bisect_left(self.starts, at), self.known[at].span.start
        last = self.known[self.starts[before - 1]] if before else None
        while before > 1 and isinstance(last, Quantity) and self.source.folded[last.span.end : start] in ("", *_LISTED):
            start, last = last.span.start, self.known[self.starts[before - 2]]  # 从2014年的8万户 32万人, 从2016年的5万元、 3万元
            before -= 1
        if isinstance(last, Period) and _BESIDE.fullmatch("".join(self.source.folded[last.span.end : start].split())) is not None:
            return last
        end, base = next(((end, base) for end, base in reversed(self.bases) if self.start < end <= at), (at, None))
        named = bisect_left(self.dates, at) - 1
        return base if named < 0 or self.dates[named] <= end else None

    def ended(self, at: int, end: int) -> bool:
        """Is the end of a change, whose first amount stands at an offset, of no year that is history?"""
        later = self.periods[bisect_left(self.dates, at) : bisect_left(self.dates, end)]
        year = self.setting.calendar.planned
        return year is not None and all((in_year(period) or year) >= year - status.HISTORY for period in later)


def _is_whole(period: Period) -> bool:
    """Is a period no part of a year?"""
    return period.start is None or period.end is None or (period.end - period.start).days > 340


def _is_multiple(of: object) -> bool:
    return isinstance(of, Quantity) and of.unit.text == "倍"


_LEADS = re.compile("(?:力争|争取|确保|预计)?到?")
_BESIDE = re.compile("(?:[末底]|同期)?的?(?:净?亏损|盈利|[顺逆]差|[居列排](?:全[国省市区]|世界|全球)?)?")  # 由2020年亏损 3亿元变为
_AGAIN = ("", "的", "这", "的这")
_LISTED = ("、", "和", "与", "及", "以及")  # between members of a list
_LIST = 8  # no list of years is longer
_IN_ALL = re.compile("[^，。；\\d]{0,8}(?:(?<!公)共(?![同享建])|累计|合计)[^，。；\\d]{0,16}$")
_OF_MEAN = re.compile("“?[^，；。、]{1,8}?(?:平均|年均)[^，；。]{1,24}[，；]")
RATES = frozenset({Kind.PERCENT, Kind.PERCENT_POINT})
# A mean over years; not 2024年 均增长8%, 年平均 浓度. In a list the amounts before the last of them stand between: 年均增长8%和 7%.
_NO_MEAN = "(?!衡|价|匀|[居达超突保完]|实现|浓度|均|值|气温|降[水雨]|汇率|工资|人口|水平|增[幅速]|每[天日月户亩村人]|[^，。；]{0,6}浓度)"
_MEAN, _MEAN_REACH = (
    words.late(
        f"(?:(?!{words.MEAN_OF_YEAR})年(?:(?<![去今上全前本当0-9]年)|(?<=基[础数]上年))(?:(?:均|平均){_NO_MEAN}|递增)|平均每年|每年平均)"
        "[^，。；、\\d]{0,16}(?:[\\d.]{1,6}[^\\d，。；、]{1,5}(?:、|和|与|及)){0,4}$"
    ),
    40,
)
_SUM_REACH = 12
_ASIDE = 60  # characters of brackets
_SENTENCE = 200  # … of a sentence that 全年 leads
_BACK = 8  # how many periods back in a sentence one is looked for that stands in no brackets
_TO_ALL = re.compile(rf"全年(?!目标|任务|计划|预算)|{words.OWN_YEAR}")
_TO_BE = re.compile(words.TO_BE)
_WITHIN = re.compile(r"(?<![\d一二两三四五六七八九十几数多今去当上明前本])年内")
