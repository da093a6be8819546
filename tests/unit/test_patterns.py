"""Every regular expression of the package takes steps in proportion to the text, whatever the text."""

import itertools
import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from matcher import CHARACTERS, Matcher, TooManySteps, items, parsed

SEED = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))[0]
# Run where nothing is compiled yet: all that is handed to `re` from a file of the package, by its import or by reading a report.
COLLECT = """
import importlib, json, pkgutil, re, sys

seen = {}
for name in ("compile", "search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn"):
    def kept(pattern, *more, real=getattr(re, name), **named):
        place = sys._getframe(1)
        while place.f_code.co_filename.endswith("words.py") and "govreport" in place.f_back.f_code.co_filename:
            place = place.f_back
        if isinstance(pattern, str) and "govreport" in place.f_code.co_filename:
            seen.setdefault(pattern, place.f_globals["__name__"])
        return real(pattern, *more, **named)
    setattr(re, name, kept)

import govreport

modules = [importlib.import_module(m.name) for m in pkgutil.walk_packages(govreport.__path__, "govreport.") if "__main__" not in m.name]
govreport.parse(open(sys.argv[1], encoding="utf-8").read())
from govreport import units, words
from govreport.outline import lines

for module in modules:
    for value in [*vars(module).values(), *lines.words().values(), *units._current().after.values()]:
        if isinstance(value, words._Late):
            value.pattern
print(json.dumps(seen))
"""


@cache
def patterns():
    """Pattern → the module that compiles it."""
    done = subprocess.run([sys.executable, "-X", "utf8", "-c", COLLECT, SEED], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


# Patterns that a hostile text makes slow only where they are looked for at every place; they are tried at one place each.
AT_ONE_PLACE = {
    "([^点]+)点": "fullmatch of one numeral",
    "'*[=+": "match at the start of a cell",
    "[\\dA-Za-z]+(?:\\+": "looked for in a coinage, which has 30 characters",
    "(?:[—①-⑳、]|[(]?[一二": "match where a clause begins",
    "(?:回族|达斡尔族": "looked for in the name of a region",
    "(?:打印)|(?:关闭": "match at the start of a short line",
    "[-—－–─·•\\s]*+第?": "fullmatch of a printed row",
    "\\d[G\\dA-Z]*[A-Za-z]": "looked for in a quoted name, which has 16 characters",
    "\\s*\\n\\s*": "looked for in a title, which has two lines",
    "\\d+(?:,\\d{3})*(?:\\.\\d+)?[A-Za-z]": "match where a number stands",
    "(?P<event>[^": "match behind a word of time",
}
LENGTHS = (60, 180)


def repeats(sequence, before=()):
    """Every repetition of more than three times in a pattern, with the items before it."""
    for index, (kind, value) in enumerate(sequence):
        ahead = (*before, *sequence[:index])
        if kind.endswith("REPEAT"):
            if value[1] > 3:
                yield ahead, value[2]
            yield from repeats(items(value[2]), ahead)
        for body in inside(kind, value):
            yield from repeats(items(body), ahead)


def inside(kind, value):
    """The sequences that an item consists of, but for a repetition's."""
    if kind == "SUBPATTERN":
        return [value[3]]
    if kind in ("ASSERT", "ASSERT_NOT"):
        return [value[1]]
    if kind == "ATOMIC_GROUP":
        return [value]
    return value[1] if kind == "BRANCH" else []


def sample(sequence, choice):
    """A text that the items match, but for what they look at around it; of several, one by its number."""
    out = ""
    for kind, value in sequence:
        if kind == "LITERAL":
            out += chr(value)
        elif kind in CHARACTERS:
            fit = [*(chr(v) for k, v in value if str(k) == "LITERAL"), *"甲1a 一\n，"] if kind == "IN" else [*"甲乙"]
            fit = [char for char in fit if CHARACTERS[kind](char, value)]
            out += fit[choice % len(fit)] if fit else chr(value[0][1][0])
        elif kind.endswith("REPEAT"):
            out += sample(items(value[2]), choice) * max(value[0], min(1, value[1]))
        elif kind == "BRANCH":
            out += sample(items(value[1][choice % len(value[1])]), choice)
        elif kind in ("SUBPATTERN", "ATOMIC_GROUP"):
            out += sample(items(inside(kind, value)[0]), choice)
    return out


def hostile(sequence):
    """What to begin a text with and what to repeat in it, for each repetition, and the whole over and over."""
    found = {("", sample(sequence, choice)) for choice in (0, 1)}
    for ahead, body in repeats(sequence):
        found |= {("", sample(items(body), choice)) for choice in (0, 1, 2)} | {(sample(ahead, 0), sample(items(body), 0))}
    return sorted((head, over) for head, over in found if over)


def steps(pattern, text, everywhere):
    """The steps for all matches in a text, or for the one at its start. Compares what is found with what `re` finds."""
    matcher, found, at = Matcher(parsed(pattern), text), [], 0
    if not everywhere:
        end = matcher.match(0)
        real = re.match(pattern, text)
        assert end == (None if real is None else real.end())
        return matcher.steps
    while at <= len(text) and (span := matcher.search(at)) is not None:
        found.append(span)
        at = span[1] + (span[0] == span[1])
    assert found[:3] == [m.span() for m in itertools.islice(re.finditer(pattern, text), 3)]
    return matcher.steps


def growth(pattern, everywhere):
    """How many times the steps grow at most when the text is three times as long, and by which text."""
    worst = 0, ""
    for head, over in hostile(parsed(pattern)):
        try:
            taken = [steps(pattern, head + over * (length // len(over) + 1) + "\0", everywhere) for length in LENGTHS]
        except TooManySteps:
            return float("inf"), head + over
        worst = max(worst, (taken[1] / (taken[0] + 100), head + over))
    return worst


REPEATING = sorted(pattern for pattern in patterns() if list(repeats(parsed(pattern))))


def test_there_are_patterns():
    assert len(patterns()) > 250
    assert len(REPEATING) > 60


@pytest.mark.parametrize("pattern", REPEATING, ids=lambda pattern: f"{patterns()[pattern]}:{pattern[:20]}")
def test_a_pattern_takes_steps_in_proportion(pattern):
    at_one_place = [start for start in AT_ONE_PLACE if pattern.startswith(start)]
    for everywhere in (True, False):
        times, text = growth(pattern, everywhere)
        if at_one_place and everywhere:
            assert times > 5, f"{at_one_place} need not be on the list"
        else:
            assert times < 4.5, f"{times:.1f} times the steps for a text of three times the length: {text!r}…"


def test_the_matcher_knows_a_slow_pattern():
    """Repetition in repetition, one behind another, and one that is begun at every place."""
    assert growth("(?:a|b|ab)*c", False)[0] > 50
    assert growth("(?:a+,?)*c", False)[0] > 50
    assert growth(r"\s*,?\s*;", False)[0] > 5
    assert growth("a+b", True)[0] > 5
    assert growth("a+b", False)[0] < 4.5
