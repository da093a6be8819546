"""What all programs of examples/ have in common."""

from pathlib import Path

import pytest

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.py"))


def test_there_are_three():
    assert [path.stem for path in EXAMPLES] == ["draft", "search", "targets"]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_program_is_small_and_helps(path, call):
    assert len(path.read_text(encoding="utf-8").splitlines()) < 80
    code, out, err = call(path.stem, "--help")
    assert (code, err) == (0, "")
    assert f"python examples/{path.name}" in out
