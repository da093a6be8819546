"""The JSON Schema of a report's dict, made from the classes of the tree, so that the two cannot drift apart."""

from __future__ import annotations

import datetime as dt
import inspect
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import attrs

from ..codec import CLASSES, SCHEMA, SPELLED, TAGS, TYPES
from ..source import Span
from ..tree import Claim, Fact, Part, Section
from ..units import Unit

Schema = dict[str, Any]

_TEXT = {
    "description": "A text; in pieces where JSON would join two surrogates that stand side by side to one character.",
    "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 2}],
}
_SPAN = {
    "description": "A half-open stretch of source.text, as two offsets in code points.",
    "type": "array",
    "items": {"type": "integer", "minimum": 0},
    "minItems": 2,
    "maxItems": 2,
}
_NUMBER = {
    "description": 'An exact number: "5.0" is a decimal with the precision as written, "2/3" a fraction.',
    "type": "string",
    "pattern": r"^-?\d+(/[1-9]\d*|(\.\d+)?(E[+-]?\d+)?)$",
}
_PLAIN: dict[Any, Schema] = {
    str: {"$ref": "#/$defs/text"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    Span: {"$ref": "#/$defs/span"},
    Decimal: {"$ref": "#/$defs/number"},
    Fraction: {"$ref": "#/$defs/number"},
    dt.date: {"type": "string", "format": "date"},
    NoneType: {"type": "null"},
}
# What is written as a number where it stands elsewhere in the dict.
_POINTERS = {
    (Claim, "quantity"): "The offset at which the quantity's leaf begins, or the quantity itself where it is no leaf.",
    (Fact, "claim"): "The index of the claim in `claims`, or the claim itself where it is none of them.",
}


def json_schema() -> Schema:
    """The JSON Schema (draft 2020-12) of what `Report.to_dict` and `Report.to_json` write.

    >>> schema = json_schema()
    >>> schema["properties"]["schema"], sorted(schema["$defs"])[:3]
    ({'const': 1}, ['Basis', 'Bound', 'Claim'])
    """
    properties: Schema = {
        "schema": {"const": SCHEMA},
        "source": _object({"text": _PLAIN[str], "name": _PLAIN[str]}),
        **{name: _of(kind) for name, kind in TYPES.items()},
    }
    properties["units"] = {
        "description": "Each unit that occurs, by its text.",
        "type": "object",
        "additionalProperties": {"$ref": "#/$defs/Unit"},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:govreport:report:{SCHEMA}",
        "title": "A Chinese government work report, read by govreport",
        **_object(properties),
        "$defs": {"text": _TEXT, "span": _SPAN, "number": _NUMBER, **dict(sorted(_definitions()))},
    }


def _definitions() -> Iterator[tuple[str, Schema]]:
    for cls in CLASSES:
        hints = get_type_hints(cls)
        names = [field.name for field in attrs.fields(cls) if (cls, field.name) not in ((Part, "claims"), (Section, "claims"))]
        yield cls.__name__, _class(cls, {name: hints[name] for name in names})
        for kind in hints.values():
            yield from ((part.__name__, _enumeration(part)) for part in _parts(kind) if _is_enumeration(part))


def _class(cls: type, fields: dict[str, Any]) -> Schema:
    properties: Schema = {"type": {"const": TAGS[cls]}} if cls in TAGS else {}
    for name, kind in fields.items():
        properties[name] = _of(kind)
        if (cls, name) in _POINTERS:
            properties[name] = {"description": _POINTERS[cls, name], "anyOf": [{"type": "integer", "minimum": 0}, _of(kind)]}
    spelled = {name for name, span in SPELLED.items() if span in fields}
    return {"description": _said(cls), **_object(properties, optional=spelled)}


def _object(properties: Schema, optional: set[str] | frozenset[str] = frozenset()) -> Schema:
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _enumeration(cls: type[StrEnum]) -> Schema:
    return {"description": _said(cls), "enum": [member.value for member in cls]}


def _said(cls: type) -> str:
    """The first paragraph of a class's docstring, on one line."""
    return " ".join((inspect.getdoc(cls) or "").split("\n\n")[0].split())


def _of(kind: Any) -> Schema:
    """The schema of a field's type."""
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _of(get_args(kind)[0])}
    if kind in _PLAIN:
        return _PLAIN[kind]
    if kind is Unit:
        return {"description": "The unit's text, which `units` explains, or the unit itself.", "anyOf": [_PLAIN[str], _named(Unit)]}
    parts = _parts(kind)
    if len(parts) == 1:
        return _named(kind)
    choices: list[Schema] = []
    for part in parts:
        choices += [choice for choice in [_of(part)] if choice not in choices]
    return choices[0] if len(choices) == 1 else {"anyOf": choices}


def _named(cls: Any) -> Schema:
    return {"$ref": f"#/$defs/{cls.__name__}"}


def _parts(kind: Any) -> tuple[Any, ...]:
    return get_args(kind) if get_origin(kind) is UnionType else (kind,)


def _is_enumeration(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, StrEnum)
