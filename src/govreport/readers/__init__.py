"""Readers: a file, its bytes or an open file → `Source`. One module for each kind of file; so far there is plain text.

Whatever is wrong with a file is a `ReadError` of one line that names the file, the reason and what to do. No reader touches the
network, and none takes more memory than a few times the size of a file of `MAX_BYTES`.
"""

from __future__ import annotations

import os
import stat
from typing import IO, Any

from ..errors import ReadError
from ..source import Source
from . import text

MAX_BYTES = 500_000_000
"""Files and streams over this size are refused before they are read: a report has some 60,000 bytes."""

TEXT = frozenset({"", ".txt", ".text", ".asc"})
"""Extensions that are read as plain text."""

_PATH_ADVICE = "check the path; a text itself is read with govreport.parse(text)"
_HOW_TO_CONVERT = {
    ".docx": "save it as plain text (UTF-8) first",
    ".doc": "save it as plain text (UTF-8) first",
    ".wps": "save it as plain text (UTF-8) first",
    ".rtf": "save it as plain text (UTF-8) first",
    ".pdf": "convert it first, with pdftotext for example",
    ".html": "save the article as plain text first",
    ".htm": "save the article as plain text first",
    ".md": "rename it to .txt",
}


def read(file: str | os.PathLike[str] | bytes | bytearray | memoryview | IO[bytes] | IO[str], *, name: str | None = None) -> Source:
    """The text of a file as a `Source`.

    Args:
        file: a path, the content as bytes, or an open file (binary, or text).
        name: the name that messages and the `Source` bear; the path where none is given. A name with an extension also says
            what kind of file bytes are.

    Raises:
        ReadError: the file is missing, a directory, empty, too large, not text, or of a kind that is not supported.

    >>> read("增长５％".encode("gb18030")).text
    '增长５％'
    >>> read(b"\\xef\\xbb\\xbf")
    Traceback (most recent call last):
        ...
    govreport.errors.ReadError: <bytes>: the file is empty
    """
    if isinstance(file, (str, os.PathLike)):
        path = os.fsdecode(file)
        name = path if name is None else name
        _check_kind(name)
        return Source(text.decode(_load(path, _shown(name)), _shown(name)), name)
    if isinstance(file, (bytes, bytearray, memoryview)):
        return _from_bytes(bytes(file), name)
    return _from_stream(file, name)


def _from_bytes(data: bytes, name: str | None) -> Source:
    shown = _shown(name or "<bytes>")
    _check_kind(name or "")
    _check_size(len(data), shown)
    return Source(text.decode(data, shown), name or "")


def _from_stream(stream: IO[bytes] | IO[str], name: str | None) -> Source:
    own = getattr(stream, "name", "")
    name = name or (own if isinstance(own, str) else "")
    shown = _shown(name or "<stream>")
    _check_kind(name)
    try:
        data = _drain(stream)
    except (OSError, ValueError) as error:  # a closed stream, or one opened with the wrong encoding, is a ValueError
        raise ReadError(f"{shown}: it cannot be read ({_why(error)}): open the file in binary mode") from error
    except AttributeError as error:
        raise TypeError(f"a path, bytes or an open file is wanted, not {type(stream).__name__}") from error
    _check_size(len(data), shown)
    return Source(text.checked(data, shown) if isinstance(data, str) else text.decode(data, shown), name)


def _drain(stream: IO[bytes] | IO[str]) -> bytes | str:
    """All of a stream, but not much more than is allowed; a socket gives only a piece at a time."""
    pieces: list[Any] = []
    size = 0
    while size <= MAX_BYTES and (piece := stream.read(MAX_BYTES + 1 - size)):
        pieces.append(piece)
        size += len(piece)
    joined: bytes | str = pieces[0][:0].join(pieces) if pieces else b""
    return joined


def _load(path: str, shown: str) -> bytes:
    try:
        status = os.stat(path)
        if stat.S_ISDIR(status.st_mode):
            raise ReadError(f"{shown}: it is a directory: pass one of the files in it")
        if not stat.S_ISREG(status.st_mode):
            raise ReadError(f"{shown}: it is not a regular file: pass its bytes, or an open file")
        _check_size(status.st_size, shown)
        with open(path, "rb") as stream:
            data = stream.read(MAX_BYTES + 1)  # it may have grown since
    except FileNotFoundError as error:
        raise ReadError(f"{shown}: there is no such file: {_PATH_ADVICE}") from error
    except PermissionError as error:
        raise ReadError(f"{shown}: you may not read it: check its permissions") from error
    except (OSError, ValueError) as error:  # a NUL in a path is a ValueError
        raise ReadError(f"{shown}: it cannot be read ({_why(error)}): {_PATH_ADVICE}") from error
    _check_size(len(data), shown)
    return data


def _check_kind(name: str) -> None:
    kind = os.path.splitext(os.path.basename(name))[1].lower()
    if kind in TEXT or not kind[1:].isascii() or not kind[1:].isalnum() or kind[1:].isdigit():
        return  # 第3.稿 and 2031.1 have no extension
    what = _HOW_TO_CONVERT.get(kind, "pass its text (.txt), or its bytes if they are text")
    raise ReadError(f"{_shown(name)}: {kind} files are not supported yet: {what}")


def _check_size(size: int, shown: str) -> None:
    if size > MAX_BYTES:
        raise ReadError(f"{shown}: it is too large ({size:,} bytes, at most {MAX_BYTES:,}): this is not one report; split it")


def _why(error: Exception) -> str:
    reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return reason[:1].lower() + reason[1:]


def _shown(name: str) -> str:
    """A name for a message of one line."""
    shown = "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in name[:200])
    return shown + "…" if len(name) > 200 else shown
