"""The words between two amounts: each of a word class of `data/verbs.toml`, or plain.

Regular expressions find and classify the words; what their sequence means is for the grammar (`claim.lark`) to say.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from operator import attrgetter

import attrs

from . import regions, words
from .quantities import Found
from .tree import Kind

PLAIN = "n"  # words of no class
VERBS = frozenset({"rise", "fall", "to", "from", "than", "reach", "share", "gap", "add", "do", "rank"})
ACTIVE = frozenset({"rise", "fall", "add", "do"})
_MANNER = frozenset({"adverb", "all"})
FREE = frozenset({"adverb", "each", "all", "period", "aside"})  # may stand between a subject, its verb and the amount


@attrs.define(slots=True, eq=False)
class Token:
    """A word class with its place in the text; an amount carries what was found there."""

    kind: str
    start: int
    end: int
    found: Found | None = None
    word: str = ""


@attrs.define(slots=True, eq=False)
class Word:
    """A word of a gap with its class, or plain words."""

    kind: str
    start: int
    end: int
    word: str


@cache
def lexicon() -> dict[str, str]:
    """Word → class. A place whose name holds a word of one character is a name (成都)."""
    listed = words.classes(words.load("verbs")["classes"]) | {"分别": "each", "均": "all", "都": "all"}
    short = {word for word in listed if len(word) == 1}
    return listed | {name: "noun" for name in regions.names() if len(name) > 1 and not short.isdisjoint(name)}


@cache
def _entries() -> tuple[dict[str, list[tuple[str, int, str, bool]]], dict[str, list[tuple[str, int, str, bool]]]]:
    """Two characters → the listed words that can begin where these stand; and one character → the words of one character.

    With each word its length, its class and whether that is one of deeds; the longest first.
    """
    pairs: dict[str, list[tuple[str, int, str, bool]]] = {}
    singles: dict[str, list[tuple[str, int, str, bool]]] = {}
    for word, kind in sorted(lexicon().items(), key=lambda item: len(item[0]), reverse=True):
        entry = (word, len(word), PLAIN if kind == "noun" else kind, kind in ACTIVE)
        (pairs if len(word) > 1 else singles).setdefault(word[:2], []).append(entry)
    for head in pairs:
        pairs[head] += singles.get(head[0], [])
    return pairs, singles


@cache
def _heads() -> re.Pattern[str]:
    """Where a word of a class can begin, by its first character and, if it has one, its second."""
    pairs, singles = _entries()
    alone = {*singles, *_SPECIAL_HEADS}
    sets = ({pair[0] for pair in pairs} | alone, {pair[1] for pair in pairs}, alone)
    first, second, only = ("".join(map(re.escape, sorted(chars))) for chars in sets)
    return re.compile(f"[{first}](?:(?<=[{only}])|(?=[{second}]))")


_start = re.Match.start  # as `map` takes it: no bytecode runs for a place at which nothing is found


@cache
def _special() -> re.Pattern[str]:
    """Words that a list cannot give: what is compared with, shares of time, quotations, asides."""
    compared = r"(?:比|较|与)(?:(?:上年|去年|上一?年度?|前年|上次|上届|年初|常年|往年)(?:同期|末|底|年底|同口径|预算|决算)?|同期)(?:相比)?"
    compared += r"|(?:扣除|剔除)[^，。；]{1,18}?(?:因素|影响)后?|剔除"
    compared += r"|[比较][^，。、]{1,6}前(?![列沿景期置])|同比|环比"
    per = r"每(?:[一二两三]?[人月年天户亩日吨米]|公斤|平方米|万元|人每?[年月天])+(?:每?[人月年天户])?|人均每?[年月]?(?=\d)"
    per += r"|每[百千万]+(?:人口?|户)$"
    aside = r"\((?:以下|下同|含|不含|预计|其中|占|即|约|包括|未|同口径|可比|按|扣除|剔除)[^()]*\)|\([^()]{7,}\)"
    aside += r"|(?<=年)(?:(?:同期|同口径|末|底)的?|的)|(?<=[期末底间])的"
    aside += r"|\^?\[\d{1,3}\]"  # the mark of a footnote
    quoted = "“[^“”]{1,14}”"
    share = "(?<![抢侵独霸])占(?!地(?!区|方)|[用补比道领据位]|城(?![区镇市乡]))"
    gained = "获(?![得奖评批授准胜取悉利益])"
    outdone = "[高低快慢超](?=全[国省市区州盟])"
    named = {"gap": outdone, "noun": quoted, "share": share, "do": gained, "compared": compared, "per": per, "aside": aside}
    return re.compile("|".join(f"(?P<{k}>{v})" for k, v in named.items()))


_SPECIAL_HEADS = frozenset("比较与同环扣剔每人(年期末底的“占获^[高低快慢超")


@cache
def _touching() -> tuple[dict[str, str], frozenset[str]]:
    """Words that govern only an amount that they touch → class; and the characters that they end with."""
    table = words.classes(words.load("verbs")["touching"])
    return table, frozenset(word[-1] for word in table)


@cache
def nouns(name: str) -> frozenset[str]:
    return frozenset(words.load("verbs")["nouns"][name])


@cache
def longest(name: str) -> tuple[str, ...]:
    """A list of nouns, the longest first."""
    return tuple(sorted(nouns(name), key=lambda noun: (-len(noun), noun)))


_PLACE = attrgetter("start")


def read(text: str, start: int, end: int, periods: Sequence[Found], amount: Found | None) -> list[Word]:
    """The words of a gap before an amount (None: of the rest), classified; neighbours of no class are one word."""
    if start >= end:
        return []
    out: list[Word] = []
    at = start
    if start and text[start] in "前后来间" and text[start - 1] in "年月天周时日":
        out.append(Word("aside", start, start + 1, text[start]))  # 五年前, 三年来
        at = start + 1
    for i in range(bisect_left(periods, at, key=_PLACE) if periods else 0, len(periods)):
        f = periods[i]
        if f.start >= end:
            break
        if at <= f.start:
            compared = f.start > at and text[f.start - 1] in "比较与同"
            at = _classify(text, at, f.start - compared, out)
            if compared:
                than = text[at] == "比" and text[f.end : f.end + 1] == "的"
                out.append(Word("than" if than else "adverb", at, f.start, text[at]))
            out.append(Word("period", f.start, f.end, ""))
            at = f.end + 2 if compared and text.startswith(("预算", "决算"), f.end, end) else f.end  # 比上年预算增加
    _classify(text, at, end, out)
    if amount is None or not out:
        return out
    if out[-1].kind not in VERBS:
        out = _touch(text, out, end)
    if amount.reading is not None and amount.reading.kind is Kind.RANK and not any(w.kind in ("from", "to") for w in out[-3:]):
        out = _ranking(text, out)
    if len(out) > 1 and _unsettled(out):
        out = _settle(out)
    return _source(text, _times(text, out, amount), amount.end)


def words_of(text: str, start: int, end: int) -> list[Word]:
    """The classified words of a stretch without periods."""
    out: list[Word] = []
    _classify(text, start, end, out)
    return out


def _classify(text: str, at: int, end: int, out: list[Word]) -> int:
    """Adds the words of a stretch without periods, the longest that fits at each place; gives back where it ends."""
    pairs, singles = _entries()
    plain = at
    for i in map(_start, _heads().finditer(text, at, end)):
        if i < at:
            continue
        listed = pairs.get(text[i : i + 2])
        if listed is None:
            listed = singles.get(text[i])
        found = _known(text, i, end, listed) if listed is not None else None
        if found is None:
            if text[i] not in _SPECIAL_HEADS:
                continue
            found = _unlisted(text, i, end)
            if found is None:
                continue
        if i > plain:
            out.append(Word(PLAIN, plain, i, text[plain:i]))
        out.append(found)
        at = plain = found.end
    if end > plain:
        out.append(Word(PLAIN, plain, end, text[plain:end]))
    return end


def _known(text: str, at: int, end: int, listed: list[tuple[str, int, str, bool]]) -> Word | None:
    """The longest listed word at a place, with 了 behind it. One that the next character makes a noun of (完成率) is plain.

    But where a shorter verb stands at its beginning, it is that one: 清理 in 清理规范性文件.
    """
    noun: Word | None = None
    for word, size, kind, active in listed:
        stop = at + size
        if stop > end or not text.startswith(word, at):
            continue
        if stop < end:
            if kind == PLAIN and text[stop] in "到至为" and lexicon().get(text[stop - 2 : stop + 1]) == "to":
                continue  # 产业结构 调整为
            if active and makes_noun(text, stop):
                noun = noun or Word(PLAIN, at, stop, word)
                continue
            if text[stop] == "了":
                stop += 1
        return Word(kind, at, stop, word) if noun is None or active else noun
    return noun


def in_word(text: str, start: int, at: int, end: int) -> bool:
    """Do the characters between two places belong to a longer word of a list, which begins at `start` or later: 对 in 监测对象?"""
    pairs, _ = _entries()
    for first in range(max(start, at - 3), at + 1):
        for word, size, kind, _ in pairs.get(text[first : first + 2], ()):
            if kind not in FREE and size > end - at and first + size >= end and text.startswith(word, first):
                return True
    return False


def _unlisted(text: str, at: int, end: int) -> Word | None:
    """A word that no list gives, at a place."""
    m = _special().match(text, at, end)
    if m is None or m.end() == at:
        return None
    kind = m.lastgroup or ""
    return Word(_UNLISTED.get(kind, kind), at, m.end(), m[0])


_UNLISTED = {"compared": "adverb", "per": "adverb", "noun": PLAIN}


@cache
def _suffixes() -> dict[str, str]:
    return dict(words.load("verbs")["suffixes"])


def makes_noun(text: str, at: int) -> bool:
    """Does the character behind a verb make a noun of it: 办结率, 使用费; 集聚区 at the end of a name?"""
    char = text[at]
    guard = _suffixes().get(char)
    if guard is not None:
        return text[at + 1 : at + 2] not in guard or at + 1 == len(text)
    return char in nouns("sites") and (not text[at + 1 : at + 2].isalpha() or lexicon().get(text[at + 1 : at + 3]) in VERBS)


def _touch(text: str, gap: list[Word], end: int) -> list[Word]:
    """Splits off a word that governs only what it touches: 总量达 + amount."""
    i = len(gap) - 1
    while i >= 0 and gap[i].kind in FREE and (i == 0 or gap[i - 1].end == gap[i].start):
        i -= 1
    if i < 0 or gap[i].kind != PLAIN:
        return gap
    last, end, behind = gap[i], gap[i].end, gap[i + 1 :]
    table, lasts = _touching()
    if text[end - 1] not in lasts or last.word in lexicon():  # 违建: a word of its own
        return gap
    while i and gap[i - 1].kind == PLAIN and gap[i - 1].end == last.start:  # neighbours are one
        i, last = i - 1, Word(PLAIN, gap[i - 1].start, end, gap[i - 1].word + last.word)
    gap = [*gap[:i], last, *behind]
    for size in (4, 3, 2, 1):
        word = text[end - size : end]
        if size <= end - last.start and word in table:
            kind = table[word]
            head = _plain(text, last.start, end - size)
            named = last if head else _named_before(gap, i)
            than = -1 if named is None or kind != "gap" else max(text.rfind(w, named.start, min(named.end, end - size)) for w in "比较")
            if named is not None and than >= 0:
                at = gap.index(named)  # 比全省高2个百分点, 比全国、全省分别高2个、3个百分点
                others = [Word("gap", than, than + 1, text[than]), *_plain(text, than + 1, min(named.end, end - size)), *gap[at + 1 : i]]
                return [*gap[:at], *_plain(text, named.start, than), *others, Word("aside", end - size, end, word)]
            return [*gap[:i], *head, Word(kind, end - size, end, word), *behind]
    return gap


def _named_before(gap: list[Word], i: int) -> Word | None:
    """The plain words before the word at i, with nothing between but words of how and when."""
    i -= 1
    while i >= 0 and gap[i].kind in FREE:
        i -= 1
    return gap[i] if i >= 0 and gap[i].kind == PLAIN else None


def _times(text: str, gap: list[Word], amount: Found) -> list[Word]:
    """Finds the verb of a comparison with a plan or a time: 是年度计划的112%, 为上届的1.4倍, 完成省下达任务的106%."""
    last = gap[-1]
    if text[last.end - 1] != "的" or not measures_parts(amount):
        return gap
    if last.word.endswith(tuple(noun + "的" for noun in nouns("goals"))):
        for i, w in enumerate(gap):
            if w.word in ("完成", "达到", "实现"):
                return [*gap[:i], Word("gap", w.start, w.end, w.word), *_plain(text, w.end, last.end)]
    for i in range(len(gap) - 3, max(-1, len(gap) - 5), -1):
        if gap[i].word in ("约为", "仅为") and gap[i + 1].kind == "period":
            return [*gap[:i], Word("gap", gap[i].start, gap[i].end, gap[i].word), *gap[i + 1 :]]  # 约为2020年的两倍
        if gap[i].kind == PLAIN and gap[i + 1].kind == "period" and (was := _WAS.search(gap[i].word)) is not None:
            at = gap[i].end - len(was[0])  # 是“十二五”时期的2.6倍
            return [*gap[:i], *_plain(text, gap[i].start, at), Word("gap", at, gap[i].end, was[0]), *gap[i + 1 :]]
    if last.kind != PLAIN:
        return gap
    found = _TIMES.search(text, last.start, last.end)
    if found is None:
        return gap
    a, b = found.span()
    return [*gap[:-1], *_plain(text, last.start, a), Word("gap", a, b, found[0]), *_plain(text, b, last.end)]


_WAS = re.compile("(?:相当于|(?<![但就还只可于])是|(?<![行作成认以因称])为)$")
_TIMES = re.compile("(?:(?<![但就还只可于])是|(?<![行作成认以因称])为|等于)(?=[^，、是为]{2,14}的$)")


def measures_parts(amount: Found) -> bool:
    """Is an amount a part or a multiple: 112%, 1.4倍?"""
    reading = amount.reading
    return reading is not None and (reading.kind in (Kind.PERCENT, Kind.RATIO) or reading.unit.text == "倍")


def _source(text: str, gap: list[Word], end: int) -> list[Word]:
    """Splits off 由 or 从 that the plain words of a gap's end part from the amount: 从全国平均的99.8%提高到, 由全省第22位上升至.

    Any words may part them where the amount (up to `end`) is followed by the end of the change: 从月销售额3万元提高到.
    """
    last = gap[-1]
    if last.kind != PLAIN:
        return gap
    found = _SOURCE.search(text, last.start, last.end) if text[last.end - 1] in "的国省市区县州盟旗疆球界" else None
    if found is None and ("由" in last.word or "从" in last.word) and _ends().match(text, end) is not None:
        found = _PARTED.search(text, last.start, last.end)
    if found is None:
        return gap
    at = found.start()
    return [*gap[:-1], *_plain(text, last.start, at), Word("from", at, at + 1, text[at]), *_plain(text, at + 1, last.end)]


_SOURCE = re.compile("[由从](?=(?:[^由从，]{1,10}的|全[国省市区县州盟旗疆球]|世界)$)")
_PARTED = re.compile("(?:(?<![自理事])由|(?<![服听])从(?![业事严]))(?=[^由从，、]{1,12}$)")


@cache
def _ends() -> re.Pattern[str]:
    """The end of a change, with a word of how before it."""
    found = [word for word, kind in lexicon().items() if kind == "to"]
    return re.compile(f"(?:分别|统一|再|进一步|大幅|逐步|稳步|一次性|快速)?{words.pattern(found)}")


def _plain(text: str, start: int, end: int) -> list[Word]:
    """A plain word, or none where the stretch is empty."""
    return [Word(PLAIN, start, end, text[start:end])] if end > start else []


@cache
def _rank_verbs() -> re.Pattern[str]:
    return re.compile(words.pattern(words.load("verbs")["rank"]["verbs"]))


def _ranking(text: str, gap: list[Word]) -> list[Word]:
    """Splits off the verb of a rank, which its frame may part from it: 居 + 全省 + 第1."""
    for i in range(len(gap) - 1, max(-1, len(gap) - 4), -1):
        w = gap[i]
        if w.kind != PLAIN:
            continue
        hits = list(_rank_verbs().finditer(text, w.start, w.end))
        if hits:
            a, b = hits[-1].span()
            pieces = [Word(PLAIN, w.start, a, text[w.start : a]), Word("rank", a, b, text[a:b]), Word(PLAIN, b, w.end, text[b : w.end])]
            return [*gap[:i], *(p for p in pieces if p.end > p.start), *gap[i + 1 :]]
    return gap


def _unsettled(gap: list[Word]) -> bool:
    """Is there a word of how and when, or do plain words meet?"""
    before = ""
    for w in gap:
        if w.kind in _MANNER or before == w.kind == PLAIN:
            return True
        before = w.kind
    return False


def _settle(gap: list[Word]) -> list[Word]:
    """A word of how and when is one only before a verb or the amount; else it is part of a name: 直接融资. Neighbours join."""
    out: list[Word] = []
    named = False  # does a name stand behind, with nothing between but words of how and when?
    behind: Word | None = None
    for w in reversed(gap):
        kind = w.kind
        if named and kind in _MANNER:
            kind = PLAIN
            w = Word(PLAIN, w.start, w.end, w.word)
        if kind not in FREE:
            named = kind == PLAIN
        if kind == PLAIN and behind is not None and behind.kind == PLAIN and behind.start == w.end:
            w = out[-1] = Word(PLAIN, w.start, behind.end, w.word + behind.word)
        else:
            out.append(w)
        behind = w
    out.reverse()
    return out
