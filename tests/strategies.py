"""Texts for property tests: reports as people write them, scraps of reports, and any string at all."""

import re
from decimal import Decimal
from functools import cache

from hypothesis import strategies as st
from lark import Lark

from govreport import grammar
from govreport.number_text import format_number

_DIGITS = "零一二三四五六七八九"
_UNITS = (
    "%",
    "％",
    "个百分点",
    "元",
    "亿元",
    "万人",
    "万吨",
    "公里",
    "亩",
    "家",
    "个",
    "项",
    "倍",
    "成",
    "年",
    "天",
    "微克/立方米",
    "台（套）",
    "位",
    "",
)
_SUBJECTS = (
    "地区生产总值",
    "一般公共预算收入",
    "城乡居民人均可支配收入",
    "小微企业贷款、制造业贷款",
    "城镇新增就业",
    "粮食产量",
    "PM2.5浓度",
    "其中民间投资",
    "",
)
_VERBS = (
    "增长",
    "同比增长",
    "达到",
    "完成",
    "为",
    "下降",
    "提高到",
    "由",
    "新增",
    "占",
    "居全省第",
    "分别增长",
    "力争",
    "预期目标",
    "突破",
    "翻",
    "",
)
_AFTER = ("以上", "左右", "以内", "多", "余", "、", "和", "至", "-", "—", "~", "番", "之二", "分之", "（", "）", "")
_BEFORE = ("超", "近", "约", "不低于", "第", "前", "百分之", "“", "")
_NAMES = (
    "“十四五”",
    "三区三线",
    "“2+4+X”",
    "5G",
    "2023年",
    "1—11月",
    "4月15日",
    "一带一路",
    "百强县",
    "第十四届",
    "五年来",
    "“七大机制”",
    "统一",
    "一个",
)
_MARKS = ("一、", "二、", "（一）", "(二)", "1.", "2、", "一是", "——", "第一部分", "●", "①", "十一、", "")
_LINES = (
    "2023年某市政府工作报告",
    "各位代表：",
    "——2023年2月7日在某市第八届人民代表大会第二次会议上",
    "市长 某某",
    "打印",
    "- 12 -",
    "名词解释",
    "附件",
    "",
)
_ENDS = ("。", "；", "，", "！", "？", ".", ",", "…", "")
_BREAKS = ("\n", "\n\n", "\r\n", "\r", "\u3000\u3000", "\n　　", "\u2028", "\x0c", "")


def numerals() -> st.SearchStrategy[str]:
    """Numerals in every script that reports use, right and wrong."""
    whole = st.integers(0, 10**13)
    return st.one_of(
        whole.map(str),
        whole.map("{:,}".format),
        st.decimals(0, 10**7, places=2).map(str),
        whole.map(str).map(lambda text: "".join(chr(ord(c) + 0xFEE0) for c in text)),
        st.text(_DIGITS + "十百千万亿两半几〇点", min_size=1, max_size=8),
        st.text("0123456789.,，．０９万亿%×", min_size=1, max_size=8),
        st.sampled_from(("半", "几", "数", "百余", "三分之二", "百分之五点五", "两三", "壹佰", "二〇二三")),
    )


def clauses() -> st.SearchStrategy[str]:
    """One figure, more or less as a report states it."""
    amount = st.tuples(st.sampled_from(_BEFORE), numerals(), st.sampled_from(_UNITS), st.sampled_from(_AFTER)).map("".join)
    stated = st.tuples(st.sampled_from(_SUBJECTS), st.sampled_from(_VERBS), amount, st.one_of(st.just(""), amount)).map("".join)
    return st.one_of(stated, stated, st.sampled_from(_NAMES), words())


def words() -> st.SearchStrategy[str]:
    """Characters of any kind, lone surrogates and controls among them."""
    return st.text(st.characters(), max_size=6)


def sentences() -> st.SearchStrategy[str]:
    """Some clauses and an end."""
    return st.tuples(st.lists(clauses(), max_size=4).map("，".join), st.sampled_from(_ENDS)).map("".join)


def scraps() -> st.SearchStrategy[str]:
    """Lines with marks, figures and page furniture in any order, as no report has them."""
    body = st.tuples(st.sampled_from(_MARKS), st.lists(sentences(), max_size=3).map("".join), st.sampled_from(_BREAKS)).map("".join)
    other = st.tuples(st.sampled_from(_LINES), st.sampled_from(_BREAKS)).map("".join)
    return st.lists(st.one_of(body, body, other), max_size=12).map("".join)


