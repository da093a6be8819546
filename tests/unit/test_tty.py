"""What a person has before their eyes: the command in a real pseudo-terminal, its colours, its pager, Ctrl-C."""

import json
import os
import re
import shutil
from pathlib import Path

import pytest
from rich.cells import cell_len

if os.name == "nt":
    pytest.skip("pseudo-terminals are otherwise on Windows", allow_module_level=True)

from govreport import cli
from pseudo_terminal import Terminal, plain

SEED = next((Path(__file__).parents[2] / "seeds").glob("*.txt"))
SHORT = """2023年金华市政府工作报告
一、2022年工作回顾
（一）经济稳中有进。地区生产总值5562.47亿元、增长2.5%。
二、2023年工作安排
地区生产总值增长6%—6.5%。
"""
COLOURS = re.compile(r"\x1b\[(?:[0-9]+;)*(?:3[0-8]|9[0-7])(?:;[0-9]+)*m")


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "报告.txt"
    path.write_text(SHORT, encoding="utf-8")
    return path


@pytest.fixture
def piped(capsys, monkeypatch):
    """What the command writes where there is no terminal."""

    def run(*arguments, **env):
        for name in ("NO_COLOR", "FORCE_COLOR"):
            monkeypatch.delenv(name, raising=False)
        for name, value in env.items():
            monkeypatch.setenv(name, value)
        assert cli.main([str(argument) for argument in arguments]) == 0
        return capsys.readouterr().out

    return run


def words(text):
    """A text without its blanks and line breaks."""
    return re.sub(r"\s", "", plain(text))


# --- width --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize("arguments", [["show", SEED], ["show", SEED, "--depth", 2], ["facts", SEED, "--format", "table"], ["track", SEED]])
def test_lines_fit_and_nothing_is_lost(piped, columns, arguments):
    shown, code = Terminal(*arguments, "--no-pager", columns=columns).finish()
    assert code == 0
    assert max(map(cell_len, plain(shown).splitlines())) <= columns
    assert words(shown) == words(piped(*arguments))


def test_a_terminal_with_wide_ambiguous_characters(tmp_path):
    path = tmp_path / "x.txt"
    path.write_text("一、回顾\n" + "“十四五”规划“—…×”项目增长5%—6%。\n粮食产量5万吨。\n", encoding="utf-8")
    shown, _ = Terminal("show", path, "--no-pager", columns=60, env={"GOVREPORT_AMBIGUOUS_WIDTH": "2"}).finish()
    (figure,) = [line for line in plain(shown).splitlines() if "5%—6%" in line]
    (other,) = [line for line in plain(shown).splitlines() if "5万吨" in line]
    assert cell_len(figure[: figure.index("5%—6%")] + "5%—6%") + 1 == cell_len(other[: other.index("5万吨")] + "5万吨")


# --- colours ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("env", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
)
def test_colours_on_a_terminal(report, env, coloured):
    shown, _ = Terminal("show", report, env=env).finish()
    assert bool(COLOURS.search(shown)) is coloured


def test_done_and_promised_have_each_their_colour(report):
    shown, _ = Terminal("show", report).finish()
    assert re.search(r"\x1b\[32machieved\x1b\[0m", shown)
    assert re.search(r"\x1b\[33mtarget\x1b\[0m", shown)
    assert re.search(r"\x1b\[1;32m2\.5%\x1b\[0m", shown)
    assert re.search(r"\x1b\[1;33m6%—6\.5%\x1b\[0m", shown)


@pytest.mark.parametrize(("env", "coloured"), [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)])
def test_colours_in_a_pipe(report, piped, env, coloured):
    without = piped("show", report)
    out = piped("show", report, TERM="xterm-256color", **env)
    assert bool(COLOURS.search(out)) is coloured
    assert plain(out) == without  # one claim a line, also with colours


def test_a_file_has_no_colours(report, piped, tmp_path):
    piped("show", report, "-o", tmp_path / "out", FORCE_COLOR="1")
    assert (tmp_path / "out").read_text(encoding="utf-8") == piped("show", report)


def test_what_is_found_stands_out(report):
    shown, _ = Terminal("show", report, "--find", "生产总值").finish()
    assert "地区\x1b[7m生产总值\x1b[0m" in shown


# --- the pager ----------------------------------------------------------------------------------------------------------


def test_what_fits_on_the_screen_needs_no_pager(report, piped):
    shown, code = Terminal("show", report, lines=24, env={"PAGER": "sed s/^/paged:/"}).finish()
    assert (code, "paged:" in shown) == (0, False)
    assert words(shown) == words(piped("show", report))


def test_what_is_longer_than_the_screen_goes_through_the_pager(report, piped):
    shown, code = Terminal("show", report, lines=8, env={"PAGER": "sed s/^/paged:/"}).finish()
    assert code == 0
    assert all(line.startswith("paged:") for line in shown.splitlines())
    assert words(shown.replace("paged:", "")) == words(piped("show", report))


@pytest.mark.parametrize("arguments", [["--no-pager"], ["--format", "json"], ["--format", "csv"]])
def test_no_pager_where_none_is_wanted(report, arguments):
    shown, code = Terminal("show", report, *arguments, lines=4, env={"PAGER": "sed s/^/paged:/"}).finish()
    assert (code, "paged:" in shown) == (0, False)


@pytest.mark.parametrize("env", [{"PAGER": ""}, {"PAGER": "sed s/^/paged:/", "TERM": "dumb"}])
def test_no_pager_where_there_is_none(report, piped, env):
    shown, code = Terminal("show", report, lines=4, env=env).finish()
    assert (code, words(shown)) == (0, words(piped("show", report)))


