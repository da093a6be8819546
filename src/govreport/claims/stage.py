"""What a report says of its quantities: claims. The grammar is `grammars/claim.lark`; its words come from `clauses`.

One claim per quantity. Where the grammar has no rule for a clause, its claims keep the subject None and a problem says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import attrgetter

import attrs

from .. import kinds
from ..quantities import Found
from ..vocabulary import CHANGES, Relation
from ..words import HEADING_REACH, HEADING_SENTENCE, late, pattern
from . import changes, each, fits, framing, lists, pending, phrases, resumed, saying, sharing, subjects, sums, wordlists
from .amounts import scales, sizes
from .clause import Clause, Placed
from .clauses import lex
from .drafts import Draft
from .gaps import asides, ranks
from .gaps.division import divide
from .lexis import ACTIVE, kind_of, lexicon, longest, terms
from .lists import Stretch
from .names import grants
from .names.endings import without_rate, without_share, without_yield
from .phrases import Phrase
from .relations import cases, origins, stated
from .state import State

_MARKS = frozenset("0123456789第一二三四五六七八九十即")
# 2.改造小区; 三要为老人体检; “四个突破”，即生产总值突破…
_MARK = re.compile("[0-9]{1,2}[.、)](?![0-9])|第?[一二三四五六七八九十]{1,2}(?:是|要(?![素点件求]))|即(?![将时使日便可食墨兴办])")
# 新增的主要生产能力有：发电99万千瓦，公路41公里
_GAINED = re.compile("新增加?的?(?:主要|重要|各类|的){0,3}[^，。；：的\\d]{0,6}能力(?:主要|分别)?[有是为]?$")


def read(text: str, start: int, end: int, found: Sequence[Found], last: Sequence[Draft] = ()) -> list[Draft]:
    """The claims of a sentence, in text order.

    Args:
        text: the paragraph, folded and without blanks.
        start, end: the sentence in it.
        found: everything found in the sentence, in order.
        last: the claims of the sentence before.
    """
    head = None
    if start > 0 and text[start - 1] == "。":
        head = HEADING_SENTENCE.search(text, max(0, start - HEADING_REACH), start)
    state, out = State(pending=None if head is None else (*head.span("said"), None)), []
    if last and text[start] in resumed.BEGINS:
        state.subject = resumed.subject(text, start, found, last)
    told: list[Draft] = []
    whole: Stretch | None = None  # of which a part was told behind 其中
    around: State | None = None  # the state of the clause around brackets, which goes on behind them
    for a, b, inside, aside in divide(text, start, end, found):
        if aside != (around is not None):
            state, around = (attrs.evolve(state), state) if around is None else (around, None)
        if a > start and text[a - 1] in "；。！？…":
            before = whole if whole is not None and resumed.GROWS_IN_YEAR.match(text, a) is not None else state.subject
            state, whole = State(change=state.change, before=before, gained=state.gained), None
        if whole is None and text.startswith("其中", a):
            whole = state.subject
        if text.startswith(("：", ":"), b) and _GAINED.search(text, a, b) is not None:
            state.gained = True
        if "quantity" not in map(_KIND, inside):
            if text[a:b] != "其中":  # 新建充电桩2万个，其中，农村1万个
                state.pending = state.pending if pending.circumstance(text, a, b) else (a, b, inside)
                state.verb = ""
            continue
        if text[a] in _MARKS:
            a = _behind_mark(text, a, inside)
        if text[a] in asides.OPENS and (amid := asides.circumstances(text, a, inside)) >= 0:
            out += _clause(text, a + 2 * (text[a] != "在"), amid, [g for g in inside if g.end <= amid], attrs.evolve(state))
            a, inside = amid, [g for g in inside if g.end > amid]
            if "quantity" not in map(_KIND, inside):
                continue
        if text[a] == "除" and text[b - 1] == "外":
            out += _clause(text, a + 1, b - 1, inside, attrs.evolve(state))  # 财政收入， 除土地收入下降30%外 ，增长6%
            continue
        if text[a + 1 : a + 2] in sums.SECOND and sums.up(text, a, b, inside, told):
            state = State(change=state.change)
        before = state.subject
        if state.pending is not None and text.startswith("其中", a) and fits.out_of(text, a + 2, inside, state.subject):
            state.pending = None
        told = _clause(text, a, b, inside, state)
        out += told
        if before is not None and text.startswith(longest("became"), a):
            state.subject = before  # 成为全省第三个过千亿元的城市，增长 8%
        if text[b - 1] in asides.told_ends():
            state.subject = asides.told(text, a, b) or state.subject
        if text[b + 1 : b + 2] in asides.MEAN_HEADS:
            state.subject = asides.raised(text, a, b) or state.subject
    return out


_KIND = attrgetter("kind")


def _behind_mark(text: str, start: int, found: Sequence[Found]) -> int:
    """Where a clause with an amount begins behind the mark of an item, if it opens with one."""
    first = next(f.start for f in found if f.kind == "quantity")
    mark = _MARK.match(text, start, first) if first > start + 1 else None
    return start if mark is None else mark.end()


def _clause(text: str, start: int, end: int, found: Sequence[Found], state: State) -> list[Draft]:
    """The claims of a clause; `state` becomes what it leaves to the next."""
    if text.find("每", start, end) >= 0 and (drafts := each.one_in(text, start, end, found, state)):
        return drafts
    tokens = lex(text, start, end, found)
    shape = phrases.of(tuple(map(kind_of, tokens)))
    if shape is None:
        amounts = [t.found for t in tokens if t.found is not None]
        return [Draft(f, (start, end), None, None, Relation.OTHER, "", problem="no_rule") for f in amounts]
    c = Clause(text, start, end, tokens, shape, state)
    if shape.opens_with_two:
        c.opening = sizes.opening(text, tokens, start)
    first = shape.phrases[0]
    if shape.is_changes and not tokens[0].word.endswith("有") and not lists.members(text, c.stretch(first.inner) or (0, 0)):
        if state.pending is not None:
            pending.topic(text, state)  # 事故起数、死亡人数“双下降”，分别下降15%、20%
        c.members = each.again(text, state, shape.amounts)
        c.mode = "EACH" if c.members else ""
    if state.made is not None and text.startswith("其中", start):
        state.verb, state.unit = state.made  # 新签约项目312个，增长20%，其中工业项目120个
    if state.verb in ("added", "added_counted") and first.rule == "stated" and fits.deeds(text, tokens, end):
        state.verb = ""
    for phrase in shape.phrases:
        if shape.has_class:
            _classes(c, phrase)
        _phrase(c, c.place(phrase))
    state.changed, state.listed = shape.has_from or (state.changed and c.out != [] and c.out[-1].change is not None), c.members
    state.spoken = (*state.spoken, *each.spoken(c.text, c.out))[-each.SPOKEN :]
    return c.out


def _classes(c: Clause, phrase: Phrase) -> None:
    """The claims of the classes inside a phrase's names (10亿元以上 in 10亿元以上项目)."""
    for places in (phrase.thing, phrase.inner, phrase.behind):
        tokens = [c.tokens[i] for i in places]
        two = "".join(map(kind_of, tokens)) == "TNTN"  # 亿元以上 项目和千亩以上 园区: each class narrows its own
        for i, t in enumerate(tokens):
            if t.kind == "T" and t.found is not None:
                timed = c.text[t.end - 1] in "钟时"  # 急救 10分钟 到达率: a time is of nothing
                alone = timed or (bool(phrase.thing) and places is phrase.behind and i + 1 == len(tokens))  # 连跨3个 百亿 台阶
                name, at = (tokens[i : i + 2], 0) if two else (tokens, i)
                subject = None if alone else scales.of_class(c.text, name, at, c.state)
                c.out.append(Draft(t.found, (c.start, c.end), subject, None, Relation.OTHER, "thing", other=True, case="class"))


