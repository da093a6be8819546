"""The outline of a report: parts, sections and paragraphs, as pieces that tile the text.

`paragraphs` finds the paragraphs, `headings` classifies them and settles on which level each heading stands, the grammar
`outline.lark` nests them, and here the derivation becomes a `Layout`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .. import grammar, lalr
from ..lalr import Tree
from ..layout import Block, Layout, Piece, Role, piece_of
from ..source import Source, Span, span_of
from ..tree import PartKind, Problem
from ..words import late
from . import headings, marks, part_kinds, second, titles
from .annexes import alone
from .lines import words
from .marks import Unit
from .paragraphs import Paragraph, paragraphs

_HEAD = 2000  # the session's line stands within the first so many characters
_LEVELS = ("TEXT", "PART", "SECTION", "SUB", "ITEM", "POINT")
_BLOCKS = frozenset(("part", "annex", "section", "sub", "item", "point"))
_UNNAMED = "A part without a heading is taken to begin here, by what the paragraph announces."
_TERM = late("[：:]|——|是指|，?指(?=[^标数导示])")


def read(source: Source) -> Layout:
    """The outline of a text. Never raises; a text without an outline comes back as paragraphs and a problem.

    >>> layout = read(Source("各位代表：\\n一、2024年工作回顾\\n（一）稳增长。生产总值增长5%。\\n二、2025年工作安排\\n"))
    >>> [(b.number, str(b.kind)) for b in layout.pieces if isinstance(b, Block)]
    [(1, 'review'), (2, 'plan')]
    """
    found = paragraphs(source)
    units = marks.classify(source, found)
    interruptions = tuple([Span(*aside) for p in found for aside in p.interruptions])
    if not _reads_as_report(source.folded, units):
        for unit in units:
            unit.word = "TEXT"
        problem = _no_parts(source, "This does not read as a government work report: it has no outline.")
        return Layout(tuple(_Builder(source, found, units).tile(0, None)), (problem,), interruptions)
    lost = headings.settle(source.folded, units)
    builder = _Builder(source, found, units)
    tokens = list(_tokens(units))
    tree = grammar.parse("outline", [word for word, _, _ in tokens])
    if tree is None:
        problem = Problem("outline.no_derivation", "The headings do not nest as in a report.", Span(0, len(source)))
        return Layout(tuple(builder.tile(0, None)), (problem,), interruptions)
    pieces = builder.layout(tree, tokens)
    above = "This heading stands above the first part: it is a section of none."
    problems = [*(Problem("outline.no_part_above", above, Span(u.mark_start, u.heading_end)) for u in lost), *builder.problems]
    problems += [Problem("outline.no_heading", _UNNAMED, Span(u.start, u.heading_end)) for u in units if u.word == "LEAD"]
    problems += second.find(source.folded, units)
    if not any(isinstance(p, Block) for p in pieces):
        problems.append(_no_parts(source, "A report without any heading: it has no parts."))
    return Layout(pieces, tuple(problems), interruptions)


_FILES = (".txt", ".doc", ".docx", ".pdf", ".html", ".htm", ".md", ".wps", ".rtf", ".odt")


def _no_parts(source: Source, message: str) -> Problem:
    name = source.text.strip()
    if len(name) <= 250 and name.lower().endswith(_FILES) and len(name.splitlines()) == 1:
        message += " It may be the name of a file: govreport.read reads files."
    return Problem("outline.no_parts", message, Span(0, len(source)))


def _reads_as_report(folded: str, units: Sequence[Unit]) -> bool:
    """Is somebody reporting to an assembly here, does a heading say what only reports say, or is it an annex of one?"""
    table = words()
    for i, unit in enumerate(units):
        if unit.word == "ADDRESS":
            return True
        if i < 40 and table["lines.opening"].search(folded, unit.start, min(unit.end, unit.start + 80)):
            return True
        if unit.word in ("CN", "DIVISION", "BARE", "PAREN") and unit.heading_end - unit.text_start <= 40:
            text = marks.squeeze(folded, unit.text_start, unit.heading_end)
            if table["heads.part"].search(text) and not table["lines.title"].search(text):
                return True
    return _is_titled(folded, units) or alone(folded, units) is not None


def _is_titled(folded: str, units: Sequence[Unit]) -> bool:
    """Does a text bear the title of a report, and number its parts, with text beneath them? A page may end with the first."""
    titled = any(u.end - u.start <= 40 and titles.is_title(marks.squeeze(folded, u.start, u.end)) for u in units[:3])
    heads = [i for i, u in enumerate(units) if u.word == "CN"]
    if not titled or not any(units[i].number == 1 for i in heads):
        return False
    return any(units[i].run_in or (i + 1 < len(units) and units[i + 1].word != "CN") for i in heads)


_Counts = list[dict[str, int]]  # for each level, word class → the last number
Token = tuple[str, int, int]  # a word class of the grammar and the units that it covers


def _tokens(units: Sequence[Unit]) -> Iterator[Token]:
    """The units as tokens of the grammar; plain paragraphs in a row are one token."""
    at = 0
    while at < len(units):
        word = _word(units[at])
        to = at + 1
        if word == "TEXT":
            while to < len(units) and _word(units[to]) == "TEXT":
                to += 1
        yield word, at, to
        at = to


def _word(unit: Unit) -> str:
    if unit.word in ("ADDRESS", "ANNEX", "LABEL"):
        return unit.word
    return _LEVELS[unit.level]


class _Builder:
    """Pieces and blocks from units."""

    def __init__(self, source: Source, found: Sequence[Paragraph], units: Sequence[Unit]) -> None:
        self.source = source
        self.folded = source.folded
        self.units = units
        self.problems: list[Problem] = []
        self.atoms: list[Piece] = []
        self.first: list[int] = []  # unit → its first atom
        self.counted = 0  # behind the mark of the last unit with a number
        self._find_atoms(found)

    def _find_atoms(self, found: Sequence[Paragraph]) -> None:
        pages = iter([p for p in found if p.furniture])
        page = next(pages, None)
        for unit in self.units:
            while page is not None and page.start < unit.start:
                self._atom(page.start, page.end, Role.FURNITURE)
                page = next(pages, None)
            self.first.append(len(self.atoms))
            self._unit(unit)
        while page is not None:
            self._atom(page.start, page.end, Role.FURNITURE)
            page = next(pages, None)

    def _unit(self, unit: Unit) -> None:
        if unit.hashes is not None:
            self._atom(*unit.hashes, Role.FURNITURE)
        if unit.word == "LABEL":
            self._atom(unit.start, unit.end, Role.MARK)
            return
        at = unit.start
        if unit.level or unit.word == "ANNEX":
            self._atom(at, unit.mark_start, Role.FURNITURE)
            mark_end = unit.mark_end
            if unit.word == "ANNEX" and unit.text_start > at:
                mark_end = unit.text_start
            self._atom(unit.mark_start, mark_end, Role.MARK)
            at = unit.text_start
        if unit.level and unit.heading_end < unit.end and self.folded[unit.heading_end] != "。":
            self._atom(at, unit.heading_end, Role.PARAGRAPH)  # a heading glued to its text
            at = marks.past_blanks(self.folded, unit.heading_end, unit.end)
        self._atom(at, unit.end, Role.PARAGRAPH)

    def _atom(self, start: int, end: int, role: Role) -> None:
        if end > start:
            self.atoms.append(piece_of((span_of((start, end)), role)))

    # --- the derivation as blocks ---

    def layout(self, tree: Tree, tokens: Sequence[Token]) -> tuple[Block | Piece, ...]:
        """The pieces of the whole text."""
        nodes = [c for c in tree.subtrees() if c.data in _BLOCKS]
        kinds = self._kinds(nodes, tokens)
        blocks: list[tuple[int, int, Block]] = []
        counts: _Counts = [{} for _ in _LEVELS]
        for node, kind in zip(nodes, kinds, strict=True):
            blocks.append(self._block(node, tokens, kind, counts))
            counts[2:] = [{} for _ in _LEVELS[2:]]  # sections count anew in each part
        return tuple(self.tile(0, None, blocks))

    def _block(self, node: Tree, tokens: Sequence[Token], kind: PartKind | None, counts: _Counts) -> tuple[int, int, Block]:
        """A block with the range of atoms that it covers."""
        heads = [tokens[t.value] for t in node.tokens()[:2]]
        head = self.units[heads[1][1] if heads[0][0] == "LABEL" else heads[0][1]]
        first, last = heads[0][1], tokens[_last(node).value][2]
        if kind is not PartKind.ANNEX:
            self._count(head, counts)
        inner = [self._block(c, tokens, None, counts) for c in _inner(node)]
        a0 = self.first[first]
        a1 = self._atoms_end(last)
        span = Span(self.atoms[a0].span.start, self.atoms[a1 - 1].span.end)
        heading = self._heading(head)
        mark = self.source.text[head.mark_start : head.mark_end]
        block = Block(
            span=span,
            number=head.number,
            mark=mark,
            heading=heading,
            line=self.source.position(heading.start)[0],
            run_in=head.run_in,
            term=self._term(head) if head.glossary else None,
            kind=kind,
            pieces=tuple(self.tile(a0, a1, inner)),
        )
        return a0, a1, block

    def _atoms_end(self, unit: int) -> int:
        """The atom after the last one of the units before `unit`; furniture below them stays outside."""
        end = self.first[unit] if unit < len(self.first) else len(self.atoms)
        while self.atoms[end - 1].role is Role.FURNITURE:
            end -= 1
        return end

    def _heading(self, unit: Unit) -> Span:
        start, end = unit.text_start, unit.heading_end
        while end > start and self.folded[end - 1] in " \n。：，":
            end -= 1
        return Span(start, max(start, end))

    def _term(self, unit: Unit) -> Span | None:
        """What an entry of a glossary explains."""
        found = _TERM.search(self.folded, unit.text_start + 1, min(unit.heading_end, unit.text_start + 80))
        if found is None:
            return None
        term = self.folded[unit.text_start : found.start()]
        return Span(unit.text_start, unit.text_start + len(term.rstrip(" \n"))) if term.strip(" \n") else None

    def _count(self, unit: Unit, counts: _Counts) -> None:
        """Note a number that does not follow the one before it. Arabic numbers may go on from one section to the next."""
        if unit.number is None:
            return
        for level in range(unit.level + 1, len(counts)):
            if counts[level]:
                counts[level] = {k: v for k, v in counts[level].items() if k == "ARABIC"}
        before = counts[unit.level].get(unit.word, 0)
        counts[unit.level][unit.word] = unit.number
        if unit.number not in (1, before + 1) and not self._within(unit):
            mark = self.source.text[unit.mark_start : unit.mark_end]
            self.problems.append(
                Problem("outline.skipped_number", f"{mark} does not follow number {before}.", Span(unit.mark_start, unit.mark_end))
            )
        self.counted = unit.mark_end

    def _within(self, unit: Unit) -> bool:
        """Does the number before a unit's stand in the text since the last one: …抓好两件事。一是保供应。… 二是稳价格?"""
        if unit.word not in ("IS", "ORDINAL") or unit.number is None:
            return False
        last = marks.renumbered(self.folded[unit.mark_start : unit.mark_end], unit.number - 1)
        return last is not None and self.folded.find(last, self.counted, unit.mark_start) >= 0

    def tile(self, a0: int, a1: int | None, blocks: Sequence[tuple[int, int, Block]] = ()) -> Iterator[Block | Piece]:
        """Atoms a0 to a1 (None: the whole text), with blocks in place of those that they cover and blanks between."""
        at = 0 if a1 is None else self.atoms[a0].span.start
        end = len(self.atoms) if a1 is None else a1
        waiting = iter(blocks)
        block = next(waiting, None)
        i = a0
        while i < end:
            piece: Block | Piece = self.atoms[i]
            i += 1
            if block is not None and block[0] == i - 1:
                piece, i = block[2], block[1]
                block = next(waiting, None)
            if piece.span.start > at:
                yield piece_of((span_of((at, piece.span.start)), Role.BLANK))
            at = piece.span.end
            yield piece
        if a1 is None and at < len(self.source):
            yield piece_of((span_of((at, len(self.source))), Role.BLANK))

    # --- kinds ---

    def _kinds(self, nodes: Sequence[Tree], tokens: Sequence[Token]) -> list[PartKind]:
        head = marks.squeeze(self.folded, 0, min(_HEAD, self.units[tokens[_first(nodes[0]).value][1]].start)) if nodes else ""
        return part_kinds.kinds([self._seen(node, tokens) for node in nodes], part_kinds.planned(head))

    def _seen(self, node: Tree, tokens: Sequence[Token]) -> part_kinds.Heading:
        if node.data == "annex":
            return part_kinds.Heading("", "", 0, PartKind.ANNEX)
        head = self.units[tokens[_first(node).value][1]]
        end = self.units[tokens[_last(node).value][2] - 1].end
        heading = self._heading(head)
        text = marks.squeeze(self.folded, heading.start, heading.end)
        body = marks.squeeze(self.folded, heading.end, end)  # a page may have broken its lines inside the words that it goes by
        return part_kinds.Heading(text, body, sum(1 for _ in _inner(node)), head.kind, head.number)


def _inner(node: Tree) -> Iterator[Tree]:
    """The blocks directly beneath a node; a turn is no block of its own."""
    for child in node.subtrees():
        if child.data in _BLOCKS:
            yield child
        else:
            yield from _inner(child)


def _first(node: Tree | lalr.Token) -> lalr.Token:
    while isinstance(node, Tree):
        node = node.children[0]
    return node


def _last(node: Tree | lalr.Token) -> lalr.Token:
    while isinstance(node, Tree):
        node = node.children[-1]
    return node
