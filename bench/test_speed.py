"""What the library takes on real reports, and others on the same texts; pytest-benchmark's suite, which `table.py` runs.

A round goes over all texts, which are new in each: nothing that was remembered of a text can help. What others do not do is said
beside their names: none of them reads an outline, a subject or a status.
"""

import importlib
import itertools
from importlib.metadata import version

import pytest
from floor import floor, texts

import govreport

TEXTS = texts([])
FRESH = itertools.count(1)


def whole(text):
    """All that a user can ask of a report, so that nothing is put off."""
    report = govreport.parse(text)
    return len(report.claims), len(report.facts), sum(1 for _ in report.leaves()), [s.heading for p in report.parts for s in p.sections]


OURS = {
    "floor": lambda: floor,
    "govreport: the whole report": lambda: whole,
    "govreport: find_quantities": lambda: govreport.find_quantities,
    "govreport: parse and to_dict": lambda: lambda text: govreport.parse(text).to_dict(),
}


def chinese2digits():
    return importlib.import_module("chinese2digits").takeNumberFromString


def cn2an():
    transform = importlib.import_module("cn2an").transform
    return lambda text: transform(text, "cn2an")


def jionlp():
    return importlib.import_module("jionlp").ner.extract_money


def wetext():
    normalize = importlib.import_module("wetext").Normalizer(lang="zh", operator="itn").normalize
    # It is made for utterances; a whole report at once takes it twice as long.
    return lambda text: [normalize(line) for line in text.splitlines()]


def recognizers():
    number = importlib.import_module("recognizers_number")
    return lambda text: number.recognize_number(text, number.Culture.Chinese)


# Whom, what it finds, the distribution that has it, what makes the function, rounds.
OTHERS = [
    ("chinese2digits", "numbers", "chinese2digits", chinese2digits, 3),
    ("cn2an.transform", "numbers, made Arabic", "cn2an", cn2an, 3),
    ("JioNLP extract_money", "sums of money", "jionlp", jionlp, 3),
    ("Recognizers-Text number", "numbers", "recognizers-text-number", recognizers, 1),
    ("WeText", "numbers, dates, units, made Arabic", "wetext", wetext, 1),
]


def measure(benchmark, function, rounds):
    def fresh():
        return ([text + "\n" * next(FRESH) for text in TEXTS],), {}

    function(TEXTS[0])  # what is loaded at first use
    benchmark.extra_info["texts"] = len(TEXTS)
    benchmark.extra_info["characters"] = sum(map(len, TEXTS))
    benchmark.pedantic(lambda texts: [function(text) for text in texts], setup=fresh, rounds=rounds)


@pytest.mark.parametrize("name", OURS)
def test_ours(benchmark, name):
    benchmark.extra_info["name"] = name
    measure(benchmark, OURS[name](), 9)


@pytest.mark.filterwarnings("ignore")  # of theirs
@pytest.mark.parametrize(("name", "finds", "distribution", "made", "rounds"), OTHERS, ids=[other[0] for other in OTHERS])
def test_others(benchmark, name, finds, distribution, made, rounds):
    try:
        function = made()
    except ImportError as error:
        pytest.skip(f"{name} is not installed (the extra bench brings it): {error}")
    benchmark.extra_info["name"] = f"{name} {version(distribution)}: {finds}"
    measure(benchmark, function, rounds)
