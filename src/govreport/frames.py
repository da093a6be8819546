"""The tables of reports as frames of pandas and polars, through Arrow. Need the extras `govreport[pandas]`, `govreport[polars]`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from .arrow import to_arrow
from .extras import needed
from .schema import TableName
from .tree import Report

if TYPE_CHECKING:
    import pandas
    import polars


def to_pandas(reports: Report | Iterable[Report], table: TableName = "claims") -> pandas.DataFrame:
    """The rows of reports as a pandas frame that keeps what Arrow keeps: decimals are exact, an integer may be missing, dates are
    dates. Closed lists are categories, in their own order. `frame["value"].astype(float)` gives floats to those who need them.

    Args:
        reports: one report or many.
        table: "claims", "facts", "sections" or "problems"; `docs/tables.md` lists their columns.

    Raises:
        ValueError: there is no such table.
        ModuleNotFoundError: pandas or pyarrow is not installed.

    >>> import govreport
    >>> report = govreport.parse("一、2022年工作回顾\\n全市地区生产总值增长5.0%，出口增长7.5%。", region="金华市", year=2023)
    >>> frame = to_pandas(report, "facts")
    >>> str(frame["value"].sum()), frame["year"].tolist(), frame["status"].cat.categories.tolist()
    ('12.50000000', [2022, 2022], ['achieved', 'target', 'other'])
    """
    needed("pandas", "pandas", "a pandas frame")  # before the reports are read
    return arrow_to_pandas(to_arrow(reports, table))


def arrow_to_pandas(rows: Any) -> pandas.DataFrame:
    """The rows of a `pyarrow.Table` as such a frame."""
    library = needed("pandas", "pandas", "a pandas frame")
    types = needed("pyarrow.types", "pandas", "a pandas frame")
    frame: pandas.DataFrame = rows.to_pandas(types_mapper=lambda kind: None if types.is_dictionary(kind) else library.ArrowDtype(kind))
    return frame


def to_polars(reports: Report | Iterable[Report], table: TableName = "claims") -> polars.DataFrame:
    """The rows of reports as a polars frame: exact decimals, dates, closed lists as categories.

    Args:
        reports: one report or many.
        table: "claims", "facts", "sections" or "problems"; `docs/tables.md` lists their columns.

    Raises:
        ValueError: there is no such table.
        ModuleNotFoundError: polars or pyarrow is not installed.

    >>> import govreport
    >>> report = govreport.parse("一、2022年工作回顾\\n全市地区生产总值增长5.0%，出口增长7.5%。", region="金华市", year=2023)
    >>> to_polars(report, "facts")["value"].to_list()
    [Decimal('5.00000000'), Decimal('7.50000000')]
    """
    library = needed("polars", "polars", "a polars frame")
    frame: polars.DataFrame = library.from_arrow(to_arrow(reports, table))
    return frame
