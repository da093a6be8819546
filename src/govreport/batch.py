"""Very many reports into one Parquet file, by several processes. Needs the extra `govreport[arrow]`.

Each file is read by some process, which writes its rows to a part of their own (`parts.py`); when all are read, the parts are put
together in the order of the files. So nothing grows with the number of files but the list of their names, the bytes of the output are
the same for any number of processes, and what was done when a batch ended need not be done again.
"""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import attrs

from . import arrow, formats, schema, workers
from . import indicators as known
from .errors import ReadError
from .parse import parse_source
from .parts import BatchError, Manifest, Parts
from .readers import files, read
from .readers import folder as folders
from .replace import replacing
from .rows import doubt
from .schema import TableName
from .tables import write_rows

AHEAD = 8
"""How many files are handed out for each process, so that it need not wait for the next."""

Progress = Callable[[int, int, str], None]
_Done = tuple[int, str | None]  # the number of a file, and why it has no part if it has none
_DIED = "the process that read it died, twice: did the memory run out?"


@attrs.frozen
class Failure:
    """A file that has no rows, and why."""

    file: str
    reason: str


@attrs.frozen
class Outcome:
    """What became of a batch: how many files there were, how many rows they gave, which could not be read, which were
    passed over, since they are of no kind that is read, and what makes all of a report doubtful, a line for each such report."""

    files: int
    rows: int
    failures: tuple[Failure, ...]
    passed_over: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()


def run(
    folder: str | os.PathLike[str],
    output: str | os.PathLike[str],
    table: TableName = "claims",
    *,
    jobs: int | None = None,
    resume: bool = False,
    indicators: str | os.PathLike[str] | None = None,
    progress: Progress = lambda done, total, file: None,
) -> Outcome:
    """Read all files beneath a folder, as `read_folder` does, and write the rows of their reports, as `to_parquet` does.

    A file that cannot be read, or of which its process dies, has no rows and is a failure; failures are written to
    `failures_file(output)` too. A file of a kind that is not read is passed over. Until all is read, the parts are in a folder beside the
    output. A program that calls this must do so beneath `if __name__ == "__main__":`, since its processes import it.

    Args:
        folder: where the reports are. What a batch with this output writes is left out.
        output: the Parquet file to write. An old one is replaced when all is read.
        table: "claims", "facts", "sections" or "problems".
        jobs: how many processes read; as many as there are processors, if this is not said.
        resume: go on with the parts of a batch that was not finished, if there are any. What failed is tried again.
        indicators: a file of your own indicators, as `indicators.load` takes it. What this process has registered, those that read do not
            know.
        progress: is told how many of how many files are done, and the name of the last of them.

    Raises:
        ReadError: the folder is not there, may not be read, or has no files.
        IndicatorError: the file of indicators cannot be read or is not of its form.
        BatchError: there are parts already, and they are not to be used or are those of another batch; or no process can be started.
        ValueError: there is no such table, the name of the file says another format, or `jobs` is less than 1.
        ModuleNotFoundError: pyarrow is not installed.
        OSError: something cannot be written.
    """
    if jobs is not None and jobs < 1:
        raise ValueError(f"jobs={jobs}: one process at the least reads")
    formats.check(output, "parquet")
    arrow.schema(table)  # what is asked for wrongly leaves no trace of a folder
    plan = _plan(os.fspath(folder), os.path.realpath(output), table, None if indicators is None else os.path.realpath(indicators))
    if plan.indicators is not None:
        _try(plan.indicators)
    plan.parts.begin(_manifest(plan), resume=resume)
    failed = {number: str(problem) for number, (_, problem) in enumerate(plan.found) if problem is not None}
    done = plan.parts.numbers() | failed.keys()
    progress(len(done), len(plan.found), "")
    with closing(_read_all(plan, done, jobs or os.cpu_count() or 1)) as readings:
        for number, reason in readings:
            if reason is not None:
                failed[number] = reason
            progress(len(done), len(plan.found), plan.found[number][0])
    return _finish(plan, failed)


def failures_file(output: str | os.PathLike[str]) -> Path:
    """Where the failures of a batch are written, as CSV; there is no such file where there are none.

    >>> print(failures_file("claims.parquet"))
    claims.parquet.failures.csv
    """
    return Path(f"{os.fspath(output)}.failures.csv")


# --- what there is to do ------------------------------------------------------------------------------------------------


@attrs.frozen
class _Plan:
    """What there is to do. The number of a file is its place in `found`; with one that cannot be read stands why."""

    found: list[tuple[str, ReadError | None]]
    others: tuple[str, ...]
    table: TableName
    output: str
    indicators: str | None

    @property
    def parts(self) -> Parts:
        return Parts(_parts_folder(self.output))


def _parts_folder(output: str) -> Path:
    return Path(f"{output}.parts")


