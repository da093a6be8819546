"""Units and measure words: what they measure, and how they convert, exactly.

The table is `data/units.toml`, which explains its own form. A unit keeps its text as written, without 万 and 亿 in front
(30.9万家次 is 309000 in the unit 家次). Units convert where they have the same dimension and the same base: 亩 into 公顷,
元/斤 into 元/公斤, but no 户 into 家 and no 美元 into 元.

Nothing here reads a running text: `pattern()` and `guards()` tell a scanner what may be a unit after a numeral.
"""

from __future__ import annotations

import re
import threading
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from importlib.resources import files
from typing import Any

import attrs

from .errors import UnitError

# The values of tree.Kind but for "rank", which no unit has by itself.
KINDS = frozenset(
    {
        "money",
        "percent",
        "percent_point",
        "count",
        "area",
        "length",
        "mass",
        "volume",
        "energy",
        "power",
        "duration",
        "concentration",
        "ratio",
        "other",
    }
)

_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "万亿": 10**12}
_SCALES |= {a + b: _SCALES[a] * _SCALES[b] for a in "十百千" for b in ("万", "亿", "万亿")}
_HAN = "[\u4e00-\u9fff]"
_PHYSICAL = frozenset(("mass", "volume", "energy", "power", "length", "area"))  # a 每 joins one of these to another unit
_MOST_DENOMINATORS = 3
_MOST_REMEMBERED = 4096


@attrs.frozen(slots=True)
class Unit:
    """A unit of measure, or a measure word.

    Args:
        text: as written, without 万/亿 ("" where no unit is written); `str(unit)` gives it.
        kind: what it measures, one of `KINDS`.
        dimension: units of one dimension and one base convert into each other.
        base: the unit that `factor` counts in.
        factor: how many bases are in one unit, exact.

    >>> unit("亩")
    Unit(text='亩', kind='area', dimension='area', base='平方米', factor=Fraction(2000, 3))
    >>> str(unit("台（套）"))
    '台（套）'
    """

    text: str
    kind: str
    dimension: str
    base: str
    factor: Fraction = Fraction(1)

    def __str__(self) -> str:
        return self.text


@attrs.frozen(slots=True)
class _Table:
    """The units at one moment. `register` puts a new table in the place of the old one, so no reader sees half of one."""

    units: Mapping[str, Unit]
    only_per: frozenset[str]
    guards: Mapping[str, str]
    spelled: Mapping[str, str]
    price: Mapping[str, str]
    words: tuple[str, ...]
    found: dict[str, Unit | None]  # a memory of lookups


_lock = threading.Lock()
_table: _Table | None = None


def _current() -> _Table:
    global _table
    if _table is None:
        with _lock:
            if _table is None:
                _table = _load()
    return _table


def _load() -> _Table:
    data = tomllib.loads((files("govreport.data") / "units.toml").read_text(encoding="utf-8"), parse_float=Decimal)
    sides = {name: data.pop(name) for name in ("guards", "spelled", "price")}
    units: dict[str, Unit] = {}
    only_per: set[str] = set()
    for name, group in data.items():
        for each in _group(group):
            if each.text in units:
                raise UnitError(f"units.toml: {each.text} stands twice, the second time in [{name}]")
            units[each.text] = each
            if group.get("only_per"):
                only_per.add(each.text)
    guards = {text: _guard(expression) for text, expression in sides["guards"].items()}
    return _make(units, frozenset(only_per), guards, sides["spelled"], sides["price"])


def _group(group: Mapping[str, Any]) -> list[Unit]:
    kind = group["kind"]
    factors = dict(group.get("units", {})) | dict.fromkeys(group.get("words", "").split(), 1)
    return [_unit(t, kind, group.get("dimension", kind), group.get("base", t), Fraction(f)) for t, f in factors.items()]


def _unit(text: str, kind: str, dimension: str, base: str, factor: Fraction) -> Unit:
    if kind not in KINDS:
        raise UnitError(f"{text}: {kind!r} is no kind of unit; the kinds are {', '.join(sorted(KINDS))}")
    if factor <= 0:
        raise UnitError(f"{text}: a factor is greater than 0, not {factor}")
    return Unit(text, kind, dimension, base, factor)


def _guard(expression: str) -> str:
    """What may not follow, from the form that the table documents."""
    return f"(?!{expression[1:]}){_HAN}" if expression.startswith("=") else expression


def _make(
    units: Mapping[str, Unit],
    only_per: frozenset[str],
    guards: Mapping[str, str],
    spelled: Mapping[str, str],
    price: Mapping[str, str],
) -> _Table:
    words = sorted((w for w in (*units, *spelled) if w and w not in only_per), key=lambda w: (-len(w), w))
    latin = {w: "[A-Za-z0-9]" for w in words if w[-1].isascii() and w[-1].isalpha()}
    return _Table(units, only_per, latin | dict(guards), spelled, price, tuple(words), {})


