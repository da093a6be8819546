"""What is a unit, what it measures, how it converts, and what is none."""

import re
import threading
import tomllib
from decimal import Context, Decimal, Inexact, localcontext
from fractions import Fraction
from importlib.resources import files
from pathlib import Path

import pytest

from govreport import units
from govreport.errors import UnitError
from govreport.tree import Kind
from govreport.unit_table import guard, load
from govreport.units import KINDS, Unit, convert, edition, guards, lookup, match, register, unit, unit_words

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"

OF_KIND = {
    "money": "元 角 分钱 美元 港元 欧元 日元 英镑 卢布 新台币 元/月 元／人 元/吨 分/千瓦时 元/平方米·月 元/人/月 美元/桶 万元/亩 元每公斤",
    "percent": "% ％ ‰",
    "percent_point": "个百分点 百分点 个基点",
    "count": "个 家 人 人次 家次 户 户次 件 项 条 座 台 套 辆 列 名 位 所 处 场 场次 批次 宗 起 艘 架次 头 只 羽 尾 株 棵 栋 幢 "
    "间 张 方面 轮 标箱 标准箱 TEU 台（套） 台(套) 套（间） 条（段） 户（套） 名（组） 人/平方公里 批次/千人 张/千人 ",
    "area": "亩 垧 公顷 平方米 平方公里 平方千米 ㎡ km² 平方米/人",
    "length": "米 公里 千米 厘米 毫米 里 华里 丈 尺 海里 延米 车道公里 公里/小时",
    "mass": "吨 公斤 千克 斤 克 毫克 微克 担 公斤/亩 吨/日 吨/年 载重吨",
    "volume": "立方米 立方 方 升 毫升 桶 立方米/秒",
    "energy": "千瓦时 度 千瓦·时 兆瓦时 GWh 吉焦 吨标准煤 吨标煤 吨标准煤/万元 千瓦时/人",
    "power": "千瓦 瓦 兆瓦 MW GW 吉瓦 马力 千伏安",
    "duration": "年 周年 个月 天 小时 个小时 分钟 刻钟 周 岁 周岁 个工作日 秒 个季度 月 日",
    "concentration": "微克/立方米 微克／立方米 微克每立方米 毫克/升 毫克每立方米",
    "ratio": "倍 番",
    "other": "P PFlops EFlops TB 千伏 ℃ 吨公里 分 Gbps",
}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in OF_KIND.items() for text in texts.split()])
def test_kinds(kind, text):
    assert unit(text).kind == kind


def test_the_kinds_are_those_of_the_tree():
    assert {str(kind.value) for kind in Kind} - {"rank"} == KINDS


@pytest.mark.parametrize("text", ["台（套）", "台(套)", "微克每立方米", "元／月", "亿千瓦时", "", "m²"])
def test_a_unit_keeps_its_text(text):
    assert str(unit(text)) == text
    assert lookup(text) is lookup(text)


def test_a_full_width_percent_is_the_percent():
    assert str(unit("％")) == str(unit("﹪")) == "%"


NO_UNITS = """
人口 部门 级 号 万 亿 百 元元 元/ /元 元//月 （套） 台（） 台（人口） 台套） 元/人/月/日/年 元/很多 元每 元每月 次每次 个每天
"""


@pytest.mark.parametrize("text", NO_UNITS.split())
def test_what_is_no_unit(text):
    assert lookup(text) is None
    with pytest.raises(UnitError, match="no known unit"):
        unit(text)


