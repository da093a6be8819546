"""What an amount is to its clause: an amount of something (Q), a rank (R), a window of time (D), or a class of things (T, C)."""

from __future__ import annotations

import re
from functools import cache

import attrs

from ... import kinds
from ...quantities import Found
from ...quantities.amounts import Reading
from ...words import TOWARD, guarded, late, load, pattern
from .. import wordlists
from ..gaps.asides import BAR, norm
from ..lexis import ACTIVE, FREE, PLAIN, VERBS, Token, Word, longest, terms, words_of
from ..names.compounds import nominal
from ..names.trails import PEOPLED, monies
from . import scales, sizes

_WHOSE = late(lambda: f"的?[^，；、]{{0,8}}?(?:{pattern(terms('people'))})")
_GIVES = late(lambda: f"(?:、[\\d.]{{1,6}}[万余多]{{0,2}}[人名]?)?[^，；、]{{0,10}}?{pattern(terms('services'))}")


def sort(text: str, f: Found, lead: list[Token], following: Found | None, end: int, adjacent: bool) -> str:
    """Q, R, D, T or C: what an amount is to its clause. A word of `lead` that only leads to a class is taken out."""
    reading = f.reading
    if reading is None or reading.kind is kinds.RANK:
        return "R"
    core = text[f.start : f.end]
    if reading.kind in _NEVER_CLASSES and "级" not in core:
        part = reading.kind is kinds.PERCENT and text.startswith("的", f.end)
        return "T" if part and scales.grown(text, f, lead, following, end) else "Q"
    behind = text[f.end : f.end + 1] if f.end < end else ""
    if behind in _OPENS and (closed := _CLOSED.match(text, f.end)) is not None:
        behind = text[closed.end() : closed.end() + 1]
    named = behind != "" and behind not in "、的，；。—)和及与以用”" and not (behind == "并" and _AND_THEN.match(text, f.end))
    if behind and behind in "作为(" and norm(text, f):
        return "C"
    bounded = core.endswith(("以上", "以下", "以内")) or (reading.kind is kinds.LENGTH and core[-1] == "内")  # 50米内换乘
    if named and lead and (bounded or reading.kind is kinds.MONEY) and _acts_behind(text, f, reading, lead, bounded, end):
        return "Q"
    if following is not None and (
        ((bounded or core[0] in scales.PASSED) and reading.kind in _SIZES and scales.divides_too(text, f, following))
        or (core in _ORDERS and behind in ("、", "和") and _row().match(text, f.end, end) is not None)
    ):
        return "T" if adjacent and text[f.end + 1].isdigit() else "C"
    a = _Asked(text, f, reading, lead, following, adjacent, behind, named, bounded, end)
    told = _of_time(a) if reading.kind is kinds.DURATION else _of_money(a) if reading.kind is kinds.MONEY else _of_things(a)
    if told:
        return told
    if bounded and _came_from(text, f, lead, following):
        return "Q"
    if bounded and behind == "的" and lead and lead[-1].word == "在":
        lead.pop()  # 投资在5亿元以上的项目
    if following is None or following.start - f.end > _CLOSE or "、" in _BRACKETS.sub("", text[f.end : following.start]):
        a.following = None
    if (named or behind == "的") and text.endswith("时速", 0, f.start):
        return "T" if a.following is not None else "C"  # 时速350公里的 高铁
    if not _is_class(a):
        return "Q"
    return "T" if a.following is not None or adjacent else "C"


_CLOSE = 24  # characters to the next amount, which then is told of the same things


def _of_time(a: _Asked) -> str:
    """What a span of time or an age is to its clause, "" where it may be a class: 五年来, 80岁以上的老人."""
    text, f, lead, unit = a.text, a.found, a.lead, a.reading.unit.text
    if unit in scales.AGES:
        aged = a.named and unit == "岁" and not text.startswith(sizes.STEPS, f.end)
        if (aged or _WHOSE.match(text, f.end, a.end) is not None) and not _changes(text, f, lead, a.following):
            if lead and lead[-1].word == "为":
                lead.pop()  # 为6岁儿童
            a.named = a.bounded = True  # 80岁以上的老人, 7周岁儿童, but 79岁的水平, 年满6周岁入学
    if a.named and unit in _WITHIN and _REACHED.match(text, f.end, a.end) is not None:
        return "T"
    if a.adjacent and a.named and words_of(text, f.end, min(a.end, f.end + 4))[0].kind == PLAIN:
        return "T"  # 86个 15分钟 便民生活圈
    within = text[f.end - 1] == "内" or a.behind == "间" or _INSIDE.match(text, f.end) is not None
    if lead and within and (lead[-1].word == "在" or _from_year(f, lead)):
        lead.pop()  # 国家在五年内 用于教育的支出总数为, 产量在五年间 增长
        return "D"
    return "D" if not (a.bounded and a.named) and _window(text, f, lead) else ""


