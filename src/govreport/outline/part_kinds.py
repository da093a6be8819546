"""What a part of a report is for, from the wording of its heading and from the parts around it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from .. import goals
from ..calendars import of_session
from ..numerals import mixed
from ..source import CHINESE_YEAR, YEAR_DIGITS
from ..tree import PartKind
from ..words import late
from .lines import words

_YEAR = re.compile(r"(?:19|20)\d\d(?=年)")
_DAY = late(
    rf"((?:19|20)\d\d|{CHINESE_YEAR})年(0?[1-9]|1[0-2]|[元一二三四五六七八九]|十[一二]?)月[^，。；]{{1,9}}[日号][^。；：]{{0,8}}?在"
    "(?=[^，。；：月]{2,40}(?:会议|大会|人大))"  # but 2030年12月2日 日报在线
)
_CALLED = late(rf"((?:19|20)\d\d|{CHINESE_YEAR})年度?[^，。；：《》\d]{{0,10}}?(?:人民)?政府工作报告")
_NOW = re.compile("^(?:关于|做好|抓好|对)?(?:今年|新的一年)")
_LONG = 60
_LEAST = 6
_CLAUSE = re.compile("[，；：]")
_BEGINNING = 300  # a review says so among its first words


class Heading(NamedTuple):
    """A part as the kinds see it: its heading without blanks, its own text, how many sections it has, whether it is an annex."""

    text: str
    body: str
    sections: int
    annex: bool = False

    @property
    def named(self) -> str:
        """What of the heading says of what kind the part is: of one that runs on in its text, the first clause."""
        return self.text if len(self.text) <= _LONG else self.text[:_LEAST] + _CLAUSE.split(self.text[_LEAST:_LONG], maxsplit=1)[0]

    def says(self, words_of: str) -> bool:
        """Does the heading hold a word of a class?"""
        return bool(words()["kind." + words_of].search(self.named))

    def sets_targets(self) -> bool:
        """Does the part's own text state the targets, and not that they were met?"""
        return any(not goals.was_met(self.body, *m.span()) for m in words()["kind.targets"].finditer(self.body))

    def looks_back(self) -> bool:
        """Does its text begin with what has grown, and is no word of what is to come there or at the heading's end?"""
        if self.says("ends_ahead") or words()["kind.grew"].search(self.body, 0, _BEGINNING) is None:
            return False
        return not any(words()["kind." + ahead].search(self.body, 0, _BEGINNING) for ahead in ("coming", "requirements"))


def kinds(parts: Sequence[Heading], planned: int | None = None) -> list[PartKind]:
    """The kind of each part of a report; `planned` is the year that its session plans, where a day of it is known.

    >>> [str(k) for k in kinds([Heading("2024年工作回顾", "", 5), Heading("2025年工作安排", "主要预期目标是", 8)])]
    ['review', 'plan']
    """
    fixed: list[PartKind | None] = []
    for i, part in enumerate(parts):
        kind = _by_wording(i, part, parts, planned)
        if kind is None and {*fixed} <= {PartKind.REVIEW} and not part.says("future") and _earlier(part, parts[i + 1 :]):
            kind = PartKind.REVIEW  # 过去五年工作, and then 2031年工作 above 2032年工作
        fixed.append(kind)
    out: list[PartKind] = []
    for i, (part, kind) in enumerate(zip(parts, fixed, strict=True)):
        if kind is None:
            later = next((parts[j] for j in range(i + 1, len(parts)) if fixed[j] is None), None)
            kind = _planned(part, out, later)
        out.append(kind)
    return out


