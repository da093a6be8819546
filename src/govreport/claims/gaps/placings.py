"""The verb of a rank among the words before it, split off with its frame: 总量 居 全省 第4, 冲刺 全省 第一, 由上年居世界 第五位 升至."""

from __future__ import annotations

import re

from ... import kinds, words
from ...quantities import Found
from ..lexis import PLAIN, VERBS, Token, Word, longest, terms
from .baselines import plain
from .ranks import STANDING, frames

_RANK_VERBS = words.late(
    lambda: (
        f"(?<!计划单)(?!(?<=[前班])列|(?<=宜)居|(?<=人)居环境|(?<=[总得积评均])分|居民|(?<=收)入列|排行榜){words.pattern(words.load('verbs')['rank']['verbs'])}(?!率)"
        "|(?<=[位次])至(?=全|第)"  # 提升3位 至 全省第3
        "|(?<![作成认以因称行面方导评])为(?=全[国省市区州]|同|省内|国内|世界)"
    )
)


def ranking(text: str, gap: list[Word], end: int) -> list[Word]:
    """Splits off the verb of a rank that ends at a place; its frame may part them: 居 + 全省 + 第1."""
    if (stood := _STOOD.search(text, max(gap[0].start, gap[-1].start - _STANDING), gap[-1].end)) is not None:
        last = next((i for i in range(len(gap) - 1, -1, -1) if gap[i].kind in VERBS), len(gap) - 1)
        return [*gap[:last], Word("aside", gap[last].start, stood.end(), stood[0]), *plain(text, stood.end(), gap[-1].end)]
    found = _rank_verb(text, gap) or _aim(text, gap, end)
    if found is None:
        return _rated(text, gap) if any(w.kind in ("add", "do") for w in gap) else gap
    i, (a, b) = found
    w = gap[i]
    shared = [Word("each", a, a + 1, "分别")] if text[a:b] in ("分列", "分居") else []  # 分列全市第一、第二位
    return [*gap[:i], *plain(text, w.start, a), *shared, Word("rank", a + len(shared), b, text[a:b]), *plain(text, b, w.end), *gap[i + 1 :]]


def _rank_verb(text: str, gap: list[Word]) -> tuple[int, tuple[int, int]] | None:
    """The word of a gap that holds the verb of a rank, and where that stands; None where there is none.

    排名 is one where there is no other: 跃居高新区综合排名, 跻身 全国综合排名.
    """
    place, at = -1, (0, 0)
    for i in range(len(gap) - 1, max(-1, len(gap) - 5), -1):
        w = gap[i]
        if place == i + 1 and w.word in words.load("verbs")["rank"]["entering"]:
            return None
        if w.kind != PLAIN or (place >= 0 and text.find("、", w.start, at[0]) >= 0):
            continue
        for m in reversed(list(_RANK_VERBS.finditer(text, w.start, w.end))):
            if text[m.end()] in "由从":  # 信用排名由全国第45位
                continue
            if m[0] not in _PLACINGS:
                return i, (m.start(), at[1]) if place == i and m.end() == at[0] else m.span()  # 保持排名
            if place < 0:
                place, at = i, m.span()
    return (place, at) if place >= 0 else None


_PLACINGS = ("排名", "排位")
_STOOD = words.late(lambda: f"{words.pattern(terms('stood'))}、(?!{frames()}$)")  # 收入 居 全省前列、工业增速 全市第一
_STANDING = 2  # characters of it that may be parted from the mark: 先进 行列


def _aim(text: str, gap: list[Word], end: int) -> tuple[int, tuple[int, int]] | None:
    """The word of a gap that aims at a rank, and where that stands; None where there is none: 冲刺 全省 第一, 向 全省 第一 冲刺."""
    last, before = gap[-1], gap[-2] if len(gap) > 1 else None
    if last.kind != PLAIN:
        return None
    if before is not None and before.end == last.start and before.word in words.load("verbs")["rank"]["aiming"]:
        return (len(gap) - 2, (before.start, before.end)) if _FRAME.fullmatch(last.word) is not None else None
    aimed = _TOWARD_FRAME.search(text, last.start, last.end) if words.TOWARD.match(text, end) is not None else None
    return None if aimed is None else (len(gap) - 1, aimed.span())


