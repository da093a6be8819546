"""The laws of numerals: what is written is read, whatever the spelling, the decimal context, the thread or the hash seed."""

import decimal
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from fractions import Fraction

import cn2an
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from govreport import numerals
from govreport.errors import NumeralError
from govreport.number_text import STYLES, format_number, plain
from govreport.numerals import arabic, chinese, mixed, scale
from strategies import spelled, values

NUMERAL_CHARACTERS = "零〇一二三四五六七八九十百千万亿两廿点负兆京0123456789.,，万亿 "


def same(found: Decimal, value: Decimal) -> bool:
    """Equal, and written alike: 5.0 is not 5."""
    return found == value and plain(found) == plain(value) and (abs(value) < 1 or str(found) == plain(value))


@given(values(), st.sampled_from(STYLES))
@example(Decimal(10) ** 16 + 10, "chinese")
@example(Decimal("100000010"), "chinese")
@example(Decimal("0.00"), "mixed")
def test_what_is_written_is_read(value, style):
    assert same(mixed(format_number(value, style)), value)


@given(spelled())
def test_every_spelling_of_a_value_gives_it(pair):
    value, text = pair
    assert same(mixed(text), value), text


@given(spelled())
def test_the_narrow_readers_agree_with_the_wide_one(pair):
    _, text = pair
    for read in (arabic, chinese):
        try:
            found = read(text)
        except NumeralError:
            continue
        assert same(found, mixed(text))


@given(values())
def test_a_value_prints_plainly_and_comes_back(value):
    assert Decimal(plain(value)) == value
    assert "E" not in plain(value)


# Texts that cn2an reads wrongly. (It is given none of these: it converts the sections below 万 alone.)
MISREAD = (
    (re.compile("[万亿]零?十.?[万亿]"), "一亿十万 is 100100000; cn2an loses the 十 where no digit stands before it"),
    (re.compile("[零一二三四五六七八九]{3}[万亿]"), "六四〇〇万 is a string of digits; cn2an adds them up"),
)
# Texts that are no numbers, although cn2an adds up what it finds in them. Each is refused here for one of these reasons.
NO_NUMBER = (
    ("this is several numbers", "七八 is seven or eight, and so in 十七八"),
    ("two digits side by side", "一三百"),
    ("stands twice", "一千二千"),
    ("stands after a lower rank", "十三百"),
    ("is missing before", "百二, 万千一, 一万零百一十一"),
    ("has no place here", "一百零, 一百两, 两十, 一万零零一"),
    ("a digit whose rank is left out", "三百五万 is 350 or 305 of them"),
    ("no multiplier", "万兆"),
    ("零 does not stand before", "零万"),
    ("larger than the multiplier before it allows", "一万三亿 with its parts turned round"),
)


@given(st.integers(0, 10**16 - 1), st.booleans())
def test_cn2an_agrees_on_the_integers_that_it_writes(n, low):
    text = cn2an.an2cn(n, "low" if low else "up")
    assert chinese(text) == n
    assert cn2an.cn2an(format_number(n, "chinese"), "normal") == n


@given(st.text("零一二三四五六七八九十百千万亿两负", min_size=1, max_size=9))
@example("七八")
@example("一百两")
@example("一亿十万")
@example("一万零百一十一")
def test_cn2an_agrees_on_any_text_that_both_accept(text):
    try:
        theirs = cn2an.cn2an(text, "normal")
    except (ValueError, KeyError):
        assume(False)
    try:
        agreed = chinese(text) == theirs or any(form.search(text) for form, _ in MISREAD)
    except NumeralError as error:
        agreed = any(reason in error.reason for reason, _ in NO_NUMBER)
    assert agreed


@given(spelled(), st.integers(1, 4), st.sampled_from([decimal.ROUND_DOWN, decimal.ROUND_UP, decimal.ROUND_HALF_EVEN]))
def test_no_decimal_context_changes_a_value(pair, precision, rounding):
    value, text = pair
    context = decimal.Context(prec=precision, rounding=rounding, Emax=5, Emin=-5, traps=[decimal.Inexact, decimal.Rounded])
    with decimal.localcontext(context):
        numerals._read.cache_clear()
        found, written = mixed(text), [format_number(value, style) for style in STYLES]
    assert same(found, value)
    assert written == [format_number(value, style) for style in STYLES]


def test_threads_read_alike():
    texts = [format_number(n * 997, style) for n in range(300) for style in STYLES]
    numerals._read.cache_clear()
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(mixed, texts * 4))
    assert found == [Decimal(n * 997) for n in range(300) for _ in STYLES] * 4


@pytest.mark.parametrize("seed", ["0", "4242"])
def test_the_hash_seed_and_the_locale_change_nothing(seed):
    code = (
        "from govreport.number_text import *; from govreport.numerals import *; "
        "print([str(mixed(t)) for t in ('一万二', '126.06万亿', '１,２３４.５０', '廿二')], format_number(120034, 'financial'))"
    )
    environment = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": "C", "PYTHONIOENCODING": "utf-8"}
    out = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=True).stdout.decode()
    assert out.strip() == "['12000', '126060000000000', '1234.50', '22'] 壹拾贰万零叁拾肆"


@given(st.decimals(0, 10**6, places=3), st.sampled_from(["千", "万", "百万", "千万", "亿", "百亿", "千亿", "万亿"]))
def test_a_multiplier_multiplies_exactly(value, multiplier):
    assume(value >= 1)
    text = plain(value)
    assert Fraction(mixed(text + multiplier)) == Fraction(value) * scale(multiplier)


@given(st.integers(1, 9999), st.integers(1, 9999), st.sampled_from(["万", "亿", "万亿"]), st.booleans())
def test_reading_is_monotone(low, high, multiplier, in_characters):
    assume(low < high)
    style = "chinese" if in_characters else "arabic"
    small, large = (mixed(format_number(n, style) + multiplier) for n in (low, high))
    assert small < large
    assert mixed(format_number(low, style) + "万") < mixed(format_number(low, style) + "亿") < mixed(format_number(low, style) + "万亿")


@given(st.one_of(st.text(max_size=30), st.text(NUMERAL_CHARACTERS, max_size=14)))
@example("")
@example("　")
@example("\ud800")
@example("٣")
@example("²")
def test_any_text_is_a_number_or_a_numeral_error(text):
    for read in (arabic, chinese, mixed, scale):
        trouble = None
        try:
            assert Decimal(plain(read(text))) == read(text)
        except NumeralError as error:
            trouble = error
        if trouble is not None:
            assert 0 <= trouble.span[0] <= trouble.span[1] <= len(text)
            assert trouble.text == text
            assert str(trouble)


@given(spelled().map(lambda pair: pair[1]) | st.text(NUMERAL_CHARACTERS, min_size=1, max_size=4))
def test_what_is_read_is_written_and_read_again(text):
    try:
        value = mixed(text)
    except NumeralError:
        assume(False)
    for style in STYLES:
        assert same(mixed(format_number(value, style)), value)
