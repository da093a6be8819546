"""A claim as it is read, in the offsets of its paragraph."""

from __future__ import annotations

import attrs

from ..quantities import Found
from ..vocabulary import Relation
from .lists import Stretch


@attrs.define(slots=True, eq=False)
class Draft:
    """A claim in the offsets of the paragraph as it was read; `records` gives it its span and status.

    `members` are the members of a subject that is a list; `other` says that the claim is neither done nor promised;
    `change` numbers the changes (from, to, by) of a sentence; `problem` is what is not sure about the claim; `case`
    names what decided the relation where the rule did not (`cases.OF_CASE`).
    """

    found: Found
    clause: Stretch
    subject: Stretch | None
    topic: str | None
    relation: Relation
    rule: str
    scope: str | None = None
    other: bool = False
    members: tuple[Stretch, ...] = ()
    change: int | None = None
    problem: str = ""
    case: str = ""

    @property
    def unit(self) -> str:
        """The unit of the amount, "" where it was not read."""
        return self.found.reading.unit.text if self.found.reading is not None else ""
