"""The word data: what is listed twice is a slip, and hides where a word is looked for."""

import re
from collections import Counter
from importlib import resources
from pathlib import Path

import pytest

import govreport
from govreport import kinds, package_data, words
from govreport.source import fold
from govreport.vocabulary import Kind

FILES = sorted(
    path.name.removesuffix(".toml") for path in resources.files("govreport").joinpath("data").iterdir() if path.name.endswith(".toml")
)


def lists(table, place=()):
    """Every list of words in a table, with where it stands."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from lists(value, (*place, key))
        elif isinstance(value, list) and all(isinstance(word, str) for word in value):
            yield ".".join((*place, key)), value


@pytest.mark.parametrize("name", FILES)
def test_no_word_stands_twice_in_a_list(name):
    twice = {place: [word for word, times in Counter(listed).items() if times > 1] for place, listed in lists(words.load(name))}
    assert {place: found for place, found in twice.items() if found} == {}


def test_there_are_lists():
    assert len(list(lists(words.load("verbs")))) > 40


def test_traditional_characters_are_folded_one_by_one():
    pairs = [line for line in package_data.text("data", "traditional.txt").splitlines() if not line.startswith("#")]
    pairs = " ".join(pairs).split()
    table = {pair[0]: pair[1] for pair in pairs}
    assert {len(pair) for pair in pairs} == {2}
    assert len(table) == len(pairs) > 1500
    assert not table.keys() & set(table.values())
    assert [fold(char) for char in table] == list(table.values())
    assert not table.keys() & set("乾著昇")  # simplified texts have them too: 乾县, 著名, 昇腾


def test_a_late_pattern_is_made_once_whatever_it_is_asked_first():
    made = []
    pattern = words.late(lambda: made.append(1) or "[年月]")
    assert [pattern.findall("2031年1月"), pattern.split("2031年1月"), pattern.search("1月")[0], pattern.pattern] == [
        ["年", "月"], ["2031", "1", ""], "月", "[年月]",
    ]  # fmt: skip
    assert made == [1]


@pytest.mark.parametrize("name", ["scopes", "verbs"])
def test_every_list_is_asked_for_by_its_name(name):
    table = words.load(name)
    code = "\n".join(path.read_text("utf-8") for path in Path(govreport.__file__).parent.rglob("*.py"))
    groups = ("per_people", "per_unit", "graded")  # by the name of a group: lists._OPENING
    words_of = {*re.findall(r"[\"'](\w+)[\"']", code), *re.findall(r"\bwordlists\.(\w+)", code), *groups}
    assert {*table, *table.get("lists", ())} - words_of == set()


def test_each_kind_is_a_name_of_the_module_of_kinds():
    assert {name: kind for name, kind in vars(kinds).items() if isinstance(kind, Kind)} == dict(Kind.__members__)
