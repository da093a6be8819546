"""What is measured, where the object of a verb holds it: 建成产业园、年产值 50亿元, 获批 国家级项目数量全省 第一."""

from __future__ import annotations

from functools import cache

from ...quantities import Found
from ...words import late, pattern
from .. import wordlists
from ..gaps import ranks
from ..gaps.baselines import is_rank
from ..lexis import FREE, Token, Word, longest, terms
from ..names.nouns import trim


def in_object(text: str, gap: list[Word], at: int, amount: Found) -> list[Token] | None:
    """What is measured, where the object of the verb at a place is not what the amount is of, but holds that."""
    last = gap[-1]
    if is_rank(amount) and all(w.kind in FREE for w in gap[:at]):
        (start, end), among = ranks.frame(text, (gap[at + 1].start, last.end))
        if among is not None and end - start > 3 and last.end == amount.start and text.endswith(longest("measure_noun"), start, end):
            return [Token("N", start, last.end)]  # 获批 国家级项目数量全省 第一
    if "、" not in last.word:
        return None
    if at + 2 == len(gap) and last.word.rfind("、") == 0 and last.word.endswith(_measures()):
        measure = trim(text, last.start + 1, last.end)
        return [] if measure is None else [measure]  # 一期工程开通运营、总里程 超350公里
    part = _apart(text, last) if "、" in last.word[1:] else None
    return None if part is None else [part]


def _apart(text: str, last: Word) -> Token | None:
    """What is measured of the thing that a verb has for its object: 建成产业园、年产值 50亿元; the thing, before a mere aspect of it:
    成立 产业基金、总规模30亿元. Where both are measures they are a list: 实现税收、利润 12亿元.
    """
    at = text.rfind("、", last.start + 1, last.end)
    part = text[at + 1 : last.end]
    aspect = part in wordlists.aspect
    if not (aspect or part in wordlists.gauges or part in wordlists.apart):
        return None
    thing = trim(text, last.start, at)
    if thing is None or text.endswith(_measures(), thing.start, thing.end) or _TURNED.search(text, last.start, at) is not None:
        return None
    return thing if aspect else Token("N", at + 1, last.end, None, text[thing.start : thing.end])


@cache
def _measures() -> tuple[str, ...]:
    return longest("gauges", "amounts", "funds", "measure_noun")


_TURNED = late(lambda: f"{pattern(terms('turned', 'fared'))}$")  # 喜获 丰收、产量 5亿斤
