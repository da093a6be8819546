"""Whether a figure that a review tells is what was to be, and nothing that came of it."""

from __future__ import annotations

import re

from ..source import Span
from ..tree import Claim, Kind, Relation, Status
from ..vocabulary import CHANGES
from ..words import any_of, late
from .candidates import Candidate
from .narrowed import listed

_NEAR, _HEAD = 60, 90
# 失业率 调控目标为 4.5%: what was set.
_SET = late(
    lambda: f"{any_of('scopes', 'set')}{{0,3}}目标(?:任务|值)?(?:确定|设定|定)?[为是]?(?:控制在|(?:增长|上涨|下降|降低)(?!率|速))?$"
)
# The goals of a list, which its end says they are, and what before it says that they were set, or not met: 年初确定的A增长6%、B增长5%等
# 目标圆满完成, 未能完成A增长7%、B增长8%的目标, 与A增长7%、B增长5%的目标有差距.
_GOALS = re.compile(
    r"(?:[、和与及][^，。；、\d和与及]{2,20}\d[\d.]{0,8}[^，。；、\d和与及等的]{1,6}){0,6}[等的][^，。；、\d]{0,6}(?:目标|指标|任务)"
)
_LIST_OF_SET = late(
    lambda: (
        rf"{any_of('scopes', 'proposed')}的|(?:没有?|没能|未能?|尚未|并未|难以)(?:如期|全面|按期)?(?:完成|实现|达到|达成)"
        "|^(?:但是?)?(?:与|同|跟|距离?|离)(?!时|此)"
    )
)


def was_set(text: str, c: Candidate) -> bool:
    """Is a figure what a review says was set, and not what came of it: 财政收入预算12亿元、增长5%，完成13亿元?

    Behind an amount that was set its growth is too; behind a growth that was set stands what came: 目标设定为6%，增长6.5%.
    """
    last = c.last
    if c.claim.status is not Status.ACHIEVED:
        return False
    if _set_at(text, c.claim, c.subject) or _listed(text, c):
        return True
    if c.claim.relation not in CHANGES or last is None or last.subject_span != c.subject or not _set_at(text, last, c.subject):
        return False
    return last.quantity.kind is not Kind.PERCENT and _CAME.search(text, last.quantity.span.end, c.start) is None


_CAME = re.compile("实际|完成|实现|达到")
_PASSED = late(lambda: f"(?:超过?|突破|完成|达到|实现)了?{any_of('scopes', 'set')}{{0,2}}(?:预算|计划)$")  # 完成预算12亿元


def _set_at(text: str, claim: Claim, subject: Span) -> bool:
    """Do words before a figure say that it was set, and not that it was met or passed?"""
    at = claim.quantity.span.start
    if text.startswith("的目标", claim.quantity.span.end):
        return text.endswith(listed("proposed"), claim.span.start, subject.start)
    if claim.relation is Relation.OTHER or not text.endswith(listed("set_at"), 0, at):
        return False
    return _PASSED.search(text, max(0, at - 16), at) is None


def _listed(text: str, c: Candidate) -> bool:
    """Does a figure stand in a list of goals that were set or were not met?"""
    if _GOALS.match(text, c.end) is None:
        return False
    top = max(0, c.subject.start - _HEAD)
    begin = max(top, *[text.rfind(mark, top, c.subject.start) + 1 for mark in "，。；：\n"])
    return _LIST_OF_SET.search(text[begin : c.subject.start]) is not None


def outdated(text: str, c: Candidate, year: int, planned: int | None) -> bool:
    """Is a figure the goal of a year that is told of, and nothing that was reached in it: 调控目标为4.5%，实际为3.2%? Nor is it the plan's
    in what tells of the year before: 就业5.6万人，预期目标为5万人."""
    said = text[max(c.subject.start, c.start - _NEAR) : c.start]
    if "目标" not in said or _SET.search(said) is None:
        return False
    if c.claim.status is not Status.TARGET or (planned is not None and year < planned):
        return True
    told = c.claim.period.end if c.claim.period is not None else None
    return planned is not None and told is not None and told.year < planned
