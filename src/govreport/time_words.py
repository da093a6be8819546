"""How words of time are written. The scanner of what holds a numeral, the grammar of periods, the years of facts and the bases of
comparisons make their patterns of these, so that what one of them takes as a time the others do too."""

from __future__ import annotations

import re

from .numerals import mixed
from .source import CHINESE_YEAR, YEAR_DIGITS, ZERO
from .words import BESIDE, SEPARATOR, late

# A year of the last century without its hundreds, as reports of its last decades tell it: where it is compared with or begins a change
# (比95年, 由九〇年), or opens a clause (98年全县); but 比90年代, and 从80年间 is a span.
_SHORT_DIGITS = f"[89八九][0-9{ZERO}一二三四五六七八九]"
SHORT_YEAR = (
    f"(?={_SHORT_DIGITS}年)(?:(?<=[比较由从自与同])(?!..年(?:代|[间来多余内前]|以[上内]|左右|时间|历史|提高|延长|增加|缩短))"
    f"|(?<=[到至])(?:(?<=[0-9{ZERO}一二三四五六七八九]年.)|(?=..年[底末的]))"
    "|(?<![^，。；：、“”(])(?=..年(?:[全底末初我度国财工农粮]|[1-9]|1[0-2]月|[上下]半年))).."
)
YEAR = rf"(?:(?:19|20)\d\d|{CHINESE_YEAR}|{SHORT_YEAR})年"
LISTED_YEAR = r"(?:19|20)\d\d(?=[、和与及](?:19|20)\d\d年)"  # 2021和2022年
# … the second of two years that are told together, and of which none is compared with the other: 2021年和 2022年两年, 2021年与2022年分别.
TWO_YEARS = rf"(?<=年)[和与同及]{YEAR}(?!末|底|同期|[^，。；]{{0,8}}(?:{BESIDE}|持平))"
ONE_BY_ONE = r"(?:19|20)\d\d年?(?:[、和与及](?:19|20)\d\d年?){1,4}这?"  # before how many they are: 2020年、2021年 两年, 2020和2021 两年
# A year of the last century without its hundreds, where prices behind it say that it is one: 90年不变价.
_OF_PRICES = ("不变价", "可比价")
_PRICES = f"(?=年(?:{'|'.join(_OF_PRICES)}))"
ARABIC_PRICES, CHINESE_PRICES = rf"[5-9]\d{_PRICES}年", f"[五六七八九][{ZERO}一二三四五六七八九]{_PRICES}年"
# The years that are counted from the one in which a report is read out, or (当年, 同年) from the one that is told of.
RELATIVE = "(?:[去上前本]年度?|上一年度?|[今明当同]年)"
# … but no 上年 is in 在高基数基础 上年均增长, nor in 加上 年初安排的 (but 参加上年末考核).
NO_LAST = "(?<!基[础数](?=上年(?:[均递]|平均)))(?<!(?<![参增])加(?=上年[初中末底]))"
FROM_NOW = {"今年": 0, "本年": 0, "去年": -1, "上年": -1, "上一年": -1, "前年": -2, "明年": 1, "来年": 1}

