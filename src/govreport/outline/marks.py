"""What each paragraph begins with: its mark and number, where its heading ends, and its word class."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ..number_text import below_ten_thousand
from ..numerals import SMALL
from ..source import Source, Span
from ..tree import PartKind
from ..words import HAN, late
from . import glued
from .lines import END, words
from .paragraphs import Paragraph

_CN = "[一二三四五六七八九十]"
_FORMAL, _ROMAN = "壹贰叁肆伍陆柒捌玖拾", "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ"
_MARK = late(
    rf"(?P<DIVISION>\(?第(?:{_CN}{{1,2}}|[1-9])(?:部分|篇章?|章)\)?"
    rf"(?:[、：:] ?| |$|(?=(?:19|20)\d\d ?年|(?![是的为讲将])[^，。；！]{{3,30}}$)))"
    rf"|(?P<CN>{_CN}{{1,3}} ?[、.](?!{_CN}(?:[、和及]{_CN}){{0,2}}次?[产季]|三次产业)|[{_FORMAL}] ?[、.]"  # 一、 壹、 but not 一、二产业
    rf"|{_CN}{{1,2}}(?=(?:19|20)\d\d年[^，。；]{{2,20}}$)"  # 二2031年工作安排
    rf"|(?:{_CN}{{1,2}}|[{_ROMAN}{_FORMAL}])(?:[：.、，|丨]| {{1,4}})(?=(?:19|20)\d\d ?年|过去|今后|政府|关于|(?:全面)?加强))"  # 一：2031年
    rf"|(?P<PAREN>[(\[【][ \n]?{_CN}{{1,3}}[ \n]?[)\]】][、.]?|{_CN}{{1,3}}\)[、.]?|[㈠-㈩])"  # （一） ㈠
    r"|(?P<ARABIC>\d{1,3} ?[.、](?![、，。；：！”])(?:(?!\d)|(?=(?:19|20)\d\d年))|[⒈-⒛])"  # 1. but not 1.5
    r"|(?P<BRACKET>\(\d{1,2}\)[、.]?|\d{1,2}\)|[⑴-⒇])"  # （1）
    r"|(?P<CIRCLE>[①-⑳㉑-㉟❶-❿])"  # ①
    rf"|(?P<IS>{_CN}{{1,2}}(?:是|要(?!素)))"  # 一是 一要
    rf"|(?P<ORDINAL>第{_CN}{{1,2}}[，、：](?!第?{_CN}(?:[、和及]第?{_CN}){{0,2}}次?产)|其{_CN}[，、：])"  # 第一， but not 第一、二产业
    r"|(?P<FIRST>首先[，、：]|其次[，、：]|再次[，、：]|最后[，、：])"  # 首先，
    rf"|(?P<DASH>[—―─━-](?: ?[—―─━-]){{1,5}}|[—■□○―](?! ?\d(?!\d{{3}}年))|·(?={HAN})|[●◆▲★◎•◇☆※▶►▷➤➢▪]|- (?=[^\d ])|一一(?={HAN})"  # ——
    rf"|[*](?= ?{HAN})(?! ?{_CN}{{1,3}} ?[、.]))"
    r"|(?P<NOTE>\[ ?\d{1,3} ?\]|【 ?\d{1,3} ?】|注\d{1,3}[：、.])"  # ［4］
)
_STRAY = late(r"[#>*·．.。\\|~_ ]{1,8}(?=[^#>*·．.。\\|~_ ])")
_STRAYS = frozenset("#>*·．.。\\|~_")
# Which mark is above which, within a part.
RANK = {"BARE": 0, "ENTRY": 0, "DIVISION": 1, "CN": 2, "PAREN": 3, "ARABIC": 4, "BRACKET": 5, "CIRCLE": 6}
_GLUED = late(r"([0-9]{1,3})[.](?=[0-9]+[^0-9.%])")
_CUT_OFF = late(rf"([^，。；： \n]{{3,30}}(?<={HAN}))[ \n]")
_TOLD = re.compile(" (?: .{1,60}\\d|[^，；]{1,60}[，；](?:.{30}|.{0,29}\\d))")  # what may follow a heading: 投资扩大，增长9%
_ADDRESS = 40  # characters of a paragraph that is no mere address
_LABEL = 24  # characters of a time with a colon behind it
_NUMERAL = re.compile(f"{_CN}+")
_DIGITS = re.compile("[0-9]+")
_LISTED = frozenset(("PAREN", "ARABIC", "BRACKET", "CIRCLE", "IS", "ORDINAL"))
_FIRSTS = {"首先": 1, "其次": 2, "再次": 3}


class Unit:
    """A paragraph on its way into the outline."""

    __slots__ = (
        *("start", "end", "line", "word", "number", "level"),
        *("mark_start", "mark_end", "text_start", "heading_end"),
        *("bare", "glossary", "kind", "hashes"),
    )

    def __init__(self, p: Paragraph) -> None:
        self.start, self.end, self.line = p.start, p.end, p.line
        self.word = "TEXT"
        self.mark_start = self.mark_end = self.text_start = p.start
        self.heading_end = p.end
        self.number: int | None = None
        self.level = 0  # 0 text, 1 part, 2 section, …
        self.bare = False
        self.glossary = False
        self.hashes: Span | None = None  # of Markdown, before it: ## 2031年工作回顾, ### 工业
        self.kind: PartKind | None = None  # of a part, where it is known without the words of its heading

    @property
    def run_in(self) -> bool:
        """Does text follow the heading?"""
        return self.end - self.heading_end > 2


def number_of(mark: str) -> int | None:
    """The number of a mark; None where it has none.

    >>> [number_of(m) for m in ("十一、", "（二）", "㈢", "12.", "④", "三要", "其次，", "——", "贰、", "Ⅲ.")]
    [11, 2, 3, 12, 4, 3, 2, None, 2, 3]
    """
    for numerals in (_FORMAL, _ROMAN):
        if (at := numerals.find(mark[:1])) >= 0:
            return at + 1
    if chinese := _NUMERAL.search(mark):
        return SMALL.get(chinese[0])
    if digits := _DIGITS.search(mark):
        return int(digits[0])
    for low, high, first in (("㈠", "㈩", 1), ("①", "⑳", 1), ("⑴", "⒇", 1), ("⒈", "⒛", 1), ("㉑", "㉟", 21), ("❶", "❿", 1)):
        if low <= mark[:1] <= high:
            return ord(mark[0]) - ord(low) + first
    return _FIRSTS.get(mark[:2])


def renumbered(mark: str, number: int) -> str | None:
    """The same mark with another number; None where it has none.

    >>> [renumbered(mark, 3) for mark in ("一是", "(二)", "2.", "①", "——")]
    ['三是', '(三)', '3.', '③', None]
    """
    if numeral := _NUMERAL.search(mark):
        return mark[: numeral.start()] + below_ten_thousand(number) + mark[numeral.end() :]
    if digits := _DIGITS.search(mark):
        return f"{mark[: digits.start()]}{number}{mark[digits.end() :]}"
    own = number_of(mark)
    return None if own is None else chr(ord(mark[0]) + number - own) + mark[1:]


def past_mark(folded: str, start: int, end: int) -> int:
    """Where the words of a line begin, behind the mark at its head; where the line begins if it has none.

    >>> [line[past_mark(line, 0, len(line)) :] for line in ("——增收", "(二)增收", "1.增收", "1.5万人", "增收")]
    ['增收', '增收', '增收', '1.5万人', '增收']
    """
    m = _MARK.match(folded, start, end)
    return start if m is None or m.end() == end else m.end()


def squeeze(folded: str, start: int, end: int) -> str:
    """The folded text without blanks and line breaks."""
    return folded[start:end].replace(" ", "").replace("\n", "")


def past_blanks(folded: str, at: int, end: int) -> int:
    """The first offset that holds no blank and no line break."""
    while at < end and folded[at] in " \n":
        at += 1
    return at


# --- word classes ----------------------------------------------------------------------------------------------------


def classify(source: Source, found: Sequence[Paragraph]) -> list[Unit]:
    """The paragraphs of the text with their word classes; a mark alone on its line takes the paragraph below it.

    >>> source = Source("第一，\\n稳增长。\\n（二）促改革")
    >>> from .paragraphs import paragraphs
    >>> [(u.word, u.number, source.text[u.text_start : u.heading_end]) for u in classify(source, paragraphs(source))]
    [('ORDINAL', 1, '稳增长'), ('PAREN', 2, '促改革')]
    """
    folded = source.folded
    units: list[Unit] = []
    hashed = "#" in folded
    alone = _numerals_alone(folded, found) or _numerals_spaced(folded, found)
    parted = False  # by furniture
    broken = False  # by furniture inside a sentence
    for i, p in enumerate(found):
        if p.furniture:
            parted = True
            broken = _breaks(folded, found[max(i - 1, 0) : i + 2], p) and (not units or folded[units[-1].end - 1] not in END)
            if broken and units and not words()["heads.part"].search(folded, units[-1].start, units[-1].end):
                _is_text(units[-1])
            continue
        unit = Unit(p)
        if hashed:
            unit.hashes = _hashes(folded, p.start)
        if p.start in alone:
            _number(folded, unit, alone[p.start])
        else:
            _read_mark(folded, unit)
        if broken:
            _is_text(unit)
            broken = False
        waiting = units[-1] if units else None
        if waiting is not None and waiting.word == "ARABIC" and unit.word in ("TEXT", "BARE"):
            _read_glued(folded, unit, waiting)
        if waiting is not None and waiting.text_start >= waiting.end:
            divides = waiting.word == "DIVISION" and folded[waiting.mark_end - 1] != "分"  # 第二篇： above a sentence
            headed = unit.word == "BARE" or ((unit.word in ("TEXT", "TURN") or _is_told(unit)) and not divides)
            if headed and not parted:
                waiting.end, waiting.line, waiting.text_start = unit.end, unit.line, unit.start
                end_heading(folded, waiting)
                continue
            waiting.word = "TEXT"
        units.append(unit)
        parted = False
    if units and units[-1].text_start >= units[-1].end:
        units[-1].word = "TEXT"
    _read_labels(folded, units)
    _read_lists(folded, units)
    return units


def _hashes(folded: str, start: int) -> Span | None:
    """The hashes that stand before a paragraph on its line, with the blanks behind them."""
    line = folded.rfind("\n", 0, start) + 1
    first = folded.find("#", line, start)
    return Span(first, start) if first >= 0 and not folded[line:start].strip("# ") else None


def _is_told(unit: Unit) -> bool:
    """Does a paragraph address the house, and tell something: 各位代表，2030年是极不平凡的一年。…?"""
    return unit.word == "ADDRESS" and unit.end - unit.start > _ADDRESS


def _numerals_alone(folded: str, found: Sequence[Paragraph]) -> dict[int, int]:
    """Where parts begin with a numeral alone on its line for a mark, and their numbers, which count from one: 一 / 2030年，…。 / 二."""
    numbers = {p.start: SMALL[folded[p.start : p.end]] for p in found if not p.furniture and folded[p.start : p.end] in SMALL}
    return numbers if _counts_on(numbers) else {}


_SPACED = late(rf"(?P<numeral>{_CN}{{1,2}})(?: +|(?P<colon>：) *)(?P<words>[^。；！？\n]{{4,40}})")


def _numerals_spaced(folded: str, found: Sequence[Paragraph]) -> dict[int, int]:
    """… or with one and a blank or a colon, if one of the lines says that it is one, or a time: 一　五年来的工作 / 二　今后五年的任务."""
    lines = [(p.start, m) for p in found if not p.furniture and (m := _SPACED.fullmatch(folded, p.start, p.end)) is not None]
    numbers = {start: SMALL[m["numeral"]] for start, m in lines if m["numeral"] in SMALL}
    said = [m["words"].replace(" ", "") for _, m in lines]
    known = any(words()[f"heads.{of}"].search(text) for text in said for of in ("part", "time"))
    return numbers if known and _counts_on(numbers) else {}


def _counts_on(numbers: Mapping[int, int]) -> bool:
    """Do several numbers count from one?"""
    return len(numbers) > 1 and list(numbers.values()) == list(range(1, len(numbers) + 1))


def _number(folded: str, unit: Unit, number: int) -> None:
    """Let the numeral at the head of a line be the mark of a part."""
    m = _SPACED.fullmatch(folded, unit.start, unit.end)
    unit.word, unit.number, unit.mark_end = "CN", number, unit.end if m is None else max(m.end("numeral"), m.end("colon"))
    unit.text_start = past_blanks(folded, unit.mark_end, unit.end)


def _read_lists(folded: str, units: Sequence[Unit]) -> None:
    """A list all of which stands inside one paragraph is text: 一是修路。二是架桥。 One that goes on below has points."""
    below: dict[str, int | None] = {}  # word class → the number of the next mark
    for unit in reversed(units):
        if unit.word in _LISTED:
            follows, below[unit.word] = below.get(unit.word), unit.number
            if unit.number == 1 and (last := _counts_to(folded, unit)) > 1 and follows != last + 1:
                unit.word = "TEXT"


def _counts_to(folded: str, unit: Unit) -> int:
    """The number of the last of the marks that stand in a unit, behind its own 1, each at the beginning of a clause."""
    mark, at, number = folded[unit.mark_start : unit.mark_end], unit.text_start, 1
    while (following := renumbered(mark, number + 1)) is not None:
        found = folded.find(following, at, unit.end)
        at = found + len(following)
        if found < 0 or folded[found - 1] not in "。；！？，：” \n" or folded[at : at + 1].isdecimal():
            break
        number += 1
    return number


def _read_labels(folded: str, units: Sequence[Unit]) -> None:
    """Times with a colon, alone on their lines, are the headings of a text that numbers none: 2024年成绩单： above 2025年目标：."""
    labels = [u for u in units if u.word == "TEXT" and u.end - u.start < _LABEL and folded[u.end - 1] == "：" and _is_label(folded, u)]
    if len(labels) > 1 and not any(u.word in ("CN", "DIVISION", "PAREN") for u in units):
        for unit in labels:
            unit.word, unit.heading_end = "BARE", unit.end - 1


def _is_label(folded: str, unit: Unit) -> bool:
    return words()["heads.dated"].fullmatch(squeeze(folded, unit.start, unit.end - 1)) is not None


def _breaks(folded: str, near: Sequence[Paragraph], p: Paragraph) -> bool:
    """Is it a number alone on its line, or a running head? One beside the page's number (- 3 -) may stand between paragraphs."""
    table, text = words(), squeeze(folded, p.start, p.end)
    if table["furniture.running"].fullmatch(text) is None:
        return text.isdecimal()
    return not any(q.furniture and table["furniture.page"].fullmatch(squeeze(folded, q.start, q.end)) for q in near)


