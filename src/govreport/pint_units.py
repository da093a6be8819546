"""A bridge to pint: a registry that knows the Chinese units, and quantities in it. Needs the extra `govreport[pint]`.

What pint is told stands in `data/pint_units.txt`, in pint's own language, so that it can be loaded into any registry of Fractions.
That file is written from `data/units.toml` by `definitions()`; a test holds the two together.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any

from . import package_data, units
from .errors import UnitError
from .extras import needed
from .unit_table import Unit, load

if TYPE_CHECKING:
    from .tree import Quantity

# The bases that pint has under another name. Every other base is a dimension of its own: 户 never becomes 家.
_KNOWN = {
    "米": "meter", "平方米": "meter ** 2", "立方米": "meter ** 3", "公斤": "kilogram", "小时": "hour", "千瓦": "kilowatt",
    "千瓦时": "kilowatt_hour", "帕": "pascal", "赫兹": "hertz", "字节": "byte", "千伏": "kilovolt", "千伏安": "kilovolt_ampere",
    "bps": "bit / second", "%": "percent", "": "dimensionless",
}  # fmt: skip
_NAMED = re.compile("[\u3400-\u9fff]+")
_LATIN = {"GFlops": "十亿次每秒", "ppm": "百万分率", "ppb": "十亿分率"}  # bases without a Chinese name get one


def _name(text: str) -> str:
    """The name of a unit in the registry; of those with signs or Latin letters (㎡, 30GW) that of their base, or ''."""
    return text if _NAMED.fullmatch(text) else _LATIN.get(text, "")


def definitions() -> str:
    """The definitions of all Chinese units in the language of pint, from the shipped table.

    >>> [line for line in definitions().splitlines() if line.startswith(("亩 ", "户 "))]
    ['亩 = 2000 / 3 * meter ** 2', '户 = [户]']
    """
    lines = ["# Written from units.toml by govreport.pint_units.definitions(); load it with registry.load_definitions(path)."]
    for unit in load().units.values():
        name, base = _name(unit.text), _name(unit.base)
        if not name:
            continue
        if unit.base in _KNOWN:
            lines.append(f"{name} = {_fraction(unit)} * {_KNOWN[unit.base]}")
        elif name == base:
            lines.append(f"{name} = [{unit.text}]")
        else:
            lines.append(f"{name} = {_fraction(unit)} * {base}")
    return "\n".join(lines) + "\n"


def _fraction(unit: Unit) -> str:
    top, bottom = unit.factor.numerator, unit.factor.denominator
    return str(top) if bottom == 1 else f"{top} / {bottom}"


@cache
def registry() -> Any:
    """The registry, made once: pint's own units and the Chinese ones, with Fractions, so that nothing is rounded.

    Raises:
        UnitError: pint is not installed.
    """
    try:
        pint = needed("pint", "pint", "a bridge to pint")
    except ModuleNotFoundError as error:
        raise UnitError(str(error)) from None
    found: Any = pint.UnitRegistry(non_int_type=Fraction)
    found.load_definitions(package_data.text("data", "pint_units.txt").splitlines())
    return found


def to_pint(quantity: Quantity, into: Any = None) -> Any:
    """A quantity as one of pint; a range as the pair of its ends.

    Raises:
        UnitError: pint is not installed, or the unit was registered here and not there.
    """
    chosen = registry() if into is None else into
    factor, name = _expression(quantity.unit)
    if name.startswith("各"):  # 台（套）: a dimension of its own, which no table can list
        chosen.define(f"{name} = [{name}]")
    try:
        unit = chosen.Unit(name)
    except Exception as error:
        raise UnitError(f"pint does not know {name}: {error}") from None
    made = [chosen.Quantity(Fraction(v) * factor, unit) for v in (quantity.value, quantity.low, quantity.high) if v is not None]
    return made[0] if len(made) == 1 else tuple(made)


def _expression(unit: Unit) -> tuple[Fraction, str]:
    """A unit in the words of the registry, and the factor by which a value is multiplied."""
    if unit.text in ("", "%"):
        return Fraction(1), _KNOWN[unit.text]
    if unit.text.endswith((")", "）", ")区", "）区")):
        return Fraction(1), "各" + "".join(_NAMED.findall(unit.text))
    parts = re.split("[/／每·]", unit.text)
    if len(parts) == 1 and unit.text in units.unit_words() and _name(unit.text):
        return Fraction(1), _name(unit.text)
    if len(parts) == 1 or unit.text in units.unit_words():
        return unit.factor, f"({_KNOWN.get(unit.base) or _name(unit.base) or unit.base})"
    factor, names = Fraction(1), []
    for i, part in enumerate(parts):
        by, name = _expression(units.unit(part))
        factor = factor / by if i else factor * by
        names.append(name)
    return factor, " / ".join(names)
