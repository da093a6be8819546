"""Goals that were met, or that a figure is held against, plans that are met so far, and what would be: what says so
promises nothing.

The words for it stand in `data/status.toml`.
"""

from __future__ import annotations

import re

from .source import CHINESE_YEAR, YEAR_DIGITS
from .words import any_of, guarded, late, load

AIM = "预期目标"
AIMS = (AIM, "预期指标", "预期性指标")
LED_IN = f"(?P<aim>{'|'.join(AIMS)})(?:建议|安排|确定|拟定?|初步){{0,2}}(?:如下)?"
"""What a list of expected targets is led in by, up to its 是, 为 or colon."""
_CLAUSE_BEFORE = 20  # characters of the clause before a goal
_YET = "[上下]述|以上|这些|[今明]年"  # 实现上述预期目标，任务艰巨
_OF_SO_MUCH = "(?:[\\d.]{1,6}%(?:左右|以上|以内)?的[^，。；：\\d]{0,6})?"  # 高于6%的 预期目标
_REACHED = late(lambda: f"(?<![同占环])(?:{any_of('status', 'reached')})(?:(?!{_YET})[^，。；：\\d]){{0,14}}{_OF_SO_MUCH}$")
_WISHED = late(lambda: f"(?:{any_of('status', 'wish')}|努力(?!下)|围绕(?!年初)|(?<![主重需])要|(?<![作成称认因])为)[^，。；：]{{0,18}}$")
_MET = late(
    lambda: (
        rf"(?!的)[^，。；：是为定能要须\d]{{0,4}}?(?:{any_of('status', 'met')}(?![\d在的后])|差(?![异别])"
        r"|有[\d.]{1,6}[^，。；\d]{1,5}?的?差距)"
    )
)
_BEYOND = ("超", "超年度", "超全年")  # 增长6%，超 预期目标1个百分点
_SO_MUCH_OF_IT = re.compile("(?:任务)?的[\\d.]{1,6}%")  # 新增就业6万人，为预期目标 的105%
_SET = re.compile("[是为：]|[^，。；]{0,4}定为")  # 年初确定的预期目标是增长8%


def was_met(text: str, start: int, end: int) -> bool:
    """Is what stands at a place a goal that was met, or that a figure is compared with? Nothing but 预期目标 is.

    >>> [was_met(said, said.find("预期目标"), said.find("预期目标") + 4) for said in ("预期目标全面实现", "高于预期目标", "为完成预期目标")]
    [True, True, False]
    """
    if text[start:end] != AIM or _SET.match(text, end) is not None:
        return False
    before = text[max(0, start - _CLAUSE_BEFORE) : start]
    if _SO_MUCH_OF_IT.match(text, end) is not None:
        return True
    if _WISHED.search(before) is not None:
        return False
    return before.endswith(_BEYOND) or _REACHED.search(before) is not None or _MET.match(text, end) is not None


LIST = 400
"""Characters of a list of targets, with what leads it in."""
_SET_AS = "(?:(?:建议|初步|安排|确定|拟定?){0,2}[是为]|定为)"
_GOAL = "(?:目标(?:任务)?|(?:预期|计划|控制)指标|指标预期)"
# 承诺年内办妥10件实事：, 今年要办好10件实事，, 将办好10件实事：; but 承诺办好的10件实事, 将办好10件实事作为大事
_THINGS = "[\\d一二三四五六七八九十]{1,3}[件项大][^，。；：\\d]{0,12}"
_VOWED = f"[^，。；：\\d的]{{0,12}}(?:办[好妥理成]|督办)(?={_THINGS}[，：](?!全部|全面|均|都|如期|兑现))"
_PLANNED = (
    # 明年的计划，要求地区生产总值增长6%; 今年全省国民经济和社会发展计划安排：
    "(?:全?[国省市县区州])?的?(?:国民经济(?:和社会发展)?)?计划(?:(?:草案)?，?(?:要求|安排)|草案，?(?:规定|拟定|确定))[：，]?"
)
_OF_YEAR = "(?:度的?|的)?(?:国民经济)?计划(?:规定|要求)[：，]"  # … and of a year that is named: 1957年度计划规定：
THINGS_REACH = 16
"""How far behind the beginning of a figure what it counts may be named."""
LEADS = re.compile(
    "目标|期指标|划指标|制指标|指标预期|划(?:草案)?，?(?:要求|安排)|划草案，?(?:规定|拟定|确定)|划(?:规定|要求)[：，]|办[好妥理成]?(?:\\d|[一二三四五六七八九十]{1,3}[件项大])"
)
"""One of these is in what leads in a list of targets, so that a paragraph without any has none."""
_LEAD = late(
    lambda: (
        f"{_GOAL}{_SET_AS}[：，]|主要[^，。；：]{{0,6}}指标预期：|承诺(?![制书的]){_VOWED}|将[^，。；：\\d的]{{0,6}}办[好妥成](?={_THINGS}：)"
        f"|(?:{any_of('status', 'due')})(?:[^，。；：]{{0,16}}{_GOAL}(?:{_SET_AS}[：，]?|：)|[^，。；：]{{0,6}}[将要拟]{_VOWED}|{_PLANNED})"
        f"|(?P<year>(?:19|20)\\d\\d|{CHINESE_YEAR})年(?:[^，。；：]{{0,16}}目标(?:任务)?：|{_PLANNED}|{_OF_YEAR})"
        "|(?<![去上]年)(?<![去上]年的)计划草案，?(?:要求|安排|规定|拟定|确定)[：，]?"
    )
)
_FIGURE = re.compile(r"[^，。；]{0,24}\d")
_RESULT = late(lambda: f"{any_of('status', 'result')}|{guarded('status', 'result_beside')}")
# What was put up before, as a list of it is led in: 年初确定的 目标是：…; and a target that is told with what came of it: 增长12%，实际
AT_FIRST = late(lambda: f"年初{any_of('status', 'proposed')}的")
CAME = "，(?:全年|最终|但|预计){0,2}(?:实际|已)"
_THEN_CAME = re.compile(f"[^，。；]{{1,16}}{CAME}")


