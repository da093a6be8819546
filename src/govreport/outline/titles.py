"""The title of a report, alone on its line."""

from __future__ import annotations

from .. import regions
from .lines import words


def is_title(text: str) -> bool:
    """Is a line the title of a report, with nothing but a year and a region?

    >>> is_title("2031年大连市政府工作报告"), is_title("关于政府工作报告的决议")
    (True, False)
    """
    named = words()["lines.named"].search(text)
    return named is not None and (not named["place"] or regions.find(named["place"]) is not None)
