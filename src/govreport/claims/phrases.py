"""What the claim grammar says of a sequence of word classes: its phrases, with the place of each role in the sequence.

The derivation of a sequence is decided once by Lark (`grammars/claim.lark`) and kept here in a form that is quick to apply.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import attrs

from .. import grammar
from ..lalr import Tree


class Phrase(NamedTuple):
    """One amount and what is said of it; every number is an index into the clause's tokens.

    `thing` is what stands before the verb, `inner` what stands between verb and amount, `behind` what stands behind the
    amount; `done` says that a verb of arrival follows. `mode` is EACH, ALL or "" (None: as in the phrase before).
    """

    rule: str
    amount: int
    verb: int | None
    mode: str | None
    thing: tuple[int, ...]
    inner: tuple[int, ...]
    behind: tuple[int, ...]
    done: bool


@attrs.frozen(kw_only=True)
class Shape:
    """What the sequence of a clause's word classes says: its phrases in order, and what else can be told from it alone.

    `amounts` is the number of amounts that are measured or ranked, or of the members of a list each of which has its own change
    (`has_pairs`: A、B(分别)由3家、5家增加到6家、8家); `mark` the index of the first mark of a list (or the length). `has_from` says that
    a change names where it came from, `has_class` that a name holds a class (10亿元以上项目); `is_list` that it is one name and a list
    of amounts, `is_changes` that it is a list of changes or gaps of what stands before it, `opens_with_two` that it begins with two
    amounts, `arrives` that it ends with a verb of arrival, or one word before that.
    """

    phrases: tuple[Phrase, ...]
    amounts: int
    mark: int
    has_from: bool
    has_class: bool
    has_pairs: bool
    is_list: bool
    is_changes: bool
    opens_with_two: bool
    arrives: bool


@lru_cache(maxsize=8192)
def of(classes: tuple[str, ...]) -> Shape | None:
    """What a sequence of word classes says; None where the grammar has no rule for it.

    >>> [(p.rule, p.thing, p.amount) for p in of(("N", "Q", "LIST", "RISE", "Q")).phrases]
    [('stated', (0,), 1), ('grew', (), 4)]
    """
    tree = grammar.parse("claim", classes)
    if tree is None:
        return None
    phrases = tuple(_phrase(t) for t in _split(tree.subtrees()[0]))
    amounts = _amounts(classes, phrases)
    members = _members(classes, amounts)
    return Shape(
        phrases=phrases,
        amounts=members or amounts,
        mark=classes.index("LIST") if "LIST" in classes else len(classes),
        has_from="FROM" in classes,
        has_class="T" in classes,
        has_pairs=members > 0,
        is_list=_is_list(phrases),
        is_changes=_is_changes(phrases),
        opens_with_two=classes[:2] == ("Q", "Q"),
        arrives="DONE" in classes[-2:],
    )


def _amounts(classes: tuple[str, ...], phrases: Sequence[Phrase]) -> int:
    """How many amounts are handed out: all of a clause, but none of what has a name or an object of its own behind a list with 分别
    (出口、进口分别增长8%、9%、投资增长5%), or that is handed out once more (A、B分别新增5家、6家、分别达到12家、13家)."""
    each = next((i for i, p in enumerate(phrases) if p.mode == "EACH" and p.thing), len(phrases))
    others = phrases[each + 2 :]
    own = next((p for p in others if p.thing or p.mode == "EACH" or (p.inner and p.rule in ("added", "done"))), None)
    end = len(classes) if own is None else min((*own.thing, *own.inner, own.amount))
    return sum(kind in ("Q", "R") for kind in classes[:end])


def _members(shape: tuple[str, ...], amounts: int) -> int:
    """How many members a list has of which each changes from its own amount to its own; 0 where there is no such list."""
    if "FROM" not in shape or "TO" not in shape:
        return 0
    ends = shape[shape.index("FROM") : shape.index("TO")]
    first = ends.count("Q") + ends.count("R")
    return first if first > 1 and amounts % first == 0 else 0


def _is_list(phrases: Sequence[Phrase]) -> bool:
    """Is one name followed by nothing but a list of amounts: 公路、铁路里程300公里和80公里, 进口、出口增长5%、6%?"""
    framed = phrases[0].rule == "window" and not phrases[0].thing  # 近三年 压减煤炭、钢铁产能5万吨、8万吨
    first, *others = phrases[framed:] or phrases
    following = "ranked" if first.rule == "ranked" else "stated"  # 粮食、油料产量居全国第三、第五位
    named = not first.behind and first.rule in _OF_NAMED
    return named and bool(others) and all(p.rule == following and not (p.thing or p.inner or p.behind or p.mode) for p in others)


_OF_ACTS = {"done", "done_counted", "added", "added_counted", "grew_object", "fell_object"}
_OF_NAMED = frozenset(_OF_ACTS | {"stated", "reached", "grew", "fell", "changed_to", "ranked", "shared", "gap"})


def _is_changes(phrases: Sequence[Phrase]) -> bool:
    """Is there a list of amounts for what was named before: 增长8%、12%; 占计划的102%和108%; 居全省第2位和第3位?"""
    first, *others = phrases
    plain = first.rule in ("grew", "fell", "changed_to", "reached", "added_counted") and not first.inner
    bare = (plain or (first.rule in _OF_OTHERS and not first.mode)) and not (first.thing or first.behind)
    goes_on = "ranked" if first.rule == "ranked" else "stated"
    return bare and bool(others) and all(p.rule == goes_on and p.verb is None and not (p.thing or p.behind) for p in others)


_OF_OTHERS = ("gap", "shared", "ranked")  # their object is what one is set against, no name of one's own


def _split(tree: Tree) -> Iterator[Tree]:
    """The subtrees of the phrases, from left to right."""
    stack, out = [tree], []
    while stack:
        node = stack.pop()
        if node.data == "clause":
            stack += node.subtrees()
        else:
            out.append(node)
    yield from reversed(out)


def _phrase(tree: Tree) -> Phrase:
    mode: str | None = None if tree.data != "phrase" else ""
    thing: tuple[int, ...] = ()
    said = tree
    if tree.data in ("phrase", "more"):
        said = tree.subtrees()[-1]
        for child in tree.children[:-1]:
            if isinstance(child, Tree):
                thing = _places(child)
            else:
                mode = child.type
    tokens = said.tokens()
    parts = {t.data: t for t in said.subtrees()}
    after = parts.get("after")
    behind = tuple(t.value for t in tokens if t.type == "N")
    for child in after.children if after is not None else ():
        behind = _places(child) if isinstance(child, Tree) else behind
    return Phrase(
        rule=said.data,
        amount=next(t.value for t in tokens if t.type in ("Q", "R", "D", "C")),
        verb=next((t.value for t in tokens if t.type not in ("Q", "R", "D", "C", "N")), None),
        mode=mode,
        thing=thing,
        inner=_places(parts["thing"]) if "thing" in parts else (),
        behind=behind,
        done=after is not None and bool(after.tokens()),
    )


def _places(tree: Tree) -> tuple[int, ...]:
    return tuple(leaf.value for leaf in tree.tokens())
