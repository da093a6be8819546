"""What a report says of its quantities: claims. The grammar is `grammars/claim.lark`; the words come from `clauses`.

One claim per quantity. Where the grammar has no rule for a clause, its claims keep the subject None and a problem says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import attrs

from . import phrases, words
from .clauses import Token, divide, lex
from .phrases import Phrase
from .quantities import Found
from .tree import Kind, Relation

Stretch = tuple[int, int]


@attrs.frozen(slots=True)
class Draft:
    """A claim in the offsets of the paragraph as it was read; `parse` gives it its span, quantity and status.

    `members` are the parts of a subject that is a list; `aim` says that the relation is the end of a change or a limit.
    """

    found: Found
    clause: Stretch
    subject: Stretch | None
    topic: str | None
    relation: Relation
    rule: str
    scope: str | None = None
    other: bool = False


@attrs.define(slots=True)
class _State:
    """What a clause hands on to the next of its sentence."""

    subject: Stretch | None = None
    object: Stretch | None = None
    pending: tuple[int, int, Sequence[Found]] | None = None
    verb: str = ""
    unit: str = ""
    members: tuple[tuple[Stretch, str], ...] = ()
    listed: tuple[tuple[Stretch, str], ...] = ()
    next_member: int = 0
    mode: str = ""


def read(text: str, start: int, end: int, found: Sequence[Found]) -> Iterator[Draft]:
    """The claims of a sentence, in text order.

    Args:
        text: the paragraph, folded and without blanks.
        start, end: the sentence in it.
        found: everything found in the sentence, in order.
    """
    state = _State()
    for a, b, inside in divide(text, start, end, found):
        if a > start and text[a - 1] in "；。！？":
            state = _State()
        if any(f.kind == "quantity" for f in inside):
            yield from _Clause(text, a, b, state).read(inside)
        else:
            state.pending, state.verb = (a, b, inside), ""


_RELATIONS = {
    "grew": Relation.INCREASE,
    "grew_object": Relation.INCREASE,
    "fell": Relation.DECREASE,
    "fell_object": Relation.DECREASE,
    "rose_to": Relation.CHANGE_TO,
    "came_from": Relation.CHANGE_FROM,
    "past": Relation.CHANGE_FROM,
    "reached": Relation.LEVEL,
    "done": Relation.LEVEL,
    "done_counted": Relation.LEVEL,
    "added": Relation.ADD,
    "added_counted": Relation.ADD,
    "shared": Relation.SHARE,
    "ranked": Relation.RANK,
    "gap": Relation.OTHER,
    "window": Relation.OTHER,
    "classed": Relation.OTHER,
    "stated": Relation.LEVEL,
}


@cache
def _nouns(name: str) -> tuple[str, ...]:
    """A list of nouns, the longest first."""
    return tuple(sorted(words.load("verbs")["nouns"][name], key=len, reverse=True))


class _Clause:
    """Reads one clause, phrase by phrase."""

    def __init__(self, text: str, start: int, end: int, state: _State) -> None:
        self.text, self.clause, self.state = text, (start, end), state
        self.tokens: list[Token] = []

    def read(self, found: list[Found]) -> Iterator[Draft]:
        self.tokens = lex(self.text, *self.clause, found)
        found_phrases = phrases.of(tuple([t.kind for t in self.tokens]))
        if found_phrases is None:
            yield from (Draft(t.found, self.clause, None, None, Relation.OTHER, "") for t in self.tokens if t.found is not None)
            return
        self.state.mode, self.state.listed, self.state.members, self.state.next_member = "", self.state.members, (), 0
        for phrase in found_phrases:
            yield from self.phrase(phrase)

    def phrase(self, p: Phrase) -> Iterator[Draft]:
        """The claim of a phrase, and those of the classes inside its names (10亿元以上 in 10亿元以上项目)."""
        state, tokens = self.state, self.tokens
        if p.mode is not None:
            state.mode = p.mode
        for places in (p.thing, p.inner, p.behind):
            if len(places) > 1:
                yield from self.classes(places)
        thing = self.span(p.thing)
        if thing is not None:
            self.subject(thing)
        else:
            if state.pending is not None:
                self.topic()
            if p.mode == "EACH" and len(state.listed) == self.amounts():
                state.members, state.next_member = state.listed, 0  # A、B分别达到5家和6家，比五年前分别增加2家和3家
        state.pending = None
        amount = tokens[p.amount]
        draft = self.draft(p.rule, amount, None if p.verb is None else tokens[p.verb], thing, self.span(p.inner), self.span(p.behind), p.done)
        yield draft
        if p.rule != "stated":
            state.verb = p.rule if draft.relation is _RELATIONS[p.rule] else ""
            state.unit = amount.found.reading.unit.text if amount.found and amount.found.reading else ""

    def span(self, places: tuple[int, ...]) -> Stretch | None:
        return (self.tokens[places[0]].start, self.tokens[places[-1]].end) if places else None

    def classes(self, places: tuple[int, ...]) -> Iterator[Draft]:
        """The class inside a name: of what stands before it, if that is a measure (年产值百亿企业), else of what it narrows."""
        tokens = [self.tokens[i] for i in places]
        for i, t in enumerate(tokens):
            if t.kind == "T" and t.found is not None:
                named = tokens[0] if i else tokens[-1]
                yield Draft(t.found, self.clause, (named.start, named.end), None, Relation.OTHER, "thing/class", other=True)

    def subject(self, span: Stretch) -> None:
        """A new subject; one that names only an aspect (数量, 规模) leaves the thing before it in place."""
        state, name = self.state, self.text[slice(*span)]
        if name in _nouns("aspect"):
            self.topic()
            kept = state.subject or state.object
            if kept is not None:
                state.subject = kept
                return
        state.subject = span
        state.members, state.next_member = (), 0
        if state.mode == "EACH":
            state.members = _members(self.text, span, self.amounts())

    def amounts(self) -> int:
        return sum(t.kind in ("Q", "R") for t in self.tokens)

    def topic(self) -> None:
        """Look into the clause before, if it had no amount: its last noun is what an aspect here is of (…低效工业用地，面积达5.3万亩).

        Where it is nothing but a noun, it is the subject of what follows (我国的高等学校的学生，一九五二年有十九万人).
        """
        state = self.state
        if state.pending is None:
            return
        start, end, found = state.pending
        state.pending = None
        tokens = lex(self.text, start, end, [*found, Found(end, end, "quantity", None)])
        nouns = [t for t in tokens if t.kind == "N"]
        if nouns:
            state.object = (nouns[-1].start, nouns[-1].end)
            state.subject = state.object if len(tokens) == 2 and len(nouns) == 1 else None

    def draft(
        self, rule: str, amount: Token, verb: Token | None, thing: Stretch | None, inner: Stretch | None, behind: Stretch | None, done: bool
    ) -> Draft:
        found, state = amount.found, self.state
        assert found is not None and found.reading is not None
        relation = _RELATIONS[rule]
        scope = None
        subject: Stretch | None
        topic = None
        if rule in ("window", "classed"):
            if rule == "window":
                if behind is not None:
                    self.subject(behind)
                return Draft(found, self.clause, None, None, relation, rule, other=True)
            measured = thing is not None and self.text[slice(*thing)].endswith(_nouns("measures"))
            subject = behind if behind is not None and not measured else thing or state.subject
            return Draft(found, self.clause, subject, None, relation, rule, other=True)
        if inner is not None and behind is not None and rule in ("added", "done") and found.reading.kind is Kind.COUNT:
            inner = behind  # “转企升规”十条措施: what stands behind is counted
        if rule in ("added", "done", "grew_object", "fell_object") and inner is not None:
            subject = inner
            state.subject, state.members = inner, ()
        elif rule in ("shared", "gap", "ranked") and inner is not None:
            subject, scope = state.subject, self.text[slice(*inner)]
            if rule == "shared" and scope.endswith(_nouns("share_noun")):
                subject = (thing[0] if thing else inner[0], inner[1])
                if verb is not None and thing is None:
                    subject = (verb.start, inner[1])
        elif behind is not None and _counts(rule, found, thing, behind, amount):
            subject = behind
            state.subject, state.members = subject, ()
        else:
            subject = state.subject
        if state.mode == "EACH" and state.members and state.next_member < len(state.members):
            subject, topic = state.members[state.next_member]
            state.next_member += 1
        elif state.mode == "ALL" and thing is None and self.tokens[0].kind == "ALL":
            subject = None
        named = thing if thing is not None else inner if inner is not None and rule == "done" else subject
        relation = self.relation(rule, relation, found, verb, named, behind, done, amount)
        if relation is Relation.INCREASE or relation is Relation.DECREASE:
            subject = _without_rate(self.text, subject)
        if scope is None and relation is Relation.RANK and subject is not None:
            subject, scope = _frame(self.text, subject)
        return Draft(found, self.clause, subject, topic, relation, rule, scope)

    def relation(
        self, rule: str, relation: Relation, found: Found, verb: Token | None, subject: Stretch | None, behind: Stretch | None, done: bool, amount: Token
    ) -> Relation:
        """The relation of the rule, unless a word of the subject says more."""
        reading = found.reading
        name = self.text[slice(*subject)] if subject is not None else ""
        percent = reading is not None and reading.kind in (Kind.PERCENT, Kind.PERCENT_POINT, Kind.RATIO)
        if rule in ("reached", "rose_to", "stated", "done", "done_counted") and percent:
            if name.endswith(_nouns("growth_noun")):
                return Relation.INCREASE
            if name.endswith(_nouns("drop_noun")):
                return Relation.DECREASE
        if rule == "reached" and percent and verb is not None and verb.word == "在" and behind is not None:
            return Relation.SHARE
        if rule in ("reached", "stated", "done") and percent and name.endswith(_nouns("share_noun")):
            return Relation.SHARE
        if self.state.mode == "EACH" and rule == "stated" and self.state.verb:
            return _RELATIONS[self.state.verb]
        if rule == "done" and _comes_into_being(name):
            return Relation.ADD
        if rule == "stated":
            return self.stated(relation, reading, name, behind, done, percent, amount)
        if rule in ("done_counted", "done") and (done or self.arrives(behind)):
            return Relation.ADD
        if rule == "reached" and name.endswith(("新增",)):
            return Relation.ADD
        if rule in ("added", "added_counted") and (self.total(amount) or (reading is not None and reading.kind is Kind.MONEY and behind is not None)):
            return Relation.LEVEL
        if rule == "added" and name.endswith(("规模", "能力")) and verb is not None and "新" not in verb.word and "增" not in verb.word:
            return Relation.LEVEL
        if rule == "grew" and reading is not None and str(reading.unit) == "倍" and reading.rule.endswith("doublings"):
            return Relation.CHANGE_TO
        if rule == "rose_to" and reading is not None and reading.kind is Kind.RANK and not any(t.kind == "FROM" for t in self.tokens):
            return Relation.RANK
        return relation

    def stated(self, relation: Relation, reading: Any, name: str, behind: Stretch | None, done: bool, percent: bool, amount: Token) -> Relation:
        """No verb of its own: the list's verb goes on (新增A 5家、B 3家); 新增 may stand in the name."""
        state = self.state
        if reading.rule.endswith("doublings"):
            return Relation.CHANGE_TO
        if percent and (self.text[amount.end : amount.end + 1] == "的" or behind is not None):
            return Relation.SHARE
        if done or _comes_into_being(name) or self.arrives(behind):
            return Relation.ADD
        if name in _nouns("aspect"):
            return relation
        listed = any(t.kind == "LIST" and t.end <= amount.start for t in self.tokens)
        if listed and state.verb in ("added", "added_counted") and not percent and reading.kind is not Kind.MONEY and not self.total(amount):
            return Relation.ADD
        if not listed and state.verb in ("added", "added_counted") and str(reading.unit) == state.unit and reading.kind is Kind.COUNT and not self.total(amount):
            return Relation.ADD
        if listed and state.verb in ("grew", "fell") and reading.kind in (Kind.PERCENT, Kind.PERCENT_POINT) and not name.endswith(("率", "占比", "比重")):
            return _RELATIONS[state.verb]
        if listed and state.verb == "came_from":
            return Relation.CHANGE_FROM
        return relation

    def arrives(self, behind: Stretch | None) -> bool:
        """A list of things counted whose verb of arrival stands at its end: 4个A、5个B建成运营."""
        return behind is not None and self.text[behind[1] : behind[1] + 1] == "、" and self.tokens[-1].kind == "DONE"

    def total(self, amount: Token) -> bool:
        """累计 and 共 make a stock of what came into being."""
        return _TOTAL.search(self.text, self.clause[0], amount.start) is not None


