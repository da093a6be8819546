"""What a report says of an indicator without a number: 持平, 实现零的突破, 保持两位数增长."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from . import words
from .clauses import divide, lex
from .quantities import Found


class Draft(NamedTuple):
    """A statement in the offsets of the paragraph as it was read."""

    start: int
    end: int
    subject: tuple[int, int] | None
    relation: str


@cache
def _table() -> tuple[dict[str, str], re.Pattern[str]]:
    table = words.classes(words.load("statements")["words"])
    return table, re.compile(words.pattern(table))


def anywhere(text: str) -> bool:
    """Does a paragraph hold a word of a statement?

    >>> anywhere("与上年持平"), anywhere("增长5%")
    (True, False)
    """
    return any(key in text for key in words.load("statements")["keys"])


def read(text: str, start: int, end: int, found: Sequence[Found]) -> Iterator[Draft]:
    """The statements of a sentence.

    Args:
        text: the paragraph, folded and without blanks.
        start, end: the sentence in it.
        found: everything found in the sentence, in order.

    >>> text = "外贸出口与上年持平。"
    >>> [(text[d.start : d.end], text[slice(*d.subject)], d.relation) for d in read(text, 0, 10, [])]
    [('与上年持平', '外贸出口', 'level_with')]
    """
    table, pattern = _table()
    if not anywhere(text[start:end]):
        return
    hits = [m for m in pattern.finditer(text, start, end) if table[m[0]] != "none"]
    if not hits:
        return
    for a, b, inside in divide(text, start, end, found):
        for m in hits:
            if a <= m.start() < b and not any(f.start < m.end() and m.start() < f.end and f.kind == "quantity" for f in inside):
                before = [f for f in inside if f.end <= m.start()]
                tokens = lex(text, a, m.start(), [*before, Found(m.start(), m.start(), "quantity", None)])
                named = [t for t in tokens if t.kind == "N"]
                yield Draft(m.start(), m.end(), (named[-1].start, named[-1].end) if named else None, table[m[0]])
