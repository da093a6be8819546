"""examples/search.py: claims by words, amount and status."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"


def found(call, reports, *arguments):
    code, out, err = call("search", reports, *arguments)
    assert code == 0
    assert "empty.pdf" in err
    return [line.removeprefix(f"{reports}/") for line in out.splitlines()]


def test_by_words_of_the_subject(call, reports):
    assert found(call, reports, "高新 企业") == [
        "a-2023.txt:5: 淮阴市 2023: 国家高新技术企业 add 200家以上 (target)",
        "a-2024.txt:3: 淮阴市 2024: 国家高新技术企业 add 238家 (achieved)",
    ]


def test_by_status(call, reports):
    assert found(call, reports, "高新", "--status", "achieved") == ["a-2024.txt:3: 淮阴市 2024: 国家高新技术企业 add 238家 (achieved)"]


@pytest.mark.parametrize(
    ("unit", "least", "times"),
    [("亿元", "4271.8", 1), ("亿元", "4271.9", 0), ("公顷", "2000", 1), ("公顷", "2000.1", 0), ("亩", "30000", 1)],
)
def test_by_amount_in_any_unit_of_its_kind(call, reports, unit, least, times):
    assert len(found(call, reports, "", "--unit", unit, "--at-least", least)) == times


def test_an_amount_needs_a_unit(call, reports):
    code, _, err = call("search", reports, "企业", "--at-least", "5")
    assert code == 2
    assert "--at-least needs --unit" in err


@pytest.mark.skipif(not hasattr(signal, "SIGPIPE"), reason="there is no SIGPIPE on Windows")
def test_a_reader_that_leaves_is_no_fault(reports):
    (reports / "long.txt").write_text("2024年淮阴市政府工作报告\n一、2023年工作回顾\n" + "出口增长3%。" * 5_000, encoding="utf-8")
    command = [sys.executable, EXAMPLES / "search.py", reports, "出口"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        program.stdout.readline()
        program.stdout.close()
        said = program.stderr.read()
    assert program.returncode == -signal.SIGPIPE
    assert b"Traceback" not in said
