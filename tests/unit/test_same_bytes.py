"""The same text gives the same bytes in every form, whatever the process: hash seed, locale, time zone, optimisation, thread, folder."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("xlsxwriter")
pytest.importorskip("pyarrow")
pytest.importorskip("pandas")

FOLDER = Path(__file__).parents[2] / "examples" / "reports"
SEED = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))[0]
CODE = """
import hashlib, io, json, sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
import govreport
from govreport.checks.rows import finding_rows
from govreport.forms.json_text import dumps
from govreport.schema import TABLES

def forms(texts):
    reports = [govreport.parse(text) for text in texts]
    for report in reports:
        yield "json", report.to_json()
        yield "markdown", govreport.to_markdown(report)
        yield "akoma ntoso", govreport.to_akoma_ntoso(report)
        yield "html", report.to_html()
        yield "chunks", dumps(list(govreport.chunks(report)))
        yield "findings", dumps(list(finding_rows(report, govreport.check(report))))
        yield "dict", repr(report.to_dict())
    yield "tracking", dumps(govreport.track(reports).to_records())
    for table in TABLES:
        for write, stream in ((govreport.to_csv, io.StringIO()), (govreport.to_parquet, io.BytesIO()), (govreport.to_stata, io.BytesIO())):
            write(reports, stream, table)
            yield f"{write.__name__} {table}", stream.getvalue()
    book = io.BytesIO()
    govreport.to_excel(reports, book)
    yield "excel", book.getvalue()

def digests(texts):
    found = {}
    for name, made in forms(texts):
        found.setdefault(name, hashlib.sha256()).update(made if isinstance(made, bytes) else made.encode())
    return {name: made.hexdigest() for name, made in found.items()}

texts = [Path(path).read_text(encoding="utf-8") for path in sys.argv[1:]]
with ThreadPoolExecutor(2) as pool:
    one, other = pool.map(digests, [texts, texts])
alone = digests(texts)
assert one == other == alone, [name for name in alone if not one[name] == other[name] == alone[name]]
print(json.dumps(one))
"""


def digests(folder, **env):
    """The digest of each form, made in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", CODE, SEED, *sorted(FOLDER.iterdir())],
        cwd=folder,
        env={**os.environ, **env},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def usual():
    return digests(".", PYTHONHASHSEED="0", TZ="UTC")


@pytest.mark.parametrize(
    "env",
    [
        {"PYTHONHASHSEED": "4711", "TZ": "Asia/Shanghai"},
        {"PYTHONHASHSEED": "1", "TZ": "XXX+11:59", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONHASHSEED": "random", "LC_ALL": "zh_CN.GB18030", "LANGUAGE": "tr", "PYTHONOPTIMIZE": "2"},
    ],
    ids=["Shanghai", "C", "optimised"],
)
def test_the_process_changes_no_byte(usual, env, tmp_path):
    assert digests(tmp_path, **env) == usual
