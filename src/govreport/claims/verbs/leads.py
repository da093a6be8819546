"""What stands before an amount in its clause: the name, 分别 or 均, the verb that governs the amount, and that verb's object."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from ... import kinds, regions
from ...quantities import Found
from ...words import load
from .. import wordlists
from ..gaps import asides, baselines, ranks
from ..gaps.baselines import is_rank
from ..lexis import FREE, PLAIN, Token, Word, kind_of, longest, objects, terms
from ..names import descriptions
from ..names.closings import AMID
from ..names.compounds import measured
from ..names.endings import counted_in, who_do
from ..names.grants import granted
from ..names.nouns import KEPT, last_noun, trim
from ..names.outcomes import all_reached
from . import measures, short_verbs
from .chains import chained
from .governing import governor


def leading(text: str, gap: list[Word], amount: Found) -> list[Token]:
    """What stands before an amount, cut down to [N] [EACH] [verb] [N]."""
    if text[amount.start - 1] in "、和的" and _of_those_told(text, gap, amount):
        return []
    if gap[-1].kind == "from" and baselines.BY_THOSE.match(text, amount.end) is not None:
        return []  # 由 12名专家组成的顾问团, 由 42名县级领导牵头, 从 36个部门抽调
    start, end = gap[0].start, gap[-1].end
    if text.find("台阶、", start, end) >= 0 and not (gap := descriptions.without(text, gap, _CLIMB)):
        return []
    if text.find("的", start, end) >= 0 and (text.find("一体", start, end) >= 0 or text.find("为", start + 3, end - 3) >= 0):
        gap = descriptions.without(text, gap, descriptions.TOLD_BEFORE)
    classes = [*map(kind_of, gap)]
    modes = [] if _MODES.isdisjoint(classes) else [w for w in gap if w.kind in _MODES]
    if "aside" in classes:
        gap = asides.without(text, gap)
    if "gap" in classes:
        gap = baselines.outdone(text, gap, amount)
    if (
        len(gap) > 2
        and amount.reading is not None
        and amount.reading.unit.text in wordlists.persons
        and _come_to(gap, amount.reading.unit.text)
    ):
        gap = gap[:-2]
    if gap and "对" in gap[len(gap) > 1 and gap[0].kind in FREE].word and (grant := granted(text, gap, amount)) is not None:
        return [trim(text, grant.start, grant.end) or grant]
    if len(gap) > 1 and (last := gap[-1].word) in _OURS and (last[0] == "我" or "add" in classes or "新增" in gap[-2].word):
        gap = gap[:-1]  # 上级下达 我市3亿元, 新增企业 确保12家
    at = governor(text, gap, amount)
    if at is None or (modes and modes[-1].end == amount.start and _goes_on(gap, at)):  # 税收、引进内资均 突破20亿元
        return _ungoverned(text, gap, modes, amount)
    return _governed(text, gap, at, modes, amount)


def _of_those_told(text: str, gap: list[Word], amount: Found) -> bool:
    """Is an amount of what was told of before, with nothing of its own: 其中已解决的 142件, 达到国际先进水平的 36项?"""
    if text[amount.start - 1] != "的":
        return baselines.measures_parts(amount) and _words_behind(text, amount) and all_reached(text, gap[-1])
    if text.endswith(_LEVELS, 0, amount.start):
        counts = amount.reading is not None and amount.reading.kind is kinds.COUNT
        if counts and not _words_behind(text, amount) and "add" not in map(kind_of, gap):
            return True  # 科技成果126项，其中达到国际先进水平的 36项、国内领先水平的 82项
    return _DEALT_WITH.search(text, max(0, amount.start - 16), amount.start) is not None  # 列入计划逐步解决的 31件


def _governed(text: str, gap: list[Word], at: int, modes: list[Word], amount: Found) -> list[Token]:
    """What stands before an amount that the verb at a place in the gap governs."""
    if gap[at].kind == "reach" and (grown := _grown(gap, at, amount)) is not None:
        gap, at = gap[:at], grown
    if at and gap[at].word in wordlists.handing:
        at = _held(text, gap, at, amount)
    verb = gap[at]
    if verb.kind in ("do", "add"):
        if at + 4 == len(gap) and verb.kind == "add" and gap[at + 1].word in _JOINS and gap[-1].word in terms("undertakings", "things"):
            gap = [*gap[: at + 1], gap[-1]] if gap[at + 2].word in terms("acts", "arrivals", "stages") else gap  # 新开工、竣工 项目 400个
        rank = amount.reading is not None and amount.reading.kind is kinds.RANK
        if at + 1 < len(gap) and (rank or "、" in gap[-1].word) and (measure := measures.in_object(text, gap, at, amount)) is not None:
            return measure
    if at == 0:
        return [*(_mode(modes, 0) if modes else []), *_governing(text, gap, at, None, amount)]
    if verb.word == "拥有" and _SHARING.match(gap[at - 1].word) and gap[at - 1].end == verb.start and measured(gap[-1].word):
        return [Token("N", gap[at - 1].start, gap[-1].end)]  # 每千名老人拥有床位数, 千人拥有企业数
    touches = at + 1 == len(gap) and gap[at - 1].word in wordlists.foremost  # 重点 打造 12个
    how = (touches or gap[at - 1].word in wordlists.hows) and _only_how(gap, at)
    name = None if how else last_noun(text, gap, at, modes)
    those = verb.kind == "reach" and text[verb.start - 1] == "的" and (name is None or verb.word == "有")
    doers = _of_those(text, gap[:at], None) if those else None  # 职工 参加 保险的 有32万人
    if doers is None and name is not None and not _has_it(text, gap, at, name, amount):
        if (act := _own_name(text, gap, at, name, amount)) is not None:
            return [act]
        name = None
    if verb.word == "有" and name is not None and text[name.end - 1] == "中" and AMID.match(text, name.end - 2):
        name.end -= 1  # 财政支出中 有七成用于民生
    if name is not None and verb.kind in ("reach", "share") and text[name.end] == "的":
        undone = verb.kind == "share" and any(w.kind == "do" and w.end == name.start for w in gap[:at])  # 完成改制的 占60%
        name = _of_those(text, gap, name) or (None if undone else name)
    name = doers or name
    before = [name] if name is not None else []
    if modes:
        before += _mode(modes, name.end if name is not None else 0)
    if verb.kind == "reach" and name is not None and (act := _act_before(gap, name)) is not None:
        if modes and text.endswith(longest("rates"), name.start, name.end):
            name.start = act.start  # 新签约项目开工率、竣工率分别达到80%、50%
        else:
            before = [act, name]  # 新增市场主体达3.6万户
    return [*before, *_governing(text, gap, at, name, amount)]


def _goes_on(gap: list[Word], at: int) -> bool:
    """Does a list go on with the verb at a place: 税收、 实际 到位 外资?"""
    at -= 1
    while at > 0 and gap[at].kind == "adverb":
        at -= 1
    return at >= 0 and gap[at].kind == PLAIN and gap[at].word[-1] in "、和与及"


_JOINS = ("、", "和", "及", "与")
_LEVELS, _OURS = ("水平的", "标准的"), frozenset((*(f"我{level}" for level in "省市县区州旗盟国"), "确保", "保证"))
_DEALT_WITH = re.compile("(?<=[，、；中])[^，、；\\d]{0,12}(?:解决|采纳|落实|参考|解释|说明)的$")


# How many steps a name climbed: 生产总值 连跨3个台阶、 达到.
_CLIMB = re.compile(
    "(?:接连|连续|先后|相继|成功)?[再又连]?[跨迈登站跃上][越上过入]?了?(?:[\\d一二两三四五六七八九十]{1,2}个)?[大新]?台阶、"
)


def _only_how(gap: list[Word], at: int) -> bool:
    """Is a word of how before a verb said of the act alone, and no part of a name: 高水平 建设 平台, 柔性 引才?"""
    return gap[at].kind in ("do", "add") and (at + 1 < len(gap) or at == 1 or gap[at - 2].end < gap[at - 1].start)


def _has_it(text: str, gap: list[Word], at: int, name: Token, amount: Found) -> bool:
    """Is an amount one of what a name before its verb names, which is not just who pays, for whom or since when it is done?"""
    verb = gap[at]
    if verb.kind in ("do", "add"):
        helped = text.endswith(longest("enabling"), 0, name.start) and verb.word not in wordlists.paying  # 帮助 企业 完成 续贷
        if helped and at + 1 == len(gap) and _are_counted(text[name.start : name.end], amount):
            return True  # 引导 企业 上市 12家
        if helped or _for_whom(text, gap[:at], name, verb) or _long_so(text, name.end):
            return False
    if verb.word in wordlists.paying and at + 1 == len(gap) and _pays(text, name, verb, amount):
        return False
    if is_rank(amount) and ranks.entered(text, (name.start, name.end)):
        return False
    each = verb.word == "拥有" and at + 1 == len(gap) and text.startswith(("每", "平均每"), name.start) and text[name.end - 1] in "户人口"
    if each and not text[amount.end : amount.end + 1].isalnum():
        return False  # 平均每百户 拥有16辆
    return verb.word != "有" or text[verb.start - 1] != "的"  # 正在办理手续的 有12户


def _are_counted(name: str, amount: Found) -> bool:
    """Does an amount count those who are helped to do something: 企业 in 家, 项目 in 个, 群众 in 户?"""
    unit = amount.reading.unit.text if amount.reading is not None and amount.reading.kind is kinds.COUNT else ""
    if unit in ("家", "个", "项"):
        return name.endswith(("项目", "工程") if unit != "家" else ("企业", "公司", "单位", "机构"))
    return unit in (*wordlists.persons, "户") and counted_in(name, unit)


def _own_name(text: str, gap: list[Word], at: int, name: Token, amount: Found) -> Token | None:
    """The act that is itself what an amount behind it is of, where the name before it says for whom, or who gives."""
    verb = gap[at]
    if at + 1 < len(gap):
        return None
    if verb.kind in ("do", "add") and verb.word not in ("给予", "予以") and _for_whom(text, gap[:at], name, verb):
        alone = verb.kind == "do" and verb.word not in wordlists.full and not _words_behind(text, amount)
        return Token("N", verb.start, verb.end) if alone else None  # 为中小企业 清欠 5亿元
    gives = verb.word in wordlists.donating and _pays(text, name, verb, amount)
    return Token("N", name.start, verb.end) if gives else None  # 上海 援助 3亿元


def _governing(text: str, gap: list[Word], at: int, name: Token | None, amount: Found) -> list[Token]:
    """The verb that governs an amount, in the class that it has with it, and the object that stands between."""
    verb, reading = gap[at], amount.reading
    rank = reading is not None and reading.kind is kinds.RANK and verb.kind not in ("to", "from")
    kind = "rank" if rank else chained(gap, at) if at else verb.kind
    if kind == "do" and at + 1 == len(gap) and reading is not None and reading.kind is kinds.MONEY:
        ranked = name is not None or text.startswith("行列", amount.end)  # 财政收入增长9%，迈入 百亿元行列
        if ranked and verb.word in wordlists.becoming:
            kind = "reach"  # 装备制造迈入千亿产业集群
        elif verb.word in wordlists.ensuring and not _words_behind(text, amount):
            kind = "reach"
    tail = [w for w in gap[at + 1 :] if w.kind not in FREE] if at + 1 < len(gap) else []
    if tail and tail[-1].word.endswith("等") and _IN_ALL.match(text, amount.end) is not None:
        tail = []  # A、B等5个 共66万平方米的项目
    if len(tail) == 1 and tail[0].word in _anywhere() and kind in ("add", "do") and _words_behind(text, amount):
        tail = []  # 带动 周边 36个乡镇12.6万农户, 编制 年度 3亿元投资计划
    if kind == "reach" and tail:
        kind, tail = _reached(text, name, tail, amount)
    governing = Token(kind.upper(), verb.start, verb.end, None, verb.word)
    if not tail:
        return [governing]
    begin = _behind_entered(tail[0]) if verb.word in wordlists.entered else tail[0].start
    thing = trim(text, begin, tail[-1].end, KEPT.get(kind, ""))
    if thing is None or (text[amount.start - 1] == "的" and (_describes(text, thing, amount) or _who_do(text, verb, thing, amount))):
        return [governing]
    return [governing, thing]


@cache
def _anywhere() -> frozenset[str]:
    """Words that alone before an amount say only where or when it is."""
    return terms("relative_places", "opening") - wordlists.frame


def _who_do(text: str, verb: Word, thing: Token, amount: Found) -> bool:
    """Does an amount count those who do what is said of a thing: 其中领取补助的 3600人, 参加保险的 不到三成?"""
    does = verb.kind == "do" and amount.reading is not None and not _words_behind(text, amount)
    return does and who_do(text[thing.start : thing.end], amount.reading, text[amount.start])


def _describes(text: str, thing: Token, amount: Found) -> bool:
    """Do words with 的 before an amount only say of what kind the thing behind it is: 建成 国内领先的 500亩产业园?"""
    return text.endswith(longest("praising"), thing.start, thing.end) and _words_behind(text, amount)


def _of_those(text: str, gap: list[Word], done: Token | None) -> Token | None:
    """Who does what a name with 的 behind it names, or any words: 农户 in 农户 参加 保险的 达95%, 企业 通过 认证 的 有32家."""
    for who, act in pairwise(gap):
        does = act.kind in ("do", "add") and (done is None or done.start in (act.start, act.end))
        doers = does and who.kind == PLAIN and who.end == act.start
        if doers and who.word.endswith(longest("actors", "ventures", "households")):
            return trim(text, who.start, who.end)
    return None


def _ungoverned(text: str, gap: list[Word], modes: list[Word], amount: Found) -> list[Token]:
    """The name before an amount that no verb governs, with 分别 or 均."""
    noun = last_noun(text, gap, len(gap), modes)
    if noun is None or (text[amount.start - 1] == "的" and _describes(text, noun, amount)):
        return _mode(modes, 0) if modes else []
    if text[noun.start - 1] == "在" and ranks.amid(text, amount.end):
        return []  # 在示范区和开发区 两项 考核中均排名第一
    if text[noun.end - 1] == "中" and baselines.measures_parts(amount) and AMID.match(text, noun.end - 2):
        noun.end -= 1  # 出口商品中 三成来自民营企业
    if noun.end == amount.start and text[noun.end - 1] in "使让" and text[noun.end - 2] not in "转出大天行即":
        return []  # 安居工程使 3万户群众住上新房
    if noun.end == amount.start and _is_deed(text, text[noun.start : noun.end], amount):
        return []
    if text.endswith("贡献", 0, amount.start) and baselines.measures_parts(amount) and _words_behind(text, amount):
        return []  # 新兴市场贡献 七成出口增量
    if noun.end == amount.start and (done := text.rfind("了", noun.start + 1, noun.end - 2)) > 0 and _DID.match(text, done - 1, noun.end):
        noun.start = done + 1  # 守护了 堤坝20公里: a verb that no list knows
    treated = amount.reading is not None and amount.reading.kind in short_verbs.TREATED
    if treated and text.startswith("用于", noun.start) and noun.end > noun.start + 3:
        noun.start += 2  # 资金3亿元用于 农村公路 360公里建设
    if noun.end == amount.start and text[noun.start] in short_verbs.opens() and (at := short_verbs.begins(text, noun)) >= 0:
        return short_verbs.split(text, Token("N", at, noun.end), amount) or [noun]
    return [noun, *_mode(modes, noun.end)] if modes else [noun]


def _is_deed(text: str, word: str, amount: Found) -> bool:
    """Is a word alone before an amount a verb and no name: 强化 86户320人“三类户”监测, 采摘 3600吨鲜果, 规范 36家, 服务 3600人?"""
    unit = amount.reading.unit.text if amount.reading is not None else ""
    if word in wordlists.attending:
        return unit in wordlists.persons
    return word in _calling() or (word in objects() and (unit in ("家", "户") or _words_behind(text, amount)))


# 了 behind a verb, with what it did: but 为了, 了解, 了却; and in 带走了污染的企业 with 的 it only says which firms are meant.
_DID = re.compile("[^为除了]了(?![解如望断然])[^的“”《》()]{2,}$")


def _words_behind(text: str, amount: Found) -> bool:
    """Do words stand directly behind an amount?"""
    return text[amount.end : amount.end + 1].isalpha()


def _reached(text: str, before: Token | None, tail: list[Word], amount: Found) -> tuple[str, list[Word]]:
    """What 达到 is where words part it from its amount, and the words that it then has for its object."""
    if baselines.SET.fullmatch(text, tail[0].start, tail[-1].end) is not None:
        return "reach", []  # 控制在 省定目标 3%以内, 控制在 市上下达的 4%以内
    if before is not None and text[before.end - 1] == "率" and baselines.measures_parts(amount):
        return ("share", tail) if baselines.is_part(tail, amount) else ("reach", [])  # 覆盖率达到城镇职工95%
    if baselines.measures_parts(amount) and tail[-1].word.endswith(_BEFORE):
        return "reach", []  # 达到 疫情前的 95%
    return "share" if baselines.is_part(tail, amount) else "do", tail


_BEFORE = ("前的", "前水平的", "期水平的")


def _held(text: str, gap: list[Word], at: int, amount: Found) -> int:
    """Which verb governs an amount to which a thing is held, where another says who set it: 控制在 省政府下达的 3%以内."""
    held = next((i for i in range(at - 1, -1, -1) if gap[i].kind == "reach"), None)
    return at if held is None or baselines.SET.fullmatch(text, gap[held].end, amount.start) is None else held


def _behind_entered(first: Word) -> int:
    """Where a name begins behind what those named came into, if that is no scope: 列入名录的 企业, 进入 规上的企业."""
    if first.kind != PLAIN or first.word.startswith(tuple(load("scopes")["sizes"])):
        return first.start
    of = first.word.rfind("的") if "“" not in first.word else -1
    return first.start + of + 1 if 1 < of < len(first.word) - 2 else first.start


@cache
def _calling() -> frozenset[str]:
    return terms("bettering", "calling").union(load("verbs")["opened"])


_SHARING = re.compile("每|[百千万]人口?$")


def _grown(gap: list[Word], at: int, amount: Found) -> int | None:
    """The verb of the change whose rate a last 为 or 达 gives, mostly where no name stands before it: 年均 增长 分别 为, 增长 高达."""
    if at + 1 < len(gap):
        return None
    i = at - 1
    while i >= 0 and gap[i].kind in FREE:
        i -= 1
    near = i == at - 1 and not any(held in gap[at].word for held in ("达", "保持在", "稳定在"))  # but 下降 为
    if i < 0 or near or gap[i].kind not in ("rise", "fall"):
        return None
    if i == 0 or gap[i - 1].kind in FREE:
        return i
    percent = amount.reading is not None and amount.reading.kind is kinds.PERCENT and "达" in gap[at].word
    return i if percent and gap[i - 1].kind == PLAIN and gap[i - 1].word[-1] not in "率重例平度" else None  # 能耗下降达5%


def _come_to(gap: Sequence[Word], unit: str) -> bool:
    """Do words end with what people come to or join, whose number follows: 帮助 失业人员 实现 再就业, 资助 低保对象 参加 医疗保险?"""
    joins = gap[-2].word in ("参加", "加入") and "次" not in unit and len(gap) > 3 and gap[-4].word in wordlists.enabling
    if not joins and (gap[-2].word != "实现" or gap[-1].word not in wordlists.livelihoods):
        return False
    return gap[-3].kind == PLAIN and gap[-3].end == gap[-2].start


def _for_whom(text: str, gap: list[Word], name: Token, verb: Word) -> bool:
    """Does a name before a verb say for whom it acts: 为企业 办理, 向群众 发放, 对引进的人才 给予?"""
    return text[name.start - 1 : name.start] in wordlists.towards


def _long_so(text: str, at: int) -> bool:
    """Do words that end at a place say since when, and no name: 谋划多年、惠及, 群众期盼已久、惠及?"""
    return text.startswith(("多年、", "已久、"), at) or (text[at] == "、" and text.endswith(("多年", "已久"), 0, at))


def _pays(text: str, name: Token, verb: Word, amount: Found) -> bool:
    """Does a name before a verb that spends say only who pays: 省级 下达 2亿元, 上海 援助 3亿元?"""
    if amount.reading is None or amount.reading.kind is not kinds.MONEY or name.end != verb.start:
        return False
    return text.endswith(longest("payers"), name.start, name.end) or text[name.start : name.end] in regions.names()


def _act_before(gap: list[Word], noun: Token) -> Token | None:
    """The verb of coming into being directly before a noun."""
    for w in gap:
        if w.end == noun.start and w.kind == "add":
            return Token("ADD", w.start, w.end, None, w.word)
    return None


_IN_ALL = re.compile("(?:共计?|合计|总计|总(?:投资|面积|规模|长))(?=[\\d一二三四五六七八九十])")
_MODES = frozenset({"each", "all"})


def _mode(modes: Sequence[Word], start: int) -> list[Token]:
    """The first 分别 that stands behind a place, or the first 均 where there is none: 均分别 gives each its own."""
    behind = [w for w in modes if w.start >= start]
    first = next((w for w in behind if w.kind == "each"), behind[0] if behind else None)
    return [Token(first.kind.upper(), first.start, first.end)] if first is not None else []
