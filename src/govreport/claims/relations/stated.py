"""The case of a phrase without a verb of its own: its name says it (城镇新增就业), or it goes on with the phrase before."""

from __future__ import annotations

import re
from functools import cache

from ... import kinds, words
from ...indicators import registry
from ...quantities import Found
from ...vocabulary import Bound
from .. import wordlists
from ..lexis import longest, terms
from . import origins
from .cases import Said

_MULTIPLE = re.compile("的[0-9.]+倍[和、及与]$")
GOES_ON = re.compile("[^、和与及或][、和与及或](?:每[^、，每]{1,6})?$")  # 提高到每月815元和615元
_AND_SO = re.compile("[\\d百千万亿][^，、\\d]{0,6}[、和与及或](?:每[^、，每]{1,6})?$")  # and not 由3元增至8元，36个村退出、 120户脱贫
# 补助标准提高到 小学生300元、初中500元
_FOR_OTHERS = re.compile("[到至为][^\\d，、每]{2,8}(?:每[^\\d，、]{1,5})?[\\d.]+元[、和][^\\d，、]{2,8}$")
# Behind a part, what is done with it or what it does: 财政支出 八成 投向民生
USED = words.late(lambda: f"{words.pattern(terms('uses'))}|由(?!此)")
_SOMEWHERE = re.compile("在(?![建校岗职册编读籍此于内营训押研])(?!.{0,8}(?:水平|区间|范围|以上|以下|以内|左右|之间|前列|领先))")
OF_RATE = re.compile("的[^，。；、的\\d]{0,7}[税费利收]率")  # 15%的优惠税率: no part of it
_NAMED = re.compile("被(?:[列评授认确]|命名)|获评|获批|入选")  # what so many of those are called, which are not new by it
_RATES = ("率", "占比", "比重", "比例", "投入强度", "研发强度", "素养水平", "城镇化水平")  # 增长6%、研发投入强度 2.5%
_OF_ALL = ("拥有量", "保有量", "数量", "存量", "总量", "总数", "密度")  # 新增专利60件，有效发明专利拥有量 1300件
_PLAINLY = frozenset({Bound.EXACT, Bound.APPROX_MORE})
_OUTPUTS = frozenset({"千瓦", "吨", "门", "千伏安"})  # what is counted in these, where it comes into being, is what can be made or held
_WAYS = frozenset({"公里", "米", "延米", "千米"})
_FIRMS = frozenset({"企业", "民营企业", "私营企业", "小微企业", "中小企业"})  # 新增工商户220户，民营企业30家
_APART = ("每", "人均", "户均", "改", "退")  # means, what is changed or gone: 建成基站300个，每万人18个; 新建沼气池3万户，改水改厕8万户
_LISTS = ("、", "和", "与", "及")
_MEAN = "年平均"  # between the growth of a year and that of several: 增长8%， 两年平均 6.5%
_GAINED = re.compile("[新净]增[约近超]?[0-9][^，；]{0,16}$")


