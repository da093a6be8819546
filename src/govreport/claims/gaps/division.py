"""Divides a sentence into clauses, and the words between two amounts where these are members of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...quantities import Found
from ...words import late, pattern
from .. import wordlists
from ..lexis import AND_SO_ON, FREE, PLAIN, VERBS, Word, terms
from ..names.heads import head_indicators
from . import asides

# A mark between clauses; 、 before what a name without a figure is to reach, or did (`_tells_first`); brackets; …… ; and a verb between
# what was spent and what came of it: 以年均2%的能源消费增长 支撑了 年均7%的经济增长.
_BREAK = late(
    lambda: (
        "[，；：。！？)]|…+|(?<=[长速幅量耗费])支撑[了起]?(?=(?:年均|平均)?\\d)|\\((?:力争|确保)?|"
        f"、(?:力争|(?=(?:预计|全年|同比)?(?:达到?|增长|下降|上涨|[控稳]|保持在|{pattern(terms('growth_noun'))})[^，。；：、\\d分均居列位第]{{0,6}}\\d))"
    )
)


def divide(text: str, start: int, end: int, found: Sequence[Found]) -> list[tuple[int, int, Sequence[Found], bool]]:
    """The clauses of a sentence: start, end, what was found in each, and whether it stands in brackets inside another.

    They are cut at ，；：, at brackets behind an amount that hold one of their own (投资116亿元(其中铁路7亿元)), at the sentence's end.

    >>> [(a, b) for a, b, _, _ in divide("投资增长5%，出口下降2%。", 0, 14, [])]
    [(0, 6), (7, 13)]
    """
    out: list[tuple[int, int, Sequence[Found], bool]] = []
    at, first, after, size, closed, passed = start, 0, 0, len(found), -1, -1
    for m in _BREAK.finditer(text, start, end):
        cut = m.start()
        mark = text[cut]
        while after < size and found[after].end <= cut:
            after += 1
        if cut <= passed or (after < size and found[after].start < cut):
            continue  # in brackets that were read, inside a name or a slogan
        inside = cut <= closed
        if first < after < size and mark == "，" and found[after].start == cut + 1 and _continues(text, at, found[after - 1], found[after]):
            continue
        if mark == "支" and (first == after or text[at] != "以"):
            continue
        if mark == "、" and not _tells_first(text, at, cut, m[0] == mark, found[first:after]):
            continue
        if mark == "(":
            if m[0] != mark and not inside and _tells_first(text, at, cut, True, found[first:after]):
                out.append((at, cut, found[first:after], False))
                at, first, closed = cut + 1, after, text.find(")", cut, end)
                continue
            closes = -1 if inside else asides.closes(text, cut, end, found, first, after)
            if closes < 0:
                if not inside and cut > at and (part := asides.part(text, cut, end, found, after)) is not None:
                    out.append((asides.begins(text, cut + 1), part[0], found[after : part[1]], True))
                    found, size, passed = [*found[:after], *found[part[1] :]], size + after - part[1], part[0]
                continue
            closed = closes
        elif mark == ")":
            if cut != closed:
                continue
        elif not inside and (opened := text.rfind("(", at, cut)) >= 0 and asides.holds(text, opened, cut, end, found[first:]):
            continue  # (预计，下同)
        if cut > at or closed != at - 1:
            out.append((at, cut, found[first:after], inside))
        at, first = asides.begins(text, cut + 1) if mark == "(" else m.end() if mark in "…支" else cut + 1, after
    if at < end:
        out.append((at, end, found[first:], False))
    return out


def _tells_first(text: str, at: int, cut: int, named: bool, before: Sequence[Found]) -> bool:
    """Does a clause first tell how a thing fares or what is done, and then, behind 、 or in brackets, how far it shall come: 固定资产投资
    止跌回稳、 力争增长5%; 打造稻虾之乡、 力争养殖面积突破3万亩; not 增长6%、 力争7%, nor “减少损失、力争正增长”?

    Args:
        named: must the clause be one of an indicator?
        before: what was found in it.
    """
    if cut == at or any(f.kind == "quantity" for f in before) or text.rfind("“", at, cut) > text.rfind("”", at, cut):
        return False
    told = head_indicators(text, at, cut) if named else (at, at)
    return told is not None and told[1] < cut


def _continues(text: str, at: int, last: Found, f: Found) -> bool:
    """Does a list of rates, of which 分别 speaks in a clause that begins at a place, go on behind a comma: 分别增长 13.2%，7.5%，5%?"""
    if last.end + 1 != f.start or last.reading is None or f.reading is None or last.reading.unit != f.reading.unit:
        return False
    return f.reading.unit.text == "%" and text[f.end : f.end + 1] in "，。；、和" and text.find("分别", at, last.start) >= 0


def between(text: str, gap: list[Word], start: int, counted: bool, end: int) -> tuple[list[Word] | None, list[Word]]:
    """The words before and behind the mark that divides a list between two amounts; (None, gap) where there is none.

    Args:
        start: where the first amount ends; `end` where the second does.
        counted: does the first count things?
    """
    of = text.startswith("的", end)
    for mark in ("、", "以及", "和", "及", "与", "并", "或者", "或", "，", "/"):
        if not text.startswith(mark, start) if mark != "、" else not gap or text.find(mark, gap[0].start, gap[-1].end) < 0:
            continue
        if mark == "、" and counted and len(gap) == 1 and _JOINT.match(text, start) is not None:
            continue  # 3家 和 园区、企业 12家
        for i, w in enumerate(gap):
            if w.kind != PLAIN and w.kind not in FREE:
                continue
            at = text.find(mark, w.start, w.end)
            if at == start + 1 and text[start] in _LEVELS and text[at + 1 : at + 2] in _LEVELS:
                at = text.find(mark, at + 1, w.end)  # 14个国、省考核断面
            elif at == start + 2 and text[start:at] in _WATCHED and text[at + 1 : at + 3] in _WATCHED:
                at = text.find(mark, at + 1, w.end)  # 20个国考、省考断面
            while at >= 0 and text.count("(", start, at) > text.count(")", start, at):
                at = text.find(mark, at + 1, w.end)  # 12个县(市、区)
            if at < 0 or (_lists_objects(gap[:i], w, at, gap[i + 1 :]) if mark == "、" else at != start):
                continue
            after = at + len(mark)
            if mark == "、" and i == 0 and at > start and (summed := _SUMMED.search(text, after, w.end)) is not None:
                at, after = summed.end(), summed.end() + 1  # 20个 交通、水利等重大项目、总投资 50亿元
            if counted and mark == "、" and gap[-1].word.endswith("等") and (joined := _AND_LIST.search(text, w.start + 2, at)) is not None:
                at, after = joined.span()  # 3个园区和 东城、西城等 5个基地
            left = [Word(w.kind, w.start, at, text[w.start : at])] if at > w.start else []
            right = [Word(w.kind, after, w.end, text[after : w.end])] if after < w.end else []
            return [*gap[:i], *left], [*right, *gap[i + 1 :]]
    first = gap[0] if counted and gap and gap[0].kind == PLAIN and text[start - 1] == text[end - 1] else None
    if first is not None and (m := _AND_OTHERS.search(text, first.start + 2, first.end)) is not None:
        head = text[m.start() - 2 : m.start()]  # 国家15条硬措施和 省72条具体措施: the same things, of another
        if text.find(head, end, end + 8) >= 0:
            other = Word(PLAIN, m.end(), first.end, text[m.end() : first.end])
            return [Word(PLAIN, first.start, m.start(), text[first.start : m.start()])], [other, *gap[1:]]
    last = gap[-1] if counted and gap and gap[-1].kind == PLAIN else None
    if last is None:
        return None, gap
    sized, and_so_on = text[start] == "的", last.word.endswith("等")  # 3条道路和 解放桥等 2座桥梁, but 100家企业和 20个园区
    m = _AND_LIST.search(text, last.start + 1, last.end) if and_so_on else _AND.search(text, last.start, last.end)
    if m is not None and (m.lastgroup == "size" and of if sized else of or and_so_on or m["size"] is None):
        named = [Word(PLAIN, m.end(), last.end, text[m.end() : last.end])] if m.end() < last.end else []
        return [*gap[:-1], Word(PLAIN, last.start, m.start(), text[last.start : m.start()])], named
    return None, gap


_SUMMED = re.compile(f"{AND_SO_ON}[^、的]{{2,12}}(?=、)")
_JOINS = "(?<=[^总共饱])(?:以及|和(?![谐平美睦])|(?<![普涉以])及)"
_JOINT = re.compile("和(?![谐平美睦])|与|以及|及(?![格时])")
_AND = re.compile(
    f"{_JOINS}(?=(?:(?P<size>[总概计]?划?投资|造价|占地)|年产|年加工|日产|日处理)?$)"
)  # 100家企业和 20个园区, 36个项目和 总投资8亿元的22个项目
_AND_LIST = re.compile(f"(?<![中的])(?:{_JOINS}|(?<=[^总共饱参])与)(?=[^和及与的]{{2,}}$)")
_AND_OTHERS = re.compile(f"{_JOINS}(?=[^和及与的]{{1,12}}$)")
_LEVELS = frozenset("国部省市州县区")
_WATCHED = frozenset(("国考", "省考", "市考", "国控", "省控", "市控"))


def _lists_objects(before: list[Word], w: Word, at: int, behind: list[Word]) -> bool:
    """Does a mark divide the objects of a verb rather than two amounts: 为2万名群众 发放 保障金、救助金 5亿元?"""
    verb = before[-1] if before else None
    if verb is None or verb.kind not in ("do", "add") or verb.word in wordlists.acts or verb.end != w.start or at == w.start:
        return False
    return at + 1 < w.end and not any(b.kind in VERBS for b in behind)
