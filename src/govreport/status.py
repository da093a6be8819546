"""Done or promised, and how firmly: from the clause's own words and the part it stands in."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache, partial
from typing import NamedTuple

from . import goals, words
from .calendars import UNKNOWN, Calendar
from .time_words import BY_CENTURY, MIDDLE, YEAR, year_of
from .tree import Commitment, PartKind, Status
from .words import WILL_YIELD, YIELDS_NO_MORE

_REACH = 120  # how far before an amount its clause's words are looked at: clauses are shorter, but a text need not be
HISTORY = 5  # a year further back than a term of office is history, neither done nor promised


class Frame(StrEnum):
    """What the text around a claim is for."""

    BACK = "back"
    AHEAD = "ahead"
    EXPLAINS = "explains"
    OPEN = "open"


_FRAMES = {
    PartKind.REVIEW: Frame.BACK,
    PartKind.PLAN: Frame.AHEAD,
    PartKind.TASKS: Frame.AHEAD,
    PartKind.REQUIREMENTS_AND_TARGETS: Frame.AHEAD,
    PartKind.SELF_GOVERNMENT: Frame.AHEAD,
    PartKind.ANNEX: Frame.AHEAD,
}


def frame(kind: PartKind | None) -> Frame:
    """The frame that a part of a kind gives."""
    return _FRAMES.get(kind, Frame.OPEN) if kind is not None else Frame.OPEN


def turns_ahead(text: str, calendar: Calendar = UNKNOWN) -> bool:
    """Does a paragraph, of a report without headings or of a part that looks both ways, begin what looks ahead?

    >>> turns_ahead("2024年，全市经济社会发展的主要预期目标是：地区生产总值增长6%。"), turns_ahead("一年来，我们完成投资5亿元。")
    (True, False)
    >>> [turns_ahead(text, Calendar.of(2024)) for text in ("2024年，是攻坚之年。", "2023年，是攻坚之年。", "明年，是攻坚之年。")]
    [True, False, False]
    >>> turns_ahead("明年，是攻坚之年。", Calendar(planned=2024, now=2023)), turns_ahead("去年，主要预期目标全面完成。")
    (True, False)
    >>> [turns_ahead(text, Calendar.of(2024)) for text in ("2024年发展目标：", "全年目标任务：投资增长8%。", "2023年目标：")]
    [True, True, False]
    """
    if any(not goals.was_met(text, *m.span()) for m in _TURNS_AHEAD.finditer(text)):
        return True
    opened = _OPENED.match(text.lstrip())
    if opened is None or calendar.planned is None or calendar.now is None:
        return False
    counted = calendar.now + 1 if opened["next"] else (calendar.now if opened["this"] else calendar.planned)
    named = year_of(opened["year"]) if opened["year"] else counted
    return named == calendar.planned


# What is led in as the targets of a year: 2024年发展目标：, 今年的主要任务是：, 今年计划规定，…, but not 全年目标任务：均已完成.
_TARGETS_OF = (
    "的?(?:[全我][省市县区州盟旗]|政府|工作|经济社会|国民经济|经济|发展|各项|主要|总体|预期|奋斗|具体|计划(?=的)|的){0,5}"
    "(?:目标(?:任务)?(?:是|为)?：|(?:指标|任务|计划|安排)(?:是|为)：|(?<=年的)任务：|(?<=[要体制])指标(?:是|为)"
    "|计划(?:草案)?(?:：|(?:规定|要求)[，：]))(?![^，。；\\d]{0,8}已)"
)
_TO_DO_IN_IT = "，[^，。；：\\d]{0,8}(?:(?<![主重需])要|将)(?:努力|着[力重]|全力|力争|争取|确保|重点|突出|集中|坚持|继续|进一步)"
_WE_ARE_TO = "，?(?:我们|[全我][省市县区州盟旗]|政府)?(?:要(?![看认求素])|将(?!近))"
# 2024年，…; 2024年是…; 做好2024年工作，…; 明年，…; 展望今后五年，…: not 2024年1月. 今年 only before targets and 今年，我们要….
_OPENED = words.late(
    f"(?:各位代表[，：:！] ?)?(?:(?:[做抓]好|展望)?(?:[我全][省市县区州盟旗])?(?:(?P<year>{YEAR})|(?P<next>明)年)"
    "(?=[，是我]|主要|全[省市县区州盟旗]"
    "|的?(?:政府|工作的|各项|主要|总|基本|中心|全[省市县区州盟旗]){0,3}的?(?:工作，|(?:任务|目标|要求)(?:是|为))"
    f"|{_TARGETS_OF})|(?:(?P<this>今)|全)年(?={_TARGETS_OF}|{_TO_DO_IN_IT}|{_WE_ARE_TO})|(?:展望)?(?:今后|未来)的?[五十]年"
    f"|下一步{_WE_ARE_TO})"
)


def _listed(name: str) -> str:
    """A regular expression for the words of a list, and for those of the table of words that count beside some others."""
    table = words.load("status")
    beside = f"|{words.guarded('status', f'{name}_beside')}" if f"{name}_beside" in table else ""
    return words.pattern(table[name]) + beside


_LISTS = ("done", "promise", "lookback", "ahead", "result")
_IS_DONE, _IS_PROMISED, _LOOKBACK, _TURNS_AHEAD, _RESULTS = (words.late(partial(_listed, name)) for name in _LISTS)


def judge(text: str, start: int, at: int, around: Frame, named: int | None, year: int | None, aims: bool) -> Judgement:
    """The status and the commitment of a claim.

    Args:
        text: the paragraph as it is read.
        start: where the clause begins; `at` where its amount stands.
        around: what the text around it is for.
        named: the year that the sentence names before the amount, not as one to compare with.
        year: the year that the report plans.
        aims: may the paragraph lead in a list of targets?
    """
    if around is Frame.EXPLAINS:
        return OTHER
    start, planned = max(start, at - _REACH), around is Frame.AHEAD
    first = max(0, start - _REACH)
    if (text.find("如", first, at) >= 0 or text.find("若", first, at) >= 0) and goals.would_be(text, first, at):
        return OTHER
    passes = text[at] == "突" and not text.endswith("即将", start, at)
    until = at + 2 * passes  # 将 突破百亿元: the word of a bound is read with the amount
    if not planned and text.find("提出", max(0, start - 3), at) >= 0 and _ONCE_AIMED.search(text, max(0, start - _SAID), at) is not None:
        return OTHER
    if planned and _stands(text, start, at):
        return DONE
    years = named - year if named is not None and year is not None else None
    aimed = planned and (years is None or years >= 0)  # 今年1—5月，货运量计划完成105%, also in a plan
    if _IS_PROMISED.search(text, start, until) is not None and _promises(text, start, until, aimed):
        closes = around is Frame.BACK and (years is None or years < 0) and goals.closes_year(text, max(0, start - _REACH), until)
        return DONE if closes else _promise(text, start, at)
    if planned and years is not None and years < 0 and _kept_to(text, start, at):
        years = None
    if years is not None and years < -HISTORY:
        return OTHER
    past, coming = (years < 0, years >= 0) if years is not None else (False, False)
    if planned:
        done = (past and not _taken_up(text, start, at)) or _is_done(text, start, at) or (not coming and _looks_back(text, start, at))
        return DONE if done else _promise(text, start, at)
    ahead = coming and (around is not Frame.BACK or _to_be(text, start, at, named) or _DUE.search(text, start, at) is not None)
    first = max(0, at - _YIELDS)
    told = text.find("后", first, at) >= 0 or text.find("将", first, at) >= 0
    if ahead or (aims and goals.in_list(text, start, at, year)) or (told and _will_yield(text, first, at)):
        return _promise(text, start, at)
    return DONE


# What a review says was once aimed at: 去年曾提出，要把物价涨幅控制在 10%以内, 去年的报告提出，物价涨幅要降到 3%; but 年初提出要办的
# 10件实事.
_ONCE_AIMED = re.compile(
    "(?:[去上]年|年初|曾经?)[^，。；]{0,20}提出，?(?:要|把|将|力争|争取|使|[^，。；的\\d要]{2,10}(?<![主重需])要)[^的。；]{0,30}$"
)
_SAID = 32  # characters of who proposed it, and when


_OF_COUNTED = re.compile("[个家户座项处宗]已[^，。；、\\d]{2,4}(?:项目|企业|工程|园区|平台|基地|设施|地块)")


def _is_done(text: str, start: int, at: int) -> bool:
    """Do the words before an amount, in a text that looks ahead, say that it was reached: 已建成3座; 目前，建成3座; 据统计，有3座?"""
    upon = words.UPON_BASE.search(text, start, at) if text.find("基", start, at) >= 0 else None
    done = _IS_DONE.search(text, start if upon is None else upon.end(), at)
    if done is not None and not (text.endswith(_upon(), start, done.start()) or words.CHANGED_FROM_NOW.match(text, done.start())):
        # but 推动 已签约企业开工20家; 从 目前的47%提高到51%; 39个已签约项目开工、84个 在谈项目签约
        return _OF_COUNTED.match(text, done.start() - 1) is None
    if text.endswith(_NOW, 0, start):
        return text[start : start + 1] not in "要须应将"
    counted = text.endswith("统计，", 0, start) and _COUNTED.search(text, max(0, start - _SOURCE), start) is not None
    return counted and text[start : start + 1] not in "要须应将预力确"


# What a plan says there is: 现在全市有 12个乡镇建立了低保制度; 全市有 240户小企业，要加快改革; 税收的 60%以上来自民营企业.
_THERE_IS = re.compile("(?:现在|如今)?(?:[全我][国省市县区州盟旗]|我们)?(?:现|共|总共|大约)?有")
_NOT_THERE = re.compile("[^，。；]{0,30}?(?:[要将拟须需]|计划|力争|确保|争取|预计|[可待有]望)")
_COMES_FROM = re.compile("[约近超]{0,2}[\\d.]{1,6}%(?:以上|左右)?[都均]?来自")
# … or what it builds upon: 在连续两年增长13%的 基础上
_BASE = re.compile("[约近超]{0,2}[\\d.]{1,6}%(?:以上|左右)?的较?高?基础上")
_BUILDS_ON = re.compile("在(?:连续|[去上前]年)[^，。；的]{0,16}$")
# … or has been done of late: 近年来，我市先后在 12个乡镇进行了试点
_IN_TURN = re.compile("(?:先后|相继|陆续)[^，。；\\d]{0,8}$")
# … so many times: 省委书记先后 3次到我市调研; but 计划先后3次举办
_TIMES, _TO_DO = re.compile("\\d{1,3}次(?![，。；]|$)"), re.compile("[要将拟须]|计划|力争|确保|争取")
_OF_LATE = re.compile("近[几两些]?年来?|这[几两些]年来?")
_NEAR = 16


def _stands(text: str, start: int, at: int) -> bool:
    """Does a text that looks ahead say of an amount that it is there, or was reached, in a sentence that promises nothing before it?"""
    first = max(0, start - _REACH)
    top = max(first, text.rfind("。", first, start) + 1, text.rfind("；", first, start) + 1)
    if text[at - 1] == "有" and start == top:
        return _THERE_IS.fullmatch(text, start, at) is not None and _NOT_THERE.match(text, at) is None
    if _COMES_FROM.match(text, at) is not None:
        return AHEAD.search(text, top, at) is None
    if text.endswith("先后", start, at) and _TIMES.match(text, at) is not None:
        return AHEAD.search(text, top, at) is None and _TO_DO.search(text, top, at) is None
    if _IN_TURN.search(text, max(start, at - _NEAR), at) is not None and (late := _OF_LATE.search(text, top, at)) is not None:
        return AHEAD.search(text, late.end(), at) is None
    return _BASE.match(text, at) is not None and _BUILDS_ON.search(text, max(start, at - _NEAR), at) is not None


# 截至2024年1月底，, 到2024年底止，, 到2024年1月底，已达, 提前实现了到2030年…的目标
_HAD_BY = re.compile(
    "截[至止]|[底末]止，|已(?:经|达|有|建|完|累|实|突|新|超)|(?:(?:实现|完成)了|提前[^，。；]{0,8}(?:实现|完成))[^，。；]{0,16}[到至](?=(?:19|20)|[一二])"
)

_YIELDS = 100  # how far behind what a project will bring once it is there more of that may be told


def _will_yield(text: str, first: int, at: int) -> bool:
    """Is an amount what a project will bring once it is there: 投产后，可实现产值5亿元、安排就业 300人; 将于年底竣工，新增产能
    5万吨?"""
    found = WILL_YIELD.finditer(text, first, at)
    return any(YIELDS_NO_MORE.search(text, m.end(), at) is None for m in found)


# 今年要完成投资5亿元，; 要求今年新增就业5万人，; 今年赤字率拟按3%安排，; but not 今年主要指标
_TO_BRING = re.compile(
    "今年还?(?:要(?!求)|将(?=[新建完安达投实开改继]))|今年[^，。；：\\d]{0,8}拟|要求(?:今|全)年|[明后]年[^，。；：\\d]{0,8}[要将拟]"
)
_NOT_OF_IT = re.compile("[去上]年|此前|过去|[前头]|上半年|第?[一二三]季度|[12]\\d{3}年")


def is_to_bring(text: str, start: int, at: int) -> bool:
    """Does the sentence, before the clause that begins at `start`, say what the year is to bring, and that clause nothing of what came:
    今年要完成铁路投资80亿元， 建成车站5座?"""
    top = max(0, start - _REACH)
    top = max(top, text.rfind("。", top, start) + 1, text.rfind("；", top, start) + 1)
    told = _IS_DONE.search(text, start, at) is not None or _RESULTS.search(text, start, at) is not None
    return not told and _NOT_OF_IT.match(text, start) is None and _TO_BRING.search(text, top, start) is not None


# In a review of 2023: 预计2024年投产, 将于今年6月建成, 今年产量有望达到
_DUE = re.compile(
    "(?:将[于在]|拟于|预[计定]|计划|[可有]望)[到于在]?(?:(?:19|20)[0-9]{2}|[今明])年|(?:20[0-9]{2}|[今明])年(?!以来)[^，。；]{0,14}(?:[可有]望|预计(?!的)|预期(?:[为是]|增长))"
)

_KEPT_TO = re.compile("(?:(?:控制|稳定|保持|维持|限制)在|不(?:得|能|准)?(?:超过|高于|低于|突破|少于))(?:上|去)年(?![^。]{0,40}[上去]年)")


_TAKES_UP = re.compile("(?:推进|推动|加快|抓好|做好|确保|启动)[^，。；\\d]{0,4}(?:20[0-9]{2}年度?|去年度?)(?![底末初来])")
_A_YEAR = re.compile("[0-9]{4}年|[去上]年")


@cache
def _upon() -> tuple[str, ...]:
    return tuple(words.load("status")["upon"])


def _taken_up(text: str, start: int, at: int) -> bool:
    """Does a plan name a year before it only for the works of that year, which are to be done: 推进 2023年度 8个示范村建设?"""
    top = max(0, start - 40, text.rfind("。", max(0, start - 40), start) + 1)
    found = _TAKES_UP.search(text, top, at)
    return found is not None and _A_YEAR.search(text, found.end(), at) is None


def _kept_to(text: str, start: int, at: int) -> bool:
    """Is the year before only named as that to whose figure a plan keeps something: 农民负担控制在 上年 人均纯收入的5%以内?"""
    return _KEPT_TO.search(text, max(0, start - 40, text.rfind("。", max(0, start - 40), start) + 1), at) is not None


_FAR = 3000  # no paragraph of a report is longer; without it, one of any length would be searched again for each claim
# 过去五年，…。今后五年，…; 去年结转项目8个，确保年内竣工5个
_COMING = re.compile(f"[。；](?:站在新的起点上，)?(?:展望)?(?:今后|未来)的?[两三四五]年|{words.TO_BE}")
# From there on a text looks back, as long as nothing turns it ahead: 改革开放以来，…; 从有利条件看，…; 主要考虑：….
_SINCE = re.compile(
    "以来(?<!今年以来)，|年来(?<![近一]年来)，|经过(?:多年|长期)[^，。；]{0,10}，|从[^，。；]{1,8}(?:条件|基础|优势)来?看，"
    "|主要是?(?:考虑(?:到|是?：)|基于(?:以下[^，。；]{0,6})?：|依据是?：)"
)
_REACHED = re.compile(  # 已突破5亿元，收入 达到; 当前，总量突破5亿元，城镇化率 超过
    "(?:已经?(?:达到?|突破|超过|进入|跨越|迈上|站上)[^，。；]{0,30}，"
    r"|(?:目前|当前|迄今)，[^，。；\d]{2,24}(?:达到?|突破|超过|跨越)\d[^，。；]{0,20}，(?:[^，。；]{0,30}，){0,2}(?!推动|促进))[^，。；]{0,16}$"
)
_STANDS = ("达", "达到", "为")
AHEAD = re.compile(
    "[要将拟须]|应[当该]|力争|争取|确保|努力|奋力|必须|目标|预期(?!寿命)|预计|今后|未来|今年|明年|全年|年[内底末]|20[0-9]{2}年|做好|加快|推进|实施|坚持|[到至]“"
)


def _looks_back(text: str, start: int, at: int) -> bool:
    """Does a text that else looks ahead look back before an amount: at its own head, at its sentence's or in a sentence before it?"""
    if _LOOKBACK.match(text) is not None and _COMING.search(text, max(0, at - _FAR), at) is None:
        return True
    top = max(0, start - _REACH)
    since = list(_SINCE.finditer(text, top, at))
    if since:
        return AHEAD.search(text, since[-1].end(), at) is None
    if not (text.endswith(_STANDS, 0, at) or text.startswith(("突破", "超"), at)):
        return False  # 已开工3个项目，完成投资10亿元
    reached = _REACHED.search(text, max(top, text.rfind("。", top, start) + 1), at)
    return reached is not None and AHEAD.search(reached[0]) is None


