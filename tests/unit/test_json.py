"""JSON as text, and the schema of what is in it. The codec itself is tested in test_codec.py, on a report that uses every field."""

import io
import json
import runpy
from enum import StrEnum
from pathlib import Path

import attrs
import pytest
from jsonschema import Draft202012Validator

import govreport
from govreport import codec, tree, vocabulary
from govreport.errors import SchemaError
from govreport.forms.json_text import dumps
from govreport.regions import Level
from govreport.tables import write_rows
from schema import faults

TEXT = "一、2022年工作回顾\n（一）工业。规上工业增加值增长5.0%，占三分之二。\n"
LONE, PAIR, LINES = chr(0xD800), chr(0xD83D) + chr(0xDE00), "\u2028\u2029\x85\x0b\x0c\x1c\r\n"


def data():
    return json.loads(govreport.parse(TEXT).to_json())


def test_json_gives_an_equal_report_back():
    report = govreport.parse(TEXT)
    assert govreport.from_json(report.to_json()) == report
    assert govreport.from_json(report.to_json().encode("utf-16")) == report
    assert json.loads(report.to_json()) == report.to_dict()


def test_chinese_stays_readable():
    assert "规上工业增加值" in govreport.parse(TEXT).to_json()


@pytest.mark.parametrize("text", [LONE, f"a{LONE}增长5%。", LINES, PAIR])
def test_what_breaks_a_line_or_an_encoding_is_escaped(text):
    report = govreport.parse(f"增长5%。{text}")
    written = report.to_json()
    assert len(written.splitlines()) == 1
    assert written.encode("utf-8").decode("utf-8") == written
    assert govreport.from_json(written) == report


def test_rows_stay_on_their_lines():
    out = io.StringIO()
    write_rows([{"subject": f"a{LINES}"}, {"subject": LONE}], out)
    assert [json.loads(line) for line in out.getvalue().splitlines()] == [{"subject": f"a{LINES}"}, {"subject": LONE}]


def test_numbers_that_json_does_not_have_are_refused():
    with pytest.raises(ValueError, match="JSON compliant"):
        dumps({"value": float("nan")})


@pytest.mark.parametrize("text", ["", "{", b"\xff\xfe\x00", "[" * 100_000, '{"schema": ' + "1" * 5000 + "}", "\ufeff{}"])
def test_what_is_no_json_is_refused_in_words(text):
    with pytest.raises(SchemaError, match=r"^not JSON: "):
        govreport.from_json(text)


@pytest.mark.parametrize(("text", "words"), [("[]", "'schema' field"), ('{"schema": 99}', "has schema 99"), ("NaN", "'schema' field")])
def test_what_is_no_report_is_refused_in_words(text, words):
    with pytest.raises(SchemaError, match=words):
        govreport.from_json(text)


# --- the schema -----------------------------------------------------------------------------------------------------


def test_the_schema_is_one():
    Draft202012Validator.check_schema(govreport.json_schema())
    assert govreport.json_schema()["properties"]["schema"] == {"const": codec.SCHEMA}


def test_the_published_schema_has_not_drifted():
    tool = runpy.run_path(str(Path(__file__).parents[2] / "tools" / "make_docs.py"))
    assert tool["SCHEMA_FILE"].read_text(encoding="utf-8") == tool["schema_file"](), "run tools/make_docs.py"


def test_every_class_and_enumeration_of_the_tree_is_defined():
    named = [getattr(tree, name) for name in tree.__all__ if isinstance(getattr(tree, name), type)]
    enumerations = [cls for cls in vars(vocabulary).values() if isinstance(cls, type) and issubclass(cls, StrEnum) and cls is not StrEnum]
    classes = [cls for cls in named if attrs.has(cls) and cls is not govreport.Report]
    definitions = govreport.json_schema()["$defs"]
    assert {cls.__name__ for cls in (*classes, *enumerations, Level)} <= definitions.keys()
    for cls in (*enumerations, Level):
        assert definitions[cls.__name__]["enum"] == [member.value for member in cls]


def test_a_report_is_valid():
    assert faults(data()) == []


def spoilt(path, value):
    whole = data()
    *way, last = path
    node = whole
    for step in way:
        node = node[step]
    if value is ...:
        del node[last]
    else:
        node[last] = value
    return whole


PART = ("children", 0)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["schema"], 2),
        (["schema"], ...),
        (["claims"], ...),
        (["more"], 1),
        (["year"], 2022.5),
        (["session_date"], "2023-02-30"),
        (["source"], "text"),
        ([*PART, "type"], "section"),
        ([*PART, "type"], ...),
        ([*PART, "kind"], "preface"),
        ([*PART, "span"], [0]),
        ([*PART, "span"], [0, -1]),
        ([*PART, "claims"], []),
        (["claims", 0, "relation"], "grows"),
        (["claims", 0, "quantity"], "5.0%"),
        (["claims", 0, "rule"], ...),
        (["facts", 0, "value"], 5.0),
        (["facts", 0, "value"], "5.0%"),
        (["facts", 0, "claim"], -1),
        (["units", "%", "factor"], "1/0"),
    ],
)
def test_a_spoilt_dict_is_not_valid(path, value):
    assert faults(spoilt(path, value))
