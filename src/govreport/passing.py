"""Times that a part of a sentence tells in passing, behind a figure, and which so hold to the end of that part."""

from __future__ import annotations

import re

from . import time_words, words

_SEVERAL = "(?:近|过去的?|这)?[两二三四五六七八九十]年(?:来|间|以来|累计|共(?!同)|年?平均|年均|净增|增[长加]|提[高升]|下降)"
TIME = words.late(
    f"(?<![比较与同至到])(?:(?P<window>{time_words.WINDOW}|(?<![\\d十年—~、和]){time_words.MONTH}月(?:份|当月)|[节庆一旦秋午]”?期间)"
    f"|(?<![由从自])(?:(?P<several>“?{time_words.PLAN}”?(?:期间|时期|以来|年均|前[一二三四]年)|{_SEVERAL}"
    f"|{time_words.YEAR}以来|(?:19|20)\\d\\d年?{words.SEPARATOR}{time_words.YEAR})|(?P<year>{time_words.YEAR})))"
)
"""A time that may be told in passing; its group says of which sort it is."""
_TOLD = re.compile("\\d(?:[万亿千百多余]{0,3}(?:[元吨斤人户家亩件]|美元|公里|千瓦|微克)|%|个百分点)")  # a figure
_BESIDE, _NEAR = words.late(f"[比较](?:{time_words.WINDOW}[、和与]){{1,3}}$"), 30  # 比一季度、 上半年分别高2个、1个百分点
_LISTED = frozenset("、和与")


def first(text: str, begin: int, end: int, year: int | None) -> int:
    """Where a part of a sentence, between two places, first names a time behind a figure, which so is that of this part alone:
    …增长4%，四季度 增长6%；投资增长8%; …增长4%，“十三五”期间 累计增加12亿元；投资增长8%. -1 where none does: what leads a part leads those
    behind it too (上半年，…增长4%；投资增长8%). Years are told in passing where the text around is of a single other one, `year`.

    >>> told = ["总值增长4%，四季度增长6%", "上半年增长4%，三季度增长6%", "总值增长7%，高于“十四五”年均目标0.5个百分点"]
    >>> [first(part, 0, len(part), None) for part in told]
    [7, -1, 9]
    >>> [first("总值增长6%，2027年突破5亿元", 0, 16, year) for year in (2024, 2027, None)]
    [7, -1, -1]
    """
    led = set()
    for time in TIME.finditer(text, begin, end):
        kind = time.lastgroup
        if kind == "year" and (year is None or time_words.year_of(time[0]) == year):
            continue
        if kind not in led and _TOLD.search(text, begin, time.start()) is not None:
            at = time.start()
            if text[at - 1] not in _LISTED or _BESIDE.search(text, max(begin, at - _NEAR), at) is None:
                return at
        led.add(kind)
    return -1


def left_out(text: str, begin: int, end: int, year: int | None) -> str | None:
    """The parts of a sentence between two places, the last of which a ； ends, without what they tell in passing of other times; None where
    they tell nothing so."""
    if TIME.search(text, begin, end) is None:
        return None
    led, at = [], begin
    while at < end:
        stop = text.find("；", at)
        if (told := first(text, at, stop, year)) >= 0:
            led.append(text[begin:told])
            begin = stop
        at = stop + 1
    return "".join(led) + text[begin:end] if led else None
