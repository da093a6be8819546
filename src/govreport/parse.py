"""The way through, from text to report, on one screen. Every stage is a function; none knows another."""

from __future__ import annotations

from .source import Source
from .tree import Report


def parse(text: str, *, region: str | None = None, year: int | None = None) -> Report:
    """Read a government work report.

    Args:
        text: the report as it stands. Any string is taken, and no character of it is lost.
        region: the report's region, where the text does not say it: "某市".
        year: the year that the report is called after, where the text does not say it: 2024.

    Returns:
        The report. What the text does not say is None, what is not sure is in `problems`. A text that is no report has no
        parts and a problem that says so.

    Raises:
        TypeError: `text` is no text.
        ValueError: `year` is none from 1 to 9999. No text raises anything.

    >>> report = parse("一、2022年工作回顾\\n小微企业贷款、制造业贷款分别增长27.2%、14.9%。")
    >>> [(c.subject, str(c.relation), c.quantity.text) for c in report.claims]
    [('小微企业贷款', 'increase', '27.2%'), ('制造业贷款', 'increase', '14.9%')]
    """
    if not isinstance(text, str):
        raise TypeError(f"a text is meant, and this is a {type(text).__name__}: govreport.read reads files and bytes")
    return parse_source(Source(text), region=region, year=year)


def parse_source(source: Source, *, region: str | None = None, year: int | None = None) -> Report:
    """Read a report from a source, which may know where it came from (see `parse`)."""
    from . import facts, front, growth, outline, passages, unread
    from .facts import turns

    if year is not None and not 1 <= year <= 9999:
        raise ValueError(f"year={year}: a year from 1 to 9999 is meant")
    layout = outline.read(source)
    seen = source.without(layout.interruptions)
    head = front.read(seen, layout, region=region, year=year)
    times = turns.Times(seen, layout, head.calendar)
    settings = growth.paragraphs(seen, layout, head.calendar, times, lambda heading: passages.period_of(seen, heading, head.calendar))
    read = passages.read(seen, settings)
    claims = tuple([claim for passage in read.values() for claim in passage.claims])
    found = facts.read(claims, seen, times, head.region, head.calendar)
    problems = [
        *layout.problems,
        *head.problems,
        *(p for passage in read.values() for p in passage.problems),
        *found.problems,
        *unread.turned(source),
    ]
    return Report(
        source,
        growth.Grower(seen, read, found.claims).nodes(layout.pieces),  # type: ignore[arg-type]
        head.title,
        head.region,
        head.year,
        head.session_date,
        head.calendar.planned,
        head.speaker,
        found.claims,
        found.facts,
        tuple(told for passage in read.values() for told in passage.statements),
        tuple(sorted(problems, key=lambda p: p.span)),
    )
