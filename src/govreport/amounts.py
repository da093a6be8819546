"""One stretch of numerals, units and bound words → the amount that it states. The grammar is `grammars/quantity.lark`.

A stretch is first divided into tokens, each of a word class; the sequence of classes is the stretch's shape, and the grammar
says what a shape means. The derivation of a shape and the reading of a stretch are both kept, since reports repeat themselves.
"""

from __future__ import annotations

import re
from decimal import Context, Decimal
from fractions import Fraction
from functools import cache, lru_cache
from typing import Any

import attrs

from . import grammar, numerals, units, words
from .errors import NumeralError
from .tree import Bound, Kind, Value
from .units import Unit

DIGITS = "〇○零一二两三四五六七八九兩"
POWERS = "十百千万亿萬億廿卅"
FINANCIAL = "壹贰叁肆伍陆柒捌玖拾佰仟貳參陸"
NUMERAL = f"{DIGITS}{POWERS}{FINANCIAL}"
ARABIC = r"\d+(?:,\d{3})*(?:\.\d+)?"
SEPARATOR = r"(?:—{1,2}|[–\-~－―]|至|到)"
_EXACT = Context(prec=1000)
_NUMBERS = frozenset({"ARABIC", "CHINESE", "PAIR", "SEVERAL"})


@attrs.frozen(slots=True)
class Reading:
    """What a stretch states. `rule` is the path of grammar rules; `head` the class of its first number."""

    value: Value | None
    low: Value | None
    high: Value | None
    unit: Unit
    kind: Kind
    bound: Bound
    rule: str
    head: str


@attrs.frozen(slots=True)
class _Number:
    """A number inside a stretch: its value (or low and high), its power of ten, and whether 多, 余 or 几 softens it."""

    low: Value
    high: Value | None = None
    power: int = 0
    more: bool = False


@cache
def before_words() -> dict[str, str]:
    """Bound words that touch a number from the left → bound."""
    return words.classes(words.load("bounds")["before"])


@cache
def after_words() -> dict[str, str]:
    """Bound words that touch a number from the right → bound."""
    return words.classes(words.load("bounds")["after"])


@cache
def _token() -> re.Pattern[str]:
    """One token of a stretch."""
    return re.compile(
        "|".join(
            f"(?P<{name}>{body})"
            for name, body in (
                ("PER", "[百千万]分之"),
                ("OVER", "分之"),
                ("ARABIC", ARABIC),
                ("TURN", "翻"),
                ("NTH", "第"),
                ("TOP", "前"),
                ("FIRST", "首位|榜首"),
                ("CHINESE", f"(?:(?!千[瓦米克卡伏焦])[{NUMERAL}])+"),
                ("SEVERAL", "[几数]"),
                ("FOLD", "番"),
                ("TENTH", "成"),
                ("OFF", "折"),
                ("HALF", "半"),
                ("UNIT", units.pattern()),
                ("MORE", "[多余]"),
                ("TIMES", "[×*]"),
                ("COLON", "[∶:：]"),
                ("SEP", SEPARATOR),
                ("AFTER", words.pattern(after_words())),
                ("CLASS", "级"),
            )
        )
    )


_PAIR = re.compile(r"(?P<head>十?)(?P<a>[一二两三四五六七八九])(?P<b>[二三四五六七八九])(?P<scale>[十百千万亿]*)")


def _run(run: str, previous: str) -> list[tuple[str, str]]:
    """The tokens of a run of Chinese numerals: a multiplier behind a number, a pair of neighbours (两三, 七八十万), or a numeral."""
    if previous in ("ARABIC", "MORE", "SEVERAL") and not run.strip("十百千万亿萬億"):
        return [("SCALE", run)]
    pair = _PAIR.fullmatch(run)
    if pair and _digit(pair["b"]) == _digit(pair["a"]) + 1:
        parts = [("CHINESE", pair["head"]), ("PAIR", pair["a"] + pair["b"]), ("SCALE", pair["scale"])]
        return [p for p in parts if p[1]]
    return [("CHINESE", run)]


def _digit(char: str) -> int:
    return 2 if char == "两" else "〇一二三四五六七八九".index(char)


def tokens(core: str) -> list[tuple[str, str]] | None:
    """The tokens of a stretch (without its bound word on the left), or None where a character has no class.

    >>> tokens("6800多亿元")
    [('ARABIC', '6800'), ('MORE', '多'), ('SCALE', '亿'), ('UNIT', '元')]
    """
    out: list[tuple[str, str]] = []
    at, scan = 0, _token().match
    while at < len(core):
        m = scan(core, at)
        if m is None or m.lastgroup is None:
            return None
        if m.lastgroup == "CHINESE":
            out += _run(m[0], out[-1][0] if out else "")
        else:
            out.append((m.lastgroup, m[0]))
        at = m.end()
    return out


