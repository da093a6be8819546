"""A clause with an amount of its own that describes what is made or counted: 1座 日处理600吨的 发电厂, 由36名专家组成的 服务队 12支."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..quantities import Found
from ..tree import Kind
from ..words import late, pattern
from .lexis import Token, Word, longest, nouns
from .scales import of_goal, of_measure

LONGEST = 10
"""How many characters behind its amount the 的 of such a clause stands at most."""


def opening(text: str, gap: Sequence[Word], f: Found, of: int) -> re.Match[str] | None:
    """What such a clause begins with, if the words before an amount end with it: 可容纳, 年接待游客, 占地, 由.

    Args:
        gap: the words between the amount before, or the clause's beginning, and the amount.
        of: where the 的 behind the amount stands.
    """
    reading = f.reading
    if reading is None or reading.kind not in _KINDS or _BREAKS.search(text, f.end, of) or of_goal(text, of):
        return None
    m = _OPENING.fullmatch(text, gap[0].start, f.start)  # directly behind a count
    for w in gap[:-1] if m is None else ():
        if w.kind in ("add", "do") and (m := _OPENING.fullmatch(text, w.end, f.start)) is not None:
            break
    if m is None or (m["what"] and of_measure(text, *m.span("what"))) or (m["lasting"] is None) is (reading.kind is Kind.DURATION):
        return None  # 种植面积360亩的 基地: sizes.describes
    return m if m["by"] is None or text.endswith(longest("forming"), f.end, of) else None


def able(text: str, start: int, f: Found) -> Token | None:
    """What the thing behind an amount can do so much of in a day or a year, directly behind its count: 2座 日处理 5000吨 污水处理厂."""
    m = _ABLE.fullmatch(text, start, f.start) if text[f.end : f.end + 1].isalpha() else None
    return None if m is None else Token("N", start, f.start)


def describes(text: str, head: Token) -> bool:
    """Can such a clause describe what a name behind it names: a thing, and no ability, goal or work (涉及7万户的 村庄改造)?"""
    goes_on = text[head.end : head.end + 1].isalpha() and not text.startswith(_SO_MANY, head.end)
    return not (goes_on or text.endswith(longest("not_described"), head.start, head.end))


def made(text: str, head: Token, f: Found, following: Found) -> bool:
    """Does the next amount count what a name before it names (覆盖36个社区的 服务站 共12个), which an amount of stuff makes a class of
    (日处理600吨的 焚烧厂2座)?"""
    classes = f.reading is None or f.reading.kind not in (Kind.COUNT, Kind.DURATION)
    return not classes and text[head.end : following.start] in ("", *_SO_MANY)


_SO_MANY = ("共", "共计", "累计", "达", "达到", "已达", "各")


def tokens(text: str, m: re.Match[str], f: Found, of: int, head: Token) -> list[Token]:
    """The word classes of such a clause.

    Args:
        m: its beginning (`opening`).
        of: where the 的 behind the amount stands.
        head: the name of what it describes.
    """
    amount = Token("Q", f.start, f.end, f, "relative")
    end = next((of - len(word) for word in longest("forming") if text.endswith(word, f.end, of)), of) if m["by"] else of
    if m["lasting"] is not None:
        return [Token("D", f.start, f.end, f)]
    if m["measure"] is not None:
        return [Token("N", *m.span("measure")), amount]
    verb = [] if m["by"] is not None else [Token("DO", *m.span("verb"), None, m["verb"])]
    if m["what"] and (end == f.end or m["what"] not in nouns("relative_places")):
        return [*verb, Token("N", *m.span("what")), amount]
    if end > f.end:
        return [*verb, amount, Token("N", f.end, end)]  # 辐射周边36个 村
    return [amount, Token("N", head.start, head.end)]  # 日处理600吨的 发电厂


_KINDS = frozenset({Kind.COUNT, Kind.AREA, Kind.LENGTH, Kind.MASS, Kind.VOLUME, Kind.POWER, Kind.ENERGY, Kind.DURATION})
_BREAKS = re.compile("[，。；：、\\d和与及]")
_OPENING = late(
    lambda: (
        f"(?P<measure>总?{pattern(nouns('extents') | nouns('relative_measures'))})(?:达到?|为|有)?"
        "|(?:可以|能够?|可|共|总|已|累计)?同?时?(?:[年日月]均?|每[年日月天])?"
        f"(?P<verb>{pattern(nouns('relative_verbs'))})(?P<what>[^，。；：、的\\d“”]{{0,8}})"
        "|(?P<by>由)|(?P<lasting>为期|历时|持续|工期)"
    )
)
_ABLE = late(lambda: f"[年日](?:均|可)?{pattern(nouns('relative_verbs'))}")
