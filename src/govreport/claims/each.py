"""Of which things 分别 and 均 speak, where their own clause names none: those of the clauses before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from ..quantities import Found
from ..quantities.amounts import Reading
from ..tree import Relation
from . import lists
from .drafts import Draft
from .lexis import longest
from .lists import Member, Stretch
from .names.endings import is_aspect
from .state import State

_NUMBERED = re.compile("[两三四五六七八九十]项(?:主要)?(?:指数|指标)$")
SPOKEN = 60  # how many subjects of a sentence are kept: what 均 and 分别 speak of stands near
NOT_SPOKEN = ("window", "thing", "came_from")  # of a change only the end: A由5亿元增加到8亿元，B由…到…，分别增长5%、6%


def again(text: str, state: State, amounts: int) -> tuple[Member, ...]:
    """The list before a list of changes, where that goes on with it, one for each member: A、B分别为5亿元、3亿元，增长8%、12%."""
    last = _single(state.spoken)[-amounts:]
    if state.subject is not None and last and last[-1] is not None:
        turned = last[-1][0] < state.subject[0] or (last[-1] == state.subject and _ALIKE.match(text, state.subject[1]) is not None)
        if turned and (named := lists.paired(text, state.subject, amounts)):
            return named  # …；化肥、农药使用量连续三年负增长，分别减少6%和11%; …，进口、出口双双突破百亿元，分别达到120亿元、110亿元
    known = len(state.listed) or (0 if None in last else len(set(last)))
    if known != amounts or (not state.listed and _of_both(text, state.subject, amounts)):
        return ()
    return state.listed or tuple([(s, text[slice(*s)]) for s in last if s is not None])


# What is said of each member of a list: 进口、出口 均居全省第一.
_ALIKE = re.compile("(?:双双|双|[均都皆]|同时|同步)[突超达跨增实保破迈首上居位排列稳高快跑好进跻]")


def _single(spans: Sequence[Stretch | None]) -> Sequence[Stretch | None]:
    """The names that hold no other: after A和B分别达到5家和6家，均居全省第一 these are A and B, and not A和B too."""
    wholes = {s for s in spans for o in spans if s is not None and o is not None and o != s and s[0] <= o[0] and o[1] <= s[1]}
    return [s for s in spans if s not in wholes] if wholes else spans


def _of_both(text: str, subject: Stretch | None, amounts: int) -> bool:
    """Are two amounts those of two things with one name: 城乡低保标准 分别 720元、560元, 存贷款余额 分别?"""
    return amounts == 2 and subject is not None and lists.is_two(text, subject)


def counted(text: str, state: State, span: Stretch, out: Sequence[Draft]) -> tuple[Member, ...]:
    """The members whose number stands before what is said of each: 东部、西部 两个 片区投资 分别."""
    if not out or out[-1].found.end != span[0]:
        return ()
    listed = next((s for s in state.recent[-3:] if s[1] == out[-1].found.start), None)
    if listed is None:
        return ()
    named = lists.members(text, listed)
    reading = out[-1].found.reading
    return lists.sharing(text, named, text[slice(*span)]) if reading is not None and reading.value == len(named) else ()


def behind(text: str, span: Stretch, amounts: int, out: Sequence[Draft]) -> tuple[Member, ...]:
    """The members of a list behind a figure in its clause (产值12亿元、面积和产量 分别增长9%、8%), or of one that begins with the thing of
    that figure, which is its level: 工业销售210亿元、工业增加值 分别增长9%、8%."""
    last = out[-1]
    amounts -= sum(d.rule not in ("window", "thing") for d in out)
    if named := lists.paired(text, span, amounts):
        return named
    if last.subject in (None, span) or amounts != 2 or text[last.found.end : span[0]] not in ("、", "和"):
        return ()
    if last.relation is not Relation.LEVEL or lists.is_two(text, span) or lists.members(text, span):
        return ()  # 财政收入12亿元、城乡居民收入 分别
    return tuple([(of, text[slice(*of)]) for of in (last.subject, span) if of is not None])


INDICES = re.compile("(?:主要|经济|核心|重要|关键|重点){0,3}指标")
"""What a list of indicators is summed up as."""


def summed(text: str, listed: Stretch, number: Reading, behind: Stretch) -> Stretch | None:
    """The indicators that are only counted, so that what follows is said of them: 财政收入、工业投资 两项 指标 均增长5%."""
    if (sums := INDICES.match(text, *behind)) is None or sums.end() != behind[1]:
        return None
    named = (listed[0], listed[1] - text.endswith("等", *listed))
    return named if number.value == len(lists.members(text, named)) else None


def referents(text: str, state: State, subject: Stretch, amounts: int, out: Sequence[Draft]) -> tuple[Member, ...]:
    """What 分别 without a list of its own speaks of: the list before it, or the subjects before it, one an amount."""
    if len(out) > SPOKEN or _NUMBERED.search(text, *subject) is not None:
        return ()  # 四项指数 names its own members; and no clause has so many figures
    amounts -= sum(d.rule not in ("window", "thing") for d in out)  # behind 分别
    if amounts < 1:
        return ()
    said = (*state.spoken, *[d.subject for d in out if d.rule not in NOT_SPOKEN])[-amounts:]
    if len(said) > 1 and set(said) == {subject}:
        # 城乡居民收入分别增长5%和6%，分别达3万元和2万元
        return _grown(text, state, subject, amounts) or _all_told(text, subject, (*state.spoken, *[d.subject for d in out]), amounts)
    if len(state.listed) == amounts:  # A、B分别达到5家和6家，比五年前分别增加2家和3家
        return state.listed
    levels = said[-1:] == (subject,) and len(set(said)) == len(state.spoken) + len(out) == 2 and state.verb != "grew"
    if _of_both(text, subject, amounts) and not levels:  # 财政收入10亿元，城乡居民收入2万元，分别增长8%、9%
        return ()
    paired = lists.paired(text, subject, amounts)
    if paired or amounts < 2:
        return paired
    recent = [span for span in _single(state.recent) if span is not None]
    if len(recent) < amounts:  # 12个省重点项目、30个市重点项目 分别
        named = [span for span in said if span is not None] if said[-1:] == (subject,) else []
        return tuple([(span, text[slice(*span)]) for span in named]) if len(set(named)) == amounts else ()
    told = tuple([(span, text[slice(*span)]) for span in said if span is not None])
    if len({span for span, _ in told}) == amounts and len({name for _, name in told}) == 1:
        return told  # 国企实现利润3亿元，民企实现利润2亿元，分别占全部利润的15%和10%
    return tuple((span, text[slice(*span)]) for span in recent[-amounts:])  # A达到3亿元，B达到2亿元，分别增长5%和6%


def told(state: State, out: Sequence[Draft]) -> Sequence[Stretch | None]:
    """Of what 均 speaks: A达到5亿元、B达到3亿元、 均 居全省第1; where its clause told of nothing yet, of the clauses before."""
    return [d.subject for d in out if d.subject is not None and d.rule not in NOT_SPOKEN] or state.spoken


def spoken(text: str, out: Sequence[Draft]) -> list[Stretch | None]:
    """Of what a clause told, but for how many goals that was: A增长8%、B增长10% 两项指标没有完成，分别增长6%和5%."""
    things = []
    for d in out:
        summed = text[d.found.end - 1] == "项" and d.subject is not None and text.endswith(longest("goals"), *d.subject)
        if d.rule not in NOT_SPOKEN and not summed:
            things.append(d.subject)
    return things


def told_apart(spoken: Sequence[Stretch | None], grown: bool) -> tuple[Stretch, ...]:
    """The things that the clauses before give a figure each, of all of which 均 speaks: A达到5亿元，B达到3亿元， 均增长8%. Where one of
    them has more figures it is not sure of which 均 speaks, but of how those grew that have no growth yet: A达到9亿元、增长6%，B…，C…."""
    said = _single(spoken)
    if grown:
        twice = [at for at, name in enumerate(said) if name is None or said.count(name) > 1]
        said = said[twice[-1] + 1 :] if twice else said
    names = [name for name in said if name is not None]
    return tuple(names) if len(set(names)) == len(said) > 1 else ()


def summed_up(text: str, state: State, amounts: int) -> tuple[Member, ...]:
    """The things of each of which so many came into being, before how many there are: 新建公园5个、绿道8条，总数 分别达到20个、30条."""
    told = [span for span in state.spoken[-amounts:] if span is not None]
    return tuple([(span, text[slice(*span)]) for span in told]) if len(set(told)) == len(state.spoken) == amounts else ()


_ROSE = re.compile(
    r"[^，。；、\d]{0,6}(?:[\d.]{1,12}[^，。；、\d]{1,5}[，、](?:(?:[比较][上去]年|同比|[净新纯]){0,2}(?:增[加收长]?|减少|提高|下降)|[位跃稳]?[居列排])"
    r"|(?:突破|超过?|跨越)[^，。；、]{2,12}[，、](?:达到?|实现|完成))"
)


def _grown(text: str, state: State, subject: Stretch, amounts: int) -> tuple[Member, ...]:
    """The things of which each was told with what it rose by, its rank, or the milestone that it passed: A达到3万元，增加2000元，B达到
    1万元，增加900元，分别增长 8%和9%; A突破3万元、达3.1万元，B突破1万元、达1.2万元，分别增长 8%和9%."""
    twice = state.spoken[-2 * amounts :]
    things = [span for span in twice[::2] if span is not None]
    if twice[::2] != twice[1::2] or len(set(things)) != amounts or _ROSE.match(text, subject[1]) is None:
        return ()
    return tuple((span, text[slice(*span)]) for span in things)


def _all_told(text: str, subject: Stretch, spoken: Sequence[Stretch | None], amounts: int) -> tuple[Member, ...]:
    """All things of which a sentence told, where they are as many as the amounts, and the last was told with what it rose by too:
    A增长8%，B达到3万元、增长9%，分别高于全省 1个、2个百分点."""
    if _ROSE.match(text, subject[1]) is None:
        return ()
    things = [span for span, _ in groupby(spoken) if span is not None]
    return tuple([(span, text[slice(*span)]) for span in things]) if len(set(things)) == len(things) == amounts else ()


# … and says of it from where it is or what it is; not 每2个行政村有1个卫生室.
_ONE_IN = re.compile(
    r"每[^，。；、\d]{0,4}?(?P<whole>\d{1,5})(?P<unit>[^，。；、\d])(?P<thing>[^，。；、\d]{2,12}?)[里中]?就?有(?P<part>\d{1,5})(?P=unit)"
    "(?=[是为由在]|[产来出源]自|销往|[^，。；、\\d]{2,8}(?:[产造]|生产)(?:[，。；]|$))"
)


def one_in(text: str, start: int, end: int, found: Sequence[Found], state: State) -> list[Draft]:
    """The claims of a clause that tells which part of all things is of some kind: 每4辆汽车就有 1辆本地造; none for another clause."""
    told = _ONE_IN.search(text, start, end)
    if told is None:
        return []
    thing, amounts = told.span("thing"), [f for f in found if f.kind == "quantity"]
    if any(f.start not in (told.start("whole"), told.start("part")) for f in amounts):
        return []
    state.subject, state.pending, state.verb = thing, None, ""
    part = Draft(amounts[-1], (start, end), thing, None, Relation.SHARE, "stated", case="part")
    return [*[Draft(f, (start, end), thing, None, Relation.OTHER, "thing", other=True, case="class") for f in amounts[:-1]], part]


def aspect(text: str, state: State, thing: Stretch, subject: Stretch | None) -> bool:
    """Is a name an aspect of all things before that no one name holds: A增长6%，B增长8%，增速 均居全省前三?"""
    if subject is None or subject == thing or not is_aspect(text[slice(*thing)]):
        return False
    return any(s is not None and not (subject[0] <= s[0] and s[1] <= subject[1]) for s in state.spoken)