def _phrase(c: Clause, p: Placed) -> None:
    """The claim of a phrase."""
    state, mode = c.state, p.phrase.mode
    if mode is not None:
        c.mode = "EACH" if c.shape.has_pairs else mode
    scope = _thing(c, p) if p.phrase.thing else None
    if p.thing is not None:
        rates = sizes.rates_of_counted(c.text, c.tokens, p.phrase.thing[0]) if mode and c.shape.mark < p.phrase.thing[0] else ()
        p.thing = (next(d.found.start for d in c.out if d.found.end == rates[0][0]), p.thing[1]) if rates else p.thing
        whole = subjects.turn_to(c, p.thing)
        scope = scope or whole
        if rates and mode == "EACH":
            c.members, c.next_member = tuple([(of, c.text[slice(*of)]) for of in rates]), 0
    else:
        if p.reading.unit.text == "次" and fits.other_deed_again(c.text, c.start, p.amount, state):
            state.subject = None
        elif state.pending is not None:
            pending.topic(c.text, state)
        if mode == "EACH" and c.next_member == len(c.members):
            c.next_member = 0  # A、B分别新增5家、6家、分别达到12家、13家
        told_apart = p.rule == "gap" and p.inner is not None and lists.is_list(c.text, p.inner)  # 分别高于全国、全省2个、3个百分点
        if mode == "EACH" and state.subject is not None and not c.members and not told_apart:
            summed = each.counted(c.text, state, state.subject, c.out) if c.out and c.out[-1].subject == state.subject else ()
            c.members, c.next_member = summed or each.referents(c.text, state, state.subject, c.shape.amounts, c.out), 0
            if not c.members and c.shape.amounts == 1 and c.tokens[0].kind == "EACH" and p.rule in ("grew", "fell"):
                c.mode = "ALL"  # A达到5亿元，B达到3亿元，分别增长8%: one figure for both
    state.pending = None
    if p.rule == "stated" and state.verb in ("added", "added_counted") and fits.other_deed(c.text, c.tokens, p.phrase, c.out, c.end):
        state.verb, state.subject = "", state.subject if p.reading.unit.text == state.unit else None
    draft = framing.draft(c, p) if p.rule in ("window", "classed") else _draft(c, p, scope)
    if p.phrase.behind and p.thing is None and (state.verb != "ranked" or state.subject == p.behind):
        state.subject = None if fits.amid(c.text, c.tokens, p.phrase) else state.subject
    sharing.share(c, p, draft)
    c.out.append(draft)
    fits.note(c.text, state, draft, p.thing is not None)
    if p.rule not in ("grew", "fell") or p.thing is not None:
        state.made = None
    elif state.verb in origins.ADDED:
        state.made = state.verb, state.unit
    if p.rule != "stated" and not (p.rule == "window" and stated.lasts_in_list(c.text, p.found)):
        founds = p.rule == "classed" and p.verb is not None and p.verb.kind == "ADD"  # 引进亿元以上、10亿元以上项目35个
        if founds:
            state.verb = "added"
        elif p.rule in origins.ADDED and p.inner is None and p.behind is None and p.thing is None and _beside_level(c, draft):
            state.verb = ""  # 企业达1780户、净增112户，百亿企业8户: these were there
        elif (
            draft.relation is cases.OF_RULE[p.rule] or p.amount.word == "relative" or (draft.case == "size" and fits.for_example(c, draft))
        ):
            state.verb = p.rule
        else:
            state.verb = "shared" if draft.relation is Relation.SHARE else ""  # 占比为13%、40%
        state.unit = p.reading.unit.text


