"""What stands at the right end of a name and is no part of it: joints, what it is told among, how far it came."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from ... import words
from ...words import late
from ..lexis import AMOUNT, longest, terms
from . import outcomes


def before(text: str, start: int, end: int) -> int:
    """Where a name ends before what does not belong to it, which is its beginning where nothing is left."""
    rules = _rules()
    while start < end and (end_rules := rules.get(text[end - 1])) is not None:
        whole = end
        for rule in end_rules:
            end = rule(text, start, end)
            if end < whole:
                break
        else:
            break
    return end


@cache
def ends() -> frozenset[str]:
    """The last characters of what may stand at the end of a name and not belong to it."""
    return frozenset(_rules())


@cache
def _rules() -> dict[str, list[Callable[[str, int, int], int]]]:
    """The rules by the last character of what they look for."""
    rules: dict[str, list[Callable[[str, int, int], int]]] = {}
    for characters, rule in (
        (" ", _digits),
        ("、", outcomes.name_end),
        (AMONG_ENDS, _among),
        ("、(“《的", _mark),
        (")", bracket),
        ({*words.load("verbs")["loose"], *words.load("verbs")["taking"]}, _joint),
        ("级", _level),
        ("未能", _undone),
        ("业", _come),
        ("增丰", _streak),
        ("演出展", _shown),
        ("名次", _ranked),
        ("数量", _in_all),
        ("类", _in_kinds),
        (STEP_ENDS, _step),
        ("了", _done),
        ("均", _on_average),
        ("准法", _by_standard),
        ("日年", _by_time),
        ("省市县区州旗盟国", _for_us),
    ):
        for character in characters:
            rules.setdefault(character, []).append(rule)
    return rules


PLACES = (
    "(?:全[国省市区州盟旗])?(?:同类|各|建制|百强|[两二三四五六七八九十]{1,3}个?)?"
    "(?:县级市|设区市|县区|区县|县市区?|市县区?|[市县区旗](?:\\([市县区旗、]{1,7}\\))?)"
)
"""Places of a kind, among which something has its rank: 全市建制县(市、区), 同类县区."""


def _by_time(text: str, start: int, end: int) -> int:
    """In which time so much can be done: 污水处理能力 日2万吨, 屠宰能力 年60万头."""
    return end - 1 if text.endswith(("能力", "产能", "规模"), start, end - 1) else end


def _digits(text: str, start: int, end: int) -> int:
    """A blank is left only beside digits: 就业 8.1 8万人."""
    return start + len(text[start:end].rstrip("0123456789. "))


AMONG_ENDS = frozenset("前中正负下上初国省市区县州旗次名位响零年)")  # the last characters of what `_AMONG` finds
_AMONG = late(
    lambda: (
        f"(?:{words.pattern(terms('once_more'))})?(?:在[^，]{{2,26}}中|在全[国省市区州])$"
        f"|在[^，]{{1,20}}{words.pattern(terms('circumstances'))}之?[下上]$|由[正负]转[正负]$|[由从]零$|[由从]年初$|[由从]前$|在[^，、在的]{{0,2}}城区$"
        f"|(?<=的){words.pattern(terms('circumstances'))}之?[下上]$"
        "|(?<![存现所])在[^，、在的]{1,8}之年$"  # 粮食产量 在大旱之年 仍达500万吨
        "|在(?:[^，、在]{2,16}[的中]|全[国省市区州](?:内|各市|[^，、在]{1,8}[市县区州盟旗域)])?)(?:综合|整体)?(?:位次|排名|排位|名次)$"
        f"|[居列]?{words.pattern(longest('frame'))}的?(?:综合|整体)?(?:位次|排名|排位|名次)$"
        "|在全[国省市区州][^，、在的]{0,6}(?:地区|城市|市州|县区|园区|开发区|高新区|经开区)$"
        f"|(?<![存现所])在(?=[全同各]){PLACES}$|(?:因|由于)?受[^，。、的]{{2,10}}影响$"
        "|(?<=[^，。；：]{2})(?:因|由于)[^，。；的]{2,16}的?影响$"  # 出口 因疫情影响 下降
    )
)
AMID = re.compile("[^初高普完职集其空水手心之县]中")
_OUT_OF = re.compile("从(?![业事军教艺])(?:从业|[^，、从]){2,16}中$")


def _among(text: str, start: int, end: int) -> int:
    """What a name is told among, or under: 在全国考核中, 在2020年全省评比中, 脱贫人口 中3万人."""
    if (among := _AMONG.search(text, start, end)) is not None:
        bare = text[among.start() - 1] == "的" and "在" in text[max(0, start - 8) : start]
        return start if bare else among.start()  # 在优化 结构的基础上
    if text[end - 1] == "中" and (source := _OUT_OF.search(text, start, end)) is not None:
        return source.start()  # 从土地出让收入中 拿出3亿元
    if text[end - 1] != "中":
        back = 8 if text[start - 1] == "年" else 2  # 在2024年 省运会上
        at = text.rfind("在", max(0, start - back), end) if text.endswith(("会上", "赛上"), start, end) else -1
        return max(start, at) if at >= 0 else end  # 运动员 在省运会上 夺得 3金2银
    if "在" in text[max(0, start - 8) : start] and (AMID.match(text, end - 2, end) or text.endswith("强县中", start, end)):
        return start
    return end - 1 if end - start > 2 and (text[end - 2] in "口户众业" or text.startswith("县中有", end - 2)) else end


def _mark(text: str, start: int, end: int) -> int:
    """A mark, or 的; but 标的 is what a case is about."""
    sued = text.endswith("标的", start, end) and (end - start == 2 or text.endswith(_AT_LAW, start, end - 2))
    return end if sued else end - 1


_AT_LAW = ("涉案", "执行", "案件", "仲裁", "诉讼", "争议")


def bracket(text: str, start: int, end: int) -> int:
    """The end of a bracket that began before the name: (含县级医院12家)."""
    return end - 1 if text.count(")", start, end) > text.count("(", start, end) else end


_JOINT = late(lambda: f"{words.guarded('verbs', 'loose')}|{words.guarded('verbs', 'taking')}")


def _joint(text: str, start: int, end: int) -> int:
    """A word that joins or governs."""
    return end if _JOINT.match(text, end - 1, end) is None else end - 1


def _level(text: str, start: int, end: int) -> int:
    """Of which level those counted are: 新增示范村 省级 12个."""
    level = next((w for w in longest("levels") if text.endswith(w, start + 2, end)), "")
    return end - len(level) if text[end - len(level) - 1] not in "、和及与的中治" else end  # 自治 区级


def _undone(text: str, start: int, end: int) -> int:
    """What was not yet done: 生产总值尚未 突破千亿元, 未能 完成增长8%的目标."""
    return end - 2 if text[end - 2 : end] in _UNDONE and end - start != 3 else end


_UNDONE = ("尚未", "仍未", "还未", "未能", "没能")


def _streak(text: str, start: int, end: int) -> int:
    """For how many years running it rose: 粮食产量 十二连增、居全省第3位."""
    found = _STREAK.search(text, max(start + 2, end - 8), end)
    return end if found is None else found.start()


_STREAK = re.compile("(?:实现|再获)?“?[一二三四五六七八九十]{1,3}连[增丰]$")
_COME = re.compile("(?<![未将往])(?:来|留在?)(?!自|源)[^，、的来留]{1,2}(?:就业|创业){1,2}$")


def _come(text: str, start: int, end: int) -> int:
    """What people come for: 吸引青年人才来市就业创业 5万人."""
    counted = text[end - 2 : end] in ("就业", "创业") and AMOUNT.match(text, end) is not None
    return _cut(_COME.search(text, start + 2, end) if counted else None, end)


_SHOWN = ("巡演", "演出", "展出", "上演", "公演", "巡展")
_STAGED = re.compile("在(?![建校岗职])[^，、在]{1,10}$")


def _shown(text: str, start: int, end: int) -> int:
    """Where something is shown: 舞剧在全国巡演 62场."""
    return _cut(_STAGED.search(text, start + 2, end) if text[end - 2 : end] in _SHOWN else None, end)


_IN_LIST = re.compile("强(?:县市?|区|市|镇|城区|城市|企业)、(?:排名|位次|名次)$")


def _ranked(text: str, start: int, end: int) -> int:
    """A rank by itself, behind the list that is entered, which is all there is: 跻身全国百强区、排名 提升4位."""
    return start if _IN_LIST.search(text, start, end) is not None else end


_AND_TOTAL = re.compile("、(?:全[国省市区县州盟旗])?总[数量]$")


def _in_all(text: str, start: int, end: int) -> int:
    """How many there are with those that are new: 获评省级示范区、全市总数 达到8个."""
    return _cut(_AND_TOTAL.search(text, start + 2, end), end)


_KINDS = re.compile("[\\d一二三四五六七八九十]{1,3}大类$")


def _in_kinds(text: str, start: int, end: int) -> int:
    """Of how many kinds those counted are: 重点项目 8大类36个."""
    return _cut(_KINDS.search(text, start + 2, end) if AMOUNT.match(text, end) is not None else None, end)


STEP_ENDS = frozenset("上了个")  # the last characters of what `_STEP` finds
_STEP = late("(?:再|又|连续?)?(?:[跨迈登跃站]?上)了?(?:[一两三四五]个)?$|[一两三四五]个$")


def _step(text: str, start: int, end: int) -> int:
    """How a step is climbed: 生产总值再上一个 百亿 台阶."""
    return _cut(_STEP.search(text, start, end) if text.find("台阶", end, end + 8) >= 0 else None, end)


def _done(text: str, start: int, end: int) -> int:
    """A verb alone, which no list knows, names nothing: 以占全国2%的耕地， 生产了 占全国3%的粮食."""
    return start if end - start == 3 else end


_MEAN = re.compile("(?:[月年每]?[人户]|[日平次])均$")


def _on_average(text: str, start: int, end: int) -> int:
    """What an amount is an average of: 养老金 月人均 增加; and 均 before among whom things rank: 主要指标 均 在全省排名第3."""
    if end - start > 2 and text.startswith("在全", end):
        return end - 1
    mean = _MEAN.search(text, start, end)
    return mean.start() if mean is not None and mean.start() > start + 1 else end


_BY_STANDARD = re.compile("按(?![揭摩键劳])照?[^，、的按]{2,8}(?:标准|办法)$")


def _by_standard(text: str, start: int, end: int) -> int:
    """By which standard it is reckoned: 公用经费按定额标准 压减5%."""
    return _cut(_BY_STANDARD.search(text, start, end), end)


_FOR_US = re.compile("(?<![同与在对为向给由从把和及])我[省市县区州旗盟国]$")


def _for_us(text: str, start: int, end: int) -> int:
    """Who gets it: 中央补助 我省3亿元."""
    return end - 2 if end - start > 3 and _FOR_US.match(text, end - 2, end) is not None else end


def _cut(found: re.Match[str] | None, end: int) -> int:
    """Where what was found begins, or the end."""
    return end if found is None else found.start()
