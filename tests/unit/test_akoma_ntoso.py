"""Akoma Ntoso: valid by the official schema, with the outline, the figures and the metadata of the report."""

from pathlib import Path

import attrs
import pytest

import govreport
from akoma import OWN, cobalt, find, read, squeezed, words
from govreport.source import Source, Span
from govreport.tree import Paragraph, Part, PartKind, Report, Section, Sentence, Text

SEED = Path(__file__).parents[2] / "seeds" / "000_14a1d8ed2f539637.txt"
TEXT = """2023年金华市政府工作报告
——2023年2月7日在金华市第八届人民代表大会第二次会议上
市长 某某
各位代表：
现在，我代表市人民政府，向大会报告工作，请予审议。
一、2022年工作回顾
全市地区生产总值5562.47亿元。
（一）经济稳中有进，增长2.5%。小微企业贷款、制造业贷款分别增长27.2%、14.9%。
居全省前3位，三分之二的县通高铁。
（二）抓好就业
- 12 -
1.新增就业4万人。推进5G<基站>&建设。
二、2023年工作安排
——经济增长6%—6.5%。
——就业4万人以上。
各位代表！让我们努力。
"""


def akn(text, **known):
    return read(govreport.to_akoma_ntoso(govreport.parse(text, **known)))


@pytest.fixture(scope="module")
def root():
    return akn(TEXT)


def outline(node):
    """(kind of division, number, heading, what is within), from a document and from a tree."""
    if isinstance(node, (Report, Part, Section)):
        divisions = [child for child in node.children if isinstance(child, (Part, Section))]
        return [(type(d).__name__.lower(), squeezed(d.mark), squeezed(d.heading), outline(d)) for d in divisions]
    said = [
        (d, ["".join(e.itertext()) for name in ("num", "heading") for e in find(d, f"a:{name}")]) for d in find(node, "a:part|a:section")
    ]
    return [(d.tag.split("}")[1], squeezed(num), squeezed(heading).rstrip("。"), outline(d)) for d, (num, heading) in said]


def test_the_outline_is_that_of_the_tree(root):
    assert outline(find(root, "//a:mainBody")[0]) == outline(govreport.parse(TEXT))
    assert [part.get(f"{OWN}kind") for part in find(root, "//a:part")] == ["review", "plan"]


def test_the_seed_keeps_outline_text_and_figures():
    report = govreport.read(SEED)
    root = read(govreport.to_akoma_ntoso(report))
    assert words(root) == squeezed(report.source.text)
    assert outline(find(root, "//a:mainBody")[0]) == outline(report)
    assert len(find(root, "//a:quantity")) == len(report.claims)


def test_text_stands_before_between_and_behind_sections(root):
    first, last = find(root, "//a:part")
    assert [child.tag.split("}")[1] for child in first] == ["num", "heading", "intro", "section", "section"]
    assert [child.tag.split("}")[1] for child in last] == ["num", "heading", "section", "section", "wrapUp"]
    assert [child.tag.split("}")[1] for child in find(root, "//a:section")[0]] == ["num", "heading", "content"]
    assert ["".join(p.itertext()) for p in find(root, "//a:block[@name='furniture']")] == ["- 12 -"]


def paragraph(start, text):
    span = Span(start, start + len(text))
    return Paragraph(span, (Sentence(span, (Text(span, text),)),))


def section(start, text):
    return Section(
        Span(start, start + len(text)), None, "", text, Span(start, start + len(text)), 1, False, None, (paragraph(start, text),)
    )


def test_text_between_sections_is_a_container_of_its_own():
    """No stage makes such a tree today; the form would be invalid without it."""
    part = Part(
        Span(0, 5),
        None,
        "",
        "甲",
        Span(0, 1),
        1,
        False,
        PartKind.OTHER,
        (paragraph(0, "甲"), section(1, "乙"), paragraph(2, "丙"), section(3, "丁"), paragraph(4, "戊")),
    )
    root = read(govreport.to_akoma_ntoso(Report(Source("甲乙丙丁戊"), (part,))))
    assert [child.tag.split("}")[1] for child in find(root, "//a:part")[0]] == ["heading", "section", "hcontainer", "section", "wrapUp"]
    assert words(root) == "甲乙丙丁戊"


def test_a_paragraph_has_its_sentences(root):
    assert ["".join(s.itertext()) for s in find(root, "//a:wrapUp/a:p/a:inline[@name='sentence']")] == ["各位代表！", "让我们努力。"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("5562.47亿元", {"normalized": "556247000000", "unit": "元", "kind": "money", "bound": "exact", "relation": "level"}),
        ("27.2%", {"normalized": "27.2", "unit": "%", "topic": "小微企业贷款", "relation": "increase"}),
        ("三分之二", {"normalized": "2/3", "unit": ""}),
        ("前3位", {"normalized": None, "low": "1", "high": "3", "kind": "rank", "bound": "range"}),
        ("6%—6.5%", {"normalized": None, "low": "6", "high": "6.5", "status": "target"}),
        ("4万人以上", {"normalized": "40000", "unit": "人", "bound": "at_least"}),
    ],
)  # fmt: skip
def test_a_quantity_has_its_value_and_what_is_said_of_it(root, text, said):
    (element,) = [e for e in find(root, "//a:quantity") if e.text == text]
    assert {name: element.get(name if name == "normalized" else f"{OWN}{name}") for name in said} == said


