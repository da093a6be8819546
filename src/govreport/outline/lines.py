"""From characters to paragraphs: where each begins and ends, and what on the page is no part of the text.

A text may have one paragraph a line, one line a paragraph (PDF), or the whole report on one line. Here all of them become the
same sequence of paragraphs, with offsets into the raw text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from ..source import Source
from ..words import HAN, late, load
from . import contents, glued

_END = frozenset("。！？：；!?")  # a paragraph can end with these
_OPENERS = frozenset("《〈“‘「『(、")
_CLOSERS = frozenset("》〉”’」』)，。、；：！？%")
_HEAD = 40  # a report opens among its first lines
_LONG = 2000  # a line this long is rarely one paragraph
_DASHES = frozenset(("——", "――", "──"))
_MARKED = late(r"(?:[一二三四五六七八九十]{1,3} ?[、.]|\( ?[一二三四五六七八九十]{1,3} ?\)|[㈠-㈩])")
_ITEM = late(r"[●◆▲★■◎•◇☆※▶►▷➤➢▪✔√①-⑳]|——|\(?\d{1,2}(?:[、)]|[.](?!\d))")  # of a list without full stops
_TITLED = late(rf"[^。；，！？]{{4,40}}(?<={HAN})")
_LONE = re.compile("(?:第?[一二三四五六七八九十]{1,2})(?:是|要|，)")
_PAGE = r"[-—–―─] ?\d{1,3} ?[-—–―─](?= |$)"
_STOP = re.compile(rf"(?:[。！？：”]|(?<=[a-z)])\.(?= ))(?: ?({_PAGE}))? ?")
_LISTED = late(r"[一二三四五六七八九十]{1,3} ?、[^。；\n]{1,40}；[一二三四五六七八九十]{1,3} ?、")  # 一、修路；二、架桥。
_FIRST = late(r"[。：”] ?一 ?、")
_TO_BLANK = late(rf" ?[^。；！？ \n]{{4,60}}+(?<={HAN})(?= (?:{HAN}|[(“《]))")
_WIDE = re.compile(r"(?<=[^ ]) {2,}(?=[^ ])")
_NARROW = re.compile(r"(?:(?<=[^\x00-\x7f])|(?<=\d -)) (?=[^ ])(?!\d{1,3} ?[-—–―─](?: |$))")  # but — 12 — is one


class Paragraph(NamedTuple):
    """A paragraph, without the blanks around it: offsets, its 1-based line, whether it is the page's own, and what in it is."""

    start: int
    end: int
    line: int
    furniture: bool = False
    interruptions: tuple[tuple[int, int], ...] = ()


class _Line(NamedTuple):
    start: int
    end: int
    number: int
    gap: bool  # a blank line stands before it
    indented: bool


@cache
def words() -> dict[str, re.Pattern[str]]:
    """The word classes of outlines, read once.

    >>> bool(words()["kind.review"].search("2024年工作回顾"))
    True
    """
    return {
        f"{group}.{name}": late("|".join(f"(?:{w})" for w in entries))
        for group, lists in load("outline").items()
        for name, entries in lists.items()
    }


def paragraphs(source: Source) -> list[Paragraph]:
    """The paragraphs of a text in order, furniture among them.

    >>> text = "各位代表：\\n　　现在，我代表市人民政府报告工作。\\n- 1 -\\n"
    >>> [(text[p.start : p.end], p.furniture) for p in paragraphs(Source(text))]
    [('各位代表：', False), ('现在，我代表市人民政府报告工作。', False), ('- 1 -', True)]
    """
    folded = source.folded
    lines = _lines(folded)
    full = _wrapped_at(folded, lines)
    last = _last_line(folded, lines)
    listed = contents.find(folded, [line[:2] for line in lines])
    first, end = _ends(folded, lines[:last], listed.stop)
    kept = [
        (
            line,
            i >= end
            or i in listed
            or (i < first and _is_credit(folded, line))
            or source.aside(line.start)
            or is_furniture(folded, *line[:2], bool(full)),
        )
        for i, line in enumerate(lines)
    ]
    for i in range(max(first, 1), len(kept) - 1):
        if not kept[i][1]:
            before, behind = i - 1 - (kept[i - 1][1] and i > 1), i + 1 + (kept[i + 1][1] and i + 2 < len(kept))
            kept[i] = (lines[i], _breaks_in(folded, lines[before], lines[i], lines[behind]))
    indents = 0 < sum([line.indented for line in lines]) * 2 < len(lines)
    return list(_join(source, kept, _Wrapped(folded, full, indents) if full else _Loose()))