_NOW = ("目前，", "当前，", "迄今，", "现在，", "如今，")
_COUNTED, _SOURCE = re.compile("据[^，。；]{0,16}统计，$"), 24  # 据国家统计局初步统计，, but not 坚持依法统计，
_YEAR = words.late(
    rf"[到至](?:(?P<to>(?:19|20)[0-9]{{2}})年|(?P<age>{BY_CENTURY})|(?P<this>今年年?[底末](?=[^。；]{{0,40}}(?:将|预计|可达))))"
    "|(?P<end>(?:19|20)[0-9]{2})年[底末前]"
)


def _to_be(text: str, start: int, at: int, named: int | None) -> bool:
    """Do the words of a review lead up to a year to come (到2030年, 2030年底, 到本世纪末), which they do not say was reached (已有)?

    No year of what was won, or is to fall due (2030年亚运会).
    """
    start = max(0, start - 60)
    had = _HAD_BY.search(text, max(start, text.rfind("。", start, at)), at) is not None
    return not had and any(m["this"] or _led_to(m) in (named, (named or 0) % 100) for m in _YEAR.finditer(text, start, at))


def _led_to(said: re.Match[str]) -> int:
    """The year that words lead up to; of a century the year within it: 50 for its middle, 0 for its end."""
    if said["age"] is not None:
        return 50 if said["age"].endswith(MIDDLE) else 0
    return int(said["to"] or said["end"])


