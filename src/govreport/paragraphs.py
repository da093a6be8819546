"""A paragraph as the grammars read it: folded, without blanks, with the way back to raw offsets; and its sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from . import blanks, points
from .source import INVISIBLE, Source, Span, span_of

# What stays, but for the blanks that stand inside of a number (`blanks`, `points`).
_KEPT = re.compile(r"\S+|(?<=\d) (?= *\.?\d)|(?<=\d\.) (?= {0,9}\d)")
_WIDE = 10  # characters of a gap
_END = re.compile("[。！？][。！？]*[”’」』)]*")  # of a sentence; `re` skips to a set at the beginning, and not to [。！？]+


class View(NamedTuple):
    """The text of a paragraph as it is read. `offsets` is None where the raw text has the same characters one by one."""

    text: str
    start: int
    offsets: Sequence[int] | None

    def raw(self, start: int, end: int) -> Span:
        """The raw span of a stretch of the view.

        >>> view(Source("共 7 7 亿元"), Span(0, 9)).raw(1, 5)
        Span(start=2, end=8)
        """
        if self.offsets is None:
            return span_of((self.start + start, self.start + end))
        return span_of((self.offsets[start], self.offsets[end - 1] + 1 if end > start else self.offsets[start]))


def view(source: Source, span: Span) -> View:
    """A paragraph's view: blanks and line breaks inside it are left out, since 7 4 7 亿元 and a broken line are one amount.

    A blank between digits that may be two numbers stays; so does one behind the mark of an item.

    >>> [view(Source(text), Span(0, len(text))).text for text in ("　　共 7 7 亿元", "8.1 8万人", "达到 2. 11亿元", "2. 11亿元项目")]
    ['共77亿元', '8.1 8万人', '达到2.11亿元', '2. 11亿元项目']
    """
    folded = source.folded[span.start : span.end]
    text = folded.strip()
    start = span.start + folded.find(text)
    if len(text.split(None, 1)) < 2:  # no blank in it; quicker than a search
        return View(text, start, None)
    kept = [m.span() for m in _KEPT.finditer(text)]
    if gaps := [at for at, _ in kept if text[at] == " "]:
        nothing = {p.blanks[0] for p in points.find(text) if p.sure} | {*blanks.inside(text)}
        nothing |= {at for at in gaps if _unseen(source.text[start + at : start + at + _WIDE])}
        kept = [span for span in kept if span[0] not in nothing]
    offsets = [at for first, end in kept for at in range(start + first, start + end)]
    return View("".join([text[first:end] for first, end in kept]), start, offsets)


def _unseen(raw: str) -> bool:
    """Do the blanks with which a text begins in the folded view only stand for characters that nobody sees?"""
    return raw[0] in INVISIBLE and raw.lstrip(INVISIBLE)[:1] in (*"0123456789.",)


def sentences(text: str) -> list[tuple[int, int]]:
    """The sentences of a view, one at the least: they tile it.

    >>> [("增长5%。“好。”再见"[a:b]) for a, b in sentences("增长5%。“好。”再见")]
    ['增长5%。', '“好。”', '再见']
    """
    ends = [m.end() for m in _END.finditer(text)]
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    return list(pairwise([0, *ends]))
