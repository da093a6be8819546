"""Word classes: the vocabulary of the grammars, from `data/*.toml`, and fast patterns made of it.

A class is a list of words in a TOML file; a grammar's terminals are named after classes. Adding a word is a line of data.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from math import isqrt
from typing import Any, cast

from . import package_data

# A Han character, near enough: a letter that is neither Latin nor a number in a circle. To compile [一-鿿] takes thirty times as long.
HAN = r"[^\W -~①-⓿]"
SEPARATOR = r"(?:—{1,2}|-{1,2}|[–~－―]|至|到)"  # between the ends of a range


class _Late:
    """Stands for a pattern until it is first asked for something; from then on it has the pattern's own methods."""

    def __init__(self, text: str | Callable[[], str]) -> None:
        self._text = text

    def __getattr__(self, name: str) -> Any:
        made = re.compile(self._text if isinstance(self._text, str) else self._text())
        self.__dict__ |= {each: getattr(made, each) for each in dir(made) if not each.startswith("_")}
        return getattr(made, name)


def late(text: str | Callable[[], str]) -> re.Pattern[str]:
    """A pattern of a module that is compiled at first use: an import of the library compiles none of the large ones, nor does it read
    the data that a function makes one of.

    >>> late("[百千万]分之").match("千分之三")
    <re.Match object; span=(0, 3), match='千分之'>
    >>> late(lambda: any_of("scopes", "zones")).match("新区的企业")
    <re.Match object; span=(0, 2), match='新区'>
    """
    return cast("re.Pattern[str]", _Late(text))


