"""The queries of docs/sql.md, run by DuckDB on eight reports that are made up, give the answers that the page shows."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

import govreport

duckdb = pytest.importorskip("duckdb")
pytest.importorskip("pyarrow")

PAGE = (Path(__file__).parents[2] / "docs" / "sql.md").read_text(encoding="utf-8")
QUESTIONS = re.findall(r"^## (\d+\. [^\n]*)\n.*?```sql\n(.*?)```\n\n(.*?)\n(?=\n|\Z)", PAGE, re.MULTILINE | re.DOTALL)

TEXT = """{year}年{region}政府工作报告
一、{before}年工作回顾
（一）经济稳步回升。全{kind}地区生产总值{gdp}、增长{growth}，社会消费品零售总额增长{retail}，居民消费价格上涨{prices}。
（二）民生持续改善。城镇新增就业{jobs}。
二、{year}年工作安排
今年主要预期目标是：地区生产总值增长{more_growth}，社会消费品零售总额增长{more_retail}，居民消费价格涨幅{more_prices}，城镇新增就业{more_jobs}。
（一）扩大有效投资
{tasks}。
"""
FIELDS = ("region", "year", "gdp", "growth", "retail", "prices", "jobs", "more_growth", "more_retail", "more_prices", "more_jobs", "tasks")
REPORTS = """
全国 2023 120万亿元 3% 1.5% 2% 1206万人 5%左右 4% 3%左右 1200万人 预计接待游客50亿人次
全国 2024 126万亿元 4.2% 4.5% 0.2% 1244万人 5.5%左右 5% 3%左右 1200万人以上 确保建成高标准农田8000万亩
浙江省 2024 82500亿元 6% 6.8% 0.3% 116万人 5.5%左右 6% 3%左右 80万人 确保建成高标准农田40万亩
金华市 2023 5560.5亿元 2.5% 4.1% 2.2% 12.5万人 6%左右 6%以上 3%以内 10万人 确保完成重点项目投资1200亿元，力争引进项目150个
金华市 2024 6010.2亿元 6.8% 5.6% 3.4% 11.2万人 6%—6.5%、力争7% 7%以上 2.5%左右 10万人 确保完成重点项目投资1300亿元，预计建成公路85公里
衢州市 2022 1875亿元 4.8% 4.2% 1.5% 5.6万人 8%以上 9% 3%左右 4万人 预计建成公路60公里
衢州市 2024 2125亿元 5.5% 7.1% 3.4% 4.4万人 6.5%左右 6% 3%以内 4万人 确保新建充电桩2000个
丽水市 2024 1964亿元 5.9% 8.2% 0.5% 3.1万人 6%以上 7% 3%左右 2.5万人 力争新增上市公司2家，预计接待游客9000万人次
"""


@pytest.fixture(scope="module")
def reports():
    found = []
    for line in REPORTS.split("\n")[1:-1]:
        fields = dict(zip(FIELDS, line.split(), strict=True))
        text = TEXT.format(**fields, before=int(fields["year"]) - 1, kind=fields["region"][-1])
        found.append(govreport.parse_source(govreport.Source(text, f"{fields['region'][:-1]}{fields['year']}.txt")))
    return found


@pytest.fixture(scope="module")
def connection(reports, tmp_path_factory):
    folder = tmp_path_factory.mktemp("parquet")
    for table in ("claims", "facts", "sections"):
        govreport.to_parquet(reports, folder / f"{table}.parquet", table)
    with duckdb.connect() as connected:
        connected.execute(f"SET file_search_path = '{folder}'")
        yield connected


def test_the_page_asks_ten_questions():
    assert [question.split(".")[0] for question, _, _ in QUESTIONS] == [str(n) for n in range(1, 11)]
    assert len(QUESTIONS) == PAGE.count("```sql")


@pytest.mark.parametrize(("question", "query", "answer"), QUESTIONS, ids=[question for question, _, _ in QUESTIONS])
def test_the_answer_is_that_of_the_page(question, query, answer, connection):
    found = connection.execute(query)
    header = [name for name, *_ in found.description]
    lines = [header, ["---"] * len(header), *(map(shown, row) for row in found.fetchall())]
    assert ["|".join(line) for line in lines] == [re.sub(r" ?\| ?", "|", line).strip("|") for line in answer.splitlines()]


def test_who_missed_is_whom_tracking_finds(reports, connection):
    (query,) = [query for question, query, _ in QUESTIONS if question.startswith("4.")]
    missed = [p for p in govreport.track(reports) if p.verdict == "missed" and not p.stretch]
    assert {row[:3] for row in connection.execute(query).fetchall()} == {(p.region, p.year, p.indicator) for p in missed}


def test_a_report_that_is_there_twice_has_its_rows_once_in_the_view(reports, tmp_path):
    again = govreport.parse_source(govreport.Source(reports[0].source.text, "全国2023（一）.txt"))
    govreport.to_parquet([*reports, again], tmp_path / "facts.parquet", "facts")
    (view,) = re.findall(r"`(CREATE VIEW [^`]*)`", PAGE)
    with duckdb.connect() as connected:
        connected.execute(f"SET file_search_path = '{tmp_path}'")
        connected.execute(view)
        assert connected.sql("SELECT count(*) FROM facts").fetchall() == [(sum(len(report.facts) for report in reports),)]


def shown(cell):
    return f"{cell.normalize():f}" if isinstance(cell, Decimal) else "" if cell is None else str(cell)


def test_duckdb_reads_an_arrow_table_by_its_name(reports, connection):
    rows = govreport.to_arrow(reports, "facts")
    found = connection.sql("SELECT sum(value), typeof(sum(value)) FROM rows WHERE indicator = 'urban_new_jobs' AND status = 'target'")
    assert rows.num_rows
    assert found.fetchall() == [(Decimal(25105000), "DECIMAL(38,8)")]
