"""Done or promised, and how firmly: from the clause's own words and the part it stands in."""

from __future__ import annotations

import re
from functools import cache

from . import words
from .tree import Commitment, PartKind, Status

_PLANNED = frozenset({PartKind.PLAN, PartKind.TASKS, PartKind.REQUIREMENTS_AND_TARGETS, PartKind.SELF_GOVERNMENT, PartKind.ANNEX})


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    table = words.load("status")
    return {name: re.compile(words.pattern(table[name])) for name in ("promise", "done")} | {
        name: re.compile(words.pattern(listed)) for name, listed in table["commitment"].items()
    }


def judge(text: str, start: int, at: int, end: int, kind: PartKind | None, year: int | None) -> tuple[Status, Commitment]:
    """The status and the commitment of a claim.

    Args:
        text: the paragraph as it is read.
        start, end: the clause; `at` where its amount stands.
        kind: the kind of the part, None outside of parts.
        year: the report's year.
    """
    found = _patterns()
    left = text[start:at]
    named = [int(y) for y in re.findall(r"(?<!\d)((?:19|20)\d\d)年", left)]
    future = bool(named) and year is not None and named[-1] >= year
    past = bool(named) and year is not None and named[-1] < year
    if kind in _PLANNED:
        if (found["done"].search(left) or past) and not found["promise"].search(left):
            return Status.ACHIEVED, Commitment.NONE
        return Status.TARGET, commitment(left)
    if kind is PartKind.REVIEW or kind is PartKind.OTHER or kind is None or kind in (PartKind.CLOSING, PartKind.DIPLOMACY):
        if found["promise"].search(left) or future and kind is not PartKind.REVIEW:
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
