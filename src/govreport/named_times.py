"""Which of the times that a paragraph names are those of its figures, and how far each of them reaches."""

from __future__ import annotations

import re
from functools import cache

from . import passing, time_words, words
from .goals import OWN_GOAL
from .quantities import Found

_COMPARED = frozenset("比较与同从由自")  # before a year, one of these makes it one to compare with
_BASED = re.compile(words.BASED)
_TOGETHER = words.late(time_words.TWO_YEARS)
_ALIKE = words.late(lambda: f"(?:末|底|同期)?的[\\d.]{{1,8}}[^，。；、\\d]{{1,6}}{words.pattern(words.load('verbs')['lists']['alike'])}")
LED = re.compile("(?:末|底|同期)?(?:相比较?，?|比较，)[到至]?")  # behind a year with which all that follows is compared: 与2018年 相比，
OVER = re.compile(".{4}年?[到至—-].{2,4}年")
_TIMES = words.late(  # 是2015年的1.8倍, 是2015年和2010年的1.8倍和3倍
    lambda: f"(?:末|底|同期)?的|(?:[、和与及]{time_words.YEAR}){{1,3}}(?:末|底|同期)?的[0-9]"
)
_LAST_TIMES = re.compile("(?:末|底|同期)?的[0-9]")  # … at the end of such a list
# 比2015年和 2010年增长, 是1978年的5倍、 1949年的22倍
_LISTED = words.late(lambda: f"(?<=[比较同与是为于])(?:{time_words.YEAR}(?:的[0-9.]{{1,6}}倍)?[、和与及]){{1,3}}$")
_LIST = 24  # characters of such a list
_TIMES_OF = re.compile(words.TIMES)
_ENDS = ("变为", "转为", "增为", "降为", "减为", "升为", "改为", "增加为", "减少为", "下降为", "提高为", "调整为")
_OVER_SO_LONG = re.compile("[，这的间]|期间|平均|年均|每年|(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})年|$")
_GOAL = re.compile("(?:规划)?(?:翻[一两]?番)?(?:的)?(?:各项|主要)?(?:目标|任务|规划)")


# 1996年以来最高 is no time of a figure, nor is 创近10年新高, or 35年来、20年来首次.
_BEST = "(?:最(?!低工资|低生活)|新[高低](?![中校技考新等层标龄]))"
_FIRST = "(?:首[次个位座家]|第一[次个]|罕见|未有|少有)"
_EVER = f"来的?(?:{_FIRST}|(?:增[长速幅])?[^，。；]{{0,4}}?{_BEST})"
_RECORD = {
    "period": re.compile(f"(?:[^，。；：、\\d]{{2,14}}以|以?){_EVER}"),
    "quantity": re.compile(f"以?(?:来、[^，。；、]{{1,6}})?{_EVER}|(?:同期|历史|的|间){{0,2}}{_BEST}"),
}
_BEST_OF = re.compile("(?<=[来间期])的?[^，。；、\\d]{0,4}?最")  # 是1998年以来 增长最快的一年, 为“十五”期间 最高增速
# What is done each month, each quarter: 一月 一观摩, but 一季度 一般公共预算收入.
_EACH_TIME = re.compile(
    "一(?:观摩|调[度研]|通报|督[查导办战]|拉练|排[名位]|研判|会商|推进|考[核评]|评[比价]|主题|小?结|总结|比武|例会|点评|讲评|分析|反馈|公示)"
)
_CAUSED = re.compile(words.CAUSED)
_LONG_DONE = re.compile("(?:筹[划备建]|谋划|历时|闲置|停[工滞摆]|搁置|困扰|[期企]盼|盼望|荒废|沉寂|烂尾|拖[延欠]|奋战|等待)了?近$")
_TITLE = 60  # characters from the beginning of a title to a time in it


