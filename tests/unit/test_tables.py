"""The tables of a report: what their cells say, and that the documentation says the same."""

import runpy
import sys
from decimal import Decimal
from pathlib import Path

import pytest

import govreport
from govreport import arrow, schema
from govreport.tracking import TABLE

TEXT = """2024年金华市政府工作报告
一、2023年工作回顾
（一）经济稳中向好。全市地区生产总值6011.27亿元、增长6.8%。三分之二的村通了公交。
二、2024年主要预期目标
地区生产总值增长6%—6.5%，力争新增城镇就业10万人。
"""


@pytest.fixture(scope="module")
def report():
    return govreport.parse_source(govreport.Source(TEXT, "金华2024.txt"))


def test_the_page_of_the_tables_has_not_drifted():
    tool = runpy.run_path(str(Path(__file__).parents[2] / "tools" / "make_docs.py"))
    assert tool["TABLES_PAGE"].read_text(encoding="utf-8") == tool["tables_page"](), "run tools/make_docs.py"
    assert tool["columns_table"](TABLE) in tool["TABLES_PAGE"].with_name("tracking.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("table", schema.TABLES)
def test_every_row_names_its_report(report, table):
    rows = report.to_records(table)
    assert rows or table == "problems"
    for row in rows:
        assert list(row.values())[:5] == ["金华2024.txt", "金华市", "330700", "prefecture", 2024]


def test_a_claim_knows_its_place(report):
    (row,) = [row for row in report.to_records("claims") if row["quantity"] == "6.8%"]
    assert (row["part"], row["part_kind"], row["section"]) == ("2023年工作回顾", "review", "经济稳中向好")
    assert (row["line"], TEXT[row["start"] : row["stop"]]) == (3, "6.8%")
    assert row["sentence"] == "全市地区生产总值6011.27亿元、增长6.8%。"
    assert (row["period_start"], row["period_end"]) == ("2023-01-01", "2023-12-31")


def test_what_stands_behind_the_sections_of_a_part_belongs_to_the_part():
    review = "（一）农业稳产增收。粮食增长5%。\n（二）工业提质增效。钢材增长6%。\n各位代表！一年来，实际利用外资增长8%。"
    report = govreport.parse(f"各位代表：\n一、2023年工作回顾\n{review}\n二、2024年工作安排\n出口增长4%。\n", year=2024)
    rows = [(row["quantity"], row["section_id"], row["part"], row["section"]) for row in report.to_records()]
    assert rows == [
        ("5%", 1, "2023年工作回顾", "农业稳产增收"),
        ("6%", 2, "2023年工作回顾", "工业提质增效"),
        ("8%", 0, "2023年工作回顾", None),
        ("4%", 3, "2024年工作安排", None),
    ]


def test_a_range_and_a_fraction(report):
    rows = {row["quantity"]: row for row in report.to_records("claims")}
    amount = ("value", "value_exact", "low", "low_exact", "high", "high_exact")
    assert [rows["6%—6.5%"][name] for name in amount] == [None, None, "6", "6", "6.5", "6.5"]
    assert [rows["三分之二"][name] for name in amount] == [None, "2/3", None, None, None, None]


def test_facts_claims_and_sections_join(report):
    claims = {row["claim_id"]: row for row in report.to_records("claims")}
    sections = {row["section_id"]: row for row in report.to_records("sections")}
    facts = report.to_records("facts")
    assert [(f["indicator_name"], f["year"], f["measure"]) for f in facts][:2] == [
        ("地区生产总值", 2023, "level"),
        ("地区生产总值", 2023, "growth"),
    ]
    for fact in facts:
        assert claims[fact["claim_id"]]["quantity"] == fact["quantity"]
        assert claims[fact["claim_id"]]["section_id"] == fact["section_id"]
    for claim in claims.values():
        section = sections[claim["section_id"]]
        assert claim["section"] in (section["heading"], None)
        assert sections.get(section["parent_id"], section)["heading"] == claim["part"]


def test_a_fact_of_an_indicator_that_is_gone_has_no_name():
    govreport.indicators.register(
        "tea", zh="茶叶产量", en="Tea", definition="Tea.", names=["茶叶产量"], dimension="mass", measures=["level"]
    )
    report = govreport.parse("一、2023年工作回顾\n茶叶产量5万吨。", region="金华市", year=2024)
    assert [(f["indicator"], f["indicator_name"]) for f in report.to_records("facts")] == [("tea", "茶叶产量")]
    govreport.indicators.remove("tea")
    assert [(f["indicator"], f["indicator_name"]) for f in report.to_records("facts")] == [("tea", None)]


def test_a_claim_has_the_year_in_which_its_period_lies():
    text = "2024年金华市政府工作报告\n一、2023年工作回顾\n上半年出口增长3%，“十三五”期间进口增长5%。2021年投资增长7%。\n"
    assert [(row["quantity"], row["year"]) for row in govreport.parse(text).to_records()] == [("3%", 2023), ("5%", None), ("7%", 2021)]


def test_of_which_indicators_less_is_better():
    text = "2024年金华市政府工作报告\n一、2023年工作回顾\n出口增长3%，居民消费价格上涨0.3%。\n"
    rows = govreport.parse(text).to_records("facts")
    assert [(row["indicator"], row["lower_is_better"]) for row in rows] == [("exports", False), ("cpi", True)]


def test_a_report_after_the_dict_has_the_same_rows(report):
    again = govreport.from_dict(report.to_dict())
    for table in schema.TABLES:
        assert again.to_records(table) == report.to_records(table)


@pytest.mark.parametrize("call", ["to_csv", "to_parquet", "to_arrow"])
def test_an_unknown_table_is_refused_and_leaves_no_file(report, call, tmp_path):
    if call != "to_csv":
        pytest.importorskip("pyarrow")
    path = () if call == "to_arrow" else (tmp_path / "x",)
    with pytest.raises(ValueError, match="there is no table 'fact'; there are claims, facts, sections, problems"):
        getattr(govreport, call)(report, *path, "fact")
    assert list(tmp_path.iterdir()) == []


def test_csv_has_a_mark_and_a_header(report, tmp_path):
    path = tmp_path / "表.csv"
    govreport.to_csv([], path, "facts")
    assert path.read_bytes() == b"\xef\xbb\xbf" + ",".join(schema.table("facts").names).encode() + b"\n"
    govreport.to_csv(iter([report, report]), path, "facts", encoding="utf-8")
    assert path.read_bytes().startswith(b"file,region,")
    assert len(path.read_text(encoding="utf-8").splitlines()) == 1 + 2 * len(report.facts)


# --- Arrow and Parquet ------------------------------------------------------------------------------------------------


def test_arrow_types(report):
    pa = pytest.importorskip("pyarrow")
    for table in schema.TABLES.values():
        found = govreport.to_arrow(report, table.name)
        assert found.schema.metadata == {b"govreport.table": table.name.encode(), b"govreport.version": b"1"}
        for column, field in zip(table.columns, found.schema, strict=True):
            assert field.metadata == {b"description": column.meaning.encode()}
            if column.choices is not None:
                assert found.column(column.name).chunk(0).dictionary.to_pylist() == [word.value for word in column.choices]
    claims = govreport.to_arrow(report).schema
    assert (claims.field("value").type, claims.field("period_end").type) == (pa.decimal128(28, 8), pa.date32())


@pytest.mark.parametrize("type", ["string", "large_string", "string_view", "binary", "dictionary"])
def test_a_text_of_any_type_is_read(type):
    pa = pytest.importorskip("pyarrow")
    kind = pa.dictionary(pa.int8(), pa.string()) if type == "dictionary" else getattr(pa, type)()
    batch = pa.RecordBatch.from_arrays([pa.array(["出口增长5%。", None], kind)], ["text"])
    assert arrow.parse_batch(batch).column("subject").to_pylist() == ["出口"]


@pytest.mark.parametrize("years", [[2024], [2024.0], ["2024"]])
def test_a_year_of_any_type_is_read(years):
    pa = pytest.importorskip("pyarrow")
    batch = pa.RecordBatch.from_pydict({"text": ["出口增长5%。"], "year": years})
    assert arrow.parse_batch(batch).column("report_year").to_pylist() == [2024]


@pytest.mark.parametrize(
    ("columns", "table", "told"),
    [
        ({"texts": ["增长5%。"], "name": ["a"]}, "claims", "the batch has no column 'text'; it has texts, name"),
        ({}, "claims", "the batch has no column 'text'; it has none"),
        ({"text": ["增长5%。"]}, "fact", "there is no table 'fact'"),
        ({"text": [b"\xff"]}, "claims", "UTF8"),
        ({"text": ["增长5%。"], "year": [2023.5]}, "claims", "2023.5"),
        ({"text": ["增长5%。"], "year": ["去年"]}, "claims", "去年"),
        ({"text": ["增长5%。"], "year": [10**9]}, "claims", "1000000000"),
    ],
)
def test_a_batch_that_is_not_of_texts_is_refused(columns, table, told):
    pa = pytest.importorskip("pyarrow")
    with pytest.raises(ValueError, match=told):
        arrow.parse_batch(pa.RecordBatch.from_pydict(columns), table)


def test_row_groups_hold_many_reports(report, tmp_path, monkeypatch):
    pq = pytest.importorskip("pyarrow.parquet")
    rows = len(report.facts)
    monkeypatch.setattr("govreport.arrow.ROWS", 3 * rows)
    govreport.to_parquet((report for _ in range(7)), tmp_path / "x.parquet", "facts")
    found = pq.ParquetFile(tmp_path / "x.parquet")
    assert [found.metadata.row_group(i).num_rows for i in range(found.num_row_groups)] == [3 * rows, 3 * rows, rows]


def test_no_reports_give_empty_tables(tmp_path):
    pq = pytest.importorskip("pyarrow.parquet")
    govreport.to_parquet([], tmp_path / "x.parquet", "facts")
    found = pq.read_table(tmp_path / "x.parquet")
    assert (found.num_rows, found.column_names) == (0, list(schema.table("facts").names))


@pytest.mark.parametrize("table", schema.TABLES)
def test_a_frame_of_no_reports_has_the_types_of_one_of_many(report, table):
    pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    assert govreport.to_pandas([], table).dtypes.to_dict() == govreport.to_pandas([report, report], table).dtypes.to_dict()


def test_duckdb_and_pandas_read_the_file_as_it_is(report, tmp_path):
    pytest.importorskip("pyarrow")
    path = str(tmp_path / "facts.parquet")
    govreport.to_parquet(report, path, "facts")
    duckdb = pytest.importorskip("duckdb")
    query = f"select value, value_exact, status from '{path}' where indicator = 'gdp' and measure = 'growth' order by year"
    assert duckdb.sql(query).fetchall() == [(Decimal("6.8"), "6.8", "achieved"), (None, None, "target")]
    pandas = pytest.importorskip("pandas")
    frame = pandas.read_parquet(path)
    assert frame["value"].tolist()[0] == Decimal("601127000000")
    assert list(frame["status"]) == [fact.status for fact in report.facts]


# --- frames, Stata ----------------------------------------------------------------------------------------------------


def test_pandas_keeps_what_arrow_keeps(report):
    pandas = pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    for table in schema.TABLES.values():
        frame, rows = govreport.to_pandas(report, table.name), govreport.to_arrow(report, table.name)
        assert frame.columns.tolist() == list(table.names)
        for column in table.columns:
            assert [None if pandas.isna(cell) else cell for cell in frame[column.name]] == rows.column(column.name).to_pylist()
            if column.choices is not None:
                assert frame[column.name].cat.categories.tolist() == [word.value for word in column.choices]
    facts = govreport.to_pandas(report, "facts")
    assert facts.groupby("measure", observed=True)["value"].sum()["level"] == Decimal("601127000000")


def test_polars_keeps_what_arrow_keeps(report):
    polars = pytest.importorskip("polars")
    pytest.importorskip("pyarrow")
    for table in schema.TABLES.values():
        frame = govreport.to_polars(report, table.name)
        assert frame.to_dict(as_series=False) == govreport.to_arrow(report, table.name).to_pydict()
    assert govreport.to_polars(report)["value"].dtype == polars.Decimal(28, 8)


LONG = "新建" + "、".join(f"第{n}批重点工程" for n in "甲乙丙丁" * 60) + "等30个项目。"


@pytest.fixture(scope="module")
def odd():
    """A report with a sentence of 1,400 characters (4,000 bytes), one with a lone surrogate and a zero, and a date before 1960."""
    text = f"一、2023年工作回顾\n{LONG}\n\udcff\0出口增长5%。1958年人口增长三分之一。2035年达到-2%。\n"
    return govreport.parse_source(govreport.Source(text, "=1+1.txt"), region="金华市", year=2024)


@pytest.mark.parametrize("table", schema.TABLES)
def test_stata_holds_the_rows(report, odd, table, tmp_path):
    pandas = pytest.importorskip("pandas")
    path = tmp_path / "rows.dta"
    govreport.to_stata([report, odd], path, table)
    with pandas.io.stata.StataReader(path, convert_categoricals=False) as reader:
        frame, labels, choices = reader.read(), reader.variable_labels(), reader.value_labels()
        assert reader.data_label == f"govreport {table}, version 1"
    columns = schema.table(table).columns
    assert labels == {column.name: column.meaning for column in columns}
    assert choices == {c.name: dict(enumerate(w.value for w in c.choices)) for c in columns if c.choices is not None}
    records = [*report.to_records(table), *odd.to_records(table)]
    for column in columns:
        read = [None if pandas.isna(cell) else cell for cell in frame[column.name]]
        assert read == [in_stata(column, record[column.name]) for record in records]


def in_stata(column, cell):
    """A cell of a record as Stata has it."""
    import pandas

    if column.type in ("text", "numeral"):
        return (cell or "").encode("utf-8", "backslashreplace").decode().replace("\0", "\\x00")
    if cell is None:
        return None
    if column.type == "choice":
        return [word.value for word in column.choices].index(cell)
    return {"decimal": float, "date": pandas.Timestamp}.get(column.type, int)(cell)


def test_the_odd_report_is_odd(odd):
    rows = odd.to_records("claims")
    assert any(len(row["sentence"].encode("utf-8", "replace")) > 4000 > 2045 > len(row["sentence"]) for row in rows)
    assert any(row["period_end"] and row["period_end"] < "1960" for row in rows)
    assert any("\0" in row["sentence"] for row in rows)


def test_stata_without_rows(tmp_path):
    pandas = pytest.importorskip("pandas")
    govreport.to_stata([], tmp_path / "none.dta", "facts")
    assert pandas.read_stata(tmp_path / "none.dta").columns.tolist() == list(schema.table("facts").names)


@pytest.mark.parametrize("table", schema.TABLES)
def test_no_name_is_reserved(table):
    """Else a query would need quotation marks, and Stata another name."""
    duckdb = pytest.importorskip("duckdb")
    reserved = {word for (word,) in duckdb.sql("select keyword_name from duckdb_keywords() where keyword_category = 'reserved'").fetchall()}
    assert "group" in reserved
    assert not reserved & {*schema.table(table).names}
    for column in schema.table(table).columns:
        assert len(column.name) <= 32
        assert len(column.meaning) <= 80


# --- extras -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("library", "extra", "call"),
    [
        ("pyarrow", "arrow", "to_arrow"),
        ("pyarrow", "arrow", "to_parquet"),
        ("pandas", "pandas", "to_pandas"),
        ("polars", "polars", "to_polars"),
        ("pandas", "stata", "to_stata"),
        ("xlsxwriter", "excel", "to_excel"),
    ],
)
def test_a_missing_library_names_its_extra(library, extra, call, report, monkeypatch, tmp_path):
    arrow.schema.cache_clear()
    monkeypatch.setitem(sys.modules, library, None)
    path = (tmp_path / "x",) if call in ("to_parquet", "to_stata", "to_excel") else ()
    with pytest.raises(ModuleNotFoundError, match=rf'needs an extra: pip install "govreport\[{extra}\]"'):
        getattr(govreport, call)(report, *path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("write", "name"),
    [
        (govreport.to_csv, "x.xlsx"),
        (govreport.to_parquet, "x.csv"),
        (govreport.to_stata, "x.csv"),
        (govreport.to_excel, "x.csv"),
        (govreport.to_excel, "x.xls"),
        (lambda reports, path: govreport.track(reports).to_csv(path), "x.json"),
    ],
)
def test_no_file_is_written_under_the_name_of_another_format(tmp_path, write, name):
    for library in ("pyarrow", "pandas", "xlsxwriter"):
        pytest.importorskip(library)
    with pytest.raises(ValueError, match="its name says"):
        write([], tmp_path / name)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("report.txt", "this is a str: govreport.read gives the report of a file"),
        ([b"x"], "this is a bytes: govreport.read"),
        ([("a.txt", govreport.parse(""))], "this is a tuple: read_folder gives pairs"),
        ([govreport.ReadError("x")], "this is a ReadError: read_folder gives one"),
        (5, "this is a int"),
        (None, "this is a NoneType"),
    ],
)
@pytest.mark.parametrize(
    ("write", "needs"),
    [
        ("to_csv", "csv"),
        ("to_parquet", "pyarrow"),
        ("to_excel", "xlsxwriter"),
        ("to_stata", "pandas"),
        ("to_pandas", "pandas"),
        ("chunks", "csv"),
        ("track", "csv"),
        ("check", "csv"),
    ],
)
def test_what_is_no_report_is_said(tmp_path, write, needs, given, told):
    pytest.importorskip(needs)
    if write == "check" and isinstance(given, list):
        (given,) = given
    file = [tmp_path / "x"] if write in ("to_csv", "to_parquet", "to_excel", "to_stata") else []
    many = "" if write == "check" else ", or many of them"
    with pytest.raises(TypeError, match=f"a report is meant{many}, and {told}"):
        getattr(govreport, write)(given, *file)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("write", "needs"), [("to_csv", "csv"), ("to_parquet", "pyarrow"), ("to_excel", "xlsxwriter"), ("to_stata", "pandas")]
)
def test_a_file_and_reports_that_changed_places_are_told(tmp_path, write, needs, report):
    pytest.importorskip(needs, reason=f"{needs} is not installed")
    with pytest.raises(TypeError, match="an open file to write to is meant, and this is a Report: first come the reports"):
        getattr(govreport, write)(tmp_path / "x", report)
    assert not list(tmp_path.iterdir())


