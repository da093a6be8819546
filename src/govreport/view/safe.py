"""Characters of a report that are shown to people must not do anything."""

from __future__ import annotations

import io
import re
from typing import IO

_BLANK = re.compile(r"\s+")
# What could move the cursor or turn the reading direction must not reach a terminal or a page from a file.
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def safe(text: str) -> str:
    """One line of text without control characters.

    >>> safe("增长\\n 5%\\x1b[31m")
    '增长 5%�[31m'
    """
    return _UNSAFE.sub("�", _BLANK.sub(" ", text))


class SafeLines(io.TextIOBase):
    """A stream that takes lines of data to a terminal, without their control characters; in a file or pipe they are data.

    >>> import sys
    >>> _ = SafeLines(sys.stdout).write("增长\\x1b[31m\\n5%\\n")
    增长�[31m
    5%
    """

    def __init__(self, out: IO[str]) -> None:
        self._out = out

    def write(self, text: str) -> int:
        """Write a text, which may have line feeds and tabs."""
        return self._out.write(_UNSAFE.sub("�", text))
