"""Finds the amounts, and what only looks like one, in a paragraph. What a stretch means is for the grammar (`amounts`) to say.

The scanner works on folded text without blanks and gives offsets into it.
"""

from __future__ import annotations

import re
from functools import cache

import attrs

from .. import time_words, units, words
from ..tree import Bound, Kind
from ..words import SEPARATOR
from . import amounts, bounds, lent_units, plausible, scanner
from .amount_tokens import ARABIC, ONE_IN_WORDS, before_words
from .amounts import Reading
from .found import Found
from .plausible import clause_left, size
from .scanner import CN

_KINDS = {"footnote": "footnote", "mark": "mark", "sum": "coinage", "coin": "coinage"}  # of what the scanner finds; the others are names
_KINDS |= dict.fromkeys(scanner.TIMES, "period")
_NUMBERS = frozenset({"number", "number2", "number3"})
_RANK_WORDS = frozenset({"nth", "top", "first"})


def find(text: str) -> list[Found]:
    """Everything in a paragraph that is no plain text, in order and without overlap.

    Args:
        text: folded, without blanks.

    >>> [(f.kind, "2022年城市更新“4321”行动投资超214亿元"[f.start:f.end]) for f in find("2022年城市更新“4321”行动投资超214亿元")]
    [('period', '2022年'), ('coinage', '“4321”'), ('quantity', '超214亿元')]
    """
    out: list[Found] = []
    scan, at, floor = scanner.scan().search, 0, 0
    while (m := scan(text, at)) is not None:
        kind = m.lastgroup
        start, at = m.span()
        if kind in _NUMBERS:
            made = _stretch(text, start, at, floor)
        elif kind == "quoted":
            made = _passed(text, start, m[0], floor) or _quoted(start, m[0], text[at : at + 10])
            at = start + 1
        elif kind in _RANK_WORDS:
            made = _ranked(text, start, m[0], kind, bool(out) and _lists(text, out[-1], start))
        else:
            made = Found(start, at, _KINDS.get(kind or "", "name"))
        if made is not None:
            at = floor = made.end
            out.append(made)
    if out:
        bounds.share(text, out)
    return out


# --- names and slogans ----------------------------------------------------------------------------------------------

_SMALL_SIZES = (Kind.AREA, Kind.LENGTH)
_CIRCLE = re.compile("[^，。、；]{1,8}圈")  # “15分钟”就业服务圈
_PLEDGE = re.compile(r"保\d+(?:\.\d+)?%?争\d+(?:\.\d+)?%?")
_GROWS = re.compile("增|总值|投资|收入|零售|出口")  # 生产总值保6争7, but not 位次保5争4
_MODEL = re.compile(r"\d[G\dA-Z]*[A-Za-z]")  # 5G, 6S
_PLAN = re.compile(time_words.PLAN)
_MILESTONE = re.compile(rf"“((?:{CN}+|{ARABIC}[百千]?[万亿]+)元?)”")


def _passed(text: str, start: int, quoted: str, floor: int) -> Found | None:
    """A milestone in quotation marks, with the word that says that it was passed: 突破“五百亿”; else None."""
    before = _before(text, start, floor)
    m = _MILESTONE.fullmatch(quoted) if len(before) > 1 else None  # 超“百亿”企业 are of a class
    first, end = start - len(before), start + len(quoted)
    reading = amounts.read(before, m[1]) if m is not None and (units.match(text, end) < 0 or text.startswith("台阶", end)) else None
    if reading is None or size(reading) < 10_000:
        return None
    return Found(first, end, "quantity", reading if reading.unit.text else lent_units.money(text, first, end, reading))


def _quoted(start: int, text: str, behind: str) -> Found | None:
    """A quoted slogan with a numeral is a coinage; None where the quotation is a plain amount, or too long for a name."""
    body = text[1:-1]
    if _PLEDGE.fullmatch(body):
        return None
    if "+" in body and len(body) <= 16:
        return Found(start, start + len(text), "coinage")
    if len(body) > 16 or "实事" in body or _MODEL.search(body):
        return None
    if body in words.load("names")["sayings"]:
        return Found(start, start + len(text), "name")  # “零的突破”
    m = scanner.scan().match(body)
    if (m and m.lastgroup in scanner.TIMES and m.end() == len(body)) or _PLAN.fullmatch(body):
        return Found(start, start + len(text), "period")
    if m and m.lastgroup in _NUMBERS and body[0].isdigit():
        end = scanner.extent(body, m.end())
        reading = amounts.read("", body[:end])
        named = body[end] not in "内以之来间里前后" if body[end:] else _CIRCLE.match(behind) is not None
        if reading is not None and named and (reading.kind is Kind.DURATION or (reading.kind in _SMALL_SIZES and body[end:])):
            return Found(start, start + len(text), "coinage")  # “15分钟便民生活圈”, “1平方米卫生间”
        if reading is not None and (reading.kind not in (Kind.COUNT, Kind.RATIO) or size(reading) >= 100_000_000):
            return None  # a count in quotation marks is a name: 稳增长“18条”
    return Found(start, start + len(text), "coinage")


