"""Laws of the tables: whatever a text says, its rows read back with the values that the report has."""

import csv
import io
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govreport
import strategies
from govreport import schema, tables

TABLES = tuple(schema.TABLES)


def reports():
    """Reports of any text, with some region, year and file name, or none."""
    about = {
        "region": st.sampled_from((None, "金华市", "全国", "鼓楼区", "某市")),
        "year": st.sampled_from((None, 1999, 2024)),
    }
    sources = st.builds(govreport.Source, strategies.texts(), st.sampled_from(("", "a.txt", "=1+1.txt", "\udcff.txt")))
    return st.tuples(sources, st.fixed_dictionaries(about)).map(lambda drawn: govreport.parse_source(drawn[0], **drawn[1]))


def values():
    """Exact values: those of reports, fractions, and numbers that no column of decimals holds."""
    odd = st.sampled_from((Decimal("1E+19"), Decimal("1E+20"), Decimal("1E-8"), Decimal("1E-9"), Decimal("-0.0"), Decimal("5.0000000000")))
    return st.one_of(st.none(), strategies.values(), st.fractions(max_denominator=1000), odd)


@pytest.fixture(scope="module")
def arrow():
    pytest.importorskip("pyarrow")
    from govreport import arrow

    return arrow


def exact(text):
    """The value of a cell of a column …_exact."""
    return None if text is None else Fraction(text) if "/" in text else Decimal(text)


def written(text):
    """A text as UTF-8 can hold it."""
    return text and text.encode("utf-8", "backslashreplace").decode()


def through_parquet(arrow, reports, table):
    import pyarrow.parquet as pq

    out = io.BytesIO()
    arrow.to_parquet(reports, out, table)
    return pq.read_table(io.BytesIO(out.getvalue()))


@given(st.lists(reports(), max_size=3))
def test_arrow_and_parquet_hold_what_the_reports_hold(arrow, drawn):
    claims, facts, sections, problems = (through_parquet(arrow, drawn, table) for table in TABLES)
    for name, table in zip(TABLES, (claims, facts, sections, problems), strict=True):
        assert table.equals(arrow.to_arrow(drawn, name), check_metadata=True)
        assert table.schema.equals(arrow.schema(name), check_metadata=True)
    for row, (report, claim) in zip(claims.to_pylist(), [(r, c) for r in drawn for c in r.claims], strict=True):
        of_report(row, report)
        of_quantity(row, claim.quantity)
        assert (row["claim_id"], row["start"], row["stop"]) == (report.claims.index(claim), *claim.quantity.span)
        assert (row["subject"], row["topic"], row["scope"]) == tuple(map(written, (claim.subject, claim.topic, claim.scope)))
        assert (row["relation"], row["status"], row["commitment"]) == (claim.relation, claim.status, claim.commitment)
        period = claim.period
        around = [node for node in report.at(row["start"]) if isinstance(node, govreport.Part | govreport.Section)]
        outline = list(map(id, report.walk(govreport.Part | govreport.Section)))
        assert row["section_id"] == (outline.index(id(around[-1])) if around else None)
        assert row["part"] == (written(around[0].heading) if around else None)
        assert row["section"] == (written(around[-1].heading) if len(around) > 1 else None)
        assert written(claim.quantity.text.strip()) in row["sentence"]
        assert (row["period_start"], row["period_end"]) == (period and period.start, period and period.end)
    for row, (report, fact) in zip(facts.to_pylist(), [(r, f) for r in drawn for f in r.facts], strict=True):
        of_report(row, report)
        of_quantity(row, fact)
        assert (row["indicator"], row["measure"], row["status"], row["year"]) == (fact.indicator, fact.measure, fact.status, fact.year)
        assert (row["stretch"], row["preferred"]) == (fact.stretch, fact.preferred)
        assert report.claims[row["claim_id"]] is fact.claim
    entries = [(r, s) for r in drawn for s in r.walk(govreport.Part | govreport.Section)]
    for row, (report, entry) in zip(sections.to_pylist(), entries, strict=True):
        of_report(row, report)
        assert (row["number"], row["heading"], row["line"]) == (entry.number, written(entry.heading), entry.line)
        assert (row["start"], row["stop"], row["claims"]) == (*entry.span, len(entry.claims))
    for row, (report, problem) in zip(problems.to_pylist(), [(r, p) for r in drawn for p in r.problems], strict=True):
        of_report(row, report)
        assert (row["code"], row["start"], row["stop"]) == (problem.code, *problem.span)


def of_report(row, report):
    region = report.region
    assert row["file"] == (written(report.source.name) or None)
    assert row["report_year"] == report.year
    assert (row["region"], row["region_code"], row["region_level"]) == (
        (None, None, None) if region is None else (region.name, region.code, region.level)
    )


