"""Every real report that lies beside the repository parses, and its leaves spell it. The reports are no part of the repository."""

import os
from pathlib import Path

import pytest

import govreport
import laws
from govreport.tree import Part, Section
from schema import faults

ROOT = Path(__file__).parents[2]
# A checkout elsewhere may be told where the reports lie.
CORPUS = Path(os.environ.get("GOVREPORT_CORPUS") or ROOT.parent / "shared" / "corpus")
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
REPORTS = sorted(CORPUS.rglob("*.txt"))

if not REPORTS:
    REPORTS = [pytest.param(None, marks=pytest.mark.skip(reason=f"the reports of {CORPUS} are not there"))]


@pytest.fixture(scope="module")
def read():
    """Each report is parsed once; the last one is kept."""
    kept = {}

    def once(path):
        if path not in kept:
            kept.clear()
            kept[path] = govreport.read(path)
        return kept[path]

    return once


def name(path):
    return path.stem if path else "corpus"


@pytest.mark.parametrize("path", [*SEEDS, *REPORTS], ids=name)
def test_a_report_parses_and_its_leaves_spell_it(path, read):
    report = read(path)
    assert "".join(leaf.text for leaf in report.leaves()) == report.source.text
    assert report.claims, "a report without any figure"
    at = 0
    for leaf in report.leaves():
        assert leaf.span == (at, at + len(leaf.text))
        at = leaf.span.end
    for block in (*report.walk(Part), *report.walk(Section)):
        assert report.source[block.heading_span] == block.heading
    laws.figures_are_told(report)


@pytest.mark.parametrize("path", [*SEEDS, *REPORTS], ids=name)
def test_a_report_survives_json(path, read):
    report = read(path)
    back = govreport.from_json(report.to_json())
    assert back == report
    assert [str(c.quantity.value) for c in back.claims] == [str(c.quantity.value) for c in report.claims]


@pytest.mark.parametrize("path", [*SEEDS, *REPORTS[::10]], ids=name)
def test_the_dict_of_a_report_fits_the_schema(path, read):
    """Of some only: jsonschema takes a second for each."""
    assert faults(read(path).to_dict()) == []
