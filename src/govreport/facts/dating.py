"""Of which year a figure is: by the words of time before it in its sentence, and by what stands above."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from .. import passing
from ..calendars import Calendar
from ..leaves import in_year
from ..time_words import BASE, BESIDE_IT, GOAL_OF_YEAR, NAMED, PLAN, YEAR, plan_years, year_of
from ..times import Times, years
from ..tree import Claim, Measure, Relation, Status
from ..vocabulary import CHANGES, Basis
from ..words import CIRCUMSTANCES, MULTIPLE, OF_BASE, late
from . import goals, growths, handing
from .candidates import FAR, REACH, Candidate
from .measures import arrived
from .naming import ASIDE
from .sums import AGAINST_YEARS, of_sum, of_years_together, summed_up

_DOUBLED = re.compile(r"翻[了近]?[一两二三四]?番|(?<=[年底末]的)[\d.]{1,6}倍")
_MEAN_LEVEL = re.compile(r"(?:失业率|增长率|浓度|颗粒物\)?|PM2.5\)?)年?平?均(?!浓度|值)[^，。；\d]{0,5}$")
_MEAN = ("的年均", "的年平均", "的平均增")
_BASED_ON = late(
    rf"[在继](?:(?:{NAMED}[^，。；]{{1,20}}{OF_BASE}|[去上前]年[^，。；]{{1,20}}{CIRCUMSTANCES})(?P<ends>)|{NAMED}[^，。；\d]{{0,6}}$)"
)
_LAST_REACH, _NEAR_IT = 12, 4
_LAST_YEAR, _ON_BASE = re.compile("在[去上]年[^，。；\\d]{0,9}$"), re.compile(f"{OF_BASE}|{CIRCUMSTANCES}|的较?[高低]?基[础数]")
_DIVIDES = ("%、", "%左右、", "%以上、", "点、", "点左右、", "点以上、")
_SAME = late(rf"[比较与同]{BASE}[^，。；]{{0,6}}\((?:预计，?)?下同\)")
_GREW = re.compile("[、，](?:实现|累计)?(?:增长|下降|增[幅速][达为])了?")
_SINCE = late(rf"[由从与同比较](?:(?P<year>{YEAR})|“?{PLAN}”?)(?:时期|期间|期?末|底)?的?")
# … also of the second of two: 累计分别达47家、 538家
_BY_NOW = re.compile("累计(?:已经?)?(?:分别)?(?:达到?|有|为|超过?|近)?(?:(?<=[达到])[\\d.]{1,6}[^，。；、\\d]{1,4}[、和])?$")
_DONE_BY_NOW = re.compile("累计(?:已经?)?(?:[建开]成|[开建]通|拥有)(?:[^，。；、]{2,16})?$")  # 累计培育 may be that of years
_SO_FAR = re.compile("[、，]累计(?:已经?)?(?:达到?|有|为|超过?|突破)?[约近超]?[0-9]")  # 新增学校3所、累计达20所
_AGAIN = re.compile("[，、](?:共|总共|累计|净)?(?:(?:增长|增加|下降|降低|提高)了?|[增升降涨]幅(?:高?达到?|为)?)")
_BEGINS, _NEAR = re.compile("(?:全[省市县区州盟旗])?"), 200  # how far a comparison reaches
_YEARS_OF_PLAN = 5
_HELD = 7  # characters of 平均控制在 and what stands between it and the figure
# Whose year ends with a ；: 1—10月投资增长8%，预计全年增长9%；出口增长 7%; 结构由2018年的20:80调整为2022年的15:85；财政收入 5亿元
# … 2021年度营商环境评价居全省第3；财政收入 5亿元
_ASIDE = re.compile("预计全年|[到至为](?<=[加少高升降长整化变展增减][到至为])(?:19|20)\\d\\d年的|(?P<year>(?:19|20)\\d\\d)年度(?![，。；])")
_MULTIPLE_OF = late(rf"[是为于](?:{YEAR}|“?{PLAN}”?(?:时期|期间)?){MULTIPLE}")
_MEAN_ASIDE = late(rf"(?:“?(?P<plan>{PLAN})”?(?:时期|期间)?，?[^，。；\d]{{0,16}})?(?:年均|年平均|平均每年)")
_CHANGE = re.compile("[由从][^，；]{1,20}[到至为]")
_SUMMED = re.compile(r"[两三四五]年(?:累计|共|新|造|竣|完成|建成|引进)[^，。；\d]{0,12}\d[^；。]*；[^；。]*$")  # 五年累计造林30万亩； 财政…
_HANDED_TO = re.compile("(?:分别[^，。；、\\d]{0,6}[到至]|达到?|突破)(?=[约近超]?\\d)")
# 上半年累计完成投资 12亿元
_IN_PART = re.compile(r"(?:[上下]半年|[一二三四1-4]个?季度|(?<![0-9])(?:[1-9]|1[01])月份?)，?[^，。；、\d]{0,16}累计[^，。；、\d]{0,16}$")
# … but the sum of a year that its clause begins with: 2024年，全市累计接待游客 120万人次
_IN_A_YEAR = late(rf"(?<![至到止自从—–~-]){YEAR}，?[^，。；、\d\n]{{0,16}}累计[^，。；、\d]{{0,12}}$")
_OF_GOAL = re.compile("，(?:超额)?(?:完成|占|为)(?:了|全年|年度?|年初|[国省市县区州]?定){0,3}(?:目标|计划|任务){1,2}数?的?[0-9]")
_NEXT = 8  # characters from a figure to the name of the next: 、 and its verb
# 旅游总收入80亿元，是2016年的1.8倍; 出口2亿美元，比2016年增长80%
_OF_A_YEAR = late(f"[，、](?:(?:分别)?(?:是|为|相当于){YEAR}的|[比较](?:{YEAR}|[上去]年)(?:增[长加]|净增|翻|下降|减少))")
_MILESTONE = re.compile("(?:[一二两三四五]个)?(?:[十百千万]亿级?)?(?:大关|台阶|关口)")  # 进出口总额先后突破45亿元、50亿元 大关

# A list of which 累计 tells the sums: 四年来，累计完成财政收入318亿元，投资709亿元，零售总额 788亿元.
_IN_SUM = re.compile(r"累计(?:完成|实现)(?:[^，。；、\d]{2,16}\d[\d.]{0,9}[万亿]{0,2}元[，、]){1,8}(?:完成|实现)?$")


class Dates:
    """Dates the figures of a text, one after the other.

    Args:
        text: folded.
        times: of which years its parts and paragraphs speak.
        calendar: what its words of time are counted from.
    """

    def __init__(self, text: str, times: Times, calendar: Calendar) -> None:
        self.text, self.times, self.calendar = text, times, calendar
        self.sentence: tuple[int, int, years.Time | None] = (-1, -1, None)
        self.based = -1  # where the last growth ends, if it is one over the years from a base that it names or goes on from

    def year(self, c: Candidate, measure: Measure, summed: bool, stock: bool = False) -> int | None:
        """The year of a figure, None where it covers more or less than one year; `summed`: under several years it is a sum; `stock`: it is
        how many there are by now, also where they are counted up (新增20家、累计 180家)."""
        claim, at = c.claim, c.start
        start = c.sentence(self.text)
        against = summed and not arrived(claim) and AGAINST_YEARS.match(self.text, c.end) is not None
        if (
            against
            or self.text.startswith(_MEAN, c.end)
            or ("五" in self.text[max(0, at - goals.PLAN) : at] and goals.of_plan(self.text, c))
        ):
            return None  # 10%的年均增速; 完成投资3亿元，比“九五”增长1.3倍
        turn = self.times.at(at)
        if turn is not None and not turn.heading and start < turn.start <= at and self.text[turn.start - 1] == "\n":
            start = turn.start  # a heading stands before it: 2024年工作回顾 / 五年累计完成投资
        handed = handing.time_of(self.text, c, self.calendar)
        time = handed or self.time(start, at)
        if time is not None and time.stretch is years.Stretch.PART and (part := c.passed(self.text, start)) is not None:
            time = years.last(self.words(part.end(), at), self.calendar, self.time(start, part.start()))
        if time is not None and time.stretch is years.Stretch.YEARS and (over := BESIDE_IT.search(self.text, start, c.subject.start)):
            time = years.last(self.words(over.end(), at), self.calendar, self.time(start, over.start()))
        frame = turn.time if turn is not None else None
        time = self.behind_aside(start, c, frame, time)
        within = time or frame
        if within is not None and within.stretch is years.Stretch.PART and GOAL_OF_YEAR.match(self.text, at) is not None:
            time = years.Time(years.Stretch.YEAR)  # under 下半年工作安排
        yearly = frame is not None and frame.stretch is years.Stretch.YEAR
        if measure is Measure.GROWTH and self.over_a_base(c, start, time, frame):
            return None
        own = self.words(self.own(c, measure), at)
        if stock and "累计" in own:
            own = _BY_NOW.sub("", own)
            done = _DONE_BY_NOW.search(own) if yearly and time is not None and time.summed else None
            if done is not None and time is not None:  # but 五年来，累计建成5G基站3600个
                time, own = years.Time(years.Stretch.YEAR, time.year), own[: done.start()]
        if "累计同比" in own:  # over the months of one year
            own = own.replace("累计同比", "同比")
        of = c.last.quantity.span.start if c.last is not None and c.last.subject_span == c.subject else at
        if self.text.find("累计", start, of) >= 0 and _IN_PART.search(self.text, start, of) is not None:
            return None
        if time is not None and time.summed and yearly and self.within_a_year(c, measure, summed, start):
            time, own = years.Time(years.Stretch.YEAR, time.year), own.replace("累计", "")
        if (time is not None and time.stretch is years.Stretch.PART) or (handed is None and years.averaged(own)):
            return None
        if self.of_base(c) and (frame is None or frame.stretch is not years.Stretch.PART):
            return frame.year - 1 if frame is not None and frame.year is not None else in_year(claim.period)
        if turn is not None and turn.heading and start < turn.end <= at and self.begins(turn.time, time, claim, measure):
            start = turn.end
            time = self.behind_aside(start, c, frame, handing.time_of(self.text, c, self.calendar) or self.time(start, at))
        if time is not None and time.compared and yearly:
            time = self.beyond(c, measure, start, time)
            if measure is Measure.GROWTH and time is not None and time.compared:
                self.based = c.end
        if time is not None and time.summed and yearly and self.apart(c, measure, start):
            time = years.Time(years.Stretch.YEAR, time.year) if time.year is not None else None
        several = frame is not None and frame.stretch is years.Stretch.YEARS
        if several and (summed or measure is Measure.COUNT) and years.of_change(self.words(start, at), self.calendar):
            time = None
        covers = time or frame  # a frame beside a time says only of which year a review is
        if (covers is None or covers.stretch is not years.Stretch.YEAR) and measure is Measure.LEVEL and summed_up(self.text, c):
            return None  # 全市共实现财政收入560亿元, and nothing says that it is of one year
        if covers is not None and covers.stretch is years.Stretch.YEARS:
            beside = covers.weak and years.beside_means(self.words(start, at), covers, self.calendar.planned)
            covers = frame if frame is not None and covers.weak and frame.stretch is years.Stretch.YEARS and not beside else covers
            if measure is Measure.RATE and self.text.find("平均", max(start, at - _HELD), at) >= 0:
                return None  # “十四五”期间，失业率平均控制在5%以内
            together = measure is Measure.LEVEL and of_years_together(self.text, c, start)
            mean = measure in (Measure.RATE, Measure.LEVEL) and _MEAN_LEVEL.search(own) is not None
            if together or mean or (measure is Measure.SHARE and not yearly and of_sum(self.text, c)):
                return None  # 财政收入达到600亿元，是前五年的3倍; 五年来，城镇调查失业率平均5.2%
            since = turn.end if turn is not None and turn.heading and start < turn.end <= at else start
            of_last = (time is None and self.settled(start, at)) or self.within_the_year(c, own, since)
            settled = of_last and claim.status is Status.ACHIEVED and not growths.over_years(claim)
            summed = summed and not self.came_to(c)
            if measure is Measure.COUNT or (not settled and self.of_all(claim, measure, summed, covers, start)):
                return None
        closed = claim.status is Status.TARGET and goals.closed(self.text, c, self.calendar.planned)
        return years.of(time, frame, Status.ACHIEVED if closed else claim.status, self.calendar.planned, c.told(self.text))

    def over_a_base(self, c: Candidate, start: int, time: years.Time | None, frame: years.Time | None) -> bool:
        """Is a growth one since a month or a quarter before (环比增长2%), one of another thing that was drawn along, or one over years:
        with their mean behind it, or from a base that it names (比2019年, 比疫情前) or goes on from?"""
        if growths.pulled(self.text, c) or growths.since_start(c.claim):
            return True
        if self.text[c.end + 1 : c.end + 2] in ("年", "平") and growths.with_mean(self.text, c.claim):
            return True
        than = c.claim.comparison
        if than is not None and (than.basis is Basis.PRECEDING or (than.basis is Basis.NAMED and than.period is None)):
            return True
        based, self.based = self.based if self.based >= 0 else growths.last_from_past(self.text, c, self.calendar.planned), -1
        if based >= 0 and (time is None or years.last(self.words(based, c.start), self.calendar) is None) and self.goes_on(c, based):
            self.based = c.end
            return True
        if c.last is not None and c.last.relation is Relation.CHANGE_FROM:
            return growths.from_past(self.text, c.claims, c.i, self.calendar.planned)
        return self.since_base(c, start, frame)

    def within_the_year(self, c: Candidate, own: str, since: int) -> bool:
        """Does a sentence of a review of several years that begins at a place tell of the last year, as a growth in it says?"""
        if self.over_the_year(own, since, c.start):
            return True
        return self.times.of_both(c.start) and self.time(since, c.start) is None and self.grew_within(c)

    def over_the_year(self, own: str, start: int, at: int) -> bool:
        """Does a growth say that it is one over the year before, in a sentence without a time, in a review of several years: 产量比上年
        减少5%? The words of the heading above the first sentence, which end at `start`, are no time of it."""
        return growths.OVER_THE_YEAR.search(own) is not None and (
            self.time(start, at) is None or _SUMMED.search(self.text, start, at) is not None
        )

    def of_all(self, claim: Claim, measure: Measure, summed: bool, covers: years.Time, start: int) -> bool:
        """Is a figure that of all the years that are told of: their growth, or a sum (累计新增就业5万人，转移劳动力7万人)?"""
        if measure is Measure.GROWTH:  # 价格涨幅由25%回落到 6%; 收入年均增长12%；消费价格上涨2.4%
            prices = covers.weak and "价" in (claim.topic or "")
            return not prices and not growths.beside_mean(self.text, claim) and claim.relation is not Relation.CHANGE_TO
        at = claim.quantity.span.start
        acts = claim.construction == "done" or (claim.subject or "").startswith(("实际", "实到"))  # 累计新批企业5家，实际到账外资2亿美元
        again = acts and self.text.find("累计", start, at) > self.text.rfind("；", start, at)
        own = claim.subject_span
        if own is not None and not arrived(claim) and _IN_SUM.search(self.text, start, own.start) is not None:
            return True
        return summed and (not covers.weak or again)

    def came_to(self, c: Candidate) -> bool:
        """Is a level one that was come to, or told beside that of one year, or does it go on with such a one in its clause:
        进出口总额达到35亿元、实际利用外资 1.2亿美元?"""
        last, subject = c.last, c.claim.subject_span
        listed = last is not None and last.subject_span != subject and c.subject.end <= last.quantity.span.start
        if (listed or c.claim.rule == "stated/shared_out") and _HANDED_TO.search(self.text, c.subject.end, c.start) is not None:
            return True  # 投资、进出口总额分别达到210亿元和 30亿元
        if arrived(c.claim) or _OF_A_YEAR.match(self.text, c.end) is not None or _MILESTONE.match(self.text, c.end) is not None:
            return True
        if last is None or subject is None or not arrived(last):
            return False
        between = self.text[last.quantity.span.end : subject.start]
        return between[:1] in ("、", "和") and len(between) < _NEXT and "累计" not in between

    def begins(self, above: years.Time, said: years.Time | None, claim: Claim, measure: Measure) -> bool:
        """Is the first sentence below a heading of its time alone: of the first of two that it names (2025年和“十四五”时期工作回顾), or of
        the end of the plan whose goals it names (“十四五”主要目标)?"""
        if above.stretch is years.Stretch.YEARS:
            return above.year is not None
        several = said is not None and said.stretch is years.Stretch.YEARS
        return several and above.stretch is years.Stretch.YEAR and not growths.of_years(claim, measure)

    def of_base(self, c: Candidate) -> bool:
        """Is a figure what the year before the one that is told of had: 在上年增长8.1%的高基数上 增长5.4%?"""
        base = _ON_BASE.match(self.text, c.end)
        return base is not None and _LAST_YEAR.search(self.text, max(0, c.start - _LAST_REACH), c.start) is not None

    def own(self, c: Candidate, measure: Measure) -> int:
        """Where the words of a claim begin that say over how long it is: a level that was come to leaves the mean before it (年均增长8%、
        达到4万元)."""
        claim = c.claim
        start, at = max(claim.span.start, claim.quantity.span.start - REACH), claim.quantity.span.start
        if claim.construction == "changed_to":  # 五年间财政收入由25亿元增加到 54亿元
            start = max(start, c.subject.start)
        come = measure is not Measure.GROWTH and (arrived(claim) or claim.construction == "changed_to")  # 累计下降31%、降至32微克
        said = self.text[start:at] if come else ""
        divided = max([said.rfind(mark) + len(mark) for mark in _DIVIDES if mark in said], default=0)
        return start + divided

    def time(self, start: int, at: int) -> years.Time | None:
        """The time that the words of a sentence up to a place give; what was read for the claim before is not read again."""
        if self.sentence[0] != start or self.sentence[1] > at:
            self.sentence = (start, start, None)
        _, done, known = self.sentence
        said = self.words(done, at)
        based = _BASED_ON.search(said) if "在" in said or "继" in said else None
        if based is not None:  # a time of a base ends with it: 在去年12亿元的基础上增长8%, 继去年突破10亿元后
            if based["ends"] is None:
                return years.last(said, self.calendar, known)
            said = said[: based.start()] + said[based.end() :]
        if "(" not in said:
            found = years.last(said, self.calendar, known)
        else:  # a time in brackets ends with them: 产量50万吨(2022年为48万吨)，增长4%
            said = ASIDE.sub("", said)
            found = years.last(said, self.calendar, known)
            if "(" in said:
                return found
        self.sentence = (start, at, found)
        return found

    def behind_aside(self, start: int, c: Candidate, frame: years.Time | None, time: years.Time | None) -> years.Time | None:
        """The time of a figure behind a mark that ends an aside of its sentence: 1—10月投资增长8%，预计全年增长9%；出口增长 7%; in what
        reviews one year also a mean over years: “十三五”期间投资年均增长8%；出口增长 7%.

        The years of a change hold for others of its kind: 收入由2018年的3亿元增加到2022年的5亿元；支出由4亿元增加到 6亿元."""
        at, ends = c.start, self.text.rfind("；", start, c.start)
        if self.text.find("倍", start, at) >= 0 and (base := _MULTIPLE_OF.search(self.text, start, at)) is not None:
            return years.last(self.words(base.end(), at), self.calendar, self.time(start, base.start()))
        if ends < 0:
            return time
        around = passing.led_by(self.text, start, ends, self.around(c, frame), self.calendar.planned)
        changed = _CHANGE.search(self.text, ends, at) is not None
        if (not changed or (around is not None and around[0] < around[1])) and (
            led := passing.left_out(self.text, start, ends, around)
        ) is not None:
            return years.last("".join(led.split()) + self.words(ends, at), self.calendar)
        if changed:
            return time
        aside = _ASIDE.search(self.text, start, ends)
        if aside is not None and aside["year"] is not None and int(aside["year"]) + 1 >= (self.calendar.planned or 0):
            return time
        if aside is None and frame is not None and frame.stretch is years.Stretch.YEAR and not growths.over_years(c.claim):
            aside = _MEAN_ASIDE.search(self.text, start, ends)
            if aside is not None and aside["plan"] is not None and plan_years(aside["plan"])[1] >= (frame.year or 0):
                return time  # its last year is the one that is reviewed
        if aside is None:
            return time
        part = self.text.rfind("；", start, aside.start())  # 总值增长5%；1—10月投资增长8%，预计全年增长9%；出口增长 7%
        return years.last(self.words(aside.end(), at), self.calendar, self.time(start, part if part >= 0 else aside.start()))

    def around(self, c: Candidate, frame: years.Time | None) -> passing.Years | None:
        """The first and the last of the years that the text around a figure tells of."""
        planned, promised = self.calendar.planned, c.claim.status is Status.TARGET
        year = frame.year if frame is not None else None
        if frame is None or frame.stretch is years.Stretch.YEAR:
            year = year or (planned if promised else None)
            return None if year is None else (year, year)
        if frame.stretch is years.Stretch.PART or (year is None and planned is None):
            return None
        year = year or (planned or 0) + (_YEARS_OF_PLAN - 1 if promised else -1)
        return year - _YEARS_OF_PLAN + 1, year

    def beyond(self, c: Candidate, measure: Measure, start: int, time: years.Time) -> years.Time | None:
        """The time of a figure behind a comparison with an earlier year, in the review of one year or its plan: 比2017年翻了一番，
        零售额310亿元 are two things. Of growths in a row that look alike (比2017年增长50%，零售额增长60%) nothing says it."""
        claim, own, at, planned = c.claim, c.subject.start, c.start, self.calendar.planned
        if time.year is not None and planned is not None and time.year > planned:
            return time
        before = years.Time(years.Stretch.YEAR, time.year) if time.year is not None else None
        inside = years.last(self.words(own, at), self.calendar, before)
        if inside is not None and inside.compared:
            value = claim.quantity.value
            small = measure is Measure.GROWTH and isinstance(value, Decimal) and value <= growths.LARGE
            return before if small and growths.MULTIPLE.search(self.text, own, at) is not None else time  # 较2017年翻一番，…，增长8%
        if measure is not Measure.GROWTH or claim.status is not Status.ACHIEVED:
            return before
        return time if growths.alike(claim, self.words(max(start, at - _NEAR), own), self.words(own, at)) else before

    def goes_on(self, c: Candidate, based: int) -> bool:
        """Is a growth the one over the years from the base that a sentence before it names, up to a place: 比2012年增长48%。投资354亿元，
        增长125%? One as large as one year seldom has, of a thing whose level stands before it, or any where 下同 says it."""
        said, value = self.text[based : c.start], c.claim.quantity.value
        if c.claim.status is not Status.ACHIEVED or "\n" in said or growths.OVER_THE_YEAR.search(said) is not None:
            return False
        top = self.text.rfind("\n", 0, based) + 1
        if self.text.find("下同", max(top, based - FAR), based) >= 0 and _SAME.search(self.text, max(top, based - FAR), based) is not None:
            return True
        return (
            isinstance(value, Decimal)
            and value > growths.LARGE
            and len(said) < _NEAR
            and (len(said) < _NEAR_IT or growths.FIGURE.search(said) is not None)
        )

    def apart(self, c: Candidate, measure: Measure, start: int) -> bool:
        """Does a clause behind a sum begin with a thing of its own that grew or was added: 累计减税4亿元，城镇新增就业3万人? An act behind
        it may be summed as it is: 累计修建公路300公里，新增车位2000个."""
        own, summed = c.subject, self.text.rfind("累计", start, c.start)
        if _SO_FAR.match(self.text, summed - 1, own.start) is not None:
            return True  # how many there are by now: 新增学校3所、累计达20所，新增医院 2家
        if measure not in (Measure.GROWTH, Measure.COUNT) or growths.over_years(c.claim):
            return False
        mark = max(self.text.rfind("，", summed, own.start), self.text.rfind("；", summed, own.start))
        return mark >= 0 and (measure is Measure.GROWTH or _BEGINS.fullmatch(self.text, mark + 1, own.start) is not None)

    def within_a_year(self, c: Candidate, measure: Measure, summed: bool, start: int) -> bool:
        """Is a sum that of one year, as a growth behind it says, the goal of the year that it is held against (累计4万人，完成年度任务的
        105%), or the year before it?"""
        if self.grew_within(c) or _OF_GOAL.match(self.text, c.end) is not None:
            return True
        return (summed or measure is not Measure.LEVEL) and _IN_A_YEAR.search(self.text, start, c.start) is not None

    def grew_within(self, c: Candidate) -> bool:
        """Does a growth over the year stand behind a sum, which so is that of the year: 投资累计完成65亿元，同比增长9%? One directly behind
        it that is no larger than those of one year is so, too: 累计完成投资65亿元、增长9%."""
        level, growth = (c.last, c.claim) if c.claim.relation in CHANGES else (c.claim, c.after)
        if level is c.claim and growth is not None and growth.subject_span != level.subject_span:
            told = c.claims[c.i + 1 : c.i + 5]  # 累计接待游客80万人次、旅游收入6亿元，分别同比增长5%、8%
            growth = next((g for g in told if g.relation in CHANGES and g.subject_span == level.subject_span), None)
        if level is None or growth is None or level.relation in CHANGES or growth.relation not in CHANGES:
            return False
        if level.subject_span != growth.subject_span:
            return False
        between, value = self.text[level.quantity.span.end : growth.quantity.span.start], growth.quantity.value
        if growths.OVER_THE_YEAR.search(between) is not None:
            return True
        return _GREW.fullmatch(between) is not None and isinstance(value, Decimal) and value <= growths.LARGE

    def since_base(self, c: Candidate, start: int, frame: years.Time | None) -> bool:
        """Is a growth the one over the years from a base to the level that stands before it: 由2016年的28亿元增加到38亿元，增长37%? One
        that is much smaller is that of the last year. A base without a year is the first year's in a review of several, or where the
        growth is one that a year seldom has."""
        if c.i < 2 or self.calendar.planned is None or c.claims[c.i - 2].relation is not Relation.CHANGE_FROM:
            return False
        base, level, value = c.claims[c.i - 2].quantity, c.claims[c.i - 1].quantity, c.claim.quantity.value
        if not base.value or level.value is None or value is None or c.claims[c.i - 2].subject_span != c.subject:
            return False
        if _AGAIN.fullmatch(self.text, level.span.end, c.start) is None:
            return False
        named = [m["year"] for m in _SINCE.finditer(self.text, start, base.span.start)]
        several = growths.over_years(c.claim) or (frame is not None and frame.stretch is years.Stretch.YEARS)
        if named:
            several = named[-1] is None or year_of(named[-1]) < self.calendar.planned - 2
        return several and 2 * Fraction(value) > 100 * abs(Fraction(level.value) / Fraction(base.value) - 1)

    def settled(self, start: int, at: int) -> bool:
        """Does what a paragraph says before a sentence end with a single year: 全年财政收入30亿元。生产总值增长5%?

        A sentence that says how often something doubled tells of all the years: 出口翻一番，居民收入增长45%.
        """
        if _DOUBLED.search(self.text, start, at) is not None or self.text.startswith("。\n", start):
            return False  # the sentence before is of another paragraph
        top = max(self.text.rfind("\n", max(0, start - FAR), start) + 1, start - FAR, 0)
        found = years.last(self.words(top, start), self.calendar)
        return found is not None and found.stretch is years.Stretch.YEAR

    def words(self, start: int, end: int) -> str:
        return "".join(self.text[start:end].split())
