"""Which relation a phrase states: that of its grammar rule, unless a word of its name or its list says more.

The conventions are those of docs/conventions.md ("Settled cases").
"""

from __future__ import annotations

import re
from functools import cache

import attrs

from .. import words
from ..indicators import registry
from ..quantities.amounts import Reading
from ..vocabulary import Bound, Kind, Relation
from .cases import OF_CASE, OF_RULE
from .lexis import longest, nouns

ADDED = frozenset({"added", "added_counted"})
_RATED = frozenset({"reached", "changed_to", "stated", "done", "done_counted"})
GROWTH_RATES = ("自然增长率",)  # the name of an indicator, not of a change: 人口自然增长率
_MULTIPLE = re.compile("的[0-9.]+倍[和、及与]$")
_GOES_ON = re.compile("[^、和与及或][、和与及或](?:每[^、，每]{1,6})?$")  # 提高到每月815元和615元
# 补助标准提高到 小学生300元、初中500元
_FOR_OTHERS = re.compile("[到至为][^\\d，、每]{2,8}(?:每[^\\d，、]{1,5})?[\\d.]+元[、和][^\\d，、]{2,8}$")
# 五年 增量超3000亿元, 存款 净增达到120亿元
_INCREMENT = re.compile("(?:增量(?<!规模增量)(?:[约近超]|达到?|为|突破|首次突破)?|净增加?(?:达到?|突破))$")
_NEWLY = re.compile("新增(?:约|已)?(?:达到?|突破|超过)$")  # 贷款 新增达到50亿元
# What is better where it is more, of that which 改善 tells of: a concentration is not.
_GOOD = re.compile("(?:[优标格意]|(?<!不)良)[^劣差]{0,12}(?:率|比例|占比|天数)$")
_TOTAL = re.compile(
    "累计|总共|合计|一共(?!”)|共有(?!产权)|总数(?=[^、0-9]{0,12}$)|共(?<![公中]共)(?:建(?:[设立起造]|成(?!果))|(?!有产权|[和同建享产青育商创性体富治济赢助识存荣鸣振通管用生招研配学”]))"
)
_PACE = re.compile(  # 保持8%的增长速度, 以年均8%的速度递增, 分别实现8%、9%的增长
    "(?:[、和及与](?:年均)?[0-9.]{1,6}%(?:左右|以上)?){0,3}的(?:年均|平均|较?[快高正]|中?高速|快速|恢复性|[两双]位数|持续|稳[定步]|平稳|历史最[高快])*"
    "(?:增长|递增|增速|增幅|(?:速度(?:持续|快速|稳步)?|(?:幅度|比例)(?:逐年)?)"
    "(?:增长|递增|增加|提高|(?P<fall>递减|下降|减少|压减|压缩|压降|削减|降低|核减)))(?!极|点|目标)"
)

# Behind a part, what is done with it or what it does: 财政支出 八成 投向民生
_USED = words.late(lambda: f"{words.pattern(nouns('uses'))}|由(?!此)")
_OF_CLASS = words.late(
    lambda: (
        f"(?:以上|(?:[上下内元]|(?:^|[，、；])通[^，、的]{{1,8}})的)(?:行政村|自然村|建制村|乡镇|{words.pattern(nouns('things'))})"
        "(?:已|要|力争|计划)?(?:达到?|为)?$"
    )
)
# 参加合作医疗的农民达到 90%
_OF_DOERS = words.late(
    lambda: (
        f"的[^，；、的\\d高低多少]{{0,6}}(?:{words.pattern(nouns('people') | nouns('actors') | nouns('households') | nouns('ventures'))})"
        "(?:已|就)?(?:达到?|占到?)$"
    )
)
_CAPACITIES = frozenset({Kind.MASS, Kind.POWER, Kind.ENERGY, Kind.VOLUME})
_GRADING = ("英寸", "纳米", "微米", "P", "PFLOPS", "EFLOPS")  # 12英寸 晶圆产线, 1000P 算力中心
_MADE = frozenset({Kind.AREA, Kind.LENGTH})
_SIZES = frozenset({Kind.MONEY, Kind.AREA, Kind.LENGTH, Kind.MASS, Kind.VOLUME, Kind.POWER, Kind.ENERGY})


