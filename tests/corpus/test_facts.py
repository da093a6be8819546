"""The facts of the real reports that lie beside the repository, against the annotated ones."""

import json
import os
from fractions import Fraction
from pathlib import Path

import pytest

import govreport

ROOT = Path(__file__).parents[2]
CORPUS = Path(os.environ.get("GOVREPORT_CORPUS") or ROOT.parent / "shared" / "corpus")
GOLD = CORPUS.parent / "gold"
REPORTS = sorted(CORPUS.rglob("*.txt"))
FILES = {p.name: p for p in (*REPORTS, *(CORPUS.parent / "seeds").glob("*.txt"))}

pytestmark = pytest.mark.skipif(not REPORTS, reason=f"the reports of {CORPUS} are not there")


@pytest.fixture(scope="module")
def read():
    kept = {}

    def once(path):
        if path not in kept:
            kept[path] = govreport.read(path)
        return kept[path]

    return once


def value(one):
    low, high = (one.low, one.high) if one.value is None else (one.value, one.value)
    return Fraction(low), Fraction(high)


def gold(name):
    by_doc = {}
    for line in (GOLD / name).read_text(encoding="utf-8").splitlines():
        g = json.loads(line)
        low, high = g["value"] if isinstance(g["value"], list) else (g["value"], g["value"])
        key = (g["indicator"], g["status"], g["year"], g["measure"], Fraction(str(low)), Fraction(str(high)))
        by_doc.setdefault(g["doc"], {})[key] = g
    return by_doc


@pytest.mark.parametrize(("name", "recall", "precision"), [("facts.jsonl", 0.93, 0.97), ("facts_city.jsonl", 0.93, None)])
def test_the_annotated_facts(name, recall, precision, read):
    annotated = gold(name)
    known = {g["indicator"] for wanted in annotated.values() for g in wanted.values()}
    right = missed = wrong = bounds = stretches = 0
    for doc, wanted in annotated.items():
        found = {
            (f.indicator, f.status.value, f.year, f.measure.value, *value(f)): f
            for f in read(FILES[doc]).facts
            if f.preferred and f.indicator in known
        }
        right += len(wanted.keys() & found.keys())
        missed += len(wanted.keys() - found.keys())
        bounds += sum(found[key].bound == g["bound"] for key, g in wanted.items() if key in found)
        stretches += sum(found[key].stretch == g["stretch"] for key, g in wanted.items() if key in found)
        wrong += sum(not (f.status == "achieved" and f.bound in ("more_than", "at_least")) for key, f in found.items() if key not in wanted)
    assert right / (right + missed) >= recall
    assert bounds / right >= 0.98
    assert stretches / right >= 0.98
    if precision is not None:  # the gold of the cities is of a part of each report
        assert right / (right + wrong) >= precision


@pytest.mark.parametrize("path", REPORTS, ids=lambda p: p.stem)
def test_what_must_hold_of_every_fact(path, read):
    report = read(path)
    numbers = {id(c) for c in report.claims}
    first: dict[int, str] = {}  # of a claim that states several facts (存款、贷款余额均突破5000亿元)
    for fact in report.facts:
        assert id(fact.claim) in numbers
        assert fact.claim.indicator == first.setdefault(id(fact.claim), fact.indicator)
        assert fact.status == fact.claim.status
        assert (fact.value is None) == (fact.low is not None)
        assert (
            fact.year is None
            or report.year is None
            or (fact.year < report.year if fact.status == "achieved" else fact.year <= report.year + 15)
        )
    keys = [(f.indicator, f.status, f.year, f.measure, f.stretch) for f in report.facts if f.preferred]
    assert len(keys) == len(set(keys)), "two facts of one kind are both preferred"