def test_of_two_reports_that_are_compared_both_are_reports():
    with pytest.raises(TypeError, match="a report is meant"):
        govreport.check(govreport.parse(""), "2023.txt")
    with pytest.raises(TypeError, match=r"a report is meant, and this is a str: govreport\.read gives"):
        govreport.diff(govreport.parse(""), "2023.txt")


@pytest.mark.parametrize("write", ["to_html", "to_markdown", "to_akoma_ntoso"])
def test_a_form_is_of_one_report(write):
    if write == "to_html":
        pytest.importorskip("jinja2", reason="jinja2 is not installed")
    with pytest.raises(TypeError, match=r"^a report is meant, and this is a str: govreport\.read gives the report of a file"):
        getattr(govreport, write)("2023.txt")
    with pytest.raises(TypeError, match=r"^a report is meant, and this is a list: give each of them by itself"):
        getattr(govreport, write)([govreport.parse("")])


def test_what_is_no_text_is_said():
    for wrong in (b"x", 5, None):
        with pytest.raises(TypeError, match=f"a text is meant, and this is a {type(wrong).__name__}: govreport.read"):
            govreport.parse(wrong)
        for read in (govreport.find_quantities, govreport.find_claims, govreport.parse_number):
            with pytest.raises(TypeError, match=f"a text is meant, and this is a {type(wrong).__name__}"):
                read(wrong)


@pytest.mark.parametrize("text", ["in/x.txt", "C:\\报告\\2024年.DOCX\n", "report.pdf"])
def test_a_path_that_is_taken_for_a_text_is_told(text):
    (problem,) = [p for p in govreport.parse(text).problems if p.code == "outline.no_parts"]
    assert "govreport.read reads files" in problem.message


@pytest.mark.parametrize("text", ["", "增长5%。", "一、2022年工作回顾\nx.txt", "网址：www.gov.cn/x.htm\n增长5%。"])
def test_other_texts_are_not_taken_for_paths(text):
    assert not [p for p in govreport.parse(text).problems if "govreport.read" in p.message]
