"""What stands below a report: the headings of its annexes, and the entries of its glossaries."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..source import CHINESE_YEAR
from .lines import words
from .marks import RANK, Unit, end_heading, squeeze


def find_annexes(folded: str, units: Sequence[Unit], first: int) -> int:
    """Mark the headings of annexes and their labels; the index of the first of them (the number of units where none is)."""
    table = words()
    if (heading := alone(folded, units)) is not None:
        units[heading].word = "ANNEX"
        named = table["annex.label"].match(squeeze(folded, units[heading].start, units[heading].end))
        if named is not None:
            _annex_heading(folded, units[heading], len(named[0]))
        return heading
    label, glossary, lists = table["annex.label"], table["annex.glossary"], table["annex.list"]
    close = max((i for i, u in enumerate(units) if u.word == "ADDRESS"), default=first)
    for i in range(first + 1, len(units)):
        unit = units[i]
        if unit.end - unit.start > 60 or not (unit.word == "BARE" or (unit.word == "TEXT" and folded[unit.end - 1] == "：")):
            continue
        text = squeeze(folded, unit.start, unit.end).rstrip("：")
        head = label.match(text)
        rest = text[head.end() :].lstrip("：:、.") if head else text
        if (head and table["furniture.edge"].fullmatch(rest)) or _ELSEWHERE.search(text) is not None:
            unit.word = "TEXT"  # 附件：相关附件, which the page offers; (名词解释附后)
        elif head and _FIRST.match(rest) is not None and (listed := _listed(folded, units[i + 1 :])):
            unit.word = "TEXT"  # 附件：1.重点项目表 / 2.名词解释
            for other in units[i + 1 : i + 1 + listed]:
                other.word = "TEXT"
        elif head and not rest:
            unit.word = "LABEL"
        elif (
            glossary.search(rest)
            or (i > close > first and table["annex.below"].search(rest))
            or ((head or i > close) and lists.search(rest))
            or (head and text[head.end()] in "：、")
            or (i > close > first and head and head[0][-1] in "0123456789一二三四五六七八九十")
        ):
            unit.word = "ANNEX"
            _annex_heading(folded, unit, len(head[0]) if head else 0)
    for i, unit in enumerate(units):
        if unit.word == "LABEL":
            below = units[i + 1] if i + 1 < len(units) else None
            if below is not None and below.word in ("BARE", "TEXT") and below.end - below.start <= 60:
                below.word = "ANNEX"
            elif below is None or below.word != "ANNEX":
                unit.word = "ANNEX"
    _spare_notes(units)
    return next((i for i, u in enumerate(units) if u.word in ("ANNEX", "LABEL")), len(units))


_ELSEWHERE, _FIRST = re.compile(r"(?:附后|另附|另发)\)?$"), re.compile(r"1[.、]|\(1\)|一、")


def _listed(folded: str, below: Sequence[Unit]) -> int:
    """How many lines go on with the list of what is annexed: 2.名词解释."""
    count = 0
    while (
        count < len(below) and below[count].number == count + 2 and not below[count].run_in and folded[below[count].end - 1] not in "。；，"
    ):
        count += 1
    return count


def alone(folded: str, units: Sequence[Unit]) -> int | None:
    """The heading of an annex that stands without its report: nothing but titles stands above it, which name its year where it does not,
    and no part of a report behind it (2031年民生实事 / 1.新建学校5所。). One without a number or label has a list below it."""
    below = 0
    while below < len(units) and _is_title(folded, units[below]):
        below += 1
    if below in (0, len(units)):
        return None
    table, line = words(), squeeze(folded, units[below - 1].start, units[below - 1].end)
    marked = units[below - 1].word in _NUMBERED or table["annex.label"].match(line) is not None
    if not (marked or units[below].number == 1) or not table["annex.alone"].search(line):
        return None
    if not any(_YEAR.search(squeeze(folded, u.start, u.end)) for u in units[:below]):
        return None
    heads = (u for u in units[below:] if u.word in ("BARE", *_NUMBERED) and not u.run_in)
    parts = any(table["heads.part"].search(squeeze(folded, u.text_start, u.heading_end)) for u in heads)
    return None if parts or any(u.word == "ADDRESS" for u in units) else below - 1


def _is_title(folded: str, unit: Unit) -> bool:
    return unit.number != 1 and unit.end - unit.start <= _TITLE and folded[unit.end - 1] != "。"


_TITLE = 60  # characters of a line that is one
_YEAR = re.compile(f"(?:(?:19|20)\\d\\d|{CHINESE_YEAR}|今)年")


def _spare_notes(units: Sequence[Unit]) -> None:
    """Where the numbers of the report go on behind it, it is no annex but the notes at the foot of a page: 一、 … 注： … 二、."""
    behind: dict[str, int | None] = {}
    follows: dict[int, dict[str, int | None]] = {}
    for i in range(len(units) - 1, -1, -1):
        if units[i].word == "ANNEX":
            follows[i] = dict(behind)
        elif units[i].word in _NUMBERED:
            behind[units[i].word] = units[i].number
    before: dict[str, int | None] = {}
    for i, unit in enumerate(units):
        if i in follows and any(n is not None and follows[i].get(word) == n + 1 for word, n in before.items()):
            unit.word, unit.text_start, unit.heading_end = "TEXT", unit.start, unit.end
            if units[i - 1].word == "LABEL":  # its label on a line of its own is none either
                units[i - 1].word = "TEXT"
        elif unit.word in _NUMBERED:
            before[unit.word] = unit.number


_NUMBERED = ("CN", "PAREN")


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


_EXPLAINS = re.compile("[^。；：】]{2,40}(?:[：】]|是指|，指)")  # a term and what ends it: 小巨人：指…, 【小巨人】指…, 小巨人，指…


def find_entries(folded: str, units: Sequence[Unit], head: int, stop: int) -> None:
    """The entries of an annex, which may have a mark of their own (［4］) or none; `glossary` on those that explain a term."""
    text = squeeze(folded, units[head].text_start, units[head].end).rstrip("：")
    glossary = any(words()[f"annex.{kind}"].search(text) for kind in ("glossary", "below"))
    inside = units[head + 1 : stop]
    for u in inside:
        if u.word == "NOTE":
            u.word, glossary = "ARABIC", True
    marked = sum(u.word in RANK and u.word != "BARE" for u in inside)
    if glossary and marked < 2:
        for u in inside:
            if u.word in ("TEXT", "BARE") and _EXPLAINS.match(folded, u.start, u.end) is not None:
                u.word = "ENTRY"
                end_heading(folded, u)
    for u in inside:
        u.glossary = glossary
