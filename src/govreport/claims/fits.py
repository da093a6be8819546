"""Can a deed's figure be of the subject before it: 参保率达到90%，赔付 3270万元 is of no rate; what a subject's figures were."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from .. import kinds
from ..goals import PLAN_MET
from ..quantities import Found
from ..quantities.amounts import Reading
from ..vocabulary import Bound, Relation
from ..words import late, pattern
from . import wordlists
from .amounts import scales, sorts
from .clause import Clause, Placed
from .drafts import Draft
from .gaps import ranks
from .lexis import ACTIVE, VERBS, WITH_OTHERS, Token, longest, terms, words_of
from .lists import Stretch
from .names import trails
from .names.endings import counted_in
from .phrases import Phrase
from .relations import STEPS
from .state import State

COUNTED = frozenset({"stated", "added_counted", "done_counted"})
_GOING_ON = frozenset("、，和及与并或以等的(（")
_MEASURED = frozenset({kinds.COUNT, kinds.MONEY, kinds.AREA, kinds.LENGTH, kinds.MASS, kinds.VOLUME, kinds.POWER, kinds.ENERGY})
_OF_SUBJECT = frozenset({"stated", "reached", "done", "done_counted", "added", "added_counted"})  # their figures measure the subject
_CHANGES = frozenset({"changed_to", "came_from", "fell", "fell_object", "grew_object"})

BARE = ("以上", "以下")
"""How a class ends that stands alone, without what it divides: 亿元以上 in 其中亿元以上8个."""


def spent_on(text: str, subject: Stretch | None, p: Placed) -> bool:
    """Does a name only say for what the money before it was used: 争取债券18亿元，其中 用于水利 6亿元; but 用于水利的支出 6亿元?"""
    if subject is None or p.thing is None or p.behind is not None or p.reading.kind is not kinds.MONEY:
        return False
    own = text.endswith("用于", 0, subject[0]) or text.endswith(("支出", *longest("spent")), *p.thing)
    return not own and text.endswith(longest("monies", "funds", "spent", "aids"), *subject)


def out_of(text: str, start: int, found: Sequence[Found], subject: Stretch | None) -> bool:
    """Does a clause say behind 其中 what part of the money told last is for what: 发行国债3亿元，支持水利、道路建设，其中 1亿元用于水利?"""
    if subject is None or not text.endswith(longest("monies", "funds", "spent"), *subject):
        return False
    first = next((f for f in found if f.start == start and f.reading is not None), None)
    return first is not None and first.reading is not None and first.reading.kind is kinds.MONEY and text.startswith("用于", first.end)


def for_example(c: Clause, draft: Draft) -> bool:
    """Is the size of a work only that of one of those whose number follows: 引进 总投资 30亿元 的铜箔等亿元以上项目26个?"""
    return _AND_OTHERS.match(c.text, draft.found.end, c.end) is not None


_AND_OTHERS = re.compile(WITH_OTHERS)


def note(text: str, state: State, draft: Draft, named: bool) -> None:
    """Keeps what measured a subject last, and which things were counted last; a new name ends a change before it.

    Behind a plan that was met stands what it is a plan of: 财政收入计划完成103%，增长8%.
    """
    reading, subject = draft.found.reading, draft.subject
    if subject is not None and subject == state.subject and text.endswith(("计划", "任务"), subject[0] + 1, subject[1]):
        state.subject = _without_goal(text, draft, subject)
    if draft.rule == "stated" and state.verb and draft.relation is Relation.LEVEL:
        changed = state.verb in _CHANGES or (state.verb == "grew" and state.unit not in ("%", "个百分点"))
        if changed and (named or (subject is not None and subject[0] >= draft.found.end)):
            state.verb = ""  # 标准提高到1200元，救助5.6万人次、4120万元; 收入增加2亿元，茶园3万亩、产值6亿元; …，36个村 脱贫、420户摘帽
        elif not named and state.verb in ("added", "added_counted") and text.startswith(("突破", "超过"), draft.found.start):
            state.verb = ""  # 经营主体净增9万户、突破60万户，其中企业30万户
    if subject is None or reading is None or draft.rule not in _OF_SUBJECT or reading.kind not in _MEASURED:
        return
    if draft.rule != "stated":
        state.whole = None
    elif text.endswith("其中", 0, subject[0]):
        state.whole = state.figure
    state.figure = subject, reading
    if reading.kind is kinds.COUNT and reading.unit.text not in wordlists.persons and not text.endswith(_no_things(), *subject):
        state.things = subject, reading.unit.text


def _without_goal(text: str, draft: Draft, subject: Stretch) -> Stretch:
    """What a plan is one of whose figure says how far it was met, and what a task is whose figure is told with what came of it."""
    reading, (start, end) = draft.found.reading, subject
    if reading is not None and reading.kind is kinds.PERCENT and PLAN_MET.match(text, end - 2) is not None:
        return start, end - 2
    task = reading is not None and reading.kind is kinds.MONEY and text.endswith("任务", start + 2, end)
    return (start, end - 2) if task and _MET.match(text, draft.found.end) is not None else subject  # 财政收入任务174万元，完成198万元


@cache
def _no_things() -> tuple[str, ...]:
    """How names end of which no things are counted: 其中亿元以上8个, 汽车产量36万辆."""
    return BARE + longest("flows")


_MET = re.compile("，(?:全年|实际|已|累计|预计){0,2}完成(?=[0-9])")


def exceeds(figure: tuple[Stretch, Reading] | None, reading: Reading) -> bool:
    """Is a count larger than the one before it, of which so it is no part: 企业达到312户，净增46户，其中小型企业 128户?"""
    last = figure[1] if figure is not None else None
    if last is None or last.unit is not reading.unit or last.value is None or reading.value is None:
        return False
    return reading.value > last.value


def passes(state: State, reading: Reading) -> bool:
    """Is a count one that is passed, where the one before it is not: 新增规上企业56家，高新技术企业 超900家?"""
    last = state.figure[1].bound if state.figure is not None else None
    return reading.bound is Bound.MORE_THAN and last not in (None, Bound.MORE_THAN)


def told(state: State, reading: Reading, name: str) -> Stretch | None:
    """The things told before of which a count tells how many came into a list with a name: 储备项目111个，纳入国家项目库 35个."""
    if state.things is None or state.things[1] != reading.unit.text or not name.endswith(longest("registers")):
        return None
    return state.things[0]


def is_stock(text: str, end: int, state: State, reading: Reading) -> bool:
    """Is a count behind 其中, whose amount ends at `end`, how many there are, though what was told before it is new: 新增企业36家，
    其中规上企业 26家，净增8家?"""
    grew = _GREW.match(text, end)
    return exceeds(state.figure, reading) or (grew is not None and grew["unit"] == reading.unit.text)


_GREW = re.compile("，(?:当年|全年)?(?:净增加?|新增)了?[0-9]{1,6}(?P<unit>[^0-9，。；、]{1,2})(?=[，。；]|$)")


def other_deed_again(text: str, start: int, amount: Token, state: State) -> bool:
    """Does a clause that begins with so many times say how often something else was done: 高度重视移民工作，先后 4次 作出批示; behind
    others with times of their own, 两次来我市考察， 三次 参加审议?"""
    if text[start : amount.start] in _IN_TURN:
        return text[amount.end : amount.end + 1].isalpha()
    last = state.subject if state.pending is None and amount.start == start else None
    return last is not None and text.endswith("次", 0, last[0])


_IN_TURN = ("先后", "曾先后", "又先后", "已先后")


def amid(text: str, tokens: list[Token], phrase: Phrase) -> bool:
    """Does a count only say among what something is so: 在两项考核 中均排名第一?"""
    end = tokens[phrase.behind[-1]].end
    contest = _CONTEST.match(text, end)
    if contest is None or (contest[0] == "中" and not text.endswith(longest("contests"), 0, end)):
        return False
    return ranks.amid(text, tokens[phrase.amount].end)


_CONTEST = late(lambda: f"(?:[^，；。：、的\\d]{{0,10}}?{pattern(terms('judging'))})?中")


def _paid(text: str, verb: Token, subject: str) -> bool:
    """Does another payer than the subject pay: 县级财政 投入3亿元，省级 投入1亿元?"""
    if not text.endswith(longest("payers"), 0, verb.start):
        return False
    return subject.endswith(("财政", *longest("payers"))) or (subject.endswith("支出") and subject.startswith(longest("payers"), 1))


def deeds(text: str, tokens: list[Token], end: int) -> bool:
    """Does a clause, up to its end, have a verb of its own: 新增上市公司10家，35家银行 完成改革; 三个园区产值 达到5亿元?"""
    first, *others = tokens
    named = first.kind == "N" and text.endswith(longest("acts"), first.start, first.end) and not text.endswith("其中", 0, first.start)
    if named and not text.endswith(longest("conferred"), first.start, first.end):
        return True  # 净增企业12家，老旧小区改造 30个, but 新增绿色食品认证12个，有机食品认证 3个
    whose = others and others[0].start == first.end
    for t in others:
        if (t.kind == "Q" and text.startswith(("突破", "超过"), t.start)) or (whose and t.kind == "REACH"):
            return True
    return any(w.kind in VERBS for w in words_of(text, tokens[-1].end, end))


def _spent_on(text: str, verb: Token, at: int) -> bool:
    """Is it told behind a sum, which ends at a place, for what it was spent: 修路20公里，投入300万元 用于改厕; 投入300万元 安装路灯?"""
    if verb.word not in terms("spending", "paying", "given"):
        return False
    if sorts.TOWARDS.match(text, at) is not None:
        return True
    first = words_of(text, at, min(at + _NEAR, len(text)))
    return bool(first) and first[0].kind in ACTIVE and first[0].word not in wordlists.arrivals


_NEAR = 8  # characters in which the first word behind a sum stands


def other_deed(text: str, tokens: list[Token], phrase: Phrase, out: list[Draft], end: int) -> bool:
    """Does a member of a list, up to its end, tell what others do or have: 建成公路360公里、36万人 喝上放心水?

    But 新增36家企业上云、12家企业 上平台, whose members all tell so.
    """
    amount, last, before = tokens[phrase.amount], max(phrase.behind, default=phrase.amount), out[-1] if out else None
    if text[amount.start - 1] != "、" or phrase.thing or phrase.done or before is None:
        return False
    if before.subject is None or before.subject[0] > before.found.start:
        return False
    rest = text[tokens[last].end : tokens[last + 1].start if last + 1 < len(tokens) else end]
    return len(rest) > 2 and rest[0] not in _GOING_ON and "、" not in rest


def rated(name: str, reading: Reading) -> bool:
    """Is an amount the figure of a rate: 新建住宅车位配建率 100%?"""
    return name.endswith((*longest("rates"), "度")) and reading.kind in (kinds.PERCENT, kinds.RATIO)


def staged(state: State, verb: str, reading: Reading) -> Stretch | None:
    """The things counted before, if so many of them come to a further stage: 签约项目70个、总投资300亿元，开工 50个."""
    further = terms("acts") | terms("arrivals", "stages")
    bare = {verb, verb.removeprefix("新"), verb.removeprefix("正在")}
    if state.things is None or state.things[1] != reading.unit.text or (verb and not bare & further):
        return None
    return state.things[0]


def more(state: State, reading: Reading, subject: Stretch | None) -> Stretch | None:
    """What became so many more or fewer: the things counted before, if `subject` is what they have: 38家企业营收突破10亿元，增加 6家."""
    things, figure = state.things, state.figure
    if things is None or figure is None or things[1] != reading.unit.text or figure[0] != subject or figure[1].unit is reading.unit:
        return subject
    return things[0]


def further(state: State, reading: Reading, subject: Stretch | None) -> Stretch | None:
    """What came to a further stage: the whole, if there are more of them than of its part: 签约项目86个，其中外资项目8个，开工 68个."""
    whole, part = state.whole, state.figure
    if whole is None or part is None or part[0] != subject or whole[1].unit is not reading.unit or not exceeds(part, reading):
        return subject
    fits_in = whole[1].value is not None and reading.value is not None and reading.value <= whole[1].value
    return whole[0] if fits_in else subject


def rest(state: State) -> Stretch | None:
    """Of what the rest is (其余 4所): of the counted whole of which a part was told, else of the things that were counted last."""
    if state.whole is not None and state.whole[1].kind is kinds.COUNT:
        return state.whole[0]
    return state.things[0] if state.things is not None else None


def total(text: str, state: State, p: Placed, subject: Stretch | None) -> Stretch | None:
    """Of what a count is the total: of the things of which a part was told (新增企业45家，其中规上18家，总数达到 320家), else `more`;
    its own name says it where several were counted."""
    if p.thing is not None and p.phrase.mode != "EACH" and _counted_several(text, state):
        return p.thing
    whole, reading = state.whole, p.reading
    if (
        whole is None
        or whole[1].unit is not reading.unit
        or whole[1].value is None
        or reading.value is None
        or reading.value < whole[1].value
    ):
        return more(state, reading, subject)
    return whole[0]


def _counted_several(text: str, state: State) -> bool:
    """Were several things counted in the last clause, so that no total is of the last alone: 新增规上企业8家、限上企业5家，总数达90家?"""
    one, two = (None, None, *state.spoken)[-2:]
    if one is None or two is None or one[1] >= two[0] or state.figure is None or state.figure[0] != two:
        return False
    return _BESIDE.fullmatch(text, one[1], two[0]) is not None


_BESIDE = re.compile(r"[\d.]{1,8}[^，。；：、\d]{1,6}、(?:和|以及)?")


def deed(text: str, p: Placed, verb: Token, subject: Stretch | None, last: tuple[Stretch, Reading] | None) -> bool:
    """Can a deed's figure not be of a subject before it: 河长486名，巡河 5.8万次; 粮食产量6亿斤，外销 2.3亿斤?

    Args:
        last: the subject that was measured last, and the amount.
    """
    rule, reading = p.rule, p.reading
    if subject is None or subject[0] == verb.start or subject[1] == verb.start or reading.kind not in _MEASURED:
        return False
    things = last is not None and last[0] == subject and last[1].kind is not kinds.MONEY
    if things and reading.kind is kinds.MONEY and _spent_on(text, verb, p.found.end):
        return True
    if verb.word in wordlists.paying and _paid(text, verb, text[slice(*subject)]):
        return True
    if verb.word == "投入" and text.endswith(longest("handed_out"), *subject):
        return True  # 发放低保金500万元，投入 200万元，改造敬老院
    if verb.word in wordlists.upon and text.endswith(longest("upon"), *subject):
        return True  # 完成道路硬化12公里、亮化 30公里
    if verb.word in wordlists.any_unit or text.endswith(("完成", "实现"), 0, verb.start):
        return False
    if reading.unit.text in wordlists.housing and text.endswith(longest("homes"), *subject):
        return False  # 竣工住房12万平方米，配售1600套
    people, whose = reading.unit.text in wordlists.persons, counted_in(text[slice(*subject)], reading.unit.text)
    if rule == "done_counted" and people and not whose and verb.word[-1] != "有":
        return True  # 水厂建成，解决3万人的饮水困难
    if verb.word == "争取" and last is not None and last[0] == subject and exceeds(last, reading):
        return False  # 财政收入达到60亿元，争取 65亿元
    if text.endswith(longest("rates"), *subject) or (rule == "done_counted" and text.endswith(longest("yields"), *subject)):
        return True
    if rule != "done_counted" or last is None or last[0] != subject or verb.word in wordlists.spending:
        return False
    if reading.kind is not last[1].kind:
        return True
    if reading.unit.text == "家" and last[1].unit.text in ("件", "起", "宗"):
        return True  # 办结信访件3600件，处罚120家
    before = last[1].unit.text in wordlists.persons
    held = last[1].unit.text in wordlists.sessions  # 开展技能培训6期，培训900人次
    return reading.kind is kinds.COUNT and people is not before and (before or held or not whose)


_JOINED = frozenset("、和与及")
_UNMADE = frozenset({kinds.MONEY, kinds.PERCENT, kinds.PERCENT_POINT, kinds.DURATION, kinds.RATIO})
_SEEN_TO = frozenset({"stated", "done", "window"})


def arrives_too(c: Clause, p: Placed) -> bool:
    """Does the verb at the end of a clause tell of an amount too that others follow: 12条道路、3座桥梁 建成; 道路36公里、桥梁3座 建成?"""
    end = p.found.end if p.behind is None else p.behind[1]
    if c.text[end : end + 1] not in _JOINED or p.behind is not None:
        return c.text[end : end + 1] in _JOINED
    seen_to = p.rule == "done" and p.verb is not None and p.verb.word in wordlists.ensuring
    if not (seen_to or p.thing is not None) or p.reading.kind in _UNMADE or p.reading.unit.text in wordlists.persons:
        return False
    return _SEEN_TO.issuperset(q.rule for q in c.shape.phrases)


def unfit(c: Clause, p: Placed, subject: Stretch) -> bool:
    """Does a figure with no name fall to a subject that is none of it: 修渠道63公里，惠及3万人; 完成投资5亿元，建成12座?"""
    if STEPS.match(c.text, p.amount.end) is not None or p.rule == "gap":
        return False  # 新增就业6.8万人，超额完成 6万人 的年度任务
    nameless = c.out[-1] if c.out and c.out[-1].subject is None and c.out[-1].rule in COUNTED else None
    beside = ("", "、") if p.reading.unit.text in wordlists.persons else ("、",)
    if nameless is not None and subject[0] < nameless.found.start and c.text[nameless.found.end : p.amount.start] in beside:
        return True  # 参合率98%，补偿62万人次、 5860万元; 成果持续巩固，帮扶218户 822人
    verb = p.verb if not p.phrase.behind else None
    if verb is not None and p.rule in COUNTED and deed(c.text, p, verb, subject, c.state.figure):
        return True
    name, unit = c.text[slice(*subject)], p.reading.unit.text
    persons = unit in wordlists.persons
    if persons and (told := _of_people(c, p, subject, verb)) is not None:
        return told
    if p.verb is not None and p.verb.word in ("完成", "实现"):
        return subject[0] < c.start and _met_for(c, p, name)
    if p.reading.kind is not kinds.COUNT or (p.rule not in COUNTED and (persons or p.rule != "reached")):
        return False
    last = c.state.figure if p.rule in ("added", "added_counted") and name.endswith(longest("totals")) else None
    if last is not None and last[0] == subject and last[1].unit is p.reading.unit:
        return False  # 经营主体总量30万户，净增 2.6万户
    before = subject[0] < c.start and subject in c.state.spoken
    if not persons:
        again = subject[1] < p.amount.start and c.state.things is not None and c.state.things[1] == unit
        return (before or again) and name.endswith(longest("amounts", "gauges"))  # 工程58项、投资20亿元，力争28项竣工
    return (before or _is_apart(c, p, subject)) and not counted_in(name, unit)


def _of_people(c: Clause, p: Placed, subject: Stretch, verb: Token | None) -> bool | None:
    """Do the words beside so many people tell that the subject before them is none of these? None where they tell nothing."""
    start, end, unit = p.amount.start, p.amount.end, p.reading.unit.text
    if p.behind is None and c.text[start - 1] == "为" and c.text[end : end + 1].isalpha():
        return True  # 举办讲座60场，免费为800人 筛查胃癌
    name = c.text[slice(*subject)]
    if verb is not None and verb.word in ("有", "已有"):
        return not counted_in(name, unit)  # 20个村，…达到入住条件的有360户
    if not c.text.startswith("的", end) or counted_in(name, unit) or name.endswith(longest("people")):
        return None
    of = (p.rule == "done_counted" and subject[0] < c.start) or (p.rule == "done" and not scales.of_goal(c.text, end))
    return True if of else None  # 山区 3万人的; 推进扶贫开发，完成3800人的 减贫任务


def _met_for(c: Clause, p: Placed, name: str) -> bool:
    """Are people counted for whom something was met, and who are none of what a name before their clause names?"""
    on, unit = c.text[p.amount.end : p.amount.end + 2], p.reading.unit.text
    goes_on = on[:1].isalpha() or (on[:1] == "、" and on[1:].isdigit())
    if unit in ("人", "名") and p.behind is None and goes_on:
        return not name.endswith(longest("people"))  # 贫困发生率降至1%，完成1万人 脱贫, 完成1万人、 36个村脱贫
    households = unit == "户" and (on[:1].isdigit() or name.endswith(trails.monies()))  # 发放贷款5亿元，实现560户 1800人脱贫
    return households and not counted_in(name, unit)


def _is_apart(c: Clause, p: Placed, subject: Stretch) -> bool:
    """Are people without a verb before their number counted for themselves, and not by the subject before them?"""
    if p.rule != "stated":
        return False
    amount, last = p.amount, c.out[-1] if c.out else None
    acts = amount.end < c.end and c.text[amount.end].isalpha() and c.text[amount.end] != "的"
    apart = last is None or (last.rule != "window" and c.text[last.found.end : amount.start] != "、")
    if acts and apart and not p.phrase.behind:
        return True  # 2个村退出、8700人脱贫
    named = next((d for d in reversed(c.out) if d.subject is not None), None)
    return named is not None and subject == named.subject and subject[0] == named.found.end  # 12个村、860户、3200人
