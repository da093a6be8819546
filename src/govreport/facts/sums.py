"""Figures that are sums: what some years, firms, levels or things come to together, and so no figure of one year or of one thing."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..time_words import PLAN, YEAR
from ..tree import Claim, Kind, Relation
from ..vocabulary import CHANGES
from ..words import any_of, late
from .candidates import Candidate
from .narrowed import ALL_OF_IT, word_list

# 共 sums up whatever was named, years or firms, and so all that its verb governs (共实现财政收入560亿元、 投资420亿元; but not 税收共完成
# 12亿元、 投资完成56亿元). Only directly behind the words of one year, or of the whole region where these begin a sentence or
# stand behind how a thing `went`, does it leave the year's own total.
_TOGETHER = re.compile(r"(?:共(?<!公共)(?!同|享|建|青|产党)|合计)[^，。；、：\d]{0,10}$")
_ADDED_UP = re.compile("(?:两项|三项|两者|二者|三者)?(?:合计|共计|总计|共[达有为]|加起来|之和|相加)")
_TOGETHER_LISTED = re.compile(r"共(?<!公共)(?!同|享|建|青|产党|有)[^，。；、：\d]{4,20}\d[^，。；：]{0,40}[、和与及]$")
_NEAR = 60  # characters of a list that 共 sums up
# A sum, which is held against that of the years before: 完成投资3亿元，年均增长8%，比“九五”期间增长1.3倍; 达到60亿元，是前五年的3倍.
AGAINST_YEARS = late(
    r"(?:[，、](?:年均|年平均|平均每年)[^，。；\d]{0,4}[\d.]{1,6}%)?[，、](?:比|较|是|为|相当于)"
    rf"(?:“?{PLAN}”?(?:计划)?(?P<whole>时期|期间|五年)?|(?P<before>[前上](?:一?个)?[三四五]年|上一?届(?:政府)?))(?:总[和量]|合计)?(?:的|翻|增[长加]|多)"
)
_IN_ALL = re.compile("(?:合|总|共)计(?=[，为达是约近]|$)|年累计，")  # 五年合计，财政收入为136亿元
OF_A_YEAR = late(f"其中，?(?:[去今上]年|{YEAR})")  # 五年累计完成投资1310亿元，其中2011年389亿元
_REGION = late(
    lambda: (
        r"(?:^|[。\n]|人次[，；])(?:(?:[据经][^，。；\d]{0,8}(?:统计|核算)|[去今上当]年(?:以来)?|[12]\d{3}年|全年|其中|—{1,2})[，：]?)?"
        rf"(?:(?:(?!{any_of('scopes', 'occasions')})[^，。；\d]){{1,16}}{any_of('scopes', 'went')}，)?(?:预计)?{ALL_OF_IT}$"
    )
)
_ONE_YEAR = late(
    lambda: (
        rf"(?<![至到~—–\-和与、十])(?:{any_of('scopes', 'one_year')}|(?:19|20)\d\d年)[，,]?"
        r"(?:我们|[全我][省市县区州盟旗](?:上下|各级|(?:各族)?人民|(?:广大|各族)?干部群众)?)?$"
    )
)


def of_sum(text: str, c: Candidate) -> bool:
    """Is a share that of a sum over the years that are told of: 累计投入民生资金200亿元，占财政支出的82%?"""
    last = c.last
    if last is None or last.subject_span != c.subject or last.relation is not Relation.LEVEL:
        return False
    return text.find("累计", last.span.start, last.quantity.span.start) >= 0


def summed_up(text: str, c: Candidate) -> re.Match[str] | None:
    """The words from 共 on, by which a figure is what several come to together: 五年来，共 实现财政收入560亿元、投资420亿元."""
    start = c.subject.start
    if text[start - 1 : start] in ("、", "和", "与", "及"):
        return _TOGETHER_LISTED.search(text, max(0, start - _NEAR), start) if c.claim.relation is Relation.LEVEL else None
    return _TOGETHER.search(text, max(0, start - 12), start)


def of_years_together(text: str, c: Candidate, start: int) -> bool:
    """Is a level among those of several years their sum, as its sentence says (2019年到2023年粮食产量合计 190万吨), or the years
    before that it is held against? None is what there is by the end, and none is each one's."""
    topic = c.claim.topic or ""
    if topic.endswith("余额") or "人均" in topic:
        return False
    if _IN_ALL.search(text, start, c.start) is not None:
        return True
    held = AGAINST_YEARS.match(text, c.end) if c.claim.quantity.kind is Kind.MONEY else None
    return held is not None and (held["whole"] is not None or held["before"] is not None)


