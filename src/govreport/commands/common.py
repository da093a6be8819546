"""What the commands share: the kinds of their arguments, reading many files, writing rows or lines for people."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Annotated, Any, Literal, cast

import attrs
from cyclopts import ArgumentCollection, Parameter, Token
from cyclopts.exceptions import UnknownOptionError
from cyclopts.validators import Number

from .. import formats, indicators, readers, rows
from ..errors import FormatError, ReadError
from ..parse import parse_source
from ..readers import files
from ..readers import folder as folders
from ..replace import replacing
from ..source import Source
from ..tables import Row, write_rows
from ..tree import Report
from ..view.safe import SafeLines, safe
from ..view.screen import Screen
from ..view.terminal import many
from . import pager
from .progress import ProgressLine

STANDARD = Path("-")
"""The name of standard input."""

_PIECE = 65536  # bytes

# --- arguments ----------------------------------------------------------------------------------------------------------


def _path(token: Token) -> Path:
    """The path of a word on the command line. `-` alone is standard input, `./-` a file of that name."""
    word = token.value
    if not word:
        raise ValueError("the name of a file is empty")
    if word.startswith("-") and word != "-" and not os.path.lexists(word):
        raise UnknownOptionError(token=token, argument_collection=ArgumentCollection())  # type: ignore[no-untyped-call]
    return Path(word) if word == "-" or Path(word) != STANDARD else STANDARD.absolute()


def _paths(_: Any, tokens: Sequence[Token]) -> list[Path]:
    return [_path(token) for token in tokens]


def _one_path(_: Any, tokens: Sequence[Token]) -> Path:
    return _path(tokens[0])


def _one_file(_: Any, tokens: Sequence[Token]) -> Path:
    path = _path(tokens[0])
    if path.is_dir():
        raise ValueError(f"{shown(path)} is a folder: name one report in it")
    return path


def _output_path(_: Any, tokens: Sequence[Token]) -> Path | None:
    path = _path(tokens[0])
    return None if path == STANDARD else path


# A word with a hyphen in front is taken for a path, because of `-`; then `_path` looks whether it is a mistyped option.
Files = Annotated[
    list[Path],
    Parameter(
        help="Reports to read: files, folders of them, or - for standard input.",
        negative=(),
        allow_leading_hyphen=True,
        converter=_paths,
    ),
]
Another = Annotated[Path | None, Parameter(allow_leading_hyphen=True, converter=_one_path)]
Output = Annotated[
    Path | None,
    Parameter(
        name=["--output", "-o"],
        help="A file to write to instead of standard output.",
        allow_leading_hyphen=True,
        converter=_output_path,
    ),
]
Indicators = Annotated[Another, Parameter(help="A TOML file of indicators of your own, which are then facts too (docs/indicators.md).")]
One = Annotated[Path, Parameter(allow_leading_hyphen=True, converter=_one_path)]
File = Annotated[
    Path, Parameter(allow_leading_hyphen=True, converter=_one_file, help="The report to read: a file, or - for standard input.")
]
Folder = Annotated[One, Parameter(help="A folder of reports, and of folders of them.")]
ParquetFile = Annotated[One, Parameter(name=["--output", "-o"], help="The Parquet file to write.")]
_HELP = (
    "{}JSON lines, or comma-separated values. Without this the name of the output says it ({}), and where it says nothing, {} is written."
)
_FILES = "x.csv; x.xlsx, x.dta and x.parquet too"
_TABLE = "A table for people, "
Table = Annotated[Literal["table", "jsonl", "csv"] | None, Parameter(help=_HELP.format(_TABLE, "x.csv", "a table"))]
Rows = Annotated[Literal["jsonl", "csv"] | None, Parameter(help=_HELP.format("", _FILES, "jsonl"))]
RowsOrTable = Annotated[Literal["table", "jsonl", "csv"] | None, Parameter(help=_HELP.format(_TABLE, _FILES, "jsonl"))]
Pager = Annotated[bool, Parameter(help="Show what is longer than the terminal in a pager: $PAGER, or less.", show_default=False)]


def _whole(_: Any, tokens: Sequence[Token]) -> int:
    if not (tokens[0].value.isascii() and tokens[0].value.isdigit()):
        raise ValueError(f"{tokens[0].value!r} is no year: write it as 2024")
    return int(tokens[0].value)


def _region(_: Any, name: str | None) -> None:
    from ..front import places

    if name is not None and places.named(name) is None:
        raise ValueError(
            f"no region of the table is called {name!r}: give its name, as 金华市, not its code; a place that is in no table can be given "
            "in Python alone, as govreport.Region(name, level)"
        )


@attrs.frozen
class Known:
    """What whoever reads them knows of the reports, and their texts may not say."""

    region: Annotated[str | None, Parameter(help="The region of the reports, whatever their texts say.", validator=_region)] = None
    year: Annotated[
        int | None,
        Parameter(
            help="The year that the reports are called after, whatever their texts say.",
            validator=Number(gte=1, lte=9999),
            converter=_whole,
        ),
    ] = None
    indicators: Indicators = None


NOTHING = Known()
Given = Annotated[Known, Parameter(name="*")]

# --- reading ------------------------------------------------------------------------------------------------------------


class Readings:
    """The reports of files and folders, each with its name for people. What cannot be read is named on standard error; then `code` is 2.
    What is read, but is no report, is two or is garbled, is named there too. Files of other kinds that stand in a folder are
    passed over, with one line that says so.

    `done` says how many have been read and used, `progress` is a line on standard error that says the same.
    """

    def __init__(self, paths: Sequence[Path], given: Known = NOTHING) -> None:
        """
        Args:
            paths: files, folders and standard input.
            given: what their texts may not say; its indicators are known from now on.

        Raises:
            IndicatorError: the file of indicators cannot be read, or is not of its form.
        """
        if given.indicators is not None:
            indicators.load(given.indicators)
        self.given = given
        self.code = self.done = 0
        self._others: list[str] = []
        self.files = list(self._within(paths))
        passed_over(self._others)
        self.progress = ProgressLine()

    def __iter__(self) -> Iterator[tuple[str, Report]]:
        try:
            for number, file in enumerate(self.files):
                self.progress.step(number, len(self.files), file.name)
                try:
                    report = read(file, self.given)
                except ReadError as error:
                    self._complain(str(error))
                else:
                    if (doubt := rows.doubt(report)) is not None:
                        complain(doubt)
                    yield report.source.name, report
                self.done = number + 1
        finally:
            self.progress.stop()

    def _within(self, paths: Sequence[Path]) -> Iterator[Path]:
        """The files themselves, and those beneath folders."""
        for number, path in enumerate(paths):
            if path == STANDARD and path in paths[:number]:
                self._complain("standard input can be read only once: name - once")
            elif path == STANDARD or not path.is_dir():
                yield path
            else:
                yield from self._beneath(path)

    def _beneath(self, folder: Path) -> Iterator[Path]:
        try:
            found = list(folders.walk(str(folder)))
        except ReadError as error:
            self._complain(str(error))
            return
        if not found:
            self._complain(f"{shown(folder)}: there is no file in this folder")
        others = [file for file, problem in found if isinstance(problem, folders.OtherKind)]
        if others and len(others) == len(found):
            self._complain(f"{shown(folder)}: there is no report in this folder")
        self._others += others
        for file, problem in found:
            if problem is None:
                yield Path(file)
            elif not isinstance(problem, folders.OtherKind):
                self._complain(str(problem))

    def _complain(self, message: str) -> None:
        complain(message)
        self.code = 2


def read(file: Path, given: Known = NOTHING) -> Report:
    """The report of a file, of a pipe that the shell made of a command, or of standard input.

    Raises:
        ReadError: it cannot be read.
    """
    return parse_source(_source(file), region=given.region, year=given.year)


def _source(file: Path) -> Source:
    if file == STANDARD:
        return readers.read(_standard_input(), name="standard input")
    if not os.path.lexists(file):
        raise ReadError(f"{shown(file)}: there is no such file or folder: check the name")
    if file.is_fifo():
        with file.open("rb") as stream:
            return readers.read(stream, name=shown(file))
    return readers.read(file, name=shown(file))


def _standard_input() -> bytes:
    """All of standard input, but not much more than is allowed. It is in pieces, since a Ctrl-C would be lost while so large a buffer
    is made ready; a short one is the last, so that a person at a terminal need not press Ctrl-D again."""
    pieces: list[bytes] = []
    if sys.stdin is None:  # it was closed from the beginning
        return b""
    while len(pieces) * _PIECE <= files.MAX_BYTES:
        pieces.append(sys.stdin.buffer.read(_PIECE))
        if len(pieces[-1]) < _PIECE:
            break
    return b"".join(pieces)


# --- writing ------------------------------------------------------------------------------------------------------------


def chosen(format: str | None, output: Path | None, default: str, written: Mapping[str, str] | None = None, *, tables: bool = True) -> str:
    """The format to write: the one that is asked for, else the one that the name of the output says, else the default.

    Args:
        written: what a name may say → the format that is then written.
        tables: what is written is of reports, as `formats.check` takes it.

    Raises:
        FormatError: the name says another format than is asked for, or one that the command does not write.
    """
    written = written or {"jsonl": "jsonl", "csv": "csv"}
    said = None if output is None else formats.said(output)
    if said is None:
        if format is None and output is not None and not output.is_char_device():
            formats.check_known(shown(output), *written)
        return format or default
    assert output is not None
    if format is None:
        formats.check(shown(output), *written, tables=tables)
    elif written.get(said) != format:
        raise FormatError(f"{shown(output)}: its name says another format than {format}: leave that out, or name another file")
    return written[said]


def put(readings: Readings, rows: Iterable[Row], form: str, output: Path | None, header: Sequence[str] = ()) -> int:
    """Write rows as JSON lines, or as CSV with a header, and return the exit code."""
    return _put_text(readings, output, form, None, lambda out: write_rows(rows, _for_data(out), form, header))


def put_texts(readings: Readings, texts: Iterable[str], output: Path | None) -> int:
    """Write texts one behind the other and return the exit code."""
    return _put_text(readings, output, "text", None, lambda out: _for_data(out).writelines(texts))


def display(readings: Readings, show: Callable[[Screen], None], output: Path | None, paged: bool) -> int:
    """Write lines for people, on a terminal through a pager where they are many, and return the exit code."""
    command = pager.command() if paged else None
    return _put_text(readings, output, "text", command, lambda out: show(Screen.on(out, plain=output is not None)))


def put_file(readings: Readings, output: Path, write: Callable[[Iterable[Report], Path], None]) -> int:
    """Let a function of the library write a file of the reports and return the exit code."""
    try:
        return _put(readings, output, lambda: write((report for _, report in readings), output))
    except ModuleNotFoundError as error:
        complain(str(error))
        return 2


def _for_data(out: IO[str]) -> IO[str]:
    """The stream for data that may hold what a report holds: a terminal gets no control character of it."""
    return cast(IO[str], SafeLines(out)) if out.isatty() else out


def _put_text(readings: Readings, output: Path | None, form: str, command: str | None, write: Callable[[IO[str]], None]) -> int:
    def opened() -> None:
        with _opened(readings, output, form, command) as out:
            write(out)

    return _put(readings, output, opened)


def _put(readings: Readings, output: Path | None, write: Callable[[], None]) -> int:
    name = "standard output" if output is None else shown(output)
    try:
        write()
    except pager.Left:
        pass
    except BrokenPipeError:
        raise
    except OSError as error:
        complain(f"{name}: it cannot be written ({error.strerror or error})")
        return 2
    except KeyboardInterrupt:
        if output is not None and not output.is_dir():
            complain(f"interrupted: {name} is as it was before")
        elif len(readings.files) > 1:
            complain(f"interrupted: {readings.done:,} of {many(len(readings.files), 'file')} done")
        raise
    return readings.code


@contextmanager
def _opened(readings: Readings, output: Path | None, form: str, command: str | None) -> Iterator[IO[str]]:
    """The stream to write to: a file that takes the old one's place when all is written, standard output, or a pager before it."""
    if output is not None:
        # Spreadsheets take a CSV file without the mark at its beginning for one in a code page of their own.
        with replacing(output, encoding="utf-8-sig" if form == "csv" else "utf-8") as out:
            yield out
    elif not sys.stdout.isatty():
        yield sys.stdout
    else:
        terminal = pager.Paged(sys.stdout, shutil.get_terminal_size().lines, command, readings.progress.stop)
        try:
            yield cast(IO[str], terminal)
        finally:
            terminal.finish()


def shown(path: Path) -> str:
    """A path as a person wrote it, also where the locale could not decode it."""
    return os.fsencode(path).decode("utf-8", "replace")


def passed_over(files: Sequence[str]) -> None:
    """One line of the files in folders that were no reports, if there were any."""
    if files:
        endings = sorted({Path(file).suffix.lower() for file in files})
        complain(f"{many(len(files), 'file')} of other kinds passed over ({', '.join(endings)})")


def complain(message: str) -> None:
    """One line on standard error; where that cannot be written nobody can be told, and the exit code must do."""
    with suppress(OSError):
        print(f"govreport: {safe(message).strip()}", file=sys.stderr)
