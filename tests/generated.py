"""Whole reports generated from the grammars: every rule of outline, claim, quantity and period is drawn from, with words of its classes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from hypothesis import strategies as st

from govreport import units
from govreport.claims import lexis
from govreport.quantities.amount_tokens import after_words, before_words
from strategies import derivations

# For the terminals of each grammar, words that are of that class; those of claims and bounds come from the library's own data.
_QUANTITY = {
    "ARABIC": ("6800", "1,234.5", "0.4", "５", "12"),
    "CHINESE": ("三十五", "百", "两", "一千二百", "三点五"),
    "PAIR": ("两三", "七八"),
    "SCALE": ("万", "亿", "千"),
    "SEVERAL": ("几", "数"),
    "MORE": ("多", "余"),
    "PER": ("百分之", "千分之"),
    "SEP": ("—", "-", "至", "到", "~"),
    "NTH": ("第",),
    "TOP": ("前",),
    "FIRST": ("首位", "榜首"),
    "TURN": ("翻", "翻了"),
    "FOLD": ("番",),
    "TENTH": ("成",),
    "OFF": ("折",),
    "HALF": ("半",),
    "OVER": ("分之",),
    "TIMES": ("×",),
    "COLON": ("∶", "："),
    "SLASH": ("/",),
    "ZERO": ("零",),
    "SIGN": ("负", "-"),
    "SLIGHT": ("强", "弱"),
    "WHOLE": ("一半",),
    "MOST": ("过半",),
    "DOUBLE": ("双倍",),
    "MANY": ("成千上万", "成百上千"),
    "CLASS": ("级",),
}
_PERIOD = {
    "YEAR": ("2022年", "一九五七年", "2031"),
    "MONTH": ("3月", "十一月"),
    "DAY": ("15日", "三日"),
    "SEP": ("—", "至"),
    "HALF": ("上半年", "下半年"),
    "QUARTER": ("一季度", "第三季度"),
    "FIRST": ("前三季度",),
    "RELATIVE": ("今年", "去年", "明年", "本年度"),
    "THIRD": ("上旬", "下旬"),
    "PLAN": ("“十四五”", "十三五"),
    "PAST": ("过去", "近"),
    "SINCE": ("以来", "来"),
    "AGO": ("前",),
    "AHEAD": ("今后", "未来"),
    "YEARS": ("五年", "3年"),
    "END": ("底", "末"),
    "START": ("初",),
    "DECADE": ("80年代",),
    "CENTURY": ("20世纪", "二十一世纪"),
    "TOLD": ("本世纪", "下个世纪"),
    "MIDDLE": ("中叶",),
    "TAIL": ("时期", "期间", "规划"),
}
_CLAIM = {
    "N": ("粮食产量", "“两新”项目", "城乡居民收入", "老旧小区", "5G基站", "A、B两县", "全省"),
    "R": ("第3位", "前十", "首位"),
    "D": ("五年", "3年内", "连续三年"),
    "T": ("10亿元以上", "百亿级"),
    "C": ("65岁以上", "千亿级"),
    "LIST": ("、", "，", "和"),
    "THAN": ("比", "较"),
    "RANK": ("位居", "居", "排名"),
    "DONE": ("开工", "投产", "建成"),
    "EACH": ("分别",),
    "ALL": ("均", "都"),
}
_OUTLINE = {
    "PART": ("一、2030年工作回顾\n", "二、2031年工作安排\n", "第三部分　工作要求\n", "2031年工作\n"),
    "SECTION": ("（一）全力稳增长。", "（二）促改革\n", "一是稳住大盘。", "——坚持实干。"),
    "SUB": ("1.攻坚项目。", "２、优化结构\n"),
    "ITEM": ("（1）提高标准。",),
    "POINT": ("①新增学位。", "a.托位。"),
    "ADDRESS": ("各位代表：\n", "各位代表！\n"),
    "LABEL": ("附件1\n", "附件：\n"),
    "ANNEX": ("名词解释\n", "2031年十件民生实事\n"),
}


@cache
def _classes() -> Mapping[str, tuple[str, ...]]:
    """Terminal → words: RISE → 增长, …"""
    found: dict[str, list[str]] = {}
    for word, kind in sorted(lexis.lexicon().items()):
        found.setdefault(kind.upper(), []).append(word)
    return {kind: tuple(words) for kind, words in found.items()} | _CLAIM


def classes() -> Iterator[tuple[str, ...]]:
    """Words of each class of token of the grammars."""
    for words in (_QUANTITY, _PERIOD, _classes(), _OUTLINE):
        yield from words.values()


def _written(draw: st.DrawFn, name: str, words: Mapping[str, tuple[str, ...]]) -> str:
    _, shape = draw(derivations(name))
    return "".join(draw(st.sampled_from(words[word])) for word in shape)


@st.composite
def amounts(draw: st.DrawFn) -> str:
    """An amount of the grammar of quantities, sensible or not."""
    words = _QUANTITY | {"UNIT": units.unit_words(), "BEFORE": tuple(sorted(before_words())), "AFTER": tuple(sorted(after_words()))}
    return _written(draw, "quantity", words)


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """Clauses of the grammar of claims; an amount is one of the grammar of quantities, and a period may stand before it all."""
    clauses = []
    for _ in range(draw(st.integers(1, 3))):
        _, shape = draw(derivations("claim"))
        period = _written(draw, "period", _PERIOD) if draw(st.booleans()) else ""
        clauses.append(period + "".join(draw(amounts()) if kind == "Q" else draw(st.sampled_from(_classes()[kind])) for kind in shape))
    return draw(st.sampled_from(("，", "；", "、"))).join(clauses) + "。"


@st.composite
def reports(draw: st.DrawFn) -> str:
    """A report of the grammar of outlines, whose plain paragraphs are sentences of the grammar of claims."""
    _, shape = draw(derivations("outline"))
    pieces = (draw(sentences()) + "\n" if word == "TEXT" else draw(st.sampled_from(_OUTLINE[word])) for word in shape[:30])
    return "2031年临澜市政府工作报告\n" + "".join(pieces)