# --- ranks ----------------------------------------------------------------------------------------------------------


def _lists(text: str, rank: Found, start: int) -> bool:
    """Does a list of ranks go on at a place: …质量第4、科技创新第6?"""
    gap = text[rank.end : start]
    return rank.reading is not None and rank.reading.kind is Kind.RANK and gap[:1] == "、" and len(gap) < 20 and "，" not in gap


_JOINS = frozenset("、和及与")
_SECTORS = re.compile("第[一二三](?:[、和及与]第?[一二三]){1,2}(?:次?产业|产|[小中]学|幼儿园|(?:人民)?医院)")


def _ranked(text: str, start: int, found: str, kind: str, listed: bool) -> Found | None:
    """第3, 前十, 首位 where the clause says that something ranks there; else an ordinal, which is a name (None for 首位).

    `listed` says that it goes on a list of ranks.
    """
    end = start + len(found)
    table = words.load("names")["nth"]
    left = clause_left(text, start)
    behind = text[end : end + 4]
    name = None if kind == "first" else Found(start, end, "name")
    if kind == "nth" and behind[:1] in _JOINS and _SECTORS.match(text, start) is not None:
        return Found(start, end, "name")  # 全市第一、第三产业增加值, 城区第一、第二小学
    placed = behind[:1] == "的" and not behind[1:2].isdigit() and _RANKS.search(left) is not None  # 位居全省第五的 县域经济
    placed = placed or (behind[:1] == "的" and _WON.match(text, end) is not None)  # 荣获全省考核第二名的好成绩
    if kind == "nth" and not placed:
        if behind.startswith(("的", *table["not_rank"])):
            return Found(start, end + 1, "name")
        ends = found[-1] in "位名次" or behind[:1] in _RANK_ENDS or words.TOWARD.match(text, end) or plausible.moves(left, behind)
        if not (left and ends):
            return name
    if found != "榜首" and not listed and _RANKING.search(left) is None:
        return name
    if (
        kind == "first"
        and found != "榜首"
        and _STANDS.search(left, max(0, len(left) - (16 if text[start] == "之" or text[start - 1] == ")" else 8))) is None
        and not _ROSE.search(left, max(0, len(left) - 20))
    ):
        return None
    reading = amounts.read("", found.replace("强", "").removesuffix("次"))
    if reading is not None and reading.bound is Bound.EXACT and text.startswith(("以内", "之内"), end):
        end, reading = end + 2, attrs.evolve(reading, bound=Bound.AT_MOST)  # 第70位以内
    return Found(start, end, "quantity", reading) if reading is not None else name


_RANKS = words.late(lambda: f"(?:居|位列|名列|排列|排名)(?:于|在)?{words.pattern(words.load('verbs')['lists']['frame'])}$")
_WON = re.compile("的(?:好|优异|优秀|骄人)?(?:成绩|业绩|佳绩)")
_RANKING = words.late(
    lambda: (
        f"{words.pattern(words.load('names')['nth']['rank_verbs'])}"
        f"|{words.pattern([*words.load('names')['nth']['rank_places'], *words.load('verbs')['lists']['frame']])}$"
    )
)
_STANDS = re.compile("[居列全位第排国界省]")
_ROSE = re.compile("[跃登][上居]|升至|升到")  # 跃上同类城市首位
_RANK_ENDS = frozenset(("", *"、，。；！()和及并且与”"))


# --- amounts --------------------------------------------------------------------------------------------------------

_SMALL = frozenset("〇零一二两三四五六七八九")
_MANY = ("百", "千", "万", "点")  # but 同 一百多个国家, 订单 一千二百份, 超过计划 一点三个百分点


