"""Figures that are none of the region as a whole: a zone's, a project's, those of some firms; and such as another is held against."""

from __future__ import annotations

import re
from functools import cache

from ..tree import Bound, Claim, Kind, Relation, Status
from ..vocabulary import CHANGES
from ..words import AGAINST, TOWARD, WOULD_YIELD, any_of, late, load
from .candidates import FAR, FIRST, REACH, Candidate
from .measures import STEPS

AND = re.compile("、|以及|[和与及]")  # what joins the members of a list
ALL_OF_IT, _PER = "(?:[全我][省市县区州盟旗]|全社会)", ("万人", "千人", "百人", "十万人", "百户")  # 万人发明专利拥有量
_ON = "(?:(?!全[市省县区州国盟旗镇乡域]|金融机构|县城).)*$"  # until the region is named again
_UNNAMED = re.compile(_ON)
# A zone that a sentence has turned to; 全新区 is the whole of a new area.
_ZONE = late(
    lambda: (
        any_of("scopes", "zones", "parks")
        + "(?<!全新区)(?<!全[高开经][新发开]区)(?<!全示范区)"
        + "(?:作为|挂牌|规上|(?=(?:全年|预计|累计|共)*(?:完成|实现)(?!创建|验收|申报|建设)|全社会|固定|地区生产|生产总值"
        + "|(?:外贸|一般公共预算|税收|财政)?(?:进出口|出口|税收|收入)(?:总[额值])?(?:增长|完成|突破|达))|$)"
        + _ON
    )
)
# A sentence about a zone, and one behind it that begins with the product of whatever is spoken of: 某新区加快建设。生产总值达到150亿元.
_OF_ZONE = late(
    lambda: (
        f"(?:^[^，。；、]{{0,8}}|[，；](?:[^，。；、]{{0,12}}(?:建设|开发|打造))[^，。；、]{{0,6}}){any_of('scopes', 'zones', 'parks')}"
        f"(?![^。；]*全[市省县区州国盟旗镇乡域])"
    )
)
_PRODUCT = late(r"(?:预计|今年|去年|\d{4}年|全年|累计|可|将|力争|完成|实现|，){0,6}(?:地区|国内)?(?:生产总值|GDP)")
# A part of the region whose own total a sentence has told, or what it became: 某县生产总值85亿元，财政收入12亿元; 某县 入选全国百强县，
# 财政收入12亿元.
_PLACE = re.compile(
    r"[，：](?P<place>[^，；：、\d全我本各该两三]{2,7}?[市县区旗州镇])(?:预计|全年)?(?:完成|实现)?"
    "(?=(?:地区)?生产总值|GDP|规上工业|规模以上工业|固定资产投资|社会消费品|一般公共预算|财政总?收入|被评|荣获|获评|获批|入选|跻身|晋级|成功创建)"
    "(?:(?!(?<![占居列于比获评选为身入级])全[市省县区州国盟旗镇乡域]).)*$"
)
# What is asked of each of its parts: 各县(市、区)要全力以赴，地区生产总值增长6%.
_ASKED = re.compile(
    "[，：]各(?:[县市区旗]|[(、)]|乡镇|镇街){1,8}(?:[都均]?要|必须|(?=地区生产|生产总值|规上|规模以上|固定资产|一般公共))" + _ON
)
_BRANCH = "(?:民营|非公有制|非公|私营|个体私营|个私|县域)经济"
# … and how many there are of them: 物流企业发展到45家; 入园项目24家，累计达到149家.
_COUNTED = "(?:企业|项目)(?:总数|累计|已|发展到|增加到|达到?){0,3}\\d{1,6}[家户个](?:，(?:总数|累计|已){1,2}达到?\\d{1,6}[家户个])?"
# Firms that a sentence speaks of.
_FIRMS = late(
    lambda: (
        f"[，：](?:(?:(?:{any_of('scopes', 'owners')}|中央)企业"
        f"|(?!(?:全[市省县区州国盟旗])?银行)[^，：]{{0,8}}{any_of('scopes', 'banks')})"
        f"(?={any_of('scopes', 'accounts')})"
        # what a branch of the economy yields, and what else: 民营经济上缴税金28亿元，完成固定资产投资96亿元
        f"|{_BRANCH}(?:完成|实现|上缴|注册资[金本]|从业)[^，：\\d]{{1,12}}\\d[^，：、]{{1,12}}[，、]"
        # … or its firms: 民营经济发展迅速，完成税收6000万元; 新增规上企业20家，实现税收2亿元
        f"|(?:{_BRANCH}[^，：\\d]{{2,10}}，|[^，：\\d]{{0,12}}{_COUNTED}，)(?:预计|全年|共){{0,2}}(?:完成|实现|上缴)(?=税收|税金|利税)){_ON}"
    )
)
# What one thing yields in any year: 装机30万千瓦，年发电量11亿度; 主体30家，年接待游客160万人次.
_YEARLY = re.compile("年(?<=[，、；]年)(?:接待|出口|可)?$")
# 扣除房地产投资后，固定资产投资增长3%; 除房地产外， but a note is of the name before it: 固定资产投资(不含农户)增长8%， 零售总额增长6%
_WITHOUT = re.compile(
    "(?:(?:扣除|剔除|不含|不包括)(?![^，]*(?:因素|影响|口径|一次性|[退减免缓]税)|[^，。；)]{2,14}(?:增长|下降|上升)\\d)[^，。；)]{2,16}(?:后，?|，)|(?<![扣剔去])除(?!此|了)[^，。；]{2,12}外，)"
    "(?:全年|全[省市县区州盟旗])?$"
)
_FASTER = re.compile(
    "(?:增速|增长率|[增涨降升]幅)(?:同比|[比较][^，。；、\\d]{1,8})(?:提[高升]|加快|回[升落]|上升|扩大|收窄|放缓|下降|加大)了?$"
)
_CURRENT = re.compile(
    r"(?:现价|当年价格?|现行价格)(?:计算)?，?(?:同比|比上年)?(?:增长|增加|上升|下降)$|(?:增长|增加|上升|下降)\((?:现价|当年价格?)\)$"
    r"|名义(?:上?增长|增[速幅]|增长率)(?:为|达到?)?$"
)
_AT_CURRENT = ("按现价计算，", "按现价计算", "按当年价格计算，", "按当年价计算，")  # 按现价计算，生产总值增长7%；按可比价计算，增长5%
_LESS = re.compile(r"(?<!\()(?:扣除|剔除)(?![^，]{0,16}(?:因素|影响|口径|一次性|[退减免缓]税))")  # 固定资产投资扣除房地产投资后增长12%
# 经营主体每天新增1.2万户, 平均每亩450公斤; but 日均99户， 总量17万户
_OF_EACH = re.compile("每(?:[天日月周户亩]|小时|公顷|平方公里)|(?:日均|月均|周均|户均|亩均)(?![^，。；]{1,12}，)")
_LEAVES_OUT = late(lambda: rf"\((?:不含|不包括|不包含|扣除|剔除)[^()]{{0,12}}?(?:{any_of('scopes', 'zones', 'parks', 'areas')}|[县区市])\)")
_BESIDE = re.compile(
    "(?:[上去前]年|上一年|同期|按?(?:同|可比)口径|剔除|扣除|不含|不包括|(?:按?[0-9]{2,4}年)?(?:不变|可比)价(?:格|计算)*[为达是]?[0-9]"
    "|原[定来]?的?(?:目标|计划|预期|任务)?[为是]?(?:增长|下降)?[0-9])"
)
_MEASURE = re.compile(r"[^，。；：、\s\d]{2,10}")  # 36家 产值 超5亿元
_HELD = re.compile(r"[高低快慢多少](?:出|了)?\d|的(?:因素|影响)")  # 扣除物价上涨6% 的因素
_GOAL = re.compile(r"的[^，。；\d]{0,8}?(?:目标|标准|要求|平均|控制数|控制线|警戒线|预期(?!的))")
# 去年的报告提出增长8%，实际增长9%: what was expected, and what came.
_EXPECTED = late(lambda: any_of("scopes", "expected"))
_ACTUAL = re.compile(r"(?:的[^，。；\d]{0,8}目标[^，。；\d]{0,6})?[，、；]但?(?:经过[^，。]{0,8}努力，)?(?:但|全年)?实际(?![利到使吸引外])")
# What held for years or quarters is no figure of one year: 连续五年保持8%以上, 连续5个季度增长7%以上, 始终控制在4%以内.
_HELD_LONG = re.compile(
    "(?:连续(?:(?:[两三四五六七八九十]|[2-9]|1[0-9])[多余]?年(?:保持|实现|以|维持|高于|快于|稳[定步]|增[长速幅])|(?:[两三四五六七八九十]|\\d{1,2})个?(?:季度|月))|始终|连年)"
    "[^，。；\\d]{0,6}$"
)
_HELD_MONTHS = re.compile("连续(?:[二两三四五六七八九十]{1,2}|\\d{1,2})个?(?:季度|月)[^，。；\\d]{0,8}$")
_NEAR = 60
_AIMED = re.compile("(?<![方投流面意走趋])[向朝](?![上好])[^，。；、]{0,20}$")  # but 突破500亿元 迈进全省前三
_FROM_PAST = 30  # characters of 由上年同期分别下降5%、6%和
# 进出口由 上年同期下降5%、…，转为增长8%
_GAVE_WAY = re.compile(
    r"[由从][上去前][一两二三四五]?年(?:同期|全年)?的?(?:分别|同比)?负?(?:增长|上升|上涨|下降|下跌|下滑|回落|减少|降低|增加)了?"
    r"(?:[\d.]{1,6}%[、和与及]){0,4}$"
)
# 生产总值由原定增长9% 调整为7%: what is put in its place is told behind it
_ONCE_SET = re.compile("[由从](?:原[定来先]|年初)?[^，。；、\\d]{0,4}的?(?:增长|下降)$")
_PUT_TO = re.compile("(?:左右|以上)?(?:的[^，。；、\\d]{0,6})?(?:调整|调低|调高|下调|上调|修订|修正)[为到至]")
_OVERCOME = late(lambda: f"(?:{'|'.join(load('statements')['overcome'])}|一改)了?[^，。；、\\d]{{0,10}}$")  # 扭转了上年下降5%的 局面
_UNDER = re.compile("(?:[低高优好]于(?:增长|上涨|下降|降低)|控制在)$")  # 好于下降7%的预期, 控制在3%的目标以内


