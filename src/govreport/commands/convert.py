"""`govreport convert` and `govreport chunks`: a report in another form."""

from __future__ import annotations

from typing import Annotated, Literal

from cyclopts import Parameter
from cyclopts.validators import Number

from ..errors import FormatError
from .common import NOTHING, File, Files, Given, Output, Readings, chosen, put, put_texts

Form = Annotated[
    Literal["json", "akn", "md", "txt"] | None,
    Parameter(
        help="JSON without loss, Akoma Ntoso 3.0 (XML), Markdown with the outline as headings, or the text in which all offsets count. "
        "Without this the name of the output says it: x.json, x.xml, x.md, x.txt."
    ),
]
MaxChars = Annotated[int, Parameter(help="How many characters a passage may have.", validator=Number(gte=1))]


def convert(file: File, /, *, to: Form = None, given: Given = NOTHING, output: Output = None) -> int:
    """Write a report in another form."""
    from ..forms import akoma_ntoso, json_text, markdown

    writers = {"json": json_text.to_json, "akn": akoma_ntoso.to_akoma_ntoso, "md": markdown.to_markdown}
    form = chosen(to, output, "txt" if output is not None and output.suffix == ".txt" else "", {form: form for form in writers})
    if not form:
        raise FormatError(
            "say what to convert to: --to json, akn, md or txt, or a file behind -o whose name ends in .json, .xml, .md or .txt"
        )
    readings = Readings([file], given)
    report = next((report for _, report in readings), None)
    if report is None:
        return readings.code
    if form == "txt":
        return put_texts(readings, [report.source.text], output)  # to the character: no line break is added
    return put_texts(readings, [writers[form](report).removesuffix("\n"), "\n"], output)


def chunks(files: Files, /, *, max_chars: MaxChars = 500, given: Given = NOTHING, output: Output = None) -> int:
    """Write the passages of reports for a search index, one a line as JSON: headings, text, offsets, and the figures in each."""
    from ..forms import chunks as passages

    chosen(None, output, "jsonl", {"jsonl": "jsonl"}, tables=False)
    readings = Readings(files, given)
    rows = (row for _, report in readings for row in passages.chunks(report, max_chars))
    return put(readings, rows, "jsonl", output)
