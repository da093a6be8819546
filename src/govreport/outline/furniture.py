"""What on the page is no part of the text: page numbers, running heads, who made the page, and what it offers below the report."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from ..source import Source
from .lines import END, HEAD, MARKED, Line, is_offer, words

OPENERS = frozenset("《〈“‘「『(、")
CLOSERS = frozenset("》〉”’」』)，。、；：！？%")


_RULE = re.compile("[—―─━=_~*-](?: ?[—―─━=_~*-]){3,}")  # a line across the page


def is_furniture(folded: str, start: int, end: int, wrapped: bool) -> bool:
    """Does a line belong to the page: a page number, a rule, 打印, 来源：…?

    >>> is_furniture("第 3 页", 0, 5, False)
    True
    """
    if folded[start] in "—―─━-=_~*" and _RULE.fullmatch(folded, start, end):
        return True
    if end - start > 80 or folded[end - 1] in "。！；":
        return is_offer(folded, start, end)
    text = folded[start:end].replace(" ", "")
    table = words()
    if table["furniture.page"].fullmatch(text) or (wrapped and text.isdecimal() and len(text) < 4):
        return True
    if "。" in text:
        return False
    label = table["furniture.label"].match(text)
    return bool((label and text[label.end() : label.end() + 1] in ("：", "")) or table["furniture.word"].match(text))


def running_heads(folded: str, lines: Sequence[Line]) -> frozenset[int]:
    """Where the lines begin that stand beside the numbers of pages, the same on each: - 3 - / 某县人民政府工作报告.

    >>> from .lines import lines_of
    >>> page = "某县工作\\n" + "发展" * 120
    >>> folded = "\\n".join([page, "- 1 -", page, "- 2 -", page, "- 3 -", page])
    >>> [folded.count("\\n", 0, at) for at in sorted(running_heads(folded, lines_of(folded)))]
    [3, 6, 9]
    """
    table = words()
    short = [(i, folded[x.start : x.end].replace(" ", "")) for i, x in enumerate(lines) if x.end - x.start <= _NUMBER]
    numbers = [i for i, text in short if table["furniture.page"].fullmatch(text) or (text.isdecimal() and len(text) < 4)]
    places: dict[str, list[int]] = defaultdict(list)
    for i in sorted({i + side for i in numbers for side in (-1, 1)} - {*numbers, -1, len(lines)}) if len(numbers) > 1 else ():
        start, end = lines[i][:2]
        if end - start <= _RUNNING and folded[end - 1] not in END and not MARKED.match(folded, start):
            places[folded[start:end].replace(" ", "")].append(start)
    out: set[int] = set()
    for text, found in places.items():
        least = 2 if table["furniture.running"].fullmatch(text) else 3
        apart = all(b - a > _PAGE for a, b in pairwise(found))  # and not a column of a table, whose rows are numbered
        if len(found) >= least and apart and not table["annex.label"].match(text):
            out.update(found)
    return frozenset(out)


_SIGNS = " 【】[]()：|●■◆▶▼"  # around words of the page
_NUMBER, _RUNNING, _PAGE = 24, 40, 200  # characters of a page's number, of its head, and at the least of all of it


def last_line(folded: str, lines: list[Line]) -> int:
    """The index of the first line of what the page adds below the report; the number of lines where it adds nothing."""
    table = words()
    licence, footer, beyond = table["furniture.licence"], table["furniture.footer"], table["furniture.beyond"]
    first = last = len(lines)
    short = True
    for i in range(len(lines) - 1, 0, -1):
        line = lines[i]
        short = short and line.end - line.start <= 150 and folded[line.end - 1] not in "。！" and not MARKED.match(folded, line.start)
        if table["lines.address"].match(folded, line.start, line.end):
            break  # the report goes on
        if line.end - line.start <= 80:
            more = line.start * 2 > len(folded) and beyond.fullmatch(folded[line.start : line.end].strip(_SIGNS)) is not None
            if more or licence.match(folded, line.start, line.end):
                first = i
            elif short and footer.match(folded, line.start, line.end):
                last = i
        if len(lines) - i > 80:
            break
    return min(first, last)


def breaks_in(folded: str, a: Line, line: Line, b: Line) -> bool:
    """Is a line between two others a page number or a running head, inside a sentence that it breaks?"""
    if line.end - line.start > 40 or folded[a.end - 1] in END or folded[a.end - 1] in OPENERS or folded[a.end - 1].isascii():
        return False
    text = folded[line.start : line.end].replace(" ", "")
    table = words()
    if text.isdecimal():
        return len(text) < 4 and table["furniture.measures"].match(folded, b.start) is None and folded[b.start] not in CLOSERS
    goes_on = a.end - a.start >= 6 and folded[b.start] not in CLOSERS and folded[b.end - 1] in END
    return goes_on and table["furniture.running"].fullmatch(text) is not None


def ends(folded: str, lines: list[Line], listed: int) -> tuple[int, int]:
    """The index of the line with which the report opens (0 where none does), and of the first of the credits below it. Above it may stand
    a table of contents that ends at the line `listed`."""
    table = words()
    opens = (i for i, x in enumerate(lines[: listed + HEAD]) if table["lines.opening"].search(folded, x.start, min(x.end, x.start + 80)))
    end = len(lines)
    while end > 1 and (is_credit(folded, lines[end - 1]) or is_furniture(folded, lines[end - 1].start, lines[end - 1].end, False)):
        end -= 1
    return next(opens, 0), end


def is_credit(folded: str, line: Line) -> bool:
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


def is_edge(source: Source, line: Line, heads: frozenset[int]) -> bool:
    """Is a line no more than a page's number or its running head? `heads` is where those begin that are known to be some."""
    if line.start in heads:
        return True
    text = source.folded[line.start : line.end].replace(" ", "")
    table = words()
    edge = text.isdecimal() or table["furniture.page"].fullmatch(text) or table["furniture.running"].fullmatch(text)
    return bool(edge) or source.aside(line.start)
