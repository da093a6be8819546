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

  What was promised in one year against what the next year's report tells:
    govreport track reports/ --format csv -o tracking.csv

  Do the figures of a draft agree with each other, and with last year's report:
    govreport check 草案.txt --previous 去年.txt

  From standard input:
    cat 政府工作报告.txt | govreport show -

A file that cannot be read is named on standard error, the others are still
read, and the exit code is 2. The exit code of check is 1 where it found
something, and 0 where it did not.
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
Table = Annotated[Literal["table", "jsonl", "csv"], Parameter(help="A table for people, JSON lines, or comma-separated values.")]
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


@app.command
def track(files: Files, /, *, format: Table = "table", output: Output = None) -> int:
    """Follow the targets of reports to what later reports say: files of one region or of many, or folders of them."""
    from .tracking import track as follow
    from .view import listing

    readings = _Readings(_within(files))
    read = list(readings)
    tracking = follow(report for _, report in read)
    named = {id(report): file for file, report in read}
    for report in tracking.unplaced:
        _complain(f"{named[id(report)]}: left out, since its region or year is not known, or it is the second of that year")
    return _put(readings, tracking.to_records(), lambda console: listing.track(tracking, console), format, output)


@app.command
def check(
    files: Files,
    /,
    *,
    previous: Annotated[str | None, Parameter(help="The report of the year before, to compare with.")] = None,
    without: Annotated[
        list[str] | None, Parameter(help="A rule to leave out, or a topic of rules (may be given again).", negative=())
    ] = None,
    format: Table = "table",
    output: Output = None,
) -> int:
    """Check the figures of a report against each other. The exit code is 1 where something is found."""
    from . import checks
    from .checks.rows import finding_rows
    from .view import listing

    readings, before = _Readings(files), _Readings([] if previous is None else [previous])
    earlier = next((report for _, report in before), None)
    if before.code:
        return before.code
    try:
        found = [(file, report, checks.check(report, earlier, without=without or ())) for file, report in readings]
    except ValueError as error:
        _complain(str(error))
        return 2
    rows: list[Row] = [{"file": file, **row} for file, report, listed in found for row in finding_rows(report, listed, earlier)]

    def show_all(console: Console) -> None:
        for file, report, listed in found:
            listing.check(file, report.source, listed, console, None if earlier is None else earlier.source)

    return _put(readings, rows, show_all, format, output) or int(bool(rows))


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


def _put(readings: _Readings, rows: list[Row], show_table: Callable[[Console], None], form: str, output: str | None) -> int:
    """Write rows, or a table in their stead, and return the exit code."""
    try:
        with _opened(output, form) as out:
            if form == "table":
                show_table(Console(file=out, width=None if output is None else 200))
            else:
                write_rows(rows, out, form)
    except BrokenPipeError:
        raise
    except OSError as error:
        _complain(f"{_shown(output or '-')}: {error.strerror or error}")
        return 2
    return readings.code


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
                report = _read(file)
            except ReadError as error:
                _complain(str(error))
                self.code = 2
            else:
                yield _shown(file), report


def _read(file: str) -> Report:
    if file == "-":
        return parse_source(readers.read(sys.stdin.buffer.read(), name="standard input"))
    return parse_source(readers.read(file, name=_shown(file)))


def _shown(path: str) -> str:
    """A path as a person wrote it, also where the locale could not decode it."""
    return os.fsencode(path).decode("utf-8", "replace")


def _complain(message: str) -> None:
    print(f"govreport: {' '.join(message.split())}", file=sys.stderr)
