"""The form of a slogan or set name, and what it counts where the report lists it."""

from __future__ import annotations

import re

from .numerals import mixed
from .vocabulary import CoinageKind
from .words import any_of, late

_SUM = re.compile(r"[\dA-Za-z]+(?:\+[\dA-Za-z]+)+")
_COUNTED = re.compile(r"“?(?P<number>[两二三四五六七八九十]|\d{1,2})(?:大|个|项|张|条|种|篇|场|方面|类|化|新)")
# Words that are no part of the first member of a list: 加快建设 科创走廊、…三大平台.
_BEFORE = late(lambda: f"(?:{any_of('names', 'member_hows')}){{0,2}}{any_of('names', 'member_verbs')}以?")
_SUMMED, _SUMMED_REACH = re.compile("(?:等|等?为(?:主|主体|主导|代表|重点|支撑|特色|核心|龙头|骨干)的)$"), 6
_OBJECT = late(lambda: f"{any_of('names', 'set_verbs')}$")
# A list is read from its end, which is known: its start would have to be looked for everywhere. Its first item has words before it.
_PLAIN = "[^，。；：、！？“”]"
_ITEM = re.compile(f"(?=[^，。；：、！？“]){_PLAIN}{{0,16}}(?:”[^”]{{1,16}}“)?(?=、)")
_FIRST = re.compile(f"(?:{_PLAIN}{{0,16}}”[^”]{{1,16}}“{_PLAIN}{{0,10}}|{_PLAIN}{{1,24}}+(?![“”]))(?!、)")


def classify(text: str, start: int, end: int) -> tuple[CoinageKind, tuple[tuple[int, int], ...]]:
    """The kind of a coinage, and the places of its members: a list of as many directly before it.

    >>> text = "聚焦教育、医疗、养老“三大难题”"
    >>> kind, members = classify(text, 10, 16)
    >>> str(kind), [text[a:b] for a, b in members]
    ('counted', ['教育', '医疗', '养老'])
    """
    name = text[start:end]
    if "+" in name and _SUM.search(name):
        return CoinageKind.SUM, ()
    counted = _COUNTED.match(name)
    if counted is None:
        return CoinageKind.QUOTED if name[0] == "“" else CoinageKind.PATTERN, ()
    return CoinageKind.COUNTED, _members(text, start, int(mixed(counted["number"])))


def _members(text: str, end: int, number: int) -> tuple[tuple[int, int], ...]:
    """The last `number` items of a list that ends where the coinage begins; the first may have words before it, so it is cut to
    the length of a name."""
    summed = _SUMMED.search(text, max(0, end - _SUMMED_REACH), end)
    stop = end if summed is None else summed.start()
    head = max(0, stop - 17 * number - 10)
    if number < 2 or text.count("、", head, stop) < number - 1 or _OBJECT.search(text, head, stop) is not None:
        return ()
    behind, at, spans = text[head:stop][::-1], 0, []
    for left in range(number - 1, -1, -1):
        item = (_ITEM if left else _FIRST).match(behind, at)
        if item is None:
            return ()
        spans.append((stop - item.end(), stop - at))
        at = item.end() + 1
    spans.reverse()
    first, *others = [_BEFORE.match(text[start:stop]) for start, stop in spans]
    # 优化环境、深化改革、强化创新三大任务 are named by their verbs
    if first is not None and first.end() < len(first.string) and (not any(others) or _BEFORE.match(first.string, first.end()) is not None):
        spans[0] = (spans[0][0] + first.end(), spans[0][1])
    return tuple(spans)
