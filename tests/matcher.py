"""A backtracking matcher that counts its steps, over the trees that `re` parses patterns into.

`re` tells nobody how many steps it takes, and a clock tells it only roughly. This one takes the steps that a backtracking matcher
takes, without the shortcuts of `re`: what is linear here is linear there. It finds what `re` finds, which its tests compare.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

Item = tuple[str, Any]


class TooManySteps(Exception):
    """A pattern takes more steps on a text than it may."""


def parsed(pattern: str) -> tuple[Item, ...]:
    """The items of a pattern, each with the name of its kind."""
    return items(re._parser.parse(pattern))


@cache
def items(sequence: Any) -> tuple[Item, ...]:
    """The items of a sequence."""
    return tuple((str(kind), value) for kind, value in sequence)


@cache
def member(char: str, members: tuple[Item, ...]) -> bool:
    """Is a character in a set?"""
    found = negated = False
    for kind, value in members:
        kind = str(kind)
        if kind == "NEGATE":
            negated = True
        elif kind == "LITERAL":
            found |= ord(char) == value
        elif kind == "RANGE":
            found |= value[0] <= ord(char) <= value[1]
        else:
            found |= re.match(CATEGORIES[str(value)], char) is not None
    return found != negated


CATEGORIES = {
    "CATEGORY_DIGIT": r"\d", "CATEGORY_NOT_DIGIT": r"\D", "CATEGORY_SPACE": r"\s", "CATEGORY_NOT_SPACE": r"\S",
    "CATEGORY_WORD": r"\w", "CATEGORY_NOT_WORD": r"\W",
}  # fmt: skip
CHARACTERS: dict[str, Callable[[str, Any], bool]] = {
    "LITERAL": lambda char, value: ord(char) == value,
    "NOT_LITERAL": lambda char, value: ord(char) != value,
    "ANY": lambda char, value: char != "\n",
    "IN": lambda char, value: member(char, tuple(value)),
}


class Matcher:
    """One pattern on one text. `steps` counts the items that were tried."""

    def __init__(self, pattern: tuple[Item, ...], text: str, most: int = 10**6) -> None:
        self.pattern, self.text, self.most, self.steps = pattern, text, most, 0
        self.groups: dict[int, tuple[int, int]] = {}

    def match(self, at: int) -> int | None:
        """The end of the match at a place."""
        self.groups = {}
        return next(self.sequence(self.pattern, 0, at), None)

    def search(self, start: int = 0) -> tuple[int, int] | None:
        """The first match from a place on."""
        for at in range(start, len(self.text) + 1):
            end = self.match(at)
            if end is not None:
                return at, end
        return None

    def sequence(self, sequence: tuple[Item, ...], index: int, at: int) -> Iterator[int]:
        """The places where the items from an index on may end, in the order in which `re` tries them."""
        while index < len(sequence):
            op, value = sequence[index]
            self.steps += 1
            if self.steps > self.most:
                raise TooManySteps
            test = CHARACTERS.get(op)
            if test is None:
                break
            if at >= len(self.text) or not test(self.text[at], value):
                return
            at, index = at + 1, index + 1
        if index == len(sequence):
            yield at
            return
        for end in getattr(self, "ends_" + op.lower())(value, at):
            yield from self.sequence(sequence, index + 1, end)

    def whole(self, value: Any, at: int) -> Iterator[int]:
        return self.sequence(items(value), 0, at)

    # --- the kinds of items: the places where each may end ---

    def ends_subpattern(self, value: Any, at: int) -> Iterator[int]:
        group, _, _, body = value
        for end in self.whole(body, at):
            if group is None:
                yield end
                continue
            before = self.groups.get(group)
            self.groups[group] = (at, end)
            yield end
            if before is None:  # what follows did not match: the group did not, either
                self.groups.pop(group, None)
            else:
                self.groups[group] = before

    def ends_branch(self, value: Any, at: int) -> Iterator[int]:
        for body in value[1]:
            yield from self.whole(body, at)

    def ends_atomic_group(self, value: Any, at: int) -> Iterator[int]:
        end = next(self.whole(value, at), None)
        if end is not None:
            yield end

    def ends_assert(self, value: Any, at: int) -> Iterator[int]:
        if self.ahead(value, at):
            yield at

    def ends_assert_not(self, value: Any, at: int) -> Iterator[int]:
        if not self.ahead(value, at):
            yield at

    def ahead(self, value: Any, at: int) -> bool:
        direction, body = value
        start = at if direction > 0 else at - body.getwidth()[0]
        return start >= 0 and next(self.whole(body, start), None) is not None

    def ends_at(self, value: Any, at: int) -> Iterator[int]:
        holds = {
            "AT_BEGINNING": at == 0,
            "AT_BEGINNING_STRING": at == 0,
            "AT_END": at == len(self.text) or (at == len(self.text) - 1 and self.text[at] == "\n"),
            "AT_END_STRING": at == len(self.text),
        }
        if holds[str(value)]:
            yield at

    def ends_groupref(self, value: Any, at: int) -> Iterator[int]:
        start, end = self.groups.get(value, (0, -1))
        if end >= start and self.text.startswith(self.text[start:end], at):
            yield at + end - start

    def ends_groupref_exists(self, value: Any, at: int) -> Iterator[int]:
        group, matched, unmatched = value
        body = matched if group in self.groups else unmatched
        yield from [at] if body is None else self.whole(body, at)

    def ends_max_repeat(self, value: Any, at: int) -> Iterator[int]:
        least, most, body = value
        sequence = items(body)
        if len(sequence) == 1 and sequence[0][0] in CHARACTERS:  # one character over and over: no recursion
            end, limit = at, min(len(self.text), at + most)
            test, wanted = CHARACTERS[sequence[0][0]], sequence[0][1]
            while end < limit and test(self.text[end], wanted):
                end += 1
            self.steps += end - at
            yield from range(end, at + least - 1, -1)
            return
        yield from self.repeated(sequence, least, most, at, 0)

    def repeated(self, sequence: tuple[Item, ...], least: int, most: int, at: int, times: int) -> Iterator[int]:
        if times < most:
            for end in self.sequence(sequence, 0, at):
                if end > at or times < least:
                    yield from self.repeated(sequence, least, most, end, times + 1)
        if times >= least:
            yield at

    def ends_min_repeat(self, value: Any, at: int) -> Iterator[int]:
        least, most, body = value
        yield from self.lazily(items(body), least, most, at, 0)

    def lazily(self, sequence: tuple[Item, ...], least: int, most: int, at: int, times: int) -> Iterator[int]:
        if times >= least:
            yield at
        if times < most:
            for end in self.sequence(sequence, 0, at):
                if end > at or times < least:
                    yield from self.lazily(sequence, least, most, end, times + 1)

    def ends_possessive_repeat(self, value: Any, at: int) -> Iterator[int]:
        end = next(self.ends_max_repeat(value, at), None)
        if end is not None:
            yield end