def _is_text(unit: Unit) -> None:
    """A line that a page cut off is no heading, though no full stop ends it."""
    if unit.word == "BARE":
        unit.word = "TEXT"


def _read_mark(folded: str, unit: Unit) -> None:
    table, start, end = words(), unit.start, unit.end
    m = _MARK.match(folded, start, end)
    if m is None and folded[start] in _STRAYS and (stray := _STRAY.match(folded, start, end)):
        m = _MARK.match(folded, stray.end(), end)
        if m is not None and m.lastgroup not in ("CN", "PAREN"):
            m = None
    if m is None:
        if table["lines.address"].match(folded, start, end):
            unit.word = "ADDRESS"
        elif end - start > 60:
            unit.word = "TURN" if table["lines.turn"].match(folded, start, end) else "TEXT"
        elif folded[end - 1] not in "。！？；：，,、" and "。" not in folded[start:end]:
            unit.word = "BARE"
        elif end - start < _LABEL and _is_ended(folded, start, end - 1):
            unit.word, unit.heading_end = "BARE", end - 1
        return
    unit.word = str(m.lastgroup)
    if unit.word == "DIVISION" and "篇" in m[0] and folded.endswith("工作报告", m.end(), end):
        unit.word = "TEXT"  # 第一篇：某省政府工作报告, on a page with several
        return
    unit.mark_start, unit.mark_end = m.start(), m.start() + len(m[0].rstrip(" "))
    unit.text_start = past_blanks(folded, m.end(), end)
    unit.number = number_of(folded[unit.mark_start : unit.mark_end])
    end_heading(folded, unit)


