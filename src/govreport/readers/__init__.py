"""Readers: a file, its bytes or an open file → `Source`. One module for each kind of file.

Whatever is wrong with a file is a `ReadError` of one line that names the file, the reason and what to do. No reader touches the
network or follows a reference out of its file, and each has limits that are stated where they are checked.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import IO

from ..errors import ReadError
from ..source import Source
from . import files, folder, kinds, text

__all__ = ["MAX_TEXT", "read", "read_folder"]

MAX_TEXT = 20_000_000
"""Texts and web pages over this size are refused; a report has some 60,000 bytes."""

_OF_TEXT = {extension: kind for extension, kind in kinds.EXTENSIONS.items() if kind in ("html", "md")}


def read(file: str | os.PathLike[str] | bytes | bytearray | memoryview | IO[bytes] | IO[str], *, name: str | None = None) -> Source:
    """The text of a file as a `Source`.

    Args:
        file: a path, the content as bytes, or an open file (binary, or text).
        name: the name that messages and the `Source` bear; the path where none is given. Its extension says what kind of file
            this is; without one, the first bytes do.

    Raises:
        ReadError: the file is missing, a directory, empty, damaged, encrypted, too large, of a kind that is not read or of
            another kind than its name says, or what reads it is not installed.

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
        shown = files.shown(name)
        kinds.check(kinds.said(name), shown)
        return _source(files.load(path, shown), name, shown)
    if isinstance(file, (bytes, bytearray, memoryview)):
        shown = files.shown(name or "<bytes>")
        files.check_size(len(file), shown)
        return _source(bytes(file), name or "", shown)
    own = getattr(file, "name", "")
    name = name or (own if isinstance(own, str) else "")
    shown = files.shown(name or "<stream>")
    kinds.check(kinds.said(name), shown)
    return _source(files.drain(file, shown), name, shown)


def read_folder(path: str | os.PathLike[str]) -> Iterator[tuple[str, Source | ReadError]]:
    """The files beneath a folder, each with its path: see `govreport.read_folder`.

    Raises:
        ReadError: the folder itself is not there or may not be read.
    """
    return folder.read(os.fsdecode(path), read)


def _source(data: bytes | str, name: str, shown: str) -> Source:
    """The source of a file's content. Each reader is imported when a file of its kind comes."""
    kind = kinds.kind(name, data, shown) if isinstance(data, bytes) else _OF_TEXT.get(kinds.said(name), "text")
    if kind in ("text", "html", "md"):
        files.check_size(len(data), shown, MAX_TEXT)
    if not data:
        raise ReadError(f"{shown}: the file is empty")
    if isinstance(data, bytes):
        if kind == "docx":
            from . import docx

            return docx.read(data, name, shown)
        if kind == "pdf":
            from . import pdf

            return pdf.read(data, name, shown)
        if kind == "office":
            from . import office

            return office.read(data, name, shown)
    if kind == "html":
        from . import html

        return html.read(html.decode(data, shown) if isinstance(data, bytes) else data, name, shown)
    content = text.decode(data, shown) if isinstance(data, bytes) else text.checked(data, shown)
    if kind == "md":
        from . import markdown

        return markdown.read(content, name, shown)
    return Source(content, name)
