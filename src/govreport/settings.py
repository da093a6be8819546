"""What each paragraph of a text stands in: what the text around it is for, and the time that it speaks of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import attrs

from . import goals, periods
from .calendars import UNKNOWN, Calendar
from .layout import Block, Layout, Piece, Role
from .source import Source, Span
from .status import Frame, frame, turns_ahead
from .time_words import DECADE, PLAN, YEAR, YEAR_OF_PLAN
from .times import Times, Turn
from .times.heads import dates
from .tree import PartKind, Period
from .words import NOTE, late, load


@attrs.frozen(slots=True)
class Setting:
    """What a paragraph stands in: what the text around it is for, the period it speaks of, what its words of time are counted from;
    where in it a sentence turns to another period; that of its heading, from which a sentence turned; where the text begins that looks
    back until a paragraph turns ahead; and the word above it by which its targets are expected ones (主要预期目标：)."""

    around: Frame = Frame.OPEN
    calendar: Calendar = UNKNOWN
    period: Period | None = None
    turned: tuple[tuple[int, Period], ...] = ()
    headed: Period | None = None
    turning: int | None = None
    aim: Span | None = None

    @property
    def back(self) -> bool:
        """Does the text around it look back?"""
        return self.around is Frame.BACK

    @property
    def ahead(self) -> bool:
        """Does the text around it look ahead?"""
        return self.around is Frame.AHEAD

    @property
    def around_year(self) -> int | None:
        """The year that the text speaks of, for months without a year."""
        if self.period is not None and self.period.end is not None:
            return self.period.end.year
        year = self.calendar.planned
        return year - 1 if year is not None and self.back else year

    def year_at(self, offset: int) -> int | None:
        """The year to which a sentence before an offset of the report has turned, or that of the text around: 今后五年，…。今年，一季度
        开工…."""
        turned = next((period.end for at, period in reversed(self.turned) if at < offset), None)
        return self.around_year if turned is None else turned.year


def paragraphs(
    source: Source, layout: Layout, calendar: Calendar, times: Times, period_of: Callable[[Source, Span, Setting], Period | None]
) -> Iterator[tuple[Span, Setting]]:
    """The paragraphs in text order, each with what it stands in.

    That follows from the part; a report without headings, and a part of last year's work and this year's, look back until a
    paragraph turns to what is to come.

    Args:
        calendar: what its words of time are counted from.
        times: to which times its sentences turn.
        period_of: gives the period that a heading names, with what that stands in.
    """
    bare = not any(isinstance(p, Block) for p in layout.pieces)
    begin = Setting(Frame.BACK, calendar, turning=0) if bare else Setting(Frame.OPEN, calendar)
    stack: list[tuple[Block | Piece, Setting]] = [(p, begin) for p in reversed(layout.pieces)]
    ahead: set[int] = set()  # where what has turned ahead begins
    later: dict[int, Period | None] = {}  # … and the second of the times that the heading of such a part names
    aim: Span | None = None
    due: Span | None = None
    last: tuple[Setting, Turn | None, Setting] = (begin, None, begin)  # a setting, what its text turned to, and what came of both
    while stack:
        piece, setting = stack.pop()
        if isinstance(piece, Piece) and piece.role is not Role.PARAGRAPH:
            continue
        aim = _aim(piece, source.folded, aim)
        if setting.turning in ahead:
            setting = Setting(Frame.AHEAD, calendar, later.get(setting.turning or 0))
        if isinstance(piece, Block):
            due = None
            heading = "".join(source.folded[piece.heading.slice].split())
            looks_ahead = (setting.around if piece.kind is None else _around(piece.kind, heading)) is Frame.AHEAD
            both = piece.kind is PartKind.PLAN and _BOTH.match(heading) is not None
            own = Setting(Frame.AHEAD if looks_ahead and not both else Frame.OPEN, calendar)
            named = None
            if dates(piece, source.folded):
                named = period_of(source, piece.heading, own) or _counted(piece, source, calendar)
            inner = _inner(piece, setting, both, heading, named)
            if both:
                later[piece.heading.end] = period_of(source, piece.heading, Setting(Frame.AHEAD, calendar))
            if inner.turning is not None and piece.kind is None and _turns(heading, calendar):
                ahead.add(inner.turning)
            stack += [(p, inner) for p in reversed(piece.pieces)]
        elif NOTE.match(source.folded, *piece.span) is not None:
            yield piece.span, Setting(Frame.EXPLAINS, calendar)  # at the foot of a page
        else:
            since = setting.turning
            if since is not None and piece.span.start >= since and _ahead(source.folded[piece.span.slice], since, calendar):
                ahead.add(since)
                setting = Setting(Frame.AHEAD, calendar, later.get(since))
            if (due is not None or source.folded[piece.span.end - 1] == "：") and setting.back:
                due = _due(piece.span, source.folded, due, calendar)
            if due is not None and setting.back:
                setting = Setting(Frame.AHEAD, calendar, period_of(source, due, Setting(Frame.AHEAD, calendar)))
            if aim is not None and aim.end <= piece.span.start and setting.ahead:
                setting = attrs.evolve(setting, aim=aim)
            held, inside = times.at(piece.span.start), times.within(piece.span)
            if last[0] is not setting or last[1] is not held:
                last = setting, held, _turned(setting, held, source)
            now = last[2]
            if inside:
                turned = [(turn.start, period) for turn in inside if (period := _period(turn, source, setting)) is not None]
                now = attrs.evolve(now, turned=tuple(turned), headed=setting.period)
            yield piece.span, now


def _aim(piece: Block | Piece, folded: str, above: Span | None) -> Span | None:
    """The word of a heading, or of a paragraph that leads in a list, by which the targets below it are expected; `above` is that of the
    piece before, whose list goes on as long as its items begin with figures."""
    start, end = piece.heading if isinstance(piece, Block) else piece.span
    led = _LEAD.search(folded, max(start, end - _LEAD_REACH), end)
    if led is not None and _FOR_IT.search(folded, start, led.start()) is None and _leads(piece, folded, led):
        return Span(*led.span("aim"))
    goes_on = above is not None and (start <= above.start or _FIGURE.match(folded, start, end) is not None)
    return above if goes_on else None


def _leads(piece: Block | Piece, folded: str, led: re.Match[str]) -> bool:
    """Does the word of a heading lead in a list, of a paragraph that ends with a colon, or of a line that says nothing else?"""
    return isinstance(piece, Block) or led["colon"] == "：" or _LINE.fullmatch(folded, piece.span.start, led.start()) is not None


_FOR_IT = re.compile("[上前所]述|以上|这些|实现|完成|围绕|按照")  # 为实现上述预期目标：重点抓好三项工作
_LEAD, _LEAD_REACH = re.compile(rf"{goals.LED_IN}[是为]?(?P<colon>：?)\s*$"), 20
_LINE = re.compile("[^，。；：]{0,30}")  # a line that says nothing else: 2024年经济社会发展主要预期目标
_FIGURE = re.compile(r"[^，。；\d]{0,24}\d(?!\d{3}年)")


def _due(span: Span, folded: str, above: Span | None, calendar: Calendar) -> Span | None:
    """The line, in what looks back, that leads in the list of targets to which a paragraph belongs: 今年主要目标： / 生产总值增长6%；.

    Args:
        above: that of the paragraph before, whose list goes on as long as its items begin with figures.
    """
    if folded[span.end - 1] == "：":
        leads = _TARGETS.match(folded, *span) is not None and turns_ahead(folded[span.slice], calendar)
        return span if leads else None
    return above if _FIGURE.match(folded, *span) is not None else None


_TARGETS = re.compile("[^，。；：]{0,24}目标(?:任务)?：$")


def _inner(block: Block, setting: Setting, both: bool, heading: str, period: Period | None) -> Setting:
    """What the pieces of a block stand in; `both`: it tells of last year's work and of this year's."""
    if block.term is not None or any(isinstance(p, Block) and p.term is not None for p in block.pieces):
        return Setting(Frame.EXPLAINS, setting.calendar, period or setting.period)
    if block.kind is None:
        return setting if period is None else attrs.evolve(setting, period=period)
    if both:
        return Setting(Frame.OPEN, setting.calendar, period, turning=block.heading.end)
    return Setting(_around(block.kind, heading), setting.calendar, period or setting.period)


def _around(kind: PartKind, heading: str) -> Frame:
    """What a part is for; an annex may tell what was done: 2031年民生实事完成情况."""
    return Frame.BACK if kind is PartKind.ANNEX and _REPORTS.search(heading) is not None else frame(kind)


_REPORTS = late(lambda: "|".join(load("outline")["annex"]["done"]))


def _counted(block: Block, source: Source, calendar: Calendar) -> Period | None:
    """The time that the heading of a part counts from now: 过去一年工作回顾, 本届政府五年工作总结, 团结奋进的五年; in a review of
    本届政府工作 how many years its first paragraph tells of, in a plan 新一届政府第一年的任务; the year that it names by its place in a
    plan (“十四五”收官之年工作总结); None where it counts none, or two."""
    (start, end), text, planned = block.heading, source.folded, calendar.planned
    reviews = block.kind is PartKind.REVIEW
    if planned is not None and (reviews or block.kind in _PLANS):
        found = (_EDGE if reviews else _OPENING_YEAR).search(text, start, end)
        if found is not None or not reviews:
            return None if found is None else _resolved(found, source, calendar, f"{planned - reviews}年")
    if not reviews or text.count("年", start, end) > 1:
        return None
    past = _REVIEWED.search(text, start, end)
    if past is None and "年" not in text[start:end] and _TERM_NAMED.search(text, start, end) is not None:
        past = _TERM_TOLD.match(text, end)
    return None if past is None else _resolved(past, source, calendar, f"过去{past['years'] or '一年'}")


def _resolved(found: re.Match[str], source: Source, calendar: Calendar, words: str) -> Period:
    span = Span(*found.span(found.lastgroup or 0))
    return periods.resolve(span, source[span], calendar, words=words)


_REVIEWED = late(
    "过去的?一年|一年来|这一年|上一年(?!度)"
    "|(?:(?<![十第0-9个])(?P<years>[三四五]年)(?=的?(?:政府)?工作|(?<=的.年)(?:$|[，：])|(?:奋斗|奋进|砥砺|接续|拼搏|攻坚|耕耘|跨越|辉煌)))"
)
# 本届政府工作回顾 / 市十五届人大一次会议以来的 五年，; 本届政府履职 五年来，
_TERM_NAMED = late("[本上这]届政府|届(?:人民)?政府工作")
_TERM_TOLD = late("[^。\\d]{0,30}?(?:以来的?|届的?|履职的?|任期的?|任职的?|过去的?|[这近])(?P<years>[三四五]年)(?!规划|计划)")
_PLANS = (PartKind.PLAN, PartKind.TASKS, PartKind.REQUIREMENTS_AND_TARGETS)
_EDGE = late(YEAR_OF_PLAN)
_OPENING_YEAR = late("(?:开局|起步|收官)之年|(?<=政府)第一年|(?<=任期)第一年|(?:开局|起步)第一年|首年|头一年")


def _turns(heading: str, calendar: Calendar) -> bool:
    """Does a heading turn to what is to be done: 2031年工作安排, 今年的主要任务?"""
    return turns_ahead(heading, calendar) or (_AIMS.search(heading) is not None and _DONE.search(heading) is None)


def _ahead(text: str, since: int, calendar: Calendar) -> bool:
    """Does a paragraph turn to what is to be done? In a part of both years 今年，… does; in a report without headings (`since` 0) not."""
    planned = since > 0 and calendar.now == calendar.planned and _THIS.match(text.lstrip()) is not None
    return planned or turns_ahead(text, calendar)


_THIS = late("(?:各位代表[，：:！] ?)?今年(?=[，是我要]|主要|全[省市县区州盟旗])")
_AIMS, _DONE = late("安排|打算|任务|目标|要求"), late("回顾|总结|完成|实现")
# 2030年工作回顾和2031年工作的总体要求, 过去一年的工作和今年的任务, 2030年工作和2031年任务
_BOTH = late(
    "(?:(?:去年|上年|过去.{0,3}年).{0,14}?|.{0,20}?(?:回顾|总结|执行情况|完成情况|成就|成绩))(?:和|与|及|、|，)(?:关于)?"
    rf"(?:今年|明年|今后|未来|{YEAR}|“?{PLAN}”|{DECADE})"
    rf"|{YEAR}(?:(?!目标|任务|安排|重点|要求|计划|打算|建议)[^，；：]){{1,12}}?(?:和|与|及)(?:关于)?(?:今年|明年|{YEAR})"
)


def _turned(setting: Setting, held: Turn | None, source: Source) -> Setting:
    """What paragraphs stand in that a sentence before them turned to another period than the heading's."""
    if held is None or held.heading:
        return setting
    return attrs.evolve(setting, period=_period(held, source, setting) or setting.period, headed=setting.period)


