"""The tables that stand beside the grammars are what Lark makes of them, and walking one gives the tree that Lark gives."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lark.exceptions import UnexpectedInput

from govreport import grammar, lalr
from strategies import derivations, parser_of

FOLDER = Path(__file__).parents[2] / "grammars"
NAMES = sorted(p.stem for p in FOLDER.glob("*.lark"))


def flat(tree):
    """A derivation, Lark's or ours, as plain tuples."""
    below = (flat(c) if hasattr(c, "data") else (str(c.type), c if isinstance(c, int) else c.value) for c in tree.children)
    return str(tree.data), tuple(below)


def by_lark(name, shape):
    try:
        return flat(parser_of(name).parse(shape))
    except UnexpectedInput:
        return None


def by_table(name, shape):
    found = grammar.parse(name, shape)
    return found if found is None else flat(found)


def test_there_are_grammars():
    assert {"claim", "outline", "period", "quantity"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_the_table_beside_a_grammar_is_what_lark_makes_of_it(name):
    shipped = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    assert shipped == json.loads(json.dumps(grammar.compiled(grammar.text(name)))), "run python tools/make_tables.py"


def test_a_grammar_that_was_edited_has_its_table_made_anew(monkeypatch):
    monkeypatch.setattr(grammar, "text", lambda name: "start: A B -> pair\n%declare A B\n")
    grammar.table.cache_clear()
    try:
        assert grammar.parse("claim", ["A", "B"]) == lalr.Tree("pair", [lalr.Token("A", 0), lalr.Token("B", 1)])
        assert grammar.parse("claim", ["N", "Q"]) is None
    finally:
        grammar.table.cache_clear()


@pytest.mark.parametrize("name", NAMES)
@given(st.data())
def test_6_walking_a_table_gives_the_tree_that_lark_gives(name, data):
    _, shape = data.draw(derivations(name))
    expected = by_lark(name, shape)
    assert expected is not None
    assert by_table(name, shape) == expected
    # With a class put in, left out or changed, both have no tree, or the same.
    kinds = sorted({s.name for r in parser_of(name).rules for s in r.expansion if s.is_term})
    at = data.draw(st.integers(0, len(shape)))
    changed = (*shape[:at], *data.draw(st.lists(st.sampled_from(kinds), max_size=1)), *shape[data.draw(st.integers(at, at + 1)) :])
    assert by_table(name, changed) == by_lark(name, changed)


def test_a_long_row_grows_in_place():
    """It is not copied for each of its members: the outline of a long text takes steps in proportion to its length."""
    row = [lalr.Token("A", 0), lalr.Token("A", 1)]
    rule = lalr.Rule("_row", 2, "_row", False, (0,))
    assert lalr._node(rule, [lalr.Tree("_row", row), lalr.Token("A", 2)]).children is row
    assert [token.value for token in row] == [0, 1, 2]
