"""Subjects that are lists: their members, and the names that what they share completes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..words import late, pattern
from . import wordlists
from .lexis import AND_SO_ON, longest, terms

Stretch = tuple[int, int]
Member = tuple[Stretch, str]

# A mark inside a member's own name is no divider (城乡 和 农村, 消费品 和 服务): the reading with as many members as amounts wins.
# Nor is one inside a word: 普及率, 和美乡村, 参与.
# No joint: 和谐, 和美乡村, and places such as 和田, 和顺县.
_NO_JOINT = "(?!美[乡农城村]|[谐睦]|田(?=[、和与及地市县])|龙市|[静顺政硕]县|平区|布克|林格尔)"
_YEAR = "\\d{4}年|[上去前]年"  # 财政收入与上年同比增幅
_QUOTES = "[“《(”》)]"
_MARKS = tuple(
    late(f"{_QUOTES}|{marks}")
    for marks in (
        f"、|以及|(?<![总共饱])和{_NO_JOINT}|(?<![参给])与(?!{_YEAR})|(?<![普涉])及",
        "、|以及",
        f"、|(?<![总共饱])和(?=[^、和]*$){_NO_JOINT}|(?<![普涉])及(?=[^、及]*$)|(?<![参给])与(?!{_YEAR})(?=[^、与]*$)",
    )
)
_COMMAS = re.compile(f"{_QUOTES}|、")
_ANY = re.compile("[、和与及]")  # one of these is in each list; most names have none
PLACE = re.compile("[^，。；、\\d]{1,5}[省市县区州盟旗]")
"""A place by its class: 高于全省2个百分点、邻市 3个百分点."""


def names_place(text: str, end: int, span: Stretch) -> bool:
    """Does a list go on, behind a figure that ends at a place, with a name that is another region's: 高于全省2个百分点、邻市 3个百分点?"""
    return text[end : span[0]] in ("、", "和") and PLACE.fullmatch(text, *span) is not None


def paired(text: str, span: Stretch, amounts: int) -> tuple[Member, ...]:
    """The members of a list that has as many as there are amounts, each with its completed name; () where it has not.

    >>> text = "六大优势产业、高技术制造业增加值分别增长6.9%、8.4%"
    >>> [name for _, name in paired(text, (0, 16), 2)]
    ['六大优势产业增加值', '高技术制造业增加值']
    """
    if amounts < 2 or _ANY.search(text, *span) is None:
        return ()
    ended = _ended().search(text, span[0] + 1, span[1]) if text.find("等", *span) >= 0 or text.find("大", *span) >= 0 else None
    head = ""
    if ended is not None and not members(
        text, (ended.end(), span[1])
    ):  # 食品、石化等产业增加值, 钢铁、化工两大产业产值: what stands behind is shared by all
        head = "" if text.endswith("指标", *span) else _APPOSED.sub("", text[ended.end() : span[1]])
        span = (span[0], ended.start())
    if text.endswith("的比重", *span):
        name, _, part = text[slice(*span)].partition("占")
        if _ANY.search(name) is None and "占" not in part:
            return ()  # A占B和C的比重
    for marks in _MARKS:
        spans = _split(text, span, marks)
        if len(spans) == amounts:
            return _completed(text, spans, head)
    return _doubled(text, span, amounts, head)


def _doubled(text: str, span: Stretch, amounts: int, head: str) -> tuple[Member, ...]:
    """The members of a list of which some are two, with an amount for each: 生产总值、城乡居民收入 分别增长 6%、5%和7%."""
    spans = members(text, span) if _TWO.search(text, *span) is not None else ()
    twice = [is_two(text, each) for each in spans]
    if len(spans) < 2 or len(spans) + sum(twice) != amounts:
        return ()
    return tuple([m for m, two in zip(_completed(text, spans, head), twice, strict=True) for m in (m,) * (1 + two)])


_TWO = re.compile("城乡(?!融合|一体|统筹|建设|环境)|[^、]{0,8}存贷款?(?:余额)?")


def sharing(text: str, spans: Sequence[Stretch], tail: str) -> tuple[Member, ...]:
    """Members with the name that each has with what it shares with the others."""
    return tuple([((a, b), _joined(text[a:b], tail)) for a, b in spans])


def members(text: str, span: Stretch) -> tuple[Stretch, ...]:
    """The members of a list, divided at every mark; () for a name that is no list."""
    spans = _split(text, span, _MARKS[0]) if _ANY.search(text, *span) is not None else []
    return tuple(spans) if len(spans) > 1 else ()


def is_two(text: str, span: Stretch) -> bool:
    """Is a name that of two things, which may have an amount each: 城乡居民收入, 存贷款余额?"""
    return _TWO.match(text, *span) is not None


def is_list(text: str, span: Stretch) -> bool:
    """Is there a mark of a list outside of quotation marks?"""
    return text.find("、", *span) >= 0 and len(_split(text, span, _COMMAS)) > 1


