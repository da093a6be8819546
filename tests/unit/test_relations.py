"""What decides a relation: the grammar's rule, or the case that `claim.rule` names behind it."""

from pathlib import Path

import pytest

import govreport
from govreport.claims.relations.cases import OF_CASE, OF_RULE

DOCS = Path(__file__).parents[2] / "docs" / "claims.md"


@pytest.mark.parametrize("case", OF_CASE)
def test_the_example_of_a_case_is_decided_by_it(case):
    decided = [c for c in govreport.find_claims(OF_CASE[case].example) if c.rule == f"{c.construction}/{case}"]
    relation = OF_CASE[case].relation
    assert decided
    assert all(c.relation is relation or (relation is None and c.relation in OF_RULE.values()) for c in decided)


@pytest.mark.parametrize("case", OF_CASE)
def test_a_relation_is_its_rules_where_no_case_is_named(case):
    for claim in govreport.find_claims(OF_CASE[case].example):
        if "/" not in claim.rule:
            assert claim.relation is OF_RULE[claim.rule]


def test_the_docs_list_every_case():
    cases = [f"| `{name}` | {f'`{c.relation}`' if c.relation else 'as before'} | {c.example} |" for name, c in OF_CASE.items()]
    assert [line for line in DOCS.read_text(encoding="utf-8").splitlines() if line in cases] == cases
