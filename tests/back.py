"""Markdown read back, as the reader does it but without the process of its own that it gives each file."""

import govreport
from govreport.readers import html, markdown
from govreport.tree import Part, Report, Section


def read_markdown(text: str) -> Report:
    """The report of a Markdown text."""
    page = markdown.rendered(text.encode("utf-8"))
    return govreport.parse_source(html.read(f"<body>{page}</body>", "a.md", "a.md", whole=True))


def outline(nodes):
    """Kinds, numbers, marks and headings without blanks, nested."""
    blocks = [node for node in nodes if isinstance(node, (Part, Section))]
    return [(getattr(b, "kind", None), b.number, squeezed(b.mark), squeezed(b.heading), outline(b.children)) for b in blocks]


def squeezed(text: str) -> str:
    """A text without blanks and line breaks."""
    return "".join(text.split())
