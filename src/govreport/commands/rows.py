"""`govreport claims` and `govreport facts`: one row a figure."""

from __future__ import annotations

from ..schema import table
from ..tables import records
from ..view.screen import Screen
from .common import NOTHING, Files, Format, Given, Output, Pager, Readings, RowsFirst, chosen, display, put


def claims(files: Files, /, *, format: Format = None, given: Given = NOTHING, output: Output = None) -> int:
    """Write every claim of the reports, one a line."""
    form = chosen(format, output, "jsonl")
    readings = Readings(files, given)
    rows = (row for _, report in readings for row in records(report, "claims"))
    return put(readings, rows, form, output, table("claims").names)


def facts(files: Files, /, *, format: RowsFirst = None, given: Given = NOTHING, output: Output = None, pager: Pager = True) -> int:
    """Write the figures of the well-known indicators, one a line."""
    from ..view import listing

    form = chosen(format, output, "jsonl")
    readings = Readings(files, given)

    def show_all(screen: Screen) -> None:
        for number, (file, report) in enumerate(readings):
            if number:
                screen.line()
            listing.facts(file, report, screen)

    if form == "table":
        return display(readings, show_all, output, pager)
    rows = (row for _, report in readings for row in records(report, "facts"))
    return put(readings, rows, form, output, table("facts").names)
