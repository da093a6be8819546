"""Which rank a mark has in its part, where its kind alone does not say it."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from itertools import pairwise

from .marks import RANK, Unit

# Soft marks are lists of points and stand side by side on the lowest level.
SOFT = 7
_LISTED = frozenset(("PAREN", "ARABIC", "BRACKET", "CIRCLE"))
SOFT_MARKS = frozenset({"IS", "ORDINAL", "FIRST", "DASH"})


def highest(units: Sequence[Unit], among: Sequence[int]) -> list[int]:
    """The numbered headings of the highest class among some paragraphs."""
    marked = [i for i in among if units[i].word in RANK and units[i].word != "BARE"]
    high = min((RANK[units[i].word] for i in marked), default=0)
    return [i for i in marked if RANK[units[i].word] == high]


def topmost(units: Sequence[Unit], lines: Sequence[int], among: Sequence[int]) -> list[int]:
    """The bare lines that Markdown sets above others, or above numbered ones without its marks, if these are two: ## 2031年工作回顾 /
    ### 工业 / ## 2032年工作安排."""
    depth = {i: hashes.end - hashes.start for i in lines if (hashes := units[i].hashes) is not None}  # the same blanks are behind all
    high = [i for i, of in depth.items() if of == min(depth.values())]
    plain = len(high) < len(lines) or any(units[i].word in _LISTED and units[i].hashes is None for i in among)
    return high if len(high) > 1 and plain else []


def lacks_number(units: Sequence[Unit], parts: Sequence[int], i: int) -> bool:
    """Does a bare line stand where the numbers of the parts leave one out: 一、 2030年工作安排 三、?"""
    at = bisect(parts, i)
    if not 0 < at < len(parts):
        return False
    return (units[parts[at]].number or 0) - (units[parts[at - 1]].number or 0) == 2


def bare(inside: Sequence[Unit]) -> float | None:
    """The rank of a part's bare lines: sections where it has no marked ones, or where these begin anew beneath them; the topics of a
    marked section where one stands above the first of them; None where they are text."""
    lines = [i for i, u in enumerate(inside) if u.word == "BARE"]
    hard = [i for i, u in enumerate(inside) if u.word in RANK and u.word not in ("BARE", "ENTRY")]
    hashed = any(inside[i].hashes is not None for i in lines)
    if len(lines) < 2 or not hard:
        return RANK["BARE"] if len(lines) > 1 or (hashed and not hard) else None
    first = inside[hard[0]].word
    if sum(inside[i].number == 1 and inside[i].word == first for i in hard) > 1:
        return RANK["BARE"]
    if len(lines) < 3:
        return None
    return RANK[first] + 0.5 if hard[0] < lines[0] else RANK["BARE"]


def ordinals(inside: Sequence[Unit]) -> int | None:
    """第一， on lines of their own, with other marks only beneath them, are headings and no list."""
    marked = [u for u in inside if u.word in RANK or u.word == "ORDINAL"]
    if marked and marked[0].word == "ORDINAL" and not any(u.run_in for u in marked if u.word == "ORDINAL"):
        return RANK["CN"] if not any(u.word == "CN" for u in marked) else None
    return None


def dashes(inside: Sequence[Unit]) -> float | None:
    """—— beneath each of which a list begins anew (——做强工业 1. 2. ——做优农业 1. 2.) are headings of what is in the list; None where they
    are points."""
    marked = [u for u in inside if (u.word in RANK and u.word != "BARE") or u.word in SOFT_MARKS]
    below = [(v.word, v.number) for u, v in pairwise(marked) if u.word == "DASH"]
    if len(below) < 2 or len({*below}) > 1 or below[0][1] != 1 or marked[-1].word == "DASH":
        return None
    return RANK.get(below[0][0], SOFT) - 0.5
