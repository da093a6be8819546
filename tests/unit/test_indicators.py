"""The table of indicators: what it holds, what it refuses, and how users add to it."""

import re
import runpy
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

import govreport
from govreport import indicators
from govreport.errors import GovReportError, IndicatorError
from govreport.facts import measures, naming, stage
from govreport.indicator_table import build, expand
from govreport.tree import Kind, Measure

ANNOTATED = {
    "gdp",
    "gdp_per_capita",
    "industrial_value_added",
    "fixed_asset_investment",
    "retail_sales",
    "general_budget_revenue",
    "foreign_trade",
    "exports",
    "cpi",
    "urban_new_jobs",
    "urban_surveyed_unemployment",
    "resident_income",
    "urban_income",
    "rural_income",
    "grain_output",
    "rd_intensity",
    "urbanization_rate",
    "forest_coverage",
    "energy_intensity",
    "pm25",
}


TOOL = Path(__file__).parents[2] / "tools" / "make_docs.py"


@pytest.fixture
def kept():
    """Whatever a test adds is gone after it."""
    before = list(indicators._tables or [])
    yield
    if before:
        indicators._make(before)


def test_the_indicators_that_are_annotated_and_many_more():
    known = [i.id for i in indicators.all()]
    assert set(known) >= ANNOTATED
    assert len(known) == len(set(known)) >= 60


@pytest.mark.parametrize("indicator", indicators.all(), ids=lambda i: i.id)
def test_each_indicator_is_complete(indicator):
    assert re.fullmatch("[a-z][a-z0-9_]*", indicator.id)
    assert indicator.zh
    assert indicator.en
    assert indicator.definition.endswith(".")
    assert indicator.measures
    assert isinstance(indicator.dimension, Kind)
    assert (
        not ({Measure.RATE, Measure.SHARE} & {*indicator.measures})
        or indicator.dimension is Kind.PERCENT
        or indicator.id == "fiscal_deficit"
    )


def test_the_growth_of_whatever_is_added_is_at_constant_prices():
    assert all(i.constant_prices is i.zh.endswith(("增加值", "生产总值")) for i in indicators.all())


def test_every_group_is_one_of_those_that_the_table_names():
    text = (Path(indicators.__file__).parent / "data" / "indicators.toml").read_text(encoding="utf-8")
    listed = re.search(r"#   group +(.*?)\n#   definition", text, re.S)[1].replace("#", " ").replace(".", " ").replace(",", " ").split()
    assert {i.group for i in indicators.all()} == set(listed)


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("地区生产总值", "gdp"),
        ("GDP", "gdp"),
        ("国内生产总值", "gdp"),
        ("国民生产总值", "gnp"),
        ("工农业总产值", "gross_output_industry_agriculture"),
        ("人均GDP", "gdp_per_capita"),
        ("地方财政一般预算收入", "general_budget_revenue"),
        ("公共财政预算收入", "general_budget_revenue"),
        ("一般公共预算本级收入", "general_budget_revenue"),
        ("财政总收入", "fiscal_revenue"),
        ("社会商品零售总额", "retail_sales"),
        ("农民人均纯收入", "rural_income"),
        ("农牧民人均纯收入", "rural_income"),
        ("城镇居民人均生活费收入", "urban_income"),
        ("规模以上工业增加值", "industrial_value_added"),
        ("规上工业增加值", "industrial_value_added"),
        ("全部工业企业增加值", "all_industry_value_added"),
        ("R&D经费投入强度", "rd_intensity"),
        ("单位GDP能耗", "energy_intensity"),
        ("万元生产总值能耗", "energy_intensity"),
        ("细颗粒物平均浓度", "pm25"),
        ("PM2.5年均浓度", "pm25"),
        ("海洋生产总值", "ocean_product"),
        ("国家级专精特新“小巨人”企业", "little_giants"),
    ],
)
def test_names_through_the_decades(name, id):
    names = indicators.names()
    plain = names.spellings.plain(name)
    assert names.longest(name) == plain
    assert names.ids[plain] == (id,)


