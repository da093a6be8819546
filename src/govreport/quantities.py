"""Finds the amounts, and what only looks like one, in a paragraph. What a stretch means is for the grammar (`amounts`) to say.

The scanner works on folded text without blanks and gives offsets into it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

import attrs

from . import amounts, regions, units, words
from .amounts import ARABIC, NUMERAL, SEPARATOR, Reading
from .tree import Bound, Kind

_CN = f"[{NUMERAL}]"
_ONES = "[一二两三四五六七八九十百千万]"
_WIDE = "[\u3400-\u9fff]"


@attrs.frozen(slots=True)
class Found:
    """A stretch that is no plain text: `kind` is quantity, period, coinage or name; `reading` belongs to quantities."""

    start: int
    end: int
    kind: str
    reading: Reading | None = None


_RUN = rf"(?:(?!千[瓦米克卡伏焦]){_CN})+"
_NUMBER = rf"(?:{ARABIC}|{_RUN}|[几数](?=[十百千万亿]))(?:[多余几]?(?:(?!千[瓦米克卡伏焦])[十百千万亿])+(?:\d[\d.]*[十百千万]+)?)?[多余几]?"


def _period() -> str:
    """A pattern for dates, years, and spans of time that are no amounts."""
    year = rf"(?:\d{{4}}|[一二][〇○零一二三四五六七八九]{{3}}|\d\d(?=年代))"
    month = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
    day = r"(?:[12]\d|3[01]|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
    of_year = rf"{month}月(?:{day}日|份|底|末|初)?(?:{SEPARATOR}{month}月(?:{day}日)?)?|底|末|初|度|上半年|下半年|(?=[^\d]))?"
    return (
        rf"{year}年?{SEPARATOR}{year}年度?|{year}年代?(?:{of_year}"
        rf"|{month}月?{SEPARATOR}{month}月份?|{month}月(?:{day}日(?:至{day}日)?|份|底|末|初|上旬|中旬|下旬)?(?!份额)"
        r"|第?[一二三四]季度|前[一二三两]季度|“?(?:十?[一二三四五六七八九]五)”?(?:规划|计划|时期|期间|末|以来|前)"
        r"|今年|去年|上年|明年|前年|本年度?|当年|同年|上半年|下半年|今后五年|未来五年|\d\d世纪|二?十[一二三四五六七八九]?世纪"
    )


@cache
def _scan() -> re.Pattern[str]:
    """One pattern for the beginning of everything that holds a numeral."""
    return re.compile(
        rf"(?=[“A-Za-z\d{NUMERAL}几数半翻第前首今去上明本当同下未\[])(?:"
        rf"(?P<quoted>“[^“”]{{1,30}}”)"
        rf"|(?P<latin>[A-Za-z][A-Za-z.\-]*\d[\dA-Za-z.\-+]*)"
        rf"|(?P<sum>\d+(?:\+(?:\d+|[A-Za-z]+))+)"
        rf"|(?P<document>\[\d{{4}}\]\d*号?)"
        rf"|(?P<period>{_period()})"
        rf"|(?P<nth>第(?:\d+|{_CN}+)(?:位|名)?)"
        rf"|(?P<top>(?<![提之以年此目当日从面眼跟超])前(?:\d+|[一二三四五六七八九十两百]+)(?:位|名|强)?(?![季个年月天次届期轮批场大周日%‰]))"
        rf"|(?P<first>首位|榜首)"
        rf"|(?P<coin>{_ONES}(?!年|.百分|{_CN}){_WIDE}{_ONES}(?!{_CN}|个百|[分成]){_WIDE}|[二两三四五六七八九十]+大(?!于){_WIDE}{{0,2}})"
        rf"|(?P<word>{words.pattern(_words())})"
        rf"|(?P<number>[百千万]分之{_NUMBER}|翻[一两二三四五六七八九十\d]番|半(?=个月|年|天|小时|月(?!板))|{_NUMBER})"
        rf")"
    )


@cache
def _tail() -> re.Pattern[str]:
    """What may stand behind a number and belong to its amount: a unit, and what changes the number."""
    unit = rf"{units.pattern()}(?:半(?:个月|小时|月)?|(?<=[年倍天时里斤岁月])多)?"
    return re.compile(
        rf"分之{_CN}+|成(?![员立果为本效熟功都年长就交绩])[一二三四五六七八九]?|折(?!扣)|[∶:：]\d+(?:\.\d+)?(?!\d)"
        rf"|(?P<times>[×*]{_NUMBER})|{unit}"
    )


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"级?(?:{words.pattern(amounts.after_words())})?")


_RANGE = re.compile(rf"{SEPARATOR}{_NUMBER}")


def _extent(text: str, start: int, end: int) -> int:
    """Where the stretch ends whose first number is given: with its unit, the rest of a range, and a bound word."""
    end = _behind(text, end)
    second = _RANGE.match(text, end)
    if second is not None:
        end = _behind(text, second.end())
    m = _after().match(text, end)
    return m.end() if m is not None else end


def _behind(text: str, end: int) -> int:
    m = _tail().match(text, end)
    if m is not None and m["times"]:
        m = _tail().match(text, m.end()) or m
    return m.end() if m is not None else end


@cache
def _words() -> frozenset[str]:
    """Words and places that begin with a numeral; a place that reads as an amount (三门) is judged where it stands."""
    places = (n for n in regions.names() if n[0] in NUMERAL)
    return frozenset(words.load("names")["words"]) | {n for n in places if len(n) > 2 or not re.fullmatch(units.pattern(), n[1])}


_NUMERIC = re.compile(rf"[\d{NUMERAL}]")
_COUNTED = re.compile(rf"^(?:{ARABIC}|{_CN}+)")


def find(text: str) -> list[Found]:
    """Everything in a paragraph that is no plain text, in order and without overlap.

    Args:
        text: folded, without blanks.

    >>> [(f.kind, "2022年城市更新“4321”行动投资超214亿元"[f.start:f.end]) for f in find("2022年城市更新“4321”行动投资超214亿元")]
    [('period', '2022年'), ('coinage', '“4321”'), ('quantity', '超214亿元')]
    """
    out: list[Found] = []
    scan, at = _scan().search, 0
    while (m := scan(text, at)) is not None:
        start, end = m.span()
        kind = m.lastgroup
        at = end
        if kind == "number":
            made = _stretch(text, start, text[start : _extent(text, start, end)])
        elif kind == "quoted":
            made = _quoted(start, m[0])
            at = end if made else start + 1
        elif kind == "period":
            made = Found(start, end, "period")
        elif kind in ("nth", "top", "first"):
            made = _ranked(text, start, m[0], kind)
        elif kind in ("sum", "coin"):
            made = Found(start, end, "coinage")
        else:
            made = Found(start, end, "name")
        if made is not None:
            at = max(made.end, start + 1)
            out.append(made)
    _share_bounds(text, out)
    return out


# --- names and slogans ----------------------------------------------------------------------------------------------


def _quoted(start: int, text: str) -> Found | None:
    """A quoted slogan with a numeral is a coinage; None where the quotation holds no numeral or a plain amount."""
    body = text[1:-1]
    if not _NUMERIC.search(body):
        return None
    if "+" in body and len(body) <= 16:
        return Found(start, start + len(text), "coinage")
    if len(body) > 16 or "实事" in body or re.search(r"\d[G\dA-Z]*[A-Za-z]", body):
        return None
    m = _scan().match(body)
    if m and m.lastgroup == "period" and m.end() == len(body):
        return Found(start, start + len(text), "period")
    if re.fullmatch(r"(?:十?[一二三四五六七八九]五)", body):
        return Found(start, start + len(text), "period")
    if m and m.lastgroup == "number" and body[0].isdigit():
        end = _extent(body, 0, m.end())
        reading = amounts.read("", body[:end])
        if reading is not None and (reading.kind not in (Kind.COUNT, Kind.RATIO) or end == len(body) and str(reading.unit) or _size(reading) >= 100_000_000):
            return None
    return Found(start, start + len(text), "coinage")


# --- ranks ----------------------------------------------------------------------------------------------------------


def _ranked(text: str, start: int, found: str, kind: str) -> Found | None:
    """第3, 前十, 首位 where the clause says that something ranks there; else an ordinal, which is a name (None for 首位)."""
    end = start + len(found)
    table = words.load("names")["nth"]
    left = _clause_left(text, start)
    behind = text[end : end + 4]
    name = None if kind == "first" else Found(start, end, "name")
    if kind == "nth" and (behind.startswith(tuple(table["not_rank"])) and not behind.startswith(("、", "，")) or behind[:1] == "的"):
        return Found(start, end + 1, "name")
    if kind == "nth" and (not left or not found.endswith(("位", "名")) and behind[:1] not in _RANK_ENDS):
        return name
    if not any(v in left for v in table["rank_verbs"]):
        return name
    if kind == "first" and not any(v in left[-8:] for v in ("居", "列", "全", "位", "第", "排", "国", "界", "省")):
        return None
    reading = amounts.read("", found.replace("强", ""))
    return Found(start, end, "quantity", reading) if reading is not None else name


_RANK_ENDS = frozenset(("", *"、，。；！)和及并且与”"))


def _clause_left(text: str, start: int) -> str:
    """The clause's words before an offset, at most 40 characters."""
    left = text[max(0, start - 40) : start]
    return re.split("[，。；：！？]", left)[-1]