CONVERSIONS = [
    ("1", "亩", "公顷", "1/15"), ("30", "亩", "公顷", "2"), ("1", "平方公里", "亩", "1500"), ("1", "公顷", "平方米", "10000"),
    ("1", "斤", "公斤", "0.5"), ("91.4", "亿斤", "万吨", "457"), ("1", "担", "公斤", "50"), ("1", "吨", "千克", "1000"),
    ("1", "微克", "克", "0.000001"), ("1", "毫克", "微克", "1000"),
    ("812", "亿度", "亿千瓦时", "812"), ("1", "GWh", "万千瓦时", "100"), ("1", "千瓦时", "兆焦", "3.6"),
    ("1", "吉焦", "千瓦时", "2500/9"),
    ("1", "兆瓦", "千瓦", "1000"), ("1.2", "吉瓦", "万千瓦", "120"), ("1", "马力", "瓦", "735.49875"),
    ("1", "公里", "里", "2"), ("1", "米", "尺", "3"), ("1", "丈", "尺", "10"), ("1", "海里", "米", "1852"),
    ("1", "英里", "公里", "1.609344"),
    ("1", "英尺", "厘米", "30.48"), ("1", "英寸", "毫米", "25.4"),
    ("1", "立方米", "升", "1000"), ("5", "毫升", "升", "0.005"), ("1", "方", "立方米", "1"),
    ("1", "元", "角", "10"), ("1", "元", "分钱", "100"), ("3.5", "万亿元", "亿元", "35000"), ("200", "亿美元", "美元", "20000000000"),
    ("5", "‰", "%", "0.5"), ("25", "个基点", "个百分点", "0.25"),
    ("2", "年", "个月", "24"), ("1", "个季度", "个月", "3"), ("1", "天", "小时", "24"), ("1", "周", "天", "7"),
    ("90", "分钟", "小时", "1.5"),
    ("1", "刻钟", "分钟", "15"), ("1", "分钟", "秒", "60"),
    ("1", "元/斤", "元/公斤", "2"), ("1", "万元/亩", "元/平方米", "15"), ("3", "分/千瓦时", "元/千瓦时", "0.03"),
    ("1200", "元/年", "元/月", "100"),
    ("35", "微克/立方米", "微克每立方米", "35"), ("1", "毫克/升", "克/立方米", "1"), ("0.5", "吨标准煤/万元", "千克标准煤/元", "0.05"),
    ("1", "EFlops", "P", "1000"), ("1", "PB", "TB", "1000"), ("500", "千伏", "伏", "500000"), ("1", "TEU", "标箱", "1"),
    ("1", "吨/日", "吨/年", None),
    ("1", "公里/小时", "米/秒", "5/18"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "start", "end", "expected"), CONVERSIONS)
def test_conversion_is_exact(value, start, end, expected):
    with localcontext(Context(prec=2, traps=[Inexact])):
        if expected is None:
            with pytest.raises(UnitError):
                convert(Decimal(value), start, end)
            return
        found = convert(Decimal(value), start, end)
        assert found == Fraction(expected)
        assert isinstance(found, Fraction if "/" in expected else Decimal)
        assert convert(found, unit(end), unit(start)) == Fraction(value)


def test_conversion_keeps_a_value_as_written():
    assert str(convert(Decimal("5.0"), "亩", "亩")) == "5.0"
    assert str(convert(Decimal("-0.5"), "吨", "公斤")) == "-500"
    assert str(convert(Decimal("-5"), "克", "公斤")) == "-0.005"
    assert convert(Fraction(1, 3), "年", "个月") == 4
    assert convert(3, "亩", "公顷") == Fraction(1, 5)