def _promises(text: str, start: int, at: int, ahead: bool) -> bool:
    """Is there a word of promise that is no goal which was met, or compared with (低于预期目标)?

    Nor may it tell how far a plan is met (投资计划完成98%), which it does not where the text looks `ahead`.
    """
    found = (m for m in _IS_PROMISED.finditer(text, start, at) if not goals.was_met(text, *m.span()))
    return any(
        text.find("的", m.end(), at) < 0
        if m[0] in _OUGHT
        else m[0] != "计划完成" or m.end() < at or ahead or not goals.plan_met(text, m.start())
        for m in found
    )


_OUGHT = frozenset(("应该", "应当", "必须"))  # 必须持证上岗 的工种减少到6个: what anything must is told of it, and promised of nothing


class Judgement(NamedTuple):
    """A status; for a promise also how hard it is, and where the word stands that says so (None where none does)."""

    status: Status
    commitment: Commitment = Commitment.NONE
    word: tuple[int, int] | None = None


OTHER, DONE, PLANNED = Judgement(Status.OTHER), Judgement(Status.ACHIEVED), Judgement(Status.TARGET, Commitment.PLAN)


_LEAD = re.compile(f"{goals.LED_IN}(?:是|为|[:：])")
_LED_FAR, _FIRST_WORDS = 1200, 5  # characters of a paragraph of expected targets, and of the longest words that end its list
# … whose list ends where the text turns to what is to be done for them.
_TO_BE_DONE = re.compile(
    "约束性指标|。(?:各位代表|为此|为了?实现|围绕|要?(?:实现|完成|达到)(?:上述|以上|这些)|做好|按照|根据|我们|要(?!素)|必须|重点|工作中|在(?:实际)?工作|坚持)"
)


