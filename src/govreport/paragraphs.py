"""A paragraph as the grammars read it: folded, without blanks, with the way back to raw offsets; and its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from .source import Source, Span

_BLANK = re.compile(r"\s")
_INK = re.compile(r"\S")
_SENTENCE = re.compile("[^。！？]*[。！？]+[”’」』)]*|[^。！？]+$")


@attrs.frozen(slots=True)
class View:
    """The text of a paragraph as it is read. `offsets` is None where the raw text has the same characters one by one."""

    text: str
    start: int
    offsets: Sequence[int] | None

    def raw(self, start: int, end: int) -> Span:
        """The raw span of a stretch of the view.

        >>> view(Source("共 7 7 亿元"), Span(0, 9)).raw(1, 5)
        Span(start=2, end=8)
        """
        if self.offsets is None:
            return Span(self.start + start, self.start + end)
        return Span(self.offsets[start], self.offsets[end - 1] + 1 if end > start else self.offsets[start])


def view(source: Source, span: Span) -> View:
    """A paragraph's view: blanks and line breaks inside it are left out, since 7 4 7 亿元 and a broken line are one amount."""
    folded = source.folded[span.start : span.end]
    if _BLANK.search(folded) is None:
        return View(folded, span.start, None)
    offsets = [m.start() + span.start for m in _INK.finditer(folded)]
    return View(_BLANK.sub("", folded), span.start, offsets)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a view: they tile it.

    >>> [("增长5%。“好。”再见"[a:b]) for a, b in sentences("增长5%。“好。”再见")]
    ['增长5%。', '“好。”', '再见']
    """
    at = 0
    for m in _SENTENCE.finditer(text):
        yield at, m.end()
        at = m.end()
    if at < len(text):
        yield at, len(text)
