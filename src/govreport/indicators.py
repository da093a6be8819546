"""The canonical indicators: what reports state over and over, each with an id. The table is `data/indicators.toml`, whose comments
say what may stand in it; it is read at the first question. Users add indicators by a call (`register`) or a file (`load`)."""

from __future__ import annotations

import os
import re
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import attrs

from . import words
from .errors import GovReportError
from .tree import Kind, Measure


class IndicatorError(GovReportError, ValueError):
    """An indicator that cannot be: a name that belongs to another, an unknown measure, a field that is missing."""


@attrs.frozen(slots=True)
class Indicator:
    """One canonical indicator. `data/indicators.toml` says what the fields mean.

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
    wider: str = ""
    change: str = ""
    lower_is_better: bool = False
    summed: bool = False


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

    def longest(self, text: str) -> str | None:
        """The longest name that a text ends with.

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


# --- questions ------------------------------------------------------------------------------------------------------


def all() -> tuple[Indicator, ...]:
    """Every indicator, in the order of the table.

    >>> len(all()) >= 60
    True
    """
    return tuple(_registry().indicators.values())


def get(id: str) -> Indicator:
    """The indicator with an id.

    Raises:
        IndicatorError: there is none.

    >>> get("cpi").en
    'Consumer price inflation'
    """
    try:
        return _registry().indicators[id]
    except KeyError:
        raise IndicatorError(f"there is no indicator {id!r}; govreport.indicators.all() lists them") from None


def names() -> Names:
    """The names of all indicators, for looking claims up."""
    return _registry().names


def vocabulary() -> Mapping[str, tuple[str, ...]]:
    """The words that may stand at the ends of a name: lead, trail, rise, fall, and whole.any, whole.province, …."""
    return _registry().words


# --- additions ------------------------------------------------------------------------------------------------------


def register(
    id: str,
    *,
    zh: str,
    names: Iterable[str],
    dimension: Kind | str,
    measures: Iterable[Measure | str],
    en: str = "",
    definition: str = "",
    **more: Any,
) -> Indicator:
    """Add an indicator for the rest of the process; reports that are parsed from now on have its facts.

    Args:
        id: a new id.
        zh, en, definition: for people.
        names: what reports call it, with (a|b) for either and (a|) for a or nothing.
        dimension: what a level or count of it is a figure of: "money", "count", "mass", ….
        measures: which figures of it are facts: "level", "growth", "rate", "count", "share".
        more: the other fields of `Indicator`.

    Raises:
        IndicatorError: the id or a name belongs to another indicator, or a field is not what it should be.

    >>> register("bamboo_output", zh="竹材产量", names=["(毛竹|竹材)产量"], dimension="count", measures=["level", "growth"]).names
    ('毛竹产量', '竹材产量')
    >>> remove("bamboo_output")
    """
    fields = {"zh": zh, "en": en, "definition": definition, "names": list(names), "dimension": dimension, "measures": list(measures)}
    _add({id: fields | more})
    return get(id)


def load(path: str | os.PathLike[str]) -> tuple[Indicator, ...]:
    """Add the indicators of a TOML file of the form of `data/indicators.toml`, and return them. All of them are added, or none.

    Raises:
        IndicatorError: the file cannot be read, is not of that form, or clashes with what is known; the message says where.
    """
    import tomllib

    try:
        table = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:  # it is no TOML, or not in UTF-8
        raise IndicatorError(f"{os.fspath(path)}: {getattr(error, 'strerror', None) or error}") from error
    _add(table)
    return tuple(_registry().indicators[id] for id, fields in table.items() if id != "words" and "pair" not in fields)


def remove(id: str) -> None:
    """Take an indicator out again.

    Raises:
        IndicatorError: there is none, or a pair needs it.
    """
    with _lock:
        get(id)
        _replace([{key: fields for key, fields in table.items() if key != id} for table in _tables])


# --- the registry ---------------------------------------------------------------------------------------------------


class _Registry(NamedTuple):
    indicators: Mapping[str, Indicator]
    names: Names
    words: Mapping[str, tuple[str, ...]]


_lock = threading.RLock()  # whoever makes or changes the two below has it
_tables: list[Mapping[str, Any]] = []  # what is known: the table of this package, and what users added
_made: _Registry | None = None


def _registry() -> _Registry:
    if _made is not None:
        return _made
    with _lock:
        return _made if _made is not None else _make([words.load("indicators")])


def _make(tables: list[Mapping[str, Any]]) -> _Registry:
    global _made
    made = build(tables)  # raises before anything has changed
    _tables[:] = tables
    _made = made
    return made


def _add(table: Mapping[str, Any]) -> None:
    with _lock:
        _registry()
        _replace([*_tables, table])


def _replace(tables: list[Mapping[str, Any]]) -> None:
    _make(tables)
    for changed in _changed:
        changed()


_changed: list[Callable[[], None]] = []


def on_change(forget: Callable[[], None]) -> None:
    """Call a function when indicators were added or removed: who keeps something made of the table forgets it then."""
    _changed.append(forget)