@attrs.define(slots=True, eq=False, kw_only=True)
class Said:
    """What a phrase says, as far as its relation needs it.

    `name` names what is measured; `verb` is the verb's word; `of` says that the counted thing stands directly behind, `part`
    that 的 stands between (50%的企业); `arrives` that a verb of arrival follows, `acts` that more follows than its name; `before` is the
    clause up to the amount, `behind` are the characters behind it, `passed` says that it begins with 突破 or 超过; `listed` says that the
    phrase goes on with a list, `risen` that its clause stands behind one that says of its thing that it grew, `adjacent` that its amount
    follows the one before at once; the last rule with a verb was `after`, its unit `unit`.
    """

    rule: str
    reading: Reading
    name: str
    verb: str
    of: bool
    part: bool
    arrives: bool
    acts: bool
    before: str
    listed: bool
    adjacent: bool
    after: str
    unit: str
    each: bool
    from_given: bool
    behind: str
    passed: bool
    risen: bool


def _rate(name: str) -> bool:
    return name.endswith((*longest("rates"), *longest("rate_ends")))


_OPEN, _COMES_TO, _THAT_IS = ("stated", "reached"), ("达", "达到", "约为", "仅为"), ("即", "也就是", "即为")
_OF_RATE = re.compile("的[^，。；、的\\d]{0,7}[税费利收]率")  # 15%的优惠税率: no part of it
_OF_THOSE = re.compile("[^高低多少快慢]的(?:已达|达)到?$")
_NAMED = re.compile("被(?:[列评授认确]|命名)|获评|获批|入选")  # what so many of those are called, which are not new by it
_THEN = tuple(f"{then}{level}的" for then in "年期末底前" for level in ("", "水平"))  # 2019年的, 上年同期水平的, 疫情前的
_COMPARABLE = re.compile(
    r"\(?(?:按?(?:同|可比|老|新|自然)口径|按?可比价格?|扣除[^，。()]{2,12}后?|剔除[^，。()]{2,12}后?)(?:计算)?(?:为)?$"
)  # 增长8.7%(可比口径12.9%)
_PASSES = frozenset({Bound.LESS_THAN, Bound.MORE_THAN})
_OF_GOAL = re.compile("的(?:(?:年[度初]|全年|预[期定]|[调管]控|控制|[规计]划|增长)*(?:目标|任务|指标)|(?:国[际家]公?认?的?)?[警预控].线)")


@cache
def _stretch() -> re.Pattern[str]:
    """A clause, or a member of a list, with nothing before its amount but a word of a higher target, or of a sure one."""
    higher = words.pattern([*words.load("status")["stretch"], "确保"])
    return re.compile(f"(?:^|、|(?<=[%0-9]))(?:在?实际工作中|在?工作中|在执行中)?(?:并|全力|努力)?{higher}(?:达到|实现|完成|突破|为)?$")


# These verbs leave nothing open.
_PLAIN = {rule: OF_RULE[rule] for rule in ("grew", "fell", "came_from", "past", "gap", "ranked")}


def plain(rule: str, reading: Reading, verb: str) -> Relation | None:
    """The relation of a phrase whose rule alone decides; None where `relation` has to look."""
    return None if reading.rule.endswith("doublings") or verb == "改善" else _PLAIN.get(rule)


def relation(s: Said) -> tuple[Relation, str]:
    """The relation that a phrase states, and the case of `OF_CASE` that decides it, "" where its rule does."""
    case = _case(s)
    return (OF_CASE[case].relation or OF_RULE[s.after]) if case else OF_RULE[s.rule], case


