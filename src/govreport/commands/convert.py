"""`govreport convert` and `govreport chunks`: a report in another form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Literal

from cyclopts import Parameter
from cyclopts.validators import Number

from ..forms.akoma_ntoso import to_akoma_ntoso
from ..forms.chunks import chunks as passages
from ..forms.json_text import to_json
from ..forms.markdown import to_markdown
from ..tree import Report
from .common import Files, Output, Readings, put, send

_FORMS: dict[str, Callable[[Report], str]] = {"json": lambda report: to_json(report) + "\n", "akn": to_akoma_ntoso, "md": to_markdown}

Form = Annotated[
    Literal["json", "akn", "md"], Parameter(help="JSON without loss, Akoma Ntoso 3.0 (XML), or Markdown with the outline as headings.")
]
One = Annotated[str, Parameter(help="The report to read: a path, or - for standard input.", allow_leading_hyphen=True)]
MaxChars = Annotated[int, Parameter(help="How many characters a passage may have.", validator=Number(gte=1))]


def convert(file: One, /, *, to: Form, output: Output = None) -> int:
    """Write a report in another form."""
    readings = Readings([file])
    report = next((report for _, report in readings), None)
    if report is None:
        return readings.code
    text = _FORMS[to](report)
    return send(readings, lambda out: out.write(text), to, output)


def chunks(files: Files, /, *, max_chars: MaxChars = 500, output: Output = None) -> int:
    """Write the passages of reports for a search index, one a line as JSON: headings, text, offsets, and the figures in each."""
    readings = Readings(files)
    rows = ({"file": file, **row} for file, report in readings for row in passages(report, max_chars))
    return put(readings, rows, lambda console: None, "jsonl", output)