def _stretch(text: str, start: int, end: int, floor: int) -> Found | None:
    """A quantity with its bound words, a name, or nothing, where a number stands; what was found before it ends at `floor`."""
    if text[start] == "一" and start and text[start - 1] in ONE_IN_WORDS and not text.startswith(_MANY, start + 1):
        return _skipped(text, start)
    whole = scanner.extent(text, end)
    if whole == start + 1 and text[start] in _SMALL:
        return _named(text, start) if text[whole : whole + 1] in _marks() else None
    if text[start] in plausible.SCALES and plausible.programme(text, start, whole):
        return Found(start, whole, "name")
    before = _before(text, start, floor)
    core = text[start:whole]
    if core[-1] in _GUARDED:
        core = _trimmed(text, whole, core)
    reading = amounts.read(before, core)
    if reading is None and (m := _BETWEEN.search(core)) and m.start():
        core = core[: m.start()]  # a range whose ends do not fit is two amounts
        reading = amounts.read(before, core)
    if reading is None:
        return _troubled(text, start, before, core) or _named(text, start)
    if core[-1] == "内" and core[-2] not in "以之" and reading.kind is _COUNT:
        core = core[:-1]  # 30家内科诊所
        reading = amounts.read(before, core) or reading
    unit = reading.unit.text
    if unit in _counted_with() and (beyond := _beyond(text, start - len(before), core, reading)):
        core = core[:-beyond]
        reading = amounts.read(before, core) or reading
    end = start + len(core)
    if before and _is_apart(text, start, end, before, reading):
        before, reading = "", amounts.read("", core) or reading
    elif unit in _PLACES and text[end : end + 1] in _RANK_ENDS and _PLACED.search(text, max(0, start - _FRAME), start) is not None:
        reading = amounts.read("", f"第{core}") or reading  # 位列全国百强城市65位
    first = start - len(before)
    if reading.rule == "single/bare":
        reading = _completed(text, first, end, core, reading)
    if not plausible.stated(text, first, end, core, before, reading):
        if reading.rule.endswith("/product") or text[first - 1 : first] == "每":
            return Found(start, end, "name")
        return _named(text, start) or _worded(text, start)
    if not reading.unit.text:
        reading = lent_units.money(text, first, end, reading)
    return Found(first, end, "quantity", reading)


_COUNT, _DURATION = Kind.COUNT, Kind.DURATION


@cache
def _counted_with() -> frozenset[str]:
    """Units that are none behind some numbers."""
    return plausible.units_of("arabic_only") | {"届", "个点"}


def _beyond(text: str, first: int, core: str, reading: Reading) -> int:
    """How many characters at the end of a stretch, which begins at `first`, are no unit of its number."""
    unit = reading.unit.text
    if unit == "个点":
        return 0 if plausible.points(text, first, core) else len(core) - core.index("点")  # 布设12个点
    if size(reading) < 1000 or (unit == "期" and not core.startswith(("19", "20"))):  # 培训班1260期
        return 0
    return len(unit)  # 千亿县, 2024届: the number counts something else


def _is_apart(text: str, start: int, end: int, before: str, reading: Reading) -> bool:
    """Does the bound word before an amount not belong to it?"""
    first = start - len(before)
    if before in ("近", "上") and reading.kind is _DURATION:
        # 近三年: a window of time, 近 stays outside; but 增加近16天
        return reading.unit.text not in _SHORT or start < 2 or _NO_WINDOW.match(text, start - 2) is None
    if before in _BY and _THAN.search(text, max(0, first - _FRAME), first) is not None:
        return True  # 比计划3000亿元 超过1070亿元, 比预算 超过3亿元
    return reading.kind is _COUNT and _RUNGS.match(text, end) is not None  # 跨过3个千亿元台阶: so many were passed


_PLACES = ("名", "位")
_NO_WINDOW = re.compile("[^\\W\\d在为是的最前续过这于以用按最较比]")  # before 近: no word that leads to a window of time
# The verb of a rank and among whom it is one, or that verb alone, before a number without 第: 2016年 排 76名, but 安排12名.
_PLACED = words.late(
    "(?:(?:位列|位居|跻身|名列|排名|排在|(?<![排前])列(?![席入车支])|居(?![住民家]))(?:于|在)?[^，。；、\\d]{0,14}(?:榜单?|百强|强[县市区镇]|[国省市县区]|城市|指数|环境)"
    "|[市县区]中排名?|(?<![安编前后每彩车并首男女])排|(?<![民邻定新安聚故旧寓散移同入])居|(?<![系专班前行队下罗陈])列)$"
)
_FRAME = 24  # characters of the verb and the frame
_BY = ("超过", "超出")
# What an amount is held against, up to its end.
_THAN = words.late(
    lambda: (
        "(?<![占对同环相可])[比较](?![重例率值])(?:[^，。；比较]{2,}\\d[^，。；、比较\\d]{1,4}"
        f"|[^，。；比较\\d]{{0,10}}{words.pattern(words.load('verbs')['lists']['goals'])})$"
    )
)
_SHORT = ("天", "小时", "分钟", "个工作日", "岁")
_BETWEEN = re.compile(SEPARATOR)
_RUNGS = re.compile("(?:[十百千万亿]|[1-9])[^，。；、]{0,5}(?:台阶|关口|大关)")


