"""What several verbs that share an object say together: 新建和改造 农村公路 is new."""

from __future__ import annotations

from .. import wordlists
from ..lexis import Word
from ..names.nouns import JOINED


def chained(gap: list[Word], at: int) -> str:
    """The class of the first of several verbs that share an object, by one that is not the first word of a gap: 新建和改造, 制定修改废止,
    整治提升, 新建和改善, 减少使用."""
    kind, word = gap[at].kind, gap[at].word
    if not (kind == "do" or word in wordlists.betters):
        return kind
    if kind == "do" and gap[at - 1].word in wordlists.shifts and gap[at - 1].end == gap[at].start and at + 1 < len(gap):
        return gap[at - 1].kind
    if word in wordlists.unshared or (at + 1 == len(gap) and (word == "提速" or (word in wordlists.linking and word[-1] != "通"))):
        return kind  # 项目投产、完成产值5亿元; 乡村建设覆盖 72%的村; 业务办理 提速60%, 建成连接 12个县的
    better = word in wordlists.betters and not (word == "降低" and gap[at - 1].word in wordlists.acts)  # 交易降低成本
    i = at
    while i > 0 and (kind == "do" or better):
        i -= 1
        if gap[i].kind == "add" and gap[i].end == gap[i + 1].start:
            return "add"
        if gap[i].kind == "do" and better and gap[i].end == gap[i + 1].start and gap[i].word not in wordlists.not_bettered:
            kind = "do"  # but 居民收入 实现 提高 5%
        elif gap[i].kind != "do" and gap[i].word not in JOINED and gap[i].word not in wordlists.betters:
            break
    return kind
