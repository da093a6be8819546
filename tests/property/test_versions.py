"""Two versions of a report: what an edit does to the text is what the differences say, whichever version is the older one."""

from collections import Counter
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

import counted
import generated
import govreport
from govreport import Change, diff
from govreport.versions import COLUMNS, FIELDS, difference_rows
from strategies import texts, tidy_reports

HEAD = "一、2024年工作回顾\n"
PLAN = "二、2025年工作安排\n"
SENTENCES = (
    "新增就业{}万人。",
    "财政收入增长{}%，其中税收收入达到{}亿元。",
    "小微企业贷款、制造业贷款分别增长{}%、{}%。",
    "办成民生实事{}件、惠及{}户。",
    "均居全省第{}。",
    "全力推进重点工程，累计建成{}个。",
)
MIRRORED = {Change.ADDED: Change.DROPPED, Change.DROPPED: Change.ADDED}


@st.composite
def sentences(draw):
    words = draw(st.sampled_from(SENTENCES))
    return words.format(*(draw(st.integers(100, 999)) for _ in range(words.count("{}"))))


def paragraphs(least=1):
    return st.lists(st.lists(sentences(), min_size=1, max_size=3), min_size=least, max_size=5)


def parsed(paragraphs):
    return govreport.parse(HEAD + "".join("".join(paragraph) + "\n" for paragraph in paragraphs), region="金华市", year=2025)


def figures(sentences):
    return len(govreport.parse(HEAD + "".join(sentences)).claims)


def changes(differences):
    return Counter(each.change for each in differences)


@given(st.one_of(texts(), generated.reports()))
def test_a_report_does_not_differ_from_itself(text):
    assert diff(govreport.parse(text), govreport.parse(text)) == ()


@given(*[st.one_of(tidy_reports(), paragraphs().map(lambda drawn: parsed(drawn).source.text), generated.reports(), texts())] * 2)
def test_the_older_version_may_be_either(one, other):
    one, other = govreport.parse(one), govreport.parse(other)
    there, back = diff(one, other), diff(other, one)
    assert {(id(d.old), id(d.new), d.change, d.fields) for d in there} == {
        (id(d.new), id(d.old), MIRRORED.get(d.change, d.change), d.fields) for d in back
    }
    assert len(there) == len(back)


@given(*[st.one_of(tidy_reports(), generated.reports())] * 2)
def test_every_claim_is_told_once_or_is_the_same(one, other):
    one, other = govreport.parse(one), govreport.parse(other)
    found = diff(one, other)
    silent = []
    for report, told in ((one, [d.old for d in found if d.old]), (other, [d.new for d in found if d.new])):
        ids = {id(claim) for claim in told}
        assert len(ids) == len(told)
        assert ids <= {id(claim) for claim in report.claims}
        silent.append(len(report.claims) - len(told))
    assert silent[0] == silent[1], "what is told of neither version is in both"
    for each in found:
        assert (each.change is Change.CHANGED) == bool(each.fields)
        assert set(each.fields) <= set(FIELDS)
        assert (each.old is None, each.new is None) == (each.change is Change.ADDED, each.change is Change.DROPPED)
        assert (each.old_span, each.new_span) == tuple(claim and claim.quantity.span for claim in (each.old, each.new))


@given(paragraphs(), st.data())
def test_one_digit_is_one_change(drawn, data):
    old = parsed(drawn)
    text, figure = old.source.text, data.draw(st.sampled_from(old.claims)).quantity
    at = data.draw(st.sampled_from([i for i in range(*figure.span) if text[i].isdigit()]))
    digit = data.draw(st.sampled_from([d for d in "123456789" if d != text[at]]))
    new = govreport.parse(text[:at] + digit + text[at + 1 :], region="金华市", year=2025)
    (found,) = diff(old, new)
    assert (found.change, found.fields) == (Change.CHANGED, ("value",))
    assert found.old_span == found.new_span == figure.span


@given(paragraphs(2), st.data())
def test_paragraphs_that_change_places_have_moved(drawn, data):
    i, j = sorted(data.draw(st.lists(st.integers(0, len(drawn) - 1), min_size=2, max_size=2, unique=True)))
    swapped = list(drawn)
    swapped[i], swapped[j] = drawn[j], drawn[i]
    found = diff(parsed(drawn), parsed(swapped))
    assert set(changes(found)) <= {Change.MOVED}
    for each in found:
        assert each.old.quantity.text == each.new.quantity.text
    if len({sentence for paragraph in drawn for sentence in paragraph}) == sum(map(len, drawn)):
        one, between, other = (figures(chain(*part)) for part in (drawn[i : i + 1], drawn[i + 1 : j], drawn[j : j + 1]))
        assert len(found) == one + between + other - max(one, between, other), "as few as can be"


@given(paragraphs(), sentences(), st.data())
def test_a_sentence_put_in_is_added(drawn, sentence, data):
    i = data.draw(st.integers(0, len(drawn) - 1))
    j = data.draw(st.integers(0, len(drawn[i])))
    longer = [*drawn[:i], [*drawn[i][:j], sentence, *drawn[i][j:]], *drawn[i + 1 :]]
    assert changes(diff(parsed(drawn), parsed(longer))) == {Change.ADDED: figures([sentence])}
    assert changes(diff(parsed(longer), parsed(drawn))) == {Change.DROPPED: figures([sentence])}


