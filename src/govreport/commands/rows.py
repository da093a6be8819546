"""`govreport claims` and `govreport facts`: one row a figure."""

from __future__ import annotations

from rich.console import Console

from ..tables import claim_rows, fact_rows
from .common import Files, Format, Output, Readings, Table, put


def claims(files: Files, /, *, format: Format = "jsonl", output: Output = None) -> int:
    """Write every claim of the reports, one a line."""
    readings = Readings(files)
    rows = ({"file": file, **row} for file, report in readings for row in claim_rows(report))
    return put(readings, rows, lambda console: None, format, output)


def facts(files: Files, /, *, format: Table = "jsonl", output: Output = None) -> int:
    """Write the figures of the well-known indicators, one a line."""
    from ..view import listing

    readings = Readings(files)

    def show_all(console: Console) -> None:
        for index, (file, report) in enumerate(readings):
            if index:
                console.print()
            listing.facts(file, report, console)

    rows = ({"file": file, **row} for file, report in readings for row in fact_rows(report))
    return put(readings, rows, show_all, format, output)
