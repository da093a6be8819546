"""The way through, from text to report, on one screen. Each stage is called once, with what those before it gave.

Which stage may import which is held by `tests/unit/test_architecture.py`.
"""

from __future__ import annotations

from operator import index
from typing import TYPE_CHECKING

from .source import Source
from .tree import Report

if TYPE_CHECKING:
    from .regions import Region


def parse(text: str, *, region: str | Region | None = None, year: int | None = None) -> Report:
    """Read a government work report.

    Args:
        text: the report as it stands. Any string is taken, and no character of it is lost.
        region: the report's region, where the text does not say it: "某市". For a place that is in no table (a zone, a town) a
            `Region`: `Region("贵安新区", "prefecture")`.
        year: the year that the report is called after, where the text does not say it: 2024.

    Both count before what the text says.

    Returns:
        The report. What the text does not say is None, what is not sure is in `problems`. A text that is no report has no
        parts and a problem that says so.

    Raises:
        TypeError: `text` is no text.
        ValueError: `year` is none from 1 to 9999. No text raises anything.
        TypeError: `region` is no name and no `Region`, or `year` no whole number.

    >>> report = parse("一、2022年工作回顾\\n小微企业贷款、制造业贷款分别增长27.2%、14.9%。")
    >>> [(c.subject, str(c.relation), c.quantity.text) for c in report.claims]
    [('小微企业贷款', 'increase', '27.2%'), ('制造业贷款', 'increase', '14.9%')]
    """
    if not isinstance(text, str):
        raise TypeError(f"a text is meant, and this is a {type(text).__name__}: govreport.read reads files and bytes")
    return parse_source(Source(text), region=region, year=year)


def parse_source(source: Source, *, region: str | Region | None = None, year: int | None = None) -> Report:
    """Read a report from a source, which may know where it came from (see `parse`)."""
    from . import facts, front, garbled, outline, passages, settings, times, tree_builder, unread

    year = _checked(region, year)
    layout = outline.read(source)
    seen = source.without(layout.interruptions)
    head = front.read(seen, layout, region=region, year=year)
    layout = layout.below(head.title_span)
    told = times.Times(seen, layout, head.calendar, head.title_span)
    read = passages.read(seen, settings.paragraphs(seen, layout, head.calendar, told, passages.period_of))
    claims = tuple([claim for passage in read.values() for claim in passage.claims])
    whole = seen.joined([passage.paragraph.span for passage in read.values()])
    found = facts.read(claims, whole, told, head.region or head.zone, head.calendar, head.government)
    problems = garbled.problems(source) or [  # of what is no Chinese text, nothing else is to be said
        *layout.problems,
        *head.problems,
        *(p for passage in read.values() for p in passage.problems),
        *found.problems,
        *unread.missing(source),
        *unread.turned(source),
        *unread.pictures(source),
    ]
    return Report(
        source,
        tree_builder.TreeBuilder(seen, read, found.claims).nodes(layout.pieces),  # type: ignore[arg-type]
        head.title,
        head.region,
        head.year,
        head.session_date,
        head.calendar.planned,
        head.speaker,
        found.claims,
        found.facts,
        tuple(statement for passage in read.values() for statement in passage.statements),
        tuple(sorted(problems, key=lambda p: p.span)),
    )


def _checked(region: object, year: int | None) -> int | None:
    """The year, of whatever kind its whole number is; raises what `parse` says of a region and a year that are none."""
    from .regions import Region

    if not (region is None or isinstance(region, (str, Region))):
        raise TypeError(f"region={region!r}: the name of a region is meant, or a govreport.Region")
    try:
        if isinstance(year, bool):
            raise TypeError
        number = None if year is None else index(year)  # an integer of numpy too, which JSON would not take
    except TypeError:
        raise TypeError(f"year={year!r}: a whole number is meant, as year=2024") from None
    if number is not None and not 1 <= number <= 9999:
        raise ValueError(f"year={year}: a year from 1 to 9999 is meant")
    return number