# --- amounts --------------------------------------------------------------------------------------------------------


def _stretch(text: str, start: int, found: str) -> Found | None:
    """A quantity with its bound words, a name, or nothing."""
    end = start + len(found)
    before = _before(text, start)
    reading, end = _longest(text, start, end, before)
    if reading is None:
        return _named(text, start, found)
    if before and reading.kind is Kind.DURATION and before in ("近", "上"):
        before, reading = "", amounts.read("", text[start:end])  # 近三年: a window of time, 近 stays outside
    if reading is None or not _stated(text, start - len(before), end, text[start:end], before, reading):
        return _named(text, start, text[start:end])
    reading = _money(text, start - len(before), end, reading)
    return Found(start - len(before), end, "quantity", reading)


def _before(text: str, start: int) -> str:
    """The longest bound word that ends at an offset."""
    known = amounts.before_words()
    for size in (4, 3, 2, 1):
        word = text[start - size : start] if start >= size else ""
        if word in known:
            guard = words.load("bounds")["before_guard"].get(word, "")
            if start > size and text[start - size - 1] in guard:
                return ""
            return "" if word == "上" and text[start] not in "十百千万亿" else word
    return ""


def _longest(text: str, start: int, end: int, before: str) -> tuple[Reading | None, int]:
    """The reading of the longest beginning of a stretch that has one: a range whose ends do not fit is two amounts."""
    core = text[start:end]
    for word, guard in words.load("bounds")["after_guard"].items():
        if core.endswith(word) and text[end : end + 1] and text[end] in guard:
            core = core[: -len(word)]
    reading = amounts.read(before, core)
    if reading is None and (m := re.search(SEPARATOR, core)):
        core = core[: m.start()]
        reading = amounts.read(before, core)
    return reading, start + len(core)


