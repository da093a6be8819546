"""`govreport track`: promises against outcomes."""

from __future__ import annotations

import os

from .common import Files, Output, Readings, Table, complain, put


def track(files: Files, /, *, format: Table = "table", output: Output = None) -> int:
    """Follow the targets of reports to what later reports say: files of one region or of many, or folders of them."""
    from ..tracking import track as follow
    from ..view import listing

    readings = Readings(_within(files))
    read = list(readings)
    tracking = follow(report for _, report in read)
    named = {id(report): file for file, report in read}
    for report in tracking.unplaced:
        complain(f"{named[id(report)]}: left out, since its region or year is not known, or it is the second of that year")
    return put(readings, tracking.to_records(), lambda console: listing.track(tracking, console), format, output)


def _within(paths: list[str]) -> list[str]:
    """The files themselves, and those beneath folders, in the order of their names."""
    found: list[str] = []
    for path in paths:
        if not os.path.isdir(path):
            found.append(path)
            continue
        for folder, inner, names in os.walk(path):
            inner[:] = sorted(name for name in inner if not name.startswith("."))
            found += (os.path.join(folder, name) for name in sorted(names) if not name.startswith((".", "~$")))
    return found
