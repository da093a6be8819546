"""What stands in brackets inside a clause: (预计，下同), (不含市本级)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..quantities import Found
from .lexis import PLAIN, Word


def holds(text: str, opened: int, cut: int, end: int, found: Sequence[Found]) -> bool:
    """Does a mark stand between brackets, of which the first opens before it, that hold no amount?"""
    if text.find(")", opened, cut) >= 0:
        return False
    closed = text.find(")", cut, end)
    return closed >= 0 and not any(opened < f.start < closed for f in found if f.kind == "quantity")


def closes(text: str, opened: int, end: int, found: Sequence[Found], first: int, after: int) -> int:
    """Where brackets close that hold a clause of their own, or -1: 投资116亿元(其中铁路7亿元), but not 5亿元(3000万美元)以上项目.

    Args:
        opened: where they open.
        found: what was found in the sentence, in the clause from `first` on, behind the opening from `after` on.
    """
    if not any(f.kind == "quantity" for f in found[max(first, after - _NEAR) : after]):
        return -1
    closed = text.find(")", opened, min(end, opened + _LONGEST))
    if closed < 0 or text.find("(", opened + 1, closed) >= 0 or (closed + 1 < end and text[closed + 1] not in "，；。、"):
        return -1
    for f in found[after : after + _NEAR]:
        if f.kind == "quantity":
            return closed if f.end <= closed and f.end - f.start < closed - opened - 1 else -1
    return -1


_NEAR, _LONGEST = 8, 200  # as many findings, or characters of brackets, are looked at: a text need have no end of them
_HOLDS = re.compile("均?含(?![税金氧硫水])|[不未]含|不?包[括含]")


def begins(text: str, at: int) -> int:
    """Where a clause begins in brackets that open before a place, behind the word that says that it is a part."""
    holds = _HOLDS.match(text, at)
    return at if holds is None else holds.end()


def without(text: str, gap: list[Word]) -> list[Word]:
    """The gap without words in brackets; the names of a list on both sides of one stay together: 生产总值(下同)、财政收入."""
    out: list[Word] = []
    for i, w in enumerate(gap):
        if w.kind != "aside":
            last = out[-1] if out else None
            goes_on = last is not None and i > 1 and gap[i - 1].kind == "aside" and gap[i - 2] is last
            if goes_on and last is not None and last.kind == w.kind == PLAIN and last.end < w.start and w.word.startswith("、"):
                out[-1] = Word(PLAIN, last.start, w.end, text[last.start : w.end])
            else:
                out.append(w)
    return out
