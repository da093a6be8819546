"""A report as rows: flat dicts with the same keys for every claim, and for every fact, ready for JSON lines and CSV.

Numbers are strings, as exact as they were read: "5.0", "309000", "2/3". What is not there is None.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import IO, Any

from .forms.json_text import dumps
from .tree import Claim, Part, Report, Section, Value

Row = dict[str, Any]


def plain(value: Value | None) -> str | None:
    """A value as digits, without an exponent; a fraction as a/b.

    >>> plain(Decimal("1.50E+3")), plain(None)
    ('1500', None)
    """
    if value is None:
        return None
    return format(value, "f") if isinstance(value, Decimal) else f"{value.numerator}/{value.denominator}"


def claim_rows(report: Report) -> Iterator[Row]:
    """One row for each claim, in text order.

    `start` and `end` are the quantity's code-point offsets into the raw text, `line` is the 1-based line on which it stands,
    `part` and `section` are the headings that it stands under.
    """
    parts, sections = _headings(report)
    for claim in report.claims:
        start, end = claim.quantity.span
        yield {
            **_origin(report),
            "part": parts.get(id(claim)),
            "section": sections.get(id(claim)),
            "line": report.source.position(start)[0],
            "start": start,
            "end": end,
            **_said(claim),
            "period": claim.period and claim.period.text,
            "scope": claim.scope,
            "indicator": claim.indicator,
            "comparison": claim.comparison and claim.comparison.basis,
            "commitment": claim.commitment.value,
            "rule": claim.rule,
        }


def fact_rows(report: Report) -> Iterator[Row]:
    """One row for each fact, in the order of `report.facts`; `start`, `end` and `line` as in `claim_rows`."""
    for fact in report.facts:
        start, end = fact.claim.quantity.span
        yield {
            **_origin(report),
            "indicator": fact.indicator,
            "status": fact.status.value,
            "year": fact.year,
            "measure": fact.measure.value,
            **_amount(fact),
            "bound": fact.bound.value,
            "stretch": fact.stretch,
            "preferred": fact.preferred,
            "line": report.source.position(start)[0],
            "start": start,
            "end": end,
            "subject": fact.claim.subject,
            "quantity": fact.claim.quantity.text,
        }


def _origin(report: Report) -> Row:
    return {
        "region": report.region and report.region.name,
        "report_year": report.year,
    }


def _said(claim: Claim) -> Row:
    quantity = claim.quantity
    return {
        "subject": claim.subject,
        "topic": claim.topic,
        "relation": claim.relation.value,
        "status": claim.status.value,
        "quantity": quantity.text,
        **_amount(quantity),
        "kind": quantity.kind.value,
        "bound": quantity.bound.value,
    }


def _amount(record: Any) -> Row:
    return {"value": plain(record.value), "low": plain(record.low), "high": plain(record.high), "unit": str(record.unit)}


def _headings(report: Report) -> tuple[dict[int, str], dict[int, str]]:
    """The headings of the part and of the innermost section of each claim, by the claim's id."""
    parts = {id(claim): part.heading for part in report.walk(Part) for claim in part.claims}
    sections = {id(claim): section.heading for section in report.walk(Section) for claim in section.claims}
    return parts, sections


def write_rows(rows: Iterable[Row], out: IO[str], form: str = "jsonl") -> None:
    """Write rows as JSON lines ("jsonl") or CSV ("csv", with a header as soon as there is a row).

    >>> import sys
    >>> write_rows([{"value": "5.0", "stretch": False, "low": None}], sys.stdout)
    {"value": "5.0", "stretch": false, "low": null}
    """
    if form == "jsonl":
        for row in rows:
            out.write(dumps(row) + "\n")
        return
    writer = None
    for row in rows:
        if writer is None:
            writer = csv.DictWriter(out, list(row), lineterminator="\n")
            writer.writeheader()
        writer.writerow({key: str(value).lower() if isinstance(value, bool) else value for key, value in row.items()})
