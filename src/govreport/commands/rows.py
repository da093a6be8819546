"""`govreport claims` and `govreport facts`: one row a figure."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from ..schema import TableName, table
from ..tables import records
from ..tree import Report
from ..view.screen import Screen
from .asked import ALL, FILTERS, Filters
from .common import NOTHING, Files, Given, Output, Pager, Readings, Rows, RowsOrTable, chosen, complain, display, put, put_file

_WRITTEN = {form: form for form in ("jsonl", "csv", "excel", "stata", "parquet")}


def claims(files: Files, /, *, filters: Filters = ALL, format: Rows = None, given: Given = NOTHING, output: Output = None) -> int:
    """Write every claim of the reports, one a line, or those that are asked for."""
    form = chosen(format, output, "jsonl", _WRITTEN)
    if not filters.selection:
        return _put(Readings(files, given), "claims", form, output)
    if form not in ("jsonl", "csv"):
        complain(f"a file of this kind has all claims: leave out {FILTERS}, or write .csv or .jsonl")
        return 2
    readings = Readings(files, given)
    return put(readings, filters.rows(readings), form, output, table("claims").names)


def facts(files: Files, /, *, format: RowsOrTable = None, given: Given = NOTHING, output: Output = None, pager: Pager = True) -> int:
    """Write the figures of the well-known indicators, one a line."""
    from ..view import listing

    form = chosen(format, output, "jsonl", _WRITTEN)
    readings = Readings(files, given)

    def show_all(screen: Screen) -> None:
        for number, (file, report) in enumerate(readings):
            if number:
                screen.line()
            listing.facts(file, report, screen)

    if form == "table":
        return display(readings, show_all, output, pager)
    return _put(readings, "facts", form, output)


def _put(readings: Readings, name: TableName, form: str, output: Path | None) -> int:
    """Write a table in a form; a workbook has all tables."""
    if output is not None and form not in ("jsonl", "csv"):
        return put_file(readings, output, partial(_write, name, form))
    rows = (row for _, report in readings for row in records(report, name))
    return put(readings, rows, form, output, table(name).names)


def _write(name: TableName, form: str, reports: Iterable[Report], output: Path) -> None:
    from .. import arrow, stata, workbook

    if form == "excel":
        workbook.to_excel(reports, output)
    elif form == "stata":
        stata.to_stata(reports, output, name)
    else:
        arrow.to_parquet(reports, output, name)
