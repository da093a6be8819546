"""How far the years of a sum reach, and what 全年 and 这是…的五年 are of in a review of several years."""

from __future__ import annotations

import pytest

import govreport


@pytest.mark.parametrize(
    ("heading", "text", "expected"),
    [
        ("2024年工作回顾", "五年累计造林30万亩；财政收入达到3亿元，比上年增长8%。", [2020, 2024, 2024]),
        ("2024年工作回顾", "我们坚持绿化，五年累计造林30万亩；财政收入达到3亿元，同比增长8%。", [2020, 2024, 2024]),
        ("2024年工作回顾", "五年累计造林30万亩；新建水库5座，修建公路300公里。", [2020, 2020, 2020]),
        ("2024年工作回顾", "五年来，累计造林30万亩；财政收入达到3亿元，比上年增长8%。", [2020, 2020, 2020]),
        ("2024年工作回顾", "2021年一年就竣工住宅12万平方米；新建学校6所。", [2021, 2024]),
        ("“十四五”时期和2024年工作回顾", "新建学校30所。\n全年工业增加值增长5%。新建车间2座。", [2021, 2024, 2024]),
        ("2024年工作回顾", "全年工业增加值增长5%。新建车间2座。", [2024, 2024]),
        ("2024年和“十四五”时期工作回顾", "新建车间2座。\n这是民生显著改善的五年。\n新建学校30所。", [2024, 2020]),
        ("2024年和“十四五”时期工作回顾", "五年来，新建学校30所。\n这是很不平凡的一年。\n新建车间2座。", [2020, 2024]),
        ("2024年工作回顾", "新建车间2座。这是学校发展最快的五年。\n新建学校30所。", [2024, 2024]),
    ],
)
def test_of_which_years_a_figure_is(heading: str, text: str, expected: list[int]) -> None:
    report = govreport.parse(f"2025年某市政府工作报告\n一、{heading}\n{text}")
    assert [c.period and c.period.start and c.period.start.year for c in report.claims if str(c.relation) != "other"] == expected


def test_a_growth_over_the_year_behind_a_sum_over_several_is_a_fact() -> None:
    report = govreport.parse("2025年某市政府工作报告\n一、2024年工作回顾\n五年累计造林30万亩；财政收入达到3亿元，比上年增长8%。")
    assert [(f.indicator, str(f.measure), f.year) for f in report.facts] == [("fiscal_revenue", kind, 2024) for kind in ("level", "growth")]
