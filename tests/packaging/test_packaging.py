"""A wheel, an sdist and an editable install, each in a fresh virtual environment, must find the grammars and the data.

Not part of a plain test run: it builds, and it asks the package index. `python -m pytest -m packaging` runs it.
"""

import os
import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.packaging

ROOT = Path(__file__).parents[2]
# Only what the package consists of: no build, cache or environment of the working tree may help.
NEEDED = ("pyproject.toml", "README.md", "LICENSE", "src", "grammars")
CHECK = """
import sys
import govreport.grammar, govreport.units
from importlib.resources import files
from pathlib import Path
names = sorted(p.name.removesuffix(".lark") for p in files("govreport.grammars").iterdir() if p.name.endswith(".lark"))
assert "quantity" in names, names
for name in names:
    assert govreport.grammar.text(name).strip(), name
assert govreport.units.unit("亩").kind == "area"
assert govreport.parse("一、回顾\\n粮食产量30.9万吨。").claims[0].quantity.value == 309000
assert "lark" not in sys.modules, "the tables of the grammars are not found"
assert (Path(govreport.__file__).parent / "py.typed").is_file()
assert {"page.css", "page.js", "page.html.jinja", "words.toml"} <= {p.name for p in files("govreport.view.page").iterdir()}
print(govreport.__file__)
"""


def run(*command, **more):
    env = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")}
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, encoding="utf-8", env=env, **more)
    assert done.returncode == 0, f"{command}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
    return done.stdout


@pytest.fixture(scope="module")
def checkout(tmp_path_factory):
    """A clean copy of the sources."""
    copy = tmp_path_factory.mktemp("checkout")
    for name in NEEDED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
        else:
            shutil.copy(source, copy)
    return copy


@pytest.fixture(scope="module")
def built(checkout, tmp_path_factory):
    """The distributions: the wheel is made from the sdist, as an index would have it."""
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--outdir", out, checkout)
    return {"sdist": next(out.glob("*.tar.gz")), "wheel": next(out.glob("*.whl"))}


@pytest.mark.parametrize("form", ["wheel", "sdist", "editable"])
def test_a_fresh_install_finds_grammars_and_data(form, checkout, built, tmp_path):
    venv.create(tmp_path / "env", with_pip=True)
    python = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin") / "python"
    what = ["--editable", checkout] if form == "editable" else [built[form]]
    run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *what)
    where = Path(run(python, "-X", "utf8", "-c", CHECK, cwd=tmp_path).strip())
    assert where.is_relative_to(checkout if form == "editable" else tmp_path)

    # Without the extra, the command says so in one line.
    script = python.with_name("govreport.exe" if os.name == "nt" else "govreport")
    done = subprocess.run([script, "show", "x"], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert 'pip install "govreport[cli]"' in done.stderr


def test_the_distributions_hold_the_same_files(built):
    """Every grammar and table of the sources is in both, and no test or seed is in the wheel."""
    grammars = {f"govreport/grammars/{p.name}" for p in (ROOT / "grammars").iterdir() if p.suffix in (".lark", ".json")}
    data = {f"govreport/data/{p.name}" for p in (ROOT / "src/govreport/data").iterdir() if p.suffix in (".toml", ".tsv")}
    with zipfile.ZipFile(built["wheel"]) as wheel:
        names = set(wheel.namelist())
    assert grammars | data | {"govreport/py.typed"} <= names
    assert {name.split("/")[0].split("-")[0] for name in names} == {"govreport"}
    with tarfile.open(built["sdist"]) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    assert {name.removeprefix("govreport/") for name in grammars} <= names
    assert {f"src/{name}" for name in data} <= names


def test_the_same_sources_give_the_same_wheel(checkout, tmp_path):
    """Whatever the place and the times of the files: SOURCE_DATE_EPOCH alone says when."""
    wheels = []
    for name, modified in (("one", 1_000_000_000), ("another", 1_700_000_000)):
        copy = shutil.copytree(checkout, tmp_path / name)
        for file in copy.rglob("*"):
            os.utime(file, (modified, modified))
        environment = {**os.environ, "SOURCE_DATE_EPOCH": "1600000000"}
        built = [sys.executable, "-m", "build", "--wheel", "--outdir", tmp_path / f"{name}-dist", copy]
        subprocess.run(built, env=environment, capture_output=True, check=True)
        wheels.append(next((tmp_path / f"{name}-dist").glob("*.whl")).read_bytes())
    assert wheels[0] == wheels[1]
