"""A report as plain values that JSON can hold, and back, without loss.

The raw text is stored once; the text of a leaf, a heading or a subject is left out where its span already says it. A claim is
stored once, and points at its quantity by the offset at which that leaf begins; a fact points at its claim by its index.
Numbers are strings: "5.0" is the Decimal 5.0, "2/3" the Fraction 2/3. Units are
explained in a table of their own.

cattrs does the mapping. It is imported at the first use, and its generated functions live as long as the process.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, get_args

import attrs

from .errors import SchemaError
from .regions import Region
from .source import Source, Span
from .tree import (
    Claim,
    Comparison,
    Fact,
    Leaf,
    Paragraph,
    Part,
    Problem,
    Quantity,
    Report,
    Section,
    Sentence,
    Statement,
    Value,
)
from .units import Unit

if TYPE_CHECKING:
    from cattrs import Converter

SCHEMA = 1
"""The version of the dict's form. A change that old readers would misread gets the next number."""

_NODES: tuple[type, ...] = (*get_args(Leaf), Sentence, Paragraph, Section, Part)
TAGS = {cls: cls.__name__.lower() for cls in _NODES}
CLASSES = (Unit, *_NODES, Comparison, Claim, Statement, Fact, Problem, Region)  # what a class holds stands before it
# Which field holds the characters of which span.
SPELLED = {"text": "span", "heading": "heading_span", "subject": "subject_span"}
TYPES: dict[str, Any] = {
    "units": dict[str, Unit],
    "title": str | None,
    "region": Region | None,
    "year": int | None,
    "session_date": dt.date | None,
    "planned": int | None,
    "speaker": str | None,
    "children": tuple[Part | Paragraph | Leaf, ...],
    "claims": tuple[Claim, ...],
    "facts": tuple[Fact, ...],
    "statements": tuple[Statement, ...],
    "problems": tuple[Problem, ...],
}
_FIELDS = tuple(field for field in TYPES if field != "units")
_POINTING = ("claims", "facts")  # read last: they point at what the others hold

_Write = Callable[[Any], dict[str, Any]]
_Read = Callable[[Any, Any], Any]
_Block = TypeVar("_Block", Part, Section)


@attrs.define
class _Context:
    """What the hooks of one call look up: the text, the quantities and the claims that others point at."""

    source: Source
    units: dict[str, Unit] = attrs.field(factory=dict)
    quantities: dict[int, Quantity] = attrs.field(factory=dict)
    claims: tuple[Claim, ...] = ()
    numbers: dict[int, int] = attrs.field(factory=dict)  # id of a claim → its index


_context: ContextVar[_Context] = ContextVar("govreport.codec")


@contextmanager
def _within(context: _Context) -> Iterator[_Context]:
    token = _context.set(context)
    try:
        yield context
    finally:
        _context.reset(token)


def to_dict(report: Report) -> dict[str, Any]:
    """A report as dicts, lists, strings, integers, booleans and None. `from_dict` gives an equal report back.

    >>> import govreport, json
    >>> report = govreport.parse("地区生产总值增长5.0%。")
    >>> govreport.from_dict(json.loads(json.dumps(to_dict(report)))) == report
    True
    """
    conv = _converter()
    with _within(_Context(report.source)) as context:
        context.quantities = {leaf.span.start: leaf for leaf in report.walk(Quantity)}
        context.numbers = {id(claim): index for index, claim in enumerate(report.claims)}
        out: dict[str, Any] = {
            "schema": SCHEMA,
            "source": {"text": _write_text(report.source.text), "name": _write_text(report.source.name)},
        }
        for field in _FIELDS:
            value = getattr(report, field)
            out[field] = [conv.unstructure(v) for v in value] if isinstance(value, tuple) else conv.unstructure(value)
        out["units"] = {text: attrs.asdict(unit) | {"factor": _write_fraction(unit.factor)} for text, unit in context.units.items()}
    return out


def from_dict(data: Mapping[str, Any]) -> Report:
    """The report of a dict that `to_dict` made, perhaps by way of JSON.

    Raises:
        SchemaError: (a ValueError) where the dict has another schema, or is not a report's.

    >>> from_dict({"schema": 99})
    Traceback (most recent call last):
    govreport.errors.SchemaError: the dict has schema 99, and this version of govreport reads schema 1
    """
    if not isinstance(data, Mapping) or "schema" not in data:
        raise SchemaError("not a report: a dict with a 'schema' field is expected, as to_dict makes it")
    if data["schema"] != SCHEMA:
        raise SchemaError(f"the dict has schema {data['schema']!r}, and this version of govreport reads schema {SCHEMA}")
    try:
        return _read_report(data)
    except KeyError as error:
        raise SchemaError(f"not a report: the field {error} is missing") from error
    except (TypeError, AttributeError, RecursionError) as error:
        raise SchemaError(f"not a report: {error}") from error


