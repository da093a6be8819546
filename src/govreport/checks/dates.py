"""Dates that do not exist, and years that do not fit where they stand."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from ..source import Span, fold
from ..tree import Part, PartKind, Period, Status
from .base import Case, Finding, Severity, finding, rule

_DATE = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?")


@rule(
    "dates.impossible",
    Severity.ERROR,
    zh="不存在的日期",
    fires="2024年2月30日，项目正式投产。",
    silent="2024年2月29日，项目正式投产。",
)
def impossible(case: Case) -> Iterator[Finding]:
    """A month after the twelfth, or a day that its month does not have."""
    for period in case.report.walk(Period):
        m = _DATE.fullmatch(re.sub(r"\s", "", fold(period.text)))
        if m is None or _exists(m[1], int(m[2]), m[3]):
            continue
        yield finding(f"日期“{period.text}”不存在", f"there is no date {period.text}", (period.span,))


def _exists(year: str | None, month: int, day: str | None) -> bool:
    if not 1 <= month <= 12:
        return False
    # Without a year, the 29th of February may be.
    return day is None or 1 <= int(day) <= calendar.monthrange(int(year) if year else 2024, month)[1]


_AHEAD = (PartKind.PLAN, PartKind.TASKS, PartKind.REQUIREMENTS_AND_TARGETS)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年(?![—\-–~至到])")
_OF_WORK = re.compile("工作|任务|安排|目标|要求|打算|重点|部署|回顾|总结|建议")


@rule(
    "dates.heading",
    Severity.WARNING,
    zh="标题年份与报告年份不符",
    fires="一、2024年工作回顾\n出口增长5%。\n二、2024年工作安排\n做好全年工作。",
    silent="一、2024年工作回顾\n出口增长5%。\n二、2025年工作安排\n做好全年工作。",
)
def heading(case: Case) -> Iterator[Finding]:
    """The heading of a part looks back on another year than the one before the report's, or plans for another than the report's."""
    year = case.report.planned
    if year is None:
        return
    for part in case.report.walk(Part):
        years = [(int(m[1]), m.span(1)) for m in _YEAR.finditer(case.text[part.heading_span.slice])]
        if len(years) != 1 or not _OF_WORK.search(part.heading):
            continue
        (found, (start, end)), right = years[0], year if part.kind in _AHEAD else year - 1
        if part.kind is PartKind.REVIEW and found in (year, year - 1):
            continue  # a report that is called after the year that it looks back on
        if part.kind in (*_AHEAD, PartKind.REVIEW) and found != right and abs(found - right) <= 2:
            span = Span(part.heading_span.start + start, part.heading_span.start + end)
            yield finding(
                f"标题“{part.heading}”的年份疑应为{right}年",
                f"the heading {part.heading!r} names {found} in a report of {year}",
                (span,),
            )


@rule(
    "dates.target",
    Severity.WARNING,
    zh="目标的年份已过",
    fires="一、2024年工作回顾\n出口增长5%。\n二、2025年工作安排\n力争2024年地区生产总值增长6%。",
    silent="一、2024年工作回顾\n出口增长5%。\n二、2025年工作安排\n力争2025年地区生产总值增长6%。",
)
def target(case: Case) -> Iterator[Finding]:
    """A promise for a year that is past when the report is given."""
    year = case.report.planned
    if year is None:
        return
    for claim in case.report.claims:
        period = claim.period
        if claim.status is not Status.TARGET or period is None or period.end is None or period.end.year >= year:
            continue
        if period.text.endswith("年度"):
            continue  # 推进2023年度12个示范村建设: a batch of works that goes on
        words = case.text[max(claim.span.start - 30, 0) : claim.quantity.span.start]
        if _YEAR.search(fold(period.text)) and period.text in words and year - period.end.year <= 2:
            yield finding(
                f"目标“{claim.quantity.text}”的年份{period.text}早于报告年份{year}年",
                f"{claim.quantity.text} is promised for {period.text} in a report of {year}",
                (period.span, claim.quantity.span),
            )
