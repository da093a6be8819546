"""`govreport check`: do a report's figures agree?"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter

from ..tree import Report
from ..view.screen import Screen
from .common import NOTHING, Another, Files, Given, Output, Pager, Readings, Table, chosen, display, put

if TYPE_CHECKING:
    from ..checks import Finding


def _known(_: object, without: list[str] | None) -> None:
    from .. import checks

    topics = dict.fromkeys(rule.id.partition(".")[0] for rule in checks.rules())
    names = [*topics, *(rule.id for rule in checks.rules())]
    for name in without or ():
        if "," in name:
            raise ValueError(f"{name!r} is no rule: name each behind a --without of its own")
        if name not in names:
            near = get_close_matches(name, names, 1)
            raise ValueError(
                f"there is no rule {name!r}" + (f": did you mean {near[0]}?" if near else f": the topics are {', '.join(topics)}")
            )


def check(
    files: Files,
    /,
    *,
    previous: Annotated[Another, Parameter(help="The report of the year before, to compare with, or a folder that has it.")] = None,
    without: Annotated[
        list[str] | None,
        Parameter(help="A rule to leave out, or a topic of rules (may be given again).", negative=(), validator=_known),
    ] = None,
    fail_on: Annotated[
        Literal["error", "warning", "note"], Parameter(help="The exit code is 1 where a finding is at least as severe as this.")
    ] = "note",
    format: Table = None,
    given: Given = NOTHING,
    output: Output = None,
    pager: Pager = True,
) -> int:
    """Check the figures of a report against each other. The exit code is 0 where nothing is found, 1 where something is (see --fail-on),
    and 2, whatever is found, where a file could not be read or the one behind --previous is not of the year before."""
    from .. import checks
    from ..checks.rows import COLUMNS, finding_rows, flat
    from ..view import listing
    from .before import Before

    form = chosen(format, output, "table", tables=False)
    readings = Readings(files, given)
    before = Before(previous, given.region)
    if before.code:
        return before.code
    severe = list(checks.Severity)[: list(checks.Severity).index(checks.Severity(fail_on)) + 1]
    reports = total = failed = 0

    def checked() -> Iterator[tuple[str, Report, Report | None, tuple[Finding, ...]]]:
        nonlocal reports, total, failed
        for file, report in readings:
            earlier = None if previous is None else before.of(file, report)
            findings = checks.check(report, earlier, without=without or ())
            reports, total = reports + 1, total + len(findings)
            failed += sum(found.severity in severe for found in findings)
            yield file, report, earlier, findings

    def show_all(screen: Screen) -> None:
        for file, report, earlier, findings in checked():
            listing.check(file, report.source, findings, screen, None if earlier is None else earlier.source)
        if reports:
            listing.checked(reports, total, screen)

    if form == "table":
        code = display(readings, show_all, output, pager)
    else:
        rows = (row for _, report, earlier, listed in checked() for row in finding_rows(report, listed, earlier))
        code = put(readings, map(flat, rows) if form == "csv" else rows, form, output, tuple(COLUMNS))
    return code or before.code or int(failed > 0)
