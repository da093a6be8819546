"""Which region a title, an address or an office names: one of the table, and no other place whose name holds its name."""

from __future__ import annotations

import re
from collections import Counter

from .. import regions
from ..regions import Level, Region
from . import patterns
from .patterns import BENEATH, ZONE


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


def zone(title: str) -> Region | None:
    """The zone, new area or town that a title without its year names, as a region of no table; None where it names none.

    >>> [found.name for title in ("云山新城政府工作报告", "苏州高新区管委会工作报告") if (found := zone(title)) is not None]
    ['云山新城', '苏州高新区']
    """
    found = ZONE.match(title)
    return None if found is None else Region(found[1], Level.COUNTY)


def within(region: Region, other: Region) -> bool:
    """Does a region lie inside another one?

    >>> within(regions.find("义乌"), regions.find("金华")), within(regions.find("金华"), regions.find("义乌"))
    (True, False)
    """
    if region.code is None or other.code is None or region is other:
        return False
    digits = {Level.PROVINCE: 2, Level.PREFECTURE: 4}.get(other.level, 6)
    return region.code.startswith(other.code[:digits])


def titled_of(title: str | None) -> str:
    """The class of government that a title names: 镇 of 某某镇人民政府工作报告; "" for none."""
    found = _OF_TITLE.search(title) if title is not None else None
    return found[1] if found is not None else ""


def told_of(folded: str) -> str:
    """The class of government whose region a text that names none speaks of as a whole, far more than of any other: 县 of 全县; "" for
    none. Reports of all classes say 全国, so only many more of these speak against it."""
    said = Counter(_AS_A_WHOLE.findall(folded))
    of_nation = said.pop("国", 0)
    ranked = [*said.most_common(2), ("", 0), ("", 0)]
    (kind, most), (_, next_most) = ranked[:2]
    return kind if most > 1 and most >= 2 * next_most and of_nation < 2 * most else ""


_OF_TITLE = re.compile("(自治[区州县旗]|地区|[省市县区州盟旗镇乡])(?:人民)?政府?(?:20\\d\\d年)?(?:政府)?工作报告")
_AS_A_WHOLE = re.compile("[全我]([省市县区州盟旗镇乡国])")
