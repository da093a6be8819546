"""A clause with an amount of its own that describes what is made or counted: 1座 日处理600吨的 发电厂, 由36名专家组成的 服务队 12支."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from ... import kinds
from ...quantities import Found
from ...words import late, pattern
from .. import wordlists
from ..lexis import Token, Word, longest, terms
from .scales import of_goal, of_measure

LONGEST = 10
"""How many characters behind its last amount the 的 of such a clause stands at most."""


def last(text: str, amounts: Sequence[Found], at: int) -> int:
    """The last amount of such a clause whose first is that at a place, or the same: 占地50亩、 总投资3亿元的 产业园."""
    end = min(at + _MOST, len(amounts)) - 1
    while at < end and text[amounts[at].end] == "、" and _OPENING.fullmatch(text, amounts[at].end + 1, amounts[at + 1].start) is not None:
        at += 1
    return at


def openings(text: str, gap: Sequence[Word], amounts: Sequence[Found], of: int, counted: bool) -> list[re.Match[str]]:
    """What such a clause begins with, and what stands before its further amounts: 可容纳, 年接待游客, 占地, 由; nothing where it is none.

    Args:
        gap: the words between the amount before, or the beginning of the clause around it, and its first amount.
        amounts: the amounts of the clause.
        of: where the 的 behind the last one stands.
        counted: whether it describes what was counted before the gap, and not what a verb in it makes.
    """
    if not all(f.reading is not None and f.reading.kind in _KINDS for f in amounts):
        return []
    if _BREAKS.search(text, amounts[-1].end, of) or of_goal(text, of):
        return []
    starts = [gap[0].start + (text[gap[0].start] == "、")] if counted else [w.end for w in gap[:-1] if w.kind in ("add", "do")]
    first, reading = gap[0].start + (text[gap[0].start] == "、"), amounts[0].reading
    stuff = not counted and reading is not None and reading.kind is not kinds.COUNT  # but 年出栏8000头的 养猪场4个
    if stuff and _CAPACITY.fullmatch(text, first, amounts[0].start) is not None:
        starts.append(first)  # 建成水厂、 日处理3万吨的 污水厂
    m = next((m for at in starts if (m := _OPENING.fullmatch(text, at, amounts[0].start)) is not None), None)
    if m is None or (m["by"] is not None and not text.endswith(longest("forming"), amounts[-1].end, of)):
        return []
    if len(amounts) == 1 and (_gauge(text, m) or amounts[0].reading.kind is kinds.MONEY):  # type: ignore[union-attr]
        return []  # 种植面积360亩的 基地: sizes.describes
    found = [m]
    for f, g in pairwise(amounts):
        m = _OPENING.fullmatch(text, f.end + 1, g.start)
        assert m is not None
        found.append(m)
    lasts = [f.reading is not None and f.reading.kind is kinds.DURATION for f in amounts]
    return found if lasts == [m["lasting"] is not None for m in found] else []


def _gauge(text: str, m: re.Match[str]) -> bool:
    """Is what stands before an amount a name of what it measures: 总投资, 种植面积?"""
    return m["gauge"] is not None or bool(m["what"] and of_measure(text, *m.span("what")))


def capacity(text: str, start: int, f: Found) -> Token | None:
    """What the thing behind an amount can do so much of in a day or a year, directly behind its count: 2座 日处理 5000吨 污水处理厂."""
    m = _CAPACITY.fullmatch(text, start, f.start) if text[f.end : f.end + 1].isalpha() else None
    return None if m is None else Token("N", start, f.start)


def describes(text: str, head: Token) -> bool:
    """Can such a clause describe what a name behind it names: a thing, and no ability, goal or work (涉及7万户的 村庄改造)?"""
    goes_on = text[head.end : head.end + 1].isalpha() and not text.startswith((*_SO_MANY, *longest("arrivals")), head.end)
    return not (goes_on or text.endswith(longest("not_described"), head.start, head.end))


def made(text: str, head: Token, amounts: Sequence[Found], following: Found) -> bool:
    """Does the next amount count what a name before it names (覆盖36个社区的 服务站 共12个), which one amount of stuff makes a class of
    (日处理600吨的 焚烧厂2座)?"""
    first = amounts[0].reading
    if another(text, head, following) == head.end:
        return True
    classes = len(amounts) == 1 and (first is None or first.kind not in (kinds.COUNT, kinds.DURATION))
    return not classes and text[head.end : following.start] in ("", *_SO_MANY)


def another(text: str, head: Token, following: Found | None) -> int:
    """Where the mark stands behind which the next amount tells what another thing can do, -1 where it does not: 年产5万吨的面粉厂 、
    日处理3万吨的污水厂."""
    found = _ANOTHER.search(text, head.start, following.start) if following is not None else None
    return -1 if found is None else found.start()


_SO_MANY = ("共", "共计", "累计", "达", "达到", "已达", "各")


def tokens(text: str, found: Sequence[re.Match[str]], amounts: Sequence[Found], of: int, head: Token) -> list[Token]:
    """The word classes of such a clause.

    Args:
        found: its `openings`.
        of: where the 的 behind the last amount stands.
        head: the name of what it describes.
    """
    out: list[Token] = []
    for m, f in zip(found, amounts, strict=True):
        end = of if f is amounts[-1] else f.end
        out += [*([Token("LIST", m.start(), m.start())] if out else []), *_member(text, m, f, end, head)]
    return out


def _member(text: str, m: re.Match[str], f: Found, end: int, head: Token) -> list[Token]:
    """The word classes of an amount of such a clause, with what stands before it, and behind it to a place."""
    amount = Token("Q", f.start, f.end, f, "relative")
    if m["by"] is not None:
        end -= len(next(word for word in longest("forming") if text.endswith(word, f.end, end)))
    if m["lasting"] is not None:
        return [Token("D", f.start, f.end, f)]
    if m["measure"] is not None:
        return [Token("N", *m.span("measure")), amount]
    if _gauge(text, m):
        return [Token("N", m.start(), m.end("gauge" if m["gauge"] is not None else "what")), amount]
    verb = [] if m["by"] is not None else [Token("DO", *m.span("verb"), None, m["verb"])]
    if m["what"] and (end == f.end or m["what"] not in wordlists.relative_places):
        return [*verb, Token("N", *m.span("what")), amount]
    if end > f.end:
        return [*verb, amount, Token("N", f.end, end)]  # 辐射周边36个 村
    return [amount, Token("N", head.start, head.end)]  # 日处理600吨的 发电厂


_MOST = 4  # amounts in one such clause
_KINDS = frozenset(
    {kinds.COUNT, kinds.AREA, kinds.LENGTH, kinds.MASS, kinds.VOLUME, kinds.POWER, kinds.ENERGY, kinds.DURATION, kinds.MONEY}
)
_BREAKS = re.compile("[，。；：、\\d和与及]")
_OPENING = late(
    lambda: (
        f"[且并可]?(?:(?P<measure>总?{pattern(terms('extents', 'relative_measures'))})(?:达到?|为|有)?"
        "|(?:可以|能够?|可|共|总|已|累计)?同?时?(?:[年日月]均?|每[年日月天])?"
        f"(?P<verb>(?<=[年日])产|{pattern(terms('relative_verbs'))})(?P<what>[^，。；：、的\\d“”]{{0,8}})"
        "|(?P<by>由)|(?P<lasting>为期|历时|持续|工期)"
        f"|(?P<gauge>[^，。；：、的\\d“”]{{0,4}}?{pattern(terms('measures'))}))"
    )
)
_CAPACITY = late(lambda: f"[年日](?:均|可)?(?:产|{pattern(terms('relative_verbs'))})")

_ANOTHER = late(lambda: f"、{_CAPACITY.pattern}$")


@cache
def ends() -> frozenset[str]:
    """The last characters of what a list of amounts in such a clause begins with: 占地, 总投资, 容纳."""
    return frozenset(w[-1] for name in ("extents", "measures", "relative_measures", "relative_verbs") for w in terms(name))
