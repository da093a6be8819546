"""`govreport claims` and `govreport facts`: one row a figure."""

from __future__ import annotations

from rich.console import Console

from ..schema import table
from ..tables import records
from .common import Files, Format, Output, Readings, Table, put


def claims(files: Files, /, *, format: Format = "jsonl", output: Output = None) -> int:
    """Write every claim of the reports, one a line."""
    readings = Readings(files)
    rows = (row for _, report in readings for row in records(report, "claims"))
    return put(readings, rows, lambda console: None, format, output, table("claims").names)


def facts(files: Files, /, *, format: Table = "jsonl", output: Output = None) -> int:
    """Write the figures of the well-known indicators, one a line."""
    from ..view import listing

    readings = Readings(files)

    def show_all(console: Console) -> None:
        for index, (file, report) in enumerate(readings):
            if index:
                console.print()
            listing.facts(file, report, console)

    rows = (row for _, report in readings for row in records(report, "facts"))
    return put(readings, rows, show_all, format, output, table("facts").names)
