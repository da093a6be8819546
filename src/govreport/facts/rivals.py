"""Several figures for one thing: which of them is preferred, and which cannot both be true."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

import attrs

from ..exact import last_place
from ..tree import Bound, Claim, Fact, Kind, Measure, Problem, Status
from ..vocabulary import Basis
from ..words import any_of, late, load


def prefer(facts: Sequence[Fact], text: str) -> tuple[tuple[Fact, ...], tuple[Problem, ...]]:
    """Of several figures for one thing the most exact is preferred, of exact ones that which leaves nothing out; two that cannot both
    be true are a problem."""
    groups: dict[tuple[object, ...], list[int]] = {}
    for i, f in enumerate(facts):
        groups.setdefault(_key(f), []).append(i)
    problems: list[Problem] = []
    out = list(facts)
    for places in groups.values():
        if len(places) < 2:
            continue
        best = _best(facts, places)
        for i in places:
            if i != best:
                out[i] = attrs.evolve(facts[i], preferred=False)
                if _alike(facts[best], facts[i]) and not (agree(facts[best], facts[i]) or _real(facts[best], facts[i], text)):
                    problems.append(_contradiction(facts[best], facts[i]))
    return tuple(out), tuple(problems)


def _best(facts: Sequence[Fact], places: Sequence[int]) -> int:
    """Which of several figures for one thing says most."""
    told = [i for n, i in enumerate(places) if not any(_again(facts[j], facts[i]) for j in places[:n])]
    return max(told, key=lambda i: (_named(facts[i]), _whole(facts[i]), exactness(facts[i]), _passed(facts[i]), -i))


def _again(first: Fact, second: Fact) -> bool:
    """Is a figure behind another of one name the same in another currency (45亿美元，约合320亿元人民币), or in real terms, and so less of a
    headline however many decimals it has (收入增长10.0%，实际增长7.6%)?"""
    if first.claim.subject_span != second.claim.subject_span:
        return False
    if first.claim.quantity.kind is Kind.MONEY and first.unit.base != second.unit.base:
        return True
    grew = first.measure is Measure.GROWTH and first.status is Status.ACHIEVED
    return grew and (first.bound is Bound.EXACT or not agree(second, first))


def _real(nominal: Fact, other: Fact, text: str) -> bool:
    """Is a growth behind another of one name that in real terms: 收入增长10%，实际增长5.85%? What was aimed at before is no fact of the
    year (提出增长8%，实际增长9%)."""
    since, at = nominal.claim.quantity.span.end, other.claim.quantity.span.start
    return nominal.claim.subject_span == other.claim.subject_span and text.startswith(("，实际增", "、实际增"), since, at)


def _alike(one: Fact, other: Fact) -> bool:
    """Are two figures of one thing, and on one basis?"""
    same = one.claim.scope == other.claim.scope  # 辖区生产总值, 区属生产总值
    same = same and bool(_PART.match(one.claim.subject or "")) is bool(_PART.match(other.claim.subject or ""))
    return same and _scope(one) == _scope(other) and distinctions(one.claim.subject) == distinctions(other.claim.subject)


def clear(facts: Sequence[Fact], text: str) -> list[Fact]:
    """The facts without those that one clause states twice in ways that cannot both be true (…，增长9.8%和8.5%): one of the two belongs
    to something else, and the clause does not say which."""
    groups: dict[tuple[object, ...], list[Fact]] = {}
    for fact in facts:
        groups.setdefault((fact.claim.span, *_key(fact)), []).append(fact)
    doubtful = {id(fact) for group in groups.values() if len(group) > 1 and _clash(group, text) for fact in group}
    return [fact for fact in facts if id(fact) not in doubtful]


def raised(facts: Sequence[Fact], text: str) -> list[Fact]:
    """The facts, where a paragraph that promises one thing twice by its name strives for more the second time, that is the stretch:
    生产总值增长6%，投资增长8%。工作中力争生产总值增长7%."""
    out = list(facts)
    first: dict[tuple[object, ...], Fact] = {}
    for i, fact in enumerate(facts):
        if fact.status is not Status.TARGET or fact.value is None or fact.stretch:
            continue
        base = first.setdefault(_key(fact), fact)
        if base.value is None or base is fact or fact.value <= base.value:
            continue
        since, at = base.claim.quantity.span.end, fact.claim.quantity.span.start
        said = text[max(fact.claim.span.start, since) : at]
        if text.find("\n", since, at) < 0 and strives(said):
            out[i] = attrs.evolve(fact, stretch=True)
    return out


def strives(said: str) -> bool:
    """Is there a word that says that a promise goes beyond another: 增长6.5%、力争7%?"""
    return any(map(said.__contains__, load("status")["stretch"]))


def called(text: str, claim: Claim) -> str:
    """What the brackets behind a promise call it: 增长6.5%（确保目标）、7%（奋斗目标）."""
    named = _CALLED.match(text, claim.quantity.span.end)
    return named[0] if named is not None else ""


_CALLED = re.compile("\\([^()]{1,6}目标\\)")


def _clash(group: Sequence[Fact], text: str) -> bool:
    first, last = group[0], group[-1]
    if first.stretch:
        return False  # 增长6.5%，力争7%、冲刺8%
    if len(group) == 2 and (_scope(first) != _scope(last) or _real(first, last, text)):
        return False  # 自然增长3.1%、同口径增长6.2%; 名义增长6.1%、实际增长5.8%
    return any(f.value != first.value and (f.measure is Measure.GROWTH or not (agree(first, f) or agree(f, first))) for f in group[1:])


def _key(fact: Fact) -> tuple[object, ...]:
    """What two figures for one thing share. Members of an enumeration are told apart by identity: their hash is slow."""
    return fact.indicator, id(fact.status), fact.year, id(fact.measure), fact.stretch


def exactness(fact: Fact) -> tuple[int, int]:
    """How much a figure says: exact before about before a bound, then the number of its digits (of a percentage, of its decimals)."""
    if fact.status is not Status.ACHIEVED:
        return 0, 0  # of promises the first counts
    return {Bound.EXACT: 3, Bound.ABOUT: 2, Bound.APPROX_MORE: 1}.get(fact.bound, 0), _digits(fact)


def distinctions(subject: str | None) -> int:
    """How many words of a name tell the indicator from a wider thing of the same name: 公共财政收入15亿元、地方公共财政收入8亿元.

    >>> distinctions("规模以上工业增加值"), distinctions("工业增加值")
    (1, 0)
    """
    return 0 if subject is None else sum(1 for _ in _DISTINCT.finditer(subject))


_DISTINCT = late(lambda: any_of("scopes", "distinctions"))
_PART = late(lambda: any_of("scopes", "parts"))
_ROUND = (Bound.MORE_THAN, Bound.AT_LEAST, Bound.APPROX_MORE)


def _named(fact: Fact) -> int:
    """How exactly a figure is told by its indicator's own name; a milestone is not (工业增加值511亿元, 规上工业增加值突破500亿元)."""
    if _PART.match(fact.claim.subject or ""):
        return -1
    return distinctions(fact.claim.subject) if fact.status is not Status.ACHIEVED or fact.bound not in _ROUND else 0


