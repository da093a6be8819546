"""Passages for a search index: whole blocks where they fit, else paragraphs, else sentences, else what lies between commas."""

import json

import pytest

import govreport
from govreport.parse import parse_source
from govreport.source import Origin, Source

TEXT = """2023年金华市政府工作报告
各位代表：
一、2022年工作回顾
（一）稳增长。生产总值增长5%。财政收入增长6%。
- 12 -
进出口增长7%。
（二）保就业。新增就业4万人。
二、2023年目标
——生产总值增长5%。
——新增就业3万人。
"""


def passages(max_chars, text=TEXT):
    return govreport.chunks(govreport.parse(text), max_chars)


def texts(max_chars, text=TEXT):
    return [chunk["text"] for chunk in passages(max_chars, text)]


def test_a_block_that_fits_is_one_passage():
    assert texts(100) == [
        "2023年金华市政府工作报告\n各位代表：",
        "一、2022年工作回顾\n（一）稳增长。生产总值增长5%。财政收入增长6%。",
        "进出口增长7%。\n（二）保就业。新增就业4万人。",
        "二、2023年目标\n——生产总值增长5%。\n——新增就业3万人。",
    ]


def test_a_block_that_does_not_is_divided_into_its_sections():
    assert [(chunk["path"], chunk["text"]) for chunk in passages(45)][1:] == [
        (["2022年工作回顾", "稳增长"], "一、2022年工作回顾\n（一）稳增长。生产总值增长5%。财政收入增长6%。"),
        (["2022年工作回顾", "稳增长"], "进出口增长7%。"),
        (["2022年工作回顾", "保就业"], "（二）保就业。新增就业4万人。"),
        (["2023年目标"], "二、2023年目标\n——生产总值增长5%。\n——新增就业3万人。"),
    ]


def test_a_paragraph_that_does_not_is_divided_into_sentences():
    assert texts(20)[1:4] == ["一、2022年工作回顾\n（一）稳增长。", "生产总值增长5%。财政收入增长6%。", "进出口增长7%。"]


@pytest.mark.parametrize(
    ("max_chars", "expected"),
    [
        (18, ["深化改革，壮大产业、扩大开放，", "全年投资5000亿元以上。"]),
        (12, ["深化改革，壮大产业、", "扩大开放，全年投资", "5000亿元以上。"]),
        (3, ["深化改", "革，", "壮大产", "业、", "扩大开", "放，", "全年投", "资", "5000亿元以上。"]),
    ],
)
def test_a_sentence_that_does_not_is_cut_at_a_comma_and_never_in_a_figure(max_chars, expected):
    assert texts(max_chars, "深化改革，壮大产业、扩大开放，全年投资5000亿元以上。") == expected


def test_a_passage_carries_its_figures_and_its_place():
    chunk = passages(100)[2]
    assert (chunk["number"], chunk["region"], chunk["report_year"], chunk["kind"], chunk["line"]) == (3, "金华市", 2023, "review", 6)
    assert [(row["subject"], row["quantity"]) for row in chunk["claims"]] == [("进出口", "7%"), ("新增就业", "4万人")]
    assert [row["indicator"] for row in chunk["facts"]] == ["foreign_trade", "urban_new_jobs"]
    assert TEXT[chunk["start"] : chunk["stop"]] == chunk["text"]


def test_a_passage_says_where_in_its_file_it_begins():
    second = TEXT.index("进出口")
    pages = (Origin(0, "page", 1), Origin(TEXT.index("- 12 -"), "page", 1, aside=True), Origin(second, "page", 2))
    found = govreport.chunks(parse_source(Source(TEXT, "a.pdf", pages)), 100)
    assert [chunk["origin"] for chunk in found] == ["page 1", "page 1", "page 2", "page 2"]
    assert {chunk["origin"] for chunk in passages(100)} == {None}


def test_a_passage_is_plain():
    assert json.loads(json.dumps(passages(30))) == passages(30)


def test_nothing_has_no_passages():
    assert texts(10, "") == texts(10, "\n \n") == []


@pytest.mark.parametrize("max_chars", [0, -5])
def test_a_passage_of_nothing_is_refused(max_chars):
    with pytest.raises(ValueError, match="max_chars"):
        passages(max_chars)


def test_the_passages_of_many_reports_bear_their_files():
    reports = [govreport.parse_source(govreport.Source("一、2022年工作回顾\n增长5%。", name)) for name in ("a.txt", "b.txt")]
    assert govreport.chunks(iter(reports)) == govreport.chunks(reports[0]) + govreport.chunks(reports[1])
    assert [(chunk["file"], chunk["number"]) for chunk in govreport.chunks(reports)] == [("a.txt", 1), ("b.txt", 1)]
