"""Of which years a text speaks where a sentence does not say it: the headings above, and the sentences that turn to a time.

A review of one year and of five years at once (2025年和“十四五”时期工作回顾) turns from one to the other with the words that a
sentence begins with: 刚刚过去的2025年，… 五年来，…. There, and where no heading names a time, a turn lasts until the next. Under
the heading of one year, or of several, it lasts to the end of its paragraph and of the items (——) beneath, and where that paragraph
leads in to sections (一年来，我们重点做了以下工作：) to their end; but a review of several years that comes to the one just past
(刚刚过去的2025年，…) is of both from there on.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from copy import copy
from itertools import accumulate
from operator import attrgetter

import attrs

from ..calendars import Calendar
from ..layout import Block, Layout, Piece, Role
from ..source import Source, Span
from ..time_words import PLAN, WINDOW, YEAR, YEAR_OF_PLAN, YEAR_OF_TERM, plan_years, year_of
from ..tree import PartKind
from ..words import BASED_ON, SEPARATOR, late
from . import years
from .classes import HEADS
from .heads import dates
from .years import Stretch, Time


@attrs.frozen(slots=True)
class Turn:
    """Words that turn a text to a time: the first of a sentence, or a heading. `lasting` ones may hold beyond their paragraph."""

    start: int
    end: int
    time: Time
    lasting: bool
    heading: bool = False

    @property
    def span(self) -> Span:
        """The words, or the heading."""
        return Span(self.start, self.end)


_LEAD = (
    "(?:各位代表[，：:！])?(?:特别是|尤其是)?(?:[^，。；：\\n\\d]{2,28}以来的(?=[三四五]年))?"
    "(?:回顾|回首|回望|纵观|总结|在)?(?:刚刚|刚|已经)?(?:即将|走过的|过去的?(?=(?:19|20)[0-9]{2}年)){0,2}"
)
# What a sentence goes by, before the time that it turns to: 按照市委部署， 根据“十四五”规划，
_GOING_BY = "(?:(?:按照|根据|依据|对照|综合|基于|围绕|立足)[^，。；：\\n]{2,30}，(?:建议)?){0,2}"
_TOWARDS = f"(?:力争|争取|确保|预计)?到|(?:做好|抓好|谋划好?)(?={YEAR}|[今明]年)"
_SENTENCE = late(rf"[\n。！？—](?<![0-9年]—){_GOING_BY}(?:{_LEAD}|{_TOWARDS})(?={HEADS})")
_FIRST = late(rf"{_LEAD}(?={HEADS})")
# 2025年，全省…, but not 2025年世界博览会
_WHOLE_YEAR = re.compile(
    "[，、：是我全各本要]|(?:各项|主要|重点|政府|国民经济和社会|经济社会|发展|预期|总体|的){0,4}(?:目标|任务|工作|发展|要求)"
    "|(?:主要|重点)[做抓]|[经过很极]|$"
)
_TO_BE = re.compile("(?:地区|国内)?生产总值|力争")  # … of the year that is planned
# … and of the one before, where a paragraph begins with what all of it came to: 1986年国民生产总值达到…。农业增长3%
_CAME_TO = re.compile(
    "，?全?(?:国家|地方|[国省市区县州])?(?:实现|完成)?(?:(?:国民|国内|社会|(?:工农|[工农])业)(?:生产)?总[产值]|(?:地区)?生产总值|国民收入|财政收入|粮食)"
)
_LED_BY_YEARS = late(f"(?:年均|年平均)(?:增长|递增)[约近超]?\\d|是{YEAR}的[\\d.]{{1,6}}倍")
_GREW = re.compile("(?<!年均)(?<!年平均)(?<!分别)(?:增长|上升|下降|提高)了?[约近超]?\\d|同比|(?<!年均)增[速幅]")
_HELD_AGAINST = late(rf"[与同和]{YEAR}(?:相比|比较)")
_TERM = re.compile("[四五45]年|届|五”")
_LEADS_IN = re.compile(r"[^。\d]*+。?\s*")
_ACHIEVED = re.compile("取得[^，。]{0,10}(?:成[就效绩]|进展|胜利)|(?:实现|发生)[^，。]{0,8}(?:跨越|变化|飞跃)|跃上[^，。]{0,4}台阶")
_JUST_PAST, _LED_REACH = re.compile(r"(?:刚过去的(?:19|20)\d\d年(?:全年)?|过去的?一年)$"), 8
# A line that says of which years all beneath it is: 这是民生显著改善的五年。
_WERE = late("\n这是[^。；：\n]{2,40}的(?P<time>(?P<several>[三四五])年|一年)[。！]?(?=\n|$)")
_OF_HALF = late(rf"(?:{YEAR})?{WINDOW}")
_IN_PART = late(rf"(?P<words>(?:{YEAR}|今年)?{WINDOW})(?:，(?![^，。；\d]{{0,4}}(?:[要将拟]|确保|力争|争取|启动))|[全我][省市县区州盟旗])")


def turns(text: str, calendar: Calendar) -> list[Turn]:
    """The sentences that begin with a time of several years, or with the year that is reviewed or planned.

    Args:
        text: folded; they are found as if no blanks stood in it: 刚刚过去的 2025 年，是….
        calendar: what the report's words of time are counted from.

    >>> text = "五年来，成就显著。一是就业扩大。刚刚过去的 2025 年，经济增长5%。"
    >>> [(t.start, text[t.start : t.end], t.time.stretch.value) for t in turns(text, Calendar.of(2026))]
    [(0, '五年来', 'years'), (22, '2025 年', 'year')]
    """
    found = _turns(text.replace(" ", ""), calendar)
    if not found or " " not in text:
        return found
    ends = [m.end() for m in _WHOLE.finditer(text)]
    sizes = [*accumulate(map(len, _WHOLE.findall(text)))]  # of what stands between blanks, all before it with it

    def place(at: int) -> int:
        i = bisect_right(sizes, at)
        return ends[i] - (sizes[i] - at)

    return [Turn(place(turn.start), place(turn.end - 1) + 1, turn.time, turn.lasting) for turn in found]


_WHOLE = re.compile("[^ ]+")


def _turns(text: str, calendar: Calendar) -> list[Turn]:
    """The turns of a text without blanks."""
    out: list[Turn] = []
    begun = _FIRST.match(text)
    sentences = [(begun.end(), True)] if begun is not None else []
    sentences += [(m.end(), m[0][0] in "\n—" or "各位" in m[0]) for m in _SENTENCE.finditer(text)]
    for at, opens in sentences:
        found = years.first(text, at, calendar)
        if found is None or (text[at - 1 : at] == "在" and BASED_ON.match(text, at) is not None):
            continue  # 在去年取消50项的基础上，再取消8项
        time, end = found
        part = _IN_PART.match(text, at) if opens else None
        if part is not None and _is_own(time.year, calendar.planned):
            if "全年" not in text[end : text.find("\n", end)]:
                out.append(Turn(at, part.end("words"), Time(Stretch.PART, None, True), False))  # 今年1—6月，生产总值增长8%。投资增长12%
        elif time.stretch is Stretch.YEARS and not time.weak:
            lasting = _TERM.search(text, at, end) is not None
            if lasting or opens:  # within a paragraph 8年来 tells a story
                out.append(Turn(at, end, time, lasting))
        elif (
            time.stretch is Stretch.YEAR
            and _is_own(time.year, calendar.planned)
            and (text[at] not in "12" or _WHOLE_YEAR.match(text, end) or (time.year == calendar.planned and _TO_BE.match(text, end)))
        ):
            level = opens and text[at] in "12" and _is_level(text, end)
            out.append(Turn(at, end, attrs.evolve(time, weak=True) if level else time, opens))
        elif opens and time.stretch is Stretch.YEAR and _CAME_TO.match(text, end) and _is_own(time.year, calendar.planned):
            out.append(Turn(at, end, attrs.evolve(time, weak=True), False))
        elif opens and time.stretch is Stretch.YEAR and _HELD_AGAINST.match(text, end) is not None:
            out.append(Turn(at, end, time, False))  # 2017年与2012年相比，生产总值增长68%。粮食产量由2万吨增加到3万吨
        elif opens and text[at - 1] == "到" and time.year is not None and calendar.planned is not None and time.year > calendar.planned:
            out.append(Turn(at, end, time, False))  # 到2030年，生产总值达到3万亿元。城镇化率达到60%
    out += [Turn(*m.span("time"), Time(Stretch.YEARS if m["several"] else Stretch.YEAR), True) for m in _WERE.finditer(text)]
    return sorted(out, key=_START)


_START = attrgetter("start")


def _is_level(text: str, at: int) -> bool:
    """Does a sentence, behind the year that it begins with, tell where several years have led: 2017年，全省生产总值2万亿元，年均增长8%?"""
    stop = text.find("。", at)
    stop = stop if stop >= 0 else len(text)
    if _GREW.search(text, at, stop) is not None:
        return False
    return _LED_BY_YEARS.search(text, at, stop) is not None or (text[at : at + 1] != "，" and _CAME_TO.match(text, at) is not None)


def _is_own(named: int | None, year: int | None) -> bool:
    """Is a year the one that is planned, or the one before it?"""
    return named is None or year is None or year - 1 <= named <= year


class Times:
    """The time that holds at each place of a text, by its headings and turns."""

    def __init__(self, source: Source, layout: Layout, calendar: Calendar, title: Span | None = None) -> None:
        self.text, self.calendar = _unbroken(source.folded, layout.pieces), calendar
        self.turns = turns(self.text, calendar)
        self.places = [turn.start for turn in self.turns]
        self.starts: list[int] = []
        self.marks: list[Turn | None] = []
        self.titled = _titled(source.folded, title, calendar)
        self.state = self.titled  # what the last lasting turn turned to
        self.listed: Turn | None = None  # a turn whose items (——) may follow
        self.mixed: list[Span] = []  # parts and sections whose headings name several years and one
        self.both: Turn | None = None  # the heading of several years whose review has come to the last one
        self._walk(layout.pieces, None, True)

    def at(self, offset: int) -> Turn | None:
        """What holds at a place; None where nothing above it names a time."""
        i = bisect_right(self.starts, offset) - 1
        return self.marks[i] if i >= 0 else None

    def of_both(self, offset: int) -> bool:
        """Does a heading above a place name several years and one: 2025年和“十四五”时期工作回顾?"""
        return any(span.start <= offset < span.end for span in self.mixed)

    def moved(self, place: Callable[[int], int]) -> Times:
        """The same times, for a text in which what stands at an offset stands elsewhere: at the offset that `place` gives."""
        out = copy(self)
        out.starts = [place(start) for start in self.starts]
        out.mixed = [Span(place(span.start), place(span.end)) for span in self.mixed]
        out.marks = [turn and attrs.evolve(turn, start=place(turn.start), end=place(turn.end)) for turn in self.marks]
        return out

    def within(self, span: Span) -> Sequence[Turn]:
        """The turns inside a stretch."""
        return self.turns[bisect_left(self.places, span.start) : bisect_left(self.places, span.end)]

    def _mark(self, start: int, turn: Turn | None) -> None:
        self.starts.append(start)
        self.marks.append(turn)

    def _walk(self, pieces: Sequence[Block | Piece], above: Turn | None, free: bool) -> Turn | None:
        """`above` is the heading that gives a time; `free`: none does, or it gives several, so that turns last. Gives back the time of
        a paragraph at the end that leads in to what comes next."""
        led: Turn | None = None
        behind = False  # does that paragraph stand behind the sections of another lead, in the last of them?
        for piece in pieces:
            if isinstance(piece, Block):
                if led is not None and piece.kind is None and (not behind or (piece.number == 1 and _other(led, above))):
                    above, free = led, False
                led, behind = self._block(piece, above, free or above is self.both), True
            elif piece.role is Role.PARAGRAPH:
                if led is not None and above is not None and not above.heading and _other(led, above) and self._sums_up(led):
                    above = led
                led, behind = self._paragraph(piece.span, above, free or above is self.both), False
        return led

    def _block(self, block: Block, above: Turn | None, free: bool) -> Turn | None:
        if block.kind is not None:
            self.state = self.titled if block.kind in (PartKind.REVIEW, PartKind.OTHER) else None
        own, mixed = headed(self.text[block.heading.slice], self.calendar) if dates(block, self.text) else (None, False)
        if own is not None:
            above, free = Turn(block.heading.start, block.heading.end, own, False, True), mixed
            self.mixed += [block.span] if mixed else []
            self.state = above
        held = self._held(block.span.start, above, free)
        self._mark(block.span.start, held)
        return self._walk(block.pieces, above if free or own is not None else held, free)

    def _paragraph(self, span: Span, above: Turn | None, free: bool) -> Turn | None:
        """Marks what a paragraph turns to; gives back the time of the sections behind one that leads in to them and gives no figures:
        一年来，我们重点抓了以下工作：."""
        self._mark(span.start, self._held(span.start, above, free))
        turns = self.within(span)
        if not turns:
            return None
        is_item = "—" in self.text[max(span.start - 1, 0) : span.start + 1]  # its times are those of no other item
        for turn in turns:
            held = above or self.state
            if held is not None and held.time.stretch is Stretch.PART and self.text[turn.start : turn.end].startswith("今"):
                continue  # 今年以来，…, under 上半年工作回顾: that part of it
            if held is not None and held.time.stretch is Stretch.YEARS and turn.time.stretch is Stretch.YEAR and turn.time.weak:
                continue  # 1990年国民生产总值达到…。, under “七五”时期工作回顾: what follows is of the five years
            self._mark(turn.start, above if above is not None and _same(above.time, turn.time) else turn)
            if not free and above is not None and self._comes_to_last(above, turn):
                self.both, free = above, True
            if turn.lasting and (free or turn.time.stretch is Stretch.YEARS):
                self.listed = self.listed if is_item else turn
                self.state = turn if free else self.state
        led = turns[-1] if _LEADS_IN.fullmatch(self.text, turns[-1].end, span.end) is not None else None
        self.listed = led or self.listed
        return led

    def _sums_up(self, led: Turn) -> bool:
        """Does a paragraph behind the sections of what was done 一年来 sum up other years, of which the next ones tell: “十五”时期，发展
        取得显著成就。?"""
        return _ACHIEVED.search(self.text, led.end, self.text.find("\n", led.end)) is not None

    def _comes_to_last(self, above: Turn, turn: Turn) -> bool:
        """Does a paragraph under the heading of several years turn to the one just past?"""
        return (
            above.time.stretch is Stretch.YEARS
            and turn.lasting
            and turn.time.stretch is Stretch.YEAR
            and _JUST_PAST.search("".join(self.text[max(0, turn.start - _LED_REACH) : turn.end].split())) is not None
        )

    def _held(self, start: int, above: Turn | None, free: bool) -> Turn | None:
        """What holds at the beginning of a block or a paragraph."""
        if free:
            return self.state
        if self.text[start] != "—":
            self.listed = None
        return self.listed or above


def _other(led: Turn, above: Turn | None) -> bool:
    """Does a paragraph lead in what was done in several years, and not in one as what stands above it, or the other way round?"""
    return above is None or led.time.stretch is not above.time.stretch


def _unbroken(text: str, pieces: Sequence[Block | Piece]) -> str:
    """A text without the line breaks inside its paragraphs, where no sentence begins, and with one before each that stands behind a blank
    on a line with others."""
    kept, at, ahead = [], 0, [*reversed(pieces)]
    while ahead:
        piece = ahead.pop()
        if isinstance(piece, Block):
            ahead += reversed(piece.pieces)
        elif piece.role is Role.PARAGRAPH:
            start, end = piece.span
            broken = text.find("\n", start, end) >= 0
            within = text[start - 1 : start] == " " and text[text.rfind("\n", 0, start) + 1 : start].strip(" ") != ""
            if broken or within:
                kept += [text[at : start - within], "\n" * within, text[start:end].replace("\n", " ")]
                at = end
    return "".join([*kept, text[at:]]) if kept else text


def _same(above: Time, turned: Time) -> bool:
    """Does a turn say less than the heading: 全年 under 2024年工作回顾, 五年累计 under “十五五”目标?"""
    return above.stretch is turned.stretch and turned.year is None


# --- headings ---------------------------------------------------------------------------------------------------------

_SINCE = "(?:(?![和与及暨、])[^，。；：0-9“]){0,8}以来"  # 2008年换届以来
_EDGE = late(YEAR_OF_PLAN)  # “十五五”开局之年重点任务
_BESIDE = "[和与及暨、](?=[^，。；]{0,24}(?:回顾|总结|成[就绩效]|情况))"  # “十一五”和 2010年工作回顾
_RUN = rf"[12]\d{{3}}年?{SEPARATOR}{YEAR}"  # 2011—2015年政府工作回顾
_DONE = "(?:主要|重大|取得的?|完成|执行|实施|基本|的){0,3}(?:发展|工作|回顾|成[就绩效]|情况)"  # “十一五”主要成就, “十一五”规划完成情况
_HEADED = late(
    rf"{_RUN}|(?P<one>{YEAR}(?!{SEPARATOR}|{_SINCE})|今年|去年|过去的?一年|一年来|{YEAR_OF_TERM})"
    rf"|(?P<since>{YEAR})(?={_SINCE})"
    rf"|[五四三]年(?:来|工作|回顾|发展|成就|目标|时期|主要)|“?{PLAN}”?(?:规划)?(?:{_DONE}|{_BESIDE})"
    rf"|(?:本届|第?[一二三四五六七八九十]{{1,3}}届(?:人民)?)政府(?![^，。和与及、]{{0,6}}(?:{YEAR_OF_TERM}|开局))"
)
# The goals of a five-year plan, which are those of its end: “十一五”发展的主要目标, but not 完成“十一五”目标, “十一五”开局之年的任务.
_GOALS = late(
    rf"^(?:关于)?(?:[我全][省市县区州盟旗])?“?(?P<plan>{PLAN})”?(?!.*(?:回顾|总结|进展|情况|成[就绩效]))"
    r"[^，。；：\d完实收开起]{0,16}?(?:目标|任务|思路|蓝图|规划|设想|要求|方针)"
)

# 今年上半年工作情况, 1—4月工作回顾. 今年以来 is so long, too, where this is the year that is planned.
_OF_PART = late(rf"^(?:关于|回顾|总结|[我全][省市县区州盟旗])*(?:(?P<window>(?:{YEAR}|[今本]年)?的?{WINDOW})|(?P<since>今年以来))")


def _titled(text: str, title: Span | None, calendar: Calendar) -> Turn | None:
    """The part of a year that a title is of, to which all is turned that looks back: 关于2012年上半年工作情况的报告."""
    found = _OF_HALF.search(text, *title) if title is not None else None
    return Turn(found.start(), found.end(), _part(found[0], calendar), True) if found is not None else None


def _part(words: str, calendar: Calendar) -> Time:
    """A part of a year; that of the one that is planned has its year, which is not over as it is told of."""
    named = re.match(YEAR, words)
    year = year_of(named[0]) if named is not None else calendar.now
    return Time(Stretch.PART, year if year == calendar.planned else None, True)


def headed(heading: str, calendar: Calendar) -> tuple[Time | None, bool]:
    """The time that a heading gives, None where it gives none, and whether it names several: then it is the first.

    >>> headings = ("今后五年的目标任务", "“十四五”主要目标", "2024年工作回顾", "2025年工作安排", "2035年远景目标")
    >>> [headed(heading, Calendar.of(2025))[0].year for heading in headings]
    [2029, 2025, 2024, None, 2035]
    >>> headed("过去一年和五年工作回顾", Calendar.of(2025))
    (Time(stretch=<Stretch.YEAR: 'year'>, year=None), True)
    """
    if not any(map(heading.__contains__, "年五季月届")):
        return None, False
    words = "".join(heading.split())
    window = _OF_PART.match(words)
    if window is not None and (window["since"] is None or calendar.now == calendar.planned):
        return _part(window["window"] or "", calendar), False
    found = list(_HEADED.finditer(words))
    ones = [m.start() for m in found if m["one"] or _of_last(m["since"], calendar.planned)]
    several = [(m.start(), Time(Stretch.YEARS)) for m in found if m.start() not in ones]
    of_edge = [range(*m.span()) for m in _EDGE.finditer(words)]
    several += [
        (at, time)
        for at, time in years.named(words, calendar)
        if time.stretch is Stretch.YEARS and not time.weak and not any(at in edge for edge in of_edge)
    ]
    aimed = _GOALS.match(words)
    if aimed is not None and calendar.planned is not None and (end := plan_years(aimed["plan"])[1]) >= calendar.planned:
        several.append((aimed.start("plan"), Time(Stretch.YEARS, end)))
    if not several:
        return (_one(words, calendar.planned) if ones else None), False
    at, time = min(several, key=lambda s: (s[0], s[1].year is None))
    if not ones:
        return several[-1][1], False
    return (_one(words, calendar.planned), True) if ones[0] < at else (time, True)


def _of_last(since: str | None, year: int | None) -> bool:
    """Does a span begin with the last year or later, so that it is no longer than one? `year` is the one that the report plans."""
    return since is not None and (year is None or year_of(since) >= year - 1)


def _one(words: str, year: int | None) -> Time:
    """The single year that a heading names; `year` is the one that the report plans."""
    named = {year_of(m[0]) for m in re.finditer(YEAR, words)}
    plain = len(named) == 1 and ("回顾" in words or year is None or min(named) > year)
    return Time(Stretch.YEAR, min(named) if plain else None)
