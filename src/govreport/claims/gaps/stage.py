"""The words between two amounts: each of a word class (`lexis`), or plain; and what is split off the plain ones by where it stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from operator import attrgetter

from ... import kinds, words
from ...quantities import Found
from .. import wordlists
from ..lexis import FREE, PLAIN, VERBS, Word, classify, kind_of, lexicon, longest, terms, words_of
from ..names.compounds import measured
from . import asides, baselines, placings, shortfalls, yields
from .baselines import FROM, plain

_MANNER = frozenset({"adverb", "all"})
_PLACE = attrgetter("start")


def read(text: str, start: int, end: int, periods: Sequence[Found], amount: Found | None) -> list[Word]:
    """The words of a gap before an amount (None: of the rest), classified; neighbours of no class are one word."""
    if start >= end:
        return []
    out: list[Word] = []
    at = start
    if (
        start
        and text[start] in asides.AFTER_TIME
        and (lasting := asides.LASTING.match(text, start, end)) is not None
        and (amount is not None or end - lasting.end() > 2 or text[at:end] == "来")
    ):
        at = lasting.end()
        out.append(Word("aside", start, at, lasting[0]))  # 五年前, 三年来, 用三年时间
    if (
        start
        and text[start] == "的"
        and (amid := asides.AMID.match(text, start, end) or asides.AT_PACE.match(text, start, end)) is not None
    ):
        at = amid.end()
        out.append(Word("aside", start, at, amid[0]))  # 在减税10亿元 的情况下; 以8% 的增速居第二位
    than = False
    if amount is not None and text[end - 1] == "的":
        if text[end - 2] in "前期" and (then := baselines.then(text, at, end, amount)) < end:
            than, end = text[then] in "比较", then
        elif (goal := baselines.against(text, at, end, amount)) >= 0:
            return [*out, *words_of(text, at, goal), Word("gap", goal, goal + 1, text[goal]), *plain(text, goal + 1, end - 1)]
    for i in range(bisect_left(periods, at, key=_PLACE) if periods else 0, len(periods)):
        f = periods[i]
        if f.start >= end:
            break
        if at <= f.start:
            at = _to_period(text, at, end, f, out)
    if out and out[-1].kind == "period" and text.startswith(("、全年", "和全年"), at, end):
        at += 1  # 工业用电量上半年、 全年分别增长
    may_be = end - at > asides.SHORTEST and (text.find("在", at, end) >= 0 or text.find("调整", at, end) >= 0)
    if may_be and (under := asides.UNDER.search(text, at, end)) is not None:
        classify(text, at, under.start(), out)
        at = under.end()
        out.append(Word("aside", under.start(), at, under[0]))
    classify(text, at, end, out)
    if than:
        return [*out, Word("than", end, end + 1, text[end])]  # 产量比重组前的 30万吨 增加
    return out if amount is None or not out else _before(text, start, end, out, amount)


def _before(text: str, start: int, end: int, out: list[Word], amount: Found) -> list[Word]:
    """The classified words of a gap, with what only an amount behind them tells."""
    last, reading, several = out[-1], amount.reading, len(out) > 1
    if last.word == "以" or (last.kind == "adverb" and several and out[-2].word == "以"):
        i = -1 if last.word == "以" else -2
        out[i] = Word("aside", out[i].start, out[i].end, "以")  # 分别 以 8%和9%的速度增长
    if text[end - 1] == "前" and last.kind == PLAIN and asides.FIRST_YEARS.match(text, end - 2) is not None:
        return [*out[:-1], *plain(text, last.start, end - 1), Word("aside", end - 1, end, "前")]  # 财政收入 前 三年累计增长
    if text[end - 1] == "收":
        out = yields.verb(text, out)
    if several and "adverb" in map(kind_of, out) and (text[end - 1] == "收" or "多" in text[start:end] or "少" in text[start:end]):
        out = yields.more(out)
    if text[end - 1] == "(" and len(out) > 1 and out[-1].word == "(" and out[-2].kind in _BASES and text.startswith(")", amount.end):
        out[-1] = Word("than", end - 1, end, "(")  # 比2005年(8亿元) 增长70%
    last = out[-1]
    if last.word == "编制" and _of_posts(out, amount):
        out[-1] = last = Word(PLAIN, last.start, last.end, "编制")  # 编制 632名, but 编制 规划12个
    if last.kind not in VERBS:
        sped = _SPED.get(reading.kind, "") if last.word in ("加快", "+") and reading is not None else ""
        if sped:
            out = [*out[:-1], Word(sped, last.start, end, last.word)]  # 比上年 加快 2个百分点; 达到3850亿元(+ 5.2%)
        elif text[end - 1] != "达" or not _names_firm(text, last, amount):
            out = _touch(text, out, end)
    elif last.word in wordlists.widening and _by_so_much(text, last.start, amount):
        out = [*out[:-1], Word("rise", last.start, end, last.word)]  # 床位 扩容 35%, but 扩容 学位3000个
    if reading is not None and reading.kind is kinds.RANK and _FROM_TO.isdisjoint(map(kind_of, out[-3:])):
        was = placings.WAS_AT.search(text, start, end)
        if was is not None and _ENDS.match(text, amount.end) is not None:
            return placings.from_place(text, out, was)
        out = placings.ranking(text, out, amount.end)
    elif (
        text[amount.end : amount.end + 1] not in _MARKS and amount.start < amount.end and placings.AMONG.match(text, amount.end) is not None
    ):
        of_money = reading is not None and reading.kind is kinds.MONEY
        out = placings.ranking(text, out, amount.end) if of_money else placings.among(text, out)  # 居 万亿 城市第二, 居86个县第五
    if len(out) > 1:
        if _unsettled(out):
            out = _settle(out)
        last = out[-1]
        if last.kind == "adverb" and last.word[0] == "每" and len(out) > 1 and out[-2].kind == "gap":
            out = _per(text, out)
        elif last.kind == "reach" and len(out) > 2 and out[-2].kind == PLAIN and "share" in (out[-3].kind, out[-4:][0].kind):
            out = baselines.reached(text, out, amount)
    if text[end - 1] in shortfalls.ENDS and out[-1].end == amount.start:
        out = shortfalls.find(text, out, amount)
    out = baselines.find(text, out, amount)
    if text.startswith("的", amount.end):
        out = shortfalls.of_goal(text, out, amount)
    if out[-1].kind == PLAIN:
        if text[end - 1] == "的" and "达" in out[-1].word and baselines.measures_parts(amount):
            out = [*out[:-1], *_comes_to(text, out[-1])]
        return _source(text, out, amount.end)
    if out[-1].kind == "aside" and text[end - 1] == "的" and _ENDS.match(text, amount.end) is not None:
        return baselines.parted(text, out)
    return out


def _names_firm(text: str, last: Word, amount: Found) -> bool:
    """Does a short name end with 达 before the size of its works: 宏达 50万吨水泥项目, but 产能达 50万吨?"""
    sized = last.kind == PLAIN and 1 < len(last.word) < _NO_FIRM and amount.reading is not None and amount.reading.kind in _OF_WORKS
    return sized and not measured(last.word[:-1]) and _WORKS.match(text, amount.end) is not None


_NO_FIRM, _OF_WORKS = 5, frozenset({kinds.MASS, kinds.POWER, kinds.ENERGY, kinds.VOLUME})
_WORKS = re.compile("[^，；：。、的\\d]{1,14}?(?:项目|工程|装置|生产线|电站)")
_MARKS = frozenset(("", "，", "；", "。", "、"))
_SPED = {kinds.PERCENT: "rise", kinds.PERCENT_POINT: "rise", kinds.DURATION: "fall"}  # 进度 比上年加快 18天
_FROM_TO = frozenset({"from", "to"})


def _by_so_much(text: str, verb: int, amount: Found) -> bool:
    """Does an amount say by how much something was widened, and not how far that came (完成 扩容 80%) or of what part (扩容 80%的学校)?"""
    rate = amount.reading is not None and amount.reading.kind in (kinds.PERCENT, kinds.RATIO)
    return rate and text[amount.end : amount.end + 1] != "的" and not text.endswith("完成", 0, verb)


def _of_posts(gap: list[Word], amount: Found) -> bool:
    """Is 编制 before an amount the posts that it counts?"""
    persons = amount.reading is not None and amount.reading.unit.text in ("名", "人")
    return persons or (len(gap) > 1 and gap[-2].end == gap[-1].start and gap[-2].word in wordlists.posting)


def _to_period(text: str, at: int, end: int, period: Found, out: list[Word]) -> int:
    """Adds the words up to a period, and that, with what says that it is compared with; gives back where it ends."""
    start, stop = period.start, period.end
    if start - at == 1 and out and out[-1].kind == "period" and text[at] in "、和与及":
        at = start  # 投资2022年和 2023年分别增长: a list of times, and not of things
    if text[start - 1] in "的份" and (one := words.THAN_ONE.search(text, max(at, start - words.THAN_ONE_REACH), start)) is not None:
        at = classify(text, at, one.start(), out)
        out.append(Word("adverb", at, start, one[0]))  # 比大旱的 1989年
        at = start
    if (priced := words.PRICED.match(text, stop, end)) is not None:
        return _priced(text, at, start, priced.end(), out)
    if start > at and (ends := _ASIDES.get(text[start - 1])) is not None and (aside := ends.match(text, stop, end)) is not None:
        at = classify(text, at, start - (1 if text[start - 1] in "在按" else 2), out)
        out.append(Word("aside", at, aside.end(), text[at : aside.end()]))
        return aside.end()
    compared = int(_compared(text, at, period))
    compared += compared and text.endswith(("相比", "相较"), at, start)
    at = classify(text, at, start - compared, out)
    if compared:
        than = text[at] in "比较" and text[stop : stop + 1] == "的"
        out.append(Word("than" if than else "period" if text[at] in "到至" else "adverb", at, start, text[at]))
    named = not out and start == at and text[start] == "“" and text[start - 1 : start].isalnum()  # 12个 “十四五”重大项目
    out.append(Word(PLAIN, start, stop, text[start:stop]) if named else Word("period", start, stop, ""))
    if compared and (planned := _PLANNED.match(text, stop, end)) is not None:
        stop = planned.end()  # 比上年预算增加, 比“九五”计划目标高
    until = _UNTIL.match(text, stop, end)
    return until.end() if until is not None else stop  # 2017年以来, 6月底前, 二季度末


def _compared(text: str, at: int, period: Found) -> bool:
    """Does the character before a period say that it is compared with: 比2019年; ，到2030年 突破, 确保到2030年 达标?"""
    if period.start == at:
        return False
    char = text[period.start - 1]
    if char in "比较与同":
        return True
    if char == "于":
        return text[period.start - 2] not in _UPON  # 财政收入于2022年 突破; but 高于2022年, 建于2022年
    if char not in "到至" or text[period.start - 2] == "截":
        return False
    before = period.start - 1
    if text.endswith(_AIMS, at, before) or _COME_TO.match(text, period.end) is not None:
        return not text.endswith(_MOVED, at, before)  # 财政收入到2025年 达到; but 提前到2025年 完成
    return before == at and text[at - 1 : at] in _BEGINS


# Behind a time with 在 before it: 在 上年 较高基数的基础上, 在 2019年 基础上; with 扣除, 还原: 剔除 上年 一次性因素影响后
_LEFT_OUT = re.compile("[^，。；：、\\d]{1,14}?(?:因素|影响){1,2}后?")
_ASIDES = {"在": re.compile("[^，。；：、在\\d]{0,8}?基[础数](?:的?基础)?之?上"), "除": _LEFT_OUT, "原": _LEFT_OUT, "按": words.MEASURED_BY}
_BASES = frozenset({"period", "adverb"})
_UPON = frozenset("高低快慢优好多少大小早晚迟始建成立设生限源属位止终等当定基由鉴处介")
_COME_TO = re.compile(
    "(?:年?[底末])?，?(?:力争|确保|争取|预计|将|要|累计|年均|分别|均){0,2}(?:达|突破|超过|[增完]|实现|新[增建]|提[高升]|下?降|减少|翻|稳定在|保持在|控制在)"
)
_MOVED = ("提前", "推迟", "延长", "延期", "延迟", "推后", "延续", "持续", "一直")
_AIMS = ("确保", "保证", "力争", "争取")
_BEGINS = frozenset(("", "，", "；", "。", "："))
_PLANNED = re.compile(
    "(?:预算|实际|执行|完成|快报|预计){1,2}数|实际执行|(?:年初)?预算|年[初末底](?=前移|[增提上下降减升])|(?:[^，。；：、的\\d]{2,6})前(?=增|提|上升|下降|降|减|压|缩|快|高|低|多|少|翻)|[计规]划(?:目标|期间|时期|期末)?|目标|决算数?|实绩|实产|相比"
)
_UNTIL = re.compile(
    r"以来(?!最)|(?<=[五”])初期?(?![步级中见])|(?<=年)初(?![步级中见期始次])|[以之]前的?(?=[^，。；]{2})|(?<!年)(?:末(?![端梢])|底(?![线蕴部子]))前?(?![\d三])|前(?=一般)|起(?![步草点始飞航诉码重居用跑源义家因动底伏降])|前(?![\d一二三四五六七八九十两几沿列景端瞻期年所移进行排提往来置述茅海卫后])"
)


def _priced(text: str, at: int, start: int, end: int, out: list[Word]) -> int:
    """Adds the words up to a year of prices, and that as an aside: 按1990年不变价计算, (1995年价); gives back where it ends."""
    start -= start > at and text[start - 1] in "按以"
    if start > at and text[start - 1] == "(" and text[end : end + 1] == ")":
        start, end = start - 1, end + 1
    classify(text, at, start, out)
    out.append(Word("aside", start, end, text[start:end]))
    return end


def _per(text: str, gap: list[Word]) -> list[Word]:
    """A bound that words of the unit part from its amount compares with nothing: 不低于 每人每月 650元, 低于 每立方米 19微克."""
    *before, bound, unit = gap
    return [*before, Word("reach", bound.start, bound.end, bound.word), unit]


@cache
def _touching() -> tuple[dict[str, str], frozenset[str]]:
    """Words that govern only an amount that they touch → class; and the characters that they end with."""
    table = words.classes(words.load("verbs")["touching"])
    return table, frozenset(word[-1] for word in table)


def _within(word: str) -> tuple[str, ...]:
    """What before a touching word makes it the end of two others: 占比 增, 同比 增."""
    return tuple(words.load("verbs")["touching_guard"].get(word, ()))


def _touch(text: str, gap: list[Word], end: int) -> list[Word]:
    """Splits off a word that governs only what it touches: 总量达 + amount."""
    i = len(gap) - 1
    while i >= 0 and gap[i].kind in FREE and (i == 0 or gap[i - 1].end == gap[i].start):
        i -= 1
    if i < 0 or gap[i].kind != PLAIN:
        return gap
    last, end = gap[i], gap[i].end
    table, lasts = _touching()
    if last.word == "进" and i and gap[i - 1].word in ("再", "又") and _PLACES.match(text, end) is not None:
        return [*gap[:i], Word("rise", last.start, end, "进"), *gap[i + 1 :]]  # 排名再进 3位, but 排名再进 前十, 又进 3家
    if text[end - 1] in _SPARED_ENDS and (spared := _SPARED.search(text, gap[0].start, end)) is not None:
        at = spared.start()
        whose = [Word(w.kind, w.start, min(w.end, at), text[w.start : min(w.end, at)]) for w in gap if w.start < at]
        return [*whose, Word("fall", at, at + 1, "减"), *plain(text, at + 1, end), *gap[i + 1 :]]
    if text[end - 1] not in lasts or last.word in lexicon():  # 违建: a word of its own
        return gap
    behind = gap[i + 1 :]
    while i and gap[i - 1].kind == PLAIN and gap[i - 1].end == last.start:  # neighbours are one
        i, last = i - 1, Word(PLAIN, gap[i - 1].start, end, gap[i - 1].word + last.word)
    gap = [*gap[:i], last, *behind]
    for size in (5, 4, 3, 2, 1):
        word = text[end - size : end]
        if size <= end - last.start and word in table and not text.endswith(_within(word), 0, end - size):
            kind = table[word]
            head = plain(text, last.start, end - size)
            others = longest("means", "frame", "frames_behind")
            other = word in ("多", "少") and text.endswith(others, 0, end - 1)  # 比全省平均 多2天, 比周边城市 多12家
            kind = "gap" if other else kind
            named = None if kind != "gap" else last if head else _named_before(gap, i)
            at = first = gap.index(named) if named is not None else 0
            while first and gap[first - 1].kind == PLAIN and gap[first - 1].end == gap[first].start:
                first -= 1  # 比全国、全省 平均水平 分别高2个、3个百分点
            stop = 0 if named is None else min(named.end, end - size)
            than = max(text.rfind(w, gap[first].start, stop) for w in "比较") if stop else -1
            if than >= 0:  # 比全省高2个百分点, 比全国、全省分别高2个、3个百分点
                against = [Word("gap", than, than + 1, text[than]), *plain(text, than + 1, stop), *gap[at + 1 : i]]
                return [*gap[:first], *plain(text, gap[first].start, than), *against, Word("aside", end - size, end, word)]
            return [*gap[:i], *head, Word(kind, end - size, end, word), *behind]
    return gap


# What one is spared where things are made easy: 平均减 环节56%、减 时限76%.
_SPARED, _SPARED_ENDS = re.compile("(?<=[，；。：、均项批理务再办”])减(?:环节|时限|时间|材料|跑动|流程)$"), frozenset("节限间料动程")
_PLACES = re.compile(r"[\d一二两三四五六七八九十]{1,3}(?:位(?![^，。；、）)])|个?[位名]次)")


def _named_before(gap: list[Word], i: int) -> Word | None:
    """The plain words before the word at i, with nothing between but words of how and when."""
    i -= 1
    while i >= 0 and gap[i].kind in FREE:
        i -= 1
    return gap[i] if i >= 0 and gap[i].kind == PLAIN else None


def _comes_to(text: str, word: Word) -> list[Word]:
    """Plain words that end with 的 before a part, with 达 split off where the whole stands behind it: 绿地面积 达 城区面积的42%."""
    found = _COMES_TO.search(text, word.start, word.end)
    if found is None:
        return [word]
    at, end = found.span()
    return [*plain(text, word.start, at), Word("share", at, end, "达"), *plain(text, end, word.end)]


_COMES_TO = re.compile(
    "(?<=[^，。；：、\\d雷马发到传表直通抵送下转布可约])达(?=(?:全[国省市区县州盟旗球]|世界|[^，。；、的达]{0,8}(?:面积|人口|产值|总[量额数值]))的$)"
)


def _source(text: str, gap: list[Word], end: int) -> list[Word]:
    """Splits off 由 or 从 that the plain words of a gap's end part from the amount: 从全国平均的99.8%提高到, 由全省第22位上升至.

    Any words may part them where the amount (up to `end`) is followed by the end of the change: 从月销售额3万元提高到.
    """
    last = gap[-1]
    if last.word[-1] in "向朝着" and (toward := _TOWARD.search(last.word)) is not None and words.TOWARD.match(text, end) is not None:
        at = last.start + toward.start()
        return [*gap[:-1], *plain(text, last.start, at), Word("reach", at, last.end, toward[0])]  # 向 7000亿元 冲刺
    found = _SOURCE.search(text, last.start, last.end) if text[last.end - 1] in "的国省市区县州盟旗疆球界" else None
    if found is None and ("由" in last.word or "从" in last.word) and _ENDS.match(text, end) is not None:
        found = _PARTED.search(text, last.start, last.end)
    if found is None:
        return _since(text, gap) if len(gap) > 1 and _ENDS.match(text, end) is not None else gap
    at = found.start()
    return [*gap[:-1], *plain(text, last.start, at), Word("from", at, at + 1, text[at]), *plain(text, at + 1, last.end)]


def _since(text: str, gap: list[Word]) -> list[Word]:
    """… that a time parts from it too: 由上年的 历史高位5.2%降至."""
    named = _named_before(gap, len(gap) - 1)
    since = _SINCE.search(named.word) if named is not None else None
    if named is None or since is None or named.word[:-1] in ("", *wordlists.opening):
        return baselines.parted(text, gap) if text[gap[-1].end - 1] == "的" else gap  # 全市由2015年 企业300家
    i, at = gap.index(named), named.end - 1
    return [*gap[:i], *plain(text, named.start, at), Word("from", at, at + 1, text[at]), *gap[i + 1 :]]


_TOWARD = re.compile(f"{placings.TO}$")
_SINCE = re.compile(f"{FROM}$")
_SOURCE = re.compile(f"{FROM}(?=(?:[^由从，]{{1,10}}的|全[国省市区县州盟旗疆球]|世界)$)")
_PARTED = re.compile(f"{FROM}(?=[^由从，、]{{1,12}}$)")


# The end of a change, with a word of how before it.
_ENDS = words.late(
    lambda: "(?:分别|统一|再|进一步|大幅|逐步|稳步|一次性|快速)?" + words.pattern(word for word, kind in lexicon().items() if kind == "to")
)


def _unsettled(gap: list[Word]) -> bool:
    """Is there a word of how and when, or do plain words meet?"""
    classes = [*map(kind_of, gap)]
    return not _MANNER.isdisjoint(classes) or (classes.count(PLAIN) > 1 and (PLAIN, PLAIN) in pairwise(classes))


# What is kept up, or whom something is done for, is told behind words of how that are no part of it: 全力 保持经济增长, 累计 对职工发放.
_STEERED = words.late(lambda: f"{words.pattern(terms('keeping_up'))}.{{2}}|对(?!口(?!袋)|标(?!准)|[外接象照比联虾策等应])(?:.{{2}}|$)")


def _settle(gap: list[Word]) -> list[Word]:
    """A word of how and when is one only before a verb or the amount; else it is part of a name: 直接融资. Neighbours join."""
    out: list[Word] = []
    named: Word | None = None  # the name behind, with nothing between but words of how and when
    behind: Word | None = None
    apart = wordlists.apart_from_names
    for i in range(len(gap) - 1, -1, -1):
        w = gap[i]
        if w.word == "、" and i and gap[i - 1].kind == "adverb":
            w = Word("adverb", w.start, w.end, w.word)  # 产量再创新高、达到36亿斤
        kind = w.kind
        if named is not None and kind in _MANNER and w.word not in apart and _STEERED.match(named.word) is None:
            kind = PLAIN
            w = Word(PLAIN, w.start, w.end, w.word)
        if kind == PLAIN and behind is not None and behind.kind == PLAIN and behind.start == w.end:
            w = out[-1] = Word(PLAIN, w.start, behind.end, w.word + behind.word)
        else:
            out.append(w)
        if kind not in FREE:
            named = w if kind == PLAIN else None
        behind = w
    out.reverse()
    return out
