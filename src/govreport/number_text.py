"""Numbers into text: the inverse of `numerals`, in digits, in characters, or in both."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import Literal, get_args

from .errors import NumeralError

Style = Literal["arabic", "fullwidth", "mixed", "chinese", "traditional", "financial"]
STYLES: tuple[Style, ...] = get_args(Style)

DIGITS = "零一二三四五六七八九"
TO_CHINESE = str.maketrans("0123456789", DIGITS)


def plain(value: Decimal | int) -> str:
    """A value in digits, without an exponent, with the precision that it has.

    Raises:
        NumeralError: the value is no finite number.

    >>> plain(Decimal("5.0")), plain(Decimal("1.5E+4")), plain(12)
    ('5.0', '15000', '12')
    """
    sign, digits, exponent = Decimal(value).as_tuple()
    if not isinstance(exponent, int):
        raise NumeralError("this is no finite number", str(value))
    text = "".join(map(str, digits)) + "0" * exponent
    if exponent < 0:
        text = text.zfill(1 - exponent)
        text = f"{text[:exponent]}.{text[exponent:]}"
    return "-" * sign + text


def format_number(value: Decimal | Fraction | int, style: Style = "arabic") -> str:
    """A number as text, the inverse of `numerals.mixed`: a value and its precision come back from every style.

    Args:
        value: a number. A Fraction becomes 2/3 or 三分之二, which are no single numerals.
        style: one of `STYLES`: "arabic" 12000.5, "fullwidth" １２０００．５, "mixed" 1.20005万, "chinese" 一万二千点五,
            "traditional" 一萬二千點五, "financial" 壹万贰仟点伍.

    Raises:
        TypeError: the value is no exact number; a float is none.
        NumeralError: the value is not finite.
        ValueError: there is no such style.

    >>> [format_number(Decimal("120000.50"), style) for style in STYLES[2:]]
    ['12.000050万', '十二万点五零', '十二萬點五零', '壹拾贰万点伍零']
    >>> format_number(Fraction(2, 3), "chinese")
    '三分之二'
    """
    if style not in STYLES:
        raise ValueError(f"there is no style {style!r}; the styles are {', '.join(STYLES)}")
    if not isinstance(value, (int, Decimal, Fraction)):
        raise TypeError(f"an exact number is meant (an int, a Decimal, a Fraction), and {value!r} is a {type(value).__name__}")
    if isinstance(value, Fraction) and value.denominator != 1:
        return _format_fraction(value, style)
    digits = plain(value.numerator if isinstance(value, Fraction) else value)
    sign, digits = digits[: digits.startswith("-")], digits.lstrip("-")
    if style == "arabic":
        return sign + digits
    if style == "fullwidth":
        return (sign + digits).translate(_FULLWIDTH)
    if style == "mixed":
        return sign + _format_mixed(digits)
    whole, _, part = digits.partition(".")
    text = "负" * bool(sign) + in_characters(int(whole)) + ("点" + part.translate(TO_CHINESE) if part else "")
    if style == "financial":
        # 壹拾, not 拾: a bare 拾 could be given a digit by another hand.
        return re.sub("(?<![一二三四五六七八九])十", "一十", text).translate(_FINANCIAL)
    return text.translate(_TRADITIONAL) if style == "traditional" else text


_FULLWIDTH = str.maketrans("0123456789.-/", "０１２３４５６７８９．－／")
_TRADITIONAL = str.maketrans("万亿点负", "萬億點負")
_FINANCIAL = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")


def _format_fraction(value: Fraction, style: Style) -> str:
    top, bottom = format_number(abs(value.numerator), style), format_number(value.denominator, style)
    if style in ("arabic", "fullwidth", "mixed"):
        return str(value).translate(_FULLWIDTH if style == "fullwidth" else {})
    return ("負" if style == "traditional" else "负") * (value < 0) + f"{bottom}分之{top}"


def _format_mixed(digits: str) -> str:
    """The point moved to 万, 亿 or 万亿; trailing zeros go where they only fill places before the point."""
    whole, _, part = digits.partition(".")
    for power, name in ((12, "万亿"), (8, "亿"), (4, "万")):
        if len(whole) > power:
            moved = whole[-power:] + part
            kept = moved if part else moved.rstrip("0")
            return whole[:-power] + ("." + kept if kept else "") + name
    return digits


def in_characters(n: int) -> str:
    """A whole number that is not negative, as people write it: 十二, 一万二千."""
    if n >= 10**20:  # beyond 千京 there are no names in common use
        return str(n).translate(TO_CHINESE)
    return re.sub("^一十", "十", _format_sections(n))


def _format_sections(n: int) -> str:
    for name, power in (("京", 16), ("亿", 8), ("万", 4)):  # 万亿 is what people write for 兆
        if n >= 10**power:
            high, low = divmod(n, 10**power)
            gap = "零" * (low < 10 ** (power - 1))
            return _format_sections(high) + name + (gap + _format_sections(low) if low else "")
    return below_ten_thousand(n)


def below_ten_thousand(n: int) -> str:
    """A number below 万, with 一十 for 十 as inside a number."""
    digits, text, gap = str(n), "", False
    for place, digit in zip(range(len(digits) - 1, -1, -1), digits, strict=True):
        if digit == "0":
            gap = bool(text)
        else:
            text, gap = text + "零" * gap + DIGITS[int(digit)] + ("", "十", "百", "千")[place], False
    return text or "零"
