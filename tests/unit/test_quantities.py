"""What is a quantity where it stands, and what is none: the same words in one frame and in another."""

from itertools import pairwise

import pytest

import govreport
from govreport import Bound, Kind, UnitError, find_quantities, quantities, units


def found(text):
    return [(q.text, str(q.value) if q.value is not None else (str(q.low), str(q.high)), str(q.unit)) for q in find_quantities(text)]


IN_CONTEXT = [
    # ranks, and ordinals
    ("总量居全省第3位", [("第3位", "3", "位")]),
    ("增速全国第一，", [("第一", "1", "")]),
    ("荣登榜首，", [("榜首", "1", "位")]),
    ("综合实力进入全国前十。", [("前十", ("1", "10"), "")]),
    ("召开第3次会议", []),
    ("进入世界前1%行列", []),
    ("分别高于全国12.7个、12个百分点", [("12.7个", "12.7", "个百分点"), ("12个百分点", "12", "个百分点")]),
    ("实施千亿斤粮食产能提升行动", []),
    ("粮食产量达到千亿斤", [("千亿斤", "100000000000", "斤")]),
    ("提前3个月完成", [("3个月", "3", "个月")]),
    ("增长二点三倍", [("二点三倍", "2.3", "倍")]),
    # a range whose end is said in a word
    ("用时缩短三分之一到一半。", [("三分之一到一半", ("1/3", "0.5"), "")]),
    ("费用降低30%到一半。", [("30%", "30", "%"), ("一半", "0.5", "")]),
    # acronyms before a number, and names that end with digits
    ("GDP500亿元", [("500亿元", "50000000000", "元")]),
    ("GDP突破500亿元大关", [("突破500亿元", "50000000000", "元")]),
    ("CPI2.1%", [("2.1%", "2.1", "%")]),
    ("LNG300万吨", [("300万吨", "3000000", "吨")]),
    ("C919飞机2架", [("2架", "2", "架")]),
    ("PM2.5平均浓度", []),
    ("A4.5亿元", []),
    # counts in Chinese numerals
    ("建成三个国家级平台", [("三个", "3", "个")]),
    ("两次修订条例", [("两次", "2", "次")]),
    ("是全省唯一一个试点", []),
    ("同一百多个国家建交，统一百货标识", [("一百多个", "100", "个")]),
    ("构筑三道防线", [("三道", "3", "道")]),
    ("新建三道湾水厂", []),
    ("全省十二届三次、四次全会", []),
    ("二类水质占比", []),
    ("举办铁人三项赛", []),
    ("淘汰三四轮车", []),
    ("推广二手设备", []),
    ("百余万人参加", [("百余万人", "1000000", "人")]),
    # a basis is no amount
    ("每万人发明专利拥有量8件", [("8件", "8", "件")]),
    ("每10万人配备45台", [("45台", "45", "台")]),
    # spans of time
    ("历时一年建成", [("一年", "1", "年")]),
    ("过去一年，我们", []),
    ("一年多来", [("一年多", "1", "年")]),
    ("实施三年行动", []),
    ("三年新冠防控", [("三年", "3", "年")]),
    ("近三年累计", [("三年", "3", "年")]),
    # lists
    ("分别完成512和318亿元", [("512", "51200000000", "元"), ("318亿元", "31800000000", "元")]),
    ("分别为21、310和402亿元", [("21", "2100000000", "元"), ("310", "31000000000", "元"), ("402亿元", "40200000000", "元")]),
    ("分别达到8500和3.2万元", [("8500", "8500", "元"), ("3.2万元", "32000", "元")]),
    ("分别办理120、300件", [("120", "120", "件"), ("300件", "300", "件")]),
    ("分别提高1.6、2.3、3.9个百分点", [("1.6", "1.6", "个百分点"), ("2.3", "2.3", "个百分点"), ("3.9个百分点", "3.9", "个百分点")]),
    ("建设1、2号线", []),
    ("2023、2024年", []),
    # medals and places
    ("夺得12金8银4铜，", [("12金", "12", "金"), ("8银", "8", "银"), ("4铜", "4", "铜")]),
    ("3区5镇20村入选", [("3区", "3", "区"), ("5镇", "5", "镇"), ("20村", "20", "村")]),
    ("三省一区协作", []),
    ("建设千亿县", [("千亿", "100000000000", "元")]),
    ("举办2024国际论坛", []),
    # sizes without a unit
    ("培育百亿级企业", [("百亿级", "10000000000", "元")]),
    ("六大千亿级产业", [("千亿级", "100000000000", "元")]),
    ("惠及上亿群众", [("上亿", "100000000", "")]),
    ("人才总量突破300万", [("突破300万", "3000000", "")]),
    ("居民收入突破5万", [("突破5万", "50000", "元")]),
    ("千万级景区", [("千万级", "10000000", "")]),
    ("三千优秀子弟奔赴", [("三千", "3000", "")]),
    # bare numbers where a value is named
    ("指数从6.32下降至6.08。", [("6.32", "6.32", ""), ("6.08", "6.08", "")]),
    ("倍差缩小至1.95，", [("1.95", "1.95", "")]),
    ("上线平台3.0，", []),
    # growth that is pledged
    ("生产总值增速“保8争9”", [("8", "8", "%"), ("9", "9", "%")]),
    # negative
    ("增长-0.4%", [("-0.4%", "-0.4", "%")]),
    ("减负100亿元", [("100亿元", "10000000000", "元")]),
    # talk and things
    ("做好6个方面工作", []),
    ("40个突出问题整改", [("40个", "40", "个")]),
    ("抓住两个关键", []),
    # halves
    ("占全国近一半，", [("近一半", "0.5", "")]),
    ("任务双过半", []),
    ("另一半来自外省", []),
    ("实施双倍增计划", []),
    # digits and characters of rank in turn, with 多
    ("增加到1亿3千多万件，", [("1亿3千多万件", "130000000", "件")]),
    ("增加到1万6千多户，", [("1万6千多户", "16000", "户")]),
    ("产量达到4亿零241万吨，", [("4亿零241万吨", "402410000", "吨")]),
    ("１万零３００人受灾", [("１万零３００人", "10300", "人")]),
    ("投资1亿零300余万元，", [("1亿零300余万元", "103000000", "元")]),
    ("投资1亿2000余万元，", [("1亿2000余万元", "120000000", "元")]),
    ("发放1亿零3百多万元，", [("1亿零3百多万元", "103000000", "元")]),
    ("由3万6000人增加到4万2500多人", [("3万6000人", "36000", "人"), ("4万2500多人", "42500", "人")]),
    ("户数达3万2031年再增加", [("3万", "30000", "")]),
    ("有1千2百多万人，", [("1千2百多万人", "12000000", "人")]),
    ("有8千多万人口，", [("8千多万", "80000000", "")]),
    ("达2千5百余亿元，", [("2千5百余亿元", "250000000000", "元")]),
    # when a page was made
    ("发布时间：2031-04-15 14:43", []),
    ("更新于2031/4/15 08:05:22", []),
    ("报告--2031年2月25日", []),
    ("城乡收入比缩小到2.04:1", [("2.04:1", "2.04", "")]),
    # names
    ("做优7×24小时服务", []),
    ("推进建设百度项目", []),
    ("征程万里、", []),
    ("共 7 7 亿元", [("7 7 亿元", "7700000000", "元")]),
    # a milestone in quotation marks
    ("总量突破“百亿”大关", [("突破“百亿”", "10000000000", "元")]),
    ("接待游客跨过“3000万”台阶", [("跨过“3000万”", "30000000", "")]),
    ("培育超“百亿”企业", []),
    ("实施“百亿”工程", []),
    ("突破“三大行动”", []),
    # a blank behind the point of a number, and behind the mark of an item
    ("税收达到 3. 08 亿元，增长12. 47%", [("3. 08 亿元", "308000000", "元"), ("12. 47%", "12.47", "%")]),
    ("死亡率5. 12‰", [("5. 12‰", "5.12", "‰")]),
    ("2. 11家企业迁入", [("11家", "11", "家")]),
    ("抓好招商。12. 15家企业迁入", [("15家", "15", "家")]),
    ("修路：1. 12.5公里干线", [("12.5公里", "12.5", "公里")]),
    (
        "任务： 1. 100个项目开工； 2. 20亿元投资到位，3. 30公里道路",
        [("100个", "100", "个"), ("20亿元", "2000000000", "元"), ("30公里", "30", "公里")],
    ),
    ("以下工作。 1. 100个项目开工。 2. 5亿元投资落地", [("100个", "100", "个"), ("5亿元", "500000000", "元")]),
    ("增产（1. 30万吨粮食）", [("30万吨", "300000", "吨")]),
    ("抓好工作 3. 100个项目 4. 20亿元投资", [("100个", "100", "个"), ("20亿元", "2000000000", "元")]),
    ("办好实事1. 50家食堂，2. 20亿元债券", [("50家", "50", "家"), ("20亿元", "2000000000", "元")]),
    ("目标为1. 20亿元投资，2. 30公里道路", [("20亿元", "2000000000", "元"), ("30公里", "30", "公里")]),
    ("一是1.修路；2.  20亿元桥梁", [("20亿元", "2000000000", "元")]),
    ("累计达到2. 50个", [("50个", "50", "个")]),
    ("增长 6. 08 %，增幅0. 8个百分点", [("6. 08 %", "6.08", "%"), ("0. 8个百分点", "0.8", "个百分点")]),
    ("完成投资3. 5亿元，占12. 3%", [("3. 5亿元", "350000000", "元"), ("12. 3%", "12.3", "%")]),
    ("1952 57.5亿元", [("57.5亿元", "5750000000", "元")]),
    ("1952 57.5亿元", [("57.5亿元", "5750000000", "元")]),
    # a blank between digits
    ("达到1 234 567.8元", [("1 234 567.8元", "1234567.8", "元")]),
    ("增长1 5 .3 %", [("1 5 .3 %", "15.3", "%")]),
    ("增长8 .18%", [("8 .18%", "8.18", "%")]),
    ("达到50 0亿元", [("50 0亿元", "50000000000", "元")]),
    ("8.1 8万人", [("8万人", "80000", "人")]),
    ("1952  57.5亿元", [("57.5亿元", "5750000000", "元")]),
    # the rest of a numeral that is spoilt is no amount
    ("投资1O亿元", []),
]


