"""The year of a report and its calendar: from the title, the parts' headings, the session, and words that tell when it is read out."""

from __future__ import annotations

import datetime as dt

from .. import calendars
from ..calendars import Calendar
from ..layout import Block
from ..source import Source, Span
from ..tree import PartKind, Problem
from ..words import late
from . import inferred_year, patterns
from .patterns import CORE, FIRST, HEAD, MONTH_ALONE, OPEN_DAY, OWN_YEARS, PART_OF, TITLED, YEARS
from .sessions import Session, month_number, year_number

_HEADING, _NAMED = 32, 64  # a longer line is no heading, a yet longer one none that names a report: 关于2031年计划执行情况的报告
_OPENED = r"[ \n。]{0,8}(?:各位代表[，：:！] ?)?"  # between a heading and the first words below it
_HALF = 6  # a date of these months in the year before that which is planned is a slip of the pen


def read(
    source: Source, parts: list[Block], title: Span | None, session: Session, given: int | None, problems: list[Problem]
) -> tuple[int | None, Calendar]:
    """The year that a report is called after, and its calendar.

    Args:
        source: the text.
        parts: its parts; only their headings and first words are used.
        title: where its title stands.
        session: the session to which it was given.
        given: the year that the caller calls it after.
        problems: gets what is inferred, or missing.
    """
    titled = _sane(TITLED.findall(source.folded[title.slice])) if title is not None else []
    if title is not None and source.folded.startswith("关于", title.start):
        titled = sorted(titled)[-1:]  # 关于2030年工作和2031年任务的报告
    reviewed, planned = _headed(source, parts, title is not None)
    headed = _first_planned(reviewed, planned)
    by_session = _session_year(source) if session.date is None else calendars.of_session(session.date)
    agreed = bool(reviewed) and headed in planned
    if headed is not None and by_session is not None and abs(headed - by_session) > 1 and not agreed:
        headed = None  # the heading tells of more than the last year, or of what is far ahead
    if given is None and not titled:
        year = headed or by_session or inferred_year.read(source, parts, problems)
        return year, Calendar(year, _now(year, source, parts, session))
    if given is None and session.date is not None and headed is not None and headed == by_session and titled[0] not in (headed, headed - 1):
        titled = [headed]  # a slip of the page: neither the year that the report plans nor the one before it
    called = titled[0] if given is None else given
    looks_back = by_session == called + 1 and headed in (called + 1, None)
    if session.date is None and parts:
        # 2007年政府工作报告 that reviews 2007, or five years that no heading names, and plans 2008
        looks_back = called not in planned and (max(reviewed) == called if reviewed else planned[:1] == [called + 1])
    if session.date is None and not (parts and (reviewed or planned)):
        looks_back = _told_of_past(source, parts, called)
    year = called + looks_back  # some pages name a report after the year that it looks back on
    kept = given is not None or (session.date is not None and session.date.year == called)
    return called if kept else year, Calendar(year, _now(year, source, parts, session))


def _session_year(source: Source) -> int | None:
    """The year that a session plans of which a draft, or the line below the title, says only the month; or not even that, as most
    are early in the year that they plan."""
    found = OPEN_DAY.search(source.folded, 0, FIRST) or MONTH_ALONE.search(source.folded, 0, HEAD)
    if found is None or not _sane([found[1]]):
        return None
    if found[2] is None:
        return year_number(found[1])
    if not 1 <= (month := month_number(found[2])) <= 12:
        return None
    return calendars.of_session(dt.date(year_number(found[1]), month, 1))


def _sane(texts: list[str]) -> list[int]:
    return [y for y in map(year_number, texts) if 1949 <= y <= 2149]


# --- headings ---------------------------------------------------------------------------------------------------------


def _first_planned(reviewed: list[int], planned: list[int]) -> int | None:
    """From the parts' headings: the review's last year and one more, else the plan's first."""
    if reviewed:
        return max(reviewed) + 1
    if not planned:
        return None
    first = min(planned)
    return first + 1 if first + 1 in planned else first  # 完成2030年任务 and 实现2031年目标: the first is the year gone by


def _headed(source: Source, parts: list[Block], titled: bool) -> tuple[list[int], list[int]]:
    """The years that the parts' headings look back on, and those that they plan; where none says it, lines do."""
    words = patterns.words()
    reviewed: list[int] = []
    planned: list[int] = []
    review = set(words.data["review"])
    for part in parts:
        heading = source.folded[part.heading.slice]
        back = part.kind is PartKind.REVIEW
        hits = [(m[1], (back or m[2] in review) and not PART_OF.match(heading, m.end(1))) for m in words.headed.finditer(heading)]
        if not hits and (back or part.kind in inferred_year.PLANS):
            hits = [(m[1], back and not PART_OF.match(heading, m.end(1))) for m in OWN_YEARS.finditer(heading)]
        for text, past in hits:
            (reviewed if past else planned).extend(_sane([text]))
        if any(not past for _, past in hits):
            planned += _sane(YEARS.findall(heading)[:1])  # of a plan the year with which it begins
    return (reviewed, planned) if reviewed or planned else _lined(source.folded, parts, titled)


