"""A paragraph with its amounts in Arabic digits, character for character, for those who look at what stands around an amount."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from ..tree import Value
from ..vocabulary import Kind
from .found import Found

_DIGIT = "〇○零一二两三四五六七八九"
_RUN = re.compile(f"百分之(?P<part>[{_DIGIT}十百点點]+)|[{_DIGIT}十百千万亿]+(?:[点點][{_DIGIT}]+)?")
_SAID = re.compile(f"[{_DIGIT}十]")  # 千亿元 has no digit, and says how large a class is
_AS_DIGITS = str.maketrans(f"{_DIGIT}十百千点點", "0001223456789" + "000" + "..")


def in_digits(text: str, found: Sequence[Found]) -> str:
    """A text whose amounts in Chinese numerals have as many digits as characters, so that patterns need to know one kind of numerals.

    The digits are no more than that: values are those of `found`. Spans of time stay, since 五年来 and 十年间 are words of their own.

    >>> from .stage import find
    >>> text = "五年来修水渠一百二十公里，增产百分之十二点五。"
    >>> in_digits(text, find(text))
    '五年来修水渠1020公里，增产0012.5%。'
    """
    out: list[str] = []
    for f in found:
        if f.reading is None or f.reading.head != "CHINESE" or f.reading.kind is Kind.DURATION:
            continue
        run = _RUN.search(text, f.start, f.end)
        if run is None or _SAID.search(run[0]) is None:
            continue
        out = out or list(text)
        out[run.start() : run.end()] = _written(run[0]) if run["part"] is None else _share(run[0], f.reading.value)
    return "".join(out) if out else text


def _share(run: str, value: Value | None) -> str:
    """百分之十二 as a number with %, where it has no more characters than that; a sign stands before it."""
    digits = f"{abs(value):f}%" if isinstance(value, Decimal) else run
    return digits.rjust(len(run), "0") if len(digits) <= len(run) else run  # 百分之三万


def _written(run: str) -> str:
    digits = run.translate(_AS_DIGITS)
    return "1" + digits[1:] if run[0] == "十" else digits
