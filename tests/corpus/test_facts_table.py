"""The table of fact cases: each line of `facts.tsv` is one test. The form of a line is told at the head of the table."""

import functools
import re
from pathlib import Path
from typing import NamedTuple

import pytest

import govreport

TABLE = Path(__file__).with_name("facts.tsv")
FRAME = re.compile(r"(?P<part>[a-z]+)(?:-(?P<year>\d{4}))?(?:@(?P<region>\S+))?")


class Part(NamedTuple):
    """The text around a sentence, and what its facts are of: so many years from that of the report, and with which status."""

    text: str
    years: int
    status: str


PARTS = {
    "back": Part("一、{last}年工作回顾\n{sentence}\n", -1, "achieved"),
    "ahead": Part("一、{year}年主要预期目标\n{sentence}\n", 0, "target"),
    "years": Part("一、过去五年工作回顾\n{sentence}\n", -1, "achieved"),
    "goals": Part("一、今后五年的奋斗目标\n{sentence}\n二、{year}年工作安排\n实干。\n", 4, "target"),
    "mixed": Part("一、今后五年的目标和{year}年工作安排\n{sentence}\n", 4, "target"),
    "bare": Part("{year}年金华市政府工作报告\n各位代表：\n{sentence}\n", -1, "achieved"),
}


class Case(NamedTuple):
    line: int
    frame: str
    sentence: str
    facts: list[str]


def table():
    lines = enumerate(TABLE.read_text("utf-8").splitlines(), 1)
    rows = [(number, *line.split("\t")) for number, line in lines if line and not line.startswith("#")]
    return [Case(number, frame, sentence, [] if facts == "-" else facts.split(" ; ")) for number, frame, sentence, facts in rows]


CASES = table()


def of(frame):
    """The part, the year and the region of a frame."""
    found = FRAME.fullmatch(frame)
    region = found["region"] or "金华市"
    return PARTS[found["part"]], int(found["year"] or 2025), None if region == "-" else region


@functools.cache
def parsed(frame, sentence):
    part, year, region = of(frame)
    text = part.text.format(sentence=sentence.replace(r"\n", "\n"), year=year, last=year - 1)
    return govreport.parse(text, year=year, region=region)


def written(fact, part, year, contradictions):
    """A fact as the table writes it."""
    value = f"{fact.low}..{fact.high}" if fact.value is None else str(fact.value)
    unit = "" if str(fact.unit) == "%" else f" {fact.unit if str(fact.unit) else '-'}"
    beside = [
        str(fact.year) if fact.year != year + part.years else "",
        str(fact.bound) if fact.bound != "exact" else "",
        str(fact.status) if fact.status != part.status else "",
        "stretch" if fact.stretch else "",
        "" if fact.preferred else "not preferred",
        "contradicts" if fact.claim.quantity.span in contradictions else "",
    ]
    return " | ".join([f"{fact.indicator} {fact.measure} {value}{unit}", *filter(None, beside)])


def read(case):
    report, (part, year, _) = parsed(case.frame, case.sentence), of(case.frame)
    contradictions = {p.span for p in report.problems if p.code == "facts.contradiction"}
    return [written(fact, part, year, contradictions) for fact in report.facts]


@pytest.mark.parametrize("case", [pytest.param(c, id=f"{c.line}-{c.sentence[:16]}") for c in CASES])
def test_a_sentence_states_its_facts(case):
    assert read(case) == case.facts


def test_a_sentence_has_no_problem_but_contradictions_and_numerals_that_its_writer_left_open():
    found = {p.code for case in CASES for p in parsed(case.frame, case.sentence).problems}
    assert {code for code in found if not code.startswith(("front.", "outline."))} == {
        "facts.contradiction",
        "numerals.divided",
        "numerals.missing",
    }


def test_no_sentence_stands_twice_in_one_frame():
    seen = {}
    for case in CASES:
        assert seen.setdefault((case.frame, case.sentence), case.line) == case.line, f"line {case.line}: {case.sentence}"
