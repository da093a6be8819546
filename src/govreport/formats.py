"""What the extension of a file that is written says of its format, so that no file is written under the name of another."""

from __future__ import annotations

import os

from .errors import FormatError

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

_SAID = {extension: form for form, (_, *extensions) in _FORMATS.items() for extension in extensions}


def said(file: str | os.PathLike[str]) -> str | None:
    """The format that a name says, None where it says none.

    >>> said("facts.CSV"), said("facts.txt"), said("-")
    ('csv', None, None)
    """
    return _SAID.get(os.path.splitext(os.fsdecode(file))[1].lower())


def check(file: str | os.PathLike[str], *written: str) -> None:
    """
    Args:
        file: the name of a file to write.
        written: the formats that it may have.

    Raises:
        FormatError: the name says another.

    >>> check("facts.csv", "csv", "jsonl")
    >>> check("facts.parquet", "csv", "jsonl")
    Traceback (most recent call last):
        ...
    govreport.errors.FormatError: facts.parquet: its name says Parquet, and CSV or JSON lines is written: end it in .csv or .jsonl
    """
    form = said(file)
    if form is not None and form not in written:
        names, endings = (" or ".join(_FORMATS[one][place] for one in written) for place in (0, 1))
        raise FormatError(f"{os.fsdecode(file)}: its name says {_FORMATS[form][0]}, and {names} is written: end it in {endings}")
