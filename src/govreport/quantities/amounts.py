"""One stretch of numerals, units and bound words → the amount that it states. The grammar is `grammars/quantity.lark`.

A stretch is first divided into tokens, each of a word class; the sequence of classes is the stretch's shape, and the grammar
says what a shape means. The derivation of a shape and the reading of a stretch are both kept, since reports repeat themselves.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

import attrs

from .. import grammar, numerals, units
from ..errors import NumeralError
from ..exact import add, exact, multiply, scaled
from ..lalr import Tree
from ..tree import Bound, Kind, Value
from ..units import Unit
from .amount_tokens import ARABIC, after_words, before_words, token, tokens

_NUMBERS = frozenset({"ARABIC", "CHINESE", "PAIR", "SEVERAL", "MANY"})


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


def read(before: str, core: str) -> Reading | None:
    """The reading of a stretch, or None where it states no amount.

    Args:
        before: the bound word that touches the number from the left, or "".
        core: the rest, folded and without blanks.

    >>> r = read("超", "6800亿元")
    >>> str(r.value), str(r.unit), str(r.bound)
    ('680000000000', '元', 'more_than')
    """
    found = _read(units.edition(), before, core)
    return None if isinstance(found, NumeralError) else found


def error(before: str, core: str) -> NumeralError | None:
    """What is wrong with a number of a stretch that has the form of an amount.

    >>> error("", "9" * 101 + "元").reason
    'more than 100 digits'
    >>> error("", "9元") is None
    True
    """
    found = _read(units.edition(), before, core)
    return found if isinstance(found, NumeralError) else None


@lru_cache(maxsize=8192)
def _read(edition: int, before: str, core: str) -> Reading | NumeralError | None:
    """`edition` is that of the units, so that a newly registered unit is seen."""
    m = _DIGITS.match(core)
    like = _alike(edition, before, core[m.end() :]) if m is not None else None
    if m is None or like is None:
        return derived(before, core)
    try:
        value = scaled(numerals.arabic(m[0]), len(str(like.value)) - 1)
    except NumeralError as trouble:
        return trouble
    return Reading(value, None, None, like.unit, like.kind, like.bound, like.rule, like.head)


_DIGITS = re.compile(ARABIC)


@lru_cache(maxsize=8192)
def _alike(edition: int, before: str, behind: str) -> Reading | None:
    """How 1 with these words behind it reads, if another number there changes nothing but the value: a single number of a unit."""
    one = derived(before, "1" + behind)
    plain = isinstance(one, Reading) and one.rule == "single/measured" and str(one.value).rstrip("0") == "1"  # not 1亿2千万
    return one if plain else None  # type: ignore[return-value]


def derived(before: str, core: str) -> Reading | NumeralError | None:
    """The reading of a stretch by its derivation."""
    found = tokens(core)
    if not found or found[-2:] == [("CHINESE", core[:-1]), ("UNIT", "点")]:  # 零点: digits are missing
        return None
    if before:
        found = [("BEFORE", before), *found]
    tree = grammar.derive("quantity", tuple(kind for kind, _ in found))
    if tree is None:
        return None
    try:
        return _Reader([text for _, text in found]).start(tree)
    except NumeralError as trouble:
        return trouble


def trouble(text: str, core: str) -> NumeralError:
    """Why a text is not one number: the error to raise, pointing at the first characters that do not fit.

    >>> found = trouble("5颗星星", "5颗星星")
    >>> found.reason, found.span
    ('no number: this does not belong to one', (2, 4))
    """
    at = 0
    while at < len(core) and (found := token(core, at)) is not None:
        at += len(found[1])
    if at == 0 or at >= len(core):
        return NumeralError("no number: its parts do not make one amount", text)
    return NumeralError("no number: this does not belong to one", text, at + len(text) - len(core))


class _Reader:
    """Walks a derivation with the words of one stretch at hand."""

    def __init__(self, found: list[str]) -> None:
        self.words = found

    def word(self, tree: Tree, kind: str) -> str:
        """The word of a class among a rule's own tokens, or ''."""
        return next((self.words[c.value] for c in tree.tokens() if c.type == kind), "")

    def start(self, tree: Tree) -> Reading | None:
        rule = tree.data
        items = tree.subtrees()
        head = self.head(tree)
        if rule in ("rank", "top", "first"):
            return self.ranked(rule, items, self.word(tree, "UNIT"), head)
        if rule == "range":
            return self.ranged(tree, items, head)
        bound = before_words().get(self.word(tree, "BEFORE")) or after_words().get(self.word(tree, "AFTER")) or "exact"
        number, unit, kind = self.item(items[0])
        if unit is None:
            return None
        if self.word(tree, "SIGN"):
            number = _negative(number)
        if bound == "exact":
            bound = self.own_bound(items[0], number)
        path = f"{rule}/{items[0].data}"
        if number.high is not None:
            return Reading(None, number.low, number.high, unit, kind, Bound.RANGE, path, head)
        return Reading(number.low, None, None, unit, kind, Bound(bound), path, head)

    def own_bound(self, item: Tree, number: _Number) -> str:
        """The bound that a number states itself: 1400多, 五分之一强, 过半, 成千上万."""
        rule = item.data
        slight = self.word(item, "SLIGHT")
        if slight:
            return "approx_more" if slight == "强" else "less_than"
        if rule == "doublings" and self.word(item, "TURN")[-1] in "近约":
            return "about"
        return {"most": "more_than", "many": "at_least"}.get(rule, "approx_more" if number.more else "exact")

    def head(self, tree: Tree) -> str:
        """The class of the first number token."""
        return next((t.type for t in tree.leaves() if t.type in _NUMBERS), "")

    def ranked(self, rule: str, items: list[Tree], unit: str, head: str) -> Reading:
        of = units.unit(unit) if unit else units.unit("位") if rule == "first" else units.unit("")
        if rule == "first":
            return Reading(Decimal(1), None, None, of, Kind.RANK, Bound.EXACT, rule, head)
        number = self.number(items[0])
        if rule == "top":
            return Reading(None, Decimal(1), number.low, of, Kind.RANK, Bound.RANGE, rule, head)
        return Reading(number.low, None, None, of, Kind.RANK, Bound.EXACT, rule, head)

    def ranged(self, tree: Tree, items: list[Tree], head: str) -> Reading | None:
        """A range; the first number takes the multiplier and the unit of the last where it has none of its own, and 百分之 lasts."""
        (low, low_unit, low_kind), (high, unit, kind) = self.item(items[0]), self.item(items[1])
        if unit is None or low.high is not None or high.high is not None:
            return None
        rules = [i.data for i in items]
        if rules == ["per", "bare"]:
            unit, kind = low_unit or unit, low_kind
        elif rules[0] != "bare" and low_unit != unit:
            return None
        first = low.low
        power = high.power if rules[1] != "tenths" else high.power + 1
        power = power or self.shared_power(items[1], first)
        if rules[0] == "bare" and low.power == 0 and power and isinstance(first, Decimal) and scaled(first, power) < high.low:
            first = scaled(first, power)  # 3到5万, but 8500到3万
        first, last = (self.signed(tree, number, late) for number, late in ((first, False), (high.low, True)))
        rule = rules[1] if rules[0] == "bare" else rules[0]
        return Reading(None, first, last, unit, kind, Bound.RANGE, f"range/{rule}", head)

    def shared_power(self, item: Tree, first: Value) -> int:
        """The power that the last number of a range in characters lends the first: 两到三万, 一百到一百五十万, 八到九百."""
        token = next((t for t in item.leaves() if t.type in _NUMBERS), None)  # none: 三分之一到一半
        m = _LENT.search(self.words[token.value]) if token is not None and token.type == "CHINESE" else None
        if m is None:
            return 0
        return _power(m[1] + m[2]) if m[0] and (first < 10 or not m[1]) else _power(m[2])

    def signed(self, tree: Tree, value: Value, late: bool) -> Value:
        """An end of a range, negative where a sign stands before it; `late`: the second."""
        kinds = [c.type for c in tree.tokens()]
        at = kinds.index("SEP")
        return _negative(_Number(value)).low if "SIGN" in (kinds[at:] if late else kinds[:at]) else value

    def item(self, tree: Tree) -> tuple[_Number, Unit | None, Kind]:
        """An item's number, unit (None where the word is no unit) and kind."""
        rule = tree.data
        numbers = [self.number(c) for c in tree.subtrees()]
        if rule in ("measured", "compound", "and_half", "half", "product", "many"):
            return self.measured(tree, rule, numbers)
        if rule in ("per", "tenths", "off", "most"):
            return self.percent(tree, rule, numbers)
        if rule == "bare":
            plain = numbers[0].power == 0 and numbers[0].high is None
            pointed = isinstance(numbers[0].low, Decimal) and "." in str(numbers[0].low)
            return numbers[0], units.unit(""), Kind.RATIO if plain and pointed else Kind.COUNT
        if rule in ("doublings", "double"):
            times = int(numbers[0].low) if numbers else 1
            if times > 64:
                raise NumeralError("too many doublings", str(times))
            return _Number(Decimal(2**times), more=bool(self.word(tree, "MORE"))), units.unit("倍"), Kind.RATIO
        return self.share(rule, numbers), units.unit(""), Kind.RATIO

    def percent(self, tree: Tree, rule: str, numbers: list[_Number]) -> tuple[_Number, Unit | None, Kind]:
        """百分之十九, 三成五, 八折, 过半."""
        unit = units.unit("%")
        if rule == "most":
            return _Number(Decimal(50)), unit, Kind.PERCENT
        if rule == "per":
            base = {"百": "%", "千": "‰", "万": "‱"}[self.word(tree, "PER")[0]]
            return numbers[0], units.unit(base), Kind.PERCENT
        value = _decimal(numbers[0].low)
        if rule == "off":
            return _Number(multiply(value, Decimal(10)) if value < 10 else value), unit, Kind.PERCENT
        whole = multiply(value, Decimal(10))
        rest = _decimal(numbers[1].low) if len(numbers) > 1 else Decimal(5 if self.word(tree, "HALF") else 0)
        high = None if numbers[0].high is None else multiply(_decimal(numbers[0].high), Decimal(10))
        more = bool(self.word(tree, "MORE"))
        return attrs.evolve(numbers[0], low=add(whole, rest) if rest else whole, high=high, more=more), unit, Kind.PERCENT

    def share(self, rule: str, numbers: list[_Number]) -> _Number:
        """三分之二 (the part stands last), 1/3, 2.04∶1, 一半."""
        if rule == "whole_half":
            return _Number(Decimal("0.5"))
        part, whole = numbers if rule != "fraction" else numbers[::-1]
        if part.high is not None or whole.high is not None:
            raise NumeralError("a share of several numbers", str(part.low))
        if whole.low == 1:
            return _Number(part.low)
        return _Number(exact(_divide(Fraction(part.low), Fraction(whole.low))))

    def measured(self, tree: Tree, rule: str, numbers: list[_Number]) -> tuple[_Number, Unit | None, Kind]:
        found = [self.words[c.value] for c in tree.tokens() if c.type == "UNIT"]
        unit = units.lookup(found[-1] if found else "")
        kind = Kind(unit.kind) if unit is not None else Kind.OTHER
        more = bool(self.word(tree, "MORE"))
        if rule == "compound":
            number, first = _compound(numbers, found)
            return number, first, Kind(first.kind) if first is not None else kind
        if rule == "many":
            return _Number(Decimal(1000 if "万" in self.word(tree, "MANY") else 100)), unit, kind
        if rule == "half":
            return _Number(Decimal("0.5"), more=more), unit, kind
        if rule == "and_half":
            return attrs.evolve(numbers[0], low=add(_decimal(numbers[0].low), Decimal("0.5"))), unit, kind
        if rule == "product":
            return attrs.evolve(numbers[1], low=multiply(_decimal(numbers[0].low), _decimal(numbers[1].low))), unit, kind
        return attrs.evolve(numbers[0], more=True) if more else numbers[0], unit, kind

    def number(self, tree: Tree) -> _Number:
        """A number, with its multiplier applied."""
        rule = tree.data
        parts = [(t.type, self.words[t.value]) for t in tree.tokens()]
        more = any(kind == "MORE" for kind, _ in parts)
        if rule in ("pair", "several"):
            return _interval(parts)
        if rule == "mixed":
            digits = [(kind, word) for kind, word in parts if kind != "MORE"]
            kind, last = digits[-1]
            return _Number(numerals.mixed("".join([word for _, word in digits])), None, _power(last) if kind == "SCALE" else 0, more)
        value, power = Decimal(0), 0
        for kind, word in parts:
            if kind == "ARABIC":
                value = numerals.arabic(word)
            elif kind == "CHINESE":
                value = numerals.chinese(word)
            elif kind == "SCALE" and power == 0 and _below(value, word):
                return _Number(numerals.chinese(parts[0][1] + word), None, _power(word), more)  # 一亿二千多 万
            elif kind == "SCALE":
                power += _power(word)
        return _Number(scaled(value, power), None, power, more)