def test_no_name_stands_for_two():
    spell = indicators.names().spellings.plain
    owners = {}
    for i in indicators.all():
        for name in {spell(n) for n in (*i.names, *i.growth_only, *i.aspects)}:
            owners.setdefault(name, set()).add(i.id)
    assert [name for name, ids in owners.items() if len(ids) > 1] == []


def test_words_at_the_ends_are_no_names():
    """Else a name would be taken to pieces before it is looked up."""
    vocabulary = indicators.vocabulary()
    names = indicators.names().ids
    assert [w for key in ("lead", "trail", "rise", "fall") for w in vocabulary[key] if w in names] == []
    assert [w for w, n in Counter(vocabulary["lead"]).items() if n > 1] == []


def base(**changes):
    return {"zh": "甲", "names": ["甲产量"], "dimension": "mass", "measures": ["level"]} | changes


@pytest.mark.parametrize(
    ("tables", "message"),
    [
        ([{"a": base(), "b": base()}], "甲产量 belongs to two indicators, a and b"),
        ([{"a": base()}, {"b": base(names=["(甲|乙)产量"])}], "甲产量 belongs to two indicators"),
        ([{"a": base()}, {"a": base(names=["乙"])}], "two indicators with the id a"),
        ([{"a": base(names=["“甲”产量"]), "b": base()}], "甲产量 belongs to two"),
        ([{"a": base(), "words": {"spellings": {"乙": "甲"}}, "b": base(names=["乙产量"])}], "甲产量 belongs to two"),
        ([{"a": base(measures=["height"])}], "a: measures is one of level, growth, rate, count, share, not 'height'"),
        ([{"a": base(dimension="magic")}], "a: dimension is one of money, percent, "),
        ([{"a": base(names=[])}], "a: names must be given"),
        ([{"a": base(name="甲")}], "a: an indicator has no field name"),
        ([{"a": base(names=["(甲|乙产量"])}], "brackets"),
        ([{"a": base(names=["甲|乙产量"])}], "brackets"),
        ([{"a": base(names=["甲.*产量"])}], "has a '.', and a name has none: write it as reports do"),
        ([{"a": base(names=["甲产量", "[甲乙]烷"])}], "has a '['"),
        ([{"a": base(names=["甲)产量"])}], "brackets"),
        ([{"a": base(names="甲乙丙")}], "a: names is a list of texts, not one: write ['甲乙丙']"),
        ([{"a": base(measures="level")}], "a: measures is a list of texts, not one: write ['level']"),
        ([{"a": base(measures=[["level"]])}], "a: measures is a list of texts"),
        ([{"a": base(not_in="人次")}], "a: not_in is a list of texts, not one: write ['人次']"),
        ([{"a": base(not_in=["人次", 3])}], "a: not_in is a list of texts, none of them empty, not ['人次', 3]"),
        ([{"a": base(names=["甲", ""])}], "a: names is a list of texts, none of them empty"),
        ([{"a": base(zh=["甲"])}], "a: zh is a text, not ['甲']"),
        ([{"a": base(plain=["level"])}], "a: plain is one of level, "),
        ([{"a": base(summed="no")}], "a: summed is true or false, not 'no'"),
        ([{"x3": 5}], "x3 is a table, not 5: begin it with a line [x3]"),
        ([{"a": base(), "p": {"pair": "ab", "names": ["丙"]}}], "p: pair is a list of texts, not one"),
        ([{"a": base(), "p": {"pair": ["a", "a"], "names": ["丙"], "zh": "丙"}}], "p: a pair has no field zh; it has pair, names, alone"),
        ([{"a": base(), "p": {"pair": ["a", "a"]}}], "p: names must be given"),
        ([{"a": base(), "p": {"pair": ["a", "a"], "names": ["丙"], "alone": ["a"]}}], "p: alone is a text"),
        ([{"words": 3}], "words is a table, not 3"),
        ([{"words": {"led": ["咱们"]}}], "[words] has no list led; it has lead, trail, rise, fall"),
        ([{"words": {"lead": "咱们"}}], "words.lead is a list of texts, not one"),
        ([{"words": {"whole": {"village": ["全村"]}}}], "[words.whole] has no list village; it has any, "),
        ([{"words": {"spellings": {"乙": 2}}}], "words.spellings: 乙 is a text, not 2"),
        ([{"a": base(part="b")}], "a refers to an indicator b, which does not exist"),
        ([{"a": base(), "p": {"pair": ["a", "c"], "names": ["丙"]}}], "p refers to an indicator c"),
        ([{"a": base(), "p": {"pair": ["a", "a"], "names": ["甲产量"]}}], "甲产量 belongs to two"),
    ],
)
def test_what_is_refused_is_refused_in_words(tables, message):
    with pytest.raises(IndicatorError, match=re.escape(message)) as caught:
        build(tables)
    assert isinstance(caught.value, ValueError)
    assert isinstance(caught.value, GovReportError)