def _case(s: Said) -> str:
    if s.reading.rule.endswith("doublings"):
        return "doublings"
    percent = s.reading.kind in (Kind.PERCENT, Kind.PERCENT_POINT, Kind.RATIO)
    if percent and s.rule in _RATED and (s.part or s.each) and (pace := _PACE.match(s.behind)) is not None:
        return "slowing" if pace["fall"] else "pace"
    each = s.each and s.rule == "stated" and (percent or s.unit != "%")  # and not 分别增长8%、9%，分别突破30亿元、18亿元
    if each and s.listed and s.after in ("gap", "grew", "fell"):
        return "shared_out"
    if s.after == "gap" and s.listed and s.rule == "stated" and s.reading.kind is Kind.PERCENT_POINT:
        return "goes_on"  # 增速高于全国、全省0.5个和 0.3个百分点
    if s.reading.kind is Kind.PERCENT_POINT and s.rule == "stated" and s.before.endswith(longest("goals")):
        return "beyond_goal"  # 高于6%的预期目标0.2个百分点
    bare = s.rule in _OPEN or s.verb in ("确保", "实现", "完成")  # 增长8%以上、确保8.5%; 增长8%，努力实现9%
    if percent and s.after in ("grew", "fell") and s.unit == s.reading.unit.text and bare and _stretch().search(s.before):
        return "stretch"
    if percent and s.after in ("grew", "fell") and s.rule in _OPEN and (s.before in _THAT_IS or _COMPARABLE.search(s.before)):
        return "that_is"
    held = s.part and s.rule == "stated" and s.reading.bound in _PASSES and (percent or s.before == "")
    if held and _OF_GOAL.match(s.behind) is not None:
        return "below_goal"  # 增长2%，低于3%的目标; 新增就业6500人，超过6000人的年度目标
    if percent and s.rule in _RATED and not (s.rule == "changed_to" and s.from_given):
        if s.name.endswith((*longest("growth_noun"), "增长")) and not s.name.endswith(GROWTH_RATES):
            return "growth_noun"
        if s.name.endswith(longest("drop_noun")):
            return "drop_noun"
        if (
            s.rule != "changed_to"
            and not _ends_too(s)
            and (s.name.endswith(longest("share_noun")) or (s.name.endswith("比例") and "占" in s.name))
        ):
            return "share_noun"
    if s.reading.kind is Kind.PERCENT and s.rule in _OPEN and (_OF_CLASS.search(s.before) or _OF_DOERS.search(s.before)):
        return "of_class"
    if percent and s.rule == "added" and "增" in s.verb and s.behind[:1].isalpha():
        return "used"  # 新增工业用地100%按标准出让
    if percent and s.rule == "added" and s.name.endswith(longest("share_noun")):
        return "share_noun"  # 新增车辆新能源占比90%
    if percent and s.rule == "added" and s.name.endswith(("率", "比例", "贷比")):
        return "rate_of_new"
    rate = _rate(s.name) or s.name.endswith(longest("share_noun"))
    if s.risen and s.reading.kind is Kind.PERCENT and not rate and not s.before.endswith("的"):
        return "risen"  # but 产量稳定增长，达到去年的105%
    if s.reading.kind is Kind.PERCENT and s.rule == "reached" and _OF_THOSE.search(s.before):
        return "of_those"
    if s.rule in _OPEN and not percent and _INCREMENT.search(s.before):
        return "increment"
    return _stated(s, percent) if s.rule == "stated" else _with_verb(s, percent)


def exceeds(goal: str, reading: Reading, before: str) -> bool:
    """Is an amount that by which a goal was exceeded: 超额完成 省考核目标 2.7个百分点, 超额完成 年度任务 2亿元?"""
    if not goal.endswith(longest("goals")) or (reading.kind is Kind.PERCENT and reading.value is not None and reading.value >= 100):
        return False  # 超额完成目标任务120%: so far it was met
    return reading.kind is Kind.PERCENT_POINT or (before.find("超额") >= 0 and _EXCEEDED.search(before) is not None)


def _ends_too(s: Said) -> bool:
    """Is a share one more end of the change before it: 比重提高到23%和 35%?"""
    return s.listed and s.rule == "stated" and s.after in ("changed_to", "came_from") and _GOES_ON.search(s.before) is not None


_EXCEEDED = words.late(
    lambda: f"超额完成了?(?:[省市区县州盟旗]|{words.any_of('scopes', 'set')}){{0,3}}的?{words.pattern(nouns('goals'))}(?:数|任务|目标)?$"
)


