#!/usr/bin/env python3
"""Writes tests/corpus/digests.txt: for each report of the corpus the digest of its text, and that of the JSON that comes of it.

    GOVREPORT_CORPUS=FOLDER python tools/make_digests.py

`tests/corpus/test_digests.py` compares them, so that nothing changes what is read of a real report without being seen. Run this after
a change that is meant to, once you have looked at what it changed (`git stash`, `govreport show FILE --format json`, `diff`), and say in
the commit why. FOLDER is where the reports lie; the tests of the corpus say where they look for it.
"""

from __future__ import annotations

import os
import sys
from hashlib import sha256
from pathlib import Path

import govreport

ROOT = Path(__file__).resolve().parents[1]
DIGESTS = ROOT / "tests" / "corpus" / "digests.txt"
CORPUS = Path(os.environ.get("GOVREPORT_CORPUS") or ROOT.parent / "shared" / "corpus")


def texts() -> dict[Path, str]:
    """The text of each report of the corpus and of the repository."""
    paths = [*sorted((ROOT / "seeds").glob("*.txt")), *sorted(CORPUS.rglob("*.txt"))]
    return {path: govreport.read(path).source.text for path in paths}


def digest(text: str) -> str:
    """The digest of a text."""
    return sha256(text.encode()).hexdigest()


def line(text: str) -> str:
    """The line of a report: the digests of its text and of its JSON, in which its file has no name."""
    return f"{digest(text)} {digest(govreport.parse(text).to_json())}"


def main() -> None:
    if not CORPUS.is_dir():
        sys.exit(f"the reports of {CORPUS} are not there: say GOVREPORT_CORPUS=FOLDER")
    lines = sorted({line(text) for text in texts().values()})
    DIGESTS.write_text("\n".join(lines) + "\n", encoding="ascii")
    print(f"wrote {len(lines)} digests to {DIGESTS}")


if __name__ == "__main__":
    main()
