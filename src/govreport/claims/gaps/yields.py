"""Words that are verbs only by where they stand: 增收 behind a revenue or an amount, 多 and 少 behind what is compared with."""

from __future__ import annotations

import re

from ..lexis import ACTIVE, PLAIN, Word

_YIELDS = ("增收", "减收")
_EARNED = re.compile(
    "元$|(?:收入|税收)近?[两三四五六七八九十]年$|(?:元|(?:收入|税收|元[，、][占为完])[^，。；、]{2,20}%)(?:以上|左右)?[，、]$"
)
_EARNED_REACH = 28
_PAID = ("支出", "收入", "开支", "亏损", "盈利")  # 比计划 多支出 6亿元


def verb(text: str, gap: list[Word]) -> list[Word]:
    """增收 as the verb of a revenue that it stands behind, or alone behind an amount or its growth: 税收增收 2亿元; 财政收入12亿元，
    增收 2亿元, 比上年10亿元增收 2亿元; 农民收入增长8%，增收 600元; 税收8亿元，占预算的51%，增收 1亿元; 预算收入五年
    增收 40亿元; but 户均增收 800元."""
    last = gap[-1]
    if last.kind != PLAIN or last.word[-2:] not in _YIELDS:
        return gap
    at, name = last.end - 2, last.word[:-2]
    verb = Word("rise" if text[at] == "增" else "fall", at, last.end, last.word[-2:])
    if name == "" and len(gap) > 1 and gap[-2].kind == "each":
        return [*gap[:-1], verb]  # 增值税、企业所得税分别 增收 3亿元、2亿元
    if text.endswith(("收入", "税收"), 0, at):
        return [*gap[:-1], *([Word(PLAIN, last.start, at, name)] if name else []), verb]
    return [verb] if len(gap) == 1 and name in ("", "、") and _EARNED.search(text, max(0, at - _EARNED_REACH), at) is not None else gap


def more(gap: list[Word]) -> list[Word]:
    """多 and 少 behind what is compared with, with the verb that they stand before: 比上年 多争取 1.1亿元, 同比 少收 2亿元, 增收."""
    for i in range(1, len(gap)):
        w, last = gap[i], gap[i - 1]
        if w.kind != PLAIN or (w.word[0] not in "多少" and w.word not in _YIELDS) or last.end != w.start:
            continue
        than = gap[i - 2] if last.kind == "period" and i > 1 else last
        if than.kind != "adverb" or than.word[0] not in "比较同与":
            continue
        verb = gap[i + 1] if i + 1 < len(gap) else None
        if len(w.word) == 1 and verb is not None and verb.kind in ACTIVE and verb.start == w.end:
            rest, end = gap[i + 2 :], verb.end
        elif verb is None and (len(w.word) == 2 or w.word[1:] in _PAID):
            rest, end = [], w.end
        else:
            continue
        return [*gap[:i], Word("fall" if w.word[0] in "少减" else "rise", w.start, end, w.word), *rest]
    return gap
