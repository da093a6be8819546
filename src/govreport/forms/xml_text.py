"""XML as text: escaped by the standard library, one block a line, and nothing in it that XML cannot hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from xml.etree.ElementTree import TreeBuilder, tostring

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """A text with what XML cannot hold shown by a character that it can: ␌ for a form feed, � for a lone surrogate.

    >>> clean("增长\\x0c5%\\ud800")
    '增长␌5%�'
    """
    return _FORBIDDEN.sub(lambda m: chr(0x2400 + ord(m[0])) if m[0] < " " else "\ufffd", text)


class Xml:
    """A document as it is written. A name may have a prefix, whose namespace the root declares as an attribute.

    >>> xml = Xml()
    >>> with xml.block("p"):
    ...     xml.text("5 < ")
    ...     with xml.inline("quantity", {"normalized": "6"}):
    ...         xml.text("6")
    >>> print(xml.document(), end="")
    <?xml version="1.0" encoding="UTF-8"?>
    <p>5 &lt; <quantity normalized="6">6</quantity></p>
    """

    def __init__(self) -> None:
        self._builder = TreeBuilder()
        self._begun = False
        self._held = False  # has a block ended since the last one began?

    @contextmanager
    def block(self, name: str, attributes: Mapping[str, str] | None = None) -> Iterator[None]:
        """An element that begins on a line of its own, for the length of a `with` block."""
        if self._begun:
            self._builder.data("\n")
        self._begun, self._held = True, False
        with self.inline(name, attributes):
            yield
            if self._held:
                self._builder.data("\n")
        self._held = True

    @contextmanager
    def inline(self, name: str, attributes: Mapping[str, str] | None = None) -> Iterator[None]:
        """An element within a line of text, for the length of a `with` block."""
        self._builder.start(name, {key: clean(value) for key, value in (attributes or {}).items()})
        yield
        self._builder.end(name)

    def empty(self, name: str, attributes: Mapping[str, str] | None = None) -> None:
        """An element with nothing in it, on a line of its own."""
        with self.block(name, attributes):
            pass

    def text(self, text: str) -> None:
        """Characters."""
        self._builder.data(clean(text))

    def document(self) -> str:
        """The whole, with its declaration."""
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(self._builder.close(), encoding="unicode")}\n'
