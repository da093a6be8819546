"""What each paragraph is to the outline: its mark, its word class, and on which level of the document it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .lines import Paragraph, words
from .source import Source
from .words import HAN, late

_CN = "[一二三四五六七八九十]"
_MARK = late(
    rf"(?P<DIVISION>第{_CN}{{1,2}}(?:部分|篇章?|章)(?:[、：:] ?| |$))"  # 第一部分
    rf"|(?P<CN>{_CN}{{1,3}} ?[、.](?!{_CN}(?:[、和及]{_CN}){{0,2}}[产季]|三次产业))"  # 一、 but not 一、二产业
    rf"|(?P<PAREN>[(\[【][ \n]?{_CN}{{1,3}}[ \n]?[)\]】][、.]?|[㈠-㈩])"  # （一） ㈠
    r"|(?P<ARABIC>\d{1,3} ?[.、](?:(?!\d)|(?=(?:19|20)\d\d年))|[⒈-⒛])"  # 1. but not 1.5
    r"|(?P<BRACKET>\(\d{1,2}\)[、.]?|\d{1,2}\)|[⑴-⒇])"  # （1）
    r"|(?P<CIRCLE>[①-⑳㉑-㉟❶-❿])"  # ①
    rf"|(?P<IS>{_CN}{{1,2}}(?:是|要(?!素)))"  # 一是 一要
    rf"|(?P<ORDINAL>第{_CN}{{1,2}}[，、：](?!第?{_CN}(?:[、和及]第?{_CN}){{0,2}}产)|其{_CN}[，、：])"  # 第一， but not 第一、二产业
    r"|(?P<FIRST>首先[，、：]|其次[，、：]|再次[，、：]|最后[，、：])"  # 首先，
    rf"|(?P<DASH>[—―─━-](?: ?[—―─━-]){{1,5}}|[—●■◆▲★◎•](?! ?\d)|- (?=[^\d ])|一一(?={HAN}))"  # ——
    r"|(?P<NOTE>\[ ?\d{1,3} ?\]|【 ?\d{1,3} ?】|注\d{1,3}[：、.])"  # ［4］
)
_HAN = late(f"{HAN}{{2}}")
_STRAY = late(r"[#>*·．.。\\|~_ ]{1,8}(?=[^#>*·．.。\\|~_ ])")
_STRAYS = frozenset("#>*·．.。\\|~_")
# Which mark is above which, within a part. Soft marks are lists of points and stand side by side on the lowest level.
_RANK = {"BARE": 0, "ENTRY": 0, "DIVISION": 1, "CN": 2, "PAREN": 3, "ARABIC": 4, "BRACKET": 5, "CIRCLE": 6}
_SOFT = 7
_SOFT_MARKS = frozenset({"IS", "ORDINAL", "FIRST", "DASH"})
_GLUED = late(r"([0-9]{1,3})[.](?=[0-9]+[^0-9.%])")
_CUT_OFF = late(rf"([^，。；： \n]{{3,30}}(?<={HAN}))[ \n]")
_NUMERAL = re.compile(f"{_CN}+")
_DIGITS = re.compile("[0-9]+")
_DIGIT = {c: i for i, c in enumerate("零一二三四五六七八九")}
_FIRSTS = {"首先": 1, "其次": 2, "再次": 3}
_OPENING = 40  # a report opens among its first paragraphs


class Unit:
    """A paragraph on its way into the outline."""

    __slots__ = (
        *("start", "end", "line", "word", "number", "level"),
        *("mark_start", "mark_end", "text_start", "heading_end"),
        *("bare", "glossary"),
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

    @property
    def run_in(self) -> bool:
        """Does text follow the heading?"""
        return self.end - self.heading_end > 2


def number_of(mark: str) -> int | None:
    """The number of a mark; None where it has none.

    >>> [number_of(m) for m in ("十一、", "（二）", "㈢", "12.", "④", "三要", "其次，", "——")]
    [11, 2, 3, 12, 4, 3, 2, None]
    """
    if chinese := _NUMERAL.search(mark):
        return _chinese(chinese[0])
    if digits := _DIGITS.search(mark):
        return int(digits[0])
    for low, high, first in (("㈠", "㈩", 1), ("①", "⑳", 1), ("⑴", "⒇", 1), ("⒈", "⒛", 1), ("㉑", "㉟", 21), ("❶", "❿", 1)):
        if low <= mark[:1] <= high:
            return ord(mark[0]) - ord(low) + first
    return _FIRSTS.get(mark[:2])


def _chinese(text: str) -> int | None:
    if "十" not in text:
        return _DIGIT[text] if len(text) == 1 else None
    tens, _, ones = text.partition("十")
    if len(tens) > 1 or len(ones) > 1 or "十" in ones:
        return None
    return (_DIGIT[tens] if tens else 1) * 10 + (_DIGIT[ones] if ones else 0)


def squeeze(folded: str, start: int, end: int) -> str:
    """The folded text without blanks and line breaks."""
    return folded[start:end].replace(" ", "").replace("\n", "")


# --- word classes ----------------------------------------------------------------------------------------------------


def classify(source: Source, found: Sequence[Paragraph]) -> list[Unit]:
    """The paragraphs of the text with their word classes; a mark alone on its line takes the paragraph below it.

    >>> source = Source("第一，\\n稳增长。\\n（二）促改革")
    >>> from .lines import paragraphs
    >>> [(u.word, u.number, source.text[u.text_start : u.heading_end]) for u in classify(source, paragraphs(source))]
    [('ORDINAL', 1, '稳增长'), ('PAREN', 2, '促改革')]
    """
    folded = source.folded
    units: list[Unit] = []
    parted = False  # by furniture
    for p in found:
        if p.furniture:
            parted = True
            continue
        unit = Unit(p)
        _read_mark(folded, unit)
        waiting = units[-1] if units else None
        if waiting is not None and waiting.word == "ARABIC" and unit.word in ("TEXT", "BARE"):
            _read_glued(folded, unit, waiting)
        if waiting is not None and waiting.text_start >= waiting.end:
            if unit.word in ("TEXT", "BARE") and not parted:
                waiting.end, waiting.line, waiting.text_start = unit.end, unit.line, unit.start
                _end_heading(folded, waiting)
                continue
            waiting.word = "TEXT"
        units.append(unit)
        parted = False
    if units and units[-1].text_start >= units[-1].end:
        units[-1].word = "TEXT"
    return units


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
        elif folded[end - 1] not in "。！？；：，,、":
            unit.word = "BARE"
        return
    unit.word = str(m.lastgroup)
    unit.mark_start, unit.mark_end = m.start(), m.end()
    while unit.mark_end > unit.mark_start and folded[unit.mark_end - 1] == " ":
        unit.mark_end -= 1
    at = m.end()
    while at < end and folded[at] in " \n":
        at += 1
    unit.text_start = at
    unit.number = number_of(folded[unit.mark_start : unit.mark_end])
    _end_heading(folded, unit)


def _read_glued(folded: str, unit: Unit, before: Unit) -> None:
    """8.6个专项 after 7. is item 8 and no decimal."""
    m = _GLUED.match(folded, unit.start, unit.end)
    if m is not None and before.number is not None and int(m[1]) == before.number + 1:
        unit.word, unit.number = "ARABIC", int(m[1])
        unit.mark_end = unit.text_start = m.end()
        _end_heading(folded, unit)


def _end_heading(folded: str, unit: Unit) -> None:
    stop = folded.find("。", unit.text_start, unit.end)
    unit.heading_end = unit.end if stop < 0 else stop
    if unit.word in ("CN", "DIVISION") and unit.heading_end - unit.text_start > 40:
        m = _CUT_OFF.match(folded, unit.text_start, unit.heading_end)
        if m and words()["heads.part"].search(m[1]):
            unit.heading_end = m.end(1)  # 一、工作回顾 过去一年，……


# --- parts -----------------------------------------------------------------------------------------------------------


def opening(folded: str, units: Sequence[Unit]) -> int:
    """The index of the paragraph with which the report proper opens; what stands above is front matter."""
    said = words()["lines.opening"]
    heading = -1
    for i, unit in enumerate(units[:_OPENING]):
        if unit.word == "ADDRESS" or said.search(folded, unit.start, min(unit.end, unit.start + 80)):
            return i
        if heading < 0 and unit.word in ("CN", "PAREN", "DIVISION"):
            heading = i
        if heading >= 0 and unit.end - unit.start > 60:
            return heading  # no table of contents: it has text
    return max(heading, 0)


def find_annexes(folded: str, units: Sequence[Unit], first: int) -> int:
    """Mark the headings of annexes and their labels; the index of the first of them (the number of units where none is)."""
    table = words()
    label, glossary, lists = table["annex.label"], table["annex.glossary"], table["annex.list"]
    close = max((i for i, u in enumerate(units) if u.word == "ADDRESS"), default=first)
    for i in range(first + 1, len(units)):
        unit = units[i]
        if unit.end - unit.start > 60 or not (unit.word == "BARE" or (unit.word == "TEXT" and folded[unit.end - 1] == "：")):
            continue
        text = squeeze(folded, unit.start, unit.end).rstrip("：")
        head = label.match(text)
        rest = text[head.end() :].lstrip("：:、.") if head else text
        if head and not rest:
            unit.word = "LABEL"
        elif glossary.search(rest) or ((head or i > close) and lists.search(rest)) or (head and text[head.end()] in "：、"):
            unit.word = "ANNEX"
            _annex_heading(folded, unit, len(head[0]) if head else 0)
    for i, unit in enumerate(units):
        if unit.word == "LABEL":
            below = units[i + 1] if i + 1 < len(units) else None
            if below is not None and below.word in ("BARE", "TEXT") and below.end - below.start <= 60:
                below.word = "ANNEX"
            elif below is None or below.word != "ANNEX":
                unit.word = "ANNEX"
    return next((i for i, u in enumerate(units) if u.word in ("ANNEX", "LABEL")), len(units))


def _annex_heading(folded: str, unit: Unit, label: int) -> None:
    """Leave the label (附件2) and a colon out of an annex's heading."""
    at = unit.start
    while label and at < unit.end:
        label -= folded[at] not in " \n"
        at += 1
    while unit.start < at < unit.end and folded[at] in " ：:、.\n":
        at += 1
    unit.text_start = at if at < unit.end else unit.start
    if folded[unit.end - 1] == "：":
        unit.heading_end = unit.end - 1


