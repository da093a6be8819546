"""The title of a report: the line at its head that names it."""

from __future__ import annotations

import re

from .. import regions
from ..source import Span
from . import patterns, places, sessions
from .patterns import (
    AFTER_TITLE,
    AGAIN,
    BEHIND_TITLE,
    BLANKS,
    BRACKETS,
    CORE,
    DIGEST,
    HALVES,
    IN_FRONT,
    NOT_BEFORE_TITLE,
    TITLED,
    YEARS,
)
from .sessions import Session


def find(opening: str, session: Session) -> Span | None:
    """The line that names the report. Of several, the first with the year of the session, or that says a year or a region; one that
    names a digest of it, or another region than that whose session it was, only where there is no other."""
    titles = [span for m in CORE.finditer(opening) if (span := _titled(opening, m)) is not None]
    found = [span for span in titles if DIGEST.search(opening, *span) is None] or titles
    if len(found) > 1 and (met := places.named(BLANKS.sub("", session.place))) is not None:
        named = {s: places.named(without_year(opening[s.start : s.end])) or met for s in found}
        found = [s for s in found if named[s].name == met.name] or found
    if session.date is not None and len(found) > 1:
        year = session.date.year
        own = (s for s in found if any(sessions.year_number(y) == year for y in TITLED.findall(opening[s.start : s.end])))
        if (titled := next(own, None)) is not None:
            return titled  # beside the titles of other years in what leads to them
    # 政府工作报告 in what leads to a page names the report, too: that on the session's line or the one above it is its own
    near = [s for s in found if s.end < session.end and opening.count("\n", s.end, session.end) <= 1]
    return next((s for s in found if _says_whose(opening[s.start : s.end])), next(iter(near or found), None)) or _about(opening)


_ABOUT = re.compile(r"\s{0,40}(?P<title>关于[^\n，。；：]{0,40}?(?:工作|计划|任务)[^\n，。；：]{0,40}的报告) *(?:\(|\n|$)")


def _about(opening: str) -> Span | None:
    """The first line of a text, if it says of what the report is: 关于某省2030年工作和2031年任务的报告."""
    first = _ABOUT.match(opening)
    return Span(*first.span("title")) if first is not None else None


def without_year(title: str) -> str:
    """The words of a title without blanks, its year, and brackets, which may hold a region above its own: (某省)2031年某县政府工作报告."""
    return BLANKS.sub("", BRACKETS.sub("", AGAIN.sub("", TITLED.sub("", title))))


def _says_whose(text: str) -> bool:
    """Does a text name a year or a region?"""
    return TITLED.search(text) is not None or regions.first(BLANKS.sub("", text)) is not None


def _titled(opening: str, core: re.Match[str]) -> Span | None:
    line = opening.rfind("\n", 0, core.start()) + 1
    wide = "  " in core[0]
    more = AFTER_TITLE.match(opening, core.end()) or DIGEST.match(opening, core.end())
    if wide and more is None and opening[core.end() : sessions.line_end(opening, core.end())].strip():
        return None  # 市政府  工作报告  市政府公报: what a page leads to
    # wide blanks divide the lines of a text without line breaks, if not the characters of a title
    gap = -1 if wide else opening.rfind("  ", line, core.start())
    start = gap + 2 if gap >= 0 else line
    start = max([start, *(m.end() + 1 for m in CORE.finditer(opening, start, core.start()) if opening[m.end()] == " ")])  # another title
    start += max((m.end() for m in IN_FRONT.finditer(opening[start : core.start()])), default=0)
    before, end = opening[start : core.start()], core.end()
    if before.endswith("《") and opening.startswith("》", end) and _whose(before[:-1].strip()):
        before, end = before[:-1], end + 1  # 海东市2031年《政府工作报告》
    place, colon, own = before.partition("：")  # 辽宁：2031年政府工作报告
    said = (own if colon and regions.find(place.strip()) else before).rstrip()
    if len(before) > 40 or NOT_BEFORE_TITLE.search(said.removesuffix("关于") if "的" in core[0] else said):
        return None  # 关于政府工作报告 的决议, but 关于政府工作的报告
    if not (BEHIND_TITLE.match(opening, end) or DIGEST.match(opening, end)):
        return None
    if not before.strip():
        start = _line_above(opening, start)
    elif (aside := before.lstrip().partition(" "))[1] and len(aside[0]) > 2 and aside[2][:1] != "年" and not _says_whose(aside[0]):
        start = core.start() - len(aside[2])  # a word of the page: 公开目录 政府工作报告
    elif before.lstrip().startswith(("人民代表大会", "第")):
        start = _line_above(opening, start)
    if core["plain"] and regions.find(own := BLANKS.sub("", opening[start : core.start()])) is None and not is_zone(own):
        return None  # 2031年工作报告 of a court, an office
    if more := AFTER_TITLE.match(opening, end) or DIGEST.match(opening, end):  # behind 》
        end = more.end()
    start += len(opening[start:end]) - len(opening[start:end].lstrip())
    return Span(start, end)


def is_zone(text: str) -> bool:
    """Does a text name a zone or a town, which is in no table: 某高新区, 某镇?"""
    return len(text) > 2 and text.endswith(tuple(patterns.words().data["zones"]))


def _line_above(opening: str, start: int) -> int:
    """Where the title begins if the line above it holds nothing but its year and its region, or its session's first half, else `start`."""
    above = opening[:start].rstrip()
    line = above.rfind("\n") + 1
    halved = HALVES.match(opening, line)
    return line if _whose(above[line:].strip()) or (halved is not None and halved.end() >= start) else start


def _whose(text: str) -> bool:
    """Does a text hold nothing but a year and a region, or one of the two?"""
    rest = YEARS.sub("", text, count=1).removesuffix("人民").strip()
    return 0 < len(text) <= 24 and (not rest or regions.find(rest) is not None)
