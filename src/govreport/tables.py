"""A report as rows: flat dicts with the same keys for every row of a table, ready for JSON lines and CSV.

What the columns are is defined in `govreport.schema`. Here every cell is plain: numbers are texts, as exact as they were read
("5.0", "309000", "2/3"), dates are written 2024-12-31, the words of closed lists are texts. What is not there is None.
"""

from __future__ import annotations

import csv
import datetime as dt
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import IO, Any

from . import formats, schema
from .errors import ReadError
from .exact import digits
from .forms.json_text import dumps
from .schema import TableName
from .tree import Report

Row = dict[str, Any]


def each(reports: Report | Iterable[Report]) -> Iterator[Report]:
    """The reports, also of a single one.

    Raises:
        TypeError: there is something else.
    """
    if isinstance(reports, Iterable) and not isinstance(reports, (str, bytes)):
        yield from (one(report, _MANY) for report in reports)
    else:
        yield one(reports, _MANY)


def one(report: Report, many: str = "") -> Report:
    """The report itself. `many` goes on with what else may be given.

    Raises:
        TypeError: it is none.

    >>> one(5)
    Traceback (most recent call last):
        ...
    TypeError: a report is meant, and this is a int
    """
    if not isinstance(report, Report):
        hint = next((f": {hint}" for kinds, hint in _MEANT if isinstance(report, kinds)), "")
        raise TypeError(f"a report is meant{many}, and this is a {type(report).__name__}{hint}")
    return report


_MANY = ", or many of them"
_MEANT: tuple[tuple[tuple[type, ...], str], ...] = (
    ((str, bytes, os.PathLike), "govreport.read gives the report of a file, govreport.parse that of a text"),
    ((list,), "give each of them by itself"),
    ((tuple,), "read_folder gives pairs, of a path and what was read"),
    ((ReadError,), "read_folder gives one for a file that cannot be read"),
)


def written(text: str) -> str:
    """A text as files have it: what UTF-8 cannot hold, a lone surrogate, is written as \\udcxx.

    >>> written("增长"), written("\\udcff")
    ('增长', '\\\\udcff')
    """
    return text.encode("utf-8", "backslashreplace").decode()


def records(report: Report, table: TableName = "claims") -> list[Row]:
    """The rows of a table.

    Args:
        table: "claims", "facts", "sections" or "problems"; `docs/tables.md` lists their columns.

    Raises:
        ValueError: there is no such table.

    >>> import govreport
    >>> report = govreport.parse("一、2022年工作回顾\\n地区生产总值增长5.0%。", region="金华市", year=2023)
    >>> row = records(report, "facts")[0]
    >>> row["region_code"], row["indicator"], row["status"], row["year"], row["value"], row["unit"]
    ('330700', 'gdp', 'achieved', 2022, '5.0', '%')
    """
    found = schema.table(table)
    return rows_of(found.rows(report), found.columns)


def rows_of(items: Iterable[Any], columns: Sequence[schema.Column]) -> list[Row]:
    """One flat dict for each item, with what the columns get of it."""
    return [{column.name: _plain(column.get(item)) for column in columns} for item in items]


def _plain(cell: Any) -> str | int | None:
    if isinstance(cell, StrEnum):
        return cell.value
    if isinstance(cell, (Decimal, Fraction)):
        return digits(cell)
    return cell.isoformat() if isinstance(cell, dt.date) else cell


# --- files ------------------------------------------------------------------------------------------------------------


def to_csv(
    reports: Report | Iterable[Report], file: str | os.PathLike[str] | IO[str], table: TableName = "claims", *, encoding: str = "utf-8-sig"
) -> None:
    """Write the rows of a table as CSV, with a header.

    A text that a spreadsheet would run as a formula gets a ' in front, and so does one that has such a ' already: whoever reads
    the file back takes one ' away where one stands before = + - @, a tab or a line break (see `docs/tables.md`).

    Args:
        reports: one report or many; each is read when its turn comes.
        file: a path, whose old file is replaced when all is written, or an open text file.
        table: "claims", "facts", "sections" or "problems".
        encoding: of the file at a path. The default has the mark at its beginning without which Excel shows garbage.

    Raises:
        ValueError: there is no such table, or the name of the file says another format.
        OSError: the file cannot be written.

    >>> import govreport, sys
    >>> report = govreport.parse("一、2022年工作回顾\\n地区生产总值增长5.0%。", region="金华市", year=2023)
    >>> to_csv(report, sys.stdout, "problems")
    file,region,region_code,region_level,report_year,code,message,text,line,start,stop
    """
    header = schema.table(table).names
    rows = (row for report in each(reports) for row in records(report, table))
    with formats.opened(file, "csv", encoding=encoding) as out:
        write_rows(rows, out, "csv", header)


def write_rows(rows: Iterable[Row], out: IO[str], form: str = "jsonl", header: Sequence[str] = ()) -> None:
    """Write rows as JSON lines ("jsonl") or CSV ("csv", with the given header, or that of the first row as soon as there is one).

    >>> import sys
    >>> write_rows([{"value": "5.0", "stretch": False, "low": None}], sys.stdout)
    {"value": "5.0", "stretch": false, "low": null}
    """
    if form == "jsonl":
        for row in rows:
            out.write(dumps(row) + "\n")
        return
    writer = csv.writer(out, lineterminator="\n")
    quoting = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
    if header:
        writer.writerow(header)
    for row in rows:
        if not header:
            writer.writerow(header := list(row))
        cells = [_cell(row[name]) for name in header]
        # Before Python 3.13 a carriage return alone is not reason enough for quotation marks.
        (quoting if any("\r" in cell for cell in cells if isinstance(cell, str)) else writer).writerow(cells)


_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def is_formula(text: str) -> bool:
    """Would a spreadsheet run a text as a formula, or might it after a few ' are gone? A number is none.

    >>> [is_formula(text) for text in ("=1+1", "'=1+1", "-5%", "-5.0", "'十四五'")]
    [True, True, True, False, False]
    """
    return _FORMULA.match(text) is not None and _NUMBER.fullmatch(text) is None


def _cell(value: Any) -> Any:
    """A cell of CSV: no text that a spreadsheet would run as a formula.

    >>> [_cell(text) for text in ("=1+1", "'=1+1", "-5.0", "-5%", "'十四五'", True)]
    ["'=1+1", "''=1+1", '-5.0', "'-5%", "'十四五'", 'true']
    """
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str) and is_formula(value):
        return "'" + value
    return value
