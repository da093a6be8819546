"""The laws of quantities: every surface form of a value, alone and in running text, in any context; and the grammar's own law."""

import decimal
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from itertools import pairwise

from hypothesis import assume, example, given
from hypothesis import strategies as st

from govreport import Bound, NumeralError, find_quantities, format_number, grammar, parse_number, quantities
from govreport.quantities import amounts
from govreport.quantities.amount_tokens import tokens
from strategies import amounts_written, derivations, plain_sentences

AROUND = ("", "完成投资", "同比增长", "（", "今年，")
BEHIND = ("", "。", "，其中", "、同比增长", "）")


def told(quantity):
    """What a quantity states, its digits as written."""
    return (
        str(quantity.value),
        str(quantity.low),
        str(quantity.high),
        str(quantity.unit).replace("％", "%"),
        quantity.bound,
        quantity.kind,
    )


@given(amounts_written(), st.sampled_from(AROUND), st.sampled_from(BEHIND))
def test_3_every_form_of_a_value_gives_it_with_unit_bound_and_span(written, left, right):
    value, unit, bound, text = written
    found = find_quantities(left + text + right)
    assert len(found) == 1, text
    (q,) = found
    assert (q.value, str(q.unit), q.bound) == (value, unit, bound)
    assert (left + text + right)[q.span.start : q.span.end] == q.text == text


@given(amounts_written())
def test_3_it_reads_alone_as_in_a_text(written):
    value, unit, bound, text = written
    found = parse_number(text)
    assert (found.value, found.unit, found.bound) == (value, unit, bound)


@given(st.lists(amounts_written(), min_size=1, max_size=4), st.integers(1, 4))
def test_5_no_decimal_context_changes_a_quantity(written, precision):
    text = "，".join(f"完成{w[3]}" for w in written)
    expected = [told(q) for q in find_quantities(text)]
    with decimal.localcontext(decimal.Context(prec=precision, Emax=5, Emin=-5, traps=[decimal.Inexact, decimal.Rounded])):
        amounts._read.cache_clear()
        assert [told(q) for q in find_quantities(text)] == expected


def test_5_threads_agree():
    texts = [f"完成{n * 37}.5万元、增长{n % 9}成、{n}至{n + 3}家" for n in range(1, 200)]
    expected = [[told(q) for q in find_quantities(t)] for t in texts]
    amounts._read.cache_clear()
    grammar.derive.cache_clear()
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda t: [told(q) for q in find_quantities(t)], texts * 2))
    assert found == expected * 2


