"""The raw text of a report and the view of it that the grammars read.

Every offset in this library is a code-point offset into the raw text. The grammars read `folded`, which has exactly one
character for each of the raw text: full-width letters, digits and signs become half-width, odd blanks become a plain one,
Kangxi radicals and compatibility ideographs (as PDF writers leave them) become the ordinary characters.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import attrs


class Span(NamedTuple):
    """A half-open stretch of the raw text, in code points.

    >>> "小微企业贷款增长"[Span(0, 6).slice]
    '小微企业贷款'
    """

    start: int
    end: int

    @property
    def slice(self) -> slice:
        """The span as a slice object."""
        return slice(self.start, self.end)

    def __contains__(self, offset: object) -> bool:
        return isinstance(offset, int) and self.start <= offset < self.end


# `Span(a, b)` goes through Python; a parse makes thousands, for which `span_of((a, b))` goes straight to the tuple.
span_of: Callable[[tuple[int, int]], Span] = partial(tuple.__new__, Span)

# Marks that stay as they are although they have a half-width twin: they divide Chinese text into clauses and sentences.
_KEPT = frozenset("，。；：！？、“”‘’《》〈〉【】「」『』")
_BLANKS = "\t\x0b\x0c\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"


def _build() -> tuple[dict[str, str], re.Pattern[str]]:
    """Raw character → the one character that stands for it in the folded view, and a pattern that finds such characters."""
    table: dict[str, str] = {}
    for low, high in ((0xFF01, 0xFF5F), (0xFFE0, 0xFFE7), (0x2E80, 0x2FD6), (0xF900, 0xFB00)):
        for char in map(chr, range(low, high)):
            plain = unicodedata.normalize("NFKC", char)
            if len(plain) == 1 and plain != char and char not in _KEPT:
                table[char] = plain
    table |= dict.fromkeys(_BLANKS + _INVISIBLE, " ")
    table |= {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", "〔": "[", "〕": "]", "﹪": "%", "﹒": "."}
    table |= {"\x85": "\n", "\u2028": "\n", "\u2029": "\n"}
    return table, re.compile("[" + re.escape("".join(table)) + "]")


_TABLE, _FOLDABLE = _build()
_GROUPED = re.compile(r"(?<=\d)，(?=\d{3}(?!\d))")  # a comma that groups the digits of one number: three follow, and no fourth


def fold(text: str) -> str:
    """The folded view of a text: the same length, one spelling for each character.

    >>> fold("ＧＤＰ增长５．５％（预计）")
    'GDP增长5.5%(预计)'
    >>> fold("1,234.5亿元,增长3%")
    '1,234.5亿元，增长3%'
    """
    folded = _FOLDABLE.sub(lambda m: _TABLE[m[0]], text)
    if "\r" in folded:
        folded = folded.replace("\r", " " if "\n" in folded else "\n")
    return _GROUPED.sub(",", folded)


@attrs.frozen(slots=True, repr=False)
class Source:
    """A raw text with its folded view.

    Args:
        text: the text as it came.
        name: where it came from, for messages (a path, or "").
    """

    text: str
    name: str = ""
    folded: str = attrs.field(init=False, eq=False)
    _starts: list[int] = attrs.field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "folded", fold(self.text))
        starts, at, find = [0], 0, self.folded.find
        while (at := find("\n", at) + 1) > 0:
            starts.append(at)
        object.__setattr__(self, "_starts", starts)

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return f"Source({self.name or self.text[:20]!r}, {len(self.text)} characters)"

    def __getitem__(self, span: Span | slice) -> str:
        """The raw characters of a span (or of a slice).

        >>> Source("增长２％")[Span(2, 4)]
        '２％'
        """
        return self.text[span.slice if isinstance(span, Span) else span]

    @property
    def lines(self) -> tuple[Span, ...]:
        """The lines of the text, each without the line break at its end."""
        ends = [s - 1 for s in self._starts[1:]] + [len(self.text)]
        return tuple(Span(s, e) for s, e in zip(self._starts, ends, strict=True))

    def position(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column of an offset.

        >>> Source("一\\n二三").position(3)
        (2, 2)
        """
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
