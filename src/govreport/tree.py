"""Every node of a report. Frozen values that know their characters; nothing here knows how they were found.

A report is a tree: front matter and parts, sections, paragraphs, sentences, and leaves that tile the source without a gap.
Claims, facts, statements and problems stand beside the tree and point into it by spans.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from .leaves import Coinage, Furniture, Leaf, Mark, Name, Period, Quantity, Text, Value
from .source import Source, Span
from .units import Unit
from .vocabulary import Basis, Bound, Commitment, Kind, Measure, PartKind, Relation, Status, member

if TYPE_CHECKING:
    from .regions import Region
    from .schema import TableName

__all__ = [
    "Basis", "Bound", "Claim", "Coinage", "Commitment", "Comparison", "Fact", "Furniture", "Kind", "Leaf", "Mark", "Measure", "Name",
    "Node", "Paragraph", "Part", "PartKind", "Period", "Problem", "Quantity", "Relation", "Report", "Section", "Sentence", "Statement",
    "Status", "Text", "Value",
]  # fmt: skip


if not TYPE_CHECKING:  # type checkers would take every name for an attribute

    def _absent(self, name):
        """Say where that is for which people look here: a text, what the quantity or the claim has, the functions that write a report."""
        kind, hint = type(self).__name__, ""
        inner = {"Claim": "quantity", "Fact": "claim"}.get(kind, name)
        if name == "text":
            hint = ": report.source.text is its text" if kind == "Report" else f": report.source[{kind.lower()}.span] are its words"
        elif kind == "Report" and name.startswith("to_"):
            hint = f": govreport.{name} may be the function that is meant"
        elif name != inner and hasattr(getattr(self, inner, None), name):
            hint = f": {kind.lower()}.{inner}.{name} may be what is meant"
        raise AttributeError(f"{kind!r} object has no attribute {name!r}{hint}", name=name, obj=self)


# --- records beside the tree ----------------------------------------------------------------------------------------


@attrs.frozen(slots=True)
class Comparison:
    """What a figure is compared with: 同比, 比2012年, 年均, 高于全省.

    `period` is the year that the words name: 上年 the year before the claim's own, 去年 the year before that in which the report
    is read out. `region` is the region (全省, also where 全省平均水平 is written). Each is None where the basis is another; a gap to
    a goal compares with no region.
    """

    basis: Basis
    span: Span
    text: str
    period: Period | None = None
    region: str | None = None


@attrs.frozen(slots=True)
class Claim:
    """One quantity and what the text says of it. `report.source[claim.span]` are the words that say it.

    `subject` is the raw slice that names what is measured (`subject_span`), None where the text does not say or the grammar is
    not sure. `subjects` are the members of a subject that is a list (A、B均增长5%), or of what is no one stretch of text
    (A达到9亿元，B达到3亿元，均增长5%), else (). `topic` is the completed name (高技术制造业增加值 where the text shares a
    tail), without the breaks of its page; it has no span of its own. `scope` says whose figure it is, where it is not the
    region's: a place or a group in it, the frame of a rank or share (全省). `period` is the claim's own, else its sentence's,
    its section's, its part's. `commitment` is how hard a promise is, by the word at `commitment_span`. Claims of one change
    (由A提高到B，提高C) share a `group`. `rule` names the grammar rule that read the phrase (`construction`) and, where that
    leaves the relation open, behind a stroke the case that decided it (`stated/new`: docs/claims.md). `indicator` is what it
    states a fact of, the first where it states several (投资、消费均增长8%).
    """

    span: Span
    quantity: Quantity
    subject: str | None
    subject_span: Span | None
    topic: str | None
    relation: Relation
    status: Status
    period: Period | None = None
    scope: str | None = None
    indicator: str | None = None
    comparison: Comparison | None = None
    commitment: Commitment = Commitment.NONE
    rule: str = ""
    subjects: tuple[str, ...] = ()
    commitment_span: Span | None = None
    group: int | None = None

    @property
    def construction(self) -> str:
        """The grammar rule that read the phrase, without the case behind it: `stated` of `stated/new`."""
        return self.rule.partition("/")[0]

    if not TYPE_CHECKING:
        __getattr__ = _absent


@attrs.frozen(slots=True)
class Statement:
    """A claim without a number: 持平, 实现零的突破, 减半, 保持稳定. `relation` is one of the keys of data/statements.toml."""

    span: Span
    text: str
    subject: str | None
    subject_span: Span | None
    relation: str
    status: Status
    period: Period | None = None


@attrs.frozen(slots=True)
class Fact:
    """A claim about a canonical indicator for the report's own region as a whole."""

    indicator: str
    status: Status
    year: int | None
    measure: Measure
    value: Value | None
    low: Value | None
    high: Value | None
    unit: Unit
    bound: Bound
    stretch: bool
    preferred: bool
    span: Span
    claim: Claim

    if not TYPE_CHECKING:
        __getattr__ = _absent


