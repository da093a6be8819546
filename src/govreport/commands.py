"""The commands of `govreport`. This module and the view that it prints with are the only ones that need the extra `cli`."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from typing import Annotated, Literal, TextIO

from cyclopts import App, CycloptsError, Parameter
from rich.console import Console

from . import readers
from .errors import ReadError
from .parse import parse_source
from .tables import Row, claim_rows, fact_rows, write_rows
from .tree import Report
from .view import terminal

_EXAMPLES = """
Examples:

  The outline of a report, and under each heading its claims:
    govreport show 政府工作报告.txt

  Every figure of many reports, one a line: what it measures, done or promised:
    govreport claims *.txt > claims.jsonl

  Growth, revenue, incomes and the like for a spreadsheet:
    govreport facts *.txt --format csv -o facts.csv

  From standard input:
    cat 政府工作报告.txt | govreport show -

A file that cannot be read is named on standard error, the others are still
read, and the exit code is 2.
"""


def _no_mistyped_option(_: object, files: list[str]) -> None:
    for file in files:
        if file.startswith("-") and file != "-" and not os.path.lexists(file):
            raise ValueError(f"there is no option and no file {file}")


Files = Annotated[
    list[str],
    Parameter(
        help="Reports to read: paths, or - for standard input.",
        negative=(),
        allow_leading_hyphen=True,  # for - itself
        validator=_no_mistyped_option,
    ),
]
Format = Annotated[Literal["jsonl", "csv"], Parameter(help="JSON lines, or comma-separated values.")]
Output = Annotated[str | None, Parameter(name=["--output", "-o"], help="A file to write to instead of standard output.")]

app = App(
    name="govreport",
    help="Read Chinese government work reports (政府工作报告) into typed, exact, located figures.",
    help_epilogue=_EXAMPLES,
    help_format="plaintext",
    version=lambda: f"govreport {version('govreport')}",
    result_action="return_value",
    suppress_keyboard_interrupt=False,  # cli.main gives it its exit code, without an exit from the middle
)


def run(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code."""
    try:
        return int(app(list(arguments), exit_on_error=False, print_error=False) or 0)
    except CycloptsError as error:
        _complain(f"{' '.join(str(error).split())} (govreport --help tells more)")
        return 2


@app.command
def show(files: Files, /) -> int:
    """Print a report's front, outline and claims."""
    console = Console(file=sys.stdout)
    readings = _Readings(files)
    for index, (_, report) in enumerate(readings):
        if index:
            console.print()
        terminal.show(report, console)
    return readings.code


@app.command
def claims(files: Files, /, *, format: Format = "jsonl", output: Output = None) -> int:
    """Write every claim of the reports, one a line."""
    return _write(files, claim_rows, format, output)


@app.command
def facts(files: Files, /, *, format: Format = "jsonl", output: Output = None) -> int:
    """Write the figures of the well-known indicators, one a line."""
    return _write(files, fact_rows, format, output)


def _write(files: list[str], rows: Callable[[Report], Iterator[Row]], form: str, output: str | None) -> int:
    readings = _Readings(files)
    try:
        with _opened(output, form) as out:
            write_rows(({"file": file, **row} for file, report in readings for row in rows(report)), out, form)
    except BrokenPipeError:
        raise
    except OSError as error:
        _complain(f"{_shown(output or '-')}: {error.strerror or error}")
        return 2
    return readings.code


@contextmanager
def _opened(output: str | None, form: str) -> Iterator[TextIO]:
    if output is None:
        yield sys.stdout
        return
    # Spreadsheets take a CSV file without the mark at its beginning for one in a code page of their own.
    encoding = "utf-8-sig" if form == "csv" else "utf-8"
    with open(output, "w", encoding=encoding, errors="backslashreplace", newline="") as out:
        yield out


class _Readings:
    """The reports of some files, each with its name for people. Those that cannot be read are named on standard error; then `code` is 2."""

    def __init__(self, files: list[str]) -> None:
        self.files, self.code = files, 0

    def __iter__(self) -> Iterator[tuple[str, Report]]:
        for file in self.files:
            try:
                yield _shown(file), _read(file)
            except ReadError as error:
                _complain(str(error))
                self.code = 2


def _read(file: str) -> Report:
    if file == "-":
        return parse_source(readers.read(sys.stdin.buffer.read(), name="standard input"))
    return parse_source(readers.read(file, name=_shown(file)))


def _shown(path: str) -> str:
    """A path as a person wrote it, also where the locale could not decode it."""
    return os.fsencode(path).decode("utf-8", "replace")


def _complain(message: str) -> None:
    print(f"govreport: {' '.join(message.split())}", file=sys.stderr)
