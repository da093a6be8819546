"""Done or promised, and how firmly: from the clause's own words and the part it stands in."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from . import words
from .tree import Commitment, PartKind, Status

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
    return {name: re.compile(words.pattern(table[name])) for name in ("promise", "done", "lookback", "ahead")} | {
        name: re.compile(words.pattern(listed)) for name, listed in table["commitment"].items()
    }


def judge(text: str, start: int, at: int, around: Frame, named: int | None, year: int | None) -> tuple[Status, Commitment]:
    """The status and the commitment of a claim.

    Args:
        text: the paragraph as it is read.
        start: where the clause begins; `at` where its amount stands.
        around: what the text around it is for.
        named: the year that the sentence names before the amount, not as one to compare with.
        year: the report's year.
    """
    if around is Frame.EXPLAINS:
        return Status.OTHER, Commitment.NONE
    found = _patterns()
    left = text[start:at]
    promised = found["promise"].search(left) is not None
    past = named is not None and year is not None and named < year
    if past and named is not None and year is not None and named < year - _HISTORY and not promised:
        return Status.OTHER, Commitment.NONE
    if around is Frame.AHEAD:
        if (past or found["done"].search(left) or found["lookback"].match(text)) and not promised:
            return Status.ACHIEVED, Commitment.NONE
        return Status.TARGET, commitment(left)
    if promised or (named is not None and year is not None and named >= year and around is not Frame.BACK):
        return Status.TARGET, commitment(left)
    return Status.ACHIEVED, Commitment.NONE


def commitment(left: str) -> Commitment:
    """How hard a promise is; the nearest word before the amount says it.

    >>> str(commitment("确保城镇新增就业")), str(commitment("地区生产总值增长"))
    ('ensure', 'plan')
    """
    best, at = Commitment.PLAN, -1
    for name in ("ensure", "strive", "expect"):
        for m in _patterns()[name].finditer(left):
            if m.start() > at:
                best, at = Commitment(name), m.start()
    return best
