"""A panel of growth targets: one row for each region and year of a folder of reports.

python examples/targets.py examples/reports
python examples/targets.py examples/reports --indicator gdp --indicator retail_sales -o panel.csv
"""

from __future__ import annotations

import argparse
import csv
import signal
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import govreport

INDICATORS = ["gdp", "industrial_value_added", "general_budget_revenue", "fixed_asset_investment"]


def arguments(given: list[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", help="a folder of reports, of any regions and years")
    parser.add_argument("--indicator", action="append", help=f"an id; without one: {', '.join(INDICATORS)}")
    parser.add_argument("-o", "--output", type=Path, help="a CSV file; without one, standard output")
    return parser.parse_args(given)


def target(report: govreport.Report, indicator: str) -> list[str]:
    """The growth that a report promises for its own year, as a spreadsheet can use it: 6, 8-9, 6 (7) with what is striven for; how the
    figure is bounded (at_least), and how hard it is promised (ensure)."""
    found = {
        fact.stretch: fact
        for fact in report.facts
        if (fact.indicator, fact.status, fact.measure, fact.year) == (indicator, "target", "growth", report.year) and fact.preferred
    }
    facts = [fact for _, fact in sorted(found.items())]
    figures = [f"{f.value}" if f.value is not None else f"{f.low}-{f.high}" for f in facts]
    words = " ".join([*figures[:1], *(f"({figure})" for figure in figures[1:])])
    return [words, *(facts[0].bound, facts[0].claim.commitment)] if facts else ["", "", ""]


def panel(reports: Iterable[govreport.Report], indicators: list[str]) -> Iterator[list[object]]:
    """A header and the rows, by region and year: of two reports of one region and year (x.docx, x.txt) the first. One that does not
    say whose it is has no row."""
    yield ["code", "region", "year", *(f"{id}{column}" for id in indicators for column in ("", "_bound", "_commitment"))]
    known: dict[tuple[str, str, int], govreport.Report] = {}
    for report in reports:
        if report.region and report.year:
            known.setdefault((report.region.code or "", report.region.name, report.year), report)
    for key, report in sorted(known.items(), key=lambda item: item[0]):
        yield [*key, *(cell for id in indicators for cell in target(report, id))]


def readable(folder: str) -> Iterator[govreport.Report]:
    """The reports of a folder. What cannot be read is named on standard error."""
    for _, found in govreport.read_folder(folder):
        if isinstance(found, govreport.ReadError):
            print(found, file=sys.stderr)
        else:
            yield found


def main(given: list[str] | None = None) -> int:
    wanted = arguments(given)
    rows = panel(readable(wanted.folder), wanted.indicator or INDICATORS)
    if wanted.output is None:
        csv.writer(sys.stdout).writerows(rows)
    else:
        with wanted.output.open("w", encoding="utf-8-sig", newline="") as out:  # with a mark, so that a spreadsheet knows it is UTF-8
            csv.writer(out).writerows(rows)
    return 0


if __name__ == "__main__":
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # `| head` ends it in silence
    sys.exit(main())
