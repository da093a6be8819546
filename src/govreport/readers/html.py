"""Web pages: decoded, guarded, parsed by selectolax (lexbor, which reads broken markup as browsers do), and their article as lines.

Extractors of main content for news (trafilatura, readability-lxml) were tried on reports: they lose table layouts, line breaks
inside an element, or where a line stood. Which element of a page is the report is decided in `article`.
"""

from __future__ import annotations

import codecs
import re
from contextlib import suppress
from typing import TYPE_CHECKING

from ..errors import ReadError
from ..source import Source
from . import assembly, text
from .extras import needed

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

MAX_TAGS = 200_000
"""Pages with more tags are refused; that of a report has some thousands."""
_DEPTH = 20_000  # lexbor takes time that is quadratic in the depth: 0.6 seconds for this one
_REOPENED = 1_000_000  # elements that it makes for formatting that is never closed, which each block opens again
_LONG, _LONGEST, _MOST_LONG = 2_000, 20_000, 100  # characters of a tag; its attributes take time that is quadratic in their number

_CHARSET = re.compile(rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
# No other is believed: most are wrong on a Chinese page, and some are traps (the time of "punycode" is quadratic).
_TRADITIONAL = frozenset(("big5", "big5hkscs", "cp950"))
_DATA = re.compile(r"""data:[^"'\s>]+""")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_LONG_TAG = re.compile(f"<[a-zA-Z][^>]{{{_LONG},}}")


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


_FORMATTING = _tags("a b big code em font i nobr s small strike strong tt u")
_CLOSE_THEMSELVES = _tags("p li td tr th tbody thead tfoot option dt dd br hr img input meta link col wbr area base embed source")
_EMPTY = "there is no text in the page: it is perhaps loaded by a script; save the page as the browser shows it"


def decode(data: bytes, shown: str) -> str:
    """The markup of a page: in an encoding for traditional characters that it states, if it fits, else in UTF-8 or GB18030.

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
    if known in _TRADITIONAL:
        with suppress(ValueError):
            return text.checked(data.decode(known), shown)
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
    depth = deepest = formatting = reopened = 0
    for tags, m in enumerate(_TAG.finditer(markup), 1):
        tag = m[2].lower()
        step = -1 if m[1] else 1
        if tag in _FORMATTING:
            formatting = max(0, formatting + step)
        elif step > 0:
            reopened += formatting
        if tag not in _CLOSE_THEMSELVES:
            depth = max(0, depth + step)
            deepest = max(deepest, depth)
        if tags > MAX_TAGS or deepest > _DEPTH or reopened > _REOPENED:
            raise ReadError(f"{shown}: its markup is too large or too deep (at tag {tags:,}, {depth:,} deep): this is not one report")
    long = [m.end() - m.start() for m in _LONG_TAG.finditer(markup)]
    if len(long) > _MOST_LONG or max(long, default=0) > _LONGEST:
        raise ReadError(f"{shown}: its markup has tags of {max(long):,} characters: this is not one report")