def _lined(text: str, parts: list[Block], titled: bool) -> tuple[list[int], list[int]]:
    """The same from lines: without parts all that are short, above parts the one that names the report: 关于2031年目标完成情况的报告."""
    words = patterns.words()
    reviewed: list[int] = []
    planned: list[int] = []
    lasts = _LASTS.search(text, 0, FIRST) is not None
    for line in text[: parts[0].span.start if parts else None].replace("  ", "\n").split("\n"):
        names = line.rstrip().endswith("报告") and CORE.search(line) is None
        if not 6 <= len(line) <= (_NAMED if names else _HEADING) or (parts and not names) or "。" in line:
            continue
        for found in list(words.headed.finditer(line))[: None if names else 1]:
            of_year = found[0].endswith("政府工作报告")  # which plans that year
            if not (titled and of_year):
                past = found[2] in words.data["review"] and not (of_year or (lasts and found[2].endswith("情况")))
                whole = PART_OF.match(line, found.end(1)) is None
                (reviewed if past and whole else planned).extend(_sane([found[1]]))
    return reviewed, planned


_LASTS = late("今年(?:以来|上半年|前[一二三]季度|1)")  # a plan's fulfilment may be told of while its year lasts

# What a part tells of first: 2030年，全县…, 刚刚过去的2030年，…, 2031年是关键之年. And what says of a year that it has passed.
_YEAR_FIRST = late(
    rf"{_OPENED}(?:(?:回顾|回首|回望)?(?:(?:刚刚)?过去的)?(?P<year>(?:19|20)[0-9]{{2}})年)(?:[，是我]|以?来，|全[省市县区州盟旗镇乡])"
)
_PASSED = late("(?<!即将)过去的(?P<year>(?:19|20)[0-9]{2})年")
_WORDS = 400  # of a review tell that its year has passed


def _told_of_past(source: Source, parts: list[Block], called: int) -> bool:
    """Does a report whose headings name no year look back on the one that it is called after: in the first words of its review, or since
    its plan begins with the next?"""
    text = source.folded
    for part in parts:
        first = _YEAR_FIRST.match(text, part.heading.end)
        if first is not None and part.kind is PartKind.REVIEW:
            return int(first["year"]) == called
        if first is not None and part.kind in inferred_year.PLANS:
            return int(first["year"]) == called + 1
    begin = next((part.span.start for part in parts if part.kind is PartKind.REVIEW), 0)
    passed = _PASSED.search(text, begin, begin + (_WORDS if parts else FIRST))
    return passed is not None and int(passed["year"]) == called


# --- when it is read out ----------------------------------------------------------------------------------------------


def _now(planned: int | None, source: Source, parts: list[Block], session: Session) -> int | None:
    """The year in which a report is read out that plans a year: this one, or the one before."""
    if planned is None:
        return None
    if session.date is not None:
        early = session.date.year == planned - 1 and session.date.month > _HALF and not _in_its_year(source.folded, parts)
    else:
        text = source.folded
        told = any(word in text for word in _EARLY_WORDS) and _EARLY.search(text) is not None  # the words are quicker than the pattern
        early = told or any(_early(source, part, planned) for part in parts)
    return planned - early


# In a plan, 今年 is the year that is planned, though the session of the December before heard it.
_OF_THIS = late("今年[^。；：]{0,30}?(?:目标|总体要求|总体思路|总要求|指导思想)[是为：]")


def _in_its_year(text: str, parts: list[Block]) -> bool:
    """Do the targets of a report of December say 今年 for the year that they are of, and nothing 明年, or 今年 for the one gone by?"""
    if "明年" in text or any(part.kind is PartKind.REVIEW and text.find("今年", *part.span) >= 0 for part in parts):
        return False
    return any(part.kind in inferred_year.PLANS and _OF_THIS.search(text, *part.span) is not None for part in parts)


# 即将过去的2030年, and what opens the targets of 明年. That a sentence speaks of 明年 proves nothing: 今年在西部实施，明年扩大到中部.
_EARLY_WORDS = ("即将过去的", "明年")
_EARLY = late(
    "即将过去的20[0-9]{2}年"
    r"|(?:^|[\n。！，]) {0,8}(?:做好)?明年(?:全?[省市县区州盟旗镇乡])?的?(?:(?:国民)?经济(?:和|与)?社会发展|经济|政府)?(?:工作)?的?"
    "(?:总体要求|总体思路|总要求|指导思想|主要目标|(?:主要)?预期目标|发展目标|奋斗目标)(?=是|：|为)"
)
# 今年工作回顾, but not 今年以来工作回顾, as any month may say
_THIS = late(r"今年(?!以来|上半年|[前一二三])[^，。；、\n]{0,12}?(?:回顾|总结|完成|进展|情况|成效|成绩)")
# … and what is told of a year that is not over: 1—11月投资增长8%, 全年预计增长9%.
_SO_FAR = late("(?<![年\\d])(?:1|一)月?[—–~至到-]{1,2}(?:9|1[01]|九|十|十一)月|前三季度|(?<!据)预计全年|全年预计")
_THIS_FIRST = late(_OPENED + "今年(?:以来)?(?:[，是我]|全[省市县区州盟旗镇乡])")
_NEXT_FIRST = late(_OPENED + "明年(?:[，是我]|全[省市县区州盟旗镇乡])")


def _early(source: Source, part: Block, planned: int) -> bool:
    """Does a part look back on 今年, or plan 明年: in its heading, or under one that names the year with its first word, or where it tells
    what came 今年以来, with figures up to some month?"""
    heading, text = source.folded[part.heading.slice], source.folded
    if part.kind is PartKind.REVIEW:
        if _sane(YEARS.findall(heading))[-1:] != [planned - 1]:
            return _THIS.search(heading) is not None
        lasts = text.find("今年以来", *part.span) >= 0 and _SO_FAR.search(text, *part.span) is not None
        return lasts or _THIS.search(heading) is not None or _THIS_FIRST.match(text, part.heading.end) is not None
    return part.kind in inferred_year.PLANS and ("明年" in heading or _NEXT_FIRST.match(text, part.heading.end) is not None)
