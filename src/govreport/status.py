"""Done or promised, and how firmly: from the clause's own words and the part it stands in."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from . import words
from .tree import Commitment, PartKind, Status

_REACH = 120  # how far before an amount its clause's words are looked at: clauses are shorter, but a text need not be
_HISTORY = 5  # a year further back than a term of office is history, neither done nor promised


class Frame(StrEnum):
    """What the text around a claim is for."""

    BACK = "back"
    AHEAD = "ahead"
    EXPLAINS = "explains"
    OPEN = "open"


_FRAMES = {
    PartKind.REVIEW: Frame.BACK,
    PartKind.PLAN: Frame.AHEAD,
    PartKind.TASKS: Frame.AHEAD,
    PartKind.REQUIREMENTS_AND_TARGETS: Frame.AHEAD,
    PartKind.SELF_GOVERNMENT: Frame.AHEAD,
    PartKind.ANNEX: Frame.AHEAD,
}


def frame(kind: PartKind | None) -> Frame:
    """The frame that a part of a kind gives."""
    return _FRAMES.get(kind, Frame.OPEN) if kind is not None else Frame.OPEN


def turns_ahead(text: str) -> bool:
    """Does a paragraph of a report without headings begin the part that looks ahead?

    >>> turns_ahead("2024年，全市经济社会发展的主要预期目标是：地区生产总值增长6%。"), turns_ahead("一年来，我们完成投资5亿元。")
    (True, False)
    """
    return _patterns()["ahead"].search(text) is not None


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    table = words.load("status")
    listed = {name: table[name] for name in ("done", "lookback", "ahead")} | {"promise": [*table["promise"], *table["compared"]]}
    listed |= {"commitment": _commitments()}
    return {name: re.compile(words.pattern(found)) for name, found in listed.items()}


def judge(text: str, start: int, at: int, around: Frame, named: int | None, year: int | None) -> Judgement:
    """The status and the commitment of a claim.

    Args:
        text: the paragraph as it is read.
        start: where the clause begins; `at` where its amount stands.
        around: what the text around it is for.
        named: the year that the sentence names before the amount, not as one to compare with.
        year: the report's year.
    """
    if around is Frame.EXPLAINS:
        return OTHER
    start = max(start, at - _REACH)
    found = _patterns()
    promised = found["promise"].search(text, start, at) is not None and _promises(text, start, at)
    past = named is not None and year is not None and named < year
    if past and named is not None and year is not None and named < year - _HISTORY and not promised:
        return OTHER
    if around is Frame.AHEAD:
        if not promised and (past or found["done"].search(text, start, at) or found["lookback"].match(text)):
            return _ACHIEVED
        return _promise(text, start, at)
    if promised or (named is not None and year is not None and named >= year and around is not Frame.BACK):
        return _promise(text, start, at)
    return _ACHIEVED


def _promises(text: str, start: int, at: int) -> bool:
    """Is there a word of promise that is not inside a comparison with one (低于预期目标)?"""
    return any(m[0] not in words.load("status")["compared"] for m in _patterns()["promise"].finditer(text, start, at))


class Judgement(NamedTuple):
    """A status; for a promise also how hard it is, and where the word stands that says so (None where none does)."""

    status: Status
    commitment: Commitment = Commitment.NONE
    word: tuple[int, int] | None = None


OTHER, _ACHIEVED, _PLANNED = Judgement(Status.OTHER), Judgement(Status.ACHIEVED), Judgement(Status.TARGET, Commitment.PLAN)


def _promise(text: str, start: int, at: int) -> Judgement:
    """A promise is as hard as the nearest word before the amount: 确保 → ensure, 力争 → strive, 预期 → expect."""
    found = [m.span() for m in _patterns()["commitment"].finditer(text, start, at)]
    if not found:
        return _PLANNED
    return Judgement(Status.TARGET, Commitment(_commitments()[text[slice(*found[-1])]]), found[-1])


@cache
def _commitments() -> dict[str, str]:
    return words.classes(words.load("status")["commitment"])