def _of_money(a: _Asked) -> str:
    """What a sum of money is, "" where it may be a class of another kind: 1亿元(1500万美元)以上, 百亿、千亿 园区."""
    text, f = a.text, a.found
    if text.startswith(("(", ")以", ")及以", "或", "及"), f.end) and scales.of_two_currencies(text, f):
        return "T"
    if a.bounded and text.startswith(")", f.end) and _BAR.search(text, max(0, f.start - _BEFORE), f.end + 2) is not None:
        return "C"  # 固定资产投资(500万元以上) 增长12%
    if a.behind == "、" and text[f.end - 1] == "亿" and sizes.round_ones(text, f, a.end):
        return "C"
    return "C" if a.behind != "" and a.behind in "、和" and "分别" in text and scales.shared_out(text, f, a.end) else ""


def _of_things(a: _Asked) -> str:
    """What a count or a size is, "" where it may be a class of another kind: 连续三届, 公交站点500米 覆盖率, 2个 万卡 智算集群."""
    text, f, lead, unit = a.text, a.found, a.lead, a.reading.unit.text
    if unit == "届" and text.endswith(("连续", "近"), 0, f.start):
        return "D"
    if lead and lead[-1].word == "为" and a.reading.kind is kinds.COUNT and _GIVES.match(text, f.end, a.end) is not None:
        lead.pop()  # 为30万群众提供
    if a.named and unit in _WITHIN and _REACHED.match(text, f.end, a.end) is not None:
        return "T"
    if a.named and text.endswith(("千卡", "万卡"), f.start, f.end) and not text[f.start : f.end - 2].isdigit():
        counted = a.following is not None and a.following.start - f.end <= _CLOSE and text.find("、", f.end, a.following.start) < 0
        return "T" if a.adjacent or counted else "C"
    return ""


_BAR, _BEFORE = re.compile(f"[\\u4e00-\\u9fff](?<!元)\\({BAR}[\\u4e00-\\u9fff\\d]$"), 14

# What names nothing behind an amount, where its clause ends: the mark of a footnote, a remark: 500亿元以上[3]，; 500亿元以上(不含农户)。
_OPENS = frozenset("[(^①②③④⑤⑥⑦⑧⑨⑩")
_CLOSED = late(r"(?:\^?\[\d{1,3}\]|[①-⑳]|\([^()]{1,30}\))(?=[，。；：、！]|$)")


@cache
def _row() -> re.Pattern[str]:
    """Another order of size behind one, with its own count or none, and a name that goes on: 百亩、千亩 示范片; 2个万亩、6个千亩 示范片."""
    return re.compile(f"[、和](?:\\d{{1,4}}[个片处块])?{pattern(_ORDERS)}(?![，。；]|$)")


# How near, or how fast, a thing is to be there, in the name of a rate: 公交站点500米 覆盖率, 社区15分钟 生活圈覆盖率, 10分钟 到达率.
_WITHIN = ("米", "公里", "分钟", "小时")
_REACHED = late(lambda: f"[^，。；：、的\\d]{{0,8}}?{pattern(terms('reach_rates'))}")


def _from_year(f: Found, lead: list[Token]) -> bool:
    """Does a span of time only say again how long it is from one year to another: 从2024年到2028年 五年间?"""
    return lead[-1].kind == "FROM" and lead[-1].end < f.start


def _changes(text: str, f: Found, lead: list[Token], following: Found | None) -> bool:
    """Is an age what another came from: 平均年龄由45岁 降至 38岁?"""
    aged = following is not None and following.reading is not None and following.reading.unit.text == "岁"
    return aged and _came_from(text, f, lead, following)


def _came_from(text: str, f: Found, lead: list[Token], following: Found | None) -> bool:
    """Is an amount, with a bound too, what the next one came from: 时限从3个月以上 压缩到 20天?"""
    if not lead or lead[-1].kind != "FROM" or following is None:
        return False
    return next((w.kind for w in words_of(text, f.end, following.start) if w.kind not in FREE), "") == "to"