def of_quantity(row, amount):
    assert (row["unit"], row["bound"]) == (written(str(amount.unit)), amount.bound)
    for name in ("value", "low", "high"):
        value = getattr(amount, name)
        assert exact(row[f"{name}_exact"]) == value
        assert str(exact(row[f"{name}_exact"])) == str(value)
        assert row[name] == (value if isinstance(value, Decimal) and fits(value) else None)


def fits(value):
    return abs(value) < 10**20 and value == round(value, 8)


@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "text": st.none() | strategies.texts().map(written),
                "name": st.sampled_from((None, "", "a.txt")),
                "region": st.sampled_from((None, "金华市", "鼓楼区")),
                "year": st.sampled_from((None, 1999, 2024)),
            }
        ),
        max_size=3,
    ),
    st.sets(st.sampled_from(("name", "region", "year"))),
    st.sampled_from(TABLES),
)
def test_a_batch_of_texts_gives_the_rows_of_their_reports(arrow, rows, left_out, table):
    import pyarrow as pa

    names = [name for name in ("year", "name", "region", "text") if name not in left_out]
    batch = pa.RecordBatch.from_pydict({name: [row[name] for row in rows] for name in names})
    wanted = [
        govreport.parse_source(govreport.Source(row["text"], row.get("name") or ""), region=row.get("region"), year=row.get("year"))
        for row in ({name: row[name] for name in names} for row in rows)
        if row["text"] is not None
    ]
    found = arrow.parse_batch(batch, table)
    assert found.schema.equals(arrow.schema(table), check_metadata=True)
    assert pa.Table.from_batches([found]).equals(arrow.to_arrow(wanted, table))
    assert arrow.parse_batch(pa.Table.from_batches([batch.slice(0, 1), batch.slice(1)]), table).equals(found)


@given(values(), values(), values())
def test_any_value_reads_back(arrow, value, low, high):
    claim = govreport.find_claims("增长5%")[0]
    quantity = govreport.Quantity(
        **{f: getattr(claim.quantity, f) for f in ("span", "text", "unit", "kind", "bound")}, value=value, low=low, high=high
    )
    report = govreport.Report(
        govreport.Source("增长5%"), (), claims=(govreport.Claim(claim.span, quantity, None, None, None, claim.relation, claim.status),)
    )
    (row,) = through_parquet(arrow, report, "claims").to_pylist()
    for name, wanted in (("value", value), ("low", low), ("high", high)):
        assert exact(row[f"{name}_exact"]) == wanted
        fitting = wanted is not None and Fraction(wanted) * 10**8 % 1 == 0 and abs(wanted) < 10**20
        assert row[name] == (wanted if fitting else None)


@given(reports(), st.sampled_from(TABLES))
def test_records_are_the_same_cells_as_arrow(arrow, report, table):
    for record, row in zip(report.to_records(table), arrow.batch(report, table).to_pylist(), strict=True):
        assert list(record) == list(row) == list(schema.table(table).names)
        for name, cell in row.items():
            plain = record[name]
            if isinstance(cell, Decimal):
                assert Decimal(plain) == cell
            elif isinstance(cell, str):
                assert written(plain) == cell
            else:
                assert plain == (cell.isoformat() if hasattr(cell, "isoformat") else cell)
                assert type(plain) in (str, int, bool, type(None))


@given(reports(), st.sampled_from(TABLES))
def test_csv_reads_back_and_holds_no_formula(report, table):
    out = io.StringIO()
    tables.to_csv(report, out, table)
    header, *rows = csv.reader(io.StringIO(out.getvalue(), newline=""))
    assert tuple(header) == schema.table(table).names
    wanted = [
        ["" if c is None else str(c).lower() if isinstance(c, bool) else str(c) for c in r.values()] for r in report.to_records(table)
    ]
    assert [[unescaped(cell) for cell in row] for row in rows] == wanted
    for cell in (cell for row in rows for cell in row):
        assert not cell.startswith(tuple("=+@\t\r\n＝＋－＠"))
        assert not cell.startswith("-") or cell.lstrip("-").replace(".", "").isdigit()


def unescaped(cell):
    """What docs/tables.md says of reading a cell back."""
    rest = cell.lstrip("'")
    return cell[1:] if rest != cell and rest.startswith(tuple("=+-@\t\r\n＝＋－＠")) else cell


@given(st.text("'=+-@\t\r\n＝＋－＠1.%a", max_size=6))
def test_any_text_survives_csv(text):
    out = io.StringIO()
    tables.write_rows([{"a": text, "b": 1}], out, "csv")
    (row,) = csv.DictReader(io.StringIO(out.getvalue(), newline=""))
    assert unescaped(row["a"]) == text
