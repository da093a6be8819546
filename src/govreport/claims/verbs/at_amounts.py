"""Can a verb govern the amount that it touches, or does it end a name: 完成 生态 建设 5万亩, 基础设施 建设 30亿元?"""

from __future__ import annotations

from ... import kinds
from ...quantities import Found
from .. import wordlists
from ..lexis import FREE, PLAIN, Word, longest, words_of
from ..names.nouns import JOINED


def at_amount(text: str, gap: list[Word], i: int, adjoins: bool, amount: Found) -> bool:
    """Can the verb at i govern the amount that touches it?"""
    w = gap[i]
    act, counts = w.word in wordlists.acts, amount.reading is not None
    before = gap[i - 1].word if i and gap[i - 1].end == w.start else ""
    if act and adjoins and before.endswith(longest("agents")) and _counts_behind(text, amount):
        return True  # 合作社 种植 8万亩中药材
    if w.word == "投入" and before[-1:] == "的":
        return False  # 用于农业的投入3亿元
    if w.word in wordlists.praises and (any(b.word in wordlists.crowned for b in gap[:i]) or (adjoins and _occasion(amount))):
        return False  # 获得市级以上表彰35项, 部委通报表扬8次
    if act and before in ("新增", "净增") and not _of_name(gap, i):
        return False  # 新增参保3万人
    if counts and adjoins and (w.word in wordlists.worked or (act and is_for(gap, i))):
        return False  # 河道清淤20公里, 其中用于项目建设15亿元
    joined = adjoins or before in JOINED or before in wordlists.acts
    if counts and (act or w.word in wordlists.undertaken) and joined and undertaken(gap, i):
        return False  # 完成生态建设5万亩, 完成旧城改造拆迁5万平方米, 完成煤矿关闭3处
    if w.word in wordlists.clearing and before in wordlists.undertaking and clears(text, w, amount):
        return False  # 完成征迁12万平方米
    if w.word in wordlists.complete and i > 1 and gap[i - 2].word in wordlists.enabling and before.endswith(longest("agents")):
        return True  # 帮助企业续贷30亿元, but 支持技术创新退税3亿元
    if w.word in wordlists.entries and before.endswith(("项目", "企业", "单位")):
        return True  # 工业项目 入库 50个
    if act and adjoins and w.word in wordlists.building and amount.reading is not None and amount.reading.kind is kinds.MONEY:
        return False  # 基础设施建设30亿元
    sold = act and w.kind == "do" and before == "实现"  # 实现销售5亿元
    return w.kind == "add" or not ((act and adjoins) or sold)


def _counts_behind(text: str, amount: Found) -> bool:
    """Does a name stand directly behind an amount that is no sum of money?"""
    if amount.reading is None or amount.reading.kind in (kinds.MONEY, kinds.PERCENT) or not text[amount.end : amount.end + 1].isalpha():
        return False
    return text[amount.end] != "的" and words_of(text, amount.end, min(len(text), amount.end + 3))[0].kind == PLAIN


def clears(text: str, verb: Word, amount: Found) -> bool:
    """Does an area behind a verb of `clearing`, as an object or in a list, say how much ground that was: 完成 征迁 12万平方米?"""
    if amount.reading is None or amount.reading.kind is not kinds.AREA:
        return False
    return text[verb.start - 1] in "、成施动进" and not text[amount.end : amount.end + 1].isalpha()


def _occasion(amount: Found) -> bool:
    """Does an amount count occasions, so that the act before it is a name?"""
    return amount.reading is not None and amount.reading.unit.text in wordlists.praise_units


def undertaken(gap: list[Word], i: int) -> bool:
    """Does the act at i, with a name before it, stand behind a verb that undertakes it: 完成 生态 建设 5万亩, 完成 道路 硬化、绿化?"""
    act = gap[i]
    while i > 1 and (gap[i - 1].word in wordlists.acts or (gap[i - 1].word in JOINED and gap[i - 2].word in wordlists.acts)):
        i -= 1 if gap[i - 1].word in wordlists.acts else 2
    return i > 1 and gap[i - 2].word in wordlists.undertaking and gap[i - 2].end == gap[i - 1].start and act.word not in wordlists.arrivals


def is_for(gap: list[Word], i: int) -> bool:
    """Does the verb at i only say what something is for: 用于 园林绿化 建设 的?"""
    return any(b.kind == PLAIN and b.word.removeprefix("其中").startswith("用于") for b in gap[:i])


def _of_name(gap: list[Word], i: int) -> bool:
    """Is what is new at i said of a name before it (中长期贷款 新增 投放), or no thing at all (新增投产)?"""
    if gap[i].word in wordlists.arrivals:
        return True
    of = i - 2
    while of > 0 and gap[of].kind in FREE:
        of -= 1  # 养老保险 累计 新增 参保
    return of >= 0 and gap[of].kind == PLAIN and gap[of].end == gap[of + 1].start and gap[of].word not in wordlists.opening
