"""Claims about canonical indicators: facts.

A claim is a fact where its whole name, after words of time, tense and of the region as a whole, is one that `data/indicators.toml`
knows, and where its relation and unit give a measure that the indicator takes. Whatever is left over (民间, 制造业, a place) narrows
the claim to a part of the region or of the thing, and it is no fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from .. import words
from ..calendars import Calendar
from ..indicators import Indicator
from ..regions import Region
from ..source import Span
from ..times import Times
from ..tree import Claim, Fact, Kind, Measure, Problem, Relation, Status
from ..vocabulary import CHANGES
from . import doers, goals, handing, naming, narrowed, places, products, rivals, sums, wider
from .candidates import Candidate, about
from .dating import Dates
from .measures import STEP_HEADS, fallen, is_step, meant, measured, unfit
from .subjects import Subjects

_NO_FACT = (Relation.RANK, Relation.OTHER, Relation.CHANGE_FROM)  # a tuple: the hash of an enumeration's member is slow


@attrs.frozen(slots=True)
class Facts:
    """The facts of a report, all its claims with the indicators that they are about, and a problem for what contradicts."""

    facts: tuple[Fact, ...]
    claims: tuple[Claim, ...]
    problems: tuple[Problem, ...]


def read(claims: Sequence[Claim], text: str, times: Times, region: Region | None, calendar: Calendar, government: str = "") -> Facts:
    """The facts among the claims of a report, in text order.

    Args:
        claims: all claims, in text order.
        text: the report's, folded.
        times: of which years its parts and paragraphs speak.
        region: whose report it is.
        calendar: what its words of time are counted from.
        government: the class of its government (市 of 我代表市人民政府), "" where nothing says it.

    >>> import govreport
    >>> report = govreport.parse("一、2022年工作回顾\\n全市地区生产总值5562.47亿元、增长2.5%，民间投资增长3%。", year=2023)
    >>> [(f.indicator, str(f.measure), str(f.value), f.year) for f in report.facts if f.indicator == "gdp"]
    [('gdp', 'level', '556247000000', 2022), ('gdp', 'growth', '2.5', 2022)]
    """
    reader = _Reader(text, times, naming.lexicon(region, government), calendar)
    possible, portions = reader.lexicon.possible, reader.subjects.portions
    likely = [
        i
        for i, c in enumerate(claims)
        if c.relation not in _NO_FACT
        and ((c.topic and (c.topic in portions or possible(c.topic))) or (c.subjects and any(map(possible, c.subjects))))
    ]
    facts = [fact for i in likely for fact in reader.facts(claims, i)]
    if not reader.marked:
        return Facts((), tuple(claims), ())
    facts = wider.told_apart(facts, text, reader.marked, reader.subjects.doers, reader.indicators)
    kept, problems = rivals.prefer(rivals.clear(rivals.raised(facts, text), text), text)
    return Facts(kept, tuple([reader.marked.get(i, claim) for i, claim in enumerate(claims)]), problems)


# --- one claim -------------------------------------------------------------------------------------------------------

_LISTED = 4  # characters between two figures of a list
_EACH, _NEAR = re.compile("(?<![人年户亩月日平])均|都|双双|分别|各(?=增|达|为|突)"), 12
_EACH_DOES = re.compile("[均都](?:[将要已可]|能够?)?(?:实现|完成|新|改)")
_BROUGHT = words.late(lambda: words.any_of("scopes", "brought") + "[^，。；、：全完实]{0,4}$")
# 发放救灾款8亿元、 粮食2万吨, and before what is to be bought: 收购任务是：
_HANDED = words.late(lambda: words.any_of("scopes", "handed") + "[^。；\\d\\n]{0,12}(?:\\d[^。；]{0,30}[、，]|：)$")
_NEW = words.late(lambda: words.any_of("scopes", "new"))
_STOCK = words.late(lambda: words.any_of("scopes", "stock"))


class _Reader:
    """Reads claims one after the other; remembers how often a pair's name was used."""

    def __init__(self, text: str, times: Times, lexicon: naming.Lexicon, calendar: Calendar) -> None:
        self.text = text
        self.dates = Dates(text, times, calendar)
        self.lexicon, self.indicators = lexicon, lexicon.indicators
        self.marked: dict[int, Claim] = {}  # claims that are facts, with their indicators
        self.turned: Span | None = None  # a name that the words of another region stand before, and of which an own figure was told since
        self.part_of: Span | None = None  # what the last part of a total was named, of which the next growth may be
        self.turns: dict[tuple[Span, Span, Measure, tuple[str, ...]], int] = {}
        self.subjects = Subjects(text, self.lexicon, self.marked)

    def facts(self, claims: Sequence[Claim], i: int) -> Iterator[Fact]:
        """The facts that a claim states: none, one, two of a pair, or one for each member of its list (A、B均增长8%)."""
        claim = claims[i]
        if claim.status is Status.OTHER or claim.rule.endswith(("/relative", "reached/goes_on")) or narrowed.divides(self.text, claim):
            return
        if claim.subject_span is None:
            yield from self.of_those_told(claims, i)
            return
        if self.text[claim.span.start] in "均都" and _EACH_DOES.match(self.text, claim.span.start) is not None:
            return  # 各县…，均将实现财政收入20亿元: one for each
        c = Candidate(claims, i, claim.subject_span)
        named = self.subjects.named(c)
        known = [named] if named is not None else self.subjects.members(c)
        if c.last is not None and c.subject.end <= c.last.quantity.span.end:
            whose = narrowed.whose(self.text, c.last, c, self.lexicon.whose)
            if whose == "other":
                return
            goes_on = self.turned == c.subject and c.i - 1 in self.marked  # 全市收入增长6%，我县增长8%，完成21亿元
            if (whose or goes_on) and named is None and claim.topic and (own := self.lexicon.read(claim.topic)) is not None:
                known, self.turned = [own], c.subject
        if not known:
            return
        several = len(known) > 1 or (named is not None and len(named.ids) > 1)
        others = sums.added_up(self.text, c) if several else doers.in_a_row(self.text, c)
        if not others and not self.no_total(c):
            for each in known:
                yield from self.stated(c, each)

    def of_those_told(self, claims: Sequence[Claim], i: int) -> Iterator[Fact]:
        """The facts of a growth that 均 gives to what the clauses before tell of: 生产总值165亿元，财政收入41亿元， 均增长8%."""
        told = claims[max(0, i - len(claims[i].subjects)) : i]
        if claims[i].relation not in CHANGES or tuple([other.subject for other in told]) != claims[i].subjects:
            return
        others = [Candidate(claims, at, c.subject_span) for at, c in enumerate(told, i - len(told)) if c.subject_span is not None]
        for own in others:
            if (named := self.subjects.told(own)) is not None and (own.i in self.marked or not self.no_total(own)):
                yield from self.stated(Candidate(claims, i, own.subject), named)

    def no_total(self, c: Candidate) -> bool:
        """Is a figure none of a year, of the region as a whole, as the words around it say?"""
        text, reached = self.text, narrowed.word_list("reached")
        return (
            c.torn(text)
            or goals.set_apart(text, c)
            or narrowed.beside(text, c)
            or narrowed.yardstick(text, c)
            or narrowed.of_other_time(text, c)
            or text.endswith(reached, 0, c.subject.start)
            or text.endswith(reached, 0, c.start)
            or sums.of_several(text, c)
            or sums.of_those_new(text, c, self.marked)
            or narrowed.of_some(text, c)
            or (c.last is not None and c.last.relation is Relation.SHARE and places.of_share(text, c.last, c.subject.start))
            or self.unfinished(c)
            or narrowed.passed(text, c)
            or narrowed.elsewhere(text, c, self.lexicon.own)
            or doers.some_firms(text, c.subject.start)
        )

    def unfinished(self, c: Candidate) -> bool:
        """Does a mark divide the figures of a list, so that the first alone seems to be that of all: A和B分别增长5%；6%?"""
        claim, after = c.claim, c.after
        if after is None or after.quantity.kind is not claim.quantity.kind or after.span == claim.span:
            return False
        return self.text[c.end : after.quantity.span.start] in ("，", "；") and "分别" in self.text[c.subject.end : c.start]

    def stated(self, c: Candidate, named: naming.Named) -> Iterator[Fact]:
        """The facts that a claim states by a name."""
        claim, i = c.claim, c.i
        relation = self.relation(c, named)
        if len(named.ids) > 1 and handing.time_of(self.text, c, self.dates.calendar) is not None:
            return  # 2022年和2023年城乡居民收入分别增长5%、6%: handed out to the times, or to the pair
        for id in self.turn(c, named, relation):
            indicator = self.indicators[id]
            if indicator.change or indicator.in_percent:
                indicator = meant(self.indicators, indicator, relation, claim.quantity.kind)
            measure = measured(indicator, relation, claim.quantity.kind)
            growth_only = named.growth_only and not products.beside_crop(self.text, c, indicator, self.marked, self.indicators)
            if measure is None or (growth_only and measure is not Measure.GROWTH) or unfit(claim, measure):
                continue
            if measure is Measure.GROWTH and self.of_another(c, named, indicator):
                continue
            if measure is Measure.LEVEL and (self.shared(c, id) or sums.agreed(self.text, c)):
                continue
            if measure is Measure.LEVEL and indicator.group != "income" and narrowed.per_head(self.text, c):
                continue
            if measure is Measure.COUNT and self.in_stock(c):
                continue
            # 某产业园入驻企业60家， 新增就业800人; but 城镇新增就业
            of = "economy" if claim.topic == "新增就业" or id == "rd_intensity" else indicator.group
            if self.of_part(c, of) or (id == "tourism_revenue" and places.with_guests_of_part(self.text, c, self.marked, self.visitors)):
                continue
            if claim.quantity.unit.text in indicator.not_in or self.part(c, measure) or self.of_private(c, id):
                continue
            whole = c.whole(self.marked) if measure is Measure.COUNT else i - 1
            if whole in self.marked and self.marked[whole].indicator == id and self.within(c.claims[whole], c, measure):
                self.part_of = c.subject  # 外贸出口3亿美元，其中自营出口1亿美元，增长9%
            if c.subject == self.part_of:
                continue
            each_year = self.text.endswith(narrowed.word_list("each_year"), 0, c.subject.start)
            stock = measure is Measure.LEVEL and not indicator.summed and Measure.COUNT in indicator.measures
            step = (
                self.text[c.end : c.end + 1] in STEP_HEADS and measure is Measure.LEVEL and is_step(self.text, claim)
            )  # so that the growth behind it is one: 再上一个百亿台阶，增长7%
            when = None if step else self.dates.year(c, measure, indicator.summed and relation is Relation.LEVEL and not each_year, stock)
            if when is not None and not self.of_no_year(c, indicator, measure, when):
                yield self.fact(c, indicator, measure, relation, when)
            else:
                self.marked.setdefault(i, about(claim, indicator.id))  # … but over more or less than a year

    def of_private(self, c: Candidate, id: str) -> bool:
        """Is a share that names no whole that of private firms, whose share of another is told before it: 民营经济占GDP比重58%，税收占比
        80%?"""
        before = self.marked.get(c.i - 1)
        if id != "tax_share" or "收入" in (c.claim.topic or "") or before is None or before.indicator != "private_economy_share":
            return False
        return "。" not in self.text[before.quantity.span.end : c.start]

    def shared(self, c: Candidate, id: str) -> bool:
        """Is a total only a part of the whole that its share is then told of: 完成固定资产投资96亿元，占 全社会固定资产投资的43%?"""
        after = c.after
        if after is None or after.relation is not Relation.SHARE or after.scope is None or after.subject_span != c.subject:
            return False
        whole = self.lexicon.read(after.scope)
        return (whole is not None and id in whole.ids) or places.all_of_it(after.scope, self.lexicon.whose)

    def of_another(self, c: Candidate, named: naming.Named, indicator: Indicator) -> bool:
        """Is a growth none of the indicator, but of what is new, of the ground it grows on, or of its value at current prices?"""
        if (Measure.COUNT in indicator.measures and self.of_new(c)) or doers.of_sum(c, indicator, self.marked):
            return True  # 新登记经营主体3万户、增长12%: not the growth of all there are; 出口企业36家出口额5亿元，增长8%
        if c.last is not None and c.last.subject is None and self.text.find("其中", c.subject.end, c.last.quantity.span.start) >= 0:
            return True  # 发电量80亿千瓦时，其中外销30亿千瓦时，增长9%
        said = self.text[c.subject.end : c.start]
        if ("增" in said or "幅" in said) and narrowed.faster(said):
            return True
        crop = named.growth_only and indicator.group == "agriculture"
        if crop and c.last is not None and (c.last.subject or "").endswith(narrowed.word_list("grounds")):
            return True  # 粮食播种面积120万亩，棉花增长8%
        return indicator.constant_prices and narrowed.at_current_prices(self.text, c)

    def of_part(self, c: Candidate, group: str) -> bool:
        """Does the sentence speak of a part of the region? The growth behind a level that is a fact is of what that is of."""
        if c.last is not None and c.last.subject_span == c.subject and c.i - 1 in self.marked:
            return False
        told, last = self.lexicon.whose, c.last
        if last is not None and c.subject.end <= last.quantity.span.end and narrowed.whose(self.text, last, c, told) == "own":
            return False  # 从全国看，生产总值增长5%；我市 增长6%
        return (
            narrowed.of_wider(self.text, c, told)
            or places.of_helped(self.text, c)
            or places.speaks_of_part(self.text, c.subject.start, self.lexicon.own, group)
        )

    def visitors(self, topic: str) -> bool:
        named = self.lexicon.read(topic)
        return named is not None and named.ids == ("visitors",)

    def in_stock(self, c: Candidate) -> bool:
        """Is a figure how many there are, and nothing that came into being: 高标准农田 达到50万亩, 转移就业总量 稳定在56万人, but
        新增就业稳定在5万人?"""
        if c.claim.construction == "reached" and not _NEW.search(self.text[c.claim.span.slice] + (c.claim.topic or "")):
            return True
        said = self.text[max(c.claim.span.start, c.subject.start) : c.start]
        return _STOCK.search(said) is not None and "新" not in said

    def of_new(self, c: Candidate) -> bool:
        """Is a figure one of things that are new, and none of how many there are by now?"""
        if c.last is not None and c.last.relation is Relation.ADD and c.last.subject_span in (None, c.subject):
            return True  # 经营主体突破12万户，新登记1.8万户，增长13%
        told = [other.relation for other in c.claims[max(0, c.i - 2) : c.i] if other.subject_span == c.subject]
        if told == [Relation.ADD, Relation.LEVEL]:
            return False  # 新增经营主体2.3万户，总量达到25万户，增长10%
        newly = narrowed.word_list("newly")
        return self.text.startswith(newly, c.subject.start) or self.text.endswith(newly, 0, c.subject.start)

    def within(self, last: Claim, c: Candidate, measure: Measure) -> bool:
        """Is an amount a part of the one before, or of another act: 造林8万亩，其中人工造林3万亩; 新建5亩，改造3亩?"""
        if c.claim.quantity.kind is Kind.PERCENT:
            return False
        between = self.text[last.quantity.span.end : c.start]
        noted = between[:1] == "(" and c.subject != last.subject_span and c.claim.status is last.status  # 造林8万亩(人工造林 3万亩)
        inside = "其中" in between or (noted and c.claim.relation is last.relation)
        among = len(between) < 20 and inside and sums.OF_A_YEAR.search(between) is None
        if among:  # but 工业增加值51亿元，其中规模以上工业增加值36亿元
            return self.subjects.distinctions(c.claim) <= self.subjects.distinctions(last)
        return c.subject == last.subject_span and measure is Measure.COUNT and c.claim.relation is Relation.LEVEL and "实际" not in between

    def of_no_year(self, c: Candidate, indicator: Indicator, measure: Measure, when: int) -> bool:
        """Is a figure none of its year: the growth over all years till then (到2030年，能耗降低18%), a goal that is told of?"""
        planned = self.dates.calendar.planned
        growth = measure is Measure.GROWTH and indicator.plain is None and c.claim.status is Status.TARGET
        return (growth and planned is not None and when > planned) or goals.outdated(self.text, c, when, planned)

    def part(self, c: Candidate, measure: Measure) -> bool:
        """Is a figure no total of the region, but what a programme brought about (班列带动进出口45亿元), or the exports of one product?"""
        claim, last = c.claim, c.last
        if products.of_product(self.text, c, self.marked) or places.behind_core(self.text, c):
            return True
        if claim.topic in narrowed.word_list("goods") and claim.construction == "stated":
            return _HANDED.search(self.text, max(0, c.subject.start - 50), c.subject.start) is not None
        if products.of_others(self.text, c, self.subjects.edge):
            return True
        if c.i - 1 in self.marked or claim.quantity.text.startswith("突破"):
            return False
        if last is not None and claim.topic in narrowed.word_list("throughput") and narrowed.of_port(self.text, last, c):
            return True
        if last is not None and self.text[c.subject.start - 1] == "、" and products.of_owner(self.text, last, c):
            return True
        if measure in (Measure.LEVEL, Measure.COUNT):
            at = c.subject.start  # but 重点项目带动 全社会固定资产投资
            return not self.text.startswith("全社会", at) and _BROUGHT.search(self.text, max(0, at - 8), at) is not None
        return last is not None and last.subject_span == c.subject and self.part(Candidate(c.claims, c.i - 1, c.subject), Measure.LEVEL)

    def relation(self, c: Candidate, named: naming.Named) -> Relation:
        """The relation of a claim, unless its name or the claim before says that its percentage is a rate of change."""
        claim, relation, takes = c.claim, c.claim.relation, self.indicators[named.ids[0]].measures
        more = claim.construction == "grew_object" and claim.quantity.kind is Kind.COUNT and Measure.COUNT in takes  # 增加停车位3600个
        if more or (relation is Relation.CHANGE_TO and self.text.startswith(narrowed.word_list("newly"), c.subject.start)):
            return Relation.ADD  # 新登记经营主体由3.2万户增加到4.1万户
        if relation in CHANGES:
            return Relation.LEVEL if Measure.GROWTH not in takes and named.change is relation else relation
        total = claim.quantity.text.startswith("突破") and Measure.LEVEL in takes and Measure.COUNT in takes
        if relation is Relation.ADD and total:
            edge = max(c.last.quantity.span.end if c.last is not None else 0, claim.span.start)  # 新登记主体2万户，主体突破14万户: a total
            return relation if _NEW.search(self.text, edge, c.end) else Relation.LEVEL
        if claim.quantity.kind is not Kind.PERCENT:
            raised = relation is Relation.ADD and claim.quantity.kind is Kind.MONEY
            return Relation.LEVEL if raised and self.text.endswith(narrowed.word_list("brought_in"), 0, c.subject.start) else relation
        if named.change is not None and Measure.GROWTH in takes:
            return named.change
        if claim.status is Status.TARGET and relation is Relation.LEVEL and self.promised(c, named):
            return Relation.INCREASE
        if c.last is not None and c.last.relation in CHANGES and (self.stretched(c.last, claim) or narrowed.came(self.text, c.last, c)):
            return c.last.relation
        return relation

    def promised(self, c: Candidate, named: naming.Named) -> bool:
        """Is a percentage that is promised of what is no rate a growth: 生产总值确保12%、力争14%?"""
        takes = self.indicators[named.ids[0]].measures
        said = self.text[c.subject.end : c.start]
        if named.ids[0] in narrowed.word_list("only_grow") and said in narrowed.word_list("promised_at"):
            return True
        rated = Measure.GROWTH not in takes or Measure.RATE in takes
        if rated or not self.text.endswith(narrowed.word_list("promised"), 0, c.start):
            return False
        compared = ("与", "和", "同", *words.AGAINST)  # 居民收入与 经济增长 同步，力争8%
        return not self.text.endswith(compared, 0, c.subject.start)

    def turn(self, c: Candidate, named: naming.Named, relation: Relation) -> tuple[str, ...]:
        """The ids that this claim gives: of a pair the first, then the second; of a single figure for both that of the whole."""
        if len(named.ids) < 2:
            return named.ids
        measure = measured(self.indicators[named.ids[0]], relation, c.claim.quantity.kind)
        if measure is None:
            return ()
        key = (c.subject, c.claim.span, measure, named.ids)
        turn = self.turns.get(key, 0)
        self.turns[key] = turn + 1
        alone = None if self.each(c) else self.lexicon.names.alone.get(named.ids)
        if not self.goes_on(c) and (turn == 0 or self.stretched(c.last, c.claim)):
            return (alone,) if alone else named.ids
        return named.ids[turn : turn + 1]

    def each(self, c: Candidate) -> bool:
        """Does a word before a figure give it to each of a pair: 城乡居民收入 均 增长8%?"""
        start = max(c.subject.end, self.text.rfind("，", c.start - _NEAR, c.start), c.start - _NEAR)
        each = _EACH.search(self.text, start, c.start)
        if each is None or each[0] != "分别":
            return each is not None
        told = c.last if c.last is not None and c.last.quantity.span.start > each.end() else c.after
        beside = told is not None and told.subject_span != c.subject and told.quantity.span.start - c.end < _LISTED
        return not beside  # 生产总值、城乡居民收入 分别 增长6%、5%: handed out to the members of a list

    def goes_on(self, c: Candidate) -> bool:
        """Does a second figure of the same kind stand under the name of a pair, which is no higher target for the first?"""
        return any(
            other.subject_span == c.subject
            and other.span == c.claim.span
            and other.quantity.kind is c.claim.quantity.kind
            and not self.stretched(c.claims[at - 1], other)
            for at, other in enumerate(c.claims[c.i + 1 : c.i + 3], c.i + 1)
        )

    # --- the fact

    def fact(self, c: Candidate, indicator: Indicator, measure: Measure, relation: Relation, year: int) -> Fact:
        quantity = c.claim.quantity
        value, low, high = quantity.value, quantity.low, quantity.high
        if relation is Relation.DECREASE:
            value, low, high = fallen(value), fallen(high), fallen(low)
        self.marked[c.i] = claim = self.marked.get(c.i) or about(c.claim, indicator.id)  # one claim may state two facts
        return Fact(
            indicator.id, claim.status, year, measure, value, low, high, quantity.unit, quantity.bound,
            self.stretched(c.last, c.claim), True, Span(claim.span.start, max(claim.span.end, quantity.span.end)), claim,
        )  # fmt: skip

    def stretched(self, last: Claim | None, claim: Claim) -> bool:
        """Is it the second, higher figure of a target: 增长6.5%、力争7%?"""
        if claim.status is not Status.TARGET or last is None:
            return False
        same = last.subject_span == claim.subject_span and last.topic == claim.topic and last.quantity.kind is claim.quantity.kind
        between = self.text[last.quantity.span.end : claim.quantity.span.start]
        return same and len(between) < 30 and "占" not in between and rivals.strives(between + rivals.called(self.text, claim))