def led_in(text: str, start: int) -> tuple[int, int] | None:
    """Where the word stands that leads in the list of expected targets to which a clause that begins at `start` belongs; None where it
    belongs to none.

    >>> said = "主要预期目标是：产值增长6%。利润增长5%。围绕上述目标，新建工厂5家。"
    >>> [led_in(said, said.index(word)) for word in ("产值", "利润", "新建")]
    [(2, 6), (2, 6), None]
    """
    word = max([text.rfind(aim, max(0, start - _LED_FAR), start) for aim in goals.AIMS])
    lead = _LEAD.match(text, word) if word >= 0 else None
    if lead is None or lead.end() > start or _TO_BE_DONE.search(text, lead.end(), start + _FIRST_WORDS) is not None:
        return None
    return lead.span("aim")


def _promise(text: str, start: int, at: int) -> Judgement:
    """A promise is as hard as the nearest word before the amount: 确保 → ensure, 力争 → strive, 预期 → expect."""
    hard = _COMMITMENT.finditer(text, start, at)
    found = [m.span() for m in hard if not text.startswith("寿命", m.end())]  # 人均预期寿命达到80岁
    if not found:
        aim = led_in(text, start)
        if aim is None:
            return PLANNED
        found = [aim]  # 主要预期目标是：生产总值增长6%，财政收入增长5%
    return Judgement(Status.TARGET, Commitment(_commitments()[text[slice(*found[-1])]]), found[-1])


