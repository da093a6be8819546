"""The tables that a report gives, column by column. Every output of rows (records, CSV, Arrow, Parquet, frames, workbooks) is made
from the definitions here, and so is the page `docs/tables.md`.

A column of the type `decimal` holds a number that is exactly one of 28 digits, 8 of them behind the point, and is empty where the
value is not (a fraction such as 2/3, a longer number). The column `…_exact` beside it always has the value, as text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any, Literal, get_args

import attrs

from . import indicators, rows
from .exact import digits, fitted
from .regions import Level
from .tree import Bound, Commitment, Kind, Measure, PartKind, Period, Relation, Report, Status
from .vocabulary import Basis

VERSION = 1
"""The version of the tables. A change that old readers would misread (a name, a type, a meaning) gets the next number."""

PRECISION, SCALE = 28, 8
"""The digits of a decimal column, and how many stand behind the point: sums of ten billion rows still fit into 38 digits."""

Choices = type[StrEnum]
TableName = Literal["claims", "facts", "sections", "problems"]


class Type(StrEnum):
    """What the cells of a column hold."""

    TEXT = "text"
    NUMERAL = "numeral"
    """An exact number as text: "5.0", "2/3"."""
    DECIMAL = "decimal"
    INTEGER = "integer"
    BOOLEAN = "boolean"
    DATE = "date"
    CHOICE = "choice"
    """One of the words of a closed list."""


@attrs.frozen(slots=True)
class Column:
    """A column: its name, what its cells hold, its title in Chinese, what it means, and how it is got from what a row is about.

    A cell is a str, Decimal, int, bool, date or member of `choices`, by the type, or None. `get` takes a `rows.Figure`, `rows.Entry`
    or `rows.Noted`.
    """

    name: str
    type: Type
    zh: str
    meaning: str
    get: Callable[[Any], Any] = attrs.field(eq=False, repr=False)
    choices: Choices | None = None


@attrs.frozen(slots=True)
class Table:
    """A table: its name, what a row of it is, its columns, and how to get what the rows of a report are about."""

    name: TableName
    row: str
    columns: tuple[Column, ...]
    rows: Callable[[Report], Iterable[Any]] = attrs.field(eq=False, repr=False)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(column.name for column in self.columns)


def table(name: str) -> Table:
    """The table with a name.

    Raises:
        ValueError: there is none.

    >>> table("problems").names[-5:]
    ('message', 'text', 'line', 'start', 'stop')
    >>> table("fact")
    Traceback (most recent call last):
        ...
    ValueError: there is no table 'fact'; there are claims, facts, sections, problems
    """
    try:
        return TABLES[name]
    except KeyError:
        raise ValueError(f"there is no table {name!r}; there are {', '.join(get_args(TableName))}") from None


# --- columns of several tables ----------------------------------------------------------------------------------------

_Get = Callable[[Any], Any]


def _text(name: str, zh: str, meaning: str, get: _Get) -> Column:
    return Column(name, Type.TEXT, zh, meaning, get)


def _integer(name: str, zh: str, meaning: str, get: _Get) -> Column:
    return Column(name, Type.INTEGER, zh, meaning, get)


def _boolean(name: str, zh: str, meaning: str, get: _Get) -> Column:
    return Column(name, Type.BOOLEAN, zh, meaning, get)


def _date(name: str, zh: str, meaning: str, get: _Get) -> Column:
    return Column(name, Type.DATE, zh, meaning, get)


def _choice(name: str, zh: str, choices: Choices, meaning: str, get: _Get) -> Column:
    return Column(name, Type.CHOICE, zh, meaning, get, choices)


def _number(name: str, zh: str, meaning: str, get: _Get) -> tuple[Column, Column]:
    """A value as a decimal, and exactly."""
    return (
        Column(name, Type.DECIMAL, zh, meaning, lambda row: fitted(get(row), PRECISION, SCALE)),
        Column(
            f"{name}_exact", Type.NUMERAL, f"{zh}（精确）", "The same as text, with its digits as written", lambda row: digits(get(row))
        ),
    )


def _amount(of: _Get) -> tuple[Column, ...]:
    """Value, range and unit of a quantity or fact."""
    return (
        *_number("value", "数值", "The number, with 万 and 亿 multiplied out; empty for a range", lambda row: of(row).value),
        *_number("low", "下限", "The lower end of a range, else empty", lambda row: of(row).low),
        *_number("high", "上限", "The upper end of a range, else empty", lambda row: of(row).high),
        _text("unit", "单位", "The unit as written, without 万 and 亿; no text for a bare number", lambda row: str(of(row).unit)),
        _choice("bound", "界限", Bound, "How the number stands to the true one", lambda row: of(row).bound),
    )


def _section(figure: rows.Figure) -> str | None:
    return None if figure.entry is None or figure.entry.above is None else figure.entry.node.heading


def _indicator(field: str) -> _Get:
    """What is known of the indicator of a fact; nothing in a report of another process, which knew more of them."""
    return lambda row: getattr(indicators.registry().indicators.get(row.fact.indicator), field, None)


def _year(period: Period | None) -> int | None:
    """The calendar year that a period lies in."""
    if period is None or period.start is None or period.end is None or period.start.year != period.end.year:
        return None
    return period.start.year


_REPORT = (
    _text("file", "文件", "The file or source that the report was read from", lambda row: row.report.source.name or None),
    _text("region", "地区", "Whose report it is: the full name of the region", lambda row: row.report.region and row.report.region.name),
    _text("region_code", "行政区划代码", "Its six digits of GB/T 2260", lambda row: row.report.region and row.report.region.code),
    _choice("region_level", "层级", Level, "Which level of government", lambda row: row.report.region and row.report.region.level),
    _integer("report_year", "报告年份", "The year of the report", lambda row: row.report.year),
)
_LINE = _integer("line", "行", "The line of the text, from 1", lambda row: row.report.source.position(row.span.start)[0])
_STRETCH = (
    _integer("start", "起", "Where it begins in the raw text, in code points from 0", lambda row: row.span.start),
    _integer("stop", "止", "Where it ends in the raw text: text[start:stop]", lambda row: row.span.end),
)
_CLAIM_ID = _integer("claim_id", "主张编号", "The number of the claim in its report, in text order from 0", lambda row: row.id)
_QUANTITY = _text("quantity", "数量原文", "The quantity as it stands in the text", lambda row: row.claim.quantity.text)
_SUBJECT = _text("subject", "主语", "What is measured, as it stands in the text; empty where not sure", lambda row: row.claim.subject)
_KIND = _choice("kind", "量的种类", Kind, "What the quantity measures", lambda row: row.claim.quantity.kind)
_PER = _text("per", "每", "For what it is, by words before it: 人·月", lambda row: "·".join(row.claim.quantity.per) or None)
_COMMITMENT = _choice("commitment", "承诺力度", Commitment, "How hard a promise is, by its words", lambda row: row.claim.commitment)
_STATUS = _choice("status", "状态", Status, "Done, promised, or neither", lambda row: row.claim.status)
_PERIOD = (
    _text("period", "时期", "The period as the text names it", lambda row: row.claim.period and row.claim.period.text),
    _date("period_start", "时期起", "Its first day", lambda row: row.claim.period and row.claim.period.start),
    _date("period_end", "时期止", "Its last day", lambda row: row.claim.period and row.claim.period.end),
)
_SENTENCE = "The sentence or heading it stands in (over 2,000 characters: what is around it)"
_OUTLINE = (
    _integer("section_id", "章节编号", "The innermost part or section around it", lambda row: row.entry and row.entry.id),
    _choice("part_kind", "部分种类", PartKind, "What its part is for", lambda row: row.entry and row.entry.part.kind),
    _text("part", "部分", "The heading of its part", lambda row: row.entry and row.entry.part.heading),
    _text("section", "小节", "The heading of its innermost section", _section),
    _text("sentence", "原句", _SENTENCE, lambda row: row.report.source[row.passage].strip()),
)  # fmt: skip

# --- tables -----------------------------------------------------------------------------------------------------------


def _comparison(field: str) -> _Get:
    return lambda row: row.claim.comparison and getattr(row.claim.comparison, field)


CLAIMS = Table(
    "claims",
    "a quantity and what the text says of it",
    (
        *_REPORT,
        _CLAIM_ID,
        _SUBJECT,
        _text("topic", "全称", "The completed name, where the text shares a tail", lambda row: row.claim.topic),
        _choice("relation", "关系", Relation, "What is said of the subject", lambda row: row.claim.relation),
        _STATUS,
        _QUANTITY,
        *_amount(lambda row: row.claim.quantity),
        _KIND,
        _PER,
        *_PERIOD,
        _integer("year", "年份", "The year that the period lies in; empty for several years, or none", lambda row: _year(row.claim.period)),
        _text("scope", "范围", "Whose figure it is, where it is not the region's", lambda row: row.claim.scope),
        _text("indicator", "指标", "The id of the indicator that it is about", lambda row: row.claim.indicator),
        _choice("comparison", "比较基准", Basis, "With what it is compared", _comparison("basis")),
        _text("comparison_text", "比较原文", "The words of the comparison", _comparison("text")),
        _COMMITMENT,
        _integer("change_id", "变化编号", "Claims of one change (由A提高到B，提高C) have one number", lambda row: row.claim.group),
        _text("rule", "规则", "The rule of the grammar that decided", lambda row: row.claim.rule or None),
        *_OUTLINE,
        _LINE,
        *_STRETCH,
    ),
    rows.claims,
)

FACTS = Table(
    "facts",
    "a claim about one of the canonical indicators, for the region as a whole",
    (
        *_REPORT,
        _text("indicator", "指标", "The id of the indicator", lambda row: row.fact.indicator),
        _text("indicator_name", "指标名称", "Its name in Chinese", _indicator("zh")),
        _boolean("lower_is_better", "越低越好", "Whether less of it is better: prices", _indicator("lower_is_better")),
        _choice("measure", "度量", Measure, "Which figure of the indicator", lambda row: row.fact.measure),
        _STATUS,
        _integer("year", "年份", "The year that the figure is about", lambda row: row.fact.year),
        *_amount(lambda row: row.fact),
        _boolean("stretch", "争取目标", "A second, higher figure of a target", lambda row: row.fact.stretch),
        _boolean("preferred", "首选", "The most exact of several figures for one thing", lambda row: row.fact.preferred),
        _COMMITMENT,
        _KIND,
        _PER,
        _SUBJECT,
        _QUANTITY,
        _CLAIM_ID,
        *_OUTLINE,
        _LINE,
        *_STRETCH,
    ),
    rows.facts,
)

SECTIONS = Table(
    "sections",
    "a part or a section of the outline",
    (
        *_REPORT,
        _integer("section_id", "章节编号", "Its number in the report, in text order from 0", lambda row: row.id),
        _integer("parent_id", "上级编号", "What it stands in; empty for a part", lambda row: row.above and row.above.id),
        _integer("depth", "层次", "How deep it stands: 1 for a part", lambda row: row.depth),
        _choice("part_kind", "部分种类", PartKind, "What its part is for", lambda row: row.part.kind),
        _integer("number", "序号", "The number of its mark", lambda row: row.node.number),
        _text("mark", "标号", "Its mark as written", lambda row: row.node.mark or None),
        _text("heading", "标题", "The heading, without its mark and its closing mark", lambda row: row.node.heading),
        _text("term", "名词", "The term that an entry of a glossary explains", lambda row: getattr(row.node, "term", None)),
        _boolean("run_in", "题文相连", "Whether text follows the heading on its line", lambda row: row.node.run_in),
        _integer("claims", "主张数", "How many claims stand in it and below", lambda row: len(row.node.claims)),
        _integer("line", "行", "The line on which the heading begins, from 1", lambda row: row.node.line),
        *_STRETCH,
    ),
    rows.sections,
)

PROBLEMS = Table(
    "problems",
    "what was skipped or looks odd",
    (
        *_REPORT,
        _text("code", "代码", "What kind of problem, a stable word", lambda row: row.problem.code),
        _text("message", "说明", "What it is, for people", lambda row: row.problem.message),
        _text("text", "原文", f"The first {rows.MOST_TEXT} characters of what it is about", lambda row: row.text),
        _LINE,
        *_STRETCH,
    ),
    rows.problems,
)

TABLES: dict[str, Table] = {one.name: one for one in (CLAIMS, FACTS, SECTIONS, PROBLEMS)}
"""Every table, by its name."""
