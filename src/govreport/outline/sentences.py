"""Headings that are whole sentences, each alone on its line: 四年来，我们坚持优化升级，产业发展实现新跨越。 above what was done."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from ..words import late
from .lines import words
from .marks import Unit, squeeze

_LINE = 40  # characters
# The time of a part, who acted, and two clauses: what was done, and to which end. A figure is no heading's.
_SENTENCE = late(r"([^，。；：！？\d]{2,6})，我们[^，。；：！？\d]{2,16}，[^，。；：！？\d]{4,20}。")
_PLAIN = frozenset(("TEXT", "BARE", "ADDRESS", "TURN"))


def find(folded: str, inside: Sequence[Unit]) -> None:
    """Take such lines for headings in a part that marks none: two or more with one opening, each above a longer paragraph."""
    if any(unit.word not in _PLAIN for unit in inside):
        return
    alike: dict[str, list[Unit]] = defaultdict(list)
    for unit, below in pairwise(inside):
        if unit.word == below.word == "TEXT" and unit.end - unit.start <= _LINE < below.end - below.start:
            found = _SENTENCE.fullmatch(squeeze(folded, unit.start, unit.end))
            if found is not None and words()["heads.time"].search(found[1]):
                alike[found[1]].append(unit)
    for units in alike.values():
        if len(units) > 1:
            for unit in units:
                unit.word, unit.heading_end = "BARE", unit.end - 1
