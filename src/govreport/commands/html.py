"""`govreport html`: a report as a page."""

from __future__ import annotations

from .common import NOTHING, File, Given, Output, Readings, chosen, put_texts


def html(file: File, /, *, given: Given = NOTHING, output: Output = None) -> int:
    """Write a report as one page of HTML that needs no network: outline, text with every figure marked, table of figures."""
    from ..view.page import to_html

    chosen(None, output, "html", {"html": "html"})
    readings = Readings([file], given)
    report = next((report for _, report in readings), None)
    if report is None:
        return readings.code
    return put_texts(readings, [to_html(report)], output)