def _is_ended(folded: str, start: int, end: int) -> bool:
    """Is what stands before the last character of a line the heading of a part: 2031年工作安排。, 2031年工作安排：? What a colon leads in
    may be a list: 2031年主要目标：."""
    if folded[end] != "。" and not (folded[end] == "：" and folded[end - 2 : end] in _ENDS):
        return False
    return glued.is_heading(squeeze(folded, start, end))


_ENDS = ("回顾", "总结", "安排", "建议", "部署", "打算", "建设")


def _read_glued(folded: str, unit: Unit, before: Unit) -> None:
    """8.6个专项 after 7. is item 8 and no decimal."""
    m = _GLUED.match(folded, unit.start, unit.end)
    if m is not None and before.number is not None and int(m[1]) == before.number + 1:
        unit.word, unit.number = "ARABIC", int(m[1])
        unit.mark_end = unit.text_start = m.end()
        end_heading(folded, unit)


def end_heading(folded: str, unit: Unit) -> None:
    """Find where the heading of a unit ends."""
    stop = folded.find("。", unit.text_start, unit.end)
    unit.heading_end = unit.end if stop < 0 else stop
    numbered = unit.word in ("CN", "DIVISION")
    if numbered and (to := glued.end_of_heading(folded, unit.text_start, unit.end)) is not None:
        unit.heading_end = to
    elif m := _CUT_OFF.match(folded, unit.text_start, unit.heading_end):
        long = unit.heading_end - unit.text_start > 40
        known = numbered and long and words()["heads.part"].search(m[1]) is not None  # 一、工作回顾 过去一年，……
        if known or (stop >= 0 and _TOLD.match(folded, m.end(1), stop) is not None):
            unit.heading_end = m.end(1)