def _with_verb(s: Said, percent: bool) -> str:
    """A phrase with a verb of its own."""
    if exceeds(s.name, s.reading, s.before) if s.rule == "done" else percent and s.before.endswith("超额完成"):
        return "beyond_goal"  # 超额完成年度任务2亿元; 交售粮食6400万斤，超额完成12%
    if s.verb == "改善" and (s.rule == "fell_object" or (s.rule == "fell" and s.reading.kind in (Kind.COUNT, Kind.AREA))):
        return "eased"  # 改善办学条件36所, 危旧房改善860户
    if s.rule == "fell_object" and s.verb == "减轻" and s.reading.kind is Kind.MONEY:
        return "eased"
    if s.rule == "fell" and s.verb == "改善" and _GOOD.search(s.name) is not None:
        return "improved"
    counted = s.reading.kind in (Kind.COUNT, Kind.LENGTH)
    if s.rule == "grew_object" and s.verb == "提升" and counted and not s.name.endswith(longest("raised")):
        return "upgraded"
    than = s.before.endswith("的") if s.verb in ("是", "为", "相当于") else s.verb.endswith(_COMES_TO) and s.before.endswith(_THEN)
    if s.rule != "shared" and (s.reading.unit.text == "倍" or percent) and than:
        return "multiple"  # 为上年同期的112%, 达到2019年的105%
    if percent and s.rule in ("done", "reached") and _USED.match(s.behind) and not _rate(s.name):
        return "used"  # 实现企业100%使用清洁电力
    arrives = s.arrives and s.reading.kind is not Kind.MONEY
    if arrives and (s.rule in ("done", "done_counted") or (s.rule == "reached" and not percent and s.verb.endswith("有"))):
        return "arrives"
    if (s.rule == "done" or (s.rule == "reached" and not percent)) and _new(s):
        return "new"
    if s.reading.kind is Kind.PERCENT and s.verb == "覆盖" and s.behind[:1].isalpha():
        return "covered"
    stands = s.rule in ("done", "done_counted", "added") or (s.rule == "reached" and (s.verb == "在" or s.verb.endswith("有")))
    some = s.rule == "done_counted" and s.reading.bound is not Bound.EXACT  # 参加保险的不到三成
    some = percent and s.before.endswith("的") and (some or (s.rule in ("done", "added") and s.verb in nouns("bearing")))  # 承担客运量的12%
    made = percent and s.rule == "added_counted" and s.part and s.verb in nouns("bearing")  # 创造18%的生产总值
    part = percent and s.of and stands and not (s.part and _OF_RATE.match(s.behind)) and (s.part or s.reading.bound is Bound.AT_LEAST)
    if some or made or part:
        return "part"  # 有78%的县达标, 承担全国62%的航班
    if s.rule == "reached" and (s.name.endswith("新增") or _NEWLY.search(s.before) is not None):
        return "new"
    if s.rule in ADDED:
        return _added(s)
    return "rank" if s.rule == "changed_to" and s.reading.kind is Kind.RANK and not s.from_given else ""


def _added(s: Said) -> str:
    """A verb of what comes into being: where nothing comes into being with it, the case says why."""
    if s.reading.kind is Kind.PERCENT and s.rule == "added_counted" and s.verb in nouns("arrivals"):
        return "rate_of_new"  # 城镇住房开工97%
    if _total(s):
        return "total"
    given = s.verb == "投放" and "新增" not in s.before and "新投放" not in s.before  # 投放 贷款, but 新增贷款投放
    if s.reading.kind is Kind.MONEY and (s.of or given):
        if s.of and "增" in s.verb and s.name.endswith(longest("amounts")):
            return ""  # 新增2亿元贷款: that much of it, and no thing of that size
        return "size" if s.of else "given"
    if s.part and "增" not in s.verb and (s.reading.kind in _SIZES or s.reading.unit.text in nouns("seats")):
        made = s.rule == "added_counted" and s.reading.kind in _MADE and s.name.endswith((*longest("grounds"), *longest("homes")))
        return "made" if made else "size"
    if s.rule == "added_counted" and "增" not in s.verb:
        if _capacity(s):
            return "capacity"
        if s.reading.unit.text in ("人", "名", "人次") and s.name.endswith(longest("squads")):
            return "strength"
    if s.name in nouns("places") and _OF_SO_MANY.match(s.behind, len(s.name)) is not None:
        return "size"  # 120张床位的养老院
    scale = s.rule == "added" and s.name.endswith(("规模", "能力", "数量", "总量", "总数", "投资额", "总投资")) and "增" not in s.verb
    return "scale" if scale and ("新" not in s.verb or "投资" in s.name[-3:]) else ""  # 新开工项目总投资80亿元


_OF_SO_MANY = re.compile(r"的[^，。；、\d]{1,24}(?=[，。；、]|$)")


