"""Periods: words → first and last day."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govreport
from govreport import grammar, quantities
from govreport.calendars import UNKNOWN, Calendar
from govreport.periods import resolve, tokens
from govreport.quantities import scanner
from govreport.source import Span, fold
from govreport.time_words import plan_years
from govreport.times import years

HERE = Span(0, 1)
# words, first day, last day; the report is of 2024, the text around speaks of 2023
CASES = [
    ("2022年", "2022-01-01", "2022-12-31"),
    ("２０２２年", "2022-01-01", "2022-12-31"),
    ("二〇二二年", "2022-01-01", "2022-12-31"),
    ("二○○五年", "2005-01-01", "2005-12-31"),
    ("二００五年", "2005-01-01", "2005-12-31"),
    ("一九九0年", "1990-01-01", "1990-12-31"),
    ("二OO五年", "2005-01-01", "2005-12-31"),
    ("2019年一季度", "2019-01-01", "2019-03-31"),
    ("2019年前三季度", "2019-01-01", "2019-09-30"),
    ("去年四季度", "2023-10-01", "2023-12-31"),
    ("去年12月", "2023-12-01", "2023-12-31"),
    ("去年一至十月", "2023-01-01", "2023-10-31"),
    ("前11个月", "2023-01-01", "2023-11-30"),
    ("2019年前五个月", "2019-01-01", "2019-05-31"),
    ("今年1—2月", "2024-01-01", "2024-02-29"),
    ("今年3月15日", "2024-03-15", "2024-03-15"),
    ("今年", "2024-01-01", "2024-12-31"),
    ("去年底", "2023-12-31", "2023-12-31"),
    ("2022年3月", "2022-03-01", "2022-03-31"),
    ("2024年2月", "2024-02-01", "2024-02-29"),
    ("2022年3月15日", "2022-03-15", "2022-03-15"),
    ("2022年1—11月", "2022-01-01", "2022-11-30"),
    ("1—11月", "2023-01-01", "2023-11-30"),
    ("前三季度", "2023-01-01", "2023-09-30"),
    ("二季度", "2023-04-01", "2023-06-30"),
    ("一至三季度", "2023-01-01", "2023-09-30"),
    ("2022年1—3季度", "2022-01-01", "2022-09-30"),
    ("二到四季度", "2023-04-01", "2023-12-31"),
    ("上半年", "2023-01-01", "2023-06-30"),
    ("“十四五”时期", "2021-01-01", "2025-12-31"),
    ("“十四五”末", "2025-12-31", "2025-12-31"),
    ("“十五”", "2001-01-01", "2005-12-31"),
    ("“九五”期末", "2000-12-31", "2000-12-31"),
    ("“一五”", "1953-01-01", "1957-12-31"),
    ("过去五年", "2019-01-01", "2023-12-31"),
    ("今后五年", "2024-01-01", "2028-12-31"),
    ("今明两年", "2024-01-01", "2025-12-31"),
    ("2018—2022年", "2018-01-01", "2022-12-31"),
    ("20世纪80年代", "1980-01-01", "1989-12-31"),
    ("十九世纪四十年代", "1840-01-01", "1849-12-31"),
    ("1980年代", "1980-01-01", "1989-12-31"),
    ("一九八○年代", "1980-01-01", "1989-12-31"),
    ("80年代", "1980-01-01", "1989-12-31"),
    ("20世纪", "1901-01-01", "2000-12-31"),
    ("二十一世纪", "2001-01-01", "2100-12-31"),
    ("2023年3月上旬", "2023-03-01", "2023-03-10"),
    ("去年2月下旬", "2023-02-21", "2023-02-28"),
    ("3月中旬", "2023-03-11", "2023-03-20"),
    ("2022年初", "2022-01-01", "2022-01-01"),
    ("2022年末", "2022-12-31", "2022-12-31"),
    ("2022年3月底", "2022-03-31", "2022-03-31"),
    ("三月底", "2023-03-31", "2023-03-31"),
    ("三月初", "2023-03-01", "2023-03-01"),
    ("2022年1季度", "2022-01-01", "2022-03-31"),
    ("第2季度", "2023-04-01", "2023-06-30"),
    ("2022年3月5日至8日", "2022-03-05", "2022-03-08"),
    ("9月8日至10月15日", "2023-09-08", "2023-10-15"),
    ("十月一日至十五日", "2023-10-01", "2023-10-15"),
    ("二月十五日", "2023-02-15", "2023-02-15"),
    ("2016——2020年", "2016-01-01", "2020-12-31"),
    ("2019年以来", "2019-01-01", "2023-12-31"),
    ("“十三五”以来", "2016-01-01", "2023-12-31"),
    ("十三五以来", "2016-01-01", "2023-12-31"),
    ("十三五规划", "2016-01-01", "2020-12-31"),
    ("“六五”计划期间", "1981-01-01", "1985-12-31"),
    ("第八个五年计划期间", "1991-01-01", "1995-12-31"),
]


@pytest.mark.parametrize(("text", "first", "last"), CASES)
def test_words_name_days(text, first, last):
    period = resolve(HERE, text, Calendar.of(2024), 2023)
    assert (period.start, period.end) == (dt.date.fromisoformat(first), dt.date.fromisoformat(last))


@pytest.mark.parametrize(
    ("text", "first", "last"), [case for case in CASES if case[0] not in ("过去五年", "今后五年", "今明两年", "去年底")]
)
def test_a_text_has_one_period_where_the_words_stand(text, first, last):
    """But 过去五年 is a duration, and 底 stands behind the period 去年."""
    (period,) = [leaf for leaf in govreport.parse(f"总量在{text}增加。", year=2024).leaves() if isinstance(leaf, govreport.Period)]
    assert fold(period.text) == fold(text)
    if text[0] not in "上前二13第9三":  # what has no year of its own is of the year that the text around speaks of
        assert (period.start, period.end) == (dt.date.fromisoformat(first), dt.date.fromisoformat(last))


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("二、2023年工作回顾\n2019年以来累计建成保障房3万套。", "2019年以来", 2019, 2023),
        ("二、2023年工作回顾\n常住人口由上年的72万人增加到73万人。", "上年", 2022, 2022),
        ("二、2023年工作回顾\n数字经济当年实现产值30亿元。", "当年", 2023, 2023),
        ("二、2024年工作安排\n确保20个项目当年开工。", "当年", 2024, 2024),
    ],
)
def test_what_is_told_of_dates_当年_and_上年(text, words, first, last):
    (period,) = [leaf for leaf in govreport.parse(text, year=2024).leaves() if isinstance(leaf, govreport.Period) and leaf.text == words]
    assert (period.start.year, period.end.year) == (first, last)


def test_the_year_that_a_growth_adds_to_dates_no_claim():
    text = "二、2023年工作回顾\n粮食产量在上年大幅度增长的基础上，又增产2万吨。投入达到2007年以来同期最好水平，新增2亿元。"
    assert [c.period.start.year for c in govreport.parse(text, year=2024).claims] == [2023, 2023]


# Their words are known, and leave open which days they are.
UNDATED = ["20世纪80年代初", "八十年代末", "1990年代末", "十四五前"]


@pytest.mark.parametrize("text", UNDATED)
def test_what_is_deliberately_left_without_days(text):
    assert grammar.derive("period", kinds(text)).data == "undated"
    assert resolve(HERE, text, Calendar.of(2024), 2023).start is None


def kinds(text):
    """The word classes that tile a time; None where they do not."""
    found = tokens(text.translate({ord("“"): "", ord("”"): ""}))
    return None if found is None else tuple(kind for kind, _ in found)


# Every character that a word of time has, so that what the patterns exclude is drawn too.
LETTERS = sorted(
    set("0123456789〇○零OＯ一二三四五六七八九十两年月日底末初度代世纪上中下旬半季第前个今明当同去本规划计时期间以来后未—–-~至到“”")
)


@pytest.mark.parametrize("kind", sorted(scanner.TIMES))
@given(st.data())
def test_whatever_the_scanner_takes_as_a_time_the_grammar_derives(kind, data):
    text = data.draw(st.from_regex(f"(?:{scanner.TIMES[kind]})", fullmatch=True, alphabet=st.sampled_from(LETTERS)))
    for found in quantities.find(f"在{text}，"):
        if found.kind == "period":
            words = f"在{text}，"[found.start : found.end]
            shape = kinds(words)
            assert shape is not None, words
            assert grammar.derive("period", shape) is not None, words


@pytest.mark.parametrize(
    "text", ["2023年3月上甸", "近五年左右", "2022年版", "去年里", "十余年", "2031年代表", "五年五年", "3日", "时期", "一季度三季度"]
)
def test_words_that_are_no_tiles_of_a_time_have_no_days(text):
    assert resolve(HERE, text, Calendar.of(2024), 2023).start is None


@pytest.mark.parametrize(
    ("plan", "first"), [("一五", 1953), ("二五", 1958), ("三五", 1966), ("十五", 2001), ("十五五", 2026), ("十九五", 2046)]
)
def test_a_plan_has_the_same_years_for_a_period_and_for_a_fact(plan, first):
    assert plan_years(plan) == (first, first + 4)
    assert resolve(HERE, f"“{plan}”", UNKNOWN).start == dt.date(first, 1, 1)
    assert years.last(f"“{plan}”末，", UNKNOWN) == years.Time(years.Stretch.YEAR, first + 4)
    assert years.last(f"“{plan}”时期，", UNKNOWN) == years.Time(years.Stretch.YEARS, first + 4)


@pytest.mark.parametrize("text", ["2月30日", "2023年13月", "以来", "近两三年", "过去二三十年", "近十几年"])
def test_what_names_no_day_has_none(text):
    assert resolve(HERE, text, Calendar.of(2024), 2023).start is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("今年", 2023, 2023),
        ("今年前11个月", 2023, 2023),
        ("本年度", 2023, 2023),
        ("上年度", 2022, 2022),
        ("前年度", 2021, 2021),
        ("去年", 2022, 2022),
        ("上年", 2022, 2022),
        ("前年", 2021, 2021),
        ("明年", 2024, 2024),
        ("过去五年", 2019, 2023),
        ("近两年", 2022, 2023),
        ("今后五年", 2024, 2028),
    ],
)
def test_in_december_this_year_is_the_one_before_that_which_is_planned(text, first, last):
    period = resolve(HERE, text, Calendar(planned=2024, now=2023))
    assert (period.start.year, period.end.year) == (first, last)


@pytest.mark.parametrize("text", ["今年", "过去五年", "1—11月"])
def test_without_the_year_of_the_report_nothing_is_guessed(text):
    assert resolve(HERE, text, UNKNOWN).start is None


@given(st.dates(dt.date(1949, 10, 1), dt.date(2099, 12, 31)))
def test_every_date_comes_back(day):
    period = resolve(HERE, f"{day.year}年{day.month}月{day.day}日", UNKNOWN)
    assert period.start == period.end == day


@given(st.text(max_size=12), st.integers(1950, 2100))
def test_any_words_give_a_period(text, year):
    period = resolve(HERE, text, Calendar.of(year))
    assert period.start is None or period.end is None or period.start <= period.end


@pytest.mark.parametrize(
    ("text", "plan", "first", "last"),
    [
        ("三年内，新建厂房5座。", True, 2024, 2026),
        ("三年内，新建厂房5座。", False, 2021, 2023),
        ("自2015年以来，新建厂房5座。", False, 2015, 2023),
    ],
)
def test_years_within_and_years_since(text, plan, first, last):
    heading = "二、2024年工作安排" if plan else "一、2023年工作回顾"
    period = govreport.parse(f"{heading}\n{text}", year=2024).claims[-1].period
    assert (period.start.year, period.end.year) == (first, last)


@pytest.mark.parametrize("words", ["零零年来", "近零年", "2030年12月至2月", "〇〇年以来", "过去二十○年"])
def test_spans_that_end_before_they_begin_or_say_no_number_have_no_days(words):
    period = resolve(Span(0, len(words)), words, Calendar.of(2031))
    assert (period.start, period.end) == (None, None)


@pytest.mark.parametrize(("words", "first"), [("十二年来", 2019), ("过去两年", 2029)])
def test_the_numerals_of_spans(words, first):
    assert resolve(Span(0, len(words)), words, Calendar.of(2031)).start == dt.date(first, 1, 1)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("20世纪末", "2000-12-31", "2000-12-31"),
        ("本世纪末", "2100-12-31", "2100-12-31"),
        ("21世纪中叶", "2050-01-01", "2050-12-31"),
        ("下世纪中叶", "2150-01-01", "2150-12-31"),
    ],
)
def test_a_century_is_a_time_up_to_which_something_is_to_be_and_no_other(words, first, last):
    found = resolve(HERE, words, Calendar.of(2024))
    assert (str(found.start), str(found.end)) == (first, last)
    assert resolve(HERE, words, UNKNOWN).start is None or words[0] == "2"
    kinds = {
        said: [f.kind for f in quantities.find(said.format(words))]
        for said in ("到{}，增长5%", "到{}达到3家", "由{}建成的3座桥", "到{}的目标")
    }
    assert list(kinds.values()) == [
        ["period", "quantity"],
        ["period", "quantity"],
        [*["period"] * (words[0] == "2"), "quantity"],
        [*["period"] * (words[0] == "2")],
    ]
