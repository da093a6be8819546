"""The leaves of a report: what its characters are, each a frozen value that knows its span and its text."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs

from . import units
from .source import Span
from .units import Unit
from .vocabulary import Bound, CoinageKind, Kind

Value = Decimal | Fraction


@attrs.frozen(slots=True)
class Text:
    """Plain words between other leaves."""

    span: Span
    text: str


@attrs.frozen(slots=True)
class Mark:
    """A list or heading mark (一、 （一） 1. 一是 ——), or that of a footnote (［4］), whose number is `note`."""

    span: Span
    text: str
    note: int | None = None


@attrs.frozen(slots=True)
class Name:
    """A name or word that holds a numeral: 5G, PM2.5, 第十四届."""

    span: Span
    text: str


@attrs.frozen(slots=True)
class Coinage:
    """A slogan or set name with a numeral: “2+4+X”, 三区三线, “七大机制”.

    `members` are what it counts, where the report lists them directly before it (教育、医疗、养老“三大难题”), else ().
    """

    span: Span
    text: str
    kind: CoinageKind = CoinageKind.QUOTED
    members: tuple[str, ...] = ()


@attrs.frozen(slots=True)
class Furniture:
    """What the page or the printer added: 打印, page numbers, 来源：…."""

    span: Span
    text: str


@attrs.frozen(slots=True)
class Period:
    """A date, a year or a span of time: 2022年, 1—11月, “十四五”期间.

    `start` and `end` are the first and the last day, None where the words do not say.
    """

    span: Span
    text: str
    start: dt.date | None = None
    end: dt.date | None = None


def in_year(period: Period | None) -> int | None:
    """The year that a period is, or lies in."""
    if period is None or period.start is None or period.end is None or period.start.year != period.end.year:
        return None
    return period.start.year


@attrs.frozen(slots=True)
class Quantity:
    """A stated amount, with 万 and 亿 multiplied out.

    `value` is exact: a Decimal as written, a Fraction where no decimal is exact, None for a range; then `low` and `high` are
    set, which are None otherwise. `unit` is the base unit as written. `rule` names the grammar rule that decided. `per` are the
    units of a phrase before the number that says for what it is: ("人", "月") of 每人每月740元.
    """

    span: Span
    text: str
    value: Value | None
    low: Value | None
    high: Value | None
    unit: Unit
    kind: Kind
    bound: Bound
    rule: str = ""
    period: Period | None = None
    per: tuple[str, ...] = ()

    def to(self, unit: Unit | str) -> Quantity:
        """The same amount in another unit, exactly; UnitError where that is unknown or measures something else.

        >>> import govreport
        >>> str(govreport.find_quantities("整治30万亩")[0].to("公顷").value)
        '20000'
        """
        target = units.unit(unit) if isinstance(unit, str) else unit
        value, low, high = (None if v is None else units.convert(v, self.unit, target) for v in (self.value, self.low, self.high))
        kind = self.kind if self.kind is Kind.RANK else Kind(target.kind)
        return attrs.evolve(self, value=value, low=low, high=high, unit=target, kind=kind)

    def to_pint(self, registry: Any = None) -> Any:
        """The amount as one of pint (a range as a pair), in a given registry or that of `pint_units.registry()`."""
        from .pint_units import to_pint

        return to_pint(self, registry)


Leaf = Text | Mark | Name | Coinage | Furniture | Period | Quantity


def accounts(first: Quantity, last: Quantity, by: Quantity) -> bool:
    """Is an amount by how much something changed from one amount to another, as far as these are rounded: 由10亿元增加到15亿元，增长50%,
    增加5亿元; and not the 9% by which it grew of late?

    >>> import govreport
    >>> def told(text):
    ...     return accounts(*govreport.find_quantities(text))
    >>> [told(f"由10亿元增加到15亿元，{by}") for by in ("增长50%", "增长50.2%", "增加5亿元", "增长0.5倍", "增长9%")]
    [True, True, True, True, False]
    >>> told("由52%提高到58%，提高6个百分点"), told("由52%提高到58%，提高1.2个百分点")
    (True, False)
    """
    if first.value is None or last.value is None or by.value is None or not first.value or first.kind is not last.kind:
        return False
    start, end, value = Fraction(first.value), Fraction(last.value), abs(Fraction(by.value))
    if by.kind is Kind.PERCENT_POINT or by.kind is first.kind:
        change = abs(end - start)
    elif by.kind is Kind.PERCENT or by.unit.text == "倍":
        change = abs(end / start - 1) * (100 if by.kind is Kind.PERCENT else 1)
    else:
        return False
    return abs(change - value) <= change * _ROUNDED


_ROUNDED = Fraction(6, 100)
