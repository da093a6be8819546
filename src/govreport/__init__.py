"""Read Chinese government work reports (政府工作报告) into a typed tree.

>>> import govreport
>>> report = govreport.parse("一、2022年工作回顾\\n全市地区生产总值5562.47亿元、增长2.5%。")
>>> [(c.subject, str(c.quantity.value), str(c.quantity.unit)) for c in report.claims]
[('地区生产总值', '556247000000', '元'), ('地区生产总值', '2.5', '%')]
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import IO, TYPE_CHECKING, Any

from .errors import FormatError, GovReportError, IndicatorError, NumeralError, ReadError, SchemaError, UnitError
from .parse import parse, parse_source
from .source import Origin, Source, Span
from .tree import (
    Basis,
    Bound,
    Claim,
    Coinage,
    Commitment,
    Comparison,
    Fact,
    Furniture,
    Kind,
    Leaf,
    Mark,
    Measure,
    Name,
    Paragraph,
    Part,
    PartKind,
    Period,
    Problem,
    Quantity,
    Relation,
    Report,
    Section,
    Sentence,
    Statement,
    Status,
    Text,
    Value,
)
from .units import Unit
from .vocabulary import CoinageKind

if TYPE_CHECKING:
    from . import arrow, batch, checks, engines, indicators, units  # noqa: F401 - the modules that are open to you
    from .arrow import to_arrow, to_parquet
    from .checks import Finding, Severity, check
    from .find import Number, find_claims, find_quantities, parse_number
    from .forms.akoma_ntoso import to_akoma_ntoso
    from .forms.chunks import chunks
    from .forms.json_schema import json_schema
    from .forms.json_text import from_json
    from .forms.markdown import to_markdown
    from .frames import to_pandas, to_polars
    from .number_text import format_number
    from .regions import Level, Region
    from .stata import to_stata
    from .tables import to_csv
    from .tracking import Outcome, Promise, Reason, Tracking, Verdict, track
    from .versions import Change, Difference, diff
    from .view.page import to_html
    from .workbook import to_excel

__version__ = "0.1.0"

__all__ = [
    "Basis", "Bound", "Change", "Claim", "Coinage", "CoinageKind", "Commitment", "Comparison", "Difference", "Fact", "Finding",
    "FormatError", "Furniture", "GovReportError",
    "IndicatorError", "Kind", "Leaf", "Level", "Mark", "Measure", "Name", "Number", "NumeralError",
    "Origin", "Outcome", "Paragraph", "Part", "PartKind", "Period", "Problem", "Promise", "Quantity", "ReadError", "Reason", "Region",
    "Relation", "Report", "SchemaError", "Section", "Sentence", "Severity", "Source", "Span", "Statement", "Status", "Text", "Tracking",
    "Unit", "UnitError", "Value", "Verdict", "check", "chunks", "diff", "find_claims", "find_quantities", "format_number", "from_dict",
    "from_json", "json_schema", "parse", "parse_number", "parse_source", "read", "read_folder", "to_akoma_ntoso", "to_arrow", "to_csv",
    "to_excel", "to_html", "to_markdown", "to_pandas", "to_parquet", "to_polars", "to_stata", "track",
]  # fmt: skip

# What is loaded when it is first asked for, so that an import is quick: a name here → the module that has it.
_LATE = {
    "Change": "versions",
    "Difference": "versions",
    "Finding": "checks",
    "Level": "regions",
    "Number": "find",
    "Outcome": "tracking",
    "Promise": "tracking",
    "Reason": "tracking",
    "Region": "regions",
    "Severity": "checks",
    "Tracking": "tracking",
    "Verdict": "tracking",
    "check": "checks",
    "chunks": "forms.chunks",
    "diff": "versions",
    "find_claims": "find",
    "find_quantities": "find",
    "format_number": "number_text",
    "from_json": "forms.json_text",
    "json_schema": "forms.json_schema",
    "parse_number": "find",
    "to_akoma_ntoso": "forms.akoma_ntoso",
    "to_arrow": "arrow",
    "to_csv": "tables",
    "to_excel": "workbook",
    "to_html": "view.page",
    "to_markdown": "forms.markdown",
    "to_pandas": "frames",
    "to_parquet": "arrow",
    "to_polars": "frames",
    "to_stata": "stata",
    "track": "tracking",
}

# The modules that are public beside these names: docs/reference.md, "To extend and to scale".
_MODULES = {"arrow", "batch", "checks", "engines", "indicators", "units"}


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name in _MODULES:
        return import_module(f".{name}", __name__)
    if name not in _LATE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f".{_LATE[name]}", __name__), name)
    return value


def __dir__() -> list[str]:
    return sorted({*__all__, *_MODULES, *(name for name in globals() if name.startswith("__"))})


def read(file: str | os.PathLike[str] | bytes | IO[bytes], *, region: str | Region | None = None, year: int | None = None) -> Report:
    """Read a report from a file.

    Args:
        file: a path, the bytes of a file, or an open binary file. Text in UTF-8, UTF-16 or GB18030; with their extras also
            .docx, .pdf, .html and .md, and .doc, .wps, .rtf and .odt where LibreOffice is installed.
        region, year: what the text may not say; both count before what it says (see `parse`).

    Raises:
        ReadError: the file is not there, is damaged, encrypted or without text, or is of a kind that is not read; the message
            says which and what to do.

    >>> read("一、2022年工作回顾".encode("gb18030")).parts[0].heading
    '2022年工作回顾'
    """
    from . import readers

    return parse_source(readers.read(file), region=region, year=year)


def read_folder(
    path: str | os.PathLike[str],
    *,
    region: str | Region | Callable[[str], str | Region | None] | None = None,
    year: int | Callable[[str], int | None] | None = None,
) -> Iterator[tuple[str, Report | ReadError]]:
    """Read all reports beneath a folder, one at a time, in the order of their names.

    Args:
        path: the folder. Names in it that begin with a dot or with ~$ are left out; links and devices are not followed.
        region, year: what the texts may not say (see `parse`): for all of them, or a function that is given a file's path and says
            it for that one (None where it does not know).

    Returns:
        An iterator that gives for each file its path and its report, or the ReadError that says why it has none: one bad file
        never stops the rest. A file is read when it is asked for.

    Raises:
        ReadError: the folder itself is not there or may not be read.

    >>> import pathlib, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = pathlib.Path(folder, "a.txt").write_text("一、2022年工作回顾", encoding="utf-8")
    ...     _ = pathlib.Path(folder, "b.pdf").write_bytes(b"")
    ...     [type(report).__name__ for path, report in read_folder(folder)]
    ['Report', 'ReadError']
    """
    from . import readers

    def report(name: str, source: Source) -> Report:
        return parse_source(source, region=region(name) if callable(region) else region, year=year(name) if callable(year) else year)

    found = readers.read_folder(path)  # here, not at the first item: a wrong path is said at once
    return ((name, source if isinstance(source, ReadError) else report(name, source)) for name, source in found)


def from_dict(values: dict[str, Any]) -> Report:
    """The report that `Report.to_dict` wrote: equal to the one that was written.

    Raises:
        SchemaError: the dict is not of a form that this version reads.

    >>> report = parse("增长5.0%。")
    >>> from_dict(report.to_dict()) == report
    True
    """
    from .codec import from_dict

    return from_dict(values)
