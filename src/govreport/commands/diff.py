"""`govreport diff`: two versions of a report."""

from __future__ import annotations

from typing import Annotated

from cyclopts import Parameter

from ..tree import Report
from .common import NOTHING, Given, One, Output, Pager, Readings, Table, chosen, complain, display, put


def diff(
    old: Annotated[One, Parameter(help="The older version: a file, or - for standard input.")],
    new: Annotated[One, Parameter(help="The newer version: a file, or - for standard input.")],
    /,
    *,
    format: Table = None,
    given: Given = NOTHING,
    output: Output = None,
    pager: Pager = True,
) -> int:
    """Show which figures of a report changed from one version to another. The exit code is 1 where some did."""
    from .. import versions
    from ..view import listing

    form = chosen(format, output, "table", tables=False)
    readings = Readings([old, new], given)
    reports = [report for _, report in readings]
    if readings.code:
        return readings.code
    if len(reports) != 2:
        complain("two reports are compared: name a file for each, not a folder")
        return 2
    before, after = reports
    if apart := _apart(before, after):
        complain(f"these are two reports, {apart}: diff is for two versions of one")
    differences = versions.diff(before, after)
    if form == "table":
        code = display(readings, lambda screen: listing.diff(before, after, differences, screen), output, pager)
    else:
        code = put(readings, versions.difference_rows(before, after, differences), form, output, versions.COLUMNS)
    return code or int(bool(differences))


def _apart(before: Report, after: Report) -> str:
    """In what they are two reports, and not two versions of one; "" where nothing says so."""
    said = [(report.region and report.region.name, report.planned) for report in (before, after)]
    return ", ".join(f"of {old} and {new}" for old, new in zip(*said, strict=True) if old and new and old != new)
