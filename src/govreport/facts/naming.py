"""What a name means: the whole name of a claim → the indicators that it stands for.

Words of time, tense and promise, and words for the region as a whole, may stand at the ends of a name. Whatever else is left over
(民间, 制造业, a place) narrows it to a part, and it stands for none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

from .. import indicators, regions, time_words, words
from ..indicator_table import Registry
from ..regions import Level, Region
from ..source import fold
from ..tree import Relation

_CIRCUMSTANCE = re.compile("在[^，]{2,24}[下中时]$")  # 粮食产量在灾情影响下…
_STREAK = re.compile("(?:实现)?[一二三四五六七八九十]{1,3}连[丰增]$")  # 粮食生产“十九连丰”
_SIZE_BEHIND = re.compile(r"^([^()]+)\((规上|规模以上|限上|限额以上)\)")  # 社会消费品零售总额(限上)
_SHARES = ("比重", "比例", "份额", "之比", "比率", "比值", "比")
# 研发经费投入 占 全市生产总值 的比重, 服务业 在 生产总值 中的比重
_SHARE = re.compile(f"(.{{2,24}}?)(?:占|与|相当于|在(?=.{{2,24}}中))(.{{2,24}}?)中?(?:所占)?的?(?:占比|{'|'.join(_SHARES)})")
_SHARE_IN = re.compile("(.{2,24}?)[中里]的?(.{2,24}?)所?占(?:比重|比例|比)")  # 一般公共预算支出 中 民生支出 占比
ASIDE = re.compile(r"\([^()]*\)")
_NOTE = re.compile(r"[\[〔【]\d{1,3}[\]〕】]|[①-⑳]")  # 专精特新“小巨人”[5]企业


class Named(NamedTuple):
    """What a name means: the ids (two of a pair), and whether it is the name of a change (增速, 降幅)."""

    ids: tuple[str, ...]
    change: Relation | None = None
    growth_only: bool = False
    thing: str = ""


_OWN = " "  # stands for the region's own name in the pattern, which is compiled once for all regions; no plain name has a blank


# What is made of a registry is kept beside it: another thread may add indicators while it is being made.
_REGISTRIES, _REGIONS = 32, 4096

# 全市 or 市委提出 in the report of a county is of the city above it: such a word is the region's only with the class of its own name.
_CLASSED = re.compile("(?:[全我本]|(?=.[委政]))([省市县区州盟旗])")


# The words of a town, which has no level; all others' are those of another region.
_TOWNS = ("镇", "乡")


def _whole(known: Registry, level: Level | None, kind: str) -> set[str]:
    """Words for the region as a whole in the reports of a level, whose region is of a class: "县", "" where nothing says it."""
    levels = [level.value] if level is not None else ["town"] if kind in _TOWNS else [*(each.value for each in Level), "town"]
    whole = [w for key in ("any", *levels) for w in known.words.get(f"whole.{key}", ())]
    return {w for w in whole if not kind or kind in _TOWNS or (classed := _CLASSED.match(w)) is None or classed[1] == kind}


@lru_cache(_REGISTRIES)
def _own_whole(known: Registry, level: Level | None, kind: str) -> re.Pattern[str]:
    """Words for the region as a whole as they stand before a name."""
    return re.compile(words.pattern(known.names.spellings.plain_all(_whole(known, level, kind))))


@lru_cache(_REGISTRIES)
def _lead(known: Registry) -> re.Pattern[str]:
    """What may stand before a name in all reports; any word for a region as a whole (本市, not 本) ends it."""
    vocabulary = known.words
    wholes = known.names.spellings.plain_all(w for key, listed in vocabulary.items() if key.startswith("whole.") for w in listed)
    lead = {
        *vocabulary["lead"],
        *words.load("verbs")["lists"]["introducing"],
        *(f"{whole}{_OWN}" for whole in ("", "全", "我", "本")),
        _OWN + "地区",
    }
    # 年 of 2011年末存款 is gone, where the end of the year is no part of the name
    year = rf"(?:19|20)\d\d(?:年度?)?|\d\d年度?|(?:今后|未来)的?[两三四五2-5]年|“?{time_words.PLAN}”?(?:(?=期?末)|期间|时期)"
    months = rf"{time_words.MONTH}月?{words.SEPARATOR}{time_words.MONTH}月份?|(?<!年)(?:[1-9]|1[0-2])月(?:[份末底]|(?=[当单]月))|12月[末底]"
    marks = r"[①-⑳●★■◆]|\d{1,2}[.)、]?(?!\d)|[一二三四五六七八九十]{1,2}[是要]"
    left = "(?:扣除|剔除)[^，。；、的\\d]{2,12}?(?:因素|影响){1,2}后?"  # 剔除减税因素后 财政收入
    left += "|按[^，。；、的\\d现当]{1,6}(?:口径|价格?)计(?:算的?)?(?!划)"  # 按可比口径计 财政收入
    return re.compile(
        rf"(?:{left}|(?!{words.pattern(wholes)}){words.pattern(sorted(lead))}|{year}|{months}|{marks}|[、，：:—\-·《])++"
    )  # no way back: time stays linear


@lru_cache(_REGISTRIES)
def _others(known: Registry, level: Level | None, kind: str) -> re.Pattern[str]:
    """Words for another region as a whole, or for the own one, at the head of a clause that names nothing: …增长5%，全国 增长3%."""
    vocabulary = known.words
    whole = {key: {*vocabulary.get(f"whole.{key}", ())} for key in ("any", "town", *(each.value for each in Level))}
    unknown = level is None and kind not in _TOWNS
    own = {*whole["any"], *whole["town"]} if unknown else _whole(known, level, kind)
    own -= {"国家", "自治区"}
    others = {w for key in whole if not unknown for w in whole[key]} - own
    either = "|".join(f"(?P<{name}>{words.pattern(sorted(listed))})" for name, listed in (("other", others), ("own", own)) if listed)
    return re.compile(rf"[，、；(（]?(?:而|同期|其中|但)?(?:{either})(?![^，、；]{{0,6}}[高低快慢居列占第位])")


class Trails(NamedTuple):
    """The words that may stand behind a name: by their last character, with the change that they name; and whether any known name may
    end with some last characters (four, for a line may break within it)."""

    words: Mapping[str, list[tuple[str, Relation | None]]]
    possible: Callable[[str], bool]


@lru_cache(_REGISTRIES)
def _trails(known: Registry) -> Trails:
    vocabulary, names = known.words, known.names
    kinds = {"rise": Relation.INCREASE, "fall": Relation.DECREASE, "trail": None}
    found: dict[str, list[tuple[str, Relation | None]]] = {}
    for key, kind in kinds.items():
        for word in sorted(vocabulary.get(key, ()), key=len, reverse=True):
            found.setdefault(word[-1], []).append((word, kind))
    behind = (word for listed in found.values() for word, _ in listed)
    ends = frozenset(word[-2:] for word in (*names.lengths, *names.spellings.same, *behind, *_SHARES))

    @lru_cache(4096)
    def possible(tail: str) -> bool:
        end = "".join(fold(tail).split())
        return end[-2:] in ends or end[-1:] in ends or end[-1:] in "”下中时" or ")" in end

    return Trails(found, possible)


_MEASURE = re.compile("(?<=[^，、的])的(?=总?产量$|人均|总产值$|纯收入$|增加值$|可支配收入$|生活费收入$)")


class Lexicon:
    """Reads the names of a report, for its region's level and own names."""

    def __init__(self, known: Registry, level: Level | None, own: tuple[str, ...], kind: str = "") -> None:
        self.indicators, self.names = known.indicators, known.names
        classed = own and level is not None and own[0][-1] in _CLASSES and not own[0].endswith(("林区", "特区"))
        kind = own[0][-1] if classed else kind
        self.lead, self.trails = _lead(known), _trails(known)
        self.whole, self.whose = _own_whole(known, level, kind), _others(known, level, kind)
        self.own = tuple(sorted(filter(None, map(self.names.spellings.plain, own)), key=len, reverse=True))
        self.read = lru_cache(4096)(self._read)  # reports repeat each other

    def possible(self, topic: str) -> bool:
        """May a name be one that is known, by its end?"""
        return self.trails.possible(topic[-4:])

    def _read(self, text: str) -> Named | None:
        """The indicators that a name stands for, with or without 的 before its measure (钢的产量); None where it is no name that is known,
        or is narrowed."""
        found = self._named(text)
        return found if found is not None or (of := _MEASURE.search(text)) is None else self._named(text[: of.start()] + text[of.end() :])

    def _named(self, text: str) -> Named | None:
        names = self.names
        if text in names.ids:  # a fourth of all that is asked
            return self._meant(text, None)
        text = fold(text)
        if "(" in text:
            text = ASIDE.sub("", _SIZE_BEHIND.sub(r"\2\1", text))
        text = names.spellings.plain(_NOTE.sub("", text))
        if "银行" in text and text.startswith(tuple(own + "银行" for own in self.own if own[-1] not in _CLASSES)):
            return None  # the bank called after the city, but not 某某市银行存款余额
        text = text.rpartition("基础上")[2]  # 节能降耗的基础上 实现生产总值
        change: Relation | None = None
        for _ in range(4):
            name = names.ending(text)
            if name is not None and self.leads(text[: -len(name)]):
                if any(word in text[: -len(name)] for id in names.ids[name] for word in self.indicators[id].not_behind):
                    return None
                return self._meant(name, change)
            if text.endswith(_SHARES) and (share := self._share(text)) is not None:
                return Named((share,), change)
            cut, kind = self._cut(text)
            if not cut or cut >= len(text):
                return None
            text, change = text[:-cut], kind or change
        return None

    def _meant(self, name: str, change: Relation | None) -> Named:
        """What a name of the table means, behind which a word for a change may stand."""
        names = self.names
        return Named(names.ids[name], change, name in names.growth_only, names.things.get(name, ""))

    def _share(self, text: str) -> str | None:
        """The indicator that is the share of one thing in another: 研发经费投入占全市生产总值的比重."""
        if (told := _SHARE.fullmatch(text)) is not None:
            part, whole = told.groups()
        elif (told := _SHARE_IN.fullmatch(text)) is not None:
            whole, part = told.groups()
        else:
            return None
        ids = self._of(part, self.names.parts) & self._of(whole, self.names.wholes)
        return next(iter(ids)) if len(ids) == 1 else None

    def _of(self, name: str, sides: Mapping[str, frozenset[str]]) -> frozenset[str]:
        """The shares of which a name is one side, with what may stand at its ends: 全市 生产总值, 工业投资 总量."""
        while name:
            for i in range(len(name)):
                if name[i:] in sides and self.leads(name[:i]):
                    return sides[name[i:]]
            cut, change = self._cut(name)
            name = name[:-cut] if cut and change is None else ""
        return frozenset()

    def leads(self, text: str) -> bool:
        """Does what stands before a name leave the name whole?"""
        for own in self.own:
            text = text.replace(own, _OWN)
        at = 0
        while at < len(text):
            found = self.lead.match(text, at) or self.whole.match(text, at)
            if found is None:
                return False
            at = found.end()
        return True

    def _cut(self, text: str) -> tuple[int, Relation | None]:
        """How many characters at the end are a word that may stand behind a name, and which change the word names."""
        for word, kind in self.trails.words.get(text[-1:], ()):
            if text.endswith(word):
                return len(word), kind
        aside = _CIRCUMSTANCE.search(text) if text[-1:] in "下中时" else _STREAK.search(text) if text[-2:-1] == "连" else None
        return (len(text) - aside.start(), None) if aside is not None else (0, None)