def apart(text: str, f: Found) -> bool:
    """Is a time that of no figure: of a record, of a cause, in the title of a plan, of how long a thing took, or how often one is done?

    >>> from govreport import quantities
    >>> told = ["降水为近50年来最多", "受3月份疫情影响，", "《规划（2021—2035年）》", "筹划近30年的大桥", "一月一观摩", "近三年引进"]
    >>> [[apart(text, f) for f in quantities.find(text)][0] for text in told]
    [True, True, True, True, True, False]
    """
    start, end = f.start, f.end
    if _RECORD[f.kind].match(text, end) is not None or (text.endswith(("是", "为"), 0, start) and _BEST_OF.match(text, end) is not None):
        return True
    if text.endswith(words.CAUSES, 0, start) and _CAUSED.match(text, end) is not None:
        return True  # 受3月份疫情影响，游客下降12%
    if text.endswith("季度", start, end) and text.endswith("连续", 0, start):
        return True  # 连续三季度
    if text[start] == "一" and _EACH_TIME.match(text, end) is not None:
        return True
    attribute = text.endswith(words.ATTRIBUTED, 0, start) and f.kind == "period" and (text[start] != "今" or text[start - 1] == "为")
    if attribute and words.ATTRIBUTE.match(text, end) is not None:
        return True  # 巩固去年成果，; but 做好今年工作，
    title = text.rfind("《", max(0, start - _TITLE), start)
    if title >= 0 and text.find("》", title, start) < 0 <= text.find("》", end, end + _TITLE):
        return True
    return text[end : end + 1] == "的" and _LONG_DONE.search(text, max(0, start - _VERB), start) is not None


def reach(text: str, f: Found, to_come: bool, around: passing.Years | None, planned: int | None) -> int:
    """Up to where a time may be that of a figure: the year of an honour, the years of a plan's own goal, or those in which something
    doubled, to the end of its clause, a year from which a growth came (由上年下降5%，…) to that of its figures, a year to come that a
    review names (`to_come`), that of an aside (…，2016年首次突破50%；), a deadline (5月底前开工；), the years that a work takes
    (用三年时间改造…；) or one told in passing to that of its part of the sentence, the years of a sum up to the part that tells how
    something grew over the last, that of which a figure is a multiple (是2020年2亿元的2.5倍) to what it was, all others to the end of
    the text. `around` are the years of the text around it, `planned` the one of the plan.

    >>> from govreport import quantities
    >>> text = "入选2022年全国百强县，财政收入增长8%"
    >>> text[: reach(text, quantities.find(text)[0], False, None, None)]
    '入选2022年全国百强县'
    """
    if f.kind == "period" and (own := time_words.ALONE.match(text, f.end)) is not None and _is_own(text, f, own, planned):
        return own.end()  # 确保水厂6月底前建成，
    near = max(0, f.start - _PLAN_BEFORE)
    if text[f.start - 1] in "、，前" and (aside := time_words.BESIDE_IT.search(text, near, f.end + _FAR)) and aside.start() <= f.start:
        return aside.end()  # 增长6.5%、三年累计增长20%，
    due = text[f.end - 1] in "底末月日年" and _DUE.match(text, f.end) is not None and (f.kind == "period" or text[f.start - 1] == "用")
    if to_come or due or (text.startswith("首次", f.end) and text.rfind("，", max(0, f.start - 2), f.start) >= 0):
        stop = text.find("；", f.end)
    elif text.find("；", f.end) < 0 or (stop := _up_to_part(text, f, around, planned)) < 0:
        if f.kind == "period":
            if text[f.start - 1 : f.start] in ("是", "为", "于") and (base := _MULTIPLE.match(text, f.end)) is not None:
                return base.end("was")
            if text[f.start - 1 : f.start] in ("由", "从") and _GAVE_WAY.match(text, f.end) is not None:
                found = _GIVEN_WAY.search(text, f.end)
                return found.start() if found is not None else len(text)
            alike = text.startswith(_IN_IT, f.end) or (text[f.end : f.end + 1] in "的末底同" and _ALIKE.match(text, f.end) is not None)
            alike = alike or (text[f.end - 1] in "五”间期划" and OWN_GOAL.match(text, f.end) is not None)  # 完成“十四五”下降13.5%的目标
            alike = alike or text.endswith(_overcome(), 0, f.start)  # 扭转了上年下降5%的局面，增长 8%
            ends = alike or words.HONOURED.search(text, max(0, f.start - words.HONOURED_REACH), f.start) is not None
        else:
            if (stop := _up_to_yearly(text, f.end)) >= 0:
                return stop
            ends = _DOUBLED.match(text, f.end) is not None
        found = _STOP.search(text, f.end) if ends else None
        stop = found.start() if found is not None else -1
    return stop if stop >= 0 else len(text)


