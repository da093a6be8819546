"""Does a stretch that can be an amount state one where it stands? Words and names hold numerals that state nothing.

The words are in `data/names.toml`; what is left to code is where they have to stand.
"""

from __future__ import annotations

import re
from functools import cache
from string import ascii_letters

from .. import regions, words
from ..tree import Bound, Kind
from .amounts import Reading

_ALONE = frozenset(["千万", "百万", "万", "千", "百", "亿", "十万", "十", "亿万", "万万"])
_WRITTEN_OUT = ("tenths", "doublings", "and_half", "fraction", "share", "whole_half", "most", "double", "half")


@cache
def names(key: str) -> tuple[str, ...]:
    """A list of `data/names.toml`, as `startswith` takes it."""
    return tuple(words.load("names")[key])


@cache
def units_of(key: str) -> frozenset[str]:
    """A list of units in `data/names.toml`."""
    return frozenset(names(key))


@cache
def _contexts(key: str) -> dict[str, tuple[str, ...]]:
    """A table of `data/names.toml`: a unit and the words that it stands with."""
    return {unit: tuple(listed) for unit, listed in words.load("names")[key].items()}


@cache
def _beside() -> dict[str, re.Pattern[str]]:
    """Units that count something only in a clause that holds one of certain words."""
    return {unit: re.compile(words.pattern(listed)) for unit, listed in words.load("names")["only_with"].items()}


def size(reading: Reading) -> int:
    """The whole part of a reading's value (of a range its upper end)."""
    value = reading.value if reading.value is not None else reading.high
    return int(value) if value is not None else 0


_HELD = ("举办", "举行", "开展", "推出", "组织")
_MARKS = re.compile("[，。；：！？]")


def clause_left(text: str, start: int) -> str:
    """The clause's words before an offset, at most 40 characters.

    >>> clause_left("今年，收入增长5%", 7)
    '收入增长'
    """
    return _MARKS.split(text[max(0, start - 40) : start])[-1]


SCALES = frozenset("十百千万亿")
_PROGRAMME = re.compile("粮食(?:增产|产能|生产能力)[^，。；、]{0,8}(?:行动|工程|计划|规划)")


def programme(text: str, start: int, end: int) -> bool:
    """Is a stretch the scale in the name of a programme, and no amount: 千亿斤 粮食产能提升行动?"""
    return _PROGRAMME.match(text, end) is not None and SCALES.issuperset(text[start : end - 1])


def stated(text: str, start: int, end: int, core: str, before: str, reading: Reading) -> bool:
    """Does a stretch that can be an amount state one here?

    Args:
        text, start, end: the stretch with its bound word, and where it stands.
        core: its text without the bound word.
        before: that word.
        reading: what it would state.
    """
    name, arabic = reading.unit.text, core[0].isdigit()
    if start:
        last = text[start - 1]
        if (
            last == "每"
            or (last == "点" and name == "分")
            or (last == "前" and name in ("%", "‰"))
            or (last.isdigit() and core[0] in "十百千万亿")
        ):
            return False  # each hundred of them; a time of the day; a class of the first 1%; what is left of a number that a name took
        if arabic and last in _LATIN and not before and (last == "." or not _SCALED.search(core)):
            return False
    rule = reading.rule
    if not name:
        if (arabic and end < len(text) and text[end] in _LATIN) or ("级" in core and size(reading) < 10000):
            return False
        if rule.endswith("/bare"):
            return _bare(text, start, text[max(0, start - 8) : start], text[end : end + 8], core, before, reading)
    if name in _questioned() and not _counted(text, start, end, reading):
        return False
    if reading.head == "ARABIC":
        return not (core[0] == "7" and rule.endswith("/product"))  # 7×24小时: always open
    right = text[end : end + 8]
    if right[:1] == "“" and name in ("个", "项") and size(reading) < 20 and not _quoted_things(text, start, end):
        return False  # 四个“必须”
    return _chinese(text[max(0, start - 8) : start], right, core, before, reading)


