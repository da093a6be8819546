"""`govreport show`: a report for people, or its parts that they ask for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from cyclopts import Parameter
from cyclopts.validators import Number

from ..schema import table
from ..tables import Row, records
from ..view import terminal
from ..view.screen import Screen
from ..view.selection import Selection
from ..vocabulary import Kind, Status
from .common import NOTHING, Files, Given, Output, Pager, Readings, chosen, complain, display, put, put_texts

_STATUS = {"targets": Status.TARGET, "achieved": Status.ACHIEVED}


def show(
    files: Files,
    /,
    *,
    only: Annotated[
        Literal["targets", "achieved"] | None, Parameter(help="Only the claims of what is promised, or of what is done.")
    ] = None,
    kind: Annotated[
        list[Kind] | None,
        Parameter(help="Only the claims with a quantity of this kind (may be given again).", negative=(), name_transform=str.lower),
    ] = None,
    find: Annotated[
        str | None,
        Parameter(help="Only the claims whose subject, topic, quantity or sentence holds this text.", allow_leading_hyphen=True),
    ] = None,
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
    selection = Selection(None if only is None else _STATUS[only], frozenset(kind or []), find)
    if form == "csv" and depth is not None:
        complain("--depth is of no use with --format csv, whose rows are the claims: leave one of them out")
        return 2
    if form in ("json", "md") and (selection or depth is not None):
        complain(f"--format {form} is the whole report: leave out --only, --kind, --find and --depth, or ask for text or csv")
        return 2
    readings = Readings(files, given)
    if form == "json":
        return put_texts(readings, (f"{report.to_json()}\n" for _, report in readings), output)
    if form == "md":
        from ..forms.markdown import to_markdown

        return put_texts(readings, (("\n" if number else "") + to_markdown(report) for number, (_, report) in enumerate(readings)), output)
    if form == "csv":
        return put(readings, _rows(readings, selection), "csv", output, table("claims").names)

    def show_all(screen: Screen) -> None:
        for number, (_, report) in enumerate(readings):
            if number:
                screen.line()
            terminal.show(report, screen, selection, depth)

    return display(readings, show_all, output, pager)


def _rows(readings: Readings, selection: Selection) -> Iterator[Row]:
    """The rows of the claims that are asked for."""
    for _, report in readings:
        kept = {id(claim) for claim in selection.of(report)}
        yield from (row for claim, row in zip(report.claims, records(report), strict=True) if id(claim) in kept)