@given(paragraphs())
def test_how_a_figure_is_written_is_no_difference(drawn):
    wide = str.maketrans("0123456789%，。", "０１２３４５６７８９％,。")
    old = parsed(drawn)
    assert diff(old, parsed([["".join(paragraph).translate(wide)] for paragraph in drawn])) == ()


@given(paragraphs(), paragraphs())
def test_the_differences_stand_in_the_order_of_the_new_text(one, other):
    places = [each.new_span.start for each in diff(parsed(one), parsed(other)) if each.new_span]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (f"{PLAN}力争出口增长5%。", f"{PLAN}确保出口增长5%。", [("changed", "5%", "5%", "commitment")]),
        ("出口增长5%。", "出口下降5%。", [("changed", "5%", "5%", "relation")]),
        ("出口增长5%。", f"{PLAN}出口增长5%。", [("changed", "5%", "5%", "status commitment period")]),
        ("出口增长5%。", "出口增长5%左右。", [("changed", "5%", "5%左右", "bound")]),
        ("造林30万亩。", "造林30万公顷。", [("changed", "30万亩", "30万公顷", "unit")]),
        ("小微企业贷款增长5%。", "小微企业贷款余额增长5%。", [("changed", "5%", "5%", "subject")]),
        ("2022年，出口增长5%。", "2023年，出口增长5%。", [("changed", "5%", "5%", "period")]),
        ("出口5亿元。", "出口50000万元。", []),
        ("新建A级景区12家。", "新建Ａ级 景区12家。", []),
        ("出口增长5%。", "对外贸易方面，出口增长5%。", []),
        ("出口增长5%。进口增长7%。", "进口增长7%。", [("dropped", "5%", None, "")]),
        ("出口增长5%。", "新建学校12所。", [("dropped", "5%", None, ""), ("added", None, "12所", "")]),
        (
            "出口增长5%，进口增长7%。新建学校12所、改建道路9公里。",
            "出口增长5%。新建学校12所、改建道路9公里，进口增长7%。",
            [("moved", "7%", "7%", "")],
        ),
        ("出口增长5%。新建学校12所。", "新建学校12所，出口增长6%。", [("changed", "5%", "6%", "value")]),
        (
            "出口增长5%。进口增长7%。新建学校12所。",
            "出口增长6%。新建学校12所。",
            [("changed", "5%", "6%", "value"), ("dropped", "7%", None, "")],
        ),
        (
            "城区新建学校12所。乡村新建学校15所。",
            "乡村新建学校16所。",
            [("dropped", "12所", None, ""), ("changed", "15所", "16所", "value")],
        ),
        (
            "进口增长1%。出口增长5%，势头良好。新建学校12所。出口增长5%。投资增长2%。",
            "进口增长3%。新建学校12所。出口增长5%。投资增长4%。",
            [("changed", "1%", "3%", "value"), ("dropped", "5%", None, ""), ("changed", "2%", "4%", "value")],
        ),
    ],
)  # fmt: skip
def test_what_changed_is_named(old, new, told):
    reports = [govreport.parse(HEAD + text, region="金华市", year=2025) for text in (old, new)]
    rows = list(difference_rows(*reports, diff(*reports)))
    assert [(row["change"], row["old_quantity"], row["new_quantity"], row["fields"]) for row in rows] == told
    assert all(tuple(row) == COLUMNS for row in rows)


@pytest.mark.parametrize(("year", "told"), [(2025, [("period",)]), (2026, []), (None, [("period",)])])
def test_of_reports_for_two_years_the_periods_are_no_difference(year, told):
    old = govreport.parse(f"{HEAD}2022年，出口增长5%。", region="金华市", year=2025)
    new = govreport.parse(f"{HEAD}2023年，出口增长5%。", region="金华市", year=year)
    assert [difference.fields for difference in diff(old, new)] == told
    assert [difference.fields for difference in diff(new, old)] == told


@given(paragraphs(), paragraphs())
def test_a_row_points_at_its_figures(one, other):
    old, new = parsed(one), parsed(other)
    found = diff(old, new)
    for each, row in zip(found, difference_rows(old, new, found), strict=True):
        for side, report, claim in (("old", old, each.old), ("new", new, each.new)):
            if claim is None:
                assert {value for name, value in row.items() if name.startswith(side)} == {None}
            else:
                start, stop = row[f"{side}_start"], row[f"{side}_stop"]
                assert report.source.text[start:stop] == row[f"{side}_quantity"] == claim.quantity.text


@pytest.mark.parametrize(
    "edit",
    [
        lambda paragraphs: paragraphs[::-1],
        lambda paragraphs: [[paragraph[0].replace("1", "7")] for paragraph in paragraphs],
        lambda paragraphs: paragraphs[1::2] + paragraphs[::2],
        lambda paragraphs: [["新建学校12所。"]] * len(paragraphs),
    ],
    ids=["backwards", "all changed", "shuffled", "another report"],
)
def test_the_work_grows_with_the_length_and_no_faster(edit):
    short, long = ([[SENTENCES[n % 5].format(n, n)] for n in range(1000, 1000 + count)] for count in (200, 400))
    assert 0 < counted.calls(diff, parsed(long), parsed(edit(long))) < 2.3 * counted.calls(diff, parsed(short), parsed(edit(short)))
