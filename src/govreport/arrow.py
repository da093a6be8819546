"""The tables of reports as Arrow and Parquet, and texts in Arrow to tables in Arrow. Needs the extra `govreport[arrow]`.

Types: `decimal` columns are decimal128(28, 8), dates date32, closed lists a dictionary that holds the whole list, so that the
batches of all reports have the same one. The metadata of a schema has the table's name and the version of the definitions.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import IO, Any

from . import formats
from .exact import fitted
from .extras import needed
from .schema import PRECISION, SCALE, VERSION, Column, Table, TableName, Type
from .schema import table as defined
from .source import Source
from .tables import each, written
from .tree import Report

COLUMNS = ("text", "name", "region", "year")
"""The columns that `parse_batch` reads, of which the first must be there."""

ROWS = 65_536
"""How many rows a row group of a Parquet file has at least, before the last."""


def _pyarrow() -> Any:
    return needed("pyarrow", "arrow", "an Arrow table")


@cache
def schema(table: TableName = "claims") -> Any:
    """The `pyarrow.Schema` of a table, with a description of each field in its metadata.

    Raises:
        ValueError: there is no such table.
        ModuleNotFoundError: pyarrow is not installed.

    >>> schema("facts").field("value").type, schema("facts").field("status").type
    (Decimal128Type(decimal128(28, 8)), DictionaryType(dictionary<values=string, indices=int32, ordered=0>))
    >>> schema("facts").metadata
    {b'govreport.table': b'facts', b'govreport.version': b'1'}
    """
    pa, found = _pyarrow(), defined(table)
    fields = [pa.field(column.name, _type(column), metadata={"description": column.meaning}) for column in found.columns]
    return pa.schema(fields, {"govreport.table": found.name, "govreport.version": str(VERSION)})


def batch(report: Report, table: TableName = "claims") -> Any:
    """The rows of one report as a `pyarrow.RecordBatch`, which may be empty.

    Raises:
        ValueError: there is no such table.
        ModuleNotFoundError: pyarrow is not installed.

    >>> import govreport
    >>> report = govreport.parse("一、2022年工作回顾\\n全市地区生产总值增长5.0%。", year=2023)
    >>> batch(report, "facts").column("value")[0].as_py(), batch(report, "facts").column("value_exact")[0].as_py()
    (Decimal('5.00000000'), '5.0')
    """
    found = defined(table)
    return _batch(found, list(found.rows(report)))


def parse_batch(texts: Any, table: TableName = "claims") -> Any:
    """Read the reports of a `pyarrow.RecordBatch` and give their rows as another: what an engine maps over the batches that it has.

    Args:
        texts: a row a report; a `pyarrow.Table` will do too. The column `text` has the text; `name`, `region` and `year`, where they
            are there, what `Source` and `parse` are told: the cells of the column `file`, and what the text may not say. Any type
            that Arrow casts to a text (to an integer for `year`) will do. Other columns are left out; join them by the name.
        table: "claims", "facts", "sections" or "problems".

    Returns:
        The rows in the order of the reports, with `schema(table)`, which is known before any text is read. A report may have many
        rows or none; a text that is null has none.

    Raises:
        ValueError: there is no such table, or no column `text`, or a cell is no text in UTF-8 or no whole year.
        NotImplementedError: a column has a type that Arrow does not cast, such as a list.
        ModuleNotFoundError: pyarrow is not installed.

    >>> import pyarrow
    >>> texts = pyarrow.RecordBatch.from_pydict({"name": ["a", "b"], "text": ["增长5%，下降三分之一。", "增长6%。"]})
    >>> rows = parse_batch(texts)
    >>> rows.column("file").to_pylist(), rows.column("value_exact").to_pylist()
    (['a', 'a', 'b'], ['5', '1/3', '6'])
    """
    from .parse import parse_source

    found = defined(table)
    if "text" not in texts.schema.names:
        raise ValueError(f"the batch has no column 'text'; it has {', '.join(texts.schema.names) or 'none'}")
    batches = [_batch(found, [])]  # a batch without reports has a schema too
    for text, name, region, year in zip(*(_cells(texts, column) for column in COLUMNS), strict=True):
        if text is not None:
            report = parse_source(Source(text, name or ""), region=region, year=year)
            batches.append(_batch(found, list(found.rows(report))))
    pa = _pyarrow()
    columns = zip(*(one.columns for one in batches), strict=True)
    return pa.RecordBatch.from_arrays([pa.concat_arrays(list(column)) for column in columns], schema=schema(table))


def _cells(batch: Any, name: str) -> Iterator[Any]:
    """The cells of a column, one at a time: texts, or integers for `year`; None for each where the batch has no such column."""
    pa = _pyarrow()
    if name not in batch.schema.names:
        return iter([None] * batch.num_rows)
    return (cell.as_py() for cell in batch.column(name).cast(pa.int16() if name == "year" else pa.large_string()))


def to_arrow(reports: Report | Iterable[Report], table: TableName = "claims") -> Any:
    """The rows of reports as a `pyarrow.Table`.

    Args:
        reports: one report or many.
        table: "claims", "facts", "sections" or "problems"; `docs/tables.md` lists their columns.

    Raises:
        ValueError: there is no such table.
        ModuleNotFoundError: pyarrow is not installed.

    >>> import govreport
    >>> to_arrow([govreport.parse("增长5.0%。"), govreport.parse("增长三分之一。")]).column("value_exact").to_pylist()
    ['5.0', '1/3']
    """
    batches = [batch(report, table) for report in each(reports)] or [_batch(defined(table), [])]  # with the words of closed lists
    return _pyarrow().Table.from_batches(batches, schema=schema(table))


def to_parquet(reports: Report | Iterable[Report], file: str | os.PathLike[str] | IO[bytes], table: TableName = "claims") -> None:
    """Write the rows of reports as Parquet, with the schema in its metadata. Memory does not grow with the number of reports.

    Args:
        reports: one report or many; each is read when its turn comes.
        file: a path, whose old file is replaced when all is written, or an open binary file.
        table: "claims", "facts", "sections" or "problems".

    Raises:
        ValueError: there is no such table, or the name of the file says another format.
        ModuleNotFoundError: pyarrow is not installed.
        OSError: the file cannot be written.
    """
    schema(table)  # what is asked for wrongly leaves no trace of a file
    batches = (batch(report, table) for report in each(reports))
    with formats.opened(file, "parquet") as out:
        write_parquet(batches, out, table)


def write_parquet(batches: Iterable[Any], out: IO[bytes], table: TableName = "claims") -> None:
    """Write record batches as Parquet to an open binary file, those of many reports together in a row group."""
    writer = needed("pyarrow.parquet", "arrow", "a Parquet file").ParquetWriter(out, schema(table), compression="zstd")
    with writer:
        for group in _groups(batches):
            writer.write_table(_pyarrow().Table.from_batches(group, schema=schema(table)))


def _groups(batches: Iterable[Any]) -> Iterator[list[Any]]:
    group: list[Any] = []
    rows = 0
    for one in batches:
        group.append(one)
        rows += one.num_rows
        if rows >= ROWS:
            yield group
            group, rows = [], 0
    if group:
        yield group


def arrow_of(items: Sequence[Any], columns: Sequence[Column]) -> Any:
    """What columns of another table than those of reports get of some items, as a `pyarrow.Table`. What is no decimal of so many digits
    is empty there."""
    arrays = []
    for column in columns:
        cells = [column.get(item) for item in items]
        arrays.append(_array(column, [fitted(cell, PRECISION, SCALE) for cell in cells] if column.type is Type.DECIMAL else cells))
    return _pyarrow().Table.from_arrays(arrays, schema=_pyarrow().schema([(column.name, _type(column)) for column in columns]))


# --- columns ----------------------------------------------------------------------------------------------------------


def _batch(table: Table, rows: Sequence[Any]) -> Any:
    """What the rows of a table are about, as a record batch."""
    arrays = [_array(column, [column.get(row) for row in rows]) for column in table.columns]
    return _pyarrow().RecordBatch.from_arrays(arrays, schema=schema(table.name))


def _type(column: Column) -> Any:
    pa = _pyarrow()
    match column.type:
        case Type.TEXT | Type.NUMERAL:
            return pa.string()
        case Type.DECIMAL:
            return pa.decimal128(PRECISION, SCALE)
        case Type.INTEGER:
            return pa.int64()
        case Type.BOOLEAN:
            return pa.bool_()
        case Type.DATE:
            return pa.date32()
        case Type.CHOICE:
            return pa.dictionary(pa.int32(), pa.string())


def _array(column: Column, cells: Sequence[Any]) -> Any:
    pa = _pyarrow()
    if column.choices is not None:
        words = list(column.choices)
        places = {word: place for place, word in enumerate(words)}
        indices = pa.array([None if cell is None else places[cell] for cell in cells], pa.int32())
        return pa.DictionaryArray.from_arrays(indices, pa.array([word.value for word in words]))
    try:
        return pa.array(cells, _type(column))
    except UnicodeEncodeError:
        return pa.array([cell and written(cell) for cell in cells], _type(column))
