"""From lines to paragraphs: which lines go on in the next one.

A text may have one paragraph a line, one line a paragraph (PDF), or the whole report on one line. Here all of them become the
same sequence of paragraphs, with offsets into the raw text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from ..numerals import SMALL
from ..source import Source
from ..words import HAN, late
from . import contents, glued, titles, torn
from .furniture import CLOSERS, OPENERS, breaks_in, ends, is_credit, is_edge, is_furniture, last_line, running_heads
from .lines import BULLET, END, MARKED, Line, lines_of, words

_ITEM = late(r"[●◆▲★■◎•◇☆※▶►▷➤➢▪✔√①-⑳]|——|\(?\d{1,2}(?:[、)]|[.](?!\d))")  # of a list without full stops
# A mark that counts on from the one that opened a paragraph opens one too: 二是 behind 一是.
_COUNTED = late(
    r"(?P<point>\d{1,2})(?:、|[.](?!\d))|\((?P<bracket>\d{1,2})\)|(?P<circle>[①-⑳])"
    r"|第(?P<ordinal>[一二三四五六七八九十]{1,2})，|(?P<item>[一二三四五六七八九十]{1,2})[是要]"
)
_TITLED = late(rf"[^。；，！？]{{4,40}}(?<={HAN}|”)")
_SENTENCE = 60  # characters; no longer line is a heading
_HEADED = late(r"[^。；！？\n]{1,60}")
_WORDS = late(f"{HAN}{{4}}")
_AROUND = 20_000  # characters in which a word is looked for
_LEAST = 12  # characters of a line that a page broke inside a heading
_SECOND = 40  # characters of the second line of one
_LONE, _SHORT = re.compile("第?[一二三四五六七八九十]{1,2}[是要，]"), 4


class Paragraph(NamedTuple):
    """A paragraph, without the blanks around it: offsets, its 1-based line, whether it is the page's own, and what in it is."""

    start: int
    end: int
    line: int
    furniture: bool = False
    interruptions: tuple[tuple[int, int], ...] = ()


def paragraphs(source: Source) -> list[Paragraph]:
    """The paragraphs of a text in order, furniture among them.

    >>> text = "各位代表：\\n　　现在，我代表市人民政府报告工作。\\n- 1 -\\n"
    >>> [(text[p.start : p.end], p.furniture) for p in paragraphs(Source(text))]
    [('各位代表：', False), ('现在，我代表市人民政府报告工作。', False), ('- 1 -', True)]
    """
    folded = source.folded
    lines = lines_of(folded)
    pieces = torn.is_torn(folded, lines)
    full = 0 if pieces else _wrapped_at(folded, lines)
    last = last_line(folded, lines)
    listed = contents.find(folded, [line[:2] for line in lines])
    first, end = ends(folded, lines[:last], listed.stop)
    heads = running_heads(folded, lines)
    kept = [
        (
            line,
            i >= end
            or i in listed
            or (i < first and is_credit(folded, line))
            or (i > first and line.start in heads)
            or source.aside(line.start)
            or is_furniture(folded, *line[:2], bool(full)),
        )
        for i, line in enumerate(lines)
    ]
    for i in range(max(first, 1), len(kept) - 1):
        if not kept[i][1] and not pieces:
            before, behind = i - 1 - (kept[i - 1][1] and i > 1), i + 1 + (kept[i + 1][1] and i + 2 < len(kept))
            kept[i] = (lines[i], breaks_in(folded, lines[before], lines[i], lines[behind]))
    indents = 0 < sum([line.indented for line in lines]) * 2 < len(lines)
    long = [line.indented for line in lines if line.end - line.start > _SENTENCE]
    loose = _Loose(sum(long) * 2 >= len(long))
    wrapped = _Wrapped(folded, full, indents, _gaps_tell(folded, lines, full)) if full else loose
    return list(_join(source, kept, heads, torn.Torn() if pieces else wrapped))


