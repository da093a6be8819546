"""examples/search.py: claims by words, amount and status."""

import pytest


def found(call, reports, *arguments):
    code, out, err = call("search", reports, *arguments)
    assert code == 0
    assert "empty.pdf" in err
    return [line.removeprefix(f"{reports}/") for line in out.splitlines()]


def test_by_words_of_the_subject(call, reports):
    assert found(call, reports, "高新 企业") == [
        "a-2023.txt:5: 国家高新技术企业 add 200家以上 (target)",
        "a-2024.txt:3: 国家高新技术企业 add 238家 (achieved)",
    ]


def test_by_status(call, reports):
    assert found(call, reports, "高新", "--status", "achieved") == ["a-2024.txt:3: 国家高新技术企业 add 238家 (achieved)"]


@pytest.mark.parametrize(
    ("unit", "least", "times"),
    [("亿元", "4271.8", 1), ("亿元", "4271.9", 0), ("公顷", "2000", 1), ("公顷", "2000.1", 0), ("亩", "30000", 1)],
)
def test_by_amount_in_any_unit_of_its_kind(call, reports, unit, least, times):
    assert len(found(call, reports, "", "--unit", unit, "--at-least", least)) == times


def test_an_amount_needs_a_unit(call, reports):
    code, _, err = call("search", reports, "企业", "--at-least", "5")
    assert code == 2
    assert "--at-least needs --unit" in err
