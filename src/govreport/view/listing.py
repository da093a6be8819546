"""Facts, promises and what came of them, what checks found, and two versions, for a terminal; piped, plain text in the same columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from rich.text import Text

from ..checks import Finding, Severity
from ..promises import Promise, Verdict, in_words
from ..source import Source, Span
from ..tracking import Tracking
from ..tree import Claim, Fact, Report
from ..versions import Change, Difference
from .safe import safe
from .screen import Grid, Screen
from .terminal import STATUS_STYLES, aside, grouped, many, place, value

_VERDICTS = {
    Verdict.MET: "green",
    Verdict.MISSED: "bold red",
    Verdict.NOT_REPORTED: "yellow",
    Verdict.NOT_COMPARABLE: "magenta",
    Verdict.PENDING: "dim",
}
_SEVERITIES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_CHANGES = {Change.CHANGED: "yellow", Change.ADDED: "green", Change.DROPPED: "red", Change.MOVED: "cyan"}
# What of a claim is not seen in its figure or subject, in words.
_IN_WORDS: dict[str, Callable[[Claim], str | None]] = {
    "relation": lambda claim: claim.relation.value,
    "status": lambda claim: claim.status.value,
    "commitment": lambda claim: claim.commitment.value,
    "period": lambda claim: claim.period.text if claim.period else None,
    "scope": lambda claim: claim.scope,
    "comparison": lambda claim: claim.comparison.text if claim.comparison else None,
}
_AROUND = 24  # characters of text shown before a figure


def facts(name: str, report: Report, screen: Screen) -> None:
    """Print the facts of a report, one a line."""
    title = safe(report.title or name)
    screen.line(Text.assemble((title, "bold"), aside([name if name != title else ""])))
    if not report.facts:
        screen.line(Text("  no facts", "dim"))
        return
    _table(screen, ("  year", "status", "figure", "indicator  in the report"), [_fact(report, fact) for fact in report.facts], right=[2])


def _fact(report: Report, fact: Fact) -> tuple[Text, ...]:
    claim, colour = fact.claim, STATUS_STYLES[fact.status]
    notes = ["stretch" if fact.stretch else "", "" if fact.preferred else "not preferred"]
    line = place(report.source, claim.quantity.span.start)
    return (
        Text(f"  {fact.year or '-'}"),
        Text(fact.status.value, colour),
        Text(safe(claim.quantity.text), f"bold {colour}" if fact.preferred else "dim"),
        Text.assemble(
            (f"{fact.indicator} {fact.measure.value}", "bold" if fact.preferred else "dim"),
            f"  {safe(claim.subject or '-')}",
            aside([value(fact), *notes, f"line {line}"]),
        ),
    )


def track(tracking: Tracking, screen: Screen) -> None:
    """Print each region with its promises, one a line, then how many came to each verdict."""
    for number, region in enumerate(dict.fromkeys(promise.region for promise in tracking)):
        if number:
            screen.line()
        screen.line(Text(safe(region), "bold"))
        rows = [_promise(promise) for promise in tracking if promise.region == region]
        _table(screen, ("  year", "verdict", "promised", "outcome", "indicator  [difference, or why there is none]"), rows, right=[2])
    counts = [Text(f"{count} {verdict.value}", _VERDICTS[verdict]) for verdict, count in tracking.count().items() if count]
    if counts:
        screen.line()
    screen.line(Text(", ").join(counts) if counts else Text("no targets", "dim"))


def _promise(promise: Promise) -> tuple[Text, ...]:
    colour = _VERDICTS[promise.verdict]
    difference = "" if promise.difference is None else grouped(promise.difference, "+" if promise.difference else "")
    name = promise.indicator + (" (mean)" if promise.mean else "") + (" (stretch)" if promise.stretch else "")
    return (
        Text(f"  {promise.year}"),
        Text(promise.verdict.value, colour),
        Text(safe(in_words(promise.text, promise.value))),
        Text("-", "dim")
        if promise.outcome is None
        else Text(safe(in_words(promise.outcome.text, promise.outcome.value)), f"bold {colour}"),
        Text.assemble(f"{name} {promise.measure.value}", aside([promise.reason.value, difference])),
    )


def check(name: str, source: Source, findings: Iterable[Finding], screen: Screen, previous: Source | None = None) -> None:
    """Print each finding with the text before and behind its figures."""
    for one in findings:
        line, column = source.position(one.spans[0].start)
        place, severity = f"{safe(name)}:{line}:{column}: ", (one.severity.value, _SEVERITIES[one.severity])
        screen.line(Text.assemble((place, "cyan"), severity, (f" {one.rule} ", "dim"), (safe(one.zh), "bold")), hang=4)
        screen.line(Text(f"    {safe(one.en)}", "dim"), hang=4)
        for excerpt in _excerpts(source, one.spans):
            screen.line(Text.assemble("    ", excerpt), hang=4)
        if previous is not None:
            for excerpt in _excerpts(previous, one.previous_spans):
                screen.line(Text.assemble(("    (the year before) ", "dim"), excerpt), hang=4)


def checked(reports: int, findings: int, screen: Screen) -> None:
    """Print how much was found in how many reports."""
    screen.line(Text(f"{many(findings, 'finding')} in {many(reports, 'report')}", "bold" if findings else "green"))


def diff(old: Report, new: Report, differences: Sequence[Difference], screen: Screen) -> None:
    """Print the differences between two versions of a report, one a line, then how many there are of each kind."""
    counts = {change: sum(each.change is change for each in differences) for change in Change}
    if differences:
        heads = ("  change", "old", "new", "what is measured  [lines, and what else changed]")
        _table(screen, heads, [_difference(old, new, each) for each in differences], right=[1, 2])
        screen.line()
    told = [Text(f"{count} {change.value}", _CHANGES[change]) for change, count in counts.items() if count]
    screen.line(Text(", ").join(told) if told else Text("no differences", "green"))


def _difference(old: Report, new: Report, each: Difference) -> tuple[Text, ...]:
    colour = _CHANGES[each.change]
    versions = [(report, claim) for report, claim in ((old, each.old), (new, each.new)) if claim is not None]
    lines = dict.fromkeys(place(report.source, claim.quantity.span.start) for report, claim in versions)
    subjects = dict.fromkeys(claim.subject or "-" for _, claim in versions)
    words = {field: [_IN_WORDS[field](claim) or "-" for _, claim in versions] for field in each.fields if field in _IN_WORDS}
    notes = [f"line {' → '.join(lines)}", *(f"{field} {' → '.join(told)}" for field, told in words.items())]
    return (
        Text(f"  {each.change.value}", colour),
        Text("-", "dim") if each.old is None else Text(safe(each.old.quantity.text)),
        Text("-", "dim") if each.new is None else Text(safe(each.new.quantity.text), f"bold {colour}"),
        Text.assemble(safe(" → ".join(subjects)), aside(notes)),
    )


def _excerpts(source: Source, spans: Sequence[Span]) -> Iterator[Text]:
    """The figures with the text around them; those that stand near each other in one line together."""
    near: list[Span] = []
    for span in sorted(spans):
        if near and (span.start - near[-1].end > _AROUND or source.position(span.start)[0] != source.position(near[0].start)[0]):
            yield _excerpt(source, near)
            near = []
        near.append(span)
    if near:
        yield _excerpt(source, near)


def _excerpt(source: Source, spans: Sequence[Span]) -> Text:
    line = source.lines[source.position(spans[0].start)[0] - 1]
    start = max(line.start, spans[0].start - _AROUND)
    end = min(max(line.end, spans[-1].end), spans[-1].end + _AROUND // 2)
    text, at = Text("…" if start > line.start else "", "dim"), start
    for span in spans:
        text = Text.assemble(text, (safe(source.text[at : span.start]), "dim"), (safe(source.text[max(at, span.start) : span.end]), "bold"))
        at = max(at, span.end)
    return Text.assemble(text, (safe(source.text[at:end]), "dim"), ("…" if end < line.end else "", "dim"))


def _table(screen: Screen, heads: tuple[str, ...], rows: Sequence[tuple[Text, ...]], right: Sequence[int]) -> None:
    """Rows below the names of their columns; some are set flush right."""
    lines = [tuple(Text(head, "dim") for head in heads), *rows]
    grid = Grid.of(screen, lines, right)
    for line in lines:
        grid.row(line)
