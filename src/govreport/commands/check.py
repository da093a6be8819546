"""`govreport check`: do a report's figures agree?"""

from __future__ import annotations

from typing import Annotated

from cyclopts import Parameter
from rich.console import Console

from ..tables import Row
from .common import Files, Output, Readings, Table, complain, put


def check(
    files: Files,
    /,
    *,
    previous: Annotated[str | None, Parameter(help="The report of the year before, to compare with.")] = None,
    without: Annotated[
        list[str] | None, Parameter(help="A rule to leave out, or a topic of rules (may be given again).", negative=())
    ] = None,
    format: Table = "table",
    output: Output = None,
) -> int:
    """Check the figures of a report against each other. The exit code is 1 where something is found."""
    from .. import checks
    from ..checks.rows import finding_rows
    from ..view import listing

    readings, before = Readings(files), Readings([] if previous is None else [previous])
    earlier = next((report for _, report in before), None)
    if before.code:
        return before.code
    try:
        found = [(file, report, checks.check(report, earlier, without=without or ())) for file, report in readings]
    except ValueError as error:
        complain(str(error))
        return 2
    rows: list[Row] = [{"file": file, **row} for file, report, listed in found for row in finding_rows(report, listed, earlier)]

    def show_all(console: Console) -> None:
        for file, report, listed in found:
            listing.check(file, report.source, listed, console, None if earlier is None else earlier.source)

    return put(readings, rows, show_all, format, output) or int(bool(rows))
