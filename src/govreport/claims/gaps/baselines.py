"""What a figure is set against: a goal that it passes, a plan that it is a part of, what was before."""

from __future__ import annotations

import re
from functools import cache

from ... import kinds
from ...goals import PLAN_MET
from ...quantities import Found
from ...quantities.amounts import Reading
from ...words import any_of, late, pattern
from .. import wordlists
from ..lexis import ACTIVE, PLAIN, Token, Word, kind_of, longest, terms


def plain(text: str, start: int, end: int) -> list[Word]:
    """A plain word, or none where the stretch is empty."""
    return [Word(PLAIN, start, end, text[start:end])] if end > start else []


def measures_parts(amount: Found) -> bool:
    """Is an amount a part or a multiple: 112%, 1.4倍?"""
    reading = amount.reading
    return reading is not None and (reading.kind in (kinds.PERCENT, kinds.RATIO) or reading.unit.text == "倍")


def _is_part(reading: Reading) -> bool:
    return reading.kind is kinds.RATIO and not reading.unit.text  # 五分之一, and not 1.2倍


def is_rank(amount: Found) -> bool:
    """Is an amount a rank: 第5位?"""
    return amount.reading is not None and amount.reading.kind is kinds.RANK


def parted(text: str, gap: list[Word]) -> list[Word]:
    """Splits off 由 or 从 that more than plain words part from the start of a change, which 的 leads on to: 由 整合前的 98座减少到."""
    found = _OUT_OF.search(text, gap[0].start, gap[-1].end) if "from" not in map(kind_of, gap) else None
    if found is None:
        return gap
    at = found.start()
    before = [w for w in gap if w.start < at]
    if before and before[-1].end > at:
        before[-1:] = plain(text, before[-1].start, at)
    return [*before, Word("from", at, at + 1, text[at]), *plain(text, at + 1, gap[-1].end)]


def then(text: str, start: int, end: int, amount: Found) -> int:
    """Where the words of a gap end before what a figure is a part or a multiple of, or is compared with, as it was before something:
    利润是 改制前的 2.3倍, 产量比 重组前的 30万吨 增加5万吨; else the gap's own end."""
    found = _THEN.search(text, start, end)
    if found is None or (found["than"] is None and not measures_parts(amount)):
        return end
    return found.start() if found["than"] is not None else found.start("base")


def against(text: str, start: int, end: int, amount: Found) -> int:
    """Where 比 stands before a percentage that is held against a goal's or another region's: 比 计划的 7%高1个百分点; -1 if it does not."""
    if amount.reading is None or amount.reading.kind is not kinds.PERCENT or _APART.match(text, amount.end) is None:
        return -1
    found = _AGAINST.search(text, start, end)
    return found.start() if found is not None else -1


_AGAINST = late(
    lambda: (
        "(?<![占对同环相可])[比较](?=(?:[^，。；、\\d的比较由从是为占到]{0,8}(?:计划|预期|原定|预定|规划|目标)(?:要求|确定|规定|提出)?"
        f"|{pattern(terms('frame'))}(?:平均(?:水平)?|水平)?)的$)"
    )
)
_APART = re.compile("(?:左右|以上)?(?:的[^，。；、\\d]{2,6})?[略稍]?(?:[高低快慢多少]|提高|降低|增加|减少|回落|上升|下降|加快)")


_SETTER = "(?:国家?|(?:年[度初])?(?:预算|计划)|自治区|上级|人代会|[省市区县州]{1,2}(?:[里上委]|政府)?)?"
SET = late(
    lambda: (
        f"(?:{any_of('scopes', 'set')}|{_SETTER}(?:规定|下达|核定|批准|确定|要求|控制|[定控])|的){{0,5}}"
        f"{pattern(terms('goals'))}?(?:值|线|数|标准)?"
    )
)
"""What others set, as words before a figure tell: 省政府下达的, 国家规定的控制指标."""

_THEN = re.compile(
    "(?:(?P<than>(?<![占对同环相])[比较])|[是为占]|达到?|相当于|等于|(?:恢复|提高|增加|减少|下降|回升|上升)到)"
    "(?P<base>[^，。；、\\d的比较由从是为占到]{0,10}(?:(?<=[^的])前|高峰期|低谷期|鼎盛期)的)$"
)
FROM = "(?:(?<![自理事])由|(?<![服听])从(?![业事严]))"
"""A word that what a change began with stands behind."""
BY_THOSE = late(
    lambda: (
        f"[^，。；：、\\d]{{1,16}}?(?:的\\d{{1,4}}[^，。；：、\\d]{{1,12}}?)?{pattern(terms('by_those'))}(?![到至])|[^，。；]{{1,40}}?{pattern(terms('forming'))}"
    )
)
"""Those behind 由 or 从 who do something together, or are drawn from: 由12名专家 组成, 从36个部门 抽调."""
_OUT_OF = re.compile(f"{FROM}(?=[^由从，、。；\\d]{{2,12}}的$)")


