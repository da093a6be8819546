"""A report for a terminal: its front, then its outline with the claims of each section in columns.

Piped, it is plain text in the same columns. Chinese characters count as two cells, and the columns are as wide as the
report needs; on a terminal the column of subjects gives way where the line would not fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from ..exact import digits
from ..tree import Bound, Claim, Fact, Part, Quantity, Report, Section, Status

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

STATUS_STYLES = {Status.ACHIEVED: "green", Status.TARGET: "yellow", Status.OTHER: "dim"}
_WIDEST = 44  # cells of a subject or quantity before it is cut on a terminal, or runs over its column in a file
_NARROWEST = 14
_BLANK = re.compile(r"\s+")
# What could move the cursor or turn the reading direction must not reach a terminal from a file.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def safe(text: str) -> str:
    """One line of text without control characters.

    >>> safe("增长\\n 5%\\x1b[31m")
    '增长 5%�[31m'
    """
    return _UNSAFE.sub("�", _BLANK.sub(" ", text))


def show(report: Report, console: Console) -> None:
    """Print a report."""
    for line in _front(report):
        _print(console, line)
    items = list(_items(report))
    columns = _Columns.of([_cells(item, depth) for item, depth in items if isinstance(item, Claim)], console)
    if items and isinstance(items[0][0], Claim):
        console.print()
    for item, depth in items:
        if isinstance(item, Claim):
            _print(console, columns.line(item, depth))
            continue
        if isinstance(item, Part):
            console.print()
        _print(console, _heading(item, depth))


def _items(report: Report) -> Iterator[tuple[Part | Section | Claim, int]]:
    """Everything that gets a line, in order, with its depth: the claims outside of parts, then each block before what is in it."""
    beneath = {id(claim) for part in report.parts for claim in part.claims}
    yield from ((claim, 1) for claim in report.claims if id(claim) not in beneath)
    for part in report.parts:
        yield from _block(part, 0)


def _block(block: Part | Section, depth: int) -> Iterator[tuple[Part | Section | Claim, int]]:
    yield block, depth
    below = {id(claim) for section in block.sections for claim in section.claims}
    yield from ((claim, depth + 1) for claim in block.claims if id(claim) not in below)
    for section in block.sections:
        yield from _block(section, depth + 1)


def _print(console: Console, line: Text) -> None:
    line.rstrip()
    console.print(line, soft_wrap=True, markup=False, highlight=False, emoji=False)


def _text(content: str, style: str = "") -> Text:
    from rich.text import Text

    return Text(content, style=style)


def _front(report: Report) -> Iterator[Text]:
    region = report.region
    rows = {
        "region": region and ", ".join(filter(None, (region.name, region.level.value, region.code))),
        "year": report.year,
        "date": report.session_date,
        "speaker": report.speaker,
        "text": f"{len(report.source):,} characters on {len(report.source.lines):,} lines",
        "found": f"claims {len(report.claims)}, facts {len(report.facts)}, problems {len(report.problems)}",
    }
    yield _text(safe(report.title or report.source.name or "(untitled)"), "bold")
    for label, value in rows.items():
        yield _text(f"  {label:<8}", "dim").append("-" if value is None else safe(str(value)), "not dim")


def _heading(block: Part | Section, depth: int) -> Text:
    name = safe(block.mark + block.heading) or "(no heading)"
    line = _text("  " * depth).append(name, "bold cyan" if isinstance(block, Part) else "bold")
    notes = [f"line {block.line}"] if not isinstance(block, Part) else [block.kind.value, f"line {block.line}"]
    return line.append(f"  [{', '.join(notes)}]", "dim not bold")


def _cells(claim: Claim, depth: int) -> tuple[str, ...]:
    """Subject (indented), relation, quantity, bound, status, value and unit."""
    quantity = claim.quantity
    return (
        "  " * depth + (safe(claim.subject) if claim.subject is not None else "-"),
        claim.relation.value,
        safe(quantity.text),
        quantity.bound.value,
        claim.status.value,
        amount(quantity),
    )


def amount(record: Quantity | Fact) -> str:
    """The value of a quantity or fact, or both ends of its range, and its unit."""
    value = digits(record.value) if record.low is None else f"{digits(record.low)} to {digits(record.high)}"
    return safe(f"{value} {record.unit}").rstrip()


@attrs.frozen
class _Columns:
    """The widths of the columns, in cells."""

    widths: tuple[int, ...]
    cut: bool

    @classmethod
    def of(cls, rows: list[tuple[str, ...]], console: Console) -> _Columns:
        from rich.cells import cell_len

        widths = [min(max(map(cell_len, column)), _WIDEST) for column in zip(*rows, strict=True)]
        if console.is_terminal and widths:
            over = sum(widths) + 2 * (len(widths) - 1) - console.width
            widths[0] = min(widths[0], max(widths[0] - over, _NARROWEST))
        return cls(tuple(widths), console.is_terminal)

    def line(self, claim: Claim, depth: int) -> Text:
        """One claim. Whatever its depth, its columns stand where all others' do."""
        styles = ("", "blue", "bold", "dim" if claim.quantity.bound is Bound.EXACT else "magenta", STATUS_STYLES[claim.status], "")
        line = _text("")
        for cell, width, style in zip(_cells(claim, depth), self.widths, styles, strict=True):
            line.append_text(self._column(cell, width, style)).append("  ")
        return line

    def _column(self, cell: str, width: int, style: str) -> Text:
        from rich.cells import cell_len, set_cell_size

        if cell_len(cell) > width:
            return _text(set_cell_size(cell, width - 1) + "…" if self.cut else cell, style)
        return _text(set_cell_size(cell, width), style)
