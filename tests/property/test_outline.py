"""Laws of outlines on generated texts: they tile, they nest, nothing raises."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from govreport import outline
from govreport.layout import Block, Piece, Role
from govreport.source import Source, Span, fold

_TABLE = """
各位代表：|各位代表！前进。|现在，我代表市人民政府报告工作。|一、2024年工作回顾|二、2025年工作安排|三、|2024年工作回顾|结束语
（一）稳增长。全年增长5%。|(二)促改革|（三）|㈣惠民生|1.扩内需。增长。|２．稳外贸|（1）技改|①招商|第一，|一是抓工业。|二要|——向好。
附件1|附件2 名词解释|名词解释|2025年民生实事|[1]一网：一张网。|打印|— 3 —|来源：某报|责任编辑：某人|全年增长5%。|　　全年增长
《|》，执行||　|a|增长  5%。  稳定。  向好。  回升|目录
"""
_LINES = [*_TABLE.strip().replace("\n", "|").split("|"), "\ud800", "x" * 70]
_DOCUMENTS = st.lists(st.sampled_from(_LINES), max_size=40).flatmap(
    lambda lines: st.sampled_from(["\n", "\r\n", "\n\n", "\u2028", "　　"]).map(lambda sep: sep.join(lines))
)


def check(pieces: tuple[Block | Piece, ...], start: int, end: int, text: str) -> None:
    """Pieces tile start to end; a block's tile the block; its heading lies inside and on its line."""
    at = start
    for piece in pieces:
        assert piece.span.start == at < piece.span.end
        at = piece.span.end
        if isinstance(piece, Block):
            assert piece.span.start <= piece.heading.start <= piece.heading.end <= piece.span.end
            assert piece.term is None or piece.heading.start <= piece.term.start < piece.term.end <= piece.heading.end
            assert piece.mark in text[piece.span.slice]
            check(piece.pieces, *piece.span, text)
        elif piece.role is Role.BLANK:
            assert not fold(text[piece.span.slice]).strip(" \n")
    assert at == end


@given(_DOCUMENTS | st.text(max_size=200))
@settings(max_examples=400, deadline=None)
def test_pieces_tile_the_text(text: str) -> None:
    found = outline.read(Source(text))
    check(found.pieces, 0, len(text), text)
    assert "outline.no_derivation" not in [problem.code for problem in found.problems]  # whatever the text, its headings nest


@given(_DOCUMENTS)
@settings(max_examples=100, deadline=None)
def test_parts_stand_on_top_and_sections_beneath(text: str) -> None:
    def walk(pieces: tuple[Block | Piece, ...], top: bool) -> None:
        for p in pieces:
            if isinstance(p, Block):
                assert (p.kind is not None) is top
                assert p.line == Source(text).position(p.heading.start)[0]
                walk(p.pieces, False)

    walk(outline.read(Source(text)).pieces, True)


@given(st.lists(st.integers(1, 12), min_size=1, max_size=8), st.sampled_from(["（{}）", "({})", "（ {} ）"]))
def test_sections_are_found_in_order(counts: list[int], mark: str) -> None:
    numerals = "一二三四五六七八九十"
    names = [*numerals, "十一", "十二"]
    lines = ["各位代表：", "现在，我代表市人民政府报告工作。"]
    for i, count in enumerate(counts):
        lines.append(f"{names[i]}、第{names[i]}项重点工作")
        lines += [f"{mark.format(names[k])}第{names[k]}件事。已经办好。" for k in range(count)]
    layout = outline.read(Source("\n".join(lines)))
    parts = [b for b in layout.pieces if isinstance(b, Block)]
    assert [[s.number for s in p.pieces if isinstance(s, Block)] for p in parts] == [list(range(1, n + 1)) for n in counts]
    assert not layout.problems


def test_an_empty_text_has_no_pieces() -> None:
    layout = outline.read(Source(""))
    assert layout.pieces == ()
    assert [p.span for p in layout.problems] == [Span(0, 0)]
