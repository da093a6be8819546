"""A report as Akoma Ntoso 3.0, the XML of OASIS for parliamentary and legislative documents.

The standard has no element for a government's report to its assembly, so it is a `doc` by the name of governmentWorkReport. Its
outline is that of the tree: a part is a `part`, a section a `section`, also within another, each with `num`, `heading` and text.
A `quantity` has its value as `normalized`, and refers to its unit and its indicator; what the standard has no attribute for stands
in attributes of a namespace of our own. `docs/forms.md` lists them.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from ..exact import digits
from ..leaves import Furniture, Leaf, Period, Quantity
from ..tables import one
from ..tree import Paragraph, Part, Report, Section, Sentence
from . import akoma_meta
from .blocks import Node, divided, is_title, opening
from .xml_text import Xml

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OWN = "urn:x-govreport:1"
"""The namespace of the attributes that the standard does not have."""


def to_akoma_ntoso(report: Report) -> str:
    """A report as an Akoma Ntoso 3.0 document, which says that it is in UTF-8.

    Every character of the text is in it but blanks between lines; one that XML cannot hold is shown by another: ␌ for a form feed,
    � for a lone surrogate.

    Raises:
        TypeError: it is no report.

    >>> import govreport
    >>> xml = to_akoma_ntoso(govreport.parse("一、2022年工作回顾\\n粮食产量30.9万吨。"))
    >>> print(xml[xml.index("<mainBody>") : xml.index("</mainBody>")])
    <mainBody>
    <part eId="part_1" own:kind="review">
    <num>一、</num>
    <heading><inline name="period" own:start="2022-01-01" own:end="2022-12-31">2022年</inline>工作回顾</heading>
    <content>
    <p eId="part_1__p_1"><inline name="sentence">粮食产量<quantity eId="quantity_1" refersTo="#unit_1 #indicator_grain_output"
    normalized="309000" own:unit="吨" own:kind="mass" own:bound="exact" own:relation="level"
    own:status="achieved" own:topic="粮食产量">30.9万吨</quantity>。</inline></p>
    </content>
    </part>
    """
    return _Writer(one(report)).document()


class _Writer:
    """One report on its way to XML."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.xml = Xml()
        self.concepts = akoma_meta.concepts(report)
        self.claims = {claim.quantity.span.start: claim for claim in report.claims}
        self.counts: Counter[str] = Counter()

    def document(self) -> str:
        xml = self.xml
        head, body = divided(self.report)
        with xml.block("akomaNtoso", {"xmlns": NAMESPACE, "xmlns:own": OWN}), xml.block("doc", {"name": akoma_meta.SUBTYPE}):
            with xml.block("meta"):
                akoma_meta.identification(self.report, xml)
                akoma_meta.references(self.report, self.concepts, xml)
            if head:
                with xml.block("preface"):
                    self.front(head)
            with xml.block("mainBody"):
                self.nodes(body, "")
                if not body:
                    xml.empty("p")
        return xml.document()

    def id(self, name: str, within: str) -> str:
        """A new eId by the naming convention: part_1, part_1__sec_2, part_1__sec_2__p_1."""
        stem = f"{within}__{name}" if within else name
        self.counts[stem] += 1
        return f"{stem}_{self.counts[stem]}"

    # --- blocks -----------------------------------------------------------------------------------------------------

    def front(self, nodes: Iterable[Node]) -> None:
        """Title, date and speaker."""
        for node in nodes:
            if is_title(self.report, node):
                with self.xml.block("p"), self.xml.inline("docTitle"):
                    self.xml.text(self.report.source[node.span])
            else:
                self.block(node, "")

    def nodes(self, nodes: Iterable[Node], within: str) -> None:
        """Parts, sections and blocks, as they come."""
        for node in nodes:
            if isinstance(node, (Part, Section)):
                self.division(node, within)
            else:
                self.block(node, within)

    def division(self, block: Part | Section, within: str) -> None:
        """A part or section. The standard has an intro for text before the sections in it, and a wrapUp for text behind them."""
        xml, found = self.xml, opening(block, self.report.source)
        name, short = ("part", "part") if isinstance(block, Part) else ("section", "sec")
        id = self.id(short, within)
        with xml.block(name, {"eId": id} | ({"own:kind": block.kind.value} if isinstance(block, Part) else {})):
            if found.mark:
                with xml.block("num"):
                    xml.text(found.mark)
            if found.heading:
                with xml.block("heading"):
                    self.leaves(found.heading)
            runs = [(nested, list(run)) for nested, run in groupby(found.beneath, lambda node: isinstance(node, Section))]
            for at, (nested, run) in enumerate(runs):
                if nested or len(runs) == 1 or at in (0, len(runs) - 1):
                    self.run("" if nested else "content" if len(runs) == 1 else "wrapUp" if at else "intro", run, id)
                else:  # text between sections has no place of its own
                    with xml.block("hcontainer", {"eId": self.id("hcontainer", id), "name": "text"}):
                        self.run("content", run, id)

    def run(self, container: str, nodes: Iterable[Node], within: str) -> None:
        """Nodes in a container of that name, if it has one."""
        if not container:
            return self.nodes(nodes, within)
        with self.xml.block(container):
            self.nodes(nodes, within)

    def block(self, node: Node, within: str) -> None:
        """A paragraph, or a leaf that stands between paragraphs."""
        if isinstance(node, Furniture):
            with self.xml.block("block", {"eId": self.id("block", within), "name": "furniture"}):
                self.xml.text(node.text)
            return
        with self.xml.block("p", {"eId": self.id("p", within)}):
            for child in node.children if isinstance(node, Paragraph) else (node,):
                if isinstance(child, Sentence):
                    with self.xml.inline("inline", {"name": "sentence"}):
                        self.leaves(child.leaves)
                elif isinstance(child, Leaf):
                    self.leaves((child,))

    # --- leaves -----------------------------------------------------------------------------------------------------

    def leaves(self, leaves: Iterable[Leaf]) -> None:
        """Words, with amounts and periods marked up."""
        for leaf in leaves:
            if isinstance(leaf, Quantity):
                with self.xml.inline("quantity", self.quantity(leaf)):
                    self.xml.text(leaf.text)
            elif isinstance(leaf, Period) and leaf.start is not None and leaf.end is not None:
                self.period(leaf, leaf.start, leaf.end)
            else:
                self.xml.text(leaf.text)

    def period(self, leaf: Period, start: dt.date, end: dt.date) -> None:
        """A day is a date; the standard has none that is longer."""
        if start == end:
            name, attributes = "date", {"date": start.isoformat()}
        else:
            name, attributes = "inline", {"name": "period", "own:start": start.isoformat(), "own:end": end.isoformat()}
        with self.xml.inline(name, attributes):
            self.xml.text(leaf.text)

    def quantity(self, leaf: Quantity) -> dict[str, str]:
        """The attributes of an amount: its value in its unit, and what its claim says."""
        claim = self.claims.get(leaf.span.start)
        refers = [f"unit {leaf.unit}"]
        values: dict[str, str | None] = {"normalized": digits(leaf.value), "own:low": digits(leaf.low), "own:high": digits(leaf.high)}
        values |= {"own:unit": str(leaf.unit), "own:kind": leaf.kind.value, "own:bound": leaf.bound.value}
        if claim is not None:
            values |= {"own:relation": claim.relation.value, "own:status": claim.status.value, "own:topic": claim.topic}
            refers += [f"indicator {claim.indicator}"] if claim.indicator is not None else []
        found = {name: value for name, value in values.items() if value is not None}
        return {"eId": self.id("quantity", ""), "refersTo": " ".join(f"#{self.concepts[it]}" for it in refers)} | found
