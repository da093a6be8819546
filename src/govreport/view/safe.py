"""Characters of a report that are shown to people must not do anything."""

from __future__ import annotations

import re

_BLANK = re.compile(r"\s+")
# What could move the cursor or turn the reading direction must not reach a terminal or a page from a file.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def safe(text: str) -> str:
    """One line of text without control characters.

    >>> safe("增长\\n 5%\\x1b[31m")
    '增长 5%�[31m'
    """
    return _UNSAFE.sub("�", _BLANK.sub(" ", text))