TOWARDS = late(lambda: f"对(?![外口接])|为(?![主民])|给(?!水)|向(?![上好])|用于|{guarded('verbs', 'placing')}|[从由](?!业)")
"""What stands behind money and says for what or for whom it is spent."""


def _acts_behind(text: str, f: Found, reading: Reading, lead: list[Token], bounded: bool, end: int) -> bool:
    """Does what stands behind an amount say what it is spent on or what is done: 投资2亿元 改造学校27所, 安排资金3亿元以内 支持企业?"""
    first, *others = words_of(text, f.end, min(end, f.end + 12))
    if reading.kind is not kinds.MONEY:
        return bounded and first.kind in ACTIVE and (not others or others[0].kind in VERBS)  # 完成老旧小区30万平方米以上 改造提升
    before = lead[-1]
    if not (text.endswith(longest("spent"), before.start, before.end) if before.kind == "N" else before.word in wordlists.spending):
        whose = before.kind == "N" and len(lead) > 1 and lead[-2].kind in ("ADD", "DO")
        acts = first.word in wordlists.acts and first.word != "支持"
        return whose and first.kind in ("do", "add") and not acts  # 发行债券5亿元以上 实施工程
    if TOWARDS.match(text, f.end, end) is not None:
        return True  # 投入2亿元 对30个村 实施整治
    if first.kind not in ACTIVE:
        return False
    described = text.endswith("投资", 0, f.start) and (bounded or first.word in wordlists.acts)
    return not (described and others and nominal(others[0].word))  # 投资5000万元以上 技改 项目


_AND_THEN = re.compile("并(?![网购轨联排行线])")  # 产能稳定在10万吨以上 并力争达到12万吨, but 10万千瓦以上 并网项目
_ROUND = ("千亩", "万亩", "万吨", "百万千瓦", "千万千瓦")  # sizes without a digit, which are no measure of anything
_ORDERS = ("百亩", "千亩", "万亩", "百吨", "千吨", "万吨", "百头", "千头", "万头")
_WORTH = re.compile("(?:重大)?(?:项目|企业)(?:落地|开工|建成|投产|竣工|(?:有所|取得|实现)?(?:零的?|新的?|历史性|重大)?突破(?!\\d))")
_JOINED = late(lambda: f"{pattern(terms('members'))}(?!债|资金|贷款|融资|补[贴助]|奖|基金)")
_NTH = re.compile("第[一二三四五六七八九十]{1,2}[个座家条]$")
_BRACKETS = re.compile(r"\([^()]*\)")  # 县(市、区)
_NEVER_CLASSES = frozenset({kinds.PERCENT, kinds.PERCENT_POINT, kinds.RATIO, kinds.CONCENTRATION})
_MATTER = frozenset({kinds.AREA, kinds.LENGTH, kinds.MASS, kinds.POWER, kinds.VOLUME, kinds.ENERGY})
_SIZES = _MATTER | {kinds.MONEY, kinds.DURATION, kinds.OTHER}


@attrs.define(slots=True, eq=False)
class _Asked:
    """An amount of which is asked whether it is a class, with what stands around it in its clause."""

    text: str
    found: Found
    reading: Reading
    lead: list[Token]
    following: Found | None  # the next amount, if it stands close
    adjacent: bool  # does it touch the one before?
    behind: str  # the next character
    named: bool  # does a name go on there?
    bounded: bool  # 以上, 以下, 以内
    end: int  # of the clause