def in_list(text: str, start: int, at: int, planned: int | None) -> bool:
    """Is a figure, whose clause begins at `start`, one of a list of targets that words before it lead in? A list begins with a figure, and
    ends with its sentence, or at a word that tells what came of it, unless each of its targets is told with that (增长11%，实际增长14%；
    …增长12%，实际增长20%). That of a year (2031年目标：) is one if it is `planned`, or later.

    >>> [in_list(said, said.find("增"), len(said) - 2, None) for said in ("今年的目标是：生产总值增长5%", "实现年度目标：生产总值增长5%")]
    [True, False]
    >>> said = "2031年目标：生产总值增长5%"
    >>> [in_list(said, said.find("生"), len(said) - 2, planned) for planned in (2031, 2032)]
    [True, False]
    """
    begin = max(0, start - LIST)
    begin = max(text.rfind("。", begin, start) + 1, begin)
    last = None
    for lead in _LEAD.finditer(text, begin, at + THINGS_REACH):
        last = lead if lead.end() <= at else last
    if last is None or _FIGURE.match(text, last.end()) is None:
        return False
    if (year := last["year"]) is not None and (planned is None or int(year.translate(YEAR_DIGITS)) < planned):
        return False
    reached = _REACHED.search(text[begin : last.start()])
    if reached is not None and AT_FIRST.match(reached[0]) is None:
        return False
    told = max(last.end(), text.rfind("；", last.end(), at)) if _THEN_CAME.match(text, at) is not None else last.end()
    return _RESULT.search(text, told, at) is None


# Behind the name of a plan, what its own goal for all its years is: 完成“十四五” 下降13.5%的目标.
OWN_GOAL = re.compile(
    "”?(?:时期|期间|规划)?[^，。；、：年\\d]{0,10}?(?:下降|降低|减少|削减|增长|提高|提升)[约近超]?[\\d.]{1,6}%(?:左右|以上|以内)?的?[^，。；、：\\d]{0,6}(?:目标|任务|要求)"
)