def goes_on(text: str, start: int, end: int) -> bool:
    """Is there nothing but a mark of a list between two amounts: 5%、6%, 每月815元和每月615元, but not 5%、力争6%?"""
    return 0 < end - start < 10 and _BARE.fullmatch(text, start, end) is not None


_BARE = re.compile("(?:[、和与及]|以及)(?:每[^、，]{1,6})?")


def _completed(text: str, spans: Sequence[Stretch], head: str) -> tuple[Member, ...]:
    """Each member with what it shares with the others: the noun at the end of the last, where it has none of its own, or a `head`."""
    last = text[slice(*spans[-1])]
    if head:
        return sharing(text, spans, head)
    led, end = _LED.match(text, *spans[0]), last.rfind("的")
    if led is not None and end > 0:  # 用于 教育、科技 的支出
        bare = [text[slice(*each)] for each in [(led.end(), spans[0][1]), *spans[1:-1]]]
        return tuple([((spans[0][0], spans[-1][1]), f"{led[0]}{name}{last[end:]}") for name in [*bare, last[:end]]])
    if (numbered := _NUMBERED.fullmatch(last)) is not None and all(_NUMBER.fullmatch(text, a, b) for a, b in spans[:-1]):
        return tuple([((a, b), f"第{text[a:b].removeprefix('第')[:1]}产业{numbered[1]}") for a, b in spans])
    apart = _WHOLE.search(text, *spans[0]) is None  # but 实际利用 外资、出口总值
    apart = apart and (last.startswith(_TRADE) or not text.endswith(_TRADE, *spans[0]))  # 出口、地方财政收入
    if apart and (kind := _CONTRASTS.match(last)) is not None and all(_CONTRASTS.fullmatch(text, a, b) for a, b in spans[:-1]):
        rest = _OF_LEVELS.sub("", last[kind.end() :])  # 市、县、乡三级财政
        return tuple([((a, b), _joined(text[a:b], rest)) for a, b in spans[:-1]] + [(spans[-1], last)])
    part = _OF_WHOLE.search(last)  # 高新技术产业、战略性新兴产业增加值 占规上工业比重
    tail, of = _TAILS.search(last, 0, part.start() if part is not None else len(last)), "" if part is None else part[0]
    shared = of if tail is None else tail[0] + of
    taking = "的" in last and text.startswith(longest("entered"), *spans[0])  # 参加养老、失业保险的人数
    whole = (spans[0][0], spans[-1][1]) if taking or _is_half(text[slice(*spans[0])], last) else None
    owner, level = _owner(text[slice(*spans[0])]), _OPENING.match(text, *spans[0])
    out = []
    for a, b in spans:
        name = text[a:b]
        if b - a == 1 and name + last[0] in _HALVES:
            name += last[1:]  # 内、外贸吞吐量
        elif shared and name != last and (shared != last or name.endswith(_SAVED)) and not (_whole(text, a, b) or _saved(name, shared)):
            name = _joined(name, shared)
        elif of and name != last and "占" not in name:
            name += of  # 甲醇产量、水泥产量占全省比重
        elif name == "贷款" and text[slice(*spans[0])].endswith(_SAVED):  # 金融机构存、贷款
            name = text[slice(*spans[0])].removesuffix("款")[:-1].removesuffix("各项") + name
        elif owner and (name in wordlists.owned or (name in wordlists.yielded and _yields(text, spans, owner))):
            name = _joined(owner, name)
        elif name in wordlists.counterparts and (other := _owner(text[slice(*spans[0])], "counterparts").removesuffix("进")):
            name = other + name  # 机电产品进口、出口, 机电产品进出口、出口
        elif level is not None and b != spans[0][1] and name.startswith(longest(level.lastgroup or "")):
            name = level[0] + name
        out.append((whole or (a, b), name))
    return tuple(out)


def _saved(name: str, shared: str) -> bool:
    """Does money that is saved share nothing with what stands behind it: 存款、税收, but 存款、贷款余额?"""
    return name.endswith(_SAVED) and not shared.startswith(("贷", "余额"))


def _whole(text: str, start: int, end: int) -> bool:
    """Does a member end with a measure, so that it shares none with those behind it?"""
    if text.endswith(")", start, end):
        end = max(text.rfind("(", start, end), start + 1)  # 地区生产总值(GDP)、财政收入
    traded = text.endswith(_TRADE, start, end)  # 出口、财政收入
    return traded or _TAILS.search(text, start, end) is not None or _WHOLE.search(text, start, end) is not None


def _is_half(first: str, last: str) -> bool:
    """Is the first member no name without the second's words: 存、贷款余额, 城、乡居民收入, but 存款、贷款?"""
    return first + last[0] in _HALVES or (first.endswith("存") and last.startswith("贷"))


