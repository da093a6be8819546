"""What a part of a report is for, from the wording of its heading and from the parts around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from .lines import words
from .tree import PartKind

_YEAR = re.compile(r"(?:19|20)\d\d(?=年)")
_STRETCH = re.compile("五年|三年|十年|时期|五”|期间")


class Heading(NamedTuple):
    """A part as the kinds see it: its heading and its text without blanks, how many sections it has, whether it is an annex."""

    text: str
    body: str
    sections: int
    annex: bool = False


def kinds(parts: Sequence[Heading]) -> list[PartKind]:
    """The kind of each part of a report.

    >>> [str(k) for k in kinds([Heading("2024年工作回顾", "", 5), Heading("2025年工作安排", "主要预期目标是", 8)])]
    ['review', 'plan']
    """
    fixed = [_by_wording(i, p, parts) for i, p in enumerate(parts)]
    out: list[PartKind] = []
    for i, (part, kind) in enumerate(zip(parts, fixed, strict=True)):
        if kind is None:
            later = next((j for j in range(i + 1, len(parts)) if fixed[j] is None), None)
            kind = _planned(part, out, parts[later] if later is not None else None)
        out.append(kind)
    return out


def _by_wording(index: int, part: Heading, parts: Sequence[Heading]) -> PartKind | None:
    """The kind that a heading's own words settle; None for parts that look ahead."""
    if part.annex:
        return PartKind.ANNEX
    table, text = words(), part.text
    for kind in (PartKind.CLOSING, PartKind.DIPLOMACY, PartKind.OTHER):
        if table[f"kind.{kind}"].search(text):
            return kind
    ahead = bool(table["kind.future"].search(text))
    back = bool(table["kind.review"].search(text))
    if back and not (ahead and table["kind.requirements"].search(text)):
        return PartKind.REVIEW
    if index == 0 and len(parts) > 1 and _earlier(part, parts[1:]):
        return PartKind.REVIEW
    if not back and table["kind.self_government"].search(text) and not _YEAR.search(text):
        return PartKind.SELF_GOVERNMENT
    if ahead or back or _YEAR.search(text) or index > 0:
        return None
    return PartKind.REVIEW if len(parts) > 1 else PartKind.OTHER


def _earlier(part: Heading, others: Sequence[Heading]) -> bool:
    """Does a heading name an earlier year than the headings after it?"""
    years = [int(y) for y in _YEAR.findall(part.text)]
    later = [int(y) for p in others for y in _YEAR.findall(p.text)]
    return bool(years and later) and max(years) < max(later)


def _planned(part: Heading, before: Sequence[PartKind], later: Heading | None) -> PartKind:
    """Requirements and targets, tasks, or both in one part."""
    table = words()
    aims = bool(table["kind.requirements"].search(part.text))
    acts = bool(table["kind.tasks"].search(part.text.replace("目标任务", "目标")))
    sets = bool(table["kind.targets"].search(part.body))
    if PartKind.REQUIREMENTS_AND_TARGETS in before or PartKind.PLAN in before:
        if not sets and not (aims and not acts and later is not None):
            return PartKind.TASKS
        if PartKind.REQUIREMENTS_AND_TARGETS in before:
            return PartKind.TASKS if acts and not aims else PartKind.PLAN
    if later is None or (acts and part.sections > 2):
        return PartKind.PLAN
    if table["kind.review"].search(part.text):
        return PartKind.PLAN
    later_sets = bool(table["kind.targets"].search(later.body))
    if aims and not acts and not (_STRETCH.search(part.text) and later_sets):
        return PartKind.REQUIREMENTS_AND_TARGETS
    if sets and part.sections == 0 and not later_sets:
        return PartKind.REQUIREMENTS_AND_TARGETS
    return PartKind.PLAN
