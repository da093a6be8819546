"""Units and measure words: what they measure, and how they convert, exactly.

The table is `data/units.toml`, which explains its own form. A unit keeps its text as written, without 万 and 亿 in front
(30.9万家次 is 309000 in the unit 家次). Units convert where they have the same dimension and the same base: 亩 into 公顷,
元/斤 into 元/公斤, but no 户 into 家 and no 美元 into 元.

`match` finds the unit that stands at a place of a running text, behind a numeral.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from itertools import count

import attrs

from .errors import UnitError
from .exact import exact
from .unit_table import KINDS, PHYSICAL, SCALES, Table, Unit, checked, guard, load, make

__all__ = ["KINDS", "Unit", "convert", "edition", "guards", "lookup", "match", "register", "unit", "unit_words"]

_MOST_DENOMINATORS = 3
_MOST_KINDS = 3  # 头（只、匹、峰、羽）
_MOST_REMEMBERED = 4096

_lock = threading.Lock()
_editions = count(1)
_table: Table | None = None


def _current() -> Table:
    global _table
    if _table is None:
        with _lock:
            if _table is None:
                _table = load()
    return _table


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


def beside(unit: Unit | None, other: str) -> Unit | None:
    """A unit beside another one of its amount: 分, which alone is a mark, is money beside 元 or 角, a minute beside hours or seconds.

    >>> beside(lookup("分"), "小时").text, beside(lookup("分"), "角").text, beside(lookup("秒"), "分").text
    ('分钟', '分钱', '秒')
    """
    if unit is None or unit.text != "分" or (of := lookup(other)) is None:
        return unit
    if of.base == "元":
        return lookup("分钱")
    return lookup("分钟") if of.base == "小时" else unit


def _find(table: Table, text: str) -> Unit | None:
    text = table.spelled.get(text, text)
    plain = text.translate(_FOLD)
    found = _simple(table, plain) or _doubled(table, plain) or _composite(table, plain)
    return found if found is None or found.text == text else attrs.evolve(found, text=text)


_FOLD = str.maketrans("／（）％", "/()%")


def _simple(table: Table, text: str) -> Unit | None:
    """A unit of the table, with 万 or 亿 before it or not."""
    if text in table.units:
        return table.units[text]
    for cut in range(min(len(text) - 1, 3), 0, -1):
        scale, bare = SCALES.get(text[:cut]), table.units.get(text[cut:])
        if scale and bare:
            return attrs.evolve(bare, text=text, factor=bare.factor * scale)
    return None


def _doubled(table: Table, text: str) -> Unit | None:
    """台(套), 头(只、匹), 件(人)次: one thing or the other. No single thing converts into it, so it is its own base."""
    if not text.endswith((")", f"){_TIMES}")) or "(" not in text:
        return None
    first, _, others = text.removesuffix(_TIMES)[:-1].partition("(")
    head = table.units.get(first)
    if head is None or not first or not all(other and other in table.units for other in others.split("、")):
        return None
    return Unit(text, head.kind, head.dimension, text)


def _composite(table: Table, text: str) -> Unit | None:
    """元/月, 元/人·月, 微克每立方米. The kind is that of what is counted; mass or volume by volume, and 克/千克, are a concentration."""
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
        if by is None or (mark == "每" and top.kind not in PHYSICAL and by.kind not in PHYSICAL):
            return None  # 3次每次 is no unit
        if kind in ("mass", "volume") and (by.kind == "volume" or (by.kind == "mass" and head.endswith("克"))):
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
    """Unit → what must not stand right after it, in the form of `data/units.toml`: there the characters are no unit.

    >>> bool(re.match(guards()["人"], "口")), bool(re.match(guards()["项"], "目标"))
    (True, False)
    """
    return dict(_current().guards)


def match(text: str, at: int = 0) -> int:
    """Where the unit ends that stands at an offset of a text: simple, doubled or composite, with all guards kept; -1 for none.

    >>> [t[: match(t)] for t in ("人次，", "微克/立方米，", "台（套）", "项目标")]
    ['人次', '微克/立方米', '台（套）', '项']
    >>> match("人口"), match("共3人次", 2)
    (-1, 4)
    """
    table = _table or _current()
    for size in table.heads.get(text[at : at + 2]) or table.heads.get(text[at : at + 1], ()):
        word = text[at : at + size]
        if word not in table.after:
            continue
        end, barred = at + len(word), table.after[word]
        sign = text[end : end + 1]
        if sign in _SIGNS:
            longer = _longer(table, word, text, end, sign)
            if longer > 0:
                return longer
        if barred is None or barred.match(text, end) is None:
            return end
    return -1


_TIMES = "次"  # 件(人)次: so often one thing, or the other; but 台(套)次级设备
_NO_TIMES = ("次级", "次要", "次生", "次品")
_SIGNS = frozenset("/／·每(（")


def _longer(table: Table, word: str, text: str, end: int, sign: str) -> int:
    """The end of a composite or doubled unit that begins with a word (which ends before `sign`), or -1."""
    known = table.units.get(word)
    kind = known.kind if known is not None else ""
    if sign in "(（":
        second = _plain(table, text, end + 1) if kind == "count" else -1
        for _ in range(_MOST_KINDS):
            if second < 0 or text[second : second + 1] != "、":
                break
            second = _plain(table, text, second + 1)  # 头（只、匹、峰）
        if second < 0 or text[second : second + 1] not in (")", "）"):
            return -1
        end = second + 1
        end += text.startswith(_TIMES, end) and not text.startswith(_NO_TIMES, end) and text[end - 2] != _TIMES
        return max(end, _over(table, text, end, "/／·每"))
    if sign == "每":
        by = _plain(table, text, _past_scale(text, end + 1), per=True)
        if by < 0 or (kind not in PHYSICAL and table.units[text[_past_scale(text, end + 1) : by]].kind not in PHYSICAL):
            return -1
        return _over(table, text, end, "每") if kind in PHYSICAL else by
    return _over(table, text, end, "/／·")


def _over(table: Table, text: str, end: int, signs: str) -> int:
    """The end of up to three denominators that stand at an offset, or -1."""
    found = -1
    for _ in range(_MOST_DENOMINATORS):
        if text[end : end + 1] not in signs or end >= len(text):
            break
        by = _plain(table, text, _past_scale(text, end + 1), per=True)
        if by < 0:
            break
        found = end = by
    return found


def _past_scale(text: str, at: int) -> int:
    """The offset behind 万, 百万, … in a denominator."""
    return next((at + size for size in (3, 2, 1) if text[at : at + size] in SCALES), at)


def _plain(table: Table, text: str, at: int, per: bool = False) -> int:
    """The end of the longest word of the table at an offset, whatever follows it, or -1; `per`: also those only known after a /."""
    for size in range(min(table.longest, len(text) - at), 0, -1):
        word = text[at : at + size]
        if word in table.units and (per or (word not in table.only_per and table.units[word].kind == "count")):
            return at + size
    return -1


def edition() -> int:
    """A number that changes when a unit is registered: what was read with other units is to be read again."""
    return (_table or _current()).edition


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
    if not source.converts_into(target):
        shown = [f"{u.text} ({u.dimension}, in {u.base})" for u in (source, target)]
        raise UnitError(" does not convert into ".join(shown))
    if source.factor == target.factor and not isinstance(value, int):
        return value
    return exact(Fraction(value) * source.factor / target.factor)


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
            positive number, something is of a wrong type, or the text is a unit with another meaning already.

    >>> register("蒙亩", kind="area", base="平方米", factor="2000/3")
    Unit(text='蒙亩', kind='area', dimension='area', base='平方米', factor=Fraction(2000, 3))
    """
    global _table
    for name, given in {"text": text, "kind": kind, "dimension": dimension or "", "base": base or "", "not_before": not_before}.items():
        if not isinstance(given, str):
            raise UnitError(f"the {name} of a unit is a text, not {given!r}")
    if not text or text[0].isdigit() or re.search(r"\s", text):
        raise UnitError(f"{text!r} cannot be a unit: it is empty, holds blanks or begins with a digit")
    if isinstance(factor, float):
        raise UnitError(f"{text}: a float is not exact; give the factor as a string, a Decimal or a Fraction")
    try:
        whole = Fraction(factor)
        re.compile(guard(text, not_before))
    except (TypeError, ValueError, ZeroDivisionError, OverflowError, re.error) as error:
        raise UnitError(f"{text}: {error}") from None
    counted = unit(base) if base and base != text else Unit(text, kind, dimension or kind, text)
    new = checked(text, kind, dimension or counted.dimension, counted.base, whole * counted.factor)
    with _lock:
        old = _table or load()
        known = old.units.get(text)
        if known is not None and (known != new or text in old.only_per):
            raise UnitError(f"{text} is a unit already: {known!r}")
        more = {text: not_before} if not_before else {}
        _table = make({**old.units, text: new}, old.only_per, {**old.guards, **more}, old.spelled, old.price, next(_editions))
    return new
