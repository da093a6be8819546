"""Markdown: what its marks mean is left out, and every line that stands in the file is a line of the text."""

from __future__ import annotations

from ..source import Source
from . import html
from .extras import needed


def read(content: str, name: str, shown: str) -> Source:
    """The text of a Markdown file.

    Raises:
        ReadError: there is no text in it, or what reads it is not installed.
    """
    markdown_it = needed("markdown_it", "md", shown)
    # People break lines where paragraphs end, and indent paragraphs: neither means code or a line that goes on.
    # Renderers number a list anew, and 1. 3. would become 1. 2.: the numbers are kept as they stand.
    reader = markdown_it.MarkdownIt("commonmark", {"breaks": True}).disable(["code", "list"]).enable(["table", "strikethrough"])
    # Beside Chinese punctuation CommonMark takes ** for two asterisks (**（一）**稳增长); in a report they are none.
    page = reader.render(content).replace("**", "")
    return html.read(f"<body>{page}</body>", name, shown, whole=True)
