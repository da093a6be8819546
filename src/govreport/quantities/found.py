"""What the finder hands on: a stretch with what it is, and what it states."""

from __future__ import annotations

import attrs

from .amounts import Reading


@attrs.define(slots=True)
class Found:
    """A stretch that is no plain text.

    `kind` is quantity, period, coinage, name or footnote; `reading` belongs to quantities, and `trouble` says why an amount has none.
    """

    start: int
    end: int
    kind: str
    reading: Reading | None = None
    trouble: str = ""
