"""A report for people: its front, then its outline with the claims of each section in columns.

A claim reads: whether it is done or promised, what is said, the figure as the report has it, and of what. In brackets stands
what the words do not show at once: a bound, the value of 30.9万, whose figure it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Literal

import attrs
from rich.text import Text

from .. import rows
from ..source import Source, fold
from ..tree import Bound, Claim, Fact, Part, Quantity, Relation, Report, Section, Status, Value
from .safe import safe
from .screen import Grid, Screen
from .selection import Passages, Selection

STATUS_STYLES = {Status.ACHIEVED: "green", Status.TARGET: "yellow", Status.OTHER: "dim"}
_FOUND = "reverse"
_AROUND = 12  # characters of a sentence shown on each side of what was found in it


def show(report: Report, screen: Screen, selection: Selection | None = None, depth: int | None = None) -> None:
    """Print a report.

    Args:
        selection: the claims to show, with the headings above them; None for all, with every heading.
        depth: show the headings down to this depth (0: the parts) with the number of claims beneath each, and no claims.
    """
    selection = selection or Selection()
    claims = selection.of(report)
    screen.line(_title(report))
    if selection and not claims:
        screen.line(Text(f"  none of {many(len(report.claims), 'claim')}", "dim"))
        return
    for label, value in _front(report, selection, len(claims)):
        screen.line(Text(f"  {label:<8}", "dim").append_text(value.copy()), hang=10)
    outline = Outline(report, claims, whole=not selection)
    if depth is not None:
        _headings(outline, screen, depth)
        return
    _claims(outline, screen, selection)
    if report.problems and not selection:
        _problems(report, screen)


def left_out(without: int, shown: int, screen: Screen) -> None:
    """Print how many of several reports have no claim that is asked for, and were left out."""
    if shown:
        screen.line()
    screen.line(Text(f"none in {without:,} of {many(without + shown, 'report')}", "dim"))


@attrs.frozen
class Outline:
    """What gets a line below the front: the claims that are shown, and the headings above them; as a whole, all headings."""

    report: Report
    claims: tuple[Claim, ...]
    whole: bool

    def items(self) -> Iterator[tuple[Part | Section | Claim, int]]:
        """Everything in order, with its depth: the claims outside of parts, then each block before what is in it."""
        shown = {id(claim) for claim in self.claims}
        beneath = {id(claim) for part in self.report.parts for claim in part.claims}
        yield from ((claim, 1) for claim in self.claims if id(claim) not in beneath)
        for part in self.report.parts:
            yield from self._block(part, 0, shown)

    def _block(self, block: Part | Section, depth: int, shown: set[int]) -> Iterator[tuple[Part | Section | Claim, int]]:
        held = [claim for claim in block.claims if id(claim) in shown]
        if not (held or self.whole):
            return
        yield block, depth
        below = {id(claim) for section in block.sections for claim in section.claims}
        yield from ((claim, depth + 1) for claim in held if id(claim) not in below)
        for section in block.sections:
            yield from self._block(section, depth + 1, shown)


def _claims(outline: Outline, screen: Screen, selection: Selection) -> None:
    """The headings with their claims."""
    items = list(outline.items())
    contexts = _contexts(outline, selection)
    cells = {id(item): _cells(item, depth, selection, contexts.get(id(item))) for item, depth in items if isinstance(item, Claim)}
    grid = Grid.of(screen, cells.values(), right=[2])
    for number, (item, depth) in enumerate(items):
        if isinstance(item, Part) or not number:
            screen.line()
        if isinstance(item, Claim):
            grid.row(cells[id(item)])
        else:
            screen.line(_heading(outline.report.source, item, depth), hang=2 * depth + 4)


def _headings(outline: Outline, screen: Screen, depth: int) -> None:
    """The headings down to a depth, each with the number of the claims beneath it."""
    shown = {id(claim) for claim in outline.claims}
    blocks = [(item, level) for item, level in outline.items() if isinstance(item, (Part, Section)) and level <= depth]
    counts = [sum(id(claim) in shown for claim in block.claims) for block, _ in blocks]
    outside = len(shown) - sum(count for (block, _), count in zip(blocks, counts, strict=True) if isinstance(block, Part))
    if outside or blocks:
        screen.line()
    if outside:
        screen.line(Text.assemble("(outside of the parts)", aside([many(outside, "claim")])))
    for (block, level), count in zip(blocks, counts, strict=True):
        screen.line(_heading(outline.report.source, block, level, many(count, "claim")), hang=2 * level + 4)


def _problems(report: Report, screen: Screen) -> None:
    """What was skipped or looks odd."""
    screen.line()
    screen.line(Text("problems", "bold yellow"))
    once = {(noted.problem.code, noted.span, noted.problem.message): noted for noted in rows.problems(report)}
    lines = [(Text(f"  line {place(report.source, noted.span.start)}", "dim"), _problem(noted)) for noted in once.values()]
    grid = Grid.of(screen, lines)
    for line in lines:
        grid.row(line)


def _problem(noted: rows.Noted) -> Text:
    more = "…" if len(noted.text) < noted.span.end - noted.span.start else ""
    return Text.assemble(noted.problem.message, aside([noted.text + more]))


# --- lines --------------------------------------------------------------------------------------------------------------


def _title(report: Report) -> Text:
    title, name = safe(report.title or report.source.name or "(untitled)"), safe(report.source.name)
    return Text.assemble((title, "bold"), aside([name if name != title else ""]))


def _front(report: Report, selection: Selection, shown: int) -> Iterator[tuple[str, Text]]:
    region, source = report.region, report.source
    yield "region", Text("-" if region is None else safe(", ".join(filter(None, (region.name, region.level.value, region.code)))))
    yield "year", Text(str(report.year or "-"))
    if report.session_date is not None:
        yield "date", Text(str(report.session_date))
    if report.speaker is not None:
        yield "speaker", Text(safe(report.speaker))
    yield "text", Text(f"{many(len(source), 'character')} on {many(len(source.lines), 'line')}")
    yield "found", _found(report)
    if selection:
        asked = [selection.status and selection.status.value, *sorted(selection.kinds), selection.find and f"“{safe(selection.find)}”"]
        asked += [selection.subject and f"subject “{safe(selection.subject)}”"]
        yield "shown", Text(f"{shown} of {many(len(report.claims), 'claim')}: {', '.join(filter(None, asked))}")


def _found(report: Report) -> Text:
    """How many of what. The colours are those of the claims below."""
    counts = Counter(claim.status for claim in report.claims)
    words = [Text(f"{counts[status]} {status.value}", style) for status, style in STATUS_STYLES.items() if counts[status]]
    claims = Text(many(len(report.claims), "claim"))
    if words:
        claims = Text.assemble(claims, " (", Text(", ").join(words), ")")
    problems = Text(many(len(report.problems), "problem"), "bold yellow" if report.problems else "")
    return Text(", ").join([claims, Text(many(len(report.facts), "fact")), problems])


def _heading(source: Source, block: Part | Section, depth: int, *notes: str) -> Text:
    name = safe(block.mark + block.heading) or "(no heading)"
    kind = block.kind.value if isinstance(block, Part) else ""
    line = f"line {place(source, block.span.start)}"
    return Text.assemble("  " * depth, (name, "bold cyan" if kind else "bold"), aside([kind, line, *notes]))


def _cells(claim: Claim, depth: int, selection: Selection, context: str | None) -> Sequence[Text]:
    """The columns of a claim."""
    colour, quantity = STATUS_STYLES[claim.status], claim.quantity
    status = Text("  " * depth).append(claim.status.value, colour)
    relation = Text(claim.relation.value, "dim" if claim.relation is Relation.LEVEL else "")
    figure = _marked(safe(quantity.text), selection.pattern, f"bold {colour}")
    subject = Text("-", "dim") if claim.subject is None else _marked(safe(claim.subject), selection.subjects or selection.pattern)
    scope = claim.scope if claim.scope and claim.scope not in (claim.subject or "") else ""
    told = Text.assemble(subject, aside([value(quantity), scope]))
    if context is not None:
        told = Text.assemble(told, ("  …", "dim"), _marked(safe(context), selection.pattern, "dim"), ("…", "dim"))
    return status, relation, figure, told


def value(record: Quantity | Fact) -> str:
    """How a figure is bounded, if it is; and its value and unit, or both ends of its range, where the words do not show them.

    >>> import govreport
    >>> [value(govreport.find_quantities(words)[0]) for words in ("增长5%", "增长5%左右", "超6800亿元", "1.5万—2万吨")]
    ['', 'about', 'more_than 680,000,000,000 元', 'range 15,000 to 20,000 吨']
    """
    words = fold((record if isinstance(record, Quantity) else record.claim.quantity).text).replace(",", "")
    values = [grouped(v) for v in (record.value, record.low, record.high) if v is not None]
    said = all(v.replace(",", "").lstrip("-") in words for v in values)
    bound = "" if record.bound is Bound.EXACT else record.bound.value
    return safe(bound if said else f"{bound} {' to '.join(values)} {record.unit}").strip()


def grouped(value: Value, sign: Literal["", "+"] = "") -> str:
    """A value with its thousands set apart; with "+", a sign also in front of what is more than nothing.

    >>> from fractions import Fraction
    >>> grouped(Decimal("309000.50")), grouped(Fraction(2, 3), "+")
    ('309,000.50', '+2/3')
    """
    if isinstance(value, Decimal):
        return format(value, f"{sign},f")
    return f"{format(value.numerator, f'{sign},')}/{value.denominator:,}"


def aside(notes: Iterable[str]) -> Text:
    """What is not the text's own words, in brackets behind them."""
    words = ", ".join(safe(note) for note in notes if note)
    return Text(f"  [{words}]", "dim") if words else Text()


