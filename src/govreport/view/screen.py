"""Where lines for people go: a terminal, whose lines have a width, or a pipe or file, whose lines have none.

Chinese characters take two cells of a terminal. Some characters (“ ” — … × ① Ⅱ, Unicode's "ambiguous" ones) take one in most
terminals and two in those that are set up for older Chinese encodings; GOVREPORT_AMBIGUOUS_WIDTH=2 says that it is such a one.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import IO
from unicodedata import east_asian_width

import attrs
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

# Where a line may break: around a Chinese character, or at a blank; not before what closes, not behind what opens. What stands in
# brackets is kept together where it fits.
_TOKEN = re.compile(r"[《（“‘「『【\[(]*(?:[!-~]+|.)[、，。；：！？）》」』】”’…\])]*", re.DOTALL)
_ASIDE = re.compile(rf"\[[^\]]*\]|{_TOKEN.pattern}", re.DOTALL)

_GAP = "  "
_WIDEST = 44  # cells of a column before its cells run over it
_LEAST = 16  # cells of room that the last column needs before it moves to a line of its own
_HANG = 6  # cells by which what does not fit on the first line of a row is set in


class _Stream(Console):
    """A console that lets its caller know that the reader of a pipe has left, and does not end the process."""

    def on_broken_pipe(self) -> None:
        """Raise what rich has caught."""
        raise  # rich calls this while it handles the error


@attrs.frozen
class Screen:
    """Where lines go. `width` is None where a line may be as long as it is; `ambiguous` are the cells of an ambiguous character."""

    console: Console
    width: int | None
    ambiguous: int = 1

    @classmethod
    def on(cls, out: IO[str], *, plain: bool = False) -> Screen:
        """The screen of a stream. A plain one has no colours, whatever FORCE_COLOR says; rich heeds that and NO_COLOR."""
        console = _Stream(file=out, force_terminal=False if plain else None)
        ambiguous = 2 if os.environ.get("GOVREPORT_AMBIGUOUS_WIDTH") == "2" else 1
        return cls(console, console.width if out.isatty() and not plain else None, ambiguous)

    def cells(self, text: str) -> int:
        """How many cells a text takes.

        >>> import sys
        >>> Screen(Console(), None).cells("增长5%—6%"), Screen(Console(), None, ambiguous=2).cells("增长5%—6%")
        (9, 10)
        """
        if self.ambiguous == 1 or text.isascii():
            return cell_len(text)
        return cell_len(text) + sum(east_asian_width(char) == "A" and cell_len(char) == 1 for char in text)

    def line(self, line: Text | str = "", hang: int = 0) -> None:
        """Write a line. Where it is wider than the screen it is folded, and goes on set in by `hang` cells."""
        first, *more = self.fold(Text(line) if isinstance(line, str) else line, hang, 0)
        self._write(first)
        for piece in more:
            self._write(Text(" " * hang).append_text(piece))

    def fold(self, text: Text, start: int, first: int) -> list[Text]:
        """A text in pieces that fit between the cell `start` (the first piece: `first`) and the edge of the screen."""
        if self.width is None:
            return [text]
        room, ends, used = max(self.width - first, 2), [], 0
        for begin, token in self._tokens(text.plain, max(self.width - start, 2)):
            taken = self.cells(token)
            if used + taken > room and not token.isspace():  # blanks may hang over the edge: they are not written
                ends.append(begin)
                room, used = max(self.width - start, 2), 0
            used += taken
        return list(text.divide(ends))

    def _tokens(self, text: str, room: int) -> Iterator[tuple[int, str]]:
        """What is not broken, with the offset of its beginning; in smaller pieces where it is wider than the room."""
        for match in _ASIDE.finditer(text):
            if self.cells(match[0]) <= room:
                yield match.start(), match[0]
                continue
            for token in _TOKEN.finditer(text, *match.span()):
                if self.cells(token[0]) <= room:
                    yield token.start(), token[0]
                else:
                    yield from enumerate(token[0], token.start())

    def _write(self, line: Text) -> None:
        line.rstrip()
        self.console.print(line, soft_wrap=True, markup=False, highlight=False, emoji=False)


@attrs.frozen
class Grid:
    """Rows whose cells stand one below the other. The last column takes the room that is left, and is folded there.

    `widths` are those of the columns but the last, `right` are set flush right, `breaks` begin a line of their own, since the
    screen is too narrow for all columns side by side.
    """

    screen: Screen
    widths: tuple[int, ...]
    right: frozenset[int]
    breaks: frozenset[int]

    @classmethod
    def of(cls, screen: Screen, rows: Iterable[Sequence[Text]], right: Iterable[int] = ()) -> Grid:
        """The columns of these rows, as wide as the widest cell of each, but for a few that would push all others away."""
        columns = [[screen.cells(cell.plain) for cell in column] for column in zip(*rows, strict=True)]
        *widths, last = [min(max(column), _WIDEST) for column in columns] or [0]
        breaks, used = [], 0
        for number, width in enumerate([*widths, min(last, _LEAST)]):
            if screen.width is not None and used and used + width > screen.width:
                breaks.append(number)
                used = _HANG
            used += width + len(_GAP)
        return cls(screen, tuple(widths), frozenset(right), frozenset(breaks))

    def row(self, cells: Sequence[Text]) -> None:
        """Write a row: one line, or several where the screen is narrow."""
        line, used = Text(), 0
        for number, cell in enumerate(cells):
            if number in self.breaks:
                self.screen.line(line)
                line, used = Text(" " * _HANG), _HANG
            if number == len(self.widths):
                break
            taken = self.screen.cells(cell.plain)
            blanks = " " * max(self.widths[number] - taken, 0)
            line.append_text(Text(blanks) + cell if number in self.right else cell + Text(blanks)).append(_GAP)
            used += max(self.widths[number], taken) + len(_GAP)
        start = _HANG if len(self.widths) in self.breaks else self._start
        first, *more = self.screen.fold(cells[-1], start, used)
        self.screen.line(line.append_text(first))
        for piece in more:
            self.screen.line(Text(" " * start).append_text(piece))

    @property
    def _start(self) -> int:
        """The cell at which the last column begins."""
        last_break = max(self.breaks, default=0)
        return (_HANG if self.breaks else 0) + sum(self.widths[last_break:]) + len(_GAP) * (len(self.widths) - last_break)
