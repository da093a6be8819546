"""The codec, on trees made by hand: it must hold whatever the stages put into a report."""

import datetime as dt
import json
from decimal import Decimal, localcontext
from fractions import Fraction

import attrs
import pytest

from govreport import codec
from govreport.errors import GovReportError, SchemaError
from govreport.regions import Level, Region
from govreport.source import Source, Span
from govreport.tree import (
    Basis,
    Bound,
    Claim,
    Coinage,
    Commitment,
    Comparison,
    Fact,
    Furniture,
    Kind,
    Mark,
    Measure,
    Name,
    Paragraph,
    Part,
    PartKind,
    Period,
    Problem,
    Quantity,
    Relation,
    Report,
    Section,
    Sentence,
    Statement,
    Status,
    Text,
)
from govreport.units import Unit, unit
from schema import faults

PAIR = chr(0xD83D) + chr(0xDE00)  # two code points, which JSON would read as one
TEXT = "某市政府工作报告\n一、2022年工作\n（一）增长。生产总值同比增长5.0%，占三分之二。\n打印"


def leaf(cls, start, end, **more):
    return cls(Span(start, end), TEXT[start:end], **more)


def spot(text):
    start = TEXT.index(text)
    return Span(start, start + len(text))


def number(text, value, measure="%", kind=Kind.PERCENT, **more):
    fields = {"low": None, "high": None, "bound": Bound.EXACT, "rule": "amount"} | more
    return Quantity(spot(text), text, value, unit=unit(measure), kind=kind, **fields)


def example():
    """A report that uses every class and field."""
    growth, share = number("5.0%", Decimal("5.0")), number("三分之二", Fraction(2, 3), "", Kind.RATIO)
    year = Period(spot("2022年"), "2022年", dt.date(2022, 1, 1), dt.date(2022, 12, 31))
    first = Claim(
        span=Span(spot("生产总值").start, growth.span.end),
        quantity=growth,
        subject="生产总值",
        subject_span=spot("生产总值"),
        topic="地区生产总值",
        relation=Relation.INCREASE,
        status=Status.ACHIEVED,
        period=year,
        scope="全省",
        indicator="gdp",
        comparison=Comparison(Basis.NAMED, spot("同比"), "同比", year, "全国"),
        commitment=Commitment.STRIVE,
        rule="growth",
        subjects=("生产", "总值"),
        commitment_span=spot("增长"),
        group=growth.span.start,
    )
    second = Claim(share.span, share, None, None, None, Relation.SHARE, Status.OTHER)
    fact = Fact(
        "gdp",
        Status.ACHIEVED,
        2022,
        Measure.GROWTH,
        growth.value,
        None,
        None,
        unit("%"),
        Bound.EXACT,
        False,
        True,
        growth.span,
        first,
    )
    at = {c: TEXT.index(c) for c in ("\n一、", "一、", "2022", "（一）", "增长。", "生产", "，占", "。\n打", "打印")}
    sentence = Sentence(
        Span(at["生产"], at["。\n打"] + 1),
        (
            leaf(Text, at["生产"], growth.span.start),
            growth,
            leaf(Text, growth.span.end, share.span.start),
            share,
            leaf(Text, share.span.end, share.span.end + 1),
        ),
    )
    heading = Span(at["增长。"], at["增长。"] + 2)
    section = Section(
        Span(at["（一）"], at["。\n打"] + 2),
        1,
        "（一）",
        "增长",
        heading,
        3,
        True,
        "增长",
        (
            leaf(Mark, at["（一）"], at["增长。"]),
            leaf(Text, heading.start, heading.end + 1),
            Paragraph(sentence.span, (sentence,)),
            leaf(Text, sentence.span.end, sentence.span.end + 1),
        ),
        claims=(first, second),
    )
    part = Part(
        Span(at["一、"], section.span.end),
        1,
        "一、",
        "2022年工作",
        spot("2022年工作"),
        2,
        False,
        PartKind.REVIEW,
        (
            leaf(Mark, at["一、"], at["2022"]),
            year,
            leaf(Name, year.span.end, year.span.end + 1),
            leaf(Coinage, year.span.end + 1, at["（一）"]),
            section,
        ),
        claims=(first, second),
    )
    return Report(
        Source(TEXT, "报告.txt"),
        (leaf(Text, 0, at["一、"]), part, leaf(Furniture, at["打印"], len(TEXT))),
        title="某市政府工作报告",
        region=Region("金华市", Level.PREFECTURE, "330700"),
        year=2023,
        session_date=dt.date(2023, 2, 7),
        planned=2023,
        speaker="某人",
        claims=(first, second),
        facts=(fact,),
        statements=(Statement(spot("增长。"), "增长。", "生产总值", spot("生产总值"), "flat", Status.OTHER, year),),
        problems=(Problem("odd", "看一看", spot("打印")),),
    )


