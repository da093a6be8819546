"""Of which time a clause is beside others of its sentence, whether it was reached, and which facts follow."""

import pytest

import govreport

_HEADS = {"back": "一、上年工作回顾", "ahead": "二、今年工作安排", "term": "一、过去五年工作回顾"}


def told(frame, text):
    report = govreport.parse(f"2024年某市政府工作报告\n{_HEADS[frame]}\n{text}")
    claims = [f"{c.quantity.text} {c.status} {_months(c.period)}" for c in report.claims if str(c.status) != "other"]
    return claims, [f"{f.indicator} {f.measure} {f.value} {f.year}" for f in report.facts]


def _months(period):
    """Its year, or its months where it is a part of one."""
    if period is None or period.start is None or period.end is None:
        return "-"
    whole = (period.start.month, period.end.month) == (1, 12)
    begin, end = (f"{day:%Y}" if whole else f"{day:%Y-%m}" for day in (period.start, period.end))
    return begin if begin == end else f"{begin}..{end}"


CASES = [
    # a part of the year between a thing and its figure is of that thing alone
    ("back", "工业利润1—11月增长30%，增速居全省第3位；财政收入增长8%；新增就业5万人。",
     ["30% achieved 2023-01..2023-11", "第3位 achieved 2023-01..2023-11", "8% achieved 2023", "5万人 achieved 2023"],
     ["fiscal_revenue growth 8 2023", "urban_new_jobs count 50000 2023"]),
    ("back", "2022年，地区生产总值增长5%，工业利润前三季度增长12%，居民人均可支配收入增长6%。",
     ["5% achieved 2022", "12% achieved 2023-01..2023-09", "6% achieved 2022"],
     ["gdp growth 5 2022", "resident_income growth 6 2022"]),
    # … and of what is a part of it, and of its next figure
    ("back", "财政收入1—11月达到30亿元、增长5%，其中税收收入20亿元；居民人均可支配收入增长6%。",
     ["30亿元 achieved 2023-01..2023-11", "5% achieved 2023-01..2023-11", "20亿元 achieved 2023-01..2023-11", "6% achieved 2023"],
     ["resident_income growth 6 2023"]),
    # … but at the head of a list, or behind a place, it is of all
    ("back", "1—11月，财政收入增长5%，居民人均可支配收入增长6%。",
     ["5% achieved 2023-01..2023-11", "6% achieved 2023-01..2023-11"], []),
    ("back", "全市上半年增长5%，居民人均可支配收入增长6%。", ["5% achieved 2023-01..2023-06", "6% achieved 2023-01..2023-06"], []),
    ("back", "前三季度，工业利润1—8月增长3%，居民人均可支配收入增长6%。",
     ["3% achieved 2023-01..2023-08", "6% achieved 2023-01..2023-09"], []),
    # what a plan looks back on within a paragraph was reached, up to where it looks ahead again
    ("ahead", "要完成全年的任务。过去一年，地区生产总值达到300亿元、增长5%。财政收入增长8%。今年，地区生产总值增长6%。",
     ["300亿元 achieved 2023", "5% achieved 2023", "8% achieved 2023", "6% target 2024"],
     ["gdp level 30000000000 2023", "gdp growth 5 2023", "fiscal_revenue growth 8 2023", "gdp growth 6 2024"]),
    ("ahead", "要完成全年的任务。过去的一年，财政收入增长8%。今后要实施项目5个，新建学校8所。",
     ["8% achieved 2023", "5个 target 2024", "8所 target 2024"], ["fiscal_revenue growth 8 2023"]),
    ("ahead", "在去年引进12家的基础上，再引进9家。财政收入增长8%。",
     ["12家 achieved 2023", "9家 target 2024", "8% target 2024"], ["fiscal_revenue growth 8 2024"]),
    ("ahead", "推进2023年度8个示范村建设，投资5亿元。", ["8个 target 2023", "5亿元 target 2023"], []),
    ("ahead", "上一年，财政收入达到30亿元。", ["30亿元 achieved 2023"], ["fiscal_revenue level 3000000000 2023"]),
    ("ahead", "上年，财政收入达到30亿元。", ["30亿元 achieved 2023"], ["fiscal_revenue level 3000000000 2023"]),
    ("back", "上一年，财政收入比上一年增长8%。", ["8% achieved 2023"], ["fiscal_revenue growth 8 2023"]),
    # an order of size is no figure, one that was passed is
    ("back", "一般公共预算收入达到百亿级规模，地区生产总值迈上千亿级台阶。", ["百亿级 achieved 2023", "迈上千亿级 achieved 2023"],
     ["gdp level 100000000000 2023"]),
]  # fmt: skip


@pytest.mark.parametrize(("frame", "text", "claims", "facts"), CASES, ids=[case[1] for case in CASES])
def test_clauses(frame, text, claims, facts):
    assert told(frame, text) == (claims, facts)