_ARABIC_MONTH, _CHINESE_MONTH = "(?:1[0-2]|0?[1-9])", "(?:十[一二]?|[一二三四五六七八九])"
_ARABIC_DAY, _CHINESE_DAY = r"(?:[12]\d|3[01]|0?[1-9])", "(?:[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
MONTH, DAY = f"(?:{_ARABIC_MONTH}|{_CHINESE_MONTH})", f"(?:{_ARABIC_DAY}|{_CHINESE_DAY})"
THIRD = "[上中下]旬"
# 一至三季度, 三、四季度; but a 二、 at a line's head is its number
QUARTERS = f"(?<!\n)[一二三1-3](?:{SEPARATOR}|(?:[、和][二三2-3])?[、和])[二三四2-4]季度"
QUARTER = f"(?:{QUARTERS}|第?[一二三四1-4]季度)"
HALF = "[上下]半年"
FIRST_QUARTERS = "前[一二三两]季度"
FIRST_MONTHS = "[前头](?:1[01]|[2-9]|十一?|[两二三四五六七八九])个月"
# What a mid-year report tells of: 上半年, 前三季度, 1—6月.
WINDOW = rf"(?:{HALF}|{FIRST_QUARTERS}|{QUARTER}|{FIRST_MONTHS}|(?!1月?{SEPARATOR}12月){MONTH}月?{SEPARATOR}{MONTH}月份?)"
# … and where it stands between a thing and its figure, it is of that thing alone: 工业利润 1—11月增长12%; not 全市 上半年增长5%.
_NAMES = r"(?<=[^，。；：、（(\s\d年月到至截止自从比较与同各省市县区州盟旗国])(?<!其中)(?<!预计)"
_COMES_TO = (
    "(?:累计|同比|分别|平均|实际|[已共就]|实现|完成|新增|增[长加]|提[高升]|上[升涨]|回[升落]|下降|降低|减少|达到?|[为超]){0,3}了?[约近]?\\d"
)
_PART = rf"(?:{WINDOW}|(?<![\d十年]){MONTH}月[底末]?)"
_DUE, _SINGLE = "前(?![，：、])", "(?:当[季月]|单[季月]|(?<=当月)|(?<=单月))"
# … and so is a deadline that its clause does not begin with (确保 6月底前完成80%), and one quarter or month beside a figure (，四季度当季).
OF_ONE = late(rf"{_NAMES}(?:{YEAR}|[今去上]年)?{WINDOW}(?={_COMES_TO})|(?<=[^，。；：、\n]){_PART}{_DUE}|(?<=[^。；：\n]){_PART}{_SINGLE}")
# Behind a month, whose growth it so is: …增长8%，11月增长9%; 11月、12月分别增长9%、10%.
GREW = f"(?=(?:[、和]{MONTH}月)?(?:同比|当月|单月|分别)?(?:增长|下降|上涨))"
SINCE = "以来"
# What stands behind the digits with which a time begins, as members of a set: 2031年, 3月, 1—11月, 2030、2031年, 20世纪, 8〇年.
AFTER_DIGITS = "年月季世、和与及—―–~～至到〇○零OＯ一二三四五六七八九\\-－"

CENTURY = r"(?:\d\d|二?十[一二三四五六七八九]?)世纪"
# A century counted from the one in which a report is read out; and when something is to be, up to the end of a century or to its middle,
# as its clause tells: 到本世纪末，…; 到21世纪中叶达到4万元; but 开启到本世纪中叶建成强国的新征程 and 围绕到本世纪末翻两番的
# 目标 name a goal.
TOLD_CENTURY = "(?:[本下]个?|这个?)世纪"
MIDDLE = "中叶"
_OF_CENTURY = f"(?:{TOLD_CENTURY}|{CENTURY})(?:末|{MIDDLE})"
_NAMES_GOAL = "(?![^，。；]*的[^，。；的]{0,4}(?:目标|要求|蓝图|部署|任务|愿景))"
BY_CENTURY = rf"(?<=[到至]){_OF_CENTURY}{_NAMES_GOAL}(?=，|[^，。；的]{{0,16}}(?:$|\d|[一二三四五六七八九十两]{{1,3}}[千万亿番]))"
DECADE = rf"(?:(?:\d{{3}}|\d)0|[一二][{ZERO}一二三四五六七八九]{{2}}[{ZERO}]|[二三四五六七八九]十)年代(?!表)"  # 80年代, 1980年代

PLAN = "(?:十[一二三四五六七八九]?|[一二三四五六七八九])五"  # the name of a five-year plan: 九五, 十五, 十四五
PLAN_END = "(?:期末|末期?)"
YEAR_OF_TERM = "(?:开局|起步|收官|换届)之年|第[一二三四五]年|头一年|首年|最后一年"
"""One year of a government's term, by its place in it: 本届政府收官之年."""
YEAR_OF_PLAN = rf"“?{PLAN}”?(?:规划|时期)?的?(?:{YEAR_OF_TERM})"
"""… of a plan: “十五五”开局之年."""
ORDINAL_PLAN = "第(?:十[一二三四五]?|[一二三四五六七八九])个五年(?:计划|规划)"  # 第八个五年计划

