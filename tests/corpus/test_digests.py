"""What is read of each real report is what was read of it when tests/corpus/digests.txt was written, to the byte of its JSON, on every
machine and Python. After a change that is meant to alter it: `python tools/make_digests.py`, which says more."""

import runpy
from pathlib import Path

import pytest

import govreport

TOOL = runpy.run_path(str(Path(__file__).parents[2] / "tools" / "make_digests.py"))
KNOWN = dict(line.split() for line in TOOL["DIGESTS"].read_text(encoding="ascii").splitlines())
SEEDS = sorted((TOOL["ROOT"] / "seeds").glob("*.txt"))
REPORTS = sorted(TOOL["CORPUS"].rglob("*.txt"))
if not REPORTS:
    REPORTS = [pytest.param(None, marks=pytest.mark.skip(reason=f"the reports of {TOOL['CORPUS']} are not there"))]


@pytest.mark.parametrize("path", [*SEEDS, *REPORTS], ids=lambda path: path.stem if path else "corpus")
def test_a_report_gives_the_bytes_that_it_gave(path):
    text = govreport.read(path).source.text
    assert TOOL["digest"](text) in KNOWN, "a new report: run tools/make_digests.py"
    assert TOOL["line"](text).split()[1] == KNOWN[TOOL["digest"](text)], "what is read has changed: see tools/make_digests.py"
