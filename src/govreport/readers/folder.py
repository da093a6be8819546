"""All files beneath a folder, one at a time, in an order that does not depend on the file system."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

from ..errors import ReadError
from ..source import Source
from . import files, kinds

Item = tuple[str, Source | ReadError]


OWN_PAGE = '<meta name="generator" content="govreport">'
"""What `to_html` writes near the beginning of a page."""


class OtherKind(ReadError):
    """A file that stands in a folder beside reports and is none: of a kind that is not read, or a page that this library made."""


def read(path: str, read_file: Callable[[str], Source]) -> Iterator[Item]:
    """Each file with its source, or with the error that says why it has none.

    Files are read when they are asked for; which files these are, `walk` says.

    Raises:
        ReadError: the folder itself is not there or may not be read.
    """
    return ((file, _one(file, read_file) if error is None else error) for file, error in walk(path))


def walk(path: str) -> Iterator[tuple[str, ReadError | None]]:
    """Each file, or the error that says why it is not one to read.

    Links, devices and pipes are never followed or opened: each gives an error. Names that begin with a dot or with ~$ are left
    out: what systems and Word keep beside the files of a person. A file of another kind than those of reports is an `OtherKind`.

    Raises:
        ReadError: the folder itself is not there or may not be read.
    """
    shown = files.shown(path)
    if os.path.isfile(path):
        raise ReadError(f"{shown}: it is a file, and a folder of reports is meant")
    if not os.path.isdir(path):
        raise ReadError(f"{shown}: there is no such folder")
    entries = _entries(path)
    if isinstance(entries, ReadError):
        raise entries
    return _walk(entries)


def _walk(entries: list[os.DirEntry[str]]) -> Iterator[tuple[str, ReadError | None]]:
    waiting = entries[::-1]
    while waiting:
        entry = waiting.pop()
        if entry.name.startswith((".", "~$")):
            continue
        try:
            link, folder, regular = entry.is_symlink(), entry.is_dir(follow_symlinks=False), entry.is_file(follow_symlinks=False)
        except OSError as error:
            yield entry.path, ReadError(f"{files.shown(entry.path)}: it cannot be read ({files.why(error)})")
            continue
        if link or not (folder or regular):
            what = "a symbolic link" if link else "a device, a pipe or a socket"
            yield entry.path, ReadError(f"{files.shown(entry.path)}: it is {what}, and skipped: name it itself if you trust it")
        elif folder:
            inner = _entries(entry.path)
            if isinstance(inner, ReadError):
                yield entry.path, inner
            else:
                waiting += inner[::-1]
        else:
            yield entry.path, _other(entry.path)


def _other(path: str) -> OtherKind | None:
    extension, shown = kinds.said(path), files.shown(path)
    try:
        if kinds.check(extension, shown) == "html" and _begins(path, OWN_PAGE):
            return OtherKind(f"{shown}: it is a page that govreport made of a report: name the report itself")
    except ReadError as error:
        return OtherKind(str(error))
    return None


def _begins(path: str, mark: str) -> bool:
    try:
        with open(path, "rb") as stream:
            return mark.encode() in stream.read(1000)
    except OSError:  # whoever reads it says why
        return False


def _entries(path: str) -> list[os.DirEntry[str]] | ReadError:
    """What is in a folder, by the bytes of the names: no locale changes that order."""
    try:
        with os.scandir(path) as found:
            return sorted(found, key=lambda entry: os.fsencode(entry.name))
    except OSError as error:
        return ReadError(f"{files.shown(path)}: the folder cannot be read ({files.why(error)})")


def _one(path: str, read_file: Callable[[str], Source]) -> Source | ReadError:
    try:
        return read_file(path)
    except ReadError as error:
        return error
