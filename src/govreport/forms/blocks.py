"""What the forms have in common: a report's head and body, and how a part or section opens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TypeVar

import attrs

from ..leaves import Leaf, Mark, Text
from ..source import Source, Span
from ..tree import Paragraph, Part, Report, Section, Sentence

Node = Part | Section | Paragraph | Leaf
_N = TypeVar("_N", bound=Node)

_CLOSING = re.compile(r"[。！？；：，、…”’」』)） \t\u3000]*")
_SAID = re.compile(r"[。！？：:]$")
_BLANKS = re.compile(r"\s+")


def inked(nodes: Iterable[_N]) -> Iterator[_N]:
    """The nodes without the blanks and line breaks that stand between them."""
    return (node for node in nodes if not (isinstance(node, Text) and not node.text.strip()))


# --- a report -------------------------------------------------------------------------------------------------------


def divided(report: Report) -> tuple[tuple[Node, ...], tuple[Node, ...]]:
    """A report's head (title, date, speaker) and its body. The head ends before the first part, and before the first paragraph that
    says something, as 各位代表： does.

    >>> import govreport
    >>> head, body = divided(govreport.parse("2023年淮阴市政府工作报告\\n市长 某某\\n各位代表：\\n一、2022年工作回顾"))
    >>> len(head), [type(node).__name__ for node in body]
    (2, ['Paragraph', 'Part'])
    """
    nodes = tuple(inked(report.children))
    for at, node in enumerate(nodes):
        if isinstance(node, Part) or _SAID.search(report.source[node.span].rstrip()):
            return nodes[:at], nodes[at:]
    return (), nodes  # nothing but lines without an end: they are the text


def is_title(report: Report, node: Node) -> bool:
    """Is a node of the head the report's title, or a line of it?

    >>> import govreport
    >>> report = govreport.parse("2023年淮阴市\\n政府工作报告\\n市长 某某\\n各位代表：\\n一、2022年工作回顾")
    >>> [is_title(report, node) for node in divided(report)[0]]
    [True, True, False]
    """
    line = _BLANKS.sub("", report.source[node.span])
    return line != "" and line in _BLANKS.sub("", report.title or "")


# --- a part or section ----------------------------------------------------------------------------------------------


@attrs.frozen(slots=True)
class Opening:
    """A part or section, taken apart: its mark (or the label before it), its heading, what stands beneath, and where that begins.

    The punctuation that closes the heading in the text stands in it; what else follows it on its line is the first paragraph
    beneath. Together they have every character of the block but the blanks between its lines.
    """

    mark: str
    heading: tuple[Leaf, ...]
    beneath: tuple[Section | Paragraph | Leaf, ...]
    end: int


def opening(block: Part | Section, source: Source) -> Opening:
    """A part or section, taken apart.

    >>> import govreport
    >>> report = govreport.parse("一、2022年工作回顾\\n（一）稳中有进。生产总值增长5%。")
    >>> found = opening(report.parts[0].sections[0], report.source)
    >>> found.mark, [leaf.text for leaf in found.heading], [report.source[node.span] for node in found.beneath]
    ('（一）', ['稳中有进。'], ['生产总值增长5%。'])
    """
    marks: list[str] = []
    heading: list[Leaf] = []
    rest = list(inked(block.children))
    end = _CLOSING.match(source.text, block.heading_span.end, block.span.end).end()  # type: ignore[union-attr]
    while rest and rest[0].span.start < end:
        node = rest.pop(0)
        if isinstance(node, Mark) and not heading:
            marks.append(node.text)
        elif isinstance(node, Paragraph):
            leaves, after = _cut(node, end)
            heading += leaves
            rest[:0] = after
        elif not isinstance(node, Section):
            heading.append(node)
    return Opening("".join(marks), tuple(heading), tuple(rest), end)


def _cut(paragraph: Paragraph, end: int) -> tuple[list[Leaf], list[Paragraph]]:
    """The leaves of a paragraph up to an offset, and the rest as a paragraph, if there is any."""
    heading: list[Leaf] = []
    rest: list[Sentence | Leaf] = []
    for child in paragraph.children:
        kept: list[Leaf] = []
        for leaf in child.leaves if isinstance(child, Sentence) else (child,):
            inside = isinstance(leaf, Text) and leaf.span.start < end < leaf.span.end
            pieces = (_slice(leaf, leaf.span.start, end), _slice(leaf, end, leaf.span.end)) if inside else (leaf,)
            for piece in pieces:
                (heading if piece.span.start < end else kept).append(piece)
        if kept:
            rest += [Sentence(Span(kept[0].span.start, kept[-1].span.end), tuple(kept))] if isinstance(child, Sentence) else kept
    return heading, [Paragraph(Span(rest[0].span.start, paragraph.span.end), tuple(rest))] if rest else []


def _slice(leaf: Leaf, start: int, end: int) -> Text:
    return Text(Span(start, end), leaf.text[start - leaf.span.start : end - leaf.span.start])
