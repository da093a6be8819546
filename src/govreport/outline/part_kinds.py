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
_MONTH = rf"((?:19|20)\d\d|{CHINESE_YEAR})年(0?[1-9]|1[0-2]|[元一二三四五六七八九]|十[一二]?)月"
_DAY = late(
    rf"{_MONTH}[^，。；]{{1,9}}[日号][^。；：]{{0,8}}?在(?=[^，。；：月]{{2,40}}(?:会议|大会|人大))"  # but 2030年12月2日 日报在线
)
# … alone below the title, above the speaker or the address: 政府工作报告 / （2031年1月9日）.
_DAY_ALONE = late(
    rf"工作报告(?:\([^()\d]{{1,12}}\))?[—(\[]{{0,4}}{_MONTH}\d{{1,2}}[日号][)\]]?(?=$|各位|[^，。；：\d]{{0,12}}(?:[省市县区州盟旗]长|主席|专员|总理))"
)
_CALLED = late(rf"((?:19|20)\d\d|{CHINESE_YEAR})年度?[^，。；：《》\d]{{0,10}}?(?:人民)?政府工作报告")
_NOW = re.compile("^(?:关于|做好|抓好|对)?(?:今年|新的?一年)")
# What the text of a review opens with: 过去的一年，…, 一年来，…, 2030年是…之年, 回顾2030年，….
_OPENED = late(
    "[。：]?(?:各位代表[，：:！])?(?:回顾|回首|回望)?(?:刚刚|已经)?(?:(?:过去的?)?(?P<year>(?:19|20)\\d\\d)年(?=[，是]|全[省市县区州盟旗]|以?来)"
    "|过去的?这?[一三四五]年|[一三四五]年来，|(?:本届|上届)政府[^，。]{0,12}[来间]，|去年，)"
)
# … or, in December, with the year that is not over yet: 今年以来，…。预计全年…
_CLOSES = late("[。：]?(?:各位代表[，：:！])?(?:今年以来|一年来)，(?:(?!明年|新的一年).){0,200}?(?:预计全年|预计今年|全年预计|预计，?全年)")
_LONG = 60
_LEAST = 6
_CLAUSE = re.compile("[，；：]")
_BEGINNING = 300  # a review says so among its first words


class Heading(NamedTuple):
    """A part as the kinds see it: its heading without blanks, its own text, how many sections it has, its kind where that is known without
    its words, its number."""

    text: str
    body: str
    sections: int
    kind: PartKind | None = None
    number: int | None = None

    @property
    def named(self) -> str:
        """What of the heading says of what kind the part is: of one that runs on in its text, the first clause."""
        return self.text if len(self.text) <= _LONG else self.text[:_LEAST] + _CLAUSE.split(self.text[_LEAST:_LONG], maxsplit=1)[0]

    def says(self, words_of: str) -> bool:
        """Does the heading hold a word of a class?"""
        return bool(words()["kind." + words_of].search(self.named))

    def kind_by_words(self) -> PartKind | None:
        """The kind that the heading's words settle whatever stands around it: a plan where they look back and then ahead; None where they
        settle nothing."""
        for kind in (PartKind.CLOSING, PartKind.DIPLOMACY, PartKind.OTHER):
            if self.says(kind):
                return kind
        back = words()["kind.review"].search(self.named)
        if back is not None:
            return PartKind.PLAN if words()["kind.both"].search(self.named, back.end()) is not None else PartKind.REVIEW
        return PartKind.SELF_GOVERNMENT if self.says("self_government") and _YEAR.search(self.named) is None else None

    def sets_targets(self) -> bool:
        """Does the part's own text state the targets, and not that they were met?"""
        return any(not goals.was_met(self.body, *m.span()) for m in words()["kind.targets"].finditer(self.body))

    def begins(self, words_of: str) -> bool:
        """Is a word of a class among the first words of its text?"""
        return bool(words()["kind." + words_of].search(self.body, 0, _BEGINNING))

    def is_coming(self, planned: int | None) -> bool:
        """Does the heading say a word of what is to come, or the year that is planned?"""
        return self.says("coming") or (planned is not None and str(planned) in _YEAR.findall(self.named))

    def looks_back(self, planned: int | None) -> bool:
        """Does a part that stands alone, as where a page ends with it, say that it looks back: its text with the words that it opens with
        (过去的一年，…; a year before the planned one), its heading with what was done, or the first part's text with what has grown?"""
        named_ahead, met, grew = self.says("ends_ahead"), self.says("met"), self.begins("grew")
        # 2030年政府工作报告 may look back on the year of its title
        coming = self.says("coming") if grew else self.is_coming(planned)
        if coming or (named_ahead and not met) or self.sets_targets():
            return False
        opened = _OPENED.match(self.body)
        if opened is not None and (opened["year"] is None or (planned is not None and int(opened["year"]) < planned)):
            return True
        if self.begins("coming"):
            return False
        return (self.number in (None, 1) and grew) or (not named_ahead and (met or self.says("result")))