def _skipped(text: str, start: int) -> Found | None:
    """What stands behind the 一 of 唯一, 统一: the 一 is no numeral."""
    m = scanner.scan().match(text, start + 1)
    return _stretch(text, start + 1, m.end(), start + 1) if m is not None and m.lastgroup in _NUMBERS else None


@cache
def _guards() -> dict[str, frozenset[str]]:
    """A bound word behind a number → the characters that make it another word there."""
    return {word: frozenset(chars) for word, chars in words.load("bounds")["after_guard"].items()}


@cache
def _free(word: str) -> tuple[str, ...]:
    """The words that begin with such a character and are words of their own behind a bound word: 三年内 地区生产总值."""
    return tuple(words.load("bounds")["after_free"].get(word, ()))


_GUARDED = frozenset("内下右上")


def _trimmed(text: str, end: int, core: str) -> str:
    """A stretch, which ends at an offset, without a bound word at its end that is another word (以下简称)."""
    for word, chars in _guards().items():
        if core.endswith(word) and text[end : end + 1] in chars and not text.startswith(_free(word), end):
            return core[: -len(word)]
    return core


@cache
def _touching() -> tuple[dict[str, str], frozenset[str]]:
    """The bound words that touch a number from the left, and the characters that they end with."""
    known = before_words()
    return known, frozenset(word[-1] for word in known)


def _before(text: str, start: int, floor: int) -> str:
    """The longest bound word that ends at an offset and does not begin before `floor`."""
    known, lasts = _touching()
    if start <= floor or text[start - 1] not in lasts:
        return ""
    for length in (4, 3, 2, 1):
        word = text[start - length : start] if start - length >= floor else ""
        if word in known:
            guard = words.load("bounds")["before_guard"].get(word, "")
            if start > length and text[start - length - 1] in guard:
                continue  # 节约; 服务站 上百个
            if word == "破" and _CASES.match(text, start) is not None:
                return ""
            if word in ("上", "过") and text[start] not in "十百千万亿" and not (word == "过" and plausible.passes(text, start)):
                return ""
            return "" if _STRONGEST.match(text, start) is not None else word
    return ""


_STRONGEST = re.compile(r"\d{1,4}强")  # a list that a thing is on now: 由第35位 跨入30强
_CASES = re.compile(r"[\d.]{1,9}[万余多]{0,2}起")  # 立案120起，破 96起


def _completed(text: str, start: int, end: int, core: str, reading: Reading) -> Reading:
    """A bare number with the unit that its clause gives it: that of its list, or % where growth is pledged (保8争9)."""
    if not core[0].isdigit():
        return reading
    pledged = text[start - 1 : start] in ("保", "争") and _PLEDGE.search(text, max(0, start - 8), end + 8) is not None
    if pledged and _GROWS.search(clause_left(text, start)) is not None:
        return attrs.evolve(reading, unit=units.unit("%"), kind=Kind.PERCENT, rule="single/listed")
    if text[end : end + 1] in ("、", "和", "及") and start and text[start - 1] not in "第(":
        return lent_units.of_list(text, end, core, reading)
    return reading


def _troubled(text: str, start: int, before: str, core: str) -> Found | None:
    """A number that cannot be read, with the reason."""
    error = amounts.error(before, core)
    if error is not None and not any(c.isdigit() for c in core) and not any(units.match(core, i) > 0 for i in range(len(core))):
        return None  # 千百万: words
    return Found(start, start + len(core), "name", None, error.reason) if error is not None else None


@cache
def _marks() -> frozenset[str]:
    """What makes a name of a numeral before it: 三期, 12号."""
    return frozenset(words.load("names")["class_marks"])


@cache
def _name() -> re.Pattern[str]:
    marks = "".join(sorted(_marks()))
    return re.compile(rf"{ARABIC}[A-Za-z][A-Za-z\d+\-]*|{ARABIC}|{CN}+(?=[{marks}])")


def _named(text: str, start: int) -> Found | None:
    """Digits that state no amount are a name with the letters and class marks behind them (5G, 3A级, 4号); words are plain text."""
    m = _name().match(text, start)
    if m is None:
        return None
    end = m.end()
    mark = text[end : end + 1]
    if mark in _marks() and text[end : end + 2] not in ("中国", "中华", "网络"):
        end += 1
    return Found(start, end, "name")


_WORDED = re.compile(f"{CN}{{2,}}")


def _worded(text: str, start: int) -> Found | None:
    """Two Chinese numerals or more that state no amount here are a name (十五运会, 千兆); one alone is a part of a word."""
    m = _WORDED.match(text, start)
    return None if m is None else Found(start, m.end(), "name")