def about(judged: Judgement, text: str, at: int, end: int) -> Judgement:
    """A promise that no other word makes hard or soft is as hard as the bound of its amount, which stands between two places: 不低于75%
    is ensured, 6%左右 expected."""
    if judged is not PLANNED:
        return judged
    if text[at] == "不" and (bound := _COMMITMENT.match(text, at, end)) is not None:
        return Judgement(Status.TARGET, Commitment(_commitments()[bound[0]]), bound.span())
    return Judgement(Status.TARGET, Commitment.EXPECT, (end - 2, end)) if text.endswith("左右", 0, end) else judged


def soon(judged: Judgement, text: str, end: int) -> Judgement:
    """What is counted, and named up to a place, is planned where it is only about to be: 30个项目 即将投产, but 12家企业上市或即将上市."""
    return PLANNED if judged is DONE and _SOON.match(text, end) is not None else judged


# 3条公路和2座桥梁 即将通车: also of the others of a list
_SOON = re.compile(
    r"(?:[、和与及]\d{1,4}[^，。；：、和与及\d的已或并]{1,12}){0,6}[也都均正]?(?:全部)?(?:即将|(?:将|计划|拟)[于在]?(?:陆续|相继|先后|年底|[今明]年|20\d\d年|[上下]半年|\d{1,2}月){0,3}[前内底份]{0,2}(?:全部)?(?:建成|开工|竣工|投产|投用|完工|通车))"
)


@cache
def _commitments() -> dict[str, str]:
    return words.classes(words.load("status")["commitment"])


_COMMITMENT = words.late(lambda: words.pattern(_commitments()))
