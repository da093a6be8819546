"""The bridge to pint: exact, and the shipped registry says what the table of units says."""

from fractions import Fraction
from importlib.resources import files

import pytest

from govreport import UnitError, find_quantities, pint_units, unit_table


def test_the_shipped_registry_is_that_of_the_table():
    assert (files("govreport.data") / "pint_units.txt").read_text(encoding="utf-8") == pint_units.definitions()


@pytest.fixture(scope="module")
def registry():
    pytest.importorskip("pint")
    return pint_units.registry()


@pytest.mark.parametrize(
    ("text", "other", "value"),
    [
        ("30万亩", "公顷", 20000), ("30万亩", "hectare", 20000), ("5斤", "kilogram", Fraction(5, 2)), ("12GW", "千瓦", 12_000_000),
        ("99亿千瓦时", "kilowatt_hour", 9_900_000_000), ("11.2万元/亩", "元/公顷", 1_680_000), ("2小时", "分钟", 120),
        ("5‰", "percent", Fraction(1, 2)), ("35微克/立方米", "毫克/立方米", Fraction(35, 1000)), ("14万台（套）", "各台套", 140_000),
        ("0.5吨标准煤/万元", "千克标准煤/元", Fraction(1, 20)), ("三分之二", "dimensionless", Fraction(2, 3)), ("240元/年", "元/个月", 20),
        ("15EFlops", "十亿次每秒", 15 * 10**9),
    ],
)  # fmt: skip
def test_a_quantity_becomes_one_of_pint(registry, text, other, value):
    (quantity,) = find_quantities(f"达到{text}。")
    assert quantity.to_pint().to(other).magnitude == value


def test_a_range_becomes_a_pair(registry):
    low, high = find_quantities("3至5公里")[0].to_pint()
    assert (low.to("meter").magnitude, high.to("meter").magnitude) == (3000, 5000)


def test_what_does_not_convert(registry):
    from pint import DimensionalityError

    with pytest.raises(DimensionalityError):
        find_quantities("新增5户")[0].to_pint().to("家")


def test_a_registry_of_ones_own(registry):
    from pint import UnitRegistry

    own = UnitRegistry(non_int_type=Fraction)
    with pytest.raises(UnitError, match="户"):
        find_quantities("新增5户")[0].to_pint(own)
    own.load_definitions(str(files("govreport.data") / "pint_units.txt"))
    assert find_quantities("新增5户")[0].to_pint(own).magnitude == 5


def test_every_conversion_of_the_table_is_that_of_pint(registry):
    for word, unit in unit_table.load().units.items():
        if pint_units._name(word) and pint_units._name(unit.base):
            assert registry.Quantity(Fraction(1), pint_units._name(word)).to(pint_units._name(unit.base)).magnitude == unit.factor, word
