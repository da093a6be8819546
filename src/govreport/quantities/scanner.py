"""Where something that holds a numeral begins, and how far it goes. What it means is for the grammar and for others to say."""

from __future__ import annotations

import re
from functools import cache

from .. import regions, time_words, units, words
from ..words import SEPARATOR
from .amount_tokens import APART, ARABIC, FRACTION, NUMERAL, after_words

CN = f"[{NUMERAL}]"
_ONES = "[一二两三四五六七八九十百千万]"
# The multipliers are no numerals where they begin a unit (千瓦), and a 点 belongs to a numeral only before what it may count.
_RUN = rf"(?:(?!千[瓦米克卡伏焦升帕赫乏]){CN})+"
# 三点六人, 高一点二个、零点八个百分点; but 八点五分 is a time of the day, and 三点六镇 how something is laid out
_COUNTED = "个(?![方层重])|[人名张件辆台部户岁天册头只度米]|年(?!级)|小时|千瓦|[微毫]克|[∶:：]"
_POINTED = (
    rf"(?:{_RUN}+{FRACTION}(?=[万亿倍%成]|个百分|公[里斤顷]|元|吨|斤|亩|平方|立方|{_COUNTED})"
    rf"|[零〇]{FRACTION}(?![分刻时点十]))"
)
_SCALED = (
    r"(?:[多余几]?(?:(?!千[瓦米克卡伏焦升帕赫乏])[十百千万亿佰仟萬億])+(?:[多余][万亿]|\d[\d.]*[十百千万]+(?:[多余]?[万亿])?"
    r"|\d{1,4}[多余]万|(?<=万)\d{3,4}(?![\d年.])|零\d+[十百千万]*(?:[多余]?[万亿])?)?)?[多余几]?"
)
_NUMBER = rf"(?:{ARABIC}|{_POINTED}|{_RUN}|[几数](?=[十百千万亿])){_SCALED}"
_SHARE = rf"[百千万]分之{_RUN}{FRACTION}|(?:[百千万]分之)?{_NUMBER}"  # behind 百分之 a 点 needs nothing behind it
_NO_END = "\\d%‰a-zA-Z()（）—–−-" + NUMERAL + "成半余多分点类级型区号楼栋"  # before a - that joins two numbers, or parts of a name
_SIGN = (
    r"(?<![\w%‰)）—–−-])|(?<=[长为到至降升于达是幅速率的由从比额润损差约])|(?<=税)(?!负)|(?<=完成)|(?<=实现)"
    rf"|(?<![{_NO_END}])(?=[−-]\d{{1,3}}(?:\.\d+)?%)"  # 固定资产投资-3.5%
)  # before a 负 or - that makes a number negative

# GDP500亿元, AED260台, COD1200吨: an amount, and no name such as C919
_ACRONYM = rf"(?:[A-Z][A-Z&]{{1,9}}s?|gdp){ARABIC}[万亿元%‰台套家座处个项根吨]"


_FIRST = f"{time_words.FIRST_QUARTERS}|(?<![提之以此目日从面眼跟工产限期满会带龙牵源]){time_words.FIRST_MONTHS}"
_OF_YEAR = f"{time_words.HALF}|{time_words.QUARTER}|{_FIRST}"  # 2022年前三季度, 去年下半年
_SINCE = f"{time_words.SINCE}(?!的?[最新首]|同期|历史|少有)"
_DECADES = f"(?:{time_words.CENTURY})?{time_words.DECADE}[初末]?|{time_words.BY_CENTURY}|{time_words.CENTURY}"
# 比上年度, but 去年度假人次; 本年, but 成本年均增长
_RELATIVE = f"{time_words.NO_LAST}(?<![成资基样版日](?=本))(?:(?!.年度[假过汛夏冬]){time_words.RELATIVE}|[去上前本]年)"
_OF_PLAN = f"(?:规划|计划|时期|期间|{time_words.PLAN_END}|{_SINCE}|前)"


def _period(year: str, months: str) -> str:
    """A pattern for dates, years, and spans of time that are no amounts, with one kind of numeral."""
    return rf"{year}年?{SEPARATOR}{year}年度?|{_DECADES}|{year}年(?:{months}|[底末初度]|{_SINCE}|{_OF_YEAR})?|{months}"