def _beside_level(c: Clause, added: Draft) -> bool:
    """Is what was added told beside how many there are by now, as part of them: 企业达1780户、 净增112户; 企业达1780户， 净增112户，…; 其中
    新增60家?"""
    if c.text.startswith("其中", c.start):
        return c.state.verb not in origins.ADDED
    if len(c.out) == 1 and c.state.spoken[-1:] == (added.subject,):
        return c.state.verb in ("", "reached") and c.text.startswith("，", added.found.end)  # but 企业达50家，新增5家、3个园区
    return len(c.out) > 1 and c.out[-2].subject == added.subject and c.out[-2].relation is Relation.LEVEL


def _thing(c: Clause, p: Placed) -> str | None:
    """Settles what the name before a verb names; gives back the frame of a rank that stands in it."""
    if p.thing is None:
        p.thing = scales.unnamed(c.text, c.tokens[p.phrase.thing[0]], c.tokens[p.phrase.thing[-1]], c.state)
    if p.thing is None or c.text[p.thing[1] - 1] == "、":
        p.thing = None  # 3个县入围全国百强、 较五年前增加1个
        return None
    if p.rule == "window" and c.text[p.thing[1] - 1] in framing.RECORD_ENDS:
        p.thing = framing.before_record(c.text, p.thing, p.found)
    if p.rule != "ranked":
        name = c.text[slice(*p.thing)]
        if p.behind is None and c.text[p.amount.start - 1] == "的" and _OF_SORTS.match(c.text, p.amount.end - 1, c.end) is not None:
            p.thing = c.state.subject = None  # 年初承诺的 10方面 50项实事
            return None
        if p.rule == "stated" and c.out and c.out[-1].rule == "shared" and subjects.of_next_whole(c, p):
            p.thing = None  # 占全省的30%、全国新增的 5%
            return name
        if p.rule == "stated" and p.reading.unit.text in wordlists.times and name.endswith(longest("leaders")):
            p.thing = c.state.subject = None  # 省委书记先后 3次到我市调研
            return None
        if p.behind is None and p.rule in ("stated", "reached") and p.reading.kind is kinds.COUNT and _PER_PLACE.fullmatch(name):
            p.thing = None  # 建设便民服务点，每个社区 不少于1个
            return None
        elsewhere = name in wordlists.parts_of_place or name in wordlists.where
        if name in wordlists.opening or (p.rule == "reached" and _again_done(c, p)) or (elsewhere and _as_before(c, p)):
            p.thing = None  # 全市有26家企业
        elif name.startswith("用于") and p.rule == "stated" and fits.spent_on(c.text, c.state.subject, p):
            p.thing = None  # 争取债券18亿元，其中 用于水利 6亿元
        elif name in wordlists.where and p.verb is not None and p.verb.word == "有" and p.reading.unit.text in wordlists.persons:
            p.thing = c.state.subject = None  # 农村有26万人脱贫
        elif p.rule == "done_counted" and p.behind is None and _helps(c, p):
            p.thing = c.state.subject = None  # 服务平台帮助 1.2万人实现就业
        elif name in wordlists.by or (p.rule == "done_counted" and _TO_WHOM.match(c.text, *p.thing) is not None):
            p.thing = c.state.subject = None  # 按照 每亩100元标准补贴大户, 对困难企业 减免12万元
        elif p.rule in ("added_counted", "done_counted") and (
            c.text.endswith("交由", 0, p.thing[0]) or _BY_WHOM.match(c.text, *p.thing) is not None
        ):
            p.thing, things = None, c.state.things  # 收到建议209件，其中交由市政府系统 办理197件
            c.state.subject = things[0] if things is not None and things[1] == p.reading.unit.text else None
        return None
    p.thing, scope = ranks.frame(c.text, p.thing, alone=True)
    name = c.text[slice(*p.thing)]
    if name == "以" and scope is not None:
        p.thing = None  # 以全省 第一 的成绩通过验收
    elif scope is None and c.out and ranks.goes_on(c.text, name, c.out[-1]):
        p.thing, scope = None, name  # 居全国城市第4、省会城市第2
    elif scope is None and p.verb is not None and ranks.of_places(c.text, name, p.verb.start):
        p.thing, scope = ranks.apart(c.text, p.thing)  # 在全国百强县 排名第5, 综合竞争力 全国百强县 排名第5
    elif scope == name and scope not in wordlists.frame:
        p.thing, scope = (None, scope) if p.verb is None else (p.thing, None)  # 增速全市第二、六县区第一; 主城区 居全省第一
    return scope