def _read_report(data: Mapping[str, Any]) -> Report:
    source = Source(_read_text(data["source"]["text"]), _read_text(data["source"]["name"]))
    with _within(_Context(source)) as context:
        context.units = _read_field(data, "units")
        fields = {field: _read_field(data, field) for field in _FIELDS if field not in _POINTING}
        report = Report(source, **fields)
        context.quantities = {leaf.span.start: leaf for leaf in report.walk(Quantity)}
        context.claims = claims = _read_field(data, "claims")
        facts = _read_field(data, "facts")
    children = tuple(_with_claims(c, claims) if isinstance(c, Part) else c for c in report.children)
    return attrs.evolve(report, children=children, claims=claims, facts=facts)


def _read_field(data: Mapping[str, Any], field: str) -> Any:
    from cattrs import BaseValidationError, transform_error

    try:
        return _converter().structure(data[field], TYPES[field])
    except BaseValidationError as error:
        words = transform_error(error, path=f"$.{field}", format_exception=_say)
        raise SchemaError(f"not a report: {'; '.join(words[:3])}") from error
    except ValueError as error:
        raise SchemaError(f"not a report: {error} @ $.{field}") from error


def _say(error: BaseException, _: Any) -> str:
    return f"the field {error} is missing" if isinstance(error, KeyError) else str(error)


def _with_claims(block: _Block, claims: tuple[Claim, ...]) -> _Block:
    """The part or section with the claims that lie beneath it, and so down."""
    start, end = block.span
    beneath = tuple(c for c in claims if start <= c.quantity.span.start < end)
    children = tuple(_with_claims(c, beneath) if isinstance(c, Section) else c for c in block.children)
    return attrs.evolve(block, children=children, claims=beneath)


# --- single values --------------------------------------------------------------------------------------------------

_SURROGATES = re.compile("(?<=[\ud800-\udbff])(?=[\udc00-\udfff])")


def _write_text(text: str) -> str | list[str]:
    """The text itself; in pieces where JSON would join two surrogates that stand side by side to one character.

    >>> _write_text("增长"), len(_write_text("\\ud83d\\ude00"))
    ('增长', 2)
    """
    pieces = _SURROGATES.split(text)
    return text if len(pieces) == 1 else pieces


def _read_text(data: Any, _: Any = None) -> str:
    if isinstance(data, list) and all(type(piece) is str for piece in data):
        return "".join(data)
    return str(_exactly(data, str))


def _exactly(data: Any, kind: type) -> Any:
    if type(data) is not kind:
        raise TypeError(f"a value of type {kind.__name__} is expected, not {data!r:.60}")
    return data


def _read_span(data: Any, _: Any) -> Span:
    match data:
        case [int(start), int(end)] if 0 <= start <= end <= len(_context.get().source):
            return Span(start, end)
    raise ValueError(f"a span is two offsets into the text, not {data!r:.60}")


def _write_fraction(value: Fraction) -> str:
    return f"{value.numerator}/{value.denominator}"  # str() would write a whole one like a Decimal


def _read_value(data: Any, _: Any) -> Value | None:
    """
    >>> _read_value("5.0", None), _read_value("2/3", None)
    (Decimal('5.0'), Fraction(2, 3))
    """
    if data is None:
        return None
    try:
        return Fraction(data) if "/" in _exactly(data, str) else Decimal(data)
    except (ArithmeticError, ValueError):
        raise ValueError(f"a number is expected, not {data!r:.60}") from None


def _read_fraction(data: Any, _: Any) -> Fraction:
    value = _read_value(data, None)
    if not isinstance(value, Fraction):
        raise ValueError(f"a fraction is expected, not {data!r:.60}")
    return value


# --- classes --------------------------------------------------------------------------------------------------------


def _spelled(cls: type) -> list[tuple[str, str]]:
    fields = {field.name for field in attrs.fields(cls)}
    return [(text, span) for text, span in SPELLED.items() if text in fields and span in fields]


def _writer(conv: Converter, cls: type) -> _Write:
    """Node → dict, with the node's tag and without the texts that the source has already."""
    from cattrs.gen import make_dict_unstructure_fn, override

    kept_apart: Any = {"claims": override(omit=True)} if cls in (Part, Section) else {}
    whole: _Write = make_dict_unstructure_fn(cls, conv, **kept_apart)
    tag, spelled = TAGS.get(cls), _spelled(cls)

    def write(node: Any) -> dict[str, Any]:
        out: dict[str, Any] = {} if tag is None else {"type": tag}
        out |= whole(node)
        text = _context.get().source.text
        for name, span in spelled:
            stretch = getattr(node, span)
            if stretch is not None and getattr(node, name) == text[stretch.start : stretch.end]:
                del out[name]
        return out

    return write