@pytest.mark.parametrize(
    "pair",
    [
        "亩 吨",
        "户 家",
        "美元 元",
        "吨标准煤 千瓦时",
        "年 天",
        "岁 年",
        "千瓦 千瓦时",
        "元 元/月",
        "台（套） 台",
        "载重吨 吨",
        "桶 立方米",
        "% 个百分点",
        "分 分钱",
    ],
)
def test_what_does_not_convert(pair):
    with pytest.raises(UnitError, match="does not convert"):
        convert(1, *pair.split())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("元。", "元"), ("人次，", "人次"), ("人口", None), ("人民", None), ("人才", None), ("人以上", "人"), ("人帮", "人"),
        ("人大", "人"),
        ("家庭", None), ("家企业", "家"), ("家具", None), ("家国家级", "家"), ("台湾", None), ("台风", None), ("台风电机组", "台"),
        ("台（套）", "台（套）"), ("件（人）次，", "件（人）次"), ("人（次），", "人（次）"), ("台（套）次级设备", "台（套）"),
        ("条例", None), ("条措施", "条"), ("年度", None), ("年来", "年"), ("年内", "年"), ("年代", None), ("项目", None),
        ("项目标", "项"), ("项目录", "项"),
        ("项规", "项"), ("个体户", None), ("个体育场", "个"), ("个百分点", "个百分点"), ("个月", "个月"), ("部门", None), ("部分", None),
        ("部委", None),
        ("部长篇小说", "部"), ("户籍", None), ("户农户", "户"), ("起来", None), ("起诉讼", "起"), ("位数", None), ("位，", "位"),
        ("名单", None), ("名教师", "名"),
        ("所有", None), ("所以上", "所"), ("所以", None), ("座谈", None), ("座水库", "座"), ("分之", None), ("分，", "分"),
        ("分/千瓦时", "分/千瓦时"),
        ("方面", "方面"), ("方。", "方"), ("方案", None), ("方以上", "方"), ("对于", None), ("对，", "对"), ("对夫妇", "对"),
        ("面红旗", "面"), ("面国旗", "面"),
        ("面向", None), ("角，", "角"), ("角洲", None), ("天然气", None), ("天降到", "天"), ("周边", None), ("周年", "周年"),
        ("周，", "周"),
        ("微克/立方米，", "微克/立方米"), ("微克每立方米，", "微克每立方米"), ("元/人·月，", "元/人·月"),
        ("吨标准煤/万元", "吨标准煤/万元"), ("套(间)，", "套(间)"),
        ("千瓦时", "千瓦时"), ("千瓦，", "千瓦"), ("P算力", "P"), ("PM2.5", None), ("GW，", "GW"), ("GWh", "GWh"), ("TB。", "TB"),
        ("次每次", "次"),
        ("元每千瓦时，", "元每千瓦时"), ("人每平方公里", "人每平方公里"), ("元每月", "元"),
        ("元／月", "元／月"), ("元/很多", "元"), ("批次/千人", "批次/千人"), ("％，", "％"), ("月", None), ("三", None), ("", None),
        ("次会议", "次"),
    ],
)  # fmt: skip
def test_the_unit_at_a_place_is_found(text, found):
    end = match(text)
    assert (text[:end] if end > 0 else None) == found
    assert match("共" + text, 1) == (end + 1 if end > 0 else -1)
    if found:
        assert lookup(found) is not None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("30名优秀教师", "名"), ("百余名义务讲解员", "名"), ("一名单", None), ("30名单位代表", "名"), ("12名录取", "名"), ("5名录", None),
        ("30支医疗队", "支"), ("12支教育队", "支"), ("3支队伍", "支"), ("2支部", None), ("两支农", None), ("两支农业队", "支"),
        ("30套装备", "套"), ("300套改善型住房", "套"), ("一套装", None), ("一套装备", "套"),
        ("20场合作交流会", "场"), ("50场地方戏", "场"), ("20场面向企业的宣讲", "场"), ("一场合", None), ("12场馆", None),
        ("15部优秀作品", "部"), ("17部门", None), ("8部委", None), ("3部分析报告", "部"), ("一部优", None),
        ("30次生态巡查", "次"), ("60次日常检查", "次"), ("一次生林", None), ("5批示范企业", "批"), ("一批示", None),
        ("120处事故隐患", "处"), ("5处理", "处"), ("一处理", None), ("5家乡村旅游点", "家"), ("一家乡", None), ("5家庭农场", None),
        ("3000家庭", None), ("3座机场", "座"), ("300座位", None), ("30条例行检查", "条"), ("5条例", None), ("30本科普读物", "本"),
        ("30本科专业", None), ("12.4万间隔离房", "间"), ("2间隔", None),
    ],
)  # fmt: skip
def test_what_only_begins_like_a_word_is_a_unit_behind_digits(text, found):
    """A number in digits is nearly always followed by its measure word; a small one in characters is often a part of a word."""
    at = re.match("[0-9.万百余一两]+", text).end()
    end = match(text, at)
    assert (text[at:end] if end > 0 else None) == found


def test_every_word_is_a_unit_that_is_found_alone():
    for word in unit_words():
        assert lookup(word) is not None, word
        assert match(word) == len(word) or word in units._current().price, word
    assert all(len(a) >= len(b) for a, b in zip(unit_words(), unit_words()[1:], strict=False))


def test_every_guard_guards_something_and_compiles():
    for word, expression in guards().items():
        assert lookup(word) is not None, word
        assert re.match(guard(word, expression), "") is None, word
        assert re.match(guard(word, expression), "，") is None, word


