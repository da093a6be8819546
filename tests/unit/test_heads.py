"""Of what time the headings of sections make what stands beneath them."""

import pytest

import govreport

REVIEW, PLAN = "一、2025年工作回顾\n", "二、2026年工作安排\n"


def years(part, heading, end="。\n"):
    """The years of the claim beneath a heading, as its period and as its fact has them."""
    report = govreport.parse(f"{part}{heading}{end}绿化造林20万亩。招商引资项目36个。", region="金华市", year=2026)
    (period,) = {(c.period.start.year, c.period.end.year) for c in report.claims if c.quantity.text == "36个"}
    return period, {f.year for f in report.facts if f.indicator == "afforestation"}


@pytest.mark.parametrize(
    "heading",
    [
        "（一）经济总量比2015年翻一番",
        "（一）服务业占比达到45%，比2010年提高6个百分点",
        "（一）农民收入是2012年的2.4倍",
        "（一）城镇化率由2015年的52%提高到63%",
        "（一）高质量编制“十五五”规划",
        "（一）“十五五”规划纲要编制完成",
        "（一）2021年启动的地铁二号线全线贯通",
        "（一）入选2022年度全国百强城市",
        "（一）提前完成2026年目标",
    ],
)
def test_a_section_headed_by_what_was_done_is_of_the_time_of_its_part(heading):
    assert years(REVIEW, heading) == ((2025, 2025), {2025})


@pytest.mark.parametrize("heading", ["（一）确保工业产值2027年突破千亿元", "（一）落实2030年前碳达峰方案", "（一）办好2027年省运会"])
def test_a_section_headed_by_what_is_to_be_done_is_of_the_time_of_its_part(heading):
    assert years(PLAN, heading) == ((2026, 2026), {2026})


@pytest.mark.parametrize(
    ("part", "heading", "period"),
    [
        (REVIEW, "（一）“十四五”发展成就", (2021, 2025)),
        (REVIEW, "（一）过去五年的成就", (2021, 2025)),
        (REVIEW, "（一）2025年经济稳中有进", (2025, 2025)),
        (PLAN, "（一）今后五年的目标任务", (2026, 2030)),
        (PLAN, "（一）“十五五”规划目标", (2026, 2030)),
        (PLAN, "（一）到2030年的奋斗目标", (2030, 2030)),
        (PLAN, "（一）经济社会发展主要目标（2026—2030年）", (2026, 2030)),
        (PLAN, "（一）总体要求和2027年主要预期目标", (2027, 2027)),
    ],
)
def test_a_section_that_begins_with_a_time_or_is_a_title_is_of_that_time(part, heading, period):
    assert years(part, heading, end="\n")[0] == period
