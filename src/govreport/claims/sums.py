"""Amounts that are the sum of those of several things before them, so that they are of none of these."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..quantities import Found
from .drafts import Draft

SECOND = frozenset("项者笔类计")
"""The second character of a clause that gives such a sum."""
_OF_SO_MANY = re.compile("[2-6两二三四][项者笔类](?:合计|总计|共计?|相加|加起来|之和)")
_OF_ALL = re.compile("(?:合计|总计|共计)(?=\\d)")


def up(text: str, start: int, end: int, found: Sequence[Found], told: Sequence[Draft]) -> bool:
    """Does a clause give such a sum: 价格补贴3亿元，亏损补贴4亿元， 两项合计7亿元; 债券46亿元、中央投资28亿元， 合计74亿元?

    Args:
        found: what was found in it.
        told: the claims of the clause before it.
    """
    if _OF_SO_MANY.match(text, start, end) is not None:
        return True
    if len(told) < 2 or (total := _OF_ALL.match(text, start, end)) is None:
        return False
    first = next((f for f in found if f.start == total.end() and f.reading is not None), None)
    alike = first is not None and first.reading is not None and {d.unit for d in told} == {first.reading.unit.text}
    return alike and None not in (named := [d.subject for d in told]) and len(set(named)) == len(named)
