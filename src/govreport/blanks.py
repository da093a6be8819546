"""Blanks between digits: those that stand inside of one number (7 4 7 亿元, 1 234家), and those that may part two (8.1 8万人).

A number is made only where the whole row of digits says that it is one. A blank beside a point is in `points`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

_ROW = re.compile(r"(?<![\d.])[\d.]++(?: ++[\d.]++)+")
_GROUP = re.compile("[^ ]+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_THOUSANDS = re.compile(r"\d(?: +\d{3})+(?:\.\d+)?")  # in 12 345 678 the first may be another number
_ZEROS = re.compile(r"0\d*(?![\d.])")  # 50 0: nothing begins so
_LAST = re.compile(r"\d(?:\.\d+)?")  # 1 0.5: the digits of a whole number stand apart, and no others


def inside(text: str) -> Iterator[int]:
    """Where the blanks stand that are inside of one number.

    >>> [[*inside(said)] for said in ("7 4 7亿", "8 .1 8%", "1 234.5亿元", "2 023年", "8.1 8万人", "12 3家", "1952 57.5", "增速(%) 8 6.4")]
    [[1, 3], [1, 4], [1], [1], [], [], [], []]
    """
    for row in _ROW.finditer(text):
        groups = [m.span() for m in _GROUP.finditer(text, *row.span())]
        whole = row[0].replace(" ", "")
        one = _THOUSANDS.fullmatch(row[0]) or (_YEAR.fullmatch(whole) and text[row.end() : row.end() + 2].lstrip(" ")[:1] == "年")
        for (start, end), (at, stop) in pairwise(groups):
            single = (end - start == 1 or (end - start == 2 and text[start] == ".")) and row.end() < len(text)
            if one or text[at] == "." or _ZEROS.match(text, at) or (single and _LAST.fullmatch(text, at, stop)):
                yield end