def _stated(s: Said, percent: bool) -> str:
    """A phrase without a verb: the list's verb goes on (新增A 5家、B 3家), or the name says it (城镇新增就业)."""
    if percent and s.of:
        return "" if s.part and _OF_RATE.match(s.behind) is not None else "part"
    if s.reading.kind is Kind.PERCENT and s.behind[:1] not in "，的增下" and s.name.endswith((*longest("ventures"), *longest("actors"))):
        return "used"  # 骨干企业60%以上建立现代企业制度
    if percent and (_USED.match(s.behind) is not None or (s.before == "其中" and s.behind[:1].isalpha())) and not _rate(s.name):
        return "used"  # 其中60%为女性
    if s.arrives and s.of and (_capacity(s) or s.reading.kind is Kind.MASS):
        return "capacity"  # 10万吨饲料项目投产
    if s.arrives and s.reading.kind is Kind.MONEY and s.name.endswith(("投资", "规模")):
        return "size"  # 投资3亿元冷链项目竣工, 总规模20亿元的基金成立
    if s.arrives or (not percent and _new(s)):
        return "arrives" if s.arrives else "new"
    if percent and s.before.endswith("的"):
        return "of_base" if s.after == "past" or s.name.endswith(("计划", "目标", "任务", "预期")) else "part"
    if s.after == "shared" and percent and s.listed and s.before.endswith(_LISTS):
        return "goes_on"
    if s.name in nouns("aspect") or (not percent and s.name.endswith(("总量", "总数"))):
        return "aspect"
    if s.after in ADDED and not percent and _comes(s):
        if (s.listed or s.adjacent) and (
            s.reading.kind is not Kind.MONEY or (s.reading.bound is not Bound.MORE_THAN and _gained(s.before))
        ):
            return "goes_on"
        if not s.listed and _alike(s):
            return "alike"
    return _with_last(s, percent)


def _with_last(s: Said, percent: bool) -> str:
    """An amount without a verb that may go on with a change, or with a gap."""
    if s.listed and s.after in ("grew", "fell") and s.reading.kind in (Kind.PERCENT, Kind.PERCENT_POINT):
        return "rate" if s.reading.kind is Kind.PERCENT and s.name.endswith(_RATES) else "goes_on"
    if s.after == "grew" and s.reading.kind is Kind.PERCENT and s.unit == "%" and registry().grows(s.name) and not _index(s):
        return "goes_on"  # 地区生产总值增长8%，固定资产投资15%
    if s.after in ("grew", "fell") and s.reading.kind is Kind.MONEY and s.unit == s.reading.unit.text and s.name.endswith(("居民", "农民")):
        return "goes_on"  # 城镇居民收入增加1200元，农村居民900元
    if s.after == "gap" and ((s.adjacent and s.unit == s.reading.unit.text) or s.reading.kind is Kind.PERCENT_POINT):
        return "goes_on"  # 比预算33亿元超过6亿元, 高于年初12%的目标2个百分点
    own = s.of and s.after in ("grew", "fell") and s.reading.kind is Kind.COUNT  # 贫困户减少3万、12个村退出
    altered, part = s.after in ("grew_object", "fell_object", "grew", "fell"), s.before.startswith("其中") and s.after.endswith("object")
    if altered and (s.listed or part) and not own:
        if s.reading.unit.text == s.unit:
            return "threshold" if s.passed and not percent else "goes_on"
        if s.after.endswith("object") and not (percent or s.passed or s.of or s.reading.kind is Kind.DURATION or _stock(s)):
            return "goes_on"  # 压减水泥5万吨、玻璃8万重量箱; 降低成本30亿元，其中税费8亿元
    if s.adjacent and (s.after in ("fell", "fell_object") or (s.after in ("came_from", "changed_to") and "其中" not in s.before)):
        return "goes_on"  # and not 发展到86家，其中亿元以上12家
    if s.listed and s.after == "changed_to":
        others = s.unit == s.reading.unit.text == "元" and _FOR_OTHERS.search(s.before) is not None
        if others or (not s.of and _GOES_ON.search(s.before) is not None):
            return "goes_on"
    multiple = s.listed and _MULTIPLE.search(s.before) is not None  # 是2015年的1.3倍和1.5倍
    return "multiple" if multiple else "goes_on" if s.listed and s.after == "came_from" else ""


def _index(s: Said) -> bool:
    """Is a percentage what a year has where the one before it has 100: 居民消费价格指数102.5%左右?"""
    return s.name.endswith("指数") and s.reading.value is not None and s.reading.value > 50


def _comes(s: Said) -> bool:
    """May an amount behind what came into being have come into being too? A name that it bears, a total and a stock have not."""
    return _NAMED.search(s.behind) is None and not _total(s) and not (s.passed and not s.listed) and not _stock(s)


