"""Writing a file so that a reader finds the whole new one or the whole old one, whatever happens in between."""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import IO, Any


@contextmanager
def replacing(path: str | os.PathLike[str], *, encoding: str | None = "utf-8") -> Iterator[IO[Any]]:
    """Open a file for writing beside its place, and move it there when the block ends well.

    An exception in the block, a full disk or a killed process leave the old file, or none, as it was; after a kill the
    unfinished file stays beside it, its name ending in `.part`. A link is followed; a device or pipe is written as it is.

    Args:
        path: where the file will stand.
        encoding: of a text file, with line ends as they are written; None for a binary file.

    Raises:
        OSError: the file cannot be written there; `filename` is the path that was asked for.

    >>> import pathlib, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = pathlib.Path(folder, "表.csv")
    ...     with replacing(path) as out:
    ...         _ = out.write("增长5%")
    ...     path.read_text(encoding="utf-8"), len(list(path.parent.iterdir()))
    ('增长5%', 1)
    """
    place = os.path.realpath(path)
    try:
        old = os.stat(place)
    except OSError:
        old = None
    if old is not None and not stat.S_ISREG(old.st_mode):
        with _open(os.open(place, os.O_WRONLY), encoding) as out:
            yield out
        return
    part = f"{place}.{secrets.token_hex(4)}.part"
    try:
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
        try:
            with _open(descriptor, encoding) as out:
                if old is not None:
                    os.chmod(part, stat.S_IMODE(old.st_mode))
                yield out
                out.flush()
                os.fsync(out.fileno())
            os.replace(part, place)
        except BaseException:
            with suppress(OSError):
                os.unlink(part)
            raise
    except OSError as error:
        if error.errno is None or error.filename not in (None, part):
            raise  # it is of something else that the block does
        raise OSError(error.errno, error.strerror, os.fspath(path)) from error


def _open(descriptor: int, encoding: str | None) -> IO[Any]:
    if encoding is None:
        return open(descriptor, "wb")
    # A lone surrogate is written as \udcxx, which is also how JSON writes it.
    return open(descriptor, "w", encoding=encoding, errors="backslashreplace", newline="")