def through_json(report):
    data = codec.to_dict(report)
    assert faults(data) == []
    return codec.from_dict(json.loads(json.dumps(data)))


def test_every_class_and_field_survives():
    report = example()
    back = through_json(report)
    assert back == report
    # Equality takes the string "level" for Relation.LEVEL; the representations differ.
    for field in attrs.fields(Report):
        assert repr(getattr(back, field.name)) == repr(getattr(report, field.name))
    assert [c.claims for c in back.walk((Part, Section))] == [c.claims for c in report.walk((Part, Section))]


def test_the_example_leaves_no_field_at_its_default():
    """Else the test above would not see a field that is lost."""
    report = example()
    for record in (report, report.claims[0], report.facts[0], report.parts[0], report.parts[0].sections[0]):
        for field in attrs.fields(type(record)):
            assert field.default is attrs.NOTHING or getattr(record, field.name) != field.default, field.name


def test_shared_records_are_stored_once_and_shared_again():
    data = codec.to_dict(example())
    assert [c["quantity"] for c in data["claims"]] == [TEXT.index("5.0%"), TEXT.index("三分之二")]
    assert [f["claim"] for f in data["facts"]] == [0]
    back = codec.from_dict(data)
    assert back.facts[0].claim is back.claims[0]
    assert back.claims[0].quantity is next(back.walk(Quantity))


def test_records_that_stand_nowhere_else_are_stored_whole():
    report = example()
    lone = attrs.evolve(report.claims[0], quantity=number("5.0%", Decimal("5.00")))
    report = attrs.evolve(report, facts=(attrs.evolve(report.facts[0], claim=lone),))
    back = through_json(report)
    assert back == report
    assert str(back.facts[0].claim.quantity.value) == "5.00"
    assert str(back.claims[0].quantity.value) == "5.0"


def test_text_that_the_source_has_is_stored_once():
    dumped = json.dumps(codec.to_dict(example()), ensure_ascii=False)
    assert dumped.count("三分之二") == 1


def test_text_that_differs_from_the_source_is_kept():
    report = example()
    report = attrs.evolve(report, children=(Text(Span(0, 3), "别的"),))
    assert through_json(report) == report


@pytest.mark.parametrize(
    "value",
    [
        Decimal("5.0"),
        Decimal("5"),
        Decimal("0.00"),
        Decimal("1E+3"),
        Decimal("12345678901234567890.123456789"),
        Decimal("-0.5"),
        Fraction(1, 3),
        Fraction(-7, 2),
        Fraction(3),
    ],
)
def test_values_keep_their_type_and_their_text(value):
    quantity = attrs.evolve(number("5.0%", None), low=value, high=value, bound=Bound.RANGE)
    with localcontext(prec=3):
        back = next(through_json(Report(Source(TEXT), (quantity,))).walk(Quantity))
    assert back.value is None
    for got in (back.low, back.high):
        assert type(got) is type(value)
        assert (got, str(got)) == (value, str(value))


@pytest.mark.parametrize("text", ["", "\x00", "\ud800", "\ude00\ud83d", PAIR, f"a{PAIR}{PAIR}", "😀", "\r\n\u2028"])
def test_any_string_survives_json(text):
    report = Report(Source(text, text), (Text(Span(0, len(text)), text),), title=text, speaker=text)
    back = through_json(report)
    assert back == report
    assert (back.source.text, back.source.name, len(back.source)) == (text, text, len(text))