@cache
def _questioned() -> frozenset[str]:
    """Units of which not each number counts something."""
    return units_of("talk_units") | _beside().keys() | {"项", "点", "方面"}


def _counted(text: str, start: int, end: int, reading: Reading) -> bool:
    """Does a number with such a unit count something here, by the words around it?"""
    name, right = reading.unit.text, text[end : end + 8]
    beside = _beside().get(name)
    held = beside is not None and reading.head == "ARABIC" and text.endswith(_HELD, 0, start)  # 举办3期“名师讲学”, but 举办二期开工仪式
    if beside is not None and not held and beside.search(right) is None and beside.search(clause_left(text, start)) is None:
        return False
    if name == "项" and right.startswith(names("summed")) and len(_MEMBERS.split(clause_left(text, start))) == size(reading):
        return False  # 文教、卫生、科技三项 支出
    if name == "项" and reading.head == "CHINESE" and _WORKS.match(text, end) is not None:
        return False  # 着力抓好七项 工作：
    if name == "点" and "指数" not in (left := clause_left(text, start)) and _MOVED.search(left) is None:
        return False  # 早上8点
    if name == "方面" and not _SETS.match(right):
        return False  # 从5方面提出28项措施
    if name not in units_of("talk_units") or _TALK.match(right) is None:
        return True
    large = size(reading) >= 10 or right.startswith(_UNDER_WAY)
    if reading.kind not in _THINGS or (reading.head == "ARABIC" and large and not right.startswith(names("always_talk"))):
        return True
    return _THING.match(text, end) is not None or _troubles(text, start, end)


_THINGS = (Kind.COUNT, Kind.OTHER)
_WORKS = re.compile("工作(?:[。：]|$)")
_MEMBERS = re.compile("[、和与及]")
_UNDER_WAY = ("加快推进", "加快建设", "加快实施")  # 3个项目竣工、2个加快推进
_TALK = words.late(lambda: f"{words.any_of('names', 'talk')}|{words.any_of('names', 'talk_alone')}(?:[，。；：、”的]|$)")
_THING = words.late(
    lambda: (
        f"{words.pattern(names('talk_names'))}[^，。；：、的\\d]{{0,8}}?{words.pattern(names('talk_things'))}"
        f"(?:(?!{words.HAN})|{words.pattern(names('talk_behind'))})"
    )
)


def _quoted_things(text: str, start: int, end: int) -> bool:
    """Does a quotation behind a count in Chinese numerals begin the name of things, or name what is newly built: 四个 “千字号”产业集群,
    新建五个 “口袋公园”; and is no saying: 四个 “必须”, 三个 “一批”项目?"""
    named = _QUOTED_THINGS.match(text, end)
    return named is not None and (named["what"] is not None or text.endswith(_NEW, 0, start))


def _quoted() -> str:
    """A quotation and the things that it is said of, or that it names at its end."""
    things = words.pattern(names("talk_things"))
    named = f"{things}”|”[^，。；：、的\\d“”]{{0,6}}?(?P<what>(?!工程){things})"
    return f"“(?!一[批号个]|[百千]万)[^“”]{{1,12}}(?:{named})(?:(?!{words.HAN})|{words.pattern(names('talk_behind'))})"


_QUOTED_THINGS = words.late(_quoted)
_NEW = ("新建", "建成", "新增")
_TROUBLES = words.late(
    lambda: f"[^，。；：、的\\d]{{0,8}}?问题(?:已|均|全部|基本|完成|得到){{0,3}}(?P<dealt>{words.pattern(names('dealt_with'))})?"
)
_DEALT = words.late(lambda: f"{words.pattern(names('dealt_with'))}[^，。；：、]{{0,12}}$")


def _troubles(text: str, start: int, end: int) -> bool:
    """Are troubles counted that somebody deals with: 交办的 5个 问题, 6个 突出问题整改到位?"""
    if not text[start].isdigit() or (named := _TROUBLES.match(text, end)) is None:
        return False
    return named["dealt"] is not None or _DEALT.search(clause_left(text, start)) is not None


