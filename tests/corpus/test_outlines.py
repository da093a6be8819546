"""The outlines of annotated reports, where the shared corpus is at hand."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pytest

import govreport
from govreport import outline
from govreport.layout import Block, Layout, Piece
from govreport.source import Source

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
GOLD = sorted((SHARED / "gold" / "outlines").glob("*.json"))
TEXTS = {p.name: p for p in [*SHARED.glob("corpus/*/*.txt"), *SHARED.glob("seeds/*.txt")]}
WITHOUT_HEADINGS = {name for name in TEXTS if "绵阳" in name}

pytestmark = pytest.mark.skipif(not GOLD, reason="the folder ../shared with the annotated reports is not here")


def _mine(pieces: tuple[Block | Piece, ...], source: Source, depth: int = 0) -> Iterator[tuple[int, int, int | None, str, str]]:
    for p in pieces:
        if isinstance(p, Block):
            yield depth, p.line, p.number, p.mark, source[p.heading]
            yield from _mine(p.pieces, source, depth + 1)


def _gold(nodes: list[dict[str, Any]], depth: int = 0) -> Iterator[tuple[int, int, int | None, str, str]]:
    for n in nodes:
        yield depth, n["line"], n["number"], n["mark"], n["heading"].strip().rstrip("。")
        yield from _gold(n.get("sections") or n.get("subsections") or [], depth + 1)


def _free(gold: dict[str, Any]) -> set[int]:
    """Lines that the annotation leaves open."""
    loose = [x for p in gold["parts"] for key in ("loose_items", "bare_topic_lines") for x in p.get(key) or []]
    return {x["line"] if isinstance(x, dict) else x for x in loose}


def _read(name: str) -> tuple[Source, Layout]:
    source = Source(TEXTS[name].read_text(encoding="utf-8"), name)
    return source, outline.read(source)


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.stem)
def test_outline_as_annotated(path: Path) -> None:
    gold = json.loads(path.read_text(encoding="utf-8"))
    source, layout = _read(gold["doc"])
    assert [n for n in _mine(layout.pieces, source) if n[1] not in _free(gold)] == list(_gold(gold["parts"]))
    assert [str(p.kind) for p in layout.pieces if isinstance(p, Block)] == [p["kind"] for p in gold["parts"]]


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_every_report_has_parts(name: str) -> None:
    _, layout = _read(name)
    parts = [p for p in layout.pieces if isinstance(p, Block)]
    if name in WITHOUT_HEADINGS:
        assert not parts
        assert [p.code for p in layout.problems] == ["outline.no_parts"]
    elif not name.startswith("000_"):
        assert len(parts) >= 2
        assert {str(p.kind) for p in parts} >= {"review", "plan"} or {str(p.kind) for p in parts} >= {"tasks"}


@pytest.mark.parametrize("name", sorted(TEXTS)[::6])
def test_spoiled_reports_still_tile(name: str) -> None:
    lines = TEXTS[name].read_text(encoding="utf-8").split("\n")
    rng = random.Random(name)
    for change in (
        rng.sample(lines, len(lines)),
        [x for x in lines for _ in "ab"],
        [x[: rng.randrange(9)] for x in lines],
        ["".join(lines)],
    ):
        text = "\n".join(change)
        at = 0
        for piece in outline.read(Source(text)).pieces:
            assert piece.span.start == at
            at = piece.span.end
        assert at == len(text)


@pytest.mark.parametrize("gap", ["", " "], ids=["nothing", "a blank"])
@pytest.mark.parametrize("name", sorted(name for name, path in TEXTS.items() if path.parent.name in ("city", "province")))
def test_without_line_breaks_every_figure_has_its_status(name: str, gap: str) -> None:
    text = TEXTS[name].read_text(encoding="utf-8")
    whole, flat = govreport.parse(text), govreport.parse(gap.join(text.split("\n")))
    wanted = [(str(c.status), c.quantity.text) for c in whole.claims]
    got = [(str(c.status), c.quantity.text) for c in flat.claims]
    matched = sum(block.size for block in SequenceMatcher(None, wanted, got, autojunk=False).get_matching_blocks())
    assert matched >= 0.92 * len(wanted), f"{len(wanted) - matched} of {len(wanted)} figures"
