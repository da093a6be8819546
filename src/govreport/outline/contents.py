"""The table of contents above a report: headings in a list, with or without their pages, that stand again below it, or that count the
parts whose bare headings stand below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..words import late, load
from .lines import words

_HEAD = 60  # it begins among so many lines
_LINE = 60  # characters of an entry
_FEWEST = 2
_FIRST = late("(?:第?一 ?[、.]|第一(?:部分|篇|章)|[(]一[)])")
_PAGE = re.compile(r"[(]?[0-9]{1,3}[)]?$")
_DOTS = ".…·_-"
_TITLE = late(lambda: "|".join(load("outline")["contents"]["title"]))
_PUNCTUATION = frozenset("。！？：；，、")


def find(folded: str, lines: Sequence[tuple[int, int]]) -> range:
    """Which lines are a table of contents, its heading with them; none where there is none.

    Args:
        folded: the text.
        lines: where each of its lines begins and ends.

    >>> text = "目录\\n一、回顾 1\\n二、安排 3\\n各位代表：\\n一、回顾\\n增长5%。\\n二、安排\\n"
    >>> ends = [i for i, c in enumerate(text) if c == "\\n"]
    >>> find(text, [*zip([0, *(end + 1 for end in ends)], ends)])
    range(0, 3)
    """
    last: dict[str, int] = {}
    for i, (start, end) in enumerate(lines[:_HEAD]):
        if folded[start] not in "目一第(" or end - start > _LINE or i + _FEWEST >= len(lines):
            continue
        headed = folded[start] == "目" and _plain(folded, start, end) in load("outline")["contents"]["heading"]
        if not headed and (_FIRST.match(folded, start) is None or not all(_is_entry(folded, *line) for line in lines[i : i + _FEWEST])):
            continue
        last = last or {_heading(folded, *line): at for at, line in enumerate(lines)}
        listed = _listed(folded, lines, i + headed, last)
        if len(listed) >= _FEWEST and (headed or listed[0] == i):
            return range(i, listed[-1] + 1)
        if not headed and (end := _counted(folded, lines, i)) and _opens(folded, lines, end) and _reviews(folded, *lines[i]):
            return range(i, end)
    return range(0)


_MARK = late("第?([一二三四五六七八九]) ?(?:、|[.]|部分|篇|章)")
_BARE = 40  # characters of a heading without a number


def _counted(folded: str, lines: Sequence[tuple[int, int]], first: int) -> int:
    """The line behind entries that count on without any text between them; 0 where there are none."""
    i = first
    while i < len(lines) and _is_entry(folded, *lines[i]) and (mark := _MARK.match(folded, lines[i][0])) is not None:
        if "一二三四五六七八九".find(mark[1]) != i - first:
            return 0  # 一、 above the first of a list of its own
        i += 1
    return i if i - first >= _FEWEST else 0


def _opens(folded: str, lines: Sequence[tuple[int, int]], i: int) -> bool:
    """Is a line the bare heading of the review, with a sentence below it: 回顾2031?"""
    if i + 1 >= len(lines) or folded[lines[i + 1][1] - 1] != "。":
        return False
    start, end = lines[i]
    return end - start <= _BARE and _is_entry(folded, start, end) and _reviews(folded, start, end)


def _reviews(folded: str, start: int, end: int) -> bool:
    text = _plain(folded, start, end)
    return words()["kind.review"].search(text) is not None and words()["kind.both"].search(text) is None


def _is_entry(folded: str, start: int, end: int) -> bool:
    return end - start <= _LINE and folded[end - 1] not in _PUNCTUATION


def _plain(folded: str, start: int, end: int) -> str:
    return folded[start:end].replace(" ", "")


def _heading(folded: str, start: int, end: int) -> str:
    """What a line may have as its heading: all of it, or what stands before its text."""
    stop = folded.find("。", start, min(end, start + _LINE))
    return _plain(folded, start, stop if stop >= 0 else min(end, start + _LINE + 1))


def _listed(folded: str, lines: Sequence[tuple[int, int]], first: int, last: dict[str, int]) -> list[int]:
    """The lines, from the first on, that stand again below or have dots and a page behind them, up to the first that can be no entry.

    Titles are none: they are at the head of each page.
    """
    found = []
    for i in range(first, len(lines)):
        if not _is_entry(folded, *lines[i]):
            break
        text = _plain(folded, *lines[i])
        page = _PAGE.search(text)
        before = text[: page.start()] if page else text
        name = before.rstrip(_DOTS)
        again = any(last.get(entry, i) > i for entry in (text, name))
        dotted = page is not None and (len(before) - len(name) >= 3 or before.endswith("…"))
        if (again or dotted) and _TITLE.search(text) is None:
            found.append(i)
    return found