def unit(text: str) -> Unit:
    """The unit of a text: simple, composite or doubled. "" is the unit of a number that stands without one.

    Raises:
        UnitError: the text is no known unit.

    >>> unit("元/月").kind, unit("微克每立方米").kind, unit("").kind
    ('money', 'concentration', 'count')
    >>> unit("万元/亩").factor == 10000 / Fraction(2000, 3)
    True
    """
    found = lookup(text)
    if found is None:
        raise UnitError(f"{text!r} is no known unit; register() adds one")
    return found


def lookup(text: str) -> Unit | None:
    """The unit of a text, or None. The same text gives the same object.

    >>> lookup("吨标准煤/万元").base
    '吨标准煤/元'
    >>> lookup("人口") is None
    True
    """
    table = _current()
    try:
        return table.found[text]
    except KeyError:
        found = _find(table, text)
        if len(table.found) < _MOST_REMEMBERED:
            return table.found.setdefault(text, found)
        return found


def _find(table: _Table, text: str) -> Unit | None:
    text = table.spelled.get(text, text)
    plain = text.translate(_FOLD)
    found = _simple(table, plain) or _doubled(table, plain) or _composite(table, plain)
    return found if found is None or found.text == text else attrs.evolve(found, text=text)


_FOLD = str.maketrans("／（）％", "/()%")


def _simple(table: _Table, text: str) -> Unit | None:
    """A unit of the table, with 万 or 亿 before it or not."""
    if text in table.units:
        return table.units[text]
    for cut in range(min(len(text) - 1, 3), 0, -1):
        scale, bare = _SCALES.get(text[:cut]), table.units.get(text[cut:])
        if scale and bare:
            return attrs.evolve(bare, text=text, factor=bare.factor * scale)
    return None


def _doubled(table: _Table, text: str) -> Unit | None:
    """台(套): one thing or the other. No single thing converts into it, so it is its own base."""
    if not text.endswith(")") or "(" not in text:
        return None
    first, _, second = text[:-1].partition("(")
    head = table.units.get(first)
    if head is None or second not in table.units or not (first and second):
        return None
    return Unit(text, head.kind, head.dimension, text)


def _composite(table: _Table, text: str) -> Unit | None:
    """元/月, 元/人·月, 微克每立方米. The kind is that of what is counted; mass or volume by volume is a concentration."""
    head, mark, rest = text.partition("/")
    if not mark:
        head, mark, rest = text.partition("每")
    top = _simple(table, table.price.get(head, head)) or _doubled(table, head)
    names = re.split(r"[/每·]", rest)
    if not (mark and head and top) or len(names) > _MOST_DENOMINATORS:
        return None
    kind, dimension, base, factor = top.kind, top.dimension, top.base, top.factor
    for name in names:
        by = (_simple(table, name) or _doubled(table, name)) if name else None
        if by is None or (mark == "每" and top.kind not in _PHYSICAL and by.kind not in _PHYSICAL):
            return None  # 3次每次 is no unit
        if kind in ("mass", "volume") and by.kind == "volume":
            kind = "concentration"
        dimension, base, factor = f"{dimension}/{by.dimension}", f"{base}/{by.base}", factor / by.factor
    return Unit(text, kind, dimension, base, factor)


def unit_words() -> tuple[str, ...]:
    """The spellings of all simple units that may follow a numeral, the longest first.

    >>> "公里" in unit_words(), "月" in unit_words()
    (True, False)
    """
    return _current().words


def guards() -> Mapping[str, str]:
    """Unit → a regular expression that must not match right after it: there the characters are no unit.

    >>> bool(re.match(guards()["人"], "口")), bool(re.match(guards()["项"], "目标"))
    (True, False)
    """
    return dict(_current().guards)


def pattern() -> str:
    """A regular expression for one unit, simple, doubled or composite, with all guards inside and no groups.

    It may change after `register`, so compile it where it can be compiled again: `re.compile` remembers by text.

    >>> [re.match(pattern(), t)[0] for t in ("人次，", "微克/立方米，", "台（套）", "项目标")]
    ['人次', '微克/立方米', '台（套）', '项']
    >>> re.match(pattern(), "人口")
    """
    table = _current()
    known = [w for w in table.words if w in table.units]
    simple = _alternatives(table, table.words)
    price = _alternatives(table, table.price, guarded=False)
    counted = _alternatives(table, [w for w in known if table.units[w].kind == "count"], guarded=False)
    physical = _alternatives(table, [w for w in known if table.units[w].kind in _PHYSICAL], guarded=False)
    scale = "|".join(sorted(_SCALES, key=len, reverse=True))
    by = f"(?:(?:{scale})?{_alternatives(table, [*known, *table.only_per], guarded=False)})"
    # What is longer stands first, and a shorter reading is tried where a longer one fails.
    top = f"(?:{price}(?=[/／])|{counted}[(（]{counted}[)）]|{simple})"
    return f"(?:{physical}(?:每{by}){{1,{_MOST_DENOMINATORS}}}|{top}(?:每(?:{scale})?{physical}|(?:[/／·]{by}){{0,{_MOST_DENOMINATORS}}}))"


