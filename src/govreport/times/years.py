"""Which year a figure is about: from the words of time before it, the headings above it and the calendar of the report.

The last word of time before an amount decides. Figures over several years (年均, 五年来) and over part of a year (前三季度) are told
apart from those of one year, for they are not comparable.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

import attrs

from ..calendars import Calendar
from ..numerals import mixed
from ..time_words import (
    AFTER_DIGITS,
    BY_CENTURY,
    FROM_NOW,
    GREW,
    MIDDLE,
    MONTH,
    NO_LAST,
    ONE_BY_ONE,
    ORDINAL_PLAN,
    PLAN,
    PLAN_END,
    QUARTERS,
    THIRD,
    YEAR,
    century_of,
    plan_years,
    year_of,
)
from ..tree import Status
from ..words import (
    AGAINST,
    BASED,
    BEGUN,
    BESIDE,
    CAUSED,
    CAUSES,
    COMPARED,
    EVENTS,
    HELD_TO_ONE,
    HONOURED,
    HONOURED_REACH,
    KEPT_AT,
    MEAN_OF_YEAR,
    NOW,
    PASSED,
    PRICED,
    SEPARATOR,
    TIMES,
    YARDSTICKS,
    late,
)


class Stretch(Enum):
    """How long a time a figure covers."""

    YEAR = "year"
    YEARS = "years"
    PART = "part"


@attrs.frozen(slots=True)
class Time:
    """What the words say: how long, and the year it ends in, where they say it. `weak` words do not reach into the next sentence,
    `compared` ones (比2012年) not beyond what is compared, `summed` ones (累计 where no years are named) not beyond their clause."""

    stretch: Stretch
    year: int | None = None
    weak: bool = attrs.field(default=False, eq=False, repr=False)
    compared: bool = attrs.field(default=False, eq=False, repr=False)
    summed: bool = attrs.field(default=False, eq=False, repr=False)


_FEW = "(?:[两二三四五六七八九十]|[2-9]|10)"
_MONTHS = rf"(?<![\d十])(?:1|一)月?{SEPARATOR}(?:12|十二)月"  # all of a year's
_PLAN = f"“?{PLAN}”?(?:规划|计划)?"
NAMED = f"(?:去年|上年|{YEAR}|{_PLAN}{PLAN_END}?)"
_YEARS = f"{YEAR}(?:(?:、|和|与|及|以及){YEAR}){{0,3}}"  # 分别比 2020年和2015年 增长8%、30%
_LATELY = "(?:过去|这|近|此后|前|本届政府)?的?"
_NOT_PAST = r"(?<![\d〇零一二三四五六七八九十近这第前])(?<!连续)(?<!过去)"  # 用三年时间, but not 这三年时间
_AGO = f"{_FEW}年(?:之|以)?前"  # 比五年前
BASE = rf"(?:{_AGO}|(?:{YEAR}|{_PLAN}(?:{PLAN_END}|时期|期间)?)(?:底|末|同期)?)"
OUTSTANDING = "(?![重例为])[^，。；：、的比较与同\\d]{2,7}(?:的|年份)"  # before a year that is compared with: 比历史最高水平的 1993年
_BEHIND = "|".join(f"(?<={word})" for word in AGAINST)
_CHANGES = "(?:增长|提高|提升|下降|降低)"
# Words of time. What stands earlier in this list wins where two begin at one place.
_KINDS = {
    # Records and bases of comparison are no time of the figure.
    "record": rf"(?:{YEAR}|{_PLAN}|近?[一二三四五六七八九十\d]{{1,9}}年|改革开放)?(?:以来|来)的?(?:"
    "(?:增[长速幅]|[^，。；\\d]{0,4}?)(?:最(?!低工资|低生活)|新[高低])|新(?![建增改开设成引批])|首(?!批)|历史|同期|少有|第|罕见)"
    r"|近[一二三四五六七八九十\d]{1,9}年的?[^，。；\d]{0,4}?(?:最[高低好快大优佳]|新[高低]|之最)"
    # … nor is a year of prices, nor one whose own part of a sum is told beside it: 五年竣工住宅50万平方米，1985年一年就竣工12万.
    rf"|{YEAR}(?:{PRICED.pattern}|(?=一年[就便即]))"
    # … nor is that of what once came to be, which tells which one is meant: 2010年开工的大桥, 2005年以前注册的车辆.
    rf"|(?:[去上]年|{YEAR})(?:{BEGUN.pattern})|(?<=[在到持])[去上]年(?:{KEPT_AT.pattern})"
    "|(?:[一二三四]季度|[上下]半年|(?<![年\\d])[1-9]月份?)以来"  # 一季度以来逐季回升
    rf"|(?<=[是为])“?{PLAN}”?(?:期间|时期)的?[^，。；、\\d]{{0,4}}?最"  # 为“十五”期间最高增速
    rf"|{PASSED}{YEAR}的"  # 超过邻市2020年的总量
    rf"|{YEAR}[^，。；：、\\d]{{2,14}}以来的?(?:增[长速幅])?[^，。；\\d]{{0,4}}?(?:最[高低好快大优佳]|新[高低])"  # 为2019年机构改革以来最高
    # … nor that of a cause: 受3月份疫情影响，接待游客236万人次
    rf"|(?:{'|'.join(f'(?<={word})' for word in CAUSES)})(?:今年)?"
    rf"(?:{YEAR}|[去上]年|{MONTH}月(?:份|[上中下]旬|[底末初])?|前?[一二三四]个?季度|[上下]半年)(?={CAUSED})"
    # … nor is a year whose goal is the yardstick of what is planned, or that of an event.
    # … but 围绕2030年产能达到 + amount, 锚定2035年远景目标：
    rf"|(?:{'|'.join(YARDSTICKS)}){YEAR}(?![^，。；：、\\d目]{{2,16}}$|[^，。；：、\\d]{{0,10}}目标(?:要求)?：)"
    rf"|(?:{'|'.join(f'(?<={word})' for word in EVENTS)}){YEAR}(?=[^，。；：、\\d]{{2}})"
    rf"|{NAMED}(?:{BASED})|(?:{_BEHIND}){NAMED}(?:末|底|同期)?|(?:(?<=达到)|(?<=[达是为])){NAMED}{TIMES}",
    "base": rf"同比|{COMPARED}{_AGO}"
    rf"|{COMPARED}(?:[去上今前]年|上一?年度|{_YEARS}|{_PLAN}(?:{PLAN_END}|时期|期间)?)(?:底|末|同期)?(?:同比)?"
    rf"|(?<=[和跟])(?:{YEAR}|{_AGO})(?:底|末|同期)?{BESIDE}"  # 2024年和 2019年相比, 和 五年前相比
    rf"|{COMPARED}{OUTSTANDING}{YEAR}"
    rf"|(?:由|从|自|是|相当于|(?<![变转增减降升改加少高整])为|于)(?:去年|上年|{_YEARS}|{_PLAN})(?:期?末期?|底|年?初|时期|期间)?的"
    "|[由从]今年预计的"
    rf"|(?:由|从)(?:去年|上年|{YEAR}|{_PLAN}|[上下]半年|[一二三四]季度)(?:期?末期?|底|年?初|同期)?的?(?=(?:增长|下降|上涨)?约?[0-9])"
    # 降幅较上半年收窄3个百分点: how it went within the year
    rf"|[比较](?:(?:、|和)?(?:上半年|前?[一二三]个?季度|(?:1|一){SEPARATOR}{MONTH}月份?)){{1,3}}(?:目标|增[速幅]|水平)?(?=(?:分别)?(?:收窄|扩大|加快|放缓|提[高升]|上升|下降|降低|回[升落]|[高低快慢])[0-9])",
    "mean": f"(?!{MEAN_OF_YEAR})(?:年均|年平均|平均每年|每年平均|(?<![人户生亩位名])每年"
    "|(?:(?<![\\d上去今当前本全])|(?<=基[础数]上))年递增)"
    "(?!浓度|均|值|气温|降水|汇率|工资|人口|(?:PM|细颗粒物)[^，。；]{0,6}浓度)",
    # A mean over two or three years stands beside the growth of one; a sum over several years in a clause is that clause's alone.
    "aside": "近?[两二三]年(?:平均|年均)|[四五]年年均",
    # … and so does one over the years of a plan: 2025年，生产总值300亿元、增长6%，“十四五”年均增长7%；财政收入增长5%
    "beside": rf"(?<=[，、])“?{PLAN}”?(?:时期|期间|以来)?年均(?=(?:分别)?[增递提下])",
    "sum": rf"{_LATELY}(?<![\d.]){_FEW}年(?:累计|合计|共|总|新增|净增(?![加长][，；])|新建|改造)"
    rf"|(?:(?<=[，；。：、])|^){_FEW}年(?=[全累新完建改财固投城农引招减争生发利吸接]|实际|(?:实现)?(?:社会消费|社会固定|一般公共|公共财政|地方财政|进出口|外贸|出口|旅游总?收入|粮食总?产量))",
    "part": rf"(?<!连续)(?:{QUARTERS}|[一二三四1-4]季度)|[上下]半年|(?:前|头)(?:{MONTH}|两)个?(?:月|季度)|当月|单月"
    rf"|(?<![产工用成束运营签业])后{_FEW}个月(?![内以后的])"
    rf"|(?!{_MONTHS}){MONTH}月?{SEPARATOR}{MONTH}月"
    rf"|(?:(?<=元月[至到—~-])|(?<=[^\\d百千万亿]元[至到—~-])|(?<=^元[至到—~-])){MONTH}月"  # 元至6月
    "|(?:假期|黄金周|小长假)(?=期间|接待|共|累计|[，全])"
    "|(?:(?<=[节假])|(?<=国庆)|(?<=元旦)|(?<=端午)|(?<=中秋)|(?<=清明)|(?<=[五十]一)|(?<=[五十]一”))期间"
    rf"|{MONTH}月{THIRD}|[1一]、[2二]月份"
    r"|(?<![\d年])(?:[1-9]|1[01])月(?:份|底|末|的(?=[0-9]))|(?<=到)12月的(?=[0-9])|(?<=今年)(?:[1-9]|1[01]|[一二三四五六七八九十]|十一)月(?!底|末)"
    rf"|(?:(?<=截至)|(?<=截止))(?:今年|{YEAR})(?:[1-9]|1[01]|[一二三四五六七八九十]|十一)月[底末]"  # … whose sums are no year's
    rf"|(?<![\d年—–-])(?:[1-9]|1[0-2])月{GREW}"
    "|(?<=其中)12月(?![底末])|(?<![\\d十年至到截止—~、和-])(?:12|十[一二]?|[一二三四五六七八九])月份(?![底末])",
    # A horizon, counted from the year that is planned.
    "ahead": rf"(?:今后|未来|往后|今明)的?(?P<few>{_FEW})年"
    rf"|{_NOT_PAST}(?P<within>{_FEW})年(?:(?:左右)?的?(?:时间|努力|奋斗|不懈努力)|再造)"
    rf"|{_NOT_PAST}(?<![目程])(?P<inside>{_FEW})年之?内(?![^，。；]{{0,4}}了)"
    rf"|(?<=[争取保])(?P<aimed>{_FEW})年(?=突破|达到|翻番|翻一番|跨越|实现"
    r"|[^，。；、：\d年内间时之的再]{2,12}(?:达到|突破|超过|翻|$))",  # 力争三年企业达到2000家
    "term": "(?:任期|届)(?:之?内|期?末)",
    "century": BY_CENTURY,
    # … and what its goals are: “十四五”经济社会发展的主要目标是
    "plan": rf"“?(?P<name>{PLAN}|{ORDINAL_PLAN})”?(?:规划|计划)?(?P<ends>{PLAN_END})?"
    "(?(ends)|(?:时期|期间|以来|[的这]{0,2}五年|的?[前头][两二三四]年|这极"
    r"|(?=[^，。；：、\d“]{0,14}(?:目标|任务)[是为：])))",
    "several": rf"{_LATELY}(?<![\d.]){_FEW}年(?:来|间|以来|平均|中(?=[，建完投累新开共实]))|(?:过去|这|(?<![附就])近)的?{_FEW}年"
    rf"|(?<=以来的){_FEW}年"
    rf"|(?:(?<=[\n，。；：、])|^){_FEW}年(?=(?:感恩|砥砺|接续|团结|同心|携手|不懈|踔厉|笃行|勠力|栉风|风雨|克难|拼搏|奋力|艰苦|辛勤)[^，。；、\d]{{2,6}}，)"
    rf"|(?<![\d第续来去〇零○一二三四五六七八九]){_FEW}年(?=(?:{_CHANGES}[^，。；、]{{0,6}}|分别{_CHANGES}[^，。；]{{0,24}})$)"
    rf"|{ONE_BY_ONE}{_FEW}年"
    rf"|{YEAR}(?:[、和与及]{YEAR}){{1,3}}(?=[^，。；\\d]{{0,8}}(?:(?<!公)共(?![同享建])|累计|合计))"
    rf"|{YEAR}{SEPARATOR}{YEAR}|\d{{4}}{SEPARATOR}{YEAR}|本届政府[^，。0-9]{{0,8}}?(?:以来|(?<!第)[四五]年)来?",
    # … 累计 too, but 全年工业增加值累计增长8%, and 累计增速 is that of the year so far; prices are summed over no years
    "since": "以来|改革开放(?:以来|[三四]十)|(?<![全今当]年)(?<!年内)(?<!12月)(?<!12月份)(?<!十二月)(?<!十二月份)(?<!天数)"
    "累计(?!增[速幅]|上涨|(?:平均)?浓度)",
    # The months of a year: up to one of those of the report's own year is no whole one (截至2023年1月底).
    "opening": rf"(?:(?<=截至)|(?<=截止)){YEAR}(?=0?[1-9]月|[一二三四五六七八九]月)|(?<=[到至]){YEAR}(?=0?[1-3]月|[一二三]月)",
    "year": f"{YEAR}(?:全年)?",
    "whole": rf"(?:{NOW.pattern})(?!，)"
    r"|新的一年(?=[，、里要]|经济社会|全[省市县区州盟旗])|(?<![\d年本上])年度(?=(?:主要|预期|发展|工作|经济社会){0,3}目标[：:是为])"
    rf"|今年以来|今年|本年度?|当年|全年(?!(?:计划|预算|目标|任务){{1,2}}[的，])(?:[^，。；\d]{{0,16}}累计)?|去年|{NO_LAST}上一?年度?|(?<![以提五三])前年(?![度均内])|明年|来年|过去的?一年|(?<![\d十])一年来|这一年",
    "months": _MONTHS,
}
# What a word of time begins with; where the first character is a common one, with what stands behind it.
HEADS = (
    "(?:[第现如假黄小对围瞄锚聚着每上下前头当单今未往十过这此近本以来任届期累去明比较与同由从自是为于相一二两三四五六七八九的]"
    "|赶超|超[过越]"
    rf"|全年|后{_FEW}个月|新的|改革|目前|平均|年[均平度递]|“[第十一二三四五六七八九]|[0-9]\d{{0,8}}+[十{AFTER_DIGITS}])"
)
_WORDS = late(f"(?={HEADS})(?:" + "|".join(f"(?P<{kind}>{words})" for kind, words in _KINDS.items()) + ")")
_REACH = 24  # no word of time is longer
_SIGNS = re.compile("[世现如目年月季来假周五同累任届改期]")  # each word of time holds one of these; most clauses hold none
_BEGAN = late(rf"{YEAR}(?P<own>[^，。；：、0-9]{{1,8}})?$")
_AHEAD = ("新的一年", "年度")
_REVIEWED = ("过去一年", "过去的一年", "一年来", "这一年")


def last(words: str, calendar: Calendar, found: Time | None = None) -> Time | None:
    """The time that the last word of time in some words gives; None where there is none.

    Args:
        words: what stands before an amount in its sentence, folded and without blanks.
        calendar: what the report's words of time are counted from.
        found: the time before these words.

    >>> last("到2027年，地区生产总值达到", Calendar())
    Time(stretch=<Stretch.YEAR: 'year'>, year=2027)
    >>> last("“十四五”末，地区生产总值达到", Calendar()).year, last("今后五年，地区生产总值达到", Calendar.of(2021)).year
    (2025, 2025)
    >>> december = Calendar(planned=2025, now=2024)
    >>> [last(words, december).year for words in ("去年", "今年", "一年来", "明年")]
    [2023, 2024, 2024, 2025]
    >>> [last(words, december).stretch.value for words in ("五年来，年均增长", "前三季度，增长", "比2012年增长")]
    ['years', 'part', 'years']
    >>> [last(words, december) for words in ("比上年增长", "地区生产总值由2020年的", "增速为2019年以来最高")]
    [None, None, None]
    """
    if _SIGNS.search(words) is None:
        return found
    for m in _WORDS.finditer(words):
        found = _time(m, calendar, found)
    return found


def _time(m: re.Match[str], calendar: Calendar, before: Time | None) -> Time | None:
    """The time that a word gives, after those before it."""
    year = before.year if before is not None else None
    match m.lastgroup:
        case "record":
            return before
        case "base":
            if _far(m[0], year, calendar.planned):
                own = before is None or before.stretch is Stretch.YEAR or before.compared or before.summed
                leads = m.string.startswith(("相比", "比较，", "，"), m.end())  # 与2017年相比，…: of all that follows
                return Time(Stretch.YEARS, year, True, own and not leads)
            yearly = before is not None and before.weak and before.stretch is Stretch.YEARS and m[0][0] in "同比较"
            return Time(Stretch.YEAR, year) if yearly else before  # 年均增长8%；…，同比增长5%
        case "part" | "year" if HONOURED.search(m.string, max(0, m.start() - HONOURED_REACH), m.start()) is not None:
            return before
        case "part" | "term":  # a term of office ends in a year that nothing says
            return Time(Stretch.PART, None, True)
        case "since" if m[0] == "以来" and (began := _BEGAN.search(m.string, max(0, m.start() - 14), m.start())) is not None:
            recent = began["own"] is None and calendar.planned is not None and year_of(began[0]) >= calendar.planned - 1
            return Time(Stretch.YEAR, year_of(began[0])) if recent else Time(Stretch.YEARS, None, True)  # 2020年换届以来: up to the last
        case "mean" | "since" if before is None or before.weak or before.stretch is not Stretch.YEARS:
            named = before is not None and (before.stretch is Stretch.YEAR or before.weak)  # 2025年末，…年均增长7%；…年均增长6%
            single = before is None or before.summed or (before.stretch is Stretch.YEAR and not before.weak)
            summed = single and m[0] == "累计"
            compared = before is not None and before.compared and m.lastgroup == "mean"  # 比2012年翻一番，年均增长12%；财政收入增长9%
            return Time(Stretch.YEARS, year if named else None, True, compared, summed)
        case "mean" | "since":
            return before
        case "aside" | "beside":
            return before
        case "months":  # of the year that is named: 2022年1—12月
            return before if before is not None and before.stretch is Stretch.YEAR else Time(Stretch.YEAR)
        case "sum" if before is not None:  # 2021年，生产总值300亿元；五年累计引进外资2亿美元
            named = before.stretch is Stretch.YEAR and not before.weak
            alone = not m.string.startswith("，", m.end())  # 三年累计，…: of all that follows
            return Time(Stretch.YEARS, before.year, True, False, alone) if named else before
        case "several" | "sum":
            years = re.findall(YEAR, m[0])
            return Time(Stretch.YEARS, year_of(years[-1]) if years else None)  # 2018—2022年: up to the last
        case "ahead":
            few = next(filter(None, m.group("few", "within", "inside", "aimed")))
            return Time(Stretch.YEARS, None if calendar.planned is None else calendar.planned + int(mixed(few)) - 1)
        case "plan":
            return Time(Stretch.YEAR if m["ends"] else Stretch.YEARS, plan_years(m["name"])[1])
        case "century":  # 本世纪末 in a report of 1985: the year 2000
            until = 49 if m[0].endswith(MIDDLE) else 99
            return Time(Stretch.YEAR, None if calendar.now is None else century_of(m[0], calendar.now) + until)
        case "opening" if calendar.planned is not None and year_of(m[0]) >= calendar.planned:
            return Time(Stretch.PART, None, True)
        case "year" | "opening":
            if m.string[m.start() - 1 : m.start()] in ("的", "份") and _HELD_TO_ONE.search(m.string, max(0, m.start() - _REACH), m.start()):
                return before  # 产量超过历史最高的1984年
            led = _LED.search(m.string, max(0, m.start() - _REACH), m.start())  # 与“十五”末相比，2010年…增长50%
            far = led is not None and _far(led[0], year_of(m[0]), calendar.planned)
            return Time(Stretch.YEARS if far else Stretch.YEAR, year_of(m[0]), far)
    if m[0] == "当年" and before is not None and before.year is not None and not before.weak:
        return Time(Stretch.YEAR, before.year)  # 2018年获批国家示范区，当年企业突破300家
    if m[0] in _AHEAD:
        return Time(Stretch.YEAR, calendar.planned)
    if m[0] in _REVIEWED:
        return Time(Stretch.YEAR, None if calendar.planned is None else calendar.planned - 1)
    shift = FROM_NOW.get(m[0].removesuffix("度").removesuffix("以来"))
    return Time(Stretch.YEAR, None if calendar.now is None or shift is None else calendar.now + shift)


_HELD_TO_ONE = late(HELD_TO_ONE)
_LED = late(rf"(?:与|同|和|比|较){BASE}{BESIDE}，(?:到|至)?$")


def _far(words: str, named: int | None, year: int | None) -> bool:
    """Is a base of comparison (比2012年) earlier than the year before? Then a growth against it is one over several years.

    Args:
        named: the year that the words before it name.
        year: the year that the report plans, which looks back on the one before it.
    """
    if words[0] not in "比较与同和" and not words.endswith(("相比", "比较")):
        return False
    found = re.findall(YEAR, words)
    of = named if named is not None else year - 1 if year is not None else None
    if found and of is not None:
        return min(map(year_of, found)) < of - 1
    return bool(found) or "五" in words or words.endswith("前")


def first(text: str, at: int, calendar: Calendar) -> tuple[Time, int] | None:
    """The time that a word of time at a place gives, and where that word ends; None where none stands there.

    >>> first("五年来，成就显著", 0, Calendar()), first("比上年增长", 0, Calendar())
    ((Time(stretch=<Stretch.YEARS: 'years'>, year=None), 3), None)
    """
    m = _WORDS.match(text, at)
    time = _time(m, calendar, None) if m is not None else None
    return None if m is None or time is None else (time, m.end())


def beside_means(words: str, time: Time, planned: int | None) -> bool:
    """Is a time the last year, named at the head of a sentence that tells means beside its figures?

    >>> told = "2024年生产总值39亿元，年均增长5%；投资"
    >>> beside_means(told, last(told, Calendar(planned=2025)), 2025), beside_means(told, last(told, Calendar(planned=2026)), 2026)
    (True, False)
    """
    if time.year is None or time.year + 1 != planned or time.summed or time.compared:
        return False
    return _BESIDE_LEVEL.search(words) is not None


_BESIDE_LEVEL = late(rf"{YEAR}[^。；]{{2,30}}?\d[^，。；、]{{1,8}}[，、](?:[是为]{YEAR}的[\d.]{{1,5}}倍[，、])?年均")


def named(words: str, calendar: Calendar) -> Iterator[tuple[int, Time]]:
    """The times that some words name, each with its place."""
    for m in _WORDS.finditer(words):
        time = _time(m, calendar, None)
        if time is not None:
            yield m.start(), time


def of_change(words: str, calendar: Calendar) -> bool:
    """Is the last time of some words that at the end of a change, and so of no sum behind it?

    >>> of_change("由2016年的5亿元增加到2021年的8亿元，新建公路", Calendar()), of_change("增加到2021年的8亿元，五年新建公路", Calendar())
    (True, False)
    """
    ended = next(reversed(list(_CHANGED_TO.finditer(words))), None)
    return ended is not None and last(words[ended.end() :], calendar) is None


_CHANGED_TO = late(rf"[到至]{YEAR}的(?=[约近超]?[0-9][^，。；]*[，；])")


# Years that are told one by one: 2022和2023年, 2021—2023年; what was done in the last few: 近三年.
_BARE = "(?<![0-9])(?:19|20)[0-9]{2}"
_LISTED = rf"{_BARE}年?(?:(?:、|以及|[和与]){_BARE}年?){{0,8}}(?:、|以及|[和与]){_BARE}年"
_RUN = rf"(?P<from>{_BARE})年?{SEPARATOR}(?P<to>{_BARE})年"
_ONE_BY_ONE = late(f"(?:{_LISTED}|{_RUN}|(?:近|过去)的?(?P<few>{_FEW})年)")


def one_by_one(words: str, count: int, planned: int | None) -> tuple[list[int], int] | None:
    """The years that some words list or run through, where they are so many, and where the words of them end.

    >>> one_by_one("2022和2023年，投资", 2, 2024), one_by_one("2021—2023年投资", 3, 2024), one_by_one("近三年投资", 3, 2024)
    (([2022, 2023], 10), ([2021, 2022, 2023], 10), ([2021, 2022, 2023], 3))
    >>> one_by_one("2021—2023年投资", 2, 2024), one_by_one("近三年投资", 3, None)
    (None, None)
    """
    found = None
    for m in _ONE_BY_ONE.finditer(words):
        found = m
    if found is None:
        return None
    if found["few"] is not None:
        listed = [] if planned is None else list(range(planned - int(mixed(found["few"])), planned))
    elif found["from"] is not None:
        listed = list(range(int(found["from"]), int(found["to"]) + 1))
    else:
        listed = [int(year) for year in re.findall(_BARE, found[0])]
    return (listed, found.end()) if len(listed) == count else None


def averaged(words: str) -> bool:
    """Do the words make a figure a mean over years or a sum over them?

    >>> averaged("年均增长"), averaged("增长"), averaged("PM2.5年平均浓度降至")
    (True, False, False)
    """
    return _SIGNS.search(words) is not None and any(m.lastgroup in _OVER_YEARS for m in _WORDS.finditer(words))


_OVER_YEARS = frozenset(("mean", "several", "since", "sum", "aside", "beside"))


def of(time: Time | None, frame: Time | None, status: Status, year: int | None, told: int | None = None) -> int | None:
    """The year of a figure: the one that its words name, else that of what stands above, if it fits; else the year that the
    report plans (`year`) for what is promised, and the one before it for what was done. Of that year something was done only where the
    figure's own paragraph tells of it (`told`), and not the title above."""
    if time is not None and time.year is not None:
        to_come = year is not None and (time.year > year or time.year == year != told)
        if status is not Status.ACHIEVED or not to_come:
            return time.year
    if frame is not None and frame.stretch is Stretch.PART and (time is None or (status is Status.ACHIEVED and frame.year is not None)):
        return None  # under 上半年工作回顾; but 全年力争增长8%, and 前三季度增长7%。全年增长8%
    # 年均增长5%，…率达到69%; 五年累计投资500亿元，…率达到69%
    unnamed = time is None or (time.year is None and (time.weak or time.stretch is Stretch.YEARS))
    if status is Status.TARGET and unnamed and frame is not None and frame.stretch is Stretch.YEARS and frame.year is not None:
        return frame.year
    if year is None:
        return None
    named = frame.year if frame is not None and frame.stretch is Stretch.YEAR else None
    if named is not None and ((named >= year) is (status is Status.TARGET) or named == told):
        return named  # under 2035年远景目标, 2019年工作回顾; behind 今年以来，…。 in what looks back within the year
    return year if status is Status.TARGET else year - 1
