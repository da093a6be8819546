"""What a report says of its quantities: claims. The grammar is `grammars/claim.lark`; its words come from `clauses`.

One claim per quantity. Where the grammar has no rule for a clause, its claims keep the subject None and a problem says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from ..quantities import Found
from ..quantities.amounts import Reading
from ..vocabulary import Kind, Relation
from . import asides, each, fits, grants, lists, pending, phrases, ranks, relations, scales, sizes
from .clauses import divide, lex
from .drafts import Draft
from .endings import is_rate, without_rate
from .lexis import Token, kind_of, nouns
from .lists import Stretch
from .phrases import Phrase
from .state import State
from .subjects import COUNTED, Subjects

_REACH = 120  # how far before an amount its clause's words are looked at: clauses are shorter, but a text need not be


def read(text: str, start: int, end: int, found: Sequence[Found]) -> list[Draft]:
    """The claims of a sentence, in text order.

    Args:
        text: the paragraph, folded and without blanks.
        start, end: the sentence in it.
        found: everything found in the sentence, in order.
    """
    state, out = State(), []
    around: State | None = None  # the state of the clause around brackets, which goes on behind them
    for a, b, inside, aside in divide(text, start, end, found):
        if aside != (around is not None):
            state, around = (attrs.evolve(state), state) if around is None else (around, None)
        if a > start and text[a - 1] in "；。！？":
            state = State(change=state.change, before=state.subject)
        for f in inside:
            if f.kind == "quantity":
                out += _Clause(text, a, b, state).read(inside)
                if text[b - 1] in "上下" and (told := asides.told(text, a, b)) is not None:
                    state.subject = told
                break
        else:
            kept = state.pending if pending.circumstance(text, a, b) else (a, b, inside)
            state.pending, state.verb = kept, ""
    return out


class _Clause(Subjects):
    """Reads one clause, phrase by phrase."""

    def read(self, found: Sequence[Found]) -> list[Draft]:
        self.tokens = lex(self.text, *self.clause, found)
        shape = phrases.of(tuple(map(kind_of, self.tokens)))
        if shape is None:
            amounts = [t.found for t in self.tokens if t.found is not None]
            return [Draft(f, self.clause, None, None, Relation.OTHER, "", problem="no_rule") for f in amounts]
        self.shape, state = shape, self.state
        self.opening = sizes.opening(self.tokens, self.clause[0]) if shape.opens_with_two else 0
        state.mode, state.listed, state.members, state.next_member = "", state.members, (), 0
        if shape.is_changes and not lists.members(self.text, self.span(shape.phrases[0].inner) or (0, 0)):
            each.again(self.text, state, shape.amounts)
        if (
            state.verb in ("added", "added_counted")
            and shape.phrases[0].rule == "stated"
            and fits.deeds(self.text, self.tokens, self.clause[1])
        ):
            state.verb = ""
        for phrase in shape.phrases:
            if shape.has_class:
                self.classes(phrase)
            self.phrase(phrase)
        state.changed = shape.has_from
        state.spoken = (*state.spoken, *[d.subject for d in self.out if d.rule not in each.NOT_SPOKEN])[-each.SPOKEN :]
        return self.out

    def phrase(self, p: Phrase) -> None:
        """The claim of a phrase."""
        state, self.whole = self.state, None
        if p.mode is not None:
            state.mode = "EACH" if self.shape.has_pairs else p.mode
        thing = self.span(p.thing) if p.thing else None
        if p.thing and thing is None:
            thing = scales.unnamed(self.text, self.tokens[p.thing[0]], self.tokens[p.thing[-1]], state)
        self.scope = None
        if p.rule == "ranked" and thing is not None:
            thing, self.scope = ranks.frame(self.text, thing, alone=True)
            if self.scope is None and self.out and ranks.goes_on(self.text, self.name(thing), self.out[-1]):
                thing, self.scope = None, self.name(thing)  # 居全国城市第4、省会城市第2
            elif self.scope == self.name(thing) and self.scope not in nouns("frame"):
                thing = None  # 增速全市第二、六县区第一
        elif thing is not None and self.name(thing) in nouns("opening"):
            thing = None  # 全市有26家企业
        if thing is not None:
            self.subject(thing)
        else:
            if state.pending is not None:
                pending.topic(self.text, state)
            if p.mode == "EACH" and state.subject is not None and not state.members:
                state.members, state.next_member = each.referents(self.text, state, state.subject, self.shape.amounts, self.out), 0
        state.pending = None
        draft = self.draft(p, thing)
        if thing is None and state.verb != "ranked" and fits.amid(self.text, self.tokens, p):
            state.subject = None
        self.shared(p, thing, draft)
        self.out.append(draft)
        fits.note(self.text, state, draft, thing is not None)
        if p.rule != "stated":
            reading = draft.found.reading
            founds = p.rule == "classed" and p.verb is not None and self.tokens[p.verb].kind == "ADD"  # 引进亿元以上、10亿元以上项目35个
            state.verb = "added" if founds else p.rule if draft.relation is relations.OF_RULE[p.rule] else ""
            state.unit = reading.unit.text if reading is not None else ""

    def shared(self, p: Phrase, thing: Stretch | None, draft: Draft) -> None:
        """What stands behind this amount is counted by the one before it too, if nothing else is: 新建5个、改造3个 学校, 12类45件 实事."""
        last, amount = self.nameless, self.tokens[p.amount]
        self.nameless = None
        if last is not None and p.behind and not (p.thing or p.inner) and draft.subject == self.span(p.behind):
            between = self.text[last.found.end : amount.start if p.verb is None else self.tokens[p.verb].start]
            if (
                between == ""
                or _BATCH.fullmatch(between) is not None
                or (between == "、" and (last.subject is None or last.unit == draft.unit))
            ):
                last.subject = draft.subject
        elif p.rule in COUNTED and not (p.inner or p.behind) and (thing is None or self.text[thing[0]] == "对"):  # 对全县3户5人
            reading = draft.found.reading
            self.nameless = draft if reading is not None and reading.kind in (Kind.COUNT, Kind.AREA, Kind.LENGTH) else None

    def classes(self, p: Phrase) -> None:
        """The claims of the classes inside a phrase's names (10亿元以上 in 10亿元以上项目)."""
        for places in (p.thing, p.inner, p.behind):
            tokens = [self.tokens[i] for i in places]
            for i, t in enumerate(tokens):
                if t.kind == "T" and t.found is not None:
                    subject = scales.of_class(self.text, tokens, i, self.state)
                    self.out.append(Draft(t.found, self.clause, subject, None, Relation.OTHER, "thing", other=True, case="class"))

    def draft(self, p: Phrase, thing: Stretch | None) -> Draft:
        amount, state = self.tokens[p.amount], self.state
        found = amount.found
        inner, behind = self.span(p.inner) if p.inner else None, self.span(p.behind) if p.behind else None
        if found is None or found.reading is None:
            raise ValueError("an amount without a reading")
        if p.rule in ("window", "classed"):
            return self.framing(p, found, thing, behind)
        if inner is not None and behind is not None and p.rule in ("added", "done"):
            inner = sizes.counted(self.text, found.reading, inner, behind)
        subject, scope = self.about(p, found.reading, thing, inner, behind)
        share = state.share  # 非公经济占GDP比重52%，提高2个百分点
        if share is not None and found.reading.kind is Kind.PERCENT_POINT and subject is not None and subject[0] == share[0]:
            subject = share
        subject, topic, problem = self.member(p, thing, subject)
        if thing is None and self.unfit(p, found.reading, subject):
            verb = self.tokens[p.verb].word if p.verb is not None and not p.behind else ""
            subject, topic = fits.staged(state, verb, found.reading), None
        if topic is None and subject == thing and thing is not None and inner is not None and self.name(inner) in nouns("levels"):
            topic = self.name(inner) + self.name(thing)
        relation, case = relations.plain(p.rule, found.reading), ""
        rate = topic if topic is not None and is_rate(topic) else ""
        if relation is None and p.rule == "stated" and state.mode == "EACH" and thing is None and self.out and not rate:
            relation, case = self.out[-1].relation, "shared_out"
        if relation is None:
            named = rate or self.name(thing or (inner if p.rule == "done" else None) or subject)
            relation, case = relations.relation(self.said(p, found.reading, amount, named, behind))
        if p.amount < self.opening:
            subject, topic, relation, case = None, None, Relation.LEVEL, "size"
        if relation in (Relation.INCREASE, Relation.DECREASE) or found.reading.kind is Kind.MONEY:  # 投资增速快于全省、突破300亿元
            subject = without_rate(self.text, subject)
        if scope is None and relation is Relation.RANK and subject is not None:
            subject, scope = ranks.frame(self.text, subject)
        if scope is None and self.out and not (thing or inner):
            last = self.out[-1]
            between = self.text[last.found.end : found.start]
            before, (relation, scope) = relation, ranks.carried(p.rule, relation, last.rule, last.relation, last.scope, between)
            case = case if relation is before else "goes_on"
        if p.rule == "changed_to" and p.verb is not None and len(self.out) == 1 and self.tokens[p.verb].word.endswith("为"):
            first = self.out[0]
            if first.rule == "stated" and first.relation is Relation.LEVEL and first.unit == found.reading.unit.text:
                first.relation, first.case = Relation.CHANGE_FROM, "merged"
        if amount.word == "size" and relation is Relation.ADD:
            relation, case = Relation.LEVEL, "size"
        each_alike = state.mode == "ALL" or (state.mode == "EACH" and self.shape.amounts == 1)  # A和B分别增长11%
        members = lists.members(self.text, subject) if subject is not None and topic is None and each_alike else ()
        policy = self.name(subject) in nouns("grants") and grants.terms(self.text, self.clause[0], amount.start)
        return Draft(
            found, self.clause, subject, topic, relation, p.rule, scope, policy, members, self.change(p.rule, thing), problem, case
        )

    def framing(self, p: Phrase, found: Found, thing: Stretch | None, behind: Stretch | None) -> Draft:
        """A window of time (五年来), or a class that stands without a count (百亿级项目落地)."""
        if p.rule == "window":
            if behind is not None:
                self.subject(behind)
            return Draft(found, self.clause, None, None, Relation.OTHER, p.rule, other=True)
        subject = scales.measure(self.text, self.span(p.inner) or thing) or behind or thing or self.state.subject
        return Draft(found, self.clause, subject, None, Relation.OTHER, p.rule, other=True)

    def said(self, p: Phrase, reading: Reading, amount: Token, name: str, behind: Stretch | None) -> relations.Said:
        """What the relation depends on."""
        arrives = behind is not None and self.text[behind[1] : behind[1] + 1] == "、" and self.tokens[-1].kind == "DONE"
        return relations.Said(
            rule=p.rule,
            reading=reading,
            name=name,
            verb=self.tokens[p.verb].word if p.verb is not None else "",
            of=behind is not None,
            part=self.text[amount.end : amount.end + 1] == "的",
            arrives=p.done or arrives,
            before=self.text[max(self.clause[0], amount.start - _REACH) : amount.start],
            listed=self.shape.mark <= p.amount,
            adjacent=p.amount > 0 and self.tokens[p.amount - 1].found is not None and self.tokens[p.amount - 1].end == amount.start,
            after=self.state.verb,
            unit=self.state.unit,
            each=self.state.mode == "EACH",
            from_given=self.shape.has_from,
            behind=self.text[amount.end : min(amount.end + 12, self.clause[1])],
            passed=self.text.startswith(("突破", "超过"), amount.start),
        )

    def change(self, rule: str, thing: Stretch | None) -> int | None:
        """The number of the change that a claim is part of: from A to B, by C, in one clause or in the next."""
        if not self.shape.has_from:
            return self.state.change if self.state.changed and thing is None and rule in ("grew", "fell") else None
        if rule not in ("came_from", "changed_to", "grew", "fell"):
            return None
        if rule == "came_from":
            self.state.change += 1
        return self.state.change


_BATCH = re.compile("(?:以?及|和|与)第[一二三四五六七八九十]批|共计?")  # 首批12项及第二批14项 改革, 5个共66万平方米的 项目
