"""The table of indicators: its form in memory, and how it is made of `data/indicators.toml` and of what users add, each field checked."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any, NamedTuple, TypeVar

import attrs

from . import words
from .errors import IndicatorError
from .regions import Level
from .tree import Kind, Measure


@attrs.frozen(slots=True)
class Indicator:
    """One canonical indicator. `data/indicators.toml` says what the fields mean.

    >>> from govreport.indicators import get
    >>> get("gdp").zh, [str(m) for m in get("gdp").measures]
    ('地区生产总值', ['level', 'growth'])
    """

    id: str
    zh: str
    en: str
    definition: str
    dimension: Kind
    measures: tuple[Measure, ...]
    names: tuple[str, ...]
    group: str = "other"
    plain: Measure | None = None
    growth_only: tuple[str, ...] = ()
    not_behind: tuple[str, ...] = ()
    aspects: tuple[str, ...] = ()
    not_in: tuple[str, ...] = ()
    thing: str = ""
    part: str = ""
    whole: str = ""
    part_names: tuple[str, ...] = ()
    whole_names: tuple[str, ...] = ()
    wider: str = ""
    change: str = ""
    in_percent: str = ""
    lower_is_better: bool = False
    summed: bool = False
    constant_prices: bool = False


_MARKS = words.late("[“”\"'‘’《》（）() \t\r\n\u3000]+")


class Spellings:
    """Makes spellings one, so that names can be compared.

    >>> Spellings({"规模以上": "规上"}).plain("规模以上“工业”")
    '规上工业'
    """

    def __init__(self, same: Mapping[str, str]) -> None:
        self.same = dict(same)
        self.pattern = re.compile(words.pattern(same) if same else "(?!)")

    def plain(self, text: str) -> str:
        """A name as it is compared: one spelling, without quotation marks, brackets and blanks."""
        return self.pattern.sub(lambda m: self.same[m[0]], _MARKS.sub("", text))

    def plain_all(self, names: Iterable[str]) -> dict[str, None]:
        """The same of many names at once, each once, in order."""
        return dict.fromkeys(filter(None, self.plain("|".join(names)).split("|")))  # no name has a |, which is for choices


class Names(NamedTuple):
    """Every name → the ids that it stands for (two of a pair), and the lengths of the names that end in two given characters."""

    ids: Mapping[str, tuple[str, ...]]
    spellings: Spellings
    growth_only: frozenset[str]
    things: Mapping[str, str]  # a name that is one only behind a word → that word
    alone: Mapping[tuple[str, ...], str]  # the ids of a pair → that of a single figure for both
    lengths: Mapping[str, tuple[int, ...]]
    parts: Mapping[str, frozenset[str]]  # what a share is of → the ids of the shares
    wholes: Mapping[str, frozenset[str]]  # what a share is in → the same

    def longest(self, text: str) -> str | None:
        """The longest name that a text ends with.

        >>> from govreport.indicators import names
        >>> [names().longest(text) for text in ("预计全市地区生产总值", "海洋生产总值", "市民")]
        ['生产总值', '海洋生产总值', None]
        """
        return self.ending(self.spellings.plain(text))

    def ending(self, text: str) -> str | None:
        """The same of a text whose spelling is plain already."""
        for size in self.lengths.get(text[-2:], ()):
            if size <= len(text) and text[-size:] in self.ids:
                return text[-size:]
        return None


@attrs.frozen(slots=True, eq=False)
class Registry:
    """All that is known of the indicators at one moment. Whoever adds or removes some puts a new one in its place, so that nobody reads
    half of one; it is equal to itself alone, so that what was made of it can be kept beside it."""

    indicators: Mapping[str, Indicator]
    names: Names
    words: Mapping[str, tuple[str, ...]]

    def grows(self, name: str) -> bool:
        """Does a name stand for what is no percentage by nature, so that one said of it is its growth?

        >>> from govreport.indicators import registry
        >>> registry().grows("固定资产投资"), registry().grows("森林覆盖率"), registry().grows("道路")
        (True, False, False)
        """
        ids = self.names.ids.get(self.names.spellings.plain(name), ())
        return bool(ids) and all(Measure.GROWTH in self.indicators[id].measures for id in ids)

    def called(self, id: str) -> tuple[str, str]:
        """The Chinese and the English name of an indicator; its id where it is not known, as in a report of a process that knew more."""
        known = self.indicators.get(id)
        return (id, id) if known is None else (known.zh, known.en)


def build(tables: Sequence[Mapping[str, Any]]) -> Registry:
    """The registry of some tables, checked.

    >>> build([{"a": {"zh": "甲", "names": ["甲"], "dimension": "money", "measures": ["level"]},
    ...         "b": {"zh": "乙", "names": ["(甲|乙)"], "dimension": "money", "measures": ["level"]}}])
    Traceback (most recent call last):
    govreport.errors.IndicatorError: the name 甲 belongs to two indicators, a and b
    """
    indicators: dict[str, Indicator] = {}
    pairs: dict[str, tuple[str, ...]] = {}
    ids: dict[str, tuple[str, ...]] = {}
    owner: dict[str, str] = {}
    growth_only: set[str] = set()
    things: dict[str, str] = {}
    alone: dict[tuple[str, ...], str] = {}
    spellings, vocabulary = _words([table("words", each["words"]) for each in tables if "words" in each])
    for id, given in ((id, given) for each in tables for id, given in each.items() if id != "words"):
        fields = table(id, given)
        if id in indicators or id in pairs:
            raise IndicatorError(f"there are two indicators with the id {id}")
        if "pair" in fields:
            pairs[id] = means = _pair(id, fields)
            named = expand_all(texts(f"{id}: names", fields["names"]))
            alone |= {means: fields["alone"]} if "alone" in fields else {}
        else:
            indicators[id] = made = _indicator(id, fields)
            named, means = (*made.names, *made.growth_only, *made.aspects), (id,)
            things.update(dict.fromkeys(made.aspects, made.thing))
            growth_only.update(spellings.plain_all(made.growth_only))
        for name in spellings.plain_all(named):
            if owner.setdefault(name, id) != id:
                raise IndicatorError(f"the name {name} belongs to two indicators, {owner[name]} and {id}")
            ids[name] = means
    _check_references(indicators, {**pairs, **{id: (other,) for pair, other in alone.items() for id in pair}})
    shares = [_sides(indicators, spellings, side) for side in ("part", "whole")]
    return Registry(indicators, Names(ids, spellings, frozenset(growth_only), things, alone, _lengths(ids), *shares), vocabulary)


def _sides(indicators: Mapping[str, Indicator], spellings: Spellings, side: str) -> dict[str, frozenset[str]]:
    """The names of one side of the shares, "part" or "whole", each with the ids of the shares."""
    shares: defaultdict[str, set[str]] = defaultdict(set)
    for id, indicator in indicators.items():
        other = indicators.get(getattr(indicator, side))
        for name in spellings.plain_all((*getattr(indicator, f"{side}_names"), *(other.names if other is not None else ()))):
            shares[name].add(id)
    return {name: frozenset(ids) for name, ids in shares.items()}


def _check_references(indicators: Mapping[str, Indicator], pairs: Mapping[str, tuple[str, ...]]) -> None:
    wanted = [(id, other) for id, pair in pairs.items() for other in pair]
    wanted += [(i.id, other) for i in indicators.values() for other in (i.part, i.whole, i.wider, i.change, i.in_percent) if other]
    for id, other in wanted:
        if other not in indicators:
            raise IndicatorError(f"{id} refers to an indicator {other}, which does not exist")


def _lengths(ids: Mapping[str, Any]) -> dict[str, tuple[int, ...]]:
    sizes: defaultdict[str, set[int]] = defaultdict(set)
    for name in ids:
        sizes[name[-2:]].add(len(name))
    return {end: tuple(sorted(found, reverse=True)) for end, found in sizes.items()}


_REQUIRED = ("zh", "names", "dimension", "measures")
_PATTERNS = ("names", "growth_only", "not_behind", "aspects", "part_names", "whole_names")  # fields in which (a|b) is either


def _indicator(id: str, fields: Mapping[str, Any]) -> Indicator:
    forms = {field.name: str(field.type) for field in attrs.fields(Indicator) if field.name != "id"}
    if unknown := sorted(set(fields) - set(forms)):
        raise IndicatorError(f"{id}: an indicator has no field {', '.join(unknown)}; it has {', '.join(forms)}")
    shared = all(fields.get(side) or fields.get(f"{side}_names") for side in ("part", "whole"))  # a share is named by what it is of, and in
    if missing := [name for name in _REQUIRED if fields.get(name) in (None, "", [], ()) and not (shared and name == "names")]:
        raise IndicatorError(f"{id}: {' and '.join(missing)} must be given")
    read = {name: _field(f"{id}: {name}", forms[name], given) for name, given in fields.items()}
    read |= {name: expand_all(read[name]) for name in _PATTERNS if name in read}
    return Indicator(id, **({"en": "", "definition": "", "names": ()} | read))


def _field(where: str, form: str, given: Any) -> Any:
    """What is given for a field, as the field has it; its form is the type that `Indicator` gives it."""
    match form:
        case "bool":
            if not isinstance(given, bool):
                raise IndicatorError(f"{where} is true or false, not {given!r}")
            return given
        case "str":
            return _text(where, given)
        case "Kind":
            return _one_of(where, Kind, given)
        case "Measure | None":
            return None if given is None else _one_of(where, Measure, given)
        case "tuple[Measure, ...]":
            return tuple([_one_of(where, Measure, each) for each in texts(where, given)])
        case _:
            return texts(where, given)


_Member = TypeVar("_Member", bound=StrEnum)


def _one_of(where: str, kinds: type[_Member], given: Any) -> _Member:
    if given not in list(kinds):
        raise IndicatorError(f"{where} is one of {', '.join(kinds)}, not {given!r}")
    return kinds(given)


def _text(where: str, given: Any) -> str:
    if not isinstance(given, str):
        raise IndicatorError(f"{where} is a text, not {given!r}")
    return given


def texts(where: str, given: Any) -> tuple[str, ...]:
    """A list of texts as it is given, if it is one.

    >>> texts("tea: names", "茶叶产量")
    Traceback (most recent call last):
    govreport.errors.IndicatorError: tea: names is a list of texts, not one: write ['茶叶产量']
    """
    if isinstance(given, str):
        raise IndicatorError(f"{where} is a list of texts, not one: write {[str(given)]!r}")
    if not isinstance(given, Sequence) or not all(isinstance(each, str) and each for each in given):
        raise IndicatorError(f"{where} is a list of texts, none of them empty, not {given!r}")
    return tuple(given)


def _pair(id: str, fields: Mapping[str, Any]) -> tuple[str, ...]:
    """The ids of a pair; its other fields are checked as well."""
    if unknown := sorted(set(fields) - {"pair", "alone", "names"}):
        raise IndicatorError(f"{id}: a pair has no field {', '.join(unknown)}; it has pair, names, alone")
    if not fields.get("names"):
        raise IndicatorError(f"{id}: names must be given")
    _text(f"{id}: alone", fields.get("alone", ""))
    return texts(f"{id}: pair", fields["pair"])


def table(where: str, given: Any) -> Mapping[str, Any]:
    """A table as it is given, if it is one."""
    if not isinstance(given, Mapping):
        raise IndicatorError(f"{where} is a table, not {given!r}: begin it with a line [{where}]")
    return given


# The lists of [words], and those of [words.whole].
_ENDS = ("lead", "trail", "rise", "fall")
_WHOLE = ("any", "town", *(level.value for level in Level))


def _words(tables: Sequence[Mapping[str, Any]]) -> tuple[Spellings, Mapping[str, tuple[str, ...]]]:
    """What some tables [words] say together: the spellings, and the lists lead, trail, …, whole.any, …."""
    same: dict[str, str] = {}
    lists: dict[str, tuple[str, ...]] = {}
    for fields in tables:
        whole = table("words.whole", fields.get("whole", {}))
        ends = {key: given for key, given in fields.items() if key not in ("whole", "spellings")}
        for name, listed, known in (("words", ends, _ENDS), ("words.whole", whole, _WHOLE)):
            if unknown := sorted(set(listed) - set(known)):
                raise IndicatorError(f"[{name}] has no list {', '.join(unknown)}; it has {', '.join(known)}")
        for key, given in (ends | {f"whole.{key}": listed for key, listed in whole.items()}).items():
            lists[key] = tuple(dict.fromkeys((*lists.get(key, ()), *texts(f"words.{key}", given))))
        for written, read in table("words.spellings", fields.get("spellings", {})).items():
            same[written] = _text(f"words.spellings: {written}", read)
    return Spellings(same), lists


def expand_all(patterns: Iterable[str]) -> tuple[str, ...]:
    """The names that some patterns stand for, each once."""
    return tuple(dict.fromkeys(name for pattern in patterns for name in expand(pattern) if name))


_SIGNS = re.compile(r"[*?\\^$\[\]{}]|\.(?!\d)")  # of regular expressions; PM2.5 is a name


def expand(pattern: str) -> list[str]:
    """The names that a pattern stands for: (a|b) is either, (a|) is a or nothing.

    >>> expand("(规上|规模以上|)工业(总|)产值")
    ['规上工业总产值', '规上工业产值', '规模以上工业总产值', '规模以上工业产值', '工业总产值', '工业产值']
    >>> expand("PM2.5(均值|浓度)"), expand("工业.*产值")
    Traceback (most recent call last):
    govreport.errors.IndicatorError: '工业.*产值' has a '.', and a name has none: write it as reports do; (a|b) is either, (a|) a or nothing
    """
    if sign := _SIGNS.search(pattern):
        raise IndicatorError(
            f"{pattern!r} has a {sign[0]!r}, and a name has none: write it as reports do; (a|b) is either, (a|) a or nothing"
        )
    head, *rest = pattern.split("(")
    names = [head]
    for each in rest:
        choices, closed, tail = each.partition(")")
        if not closed:
            raise IndicatorError(f"the brackets of {pattern!r} do not match: none stands within another, and each is closed")
        ends = [choice + tail for choice in choices.split("|")]
        names = [name + end for name in names for end in ends]
    if any(mark in name for name in names for mark in ")|"):
        raise IndicatorError(f"the brackets of {pattern!r} do not match: a | stands between ( and )")
    return names
