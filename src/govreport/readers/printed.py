"""Characters on pages → lines of text: rows, columns, indents, running heads and page numbers."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median
from typing import NamedTuple

import attrs

from .assembly import Line

_PAGE_NUMBER = re.compile(r"[-—－–─·•\s]*+第?\s*+[0-9０-９]{1,4}\s*+页?(?:\s*+[/／]?\s*+共?\s*+[0-9０-９]{1,4}\s*+页?)?[-—－–─·•\s]*+")
_DIGITS = re.compile(r"[0-9０-９]+")
_ENDS = frozenset("。！？：；”")
_EDGE = 2  # so many rows at the top and at the bottom of a page may belong to the page


class Char(NamedTuple):
    """A character and its box, in points, with y growing upwards."""

    char: str
    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def middle(self) -> float:
        return (self.y0 + self.y1) / 2

    @property
    def height(self) -> float:
        return self.y1 - self.y0


class Row(NamedTuple):
    """A printed line."""

    text: str
    x0: float
    x1: float
    y: float
    size: float


@attrs.define
class _Page:
    number: int
    rows: list[tuple[Row, bool]]  # in reading order, each with whether it is set in
    edges: list[Row]  # the rows that may be running heads or page numbers


def lines(pages: Sequence[Sequence[Char]]) -> Iterator[Line]:
    """The lines of a document's pages in reading order.

    What belongs to a page is held back until the paragraph that runs over the end of the page has ended.

    >>> from itertools import count
    >>> page = [Char(c, 10 * i, 0, 10 * i + 10, 12) for i, c in enumerate("增长5%。")]
    >>> [line.text for line in lines([page])]
    ['增长5%。']
    """
    read = [_page(number, chars) for number, chars in enumerate(pages, 1)]
    heads = _running_heads(read)
    waiting: list[Line] = []
    last, begun = "", False  # the title comes first, whatever stands above it on its page
    for page in read:
        edges = {id(row) for row in page.edges}
        asides = [row for row, _ in page.rows if id(row) in edges and (_key(row) in heads or _PAGE_NUMBER.fullmatch(row.text))]
        aside = {id(row) for row in asides}
        waiting += [Line(row.text, "page", page.number, aside=True) for row in asides]
        for row, indented in page.rows:
            if id(row) in aside:
                continue
            if waiting and (last in _ENDS or (indented and begun)):
                yield from waiting
                waiting.clear()
            yield Line(("　　" if indented else "") + row.text, "page", page.number)
            last = row.text[-1]
            begun = begun or last == "。"
    yield from waiting


def _page(number: int, chars: Sequence[Char]) -> _Page:
    rows = _ordered(chars)
    by_height = sorted((row for row, _ in rows), key=lambda row: -row.y)
    return _Page(number, rows, [*by_height[:_EDGE], *by_height[-_EDGE:]])


def _key(row: Row) -> tuple[str, int]:
    """What a running head has in common on all pages: its words and its height."""
    return _DIGITS.sub("0", row.text), round(row.y / 4)


def _running_heads(pages: Sequence[_Page]) -> set[tuple[str, int]]:
    """The rows that stand in the same place on many pages. A rounded height may fall to either side, so neighbours count too."""
    seen = Counter(key for page in pages for key in {_key(row) for row in page.edges})
    enough = max(2, len(pages) / 3 if len(pages) < 12 else 4)
    return {(text, y) for text, y in seen if sum(seen[text, near] for near in (y - 1, y, y + 1)) >= enough}


# --- one page ---


def _ordered(chars: Sequence[Char]) -> list[tuple[Row, bool]]:
    """The rows of a page in reading order, each with whether it is set in."""
    grouped = _group(chars)
    if not grouped:
        return []
    strip = _gutter(chars)
    if strip is None:
        return _set_in([_row(row) for row in grouped])
    out: list[tuple[Row, bool]] = []
    left: list[Char] = []
    right: list[Char] = []

    def close() -> None:
        for column in (left, right):
            out.extend(_set_in([_row(row) for row in _group(column)]))
            column.clear()

    for row in grouped:
        if _crosses(row, strip):
            close()
            out.append((_row(row), False))
        else:
            left += [c for c in row if c.x1 < strip[1]]
            right += [c for c in row if c.x1 >= strip[1]]
    close()
    return out


def _group(chars: Sequence[Char]) -> list[list[Char]]:
    """Characters by row, from the top; those of a row from the left."""
    rows: list[list[Char]] = []
    at = size = 0.0
    for char in sorted(chars, key=lambda c: -c.middle):
        if not rows or at - char.middle > 0.4 * max(size, char.height):
            rows.append([])
            at, size = char.middle, char.height
        rows[-1].append(char)
        if char.height > size:
            at, size = char.middle, char.height
    return [sorted(row, key=lambda c: c.x0) for row in rows]


def _row(chars: Sequence[Char]) -> Row:
    """The text of a row. Bold type may be drawn twice; blanks follow from the gaps."""
    kept = [chars[0]]
    text = [chars[0].char]
    for char in chars[1:]:
        last = kept[-1]
        if char.char == last.char and char.x0 - last.x0 < 0.2 * char.height:
            continue
        gap = (char.x0 - last.x1) / max(char.height, 0.1)
        words = last.char.isascii() and char.char.isascii()
        if gap > 1.4:
            text.append("  ")
        elif gap > (0.12 if words and (last.char.isalpha() or char.char.isalpha()) else 0.9):
            text.append(" ")
        kept.append(char)
        text.append(char.char)
    size = median(c.height for c in kept)
    return Row("".join(text), kept[0].x0, kept[-1].x1, median(c.middle for c in kept), size)


def _gutter(chars: Sequence[Char]) -> tuple[float, float] | None:
    """The blank strip between two columns, None where the page has one column.

    Columns of text fill their width; the cells of a table rarely do.
    """
    left, right = min(c.x0 for c in chars), max(c.x1 for c in chars)
    size = median(c.height for c in chars)
    cover = Counter(x for c in chars for x in range(math.ceil(c.x0), min(math.ceil(c.x1), math.ceil(c.x0) + 100)))
    usual = median(cover.values())
    best: tuple[float, float] | None = None
    for blank, group in groupby(range(int(left), int(right) + 1), key=lambda x: cover[x] <= usual / 8):
        xs = list(group)
        central = left + (right - left) / 3 < (xs[0] + xs[-1]) / 2 < right - (right - left) / 3
        if blank and central and len(xs) > 0.6 * size and (best is None or len(xs) > best[1] - best[0]):
            best = (xs[0], xs[-1] + 1)
    if best is None:
        return None
    for side in ([c for c in chars if c.x1 <= best[0] + 1], [c for c in chars if c.x0 >= best[1] - 1]):
        rows = _group(side)
        if len(rows) < 4 or median(sum(c.x1 - c.x0 for c in row) for row in rows) < 0.3 * (right - left):
            return None
    return best


def _crosses(row: Sequence[Char], strip: tuple[float, float]) -> bool:
    """Does a row run over the strip between the columns, as a title does? A mark that hangs out of a column does not."""
    left, right = strip
    if not (row[0].x0 < left and row[-1].x1 > right):
        return False
    gaps = [b.x0 - a.x1 for a, b in pairwise(row) if a.x1 < right and b.x0 > left]
    return max(gaps, default=0.0) < 0.35 * (right - left)


def _set_in(rows: list[Row]) -> list[tuple[Row, bool]]:
    """Rows with whether they begin further in than the others of their column."""
    if not rows:
        return []
    widest = max(row.x1 - row.x0 for row in rows)
    edges = Counter(round(row.x0) for row in rows if row.x1 - row.x0 > 0.6 * widest)
    left = min(x for x, count in edges.items() if count >= max(edges.values()) / 3)
    return [(row, 1.2 * row.size < row.x0 - left) for row in rows]