def stated(s: Said, percent: bool) -> str:
    """A phrase without a verb: the list's verb goes on (新增A 5家、B 3家), or the name says it (城镇新增就业)."""
    if s.behind.startswith(longest("alike")):
        return "again"
    if percent and s.of:
        return "" if s.part and OF_RATE.match(s.behind) is not None else "part"
    if s.reading.kind is kinds.PERCENT and s.behind[:1] not in "，的增下" and s.name.endswith(longest("ventures", "actors")):
        return "used"  # 骨干企业60%以上建立现代企业制度
    if percent and (USED.match(s.behind) is not None or (s.before == "其中" and s.behind[:1].isalpha())) and not is_rated(s.name):
        return "used"  # 其中60%为女性
    if percent and s.behind.startswith("在") and _SOMEWHERE.match(s.behind) is not None and (not s.before or not is_rated(s.name)):
        return "used"  # 骨干教师120名，60%以上在乡镇
    if s.arrives and s.of and (origins.capacity(s) or s.reading.kind is kinds.MASS):
        return "capacity"  # 10万吨饲料项目投产
    if s.arrives and s.reading.kind is kinds.MONEY and s.name.endswith(("投资", "规模")):
        return "size"  # 投资3亿元冷链项目竣工, 总规模20亿元的基金成立
    if s.arrives or (not percent and origins.new(s)):
        return "new" if not s.arrives else "part" if percent else "arrives"  # 公租房3600套，八成 已投用
    if s.gained and not percent and s.reading.kind is not kinds.MONEY and not origins.total(s):
        return "gained"
    if percent and s.before.endswith("的"):
        times = s.reading.unit.text == "倍"  # 是1978年3亿元的12倍: no part of it
        return "of_base" if times or s.after == "past" or s.name.endswith(("计划", "目标", "任务", "预期")) else "part"
    alike = s.after == "shared" or (s.after == "gap" and s.unit == s.reading.unit.text)
    if percent and alike and s.listed and s.before.endswith(_LISTS) and not (s.each and s.name.endswith("率")):
        return "goes_on"  # 占全省的8%、9%; 为年度计划的103%、98%; but 占比、覆盖率分别达到56%、 91%
    if s.name in wordlists.aspect or (not percent and s.name.endswith(("总量", "总数"))):
        return "aspect"
    if s.after in origins.ADDED and not percent and _comes(s):
        if (s.listed or s.adjacent) and (
            s.reading.kind is not kinds.MONEY or (s.reading.bound is not Bound.MORE_THAN and _gained(s.before))
        ):
            return "goes_on"
        if not s.listed and _alike(s):
            return "alike"
    return _with_last(s, percent)


def lasts_in_list(text: str, span: Found) -> bool:
    """Does a span of time part no amount from the verb before it: 新增博物馆22家、 24小时 书房16家; 增长8%， 两年 平均6.5%?"""
    return (text[span.end - 1] in "时钟" and text[span.start - 1] == "、") or text.startswith(_MEAN, span.end - 1)


def _with_last(s: Said, percent: bool) -> str:
    """An amount without a verb that may go on with a change, or with a gap."""
    if s.after in ("grew", "fell") and s.unit == s.reading.unit.text == "%" and s.before.endswith(_MEAN) and not is_rated(s.name):
        return "goes_on"
    if s.listed and s.after in ("grew", "fell") and s.reading.kind in (kinds.PERCENT, kinds.PERCENT_POINT):
        named = s.reading.kind is kinds.PERCENT and s.name.endswith(_RATES) and GOES_ON.search(s.before) is None
        return "rate" if named else "goes_on"  # but A率和B率提高3%和 5%
    if s.after == "grew" and s.reading.kind is kinds.PERCENT and s.unit == "%" and _grows(s.name) and not _index(s):
        return "goes_on"  # 地区生产总值增长8%，固定资产投资15%; 工农业总产值增长8%，其中农业5%
    if (
        s.after in ("grew", "fell")
        and s.reading.kind is kinds.MONEY
        and s.unit == s.reading.unit.text
        and s.name.endswith(("居民", "农民"))
    ):
        return "goes_on"  # 城镇居民收入增加1200元，农村居民900元
    if s.after == "gap" and ((s.adjacent and s.unit == s.reading.unit.text) or s.reading.kind is kinds.PERCENT_POINT):
        return "goes_on"  # 比预算33亿元超过6亿元, 高于年初12%的目标2个百分点
    own = s.of and s.after in ("grew", "fell") and s.reading.kind is kinds.COUNT  # 贫困户减少3万、12个村退出
    altered, part = s.after in ("grew_object", "fell_object", "grew", "fell"), s.before.startswith("其中") and s.after.endswith("object")
    if altered and (s.listed or part) and not own:
        if s.reading.unit.text == s.unit:
            return "threshold" if s.passed and not percent else "goes_on"
        if s.after.endswith("object") and not (percent or s.passed or s.of or s.reading.kind is kinds.DURATION or origins.stock(s)):
            return "goes_on"  # 压减水泥5万吨、玻璃8万重量箱; 降低成本30亿元，其中税费8亿元
    if s.adjacent and (s.after in ("fell", "fell_object") or (s.after in ("came_from", "changed_to") and "其中" not in s.before)):
        return "goes_on"  # and not 发展到86家，其中亿元以上12家
    if s.listed and s.after == "changed_to":
        others = s.unit == s.reading.unit.text == "元" and _FOR_OTHERS.search(s.before) is not None
        if others or (not s.of and _AND_SO.search(s.before) is not None):
            return "goes_on"
    if s.listed and _MULTIPLE.search(s.before):
        return "multiple"  # 是2015年的1.3倍和1.5倍
    return "goes_on" if s.listed and s.after == "came_from" else ""


