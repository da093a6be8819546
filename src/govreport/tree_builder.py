"""Builds the tree from the layout and what was read of its paragraphs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from .layout import Block, Piece, Role
from .passages import Passage
from .source import Source
from .tree import Claim, Furniture, Leaf, Mark, Paragraph, Part, Section, Text


class TreeBuilder:
    """Makes nodes of blocks and pieces.

    Args:
        source: the text.
        passages: its paragraphs, read, by where they begin.
        claims: those of the whole text, in its order.
    """

    def __init__(self, source: Source, passages: Mapping[int, Passage], claims: Sequence[Claim]) -> None:
        self.source, self.passages, self.claims = source, passages, claims
        self.starts = [c.quantity.span.start for c in claims]

    def nodes(self, pieces: Sequence[Block | Piece]) -> tuple[Part | Section | Paragraph | Leaf, ...]:
        """The nodes of a sequence of pieces."""
        return tuple([self.block(p) if isinstance(p, Block) else self.piece(p) for p in pieces])

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
