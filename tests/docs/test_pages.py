"""What the pages say is so: their code runs and prints what they show, their links lead somewhere, and no public name is left out."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import govreport

ROOT = Path(__file__).parents[2]
RUN = Path(__file__).with_name("run_page.py")
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SEED = "seeds/000_14a1d8ed2f539637.txt"


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    """A copy of what a reader in a checkout has, and files under the names that the pages use for the reader's own."""
    docx = pytest.importorskip("docx")
    room = tmp_path_factory.mktemp("room")
    for folder in ("seeds", "examples", "src"):
        shutil.copytree(ROOT / folder, room / folder, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    text = (ROOT / SEED).read_text(encoding="utf-8")
    document = docx.Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    document.save(str(room / "report.docx"))
    return room


def run(page, room):
    # Spark warns of any pandas 3 that is installed, and its workers run whatever `python3` is.
    warnings = "error,ignore:PySpark does not yet fully support pandas:FutureWarning"
    env = {**os.environ, "PYTHONUTF8": "1", "PYTHONWARNINGS": warnings, "PYSPARK_PYTHON": sys.executable}
    done = subprocess.run([sys.executable, RUN, page], cwd=room, env=env, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout + done.stderr


def named(page):
    """The page as a case of its name; that on changing the library changes the sources."""
    marks = [pytest.mark.checkout] if page.name == "extend.md" else []
    return pytest.param(page, id=page.relative_to(ROOT).as_posix(), marks=marks)


@pytest.mark.parametrize("page", [named(page) for page in PAGES])
def test_the_code_of_a_page_runs_and_prints_what_it_says(page, room):
    code, said = run(page, room)
    assert code == 0, said


@pytest.mark.parametrize(
    ("block", "told"),
    [
        ("```python\n>>> 1 + 1\n3\n```", "Got:"),
        ("```python\nn = 1\n```\n\n```python\nassert n == 2\n```", "AssertionError"),
        ("```sh\ngovreport show nowhere.txt\n```", "nowhere.txt"),
        ("```sh\npip install 'govreport[nothing]'\n```", "there is no nothing"),
        ("```sh\npython tools/nothing.py\n```", "there is no tools/nothing.py"),
        ("```console\n$ govreport check examples/draft.txt\nall is well\n```", "expected:"),
        ("```toml\n= 1\n```", "TOMLDecodeError"),
        ("```\ngovreport\n```", "no language"),
    ],
)
def test_a_block_that_is_wrong_is_told(block, told, room, tmp_path):
    page = tmp_path / "page.md"
    page.write_text(f"# Page\n\n{block}\n", encoding="utf-8")
    code, said = run(page, room)
    assert code == 1
    assert said.startswith("page.md:")
    assert told in said


@pytest.mark.parametrize(
    "command",
    [
        f'python3 -m venv .venv && .venv/bin/pip install ".[cli]" && .venv/bin/govreport show {SEED}',
        'python3 -m venv .venv && .venv/bin/pip install -e ".[test]" && .venv/bin/python -m pytest',
    ],
)
def test_the_two_commands_stand_on_a_line_of_their_own(command):
    """`.ci/run` takes them from here, word for word."""
    assert README.splitlines().count(command) == 1


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_the_links_of_a_page_lead_to_files(page):
    targets = re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
    gone = [t for t in targets if not t.startswith(("http:", "https:")) and not (page.parent / t).is_file()]
    assert gone == []


def pictures(page):
    """The images that a page shows."""
    text = page.read_text(encoding="utf-8")
    return {(page.parent / name).resolve() for name in re.findall(r"""(?:!\[[^\]]*\]\(|<img [^>]*src=")([^")]+)""", text)}


def test_the_pictures_of_the_pages_are_there_small_and_all_shown():
    shown = set().union(*map(pictures, PAGES))
    assert shown == set((ROOT / "docs" / "images").iterdir())
    assert max(picture.stat().st_size for picture in shown) < 250_000
    assert {path.name for path in shown} == set(
        re.findall(r'save\("([^"]+)"', (ROOT / "tools" / "screenshots.py").read_text(encoding="utf-8"))
    )


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_the_readme_shows_page_and_terminal_before_anything_long(name):
    first = ROOT.joinpath(name).read_text(encoding="utf-8").split("```python")[0]
    assert first.count("<img ") == 2
    assert {path.name for path in pictures(ROOT / name)} == {"page-light.png", "terminal.png"}
    assert first.count("\n") < 40


def test_every_public_name_is_in_the_reference_once():
    page = (ROOT / "docs" / "reference.md").read_text(encoding="utf-8")
    # Where a module has the name of what it holds, the site would show the module.
    listed = re.findall(r"^::: govreport\.(?:parse\.(?=parse$))?(\w+)$", page, re.MULTILINE)
    assert sorted(listed) == sorted(govreport.__all__)


def test_every_page_is_in_the_contents_of_the_site():
    contents = (ROOT / "tools" / "mkdocs.yml").read_text(encoding="utf-8")
    listed = re.findall(r"(\S+\.md)$", contents, re.MULTILINE)
    assert sorted(listed) == sorted(page.relative_to(ROOT / "docs").as_posix() for page in (ROOT / "docs").rglob("*.md"))