@lru_cache(maxsize=8192)
def read(before: str, core: str) -> Reading | None:
    """The reading of a stretch, or None where it states no amount.

    Args:
        before: the bound word that touches the number from the left, or "".
        core: the rest, folded and without blanks.

    >>> r = read("超", "6800亿元")
    >>> str(r.value), str(r.unit), str(r.bound)
    ('680000000000', '元', 'more_than')
    """
    found = tokens(core)
    if not found:
        return None
    if before:
        found = [("BEFORE", before), *found]
    tree = grammar.derive("quantity", tuple(kind for kind, _ in found))
    if tree is None:
        return None
    try:
        return _Reader([text for _, text in found]).start(tree)
    except NumeralError:
        return None


def trouble(text: str, core: str) -> NumeralError:
    """Why a text is not one number: the error to raise, pointing at the first characters that do not fit.

    >>> print(trouble("5颗星星", "5颗星星"))
    no number: this does not belong to one
      5颗星星
      　^^^^^^
    """
    scan, at = _token().match, 0
    while at < len(core) and (m := scan(core, at)) is not None:
        at = m.end()
    if at == 0 or at >= len(core):
        return NumeralError("no number: its parts do not make one amount", text)
    return NumeralError("no number: this does not belong to one", text, at + len(text) - len(core))


class _Reader:
    """Walks a derivation with the words of one stretch at hand."""

    def __init__(self, found: list[str]) -> None:
        self.words = found

    def word(self, tree: Any, kind: str) -> str:
        """The word of a class among a rule's own tokens, or ''."""
        for child in tree.children:
            if not hasattr(child, "data") and child.type == kind:
                return self.words[child.value]
        return ""

    def start(self, tree: Any) -> Reading | None:
        rule = str(tree.data)
        items = [c for c in tree.children if hasattr(c, "data")]
        head = self.head(tree)
        if rule in ("rank", "top", "first"):
            return self.ranked(rule, items, self.word(tree, "UNIT"), head)
        bound = before_words().get(self.word(tree, "BEFORE")) or after_words().get(self.word(tree, "AFTER")) or "exact"
        path = f"{rule}/{items[0].data}"
        if rule == "range":
            return self.ranged(items, path, head)
        number, unit, kind = self.item(items[0])
        if unit is None:
            return None
        if number.more and bound == "exact":
            bound = "approx_more"
        if number.high is not None:
            return Reading(None, number.low, number.high, unit, kind, Bound.RANGE, path, head)
        return Reading(number.low, None, None, unit, kind, Bound(bound), path, head)

    def head(self, tree: Any) -> str:
        """The class of the first number token."""
        for token in tree.scan_values(lambda t: t.type in _NUMBERS):
            return str(token.type)
        return ""

    def ranked(self, rule: str, items: list[Any], unit: str, head: str) -> Reading:
        of = units.unit(unit) if unit else units.unit("位") if rule == "first" else units.unit("")
        if rule == "first":
            return Reading(Decimal(1), None, None, of, Kind.RANK, Bound.EXACT, rule, head)
        number = self.number(items[0])
        if rule == "top":
            return Reading(None, Decimal(1), number.low, of, Kind.RANK, Bound.RANGE, rule, head)
        return Reading(number.low, None, None, of, Kind.RANK, Bound.EXACT, rule, head)

    def ranged(self, items: list[Any], path: str, head: str) -> Reading | None:
        """A range; the first number takes the multiplier and the unit of the last where it has none of its own."""
        (low, low_unit, low_kind), (high, unit, kind) = self.item(items[0]), self.item(items[1])
        if unit is None or low.high is not None or high.high is not None:
            return None
        bare = str(items[0].data) == "bare"
        if not bare and low_unit != unit:
            return None
        first = low.low
        if bare and low.power == 0 and high.power and first < scaled(Decimal(1000), 0):
            first = scaled(first, high.power) if isinstance(first, Decimal) else first
        return Reading(None, first, high.low, unit, kind if bare else low_kind, Bound.RANGE, path, head)

    def item(self, tree: Any) -> tuple[_Number, Unit | None, Kind]:
        """An item's number, unit (None where the word is no unit) and kind."""
        rule = str(tree.data)
        numbers = [self.number(c) for c in tree.children if hasattr(c, "data")]
        if rule in ("measured", "and_half", "half", "product"):
            return self.measured(tree, rule, numbers)
        percent = units.unit("%")
        if rule == "bare":
            plain = numbers[0].power == 0 and numbers[0].high is None
            pointed = isinstance(numbers[0].low, Decimal) and "." in str(numbers[0].low)
            return numbers[0], units.unit(""), Kind.RATIO if plain and pointed else Kind.COUNT
        if rule == "per":
            base = {"百": "%", "千": "‰", "万": "‱"}[self.word(tree, "PER")[0]]
            return numbers[0], units.unit(base), Kind.PERCENT
        if rule == "tenths":
            whole = _EXACT.multiply(_decimal(numbers[0].low), Decimal(10))
            rest = _decimal(numbers[1].low) if len(numbers) > 1 else Decimal(0)
            high = None if numbers[0].high is None else _EXACT.multiply(_decimal(numbers[0].high), Decimal(10))
            return attrs.evolve(numbers[0], low=_EXACT.add(whole, rest), high=high), percent, Kind.PERCENT
        if rule == "off":
            value = _decimal(numbers[0].low)
            return _Number(_EXACT.multiply(value, Decimal(10)) if value < 10 else value), percent, Kind.PERCENT
        if rule == "doublings":
            return _Number(Decimal(2 ** int(numbers[0].low)) if numbers[0].low < 64 else Decimal(0)), units.unit("倍"), Kind.RATIO
        first, second = Fraction(numbers[0].low), Fraction(numbers[1].low)
        if rule == "proportion":  # 2.04∶1
            return _Number(numbers[0].low if second == 1 else exact(_divide(first, second))), units.unit(""), Kind.RATIO
        return _Number(exact(_divide(second, first))), units.unit(""), Kind.RATIO  # 三分之二: the part stands last

    def measured(self, tree: Any, rule: str, numbers: list[_Number]) -> tuple[_Number, Unit | None, Kind]:
        found = [self.words[c.value] for c in tree.children if not hasattr(c, "data") and c.type == "UNIT"]
        unit = units.lookup(found[-1])
        kind = Kind(unit.kind) if unit is not None else Kind.OTHER
        if rule == "half":
            return _Number(Decimal("0.5")), unit, kind
        if rule == "and_half":
            return attrs.evolve(numbers[0], low=_EXACT.add(_decimal(numbers[0].low), Decimal("0.5"))), unit, kind
        if rule == "product":
            value = _EXACT.multiply(_decimal(numbers[0].low), _decimal(numbers[1].low))
            return attrs.evolve(numbers[1], low=plain(value)), unit, kind
        if self.word(tree, "MORE"):
            return attrs.evolve(numbers[0], more=True), unit, kind
        return numbers[0], unit, kind

    def number(self, tree: Any) -> _Number:
        """A number, with its multiplier applied."""
        rule = str(tree.data)
        parts = [(str(t.type), self.words[t.value]) for t in tree.children]
        more = any(kind == "MORE" for kind, _ in parts)
        if rule in ("pair", "several"):
            return _interval(parts)
        value, power = Decimal(0), 0
        for kind, word in parts:
            if kind == "ARABIC":
                last = numerals.arabic(word)
            elif kind == "CHINESE":
                last = numerals.chinese(word)
            elif kind == "SCALE":
                power = len(str(numerals.scale(word))) - 1
                value = _EXACT.add(value, scaled(last, power))
                last = Decimal(0)
        if rule == "plain":
            value = last
        return _Number(plain(value), None, power, more)