def _lines(folded: str) -> list[_Line]:
    out: list[_Line] = []
    at, gap = 0, False
    for number, raw in enumerate(folded.split("\n"), 1):
        text = raw.strip(" ")
        if not text:
            gap = True
        else:
            lead = raw.index(text[0])
            start, end = at + lead, at + lead + len(text)
            parted = len(text) >= _LONG or (len(text) >= 60 and "  " in text) or glued.holds_heading(folded, start, end)
            parted = parted or (number <= _HEAD and _is_report(folded, start, end))
            parted = parted or (text[0] in "附注名" and words()["annex.noted"].match(folded, start, end) is not None)
            for s, e in _cuts(folded, start, end) if parted else [(start, end)]:
                single = folded[s - 1] == " " != folded[s - 2]  # one blank is no indent
                out.append(_Line(s, e, number, gap, lead > 0 if s == start else not single))
            gap = False
        at += len(raw) + 1
    return out


def _is_report(folded: str, start: int, end: int) -> bool:
    """Does a line hold the address to the house, and further on the first of numbered headings?"""
    first = _FIRST.search(folded, start, end)
    return first is not None and words()["lines.opening"].search(folded, start, first.start()) is not None


def _cuts(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """The paragraphs of one line: wide blanks divide them, in a very long line also single blanks, at last known headings."""
    found = [m.span() for m in _WIDE.finditer(folded, start, end)]
    after = [s for s in found if folded[s[0] - 1] in _END]
    spaced = False
    if len(after) < 3:
        found = after  # a stray double blank inside a sentence divides nothing
        narrow = [m.span() for m in _NARROW.finditer(folded, start, end)]
        ended = sum(folded[s - 1] in _END for s, _ in narrow)
        if ended >= 5 and end - start > _LONG:
            found = sorted({*found, *narrow})
        spaced = ended >= 3 and ended * 2 >= len(narrow) - _open_ended(folded, start, narrow)
    if not found:
        found = list(_glued(folded, start, end, spaced))
    if not found and (noted := words()["annex.noted"].match(folded, start, end)):
        found = [(noted.end(), noted.end())]
    edges = [start, *(x for pair in found for x in pair), end]
    return [(s, e) for s, e in zip(edges[::2], edges[1::2], strict=True) if e > s]


def _open_ended(folded: str, start: int, blanks: list[tuple[int, int]]) -> int:
    """How many of the blanks in a line stand where a break would though no sentence ends: in the front, and behind headings with a mark."""
    address = words()["lines.address"].search(folded, start, blanks[-1][0] if blanks else start)
    opens = address.start() if address is not None else start
    begins = [start, *(stop for _, stop in blanks)]
    return sum(
        folded[at - 1] not in _END and (at <= opens or _MARKED.match(folded, begin) is not None)
        for begin, (at, _) in zip(begins, blanks, strict=False)
    )


def _glued(folded: str, start: int, end: int, spaced: bool) -> Iterator[tuple[int, int]]:
    """What divides the paragraphs of a text without any break: what stands between a sentence and a mark, an address or a known heading,
    and between such a heading and what it hides; where blanks stand in the place of breaks (`spaced`), behind any heading with a mark."""
    address = words()["lines.address"]
    nowhere = (-1, -1)
    begins = {at: (at - (folded[at - 1] == " "), nowhere) for at in glued.marked_headings(folded, start, end)}
    begins |= {m.end(): (m.start() + 1, m.span(1)) for m in _STOP.finditer(folded, start, end)} | {start: (start, nowhere)}
    headed = start  # where the last heading with a mark ends
    for at, (stop, page) in sorted(begins.items()):
        if at >= end:
            return
        if stop < headed:
            continue  # inside it: 一、：一、好（一）
        to = None
        if (mark := _MARKED.match(folded, at)) or address.match(folded, at) or (at > start and folded[at : at + 2] in _DASHES):
            if _LISTED.match(folded, at):
                continue
            to = _hidden(folded, mark.end(), end, spaced) if mark else None
        elif (at > start and folded[stop - 1] == "”") or (to := glued.bare_heading(folded, at, end)) is None:
            continue
        if page[0] >= 0:
            yield stop, page[0]
            yield page[1], at
        elif at > start:
            yield stop, at
        if to is not None and to < end:
            headed = to
            yield to, to + (folded[to] == " ")


def _hidden(folded: str, at: int, end: int, spaced: bool) -> int | None:
    """Where a heading with a mark ends that stands before another one, or before a blank in the place of a break."""
    to = glued.end_of_heading(folded, at, end)
    if to is not None and _MARKED.match(folded, to + (folded[to] == " ")):
        return to
    blank = _TO_BLANK.match(folded, at, end) if spaced else None
    return blank.end() if blank else None


def is_furniture(folded: str, start: int, end: int, wrapped: bool) -> bool:
    """Does a line belong to the page: a page number, 打印, 来源：…?

    >>> is_furniture("第 3 页", 0, 5, False)
    True
    """
    if end - start > 80 or folded[end - 1] in "。！；":
        return False
    text = folded[start:end].replace(" ", "")
    table = words()
    if table["furniture.page"].fullmatch(text) or (wrapped and text.isdecimal() and len(text) < 4):
        return True
    if "。" in text:
        return False
    label = table["furniture.label"].match(text)
    return bool((label and text[label.end() : label.end() + 1] in ("：", "")) or table["furniture.word"].match(text))


def _last_line(folded: str, lines: list[_Line]) -> int:
    """The index of the first line of what the page adds below the report; the number of lines where it adds nothing."""
    table = words()
    licence, footer = table["furniture.licence"], table["furniture.footer"]
    first = last = len(lines)
    short = True
    for i in range(len(lines) - 1, 0, -1):
        line = lines[i]
        short = short and line.end - line.start <= 150 and folded[line.end - 1] not in "。！" and not _MARKED.match(folded, line.start)
        if line.end - line.start <= 80:
            if licence.match(folded, line.start, line.end):
                first = i
            elif short and footer.match(folded, line.start, line.end):
                last = i
        if len(lines) - i > 80:
            break
    return min(first, last)


def _breaks_in(folded: str, a: _Line, line: _Line, b: _Line) -> bool:
    """Is a line between two others a page number or a running head, inside a sentence that it breaks?"""
    if line.end - line.start > 40 or folded[a.end - 1] in _END or folded[a.end - 1] in _OPENERS or folded[a.end - 1].isascii():
        return False
    text = folded[line.start : line.end].replace(" ", "")
    table = words()
    if text.isdecimal():
        return len(text) < 4 and table["furniture.measures"].match(folded, b.start) is None and folded[b.start] not in _CLOSERS
    goes_on = a.end - a.start >= 6 and folded[b.start] not in _CLOSERS and folded[b.end - 1] in _END
    return goes_on and table["furniture.running"].fullmatch(text) is not None


def _ends(folded: str, lines: list[_Line], listed: int) -> tuple[int, int]:
    """The index of the line with which the report opens (0 where none does), and of the first of the credits below it. Above it may stand
    a table of contents that ends at the line `listed`."""
    table = words()
    opens = (i for i, x in enumerate(lines[: listed + _HEAD]) if table["lines.opening"].search(folded, x.start, min(x.end, x.start + 80)))
    end = len(lines)
    while end > 1 and (_is_credit(folded, lines[end - 1]) or is_furniture(folded, lines[end - 1].start, lines[end - 1].end, False)):
        end -= 1
    return next(opens, 0), end


def _is_credit(folded: str, line: _Line) -> bool:
    """Does a line say who made the page, or what else can be had on it: 一审：张三, 附件：政府工作报告.doc?"""
    if line.end - line.start > 60 or folded[line.end - 1] in "。！；":
        return False
    text = folded[line.start : line.end].replace(" ", "")
    table = words()
    credit = table["furniture.credit"].match(text.lstrip("(["))
    behind = credit.string[credit.end() : credit.end() + 1] if credit else None
    if behind in ("：", "|", "/", "丨"):
        return True
    return table["furniture.edge"].fullmatch(text) is not None or table["furniture.beside"].search(text) is not None


# --- lines into paragraphs -------------------------------------------------------------------------------------------


def _wrapped_at(folded: str, lines: list[_Line]) -> int:
    """The width at which a text is broken into printed lines; 0 where a line is a paragraph."""
    widths = sorted(_width(folded, x.start, x.end) for x in lines)
    full = widths[len(widths) * 3 // 4] if len(lines) >= 8 else 0
    if not 24 <= full <= 240 or sum(wide > full * 1.15 for wide in widths) * 10 > len(lines):
        return 0
    open_ended = closed = 0  # of the lines as wide as the page, those that go on in the next line, and the others
    for a, b in pairwise(lines):
        if _width(folded, a.start, a.end) * 5 > full * 4:
            goes_on = folded[a.end - 1] not in _END and not _MARKED.match(folded, b.start) and not _ITEM.match(folded, b.start)
            open_ended, closed = open_ended + goes_on, closed + (not goes_on)
    return full if open_ended > 3 and open_ended > closed and (open_ended + closed) * 3 > len(lines) else 0


def _width(folded: str, start: int, end: int) -> int:
    """The printed width: a Chinese character is as wide as two Latin ones."""
    return (len(folded[start:end].encode("utf-8", "surrogatepass")) + end - start) // 2


class _Wrapped:
    """Does a printed line go on in the next one?"""

    def __init__(self, folded: str, full: int, indents: bool) -> None:
        self.folded = folded
        self.full = full
        self.indents = indents  # do they tell where paragraphs begin?
        self.headed = False  # may the open paragraph still be a heading: a mark at its beginning, and no full stop yet?

    def __call__(self, folded: str, first: bool, a: _Line, b: _Line) -> bool:
        wide = _width(folded, a.start, a.end)
        marked = _MARKED.match(folded, b.start)
        self.headed = (_MARKED.match(folded, a.start) is not None if first else self.headed) and "。" not in folded[a.start : a.end]
        if folded[a.end - 1] in _END:
            full = wide > self.full - (10 if first else 5) and not b.indented and not self._stripped(b)
            return full and not marked and glued.bare_heading(folded, b.start, b.end) != b.end
        if first and wide * 10 < self.full * 7:
            return folded[a.end - 1] == "，" or _in_two(folded, a, b)  # else a heading or a title alone on its line
        if self.headed and ((wide < self.full - 8 and folded[a.end - 1] not in "，、；：") or (self.indents and b.indented)):
            return False  # a heading that filled one line and ends in the next
        return not (marked and wide < self.full - 5)

    def _stripped(self, b: _Line) -> bool:
        """A first line whose indent was stripped is two characters narrower than the others, though its text goes on."""
        short = self.full - _width(self.folded, b.start, b.end)
        return 2 < short < 8 and self.folded[b.end - 1] not in _END


class _Loose:
    """Was a paragraph of a text with one paragraph a line cut in two by its source?"""

    def __init__(self) -> None:
        self.listed = False  # a list that began inside the paragraph goes on in it, though its marks stand alone on lines

    def __call__(self, folded: str, first: bool, a: _Line, b: _Line) -> bool:
        self.listed = self.listed and not first
        lone = _LONE.fullmatch(folded, b.start, b.end) is not None
        after_lone = not first and _LONE.fullmatch(folded, a.start, a.end) is not None
        joined = (not b.gap and (after_lone or (lone and self.listed))) or _cut_off(folded, first, a, b)
        self.listed = joined and (self.listed or lone)
        return joined


def _cut_off(folded: str, first: bool, a: _Line, b: _Line) -> bool:
    tail, head = folded[a.end - 1], folded[b.start]
    if first and _in_two(folded, a, b):
        return True
    if tail in _OPENERS or (head in _CLOSERS and tail not in _END):
        return True
    if tail in _END or _MARKED.match(folded, b.start):
        return False
    if tail == "，":
        return not b.gap
    if tail.isascii() and tail.isalnum() and not b.gap and (not first or (tail.isalpha() and head.isdecimal())):
        return True  # a subscript on a line of its own: M / 2 / 和社会融资规模
    if a.end - a.start > 60 and folded[a.end - 2 : a.end - 1] not in _END:
        return folded[b.end - 1] in _END or b.end - b.start < 8
    return a.indented and not b.indented and not b.gap and folded[b.end - 1] in "。；，" and not _MARKED.match(folded, a.start)


def _in_two(folded: str, a: _Line, b: _Line) -> bool:
    """Does a heading go on in the next line: 二、2031年经济社会发展的总体要求 / 和重点工作?"""
    second = folded[b.start] in "和及与暨" and not b.gap and words()["heads.second"].fullmatch(folded, b.start, b.end)
    return bool(second) and _TITLED.fullmatch(folded, a.start, a.end) is not None


_GoesOn = Callable[[str, bool, _Line, _Line], bool]


def _join(source: Source, lines: list[tuple[_Line, bool]], goes_on: _GoesOn) -> Iterator[Paragraph]:
    folded, address = source.folded, words()["lines.address"]
    first: _Line | None = None  # of the paragraph that is open
    last = lines[0][0] if lines else None
    interruptions: list[tuple[int, int]] = []  # of the page, within it
    held: list[_Line] = []  # of the page, below its last line
    for line, furniture in lines:
        if furniture:
            held.append(line)
            continue
        if first is not None and last is not None:
            addressed = address.fullmatch(folded, line.start, line.end) is not None
            joins = not addressed and (not held or _is_broken(source, last, held))
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


def _is_broken(source: Source, last: _Line, held: list[_Line]) -> bool:
    """Is a sentence open above what a page puts below its line, if that is no more than the page's number and its running head?"""
    return source.folded[last.end - 1] not in _END and all(_is_edge(source, page) for page in held)


def _is_edge(source: Source, line: _Line) -> bool:
    text = source.folded[line.start : line.end].replace(" ", "")
    table = words()
    edge = text.isdecimal() or table["furniture.page"].fullmatch(text) or table["furniture.running"].fullmatch(text)
    return bool(edge) or source.aside(line.start)