@pytest.mark.parametrize(("text", "expected"), IN_CONTEXT)
def test_what_is_stated_where_it_stands(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("收入增加七、八百元", 700, 800),
        ("亏损四、五十亿元", 4_000_000_000, 5_000_000_000),
        ("有二、三十个县", 20, 30),
        ("四五十亿元", 4_000_000_000, 5_000_000_000),
    ],
)
def test_neighbours_of_one_power_are_a_range(text, low, high):
    assert [(q.low, q.high) for q in govreport.find_quantities(text)] == [(low, high)]


def test_marks_that_were_passed_share_no_power_with_one_far_above():
    assert max(q.value for q in govreport.find_quantities("连续跨越8000、9000、1万亿元台阶")) == 1_000_000_000_000


@pytest.mark.parametrize("text", ["会议闭幕。二、三百工程", "一、二产业增加值"])
def test_the_mark_of_a_point_begins_no_range(text):
    assert all(q.low is None for q in govreport.find_quantities(text))


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("增长5%、6.5%左右", ["about", "about"]),
        ("不低于740元/月和485元/月", ["at_least", "at_least"]),
        ("至少增产两万件", ["at_least"]),
        ("约有3个百分点", ["about"]),
        ("跨越400亿元、500亿元、600亿元大关", ["more_than"] * 3),
        ("超5万亿元、3成", ["more_than", "exact"]),
        ("5%以下简称", ["exact"]),
        ("节约5%", ["exact"]),
    ],
)
def test_bounds_that_reach(text, bounds):
    assert [str(q.bound) for q in find_quantities(text)] == bounds