def kinds(parts: Sequence[Heading], planned: int | None = None) -> list[PartKind]:
    """The kind of each part of a report; `planned` is the year that its session plans, where a day of it is known.

    >>> [str(k) for k in kinds([Heading("2024年工作回顾", "", 5), Heading("2025年工作安排", "主要预期目标是", 8)])]
    ['review', 'plan']
    """
    fixed: list[PartKind | None] = []
    for i, part in enumerate(parts):
        kind = _by_wording(i, part, parts, planned)
        if kind is None and {*fixed} <= {PartKind.REVIEW} and _goes_on(part, parts[i + 1 :]):
            kind = PartKind.REVIEW
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
    if part.kind is not None:
        return part.kind
    if index == len(parts) - 1 and index != 1 and part.says("listed"):
        return PartKind.ANNEX
    if (kind := part.kind_by_words()) is not None:
        return None if kind is PartKind.PLAN else kind
    dated = _YEAR.search(part.named)
    if index == 0 and len(parts) > 1 and _looks_back(part, parts[1:], planned):
        return PartKind.REVIEW
    if dated and planned is not None and not part.says("future") and max(map(int, _YEAR.findall(part.named))) < planned:
        return PartKind.REVIEW
    if len(parts) == 1 and part.looks_back(planned):
        return PartKind.REVIEW
    if index > 0 or dated or part.says("future"):
        return None
    return PartKind.REVIEW if len(parts) > 1 else PartKind.OTHER


def _goes_on(part: Heading, others: Sequence[Heading]) -> bool:
    """Does a part go on with what those before it look back on: 过去五年工作, and then 2031年工作 above 2032年工作; or one result after the
    other (农业生产稳定发展, 工业经济有所回升); or with the year that is not over yet (今年以来，…。预计全年…)?"""
    if _CLOSES.match(part.body) is not None:
        return True
    if part.says("result") and not part.says("coming") and not part.sets_targets() and not part.begins("coming"):
        return True
    return not part.says("future") and bool(_earlier(part, others))


def planned(head: str) -> int | None:
    """The year that a session plans which a report's head says the day of; without a day the one that the report is called after, which
    is that year or the one before it.

    >>> planned("政府工作报告——2031年1月9日在海东市…会议上"), planned("二〇三〇年十二月九日上午，在海东市…会议上"), planned("2031年2月3日")
    (2031, 2031, None)
    >>> planned("海东市2031年政府工作报告")
    2031
    """
    day = _DAY.search(head) or _DAY_ALONE.search(head)
    if day is None:
        called = _CALLED.search(head)
        return int(called[1].translate(YEAR_DIGITS)) if called is not None else None
    return of_session(dt.date(int(day[1].translate(YEAR_DIGITS)), int(mixed(day[2].replace("元", "一"))), 1))


def _looks_back(part: Heading, others: Sequence[Heading], planned: int | None) -> bool:
    """Does the first part name an earlier year than the others, which may be 今年, say in its heading what was done, or begin with what has
    passed?"""
    if (earlier := _earlier(part, others)) is not None:
        return earlier
    named = [int(y) for y in _YEAR.findall(part.named)]
    if named and planned is not None and max(named) < planned and not part.says("later"):
        return True  # 2030年，我们奋力前行
    past = _YEAR.match(part.named) is not None and not part.says("future") and (planned is None or named[0] < planned)
    if past and any(_NOW.match(other.named) for other in others):
        return True  # 2030年的主要工作, and then 今年的主要任务
    if part.sets_targets():
        return False
    coming = part.is_coming(planned)
    if not coming and part.says("met"):
        return True  # 圆满完成本届政府各项目标任务
    if not coming and not part.says("ends_ahead") and (part.begins("grew") or part.says("told") or part.says("result")):
        return True
    return not part.says("requirements") and part.begins("back")


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
