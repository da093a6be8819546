"""Statements: what a report says without a number."""

import pytest

import govreport
from govreport import words

CASES = [
    ("外贸出口与上年持平。", "外贸出口", "level_with"),
    ("国家级高新区实现零的突破。", "国家级高新区", "breakthrough"),
    ("居民收入与经济增长基本同步。", "居民收入", "in_step"),
    ("城乡居民收入与GDP同步增长。", "城乡居民收入", "in_step"),
    ("居民人均可支配收入与经济增速同步。", "居民人均可支配收入", "in_step"),
    ("居民收入增长快于GDP增长。", "居民收入", "faster_than_economy"),
    ("工业投资保持两位数增长。", "工业投资", "two_digit"),
    ("固定资产投资由负转正。", "固定资产投资", "positive"),
    ("物价总水平保持稳定。", "物价总水平", "stable"),
    ("税收收入与去年基本持平。", "税收收入", "level_with"),
    ("民间投资由降转增。", "民间投资", "positive"),
    ("新建商品房销售面积由升转降。", "新建商品房销售面积", "negative"),
    ("稳步提高城乡低保标准。", "城乡低保标准", "stable"),
    ("油料种植面积稳中有增。", "油料种植面积", "stable"),
    ("全力保持外贸稳定增长。", "外贸", "stable"),
    ("改善支付环境，以保持消费稳定增长。", "消费", "stable"),
    ("工业生产呈现出稳中向好的态势。", "工业生产", "stable"),
    ("汇率在合理均衡水平上保持基本稳定。", "汇率", "stable"),
    ("教育投入力度不减、稳中有增。", "教育投入力度", "stable"),
    ("高新技术产品出口额占全省份额稳步提升。", "高新技术产品出口额占全省份额", "stable"),
    ("技术合同成交额成倍增加。", "技术合同成交额", "doubled"),
    ("二手房市场出现止跌回稳迹象。", "二手房市场", "positive"),
]


@pytest.mark.parametrize(("text", "subject", "relation"), CASES)
def test_a_statement_has_a_subject_and_a_relation(text, subject, relation):
    report = govreport.parse("一、2022年工作回顾\n" + text)
    assert [(s.subject, s.relation, str(s.status)) for s in report.statements] == [(subject, relation, "achieved")]
    assert not report.claims


@pytest.mark.parametrize(
    "text",
    [
        "支持平台经济健康发展。",
        "实施市场主体倍增计划。",
        "保持平衡。",
        "对小微企业减半征收所得税。",
        "健全投入稳定增长机制。",
        "坚持稳中有进、积极作为的原则。",
        "夯实稳定增长基础。",
        "企稳回升的压力仍然较大。",
        "深入开展“亩均效益倍增年”活动。",
        "坚持以能级倍增、品质跃升为主线。",
        "实施产业倍增、人才倍增“两个倍增”行动。",
        "完成了与去年持平的任务。",
        "预期定为“努力减少损失、力争正增长”。",
        "农民收入增速快于城镇居民收入2.3个百分点。",
    ],
)
def test_words_that_only_hold_the_characters_state_nothing(text):
    assert not govreport.parse("一、2022年工作回顾\n" + text).statements


@pytest.mark.parametrize(
    "text",
    [
        "财政收入扭转了负增长。",
        "财政收入扭转连续三年负增长的局面。",
        "固定资产投资结束自上年8月以来，有11个月为负增长的局面。",
        "经济告别了多年来的两位数增长。",
        "避免了财政收入负增长。",
        "防止投资出现负增长。",
        "出口未出现负增长。",
    ],
)
def test_what_is_so_no_longer_or_was_kept_from_it_is_not_stated(text):
    assert govreport.parse("一、2022年工作回顾\n" + text).statements == ()


def test_why_it_was_so_names_nothing():
    (statement,) = govreport.parse("一、2022年工作回顾\n二季度受疫情影响出现负增长。").statements
    assert statement.subject is None


@pytest.mark.parametrize("text", ["民间投资企稳回升，由负转正。", "民间投资扭转负增长局面，实现正增长。"])
def test_words_without_a_name_go_on_with_what_was_said_before_them(text):
    *_, statement = govreport.parse("一、2022年工作回顾\n" + text).statements
    assert statement.subject == "民间投资"


def test_what_comes_after_what_was_overcome_is_stated():
    (statement,) = govreport.parse("一、2022年工作回顾\n工业投资扭转了下滑势头并实现正增长。").statements
    assert statement.relation == "positive"


def test_every_word_holds_a_key():
    """Else `hits` would pass over it."""
    table = words.load("statements")
    assert all(any(key in word for key in table["keys"]) for listed in table["words"].values() for word in listed)


def test_a_figure_is_no_object_of_what_is_said():
    report = govreport.parse("一、2023年工作回顾\n城镇化率达到65%，稳步提升1.2个百分点。", year=2024)
    assert [s.subject for s in report.statements] == ["城镇化率"]


def test_what_is_said_of_several_clauses_at_once_has_no_subject():
    report = govreport.parse("一、2023年工作回顾\n进出口增长5%，投资增长6%，均实现稳定增长。", year=2024)
    assert [s.subject for s in report.statements] == [None]


def test_a_share_without_a_name_is_of_the_claim_before_it():
    report = govreport.parse("一、2023年工作回顾\n服务出口增长6%，占全省比重稳步提升。", year=2024)
    assert [s.subject for s in report.statements] == ["服务出口"]


def test_sayings_in_a_list_are_of_one_thing():
    report = govreport.parse("一、2023年工作回顾\n经济运行呈现稳中向好、稳中向新、稳中向优的良好态势。", year=2024)
    assert [s.subject for s in report.statements] == ["经济运行"] * 3


def test_a_saying_of_its_own_goes_on_with_the_claim_before_it():
    report = govreport.parse("一、2023年工作回顾\n居民收入增长6%，与经济增长同步。经济运行稳中有进、稳中向好。", year=2024)
    assert [s.subject for s in report.statements] == ["居民收入", "经济运行", "经济运行"]


def test_what_is_said_without_a_number_may_stand_behind_one_and_a_time():
    report = govreport.parse("一、2024年工作回顾\n五年来，用电增速由负增长转为6.2%的正增长。\n", year=2025)
    assert [str(s.relation) for s in report.statements] == ["negative", "positive"]
