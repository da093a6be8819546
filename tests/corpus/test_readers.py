"""The Word files of the shared corpus against their texts, where the corpus is at hand."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import govreport

CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus"
WORD = sorted((CORPUS / "docx").glob("*.docx"))

pytestmark = pytest.mark.skipif(not WORD, reason="the folder ../shared with the Word files is not here")


def _squeeze(text: str | None) -> str:
    return re.sub(r"\s", "", text or "")


def _outline(report: govreport.Report) -> list[Any]:
    nodes = [node for part in report.parts for node in (part, *part.sections)]
    return [(n.number, _squeeze(n.mark), _squeeze(n.heading), str(getattr(n, "kind", ""))) for n in nodes]


def _claims(report: govreport.Report) -> list[Any]:
    return [
        (_squeeze(c.subject), c.relation, c.status, _squeeze(c.quantity.text), c.quantity.value, str(c.quantity.unit), c.indicator)
        for c in report.claims
    ]


@pytest.mark.parametrize("path", WORD, ids=lambda p: p.stem)
def test_a_word_file_gives_what_its_text_gives(path: Path) -> None:
    text = CORPUS / "province" / f"{path.stem}.txt"
    read, parsed = govreport.read(path), govreport.parse(text.read_text(encoding="utf-8"))
    assert _squeeze(read.source.text) == _squeeze(parsed.source.text)
    assert _outline(read) == _outline(parsed)
    assert _claims(read) == _claims(parsed)
    assert len(read.claims) > 100
    assert (read.title, read.year, read.region, read.session_date) == (parsed.title, parsed.year, parsed.region, parsed.session_date)


def test_the_folder_of_word_files() -> None:
    items = list(govreport.read_folder(CORPUS / "docx"))
    assert [Path(name) for name, _ in items] == sorted(WORD, key=lambda p: p.name.encode())
    assert all(isinstance(report, govreport.Report) and len(report.parts) > 1 for _, report in items)