@cache
def word_list(name: str) -> tuple[str, ...]:
    """A list of `data/scopes.toml`, as `endswith` takes it."""
    return tuple(load("scopes")[name])


def beside(text: str, c: Candidate) -> bool:
    """Does a figure stand in brackets to set another beside it: 产量50万吨(上年为48万吨), 产值6亿元(90年不变价为5亿元),
    下降2%(剔除减税因素，同口径增长3%), 12亿元(不含经开区，财政收入8亿元，增长5%), 增长5%(原定6%)?"""
    claim, i = c.claim, c.i
    opened = text.rfind("(", max(0, claim.span.start - 90), claim.span.start)
    if opened < 0 or _BESIDE.match(text, opened + 1) is None or text.find(")", opened, claim.span.start) >= 0:
        return False
    while i and c.claims[i - 1].quantity.span.start > opened:
        i -= 1
    last = c.claims[i - 1] if i else None
    if last is not None and last.status is Status.TARGET and text.startswith(("去年", "上年"), opened + 1):
        return False  # what is planned, and what was done in the year before: 力争7亿美元(去年5亿美元)
    level = last is not None and last.relation is Relation.LEVEL and last.quantity.span.end == opened and text[opened + 1] not in "不原"
    return not (level and claim.relation in CHANGES)  # 收入12亿元(同口径增长3.6%)