def _named(text: str, start: int, found: str) -> Found | None:
    """Digits that state no amount are a name with the letters and class marks behind them (5G, 3A级, 4号); words are plain text."""
    m = re.compile(rf"{ARABIC}[A-Za-z][A-Za-z\d+\-]*|{ARABIC}|{_CN}+(?=[{words.load('names')['class_marks']}])").match(text, start)
    if m is None:
        return None
    end = m.end()
    if text[end : end + 1] and text[end] in words.load("names")["class_marks"]:
        end += 1
    return Found(start, end, "name")


def _stated(text: str, start: int, end: int, core: str, before: str, reading: Reading) -> bool:
    """Does a stretch that can be an amount state one here?"""
    left, right = text[max(0, start - 8) : start], text[end : end + 8]
    if left.endswith("前") and str(reading.unit) == "%":
        return False  # 前1%: a class
    if core[0].isdigit() and re.match(r"[A-Za-z]", right) and not str(reading.unit):
        return False
    if left and re.match(r"[A-Za-z.\-]", left[-1]) and core[0].isdigit():
        return False
    if "级" in core and not (str(reading.unit) or _size(reading) >= 10000):
        return False
    if reading.rule.endswith("/bare"):
        return _bare(left, right, core, before, reading)
    table = words.load("names")
    name = str(reading.unit)
    if reading.kind in (Kind.COUNT, Kind.OTHER) and name in table["talk_units"] and right.startswith(tuple(table["talk"])):
        return False
    if reading.rule.endswith("/product") and core.startswith("7"):
        return False  # 7×24小时: always open
    if reading.head == "ARABIC":
        return True
    return _chinese(left, right, core, name, reading)


