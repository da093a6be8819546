"""What the amounts of a clause are about: the names in it, the lists that hand one to each, the subject of the clause before."""

from __future__ import annotations

from itertools import pairwise

from ..quantities.amounts import Reading
from ..vocabulary import Kind
from . import each, fits, grants, lists, pending, phrases, ranks, relations, sizes
from .drafts import Draft
from .endings import counted_in, is_aspect, reaches, whole, without_share
from .lexis import Token, longest, nouns
from .lists import Stretch
from .phrases import Phrase
from .state import State

_NO_SHAPE = phrases.Clause()
_OBJECTS = frozenset({"added", "done", "grew_object", "fell_object"})  # rules with an object of the verb, which is what they are about
COUNTED = frozenset({"stated", "added_counted", "done_counted"})


class Subjects:
    """A clause with its tokens, and what its phrases are about; `state` is what the clauses before it left, and what it leaves."""

    def __init__(self, text: str, start: int, end: int, state: State) -> None:
        self.text, self.clause, self.state = text, (start, end), state
        self.tokens: list[Token] = []
        self.shape: phrases.Clause = _NO_SHAPE
        self.whole: str | None = None  # of what the share is that the subject before named
        self.scope: str | None = None  # the frame of the rank that the phrase names
        self.opening = 0  # how many counts open the clause, one behind the other, with no name: 3.4万户12.6万人搬出大山
        self.nameless: Draft | None = None  # the last, if nothing names what it counts
        self.out: list[Draft] = []

    def name(self, span: Stretch | None) -> str:
        return self.text[span[0] : span[1]] if span is not None else ""

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

    def pair(self, span: Stretch) -> None:
        """Where a name is a list with as many members as amounts follow, each gets its own."""
        if not self.shape.is_list or not (members := lists.paired(self.text, span, self.shape.amounts)):
            return
        amounts = [t for t in self.tokens if t.kind == "Q"]
        if all(lists.goes_on(self.text, a.end, b.start) for a, b in pairwise(amounts)):
            self.state.mode, self.state.members, self.state.next_member = "PAIR", members, 0

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
        elif p.rule == "done" and relations.exceeds(self.name(inner), reading, self.text[self.clause[0] : self.tokens[p.amount].start]):
            return state.subject, self.whole  # 超额完成省考核目标2.7个百分点
        elif thing is not None and p.rule == "added" and self.name(inner) in nouns("levels"):
            return state.subject, None  # 驰名商标新增国家级3件
        elif inner is not None and p.rule in _OBJECTS:
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
        if verb is not None and p.rule in COUNTED and fits.deed(self.text, p.rule, verb, reading, subject, self.state.figure):
            return True
        if verb is not None and verb.word == "有" and subject is not None and reading.unit.text in nouns("persons"):
            return not counted_in(self.name(subject), reading.unit.text)  # 20个村，…达到入住条件的有360户
        amount, persons = self.tokens[p.amount], reading.unit.text in nouns("persons")
        if persons and p.rule == "done" and subject is not None and self.text.startswith("的", amount.end):
            return not (counted_in(self.name(subject), reading.unit.text) or self.name(subject).endswith(longest("people")))  # 山区 3万人的
        met = p.verb is not None and self.tokens[p.verb].word in ("完成", "实现")
        if met or reading.kind is not Kind.COUNT or p.rule not in COUNTED or subject is None:
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
            if p.verb is not None and self.shape.has_pairs and state.next_member == self.shape.amounts:
                state.next_member = 0  # 分别由3家、5家增加到 6家、8家
            if state.next_member < len(state.members):
                span, topic = state.members[state.next_member]
                state.next_member += 1
                return span, topic, ""
            unequal = state.mode == "EACH" and not state.members and self.shape.amounts > 1
            if unequal and subject is not None and lists.is_list(self.text, subject):
                return subject, None, "unequal_lists"
        elif (
            state.mode == "ALL"
            and p.rule not in _OBJECTS
            and (self.tokens[0].kind == "ALL" if thing is None else each.aspect(self.text, state, thing, subject))
        ):
            if thing is None and state.listed:  # A、B分别达到5亿元、3亿元，均增长12%，分别居第3、第5
                state.members = state.listed
                return (state.listed[0][0][0], state.listed[-1][0][1]), None, ""
            return subject if len(set(map(self.name, state.spoken))) == 1 else None, None, ""  # 均居全省第1: clauses are no one stretch
        return subject, None, ""
