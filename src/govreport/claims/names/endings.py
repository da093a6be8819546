"""What stands at the end of a name and says something of the figure: a rate of change, a noun of a share."""

from __future__ import annotations

import re
from functools import cache

from ... import kinds
from ...quantities.amounts import Reading
from ...words import late, pattern
from .. import relations, wordlists
from ..lexis import ACTIVE, lexicon, longest
from ..lists import Stretch


def is_aspect(name: str) -> bool:
    """Is a name an aspect of something, or a list of these: 总量和增速, 建成数量?"""
    name = name.removeprefix("其")  # 其总量
    if not name.endswith(_aspects()):
        return False
    if name in wordlists.aspect or lexicon().get(name.removesuffix("数量")) in ACTIVE:
        return True
    if name.startswith(_ON_BASE):
        return name[2 + (name[2] == "初") :] in wordlists.aspect  # 同比 涨幅, 较年初 增速
    first, *others = re.split("[、和与及]", name) if len(name) < 12 else [name]
    return first in wordlists.aspect and all(part in wordlists.aspect or part in wordlists.traits for part in others)  # 总量及贡献率


@cache
def _aspects() -> tuple[str, ...]:
    return longest("aspect", "traits")


_ON_BASE = ("同比", "环比", "较年初", "比年初")


def is_rate(name: str) -> bool:
    """Does a name say by its end what its figure is: a rate of change (涨幅) or any other rate (失业率)?"""
    return name.endswith(("率", *_rates()))


def becomes(name: str) -> bool:
    """Is what stands behind a count no name, but what becomes of those counted: 8700人 脱贫, 1.2万人 稳定脱贫, 3200人 顺利就业?"""
    how = name[:2] if lexicon().get(name[:2]) == "adverb" and name[:2] not in wordlists.adjectives else ""
    rest = name[len(how) :] if how else name
    return rest in ("", "稳定", "创业") or rest in wordlists.predicates or (how != "" and rest in ("就业", "创业", "入学", "再就业"))


def counted_in(name: str, unit: str) -> bool:
    """Can what a name names be counted in a unit of people: 贫困户 in 户, but no 贷款 in 户 and no 渠道 in 人?"""
    if name[-1:] == "房" or (unit[:1] in "人名" and name.endswith(("企业", "公司"))):
        return False  # 改造危房1200户，解决3万人 饮水困难; 惠及300家企业、5万人次
    return any(map(name.endswith, map(longest, ("people", "households", "served")))) or (
        name[-1:] in _PERSONS and not name.endswith("工程")
    )


def who_do(name: str, reading: Reading | None, first: str) -> bool:
    """Are those counted who do what is said of a thing, and not the thing: 3600人, or 不到三成, which begins with a character?"""
    if reading is None or reading.kind is kinds.PERCENT:
        return reading is not None and first in "不超近" and not name.endswith(longest("goals", "amounts"))
    return reading.unit.text in wordlists.persons and not counted_in(name, reading.unit.text)


_PERSONS = frozenset("人者员生民师客才童工兵士手族队")


def whole(name: str) -> str:
    """What a share is of: 地区生产总值 in (占)地区生产总值的比重."""
    for noun in (*longest("share_noun"), "比例"):
        if name.endswith(noun) and len(name) > len(noun):
            return name[: -len(noun)].removesuffix("的")
    return name


_YIELD = re.compile("(?:平均)?(?:亩产量?|单产)$")


def without_yield(text: str, subject: Stretch | None) -> Stretch | None:
    """The crop in the name of what a stretch of land yields: 小麦 in 31万亩 小麦平均单产."""
    told = None if subject is None else _YIELD.search(text, subject[0] + 1, subject[1])
    return subject if subject is None or told is None else (subject[0], told.start())


def without_rate(text: str, subject: Stretch | None) -> Stretch | None:
    """The thing whose rate of change is named: 居民消费价格 in 居民消费价格涨幅."""
    if subject is None or not text.endswith(_rates(), *subject) or text.endswith(relations.GROWTH_RATES, *subject):
        return subject
    start, end = subject
    rate = next(w for w in _rates() if text.endswith(w, start, end))
    end -= len(rate)
    if text.startswith("总水平", end) and text[start:end] == "价格":
        return start, end + 3  # 价格总水平涨幅: of prices alone it does not say whose
    if text.endswith("经济", start, end) and rate.startswith("增长"):
        return start, end + 2  # 经济增长 in 经济增长目标: of all that grows only this has a name with its growth
    if text[end - 1] in "年月度期比" and (of := _OF_TIME.search(text, start + 1, end)) is not None:
        return start, of.start()  # 工业增加值一季度增速
    if text.endswith("年平均", start, end):
        end -= 3
    elif text.endswith(("平均", "年均", "累计"), start, end):
        end -= 2
    elif text.endswith("年", start, end):
        end -= 1  # 生产总值年增长率
    elif text.endswith("的", start, end):
        end -= 1  # 地区生产总值的增长目标
    elif text[end - 1] == ")":
        end = text.rfind("(", start, end)  # 固定资产投资(不含农户)增速
    elif text[end - 1] in "、和与" and (both := _BOTH.search(text, start + 1, end)) is not None:
        end = both.start()  # 财政收入总量、增幅分别居全省第8、第5位，完成 86亿元
    return (start, end) if end > start else subject


_BOTH = re.compile("(?:总量|规模|数量|总额|水平)[、和与]$")
_OF_TIME = re.compile(
    r"(?:[与同比较](?=\d|[上去前]年))?(?:\d{4}年)?(?:\d{1,2}[-—－–~至]\d{1,2}月|[上下]半年|前?[一二三四]季度|\d{4}年|[上去前]年|全年)"
    "(?:同期)?(?:相比)?$"
)


def without_share(text: str, subject: Stretch) -> Stretch:
    """The thing whose share is named: 服务业增加值 in 服务业增加值占比."""
    noun = next((n for n in longest("share_noun") if text.endswith(n, subject[0] + 1, subject[1])), "")
    of = _OF_ALL.search(text, subject[0] + 1, subject[1] - len(noun)) if noun else None
    return subject[0], of.start() if of is not None else subject[1] - len(noun)


_OF_ALL = re.compile("占(?![地用道])")  # 技改投入 占 工业投资比重: what has the share


@cache
def _rates() -> tuple[str, ...]:
    return longest("growth_noun", "drop_noun")


def rate_before(text: str, at: int) -> str:
    """The rate of change, if there is one, that a figure which begins at a place is of: 财政收入31亿元，增幅 居全省第一，达9%; 连续六年
    增幅 保持在9%以上."""
    rate = _RATE_BEFORE.search(text, max(0, at - 32), at)
    return "" if rate is None else rate["placed"] or rate["held"]


_RATE_BEFORE = late(
    lambda: (
        f"(?P<placed>{pattern(_rates())})[^，。；、]{{0,10}}(?:第[^，。；、]{{1,4}}|首位|榜首|前[列茅])[，、][^，。；、\\d]{{0,6}}$"
        f"|连续[^，。；、]{{1,3}}年(?P<held>{pattern(_rates())})[^，。；、\\d]{{0,4}}在$"
    )
)


def reaches(name: str) -> bool:
    """Do the words between a verb and a part say only what the part is of, or that it is reached: 全国, 实现覆盖?"""
    return name in wordlists.frame or name.endswith("覆盖")
