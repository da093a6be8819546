"""Regions: the table, names in full and in short, and chains of names."""

import subprocess
import sys
import threading

import pytest

from govreport import regions
from govreport.regions import Level, Region


@pytest.mark.parametrize(
    ("text", "name", "level", "code"),
    [
        ("西藏", "西藏自治区", "province", "540000"),
        ("内蒙古", "内蒙古自治区", "province", "150000"),
        ("广西自治区", "广西壮族自治区", "province", "450000"),
        ("香港", "香港特别行政区", "province", "810000"),
        ("大连", "大连市", "prefecture", "210200"),
        ("凉山州", "凉山彝族自治州", "prefecture", "513400"),
        ("阿里地区", "阿里地区", "prefecture", "542500"),
        ("兰坪县", "兰坪白族普米族自治县", "county", "533325"),
        ("鄂温克旗", "鄂温克族自治旗", "county", "150724"),
        ("路南彝族自治县", "路南彝族自治县", "county", "530126"),  # 石林 since 1998
        ("吉林", "吉林省", "province", "220000"),
        ("吉林市", "吉林市", "prefecture", "220200"),
        ("朝阳", "朝阳市", "prefecture", "211300"),
        ("海南州", "海南藏族自治州", "prefecture", "632500"),
        ("沙县区", "沙县区", "county", "350405"),
        ("浦东新区", "浦东新区", "county", "310115"),
        ("襄樊市", "襄樊市", "prefecture", "420600"),  # 襄阳 since 2010
        ("辽宁省朝阳市朝阳县", "朝阳县", "county", "211321"),
        ("北京朝阳区", "朝阳区", "county", "110105"),
        ("国务院", "全国", "national", None),
        ("科左后旗", "科尔沁左翼后旗", "county", "150522"),
        ("内蒙古达茂旗", "达尔罕茂明安联合旗", "county", "150223"),
        ("新疆巴州", "巴音郭楞蒙古自治州", "prefecture", "652800"),
        ("巴州区", "巴州区", "county", "511902"),
        ("喀左县", "喀喇沁左翼蒙古族自治县", "county", "211324"),
    ],
)
def test_find(text, name, level, code):
    assert regions.find(text) == Region(name, level, code)


@pytest.mark.parametrize("text", ["", "市", "西", "一个", "杭州湾", "金华市政府", "州", "自治区", "辽宁省杭州市", "新区"])
def test_no_region(text):
    assert regions.find(text) is None


def test_a_name_of_several_regions_has_no_code():
    found = regions.find("鼓楼区")
    assert (found.name, found.level, found.code) == ("鼓楼区", Level.COUNTY, None)
    assert regions.find("南京市鼓楼区").code == "320106"
    assert regions.find("福州鼓楼区").code == "350102"


def test_a_short_name_of_different_regions_is_in_doubt():
    assert regions.find("滨海") is None  # 滨海新区, 滨海县


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("2031年朝阳市朝阳县政府工作报告", "朝阳县"),
        ("二〇三一年宁夏政府工作报告", "宁夏回族自治区"),
        ("2031年中华人民共和国国务院政府工作报告", "全国"),
        ("云南省楚雄州大姚县人民政府工作报告", "大姚县"),
        ("大连市人民政府关于支持沈阳市的报告", "大连市"),  # the first counts
        ("全国人民代表大会", "全国"),
    ],
)
def test_first(title, name):
    assert regions.first(title)[0].name == name


@pytest.mark.parametrize("title", ["政府工作报告", "2031年工作回顾", "", "年"])
def test_first_finds_none(title):
    assert regions.first(title) is None


def test_match_starts_at_the_offset():
    assert regions.match("在大连市", 1) == (Region("大连市", "prefecture", "210200"), 4)
    assert regions.match("在大连市", 0) is None
    assert regions.match("大连市", 99) is None


def test_mentions():
    text = "黑龙江哈尔滨和大连"
    assert [(r.name, text[s:e]) for r, s, e in regions.mentions(text)] == [("哈尔滨市", "黑龙江哈尔滨"), ("大连市", "大连")]


def test_the_table_is_whole():
    """All 34 provinces, 333 prefectures and their counties, and each region in its parent."""
    codes, names, untils = regions._table().columns
    current = {c: n for c, n, u in zip(codes, names, untils, strict=True) if not u}
    provinces = [c for c in current if c.endswith("0000")]
    prefectures = [c for c in current if c.endswith("00") and not c.endswith("0000")]
    assert len(provinces) == 34
    assert 333 <= len(prefectures) <= 334  # 雄安新区 has a code of its own
    assert 2_840 <= len(current) - len(provinces) - len(prefectures) <= 2_880
    assert all(len(c) == 6 and c.isdigit() for c in codes)
    assert all(c[:2] + "0000" in current for c in current)
    assert not [n for n in names if n in ("市辖区", "县") or n.startswith("省直辖")]
    assert list(untils) == sorted(untils, key=bool), "current ones come first"


def test_every_current_full_name_is_found():
    codes, names, untils = regions._table().columns
    for code, name, until in zip(codes, names, untils, strict=True):
        if not until:
            found = regions.find(name)
            assert found is not None, name
            assert found.name == name
            assert found.code in (code, None) or found.level is not Level.COUNTY or name in regions._table().more


def test_names():
    names = regions.names()
    assert {"西藏", "西藏自治区", "凉山州", "三明", "三门县", "全国", "襄樊"} <= names
    assert not {"市", "县", "", "州", "鼓楼"} & names  # a district's name without 区 is no name


def test_importing_loads_no_table():
    code = """if True:
        from govreport import regions
        assert regions._table.cache_info().currsize == 0
        regions.find("大连")
        assert regions._table.cache_info().currsize == 1
    """
    subprocess.run([sys.executable, "-c", code], check=True)


def test_threads_see_the_same():
    regions._table.cache_clear()
    found = []
    threads = [threading.Thread(target=lambda: found.append(regions.find("大连市"))) for _ in range(8)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    assert found == [Region("大连市", "prefecture", "210200")] * 8


def test_an_unknown_level_is_refused():
    with pytest.raises(ValueError, match="village"):
        Region("某村", "village")