TEXT = "一、2023年工作回顾\n全市竹笋产量12万吨、增长8%。\n"


def test_a_user_adds_an_indicator_by_a_call(kept):
    assert not govreport.parse(TEXT, year=2024).facts
    indicators.register("bamboo_shoots", zh="竹笋产量", names=["竹笋(总|)产量"], dimension="mass", measures=["level", "growth"])
    facts = govreport.parse(TEXT, year=2024).facts
    assert [(f.indicator, f.measure, str(f.value), f.year) for f in facts] == [
        ("bamboo_shoots", "level", "120000", 2023),
        ("bamboo_shoots", "growth", "8", 2023),
    ]
    indicators.remove("bamboo_shoots")
    assert not govreport.parse(TEXT, year=2024).facts


def test_what_a_call_gives_may_be_any_iterable_but_a_text(kept):
    added = indicators.register("shoots", zh="竹笋产量", names=iter(["竹笋产量"]), dimension="mass", measures={"level"})
    assert (added.names, added.measures) == (("竹笋产量",), (Measure.LEVEL,))
    indicators.register("more", zh="竹材产量", names=["竹材产量"], dimension="mass", measures=["level"])  # … and is kept for the next
    assert indicators.get("shoots") == added


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"id": "words"}, "'words' is no id"),
        ({"id": 5}, "5 is no id"),
        ({"pair": ["gdp", "cpi"]}, "shoots: an indicator has no field pair"),
        ({"names": 5}, "shoots: names is a list of texts"),
        ({"names": {"竹笋产量": 1}}, "shoots: names is a list of texts"),
    ],
)
def test_a_call_that_is_refused_adds_nothing(kept, changes, message):
    before = indicators.all()
    with pytest.raises(IndicatorError, match=re.escape(message)):
        indicators.register(**({"id": "shoots", "zh": "竹笋", "names": ["竹笋产量"], "dimension": "mass", "measures": ["level"]} | changes))
    assert indicators.all() == before


@pytest.mark.parametrize("constant", [False, True])
def test_of_an_added_indicator_at_constant_prices_a_growth_at_current_prices_is_none(kept, constant):
    indicators.register(
        "toys", zh="玩具业增加值", names=["玩具业增加值"], dimension="money", measures=["level", "growth"], constant_prices=constant
    )
    facts = govreport.parse("一、2023年工作回顾\n玩具业增加值15亿元，现价增长27.7%。\n", year=2024).facts
    assert [f.measure for f in facts] == (["level"] if constant else ["level", "growth"])