def _is_class(a: _Asked) -> bool:
    """Does an amount say which things are meant, rather than how many: 10亿元以上项目, 百亿级企业, 500千伏变电站?"""
    text, f, reading, following, named = a.text, a.found, a.reading, a.following, a.named
    core = text[f.start : f.end]
    if "级" in core and not named and core.startswith(("突破", "超", "跨越")) and a.lead and a.lead[-1].kind == "N":
        return a.behind == "的" or any(t.kind in ("ADD", "TO") for t in a.lead)  # 新材料产业突破500亿级，
    if reading.kind is kinds.LENGTH and (text.startswith(_AROUND, f.end) or text.endswith(longest("inventing"), 0, f.start)):
        return True  # 中心城区10公里 范围内, 研制12000米 自动化钻机
    if "级" in core and sizes.came_to(text, f, a.lead, not named and a.behind in ("", "，", "。", "；", "、")):
        return False
    if a.adjacent and text.startswith(sizes.STEPS, f.end) and _CAME_FROM.search(text, max(0, f.start - _CAME_REACH), f.start) is not None:
        return False  # 从420亿元 迈上650亿元 台阶
    if "级" in core or core[-1] in "伏Vv" or (named and reading.low == 0 and reading.kind is kinds.LENGTH):
        return True  # 0—3公里 边境村屯道路
    sized = reading.kind in _SIZES
    if (
        sized
        and not a.bounded
        and _spreads(reading)
        and (sizes.of_all(text, f, a.adjacent) or (following is not None and following.start == f.end))
    ):
        return False  # 12幢3.5万平方米危房, 120公里35条河道: two counts of the same things
    if following is not None and following.start == f.end and text.find("台阶", following.end, following.end + 8) >= 0:
        return False  # 300亿元、500亿元 三个百亿台阶
    if a.adjacent and sized and (named or (a.behind == "的" and reading.rule.endswith("/bare")) or sizes.row(text, f)):
        return True
    if a.adjacent and a.bounded and _MORE.match(text, f.end) is not None:
        return True  # 2个50亿元以上、5个10亿元以上 项目
    if following is not None and following.reading is not None and following.reading.kind is kinds.COUNT:
        apart = reading.unit.text in wordlists.capacities and following.reading.unit != reading.unit and following.start > f.end + 1
        apart = apart and (
            a.bounded
            or reading.unit.text == "批次"
            or text.startswith("规模", f.end)
            or text.endswith(longest("folds"), f.end, following.start)  # 3000头奶牛场5个
        )
        if (sized or apart) and named and _plain_name(text, f.end, following.start):
            return not apart or not text.endswith(longest("people"), f.end, following.start)
        if a.behind == "的" and _counts_them(a, following, following.reading):
            return True
    elif (
        a.behind == "的"
        and (reading.kind is kinds.MONEY or reading.unit.text == "度")
        and following is not None
        and following.reading is not None
        and following.reading.kind in (kinds.AREA, kinds.LENGTH)
        and _counts_them(a, following, following.reading)
    ):
        return True  # 新建总投资3亿元的 标准厂房 12万平方米, 25度以上的 坡耕地 3万亩
    if (named or a.behind == "的") and (scales.threshold(text, f, a.lead, f.end + 24) or scales.narrows(text, f, a.lead, following, a.end)):
        return True
    return named and _names_size(a)


_MORE = re.compile(r"、[\d一二两三四五六七八九十]{1,4}[个家户项][\d.]{0,6}[百千万亿]{0,2}[吨元亩]以上[^，。；、]")


def _spreads(reading: Reading) -> bool:
    return reading.kind is kinds.AREA or reading.unit.text in ("公里", "千米")


def _names_size(a: _Asked) -> bool:
    """Does a name that goes on behind an amount hold it as the size of its things: 首个300亿元园区, 50户以上村寨, 亿元项目?"""
    text, f, reading, lead = a.text, a.found, a.reading, a.lead
    core = text[f.start : f.end]
    sized = reading.kind in _SIZES
    if sized and (text.endswith(longest("firsts"), 0, f.start) or _NTH.search(text, max(0, f.start - 4), f.start) is not None):
        return True  # 全省首个300亿元园区
    if a.bounded and reading.unit.text in ("人", "户") and text.startswith(longest("settlements"), f.end):
        return True  # 500人以上集中安置点
    if core.endswith("以上") and text.startswith(longest("peopled"), f.end):
        return True  # 20万以上人口县
    if reading.kind is kinds.COUNT and PEOPLED.match(text, f.end) is not None:
        return True  # 20万人口以上的城市
    if core in _ROUND or text.startswith("之城", f.end) or (sized and text.endswith("一批", 0, f.start) and text[f.start - 3] != "第"):
        return True  # 启动万亩茶园项目, 迈向万亿之城, 储备一批亿元项目
    entering = load("verbs")["rank"]["entering"]
    if ((lead and lead[-1].word in entering) or core.startswith((*entering,))) and _AMONG.match(text, f.end, a.end) is not None:
        return True  # 跻身千万吨 港口行列, 跨入百万人 城市行列
    governed = bool(lead) and lead[-1].kind not in ("N", "EACH", "ALL", "RANK")  # but 增速居 万亿 城市第二
    if governed and not a.bounded:
        return False
    if reading.kind is kinds.MONEY and lead and text[f.start - 1] in "和与及、" and _JOINED.match(text, f.end, a.end) is not None:
        return lead[-1].kind == "N" or not governed  # 固定资产投资和亿元项目投资
    if not lead and reading.kind is kinds.MONEY and _WORTH.match(text, f.end, a.end) is not None:
        return True  # 力争100亿元项目落地
    if reading.kind is kinds.MONEY and reading.rule.endswith("/bare"):
        scale = sizes.SCALE.match(text, f.end) is not None  # 产值突破300亿规模
        if not (scale or text.startswith(longest("thresholds"), f.end) or TOWARD.match(text, f.end) is not None):
            return True
    if a.following is None and governed and core.endswith("以上") and (rest := _TO_END.match(text, f.end, a.end)) is not None:
        if reading.kind in _MATTER:
            return text.endswith(_sizable(), f.end, rest.end())  # 建设5000亩以上 产业园, but 盘活5000亩以上 低效用地
        if (
            reading.kind is kinds.MONEY
            and text.endswith(monies(), f.end, rest.end())
            and not text.endswith(longest("rates"), f.end, rest.end())
        ):
            return False  # 完成200亿元以上 技改投资
    if a.following is None and _spreads(reading) and text[f.start - 1] == "、" and _GROUND.match(text, f.end, a.end) is not None:
        return False  # 新建学校8所、300公里以上 高速公路
    return a.bounded and (sized or a.adjacent)  # 230个50户以上村寨


