"""Which claims are asked for: the filters that commands share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

import attrs
from cyclopts import Parameter

from ..tables import Row, records
from ..view.selection import Selection
from ..vocabulary import Kind, Status
from .common import Readings

_STATUS = {"targets": Status.TARGET, "achieved": Status.ACHIEVED}
FILTERS = "--only, --kind, --find and --subject"


@attrs.frozen
class Asked:
    """The filters. A claim passes that passes all."""

    only: Annotated[Literal["targets", "achieved"] | None, Parameter(help="Only the claims of what is promised, or of what is done.")] = (
        None
    )
    kind: Annotated[
        list[Kind] | None,
        Parameter(help="Only the claims with a quantity of this kind (may be given again).", negative=(), name_transform=str.lower),
    ] = None
    find: Annotated[
        str | None,
        Parameter(help="Only the claims whose subject, topic, quantity or sentence holds this text.", allow_leading_hyphen=True),
    ] = None
    subject: Annotated[
        str | None,
        Parameter(help="Only the claims whose subject or topic holds this text.", allow_leading_hyphen=True),
    ] = None

    @property
    def selection(self) -> Selection:
        """What is asked for, as the views take it."""
        return Selection(None if self.only is None else _STATUS[self.only], frozenset(self.kind or []), self.find, self.subject)

    def rows(self, readings: Readings) -> Iterator[Row]:
        """The rows of the claims that are asked for."""
        selection = self.selection
        for _, report in readings:
            kept = {id(claim) for claim in selection.of(report)}
            yield from (row for claim, row in zip(report.claims, records(report), strict=True) if id(claim) in kept)


ALL = Asked()
Filters = Annotated[Asked, Parameter(name="*")]
