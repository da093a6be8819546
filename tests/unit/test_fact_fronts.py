"""Facts whose year the title of a page decides."""

import pytest

import govreport


def facts(text):
    return [(f.indicator, f.year, str(f.value), str(f.status)) for f in govreport.parse(text).facts]


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("大连市2030年国民经济和社会发展计划执行情况的报告", 2030),
        ("关于大连市2030年计划执行情况与2031年计划草案的报告", 2030),
        ("2031年大连市政府工作报告摘要", 2030),
    ],
)
def test_facts_of_a_front(title, year):
    assert facts(f"{title}\n去年，全市粮食产量达到60万吨。\n") == [("grain_output", year, "600000", "achieved")]
