"""What the outline stage hands on: where the parts, sections and paragraphs of a text stand, before any of it is read."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from .source import Span
from .tree import PartKind, Problem


class Role(StrEnum):
    """What a piece of text is to the outline."""

    PARAGRAPH = "paragraph"
    BLANK = "blank"
    MARK = "mark"
    FURNITURE = "furniture"


class Piece(NamedTuple):
    """A stretch of text with one role. A paragraph may run over several lines of the text."""

    span: Span
    role: Role


piece_of: Callable[[tuple[Span, Role]], Piece] = partial(tuple.__new__, Piece)  # as source.span_of


class Block(NamedTuple):
    """A part (`kind` is set) or a section (`kind` is None). Its pieces and blocks tile `span`, its heading's own among them."""

    span: Span
    number: int | None
    mark: str
    heading: Span
    line: int
    run_in: bool
    term: Span | None
    kind: PartKind | None
    pieces: tuple[Block | Piece, ...]

    @property
    def is_item(self) -> bool:
        """Is the heading all that it says: ——五年新增就业80万人。? Then its times are those of its own figures, and of nothing beneath."""
        for piece in self.pieces:
            if isinstance(piece, Block) or (piece.role is Role.PARAGRAPH and piece.span.end > self.heading.end + 1):  # its own full stop
                return False
        return True


class Layout(NamedTuple):
    """The whole text: `pieces` tile it. `interruptions` are what of the page stands inside their sentences."""

    pieces: tuple[Block | Piece, ...]
    problems: tuple[Problem, ...]
    interruptions: tuple[Span, ...] = ()

    def below(self, title: Span | None) -> Layout:
        """The layout with what stands above the title as the page's own (its news, its summary), where parts stand below it."""
        if title is None or not any(isinstance(piece, Block) for piece in self.pieces):
            return self
        above = sum(piece.span.end <= title.start for piece in self.pieces)
        pages = [p._replace(role=Role.FURNITURE) if isinstance(p, Piece) and p.role is Role.PARAGRAPH else p for p in self.pieces[:above]]
        return self._replace(pieces=(*pages, *self.pieces[above:]))