def find(text: str, gap: list[Word], amount: Found) -> list[Word]:
    """The words before an amount, with the verb of a comparison with a goal, a mean or a time split off."""
    last, reading = gap[-1], amount.reading
    if reading is None:
        return gap
    start, kind, several = gap[0].start, last.kind, len(gap) > 1
    if last.end == amount.start and (
        last.word == "超额" or (last.word in _SAVED and _THAN_AMOUNT.search(text, max(0, last.start - 30), last.start) is not None)
    ):
        return [*gap[:-1], Word("gap", last.start, last.end, last.word)]  # 比计划超额 2亿元, but 超额完成 12亿元; 比概算12亿元 节约 1亿元
    if kind in _CIRCUMSTANCES:
        if at := _past(text, gap, amount):
            return [*gap[:at], Word("than", gap[at].start, gap[at].end, gap[at].word), *gap[len(gap) + at + 1 :]]  # 较上年 10亿元 增长20%
        than = gap[-2] if kind == "period" and several and last.end < amount.start else last  # 比“十五”计划 420亿元 超过
        if than.kind == "adverb" and than.word[0] in "比较" and _EXCEEDED.match(text, amount.end) is not None:
            return [*gap[: gap.index(than)], Word("gap", than.start, amount.start, than.word)]  # 比年初目标33亿元 超过6亿元
    elif last.word == "完成" and len(gap) > 2 and gap[-2].word == "计划" and PLAN_MET.match(text, gap[-2].start) is not None:
        name, plan = gap[-3:-1]  # 投资计划 完成98%
        named = (name.kind == PLAIN or name.word in wordlists.acts) and name.end == plan.start and name.word not in wordlists.opening
        return [*gap[:-3], *plain(text, name.start, plan.end), last] if named else gap
    percent = reading.kind is kinds.PERCENT
    if percent and _GOAL_OF.match(text, amount.end) and (met := _GIVEN.search(text, start, amount.start)):
        before = [w for w in gap if w.start < met.start()]
        return [*before, Word("gap", met.start(), amount.start, "完成")]  # 超额完成国家下达的 20%的节能目标
    called = text[amount.end : amount.end + 1] in _GOAL_HEADS and text.find("完成", start, amount.start) >= 0
    if called and (met := _passed(text, start, amount)):
        return [*[w for w in gap if w.start < met.start()], Word("gap", met.start(), amount.start, "完成")]  # 完成市里 40所的年度任务
    whole = several and gap[-2].word in ("超", "超过") and _is_part(reading) and _OF_ALL.fullmatch(last.word) is not None
    if whole and _MEANT.search(text, start, gap[-2].start) is None:
        return [*gap[:-2], Word("share", gap[-2].start, gap[-2].end, gap[-2].word), last]  # 超全省 五分之一
    if text[last.end - 1] == "的":
        if percent and last.word.endswith(_PRODUCTS) and (share := _of_product(text, gap)):
            return share
        if percent and several and gap[-2].word == "超过" and _OF_ALL.fullmatch(last.word) is not None:
            return [*gap[:-2], Word("share", gap[-2].start, gap[-2].end, "超过"), last]  # 总量超过 全市的51%
        at = next((w.end for w in gap if w.kind == "gap"), last.end)
        if at < last.end - 1 and SET.fullmatch(text, at, amount.start) is not None:
            return [*(w for w in gap if w.end <= at), *plain(text, at, last.end - 1)]  # 低于 省下达的 4%
        return _times(text, gap) if measures_parts(amount) else gap
    if kind == "adverb" and several and gap[-2].word == "超" and last.word.endswith(_goals()):
        return [*gap[:-2], Word("gap", gap[-2].start, gap[-2].end, "超"), *plain(text, last.start, last.end)]  # 超计划
    if kind == "gap":
        return _apart(text, gap)
    if percent and (met := _MET.search(text, start, last.end)) is not None:
        *gap, last = [w for w in gap if w.start < met.end("plan")]
        return _planned(text, [*gap, Word(last.kind, last.start, met.end("plan"), text[last.start : met.end("plan")])])  # 完成任务达 103%
    if last.word.endswith(_goals()) or (kind == PLAIN and ("比" in last.word or "超" in last.word or last.word == "较")):
        return _set_against(text, gap, amount, reading)
    return gap