def of_some(text: str, c: Candidate) -> bool:
    """Is a figure one of those that a class or a count before it sets apart: 规上企业368家，产值5亿元以上的 36家; 12县区 财政收入; or how
    many of those told before passed a sum: 规上企业368家，36家 产值超5亿元?"""
    if c.last is None:
        return False
    if c.after is not None and c.claim.quantity.kind is Kind.COUNT and c.subject.end < c.start:
        passed_too = c.after.quantity.kind is Kind.MONEY and c.after.quantity.bound is Bound.MORE_THAN
        if passed_too and _MEASURE.fullmatch(text, c.end, c.after.quantity.span.start) is not None:
            return True
    at, end = c.last.quantity.span
    unit, firms = c.last.quantity.unit.text, c.claim.quantity.kind is Kind.MONEY and c.start > end
    few = unit[-1:] in _PLACES or (firms and unit in _BY_FIRM) or (unit == "个" and text[at - 1] == "有")
    if (end == c.subject.start and few) or _paid(text, c, at):
        return True  # 商贸企业12家 零售额5亿元; 各县中有5个 财政收入增长10%以上
    if c.last.rule != "thing/class" or at < c.claim.span.start or c.subject.start <= at < c.subject.end:
        return False
    if c.subject.end < at and text[at - 1] in "和与及、" and text[end : c.start] != "的":  # 产值过亿元的86户、过10亿元的 22户
        return False  # 规上工业增加值和10亿元企业产值分别增长9%、12%
    return "、" not in text[end : c.start]


