"""Of which time a figure is, and what its clause says of it: the period of its claim, its status, and the year of its fact."""

import pytest

import govreport

_HEADS = {
    "back": "一、上年工作回顾",
    "ahead": "二、今年工作安排",
    "past": "一、过去一年的工作",
    "open": "一、经济的情况",
    "term": "一、过去五年工作回顾",
    "review": "一、工作回顾",
    "own": "三、加强政府自身建设",
    "half": "二、下半年工作安排",
}


def told(frame, text, year):
    report = govreport.parse(f"{year}年某市政府工作报告\n{_HEADS[frame]}\n{text}")
    claims = [f"{c.quantity.text} {c.status} {_years(c.period)}" for c in report.claims if str(c.status) != "other"]
    facts = [f"{f.indicator} {f.measure} {f.value} {f.year}" for f in report.facts]
    return claims, facts, [p.code for p in report.problems if p.code == "facts.contradiction"]


def _years(period):
    if period is None or period.start is None or period.end is None:
        return "-"
    whole = (period.start.month, period.start.day, period.end.month, period.end.day) == (1, 1, 12, 31)
    begin, end = (str(d.year) if whole else f"{d.year}-{d.month}" for d in (period.start, period.end))
    return begin if begin == end else f"{begin}..{end}"


CASES = [
    # what a figure is held against or raised from is of the year before, whatever the heading
    ("past", "财政收入在上年增长20%的基础上，又增长15%，达到30亿元。", 2024,
     ["20% achieved 2022", "15% achieved 2023", "30亿元 achieved 2023"],
     ["fiscal_revenue growth 20 2022", "fiscal_revenue growth 15 2023", "fiscal_revenue level 3000000000 2023"]),
    ("past", "财政收入在上年增长10%的基础上再增长8%。", 2024, ["10% achieved 2022", "8% achieved 2023"],
     ["fiscal_revenue growth 10 2022", "fiscal_revenue growth 8 2023"]),
    ("back", "财政收入在上年增长30%的情况下，继续增长20%。", 2024, ["30% achieved 2022", "20% achieved 2023"],
     ["fiscal_revenue growth 30 2022", "fiscal_revenue growth 20 2023"]),
    ("ahead", "财政收入在上年增长20%的基础上，增长15%。", 2024, ["20% achieved 2023", "15% target 2024"],
     ["fiscal_revenue growth 20 2023", "fiscal_revenue growth 15 2024"]),
    ("ahead", "在上年下降10%的基础上，财政收入增长15%。", 2024, ["10% achieved 2023", "15% target 2024"],
     ["fiscal_revenue growth 15 2024"]),
    ("ahead", "去年结转项目26个，确保年内竣工18个。", 2024, ["26个 achieved 2023", "18个 target 2024"], []),
    ("ahead", "从一季度情况看，财政收入达到5亿元，增长8%。", 2024, ["5亿元 achieved 2024-1..2024-3", "8% achieved 2024-1..2024-3"], []),
    # … and so does 年内 where nothing else says of which year a plan is; but three years are no year
    ("own", "年内办结率达到98%，审批时限压缩20%。", 2024, ["98% target 2024", "20% target 2024"], []),
    ("own", "三年内办结率达到98%。", 2024, ["98% target 2024..2026"], []),
    # by how much something changed is of the years from its base on, and a change goes on from the base of the one before
    ("term", "财政收入由2019年的10亿元增加到2024年的15亿元，增长50%，城镇化率由52%提高到58%。", 2025,
     ["10亿元 achieved 2019", "15亿元 achieved 2024", "50% achieved 2020..2024", "52% achieved 2019", "58% achieved 2024"],
     ["fiscal_revenue level 1500000000 2024", "urbanization_rate rate 58 2024"]),
    ("term", "三次产业结构由2019年的12:50:38调整为2024年的9:48:43，城镇化率由52%提高到58%。", 2025,
     ["52% achieved 2019", "58% achieved 2024"], ["urbanization_rate rate 58 2024"]),
    ("back", "财政收入由2023年的10亿元增加到2024年的12亿元，增长20%。", 2025,
     ["10亿元 achieved 2023", "12亿元 achieved 2024", "20% achieved 2024"],
     ["fiscal_revenue level 1200000000 2024", "fiscal_revenue growth 20 2024"]),
    # the last year, to which a mean leads, is that of its level alone
    ("term", "财政收入年均增长15%，2024年达到10亿元；城镇新增就业2.5万人。", 2025,
     ["15% achieved 2020..2024", "10亿元 achieved 2024", "2.5万人 achieved 2020..2024"], ["fiscal_revenue level 1000000000 2024"]),
    # years in which something was done
    ("back", "突出抓好就业，三年投入20亿元，城镇新增就业3万人。", 2025, ["20亿元 achieved 2022..2024", "3万人 achieved 2022..2024"], []),
    ("back", "历时三年建成跨江大桥3座。", 2025, ["3座 achieved 2024"], []),
    # when something opens, a deadline, what one quarter came to, and what several years came to beside a figure, are of their own clause
    ("ahead", "确保水厂6月底前建成投用，新建充电桩3000个。", 2025, ["3000个 target 2025"], ["charging_piles count 3000 2025"]),
    ("ahead", "力争铁路明年通车，城镇新增就业4万人。", 2025, ["4万人 target 2025"], ["urban_new_jobs count 40000 2025"]),
    ("ahead", "三季度前完成投资80%，城镇新增就业4万人。", 2025, ["80% target 2025-7..2025-9", "4万人 target 2025"],
     ["urban_new_jobs count 40000 2025"]),
    ("back", "出口四季度当季增长32%，社会消费品零售总额增长8%。", 2025, ["32% achieved 2024-10..2024-12", "8% achieved 2024"],
     ["retail_sales growth 8 2024"]),
    ("back", "生产总值增长6.5%、三年累计增长20%，工业投资增长8%。", 2025,
     ["6.5% achieved 2024", "20% achieved 2022..2024", "8% achieved 2024"], ["gdp growth 6.5 2024", "industrial_investment growth 8 2024"]),
    ("back", "“十四五”前三年，新建高速公路500公里。", 2025, ["500公里 achieved 2021..2023"], []),
    # a year that is only an attribute in a clause without a figure
    ("ahead", "完成上年结转项目，新增高标准农田3万亩。", 2025, ["3万亩 target 2025"], ["high_standard_farmland count 30000 2025"]),
    ("back", "为2026年发展奠定基础，工业投资增长10%。", 2026, ["10% achieved 2025"], ["industrial_investment growth 10 2025"]),
    # the goal of a year, and a list that the year leads, in what tells of half of it
    ("half", "确保完成固定资产投资210亿元、增长12%的年度目标。", 2025, ["210亿元 target 2025", "12% target 2025"],
     ["fixed_asset_investment level 21000000000 2025", "fixed_asset_investment growth 12 2025"]),
    ("half", "力争全年生产总值增长4.5%，工业投资增长6%，固定资产投资增长8%，零售总额增长5%，一般公共预算收入增长3%，税收收入增长2%，"
     "新建学校5所。", 2025,
     ["4.5% target 2025", "6% target 2025", "8% target 2025", "5% target 2025", "3% target 2025", "2% target 2025", "5所 target 2025"],
     ["gdp growth 4.5 2025", "industrial_investment growth 6 2025", "fixed_asset_investment growth 8 2025", "retail_sales growth 5 2025",
      "general_budget_revenue growth 3 2025", "tax_revenue growth 2 2025"]),
    # a part of the year to which the text has turned; a sum of the years up to one that is named
    ("ahead", "今后五年，生产总值年均增长7%。今年，一季度开工项目30个，上半年开工项目60个。", 2025,
     ["7% target 2025..2029", "30个 target 2025-1..2025-3", "60个 target 2025-1..2025-6"], []),
    ("ahead", "到2027年，产值突破500亿元，三年累计新建学校20所。", 2025, ["突破500亿元 target 2027", "20所 target 2025..2027"], []),
    ("ahead", "产值突破500亿元，三年累计新建学校20所。", 2025, ["突破500亿元 target 2025", "20所 target 2025"], []),
    # years that a list hands out are of what is told of each, not of two things behind a ；
    ("back", "2022年、2023年零售总额分别增长5%、6%；财政收入、税收收入分别增长7%、8%；进口分别增长2%、3%。", 2024,
     ["5% achieved 2022", "6% achieved 2023", "7% achieved 2023", "8% achieved 2023", "2% achieved 2022", "3% achieved 2023"],
     ["retail_sales growth 5 2022", "retail_sales growth 6 2023", "fiscal_revenue growth 7 2023", "tax_revenue growth 8 2023"]),
    # the goal of a plan is of its years, and what stands behind it is not
    ("ahead", "能耗下降3%，确保完成“十四五”下降14%的目标，财政收入增长5%。", 2025,
     ["3% target 2025", "14% target 2021..2025", "5% target 2025"], ["fiscal_revenue growth 5 2025"]),
    ("back", "粮食产量在上年减产20万吨之后，达到300万吨。", 2024, ["20万吨 achieved 2022", "300万吨 achieved 2023"],
     ["grain_output level 3000000 2023"]),
    ("back", "油料产量30万吨，仅次于1984年；棉花产量56万吨，增长24%。", 1990,
     ["30万吨 achieved 1989", "56万吨 achieved 1989", "24% achieved 1989"],
     ["cotton_output level 560000 1989", "cotton_output growth 24 1989"]),
    ("back", "零售总额3亿元，超过历史最高的1984年，财政收入5000万元。", 1990, ["3亿元 achieved 1989", "5000万元 achieved 1989"],
     ["retail_sales level 300000000 1989", "fiscal_revenue level 50000000 1989"]),
    # but a year with words before it that is held against nothing is theirs
    ("back", "在极不平凡的2022年，财政收入增长8%。", 2024, ["8% achieved 2022"], ["fiscal_revenue growth 8 2022"]),
    # … nor is a year base of what was done under its own circumstances
    ("term", "在2020年遭受严重疫情的情况下，地区生产总值仍增长3.9%。", 2024, ["3.9% achieved 2020"], ["gdp growth 3.9 2020"]),
    # what a growth came from was that of the year before, or of a part of the year, with a mark behind it or none
    ("back", "零售总额由上年下降4%，转为增长7%，财政收入由上年增长2%回升到增长5%。", 2024,
     ["4% achieved 2022", "7% achieved 2023", "2% achieved 2022", "5% achieved 2023"],
     ["retail_sales growth 7 2023", "fiscal_revenue growth 5 2023"]),
    ("back", "零售总额由上半年分别下降4%，转为全年增长7%。", 2024, ["4% achieved 2023-1..2023-6", "7% achieved 2023"],
     ["retail_sales growth 7 2023"]),
    ("back", "财政收入扭转了上年下降4%的局面，增长7%，零售总额增长5%。", 2024,
     ["4% achieved 2022", "7% achieved 2023", "5% achieved 2023"],
     ["fiscal_revenue growth 7 2023", "retail_sales growth 5 2023"]),
    # the year of which a figure is a multiple is that of the figure then, and of nothing behind it; so is the year of a record's event
    ("back", "财政收入5亿元，是2020年2亿元的2.5倍，零售总额增长5%。", 2024,
     ["5亿元 achieved 2023", "2亿元 achieved 2020", "2.5倍 achieved 2023", "5% achieved 2023"],
     ["fiscal_revenue level 500000000 2023", "fiscal_revenue level 200000000 2020", "retail_sales growth 5 2023"]),
    ("back", "财政收入增长9%，为2019年机构改革以来最高；零售总额增长5%。", 2024, ["9% achieved 2023", "5% achieved 2023"],
     ["fiscal_revenue growth 9 2023", "retail_sales growth 5 2023"]),
    # years that a sentence lists are handed out behind a ；, too
    ("back", "2022年、2023年，财政收入分别增长8%、9%；零售总额分别增长6%、7%。", 2024,
     ["8% achieved 2022", "9% achieved 2023", "6% achieved 2022", "7% achieved 2023"],
     ["fiscal_revenue growth 8 2022", "fiscal_revenue growth 9 2023", "retail_sales growth 6 2022", "retail_sales growth 7 2023"]),
    # what another had in some year is passed in this one; a goal is of the year that it is set for
    ("back", "财政收入9亿元，超过邻市2020年的总量，增长9%。", 2024, ["9亿元 achieved 2023", "9% achieved 2023"],
     ["fiscal_revenue level 900000000 2023", "fiscal_revenue growth 9 2023"]),
    ("ahead", "围绕2027年财政收入突破9亿元目标，加快发展。", 2024, ["突破9亿元 target 2027"], ["fiscal_revenue level 900000000 2027"]),
    # a span of years of which it is said how long it was, also where something is held against it
    ("back", "财政收入增长9%，高于2011年到2015年的五年间年均增长7%的速度。零售总额增长5%。", 2024,
     ["9% achieved 2023", "7% achieved 2011..2015", "5% achieved 2023"],
     ["fiscal_revenue growth 9 2023", "retail_sales growth 5 2023"]),
    # what several things grew by over years
    ("back", "1986年国民生产总值500亿元，财政收入50亿元，五年分别增长40%和50%。", 1987,
     ["500亿元 achieved 1986", "50亿元 achieved 1986", "40% achieved 1982..1986", "50% achieved 1982..1986"],
     ["gnp level 50000000000 1986", "fiscal_revenue level 5000000000 1986"]),
    ("back", "1986年国民生产总值500亿元，财政收入50亿元，分别增长4%和5%。", 1987,
     ["500亿元 achieved 1986", "50亿元 achieved 1986", "4% achieved 1986", "5% achieved 1986"],
     ["gnp level 50000000000 1986", "fiscal_revenue level 5000000000 1986", "gnp growth 4 1986", "fiscal_revenue growth 5 1986"]),
    # a month in Chinese numerals is no year
    ("back", "零售物价总水平上升18.5%，十二月份比上年同月上升26.7%。", 1990,
     ["18.5% achieved 1989", "26.7% achieved 1989-12"], ["retail_prices growth 18.5 1989"]),
    ("back", "一至十二月份，零售物价总水平上升18.5%。", 1990, ["18.5% achieved 1989"], ["retail_prices growth 18.5 1989"]),
    # what is left out tells of itself, and what grew in real terms is what stood before it
    ("back", "农民人均纯收入500元，增长10%，剔除物价上涨6%的因素，实际增长4%；财政收入增长5%。", 1990,
     ["500元 achieved 1989", "10% achieved 1989", "6% achieved 1989", "4% achieved 1989", "5% achieved 1989"],
     ["rural_income level 500 1989", "rural_income growth 10 1989", "rural_income growth 4 1989", "fiscal_revenue growth 5 1989"]),
    # the year that a figure's own sentence names wins over the one that the title leads to
    ("review", "2024年，地区生产总值达到500亿元。", 2024, ["500亿元 achieved 2024"], ["gdp level 50000000000 2024"]),
    # the months that are over were told when they were
    ("ahead", "今年1至5月，工业总产值完成全年计划的41%，比去年同期增长33%。", 2024,
     ["41% achieved 2024-1..2024-5", "33% achieved 2024-1..2024-5"], []),
    ("ahead", "今年一至五月，力争工业总产值完成24亿元。", 2024, ["24亿元 target 2024-1..2024-5"], []),
    ("ahead", "截至今年6月底，企业达到300家。", 2024, ["300家 achieved 2024-6"], []),
    ("ahead", "截至今年底，企业达到300家。", 2024, ["300家 target 2024"], []),
    ("ahead", "今年1至12月，工业总产值完成24亿元。", 2024, ["24亿元 target 2024"], ["industrial_output level 2400000000 2024"]),
    # the time of an honour is no time of what is told behind it
    ("back", "获三季度全省攻坚红旗；社会消费品零售总额完成30亿元。", 2024,
     ["30亿元 achieved 2023"], ["retail_sales level 3000000000 2023"]),
    ("back", "获得2021年全国文明城市称号，财政收入增长8%。", 2024, ["8% achieved 2023"], ["fiscal_revenue growth 8 2023"]),
    ("back", "2022年获得奖励3亿元，财政收入增长8%。", 2024, ["3亿元 achieved 2022", "8% achieved 2022"], ["fiscal_revenue growth 8 2022"]),
    # the year of an aside ends with its part of the sentence
    ("back", "城镇化率达60%，1986年首次突破50%；财政收入30亿元，增长8%。", 1990,
     ["60% achieved 1989", "突破50% achieved 1986", "30亿元 achieved 1989", "8% achieved 1989"],
     ["urbanization_rate rate 60 1989", "urbanization_rate rate 50 1986", "fiscal_revenue level 3000000000 1989",
      "fiscal_revenue growth 8 1989"]),
    ("back", "1986年首次修建水库3座；修建公路30公里。", 1990, ["3座 achieved 1986", "30公里 achieved 1986"], []),
    # work that was left over from a year is done in another
    ("ahead", "完成上年结转的6条道路建设，新增城镇就业3万人。", 2024, ["6条 target 2024", "3万人 target 2024"],
     ["urban_new_jobs count 30000 2024"]),
    ("ahead", "2023年完成6条道路建设，新增城镇就业3万人。", 2024, ["6条 achieved 2023", "3万人 achieved 2023"],
     ["urban_new_jobs count 30000 2023"]),
    # how far a plan is met is a measure
    ("back", "年度投资计划完成率107%，道路改造计划完成80%。", 2024, ["107% achieved 2023", "80% target 2023"], []),
    # up to the end of this year, and up to when something was counted
    ("open", "到今年年底，铁路将达5万公里，公路达9万公里。农户将占71%左右。", 2024,
     ["5万公里 target 2024", "9万公里 target 2024", "71%左右 target 2024"], []),
    ("open", "到2024年底止，铁路达到5万公里。", 2024, ["5万公里 achieved 2024-12"], []),
    ("open", "到2024年底，铁路达到5万公里。", 2024, ["5万公里 target 2024-12"], []),
    # from what a thing rose, a year before
    ("back", "财政收入由去年同期的12亿元上升到15亿元。", 2024, ["12亿元 achieved 2022", "15亿元 achieved 2023"],
     ["fiscal_revenue level 1500000000 2023"]),
    ("back", "上半年，出口由上年同期的3亿美元增加到4亿美元。", 2024, ["3亿美元 achieved 2022", "4亿美元 achieved 2023-1..2023-6"], []),
    # a second value at the prices of a year
    ("back", "工业总产值6亿元（90年不变价为5亿元），增长8%。", 1995, ["6亿元 achieved 1994", "5亿元 achieved 1994", "8% achieved 1994"],
     ["industrial_output level 600000000 1994", "industrial_output growth 8 1994"]),
    ("back", "工业总产值6亿元（按可比价增长6%）。", 1995, ["6亿元 achieved 1994", "6% achieved 1994"],
     ["industrial_output level 600000000 1994", "industrial_output growth 6 1994"]),
    # 一九七七年 holds no seven years
    ("back", "粮食总产量达到60万吨，比一九七七年增加4万吨，增长7%。", 1979,
     ["60万吨 achieved 1978", "4万吨 achieved 1978", "7% achieved 1978"],
     ["grain_output level 600000 1978", "grain_output_growth growth 7 1978"]),
    ("back", "粮食总产量达到60万吨，七年增加4万吨，增长7%。", 1979,
     ["60万吨 achieved 1978", "4万吨 achieved 1972..1978", "7% achieved 1972..1978"], ["grain_output level 600000 1978"]),
    # income and expenditure, across a mark
    ("back", "财政收入30亿元，增长11%；支出32亿元；收支相抵，赤字2亿元。", 2024,
     ["30亿元 achieved 2023", "11% achieved 2023", "32亿元 achieved 2023", "2亿元 achieved 2023"],
     ["fiscal_revenue level 3000000000 2023", "fiscal_revenue growth 11 2023", "budget_expenditure level 3200000000 2023",
      "fiscal_deficit level 200000000 2023"]),
    ("back", "财政收入30亿元；基本建设支出3亿元。", 2024, ["30亿元 achieved 2023", "3亿元 achieved 2023"],
     ["fiscal_revenue level 3000000000 2023"]),
    # the last of several times that are handed out one figure each
    ("back", "一季度、上半年、前三季度、全年生产总值分别增长6.7%、6.6%、6.2%、6.1%。", 2024,
     ["6.7% achieved 2023-1..2023-3", "6.6% achieved 2023-1..2023-6", "6.2% achieved 2023-1..2023-9", "6.1% achieved 2023"],
     ["gdp growth 6.1 2023"]),
    ("back", "电子、化工产业产值30亿元、45亿元、50亿元。", 2024,
     ["30亿元 achieved 2023", "45亿元 achieved 2023", "50亿元 achieved 2023"], []),
    # 特别是 turns to a year as the year alone does, at the head of a sentence
    ("term", "过去五年，新建学校30所。特别是刚刚过去的2023年，我们稳中求进。全年新建医院8所。", 2024,
     ["30所 achieved 2019..2023", "8所 achieved 2023"], []),
    ("term", "过去五年，新建学校30所，特别是2023年新建8所。新建医院5所。", 2024,
     ["30所 achieved 2019..2023", "8所 achieved 2023", "5所 achieved 2019..2023"], []),
    # what there is, and how much of it, in a plan
    ("ahead", "全市现有企业300家，职工5万人。", 2024, ["300家 achieved 2024", "5万人 achieved 2024"], []),
    ("ahead", "全市现有学校30所，要改造12所，学位3000个。", 2024, ["30所 achieved 2024", "12所 target 2024", "3000个 target 2024"], []),
    ("ahead", "入社农户已经达到1万户，占农户总数的91%；全年占比达到96%。", 2024,
     ["1万户 achieved 2024", "91% achieved 2024", "96% target 2024"], []),
    # how the first months of the year that is planned went, but not what is to be done in them
    ("ahead", "受旱灾影响，今年一季度技改投资下降4%，用电量下降2%。", 2024,
     ["4% achieved 2024-1..2024-3", "2% achieved 2024-1..2024-3"], []),
    ("ahead", "今年1月份，技改投资增长8%，实现了开门红。", 2024, ["8% achieved 2024-1"], []),
    ("ahead", "一季度技改投资增长8%，确保实现开门红。", 2024, ["8% target 2024-1..2024-3"], []),
    ("back", "今年一季度，技改投资8亿元；新建学校3所。", 2024, ["8亿元 achieved 2024-1..2024-3", "3所 achieved 2024-1..2024-3"], []),
    # all of the year, in what is planned for the rest of it
    ("half", "全年用水量下降14%，新建学校3所；下半年新建医院2所，完成全年任务的60%。", 2024,
     ["14% target 2024", "3所 target 2024", "2所 target 2024-7..2024-12", "60% target 2024-7..2024-12"], []),
    ("half", "全年用水量下降14%。新建学校3所。", 2024, ["14% target 2024", "3所 target 2024-7..2024-12"], []),
    # a sentence goes on where its line ends with a ；, but the time of a marked item is that of no other
    ("term", "2022年，用水量下降3%；\n新建学校30所；\n新建医院8所。\n新建公园5个。", 2024,
     ["3% achieved 2022", "30所 achieved 2022", "8所 achieved 2022", "5个 achieved 2019..2023"], []),
    ("term", "——2022年，新建学校30所；\n——新建医院8所；\n2021年，新建桥梁6座。", 2024,
     ["30所 achieved 2022", "8所 achieved 2019..2023", "6座 achieved 2021"], []),
    # one of the years of a review, told in passing; one that leads its sentence goes on
    ("term", "五年来，我市不懈努力，2021年建成园林城市；新建学校30所；2022年新建医院8所；新建公园5个。", 2024,
     ["30所 achieved 2019..2023", "8所 achieved 2022", "5个 achieved 2019..2023"], []),
    ("term", "2022年，新建医院8所；新建公园5个。", 2024, ["8所 achieved 2022", "5个 achieved 2022"], []),
]  # fmt: skip


@pytest.mark.parametrize(("frame", "text", "year", "claims", "facts"), CASES, ids=[case[1] for case in CASES])
def test_times(frame, text, year, claims, facts):
    assert told(frame, text, year) == (claims, facts, [])


def test_the_title_above_dates_no_figure():
    text = "——2006年1月在某市第二届人民代表大会第四次会议上\n一、“十五”工作回顾\n森林覆盖率为27.1%。"
    assert [f.year for f in govreport.parse(f"2006年某市政府工作报告\n{text}").facts] == [2005]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("城镇新安排就业3万人", "urban_new_jobs"),
        ("居民生活费用价格上涨14.7%", "cpi"),
        ("职工生活费用价格总水平上涨14.7%", "cpi"),
        ("地方财政预算收入30亿元", "general_budget_revenue"),
    ],
)
def test_names_of_old_reports(text, indicator):
    assert [f.indicator for f in govreport.parse(f"1990年某市政府工作报告\n一、上年工作回顾\n{text}。").facts] == [indicator]
