"""Verbs inside names: which make one name with the nouns beside them (棚户区 改造 面积, 河道 疏浚 工程), and which govern these."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ... import words
from .. import wordlists
from ..lexis import ACTIVE, PLAIN, Word, longest, objects


@cache
def hosting() -> frozenset[str]:
    """The acts that make one name with an event behind them: 推介 活动, 招聘 专场."""
    return wordlists.acts | wordlists.offices


def nominal(word: str) -> bool:
    """Does a word make a noun of the verb before it: 治理 + 项目?"""
    return word.startswith(longest("heads")) and not word.startswith(longest("no_heads"))


def compound(act: str, following: str) -> bool:
    """Does an act make one noun with what stands behind it: 改造 项目, 建设 用地指标, and not 建设 示范村, 培育 产业集群, 建设 产业基地?"""
    built = (act in wordlists.building or act in wordlists.raising) and following.endswith(longest("buildings"))
    if (
        not nominal(following)
        or built
        or (following.endswith("项目") and act in ("支持", "扶持"))
        or (act == "投放" and following == "贷款")
        or (act == "统筹" and following.endswith("资金"))
    ):
        return False
    following = following.partition("在")[0].rstrip("的、和与及")  # 通车总里程在全省…
    return following != "" and (measured(following) or _matters().fullmatch(following) is not None)


@cache
def _matters() -> re.Pattern[str]:
    """One or two nouns that an act makes a compound with, or what is measured of them."""
    listed = words.pattern(longest("heads", "attributes", "figures", "undertakings"))
    return re.compile(f"{listed}(?:的?{listed})?[数额量率、和]?")


def measured(word: str) -> bool:
    """Does a word name what is measured, with its measure at the end: 加工量, 科技成果数量, 事项兑现率?"""
    word = word.rstrip("和、与及")
    return word.endswith(longest("measure_noun")) and not word.endswith(longest("no_measure_noun"))


def joins_measure(verb: Word) -> bool:
    """Does a verb make one name with one of `figures` behind it: 发放 金额, 接待 人次, but 新增 总量, 完成 总额?"""
    return verb.word[0] != "新" and verb.word not in wordlists.not_joining


def towards(word: Word) -> bool:
    """Do the words before a verb say for whom it acts, rather than who or what: 面向民间资本 推介 …投资总额?"""
    return word.word.startswith(("面向", "向", "为", "给")) and not word.word.startswith("为民")


def adjoins(gap: Sequence[Word], i: int) -> bool:
    """Do plain words stand directly before the word at i?"""
    return i > 0 and gap[i - 1].kind == PLAIN and gap[i - 1].end == gap[i].start


def twofold(gap: Sequence[Word], i: int) -> bool:
    """Is the verb at i, behind another, the second of two acts that with the name before are one name: 河道 清淤 治理, 街区 升级 改造?"""
    if gap[i].kind != "do" or gap[i - 1].kind != "do" or gap[i - 1].end != gap[i].start or gap[i].word not in wordlists.acts:
        return False
    return (
        (gap[i - 1].word in wordlists.acts or gap[i - 1].word in wordlists.worked)
        and adjoins(gap, i - 1)
        and gap[i - 2].word not in wordlists.opening
    )


def names_work(gap: Sequence[Word], i: int) -> bool:
    """Is the verb at i, alone or behind another, what makes one name with a piece of work: 河道 整治提升 工程, 学校 扩容 建设 项目?"""
    if i + 1 == len(gap) or gap[i].kind not in ACTIVE or not gap[i + 1].word.startswith(longest("undertakings")):
        return False
    if gap[i].word in wordlists.worked_twice:
        first = i
    elif (
        gap[i - 1].kind in ACTIVE and gap[i - 1].end == gap[i].start and gap[i].word in wordlists.acts and gap[i - 1].word in wordlists.acts
    ):
        first = i - 1
    else:
        return False
    return adjoins(gap, first) and gap[first - 1].word not in wordlists.opening


def inside(gap: Sequence[Word], i: int) -> bool:
    """Is the verb at i part of a name: 城镇棚户区 改造 面积, 食品 认证 面积?"""
    w, following = gap[i], gap[i + 1].word
    if following[1:2] == "资" and uses_capital(gap, i):
        return True
    act, beside = w.word in wordlists.acts, adjoins(gap, i)
    held = w.word in hosting() or (beside and w.kind == "do" and w.word not in wordlists.holding)  # 消费 促进 活动
    if beside and w.word in objects() and gap[i - 1].word.endswith(longest("agents")):
        return False  # 法院 执行 案件
    if (act and beside) or (held and following in wordlists.events) or (following in wordlists.figures and joins_measure(w)):
        return True
    if w.word not in wordlists.full:
        if beside and following.startswith(longest("attributes", "institutions")):
            return True
        if w.kind in ("do", "add") and w.word not in wordlists.causes:
            if following in wordlists.asked:
                return True
            first = _JOINT.split(following, maxsplit=1)[0] if beside else following
            if "、" not in first and measured(first):
                return i == 0 or not towards(gap[i - 1])  # 吸纳技术合同成交额, 案件调处成功率、结案率
    return (act and (nominal(following) or _strung(gap, i))) or (w.word in wordlists.naming and serves(gap, i))


def uses_capital(gap: Sequence[Word], i: int) -> bool:
    """Is a verb that of a sector, so that with what it uses all is one name: 制造业 实际 利用 外资, but 全市 实际利用 外资?"""
    if gap[i + 1].word not in wordlists.own_capital or not gap[i].word.endswith(("利用", "使用", "吸收")):
        return False
    of = i - 2 if i > 1 and gap[i - 1].word == "实际" else i - 1
    return of >= 0 and gap[of].kind == PLAIN and gap[of].word.endswith(("业", "领域")) and gap[of].end == gap[of + 1].start


def by_which(gap: Sequence[Word], i: int) -> bool:
    """Do words say by which ways what follows is done: 通过 多种形式, 以多种形式, but 办学模式?"""
    if not gap[i].word.endswith(longest("ways")):
        return False
    led = gap[i - 1].word if i and gap[i - 1].end == gap[i].start else ""
    return led in ("通过", "采取", "采用", "利用") or gap[i].word.startswith(("以", "运用", "借助", "按照"))


_STRUNG = 4  # no name has more acts in a row
_JOINT = re.compile("(?<=.)[、和与及]")


def _strung(gap: Sequence[Word], i: int) -> bool:
    """Is an act one of several that name one thing, with what they work on before the first: 垃圾 收集 转运 处置体系?"""
    if gap[i + 1].word not in wordlists.acts:
        return False
    first = max(i - _STRUNG, 0)
    while i > first and gap[i].word in wordlists.acts and gap[i - 1].end == gap[i].start:
        i -= 1
    return gap[i].kind == PLAIN


def serves(gap: Sequence[Word], i: int) -> bool:
    """Does a verb of `naming`, with what it works on before it, name what that behind it is for: 垃圾 清运 人员, but 企业 清运 垃圾?"""
    if not adjoins(gap, i) or gap[i - 1].word.endswith(longest("agents")):
        return False
    return gap[i + 1].word.startswith(longest("named_for")) or gap[i + 1].word in wordlists.named_alone


def new_mean(text: str, gap: Sequence[Word], i: int) -> bool:
    """Does the verb at i, which begins with 新, say of whom a mean is: 新引进 项目 亩均 投资强度, but 新增 人均 绿地?"""
    return _MEAN_OF.match(text, gap[i].end, gap[-1].end) is not None


_MEAN_OF = words.late(lambda: f"[^，。；：、\\d]{{2,12}}?{words.pattern(wordlists.means_of)}(?![每增])[^，。；：、\\d]{{2}}")


def new_there(gap: list[Word], i: int) -> bool:
    """Does the verb at i only say where those are that are new: 新增 监管平台 入驻 主体?"""
    named = gap[i - 1].kind == PLAIN and gap[i - 1].end == gap[i].start and i + 2 == len(gap)
    return named and gap[i - 2].word in ("新增", "净增") and gap[i - 2].end == gap[i - 1].start
