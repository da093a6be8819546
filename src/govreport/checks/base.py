"""What a rule is, what it finds, and the list of rules."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import cached_property

import attrs

from ..exact import last_place
from ..source import Span, fold
from ..tree import Bound, Claim, Fact, Kind, Measure, Quantity, Report, Sentence, Status, Value


class Severity(StrEnum):
    """How sure a finding is to be a slip."""

    ERROR = "error"
    """The figures cannot all be true."""
    WARNING = "warning"
    """One of them is probably wrong; a person should look."""
    NOTE = "note"
    """Bad style, or figures that may differ for a good reason."""


@attrs.frozen(slots=True)
class Finding:
    """A place to look at.

    `rule` is the id of the rule. `zh` and `en` are the message. `spans` are the figures (or marks) involved, in text order;
    `previous_spans` those in the report of the year before, where the rule compares the two.
    """

    rule: str
    severity: Severity
    zh: str
    en: str
    spans: tuple[Span, ...]
    previous_spans: tuple[Span, ...] = ()


class Case:
    """What a rule looks at: a report, the one of the year before if there is one, and what many rules ask of them."""

    def __init__(self, report: Report, previous: Report | None = None) -> None:
        self.report, self.previous = report, previous
        self.text = report.source.folded

    @cached_property
    def runs(self) -> tuple[tuple[Claim, ...], ...]:
        """The claims of each sentence, in text order."""
        starts = [sentence.span.start for sentence in self.report.walk(Sentence)]
        found: dict[int, list[Claim]] = {}
        for claim in self.report.claims:
            found.setdefault(bisect_right(starts, claim.quantity.span.start), []).append(claim)
        return tuple(map(tuple, found.values()))

    def between(self, one: Claim, other: Claim) -> str:
        """The words from the end of one quantity to the beginning of another."""
        return self.text[one.quantity.span.end : other.quantity.span.start]

    def fact(self, indicator: str, measure: Measure, year: int | None, report: Report | None = None) -> Fact | None:
        """What is stated as achieved: the preferred fact, if its figure is exact."""
        if year is None:
            return None
        found = (report or self.report).fact(indicator, measure=measure, status=Status.ACHIEVED, year=year)
        return found if found is not None and found.value is not None and found.bound is Bound.EXACT else None

    @cached_property
    def closing(self) -> int | None:
        """The year that the report looks back on."""
        return None if self.report.planned is None else self.report.planned - 1


Look = Callable[[Case], Iterator[Finding]]


@attrs.frozen(slots=True)
class Rule:
    """A rule: what it looks for, and an example in which it finds something (`fires`) and one in which it does not (`silent`).

    The examples are texts of a report of 2025, or pairs of one and the report of 2024.
    """

    id: str
    severity: Severity
    zh: str
    fires: str | tuple[str, str]
    silent: str | tuple[str, str]
    look: Look

    @property
    def doc(self) -> str:
        """What the rule looks for, in English."""
        return " ".join((self.look.__doc__ or "").split())

    def findings(self, case: Case) -> Iterator[Finding]:
        """What it finds, with its id and its severity."""
        for found in self.look(case):
            yield attrs.evolve(found, rule=self.id, severity=self.severity)


_rules: dict[str, Rule] = {}


def rule(id: str, severity: Severity, *, zh: str, fires: str | tuple[str, str], silent: str | tuple[str, str]) -> Callable[[Look], Look]:
    """Put a function into the list of rules: a decorator.

    Args:
        id: a new id, "topic.what".
        severity: of its findings.
        zh: its name in Chinese.
        fires, silent: see `Rule`.

    Raises:
        ValueError: there is a rule with this id.
    """

    def add(look: Look) -> Look:
        register(Rule(id, severity, zh, fires, silent, look))
        return look

    return add


def register(rule: Rule) -> None:
    """Add a rule of your own for the rest of the process.

    Raises:
        ValueError: there is a rule with this id.
    """
    if not isinstance(rule, Rule):
        raise TypeError(f"a rule is a Rule, as the decorator checks.rule makes one, not {rule!r}")
    if rule.id in _rules:
        raise ValueError(f"there are two rules with the id {rule.id}")
    _rules[rule.id] = rule


def remove(id: str) -> None:
    """Take a rule out again.

    Raises:
        ValueError: there is none.
    """
    if id not in _rules:
        raise ValueError(f"there is no rule {id!r}; there are {', '.join(_rules)}")
    del _rules[id]


def rules() -> tuple[Rule, ...]:
    """All rules, in the order in which they run."""
    return tuple(_rules.values())


def finding(zh: str, en: str, involved: Sequence[Claim | Span], previous: Sequence[Claim] = (), /) -> Finding:
    """A finding, with the spans of what is involved; `check` says of which rule it is, and how severe.

    Args:
        zh, en: the message.
        involved: the claims, or places, that the message speaks of.
        previous: claims of the report of the year before.
    """
    spans = {c.quantity.span if isinstance(c, Claim) else c for c in involved}
    return Finding("", Severity.WARNING, zh, en, tuple(sorted(spans)), tuple(c.quantity.span for c in previous))


# --- exact figures and how far they are rounded -----------------------------------------------------------------------

_NUMBER = re.compile(r"\d[\d,]*(?:\.(\d+))?")


def number(value: Value | None) -> Fraction:
    """A value as a fraction; a range has none, and is not asked for."""
    return Fraction(0) if value is None else Fraction(value)


def exact(*claims: Claim) -> bool:
    """Are all figures plain ones, without a bound?"""
    return all(c.quantity.bound is Bound.EXACT and c.quantity.value is not None for c in claims)


def rounding(quantity: Quantity) -> Fraction:
    """How far the true value may lie from the written one: half of the last written place.

    >>> import govreport
    >>> [str(rounding(q)) for q in govreport.find_quantities("产值5562.5亿元，增长2.50%，占30%")]
    ['5000000', '1/200', '1/2']
    """
    value = quantity.value
    found = _NUMBER.search(fold(quantity.text))
    if not value:
        return Fraction(0)
    if found is None:  # in Chinese numerals; a fraction is exact
        place = Fraction(10) ** last_place(value) if isinstance(value, Decimal) else Fraction(0)
        return (min(place, Fraction(1)) if quantity.kind is Kind.PERCENT else place) / 2
    written = Fraction(found[0].replace(",", ""))
    scale = abs(Fraction(value)) / written if written else Fraction(1)
    return scale / Fraction(10 ** len(found[1] or "")) / 2


def per_cent(value: Fraction) -> str:
    """A percentage for a message, with one place.

    >>> per_cent(Fraction(4, 3))
    '1.3%'
    """
    return f"{float(value):.1f}%"


def plain(value: Fraction) -> str:
    """A number for a message, with at most two places.

    >>> plain(Fraction(5, 2)), plain(Fraction(7))
    ('2.5', '7')
    """
    return f"{float(value):.2f}".rstrip("0").rstrip(".")
