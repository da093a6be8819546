"""Libraries that files of some kinds are read with: a file that cannot be read for want of one is a ReadError like any other."""

from __future__ import annotations

from typing import Any

from .. import extras
from ..errors import ExtraError, ReadError


def needed(module: str, extra: str, shown: str) -> Any:
    """A module of an extra.

    Raises:
        ReadError: it is not installed.

    >>> needed("no_such_module", "docx", "a.docx")
    Traceback (most recent call last):
        ...
    govreport.errors.ReadError: a.docx: reading .docx files needs no_such_module, which is not installed: pip install "govreport[docx]"
    """
    try:
        return extras.needed(module, extra, f"reading .{extra} files")
    except ExtraError as error:
        raise ReadError(f"{shown}: {error}") from error