def _reader(conv: Converter, cls: type) -> _Read:
    """Dict → node: the texts that were left out come from the source."""
    from cattrs.gen import make_dict_structure_fn, override

    kept_apart: Any = {"claims": override(omit=True)} if cls in (Part, Section) else {}
    whole: _Read = make_dict_structure_fn(cls, conv, **kept_apart)
    spelled = _spelled(cls)

    def read(data: Any, _: Any) -> Any:
        if not isinstance(data, Mapping):
            raise TypeError(f"a dict is expected, not {data!r:.60}")
        missing = [(name, data[span]) for name, span in spelled if name not in data]
        if missing:
            source = _context.get().source
            data = {**data, **{name: _write_text(source[_read_span(span, Span)]) for name, span in missing}}
        return whole(data, cls)

    return read


# A unit is written as its text, and explained in a table: whoever reads the dict may know other units, or none.


def _listed(write: _Write) -> Callable[[Any], Any]:
    def listed(unit: Any) -> Any:
        known = _context.get().units.setdefault(unit.text, unit)
        return unit.text if known == unit else write(unit)

    return listed


def _from_list(read: _Read) -> _Read:
    def from_list(data: Any, cls: Any) -> Any:
        if type(data) is not str:
            return read(data, cls)
        unit = _context.get().units.get(data)
        if unit is None:
            raise ValueError(f"the unit {data!r:.60} is not in the table of units")
        return unit

    return from_list


# A quantity of a claim and a claim of a fact are written as a number where they stand elsewhere too, and whole where they do not.


def _quantity_number(claim: Claim) -> int | None:
    start = claim.quantity.span.start
    return start if _context.get().quantities.get(start) is claim.quantity else None


def _numbered_quantity(number: int) -> Quantity:
    quantity = _context.get().quantities.get(number)
    if quantity is None:
        raise ValueError(f"no quantity begins at offset {number}")
    return quantity


def _claim_number(fact: Fact) -> int | None:
    return _context.get().numbers.get(id(fact.claim))


def _numbered_claim(number: int) -> Claim:
    claims = _context.get().claims
    if not 0 <= number < len(claims):
        raise ValueError(f"there is no claim {number}: the report has {len(claims)}")
    return claims[number]


def _referring(write: _Write, field: str, number: Callable[[Any], int | None]) -> _Write:
    """A writer that gives `field` as a number where it has one."""

    def referring(node: Any) -> dict[str, Any]:
        out, target = write(node), number(node)
        return out if target is None else {**out, field: target}

    return referring


def _referred(read: _Read, find: Callable[[int], Any]) -> _Read:
    """A reader that looks numbers up."""
    return lambda data, cls: find(data) if type(data) is int else read(data, cls)


def _read_node(conv: Converter) -> _Read:
    classes = {tag: cls for cls, tag in TAGS.items()}

    def read(data: Any, kinds: Any) -> Any:
        cls = classes.get(data["type"]) if isinstance(data, Mapping) and "type" in data else None
        if cls is None or cls not in get_args(kinds):
            raise ValueError(f"a node that may stand here is expected, not {data!r:.60}")
        return conv.structure(data, cls)

    return read


@cache
def _converter() -> Converter:
    from cattrs import Converter

    conv = Converter()
    for kind in (int, bool):
        conv.register_structure_hook(kind, _exactly)
    conv.register_structure_hook(str, _read_text)
    conv.register_unstructure_hook(str, _write_text)
    # Else the hooks for str would take the enumerations too.
    conv.register_structure_hook(StrEnum, lambda data, cls: cls(_exactly(data, str)))
    conv.register_unstructure_hook(StrEnum, lambda member: member.value)
    conv.register_structure_hook(Span, _read_span)
    conv.register_unstructure_hook(Span, list)
    conv.register_structure_hook(dt.date, lambda data, _: dt.date.fromisoformat(data))
    conv.register_unstructure_hook(dt.date, dt.date.isoformat)
    conv.register_unstructure_hook(Decimal, str)
    conv.register_unstructure_hook(Fraction, _write_fraction)
    conv.register_structure_hook(Fraction, _read_fraction)
    conv.register_structure_hook_func(lambda cls: {Decimal, Fraction} <= set(get_args(cls)), _read_value)
    conv.register_structure_hook_func(lambda cls: len(set(get_args(cls)) & TAGS.keys()) > 1, _read_node(conv))
    for cls in CLASSES:
        write, read = _writer(conv, cls), _reader(conv, cls)
        if cls is Quantity:
            read = _referred(read, _numbered_quantity)
        elif cls is Unit:
            write, read = _listed(write), _from_list(read)
        elif cls is Claim:
            write, read = _referring(write, "quantity", _quantity_number), _referred(read, _numbered_claim)
        elif cls is Fact:
            write = _referring(write, "claim", _claim_number)
        conv.register_unstructure_hook(cls, write)
        conv.register_structure_hook(cls, read)
    return conv
