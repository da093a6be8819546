"""A report for a terminal: its front, then its outline with the claims of each section in columns.

Piped, it is plain text in the same columns. Chinese characters count as two cells, and the columns are as wide as the
report needs; on a terminal the column of subjects gives way where the line would not fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from ..tables import plain
from ..tree import Claim, Part, Report, Section, Status

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_STATUS_STYLE = {Status.ACHIEVED: "green", Status.TARGET: "yellow", Status.OTHER: "dim"}
_WIDEST = 44  # cells of a subject or quantity before it is cut on a terminal, or runs over its column in a file
_NARROWEST = 12
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
    columns = _Columns.of(report, console)
    blocks = list(_blocks(report.children))
    beneath = {id(claim) for block, _ in blocks for claim in block.claims}
    loose = [claim for claim in report.claims if id(claim) not in beneath]
    if loose:
        _print(console, _text(""))
        for claim in loose:
            _print(console, columns.line(claim, 1))
    for block, depth in blocks:
        if isinstance(block, Part):
            _print(console, _text(""))
        _print(console, _heading(block, depth))
        below = {id(claim) for section in block.sections for claim in section.claims}
        for claim in block.claims:
            if id(claim) not in below:
                _print(console, columns.line(claim, depth + 1))


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


def _blocks(nodes: tuple[object, ...], depth: int = 0) -> Iterator[tuple[Part | Section, int]]:
    for node in nodes:
        if isinstance(node, (Part, Section)):
            yield node, depth
            yield from _blocks(node.children, depth + 1)


def _heading(block: Part | Section, depth: int) -> Text:
    name = safe(block.mark + block.heading) or "(no heading)"
    line = _text("  " * depth).append(name, "bold cyan" if isinstance(block, Part) else "bold")
    notes = [f"line {block.line}"] if not isinstance(block, Part) else [block.kind.value, f"line {block.line}"]
    return line.append(f"  [{', '.join(notes)}]", "dim not bold")


def _cells(claim: Claim) -> tuple[str, ...]:
    """Subject, relation, quantity, bound, status, value and unit."""
    quantity = claim.quantity
    value = plain(quantity.value) if quantity.low is None else f"{plain(quantity.low)} to {plain(quantity.high)}"
    return (
        safe(claim.subject) if claim.subject is not None else "-",
        claim.relation.value,
        safe(quantity.text),
        quantity.bound.value,
        claim.status.value,
        safe(f"{value} {quantity.unit}").rstrip(),
    )


@attrs.frozen
class _Columns:
    """The widths of the columns, in cells. The last one has none."""

    widths: tuple[int, ...]
    cut: bool

    @classmethod
    def of(cls, report: Report, console: Console) -> _Columns:
        from rich.cells import cell_len

        rows = [_cells(claim) for claim in report.claims] or [("-",) * 6]
        widths = [min(max(map(cell_len, column)), _WIDEST) for column in zip(*rows, strict=True)]
        if console.is_terminal:
            over = sum(widths) + 2 * len(widths) + 2 - console.width  # two blanks after each column, and before the first
            widths[0] = max(widths[0] - max(over, 0), min(widths[0], _NARROWEST))
        return cls(tuple(widths[:-1]), console.is_terminal)

    def line(self, claim: Claim, depth: int) -> Text:
        """One claim. Whatever its depth, its columns stand where all others' do."""
        styles = ("", "blue", "bold", "dim" if claim.quantity.bound == "exact" else "magenta", _STATUS_STYLE[claim.status], "")
        line = _text("  " * depth)
        indent = 2 * (depth - 1)
        *cells, last = _cells(claim)
        for index, (cell, width, style) in enumerate(zip(cells, self.widths, styles, strict=False)):
            line.append_text(self._column(cell, max(width - indent, _NARROWEST) if index == 0 else width, style)).append("  ")
        return line.append(last)

    def _column(self, cell: str, width: int, style: str) -> Text:
        from rich.cells import cell_len, set_cell_size

        if cell_len(cell) > width:
            return _text(set_cell_size(cell, width - 1) + "…" if self.cut else cell, style)
        return _text(set_cell_size(cell, width), style)