def _wrapped_at(folded: str, lines: list[Line]) -> int:
    """The width at which a text is broken into printed lines; 0 where a line is a paragraph."""
    widths = sorted(_width(folded, x.start, x.end) for x in lines)
    full = widths[len(widths) * 3 // 4] if len(lines) >= 8 else 0
    if not 24 <= full <= 240 or sum(wide > full * 1.15 for wide in widths) * 10 > len(lines):
        return 0
    open_ended = closed = 0  # of the lines as wide as the page, those that go on in the next line, and the others
    as_page, wide_ones = sum(full - 4 < wide < full + 4 for wide in widths), sum(wide * 5 > full * 4 for wide in widths)
    if as_page * 4 < wide_ones or "。" not in folded:
        return 0  # items of a list, each as wide as it happens to be; or of one without a sentence
    for a, b in pairwise(lines):
        if _width(folded, a.start, a.end) * 5 > full * 4:
            goes_on = folded[a.end - 1] not in END and not MARKED.match(folded, b.start) and not _ITEM.match(folded, b.start)
            open_ended, closed = open_ended + goes_on, closed + (not goes_on)
    return full if open_ended > 3 and open_ended > closed and (open_ended + closed) * 3 > len(lines) else 0


def _gaps_tell(folded: str, lines: list[Line], full: int) -> bool:
    """Do blank lines stand between paragraphs, and hardly ever within one, as those that a page makes do? A short line is a heading's."""
    before = [a for a, b in pairwise(lines) if b.gap]
    open_ended = [a for a in before if folded[a.end - 1] not in END and not MARKED.match(folded, a.start)]
    within = sum(_width(folded, a.start, a.end) * 10 > full * 7 for a in open_ended)
    return len(before) > 4 and within * 10 <= len(before)


def _width(folded: str, start: int, end: int) -> int:
    """The printed width: a Chinese character is as wide as two Latin ones."""
    return (len(folded[start:end].encode("utf-8", "surrogatepass")) + end - start) // 2


class _Wrapped:
    """Does a printed line go on in the next one?"""

    def __init__(self, folded: str, full: int, indents: bool, gaps: bool) -> None:
        self.folded = folded
        self.full = full
        self.indents, self.gaps = indents, gaps  # do they tell where paragraphs begin?
        self.headed = False  # may the open paragraph still be a heading: a mark at its beginning, and no full stop yet?
        self.counted: tuple[str | None, int] = (None, 0)  # the last mark that opened a paragraph

    def __call__(self, folded: str, first: bool, a: Line, b: Line) -> bool:
        wide = _width(folded, a.start, a.end)
        marked = MARKED.match(folded, b.start)
        self.headed = (MARKED.match(folded, a.start) is not None if first else self.headed) and "。" not in folded[a.start : a.end]
        if first:
            self.counted = self._count(a) or self.counted
        if folded[a.end - 1] in END:
            if (
                (self.gaps and b.gap)
                or BULLET.match(folded, b.start)
                or ((mark := self._count(b)) and mark == (self.counted[0], self.counted[1] + 1))
            ):
                return False
            full = wide > self.full - (10 if first else 5) and not b.indented and not self._stripped(b)
            short = _width(folded, b.start, b.end) * 10 < self.full * 7 and folded[b.end - 1] not in END  # no line of a paragraph
            return full and not marked and not short and glued.bare_heading(folded, b.start, b.end) != b.end
        if first and wide * 10 < self.full * 7:
            return (
                folded[a.end - 1] == "，" or _in_two(folded, a, b) or _in_word(folded, a, b)
            )  # else a heading or a title alone on its line
        if first and ((self.indents and b.indented) or (b.gap and _is_title(folded, a))):
            return False  # … or one that fills it
        item = folded.startswith("——", b.start) or (marked and folded[b.start] == "(")
        if self.headed and (item or (self.gaps and b.gap)):
            return False  # a heading that fills its line, above a blank one or an item
        if self.headed and ((wide < self.full - 8 and folded[a.end - 1] not in "，、；：") or (self.indents and b.indented)):
            return False  # a heading that filled one line and ends in the next
        return not (marked and wide < self.full - 5)

    def _count(self, line: Line) -> tuple[str | None, int] | None:
        """The kind and the number of the mark at the head of a line."""
        m = _COUNTED.match(self.folded, line.start)
        if m is None:
            return None
        number = m[m.lastgroup or 0]
        return m.lastgroup, int(number) if number.isdecimal() else SMALL.get(number) or ord(number) - ord("①") + 1

    def _stripped(self, b: Line) -> bool:
        """A first line whose indent was stripped is two characters narrower than the others, though its text goes on."""
        short = self.full - _width(self.folded, b.start, b.end)
        return 2 < short < 8 and self.folded[b.end - 1] not in END


def _is_title(folded: str, line: Line) -> bool:
    return folded[line.end - 1] in "告)" and titles.is_title(folded[line.start : line.end].replace(" ", ""))


class _Loose:
    """Was a paragraph of a text with one paragraph a line cut in two by its source?"""

    def __init__(self, indents: bool) -> None:
        self.indents = indents  # do paragraphs begin with an indent?
        self.listed = False  # a list that began inside the paragraph goes on in it, though its marks stand alone on lines

    def __call__(self, folded: str, first: bool, a: Line, b: Line) -> bool:
        self.listed = self.listed and not first
        lone = _is_lone(folded, b)
        in_list = not b.gap and ((lone and self.listed) or (not first and _is_lone(folded, a)))
        joined = in_list or _cut_off(folded, first, a, b, self.indents)
        self.listed = joined and (self.listed or lone)
        return joined


def _is_lone(folded: str, line: Line) -> bool:
    """Does the mark of a point stand alone on a line: 二是?"""
    return line.end - line.start <= _SHORT and _LONE.fullmatch(folded, line.start, line.end) is not None


def _cut_off(folded: str, first: bool, a: Line, b: Line, indents: bool) -> bool:
    tail, head = folded[a.end - 1], folded[b.start]
    if first and (_in_two(folded, a, b) or _in_word(folded, a, b)):
        return True
    if tail in OPENERS or (head in CLOSERS and tail not in END):
        return True
    if tail in END or MARKED.match(folded, b.start):
        return False
    if tail == "，":
        return not b.gap
    if tail.isascii() and tail.isalnum() and not b.gap and (not first or (tail.isalpha() and head.isdecimal())):
        return True  # a subscript on a line of its own: M / 2 / 和社会融资规模
    if a.end - a.start > _SENTENCE and folded[a.end - 2 : a.end - 1] not in END:
        return folded[b.end - 1] in END or b.end - b.start < 8
    return indents and a.indented and not b.indented and not b.gap and folded[b.end - 1] in "。；，" and not MARKED.match(folded, a.start)


def _in_two(folded: str, a: Line, b: Line) -> bool:
    """Does a heading go on in the next line: 二、2031年经济社会发展的总体要求 / 和重点工作, 一、2031年及“十五五”时期 / 工作回顾?"""
    if b.gap or b.end - b.start > _SECOND or _TITLED.fullmatch(folded, a.start, a.end) is None:
        return False
    if folded[b.start] in "和及与暨" and words()["heads.second"].fullmatch(folded, b.start, b.end):
        return True
    return glued.is_cut(folded[a.start : a.end], folded[b.start : b.end])


def _in_word(folded: str, a: Line, b: Line) -> bool:
    """Does the break stand inside a word of a marked heading: （一）不断提升产 / 业层次? The text then has the characters on its two sides
    together elsewhere (产业), and hardly ever what would be the last word of the one line, or the first of the other (升产, 业层)."""
    if b.gap or b.end - b.start > _SECOND or a.end - a.start < _LEAST or folded[b.end - 1] in END or not MARKED.match(folded, a.start):
        return False
    left, right = folded[a.end - 2 : a.end], folded[b.start : b.start + 2]
    if _HEADED.fullmatch(folded, a.start, a.end) is None or not _WORDS.fullmatch(left + right):
        return False
    near = (max(0, a.start - _AROUND), b.end + _AROUND)

    def times(word: str) -> int:
        return folded.count(word, *near)

    together = times(left[1] + right[0])
    apart = times(left) - times(left + right[0]) + times(right) - times(left[1] + right) - 2  # but for these two
    return together > max(2, 3 * apart)


_GoesOn = Callable[[str, bool, Line, Line], bool]


def _join(source: Source, lines: list[tuple[Line, bool]], heads: frozenset[int], goes_on: _GoesOn) -> Iterator[Paragraph]:
    folded, address = source.folded, words()["lines.address"]
    first: Line | None = None  # of the paragraph that is open
    last = lines[0][0] if lines else None
    interruptions: list[tuple[int, int]] = []  # of the page, within it
    held: list[Line] = []  # of the page, below its last line
    for line, furniture in lines:
        if furniture:
            held.append(line)
            continue
        if first is not None and last is not None:
            addressed = address.fullmatch(folded, line.start, line.end) is not None
            joins = not addressed and (not held or _is_broken(source, last, held, heads))
            if joins and goes_on(folded, first is last, last, line._replace(gap=False) if held else line):
                interruptions += [page[:2] for page in held]
                held, last = [], line
                continue
            yield Paragraph(first.start, last.end, first.number, False, tuple(interruptions))
        for page in held:
            yield Paragraph(page.start, page.end, page.number, True)
        interruptions, held, first, last = [], [], line, line
    if first is not None and last is not None:
        yield Paragraph(first.start, last.end, first.number, False, tuple(interruptions))
    for page in held:
        yield Paragraph(page.start, page.end, page.number, True)


def _is_broken(source: Source, last: Line, held: list[Line], heads: frozenset[int]) -> bool:
    """Is a sentence open above what a page puts below its line, if that is no more than the page's number and its running head?"""
    return source.folded[last.end - 1] not in END and all(is_edge(source, page, heads) for page in held)