# Dates, years and spans of time by what they begin with: a digit, a Chinese numeral, a quotation mark, words counted from now, others.
TIMES = {
    "period": f"{time_words.ARABIC_PRICES}|{time_words.LISTED_YEAR}|"
    f"{_period(f'(?:[0-9]{{4}}|{time_words.SHORT_YEAR})', f'(?:{time_words.ARABIC_MONTHS}|{time_words.CHINESE_MONTHS})')}"
    f"|{time_words.QUARTERS}|(?<![续近满])[1-4]季度",  # 1季度, but 连续4季度
    "period2": f"{time_words.CHINESE_PRICES}|"
    f"{_period(time_words.SHORT_YEAR, time_words.CHINESE_MONTHS)}"
    f"|{time_words.QUARTERS}|[一二三四]季度"
    f"|(?!十五”?(?:{time_words.PLAN_END}|{_SINCE}|前)){time_words.PLAN}”?{_OF_PLAN}",
    "period4": f"“{time_words.PLAN}”(?:(?:规划|计划)?(?:时期|期间|同期)|{time_words.PLAN_END}|{_SINCE})",
    "period5": f"{_RELATIVE}(?:{_OF_YEAR}|{time_words.MONTHS})?|{time_words.HALF}|今后五年|未来五年|{time_words.BY_CENTURY}",
    "period3": f"第[一二三四1-4]季度|{time_words.ORDINAL_PLAN}(?:时期|期间)|{_FIRST}|“{time_words.PLAN}{_OF_PLAN}",
}
# What stands behind the Chinese numeral with which a time begins: 三月, 十四五规划.
_AFTER_NUMERAL = "[年月季世规计时期末以前”—―–~～至到、和\\-－]"


_PARTS = r"\d++(?:\.\d++)?(?:[∶:：︰]\d+(?:\.\d+)?){2,}"  # 12.3:40.2:47.5, the parts of a whole, are no one amount
# When a page was made: 2031-01-09 14:43, 09.01.2031 14:43. A date with the year's character is a period, and the clock behind it a stamp.
_CLOCK = r"[0-2]?\d[:：][0-5]\d(?:[:：][0-5]\d)?"
_STAMP = (
    r"(?:(?:(?:19|20)\d\d(?:" + "|".join(rf"{mark}\d?\d{mark}[0-3]?\d" for mark in ("-", "/", r"\.")) + r")"
    rf"|[0-3]\d\.[01]\d\.(?:19|20)\d\d)(?: {{0,2}}{_CLOCK})?|(?:19|20)\d\d/(?:20)?\d\d(?=[榨学财雪赛]|年度|采暖|供暖)"  # 2024/25榨季
    rf"|(?:(?<=日)|(?<=日 )|(?<=[上下]午)){_CLOCK})(?![\d月.%万亿:：-])"
)

_ITEM = r"\d{1,2}\.(?=(?:19|20)\d\d年)"  # the mark of an item that a year begins: 附件：1.2031年民生实事