def find_parts(folded: str, units: Sequence[Unit], first: int, stop: int) -> None:
    """Set level 1 on the headings of parts: numbered ones, or bare ones where the numbers only begin beneath them."""
    body = range(first, stop)
    _settle_bare(folded, units, first, stop)
    lines = [i for i in body if units[i].word == "BARE"]
    bare = [i for i in lines if not units[i].bare]
    for word in ("DIVISION", "CN"):
        marked = [i for i in body if units[i].word == word]
        if not marked:
            continue
        closing = {i for i in bare if words()["kind.closing"].search(squeeze(folded, units[i].start, units[i].end))}
        above = [i for i in bare if i not in closing and i < marked[0]]
        anew = sum(units[i].number == 1 for i in marked) > 1
        if above and len(bare) - len(closing) > 1 and (anew or any(_known(folded, units[i]) for i in above)):
            break
        _number_parts(units, marked)
        for i in bare:
            if i in closing or (i in above and _known(folded, units[i])):
                units[i].level = 1
        return
    if not bare:
        bare = [i for i in lines if units[i].end - units[i].start <= 40]
        if len(bare) < 2:
            _promote(units, first, stop)
            return
    known = [i for i in bare if _known(folded, units[i])]
    others = len(bare) - len(known)
    for i in known if len(known) > 1 and others > len(known) else bare:
        units[i].level = 1


