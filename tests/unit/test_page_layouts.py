"""What Word, PDF and web pages do to a report's text: it is read as if they had not, and no character of it is lost."""

from __future__ import annotations

import pytest

import govreport
from govreport.tree import Furniture, Report

PROSE = "全市上下团结一心，迎难而上，经济社会保持平稳健康发展，各项事业迈出坚实步伐，人民生活水平稳步提高，社会大局和谐稳定。" * 4


def read(text: str) -> Report:
    report = govreport.parse(text)
    assert "".join(leaf.text for leaf in report.leaves()) == text
    assert govreport.from_dict(report.to_dict()) == report
    return report


def headings(report: Report) -> list[str]:
    return [heading for part in report.parts for heading in (part.heading, *(section.heading for section in part.sections))]


def facts(report: Report) -> list[tuple[str, str]]:
    return [(fact.indicator, str(fact.value)) for fact in report.facts]


def furniture(report: Report) -> list[str]:
    return [leaf.text for leaf in report.leaves() if isinstance(leaf, Furniture)]


# --- running heads ----------------------------------------------------------------------------------------------------

BROKEN = [("社会消费", "品零售总额增长18%"), ("城镇新增就业3", "万人"), ("农村居民人均纯", "收入5200元"), ("地区生产总值增长8.", "5%左右")]


@pytest.mark.parametrize("head", ["大连市人民政府工作报告", "政府工作报告"])
@pytest.mark.parametrize("page", ["- {} -\n{head}", "第 {} 页\f\n{head}", "{head}\n— {} —", "{}\n{head}", "{head}\n{} / 4"])
def test_a_running_head_beside_the_number_of_a_page_breaks_no_sentence(head: str, page: str) -> None:
    lines = [f"2031年{head}", "各位代表：", "一、2030年工作回顾"]
    for number, (before, behind) in enumerate(BROKEN, 1):
        lines += [f"{PROSE}{before}", page.format(number, head=head), f"{behind}。"]
    report = read("\n".join([*lines, "二、2031年工作安排", "做好各项工作。"]))
    assert [claim.quantity.text.replace("\n", "")[-1] for claim in report.claims] == ["%", "人", "元", "右"]
    assert [name for name, _ in facts(report)] == ["retail_sales", "urban_new_jobs", "rural_income", "gdp"]
    assert headings(report) == ["2030年工作回顾", "2031年工作安排"]
    assert report.title == f"2031年{head}"


def test_any_line_that_three_pages_have_beside_their_numbers_is_a_running_head() -> None:
    lines = ["大连市2031年政府工作报告", "各位代表：", "一、2030年工作回顾"]
    for number, (before, behind) in enumerate(BROKEN, 1):
        lines += [f"{PROSE}{before}", f"- {number} -", "市十七届人大四次会议文件", f"{behind}。"]
    assert len(facts(read("\n".join(lines)))) == 4
    twice = "\n".join(lines).replace("市十七届人大四次会议文件", "全市", 2)
    assert "市十七届人大四次会议文件" not in furniture(read(twice))


def test_a_word_beside_the_numbers_of_a_table_is_no_running_head() -> None:
    rows = "\n".join(f"{n}\n新建\n大桥{n}座" for n in range(1, 6))
    parts = "一、2030年工作回顾\n增长5%。\n二、2031年工作安排\n增长6%。"
    assert "新建" not in furniture(read(f"2031年大连市政府工作报告\n各位代表：\n{parts}\n附件\n2031年重点项目表\n{rows}\n"))


def test_a_heading_at_the_foot_of_a_page_stays_one() -> None:
    text = "2031年大连市政府工作报告\n各位代表：\n一、2030年工作回顾\n"
    for number, name in enumerate(("产业升级", "改善民生", "扩大开放"), 1):
        text += f"{PROSE}\n（{'一二三'[number - 1]}）{name}\n- {number} -\n政府工作报告\n{PROSE}\n"
    assert headings(read(text)) == ["2030年工作回顾", "产业升级", "改善民生", "扩大开放"]
