"""A sentence that goes on with what the one before measures: …年均增长9%。2031年 突破3000亿元."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..quantities import Found
from ..time_words import YEAR
from ..words import late
from . import each
from .drafts import Draft
from .lists import Stretch

BEGINS = frozenset("其12一二去今")
"""What a sentence begins with that may go on with the one before."""

_OF_THOSE_YEARS = re.compile("其中，?(?:\\d{4}年|[去今前]年|上年)")
# … without a name between the year and its figure
_YEAR_ALONE = late(rf"(?:{YEAR}|[去今]年)[底末]?(?:预计|力争|争取|确保|将|已|要)?(?:达到?|突破|超过|完成|实现)了?[约近]?(?=[0-9])")

GROWS_IN_YEAR = late(
    rf"(?:{YEAR}|[去今前明]年)(?:(?:预计|计划|将|力争|又|再|同比|比[^，。；\\d]{{1,6}})){{0,3}}(?:增[长加]|下降|减少)了?[约近]?[0-9]"
)
"""How a part of a sentence goes on with a thing in another year, and not with what was told behind 其中: 2024年出口增长7%，其中机电产品
增长9%；2025年增长 6%."""


def subject(text: str, start: int, found: Sequence[Found], last: Sequence[Draft]) -> Stretch | None:
    """What a sentence goes on with that tells of one of the years of the one before: 五年完成投资30亿元，年均增长8%。其中2031年完成 7亿元.
    None where it begins anew.

    Args:
        found: what is found in the sentence, in order.
        last: the claims of the sentence before, at least one.
    """
    among = text.startswith("其中", start) and _OF_THOSE_YEARS.match(text, start) is not None
    if not among and _YEAR_ALONE.match(text, start) is None:
        return None
    reading = next((f.reading for f in found if f.kind == "quantity"), None)
    unit = reading.unit.text if reading is not None else ""
    spoken = [d for d in last if d.rule not in each.NOT_SPOKEN]
    alike = [d for d in spoken if d.unit == unit]
    if among:
        return (alike or last)[-1].subject if alike or unit == "%" else None  # a growth may be of whatever was told last
    named = {d.subject for d in alike or spoken}
    return named.pop() if len(named) == 1 else None
