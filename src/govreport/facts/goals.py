"""Whether a figure that a review tells is what was to be, and nothing that came of it."""

from __future__ import annotations

import re

from ..goals import AT_FIRST, CAME, LIST, OWN_GOAL
from ..leaves import in_year
from ..tree import Kind, Relation, Status
from ..vocabulary import CHANGES
from ..words import any_of, late
from .candidates import Candidate

_NEAR, _HEAD = 60, 90
# 失业率 调控目标为 4.5%: what was set.
_SET = late(
    lambda: f"{any_of('scopes', 'set')}{{0,3}}目标(?:任务|值)?(?:确定|设定|定)?[为是]?(?:控制在|(?:增长|上涨|下降|降低)(?!率|速))?$"
)


# The goals that were put up, which a review repeats as it says that they were met: 年初提出的A增长6%、B增长5%等 目标圆满完成.
_GOALS = re.compile(r"(?:[、和与及][^，。；]{2,100}?)?[等的][^，。；、\d]{0,6}(?:目标|指标|任务)")
_PUT_UP = late(lambda: f"{any_of('status', 'proposed')}的")

_OVER_PLAN = re.compile(
    r"(?<![占对同环])[比较][^，。；、\d]{0,8}?(?:预算|计划|目标|任务|原定|指标)(?:[收支][入出])?数?(?:[\d.]{1,9}[^，。；\d]{1,4})?"
    "(?:实际|同口径)?(?:增长|增加|增收|下降|减少|提高)了?$"
)
_PLANNED = 32  # characters of 比调整预算数18.5亿元同口径增长
_EXPECTED_FROM = re.compile("[由从](?:年初|原来?)?(?:预期|预定|原定|计划|确定|目标)的?(?:增长|下降)?$")
_MET = re.compile("[，、](?:圆满|顺利|超额|较好|全面){0,2}(?:完成|实现|达到|超过)")


def set_apart(text: str, c: Candidate) -> bool:
    """Is a figure what a review says was set apart or put up, and not what came of it: 财政收入安排12亿元，完成13亿元? A milestone that was
    not passed is none either: 生产总值 未突破千亿元, but 物价涨幅未突破3%."""
    if c.claim.status is not Status.ACHIEVED:
        return False
    if c.claim.relation in CHANGES and _OVER_PLAN.search(text, max(c.subject.start, c.start - _PLANNED), c.start) is not None:
        return True  # 财政收入20亿元，比年初预算增长 3%
    if c.claim.relation is Relation.CHANGE_TO:
        if text.endswith("目标", 0, c.subject.end):
            return True  # 增长目标由6.5%调整为5%
        moved = c.last is not None and text.find("调", c.last.quantity.span.end, c.start) >= 0
        if moved and c.last is not None and _EXPECTED_FROM.search(text, c.subject.end, c.last.quantity.span.start) is not None:
            return True  # 增速由年初预期的8%下调到 6%左右
    if text.endswith(("安排", "安排为"), 0, c.start) or (text[c.start] in "未没尚还" and c.claim.quantity.kind is not Kind.PERCENT):
        return True
    if _GOALS.match(text, c.end) is None:
        return False
    told = c.last is not None and c.subject.start < c.last.quantity.span.start
    if told and c.last is not None and c.last.relation is c.claim.relation and _MET.match(text, c.last.quantity.span.end) is not None:
        return True  # 生产总值增长6.2%，完成调整后增长 6%的目标
    at = c.start if told else c.subject.start  # 生产总值增长9.5%，实现了年初提出的增长 9%的目标
    top = max(0, at - _HEAD)
    begin = max(top, *[text.rfind(mark, top, at) + 1 for mark in "，。；：\n"])
    return _PUT_UP.search(text, begin, at) is not None


def of_plan(text: str, c: Candidate) -> bool:
    """Is a growth the goal of the five years of a plan, and not of one of them: 确保完成“十四五”下降 13.5%的目标?"""
    at = text.rfind("五", max(0, c.start - PLAN), c.start)
    goal = OWN_GOAL.match(text, at + 1) if at >= 0 else None
    return goal is not None and c.start < goal.end()


PLAN = 18
"""Characters from the end of the name of a plan to the figure of its goal."""


def closed(text: str, c: Candidate, planned: int | None) -> bool:
    """Is a target one of the year that is told of, as what came of it says: 目标是：生产总值增长11%，实际增长14%；…,
    年初确定的目标是：生产总值增长6%，…；执行结果是，…? `planned` is the year that the report plans."""
    top = max(0, c.start - LIST)
    top = max(top, text.rfind("。", top, c.start) + 1, text.rfind("\n", top, c.start) + 1)
    lead = text.find("目标", top, c.start)
    if lead < 0 or planned is None or (in_year(c.claim.period) or planned) >= planned:
        return False
    end = text.find("。", c.end, c.end + LIST)
    came = _CAME.match(text, c.end) is not None or any(text.find(result, c.end, end) >= 0 for result in _RESULTS)
    return came or AT_FIRST.search(text, top, lead) is not None


_CAME, _RESULTS = re.compile(f"(?:以上|以内|左右)?{CAME}"), ("执行结果", "；结果", "，结果")


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
