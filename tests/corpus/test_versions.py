"""Edits of real reports are told as what they are. The reports are no part of the repository."""

import os
from pathlib import Path

import pytest

import govreport
from govreport import Change, Sentence, diff

ROOT = Path(__file__).parents[2]
CORPUS = Path(os.environ.get("GOVREPORT_CORPUS") or ROOT.parent / "shared" / "corpus")
REPORTS = [*sorted((ROOT / "seeds").glob("*.txt")), *sorted(CORPUS.rglob("*.txt"))[::3]]
if len(REPORTS) < 2:
    REPORTS.append(pytest.param(None, marks=pytest.mark.skip(reason=f"the reports of {CORPUS} are not there")))


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem if path else "corpus")
def test_a_digit_is_a_change_and_a_sentence_taken_out_is_dropped(path):
    report = govreport.read(path)
    text = report.source.text

    figure = report.claims[len(report.claims) // 2].quantity
    place = next((at for at in range(*figure.span) if text[at] in "23456789"), None)
    if place is not None:
        digit = "5" if text[place] != "5" else "6"
        (found,) = diff(report, govreport.parse(text[:place] + digit + text[place + 1 :], year=report.year))
        assert (found.change, found.fields, found.old_span) == (Change.CHANGED, ("value",), figure.span)

    start, end = max((sentence.span for sentence in report.walk(Sentence)), key=lambda span: span.end - span.start)
    told = [claim for claim in report.claims if start <= claim.quantity.span.start < end]
    found = diff(report, govreport.parse(text[:start] + text[end:], year=report.year))
    assert [(each.change, each.old) for each in found] == [(Change.DROPPED, claim) for claim in told]
