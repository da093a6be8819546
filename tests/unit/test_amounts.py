"""One stretch: its tokens, its reading, and what is wrong with it."""

from decimal import Context, Decimal, localcontext
from fractions import Fraction

import pytest

from govreport.exact import add, exact, multiply, scaled
from govreport.quantities import amounts
from govreport.quantities.amount_tokens import tokens


def shape(core):
    found = tokens(core)
    return None if found is None else " ".join(kind for kind, _ in found)


@pytest.mark.parametrize(
    ("core", "classes"),
    [
        ("6800多亿元", "ARABIC MORE SCALE UNIT"),
        ("三千瓦", "CHINESE UNIT"),  # 三 + 千瓦, not 三千 + 瓦
        ("五千升", "CHINESE UNIT"),
        ("三千米", "CHINESE UNIT"),
        ("七八十万人", "PAIR SCALE UNIT"),
        ("十七八个", "CHINESE PAIR UNIT"),
        ("二十五六岁", "CHINESE PAIR UNIT"),
        ("两亿五六千万人", "CHINESE PAIR SCALE UNIT"),
        ("一百二三家", "CHINESE UNIT"),  # two or three, or twenty or thirty more
        ("七九", "CHINESE"),
        ("三个多月", "CHINESE UNIT MORE"),
        ("三个多人", "CHINESE UNIT MORE UNIT"),
        ("5—-3℃", "ARABIC SEP SIGN ARABIC UNIT"),
        ("5--3℃", "ARABIC SEP ARABIC UNIT"),
        ("-5%", "SIGN ARABIC UNIT"),
        ("三十五点六亿元", "CHINESE UNIT"),
        ("5颗星", None),
        ("百分之十九", "PER CHINESE"),
        ("三分之二强", "CHINESE OVER CHINESE SLIGHT"),
        ("一半", "WHOLE"),
        ("一半以上", "WHOLE AFTER"),
    ],
)
def test_tokens(core, classes):
    assert shape(core) == classes


@pytest.mark.parametrize(
    ("before", "core", "expected"),
    [
        ("", "三元五角", "3.5 元 exact"),
        ("", "三元五角六分", "3.56 元 exact"),
        ("", "3年2个月", "19/6 年 exact"),
        ("", "两角五分", "2.5 角 exact"),
        ("约", "1小时30分钟", "1.5 小时 about"),
        ("", "5.0成", "50.0 % exact"),
        ("", "翻七番", "128 倍 exact"),
        ("", "零成", "0 % exact"),
        ("", "九九折", "99 % exact"),
        ("", "12∶1", "12  exact"),
        ("", "1∶3", "1/3  exact"),
        ("不足", "1/4", "0.25  less_than"),
        ("约", "5%左右", "5 % about"),
        ("超", "5%左右", "5 % more_than"),
        ("", "半年多", "0.5 年 approx_more"),
        ("", "第12", "12  exact"),
        ("", "负三成", "-30 % exact"),
    ],
)
def test_readings(before, core, expected):
    r = amounts.read(before, core)
    assert r is not None
    assert f"{r.value} {r.unit} {r.bound}" == expected


@pytest.mark.parametrize(
    ("core", "low", "high"),
    [
        ("三到五成", "30", "50"), ("8500到3万元", "8500", "30000"), ("-5—-3℃", "-5", "-3"), ("-5—3℃", "-5", "3"),
        ("负两三成", "-30", "-20"),
        ("八到九百亿元", "80000000000", "90000000000"), ("两到三百人", "200", "300"), ("前三", "1", "3"), ("二百几十个", "210", "290"),
        ("三分之一到一半", "1/3", "0.5"), ("半年至三年", "0.5", "3"),
        ("一百几十万人", "1100000", "1900000"), ("十几亿元", "1100000000", "1900000000"),
    ],
)  # fmt: skip
def test_ranges(core, low, high):
    r = amounts.read("", core)
    assert r is not None
    assert (r.value, str(r.low), str(r.high)) == (None, low, high)


@pytest.mark.parametrize("core", ["元", "5元5家", "5角3元", "3元5", "5%至", "至5%", "多5", "第", "5%至6元", "七八至九", "两三至五六", ""])
def test_what_is_no_amount(core):
    assert amounts.read("", core) is None


@pytest.mark.parametrize(
    ("core", "reason"),
    [
        ("9" * 101 + "元", "100 digits"), ("零分之一", "nothing"), ("一千二千元", "twice"), ("翻九十番", "doublings"), ("1/0", "nothing"),
        ("两三分之一", "several"),
    ],
)  # fmt: skip
def test_what_is_wrong(core, reason):
    found = amounts.error("", core)
    assert found is not None
    assert reason in found.reason
    assert amounts.read("", core) is None


def test_exact_arithmetic_keeps_every_digit():
    assert exact(Fraction(10**40 + 1, 10)) == Decimal(f"{'1' + '0' * 39}.1")
    assert exact(Fraction(1, 2**60)) == Decimal(5**60).scaleb(-60, Context(prec=99))
    assert exact(Fraction(1, 5**60)) == Decimal(2**60).scaleb(-60, Context(prec=99))
    with localcontext(Context(prec=2)):
        assert scaled(Decimal("1.23456"), 4) == Decimal("12345.6")
        assert str(add(Decimal("123456"), Decimal("0.5"))) == "123456.5"
        assert str(multiply(Decimal("123456"), Decimal("100"))) == "12345600"