def _counts_them(a: _Asked, following: Found, count: Reading) -> bool:
    """Does a count tell how many things there are of which 的 says what an amount is: 投资超5亿元的 项目 9个, 床位100张以上的 医院 12家?"""
    text, f, reading, lead = a.text, a.found, a.reading, a.lead
    if following.start == f.end + 1 and reading.kind is kinds.MONEY and text[f.start] in "过超" and _EACH_ONE.match(text, following.start):
        return True  # 对利税 过千万元的22家企业; but 总投资超5亿元的9个项目
    if following.start == f.end + 1 or (text[following.start - 1] == "等" and not a.bounded):
        return False  # 总投资50亿元的9个项目, 总投资30亿元的电池产业园等12个项目: two figures
    bounds = reading.bound not in scales.UNBOUNDED and text[following.start - 1] not in "和与及"
    if not (reading.kind in _SIZES or (bounds and reading.unit != count.unit)):
        return False
    verb = lead[-1] if lead and lead[-1].kind not in ("N", "EACH", "ALL") else None
    has = verb is None or (bounds and verb.kind in ("ADD", "DO", "REACH") and verb.word not in ("达", "达到"))
    if not has and a.bounded and _HAVING.match(text, f.end) is not None:
        lead.pop()
        has = True
    return has and _plain_name(text, f.end + 1, following.start)


def _plain_name(text: str, start: int, end: int) -> bool:
    """Do the words between two amounts only name a thing, with no verb in them but one that makes a noun?

    A verb directly before the second amount governs it (5亿元专项资金支持30个项目).
    """
    if text.endswith(("和", "与", "及"), start, end):
        return False  # 36公里 污水管网和 600张养老床位
    between: list[Word] = words_of(text, start, end)
    if len(between) > 1 and (between[-1].kind in ("reach", "to") or between[-1].word in ("新增", "净增")):
        between.pop()  # 营业收入超百亿元企业达到6家, 亿元楼新增5幢
        while len(between) > 1 and between[-1].kind in FREE:
            between.pop()  # … 力争达到6家
    if between and between[-1].kind in VERBS:
        return False
    return not any((w.kind in VERBS and w.word not in wordlists.acts) or w.kind in FREE for w in between)


# Places or bodies that have so many: 高新技术企业达到10家以上的 县 有6个.
_HAVING = late(lambda: f"的[^，。；、的\\d]{{0,6}}?{pattern(terms('holders', 'bodies'))}(?:已?有|共有?|达到?)?(?=\\d)")
_EACH_ONE = re.compile(r"\d{1,4}(?:[家户]|个(?:乡镇|乡|镇|村))")
_CAME_FROM, _CAME_REACH = re.compile(r"[由从][^，。；、]{0,10}?\d[\d.]{0,8}[^，。；、\d]{1,4}$"), 26
_AMONG = re.compile("[^，；：。、的\\d]{1,6}?(?:行列|方阵|俱乐部|之列)")
_TO_END = re.compile(r"[^，；：。、的\d]{1,16}(?![^，；：。、])")


@cache
def _sizable() -> tuple[str, ...]:
    """What things that have a size of their own end with: 500亩以上 产业园, 100万千瓦以上 机组."""
    return tuple(noun for name in ("things", "plants", "machines", "holds", "folds") for noun in longest(name))