_UNMET = "(?:没有?|没能|未能?|尚未|并未|难以|无法|不能)(?:如期|全面|按期)?(?:完成|实现|达到|达成|达(?=年初|预期))"
_IS_MET = "(?:已经?|均|都|全部|全面|圆满|顺利|如期|提前|超额|胜利){0,3}(?:完成|实现|达到|达成|兑现)"
_OF_GOAL = late(
    lambda: (
        "(?:左右|以上|以下|以内)?(?:[、和与及][^，。；]{2,100}?)?"  # with the other goals of a list
        f"(?:[等的]|[2-9两二三四五六七八九十][项个](?=[^，。；、\\d]{{2,8}}{_UNMET}))"  # 增长8%、增长10%两项指标没有完成
        f"[^，。；、\\d]{{0,6}}?(?:{any_of('status', 'goal_names')}|预期(?!目标|指标))(?P<unmet>{_UNMET})?(?P<met>{_IS_MET})?"
        "(?P<gap>相比|(?:[还仍尚有存][^，。；]{0,4})?差距)?"
    )
)
# A goal that was not met, that something is held against, that was pursued, or that was put up: 年初确定的A增长6%、B增长5%等目标.
_ONLY_GOAL = late(
    lambda: (
        f"(?P<met>(?:完成|实现|达到|兑现)了?[^，。\\d]{{0,30}})?{any_of('status', 'proposed')}的|{_UNMET}"
        "|(?:提出|定下|设定|制定|确定)了|提出(?=[^，。；的]{0,14}(?:增长|下降)$)"
        f"|{any_of('status', 'pursued')}(?!.{{0,40}}(?:完成|实现|达到|落实))"
        "|[低高优好]于(?:(?:年初|增长|下降|上涨){1,2}|[^、\\d]{0,10}(?:控制|稳定|保持)在)$"
    )
)
# … also where nothing behind the figure names the goal: 增速没有达到年初预期的12%、15%
_NOT_COME_TO = late(
    lambda: (
        f"{_UNMET}(?:(?:年初|年度|全年|国家|[省市县区州])?(?:预期|计划|预定|原定|目标|规定|要求|{any_of('status', 'proposed')})){{1,2}}的"
        "(?:[\\d.]{1,6}%[、和与及]){0,4}$"
    )
)
_HELD_AGAINST = re.compile(
    "(?:^(?:但是?)?|(?=.[^，。；\\d]{0,12}$))(?:与|同|跟|距离?|离)(?!时|此)"
)  # 固定资产投资 与 预期增长7%的目标差距较大
_ONCE = late(lambda: f"(?<![比较按照依超于与在对由破占为达成现付实据绕]){any_of('status', 'once')}(?!的|外|基础)[^的、\\d]*$")
_SET_TO = late(
    lambda: (
        "(?P<met>(?:超过?|突破|完成|达到?|实现|短收|执行|占|比|较|为)了?[^、\\d]{0,16})?"
        f"(?:{any_of('status', 'set_at')}|(?:目标|预期|增[速幅长]|收入|总值){any_of('status', 'fixed_at')})$"
    )
)
_DONE = re.compile("(?:已经?|均|都|全部|全额|足额|如期|提前){1,3}(?:完成|落实|到位|拨付|下达|兑现)")  # 投资计划36亿元 全部完成
# … and what came of it, told behind it by the same verb: 计划增长6%，实际增长8%; or of a task: 改厕任务300座，完成320座.
_INTENDED = re.compile(
    "(?:计划|提出|预计|(?<![主重需供首纲])[要拟应])(?P<verb>增长|下降|降低|完成|达到|实现|建成|新建|新增|开工|竣工|投产|引进)[^，。；：]{0,12}$"
)
_PROPOSED = late(lambda: f"{any_of('status', 'proposed')}，$")
_VERB = re.compile("(?P<verb>增长|上涨|下降|降低|完成|达到|实现|新增)[^，。；：、\\d]{0,4}$")
_IN_FACT = re.compile("(?:左右|以上|以内)?，(?:全年|最终|但)?实际(?:已)?")
_AS_TASK = re.compile("^(?!.*(?:经济|完成|新增|争取|承担|承接|接受|落实|交办|审计)).*(?:任务|计划|指标)$")
_THEN_DONE = re.compile("，(?:实际|已|共|全年|累计){0,2}完成[约近]?[\\d.]{1,9}(?P<unit>[^\\d，。；、]{1,4})(?=[，。；、]|$)")
_ALL_DONE = re.compile(
    "[^，。；：\\d]{0,10}，?(?:已经?|均|都|全部|全额|足额|如期|提前){1,3}(?:完成|落实|到位|拨付|下达|兑现|办结|开工|完工|建成)"
)
SET_BEFORE, SET_BEHIND = 90, 110
"""How many characters before and behind a figure may say that it was set."""
IN_FACT = 12
"""… and how many behind it that something came of it (实际)."""
SET_SIGNS = re.compile("[标务划求算原设确初预]")
"""One of these is in each word that does: each of `set_at`, `fixed_at`, `once` and `goal_names`."""


def only_set(text: str, start: int, at: int, end: int, level: bool) -> bool:
    """Is a figure of a review, in a clause that begins at `start`, one that was set or expected, and nothing that came of it? Only a
    `level` of what is not counted is set by its name alone (收入预算 8亿元, but 压减预算 8万元, 编制行动计划 12个).

    >>> [only_set(said, 0, said.find("8"), said.find("%") + 1, True) for said in ("没有完成增长8%的计划", "完成增长8%的计划")]
    [True, False]
    >>> [only_set(said, 0, said.find("8"), len(said), True) for said in ("收入预算8亿元", "收入原计划达到8亿元", "收入完成预算8亿元")]
    [True, True, False]
    """
    begin = max(start, at - SET_BEFORE, *[text.rfind(mark, start, at) + 1 for mark in "，。；"])
    said, goal = text[begin:at], _OF_GOAL.match(text, end)
    if said.find("达") >= 0 and _NOT_COME_TO.search(said) is not None:
        return True
    if goal is not None:
        only = _ONLY_GOAL.search(said)
        held = goal["gap"] is not None and _HELD_AGAINST.search(said) is not None
        return goal["unmet"] is not None or (goal["met"] is None and (held or (only is not None and only["met"] is None)))
    proposed = text[begin - 1] == "，" and _PROPOSED.search(text, max(0, begin - 3), begin) is not None
    if (text.find("实际", end, end + IN_FACT) >= 0 and came(text, said, end, proposed)) or (
        _ONCE.search(said) is not None and _ALL_DONE.match(text, end) is None
    ):
        return True
    done = _THEN_DONE.match(text, end) if _AS_TASK.match(said) is not None else None
    if done is not None and text[end - 1] == done["unit"][-1]:
        return True
    set_to = _SET_TO.search(said) if level and _DONE.match(text, end) is None else None
    return set_to is not None and set_to["met"] is None


