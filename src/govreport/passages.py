"""Reads one paragraph: its leaves, its sentences, its claims. Here the stages that work on words meet."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from operator import attrgetter
from typing import NamedTuple

import attrs

from . import claims, coinages, named_times, periods, quantities, records, time_words, unread
from .claims import lists, statements
from .claims.drafts import Draft
from .claims.statements import Hit
from .leaves import in_year
from .paragraphs import View, sentences, view
from .quantities import Found, per
from .settings import Setting
from .source import Source, Span, fold, span_of
from .tree import (
    Claim,
    Coinage,
    Furniture,
    Kind,
    Leaf,
    Mark,
    Name,
    Paragraph,
    Period,
    Problem,
    Quantity,
    Sentence,
    Statement,
    Text,
)
from .units import lookup
from .words import SEPARATOR, late, load


@attrs.frozen(slots=True)
class Passage:
    """A paragraph, read."""

    paragraph: Paragraph
    claims: tuple[Claim, ...]
    statements: tuple[Statement, ...]
    problems: tuple[Problem, ...]


def read(source: Source, paragraphs: Iterable[tuple[Span, Setting]]) -> dict[int, Passage]:
    """Read paragraphs, by where they begin.

    Each step goes through all of them before the next begins: the code of one step is so small that it stays in the processor's
    cache, which takes a tenth less time than one paragraph after the other.

    Args:
        source: the text.
        paragraphs: each with what the text around it is for and speaks of.
    """
    readings = [_Reading(source, span, setting, view(source, span)) for span, setting in paragraphs]
    for reading in readings:
        reading.found = found = quantities.find(reading.seen.text)
        if found and (text := quantities.in_digits(reading.seen.text, found)) is not reading.seen.text:
            reading.seen = reading.seen._replace(text=text)
    for reading in readings:
        reading.hits = statements.hits(reading.seen.text)
    for reading in readings:
        reading.divide()
    out: dict[int, Passage] = {}
    readings.reverse()
    above: _Reading | None = None  # whose sentence goes on on the line below
    while readings:  # each is dropped as soon as it is read: a long text has many
        reading = readings.pop()
        if above is not None:
            reading.go_on(above)
        out[reading.span.start] = reading.passage()
        above = reading if reading.seen.text.endswith("；") else None
    return out


class _Part(NamedTuple):
    """A sentence with a figure or a statement: what was found in it, how many were found before it, and its claims."""

    found: Sequence[Found]
    first: int
    hits: Sequence[Hit]
    drafts: Sequence[Draft]


_part: Callable[[tuple[Sequence[Found], int, Sequence[Hit], Sequence[Draft]]], _Part] = partial(tuple.__new__, _Part)  # as source.span_of


@attrs.define(slots=True, eq=False)
class _Reading:
    """A paragraph on its way through the steps."""

    source: Source
    span: Span
    setting: Setting
    seen: View
    found: Sequence[Found] = ()
    hits: Sequence[Hit] = ()
    sentences: Sequence[tuple[int, int]] = ()
    parts: list[_Part | None] = attrs.field(factory=list)  # of each sentence
    led: Period | None = None  # the time that leads the sentence of the line above, which goes on here
    below: Period | None = None  # … and the one that leads this line's last sentence

    def go_on(self, above: _Reading) -> None:
        """Takes the time that leads the sentence of the line above, where it goes on: 到2030年，产值达到80亿元； / 收入达到6亿元。"""
        setting = self.setting
        same = above.setting.around is setting.around and not setting.turned
        if above.below is not None and same and not self.is_item():
            self.led = above.below
            self.setting = attrs.evolve(setting, period=self.led, headed=setting.headed or setting.period)

    def is_item(self) -> bool:
        """Does a mark stand before it, or begin it? Its time is that of no other item."""
        start = self.span.start
        return _MARKED.match(self.seen.text) is not None or (start > 0 and self.source.folded[start - 1] not in "\n ")

    def divide(self) -> None:
        """Finds the sentences, and their claims as drafts."""
        text, found, hits = self.seen.text, self.found, self.hits
        self.sentences = sentences(text)
        if not found and not hits:
            self.parts = [None] * len(self.sentences)
            return
        i, j, size = 0, 0, len(found)
        for start, end in self.sentences:
            first, one = i, j
            while i < size and found[i].start < end:
                i += 1
            while j < len(hits) and hits[j].start < end:
                j += 1
            if first == i and one == j:
                self.parts.append(None)
                continue
            inside = found[first:i]
            last = self.parts[-1] if self.parts else None
            before = last.drafts if last is not None else ()
            drafts = claims.read(text, start, end, inside, before) if "quantity" in map(_KIND, inside) else ()
            self.parts.append(_part((inside, first, hits[one:j], drafts)))

    def passage(self) -> Passage:
        """The paragraph, read."""
        source, seen, found = self.source, self.seen, self.found
        leaves = _leaves(seen, found, source.text, self.setting)
        problems = [Problem("quantities.unreadable", f.trouble, seen.raw(f.start, f.end)) for f in found if f.trouble]
        problems += [Problem(code, unread.MESSAGES[code], seen.raw(start, end)) for start, end, code in unread.find(seen.text, found)]
        maker = records.Maker(source, seen, found, leaves, self.setting) if found or self.hits else None
        nodes: list[Sentence] = []
        stated: list[Claim] = []
        told: list[Statement] = []
        at, offsets = self.span.start, seen.offsets  # View.raw, without a call for each sentence
        stops = [seen.start + end if offsets is None else offsets[end - 1] + 1 for _, end in self.sentences[:-1]]
        for (start, end), stop, part in zip(self.sentences, (*stops, self.span.end), self.parts, strict=True):
            if part is None or maker is None:
                nodes.append(_sentence(source, at, stop, ()))
                at = stop
                continue
            nodes.append(_sentence(source, at, stop, leaves[part.first : part.first + len(part.found)]))
            at = stop
            maker.begin(part.first, at)
            named = _stated(maker, seen.text, start, part, stated, problems)
            if part.hits:
                told += [maker.statement(d) for d in statements.read(seen.text, start, end, part.found, part.hits, named)]
        if seen.text.endswith("；") and not self.is_item():
            self.below = self.led if maker is None else maker.told.leading(self.led)
        stated.sort(key=_PLACE)
        return Passage(Paragraph(self.span, tuple(nodes)), tuple(stated), tuple(told), tuple(problems))


def _stated(
    maker: records.Maker, text: str, start: int, part: _Part, stated: list[Claim], problems: list[Problem]
) -> list[tuple[int, tuple[int, int]]]:
    """Adds the claims of a sentence, and their problems; gives the subjects, each with the end of its amount."""
    named: list[tuple[int, tuple[int, int]]] = []
    since = edge = start  # where the words begin that may say what a figure is compared with; the end of the last amount
    for draft in part.drafts:
        listed = draft.rule == "stated" and draft.found.start - since < _LIST and lists.goes_on(text, edge, draft.found.start)
        since = since if listed else edge
        stated.append(maker.claim(draft, since))
        if draft.subject is not None:
            named.append((draft.found.end, draft.subject))
        edge = draft.found.end if draft.rule not in ("window", "thing") else edge  # 两年平均, 年均引进亿元项目 60个
        if draft.problem:
            problems.append(maker.problem(draft))
    return named


_MARKED = re.compile(r"[—●■◆•·①-⑳⑴-⒇(]|\d{1,2}[.、．)]|[一二三四五六七八九十]{1,2}[、是]")
_KIND, _PLACE = attrgetter("kind"), attrgetter("quantity.span")
_LIST = 200  # characters of a list whose amounts are compared with the same; one without bound would be read anew for each of them


def _sentence(source: Source, start: int, end: int, leaves: Sequence[Leaf]) -> Sentence:
    """A sentence, with plain text between what was found in it, and what of the page stands inside it."""
    whole, text = span_of((start, end)), source.text
    if source.interruptions:
        leaves = [*leaves, *(Furniture(aside, text[aside.slice]) for aside in _interruptions(source, start, end, leaves))]
        leaves.sort(key=_BEGIN)
    if not leaves:
        return Sentence(whole, (Text(whole, text[start:end]),))
    out: list[Leaf] = []
    for leaf in leaves:
        first, last = leaf.span
        if first > start:
            out.append(Text(span_of((start, first)), text[start:first]))
        out.append(leaf)
        start = last
    if start < end:
        out.append(Text(span_of((start, end)), text[start:end]))
    return Sentence(whole, tuple(out))


_BEGIN = attrgetter("span")


def _interruptions(source: Source, start: int, end: int, leaves: Sequence[Leaf]) -> list[Span]:
    """What of the page stands in a sentence, and inside none of its leaves."""
    inside = source.interruptions[bisect_left(source.interruptions, (start,)) : bisect_left(source.interruptions, (end,))]
    starts = [leaf.span.start for leaf in leaves] if inside else []
    before = ((aside, bisect_left(starts, aside.start)) for aside in inside)
    return [aside for aside, i in before if i == 0 or leaves[i - 1].span.end <= aside.start]


def period_of(source: Source, span: Span, setting: Setting) -> Period | None:
    """The period that a heading names: 2022年工作回顾, 过去五年工作回顾; None where it names none.

    Where the text looks ahead it is not over: “十三五”发展成就和“十四五”主要目标; ——五年累计完成投资7000亿元.
    """
    seen = view(source, span)
    found = quantities.find(seen.text)
    planned = setting.calendar.planned
    for f, leaf in zip(found, _leaves(seen, found, source.text, setting), strict=True):
        period = leaf.period if isinstance(leaf, Quantity) else leaf
        if not isinstance(period, Period) or (period is leaf and _EDGE.match(seen.text, f.end) is not None):
            continue
        over = setting.ahead and planned is not None and period.end is not None and period.end.year < planned
        if not over:
            return period
    return None


_EDGE = late(
    lambda: "(?:规划)?(?:实现|取得|迈出)?(?:{})?(?:{})".format(*["|".join(load("outline")["heads"][key]) for key in ("manner", "edge")])
)


def quantities_of(source: Source, spans: Iterable[Span]) -> list[Quantity]:
    """The quantities of paragraphs alone, step by step as in `read`."""
    views = [view(source, span) for span in spans]
    found = [[f for f in quantities.find(seen.text) if f.kind == "quantity"] for seen in views]
    return [
        leaf
        for seen, some in zip(views, found, strict=True)
        for leaf in _leaves(seen, some, source.text, Setting())
        if isinstance(leaf, Quantity)
    ]


_DURATION = Kind.DURATION


def _leaves(seen: View, found: Sequence[Found], text: str, setting: Setting) -> list[Leaf]:
    """The nodes of what was found in a paragraph, one for each; `text` is the raw text of the report."""
    out: list[Leaf] = []
    some, offsets, first = "每" in seen.text, seen.offsets, seen.start
    for f in found:  # View.raw, without a call for each
        span = span_of((first + f.start, first + f.end)) if offsets is None else seen.raw(f.start, f.end)
        raw, reading = text[span[0] : span[1]], f.reading
        if reading is None:
            out.append(_leaf(f, seen, span, raw, setting) if raw not in _SAME_YEAR else _same_year(f, seen, span, setting, found, out))
            continue
        unit = reading.unit
        if "(" in unit.text and "（" in raw:  # the unit as it is written
            unit = lookup(raw[raw.find(unit.text[0]) : raw.find("）") + 1]) or unit
        period = _window(f, seen, span, raw, setting) if reading.kind is _DURATION else None
        of = per.units_of(seen.text, f.start) if some else ()
        out.append(
            Quantity(span, raw, reading.value, reading.low, reading.high, unit, reading.kind, reading.bound, reading.rule, period, of)
        )
    return out


def _same_year(f: Found, seen: View, span: Span, setting: Setting, found: Sequence[Found], before: Sequence[Leaf]) -> Leaf:
    """The node of 当年: the year that its sentence names before it (2018年获批，当年 突破300家), else that of the text around."""
    top = seen.text.rfind("。", 0, f.start)
    named = (
        year
        for other, leaf in zip(reversed(found[: len(before)]), reversed(before), strict=True)
        if other.start > top and isinstance(leaf, Period) and not named_times.compared(seen.text, other)
        if (year := in_year(leaf)) is not None
    )
    return periods.resolve(span, seen.text[f.start : f.end], setting.calendar, next(named, setting.year_at(span.start)))


_SAME_YEAR = ("当年", "同年")


def _leaf(f: Found, seen: View, span: Span, text: str, setting: Setting) -> Leaf:
    """The node of what is no quantity."""
    if f.kind == "period":
        turned = next((period for _, period in setting.turned if period.span == span), None) if text[0] == "上" else None
        if turned is not None:
            return turned  # 上年，…: the year to which the text turns, and not the one before it
        around = setting.year_at(span.start) if setting.turned else setting.around_year
        return periods.resolve(span, text, setting.calendar, around, time_words.in_full(seen.text[f.start : f.end]))
    if f.kind == "name":
        return Name(span, text)
    if f.kind == "mark":
        return Mark(span, text)
    if f.kind == "footnote":
        return Mark(span, text, int(re.sub(r"\D", "", fold(text))))
    kind, members = coinages.classify(seen.text, f.start, f.end)
    return Coinage(span, text, kind, tuple(seen.text[a:b] for a, b in members))


_LISTED, _LISTED_REACH = re.compile(rf"(?<!\d){time_words.ONE_BY_ONE}$"), 30
_FIRST_OF = late(f"“?(?P<plan>{time_words.PLAN})”?(?:规划|计划|时期|期间)?的?[前头]$")  # “十四五”前 四年
_SPANNED = late(rf"(?P<span>(?P<first>\d{{4}})年?{SEPARATOR}(?P<last>\d{{4}})年)的?这?$")  # 从2011年到2015年的 五年间
_LEFT = re.compile("(?:过去的?|以来的这?|近|今后的?|未来的?|今明)$")
_RIGHT = re.compile(
    "来|间|里|以来|(?P<amid>中(?=[，建完投累新开共解修引培每实]))|(?P<sum>累计|共|(?!行动|计划|规划)[^，。；、的\\d]{2,8}累计)"
)
# 到2030年产值达到8亿元， 五年累计完成…
_UNTIL, _UNTIL_REACH = re.compile(r"到(?P<year>20\d\d)年(?![^。；]{0,40}?\d{4}年)[^。；]{0,40}$"), 48
_TAKEN = re.compile("的?(?:时间|努力)")  # 用 三年时间改造老旧小区80个
# In what looks back also one over which something changed: 居民收入 三年增长42%, 五年年均增长8%, A和B 五年分别增长40%和50%; not
# 由三年提高到五年, 连续三年增长8%; and what was done in them: 三年投入 20亿元, not 历时三年建成.
_NOT_OVER = ("由", "从", "自", "续", "前", "满", "逾", "时", "经", "过")
_OVER = re.compile(
    "(?:实现|分别)?(?:年?平均|年均)?(?:增[长加]|提[高升]|上[升涨]|下降|减少|降低|翻|[新净]增)(?![到至为])"
    r"|(?:[新复]?开工|实际|利用|实现|增收|减税|投入|完成|建成|新建|改造|治理|整治|引进|争取|造林|转移|脱贫|减贫)[^，。；：、\d]{0,10}?[约近超逾]?\d"
)


def _window(f: Found, seen: View, span: Span, text: str, setting: Setting) -> Period | None:
    """The period that a duration states as well: 五年来, 过去五年, 今后五年."""
    if f.reading is None or f.reading.unit.text != "年":
        return None
    listed = _LISTED.search(seen.text, max(0, f.start - _LISTED_REACH), f.start)
    if listed is not None:
        first, *_, last = re.findall(r"\d{4}", listed[0])
        whole = int(last) - int(first) + 1 == f.reading.value  # but 2018、2020两年 leave one out
        return attrs.evolve(periods.resolve(span, f"{first}年—{last}年", setting.calendar), text=text) if whole else None
    first_of = _FIRST_OF.search(seen.text, max(0, f.start - _LISTED_REACH), f.start)
    if first_of is not None:
        first = time_words.plan_years(first_of["plan"])[0]
        last_of = first - 1 + int(f.reading.value or 0)
        return attrs.evolve(periods.resolve(span, f"{first}年—{last_of}年", setting.calendar), text=text)
    spanned = _SPANNED.search(seen.text, max(0, f.start - _LISTED_REACH), f.start)
    if spanned is not None and seen.text[f.end : f.end + 1] != "的" and int(spanned["last"]) - int(spanned["first"]) + 1 == f.reading.value:
        return attrs.evolve(periods.resolve(span, spanned["span"], setting.calendar), text=text)
    left = _LEFT.search(seen.text, max(0, f.start - 4), f.start)
    over = setting.back and not seen.text.endswith(_NOT_OVER, 0, f.start) and _OVER.match(seen.text, f.end) is not None
    if setting.ahead and seen.text[f.start - 1 : f.start] == "用" and _TAKEN.match(seen.text, f.end) is not None:
        days = periods.resolve(span, text, setting.calendar, words="今后" + seen.text[f.start : f.end].removesuffix("左右"))
        return days if days.start is not None else None
    right = _RIGHT.match(seen.text, f.end)
    if right is not None and right["amid"] and seen.text.endswith("年的", 0, f.start):
        right = None  # 从1966年到1976年的 十一年中
    if left is None and not over and (right is None or ((right["sum"] or right["amid"]) and setting.ahead)):
        if right is None or not right["sum"] or (until := _UNTIL.search(seen.text, max(0, f.start - _UNTIL_REACH), f.start)) is None:
            return None  # but in a plan 三年累计投入50亿元 is of years to come
        last, planned = int(until["year"]), setting.calendar.planned or 0
        first = last + 1 - int(f.reading.value or 0)
        return attrs.evolve(periods.resolve(span, f"{first}年—{last}年", setting.calendar), text=text) if first <= planned <= last else None
    words = (left[0].rstrip("的") if left is not None and left[0][0] != "以" else "") + seen.text[f.start : f.end]
    days = periods.resolve(span, words, setting.calendar, words=words)
    return attrs.evolve(days, text=text) if days.start is not None else None
