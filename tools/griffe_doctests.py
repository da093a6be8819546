"""For the site: the examples of a docstring become blocks of code. Griffe knows them only beneath a heading of their own."""

from __future__ import annotations

import re
from typing import Any

import griffe

_EXAMPLES = re.compile(r"(?:^[ ]*(?:>>>|\.\.\.).*\n(?:^(?![ ]*$).*\n)*)+", re.MULTILINE)


class Doctests(griffe.Extension):
    """Puts a fence around each run of lines that begins with >>>."""

    def on_object(self, *, obj: griffe.Object, **_: Any) -> None:
        if obj.docstring is not None:
            obj.docstring.value = fenced(obj.docstring.value)


def fenced(docstring: str) -> str:
    """The docstring with its examples in fences."""
    return _EXAMPLES.sub(lambda found: f"```pycon\n{found[0]}```\n", docstring + "\n")
