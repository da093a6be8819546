"""What the first use of the library costs a process: `import govreport`, the first report, the second, and the memory at its peak.

    python bench/startup.py [FILE] [--rounds 15]

Every round is a fresh process; the lowest and the middle of the rounds are shown. With .pyc files Python finds each module
compiled, as an installed package has them; without, it compiles all modules of this package anew, as where
PYTHONDONTWRITEBYTECODE is set and the install is an editable one.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
# What speed.py has imported by then too; what these modules cost is no matter of this library.
ROUND = """
import argparse, pathlib, re, resource, statistics, sys, time
text = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
clock = time.process_time
t = clock(); import govreport; imported = clock() - t
t = clock(); govreport.parse(text); first = clock() - t
t = clock(); govreport.parse(text + " "); second = clock() - t
print(imported * 1e3, first * 1e3, second * 1e3, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def measured(file, rounds, **environment):
    """The figures of each round, after one round that leaves .pyc files where the environment allows it."""
    place = {**os.environ, "PYTHONHASHSEED": "0", **environment}
    run = [sys.executable, "-c", ROUND, str(file)]
    shown = [subprocess.run(run, env=place, capture_output=True, text=True, check=True).stdout for _ in range(rounds + 1)]
    return [tuple(map(float, line.split())) for line in shown[1:]]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=sorted((ROOT / "seeds").glob("*.txt"))[0])
    parser.add_argument("--rounds", type=int, default=15)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        cases = {"with .pyc": {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": folder}, "without": {"PYTHONDONTWRITEBYTECODE": "1"}}
        for name, environment in cases.items():
            columns = zip(*measured(arguments.file, arguments.rounds, **environment), strict=True)
            for what, figures in zip(("import ms", "first ms", "second ms", "peak MB"), columns, strict=True):
                print(f"{name:<10} {what:<10} lowest {min(figures):6.1f}   middle {statistics.median(figures):6.1f}")


if __name__ == "__main__":
    main()
