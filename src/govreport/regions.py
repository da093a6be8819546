"""The regions of China down to counties: names, levels and codes of GB/T 2260, with historical names. The table is data
(`data/regions.tsv`, made by `tools/make_regions.py`) and is read at the first question."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from operator import add
from typing import NamedTuple

import attrs

from . import package_data
from .vocabulary import member


class Level(StrEnum):
    """Whose government it is. The districts of the four great municipalities count as counties, as their codes do."""

    NATIONAL = "national"
    PROVINCE = "province"
    PREFECTURE = "prefecture"
    COUNTY = "county"


def _level(given: str) -> Level:
    return member(Level, given)


@attrs.frozen(slots=True)
class Region:
    """A region with a government; or a place of the caller's own, which is in no table (see `parse`).

    Args:
        name: the full official name (西藏自治区, 金华市), 全国 for the whole country.
        level: national, province, prefecture or county.
        code: the six digits of GB/T 2260; None for the whole country, and where several regions have this name (鼓楼区) and the
            text does not say which one is meant.
    """

    name: str
    level: Level = attrs.field(converter=_level)
    code: str | None = None

    def __str__(self) -> str:
        return self.name


NATION = Region("全国", Level.NATIONAL)
_NATION_NAMES = ("中华人民共和国", "中央人民政府", "国务院", "全国")
# A short name may keep the last characters of its class: 凉山州, 兰坪县, 广西自治区.
_CLASSES = ("自治区", "自治州", "自治县", "自治旗", "地区", "市", "州", "县", "旗", "盟", "省")
_LAST = frozenset(c[-1] for c in _CLASSES)
# Districts that were called by the word for their kind: that word names them only behind their city.
_KINDS = frozenset(("新区", "市区"))
_LEVELS = (Level.PROVINCE, Level.PREFECTURE, Level.COUNTY)


class _Row(NamedTuple):
    code: str
    name: str
    until: str  # the last revision of the table that lists it, "" for a current one

    @property
    def depth(self) -> int:
        """0 for a province, 1 for a prefecture, 2 for a county."""
        return 0 if self.code.endswith("0000") else 1 if self.code.endswith("00") else 2

    def holds(self, other: _Row) -> bool:
        """Does the other region lie inside this one?"""
        return other.depth > self.depth and other.code.startswith(self.code[: 2 + 2 * self.depth])


class _Table(NamedTuple):
    columns: tuple[list[str], list[str], list[str]]  # codes, names, last revisions
    shorts: list[str]
    places: dict[str, int]  # full or short name → where it stands first in the columns
    more: dict[str, list[int]]  # … and where else; few names stand twice
    longest: dict[str, int]  # the first two characters of a name → the length of the longest name that begins so

    def rows(self, name: str) -> list[_Row]:
        if name not in self.places:
            return []
        codes, names, untils = self.columns
        return [_Row(codes[i], names[i], untils[i]) for i in (self.places[name], *self.more.get(name, ()))]


@cache
def _table() -> _Table:
    text = package_data.text("data", "regions.tsv")
    body = text[text.rindex("# ") :].partition("\n")[2].removesuffix("\n")
    fields = body.replace("\n", "\t").split("\t")  # one split for the whole table: a third of the time of a split for each line
    names, shorts = fields[1::4], fields[2::4]
    places: dict[str, int] = {}
    more: dict[str, list[int]] = {}
    longest: dict[str, int] = {}
    for at, (name, short) in enumerate(zip(names, shorts, strict=True)):
        if places.setdefault(name, at) != at:
            more.setdefault(name, []).append(at)
        if short and places.setdefault(short, at) != at:
            more.setdefault(short, []).append(at)
        if longest.get(start := name[:2], 0) < len(name):
            longest[start] = len(name)
    for contracted, name in map(str.split, package_data.text("data", "contracted.txt").splitlines()[1:]):
        places[contracted] = places[name]  # 科左后旗: no end of its name was left out alone
        longest.setdefault(contracted[:2], len(contracted))
    return _Table((fields[0::4], names, fields[3::4]), shorts, places, more, longest)


@cache
def names() -> frozenset[str]:
    """Every full and short name in the table, of today and of the past, with 凉山州 and 兰坪县 beside 凉山 and 兰坪.

    >>> {"西藏自治区", "西藏", "凉山州", "襄樊市"} <= names()
    True
    """
    table = _table()
    rows = zip(table.columns[1], table.shorts, strict=True)
    classed = {short + name[-1] for name, short in rows if short and name.endswith(_CLASSES)}
    return frozenset(classed.union(_NATION_NAMES, table.places))


def short(name: str) -> str:
    """The short name that the table has for a full one, "" where it has none.

    >>> short("凉山彝族自治州"), short("鼓楼区")
    ('凉山', '')
    """
    table = _table()
    return table.shorts[table.places[name]] if name in table.places else ""


def find(text: str) -> Region | None:
    """The region that has this name, in full or in short; None where no region, or several of one rank, are called so.

    Current regions come before historical ones, then higher ones before lower ones: 朝阳 is 朝阳市, 吉林 is 吉林省. Where several
    regions have the same full name, the region has that name and no code.

    >>> find("西藏")
    Region(name='西藏自治区', level=<Level.PROVINCE: 'province'>, code='540000')
    >>> find("凉山州").name, find("新疆").code, find("金华").level.value, find("黄山市黄山区").code
    ('凉山彝族自治州', '650000', 'prefecture', '341003')
    >>> find("鼓楼区").code, find("一个")
    (None, None)
    """
    if text in _NATION_NAMES:
        return NATION
    found = match(text)
    return found[0] if found and found[1] == len(text) else None


def match(text: str, at: int = 0) -> tuple[Region, int] | None:
    """The region whose name, or chain of names from the higher to the lower, starts exactly at an offset, and where that ends.

    >>> region, end = match("在四川省凉山州西昌市第一届人民代表大会上", 1)
    >>> region.name, end
    ('西昌市', 10)
    """
    row: _Row | None = None
    while (found := _longest(text, at, row)) is not None:
        row, at = found
    if row is None:
        return None
    return Region(row.name, _LEVELS[row.depth], None if row.until == _SHARED else row.code), at


def first(text: str) -> tuple[Region, int, int] | None:
    """The first name of a region in a text, with the regions inside it that follow at once: the lowest of them, its start and its end.

    >>> region, start, end = first("2024年黄山市黄山区政府工作报告")
    >>> region.code, start, end
    ('341003', 5, 11)
    >>> first("2025年新疆政府工作报告")[0].name, first("1988年中华人民共和国国务院政府工作报告")[0].name
    ('新疆维吾尔自治区', '全国')
    """
    for at in range(len(text) - 1):
        if nation := next((name for name in _NATION_NAMES if text.startswith(name, at)), None):
            return NATION, at, at + len(nation)
        if found := match(text, at):
            return found[0], at, found[1]
    return None


def mentions(text: str) -> Iterator[tuple[Region, int, int]]:
    """Every stretch of a text that may name a region, with its start and end. A common word may look like a short name.

    >>> [(r.name, text[s:e]) for text in ["四川凉山州与浙江金华"] for r, s, e in mentions(text)]
    [('凉山彝族自治州', '四川凉山州'), ('金华市', '浙江金华')]
    """
    starts = _table().longest
    done = 0
    for at in [at for at, pair in enumerate(map(add, text, text[1:])) if pair in starts]:
        if at >= done and (found := match(text, at)):
            yield found[0], at, found[1]
            done = found[1]


_SHARED = "shared"  # stands in `until` of a row that is one of several with its name


def _longest(text: str, at: int, above: _Row | None) -> tuple[_Row, int] | None:
    """The row with the longest name at an offset, inside `above` if that is given, and the end of its name."""
    table = _table()
    for end in range(min(len(text), at + table.longest.get(text[at : at + 2], 0)), at + 1, -1):
        name = text[at:end]
        if (name in table.places or name[-1] in _LAST) and not (above is None and name in _KINDS) and (row := _choose(_rows(name), above)):
            return row, end
    return None


def _rows(name: str) -> list[_Row]:
    """The rows that a full name, a short name, or a short name with the end of its class stands for."""
    table = _table()
    rows = table.rows(name)
    if any(not row.until for row in rows):
        return rows
    for ending in _CLASSES if name[-1] in _LAST else ():
        if name.endswith(ending):  # 兰坪县 was a full name once, and is what people call 兰坪白族普米族自治县 today
            rows += [row for row in table.rows(name[: -len(ending)]) if row.name.endswith(ending) and row not in rows]
            break
    own = [row for row in rows if row.name == name]  # 梅县 was a county, and is short for 梅县地区
    return own if own and all(row.until for row in rows) else rows


def _choose(rows: list[_Row], above: _Row | None) -> _Row | None:
    """The row meant: inside `above`, current before historical, higher before lower, later before earlier; None where in doubt."""
    inside = rows if above is None else [row for row in rows if above.holds(row)]
    if not inside:
        return None
    current = [row for row in inside if not row.until] or inside
    top = min(row.depth for row in current)
    latest = max(row.until for row in current if row.depth == top)
    best = [row for row in current if row.depth == top and row.until == latest]
    if len(best) == 1:
        return best[0]
    return best[0]._replace(until=_SHARED) if len({row.name for row in best}) == 1 else None