def lexicon(region: Region | None, government: str = "") -> Lexicon:
    """The lexicon for a region's reports; where no region is known, for those of a class of governments (市 of 我代表市人民政府).

    >>> known = lexicon(None)
    >>> known.read("预计全市地区生产总值完成").ids, known.read("民间固定资产投资").ids, known.read("民生投资")
    (('gdp',), ('private_investment',), None)
    >>> known.read("城乡居民人均可支配收入").ids, str(known.read("居民消费价格涨幅").change)
    (('urban_income', 'rural_income'), 'increase')
    >>> [lexicon(None, "县").read(name) is not None for name in ("全县生产总值", "全市生产总值", "全省生产总值")]
    [True, False, False]
    """
    if region is None and government:
        kind = government[-1]
        level = _OF_GOVERNMENT.get(government, _OF_GOVERNMENT.get(kind))
        return _lexicon(indicators.registry(), level, (), kind if kind in _CLASSES + "镇乡" else "")
    kind = region.name[-1] if region is not None and region.code is None and region.name.endswith(_TOWNS) else ""
    return _lexicon(indicators.registry(), _level(region), _own_names(region), kind)


# A place of no table is told of as its name ends, whatever its level: 全区 in a zone. A town has no level.
_TOLD_AS = {"县": Level.COUNTY, "区": Level.COUNTY, "旗": Level.COUNTY, "镇": None, "乡": None, "道": None}


