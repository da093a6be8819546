"""Claims about canonical indicators: facts.

A claim is a fact where its whole name, after words of time, tense and of the region as a whole, is one that `data/indicators.toml`
knows, and where its relation and unit give a measure that the indicator takes. Whatever is left over (民间, 制造业, a place) narrows
the claim to a part of the region or of the thing, and it is no fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import attrs

from . import indicators, words, years
from .indicators import Indicator
from .layout import Layout
from .regions import Level, Region
from .source import Source, Span
from .tree import Bound, Claim, Fact, Kind, Measure, Problem, Relation, Status, Value


@attrs.frozen(slots=True)
class Found:
    """The facts, the claims with their indicators, and what contradicts."""

    facts: tuple[Fact, ...]
    problems: tuple[Problem, ...]


def read(claims: Sequence[Claim], source: Source, layout: Layout, region: Region | None, year: int | None) -> Found:
    """The facts among the claims of a report, in text order.

    Args:
        claims: all claims, in text order.
        source: the text.
        layout: its headings, which may say of which years a part speaks.
        region: whose report it is.
        year: the year of the report.

    >>> import govreport
    >>> report = govreport.parse("一、2022年工作回顾\\n全市地区生产总值5562.47亿元、增长2.5%，民间投资增长3%。", year=2023)
    >>> [(f.indicator, str(f.measure), str(f.value), f.year) for f in report.facts if f.indicator == "gdp"]
    [('gdp', 'level', '556247000000', 2022), ('gdp', 'growth', '2.5', 2022)]
    """
    reader = _Reader(source, layout, region, year)
    facts = [fact for i, claim in enumerate(claims) for fact in reader.facts(claims, i, claim)]
    return Found(*_prefer(facts))


# --- names ----------------------------------------------------------------------------------------------------------


@attrs.frozen(slots=True)
class _Named:
    """What a name means: the ids (two of a pair), and whether it is the name of a change (增速, 降幅)."""

    ids: tuple[str, ...]
    change: Relation | None = None
    growth_only: bool = False
    thing: str = ""


class _Lexicon:
    """The patterns for the ends of a name, for a report's region."""

    def __init__(self, level: Level | None, own: tuple[str, ...]) -> None:
        vocabulary = indicators.vocabulary()
        spell = indicators.names().spellings.plain
        levels = [level.value] if level is not None else [each.value for each in Level]
        whole = [w for key in ("any", *levels) for w in vocabulary.get(f"whole.{key}", ())]
        lead = {*map(spell, (*whole, *own, *(place + "地区" for place in own))), *vocabulary["lead"]}
        self.lead = re.compile(rf"(?:{words.pattern(sorted(lead))}|(?:19|20)?\d\d年|[、，：:—\-·《])*")
        self.trail = re.compile(f"(?:{words.pattern(vocabulary['trail'])})$")
        self.ends = {
            Relation.INCREASE: tuple(sorted(vocabulary["rise"], key=len, reverse=True)),
            Relation.DECREASE: tuple(sorted(vocabulary["fall"], key=len, reverse=True)),
        }
        self.trails = tuple(sorted(vocabulary["trail"], key=len, reverse=True))
        names = indicators.names()
        changes = [w for ends in self.ends.values() for w in ends]
        self.last = frozenset({end[-1] for end in names.lengths if end} | {w[-1] for w in (*self.trails, *changes)})

    def read(self, text: str) -> _Named | None:
        """The indicators that a name stands for, None where it is no name that is known, or is narrowed."""
        names = indicators.names()
        change: Relation | None = None
        for _ in range(4):
            name = names.longest(text)
            if name is not None and self.lead.fullmatch(text, 0, len(text) - len(name)):
                return _Named(names.ids[name], change, name in names.growth_only, names.things.get(name, ""))
            cut, kind = self._cut(text)
            if not cut or cut >= len(text):
                return None
            text, change = text[:-cut], kind or change
        return None

    def _cut(self, text: str) -> tuple[int, Relation | None]:
        """How many characters at the end are words that may stand behind a name."""
        for kind, ends in self.ends.items():
            for word in ends:
                if text.endswith(word):
                    return len(word), kind
        for word in self.trails:
            if text.endswith(word):
                return len(word), None
        return 0, None


@cache
def _lexicon(level: Level | None, own: tuple[str, ...]) -> _Lexicon:
    return _Lexicon(level, own)


indicators.on_change(_lexicon.cache_clear)

