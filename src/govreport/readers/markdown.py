"""Markdown: what its marks mean is left out, and every line that stands in the file is a line of the text."""

from __future__ import annotations

import re

from ..errors import ReadError
from ..source import Source
from . import files, html, isolated
from .extras import needed

MAX_CHARS = 2_000_000
# What stands above a text about it, between two lines of ---; of that its title is a line of the text.
_ABOVE = re.compile(r"\A---[ \t\r]*\n((?:(?!---[ \t\r]*\n)[^\n]*\n){1,60})---[ \t\r]*\n")
_TITLE = re.compile(r"^title:([^\n]*)", re.M)


def read(content: str, name: str, shown: str) -> Source:
    """The text of a Markdown file.

    Raises:
        ReadError: there is no text in it, it is too large, or what reads it is not installed.
    """
    for library in ("markdown_it", "selectolax.lexbor"):
        needed(library, "md", shown)
    files.check_size(len(content), shown, MAX_CHARS)
    try:  # markdown-it takes time that is quadratic in some nonsense ([[[[)
        page: str = isolated.call(__name__, "rendered", content.encode("utf-8", "replace"))
    except isolated.ExhaustedError as error:
        raise ReadError(f"{shown}: its Markdown cannot be read ({error}): save it as .txt") from error
    return html.read(f"<body>{page}</body>", name, shown, whole=True)


def rendered(data: bytes) -> str:
    """A text in Markdown as the markup of a page.

    >>> rendered("# 一、2022年工作回顾".encode())
    '<h1>一、2022年工作回顾</h1>\\n'
    >>> rendered("---\\ntitle: 政府工作报告\\ndate: 2022-01-18\\n---\\n各位代表：".encode())
    '<h1>政府工作报告</h1>\\n<p>各位代表：</p>\\n'
    """
    from markdown_it import MarkdownIt

    # People break lines where paragraphs end, and indent paragraphs: neither means code or a line that goes on.
    # Renderers number a list anew, and 1. 3. would become 1. 2.: the numbers are kept as they stand.
    reader = MarkdownIt("commonmark", {"breaks": True}).disable(["code", "list"]).enable(["table", "strikethrough"])
    # Beside Chinese punctuation CommonMark takes ** for two asterisks (**（一）**稳增长); in a report they are none.
    page: str = reader.render(_ABOVE.sub(_titled, data.decode("utf-8"), count=1))
    return page.replace("**", "")


def _titled(above: re.Match[str]) -> str:
    title = _TITLE.search(above[1])
    return "# {}\n\n".format(title[1].strip(" \t\r\"'")) if title is not None else ""
