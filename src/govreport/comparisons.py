"""What a figure is compared with: the words 同比, 比上年, 较2020年, 年均 and their like before it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from . import time_words, words
from .vocabulary import Basis

_LAST = "(?:上年度?|去年度?|上一年度?|前一年度?)(?:同期|末|底)?"
_ABOVE = "[高低快慢好优多少]于"
# What stands earlier wins where two begin at one place.
_WORDS = {
    Basis.TWO_YEAR_MEAN: "两年平均",
    Basis.YEARLY_MEAN: f"(?!{words.MEAN_OF_YEAR})(?:年均|年平均)(?!浓度|值|气温|降|温度|水位|水平|接待|汇率|工资|人口)|平均每年|每年平均",
    Basis.YEAR: f"同比|(?:{words.COMPARED}|和|{_ABOVE}){_LAST}{words.BESIDE}?"
    "|较同期|比同期|[比较](?:今年|当年)?年初(?![预目计任确人安两既]|提出|下达)",
    Basis.PRECEDING: f"环比|{words.COMPARED}(?:上个?(?:月|季度|期)(?!均)|前?[一二三]个?季度"
    rf"|(?:今年)?(?:{time_words.WINDOW}|{time_words.MONTH}月(?:份|[底末])?(?!\d)))",  # 比1—5月份, 较4月和2月分别
    Basis.NAMED: rf"(?!{time_words.TWO_YEARS})(?:{words.COMPARED}|和|{_ABOVE}){time_words.YEAR}(?:末|底|同期)?{words.BESIDE}?"
    f"|{words.THAN}{time_words.YEAR}"  # 比历史最好的1984年
    rf"|(?:比|较|与)“?{time_words.PLAN}”?(?:规划|计划)?(?:时期|期间|同期|{time_words.PLAN_END}|初期?)?(?:相比)?"
    f"|{words.COMPARED}(?:[前近]|过去)?的?[两三四五六七八九十]年(?:前|(?:同期)?平均(?:水平|数|值)?)"  # 比五年前, 较前三年平均水平
    f"|{words.COMPARED}(?:上一?个?五年|上一?[届次](?:政府)?|前五年|常年|往年|历年|历史)"
    # 比疫情前, 较建国初期
    "|(?:比[起于]?|较[之于]?)[^，。；、\\d比较年]{1,8}(?:(?<![目当提])前|(?:初期?|之时)(?=[^，。；、]{0,6}[增提上下降减翻高多少]))"
    f"|{words.CENSUS}",
    Basis.COMPARABLE_PRICES: r"按(?:可比|不变)价格?(?:计算)?|按(?:19|20)\d\d年(?:不变|可比)?价格?(?:计算)?"
    "|(?<!按)可比价格?(?=(?:同比|实际|分别)?(?:增长|增幅|增速|下降))"
    "|(?:扣除|剔除)[^，。]{0,6}(?:物价|价格|涨价)[^，。]{0,12}(?:因素|影响)",
    Basis.SAME_SCOPE: "同口径|按?可比口径"
    "|(?<![价格按])可比(?=(?:分别)?(?:增长|增幅|增速|下降))"
    "|(?:剔除|扣除|还原|调整|排除(?=[^，。]{1,12}(?:因素|影响)))(?:[^，。]{1,12}(?:因素|影响)|[^，。后的\\d]{2,14}后?(?=(?:同比|实际)?(?:增长|下降)))",
}


class Written(NamedTuple):
    """A basis as it is written: with the place of its words in the paragraph."""

    basis: Basis
    start: int
    end: int


# Each of the words begins with one of these: most clauses have none.
_HEADS = re.compile("[高低快慢好优多少扣两年平每同比较与和环按可剔排还调]")
_BASES = {basis.value: basis for basis in Basis}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{basis.value}>{words})" for basis, words in _WORDS.items()))


# A clause that only says with what the next one compares.
_ONLY = re.compile(
    "(?:(?:[^，。；]{2,4}年)?[与同和][^，。；]{2,12}(?:相比|比较)|按[^，。；]{2,8}计算|(?:如果?|若)?(?:剔除|扣除|排除|还原)[^，。；]{2,16}(?:因素|影响)后?)，"
)

# … with a figure of its own: 扣除物价上涨6% 的因素，实际增长4%.
_CAUSE, _CAUSE_REACH, _LEFT_OUT = ("的因素", "的影响"), 24, re.compile("(?:剔除|扣除|排除|还原)[^，。；]{2,16}$")
_ONLY_ENDS = ("相比，", "比较，", "计算，", "因素，", "影响，", "后，")


def _begin(text: str, since: int, clause: int) -> int:
    """Where the words begin that may say what an amount is compared with, where they stand before its clause (与上年相比，增长5%), or
    before an amount that tells what is left out (扣除物价上涨6%的因素，实际增长4%)."""
    if text.startswith(_CAUSE, since) and (left := _LEFT_OUT.search(text, max(0, since - _CAUSE_REACH), since)) is not None:
        return left.start()
    if since >= clause:
        return since
    before = max(since, *[text.rfind(mark, max(0, clause - 24), clause - 1) + 1 for mark in "，；。"])
    m = _ONLY.match(text, before, clause)
    return before if m is not None and m.end() == clause else clause


_COMPARABLE, _PRODUCED = "可比", ("增加值", "生产总值", "产值", "GDP")


def basis_of(written: Written, words: str, name: str | None) -> Basis:
    """The basis that the words of one name, for what is measured: 可比 is of prices where it tells of what is produced, else of scope.

    >>> found = Written(Basis.SAME_SCOPE, 0, 2)
    >>> [str(basis_of(found, "可比", name)) for name in ("工业增加值", "财政收入")]
    ['comparable_prices', 'same_scope']
    """
    produced = words == _COMPARABLE and name is not None and name.endswith(_PRODUCED)
    return Basis.COMPARABLE_PRICES if produced else written.basis


_PACES = ("增速", "增幅", "增长速度", "增长水平", "水平")
_REACH = 160  # characters before an amount: clauses are shorter, but a text need have no end of them
_MEAN = re.compile("(?:平均(?:水平|值|数|增速|增幅|增长(?:水平|速度))?|(?:增长)?水平|增[速幅])$")
_REGION = re.compile("[国省县区州盟旗界疆藏]|市(?!场)|地区|沿海|[东中西]部|平均|各地|周边|京津冀|长三角|珠三角")
_GOAL = re.compile("(?:目标|任务|计划|预期|预算|指标|限值)[数值线]?$|(?:下达|控制|规定|批准|核定|确定|要求|[省市县]定)的?$")


def region(words: str) -> str | None:
    """The region that words of a gap name; None for a goal, or another figure.

    >>> region("全省平均水平"), region("省下达的目标"), region("全国"), region("全省增速")
    ('全省', None, '全国', '全省')
    """
    if _REGION.search(words) is None or _GOAL.search(words) is not None:
        return None
    return _MEAN.sub("", words) or words


def each_region(words: str) -> list[str]:
    """The regions of a list; words that are no list of regions alone.

    >>> each_region("全国、全省平均水平"), each_region("全国"), each_region("计划和任务")
    (['全国', '全省平均水平'], ['全国'], ['计划和任务'])
    """
    each = _AND.split(words)
    return each if all(region(one) is not None for one in each) else [words]


_AND = re.compile("[、和与及]|(?<=全国)(?=全[省区市州县])|(?<=全[省区])(?=全[市州县旗])")  # 高于全国全省5.9和2.9个百分点


def find(text: str, since: int, clause: int, end: int) -> Written | None:
    """The basis that the words before an amount name: the last, but a basis of time before one of price, and
    one of scope before a year behind it.

    Args:
        text: the paragraph as it is read.
        since: where the amount before it ends; `clause` where its own clause begins.
        end: where it begins.

    >>> find("按可比价计算，同比增长", 0, 7, 11)
    Written(basis=<Basis.YEAR: 'year'>, start=7, end=9)
    >>> find("与上年相比，增长", 0, 6, 8), find("与上年相比增长5%，增长", 9, 10, 12)
    (Written(basis=<Basis.YEAR: 'year'>, start=0, end=5), None)
    >>> find("投资增长5%，扣除物价上涨6%的因素，实际增长", 15, 19, 23)
    Written(basis=<Basis.COMPARABLE_PRICES: 'comparable_prices'>, start=7, end=18)
    """
    start = max(since, clause)
    if text.startswith(_CAUSE, since) or (since < clause and text.endswith(_ONLY_ENDS, since, clause)):
        start = _begin(text, since, clause)
    head = _HEADS.search(text, max(start, end - _REACH), end)
    if head is None:
        return None
    best: Written | None = None
    for m in _pattern().finditer(text, head.start(), end):
        found = Written(_BASES[m.lastgroup or ""], *m.span())
        if best is not None and best.end == found.start and found.basis is Basis.YEARLY_MEAN and text.startswith(_PACES, found.end):
            continue  # 比“十五”时期年均增速提高
        if best is not None and best.basis is Basis.SAME_SCOPE and found.basis is Basis.YEAR:
            continue  # 剔除减税因素，同比增长2.3%
        if best is None or found.basis not in (Basis.COMPARABLE_PRICES, Basis.SAME_SCOPE):
            best = found
    return best
