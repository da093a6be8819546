"""The class of a verb before an amount, where that tells another: 净增12天 rises, 净增12家 adds."""

from __future__ import annotations

import re
from functools import cache

from ... import kinds
from ...quantities import Found
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
        _known(text, out, lead, last, f)
        if not lead:
            return
    changes = last.kind in sizes.CHANGES or (len(lead) > 1 and lead[-2].kind in sizes.CHANGES)
    if changes and (changed := sizes.works(text, lead, f, end)) is not None:
        changed.kind = "DO"


def _known(text: str, out: list[Token], lead: list[Token], last: Token, f: Found) -> None:
    """… of one that its amount gives another sense; takes away all that stands before the amount where the verb is none."""
    reading = f.reading
    match last.word:
        case "净增" if reading is not None and reading.kind in (kinds.DURATION, kinds.MONEY):
            if not text[f.end : f.end + 1].isalpha() or text[f.end] in "和与及":
                last.kind = "RISE"  # 优良天数净增12天
        case "上市" if reading is not None and (reading.kind is kinds.MASS or reading.unit.text in wordlists.herds):
            last.kind = "DO"  # 生猪上市36万头: on the market, and no firm that goes public
        case "并为" if text[last.start - 1] == "，":
            lead.clear()  # 开工项目5个，并为 36家企业减税
        case "到" if sizes.sent(text, out, lead, f):
            lead.clear()
    if last.word in wordlists.overtakes and is_rank(f) and "FROM" in map(kind_of, out[-6:]):
        last.kind = "TO"  # 从第8位跃居第1位
    if last.word in _ADJUSTED and reading is not None and reading.unit.text == "次" and reading.head == "CHINESE":
        last.kind = "DO"  # 低保标准提高两次
    if last.word == "提升" and last.kind == "RISE" and sizes.done(text, lead, f):
        last.kind = "DO"  # 托养机构规范化提升74家
    elif last.word == "提升" and sizes.undertaken(text, lead, f):
        lead[-2:] = [Token("N", lead[-2].start, last.end)]
    elif last.word == "晋升" and not is_rank(f) and sizes.rungs(text, f):
        last.kind = "RISE"


# 成为全省第二个地区生产总值、财政收入双 过百亿元 的县: of what kind it is
_OF_PLACE = re.compile("的[^，。；、的\\d]{0,6}?(?:城市|[省市县区州旗镇乡村]|园区|企业)(?=[，。；、]|$)")
_ADJUSTED = ("提高", "上调", "下调", "降低")


@cache
def _told_by_amount() -> frozenset[str]:
    """The verbs whose class `_known` may change."""
    return wordlists.overtakes.union(_ADJUSTED, ("净增", "上市", "并为", "到", "提升", "晋升"))
