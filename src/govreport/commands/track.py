"""`govreport track`: promises against outcomes."""

from __future__ import annotations

from collections.abc import Sequence

from ..tree import Report
from .common import Files, Indicators, Known, Output, Pager, Readings, Table, chosen, complain, display, put


def track(files: Files, /, *, format: Table = None, indicators: Indicators = None, output: Output = None, pager: Pager = True) -> int:
    """Follow the targets of reports, of one region or of many, to what later reports say."""
    from ..tracking import COLUMNS
    from ..tracking import track as follow
    from ..view import listing

    form = chosen(format, output, "table", tables=False)
    readings = Readings(files, Known(indicators=indicators))
    read = list(readings)
    if not read:
        return readings.code
    tracking = follow(report for _, report in read)
    named = {id(report): file for file, report in read}
    for report in tracking.unplaced:
        complain(f"{named[id(report)]}: left out, since {_why(report, read)}")
    if len(tracking.unplaced) == len(read):
        complain("no report is left to follow: in Python govreport.read_folder takes the region and the year of each file")
        return 2
    if form == "table":
        return display(readings, lambda screen: listing.track(tracking, screen), output, pager)
    return put(readings, tracking.to_records(), form, output, COLUMNS)


def _why(report: Report, read: Sequence[tuple[str, Report]]) -> str:
    """Why a report cannot be followed."""
    if report.region is None or report.planned is None:
        unknown = [what for what, known in (("region", report.region), ("year", report.planned)) if known is None]
        return f"its {' and '.join(unknown)} {'are' if len(unknown) > 1 else 'is'} not known"
    first = next(file for file, other in read if (other.region, other.planned) == (report.region, report.planned))
    return f"{first} is of {report.region.name} and {report.planned} too"
