"""What holds for every text whatever, as functions: the property tests and the fuzz target (tools/fuzz.py) ask the same."""

from __future__ import annotations

import io
import json
import re
import unicodedata
from collections.abc import Iterable
from typing import Any, get_args

import attrs
from rich.console import Console

import govreport
from govreport import tables
from govreport.checks.rows import finding_rows, flat
from govreport.schema import TableName
from govreport.tree import Paragraph, Part, Quantity, Report, Section, Sentence, Text
from govreport.view import listing, terminal
from govreport.view.screen import Screen
from govreport.view.selection import Selection


def hold(text: str, year: int | None = None) -> None:
    """Every law; AssertionError where one of them is broken, and any other error where something raises."""
    report = govreport.parse(text, year=year)
    spans_agree(report)
    figures_are_told(report)
    survives(report)
    is_written(report)


def spans_agree(report: Report) -> None:
    """Law 1: the leaves tile the source, nodes nest, and every record points at what it says."""
    text, at = report.source.text, 0
    for leaf in report.leaves():
        assert leaf.span.start == at < leaf.span.end, leaf
        assert leaf.text == text[leaf.span.start : leaf.span.end], leaf
        at = leaf.span.end
    assert at == len(text)
    assert [c.quantity for c in report.claims] == list(report.walk(Quantity)), "one claim per quantity, in text order"
    _nested(report.children, 0, len(text))
    for block in (*report.walk(Part), *report.walk(Section)):
        start, end = block.heading_span
        assert block.span.start <= start <= end <= block.span.end
        assert block.heading == text[start:end]
        assert block.line == report.source.position(start)[0]
        assert block.claims == tuple(c for c in report.claims if block.span.start <= c.quantity.span.start < block.span.end)
    starts = [claim.quantity.span.start for claim in report.claims]
    assert starts == sorted(starts)
    for claim in report.claims:
        assert claim.subject is None or claim.subject == text[claim.subject_span.start : claim.subject_span.end]
    for fact in report.facts:
        assert any(fact.claim is claim for claim in report.claims)
    for record in (*report.problems, *report.statements):
        assert 0 <= record.span.start <= record.span.end <= len(text)


def _nested(nodes: Iterable, start: int, end: int) -> None:
    """The nodes tile the stretch, and so do their children theirs."""
    at = start
    for node in nodes:
        assert node.span.start == at
        at = node.span.end
        if isinstance(node, Sentence):
            _nested(node.leaves, *node.span)
        elif isinstance(node, (Part, Section, Paragraph)):
            _nested(node.children, *node.span)
    assert at == end


_CHINESE = re.compile("[〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]{2,}")
_ONE_IN_WORDS = re.compile("(?<=[唯统同单专划归合如其之逐任])一")  # 唯一一个


def figures_are_told(report: Report) -> None:
    """Every digit of any script, and every two Chinese numerals side by side, stand in a leaf that says what they are, or in a problem."""
    told = {
        at
        for problem in report.problems
        if problem.code.startswith(("numerals.", "quantities.", "text.garbled"))
        for at in range(*problem.span)
    }
    for leaf in report.leaves():
        if isinstance(leaf, Text):
            digits = [at for at, char in enumerate(leaf.text) if unicodedata.category(char) in ("Nd", "Nl", "No") and char not in "〇"]
            words = _ONE_IN_WORDS.sub("的", leaf.text)
            numerals = [at for m in _CHINESE.finditer(words) for at in range(*m.span())]
            for at in (*digits, *numerals):
                assert leaf.span.start + at in told, f"{leaf.text[at]} in {leaf.text[max(0, at - 20) : at + 20]!r}"


def survives(report: Report) -> None:
    """Law 8: an equal report comes back from the dict and from JSON, and 5.0 stays 5.0."""
    written = report.to_json()
    back = govreport.from_json(written)
    assert back == report
    assert govreport.from_dict(report.to_dict()) == report
    assert all(abs(number) < 2**53 for number in _numbers(json.loads(written))), "another reader would round it"
    for field in attrs.fields(Report):  # representations tell 5 from 5.0, and an enumeration from its text
        assert repr(getattr(back, field.name)) == repr(getattr(report, field.name))
    for kind in (Part, Section):
        assert [b.claims for b in back.walk(kind)] == [b.claims for b in report.walk(kind)]


def _numbers(data: Any) -> list[int | float]:
    """The JSON numbers in plain values."""
    if isinstance(data, dict):
        data = list(data.values())
    if isinstance(data, list):
        return [number for item in data for number in _numbers(item)]
    return [data] if isinstance(data, (int, float)) else []


def is_written(report: Report) -> None:
    """Every output takes the report, and none of them lets a control character through to a terminal."""
    for name in get_args(TableName):
        for form in ("jsonl", "csv"):
            tables.write_rows(tables.records(report, name), io.StringIO(), form)
    assert govreport.to_akoma_ntoso(report).encode("utf-8")
    assert govreport.to_markdown(report)
    tables.write_rows(govreport.chunks(report, 20), io.StringIO())
    tables.write_rows(map(flat, finding_rows(report, govreport.check(report))), io.StringIO(), "csv")
    report.to_html()
    tracking, nothing = govreport.track([report]), govreport.parse("")
    out = io.StringIO()
    for width in (None, 40):
        screen = Screen(Console(file=out, width=80), width)
        terminal.show(report, screen)
        terminal.show(report, screen, Selection(find="增长"))
        listing.facts("a", report, screen)
        listing.track(tracking, screen)
        listing.check("a", report.source, govreport.check(report), screen)
        listing.diff(report, nothing, govreport.diff(report, nothing), screen)
    assert not [c for c in out.getvalue() if c != "\n" and not c.isprintable() and not c.isspace() and c < "\xa0"]
