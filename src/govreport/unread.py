"""Numerals that nothing was made of, or that may not be what they seem, and pages without text: each is a problem, so that no figure
is passed over or guessed at in silence.

A single Chinese numeral is not looked for: in running text nearly all of them are parts of words (统一, 一带, 三农).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from . import points, units
from .quantities import Found
from .quantities.amount_tokens import NUMERAL, ONE_IN_WORDS
from .source import HOLE, Source, Span
from .tree import Problem
from .words import late

UNREAD, DIVIDED, SPOILT, MISSING = "numerals.unread", "numerals.divided", "numerals.spoilt", "numerals.missing"
TURNED, PICTURE = "text.turned", "text.picture"
MESSAGES = {
    UNREAD: "This numeral was read as nothing: as no amount, date, name or mark.",
    DIVIDED: "The digits on both sides of this mark were read apart, and may be one number that is written wrongly.",
    SPOILT: "A character that cannot be read, changes its neighbour or looks like a digit touches this numeral, which may be another one.",
    MISSING: "The numeral of this amount was taken out, or left open: no amount is read here.",
    TURNED: "A control character turns the direction of writing: what is seen may stand in another order than what is read.",
    PICTURE: "Page {} is a picture: what it says is not read. Recognise its text (OCR) first, with ocrmypdf --skip-text for example.",
}
# Whatever stands outside of the blocks of usual text, among it the digits of all scripts, Ⅲ, ② and ½.
_UNUSUAL = r"0-9\xb2-\u1fff\u2070-\u2fff\u3021-\u33ff\ua000-\ufeff\uff10-\uff19\uff21-\U0010ffff"
# That, and Chinese numerals side by side. The first character is asked for alone, since `re` is quick to skip all others then.
_SUSPECTS = late(rf"[{NUMERAL}{_UNUSUAL}](?:(?<=[{NUMERAL}])[{NUMERAL}]+|(?<=[{_UNUSUAL}])[{_UNUSUAL}]*)")
# … and what may spoil a numeral that it touches: where a stretch has none of all these, it holds no problem.
_ODD = late(
    lambda: "[{0}{1}{2}](?:(?<=[{0}])[{0}]|(?<=[{1}{2}]))".format(
        NUMERAL, _UNUSUAL, "".join(re.escape(c) for c in map(chr, (*range(0xB2), *range(0x2000, 0x2070), 0xFF00)) if not _usual(c))
    )
)
_RANKS = frozenset("十百千零")
_DIVIDING = re.compile(r"[,，。.·'’_]{1,2}| ")
_YEARS = re.compile(r"(?<=(?<!\d)(?:19|20)\d\d) | (?=(?:19|20)\d\d年)")
# Letters that a machine, or a hand, took for digits: l0.5%, 1O万, 一O家; not O3, O2O, and the year 二O二五年.
_CHINESE = "[一二三四五六七八九十]"
_ALIKE = late(
    r"(?<![A-Za-z0-9.])(?=[0-9.]*[lIoO])(?=[lIoO.]*[0-9])(?![oO][23][oO]?(?![0-9lIoO.]))[0-9lIoO.]+"
    rf"|(?<!{_CHINESE}){_CHINESE}{{1,8}}[oO](?:{_CHINESE}|[oO])*(?!年)"
)
_COUNTING = frozenset("%‰万亿多余年月日")
_COMMAS = re.compile(r"[,，。]+")
_RATIO = re.compile("[：:∶]")
_CATEGORIES = frozenset(("Mn", "Me", "Mc", "Cc", "Cf", "Cs", "Co", "Cn"))
_BOXES = frozenset("\ufffc\ufffd□■")  # what stands for a character that was lost
_SIZES = frozenset("%‰万亿")
_CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_TURNING = re.compile(f"[{_CONTROLS}]+")
_NUMERALS = frozenset(NUMERAL)
_NUMERAL_OR_DIGIT = _NUMERALS | frozenset("0123456789")


def find(text: str, found: Sequence[Found]) -> list[tuple[int, int, str]]:
    """The stretches that are problems, each with its code.

    Args:
        text: a paragraph, folded and without blanks.
        found: what was found in it.

    >>> find("增长½，至12,34亿", [Found(5, 7, "name"), Found(8, 11, "quantity")])
    [(2, 3, 'numerals.unread'), (5, 11, 'numerals.divided')]
    """
    out: list[tuple[int, int, str]] = []
    at, before = 0, None
    for behind in (*found, None):
        end = len(text) if behind is None else behind.start
        odd = at < end and _ODD.search(text, at, end) is not None
        if odd:
            out += _unread(text, at, end)
        if end - at <= 2 and before is not None and behind is not None and _divided(text, before, behind):
            out.append((before.start, behind.end, DIVIDED))
        elif at < end and (text[at] == "." or text[end - 1] == "."):
            out += _pointed(text, at, end, before, behind)
        if odd:
            out += _spoilt(text, at, end)
        if behind is not None:
            at, before = behind.end, behind
    if "l" in text or "I" in text or "o" in text or "O" in text:  # quicker than the pattern, which looks back at every character
        out += [
            (*m.span(), SPOILT) for m in _ALIKE.finditer(text) if text[m.end() : m.end() + 1] in _COUNTING or units.match(text, m.end()) > 0
        ]
    return out + [(p.start, p.end, DIVIDED) for p in points.find(text) if not p.mark]


def missing(source: Source) -> Iterator[Problem]:
    """The amounts of a text whose numerals were taken out.

    >>> [problem.span for problem in missing(Source("生产总值XX亿元、增长5%"))]
    [Span(start=4, end=8)]
    """
    return (Problem(MISSING, MESSAGES[MISSING], Span(*m.span(1))) for m in HOLE.finditer(source.text))


def turned(source: Source) -> Iterator[Problem]:
    """The controls of a text that turn the direction of writing.

    >>> [problem.code for problem in turned(Source("增长\\u202e52%"))]
    ['text.turned']
    """
    if not any(map(source.text.__contains__, _CONTROLS)):
        return iter(())  # nine searches for one character take a fifth of one for a set
    return (Problem(TURNED, MESSAGES[TURNED], Span(*m.span())) for m in _TURNING.finditer(source.text))


def pictures(source: Source) -> Iterator[Problem]:
    """The pages of a file that are pictures, each where its text would stand.

    >>> from govreport.source import Origin
    >>> scanned = Source("增长5%\\n\\n左右", origins=(Origin(0, "page", 1), Origin(5, "picture", 2), Origin(6, "page", 3)))
    >>> [(problem.span, problem.message[:19]) for problem in pictures(scanned)]
    [(Span(start=5, end=5), 'Page 2 is a picture')]
    """
    return (Problem(PICTURE, MESSAGES[PICTURE].format(o.number), Span(o.start, o.start)) for o in source.origins if o.kind == "picture")


def _unread(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    for m in _SUSPECTS.finditer(text, start, end):
        first, last = m.span()
        if text[first] == "一" and text[first - 1 : first] in ONE_IN_WORDS and first:
            first += 1  # 唯一一个
        numeric = [at for at in range(first, last) if text[at] in _NUMERALS or text[at].isnumeric()]
        if numeric and not (len(numeric) == 1 and text[numeric[0]] in _NUMERALS):
            yield numeric[0], numeric[-1] + 1, UNREAD


def _divided(text: str, before: Found, behind: Found) -> bool:
    """May two stretches, and the marks between them, be one number? A comma behind a whole amount is one between clauses."""
    start, end = before.end, behind.start
    if not text[end].isdigit():
        return False
    if start == end:
        return text[end - 1] in _NUMERALS and behind.kind == "quantity"  # 1亿2345户, 一千2百万元
    if not text[start - 1].isdigit() or _DIVIDING.fullmatch(text, start, end) is None:
        return text[start - 1] in _NUMERAL_OR_DIGIT and text[start:end] in _RANKS  # 2百30户, 5亿零5户
    if _YEARS.match(text, start) is not None:
        return False  # 1952 57.5亿元: two cells
    return (before.kind == "name" and _RATIO.search(text, before.start, start) is None) or not _COMMAS.fullmatch(text, start, end)


def _pointed(text: str, start: int, end: int, before: Found | None, behind: Found | None) -> Iterator[tuple[int, int, str]]:
    """The points at the ends of a stretch that may belong to the number beyond."""
    if behind is not None and text[end - 1] == "." and text[end].isdigit() and text[end - 2 : end - 1] not in (".", "…"):
        yield end - 1, behind.end, DIVIDED  # .5%
    if before is not None and text[start] == "." and text[start - 1].isdigit() and text[start + 1 : start + 2] in _SIZES:
        yield before.start, start + 1, DIVIDED  # 5.%


def _usual(char: str) -> bool:
    """Is a character of a kind that can stand beside a numeral? Quick for those that nearly always do."""
    return "\u3000" <= char <= "\u9fff" or " " <= char <= "~" or not (char in _BOXES or unicodedata.category(char) in _CATEGORIES)


def _spoilt(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The characters at the ends of a stretch that are not usual, where they touch a numeral beyond it, with that numeral."""
    start += not start and text[0] == "■"  # ■ 2025年: the mark of a line
    left, right = start, end
    while left < end and not _usual(text[left]):
        left += 1
    while right > start and not _usual(text[right - 1]):
        right -= 1
    if left > start and start and _numeral(text[start - 1]):
        yield start - 1, left, SPOILT
    if right < end < len(text) and _numeral(text[end]):
        yield right, end + 1, SPOILT


def _numeral(char: str) -> bool:
    return char.isdigit() or char in _NUMERALS
