"""The engines give the rows that one process gives."""

import pytest

import govreport
from govreport import arrow, engines

pa = pytest.importorskip("pyarrow")

TABLES = ("claims", "facts")
SCHEMA = pa.schema({"name": pa.string(), "text": pa.string(), "region": pa.string(), "year": pa.int64()})


@pytest.fixture(scope="session")
def wanted(texts):
    """The rows of a table of all texts, read by this process."""
    reports = [
        govreport.parse_source(govreport.Source(row["text"], row["name"]), region=row["region"], year=row["year"])
        for row in texts
        if row["text"] is not None
    ]
    return lambda table: govreport.to_arrow(reports, table)


# Spark says so of any use of pandas; nothing here is pandas.
@pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning")
@pytest.mark.parametrize("table", TABLES)
def test_spark_gives_the_rows_of_one_process(spark, texts, wanted, table):
    frame = spark.createDataFrame(pa.Table.from_pylist(texts, SCHEMA))
    assert frame.rdd.getNumPartitions() == 2
    found = engines.in_spark(frame, table).toArrow()
    types = [pa.string() if pa.types.is_dictionary(field.type) else field.type for field in arrow.schema(table)]
    assert list(zip(found.schema.names, found.schema.types, strict=True)) == list(zip(arrow.schema(table).names, types, strict=True))
    assert found.to_pylist() == wanted(table).to_pylist()


@pytest.mark.parametrize("table", TABLES)
def test_dask_gives_the_rows_of_one_process(dask, texts, wanted, table):
    import dask.dataframe as dd

    frame = dd.from_pandas(pa.Table.from_pylist(texts, SCHEMA).to_pandas(), npartitions=5)
    rows = engines.in_dask(frame, table)
    found = rows.compute(scheduler=dask)
    assert found.dtypes.to_dict() == rows.dtypes.to_dict() == govreport.to_pandas([], table).dtypes.to_dict()
    assert pa.Table.from_pandas(found, arrow.schema(table), preserve_index=False).to_pylist() == wanted(table).to_pylist()


def test_spark_reads_many_reports_of_a_batch_a_few_at_a_time():
    batch = pa.RecordBatch.from_pylist([{"text": f"出口增长{n}%。"} for n in range(100)])
    found = list(engines._spark_batches([batch], "claims"))
    assert [one.num_rows for one in found] == [32, 32, 32, 4]
    assert [value for one in found for value in one.column("value_exact").to_pylist()] == [str(n) for n in range(100)]
    assert not any(pa.types.is_dictionary(field.type) for field in found[0].schema)


@pytest.mark.parametrize("call", [engines.in_spark, engines.in_dask])
def test_what_has_no_texts_is_refused_before_anything_is_computed(call):
    pandas = pytest.importorskip("pandas")
    with pytest.raises(ValueError, match="the frame has no column 'text'; it has body, name"):
        call(pandas.DataFrame({"body": [], "name": []}))
    with pytest.raises(ValueError, match="there is no table 'fact'"):
        call(pandas.DataFrame({"text": []}), "fact")