_FRAME = words.late(lambda: f"(?=.){frames()}")
TO = "(?<![方投流面])(?:向着?|朝着?)"
_TOWARD_FRAME = words.late(lambda: f"{TO}(?=.)(?={frames()}$)")


def _rated(text: str, gap: list[Word]) -> list[Word]:
    """Splits off the frame of a rank behind a rate whose name begins with a verb, as if 居 stood before it: 新开工 项目入库率 全省."""
    *before, last = gap
    frame = next((word for word in longest("frame") if last.word.endswith("率" + word)), "")
    if not frame or last.kind != PLAIN:
        return gap
    at = last.end - len(frame)
    return [*before, *plain(text, last.start, at), Word("rank", at, at, ""), *plain(text, at, last.end)]


# A count of places, and the rank among them: 列全省 86个 县 第5位.
AMONG = re.compile(
    r"(?:(?<=[县市区州盟旗镇乡国)])|[^，；。、\d第首前(居列走位处进跻迈挺跃站排稳保]{0,8}(?:[县市区省州盟旗镇乡国口]|\([县市区旗、]{1,6}\)))"
    f"{STANDING}"
)


def among(text: str, gap: list[Word]) -> list[Word]:
    """Splits off the verb of the rank with its frame, which say nothing of the places counted: 增速 居全省."""
    *before, last = gap
    hits = list(_RANK_VERBS.finditer(text, last.start, last.end)) if last.kind == PLAIN else []
    if not hits:
        kept = len(before) > 0 and before[-1].word in ("保持在", "稳定在", "稳居") and before[-1].end == last.start
        return [*before[:-1], Word("aside", before[-1].start, last.end, text[before[-1].start : last.end])] if kept else gap
    at = hits[-1].start()
    return [*before, *plain(text, last.start, at), Word("aside", at, last.end, text[at : last.end])]


def parts(text: str, lead: list[Token], f: Found, following: Found) -> bool:
    """Does a count say only among how many places a share is one: 占全市16个 区总量的 45%?"""
    shared = lead[-1].kind == "SHARE" or (len(lead) > 1 and lead[-2].kind == "SHARE")
    return shared and _PARTS.fullmatch(text, f.end, following.start) is not None


def field(text: str, lead: list[Token], f: Found, following: Found) -> bool:
    """Does a count say only among how many places the rank behind it is one, from which a change came: 由全省80个县 第56位上升到第34位?"""
    changes = lead[-1].kind in ("FROM", "TO") or (len(lead) > 1 and lead[-2].kind in ("FROM", "TO"))
    rank = following.reading is not None and following.reading.kind is kinds.RANK
    return changes and rank and _FIELD.fullmatch(text, f.end, following.start) is not None


_FIELD = re.compile(r"[^，；。、的\d]{0,6}[县市区省州盟旗镇乡](?:\([县市区旗、]{1,6}\))?")
_PARTS = re.compile("[^，；。、的\\d]{0,6}[县市区省州盟旗镇乡国](?:总量|总数|总额|总和|合计)?的")
WAS_AT = re.compile("(?<![自理事])[由从](?!业)[^由从，]{0,8}?(?<![民邻定])[居列](?P<frame>[^由从，]{0,8})$")


def from_place(text: str, gap: list[Word], was: re.Match[str]) -> list[Word]:
    """The words before a rank from which another is reached, with the frame of both: 由上年 居世界 第五位升至第四位."""
    at = was.start()
    before = [w for w in gap if w.start < at]
    if before and before[-1].end > at:
        before[-1:] = plain(text, before[-1].start, at)
    return [*before, Word("from", at, at + 1, text[at]), *plain(text, was.start("frame"), was.end())]