_TOTAL = re.compile("累计|总共|一共|共有|总数|共(?![和同建享产青育商创性])")


def _comes_into_being(name: str) -> bool:
    """城镇新增就业, 新增贷款: the name says that it is new."""
    return name.startswith(("新增", "净增", "城镇新增", "新登记", "新设")) or "新增就业" in name


def _counts(rule: str, found: Found, thing: Stretch | None, behind: Stretch, amount: Token) -> bool:
    """Do the words behind an amount name what it counts?"""
    reading = found.reading
    if reading is None:
        return False
    if behind[0] != amount.end and rule in ("stated", "reached") and reading.kind is Kind.PERCENT:
        return True  # 50%的企业
    if rule in ("grew", "fell", "rose_to", "came_from", "past", "gap", "shared"):
        return reading.kind is Kind.COUNT and thing is None and rule not in ("gap", "shared")
    if rule in ("added_counted", "done_counted"):
        return True
    if rule == "reached" and thing is not None:
        return False
    return reading.kind is Kind.COUNT or thing is None


def _without_rate(text: str, subject: Stretch | None) -> Stretch | None:
    """The thing whose rate of change is named: 居民消费价格 in 居民消费价格涨幅."""
    if subject is None:
        return None
    start, end = subject
    if text.endswith(_rates(), start, end):
        word = next(w for w in _rates() if text.endswith(w, start, end))
        end = end - len(word) if end - len(word) > start else end
    return (start, end)


