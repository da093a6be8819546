"""A panel of growth targets: one row for each region and year of a folder of reports.

python examples/targets.py examples/reports
python examples/targets.py examples/reports --indicator gdp --indicator retail_sales -o panel.csv
"""

from __future__ import annotations

import argparse
import csv
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


def target(report: govreport.Report, indicator: str) -> str:
    """The growth that a report promises for its own year, as a spreadsheet can use it: 6, 8-9, 6 (7) with what is striven for."""
    found = {
        fact.stretch: fact
        for fact in report.facts
        if (fact.indicator, fact.status, fact.measure, fact.year) == (indicator, "target", "growth", report.year) and fact.preferred
    }
    figures = [f"{f.value}" if f.value is not None else f"{f.low}-{f.high}" for _, f in sorted(found.items())]
    return " ".join([*figures[:1], *(f"({figure})" for figure in figures[1:])])


def panel(reports: Iterable[govreport.Report], indicators: list[str]) -> Iterator[list[object]]:
    """A header and the rows, by region and year. A report that does not say whose it is has no row."""
    yield ["code", "region", "year", *indicators]
    known = [(report.region.code or "", report.region.name, report.year, report) for report in reports if report.region and report.year]
    for code, name, year, report in sorted(known, key=lambda row: row[:3]):
        yield [code, name, year, *(target(report, id) for id in indicators)]


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
    sys.exit(main())
