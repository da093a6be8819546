"""Which relation a phrase states: that of its grammar rule, unless a word of its name or its list says more.

The conventions are those of docs/conventions.md ("Settled cases").
"""

from __future__ import annotations

import re
from functools import cache

from ... import kinds, words
from ...quantities.amounts import Reading
from ...vocabulary import Bound, Relation
from .. import wordlists
from ..lexis import longest, terms
from ..lists import PLACE
from . import origins, stated
from .cases import OF_CASE, OF_RULE, Said

_RATED = frozenset({"reached", "changed_to", "stated", "done", "done_counted"})
GROWTH_RATES = ("自然增长率",)  # the name of an indicator, not of a change: 人口自然增长率
# 五年 增量超3000亿元, 存款 净增达到120亿元
_INCREMENT = re.compile("(?:增量(?<!规模增量)(?:[约近超]|达到?|为|突破|首次突破)?|净增加?(?:达到?|突破))$")
_NEWLY = re.compile("新增(?:约|已)?(?:达到?|突破|超过)$")  # 贷款 新增达到50亿元
# What is better where it is more, of that which 改善 tells of: a concentration is not.
_GOOD = re.compile("(?:[优标格意]|(?<!不)良)[^劣差]{0,12}(?:率|比例|占比|天数)$")
_PACE = re.compile(  # 保持8%的增长速度, 以年均8%的速度递增, 分别实现8%、9%的增长
    "(?:[、和及与](?:年均)?[0-9.]{1,6}%(?:左右|以上)?){0,3}的(?:年均|平均|经济(?=增长)|较?[快高正]|中?高速|快速|恢复性|[两双]位数|持续|稳[定步]|平稳|历史最[高快])*"
    "(?:增长|递增|增速|增幅|(?:速度(?:持续|快速|稳步)?|(?:幅度|比例)(?:逐年)?)"
    "(?:增长|递增|增加|提高|(?P<fall>递减|下降|减少|压减|压缩|压降|削减|降低|核减)))(?!极|点|目标)"
)

_SPENT = re.compile("的[^，。；、的\\d]{2,10}(?:增长|增[速幅量])")  # 以年均2%的能源消费增长 支撑了…

_OF_CLASS = words.late(
    lambda: (
        f"(?:以上|(?:[上下内元]|(?:^|[，、；])通[^，、的]{{1,8}})的)(?:行政村|自然村|建制村|乡镇|{words.pattern(terms('things'))})"
        "(?:已|要|力争|计划)?(?:达到?|为)?$"
    )
)
# 参加合作医疗的农民达到 90%
_OF_DOERS = words.late(
    lambda: (
        f"的[^，；、的\\d高低多少]{{0,6}}(?:{words.pattern(terms('people', 'actors', 'households', 'ventures'))})(?:已|就)?(?:达到?|占到?)$"
    )
)
_PARTS = frozenset({kinds.PERCENT, kinds.PERCENT_POINT, kinds.RATIO})
_MADE = frozenset({kinds.AREA, kinds.LENGTH})
_SIZES = frozenset({kinds.MONEY, kinds.AREA, kinds.LENGTH, kinds.MASS, kinds.VOLUME, kinds.POWER, kinds.ENERGY})


_PULLED = re.compile("(?<!受)影响了?(?:全?[年省市区县州盟旗])?$")  # 煤价下跌 影响(全市) 工业增速3个百分点
_OPEN, _COMES_TO, _THAT_IS = ("stated", "reached"), ("达", "达到", "约为", "仅为"), ("即", "也就是", "即为")
_OF_THOSE = re.compile("[^高低多少快慢]的(?:已达|达)到?$")
_THEN = tuple(f"{then}{level}的" for then in "年期末底前" for level in ("", "水平"))  # 2019年的, 上年同期水平的, 疫情前的
_COMPARABLE = re.compile(
    r"\(?(?:按?(?:同|可比|老|新|自然)口径|按?可比价格?|扣除[^，。()]{2,12}后?|剔除[^，。()]{2,12}后?)(?:计算)?(?:为)?$"
)  # 增长8.7%(可比口径12.9%)
# Behind a count: so far a subject climbed: 财政收入突破300亿元，连跨 两个 百亿台阶.
STEPS = re.compile("“?(?:[十百千万亿]{1,2}|[1-9]0*亿?)?[元级]{0,2}”?(?:[新大]?台阶|关口|大关)")
_PASSES = frozenset({Bound.LESS_THAN, Bound.MORE_THAN})
_OF_GOAL = re.compile(
    "的(?:(?:年[度初]|全年|预[期定]|[调管]控|控制|[规计]划|增长)*(?:目标|任务|指标)|预期(?!目标|指标)|(?:国[际家]公?认?的?)?[警预控].线)"
)


