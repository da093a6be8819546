"""What each stage of a parse costs, as a multiple of one pass of a large compiled pattern over the same text (the floor).

    python bench/stages.py [FILE or folder...] [--rounds 9]

Every stage runs alone on what the stages before it gave, all in one process; of its rounds the quickest counts, text by text. By
default the texts are those of `../shared/corpus/province`, or the seeds where that is absent. A multiple of the floor moves
little from machine to machine; a time does.
"""

import argparse
import time
from pathlib import Path

from floor import floor, texts

import govreport
from govreport import claims, facts, front, outline, passages, quantities, records, settings, tree_builder
from govreport.claims import clauses, statements
from govreport.claims.gaps import division
from govreport.paragraphs import sentences, view
from govreport.source import Source
from govreport.times import Times

# Stage → the stage that it is a part of.
WITHIN = {
    "outline": "parse", "front": "parse", "settings": "parse", "passages": "parse", "facts": "parse", "tree": "parse",
    "view": "passages", "find": "passages", "sentences": "passages", "leaves": "passages", "claims": "passages", "records": "passages",
    "hits": "passages", "statements": "passages", "lex": "claims",
}  # fmt: skip


class Stages:
    """The stages of one text, each a function of no arguments, with what the stages before them gave."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.source = source = Source(text)
        self.layout = outline.read(source)
        self.head = front.read(source, self.layout)
        self.settings = list(self.walk())
        self.views = [view(source, span) for span, _ in self.settings]
        self.found = [quantities.find(seen.text) for seen in self.views]
        self.passages = passages.read(source, self.settings)
        self.claims = [claim for passage in self.passages.values() for claim in passage.claims]
        self.sentences = [
            (i, seen, setting, start, end, [f for f in found if start <= f.start < end])
            for i, ((_, setting), seen, found) in enumerate(zip(self.settings, self.views, self.found, strict=True))
            for start, end in sentences(seen.text)
        ]
        self.counted = [s for s in self.sentences if any(f.kind == "quantity" for f in s[5])]
        hits = [statements.hits(seen.text) for seen in self.views]
        self.stated = [
            (seen, start, end, found, [h for h in hits[i] if start <= h.start < end])
            for i, seen, _, start, end, found in self.sentences
            if any(start <= h.start < end for h in hits[i])
        ]
        self.clauses = [
            (seen.text, a, b, inside)
            for _, seen, _, start, end, found in self.counted
            for a, b, inside, _ in division.divide(seen.text, start, end, found)
        ]
        self.drafts = [list(claims.read(s[1].text, s[3], s[4], s[5])) for s in self.counted]

    def walk(self):
        source, layout, calendar = self.source, self.layout, self.head.calendar
        return settings.paragraphs(source, layout, calendar, Times(source, layout, calendar), passages.period_of)

    def records(self):
        for (_, seen, setting, start, _, found), drafts in zip(self.counted, self.drafts, strict=True):
            maker = records.Maker(self.source, seen, found, passages._leaves(seen, found, self.text, setting), setting)
            maker.begin(0, 0)
            for draft in drafts:
                maker.claim(draft, start)

    def leaves(self):
        for _, seen, setting, start, end, found in self.sentences:
            passages._sentence(self.source, *seen.raw(start, end), passages._leaves(seen, found, self.text, setting))

    def steps(self):
        source, layout, head = self.source, self.layout, self.head
        return {
            "floor": lambda: floor(self.text),
            "parse": lambda: govreport.parse(self.text),
            "outline": lambda: outline.read(Source(self.text)),
            "front": lambda: front.read(source, layout),
            "settings": lambda: list(self.walk()),
            "passages": lambda: passages.read(source, self.settings),
            "view": lambda: [view(source, span) for span, _ in self.settings],
            "find": lambda: [quantities.find(seen.text) for seen in self.views],
            "sentences": lambda: [list(sentences(seen.text)) for seen in self.views],
            "leaves": self.leaves,
            "claims": lambda: [list(claims.read(s[1].text, s[3], s[4], s[5])) for s in self.counted],
            "lex": lambda: [clauses.lex(*c) for c in self.clauses],
            "records": self.records,
            "hits": lambda: [statements.hits(seen.text) for seen in self.views],
            "statements": lambda: [
                list(statements.read(seen.text, start, end, found, hits)) for seen, start, end, found, hits in self.stated
            ],
            "facts": lambda: facts.read(self.claims, source, Times(source, layout, head.calendar), head.region, head.calendar),
            "tree": lambda: tree_builder.TreeBuilder(source, self.passages, self.claims).nodes(layout.pieces),
        }


def measured(stages, rounds):
    """Stage → seconds for all texts, of each text the quickest round. The rounds of all stages take turns."""
    best = [dict.fromkeys(s.steps(), float("inf")) for s in stages]
    for _ in range(rounds):
        for s, least in zip(stages, best, strict=True):
            for name, step in s.steps().items():
                start = time.process_time()
                step()
                least[name] = min(least[name], time.process_time() - start)
    return {name: sum(least[name] for least in best) for name in best[0]}


def unseen(found):
    """Of the texts but the first few, which warm what is remembered: the seconds that the first reading of each takes, and the floor's."""
    for text in found[:_WARM]:
        govreport.parse(text)
    read = fastest = 0.0
    for text in found[_WARM:]:
        start = time.process_time()
        govreport.parse(text)
        read += time.process_time() - start
        fastest += min(timed(text) for _ in range(9))
    return read, fastest


_WARM = 3


def timed(text):
    start = time.process_time()
    floor(text)
    return time.process_time() - start


def depth(name):
    return 1 + depth(WITHIN[name]) if name in WITHIN else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--rounds", type=int, default=9)
    arguments = parser.parse_args()
    found = texts(arguments.paths)
    first, fastest = unseen(found)
    stages = [Stages(text) for text in found]
    taken = measured(stages, arguments.rounds)
    size = sum(len(s.text) for s in stages)
    print(f"{len(stages)} texts, {size:,} characters; the floor takes {taken['floor'] / size * 1e9:.0f} ns a character")
    for name, seconds in taken.items():
        print(f"{'  ' * depth(name) + name:<16}{seconds / taken['floor']:7.2f} x floor")
    if fastest:
        print(f"{'parse, unseen':<16}{first / fastest:7.2f} x floor, the first reading of each text behind the first {_WARM}")


if __name__ == "__main__":
    main()