def came(text: str, said: str, end: int, proposed: bool) -> bool:
    """Is what was intended told with what came of it: 财政收入计划增长6%，实际增长8%?

    Args:
        said: the clause up to the figure, which ends at `end`.
        proposed: says the clause before it that it was only proposed: 年初确定，财政收入增长6%，实际增长8%?
    """
    intended, in_fact = (_VERB if proposed else _INTENDED).search(said), _IN_FACT.match(text, end)
    return intended is not None and in_fact is not None and text.startswith(intended["verb"], in_fact.end())


# 投资计划完成98%, and of anything more than all of it. But 道路改造计划完成80%, 投资计划完成80%以上 promise.
PLAN_MET = late(
    lambda: (
        f"(?:{'|'.join(f'(?<={thing})' for thing in load('status')['plan_of'])})计划完成(?:百分之|[\\d.]{{1,6}}%(?!以上|左右|的))"
        r"|计划完成(?:百分之一百[零一二三四五六七八九]|1(?!00[%.])\d\d(?:\.\d{1,2})?%(?!以上|左右))"
    )
)
"""How far a plan is met."""
_ALL_MET = re.compile("计划完成100%(?!以上|左右|的)")


def plan_met(text: str, at: int) -> bool:
    """Does what stands at a place tell how far a plan is met? In what looks back all of it is met, whatever it is a plan of.

    >>> plan_met("投资计划完成98%", 2), plan_met("道路改造计划完成80%", 4)
    (True, False)
    """
    return PLAN_MET.match(text, at) is not None or _ALL_MET.match(text, at) is not None


def would_be(text: str, start: int, at: int) -> bool:
    """Is a figure, of a clause that begins behind `start`, one that would be?

    >>> [would_be(said, 0, said.index("5")) for said in ("如果用于修路，就可以建路5公里", "如果按可比价计算，增长5%")]
    [True, False]
    """
    top = max(start, text.rfind("。", start, at) + 1, text.rfind("；", start, at) + 1)  # 如剔除减税因素，可增长6%；投资增长 7%
    clause = text.rfind("，", top, at)
    if clause < 0 or _THEN.search(text, clause, at) is None:
        return False
    return _IF.search(text, top, clause) is not None


_THEN = re.compile("[就则便即](?:可以?|能够?|需要|要|会)|可以|(?<=，)可|可(?=[增达完实下突超])")
_UNLIKE = "(?=剔除|扣除|还原|不受|没有|不考虑)"  # 若不受疫情影响，生产总值可达
_IF = re.compile(f"如果|假如|倘若|(?<=[。；，])如(?![期今下何实此意数同])|^如(?=用)|(?:^|(?<=[。；，]))[如若]{_UNLIKE}")


# What a review expects of the year that it closes, and no project to yield one day: 预计全年完成12亿元，总量 将突破 50亿元; 全年 将达到 6%.
_ITS_CLOSE = re.compile("预计|(?:^|[，。；：\\n])[到至]?(?:全年|年[底末])")
_CLOSES = re.compile("将(?:(?:首次|再次)?(?:突破|超过?|达|实现|完成)|增长|增加|提高|下降)[^，。；将]{0,8}")
_IN_TIME = re.compile(
    "后|可(?!支配)|项目|工程|投产|达产|建成|竣工|开工|签约|落户|带动|吸纳|[明来]年|今后|未来|[到至](?=[\\d“十])|(?<!全)年(?=[产利销营税收])"
)


def closes_year(text: str, first: int, at: int) -> bool:
    """Does 预计, 全年 or 年底 in a sentence make what 将 promises before a place the estimate of the year that a review closes?

    >>> told = "预计全年完成12亿元；总量将突破50亿元。投产后预计产值将达3亿元。"
    >>> [closes_year(told, 0, told.index(amount)) for amount in ("50", "3亿")]
    [True, False]
    """
    first = max(first, text.rfind("。", first, at) + 1)
    last = text.rfind("将", first, at)
    if last < 0 or _ITS_CLOSE.search(text, first, last) is None or _CLOSES.fullmatch(text, last, at) is None:
        return False
    return _IN_TIME.search(text, first, at) is None
