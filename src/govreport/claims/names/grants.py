"""What a policy gives: 对新认定的平台一次性奖励100万元 lays down terms; it tells of nothing done."""

from __future__ import annotations

import re

from ... import kinds
from ...quantities import Found
from ...quantities.amounts import Reading
from .. import wordlists
from ..lexis import FREE, PLAIN, Token, Word, longest

# 对 that says to whom, and no other word: 应对, 对外, 对接.
TO = re.compile("(?<![相面针应绝])对(?!口(?!袋)|标(?!准)|[外台应象比照策接])")


def granted(text: str, gap: list[Word], amount: Found) -> Token | None:
    """The grant itself, where it stands before its amount and 对 says who gets it: 对 新认定的 企业 一次性 奖励 100万元.

    Or those whom 对 names, where their number stands before what is done: 对 老旧小区 36个进行改造.
    """
    first = gap[gap[0].kind in FREE and len(gap) > 1]
    if TO.match(text, first.start) is not None and gap[-1].kind == PLAIN and _DONE_TO.match(text, amount.end) is not None:
        whom = gap[gap.index(first) :]
        named = {w.kind for w in whom} == {PLAIN} and gap[-1].end > first.start + 1  # 先后对 老旧小区 36个进行改造, but 对 3户 进行
        return Token("N", first.start + 1, gap[-1].end) if named else None
    if TO.search(first.word) is None or amount.reading is None or amount.reading.kind is not kinds.MONEY:
        return None
    end = gap[-1].end
    return Token("N", end - 2, end) if text.endswith(longest("grants"), gap[0].start, end) else None


_DONE_TO = re.compile(
    "(?:[、和][^，。；：、\\d]{2,12}[\\d.]{1,8}[^，。；：、\\d]{1,3}){0,3}(?:全部|逐一|分别|依法|集中|统一)?"
    "(?:进行|实施|开展|给予|予以|加以|实行|采取)"
)


def behind(text: str, gap: list[Word], amount: Token) -> Token | None:
    """The grant directly behind its amount, alone: 给予 1500元 补贴."""
    w = gap[0]
    if w.word not in wordlists.grants or len(gap) > 1 or w.start != amount.end or text[w.end : w.end + 1].isalpha():
        return None
    return Token("N", w.start, w.end)


def gives(text: str, amount: Token) -> bool:
    """Does a verb directly before an amount say that so many are given something: 发放 1.17万户租赁补贴?"""
    return text.endswith(longest("giving"), 0, amount.start - (text[amount.start - 1] in "了过"))


def aided(text: str, lead: list[Token], amount: Found) -> bool:
    """Does money that was won say by its own name that it helps, so that the name before it only says for what: 获得试点1亿元 资金支持?"""
    if len(lead) < 2 or lead[-1].kind != "N" or lead[-2].word not in wordlists.winning:
        return False
    return amount.reading is not None and amount.reading.kind is kinds.MONEY and _AID.match(text, amount.end) is not None


AIDS = frozenset("中省财专奖补资")
_AID = re.compile("(?:[中省][央级]|财政|专项|奖补|补助|奖励){0,3}资金(?:支持|补助|奖励|扶持|奖补)?(?=[，。；、]|$)")


def articled(text: str, lead: list[Token], amount: Found, start: int) -> list[Token]:
    """What stands before how many articles a policy has whose name holds a verb: 出台 扩大内需 20条, …、促进民间投资 15条."""
    if len(lead) < 2 or lead[-1].kind != "N" or lead[-2].end != lead[-1].start or text[amount.end : amount.end + 1] not in "、和及等，。；":
        return lead
    verb, name = lead[-2], Token("N", lead[-2].start, lead[-1].end)
    if verb.word in wordlists.issuing or not text.endswith(longest("aims"), lead[-1].start, lead[-1].end):
        return lead
    if text[verb.start - 1] in "、和":
        return [name]
    issued = next((w for w in longest("issuing") if text.endswith(w, start, verb.start)), "")
    return [Token("ADD", verb.start - len(issued), verb.start, None, issued), name] if issued else lead


def carried(verb: Word, act: Word) -> bool:
    """Is an act what the verb before it gives or holds: 县财政 发放 补贴260万元, 各乡镇 开展 培训26期?"""
    if act.word in wordlists.grants:
        return verb.word not in wordlists.acts
    return act.kind == "do" and verb.word in wordlists.carrying


def is_grant(name: str) -> bool:
    """Does a name name what is given to whoever qualifies: 奖励, 购房补贴, 安家费?"""
    return name.endswith((*longest("grants"), "安家费", "贴息"))


def complete(verb: str, reading: Reading) -> bool:
    """Does a verb hold its own object: 减税36亿元, 发放补贴5亿元?"""
    return verb in wordlists.complete or (verb in wordlists.grants and reading.kind is kinds.MONEY)


def lays_down(text: str, start: int, end: int) -> bool:
    """Do the words before a grant's amount say on what terms anyone gets it, and not what so many got?"""
    return _TERMS.search(text, start, end) is not None


_TERMS = re.compile(
    rf"{TO.pattern}(?:[^，；\d]{{2,40}}(?:给予|予以)|(?:(?!\d+万?[余多]?[名户])[^，；]){{2,40}}(?:最高|一次性|每[人户家亩吨辆])|(?:新|首[次家个]|符合)[^，；\d]{{2,40}}[奖补资][励助贴补])"
)
