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
    return plain(value.scaleb(power, _EXACT) if power else value)


def last_place(value: Decimal) -> int:
    """The power of ten of the last digit that is not nought.

    >>> last_place(Decimal("5562.470")), last_place(Decimal("2500"))
    (-2, 2)
    """
    _, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int)
    text = "".join(map(str, digits))
    return exponent + len(text) - len(text.rstrip("0"))


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


def digits(value: Decimal | Fraction | None) -> str | None:
    """A value as it is written in rows and on screens: digits without an exponent, a fraction as a/b; None for None.

    >>> digits(Decimal("1.50E+3")), digits(Fraction(2, 3)), digits(None)
    ('1500', '2/3', None)
    """
    if value is None:
        return None
    return format(value, "f") if isinstance(value, Decimal) else f"{value.numerator}/{value.denominator}"


def fitted(value: Decimal | Fraction | None, precision: int, scale: int) -> Decimal | None:
    """The same value where it is exactly a decimal number of so many digits, so many of them behind the point; else None.

    >>> fitted(Decimal("5.0"), 6, 2), fitted(Fraction(1, 2), 6, 2)
    (Decimal('5.0'), Decimal('0.5'))
    >>> fitted(Fraction(2, 3), 6, 2), fitted(Decimal("0.001"), 6, 2), fitted(Decimal(12345), 6, 2)
    (None, None, None)
    """
    if value is None:
        return None
    decimal = value if isinstance(value, Decimal) else exact(value)
    if not isinstance(decimal, Decimal) or not decimal.is_finite() or decimal.adjusted() >= precision - scale:
        return None
    exponent = decimal.as_tuple().exponent
    if isinstance(exponent, int) and -scale <= exponent <= 0:
        return decimal
    rounded = decimal.quantize(Decimal(1).scaleb(-scale), context=_EXACT)
    return rounded if rounded == decimal else None
