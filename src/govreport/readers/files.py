"""The bytes of a file: from a path, an open file or bytes, and never more of them than is allowed."""

from __future__ import annotations

import os
import stat
from typing import IO, Any

from ..errors import ReadError

MAX_BYTES = 200_000_000
"""Files and streams over this size are refused before they are read. A report has some 60,000 bytes of text, a scan more."""

ADVICE = "check the path; a text itself is read with govreport.parse(text)"


def load(path: str, shown: str) -> bytes:
    """The bytes of a regular file.

    Raises:
        ReadError: there is no such file, it may not be read, it is a directory, a device or a pipe, or it is too large.
    """
    try:
        status = os.stat(path)
        if stat.S_ISDIR(status.st_mode):
            raise ReadError(f"{shown}: it is a directory: pass one of the files in it, or use govreport.read_folder")
        if not stat.S_ISREG(status.st_mode):
            raise ReadError(f"{shown}: it is not a regular file: pass its bytes, or an open file")
        check_size(status.st_size, shown)
        with open(path, "rb") as stream:
            data = stream.read(MAX_BYTES + 1)  # it may have grown since
    except FileNotFoundError as error:
        raise ReadError(f"{shown}: there is no such file: {ADVICE}") from error
    except PermissionError as error:
        raise ReadError(f"{shown}: you may not read it: check its permissions") from error
    except (OSError, ValueError) as error:  # a NUL in a path is a ValueError
        raise ReadError(f"{shown}: it cannot be read ({why(error)}): {ADVICE}") from error
    check_size(len(data), shown)
    return data


def drain(stream: IO[bytes] | IO[str], shown: str) -> bytes | str:
    """All of a stream, but not much more than is allowed; a socket gives only a piece at a time.

    Raises:
        ReadError: it cannot be read, or gives too much.
        TypeError: it is no open file at all.
    """
    pieces: list[Any] = []
    size = 0
    try:
        while size <= MAX_BYTES and (piece := stream.read(MAX_BYTES + 1 - size)):
            pieces.append(piece)
            size += len(piece)
    except (OSError, ValueError) as error:  # a closed stream, or one opened with the wrong encoding, is a ValueError
        raise ReadError(f"{shown}: it cannot be read ({why(error)}): open the file in binary mode") from error
    except AttributeError as error:
        raise TypeError(f"a path, bytes or an open file is wanted, not {type(stream).__name__}") from error
    check_size(size, shown)
    joined: bytes | str = pieces[0][:0].join(pieces) if pieces else b""
    return joined


def check_size(size: int, shown: str, most: int | None = None) -> None:
    """
    Raises:
        ReadError: so many bytes (or characters) are no report.
    """
    most = MAX_BYTES if most is None else most
    if size > most:
        raise ReadError(f"{shown}: it is too large ({size:,} bytes, at most {most:,}): this is not one report; split it")


def why(error: Exception) -> str:
    """What an error says, as a part of a sentence."""
    reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return str(reason[:1].lower() + reason[1:])


def shown(name: str) -> str:
    """A name for a message of one line.

    >>> shown("a\\nb.txt")
    'a\\\\nb.txt'
    """
    out = "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in name[:200])
    return out + "…" if len(name) > 200 else out