def _plan(folder: str, output: str, table: TableName, indicators: str | None) -> _Plan:
    if os.path.isdir(output):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), output)
    walked = [(file, problem) for file, problem in folders.walk(folder) if not _own(os.path.realpath(file), output)]
    others = tuple(file for file, problem in walked if isinstance(problem, folders.OtherKind))
    found = [(file, problem) for file, problem in walked if not isinstance(problem, folders.OtherKind)]
    if not found:
        raise ReadError(f"{files.shown(folder)}: there is no {'report' if others else 'file'} in this folder")
    return _Plan(found, others, table, output, indicators)


def _own(file: str, output: str) -> bool:
    """Is a file one that a batch with this output writes?"""
    if file in (output, str(failures_file(output))) or file.startswith(os.path.join(_parts_folder(output), "")):
        return True
    return file.startswith(f"{output}.") and file.endswith(".part")  # what `replacing` leaves when it is killed


def _manifest(plan: _Plan) -> Manifest:
    digest = hashlib.sha256()
    if plan.indicators is not None:
        digest.update(Path(plan.indicators).read_bytes())
    for file, problem in plan.found:
        digest.update(os.fsencode(f"{file}\0{problem or _state(file)}\n"))
    return Manifest(version("govreport"), schema.VERSION, plan.table, len(plan.found), digest.hexdigest())


def _state(file: str) -> tuple[int, int] | None:
    try:
        about = os.stat(file)
    except OSError:  # it went away since it was found
        return None
    return about.st_size, about.st_mtime_ns


# --- reading ------------------------------------------------------------------------------------------------------------


def _read_all(plan: _Plan, done: set[int], jobs: int) -> Generator[_Done, None, None]:
    """Read what is not done, and add it there. When a process dies, the files that were under way are read again one by one."""
    most = jobs * AHEAD
    while left := [number for number in range(len(plan.found)) if number not in done]:
        try:
            with workers.processes(jobs) as start:
                for number, call in workers.each(lambda number: _start(start, plan, number), left, most):
                    reason = call.result()
                    done.add(number)
                    yield number, reason
        except BrokenProcessPool:
            yield from _read_singly(plan, done, [number for number in left if number not in done][:most])


def _read_singly(plan: _Plan, done: set[int], numbers: list[int]) -> Iterator[_Done]:
    """Read one file after the other, up to the first of which its process dies: that one has failed."""
    with workers.processes(1) as start:
        try:
            start(os.getpid).result()
        except BrokenProcessPool as error:
            raise BatchError(f"no process can be started for reading: {error}") from error
        for number in numbers:
            try:
                reason = _start(start, plan, number).result()
            except BrokenProcessPool:
                reason = _DIED
            done.add(number)
            yield number, reason
            if reason == _DIED:
                return


def _start(start: workers.Start, plan: _Plan, number: int) -> Future[str | None]:
    return start(_read, plan.parts, number, plan.found[number][0], plan.table, plan.indicators)


@cache
def _know(indicators: str) -> None:
    """Add the user's indicators to those that a process knows, when it reads its first file."""
    known.load(indicators)


def _try(indicators: str) -> None:
    """
    Raises:
        IndicatorError: a process that reads cannot know these.
    """
    with workers.processes(1) as start:
        start(_know, indicators).result()


def _read(parts: Parts, number: int, file: str, table: TableName, indicators: str | None) -> str | None:
    """Write the part of a file; or say why there is none."""
    try:
        if indicators is not None:
            _know(indicators)
        report = parse_source(read(file))
        rows = arrow.batch(report, table)
    except ReadError as error:
        return str(error)
    except Exception as error:  # a fault of this library, which must not cost the other files
        return f"{type(error).__name__}: {error}"
    parts.write(number, rows, doubt(report))
    return None


# --- the end ------------------------------------------------------------------------------------------------------------


def _finish(plan: _Plan, failed: dict[int, str]) -> Outcome:
    """Put the parts together, write the failures, and take the parts away."""
    rows, doubtful = 0, []

    def batches() -> Iterator[Any]:
        nonlocal rows
        for batch, told in plan.parts.rows():
            rows += batch.num_rows
            if told is not None:
                doubtful.append(told)
            yield batch

    with replacing(plan.output, encoding=None) as out:
        arrow.write_parquet(batches(), out, plan.table)
    lost = failed.keys() - plan.parts.numbers()  # a process may die when its part is written already
    failures = tuple(_failure(plan.found[number][0], failed[number]) for number in sorted(lost))
    if failures:
        with replacing(failures_file(plan.output), encoding="utf-8-sig") as out:
            write_rows(map(attrs.asdict, failures), out, "csv")
    else:
        failures_file(plan.output).unlink(missing_ok=True)
    plan.parts.remove()
    return Outcome(len(plan.found), rows, failures, plan.others, tuple(doubtful))


def _failure(file: str, reason: str) -> Failure:
    shown = files.shown(file)
    return Failure(shown, reason.removeprefix(f"{shown}: "))
