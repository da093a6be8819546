"""A clause without an amount: what the figures of the next clause are of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..quantities import Found
from ..words import IN_STEP, any_of, guarded, late, pattern
from . import wordlists
from .clauses import lex
from .lexis import PLAIN, Token, adverbs, longest, terms, words_of
from .names.closings import AMID
from .names.compounds import nominal
from .names.heads import head_indicators
from .names.nouns import JOINED, trim
from .state import State


def topic(text: str, state: State) -> None:
    """Look into the clause before, if it had no amount: its last noun is what an aspect here is of (…低效工业用地，面积达5.3万亩).

    Where it begins with its only noun, that is the subject of what follows (低保标准稳步提高，分别达到每人每月860元和650元).
    """
    if state.pending is None:
        return
    start, end, found = state.pending
    state.pending = None
    if found is None:
        state.subject = head_indicators(text, start, end)
        return
    if _STANCE.match(text, start, end) or _TAKING.match(text, start) or _ASPECT.match(text, start, end) or _REGARD.search(text, start, end):
        return  # 用于支援灾区，…; 省委高度重视我市工作，…; 坚持教育优先，…; 大力提振消费，…; 把改革作为动力，…; 增量创历史新高，…
    if text[start] in _PARTS_OF_YEAR and (within := _WITHIN.match(text, start, end)) is not None and within.end() < end:
        start = within.end()  # 二季度 社会消费品零售总额力争由负转正，全年突破20亿元
    begin = _behind_time(text, start, found) if found and found[0].kind == "period" else start
    if (measured := head_indicators(text, begin, end)) is not None:
        state.subject = state.object = measured
        return
    if _by_construction(text, start, end, state):
        return
    alone = text[end : end + 1] in _COLONS
    among = end - start > 2 and AMID.match(text, end - 2) is not None
    if among and (not text.startswith("，有", end) or (_SOME.match(text, end) is not None and text.find("在", start, end) < 0)):
        end -= 1  # 公共财政支出中，80%用于民生
    if (fares := _FARES.search(text, start + 2, end)) is not None:
        end = fares.start()
    tokens = lex(text, start, end, [*found, Found(end, end, "quantity", None)])
    if len(tokens) > 1 and tokens[0].kind == "N" and text[tokens[0].start : tokens[0].end] in wordlists.opening:
        del tokens[0]  # 全市 利用外资再创新高
    named = [t for t in tokens if t.kind == "N" and not (text[t.start] == "“" and text[t.end - 1] == "”")]
    if not named or tokens[0].kind in _CONTINUING:
        if len(tokens) > 1 and tokens[0].kind in ("RISE", "FALL") and tokens[1].kind == "N":
            state.subject = state.object = tokens[1].start, tokens[1].end  # 降低农业税税率，每年降低1个百分点
        return
    first, last = named[0], named[-1]
    said = _SAID.search(text, last.start + 2, last.end)
    end_of_name = last.end + 2 * text.startswith("化建设", last.end - 1)  # 卫生室标准化 建设
    if text[last.end - 1] == "”" and (quoted := text.rfind("“", last.start + 2, last.end)) >= 0 and text.find("、", quoted, last.end) >= 0:
        end_of_name = quoted  # 实行大货车 “人、车、货”同步查验
    state.object = (last.start, end_of_name if said is None else said.start())
    told = tokens[0] is first or (fares is not None and tokens[0].word in wordlists.wins)  # 实现粮食生产“八连增”
    told |= (fares is not None or alone) and tokens[0].kind in ("DO", "ADD") and tokens[1] is first  # 利用外资大幅增长; 利用外资：
    state.subject = state.object if len(named) == 1 and told else None
    if len(named) > 1 and tokens[0] is first and tokens[1].kind == "SHARE" and text.endswith((*longest("share_noun"), "位次"), start, end):
        state.subject = (first.start, end)  # 财政收入占国民收入的比重，由37%下降到25%
    elif len(named) == 2 and tokens[0] is first and (tokens[1].kind == "GAP" or tokens[1].word in wordlists.staying):
        cut = 2 if text.endswith("增长", first.start + 2, first.end) else 0
        state.subject = (first.start, first.end - cut)  # 生产总值增速保持在合理区间，全年增长6%; 投资增长高于全省，达到8%


def _behind_time(text: str, start: int, found: Sequence[Found]) -> int:
    """Where a clause begins behind the time that leads it: 力争到2031年 居民收入达到全国平均水平, 2031年 税收恢复增长."""
    return start if _BY.fullmatch(text, start, found[0].start) is None else found[0].end


def _by_construction(text: str, start: int, end: int, state: State) -> bool:
    """Takes the subject from a clause whose construction says where in it that stands; False for any other clause."""
    if text[end - 1] in _under_ends() and (under := _UNDER.search(text, start, end)) is not None:
        alone = text[start : under.start()]
        all_of_it = (
            alone in wordlists.opening or _WITHIN.fullmatch(alone) is not None or text.endswith(longest("goals"), start, under.start())
        )
        name = trim(text, start, under.start()) if under.start() > start and not all_of_it else None
        state.subject = (name.start, name.end) if name is not None else state.subject
        return True
    if (more := _MORE.fullmatch(text, start, end)) is not None:
        name = trim(text, *more.span("name"))
        state.subject = (name.start, name.end) if name is not None else None
        return True
    if (pushed := _PUSHED.fullmatch(text, start, end)) is not None:
        state.subject = pushed.span("name")
        return True
    if text[start] in "严从" and (held := _HELD_DOWN.fullmatch(text, start, end)) is not None:
        state.subject = state.object = held.span("name")
        return True
    if text.startswith("，每", end) and (given := _GIVEN.search(text, start, end)) is not None:
        state.subject = state.object = given.span("name")
        return True
    if (work := _undertaken(text, start, end)) is not None:
        state.subject = state.object = work.start, work.end
        state.spoken = (*state.spoken, state.subject)  # so that no people whom it reaches are taken for it: 惠及3万人
        return True
    if _SORTED_INTO.match(text, end) is not None and (gone := _SORTED.fullmatch(text, start, end)) is not None:
        state.subject = state.object = gone.span("name")
        return True
    if text.startswith(_PART_OF, end) and (of := text.rfind("的", start, end - 2)) > start and _SOME.match(text, end) is not None:
        behind = words_of(text, of + 1, end)
        if len(behind) == 1 and behind[0].kind == PLAIN:  # 我市生产的 蔬菜，有30%销往省外, but 农民的收入提高，有30%
            state.subject = state.object = of + 1, end - text.endswith("中", of + 3, end)
            return True
    if text.endswith(("工作", "方面"), start + 2, end):
        first, *others = words_of(text, start, end - 2)
        if first.kind == PLAIN and all(w.kind in ("add", "do") or w.word in JOINED for w in others) and (others or text[end - 1] == "面"):
            name = trim(text, start, first.end)  # 廉租房建设方面，已开工1200套; 敬老院新建、改建工作，已新建13所
            state.subject = (name.start, name.end) if name is not None else state.subject
            return True
    return False


def _undertaken(text: str, start: int, end: int) -> Token | None:
    """What a clause takes up, without its verb and without the building: 加快 棚户区改造, 加强 高标准农田 建设, 实施 农村危房改造."""
    taken = _TAKEN_UP.fullmatch(text, start, end)
    if taken is None or not (taken["built"] or taken["better"] or text.endswith(_works(), *taken.span("name"))):
        return None
    first, *others = words_of(text, *taken.span("name"))
    object_of = others and first.kind in ("add", "do") and first.end == others[0].start and not nominal(others[0].word)
    return trim(text, first.end if object_of else first.start, taken.end("name"))  # 加快 改造 老旧小区


@cache
def _works() -> tuple[str, ...]:
    return longest("acts") + longest("drives")


def circumstance(text: str, start: int, end: int) -> bool:
    """Does a clause say only under what its neighbours hold, which goal they meet, or how they stand, or how a part of the year went:
    扣除价格因素, 在确保质量的前提下, 超额完成任务, 居全省前列, 三、四季度加快恢复?"""
    if text[start] in "第一二三四" and (within := _WITHIN.match(text, start, end)) is not None:
        return head_indicators(text, within.end(), end) is None
    return text[start] in _heads() and _CIRCUMSTANCE.fullmatch(text, start, end) is not None


@cache
def _heads() -> frozenset[str]:
    """The characters that a clause begins with in which `_CIRCUMSTANCE` finds something."""
    stands = "再又首也均创刷打突达超是为成位居名稳保处进继列增势形态效来实与上去取扭喜获夺"
    stands += "有直已正逐日受荣赢跻跨迈闯符好高低略稍未没呈走尽虽主一跃加明全由因确殊"
    lists = ("leaving_out", "well", "spurred", "still", "ahead", "made_out")
    return frozenset(f"在按经双领面除就从如若比{stands}").union(word[0] for name in lists for word in terms(name))


# What a clause says of the thing before it, without a name of its own: among other years (达到历史峰值), among others (居全省前列), or what
# came of it (实现收支平衡, 势头良好). What follows is still of that thing.
_PAST = (
    "(?:再次?|又|再度|首次|也|均){0,2}(?:(?:创下?|创造|刷新|打破|突破|达到?|超过?|是|为|成为)了?(?:历史|历年|建国以来|有史以来)[^，。；、\\d]{0,10}"
    "|(?:创下?|刷新|打破)了?(?:新|历史)?(?:纪录|记录|新高)"
    "|[是为]近几?年来?的?(?:最[高低好快大优佳](?:水平|增[速幅]|成绩)?|新高))"
)
_WENT = (
    "(?:增势|势头|形势|态势|成绩|成效|效果)(?:良好|喜人|强劲|显著|明显|迅猛)|(?:成绩|成果|确实|殊为|实属|来之){1,2}不易|与?(?:上年|去年|全[国省市](?:平均)?(?:水平)?)(?:基本)?持平"
    "|(?:首次)?实现了?(?:历史性|重大|新的?)?(?:突破|跨越|飞跃|扭亏为盈|收支平衡|翻番|正增长|恢复性增长)|(?:一举)?扭亏为盈"
    "|取得了?(?:历史性|突破性|显著|明显|较好|重大|新|可喜|优异)的?(?:突破|成效|成绩|成果|效果|进展|成就|佳绩)"
    "|扭转了?[^，。；、\\d]{2,10}(?:局面|趋势|势头|状况)|[再又跃迈]?上了?(?:一个)?新?的?大?台阶"
    "|[喜再又]?(?:获得?|夺得?)了?(?:历史最好|[特大]|较?好)?的?(?:丰收|收成)"
)
# … or which of it, and from which side: 一般性支出， 除刚性支出外，一律压减5%; 财政支出， 从市本级到乡镇，; 粮食产量， 就全市来说，
_LOOKED_AT = "除[^，]{2,16}外|[就从][^，]{1,12}(?:来说|而言|来看|来讲|[上方]面?看)|从(?![业教军严快])[^，]{1,8}到(?![位期达])[^，]{1,8}"


def _stood() -> str:
    """How it stands among others. No second such verb stands between: 城镇居民消费支出 位居全省前列, 水土保持面积 居全省前列."""
    how = f"(?:首次|成功|均|也|双双|{pattern(terms('still'))}){{0,2}}"
    verb = f"(?:{pattern(terms('ahead'))}|[居列](?=全[国省市区县州盟旗]|同类|[中西东]|前[列茅]|首位|榜首))"
    return f"{how}{verb}在?[^，。；、\\d居列走处进跻迈挺跃站排保]{{0,12}}(?:{pattern(terms('standings'))}|\\d{{1,4}}强)"


def _did() -> str:
    """What it did for others, had from them, came to be or came through."""
    effects = pattern(terms("effects"))
    return (
        f"(?:(?:有力|有效|直接)地?)?{pattern(terms('spurred'))}了[^，。；、\\d]{{0,14}}{effects}|(?:已|正|逐步|日益)?成为[^，。；、\\d]{{2,16}}"
        f"|为[^，。；、\\d]{{2,16}}{pattern(terms('provided'))}了?[^，。；、\\d]{{0,8}}{effects}"
        f"|{pattern(terms('made_out'))}了?(?:一[份条张波])?[^，。；、\\d]{{0,14}}{pattern(terms('showings'))}"
        f"|(?:受到|获得?|荣获|赢得)了?[^，。；、\\d]{{2,16}}{pattern(terms('praises'))}"
        f"|(?:尽管|虽然?)?受到?了?[^，。；、\\d]{{2,16}}{pattern(terms('influences'))}|(?:符合|[好高低]于)(?:年初)?预期(?:目标)?|比(?:年初)?预期[要更]?好"
        f"|(?:虽然?|尽管)?(?:[略稍][高低]于|(?:未能?|没有?|没能)(?:达到|完成|实现))[^，。；、\\d]{{0,10}}{pattern(terms('goals'))}"
        "|领[跑先]于?(?=全|同|[中西东]|长|周边)[^，。；、\\d]{1,12}"
        "|呈现出?[^，。；、\\d]{2,10}(?:态势|势头|局面|格局)|(?:主要(?:是?由于|是?因为|得益于)|由于|因为)[^，。；、\\d]{2,16}"
        "|(?:逐步|逐渐|持续|加快|稳步|明显|全面)(?:回暖|向好|好转|复苏|恢复)"
    )


_CIRCUMSTANCE = late(
    lambda: "|".join(
        (
            f"[如若]?{pattern(terms('leaving_out'))}[^，]{{1,24}}",
            f"{pattern(terms('well'))}(?:完成|实现)[^，]{{0,10}}{pattern(terms('goals'))}",
            f"在[^，]{{2,16}}{pattern(terms('circumstances'))}下",
            f"按[^，]{{2,14}}{pattern(terms('bases'))}",
            f"经过?[^，]{{2,14}}{pattern(terms('efforts'))}",
            "面对[^，]{2,24}",
            _LOOKED_AT,
            _PAST,
            _stood(),
            _WENT,
            _did(),
        )
    )
)


_BY = re.compile("(?:力争|争取|确保|预计|预期)?[到至在]?")
_STANCE = late(lambda: f"(?:主要|重点|专项|全部)?用于|{adverbs()}{{0,2}}{pattern(terms('stances'))}")
_REGARD = re.compile("高度(?:重视|关注|评价|认可|肯定)|(?:主要|综合|充分)是?(?:考虑|基于)[到了]?$")  # 主要考虑：一是…
_TAKING = late(lambda: guarded("verbs", "taking"))
_ASPECT = late(
    lambda: (
        f"(?:但|且|而|同时)?其?(?:{pattern(terms('aspect'))}(?:[、和与及]{pattern(terms('aspect'))}){{0,3}}[为是创均都双再又刷达位居列保继持稳连首快高]"
        f"|{pattern(terms('traits'))}(?:[、和与及]{pattern(terms('traits'))}){{0,3}}[均都再又达保持稳连逐收扩回前大明显有进不领跑同实凸趋日平创])"
    )
)

# 粮食产量在上年增产的基础上，又增长5%; 财政收入超额完成年初目标任务，增长8%; 工业投资在连续下降后首次由负转正，增长3%
_UNDER = late(
    lambda: (
        f"在[^，]{{1,30}}{pattern(terms('circumstances'))}之?[上下]$"
        f"|{pattern(terms('met'))}{{0,3}}(?:完成|实现|达到)了?(?:“[^“”]{{2,4}}”(?:规划)?)?{any_of('scopes', 'set')}{{0,2}}"
        f"{pattern(terms('goals'))}$"
        f"|(?:(?:在|{pattern(terms('leaving_out', 'correcting'))})[^，]{{0,12}}后)?"
        f"{pattern(terms('newly'))}{{0,3}}(?:由[负正])?转[正负]$"
    )
)


# 一季度投资下降5%， 上半年 由负转正，全年增长8%
_WITHIN = re.compile("(?:[上下]半年|第?[一二三四](?:[、至和][二三四])?季度|前三季度)(?:增[速幅])?")

_PARTS_OF_YEAR = frozenset("上下第一二三四前")


@cache
def _under_ends() -> frozenset[str]:
    """The characters that a clause ends with in which `_UNDER` finds something."""
    return frozenset("上下正负").union(word[-1] for word in wordlists.goals)


# 加大保障房建设力度，新开工5000套; 加大科技投入，占财政支出比重提高到10%
_ALL_OVER = "(?:(?:全|我|本)[国省市区县州盟旗]|各地|各级)?"
_PUSHED = re.compile(f"{_ALL_OVER}(?:进一步|继续|持续)?(?:加大|加快)(?P<name>[^，]{{2,20}}?)(?:(?<=投入)|(?:建设)?(?:力度|步伐|进度))")
_HELD_DOWN = late(lambda: f"{pattern(terms('holding_down'))}(?P<name>[^，、的]{{2,16}})")  # 严控“三公”经费，全年压减8.6%

_TAKEN_UP = late(
    lambda: (
        f"{_ALL_OVER}{adverbs()}{{0,3}}(?:(?P<better>{pattern(terms('bettering'))})|{pattern(terms('taking_up'))}){{1,2}}"
        "(?![与同和对向以在])(?P<name>[^，]{2,20}?)(?P<built>(?<!化)建设)?"
    )
)

# 向困难学生提供助学金，每人每年1500元
_GIVEN = late(
    lambda: (
        f"(?:{pattern(terms('giving'))}|提供|给予|发给|补发)了?"
        f"(?P<name>[^，、的\\d]{{0,8}}(?:{pattern(terms('grants'))}|[助奖补慰救抚][^，、的\\d]{{1,3}}金|养老金|津贴|工资|救济))$"
    )
)

# 调整重点县，调出 38个，调入 38个
_SORTED = late(
    lambda: (
        f"(?:全年|年内|今年|去年)?{_ALL_OVER}{adverbs()}{{0,3}}{pattern(terms('sorting'))}(?!性)"
        f"(?P<name>[^，、]{{0,14}}?{pattern(terms('sorted_things'))})(?:布局|名单|目录|改革)?"
    )
)
_SORTED_INTO = late(lambda: f"，(?:共|先后|已经?|全年|累计){{0,2}}{pattern(terms('sorted_into'))}了?\\d{{1,4}}[个项件部家所处条]")

# 教育投入继续加大，达到6亿元
_MORE = late(lambda: f"(?P<name>[^，加]{{2,16}}投入)(?:力度)?{pattern(terms('steadily'))}{{1,2}}加大")

# What a clause says of its last name, which ends before it: 教育支出数额最大，达17亿元; 技改投资增速最快，增长30%; 经济运行稳中向好，增长6%
_SAID = late(
    lambda: (
        f"{pattern(terms('most'))}?最[大多高快好低小少强]?$|(?:首次|继续|连续|双双)?(?:出现|实现|保持)双?$"
        f"|{pattern(terms('going'))}{{0,3}}(?:稳中[有向提]?[进好质升]|平稳|回升向好"
        f"|{pattern(terms('compared'))}{{0,2}}持平|[再又连]?[跨迈登跃]?上了?(?:[一两三四五]个)?新?的?台阶)$"
    )
)

# How a clause ends that says how its name fares, and is no part of that:
# 养老金实现十八连涨，月人均达到3260元; 财政收入实现翻倍增长，从…; 税收连续跨越三个“十亿元”台阶，从…; A和B保持较快增长，分别…
# 第三产业快速发展，占…; 招商引资成效显著，达到…; 生产总值实现新突破，总量达到…; 居民收入 与经济增长同步，分别…
_FARES = late(
    lambda: (
        f"{pattern(terms('wins'))}?(?:“?[一二两三四五六七八九十]{{1,3}}连[涨增升降丰冠调]”?|(?:翻倍|倍增)式?(?:的?增长)?)$"
        f"|{pattern(terms('repeatedly'))}{{0,2}}(?:跨|迈|登|站|跃){{1,2}}[越上过]了?[一两二三四五六七八九十]个[^，]{{0,10}}(?:台阶|大关|关口)$"
        f"|{pattern(terms('still'))}{{0,2}}{pattern(terms('keeping'))}了?{pattern(terms('paces'))}{{1,3}}的?{pattern(terms('courses'))}$"
        f"|(?:(?:发展|增长|运行){{0,2}}(?:[势态走形][头势]|增势)|(?<!经济)增[长速]){pattern(terms('rather'))}?{pattern(terms('paces'))}$"
        f"|(?<!可)(?:{pattern(terms('briskly'))}){{1,3}}{pattern(terms('thriving'))}$|{pattern(terms('fared'))}$"
        f"|(?<![没拥享含所保国共占])有{pattern(terms('moved'))}{{1,2}}的?{pattern(terms('moves'))}$"  # 财政收入有较大增长，达到6亿元
        f"|也?[作做]了?(?:相应|适当)的?(?:提高|调整|上调|下调|增加)$|高位运行$|[再又屡]创新高$|{_stood()}$|(?:全[国省市区县州盟旗])?(?:优秀|优异|靠前|领先|最优|最好)$"
        f"|{pattern(terms('reaching'))}了?(?:历史性|重大|重要)?新的?(?:历史性|重大|重要)?{pattern(terms('heights'))}$"
        "|(?:再次?|又)?(?:创下?|刷新|打破|突破|达到?|[为是])了?历[史年]以?来?[^，\\d]{0,6}(?:水平|纪录|记录|新高|峰值|之最|最[高低好快大多优佳])$"
        f"|{pattern(terms('made_out'))}了?[^，、的\\d]{{0,8}}{pattern(terms('showings'))}$"  # 工业经济 展现强大韧性，增速居第二
        f"|(?:增长|增速|增幅|提高)?{IN_STEP}$|[与同和](?:上年|去年|全[国省市](?:平均)?(?:水平)?)(?:基本|大体|大致)?持平$"
    )
)

_PART_OF = ("，有", "，已有", "，约有")
_SOME = re.compile("，[已约]?有(?:[0-9]{1,3}[个项家户处件]|[0-9.]{1,6}%)")  # 十大项目中，有6个 建成投产; 财政支出中，有30% 用于民生
_COLONS = frozenset(":：")
# A clause that begins with one of these speaks of what stands before it.
_CONTINUING = frozenset({"GAP", "RISE", "FALL", "SHARE", "RANK", "TO", "ALL", "EACH"})
