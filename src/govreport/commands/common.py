"""What the commands share: the kinds of their arguments, reading many files, writing rows or a table."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import IO, Annotated, Literal

from cyclopts import Parameter
from rich.console import Console

from .. import readers
from ..errors import ReadError
from ..parse import parse_source
from ..replace import replacing
from ..tables import Row, write_rows
from ..tree import Report


def _no_mistyped_option(_: object, files: list[str] | str) -> None:
    for file in [files] if isinstance(files, str) else files:
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
File = Annotated[
    str,
    Parameter(help="The report to read: a path, or - for standard input.", allow_leading_hyphen=True, validator=_no_mistyped_option),
]
Format = Annotated[Literal["jsonl", "csv"], Parameter(help="JSON lines, or comma-separated values.")]
Table = Annotated[Literal["table", "jsonl", "csv"], Parameter(help="A table for people, JSON lines, or comma-separated values.")]
Output = Annotated[str | None, Parameter(name=["--output", "-o"], help="A file to write to instead of standard output.")]


class Readings:
    """The reports of some files, each with its name for people. Those that cannot be read are named on standard error; then `code` is 2."""

    def __init__(self, files: list[str]) -> None:
        self.files, self.code = files, 0

    def __iter__(self) -> Iterator[tuple[str, Report]]:
        for file in self.files:
            try:
                report = read(file)
            except ReadError as error:
                complain(str(error))
                self.code = 2
            else:
                yield report.source.name, report


def read(file: str) -> Report:
    """The report of a path, or of standard input.

    Raises:
        ReadError: it cannot be read.
    """
    if file == "-":
        return parse_source(readers.read(sys.stdin.buffer.read(), name="standard input"))
    return parse_source(readers.read(file, name=shown(file)))


def put(
    readings: Readings,
    rows: Iterable[Row],
    show_table: Callable[[Console], None],
    form: str,
    output: str | None,
    header: Sequence[str] = (),
) -> int:
    """Write rows (with a header where they are CSV), or a table in their stead, and return the exit code."""

    def write(out: IO[str]) -> None:
        if form == "table":
            show_table(Console(file=out, width=None if output is None else 200))
        else:
            write_rows(rows, out, form, header)

    return put_text(readings, write, form, output)


def put_text(readings: Readings, write: Callable[[IO[str]], None], form: str, output: str | None) -> int:
    """Let something be written to a file or to standard output, and return the exit code."""
    try:
        with opened(output, form) as out:
            write(out)
    except BrokenPipeError:
        raise
    except OSError as error:
        complain(f"{shown(output or '-')}: {error.strerror or error}")
        return 2
    return readings.code


@contextmanager
def opened(output: str | None, form: str) -> Iterator[IO[str]]:
    """The stream to write to: a file that takes the old one's place when all is written, or standard output."""
    if output is None:
        yield sys.stdout
        return
    # Spreadsheets take a CSV file without the mark at its beginning for one in a code page of their own.
    with replacing(output, encoding="utf-8-sig" if form == "csv" else "utf-8") as out:
        yield out


def shown(path: str) -> str:
    """A path as a person wrote it, also where the locale could not decode it."""
    return os.fsencode(path).decode("utf-8", "replace")


def complain(message: str) -> None:
    """One line on standard error."""
    print(f"govreport: {' '.join(message.split())}", file=sys.stderr)
