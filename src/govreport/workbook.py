"""The tables of reports as one Excel workbook, for people: facts, claims, outline, problems, and the sentences that the figures
stand in. Needs the extra `govreport[excel]`, which is XlsxWriter.

Nothing in a cell can run: texts are stored as texts, and those that look like a formula are marked as texts, so that they stay so
when somebody edits them. A row is written when its report has been read: what stays in memory are the links, of which a sheet has
65,530 at most, and the finished file.
"""

from __future__ import annotations

import datetime as dt
import io
import os
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import IO, Any
from unicodedata import east_asian_width

from . import formats as file_formats
from . import rows, schema
from .errors import FormatError
from .extras import needed
from .schema import Column, Type
from .source import Span
from .tables import each, is_formula, written
from .tree import Report
from .view.page.words import word

_TITLES = {"facts": "指标", "claims": "数据", "sections": "提纲", "problems": "问题"}
_SENTENCES = "原句"
_OF_SENTENCE = ("file", "region", "report_year", "line", "part", "section", "sentence")
# What programs need more than people: folded away, one click opens it.
_FOLDED = {"file", "region_code", "value_exact", "low_exact", "high_exact", "claim_id", "section_id", "parent_id", "change_id", "indicator"}
_FOLDED |= {"scope", "comparison_text", "per", "rule", "period_start", "period_end", "line", "start", "stop", "term", "run_in"}
_MOST_ROWS = 1_048_575  # of a sheet, below its header
_MOST_LINKS = 65_530  # of a sheet
_LONGEST = 16_000  # characters of a cell: Excel takes 32,767 units of UTF-16
_WIDTHS = (6, 44)
_CREATED = dt.datetime(2000, 1, 1)  # the same reports give the same bytes
_FIRST_DAY = dt.date(1900, 3, 1)  # Excel counts a 29th of February 1900; the days before it are written as texts


def to_excel(reports: Report | Iterable[Report], file: str | os.PathLike[str] | IO[bytes]) -> None:
    """Write reports as one workbook with the sheets 指标 (facts), 数据 (claims), 提纲 (sections), 问题 (problems) and 原句.

    The first row of a sheet stays in view and has filters; its titles are Chinese, with the names of `docs/tables.md` beneath. The
    sentence of a figure is a link to its row on the sheet 原句. Numbers show their digits as written. Excel computes with 15 digits;
    the folded column `value_exact` has them all. Columns for programs are folded away: a click on + opens them.

    Args:
        reports: one report or many; each is read when its turn comes.
        file: a path, whose old file is replaced when all is written, or an open binary file.

    Raises:
        FormatError: there are more rows than a sheet can hold, which is 1,048,575, or the name of the file says another format.
        ModuleNotFoundError: XlsxWriter is not installed.
        OSError: the file cannot be written.
    """
    library = needed("xlsxwriter", "excel", "a workbook")
    made = io.BytesIO()  # the library does not close its archive well when a disk is full
    with file_formats.opened(file, "excel") as out:
        with library.Workbook(made, {"constant_memory": True}) as book:
            about = {"title": "政府工作报告数据", "comments": f"govreport, tables version {schema.VERSION}", "created": _CREATED}
            book.set_properties(about)
            formats = _Formats(book)
            sheets = {name: _Sheet(book.add_worksheet(title), schema.TABLES[name].columns, formats) for name, title in _TITLES.items()}
            columns = tuple(column for column in schema.CLAIMS.columns if column.name in _OF_SENTENCE)
            sentences = _Sheet(book.add_worksheet(_SENTENCES), columns, formats)
            for report in each(reports):
                _add(report, sheets, sentences)
            for sheet in (*sheets.values(), sentences):
                sheet.finish()
        out.write(made.getbuffer())


def _add(report: Report, sheets: Mapping[str, _Sheet], sentences: _Sheet) -> None:
    figures = {name: list(schema.TABLES[name].rows(report)) for name in ("facts", "claims")}
    links: dict[Span, str] = {}
    for figure in sorted((*figures["claims"], *figures["facts"]), key=lambda figure: figure.passage):
        if figure.passage not in links:
            sentences.add(figure)
            links[figure.passage] = f"internal:'{_SENTENCES}'!A{sentences.rows + 1}"
    for name, sheet in sheets.items():
        for row in figures[name] if name in figures else schema.TABLES[name].rows(report):
            sheet.add(row, links.get(row.passage, "") if isinstance(row, rows.Figure) else "")


# --- sheets -----------------------------------------------------------------------------------------------------------


