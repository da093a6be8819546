"""What a claim knows beside its subject: comparison, group, members, scope, period, commitment."""

import govreport
from govreport.vocabulary import Basis, CoinageKind, Commitment

REVIEW, PLAN = "一、2023年工作回顾\n", "\n二、2024年工作安排\n"


def claims(text, plan=False):
    head = REVIEW + "好。" + PLAN if plan else REVIEW
    return govreport.parse(head + text, year=2024).claims


def test_the_basis_of_a_comparison_is_the_last_word_before_the_amount():
    (claim,) = claims("按可比价计算，工业产值同比增长5%。")
    assert (claim.comparison.basis, claim.comparison.text) == (Basis.YEAR, "同比")


def test_a_named_year_is_the_period_of_the_comparison():
    (claim,) = claims("工业产值较2020年增长35%。")
    assert claim.comparison.basis is Basis.NAMED
    assert claim.comparison.period.start.year == 2020
    assert claim.period.start.year == 2023, "the claim's own time is that of its part, not the one it compares with"


def test_a_gap_is_a_comparison_with_a_region():
    *_, gap = claims("工业产值增长5%、高于全省2个百分点。")
    assert (gap.comparison.basis, gap.comparison.region, gap.subject) == (Basis.REGION, "全省", "工业产值")


def test_claims_of_one_change_share_a_group():
    first, second, other = claims("城镇化率由60%提高到62%，研发投入增长5%。")
    assert first.group == second.group == first.quantity.span.start
    assert other.group is None


def test_both_changes_of_a_sentence_have_their_own_group():
    a, b, c, d = claims("城镇化率由60%提高到62%，入学率由90%提高到95%。")
    assert a.group == b.group != c.group == d.group


def test_members_of_a_list_that_shares_one_amount():
    (claim,) = claims("接待人次、旅游收入均增长8%。")
    assert claim.subjects == ("接待人次", "旅游收入")


def test_lists_of_unequal_length_are_a_problem_and_nothing_is_invented():
    report = govreport.parse(REVIEW + "轻工业、重工业、建筑业产值分别增长5%、6%。")
    assert [c.subject for c in report.claims] == ["轻工业、重工业、建筑业产值"] * 2
    assert [p.code for p in report.problems if p.code.startswith("claims")] == ["claims.unequal_lists"] * 2


def test_a_shared_tail_completes_the_topic_and_not_the_subject():
    first, second = claims("轻工业、重工业增加值分别增长5%、6%。")
    assert [(first.subject, first.topic), (second.subject, second.topic)] == [("轻工业", "轻工业增加值"), ("重工业增加值", "重工业增加值")]


def test_the_group_at_the_head_of_a_name_is_the_scope():
    (claim,) = claims("规模以上工业增加值增长5%。")
    assert claim.scope == "规模以上"


def test_a_promise_keeps_its_word():
    report = govreport.parse(REVIEW + "好。" + PLAN + "确保城镇新增就业5万人，力争工业产值增长6%。", year=2024)
    words = [(c.commitment, report.source[c.commitment_span]) for c in report.claims]
    assert words == [(Commitment.ENSURE, "确保"), (Commitment.STRIVE, "力争")]


def test_a_claim_takes_its_own_period_before_that_of_its_part():
    own, part = claims("2022年完成投资5亿元。完成税收3亿元。")
    assert (own.period.start.year, part.period.start.year) == (2022, 2023)


def test_a_duration_names_its_period():
    window, _ = claims("过去五年，累计完成投资500亿元。")
    assert (window.quantity.period.start.year, window.quantity.period.end.year) == (2019, 2023)


def test_coinages_know_their_form_and_what_they_count():
    report = govreport.parse(REVIEW + "聚焦教育、医疗、养老“三大难题”，完善“1+4”架构，划定三区三线。")
    assert [(c.text, c.kind, c.members) for c in report.coinages] == [
        ("“三大难题”", CoinageKind.COUNTED, ("教育", "医疗", "养老")),
        ("“1+4”", CoinageKind.SUM, ()),
        ("三区三线", CoinageKind.PATTERN, ()),
    ]
