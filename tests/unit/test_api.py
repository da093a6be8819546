"""A change of a public name is seen: its members, parameters, types and values are those of the snapshot."""

import difflib
import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def tool():
    pytest.importorskip("griffe")
    spec = importlib.util.spec_from_file_location("make_api", ROOT / "tools" / "make_api.py")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    return tool


def test_the_public_names_are_those_of_the_snapshot(tool):
    kept, now = tool.API.read_text(encoding="utf-8").splitlines(), tool.api().splitlines()
    changed = "\n".join(difflib.unified_diff(kept, now, "api.txt", "now", lineterm="", n=0))
    assert not changed, f"{changed}\nIf this is meant: say it in CHANGELOG.md and run tools/make_api.py (docs/stability.md)"


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("def f(a: int, /, b=1, *c: str, d, **e) -> None: ...", "f(a: int, /, b=1, *c: str, d, **e) -> None"),
        ("def f(a, *, b: str = 'x') -> int: ...", "f(a, *, b: str = 'x') -> int"),
        ("class f(Base):\n    n: int\n    X = 'x'\n    _y = 1", "class f(Base)\nf.X = 'x'\nf.n: int"),
        ("class f:\n    def g(self) -> int: ...", "class f\nf.g() -> int"),
    ],
)
def test_a_line_says_all_that_a_caller_relies_on(tool, written, line):
    griffe = pytest.importorskip("griffe")
    with griffe.temporary_visited_module(written) as module:
        assert "\n".join(tool.lines("f", module["f"])) == line