def _promote(units: Sequence[Unit], first: int, stop: int) -> None:
    """A text without headings of parts has its highest numbered headings as parts."""
    for word in ("PAREN", "ARABIC"):
        marked = [u for u in units[first:stop] if u.word == word]
        if len(marked) > 1:
            for u in marked:
                u.level = 1
            return


def _settle_bare(folded: str, units: Sequence[Unit], first: int, stop: int) -> None:
    """Keep the class BARE for lines that can be headings; `bare` says that one is a sentence and so no part."""
    table = words()
    for i, unit in enumerate(units):
        if unit.word != "BARE":
            continue
        text = squeeze(folded, unit.start, unit.end)
        unit.bare = "，" in text or len(text) > 40
        fit = first < i < stop and i + 1 < len(units) and len(text) > 2 and _HAN.search(text)
        if not fit or table["lines.title"].search(text) or (not unit.bare and table["lines.lead_in"].search(text)):
            unit.word = "TEXT"


def _known(folded: str, unit: Unit) -> bool:
    return bool(words()["heads.part"].search(squeeze(folded, unit.start, unit.end)))


def _number_parts(units: Sequence[Unit], marked: Sequence[int]) -> None:
    """Parts count on; a number that starts again opens a list beneath the part, which goes on as long as it counts on."""
    last, inner, shape = 0, 0, False
    for i in marked:
        unit = units[i]
        number = unit.number or 0
        if inner and number == inner + 1 and (number != last + 1 or unit.run_in == shape):
            inner = number
        elif number > last:
            unit.level, last, inner = 1, number, 0
        else:
            inner, shape = number, unit.run_in


