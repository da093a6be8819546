"""A paragraph as the grammars read it: folded, without blanks, with the way back to raw offsets; and its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from .source import Source, Span

_BLANK = re.compile(r"\s")
_KEPT = re.compile(r"\S|(?<=[\d.]{2}) (?=\d[\d.])")
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
    """A paragraph's view: blanks and line breaks inside it are left out, since 7 4 7 亿元 and a broken line are one amount.

    A blank between two numbers of several digits stays: they are two.

    >>> view(Source("　　共 7 7 亿元"), Span(0, 10)).text, view(Source("1952 57.5亿元"), Span(0, 11)).text
    ('共77亿元', '1952 57.5亿元')
    """
    folded = source.folded[span.start : span.end]
    text = folded.strip()
    start = span.start + folded.find(text)
    if _BLANK.search(text) is None:
        return View(text, start, None)
    kept = [(m.start(), m[0]) for m in _KEPT.finditer(text)]
    return View("".join(char for _, char in kept), start, [at + start for at, _ in kept])


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
