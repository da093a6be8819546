"""PDF files: PDFium (by pypdfium2) says which characters stand where, and `printed` makes lines of them.

PDFium's own text is not used: it follows the order in which the characters were drawn, which tears quotation marks out of their
lines, and runs lines together. pdfminer.six (and pdfplumber on it) orders by place too, and takes some twelve times as long.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any

from ..errors import ReadError
from ..source import Source
from . import assembly, isolated, printed
from .assembly import Line
from .extras import needed

MAX_PAGES = 2_000
MAX_CHARS = 2_000_000
_FAR = 20_000.0  # points; no page is larger
_COVERED = 0.5  # of a page, by pictures: more than a seal, a chart or a photograph takes
_SCANNED = "its pages are pictures without a text layer: recognise their text (OCR) first, with ocrmypdf for example"


def read(data: bytes, name: str, shown: str) -> Source:
    """The text of a PDF file, one line a printed line, columns one after the other.

    Running heads and page numbers are kept as lines of their own, marked as `aside`, and never stand inside a paragraph. A line
    whose beginning is set in gets two blanks there, as a text file would have them. A page that is a picture without text among
    pages of text is an empty line of the kind "picture", of which a parse makes a problem.

    Raises:
        ReadError: it is damaged, encrypted, too large, a scan without text, or pypdfium2 is not installed.
    """
    needed("pypdfium2", "pdf", shown)
    try:
        found = isolated.call(__name__, "found", data)
    except isolated.ExhaustedError as error:
        raise ReadError(f"{shown}: its pages cannot be read ({error}): open it and print it to a new PDF file") from error
    if isinstance(found, str):
        raise ReadError(f"{shown}: {found}")
    lines = (Line(text, kind, page, aside=aside) for text, kind, page, aside in found)
    return assembly.source(lines, name, shown, _SCANNED)


def found(data: bytes) -> str | list[tuple[str, str, int, bool]]:
    """The lines of a file, each with the kind and number of its page and whether it belongs to the page; or what is wrong with the file.

    >>> found(b"%PDF-1.7")[:20]
    'it is no PDF file th'
    """
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            return "it is encrypted: save it without a password"
        return f"it is no PDF file that can be read ({error}): it was cut short perhaps; get it again"
    try:
        count = len(document)
        if count > MAX_PAGES:
            return f"it has {count:,} pages, at most {MAX_PAGES:,} are read: this is not one report; split it"
        pages = list(_pages(document, count))
        pictures = [number for number, page in enumerate(pages, 1) if not page and _is_picture(document[number - 1])]
    except pdfium.PdfiumError as error:
        return f"a page of it cannot be read ({error}): open it and print it to a new PDF file"
    except _TooManyError:
        return f"it holds more than {MAX_CHARS:,} characters: this is not one report; split it"
    finally:
        document.close()
    return [(line.text, line.kind, line.number, line.aside) for line in _with_pictures(printed.lines(pages), pictures)]


class _TooManyError(Exception):
    pass


def _pages(document: Any, count: int) -> Iterator[list[printed.Char]]:
    room = MAX_CHARS
    for number in range(count):
        page = document[number]
        text = page.get_textpage()
        room -= text.count_chars()
        if room < 0:
            raise _TooManyError
        yield list(_chars(text, page.get_rotation()))
        text.close()
        page.close()


def _is_picture(page: Any) -> bool:
    """Is a page without text covered by pictures (a scan, whole or in strips), and not just empty?"""
    import pypdfium2.raw as raw

    width, height = page.get_size()
    boxes = [image.get_bounds() for image in page.get_objects([raw.FPDF_PAGEOBJ_IMAGE])]
    covered: float = sum((right - left) * (top - bottom) for left, bottom, right, top in boxes)
    return covered > _COVERED * float(width * height)


def _with_pictures(lines: Iterator[Line], pictures: Sequence[int]) -> Iterator[Line]:
    """The lines, with an empty one where a page is a picture.

    >>> [line.number for line in _with_pictures(iter([Line("一", "page", 1), Line("三", "page", 3)]), [2, 4])]
    [1, 2, 3, 4]
    """
    left = list(pictures)
    for line in lines:
        while left and left[0] < line.number:
            yield Line("", "picture", left.pop(0))
        yield line
    for number in left:
        yield Line("", "picture", number)


def _chars(text: Any, rotation: int) -> Iterator[printed.Char]:
    """The characters of a page that were drawn, upright as a reader sees them."""
    import pypdfium2.raw as raw

    box = raw.FS_RECTF()
    place = ctypes.byref(box)
    handle = text.raw
    for index in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(handle, index)
        if code <= 32 or raw.FPDFText_IsGenerated(handle, index) == 1 or not raw.FPDFText_GetLooseCharBox(handle, index, place):
            continue
        char = chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
        if char.isspace():
            continue
        x0, y0, x1, y1 = box.left, box.bottom, box.right, box.top
        if rotation == 90:
            x0, y0, x1, y1 = y0, -x1, y1, -x0
        elif rotation == 180:
            x0, y0, x1, y1 = -x1, -y1, -x0, -y0
        elif rotation == 270:
            x0, y0, x1, y1 = -y1, x0, -y0, x1
        if -_FAR < x0 < x1 < _FAR and -_FAR < y0 < y1 < _FAR:  # not so where a number is none, or a box has no room
            yield printed.Char(char, x0, y0, x1, y1)
