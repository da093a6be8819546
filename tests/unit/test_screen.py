"""Lines that fit: cells, folding, columns."""

import io
import re

import pytest
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from govreport.view.screen import Grid, Screen


def screen(width, ambiguous=1):
    out = io.StringIO()
    return out, Screen(Console(file=out, width=200), width, ambiguous)


@pytest.mark.parametrize(
    ("text", "narrow", "wide"),
    [
        ("增长5%", 6, 6),
        ("“十四五”", 8, 10),
        ("5%—6%", 5, 6),
        ("①Ⅱ×±…", 5, 10),
        ("e\u0301", 1, 1),
        ("\ue000", 1, 2),
        ("", 0, 0),
        ("㎡", 2, 2),
    ],
)
def test_cells(text, narrow, wide):
    assert (screen(None)[1].cells(text), screen(None, 2)[1].cells(text)) == (narrow, wide)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("地区生产总值增长", 8, ["地区生产", "总值增长"]),
        ("地区生产总值增长", 9, ["地区生产", "总值增长"]),
        ("增长，居全省", 4, ["增", "长，", "居全", "省"]),  # a comma does not begin a line
        ("他说“增长”吧", 5, ["他说", "“增", "长”吧"]),  # a quotation mark does not end one
        ("gdp growth", 8, ["gdp", "growth"]),  # the blank at the break is not written
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("产值  [1,000 元]", 11, ["产值", "[1,000 元]"]),  # brackets are kept together
        ("产值  [1,000 元]", 8, ["产值", "[1,000", "元]"]),  # but where they do not fit
        ("", 8, [""]),
    ],
)
def test_folding(text, width, lines):
    out, page = screen(width)
    page.line(text)
    assert out.getvalue().splitlines() == lines


def test_ambiguous_characters_are_folded_as_wide_as_they_are():
    lines = {}
    for ambiguous in (1, 2):
        out, page = screen(8, ambiguous)
        page.line("①②③④⑤⑥⑦⑧")
        lines[ambiguous] = out.getvalue().splitlines()
    assert lines == {1: ["①②③④⑤⑥⑦⑧"], 2: ["①②③④", "⑤⑥⑦⑧"]}


def test_what_is_folded_is_set_in():
    out, page = screen(8)
    page.line("地区生产总值增长", hang=2)
    assert out.getvalue().splitlines() == ["地区生产", "  总值增", "  长"]


def test_a_pipe_folds_nothing():
    out, page = screen(None)
    page.line("增长" * 500)
    assert out.getvalue() == "增长" * 500 + "\n"


ROWS = [("年", "5.5%", "地区生产总值"), ("某年", "增长100%", "出口")]


def table(width, ambiguous=1, rows=ROWS):
    out, page = screen(width, ambiguous)
    rows = [tuple(map(Text, row)) for row in rows]
    grid = Grid.of(page, rows, right=[1])
    for row in rows:
        grid.row(row)
    return out.getvalue().splitlines()


def test_columns_of_characters_of_two_cells():
    assert table(None) == ["年        5.5%  地区生产总值", "某年  增长100%  出口"]


def test_the_last_column_is_folded_below_itself():
    rows = [("年", "5.5%", "地区生产总值（GDP）增速目标"), ("某年", "增长100%", "出口")]
    assert table(32, rows=rows) == ["年        5.5%  地区生产总值", "                （GDP）增速目标", "某年  增长100%  出口"]


def test_a_narrow_screen_breaks_all_rows_at_the_same_column():
    assert table(14) == ["年        5.5%", "      地区生产", "      总值", "某年  增长100%", "      出口"]


def test_a_cell_as_no_other_runs_over_its_column():
    rows = [("a", "1", "x"), ("b", "1" * 60, "y")]
    assert table(None, rows=rows) == ["a  " + " " * 43 + "1  x", "b  " + "1" * 60 + "  y"]


def test_columns_stand_where_they_stand_on_the_terminal_that_they_are_for():
    rows = [("“一”", "1%", "出口"), ("一一", "1%", "出口")]
    narrow, wide = table(None, 1, rows), table(None, 2, rows)
    assert len({cell_len(line[: line.index("出口")]) for line in narrow}) == 1
    assert len({cell_len(line[: line.index("出口")]) + 2 * line.count("“") for line in wide}) == 1


def test_no_columns_at_all():
    assert table(80, rows=[]) == []
    assert not re.search(r"\S", "".join(table(80, rows=[("", "", "")])))
