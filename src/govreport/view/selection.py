"""Which claims of a report are shown: all, or those of a status, of some kinds, or that a text is found in."""

from __future__ import annotations

import re
from functools import cached_property

import attrs

from .. import rows
from ..source import Span, fold
from ..tree import Claim, Kind, Report, Status


@attrs.frozen(slots=False)
class Selection:
    """What a claim must be to be shown; what is None or empty asks for nothing.

    Args:
        status: done, or promised.
        kinds: what its quantity measures, one of these.
        find: a text that its subject, topic, quantity or sentence holds. Full-width and half-width characters are one, and
            so are capital and small letters.
    """

    status: Status | None = None
    kinds: frozenset[Kind] = frozenset()
    find: str | None = None

    def __bool__(self) -> bool:
        """Whether it asks for anything."""
        return self != Selection()

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """What finds the text in a folded one."""
        return None if not self.find else re.compile(re.escape(fold(self.find)), re.IGNORECASE)

    def of(self, report: Report) -> tuple[Claim, ...]:
        """The claims of a report that are shown, in text order.

        >>> import govreport
        >>> report = govreport.parse("一、2022年工作回顾\\n粮食产量5万吨，出口增长3%。\\n二、2023年目标\\n出口增长4%。")
        >>> [claim.quantity.text for claim in Selection(Status.TARGET).of(report)]
        ['4%']
        >>> [claim.quantity.text for claim in Selection(find="出口", status=Status.ACHIEVED).of(report)]
        ['5万吨', '3%']
        """
        passages = Passages(report) if self.pattern else None
        return tuple(claim for claim in report.claims if self._holds(claim, passages))

    def _holds(self, claim: Claim, passages: Passages | None) -> bool:
        if self.status not in (None, claim.status) or (self.kinds and claim.quantity.kind not in self.kinds):
            return False
        if self.pattern is None or passages is None:
            return True
        texts = (claim.subject or "", claim.topic or "", claim.quantity.text, passages.text(claim))
        return any(self.pattern.search(fold(text)) for text in texts)


class Passages:
    """The sentence, or the heading, that each claim of a report stands in."""

    def __init__(self, report: Report) -> None:
        self._source = report.source
        self._spans = {id(figure.claim): figure.passage for figure in rows.claims(report)}

    def of(self, claim: Claim) -> Span:
        """The stretch of the passage."""
        return self._spans[id(claim)]

    def text(self, claim: Claim) -> str:
        """The characters of the passage."""
        return self._source[self.of(claim)]
