"""A report as one page of HTML that needs nothing but itself: outline, text with every figure marked, table of figures.

The page is a template (`page.html.jinja`, with the pieces of `parts.html.jinja`), a style (`page.css`) and a script (`page.js`); the
words are in `words.toml`. Text of a report reaches the page only through the template engine, which escapes it, and the page's
policy lets nothing run but that one script, by its hash, and nothing be fetched.
"""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files
from pathlib import PurePath
from typing import Any

from ... import indicators
from ...extras import needed
from ...tables import one
from ...tree import Report
from ..safe import safe
from . import article, rows, summary, words

__all__ = ["notebook", "to_html"]

_HEIGHT = 640  # pixels of the page in a notebook
_IMPOSSIBLE = re.compile("[\x00\ud800-\udfff]")  # these no HTML file can hold


def to_html(report: Report) -> str:
    """A report as a page of HTML in one file, for people: nothing is fetched, and nothing of the report's text can run.

    Args:
        report: any report; one without parts, facts or claims too.

    Returns:
        The whole document. A link to the page that ends in `#c12` opens at the figure of the claim with the `claim_id` 12 (see
        `docs/tables.md`), one in `#s3` at the third sentence.

    Raises:
        TypeError: it is no report.
        ModuleNotFoundError: jinja2 is not installed, which comes with the extra "page" (and with "cli").

    >>> import govreport
    >>> page = to_html(govreport.parse("地区生产总值增长5%。<script>"))
    >>> page[:15], "<script>。" in page, "&lt;script&gt;" in page
    ('<!doctype html>', False, True)
    """
    listed = rows.rows(one(report))
    text = article.Article(report, {row.at: index for index, row in enumerate(listed)})
    names = dict(indicators.registry().called(row.indicator) for row in listed if row.indicator)
    style, script = _file("page.css"), _file("page.js")
    page = (
        _environment()
        .get_template("page.html.jinja")
        .render(
            report=report,
            title=_title(report),
            article=text,
            rows=listed,
            targets=summary.targets(report),
            results=summary.results(report),
            dictionary=words.dictionary(names),
            style=style,
            script=script,
            policy=_policy(("style-src", style), ("script-src", script)),
        )
    )
    return _IMPOSSIBLE.sub("�", page)


def notebook(report: Report) -> str | None:
    """The page in a frame of its own, for a notebook's cell; None where jinja2 is not installed, and a notebook shows the repr."""
    try:
        page = to_html(report)
    except ModuleNotFoundError:
        return None
    look = f'width="100%" height="{_HEIGHT}" style="border: 0"'
    return f'<iframe title="{escape(_title(report))}" {look} srcdoc="{escape(page)}"></iframe>'


def _title(report: Report) -> str:
    """The title, else the name of the file without its place and kind."""
    return safe(report.title or PurePath(report.source.name).stem) or "政府工作报告"


def _policy(*allowed: tuple[str, str]) -> str:
    """The Content-Security-Policy of the page: its own style and script, known by their hashes, and nothing else."""
    own = [f"{kind} 'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for kind, text in allowed]
    rest = ["base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'"]
    return "; ".join(["default-src 'none'", *own, *rest])


@cache
def _file(name: str) -> str:
    return (files(__package__) / name).read_text(encoding="utf-8")


@cache
def _environment() -> Any:
    """The template engine. What is not given to a template is an error, and every text is escaped."""
    jinja2 = needed("jinja2", "page", "a page")
    found = jinja2.Environment(
        loader=jinja2.FunctionLoader(_file), autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    found.globals["word"] = words.word
    found.filters["safe_line"] = safe
    return found
