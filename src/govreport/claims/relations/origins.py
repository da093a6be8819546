"""Whether what a phrase counts came into being, or is a total, what there is, or what a thing can make."""

from __future__ import annotations

import re

from ... import kinds
from ...vocabulary import Bound
from .. import wordlists
from ..lexis import longest
from .cases import Said

ADDED = frozenset({"added", "added_counted"})
_TOTAL = re.compile(
    "累计|总共|合计|一共(?!”)|共有(?!产权)|总数(?=[^、0-9增]{0,12}$)|共(?<![公中]共)(?:建(?:[设立起造]|成(?!果))|(?!有产权|[和同建享产青育商创性体富治济赢助识存荣鸣振通管用生招研配学”]))"
)
_CAPACITIES = frozenset({kinds.MASS, kinds.POWER, kinds.ENERGY, kinds.VOLUME})
_MADE_NEW = re.compile("新增加?的[^，；。、\\d]{2,12}达到?$")


def new(s: Said) -> bool:
    """城镇新增就业, 新增贷款: the name says that it is new."""
    name = s.name.removeprefix("年均")
    if "新增" in s.before and _MADE_NEW.search(s.before) is not None:
        return s.reading.kind is not kinds.DURATION  # 新增的固定资产达到58亿元
    newly = "新增" in name and (
        any(act in name for act in _TOLD_NEW) or (s.reading.kind is kinds.MONEY and name.endswith(longest("funds")))
    )  # 金融机构新增贷款50亿元
    listed = name.endswith("上市") and s.reading.kind is kinds.COUNT and s.reading.unit.text not in wordlists.herds  # 境外上市2家
    told = newly or listed or name.startswith(longest("told_new"))
    if not told or s.reading.kind is kinds.DURATION or total(s):
        return False  # 新增劳动力平均受教育年限
    return not any(name.find(mean, 4) > 0 for mean in wordlists.means_of)  # 新增就业人员月均工资


_TOLD_NEW = ("新增参保", "新增就业", "新增转移")


def total(s: Said) -> bool:
    """累计 and 共 make a stock of what came into being."""
    return _TOTAL.search(s.before) is not None


def stock(s: Said) -> bool:
    """Is an amount by its name nothing that comes into being: 发电量, 通车里程 with a threshold that it passed, what things can do?"""
    if s.name.startswith(("在建", "在孵", "在营")) or (s.unit in wordlists.pieces and s.name.endswith(_HOLDING)):
        return True  # 建成水厂3座，日供水能力8万吨
    return s.name.endswith(longest("flows")) or (s.reading.bound is Bound.MORE_THAN and s.name.endswith(longest("stocks")))


_HOLDING = ("能力", "容量", "库容", "仓容", "贮量", "储量", "总装机", "总建筑面积")


def capacity(s: Said) -> bool:
    """Is an amount what the thing behind it can make or hold: 50万千瓦 风电项目, 4万吨 冷库?"""
    sized = s.reading.kind in _CAPACITIES or s.reading.unit.text in wordlists.herds or s.reading.unit.text in wordlists.grading
    return sized and s.name.endswith(longest("plants", "machines", "holds"))