# --- levels beneath the parts ----------------------------------------------------------------------------------------


def find_sections(units: Sequence[Unit], start: int, stop: int) -> None:
    """Set the levels of one part's headings, which stand in units[start:stop].

    A mark opens a level beneath the open ones that rank above it. List marks (一是, ——) are sections where the part has no
    other ones, and points beneath the open section where it has.
    """
    inside = units[start:stop]
    if not _bare_sections(inside):
        for u in inside:
            u.word = "TEXT" if u.word == "BARE" else u.word
    if sum(u.word == "FIRST" for u in inside) < 2:
        for u in inside:
            u.word = "TEXT" if u.word == "FIRST" else u.word
    alone = _ordinals_rank(inside)
    hard = any(u.word in _RANK for u in inside) or alone is not None
    open_ranks: list[int] = []
    closed: list[int] = []
    turns: list[Unit] = []
    for u in inside:
        if u.word in ("ADDRESS", "TURN"):
            open_ranks, closed = [], open_ranks or closed
            turns.append(u)
            continue
        rank = _RANK.get(u.word, _SOFT if u.word in _SOFT_MARKS else None)
        if u.word == "ORDINAL" and alone is not None:
            rank = alone
        if rank is None:
            continue
        if turns and closed and closed[0] < rank < _SOFT:  # a list deeper than the section: the address stands inside it
            open_ranks = closed
            for turn in turns:
                turn.word = "TEXT"
        turns, closed = [], []
        while open_ranks and open_ranks[-1] >= rank:
            open_ranks.pop()
        if rank == _SOFT and hard and not open_ranks:
            continue
        open_ranks.append(rank)
        u.level = min(len(open_ranks) + 1, 5)


def _bare_sections(inside: Sequence[Unit]) -> bool:
    """Are a part's bare lines sections: where it has no marked ones, or where these begin anew beneath them?"""
    bare = sum(u.word == "BARE" for u in inside)
    if bare < 2:
        return False
    hard = [u for u in inside if u.word in _RANK and u.word not in ("BARE", "ENTRY")]
    return not hard or bare > 2 or sum(u.number == 1 and u.word == hard[0].word for u in hard) > 1


def _ordinals_rank(inside: Sequence[Unit]) -> int | None:
    """第一， on lines of their own, with other marks only beneath them, are headings and no list."""
    marks = [u for u in inside if u.word in _RANK or u.word == "ORDINAL"]
    if marks and marks[0].word == "ORDINAL" and not any(u.run_in for u in marks if u.word == "ORDINAL"):
        return _RANK["CN"] if not any(u.word == "CN" for u in marks) else None
    return None


def find_entries(folded: str, units: Sequence[Unit], start: int, stop: int, glossary: bool) -> None:
    """The entries of an annex, which may have a mark of their own (［4］) or none; `glossary` on those that explain a term."""
    inside = units[start:stop]
    for u in inside:
        if u.word == "NOTE":
            u.word, glossary = "ARABIC", True
    marked = sum(u.word in _RANK and u.word != "BARE" for u in inside)
    if glossary and marked < 2:
        for u in inside:
            if u.word in ("TEXT", "BARE") and folded.find("：", u.start, min(u.end, u.start + 40)) > u.start + 1:
                u.word = "ENTRY"
                _end_heading(folded, u)
    for u in inside:
        u.glossary = glossary


def settle(folded: str, units: Sequence[Unit]) -> None:
    """Settle what every unit is: part, section or text, from the document as a whole."""
    first = opening(folded, units)
    stop = find_annexes(folded, units, first)
    for u in units[:stop]:
        if u.word == "NOTE":
            u.word = "TEXT"
    find_parts(folded, units, first, stop)
    heads = [i for i, u in enumerate(units) if u.level == 1 or u.word == "ANNEX"]
    heads = [i for i in heads if i >= stop] if heads and heads[0] >= stop else heads
    for u in units[: heads[0] if heads else len(units)]:
        u.word = u.word if u.word in ("ADDRESS", "LABEL") else "TEXT"
    for i, end in zip(heads, [*heads[1:], len(units)], strict=False):
        if units[i].word == "ANNEX":
            text = squeeze(folded, units[i].start, units[i].end)
            find_entries(folded, units, i + 1, end, bool(words()["annex.glossary"].search(text)))
        find_sections(units, i + 1, end)
