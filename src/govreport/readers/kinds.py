"""What kind of file it is: its name says one thing, its first bytes another; they must agree."""

from __future__ import annotations

import os
import re
from typing import NamedTuple

from ..errors import ReadError

EXTENSIONS = {
    **dict.fromkeys(("", ".txt", ".text", ".asc"), "text"),
    ".docx": "docx",
    **dict.fromkeys((".html", ".htm", ".xhtml", ".shtml"), "html"),
    ".pdf": "pdf",
    **dict.fromkeys((".md", ".markdown"), "md"),
    **dict.fromkeys((".doc", ".wps", ".rtf", ".odt"), "office"),
}
"""Extension → the kind of file that is behind it, which is also the name of its reader."""


class _Signature(NamedTuple):
    pattern: re.Pattern[bytes]
    kind: str
    what: str
    extension: str


_PLAIN = b"(?:\xef\xbb\xbf)?[\\s]*"
_HTML = re.compile(_PLAIN + rb"(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_BLOCK = rb"(?:p|div|span|br|h[1-6]|table|tr|td|ul|ol|li|section|article)"
_ENDS = re.compile(rb"</" + _BLOCK + rb"\s{0,9}>|<br\s{0,9}/?>", re.I)
_FEW = 3  # so many in a text are no quotation
_SIGNATURES = (
    _Signature(re.compile(b".{0,1000}%PDF-", re.S), "pdf", "a PDF file", ".pdf"),
    _Signature(re.compile(b"PK(?:\x03\x04|\x05\x06|\x07\x08)"), "docx", "a zip archive, as .docx files are", ".docx"),
    _Signature(re.compile(b"\xd0\xcf\x11\xe0"), "office", "an old Office file", ".doc"),
    _Signature(re.compile(rb"\{\\rtf"), "office", "an RTF file", ".rtf"),
    _Signature(_HTML, "html", "a web page", ".html"),
)
_PIECE = _Signature(re.compile(_PLAIN + rb"<" + _BLOCK + rb"(?:\s[^<>]{0,1000})?/?>", re.I), "html", "a piece of a web page", ".html")
_HEAD = 8_000
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # the stream of an old Office file that holds an encrypted new one
# What programs save under the extension of another, and open again without a word.
_MEANT = {("office", "docx"), ("office", "html")}
# Markdown may hold HTML. A text may quote markup, but does not begin as a web page does.
_QUOTED = {("md", "html")}


def kind(name: str, data: bytes, shown: str) -> str:
    """The kind of a file.

    Args:
        name: its name, whose extension counts; "" where it has none.
        data: its bytes.
        shown: the file's name in messages.

    Raises:
        ReadError: the extension is of no kind that is read, the content is of another kind, or it is encrypted.

    >>> kind("report.pdf", b"%PDF-1.7", "report.pdf"), kind("", b"%PDF-1.7", ""), kind("第3.稿", "增长".encode(), "")
    ('pdf', 'pdf', 'text')
    >>> kind("report.docx", b"%PDF-1.7", "report.docx")
    Traceback (most recent call last):
        ...
    govreport.errors.ReadError: report.docx: it is a PDF file, though its name ends in .docx: rename it to .pdf
    """
    extension = said(name)
    named = check(extension, shown)
    head = data[:_HEAD]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", "replace").encode("utf-8", "replace")
    found = next((s for s in _SIGNATURES if s.pattern.match(head)), None)
    if found is None and named == "text" and (_PIECE.pattern.match(head) or len(_ENDS.findall(head)) >= _FEW):
        found = _PIECE
    if found is None:
        if named in ("pdf", "docx") and data:
            raise ReadError(f"{shown}: it is no {extension} file, though its name says so: it is damaged, or of another kind")
        return named
    if data.startswith(b"\xd0\xcf\x11\xe0") and _ENCRYPTED in data:
        raise ReadError(f"{shown}: it is encrypted: save it without a password")
    if not extension or (named, found.kind) in _MEANT or found.kind == named:
        return found.kind
    if (named, found.kind) in _QUOTED:
        return named
    raise ReadError(f"{shown}: it is {found.what}, though its name ends in {extension}: rename it to {found.extension}")


def said(name: str) -> str:
    """The extension of a name in small letters; 第3.稿 and 2031.1 have none.

    >>> said("b/REPORT.Docx"), said("2031.1")
    ('.docx', '')
    """
    extension = os.path.splitext(os.path.basename(name))[1].lower()
    none = not extension[1:].isascii() or not extension[1:].isalnum() or extension[1:].isdigit()
    return "" if none else extension


def check(extension: str, shown: str) -> str:
    """The kind that an extension says.

    Raises:
        ReadError: files with this extension are not read.
    """
    if extension not in EXTENSIONS:
        read = ", ".join(sorted(e for e in EXTENSIONS if e))
        raise ReadError(f"{shown}: {extension} files are not read: save it as one of {read}")
    return EXTENSIONS[extension]
