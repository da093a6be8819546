"""The front matter of the real reports that lie beside the repository, against the annotated outlines and the files' names."""

import json
import os
import re
from pathlib import Path

import pytest

from govreport import front, regions
from govreport.layout import Layout
from govreport.source import Source

ROOT = Path(__file__).parents[2]
CORPUS = Path(os.environ.get("GOVREPORT_CORPUS") or ROOT.parent / "shared" / "corpus")
OUTLINES = CORPUS.parent / "gold" / "outlines"
REPORTS = sorted(CORPUS.rglob("*.txt"))
FILES = {p.name: p for p in (*(CORPUS.parent / "seeds").glob("*.txt"), *(ROOT / "seeds").glob("*.txt"), *REPORTS)}
NO_LAYOUT = Layout((), ())

pytestmark = pytest.mark.skipif(not REPORTS, reason=f"the reports of {CORPUS} are not there")


def read(path):
    return front.read(Source(path.read_text(encoding="utf-8")), NO_LAYOUT)


@pytest.mark.parametrize("gold", sorted(OUTLINES.glob("*.json")), ids=lambda p: p.stem)
def test_the_annotated_reports(gold):
    want = json.loads(gold.read_text(encoding="utf-8"))
    found = read(FILES[want["doc"]])
    assert found.region.name.startswith(want["region"])
    assert found.level == found.region.level == want["level"]
    assert found.year == want["report_year"]
    assert (found.session_date and found.session_date.isoformat()) == want["session_date"]
    assert found.speaker == want["speaker"]
    assert found.title == want["title"]


@pytest.mark.parametrize("path", REPORTS, ids=lambda p: p.stem)
def test_the_files_names(path):
    """Many of these have no title: year and region then come from elsewhere in the text, or are None, but are never wrong."""
    year, region = re.fullmatch(r"(\d{4})年(.+?)政府工作报告", path.stem).groups()
    found = read(path)
    assert found.year == int(year)
    assert found.region in (regions.find(region), None)


def test_most_regions_are_found():
    assert sum(read(p).region is not None for p in REPORTS) >= 0.95 * len(REPORTS)