_CIRCUMSTANCES = frozenset({"adverb", "period", "aside"})


def _set_against(text: str, gap: list[Word], amount: Found, reading: Reading) -> list[Word]:
    """… whose last words, not yet known for a comparison, hold its verb, or say what the goal is."""
    last = gap[-1]
    goal = last.word.endswith(_goals())
    if last.kind == PLAIN:
        if last.word in ("比", "较") and _OF_GOAL.match(text, amount.end) is not None:
            return [*gap[:-1], Word("gap", last.start, last.end, last.word)]  # 比 8%的目标高1.2个百分点
        if "比" in last.word and reading.kind in _SIZES and _DIFFERS.match(text, amount.end) is not None:
            sized = _THAN_SIZED.search(text, last.start, last.end)  # 比年初预算支出 25亿元 超过1亿元
            if sized is not None:
                return [*gap[:-1], *plain(text, last.start, sized.start()), Word("gap", sized.start(), last.end, sized[0])]
        if "超" in last.word:
            if last.word.endswith(_PAST_NORM) and measures_parts(amount):
                return [*gap[:-1], *plain(text, last.start, last.end - 2), Word("gap", last.end - 2, last.end, last.word[-2:])]
            held = goal or reading.kind is kinds.PERCENT_POINT or last.word.endswith(longest("means"))
            if (held or _OF_GOAL.match(text, amount.end) is not None) and (
                beyond := _BEYOND.search(text, last.start, last.end)
            ) is not None:
                return _split(text, gap[:-1], last.start, beyond, last.end)
    if goal and (reading.kind is kinds.PERCENT_POINT or _OF_PLAN.match(text, amount.end) is not None):
        return _planned(text, gap)
    return gap


def _past(text: str, gap: list[Word], amount: Found) -> int:
    """Which word, counted from the end, sets an amount of the past against what came of it: 较上年(同期) 10亿元 增长20%; 0: none does."""
    at = -1
    while -at < len(gap) and gap[at].kind in ("aside", "period"):
        at -= 1
    than, reading = gap[at], amount.reading
    if than.kind != "adverb" or than.word[0] not in "比较" or than.word.endswith(("的", *_goals())) or reading is None:
        return 0
    return at if reading.kind in _SIZES and _GREW.match(text, amount.end) is not None else 0


_SIZES = frozenset({kinds.MONEY, kinds.COUNT, kinds.AREA, kinds.MASS})
_GREW = re.compile("(?:的(?:实际|较?高|较?低)?水平)?(?:净增|增[长加收]|减[少收]|下降|提高|上升)")

# 完成 年度任务 103%, 达到 市下达计划 的 is the same with and without 的; 完成 粮食收购任务 names what the plan is of
_MET = late(
    lambda: (
        f"(?:完成|达到?|实现|占|{_IS})了?(?P<plan>(?:全?年度?|年初|既定|上级|国家|[国省市区县州盟旗](?:委|政府|级)?定?的?"
        f"|{pattern(terms('goal_kinds', 'setting', 'goals'))}的?){{0,4}}"
        f"(?:{pattern(terms('goals'))}|进度)数?)(?:已?达到?|为)?$"
    )
)

# A goal that was set by others, and met: 完成国家下达的 20%的节能目标, 好于省定下降 3%的目标.
_GIVEN = late(
    lambda: (
        "(?<![未没])(?:完成|实现|达到|[好优]于|超过)了?"
        "(?:[国省市区县州盟旗](?:家|里|委|政府)?|人代会|人大(?:会议?)?|年[初度]|计划|规划|“[^”]{1,8}”|要求|定|的"
        f"|{pattern(terms('setting'))}){{2,6}}(?:下降|降低|增长|提高)?$"
    )
)
_GOAL_OF = re.compile("的?[^，。；的\\d]{0,8}?(?:目标|任务|要求)")

