"""A clause while its claims are read, phrase by phrase."""

from __future__ import annotations

import re

import attrs

from ..quantities import Found
from ..quantities.amounts import Reading
from . import wordlists
from .drafts import Draft
from .lexis import Token, longest
from .lists import Member, Stretch
from .phrases import Phrase, Shape
from .state import State


@attrs.define(slots=True, eq=False)
class Placed:
    """A phrase of a clause, with the words that its numbers point at.

    `phrase` is as the grammar has it, `rule` its rule. `amount` and `verb` are the tokens, `found` and `reading` what was found in
    the amount. `thing` is the name before the verb, `inner` that between verb and amount, `behind` that behind the amount: None
    where there is none, or where it names nothing that is measured.
    """

    phrase: Phrase
    rule: str
    amount: Token
    found: Found
    reading: Reading
    verb: Token | None
    thing: Stretch | None
    inner: Stretch | None
    behind: Stretch | None


class Clause:
    """A clause with what was read of it so far.

    Args:
        text: the paragraph, folded and without blanks.
        start, end: the clause in it.
        tokens: its word classes.
        shape: what the grammar says of their sequence.
        state: what the clauses before it left; what this one leaves is written into it.
    """

    __slots__ = ("end", "members", "mode", "nameless", "next_member", "opening", "out", "shape", "start", "state", "text", "tokens")

    def __init__(self, text: str, start: int, end: int, tokens: list[Token], shape: Shape, state: State) -> None:
        self.text, self.start, self.end = text, start, end
        self.tokens, self.shape, self.state = tokens, shape, state
        self.out: list[Draft] = []
        self.mode = ""  # how figures are handed out: EACH (分别), ALL (均), PAIR (a list of as many names as amounts), or "" for not at all
        self.members: tuple[Member, ...] = ()  # the list whose members get a figure each
        self.next_member = 0
        self.opening = 0  # how many counts open the clause, one behind the other, with no name: 3.4万户12.6万人搬出大山
        self.nameless: tuple[tuple[Draft, int], ...] = ()  # the last, if nothing names what they count, and where each begins

    def stretch(self, places: tuple[int, ...], each: bool = False) -> Stretch | None:
        """Where the name stands that some tokens are; None where they name nothing, as a class alone does.

        A name behind a class and 的 stands for itself (超50亿元的 项目); of `each` member of a list something is said (孕产妇死亡率、
        5岁以下儿童死亡率 分别, 均).
        """
        if not places:
            return None
        text, first, last = self.text, self.tokens[places[0]], self.tokens[places[-1]]
        if last.kind == "T":
            return None
        if len(places) > 1 and text[first.start : first.end] in wordlists.opening:
            first = self.tokens[places[1]]  # 全县60岁以上老年人口
        if len(places) > 2 and first.kind == "N" and not each and (text[first.end] == "、" or text[first.end - 1] == "等"):
            first = self.tokens[places[1]]  # 站点设置、50米内换乘比例, A、B等亿元以上项目
        size = self.tokens[places[-2]] if len(places) > 1 else first  # 3家 产值超10亿元、5家产值超亿元 企业: the noun of both
        apart = text[last.start - 1] == "的" and not text.endswith(longest("share_noun"), last.start, last.end)
        apart |= size.kind == "T" and "、" in text[size.end : last.start]
        return (last.start if apart and first is not last else first.start, last.end)

    def summed(self, places: tuple[int, ...], span: Stretch, amount: Token) -> Stretch:
        """A class with its noun, or the things behind 等 that it is one of and that are counted: 120万千瓦风电等 新能源项目 15个."""
        if self.tokens[places[-2]].kind != "T":
            return span
        return (span[1] + 1, amount.start) if _SUMS_UP.fullmatch(self.text, span[1], amount.start) is not None else span

    def place(self, phrase: Phrase) -> Placed:
        """A phrase with the words that its numbers point at."""
        amount = self.tokens[phrase.amount]
        if amount.found is None or amount.found.reading is None:
            raise ValueError("an amount without a reading")
        thing = self.stretch(phrase.thing, phrase.mode in ("EACH", "ALL")) if phrase.thing else None
        if thing is not None and len(phrase.thing) > 1:
            thing = self.summed(phrase.thing, thing, amount)
        inner = self.stretch(phrase.inner) if phrase.inner else None
        if inner is not None and len(phrase.inner) > 1:
            inner = self.summed(phrase.inner, inner, amount)
        return Placed(
            phrase,
            phrase.rule,
            amount,
            amount.found,
            amount.found.reading,
            self.tokens[phrase.verb] if phrase.verb is not None else None,
            thing,
            inner,
            self.stretch(phrase.behind) if phrase.behind else None,
        )


_SUMS_UP = re.compile("等[^，；：。、的\\d]{0,8}(?:项目|工程)")