def _marked(words: str, pattern: re.Pattern[str] | None, style: str = "") -> Text:
    """The words, with what is looked for in reverse."""
    text = Text(words, style)
    for match in pattern.finditer(fold(words)) if pattern else ():
        text.stylize(_FOUND, *match.span())
    return text


def _contexts(outline: Outline, selection: Selection) -> dict[int, str]:
    """For claims that do not hold what is looked for themselves, the words around it: of each sentence once, by the id of a claim."""
    found: dict[int, str] = {}
    if selection.pattern is None:
        return found
    passages, seen = Passages(outline.report), set()
    for claim in outline.claims:
        here, text = passages.of(claim), passages.text(claim)
        match = selection.pattern.search(fold(text))
        own = any(selection.pattern.search(fold(words)) for words in (claim.subject or "", claim.quantity.text))
        if match and not own and here not in seen:
            found[id(claim)] = text[max(match.start() - _AROUND, 0) : match.end() + _AROUND]
        seen.add(here)
    return found


def place(source: Source, offset: int) -> str:
    """The line of a character; of a text on one line, which would always be line 1, its column too.

    >>> place(Source("一\\n二三"), 3), place(Source("一二三\\n"), 2)
    ('2', '1:3')
    """
    line, column = source.position(offset)
    last, _ = source.position(len(source.text.rstrip()))
    return f"{line}:{column}" if last == 1 else str(line)


def many(number: int, what: str) -> str:
    """A number of things, one or more.

    >>> many(1, "claim"), many(1200, "claim")
    ('1 claim', '1,200 claims')
    """
    return f"{number:,} {what}{'' if number == 1 else 's'}"