def test_the_table_holds_no_float_and_no_word_twice():
    data = tomllib.loads((files("govreport.data") / "units.toml").read_text(encoding="utf-8"))
    for name, group in data.items():
        if name in ("guards", "spelled", "price"):
            continue
        words = group.get("words", "").split()
        assert len(words) == len(set(words)), name
        assert not any(isinstance(factor, float) for factor in group.get("units", {}).values()), name
        assert set(group) <= {"kind", "dimension", "base", "units", "words", "only_per"}, name
        base = group.get("base")
        assert base is None or unit(base).factor == 1, name
        assert base is None or unit(base).base == base, name


@pytest.fixture
def scratch():
    """A table of units that is forgotten after the test."""
    before = units._current()
    yield
    units._table = before


@pytest.mark.usefixtures("scratch")
def test_registered_units_are_found_at_once():
    assert lookup("蒲式耳") is None
    found = register("蒲式耳", kind="volume", base="升", factor="35.23907016688", not_before="谷")
    assert lookup("蒲式耳") is found
    assert match("蒲式耳，") == 3
    assert match("蒲式耳谷") == -1
    assert "蒲式耳" in unit_words()
    assert unit("元/蒲式耳").kind == "money"
    assert register("蒲式耳", kind="volume", base="升", factor="35.23907016688") == found


@pytest.mark.usefixtures("scratch")
def test_a_registered_unit_converts_where_it_says_so():
    register("新亩", kind="area", base="平方米", factor=Fraction(1000))
    assert convert(1, "新亩", "亩") == Decimal("1.5")
    with pytest.raises(UnitError):
        register("无此", kind="area", base="没有这个单位")
    register("摊", kind="count")
    with pytest.raises(UnitError):
        convert(1, "摊", "个")


@pytest.mark.parametrize(
    ("text", "more"),
    [
        (5, {}),
        (None, {}),
        ("新", {"kind": ["area"]}),
        ("新", {"base": 5}),
        ("新", {"not_before": ["谷"]}),
        ("新", {"factor": [2]}),
        ("", {}),
        ("3元", {}),
        ("一 个", {}),
        ("元", {"kind": "count"}),
        ("亩", {"kind": "area"}),
        ("月", {"kind": "duration"}),
        ("新", {"kind": "rank"}),
        ("新", {"factor": 0.5}),
        ("新", {"factor": 0}),
        ("新", {"factor": -1}),
        ("新", {"factor": "x"}),
        ("新", {"not_before": "("}),
    ],
)
@pytest.mark.usefixtures("scratch")
def test_what_cannot_be_registered(text, more):
    with pytest.raises(UnitError):
        register(text, **more)
    assert lookup("新") is None


