"""The workbook: what its sheets hold, where its links lead, and that nothing in it runs. Read back with openpyxl."""

import datetime as dt
from decimal import Decimal

import pytest

import govreport
from govreport import schema

pytest.importorskip("xlsxwriter")
openpyxl = pytest.importorskip("openpyxl")

TEXT = """2024年金华市政府工作报告
一、2023年工作回顾
（一）经济稳中向好。全市地区生产总值6011.27亿元、增长6.80%。三分之二的村通了公交。
=HYPERLINK("http://example.org")增长5%，@总额达到3亿元。
二、2024年主要预期目标
确保地区生产总值增长6%—6.5%，新增城镇就业10万人。
"""
TITLES = {"facts": "指标", "claims": "数据", "sections": "提纲", "problems": "问题"}


@pytest.fixture(scope="module")
def reports():
    first = govreport.parse_source(govreport.Source(TEXT, "=1+1.txt"))
    return [first, govreport.parse_source(govreport.Source(TEXT.replace("金华", "衢州") + "\udcff\ufffe\x01增长2%。", "b.txt"))]


@pytest.fixture(scope="module")
def book(reports, tmp_path_factory):
    path = tmp_path_factory.mktemp("book") / "报告.xlsx"
    govreport.to_excel(iter(reports), path)
    book = openpyxl.load_workbook(path)
    yield book
    book.close()


def cells(book, name, column):
    """The cells of a column, below its title."""
    sheet = book[TITLES[name]]
    return [row[schema.table(name).names.index(column)] for row in sheet.iter_rows(min_row=2)]


def test_sheets_and_titles(book):
    assert book.sheetnames == [*TITLES.values(), "原句"]
    for name, title in TITLES.items():
        sheet = book[title]
        assert [cell.value for cell in sheet[1]] == [f"{column.zh}\n{column.name}" for column in schema.table(name).columns]
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref.startswith("A1:")
        assert sheet.auto_filter.ref.endswith(str(max(sheet.max_row, 2)))


@pytest.mark.parametrize("table", TITLES)
def test_every_row_is_there(book, reports, table):
    records = [record for report in reports for record in report.to_records(table)]
    assert book[TITLES[table]].max_row == len(records) + 1
    for column in schema.table(table).columns:
        found = [cell.value for cell in cells(book, table, column.name)] if records else []
        wanted = [record[column.name] for record in records]
        match column.type:
            case "decimal":
                assert found == [None if value is None else float(value) for value in wanted]
            case "date":
                assert found == [None if value is None else dt.datetime.fromisoformat(value) for value in wanted]
            case "integer":
                assert found == wanted
            case "boolean":
                assert found == ["是" if value else "否" for value in wanted]
            case "choice":
                assert [value is None for value in found] == [word(column, value) in (None, "") for value in wanted]
            case _:
                assert [value or "" for value in found[:3]] == [value or "" for value in wanted[:3]]


def word(column, value):
    from govreport.view.page import words
    from govreport.workbook import _GROUPS

    return value and words.word(_GROUPS[column.choices.__name__], value).zh


def test_every_choice_is_shown_by_a_word_of_its_own():
    columns = {column.choices: column for table in schema.TABLES.values() for column in table.columns if column.choices is not None}
    assert len(columns) > 5
    for choices, column in columns.items():
        assert [member.value for member in choices if word(column, member.value) == member.value] == []
        assert len({word(column, member.value) for member in choices}) == len(choices)


def test_numbers_show_the_digits_as_written(book):
    shown = {cells(book, "claims", "quantity")[i].value: cell for i, cell in enumerate(cells(book, "claims", "value"))}
    assert (shown["6.80%"].value, shown["6.80%"].number_format) == (6.8, "#,##0.00")
    assert (shown["6011.27亿元"].value, shown["6011.27亿元"].number_format) == (601127000000, "#,##0")
    assert shown["三分之二"].value is None
    exact = {cells(book, "claims", "quantity")[i].value: cell for i, cell in enumerate(cells(book, "claims", "value_exact"))}
    assert (exact["三分之二"].value, exact["三分之二"].data_type) == ("2/3", "s")
    assert Decimal(exact["6.80%"].value) == Decimal("6.80")


@pytest.mark.parametrize("table", ["facts", "claims"])
def test_a_sentence_leads_to_its_row(book, table):
    links = cells(book, table, "sentence")
    quantities = cells(book, table, "quantity")
    files = cells(book, table, "file")
    assert links
    for link, quantity, file in zip(links, quantities, files, strict=True):
        sheet, _, place = link.hyperlink.location.partition("!")
        row = book[sheet.strip("'")][int(place.removeprefix("A"))]
        assert row[0].value == file.value
        assert link.value in [cell.value for cell in row]
        assert quantity.value in link.value


def test_a_sentence_has_one_row(book):
    rows = [tuple(cell.value for cell in row) for row in book["原句"].iter_rows(min_row=2)]
    assert len(rows) == len(set(rows))


def test_nothing_runs(book):
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                if isinstance(cell.value, str) and cell.value.startswith(("=", "+", "-", "@")):
                    assert cell.data_type == "s"
                    assert cell.quotePrefix
    assert any(cell.value == "=1+1.txt" for cell in book["指标"]["A"])
    assert any(cell.value.startswith("=HYPERLINK") for cell in book["原句"]["F"])


def test_what_xml_cannot_hold_is_written_in_digits(book):
    assert any(cell.value and r"\udcff\ufffe\x01" in cell.value for cell in book["原句"]["F"])


def test_what_is_for_programs_is_folded(book):
    sheet = book["指标"]
    folded = {sheet[f"{letter}1"].value.split("\n")[1] for letter, dimension in sheet.column_dimensions.items() if dimension.hidden}
    assert {"region_code", "claim_id", "value_exact"} <= folded
    assert not {"region", "indicator_name", "value", "unit", "sentence"} & folded


def test_a_cell_is_cut_where_excel_would_refuse_it(tmp_path):
    report = govreport.parse_source(govreport.Source("一、2023年工作回顾\n出口增长5%。", "甲乙丙丁戊" * 6000))
    govreport.to_excel(report, tmp_path / "x.xlsx")
    book = openpyxl.load_workbook(tmp_path / "x.xlsx")
    longest = max(len(str(cell.value)) for row in book["原句"].iter_rows() for cell in row)
    book.close()
    assert longest == 16_001


def test_too_many_rows_are_refused_and_the_old_file_stays(reports, tmp_path, monkeypatch):
    (tmp_path / "x.xlsx").write_bytes(b"old")
    monkeypatch.setattr("govreport.workbook._MOST_ROWS", 3)
    with pytest.raises(ValueError, match="a sheet of Excel holds 3 rows; write CSV or Parquet"):
        govreport.to_excel(reports, tmp_path / "x.xlsx")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("x.xlsx", b"old")]


def test_links_end_where_excel_ends_them(reports, tmp_path, monkeypatch):
    monkeypatch.setattr("govreport.workbook._MOST_LINKS", 2)
    govreport.to_excel(reports, tmp_path / "x.xlsx")
    book = openpyxl.load_workbook(tmp_path / "x.xlsx")
    linked = [cell.hyperlink is not None for cell in cells(book, "claims", "sentence")]
    book.close()
    assert linked[:3] == [True, True, False]
    assert linked.count(True) == 2


def test_no_reports_give_sheets_with_titles(tmp_path):
    govreport.to_excel([], tmp_path / "x.xlsx")
    book = openpyxl.load_workbook(tmp_path / "x.xlsx")
    assert [sheet.max_row for sheet in book] == [1, 1, 1, 1, 1]
    book.close()
