"""Checks on the real reports that lie beside the repository. They are final texts: nearly every finding would be a false alarm."""

import os
from collections import Counter
from pathlib import Path

import pytest

import govreport
from govreport.tree import Bound, Kind, Measure, Relation, Status

ROOT = Path(__file__).parents[2]
CORPUS = Path(os.environ.get("GOVREPORT_CORPUS") or ROOT.parent / "shared" / "corpus")
REPORTS = sorted(CORPUS.rglob("*.txt"))

pytestmark = pytest.mark.skipif(not REPORTS, reason=f"the reports of {CORPUS} are not there")

# Each of these was read by a person and is a slip or a fair warning. Read what is new before you add it here.
READ = Counter({"conflict.facts": 2, "conflict.target": 1, "outline.headings": 1, "scale.level": 1})


@pytest.fixture(scope="module")
def reports():
    return [govreport.read(path) for path in REPORTS]


def test_the_findings_are_those_that_were_read(reports):
    by_year = {(r.region.name, r.planned): r for r in reports if r.region is not None}
    found = Counter()
    for r in reports:
        before = by_year.get((r.region.name, r.planned - 1)) if r.region is not None and r.planned is not None else None
        found.update(one.rule for one in govreport.check(r, before))
    assert found - READ == Counter()


def slips(report):
    """Texts of a real report with one figure made wrong, each with the place of that figure: (text, start of the figure, its rule)."""
    text = report.source.text
    gdp = report.fact("gdp", measure=Measure.LEVEL, status=Status.ACHIEVED)
    if gdp is not None and "亿元" in gdp.claim.quantity.text and "万亿" not in gdp.claim.quantity.text:
        at = gdp.claim.quantity.span
        yield text[: at.start] + text[at.start : at.end].replace("亿元", "元") + text[at.end :], at.start, "scale.level"
    for claim in report.claims:
        q = claim.quantity
        if (
            q.kind is Kind.PERCENT
            and claim.relation is Relation.DECREASE
            and q.bound is Bound.EXACT
            and q.value is not None
            and claim.subject
        ):
            yield text[: q.span.start] + "180%" + text[q.span.end :], q.span.start, "wording.fell_past_nought"
            break
    for claim in report.claims:
        q = claim.quantity
        if q.low is not None and q.kind is Kind.PERCENT and "%—" in q.text:
            low, _, high = q.text.partition("—")
            yield text[: q.span.start] + f"{high}—{low}" + text[q.span.end :], q.span.start, "wording.range"
            break


def test_a_slip_put_into_a_real_report_is_found(reports):
    tried = found = 0
    for report in reports:
        for text, start, rule in slips(report):
            tried += 1
            wrong = govreport.parse(text, region=report.region and report.region.name, year=report.year)
            found += any(one.rule == rule and any(span.start == start for span in one.spans) for one in govreport.check(wrong))
    assert tried > 50
    assert found / tried >= 0.95
