"""Figures that are those of a product, a branch or some firms, by what stands before them; most are of taxes and trade."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from ..indicators import Indicator
from ..tree import Claim, Kind, Relation
from ..vocabulary import CHANGES
from ..words import any_of, late
from . import doers
from .candidates import Candidate
from .narrowed import word_list

_SECTORS = late(lambda: any_of("scopes", "sectors") + "(?!企业)")

_TRADED, _TAXES = frozenset(("进出口总额", "进出口总值")), frozenset(("税收", "税金"))
_Edge = Callable[[Candidate, int], int]

# A clause without a figure, and how far back it may begin; but 工业企业实现利润12亿元，税收增长9%.
_HOW, _REACH = re.compile("(?:^|[，。；：\\n])[^，。；：\\n\\d]+[，、]$"), 40

# … which says how some firms fare: 现代商贸、金融服务等主导产业 加快发展，
_SOME_FIRMS = late(lambda: f"{any_of('scopes', 'some_firms')}(?:运行|发展)?{any_of('scopes', 'fares')}[^，。；：\\n\\d]{{0,12}}，$")

# … or that a branch is built up: 加快 交通基础设施建设，
_BUILT = late(
    lambda: (
        f"(?:^|[，。；：\\n])(?:加快|推进|加强|加大|完善|大力|全面|着力|[我全][省市县区州盟旗]|推动|强化){{0,2}}{any_of('scopes', 'built')}"
        "[^，。；：\\n\\d]{2,14}，$"
    )
)

# … or that a kind of trade is: 大力发展 服务贸易，
_GROWN = late(lambda: f"(?:发展|推进|推动|做大|做强|壮大|培育){any_of('scopes', 'traders')}，$")

_LIST = 8  # figures of a list
_AND_MADE = re.compile("[，、](?:共?(?:实现|完成|上缴|缴纳|创造))?")  # 某厂产值36亿元、增长30%，实现 税收5亿元

# … but what follows turned back to all, or is no figure of firms.
_TURNED_BACK, _OF_NO_FIRMS = (
    re.compile("全[市县省区州旗盟年]|预计|[我本][市县省区州旗盟]"),
    re.compile("生产总值|GDP|人均|零售|规上|规模以上|农|民营|私营|非公"),
)

# Goods that are counted, whose growth is none of all trade: 出口 12万辆，增长10%.
_PIECES = re.compile(r"(?:[约超近]|达到?|突破)?[\d.]{1,8}[万亿]?(?:余|多)?[辆台套艘架件只枚双]")


def of_product(text: str, c: Candidate, marked: Mapping[int, Claim]) -> bool:
    """Is a figure of taxes or trade that of a product or of firms, of whom another is told before it: 茶叶产值增长8%、出口增长53%?

    Args:
        marked: the claims that are facts, by their number.
    """
    if c.claim.topic in word_list("trade") and _PIECES.match(text, c.subject.end) is not None:
        return True
    last = c.last
    if last is None or (c.claim.topic != "税收" and c.claim.topic not in word_list("trade")):
        return False
    other = c.i - 1 not in marked  # 产值突破8亿元，税收增长15%，出口增长20%
    made = c.claims[c.i - 2] if c.i > 1 and last.topic in ("税收", "利税", "利润") and other else last
    if made.topic is None or not made.topic.endswith(word_list("produced")):
        made = last
    if not made.topic or not made.topic.endswith(word_list("produced")) or _SECTORS.search(made.topic) is not None:
        return False
    mark = text[last.quantity.span.end : c.subject.start]
    return (mark == "、" and made is last) or (other and _AND_MADE.fullmatch(mark) is not None)


def of_others(text: str, c: Candidate, edge: _Edge) -> bool:
    """Is a figure that of some firms or of a branch, whose fortunes the clause before it tells?

    Args:
        edge: tells where the words before a name begin.
    """
    topic = c.claim.topic
    money = c.claim.quantity.kind is Kind.MONEY
    if money and (_of_some_firms(text, c, edge) or (topic == "固定资产投资" and _of_built(text, c, edge))):
        return True
    traded = topic in _TRADED or topic in word_list("trade")
    return (traded or topic in _TAXES) and _of_branch(text, c, edge)


def _of_some_firms(text: str, c: Candidate, edge: _Edge) -> bool:
    """Is a sum of money what some firms made: 民营经济不断壮大，完成投资120亿元?"""
    claim = c.claim
    if claim.subject in word_list("bare") or _OF_NO_FIRMS.search(claim.topic or "") is not None:
        return False
    for _ in range(_LIST):  # the first of its list: 完成 工业增加值15亿元、财政收入3亿元
        if text[c.subject.start - 1] != "、" or c.last is None or c.last.subject_span is None:
            break
        c = Candidate(c.claims, c.i - 1, c.last.subject_span)
    if not text.endswith(word_list("accomplished"), 0, c.subject.start):
        return False
    at = edge(c, c.subject.start)
    turned_back = _TURNED_BACK.search(text, at, c.subject.start) is not None
    return not turned_back and _SOME_FIRMS.search(text, max(0, at - _REACH), at) is not None


def _of_built(text: str, c: Candidate, edge: _Edge) -> bool:
    """Is what was invested that of a branch: 交通基础设施不断完善，完成固定资产投资120亿元?"""
    if not text.endswith(word_list("accomplished"), 0, c.subject.start):
        return False
    at = edge(c, c.subject.start)
    turned_back = _TURNED_BACK.search(text, at, c.subject.start) is not None
    return not turned_back and _BUILT.search(text, max(0, at - _REACH), at) is not None


def _of_branch(text: str, c: Candidate, edge: _Edge) -> bool:
    """Is a figure of taxes or trade that of a branch: 楼宇经济蓬勃发展，实现税收23亿元?"""
    taxes = c.claim.topic in _TAXES
    at = edge(c, c.subject.start)
    if taxes and _HOW.search(text, max(0, at - _REACH), at) is None:
        return False
    if not taxes and _GROWN.search(text, max(0, at - _REACH), at) is not None:
        return True
    return doers.before(text, at).endswith(word_list("taxed" if taxes else "traders"))


def of_owner(text: str, last: Claim, c: Candidate) -> bool:
    """Is a figure that of some owners' firms or of all counties, of whom another is told before it: 民营工业增加值增长8%、投资 增长12%?"""
    if text[last.quantity.span.end : c.subject.start] != "、" or last.topic is None:
        return False
    return last.topic not in word_list("owning") and last.topic.startswith(word_list("owning"))


def beside_crop(text: str, c: Candidate, indicator: Indicator, marked: Mapping[int, Claim], indicators: Mapping[str, Indicator]) -> bool:
    """Does the harvest of another crop stand before a bare one: 粮食产量达到4亿吨，比上年增长5%；棉花 400万吨? Or is it one that changed:
    棉花由20万吨增加到 30万吨?"""
    last = c.last
    grew = last is not None and last.relation in CHANGES and c.i > 1 and last.subject_span == c.claims[c.i - 2].subject_span
    before = marked.get(c.i - 1 - grew)
    if last is None or before is None or before.indicator is None or before.relation in CHANGES:
        return indicator.group == "agriculture" and c.claim.relation is Relation.CHANGE_TO
    crop = indicators[before.indicator]
    alike = crop.group == indicator.group == "agriculture" and crop.dimension is indicator.dimension
    return alike and text[last.quantity.span.end : c.subject.start] in ("，", "、", "；")
