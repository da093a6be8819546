"""How long the steps take on a report, in milliseconds and in units of one scan of its text (which a slower machine slows too).

    python bench/speed.py [FILE...]          (by default the seeds)

The text of each round is new, so that nothing remembered for a text can help; what is remembered for a *shape* may.
"""

import re
import statistics
import sys
import time
from pathlib import Path

ROUNDS = 5
FLOOR = re.compile(
    r"(?:第|前|超|近|约)?(?:\d+(?:\.\d+)?|[一二三四五六七八九十百千万亿]+)(?:个百分点|亿元|万元|万人|公里|%|个|项|家|元|人|年|亩|吨)?"
)


def timed(function, *arguments):
    """Seconds, and what it gave."""
    start = time.perf_counter()
    value = function(*arguments)
    return time.perf_counter() - start, value


def main() -> None:
    files = [Path(f) for f in sys.argv[1:]] or sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))
    imported, _ = timed(__import__, "govreport")
    import govreport

    texts = [govreport.read(f).source.text for f in files]
    steps: dict[str, list[float]] = {"scan": [], "parse": [], "quantities": [], "to_dict": [], "from_dict": []}
    for k in range(ROUNDS):
        taken = dict.fromkeys(steps, 0.0)
        for text in (text + "\n" * (k + 1) for text in texts):
            taken["scan"] += timed(lambda t: sum(1 for _ in FLOOR.finditer(t)), text)[0]
            seconds, report = timed(govreport.parse, text)
            taken["parse"] += seconds
            taken["quantities"] += timed(govreport.find_quantities, text)[0]
            seconds, data = timed(report.to_dict)
            taken["to_dict"] += seconds
            taken["from_dict"] += timed(govreport.from_dict, data)[0]
        for step, seconds in taken.items():
            steps[step].append(seconds)
    floor = statistics.median(steps["scan"])
    print(f"{len(texts)} reports, {sum(map(len, texts)):,} characters, import {imported * 1e3:.0f} ms")
    for step, seconds in steps.items():
        middle = statistics.median(seconds)
        print(f"{step:<12}{middle / len(texts) * 1e3:9.2f} ms/report{middle / floor:9.1f} x scan")


if __name__ == "__main__":
    main()