# Behind what is measured all year, before a level, 年均 tells the mean of that year, and none over years: 调查失业率年均 5.2%,
# PM2.5年均控制在35微克; but 失业率年均下降0.2个百分点.
MEAN_OF_YEAR = (
    r"(?:(?<=失业率)|(?<=浓度)|(?<=颗粒物)|(?<=PM2.5)|(?<=PM2.5\))|(?<=PM10)|(?<=PM10\)))年(?:平均|均)"
    r"(?=(?:[^，。；、\d增减升涨提降改翻]{0,8}|降[至到])(?:\d|$))"
)
# Behind a year: it is that of prices (1995年价, 按1990年不变价计算), of a standard (按2010年标准) or of a rate of exchange
# (按当年汇率折算), and of no figure.
PRICED = late(
    r"(?:不变|可比)价格?(?:计算)?|价格?计算|价格?(?=\))|价(?=[，。；])|(?:扶贫|贫困|脱贫)?(?:标准|口径)(?:(?=[，)。；])|[计测]算)"
    r"|(?:年?平均|年均|年?末)?汇率(?:[计折换]算)?"
)
# Behind a year with 按 before it: what something of that year was, which measures out what is to be: 按 上年 决算数 压减5%,
# 按 上年 预算的90%安排.
MEASURED_BY = late(r"度?(?:[^，。；：、的\d]{0,6}?(?:决算|预算|实际|执行|完成){1,2}(?:支出)?(?:数额?|总?额)?(?:的$)?|的[\d.]{1,6}%安排)")
NOW = late("(?<![实体出展呈由从])现在(?!的?[建册])|(?<![由从])如今|(?<![由从])目前(?!在建)")
# … but where a change begins with how a thing is now, that is no time of what it comes to: 由目前的60%提高到65%, 从现有120公里增加到.
CHANGED_FROM_NOW = late("(?<=[由从])(?:目前|当前|现在|如今|现有|现行)(?:的|(?=[0-9约近不每])|$)")
# What a project will bring once it is there: 达产后，年产值可达50亿元. But 产能, 新能源, 可再生, and 建成后续工程.
_BUILT = "(?:建成|投产|达产|满产|达效|投用|投运|运营|竣工|完工|投入使用)后(?![续备台期评勤来者])"
_WILL = "(?:可(?![再支持用燃回])|将(?![军领士])|预计|(?<![产智节性动功储新效职势潜万全只才可])能(?:够)?(?![源力耗量级效手]))"
# … or once it will be: 将于年底竣工，新增产能5万吨.
_TO_BE_BUILT = (
    "将(?:[于在][^。；，将]{0,12}|[^。；，将]{0,4}[年月底内][^。；，将]{0,4})"
    "(?:建成|投产|达产|投用|投运|竣工|完工|通车|使用)[^。；，后]{0,6}，(?:届时)?"
)
# … or change: 覆盖率将由20%上升到25%, but 将由3个部门分管的业务整合为1项
_TO_CHANGE = r"将[由从][目前现在的]{0,4}[\d.]{1,8}[^，。；\d的]{1,8}?[升高加长大降低少短][到至为]"
WILL_YIELD = late(rf"{_BUILT}，?[^。；，]{{0,20}}(?:，[^。；，]{{0,12}})?{_WILL}|{_TO_BE_BUILT}(?:{_WILL}|新增|形成|增加)|{_TO_CHANGE}")
# … which tells of what else it brings, up to one of these: 达产后，可实现产值50亿元，安排就业300人，已完成投资2亿元.
YIELDS_NO_MORE = late("[。；]|已|目前|[去今上]年|全年|累计|完成|引进|开工|投资|建成|新建|签约|启动|实施|推进|获|被")
WOULD_YIELD = late(rf"{_BUILT}[^。；]{{0,24}}?(?:{_WILL}|年(?=出口|进口|产|税|接待|发电|处理|营业|销售|利税))")
YARDSTICKS = ("对标", "对照", "围绕", "锚定", "瞄准", "聚焦", "着眼")  # before a year whose goal they hold what is planned against
# Before a year with a noun behind it, these make it that of an event, a plan or a project: 办好2027年省运会，改造场馆12个.
EVENTS = ("办好", "举办", "承办", "筹办", "筹备", "迎接", "申办", "备战", "落实", "推进", "编制", "实施", "启动")
# … and these make it that of what stands behind it in a clause without a figure: 巩固去年成果，财政收入增长8%; 为2027年发展奠定基础，….
ATTRIBUTED = (
    "抢抓", "巩固", "保持", "延续", "总结", "推广", "弥补", "用好", "针对", "兑现", "加大", "扭转", "谋划", "储备", "完成",
    "按照", "吸取", "汲取", "借鉴", "发扬", "继承", "衔接", "结转", "对接", "为", "受", "把握", "抓住", "盘活",
)  # fmt: skip
ATTRIBUTE = re.compile("(?=[^，。；：、\\d末底以]{1,18}[，；])")
# Before a time, these make it that of a cause, with what stands behind: 受3月份 疫情影响, 克服4月 倒春寒影响.
CAUSES = ("受", "受到", "遭受", "遭遇", "克服", "战胜", "抵御", "经受", "经受住", "应对", "消化")
CAUSED = (
    r"[^，。；：、\d]{0,16}(?:影响|冲击|考验|挑战|因素|压力|困难|基数|疫情|灾害|旱灾|洪灾|洪水|倒春寒)"
    r"(?:，(?![^，。；]{0,8}(?:当|单)月)|后|等|的?(?:情况|背景|条件)下)"
)
# Before a time, these make it one that a figure is held against: 低于上年, 恢复到2019年的92%.
AGAINST = (
    "低于",
    "高于",
    "快于",
    "慢于",
    "优于",
    "好于",
    "少于",
    "多于",
    "次于",
    "接近",
    "超过",
    "不及",
    "相当于",
    "恢复到",
    "恢复至",
    "回到",
    "回升到",
    "回升至",
    *("扣除", "剔除", "还原"),
)
# … and so do these behind it: 保持去年水平, 在上年基础上, 以2020年为基数, 不低于当地上年度农民人均纯收入的60%.
BASED = (
    r"(?:末|底|同期)?的?(?:同期|正常|平均|整体|总体){0,2}水平|(?:[^，。；\d百千万亿]{0,8}的)?(?:较高|高|低)?基[础数]上"
    r"|为基[数期年准]|(?:同期)?的?[高低]?基数(?![^，。；]{0,3}\d)"  # 在去年基数较高的情况下
    r"|度?[^，。；、\d]{0,10}人均[^，。；、\d的]{2,14}的(?:[约近]?[\d.]{1,6}%|$)"
)
# … and what it is a part or a multiple of, behind 达到, 达, 是 or 为: 达到2019年同期的 95%, 是2012年底的 1.2倍.
TIMES = (
    r"(?:(?:末|底|同期|全年|期间|时期)?(?:[^，。；、\d的]{0,8}(?:总[数量额]|总和|之和|合计|产量|水平))?的"
    r"(?:约|近)?(?:[\d.]{1,6}(?:倍|%|成)|[两二三四五六七八九十几]倍)|(?:\d{1,3}年)?的?(?:总和|之和))"
)
# From a time with 在 before it, as far as that time is told of: 在 去年12亿元的基础上 增长8%, 在 去年减产5万吨之后，达到60万吨. Only of
# the year before are such circumstances: 在 上年增长30%的情况下; but 在2020年遭受疫情的情况下 增长4% is of that year.
OF_BASE, CIRCUMSTANCES = "(?:的较?[高低]?基[础数](?:的?基础)?之?上|之?后(?=[，再又]))", "的(?:情况|形势|背景|条件)下"
BASED_ON = late(f"[^，。；]{{4,24}}{OF_BASE}|[去上前]年[^，。；]{{2,22}}{CIRCUMSTANCES}")
# … up to where what is built upon it begins: 在已取消50项的基础上 再减少8%.
UPON_BASE = late("在[^，。；]{2,28}基[础数]之?上")
# The year that is told of, up to its end, and what is to be done in it: 确保年内 竣工8个.
OWN_YEAR = r"(?<![今去当上明前本\d])年(?:底|末|内)"
TO_BE = rf"(?:确保|力争|争取|务必|计划|要(?!求)|[将拟])[^，。；\d]{{0,6}}{OWN_YEAR}"
# A year that is compared with, behind what tells it from others: 比大旱的 1989年, 较受灾的 上年, 仅次于历史最高的 1984年.
THAN_ONE_REACH = 12
HELD_TO_ONE = f"(?:{'|'.join(AGAINST)})[^，。；：、的比\\d]{{2,7}}(?:的|年份)$"
THAN = "(?<![占对同环可])[比较](?![重例为])[^，。；：、的比\\d]{2,7}(?:的|年份)"
MULTIPLE = r"(?P<was>[\d.]{1,9}[^，。；、的\d]{1,4})的[\d.]{1,6}倍"
"""Behind a year or a plan: what something was then, and how much more it is now: 是2020年 2亿元的2.5倍."""
PASSED = "(?:赶超|超[过越])[^，。；、\\d]{1,10}"
"""Before a year whose figure of another was passed: 超过邻市 2020年的总量."""
THAN_ONE = late(f"{THAN}$|{HELD_TO_ONE}")
# What says what something is compared with: 比 上年, 相较于 2020年, 较之 前年, 比起 五年前.
COMPARED = "(?:比[起于]?|较[之于]?|与|同)"
# … and behind it: 与2020年 相比， 同一九五二年 比较，; but 与2020年 比较接近.
BESIDE = "(?:相比|比较(?=，))"
# A census as what is compared with: 比第四次经济普查, 较“七人普”.
CENSUS = "[比较与]“?(?:第[一二三四五六七八九]次(?:全国)?(?:经济|人口|农业)普查|[一二三四五六七八九](?:经|农|人)普)”?(?:时|相比)?"