def _paid(text: str, c: Candidate, last: int) -> bool:
    """Is a figure what was given away or spent of an amount told at `last`: 财政收入24亿元，上缴 2亿元?"""
    if c.claim.quantity.kind is not Kind.MONEY or c.claim.construction != "done_counted":
        return False
    return c.subject.end <= last < c.start and text.endswith(word_list("paid"), c.subject.end, c.start)


_UPON, _UPON_IT = (
    re.compile("继(?:[去上前]年)?(?:[^，。；\\d去上前]{2,14}?)?(?:首次|率先)?(?:达到?|实现|完成)?$"),
    re.compile("[^，。；\\d]{0,6}后"),
)
_PLACES, _BY_FIRM = frozenset("省市州县区盟旗镇乡村国"), ("家", "户")


def passed(text: str, c: Candidate) -> bool:
    """Is a milestone one that was passed on the way to the next, in a year that nothing says: 连续跨越400亿、500亿、600亿元大关;
    继突破600亿元后，突破700亿元?

    Milestones rise, and those that 分别 hands out are of several things: 城乡居民收入分别突破5万元、2万元大关.
    """
    if _UPON.search(text, max(0, c.start - _NEAR), c.start) is not None and _UPON_IT.match(text, c.end) is not None:
        return True
    if c.after is None or c.claim.status is not Status.ACHIEVED or c.subject != c.after.subject_span:
        return False
    first, second = c.claim.quantity, c.after.quantity
    if text[c.end : second.span.start] not in word_list("then"):
        return False
    if _EACH.search(text[max(c.subject.end, c.start - _NEAR) : c.start]) is not None:
        return False
    if first.bound is second.bound is Bound.EXACT:
        return STEPS.match(text, second.span.end) is not None
    rises = first.value is not None and second.value is not None and first.value < second.value
    return rises and first.bound is second.bound is Bound.MORE_THAN


def whose(text: str, last: Claim, c: Candidate, told: re.Pattern[str]) -> str:
    """Whose figure is one behind another, of the same name: "own", "other" (生产总值增长5%，全国 增长3%), or "" where nothing says it.

    Args:
        told: words for the own region and for others, as groups of those names (`naming.Lexicon.whose`).
    """
    start = last.quantity.span.end
    head = max(start, *[text.rfind(mark, start, c.start) for mark in "，；、("])
    found = told.match(text, head, c.start)
    return "" if found is None else found.lastgroup or ""


