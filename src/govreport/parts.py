"""The parts of a batch that is not finished: a folder with an Arrow file for each report that was read, and with a manifest that says
what they are parts of. A part is there as a whole or not at all, so that whatever ends a batch leaves what the next one goes on with."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs

from .errors import GovReportError
from .extras import needed
from .replace import replacing
from .schema import TableName
from .tables import written

_MANIFEST = "manifest.json"
_SUFFIX = ".arrow"
_DOUBT = b"govreport.doubt"


class BatchError(GovReportError):
    """A batch that cannot begin or go on; the message says why and what to do."""


@attrs.frozen
class Manifest:
    """What parts are parts of. Those of one batch fit another where all of this is the same.

    Args:
        version: of this library.
        schema: the version of the tables.
        table: whose rows are in the parts.
        files: how many files there are to read.
        inputs: a digest of their names, sizes and times.
    """

    version: str
    schema: int
    table: TableName
    files: int
    inputs: str


@attrs.frozen
class Parts:
    """The folder. A part bears the number of its file."""

    folder: Path

    def begin(self, manifest: Manifest, *, resume: bool) -> None:
        """Make the folder; or, where it is there and is to be used again, see that it has parts of this very batch.

        Raises:
            BatchError: the folder is there and is not to be used, or its parts are those of another batch.
            OSError: the folder cannot be made or read.
        """
        if self.folder.exists():
            if not resume:
                raise BatchError(f"{self.folder}: a batch was begun here and not finished: go on with --resume, or delete this folder")
            self._compare(attrs.asdict(manifest))
        self.folder.mkdir(exist_ok=True)
        with replacing(self.folder / _MANIFEST) as out:
            json.dump(attrs.asdict(manifest), out)

    def _compare(self, new: dict[str, Any]) -> None:
        try:
            old = json.loads((self.folder / _MANIFEST).read_text(encoding="utf-8"))
        except FileNotFoundError:  # it ended before anything was read
            return
        changed = [name for name in new if old.get(name) != new[name]]
        if changed:
            told = [
                "the files are others, or have changed" if name == "inputs" else f"{name} {old.get(name)} → {new[name]}" for name in changed
            ]
            raise BatchError(f"{self.folder}: this batch cannot go on ({'; '.join(told)}): delete this folder to begin anew")

    def numbers(self) -> set[int]:
        """The numbers of the files that were read."""
        return {int(path.stem) for path in self.folder.glob(f"*{_SUFFIX}")}

    def write(self, number: int, rows: Any, doubt: str | None) -> None:
        """Write the rows of a file, a record batch, with what makes them doubtful, if anything does.

        Raises:
            OSError: they cannot be written.
        """
        ipc = needed("pyarrow.ipc", "arrow", "a batch")
        # Small columns, soon read again: threads and a slower compression cost more than they bring.
        options = ipc.IpcWriteOptions(compression="lz4", use_threads=False)
        schema = rows.schema if doubt is None else rows.schema.with_metadata({**rows.schema.metadata, _DOUBT: written(doubt)})
        with replacing(self._path(number), encoding=None) as out, ipc.new_file(out, schema, options=options) as part:
            part.write_batch(rows)

    def rows(self) -> Iterator[tuple[Any, str | None]]:
        """The record batches of all parts, in the order of their files, one at a time, each with what makes it doubtful."""
        ipc = needed("pyarrow.ipc", "arrow", "a batch")
        options = ipc.IpcReadOptions(use_threads=False)
        for number in sorted(self.numbers()):
            with self._path(number).open("rb") as file, ipc.open_file(file, options=options) as part:
                doubt = part.schema.metadata.get(_DOUBT)
                yield part.get_batch(0), doubt and doubt.decode()

    def remove(self) -> None:
        """Take the folder away with all that is in it."""
        shutil.rmtree(self.folder)

    def _path(self, number: int) -> Path:
        return self.folder / f"{number:08}{_SUFFIX}"
