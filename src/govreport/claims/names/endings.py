"""What stands at the end of a name and says something of the figure: a rate of change, a noun of a share."""

from __future__ import annotations

import re
from functools import cache

from .. import relations, wordlists
from ..lexis import ACTIVE, lexicon, longest
from ..lists import Stretch


def is_aspect(name: str) -> bool:
    """Is a name an aspect of something, or a list of these: 总量和增速, 建成数量?"""
    name = name.removeprefix("其")  # 其总量
    if not name.endswith(longest("aspect")):
        return False
    if name in wordlists.aspect or lexicon().get(name.removesuffix("数量")) in ACTIVE:
        return True
    if name.startswith(_ON_BASE):
        return name[2 + (name[2] == "初") :] in wordlists.aspect  # 同比 涨幅, 较年初 增速
    return len(name) < 12 and all(part in wordlists.aspect for part in re.split("[、和与及]", name))


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
    if text.endswith("经济", start, end) and rate.startswith("增长"):
        return start, end + 2  # 经济增长 in 经济增长目标: of all that grows only this has a name with its growth
    end -= len(next((joint for joint in _JOINTS if text.endswith(joint, start, end)), ""))
    return (start, end) if end > start else subject


_JOINTS = ("年平均", "平均", "年均", "累计", "全年", "年", "的")  # 生产总值年均增长率, 地区生产总值的增长目标


def without_share(text: str, subject: Stretch) -> Stretch:
    """The thing whose share is named: 服务业增加值 in 服务业增加值占比."""
    noun = next((n for n in longest("share_noun") if text.endswith(n, subject[0] + 1, subject[1])), "")
    of = _OF_ALL.search(text, subject[0] + 1, subject[1] - len(noun)) if noun else None
    return subject[0], of.start() if of is not None else subject[1] - len(noun)


_OF_ALL = re.compile("占(?![地用道])")  # 技改投入 占 工业投资比重: what has the share


@cache
def _rates() -> tuple[str, ...]:
    return longest("growth_noun", "drop_noun")


def reaches(name: str) -> bool:
    """Do the words between a verb and a part say only what the part is of, or that it is reached: 全国, 实现覆盖?"""
    return name in wordlists.frame or name.endswith("覆盖")