def test_units_survive_that_the_reader_does_not_know():
    one = Unit("车", "count", "车", "车")
    other = attrs.evolve(one, factor=Fraction(1, 3))
    quantities = tuple(attrs.evolve(number("5.0%", Decimal(5)), unit=u) for u in (one, other))
    assert [q.unit for q in through_json(Report(Source(TEXT), quantities)).walk(Quantity)] == [one, other]


def test_plain_values_only():
    def check(value):
        if isinstance(value, dict):
            assert all(type(k) is str for k in value)
            value = list(value.values())
        if isinstance(value, list):
            for item in value:
                check(item)
        else:
            assert value is None or type(value) in (str, int, bool), value

    check(codec.to_dict(example()))


@pytest.mark.parametrize("data", [None, [], "x", {}, {"source": {}}])
def test_what_is_no_report_is_refused_in_words(data):
    with pytest.raises(SchemaError, match="'schema' field"):
        codec.from_dict(data)


@pytest.mark.parametrize("schema", [0, 2, "1", None, 1.5])
def test_another_schema_is_refused_in_words(schema):
    with pytest.raises(SchemaError, match="reads schema 1"):
        codec.from_dict(codec.to_dict(example()) | {"schema": schema})


def test_a_key_of_a_later_version_is_passed_over():
    data = codec.to_dict(example())
    data["problems"] = [problem | {"later": 1} for problem in data["problems"]]
    assert data["problems"]
    assert codec.from_dict(data | {"later": {"key": []}}) == example()


def test_the_error_is_ours_and_a_value_error():
    assert issubclass(SchemaError, GovReportError)
    assert issubclass(SchemaError, ValueError)


def _spoil(path, value):
    data = json.loads(json.dumps(codec.to_dict(example())))
    *way, last = path
    node = data
    for step in way:
        node = node[step]
    if value is ...:
        del node[last]
    else:
        node[last] = value
    return data


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        (["claims"], ..., "'claims' is missing"),
        (["source"], "text", "not a report"),
        (["title"], 5, "not a report"),
        (["year"], True, "not a report"),
        (["year"], "2023", "not a report"),
        (["session_date"], "soon", "not a report"),
        (["children", 0, "type"], "page", r"may stand here.*children\[0\]"),
        (["children", 0, "type"], "section", "may stand here"),
        (["children", 0, "type"], ..., "may stand here"),
        (["children", 0, "span"], [0, 10**6], "offsets"),
        (["children", 0, "span"], [5, 2], "offsets"),
        (["children", 0], 7, "not a report"),
        (["children"], 7, "not a report"),
        (["claims", 0, "quantity"], 1, "no quantity begins at offset 1"),
        (["claims", 0, "relation"], "grows", "not a report"),
        (["facts", 0, "claim"], 9, "no claim 9"),
        (["facts", 0, "claim"], -1, "no claim -1"),
        (["facts", 0, "unit"], "much", "table of units"),
        (["units", "%", "factor"], 1, "not a report"),
        (["units", "%", "factor"], "1", "a fraction is expected"),
        (["units", "%", "factor"], None, "a fraction is expected"),
        (["units", "%"], ..., "table of units"),
        (["units"], [], "not a report"),
        (["facts", 0, "value"], "much", "number"),
        (["facts", 0, "value"], "1/0", "number"),
        (["facts", 0, "value"], 1.5, "not a report"),
        (["facts", 0, "stretch"], 1, "not a report"),
        (["problems", 0, "code"], ..., "code"),
    ],
)
def test_a_spoilt_dict_is_refused_in_words(path, value, words):
    with pytest.raises(SchemaError, match=words):
        codec.from_dict(_spoil(path, value))


def test_from_dict_leaves_its_argument_alone():
    data = codec.to_dict(example())
    before = json.dumps(data)
    codec.from_dict(data)
    assert json.dumps(data) == before
