"""Whose a bare measure is: that of the sector or the people that its clause, or the clause before, begins with."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..indicators import Indicator
from ..tree import Bound, Claim, Kind, Measure, Relation
from ..words import any_of, late
from .candidates import Candidate

_VERB = re.compile("(?:预计|全年|累计|年内|有望|共|分别){0,3}(?:完成|实现)$")
_MEASURE = late(lambda: f"(?:{any_of('scopes', 'produced')}|增加值)$")
# Those whose life a clause tells of, whatever it says: 城镇居民 生活水平稳步提高，人均可支配收入….
_PEOPLE = re.compile("(?:广大)?(?P<doer>(?:城镇|城市|农村)(?:常住)?居民|农牧民|农民)(?!工|合作|专业)[^，。；：、\\d]{0,16}$")
# How many firms of a size there are, which then tell what all of them made: 规模以上工业企业281家、净增12家，实现增加值80亿元.
_MORE = "(?:[比较]上年|当年|全年)?(?:[新净]增|增加)[0-9]{1,4}[户家个]"
_TOLD = re.compile(f"(?:{_MORE}|(?:总数|累计)?(?:已?达到?|发展到)[0-9]{{1,5}}[户家个])$")  # a clause that goes on with their number
_FIRMS = late(
    lambda: (
        f"(?P<doer>(?:{any_of('scopes', 'sizes')}|规模)工业企业)(?:总数|户数|数量|数)?"
        rf"(?:(?:已?达到?|发展到|增[加至]到?|有|为)?[0-9]{{1,5}}[户家个](?:[、，]{_MORE})?"
        r"|[新净]增[0-9]{1,4}[户家个][、，](?:总数|累计)?(?:已?达到?|发展到)[0-9]{1,5}[户家个])$"
    )
)
# … behind when it was, and where.
_OPENED = re.compile(
    "—{0,2}(?:[12][0-9]{3}年|[去今]年|全年|预计|目前|[现拥]有|年末|要|努力|力争|确保|保证|实现|[全我][省市县区州盟旗]){0,5}"
)
_NEAR = 12  # characters before a figure in which 分别 hands it out
_REACH = 40  # characters of a clause that only says how a thing fares
_CLAUSE = late(
    lambda: (
        f"(?P<doer>[^，。；：、\\d]{{2,12}}?)(?:经济|生产|收入|利润|生活水平|生活)?(?:运行|发展|增速|增幅)?(?={any_of('scopes', 'fares')})"
    )
)
# … whatever is said of these, which are of no longer name: 第三产业 异军突起, but 第三产业 投资加快
_SECTOR = late(
    lambda: (
        f"(?P<doer>[^，。；：、\\d]{{0,4}}?(?:第?[一二三]次?产业?|服务业))(?!{any_of('scopes', 'of_sector')})(?=[^，。；：、\\d]{{2,12}}$)"
    )
)

# Some firms that made two things: 7家投产企业完成工业总产值18亿元、 增加值2亿元.
_SOME = re.compile(
    r"[0-9]{1,4}[户家个](?![^，]{0,4}规)[^，。；：、\d]{0,8}(?:企业|公司)(?:共|预计|全年|累计)?(?:完成|实现)[^，。；：、\d]{2,12}[0-9.]{1,8}[万亿]元、$"
)


# Firms of an owner or a kind, or the counties, and what they have: 外资企业出口增长6%、 进口增长12%; 县域生产总值增长6%、 财政收入增长5%.
_OF_OWNER = re.compile(
    "(?![^，]{0,8}(?:规上|规模|工业企业|限上|限额))(?:全[市省县区州国盟旗])?"
    "(?:[^，；：、\\d]{1,8}(?:企业|央企|国企|民企|外企)(?:完成|实现)?(?:营业(?:总)?收入|营收|总?产值|利润|净?资产|出口|进口|进出口|税收|投资)"
    "|县域(?:地区)?(?:生产总值|GDP))[^，；：、\\d]{0,6}\\d[^，]*、$"
)


# Firms of an owner or a rank, how many there are, and what they made: 市属工业企业59家， 完成工业增加值40亿元，实现利润2亿元.
_MADE = re.compile(
    "(?:^|[，。；：\\n])(?:其中，?)?(?:全[市省县区州国盟旗](?:现|共)?有?)?"
    "(?:[省市县区乡镇村校](?:属|办|营)|乡镇办|“?三资”?|外[资商]|国有|集体|民营|私营|总部|骨干|重点|龙头|大中型)"
    "(?![^，]{0,8}(?:规上|规模|限上|限额))[^，。；：、\\d]{0,8}企业(?:总数|累计){0,2}(?:已?达到?|发展到|有)?[0-9.]{1,5}万?[家户个]，"
    "(?:共?(?:完成|实现)[^，。；：]{2,24}，){0,2}共?(?:完成|实现)$"
)
_MADE_REACH = 90  # characters of their clause and of two that go on with what they made


def within(words: str) -> str:
    """The doer in the words before a measure, without its verb; "" where there is none.

    >>> within("规模以上工业预计完成"), within("规模以上工业")
    ('规模以上工业', '')
    """
    done = _VERB.search(words) if words.endswith(("完成", "实现")) else None
    return words[: done.start()] if done is not None else ""


def sized(text: str, edge: int, doer: str) -> str:
    """The doer whose words begin at a place, as firms are called by the size that stands before it in full.

    >>> sized("国有及年销售收入500万元以上非国有工业企业完成", 15, "非国有工业企业")
    '规模以上工业企业'
    """
    if doer.lstrip("的") not in _ALL_FIRMS or _OF_SIZE.search(text, max(0, edge - _REACH), edge) is None:
        return doer
    return "规模以上工业企业"


_ALL_FIRMS = frozenset(("工业", "工业企业", "非国有工业", "非国有工业企业", "独立核算工业企业"))
_OF_SIZE = re.compile("(?<![非户家个])年?(?:产品)?(?:主营业务|销售)收入(?:500|2000)万元(?:及)?以上$")


def of(topic: str) -> str:
    """Whose a measure is, by its name.

    >>> of("规模以上工业企业营业收入"), of("规模以上工业企业")
    ('规模以上工业企业', '')
    """
    measure = _MEASURE.search(topic)
    return topic[: measure.start()] if measure is not None else ""


def before(text: str, at: int) -> str:
    """The doer that the clause before the one at a place, or its own before a 、, begins with; "" where it names none.

    >>> before("第三产业稳步回升，实现增加值310亿元", 9), before("工业园区建设提速，实现增加值310亿元", 9)
    ('第三产业', '')
    >>> before("工业完成总产值50亿元、增加值20亿元", 12)
    '工业'
    """
    if at < 1 or text[at - 1] not in "，、":
        return ""
    start = max(text.rfind(mark, max(0, at - _REACH), at - 1) for mark in "，。；：\n") + 1
    start = _opened(text, max(start, at - _REACH), at)
    if text.startswith("人均", at) and (people := _PEOPLE.match(text, start, at - 1)) is not None:
        return people["doer"]
    found = _CLAUSE.match(text, start, at - 1) or _SECTOR.match(text, start, at - 1)
    if found is None and text[at - 2] in "户家个":
        if _TOLD.match(text, start, at - 1) is not None:
            start = max(start - _REACH, *(text.rfind(mark, max(0, start - _REACH), start - 1) + 1 for mark in "，。；：\n"))
        found = _FIRMS.match(text, _opened(text, start, at), at - 1)
    return found["doer"] if found is not None else ""


def _opened(text: str, start: int, end: int) -> int:
    """Where a clause begins behind the words of when and where: 预计全年 服务业质效双升."""
    opened = _OPENED.match(text, start, end)
    return start if opened is None else opened.end()


def in_a_row(text: str, c: Candidate) -> bool:
    """Is a figure one of two of one name, each of one of several doers: 电子、化工产业产值 30亿元、45亿元? Milestones are not, nor
    what 分别 hands out (2022年、2023年生产总值分别增长5%、6%)."""
    if c.claim.topic != c.claim.subject:
        return False  # 城、乡居民收入增长8%、9%: each has a topic of its own
    for one, two in ((c.last, c.claim), (c.claim, c.after)):
        if one is None or two is None or one.quantity.span.end + 1 != two.quantity.span.start:
            continue
        first, second = one.quantity, two.quantity
        if text[first.span.end] != "、" or one.subject_span != two.subject_span or one.relation is not two.relation:
            continue
        since = min(max(c.subject.end, first.span.start - _REACH), first.span.start - _NEAR)  # 分别 stands before the first of a list
        handed = text.find("分别", max(0, since), first.span.start) >= 0
        passed = first.bound is Bound.MORE_THAN or second.bound is Bound.MORE_THAN
        if first.unit == second.unit and not handed and not passed:
            return True
    return False


def some_firms(text: str, at: int) -> bool:
    """Does the name at a place go on with what some firms made?

    >>> some_firms("7家企业完成产值18亿元、增加值2亿元", 13), some_firms("7家规上企业完成产值18亿元、增加值2亿元", 15)
    (True, False)
    >>> some_firms("市属企业59家，实现利润2亿元", 10), some_firms("规上工业企业59家，实现利润2亿元", 12)
    (True, False)
    """
    if text.endswith(("完成", "实现"), 0, at):
        return _MADE.search(text, max(0, at - _MADE_REACH), at) is not None
    if text[at - 1] != "、":
        return False
    start = max(at - _REACH, *(text.rfind(mark, max(0, at - _REACH), at) + 1 for mark in "，。；：\n"))
    return (_SOME.match(text, max(0, start), at) or _OF_OWNER.match(text, max(0, start), at)) is not None


def of_sum(c: Candidate, indicator: Indicator, marked: Mapping[int, Claim]) -> bool:
    """Is a growth that of a sum of money before it, which is none of the region's: 出口企业36家出口额5亿元， 增长8%? Not where
    that stands in brackets behind one that is: 总产值6亿元(上年为5亿元)，增长8%."""
    last = c.last
    if last is None or last.subject_span != c.subject or last.relation is not Relation.LEVEL or last.quantity.kind is not Kind.MONEY:
        return False
    told = c.i - 1 in marked or (c.i - 2 in marked and marked[c.i - 2].subject_span == c.subject)
    return Measure.LEVEL in indicator.measures and not told
