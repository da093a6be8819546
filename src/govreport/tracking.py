"""What was promised in one year's report against what a later one reports.

A promise is a target of a report: a fact with the status "target", a growth over several years (“十四五”期间年均增长6%), or a word that
stands for a figure (与上年持平). Its outcome is what the report of the year after the target's year says was achieved.

When a promise counts as met:

- 以上, 不低于, 超过, 以内, 不超过, 低于: by the bound. Of a fall the bound is about its size: 下降3%以上 is met by a fall of 3% or more.
- A plain figure is met by it or a better one; what is better is lower for some indicators (`lower_is_better` in the table).
- 左右, 约: as a plain figure, with a tolerance of 0.5 percentage points, or of 2% of the promised amount (`TOLERANCE`).
- A range is met from its nearer end on: 6%—6.5% by 6% or more.
- An outcome that has a bound itself (超过4万亿元) is met or missed only where every value within that bound is.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TextIO

import attrs

from . import formats, indicators, plots
from .arrow import arrow_of
from .exact import exact
from .extras import needed
from .frames import arrow_to_pandas
from .interval import Interval, of_outcome, of_promise
from .promises import Outcome, Promise, Reason, Verdict, in_words, promises, signed, yearly
from .schema import Column, Type
from .tables import Row, each, rows_of, write_rows
from .tree import Bound, Claim, Commitment, Fact, Measure, Report, Status, Value
from .units import Unit
from .vocabulary import CHANGES

if TYPE_CHECKING:
    import pandas

__all__ = ["TOLERANCE", "Outcome", "Promise", "Reason", "Tracking", "Verdict", "promises", "track"]

TOLERANCE = {"percent": Fraction(1, 2), "amount": Fraction(2, 100)}
"""How far from a promise of about X an outcome may lie: percentage points, and a share of the promised amount."""


@attrs.frozen(slots=True)
class Tracking:
    """The promises of some reports, by region, then by the year that they are for, then as they stand in the texts.

    `unplaced` are the reports that could not be followed: without a region or a year, or a second one of the same region and year.
    """

    promises: tuple[Promise, ...]
    unplaced: tuple[Report, ...] = ()

    def __iter__(self) -> Iterator[Promise]:
        return iter(self.promises)

    def __len__(self) -> int:
        return len(self.promises)

    def count(self) -> dict[Verdict, int]:
        """How many promises came to each verdict."""
        return {verdict: sum(p.verdict is verdict for p in self.promises) for verdict in Verdict}

    def to_records(self) -> list[Row]:
        """One flat dict for each promise, with numbers as strings, as in `govreport.tables`."""
        return rows_of(self.promises, TABLE)

    def to_csv(self, file: str | os.PathLike[str] | TextIO) -> None:
        """Write the records as CSV to a path (with the mark by which spreadsheets know UTF-8) or to an open text file."""
        with formats.opened(file, "csv", encoding="utf-8-sig", tables=False) as out:
            write_rows(self.to_records(), out, "csv", COLUMNS)

    def to_pandas(self) -> pandas.DataFrame:
        """The records as a pandas frame, with the types of `govreport.to_pandas`: exact decimals, integers that may be missing,
        closed lists as categories.

        Raises:
            ModuleNotFoundError: pandas or pyarrow is not installed.
        """
        needed("pandas", "pandas", "a pandas frame")
        return arrow_to_pandas(arrow_of(self.promises, TABLE))

    def plot(self) -> Any:
        """An Altair chart of targets against outcomes over the years (see `govreport.plots.of_promises`). Needs the extra "plot".

        Raises:
            ModuleNotFoundError: altair is not installed.
        """
        return plots.of_promises(self.promises)


def track(reports: Report | Iterable[Report]) -> Tracking:
    """Follow the promises of reports to what later reports say.

    Args:
        reports: one or many, of one region or of many, in any order. Each must know its region and its year (see `govreport.parse`).

    Returns:
        Every target of every report, with outcome and verdict.

    >>> import govreport
    >>> one = govreport.parse("一、2024年主要目标\\n地区生产总值增长5%左右。", region="金华市", year=2024)
    >>> two = govreport.parse("一、2024年工作回顾\\n地区生产总值增长5.6%。", region="金华市", year=2025)
    >>> [(p.indicator, p.year, str(p.verdict), str(p.difference)) for p in govreport.track([two, one])]
    [('gdp', 2024, 'met', '0.6')]
    """
    regions: dict[tuple[str, str], dict[int, Report]] = {}
    unplaced: list[Report] = []
    for report in each(reports):
        if report.region is None or report.planned is None:
            unplaced.append(report)
            continue
        years = regions.setdefault((report.region.code or "", report.region.name), {})
        if years.setdefault(report.planned, report) is not report:
            unplaced.append(report)
    found: list[Promise] = []
    for (code, _), years in sorted(regions.items()):
        promised = [attrs.evolve(promise, region_code=code or None) for year in sorted(years) for promise in promises(years[year])]
        found += (_followed(promise, years) for promise in sorted(promised, key=attrgetter("year")))
    return Tracking(tuple(found), tuple(unplaced))


# --- outcomes -------------------------------------------------------------------------------------------------------


def _followed(promise: Promise, years: dict[int, Report]) -> Promise:
    """A promise with what the region's reports say of it: the one of the year after, else a later one that states it."""
    later = [years[year] for year in sorted(years) if year > promise.year]
    if not later:
        return promise
    found = next((f for report in later for f in _outcomes(report, promise)), None)
    if found is not None:
        return _judged(promise, found)
    if later[0].planned != promise.year + 1:
        return promise
    near = _near(later[0], promise)
    if near is None:
        return attrs.evolve(promise, verdict=Verdict.NOT_REPORTED, reason=Reason.SILENT)
    outcome, reason = near
    return attrs.evolve(promise, outcome=outcome, verdict=Verdict.NOT_COMPARABLE, reason=reason)


