"""Walks an LALR table over a sequence of word classes: the part of a parser that is needed when there is a table already.

The tables are Lark's, made from `grammars/*.lark` (see `grammar.py`), and so are the rules for the shape of a tree; a property
test holds that Lark's own parser gives the same tree for every sequence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, cast

END = "$END"


class Token(NamedTuple):
    """A leaf of a derivation: a word class, and its index in the sequence."""

    type: str
    value: int


class Tree(NamedTuple):
    """An inner node of a derivation: the alias or the name of its rule, and the nodes beneath."""

    data: str
    children: list[Tree | Token]

    def subtrees(self) -> list[Tree]:
        """The nodes directly beneath, in order.

        >>> Tree("pair", [Token("A", 0), Tree("one", [Token("B", 1)])]).subtrees()
        [Tree(data='one', children=[Token(type='B', value=1)])]
        """
        return [child for child in self.children if isinstance(child, Tree)]

    def tokens(self) -> list[Token]:
        """The tokens directly beneath, in order.

        >>> Tree("pair", [Token("A", 0), Tree("one", [Token("B", 1)])]).tokens()
        [Token(type='A', value=0)]
        """
        return [child for child in self.children if isinstance(child, Token)]

    def leaves(self) -> Iterator[Token]:
        """The tokens beneath, in order."""
        for child in self.children:
            if isinstance(child, Tree):
                yield from child.leaves()
            else:
                yield child


class Rule(NamedTuple):
    """What is made when a rule of `size` symbols is complete, to go on from where the symbol `origin` leads."""

    origin: str
    size: int
    name: str
    single: bool  # a node of one child is that child: `?name` in the grammar
    spliced: Sequence[int]  # the symbols whose children take their place: `_name` in the grammar, and what Lark made of a `*`


class Table(NamedTuple):
    """State → symbol → the state to go to, or ~ the index of the rule that is complete."""

    rules: Sequence[Rule]
    states: Sequence[Mapping[str, int]]
    end: int  # where the symbol `start` leads from state 0


def parse(table: Table, classes: Iterable[str]) -> Tree | None:
    """The derivation of a sequence of word classes, or None where the grammar has none.

    >>> pair = Rule("start", 2, "pair", False, ())
    >>> table = Table([pair], [{"A": 1, "start": 3}, {"B": 2}, {END: ~0}, {}], end=3)
    >>> parse(table, ["A", "B"])
    Tree(data='pair', children=[Token(type='A', value=0), Token(type='B', value=1)])
    >>> parse(table, ["A"]) is None
    True
    """
    rules, steps = table.rules, table.states
    states = [0]
    nodes: list[Any] = []
    for index, kind in enumerate((*classes, END)):
        while (step := steps[states[-1]].get(kind, 0)) < 0:
            rule = rules[~step]
            at = len(nodes) - rule.size
            node = _node(rule, nodes[at:])
            del nodes[at:], states[at + 1 :]
            nodes.append(node)
            states.append(steps[states[-1]][rule.origin])
            if kind == END and states[-1] == table.end:
                return cast(Tree, node)
        if step == 0:  # nothing leads back to the first state
            return None
        states.append(step)
        nodes.append(Token(kind, index))
    return None


def _node(rule: Rule, parts: list[Any]) -> Tree | Token:
    if rule.spliced:
        children: list[Any] = []
        for at, part in enumerate(parts):
            if at not in rule.spliced:
                children.append(part)
            elif children:
                children += part.children
            else:
                children = part.children  # which nothing else holds: a long row grows in place, in linear time
    else:
        children = parts
    return children[0] if rule.single and len(children) == 1 else Tree(rule.name, children)