_OF_SORTS = re.compile("[类面]\\d")  # of how many sorts those are that are counted behind it
_PER_PLACE = late(lambda: f"每个?{pattern(terms('holders'))}")


def _as_before(c: Clause, p: Placed) -> bool:
    """Does a verb without an object count the same things as the last, elsewhere or at another stage: 一期 建成厂房36栋、二期 建成 18栋?"""
    last = c.out[-1] if c.out else None
    same = last is not None and last.subject is not None and last.unit == p.reading.unit.text
    return same and p.rule in ("added_counted", "done_counted") and not p.phrase.behind


def _helps(c: Clause, p: Placed) -> bool:
    """Does a verb say who was helped to do what stands behind their number, so that who helped is none of them?"""
    helped = p.verb is not None and p.verb.word in terms("enabling", "moving") and p.reading.unit.text in wordlists.persons
    return helped and p.found.end < c.end and c.text[p.found.end].isalnum()  # 带动 2460户5585人 增收


_BY_WHOM = re.compile("交?由(?!此)|交(?=[省市区县州])")
_TO_WHOM = late(lambda: f"对[^，、]{{0,14}}(?:群体|{pattern(terms('people', 'households'))})$")


def _again_done(c: Clause, p: Placed) -> bool:
    """Does a deed alone stand where a name would, of what was counted before: 引进企业36家，累计 落户 达82家?"""
    assert p.thing is not None
    counts = p.reading.kind is kinds.COUNT and p.reading.unit.text == c.state.unit
    return counts and c.state.subject is not None and lexicon().get(c.text[slice(*p.thing)]) in ACTIVE


