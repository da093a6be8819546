"""Real engines, in local mode: Spark, which needs Java, and Dask with two workers. Where one of them is missing, its tests are skipped
by name; `.ci/run` sets GOVREPORT_ENGINES=required, and then they fail."""

import os
import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

import govreport

ROOT = Path(__file__).parents[2]
CORPUS = Path(os.environ.get("GOVREPORT_CORPUS") or ROOT.parent / "shared" / "corpus")


def _missing(what):
    if os.environ.get("GOVREPORT_ENGINES") == "required":
        pytest.fail(f"{what} is not installed, and GOVREPORT_ENGINES=required")
    pytest.skip(f"{what} is not installed")


@pytest.fixture(scope="session")
def spark():
    """A session of Spark with two cores of this machine."""
    if find_spec("pyspark") is None:
        _missing("pyspark")
    if shutil.which("java") is None:
        _missing("Java")
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[2]").appName("govreport")
    for name, value in {
        "spark.ui.enabled": "false",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.sql.execution.arrow.pyspark.enabled": "true",
    }.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    yield session
    session.stop()


@pytest.fixture(scope="session")
def dask():
    """A cluster of Dask with two worker processes."""
    for package in ("dask", "distributed"):
        if find_spec(package) is None:
            _missing(package)
    from distributed import Client, LocalCluster

    with (
        LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        yield client


@pytest.fixture(scope="session")
def texts():
    """What the engines are given: the corpus, or where it is not at hand the reports of this repository; a null, and an empty text."""
    folders = [CORPUS] if CORPUS.is_dir() else [ROOT / "seeds", ROOT / "examples" / "reports"]
    reports = [found for folder in folders for _, found in govreport.read_folder(folder) if isinstance(found, govreport.Report)]
    assert len(reports) > 2
    rows = [{"name": report.source.name, "text": report.source.text, "region": None, "year": None} for report in reports]
    rows += [{"name": "null", "text": None, "region": None, "year": None}, {"name": "empty", "text": "", "region": None, "year": None}]
    return [*rows, {"name": "said", "text": "一、去年工作回顾\n地区生产总值增长5.0%。", "region": "金华市", "year": 2024}]
