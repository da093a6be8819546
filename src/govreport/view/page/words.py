"""What the page says, in Chinese with its English. The words are data: `words.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Word(NamedTuple):
    """A word of the page."""

    zh: str
    en: str


@cache
def table() -> dict[str, dict[str, Word]]:
    """Group → key → word."""
    text = (files(__package__) / "words.toml").read_text(encoding="utf-8")
    return {group: {key: Word(*pair) for key, pair in words.items()} for group, words in tomllib.loads(text).items()}


def word(group: str, key: str) -> Word:
    """The word of a key; the key itself where there is none, as for a kind of problem that is new.

    >>> word("status", "achieved")
    Word(zh='已实现', en='achieved')
    >>> word("problem", "x.y").en
    'x.y'
    """
    return table()[group].get(key) or Word(key, key)


def dictionary(more: dict[str, str]) -> dict[str, str]:
    """Chinese → English, for the script that changes the language, with some more words."""
    return {word.zh: word.en for words in table().values() for word in words.values()} | more
