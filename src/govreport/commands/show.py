"""`govreport show`: a report for people."""

from __future__ import annotations

import sys

from rich.console import Console

from ..view import terminal
from .common import Files, Readings


def show(files: Files, /) -> int:
    """Print a report's front, outline and claims."""
    console = Console(file=sys.stdout)
    readings = Readings(files)
    for index, (_, report) in enumerate(readings):
        if index:
            console.print()
        terminal.show(report, console)
    return readings.code
