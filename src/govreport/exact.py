"""Arithmetic on exact values, whatever the caller's decimal context: nothing is rounded, and nothing prints an exponent."""

from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction

_EXACT = Context(prec=1000)


def scaled(value: Decimal, power: int) -> Decimal:
    """The value times ten to the power, with the digits as they were written: 2.5 and 4 give 25000.

    >>> str(scaled(Decimal("1.23456"), 4))
    '12345.6'
    """
    return plain(value.scaleb(power, _EXACT))


def plain(value: Decimal) -> Decimal:
    """The same value, printed without an exponent.

    >>> str(plain(Decimal("1.5E+3")))
    '1500'
    """
    sign, digits, exponent = value.as_tuple()
    if isinstance(exponent, int) and exponent > 0:
        return Decimal((sign, digits + (0,) * exponent, 0))
    return value


def add(a: Decimal, b: Decimal) -> Decimal:
    """The sum.

    >>> str(add(Decimal("2"), Decimal("0.5")))
    '2.5'
    """
    return _EXACT.add(a, b)


def multiply(a: Decimal, b: Decimal) -> Decimal:
    """The product, printed without an exponent.

    >>> str(multiply(Decimal("3.0"), Decimal("100")))
    '300.0'
    """
    return plain(_EXACT.multiply(a, b))


def exact(value: Fraction) -> Decimal | Fraction:
    """A Decimal where one is exact, else the Fraction itself.

    >>> exact(Fraction(1, 2)), exact(Fraction(2, 3))
    (Decimal('0.5'), Fraction(2, 3))
    """
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return value
    places = max(twos, fives)
    return Decimal(value.numerator * 10**places // value.denominator).scaleb(-places, _EXACT)
