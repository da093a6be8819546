"""Which region a title, an address or an office names: one of the table, and no other place whose name holds its name."""

from __future__ import annotations

from .. import regions
from ..regions import Level, Region
from . import patterns
from .patterns import BENEATH


def named(text: str) -> Region | None:
    """The region that a short text names; None where it names none, or a place that is in no table.

    The first name of a region counts. It must begin where words end (in 贵安新区 is no 安新县), and the whole of it must be
    meant (苏州高新区 is not 苏州市).

    >>> named("2024年黄山市黄山区政府工作报告").code, named("1988年国务院政府工作报告").name
    ('341003', '全国')
    >>> named("2024年贵安新区政府工作报告"), named("2024年苏州高新区政府工作报告")
    (None, None)
    """
    found = regions.first(text)
    if found is None or (found[0] is not regions.NATION and not patterns.words().before_region.search(text, 0, found[1])):
        return None
    return None if BENEATH.match(text, found[2]) else found[0]


def beneath(text: str) -> bool:
    """Is it a place inside a region of the table, or called as one is with a word more: 东港镇, 锡山区东港镇, 苏州高新区?"""
    found = regions.first(text)
    return found is not None and BENEATH.match(text, found[2]) is not None


def within(region: Region, other: Region) -> bool:
    """Does a region lie inside another one?

    >>> within(regions.find("义乌"), regions.find("金华")), within(regions.find("金华"), regions.find("义乌"))
    (True, False)
    """
    if region.code is None or other.code is None or region is other:
        return False
    digits = {Level.PROVINCE: 2, Level.PREFECTURE: 4}.get(other.level, 6)
    return region.code.startswith(other.code[:digits])