_GROUND = late(lambda: f"[^，；：。、的\\d]{{0,8}}?{pattern(terms('grounds'))}(?:建设|改造|整治)?(?![^，；：。、])")
# Spans that are themselves what each comes to: 开办、登记时间 分别压缩至0.5天、 1天.
_EACH_SPAN = re.compile(r"分别[^，。；、\d]{0,8}[到至为减加长短快在](?:\d[\d.]{0,5}[^，。；、\d]{1,6}[、和]){1,5}$")
_EACH_REACH, _AROUND = 80, ("范围", "半径", "生活圈", "服务圈")
_INSIDE = re.compile("里(?![程面弄外])|中，|(?<=年)的?时间里")  # 在今后二十年 里, 在五年 中，, 在四年 时间里
_CIRCLE = re.compile("[^，。、；的]{2,8}圈")
_HOW_LONG = frozenset({"连增", "连降", "连升", "连涨", "连跌", "连减"})


def _window(text: str, f: Found, lead: list[Token]) -> bool:
    """A span of time that frames what is said, rather than a figure of something: 五年来, 连续三年."""
    if text.endswith("连续", 0, f.start) or text[max(0, f.start - 2) : f.start] in _HOW_LONG:
        return True  # 库存面积连降 10个月
    since = text.startswith(("以来", "最好水平"), f.end) and text[f.start - 1] != "为"  # 保持20年以来最高增速, 达到5年最好水平
    if text.startswith("来", f.end) or since or _INSIDE.match(text, f.end) is not None or _CIRCLE.match(text, f.end) is not None:
        return True  # 为7年来最高, 提升15分钟健身圈服务
    if text.endswith("年内", f.start, f.end):
        return True  # 生活费指数 四年内 上升6.9%
    if text[f.end - 1] == "年" and (_OVER_IN.match(text, f.end) or text.startswith(longest("ordeals"), f.end)):
        return True  # 优良天数 五年平均达到268天, 寿命 五年提高1.2岁, 是三年疫情防控转段后经济恢复的一年
    if text.endswith(("前", "过去", "近"), 0, f.start) and text.startswith(("年平均", "年的平均", "年年均"), f.end - 1):
        return True  # 高于 前三年 平均增速
    if text.startswith(("的总和", "总和", "之和"), f.end):
        return True  # 是1950年到2002年53年的总和
    if text[f.start - 1 : f.start] == "的" and text.startswith(("年间", "年内", "年中"), f.end - 1):
        return True  # 从2019年到2022年的四年间
    if not lead and text[f.start - 1] in "、和":
        aged = f.reading is not None and f.reading.unit.text == "岁"  # 男、女预期寿命达到76岁、 81岁
        if aged or _EACH_SPAN.search(text, max(0, f.start - _EACH_REACH), f.start) is not None:
            return False
    if len(lead) > 1 and lead[-2].kind == "FROM" and lead[-1].kind == "N":
        return False  # 时限由 法定的 20天压缩到5天
    if lead and lead[-1].kind in ("RISE", "FALL", "TO", "REACH", "FROM"):
        return lead[-1].word == "延长" and text[f.end : f.end + 1] not in ("", "，", "。", "；")  # 到期后再延长30年 试点
    if len(lead) > 1 and lead[-2].kind == "GAP" and lead[-2].word[0] in "比较高低多少快慢优好":
        return False  # 预期寿命 比 全国平均 高1.2岁
    if text.startswith(("翻", "一遇"), f.end):
        return text[f.end] == "翻" or text[f.start - 1] not in "或和与、"  # 企业数3年翻一番; but 提高到20年或50年一遇
    if f.reading is not None and f.reading.unit.text == "小时" and f.reading.value is not None and f.reading.value >= _HOURS:
        return False  # 开展志愿服务120万小时
    at = lead[-1].end if lead and lead[-1].kind == "N" and text[lead[-1].end : f.start] in _HOPED else f.start
    named = not lead or (lead[-1].kind == "N" and lead[-1].end == at)  # 15岁及以上 人口平均受教育年限 10.2年
    return not (named and text.endswith(longest("spans"), 0, at))


_OVER_IN = re.compile("平均[达为增下]|累计|(?:提[高升]|增[加长]|延长|缩短)了?[约近]?\\d")
_HOPED, _HOURS = ("", "力争", "预计", "有望", "累计", "全年"), 1000  # 寿命 力争 突破82岁; so many hours are no span to do something in