# A note at the foot of a page: its mark, a term, and what says that it is explained: ①规上企业：指…, [2]小巨人是指….
NOTE = late(
    "(?:[①-⑳㉑-㉟❶-❿⑴-⒇*※]|[(\\[【][0-9]{1,2}[)\\]】]|注释?[0-9]{0,2}[：.、]) ?[^，。；：\n]{2,40}?"
    "(?:：(?:主要|是)?指|，?是指|，指)(?![标数导示派定向挥点出明引望责令])"
)

# A short sentence before another, which may head it: 粮食生产再获丰收。 总产量达到120万吨.
HEADING_SENTENCE = late(r"(?:^|[\n。—、)是])(?P<said>[^，。；：、)—“\d\n]{6,18})。$")
HEADING_REACH = 20

# Beside what something grows at one rate: 居民收入 与经济增长基本同步, 投资 与全省同步.
IN_STEP = "[与和同][^，、；：与和同\\d]{2,8}?(?:增长|增速|发展)?(?:基本|总体|大体|保持|实现){0,2}同步(?:增长|提高|发展)?"


@cache
def load(name: str) -> Mapping[str, Any]:
    """A data file, parsed. Treat it as read-only.

    >>> "左右" in load("bounds")["after"]["about"]
    True
    """
    import tomllib

    return tomllib.loads(package_data.text("data", f"{name}.toml"))


