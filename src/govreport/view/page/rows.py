"""The rows of the page's table: one for each claim, as a fact where it is one, and each statement without a number, in text order.

The table is also what the page tells of a figure that is pointed at.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import attrs

from ... import indicators
from ...exact import digits
from ...number_text import format_number
from ...source import Span
from ...tree import Claim, Fact, Quantity, Report, Statement, Value
from ..safe import safe

_LONG = 10_000  # from here on a number is also written with 万 and 亿


@attrs.frozen(slots=True, kw_only=True)
class Row:
    """One row. `at` is where in the text it speaks of, `number` sorts, `subject` is where the name stands in the text."""

    at: int
    name: str
    words: str
    status: str
    when: str = ""
    value: str = ""
    bound: str = ""
    relation: str = ""
    kind: str
    scope: str = ""
    comparison: str = ""
    commitment: str = ""
    rule: str = ""
    number: str = ""
    indicator: str = ""
    measure: str = ""
    stretch: bool = False
    subject: Span | None = None


def rows(report: Report) -> list[Row]:
    """All rows, in text order."""
    facts = {fact.claim.quantity.span: fact for fact in report.facts}
    found = [_of_claim(claim, facts.get(claim.quantity.span)) for claim in report.claims]
    found += [_of_statement(statement) for statement in report.statements]
    return sorted(found, key=lambda row: row.at)


def _of_claim(claim: Claim, fact: Fact | None) -> Row:
    quantity = claim.quantity
    row = Row(
        at=quantity.span.start,
        name=safe(claim.topic or claim.subject or ""),
        words=safe(quantity.text),
        status=claim.status.value,
        when="" if claim.period is None else safe(claim.period.text),
        value=amount(quantity),
        bound=quantity.bound.value,
        relation=claim.relation.value,
        kind=quantity.kind.value,
        scope=safe(claim.scope or ""),
        comparison="" if claim.comparison is None else safe(claim.comparison.text),
        commitment=claim.commitment.value,
        rule=claim.rule,
        number=_sorting(quantity),
        subject=claim.subject_span,
    )
    if fact is None:
        return row
    return attrs.evolve(
        row,
        name=indicators.registry().called(fact.indicator)[0],
        indicator=fact.indicator,
        measure=fact.measure.value,
        status=fact.status.value,
        when="" if fact.year is None else str(fact.year),
        value=amount(fact),
        number=_sorting(fact),
        stretch=fact.stretch,
    )


def _of_statement(statement: Statement) -> Row:
    return Row(
        at=statement.span.start,
        name=safe(statement.subject or ""),
        words=safe(statement.text),
        status=statement.status.value,
        when="" if statement.period is None else safe(statement.period.text),
        kind="statement",
        subject=statement.subject_span,
    )


def amount(record: Quantity | Fact) -> str:
    """The value with its unit, and where it is long also with 万 and 亿.

    >>> import govreport
    >>> [amount(q) for q in govreport.find_quantities("5562.47亿元，6%—6.5%，30.9万家次，三分之二")]
    ['556,247,000,000 元（5562.47亿元）', '6 – 6.5 %', '309,000 家次（30.9万家次）', '2/3']
    """
    unit = str(record.unit)
    if record.value is None:
        return safe(f"{_grouped(record.low)} – {_grouped(record.high)} {unit}").rstrip()
    short = ""
    if isinstance(record.value, Decimal) and abs(record.value) >= _LONG:
        short = f"（{format_number(record.value, 'mixed')}{unit}）"
    return safe(f"{_grouped(record.value)} {unit}".rstrip() + short)


def _grouped(value: Value | None) -> str:
    return format(value, ",f") if isinstance(value, Decimal) else digits(value) or ""


def _sorting(record: Quantity | Fact) -> str:
    """The value, or the lower end of a range, as a script reads it; sorting needs no more digits than that has."""
    value = record.low if record.value is None else record.value
    return str(float(value)) if isinstance(value, Fraction) else digits(value) or ""
