"""No figure is passed over in silence: what is read as nothing, or may not be what it seems, is a problem."""

import unicodedata

import pytest

import govreport
import laws
from govreport.tree import Mark, Name, Period, Quantity

LONE = chr(0xD800)  # a surrogate without its partner


def problems(text):
    """The problems of numerals in a text: code and words."""
    report = govreport.parse(text)
    laws.figures_are_told(report)
    return [(p.code, report.source[p.span]) for p in report.problems if p.code.startswith(("numerals.", "quantities.", "text."))]


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        # nothing was made of it
        ("增长½", "numerals.unread", "½"),
        ("面积5²公里", "numerals.unread", "²"),
        ("〸年", "numerals.unread", "〸"),
        ("㉑新增床位", "numerals.unread", "㉑"),
        ("实施百千市场主体行动", "numerals.unread", "百千"),
        # two that may be one
        ("收入12,34亿元", "numerals.divided", "12,34亿元"),
        ("收入1，234，56万元", "numerals.divided", "1，234，56万元"),
        ("收入100,00万元", "numerals.divided", "100,00万元"),
        ("收入1_000元", "numerals.divided", "1_000元"),
        ("收入1'000元", "numerals.divided", "1'000元"),
        ("增长3。5%", "numerals.divided", "3。5%"),
        ("开展3·15行动", "numerals.divided", "3·15"),
        ("重点推进：一是1. 30亿元项目", "numerals.divided", "1. 30"),
        ("今年的重点是 2. 20亿元投资", "numerals.divided", "2. 20"),
        ("办好工作3. 20公里道路", "numerals.divided", "3. 20"),
        ("新建农村公路1. 20万公里，2. 改造危桥", "numerals.divided", "1. 20"),
        ("增长.5%", "numerals.divided", ".5"),
        ("增长5.%", "numerals.divided", "5."),
        ("增长1.2.3%", "numerals.divided", "1.2.3"),
        ("完成投资12 345万元", "numerals.divided", "12 345万元"),
        ("新增就业8.1 8万人", "numerals.divided", "8.1 8万人"),
        ("新增企业12 3家", "numerals.divided", "12 3家"),
        ("新增企业12  34家", "numerals.divided", "12  34家"),
        # a letter for a digit
        ("增长l0.5%", "numerals.spoilt", "l0.5"),
        ("达到O.5亿元", "numerals.spoilt", "O.5"),
        ("新增1O万人", "numerals.spoilt", "1O"),
        ("新建学校1O家", "numerals.spoilt", "1O"),
        ("新建学校l2所", "numerals.spoilt", "l2"),
        ("1O多家企业", "numerals.spoilt", "1O"),
        ("2O25年完工", "numerals.spoilt", "2O25"),
        ("提高一O%", "numerals.spoilt", "一O"),
        ("新增企业二OO家", "numerals.spoilt", "二OO"),
        # a neighbour that was lost, is not seen, or changes it
        ("增长\ufffd5%", "numerals.spoilt", "\ufffd5"),
        ("增长5\ufffd%", "numerals.spoilt", "5\ufffd"),
        ("增长□5%", "numerals.spoilt", "□5"),
        ("增长\x005%", "numerals.spoilt", "\x005"),
        ("增长5\u0338%", "numerals.spoilt", "5\u0338"),
        ("增长5\ufe0f\u20e3%", "numerals.spoilt", "5\ufe0f\u20e3"),
        (f"增长{LONE}5%", "numerals.spoilt", f"{LONE}5"),
        ("增长\ue0005%", "numerals.spoilt", "\ue0005"),
        ("五\u0338十万人", "numerals.spoilt", "\u0338十"),
        ("共有1亿2345户", "numerals.divided", "1亿2345户"),
        ("安排一千2百万元", "numerals.divided", "一千2百万元"),
        ("改造2百30户", "numerals.divided", "2百30户"),
        ("有12亿5000万零300元", "numerals.divided", "12亿5000万零300元"),
        # taken out
        ("总值XX亿元、增长5%", "numerals.missing", "XX亿元"),
        ("总值**亿元，增长5%", "numerals.missing", "**亿元"),
        ("总值达到 亿元，增长5%", "numerals.missing", " 亿元"),
        ("收入××元，增长5%", "numerals.missing", "××元"),
        ("收入Ｘ.Ｘ万元", "numerals.missing", "Ｘ.Ｘ万元"),
        ("收入___亿元。", "numerals.missing", "___亿元"),
        ("收入增长×%", "numerals.missing", "×%"),
        # seen in another order
        ("增长\u202e52%", "text.turned", "\u202e"),
        ("\u2066增长52%\u2069", "text.turned", "\u2066"),
        # digits of other scripts: no reader of a report expects them
        ("增长٣%", "quantities.unreadable", "٣%"),
        ("१२吨", "quantities.unreadable", "१२吨"),
        ("𝟙𝟚亿元", "quantities.unreadable", "𝟙𝟚亿元"),
    ],
)
def test_what_is_not_surely_read_is_a_problem(text, code, words):
    assert (code, words) in problems(text)


