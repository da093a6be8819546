"""Facts of text as pages have it: broken into lines, with blanks in it."""

import pytest

import govreport
from small_report import short


@pytest.mark.parametrize("width", range(28, 44))
def test_a_paragraph_that_a_page_breaks_into_lines_is_one(width):
    said = "我们深入学习贯彻上级决策部署，团结依靠全市人民，迎难而上，真抓实干，各方面工作都取得了新的进展。" * 4
    said += "老街入列省级示范步行街，青谷创客电商产业园成为全省电子商务示范基地，银行业金融机构贷款总额155亿元、增长12%。农业稳步发展。"
    lines = "\n".join(said[at : at + width] for at in range(0, len(said), width))
    assert short(lines) == short(said) == [("loans", "level", "15500000000"), ("loans", "growth", "12")]


def test_a_line_may_break_within_a_name():
    lines = (
        "过去一年，全市上下团结一心、攻坚克难、开拓进取，经济运行总体平稳，一般公共预算收",
        "入50亿元，各项事业取得新的进步，人民生活持续改善，社会大局保持稳定，城乡居民人均",
        "可支配收入分别增长5%和6%，圆满完成年初确定的各项目标任务，实现了良好开局。一年来，",
    )
    page = ["各级各部门锚定目标、狠抓落实，凝心聚力推动高质量发展，人民群众的获得感、幸福感、安"] * 6  # a page that is wrapped throughout
    assert short("\n".join((*lines, *page, "全感不断增强。"))) == [
        ("general_budget_revenue", "level", "5000000000"),
        ("urban_income", "growth", "5"),
        ("rural_income", "growth", "6"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "规上工业企业达到 58 户，实现产值 102 亿元，增长 26%",
        "城镇新增就业累计 2.4 万人，其中 2024 年新增 4800 人",
        "固定资产投资由年初的下降 3% 转为全年增长 2%",
        "规上工业实现营业收入 228 亿元、 利税 26 亿元， 分别增长 15% 和 11%",
        "全省一般公共预算收入增长 2%， 我市增长 4%；磐安县森林覆盖率 83%， 空气优良率 99%",
        "2024 年，生产总值 600 亿元。进出口总额增长 7%， 五年累计完成投资 800 亿元；财政收入增长 6%",
    ],
)
@pytest.mark.parametrize("heading", ["2024年工作回顾", "过去五年工作回顾"])
def test_blanks_in_a_line_change_no_fact(text, heading):
    with_blanks, without = (
        govreport.parse(f"一、{heading}\n{said}。\n", region="金华市", year=2025) for said in (text, text.replace(" ", ""))
    )
    told = [[(f.indicator, f.year, f.measure, f.value, f.preferred) for f in report.facts] for report in (with_blanks, without)]
    assert told[0] == told[1]
    for fact in with_blanks.facts:
        assert any(fact.claim is claim for claim in with_blanks.claims)
        assert fact.claim.indicator == fact.indicator
        assert with_blanks.source[fact.claim.quantity.span] == fact.claim.quantity.text


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_items_without_an_end_are_no_lines_of_a_page(gap):
    items = (
        "生产总值增长5.8%",
        "固定资产投资和社会消费品零售总额分别增长6.2%、5.1%",
        "引进亿元以上项目86个、到位资金320亿元",
        "新建学校12所，新增学位1.2万个，改造薄弱学校30所",
        "获评国家级生态文明建设示范区和全国文明城市",
        "完成老旧小区改造120个，惠及居民3.6万户，加装电梯85部",
        "规上工业企业达到860家",
        "进出口总额突破500亿元",
    )

    def read(end):
        report = govreport.parse("2026年某省政府工作报告\n一、2025年工作回顾\n\n" + gap.join(item + end for item in items))
        return [(c.subject, c.relation, c.quantity.text) for c in report.claims]

    assert read("") == read("。")