def _by_wording(index: int, part: Heading, parts: Sequence[Heading], planned: int | None) -> PartKind | None:
    """The kind that a heading's own words settle; None for parts that look ahead."""
    if part.annex or (index == len(parts) - 1 and index != 1 and part.says("listed")):
        return PartKind.ANNEX
    for kind in (PartKind.CLOSING, PartKind.DIPLOMACY, PartKind.OTHER):
        if part.says(kind):
            return kind
    back = words()["kind.review"].search(part.named)
    if back:
        ahead = words()["kind.both"].search(part.named, back.end())
        return None if ahead else PartKind.REVIEW
    dated = _YEAR.search(part.named)
    if index == 0 and len(parts) > 1 and _looks_back(part, parts[1:], planned):
        return PartKind.REVIEW
    if dated and planned is not None and not part.says("future") and max(map(int, _YEAR.findall(part.named))) < planned:
        return PartKind.REVIEW
    if dated and len(parts) == 1 and part.looks_back():
        return PartKind.REVIEW
    if part.says("self_government") and not dated:
        return PartKind.SELF_GOVERNMENT
    if index > 0 or dated or part.says("future"):
        return None
    return PartKind.REVIEW if len(parts) > 1 or part.says("met") else PartKind.OTHER


def planned(head: str) -> int | None:
    """The year that a session plans which a report's head says the day of; without a day the one that the report is called after, which
    is that year or the one before it.

    >>> planned("政府工作报告——2031年1月9日在海东市…会议上"), planned("二〇三〇年十二月九日上午，在海东市…会议上"), planned("2031年2月3日")
    (2031, 2031, None)
    >>> planned("海东市2031年政府工作报告")
    2031
    """
    day = _DAY.search(head)
    if day is None:
        called = _CALLED.search(head)
        return int(called[1].translate(YEAR_DIGITS)) if called is not None else None
    return of_session(dt.date(int(day[1].translate(YEAR_DIGITS)), int(mixed(day[2].replace("元", "一"))), 1))


def _looks_back(part: Heading, others: Sequence[Heading], planned: int | None) -> bool:
    """Does the first part name an earlier year than the others, which may be 今年, say in its heading what was done, or begin with what has
    passed?"""
    if (earlier := _earlier(part, others)) is not None:
        return earlier
    year = _YEAR.match(part.named)
    past = year is not None and not part.says("future") and (planned is None or int(year[0]) < planned)
    if past and any(_NOW.match(other.named) for other in others):
        return True  # 2030年的主要工作, and then 今年的主要任务
    if part.sets_targets():
        return False
    coming = part.says("coming") or (planned is not None and str(planned) in _YEAR.findall(part.named))
    if not coming and part.says("met"):
        return True  # 圆满完成本届政府各项目标任务
    grew = words()["kind.grew"].search(part.body, 0, _BEGINNING) is not None
    if not coming and not part.says("ends_ahead") and (grew or part.says("told")):
        return True
    return not part.says("requirements") and bool(words()["kind.back"].search(part.body, 0, _BEGINNING))


def _earlier(part: Heading, others: Sequence[Heading]) -> bool | None:
    """Are the years that a heading names before those that the others name? None where either names none."""
    years = [int(y) for y in _YEAR.findall(part.text)]
    later = [int(y) for p in others for y in _YEAR.findall(p.text)]
    return max(years) < max(later) if years and later else None


def _planned(part: Heading, before: Sequence[PartKind], later: Heading | None) -> PartKind:
    """Requirements and targets, tasks, or both in one part."""
    aims = part.says("requirements")
    acts = bool(words()["kind.tasks"].search(part.named.replace("目标任务", "目标")))
    if PartKind.REQUIREMENTS_AND_TARGETS in before:
        if part.says("aims") and not acts:
            return PartKind.REQUIREMENTS_AND_TARGETS
        return PartKind.PLAN if part.sets_targets() else PartKind.TASKS
    bare_aims = aims and not acts and part.sections == 0 and later is not None and later.says("tasks")
    if part.says("review") or (part.says("stretch") and not bare_aims):
        return PartKind.PLAN
    of_year = _YEAR.search(part.named) is not None or _NOW.match(part.named) is not None
    if PartKind.PLAN in before and not of_year and not part.sets_targets() and (acts or not aims):
        return PartKind.TASKS  # of the same plan, which its parts divide by what they are about
    if later is None or (acts and part.sections > 2):
        return PartKind.PLAN
    if aims and not acts:
        return PartKind.REQUIREMENTS_AND_TARGETS
    if part.sets_targets() and part.sections == 0 and not later.sets_targets():
        return PartKind.REQUIREMENTS_AND_TARGETS
    return PartKind.PLAN
