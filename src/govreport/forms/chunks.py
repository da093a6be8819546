"""A report in passages for a search index or a language model: along its outline, each with the headings above it and its figures."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from ..leaves import Furniture, Leaf, Mark, Text
from ..tables import Row, each, records
from ..tree import Paragraph, Part, Report, Section, Sentence
from .blocks import Node, inked, opening

Path = tuple[Part | Section, ...]

_COMMAS = "，；：、,;:"
_CLOSING = _COMMAS + "。！？”’」』)） "
_WORDS = re.compile(f"[^{_COMMAS}]*[{_COMMAS}]|[^{_COMMAS}]+")


class _Piece(NamedTuple):
    """A stretch that is not divided further: a paragraph, or where that is too long a sentence, or where that is too long a part of it.

    `path` are the blocks that it belongs to; `heads` says that it is the heading of a block with more beneath.
    """

    start: int
    end: int
    path: Path
    heads: bool = False


def chunks(reports: Report | Iterable[Report], max_chars: int = 500) -> list[dict[str, Any]]:
    """The passages of a report or of many, as plain dicts that JSON can hold.

    A part or section that fits is one passage with all that is beneath it; one that does not is divided into its own text and its
    sections. Paragraphs are kept whole where they fit, else sentences, and a sentence that is too long by itself is cut behind a
    comma (，；：、), or where it has none wherever it must. A figure is never cut. A heading stands in the `path` of all passages
    beneath it, and at the beginning of the first of them if both fit. Every character of the text is in one passage, but page numbers and
    the like, and the blanks and line breaks between passages.

    Args:
        reports: one report or many.
        max_chars: how long a passage may be, in characters; only a single figure or name that is longer makes it longer, with the
            punctuation behind it.

    Returns:
        Dicts in text order: `file`, `number` (from 1 in each report), `region`, `report_year`, `kind` (of the part, None outside of
        parts), `path` (the headings above, from the part down), `line`, `start`, `stop`, `origin` (where in its file it begins: page 3,
        paragraph 12; None in a plain text), `text`, and the rows of the `claims` and `facts` in it (see `docs/tables.md`).

    Raises:
        ValueError: `max_chars` is less than 1.

    >>> import govreport
    >>> report = govreport.parse("一、2022年工作回顾\\n（一）稳增长。生产总值增长5%。\\n（二）保就业。新增4万人。")
    >>> for chunk in chunks(report, max_chars=30):
    ...     print(chunk["path"], repr(chunk["text"]), [row["quantity"] for row in chunk["claims"]])
    ['2022年工作回顾', '稳增长'] '一、2022年工作回顾\\n（一）稳增长。生产总值增长5%。' ['5%']
    ['2022年工作回顾', '保就业'] '（二）保就业。新增4万人。' ['4万人']
    """
    if max_chars < 1:
        raise ValueError(f"max_chars is {max_chars}: a passage holds at least one character")
    return [passage for report in each(reports) for passage in _passages(report, max_chars)]


def _passages(report: Report, max_chars: int) -> list[dict[str, Any]]:
    found = list(_packed(report, _pieces(report, max_chars), max_chars))
    starts = [piece.start for piece in found]
    claims, facts = _shared(records(report, "claims"), starts), _shared(records(report, "facts"), starts)
    return [
        {
            "file": report.source.name,
            "number": number,
            "region": report.region and report.region.name,
            "report_year": report.year,
            "kind": next((block.kind.value for block in piece.path if isinstance(block, Part)), None),
            "path": [block.heading for block in piece.path],
            "line": report.source.position(piece.start)[0],
            "start": piece.start,
            "stop": piece.end,
            "origin": (origin := report.source.origin(piece.start)) and str(origin),
            "text": report.source.text[piece.start : piece.end],
            "claims": claims[number - 1],
            "facts": facts[number - 1],
        }
        for number, piece in enumerate(found, 1)
    ]


def _shared(rows: Iterable[Row], starts: list[int]) -> list[list[Row]]:
    """The rows of each passage, by where their figures begin."""
    shared: list[list[Row]] = [[] for _ in starts]
    for row in rows:
        shared[bisect_right(starts, row["start"]) - 1].append(row)
    return shared


# --- pieces together ------------------------------------------------------------------------------------------------


def _packed(report: Report, pieces: Iterable[_Piece], most: int) -> Iterator[_Piece]:
    """The passages: as many pieces of one block as fit, a heading joined to what it heads."""
    held: _Piece | None = None
    for piece in pieces:
        if held is not None:
            together = piece.path == held.path or (held.heads and piece.path[: len(held.path)] == held.path)
            if together and piece.end - held.start <= most and not report.source.text[held.end : piece.start].strip():
                held = _Piece(held.start, piece.end, piece.path, held.heads and piece.heads)
                continue
            yield held
        held = piece
    if held is not None:
        yield held


# --- a report in pieces ---------------------------------------------------------------------------------------------


def _pieces(report: Report, most: int) -> Iterator[_Piece]:
    """The pieces in text order; a mark belongs to the paragraph behind it."""
    mark: _Piece | None = None
    for node, path, heads in _placed(report, report.children, (), most):
        start = node.span.start
        marks = node.span.end if isinstance(node, Mark) else start  # what stands before the words: it may be too long alone
        long = mark is not None and marks - mark.start > most
        if mark is not None and mark.path == path and not long and not report.source.text[mark.end : start].strip():
            start = mark.start
        elif mark is not None:
            yield mark
        mark = None
        if isinstance(node, Mark):
            mark = _Piece(start, node.span.end, path)
        elif isinstance(node, Paragraph) and node.span.end - start > most:
            for child in node.children:
                for end in _cuts(child, start, most):
                    yield _Piece(start, end, path)
                    start = end
        else:
            yield _Piece(start, node.span.end, path, heads)
    if mark is not None:
        yield mark


def _cuts(child: Sentence | Leaf, start: int, most: int) -> Iterator[int]:
    """Where the pieces of a sentence end: it is one, or is cut behind commas, else between leaves, else within plain words."""
    marked = [(child.span.start, False, False)] if start < child.span.start else []  # a mark that stands before it
    ends = [*marked, *_ends(child)]
    at = 0
    while True:
        best, comma, to = -1, False, at
        while to < len(ends) and ends[to][0] - start <= most:
            if ends[to][1] or not comma:
                best, comma = to, ends[to][1]
            to += 1
        if to == len(ends):
            yield child.span.end
            return
        if best >= 0:
            start, at = ends[best][0], best + 1
        elif ends[at][2]:
            start += most
        else:
            start, at = ends[at][0], at + 1
        yield start
        if at == len(ends):
            return


def _ends(child: Sentence | Leaf) -> Iterator[tuple[int, bool, bool]]:
    """Where a sentence may be cut: the offset, whether a comma stands there, and whether what ends there are plain words.

    A figure keeps the punctuation behind it.
    """
    figure = 0
    for leaf in child.leaves if isinstance(child, Sentence) else (child,):
        if not isinstance(leaf, Text):
            if figure:
                yield figure, False, False
            figure = leaf.span.end
            continue
        for m in _WORDS.finditer(leaf.text):
            end, closes = leaf.span.start + m.end(), m[0].strip(_CLOSING) == ""
            if figure and not closes:
                yield figure, False, False
            yield end, m[0][-1] in _COMMAS, not (figure and closes)
            figure = 0
    if figure:
        yield figure, False, False


def _placed(report: Report, nodes: Iterable[Node], path: Path, most: int) -> Iterator[tuple[Paragraph | Leaf, Path, bool]]:
    """Paragraphs and leaves with the blocks that they belong to, and whether they are but the heading of one with more beneath."""
    for node in inked(nodes):
        if isinstance(node, (Part, Section)):
            beneath = opening(node, report.source).beneath
            bare = isinstance(node, Section) and not beneath  # ——增长5%。 is a paragraph of what it stands in
            within = any(block.span.end - block.span.start <= most for block in path)  # a passage already
            inner = path if bare or within else (*path, node)
            for below, its_path, heads in _placed(report, node.children, inner, most):
                whole = bool(beneath) and below.span.end <= beneath[0].span.start
                yield below, its_path, heads or whole
        elif not isinstance(node, Furniture):
            yield node, path, False
