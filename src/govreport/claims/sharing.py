"""Counts without a name of their own, which share that of the next: 新建5个、改造3个 学校, 12类45件 实事."""

from __future__ import annotations

import re

from .. import kinds
from . import fits, wordlists
from .clause import Clause, Placed
from .drafts import Draft
from .lexis import longest
from .lists import Stretch


def share(c: Clause, p: Placed, draft: Draft) -> None:
    """What stands behind this amount is counted by those before it too, if nothing else is: 新建5个、改造3个 学校, 12类45件 实事."""
    told = c.out[-1].subject if c.out else None
    if told is not None and draft.subject is not None:
        if c.text[slice(*draft.subject)] in wordlists.levels:
            _go_on(c.text, c.out[-1], draft, told, draft.subject)
        elif c.text[slice(*told)] in wordlists.levels:
            _complete(c, draft, draft.subject, p.thing or draft.subject)
    before, places, begin = c.nameless, p.phrase, (p.verb or p.amount).start
    c.nameless = ()
    if before and places.behind and not (places.thing or places.inner) and draft.subject == p.behind:
        for last, at in reversed(before):
            if not _counts_too(c.text, last, draft, begin):
                break
            last.subject, begin = draft.subject, at
    elif p.rule in fits.COUNTED and not (places.inner or places.behind):
        apart = p.thing is None or c.text[p.thing[0]] == "对"  # 对全县3户5人
        apart = apart or (p.verb is not None and p.reading.unit.text == "户")  # 干部 帮扶 1200户、3600贫困人口: a name of those who help
        counted = apart and p.reading.kind in (kinds.COUNT, kinds.AREA, kinds.LENGTH)
        c.nameless = (*before[-_STAGES:], (draft, begin)) if counted else ()


_STAGES = 3  # 建成20个、在建25个、储备30个 项目


def _complete(c: Clause, draft: Draft, subject: Stretch, first: Stretch) -> None:
    """Levels that stand in a list before a whole name, or before the level (`first`) of one, are of that name: 新增2个 省级、3个国家级
    龙头企业, 新增省级 2个、国家级3个龙头企业."""
    name, end = c.text[slice(*subject)], min(first[0], draft.found.start)
    level = next((word for word in longest("levels") if name.startswith(word)), "")
    if level == name or not (level or draft.topic):
        return
    for last in reversed(c.out):
        of = last.subject or (end, end)
        if c.text[slice(*of)] not in wordlists.levels or c.text[max(last.found.end, of[1]) : end] != "、":
            return
        last.topic = c.text[slice(*of)] + name.removeprefix(level)
        end = min(last.found.start, of[0])


def _go_on(text: str, last: Draft, draft: Draft, told: Stretch, level: Stretch) -> None:
    """Gives a level behind a whole name the name of that list: 新增国家级龙头企业3家、 省级 12家."""
    name = last.topic or text[slice(*told)]
    of = next((word for word in longest("levels") if name.startswith(word)), "")
    if of and draft.topic is None and text[last.found.end : level[0]] in ("、", "和"):
        draft.topic = text[slice(*level)] + name.removeprefix(of)


def _counts_too(text: str, last: Draft, draft: Draft, begin: int) -> bool:
    """Is a count without a name one of what the next one with a name counts?"""
    between = text[last.found.end : begin]
    if between == "、":
        some = text[last.found.start - 1] == "等"  # 对东苑、西苑等12个、30万平方米老旧小区进行改造
        some = some or (last.unit == "户" and draft.unit in _MEMBERS and _more(draft, last))  # 帮扶1200户、3600贫困人口
        return (some or last.subject is None or last.unit == draft.unit) and not _herded(last.unit, draft.unit)
    return between == "" or _BATCH.fullmatch(between) is not None


_MEMBERS = ("", "人", "名")


def _more(people: Draft, households: Draft) -> bool:
    """Are people more than the households before them, so that they may be those who live there?"""
    of, whole = households.found.reading, people.found.reading
    return of is not None and whole is not None and of.value is not None and whole.value is not None and of.value < whole.value


def _herded(unit: str, following: str) -> bool:
    """Are people counted before beasts or places, whose name is none of theirs: 解决3万人、5万头 牲畜饮水困难, 完成2万人、36个 村脱贫?"""
    return unit in wordlists.persons and (following[:1] in wordlists.herds or following in ("个", "座", "所", "处"))


_BATCH = re.compile("(?:以?及|和|与)第[一二三四五六七八九十]批|共计?")  # 首批12项及第二批14项 改革, 5个共66万平方米的 项目
