"""Facts, what was promised and what came of it, and what checks found, for a terminal; piped, plain text in the same columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from ..checks import Finding, Severity
from ..exact import digits
from ..source import Source, Span
from ..tracking import Outcome, Promise, Tracking, Verdict
from ..tree import Fact, Report
from .terminal import STATUS_STYLES, amount, safe

if TYPE_CHECKING:
    from rich.console import Console

_VERDICTS = {
    Verdict.MET: "green",
    Verdict.MISSED: "red",
    Verdict.NOT_REPORTED: "yellow",
    Verdict.NOT_COMPARABLE: "magenta",
    Verdict.PENDING: "dim",
}
_SEVERITIES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_AROUND = 24  # characters of text shown before a figure


def facts(name: str, report: Report, console: Console) -> None:
    """Print the facts of a report, one a line: year, indicator and measure, status, value and unit, bound, line, words."""
    _line(console, [(safe(report.title or name), "bold")])
    rows = [_fact_cells(report, fact) for fact in report.facts]
    widths = _widths(rows, console)
    for fact, cells in zip(report.facts, rows, strict=True):
        styles = ("", "", STATUS_STYLES[fact.status], "bold", "dim", "dim", "")
        _line(console, [("  ", ""), *_padded(cells, widths, styles)])
    if not rows:
        _line(console, [("  no facts", "dim")])


def _fact_cells(report: Report, fact: Fact) -> tuple[str, ...]:
    claim = fact.claim
    notes = [fact.bound.value, *(["stretch"] if fact.stretch else []), *([] if fact.preferred else ["not preferred"])]
    return (
        "-" if fact.year is None else str(fact.year),
        f"{fact.indicator} {fact.measure.value}",
        fact.status.value,
        amount(fact),
        ", ".join(notes),
        f"line {report.source.position(claim.quantity.span.start)[0]}",
        safe(f"{claim.subject or '-'} {claim.quantity.text}"),
    )


def track(tracking: Tracking, console: Console) -> None:
    """Print each region with its promises, one a line, then how many came to each verdict."""
    region = None
    rows = [_cells(promise) for promise in tracking]
    widths = _widths(rows, console)
    for promise, cells in zip(tracking, rows, strict=True):
        if promise.region != region:
            region = promise.region
            _line(console, [(safe(region), "bold")])
        styles = ("", "", "", "", _VERDICTS[promise.verdict], "dim")
        _line(console, [("  ", ""), *_padded(cells, widths, styles)])
    counts = [f"{verdict.value} {count}" for verdict, count in tracking.count().items() if count]
    _line(console, [(", ".join(counts) or "no targets", "bold")])


def _cells(promise: Promise) -> tuple[str, ...]:
    name = promise.indicator + (" (mean)" if promise.mean else "") + (" (stretch)" if promise.stretch else "")
    outcome = "-" if promise.outcome is None else _signed(promise.outcome)
    notes = [digits(promise.difference) or ""] if promise.reason.value == "" else [promise.reason.value]
    return (str(promise.year), f"{name} {promise.measure.value}", _signed(promise), outcome, promise.verdict.value, notes[0])


def _signed(figure: Promise | Outcome) -> str:
    """The words of a figure; with a minus where a verb says that it is a fall: 下降1.7%."""
    falls = figure.value is not None and figure.value < 0
    return ("-" if falls and figure.text[:1] not in "-－—" else "") + safe(figure.text)


def check(name: str, source: Source, findings: Iterable[Finding], console: Console, previous: Source | None = None) -> None:
    """Print each finding with the text before and behind its figures."""
    for one in findings:
        line, column = source.position(one.spans[0].start)
        place = f"{safe(name)}:{line}:{column}: "
        _line(console, [(place, "bold"), (one.severity.value, _SEVERITIES[one.severity]), (f" {one.rule} ", "dim"), (safe(one.zh), "")])
        _line(console, [(f"    {safe(one.en)}", "dim")])
        for span in one.spans:
            _line(console, _context(source, span))
        for span in one.previous_spans if previous is not None else ():
            _line(console, [("    (the year before)", "dim"), *_context(previous, span)])  # type: ignore[arg-type]


def _context(source: Source, span: Span) -> list[tuple[str, str]]:
    line = source.lines[source.position(span.start)[0] - 1]
    before = source.text[max(line.start, span.start - _AROUND) : span.start]
    after = source.text[span.end : min(max(line.end, span.end), span.end + _AROUND // 2)]
    return [("    …", "dim"), (safe(before), "dim"), (safe(source[span]), "bold"), (safe(after), "dim"), ("…", "dim")]


def _widths(rows: Sequence[tuple[str, ...]], console: Console) -> list[int]:
    from rich.cells import cell_len

    return [max(map(cell_len, column)) for column in zip(*rows, strict=True)]


def _padded(cells: tuple[str, ...], widths: Sequence[int], styles: Sequence[str]) -> list[tuple[str, str]]:
    from rich.cells import set_cell_size

    return [(set_cell_size(cell, width) + "  ", style) for cell, width, style in zip(cells, widths, styles, strict=True)]


def _line(console: Console, pieces: Iterable[tuple[str, str]]) -> None:
    from rich.text import Text

    line = Text("")
    for content, style in pieces:
        line.append(content, style=style or None)
    line.rstrip()
    console.print(line, soft_wrap=True, markup=False, highlight=False, emoji=False)
