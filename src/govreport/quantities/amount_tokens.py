"""The tokens of a stretch: its numerals, units and bound words, each with its word class. `amounts` reads what they mean."""

from __future__ import annotations

import re
from functools import cache

from .. import units, words
from ..words import SEPARATOR

DIGITS = "〇○零一二两三四五六七八九兩"
POWERS = "十百千万亿萬億廿卅"
FINANCIAL = "壹贰叁肆伍陆柒捌玖拾佰仟貳參陸"
NUMERAL = f"{DIGITS}{POWERS}{FINANCIAL}"
ARABIC = r"\d+(?:,\d{3})*(?:\.\d+)?"
FRACTION = "[点點][〇○零一二三四五六七八九]+"
CHINESE = rf"(?:(?!千[瓦米克卡伏焦升帕赫乏])[{NUMERAL}])+(?:{FRACTION}[百千]?[万亿萬億]*)?"


# Neighbours with a mark between them, before the power that both have: 七、八百元. Behind the end of a sentence the first is a point's.
_NEIGHBOURS = "|".join(map("、".join, zip("一二三四五六七八", "二三四五六七八九", strict=True)))
_PAIRED = f"(?:{_NEIGHBOURS})(?=[十百千万亿])"
APART = rf"(?<=[^。；：！？\s、]){_PAIRED}"


@cache
def before_words() -> dict[str, str]:
    """Bound words that touch a number from the left → bound."""
    return words.classes(words.load("bounds")["before"])


@cache
def after_words() -> dict[str, str]:
    """Bound words that touch a number from the right → bound."""
    return words.classes(words.load("bounds")["after"])


def _classes(*table: tuple[str, str]) -> re.Pattern[str]:
    return words.late("|".join(f"(?P<{name}>{body})" for name, body in table))


ONE_IN_WORDS = frozenset("唯统同单专划归合如其之逐任")
"""Before 一 these make a word with it: 唯一, 统一, 同一."""

# A unit is looked for between the two: it may begin like a sign or a bound word, but never like a numeral.
_NUMERIC = _classes(
    ("PER", "[百千万]分之"), ("OVER", "分之"), ("WHOLE", "一半|半数"), ("MOST", "[过逾超]半"), ("DOUBLE", "双倍"), ("ARABIC", ARABIC),
    ("PAIR", _PAIRED),
    ("TURN", "翻了?(?:将?近|约)?"), ("NTH", "第"), ("TOP", "前"), ("FIRST", "首位|榜首|之首|之冠"),
    ("CHINESE", CHINESE), ("SEVERAL", "[几数]"),
    ("FOLD", "番"), ("MANY", "成[百千][上成][千万]"), ("TENTH", "成"), ("OFF", "折"), ("HALF", "半"), ("MANYFOLD", "个多"),
)  # fmt: skip


@cache
def _other() -> re.Pattern[str]:
    after = words.pattern(after_words())
    return _classes(
        ("MORE", "有余|[多余]"), ("TIMES", "[×*]"), ("COLON", "[∶:：比]"), ("SLASH", "[/／]"), ("SEP", SEPARATOR), ("SIGN", "[负負−]"),
        ("AFTER", after), ("CLASS", "级"), ("SLIGHT", "[强弱]"),
    )  # fmt: skip


_PAIR = re.compile(
    r"(?P<head>(?:[一二两三四五六七八九十百千万亿]{0,12}[十百千万亿])?)(?P<pair>[一二两三四五六七八九][二三四五六七八九])(?P<scale>[十百千万亿]*)"
)
_PAIRS = frozenset({a + b for a, b in zip("一二三四五六七八", "二三四五六七八九", strict=True)} | {"两三", "三五"})


def _run(run: str, previous: str) -> list[tuple[str, str]]:
    """The tokens of a run of Chinese numerals: a multiplier behind a number, a pair of neighbours (两三, 七八十万), or a numeral."""
    if previous in ("ARABIC", "MORE", "SEVERAL", "PAIR") and not run.strip("十百千万亿佰仟萬億"):
        return [("SCALE", run)]
    if previous == "ARABIC" and run[-1] in "零〇○" and not run[:-1].strip("十百千万亿"):
        return [("SCALE", run[:-1]), ("ZERO", run[-1])]  # 4亿零241万
    pair = _PAIR.fullmatch(run)
    if pair and pair["pair"] in _PAIRS and (pair["scale"] or pair["head"][-1:] in ("", "十")):  # 二十五六, 一百七八十
        parts = [("CHINESE", pair["head"]), ("PAIR", pair["pair"]), ("SCALE", pair["scale"])]
        return [p for p in parts if p[1]]
    return [("CHINESE", run)]


def token(core: str, at: int) -> tuple[str, str] | None:
    """The token that stands at an offset, or None where the character has no class."""
    m = _NUMERIC.match(core, at)
    if m is None:
        end = units.match(core, at)
        if end > 0:
            return "UNIT", core[at:end]
        m = _other().match(core, at)
    if m is None or m.lastgroup is None:
        return None
    if m.lastgroup == "SEP" and m[0] in "-－" and at == 0:
        return "SIGN", m[0]
    return m.lastgroup, m[0]


def tokens(core: str) -> list[tuple[str, str]] | None:
    """The tokens of a stretch (without its bound word on the left), or None where a character has no class.

    >>> tokens("6800多亿元")
    [('ARABIC', '6800'), ('MORE', '多'), ('SCALE', '亿'), ('UNIT', '元')]
    """
    out: list[tuple[str, str]] = []
    core, at = core.replace("个亿", "亿").replace("个多亿", "多亿"), 0  # 5个亿, 三个多亿
    while at < len(core):
        found = token(core, at)
        if found is None:
            return None
        at += len(found[1])
        if found[0] == "CHINESE":
            out += _run(found[1], out[-1][0] if out else "")
        elif found[0] == "MANYFOLD":  # 三个多月: the unit is 个月
            end = units.match("个" + core[at:])
            if end < 0:
                return None
            out += [("UNIT", "个" + core[at : at + end - 1]), ("MORE", "多")]
            at += end - 1
        elif found[0] == "SEP" and out and out[-1][0] == "SEP":
            out.append(("SIGN", found[1]))
        else:
            out.append(found)
    return out