@pytest.mark.parametrize(
    "text",
    [
        "全年增长5.2%，3家企业上市。",
        '编制"十五五"规划，＂十五五＂开局，「十五五」開局，“十五五’，‘十五五"，落实“十五五〞，〝十五五〞。',
        "■ 2025年主要目标",
        "突破 亿元，实施**亿元产业**工程，装机2×100万千瓦，二○○亿元。",
        "三次产业比为2.31:1，17个县参加。",
        "三次产业比为20.9:38.7:40.4。2020年，有12所学校。三次产业比为18.9∶47.4∶33.7,5年内再调。",
        "千百年来，千百万群众实施百千工程，形成百千亿级产业。",
        "第8.6代生产线，2022.3版，1,234.5亿元，12，345户，270·4亿元，增长3·5%。",
        "唯一一个示范区，千方百计，一一落实，十五运会，二十世纪四十年代，三百六十行。",
        "水质达到Ⅲ类，①新增床位②新建学校。",
        "共 7 7 亿元，1\u200b2户，8.1\u200b8万人，12\u200b34户，1\u200e2户，5％，５．５亿元，“2+4+X”。",
        "增长…5家，增长，5家。达到3。\n5月开工。",
        "每10万人45张床位，每百万人口9所。",
        "三级医院、5G基站、12345热线、世界500强。",
        "口岸5个，增长 5%，同比+5%。",
        "1952 57.5亿元；城镇新增就业\t8.1\t8万人；2024-12-14 2024年12月16日。",
        "二O二五年增长5%，一九六O年代，O3浓度下降5%，CO2排放下降3%，O2O项目5个，I类水体10%，PM2.5浓度下降5%。",
        "1. 30个项目；2. 20亿元投资，增长5. 2%，达到12. 35亿元。",
        "增长5. 2%，达到6. 1亿元，PM2. 5年均浓度下降3. 2%。",
        "见http://www.example.cn/zwgk/202204/t20220418_73483168.html。增长5%。",
        "见www.example.cn/12_34_56.html，新增企业5家。",
    ],
)
def test_what_is_read_is_none(text):
    assert problems(text) == []


def leaf(text, kind):
    return next(leaf.text for leaf in govreport.parse(text).walk(kind))


def test_what_holds_a_numeral_has_its_leaf():
    assert leaf("水质达到Ⅲ类", Name) == "Ⅲ类"
    assert leaf("建成第8.6代生产线", Name) == "第8.6代"
    assert leaf("办好十五运会", Name) == "十五"
    assert leaf("每10万人45张", Name) == "10万人"
    assert leaf("工作：①新增床位", Mark) == "①"
    assert leaf("四十年代末", Period) == "四十年代末"
    assert leaf("收入1\u200e2亿元", Quantity) == "1\u200e2亿元"


@pytest.mark.parametrize("category", ["Nd", "Nl", "No"])
def test_every_sign_that_is_a_number_is_told(category):
    """All of Unicode's, each in a clause of its own."""
    signs = [c for c in map(chr, range(0x110000)) if unicodedata.category(c) == category and not "0" <= c <= "9"]
    assert len(signs) > 200
    laws.figures_are_told(govreport.parse("".join(f"达到{sign}，" for sign in signs)))


REPORT = "2031年大连市政府工作报告\n一、2030年工作回顾\n全市地区生产总值5562.47亿元，增长5%，一般公共预算收入增长6%。\n"


@pytest.mark.parametrize(
    ("true", "taken", "told"),
    [
        ("gb18030", "latin-1", "GB18030 that was taken for Latin-1"),
        ("gb18030", "cp1252", "GB18030 that was taken for Latin-1"),
        ("utf-8", "latin-1", "UTF-8 that was taken for Latin-1"),
        ("utf-8", "cp1252", "UTF-8 that was taken for Latin-1"),
        ("utf-8", "gb18030", "UTF-8 that was taken for GB18030"),
        ("utf-8", "gbk", "UTF-8 that was taken for GB18030"),
    ],
)
@pytest.mark.parametrize("times", [1, 40])
def test_text_that_was_decoded_wrongly_is_one_problem(true, taken, told, times):
    report = govreport.parse(REPORT.encode(true).decode(taken, "replace") * times)
    assert [(p.code, told in p.message) for p in report.problems] == [("text.garbled", True)]
    laws.figures_are_told(report)


@pytest.mark.parametrize(
    "text",
    [
        "Le résumé était déjà très élevé, ça c’est sûr. " * 20,
        "ÄÖÜäöüßÄÖÜäöüßÄÖÜäöüß " * 9,
        "±5℃ ×2 §3 " * 30,
        REPORT + "Éú²ú×ÜÖµ" * 3,
        REPORT + "锛子、刨子各20把，鐢熶骇鎬诲€硷紝锛",
        "木工用锛、刨、锯，销售额增长5%。" * 9,
        "Éú²ú",
        "",
    ],
)
def test_other_letters_are_not_taken_for_it(text):
    assert "text.garbled" not in [p.code for p in govreport.parse(text).problems]
