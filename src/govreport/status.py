"""Done or promised, and how firmly: from the clause's own words and the part it stands in."""

from __future__ import annotations

import re
from functools import cache

from . import words
from .tree import Commitment, PartKind, Status

_PLANNED = frozenset({PartKind.PLAN, PartKind.TASKS, PartKind.REQUIREMENTS_AND_TARGETS, PartKind.SELF_GOVERNMENT, PartKind.ANNEX})

_HISTORY = 5  # a year further back than a term of office is history, neither done nor promised


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    table = words.load("status")
    return {name: re.compile(words.pattern(table[name])) for name in ("promise", "done", "lookback")} | {
        name: re.compile(words.pattern(listed)) for name, listed in table["commitment"].items()
    }


def judge(text: str, start: int, at: int, kind: PartKind | None, named: int | None, year: int | None) -> tuple[Status, Commitment]:
    """The status and the commitment of a claim.

    Args:
        text: the paragraph as it is read.
        start: where the clause begins; `at` where its amount stands.
        kind: the kind of the part, None outside of parts.
        named: the year that the sentence names before the amount, not as one to compare with.
        year: the report's year.
    """
    found = _patterns()
    left = text[start:at]
    promised = found["promise"].search(left) is not None
    past = named is not None and year is not None and named < year
    if past and named is not None and year is not None and named < year - _HISTORY and not promised:
        return Status.OTHER, Commitment.NONE
    if kind in _PLANNED:
        if (past or found["done"].search(left) or found["lookback"].match(text)) and not promised:
            return Status.ACHIEVED, Commitment.NONE
        return Status.TARGET, commitment(left)
    if promised or (named is not None and year is not None and named >= year and kind is not PartKind.REVIEW):
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