def _period(turn: Turn, source: Source, setting: Setting) -> Period | None:
    """The period that a sentence turned to."""
    words, calendar = "".join(source.folded[turn.span.slice].split()), setting.calendar
    several = setting.period is not None and periods.of_years(setting.period)
    if several and turn.time.weak and turn.time.year is not None:
        return None  # 1990年国民生产总值达到…。, under “七五”时期工作回顾: what follows is of the five years
    if words == "全年" and setting.back and several:
        words = "过去一年"  # 全年工业增长5%, under “十三五”时期和2020年工作回顾
    elif (past := _PAST.fullmatch(words)) is not None:
        plain = setting.ahead and past["years"] is not None and _CAME.search(words) is None
        if plain and setting.period is not None and periods.of_years(setting.period):
            return None  # 五年新增…, under “十五五”时期的任务
        own = turn.time.year is not None and calendar.planned is not None and turn.time.year >= calendar.planned
        ahead = plain or (own and not setting.back)
        words = f"{'今后' if ahead else '过去'}{past['years'] or '一年'}"  # 三年内，新建…
    around = None if words.startswith(("上年", "上一")) else setting.around_year  # a text turns to the last year from now
    found = periods.resolve(turn.span, source[turn.span], calendar, around, words)
    return found if found.start is not None else None


_CAME = re.compile("过去|近|本届|[来间]")  # what a span of years says that has passed, wherever the text tells of it
# Behind the years there may be what is told of them: 五年来, 五年间, 五年累计.
_PAST = re.compile(
    r"过去的?一年|一年来|这一年|(?:过去|这|近|本届政府[^，。年\d]{0,8}?)?的?(?P<years>[两一二三四五六七八九十\d]{1,2}年)[^年\d]{0,2}"
)
