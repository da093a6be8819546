"""By how much something falls short of a goal, or of others: 与年初目标相差 3个百分点, 距目标还有 5个百分点的差距, 离 8%的目标差距较大."""

from __future__ import annotations

import re

from ...quantities import Found
from ...words import any_of, late, pattern
from ..lexis import Word, terms
from .baselines import plain

ENDS = frozenset("差有在")
"""With what the words before the amount end."""
_FROM = (
    "(?P<of>距离?(?!今|离)|(?<![脱分撤隔偏远距])离(?![岸开任职校婚退休])|[与同跟](?![比步时期业等])|(?<![占对同环评])比(?![重例值率价]))"
)
_GOAL = late(lambda: f"(?:{pattern(terms('goals'))}|预期|要求)")
_OTHERS = late(lambda: f"[^，。；、\\d]{{0,12}}?(?:{_GOAL.pattern}|{pattern(terms('means', 'frame'))}(?:平均)?(?:水平)?)")
_SHORT = late(lambda: f"{_FROM}(?P<base>{_OTHERS.pattern})(?P<each>分别)?(?:[还仍尚又]|存|相){{0,2}}[差有在]$")
# … of which the figure of the goal is told before: 距6% 的目标还差 3个百分点
_SHORT_OF_IT = late(lambda: f"(?:左右|以上)?的[^，。；、\\d]{{0,6}}?{_GOAL.pattern}(?:[还仍尚又]|存|相){{0,2}}[差有在]$")
_BY_SO_MUCH = re.compile("的?差距")
_FROM_GOAL = late(
    lambda: (
        f"{_FROM}(?:年初|全年|年度|“[^“”]{{1,6}}”)?(?:{any_of('scopes', 'expected')}|规划|{pattern(terms('frame'))}(?:平均)?)?(?:年均)?的?$"
    )
)
_MISSED = late(
    lambda: (
        f"的[^，。；、\\d]{{0,6}}?{_GOAL.pattern}[^，。；、\\d]{{0,6}}?"
        "(?:差(?![异别不])|有[\\d.]{1,6}[^，。；、\\d]{1,4}?的?差距|衔接|匹配|一致|吻合|持平|相[当符同])"
    )
)


def of_goal(text: str, gap: list[Word], amount: Found) -> list[Word]:
    """The words before the figure of a goal that was missed, or that another fits: 离 8%的目标有较大差距, 与全省 6%的目标相衔接."""
    found = _FROM_GOAL.search(text, gap[0].start, gap[-1].end) if _MISSED.match(text, amount.end) is not None else None
    return gap if found is None else _split(text, gap, found.start(), gap[-1].end, gap[-1].end)


def find(text: str, gap: list[Word], amount: Found) -> list[Word]:
    """The words before an amount, where they say of what it falls short."""
    first, end = gap[0].start, gap[-1].end
    if text[end - 1] != "差" and _BY_SO_MUCH.match(text, amount.end) is None:
        return gap
    found = _SHORT_OF_IT.fullmatch(text, first, end) or _SHORT.search(text, first, end)
    if found is None:
        return gap
    if "of" not in found.re.groupindex:
        return [Word("gap", first, end, found[0])]
    each = [Word("each", *found.span("each"), found["each"])] if found["each"] else []
    return [
        *_split(text, gap, found.start(), found.end("of"), found.end("base")),
        *each,
        Word("aside", found.end("base") + 2 * len(each), end, "差"),
    ]


def _split(text: str, gap: list[Word], at: int, of: int, end: int) -> list[Word]:
    """The words up to a place, the word of the comparison from there on, and what is compared with."""
    before = [w for w in gap if w.start < at]
    if before and before[-1].end > at:
        before[-1:] = plain(text, before[-1].start, at)
    return [*before, Word("gap", at, of, text[at:of]), *plain(text, of, end)]
