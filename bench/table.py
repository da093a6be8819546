"""The table of docs/performance.md: what the library takes, and others on the same texts in the same run, as multiples of the floor.

    pip install -e ".[bench]"
    python bench/table.py

runs the suite of `test_speed.py` (some ten minutes, nearly all of it others'), prints the table and writes it into the page. Of
each the quickest round counts, by processor time. Who is not installed is not in the table.
"""

import json
import platform
import re
import subprocess
import sys
import tempfile
from pathlib import Path

BENCH = Path(__file__).parent
PAGE = BENCH.parent / "docs" / "performance.md"
PLACE = re.compile(r"(?<=<!-- bench/table.py writes from here -->\n).*(?=<!-- to here -->)", re.DOTALL)


def measured() -> list[dict]:
    """What the suite's runs took, as pytest-benchmark records it."""
    with tempfile.TemporaryDirectory() as folder:
        record = Path(folder) / "record.json"
        suite = [sys.executable, "-m", "pytest", "-c", "/dev/null", "--rootdir", BENCH, "-q", "-p", "no:cacheprovider", "test_speed.py"]
        subprocess.run([*suite, "--benchmark-timer=time.process_time", f"--benchmark-json={record}"], cwd=BENCH, check=True)
        return json.loads(record.read_text(encoding="utf-8"))["benchmarks"]


def table(runs: list[dict]) -> str:
    """The runs as a table of Markdown, the quickest first."""
    taken = {run["extra_info"]["name"]: run["stats"]["min"] for run in runs}
    texts, characters = (runs[0]["extra_info"][size] for size in ("texts", "characters"))
    lines = [
        f"{texts} texts, {characters:,} characters, Python {platform.python_version()}, the quickest round by processor time:",
        "",
        "| What | x floor | ms a text |",
        "| --- | ---: | ---: |",
    ]
    for name, seconds in sorted(taken.items(), key=lambda item: item[1]):
        lines.append(f"| {name} | {seconds / taken['floor']:,.1f} | {seconds / texts * 1e3:,.1f} |")
    return "\n".join(lines)


def main() -> None:
    shown = table(measured())
    print(shown)
    page, places = PLACE.subn(lambda _: f"\n{shown}\n\n", PAGE.read_text(encoding="utf-8"))
    if places != 1:
        sys.exit(f"{PAGE} has {places} places for the table: it needs one, between the two comments of the pattern PLACE")
    PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