def test_a_user_adds_indicators_by_a_file(kept, tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text('[shoots]\nzh = "竹笋产量"\ndimension = "mass"\nmeasures = ["level"]\nnames = ["竹笋产量"]\n', encoding="utf-8")
    (added,) = indicators.load(path)
    assert added == indicators.get("shoots")
    assert [f.indicator for f in govreport.parse(TEXT, year=2024).facts] == ["shoots"]


def test_a_file_may_add_words(kept, tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text('[words]\nlead = ["咱们"]\n', encoding="utf-8")
    text = "一、2023年工作回顾\n咱们地区生产总值500亿元。\n"
    assert not govreport.parse(text, year=2024).facts
    assert indicators.load(path) == ()
    assert [f.indicator for f in govreport.parse(text, year=2024).facts] == ["gdp"]


def test_what_is_added_while_something_is_made_of_the_table_is_not_forgotten(kept, tmp_path, monkeypatch):
    """As another thread does it in the middle of a report."""
    path = tmp_path / "mine.toml"
    path.write_text('[words]\nlead = ["咱们"]\n', encoding="utf-8")
    text = "一、2023年工作回顾\n咱们地区生产总值500亿元。\n"
    govreport.parse(text)  # whatever is made of other tables is made now, and nothing yet of what this adds
    indicators.register("shoots", zh="竹笋产量", names=["竹笋产量"], dimension="mass", measures=["level"])
    make, waiting = naming.words.pattern, [path]

    def interrupted(words):
        if waiting:
            indicators.load(waiting.pop())
        return make(words)

    monkeypatch.setattr(naming.words, "pattern", interrupted)
    assert not govreport.parse(text, year=2024).facts  # it was begun with the words of before
    assert not waiting
    assert [f.indicator for f in govreport.parse(text, year=2024).facts] == ["gdp"]


def test_what_is_removed_in_the_middle_of_a_report_is_known_to_its_end(kept, monkeypatch):
    indicators.register("shoots", zh="竹笋产量", names=["竹笋产量"], dimension="mass", measures=["level", "growth"])

    def removed(*given):
        if any(i.id == "shoots" for i in indicators.all()):
            indicators.remove("shoots")
        return measures.measured(*given)

    monkeypatch.setattr(stage, "measured", removed)
    assert [f.measure for f in govreport.parse(TEXT, year=2024).facts] == ["level", "growth"]
    assert not govreport.parse(TEXT, year=2024).facts


def test_a_clash_adds_nothing(kept, tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text(
        '[fine]\nzh = "竹笋产量"\ndimension = "mass"\nmeasures = ["level"]\nnames = ["竹笋产量"]\n'
        '[clash]\nzh = "总值"\ndimension = "money"\nmeasures = ["level"]\nnames = ["地区GDP"]\n',
        encoding="utf-8",
    )
    with pytest.raises(IndicatorError, match="生产总值 belongs to two indicators, gdp and clash"):
        indicators.load(path)
    with pytest.raises(IndicatorError, match="no indicator 'fine'"):
        indicators.get("fine")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"= = =", "mine.toml: Invalid"),
        (b"x3 = 5", "mine.toml: x3 is a table, not 5"),
        ("[甲]".encode("gb18030"), "mine.toml: this is not UTF-8; save the file as UTF-8"),
        (None, "mine.toml: No such file or directory"),
    ],
)
def test_a_file_that_cannot_be_is_named(tmp_path, content, message):
    path = tmp_path / "mine.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(IndicatorError, match=re.escape(message)):
        indicators.load(path)


def test_a_file_may_have_the_mark_of_its_encoding(kept, tmp_path):
    """As editors of Windows write it."""
    path = tmp_path / "mine.toml"
    path.write_text('[words]\nlead = ["咱们"]\n', encoding="utf-8-sig")
    assert indicators.load(path) == ()


def test_an_indicator_that_another_needs_stays():
    with pytest.raises(IndicatorError, match="rd_intensity refers to an indicator rd_spending"):
        indicators.remove("rd_spending")
    assert indicators.get("rd_spending")


def test_an_import_does_not_read_the_table():
    code = "import govreport; from govreport import indicators, words; print(indicators._tables, words.load.cache_info().currsize)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split() == ["[]", "0"]


@pytest.mark.skipif(not TOOL.is_file(), reason="the tools are not here")
def test_the_page_of_the_documentation_has_not_drifted():
    tool = runpy.run_path(str(TOOL))
    assert tool["PAGE"].read_text(encoding="utf-8") == tool["page"](), "run tools/make_docs.py"
    assert all(f"| `{i.id}` |" in tool["page"]() for i in indicators.all()), "a group without a title"


def test_a_name_with_a_point_between_digits_or_a_plus_is_a_name():
    assert expand("PM2.5(年均|)浓度") == ["PM2.5年均浓度", "PM2.5浓度"]
    assert expand("互联网+项目") == ["互联网+项目"]