def test_5_the_hash_seed_changes_nothing():
    code = "from govreport import *; print([(q.text, str(q.value)) for q in find_quantities('超5万亿元、3成、两三年、12金8银')])"
    places = [{**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"} for seed in ("0", "7", "4242")]
    run = [sys.executable, "-c", code]
    shown = {subprocess.run(run, env=place, capture_output=True, check=True).stdout for place in places}
    assert len(shown) == 1


def flat(tree):
    """A derivation as plain tuples."""
    return str(tree.data), tuple(flat(c) if hasattr(c, "data") else str(c.type) for c in tree.children)


@given(derivations("quantity"))
def test_6_every_shape_of_the_grammar_has_the_tree_that_it_was_made_from(made):
    tree, shape = made
    found = grammar.parse("quantity", shape)
    assert found is not None
    assert flat(found) == tree


WORDS = {
    "ARABIC": "12.5", "CHINESE": "三十", "PAIR": "七八", "SCALE": "亿", "SEVERAL": "几", "MORE": "余", "PER": "百分之", "UNIT": "小时",
    "BEFORE": "超过", "AFTER": "左右", "SEP": "至", "NTH": "第", "TOP": "前", "FIRST": "首位", "TURN": "翻", "FOLD": "番", "TENTH": "成",
    "OFF": "折", "HALF": "半", "OVER": "分之", "TIMES": "×", "COLON": "∶", "CLASS": "级", "SLASH": "/", "SIGN": "-", "SLIGHT": "强",
    "WHOLE": "一半", "MOST": "过半", "DOUBLE": "双倍", "MANY": "成千上万", "ZERO": "零",
}  # fmt: skip


@given(derivations("quantity"))
def test_6_the_words_of_a_shape_are_read_as_that_shape(made):
    """No word of a class runs into the next one's (千 and 千瓦): the classes come back from the text."""
    _, shape = made
    shape = shape[1:] if shape[0] == "BEFORE" else shape
    numerals = ("CHINESE", "PAIR", "SCALE", "SEVERAL")
    assume(not any(a in numerals and b in numerals for a, b in pairwise(shape)))  # one run of numerals
    assume("SIGN" not in shape[1:])  # 5--3 is a dash
    pairs = set(pairwise(shape))
    assume(("MORE", "SCALE") not in pairs or "ARABIC" in shape)
    found = tokens("".join(WORDS[kind] for kind in shape))
    assert found is not None
    assert tuple(kind for kind, _ in found) == shape


@given(st.lists(amounts_written(), min_size=1, max_size=3), plain_sentences())
def test_7_words_behind_change_nothing(written, words):
    text = "，".join(f"完成{w[3]}" for w in written) + "。"
    assert [told(q) for q in find_quantities(text + words)] == [told(q) for q in find_quantities(text)]


DIGITS = st.from_regex(r"[0-9]{1,4}(,[0-9]{3}){0,2}(\.[0-9]{1,3})?", fullmatch=True) | st.just("9" * 101)


@given(derivations("quantity"), DIGITS)
def test_6_amounts_that_differ_in_their_digits_alone_are_read_alike(made, digits):
    """What is remembered of the words behind a number gives the reading that the number's own derivation gives."""
    _, shape = made
    before, shape = (shape[0] == "BEFORE") * "超过", shape[shape[0] == "BEFORE" :]
    core = digits + "".join(WORDS[kind] for kind in shape[shape[:1] == ("ARABIC",) :])
    derived = amounts.derived(before, core)
    if isinstance(derived, NumeralError):
        assert amounts.error(before, core).reason == derived.reason
    else:
        assert amounts.read(before, core) == derived
        assert derived is None or amounts.read(before, core).value is None or str(amounts.read(before, core).value) == str(derived.value)


@given(amounts_written())
def test_7_full_width_and_traditional_spellings_agree(written):
    text = written[3]
    wide = "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isdigit() else c for c in text).replace("%", "％")
    (a,), (b,), (c,) = (find_quantities("达" + t) for t in (text, wide, text.replace("万", "萬").replace("亿", "億")))
    assert told(a) == told(b) == told(c)


@given(st.integers(1, 9999), st.integers(1, 9999), st.sampled_from(["元", "家", "吨", "%"]))
def test_reading_is_monotone(low, high, unit):
    assume(low < high)
    (a,), (b,) = (find_quantities(f"达{n}{unit}") for n in (low, high))
    assert a.value < b.value


@given(st.integers(1, 10**7 - 1), st.sampled_from("多余"))
def test_more_before_the_multiplier_does_not_change_a_value(hundreds, more):
    written = format_number(hundreds * 100_0000, "chinese")  # 一亿零五百万, 二千三百亿
    (q,) = find_quantities(f"产量达{written[:-1]}{more}{written[-1]}吨")
    assert (q.value, q.bound) == (hundreds * 100_0000, Bound.APPROX_MORE)


@given(
    st.integers(1, 9),
    st.integers(1, 9),
    st.sampled_from(["万千", "万百", "千百"]),
    st.sampled_from(["", "万", "亿"]),
    st.sampled_from(["", "多"]),
)
def test_digits_and_ranks_by_turns_are_read_as_characters_are(first, second, ranks, multiplier, more):
    """3万2千亿, 2千3百多万: the same as in characters."""
    assume(not (ranks[0] == "万" and multiplier == "万"))
    high, low = ({"万": 10**4, "千": 1000, "百": 100}[rank] for rank in ranks)
    (q,) = find_quantities(f"突破{first}{ranks[0]}{second}{ranks[1]}{more}{multiplier}元")
    assert q.value == (first * high + second * low) * {"": 1, "万": 10**4, "亿": 10**8}[multiplier]


@given(st.integers(1, 9), st.integers(1, 8), st.sampled_from(["", "万", "亿"]), st.sampled_from([(2, "十"), (3, "百"), (4, "千")]))
def test_two_neighbours_are_the_ends_of_a_range(head, low, multiplier, place):
    """一百七八十万, 三千五六百, 四万五六千亿: the numeral with the first of the two, and with the second."""
    digits, (rank, of) = "零一二三四五六七八九", place
    above = {2: "百", 3: "千", 4: "万"}[rank] if not (rank == 4 and multiplier == "万") else ""
    begin = f"{digits[head]}{above}" if above else ""
    (q,) = find_quantities(f"共有{begin}{digits[low]}{digits[low + 1]}{of}{multiplier}人")
    base, step, times = head * 10**rank if above else 0, 10 ** (rank - 1), {"": 1, "万": 10**4, "亿": 10**8}[multiplier]
    assert (q.low, q.high) == ((base + low * step) * times, (base + (low + 1) * step) * times)


@given(
    st.integers(1, 999),
    st.integers(1, 999),
    st.sampled_from(["—", "-", "至", "到", "～", "——"]),
    st.sampled_from(["%", "万元", "年", "亿千瓦时"]),
)
def test_a_range_shares_unit_and_multiplier(low, more, mark, unit):
    (q,) = find_quantities(f"为{low}{mark}{low + more}{unit}")
    factor = {"万元": 10**4, "亿千瓦时": 10**8}.get(unit, 1)
    assert (q.low, q.high, q.bound) == (low * factor, (low + more) * factor, Bound.RANGE)
    assert q.value is None


@given(st.text(st.sampled_from("0123456789.,，%万亿元家个成半翻两三十百千超近以上左右—-至第前/×“”保争每人月年负点分之"), max_size=24))
def test_any_text_gives_ordered_quantities_with_exact_values(text):
    at = 0
    for q in find_quantities(text):
        assert q.span.start >= at
        assert q.text == text[q.span.start : q.span.end]
        assert (q.value is None) == (q.low is not None) == (q.high is not None)
        assert not isinstance(q.value, float)
        assert "E" not in str(q.value) or abs(Decimal(str(q.value))) < 1
        at = q.span.end


_PIECES = [
    "百分之",
    "负",
    "一",
    "三",
    "五",
    "十",
    "二十",
    "百",
    "千",
    "万",
    "亿",
    "点",
    "零",
    "至",
    "多",
    "人",
    "元",
    "年",
    "倍",
    "成",
    "半",
    "翻",
    "番",
    "，",
]


@given(st.lists(st.sampled_from(_PIECES), max_size=10).map("".join))
@example("增长百分之三万，完成五亿元")  # the value has more digits than its numeral characters
@example("负百分之五")
def test_a_text_with_its_amounts_in_digits_has_every_character_in_its_place(text):
    found = quantities.find(text)
    shown = quantities.in_digits(text, found)
    amounts = [f for f in found if f.reading is not None]
    assert len(shown) == len(text)
    assert all(a == b or any(f.start <= at < f.end for f in amounts) for at, (a, b) in enumerate(zip(text, shown, strict=True)))