def of_several(text: str, c: Candidate) -> bool:
    """Is a figure what several years, firms or things come to, and no total of one year and of one thing?"""
    return _together(text, c) or _balanced(text, c) or _with_more(text, c)


def _together(text: str, c: Candidate) -> bool:
    """Is a figure what some years or firms come to together (五年来，共 实现财政收入560亿元), and no total of one year (全年 共实现…)?"""
    found = summed_up(text, c)
    if found is None or OF_A_YEAR.search(text, c.subject.end, c.start) is not None:
        return False
    if _ONE_YEAR.search(text, max(0, found.start() - 20), found.start()) is not None:
        return False
    return _REGION.search(text, max(0, found.start() - 28), found.start()) is None


def _balanced(text: str, c: Candidate) -> bool:
    """Is a figure the total of a budget's account, of all that came in or went out: 加上上级补助、上年结转，支出总量为160亿元?"""
    said = text[max(0, c.start - 240) : c.start].rpartition("。")[2].removesuffix("为")
    return "加上" in said and said.endswith(("总量", "总计", "合计", "共计", "总额")) and said[-3] in "入出"


def added_up(text: str, c: Candidate) -> bool:
    """Is a figure that of several things together, and so of none of them: 存款、贷款余额 合计达到300亿元?"""
    return _ADDED_UP.match(text, c.subject.end, c.start) is not None


def _with_more(text: str, c: Candidate) -> bool:
    """Is a figure that of a thing with another added to it, or the growth of that sum: 财政收入35亿元，连同上划收入共计 60亿元，增长 8%?"""
    level = c.last if c.claim.relation in CHANGES else c.claim
    if level is None or level.subject_span != c.subject:
        return False
    return _WITH_MORE.search(text, max(c.subject.end, level.quantity.span.start - 40), level.quantity.span.start) is not None


_WITH_MORE = re.compile(r"，(?:再?加上|连同)[^，。；\d]{2,20}(?:共|总|合)(?:计|额|量)?[达为有]?到?$")


def agreed(text: str, c: Candidate) -> bool:
    """Is a sum one that was agreed on, of which is told how much of it came in: 引进县外资金62亿元，实际到位36亿元?"""
    return c.claim.relation is Relation.ADD and _CAME_IN.match(text, c.end) is not None


_CAME_IN = re.compile(r"[，、；](?:其中)?(?:(?:实际|现|已)?到位|实际使用)(?:资金|外资)?[约超近达]?\d")


def of_those_new(text: str, c: Candidate, marked: Mapping[int, Claim]) -> bool:
    """Is a figure that names nothing one of the parts of what came into being or was done, in its brackets or behind 其中:
    认定高新技术企业462家(新认定286家、重新认定 176家)? What there is by now is none of them: …，其中新建80个、改造40个，累计建成 560个."""
    claim = c.claim
    if c.last is None or c.subject.end > c.last.quantity.span.start or claim.quantity.kind not in _THINGS:
        return False
    for i in range(c.i - 1, max(-1, c.i - _PARTS), -1):
        whole = c.claims[i]
        if whole.subject_span != c.subject:
            return False
        if i in marked:
            break
    else:
        return False
    amount, part = whole.quantity, claim.quantity
    done = whole.relation is Relation.ADD or text.endswith(word_list("work"), 0, c.subject.start)  # but 企业640家(新增 62家)
    if not done or amount.value is None or part.value is None or part.value > amount.value:
        return False
    return amount.unit == part.unit and _AS_PARTS.fullmatch(text, amount.span.end, c.start) is not None


_THINGS, _PARTS = (Kind.COUNT, Kind.LENGTH, Kind.AREA), 6
_AS_PARTS = re.compile("(?:\\((?:其中)?|[，、]?其中，?)(?:(?!累计|总数|总量|实有|在库|达到?\\d)[^。；()])*")
