"""The tables of reports as Stata files. Needs the extra `govreport[stata]`, which is pandas: it writes the format."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Sequence
from typing import IO, Any

from . import formats, schema
from .extras import needed
from .schema import Column, Table, TableName, Type
from .tables import each, written
from .tree import Report

_LONGEST = 2045  # bytes of a string of fixed length; a longer one is a strL
_FIRST, _LAST = dt.date(100, 1, 1), dt.date(9999, 12, 31)  # the days that Stata knows


def to_stata(reports: Report | Iterable[Report], file: str | os.PathLike[str] | IO[bytes], table: TableName = "claims") -> None:
    """Write the rows of reports as a .dta file for Stata 14 and later.

    Variables have labels, those of closed lists are numbers with value labels, dates are daily dates, long texts are strL. Stata
    has no decimals: `value`, `low` and `high` are doubles, and `value_exact` is exact. A text that is missing is "".

    Args:
        reports: one report or many; their rows are held in memory.
        file: a path, whose old file is replaced when all is written, or an open binary file.
        table: "claims", "facts", "sections" or "problems"; `docs/tables.md` lists their columns.

    Raises:
        ValueError: there is no such table, or the name of the file says another format.
        ModuleNotFoundError: pandas is not installed.
        OSError: the file cannot be written.
    """
    found = schema.table(table)
    with formats.opened(file, "stata") as out:
        _write(found, reports, out)


def _write(found: Table, reports: Report | Iterable[Report], out: IO[bytes]) -> None:
    pandas = needed("pandas", "stata", "a Stata file")
    rows = [row for report in each(reports) for row in found.rows(report)]
    cells = {column.name: _cells(column, [column.get(row) for row in rows]) for column in found.columns}
    texts = [column.name for column in found.columns if _DTYPES[column.type] == "object"]
    frame = pandas.DataFrame({c.name: pandas.Series(cells[c.name], dtype=_DTYPES[c.type]) for c in found.columns})
    frame.to_stata(
        out,
        version=118,
        time_stamp=dt.datetime(2000, 1, 1),  # the same reports give the same bytes
        write_index=False,
        convert_dates={column.name: "td" for column in found.columns if column.type is Type.DATE},
        # Left to itself, pandas counts the characters of a text, and Stata counts its bytes.
        convert_strl=[name for name in texts if any(len(cell.encode()) > _LONGEST for cell in cells[name])],
        variable_labels={column.name: column.meaning for column in found.columns},
        value_labels={c.name: dict(enumerate(word.value for word in c.choices)) for c in found.columns if c.choices is not None},
        data_label=f"govreport {found.name}, version {schema.VERSION}",
    )


_DTYPES = {
    Type.TEXT: "object",
    Type.NUMERAL: "object",
    Type.DECIMAL: "float64",
    Type.INTEGER: "Int64",
    Type.BOOLEAN: "int8",
    Type.DATE: "datetime64[s]",
    Type.CHOICE: "Int8",
}


def _cells(column: Column, cells: Sequence[Any]) -> list[Any]:
    """The cells as plain values that Stata has."""
    match column.type:
        case Type.TEXT | Type.NUMERAL:
            return [written(cell or "").replace("\0", r"\x00") for cell in cells]
        case Type.CHOICE:
            assert column.choices is not None
            codes = {word: code for code, word in enumerate(column.choices)}
            return [codes.get(cell) for cell in cells]
        case Type.DATE:
            return [cell if cell is not None and _FIRST <= cell <= _LAST else None for cell in cells]
        case Type.DECIMAL:
            return [None if cell is None else float(cell) for cell in cells]
    return list(cells)
