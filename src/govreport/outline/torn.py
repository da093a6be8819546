"""Texts whose numerals stand on lines of their own: 增长 / 7.3% / 。财政收入, as where a page breaks its lines at each change of type."""

from __future__ import annotations

import re
from collections.abc import Sequence

from . import glued, titles
from .furniture import CLOSERS
from .lines import BULLET, END, MARKED, Line, words

_NUMERAL = re.compile(r"[0-9][0-9.，]*[%‰]?")
_LONG = 12  # characters of a numeral
_MANY, _PART, _MOST = 12, 10, 0.7  # numerals alone; one line in so many; that go on as a numeral does


def is_torn(folded: str, lines: Sequence[Line]) -> bool:
    """Do the numerals of a text stand on lines of their own, with their units, or what stops a clause, on the next?

    >>> from .lines import lines_of
    >>> text = "生产总值增长\\n5.2%\\n，投资达到\\n12\\n亿元。\\n" * 6
    >>> is_torn(text, lines_of(text)), is_torn(text.replace("\\n", ""), lines_of(text.replace("\\n", "")))
    (True, False)
    """
    alone = [i for i, line in enumerate(lines[:-1]) if line.end - line.start <= _LONG and _is_numeral(folded, line)]
    if len(alone) < _MANY or len(alone) * _PART < len(lines):
        return False
    measures = words()["furniture.measures"]
    starts = [lines[i + 1].start for i in alone]
    return sum(folded[at] in CLOSERS or measures.match(folded, at) is not None for at in starts) >= _MOST * len(alone)


def _is_numeral(folded: str, line: Line) -> bool:
    return _NUMERAL.fullmatch(folded, line.start, line.end) is not None


class Torn:
    """Does a line of such a text go on in the next one? Nearly all do: no break tells more than a full stop or a mark."""

    def __init__(self) -> None:
        self.begin = 0  # of the open paragraph

    def __call__(self, folded: str, first: bool, a: Line, b: Line) -> bool:
        if first:
            self.begin = a.start
        if folded[a.end - 1] in END:
            return folded[b.start] in CLOSERS
        if MARKED.match(folded, b.start) or BULLET.match(folded, b.start):
            return False
        said = "".join(folded[self.begin : a.end].split())
        mark = MARKED.match(said)
        if mark is None:
            return not said.endswith("会议上") and not titles.is_title(said)
        open_ended = "。" in said or _is_numeral(folded, a) or _is_numeral(folded, b) or said[-1] in "，、和及与"
        return open_ended and not glued.is_heading(said[mark.end() :])
