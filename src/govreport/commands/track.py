"""`govreport track`: promises against outcomes."""

from __future__ import annotations

from .common import Files, Indicators, Output, Pager, Readings, Table, chosen, complain, display, put


def track(files: Files, /, *, format: Table = None, indicators: Indicators = None, output: Output = None, pager: Pager = True) -> int:
    """Follow the targets of reports, of one region or of many, to what later reports say."""
    from ..tracking import track as follow
    from ..view import listing

    form = chosen(format, output, "table")
    readings = Readings(files, indicators)
    read = list(readings)
    if not read:
        return readings.code
    tracking = follow(report for _, report in read)
    named = {id(report): file for file, report in read}
    for report in tracking.unplaced:
        complain(f"{named[id(report)]}: left out, since its region or year is not known, or it is the second of that year")
    if form == "table":
        return display(readings, lambda screen: listing.track(tracking, screen), output, pager)
    return put(readings, tracking.to_records(), form, output)