def test_a_quantity_refers_to_its_unit_and_indicator(root):
    concepts = {e.get("eId"): e.get("showAs") for e in find(root, "//a:TLCConcept")}
    by_text = {e.text: [concepts[ref.removeprefix("#")] for ref in e.get("refersTo").split()] for e in find(root, "//a:quantity")}
    assert by_text["5562.47亿元"] == ["元", "地区生产总值"]
    assert by_text["27.2%"] == ["%"]


def test_every_reference_leads_somewhere(root):
    ids = {e.get("eId") for e in find(root, "//*[@eId]")}
    refs = [
        ref
        for e in find(root, "//*")
        for name in ("refersTo", "source", "href")
        for ref in (e.get(name) or "").split()
        if ref.startswith("#")
    ]
    assert len(refs) > 10
    assert {ref.removeprefix("#") for ref in refs} <= ids


def test_the_work_is_named_by_its_region_and_day(root):
    uri = find(root, "//a:FRBRWork/a:FRBRuri/@value")[0]
    assert uri == "/akn/cn-330700/doc/governmentWorkReport/2023-02-07/nn"
    whole = cobalt.FrbrUri.parse(uri)
    assert (whole.country, whole.locality, whole.doctype, whole.subtype) == ("cn", "330700", "doc", "governmentWorkReport")
    levels = ("FRBRWork", "FRBRExpression", "FRBRManifestation")
    this = [find(root, f"//a:{level}/a:FRBRthis/@value")[0].removeprefix(uri) for level in levels]
    assert this == ["/!main", "/zho@/!main", "/zho@/!main.xml"]
    assert find(root, "//a:FRBRalias/@value") == ["2023年金华市政府工作报告"]
    assert find(root, "//a:FRBRWork/a:FRBRnumber/@value") == ["2023"]
    assert find(root, "//a:FRBRlanguage/@language") == ["zho"]
    assert find(root, "//a:TLCPerson/@showAs") == ["某某"]
    assert find(root, "//a:TLCOrganization[@eId='government']/@showAs") == ["金华市"]


def test_the_head_is_the_preface(root):
    assert find(root, "//a:preface//a:docTitle/text()") == ["2023年金华市政府工作报告"]
    assert find(root, "//a:preface//a:date/@date") == ["2023-02-07"]
    assert len(find(root, "//a:preface/a:p")) == 3


@pytest.mark.parametrize(
    ("known", "uri", "date"),
    [
        ({"region": "金华市", "year": 2024}, "/akn/cn-330700/doc/governmentWorkReport/2024/nn", ("2024-01-01", "year")),
        ({"year": 2024}, "/akn/cn/doc/governmentWorkReport/2024/nn", ("2024-01-01", "year")),
        ({"region": "全国"}, "/akn/cn/doc/governmentWorkReport/0001/nn", ("0001-01-01", "unknown")),
    ],
)
def test_what_is_not_known_is_not_made_up(known, uri, date):
    root = akn("增长5%。", **known)
    assert find(root, "//a:FRBRWork/a:FRBRuri/@value") == [uri]
    assert [(e.get("date"), e.get("name")) for e in find(root, "//a:FRBRWork/a:FRBRdate")] == [date]


def test_a_year_that_no_calendar_has_is_not_known():
    root = read(govreport.to_akoma_ntoso(attrs.evolve(govreport.parse("增长5%。"), year=10**9)))
    assert find(root, "//a:FRBRWork/a:FRBRdate/@name") == ["unknown"]


@pytest.mark.parametrize("text", ["", "\n", "增长5%。", "甲\n乙"])
def test_a_text_that_is_no_report_is_a_document_too(text):
    assert words(akn(text)) == squeezed(text)


@pytest.mark.parametrize(
    ("char", "shown"),
    [("\x00", "␀"), ("\x08", "␈"), ("\ud800", "�"), ("\ufffe", "�"), ("\U0001f600", "\U0001f600"), ("<", "<"), ("&", "&")],
)
def test_what_xml_cannot_hold_is_shown(char, shown):
    assert words(akn(f"一、2022年工作回顾\n好{char}的增长5%。")) == f"一、2022年工作回顾好{shown}的增长5%。"


def test_an_indicator_and_a_unit_that_nobody_knows_are_named_as_they_are():
    report = govreport.parse("一、2022年工作回顾\n生产总值增长5%。")
    claim = attrs.evolve(report.claims[0], indicator="tea<>&\ud800")
    root = read(govreport.to_akoma_ntoso(attrs.evolve(report, claims=(claim,), title="\x00<>", speaker="\x01")))
    assert "tea<>&�" in find(root, "//a:TLCConcept/@showAs")
    assert find(root, "//a:FRBRalias/@value") == ["␀<>"]
