"""Libraries that are installed with an extra, and imported where they are used."""

from __future__ import annotations

from typing import Any

from .. import extras
from ..errors import ReadError


def needed(module: str, extra: str, shown: str) -> Any:
    """A module of an extra.

    Raises:
        ReadError: it is not installed.

    >>> needed("no_such_module", "docx", "a.docx")
    Traceback (most recent call last):
        ...
    govreport.errors.ReadError: a.docx: reading .docx files needs an extra: pip install "govreport[docx]" (in a checkout ".[docx]")
    """
    try:
        return extras.needed(module, extra, f"reading .{extra} files")
    except ModuleNotFoundError as error:
        raise ReadError(f"{shown}: {error}") from error