def _interval(parts: list[tuple[str, str]]) -> _Number:
    """两三 is 2 to 3, 七八十万 is 700,000 to 800,000; 几十 and 数十 are 20 to 90, 十几 is 11 to 19: what the words allow."""
    power = sum(len(str(numerals.scale(w))) - 1 for k, w in parts if k == "SCALE")
    base = Decimal(0)
    for kind, word in parts:
        if kind == "CHINESE":
            base = numerals.chinese(word)
        elif kind == "PAIR":
            low, high = Decimal(_digit(word[0])), Decimal(_digit(word[1]))
        elif kind == "SEVERAL":
            low, high = (Decimal(1), Decimal(9)) if base else (Decimal(2), Decimal(9))
    return _Number(scaled(_EXACT.add(base, low), power), scaled(_EXACT.add(base, high), power), power)


def scaled(value: Decimal, power: int) -> Decimal:
    """The value times ten to the power, with the digits as they were written: 2.5 and 4 give 25000.

    >>> str(scaled(Decimal("1.23456"), 4))
    '12345.6'
    """
    return plain(value.scaleb(power, _EXACT))


def plain(value: Decimal) -> Decimal:
    """The same value, printed without an exponent."""
    sign, digits, exponent = value.as_tuple()
    if isinstance(exponent, int) and exponent > 0:
        return Decimal((sign, digits + (0,) * exponent, 0))
    return value


def exact(value: Fraction) -> Value:
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


def _divide(a: Fraction, b: Fraction) -> Fraction:
    if b == 0:
        raise NumeralError("a share of nothing", str(b))
    return a / b


def _decimal(value: Value) -> Decimal:
    if isinstance(value, Fraction):
        raise NumeralError("a fraction where a decimal is wanted", str(value))
    return value
