"""What stands in brackets inside a clause: (预计，下同), (不含市本级)."""

from __future__ import annotations

from collections.abc import Sequence

from .lexis import PLAIN, Word
from .quantities import Found


def holds(text: str, start: int, cut: int, end: int, found: Sequence[Found]) -> bool:
    """Does a mark stand between brackets that hold no amount?"""
    opened = text.rfind("(", start, cut)
    if opened < 0 or text.find(")", opened, cut) >= 0:
        return False
    closed = text.find(")", cut, end)
    return closed >= 0 and not any(opened < f.start < closed for f in found if f.kind == "quantity")


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