def _chinese(left: str, right: str, core: str, name: str, reading: Reading) -> bool:
    """Amounts in Chinese numerals: most small ones are words, names of sets, or "a"."""
    table = words.load("names")
    size = _size(reading)
    strong = reading.kind not in (Kind.COUNT, Kind.DURATION, Kind.OTHER)
    if size == 1 and not (strong and reading.kind is not Kind.LENGTH) and not reading.rule.endswith(("tenths", "doublings", "and_half", "fraction")):
        return False
    if core in regions.names() or right.startswith("“") and name in ("个", "项"):
        return False
    if left.endswith(("第", "十", "之", "统", "唯", "同", "每")) and size < 10:
        return False
    if name == "次" and (core.startswith("二") or right.startswith(tuple(table["times_names"]))):
        return False
    if reading.kind is Kind.DURATION and reading.rule != "single/half":
        if right.startswith(tuple(table["duration_names"])) or core.startswith("二") and size == 2:
            return False
        if name in ("月", "日", "时", "分", "秒") or reading.head == "SEVERAL":
            return False
    if name in ("项", "张") and right.startswith(tuple(table["set_names"])):
        return False
    if core in ("万元", "千元", "百元") and re.match("GDP|地区|国内|生产|工业|产值|单位|增加值", right):
        return False
    if name in ("分", "角", "里", "度", "口", "头", "方", "手", "丈", "尺", "寸", "刀", "面", "路") and size < 20:
        return False
    return not (core[0] in "百千万" and len(core) == 2 and name in ("个", "口", "分", "位", "场", "度", "方", "里"))


def _bare(left: str, right: str, core: str, before: str, reading: Reading) -> bool:
    """A number without a unit is an amount where it is large, bounded, or stands where a value is named."""
    size = _size(reading)
    softened = bool(before) or reading.bound not in (Bound.EXACT, Bound.RANGE)
    if reading.head in ("CHINESE", "PAIR", "SEVERAL"):
        if core in ("千万", "百万", "万", "千", "百", "亿", "十万", "十", "亿万", "万万"):
            return softened and (core != "万" or before != "")
        return (size >= 10000 and core[-1] in "万亿级多余上下右内") or (softened and size >= 100)
    if core[-1] in "万亿级多余" or re.search("[万亿]", core):
        return True
    if re.match(r"[-—+/]?\d|[A-Za-z%‰]|号|热线|平台|届|期|线|代|后|岁", right):
        return False
    if softened:
        return True
    ends = right == "" or right[0] in "，。；、)！"
    return (left.endswith(("至", "到", "达", "为", "比", "系数", "是")) and (ends or right[0] in "的以")) or (ends and "." in core)