def of_wider(text: str, c: Candidate, told: re.Pattern[str]) -> bool:
    """Does a sentence tell of the economy around, and not of the own since: 全省经济稳中向好，生产总值增长6%，投资 增长5%?

    Args:
        told: as for `whose`.
    """
    start = max(0, c.subject.end - _AROUND)
    start = max(start, text.rfind("。", start, c.subject.end) + 1, text.rfind("\n", start, c.subject.end) + 1)
    if text.find("经济", start, c.subject.start) < 0:
        return False
    named = [found for found in told.finditer(text, start, c.subject.end) if len(found[found.lastgroup or 0]) > 1]  # but 区 of 地区
    last = named[-1] if named else None
    if last is None or last.lastgroup != "other" or text[last.start("other") - 1] not in "，。；：、\n年":
        return False  # 面对全国经济增速放缓，生产总值增长6%
    economy = _ECONOMY.match(text, last.end())
    if economy is None:
        return False
    *clauses, _ = text[economy.end() : c.subject.start].split("，")
    return all(_DIGIT.search(clause) for clause in clauses)


_AROUND = 70
_ECONOMY = re.compile(r"(?:国民|宏观)?经济(?!带|圈|区|技术|百强|强|普查|总量|大|社会发展)[^，。；：\d]{0,14}，")
_DIGIT = re.compile(r"\d")


def came(text: str, last: Claim, c: Candidate) -> bool:
    """Is a figure what came of what was expected (报告提出增长8%，实际达到9.7%), or that of the year before (增长6%(上年5.2%))?"""
    between = text[last.quantity.span.end : c.start] if last.subject_span == c.subject else ""
    return _ACTUAL.match(between) is not None or between in word_list("last_year")


_EACH = re.compile("分别|双双|各自")


def of_port(text: str, last: Claim, c: Candidate) -> bool:
    """Is a figure that of the port or airport which is named before the first of its list: 云山港货物吞吐量5亿吨、集装箱吞吐量3万箱?"""
    listed = text[last.quantity.span.end : c.subject.start] == "、"
    return listed and last.topic is not None and last.topic.endswith("吞吐量") and len(last.topic) > len("集装箱吞吐量")


def divides(text: str, claim: Claim) -> bool:
    """Is an amount what a figure is divided by (每千人口), or what so many have, behind what all have: 床位3860张，每千人 5.6张?"""
    return claim.quantity.text in _PER or text.endswith(_EACH_HAVE, 0, claim.quantity.span.start)


def for_so_many(text: str, c: Candidate) -> str:
    """For how many people a list that goes on behind a 、 says what there is, "" where it does not: 每千人口拥有医师3.2人、医院床位 7张."""
    if c.claim.quantity.kind is not Kind.COUNT or (c.claim.topic or "").startswith("每"):
        return ""  # 每千人口床位数、医师数 7张、3人: the completed name says it
    begin = max(text.rfind(mark, max(0, c.subject.start - REACH), c.subject.start) for mark in "，；。\n")
    found = _SO_MANY.search(text, begin + 1, c.subject.start)
    return "" if found is None else found["each"] or found["of"]


_SO_MANY = re.compile("每(?P<each>[百千万])(?:名|常住|户籍|人(?!次))|(?P<of>[百千万])人口?(?:拥|平均)?有")


def per_head(text: str, c: Candidate) -> bool:
    """Is a small sum of money what each person has of the second member of a list: 人均国民生产总值和 国民收入 分别为982元和872元?"""
    quantity, topic = c.claim.quantity, c.claim.topic or ""
    if quantity.kind is not Kind.MONEY or quantity.value is None or quantity.value >= _LEAST or "人均" in topic or topic.endswith("率"):
        return False
    if text.startswith("按人口平均", c.subject.end):
        return True  # 国民收入按人口平均，增长一倍，达到370元
    return _EACH_OF.search(text, max(0, c.subject.start - _NEAR), c.subject.start) is not None


