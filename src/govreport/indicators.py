"""The canonical indicators: what reports state over and over, each with an id. The table is `data/indicators.toml`, whose comments
say what may stand in it; it is read at the first question. Users add indicators by a call (`register`) or a file (`load`)."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs

from . import words
from .errors import IndicatorError
from .indicator_table import Indicator, Names, Registry, build
from .tree import Kind, Measure

__all__ = ["Indicator", "Names", "all", "get", "load", "names", "register", "registry", "remove", "vocabulary"]

# --- questions ------------------------------------------------------------------------------------------------------


def all() -> tuple[Indicator, ...]:
    """Every indicator, in the order of the table.

    >>> len(all()) >= 60
    True
    """
    return tuple(registry().indicators.values())


def get(id: str) -> Indicator:
    """The indicator with an id.

    Raises:
        IndicatorError: there is none; the message names what may be meant.

    >>> get("cpi").en
    'Consumer price inflation'
    >>> get("GDP")
    Traceback (most recent call last):
    govreport.errors.IndicatorError: there is no indicator 'GDP'; is gdp meant? govreport.indicators.all() lists them
    """
    known = registry()
    if id not in known.indicators:
        near = _near(known, id)
        meant = f"is {' or '.join(near)} meant? " if near else ""
        raise IndicatorError(f"there is no indicator {id!r}; {meant}govreport.indicators.all() lists them")
    return known.indicators[id]


def _near(known: Registry, id: str) -> Sequence[str]:
    """The ids that an unknown one is nearly like, or that it is a name of."""
    from difflib import get_close_matches

    name = known.names.spellings.plain(id)
    return known.names.ids.get(name) or get_close_matches(id.lower(), known.indicators)


def names() -> Names:
    """The names of all indicators, for looking claims up."""
    return registry().names


def vocabulary() -> Mapping[str, tuple[str, ...]]:
    """The words that may stand at the ends of a name: lead, trail, rise, fall, and whole.any, whole.province, …."""
    return registry().words


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
    fields = {"zh": zh, "en": en, "definition": definition, "names": names, "dimension": dimension, "measures": measures} | more
    if not isinstance(id, str) or not id or id == "words":
        raise IndicatorError(f"{id!r} is no id of an indicator: it is a text, and not 'words'")
    if unknown := sorted(fields.keys() - {field.name for field in attrs.fields(Indicator)}):
        raise IndicatorError(f"{id}: an indicator has no field {', '.join(unknown)}")
    _add({id: {name: _kept(given) for name, given in fields.items()}})
    return get(id)


def _kept(given: Any) -> Any:
    """What is given for a field, as it can be read more than once: a set or a generator as a list."""
    return given if isinstance(given, str | Mapping) or not isinstance(given, Iterable) else list(given)


def load(path: str | os.PathLike[str]) -> tuple[Indicator, ...]:
    """Add the indicators of a TOML file of the form of `data/indicators.toml`, and return them. All of them are added, or none.

    Raises:
        IndicatorError: the file is not there or not in UTF-8, is not of that form, or clashes with what is known; the message says
            which, and where.
    """
    import tomllib

    try:
        table = tomllib.loads(Path(path).read_text(encoding="utf-8-sig"))
        _add(table)
    except UnicodeDecodeError:
        raise IndicatorError(f"{os.fspath(path)}: this is not UTF-8; save the file as UTF-8") from None
    except OSError as error:
        raise IndicatorError(f"{os.fspath(path)}: {error.strerror or error}") from error
    except (tomllib.TOMLDecodeError, IndicatorError) as error:
        raise IndicatorError(f"{os.fspath(path)}: {error}") from error
    return tuple(registry().indicators[id] for id, fields in table.items() if id != "words" and "pair" not in fields)


def remove(id: str) -> None:
    """Take an indicator out again.

    Raises:
        IndicatorError: there is none, or a pair needs it.
    """
    with _lock:
        get(id)
        _make([{key: fields for key, fields in table.items() if key != id} for table in _tables])


# --- the registry ---------------------------------------------------------------------------------------------------


_lock = threading.RLock()  # whoever makes or changes the two below has it
_tables: list[Mapping[str, Any]] = []  # what is known: the table of this package, and what users added
_made: Registry | None = None


def registry() -> Registry:
    """All that is known now. A report is read with one registry from its first fact to its last, whatever is added meanwhile."""
    if _made is not None:
        return _made
    with _lock:
        return _made if _made is not None else _make([words.load("indicators")])


def _make(tables: list[Mapping[str, Any]]) -> Registry:
    global _made
    made = build(tables)  # raises before anything has changed
    _tables[:] = tables
    _made = made
    return made


def _add(table: Mapping[str, Any]) -> None:
    with _lock:
        registry()
        _make([*_tables, table])