@attrs.frozen(slots=True)
class Problem:
    """What was skipped or is suspicious. `code` is stable, `message` is for people."""

    code: str
    message: str
    span: Span


@attrs.frozen(slots=True)
class Sentence:
    """From the end of the last sentence to the next 。！？ or the paragraph's end."""

    span: Span
    leaves: tuple[Leaf, ...]

    if not TYPE_CHECKING:
        __getattr__ = _absent


@attrs.frozen(slots=True)
class Paragraph:
    """A run of sentences (and the marks and furniture between them)."""

    span: Span
    children: tuple[Sentence | Leaf, ...]

    if not TYPE_CHECKING:
        __getattr__ = _absent


@attrs.frozen(slots=True)
class Section:
    """A numbered (or bare-headed) section. `line` is the 1-based line on which the heading's own text begins.

    `number` is None where there is none, `mark` then ''. `run_in` says that text follows the heading on its line. `term` is
    the term that a glossary's entry explains. `claims` are all claims beneath it.
    """

    span: Span
    number: int | None
    mark: str
    heading: str
    heading_span: Span
    line: int
    run_in: bool
    term: str | None
    children: tuple[Section | Paragraph | Leaf, ...]
    claims: tuple[Claim, ...] = attrs.field(default=(), eq=False, repr=False)

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections directly beneath, in text order."""
        return tuple(c for c in self.children if isinstance(c, Section))

    if not TYPE_CHECKING:
        __getattr__ = _absent


@attrs.frozen(slots=True)
class Part:
    """A top-level part of a report: review, plan, tasks, annex, …."""

    span: Span
    number: int | None
    mark: str
    heading: str
    heading_span: Span
    line: int
    run_in: bool
    kind: PartKind
    children: tuple[Section | Paragraph | Leaf, ...]
    claims: tuple[Claim, ...] = attrs.field(default=(), eq=False, repr=False)

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections directly beneath, in text order."""
        return tuple(c for c in self.children if isinstance(c, Section))

    if not TYPE_CHECKING:
        __getattr__ = _absent


Node = Part | Section | Paragraph | Sentence | Leaf
_T = TypeVar("_T")