_CLASS = re.compile("(?:壮族|回族|维吾尔|彝族|藏族|羌族|苗族|侗族|土家族|布依族|傣族|白族|哈尼族|朝鲜族|蒙古族?|哈萨克|蒙古|柯尔克孜)*(?:省|市|自治区|自治州|自治县|地区|盟|县|区|州|旗|林区|特区)$")


def _own_names(region: Region | None) -> tuple[str, ...]:
    """The region's name in full and in short."""
    if region is None:
        return ()
    short = _CLASS.sub("", region.name)
    return (region.name, short, short + region.name[-1]) if len(short) >= 2 else (region.name,)


# --- one claim -------------------------------------------------------------------------------------------------------

_EDGE = re.compile("[，。；：！？]")
_ASIDE = re.compile(r"\([^()]*\)")
_REACH = 600  # no sentence is longer
_STRETCHED = re.compile("力争|争取|奋力|冲刺|努力|争")
_NAMED_PARTS = re.compile("、|以及|和|与|及")


class _Reader:
    """Reads claims one after the other; remembers how often a pair's name was used."""

    def __init__(self, source: Source, layout: Layout, region: Region | None, year: int | None) -> None:
        self.source, self.text, self.year = source, source.folded, year
        level = region.level if region is not None else None
        self.lexicon = _lexicon(level, _own_names(region))
        self.frames = years.Frames(source, layout, year)
        self.turns: dict[tuple[Span | None, Span, Measure], int] = {}
        self.known: dict[tuple[Span, str | None], _Named | None] = {}

    def facts(self, claims: Sequence[Claim], i: int, claim: Claim) -> Iterator[Fact]:
        """The facts that a claim states: none, one, or two of a pair."""
        if claim.status is Status.OTHER or claim.relation in (Relation.RANK, Relation.OTHER, Relation.CHANGE_FROM) or claim.subject_span is None:
            return
        named = self.named(claims, i, claim)
        if named is None:
            return
        relation = self.relation(claims, i, claim, named)
        for id in self.turn(claim, named, relation):
            indicator = indicators.get(id)
            measure = measured(indicator, relation, claim.quantity.kind)
            if measure is None or (named.growth_only and measure is not Measure.GROWTH):
                continue
            when = self.when(claim, measure)
            if when is not None:
                yield self.fact(claims, i, claim, indicator, measure, relation, when)

    def relation(self, claims: Sequence[Claim], i: int, claim: Claim, named: _Named) -> Relation:
        """The relation of a claim, unless its name or the claim before says that its percentage is a rate of change."""
        relation = claim.relation
        if relation in _CHANGES:
            rated = Measure.GROWTH not in indicators.get(named.ids[0]).measures
            return Relation.LEVEL if rated and named.change is relation else relation
        if named.change is not None and Measure.GROWTH in indicators.get(named.ids[0]).measures:
            return named.change
        if claim.quantity.kind is Kind.PERCENT and claims[i - 1].relation in _CHANGES and self.stretched(claims, i, claim):
            return claims[i - 1].relation
        return relation

    def named(self, claims: Sequence[Claim], i: int, claim: Claim) -> _Named | None:
        """What a claim is about."""
        assert claim.subject_span is not None
        key = (claim.subject_span, claim.topic)
        if key not in self.known:
            self.known[key] = self._named(claims, i, claim)
        named = self.known[key]
        if claim.relation is Relation.SHARE and named is not None and claim.scope is not None:
            return self.share(named, claim.scope)
        return named

    def _named(self, claims: Sequence[Claim], i: int, claim: Claim) -> _Named | None:
        assert claim.subject_span is not None and claim.topic is not None
        if claim.topic[-1] not in self.lexicon.last:
            return None
        spell = indicators.names().spellings.plain
        if claim.topic != claim.subject:
            return self.lexicon.read(spell(_ASIDE.sub("", claim.topic)))
        edge = self.edge(claims, i, claim.subject_span.start)
        named = self.lexicon.read(spell(_ASIDE.sub("", self.text[edge : claim.subject_span.end])))
        if named is not None and named.thing and not self.speaks_of(claims, i, edge, named.thing):
            return None
        return named

    def speaks_of(self, claims: Sequence[Claim], i: int, at: int, thing: str) -> bool:
        """Is a sentence, up to a place, about a thing: its last figure, or where it has none yet, its words?"""
        start = max(self.text.rfind(mark, 0, at) for mark in "。；")
        last = next((c for c in reversed(claims[:i]) if c.quantity.span.start < at), None)
        if last is not None and last.quantity.span.start > start:
            return last.topic is not None and thing in last.topic
        return thing in self.text[start + 1 : at]

    def edge(self, claims: Sequence[Claim], i: int, at: int) -> int:
        """Where the words begin that may belong to the name at a place: behind the mark, the amount or the 、 before it."""
        if self.text.endswith(("和", "与", "及"), max(0, at - 1), at):
            return at
        left = max(self.text.rfind(mark, max(0, at - 60), at) for mark in "，。；：！？、\n")
        before = max((c.quantity.span.end for c in claims[max(0, i - 6) : i] if c.quantity.span.end <= at), default=0)
        return max(left + 1, before)

    def share(self, named: _Named, scope: str) -> _Named | None:
        """The indicator that is the share of one indicator in another: research spending in gross product."""
        whole = self.lexicon.read(indicators.names().spellings.plain(scope))
        if whole is None:
            return None
        for indicator in indicators.all():
            if indicator.part and named.ids == (indicator.part,) and whole.ids == (indicator.whole,):
                return _Named((indicator.id,))
        return None

    def turn(self, claim: Claim, named: _Named, relation: Relation) -> tuple[str, ...]:
        """The ids that this claim gives: of a pair the first, then the second."""
        if len(named.ids) < 2:
            return named.ids
        measure = measured(indicators.get(named.ids[0]), relation, claim.quantity.kind)
        if measure is None:
            return ()
        key = (claim.subject_span, claim.span, measure)
        turn = self.turns.get(key, 0)
        self.turns[key] = turn + 1
        return named.ids[turn : turn + 1]

    # --- time

    def when(self, claim: Claim, measure: Measure) -> int | None:
        """The year of a figure, None where it covers more or less than one year."""
        at = claim.quantity.span.start
        start = max(self.text.rfind("。", max(0, at - _REACH), at), at - _REACH, 0)
        time = years.last(self.words(start, at), self.year)
        if time is not None and time.stretch is years.Stretch.PART or years.averaged(self.words(claim.span.start, at)):
            return None
        frame = self.opened(start) or self.frames.at(claim.span.start) if time is None else None
        covers = time or frame
        if measure in (Measure.GROWTH, Measure.COUNT) and covers is not None and covers.stretch is years.Stretch.YEARS:
            return None
        return years.of(time, frame, claim.status, self.year)

    def opened(self, start: int) -> years.Time | None:
        """The time of several years with which the paragraph begins, if its later sentences have not left it: 五年来，…."""
        top = self.text.rfind("\n", 0, start) + 1
        opening = years.last(_EDGE.split(self.words(top, min(top + 60, start)), 1)[0], self.year)
        if opening is None or opening.weak or opening.stretch is not years.Stretch.YEARS:
            return None
        return opening if years.last(self.words(top, start), self.year) == opening else None

    def words(self, start: int, end: int) -> str:
        return "".join(self.text[start:end].split())

    # --- the fact

    def fact(
        self, claims: Sequence[Claim], i: int, claim: Claim, indicator: Indicator, measure: Measure, relation: Relation, year: int
    ) -> Fact:
        quantity = claim.quantity
        value, low, high = quantity.value, quantity.low, quantity.high
        if relation is Relation.DECREASE:
            value, low, high = _negative(value), _negative(high), _negative(low)
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
        return same and len(between) < 30 and _STRETCHED.search(between) is not None


