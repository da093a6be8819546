"""Times that a part of a sentence tells in passing, behind a figure, and which so hold to the end of that part."""

from __future__ import annotations

import re

from . import time_words, words

_SEVERAL = "(?:近|过去的?|这)?[两二三四五六七八九十]年(?:来|间|以来|累计|共(?!同)|年?平均|年均|净增|增[长加]|提[高升]|下降)"
TIME = words.late(
    f"(?<![比较与同至到])(?:(?P<window>{time_words.WINDOW}|(?<![\\d十年—~、和]){time_words.MONTH}月(?:份|当月|{time_words.GREW})|[节庆一旦秋午]”?期间)"
    f"|(?<![由从自])(?:(?P<several>“?{time_words.PLAN}”?(?:期间|时期|以来|年均|前[一二三四]年)|{_SEVERAL}"
    f"|{time_words.YEAR}以来|(?:19|20)\\d\\d年?{words.SEPARATOR}{time_words.YEAR})|(?P<year>{time_words.YEAR})))"
    f"|(?<=[；，：争保计取]到)(?P<by>{time_words.YEAR}|“?(?P<ends>{time_words.PLAN})”?{time_words.PLAN_END})"
)
"""A time that may be told in passing; its group says of which sort it is."""
_TOLD = re.compile("\\d(?:[万亿千百多余]{0,3}(?:[元吨斤人户家亩件]|美元|公里|千瓦|微克)|%|个百分点)")  # a figure
_BESIDE, _NEAR = words.late(f"[比较](?:{time_words.WINDOW}[、和与]){{1,3}}$"), 30  # 比一季度、 上半年分别高2个、1个百分点
_LISTED = frozenset("、和与")
_NUMBER = re.compile(r"(?<!\d)\d+(?![\d年])")  # … of whatever sort
_LED = words.late(
    rf"(?<![^。\n])(?:(?:力争|争取|确保|预计)?到(?:(?P<year>{time_words.YEAR})|“?(?P<plan>{time_words.PLAN})”?{time_words.PLAN_END})"
    rf"|(?:回顾|回首|回望|总结)?“(?P<whole>{time_words.PLAN})”(?:时期|期间|五年|这五年)?，)"
)
_OF_IT = 3  # characters of 其中，

Years = tuple[int, int]
"""The first and the last of the years that a text tells of: one and the same, where it tells of one."""


def first(text: str, begin: int, end: int, around: Years | None) -> int:
    """Where a part of a sentence, between two places, first names a time behind a figure, which so is that of this part alone:
    …增长4%，四季度 增长6%；投资增长8%; …增长4%，“十三五”期间 累计增加12亿元；投资增长8%. -1 where none does: what leads a part leads those
    behind it too (上半年，…增长4%；投资增长8%).

    A year is told in passing where the text around is of a single other one: behind a figure, or in an item that tells no figure of it
    (…；2023年建成国家卫生城市；森林覆盖率达到62%). Where it is of several that end later, any item is one, and what has 其中 or no figure;
    their last year is so only behind a mean that leads to it.

    >>> told = ["总值增长4%，四季度增长6%", "上半年增长4%，三季度增长6%", "总值增长7%，高于“十四五”年均目标0.5个百分点"]
    >>> [first(part, 0, len(part), None) for part in told]
    [7, -1, 9]
    >>> [first("总值增长6%，2027年突破5亿元", 0, 16, around) for around in ((2024, 2024), (2027, 2027), (2024, 2028), (2023, 2027), None)]
    [7, -1, 7, -1, -1]
    """
    led = set()
    for time in TIME.finditer(text, begin, end):
        kind = time.lastgroup
        if kind in _YEARS and not (_is_within(time, around) or _ends_mean(text, begin, time, around)):
            continue
        single = around is not None and around[0] == around[1]  # 2024年工作安排: …达到500万千瓦，到2027年 达到1000万千瓦；改造小区80个
        if kind not in led and (kind != "by" or single) and _TOLD.search(text, begin, time.start()) is not None:
            at = time.start()
            if text[at - 1] not in _LISTED or _BESIDE.search(text, max(begin, at - _NEAR), at) is None:
                return at
        if kind in _YEARS and around is not None and _is_item(text, begin, time, end, around[0] < around[1]):
            return time.start()
        led.add(kind)
    return -1


_YEARS = ("year", "by")


def _is_within(time: re.Match[str], around: Years | None) -> bool:
    """Is a year one that the text around may tell of in passing: another than its own, or one of several before the last?"""
    if around is None:
        return False
    begun, ended = around
    year = time_words.year_of(time[0]) if time["ends"] is None else time_words.plan_years(time["ends"])[1]
    return year != ended if begun == ended else begun <= year < ended


def _ends_mean(text: str, begin: int, time: re.Match[str], around: Years | None) -> bool:
    """Is a year the last of several that are told of, up to which a mean over them has led: 年均增长15%，2027年 达到10亿元；?"""
    if around is None or around[0] == around[1] or time["ends"] is not None or time_words.year_of(time[0]) != around[1]:
        return False
    return time_words.MEANS.search(text, begin, time.start()) is not None


def _is_item(text: str, begin: int, time: re.Match[str], end: int, several: bool) -> bool:
    """Is a year that of one item of a list, of which its sentence tells no figure? Of `several` that are told of it may have a figure,
    stand behind 其中 or lead its sentence."""
    at = time.start()
    listed, bare = text.rfind("；", max(0, begin - 1), at) >= 0, _NUMBER.search(text, time.end(), end) is None
    if not several:
        return listed and bare
    return listed or bare or text.find("其中", max(begin, at - _OF_IT), at) >= 0


def led_by(text: str, begin: int, end: int, around: Years | None, planned: int | None) -> Years | None:
    """The years that a text tells of in a sentence, which a plan or the last year of one may lead: “十四五”时期，…；2023年建成…；…,
    到2026年，…；2024年完成脱贫任务；….

    Args:
        begin, end: the sentence, with the heading above it, up to the last of its parts that are looked at.
        around: those of the text around it.
        planned: the year that the report plans.

    >>> told = ["到2026年，总值达到5亿元；", "2026年，总值达到5亿元；"]
    >>> [led_by(text, 0, len(text), None, 2022) for text in told]
    [(2022, 2026), None]
    """
    led = _LED.search(text, begin, end) if planned is not None else None
    if led is None or planned is None:
        return around
    if led["whole"] is not None:
        return time_words.plan_years(led["whole"])
    year = time_words.year_of(led["year"]) if led["year"] is not None else time_words.plan_years(led["plan"])[1]
    return (planned, year) if year > planned else around


def left_out(text: str, begin: int, end: int, around: Years | None) -> str | None:
    """The parts of a sentence between two places, the last of which a ； ends, without what they tell in passing of other times; None where
    they tell nothing so."""
    if TIME.search(text, begin, end) is None:
        return None
    led, at = [], begin
    while at < end:
        stop = text.find("；", at)
        if (told := first(text, at, stop, around)) >= 0:
            led.append(text[begin:told])
            begin = stop
        at = stop + 1
    return "".join(led) + text[begin:end] if led else None