_LEAST, _EACH_OF = 1_000_000, re.compile("(?:人均|每人)[^，。；：\\d]{2,24}[、和与及]$")  # yuan: no region's total is less
_EACH_HAVE = ("每", *(f"每{n}{who}" for n in "百千万" for who in ("人", "人口", "人有", "人拥有", "人口拥有", "人均", "名老人")))


def yardstick(text: str, c: Candidate) -> bool:
    """Is a figure what another is held against: 低于4.5%的控制目标, 比年初目标8%低2个百分点, 再上一个百亿 台阶, or what was before it:
    由上年下降5%，转为增长8%; 扭转了上年下降5%的局面?"""
    claim, following, start, end = c.claim, c.after, c.start, c.end
    if text.startswith(word_list("turned"), end):
        return True
    if _PUT_TO.match(text, end) is not None and _ONCE_SET.search(text, max(c.subject.end, start - _FROM_PAST), start) is not None:
        return True
    if claim.status is not Status.ACHIEVED:
        return False
    if claim.relation in CHANGES and _GAVE_WAY.search(text, max(c.subject.end, start - _FROM_PAST), start) is not None:
        return True
    if text.startswith("的", end) and _OVERCOME.search(text, c.subject.end, start) is not None:
        return True
    if TOWARD.match(text, end) is not None and _AIMED.search(text, max(0, start - _NEAR), start) is not None:
        return True
    top = max(text.rfind("。", max(0, start - _NEAR), start), start - _NEAR, 0)
    alike = following is not None and following.topic == claim.topic and following.quantity.unit == claim.quantity.unit
    expected = alike and _ACTUAL.match(text, end) is not None and (text[end] == "的" or _EXPECTED.search(text, top, start) is not None)
    if expected:
        return True
    if text.startswith(("任务", "目标"), end):
        return True  # 超额完成省下达的下降3% 任务
    if text.startswith("的", end) and _GOAL.match(text, end) is not None:
        return text.startswith(AGAINST, start) or _UNDER.search(text, max(0, start - 4), start) is not None
    return _HELD.match(text, end) is not None or text.endswith((*word_list("within"), *word_list("aimed")), 0, start)


_OVER_YEARS = re.compile(
    "(?<![0-9〇零○一二三四五六七八九])[二两三四五六七八九十2-9]年(?:[来间共里]|累计){0,2}[再又]?[增减净][^，。；0-9]{0,3}$"
)
_NO_YEAR = re.compile("[比较](?:常年|历史上?最[高好]|正常年)[^，。；、0-9]{0,8}$")


def of_other_time(text: str, c: Candidate) -> bool:
    """Is a figure one of any year, of several (a bound held for years or months: 连续五年保持8%以上), or only of some weeks?"""
    if yearly(text, c) or over_years(text, c):
        return True
    said = text[max(0, c.subject.start - FIRST) : c.start]
    if ("年初" in said or "一度" in said or "前" in said or "时" in said) and c.for_a_while(text):
        return True
    amount = c.claim.quantity
    if amount.bound is Bound.EXACT or c.claim.status is not Status.ACHIEVED:
        return False
    held = _HELD_LONG if amount.kind is Kind.PERCENT else _HELD_MONTHS
    return held.search(text, max(c.subject.end, c.start - 20), c.start) is not None


def over_years(text: str, c: Candidate) -> bool:
    """Is a growth that of an increase over years, which stands before it (两年增加3万吨，增长6%), or over no year (比常年 增长3%)?"""
    last, claim = c.last, c.claim
    if claim.relation in CHANGES and _NO_YEAR.search(text, max(0, c.start - 20), c.start) is not None:
        return True
    if last is None or claim.relation not in CHANGES or last.relation not in CHANGES or last.subject_span != c.subject:
        return False
    at = last.quantity.span.start
    return c.start - last.quantity.span.end < 6 and _OVER_YEARS.search(text, max(c.subject.end, at - 10), at) is not None