def _outcomes(report: Report, promise: Promise) -> Iterator[Outcome]:
    """What a report states of exactly the thing that was promised."""
    if promise.mean:
        if report.planned == promise.year + 1:
            yield from (_of_claim(report, c, Measure.GROWTH) for c in _done(report, promise.indicator) if yearly(c))
        return
    for fact in _facts(report, promise):
        if fact.measure is promise.measure:
            yield _of_fact(report, fact)


def _facts(report: Report, promise: Promise) -> Iterator[Fact]:
    for fact in report.facts:
        if fact.indicator == promise.indicator and fact.status is Status.ACHIEVED and fact.preferred and fact.year == promise.year:
            yield fact


def _done(report: Report, indicator: str) -> Iterator[Claim]:
    """What was done about an indicator and is no fact: a mean or a sum over years, a part of a year."""
    known = {id(fact.claim) for fact in report.facts}
    for claim in report.claims:
        if claim.status is Status.ACHIEVED and id(claim) not in known and claim.indicator == indicator:
            yield claim


def _near(report: Report, promise: Promise) -> tuple[Outcome, Reason] | None:
    """The nearest to a promise that a report says in its stead: the measures of a whole year first."""
    for fact in _facts(report, promise):
        return _of_fact(report, fact), Reason.PERIOD if promise.mean else Reason.MEASURE
    for claim in _done(report, promise.indicator):
        return _of_claim(report, claim, promise.measure), Reason.PERIOD
    return None


def _of_fact(report: Report, fact: Fact) -> Outcome:
    assert report.year is not None
    quantity = fact.claim.quantity
    return Outcome(
        report.year, fact.measure, fact.value, fact.low, fact.high, fact.unit, fact.bound, quantity.text, quantity.span, fact
    )  # fmt: skip


def _of_claim(report: Report, claim: Claim, measure: Measure) -> Outcome:
    assert report.year is not None
    f, quantity = signed(claim), claim.quantity
    grows = claim.relation in CHANGES
    said = Measure.GROWTH if grows else measure if measure is not Measure.GROWTH else None
    return Outcome(report.year, said, f.value, f.low, f.high, f.unit, f.bound, quantity.text, quantity.span, claim)


# --- verdicts -------------------------------------------------------------------------------------------------------


def _judged(promise: Promise, outcome: Outcome) -> Promise:
    factor = _factor(outcome.unit, promise.unit)
    if factor is None:
        return attrs.evolve(promise, outcome=outcome, verdict=Verdict.NOT_COMPARABLE, reason=Reason.UNIT)
    promised = _promised(promise)
    came = of_outcome(outcome.value, outcome.low, outcome.high, outcome.bound).scaled(factor)
    verdict = Verdict.MET if came.within(promised) else Verdict.MISSED if came.apart(promised) else Verdict.NOT_COMPARABLE
    reason = Reason.BOUND if verdict is Verdict.NOT_COMPARABLE else Reason.NONE
    return attrs.evolve(promise, outcome=outcome, difference=_difference(promise, outcome, factor), verdict=verdict, reason=reason)


def _promised(promise: Promise) -> Interval:
    lower = promise.indicator in _lower()
    tolerance = Fraction(0)
    if promise.bound is Bound.ABOUT and promise.value is not None:
        percent = promise.unit.kind in ("percent", "percent_point")
        tolerance = TOLERANCE["percent"] if percent else abs(Fraction(promise.value)) * TOLERANCE["amount"]
    return of_promise(promise.value, promise.low, promise.high, promise.bound, lower, tolerance)


def _lower() -> frozenset[str]:
    return frozenset(i.id for i in indicators.all() if i.lower_is_better)