def _negative(value: Value | None) -> Value | None:
    return None if value is None else -value if value else value


# --- measures ---------------------------------------------------------------------------------------------------------

_CHANGES = (Relation.INCREASE, Relation.DECREASE)
_STATES = (Relation.LEVEL, Relation.CHANGE_TO, Relation.ADD, Relation.SHARE)


def measured(indicator: Indicator, relation: Relation, kind: Kind) -> Measure | None:
    """Which figure of an indicator a relation and a unit give; None where it takes no such figure.

    >>> gdp, jobs = indicators.get("gdp"), indicators.get("urban_new_jobs")
    >>> str(measured(gdp, Relation.INCREASE, Kind.PERCENT)), str(measured(gdp, Relation.CHANGE_TO, Kind.MONEY))
    ('growth', 'level')
    >>> str(measured(jobs, Relation.ADD, Kind.COUNT)), measured(gdp, Relation.SHARE, Kind.PERCENT)
    ('count', None)
    """
    takes = indicator.measures
    if relation in _CHANGES:
        return Measure.GROWTH if kind is Kind.PERCENT and Measure.GROWTH in takes else None
    if relation not in _STATES:
        return None
    if kind is Kind.PERCENT:
        if relation is not Relation.ADD:
            for measure in (Measure.RATE, Measure.SHARE):
                if measure in takes:
                    return measure
            return indicator.plain
        return None
    if not _fits(kind, indicator.dimension) or relation is Relation.SHARE:
        return None
    if relation is Relation.ADD and Measure.COUNT in takes or Measure.LEVEL not in takes:
        return Measure.COUNT if Measure.COUNT in takes else None
    return Measure.LEVEL


