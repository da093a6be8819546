"""Claims about canonical indicators: facts.

A claim is a fact where its whole name, after words of time, tense and of the region as a whole, is one that `data/indicators.toml`
knows, and where its relation and unit give a measure that the indicator takes. Whatever is left over (民间, 制造业, a place) narrows
the claim to a part of the region or of the thing, and it is no fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

import attrs

from .. import words
from ..calendars import Calendar
from ..indicators import Indicator
from ..regions import Region
from ..source import Source, Span
from ..times import Times
from ..tree import Bound, Claim, Fact, Kind, Measure, Problem, Relation, Status, Value
from ..vocabulary import CHANGES
from . import naming, narrowed, places, rivals, wider
from .dating import Dates
from .measures import is_index, measured
from .naming import Named
from .subjects import Subjects

_NO_FACT = (Relation.RANK, Relation.OTHER, Relation.CHANGE_FROM)  # a tuple: the hash of an enumeration's member is slow


@attrs.frozen(slots=True)
class Found:
    """The facts, the claims with the indicators that they are about, and what contradicts."""

    facts: tuple[Fact, ...]
    claims: tuple[Claim, ...]
    problems: tuple[Problem, ...]


def read(claims: Sequence[Claim], source: Source, times: Times, region: Region | None, calendar: Calendar) -> Found:
    """The facts among the claims of a report, in text order.

    Args:
        claims: all claims, in text order.
        source: the text.
        times: of which years its parts and paragraphs speak.
        region: whose report it is.
        calendar: what its words of time are counted from.

    >>> import govreport
    >>> report = govreport.parse("一、2022年工作回顾\\n全市地区生产总值5562.47亿元、增长2.5%，民间投资增长3%。", year=2023)
    >>> [(f.indicator, str(f.measure), str(f.value), f.year) for f in report.facts if f.indicator == "gdp"]
    [('gdp', 'level', '556247000000', 2022), ('gdp', 'growth', '2.5', 2022)]
    """
    reader = _Reader(source, times, region, calendar)
    possible = reader.lexicon.possible
    likely = [
        (i, c)
        for i, c in enumerate(claims)
        if c.topic and c.relation not in _NO_FACT and (possible(c.topic) or any(map(possible, c.subjects)))
    ]
    facts = [fact for i, claim in likely for fact in reader.facts(claims, i, claim)]
    if not reader.marked:
        return Found((), tuple(claims), ())
    facts = wider.told_apart(facts, source.folded, reader.marked, reader.subjects.doers, reader.indicators)
    kept, problems = rivals.prefer(rivals.clear(facts))
    return Found(kept, tuple([reader.marked.get(i, claim) for i, claim in enumerate(claims)]), problems)


# --- one claim -------------------------------------------------------------------------------------------------------

_EACH, _NEAR = re.compile("(?<![人年户亩月日平])均|都|双双|分别|各(?=增|达|为|突)"), 12
_BROUGHT = words.late(lambda: words.any_of("scopes", "brought") + "[^，。；、：全完实]{0,4}$")
_SECTORS = words.late(lambda: words.any_of("scopes", "sectors"))
_NEW = words.late(lambda: words.any_of("scopes", "new"))
_STOCK = words.late(lambda: words.any_of("scopes", "stock"))


class _Reader:
    """Reads claims one after the other; remembers how often a pair's name was used."""

    def __init__(self, source: Source, times: Times, region: Region | None, calendar: Calendar) -> None:
        self.source, self.text = source, source.folded
        self.dates = Dates(source.folded, times, calendar)
        self.lexicon = naming.lexicon(region)
        self.indicators = self.lexicon.indicators
        self.marked: dict[int, Claim] = {}  # claims that are facts, with their indicators
        self.turns: dict[tuple[Span | None, Span, Measure, tuple[str, ...]], int] = {}
        self.subjects = Subjects(source.folded, self.lexicon, self.marked)

    def facts(self, claims: Sequence[Claim], i: int, claim: Claim) -> Iterator[Fact]:
        """The facts that a claim states: none, one, two of a pair, or one for each member of its list (A、B均增长8%)."""
        if claim.status is Status.OTHER or claim.subject_span is None or narrowed.divides(self.text, claim):
            return
        named = self.subjects.named(claims, i, claim)
        known = [named] if named is not None else self.subjects.members(claim)
        last = claims[i - 1] if i else None
        if last is not None and claim.subject_span.end <= last.quantity.span.end:
            whose = narrowed.whose(self.text, last, claim, self.lexicon.whose)
            if whose == "other":
                return
            if whose and named is None and claim.topic and (own := self.lexicon.read(claim.topic)) is not None:
                known = [own]
        if known and not self.no_total(claims, i, claim):
            for each in known:
                yield from self.stated(claims, i, claim, each)

    def no_total(self, claims: Sequence[Claim], i: int, claim: Claim) -> bool:
        """Is a figure none of a year, of the region as a whole, as the words around it say?"""
        assert claim.subject_span is not None
        text = self.text
        after = claims[i + 1] if i + 1 < len(claims) else None
        if narrowed.was_set(text, claim, claims[i - 1] if i else None):
            return True
        if (
            narrowed.beside(text, claims, i)
            or narrowed.yardstick(text, claim, after)
            or narrowed.yearly(text, claim)
            or (claim.quantity.bound is not Bound.EXACT and narrowed.held_long(text, claim))
        ):
            return True
        reached = narrowed.listed("reached")
        if text.endswith(reached, 0, claim.subject_span.start) or text.endswith(reached, 0, claim.quantity.span.start):
            return True
        if narrowed.together(text, claim) or (i and narrowed.of_some(text, claims[i - 1], claim)) or self.unfinished(claims, i, claim):
            return True
        if after is not None and claim.status is Status.ACHIEVED and narrowed.passed(text, claim, after):
            return True
        return narrowed.elsewhere(text, claim, self.lexicon.own)

    def unfinished(self, claims: Sequence[Claim], i: int, claim: Claim) -> bool:
        """Does a mark divide the figures of a list, so that the first alone seems to be that of all: A和B分别增长5%；6%?"""
        assert claim.subject_span is not None
        after = claims[i + 1] if i + 1 < len(claims) else None
        if after is None or after.quantity.kind is not claim.quantity.kind or after.span == claim.span:
            return False
        between = self.text[claim.quantity.span.end : after.quantity.span.start]
        return between in ("，", "；") and "分别" in self.text[claim.subject_span.end : claim.quantity.span.start]

    def stated(self, claims: Sequence[Claim], i: int, claim: Claim, named: Named) -> Iterator[Fact]:
        """The facts that a claim states by a name."""
        relation = self.relation(claims, i, claim, named)
        if len(named.ids) > 1 and self.dates.handed_out(claim) is not None:
            return  # 2022年和2023年城乡居民收入分别增长5%、6%: handed out to the times, or to the pair
        for id in self.turn(claims, i, claim, named, relation):
            indicator = self.indicators[id]
            if indicator.change and relation in CHANGES:
                indicator = self.indicators[indicator.change]
            measure = measured(indicator, relation, claim.quantity.kind)
            if measure is None or (named.growth_only and measure is not Measure.GROWTH) or is_index(claim, measure):
                continue
            if measure is Measure.GROWTH and self.of_another(claims, i, claim, named, indicator):
                continue
            if (
                measure is Measure.COUNT
                and claim.construction == "reached"
                and not _NEW.search(self.text[claim.span.slice] + (claim.topic or ""))
            ):
                continue  # 高标准农田达到50万亩: a stock, and nothing that came into being
            if measure is Measure.COUNT and self.in_stock(claim):
                continue
            if indicator.dimension == "money" and self.of_part(claims, i, claim, indicator.group):
                continue
            if claim.quantity.unit.text in indicator.not_in or self.part(claims, i, claim, measure):
                continue
            if i - 1 in self.marked and self.marked[i - 1].indicator == id and self.within(claims[i - 1], claim, measure):
                continue
            each_year = (
                self.text.endswith(narrowed.listed("each_year"), 0, claim.subject_span.start) if claim.subject_span is not None else False
            )
            when = self.dates.year(claim, measure, indicator.summed and relation is Relation.LEVEL and not each_year)
            if when is not None and not narrowed.outdated(self.text, claim, when, self.dates.calendar.planned):
                yield self.fact(claims, i, claim, indicator, measure, relation, when)
            else:
                self.marked.setdefault(i, attrs.evolve(claim, indicator=indicator.id))  # … but over more or less than a year

    def of_another(self, claims: Sequence[Claim], i: int, claim: Claim, named: Named, indicator: Indicator) -> bool:
        """Is a growth none of the indicator, but of what is new, of the ground it grows on, or of its value at current prices?"""
        if Measure.COUNT in indicator.measures and self.of_new(claims, i, claim):
            return True  # 新登记经营主体3万户、增长12%: not the growth of all there are
        if named.growth_only and i and (claims[i - 1].subject or "").endswith(narrowed.listed("grounds")):
            return True  # 粮食播种面积120万亩，棉花增长8%
        return indicator.constant_prices and narrowed.at_current_prices(self.text, claim)

    def of_part(self, claims: Sequence[Claim], i: int, claim: Claim, group: str) -> bool:
        """Does the sentence speak of a part of the region? The growth behind a level that is a fact is of what that is of."""
        last = claims[i - 1] if i else None
        if claim.subject_span is None or (i - 1 in self.marked and last is not None and last.subject_span == claim.subject_span):
            return False
        shares = last is not None and claim.subject_span.end <= last.quantity.span.end
        if shares and last is not None and narrowed.whose(self.text, last, claim, self.lexicon.whose) == "own":
            return False  # 从全国看，生产总值增长5%；我市 增长6%
        return places.speaks_of_part(self.text, claim.subject_span.start, self.lexicon.own, group)

    def in_stock(self, claim: Claim) -> bool:
        """Is a figure how many there are, where nothing says that they are new: 转移就业总量 稳定在56万人, but 新增就业稳定在5万人?"""
        assert claim.subject_span is not None
        said = self.text[max(claim.span.start, claim.subject_span.start) : claim.quantity.span.start]
        return _STOCK.search(said) is not None and "新" not in said

    def of_new(self, claims: Sequence[Claim], i: int, claim: Claim) -> bool:
        """Is a figure one of things that are new, and none of how many there are by now?"""
        assert claim.subject_span is not None
        told = [c.relation for c in claims[max(0, i - 2) : i] if c.subject_span == claim.subject_span]
        if told == [Relation.ADD, Relation.LEVEL]:
            return False  # 新增经营主体2.3万户，总量达到25万户，增长10%
        newly, start = narrowed.listed("newly"), claim.subject_span.start
        return self.text.startswith(newly, start) or self.text.endswith(newly, 0, start)

    def within(self, last: Claim, claim: Claim, measure: Measure) -> bool:
        """Is an amount a part of the one before, or of another act: 造林8万亩，其中人工造林3万亩; 新建5亩，改造3亩?"""
        if claim.quantity.kind is Kind.PERCENT:
            return False
        between = self.text[last.quantity.span.end : claim.quantity.span.start]
        if len(between) < 20 and "其中" in between:  # but 工业增加值51亿元，其中规模以上工业增加值36亿元
            return self.subjects.distinctions(claim) <= self.subjects.distinctions(last)
        return claim.subject_span == last.subject_span and measure is Measure.COUNT and claim.relation is Relation.LEVEL

    def part(self, claims: Sequence[Claim], i: int, claim: Claim, measure: Measure) -> bool:
        """Is a figure no total of the region, but what a programme brought about (班列带动进出口45亿元), or the exports of one product?"""
        assert claim.subject_span is not None
        last = claims[i - 1] if i else None
        if (
            (claim.topic == "税收" or claim.topic in narrowed.listed("trade"))
            and last is not None
            and last.topic
            and last.topic.endswith(narrowed.listed("produced"))
        ):
            mark = self.text[last.quantity.span.end : claim.subject_span.start]  # 茶叶产值增长8%、出口增长53%
            if _SECTORS.search(last.topic) is None and (mark == "、" or (mark == "，" and i - 1 not in self.marked)):
                return True
        if i - 1 in self.marked or claim.quantity.text.startswith("突破"):
            return False
        if last is not None and claim.topic in narrowed.listed("throughput") and narrowed.of_port(self.text, last, claim):
            return True
        if measure in (Measure.LEVEL, Measure.COUNT):
            return _BROUGHT.search(self.text, max(0, claim.subject_span.start - 8), claim.subject_span.start) is not None
        return last is not None and last.subject_span == claim.subject_span and self.part(claims, i - 1, last, Measure.LEVEL)

    def relation(self, claims: Sequence[Claim], i: int, claim: Claim, named: Named) -> Relation:
        """The relation of a claim, unless its name or the claim before says that its percentage is a rate of change."""
        relation = claim.relation
        if (
            relation is Relation.CHANGE_TO
            and claim.subject_span is not None
            and self.text.endswith(narrowed.listed("newly"), 0, claim.subject_span.start)
        ):
            return Relation.ADD  # 新登记 经营主体由3.2万户增加到4.1万户
        if relation in CHANGES:
            rated = Measure.GROWTH not in self.indicators[named.ids[0]].measures
            return Relation.LEVEL if rated and named.change is relation else relation
        total = claim.quantity.text.startswith("突破") and {Measure.LEVEL, Measure.COUNT} <= {*self.indicators[named.ids[0]].measures}
        if relation is Relation.ADD and total:
            edge = max(claims[i - 1].quantity.span.end if i else 0, claim.span.start)  # 新登记主体2万户，主体突破14万户: a total
            return relation if _NEW.search(self.text, edge, claim.quantity.span.end) else Relation.LEVEL
        if claim.quantity.kind is not Kind.PERCENT:
            assert claim.subject_span is not None
            raised = relation is Relation.ADD and claim.quantity.kind is Kind.MONEY
            return Relation.LEVEL if raised and self.text.endswith(narrowed.listed("brought_in"), 0, claim.subject_span.start) else relation
        if named.change is not None and Measure.GROWTH in self.indicators[named.ids[0]].measures:
            return named.change
        if claim.status is Status.TARGET and relation is Relation.LEVEL and self.promised(claim, named):
            return Relation.INCREASE
        last = claims[i - 1] if i else None
        if last is not None and last.relation in CHANGES and (self.stretched(claims, i, claim) or narrowed.came(self.text, last, claim)):
            return last.relation
        return relation

    def promised(self, claim: Claim, named: Named) -> bool:
        """Is a percentage that is promised of what is no rate a growth: 生产总值确保12%、力争14%?"""
        takes = self.indicators[named.ids[0]].measures
        rated = Measure.GROWTH not in takes or Measure.RATE in takes
        if rated or not self.text.endswith(narrowed.listed("promised"), 0, claim.quantity.span.start):
            return False
        compared = ("与", "和", "同", *words.AGAINST)  # 居民收入与 经济增长 同步，力争8%
        return claim.subject_span is None or not self.text.endswith(compared, 0, claim.subject_span.start)

    def turn(self, claims: Sequence[Claim], i: int, claim: Claim, named: Named, relation: Relation) -> tuple[str, ...]:
        """The ids that this claim gives: of a pair the first, then the second; of a single figure for both that of the whole."""
        if len(named.ids) < 2:
            return named.ids
        measure = measured(self.indicators[named.ids[0]], relation, claim.quantity.kind)
        if measure is None:
            return ()
        key = (claim.subject_span, claim.span, measure, named.ids)
        turn = self.turns.get(key, 0)
        self.turns[key] = turn + 1
        alone = None if self.each(claim) else self.lexicon.names.alone.get(named.ids)
        if not self.goes_on(claims, i, claim) and (turn == 0 or self.stretched(claims, i, claim)):
            return (alone,) if alone else named.ids
        return named.ids[turn : turn + 1]

    def each(self, claim: Claim) -> bool:
        """Does a word before a figure give it to each of a pair: 城乡居民收入 均 增长8%?"""
        assert claim.subject_span is not None
        at = claim.quantity.span.start
        start = max(claim.subject_span.end, self.text.rfind("，", at - _NEAR, at), at - _NEAR)
        return _EACH.search(self.text, start, at) is not None

    def goes_on(self, claims: Sequence[Claim], i: int, claim: Claim) -> bool:
        """Does a second figure of the same kind stand under the name of a pair, which is no higher target for the first?"""
        return any(
            other.subject_span == claim.subject_span
            and other.span == claim.span
            and other.quantity.kind is claim.quantity.kind
            and not self.stretched(claims, at, other)
            for at, other in enumerate(claims[i + 1 : i + 3], i + 1)
        )

    # --- the fact

    def fact(
        self, claims: Sequence[Claim], i: int, claim: Claim, indicator: Indicator, measure: Measure, relation: Relation, year: int
    ) -> Fact:
        quantity = claim.quantity
        value, low, high = quantity.value, quantity.low, quantity.high
        if relation is Relation.DECREASE:
            value, low, high = _fallen(value), _fallen(high), _fallen(low)
        self.marked[i] = claim = self.marked.get(i) or attrs.evolve(claim, indicator=indicator.id)  # one claim may state two facts
        return Fact(
            indicator.id, claim.status, year, measure, value, low, high, quantity.unit, quantity.bound,
            self.stretched(claims, i, claim), True, Span(claim.span.start, max(claim.span.end, quantity.span.end)), claim,
        )  # fmt: skip

    def stretched(self, claims: Sequence[Claim], i: int, claim: Claim) -> bool:
        """Is it the second, higher figure of a target: 增长6.5%、力争7%?"""
        if claim.status is not Status.TARGET or i == 0:
            return False
        last = claims[i - 1]
        same = last.subject_span == claim.subject_span and last.topic == claim.topic and last.quantity.kind is claim.quantity.kind
        between = self.text[last.quantity.span.end : claim.quantity.span.start]
        return same and len(between) < 30 and any(word in between for word in words.load("status")["stretch"])


def _fallen(value: Value | None) -> Value | None:
    """A fall with its sign, also where the text has one: 降幅为5.6%, 降幅为-5.6%."""
    if isinstance(value, Decimal):
        return value.copy_abs().copy_negate() if value else value  # a minus sign would round to the context
    return None if value is None else -value
