"""What stands aside in a clause: brackets ((预计，下同), (不含市本级)), circumstances, and what goes on behind a span of time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ...quantities import Found
from ...words import late, pattern
from .. import wordlists
from ..lexis import PLAIN, Token, Word, lexicon, longest, terms
from ..names.nouns import trim


def holds(text: str, opened: int, cut: int, end: int, found: Sequence[Found]) -> bool:
    """Does a mark stand between brackets, of which the first opens before it, that hold no amount?"""
    if text.find(")", opened, cut) >= 0:
        return False
    closed = text.find(")", cut, end)
    return closed >= 0 and not any(opened < f.start < closed for f in found if f.kind == "quantity")


def closes(text: str, opened: int, end: int, found: Sequence[Found], first: int, after: int) -> int:
    """Where brackets close that hold a clause of their own, or -1: 投资116亿元(其中铁路7亿元), but not 5亿元(3000万美元)以上项目.

    Args:
        opened: where they open.
        found: what was found in the sentence, in the clause from `first` on, behind the opening from `after` on.
    """
    if not any(f.kind == "quantity" for f in found[max(first, after - _NEAR) : after]):
        return -1
    closed = text.find(")", opened, min(end, opened + _LONGEST))
    if closed < 0 or text.find("(", opened + 1, closed) >= 0 or (closed + 1 < end and text[closed + 1] not in "，；。、"):
        return -1
    for f in found[after : after + _NEAR]:
        if f.kind == "quantity":
            return closed if f.end <= closed and f.end - f.start < closed - opened - 1 else -1
    return -1


def part(text: str, opened: int, end: int, found: Sequence[Found], after: int) -> tuple[int, int] | None:
    """Where brackets close behind a name that hold a part of it with its own figure, and which of what was found is the first behind
    them: 零售总额(含网上零售12亿元)达到86亿元, 粮食产量(含代耕地5万亩)，增长3%. None where they do
    not, or no figure stands behind them."""
    closed = text.find(")", opened, min(end, opened + _LONGEST)) if _PART.match(text, opened + 1) is not None else -1
    if closed < 0 or text.find("(", opened + 1, closed) >= 0 or closed + 1 >= end or text[closed + 1] in "；。、":
        return None
    stop, held = after, False
    while stop < len(found) and found[stop].end <= closed:
        held = held or found[stop].kind == "quantity"
        stop += 1
    return (closed, stop) if held and stop < len(found) else None


_NEAR, _LONGEST = 8, 200  # as many findings, or characters of brackets, are looked at: a text need have no end of them
_HOLDS = re.compile("均?含(?![税金氧硫水])|[不未]含|不?包[括含]")
# … or from where on a thing is counted: 固定资产投资(500万元以上)增长12%
BAR = r"(?:(?:年|计划|主营|业务|销售|营业|总?投资|收入|产值){1,4})?[\d.]{0,8}[百千万亿]{0,3}元及?以上(?:的?(?:项目|企业))?\)"
_PART = re.compile(f"{_HOLDS.pattern}|其中|{BAR}")


def begins(text: str, at: int) -> int:
    """Where a clause begins in brackets that open before a place, behind the word that says that it is a part."""
    holds = _HOLDS.match(text, at)
    return at if holds is None else holds.end()


def without(text: str, gap: list[Word]) -> list[Word]:
    """The gap without words in brackets; what stands on both sides of one stays together in a list, and where the second is a rate of
    the first: 生产总值(下同)、财政收入; 固定资产投资(不含农户)增速."""
    out: list[Word] = []
    for i, w in enumerate(gap):
        if w.kind != "aside":
            told = i > 0 and gap[i - 1].kind == "aside" and gap[i - 1].word in lexicon()
            if told and w.word == "、":
                continue  # 企业从无到有、达到86户
            last = out[-1] if out else None
            goes_on = last is not None and i > 1 and not told and gap[i - 1].kind == "aside" and gap[i - 2] is last
            whole = goes_on and (w.word.startswith(_joined()) or _HOLDS.match(text, gap[i - 1].start + 1) is not None)
            if whole and last is not None and last.kind == w.kind == PLAIN and last.end < w.start:
                out[-1] = Word(PLAIN, last.start, w.end, text[last.start : w.end])
            else:
                out.append(w)
    return out


@cache
def _joined() -> tuple[str, ...]:
    return ("、", *(word for word in longest("growth_noun") if word.endswith(("速", "幅", "率"))))


def amid(text: str, lead: list[Token], end: int) -> Token | None:
    """Takes from what stands before an amount, which ends at a place, the name of what is told behind it: 财政收入 in 财政收入 在 减税
    10亿元的情况下增长3%. None where the amount is of no circumstances with 在, or of that name itself (在上年增长8%的基础上)."""
    name = lead[0]
    if name.kind != "N" or AMID.match(text, end) is None:
        return None
    inside = _IN.search(text, name.start + 2, name.end - 1)
    if inside is not None and text.endswith(longest("goals"), inside.end(), name.end):
        lead[0] = Token("N", name.start, inside.start())  # 一般性支出 在年初预算 压减10%的基础上
        return None
    if inside is not None:
        lead[0] = Token("N", inside.end(), name.end)
        return Token("N", name.start, inside.start())
    return None


def told(text: str, start: int, end: int) -> tuple[int, int] | None:
    """What a clause names that ends with its circumstances, and goes on behind them: 财政收入在减税10亿元的情况下，增长3%; or with what
    is measured of those it counts: 12种药品的价格，平均下降15%; or with what it makes a norm: 以月人均收入500元为低保标准，提高10%."""
    if (measured := _OF_THOSE.search(text, start, end) or _NORM.search(text, start, end)) is not None:
        return measured.span("what")
    at = _IN.search(text, start + 2, end)
    if at is None or AMID.match(text, text.rfind("的", start, end)) is None:
        return None
    name = trim(text, start, at.start())
    word = text[name.start : name.end] if name is not None else ""
    return None if name is None or word in wordlists.opening or word in lexicon() else (name.start, name.end)


_OF_THOSE = late(lambda: f"(?<=[\\d十百千万余多][个种家类项户位名])(?P<what>[^，。；、的\\d]{{1,12}}的{pattern(terms('gauges'))})$")


def norm(text: str, f: Found) -> bool:
    """Is an amount made a norm by its clause: 将月人均收入 500元 作为低保标准?"""
    found = _NORM.search(text, max(0, f.start - _NORM_REACH), f.end + _NORM_REACH)
    return found is not None and found.start() < f.start < found.start("what") and found.start("amount") == f.start


_NORM_REACH = 30
_NORM = re.compile(
    r"[将把以][^，。；：、\d]{0,24}(?P<amount>\d[\d.]{0,8}[^，。；：、\d作为]{1,8}(?:\([^()]{1,20}\))?)作?为(?:新的?|统一的?)?(?P<what>[^，。；：、\d的]{0,10}(?:标准|[界划底红]线))"
)


@cache
def told_ends() -> frozenset[str]:
    """The characters that a clause ends with in which `told` finds something."""
    return frozenset("上下").union(word[-1] for word in wordlists.gauges)


def raised(text: str, start: int, end: int) -> tuple[int, int] | None:
    """What a clause does for so many people, whose mean stands in the next: 为3万名退休人员调整 养老金标准，月人均提高212元."""
    if _MEAN.match(text, end) is None:
        return None
    found = _RAISED.search(text, start, end)
    return found.span("what") if found is not None else None


_RAISED = re.compile(
    "为[\\d.]{1,8}[万余多]{0,2}[名人户位](?!次)[^，。；、\\d]{0,16}?(?:调整|提高|上调|调高|增加|发放)了?"
    "(?P<what>[^，。；、\\d的]{1,12}(?:金|贴|助|标准|待遇|工资|薪酬|费|券))$"
)
MEAN_HEADS = frozenset("每人月年户平")
"""With what a mean may begin: asked for before the pattern."""
_MEAN = re.compile("，(?:每?[人月年户]{1,3}均?|平均每?[人月年户]|[人月年户]{0,2}平均)")


OPENS = frozenset("在扣剔")
"""With what a clause may begin that tells first of its circumstances: asked for before `circumstances`."""


def circumstances(text: str, start: int, found: Sequence[Found]) -> int:
    """Where the circumstances end that a clause tells first, or what is left out, of which its own figure says nothing, or -1:
    在播种面积减少3%的情况下 仍增长2%, 扣除物价上涨6%的因素，实际增长4%, but not 在去年增长3%的基础上 增长2%."""
    if text[start] != "在" and not text.startswith(_LEAVES_OUT, start):
        return -1
    ends = AMID if text[start] == "在" else _LEFT_OUT
    for f in found[:_NEAR]:
        if f.kind == "quantity" and (amid := ends.match(text, f.end)) is not None:
            return -1 if "基" in amid[0] else amid.end()
    return -1


_LEAVES_OUT, _LEFT_OUT = ("扣除", "剔除"), re.compile("的[^，。；、\\d]{0,4}(?:因素|影响)(?:之?后)?")


UNDER = re.compile(
    "调整[^，。；：\\d]{2,14}?因素后(?!续)|在(?<![存现实所正旨自外内潜]在)(?![建校岗线册营编押])[^在，。、；：\\d]{3,18}?(?:、[^在，。、；：\\d]{2,8})?"
    "(?:(?:情况|背景|形势|前提|压力)之?下|的基础之?上)"
)
"""Under what something is so that has verbs of its own: 出口总额 在外需收缩的背景下 增长6%, 产值 在优化结构的基础上 增长8%,
支出 调整不可比因素后 增长5%."""
SHORTEST = 6
"""It has more characters than these."""

FIRST_YEARS = re.compile("[^目当此以提面空年月天周比较是为与于]前[两三四五六七八九2-9]年(?![前后内底级])")
"""The first years of several, which are told together: 前四年 累计下降16%."""

AMID = late(lambda: f"的[较高低]{{0,2}}{pattern(terms('circumstances'))}之?[上下]")
# With what growth something stands where it does: 生产总值 以8%的增速 居全省第二位.
AT_PACE = late(lambda: f"的{pattern(terms('paces'))}?(?:增[速幅]|涨幅|增长(?:速度|率))(?=[稳跃仍也均]?(?:位?[居列]|名列|排|领先))")
_IN = re.compile("(?<![存内实所潜])在")

# Behind a span of time: 五年 间, 三年 时间, 五年 之前. What it begins with is looked at first.
AFTER_TIME = frozenset("前后来间中的时里之")
LASTING = re.compile(
    "(?<=[年月天周时日])(?:[后来间]|前(?!移|进了?$))|(?<=[年月天])(?:里(?![程面外氏])|之[前后间中])|(?<=年)中(?=[，农城全共新累已各分财地固规社居工利税实]|国(?:外(?![交汇贸])|家(?![庭电具居])|内(?![地陆])|营)|粮食|棉花|生产|出口|增加|建设)"
    "|(?<=[年月天周右多])的?时间"
)
