"""The table of claim cases: each line of `claims.tsv` is one test. The form of a line is told at the head of the table."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

import govreport
from govreport import grammar
from govreport.claims import lexis, phrases, rewrites
from lesser_grammars import without_alternatives

TABLE = Path(__file__).with_name("claims.tsv")
FAILING = "## Known failures"  # below this line, a line of a single # names the cause of the failures that follow it
NUMERAL = re.compile("[0-9一二两三四五六七八九十百千万亿几]")
FRAME = re.compile(r"(?P<part>back|ahead)(?:-(?P<year>\d{4}))?")
RELATIONS = {str(r) for r in govreport.Relation}
STATUSES = {str(s) for s in govreport.Status}
# A report with a review and a plan; the sentence goes to the end of either.
REVIEW = "晋川市人民政府工作报告\n一、{}年工作回顾\n全市经济稳中向好。\n"
PLAN = "二、{}年工作安排\n"


class Case(NamedTuple):
    line: int
    frame: str
    sentence: str
    expected: list[list[str]]
    section: str
    cause: str


def table():
    cases, section, failing, cause = [], "", False, ""
    for number, line in enumerate(TABLE.read_text("utf-8").splitlines(), 1):
        if line.startswith("#"):
            if line.startswith("## "):
                section, cause = line[3:], ""
                failing = line == FAILING
            elif failing:
                cause = line[1:].strip()
        elif line:
            frame, sentence, claims = line.split("\t")
            expected = [[field.strip() for field in claim.split(" | ")] for claim in claims.split(" ; ")] if claims != "-" else []
            cases.append(Case(number, frame, sentence, expected, section, cause if failing else ""))
    return cases


CASES = table()


def claims(frame, sentence):
    if frame == "back":
        return govreport.find_claims(sentence)
    part, year = frame.partition("-")[::2]
    year = int(year or 2024)
    before = REVIEW.format(year - 1) + (PLAN.format(year) if part == "ahead" else "")
    after = "" if part == "ahead" else "\n" + PLAN.format(year) + "做好全年工作。\n"
    report = govreport.parse(before + sentence + after, year=year)
    return tuple(c for c in report.claims if c.quantity.span.start >= len(before))


def fields(claim, width):
    """A claim as the table writes it; the last three fields only where the table has them."""
    quantity = claim.quantity
    value = f"{quantity.low}..{quantity.high}" if quantity.value is None else str(quantity.value)
    stated = [quantity.text, claim.subject or "-", str(claim.relation), str(claim.status)]
    return [*stated, value, str(quantity.unit) or "-", str(quantity.bound)][: max(width, 4)]


def read(case):
    found = claims(case.frame, case.sentence)
    widths = [len(e) for e in case.expected] + [4] * len(found)
    return [fields(claim, width) for claim, width in zip(found, widths, strict=False)]


def param(case):
    marks = pytest.mark.xfail(strict=True, raises=AssertionError, reason=case.cause) if case.cause else ()
    return pytest.param(case, marks=marks, id=f"{case.line}-{case.sentence[:16]}")


@pytest.mark.parametrize("case", [param(c) for c in CASES])
def test_a_sentence_states_its_claims(case):
    assert read(case) == case.expected


def stated(text):
    return [fields(claim, 7) for claim in govreport.find_claims(text)]


def test_a_sentence_without_its_last_mark_states_the_same():
    sentences = [case.sentence for case in CASES if case.sentence.endswith("。")]
    assert [s for s in sentences if stated(s) != stated(s[:-1])] == []


@pytest.mark.parametrize("mark", ["——", "（一）", "1.", "12、", "（1）", "①", "一是", "第一，", "● "])
def test_a_mark_before_a_sentence_changes_nothing(mark):
    sentences = [case.sentence for case in CASES[::9] if not NUMERAL.match(case.sentence)]  # 1. and 5万人 are 1.5万人
    assert [s for s in sentences if stated(s) != stated(mark + s)] == []


def test_the_table_is_well_formed():
    seen = {}
    for case in CASES:
        at = f"line {case.line}: {case.sentence}"
        assert FRAME.fullmatch(case.frame), at
        assert case.sentence not in seen, f"{at} stands in line {seen[case.sentence]} too"
        seen[case.sentence] = case.line
        for claim in case.expected:
            assert len(claim) in (4, 7), at
            text, subject, relation, status = claim[:4]
            assert text in case.sentence, at
            assert subject == "-" or subject in case.sentence, at
            assert relation in RELATIONS, at
            assert status in STATUSES, at
    assert len(CASES) >= 400
    assert sum(not case.expected for case in CASES) >= 40


@pytest.fixture(scope="module")
def shapes():
    """The shapes of the clauses of each line that the library reads as the table has it."""
    out, seen = {}, []
    real = phrases.of

    def kept(shape):
        seen.append(shape)
        return real(shape)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(phrases, "of", kept)
        for case in CASES:
            if not case.cause:
                seen.clear()
                claims(case.frame, case.sentence)
                out[case.line] = set(seen)
    return out


@pytest.mark.parametrize(
    ("rule", "less"), [pytest.param(*a, id=" ".join(a[0].split())) for a in without_alternatives(grammar.text("claim"))]
)
def test_two_sentences_need_each_alternative_of_the_grammar(rule, less, shapes, monkeypatch):
    every = set().union(*shapes.values())
    before = {shape: phrases.of.__wrapped__(shape) for shape in every}
    monkeypatch.setattr(grammar, "text", lambda name: less)
    grammar.table.cache_clear()
    try:
        changed = {shape for shape in every if phrases.of.__wrapped__(shape) != before[shape]}
    finally:
        grammar.table.cache_clear()
    assert sum(bool(kinds & changed) for kinds in shapes.values()) >= 2, rule


@pytest.mark.parametrize("rewrite", rewrites.REWRITES, ids=lambda rewrite: rewrite.where.pattern)
def test_each_rewrite_of_a_sequence_is_needed_by_its_example(rewrite, monkeypatch):
    (case,) = (case for case in CASES if case.sentence == rewrite.example)
    assert read(case) == case.expected
    monkeypatch.setattr(rewrites, "REWRITES", tuple(other for other in rewrites.REWRITES if other is not rewrite))
    assert read(case) != case.expected


def test_a_word_that_no_list_gives_begins_with_a_character_that_is_looked_for(monkeypatch):
    """`lexis._special` is tried only where one of `_SPECIAL_HEADS` stands: a word that is missing there would never be found."""
    every, found, real = frozenset("".join(case.sentence for case in CASES)), set(), lexis._unlisted

    def kept(text, at, end):
        word = real(text, at, end)
        if word is not None:
            found.add(text[at])
        return word

    heads = lexis._SPECIAL_HEADS
    monkeypatch.setattr(lexis, "_SPECIAL_HEADS", heads | every)
    monkeypatch.setattr(lexis, "_unlisted", kept)
    lexis._entries.cache_clear()
    try:
        for case in CASES:
            claims(case.frame, case.sentence)
    finally:
        lexis._entries.cache_clear()
    assert len(found) > 20
    assert found <= heads
