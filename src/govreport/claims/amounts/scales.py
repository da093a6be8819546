"""What a size is the size of (X公司 60万吨 乙烯项目), which things a threshold sets apart (营收过百亿元 企业), which noun classes share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ... import kinds
from ...quantities import Found
from ...quantities.amounts import Reading
from ...tree import Bound
from ...words import late, pattern
from .. import wordlists
from ..lexis import FREE, Token, longest, terms, words_of
from ..lists import Stretch
from ..names.compounds import measured
from ..names.trails import trail
from ..state import State


def of_thing(text: str, lead: list[Token], f: Found, end: int) -> bool:
    """Is an amount the size of the thing behind it, whose owner or place stands before it: X公司 60万吨 乙烯等项目?"""
    reading = f.reading
    if reading is None or not text[f.end : f.end + 1].isalpha():
        return False
    if not lead or lead[-1].kind != "N":  # 推进30万吨颗粒硅等项目
        begins = lead[-1].kind in ("ADD", "DO") and lead[-1].end == f.start if lead else text[f.start - 1 : f.start] in "，；。\n快"
        return begins and reading.kind in _SIZED and reading.kind is not kinds.AREA and _MADE.match(text, f.end, end) is not None
    listed = text[f.start - 1] == "、" and reading.kind in _SIZED  # 总装线、100万吨乙烯等项目
    if lead[-1].end != f.start - listed:
        return False
    if reading.kind is kinds.MONEY:
        return text.endswith(("首期", "一期", "二期"), lead[-1].start, lead[-1].end) and _FUND.match(text, f.end, end) is not None
    if reading.kind is kinds.AREA and not at_place(text, (0, f.start)):
        return False
    if reading.kind not in _SIZED and not (reading.kind is kinds.LENGTH and reading.unit.text in _FINE):
        return False
    head = _SITE.match(text, f.end, end) if text[f.end] not in "和与及的" else None
    if head is None:
        return False
    owner = text[lead[-1].start : lead[-1].end]
    return not measured(owner) and (owner.endswith(YEARLY) or not owner.endswith(longest("measures")))


def at_place(text: str, name: Stretch) -> bool:
    """Does a name say by its end that it is of a place: 柳林村, 东湖片区, and no 棚户区?"""
    return text.endswith(longest("place_ends"), *name) and not text.endswith(longest("no_places"), *name)


def of_made(text: str, lead: list[Token], f: Found) -> bool:
    """Is an amount, with 的 behind it, the size of what an act makes or works on: 组建 60人的 专家团队, 硬化 红星村 3公里的 道路?"""
    if f.reading is None or of_goal(text, f.end) or _NO_THING.match(text, f.end) is not None:
        return False
    if text[f.start - 1] in "共计" and _IN_ALL.search(text, max(0, f.start - 8), f.start) is not None:
        return True  # 5个共66万平方米的 项目
    if not lead:
        return False
    verb = lead[-1] if lead[-1].kind != "N" else lead[-2] if len(lead) > 1 else None
    if verb is None or verb.kind not in ("ADD", "DO") or (verb is not lead[-1] and of_measure(text, lead[-1].start, lead[-1].end)):
        return False
    if f.reading.kind is kinds.COUNT:
        unit = f.reading.unit.text
        if unit == "户" and _WORK.match(text, f.end) is not None:
            return True  # 完成5000户的 厨房改造
        return unit in wordlists.pieces or (unit in wordlists.seats and (verb.kind == "ADD" or verb.word == "容纳"))
    if f.reading.kind is kinds.MONEY:  # 完成 某公司 3000万元的 厂房, 实施3000万元的 技改工程
        owned = verb is not lead[-1] and of_owner(text, (lead[-1].start, lead[-1].end))
        undertaken = _UNDERTAKING if verb.kind == "DO" else _FOUNDED
        return owned or undertaken.match(text, f.end) is not None
    return f.reading.kind in _SIZED or f.reading.kind is kinds.LENGTH


def leave_out_examples(text: str, measure: Token) -> None:
    """Takes from the measure of a class what is named as an example of its things: 其中甲公司等 投资 过百亿项目8个."""
    of = text.rfind("等", measure.start + 2, measure.end - 1) + 1
    if of and text[of : measure.end] in wordlists.gauges:
        measure.start = of


def of_owner(text: str, name: Stretch) -> bool:
    """Does a name say by its end that it is of a firm, or of a place?"""
    return text.endswith(longest("investors"), *name) or at_place(text, name)


def of_goal(text: str, at: int) -> bool:
    """Does 的 behind an amount lead to the goal that it is, and to nothing that it counts: 33万人 的年度任务?"""
    return _GOAL.match(text, at) is not None


def of_measure(text: str, start: int, end: int) -> bool:
    """Does a name say what the amount behind it is an amount of, rather than where: 总长, 装机容量, 占地?"""
    return text.endswith(longest("measures", "extents"), start, end) or measured(text[start:end])


_IN_ALL = re.compile(r"[\d一二两三四五六七八九十百千万余多][^\d，、的]{1,2}(?:共|共计|合计|总计)$")
_GOAL = late(lambda: f"的(?:年度|年初|全年|既定|预定)?{pattern(terms('goals'))}")
_UNDERTAKING = re.compile("的[^，。；、的\\d]{0,12}(?:工程|项目)(?![^，。；、])")
# 打造 500亿元的产业集群, but 投入 3亿元的 园区
_FOUNDED = re.compile("的[^，。；、的\\d]{0,12}(?:工程|项目|产业|产业链|集群|园区)(?![^，。；、])")
_WORK = late(lambda: f"的(?!年度|全年|既定)[^，。；、的\\d]{{2,12}}?{pattern(terms('works'))}")
_NO_THING = late(lambda: f"的(?:{pattern(terms('degree_noun'))}|[^，；。、]{{0,12}}{pattern(terms('troubles'))})")
_SIZED = frozenset({kinds.AREA, kinds.MASS, kinds.POWER, kinds.ENERGY, kinds.VOLUME})
_FINE = ("英寸", "纳米", "微米", "毫米", "米")  # lengths that are sizes of goods and ways; a road is counted in 公里
_SITE = late(
    lambda: (
        f"[^，；：。、\\d]{{1,16}}?{pattern(terms('plants'))}|[^，；：。、\\d]{{0,16}}?{pattern(terms('machines'))}"
        "|[^，；：。、\\d]{1,16}(?=(?:、[^，；：。]{1,60})?等[^，；：。、\\d]{0,8}项目|、[^，；：。]{1,40}项目)"
    )
)
_MADE = re.compile("[^，；：。、和与及的\\d]{1,16}?等[^，；：。、\\d]{0,8}项目")
_FUND = re.compile("[^，；：。、\\d]{0,20}基金")


def threshold(text: str, f: Found, lead: list[Token], end: int) -> bool:
    """Does an amount say which things are meant, by a measure before it or a number that it passed: 首个 总量超3万亿元的 城市?

    The words before the measure leave `lead`.
    """
    if not lead or lead[-1].kind != "N" or lead[-1].end != f.start:
        return False
    name = lead[-1]
    first = next(reversed(list(_FIRST.finditer(text, name.start, name.end))), None)
    became = first is not None and text.startswith("成为", name.start) and text[f.end] == "的"  # 成为 首个企业 超百万户的 城市
    if not (became or (f.reading is not None and f.reading.kind in _DIVIDING) or text.endswith("人口", 0, f.start)):
        return False
    if (
        text[f.end] in "或和与及"
        or not (text.startswith(longest("passing"), f.start) or text.endswith("以上", f.start, f.end))
        or _SET.match(text, f.end, end) is None
    ):
        return False
    if first is not None and first.end() == name.end:
        becomes = _BECOMES.search(text, name.start + 1, first.start())
        lead[-1:] = [Token("N", name.start, becomes.start())] if becomes is not None else []  # 经济总量成为 第三个 过10万亿元省份
        return True
    if not became and not text.endswith(tuple(wordlists.measures), name.start, name.end):
        return False
    if first is not None:
        lead[-1] = Token("N", first.end(), name.end)
    return first is not None or (len(lead) > 1 and lead[-2].kind in ("ADD", "DO"))


def narrows(text: str, f: Found, lead: list[Token], following: Found | None, end: int) -> bool:
    """Does a bound say which things are meant: 收入50万元以上的 村, 产值超亿元 企业; 利税过千万元的 98家?

    Args:
        following: the next amount, if it stands close.
    """
    reading = f.reading
    of = text.startswith("的", f.end)
    at = of and len(lead) > 1 and lead[-1].word in ("达", "达到") and lead[-2].kind == "N"  # 税收达到1亿元的企业
    if reading is None or (reading.bound in UNBOUNDED and not at):
        return False
    people = text.endswith("人口", 0, f.start)  # 人口超千万的城市
    if not (people or reading.kind in _DIVIDING or reading.unit.text == "人"):
        return False
    if lead and lead[-1].kind not in ("N", "ADD", "DO", "REACH"):
        return False
    if reading.unit.text == "人" and not people:
        return text[f.end - 1] in "上下内" and _STAFFED.match(text, f.end, end) is not None
    after = following.reading.kind if following is not None and following.reading is not None else None
    counted = after is kinds.COUNT
    if after is kinds.PERCENT and of and not at and text.startswith(("达", "已达", "占"), f.end + 1):
        return True  # 村集体收入5万元以上的达到80%
    if following is not None and counted and of and not at:
        between = words_of(text, f.end + 1, following.start)
        if not between:
            above = bool(lead) and text[f.end - 1] == "上" and text.endswith(longest("measures"), lead[-1].start, lead[-1].end)
            return above or not text[following.end : following.end + 1].isalpha()  # 投资亿元以上的36个项目, 超千万元的45户
        if between[0].kind in _SAID:
            return True  # 过10亿元的达到12家
    if not (people or reading.kind is kinds.MONEY) and (not of or (not counted and lead and lead[-1].kind != "N")):
        return False
    rest = words_of(text, f.end, min(f.end + _REACH, end if following is None else following.start))
    name = trail(text, rest, Token("T", f.start, f.end, f))
    if name is None or not ((at and counted) or _of_things(text, name[0], lead[-1].kind if lead else "", counted)):
        return False
    if at:
        lead.pop()
    return True


def grown(text: str, f: Found, lead: list[Token], following: Found | None, end: int) -> bool:
    """Does a bound of a growth or a rate before 的 say which things are meant, whose number follows: 税收增长10%以上的 企业 36家,
    入住率超过80%的 养老院 6家? The verb before it leaves `lead`."""
    reading = f.reading
    counted = following is not None and following.reading is not None and following.reading.kind is kinds.COUNT
    if not (counted and lead) or reading is None or reading.bound in UNBOUNDED:
        return False
    at = max((i for i in range(1, len(lead)) if lead[i].kind == "SHARE"), default=len(lead) - 1)  # 占 全村收入 50%以上的 村
    verb = lead[at] if lead[at].kind in ("RISE", "FALL", "REACH", "SHARE") and at else None
    name = lead[-1] if verb is None else lead[at - 1]
    if name.kind != "N" or ((verb is None or verb.kind == "REACH") and not text.endswith(_rated(), name.start, name.end)):
        return False
    assert following is not None
    if text[f.end + 1 : following.start] not in ("有", "达", "达到", "共有"):  # but 税收增长20%以上的 有12家
        things = trail(text, words_of(text, f.end, following.start), Token("T", f.start, f.end, f))
        if things is None or not (things[0].end == following.start or _of_things(text, things[0], "N", True)):
            return False
    if verb is not None:
        del lead[at:]
    return True


@cache
def _rated() -> tuple[str, ...]:
    return (*longest("rates", "growth_noun"), "强度")


def _of_things(text: str, name: Token, before: str, counted: bool) -> bool:
    """Does a name, behind a bound that follows a word of a class `before`, name things that the bound can set apart?"""
    if before in ("", "N") and _MEMBERS.match(text, name.start, name.end) is not None:
        return True
    if before in ("ADD", "DO") and not counted and text.endswith(longest("scaled"), name.start, name.end):
        return False  # 打造超千亿元产业集群: its scale
    return text[name.start : name.end] in wordlists.share_noun or _THINGS.search(text, name.start, name.end) is not None


_REACH = 60  # characters behind a bound in which its things are named
UNBOUNDED = frozenset({Bound.EXACT, Bound.ABOUT, Bound.APPROX_MORE})
_DIVIDING = frozenset({kinds.MONEY, kinds.AREA, kinds.MASS, kinds.VOLUME, kinds.POWER, kinds.ENERGY, kinds.LENGTH})
_SAID = frozenset({"reach", "to", "from", *FREE})
_STAFFED = late(lambda: f"的?[^，；：。、的\\d]{{0,4}}?{pattern(terms('staffed'))}(?!家|民|职工|员工|人|师|管理)")
_THINGS = late(lambda: f"{pattern(terms('things', 'groups'))}(?:占比|比例|比重|数量?)?(?:已?[达为有]|约)?$")


def measure(text: str, span: Stretch | None, rated: bool = False) -> Stretch | None:
    """The measure that a class is of, if words before it name one: 营收 in 营收过百亿元企业; the last of a list. One that is `rated` may be
    of a rate: 入住率超过80%的养老院."""
    if span is None:
        return None
    if _OF_FIRST.search(text, max(0, span[0] - 4), span[0]) is not None:
        return span  # 首个 企业 超百万户的城市
    if not (text.endswith(longest("measures"), *span) or (rated and text.endswith(_rated(), *span))):
        return None
    start = text.rfind("、", *span) + 1 or span[0]
    if text[start] in "国全" and (owned := _STATE_OWNED.match(text, start, span[1])) is not None:
        start = owned.end()  # 国有及 年销售收入500万元以上工业企业
    opening = _OPENING.match(text, start, span[1])
    if opening is None and (owner := _OWNERS.match(text, start, span[1])) is not None and text[owner.end() : span[1]] in wordlists.gauges:
        opening = owner
    return start if opening is None else opening.end(), span[1]


_STATE_OWNED = re.compile("(?:全部)?国有(?:工业企业|工业|企业)?[及和]")
# 对年产值2000万元以上的企业, 成为人口超千万的城市, “亿元楼宇”：指年度税收1亿元以上的楼宇
_OPENING = late(lambda: f"对(?![外口接])|[是系]?指(?![数标导引挥南定])|{pattern(terms('turning'))}")
_OWNERS = re.compile("[^，。；、的]{0,8}(?:企业|[央国民外]企|公司|500强)[和及与]")  # 央企和 总投资超亿元项目

# … 税收超百万元的 企业 贡献…, 超亿元 项目 开工率
_MEMBERS = late(
    lambda: (
        f"[^，；：。、的\\d]{{0,8}}?(?:{pattern(terms('members'))}|[县镇乡村](?![域集级城乡镇区办庄民容]))(?!资金|贷款|融资|补贴|投资基金)"
    )
)

AGES = ("岁", "周岁")
"""The units of ages."""


def those_of_age(text: str, reading: Reading | None, name: Stretch | None) -> Stretch | None:
    """Who is of an age, where a name tells of them: 人口 in 16周岁 人口初等教育完成率; the name, for other amounts and names."""
    who = _WHO.match(text, *name) if name is not None and reading is not None and reading.unit.text in AGES else None
    return name if who is None else who.span()


_WHO = late(lambda: f"(?:[^，；：。、的\\d]{{0,6}}?)(?:{pattern(terms('people'))})")


YEARLY = ("年产", "日产")


def of_class(text: str, tokens: list[Token], at: int, state: State) -> Stretch | None:
    """What the class at a place in a name is of: the measure before it (年产值百亿企业), else what it narrows (10亿元以上项目).

    The measure of the class before goes on where their nouns are the same: 年营业收入超10亿元企业3家、超50亿元企业1家.
    """
    reading = tokens[at].reading
    rated = reading is not None and reading.kind is kinds.PERCENT
    own = measure(text, (tokens[0].start, tokens[0].end), rated) if at else None
    if own is not None and text.startswith("等", tokens[-1].end) and text.endswith(YEARLY, *own):
        own = None  # 甲公司年产5万吨 铜箔等8个项目
    named = tokens[0] if tokens[-1].kind == "T" else tokens[-1]
    subject = (named.start, named.end) if named.kind == "N" else None
    if (aged := those_of_age(text, reading, subject)) != subject:
        return aged
    noun = subject if tokens[-1].kind == "N" else None
    same = noun is None or (state.noun is not None and text[slice(*noun)] == text[slice(*state.noun)])
    if own is not None or not same:
        state.gauge = own
    state.noun = noun or state.noun
    return own or (state.gauge if same and subject == noun else None) or subject or state.noun or state.subject


def unnamed(text: str, first: Token, last: Token, state: State) -> Stretch | None:
    """What is counted behind a class without a noun: the class (50亿元以上 3个), or where 的 parts them the noun before.

    That is the noun of the class before (收入过亿元企业100家、利税过千万元的 98家), the owner of its measure (企业 收入过亿元的 6家)
    or the subject, but no measure; the state keeps it.
    """
    if not text.startswith("的", last.end):
        state.noun = state.noun or state.subject
        return first.start, last.end
    if first.kind == "N" and (owner := _OWNER.match(text, first.start, first.end)) is not None:
        state.noun = first.start, owner.end()
    if state.noun is not None or (state.subject is not None and text.endswith(longest("measures"), *state.subject)):
        state.subject = state.noun
    return None


_OWNER = late(lambda: f"[^、的]{{0,12}}(?:{pattern(terms('things'))})(?!域|生产)(?=[^、的]{{0,6}}(?:{pattern(terms('measures'))})$)")
_FIRST = re.compile("首[个座家条批]|第[一二三四五六七八九十\\d]{1,2}[个座家]|唯一|一大?批|多个|若干")
_OF_FIRST = re.compile("(?:首[个座家]|第[一二三四五六七八九十\\d]{1,2}[个座家]|唯一)$")
_BECOMES = re.compile("(?:成为|[也已]?是)[^，、是为]{0,8}$")
_SET = late(lambda: f"(?:大关|关口)?的?[^，；：。、的\\d]{{0,12}}?{pattern(terms('things'))}(?![\\u4e00-\\u9fff])")


def of_two_currencies(text: str, f: Found) -> int:
    """How long what stands behind a threshold is that is told in two currencies, 0 for another: 5亿元 (3000万美元 )以上 项目 20个,
    超30亿元 或3亿美元的项目 8个, 亿元 及5000万美元以上项目 36个."""
    if text.startswith(("或", "及"), f.end):
        return 1 if _OR_IN_DOLLARS.match(text, f.end + 1) is not None else 0
    if text.startswith("(", f.end):
        other = _OTHER_CURRENCY.match(text, f.end)
        return 0 if other is None else other.end(1) - f.end
    closing = _CLOSING.match(text, f.end) if text[f.start - 1] in "(或" else None
    return 0 if closing is None else closing.end() - f.end


_OR_IN_DOLLARS = late(
    lambda: (
        r"(?:超过?|过)?[\d.千百十]{1,6}[百千万亿]{0,2}美元(?:及以上|以上)?的?"
        f"[^，。；：、\\d]{{0,8}}?{pattern(terms('things'))}(?![的\\u4e00-\\u9fff])"
    )
)
_CLOSING = re.compile(r"\)(?:及以上|以上|以下)")
_OTHER_CURRENCY = re.compile(r"(\(或?)[\d.]{1,6}[百千万亿]{0,2}(?:美元|元|元人民币|人民币)\)(?:及以上|以上|以下)")


def divides_too(text: str, f: Found, following: Found) -> bool:
    """Does the next bound divide the same things: 亿元以上、10亿元以上 项目, 80岁以上、90岁以上 老人, 超亿元和超10亿元的 项目?"""
    if following.start != f.end + 1 or text[f.end] not in "、和或及" or following.reading is None:
        return False
    if following.reading.kind is kinds.MONEY and text[f.start] in PASSED and text[following.start] in PASSED:
        return _PASSING.match(text, following.end) is not None
    if not text.startswith(("以上", "以下"), following.end - 2) or text.endswith(("全部", "均", "都"), 0, f.start):
        return False  # 村集体收入全部 超20万元、50万元以上村占比62%
    divides = following.reading.kind in _DIVIDING or following.reading.unit.text in AGES
    return divides and text[following.end : following.end + 1].isalpha()


PASSED = "超过逾突"
_PASSING = late(lambda: f"的?[^，；：。、的和及\\d]{{0,8}}?{pattern(terms('things'))}(?!{pattern(terms('gauges'))}|数?分别)")


# 税收过亿元、5000万元、1000万元的企业 分别; 、 and what comes between are of different characters.
_SHARED_OUT = late(
    lambda: (
        "(?:[、和及][超过近]?[0-9.一二三五十百千万亿]{1,8}元(?:以上)?){1,6}"
        f"的?[^，；：。、的和及\\d]{{0,8}}?{pattern(terms('things'))}(?:数量?)?(?:分别|各)"
    )
)


def shared_out(text: str, f: Found, end: int) -> bool:
    """Does an amount of money begin a list of thresholds, of each of which things are counted: 税收过亿元、1000万元的企业分别3家、8家?"""
    return _SHARED_OUT.match(text, f.end, end) is not None


def share_noun(text: str, out: list[Token]) -> list[Token]:
    """Gives a class without a noun that of the class behind it in its list: 2家千亿级、24家百亿级 工业企业; 万亿级、千亿级 产业."""
    return list(_shared(text, out))


def _shared(text: str, out: list[Token]) -> Iterator[Token]:
    for i, t in enumerate(out):
        yield t
        if t.kind in ("T", "C") and (noun := _noun_of(out, i)) is not None:
            yield Token("N", noun.start + text.startswith("等", noun.start), noun.end)


_LONGEST_LIST = 60  # tokens of classes that share a noun: a longer one is no sentence, and would be walked anew for each of its members


def _noun_of(out: list[Token], at: int) -> Token | None:
    """The noun of the list whose classes, each with its count or none with one, begin at a place."""
    kind, i, upto = out[at].kind, at + 1, min(len(out), at + _LONGEST_LIST)
    while i + 1 < upto and out[i].kind == "LIST":
        i += 2 if kind == "T" and out[i + 1].kind == "Q" else 1
        i += i + 1 < upto and out[i].kind == "N" and out[i + 1].kind == "T"  # 5家产值超10亿元、20家 产值超亿元 企业
        if i >= len(out) or out[i].kind not in (kind, "T"):
            return None
        i += 1
    while at + 1 < i < upto and out[i].kind == "T":
        i += 1  # 35千伏、 110千伏、220千伏变电站
    return out[i] if at + 1 < i < len(out) and out[i].kind == "N" else None
