"""The report's text as the page shows it: the tree's blocks, and in them every character once, as runs that each look one way.

A leaf is one run, but where a problem or a statement without a number begins or ends inside it: there it is cut.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from heapq import heappop, heappush
from itertools import count, pairwise
from typing import ClassVar

import attrs

from ...source import Span
from ...tree import (
    Coinage,
    Furniture,
    Kind,
    Leaf,
    Mark,
    Paragraph,
    Part,
    Quantity,
    Report,
    Section,
    Sentence,
    Status,
)

# What is measured → the tint; fifteen would be a carnival.
GROUPS: Mapping[Kind, str] = {
    Kind.MONEY: "money",
    Kind.PERCENT: "percent",
    Kind.PERCENT_POINT: "percent",
    Kind.COUNT: "count",
    Kind.DURATION: "time",
    Kind.RANK: "rank",
    Kind.RATIO: "other",
    Kind.OTHER: "other",
} | dict.fromkeys((Kind.AREA, Kind.LENGTH, Kind.MASS, Kind.VOLUME, Kind.ENERGY, Kind.POWER, Kind.CONCENTRATION), "size")
LOOKS: Mapping[Status, str] = {Status.ACHIEVED: "done", Status.TARGET: "goal", Status.OTHER: "rest"}

# Characters that turn the reading direction, and those that show nothing and are no line break or blank.
_HIDDEN = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


@attrs.frozen(slots=True)
class Run:
    """Characters that look alike. `row` is the row of the table that tells of them, `claim` the number of the claim whose figure they
    are, `problem` the index of the problem in them, `note` the number of the sentence that explains a footnote's mark."""

    text: str
    look: str = ""
    row: int | None = None
    claim: int | None = None
    problem: int | None = None
    coinage: Coinage | None = None
    note: int | None = None

    @property
    def speaks(self) -> bool:
        """Is there more to say of it, when it is pointed at?"""
        return self.row is not None or self.problem is not None or self.coinage is not None

    @property
    def pieces(self) -> list[tuple[str, str]]:
        """The characters in stretches, each with the name of its code point where it is one that cannot be seen.

        >>> Run("增\\u202e长").pieces
        [('增', ''), ('\\u202e', 'U+202E'), ('长', '')]
        """
        out, at = [], 0
        for found in _HIDDEN.finditer(self.text):
            out += [(self.text[at : found.start()], ""), (found[0], f"U+{ord(found[0]):04X}")]
            at = found.end()
        return [(text, code) for text, code in [*out, (self.text[at:], "")] if text]


@attrs.frozen(slots=True)
class Line:
    """A sentence, and its number from 1; the number is None for the marks and blanks between sentences."""

    number: int | None
    start: int
    runs: tuple[Run, ...]


@attrs.frozen(slots=True)
class Prose:
    """A paragraph."""

    form: ClassVar[str] = "prose"
    lines: tuple[Line, ...]


@attrs.frozen(slots=True)
class Gap:
    """What stands between blocks: line breaks and blanks, and what the printer added."""

    form: ClassVar[str] = "gap"
    runs: tuple[Run, ...]


@attrs.frozen(slots=True)
class Block:
    """A part or section: the lines of its heading, the lines that follow in the same paragraph, and what stands beneath."""

    form: ClassVar[str] = "block"
    node: Part | Section
    number: int
    depth: int
    heading: tuple[Line, ...]
    rest: tuple[Line, ...]
    children: tuple[Block | Prose | Gap, ...]

    @property
    def blocks(self) -> list[Block]:
        """The blocks directly beneath."""
        return [c for c in self.children if isinstance(c, Block)]


class Covering:
    """Which of some stretches a character lies in: the first of them, where they overlap.

    >>> covering = Covering([Span(2, 9), Span(4, 6), Span(8, 12)])
    >>> [covering.at(offset) for offset in (0, 2, 5, 8, 9, 12)]
    [None, 0, 0, 0, 2, None]
    """

    def __init__(self, spans: Sequence[Span]) -> None:
        self.edges = sorted({edge for span in spans for edge in span})
        self._first: list[int | None] = []  # behind each edge
        waiting, begun = deque(sorted(enumerate(spans), key=lambda one: one[1].start)), list[tuple[int, Span]]()
        for edge in self.edges:
            while waiting and waiting[0][1].start == edge:
                heappush(begun, waiting.popleft())
            while begun and begun[0][1].end <= edge:
                heappop(begun)
            self._first.append(begun[0][0] if begun else None)

    def at(self, offset: int) -> int | None:
        """The number of the stretch."""
        behind = bisect_right(self.edges, offset)
        return self._first[behind - 1] if behind else None


