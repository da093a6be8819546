"""Which year a figure is about: from the words of time before it, the headings above it and the year of the report.

The last word of time before an amount decides. Figures over several years (年均, 五年来) and over part of a year (前三季度) are told
apart from those of one year, for they are not comparable.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import Enum

import attrs

from .layout import Block, Layout, Piece
from .source import Source
from .tree import Status
from .words import late


class Stretch(Enum):
    """How long a time a figure covers."""

    YEAR = "year"
    YEARS = "years"
    PART = "part"


@attrs.frozen(slots=True)
class Time:
    """What the words say: how long, and the year it ends in, where they say it. `weak` words do not reach into the next sentence."""

    stretch: Stretch
    year: int | None = None
    weak: bool = attrs.field(default=False, eq=False, repr=False)


_DIGIT = "[〇○零一二三四五六七八九]"
_FEW = "(?:[两二三四五六七八九十]|[2-9]|10)"
_MONTH = "(?:[一二三四五六七八九十]{1,2}|[01]?[0-9])"
_TO = "(?:-|—|–|－|~|～|至|到)"
_YEAR = rf"(?:(?:19|20)\d\d|[一二]{_DIGIT}{{3}})年"
_PLAN = "“?(?:十[一二三四五六七八九]?|[一二三四五六七八九])五”?(?:规划|计划)?"
# Words of time. What stands earlier in this list wins where two begin at one place.
_KINDS = {
    # Records and bases of comparison are no time of the figure.
    "record": rf"(?:{_YEAR}|近?[一二三四五六七八九十\d]{{1,9}}年)?(?:以来|来)的?(?:最|新|首|历史|同期|少有|第|罕见)",
    "base": rf"同比|(?:比|较|与|同)(?:去年|上年|前年|上一?年度|{_YEAR}|{_PLAN}(?:期?末|时期|期间)?)(?:底|末|同期)?"
    rf"|(?:由|从|自|是|相当于|为|于)(?:去年|上年|{_YEAR}|{_PLAN})(?:期?末|底|时期|期间)?的"
    rf"|(?:由|从)(?:去年|上年|{_YEAR})(?:底|末)?(?=约?[0-9])",
    "mean": "(?:年均|年平均|平均每年|每年平均|每年)(?!浓度|均|值|气温|降水)",
    "part": rf"[一二三四1-4]季度|[上下]半年|(?:前|头){_MONTH}个?(?:月|季度)|{_MONTH}月?{_TO}{_MONTH}月|当月|单月"
    r"|(?<![\d年])(?:[1-9]|1[01])月(?:份|底|末)",
    "ahead": rf"(?:今后|未来|往后)的?(?P<few>{_FEW})年",
    "plan": "“?(?:“?十(?P<number>[一二三四五六七八九]?)五”?)(?:规划)?(?P<ends>期?末)?(?(ends)|(?:时期|期间|以来))",
    "several": rf"(?:过去|这|近|此后|前|本届政府)?的?(?<![\d.]){_FEW}年(?:来|间|以来|累计|共|总|平均|新增|净增|新建)|(?:过去|这)的?{_FEW}年"
    rf"|{_YEAR}{_TO}{_YEAR}|\d{{4}}{_TO}{_YEAR}",
    "since": "以来|任期内|届内|改革开放|累计",
    "year": _YEAR,
    "whole": "今年|本年度?|当年|全年|去年|上年度?|明年|来年",
}
# What a word of time begins with.
_HEADS = "[年平每上下前头当单今未往“十过这此近本以来任届改累全去明比较与同由从自是为于相一二两三四五六七八九的0-9]"
_WORDS = late(f"(?={_HEADS})(?:" + "|".join(f"(?P<{kind}>{words})" for kind, words in _KINDS.items()) + ")")
_RELATIVE = {"今年": 0, "本年": 0, "本年度": 0, "去年": -1, "上年": -1, "上年度": -1, "明年": 1, "来年": 1}
_DIGITS = {c: str(i) for i, c in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0"}
_NUMBERS = {c: i for i, c in enumerate("一二三四五六七八九十", 1)} | {"两": 2}


def last(words: str, year: int | None, found: Time | None = None) -> Time | None:
    """The time that the last word of time in some words gives; None where there is none.

    Args:
        words: what stands before an amount in its sentence, folded and without blanks.
        year: the year of the report.
        found: the time before these words.

    >>> last("到2027年，地区生产总值达到", 2025)
    Time(stretch=<Stretch.YEAR: 'year'>, year=2027)
    >>> last("“十四五”末，地区生产总值达到", 2021).year, last("今后五年，地区生产总值达到", 2021).year
    (2025, 2025)
    >>> [last(words, 2025).stretch.value for words in ("五年来，年均增长", "前三季度，增长", "比2012年增长")]
    ['years', 'part', 'years']
    >>> last("比上年增长", 2025), last("地区生产总值由2020年的", 2025), last("增速为2019年以来最高", 2025)
    (None, None, None)
    """
    for m in _WORDS.finditer(words):
        found = _time(m, year, found)
    return found


def _time(m: re.Match[str], year: int | None, before: Time | None) -> Time | None:
    """The time that a word gives, after those before it."""
    match m.lastgroup:
        case "record":
            return before
        case "base":
            if _far(m[0], year):
                return Time(Stretch.YEARS, before.year if before is not None else None, True)
            yearly = before is not None and before.weak and before.stretch is Stretch.YEARS and m[0][0] in "同比较"
            return Time(Stretch.YEAR, before.year) if yearly and before is not None else before  # 年均增长8%；…，同比增长5%
        case "part":
            return Time(Stretch.PART, None, True)
        case "mean" | "since" if before is None or before.weak or before.stretch is not Stretch.YEARS:
            return Time(Stretch.YEARS, before.year if before is not None and before.stretch is Stretch.YEAR else None, True)
        case "mean" | "since":
            return before
        case "several":
            return Time(Stretch.YEARS)
        case "ahead":
            number = m["few"]
            span = int(number) if number.isdigit() else _NUMBERS[number]
            return Time(Stretch.YEARS, None if year is None else year + span - 1)
        case "plan":
            end = 2005 + 5 * _NUMBERS.get(m["number"], 0)  # the tenth plan ended in 2005
            return Time(Stretch.YEAR if m["ends"] else Stretch.YEARS, end)
        case "year":
            return Time(Stretch.YEAR, _number(m[0]))
    shift = _RELATIVE.get(m[0])
    return Time(Stretch.YEAR, None if year is None or shift is None else year + shift)


def _number(words: str) -> int:
    return int("".join(_DIGITS.get(c, c) for c in words[:4]))


def _far(words: str, year: int | None) -> bool:
    """Is a base of comparison (比2012年) earlier than the year before? Then a growth against it is one over several years."""
    if words[0] not in "比较与同":
        return False
    found = re.search(_YEAR, words)
    return _number(found[0]) < year - 2 if found is not None and year is not None else found is not None or "五" in words


def opened(words: str, year: int | None) -> Time | None:
    """The time of several years that a paragraph has turned to: one with which it or a sentence begins, and no single
    year after it.

    >>> opened("2015年是收官之年。过去五年，成就举世瞩目。一是就业扩大", 2016)
    Time(stretch=<Stretch.YEARS: 'years'>, year=None)
    >>> opened("过去五年，成就举世瞩目。2015年，就业扩大", 2016) is None
    True
    """
    found: Time | None = None
    for i, sentence in enumerate(words.split("。")):
        clause, _, rest = sentence.partition("，")
        # Within a paragraph 8年来 may only tell a story; 过去五年 turns to the years.
        opening = last(clause, year) if i == 0 or clause.startswith(("过去", "这")) else None
        if opening is not None and opening.stretch is Stretch.YEARS and not opening.weak:
            found = None if _single(rest) else opening
        elif found is not None and _single(sentence):
            found = None
    return found


def _single(words: str) -> bool:
    """Do some words name a single year, or a part of one?"""
    return any(m.lastgroup in ("year", "whole", "part") for m in _WORDS.finditer(words))


def averaged(words: str) -> bool:
    """Do the words make a figure a mean over years or a sum over them?

    >>> averaged("年均增长"), averaged("增长"), averaged("PM2.5年平均浓度降至")
    (True, False, False)
    """
    return any(m.lastgroup in ("mean", "several", "since") for m in _WORDS.finditer(words))


def of(time: Time | None, frame: Time | None, status: Status, year: int | None) -> int | None:
    """The year of a figure: the one that its words name, else that of what stands above, if it fits; else the year before the
    report's for what was done and the report's own for what is promised."""
    if time is not None and time.year is not None and not (status is Status.ACHIEVED and year is not None and time.year >= year):
        return time.year
    if status is Status.TARGET and time is None and frame is not None and frame.stretch is Stretch.YEARS and frame.year is not None:
        return frame.year
    if year is None:
        return None
    if frame is not None and frame.stretch is Stretch.YEAR and frame.year is not None and (frame.year > year) is (status is Status.TARGET):
        return frame.year  # 2030年工作回顾 in a report that its page calls that of 2030
    return year if status is Status.TARGET else year - 1


# --- what stands above ------------------------------------------------------------------------------------------------

_HEADED = late(rf"(?P<one>{_YEAR}(?!{_TO})|今年|去年|过去一年|一年来)|[五四三]年(?:来|工作|回顾|发展|成就|目标|时期|主要)")


class Frames:
    """The times that headings give to what stands beneath them: 五年来的工作, 今后五年的目标, 2025年工作安排."""

    def __init__(self, source: Source, layout: Layout, year: int | None) -> None:
        self.starts: list[int] = []
        self.times: list[Time | None] = []
        for start, time in _marks(source, layout.pieces, None, year):
            self.starts.append(start)
            self.times.append(time)

    def at(self, offset: int) -> Time | None:
        """The time that the headings above a place give."""
        i = bisect_right(self.starts, offset) - 1
        return self.times[i] if i >= 0 else None


def _marks(source: Source, pieces: Sequence[Block | Piece], above: Time | None, year: int | None) -> Iterator[tuple[int, Time | None]]:
    """From which place on which time holds."""
    for piece in pieces:
        if isinstance(piece, Block):
            own = headed(source.folded[piece.heading.slice], year) or above
            yield piece.span.start, own
            yield from _marks(source, piece.pieces, own, year)
            yield piece.span.end, above


def headed(heading: str, year: int | None) -> Time | None:
    """The time that a heading gives; None where it gives none.

    >>> headed("今后五年的目标任务", 2021), headed("“十四五”时期主要目标", 2021).year, headed("2024年工作回顾", 2025).year
    (Time(stretch=<Stretch.YEARS: 'years'>, year=2025), 2025, 2024)
    >>> headed("2025年工作安排", 2025).year, headed("2025年工作安排", 2024).year
    (None, 2025)
    """
    if "年" not in heading and "五" not in heading:
        return None
    words = "".join(heading.split())
    time = last(words, year)
    if time is not None and time.stretch is Stretch.YEARS and not time.weak:
        return time
    found = list(_HEADED.finditer(words))
    if not found:
        return None
    if not any(m["one"] for m in found):
        return Time(Stretch.YEARS)
    named = {_number(m[0]) for m in re.finditer(_YEAR, words)}
    plain = len(named) == 1 and ("回顾" in words or year is None or min(named) > year)
    return Time(Stretch.YEAR, min(named) if plain else None)
