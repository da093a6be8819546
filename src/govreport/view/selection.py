"""Which claims of a report are shown: all, or those of a status, of some kinds, or that a text is found in."""

from __future__ import annotations

import re
from collections.abc import Iterable
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
            so are capital and small letters; blanks and line breaks, which a printer may have put inside a word, count for nothing.
        subject: a text that its subject or topic holds, in the same way.
    """

    status: Status | None = None
    kinds: frozenset[Kind] = frozenset()
    find: str | None = None
    subject: str | None = None

    def __bool__(self) -> bool:
        """Whether it asks for anything."""
        return self != Selection()

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """What finds the text in a folded one."""
        return _pattern(self.find)

    @cached_property
    def subjects(self) -> re.Pattern[str] | None:
        """What finds the text of the subject in a folded one."""
        return _pattern(self.subject)

    def of(self, report: Report) -> tuple[Claim, ...]:
        """The claims of a report that are shown, in text order.

        >>> import govreport
        >>> report = govreport.parse("一、2022年工作回顾\\n粮食产量5万吨，出口增长3%。\\n二、2023年目标\\n出口增长4%。")
        >>> [claim.quantity.text for claim in Selection(Status.TARGET).of(report)]
        ['4%']
        >>> [claim.quantity.text for claim in Selection(find="出口", status=Status.ACHIEVED).of(report)]
        ['5万吨', '3%']
        >>> [claim.quantity.text for claim in Selection(subject="出口").of(report)]
        ['3%', '4%']
        """
        passages = Passages(report) if self.pattern else None
        return tuple(claim for claim in report.claims if self._holds(claim, passages))

    def _holds(self, claim: Claim, passages: Passages | None) -> bool:
        if self.status not in (None, claim.status) or (self.kinds and claim.quantity.kind not in self.kinds):
            return False
        names = (claim.subject or "", claim.topic or "")
        if self.subjects and not _found(self.subjects, names):
            return False
        return self.pattern is None or passages is None or _found(self.pattern, (*names, claim.quantity.text, passages.text(claim)))


def _pattern(words: str | None) -> re.Pattern[str] | None:
    """What finds some words also where blanks and line breaks stand in them: 工业增<break>加值."""
    characters = "".join(fold(words or "").split())
    return re.compile(r"\s*+".join(map(re.escape, characters)), re.IGNORECASE) if characters else None


def _found(pattern: re.Pattern[str], texts: Iterable[str]) -> bool:
    return any(pattern.search(fold(text)) for text in texts)


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
