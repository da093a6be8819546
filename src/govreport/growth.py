"""Builds the tree from the layout and what was read of its paragraphs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence

from .layout import Block, Layout, Piece, Role
from .passages import Passage
from .records import Setting
from .source import Source, Span
from .status import Frame, frame, turns_ahead
from .tree import Claim, Furniture, Leaf, Mark, Paragraph, Part, Period, Section, Text


def paragraphs(
    source: Source, layout: Layout, year: int | None, period_of: Callable[[Span], Period | None]
) -> Iterator[tuple[Span, Setting]]:
    """The paragraphs in text order, each with what it stands in.

    That follows from the part; a report without headings looks back until a paragraph turns to what is to come.

    Args:
        year: the year of the report.
        period_of: gives the period that a heading names.
    """
    bare = not any(isinstance(p, Block) for p in layout.pieces)
    begin = Setting(Frame.BACK if bare else Frame.OPEN, year)
    stack: list[tuple[Block | Piece, Setting]] = [(p, begin) for p in reversed(layout.pieces)]
    while stack:
        piece, setting = stack.pop()
        if isinstance(piece, Block):
            around = Frame.EXPLAINS if piece.term is not None else setting.around if piece.kind is None else frame(piece.kind)
            inner = Setting(around, year, period_of(piece.heading) or setting.period)
            stack += [(p, inner) for p in reversed(piece.pieces)]
        elif piece.role is Role.PARAGRAPH:
            if bare and setting.around is Frame.BACK and turns_ahead(source.folded[piece.span.start : piece.span.end]):
                ahead = Setting(Frame.AHEAD, year)
                stack = [(p, ahead) for p, _ in stack]
                setting = ahead
            yield piece.span, setting


class Grower:
    """Turns blocks and pieces into nodes."""

    def __init__(self, source: Source, passages: Mapping[int, Passage], claims: Sequence[Claim]) -> None:
        self.source, self.passages, self.claims = source, passages, claims
        self.starts = [c.quantity.span.start for c in claims]

    def nodes(self, pieces: Sequence[Block | Piece]) -> tuple[Part | Section | Paragraph | Leaf, ...]:
        """The nodes of a sequence of pieces."""
        return tuple(self.block(p) if isinstance(p, Block) else self.piece(p) for p in pieces)

    def piece(self, piece: Piece) -> Paragraph | Leaf:
        text = self.source[piece.span]
        match piece.role:
            case Role.PARAGRAPH:
                return self.passages[piece.span.start].paragraph
            case Role.MARK:
                return Mark(piece.span, text)
            case Role.FURNITURE:
                return Furniture(piece.span, text)
            case Role.BLANK:
                return Text(piece.span, text)

    def block(self, b: Block) -> Part | Section:
        beneath = tuple(self.claims[bisect_left(self.starts, b.span.start) : bisect_left(self.starts, b.span.end)])
        heading = self.source[b.heading]
        children = self.nodes(b.pieces)
        if b.kind is not None:
            return Part(b.span, b.number, b.mark, heading, b.heading, b.line, b.run_in, b.kind, children, beneath)  # type: ignore[arg-type]
        term = None if b.term is None else self.source[b.term]
        return Section(b.span, b.number, b.mark, heading, b.heading, b.line, b.run_in, term, children, beneath)  # type: ignore[arg-type]