@st.composite
def reports(draw: st.DrawFn) -> str:
    """A report with parts and sections, numbered in one of the ways that reports are; now and then a line of scraps."""
    line = draw(st.sampled_from(("\n", "\n", "\r\n", "\n　　", "\n\n")))
    outer = draw(st.sampled_from(("{}、{}", "第{}部分 {}", "{}、{}。")))
    inner = draw(st.sampled_from(("（{0}）{2}", "({0}){2}。", "{1}.{2}", "{1}、{2}。", "{0}是{2}。", "——{2}。", "● {2}", "{2}")))
    heading = st.sampled_from(
        ("2022年工作回顾", "过去五年工作", "今年工作安排", "坚持稳中求进，经济增长5%", "加强自身建设", "名词解释", "")
    )
    lines = draw(st.lists(st.sampled_from(_LINES), max_size=3))
    for i in range(draw(st.integers(1, 3))):
        lines.append(outer.format("一二三"[i], draw(heading)))
        for j in range(draw(st.integers(0, 3))):
            text = draw(st.lists(sentences(), max_size=2).map("".join))
            lines.append(inner.format("一二三"[j], j + 1, draw(heading)) + draw(st.sampled_from(("", line))) + text)
        if draw(st.booleans()):
            lines.append(draw(sentences()))
        if draw(st.integers(0, 4)) == 0:
            lines.append(draw(scraps()))
    return line.join(lines)


def texts() -> st.SearchStrategy[str]:
    """A report, scraps of one, or any string."""
    return st.one_of(reports(), reports(), scraps(), st.text(st.characters(), max_size=80))


def plain_sentences() -> st.SearchStrategy[str]:
    """A sentence without any numeral, mark or name in it."""
    return st.lists(st.sampled_from(("工作", "推进", "改革", "深入", "落实", "发展", "民生", "持续", "改善")), min_size=2, max_size=6).map(
        lambda words: "".join(words) + "。"
    )


# --- exact values and the ways to write them ------------------------------------------------------------------------------


def values() -> st.SearchStrategy[Decimal]:
    """Exact values, with the precision as written: 5.0 is not 5. Round ones are frequent, as in reports."""
    integers = st.one_of(st.integers(0, 10**4), st.integers(0, 10**20), st.integers(0, 10**30))
    rounded = st.tuples(st.integers(0, 10**5), st.integers(0, 15)).map(lambda pair: pair[0] * 10 ** pair[1])
    parts = st.one_of(st.just(""), st.just(""), st.text("0123456789", min_size=1, max_size=8).map(".".__add__))
    return st.tuples(st.sampled_from(("", "", "", "-")), st.one_of(integers, rounded), parts).map(
        lambda drawn: Decimal((drawn[0] if int(drawn[1]) or drawn[2].strip(".0") else "") + str(drawn[1]) + drawn[2])
    )


_TWO = re.compile("二(?=[百千])|(?<![十百千零])二(?=[万亿])")


def spellings(value: Decimal) -> st.SearchStrategy[str]:
    """Ways to write one value as one numeral, each of which must be read as that value."""
    arabic, chinese, financial = (format_number(value, style) for style in ("arabic", "chinese", "financial"))
    whole, _, part = arabic.partition(".")
    grouped = f"{int(whole):,}" + ("." + part if part else "")
    grouped = grouped if not whole.startswith("-0") else arabic
    ways = [
        arabic,
        grouped,
        grouped.replace(",", "，"),
        " ".join(arabic),
        format_number(value, "fullwidth"),
        format_number(value, "mixed"),
        chinese,
        chinese.replace("零", "〇"),
        _TWO.sub("两", chinese),
        format_number(value, "traditional"),
        _TWO.sub("兩", chinese).replace("亿", "億"),
        financial,
        financial.translate(str.maketrans("贰叁陆万亿", "貳參陸萬億")),
        re.sub("(?<![一二三四五六七八九])十", "一十", chinese),
        re.sub("二十(?=[一二三四五六七八九])", "廿", chinese),
    ]
    if whole == arabic and value > 9999 and len(whole) > 8 and not int(whole[-8:]):
        ways.append(f"{whole[:-8]}亿")
    return st.sampled_from(sorted(set(ways)))


def spelled() -> st.SearchStrategy[tuple[Decimal, str]]:
    """A value and one of its spellings."""
    return values().flatmap(lambda value: spellings(value).map(lambda text: (value, text)))


# --- amounts: a value with its unit and bound, in any of its forms -------------------------------------------------------