def test_the_phrase_before_an_amount_says_for_what_it_is():
    (a,) = find_quantities("发放每人每月740元")
    assert (a.text, str(a.unit), a.per) == ("740元", "元", ("人", "月"))
    assert find_quantities("每亩补贴200元")[0].per == ("亩",)
    assert find_quantities("每个人都拿到200元")[0].per == ()
    assert find_quantities("补贴200元")[0].per == ()


def test_a_quantity_converts_exactly():
    (area,) = find_quantities("整治1亩至3亩")
    assert area.bound is Bound.RANGE
    converted = area.to("公顷")
    assert (str(converted.low), str(converted.high), converted.kind) == ("1/15", "0.2", Kind.AREA)
    assert converted.text == area.text
    with pytest.raises(UnitError):
        area.to("公斤")
    with pytest.raises(UnitError):
        area.to("没有的单位")


def test_a_number_that_is_too_long_is_a_problem_and_takes_no_time():
    report = govreport.parse("一、工作回顾\n完成" + "9" * 100_000 + "元。")
    assert [p.code for p in report.problems].count("quantities.unreadable") == 1
    assert not list(report.walk(govreport.Quantity))


def test_a_numeral_that_is_none_is_a_problem():
    (trouble,) = [p for p in govreport.parse("一、工作回顾\n完成一千二千元。").problems if p.code == "quantities.unreadable"]
    assert "千" in trouble.message


@pytest.fixture
def scratch():
    """A table of units that is forgotten after the test."""
    before = units._current()
    yield
    units._table = before


@pytest.mark.usefixtures("scratch")
def test_a_registered_unit_is_found_in_text_at_once():
    assert found("新增3蒲式耳粮食") == []
    units.register("蒲式耳", kind="volume", base="升", factor="35.23907016688")
    assert found("新增3蒲式耳粮食") == [("3蒲式耳", "3", "蒲式耳")]
    assert str(find_quantities("新增3万蒲式耳")[0].to("升").value) == "1057172.1050064"


def test_what_is_found_is_in_order():
    spans = [(f.start, f.end) for f in quantities.find("2024年完成“2+4+X”投资5亿元、增长3%，5G基站3个，居全省第1位")]
    assert spans == sorted(spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
