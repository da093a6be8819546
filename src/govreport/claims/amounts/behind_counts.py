"""What stands behind a count: the name without what sums up its list, the verb by which it came into being, what else begins there."""

from __future__ import annotations

import re

from .. import wordlists
from ..lexis import AMOUNT, ETC, FREE, PLAIN, Token, Word, longest
from ..names import outcomes, said, trails


def alone(text: str, name: Token, out: list[Token]) -> Token:
    """The name of what the last amount counts, without what sums up its list, and without what no number counts.

    5家焦化厂、12家 铸造厂 等高耗能企业; 8条 美食街 和“城南夜市”.
    """
    if out[-1].kind == "Q" and text[out[-1].start - 1] == "、" and text.find("等", name.start, name.end) > 0:
        summed = ETC.search(text, name.start + 1, name.end)
        name.end = summed.start() if summed is not None and text.find("、", name.start, summed.start()) < 0 else name.end
    if text[name.end - 1] == "”" and (at := text.find("和“", name.start + 1, name.end)) > 0 and text.find("“", name.start, at) < 0:
        name.end = at
    return name


_NOT = ("没有", "没能")


def arrival(gap: list[Word], amount: Token, name: str = "") -> list[Token]:
    """The verb behind what is counted that says that it came into being; people who settle (5万人落户) do not, but 5户企业落户."""
    w = next((w for w in gap if w.kind not in FREE and w.word not in ("实现", "完成", "转化", "于", "明年", "在明年")), None)
    if (
        w is None
        or w.word not in wordlists.arrivals
        or name.endswith(("未", "未能", "具备"))
        or any(before.word in _NOT for before in gap[: gap.index(w)])
    ):
        return []  # 还有3个项目 未 开工, 没有 开工
    reading = amount.reading
    if w.word == "落户" and reading is not None and reading.unit.text in ("", "人", "名", "户") and not name.endswith("企业"):
        return []
    following = gap[gap.index(w) + 1] if w is not gap[-1] else None
    if (
        w.word in wordlists.making
        and following is not None
        and following.kind == PLAIN
        and following.start == w.end
        and following.end - w.end > 2
        and following.word[0] != "试"
    ):
        return []  # 36个村成立合作社
    return [Token("DONE", w.start, w.end, None, w.word)]


def places(text: str, counted: Token, name: Token) -> int:
    """Where the places end that are counted behind a list of them, in a name that goes on with what the next amount is of: 泾川等5个 县
    高标准农田建设项目 28个; 0 for another name."""
    if text[counted.start - 1] != "等" or text[counted.end - 1] != "个":
        return 0
    found = _PLACES.match(text, name.start, name.end)
    return found.end() if found is not None and name.end - found.end() > 2 else 0


_PLACES = re.compile(
    "(?:边境|民族|山区|贫困|脱贫|重点)?(?:县市区|县[市区](?![域城])|市县|区县|乡镇|镇街|县(?![城市区域级委道])|街道(?!办)|社区(?!居委|[域级委组])"
    "|镇(?![区域级委街])|村(?![庄民落集域级委组道]))"
)


def begins(text: str, w: Word, amount: Token) -> bool:
    """Do the words behind an amount say something else: 4项 全省第一, 投资5亿元 将产能由…提高到, 3万户 户均增收2600元?"""
    if w.kind == PLAIN and (w.word[0] in "将把" or trails.EACH_HAS.match(text, w.start) is not None or outcomes.costs(text, w, amount)):
        return True
    return said.unnamed(text, w.start, w.end)


def object_of(text: str, name: Token, last: Word) -> list[Word]:
    """What 将 puts before its verb, or what is done for them, behind the name of those counted: 20条措施 将办理时限 压缩50%."""
    if last.end > name.end and text.startswith(longest("aids"), name.end):
        return [Word(PLAIN, name.end, last.end, text[name.end : last.end])]  # 56家企业 融资12亿元
    if text.startswith("发展", name.end) and last.end > name.end + 2 and AMOUNT.match(text, last.end) is not None:
        return [Word(PLAIN, name.end + 2, last.end, text[name.end + 2 : last.end])]  # 320户贫困户 发展 核桃3万亩
    if text[name.end : name.end + 1] not in ("将", "把") or last.end - name.end < 3:
        return []
    return [Word(PLAIN, name.end + 1, last.end, text[name.end + 1 : last.end])]