class _Formats:
    """The formats of a workbook, each made once."""

    def __init__(self, book: Any) -> None:
        self.book = book
        self.made: dict[tuple[tuple[str, object], ...], Any] = {}

    def get(self, **properties: object) -> Any:
        key = tuple(sorted(properties.items()))
        if key not in self.made:
            self.made[key] = self.book.add_format({"valign": "top", **properties})
        return self.made[key]

    def number(self, digits: int) -> Any:
        return self.get(num_format="#,##0" + (f".{'0' * digits}" if digits else ""))


class _Sheet:
    """A sheet that is written row by row; it remembers how wide its columns must be."""

    def __init__(self, sheet: Any, columns: tuple[Column, ...], formats: _Formats) -> None:
        self.sheet, self.columns, self.formats = sheet, columns, formats
        self.rows = self.links = 0
        self.widths = [max(_width(column.zh), _width(column.name)) for column in columns]
        head = formats.get(bold=True, text_wrap=True, bg_color="#DDE6F0", bottom=1)
        sheet.set_row(0, 32)
        for at, column in enumerate(columns):
            sheet.write_string(0, at, f"{column.zh}\n{column.name}", head)

    def add(self, row: Any, link: str = "") -> None:
        """A row below the last one; a link goes on its sentence."""
        if self.rows == _MOST_ROWS:
            raise FormatError(f"a sheet of Excel holds {_MOST_ROWS:,} rows; write CSV or Parquet, or fewer reports")
        self.rows += 1
        for at, column in enumerate(self.columns):
            cell = column.get(row)
            if cell is not None:
                shown = self.write(at, column, cell, link)
                if self.widths[at] < _WIDTHS[1]:
                    self.widths[at] = max(self.widths[at], _width(shown))

    def write(self, at: int, column: Column, cell: Any, link: str) -> str:
        """Write a cell, and return what it shows."""
        match column.type:
            case Type.DECIMAL:
                digits = _digits(cell)
                self.sheet.write_number(self.rows, at, float(cell), self.formats.number(digits))
                return f"{cell:,.{digits}f}"
            case Type.INTEGER:
                self.sheet.write_number(self.rows, at, cell, self.formats.get(num_format="0", align="left"))
                return str(cell)
            case Type.DATE if cell >= _FIRST_DAY:
                self.sheet.write_datetime(self.rows, at, cell, self.formats.get(num_format="yyyy-mm-dd", align="left"))
                return str(cell)
        return self.write_text(at, _text(column, cell), link if column.name == "sentence" else "")

    def write_text(self, at: int, text: str, link: str) -> str:
        if not text:
            return ""
        marked = {"quote_prefix": True} if is_formula(text) else {}
        if link and self.links < _MOST_LINKS:
            self.links += 1
            self.sheet.write_url(self.rows, at, link, self.formats.get(font_color="#1F4E9E", underline=1, **marked), text)
        else:
            wrapped = {"text_wrap": True} if self.columns[at].name == "sentence" and not link else {}
            self.sheet.write_string(self.rows, at, text, self.formats.get(**wrapped, **marked))
        return text

    def finish(self) -> None:
        """Widths, filters, and what is seen first."""
        sheet, last = self.sheet, len(self.columns) - 1
        low, high = _WIDTHS
        after = False
        for at, column in enumerate(self.columns):
            folded = column.name in _FOLDED
            width = 100 if column.name == "sentence" and not self.links else min(max(self.widths[at] + 2, low), high)
            sheet.set_column(at, at, width, None, {"level": 1, "hidden": True} if folded else {"collapsed": after})
            after = folded
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(self.rows, 1), last)
        sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{self.rows + 1}"})
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)


# --- cells ------------------------------------------------------------------------------------------------------------

_GROUPS = {"Status": "status", "Kind": "kind", "Bound": "bound", "Relation": "relation", "Measure": "measure", "Level": "level"}
_GROUPS |= {"Commitment": "commitment", "Basis": "basis", "PartKind": "part"}

_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # these XML cannot hold


def _text(column: Column, cell: Any) -> str:
    """What a cell that is no number shows."""
    if column.choices is not None:
        return word(_GROUPS[column.choices.__name__], cell.value).zh
    if isinstance(cell, bool):
        return "是" if cell else "否"
    text = _IMPOSSIBLE.sub(lambda found: found[0].encode("unicode_escape").decode(), written(str(cell)))
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def _digits(value: Decimal) -> int:
    """How many digits stand behind the point, as written."""
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    return max(-exponent, 0)


def _width(text: str) -> int:
    """How many half-width columns a text takes on one line."""
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text[:100])