def _capacity(s: Said) -> bool:
    """Is an amount what the thing behind it can make or hold: 50万千瓦 风电项目, 4万吨 冷库?"""
    sized = s.reading.kind in _CAPACITIES or s.reading.unit.text in nouns("herds") or s.reading.unit.text in _GRADING
    return sized and s.name.endswith((*longest("plants"), *longest("machines"), *longest("holds")))


def _gained(before: str) -> bool:
    """Is money a member of a list of what is new: 新增一般债券2亿元、专项债券6亿元; 净增1200元和520元?"""
    head, mark, last = before.rpartition("，")[2].rpartition("、")
    funds = mark and ("新增" in head or "净增" in head) and last.endswith(longest("funds"))
    return bool(funds) or (before.endswith(_LISTS) and _GAINED.search(before) is not None)


_LISTS = ("、", "和", "与", "及")
_GAINED = re.compile("[新净]增[约近超]?[0-9][^，；]{0,16}$")


def _alike(s: Said) -> bool:
    """Does a clause without a verb go on with what came into being in the one before: 新修道路40公里，渠道30公里; 新建…50处，其中…3座?"""
    kind, unit = s.reading.kind, s.reading.unit.text
    can = s.name.endswith(("能力", "容量", "装机")) and "总" not in s.name  # 新增炼钢能力60万吨，采煤能力90万吨，输电线路300公里
    if s.unit in _OUTPUTS and s.reading.bound in _PLAINLY and (can or (kind is Kind.LENGTH and not s.name.endswith(_unlike()))):
        return True
    if unit == s.unit:
        ways = kind in (Kind.LENGTH, Kind.AREA) and s.reading.bound in _PLAINLY and not s.name.endswith(_unlike())
        counts = kind is Kind.COUNT and not (s.acts or s.name.startswith(_APART) or s.name.endswith(_OF_ALL))
        return counts or ways or (kind is not Kind.MONEY and "其中" in s.before)
    return "其中" in s.before and not s.of and {unit, s.unit} <= nouns("pieces")


_RATES = ("率", "占比", "比重", "比例", "投入强度", "研发强度", "素养水平", "城镇化水平")  # 增长6%、研发投入强度 2.5%
_OF_ALL = ("拥有量", "保有量", "数量", "存量", "总量", "总数")  # 新增专利60件，有效发明专利拥有量 1300件
_PLAINLY = frozenset({Bound.EXACT, Bound.APPROX_MORE})
_OUTPUTS = frozenset({"千瓦", "吨", "门", "千伏安"})  # what is counted in these, where it comes into being, is what can be made or held
_APART = ("每", "人均", "户均", "改")  # a mean, and what is changed: 建成基站300个，每万人 拥有基站18个; 新建沼气池3万户，改水改厕 8万户


@cache
def _unlike() -> tuple[str, ...]:
    """What is there, and acts: 新增绿地5万亩，耕地保有量80万亩，围栏封育3万亩."""
    return (*longest("stocks"), *longest("acts"))


def _stock(s: Said) -> bool:
    """Is an amount by its name nothing that comes into being: 发电量, 通车里程 with a threshold that it passed, what things can do?"""
    if s.name.startswith("在建") or (s.unit in nouns("pieces") and s.name.endswith(("能力", "容量", "库容", "总装机"))):
        return True  # 建成水厂3座，日供水能力8万吨
    return s.name.endswith(longest("flows")) or (s.reading.bound is Bound.MORE_THAN and s.name.endswith(longest("stocks")))


def _total(s: Said) -> bool:
    """累计 and 共 make a stock of what came into being."""
    return _TOTAL.search(s.before) is not None


_MADE_NEW = re.compile("新增加?的[^，；。、\\d]{2,12}达到?$")


def _new(s: Said) -> bool:
    """城镇新增就业, 新增贷款: the name says that it is new."""
    name = s.name.removeprefix("年均")
    if s.reading.kind is Kind.DURATION:
        return False  # 新增劳动力平均受教育年限
    if s.reading.kind is Kind.MONEY and "新增" in name and name.endswith(longest("funds")) and not _total(s):
        return True  # 金融机构新增贷款50亿元
    if "新增" in s.before and _MADE_NEW.search(s.before) is not None:
        return True  # 新增的固定资产达到58亿元
    listed = "新增参保" in name or name == "城镇新就业" or (name.endswith("上市") and s.reading.kind is Kind.COUNT)  # 境外上市2家
    return (listed or name.startswith(("新增", "净增", "城镇新增", "新登记", "新设")) or "新增就业" in s.name) and not _total(s)