class Article:
    """A report's blocks, and the numbers of its sentences.

    Args:
        report: the report.
        rows: the offset of a quantity, or of a statement without a number → the row of the table that tells of it.
    """

    def __init__(self, report: Report, rows: Mapping[int, int]) -> None:
        self.report, self.rows = report, rows
        self.starts = [sentence.span.start for sentence in report.walk(Sentence)]
        self._claims = {claim.quantity.span.start: (number, claim) for number, claim in enumerate(report.claims)}
        self._terms = {s.number: self.number(s.heading_span.start) for s in report.walk(Section) if s.term and s.number is not None}
        self._marked = list(self._numbers_of_marked())
        self._problems = Covering([report.problems[number].span for number in self._marked])
        self._statements = Covering([statement.span for statement in report.statements])
        self._edges = sorted({*self._statements.edges, *self._problems.edges})
        self._numbers = count(1)
        self.children = tuple(self._node(child, 0) for child in report.children)

    @property
    def blocks(self) -> list[Block]:
        """The parts."""
        return [c for c in self.children if isinstance(c, Block)]

    def number(self, offset: int) -> int:
        """The number of the sentence at an offset, or of the last one before it; the first is 1, and 0 is before all."""
        return bisect_right(self.starts, offset)

    def place(self, span: Span) -> str:
        """Where a stretch is in the page: its sentence's anchor and its first and last offset in there, in UTF-16 units as scripts
        count. Empty where it does not lie within one sentence."""
        number = self.number(span.start)
        start = self.starts[number - 1] if number else span.start
        if number == 0 or (number < len(self.starts) and span.end > self.starts[number]):
            return ""
        text = self.report.source.text
        one, other = (len(text[start:end].replace("\r\n", "\n").encode("utf-16-le", "surrogatepass")) // 2 for end in span)
        return f"s{number} {one} {other}"

    def _numbers_of_marked(self) -> Iterator[int]:
        """The problems that are marked in the text. One of the whole report, over paragraphs, is only listed."""
        ends = [paragraph.span.end for paragraph in self.report.walk(Paragraph)]
        for number, problem in enumerate(self.report.problems):
            start, end = problem.span
            within = bisect_right(ends, start)
            if start < end and within < len(ends) and end <= ends[within]:
                yield number

    def _node(self, node: Part | Section | Paragraph | Leaf, depth: int) -> Block | Prose | Gap:
        if isinstance(node, (Part, Section)):
            return self._block(node, depth)
        if isinstance(node, Paragraph):
            return Prose(tuple(self._lines(node)))
        return Gap(tuple(self._runs(node)))

    def _block(self, node: Part | Section, depth: int) -> Block:
        """The heading is a block's marks and the sentences of its first paragraph that begin in it; that paragraph may go on."""
        number = next(self._numbers)
        opening = next((i for i, child in enumerate(node.children) if isinstance(child, (Paragraph, Section))), len(node.children))
        lines = [Line(None, leaf.span.start, tuple(self._runs(leaf))) for leaf in node.children[:opening] if isinstance(leaf, Leaf)]
        if opening < len(node.children) and isinstance(first := node.children[opening], Paragraph):
            lines += self._lines(first)
            opening += 1
        split = sum(line.start < node.heading_span.end for line in lines)
        children = tuple(self._node(child, depth + 1) for child in node.children[opening:])
        return Block(node, number, depth, tuple(lines[:split]), tuple(lines[split:]), children)

    def _lines(self, paragraph: Paragraph) -> Iterator[Line]:
        for child in paragraph.children:
            leaves, number = (child.leaves, self.number(child.span.start)) if isinstance(child, Sentence) else ((child,), None)
            yield Line(number, child.span.start, tuple(run for leaf in leaves for run in self._runs(leaf)))

    def _runs(self, leaf: Leaf) -> Iterator[Run]:
        """A leaf's run, or its runs where a problem or a statement begins or ends inside it."""
        start, end = leaf.span
        inside = self._edges[bisect_right(self._edges, start) : bisect_left(self._edges, end)]
        whole = self._run(leaf)
        for a, b in pairwise([start, *inside, end]):
            marked = self._problems.at(a)
            problem = None if marked is None else self._marked[marked]
            told = None if whole.row is not None else self._statements.at(a)
            look = " ".join(filter(None, (whole.look, "" if told is None else "told", "" if problem is None else "odd")))
            row = whole.row if told is None else self.rows[self.report.statements[told].span.start]
            claim = whole.claim if a == start else None
            yield attrs.evolve(whole, text=self.report.source.text[a:b], look=look, row=row, claim=claim, problem=problem)

    def _run(self, leaf: Leaf) -> Run:
        if isinstance(leaf, Quantity):
            number, claim = self._claims.get(leaf.span.start, (None, None))
            status = Status.OTHER if claim is None else claim.status
            return Run(leaf.text, f"figure {GROUPS[leaf.kind]} {LOOKS[status]}", self.rows.get(leaf.span.start), number)
        if isinstance(leaf, Coinage):
            return Run(leaf.text, "slogan", coinage=leaf)
        if isinstance(leaf, Mark):
            return Run(leaf.text, "mark", note=None if leaf.note is None else self._terms.get(leaf.note))
        return Run(leaf.text, "furniture" if isinstance(leaf, Furniture) else "")
