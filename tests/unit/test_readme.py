"""What the README shows is what happens."""

import doctest
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")])
BLOCK = re.compile(r"^```(?:python|pycon)\n(.*?)^```", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_python_blocks_of_a_page_run_and_print_what_they_say(page, monkeypatch):
    monkeypatch.chdir(ROOT)  # the examples name files as a reader in a checkout would
    blocks = BLOCK.findall(page.read_text(encoding="utf-8"))
    test = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, page.name, str(page), 0)
    said: list[str] = []
    result = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(test, out=said.append)
    assert result.failed == 0, "".join(said)
    assert result.attempted == sum(block.count(">>> ") for block in blocks)
    assert page.name != "README.md" or result.attempted >= 7


@pytest.mark.parametrize(
    "command",
    [
        'python3 -m venv .venv && .venv/bin/pip install ".[cli]" && .venv/bin/govreport show seeds/000_14a1d8ed2f539637.txt',
        'python3 -m venv .venv && .venv/bin/pip install -e ".[test]" && .venv/bin/python -m pytest',
    ],
)
def test_the_two_commands_stand_on_a_line_of_their_own(command):
    """`.ci/run` takes them from here, word for word."""
    assert README.splitlines().count(command) == 1


def test_links_lead_to_files():
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
            assert target.startswith("http") or (page.parent / target).is_file(), (page.name, target)
