"""Facts of targets that a line leads in (2025年发展目标：), and of a page that ends with its review."""

import pytest

import govreport

REVIEW = "一、2024年工作回顾\n全市粮食产量80万吨。\n"


def facts(text, year=2025):
    """Indicator, value, year and status."""
    return [(f.indicator, str(f.value), f.year, f.status.value) for f in govreport.parse(text, region="金华市", year=year).facts]


@pytest.mark.parametrize(
    "lead",
    [
        "2025年目标：",
        "2025年发展目标：\n",
        "2025年全市经济社会发展目标：",
        "今年发展目标：\n",
        "今年的主要目标任务：",
        "全年目标任务：",
        "全年目标任务：\n",
    ],
)
def test_a_line_leads_in_the_targets_of_a_report_without_headings(lead):
    said = f"金华市政府工作报告\n{lead}地区生产总值增长6%左右；\n城镇新增就业9万人；\n"
    assert facts(said) == [("gdp", "6", 2025, "target"), ("urban_new_jobs", "90000", 2025, "target")]


@pytest.mark.parametrize("lead", ["2025年目标：", "2025年发展目标：\n", "今年主要目标：\n", "今年主要目标：", "2025年全市目标任务：\n"])
def test_a_line_leads_in_targets_in_a_review(lead):
    said = f"{REVIEW}{lead}地区生产总值增长6%左右；固定资产投资增长8%。\n一年来，我们做了以下工作：\n城镇新增就业9万人。\n"
    assert facts(said)[1:] == [
        ("gdp", "6", 2025, "target"),
        ("fixed_asset_investment", "8", 2025, "target"),
        ("urban_new_jobs", "90000", 2024, "achieved"),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "全面完成2024年目标：地区生产总值增长6%。",
        "2024年发展目标圆满实现：地区生产总值增长6%。",
        "圆满实现2024年发展目标，地区生产总值增长6%。",
        "完成全年目标任务：\n地区生产总值增长6%。",
        "2024年目标：\n地区生产总值增长6%。",
        "全年目标任务：均已完成。地区生产总值增长6%。",
    ],
)
def test_targets_that_were_met_lead_in_none(said):
    assert facts(f"{REVIEW}{said}\n")[1:] == [("gdp", "6", 2024, "achieved")]


@pytest.mark.parametrize(
    "heading", ["2023年我们奋力拼搏，成绩来之不易", "2023年经济社会发展成效", "2023年：砥砺前行的一年", "2023年砥砺奋进，成果丰硕"]
)
@pytest.mark.parametrize("address", ["", "各位代表：\n"])
def test_a_lone_part_of_the_year_of_the_title_looks_back(heading, address):
    said = f"2023年金华市政府工作报告\n{address}一、{heading}\n全市地区生产总值比上年增长5.8%。\n"
    assert [str(p.kind) for p in govreport.parse(said).parts] == ["review"]
    assert facts(said, None) == [("gdp", "5.8", 2023, "achieved")]


@pytest.mark.parametrize(
    "part",
    [
        "2023年工作安排\n地区生产总值比上年增长6%左右。",
        "2023年：攻坚克难的一年\n今年，地区生产总值要比上年增长6%左右。",
        "2023年：攻坚克难的一年\n主要预期目标是：地区生产总值比上年增长6%左右。",
        "2023年要奋力拼搏\n地区生产总值增长6%左右。",
    ],
)
def test_a_lone_part_of_the_year_of_the_title_may_look_ahead(part):
    assert facts(f"2023年金华市政府工作报告\n一、{part}\n", None) == [("gdp", "6", 2023, "target")]
