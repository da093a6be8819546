"""What the targets of real reports of consecutive years came to, against the verdicts of people."""

import json
import os
import runpy
from fractions import Fraction
from pathlib import Path

import pytest

import govreport

ROOT = Path(__file__).parents[2]
CORPUS = Path(os.environ.get("GOVREPORT_CORPUS") or ROOT.parent / "shared" / "corpus")
ANNOTATED = CORPUS.parent / "gold" / "tracking.jsonl"

pytestmark = pytest.mark.skipif(not ANNOTATED.is_file(), reason=f"the annotated targets {ANNOTATED} are not there")

# Targets that the annotation names by ids of its own, since they are not among the 20 of the other gold.
OURS = {"x_registered_unemployment": "registered_unemployment", "x_env_spending_share": "environment_spending_share"}


def wanted():
    return [json.loads(line) for line in ANNOTATED.read_text(encoding="utf-8").splitlines()] if ANNOTATED.is_file() else []


@pytest.fixture(scope="module")
def tracked():
    docs = {case[end]["doc"] for case in wanted() for end in ("target", "outcome") if case[end]}
    files = {path.name: path for path in CORPUS.rglob("*.txt")}
    tracking = govreport.track(govreport.read(files[doc]) for doc in sorted(docs))
    assert not tracking.unplaced
    return {(p.region, p.year, p.indicator, p.measure, p.stretch): p for p in tracking if p.report_year == p.year}


@pytest.mark.parametrize("case", wanted(), ids=lambda c: f"{c['target_year']}-{c['region']}-{c['indicator']}")
def test_the_verdicts(case, tracked):
    target, outcome = case["target"], case["outcome"]
    indicator = OURS.get(case["indicator"], case["indicator"])
    found = tracked[case["region"], case["target_year"], indicator, case["measure"], target["stretch"]]
    assert (found.value, str(found.unit), found.bound) == (Fraction(str(target["value"])), target["unit"], target["bound"])
    assert found.verdict == case["verdict"]
    if outcome is None:
        assert found.outcome is None
        return
    stated = (found.outcome.value, str(found.outcome.unit), found.outcome.bound, f"{found.outcome.report_year}年")
    assert stated == (Fraction(str(outcome["value"])), outcome["unit"], outcome["bound"], outcome["doc"][:5])


def test_nothing_else_is_promised_but_what_can_be_checked(tracked):
    """Of the targets that have a next report, those beyond the annotation are of indicators that it does not follow."""
    followed = {OURS.get(case["indicator"], case["indicator"]) for case in wanted()}
    keys = {(case["region"], case["target_year"], OURS.get(case["indicator"], case["indicator"]), case["measure"]) for case in wanted()}
    more = {key[:4] for key, p in tracked.items() if p.verdict != "pending" and key[2] in followed}
    assert more <= keys


def test_the_page_shows_what_the_reports_give():
    """The tables of docs/tracking.md have not drifted from the reports, where these are there."""
    tool = runpy.run_path(str(ROOT / "tools" / "make_docs.py"))
    docs = {case[end]["doc"] for case in wanted() for end in ("target", "outcome") if case[end]}
    tracking = govreport.track(govreport.read(path) for path in CORPUS.rglob("*.txt") if path.name in docs)
    page = (ROOT / "docs" / "tracking.md").read_text(encoding="utf-8")
    for region in {case["region"] for case in wanted()}:
        assert tool["tracking_table"](tracking, region) in page
    national = govreport.track(govreport.read(path) for path in (CORPUS / "national").glob("*.txt"))
    assert tool["horizon_table"](national, national.promises[0].region) in page