@pytest.mark.usefixtures("scratch")
def test_threads_register_and_look_up():
    barrier, trouble = threading.Barrier(8), []

    def work(number):
        barrier.wait()
        for i in range(20):
            text = f"测{'甲乙丙丁戊己庚辛'[number]}{'子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒'[i]}"
            register(text)
            if lookup(text) is None or unit("元/月").kind != "money":
                trouble.append(text)

    threads = [threading.Thread(target=work, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not trouble
    assert sum(word.startswith("测") for word in unit_words()) == 160


def test_the_memory_of_lookups_is_bounded():
    for i in range(units._MOST_REMEMBERED + 100):
        lookup(f"无{i}")
    assert len(units._current().found) <= units._MOST_REMEMBERED
    assert unit("元/户").kind == "money"


AFTER_A_NUMERAL = re.compile(
    r"(?<![\d.])\d[\d,]*(?:\.\d+)?(?:万亿|[万亿])多?([家户项件名台辆亩吨元]|公里|平方米|人次|千瓦|立方米)(?=[，。；、])"
)


def test_the_units_after_the_numerals_of_real_reports():
    if not CORPUS.exists():
        pytest.skip(f"{CORPUS} is not there")
    seen = 0
    for path in CORPUS.rglob("*.txt"):
        for found in AFTER_A_NUMERAL.finditer(path.read_text(encoding="utf-8")):
            assert match(found.string, found.start(1)) == found.end(1), found[0]
            seen += 1
    assert seen > 500


# --- what mutation testing asked for: see docs/mutation.md ----------------------------------------------------------------


def test_the_table_as_it_is_loaded():
    table = load()
    assert table.units["亩"] == Unit("亩", "area", "area", "平方米", Fraction(2000, 3))
    assert table.units["车道公里"] == Unit("车道公里", "length", "lane length", "车道公里")
    assert table.units["户"] == Unit("户", "count", "count", "户")
    assert table.units["月"].factor == 1
    assert {"月", "日"} <= table.only_per
    held = [
        re.match(guard(unit, table.guards[unit]), text) is not None
        for unit, text in (("角", "洲"), ("角", "钱"), ("人", "口"), ("GW", "h"))
    ]
    assert held == [True, False, True, True]
    assert table.spelled["％"] == "%"
    assert "" not in table.words
    assert not set(table.words) & table.only_per
    assert list(table.words) == sorted(table.words, key=lambda w: (-len(w), w))
    assert table.heads["公里"][0] == max(len(w) for w in table.words if w.startswith("公里"))
    assert all(sizes == tuple(sorted(sizes, reverse=True)) for sizes in table.heads.values())
    assert all((1 in sizes) == (head[0] in table.words) for head, sizes in table.heads.items())
    assert set(table.after) == {*table.words}
    assert table.after["亩"] is None
    assert table.longest == max(map(len, table.units))
    assert (table.edition, table.found) == (0, {})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("万元", Unit("万元", "money", "money", "元", Fraction(10000))),
        ("百万千瓦", Unit("百万千瓦", "power", "power", "千瓦", Fraction(1000000))),
        ("台(套)", Unit("台(套)", "count", "count", "台(套)")),
        ("元/月", Unit("元/月", "money", "money/calendar time", "元/个月")),
        ("毫克每立方米", Unit("毫克每立方米", "concentration", "mass/volume", "公斤/立方米", Fraction(1, 1000000))),
        ("升/立方米", Unit("升/立方米", "concentration", "volume/volume", "立方米/立方米", Fraction(1, 1000))),
        ("元/平方米·月", Unit("元/平方米·月", "money", "money/area/calendar time", "元/平方米/个月")),
        ("吨/人/年", Unit("吨/人/年", "mass", "mass/count/calendar time", "公斤/人/个月", Fraction(1000, 12))),
        ("公斤/人/亩/年", Unit("公斤/人/亩/年", "mass", "mass/count/area/calendar time", "公斤/人/平方米/个月", Fraction(1, 8000))),
        ("元/台(套)", Unit("元/台(套)", "money", "money/count", "元/台(套)")),
    ],
)
def test_a_unit_as_a_whole(text, expected):
    assert unit(text) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("元/平方米·月，", "元/平方米·月"), ("吨/人/年/日/时", "吨/人/年/日"), ("台（套）/万人", "台（套）/万人"),
        ("台（套", "台"), ("台（亩）", "台"),
        ("亩（套）", "亩"), ("克每立方米每小时", "克每立方米每小时"), ("次每千瓦时每天", "次每千瓦时"), ("元/", "元"),
        ("元/百万人", "元/百万人"),
        ("元/亿千瓦时", "元/亿千瓦时"), ("人口/平方公里", None), ("分/千瓦时，", "分/千瓦时"), ("分/很多", "分"), ("元每", "元"),
        ("人（", "人"),
        ("名单/份", None), ("台（月）", "台"), ("元/万亿千瓦时", "元/万亿千瓦时"),
    ],
)  # fmt: skip
def test_where_a_unit_ends(text, found):
    assert match(text) == (len(found) if found else -1)
    assert match("3" + text, 1) == (len(found) + 1 if found else -1)


@pytest.mark.usefixtures("scratch")
def test_a_registered_unit_as_a_whole():
    assert register("捆") == Unit("捆", "count", "count", "捆")
    assert register("大捆", base="捆", factor=12) == Unit("大捆", "count", "count", "捆", Fraction(12))
    assert register("巨捆", base="大捆", factor=2) == Unit("巨捆", "count", "count", "捆", Fraction(24))
    assert register("畦", kind="area") == Unit("畦", "area", "area", "畦")
    assert register("垄", kind="length", dimension="rows", base="垄") == Unit("垄", "length", "rows", "垄")
    assert match("捆草") == 1


@pytest.mark.usefixtures("scratch")
def test_each_registration_is_an_edition():
    first = edition()
    register("捆")
    second = edition()
    register("畦")
    assert first != second != edition() != first


def test_latin_units_end_before_latin_letters_and_no_others_do():
    assert (match("PX"), match("Px"), match("P3"), match("P级"), match("家A股"), match("吨C")) == (-1, -1, -1, 1, 1, 1)
