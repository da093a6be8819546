"""Do a report's figures agree with each other, with the calendar, and with the report of the year before?

Each rule is a small function in a list. `docs/checks.md` shows them all, each with an example that fires and one that does not.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..tables import one
from ..tree import Report
from . import change, conflicts, dates, numbering, outline, parts, previous, scale, unit, wording
from .base import Case, Finding, Look, Rule, Severity, finding, register, remove, rule, rules
from .previous import unfit
from .rows import finding_rows

__all__ = ["Case", "Finding", "Look", "Rule", "Severity", "check", "finding", "finding_rows", "register", "remove", "rule", "rules"]

# The modules put their rules into the list when they are imported; the list has the order of the page.
_MODULES = (change, parts, conflicts, scale, unit, wording, dates, numbering, outline, previous)


def check(
    report: Report, previous: Report | None = None, *, without: Iterable[str] = (), only: Iterable[str] | None = None
) -> tuple[Finding, ...]:
    """Check a report's figures against each other.

    Args:
        report: the report.
        previous: the report of the same region of the year before, for the rules that compare the two.
        without: ids of rules to leave out; "wording" leaves out all of "wording.…".
        only: ids of the rules to run, instead of all.

    Returns:
        The findings in text order. None means that no rule found anything, not that all figures are right.

    Raises:
        ValueError: there is no rule with one of the ids, or `previous` is of another region or year, or the report itself.

    >>> import govreport
    >>> report = govreport.parse("一、2024年工作回顾\\n就业率由90%提高到92%，提高3个百分点。", year=2025)
    >>> for found in govreport.check(report):
    ...     print(found.rule, found.severity, found.en, [report.source[span] for span in found.spans])
    change.points error from 90% to 92% is 2 percentage points, not 3 ['90%', '92%', '3个百分点']
    """
    off = _ids(without)
    on = {rule.id for rule in rules()} if only is None else _ids(only)
    case = Case(one(report), None if previous is None else one(previous))
    if case.previous is not None and (wrong := unfit(case.report, case.previous)):
        raise ValueError(f"previous is not the report of the year before: {wrong}")
    found = {finding: None for rule in rules() if rule.id in on - off for finding in rule.findings(case)}
    return tuple(sorted(found, key=lambda finding: (finding.spans, finding.rule)))


def _ids(named: Iterable[str]) -> set[str]:
    """The ids of rules that are named, or whose topic is."""
    found: set[str] = set()
    for name in named:
        ids = {rule.id for rule in rules() if rule.id == name or rule.id.startswith(name + ".")}
        if not ids:
            raise ValueError(f"there is no rule {name!r}; govreport.checks.rules() lists them")
        found |= ids
    return found