def _is_own(text: str, f: Found, own: re.Match[str], planned: int | None) -> bool:
    """Is a time that of its own clause alone: a part of a year, or a year to come in which something opens (力争2026年建成，)?"""
    if text[f.end - 1] != "年" or text[f.end - 2] == "半":
        return time_words.alone(text, f.start, own, False)
    named = planned is not None and f.end - f.start == _YEAR and time_words.year_of(text[f.start : f.end]) > planned
    return (named or text[f.start] in "明来") and time_words.alone(text, f.start, own, True)


_PLAN_BEFORE, _FAR = 10, 60  # characters of “十四五”时期前 before 三年, and up to the mark behind what is told of it
_YEAR = 5  # characters of 2026年


def _up_to_part(text: str, f: Found, around: passing.Years | None, planned: int | None) -> int:
    """Where the part of a sentence ends in which a time is told in passing; -1 for one that is not."""
    stop = text.find("；", f.end) if passing.TIME.search(text, max(0, f.start - 1), f.end + _AS_PASSING) is not None else -1
    if stop < 0:
        return -1
    sentence = max(text.rfind("。", 0, f.start), text.rfind("\n", 0, f.start)) + 1
    begin = max(sentence, text.rfind("；", 0, f.start) + 1)
    told = passing.first(text, begin, stop, passing.led_by(text, sentence, f.start, around, planned))
    return stop if 0 <= told <= f.start else -1


_DUE = re.compile("(?:前|的?时间)(?![，：、])")  # 5月底 前全部开工；; 用三年 时间改造…；
_AS_PASSING = 8  # characters behind the name of a time that make it several years


def _up_to_yearly(text: str, at: int) -> int:
    """Where the part of a sentence begins that tells how something grew over the year before, behind the years of a sum that end at a
    place: 五年累计造林30万亩；财政收入达到3亿元，比上年增长8%. -1 where none does, or the years lead all of it (五年来，…)."""
    stop = text.find("；", at) if _SUMS.match(text, at) is not None else -1
    while stop >= 0:
        end = min((i for i in (text.find("；", stop + 1), text.find("。", stop)) if i >= 0), default=len(text))
        if text.rfind("。", at, stop) >= 0:
            return -1
        if _OVER_THE_YEAR.search(text, stop, end) is not None:
            return stop
        stop = end if text.startswith("；", end) else -1
    return -1


@cache
def _overcome() -> tuple[str, ...]:
    return ("一改", *(f"{verb}{done}" for verb in words.load("statements")["overcome"] for done in ("", "了")))


# 由上年 下降5%转为增长8%, 由一季度 分别下降5%、6%，回升到…
_GAVE_WAY = re.compile("(?:同期|全年)?的?(?:分别|同比)?负?(?:增长|上升|上涨|下降|下跌|下滑|回落|减少|降低|增加)了?(?=[\\d.])")
_GIVEN_WAY = re.compile("(?<=%)(?![、和与及])|[，；。]")
_MULTIPLE = re.compile(words.MULTIPLE)
_IN_IT = ("一年就", "一年便", "一年即")  # 1985年 一年就竣工住宅30万平方米
_SUMS = re.compile("(?![来间内里中的以，、])")
_OVER_THE_YEAR = re.compile("比[上去]年|同比")
_DOUBLED = re.compile("内?(?:就)?(?:实现)?翻了?[一两二三四几1-9]番")
_VERB = 5  # characters of a verb and what leads on from it
_STOP = re.compile("[，；。]")