# … whose number the words behind it call a goal: 完成市政府 1000户的任务. One that was passed need not say whose: 超额完成 1000户任务,
# but 超额完成脱贫 1.2万人的任务.
_BEYOND_SET = late(
    lambda: (
        "(?:超额完成了?|完成了?(?=[^，。；\\d]))"
        f"(?:(?:自治)?[国省市区县州盟旗](?:家|里|上|委|厅|政府)?|人代会|“[^“”]{{1,8}}”|规划|上级|全年|年度|年初|{pattern(terms('setting'))}|要求|定|的){{0,6}}$"
    )
)
_GOAL_HEADS = frozenset("的年全既预考奋计规控目调指任底红序")
_AS_GOAL = late(lambda: f"的?(?:年度|全年|年初|既定|预定|{pattern(terms('goal_kinds'))})?{pattern(terms('goals'))}(?![数值])")


def _passed(text: str, start: int, amount: Found) -> re.Match[str] | None:
    goals = text[amount.end - 1] == "项" and text.find("超额", start, amount.start) < 0  # 完成市下达的12项考核指标
    return None if goals or _AS_GOAL.match(text, amount.end) is None else _BEYOND_SET.search(text, start, amount.start)


# Behind what is set as a goal, by how much it is passed or missed.
_OF_GOAL = re.compile(r"的?[^，。；的\d]{0,6}?(?:目标|任务|预期)")
_EXCEEDED = re.compile(r"(?:的?[^，。；的\d]{0,6}?(?:目标|计划|任务|预期|预算))?(?:还|净|再)?(?:超|高|多|增|低|少|减|快|慢)")


def _apart(text: str, gap: list[Word]) -> list[Word]:
    """… that ends with the verb of the comparison, with 比 before: 比全省平均 高出 2个百分点."""
    i = len(gap) - 2
    while i > 0 and gap[i].kind == "adverb" and gap[i].end == gap[i + 1].start:
        i -= 1
    if i < 0 or gap[i].kind != PLAIN or gap[i].end != gap[i + 1].start:
        return gap
    than = _THAN.search(text, gap[i].start, gap[i].end)
    if than is None:
        return gap
    return [*_split(text, gap[:i], gap[i].start, than, gap[i].end), Word("aside", gap[-1].start, gap[-1].end, gap[-1].word)]


@cache
def _goals() -> tuple[str, ...]:
    return (*wordlists.goals, "进度")


def is_part(tail: list[Word], amount: Found) -> bool:
    """Do the words between 达到 and an amount say of what it is a part: 稳定在 全国 1/4, 达到 总装机的 63%; not 达到 较高水平的 63%?"""
    last = tail[-1].word
    if not measures_parts(amount):
        return False
    return last.removesuffix("的") in wordlists.frame or (last.endswith("的") and not last[:-1].endswith(longest("standards")))


def outdone(text: str, gap: list[Word], amount: Found) -> list[Word]:
    """The words before an amount without a comparison that has none, and the aspect behind it: 投资增速 高于 全国、总量 突破 300亿元."""
    if gap[-1].word == "的" and gap[-2].kind == "gap":
        return []  # 行业领先的 12条 生产线
    reading = amount.reading
    compared = reading is None or (reading.kind in _COMPARED and gap[-1].kind not in ("rise", "fall"))  # 高于全省、增长 5%
    if reading is None or compared or (reading.kind is kinds.COUNT and not text.startswith("突破", amount.start)):
        return gap
    for i, w in enumerate(gap[1:-1], 1):
        if w.kind == "gap" and gap[i - 1].word.endswith(longest("growing")) and (mark := text.rfind("、", w.end, gap[-1].end)) >= 0:
            last = next((v for v in gap[i + 1 :] if v.start <= mark < v.end), None)
            named = plain(text, mark + 1, last.end) if last is not None else []
            return [*gap[:i], *(v for v in named if v.word not in wordlists.aspect), *(v for v in gap[i + 1 :] if v.start > mark)]
    return gap


_COMPARED = frozenset({kinds.PERCENT, kinds.PERCENT_POINT, kinds.RATIO, kinds.RANK, kinds.DURATION})

_SAVED, _THAN_AMOUNT = ("节约", "节省", "节支"), re.compile("比[^，。；：比]{2,28}(?<=[元吨万亿])$")
_DIFFERS = re.compile("(?:超过|超出|超支|超收|节约|节省|节支|增加|减少)了?[约近]?\\d")
_THAN_SIZED = re.compile("(?<![占对同环评])比(?![重例值率价])[^，。；：、\\d比]{2,20}$")
_PAST_NORM = ("超标", "超载")  # 年均浓度 超标 42.9%, but 抽检食品500批次，超标 12批次
_IS = "(?<![但就还只可于])是|(?<![行作成认以因称])为"
# 超年度目标, 远超传统产业; 超额, 超高清, 超大城市 begin other words.
_BEYOND = re.compile("(?:远远?|大幅|大大)?(?<![赶高反])超(?![过额高大低市级越标声算导前长短细薄常员出])")
_THAN = re.compile("(?<![占对同环评])(?:比(?![重例])|较(?![快大高]))(?=.)")
_OF_PLAN = re.compile(r"的(?:约|近|超过?)?(?:[\d.]+(?:%|倍|成)|百分之)")


