"""Subjects that are lists: their members, and the names that what they share completes."""

from __future__ import annotations

import re
from functools import cache

from . import words

Stretch = tuple[int, int]
Member = tuple[Stretch, str]

# A mark inside a member's own name is no divider (城乡 和 农村, 消费品 和 服务): the reading with as many members as amounts wins.
_MARKS = ("、|以及|和|与|及", "、|以及", "、|和(?=[^、和]*$)|及(?=[^、及]*$)|与(?=[^、与]*$)")


def paired(text: str, span: Stretch, amounts: int) -> tuple[Member, ...]:
    """The members of a list that has as many as there are amounts, each with its completed name; () where it has not.

    >>> text = "六大优势产业、高技术制造业增加值分别增长6.9%、8.4%"
    >>> [name for _, name in paired(text, (0, 16), 2)]
    ['六大优势产业增加值', '高技术制造业增加值']
    """
    for marks in _MARKS:
        spans = _split(text, span, marks)
        if len(spans) == amounts > 1:
            return _completed(text, spans)
    return ()


def members(text: str, span: Stretch) -> tuple[Stretch, ...]:
    """The members of a list, divided at every mark; () for a name that is no list."""
    spans = _split(text, span, _MARKS[0])
    return tuple(spans) if len(spans) > 1 else ()


def is_list(text: str, span: Stretch) -> bool:
    """Is there a mark of a list outside of quotation marks?"""
    return len(_split(text, span, "、")) > 1


def _completed(text: str, spans: list[Stretch]) -> tuple[Member, ...]:
    """Each member with the noun at the end of the last one, where it has no such noun of its own."""
    last = text[slice(*spans[-1])]
    if (numbered := _NUMBERED.fullmatch(last)) is not None and all(_NUMBER.fullmatch(text, a, b) for a, b in spans[:-1]):
        return tuple([((a, b), f"第{text[a:b].removeprefix('第')[:1]}{numbered[1]}") for a, b in spans])
    tail = _tails().search(last)
    out = []
    for a, b in spans:
        name = text[a:b]
        shared = tail is not None and name != last and not _tails().search(name) and not _WHOLE.search(name)
        if shared and tail is not None:
            name += tail[0][1:] if name.endswith("存") and tail[0].startswith("贷") else tail[0]  # 存、贷款余额
        out.append(((a, b), name))
    return tuple(out)


# 第一、二、三产业增加值: what stands behind the last number is shared by all.
_NUMBER = re.compile("第?[一二三](?:次?产业)?")
_NUMBERED = re.compile("第?[一二三](产业?.*)")

# What is a measure by its own end is complete: 城镇调查失业率、居民消费价格涨幅.
_WHOLE = re.compile("(?:率|人次|价格|指数|比重|[^氧]量|[产总]值|额)$")


@cache
def _tails() -> re.Pattern[str]:
    """Nouns that a list may share at its end."""
    return re.compile(f"(?:{'|'.join(sorted(words.load('verbs')['nouns']['tails'], key=len, reverse=True))})$")


def _split(text: str, span: Stretch, marks: str) -> list[Stretch]:
    """The stretches between marks that stand outside of quotation marks and brackets."""
    start, end = span
    cuts, depth = [start], 0
    for m in re.finditer(f"[“《(]|[”》)]|{marks}", text[start:end]):
        if m[0] in "“《(":
            depth += 1
        elif m[0] in "”》)":
            depth -= 1
        elif depth <= 0:
            cuts += [start + m.start(), start + m.end()]
    cuts.append(end)
    return [(a, _without_aside(text, a, b)) for a, b in zip(cuts[::2], cuts[1::2], strict=True) if b > a]


_ASIDE = re.compile(r"\((?:预计|下同|含|不含)[^()]*\)$")


def _without_aside(text: str, start: int, end: int) -> int:
    """The end of a member without words in brackets behind it: 生产总值(下同)."""
    aside = _ASIDE.search(text, start, end) if text[end - 1] == ")" else None
    return aside.start() if aside is not None and aside.start() > start else end
