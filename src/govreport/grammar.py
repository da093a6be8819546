"""The only module that touches Lark.

Every grammar in `grammars/` is a grammar over word classes, not characters: a stage's scanner classifies its words (one
terminal per class, `%declare`d in the grammar), and the grammar decides what the sequence of classes means. A report uses
few different sequences, so `derive` keeps each one's derivation: each shape is decided once per process.

To import Lark and to have it make the tables of four grammars takes as long as a hundred short reports. So the tables that it
made stand beside the grammars (`tools/make_tables.py` writes them), each with the checksum of its grammar: a grammar that was
edited since has its table made anew, by Lark, in every process.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from . import lalr, package_data
from .lalr import Tree

if TYPE_CHECKING:
    from lark import Lark

Shape = tuple[str, ...]


def text(name: str) -> str:
    """The text of a grammar.

    >>> "%declare" in text("quantity")
    True
    """
    return package_data.text("grammars", f"{name}.lark")


def parse(name: str, shape: Sequence[str]) -> Tree | None:
    """The derivation of a sequence of word classes, or None where the grammar has none.

    The leaves are tokens: `.type` is the word class, `.value` its index in the sequence.

    >>> parse("period", ["MONTH", "DAY"])
    Tree(data='part', children=[Tree(data='day', children=[Token(type='MONTH', value=0), Token(type='DAY', value=1)])])
    """
    return lalr.parse(table(name), shape)


@lru_cache(maxsize=8192)
def derive(name: str, shape: Shape) -> Tree | None:
    """`parse`, remembered: the derivation of a shape is decided once. Treat the tree as read-only."""
    return parse(name, shape)


@cache
def table(name: str) -> lalr.Table:
    """The LALR table of a grammar: the one that stands beside it, or what Lark makes of a grammar that has changed."""
    import json

    source = text(name)
    made = json.loads(package_data.text("grammars", f"{name}.json"))
    if made["checksum"] != checksum(source):
        made = compiled(source)
    return lalr.Table([lalr.Rule(*rule) for rule in made["rules"]], made["states"], made["end"])


def checksum(source: str) -> int:
    """What tells a grammar from its earlier text."""
    from zlib import crc32

    return crc32(source.encode())


def lark(source: str) -> Lark:
    """Lark's own parser for the text of a grammar, which takes a sequence of class names too."""
    from lark import Lark, Token
    from lark.lexer import Lexer

    class Classes(Lexer):
        """A lexer whose input is already classified."""

        def __init__(self, lexer_conf: Any) -> None:
            pass

        def lex(self, data: Sequence[str]) -> Iterator[Token]:  # type: ignore[override]
            for index, kind in enumerate(data):
                yield Token(kind, index)

    return Lark(source, parser="lalr", lexer=Classes, maybe_placeholders=False)


def compiled(source: str) -> dict[str, Any]:
    """The table that Lark makes of the text of a grammar, as plain values, with the text's checksum.

    The states are numbered as one comes to them from the first: Lark's own numbers differ from process to process.
    """
    from lark.grammar import Rule
    from lark.lexer import TerminalDef

    made, memo = lark(source).memo_serialize([TerminalDef, Rule])
    rules = {rule["@"]: at for at, rule in enumerate(made["rules"])}
    table = made["parser"]["parser"]
    numbers = {table["start_states"]["start"]: 0}
    states: list[dict[str, int]] = []
    while len(states) < len(numbers):
        row = table["states"][list(numbers)[len(states)]]
        states.append({})
        for symbol, (reduces, to) in sorted((table["tokens"][key], step) for key, step in row.items()):
            states[-1][symbol] = ~rules[to["@"]] if reduces else numbers.setdefault(to, len(numbers))
    end = numbers[table["end_states"]["start"]]
    return {"checksum": checksum(source), "end": end, "rules": [_rule(memo[id]) for id in rules], "states": states}


def _rule(rule: dict[str, Any]) -> lalr.Rule:
    origin, alias, symbols = rule["origin"]["name"], rule["alias"], rule["expansion"]
    spliced = [at for at, symbol in enumerate(symbols) if symbol["__type__"] == "NonTerminal" and symbol["name"].startswith("_")]
    return lalr.Rule(origin, len(symbols), alias or origin, rule["options"]["expand1"] and not alias, spliced)
