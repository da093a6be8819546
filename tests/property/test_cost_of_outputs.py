"""What an output takes, and how long it is, grows no faster than its report: a text without a full stop fills no disk."""

import io

import pytest
from rich.console import Console

import counted
import govreport
from govreport import tables
from govreport.forms.json_text import dumps
from govreport.schema import TABLES
from govreport.view import terminal
from govreport.view.screen import Screen
from govreport.view.selection import Selection

pytestmark = pytest.mark.cost


def rows(report):
    out = io.StringIO()
    for table in TABLES:
        tables.to_csv(report, out, table)
    return out.getvalue()


def shown(report, **asked):
    out = io.StringIO()
    terminal.show(report, Screen(Console(file=out, width=80), 40), Selection(**asked))
    return out.getvalue()


FORMS = {
    "json": govreport.Report.to_json,
    "html": govreport.Report.to_html,
    "markdown": govreport.to_markdown,
    "akoma ntoso": govreport.to_akoma_ntoso,
    "chunks": lambda report: dumps(list(govreport.chunks(report, 20))),
    "rows": rows,
    "show": shown,
    "find": lambda report: shown(report, find="增长"),
    "check": lambda report: repr(govreport.check(report)),
    "diff": lambda report: repr(govreport.diff(report, report)),
}
UNITS = ("5%、", "由5%提高到6%", "一、增长5%。\n", "1\n", "增长", "出口持平。\n", "达到1O家。\n")


@pytest.fixture(scope="module", params=UNITS)
def both(request):
    """A report, and one five times as long."""
    text = request.param * (1_000 // len(request.param))
    return govreport.parse(text), govreport.parse(text * 5)


@pytest.mark.parametrize("form", FORMS)
def test_an_output_is_linear(both, form):
    """One that is quadratic would be 25 times as long. (The sentences of rows may still grow, from 1,000 characters to 2,000.)"""
    short, long = both
    write = FORMS[form]
    length, longest = len(write(short)), len(write(long))
    assert longest < 12 * length + 2_000
    assert counted.calls(write, long) < 8 * counted.calls(write, short) + 2_000


def test_the_sentence_of_a_row_is_no_longer_than_a_sentence_may_be():
    for text in ("增长5%、" * 2_000, "一、" + "增长5%、" * 2_000):
        for row in govreport.parse(text).to_records():
            assert row["quantity"] in row["sentence"]
            assert len(row["sentence"]) <= 2_000
