"""JSON as text: values on one line, safe wherever text goes, and a report there and back."""

from __future__ import annotations

import json
import re
from typing import Any

from .. import codec
from ..errors import SchemaError
from ..tree import Report

# JSON allows these as they are, but a lone surrogate cannot be encoded, U+0085, U+2028 and U+2029 end a line for JavaScript before 2019
# or for whoever splits a text into lines, and a terminal obeys the other controls: they move its cursor or turn the direction of writing.
_UNSAFE = re.compile("[\ud800-\udfff\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def dumps(value: Any) -> str:
    """A value as JSON on one line: Chinese stays readable, and what may break a line, an encoding or a screen is written as \\uXXXX.

    >>> print(dumps({"text": "增长5%。\\u2028"}))
    {"text": "增长5%。\\u2028"}
    """
    return _UNSAFE.sub(lambda m: f"\\u{ord(m[0]):04x}", json.dumps(value, ensure_ascii=False, allow_nan=False))


def to_json(report: Report) -> str:
    """A report as JSON (see `Report.to_json`).

    >>> import govreport
    >>> print(to_json(govreport.parse("增长5.0%。"))[:50])
    {"schema": 1, "source": {"text": "增长5.0%。", "name"
    """
    return dumps(codec.to_dict(report))


def from_json(text: str | bytes) -> Report:
    """The report that `Report.to_json` wrote: equal to the one that was written.

    Args:
        text: the JSON, as a string or as its bytes in UTF-8, UTF-16 or UTF-32.

    Raises:
        SchemaError: (a ValueError) it is not JSON, or not of a form that this version reads.

    >>> import govreport
    >>> report = govreport.parse("增长5.0%。")
    >>> from_json(report.to_json()) == report
    True
    >>> from_json('{"schema": 1')
    Traceback (most recent call last):
    govreport.errors.SchemaError: not JSON: Expecting ',' delimiter: line 1 column 13 (char 12)
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise SchemaError(f"not JSON: {error}") from error
    return codec.from_dict(data)