FEW = "(?:[两二三四五六七八九十]|[2-9]|10)"
"""A small number of years."""
# What is told beside a figure of several years: 增长6.5%、 三年累计增长20%，; 改造160个、 三年累计改造460个，.
BESIDE_IT = re.compile(
    f"(?:(?<=[%点番]，)|(?<=、))(?:“?{PLAN}”?(?:时期|期间|以来)?的?(?:前[两三四]年)?|近?{FEW}年)(?:累计|合计|共)?"
    "(?:(?:实现|完成)?(?:翻|(?:增[长加]|提[高升]|上[升涨]|下降|降低|减少)了?[约近超]?\\d)|(?<=计)(?:完成|改造|建成|新[建增])[约近超]?\\d)"
    "[^，；。]{0,40}+(?=，(?!增[长加幅速]|提[高升]|上[升涨]|下降|降低|减少|年均|平均))"  # 七年增加4万吨，增长7%
)
AGO = f"{FEW}年(?:之|以)?前"  # 比五年前
PLANNED = f"“?{PLAN}”?(?:规划|计划)?"
NAMED = f"(?:去年|上年|{YEAR}|{PLANNED}{PLAN_END}?)"
"""A year, or a plan with its end, by its name."""
BASE = rf"(?:{AGO}|(?:{YEAR}|{PLANNED}(?:{PLAN_END}|时期|期间)?)(?:底|末|同期)?)"
"""What a growth over years is set against."""
MEANS = re.compile("年均|年平均|平均每年|每年平均|年递增")
"""Words of a mean over years."""
GOAL_OF_YEAR = re.compile("[^，。；]{1,24}?的(?P<year>年度|全年)(?:预期)?(?:目标|任务)")
"""What makes a figure a goal of the whole year, from the figure on: 投资增长 12%的年度目标."""
# What comes to be at a time, where its clause tells no figure and the next is not of it: 高铁站6月 建成投用，新建学校5所; not 项目明年
# 投产，年产值5亿元.
_COMES_TO_BE = (
    "[开动交竣完]工|破土|建成|通[车水航气邮油]|[投试]产|投[用运]|投入(?:使用|运营|运行|生产)|开[通园馆业街]|校飞|[试首]飞|封顶|"
    "贯通|合龙|点火|并网|交[付房]|[回搬]迁|入住|揭?挂牌|揭牌|验收|达[产效]|启用|上线|供[水热气电]|下[线闸]|封关|出线|销号"
)
ALONE = re.compile(
    f"(?P<event>[^，；：。、\\d]{{0,12}}(?:{_COMES_TO_BE})[^，；：。、\\d的]{{0,4}}"
    "(?=[，；。、](?!(?:实现|新增|形成)?年?(?:产[值能量]|营|税|销|利[税润])|年均|可|将|预计|届时|达产|投产|建成后|带动|形成)))"
    f"|(?:(?P<due>{_DUE})|(?P<single>{_SINGLE}))[^，；。]{{0,80}}+"
)
"""What follows a time that may be that of its own clause alone (`alone`), up to the end of that clause: when something opens (`event`), a
deadline (6月底 前完成80%，), what one quarter came to by itself (四季度 当季增长32%，)."""
_WORKS = "新改?建|新开工|改[造建]|开工|实施|启动|加快|推进|新增城镇就业|城镇新增就业"
_NEXT_WORKS = re.compile(f"[，；、](?:{_WORKS})")
_NEXT_IS_OTHER = re.compile(f"[，；、](?:{_WORKS}|[^，。；：、\\d]{{2,14}}(?:增长|下降)\\d)")


def alone(text: str, start: int, own: re.Match[str], to_come: bool) -> bool:
    """Is a time that begins at a place, before a match of `ALONE`, that of its clause alone?

    One that begins the clause, and a year to come, is so only where the next clause is of other works (力争明年通车，新建学校5所), or, for
    the year, of how much something else grows.

    >>> told = ("确保6月底建成，床位达到500张", "6月底建成，床位达到500张", "6月底建成，新建学校5所")
    >>> [alone(text, at := text.index("6"), ALONE.match(text, at + 3), False) for text in told]
    [True, False, True]
    """
    heads = not start or text[start - 1] in "。；：\n" or text.endswith(_HEADINGS, 0, start)
    if own["single"] is not None:
        return not heads
    if to_come:
        return own["event"] is not None and not text.endswith("到", 0, start) and _NEXT_IS_OTHER.match(text, own.end()) is not None
    return not (heads or text[start - 1] in "，、") or _NEXT_WORKS.match(text, own.end()) is not None


