"""The signature below a report, where its head has none: 某市人民政府市长 王五 / 2031年1月9日."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..layout import Block, Layout, Piece, Role
from ..source import Span
from ..tree import PartKind
from ..words import late
from . import patterns, sessions
from .patterns import DATE

_LINES, _LINE = 3, 30  # of a signature, and characters of one
_GOVERNMENT = late(r"(?P<whose>[^\n，。；：()《》]{2,20})人民政府")


class Foot(NamedTuple):
    """What the signature says. `place` is the words for the region."""

    date: dt.date | None = None
    speaker: Span | None = None
    place: str = ""


def read(folded: str, layout: Layout) -> Foot:
    """The signature: the last lines of the report, above its annexes, that hold a name with its office, a government or a day alone.

    >>> text = "各位代表：再创辉煌！\\n海东市人民政府市长 王 五\\n(2031年1月9日)"
    >>> pieces = tuple(Piece(Span(*at), Role.PARAGRAPH) for at in ((0, 10), (11, 24), (25, 36)))
    >>> part = Block(Span(0, 36), 1, "", Span(0, 4), 1, False, None, PartKind.PLAN, pieces)
    >>> foot = read(text, Layout((part,), ()))
    >>> foot.date.isoformat(), text[foot.speaker.slice], foot.place
    ('2031-01-09', '王 五', '海东市')
    """
    blocks = [piece for piece in layout.pieces if isinstance(piece, Block) and piece.kind is not PartKind.ANNEX]
    date, speaker, place = None, None, ""
    for start, end in _lines(blocks[-1].pieces if blocks else (), folded):
        line = folded[start:end].strip(" ()")
        day = DATE.fullmatch(line)
        office = patterns.words().signs.fullmatch(folded, start, end)
        government = _GOVERNMENT.match(folded, start, end)
        if day is not None and date is None and speaker is None:
            date = sessions.date_of(day)
        elif office is not None and speaker is None and sessions.is_name(office["name"]):
            speaker = Span(*office.span("name"))
        elif government is None or government.end() < end:
            return Foot(date if place or speaker is not None else None, speaker, place)  # 某市人民政府办公室 above a day
        place = place or (government["whose"] if government is not None else "")
    return Foot(date, speaker, place)


def _lines(pieces: Sequence[Block | Piece], folded: str) -> Iterator[tuple[int, int]]:
    """The last lines of a part that no sentence ends, from the last one upwards."""
    ahead, found = [*pieces], 0
    while ahead and found < _LINES:
        piece = ahead.pop()
        if isinstance(piece, Block):
            ahead += piece.pieces
        elif piece.role is Role.PARAGRAPH:
            start, end = piece.span
            if end - start > _LINE or folded[end - 1] in "。！？；：，":
                return
            found += 1
            yield start, end