@cache
def _stretch() -> re.Pattern[str]:
    """A clause, or a member of a list, with nothing before its amount but a word of a higher target, or of a sure one."""
    higher = words.pattern([*words.load("status")["stretch"], "确保", "保证"])
    return re.compile(f"(?:^|、|(?<=[%0-9]))(?:在?(?:实际|具体)?工作中|在?执行中)?(?:并|全力|努力)?{higher}(?:达到|实现|完成|突破|为)?$")


PLAIN = {rule: OF_RULE[rule] for rule in ("grew", "fell", "came_from", "past", "gap", "ranked")}
"""The relations of verbs that leave nothing open, but where `is_open`."""


def is_open(reading: Reading, verb: str) -> bool:
    """Does an amount (翻一番), or a verb of change itself (改善 15户), leave open what it says?"""
    return verb == "改善" or reading.rule.endswith("doublings")


def relation(s: Said) -> tuple[Relation, str]:
    """The relation that a phrase states, and the case of `OF_CASE` that decides it, "" where its rule does."""
    case = _case(s)
    return (OF_CASE[case].relation or OF_RULE[s.after]) if case else OF_RULE[s.rule], case


_COUNTED = ("企业", "项目", "单位", "主体", "农户", "用户", "家庭", "村")  # so much of them can only be a share


def _case(s: Said) -> str:
    if s.reading.rule.endswith("doublings"):
        return "doublings"
    percent = s.reading.kind in _PARTS
    pace = _PACE.match(s.behind) if (s.part or s.each) and s.rule in _RATED else None
    if pace is not None and (percent or "速度" in pace[0]):
        return "slowing" if pace["fall"] else "pace"  # 保持8%的增长, 以每年30亿元的速度递增
    if percent and s.part and s.before[:1] == "以" and _SPENT.fullmatch(s.behind) is not None:
        return "pace"
    case = _of_part(s) if percent else _of_amount(s)
    return case or (stated.stated(s, percent) if s.rule == "stated" else _with_verb(s, percent))


def _of_amount(s: Said) -> str:
    """The case of what is no percentage, where the words around it tell."""
    if s.reading.unit.text == "个" and STEPS.match(s.behind) is not None:
        return "steps"
    if s.rule == "stated" and s.after == "gap" and s.listed and s.unit == s.reading.unit.text:
        other = s.before[s.before.rfind("、") + 1 :]
        if other in wordlists.frame or PLACE.fullmatch(other) is not None:
            return "goes_on"  # 高于全省1200元、邻市860元
    if s.before == "" and _sets_goal(s):
        return "below_goal"  # 新增就业6500人，超过6000人的年度目标
    return "increment" if s.rule in _OPEN and _INCREMENT.search(s.before) else ""


def _sets_goal(s: Said) -> bool:
    """Is an amount a goal that was passed or missed?"""
    return (
        s.part and s.rule == "stated" and s.reading.bound in _PASSES and any(goal.match(s.behind) for goal in (_OF_GOAL, words.GROWTH_GOAL))
    )


