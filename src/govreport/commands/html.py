"""`govreport html`: a report as one page of HTML, or many as pages in a folder."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count
from pathlib import Path

from ..replace import replacing
from ..tree import Report
from .common import NOTHING, Files, Given, Output, Readings, chosen, complain, put_file, put_texts


def html(files: Files, /, *, given: Given = NOTHING, output: Output = None) -> int:
    """Write a report as one page of HTML that needs no network: outline, text with every figure marked, table of figures. Of several
    reports each has a page of its own in the folder behind -o."""
    from ..view.page import to_html

    if len(files) > 1 or files[0].is_dir() or (output is not None and output.is_dir()):
        if output is None or output.is_file() or output.suffix.lower() in (".html", ".htm"):
            complain("each of several reports has a page of its own: name a folder for them behind -o")
            return 2
        return put_file(Readings(files, given), output, _pages)
    chosen(None, output, "html", {"html": "html"})
    readings = Readings(files, given)
    report = next((report for _, report in readings), None)
    if report is None:
        return readings.code
    return put_texts(readings, [to_html(report)], output)


def _pages(reports: Iterable[Report], folder: Path) -> None:
    """Write a page for each report, under the name of its file; of those with one name the second is name-2."""
    from ..view.page import to_html

    folder.mkdir(parents=True, exist_ok=True)
    taken: set[str] = set()
    for report in reports:
        stem = Path(report.source.name).stem
        name = next(name for number in count(1) if (name := stem if number == 1 else f"{stem}-{number}") not in taken)
        taken.add(name)
        with replacing(folder / f"{name}.html", encoding="utf-8") as out:
            out.write(to_html(report))
