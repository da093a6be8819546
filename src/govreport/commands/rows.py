"""`govreport claims` and `govreport facts`: one row a figure."""

from __future__ import annotations

from ..schema import table
from ..tables import records
from ..view.screen import Screen
from .common import NOTHING, Files, Format, Given, Output, Pager, Readings, Table, display, put


def claims(files: Files, /, *, format: Format = "jsonl", given: Given = NOTHING, output: Output = None) -> int:
    """Write every claim of the reports, one a line."""
    readings = Readings(files, given)
    rows = (row for _, report in readings for row in records(report, "claims"))
    return put(readings, rows, format, output, table("claims").names)


def facts(files: Files, /, *, format: Table = "jsonl", given: Given = NOTHING, output: Output = None, pager: Pager = True) -> int:
    """Write the figures of the well-known indicators, one a line."""
    from ..view import listing

    readings = Readings(files, given)

    def show_all(screen: Screen) -> None:
        for number, (file, report) in enumerate(readings):
            if number:
                screen.line()
            listing.facts(file, report, screen)

    if format == "table":
        return display(readings, show_all, output, pager)
    rows = (row for _, report in readings for row in records(report, "facts"))
    return put(readings, rows, format, output, table("facts").names)