# A plan alone is only named (“十四五”规划, “八五”普法, 实现“十四五”良好开局) where nothing says that it is a time.
_PLAN_ALONE = re.compile(f"“?{time_words.PLAN}”?(?:规划|计划)?")
_AS_TIME = re.compile("[，：；。、和与至到—-]|年均|平均|累计|全|期|前[一二三四]年|的?[这头]?五年|$")


_SEEN_FROM = re.compile("的?[^，。；\\d]{0,6}情况来?看，")
_AIMED = re.compile(
    "[^，。；：、\\d]{0,10}目标(?:要求)?：|[^，。；：、\\d]{2,16}\\d[^，。；：、的]{1,10}的?目标"
)  # 围绕2030年产能达到30万辆目标: of that year
_PASSED = re.compile(f"{words.PASSED}$")


def compared(text: str, f: Found) -> bool:
    """Is what stands at a place, if it is a year, one to compare with (比2015年, 是2015年的1.8倍), or a plan that is no time?"""
    if text[f.end - 1] in "五”划" and _PLAN_ALONE.fullmatch(text, f.start, f.end) is not None and _AS_TIME.match(text, f.end) is None:
        return OWN_GOAL.match(text, f.end) is None
    if text.startswith(("相比", "比较，"), f.end) and text[f.start - 1 : f.start] in ("和", "跟"):
        return True  # 2024年和2019年相比
    start = f.start
    if text[start - 1 : start] in ("、", *"和与及") and (listed := _LISTED.search(text, max(0, start - _LIST), start)) is not None:
        start = listed.start()
    before = text[start - 1 : start]
    if before in ("与", "同") and _TOGETHER.match(text, start - 1) is not None:
        return False  # 2021年与 2022年两年
    if before in ("与", "同", "和", "跟") and _ALIKE.match(text, f.end) is not None:
        return False  # 与上年的12亿元持平: that was its figure
    if before in ("自", "从") and text.endswith("以来", f.start, f.end):
        return False  # 自2015年以来
    if (
        words.PRICED.match(text, f.end) is not None
        or words.BEGUN.match(text, f.end) is not None
        or words.KEPT_AT.match(text, f.end) is not None
    ):
        return True  # 按1990年不变价计算, 2010年开工的大桥, 控制在去年的水平
    if before == "按" and words.MEASURED_BY.match(text, f.end) is not None:
        return True  # 按上年决算数压减5%
    if text.endswith(words.AGAINST, 0, f.start) or _BASED.match(text, f.end) is not None:
        return True  # 恢复到2019年的112%, 在上年基础上
    if text.startswith("的", f.end) and _PASSED.search(text, max(0, f.start - words.THAN_ONE_REACH), f.start) is not None:
        return True  # 超过邻市2020年的总量
    if before in ("的", "份") and words.THAN_ONE.search(text, max(0, f.start - words.THAN_ONE_REACH), f.start) is not None:
        return True  # 比大旱的1989年
    met = text.endswith(("完成", "实现"), 0, f.start) and _GOAL.match(text, f.end) is not None
    event = text.endswith(words.EVENTS, 0, f.start) and text[f.end : f.end + 1].isalpha()
    if met or event or (text.endswith(words.YARDSTICKS, 0, f.start) and _AIMED.match(text, f.end) is None):
        return True
    if text.endswith(("达到", *"达是为"), 0, f.start) and _TIMES_OF.match(text, f.end) is not None:
        return True
    if before in ("从", "由", "自") and OVER.fullmatch(text, f.start, f.end) is not None and _OVER_SO_LONG.match(text, f.end) is not None:
        return False  # 从1998年到2002年，年均增长7.7%; 从2019年到2022年四年间
    if before in ("从", "由") and _GAVE_WAY.match(text, f.end) is not None:
        return False  # 由上年下降5%转为增长8%: that was its figure
    if before == "从" and _SEEN_FROM.match(text, f.end) is not None:
        return False  # 从一季度情况看，
    if before == "为" and text.endswith(_ENDS, 0, start):
        return False  # 由2019年亏损3亿元变为2022年的盈利1亿元
    times = _TIMES if start == f.start else _LAST_TIMES
    return before in _COMPARED or (before in ("是", "为", "于") and times.match(text, f.end) is not None)