# --- what a claim says -----------------------------------------------------------------------------------------------


def _draft(c: Clause, p: Placed, scope: str | None) -> Draft:
    """The claim of a figure; `scope` is the frame of a rank or share that the name before it gave."""
    text, state, last = c.text, c.state, c.out[-1] if c.out else None
    subject, topic, scope, problem = subjects.of(c, p, scope)
    relation, case = saying.relation(c, p, subject, topic)
    if p.phrase.amount < c.opening:
        subject, topic = None, None
    kind, granted = p.reading.kind, False
    if kind is kinds.MONEY:  # 投资增速快于全省、突破300亿元
        whole, subject = subject, without_rate(text, subject)
        if state.subject == whole:
            state.subject = subject  # 财政收入增长较快，完成12亿元，占生产总值的9%
        granted = subject is not None and grants.is_grant(text[slice(*subject)]) and grants.lays_down(text, c.start, p.amount.start)
    elif relation in CHANGES:
        if subject is not None and p.thing is None and kind is kinds.PERCENT and text.endswith("占比", *subject):
            subject = without_share(text, subject)  # 工业投资占比62%，增长41%
        subject = subject if text[p.found.end - 1] in "位个" and sizes.places(text, p.found) else without_rate(text, subject)
    elif p.rule == "stated" and kind is kinds.AREA:
        subject = without_yield(text, subject)
    if relation is Relation.RANK and subject is not None:
        subject, scope = _ranked(c, p, subject, scope)
    if relation is Relation.CHANGE_FROM and kind is kinds.RANK:
        scope = scope or ranks.within(text, c.start, p.amount.start)
    elif scope is None and last is not None and (p.rule in ("ranked", "changed_to") or last.relation is Relation.SHARE):
        shares = last.relation is Relation.SHARE and p.rule == "stated"
        if kind is kinds.PERCENT if shares else not (p.thing or p.inner):
            before, between = relation, text[last.found.end : p.found.start]
            relation, scope = ranks.carried(p.rule, relation, last.rule, last.relation, last.scope, between)
            case = case if relation is before else "goes_on"
    if p.rule == "changed_to" and len(c.out) == 1:
        changes.ends(c.text, c.out[0], p)
    each_alike = c.mode == "ALL" or (c.mode == "EACH" and c.shape.amounts == 1)  # A和B分别增长11%
    return Draft(
        p.found,
        (c.start, c.end),
        subject,
        topic,
        relation,
        p.rule,
        scope=last.scope if scope is None and case == "shared_out" and last is not None else scope,
        other=granted or case == "again",
        members=_members(c, p, subject) if topic is None and each_alike else (),
        change=changes.part_of(c, p, subject) if c.shape.has_from or state.changed else None,
        problem=problem,
        case=case,
    )


def _ranked(c: Clause, p: Placed, subject: Stretch, scope: str | None) -> tuple[Stretch, str | None]:
    """What has a rank, and among whom: its own `scope`, or what its name or the words before it say."""
    told = None if p.thing is not None else c.out[-1].subject if c.out else (c.state.spoken or (None,))[-1]
    if told is not None and subject[0] == told[0] and without_rate(c.text, subject) == told:
        subject = told
    if scope is not None:
        return subject, scope
    subject, scope = ranks.frame(c.text, subject)
    return subject, scope or ranks.within(c.text, c.start, p.amount.start)


def _members(c: Clause, p: Placed, subject: Stretch | None) -> tuple[Stretch, ...]:
    """The members of what a figure is said of alike."""
    if subject is not None:
        return lists.members(c.text, subject)
    amid = ranks.among(c.text, p.found.start, (p.found.start, p.found.end))  # 均居全市 6县市 第一
    if c.mode != "ALL" or amid:
        return ()
    return each.told_apart(each.told(c.state, c.out), p.rule in ("grew", "fell"))
