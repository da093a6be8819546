"""The only module that touches Lark.

Every grammar in `grammars/` is a grammar over word classes, not characters: a stage's scanner classifies its words (one
terminal per class, `%declare`d in the grammar), and the grammar decides what the sequence of classes means. A report uses
few different sequences, so `derive` keeps each one's derivation: Lark decides each shape once per process.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lark import Lark, Tree

Shape = tuple[str, ...]


def text(name: str) -> str:
    """The text of a grammar.

    >>> "%declare" in text("quantity")
    True
    """
    from importlib.resources import files

    return (files("govreport.grammars") / f"{name}.lark").read_text(encoding="utf-8")


@cache
def parser(name: str, start: str = "start") -> Lark:
    """The LALR parser of a grammar, built at first use. It takes a sequence of class names and numbers its tokens."""
    from lark import Lark, Token
    from lark.lexer import Lexer

    class Classes(Lexer):
        """A lexer whose input is already classified."""

        def __init__(self, lexer_conf: Any) -> None:
            pass

        def lex(self, data: Sequence[str]) -> Iterator[Token]:  # type: ignore[override]
            for index, kind in enumerate(data):
                yield Token(kind, index)

    return Lark(text(name), parser="lalr", lexer=Classes, start=start, maybe_placeholders=False)


def parse(name: str, shape: Sequence[str], start: str = "start") -> Tree[Any] | None:
    """The derivation of a sequence of word classes, or None where the grammar has none.

    The leaves are Lark tokens: `.type` is the word class, `.value` its index in the sequence.
    """
    from lark.exceptions import UnexpectedInput

    try:
        return parser(name, start).parse(shape)
    except UnexpectedInput:
        return None


@lru_cache(maxsize=8192)
def derive(name: str, shape: Shape, start: str = "start") -> Tree[Any] | None:
    """`parse`, remembered: the derivation of a shape is decided once. Treat the tree as read-only."""
    return parse(name, shape, start)
