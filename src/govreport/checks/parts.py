"""Wholes and their parts: 其中, sectors, exports and imports, shares, town and country."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import accumulate, chain, pairwise

from ..promises import named
from ..source import Span
from ..tree import Claim, Fact, Kind, Measure, Relation, Status
from .base import Case, Finding, Severity, exact, finding, number, per_cent, plain, rounding, rule

_TOTALS = (Relation.LEVEL, Relation.ADD, Relation.CHANGE_TO)


@rule(
    "parts.exceed",
    Severity.ERROR,
    zh="其中项大于总项",
    fires="新增就业10万人，其中高校毕业生12万人。",
    silent="新增就业10万人，其中高校毕业生2万人。",
)
def exceed(case: Case) -> Iterator[Finding]:
    """What stands after 其中 is more than the whole before it."""
    for run in case.runs:
        for whole, part in pairwise(run):
            words = case.between(whole, part)
            if "其中" not in words or re.search("[。；]|余额|累计|总[量数额]|存量", words) or not _countable(whole, part):
                continue
            if number(part.quantity.value) > number(whole.quantity.value) and part.scope is None:
                yield finding(
                    f"其中项“{part.quantity.text}”大于总项“{whole.quantity.text}”",
                    f"the part {part.quantity.text} is more than the whole {whole.quantity.text}",
                    (whole, part),
                )


def _countable(whole: Claim, part: Claim) -> bool:
    a, b = whole.quantity, part.quantity
    alike = whole.relation in _TOTALS and part.relation in _TOTALS and a.unit.text == b.unit.text
    return alike and exact(whole, part) and a.kind not in (Kind.PERCENT, Kind.PERCENT_POINT, Kind.RANK, Kind.DURATION)


def _sum(case: Case, whole: str, parts: tuple[str, ...]) -> Iterator[Finding]:
    """A finding where the levels of some indicators do not add up to that of another."""
    facts = [case.fact(name, Measure.LEVEL, case.closing) for name in (whole, *parts)]
    found = [f for f in facts if f is not None]
    if len(found) < len(facts) or len({(f.unit.base, f.unit.text) for f in found}) > 1:
        return
    total, *rest = (number(f.value) for f in found)
    slack = sum((rounding(f.claim.quantity) for f in found), Fraction(0))
    # The figures are compiled apart from each other: what differs by less than half a percent is no slip.
    if abs(total - sum(rest)) > max(slack, total / 200):
        zh = f"{'、'.join(f.claim.quantity.text for f in found[1:])}之和与{found[0].claim.quantity.text}不符"
        en = f"{' and '.join(f.claim.quantity.text for f in found[1:])} do not add up to {found[0].claim.quantity.text}"
        yield finding(zh, en, [f.claim for f in found])


@rule(
    "parts.sectors",
    Severity.ERROR,
    zh="三次产业之和与地区生产总值",
    fires="地区生产总值1000亿元，第一产业增加值100亿元，第二产业增加值400亿元，第三产业增加值600亿元。",
    silent="地区生产总值1000亿元，第一产业增加值100亿元，第二产业增加值400亿元，第三产业增加值500亿元。",
)
def sectors(case: Case) -> Iterator[Finding]:
    """The value added of the three sectors does not add up to the gross product."""
    yield from _sum(case, "gdp", ("primary_value_added", "secondary_value_added", "tertiary_value_added"))


@rule(
    "parts.trade",
    Severity.ERROR,
    zh="进出口之和",
    fires="外贸进出口总额500亿元，出口总额300亿元，进口总额100亿元。",
    silent="外贸进出口总额500亿元，出口总额300亿元，进口总额200亿元。",
)
def trade(case: Case) -> Iterator[Finding]:
    """Exports and imports do not add up to trade."""
    yield from _sum(case, "foreign_trade", ("exports", "imports"))


_STRUCTURE = re.compile(r"产业(?:结构|比重|比例|增加值)[^，。；\d]{0,14}?(?P<shares>\d+(?:\.\d+)?(?:[:：∶︰]\d+(?:\.\d+)?){2})(?![\d.:：])")
_IN_TURN = re.compile(
    r"(?:三次产业|[一第][一、]{0,2}第?二、?第?三次?产业)(?:增加值)?(?:结构|占|比重|比例)[^，。；\d增长高升]{0,20}?"
    r"(?P<shares>\d+(?:\.\d+)?%(?:、\d+(?:\.\d+)?%){2})(?!、\d)"
)


_TOTAL = re.compile("[，,、]?(?:一共|共计|总共|合计|总计|共)")


@rule(
    "parts.total",
    Severity.ERROR,
    zh="分项之和与合计",
    fires="新建学校10所、医院5所、养老院8所，共20所。",
    silent="新建学校10所、医院5所、养老院8所，共23所。",
)
def total(case: Case) -> Iterator[Finding]:
    """Figures of one unit stand in a row, the sum that is told right behind them (共20所) is not theirs, nor that of the last of them."""
    for run in case.runs:
        for i, whole in enumerate(run):
            row = _row(case, run[max(0, i - _LONGEST) : i + 1])
            if len(row) < 3 or not _TOTAL.fullmatch(case.between(row[-2], whole)):
                continue
            sums = list(accumulate(number(part.quantity.value) for part in reversed(row[:-1])))[1:]
            slack = sum(map(_half, row), Fraction(0))
            if all(abs(number(whole.quantity.value) - sum) > slack for sum in sums):
                texts = [part.quantity.text for part in row]
                zh = f"{'、'.join(texts[:-1])}之和不是{texts[-1]}：请核对各项与合计"
                yield finding(zh, f"{', '.join(texts[:-1])} do not add up to {texts[-1]}: see which of them is wrong", row)


_LONGEST = 20  # figures of a row


def _row(case: Case, run: tuple[Claim, ...]) -> list[Claim]:
    """The last claims of a run, as far as they are of one unit and belong to one list."""
    row = [run[-1]]
    for part in reversed(run[:-1]):
        if not _countable(row[-1], part) or re.search("[。；等]|其中", case.between(part, row[-1])):
            break
        row.append(part)
    return row[::-1]


def _half(claim: Claim) -> Fraction:
    """How far a figure is rounded; 10所 is counted, and 10公里 is not."""
    half = rounding(claim.quantity)
    return Fraction(0) if claim.quantity.kind is Kind.COUNT and half == Fraction(1, 2) else half


@rule(
    "parts.structure",
    Severity.ERROR,
    zh="三次产业结构之和",
    fires="三次产业结构调整为5.1:40.2:56.7。",
    silent="三次产业结构调整为5.1:40.2:54.7。",
)
def structure(case: Case) -> Iterator[Finding]:
    """The shares of the three sectors, 5:40:55 or 占比分别为5%、40%、55%, do not add up to a hundred (or to ten)."""
    for m in chain(_STRUCTURE.finditer(case.text), _IN_TURN.finditer(case.text)):
        shares = re.findall(r"[\d.]+", m["shares"])
        total = sum(map(Fraction, shares), Fraction(0))
        # each of them may be rounded: 5:40:56
        slack = Fraction(3, 20) if any("." in share for share in shares) else Fraction(3, 2)
        if total > 50 and abs(total - 100) > slack:
            yield finding(
                f"三次产业结构“{m['shares']}”之和为{plain(total)}",
                f"the shares {m['shares']} add up to {plain(total)}",
                [Span(*m.span("shares"))],
            )


@rule(
    "parts.share",
    Severity.WARNING,
    zh="总量与占比",
    fires="地区生产总值1000亿元。民营经济增加值300亿元，占地区生产总值的40%。",
    silent="地区生产总值1000亿元。民营经济增加值300亿元，占地区生产总值的30%。",
)
def share(case: Case) -> Iterator[Finding]:
    """A part and the share that it is said to have in a whole, whose level the report states, do not fit."""
    for run in case.runs:
        for part, share in pairwise(run):
            if part.relation not in _TOTALS or share.relation is not Relation.SHARE or share.quantity.kind is not Kind.PERCENT:
                continue
            if not exact(part, share) or part.subject_span != share.subject_span or part.status is not Status.ACHIEVED:
                continue
            whole = _whole(case, share)
            if whole is None or not whole.value or not whole.unit.converts_into(part.quantity.unit):
                continue
            if whole.claim is part or len(case.between(part, share)) > 30:
                continue
            true = 100 * number(part.quantity.value) / number(whole.value)
            if abs(true - number(share.quantity.value)) > rounding(share.quantity) + Fraction(1, 2) + true / 100:
                texts = part.quantity.text, whole.claim.quantity.text, share.quantity.text
                yield finding(
                    f"{texts[0]}占{texts[1]}应为{per_cent(true)}，文中为{texts[2]}",
                    f"{texts[0]} is {per_cent(true)} of {texts[1]}, not {texts[2]}",
                    (whole.claim, part, share),
                )


_OF = re.compile(r"占(?P<whole>[^，。；、占\d]{2,16}?)(?:的?(?:比重|比例|比))?(?:的|达到?|为|提高到|提升至)*$")


def _whole(case: Case, share: Claim) -> Fact | None:
    """The fact that gives the whole of a share: 占地区生产总值的比重为30%."""
    m = _OF.search(case.text[max(0, share.quantity.span.start - 30) : share.quantity.span.start])
    if m is None:
        return None
    ids = named(m["whole"].removesuffix("的"))
    return case.fact(ids[0], Measure.LEVEL, case.closing) if len(ids) == 1 else None


@rule(
    "parts.incomes",
    Severity.ERROR,
    zh="城乡居民收入与全体居民收入",
    fires="居民人均可支配收入60000元，城镇居民人均可支配收入55000元，农村居民人均可支配收入30000元。",
    silent="居民人均可支配收入45000元，城镇居民人均可支配收入55000元，农村居民人均可支配收入30000元。",
)
def incomes(case: Case) -> Iterator[Finding]:
    """The income of all residents lies outside of those of town and country."""
    facts = [case.fact(name, Measure.LEVEL, case.closing) for name in ("resident_income", "urban_income", "rural_income")]
    found = [f for f in facts if f is not None]
    if len(found) == 3:
        everyone, town, country = (number(f.value) for f in found)
        if not min(town, country) <= everyone <= max(town, country):
            texts = [f.claim.quantity.text for f in found]
            yield finding(
                f"全体居民收入{texts[0]}不在城镇{texts[1]}与农村{texts[2]}之间",
                f"the income of all, {texts[0]}, is not between those of town, {texts[1]}, and country, {texts[2]}",
                [f.claim for f in found],
            )


@rule(
    "parts.income_ratio",
    Severity.WARNING,
    zh="城乡居民收入比",
    fires="城镇居民人均可支配收入60000元，农村居民人均可支配收入30000元，城乡居民收入比缩小至1.8。",
    silent="城镇居民人均可支配收入60000元，农村居民人均可支配收入30000元，城乡居民收入比缩小至2.0。",
)
def income_ratio(case: Case) -> Iterator[Finding]:
    """The ratio of incomes in town and country is not that of the two incomes."""
    ratio = next(
        (f for f in case.report.facts if f.indicator == "income_ratio" and f.status is Status.ACHIEVED and f.preferred and f.value), None
    )
    facts = [case.fact(name, Measure.LEVEL, case.closing) for name in ("urban_income", "rural_income")]
    found = [f for f in facts if f is not None]
    if ratio is None or len(found) < 2 or ratio.year != case.closing or not found[1].value:
        return
    true = number(found[0].value) / number(found[1].value)
    if abs(true - number(ratio.value)) > Fraction(3, 100):
        texts = [f.claim.quantity.text for f in (*found, ratio)]
        yield finding(
            f"{texts[0]}与{texts[1]}之比为{plain(true)}，文中为{texts[2]}",
            f"{texts[0]} by {texts[1]} is {plain(true)}, not {texts[2]}",
            [f.claim for f in (*found, ratio)],
        )