def _factor(one: Unit, other: Unit) -> Fraction | None:
    """How many of the other unit are in one; None where they measure different things. Counts of one indicator are alike: 个, 人."""
    if one.converts_into(other) or (one.kind == other.kind == "count"):
        return one.factor / other.factor
    return None


def _difference(promise: Promise, outcome: Outcome, factor: Fraction) -> Value | None:
    if outcome.value is None:
        return None
    came = Fraction(outcome.value) * factor
    ends: Sequence[Value | None] = (promise.value, promise.value) if promise.value is not None else (promise.low, promise.high)
    low, high = (Fraction(end) for end in ends if end is not None)
    return exact(came - low if came < low else came - high if came > high else Fraction(0))


# --- rows -----------------------------------------------------------------------------------------------------------

_Get = Callable[[Promise], Any]


def _of(field: str) -> _Get:
    return lambda promise: getattr(promise, field)


def _told(field: str) -> _Get:
    return lambda promise: promise.outcome and getattr(promise.outcome, field)


def _amount(of: Callable[[str], _Get], prefix: str = "", zh: str = "") -> tuple[Column, ...]:
    """Value, range, unit and bound of a promise, or of its outcome."""
    unit, whose = of("unit"), " of the outcome" if prefix else ""
    return (
        Column(f"{prefix}value", Type.DECIMAL, f"{zh}数值", f"The number{whose}, negative for a fall; empty for a range", of("value")),
        Column(f"{prefix}low", Type.DECIMAL, f"{zh}下限", f"The lower end of a range{whose}", of("low")),
        Column(f"{prefix}high", Type.DECIMAL, f"{zh}上限", f"The upper end of a range{whose}", of("high")),
        Column(f"{prefix}unit", Type.TEXT, f"{zh}单位", f"The unit{whose}", lambda p: None if unit(p) is None else str(unit(p))),
        Column(f"{prefix}bound", Type.CHOICE, f"{zh}界限", f"How the number{whose} stands to the true one", of("bound"), Bound),
    )


TABLE = (
    Column("region", Type.TEXT, "地区", "Who promises: the full name of the region", _of("region")),
    Column("region_code", Type.TEXT, "行政区划代码", "Its six digits of GB/T 2260", _of("region_code")),
    Column("indicator", Type.TEXT, "指标", "The id of the indicator", _of("indicator")),
    Column("indicator_name", Type.TEXT, "指标名称", "Its name in Chinese", lambda p: indicators.registry().called(p.indicator)[0]),
    Column("year", Type.INTEGER, "年份", "The year that the promise is for", _of("year")),
    Column("report_year", Type.INTEGER, "报告年份", "The year of the report that promises", _of("report_year")),
    Column("measure", Type.CHOICE, "度量", "Which figure of the indicator", _of("measure"), Measure),
    Column("mean", Type.BOOLEAN, "年均", "Whether it is a yearly mean up to that year", _of("mean")),
    Column("target", Type.TEXT, "目标", "The words of the promise, with a minus for a fall", lambda p: in_words(p.text, p.value)),
    *_amount(_of),
    Column("commitment", Type.CHOICE, "承诺力度", "How hard it is promised, by its words", _of("commitment"), Commitment),
    Column("stretch", Type.BOOLEAN, "争取目标", "Whether it is the second, higher figure of a target", _of("stretch")),
    Column(
        "outcome",
        Type.TEXT,
        "结果",
        "The words of the outcome, likewise",
        lambda p: p.outcome and in_words(p.outcome.text, p.outcome.value),
    ),
    *_amount(_told, "outcome_", "结果"),
    Column("outcome_measure", Type.CHOICE, "结果度量", "Which figure of the indicator the outcome is", _told("measure"), Measure),
    Column("outcome_report_year", Type.INTEGER, "结果报告年份", "The year of the report that tells", _told("report_year")),
    Column("difference", Type.DECIMAL, "差额", "The outcome less the promise, in the promise's unit", _of("difference")),
    Column("verdict", Type.CHOICE, "结论", "What became of the promise", _of("verdict"), Verdict),
    Column("reason", Type.CHOICE, "原因", "Why it is neither met nor missed", _of("reason"), Reason),
    Column("start", Type.INTEGER, "起", "Where the promise begins in the text of its report", lambda p: p.span.start),
    Column("stop", Type.INTEGER, "止", "Where it ends", lambda p: p.span.end),
    Column(
        "outcome_start",
        Type.INTEGER,
        "结果起",
        "Where the outcome begins in the text of its report",
        lambda p: p.outcome and p.outcome.span.start,
    ),
    Column("outcome_stop", Type.INTEGER, "结果止", "Where it ends", lambda p: p.outcome and p.outcome.span.end),
)
"""The columns of the rows."""

COLUMNS = tuple(column.name for column in TABLE)
"""Their names, which a table without a row has too."""
