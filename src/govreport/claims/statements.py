"""What a report says of an indicator without a number: 持平, 实现零的突破, 保持两位数增长."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterator, Sequence
from functools import cache
from operator import attrgetter, itemgetter
from typing import NamedTuple

from .. import words
from ..quantities import Found
from .clauses import lex
from .gaps.division import divide


class StatementDraft(NamedTuple):
    """A statement in the offsets of the paragraph as it was read."""

    start: int
    end: int
    subject: tuple[int, int] | None
    relation: str


@cache
def _table() -> tuple[dict[str, str], re.Pattern[str]]:
    table = words.classes(words.load("statements")["words"])
    if max(map(len, table)) > _LONGEST:
        raise ValueError(f"a statement's word is longer than {_LONGEST}")
    return table, re.compile(words.pattern(table))


@cache
def _keys() -> re.Pattern[str]:
    """A bare alternation: `re` makes a set of its first characters, and passes over all others at the speed of C."""
    return re.compile("|".join(map(re.escape, words.load("statements")["keys"])))


class Hit(NamedTuple):
    """A word of a statement and where it stands in the paragraph."""

    start: int
    end: int
    relation: str


def hits(text: str) -> list[Hit]:
    """The words of statements in a paragraph, in order.

    >>> hits("出口与上年持平，投资支持平稳")
    [Hit(start=2, end=7, relation='level_with')]
    """
    near: list[tuple[int, int]] = []  # the stretches where a word can stand that holds one of the keys
    for m in _keys().finditer(text):
        start, end = max(0, m.start() - _LONGEST), m.end() + _LONGEST
        if near and start <= near[-1][1]:
            start = near.pop()[0]
        near.append((start, end))
    if not near:
        return []
    table, pattern = _table()
    found = [m for start, end in near for m in pattern.finditer(text, start, end)]
    return [Hit(*m.span(), table[m[0]]) for m in found if table[m[0]] != "none"]


_LONGEST = 12  # no word of a statement is longer


_GOES_ON = re.compile("[^，；。]{0,8}，[^，；。均]{0,4}")  # 投资扭转负增长局面， 由负转正
Named = tuple[int, tuple[int, int]]  # where an amount ends, and the subject of its claim


def read(
    text: str, start: int, end: int, found: Sequence[Found], told: Sequence[Hit], named: Sequence[Named] = ()
) -> Iterator[StatementDraft]:
    """The statements of a sentence.

    Args:
        text: the paragraph, folded and without blanks.
        start, end: the sentence in it.
        found: everything found in the sentence, in order.
        told: the words of statements in the sentence, in order.
        named: the subjects of its claims, in order: what has no name of its own goes on with the last (收入增长6%，与上年持平).

    >>> text = "外贸出口与上年持平。"
    >>> [(text[d.start : d.end], text[slice(*d.subject)], d.relation) for d in read(text, 0, 10, [], hits(text))]
    [('与上年持平', '外贸出口', 'level_with')]
    """
    hits_left = deque(told)
    last: StatementDraft | None = None
    for a, b, inside, _ in divide(text, start, end, found):
        while hits_left and hits_left[0].start < b:
            hit = hits_left.popleft()
            begin = max(a, hit.start - _REACH)
            if hit.start < a or _is_named(text, begin, hit, b):
                continue
            near = inside[bisect_left(inside, begin, key=_START) : bisect_left(inside, hit.end, key=_START)]
            if any(hit.start < f.end and f.kind == "quantity" for f in near) or _by_how_much(text, hit, b, inside):
                continue
            if last is not None and text[last.end : hit.start] == "、":
                subject = last.subject  # 经济运行稳中有进、稳中向好
            else:
                goes_on = last is not None and _GOES_ON.fullmatch(text, last.end, hit.start) is not None
                told_of = [(last.end, last.subject)] if goes_on and last is not None and last.subject is not None else named
                subject = _subject(text, begin, hit, b, [f for f in near if f.end <= hit.start], told_of)
            last = StatementDraft(hit.start, hit.end, subject, hit.relation)
            if not _overcome(text, begin, hit):
                yield last


def _subject(text: str, begin: int, hit: Hit, end: int, before: list[Found], named: Sequence[Named]) -> tuple[int, int] | None:
    """What the words tell of: the last noun before them, what they better, or the subject of the last claim."""
    tokens = lex(text, begin, hit.start, [*before, Found(hit.start, hit.start, "quantity", None)])
    last = next((i for i in range(len(tokens) - 1, -1, -1) if tokens[i].kind == "N"), -1)
    first = last - 2 if last > 0 and tokens[last - 1].kind == "SHARE" else last  # 出口额 占 全国份额
    if first >= 0 and tokens[first].kind == "N":
        start, stop = tokens[first].start, tokens[last].end
        led = _LEADS_ON.search(text, start, stop)
        stop = stop if led is None else led.start()
        stop -= 2 * (_SO_MANY.search(text, start, stop) is not None)
        if _CAUSE.fullmatch(text, start, stop) is None:
            return (start, stop) if stop - start > 1 else None
    return _behind(text, hit, end) or (None if text.find("均", begin, hit.start) >= 0 else _last(named, hit))


def _by_how_much(text: str, hit: Hit, end: int, inside: Sequence[Found]) -> bool:
    """Does an amount say by how much one thing grew faster than the other: 快于城镇居民收入 2个百分点? Then it is a claim."""
    if hit.relation != "faster_than_economy":
        return False
    behind = next(iter(inside[bisect_left(inside, hit.end, key=_START) :]), None)
    return behind is not None and behind.kind == "quantity" and _ALONG.fullmatch(text, hit.end, behind.start) is not None


_SO_MANY = re.compile("[两三四五六七八九]个$")  # 用工、用电、税收三个 正增长
_ALONG = re.compile("[^，。；：、]{0,12}")
_NEAR = 16  # how far before its words a verb stands that takes them back
_REACH = 120  # how far before its words a clause is looked at: clauses are shorter, but a text need not be
_START = attrgetter("start")
# What is called so states nothing: 投入稳定增长机制, 坚持稳中有进、积极作为的原则, 企稳回升的压力; 以存量倍增、增量突破为主线.
_NAMED = re.compile(
    "(?:、[^，。；、“”]{2,8}){0,4}等?“[两二三四五六七八九十\\d]{1,2}[个大项]"  # 产业倍增、人才倍增“两个倍增”行动
    "|的?(?:长效|联动)?(?:机制|制度|政策|基础|支撑|动力|压力|难度|背景)"
    "|的(?:任务|目标|计划|预算|标准)|[^，；。]{0,12}(?:的(?:原则|方针|总基调|轨道|道路)|为(?:主线|导向|抓手|牵引|路径))"
)
# What only leads on to the words, or says where it is so: 经济运行 呈现出, 汇率 在合理均衡水平上, 投入力度 不减.
_LEADS_ON = re.compile(
    "(?:总体|整体|继续|持续|始终)?(?:呈现|出现|延续|表现|保持|维持)[出了着]?$|在[^在，；。]{2,10}(?:水平|基数|区间)上?的?[^，；。]{0,4}$|[不未][减降]$"
)
_CAUSE = re.compile("受[^，；。]{2,14}(?:影响|冲击|拖累)")  # 二季度 受疫情影响 出现负增长
_OBJECT = re.compile("(?![到至为了的\\d])[^、，；：。！？(]{2,30}")


def _is_named(text: str, start: int, hit: Hit, end: int) -> bool:
    """Do the words belong to a name, of a policy or in quotation marks: “产业质效 倍增 年”?"""
    mark = text.rfind("“", start, hit.start)
    return (mark >= 0 and text.find("”", mark, hit.start) < 0) or _NAMED.match(text, hit.end, end) is not None


_OVERCOME = words.late(lambda: f"{words.any_of('statements', 'overcome')}了?(?:[^，。；、]{{0,6}}的|连续[^，。；、]{{1,6}})?$")
_KEPT_FROM = words.late(lambda: f"{words.any_of('statements', 'overcome')}[^，。；、]{{1,10}}$")  # 防止投资出现 负增长


_STATES = ("的局面", "局面", "的态势", "的势头")
_ENDED, _ENDED_REACH = words.late(lambda: f"{words.any_of('statements', 'overcome')}[^。；]{{0,24}}$"), 28


def _overcome(text: str, begin: int, hit: Hit) -> bool:
    """Do the words say what is so no longer, or what was kept from being so: 扭转连续三年 负增长, 避免了财政收入 负增长?"""
    start = max(begin, hit.start - _NEAR)
    if _OVERCOME.search(text, start, hit.start) is not None:
        return True
    if text.startswith(_STATES, hit.end) and _ENDED.search(text, max(0, hit.start - _ENDED_REACH), hit.start) is not None:
        return True  # 结束自2022年8月以来，有11个月为 负增长的局面
    return hit.relation == "negative" and _KEPT_FROM.search(text, start, hit.start) is not None


def _behind(text: str, hit: Hit, end: int) -> tuple[int, int] | None:
    """What is bettered behind the words, where they are a verb with an object: 稳步提高 低保标准."""
    found = _OBJECT.match(text, hit.end, end) if text[hit.end - 2 : hit.end] in ("提高", "提升") else None
    return found.span() if found is not None else None


def _last(named: Sequence[Named], hit: Hit) -> tuple[int, int] | None:
    """The subject of the last claim before the words."""
    last = bisect_right(named, hit.start, key=itemgetter(0)) - 1
    return named[last][1] if last >= 0 else None
