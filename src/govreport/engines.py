"""The rows of reports in the engines that their readers run already: Spark and Dask. Each maps `arrow.parse_batch` over the batches
that the engine has, and declares the schema, so that nothing is read before it is asked for.

Need the extras `govreport[spark]` and `govreport[dask]`, on every machine where the engine computes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from . import schema
from .arrow import COLUMNS, parse_batch
from .extras import needed
from .frames import arrow_to_pandas
from .schema import TableName, Type

REPORTS = 32
"""How many reports are read for one batch that goes back to Spark: their rows are the memory that it takes."""

_SPARK = {
    Type.TEXT: "STRING",
    Type.NUMERAL: "STRING",
    Type.DECIMAL: f"DECIMAL({schema.PRECISION}, {schema.SCALE})",
    Type.INTEGER: "BIGINT",
    Type.BOOLEAN: "BOOLEAN",
    Type.DATE: "DATE",
    Type.CHOICE: "STRING",
}


def in_spark(texts: Any, table: TableName = "claims") -> Any:
    """The rows of the reports in a Spark frame, as a Spark frame. Closed lists are strings there, which Spark has no type for.

    Args:
        texts: a `pyspark.sql.DataFrame` with a row a report, and the columns that `arrow.parse_batch` takes.
        table: "claims", "facts", "sections" or "problems".

    Returns:
        A `pyspark.sql.DataFrame`, not yet computed, with the rows in the order of the reports.

    Raises:
        ValueError: there is no such table, or no column `text`.
    """
    declared = spark_schema(table)
    return _texts(texts).mapInArrow(partial(_spark_batches, table=table), declared)


def spark_schema(table: TableName = "claims") -> str:
    """The schema of a table for Spark, in its language of definitions.

    Raises:
        ValueError: there is no such table.

    >>> spark_schema("problems")[:70]
    '`file` STRING, `region` STRING, `region_code` STRING, `region_level` S'
    """
    return ", ".join(f"`{column.name}` {_SPARK[column.type]}" for column in schema.table(table).columns)


def in_dask(texts: Any, table: TableName = "claims") -> Any:
    """The rows of the reports in a Dask frame, as a Dask frame, whose types are those of `to_pandas`.

    Args:
        texts: a `dask.dataframe.DataFrame` with a row a report, and the columns that `arrow.parse_batch` takes.
        table: "claims", "facts", "sections" or "problems".

    Returns:
        A `dask.dataframe.DataFrame`, not yet computed, with the rows in the order of the reports, a partition for each of theirs.

    Raises:
        ValueError: there is no such table, or no column `text`.
        ModuleNotFoundError: pandas or pyarrow is not installed.
    """
    declared = _dask_partition(needed("pandas", "dask", "a frame of Dask").DataFrame({"text": []}), table)
    return _texts(texts).map_partitions(_dask_partition, table=table, meta=declared)


def _texts(frame: Any) -> Any:
    """The columns of a frame that are read."""
    if "text" not in frame.columns:
        raise ValueError(f"the frame has no column 'text'; it has {', '.join(frame.columns) or 'none'}")
    return frame[[name for name in COLUMNS if name in frame.columns]]


def _spark_batches(batches: Iterable[Any], table: TableName) -> Iterator[Any]:
    pa = needed("pyarrow", "spark", "a frame of Spark")
    for batch in batches:
        for start in range(0, batch.num_rows, REPORTS):
            rows = parse_batch(batch.slice(start, REPORTS), table)
            columns = [one.dictionary_decode() if pa.types.is_dictionary(one.type) else one for one in rows.columns]
            yield pa.RecordBatch.from_arrays(columns, rows.schema.names)


def _dask_partition(texts: Any, table: TableName) -> Any:
    pa = needed("pyarrow", "dask", "a frame of Dask")
    rows = parse_batch(pa.RecordBatch.from_pandas(texts, preserve_index=False), table)
    return arrow_to_pandas(pa.Table.from_batches([rows]))
