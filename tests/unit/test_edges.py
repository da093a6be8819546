"""Patterns that are tried only where some character stands: what they find begins, or ends, with no other."""

import re
from pathlib import Path

import pytest

from govreport import comparisons
from govreport.claims import pending
from govreport.claims.gaps import asides, baselines
from govreport.claims.gaps import stage as gaps
from govreport.claims.names import closings, openings
from govreport.times import classes
from matcher import items, parsed

BEGINS, ENDS = 1, -1
ANY = "any character"


def edge(sequence, side):
    """The characters with which what is found can begin or end; "" where it can be empty."""
    found = set()
    for kind, value in sequence[::side]:
        here = characters(kind, value, side)
        found |= here - {""}
        if "" not in here:
            return found
    return found | {""}


def characters(kind, value, side):
    match kind:
        case "LITERAL":
            return {chr(value)}
        case "IN":
            return {chr(v) if str(k) == "LITERAL" else ANY for k, v in value}
        case "SUBPATTERN":
            return edge(items(value[3]), side)
        case "BRANCH":
            return set().union(*(edge(items(body), side) for body in value[1]))
        case "MAX_REPEAT" | "MIN_REPEAT":
            return edge(items(value[2]), side) | ({""} if value[0] == 0 else set())
        case "AT" | "ASSERT" | "ASSERT_NOT":
            return {""}
    return {ANY}


@pytest.mark.parametrize(
    ("pattern", "side", "expected"),
    [
        ("(?<=x)ab|[cd]e", BEGINS, {"a", "c", "d"}),
        ("(?:ab?|[cd]*)$", ENDS, {"a", "b", "c", "d", ""}),
        ("a?(?=x)b+", BEGINS, {"a", "b"}),
        ("[^a]b|.c", BEGINS, {ANY}),
    ],
)
def test_the_edges_of_a_pattern(pattern, side, expected):
    assert edge(parsed(pattern), side) == expected


TRIED = {
    "circumstance": (pending._CIRCUMSTANCE, BEGINS, pending._heads()),
    "under": (pending._UNDER, ENDS, pending._under_ends()),
    "among": (closings._AMONG, ENDS, closings.AMONG_ENDS),
    "mean": (closings._MEAN, ENDS, {"均"}),
    "step": (closings._STEP, ENDS, closings.STEP_ENDS),
    "for us": (closings._FOR_US, ENDS, set("省市县区州旗盟国")),
    "in all": (closings._AND_TOTAL, ENDS, set("数量")),
    "lasting": (asides.LASTING, BEGINS, asides.AFTER_TIME),
    "comparison": (comparisons._pattern(), BEGINS, set(comparisons._HEADS.pattern.strip("[]"))),
    "goal": (baselines._AS_GOAL, BEGINS, baselines._GOAL_HEADS),
    "spared": (gaps._SPARED, ENDS, gaps._SPARED_ENDS),
    **{f"opening {kept}": (openings.opening(kept)[1], BEGINS, openings.opening(kept)[0]) for kept in ("", "frame", "titles")},
}


@pytest.mark.parametrize("tried", TRIED)
def test_a_pattern_is_tried_where_it_can_find_something_and_nowhere_else(tried):
    pattern, side, filtered = TRIED[tried]
    assert edge(parsed(pattern.pattern), side) == filtered


def test_each_word_of_time_begins_with_what_is_looked_for():
    told = (Path(__file__).parents[1] / "corpus" / "facts.tsv").read_text(encoding="utf-8") + "到21世纪中叶，"
    plain = re.compile("|".join(f"(?P<{kind}>{words})" for kind, words in classes._KINDS.items()))
    kinds = [(m.span(), m.lastgroup) for m in plain.finditer(told)]
    assert {kind for _, kind in kinds} == classes._KINDS.keys()
    assert [(m.span(), m.lastgroup) for m in classes.WORDS.finditer(told)] == kinds