def _of_part(s: Said) -> str:
    """The case of a percentage, where the words around it tell; of points only where they change something."""
    if s.before.endswith("按") and s.behind.startswith(longest("cuts")):
        return "slowing"  # 一般性支出按10%压减
    if s.rule == "stated" and s.each and s.listed and s.after in ("gap", "grew", "fell"):
        return "shared_out"
    if s.rule == "done" and s.reading.kind is kinds.PERCENT_POINT and s.verb in wordlists.spurred:
        return "spurred"
    if s.rule == "stated" and s.reading.kind is kinds.PERCENT_POINT:
        if s.after == "gap" and s.listed:
            return "goes_on"  # 增速高于全国、全省0.5个和 0.3个百分点
        if s.before.endswith(longest("goals")):
            return "beyond_goal"  # 高于6%的预期目标0.2个百分点
        if _PULLED.search(s.before.removesuffix(s.name)) is not None:
            return "pulled_down"
    if s.after in ("grew", "fell"):
        bare = s.rule in _OPEN or s.verb in ("确保", "保证", "争取", "实现", "完成")  # 增长8%以上、确保8.5%; 增长8%，努力实现9%
        if bare and s.unit == s.reading.unit.text and _stretch().search(s.before):
            return "stretch"
        if s.rule in _OPEN and (s.before in _THAT_IS or _COMPARABLE.search(s.before)):
            return "that_is"
    if s.after == "shared" and s.before in ("达到", "达"):
        return "that_is"  # 占生产总值比重突破10%，达到11%
    if _sets_goal(s):
        return "below_goal"  # 增长2%，低于3%的目标
    if s.part and s.rule in _RATED and words.GROWTH_GOAL.match(s.behind) is not None:
        return "pace"  # 实现5%的经济增长目标
    return _by_name(s) or _of_those(s)


def _by_name(s: Said) -> str:
    """The case of a percentage whose name is that of a rate of change or of a share: 增速, 降幅, 占比."""
    if s.rule in _RATED and not (s.rule == "changed_to" and s.from_given):
        if s.name.endswith((*longest("growth_noun"), "增长", "增收")) and not s.name.endswith(GROWTH_RATES):
            return "growth_noun"
        if s.name.endswith(longest("drop_noun")):
            return "drop_noun"
        shares = s.name.endswith(longest("share_noun")) or (s.name.endswith("比例") and "占" in s.name)
        if shares and s.rule != "changed_to" and not _ends_too(s):
            return "share_noun"
    if s.reading.kind is kinds.PERCENT and s.rule in _OPEN and (_OF_CLASS.search(s.before) or _OF_DOERS.search(s.before)):
        return "of_class"
    if s.rule == "added":
        if s.behind[:1].isalpha() and ("增" in s.verb or stated.USED.match(s.behind) is not None):
            return "used"  # 新增工业用地100%按标准出让, 新建厂房60%以上采用光伏屋顶
        if s.name.endswith(longest("share_noun")):
            return "share_noun"  # 新增车辆新能源占比90%
        if s.name.endswith(("率", "比例", "贷比", "度")):
            return "rate_of_new"
    return ""


def _of_those(s: Said) -> str:
    """The case of a percentage that a bare verb gives: a change (增势 …，8.1%), or how many of those named (完成改制的 已达60%)."""
    rate = stated.is_rated(s.name) or s.name.endswith(longest("share_noun"))
    if s.rule in _OPEN and not rate and s.reading.value is not None and s.reading.value < 0:
        return "below_zero"  # 固定资产投资-2.1%, but 自然增长率-2.1‰
    if s.reading.kind is not kinds.PERCENT:
        return ""
    if s.risen and not rate and not s.before.endswith("的"):
        return "risen"  # but 产量稳定增长，达到去年的105%
    if s.rule == "reached" and (_OF_THOSE.search(s.before) or (s.verb[-1:] != "为" and s.name.endswith(_COUNTED))):
        return "of_those"  # 完成改制的已达60%, 产业类项目达到65%
    return ""


def exceeds(goal: str, reading: Reading, before: str) -> bool:
    """Is an amount that by which a goal was exceeded: 超额完成 省考核目标 2.7个百分点, 超额完成 年度任务 2亿元?"""
    if not goal.endswith(longest("goals")) or (reading.kind is kinds.PERCENT and reading.value is not None and reading.value >= 100):
        return False  # 超额完成目标任务120%: so far it was met
    return reading.kind is kinds.PERCENT_POINT or (before.find("超额") >= 0 and _EXCEEDED.search(before) is not None)


