"""The page of docs that shows every form of a number: each of its rows is run."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from govreport import find_quantities, parse_number
from govreport.errors import NumeralError

PAGE = (Path(__file__).parents[2] / "docs" / "numbers.md").read_text(encoding="utf-8")
ROWS = [[cell.strip() for cell in line.strip("|").split("|")] for line in PAGE.splitlines() if line.startswith("| ")]
FORMS = [row for row in ROWS if len(row) == 5 and row[0] != "written"]
NONE = [row[0] for row in ROWS if len(row) == 2 and row[0] != "text"]


def shown(low, high, value):
    def plain(v):
        return f"{v:f}" if isinstance(v, Decimal) else str(v)

    return plain(value) if value is not None else f"{plain(low)} to {plain(high)}"


def test_the_page_has_its_rows():
    assert len(FORMS) > 100
    assert len(NONE) > 20


@pytest.mark.parametrize(("text", "value", "unit", "bound", "kind"), FORMS)
@pytest.mark.parametrize("around", ["{}", "今年达到{}，同上", "（{}）"])
def test_a_form_has_its_value(text, value, unit, bound, kind, around):
    (found,) = find_quantities(around.format(text))
    assert found.text == text
    assert [shown(found.low, found.high, found.value), str(found.unit), str(found.bound), str(found.kind)] == [value, unit, bound, kind]
    assert not isinstance(found.value, float)


@pytest.mark.parametrize(("text", "value", "unit", "bound", "kind"), FORMS)
def test_a_form_reads_alone(text, value, unit, bound, kind):
    found = parse_number(text)
    assert [shown(found.low, found.high, found.value), found.unit, str(found.bound)] == [value, unit, bound]


@pytest.mark.parametrize("text", NONE)
@pytest.mark.parametrize("around", ["{}", "推进{}工作。"])
def test_what_is_no_quantity(text, around):
    assert find_quantities(around.format(text)) == ()


@pytest.mark.parametrize("text", ["", "一千二千", "5颗星星", "5%到", "几", "元", "9" * 101, "1.2.3", "三分之零分之", "1,23", "一二三百"])
def test_what_is_no_number_is_an_error(text):
    with pytest.raises(NumeralError) as error:
        parse_number(text)
    assert 0 <= error.value.span[0] <= error.value.span[1] <= len(text)
    assert "^" in str(error.value)


def test_a_fraction_is_exact():
    assert parse_number("三分之二").value == Fraction(2, 3)
    assert parse_number("１／３").value == Fraction(1, 3)
