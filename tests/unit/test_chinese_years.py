"""A year in Chinese digits is read as the same year in Arabic ones."""

from __future__ import annotations

import re

import pytest

import govreport
from govreport.source import fold

_CHINESE = str.maketrans("0123456789", "〇一二三四五六七八九")
_YEAR = re.compile("(?:19|20)[0-9]{2}(?=和[0-9]{4}年|年)")
_REPORTS = {
    "what a growth is from": (
        "1986年某省政府工作报告",
        "一、1985年工作回顾",
        "粮食产量达到80亿斤，比1984年增加4亿斤，增长7%；财政收入3亿元，比1984年增加1000万元，增长7.8%。",
        "棉花产量90万担，比历史上最好的1984年增长6.5%。",
    ),
    "a review of five years": (
        "1986年某省政府工作报告",
        "一、“六五”时期工作回顾",
        "1985年工农业总产值达到300亿元，比1980年增长60%。新建学校20所。蚕茧产量9万吨。",
        "从1981年到1985年，新建住宅30万平方米。1983和1984年，新增就业5万人。1985年12月，大桥建成通车，全长2公里。",
        "二、1986年的任务",
        "到1986年底，粮食产量达到90亿斤。",
    ),
    "an only part": ("1985年某县政府工作报告", "1985年的主要工作", "粮食产量达到2亿斤，比上年增长7%。"),
    "of two years": ("1986年某县政府工作报告", "一、1985年和1986年的工作", "1985年粮食产量达到2亿斤。", "1986年增长7%。"),
    "of a term and its last": (
        "1991年某省政府工作报告",
        "一、“七五”时期和1990年工作回顾",
        "五年来，新建公路300公里。",
        "1990年全年工业总产值50亿元，比上年增长5%。",
    ),
}


def _read(text: str) -> list[object]:
    report = govreport.parse(text)
    claims = [(c.subject, str(c.relation), str(c.status), c.period and (c.period.start, c.period.end)) for c in report.claims]
    facts = [(f.indicator, str(f.measure), f.value, f.year, str(f.status)) for f in report.facts]
    return [claims, facts, [str(part.kind) for part in report.parts]]


@pytest.mark.parametrize("lines", _REPORTS.values(), ids=_REPORTS)
def test_a_year_in_chinese_digits_is_the_same_year(lines: tuple[str, ...]) -> None:
    arabic = "\n".join(lines)
    chinese = _YEAR.sub(lambda year: year[0].translate(_CHINESE), arabic)
    assert fold(chinese) == arabic
    assert _read(chinese) == _read(arabic)


@pytest.mark.parametrize("text", ["一二三四五年级", "增长一倍", "一百二十五年", "二千零五年的历史", "十一九八五年", "一九八零一厂"])
def test_other_numerals_stay(text: str) -> None:
    assert fold(text) == text


def test_an_indicator_that_opens_a_paragraph_with_its_year_dates_what_follows() -> None:
    text = "1987年某省政府工作报告\n一、关于经济形势\n1986年国民生产总值达到500亿元，比上年增长8%。农业增长3%。"
    text += "\n1986年世界博览会接待游客5万人。新建场馆3座。"
    periods = [claim.period and claim.period.start.year for claim in govreport.parse(text).claims]
    assert periods == [1986, 1986, 1986, 1986, None]
