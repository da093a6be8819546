"""What frames figures and is none itself: a window of time, and a class that nothing counts."""

from __future__ import annotations

import re

from ..quantities import Found
from ..vocabulary import Relation
from . import subjects
from .amounts import scales
from .clause import Clause, Placed
from .drafts import Draft
from .lexis import longest
from .lists import Stretch
from .names.compounds import measured
from .names.nouns import trim


def draft(c: Clause, p: Placed) -> Draft:
    """A window of time (五年来), or a class that stands without a count (百亿级项目落地)."""
    subject = None
    if p.rule == "classed":
        own = scales.measure(c.text, p.inner or p.thing)
        subject = scales.those_of_age(c.text, p.reading, own or p.behind or p.thing or c.state.subject)
        if p.verb is None and p.behind is not None and (p.thing is None or p.behind[1] == c.end):
            c.state.subject = p.behind if p.thing else (p.found.start, p.behind[1])  # 百亿级企业 从无到有、达到3家; 税收超亿元的企业，由
    elif p.behind is not None and (raised := _RAISED.match(c.text, *p.behind)) is not None:
        c.state.subject = raised.end(), p.behind[1]
    elif p.behind is not None and not _says_how(c, p.found, p.behind):
        subjects.turn_to(c, p.behind)
    elif p.amount is c.tokens[-1] and c.text.startswith("调整", p.found.end) and (name := trim(c.text, p.found.end + 2, c.end)) is not None:
        c.state.subject = name.start, name.end  # 连续三年 调整 养老金，月人均达到3200元
    return Draft(p.found, (c.start, c.end), subject, None, Relation.OTHER, p.rule, other=True)


def before_record(text: str, thing: Stretch, span: Found) -> Stretch:
    """A name before a span of time without the verb of a record that it sets: 粮食产量 创近五年新高, 增速 为三年来最好水平."""
    verb = _RECORD.search(text, thing[0] + 2, thing[1])
    return thing if verb is None or _BEST.match(text, span.end) is None else (thing[0], verb.start())


RECORD_ENDS = "创下出造新为是到破"
"""The last characters of `_RECORD`."""
_RECORD = re.compile("(?:再次?|又|首次|均|双双)?(?:创[下出造]?|刷新|[为是]|达到|突破)$")
_BEST = re.compile(
    "来?(?:以来)?的?(?:历史)?(?:同期)?(?:新[高低]|最[高低好快大优多少佳](?:的?水平|的?成绩|增[速幅]|纪录|记录|[点值])?|[高低]点|纪录|记录)(?=[，。；、])"
)
_RAISED = re.compile("(?:提高|上调|调增|调整|提升|下调|降低)了?(?=[^，的]{2})")  # 连续三年 提高 低保标准，人均增加30元


def _says_how(c: Clause, span: Found, behind: Stretch) -> bool:
    """Do the words behind a span of time say how it went, and name nothing: 连续三年 居全省前列, 扭转连续三年 下降局面?"""
    if _TREND.fullmatch(c.text, *behind) or c.text.endswith(longest("states_kept"), *behind):
        return True
    if not c.text.endswith("连续", 0, span.start) or c.text[span.end] == "有" or measured(c.text[slice(*behind)]):
        return False
    first = span.start - len("连续") == c.start and any(t.start == behind[1] and t.kind in _TOLD for t in c.tokens)
    return not first  # but 连续三年 财政收入 突破百亿元


_TOLD = frozenset({"Q", "REACH", "RISE", "FALL", "SHARE"})
# 连续五年 “双下降”, 扭转连续两年 下降 的局面, 创8年 来新高
_TREND = re.compile(
    "来?的?(?:“?(?:[双两三]|[一二三四五六七八九十]{1,3}连)[上提下]?[升高降增减涨丰跌]长?少?”?|下[降滑跌]|负?增长|徘徊|回落|亏损|低迷|丰收"
    "|(?:历史)?(?:同期)?(?:新[高低]|最[高低好快大优多少佳](?:的?水平|的?成绩|纪录|记录|[点值])?|峰值|[高低]点|之最))?"
)
