"""A text from the lines of a file that has more than text: where each line came from is kept, and rows of tables are joined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

import attrs

from ..errors import ReadError
from ..source import Origin, Source
from .text import INK


@attrs.frozen(slots=True)
class Line:
    """A line of a file.

    Args:
        text: its characters, without a line break.
        kind, number, path, aside: where it stood (see `Origin`).
        row, cell: in which row of which table, and in which cell of it; None outside tables.
    """

    text: str
    kind: str
    number: int
    path: str = ""
    aside: bool = False
    row: object = None
    cell: object = None


def rows(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, with the cells of a row on one line, divided by tabs.

    A table that only lays out a page has whole paragraphs in its cells: their lines stay as they are.

    >>> cells = [Line("粮食", "row", 1, row="a", cell=1), Line("5%", "row", 1, row="a", cell=2)]
    >>> [line.text for line in rows(cells)]
    ['粮食\\t5%']
    """
    for row, group in groupby(lines, key=lambda line: line.row):
        found = list(group)
        cells = [line.cell for line in found]
        if row is None or len(set(cells)) < len(cells):
            yield from found
        else:
            yield attrs.evolve(found[0], text="\t".join(line.text for line in found))


def source(lines: Iterable[Line], name: str, shown: str, empty: str) -> Source:
    """The source of a file's lines.

    Args:
        lines: all of them, in order.
        name, shown: the name of the source, and of the file in messages.
        empty: what to say of a file without any text.

    Raises:
        ReadError: no line holds any text.
    """
    texts: list[str] = []
    origins: list[Origin] = []
    at = 0
    for line in lines:
        origin = Origin(at, line.kind, line.number, line.path, line.aside)
        if not origins or origins[-1][1:] != origin[1:]:
            origins.append(origin)
        texts.append(line.text)
        at += len(line.text) + 1
    text = "\n".join(texts)
    if not INK.search(text):
        raise ReadError(f"{shown}: {empty}")
    return Source(text, name, tuple(origins))
