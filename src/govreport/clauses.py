"""Divides a sentence into clauses and a clause into the word classes that `grammars/claim.lark` reads.

Between two amounts only a few words decide: the last verb, what stands before it and what stands behind it. The rest (words
of how and when, earlier verbs with their objects) is left out, so that clauses have few shapes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from . import words
from .quantities import Found
from .tree import Kind

_BREAK = re.compile("[，；：。！？]")
_PLAIN = "n"  # words of no class
_VERBS = frozenset({"rise", "fall", "to", "from", "than", "reach", "share", "gap", "add", "do", "rank"})
_ACTIVE = frozenset({"rise", "fall", "add", "do"})
_SUFFIXES = frozenset("率量器费额者员")  # one of these makes a noun of the verb before it
_SITES = frozenset("区园站点厂院馆所")  # … at the end of a name
_FREE = frozenset({"adverb", "each", "all", "period", "aside"})  # may stand between a subject, its verb and the amount


class Token(NamedTuple):
    """A word class with its place in the text; an amount carries what was found there."""

    kind: str
    start: int
    end: int
    found: Found | None = None
    word: str = ""


class _Word(NamedTuple):
    kind: str
    start: int
    end: int
    word: str


@cache
def _lexicon() -> tuple[dict[str, str], re.Pattern[str]]:
    """Word → class, and a pattern for all of them."""
    table = words.classes(words.load("verbs")["classes"])
    table |= {"分别": "each", "均": "all", "都": "all"}
    compared = r"(?:比|较|与)(?:(?:上年|去年|上一?年度?|前年|上次|上届|年初|常年|往年)(?:同期|末|底|年底|同口径)?|同期)(?:相比)?|同比|环比"
    per = r"每(?:[一二两三]?[人月年天户亩日吨米]|公斤|平方米|万元|人每?[年月天])+(?:每?[人月年天户])?|人均每?[年月]?(?=\d)"
    aside = r"\((?:以下|下同|含|不含|预计|其中|占|即|约|包括|未)[^()]*\)|\([^()]{7,}\)|(?<=年)(?:(?:同期|同口径|末|底)的?|的)|(?<=期)的|(?<=末)的"
    quoted = "“[^“”]{1,14}”"
    share = "(?<![抢侵独霸])占(?![地用补比道领据位城])"
    gained = "获(?![得奖评批授准胜取悉利益])"
    named = {"noun": quoted, "share": share, "do": gained, "compared": compared, "per": per, "aside": aside}
    return table, re.compile(f"(?P<word>{words.pattern(table)})了?|" + "|".join(f"(?P<{k}>{v})" for k, v in named.items()))


@cache
def _touching() -> dict[str, str]:
    """Words that govern only an amount that they touch → class."""
    return words.classes(words.load("verbs")["touching"])


@cache
def _nouns(name: str) -> frozenset[str]:
    return frozenset(words.load("verbs")["nouns"][name])


def divide(text: str, start: int, end: int, found: Sequence[Found]) -> Iterator[tuple[int, int, list[Found]]]:
    """The clauses of a sentence: start, end, and what was found in each, cut at ，；： and at the sentence's end.

    >>> [(a, b) for a, b, _ in divide("投资增长5%，出口下降2%。", 0, 13, [])]
    [(0, 6), (7, 12)]
    """
    at, i = start, 0
    cuts = [m.start() for m in _BREAK.finditer(text, start, end)]
    if not cuts or cuts[-1] != end - 1:
        cuts.append(end)
    for cut in cuts:
        if i < len(found) and any(f.start < cut < f.end for f in found[i : i + 3]):
            continue  # inside a name or a slogan
        inside = []
        while i < len(found) and found[i].start < cut:
            inside.append(found[i])
            i += 1
        yield at, cut, inside
        at = cut + 1


def lex(text: str, start: int, end: int, found: Sequence[Found]) -> list[Token]:
    """The word classes of a clause, in order.

    Args:
        text: the sentence's text, folded and without blanks.
        start, end: the clause.
        found: everything found in the clause, in order.
    """
    amounts = [f for f in found if f.kind == "quantity"]
    periods = [f for f in found if f.kind == "period"]
    out: list[Token] = []
    at = start
    for i, f in enumerate(amounts):
        gap = _words(text, at, f.start, periods, f)
        if i:
            behind, gap = _divide_list(text, gap, at)
            divided = behind is not None
            trail = _trail(text, gap if behind is None else behind, out[-1]) if out[-1].kind != "D" or divided else None
            if trail is not None:
                out.append(trail[0])
                gap = gap if divided else gap[trail[1] :]
            if divided:
                out.append(Token("LIST", at, f.start))
        lead = _lead(text, gap, f)
        if out and out[-1].kind == "N" and lead and lead[0].kind == "N":
            out.append(Token("LIST", lead[0].start, lead[0].start))  # two names meet: what was counted, and a new subject
        out += lead
        out.append(Token(_sort(text, f, lead, amounts[i + 1 :], end, i > 0 and amounts[i - 1].end == f.start), f.start, f.end, f))
        at = f.end
    if amounts:
        out += _rest(text, _words(text, at, end, periods, None), out[-1])
    return out


def _rest(text: str, gap: list[_Word], amount: Token) -> Iterator[Token]:
    """Behind the last amount: what is counted, and whether it came into being (216个项目 开工)."""
    trail = _trail(text, gap, amount)
    if trail is not None:
        yield trail[0]
        gap = gap[trail[1] :]
    done = next((w for w in gap[:4] if w.kind not in _FREE and w.word not in ("实现", "完成")), None)
    if done is not None and done.word in _nouns("arrivals") and amount.kind == "Q":
        yield Token("DONE", done.start, done.end, None, done.word)


def _words(text: str, start: int, end: int, periods: Sequence[Found], amount: Found | None) -> list[_Word]:
    """The words of a gap before an amount (None: of the rest), classified; neighbours of no class are one word."""
    if start >= end:
        return []
    out: list[_Word] = []
    at = start
    if text[start] in "前后来间" and text[start - 1 : start] in "年月天周时日":
        out.append(_Word("aside", start, start + 1, text[start]))  # 五年前, 三年来
        at = start + 1
    for f in periods:
        if at <= f.start < end:
            compared = f.start > at and text[f.start - 1] in "比较与同"
            at = _classify(text, at, f.start - compared, out)
            if compared:
                than = text[at] == "比" and text[f.end : f.end + 1] == "的"
                out.append(_Word("than" if than else "adverb", at, f.start, text[at]))
            out.append(_Word("period", f.start, f.end, ""))
            at = f.end
    _classify(text, at, end, out)
    if amount is None:
        return out
    if amount.reading is not None and amount.reading.kind is Kind.RANK:
        out = _ranking(text, out)
    return _settle(_touch(text, out, end), True)


def _classify(text: str, at: int, end: int, out: list[_Word]) -> int:
    """Adds the words of a stretch without periods; gives back where it ends."""
    table, pattern = _lexicon()
    for m in pattern.finditer(text, at, end):
        start, stop = m.span()
        word = m[1]
        if word is not None:
            kind = table[word]
            if kind in _ACTIVE and stop < end and (text[stop] in _SUFFIXES or text[stop] in _SITES and not text[stop + 1 : stop + 2].isalpha()):
                kind = _PLAIN  # 办结率, 使用费, 集聚区
        else:
            word = m[0]
            kind = m.lastgroup or ""
            if kind in ("compared", "per"):
                kind = "adverb"
        if start > at:
            out.append(_Word(_PLAIN, at, start, text[at:start]))
        out.append(_Word(_PLAIN if kind == "noun" else kind, start, stop, word))
        at = stop
    if end > at:
        out.append(_Word(_PLAIN, at, end, text[at:end]))
    return end


def _touch(text: str, gap: list[_Word], end: int) -> list[_Word]:
    """Splits off a word that governs only what it touches: 总量达 + amount."""
    i = len(gap) - 1
    while i >= 0 and gap[i].kind in _FREE:
        i -= 1
    if i < 0 or gap[i].kind != _PLAIN or any(a.end != b.start for a, b in zip(gap[i:], gap[i + 1 :], strict=False)):
        return gap
    last, end = gap[i], gap[i].end
    for size in (4, 3, 2, 1):
        word = text[end - size : end]
        if size <= end - last.start and word in _touching():
            head = [last._replace(end=end - size, word=text[last.start : end - size])] if end - size > last.start else []
            return [*gap[:i], *head, _Word(_touching()[word], end - size, end, word), *gap[i + 1 :]]
    return gap


@cache
def _rank_verbs() -> re.Pattern[str]:
    return re.compile(words.pattern(words.load("verbs")["rank"]["verbs"]))


def _ranking(text: str, gap: list[_Word]) -> list[_Word]:
    """Splits off the verb of a rank, which its frame may part from it: 居 + 全省 + 第1."""
    for i in range(len(gap) - 1, max(-1, len(gap) - 4), -1):
        w = gap[i]
        if w.kind != _PLAIN:
            continue
        hits = [m for m in _rank_verbs().finditer(text, w.start, w.end)]
        if hits:
            a, b = hits[-1].span()
            pieces = [_Word(_PLAIN, w.start, a, text[w.start : a]), _Word("rank", a, b, text[a:b]), _Word(_PLAIN, b, w.end, text[b : w.end])]
            return [*gap[:i], *(p for p in pieces if p.end > p.start), *gap[i + 1 :]]
    return gap


def _settle(gap: list[_Word], before_amount: bool) -> list[_Word]:
    """A word of how and when is one only before a verb or the amount; else it is part of a name: 直接融资. Neighbours join."""
    out: list[_Word] = []
    for i in range(len(gap) - 1, -1, -1):
        w = gap[i]
        if w.kind in ("adverb", "all"):
            following = next((n for n in reversed(out) if n.kind not in _FREE), None)
            if following.kind == _PLAIN if following is not None else not before_amount:
                w = w._replace(kind=_PLAIN)
        if out and w.kind == _PLAIN and out[-1].kind == _PLAIN and out[-1].start == w.end:
            out[-1] = _Word(_PLAIN, w.start, out[-1].end, w.word + out[-1].word)
        else:
            out.append(w)
    return out[::-1]


def _divide_list(text: str, gap: list[_Word], start: int) -> tuple[list[_Word] | None, list[_Word]]:
    """The words before and behind the mark that divides a list between two amounts; (None, gap) where there is none."""
    for mark in ("、", "以及", "和", "及", "与", "并", "或"):
        for i, w in enumerate(gap):
            if w.kind != _PLAIN and w.kind not in _FREE:
                continue
            at = text.find(mark, w.start, w.end)
            if at < 0 or (mark != "、" and at != start):
                continue
            after = at + len(mark)
            left = [w._replace(end=at, word=text[w.start : at])] if at > w.start else []
            right = [w._replace(start=after, word=text[after : w.end])] if after < w.end else []
            return [*gap[:i], *left], [*right, *gap[i + 1 :]]
    return None, gap


_PREPOSITION = re.compile("在(?![建线校岗册营外])|向|被|将|自(?![治主然贸建来])|随|对(?!外)|从(?!业)|由|以(?!上|下|内)|于|用(?=于)|按|均|全(?=[部面线])|提前|到(?!位)|为(?![民主农])")


def _trail(text: str, gap: list[_Word], amount: Token) -> tuple[Token, int] | None:
    """The words directly behind an amount that name what is counted, and how many words of the gap they take."""
    if amount.found is None or not gap or gap[0].start != amount.end:
        return None
    used = 0
    while used < len(gap) and _names(gap, used):
        used += 1
    if used == 0:
        return None
    start, end = gap[0].start, gap[used - 1].end
    cut = _PREPOSITION.search(text, start, end)
    if cut is not None:
        end = cut.start()
    if text[start] == "的":  # 50%的企业: a share of them; 占地500亩的产业园: no count
        reading = amount.found.reading
        if reading is None or reading.kind is not Kind.PERCENT:
            return None
        start += 1
    elif text.startswith("规模", start, end - 1):
        start += 2
    while start < end and text[end - 1] in "”、(的等和及与并":
        end -= 1
    if start >= end or text[start] in "、)”(":
        return None
    return Token("N", start, end), used


def _names(gap: list[_Word], i: int) -> bool:
    """Is the word at i part of the name that a gap begins with?"""
    w = gap[i]
    if w.kind == _PLAIN:
        return True
    j = i + 1
    while j < len(gap) and gap[j].kind in ("do", "add") and gap[j].start == gap[j - 1].end:
        j += 1
    following = gap[j] if j < len(gap) and gap[j].kind == _PLAIN and gap[j].start == gap[j - 1].end else None
    if following is None:
        return False
    if w.kind == "adverb":
        return i == 0 and len(w.word) > 1
    if i == 0 and w.kind in _ACTIVE and gap[0].word not in _nouns("passives"):
        return w.word in _acts() or following.word.endswith(_heads())  # 5个打通“断头路”项目
    return w.word in _acts() and _nominal(following.word)


@cache
def _heads() -> tuple[str, ...]:
    return tuple(words.load("verbs")["nouns"]["heads"])


@cache
def _measures() -> tuple[str, ...]:
    return tuple(_nouns("measures"))


def _nominal(word: str) -> bool:
    """Does a word make a noun of the verb before it: 治理 + 项目?"""
    return word.startswith(_heads())


def _lead(text: str, gap: list[_Word], amount: Found) -> list[Token]:
    """What stands before an amount, cut down to [N] [EACH] [verb] [N]."""
    rank = amount.reading is not None and amount.reading.kind is Kind.RANK
    gap = [w for w in gap if w.kind != "aside"]
    at = _governor(text, gap, rank)
    if at is None:
        noun = _last_noun(text, gap, len(gap))
        return _mode(gap) if noun is None else [noun, *_mode([w for w in gap if w.start >= noun.end])]
    verb = gap[at]
    before = _last_noun(text, gap, at)
    mode = _mode([w for w in gap[:at] if before is None or w.start >= before.end] + [w for w in gap[at + 1 :] if w.kind in ("each", "all")])
    out = [before, *mode] if before is not None else mode
    kind = "rank" if rank and verb.kind not in ("to", "from") else _chained(gap, at)
    tail = [w for w in gap[at + 1 :] if w.kind not in _FREE]
    if kind == "reach" and tail:
        kind = "do"
    out.append(Token(kind.upper(), verb.start, verb.end, None, verb.word))
    if tail:
        thing = _trim(text, tail[0].start, tail[-1].end, _kept(kind))
        if thing is not None:
            out.append(thing)
    return out


_JOINED = frozenset(("和", "、", "与", "及", "并"))


def _chained(gap: list[_Word], at: int) -> str:
    """The class of the first of several verbs that share an object: 新建和改造, 制定修改废止."""
    kind = gap[at].kind
    i = at
    while i > 0 and kind == "do":
        i -= 1
        if gap[i].kind == "add" and gap[i].end == gap[i + 1].start:
            return "add"
        if gap[i].kind != "do" and gap[i].word not in _JOINED:
            break
    return kind


def _mode(gap: Sequence[_Word]) -> list[Token]:
    """分别 or 均, where it stands there."""
    for w in gap:
        if w.kind in ("each", "all"):
            return [Token(w.kind.upper(), w.start, w.end)]
    return []


def _governor(text: str, gap: list[_Word], rank: bool) -> int | None:
    """The index of the verb that governs the amount behind a gap: the last that can, or None."""
    touching = True
    for i in range(len(gap) - 1, -1, -1):
        w = gap[i]
        if w.kind in _FREE:
            continue
        if w.kind in _VERBS and _governs(text, gap, i, touching, rank):
            return i
        touching = False
    return None


def _governs(text: str, gap: list[_Word], i: int, touching: bool, rank: bool) -> bool:
    """Can the verb at i govern the amount behind the gap?"""
    w = gap[i]
    before = next((b for b in reversed(gap[:i]) if b.kind not in _FREE), None)
    adjoins = i > 0 and gap[i - 1].kind == _PLAIN and gap[i - 1].end == w.start and gap[i - 1].word not in _JOINED
    if w.kind in ("to", "share", "gap", "from", "than", "reach"):
        return True
    if w.kind in ("rise", "fall"):
        return touching or before is None or before.kind in _VERBS
    act = w.word in _acts()
    if touching:
        return not (act and adjoins) or w.kind == "add"
    if adjoins and i + 1 < len(gap) and gap[i + 1].word.startswith(_measures()):
        return False  # 食品认证面积
    return not act or not (adjoins or i + 1 < len(gap) and _nominal(gap[i + 1].word))


@cache
def _acts() -> frozenset[str]:
    return frozenset(words.load("verbs")["nouns"]["acts"])


def _last_noun(text: str, gap: Sequence[_Word], upto: int) -> Token | None:
    """The words that name something directly before a place in the gap; verbs inside a name belong to it."""
    i = upto - 1
    while i >= 0 and gap[i].kind in _FREE:
        i -= 1
    if i < 0:
        return None
    end = gap[i].end
    last = i
    if gap[i].kind in ("do", "add", "rise", "fall") and i > 0 and gap[i - 1].kind == _PLAIN and gap[i - 1].end == gap[i].start:
        last = i - 1  # 城镇棚户区住房改造: the act names the thing
    elif gap[i].kind in ("do",):
        return _trim(text, gap[i].start, end)
    elif gap[i].kind != _PLAIN:
        return None
    first = last
    while first > 0 and gap[first - 1].end == gap[first].start:
        w = gap[first - 1]
        if w.kind == _PLAIN:
            first -= 1
        elif w.kind in ("do", "add", "rise", "fall") and (
            first > 1 and gap[first - 2].kind == _PLAIN and gap[first - 2].end == w.start and gap[first].word.startswith(_measures())
            or w.word in _acts() and (_nominal(gap[first].word) or (first > 1 and gap[first - 2].kind == _PLAIN and gap[first - 2].end == w.start))
        ):
            first -= 1
        elif w.kind == "add" and w.word.startswith("新") and upto < len(gap) and gap[upto].kind in ("rise", "fall"):
            first -= 1  # 新设外资企业增长
            break
        elif w.kind == "share":
            first -= 1
        else:
            break
    return _trim(text, gap[first].start, end)


@cache
def _opening(kept: str) -> re.Pattern[str]:
    """A mark or a word at the left end of a name that does not belong to it."""
    staying = _nouns(kept) if kept else frozenset()
    return re.compile(f"[、)”》】的了\\-—·]|{words.pattern(_nouns('opening') - staying)}")


def _kept(kind: str) -> str:
    """Frames stay in 居全省第1 and 占全国2%; 全国 stays in what is won or built: 全国重点实验室."""
    return "frame" if kind in ("rank", "share", "gap") else "titles" if kind in ("add", "do") else ""


_LISTED = re.compile("[、”].*等(?![级等])")


def _trim(text: str, start: int, end: int, kept: str = "") -> Token | None:
    """A name without what does not belong to it: words at its left (全市; `kept` names a list of those that stay), a list that it sums up (A、B等)."""
    listed = _LISTED.search(text, start, end - 1)
    if listed is not None and end - listed.end() > 2:
        start = listed.end()
    inside = text.rfind("中的", start, end)
    if inside >= 0 and inside + 2 < end:
        start = inside + 2
    opening = _opening(kept)
    while (m := opening.match(text, start, end)) is not None and m.end() < end:
        start = m.end()
    while start < end and text[end - 1] in "、(“《的":
        end -= 1
    return Token("N", start, end) if start < end else None


def _sort(text: str, f: Found, lead: list[Token], rest: list[Found], end: int, adjacent: bool) -> str:
    """Q, R, D, T or C: what an amount is to its clause."""
    reading = f.reading
    governed = bool(lead) and lead[-1].kind not in ("N", "EACH", "ALL")
    if reading is None or reading.kind is Kind.RANK:
        return "R"
    core, behind = text[f.start : f.end], text[f.end : min(end, f.end + 3)]
    named = behind != "" and behind[0] not in "、的，；。)和及与以用”"
    bounded = core.endswith(("以上", "以下", "以内"))
    if reading.kind is Kind.DURATION and not (bounded and named) and _window(text, f, lead):
        return "D"
    sized = reading.kind in (Kind.MONEY, Kind.MASS, Kind.POWER, Kind.AREA, Kind.VOLUME, Kind.LENGTH, Kind.ENERGY, Kind.DURATION, Kind.OTHER)
    close = bool(rest) and "、" not in text[f.end : rest[0].start] and rest[0].start - f.end <= 24
    counted = close and rest[0].reading is not None and rest[0].reading.kind is Kind.COUNT
    if adjacent and sized and named:
        return "T"
    if core.endswith(("伏", "kV")):
        return "T" if close else "C"
    if "级" in core:
        return "T" if close else "C"
    if sized and counted and named and _plain_name(text, f.end, rest[0].start):
        return "T"
    if not named or governed and not bounded:
        return "Q"
    if reading.rule.endswith("/bare") and reading.kind is Kind.MONEY:
        return "T" if close else "C"
    if (bounded and sized or reading.kind is Kind.DURATION and core.endswith(("以上", "以下"))):
        return "T" if close else "C"
    return "Q"


def _plain_name(text: str, start: int, end: int) -> bool:
    """Do the words between two amounts only name a thing, with no verb in them but one that makes a noun?"""
    for m in _lexicon()[1].finditer(text, start, end):
        kind = _lexicon()[0].get(m["word"], _PLAIN) if m["word"] else m.lastgroup or ""
        if kind in _VERBS and m[0] not in _acts() or kind in _FREE:
            return False
    return True


_TIMED = ("时限", "时间", "天数", "寿命", "周期", "工期", "期限", "平均年龄", "工作日", "年限", "预期寿命", "数")


def _window(text: str, f: Found, lead: list[Token]) -> bool:
    """A span of time that frames what is said, rather than a figure of something: 五年来, 连续三年."""
    if lead and lead[-1].kind in ("RISE", "FALL", "TO", "REACH", "FROM"):
        return False
    return not (lead and lead[-1].kind == "N" and lead[-1].end == f.start and text[: lead[-1].end].endswith(_TIMED))
