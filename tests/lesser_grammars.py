"""A grammar without one of its alternatives, or without a part that a rule may go without, to see which texts need it."""

import re
from collections.abc import Iterator

_RULE = re.compile(r"\??\w+:|\s+\|")
_PART = re.compile(r"\([^()]*\)|\w+")


def without_alternatives(text: str) -> Iterator[tuple[str, str]]:
    """Each alternative of a rule that has more than one, with the grammar as it is without it."""
    lines = text.splitlines()
    body = [i for i, line in enumerate(lines) if _RULE.match(line)]
    for at, following in zip(body, [*body[1:], None], strict=True):
        rule = lines[at].partition("//")[0].strip()
        first = not lines[at].startswith(" ")
        if first and (following is None or not lines[following].startswith(" ")):
            continue  # the rule has no other
        less = list(lines)
        less[at] = ""
        if first and following is not None:
            less[following] = rule[: rule.index(":") + 1] + less[following].replace("|", "", 1)
        yield rule, "\n".join(less)


def without_parts(text: str) -> Iterator[tuple[str, str]]:
    """Each member of an inline choice, and each part that may be missing or be there many times, with the grammar without it."""
    lines = text.splitlines()
    for at, line in enumerate(lines):
        rule = line.partition("//")[0].rstrip()
        head = _RULE.match(rule)
        for m in _PART.finditer(rule.partition("->")[0], head.end()) if head else ():
            start, end = m.span()
            less = []
            if rule[end : end + 1] in ("?", "*"):
                less.append((m[0], rule[:start] + rule[end + 1 :]))
            if "|" in m[0]:
                members = m[0][1:-1].split("|")
                rests = ("|".join(members[:i] + members[i + 1 :]) for i in range(len(members)))
                less += [(member, f"{rule[:start]}({rest}){rule[end:]}") for member, rest in zip(members, rests, strict=True)]
            for what, changed in less:
                yield f"{rule.strip()} less {what.strip()}", "\n".join([*lines[:at], changed, *lines[at + 1 :]])