def _split(text: str, before: list[Word], start: int, verb: re.Match[str], end: int) -> list[Word]:
    """A gap whose words from a place to another hold the verb of a comparison."""
    a, b = verb.span()
    return [*before, *plain(text, start, a), Word("gap", a, b, verb[0]), *plain(text, b, end)]


def reached(text: str, gap: list[Word], amount: Found) -> list[Word]:
    """Leaves out what a share came to, where the whole is no name of a share: 民生支出 占 财政支出 达80%, but 占财政支出比重 达80%."""
    percent = amount.reading is not None and amount.reading.kind is kinds.PERCENT
    whole = gap[-2]
    named = text.endswith((*longest("share_noun", "rates"), "比"), whole.start, whole.end)
    return gap[:-1] if percent and not named and gap[-1].word in ("达", "达到", "已达", "已达到") else gap


def _planned(text: str, gap: list[Word]) -> list[Word]:
    """… that ends with a goal: 为年度计划 1200套的108%, 占计划 3亿元的98%, 超额完成省下达目标 1.9个百分点."""
    end, i = gap[-1].end, len(gap) - 1
    for at in range(i - 1, -1, -1):
        w = gap[at]
        if w.word in ("完成", "达到", "实现") or w.kind in ("share", "gap"):
            return [*gap[:at], Word("share" if w.kind == "share" else "gap", w.start, w.end, w.word), *plain(text, w.end, end)]
    while i and gap[i - 1].kind in (PLAIN, "adverb") and gap[i - 1].end == gap[i].start:
        i -= 1
    found = _IS_PLAN.search(text, gap[i].start, end)
    return gap if found is None else _split(text, gap[:i], gap[i].start, found, end)


_IS_PLAN = re.compile(f"(?:{_IS}|相当于|等于)(?=[^，、是为]{{1,14}}$)")


def plans(text: str, lead: list[Token], f: Found, following: Found) -> bool:
    """Does an amount only say how much a plan is, of which the next one is a part: 占年度计划 3.5亿元 的103%?"""
    if following.start != f.end + 1 or text[f.end] != "的" or len(lead) < 2 or not measures_parts(following):
        return False
    return lead[-2].kind in ("SHARE", "GAP") and lead[-1].kind == "N" and text.endswith(_goals(), lead[-1].start, lead[-1].end)


_OF_WORK = ("总投资的", "总投资量的", "投资总量的", "投资总额的", "工程量的", "工作量的")  # 大桥完成 总工程量的 82%


