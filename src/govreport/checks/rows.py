"""Findings as flat rows, for JSON lines and CSV."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..source import Source, Span
from ..tree import Report
from .base import Finding


def finding_rows(report: Report, findings: Iterable[Finding], previous: Report | None = None) -> Iterator[dict[str, Any]]:
    """One row for each finding: rule, severity, messages, line and column of the first figure, the figures and their offsets.

    `figures` are joined by " | ", `spans` are "start-stop" joined by blanks, as code-point offsets into the raw text.

    >>> import govreport
    >>> report = govreport.parse("一、2024年工作回顾\\n出口增长-2%。", year=2025)
    >>> row = next(finding_rows(report, govreport.check(report)))
    >>> row["rule"], row["line"], row["column"], row["figures"], row["spans"]
    ('wording.negative_growth', 2, 5, '-2%', '16-19')
    """
    for one in findings:
        line, column = report.source.position(one.spans[0].start) if one.spans else (0, 0)
        yield {
            "rule": one.rule,
            "severity": one.severity.value,
            "line": line,
            "column": column,
            "en": one.en,
            "zh": one.zh,
            "figures": _texts(report.source, one.spans),
            "spans": _offsets(one.spans),
            "previous_figures": _texts(previous.source, one.previous_spans) if previous is not None else "",
            "previous_spans": _offsets(one.previous_spans),
        }


def _texts(source: Source, spans: Iterable[Span]) -> str:
    return " | ".join(source[span].strip() for span in spans)


def _offsets(spans: Iterable[Span]) -> str:
    return " ".join(f"{span.start}-{span.end}" for span in spans)