@cache
def scan() -> re.Pattern[str]:
    """One pattern for the beginning of everything that holds a numeral.

    Its groups are named after what begins there, with a digit behind the name where several alternatives are of one kind. They
    are gathered by first character, since `re` tries alternatives one after the other.
    """
    named = words.load("names")
    plain = rf"(?:(?![{NUMERAL}的了是为、和与及]){words.HAN})"
    coin = (
        rf"(?={_ONES}.{_ONES})(?!{words.pattern(named['sayings'])}|三角){_ONES}(?![年点點]|[至到]{_ONES}[年个家户所天倍岁人名项条件处座次支台套批万]|批[百千万亿]|轮{_ONES}年|届{_ONES}[中次]|.百分|{CN}|[多余]|[元块角]{_ONES}[角毛分]){words.HAN}{_ONES}(?!{CN}|个百|[分成]){words.HAN}"
        r"|(?<=党的)二?十?[一二三四五六七八九]?大"  # 党的十八大科学总结
        r"|二?十[一二三四五六七八九]?大(?=以来|精神|报告|召开|提出|作出|胜利|战略部署|[前后和及与，。])"  # 党的二十大以来
        rf"|[二两三四五六七八九十]+大(?!于)(?:{plain}{{0,6}}?(?:{words.pattern(named['set_nouns'])})+(?![化性])"
        rf"|(?:(?![十百千]?[万亿]){words.HAN}){{0,2}}(?:战(?![略役线]))?)"
    )
    return re.compile(
        rf"(?=[“A-Za-z\d{NUMERAL}几数半翻第前头首榜之今去上明本当同下未双成过逾超负−\-\[^①-⑳㈠-㈩Ⅰ-ⅿ])(?:"
        rf"(?=\d)(?:(?=\d{{1,4}}[-/.:：])(?:(?P<stamp>{_STAMP})|(?P<mark2>{_ITEM}))|(?P<parts>{_PARTS})|(?P<sum>\d++(?:\+(?:\d+|[A-Za-z]+))+)"
        rf"|(?=\d++[{time_words.AFTER_DIGITS}])(?P<period>{TIMES['period']})|(?P<number>{ARABIC}{_SCALED}))"
        rf"|(?={CN})(?!(?<=[队退入落行])伍)(?:(?=[{NUMERAL}\dOＯ]++{_AFTER_NUMERAL})(?P<period2>{TIMES['period2']})"
        rf"|(?P<coin>{coin})|(?P<word>(?!十分之|零突破\d){words.pattern(_words())})"
        rf"|(?P<number2>(?<!另)一半(?!导体)|{APART}{_RUN}|{_SHARE}))"
        rf"|(?=[翻半双过逾超成几数负−\-])(?P<number3>翻(?:了?(?:将?近|约)?[一两二三四五六七八九十\d])?番(?:多(?!年)|有余)?"
        rf"|半(?=个月|个百分|个多|年(?!(?:实现)?“?双过半)|天|小时|月(?!板))|(?<!双)[过逾超]半(?![数百年天个月小])"
        rf"|半数(?!人)|双倍(?!增)|成[百千][上成][千万]|[几数](?=[十百千万亿])(?:{_POINTED}|{_RUN}){_SCALED}|(?:{_SIGN})[负−-](?!(?:19|20)\d\d年)(?:{_SHARE}))"
        rf"|(?=[今去上前本明当同下未][年一半后来个世])(?P<period5>{TIMES['period5']})"
        rf"|(?=[“A-Za-z第前头首榜之\[^①-⑳㈠-㈩Ⅰ-ⅿ])(?:(?P<period4>{TIMES['period4']})"
        rf"|(?P<quoted>“(?=[^“”。！？]*[\d{NUMERAL}])[^“”。！？]{{1,30}}[。！？]*”)"
        rf"|(?P<latin>(?<![A-Za-z])(?:(?:https?[:：]//|www\.)[!-~：]+|(?!{_ACRONYM})[A-Za-z][A-Za-z._\-]{{0,15}}\d[\dA-Za-z.\-+]*))"
        rf"|(?P<nth>第(?![一二三四1-4](?:[、和至到]第?[一二三四1-4])?季度|{CN}+个五年[计规]划[时期])(?:\d+(?:\.\d+)?[百千万亿]*|{CN}+)(?:[位名]次?|强(?![国省市县镇区化]))?)"
        rf"|(?P<top>(?<![提之以年此目当日从面眼跟超])前(?:\d++|[一二三四五六七八九十两百]++)(?:[位名]次?|强)?+(?![季个年月天次届期轮批场大周日%‰]))"
        rf"|(?P<first>首位(?!度)|榜首(?!批)|之首(?![要先次都席府])|之冠(?!军))"
        rf"|(?P<period3>{TIMES['period3']})"
        rf"|(?P<document>\[\d{{4}}\]\d*号?)"
        r"|(?P<mark>[①-⑳㈠-㈩])|(?P<roman>[Ⅰ-ⅿ]+[类级型期]?)"
        r"|(?P<footnote>\^?\[\d{1,3}\]))"
        rf")"
    )


@cache
def _words() -> frozenset[str]:
    """Words and places that begin with a numeral; a place that reads as an amount (三门) is judged where it stands."""
    places = (n for n in regions.names() if n[0] in NUMERAL)
    named = words.load("names")
    return frozenset(named["words"]) | frozenset(named["sayings"]) | {n for n in places if len(n) > 2 or units.match(n, 1) != len(n)}


