"""What a report says of its quantities: claims. The grammar is `grammars/claim.lark`; its words come from `clauses`.

One claim per quantity. Where the grammar has no rule for a clause, its claims keep the subject None and a problem says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import attrs

from ..quantities import Found
from ..quantities.amounts import Reading
from ..vocabulary import Kind, Relation
from . import each, fits, grants, lists, pending, phrases, ranks, relations, scales, sizes
from .clauses import divide, lex
from .drafts import Draft
from .endings import counted_in, is_aspect, is_rate, reaches, whole, without_rate, without_share
from .lexis import Token, longest, nouns
from .lists import Stretch
from .phrases import Phrase
from .state import State

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
                break
        else:
            kept = state.pending if pending.circumstance(text, a, b) else (a, b, inside)
            state.pending, state.verb = kept, ""
    return out


_NO_SHAPE = phrases.Clause((), 0, 0, False, False, False, False, False, False)


class _Clause:
    """Reads one clause, phrase by phrase."""

    def __init__(self, text: str, start: int, end: int, state: State) -> None:
        self.text, self.clause, self.state = text, (start, end), state
        self.tokens: list[Token] = []
        self.shape: phrases.Clause = _NO_SHAPE
        self.whole: str | None = None
        self.opening = 0  # how many counts open the clause, one behind the other, with no name: 3.4万户12.6万人搬出大山
        self.nameless: Draft | None = None  # the last, if nothing names what it counts
        self.out: list[Draft] = []

    def read(self, found: Sequence[Found]) -> list[Draft]:
        self.tokens = lex(self.text, *self.clause, found)
        shape = phrases.of(tuple([t.kind for t in self.tokens]))
        if shape is None:
            amounts = [t.found for t in self.tokens if t.found is not None]
            return [Draft(f, self.clause, None, None, Relation.OTHER, "", problem="no_rule") for f in amounts]
        self.shape, state = shape, self.state
        self.opening = sizes.opening(self.tokens, self.clause[0]) if shape.counts else 0
        state.mode, state.listed, state.members, state.next_member = "", state.members, (), 0
        if shape.changes and not lists.members(self.text, self.span(shape.phrases[0].inner) or (0, 0)):
            each.again(self.text, state, shape.amounts)
        if (
            state.verb in ("added", "added_counted")
            and shape.phrases[0].rule == "stated"
            and fits.deeds(self.text, self.tokens, self.clause[1])
        ):
            state.verb = ""
        for phrase in shape.phrases:
            if shape.classed:
                self.classes(phrase)
            self.phrase(phrase)
        state.changed = shape.from_given
        state.spoken = (*state.spoken, *[d.subject for d in self.out if d.rule not in each.NOT_SPOKEN])[-each.SPOKEN :]
        return self.out

    def phrase(self, p: Phrase) -> None:
        """The claim of a phrase."""
        state, self.whole = self.state, None
        if p.mode is not None:
            state.mode = "EACH" if self.shape.pairs else p.mode
        thing = self.span(p.thing) if p.thing else None
        if p.thing and thing is None:
            thing = scales.unnamed(self.text, self.tokens[p.thing[0]], self.tokens[p.thing[-1]], state)
        self.scope: str | None = None
        if p.rule == "ranked" and thing is not None:
            thing, self.scope = ranks.frame(self.text, thing, alone=True)
            if self.scope is None and self.out and self.out[-1].rule == "ranked" and self.name(thing).endswith(longest("frames_behind")):
                thing, self.scope = None, self.name(thing)  # 居全国城市第4、省会城市第2
            elif self.scope is not None and len(self.scope) == thing[1] - thing[0] and self.scope not in nouns("frame"):
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
        if p.behind and p.verb is not None and self.tokens[p.verb].word == "在" and self.text[self.tokens[p.behind[-1]].end] == "中":
            state.subject = None  # 在两项考核中均排名第一
        self.shared(p, thing, draft)
        self.out.append(draft)
        fits.note(state, draft, thing is not None)
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
        elif p.rule in _COUNTED and not (p.inner or p.behind) and (thing is None or self.text[thing[0]] == "对"):  # 对全县3户5人
            reading = draft.found.reading
            self.nameless = draft if reading is not None and reading.kind in (Kind.COUNT, Kind.AREA, Kind.LENGTH) else None

    def pair(self, span: Stretch) -> None:
        """Where a name is a list with as many members as amounts follow, each gets its own."""
        if not self.shape.lists or not (members := lists.paired(self.text, span, self.shape.amounts)):
            return
        amounts = [t for t in self.tokens if t.kind == "Q"]
        if all(lists.goes_on(self.text, a.end, b.start) for a, b in pairwise(amounts)):
            self.state.mode, self.state.members, self.state.next_member = "PAIR", members, 0

    def span(self, places: tuple[int, ...]) -> Stretch | None:
        """Where a name stands; one behind a class and 的 stands for itself (超50亿元的项目), a class alone for nothing, as do no tokens."""
        if not places:
            return None
        first, last = self.tokens[places[0]], self.tokens[places[-1]]
        if last.kind == "T":
            return None
        if len(places) > 1 and self.name((first.start, first.end)) in nouns("opening"):
            first = self.tokens[places[1]]  # 全县60岁以上老年人口
        if len(places) > 2 and first.kind == "N" and (self.text[first.end] == "、" or self.text[first.end - 1] == "等"):
            first = self.tokens[places[1]]  # 站点设置、50米内换乘比例, A、B等亿元以上项目
        size = self.tokens[places[-2]] if len(places) > 1 else first  # 3家 产值超10亿元、5家产值超亿元 企业: the noun of both
        apart = self.text[last.start - 1] == "的" and not self.text.endswith(longest("share_noun"), last.start, last.end)
        apart |= size.kind == "T" and "、" in self.text[size.end : last.start]
        return (last.start if apart and first is not last else first.start, last.end)

    def name(self, span: Stretch | None) -> str:
        return self.text[span[0] : span[1]] if span is not None else ""

    def classes(self, p: Phrase) -> None:
        """The claims of the classes inside a phrase's names (10亿元以上 in 10亿元以上项目)."""
        for places in (p.thing, p.inner, p.behind):
            tokens = [self.tokens[i] for i in places]
            for i, t in enumerate(tokens):
                if t.kind == "T" and t.found is not None:
                    subject = scales.of_class(self.text, tokens, i, self.state)
                    self.out.append(Draft(t.found, self.clause, subject, None, Relation.OTHER, "thing/class", other=True))

    def subject(self, span: Stretch) -> None:
        """A new subject; one that names only an aspect (数量, 规模) leaves the thing before it in place."""
        state = self.state
        name = self.name(ranks.frame(self.text, span)[0])
        if name in nouns("frame"):  # 全国第二、全省第一
            pending.topic(self.text, state)
            return
        if is_aspect(name) or (name.startswith("占") and name.endswith(longest("share_noun"))):
            pending.topic(self.text, state)
            kept = state.subject or state.object
            if kept is not None:
                state.subject = kept if name in nouns("growth_noun") else without_share(self.text, kept)
                self.whole = whole(name[1:]) if name.startswith("占") and name not in nouns("share_noun") else None
                if state.mode == "EACH":  # A达到3亿元，B达到2亿元，增幅分别达到5%和6%
                    listed = len(state.listed) == self.shape.amounts
                    state.members, state.next_member = (
                        state.listed if listed else each.referents(self.text, state, kept, self.shape.amounts, self.out),
                        0,
                    )
                return
        state.subject = span
        state.recent = (*state.recent[-5:], span)
        state.members, state.next_member = (), 0
        if state.mode == "EACH":
            state.members = lists.paired(self.text, span, self.shape.amounts) or each.counted(self.text, state, span, self.out)
        elif state.mode == "":
            self.pair(span)

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
        relation = relations.plain(p.rule, found.reading)
        rate = topic if topic is not None and is_rate(topic) else ""
        if relation is None and p.rule == "stated" and state.mode == "EACH" and thing is None and self.out and not rate:
            relation = self.out[-1].relation
        if relation is None:
            named = rate or self.name(thing or (inner if p.rule == "done" else None) or subject)
            relation = relations.relation(self.said(p, found.reading, amount, named, behind))
        if p.amount < self.opening:
            subject, topic, relation = None, None, Relation.LEVEL
        if relation in (Relation.INCREASE, Relation.DECREASE) or found.reading.kind is Kind.MONEY:  # 投资增速快于全省、突破300亿元
            subject = without_rate(self.text, subject)
        if scope is None and relation is Relation.RANK and subject is not None:
            subject, scope = ranks.frame(self.text, subject)
        if scope is None and self.out and not (thing or inner):
            last = self.out[-1]
            between = self.text[last.found.end : found.start]
            relation, scope = ranks.carried(p.rule, relation, last.rule, last.relation, last.scope, between)
        if p.rule == "rose_to" and p.verb is not None and len(self.out) == 1 and self.tokens[p.verb].word.endswith("为"):
            first = self.out[0]
            if first.rule == "stated" and first.relation is Relation.LEVEL and first.unit == found.reading.unit.text:
                first.relation = Relation.CHANGE_FROM  # 188个园区 整合为 120个
        if amount.word == "size" and relation is Relation.ADD:
            relation = Relation.LEVEL  # the scale of a thing
        each_alike = state.mode == "ALL" or (state.mode == "EACH" and self.shape.amounts == 1)  # A和B分别增长11%
        members = lists.members(self.text, subject) if subject is not None and topic is None and each_alike else ()
        short = subject is not None and subject[1] - subject[0] == 2  # as every word of `grants` is
        policy = short and self.name(subject) in nouns("grants") and grants.terms(self.text, self.clause[0], amount.start)
        return Draft(found, self.clause, subject, topic, relation, p.rule, scope, policy, members, self.change(p.rule, thing), problem)

    def framing(self, p: Phrase, found: Found, thing: Stretch | None, behind: Stretch | None) -> Draft:
        """A window of time (五年来), or a class that stands without a count (百亿级项目落地)."""
        if p.rule == "window":
            if behind is not None:
                self.subject(behind)
            return Draft(found, self.clause, None, None, Relation.OTHER, p.rule, other=True)
        subject = scales.measure(self.text, self.span(p.inner) or thing) or behind or thing or self.state.subject
        return Draft(found, self.clause, subject, None, Relation.OTHER, p.rule, other=True)

    def about(
        self, p: Phrase, reading: Reading, thing: Stretch | None, inner: Stretch | None, behind: Stretch | None
    ) -> tuple[Stretch | None, str | None]:
        """What the claim is about, and the frame of a rank or share."""
        state = self.state
        if state.subject is None and (p.rule in ("grew", "fell", "rose_to") or (p.rule == "ranked" and p.verb == 0)):
            state.subject = state.before  # …十九万人；第二年又增加50%
        elif state.subject is None and state.object is not None and p.rule == "came_from":
            state.subject = self.text.rfind("的", *state.object) + 1 or state.object[0], state.object[1]  # 安装水表的村，由5个增加到
        if behind is not None and p.rule == "done" and reading.kind is Kind.PERCENT and reaches(self.name(inner)):
            state.subject, state.members = behind, ()  # 承担全国62%的航班
        elif inner is not None and p.verb is not None and p.rule == "added" and fits.rated(self.name(inner), reading):
            state.subject, state.members = (self.tokens[p.verb].start, inner[1]), ()  # 新建住宅车位配建率
        elif inner is not None and reading.kind is Kind.PERCENT_POINT and p.rule == "done" and self.name(inner).endswith(longest("goals")):
            return state.subject, self.whole  # 超额完成省考核目标2.7个百分点
        elif thing is not None and p.rule == "added" and self.name(inner) in nouns("levels"):
            return state.subject, None  # 驰名商标新增国家级3件
        elif inner is not None and p.rule in ("added", "done", "grew_object", "fell_object"):
            state.subject, state.members = inner, ()
            if state.mode == "":
                self.pair(inner)
            elif state.mode == "EACH":  # 分别培育龙头企业、链主企业12家、6家
                state.members, state.next_member = lists.paired(self.text, inner, self.shape.amounts), 0
            state.recent = (*state.recent[-5:], inner)
        elif inner is not None and reading.kind is Kind.RANK and p.rule != "ranked":
            return state.subject, ranks.place(self.name(inner))  # 升至全国第6位
        elif inner is not None and p.rule in ("shared", "gap", "ranked"):
            share = whole(self.name(inner))
            if p.rule == "shared" and share != self.name(inner) and thing is not None:
                state.share = (thing[0], inner[1])
                return state.share, share  # A占B比重: all of it names the share
            if p.rule == "ranked" and behind is not None:  # 位居全省第五的 县域经济, 规模居全省第五的 园区, but 产值居全省第五的 产业
                state.subject, state.members = behind, ()
                return thing if thing is not None and not is_aspect(self.name(thing)) else behind, share
            return state.subject, share
        elif ranks.among(self.text, self.tokens[p.amount].start, behind or (self.tokens[p.amount].start, self.tokens[p.amount].end)):
            return behind, None
        elif behind is not None and self.counted(p, reading, thing, behind):
            state.subject, state.members = sizes.ground_of(self.text, reading, behind), ()
        elif p.verb is not None and p.rule == "done_counted" and thing is None and grants.complete(self.tokens[p.verb].word, reading):
            state.subject, state.members = (self.tokens[p.verb].start, self.tokens[p.verb].end), ()
        return state.subject, self.scope or self.whole

    def unfit(self, p: Phrase, reading: Reading, subject: Stretch | None) -> bool:
        """Does a figure with no name fall to a subject that is none of it: 修渠道63公里，惠及3万人; 完成投资5亿元，建成12座?"""
        verb = self.tokens[p.verb] if p.verb is not None and not p.behind else None
        if verb is not None and p.rule in _COUNTED and fits.deed(self.text, p.rule, verb, reading, subject, self.state.figure):
            return True
        if verb is not None and verb.word == "有" and subject is not None and reading.unit.text in nouns("persons"):
            return not counted_in(self.name(subject), reading.unit.text)  # 20个村，…达到入住条件的有360户
        amount, persons = self.tokens[p.amount], reading.unit.text in nouns("persons")
        if persons and p.rule == "done" and subject is not None and self.text.startswith("的", amount.end):
            return not (counted_in(self.name(subject), reading.unit.text) or self.name(subject).endswith(longest("people")))  # 山区 3万人的
        met = p.verb is not None and self.tokens[p.verb].word in ("完成", "实现")
        if met or reading.kind is not Kind.COUNT or p.rule not in _COUNTED or subject is None:
            return False
        before = subject[0] < self.clause[0] and subject in self.state.spoken
        if not persons:
            return before and p.verb is not None and not p.behind and self.name(subject).endswith(longest("amounts"))
        acts = amount.end < self.clause[1] and self.text[amount.end].isalpha() and self.text[amount.end] != "的"
        last = self.out[-1] if self.out else None
        apart = last is None or (last.rule != "window" and self.text[last.found.end : amount.start] != "、")
        acting = acts and apart and p.rule == "stated" and not p.behind  # 2个村退出、8700人脱贫
        named = next((d for d in reversed(self.out) if d.subject is not None), None) if p.rule == "stated" else None
        whose = named is not None and subject == named.subject and subject[0] == named.found.end  # 12个村、860户、3200人
        return (before or acting or whose) and not counted_in(self.name(subject), reading.unit.text)

    def counted(self, p: Phrase, reading: Reading, thing: Stretch | None, behind: Stretch) -> bool:
        """Do the words behind an amount name what it counts? Not in 森林抚育200万亩 任务; always in 城区有26万名 学生."""
        name = self.name(behind).removesuffix("以内").removesuffix("之内")
        if thing is not None and name in nouns("goals") and reading.unit.text not in ("项", "个", "件", "本"):
            return False
        verb = self.tokens[p.verb] if p.verb is not None and reading.kind is Kind.COUNT else None
        each_has = p.rule in ("grew", "fell", "added_counted") and verb is not None and self.text[verb.start - 1] == "各"
        has = verb is not None and (each_has or verb.word.endswith("有"))
        return has or sizes.counts(self.text, p.rule, reading, thing, behind, self.tokens[p.amount].end)

    def member(self, p: Phrase, thing: Stretch | None, subject: Stretch | None) -> tuple[Stretch | None, str | None, str]:
        """The member of a list that the amount belongs to, with its completed name; a problem where lists do not fit."""
        state = self.state
        if state.mode in ("EACH", "PAIR"):
            if p.verb is not None and self.shape.pairs and state.next_member == self.shape.amounts:
                state.next_member = 0  # 分别由3家、5家增加到 6家、8家
            if state.next_member < len(state.members):
                span, topic = state.members[state.next_member]
                state.next_member += 1
                return span, topic, ""
            unequal = state.mode == "EACH" and not state.members and self.shape.amounts > 1
            if unequal and subject is not None and lists.is_list(self.text, subject):
                return subject, None, "unequal_lists"
        elif state.mode == "ALL" and (self.tokens[0].kind == "ALL" if thing is None else each.aspect(self.text, state, thing, subject)):
            if thing is None and state.listed:  # A、B分别达到5亿元、3亿元，均增长12%，分别居第3、第5
                state.members = state.listed
                return (state.listed[0][0][0], state.listed[-1][0][1]), None, ""
            return subject if len(set(map(self.name, state.spoken))) == 1 else None, None, ""  # 均居全省第1: clauses are no one stretch
        return subject, None, ""

    def said(self, p: Phrase, reading: Reading, amount: Token, name: str, behind: Stretch | None) -> relations.Said:
        """What the relation depends on."""
        arrives = behind is not None and self.text[behind[1] : behind[1] + 1] == "、" and self.tokens[-1].kind == "DONE"
        return relations.Said(
            p.rule,
            reading,
            name,
            self.tokens[p.verb].word if p.verb is not None else "",
            behind is not None,
            self.text[amount.end : amount.end + 1] == "的",
            p.done or arrives,
            self.text[max(self.clause[0], amount.start - _REACH) : amount.start],
            self.shape.mark <= p.amount,
            p.amount > 0 and self.tokens[p.amount - 1].found is not None and self.tokens[p.amount - 1].end == amount.start,
            self.state.verb,
            self.state.unit,
            self.state.mode == "EACH",
            self.shape.from_given,
            self.text[amount.end : min(amount.end + 12, self.clause[1])],
            self.text.startswith(("突破", "超过"), amount.start),
        )

    def change(self, rule: str, thing: Stretch | None) -> int | None:
        """The number of the change that a claim is part of: from A to B, by C, in one clause or in the next."""
        if not self.shape.from_given:
            return self.state.change if self.state.changed and thing is None and rule in ("grew", "fell") else None
        if rule not in ("came_from", "rose_to", "grew", "fell"):
            return None
        if rule == "came_from":
            self.state.change += 1
        return self.state.change


_BATCH = re.compile("(?:以?及|和|与)第[一二三四五六七八九十]批")  # 首批12项及第二批14项 改革
_COUNTED = frozenset({"stated", "added_counted", "done_counted"})
