"""The class of a verb before an amount, where that tells another: 净增12天 rises, 净增12家 adds."""

from __future__ import annotations

import re
from functools import cache

from ...quantities import Found
from ...tree import Kind
from .. import wordlists
from ..gaps.baselines import is_rank
from ..lexis import Token, kind_of
from ..names import grants, trails
from . import sizes


def reword(text: str, out: list[Token], lead: list[Token], f: Found, end: int) -> None:
    """The class of a verb that its amount tells."""
    if (
        text[f.end : f.end + 1] in grants.AIDS
        and grants.aided(text, lead, f)
        and not text.endswith(trails.monies(), lead[-1].start, lead[-1].end)
    ):
        lead.pop()
    last = lead[-1]
    if last.kind == "ALL" and len(lead) > 1 and _OF_PLACE.match(text, f.end) is not None:
        last = lead[-2]
        lead.pop()
    if last.kind == "REACH" or last.kind == "DO":
        if sizes.grows(text, f):
            last.kind = "RISE"
        elif last.kind == "REACH" and len(lead) == 1 and [t.kind for t in out[-2:]] == ["FROM", "Q"]:
            last.kind = "TO"  # 由2020年的50% 达到52%
    if last.word in _told_by_amount():
        _known(text, out, last, f)
    changes = last.kind in sizes.CHANGES or (len(lead) > 1 and lead[-2].kind in sizes.CHANGES)
    if changes and (changed := sizes.works(text, lead, f, end)) is not None:
        changed.kind = "DO"


def _known(text: str, out: list[Token], last: Token, f: Found) -> None:
    """… of one that its amount gives another sense."""
    reading = f.reading
    match last.word:
        case "净增" if reading is not None and reading.kind in (Kind.DURATION, Kind.MONEY):
            if not text[f.end : f.end + 1].isalpha() or text[f.end] in "和与及":
                last.kind = "RISE"  # 优良天数净增12天
        case "上市" if reading is not None and (reading.kind is Kind.MASS or reading.unit.text in wordlists.herds):
            last.kind = "DO"  # 生猪上市36万头: on the market, and no firm that goes public
    if last.word in wordlists.overtakes and is_rank(f) and "FROM" in map(kind_of, out[-6:]):
        last.kind = "TO"  # 从第8位跃居第1位
    if last.word in _ADJUSTED and reading is not None and reading.unit.text == "次" and reading.head == "CHINESE":
        last.kind = "DO"  # 低保标准提高两次


# 成为全省第二个地区生产总值、财政收入双 过百亿元 的县: of what kind it is
_OF_PLACE = re.compile("的[^，。；、的\\d]{0,6}?(?:城市|[省市县区州旗镇乡村]|园区|企业)(?=[，。；、]|$)")
_ADJUSTED = ("提高", "上调", "下调", "降低")


@cache
def _told_by_amount() -> frozenset[str]:
    """The verbs whose class `_known` may change."""
    return wordlists.overtakes.union(_ADJUSTED, ("净增", "上市"))
