"""Text that was decoded wrongly before it came here: the bytes of GB18030 or UTF-8, taken for Latin-1 (Éú²ú×ÜÖµ, ç”Ÿäº§), or those of
UTF-8, taken for GB18030 (鐢熶骇鎬诲€硷紝)."""

from __future__ import annotations

import re

from .source import Source, Span
from .tree import Problem
from .words import HAN

_SAMPLE = 2_000  # characters
_LATIN = re.compile("[\x80-\xff\u0152-\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]")  # of Latin-1, and of Windows' own
_HAN = re.compile(HAN)
_COMMON = re.compile("[的一年工作大发展新建设全会市和政民经业实加]")  # of the characters of any report one in ten at least
_OF_LATIN = [(true, taken) for true in ("utf-8", "gb18030") for taken in ("cp1252", "latin-1")]
_ADZE = "锛"  # what ，：； of UTF-8 begin with where they are taken for GB18030; a tool of carpenters, which no report names
_FEW = 20  # so many characters are a sentence, and no name


def problems(source: Source) -> list[Problem]:
    """The one problem of a text that is garbled from its beginning; none of any other text.

    >>> good = "全市地区生产总值增长百分之五，一般公共预算收入增长百分之六。"
    >>> [p.code for p in problems(Source(good.encode("gb18030").decode("latin-1")))], problems(Source(good))
    (['text.garbled'], [])
    """
    sample = source.text[:_SAMPLE]
    latin = len(_LATIN.findall(sample))
    if latin >= _FEW and latin * 2 >= len("".join(sample.split())):
        found = next((pair for pair in _OF_LATIN if _reads(sample, latin, *pair)), None)
    elif _ADZE in sample and _reads(sample, len(_HAN.findall(sample)), "utf-8", "gb18030"):
        found = "utf-8", "gb18030"
    else:
        found = None
    if found is None:
        return []
    true, taken = found[0].upper(), "GB18030" if found[1] == "gb18030" else "Latin-1"
    message = f"this reads like {true} that was taken for {taken}: open the file that it comes from as {true}"
    return [Problem("text.garbled", message, Span(0, len(source)))]


def _reads(sample: str, odd: int, true: str, taken: str) -> bool:
    """Is a text that has so many odd characters Chinese, if its bytes are decoded otherwise? Each of it has two or three of them."""
    read = sample.encode(taken, "ignore").decode(true, "ignore")
    han = len(_HAN.findall(read))
    return han * 4 > odd and len(_COMMON.findall(read)) * 20 > han