def points(text: str, start: int, core: str) -> bool:
    """Are 个点 percentage points: always where parts of one are named (1.9个点), else behind a change or a gap; not in 布设12个点."""
    return "." in core or _MOVED.search(clause_left(text, start)) is not None


_MOVED = re.compile(
    "(?:提高|上升|提升|增长|上涨|回升|加快|扩大|降低|下降|回落|下滑|收窄|缩小|[上下]调|拉动[^，]{0,8}|[高快低慢]于[^，]{0,8}|高出[^，]{0,8})(?:了|约)?$"
)


def passes(text: str, start: int) -> bool:
    """Is the 过 before a number in Arabic digits a bound: 产值 过50亿元企业; 过10亿元的 at the head of a clause; 签约 过10亿元项目?"""
    if start == 1 or text[start - 2] in "，、；。：" or text.endswith("其中", 0, start - 1):
        return _LARGE.match(text, start) is not None  # 其中过10亿元的5个
    return text.endswith(names("passing"), 0, start - 1) or _CLASS.match(text, start) is not None


_LARGE = re.compile(r"[\d.]{1,6}[百千万亿]{1,2}(?:元|的(?=\d))")  # 过100亿的企业2家、过50亿的 5家
_CLASS = re.compile(r"[\d.]{1,6}[百千万亿]{1,2}元(?:的|以上的?)?(?:(?:工业|产业|重大|制造业|重点|招商)?(?:项目|企业)|产业|集群|园区)")
# 首个 过10亿元省份, 产值 过50亿元企业
_SETS = re.compile(r"、?\d|民生|惠民|实事")  # 十方面民生实事, 10方面26项实事
_SCALED = re.compile("[万亿元%‰台套家座处个项根吨]")
_NTH_MEETING = re.compile("[、和及][一二三四五六七八九十]+次")  # 三次、四次全会
_FINANCIAL = frozenset("壹贰叁肆伍陆柒捌玖")
_ALIKE = frozenset("lIoO")  # what stands for 1 and 0
_LATIN = frozenset(ascii_letters + ".-")


def _chinese(left: str, right: str, core: str, before: str, reading: Reading) -> bool:
    """Amounts in Chinese numerals: most small ones are words, names of sets, or "a"."""
    whole, name, kind = size(reading), reading.unit.text, reading.kind
    counted = kind in _THINGS
    if left and left[-1] in _ALIKE and core[0] in "百千万亿":
        return False  # 1O万人: the rest of a numeral that is spoilt
    if reading.rule.endswith("/many"):
        return bool(name)
    if core == "过半" and left.endswith(_HALFWAY):
        return False
    if _pointed(reading):
        return name != "分" and core not in names("lists")
    if counted and ((whole == 0 and core[0] in "零〇") or (whole < 10 and core[0] in _FINANCIAL)):
        return False  # 零件, 伍家岗
    if not counted and reading.rule.endswith(_WRITTEN_OUT):
        return kind is not Kind.DURATION or "half" in reading.rule or whole > 1
    if whole == 1 and kind in (Kind.COUNT, Kind.OTHER, Kind.LENGTH):
        return False
    if whole == 1 and kind is Kind.DURATION:
        return reading.bound is not Bound.EXACT or left.endswith(names("lasting"))
    if core in names("lists") and not before and _LISTING.search(left) is not None:
        return False  # 入选全国百家名院
    if core in regions.names():
        return False
    if (left[-1:] in ("第", "十", "之") or (left[-1:] in ("统", "唯", "同") and core[0] == "一")) and whole < 10:
        return False  # 统一, but 监测系统 三套
    if right[:1] == "之" and right[1:2] not in ("久", "多", "后", "前", "间", "中"):
        return False
    if name == "期" and left.endswith(names("by_numbers")):
        return whole > 1 and (right == "" or right[0] in "，。；、" or right[0].isdigit())  # 培训班六期
    if name.partition("(")[0] in units_of("arabic_only"):
        return reading.bound is Bound.APPROX_MORE and whole >= 10  # 受灾地区达 七十余县
    if kind is Kind.DURATION:
        return left.endswith("连续") or _lasts(right, core, name, whole, reading)  # 连续三年 成为全省第一
    if counted and not _counts(left, right, core, name, whole, before):
        return False
    if name == "元" and core in ("万元", "千元", "百元") and right.startswith(names("per_money")):
        return False  # 万元GDP能耗, 百元营业收入成本
    if name == "元" and whole < 10 and right.startswith(_contexts("chinese_not_before")[name]):
        return False  # 三元 锂电池: of three elements
    if core in ("百万吨", "十万人") and right.startswith(names("deadly")):
        return False  # 煤矿百万吨死亡率
    if core == "亿元" and right.startswith(names("per_hundred_million")):
        return False  # 亿元GDP生产安全事故死亡率
    if core in _NO_NUMERAL and not before and _NUMERAL_LOST.match(right) is not None and not left.endswith(_SO_LARGE):
        return False  # 生产总值达到亿元，增长%: the numerals were taken out
    if core[0] in "万亿" and right[:1].isdigit() and reading.bound is Bound.EXACT and not left.endswith(_SO_LARGE):
        return False  # 粮食产量 万吨 120: the unit of a table's row
    return not (name in units_of("small_is_none") and (whole < 20 or (core[:-1] in _ALONE and not before)))  # 存栏超 千头