def _grows(name: str) -> bool:
    """Is a name that of what is no percentage by nature, or of a part of it?"""
    scopes = words.load("scopes")
    return registry().grows(name) or name in scopes["portions"] or name in scopes["second_portions"]


def _index(s: Said) -> bool:
    """Is a percentage what a year has where the one before it has 100: 居民消费价格指数102.5%左右?"""
    return s.name.endswith("指数") and s.reading.value is not None and s.reading.value > 50


def _comes(s: Said) -> bool:
    """May an amount behind what came into being have come into being too? A name that it bears, a total and a stock have not."""
    if s.name.startswith(longest("begun_before")) and "其中" not in s.before:
        return False  # 新开工项目32个、续建项目41个
    return _NAMED.search(s.behind) is None and not origins.total(s) and not (s.passed and not (s.listed and s.of)) and not origins.stock(s)


def _gained(before: str) -> bool:
    """Is money a member of a list of what is new: 新增一般债券2亿元、专项债券6亿元; 净增1200元和520元?"""
    head, mark, last = before.rpartition("，")[2].rpartition("、")
    funds = mark and ("新增" in head or "净增" in head) and last.endswith(longest("funds"))
    return bool(funds) or (before.endswith(_LISTS) and _GAINED.search(before) is not None)


def _alike(s: Said) -> bool:
    """Does a clause without a verb go on with what came into being in the one before: 新修道路40公里，渠道30公里; 新建…50处，其中…3座?"""
    kind, unit = s.reading.kind, s.reading.unit.text
    # 新增炼钢能力60万吨，采煤能力近90万吨，输电线路300公里，程控电话交换机8万门
    can = (unit == "门" or s.name.endswith(("能力", "容量", "装机"))) and "总" not in s.name
    plainly = s.reading.bound in _PLAINLY
    ways = kind is kinds.LENGTH and plainly and not s.name.endswith(_unlike())
    if s.unit in _OUTPUTS and (ways or (can and (plainly or s.reading.bound is Bound.ABOUT))):
        return True
    if unit == s.unit or (s.unit == "户" and unit == "家" and s.name in _FIRMS):
        ways = kind in (kinds.LENGTH, kinds.AREA) and plainly and not s.name.endswith(_unlike())
        counts = kind is kinds.COUNT and not (s.acts or s.name.startswith(_APART) or s.name.endswith(_OF_ALL))
        return counts or ways or (kind is not kinds.MONEY and "其中" in s.before)
    built = s.before == s.name and not s.behind and plainly
    built = built and s.name.endswith(longest("built_too"))  # 新建水库3座，泵站 12处
    way = built and s.unit in _WAYS and unit in wordlists.pieces  # 新修公路20公里，桥梁3座
    return way or (("其中" in s.before or built) and not s.of and {unit, s.unit} <= terms("pieces"))


@cache
def _unlike() -> tuple[str, ...]:
    """What is there, and acts: 新增绿地5万亩，耕地保有量80万亩，围栏封育3万亩."""
    return longest("stocks", "acts")


def is_rated(name: str) -> bool:
    """Does a name say that its figure is a rate of those that no change is read from (失业率, 合格率)?"""
    return name.endswith(longest("rates", "rate_ends"))
