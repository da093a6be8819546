"""Laws of what is shown: a filter leaves out and adds nothing, and nothing is lost where lines are folded."""

import io
import re

from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

import govreport
from govreport import Claim, Kind, Part, Section, Status
from govreport.view import terminal
from govreport.view.screen import Screen
from govreport.view.selection import Selection
from strategies import reports, texts

_FOUND = st.one_of(st.none(), st.sampled_from(("增长", "5", "%", "ＧＤＰ", "一", "企业", "“", "\u3000", "没有的")))
SELECTIONS = st.builds(Selection, st.sampled_from((None, *Status)), st.frozensets(st.sampled_from(Kind), max_size=3), _FOUND)


def lines(report, selection=None, depth=None, width=None):
    out = io.StringIO()
    terminal.show(report, Screen(Console(file=out, width=width or 10_000), width), selection, depth)
    return out.getvalue().splitlines()


def squeezed(line):
    return re.sub(r"\s+", " ", line).strip()


@given(reports(), SELECTIONS)
def test_a_filter_invents_no_line(text, selection):
    report = govreport.parse(text)
    whole = lines(report)
    kept = {squeezed(line) for line in whole}
    shown = lines(report, selection)
    if "" not in shown:  # the title, and that there is nothing; or a text without parts
        assert not selection.of(report)
        return
    below = shown[shown.index("") :]
    for line in below:
        # Behind a claim may stand where in its sentence the text was found.
        assert squeezed(line) in kept or any(squeezed(line).startswith(start) for start in kept if start), line


@given(reports(), SELECTIONS)
def test_the_claims_that_are_left_are_those_that_are_asked_for(text, selection):
    report = govreport.parse(text)
    left = selection.of(report)
    places = {id(claim): place for place, claim in enumerate(report.claims)}
    assert [places[id(claim)] for claim in left] == sorted(places[id(claim)] for claim in left)
    assert all(selection.status in (None, claim.status) for claim in left)
    assert all(not selection.kinds or claim.quantity.kind in selection.kinds for claim in left)
    rest = {id(claim) for claim in report.claims} - {id(claim) for claim in left}
    if selection.find is None:
        out = [claim for claim in report.claims if id(claim) in rest]
        assert all(claim.status != (selection.status or claim.status) or claim.quantity.kind not in selection.kinds for claim in out)
    assert {id(c) for c in left} == {id(c) for c in Selection(selection.status).of(report)} & {
        id(c) for c in Selection(kinds=selection.kinds).of(report)
    } & {id(c) for c in Selection(find=selection.find).of(report)}


@given(texts())
def test_without_filters_everything_is_shown(text):
    report = govreport.parse(text)
    items = [item for item, _ in terminal.Outline(report, report.claims, whole=True).items()]
    assert [id(item) for item in items if isinstance(item, Claim)] == [id(claim) for claim in sorted(report.claims, key=_place(items))]
    assert {id(item) for item in items if isinstance(item, Claim)} == {id(claim) for claim in report.claims}
    assert [item for item in items if not isinstance(item, Claim)] == [*report.walk((Part, Section))]


def _place(items):
    places = {id(item): place for place, item in enumerate(items)}
    return lambda claim: places[id(claim)]


@given(reports(), SELECTIONS)
def test_the_headings_are_those_above_the_claims(text, selection):
    report = govreport.parse(text)
    claims = selection.of(report)
    items = [item for item, _ in terminal.Outline(report, claims, whole=False).items()]
    assert {id(item) for item in items if isinstance(item, Claim)} == {id(claim) for claim in claims}
    shown = {id(claim) for claim in claims}
    above = [block for block in report.walk((Part, Section)) if any(id(claim) in shown for claim in block.claims)]
    assert [item for item in items if not isinstance(item, Claim)] == above


@given(reports(), SELECTIONS, st.integers(0, 3))
@example("2023年某市政府工作报告\n打印\n第一部分 2022年工作回顾", Selection(), 0)
def test_the_counts_of_the_parts_add_up(text, selection, depth):
    report = govreport.parse(text)
    shown = lines(report, selection, depth)
    if "" not in shown:
        assert not selection.of(report)
        return
    parts = [line for line in shown[shown.index("") + 1 :] if not line.startswith(" ")]
    counts = [int(re.search(r"([\d,]+) claims?\]$", line)[1]) for line in parts]
    assert sum(counts) == len(selection.of(report))


@given(texts(), st.integers(40, 130))
def test_lines_fit_and_lose_nothing(text, width):
    report = govreport.parse(text)
    folded = lines(report, width=width)
    assert max(map(cell_len, folded), default=0) <= width
    assert re.sub(r"\s", "", "".join(folded)) == re.sub(r"\s", "", "".join(lines(report)))


@given(st.text(st.sampled_from("增长“”，。 —…abc5%[]①\u0301"), max_size=60), st.integers(4, 40), st.integers(0, 2), st.sampled_from((1, 2)))
def test_folding(text, width, start, ambiguous):
    page = Screen(Console(file=io.StringIO()), width, ambiguous)
    pieces = page.fold(Text(text), start, 0)
    assert "".join(piece.plain for piece in pieces) == text
    for number, piece in enumerate(pieces):
        assert page.cells(piece.plain.rstrip()) <= width - (start if number else 0)
