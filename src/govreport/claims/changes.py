"""Which claims are parts of one change: from A to B, by C."""

from __future__ import annotations

import re

from ..vocabulary import Relation
from . import lists
from .clause import Clause, Placed
from .drafts import Draft
from .lists import Stretch


def part_of(c: Clause, p: Placed, subject: Stretch | None) -> int | None:
    """The number of the change that a claim is part of: from A to B, by C, in one clause or in the next; of lists each has its own."""
    state, last = c.state, c.out[-1] if c.out else None
    if p.rule == "stated" and last is not None and last.change is not None and lists.goes_on(c.text, last.found.end, p.found.start):
        state.change = max(state.change, last.change + 1)  # 由600元、450元 提高到650元、500元
        return last.change + 1
    if not c.shape.has_from:
        return state.first_change if p.thing is None and p.rule in ("grew", "fell") and subject == state.changed_of else None
    if p.rule not in ("came_from", "changed_to", "grew", "fell"):
        return None
    if p.rule == "came_from":
        state.change = state.first_change = state.change + 1
        state.changed_of = subject
    return state.first_change


def ends(text: str, first: Draft, p: Placed) -> None:
    """What the end of a change makes of the figure before it, without a mark between: 188个园区整合 为 120个, 补助300元 提高到 360元."""
    if first.rule != "stated" or first.relation is not Relation.LEVEL or p.verb is None or first.unit != p.reading.unit.text:
        return
    if text[first.found.start] in "百千万亿":
        return  # 百元收入消耗的材料降到20元
    if p.verb.word.endswith("为") or _DIVIDER.search(text, first.found.end, p.found.start) is None:
        first.relation, first.case = Relation.CHANGE_FROM, "merged"


_DIVIDER = re.compile("[、和与及]")