# An amount of money that ends its clause, or begins a change, with no word of how large it is.
_NO_NUMERAL, _SO_LARGE = ("亿元", "亿美元", "万美元"), ("上", "近", "达", "过", "超", "数", "逾", "破", "成", "跨入", "进入", "迈入")
_NUMERAL_LOST = re.compile("[,，。；;、)]|$|[增减][加长少][到至]|[提降][高低升][到至]|[增降]至")
_HALFWAY = ("时间", "时间过半、任务", "时间过半，任务")  # a slogan of the middle of the year
_LISTING = words.late(lambda: f"{words.any_of('names', 'listing')}了?(?:{words.HAN}{{2,3}})?$")
_YEARS_PLAN = re.compile("(?![来内间中]|累计|完成|实施|编制|出台)[^，。；、的和与\\d]{2,6}(?:行动|计划|方案)(?=[，。；、])")  # 三年治污计划
_DONE_IN = words.late(r"(?:建设|治理|改造|提升|整治)[^行计规方任工攻项专\d]{0,6}\d|跨[越上]了?[\d两三四]")  # 五年治理水土流失500平方公里


def _lasts(right: str, core: str, name: str, whole: int, reading: Reading) -> bool:
    """A span of time, and no name that begins with one (三年行动)."""
    if (
        core[-1] != "内"
        and right.startswith(names("duration_names"))
        and not (right + "。" if len(right) < 3 else right).startswith(names("after_all"))
        and not _DONE_IN.match(right)
    ):
        return False
    if core[-1] == "年" and _YEARS_PLAN.match(right) is not None:
        return False
    if core[0] == "二" and whole == 2:
        return False
    return name not in ("月", "日", "时", "分", "秒") and reading.head != "SEVERAL"


def _counts(left: str, right: str, core: str, name: str, whole: int, before: str) -> bool:
    """A count of things in Chinese numerals, and no name, ordinal or figure of speech."""
    if whole == 2 and core[0] == "二":
        return False  # 二类, 二次: an ordinal; a count is 两
    if whole < 10 and _OF_PLACE.match(right) is not None:
        return False  # 三座店水库
    if right.startswith(_contexts("chinese_not_before").get(name, ())) or left.endswith(_contexts("chinese_not_after").get(name, ())):
        return False
    only = _contexts("chinese_only_before").get(name)
    if only is not None and whole < 100 and right and not right.startswith(only) and not left.endswith(only):  # 打机井 三十眼
        return False
    if name == "次" and "全会" in right and _NTH_MEETING.match(right):
        return False
    if core in ("万人", "千人", "百人", "万户", "千户", "百户") and not before and (core == "万户" or "\u3400" <= right[:1] <= "\u9fff"):
        return right[:1] != "" and right[0] in "以左的规"  # 惠及 万户: a figure of speech
    if before and name in ("个", "位", "场"):
        return True  # 近百个, 上万场
    if core in ("万名", "千名", "百名") and not before and _PAIRED.match(right) is not None:
        return False
    return not (core[0] in "百千万" and len(core) == 2 and name in ("个", "口", "分", "位", "场", "度", "方", "里"))