def _size(reading: Reading) -> int:
    """The whole part of a reading's value (of a range its upper end)."""
    value = reading.value if reading.value is not None else reading.high
    return int(value) if value is not None else 0


_PRICED = re.compile("收入|产值|总值|投资|税收|收益|营收|GDP|总量|产业|资产|效益|利润|销售|金额|市值|贷款|存款|财政|消费|规模")
_FIRMS = re.compile("级|元|企业|产业|集群|园区|县|强县|镇|强镇|乡镇|俱乐部|斤|方阵|市值|开发区|家|项目|财政|工程|规模|投资|税收|平台|品牌|基金")


def _money(text: str, start: int, end: int, reading: Reading) -> Reading:
    """A size without a unit is money where it is a class of firms or places, or the clause names money: 百亿级, 千亿县, 收入突破5万."""
    if not reading.rule.endswith("/bare") or str(reading.unit) or reading.kind is Kind.RATIO:
        return reading
    large, core = _size(reading) >= 100_000_000, text[start:end]
    behind = _FIRMS.match(text, end) is not None or core.endswith("级")
    named = _PRICED.search(_clause_left(text, start)[-12:]) is not None
    if (large and (behind or named or core.endswith(("以上", "亿")) and reading.head == "CHINESE" and "人" not in text[end : end + 8])) or (
        not large and named and _size(reading) >= 10000 and "人口" not in _clause_left(text, start)
    ) or core.endswith("级"):
        return attrs.evolve(reading, unit=units.unit("元"), kind=Kind.MONEY)
    return reading


# --- bounds that do not touch ---------------------------------------------------------------------------------------

_LISTED = frozenset({"、", "和", "及", "与", "以及", "或"})


def _share_bounds(text: str, found: list[Found]) -> None:
    """A bound word behind the last of a list, or before the first, bounds every number of the list: 5%、6.5%左右."""
    amounts_at = [i for i, f in enumerate(found) if f.kind == "quantity" and f.reading is not None]
    for i, j in zip(reversed(amounts_at[:-1]), reversed(amounts_at[1:]), strict=True):
        a, b = found[i], found[j]
        if a.reading is None or b.reading is None or text[a.end : b.start] not in _LISTED or a.reading.kind is not b.reading.kind:
            continue
        if a.reading.bound is Bound.EXACT and b.reading.bound in (Bound.ABOUT, Bound.AT_LEAST, Bound.AT_MOST) and text[b.start].isdigit():
            found[i] = attrs.evolve(a, reading=attrs.evolve(a.reading, bound=b.reading.bound))
    for i, j in zip(amounts_at[:-1], amounts_at[1:], strict=True):
        a, b = found[i], found[j]
        if a.reading is None or b.reading is None or text[a.end : b.start] not in _LISTED or a.reading.kind is not b.reading.kind:
            continue
        if b.reading.bound is Bound.EXACT and a.reading.bound is not Bound.EXACT and not text[a.start].isdigit() and text[a.start : a.start + 1] not in _CN:
            found[j] = attrs.evolve(b, reading=attrs.evolve(b.reading, bound=a.reading.bound))
    for i in amounts_at:
        f = found[i]
        if f.reading is not None and f.reading.bound is Bound.EXACT and f.reading.kind is not Kind.RANK:
            bound = _reaching(_clause_left(text, f.start)[-10:])
            if bound is not None:
                found[i] = attrs.evolve(f, reading=attrs.evolve(f.reading, bound=bound))


@lru_cache(maxsize=4096)
def _reaching(left: str) -> Bound | None:
    """The bound of a word in the clause before a number that it does not touch: 至少增产两万件."""
    if _NUMERIC.search(left):
        return None
    for bound, listed in words.load("bounds")["reach"].items():
        if any(w in left for w in listed):
            return Bound(bound)
    return None


def iter_kind(found: list[Found], kind: str) -> Iterator[Found]:
    """Those of one kind."""
    return (f for f in found if f.kind == kind)