def _ends_too(s: Said) -> bool:
    """Is a share one more end of the change before it: 比重提高到23%和 35%?"""
    return s.listed and s.rule == "stated" and s.after in ("changed_to", "came_from") and stated.GOES_ON.search(s.before) is not None


_EXCEEDED = words.late(
    lambda: (
        f"超额完成了?(?:国家|[省市区县州盟旗]|{words.any_of('scopes', 'set')}){{0,3}}的?{words.pattern(terms('goals'))}(?:数|任务|目标)?$"
    )
)


def _with_verb(s: Said, percent: bool) -> str:
    """A phrase with a verb of its own."""
    if exceeds(s.name, s.reading, s.before) if s.rule == "done" else percent and s.before.endswith("超额完成"):
        return "beyond_goal"  # 超额完成年度任务2亿元; 交售粮食6400万斤，超额完成12%
    if s.rule in _BETTERED and (case := _bettered(s)):
        return case
    if s.rule != "shared" and (percent or s.reading.unit.text == "倍") and _than(s):
        return "multiple"  # 为上年同期的112%, 达到2019年的105%
    if percent and s.rule in ("done", "reached") and not stated.is_rated(s.name):
        if s.verb in ("为", "原为") and s.after == "grew" and s.unit == s.reading.unit.text and _THEN_WAS.fullmatch(s.before):
            return "goes_on"  # 增长5.2%(上年为9.8%)
        if s.rule == "reached" and s.verb.endswith("有") and s.behind[:1].isalpha():
            return "part"  # 职工约有60%增加了工资
        if stated.USED.match(s.behind):
            return "used"  # 实现企业100%使用清洁电力
    if s.reading.kind is kinds.PERCENT and s.rule in ("done", "done_counted") and s.verb in _SAVING:
        return "saved"
    comes = s.rule in ("done", "done_counted") or (s.rule == "reached" and not percent and s.verb.endswith("有"))
    if s.arrives and comes and s.of and (origins.capacity(s) or s.reading.kind is kinds.MASS):
        return "capacity"  # 推动10万吨铝箔项目投产
    if s.arrives and comes and s.reading.kind is not kinds.MONEY:
        return "part" if percent else "arrives"  # 36个项目，60% 已投产
    if (s.rule == "done" or (s.rule == "reached" and not percent)) and origins.new(s):
        return "new"
    if percent and (case := _of_those_with(s)):
        return case
    if s.rule == "reached" and (s.name.endswith("新增") or _NEWLY.search(s.before) is not None):
        return "new"
    if s.rule in origins.ADDED:
        return _added(s)
    if s.rule == "shared" and s.before.endswith("的") and (s.name.startswith(_EACH) or s.name.endswith(("强度", "密度", "水平"))):
        return "multiple"  # 人均生产总值 仅为全省的72%
    if s.rule != "changed_to" or s.from_given:
        return ""
    placed = s.reading.kind is kinds.RANK or (s.reading.unit.text == "位" and s.name.endswith(_STANDINGS))  # 排名攀升至51位
    return "rank" if placed else ""


_SAVING = ("节约", "节省")  # so much less of it was used: 节约用电 8%, but 节约用水30万吨
_BETTERED = frozenset({"fell", "fell_object", "grew_object"})


def _bettered(s: Said) -> str:
    """The case of a verb of change that tells what was bettered, eased or made of a higher grade."""
    counted = s.reading.kind in (kinds.COUNT, kinds.LENGTH)
    if s.rule == "grew_object":
        return "upgraded" if s.verb == "提升" and counted and not s.name.endswith(longest("raised")) else ""
    if s.verb == "改善" and (s.rule == "fell_object" or s.reading.kind in (kinds.COUNT, kinds.AREA)):
        return "eased"  # 改善办学条件36所, 危旧房改善860户
    if s.rule == "fell_object":
        return "eased" if s.verb == "减轻" and s.reading.kind is kinds.MONEY else ""
    return "improved" if s.verb == "改善" and _GOOD.search(s.name) is not None else ""


def _than(s: Said) -> bool:
    """Is a multiple told of another year's figure: 为上年同期的 112%, 达到2019年的 105%?"""
    if s.verb in ("是", "为", "相当于"):
        return s.before.endswith("的")
    missed = s.before.endswith("预期的") and ("没" in s.before or "未" in s.before)  # 没有达到预期的 8%
    return s.verb.endswith(_COMES_TO) and s.before.endswith(_THEN) and not missed


