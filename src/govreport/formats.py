"""What the extension of a file that is written says of its format, so that no file is written under the name of another."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from typing import IO, Any

from .errors import FormatError
from .replace import replacing

_FORMATS = {
    "jsonl": ("JSON lines", ".jsonl", ".ndjson"),
    "csv": ("CSV", ".csv"),
    "tsv": ("tab-separated values", ".tsv", ".tab"),
    "json": ("JSON", ".json"),
    "md": ("Markdown", ".md", ".markdown"),
    "akn": ("Akoma Ntoso", ".xml", ".akn"),
    "html": ("HTML", ".html", ".htm"),
    "parquet": ("Parquet", ".parquet"),
    "excel": ("an Excel workbook", ".xlsx"),
    "stata": ("Stata", ".dta"),
    "other": ("what this library does not write", ".xls", ".ods", ".docx", ".doc", ".pdf", ".feather", ".arrow"),
}
"""A format → its name for people, and the extensions that say it, the usual one first. Other extensions say nothing."""

_FUNCTIONS = {"csv": "to_csv", "parquet": "to_parquet", "excel": "to_excel", "stata": "to_stata"}

_SAID = {extension: form for form, (_, *extensions) in _FORMATS.items() for extension in extensions}


def said(file: str | os.PathLike[str]) -> str | None:
    """The format that a name says, None where it says none.

    >>> said("facts.CSV"), said("facts.txt"), said("-")
    ('csv', None, None)
    """
    return _SAID.get(os.path.splitext(os.fsdecode(file))[1].lower())


@contextmanager
def opened(file: Any, form: str, *, encoding: str | None = None, tables: bool = True) -> Iterator[IO[Any]]:
    """The stream for what is written to `file`: of a path one whose file takes the old one's place when the block ends well, else the open
    file that it is.

    Args:
        form: the format that is written.
        encoding: of a text file at a path; None for a binary one.
        tables: see `check`.

    Raises:
        FormatError: the name of the file says another format.
        TypeError: it is neither a path nor an open file: perhaps it changed places with the reports.
        OSError: the file cannot be written there.

    >>> with opened(5, "csv"):
    ...     pass
    Traceback (most recent call last):
        ...
    TypeError: a path or an open file to write to is meant, and this is a int: first come the reports, then the file
    """
    if isinstance(file, (str, os.PathLike)):
        check(file, form, tables=tables)
        with replacing(file, encoding=encoding) as out:
            yield out
    elif hasattr(file, "write"):
        yield file
    else:
        kind = type(file).__name__
        raise TypeError(f"a path or an open file to write to is meant, and this is a {kind}: first come the reports, then the file")


def check_known(file: str | os.PathLike[str], *written: str) -> None:
    """Refuse a name whose extension is a slip for one that says a format, where nothing else says it.

    Args:
        file: the name of a file to write.
        written: the formats that it may have.

    Raises:
        FormatError: the name ends nearly as one of a format does.

    >>> check_known("facts.csv", "csv"), check_known("facts.out", "csv"), check_known("2025.1.8", "csv")
    (None, None, None)
    >>> check_known("facts.cvs", "csv", "jsonl")
    Traceback (most recent call last):
        ...
    govreport.errors.FormatError: facts.cvs: is .csv meant? end it in .csv or .jsonl
    """
    extension = os.path.splitext(os.fsdecode(file))[1].lower()
    near = get_close_matches(extension, _SAID, n=1, cutoff=0.75) if extension not in (*_SAID, *_PLAIN) else []
    if near:
        endings = " or ".join(_FORMATS[one][1] for one in written if one in _FORMATS)
        raise FormatError(f"{os.fsdecode(file)}: is {near[0]} meant? end it in {endings}")


_PLAIN = (".txt", ".text", ".out", ".dat")  # of anything


def check(file: str | os.PathLike[str], *written: str, tables: bool = True) -> None:
    """
    Args:
        file: the name of a file to write.
        written: the formats that it may have.
        tables: it is of reports, of which this library writes other formats too.

    Raises:
        FormatError: the name says another.

    >>> check("facts.csv", "csv", "jsonl")
    >>> check("facts.html", "csv", "jsonl")
    Traceback (most recent call last):
        ...
    govreport.errors.FormatError: facts.html: its name says HTML, and CSV or JSON lines is written: end it in .csv or .jsonl
    """
    form = said(file)
    if form is not None and form not in written:
        names, endings = (" or ".join(_FORMATS[one][place] for one in written) for place in (0, 1))
        other = f"; in Python govreport.{_FUNCTIONS[form]} writes {_FORMATS[form][0]}" if tables and form in _FUNCTIONS else ""
        raise FormatError(f"{os.fsdecode(file)}: its name says {_FORMATS[form][0]}, and {names} is written: end it in {endings}{other}")
