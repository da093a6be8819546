"""A verb of one character at the head of a name before an amount, where no word of a class stands: 建 公厕3座, 有 床位80张."""

from __future__ import annotations

from functools import cache

from ... import kinds, regions
from ...quantities import Found
from ...words import guarded, late, load, pattern
from .. import wordlists
from ..lexis import Token, longest, terms
from ..names.compounds import measured
from ..names.nouns import trim


@cache
def heads() -> frozenset[str]:
    """The characters that such a name begins with."""
    return frozenset(word[0] for word in (*load("verbs")["short"], *load("verbs")["opened"], *wordlists.dug))


@cache
def opens() -> frozenset[str]:
    """… and those that a name with such a verb begins with, behind words of where too."""
    return heads() | {word[0] for word in terms("where", "builtup")}


def begins(text: str, noun: Token) -> int:
    """Where such a verb may begin, at the head of a name or behind words of where: 城区 建 学校50所; -1 where none does."""
    at = noun.start
    if text.startswith(longest("where", "builtup"), at, noun.end):
        at += next(len(word) for word in longest("where", "builtup") if text.startswith(word, at))
    return at if at < noun.end and text[at] in heads() else -1


_VERB = late(lambda: guarded("verbs", "short"))
_OPENED = late(lambda: guarded("verbs", "opened"))
_PLACE = late(lambda: pattern(name for name in regions.names() if name[0] in heads() and name.endswith(("市", "县", "区", "旗"))))
TREATED = frozenset({kinds.COUNT, kinds.LENGTH, kinds.AREA, kinds.VOLUME, kinds.POWER, kinds.MASS})


def split(text: str, noun: Token, amount: Found) -> list[Token]:
    """A name that begins with a verb of one character, with that split off: 建 公厕3座; what is there has no verb: 有 床位80张; nor
    has what is treated: 保护 文物86处.
    """
    if amount.reading is None or amount.reading.kind not in TREATED or "的" in text[noun.start : noun.end]:
        return []
    if (opened := _OPENED.match(text, noun.start, noun.end)) is not None:
        thing = None if measured(text[noun.start : noun.end]) else trim(text, opened.end(), noun.end)
        return [] if thing is None else [thing]
    if amount.reading.kind is kinds.MASS:
        return []
    if text[noun.start : noun.end] in wordlists.dug:
        return [Token("ADD", noun.start, noun.start + 1, None, text[noun.start]), Token("N", noun.start + 1, noun.end)]
    if _PLACE.match(text, noun.start, noun.end) is not None:
        return []  # 建昌县, 修水县
    verb = _VERB.match(text, noun.start, noun.end)
    if verb is None or verb.end() + 1 >= noun.end:
        return []  # 有林80亩
    thing = Token("N", verb.end(), noun.end)
    if verb[0].endswith("有"):
        return [thing]
    return [] if measured(text[noun.start : noun.end]) else [Token("ADD", noun.start, verb.end(), None, verb[0]), thing]
