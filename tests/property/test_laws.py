"""The laws of DESIGN.md that hold for the whole parse: 1, 5, 7 and 8. Law 2 is test_cost_of_any_text; others stand beside their stages."""

import decimal
import json
import locale
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import govreport
import laws
from govreport.source import fold
from govreport.tree import Claim, Quantity
from schema import faults
from strategies import plain_sentences, reports, texts

SURROGATES = chr(0xD83D) + chr(0xDE00)


@given(texts())
@example("")
@example("\ufeff")
@example("一、\n（一）\n1.")
@example("一、2022年工作回顾\n地区生产总值增长近〇〇年以上。\n")
@example(f"增长{SURROGATES}5%。{SURROGATES}\x00\ud800")
def test_1_and_2_any_string_parses_and_the_leaves_tile_it(text):
    laws.spans_agree(govreport.parse(text))


@given(texts())
@example(f"增长{SURROGATES}5%。{SURROGATES}")
def test_8_a_report_survives_its_dict_and_json(text):
    report = govreport.parse(text)
    laws.survives(report)
    assert faults(json.loads(report.to_json())) == []


@given(reports())
@settings(max_examples=30)
def test_8_a_parsed_report_stores_its_claims_and_quantities_once(text):
    data = govreport.parse(text).to_dict()
    assert all(type(claim["quantity"]) is int for claim in data["claims"])
    assert all(type(fact["claim"]) is int for fact in data["facts"])
    assert all(type(claim["quantity"]["unit"]) is str for claim in data["claims"] if type(claim["quantity"]) is dict)


def spelled(text):
    """Everything of a parse, as text."""
    return json.dumps(govreport.parse(text).to_dict())


CONTEXTS = (
    decimal.Context(prec=1, rounding=decimal.ROUND_UP, Emin=0, Emax=0, clamp=1),
    decimal.Context(prec=2, traps=[decimal.Inexact, decimal.Rounded, decimal.Subnormal]),
    decimal.Context(prec=3, traps=[decimal.FloatOperation], capitals=0),
)


@given(reports(), st.sampled_from(CONTEXTS))
def test_5_the_decimal_context_does_not_matter(text, context):
    expected = spelled(text)
    with decimal.localcontext(context):
        report = govreport.parse(text)
        data = report.to_dict()
        assert govreport.from_dict(data) == report
    assert json.dumps(data) == expected


@given(reports())
@settings(max_examples=20)
def test_5_the_thread_does_not_matter(text):
    expected = spelled(text)
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(spelled, [text] * 8)) == {expected}


@pytest.mark.parametrize("name", ["C", "C.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8"])
def test_5_the_locale_does_not_matter(name):
    before = locale.setlocale(locale.LC_ALL)
    expected = spelled(SAMPLE)
    try:
        locale.setlocale(locale.LC_ALL, name)
    except locale.Error:
        pytest.skip(f"this machine has no locale {name}")
    try:
        assert spelled(SAMPLE) == expected
    finally:
        locale.setlocale(locale.LC_ALL, before)


SAMPLE = """2023年某市政府工作报告
一、2022年工作回顾
（一）经济。地区生产总值5562.47亿元、增长2.5%，小微企业贷款、制造业贷款分别增长27.2%、14.9%。三分之二的县实现1400多件。
二、2023年工作
今年预期目标是地区生产总值增长6%左右、力争7%，城镇新增就业十二万人以上，PM2.5浓度控制在25微克/立方米以内。
"""


@pytest.mark.parametrize(
    "env", [{"PYTHONHASHSEED": "1"}, {"PYTHONHASHSEED": "4711"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}]
)
def test_5_neither_the_hash_seed_nor_a_c_locale_matters(env):
    """In a process of its own: both are settled when an interpreter starts."""
    code = "import json, sys, govreport; print(json.dumps(govreport.parse(json.loads(sys.stdin.read())).to_dict()))"
    done = subprocess.run(
        [sys.executable, "-c", code], input=json.dumps(SAMPLE), capture_output=True, text=True, check=True, env={**os.environ, **env}
    )
    assert done.stdout.strip() == spelled(SAMPLE)


def seen(claim: Claim, shift=lambda offset: offset):
    """What a claim says, and where, at shifted offsets."""
    quantity = claim.quantity
    return (
        (shift(quantity.span.start), shift(quantity.span.end), quantity.value, quantity.low, quantity.high, quantity.kind, quantity.bound),
        (claim.relation, claim.status, claim.scope, claim.indicator, claim.commitment),
        (claim.subject, claim.topic, quantity.text, str(quantity.unit)),
    )


PARAGRAPHS = st.lists(
    st.sampled_from(
        (
            "地区生产总值5562.47亿元、增长2.5%。",
            "小微企业贷款、制造业贷款分别增长27.2%、14.9%。",
            "城镇新增就业12.6万人，比上年多1万人以上！",
            "今年预期目标是地区生产总值增长6%左右、力争7%。",
            "建成高速公路三百二十公里，三分之二的县通高铁。",
            "民营企业占比不低于90%，居全省第1位。",
            "新建5G基站1400多个，“七大机制”全面落地。",
        )
    ),
    min_size=1,
    max_size=5,
)


@given(PARAGRAPHS, st.data())
def test_7_a_plain_sentence_at_a_paragraphs_end_only_shifts(paragraphs, data):
    where = data.draw(st.integers(0, len(paragraphs) - 1))
    sentence = data.draw(plain_sentences())
    head = "2023年某市政府工作报告\n一、2022年工作回顾\n"
    before = head + "\n".join(paragraphs)
    end = len(head + "\n".join(paragraphs[: where + 1]))
    after = before[:end] + sentence + before[end:]

    def shift(offset):
        return offset + len(sentence) if offset > end else offset

    old, new = govreport.parse(before), govreport.parse(after)
    assert [seen(c) for c in new.claims] == [seen(c, shift) for c in old.claims]
    assert [(f.indicator, f.year, f.measure, f.status, f.value) for f in new.facts] == [
        (f.indicator, f.year, f.measure, f.status, f.value) for f in old.facts
    ]
    assert [p.heading for p in new.parts] == [p.heading for p in old.parts]


_WIDE = {c: chr(ord(c) + 0xFEE0) for c in map(chr, range(0x21, 0x7F))}


@given(PARAGRAPHS)
def test_7_full_width_spelling_gives_the_same_claims_after_folding(paragraphs):
    half = "一、2022年工作回顾\n" + "\n".join(paragraphs)
    wide = half.translate(str.maketrans(_WIDE))
    assert len(wide) == len(half)

    def folded(claim):
        *amount, (subject, topic, text, unit) = seen(claim)
        return (*amount, subject and fold(subject), topic and fold(topic), fold(text), fold(unit))

    assert [folded(c) for c in govreport.parse(wide).claims] == [folded(c) for c in govreport.parse(half).claims]


@given(reports())
@settings(max_examples=20)
def test_values_are_exact_numbers(text):
    for quantity in govreport.parse(text).walk(Quantity):
        for value in (quantity.value, quantity.low, quantity.high):
            assert not isinstance(value, float)
            assert not isinstance(value, Decimal) or value.is_finite()
        assert (quantity.value is None) == (quantity.low is not None) == (quantity.high is not None)
