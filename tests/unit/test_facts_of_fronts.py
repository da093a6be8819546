"""Facts that hang on the year of a front, or on what its sentence makes a norm. All reports here are invented."""

import pytest

import govreport

REPORT = "2031年大连市政府工作报告\n一、2030年工作回顾\n{}\n二、2031年工作安排\n新建学校5所。\n"


def facts(text):
    return [(f.indicator, f.year, str(f.value), str(f.status)) for f in govreport.parse(text).facts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("将农民人均纯收入2300元作为新的扶贫标准，比原标准提高92%。", []),
        ("农民人均纯收入2300元，增长9%。", [("rural_income", 2030, "2300", "achieved"), ("rural_income", 2030, "9", "achieved")]),
        ("粮食产量五年计划原列50万吨，实际达到60万吨。", [("grain_output", 2030, "600000", "achieved")]),
        ("粮食产量达到60万吨。", [("grain_output", 2030, "600000", "achieved")]),
    ],
)
def test_facts_of_a_review(text, expected):
    assert facts(REPORT.format(text)) == expected


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
