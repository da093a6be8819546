"""Word documents: paragraphs, tables, automatic numbers and notes, in the order of the document.

python-docx opens the package and resolves its parts. The text is taken from the elements, since `Paragraph.text` leaves out what
stands in tracked insertions, content controls, smart tags and text boxes. What a reader of the page does not see stays out:
deletions, hidden text, codes of fields; so do headers and footers, which belong to the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import attrs

from ..errors import ReadError
from ..source import Source
from . import assembly, unpack
from .assembly import Line
from .extras import needed
from .numbering import Numbering, W, attribute

if TYPE_CHECKING:
    from docx.document import Document

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
# No reader sees these; a fallback repeats in old markup what stands beside it in new.
_UNSEEN = frozenset((W + "del", W + "moveFrom", W + "pPr", W + "rPr", W + "tblPr", W + "sectPr", W + "rt", _MC + "Fallback"))
_SIGNS = {"br": "\n", "cr": "\n", "tab": "\t", "ptab": "\t", "noBreakHyphen": "-"}
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
_EMPTY = "there is no text in it: if it shows pictures of pages, recognise their text (OCR) first"


def read(data: bytes, name: str, shown: str) -> Source:
    """The text of a .docx file, one line a paragraph; a row of a table is one line too, its cells divided by tabs.

    Args:
        data: the bytes of the file.
        name, shown: the name of the source, and of the file in messages.

    Raises:
        ReadError: it is damaged, encrypted, too large, no Word document, without any text, or python-docx is not installed.
    """
    docx = needed("docx", "docx", shown)
    package = unpack.xml_only(data, shown)
    try:
        document = docx.Document(package)
        lines = list(assembly.rows(_Body(document).lines()))
    except Exception as error:  # on malformed parts the libraries raise whatever they run into: KeyError, XMLSyntaxError, …
        raise ReadError(f"{shown}: it is no Word document that can be read ({_why(error)}): open it and save it as .docx again") from error
    return assembly.source(lines, name, shown, _EMPTY)


def _why(error: Exception) -> str:
    """A reason without the file object, which python-docx puts into its messages."""
    reason = (str(error) or type(error).__name__).splitlines()[0]
    if "is not a Word file" in reason:
        return "it is another Office file"
    if "[Content_Types].xml" in reason:
        return "it is a zip archive of other files"
    return f"{type(error).__name__}: {reason[:100]}"


@attrs.define
class _Paragraph:
    number: int
    label: str
    texts: list[str] = attrs.field(factory=list)


class _Body:
    """One walk over the elements of a document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.numbering = Numbering(document)
        self.open: list[_Paragraph] = []  # a text box stands inside a paragraph
        self.rows: list[list[Any]] = []  # for each open row: its number, the number of its table, the open cell
        self.paragraphs = self.rows_seen = self.cells = 0
        self.tables: list[int] = []
        self.tables_seen = 0
        self.notes: list[tuple[str, str]] = []  # kind and id, in the order of their marks

    def lines(self) -> Iterator[Line]:
        """The lines of the body, then its notes."""
        yield from self._walk(self.document.element.body)
        notes = {kind: self._notes(kind) for kind in _NOTES.values()}
        for number, (kind, identity) in enumerate(tuple(self.notes), 1):  # a note that points at itself ends nothing
            note = notes[kind].get(identity)
            text = "" if note is None else "".join(line.text for line in self._walk(note))
            yield Line(f"［{number}］{text.strip()}", "note", number)

    def _walk(self, root: Any) -> Iterator[Line]:
        from lxml import etree

        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            tag = element.tag
            if not isinstance(tag, str):
                continue  # a comment
            if event == "end":
                yield from self._end(tag)
            elif tag in _UNSEEN or (tag == W + "r" and _hidden(element)):
                walk.skip_subtree()
            else:
                self._start(tag, element)

    def _start(self, tag: str, element: Any) -> None:
        word = tag.removeprefix(W)
        if word == "p":
            self.paragraphs += 1
            self.open.append(_Paragraph(self.paragraphs, self.numbering.label(element)))
        elif word == "tbl":
            self.tables_seen += 1
            self.tables.append(self.tables_seen)
        elif word == "tr":
            self.rows_seen += 1
            self.rows.append([self.rows_seen, self.tables[-1] if self.tables else 0, 0])
        elif word == "tc" and self.rows:
            self.cells += 1
            self.rows[-1][2] = self.cells
        elif self.open:
            self.open[-1].texts.append(self._text(tag, word, element))

    def _text(self, tag: str, word: str, element: Any) -> str:
        if word == "t" or tag == _MATH_TEXT:
            return (element.text or "").replace("\n", " ").replace("\r", " ")
        if word == "sym":
            code = int(attribute(element, "char") or "0", 16)
            return "" if code < 0x20 else "●" if 0xE000 <= code < 0xF900 else chr(code)
        if word in _NOTES:
            self.notes.append((_NOTES[word], attribute(element, "id") or ""))
            return f"［{len(self.notes)}］"
        return _SIGNS.get(word, "")

    def _end(self, tag: str) -> Iterator[Line]:
        word = tag.removeprefix(W)
        if word == "p" and self.open:
            paragraph = self.open.pop()
            text = "".join(paragraph.texts)
            row, table, cell = self.rows[-1] if self.rows else (None, 0, None)
            for line in (paragraph.label + text if text.strip() else text).split("\n"):
                if row is None:
                    yield Line(line, "paragraph", paragraph.number)
                else:
                    yield Line(line, "row", row, f"table {table}", row=row, cell=cell)
        elif word == "tr" and self.rows:
            self.rows.pop()
        elif word == "tbl" and self.tables:
            self.tables.pop()

    def _notes(self, kind: str) -> dict[str, Any]:
        """The elements of the notes of a kind by id; python-docx has no class for the parts that hold them."""
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.oxml import parse_xml

        try:
            part = self.document.part.part_related_by(getattr(RELATIONSHIP_TYPE, kind.upper()))
        except KeyError:
            return {}
        root: Any = parse_xml(part.blob)
        return {attribute(note, "id") or "": note for note in root}


def _hidden(run: Any) -> bool:
    mark = run.find(f"{W}rPr/{W}vanish")
    return mark is not None and (attribute(mark, "val") or "1") not in ("0", "false", "off")