@cache
def _rates() -> tuple[str, ...]:
    return tuple(sorted((*_nouns("growth_noun"), *_nouns("drop_noun")), key=len, reverse=True))


def _frame(text: str, subject: Stretch) -> tuple[Stretch, str | None]:
    """规模全省第一: the frame stands at the end of the subject."""
    for word in _nouns("frame"):
        if text.endswith(word, *subject) and subject[1] - len(word) > subject[0]:
            return (subject[0], subject[1] - len(word)), word
    return subject, None


_JOIN = re.compile("、|和|与|及|以及")


@cache
def _tails() -> re.Pattern[str]:
    """Nouns that a list may share at its end: …、…增加值."""
    return re.compile(f"(?:{'|'.join(sorted(words.load('verbs')['nouns']['tails'], key=len, reverse=True))})$")


def _members(text: str, span: Stretch, amounts: int) -> tuple[tuple[Stretch, str], ...]:
    """The members of a list, if there are as many as amounts; each with its name completed by what the last of them shares."""
    for marks in ("、|以及|和|与|及", "、|以及", "、|和(?=[^、和]*$)|及(?=[^、及]*$)|与(?=[^、与]*$)"):
        spans = _split(text, span, marks)
        if len(spans) == amounts > 1:
            break
    else:
        return ()
    last = text[slice(*spans[-1])]
    tail = _tails().search(last)
    out = []
    for a, b in spans:
        name = text[a:b]
        out.append(((a, b), name + tail[0] if tail and not _tails().search(name) and name != last else name))
    return tuple(out)


def _split(text: str, span: Stretch, marks: str) -> list[Stretch]:
    """The stretches between marks that stand outside of quotation marks and brackets."""
    start, end = span
    cuts, depth = [start], 0
    for m in re.finditer(f"[“《(]|[”》)]|{marks}", text[start:end]):
        if m[0] in "“《(":
            depth += 1
        elif m[0] in "”》)":
            depth -= 1
        elif depth <= 0:
            cuts += [start + m.start(), start + m.end()]
    cuts.append(end)
    return [(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=True) if b > a]
