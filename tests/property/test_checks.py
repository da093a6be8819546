"""A clean report has no findings; one wrong figure in it is found, and the finding points at it."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

import govreport

# A statement is its pieces in order: words, and figures as (value, unit) that a rule covers.
Figure = tuple[Decimal, str]


def tenths(low, high):
    return st.integers(low * 10, high * 10).map(lambda n: Decimal(n) / 10)


@st.composite
def points(draw):
    low, more = draw(tenths(20, 50)), draw(tenths(1, 40))
    return ["就业率由", (low, "%"), "提高到", (low + more, "%"), "，提高", (more, "个百分点"), "。"]


@st.composite
def amounts(draw):
    low, more = draw(st.integers(100, 900)), draw(st.integers(100, 900))
    return ["科技企业由", (Decimal(low), "家"), "增加到", (Decimal(low + more), "家"), "，增加", (Decimal(more), "家"), "。"]


@st.composite
def rates(draw):
    # From 200 on: 10亿元 may have been 9.5 or 10.4, and then a growth of 5% may have been one of 10%.
    low, growth = draw(st.integers(20, 90)) * 10, draw(st.integers(5, 90))
    return [
        "税收由",
        (Decimal(low), "亿元"),
        "增加到",
        (Decimal(low * (100 + growth)) / 100, "亿元"),
        "，增长",
        (Decimal(growth), "%"),
        "。",
    ]


@st.composite
def bases(draw):
    low, growth = draw(st.integers(20, 90)) * 10, draw(st.integers(5, 90))
    high = Decimal(low * (100 + growth)) / 100
    return ["港口吞吐量达到", (high, "万吨"), "，比2021年的", (Decimal(low), "万吨"), "增长", (Decimal(growth), "%"), "。"]


@st.composite
def sectors(draw):
    parts = [draw(st.integers(300, 3000)) for _ in range(3)]
    values = [Decimal(n) for n in (sum(parts), *parts)]
    names = ("地区生产总值", "，第一产业增加值", "，第二产业增加值", "，第三产业增加值")
    return [piece for name, value in zip(names, values, strict=True) for piece in (name, (value, "亿元"))] + ["。"]


@st.composite
def trade(draw):
    parts = [draw(st.integers(300, 3000)) for _ in range(2)]
    values = [Decimal(n) for n in (sum(parts), *parts)]
    names = ("外贸进出口总额", "，出口总额", "，进口总额")
    return [piece for name, value in zip(names, values, strict=True) for piece in (name, (value, "亿元"))] + ["。"]


STATEMENTS = st.one_of(points(), amounts(), rates(), bases(), sectors(), trade())
FILLER = st.sampled_from(["社会大局保持稳定。", "粮食播种面积稳中有增。", "新建学校12所、新增学位3000个。", ""])


def write(pieces, wrong=None):
    """The text of a statement, with one figure replaced, and where that figure stands in it."""
    text, at = "", None
    for i, piece in enumerate(pieces):
        if isinstance(piece, str):
            text += piece
            continue
        value, unit = piece if wrong is None or wrong[0] != i else (wrong[1], piece[1])
        shown = f"{value:f}".rstrip("0").rstrip(".") if "." in f"{value:f}" else f"{value:f}"
        if wrong is not None and wrong[0] == i:
            at = (len(text), len(text) + len(shown + unit))
        text += shown + unit
    return text, at


def parsed(before, statement, after):
    head = f"一、2024年工作回顾\n{before}"
    return govreport.parse(f"{head}{statement}{after}\n", region="金华市", year=2025), len(head)


@given(FILLER, STATEMENTS, FILLER)
def test_a_clean_report_has_no_findings(before, pieces, after):
    report, _ = parsed(before, write(pieces)[0], after)
    assert govreport.check(report) == ()


@given(FILLER, STATEMENTS, FILLER, st.data())
def test_one_wrong_figure_is_found_and_pointed_at(before, pieces, after, data):
    figures = [i for i, piece in enumerate(pieces) if not isinstance(piece, str)]
    i = data.draw(st.sampled_from(figures), label="which figure")
    right = pieces[i][0]
    # A figure that is off by a third or more, or by its point: what people mistype. It stays on the scale of such things.
    wrong = data.draw(st.sampled_from([right * 10, right * 2, right + Decimal(max(3, int(right) // 3 + 1))]), label="wrong figure")
    statement, (start, end) = write(pieces, (i, wrong))
    report, head = parsed(before, statement, after)
    found = govreport.check(report)
    assert any((head + start, head + end) in [tuple(span) for span in one.spans] for one in found), found


@given(STATEMENTS)
def test_checks_change_nothing_and_repeat_themselves(pieces):
    report, _ = parsed("", write(pieces)[0], "")
    kept = report.to_dict()
    assert govreport.check(report) == govreport.check(report)
    assert report.to_dict() == kept