_LENT = re.compile("([百千佰仟]?)((?:万亿|[万亿萬億])?)$")


def _compound(numbers: list[_Number], found: list[str]) -> tuple[_Number, Unit | None]:
    """The sum of parts in ever smaller units, in the first one: 1小时30分钟 is 1.5 小时."""
    of = [units.beside(units.lookup(u), found[0] if i else found[1]) for i, u in enumerate(found)]
    total, last = Fraction(0), None
    for number, unit in zip(numbers, of, strict=True):
        if of[0] is None or unit is None or number.high is not None or (last is not None and not unit.factor < last.factor):
            return numbers[0], None
        if not unit.converts_into(of[0]):
            return numbers[0], None
        total += Fraction(number.low) * unit.factor / of[0].factor
        last = unit
    return _Number(exact(total)), of[0]


_HUNDRED_MILLIONS = Decimal(10) ** 8


def _below(value: Decimal, scale: str) -> bool:
    """Does a multiplier count only what a number has below its 亿: the 万 of 一亿二千多万, and no 亿 of 三万二千多亿?"""
    return value >= _HUNDRED_MILLIONS and _power(scale) < 8


def _power(word: str) -> int:
    return len(str(numerals.scale(word))) - 1


def _negative(number: _Number) -> _Number:
    """The number below zero; of a range the ends change places."""
    if number.high is None:
        return attrs.evolve(number, low=-number.low if isinstance(number.low, Fraction) else number.low.copy_negate())
    return attrs.evolve(number, low=multiply(_decimal(number.high), Decimal(-1)), high=multiply(_decimal(number.low), Decimal(-1)))