def _times(text: str, gap: list[Word]) -> list[Word]:
    """… with a part or a multiple behind it: 是年度计划的112%, 为上届的1.4倍, 完成省下达任务的106%."""
    last = gap[-1]
    if last.word.endswith("总和的") and (summed := _SUM.search(text, gap[0].start, last.end)) is not None:
        return _split(text, [w for w in gap if w.end <= summed.start()], max(gap[0].start, summed.start()), summed, last.end)
    if last.word.endswith(tuple(noun + of for noun in wordlists.goals for of in ("的", "数的"))):
        for i, w in enumerate(gap):
            if w.word in ("完成", "达到", "实现", "约为", "仅为"):
                return [*gap[:i], Word("gap", w.start, w.end, w.word), *plain(text, w.end, last.end)]
        if last.kind == PLAIN and (beyond := _BEYOND.search(text, last.start, last.end)) is not None:
            return _split(text, gap[:-1], last.start, beyond, last.end)  # 引进外资8亿元，超 任务数的 12%
        if last.kind == PLAIN and (met := _COME_TO.search(text, last.start, last.end)) is not None:
            return _split(text, gap[:-1], last.start, met, last.end)  # 完成投资33亿元、达 年度计划的 112%
    if last.word.endswith(_OF_WORK) and len(gap) > 1 and gap[-2].word == "完成":
        return [*gap[:-2], Word("share", gap[-2].start, gap[-2].end, "完成"), last]
    for i in range(len(gap) - 3, max(-1, len(gap) - 5), -1):
        if gap[i].word in ("约为", "仅为") and gap[i + 1].kind == "period":
            return [*gap[:i], Word("gap", gap[i].start, gap[i].end, gap[i].word), *gap[i + 1 :]]  # 约为2020年的两倍
        if gap[i].kind == PLAIN and gap[i + 1].kind == "period" and (was := _WAS.search(gap[i].word)) is not None:
            at = gap[i].end - len(was[0])  # 是“十二五”时期的2.6倍
            return [*gap[:i], *plain(text, gap[i].start, at), Word("gap", at, gap[i].end, was[0]), *gap[i + 1 :]]
    if last.word == "的" and len(gap) > 1 and gap[-2].kind == PLAIN and gap[-2].end == last.start:
        start = gap[-2].start  # 是上一个五年 的2.1倍
        found = _TIMES.search(text, start, last.end)
        return gap if found is None else _split(text, gap[:-2], start, found, last.end)
    if last.kind != PLAIN:
        return gap
    of_all = len(gap) > 1 and gap[-2].end == last.start and last.word.endswith(_MEANS)
    if of_all and gap[-2].word in wordlists.amounting:
        return [*gap[:-2], Word("gap", gap[-2].start, gap[-2].end, gap[-2].word), last]  # 约为全国平均的70%
    if (short := _SHORT_OF.search(text, last.start, last.end)) is not None:  # 经济总量 不足 全省的3%, 不到全省平均的八成
        a, b = short.span()
        kind = "share" if text.startswith(("全", "我"), b) and not last.word.endswith(_MEANS) else "gap"
        return [*gap[:-1], *plain(text, last.start, a), Word(kind, a, b, short[0]), *plain(text, b, last.end)]
    i = len(gap) - 1
    while i > 1 and gap[i - 1].kind in ACTIVE and gap[i - 1].end == gap[i].start:
        i -= 1
    if i < len(gap) - 1 and gap[i - 1].kind == PLAIN and (was := _WAS.search(text, gap[i - 1].start, gap[i].start)) is not None:
        return _split(text, gap[: i - 1], gap[i - 1].start, was, last.end)  # 亩均税收是 关停企业的 5倍
    found = _TIMES.search(text, last.start, last.end)
    return gap if found is None else _split(text, gap[:-1], last.start, found, last.end)


_COME_TO = re.compile("(?<![发到表传送直抵下通])达(?=[^，、]{0,4}年)")
_MEANT = re.compile("[人户亩]均|增[速幅]|率")  # 人均收入超全国五分之一 is no part of it
_OF_ALL = re.compile("(?:全[国省市区县州盟旗镇乡]|[我全][省市县]|全部)(?:[^平]{0,6}的)?")
_MEANS = ("平均的", "平均水平的", "平均值的")
_SHORT_OF = re.compile("(?<!若)(?:不足|不到|不及)(?=[^，、不]{2,14}的$)")


def _of_product(text: str, gap: list[Word]) -> list[Word]:
    """… with the gross product that it is a part of: 环保投入 相当于 全市生产总值的3%; [] for that of another place, or per head."""
    last, before = gap[-1], gap[-2] if len(gap) > 1 and gap[-2].end == gap[-1].start else None
    if before is not None and before.word == "相当于":
        verb, whole, head = before, [last], gap[:-2]
    elif last.kind == PLAIN and (found := _TIMES.search(text, last.start, last.end)) is not None:
        a, b = found.span()
        verb, whole, head = Word("gap", a, b, found[0]), plain(text, b, last.end), [*gap[:-1], *plain(text, last.start, a)]
    else:
        return []
    if not head or "人均" in last.word or any(word.removesuffix("的") in w.word for w in head for word in _PRODUCTS):
        return []
    return [*head, Word("share", verb.start, verb.end, verb.word), *whole]


_PRODUCTS = ("生产总值的", "GDP的")
_WAS = re.compile(f"(?:相当于|等于|{_IS}|(?<![发到表传送直抵下通])达)$")
# 是全国的2倍, 是全国、全省的2.2倍和1.6倍
_TIMES = late(lambda: f"(?:{_IS}|等于)(?=(?:{pattern(longest('frame'))}(?:平均(?:水平)?)?、)?[^，、是为]{{2,14}}的$)")


_SUM = re.compile(f"(?:相当于|等于|{_IS})(?=[^，、；为是]{{2,24}}总和的$)")  # 是1950年到1997年投入总和的
