"""A report as Markdown (CommonMark) that keeps the outline: headings are headings, and what the text says is text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from ..leaves import Furniture
from ..source import Span
from ..tables import one
from ..tree import Paragraph, Part, Report, Section, Sentence
from .blocks import Node, divided, is_title, opening

_DEEPEST = 6  # levels of headings in Markdown
# A line break within a paragraph is the printer's: between Chinese characters nothing stands in its place.
_BLANK = r"[^\S\n\r\x85\u2028\u2029]"
_BROKEN = re.compile(rf"(?<!{_BLANK}){_BLANK}*[\n\r\x0b\x0c\x85\u2028\u2029]\s*")  # begins where the blanks begin: linear
_SPECIAL = re.compile(r"[\\`*_\[\]<>&|~$#]")
_OPENING = re.compile(r"^([-+=](?=[-+=\s]|$))|^(\d{1,9})([.)](?=\s|$))")


def to_markdown(report: Report) -> str:
    """A report as Markdown: its title a heading of the first level, parts of the second, sections below.

    Marks (一、 （一）) stand in the headings, as does the punctuation that closes them in the text. What Markdown would take for
    markup is escaped. `read` gives the same outline of it.

    Raises:
        TypeError: it is no report.

    >>> import govreport
    >>> report = govreport.parse("2023年淮阴市政府工作报告\\n一、2022年工作回顾\\n（一）稳中有进。生产总值增长5%*。")
    >>> print(to_markdown(report), end="")
    # 2023年淮阴市政府工作报告
    <BLANKLINE>
    ## 一、2022年工作回顾
    <BLANKLINE>
    ### （一）稳中有进。
    <BLANKLINE>
    生产总值增长5%\\*。
    """
    return "\n\n".join(_blocks(one(report))) + "\n"


def _blocks(report: Report) -> Iterator[str]:
    head, body = divided(report)
    for titled, nodes in groupby(head, lambda node: is_title(report, node)):
        lines = [escape(report.source[node.span]) for node in nodes]
        yield from [f"# {''.join(lines)}"] if titled else lines
    yield from _nodes(report, body, 2)


def _nodes(report: Report, nodes: Iterable[Node], level: int) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Paragraph):
            yield from _paragraph(report, node)
            continue
        if not isinstance(node, (Part, Section)):
            yield escape(report.source[node.span])
            continue
        found = opening(node, report.source)
        start = node.span.start
        if found.mark and not node.mark:  # a label, which would be another with a heading behind it: 附件2025年…
            yield escape(found.mark)
            start = node.heading_span.start
        yield f"{'#' * min(level, _DEEPEST)} {escape(report.source[Span(start, found.end)])}"
        yield from _nodes(report, found.beneath, level + 1)


def _paragraph(report: Report, paragraph: Paragraph) -> Iterator[str]:
    """A paragraph; the number of a page inside it stands on a line of its own, as in the text."""
    start = paragraph.span.start
    for child in paragraph.children:
        for leaf in child.leaves if isinstance(child, Sentence) else (child,):
            if isinstance(leaf, Furniture):
                yield escape(report.source[Span(start, leaf.span.start)])
                yield escape(leaf.text)
                start = leaf.span.end
    yield escape(report.source[Span(start, paragraph.span.end)])


def escape(text: str) -> str:
    """A text on one line, with what Markdown would take for markup escaped.

    >>> escape("PM_2.5 <5% "), escape("- 12 -"), escape("1. 增\\n长"), escape("——增长5%")
    ('PM\\\\_2.5 \\\\<5%', '\\\\- 12 -', '1\\\\. 增长', '——增长5%')
    """
    line = _SPECIAL.sub(r"\\\g<0>", _BROKEN.sub(_joined, text.strip()))
    return _OPENING.sub(lambda m: f"{m[2]}\\{m[3]}" if m[2] else f"\\{m[1]}", line)


def _joined(found: re.Match[str]) -> str:
    """What stands in the place of a line break: a blank where both sides are of a script that has blanks."""
    text, (start, end) = found.string, found.span()
    return " " if text[start - 1 : start].isascii() and text[end : end + 1].isascii() else ""