def _level(region: Region | None) -> Level | None:
    """The level by whose words a region as a whole is told of; None where it may be any."""
    if region is None or region.code is not None:
        return None if region is None else region.level
    return _TOLD_AS.get(region.name[-1:], region.level)


# By whose words the region of a government is told of. A county's city says 全市, too.
_OF_GOVERNMENT = {
    **{"省": Level.PROVINCE, "自治区": Level.PROVINCE, "市": Level.PREFECTURE, "州": Level.PREFECTURE, "盟": Level.PREFECTURE},
    **{"地区": Level.PREFECTURE, "县": Level.COUNTY, "旗": Level.COUNTY, "区": Level.COUNTY},
}
_CLASSES = "省市县区州盟旗"


@lru_cache(_REGIONS)
def _lexicon(known: Registry, level: Level | None, own: tuple[str, ...], kind: str = "") -> Lexicon:
    return Lexicon(known, level, own, kind)


# What a district's name, which the table gives no short one for, has at its end.
_CLASS = re.compile("(?:回族|达斡尔族)?(?:省|市|自治区|自治州|自治县|自治旗|地区|盟|县|区|州|旗|林区|特区)$")


def _own_names(region: Region | None) -> tuple[str, ...]:
    """The region's name in full and in short; a zone is told of by its kind."""
    if region is None:
        return ()
    if region.code is None and (kind := _zone(region.name)) is not None:
        return (region.name, kind, *(called for full, called in _CALLED.items() if region.name.endswith(full)))
    short = regions.short(region.name) or _CLASS.sub("", region.name)
    names = (region.name, short, short + region.name[-1]) if len(short) >= 2 else (region.name,)
    return (*names, *[word for word in _OWN_CLASSES if region.name.endswith(word)])


def _zone(name: str) -> str | None:
    """The kind of zone that a name ends with."""
    scopes = words.load("scopes")
    kinds = (kind for listed in ("zones", "parks", "areas") for kind in scopes[listed] if name.endswith(kind))
    return max(kinds, key=len, default=None)


_CALLED = {"经济技术开发区": "经开区", "高新技术产业开发区": "高新区"}
# A region may be told of by its class alone: 自治县 实现生产总值80亿元, in the report of one.
_OWN_CLASSES = ("自治县", "自治旗", "自治州", "自治区", "地区", "林区", "新区")
