"""Claims about canonical indicators: facts."""

from __future__ import annotations

from collections.abc import Sequence

from .tree import Claim, Fact


def read(claims: Sequence[Claim], year: int | None) -> tuple[Fact, ...]:
    """The facts among the claims."""
    return ()
