"""Units that an indicator cannot have: 森林覆盖率62亿元."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import indicators
from ..indicators import Indicator
from ..tree import Claim, Kind, Relation
from ..words import load
from .base import Case, Finding, Severity, finding, rule

# What a figure of one kind is measured in is never taken for another's. Times, ratios and bare numbers may stand for many things.
_PLAIN = (Kind.MONEY, Kind.COUNT, Kind.AREA, Kind.LENGTH, Kind.MASS, Kind.VOLUME, Kind.ENERGY, Kind.POWER)
_JOINS = re.compile(r"[^\W\d]{0,8}")  # 达到, 稳步提高到, 控制在
_SAID_OF_IT = ("stated", "reached", "changed_to")  # and not what was done: 城镇新增就业投入2亿元
_ENDS = re.compile(r"\W|$")  # 规上工业企业1200亿元产值 is no number of firms


@rule(
    "unit.dimension",
    Severity.WARNING,
    zh="指标与单位不符",
    fires="森林覆盖率62亿元。",
    silent="森林覆盖率62%。",
)
def dimension(case: Case) -> Iterator[Finding]:
    """An indicator stands right before a figure in a unit that it is never told in: a rate in yuan or tons, an output in yuan, a number of
    firms in yuan. What grew by an amount (增长6.2亿元) has the unit of what grew, and is left alone."""
    for run in case.runs:
        for claim in run:
            known = _indicator(case, claim)
            if known is not None and _strange(known, claim, run):
                text = claim.quantity.text
                yield finding(
                    f"“{claim.topic}”不以“{text}”的单位计：请核对指标和单位",
                    f"{known.id} is not told in the unit of {text}: see whether the unit or the name is wrong",
                    (claim,),
                )


def _indicator(case: Case, claim: Claim) -> Indicator | None:
    """The one indicator that is named in full right before a figure which gives none of its facts."""
    if claim.indicator is not None or claim.construction not in _SAID_OF_IT or claim.subject_span is None:
        return None
    if claim.relation not in (Relation.LEVEL, Relation.CHANGE_TO):
        return None
    known = indicators.registry()
    name = known.names.spellings.plain(claim.topic or "")
    ids = known.names.ids.get(name, ())
    if len(ids) != 1 or name in known.names.growth_only or name in known.names.things:
        return None
    start, end = claim.quantity.span
    alone = claim.subject_span.end <= start and _JOINS.fullmatch(case.text, claim.subject_span.end, start) and _ENDS.match(case.text, end)
    return known.indicators[ids[0]] if alone else None


def _strange(known: Indicator, claim: Claim, run: tuple[Claim, ...]) -> bool:
    """Is a figure in a unit that an indicator cannot have?"""
    kind, own = claim.quantity.kind, known.dimension
    if kind not in _PLAIN or own not in (*_PLAIN, Kind.PERCENT) or kind is own:
        return False
    if (claim.topic or "").endswith(tuple(load("checks")["measured"])):
        return own is Kind.PERCENT or Kind.MONEY in (kind, own)
    # 高新技术企业2500亿元; but 贷款投向小微企业200亿元、高新技术企业2500亿元
    return own is Kind.COUNT and kind is Kind.MONEY and all(c is claim or c.quantity.kind is not Kind.MONEY for c in run)
