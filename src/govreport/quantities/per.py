"""For what an amount is: the units of 每人每月 before it."""

from __future__ import annotations

import re

from .. import units

_PER = re.compile(
    r"((?:每[^每\d，。、；]{1,4}?)+)(?:再|各|将|可|给予|奖励|补助|补贴|补偿|提高到?|增加|减少|下降|发放|达到?|为|不低于|约)*$"
)


def units_of(text: str, start: int) -> tuple[str, ...]:
    """The units of a phrase before an amount that says for what it is.

    >>> units_of("发放每人每月740元", 6), units_of("每亩补贴200元", 4), units_of("每个人都拿到3元", 6)
    (('人', '月'), ('亩',), ())
    """
    left = text[max(0, start - 14) : start]
    if "每" not in left:
        return ()
    m = _PER.search(left)
    found = tuple(re.split("每", m[1])[1:]) if m is not None else ()
    known = tuple(u.text for u in map(units.lookup, found) if u is not None and u.text)
    return known if len(known) == len(found) else ()
