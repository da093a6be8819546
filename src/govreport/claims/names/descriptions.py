"""What is told of those counted between their count and their name, and is no part of it: 6个 环境优美的 新村, 36名 从事电商的 青年."""

from __future__ import annotations

import re
from functools import cache

from ... import kinds
from ...words import late, pattern
from .. import wordlists
from ..lexis import PLAIN, Token, Word, longest, terms


def before_name(text: str, gap: list[Word], amount: Token) -> tuple[list[Word], Token, int] | None:
    """The words behind a count, and the count, as if what describes those counted did not stand between them, and how many words that
    is; None where nothing does: 5个 设施完善、功能齐全的 文化中心."""
    told = _DESCRIBED.match(text, amount.end)
    if told is None:
        return None
    at = told.end()
    i = next((i for i, w in enumerate(gap) if w.end > at), len(gap))
    if i == len(gap):
        return None
    start = max(at, gap[i].start)
    rest = [Word(gap[i].kind, start, gap[i].end, text[start : gap[i].end]), *gap[i + 1 :]]
    return rest, Token(amount.kind, amount.start, at, amount.found), i


TOWN = re.compile("人口(?:规模)?的?(?=[^，。；：、的\\d]{0,8}(?:城[市区]|[县新]城|新区|中心镇)$)")
"""What says behind a number that it is of those who live in a town: 50万 人口规模 边境城市."""


def told_of(gap: list[Word], amount: Token) -> tuple[Token, int] | None:
    """The name of things that are counted, behind words that tell of them and 的, and how many words both are: 12处 位于山区的 隐患."""
    reading = amount.reading
    if amount.kind != "Q" or reading is None or reading.kind is not kinds.COUNT:
        return None
    for i, w in enumerate(gap[:_MOST]):
        of = 0 if i and gap[i - 1].word == "的" else w.word.rfind("的") + 1
        if w.kind == PLAIN and (of or (i and gap[i - 1].word == "的")):
            head = w.word[of:].rstrip("被将")  # 12个未完成任务的 单位 被通报
            own = reading.unit.text not in _WHO or head.endswith(longest("people", "actors", "members"))
            aimed = head.endswith(longest("goals")) and reading.unit.text not in ("项", "件")  # 12项需各方配合的 改革任务
            named = own and head != "" and w.start + of > amount.end + 1 and not aimed and not head.endswith(longest("uncounted"))
            return (Token("N", w.start + of, w.start + of + len(head)), i + 1) if named else None
    return None


def without(text: str, gap: list[Word], told: re.Pattern[str]) -> list[Word]:
    """The words before an amount without what is told between them: 建成 集研发、生产于一体的 园区, 生产总值 连跨3个台阶、 达到."""
    found = told.search(text, gap[0].start, gap[-1].end)
    if found is None:
        return gap
    before = [Word(w.kind, w.start, end, text[w.start : end]) for w in gap if w.start < (end := min(w.end, found.start()))]
    behind = [Word(w.kind, start, w.end, text[start : w.end]) for w in gap if w.end > (start := max(w.start, found.end()))]
    return [*before, *behind]


TOLD_BEFORE = re.compile(
    "(?:[集融](?![团体中聚群成])[^，。；\\d]{2,40}?[于为]一体|以(?![上下内])[^，。；的\\d]{2,20}?为(?:重点|主[体导题线轴]?|核心|龙头|代表|支撑|引领|依托|特色|载体|骨干|支柱))"
    "(?:、[^，。；：、的\\d]{2,12}){0,4}的(?=[^，。；、的\\d]{2})"
)
"""What tells of things before their name: 集研发、生产于一体的 园区, 以红色文化为主题的 线路."""
TELLING = frozenset({"do", "add", "adverb", "aside", "period"})
"""The classes of words with which `told_of` can begin."""
_MOST = 5  # words that tell of things
_WHO = ("人", "人次")  # who is counted may do what is told: 165万人 参与的活动


@cache
def first_characters() -> frozenset[str]:
    """The first characters of what begins such words and is no verb: 位于, 尚未."""
    return frozenset(word[0] for word in wordlists.descriptive)


_DESCRIBED = late(
    lambda: (
        f"(?:集[^，。；的\\d]{{2,30}}?[于为]一体|[^，。；、的\\d(“]{{1,7}}{_how()}(?:、[^，。；：、的\\d]{{2,12}}){{0,4}}"
        "|以[^，。；：、的\\d]{2,16}为[^，。；：、的\\d]{1,10}|专门为[^，。；：、的\\d]{2,12}(?:制定|设立|打造|建设|服务)"
        "|由[^，。；：、的\\d]{2,16}(?:牵头|主导|领衔|引领)(?:组建|建设|实施|承担)?"
        "|(?<=[个上])[^，。；：、的\\d]{2,14}牵头(?:组建|建设|实施|承担)?(?=的[^，。；：、的\\d]{0,10}(?:联合体|共同体|联盟))"
        ")的(?=[^，。；、的\\d]{2}|[村镇乡县区市户园])"
    )
)


def _how() -> str:
    """How things are, at the end of what describes them."""
    return f"(?:[强广高好优佳全](?<!最.)|{pattern(terms('well_made'))})"
