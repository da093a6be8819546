"""The report of the year before, to compare a report with: the one that is named, or the one of a folder that fits."""

from __future__ import annotations

from pathlib import Path

from ..checks.previous import unfit
from ..tree import Report
from .common import Known, Readings, complain, shown


class Before:
    """What is named behind --previous. What does not fit is told on standard error; where it was named itself, and not a folder, `code` is
    2 then, so that nobody takes what was not compared for what agrees."""

    def __init__(self, path: Path | None, region: str | None) -> None:
        readings = Readings([] if path is None else [path], Known(region))  # its year is another
        self.reports = list(readings)
        self.code = readings.code
        self._folder = shown(path) if path is not None and path.is_dir() else ""

    def of(self, file: str, report: Report) -> Report | None:
        """The report to compare one with."""
        if self._folder:
            return self._fitting(file, report)
        return next((before for name, before in self.reports if self._fits(file, report, name, before)), None)

    def _fitting(self, file: str, report: Report) -> Report | None:
        if report.region is None or report.planned is None:
            complain(f"{file}: compared with none in {self._folder}, since its region or year is not known")
            return None
        for _, before in self.reports:
            if before.region is not None and not unfit(report, before):
                return before
        complain(f"{file}: compared with none: {self._folder} has no report of {report.region.name} for {report.planned - 1}")
        return None

    def _fits(self, file: str, report: Report, name: str, before: Report) -> bool:
        wrong = unfit(report, before)
        if wrong:
            self.code = 2
            complain(f"{file}: not compared with {name}: {wrong}")
        return not wrong