def _alternatives(table: _Table, words: Any, guarded: bool = True) -> str:
    """The words as alternatives, gathered by their first character: the matcher then tests each character once."""
    heads: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda w: (-len(w), w)):
        guard = table.guards.get(word) if guarded else None
        heads.setdefault(word[0], []).append(re.escape(word[1:]) + (f"(?!{guard})" if guard else ""))
    return "(?:" + "|".join(f"{re.escape(head)}(?:{'|'.join(tails)})" for head, tails in sorted(heads.items())) + ")"


def convert(value: Decimal | Fraction | int, from_unit: Unit | str, to_unit: Unit | str) -> Decimal | Fraction:
    """A value in another unit, exactly: a Decimal where one is exact, else a Fraction.

    Raises:
        UnitError: the units are unknown or measure different things.

    >>> convert(Decimal("30"), "亩", "公顷"), convert(Decimal("91.4"), "亿斤", "万吨"), convert(1, "亩", "公顷")
    (Decimal('2'), Decimal('457'), Fraction(1, 15))
    >>> convert(1, "亩", "吨")
    Traceback (most recent call last):
    govreport.errors.UnitError: 亩 (area, in 平方米) does not convert into 吨 (mass, in 公斤)
    """
    source = unit(from_unit) if isinstance(from_unit, str) else from_unit
    target = unit(to_unit) if isinstance(to_unit, str) else to_unit
    if (source.dimension, source.base) != (target.dimension, target.base):
        shown = [f"{u.text} ({u.dimension}, in {u.base})" for u in (source, target)]
        raise UnitError(" does not convert into ".join(shown))
    if source.factor == target.factor and not isinstance(value, int):
        return value
    return _decimal(Fraction(value) * source.factor / target.factor)


def _decimal(value: Fraction) -> Decimal | Fraction:
    """The Decimal that is exactly the fraction, where there is one. Built from text: arithmetic would obey the context."""
    rest, places = value.denominator, 0
    for prime in (2, 5):
        power = 0
        while rest % prime == 0:
            rest, power = rest // prime, power + 1
        places = max(places, power)
    if rest != 1:
        return value
    digits = str(abs(value.numerator) * 10**places // value.denominator).zfill(places + 1)
    whole, part = digits[: len(digits) - places], digits[len(digits) - places :]
    return Decimal(("-" if value < 0 else "") + whole + ("." + part if part else ""))


def register(
    text: str,
    *,
    kind: str = "count",
    dimension: str | None = None,
    base: str | None = None,
    factor: Decimal | Fraction | int | str = 1,
    not_before: str = "",
) -> Unit:
    """Add a unit or a measure word for the whole process; it is found from the next parse on. Safe in threads.

    Args:
        text: its spelling.
        kind: one of `KINDS`.
        dimension: what it measures more closely than the kind says; left out, that of the base, or the kind.
        base: the known unit that the factor counts in and that it converts into; left out, it stands alone.
        factor: how many bases are in one unit, exact; no float.
        not_before: a regular expression, in the form of `[guards]` in `data/units.toml`.

    Raises:
        UnitError: the text is empty or holds blanks or digits at its start, the kind is unknown, the factor is no exact
            positive number, or the text is a unit with another meaning already.

    >>> register("蒙亩", kind="area", base="平方米", factor="2000/3")
    Unit(text='蒙亩', kind='area', dimension='area', base='平方米', factor=Fraction(2000, 3))
    """
    global _table
    if not text or text[0].isdigit() or re.search(r"\s", text):
        raise UnitError(f"{text!r} cannot be a unit: it is empty, holds blanks or begins with a digit")
    if isinstance(factor, float):
        raise UnitError(f"{text}: a float is not exact; give the factor as a string, a Decimal or a Fraction")
    try:
        exact = Fraction(factor)
        re.compile(_guard(not_before))
    except (ValueError, ZeroDivisionError, OverflowError, re.error) as error:
        raise UnitError(f"{text}: {error}") from None
    counted = unit(base) if base and base != text else Unit(text, kind, dimension or kind, text)
    new = _unit(text, kind, dimension or counted.dimension, counted.base, exact * counted.factor)
    with _lock:
        old = _table or _load()
        known = old.units.get(text)
        if known is not None and (known != new or text in old.only_per):
            raise UnitError(f"{text} is a unit already: {known!r}")
        more = {text: _guard(not_before)} if not_before else {}
        _table = _make({**old.units, text: new}, old.only_per, {**old.guards, **more}, old.spelled, old.price)
    return new
