"""Any text whatever, and real reports that something happened to: every law of `laws` holds. (What it may cost: test_cost_of_any_text.)"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import generated
import govreport
import laws
import strategies
from govreport.claims.lexis import lexicon

ROOT = Path(__file__).parents[2]
SEED = sorted((ROOT / "seeds").glob("*.txt"))[0].read_text(encoding="utf-8")
SENTENCES = [
    line.split("\t")[1] for line in (ROOT / "tests/corpus/claims.tsv").read_text(encoding="utf-8").split("\n") if line.count("\t") == 2
]
FUZZED = sorted((ROOT / "tests" / "fuzz" / "corpus").iterdir())

# What is not seen, turns the direction, joins what stands before it, looks like a digit, or is no character at all.
ODD = (
    *"\0\x01\x07\x08\x1b\x7f\x85\xa0\xad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2028\u202a\u202d\u202e\u2060\u2066\u2069\ufeff",
    *"\u0301\u0336\u20dd\u20e3\ufe0f\U000e0100\ue000\ufffd\uffff\U0010ffff\ud800\udbff\udc00\udfff",
    *"٠٣۵५৯๒８０𝟗𝟘²⁵₃½⅔ⅣⅫ①⑳㉑㈠㊀〇零〇廿卅卌壹貳參萬億兩〸〹〡〩⼀⼆一",
    *("\U0001f600", "👨‍👩‍👧", "5️⃣", "🇨🇳", "👍🏽", "é", "한", "ﷺ", "ﬁ", "㎡", "％", "‰", "￥", "𠀀", "龘"),
)
odd = st.sampled_from(ODD) | st.characters()


@st.composite
def spoilt(draw: st.DrawFn) -> str:
    """A report with odd characters at any place, numbers above all."""
    text = draw(strategies.reports() | st.sampled_from(PARAGRAPHS))
    numerals = [m.start() + 1 for m in re.finditer(r"[\d零一二三四五六七八九十百千万亿]", text)]
    anywhere = st.integers(0, len(text))
    for at in sorted(draw(st.lists(anywhere | st.sampled_from(numerals or [0]), max_size=6)), reverse=True):
        text = text[:at] + draw(odd) * draw(st.sampled_from((1, 1, 3))) + text[at:]
    return text


PARAGRAPHS = tuple(line for line in SEED.split("\n") if line.strip())


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """Some paragraphs of a real report: cut anywhere, doubled, shuffled, with other characters, with every line break moved."""
    start = draw(st.integers(0, len(PARAGRAPHS) - 1))
    lines = list(PARAGRAPHS[start : start + draw(st.integers(1, 12))])
    match draw(st.sampled_from(("cut", "double", "shuffle", "replace", "breaks", "join"))):
        case "cut":
            text = "\n".join(lines)
            return text[draw(st.integers(0, len(text))) :][: draw(st.integers(0, len(text)))]
        case "double":
            at = draw(st.integers(0, len(lines) - 1))
            return "\n".join(lines[: at + 1] + lines[at:] * draw(st.integers(1, 3)))
        case "shuffle":
            return "\n".join(draw(st.permutations(lines)))
        case "replace":
            text = "\n".join(lines)
            for _ in range(draw(st.integers(1, 5))):
                at = draw(st.integers(0, len(text) - 1))
                text = text[:at] + draw(odd) + text[at + 1 :]
            return text
        case "breaks":
            text = "".join(lines)
            width = draw(st.integers(1, 60))
            return draw(st.sampled_from(("\n", "\r\n", "\r", "\u2028"))).join(text[i : i + width] for i in range(0, len(text), width))
        case _:
            return "　　".join(lines)


@given(st.text(st.characters(), max_size=200))
@example("\ud83d\ude00")
def test_any_string(text):
    laws.hold(text)


@given(spoilt(), st.none() | st.integers(1, 9999))
@example("增长1\u200b2.5%", None)
@example("零零年来", 2031)
@example("12月至2月", 2031)
def test_odd_characters_in_a_report(text, year):
    laws.hold(text, year)


@given(mutated())
def test_a_real_report_that_something_happened_to(text):
    laws.hold(text)


@given(generated.reports(), st.sampled_from((None, 1, 2031, 9999)))
def test_a_report_that_the_grammars_generate(text, year):
    laws.hold(text, year)


@pytest.mark.parametrize("path", FUZZED, ids=lambda path: path.stem)
def test_the_corpus_of_the_fuzzer(path):
    """Where the fuzzer begins, and what it found (tools/fuzz.py)."""
    data = path.read_bytes()
    laws.hold(data.decode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("at", range(0, len(SEED), len(SEED) // 40))
def test_a_report_that_was_cut_short(at):
    laws.hold(SEED[:at])
    laws.hold(SEED[at:])


@given(st.sampled_from(SENTENCES), st.sampled_from((5, 8, 12, 200)))
@example("三分之二的", 8)
@example("一般性支出按5%的", 200)
def test_a_sentence_that_begins_and_ends_anywhere(sentence, length):
    for at in range(1, len(sentence) + 1):
        laws.spans_agree(govreport.parse(sentence[max(0, at - length) : at]))


WORDS = sorted(word for word, kind in lexicon().items() if kind != "noun")


@pytest.mark.parametrize("counted", ["3个乡镇", "两项考核", "5亿元", "8%", "第一"])
def test_a_text_that_ends_behind_a_count(counted):
    for word in WORDS:
        laws.spans_agree(govreport.parse(f"项目{word}{counted}"))
        laws.spans_agree(govreport.parse(word + counted))
