"""Web pages: decoded, guarded, parsed by selectolax (lexbor, which reads broken markup as browsers do), and their article as lines.

Extractors of main content for news (trafilatura, readability-lxml) were tried on reports: they lose table layouts, line breaks
inside an element, or where a line stood. Which element of a page is the report is decided in `article`.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from ..errors import ReadError
from ..source import Source
from . import assembly, text
from .extras import needed

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

MAX_TAGS = 400_000
_DEPTH = 20_000  # lexbor takes time that is quadratic in the depth: 0.6 seconds for this one
_REOPENED = 5_000_000  # elements that it makes for formatting that is never closed, which each block opens again
_LONGEST_TAG = 50_000

_CHARSET = re.compile(rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
_DATA = re.compile(r"""data:[^"'\s>]+""")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_LONG_TAG = re.compile(f"<[a-zA-Z][^>]{{{_LONGEST_TAG}}}")


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


_FORMATTING = _tags("a b big code em font i nobr s small strike strong tt u")
_CLOSE_THEMSELVES = _tags("p li td tr th tbody thead tfoot option dt dd br hr img input meta link col wbr area base embed source")
_EMPTY = "there is no text in the page: it is perhaps loaded by a script; save the page as the browser shows it"


def decode(data: bytes, shown: str) -> str:
    """The markup of a page: in UTF-8 or GB18030 if it fits, else in the encoding that the page states.

    Raises:
        ReadError: it is empty or no text.

    >>> decode('<meta charset="big5"><p>經濟成長'.encode("big5"), "a.html")
    '<meta charset="big5"><p>經濟成長'
    """
    stated = _CHARSET.search(data[:4096])
    code = stated[1].decode("ascii", "replace").lower() if stated else ""
    try:
        known = codecs.lookup(code).name if code else ""
    except LookupError:
        known = ""
    if known and known not in ("utf-8", "gbk", "gb2312", "gb18030", "ascii", "iso8859-1") and not known.startswith("utf"):
        try:
            return text.checked(data.decode(known), shown)
        except (ValueError, LookupError):  # LookupError: a codec that is none of text, as "hex"
            pass
    return text.decode(data, shown)


def read(markup: str, name: str, shown: str, whole: bool = False) -> Source:
    """The text of a page's article, one line a block.

    Args:
        markup: the page.
        name, shown: the name of the source, and of the file in messages.
        whole: the page is the article: nothing is dropped.

    Raises:
        ReadError: there is no text, selectolax is not installed, or the markup is made to exhaust its reader.
    """
    needed("selectolax.lexbor", "html", shown)
    from . import article

    body = parse(markup, shown)
    if body is None:
        raise ReadError(f"{shown}: {_EMPTY}")
    return assembly.source(assembly.rows(article.lines(body, whole)), name, shown, _EMPTY)


def parse(markup: str, shown: str) -> LexborNode | None:
    """The root element of a page, if it has one.

    Raises:
        ReadError: the markup would take far more time or memory than its length says.
    """
    from selectolax.lexbor import LexborHTMLParser

    markup = _DATA.sub("data:", markup)  # pictures inside the page
    _guard(markup, shown)
    # Lexbor makes an error of what cannot be encoded, and HTML forbids NUL.
    return LexborHTMLParser(markup.encode("utf-8", "replace").decode("utf-8")).root


def _guard(markup: str, shown: str) -> None:
    depth = deepest = formatting = blocks = reopened = tags = 0
    for m in _TAG.finditer(markup):
        tag = m[2].lower()
        step = -1 if m[1] else 1
        tags += 1
        if tag in _FORMATTING:
            formatting = max(0, formatting + step)
        elif step > 0:
            blocks += 1
            reopened += formatting
        if tag not in _CLOSE_THEMSELVES:
            depth = max(0, depth + step)
            deepest = max(deepest, depth)
    if tags > MAX_TAGS or deepest > _DEPTH or reopened > _REOPENED or _LONG_TAG.search(markup):
        raise ReadError(f"{shown}: its markup is too large or too deep ({tags:,} tags, {deepest:,} deep): this is not one report")
