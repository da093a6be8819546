"""What a parse costs, counted rather than timed: calls into Lark, nodes, and calls of Python functions, per 1,000 characters.

The ceilings are about a third above what the seed report took when they were set (docs/performance.md), that of calls a hundredth. A
change that exceeds one does more work per character than the library did: find out why before you raise it.
"""

import subprocess
import sys
from pathlib import Path

import pytest

import govreport
from govreport import grammar, periods
from govreport.claims import phrases
from govreport.quantities import amounts
from govreport.tree import Report

pytestmark = pytest.mark.cost

SEED = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))[0]
SHAPES_PER_1000 = 17  # sequences of word classes that Lark decides, in a process that has seen none: 12.7
NODES_PER_1000 = 160  # 123
CALLS_PER_1000 = 3500  # Python functions called, once the shapes are known: 3,491


@pytest.fixture
def text():
    return SEED.read_text(encoding="utf-8")


@pytest.fixture
def decided(monkeypatch):
    """The calls into Lark, as a list that grows; nothing is remembered from the tests before."""
    for kept in (grammar.derive, phrases.of, amounts._read, amounts._alike, periods._days):
        kept.cache_clear()
    calls = []
    parse = grammar.parse

    def counted(name, shape):
        calls.append(name)
        return parse(name, shape)

    monkeypatch.setattr(grammar, "parse", counted)
    return calls


def nodes(report: Report) -> int:
    return sum(1 for _ in report.walk(object))


def test_lark_decides_each_shape_once(text, decided):
    govreport.parse(text)
    assert {"outline", "claim", "quantity", "period"} == set(decided)
    assert len(decided) * 1000 < SHAPES_PER_1000 * len(text)
    decided.clear()
    govreport.parse(text + "\n")
    assert decided == ["outline"]  # its shape is the whole report, so it is not kept


def test_a_report_has_no_more_nodes_than_its_text_needs(text):
    report = govreport.parse(text)
    assert nodes(report) * 1000 < NODES_PER_1000 * len(text)
    assert nodes(govreport.parse(text * 2)) <= 2 * nodes(report) + 2


def test_a_parse_calls_no_more_functions_than_it_did(text):
    govreport.parse(text)
    calls = 0

    def seen(frame, event, argument):
        nonlocal calls
        calls += event == "call"

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        govreport.parse(text + "\n")
    finally:
        sys.setprofile(before)
    assert 0 < calls * 1000 < CALLS_PER_1000 * len(text)


def test_a_first_report_needs_neither_lark_nor_cn2an():
    """cn2an takes a tenth of a second to import, and reports write few numerals that need it; the tables of the grammars are there."""
    text = f"open({str(SEED)!r}, encoding='utf-8').read()"
    code = f"import sys, govreport; govreport.parse({text}); print({{'cn2an', 'lark'}} & sys.modules.keys())"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"


def test_what_stands_in_for_cn2an_agrees_with_it():
    import cn2an

    from govreport.numerals import _FAMILIAR

    assert {text: cn2an.cn2an(text, "normal") for text in _FAMILIAR} == _FAMILIAR
    assert len(_FAMILIAR) > 100
