"""What finding quantities costs, step by step, in units of one pass of the scan's own pattern.

python bench/quantities.py [folder of .txt]
"""

import argparse
import pathlib
import re
import time

import govreport
from govreport import quantities
from govreport.paragraphs import view
from govreport.quantities import scanner
from govreport.source import Source, Span

LINE = re.compile(r"[^\n]*\S[^\n]*")


def least(step, rounds=5):
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        step()
        best = min(best, time.perf_counter() - start)
    return best


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", default="../shared/corpus", type=pathlib.Path)
    texts = [p.read_text(encoding="utf-8") for p in sorted(parser.parse_args().folder.rglob("*.txt"))]
    start = time.perf_counter()
    quantities.find("完成投资3亿元")
    print(f"first use {(time.perf_counter() - start) * 1e3:.0f} ms")
    sources = [Source(t) for t in texts]
    places = [(s, Span(*m.span())) for s in sources for m in LINE.finditer(s.folded)]
    views = [view(*place).text for place in places]
    scan = scanner.scan()
    steps = {
        "scan": lambda: [scan.findall(t) for t in views],
        "fold": lambda: [Source(t) for t in texts],
        "view": lambda: [view(*place) for place in places],
        "find": lambda: [quantities.find(t) for t in views],
        "all": lambda: [govreport.find_quantities(t) for t in texts],
    }
    taken = {name: least(step) for name, step in steps.items()}
    for name, seconds in taken.items():
        print(f"{name:<8}{seconds / len(texts) * 1e3:8.2f} ms/report{seconds / taken['scan']:7.1f} x scan")


if __name__ == "__main__":
    main()