_HEADINGS = ("回顾", "情况", "安排", "任务", "工作", "目标", "建议", "重点", "总结", "成就", "成效")  # … which end without a mark
OUTSTANDING = "(?![重例为])[^，。；：、的比较与同\\d]{2,7}(?:的|年份)"  # before a year that is compared with: 比历史最高水平的 1993年


def year_of(words: str) -> int:
    """The year that some words begin with.

    >>> year_of("2031年末"), year_of("二〇三一年"), year_of("95年末")
    (2031, 2031, 1995)
    """
    short = words[2:3] == "年"
    return int(words[: 2 if short else 4].translate(YEAR_DIGITS)) + 1900 * short


def century_of(words: str, year: int) -> int:
    """The first year of the century that some words name.

    Args:
        year: that in which they are said.

    >>> century_of("21世纪中叶", 1988), century_of("本世纪末", 1988), century_of("下世纪", 2000), century_of("本世纪", 2001)
    (2001, 1901, 2001, 2001)
    """
    if words[0] in "本这下":
        return (year - 1) // 100 * 100 + 1 + 100 * (words[0] == "下")
    return 100 * int(mixed(words.partition("世纪")[0])) - 99


def passed(text: str, part: re.Match[str], at: int) -> bool:
    """Is a part of the year, as a match of `OF_ONE`, none of the time of what begins at a place: 利润1—11月增长12%，收入 增长6%? What is
    told with 其中 is a part of the same thing.

    >>> told = ("工业利润1—11月增长12%，收入增长6%", "财政收入1—11月增长12%，其中税收收入增长6%")
    >>> [passed(text, OF_ONE.search(text), text.rindex("收入")) for text in told]
    [True, False]
    """
    clauses, mark, others = text[part.end() : at].partition("；")
    return not others.startswith("其中") if mark else "，" in clauses and "其中" not in clauses


def in_full(words: str) -> str:
    """The words of a time with the hundreds of the years that it leaves out.

    >>> in_full("90年"), in_full("八〇年底"), in_full("90年至95年"), in_full("2031年")
    ('1990年', '一九八〇年底', '1990年至1995年', '2031年')
    """
    return _CHINESE_LEFT_OUT.sub("一九", _LEFT_OUT.sub("19", words)) if words[2:3] == "年" else words


_LEFT_OUT = re.compile(r"(?<!\d)(?=[5-9]\d年)")
_CHINESE_LEFT_OUT = re.compile(f"(?<![一二{ZERO}三四五六七八九])(?=[五六七八九][{ZERO}一二三四五六七八九]年)")


def plan_years(plan: str) -> tuple[int, int]:
    """The first and the last year of a five-year plan. The third is 1966 to 1970, and so on every five years; the first two were
    1953 to 1957 and 1958 to 1962.

    >>> plan_years("十四五"), plan_years("十五"), plan_years("一五"), plan_years("第八个五年计划")
    ((2021, 2025), (2001, 2005), (1953, 1957), (1991, 1995))
    """
    if plan[0] == "第":
        plan = plan[1 : plan.index("个") + 1]
    ones = plan[:-1].removeprefix("十")
    number = (10 if plan[0] == "十" else 0) + ("一二三四五六七八九".index(ones) + 1 if ones else 0)
    first = {1: 1953, 2: 1958}.get(number, 1951 + 5 * number)
    return first, first + 4


def months(month: str, day: str) -> str:
    """A pattern for a part of a year that is told in months: 3月, 1—11月, 3月上旬, 3月5日至8日, 9月8日至10月15日.

    Args:
        month, day: patterns for the numerals.
    """
    point = f"{month}月(?:{day}日|份(?!额)|[底末初]|{THIRD})?"
    return f"(?:{month}{SEPARATOR}{month}月(?:份(?!额))?|{month}月{day}日{SEPARATOR}{day}日|{point}(?:{SEPARATOR}{point})?)"


ARABIC_MONTHS, CHINESE_MONTHS = months(_ARABIC_MONTH, _ARABIC_DAY), months(_CHINESE_MONTH, _CHINESE_DAY)
MONTHS = months(MONTH, DAY)
