"""Findings as rows, for JSON lines and CSV."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..source import Source, Span
from ..tables import Row
from ..tree import Report
from .base import Finding

COLUMNS = {
    "file": "The file or source of the report",
    "rule": "The id of the rule",
    "severity": "`error`, `warning` or `note`",
    "line": "The line of the first figure, from 1; 0 where there is none",
    "column": "Its character in that line, from 1",
    "en": "The message in English",
    "zh": "The message in Chinese",
    "figures": "The figures (or marks) that are involved, as they stand in the text",
    "spans": "Where each of them is: `[start, stop]` in the raw text, in code points from 0",
    "previous_figures": "The figures of the report of the year before",
    "previous_spans": "Where those are, in that report",
}
"""The columns of a finding's row, and what they hold."""


def finding_rows(report: Report, findings: Iterable[Finding], previous: Report | None = None) -> Iterator[Row]:
    """One row for each finding, with the columns of `COLUMNS`. The figures and their places are lists.

    >>> import govreport
    >>> report = govreport.parse("一、2024年工作回顾\\n出口增长-2%。", year=2025)
    >>> row = next(finding_rows(report, govreport.check(report)))
    >>> row["rule"], row["line"], row["column"], row["figures"], row["spans"]
    ('wording.negative_growth', 2, 5, ['-2%'], [[16, 19]])
    """
    for one in findings:
        line, column = report.source.position(one.spans[0].start) if one.spans else (0, 0)
        yield {
            "file": report.source.name,
            "rule": one.rule,
            "severity": one.severity.value,
            "line": line,
            "column": column,
            "en": one.en,
            "zh": one.zh,
            "figures": _texts(report.source, one.spans),
            "spans": _offsets(one.spans),
            "previous_figures": [] if previous is None else _texts(previous.source, one.previous_spans),
            "previous_spans": _offsets(one.previous_spans),
        }


def flat(row: Row) -> Row:
    """A row for CSV: figures are joined by " | ", their places are written 16-19 with blanks between them.

    >>> flat({"rule": "parts.exceed", "figures": ["1%", "2%"], "spans": [[1, 3], [5, 7]]})
    {'rule': 'parts.exceed', 'figures': '1% | 2%', 'spans': '1-3 5-7'}
    """
    return {name: _flat(cell) if isinstance(cell, list) else cell for name, cell in row.items()}


def _flat(cell: list[Any]) -> str:
    if all(isinstance(one, str) for one in cell):
        return " | ".join(cell)
    return " ".join(f"{start}-{stop}" for start, stop in cell)


def _texts(source: Source, spans: Iterable[Span]) -> list[str]:
    return [source[span].strip() for span in spans]


def _offsets(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