_BOUNDS = (
    ("", "", "exact"), ("", "", "exact"), ("约", "", "about"), ("超", "", "more_than"), ("突破", "", "more_than"),
    ("不低于", "", "at_least"),
    ("不足", "", "less_than"), ("不超过", "", "at_most"), ("", "左右", "about"), ("", "以上", "at_least"), ("", "以内", "at_most"),
)  # fmt: skip
_MEASURES = ("元", "家", "户", "亩", "吨", "公里", "人次", "标箱", "个百分点", "%", "千瓦时", "微克/立方米")


@st.composite
def amounts_written(draw: st.DrawFn) -> tuple[Decimal, str, str, str]:
    """A value, its unit, its bound, and a text that states them."""
    left, right, bound = draw(st.sampled_from(_BOUNDS))
    unit = draw(st.sampled_from(_MEASURES))
    places = draw(st.integers(0, 3))
    value = Decimal(draw(st.integers(20 * 10**places, 10 ** (7 + places)))).scaleb(-places)
    style = draw(st.sampled_from(("arabic", "grouped", "mixed", "chinese", "per")))
    if style == "per":
        value = Decimal(draw(st.integers(1, 99)))
        return value, "%", bound, f"{left}百分之{format_number(value, 'chinese')}{right}"
    if style == "chinese":
        value = Decimal(int(value))
        number = format_number(value, "chinese")
    elif style == "grouped":
        number = f"{value:,f}"
    else:
        number = format_number(value, style)
    return value, unit, bound, left + number + unit + right


@cache
def parser_of(name: str) -> Lark:
    """Lark's own parser for one of the grammars."""
    return grammar.lark(grammar.text(name))


@cache
def rules_of(name: str) -> dict[str, list]:
    """The rules of a grammar by the symbol that they derive, those first that end soonest."""
    rules: dict[str, list] = {}
    known: set[str] = set()
    left = list(parser_of(name).rules)
    while left:
        for rule in [r for r in left if all(s.is_term or s.name in known for s in r.expansion)]:
            rules.setdefault(str(rule.origin.name), []).append(rule)
            left.remove(rule)
        known |= rules.keys()
    return rules


@st.composite
def derivations(draw: st.DrawFn, name: str) -> tuple[tuple, tuple[str, ...]]:
    """A derivation of a grammar, drawn from its own rules, and the sequence of word classes that it derives."""
    rules = rules_of(name)

    def derive(symbol: str, depth: int) -> tuple[tuple, tuple[str, ...]]:
        rule = draw(st.sampled_from(rules[symbol])) if depth < 12 else rules[symbol][0]
        children, shape = [], ()
        for part in rule.expansion:
            if part.is_term:
                children.append(part.name)
                shape += (part.name,)
            else:
                child, below = derive(part.name, depth + 1)
                children.append(child)
                shape += below
        return (str(rule.alias or rule.origin.name), tuple(children)), shape

    return derive("start", 0)


# --- reports as they are published: an outline that nobody would doubt --------------------------------------------------

_TOLD = (
    "全市地区生产总值5562.47亿元、增长2.5%。",
    "小微企业贷款、制造业贷款分别增长27.2%、14.9%。",
    "新建5G基站1400多个，“七大机制”全面落地。",
    "城镇新增就业12.6万人，居全省第1位。",
    "深入实施“2+4+X”行动，三分之二的县通高铁。",
    "推进[数字_化]改革*试点*，PM2.5<25微克/立方米&`降尘`。",
    "#号工程|1. 桥~路~\\通车$5$。",
    "持续改善民生。",
)
_TOPICS = ("稳中求进促发展", "创新驱动强动能", "改革开放增活力", "统筹城乡优环境", "为民服务惠民生", "防范风险保安全")


@st.composite
def tidy_reports(draw: st.DrawFn) -> str:
    """A report of two or three parts, each with text and numbered sections, whose headings stand alone or before their text."""
    mark = draw(st.sampled_from(("（{0}）", "({0})", "{1}.")))
    lines = ["2023年金华市政府工作报告", "各位代表："]
    told = st.lists(st.sampled_from(_TOLD), min_size=1, max_size=4).map("".join)
    heads = ("2022年工作回顾", "2023年工作安排", "加强政府自身建设")
    for i, head in enumerate(heads[: draw(st.integers(2, 3))]):
        lines.append(f"{'一二三'[i]}、{head}")
        lines += [draw(told)] if draw(st.booleans()) else []
        for j, topic in enumerate(draw(st.permutations(_TOPICS))[: draw(st.integers(2, 4))]):
            heading = mark.format("一二三四"[j], j + 1) + topic
            lines += draw(
                st.sampled_from(([heading + "。" + draw(told)], [heading, draw(told)], [heading + "。" + draw(told), draw(told)]))
            )
    return "\n".join(lines) + "\n"