def classes(table: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Word → class. A word in two classes is a mistake in the data.

    >>> classes({"rise": ["增长"], "fall": ["下降"]})
    {'增长': 'rise', '下降': 'fall'}
    >>> classes({"rise": ["增长"], "fall": ["增长"]})
    Traceback (most recent call last):
    ValueError: 增长 is in two classes: rise and fall
    """
    out: dict[str, str] = {}
    for kind, words in table.items():
        for word in words:
            if out.setdefault(word, kind) != kind:
                raise ValueError(f"{word} is in two classes: {out[word]} and {kind}")
    return out


def pattern(words: Iterable[str]) -> str:
    """A regular expression for any of the words, the longest that fits.

    It is a trie. `re` tries the branches of an alternation one after the other, so many first characters are tried in groups (about the
    square root of their number): 500 words cost some 30 comparisons instead of 500. Few are not, for `re` makes a set of the first
    characters of a bare alternation, and where it searches it skips to these.

    >>> re.findall(pattern(["百分", "百分点", "个百分点"]), "2个百分点和3百分")
    ['个百分点', '百分']
    """
    trie: dict[str, Any] = {}
    for word in words:
        node = trie
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}
    heads = sorted(trie)
    if len(heads) < _FEW:
        return _branch(trie)
    size = isqrt(len(heads)) + 1
    groups = [heads[i : i + size] for i in range(0, len(heads), size)]
    return "(?:" + "|".join(f"(?=[{re.escape(''.join(g))}]){_branch({h: trie[h] for h in g})}" for g in groups) + ")"


_FEW = 100  # up to here to match takes no longer without groups, and to search a quarter of the time


def any_of(name: str, *lists: str) -> str:
    """A regular expression for any of the words of some lists of a data file.

    >>> re.findall(any_of("scopes", "owners", "zones"), "国有企业和新区")
    ['国有', '新区']
    """
    return pattern(word for key in lists for word in load(name)[key])


def guarded(name: str, table: str) -> str:
    """A regular expression for the words of a table of a data file, each unless (or only where) it stands beside some others: 把, and
    neither 火把 nor 把握. What it has to stand before may have 各类 before it.

    Each alternative begins with its word and looks back from there, so that `re` can skip to their first characters.

    >>> re.findall(guarded("verbs", "loose"), "总和与存在各")
    ['与', '各']
    >>> re.findall(guarded("verbs", "taking"), "火把、把握、把项目")
    ['把']
    """
    rows: Mapping[str, Mapping[str, str]] = load(name)[table]
    return "|".join(_guarded(word, rows[word]) for word in sorted(rows, key=len, reverse=True))


def _guarded(word: str, beside: Mapping[str, str]) -> str:
    out = word
    for key, form in _BESIDE.items():
        if key in beside:
            out += form.format(word=word, any=pattern(beside[key].split("、")))
    return out


_BESIDE = {
    "not_after": "(?<!{any}{word})",
    "only_after": "(?<={any}{word})",
    "not_before": "(?!{any})",
    "only_before": "(?=(?:各[类种])?{any})",
}


def _branch(trie: Mapping[str, Any]) -> str:
    """The alternation of a trie's words; at an inner node the longer words come first, the word that ends here last."""
    tails = []
    for char in sorted(c for c in trie if c):
        rest = trie[char]
        tails.append((char if char.isalnum() else re.escape(char)) + ("" if set(rest) == {""} else _branch(rest)))
    body = tails[0] if len(tails) == 1 else "(?:" + "|".join(tails) + ")"
    return f"(?:{body})?" if "" in trie else body


# Behind a year: it tells which thing is meant, by when that came to be: 2010年开工的大桥, 2005年以前注册的车辆.
BEGUN = late(
    lambda: f"(?:[以之]前|[底末初](?:以?前)?)?[^，。；：、\\d]{{0,4}}{pattern(load('verbs')['lists']['dated'])}的(?=[^，。；：、]{{2}})"
)
# Behind a year: what something is kept at, and no time of it: 物价涨幅控制在去年 的实际水平.
KEPT_AT = late("(?<=[在到持][去上]年)的?(?:实际|同期|平均)?水平")
# What says before a time that it is that of an honour alone: 入选 2022年全国百强县, 获得 二季度全省红旗.
HONOURED, HONOURED_REACH = late(lambda: f"{any_of('scopes', 'honours')}[了在]?$"), 5
# Behind a level, these say that it is aimed at and not reached: 经济总量向7000亿元 冲刺.
TOWARD = late(
    lambda: f"的?(?:新?[大台]?[关阶]|新?目标)?{pattern(load('verbs')['lists']['advancing'])}?{pattern(load('verbs')['lists']['advances'])}"
)
# Behind a percentage, that it is the goal for the growth of something: 8%的 固定资产投资增长目标.
GROWTH_GOAL = late(
    "的(?P<what>(?!年度|全年|预期)[^，。；：、的\\d]{2,12}?)(?:增长|增[速幅]|涨幅)(?:预期|调控|控制|年度|计划|奋斗){0,2}目标"
)
