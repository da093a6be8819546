"""Headings that stand glued to the text around them, as where a page has lost its line breaks.

What such a heading is made of, and what a text begins with, stands in `data/outline.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ..words import HAN, load

_NUMERALS = "一二三四五六七八九十"
_CN = f"[{_NUMERALS}]"
_CHAPTER = f"{_CN}{{1,2}}(?:部分|篇章?|章)[、：]?"
_MARK = rf"(?:{_CN}{{1,3}} ?[、.]|第{_CHAPTER}) ?"
_STOP = re.compile("[。；！？\n]")
_YEAR = r"(?:1 ?9|2 ?0) ?\d ?\d ?年"
_LEAST, _REACH = 4, 60  # characters of a heading
_AGAIN = 4  # characters with which a heading begins, and its text too
_TITLE = 6  # characters of what stands before a heading on one line
_SENTENCE = 40  # a longer one is a heading with its text


class _Patterns(NamedTuple):
    known: re.Pattern[str]  # a heading by its own words
    firm: re.Pattern[str]  # ... which ends in a word that ends a heading
    more: re.Pattern[str]  # what goes on with it
    then: re.Pattern[str]  # what begins the text below a heading
    begin: re.Pattern[str]  # ... below one that is closed
    year: re.Pattern[str]
    open: re.Pattern[str]  # a character behind which no text begins
    inside: re.Pattern[str]  # a heading inside a line, behind a sentence
    marked: re.Pattern[str]  # ... one with a mark, behind anything
    first: re.Pattern[str]  # ... at its beginning, with more than text behind it
    part: re.Pattern[str]
    annex: re.Pattern[str]
    mark: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    outline = load("outline")
    table = outline["glued"]
    time, lead, noun, word, whole, then, begin, firm, more, annex = (
        "|".join(table[name]) for name in ("time", "lead", "noun", "word", "whole", "then", "begin", "firm", "more", "annex")
    )
    named = rf"(?:{lead}){{0,3}}(?:{time})(?:{noun}|{word}|[和与及暨、](?:{time})?){{0,14}}(?:{noun})"
    head = f"(?:{named}|{whole})"
    return _Patterns(
        re.compile(head),
        re.compile(f"(?:{firm})$"),
        re.compile(more),
        re.compile(then),
        re.compile(begin),
        re.compile(_YEAR),
        re.compile(rf"[{''.join(table['not_before'])}]|(?!{HAN})."),
        # A set at the beginning: `re` then passes over all other characters at the speed of C.
        re.compile(rf"[。！：”.](?:(?<!\.)|(?<=[a-z)]\.)(?= )) ?(?={head}(?: (?={HAN})|{then}|{_YEAR}))"),
        re.compile(
            rf"[{_NUMERALS}第](?<![；，、{_NUMERALS}].)(?:(?<!第){_CN}{{0,2}} ?[、.]|(?<=第){_CHAPTER}) ?"
            rf"{head}(?:$|[。 ]|{then}|{_YEAR})"
        ),
        re.compile(rf"{_MARK}{head} ?\([一1]\)|{head} ?(?:{then}|{_YEAR})"),
        re.compile("|".join(outline["heads"]["part"])),
        re.compile(annex),
        re.compile(_MARK),
    )


def end_of_heading(folded: str, at: int, end: int) -> int | None:
    """Where the heading ends that begins at `at`, behind its mark, if its text follows without a break.

    >>> text = "2020年工作回顾过去一年，我们攻坚克难，完成各项目标任务。"
    >>> text[: end_of_heading(text, 0, len(text))]
    '2020年工作回顾'
    >>> end_of_heading("2020年工作取得的成绩。", 0, 12) is None
    True
    """
    found = _patterns()
    reach = min(end, at + _REACH)
    if head := found.known.match(folded, at, reach):
        if head.end() == end or folded[head.end()] in "。\n":
            return None
        if _begins(folded, head[0], head.end(), end) or (found.firm.search(head[0]) and _is_told(folded, at, head.end(), end)):
            return head.end()
    return _end_of_unknown(folded, at, reach)


def _is_told(folded: str, at: int, to: int, end: int) -> bool:
    """Does text follow behind a heading that its own words close at `to`: words with which one begins; or what goes not on with it, behind
    a blank or in a whole sentence?"""
    found = _patterns()
    if found.begin.match(folded, to, end) is not None:
        return True
    return found.more.match(folded, to) is None and (folded[to] == " " or _is_sentence(folded, at, end))


def _begins(folded: str, head: str, at: int, end: int) -> bool:
    """Does a text begin behind a heading: with the words of one, with the year that the heading names, or with its first words?"""
    at += folded[at] == " "
    found = _patterns()
    if folded.startswith(head[:_AGAIN], at, end):
        return True  # 过去五年工作回顾 过去五年极不平凡
    year = found.year.match(folded, at, end)
    return found.then.match(folded, at, end) is not None or (year is not None and year[0].replace(" ", "") in head.replace(" ", ""))


def _end_of_unknown(folded: str, at: int, end: int) -> int | None:
    """Where a heading without known words ends: where a text begins of which no words lead on to what comes next."""
    found = _patterns()
    stop = _STOP.search(folded, at, end)
    for m in found.then.finditer(folded, at + _LEAST, stop.start() if stop else end):
        if not found.open.match(folded, m.start() - 1):
            return m.start()
    return None


def _is_sentence(folded: str, at: int, end: int) -> bool:
    stop = folded.find("。", at, end)
    return (end if stop < 0 else stop) - at > _SENTENCE


def bare_heading(folded: str, at: int, end: int) -> int | None:
    """Where a heading without a mark ends that begins at `at`, behind a sentence; None where none begins.

    >>> text = "2021年工作安排今年是开局之年。"
    >>> text[: bare_heading(text, 0, len(text))]
    '2021年工作安排'
    """
    found = _patterns()
    reach = min(end, at + _REACH)
    if head := found.known.match(folded, at, reach):
        to = head.end()
        if to == end or _begins(folded, head[0], to, end) or found.mark.match(folded, to, end):
            return to
        return to if found.firm.search(head[0]) and folded[to] != "。" and not found.more.match(folded, to) else None
    if head := found.annex.match(folded, at, end):
        return head.end()
    behind = _end_of_unknown(folded, at, reach)
    return behind if behind and not {"，", " "} & {*folded[at:behind]} and found.part.search(folded, at, behind) else None


def marked_headings(folded: str, start: int, end: int) -> Iterator[int]:
    """Where known headings with a mark begin inside a line, behind a title at the least.

    >>> text = "大连市第十七届人民代表大会上一、2020年工作回顾过去一年，"
    >>> [text[at:] for at in marked_headings(text, 0, len(text))]
    ['一、2020年工作回顾过去一年，']
    """
    return (m.start() for m in _patterns().marked.finditer(folded, start + _TITLE, end))


def is_heading(text: str) -> bool:
    """Is a text without blanks the heading of a part, by all of its words?

    >>> is_heading("2031年工作回顾"), is_heading("重点工作加快推进")
    (True, False)
    """
    return _patterns().known.fullmatch(text) is not None


def is_cut(text: str, rest: str) -> bool:
    """Is a line the beginning of the heading of a part, by all of its words, that the next line ends?

    >>> is_cut("一、2031年及“十五五”时期", "工作回顾"), is_cut("2031年工作回顾", "工业稳步发展")
    (True, False)
    """
    mark = _patterns().mark.match(text)
    begun = text[mark.end() if mark else 0 :].replace(" ", "")
    return not is_heading(begun) and is_heading(begun + rest.replace(" ", ""))


def ends_heading(text: str) -> bool:
    """Does a text end in a word that ends the heading of a part?

    >>> ends_heading("总体要求"), ends_heading("我县站上新的起点")
    (True, False)
    """
    return _patterns().firm.search(text) is not None


def holds_heading(folded: str, start: int, end: int) -> bool:
    """Does a line hold the heading of a part, behind a sentence or a title, or one at its beginning that hides more than text?

    >>> text = "现在，向大会报告工作。一、2020年工作回顾"
    >>> holds_heading(text, 0, len(text)), holds_heading(text, 11, len(text))
    (True, False)
    """
    found = _patterns()
    return (
        found.first.match(folded, start, end) is not None
        or found.marked.search(folded, start + _TITLE, end) is not None
        or found.inside.search(folded, start, end) is not None
    )
