"""Amounts that say something of an amount beside them, or of what they count: a span of time, a size, the count of what is bettered."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ... import kinds
from ...quantities import Found
from ...quantities.amounts import Reading
from ...words import late, pattern
from .. import wordlists
from ..gaps.baselines import measures_parts
from ..lexis import FREE, PLAIN, Token, Word, adverbs, kind_of, longest, terms, words_of
from ..lists import Stretch
from ..names.nouns import last_noun
from .scales import PASSED, at_place, of_measure, of_owner


def describes(text: str, out: list[Token], lead: list[Token], f: Found) -> bool:
    """Is an amount the size of the things counted before it: 12个 总投资38亿元的 项目, 3家 年产值超百亿元 企业? Then what it measures goes
    with them, where it was a verb that led to it (3家 销售 超百亿元企业)."""
    told = [*out[-2:], *lead][-2:]
    if len(lead) > 1 or len(told) < 2 or told[1].kind != "N" or text[told[1].end : f.start] not in _COME_TO:
        return False
    listed = _ANOTHER.match(text, f.end) is not None  # 5家产值超10亿元、20家产值超亿元的 企业
    if not (listed or text[f.end : f.end + 1].isalpha()):
        return False
    if not (listed or text.startswith("的", f.end)) and words_of(text, f.end, min(f.end + 6, len(text)))[0].kind != PLAIN:
        return False  # 14家企业投资5亿元实施项目
    counted = told[0].found
    if told[0].kind != "Q" or counted is None or counted.reading is None or counted.reading.kind is not kinds.COUNT:
        return False
    if not text.endswith(tuple(wordlists.measures), told[1].start, told[1].end):
        return False
    out += lead
    lead.clear()
    return True


def come_to(text: str, out: list[Token], lead: list[Token], f: Found) -> bool:
    """Does a verb only lead from the measure of what was counted to its size: 20个投资 达 39.4亿元的项目?"""
    if len(lead) != 1 or lead[0].kind != "REACH" or lead[0].word not in _COME_TO or not text.startswith("的", f.end) or len(out) < 2:
        return False
    name = out[-1]
    return name.kind == "N" and name.end == lead[0].start and text[name.start : name.end] in wordlists.measures


_COME_TO = ("", "达", "达到")
_ANOTHER = re.compile("[、和]\\d{1,4}[个家户座处所条项]")


def told_too(text: str, out: list[Token], between: Word, f: Found) -> list[Token]:
    """What the size of things measures, where a mark with which words begin divides it from their count: 300个、 总投资6200亿元的重大项目;
    none for other words."""
    if between.end != f.start or not text[f.end : f.end + 1].isalpha():
        return []
    if not text.startswith("的", f.end) and words_of(text, f.end, min(f.end + 6, len(text)))[0].kind != PLAIN:
        return []  # 从2019年的12家、产值3亿元增加到
    if "N" in map(kind_of, out) or out[-1].kind != "Q" or out[-1].end != between.start or not between.word.endswith(longest("measures")):
        return []
    counted = out[-1].reading
    if counted is None or counted.kind is not kinds.COUNT or f.reading is None or f.reading.kind is kinds.COUNT:
        return []
    return [Token("N", between.start + 1, between.end)]


def of_cost(last: Token, lead: list[Token], f: Found) -> bool:
    """Is a name behind 的 between two amounts of money that of the second: 投资3亿元的 公路建设资金2亿元?"""
    if len(lead) != 1 or lead[0].end != f.start:
        return False
    return all(x is not None and x.reading is not None and x.reading.kind is kinds.MONEY for x in (last.found, f))


def came_to(text: str, f: Found, lead: list[Token], ends: bool) -> bool:
    """Did something come to an order of size, which names no things: 产值均迈上两千亿级 台阶, 产业规模达到千亿级, 两大产业分别达到
    3000亿、2000亿级 规模? `ends`: no name goes on behind it."""
    led = [t.kind if t.kind not in ("EACH", "ALL") else "N" for t in lead[-2:]]
    if text.startswith(STEPS, f.end) and led[-1:] == ["N"]:
        return True
    scale = SCALE.match(text, f.end) is not None
    return (scale and text[f.start - 1] == "、") or ((scale or ends) and led == ["N", "REACH"])


STEPS = ("台阶", "新台阶", "大台阶", "大关", "关口", "门槛", "行列", "俱乐部")
SCALE = re.compile("规模(?![\\u4e00-\\u9fff])")


def of_all(text: str, f: Found, adjacent: bool) -> bool:
    """Is an area or a length behind a count that of all things together: 12幢 3.5万平方米 危房; not 20套 100平方米 公租房?"""
    if not adjacent:
        return False
    unit = text[f.start - 1]
    return unit in "幢栋宗" or (
        unit in "套户间条处" and text[f.end - 1] not in "内上下" and ("里" in text[f.end - 2 : f.end] or "万" in text[f.start : f.end])
    )


# 一批超百亿、超千亿产业链: no digit stands in them.
_ROUND = late(lambda: f"、[超过近]?[十百千万]+亿级?(?:[^，；：。、的和及\\d]{{0,4}}?{pattern(terms('things', 'scaled'))})")


def round_ones(text: str, f: Found, end: int) -> bool:
    """Does an amount of money begin a list of round sizes, by which things are called: 超百亿、超千亿 产业链?"""
    return (
        text[f.end - 2] in "十百千万" and not text[f.start : f.end].strip("超过近十百千万亿") and _ROUND.match(text, f.end, end) is not None
    )


def row(text: str, f: Found) -> bool:
    """Does a sum that was passed say which of the things counted directly before it are meant, in a list of such: 3家 超百亿元、
    12家超10亿元的企业?"""
    return text[f.start] in PASSED and _ROW.match(text, f.end) is not None


_ROW = late(
    lambda: (
        f"(?:[、和]\\d{{1,4}}[个家户][^，。；：、\\d]{{0,6}}[超过逾突破]{{1,2}}[\\d.十百千万亿]{{1,8}}元){{1,6}}"
        f"的?[^，。；：、的\\d]{{0,8}}?{pattern(terms('things'))}"
    )
)


def ago(text: str, f: Found, following: Found, lead: list[Token]) -> Token | None:
    """The verb before a span of time that governs the amount behind it: 由五年前的50%提高到, 是十年前的3倍."""
    reading = f.reading
    if not lead or reading is None or reading.kind is not kinds.DURATION:
        return None
    m = _AGO.match(text, f.end)
    if m is None or m.end() != following.start:
        return None
    verb = lead[-1]
    if verb.kind == "N" and (was := _WAS.search(text, max(0, verb.start - 3), verb.end)) is not None:
        while lead and lead[-1].start >= was.start():
            lead.pop()
        if lead:
            lead[-1].end = min(lead[-1].end, was.start())
        if text.endswith("分别", 0, was.start()) and not (lead and lead[-1].kind == "EACH"):
            lead.append(Token("EACH", was.start() - 2, was.start()))
        verb = Token("REACH", *was.span(1), None, was[1])
    if verb.kind not in ("FROM", "REACH", "GAP"):
        return None
    return Token("GAP", verb.start, verb.end, None, verb.word) if verb.kind == "REACH" and measures_parts(following) else verb


def _before_verb(gap: Sequence[Word]) -> int:
    """Where the words before a span of time end, without a verb that turns on it: 财政收入一举 扭转 连续三年下降局面, 产值 在 五年内, 产值
    从2015年至2020年的 五年间."""
    end = _skip(gap, len(gap))
    turns = end and (gap[end - 1].word in ("在", "从", "自") or gap[end - 1].word.removesuffix("了") in wordlists.upon_spans)
    return _skip(gap, end - 1) if turns else len(gap)


def _skip(gap: Sequence[Word], end: int) -> int:
    """Where words end before those that only say how: 都 实现 近 三年."""
    while end and (gap[end - 1].kind in FREE or gap[end - 1].word == "近"):
        end -= 1
    return end


def framed(text: str, gap: Sequence[Word], held: Token | None, f: Found) -> list[Token]:
    """The name before a span of time, without a word that compares with it: 投资 in 投资比五年前增长, 出口、进口分别比五年前增长."""
    if held is not None and held.kind == "EACH":
        gap = [w for w in gap if w.end <= held.start]
    noun = last_noun(text, gap, _before_verb(gap))
    if noun is not None and noun.end == f.start and (than := _THAN.search(text, max(0, noun.start - 1), noun.end)) is not None:
        noun = Token("N", noun.start, than.start()) if than.start() > noun.start else None
    if noun is None or _PAST.fullmatch(text, noun.start, noun.end) is not None:
        return []  # 外贸出口，在过去 五年中增长2倍
    if (led := _LED_UP.search(text, noun.start + 2, noun.end)) is not None:
        noun.end = led.start()  # 财政收入实现 三年 翻番, 财政收入扭转了 连续三年 下降局面
    if (used := _IN_ONLY.search(text, noun.start, noun.end)) is not None:
        return [Token("N", noun.start, used.start())]  # 产值 仅用 三年
    return [noun]


_THAN = re.compile("(?:(?<![占对同环])比|[较与同])(?:上(?:一?个)?|前|过去)?$")
_PAST = re.compile("在?过去的?")
_LED_UP = late(lambda: f"(?:均|都|这|在?过去的?|{adverbs()}){{0,3}}(?:{pattern(terms('upon_spans'))}了?)?$")
_IN_ONLY = re.compile("(?<=[^年月日])(?:仅|只)?(?<![使利租采费耗试运启试聘录占公民])用(?:了|不到)?$")
_AGO = re.compile("(?:之?前|以前|同期|[^，。；、的\\d]{2,10}(?:总和|之和)|的?(?:总和|之和|总量|总额|总数|总投[入资]|累计))?的")
_WAS = re.compile("(相当于|等于|超过|[是为])(?:上(?:一?个)?|前|过去)$")


def held_on(text: str, f: Found, lead: list[Token]) -> Token | None:
    """What stands before a span of time and is said of the next amount: the verb of a name that the span begins (打造 15分钟
    便民生活圈 30个), 分别 (分别比 五年 前增加3台、5张)."""
    last = lead[-1]
    daily = len(lead) > 1 and last.kind == "N" and last.end == f.start and text[f.end - 1] in "时钟"
    if daily and lead[-2].kind in ("ADD", "DO") and lead[-2].end == last.start and text[f.end : f.end + 1].isalpha():
        return lead[-2]  # 新建 城市 24小时 书房15个
    begins = last.kind in ("ADD", "DO") and last.end == f.start and text[f.end].isalpha() and text[f.end] not in "内来间里前后以时"
    return last if begins or (last.kind == "EACH" and text.startswith("前", f.end)) else None


def holds(held: Token, lead: list[Token]) -> bool:
    """Is what stands before a span of time said of the amount behind it, before which these words stand?"""
    return all(t.kind == "N" for t in lead) if held.kind != "EACH" else bool(lead) and lead[0].kind in ("RISE", "FALL")


def sent(text: str, out: list[Token], lead: list[Token], f: Found) -> bool:
    """Does 到 say how many places somebody goes to, and not to how many they grew: 选派86名干部 到 36个 村, 专家到 36个 村 开展?"""
    classes = [t.kind for t in (*out[-3:], *lead)]
    if "FROM" in classes[:-1] or f.reading is None or f.reading.kind is not kinds.COUNT:
        return False
    return (classes[-3:] == ["Q", "N", "TO"] and text[f.end : f.end + 1].isalpha()) or _VISITED.match(text, f.end) is not None


_VISITED = late(lambda: f"[^，。；：、的\\d]{{1,8}}?{pattern(terms('visiting'))}")


CHANGES = ("RISE", "FALL")
"""Without a verb of these classes `works` finds nothing."""


def works(text: str, lead: list[Token], f: Found, end: int) -> Token | None:
    """The verb of a change that is work on what is counted: 提升 120所 学校办学条件, 提升 东湖公园等 6座 公园, 改善 3万户 用水质量."""
    named = len(lead) > 1 and lead[-1].kind == "N"
    if named and lead[-2].kind in CHANGES and f.end < end and _FARE.match(text, f.end, end) is not None:
        return lead[-2]
    summed = named and text[lead[-1].end - 1] == "等"
    verb = lead[-2] if summed else lead[-1]
    if verb.kind not in CHANGES or not (summed or verb.word in wordlists.betters):
        return None
    return verb if bettered(text, f, end) else None


def done(text: str, lead: list[Token], f: Found) -> bool:
    """Does an amount behind 提升 count things that are made better: 农贸市场 提升 12个, 厕所 提升 80户, 关停作坊86家、 提升 32家? Not
    排名提升3位."""
    reading = f.reading
    if reading is None or reading.kind is not kinds.COUNT or not (reading.unit.text in wordlists.pieces or reading.unit.text == "户"):
        return False
    if len(lead) < 2 and text[f.end - 1] == "家":
        return _SHUT.search(text, max(0, lead[-1].start - _SHUT_REACH), lead[-1].start) is not None
    if len(lead) < 2 or lead[-2].kind != "N" or text[f.end : f.end + 1].isalpha():
        return False
    if reading.unit.text == "户":
        return text.endswith(longest("bettered"), lead[-2].start, lead[-2].end)  # 市场主体提升800户 is a rise
    return not text.endswith(longest("raised", "measure_noun"), lead[-2].start, lead[-2].end)


_SHUT, _SHUT_REACH = late(lambda: f"{pattern(terms('shutting'))}[^，。；：、\\d]{{0,14}}\\d{{1,4}}家[，、]$"), 24


def undertaken(text: str, lead: list[Token], f: Found) -> bool:
    """Does an area or a length, or how many people, say on how much 提升 was undertaken, as a work with a name: 实施 玉米单产提升 60万亩,
    完成 学历提升 1200人?"""
    worked = f.reading is not None and (f.reading.kind in (kinds.AREA, kinds.LENGTH) or f.reading.unit.text in wordlists.persons)
    if len(lead) < 2 or not worked or text[f.end : f.end + 1].isalpha():
        return False  # 森林抚育提升80万亩任务
    name = text[lead[-2].start : lead[-2].end]
    extent = name.endswith(longest("raised", "measure_noun")) and not name.endswith(longest("no_measure_noun"))
    return not extent and lead[-2].kind == "N" and text.endswith(longest("undertaking"), 0, lead[-2].start)


def grows(text: str, f: Found) -> bool:
    """Does a rate stand before the growth that it is the rate of: 保持 5%以上 增长, 实现 6%的 平稳增长?"""
    return f.reading is not None and f.reading.kind is kinds.PERCENT and _GROWTH.match(text, f.end) is not None


_GROWTH = late(lambda: f"的?{pattern([*longest('paces'), '预期', '年均', '平均'])}?(?:增长|增速|增幅)")


def places(text: str, f: Found) -> bool:
    """Does an amount count the places by which a rank moves: 3位, 2个 位次?"""
    return f.reading is not None and (f.reading.unit.text == "位" or text.startswith(("位次", "名次"), f.end))


def rungs(text: str, f: Found) -> bool:
    """Does an amount say by how many places a rank has risen: 晋升 3位, 晋升 2个位次, and neither 晋升3位教授 nor 干部晋升3名?"""
    if f.reading is None or f.reading.unit.text not in ("位", "个"):
        return False
    return text.startswith(("位次", "名次"), f.end) if f.reading.unit.text == "个" else not text[f.end : f.end + 1].isalpha()


def bettered(text: str, f: Found, end: int) -> bool:
    """Does an amount count things that are made better: 改善 120所 学校办学条件?"""
    reading = f.reading
    if reading is None or reading.kind not in (kinds.COUNT, kinds.AREA, kinds.LENGTH):
        return False
    if reading.unit.text in ("位", "名") and _WHOSE.match(text, f.end, end) is None:
        return False  # 提升 3位 居全省第5
    return f.end < end and text[f.end].isalpha() and not text.startswith(longest("rungs"), f.end) and _POINTS.match(text, f.end) is None


_WHOSE = late(lambda: f"[^，。；、居列]{{0,6}}?{pattern(terms('people', 'actors'))}")
_FARE = late(lambda: f"[^，。；、\\d]{{2,10}}?的?[^，。；、\\d]{{2,4}}{pattern(terms('fare'))}")
_POINTS = re.compile("(?:[、和与及][\\d.]+个){1,6}百分点")  # 提升3.2个和4.6个百分点


def counts(text: str, rule: str, reading: Reading, thing: tuple[int, int] | None, behind: tuple[int, int], end: int) -> bool:
    """Do the words behind an amount name what it counts?"""
    if rule in ("stated", "reached") and behind[0] != end and reading.kind in (kinds.PERCENT, kinds.RATIO):
        return True  # 50%的企业, 三分之二的县
    if rule in ("gap", "shared") or (rule == "reached" and thing is not None):
        return False
    if rule in ("added_counted", "done_counted"):
        return True
    if rule in ("grew", "fell") and text.startswith(("位次", "名次"), behind[0]):
        return False  # 提升8个 位次
    if rule in ("grew", "fell", "changed_to", "came_from", "past"):
        added = rule in ("grew", "fell") and reading.kind in _ADDED
        return (added or reading.kind in (kinds.COUNT, kinds.MASS)) and thing is None
    if thing is None or reading.kind is kinds.COUNT:
        return True
    if rule == "stated" and reading.kind is kinds.MONEY and behind[0] == end and text.endswith(longest("funds"), *behind):
        return True  # 水库加固工程 1.2亿元 贷款
    if text.startswith("范围", behind[0]):
        return False
    if rule == "stated" and behind[0] == end and _has_maker(text, reading, thing, behind):
        return True
    return (
        rule == "stated" and reading.kind in (kinds.LENGTH, kinds.AREA) and (text[thing[1]] == "、" or at_place(text, thing))
    )  # 柳林村 3公里 道路


_ADDED = frozenset({kinds.MONEY, kinds.AREA, kinds.LENGTH, kinds.POWER, kinds.VOLUME})  # 增加200万元经费


def counted(text: str, reading: Reading, inner: Stretch, behind: Stretch) -> Stretch:
    """Which of two names an amount between them counts, that behind it (红星村 3公里 道路) or that before it (造林 5万亩 任务)."""
    before = text[slice(*inner)]
    if reading.kind is kinds.COUNT:
        if reading.unit.text not in wordlists.persons:
            return behind
        after = text[slice(*behind)]
        whose = before.endswith(longest("people")) or after in wordlists.goals or after in wordlists.livelihoods
        return inner if whose else ground_of(text, reading, behind)  # 引导 育婴员300人 就业, but 红星村 300名 党员
    if _has_maker(text, reading, inner, behind) or (reading.kind is kinds.MONEY and of_owner(text, inner)):
        return behind  # 完成某公司 3000万元 技改工程
    if reading.kind not in (kinds.LENGTH, kinds.AREA) or of_measure(text, *inner):
        return inner
    if text.startswith(longest("goals", "undertakings"), behind[0]):
        return inner
    ground = ground_of(text, reading, behind)
    listed = "、" in before or text[inner[1]] == "、"
    if listed or at_place(text, inner) or text.endswith("的", 0, behind[0]) or _ROUTE.search(before) is not None:
        return ground  # 10号线、12号线共 20公里 轨道, 东桥至西门 2公里 道路
    if text.endswith(longest("grounds"), *ground) and not text.endswith(longest("grounds"), *inner):
        return ground  # 滨江 5公里 岸线, but 农村公路 50公里 路面
    return inner


def _has_maker(text: str, reading: Reading, before: Stretch, behind: Stretch) -> bool:
    """Does the name before an amount only say who makes so much of what stands behind it: 恒源 60万吨 烯烃, but 水泥 60万吨 产能?"""
    if reading.kind not in (kinds.MASS, kinds.POWER) or of_measure(text, *before):
        return False
    return not text.endswith(longest("not_described"), *behind) and not text.startswith(("的", *longest("undertakings")), behind[0])


_ROUTE = re.compile("..(?:[至—–~]|--?).{0,12}[^路道线桥]$")  # from where to where a way leads


def ground_of(text: str, reading: Reading, name: Stretch) -> Stretch:
    """What an amount measures or counts without what is done at it: 岸线 in 岸线的绿化, 村 in 村的农网改造; any other name is whole."""
    of = text.find("的", name[0] + 1, name[1] - 1) if reading.kind in (kinds.LENGTH, kinds.AREA, kinds.COUNT) else -1
    holders = longest("holders") + longest("people") if reading.kind is kinds.COUNT else longest("grounds")
    pay = of > 0 and reading.unit.text in wordlists.persons and text.endswith(longest("burdens"), of, name[1])  # 寄宿生的住宿费
    return (name[0], of) if pay or (of > 0 and text.endswith(holders, name[0], of)) else name


def opening(text: str, tokens: list[Token], start: int) -> int:
    """How many counts open a clause, one behind the other, with no name behind the last: 3.4万户12.6万人 搬出大山; not in 3家超10亿元."""
    size = 0
    for t in tokens:
        if t.kind != "Q" or t.start != (tokens[size - 1].end if size else start) or (size and text.startswith(_BEYOND, t.start)):
            break
        size += 1
    named = size < len(tokens) and tokens[size].kind == "N"
    return size if size > 1 and not named else 0


def rates_of_counted(text: str, tokens: list[Token], at: int) -> tuple[Stretch, ...]:
    """The measures in a list, each of so many things, with the one at a place last: 38个断面 优良率和26个水源地 达标率 均; () for
    no list."""
    found: list[Stretch] = []
    end = tokens[at].end
    while at > 2 and tokens[at - 3].kind == "Q" and tokens[at - 2].kind == "N" and tokens[at - 1].kind == "LIST" and text[end - 1] == "率":
        found.insert(0, (tokens[at - 2].start, end))
        at -= 3
        end = tokens[at - 1].end - 1  # before the mark
    return tuple(found) if len(found) > 1 else ()


_BEYOND = ("超", "突破", "过", "逾", "达", "高于", "低于", "不")
