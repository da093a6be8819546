"""The values that a stated figure allows: what a promise asks for, and what an outcome leaves open."""

from __future__ import annotations

from fractions import Fraction

import attrs

from .tree import Bound, Value

_UP = (Bound.AT_LEAST, Bound.MORE_THAN, Bound.APPROX_MORE)
_DOWN = (Bound.AT_MOST, Bound.LESS_THAN)
_OPEN = (Bound.MORE_THAN, Bound.LESS_THAN)  # the figure itself is not allowed


@attrs.frozen(slots=True)
class Interval:
    """From one value to another; None is without end. `open` leaves out the ends."""

    low: Fraction | None
    high: Fraction | None
    open: bool = False

    def scaled(self, factor: Fraction) -> Interval:
        """The same in another unit."""
        return attrs.evolve(
            self, low=None if self.low is None else self.low * factor, high=None if self.high is None else self.high * factor
        )

    def within(self, other: Interval) -> bool:
        """Does every value of this one lie in the other?

        >>> up = Interval(Fraction(5), None)
        >>> Interval(Fraction(6), None).within(up), Interval(Fraction(4), None).within(up)
        (True, False)
        """
        shut = other.open and not self.open
        below = other.low is None or (self.low is not None and (self.low > other.low or (self.low == other.low and not shut)))
        above = other.high is None or (self.high is not None and (self.high < other.high or (self.high == other.high and not shut)))
        return below and above

    def apart(self, other: Interval) -> bool:
        """Have the two no value in common?

        >>> Interval(None, Fraction(4)).apart(Interval(Fraction(5), None)), Interval(None, Fraction(5)).apart(Interval(Fraction(5), None))
        (True, False)
        """
        return _before(self, other) or _before(other, self)


def _before(one: Interval, other: Interval) -> bool:
    if one.high is None or other.low is None:
        return False
    return one.high < other.low or (one.high == other.low and (one.open or other.open))


def _sized(bound: Bound, value: Fraction) -> tuple[bool, bool]:
    """Is a figure bounded upwards, or downwards? A bound of a fall is about its size: -3 at_least is a fall of 3% or more."""
    up, down = bound in _UP, bound in _DOWN
    return (down, up) if value < 0 else (up, down)


def of_outcome(value: Value | None, low: Value | None, high: Value | None, bound: Bound) -> Interval:
    """What an outcome leaves open; of about X it is X.

    >>> from decimal import Decimal
    >>> of_outcome(Decimal("4.4"), None, None, Bound.AT_MOST) == Interval(None, Fraction(44, 10))
    True
    """
    if value is None:
        return Interval(None if low is None else Fraction(low), None if high is None else Fraction(high))
    at = Fraction(value)
    up, down = _sized(bound, at)
    return Interval(None if down else at, None if up else at, bound in _OPEN)


def of_promise(value: Value | None, low: Value | None, high: Value | None, bound: Bound, lower: bool, tolerance: Fraction) -> Interval:
    """What a promise asks for.

    Args:
        value, low, high, bound: the figure.
        lower: a lower figure is a better one.
        tolerance: how far a promise of about X may be missed.

    >>> from decimal import Decimal
    >>> of_promise(Decimal(5), None, None, Bound.ABOUT, False, Fraction(1, 2)).low
    Fraction(9, 2)
    >>> of_promise(None, Decimal(6), Decimal("6.5"), Bound.RANGE, False, Fraction(0)) == Interval(Fraction(6), None)
    True
    """
    if value is None:
        near = high if lower else low
        edge = None if near is None else Fraction(near)
        return Interval(None, edge) if lower else Interval(edge, None)
    at = Fraction(value)
    up, down = _sized(bound, at)
    if up or down:
        return Interval(at if up else None, at if down else None, bound in _OPEN)
    falls = lower or at < 0  # a plain promise to fall by 3% is kept by a greater fall
    return Interval(None, at + tolerance) if falls else Interval(at - tolerance, None)
