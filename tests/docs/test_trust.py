"""docs/trust.md names tests that are there: a promise whose test went away is no promise."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "trust.md").read_text(encoding="utf-8")
ROWS = [line for line in PAGE.splitlines() if line.startswith("| ") and line != "| promise | held by |"]


def names_in(path):
    """The names of the tests in a file."""
    return {node.name for node in ast.parse(path.read_text(encoding="utf-8")).body if isinstance(node, ast.FunctionDef)}


def test_every_promise_names_tests_that_are_there():
    assert len(ROWS) > 40
    for row in ROWS:
        held = row.strip("| ").rpartition(" | ")[2]
        named = re.findall(r"`([\w/]+\.py)::(test_\w+)`", held)
        assert named, row
        assert ", ".join(f"`{file}::{name}`" for file, name in named) == held
        for file, name in named:
            assert name in names_in(ROOT / "tests" / file), row
