"""The laws of a report's other forms, over reports and scraps of any kind."""

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import govreport
from akoma import find, read, squeezed, words
from back import outline, read_markdown
from govreport.forms.xml_text import clean
from govreport.tree import Furniture, Part, Section, Sentence, Text
from strategies import texts, tidy_reports

ODD = "一、2022年工作回顾\n（一）。\n附件\n" + chr(0xD800) + "\x0c\ufffe增长5%。\r（二）\u2028<&>]]>增长三分之二，前3位。"


@given(texts())
@example(ODD)
@example("一、2022年工作回顾\n附件\n打印\n一、\n")
@example("")
def test_akoma_ntoso_is_valid_and_holds_every_character(text):
    report = govreport.parse(text)
    root = read(govreport.to_akoma_ntoso(report))
    assert words(root) == squeezed(clean(text).replace("\x85", " "))
    assert ["".join(e.itertext()) for e in find(root, "//a:quantity")] == [clean(c.quantity.text) for c in report.claims]
    assert len(find(root, "//a:part|//a:section")) == len([*report.walk((Part, Section))])


@given(tidy_reports())
def test_markdown_is_read_back_to_the_same_outline_and_claims(text):
    report = govreport.parse(text)
    back = read_markdown(govreport.to_markdown(report))
    assert outline(report.children), "a report without an outline would show nothing"
    assert outline(back.children) == outline(report.children)
    assert [(c.subject, c.quantity.text, c.relation, c.status) for c in back.claims] == [
        (c.subject, c.quantity.text, c.relation, c.status) for c in report.claims
    ]


@given(texts())
@example(ODD)
def test_markdown_says_what_the_text_says(text):
    """Each block is one paragraph or heading of plain words, whatever stands in it."""
    report = govreport.parse(text)
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(govreport.to_markdown(report))
    assert {token.type for token in tokens} <= {"heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline"}
    inner = [child for token in tokens if token.type == "inline" for child in token.children]
    assert {child.type for child in inner} <= {"text"}
    assert squeezed("".join(child.content for child in inner)) == squeezed(text.replace("\0", "\ufffd"))


@given(st.one_of(tidy_reports(), texts()), st.sampled_from((1, 7, 30, 80, 500)))
@example(ODD, 5)
@example("、\n.0.\n0", 1)
@example("2000年工作\n附\n0、", 1)
@example("2000年工作\n附00\n0)\r\n0、", 7)
def test_chunks_tile_the_paragraphs_and_cut_no_figure(text, most):
    report = govreport.parse(text)
    found = govreport.chunks(report, max_chars=most)
    taken = [range(chunk["start"], chunk["stop"]) for chunk in found]
    assert all(one.stop <= other.start for one, other in pairwise(taken))
    covered = {at for stretch in taken for at in stretch}
    # The number of a page that breaks a sentence stands in it, and a passage is a stretch of the text.
    broken = {leaf.span for sentence in report.walk(Sentence) for leaf in sentence.leaves if isinstance(leaf, Furniture)}
    for leaf in report.leaves():
        inside = covered.intersection(range(*leaf.span))
        if isinstance(leaf, Furniture) and leaf.span not in broken:
            assert not inside, leaf
        elif leaf.text.strip():
            assert len(inside) == len(leaf.text), leaf
    for chunk in found:
        assert chunk["text"] == text[chunk["start"] : chunk["stop"]]
        if len(chunk["text"]) > most:
            (lone,) = [leaf for leaf in report.leaves() if leaf.span.start == chunk["start"]]
            assert not isinstance(lone, Text), "only a figure or name makes it longer"
            assert squeezed(chunk["text"])[len(squeezed(lone.text)) :].strip("，；：、,;:。！？”’」』)）") == ""
    rows = [row for chunk in found for row in chunk["claims"]]
    assert [row["start"] for row in rows] == [claim.quantity.span.start for claim in report.claims]
    assert all(chunk["start"] <= row["start"] and row["stop"] <= chunk["stop"] for chunk in found for row in chunk["claims"])
    assert sum(len(chunk["facts"]) for chunk in found) == len(report.facts)


@given(tidy_reports(), st.integers(20, 200))
def test_chunks_cut_no_sentence_that_fits(text, most):
    report = govreport.parse(text)
    found = govreport.chunks(report, max_chars=most)
    for sentence in report.walk(Sentence):
        inside = [chunk for chunk in found if chunk["start"] < sentence.span.end and sentence.span.start < chunk["stop"]]
        assert len(inside) == 1 or sentence.span.end - sentence.span.start > most - 8, "a mark of up to 8 characters may stand before it"
