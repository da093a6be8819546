"""What a size is the size of (X公司 60万吨 乙烯项目), which things a threshold sets apart (营收过百亿元 企业), which noun classes share."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .lexis import PLAIN, Token, longest, nouns, words_of
from .lists import Stretch
from .names import acts, measured
from .quantities import Found
from .tree import Kind


def of_thing(text: str, lead: list[Token], f: Found, end: int) -> bool:
    """Is an amount the size of the thing behind it, whose owner or place stands before it: X公司 60万吨 乙烯等项目?"""
    reading = f.reading
    if reading is None or not lead or lead[-1].kind != "N" or lead[-1].end != f.start or not text[f.end : f.end + 1].isalpha():
        return False
    if reading.kind is Kind.MONEY:
        return text.endswith(("首期", "一期", "二期"), lead[-1].start, lead[-1].end) and _FUND.match(text, f.end, end) is not None
    if reading.kind is Kind.AREA and (text.endswith(_NO_PLACE, 0, f.start) or not text.endswith(_PLACES, 0, f.start)):
        return False
    if reading.kind not in _SIZED and not (reading.kind is Kind.LENGTH and reading.unit.text in _FINE):
        return False
    head = _SITE.match(text, f.end, end) if text[f.end] not in "和与及的" else None
    if head is None:
        return False
    within = words_of(text, f.end, head.end())
    if any(w.kind != PLAIN and w.word not in nouns("adjectives") and (w is within[0] or w.word not in acts()) for w in within):
        return False
    owner = text[lead[-1].start : lead[-1].end]
    return not measured(owner) and (owner.endswith("年产") or not owner.endswith(longest("measures")))


_PLACES, _NO_PLACE = tuple("区县镇乡村片市湖岛"), ("棚户区", "小区", "社区", "园区", "城中村")
_SIZED = frozenset({Kind.AREA, Kind.MASS, Kind.POWER, Kind.ENERGY, Kind.VOLUME})
_FINE = ("英寸", "纳米", "微米", "毫米", "米")  # lengths that are sizes of goods and ways; a road is counted in 公里
_SITE = re.compile(
    "[^，；：。、\\d]{1,16}?(?:项目|工程|基地|生产线|产线|装置|一体化|电站|电厂|处理厂|水厂|系统)|[^，；：。、\\d]{0,16}?(?:机组|电池|航道|泊位|晶圆|半导体)"
    "|[^，；：。、\\d]{1,16}(?=(?:、[^，；：。]{1,60})?等[^，；：。、\\d]{0,8}项目|、[^，；：。]{1,40}项目)"
)
_FUND = re.compile("[^，；：。、\\d]{0,20}基金")


def threshold(text: str, f: Found, lead: list[Token], end: int) -> bool:
    """Does an amount say which things are meant, by a measure before it or a number that it passed: 首个 总量超3万亿元的 城市?

    The words before the measure leave `lead`.
    """
    money = f.reading is not None and f.reading.kind is Kind.MONEY
    if not (money or text.endswith("人口", 0, f.start)) or not lead or lead[-1].kind != "N" or lead[-1].end != f.start:
        return False
    if (
        text[f.end] in "或和与及"
        or not (text.startswith(_PASSED, f.start) or text.endswith("以上", f.start, f.end))
        or _SET.match(text, f.end, end) is None
    ):
        return False
    name = lead[-1]
    first = next(reversed(list(_FIRST.finditer(text, name.start, name.end))), None)
    if first is not None and first.end() == name.end:
        lead.pop()  # 第三个 过10万亿元省份
        return True
    if not text.endswith(tuple(nouns("measures")), name.start, name.end):
        return False
    if first is not None:
        lead[-1] = Token("N", first.end(), name.end)
    return first is not None or (len(lead) > 1 and lead[-2].kind in ("ADD", "DO"))


def measure(text: str, span: Stretch | None) -> Stretch | None:
    """The measure that a class is of, if words before it name one: 营收 in 营收过百亿元企业; the last of a list."""
    if span is None or not text.endswith(longest("measures"), *span):
        return None
    return text.rfind("、", *span) + 1 or span[0], span[1]


_PASSED = ("超", "过", "突破", "逾", "近", "达")
_FIRST = re.compile("首[个座家条批]|第[一二三四五六七八九十]{1,2}[个座家]|唯一|一大?批|多个|若干")
_SET = re.compile(
    "的?[^，；：。、的\\d]{0,12}?(?:企业|项目|园区|产业|集群|县市|[县市区镇村]|省份|城市|街道|平台|基地|机构|品牌|产品|楼宇)(?![\\u4e00-\\u9fff])"
)


def share_noun(text: str, out: list[Token]) -> list[Token]:
    """Gives a class without a noun that of the class behind it in its list: 2家千亿级、24家百亿级 工业企业; 万亿级、千亿级 产业."""
    return list(_shared(text, out))


def _shared(text: str, out: list[Token]) -> Iterator[Token]:
    for i, t in enumerate(out):
        yield t
        noun = _noun_of(out, i) if t.kind in ("T", "C") else None
        if noun is not None:
            yield Token("N", noun.start + text.startswith("等", noun.start), noun.end)


def _noun_of(out: list[Token], at: int) -> Token | None:
    """The noun of the list whose classes, each with its count or none with one, begin at a place."""
    kind, i = out[at].kind, at + 1
    while i + 1 < len(out) and out[i].kind == "LIST":
        i += 2 if kind == "T" and out[i + 1].kind == "Q" else 1
        if i >= len(out) or out[i].kind != kind:
            return None
        i += 1
    return out[i] if at + 1 < i < len(out) and out[i].kind == "N" else None
