"""What a phrase says, as far as the relation that it states depends on it."""

from __future__ import annotations

from .. import kinds
from ..vocabulary import Relation
from ..words import late, pattern
from . import fits, relations, wordlists
from .clause import Clause, Placed
from .lexis import longest, terms
from .lists import Stretch
from .names.endings import is_rate, rate_before
from .relations import cases, origins

_REACH = 120  # how far before an amount its clause's words are looked at: clauses are shorter, but a text need not be


def relation(c: Clause, p: Placed, subject: Stretch | None, topic: str | None) -> tuple[Relation, str]:
    """The relation of a figure, and the case that decides it, "" where its rule does."""
    if p.amount.word == "relative":
        return Relation.LEVEL, "relative"
    if p.phrase.amount < c.opening:
        return Relation.LEVEL, "size"
    if p.rule in relations.PLAIN and not relations.is_open(p.reading, p.verb.word if p.verb is not None else ""):
        return relations.PLAIN[p.rule], ""
    if p.rule == "stated" and c.out and p.thing is None and _shared_out(c, p) and not (topic is not None and is_rate(topic)):
        stated, case = c.out[-1].relation, "shared_out"  # 增速8%、 9%
        if stated is Relation.LEVEL and subject is not None and c.text.endswith(longest("share_noun"), *subject):
            stated, case = Relation.SHARE, "share_noun"  # 覆盖率、幼儿占比分别达到91%、 56%
    else:
        stated, case = relations.relation(_said(c, p, _name(c, p, subject, topic)))
        if case == "part" and c.out and c.out[-1].relation is Relation.OTHER and c.text[c.out[-1].found.end] == "、":
            stated = Relation.OTHER  # 相当于全国的61%、全省的 84%
    return (Relation.LEVEL, "size") if p.amount.word == "size" and stated is Relation.ADD else (stated, case)


def _shared_out(c: Clause, p: Placed) -> bool:
    """Does an amount without a verb or a name go on with a list that is handed out, or with one of rates of change?"""
    if c.mode == "EACH":
        return True
    last = c.out[-1]
    again = last.rule == "gap" and last.unit == p.reading.unit.text  # 与全省相差3800元和 1600元; but 高于全省1个百分点、7%左右
    listed = last.case == "growth_noun" or again
    return c.mode == "" and listed and c.text[last.found.end : p.found.start] in ("、", "和")


def _name(c: Clause, p: Placed, subject: Stretch | None, topic: str | None) -> str:
    """The name that decides the relation: mostly that of what is measured."""
    if topic is not None and (is_rate(topic) or (c.members and topic.endswith(longest("share_noun")))):
        return topic
    lent = p.behind is not None and p.rule in origins.ADDED and p.reading.kind is kinds.MONEY  # 企业新增3亿元 税收
    thing = p.behind if lent or (p.phrase.done and subject == p.behind) else p.thing  # 某集团 10万头 养殖项目 投产
    if thing is None and c.mode == "EACH" and c.members and c.members[-1][1].endswith(longest("growth_noun")):
        return c.members[-1][1]  # A、B增速 均高于全省，分别达到8%、9%
    if thing is None and p.rule == "reached" and p.reading.kind is kinds.PERCENT and (rate := rate_before(c.text, p.amount.start)):
        return rate
    named = thing or (p.inner if p.rule == "done" else None) or subject
    if p.rule == "added" and p.inner is not None and p.reading.kind is kinds.PERCENT:
        named = p.inner  # 小微企业新增 信贷占比30%
    return "" if named is None else c.text[slice(*named)]


def _said(c: Clause, p: Placed, name: str) -> cases.Said:
    """What the relation depends on."""
    text, start, end = c.text, p.amount.start, p.amount.end
    part = text.startswith("的", end)
    said = cases.Said(
        rule=p.rule,
        reading=p.reading,
        name=name,
        verb=p.verb.word if p.verb is not None else "",
        of=p.behind is not None,
        part=part,
        arrives=p.phrase.done or (c.shape.arrives and fits.arrives_too(c, p)),
        before=text[max(c.start, start - _REACH) : start],
        gained=c.state.gained,
        listed=c.shape.mark <= p.phrase.amount,
        after=c.state.verb,
        unit=c.state.unit,
        each=c.mode == "EACH",
        from_given=c.shape.has_from,
        behind=text[end : min(end + (20 if part else 12), c.end)],  # 6%的 规模以上工业增加值增长预期目标
    )
    if p.rule == "stated":
        _goes_on(c, p, said)
    elif p.rule == "reached":
        said.risen = p.thing is None and text.endswith(("增长，", "增长、"), 0, c.start)
    return said


def _goes_on(c: Clause, p: Placed, said: cases.Said) -> None:
    """What tells whether an amount without a verb goes on with the one before."""
    text, amount, at = c.text, p.amount, p.phrase.amount
    near = c.tokens[at - 1] if at > 0 and c.tokens[at - 1].end == amount.start else None
    last = c.tokens[at - 2] if at > 1 and near is not None and near.kind == "N" else None
    counted = last is not None and last.kind == "Q" and near is not None and last.end == near.start  # 4条高速公路 360公里
    said.adjacent = near is not None and (near.found is not None or counted)
    said.acts = p.behind is not None and p.behind[1] < c.end and text[p.behind[1]] not in "、和及与"
    said.passed = text.startswith(("突破", "超过"), amount.start)
    if said.after in origins.ADDED:
        more = (
            text.startswith("其中", c.start)
            and all(d.rule == "thing" for d in c.out)
            and fits.is_stock(text, amount.end, c.state, p.reading)
        )
        stands = said.name.startswith(_STANDING) or (text.startswith("有", c.start) and said.name[:1] != "有")
        if more or stands or (_not_new(c, said.name) if said.listed else fits.passes(c.state, p.reading)):
            said.after = ""


def _not_new(c: Clause, name: str) -> bool:
    """Did what a member of a list is about not come into being with what a verb before it made?"""
    if c.out and c.out[0].rule == c.out[-1].rule == "stated" and not c.out[-1].case:
        return True  # 建设基地2处，灭鼠60万亩、灭虫15万亩: the list has a head of its own, which is not new
    mended = name.endswith(longest("mended")) and name not in wordlists.steps  # but 企业小升规97家、股份制改造7家
    return mended and _MENDED.match(c.text, c.start) is None  # 新建学校5所、危房改造3万平方米


# What is no part of what was added: 新增公园绿地12万平方米、人均公园绿地 14.2平方米; 新增高企7家，有效高企38家.
_STANDING = ("有效", "人均", "户均", "村均", "亩均", "每万", "每千", "每百", "千人托位")
_MENDED = late(lambda: f"[^\\d]{{0,40}}?{pattern(terms('mended'))}\\d")  # but 开工危房改造400户、农房改造600户