_LEAP = re.compile("的(?:历史性|重大|巨大|大)?(?:跨越|飞跃|跃升|突破|转变)")  # 由5亿元 到10亿元的跨越: two amounts
_RANGE = words.late(rf"{SEPARATOR}(?:一半|[负−-]?{_NUMBER})")
_SEPARATORS = frozenset("—–-~－―至到")
_TAIL = words.late(
    rf"分之(?:{ARABIC}|{_RUN}(?:{FRACTION})?)[强弱]?(?!势|化|项|小)|成(?![员立果为本效熟功都年长就交绩势群链林片型形景规网阵])(?:[一二三四五六七八九1-9](?![\d.%,])|半(?![年天月数径自成程山])|[多余](?![个家元种样地次年项座条门领功])|[强弱](?!势|化|项|小))?|折(?!扣)"
    rf"|[∶:：](?!\d{{4}}(?:[—–-]\d{{4}})?年)\d+(?:\.\d+)?(?!\d)|(?<=\d)比1(?![\d.%个年月倍十百千万亿])|[/／](?<!\d{{5}}.)(?:(?:100?|[十百千])?万(?![元吨千公平亩])|\d{{1,4}}(?![\d/／年月日]))|(?P<times>[×*]{_NUMBER})|个多(?=月|小时|百分点|世纪|季度|星期|学期)"
)
_TAILS = frozenset("分成折∶:：比/／×*个")
_OF_MONEY = re.compile(r"个多?亿(?:(?!\w)|(?=的|左右|以[上内]))")  # 净增5个亿, 投资3个多亿; but 5个亿元村, 3个亿吨大港
_HALF = words.late(r"(?:(?<=[年月天时])半|半(?![年直]))(?:个月|小时|月|学期)?(?![导岛封径成品数山程自潜挂拉壁夜机失专脱护舍湿露透野固])")
_LASTING = frozenset("年倍天时里斤岁月")
_SLIGHT, _PERCENT = frozenset("强弱"), 12  # behind a percentage: 百分之六十强


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"级?(?:{words.pattern(after_words())})?")


@cache
def _after_heads() -> frozenset[str]:
    return frozenset(word[0] for word in after_words()) | {"级"}


def extent(text: str, end: int) -> int:
    """Where the stretch ends whose first number ends at an offset: with its unit, the rest of a range, and a bound word.

    >>> text = "增长6%—6.5%左右，"
    >>> text[: extent(text, 3)]
    '增长6%—6.5%左右'
    """
    end = _behind(text, end)
    if text[end : end + 1] in _SEPARATORS:
        second = _RANGE.match(text, end)
        stop = _behind(text, second.end()) if second is not None else end
        if text[stop : stop + 1] != "的" or _LEAP.match(text, stop) is None:
            end = stop
    if text[end : end + 1] in _after_heads() and (m := _after().match(text, end)) is not None:
        return m.end()
    return end


_NUMERALS = frozenset(NUMERAL + "0123456789")
_NEXT = words.late(_NUMBER)


def _compound(text: str, start: int, end: int) -> int:
    """The end of an amount in several units (1小时30分钟, 三元五角), whose first unit stands between the offsets."""
    first = units.lookup(text[start:end])
    while first is not None and (m := _NEXT.match(text, end)) is not None:
        stop = units.match(text, m.end()) if first.base != "元" or text[m.end() : m.end() + 1] != "角" else m.end() + 1
        first = units.beside(first, text[m.end() : stop]) or first
        unit = units.beside(units.lookup(text[m.end() : stop]), first.text) if stop > 0 else None
        if unit is None or (unit.dimension, unit.base) != (first.dimension, first.base) or not unit.factor < first.factor:
            break
        end = stop
    return end


def _behind(text: str, end: int) -> int:
    """The end of what belongs to the number that ends at an offset: a unit, and what changes the number."""
    unit = units.match(text, end)
    if (unit < 0 and text[end : end + 1] in _TAILS) or text[end : end + 2] == "个多":
        m = _TAIL.match(text, end)
        if m is None:
            return m.end() if (m := _OF_MONEY.match(text, end)) is not None else max(unit, end)
        if m["times"]:
            return max(units.match(text, m.end()), m.end())
        if m[0] == "个多":
            return units.match("个" + text[m.end() : m.end() + 4]) + m.end() - 1
        return m.end()
    if unit < 0:
        slight = text[end : end + 1] in _SLIGHT and text.rfind("分之", max(0, end - _PERCENT), end) >= 0
        return end + 1 if slight and not text[end + 1 : end + 2].isalnum() else end
    mark = text[unit : unit + 1]
    if mark in _NUMERALS:
        return m.end() if (m := _OF_MONEY.match(text, end)) is not None else _compound(text, end, unit)
    if mark == "半" and (m := _HALF.match(text, unit)) is not None:
        return m.end()
    if mark == "多" and text[unit - 1] in "元米" and not text[unit + 1 : unit + 2].isalnum():
        return unit + 1  # 提高1元多，宽6米多。 but 投资3亿元多渠道
    if mark in _SLIGHT and text[unit - 1] == "%" and not text[unit + 1 : unit + 2].isalnum():
        return unit + 1  # 占耕地的56%强。 but 增长8%强劲有力
    return unit + 1 if mark == "多" and text[unit - 1] in _LASTING else unit