def _joined(name: str, tail: str) -> str:
    """A name with what it shares with others behind it; characters that both have, once: 城镇居民 + 居民人均收入, 制造业 + 产业产值."""
    if name.endswith(_SAVED) and tail.startswith("贷"):
        return name.removesuffix("款") + tail[1:]  # 存、贷款余额
    if name.endswith("业") and tail.startswith(("产业", "行业")):
        return name + tail[2:]
    size = next((n for n in range(min(len(name), len(tail)), 1, -1) if name.endswith(tail[:n])), 0)
    return name + tail[size:]


def _owner(name: str, measures: str = "owned") -> str:
    """Whose measure a name is: 省属企业 in 省属企业营收; "" where it is none."""
    measure = next((m for m in longest(measures) if name.endswith(m)), "")
    return name.removesuffix(measure) if measure else ""


def _yields(text: str, spans: Sequence[Stretch], owner: str) -> bool:
    """Are taxes and power in a list those of a branch, whose measures alone it lists: 民营经济增加值、税收, but 一般公共预算收入、税收?"""
    return owner.endswith(("业", "经济")) and all(text[a:b] in wordlists.owned or text[a:b] in wordlists.yielded for a, b in spans[1:])


# 第一、二、三产业增加值: what stands behind the last number is shared by all.
_NUMBER = re.compile("第?[一二三](?:次?产业)?")
_NUMBERED = re.compile("第?[一二三](?:次?产业|产)(.*)")

# What is a measure by its own end is complete: 城镇调查失业率、居民消费价格涨幅; so is money that is brought in: 实际利用 外资、外贸出口.
_WHOLE = re.compile(
    "(?:GDP|固投|社零|社消零|率|(?<![年季月])度|人次|价格|指数|比重|占比|比例|[^氧]量|[产总]值|额|寿命|年限|水平|经费|游客|事故|[床托]位|数|[水能电]耗"
    "|用[水电]|投入|花费|规模|总和|之和|授权|储备|利税|物价"
    "|(?<=[用收进位])[内外]资|(?:[内外]|到位)资金)$"
)
# What the first member opens with and others share: 国家级单项冠军、专精特新“小巨人”, 每千人床位数、执业医师数, 单位生产总值能耗、水耗.
# A group is named after the list of words with which these begin.
_OPENING = re.compile(
    "(?P<graded>国家级?|[省市]级)|(?P<per_people>(?:每[百千万]+(?:常住)?人口?|[百千万]{1,3}(?:常住)?人口)(?:拥有)?)"
    "|(?P<per_unit>(?:单位|万元)(?:地区|国内)?(?:生产总值|GDP|工业增加值))"
)
_LED = re.compile("用于|投向|投入|来自|流向|面向|对(?![外口])")  # what this leads to, and what stands behind its 的, all have
_TRADE = ("进口", "出口")
_HALVES = ("内外", "外内", "进出", "出进", "城乡", "乡城", "大中", "中小", "大小", "中大", "中高", "高中", "初中", "中初", "高初", "初高")
_SAVED = ("存", "存款")
# Words that alone are no name: what the last member says behind its own is shared (国家级、省级 平台).
_OF_LEVELS = re.compile("^[两二三四]级(?=.)")
_CONTRASTS = late(lambda: pattern(terms("contrasts")))
_TAILS = late(lambda: f"{pattern(terms('tails'))}$")
_OF_WHOLE = re.compile("占[^、占]{2,14}(?:比[重例]|份额|百分比)$")


def _split(text: str, span: Stretch, marks: re.Pattern[str]) -> list[Stretch]:
    """The stretches between marks that stand outside of quotation marks and brackets."""
    start, end = span
    cuts, depth = [start], 0
    for m in marks.finditer(text[start:end]):
        if m[0] in "“《(":
            depth += 1
        elif m[0] in "”》)":
            depth -= 1
        elif depth <= 0:
            cuts += [start + m.start(), start + m.end()]
    cuts.append(end)
    pieces = [(a, _without_aside(text, a, b)) for a, b in zip(cuts[::2], cuts[1::2], strict=True) if b > a]
    return [(a + 2 if text.startswith(("实现", "完成"), a, b - 2) else a, b) for a, b in pieces]  # 游客、实现旅游花费


@cache
def _ended() -> re.Pattern[str]:
    return re.compile(
        f"(?<=[^、和与及])(?:{AND_SO_ON}|(?=[两二三四五六七八九十]大[^、]{{0,4}}(?:产业|行业|主粮|作物|板块|市场|集群|领域)))"
    )


# What says of all members together what they are: 煤炭、化工等传统产业产值, 锂电池等“新三样”出口.
_APPOSED = late(lambda: f"^(?:“[^”]{{1,8}}”|[两二三四五六七八九十]大|{pattern(terms('praise'))})+(?=.)")


_ASIDE = re.compile(r"\((?:预计|下同|含|不含)[^()]*\)$")


def _without_aside(text: str, start: int, end: int) -> int:
    """The end of a member without words in brackets behind it: 生产总值(下同)."""
    aside = _ASIDE.search(text, start, end) if text[end - 1] == ")" else None
    return aside.start() if aside is not None and aside.start() > start else end