def _scope(fact: Fact) -> str:
    """By which words a growth leaves something out: 同口径增长5%，剔除减税因素可比增长12% can both be true."""
    compared = fact.claim.comparison
    return compared.text if compared is not None and compared.basis in (Basis.SAME_SCOPE, Basis.COMPARABLE_PRICES) else ""


def _whole(fact: Fact) -> bool:
    """Is a figure exact, and told without leaving something out: 下降11%、同口径增长4.6%? Of promises the first counts."""
    if fact.status is not Status.ACHIEVED:
        return True
    compared = fact.claim.comparison
    return fact.bound is Bound.EXACT and (compared is None or compared.basis is not Basis.SAME_SCOPE)


def _passed(fact: Fact) -> Fraction:
    """Of milestones that were passed one after the other the last says most: 连续跨越2000亿元、3000亿元."""
    passed = fact.status is Status.ACHIEVED and fact.bound is Bound.MORE_THAN and fact.value is not None
    return Fraction(fact.value) * fact.unit.factor if passed and fact.value is not None else Fraction(0)


def _digits(fact: Fact) -> int:
    value = fact.value
    if fact.claim.quantity.kind is Kind.PERCENT:
        return max(0, -last_place(value)) if isinstance(value, Decimal) else 0  # 增长10.2% says no more than 增长8.1%
    return 0 if value is None else len(str(value).replace(".", "").replace("-", "").strip("0"))


def agree(one: Fact, other: Fact) -> bool:
    """Can both figures be true? A rounder one may repeat the more exact, a bound may hold for it.

    >>> import govreport
    >>> report = govreport.parse("一、2022年工作回顾\\n地区生产总值突破5000亿元、达到5562.47亿元。地区生产总值6200亿元。", year=2023)
    >>> [f.preferred for f in report.facts], [p.code for p in report.problems if "facts" in p.code]
    ([False, True, False], ['facts.contradiction'])
    """
    if one.value is None or other.value is None or one.status is not Status.ACHIEVED:
        return True  # a range, or promises of several degrees
    if one.unit.kind != other.unit.kind or one.unit.base != other.unit.base:
        return True
    factor = other.unit.factor / one.unit.factor
    a, b = Fraction(one.value), Fraction(other.value) * factor
    if other.bound in (Bound.MORE_THAN, Bound.AT_LEAST, Bound.APPROX_MORE):
        return a >= b
    if other.bound in (Bound.LESS_THAN, Bound.AT_MOST):
        return a <= b
    step = Fraction(10) ** (last_place(other.value) if isinstance(other.value, Decimal) else 0) * factor
    return abs(a - b) <= (step * 5 if other.bound is Bound.ABOUT else step)


def _contradiction(best: Fact, other: Fact) -> Problem:
    one, two = best.claim.quantity.text, other.claim.quantity.text
    message = f"{best.indicator} ({best.measure}) of {best.year} is {one} in one place and {two} in another"
    return Problem("facts.contradiction", message, other.claim.quantity.span)
