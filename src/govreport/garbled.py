"""Text that was decoded wrongly before it came here: the bytes of GB18030 or UTF-8, taken for Latin-1 (Éú²ú×ÜÖµ, ç”Ÿäº§)."""

from __future__ import annotations

import re

from .source import Source, Span
from .tree import Problem
from .words import HAN

_SAMPLE = 2_000  # characters
_LATIN = re.compile("[\x80-\xff\u0152-\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]")  # of Latin-1, and of Windows' own
_HAN = re.compile(HAN)
_COMMON = re.compile("[的一年工作大发展新建设全会市和政民经业实加]")  # of the characters of any report one in ten at least
_TRUE, _TAKEN = ("utf-8", "gb18030"), ("cp1252", "latin-1")
_FEW = 20  # so many characters are a sentence, and no name


def problems(source: Source) -> list[Problem]:
    """The one problem of a text that is garbled from its beginning; none of any other text.

    >>> good = "全市地区生产总值增长百分之五，一般公共预算收入增长百分之六。"
    >>> [p.code for p in problems(Source(good.encode("gb18030").decode("latin-1")))], problems(Source(good))
    (['text.garbled'], [])
    """
    sample = source.text[:_SAMPLE]
    latin = len(_LATIN.findall(sample))
    if latin < _FEW or latin * 2 < len("".join(sample.split())):
        return []
    for true in _TRUE:
        for taken in _TAKEN:
            read = sample.encode(taken, "ignore").decode(true, "ignore")
            han = len(_HAN.findall(read))
            if han * 4 > latin and len(_COMMON.findall(read)) * 20 > han:  # of two or three characters each
                name = true.upper()
                message = f"this reads like {name} that was taken for Latin-1: open the file that it comes from as {name}"
                return [Problem("text.garbled", message, Span(0, len(source)))]
    return []