_ALIKE: Mapping[Kind, frozenset[Kind]] = {
    Kind.CONCENTRATION: frozenset({Kind.CONCENTRATION, Kind.MASS, Kind.OTHER}),
    Kind.ENERGY: frozenset({Kind.ENERGY, Kind.OTHER}),
    Kind.RATIO: frozenset({Kind.RATIO, Kind.COUNT, Kind.OTHER}),
}


def _fits(kind: Kind, dimension: Kind) -> bool:
    return kind is dimension or kind in _ALIKE.get(dimension, ())


# --- which of several -------------------------------------------------------------------------------------------------


def _prefer(facts: list[Fact]) -> tuple[tuple[Fact, ...], tuple[Problem, ...]]:
    """Of several figures for one thing the most exact is preferred; two that cannot both be true are a problem."""
    groups: dict[tuple[object, ...], list[int]] = {}
    for i, f in enumerate(facts):
        groups.setdefault((f.indicator, f.status, f.year, f.measure, f.stretch), []).append(i)
    problems: list[Problem] = []
    out = list(facts)
    for places in groups.values():
        if len(places) < 2:
            continue
        best = max(places, key=lambda i: (exactness(facts[i]), -i))
        for i in places:
            if i != best:
                out[i] = attrs.evolve(facts[i], preferred=False)
                if not agree(facts[best], facts[i]):
                    problems.append(_contradiction(facts[best], facts[i]))
    return tuple(out), tuple(problems)


def exactness(fact: Fact) -> tuple[int, int]:
    """How much a figure says: exact before about before a bound, then the number of its digits."""
    rank = {Bound.EXACT: 3, Bound.ABOUT: 2, Bound.APPROX_MORE: 1}.get(fact.bound, 0)
    return rank if fact.status is Status.ACHIEVED else 0, _digits(fact.value)


def _digits(value: Value | None) -> int:
    return 0 if value is None else len(str(value).replace(".", "").replace("-", "").strip("0"))


def agree(one: Fact, other: Fact) -> bool:
    """Can both figures be true? A rounder one may repeat the more exact, a bound may hold for it.

    >>> import govreport
    >>> report = govreport.parse("一、2022年工作回顾\\n地区生产总值突破5000亿元、达到5562.47亿元。地区生产总值6200亿元。", year=2023)
    >>> [f.preferred for f in report.facts], [p.code for p in report.problems]
    ([False, True, False], ['facts.contradiction'])
    """
    if one.value is None or other.value is None or one.status is Status.TARGET:
        return one.status is Status.TARGET or (one.low, one.high) == (other.low, other.high) or one.value is not other.value
    if one.unit.kind != other.unit.kind or one.unit.base != other.unit.base:
        return True
    factor = other.unit.factor / one.unit.factor
    from fractions import Fraction

    a, b = Fraction(one.value), Fraction(other.value) * factor
    if other.bound in (Bound.MORE_THAN, Bound.AT_LEAST, Bound.APPROX_MORE):
        return a >= b
    if other.bound in (Bound.LESS_THAN, Bound.AT_MOST):
        return a <= b
    step = Fraction(10) ** _last_place(other.value) * factor
    return abs(a - b) <= (step * 5 if other.bound is Bound.ABOUT else step)


def _last_place(value: Value) -> int:
    """The power of ten of the last digit that is not nought."""
    from decimal import Decimal

    if not isinstance(value, Decimal):
        return 0
    sign, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int)
    text = "".join(map(str, digits))
    return exponent + len(text) - len(text.rstrip("0"))


def _contradiction(best: Fact, other: Fact) -> Problem:
    message = f"{indicators.get(best.indicator).zh} of {best.year} is {best.claim.quantity.text} in one place and {other.claim.quantity.text} in another"
    return Problem("facts.contradiction", message, other.claim.quantity.span)
