"""Divides a sentence into clauses and a clause into the word classes that `grammars/claim.lark` reads.

Between two amounts only a few words decide: the last verb, what stands before it and what stands behind it. The rest (words
of how and when, earlier verbs with their objects) is left out, so that clauses have few shapes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from . import asides, gaps, names, scales, sizes
from .amounts import Reading
from .governing import chained, governor
from .lexis import FREE, PLAIN, VERBS, Token, Word, longest, nouns, words_of
from .names import acts, kept, last_noun, trim
from .quantities import Found
from .tree import Bound, Kind

_BREAK = re.compile("[，；：。！？]")


def divide(text: str, start: int, end: int, found: Sequence[Found]) -> Iterator[tuple[int, int, Sequence[Found]]]:
    """The clauses of a sentence: start, end, and what was found in each, cut at ，；： and at the sentence's end.

    >>> [(a, b) for a, b, _ in divide("投资增长5%，出口下降2%。", 0, 14, [])]
    [(0, 6), (7, 13)]
    """
    at, first, after, size = start, 0, 0, len(found)
    for m in _BREAK.finditer(text, start, end):
        cut = m.start()
        while after < size and found[after].end <= cut:
            after += 1
        if after < size and found[after].start < cut:
            continue  # inside a name or a slogan
        if asides.holds(text, at, cut, end, found[first:]):
            continue  # (预计，下同)
        yield at, cut, found[first:after]
        at, first = cut + 1, after
    if at < end:
        yield at, end, found[first:]


def lex(text: str, start: int, end: int, found: Sequence[Found]) -> list[Token]:
    """The word classes of a clause, in order.

    Args:
        text: the sentence's text, folded and without blanks.
        start, end: the clause.
        found: everything found in the clause, in order.
    """
    amounts: list[Found] = []
    periods: list[Found] = []
    for f in found:
        if f.kind == "quantity":
            amounts.append(f)
        elif f.kind == "period":
            periods.append(f)
    out: list[Token] = []
    at = start
    carried: Token | None = None
    about: Token | None = None  # the measure of what was counted, of which the next amount is: 14个 产业产值 达到 3亿元
    held: Token | None = None  # the verb of what a span of time only names: 打造 15分钟 便民生活圈 30个
    for i, f in enumerate(amounts):
        gap = gaps.read(text, at, f.start, periods, f)
        if i:
            behind, gap = _divide_list(text, gap, at, out[-1].kind == "Q")
            divided = behind is not None
            if divided or out[-1].kind != "D":
                trail = names.trail(text, gap if behind is None else behind, out[-1])
                if trail is not None:
                    sized = trail[0].end == f.start and text[f.end : f.end + 1].isalpha()  # 12个总投资38亿元的项目
                    counted = names.gauged(text, trail[0], out[-1]) if not sized else None
                    about = trail[0] if counted is not None and not divided else None
                    out.append(counted or trail[0])
                    gap = gap if divided else gap[trail[1] :]
                    if behind is not None and out[-2].kind == "Q":
                        out += _arrival(behind[trail[1] :], out[-2])
            if divided:
                out.append(Token("LIST", at, f.start))
        lead = _lead(text, gap, f) if gap else []
        if lead and lead[-1].kind in ("REACH", "DO") and _grows(text, f):
            lead[-1].kind = "RISE"
        if lead and lead[-1].word in nouns("overtakes") and _is_rank(f) and any(t.kind == "FROM" for t in out[-6:]):
            lead[-1].kind = "TO"  # 从第8位跃居第1位
        if lead and (changed := sizes.works(text, lead, f, end)) is not None:
            changed.kind = "DO"
        following = amounts[i + 1] if i + 1 < len(amounts) else None
        kind = _sort(text, f, lead, following, end, i > 0 and amounts[i - 1].end == f.start)
        if carried is not None:
            lead, carried = [carried], None
        elif following is not None and kind != "R" and (carried := sizes.ago(text, f, following, lead)) is not None:
            kind, lead = "D", [t for t in lead if t.kind == "N"]
        elif kind == "D":  # a window of time is the object of no verb
            held = lead[-1] if lead and following is not None and sizes.begins_name(text, f, lead[-1]) else None
            lead = sizes.framed(text, last_noun(text, gap, len(gap)), f)
        if held is not None and kind != "D":  # it is for the next amount alone
            if kind == "Q" and all(t.kind == "N" for t in lead):
                lead = [held, *lead]
            held = None
        if lead and lead[0].kind in _CHANGES and [t.kind for t in out[-3:]] in (["DO", "T", "N"], ["ADD", "T", "N"]):
            del out[-3]  # 每千人 拥有 3岁以下 婴幼儿托位数 提高到 4.6个: the verb is part of the name
        if about is not None and kind != "D":
            if not lead or lead[0].kind != "N":
                lead = [about, *lead]
            elif text[lead[0].start] == "占":
                out[-1] = about  # 占…比重达: a measure of the whole name
            about = None
        if out and out[-1].kind == "N" and lead and lead[0].kind == "N":
            out.append(Token("LIST", lead[0].start, lead[0].start))  # two names meet: what was counted, and a new subject
        described = not lead and kind == "Q" and sizes.describes(text, out, f)
        if described and f.reading is not None and (f.reading.bound is not Bound.EXACT or not text.startswith("的", f.end)):
            kind = "T"
        elif described:
            rest = gaps.read(text, f.end + 1, end if following is None else following.start, periods, None)
            name = names.trail(text, rest, Token("Q", f.start, f.end + 1, f))
            if name is not None:
                out, at = sizes.with_size(out, f, name[0]), name[0].end
                continue
        sized = kind == "Q" and scales.of_thing(text, lead, f, end)
        out += lead[:-1] if sized else lead
        out.append(Token(kind, f.start, f.end, f, "size" if sized else ""))
        at = f.end
    if amounts and at < end:
        _rest(text, gaps.read(text, at, end, periods, None), out[-1], out)
    return scales.share_noun(text, out)


def _is_rank(f: Found) -> bool:
    return f.reading is not None and f.reading.kind is Kind.RANK


_CHANGES = ("TO", "FROM", "RISE", "FALL")


def _grows(text: str, f: Found) -> bool:
    """Does a rate stand before the growth that it is the rate of: 保持 5%以上 增长, 实现 6%的增长?"""
    reading = f.reading
    return reading is not None and reading.kind is Kind.PERCENT and text.startswith(_GROWTHS, f.end)


_GROWTHS = tuple(of + how + noun for of in ("", "的") for how in ("", "预期", "年均", "平均") for noun in ("增长", "增速"))


def _rest(text: str, gap: list[Word], amount: Token, out: list[Token]) -> None:
    """Behind the last amount: what is counted, and whether it came into being (216个项目 开工)."""
    if gap and gap[0].start == amount.end and gap[0].word in _CARRY_OUT and names.money(amount):
        amount, gap = Token(amount.kind, amount.start, gap[0].end, amount.found), gap[1:]  # 5亿元实施惠民工程
    trail = names.trail(text, gap, amount)
    first = 0
    if trail is not None:
        counted = names.gauged(text, trail[0], amount) if text[amount.end] != "的" else None  # 四成的工业增加值
        out.append(counted or trail[0])
        first = trail[1]
    if amount.kind in ("Q", "T"):
        out += _arrival(gap[first : first + 4], amount)


_CARRY_OUT = ("实施", "组织实施", "启动实施")


def _arrival(gap: list[Word], amount: Token) -> list[Token]:
    """The verb behind what is counted that says that it came into being; people who settle (5万人落户) do not."""
    w = next((w for w in gap if w.kind not in FREE and w.word not in ("实现", "完成", "转化")), None)
    reading = amount.found.reading if amount.found is not None else None
    if w is not None and w.word == "落户" and reading is not None and reading.unit.text in ("", "人", "名", "户"):
        return []
    return [Token("DONE", w.start, w.end, None, w.word)] if w is not None and w.word in nouns("arrivals") else []


def _divide_list(text: str, gap: list[Word], start: int, counted: bool) -> tuple[list[Word] | None, list[Word]]:
    """The words before and behind the mark that divides a list between two amounts; (None, gap) where there is none."""
    for mark in ("、", "以及", "和", "及", "与", "并", "或"):
        if not text.startswith(mark, start) if mark != "、" else not gap or text.find(mark, gap[0].start, gap[-1].end) < 0:
            continue
        for i, w in enumerate(gap):
            if w.kind != PLAIN and w.kind not in FREE:
                continue
            at = text.find(mark, w.start, w.end)
            if at == start + 1 and text[start] in _LEVELS and text[at + 1 : at + 2] in _LEVELS:
                at = text.find(mark, at + 1, w.end)  # 14个国、省考核断面
            while at >= 0 and text.count("(", start, at) > text.count(")", start, at):
                at = text.find(mark, at + 1, w.end)  # 12个县(市、区)
            if at < 0 or (mark != "、" and at != start):
                continue
            if mark == "、" and _lists_objects(gap[:i], w, at, gap[i + 1 :]):
                continue
            after = at + len(mark)
            left = [Word(w.kind, w.start, at, text[w.start : at])] if at > w.start else []
            right = [Word(w.kind, after, w.end, text[after : w.end])] if after < w.end else []
            return [*gap[:i], *left], [*right, *gap[i + 1 :]]
    last = gap[-1] if counted and gap and gap[-1].kind == PLAIN and text[start] != "的" else None
    if last is not None and (m := _AND.search(text, last.start, last.end)) is not None:
        return [*gap[:-1], Word(PLAIN, last.start, m.start(), text[last.start : m.start()])], []  # 100家企业和 20个园区
    return None, gap


_AND = re.compile("(?<=[^总共饱])(?:以及|和|(?<![普涉以])及)$")


def _lists_objects(before: list[Word], w: Word, at: int, behind: list[Word]) -> bool:
    """Does a mark divide the objects of a verb rather than two amounts: 为2万名群众 发放 保障金、救助金 5亿元?"""
    verb = before[-1] if before else None
    if verb is None or verb.kind not in ("do", "add") or verb.word in acts() or verb.end != w.start or at == w.start:
        return False
    return at + 1 < w.end and not any(b.kind in VERBS for b in behind)


_LEVELS = frozenset("国部省市州县区")


def _lead(text: str, gap: list[Word], amount: Found) -> list[Token]:
    """What stands before an amount, cut down to [N] [EACH] [verb] [N]."""
    rank = amount.reading is not None and amount.reading.kind is Kind.RANK
    modes: list[Word] = []
    aside = False
    for w in gap:
        if w.kind in _MODES:
            modes.append(w)
        elif w.kind == "aside":
            aside = True
    if aside:
        gap = asides.without(text, gap)
    at = governor(text, gap, amount)
    if at and gap[at - 1].kind == "add" and gap[at - 1].end == gap[at].start and text.startswith(longest("rules"), amount.end):
        at -= 1  # 出台降低企业成本35条措施
    if at is None:
        noun = last_noun(text, gap, len(gap), modes)
        out = [noun] if noun is not None else []
        return out + _mode(modes, noun.end if noun is not None else 0) if modes else out
    verb = gap[at]
    named = at > 0 and not (verb.kind in ("do", "add") and at + 1 < len(gap) and gap[at - 1].word in nouns("hows"))  # 高水平 建设 平台
    before = last_noun(text, gap, at, modes) if named else None
    out = [before] if before is not None else []
    if modes:
        out += _mode(modes, before.end if before is not None else 0)
    if verb.kind == "reach" and before is not None and (act := _act_before(gap, before)) is not None:
        out = [act, before]  # 新增市场主体达3.6万户
    kind = "rank" if rank and verb.kind not in ("to", "from") else chained(gap, at)
    tail = [w for w in gap[at + 1 :] if w.kind not in FREE] if at + 1 < len(gap) else []
    if kind == "reach" and tail:
        framed = len(tail) == 1 and tail[0].word.removesuffix("的") in nouns("frame") and gaps.measures_parts(amount)
        kind = "share" if framed else "do"  # 稳定在全国1/4
    out.append(Token(kind.upper(), verb.start, verb.end, None, verb.word))
    if tail:
        thing = trim(text, tail[0].start, tail[-1].end, kept(kind))
        if thing is not None:
            out.append(thing)
    return out


def _act_before(gap: list[Word], noun: Token) -> Token | None:
    """The verb of coming into being directly before a noun."""
    for w in gap:
        if w.end == noun.start and w.kind == "add":
            return Token("ADD", w.start, w.end, None, w.word)
    return None


_MODES = frozenset({"each", "all"})


def _mode(modes: Sequence[Word], start: int) -> list[Token]:
    """The first 分别 or 均 that stands behind a place."""
    for w in modes:
        if w.start >= start:
            return [Token(w.kind.upper(), w.start, w.end)]
    return []


_GIVES = re.compile("[^，；、提发办解开代减免购配安落实送]{0,10}(?:提供|发放|办理|解决|开展|代缴|减免|免费|购买|配备|安装|落实|送)")


def _sort(text: str, f: Found, lead: list[Token], following: Found | None, end: int, adjacent: bool) -> str:
    """Q, R, D, T or C: what an amount is to its clause."""
    reading = f.reading
    if reading is None or reading.kind is Kind.RANK:
        return "R"
    core = text[f.start : f.end]
    if reading.kind in _NEVER_CLASSES and "级" not in core:
        return "Q"
    behind = text[f.end : f.end + 1] if f.end < end else ""
    named = behind != "" and behind not in "、的，；。)和及与以用”"
    if reading.unit.text == "届" and text.endswith(("连续", "近"), 0, f.start):
        return "D"
    bounded = core.endswith(("以上", "以下", "以内"))
    aged = named and reading.unit.text == "岁"
    if lead and lead[-1].word == "为" and (aged or (reading.kind is Kind.COUNT and _GIVES.match(text, f.end, end) is not None)):
        lead.pop()  # 为6岁儿童, 为30万群众提供
    if reading.kind is Kind.DURATION and not ((bounded or aged) and named) and _window(text, f, lead):
        return "D"
    if bounded and behind == "的" and lead and lead[-1].word == "在":
        lead.pop()  # 投资在5亿元以上的项目
    close = following is not None and following.start - f.end <= 24 and "、" not in _BRACKETS.sub("", text[f.end : following.start])
    if _is_class(text, f, reading, lead, following if close else None, adjacent, behind, named, bounded or aged):
        return "T" if close or adjacent else "C"
    return "Q"


_FIRSTS = ("首个", "首座", "首家", "首条")
_SETTLED = ("集中", "安置点", "自然村", "村", "社区", "小区", "聚居", "连片")
_BRACKETS = re.compile(r"\([^()]*\)")  # 县(市、区)
_NEVER_CLASSES = frozenset({Kind.PERCENT, Kind.PERCENT_POINT, Kind.RATIO, Kind.CONCENTRATION})
_SIZES = frozenset({Kind.MONEY, Kind.MASS, Kind.POWER, Kind.AREA, Kind.VOLUME, Kind.LENGTH, Kind.ENERGY, Kind.DURATION, Kind.OTHER})


def _is_class(
    text: str,
    f: Found,
    reading: Reading,
    lead: list[Token],
    following: Found | None,
    adjacent: bool,
    behind: str,
    named: bool,
    bounded: bool,
) -> bool:
    """Does an amount say which things are meant, rather than how many: 10亿元以上项目, 百亿级企业, 500千伏变电站?

    `following` is the next amount, if it stands close; `behind` the next character; `named` says that a name goes on there.
    """
    core = text[f.start : f.end]
    if "级" in core or core.endswith(("伏", "kV")):
        return True
    sized = reading.kind in _SIZES
    if adjacent and sized and (named or (behind == "的" and reading.rule.endswith("/bare"))):
        return True
    governed = bool(lead) and lead[-1].kind not in ("N", "EACH", "ALL")
    if sized and following is not None and following.reading is not None and following.reading.kind is Kind.COUNT:
        if named and _plain_name(text, f.end, following.start):
            return True
        apart = following.start > f.end + 1  # 总投资50亿元的9个项目: two figures
        if behind == "的" and apart and not governed and _plain_name(text, f.end + 1, following.start):
            return True  # 单体投资超50亿元的项目9个
    if sized and named and text.endswith(_FIRSTS, 0, f.start):
        return True  # 全省首个300亿元园区
    if (named or behind == "的") and scales.threshold(text, f, lead, f.end + 24):
        return True
    if bounded and reading.unit.text in ("人", "户") and text.startswith(_SETTLED, f.end):
        return True  # 500人以上集中安置点
    if core.endswith("以上") and text.startswith(("人口县", "人口大县", "人口城市", "人口大镇"), f.end):
        return True  # 20万以上人口县
    if not named or (governed and not bounded):
        return False
    if reading.kind is Kind.MONEY and reading.rule.endswith("/bare") and not text.startswith(longest("thresholds"), f.end):
        return True
    return bounded and (sized or adjacent)  # 230个50户以上村寨


def _plain_name(text: str, start: int, end: int) -> bool:
    """Do the words between two amounts only name a thing, with no verb in them but one that makes a noun?

    A verb directly before the second amount governs it (5亿元专项资金支持30个项目).
    """
    between: list[Word] = words_of(text, start, end)
    if len(between) > 1 and between[-1].kind in ("reach", "to"):
        between.pop()  # 营业收入超百亿元企业达到6家
    if between and between[-1].kind in VERBS:
        return False
    return not any((w.kind in VERBS and w.word not in acts()) or w.kind in FREE for w in between)


_TIMED = ("时限", "时间", "天数", "寿命", "周期", "工期", "期限", "平均年龄", "工作日", "年限", "预期寿命", "数")


_CIRCLE = re.compile("[^，。、；的]{2,8}圈")


def _window(text: str, f: Found, lead: list[Token]) -> bool:
    """A span of time that frames what is said, rather than a figure of something: 五年来, 连续三年."""
    if text.startswith("来", f.end) or _CIRCLE.match(text, f.end) is not None:
        return True  # 为7年来最高, 提升15分钟健身圈服务
    if lead and lead[-1].kind in ("RISE", "FALL", "TO", "REACH", "FROM"):
        return False
    if text.startswith("翻", f.end):
        return True  # 企业数3年翻一番
    return not (lead and lead[-1].kind == "N" and lead[-1].end == f.start and text.endswith(_TIMED, 0, lead[-1].end))
