"""What a fact is, how one is asked for, and what its claim knows. What each sentence states is in `corpus/facts.tsv`."""

import decimal
import json
from decimal import Decimal

import attrs
import pytest

import govreport
from govreport import indicators
from govreport.facts.measures import measured
from govreport.tree import Kind, Measure, Relation
from small_report import parse


def test_a_fact_is_asked_for_by_what_it_must_have():
    report = parse("地区生产总值50亿元、增长5%。", "地区生产总值增长6%，力争增长7%。")
    assert report.fact("gdp").measure is Measure.LEVEL
    assert report.fact("gdp", measure="growth").value == Decimal(5)
    assert report.fact("gdp", measure=Measure.GROWTH, status="target").value == Decimal(6)
    assert report.fact("gdp", status="target", stretch=True).value == Decimal(7)
    assert report.fact("gdp", year=2025, stretch=False).value == Decimal(6)
    assert report.fact("gdp", year=2020) is None
    assert report.fact("cpi") is None


@pytest.mark.parametrize(
    ("id", "meant"),
    [
        ("retail_sale", "is retail_sales .*meant"),
        ("GDP", "is gdp meant"),
        ("居民消费价格", "is cpi meant"),
        ("竹材", "indicator '竹材'; govreport"),
    ],
)
def test_an_indicator_that_is_none_is_no_missing_fact(id, meant):
    with pytest.raises(govreport.IndicatorError, match=meant):
        parse("地区生产总值增长5%。").fact(id)


def test_a_fact_of_an_indicator_that_another_process_knew_is_found():
    report = parse("地区生产总值增长5%。")
    other = attrs.evolve(report, facts=(attrs.evolve(report.facts[0], indicator="shoots"),))
    assert other.fact("shoots") is other.facts[0]


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ({"measure": "size"}, "there is no measure 'size'; there are level, growth, rate, count, share"),
        ({"status": "promised"}, "there is no status 'promised'; there are achieved, target, other"),
    ],
)
def test_a_measure_or_status_that_is_none_is_refused(wanted, told):
    with pytest.raises(ValueError, match=told):
        parse("地区生产总值增长5%。").fact("gdp", **wanted)


def test_a_year_that_is_no_number_is_said():
    with pytest.raises(TypeError, match="year='2024': a whole number is meant"):
        parse("地区生产总值增长6%。").fact("gdp", year="2024")


def test_a_level_that_is_none_is_refused():
    with pytest.raises(ValueError, match="there is no level 'city'; there are national, province, prefecture, county"):
        govreport.Region("贵安新区", "city")


def test_the_preferred_of_several_is_the_one_that_is_asked_for():
    report = parse("全年地区生产总值突破3万亿元、达30355.73亿元。总的看，地区生产总值3万亿元。")
    assert report.fact("gdp").value == Decimal("3035573000000")


def test_a_fact_points_at_its_claim_and_the_claim_at_the_indicator():
    report = parse("全市地区生产总值500亿元、增长5%。民生投入30亿元。")
    for fact in report.facts:
        assert fact.claim in report.claims
        assert fact.claim.indicator == fact.indicator == "gdp"
        assert fact.span.start <= fact.claim.quantity.span.start < fact.claim.quantity.span.end <= fact.span.end
    assert [c.indicator for c in report.claims] == ["gdp", "gdp", None]
    assert report.parts[0].claims == report.claims


def test_facts_survive_json():
    report = parse("地区生产总值500亿元、增长5%。", "地区生产总值增长6.5%、力争7%，单位地区生产总值能耗下降2%—3%。")
    assert len(report.facts) == 5
    back = govreport.from_dict(json.loads(json.dumps(report.to_dict())))
    assert back == report
    assert back.facts == report.facts


def test_where_nothing_is_stated_there_are_no_facts():
    assert parse("。").facts == ()
    assert govreport.parse("", year=2025).facts == ()


def test_each_relation_and_unit_has_at_most_one_measure():
    """And no share, rank or gap of anything is a fact."""
    for indicator in indicators.all():
        for relation in Relation:
            for kind in Kind:
                measure = measured(indicator, relation, kind)
                assert measure is None or measure in indicator.measures
                if relation in (Relation.RANK, Relation.OTHER, Relation.CHANGE_FROM):
                    assert measure is None
                if relation in (Relation.INCREASE, Relation.DECREASE):
                    assert measure in (None, Measure.GROWTH)


def test_values_do_not_depend_on_the_decimal_context():
    text = "单位地区生产总值能耗下降3.14159%。"
    with decimal.localcontext(decimal.Context(prec=2)):
        assert parse(text).facts[0].value == Decimal("-3.14159")


def test_figures_that_cannot_both_be_true_are_a_problem():
    report = parse("地区生产总值14.2万亿元。\n地区生产总值13万亿元。")
    (problem,) = [p for p in report.problems if p.code == "facts.contradiction"]
    assert report.source[problem.span] == "13万亿元"
    assert "14.2万亿元" in problem.message


@pytest.mark.parametrize("mark", ["，扣除物价因素", "；扣除物价因素，"])
def test_the_claims_of_nominal_and_of_real_growth_say_their_basis(mark):
    report = parse(f"农民人均纯收入2126元，比上年增长16.3%{mark}实际增长2.8%。")
    assert [str(f.claim.comparison.basis) for f in report.facts[1:]] == ["year", "comparable_prices"]


@pytest.mark.parametrize("left", ["**亿元", "XX亿元", "达X亿元", "完成×.×亿元", "达到　　亿元", "……亿元"])
def test_an_amount_without_its_numeral_is_no_claim(left):
    assert parse(f"地区生产总值{left}，增长5%。").claims[0].quantity.text == "5%"


def test_what_was_done_in_brackets_is_no_target():
    claims = parse(plan="力争外贸出口达到9亿美元（2023年为7亿美元），增长28%。").claims
    assert [str(c.status) for c in claims] == ["target", "achieved", "target"]


@pytest.mark.parametrize(
    ("text", "quantity", "indicator"),
    [("年均城镇调查失业率4.7%左右。", "4.7%左右", "urban_surveyed_unemployment"), ("五年来，地区生产总值年均增长6%。", "6%", "gdp")],
)
def test_the_claim_of_a_mean_over_years_knows_its_indicator_though_it_is_no_fact(text, quantity, indicator):
    report = parse(text)
    assert report.facts == ()
    assert [c.indicator for c in report.claims if c.quantity.text == quantity] == [indicator]


def test_a_claim_knows_the_wider_indicator():
    claims = parse("工业增加值87亿元，其中规模以上工业增加值61亿元。").claims
    assert [c.indicator for c in claims] == ["all_industry_value_added", "industrial_value_added"]