_OF_PLACE = words.late(lambda: words.any_of("names", "place_syllables") + words.any_of("names", "place_kinds"))
_PAIRED = re.compile("[^，。；、\\d]{2,4}[进联帮助入访包下挂][百千万]")  # 万名 干部进万企

_CHANGED = words.late(r"分?(?:下降|降低|提高|提升|上升|增加|扩大|缩小|增长|压缩|减少|调整|改善|升|降|增|减)?[至到为]")
_FOLLOWED = words.late(r"[-—+/]?\d|[A-Za-z%‰]|号|热线|平台|届|期|线|代|后|岁")


def _pointed(reading: Reading) -> bool:
    """Has an amount a fraction, so that its numeral is no word: 平均每户 三点六人, 由 零点五二?"""
    return reading.value is not None and reading.value != int(reading.value)


def _bare(text: str, start: int, left: str, right: str, core: str, before: str, reading: Reading) -> bool:
    """A number without a unit is an amount where it is large, bounded, or stands where a value is named."""
    whole = size(reading)
    softened = bool(before) or reading.bound not in (Bound.EXACT, Bound.RANGE)
    pointed = reading.head == "CHINESE" and _pointed(reading)
    if reading.head in ("CHINESE", "PAIR", "SEVERAL") and not pointed:
        if core in _ALONE:
            return softened and (core != "万" or before != "") and right[:1] not in ("届", "期")
        if core in ("十亿", "百亿", "千亿", "万亿") and not before and right.startswith(names("mottoes")):
            return False
        people = whole >= 1000 and core[0] not in "十百千万" and _PEOPLE.match(right) is not None
        return (whole >= 10000 and core[-1] in "万亿级多余上下右内") or (softened and whole >= 100) or people
    if core[-1] in "万亿级多余" or "万" in core or "亿" in core:
        return True
    if _FOLLOWED.match(right):
        return False
    if softened:
        return True
    ends = right == "" or right[0] in "，。；、()！"
    if core in ("1", "100", "一百") and _BASE.search(left) is not None:
        return False
    if left.endswith("比") and left[-2:-1].isdigit():
        return False  # 男女比例为6比 4
    if left.endswith(("至", "到", "达", "为", "比", "系数", "是")) and (ends or right[0] in "的以"):
        return True
    year = 1900 < whole < 2100
    if ends and whole >= 1000 and not year and left.endswith(("完成", "实现", "收入")) and not right[1:2].isdigit():
        return True  # 农民人均纯收入完成 8650，
    if left.endswith(("从", "由", "年的", "末的", "底的")) and _FROM.search(left) is not None and _CHANGED.match(right):
        return True
    return ends and (pointed or ("." in core and not core.endswith(".0")))


_BASE = re.compile(r"(?:以[^，。；、]{1,12}|\([^，。；、()]{1,12})为$")  # 以上年 为 100, (农村 为 1)
_FROM = re.compile("[从由](?:[^，。；]{1,8}的)?$")  # 收入比从2016年的1.93缩小到1.86
_PEOPLE = words.late(lambda: f"{words.HAN}{{0,4}}{words.any_of('names', 'people')}")


def moves(left: str, behind: str) -> bool:
    """Do the words around 第N say that something came from there: 由全省 第8 跃升到?"""
    return _COMES.search(left, max(0, len(left) - 10)) is not None and _MOVES.match(behind) is not None


_COMES = re.compile("[由从]")
_MOVES = re.compile("(?:[跃提上晋]升|提高|[晋进]位|前移|下[降滑]|后移|[升跃进降退])(?:[到至为居]|(?=第|首位))")