def at_current_prices(text: str, c: Candidate) -> bool:
    """Does a growth hold the rise of prices too, as the words before it say: 生产总值115亿元，现价 增长27.7%; GDP名义 增长7%?"""
    said, topic = text[max(c.subject.end, c.start - 40) : c.start], c.claim.topic or ""
    if "现价" in topic or "名义" in topic:  # 现价总产值7亿元，增长9%, but …，按可比价增长5%
        return not any(map(said.__contains__, ("可比", "不变价", "实际")))
    if text.endswith(_AT_CURRENT, 0, c.subject.start) and (c.last is None or c.last.subject_span != c.subject):
        return True
    return ("价" in said or "名义" in said) and _CURRENT.search(said) is not None


def faster(said: str) -> bool:
    """Do the words before a percentage say by how much a rate of growth changed, and no growth: 增速 较上年提高2%?"""
    return _FASTER.search(said) is not None


def yearly(text: str, c: Candidate) -> bool:
    """Does a figure say what one thing yields in any year? A milestone that was passed is one of the region."""
    at = c.subject.start
    at += text[at] == "年" and text[at + 1 : at + 2] not in "均平末底度初内"  # 年发电量, but 年均发电量
    said = "".join(text[max(0, at - 16) : at].split())
    return c.claim.quantity.bound is not Bound.MORE_THAN and _YEARLY.search(said) is not None


def of_zone(text: str, at: int) -> bool:
    """Does a zone begin the sentence that ends at a place, or is it what is built there?"""
    if at < 2 or text[at - 1] != "。":
        return False
    start = max(at - REACH, *(text.rfind(mark, max(0, at - REACH), at - 1) + 1 for mark in "。\n"))
    return _OF_ZONE.search("".join(text[start : at - 1].split())) is not None


@cache
def _own_zone(own: tuple[str, ...]) -> re.Pattern[str] | None:
    """The kind of zone that a region is, as its report tells of it (新区生产总值增长10%，地方财政收入增长8%); None where it is none."""
    kinds = "|".join(word for word in own if word in (*word_list("zones"), *word_list("parks"), *word_list("areas")))
    return re.compile(f"{re.escape(own[0])}|(?<![^，；：年现成是])(?:{kinds})") if kinds else None


def elsewhere(text: str, c: Candidate, own: tuple[str, ...]) -> bool:
    """Does the sentence speak of a zone, and not of the region as a whole: 把某新区作为主战场，…，力争地区生产总值增长16%?

    `own` are the region's own names; one that is a zone speaks of itself.
    """
    clause, end = c.claim.span.start, c.subject.start
    first = max(0, clause - REACH, end - FAR)
    start = max(first, *[text.rfind(mark, first, clause) + 1 for mark in "。；\n"])
    said = "".join(text[start:end].split())
    itself = _own_zone(own)
    if itself is not None:
        said = itself.sub("", said)
    clauses = f"，{said}"  # each with the mark before it, to which `re` skips
    place = _PLACE.search(clauses) if own else None
    if place is not None and place["place"] not in own and not place["place"].endswith(("辖区", "城区", "地区", "城市")):
        return True
    built = WOULD_YIELD.search(said) if "后" in said else None  # 项目投产后，可实现产值30亿元、税收2亿元
    if built is not None and _UNNAMED.match(said, built.end()):
        return True
    if "各" in said and _ASKED.search(clauses) is not None:
        return True
    if _FIRMS.search(clauses + text[end : end + 4]):
        return True  # but not before 金融机构存款余额
    behind = text[max(c.subject.end, c.start - REACH) : c.start]
    if _OF_EACH.search(behind) is not None or ("除" in behind and _LESS.search(behind) is not None):
        return True
    if "(" in behind and _LEAVES_OUT.search(behind) is not None:
        return True
    bare = itself is None and _PRODUCT.match(text[start : end + 4].lstrip()) is not None and _UNNAMED.match(said) is not None
    return (bare and of_zone(text, start)) or _ZONE.search(said) is not None or _WITHOUT.search(said) is not None
