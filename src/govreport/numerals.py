"""Text into exact numbers: one numeral, without bounds and units. The way back is in `number_text`.

Three ways to write a number, one reader for each: `arabic` (1,234.5), `chinese` (三千五百万, 十二点五, 二〇二五, 壹佰) and
`mixed` (3.5万, 1亿2千万), which reads the other two as well. What is no single value (七八 is "seven or eight") is refused:
a `NumeralError` says why and where. Values are Decimals that keep the precision as written and have no exponent above zero
(`str` prints one below a millionth; `plain` never does).

Nothing here computes with Decimals, so no decimal context can change a value: a number is n × 10^exponent in whole numbers.
cn2an converts the plain integers below 万 (all but the commonest), after the grammar here has made sure that each is one.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple, NoReturn

from .errors import NumeralError
from .number_text import DIGITS, TO_CHINESE, below_ten_thousand, in_characters

_MOST_DIGITS = 100
_MOST_CHARACTERS = 400  # no numeral of 100 digits is longer, blanks and commas included
_BLANKS = frozenset(" \t\xa0\u2002\u2003\u2009\u202f\u3000")
_RANKS = {"十": 1, "廿": 1, "卅": 1, "卌": 1, "百": 2, "千": 3}  # as powers of ten, like the multipliers
_SCORES = {"廿": "二十", "卅": "三十", "卌": "四十"}
_MULTIPLIERS = {"京": 16, "兆": 12, "亿": 8, "万": 4}  # the largest first

# One character for each, so that offsets stay offsets.
_SPELLINGS = {
    "零": "〇○", "一": "壹弌", "二": "贰貳弍", "三": "叁參参叄弎", "四": "肆", "五": "伍", "六": "陆陸", "七": "柒", "八": "捌", "九": "玖",
    "十": "拾", "百": "佰", "千": "仟", "万": "萬", "亿": "億", "两": "兩", "点": "點", "负": "負", "卅": "丗",
    ".": "．", ",": "，", "-": "－−", "+": "＋",
}  # fmt: skip
_FOLD = str.maketrans(
    {written: plain for plain, several in _SPELLINGS.items() for written in several} | {chr(0xFF10 + d): str(d) for d in range(10)}
)
_TO_ASCII = str.maketrans(DIGITS, "0123456789")
_FOREIGN = {
    "arabic": re.compile(r"[^0-9.,]"),
    "chinese": re.compile(f"[^{DIGITS}两十廿卅卌百千万亿兆京点]"),
    "mixed": re.compile(f"[^0-9.,{DIGITS}两十廿卅卌百千万亿兆京点]"),
}
_ARABIC = re.compile(r"((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)?)(?:\.([0-9]+))?([十百千]?)")
_DIGITS_ALONE = re.compile(r"[0-9]{1,50}(?:\.[0-9]{1,50})?")  # most numerals: no comma, sign or blank, and not too many digits
_POINT = re.compile(rf"([^点]+)点([0-9]+|[{DIGITS}]+)([百千]?(?:万亿|亿亿|[万亿兆京])?)")
_DIGIT_STRING = re.compile(f"[{DIGITS}]{{2,}}")
_SECTION_STEP = re.compile(f"(零?)([{DIGITS[1:]}两]?)([十廿卅卌百千]?)")
_TWO_DIGITS = re.compile("[0-9]{2}")
_SCALE = re.compile(r"([十百千]?)(万亿|亿万|亿亿|[万亿兆京]?)")
_SEVERAL = frozenset(a + b for a, b in pairwise(DIGITS[1:])) | {"两三", "三两", "三五"}


class _Number(NamedTuple):
    """n × 10^exponent.

    `pointed`: written with a point, so that no lower part may follow. `tailed`: its last digit counts in a rank that is left
    out (一万二), so that neither a multiplier nor a point may follow.
    """

    n: int
    exponent: int = 0
    pointed: bool = False
    tailed: bool = False


def arabic(text: str) -> Decimal:
    """The value of a numeral in Arabic digits, half-width or full-width, with or without commas and blanks between them.

    Raises:
        NumeralError: the text is no such numeral, or has more than 100 digits.

    >>> arabic("1,234.50"), arabic("７ ４７７"), arabic("-0.5")
    (Decimal('1234.50'), Decimal('7477'), Decimal('-0.5'))
    """
    return Decimal(text) if _DIGITS_ALONE.fullmatch(text) is not None else _read(text, "arabic")


def chinese(text: str) -> Decimal:
    """The value of a numeral in Chinese characters: simplified, traditional or financial, or a string of digits.

    A digit alone after a rank counts in the next lower one, as people say it: 一万二 is 12000. 兆 is 10^12, 京 10^16.

    Raises:
        NumeralError: the text is no single number (七八 is "seven or eight"), or has more than 100 digits.

    >>> [str(chinese(t)) for t in ("一百零五", "兩萬", "壹佰贰拾", "二〇二五", "十二点五", "一万五千亿", "五千二")]
    ['105', '20000', '120', '2025', '12.5', '1500000000000', '5200']
    >>> try:
    ...     chinese("一千二千")
    ... except NumeralError as error:
    ...     print(error.reason, error.span)
    千 stands twice (2, 4)
    """
    value = _COMMON.get(text)
    return _read(text, "chinese") if value is None else value


def mixed(text: str) -> Decimal:
    """The value of any one numeral: in Arabic digits, in Chinese characters, or in both.

    Raises:
        NumeralError: the text is no single number, or has more than 100 digits.

    >>> [str(mixed(t)) for t in ("3.5万", "1亿2千万", "126.06万亿", "2.5千", "5.0", "三万")]
    ['35000', '120000000', '126060000000000', '2500', '5.0', '30000']
    """
    return _read(text, "mixed")


def scale(text: str) -> int:
    """The factor of a multiplier: 万, 亿, 万亿, 千亿, 百万, …; "" is 1.

    Raises:
        NumeralError: the text is no multiplier.

    >>> scale("百万"), scale("万亿"), scale("萬")
    (1000000, 1000000000000, 10000)
    """
    match = _SCALE.fullmatch(text.translate(_FOLD))
    if match is None:
        raise NumeralError("this is no multiplier", text)
    return int(10 ** sum(_RANKS.get(c) or _MULTIPLIERS[c] for c in match[0]))


@lru_cache(maxsize=8192)
def _read(text: str, form: str) -> Decimal:
    return _Reader(text).read(form)


class _Reader:
    """One text being read. It is read folded and without blanks; `fail` turns offsets back into those of the text."""

    def __init__(self, text: str) -> None:
        self.text = text
        if len(text) > _MOST_CHARACTERS:
            raise NumeralError(f"more than {_MOST_DIGITS} digits", text)
        self.at = [i for i, c in enumerate(text) if c not in _BLANKS] + [len(text)]
        self.plain = "".join(c for c in text if c not in _BLANKS).translate(_FOLD)

    def fail(self, reason: str, start: int = 0, end: int | None = None) -> NoReturn:
        stop = len(self.text) if end is None else self.at[end - 1] + 1
        raise NumeralError(reason, self.text, self.at[start], stop)

    def read(self, form: str) -> Decimal:
        start = int(self.plain[:1] in ("-", "+", "负"))
        if len(self.plain) == start:
            self.fail("there is no number")
        if foreign := _FOREIGN[form].search(self.plain, start):
            self.fail(f"{foreign[0]} has no place in such a numeral", foreign.start(), foreign.end())
        if sum(c.isdecimal() or c in DIGITS for c in self.plain) > _MOST_DIGITS:
            self.fail(f"more than {_MOST_DIGITS} digits")
        number = self.number(start)
        return _decimal(-number.n if self.plain[0] in "-负" else number.n, number.exponent)

    def number(self, start: int) -> _Number:
        """A whole number, or digits after a 点 with a multiplier after them (三点五万)."""
        if "点" not in self.plain:
            return self.whole(start, len(self.plain), leading=True)
        match = _POINT.fullmatch(self.plain, start)
        if match is None or any(c.isascii() for c in match[1]):
            point = self.plain.index("点")
            self.fail("a 点 stands between a whole number in characters and digits", point, point + 1)
        before = self.whole(*match.span(1), leading=True)
        if before.tailed:
            self.fail("a point follows a digit whose rank is left out", match.end(1) - 1, match.end(1))
        after = match[2].translate(_TO_ASCII)
        n = int(str(before.n * 10**before.exponent) + after)
        return _Number(n, -len(after) + sum(_RANKS.get(c) or _MULTIPLIERS[c] for c in match[3]))

    def whole(self, start: int, end: int, *, leading: bool = False, bare: bool = True) -> _Number:
        """A number of sections, each with its multiplier; the greatest divides it first (一万五千亿 is 一万五千 times 亿).

        `leading`: nothing stands before it, so it may be a string of digits. `bare`: a rank may stand for one of itself
        (百亿), since nothing follows it.
        """
        text = self.plain[start:end]
        for char, power in _MULTIPLIERS.items():
            at = text.rfind(char)
            written = 1
            if char == "亿" and at < 0:
                at, written = text.find("万万", 1), 2  # 三万万六千万, as people wrote it once
            if at < 0:
                continue
            after = start + at + written
            if char == "亿" and text.endswith("亿万"):  # 三亿万 is 三万亿
                after, power = after + 1, 12
            left = self.times(char, start, start + at, leading and after == end, bare and after == end)
            number = _Number(left.n, left.exponent + power, left.pointed)
            return number if after == end else self.plus(number, power, after, end)
        return self.section(start, end, leading, bare)

    def times(self, char: str, start: int, end: int, leading: bool, bare: bool) -> _Number:
        """What stands before a multiplier."""
        text = self.plain[start:end]
        if not text:
            if not bare:
                self.fail(f"a number is missing before {char}", end, end + 1)
            return _Number(1)
        if char in text and not (text.count(char) == 1 and text[-1] == char == "亿"):  # 亿亿 is one multiplier
            self.fail(f"{char} stands twice", start + text.index(char), end + 1)
        if text[0] == "零":
            self.fail(f"零 does not stand before {char}", start, end + 1)
        left = self.whole(start, end, leading=leading, bare=bare)
        if left.tailed:  # 三百五万 could be 350 or 305 of them
            self.fail(f"{char} follows a digit whose rank is left out", end - 1, end + 1)
        if text[-1] in _MULTIPLIERS and not (char == "亿" and text[-1] in "万亿"):
            self.fail(f"{text[-1]}{char} is no multiplier", end - 1, end + 1)
        return left

    def plus(self, number: _Number, power: int, start: int, end: int) -> _Number:
        """A number and the lower part that follows its multiplier: 一亿二千万, 一万零五, 一万二."""
        text = self.plain[start:end]
        if number.pointed:
            self.fail("a number with a point stands before the last part", 0, start)
        if len(text) == 1 and text in f"{DIGITS[1:]}123456789":
            tail = _Number(int(text.translate(_TO_ASCII)), power - 1, tailed=True)
        elif text in ("两", "零") or text.startswith("零零"):
            self.fail(f"{text[0]} has no place here", start, start + 1)
        else:
            tail = self.whole(start + text.startswith("零"), end, bare=False)
        exponent = min(number.exponent, tail.exponent, 0)
        high, low = number.n * 10 ** (number.exponent - exponent), tail.n * 10 ** (tail.exponent - exponent)
        if low >= 10 ** (power - exponent):
            self.fail("a part is larger than the multiplier before it allows", start, end)
        return _Number(high + low, exponent, tail.pointed, tail.tailed)

    def section(self, start: int, end: int, leading: bool, bare: bool) -> _Number:
        """A number without multipliers: digits, or characters below 万."""
        text = self.plain[start:end]
        if (match := _ARABIC.fullmatch(text)) and (match[1] or match[2]):
            digits, places = match[1].replace(",", "") + (match[2] or ""), len(match[2] or "")
            return _Number(int(digits), _RANKS.get(match[3], 0) - places, bool(places))
        if "." in text or "," in text:
            self.fail("points and commas do not stand so in a number", start, end)
        if pair := _TWO_DIGITS.search(text):
            self.fail("two digits side by side", start + pair.start(), start + pair.end())
        if text in _SEVERAL:
            self.fail("this is several numbers, not one", start, end)
        least = 2 if self.plain[end : end + 1] in ("", "点") else 3  # 六四〇〇万 in old reports, but no 四九万
        if leading and len(text) >= least and _DIGIT_STRING.fullmatch(text):
            return _Number(int(text.translate(_TO_ASCII)))
        text = text.translate(TO_CHINESE)
        if len(text) > 1 or text not in DIGITS:
            text = self.steps(text, start, end, bare)
        return _Number(_plain_integer(text), tailed=text[-2:-1] in ("百", "千"))

    def steps(self, text: str, start: int, end: int, bare: bool) -> str:
        """The section in the one spelling that cn2an is given: digit and rank by turns, 零 before a digit that counts ones."""
        steps, at, last = [], 0, 4
        while at < len(text):
            zero, digit, rank = _SECTION_STEP.findall(text[at:])[0]
            after = at + len(zero + digit + rank)
            where, stop, alone = start + at, start + max(after, at + 1), after - at == len(text)
            if not (digit or rank) or (zero and not at):
                self.fail("a 零 has no place here", where, stop)
            if rank and _RANKS[rank] >= last:
                self.fail(f"{rank} stands twice" if rank in text[:at] else f"{rank} stands after a lower rank", where, stop)
            if not rank and after < len(text):
                pair = text[after - 1 : after + 1]
                self.fail("this is several numbers, not one" if pair in _SEVERAL else "two digits side by side", stop - 1, stop + 1)
            if (digit and rank in _SCORES) or (digit == "两" and rank == "十") or (digit == "两" and not rank and not alone):
                self.fail(f"{digit} has no place here", where, stop)
            if not digit and rank in "百千" and not (alone and bare and not zero):
                self.fail(f"a digit is missing before {rank}", where, stop)
            steps.append(_SCORES.get(rank) or (digit or "一") + rank if rank else "零" * (zero != "" and last > 1) + digit)
            at, last = after, _RANKS.get(rank, 0)
        return "".join(steps)


@lru_cache(maxsize=16384)
def _plain_integer(text: str) -> int:
    """An integer below 万 in its plain spelling, by cn2an; the commonest are known, since to import cn2an takes 0.1 s."""
    if text in _FAMILIAR:
        return _FAMILIAR[text]
    import cn2an  # type: ignore[import-untyped]

    value: int = cn2an.cn2an(text, "normal")
    return value


def _decimal(n: int, exponent: int) -> Decimal:
    """n × 10^exponent, without an exponent above zero; built from digits, since arithmetic would obey the context."""
    if exponent > 0:
        n, exponent = n * 10**exponent, 0
    return Decimal((int(n < 0), tuple(map(int, str(abs(n)))), exponent))


SMALL: dict[str, int] = {text: n for n in range(100) for text in (in_characters(n), below_ten_thousand(n))} | {"两": 2}
"""The numbers below a hundred in characters, as people count with them (十二, 一十二, 两), and no strings of digits (一二)."""
_COMMON = {text: Decimal(n) for text, n in SMALL.items()}
_FAMILIAR: dict[str, int] = {below_ten_thousand(n): n for n in (*range(100, 1000, 100), *range(1000, 10_000, 1000))}
_FAMILIAR |= SMALL | {"两百": 200, "两千": 2000}
