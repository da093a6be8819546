"""The table of docs/performance.md is made of what was measured, and has one place in the page; what measures runs."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

ROOT = Path(__file__).parents[2]
SPEC = importlib.util.spec_from_file_location("bench_table", ROOT / "bench" / "table.py")
bench_table = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(bench_table)


@given(st.dictionaries(st.text("abc", min_size=1), st.integers(1, 1000), min_size=1))
def test_each_has_a_row_with_its_multiple_of_the_floor_the_quickest_first(others):
    taken = {"floor": 10} | others
    runs = [{"extra_info": {"name": name, "texts": 2, "characters": 9}, "stats": {"min": ms / 1000}} for name, ms in taken.items()]
    rows = [line.strip("| ").split(" | ") for line in bench_table.table(runs).splitlines()[4:]]
    assert {name: (float(floors), float(ms)) for name, floors, ms in rows} == {name: (ms / 10, ms / 2) for name, ms in taken.items()}
    assert [taken[name] for name, *_ in rows] == sorted(taken.values())


def test_the_page_has_one_place_for_it():
    assert len(bench_table.PLACE.findall(bench_table.PAGE.read_text(encoding="utf-8"))) == 1


SEEDS = ROOT / "seeds"
ONCE = [min(SEEDS.glob("*.txt")), "--rounds", "1"]


@pytest.mark.parametrize(
    ("script", "arguments", "says"),
    [("stages.py", ONCE, "x floor"), ("quantities.py", [SEEDS], "x scan"), ("startup.py", ONCE, "first ms")],
)
def test_what_measures_runs(script, arguments, says):
    run = [sys.executable, ROOT / "bench" / script, *arguments]
    assert says in subprocess.run(run, capture_output=True, text=True, check=True).stdout
