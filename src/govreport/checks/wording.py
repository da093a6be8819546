"""Words and units that do not go together: 增长-2%, 下降了2倍, % for 个百分点, 6.5%—6%."""

from __future__ import annotations

from collections.abc import Iterator

from ..tree import Kind, Relation
from ..vocabulary import CHANGES
from ..words import load
from .base import Case, Finding, Severity, finding, number, rule


@rule(
    "wording.range",
    Severity.ERROR,
    zh="区间上下限颠倒",
    fires="地区生产总值增长6.5%—6%。",
    silent="地区生产总值增长6%—6.5%。",
)
def reversed_range(case: Case) -> Iterator[Finding]:
    """The ends of a range are the wrong way round."""
    for claim in case.report.claims:
        q = claim.quantity
        if q.low is not None and q.high is not None and q.low > q.high and q.kind is not Kind.RANK:
            yield finding(f"区间“{q.text}”上下限颠倒", f"the range {q.text} runs backwards", (claim,))


@rule(
    "wording.negative_growth",
    Severity.WARNING,
    zh="增长负数、下降负数",
    fires="外贸出口增长-2%。",
    silent="外贸出口下降2%。",
)
def negative_growth(case: Case) -> Iterator[Finding]:
    """A growth or fall by a negative number: 增长-2% is a fall, 下降-2% says the opposite of what it means."""
    for claim in case.report.claims:
        if claim.relation in CHANGES and number(claim.quantity.value) < 0:
            verb = "增长" if claim.relation is Relation.INCREASE else "下降"
            yield finding(
                f"“{verb}”与负数“{claim.quantity.text}”连用",
                f"a {'growth' if verb == '增长' else 'fall'} by the negative number {claim.quantity.text}",
                (claim,),
            )


@rule(
    "wording.fell_times",
    Severity.ERROR,
    zh="下降N倍",
    fires="运行成本下降了2倍。",
    silent="运行成本下降了50%。",
)
def fell_times(case: Case) -> Iterator[Finding]:
    """Nothing falls by its own multiple: 下降了2倍 is perhaps a fall to a half or a third."""
    for claim in case.report.claims:
        q = claim.quantity
        if claim.relation is Relation.DECREASE and str(q.unit) == "倍" and number(q.value) >= 1 and "翻" not in q.text:
            yield finding(f"“下降{q.text}”不成立，下降不能用倍数", f"nothing falls by {q.text}", (claim,))


@rule(
    "wording.fell_past_nought",
    Severity.WARNING,
    zh="下降超过100%",
    fires="单位能耗下降180%。",
    silent="单位能耗下降18%。",
)
def fell_past_nought(case: Case) -> Iterator[Finding]:
    """A fall by more than 100%. Profits may turn into losses; nothing else falls so far."""
    for claim in case.report.claims:
        q = claim.quantity
        if claim.relation is Relation.DECREASE and q.kind is Kind.PERCENT and number(q.value) > 100 and "利润" not in (claim.topic or ""):
            yield finding(f"降幅“{q.text}”超过100%", f"a fall by {q.text}", (claim,))


@rule(
    "wording.points",
    Severity.NOTE,
    zh="百分比指标的变化用“%”",
    fires="常住人口城镇化率提高1.5%。",
    silent="常住人口城镇化率提高1.5个百分点。",
)
def percent_for_points(case: Case) -> Iterator[Finding]:
    """A figure that is a percentage by nature changes by so many %: probably 个百分点 is meant, and the two are not the same."""
    for claim in case.report.claims:
        name = (claim.topic or "").rstrip("”）)")
        changes = claim.relation in CHANGES and claim.quantity.kind is Kind.PERCENT
        if changes and number(claim.quantity.value) < 40 and name.endswith(tuple(load("checks")["rates"])):
            yield finding(
                f"“{name}”的变化“{claim.quantity.text}”疑应为“个百分点”",
                f"{name} is a percentage, and changes by percentage points rather than by {claim.quantity.text}",
                (claim,),
            )
