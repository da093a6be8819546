"""Front matter: a report's title, region, year, session date and speaker, from the head of the text and the parts' headings.

What stands in the text decides; what the caller says (`region=`, `year=`) decides before it, also where the text says another thing.
What is inferred from less than a plain statement is said in a `Problem`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .. import regions
from ..calendars import UNKNOWN, Calendar
from ..layout import Block, Layout, Piece, Role
from ..regions import Level, Region
from ..source import Source, Span
from ..tree import Problem
from ..words import HAN
from . import calendar_year, foot, patterns, places, sessions, titles
from .patterns import (
    ABOUT,
    BLANKS,
    BY,
    CORE,
    DATE,
    GAVE,
    LINE,
    OFFICE,
    PAGE_OF,
    TELLS,
    TITLED,
)
from .sessions import Session

_HEAD = 2000  # front matter stands within the first so many characters
_SHORT = 3  # characters of a name that nothing else tells
_INSIDE_DATE = re.compile(r"\n(?:(?<=\d\n)(?=[年月日])|(?<=[年月]\n)(?=\d{1,2}\n[月日]))")  # where numerals stand on lines of their own
_OPENING = 700  # without an address to the house, it ends after so many
_MENTIONS, _TIMES = 10, 3  # a region is inferred from so many mentions, and so many times more of them than of any other
_SAY = "say it with region= (--region)"


class Front(NamedTuple):
    """What the head of a report says.

    `level` is the level of the government whose report it is: the region's, or where no region is named, what the words alone
    tell (我代表县人民政府); None where they do not. `zone` is a zone or town of no table whose report it is; `government` the
    class that those words name (县); `year` the one that the report is called after, `calendar` what its words of time count from.
    """

    title: str | None = None
    title_span: Span | None = None
    region: Region | None = None
    zone: Region | None = None
    level: Level | None = None
    government: str = ""
    year: int | None = None
    calendar: Calendar = UNKNOWN
    session_date: dt.date | None = None
    speaker: str | None = None
    problems: tuple[Problem, ...] = ()


def read(source: Source, layout: Layout, *, region: str | Region | None = None, year: int | None = None) -> Front:
    """The front matter of a text. Never raises; what is not there is None.

    Args:
        source: the text.
        layout: where its parts stand; only their headings are used.
        region, year: what the caller knows; they stand before what the text says. A `Region` may be one of no table.

    >>> text = "2031年海东市政府工作报告\\n——2031年1月9日在海东市第三届人民代表大会第二次会议上\\n市长　王 五\\n各位代表：\\n现在报告工作。"
    >>> front = read(Source(text), Layout((), ()))
    >>> front.title, front.region.code, front.year, front.session_date.isoformat(), front.speaker
    ('2031年海东市政府工作报告', '630200', 2031, '2031-01-09', '王五')
    """
    parts = [b for b in layout.pieces if isinstance(b, Block) and b.kind is not None]
    head = _beginning(source, layout)
    opening = _opening(head, parts)
    problems: list[Problem] = []
    session = sessions.read(opening)
    title = titles.find(opening, session)
    signed = foot.read(source.folded, layout) if session.date is None else foot.Foot()
    address = _address(head)
    shown = source.text[title.start : title.end] if title else None
    shown_year, calendar = calendar_year.read(source, parts, title, session, year, problems)
    found, level = _region(source, opening, title, session, address, signed.place, region, problems)
    speaker = _speaker(opening, session) or _signed(head, len(opening), title) or signed.speaker
    days = (sessions.told(opening, calendar.planned), signed.date) if session.date is None else ()
    return Front(
        title=re.sub(r"\s*\n\s*", "", shown) if shown else None,
        title_span=title,
        region=found,
        zone=places.zone(titles.without_year(source.folded[title.slice])) if title and found is None and region is None else None,
        level=level,
        government=address.word or ("" if found is not None else places.titled_of(shown) or places.told_of(source.folded)),
        year=shown_year,
        calendar=calendar,
        session_date=session.date or next((day for day in days if day is not None and _is_of(day, calendar)), None),
        speaker=BLANKS.sub("", source.text[speaker.start : speaker.end]) if speaker else None,
        problems=tuple(problems),
    )


def _is_of(day: dt.date, calendar: Calendar) -> bool:
    """May a report that plans a year have been given on a day?"""
    return calendar.planned is not None and calendar.planned - 1 <= day.year <= calendar.planned


# --- the head -------------------------------------------------------------------------------------------------------


def _beginning(source: Source, layout: Layout) -> str:
    """The beginning of the text, with blanks for what a page says of the report that it offers, where that quotes the address to the
    house, and for the breaks inside a date."""
    head, address = _INSIDE_DATE.sub(" ", source.folded[:_HEAD]), patterns.words().address
    for piece in layout.pieces:
        start, end = piece.span
        if isinstance(piece, Piece) and piece.role is Role.FURNITURE and address.search(head, start, end):
            head = head[:start] + " " * len(head[start:end]) + head[end:]
    return head


class _Address(NamedTuple):
    place: str = ""  # 某市 of 我代表某市人民政府
    word: str = ""  # 市: the class of the government


def _opening(head: str, parts: list[Block]) -> str:
    """What stands before the address to the house and before the first part."""
    ends = [b.span.start for b in parts if not CORE.search(head, b.heading.start, b.heading.end)][:1]
    if found := patterns.words().address.search(head):
        ends.append(found.start())
    return head[: min(ends, default=_OPENING)]


def _address(head: str) -> _Address:
    """我代表…人民政府, in the first words to the house, or 代表…人民政府 in those of a page about it."""
    found = patterns.words().government.search(head) or patterns.words().told.search(head)
    return _Address(found[1], found[2]) if found else _Address()


def _speaker(opening: str, session: Session) -> Span | None:
    """The name after an office, else a line below the session's, or above its date's, that holds a name alone; or one before the date."""
    words = patterns.words()
    for office in words.office.finditer(opening):
        if (name := words.name.match(opening, office.end())) and sessions.is_name(name[1]):
            return Span(*name.span(1))
    for day in DATE.finditer(opening):
        if opening.endswith("(", 0, day.start()) and (beside := sessions.byline(opening, day.end())) is not None:
            return beside
    if session.end:
        lines = [(m.start(), m[0]) for m in LINE.finditer(opening)]
        below = [line for line in lines if line[0] > session.end][:3]
        before = [line for line in lines if line[0] < session.end][:-1] if session.date else []
        above = [line for line in before if not DATE.search(line[1])][-2:]  # above the session's two lines, or the day alone
        own = [(start, line[: date.start()]) for start, line in lines if start + len(line) == session.end and (date := DATE.search(line))]
        for start, line in below + above + own:
            said = line.strip(" ()[]—")
            text = BY.sub("", words.behind.sub("", said).rstrip(" ("))  # 王五(市长)
            known = text == said[: len(text)] or sessions.surnamed(text) or "·" in text or len(text) > 4
            if known and words.name.fullmatch(text) and sessions.is_name(text) and regions.find(text) is None:
                at = start + line.index(text)
                return Span(at, at + len(text))
    if (told := words.told.search(opening)) and (name := TELLS.search(opening, max(0, told.start() - 5), told.start())):
        return Span(*name.span(1)) if sessions.surnamed(name[1]) and sessions.is_name(name[1]) else None
    gave = GAVE.search(opening)
    return Span(*gave.span(1)) if gave is not None and sessions.surnamed(gave[1]) and sessions.is_name(gave[1]) else None


def _signed(head: str, end: int, title: Span | None) -> Span | None:
    """A name alone on the line between the title and the address to the house, where nothing tells of the session."""
    if title is None or patterns.words().address.match(head, end) is None:
        return None
    lines = [m[0] for m in LINE.finditer(head, title.end, end)]
    text = lines[-1].strip(" ()") if lines else ""
    if not 1 < len(BLANKS.sub("", text)) <= _SHORT or not sessions.surnamed(text) or titles.is_zone(text) or regions.find(text) is not None:
        return None
    at = head.rindex(text, title.end, end)
    return Span(at, at + len(text)) if patterns.words().name.fullmatch(text) and sessions.is_name(text) else None


# --- region ---------------------------------------------------------------------------------------------------------


def _region(
    source: Source,
    opening: str,
    title: Span | None,
    session: Session,
    address: _Address,
    signed: str,
    given: str | Region | None,
    problems: list[Problem],
) -> tuple[Region | None, Level | None]:
    if isinstance(given, Region):
        return given, given.level
    if given is not None:
        if found := places.named(given):
            return _told_apart(found, problems)
        # The text's own words are not used: whoever names a place knows that it is no other one.
        unknown = f"no region of the table is called {given!r}: pass region=govreport.Region(name, level) for a place of your own"
        problems.append(Problem("front.unknown_region", unknown, Span(0, 0)))
        return None, _level(source, address)
    texts = [*_naming(source, opening, title, session, address), BLANKS.sub("", signed)]
    if any(places.beneath(text) for text in texts):
        problems.append(Problem("front.no_region", f"a town, a zone or a new area is in no table of regions: {_SAY}", Span(0, 0)))
        return None, None
    if named := [found for text in texts if (found := places.named(text)) is not None and _governed(found, address)]:
        chosen = next((r for r in named if r.name == named[0].name and r.code), named[0])  # 朝阳区: another line says of which city
        return _told_apart(chosen, problems)
    level = _level(source, address)
    if found := _inferred(source, address):
        problems.append(Problem("front.inferred_region", f"the region is inferred: the text speaks most of {found.name}", Span(0, 0)))
        return found, found.level
    problems.append(Problem("front.no_region", f"the text does not say of which region it is: {_SAY}", Span(0, 0)))
    return None, level


def _told_apart(found: Region, problems: list[Problem]) -> tuple[Region, Level]:
    """A region and its level; that several have its name is a problem."""
    if found.code is None and found != regions.NATION:
        which = f"several regions are called {found.name}, and nothing says which this one is: {_SAY} in full (福州市鼓楼区)"
        problems.append(Problem("front.ambiguous_region", which, Span(0, 0)))
    return found, found.level


def _naming(source: Source, opening: str, title: Span | None, session: Session, address: _Address) -> Iterator[str]:
    """What may name the region, without blanks: the title, the address, the session's line and the speaker's office, in this order."""
    if title:
        yield titles.without_year(source.folded[title.start : title.end])
    if address.word:
        yield BLANKS.sub("", address.place + address.word)
    yield BLANKS.sub("", session.place)
    for office in OFFICE.finditer(opening):
        whose = office[1] or office[2]  # 某市人民政府市长 王五, 某市市长 王五
        yield BLANKS.sub("", whose.rpartition("会议上")[2].rpartition("大会上")[2])  # …会议上 海口市市长: no 上海
    for core in CORE.finditer(opening):
        if ABOUT.match(opening, core.end()):
            yield BLANKS.sub("", TITLED.sub("", opening[opening.rfind("\n", 0, core.start()) + 1 : core.start()]))
    for page in PAGE_OF.finditer(opening):
        yield BLANKS.sub("", page[1])


def _governed(region: Region, address: _Address) -> bool:
    """Is a region of the class that the address names? 我代表县人民政府 is no prefecture's, though the title's 宿县 was short for one."""
    government = patterns.words().data["governments"].get(address.word)
    if government is None or not government["level"] or not government["endings"]:
        return True
    return region.level == government["level"] or region.name.endswith(tuple(government["endings"]))


def _level(source: Source, address: _Address) -> Level | None:
    words = patterns.words().data
    if address.word:
        level = words["governments"][address.word]["level"]
        return Level(level) if level else None
    head = source.folded[: 2 * _HEAD]
    return next((Level(level) for word, level in words["wholes"].items() if word in head), None)


def _inferred(source: Source, address: _Address) -> Region | None:
    """The region of the right class that the text speaks of far more than of any other: for 我代表市人民政府, a city."""
    if not address.word:
        return None
    folded = source.folded
    endings = tuple(patterns.words().data["governments"][address.word]["endings"])
    found = _most_named(folded, (folded[: _HEAD // 2], folded[max(_HEAD // 2, len(folded) - _OPENING) :]), endings)
    if found is None or found.level is Level.COUNTY:  # a city speaks of its towns, at the beginning and the end of what it says too
        found = _most_named(folded, (folded,), endings)
    return found


def _most_named(folded: str, zones: Sequence[str], endings: tuple[str, ...]) -> Region | None:
    """Of the regions that some zones of the text name the one of which the whole of it speaks most."""
    common = patterns.words().data["common"].split()
    names: dict[Region, str] = {}
    for zone in zones:
        for region, start, end in regions.mentions(zone):
            name = zone[start:end]
            if name in common or regions.short(region.name) in common or zone.startswith("长治久安", start):
                continue
            if region.name.endswith(endings) and not _is_listed(folded, region) and (region not in names or len(name) < len(names[region])):
                names[region] = name
    counts = [(folded.count(name), region) for region, name in names.items()]
    # The short names of small cities are often words: of these, the full name must stand in the text as well.
    whole = [c for c in counts if c[1].level is not Level.COUNTY or c[1].name in folded]
    if not whole:
        return None
    best, likely = max(whole, key=lambda c: (c[0], c[1].name))
    if any(other is not likely and _rivals(count, other, best, likely, (count, other) in whole) for count, other in counts):
        return None
    return likely if likely.level is Level.COUNTY or best >= _MENTIONS else None


def _is_listed(folded: str, region: Region) -> bool:
    """Does a text count a region with others, as parts of its own: 某某县、某某市等4个县市?"""
    others = rf"(?:[、和与及]{HAN}{{2,8}}){{0,9}}"
    return re.search(rf"{region.name}{others}(?:等[0-9一二两三四五六七八九十]{{0,3}}|[0-9]{{1,2}})个?[县市区州旗地]", folded) is not None


def _rivals(count: int, other: Region, best: int, likely: Region, whole: bool) -> bool:
    """Does the text speak so much of another region that it may be that one's? Of a town inside the likely one, or whose full name does
    not stand in it, only if more than of that."""
    return count > best if not whole or places.within(other, likely) else count * _TIMES > best