def build(tables: Sequence[Mapping[str, Any]]) -> _Registry:
    """The registry of some tables, checked.

    >>> build([{"a": {"zh": "甲", "names": ["甲"], "dimension": "money", "measures": ["level"]},
    ...         "b": {"zh": "乙", "names": ["(甲|乙)"], "dimension": "money", "measures": ["level"]}}])
    Traceback (most recent call last):
    govreport.indicators.IndicatorError: the name 甲 belongs to two indicators, a and b
    """
    indicators: dict[str, Indicator] = {}
    pairs: dict[str, tuple[str, ...]] = {}
    ids: dict[str, tuple[str, ...]] = {}
    owner: dict[str, str] = {}
    growth_only: set[str] = set()
    things: dict[str, str] = {}
    alone: dict[tuple[str, ...], str] = {}
    vocabulary: dict[str, tuple[str, ...]] = {}
    same = {k: v for table in tables for k, v in table.get("words", {}).get("spellings", {}).items()}
    spellings = Spellings(same)
    for table in tables:
        for id, fields in table.items():
            if id == "words":
                _extend(vocabulary, fields)
                continue
            if id in indicators or id in pairs:
                raise IndicatorError(f"there are two indicators with the id {id}")
            if "pair" in fields:
                pairs[id] = tuple(fields["pair"])
                named, means = expand_all(fields["names"]), pairs[id]
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
    return _Registry(indicators, Names(ids, spellings, frozenset(growth_only), things, alone, _lengths(ids)), vocabulary)


def _check_references(indicators: Mapping[str, Indicator], pairs: Mapping[str, tuple[str, ...]]) -> None:
    wanted = [(id, other) for id, pair in pairs.items() for other in pair]
    wanted += [(i.id, other) for i in indicators.values() for other in (i.part, i.whole, i.wider, i.change) if other]
    for id, other in wanted:
        if other not in indicators:
            raise IndicatorError(f"{id} refers to an indicator {other}, which does not exist")


def _extend(vocabulary: dict[str, tuple[str, ...]], fields: Mapping[str, Any]) -> None:
    flat = {key: listed for key, listed in fields.items() if key not in ("whole", "spellings")}
    flat |= {f"whole.{key}": listed for key, listed in fields.get("whole", {}).items()}
    for key, listed in flat.items():
        vocabulary[key] = tuple(dict.fromkeys((*vocabulary.get(key, ()), *listed)))


def _lengths(ids: Mapping[str, Any]) -> dict[str, tuple[int, ...]]:
    sizes: defaultdict[str, set[int]] = defaultdict(set)
    for name in ids:
        sizes[name[-2:]].add(len(name))
    return {end: tuple(sorted(found, reverse=True)) for end, found in sizes.items()}


_REQUIRED = ("zh", "names", "dimension", "measures")


def _indicator(id: str, fields: Mapping[str, Any]) -> Indicator:
    known = {field.name for field in attrs.fields(Indicator)}
    if unknown := sorted(set(fields) - known):
        raise IndicatorError(f"{id}: an indicator has no field {', '.join(unknown)}")
    if missing := [name for name in _REQUIRED if not fields.get(name)]:
        raise IndicatorError(f"{id}: {' and '.join(missing)} must be given")
    try:
        return Indicator(
            id,
            fields["zh"],
            fields.get("en", ""),
            fields.get("definition", ""),
            Kind(fields["dimension"]),
            tuple(map(Measure, fields["measures"])),
            expand_all(fields["names"]),
            fields.get("group", "other"),
            Measure(fields["plain"]) if fields.get("plain") else None,
            expand_all(fields.get("growth_only", ())),
            expand_all(fields.get("not_behind", ())),
            expand_all(fields.get("aspects", ())),
            tuple(fields.get("not_in", ())),
            fields.get("thing", ""),
            fields.get("part", ""),
            fields.get("whole", ""),
            fields.get("wider", ""),
            fields.get("change", ""),
            fields.get("lower_is_better", False),
            fields.get("summed", False),
        )
    except ValueError as error:
        raise IndicatorError(f"{id}: {error}") from None


def expand_all(patterns: Iterable[str]) -> tuple[str, ...]:
    """The names that some patterns stand for, each once."""
    return tuple(dict.fromkeys(name for pattern in patterns for name in expand(pattern) if name))


def expand(pattern: str) -> list[str]:
    """The names that a pattern stands for: (a|b) is either, (a|) is a or nothing.

    >>> expand("(规上|规模以上|)工业(总|)产值")
    ['规上工业总产值', '规上工业产值', '规模以上工业总产值', '规模以上工业产值', '工业总产值', '工业产值']
    """
    head, *rest = pattern.split("(")
    names = [head]
    for each in rest:
        choices, closed, tail = each.partition(")")
        if not closed:
            raise IndicatorError(f"the brackets of {pattern!r} do not match")
        ends = [choice + tail for choice in choices.split("|")]
        names = [name + end for name in names for end in ends]
    return names