@pytest.mark.parametrize("pager", ["/no/such/pager", "exit 3", "head -n 2 > /dev/null; exit 3"])
def test_a_broken_pager_loses_nothing(piped, pager):
    shown, code = Terminal("show", *[SEED] * 5, columns=200, lines=8, env={"PAGER": pager}).finish()
    assert code == 0
    assert words(shown).endswith(words(piped("show", *[SEED] * 5)))


def test_the_exit_code_passes_the_pager(tmp_path):
    draft = tmp_path / "x.txt"
    draft.write_text("一、2024年工作回顾\n就业率由90%提高到92%，提高3个百分点。\n", encoding="utf-8")
    shown, code = Terminal("check", draft, lines=3, env={"PAGER": "sed s/^/paged:/"}).finish()
    assert (code, "paged:" in shown) == (1, True)


def test_who_leaves_the_pager_is_done():
    shown, code = Terminal("show", *[SEED] * 60, lines=8, env={"PAGER": "head -n 3"}).finish()
    assert code == 0
    assert shown.count("地区生产总值") == 0  # which stands on the seventh line
    assert "金华市" in shown


@pytest.mark.skipif(shutil.which("less") is None, reason="less is not installed")
def test_less_has_colours_and_leaves_the_text_on_the_screen():
    terminal = Terminal("show", SEED, lines=20)
    shown, code = terminal.until("5562.47").type("q").finish()
    assert code == 0
    assert COLOURS.search(shown)
    assert "\x1b[?1049h" not in shown  # no second screen that takes all away with it


@pytest.mark.skipif(shutil.which("less") is None, reason="less is not installed")
def test_ctrl_c_is_less_own_affair():
    terminal = Terminal("show", SEED, lines=20).until("5562.47").type("\x03").press(" ", "民间投资").type("q")
    shown, code = terminal.finish()
    assert code in (0, 130)  # as it came before the whole report was written, or later
    assert "Traceback" not in shown


# --- progress and Ctrl-C ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["claims", "facts", "track", "check"])
def test_reading_many_files_shows_how_far_it_is(report, tmp_path, command):
    terminal = Terminal(command, report, report, "-", "-o", tmp_path / "out")
    shown, code = terminal.until("2/3").type("一、2024年工作回顾\n增长5%。\n\x04").finish()
    assert code == 0
    assert "reading" in shown
    assert "报告.txt" in shown
    assert (tmp_path / "out").exists()


def test_one_file_needs_no_line_of_progress(report):
    assert "reading" not in Terminal("claims", report).finish()[0]


def test_no_progress_where_standard_error_is_no_terminal(report, tmp_path):
    shown, code = Terminal("claims", report, report, redirected={2: tmp_path / "err"}).finish()
    assert (code, (tmp_path / "err").read_bytes()) == (0, b"")
    assert [json.loads(line)["file"] for line in shown.splitlines()] == [str(report)] * 6


def test_complaints_stand_above_the_progress(report, tmp_path):
    terminal = Terminal("claims", tmp_path / "no.txt", report, "-", "-o", tmp_path / "out", columns=200)
    shown, code = terminal.until("2/3").type("增长5%。\n\x04").finish()
    assert code == 2
    assert len(re.findall(r"^.*no\.txt: there is no such file or folder: check the name *$", plain(shown), re.MULTILINE)) == 1


def test_ctrl_c_keeps_what_was_written(report, tmp_path):
    shown, code = Terminal("claims", report, "-", redirected={1: tmp_path / "out"}).until("1/2").interrupt().finish()
    assert code == 130
    assert "Traceback" not in shown
    rows = [json.loads(line) for line in (tmp_path / "out").read_text(encoding="utf-8").splitlines()]
    assert [row["quantity"] for row in rows] == ["5562.47亿元", "2.5%", "6%—6.5%"]


@pytest.mark.parametrize("pager", ["cat", ""])
def test_ctrl_c_shows_what_was_held_back(report, piped, pager):
    shown, code = Terminal("show", report, "-", lines=200, env={"PAGER": pager}).until("1/2" if pager else "6.5%").interrupt().finish()
    assert code == 130
    assert words(piped("show", report)) in words(shown)


def test_ctrl_c_leaves_the_old_file(report, tmp_path):
    out = tmp_path / "out"
    out.write_text("old")
    shown, code = Terminal("facts", report, "-", "-o", out, columns=200).until("1/2").interrupt().finish()
    assert (code, out.read_text()) == (130, "old")
    assert f"interrupted: {out} is as it was before" in shown
    assert sorted(os.listdir(tmp_path)) == ["out", "报告.txt"]


@pytest.fixture
def many(report, tmp_path):
    """A folder of many reports."""
    pytest.importorskip("pyarrow")
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(300):
        (folder / f"{number}.txt").write_text(SHORT, encoding="utf-8")
    return folder


def test_ctrl_c_ends_a_batch_which_goes_on(many, tmp_path):
    out = tmp_path / "out.parquet"
    terminal = Terminal("batch", many, "-o", out, "--jobs", 2, columns=120).until("/s").interrupt()
    shown, code = terminal.finish()
    assert code == 130
    assert "Traceback" not in shown
    (done,) = re.findall(r"interrupted: (\d+) of 300 files done; the same command with --resume goes on from there", shown)
    assert len(list((tmp_path / "out.parquet.parts").glob("*.arrow"))) >= int(done) > 0
    shown, code = Terminal("batch", many, "-o", out, "--resume", columns=120).finish()
    assert code == 0
    assert shown.endswith(f"900 rows of 300 reports: {out}\n")


def test_ctrl_c_when_a_batch_begins_is_quiet(many, tmp_path):
    shown, code = Terminal("batch", many, "-o", tmp_path / "out.parquet", columns=200).until("0/300").interrupt().finish()
    assert code == 130
    assert "Traceback" not in shown
    assert "files done" in shown