def _of_those_with(s: Said) -> str:
    """The case of a percentage that a verb makes a part of what stands beside it: 有78%的 县达标, 覆盖72%的 行政村."""
    if s.verb == "覆盖" and s.reading.kind is kinds.PERCENT and s.behind[:1].isalpha():
        return "covered"
    some = s.rule == "done_counted" and s.reading.bound is not Bound.EXACT  # 参加保险的不到三成
    bears = s.verb in wordlists.bearing
    some = (some or (s.rule in ("done", "added") and bears)) and s.before.endswith("的")  # 承担客运量的12%
    made = bears and s.rule == "added_counted" and (s.part or s.of)  # 创造18%的生产总值
    stands = s.rule in ("done", "done_counted", "added") or (s.rule == "reached" and (s.verb == "在" or s.verb.endswith("有")))
    part = s.of and stands and (s.part or bears or s.reading.bound is Bound.AT_LEAST)  # 贡献了七成 出口增量
    part = part and not (s.part and stated.OF_RATE.match(s.behind))
    return "part" if some or made or part else ""  # 有78%的县达标, 承担全国62%的航班


_THEN_WAS = re.compile("(?:(?:[上去前]年|上一年|(?:19|20)[0-9]{2}年)(?:同期)?|原)为")
_STANDINGS = ("排名", "排位", "位次", "名次")


_EACH = ("人均", "户均", "亩均", "地均", "村均", "每")


_TREATED = re.compile(r"(?:^|[，、])[对为给](?:\d{4}年|[去今前]年|近年来|已|全部){0,2}$")  # 对2030年 建成的3个小区 安装充电桩


def _added(s: Said) -> str:
    """A verb of what comes into being: where nothing comes into being with it, the case says why."""
    if s.reading.kind is kinds.PERCENT and s.rule == "added_counted" and s.verb in wordlists.arrivals:
        return "rate_of_new"  # 城镇住房开工97%
    if origins.total(s):
        return "total"
    which = f"{s.verb}的"
    if s.before.endswith(which) and _TREATED.search(s.before.removesuffix(which)) is not None:
        return "treated"
    given = s.verb == "投放" and "新增" not in s.before and "新投放" not in s.before  # 投放 贷款, but 新增贷款投放
    if s.reading.kind is kinds.MONEY and (s.of or given):
        founded = "增" not in s.verb and s.verb in wordlists.founding  # 设立2亿元引导资金
        if s.of and not (given or founded) and s.name.endswith(longest("amounts", "funds", "aids")):
            return ""  # 新增2亿元贷款: that much of it, and no thing of that size
        return "size" if s.of else "given"
    if s.part and "增" not in s.verb and (s.reading.kind in _SIZES or s.reading.unit.text in wordlists.seats):
        made = s.rule == "added_counted" and s.reading.kind in _MADE and s.name.endswith(longest("grounds", "homes"))
        return "made" if made else "size"
    if s.rule == "added_counted" and "增" not in s.verb:
        if s.behind.startswith("人口") and s.reading.unit.text == "":
            return "size"  # 建设20万人口的县城
        if origins.capacity(s):
            return "capacity"
        if s.reading.unit.text in ("人", "名", "人次") and s.name.endswith(longest("squads")):
            return "strength"
    if s.rule == "added" and s.before.endswith(f"({s.name}"):
        return "size"  # 建设抽水蓄能电站(装机 120万千瓦)
    if s.name in wordlists.places and _OF_SO_MANY.match(s.behind, len(s.name)) is not None:
        return "size"  # 120张床位的养老院
    scale = s.rule == "added" and s.name.endswith(("规模", "能力", "数量", "总量", "总数", "投资额", "总投资")) and "增" not in s.verb
    return "scale" if scale and ("新" not in s.verb or "投资" in s.name[-3:]) else ""  # 新开工项目总投资80亿元


_OF_SO_MANY = re.compile(r"的[^，。；、\d]{1,24}(?=[，。；、]|$)")
