"""`govreport show`: a report for people, or its parts that they ask for."""

from __future__ import annotations

from typing import Annotated, Literal

from cyclopts import Parameter
from cyclopts.validators import Number

from ..schema import table
from ..view import terminal
from ..view.screen import Screen
from .asked import ALL, FILTERS, Filters
from .common import NOTHING, Files, Given, Output, Pager, Readings, chosen, complain, display, put, put_texts


def show(
    files: Files,
    /,
    *,
    filters: Filters = ALL,
    depth: Annotated[
        int | None,
        Parameter(help="The headings alone, with their numbers of claims, down to this depth (0: the parts).", validator=Number(gte=0)),
    ] = None,
    format: Annotated[
        Literal["text", "json", "csv", "md"] | None,
        Parameter(
            help="Lines for people; each report whole, as a line of JSON or as Markdown; or a row for each claim. "
            "Without this the name of the output says it (x.json), and where it says nothing, text is written."
        ),
    ] = None,
    given: Given = NOTHING,
    output: Output = None,
    pager: Pager = True,
) -> int:
    """Print a report's outline, and under each heading its claims: done or promised, the figure, and of what."""
    form = chosen(format, output, "text", {"json": "json", "jsonl": "json", "csv": "csv", "md": "md"})
    selection = filters.selection
    if form == "csv" and depth is not None:
        complain("--depth is of no use with --format csv, whose rows are the claims: leave one of them out")
        return 2
    if form in ("json", "md") and (selection or depth is not None):
        complain(f"--format {form} is the whole report: leave out {FILTERS}, and --depth, or ask for text or csv")
        return 2
    readings = Readings(files, given)
    if form == "json":
        return put_texts(readings, (f"{report.to_json()}\n" for _, report in readings), output)
    if form == "md":
        from ..forms.markdown import to_markdown

        return put_texts(readings, (("\n" if number else "") + to_markdown(report) for number, (_, report) in enumerate(readings)), output)
    if form == "csv":
        return put(readings, filters.rows(readings), "csv", output, table("claims").names)

    def show_all(screen: Screen) -> None:
        seen = without = 0
        for _, report in readings:
            if len(readings.files) > 1 and selection and not selection.of(report):
                without += 1
                continue
            if seen:
                screen.line()
            terminal.show(report, screen, selection, depth)
            seen += 1
        if without:
            terminal.left_out(without, seen, screen)

    return display(readings, show_all, output, pager)
