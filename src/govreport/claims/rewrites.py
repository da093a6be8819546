"""What a clause's sequence of word classes becomes where an amount shows that the words before it are something else.

`grammars/claim.lark` says what a sequence means. What is here it cannot say, since it sees neither a word, nor where words touch,
nor what an amount is. A sequence is changed only at its end, while it is made: by what stands before an amount (`apply`), by an
amount that is a class like the one before (`twin`), by one that is the size of what was counted (`with_size`), and by one that tells
of the same things as the one before (`without_list`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from .. import kinds
from ..quantities import Found
from ..tree import Bound
from . import wordlists
from .gaps import baselines
from .lexis import ACTIVE, PLAIN, VERBS, Token, Word, kind_of, longest, terms, words_of
from .names import trails
from .names.grants import is_grant


class Met(NamedTuple):
    """The end of a sequence, and what stands behind it before an amount."""

    text: str
    out: list[Token]
    lead: list[Token]
    amount: Found


class Rewrite(NamedTuple):
    """What is done where a sequence that ends with some classes meets others: `where` finds them, as "DO T N | TO".

    `example` is a sentence of `tests/corpus/claims.tsv` that is read wrong without it.
    """

    where: re.Pattern[str]
    holds: Callable[[Met], bool]
    make: Callable[[Met], list[Token]]
    example: str


def apply(text: str, out: list[Token], lead: list[Token], amount: Found) -> list[Token]:
    """Makes the first rewrite that fits, of a sequence that ends with a class and its noun; gives back what then stands behind."""
    if not lead and len(out) > 1 and out[-2].kind == "FROM" and _climbs(out[-1], amount):
        return [Token("TO", amount.start, amount.start)]
    if not lead or len(out) < 2 or out[-1].kind != "N" or out[-2].kind != "T":
        return lead
    classes = f"{' '.join(map(kind_of, out[-4:]))} | {' '.join(map(kind_of, lead))}"
    met = Met(text, out, lead, amount)
    for rewrite in REWRITES:
        if rewrite.where.search(classes) is not None and rewrite.holds(met):
            return rewrite.make(met)
    return lead


def _climbs(first: Token, amount: Found) -> bool:
    """Does an amount say what was passed from the one before on: 由5亿元 突破10亿元大关, 从420亿元 迈上650亿元台阶?"""
    now, was = amount.reading, first.reading
    return first.end == amount.start and now is not None and was is not None and now.bound is Bound.MORE_THAN and now.unit == was.unit


def _always(met: Met) -> bool:
    return True


def _met_in_parts(met: Met) -> bool:
    """Is what stands behind a name how much of it was done, or how far it is from another: 完成 98%, 高于全省 5%?"""
    return (met.lead[0].word == "完成" or met.lead[0].kind == "GAP") and baselines.measures_parts(met.amount)


def _touches(met: Met) -> bool:
    return met.lead[0].start == met.out[-1].end


def _of_people(met: Met) -> bool:
    """Is what stands between a name and a number of people only an act, which the name has for its object, and no act for them?"""
    reading = met.amount.reading
    act = _touches(met) and met.lead[0].word in wordlists.acts and reading is not None and reading.unit.text in wordlists.persons
    return act and met.text[met.out[-2].start - 1] not in {"对", *terms("towards")}


def _without_verb(met: Met) -> list[Token]:
    """The last verb of the sequence is part of a name, or says how what is named came to be so."""
    del met.out[next(i for i in range(-3, -5, -1) if met.out[i].kind in ("ADD", "DO"))]
    return met.lead


def _without_doer(met: Met) -> list[Token]:
    """… nor is who or what did it: 全市 推动 年收入12万元以上的村 增加到."""
    if len(met.out) > 4 and met.out[-5].kind == "N":
        del met.out[-5]
    return _without_verb(met)


def _class_alone(met: Met) -> list[Token]:
    """The class is one that nothing counts."""
    met.out[-2].kind = "C"
    return met.lead


def _with_act(met: Met) -> list[Token]:
    """The act belongs to the name before it."""
    met.out[-1] = Token("N", met.out[-1].start, met.lead[0].end)
    return []


# The first that fits is made, and no other. How much was done of what has a name (the second) comes before what an act makes of its
# own object (the third, the fifth); another act with its object (the third) before what became so (the fourth), and that before an
# act that a name has for its object (the last).
REWRITES = (
    Rewrite(re.compile(r"(?:ADD|DO) T N \| (?:TO|FROM|RISE|FALL)\b"), _always, _without_verb, "每千人拥有3岁以下婴幼儿托位数提高到3.8个。"),
    Rewrite(re.compile(r"(?:ADD|DO) T N \| (?:DO|GAP)\b"), _met_in_parts, _without_verb, "新建、改造10千伏线路完成86%。"),
    Rewrite(re.compile(r"(?<!Q )(?<!Q N )T N \| (?:ADD|DO) N\b"), _always, _class_alone, "设立1亿元以上基金支持企业36家。"),
    Rewrite(re.compile(r"(?:ADD|DO) N T N \| (?!N\b|REACH\b)"), _always, _without_doer, "全市带动营收超千万元企业增加到26家。"),
    Rewrite(re.compile(r"DO T N \| (?:ADD|DO)$"), _touches, _with_act, "完成220千伏变电站增容3座，完成35千伏线路改造16条。"),
    Rewrite(re.compile(r"T N \| DO$"), _of_people, _with_act, "60岁以上老年人流感疫苗接种5万人。"),
)


def twin(out: list[Token], amount: Found, kind: str) -> bool:
    """Is a class one of two of the same things: 220千伏和 110千伏 变电站? The mark between them is left out."""
    if len(out) < 2 or out[-1].kind != "LIST" or out[-2].kind not in ("T", "C") or amount.start != out[-2].end + 1:
        return False
    if kind == "C" and not (len(out) > 2 and out[-3].kind == "Q" and out[-3].end == out[-2].start):
        return False  # nothing counts them
    one, two = out[-2].found, amount.reading
    if one is None or one.reading is None or two is None or one.reading.unit != two.unit:
        return False
    out.pop()
    out[-1].kind = "T"
    return True


def aged(out: list[Token], amount: Found) -> bool:
    """Is a class the age of those who are counted, behind where they live: 80万名 农村 35-64岁 妇女?"""
    of_years = amount.reading is not None and amount.reading.unit.text == "岁"
    return of_years and len(out) > 1 and out[-1].kind == "N" and out[-1].end == amount.start and out[-2].kind == "Q"


def without_list(text: str, out: list[Token], amount: Found) -> None:
    """Takes away the list at whose end two amounts tell of the same things, which stand behind: 东环路等 3条 26公里 道路."""
    if len(out) > 1 and out[-2].kind == "N" and text[out[-2].end - 1] == "等":
        behind = words_of(text, amount.end, min(amount.end + 6, len(text)))
        if behind and behind[0].kind == PLAIN and text[amount.end].isalpha():
            del out[-2]


def whole_list(text: str, out: list[Token], lead: list[Token]) -> list[Token]:
    """What stands before an amount of which 均 tells, from a class at the head of its list on: 亿元以上项目开工率、 入库率 均达到90%."""
    bound, name, first = out[-3], out[-2], lead[0]
    listed = name.start == bound.end and first.kind == "N" and text[name.end : first.start] in ("、", "和")
    return [Token("N", bound.start, first.end), *lead[1:]] if listed else lead


def with_size(out: list[Token], size: list[Token], name: Token) -> list[Token]:
    """The tokens of a clause in which an amount, with what it measures, is the size of what was counted last: it goes before the count."""
    begin = len(out) - 1
    while begin and out[begin - 1].kind not in ("LIST", "Q", "R", "D", "C"):
        begin -= 1
    return [*out[:begin], *size, Token("LIST", name.start, name.start), *out[begin:], name]


def of_steps(text: str, out: list[Token]) -> bool:
    """Does a list tell of the steps of firms: 新增规上企业20家、, or behind another step, 小升规97家、?"""
    verb = next((t for t in reversed(out) if t.kind in _GOVERNING), None)
    if verb is not None and (verb.kind != "ADD" or verb.word not in wordlists.told_new):
        return False  # 引进企业20家、上市2家
    firms = longest("steps") if verb is None else ("企业", "公司", *longest("steps"))
    return any(t.kind == "N" and text.endswith(firms, t.start, t.end) for t in out)


_GOVERNING = frozenset(kind.upper() for kind in VERBS)
_PAIRED = frozenset({kinds.COUNT, kinds.LENGTH, kinds.AREA, kinds.VOLUME})
_PLACES = frozenset("区城县市州盟旗镇乡国省级圈域段等")  # and what is of a level: 盟级2家 医院 9个优势专科
_ON = frozenset("、和与及并的")


def pairs(text: str, out: list[Token], gap: list[Word], f: Found) -> bool:
    """Does a word between two amounts name what the second counts, where the first has its name before it: 惠及企业86家 职工 6200人;
    or a verb and its object: 带动农户120户 种植 药材 2万亩?

    Not behind a place, which nobody counts: 惠及城区86个 小区居民 3200户.
    """
    amount, name, w = out[-1], out[-2], gap[-1]
    if gap[0] is not w and ((gap[0].kind not in ACTIVE and gap[0].kind != PLAIN) or gap[0].end != w.start):
        return False
    goes_on = out[-3].kind in ("ADD", "DO") or (out[-3].kind == "LIST" and out[-3].end == name.start)
    if amount.kind != "Q" or name.kind != "N" or not goes_on or name.end != amount.start:
        return False
    if w.kind != PLAIN or gap[0].start != amount.end or w.end != f.start or not _ON.isdisjoint(w.word):
        return False
    if f.reading is None or f.reading.kind is kinds.RANK:
        return False
    counted = amount.reading is not None and amount.reading.kind in _PAIRED and w.word[0].isalpha()
    return counted and (text[name.end - 1] not in _PLACES or text.endswith(("乡镇", "社区", "小区"), name.start, name.end))


def both(text: str, lead: Sequence[Token]) -> None:
    """Lets 双双 before two amounts give one to each: 出口、进口双双突破 100亿元、50亿元."""
    for token in lead:
        if token.kind == "ALL" and text.startswith("双双", token.start):
            token.kind = "EACH"


def share_grant(text: str, out: list[Token]) -> None:
    """Gives each sum of a list the grant that stands behind the last: 对A、B分别给予 30万元、10万元 奖励."""
    grant, at = out[-1], len(out) - 4
    while at > 0 and out[at].kind == "Q" and out[at + 1].kind == "LIST" and out[at + 2].kind == "Q" and text[out[at].end] in "、和":
        if not (trails.money(out[at]) and is_grant(text[grant.start : grant.end])):
            return
        out.insert(at + 1, Token("N", grant.start, grant.end))
        at -= 2
