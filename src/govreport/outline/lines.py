"""From characters to lines: where each begins and ends, in a text that may have the whole report on one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ..words import HAN, late, load
from . import glued

END = frozenset("。！？：；!?")  # a paragraph can end with these
HEAD = 40  # a report opens among its first lines
_LONG = 2000  # a line this long is rarely one paragraph
_DASHES = frozenset(("——", "――", "──"))
BULLET = late(r"[●◆▲★■◎•◇☆※▶►▷➤➢▪]|——")
MARKED = late(r"(?:[一二三四五六七八九十]{1,3} ?[、.]|\( ?[一二三四五六七八九十]{1,3} ?\)|[㈠-㈩])")
_PAGE = r"[-—–―─] ?\d{1,3} ?[-—–―─](?= |$)"
_STOP = re.compile(rf"(?:[。！？：”]|(?<=[a-z)])\.(?= ))(?: ?({_PAGE}))? ?")
_LISTED = late(r"[一二三四五六七八九十]{1,3} ?、[^。；\n]{1,40}；[一二三四五六七八九十]{1,3} ?、")  # 一、修路；二、架桥。
_PAGED = late(r"(第 ?\d{1,4} ?页[ ，/]{0,2}共 ?\d{1,4} ?页) ?(?=[^ 。；，！的])")  # the page's number, in front of the text
_FIRST = late(r"[。：”] ?一 ?、")
_TO_BLANK = late(rf" ?[^。；！？ \n]{{4,60}}+(?<={HAN})(?= (?:{HAN}|[(“《]))")
_WIDE = re.compile(r"(?<=[^ ]) {2,}(?=[^ ])")
_NARROW = re.compile(r"(?:(?<=[^\x00-\x7f])|(?<=\d -)) (?=[^ ])(?!\d{1,3} ?[-—–―─](?: |$))")  # but — 12 — is one


_HASHES = re.compile("#{1,6} {0,3}(?=[^#0-9 ])|#{1,6} {1,3}(?=[^# ])")  # of Markdown: ## 2031年工作回顾, but #3


class Line(NamedTuple):
    """A line of a text, or what stands for one where breaks were lost, without the blanks around it."""

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


def lines_of(folded: str) -> list[Line]:
    """The lines of a text that hold anything, in order."""
    out: list[Line] = []
    at, gap = 0, False
    for number, raw in enumerate(folded.split("\n"), 1):
        text = raw.strip(" ")
        if not text:
            gap = True
        else:
            lead = raw.index(text[0])
            start, end = at + lead, at + lead + len(text)
            if text[0] == "#" and (hashes := _HASHES.match(folded, start, end)):
                start = hashes.end()
            if text[0] == "第" and (page := _PAGED.match(folded, start, end)):
                out.append(Line(start, page.end(1), number, gap, lead > 0))
                start, gap = page.end(), False
            parted = len(text) >= _LONG or (len(text) >= 60 and "  " in text) or glued.holds_heading(folded, start, end)
            parted = parted or (number <= HEAD and _is_report(folded, start, end))
            parted = parted or (text[0] in "附注名" and words()["annex.noted"].match(folded, start, end) is not None)
            for s, e in _cuts(folded, start, end) if parted and not is_offer(folded, start, end) else [(start, end)]:
                single = folded[s - 1] == " " != folded[s - 2]  # one blank is no indent
                out.append(Line(s, e, number, gap, lead > 0 if s == start else not single))
            gap = False
        at += len(raw) + 1
    return out


def is_offer(folded: str, start: int, end: int) -> bool:
    """Is a line what a page says of the report that it offers, often with its first words: 下面是小编整理的政府工作报告，供大家参考。

    >>> line = "各位代表：一、工作回顾 下面是小编整理的政府工作报告，供大家参考。"
    >>> is_offer(line, 0, len(line))
    True
    """
    who = folded.find("小编", max(start, end - _OFFER), end)
    return who >= 0 and words()["furniture.offer"].search(folded, who, end) is not None


_OFFER = 120  # characters of the sentence that offers it


def _is_report(folded: str, start: int, end: int) -> bool:
    """Does a line hold the address to the house, and further on the first of numbered headings?"""
    first = _FIRST.search(folded, start, end)
    return first is not None and words()["lines.opening"].search(folded, start, first.start()) is not None


def _cuts(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """The paragraphs of one line: wide blanks divide them, in a very long line also single blanks, at last known headings."""
    found = [m.span() for m in _WIDE.finditer(folded, start, end)]
    after = [s for s in found if folded[s[0] - 1] in END]
    spaced = False
    if len(after) < 3:
        found = after  # a stray double blank inside a sentence divides nothing
        narrow = [m.span() for m in _NARROW.finditer(folded, start, end)]
        ended = sum(folded[s - 1] in END for s, _ in narrow)
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
        folded[at - 1] not in END and (at <= opens or MARKED.match(folded, begin) is not None)
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
        if (mark := MARKED.match(folded, at)) or address.match(folded, at) or (at > start and folded[at : at + 2] in _DASHES):
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
    if to is not None and MARKED.match(folded, to + (folded[to] == " ")):
        return to
    blank = _TO_BLANK.match(folded, at, end) if spaced else None
    return blank.end() if blank else None