def _interval(parts: list[tuple[str, str]]) -> _Number:
    """What the words allow: 两三 is 2 to 3, 七八十万 700,000 to 800,000, 几十 20 to 90, 十几 11 to 19, 二百几十 210 to 290."""
    base, low, high = Decimal(0), Decimal(2), Decimal(9)
    scale = "".join(w for k, w in parts if k == "SCALE")
    step = 0
    for kind, word in parts:
        if kind == "PAIR":
            low, high = numerals.chinese(word[0]), numerals.chinese(word[-1])
        elif kind == "CHINESE":
            base = numerals.chinese(word)
    if base:  # behind tens or hundreds the lower rank alone is open
        rank = scale[:1] if scale[:1] in "十百千" else ""
        step, scale = _power(rank), scale[len(rank) :]
        low = Decimal(1) if any(k == "SEVERAL" for k, _ in parts) else low
        if base % 10 ** (step + 1):
            raise NumeralError("a rank stands after a lower one", str(base))
    power = _power(scale)
    above, base = (base - base % _HUNDRED_MILLIONS, base % _HUNDRED_MILLIONS) if scale and _below(base, scale) else (Decimal(0), base)
    ends = [add(above, scaled(add(base, scaled(n, step)), power)) for n in (low, high)]
    return _Number(ends[0], ends[1], step + power)


def _divide(a: Fraction, b: Fraction) -> Fraction:
    if b == 0:
        raise NumeralError("a share of nothing", str(b))
    return a / b


def _decimal(value: Value) -> Decimal:
    if isinstance(value, Fraction):
        raise NumeralError("a fraction where a decimal is wanted", str(value))
    return value