@attrs.frozen(slots=True, repr=False)
class Report:
    """A report, read. See the attributes' own classes; `children` are front paragraphs, parts and what stands after them.

    `year` is the year that the report is called after, `planned` the one that it plans: the same, or the next where the title (or the
    caller) calls it after the year at whose end it was given.

    >>> import govreport
    >>> report = govreport.parse("2030年政府工作报告\\n（2030年12月28日）\\n各位代表：")
    >>> report.year, report.planned
    (2030, 2031)
    """

    source: Source
    children: tuple[Part | Paragraph | Leaf, ...]
    title: str | None = None
    region: Region | None = None
    year: int | None = None
    session_date: dt.date | None = None
    planned: int | None = None
    speaker: str | None = None
    claims: tuple[Claim, ...] = ()
    facts: tuple[Fact, ...] = ()
    statements: tuple[Statement, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts, in text order."""
        return tuple(c for c in self.children if isinstance(c, Part))

    @property
    def coinages(self) -> tuple[Coinage, ...]:
        """The slogans and set names with numerals, in text order."""
        return tuple(self.walk(Coinage))

    def leaves(self) -> Iterator[Leaf]:
        """The leaves in order; their spans tile the source without a gap."""
        for node in _descend(self.children):
            if isinstance(node, Leaf):
                yield node

    def walk(self, kind: type[_T]) -> Iterator[_T]:
        """All nodes of a type, in text order, a parent before its children.

        Raises:
            TypeError: `kind` is that of claims, facts, statements or problems, which stand beside the tree.

        >>> import govreport
        >>> [p.heading for p in govreport.parse("一、2022年工作回顾\\n增长2%。").walk(govreport.Part)]
        ['2022年工作回顾']
        """
        if (beside := {Claim: "claims", Fact: "facts", Statement: "statements", Problem: "problems"}.get(kind)) is not None:
            raise TypeError(f"{kind.__name__} is no node of the tree: report.{beside} has them all")
        return (node for node in _descend(self.children) if isinstance(node, kind))

    def at(self, offset: int) -> tuple[Node | Claim, ...]:
        """Everything at a character: parts, sections, paragraph, sentence and leaf from the outside in, then the claims."""
        nodes: list[Node | Claim] = [n for n in _descend(self.children) if n.span.start <= offset < n.span.end]
        return (*nodes, *(c for c in self.claims if c.span.start <= offset < c.span.end))

    def fact(
        self,
        indicator: str,
        *,
        measure: Measure | str | None = None,
        status: Status | str | None = None,
        year: int | None = None,
        stretch: bool | None = None,
    ) -> Fact | None:
        """The first preferred fact of an indicator, or None where the report states none.

        Args:
            indicator: its id.
            measure, status, year, stretch: what the fact must have; left out, it may have any.

        Raises:
            IndicatorError: there is no such indicator; the message names what may be meant.
            ValueError: there is no such measure or status.
            TypeError: the year is no whole number.

        >>> import govreport
        >>> report = govreport.parse("一、2025年主要预期目标\\n地区生产总值增长5%左右。", year=2025)
        >>> report.fact("gdp", measure="growth", status="target").value
        Decimal('5')
        >>> report.fact("生产总值")
        Traceback (most recent call last):
        govreport.errors.IndicatorError: there is no indicator '生产总值'; is gdp meant? govreport.indicators.all() lists them
        """
        if isinstance(year, str):
            raise TypeError(f"year={year!r}: a whole number is meant, as year=2024")
        wanted = None if measure is None else member(Measure, measure), None if status is None else member(Status, status), year, stretch
        stated = [f for f in self.facts if f.indicator == indicator]
        if not stated:
            from .indicators import get

            get(indicator)  # raises; a report that another process read may state facts of what is not known in this one
        for f in stated:
            has = f.measure, f.status, f.year, f.stretch
            if f.preferred and all(one is None or one == of for one, of in zip(wanted, has, strict=True)):
                return f
        return None

    def note(self, mark: Mark) -> Section | None:
        """The entry of a glossary that the mark of a footnote points at, None where there is none.

        >>> import govreport
        >>> text = "一、2024年工作回顾\\n建成“一网”［1］。\\n附件\\n名词解释\\n1.“一网”：政务服务网。\\n"
        >>> report = govreport.parse(text)
        >>> [report.note(mark).term for mark in report.walk(govreport.Mark) if mark.note]
        ['“一网”']
        """
        return next((s for s in self.walk(Section) if s.term and mark.note is not None and s.number == mark.note), None)

    def to_dict(self) -> dict[str, Any]:
        """The report as plain values, lossless: `from_dict` gives an equal report back."""
        from .codec import to_dict

        return to_dict(self)

    def to_records(self, table: TableName = "claims") -> list[dict[str, Any]]:
        """The rows of a table as flat dicts of texts, integers, booleans and None (see `govreport.tables.records`)."""
        from .tables import records

        return records(self, table)

    def to_json(self) -> str:
        """The report as JSON, on one line, lossless: `from_json` gives an equal report back. `json_schema` says what is in it."""
        from .forms.json_text import to_json

        return to_json(self)

    def to_html(self) -> str:
        """The report as one self-contained page for people (see `govreport.to_html`). Needs the extra "page"."""
        from .view.page import to_html

        return to_html(self)

    def plot(self) -> Any:
        """An Altair chart of the figures in percent, done and promised (see `govreport.plots.of_report`). Needs the extra "plot".

        Raises:
            ModuleNotFoundError: altair is not installed.
        """
        from .plots import of_report

        return of_report(self)

    def _repr_html_(self) -> str | None:
        """The page in a frame, for a notebook."""
        from .view.page import notebook

        return notebook(self)

    if not TYPE_CHECKING:
        __getattr__ = _absent

    def __repr__(self) -> str:
        return f"<Report {self.title or self.source.name or '(untitled)'}: {len(self.parts)} parts, {len(self.claims)} claims>"


def _descend(nodes: tuple[Any, ...]) -> Iterator[Any]:
    stack = [iter(nodes)]
    while stack:
        for node in stack[-1]:
            yield node
            if isinstance(node, (Paragraph, Section, Part)):
                stack.append(iter(node.children))
                break
            if isinstance(node, Sentence):
                yield from node.leaves
        else:
            stack.pop()
