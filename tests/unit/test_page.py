"""The page without a browser: what its HTML holds, that the report's text is all there, and that none of it is markup."""

import json
import re
import subprocess
import sys
from base64 import b64encode
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import govreport
from govreport import cli, vocabulary
from govreport.regions import Level
from govreport.source import Span
from govreport.view import page
from govreport.view.page import article, rows, summary, words
from strategies import texts

TEXT = """2025年某市政府工作报告
一、2024年工作回顾
全市地区生产总值达到5562.47亿元、增长2.5%，居民收入快于经济增长。小微企业贷款、制造业贷款分别增长27.2%、14.9%。
（一）工业向好。建成“2+4+X”体系［1］，教育、医疗、养老“三大难题”有解，进口居全省第1位。
（三）财政稳健。小微企业、制造业、农业贷款分别增长27.2%、14.9%。
二、2025年主要目标
地区生产总值增长6%左右，城镇新增就业5万人，力争达到6万人，能耗强度下降3%以上。
附件
名词解释
1.“2+4+X”：主导产业体系。
"""
HOSTILE = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</style><style>*{display:none}</style>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "<!-- ",
    "]]>",
    "&lt;b&gt;&amp;&#60;",
    "{{ 7*7 }}{% include 'x' %}{# x #}",
    "${alert(1)}`",
    "\u202e%5长增\u202c",
    "<svg/onload=alert(1)>",
    "<base href=//x>",
    "<meta http-equiv=refresh content=0>",
)
VOID = {"meta", "input", "br", "img", "rect"}


class Dom(HTMLParser):
    """The elements of a page in order: tag, attributes, and the text within."""

    def __init__(self, markup):
        super().__init__(convert_charrefs=True)
        self.elements, self.open, self.loose = [], [], []
        self.feed(markup)
        self.close()
        assert not self.open, "an element is not closed"

    def handle_starttag(self, tag, attrs):
        element = {"tag": tag, **{name: "" if value is None else value for name, value in attrs}, "text": ""}
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.open.pop()["tag"] == tag

    def handle_data(self, data):
        for element in self.open:
            element["text"] += data

    def handle_comment(self, data):
        raise AssertionError("the page has no comment")

    def all(self, tag=None, **attributes):
        fits = [e for e in self.elements if tag in (None, e["tag"])]
        return [e for e in fits if all(word in e.get(name.strip("_"), "\x00").split(" ") for name, word in attributes.items())]

    def one(self, tag=None, **attributes):
        (found,) = self.all(tag, **attributes)
        return found


def dom(text=TEXT, **more):
    return Dom(page.to_html(govreport.parse(text, **more)))


@given(texts())
@example(TEXT)
@example("一、回顾\r\n\r\n　　增长5%。\x0c\r二、目标\n增长6%。\x00\ud800\u202e")
@example("一、<b>回顾</b>\n</article>增长5%&amp;。")
def test_every_character_of_the_report_stands_in_the_page_once_and_in_order(text):
    assert dom(text).one("article")["text"] == re.sub("[\x00\ud800-\udfff]", "�", text)


@given(st.lists(st.sampled_from([*HOSTILE, "增长5%", "一、", "（一）", "\n", "2025年", "贷款", "“2+4+X”", "金华市", "。"]), max_size=30))
def test_no_text_of_a_report_is_markup(pieces):
    """The elements and attributes of the page are those of one of a plain report, and its scripts its own."""
    text, plain = "".join(pieces), dom(TEXT)
    for source in (text, f"一、回顾{text}\n（一）{text}增长5%。\n二、目标\n{text}增长6%。"):
        found = dom(source)
        assert {e["tag"] for e in found.elements} <= {e["tag"] for e in plain.elements} | {"h4", "h5", "h6"}
        assert {name for e in found.elements for name in e} <= {name for e in plain.elements for name in e} | {"data-code"}
        assert len(found.all("script")) == 2


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_words_are_shown_where_words_are_shown(hostile):
    found = dom(f"2025年某市政府工作报告\n一、2024年{hostile}回顾\n{hostile}贷款增长5%，建成“{hostile}4{hostile}”体系。", region=None)
    assert hostile in found.one("article")["text"]
    assert [e["text"] for e in found.all("script")] == [found.one(id="words")["text"], page._file("page.js")]
    assert json.loads(found.one(id="words")["text"])["已实现"] == "achieved"


def test_the_policy_lets_only_the_pages_own_script_and_style_work():
    found = dom()
    content = next(e["content"] for e in found.all("meta") if e.get("http-equiv") == "Content-Security-Policy")
    policy = dict(entry.split(" ", 1) for entry in content.split("; "))
    script = found.all("script")[-1]["text"]
    assert policy["default-src"] == "'none'"
    for kind, text in (("script-src", script), ("style-src", found.one("style")["text"])):
        assert policy[kind] == f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
    assert policy["require-trusted-types-for"] == "'script'"
    assert not [e for e in found.elements if {"style", "src", "srcset", "action", "onclick"} & set(e)]
    assert all(e["href"].startswith("#") for e in found.elements if "href" in e)


def test_every_link_into_the_page_has_its_place():
    found = dom()
    places = [e["id"] for e in found.elements if "id" in e]
    assert len(places) == len(set(places))
    assert {e["href"][1:] for e in found.all("a")} <= set(places)
    named = {name for e in found.elements for key in ("aria-controls", "aria-describedby") if (name := e.get(key))}
    assert named <= set(places)


def test_figures_are_marked_by_kind_and_by_what_was_done_and_what_is_promised():
    found = [e for e in dom().all("span", class_="figure") if "data-row" in e]
    look = {e["text"]: set(e["class"].split()) - {"figure"} for e in found}
    assert look["5562.47亿元"] == {"money", "done"}
    assert look["2.5%"] == {"percent", "done"}
    assert look["第1位"] == {"rank", "done"}
    assert look["6%左右"] == {"percent", "goal"}
    assert look["5万人"] == {"count", "goal"}


def test_the_figure_of_each_claim_has_a_place_of_its_own():
    found, report = dom(), govreport.parse(TEXT)
    places = {e["id"]: e["text"] for e in found.all("span") if re.fullmatch(r"c\d+", e.get("id", ""))}
    assert places.keys() == {f"c{row['claim_id']}" for row in report.to_records()}
    for row in report.to_records():
        assert row["quantity"].startswith(places[f"c{row['claim_id']}"])


def test_coinages_statements_notes_and_problems_are_marked():
    found = dom()
    report = govreport.parse(TEXT)
    assert [e["text"] for e in found.all("span", class_="slogan") if "data-coinage" in e] == [c.text for c in report.coinages]
    assert [e["data-members"] for e in found.all("span", class_="slogan") if "data-members" in e] == ["教育、医疗、养老"]
    assert [e["text"] for e in found.all("span", class_="told")] == ["快于经济增长"]
    note = found.one("a", class_="note")
    assert (note["text"], found.one(id=note["href"][1:])["text"][:7]) == ("［1］", "“2+4+X”")
    marked = {int(e["data-problem"]) for e in found.elements if "data-problem" in e}
    assert {report.problems[i].code for i in marked} == {"outline.skipped_number", "claims.unequal_lists"}


def test_a_problem_of_the_whole_report_is_listed_and_not_marked():
    found = dom("没有标题的文字，粮食产量5万吨。\n第二段。")
    assert len(found.one(id="problems")["text"]) > 10
    assert not [e for e in found.elements if "data-problem" in e]


def test_the_table_has_every_claim_and_every_statement_and_shows_the_facts_first():
    report = govreport.parse(TEXT)
    found = dom()
    table = [e for e in found.all("tr") if "data-status" in e]
    assert len(table) == len(rows.rows(report)) >= len(report.claims) + len(report.statements)
    facts = sorted(report.facts, key=lambda fact: fact.claim.quantity.span)
    assert [e["data-indicator"] for e in table if "hidden" not in e] == [fact.indicator for fact in facts]
    told = {int(e["data-row"]) for e in found.elements if "data-row" in e}
    assert told == set(range(len(table)))


def test_a_subject_is_placed_in_its_sentence_in_the_units_of_scripts():
    text = "一、2024年工作回顾\n𠮷𠮷粮食产量5万吨。"
    report = govreport.parse(text)
    (claim,) = report.claims
    number, start, end = re.fullmatch(r"s(\d+) (\d+) (\d+)", article.Article(report, {}).place(claim.subject_span)).groups()
    sentence = dom(text).one(id=f"s{number}")["text"].encode("utf-16-le")
    assert sentence[2 * int(start) : 2 * int(end)].decode("utf-16-le") == claim.subject
    assert article.Article(report, {}).place(Span(0, len(text))) == ""


def test_the_outline_is_that_of_the_report():
    report = govreport.parse(TEXT)
    links = [e["text"] for e in dom().all("a") if re.fullmatch(r"#h\d+", e["href"])]
    blocks = report.walk((govreport.Part, govreport.Section))
    assert links == [block.mark + (getattr(block, "term", None) or block.heading) for block in blocks]


def test_targets_and_results_are_summed_up():
    report = govreport.parse(TEXT)
    targets = {card.name: card for card in summary.targets(report)}
    assert (targets["地区生产总值"].words, targets["地区生产总值"].before, targets["地区生产总值"].bars) == (("6%左右",), "2.5%", (100, 42))
    assert targets["城镇新增就业"].words == ("5万人",)
    assert [w for card in targets.values() for w in card.words if "3%" in w] == ["-3%以上"]
    (result,) = summary.results(report)
    assert result.words == ("5562.47亿元", "2.5%")


def test_what_is_summed_up_in_december_is_of_the_year_that_ends_and_of_the_next():
    text = (
        "2024年金华市政府工作报告\n（2024年12月28日）\n各位代表：\n一、工作回顾\n地区生产总值增长5%。\n二、工作安排\n地区生产总值增长6%。"
    )
    report = govreport.parse(text)
    assert [(card.words, card.before) for card in summary.targets(report)] == [(("6%",), "5%")]
    assert [card.words for card in summary.results(report)] == [("5%",)]


@pytest.mark.parametrize("text", ["", "x", "\n\n", "一、\n（一）\n1.", "增长5%", "各位代表：", "附件\n名词解释\n1.网：网。"])
def test_any_text_has_a_page(text):
    found = dom(text)
    assert found.one("h1")["text"]
    assert found.one("article")["text"] == text


def test_a_report_of_a_process_that_knew_more_indicators_has_a_page_too():
    names = {"zh": "竹材产量", "names": ["毛竹产量"], "dimension": "count", "measures": ["level", "growth"]}
    govreport.indicators.register("bamboo_output", **names)
    try:
        report = govreport.parse(
            "一、2024年工作回顾\n毛竹产量5万根，增长9%。\n二、2025年工作安排\n毛竹产量增长8%。", region="金华市", year=2025
        )
    finally:
        govreport.indicators.remove("bamboo_output")
    assert "bamboo_output" in govreport.to_html(report)
    assert "bamboo_output" in govreport.to_akoma_ntoso(report)
    assert "bamboo_output" in str(govreport.track([report, govreport.parse("毛竹产量增长9%。", region="金华市", year=2026)]).to_records())


def test_a_title_is_the_reports_or_the_name_of_its_file(tmp_path):
    assert dom("2025年金华市政府工作报告\n一、2024年工作回顾\n增长5%。").one("title")["text"] == "2025年金华市政府工作报告"
    path = tmp_path / "某报告.txt"
    path.write_text("一、回顾\n增长5%。", encoding="utf-8")
    assert Dom(govreport.read(path).to_html()).one("title")["text"] == "某报告"
    assert dom("").one("title")["text"] == "政府工作报告"


# --- words ------------------------------------------------------------------------------------------------------------

ENUMERATIONS = {
    "status": vocabulary.Status,
    "kind": vocabulary.Kind,
    "bound": vocabulary.Bound,
    "relation": vocabulary.Relation,
    "measure": vocabulary.Measure,
    "part": vocabulary.PartKind,
    "commitment": vocabulary.Commitment,
    "basis": vocabulary.Basis,
    "coinage": vocabulary.CoinageKind,
    "level": Level,
}


@pytest.mark.parametrize("group", ENUMERATIONS)
def test_there_is_a_word_for_each_value(group):
    assert {value.value for value in ENUMERATIONS[group]} <= words.table()[group].keys()


def test_there_is_a_tint_for_each_kind_and_a_look_for_each_status():
    assert set(article.GROUPS) == set(vocabulary.Kind)
    assert set(article.LOOKS) == set(vocabulary.Status)
    style = page._file("page.css")
    assert all(f".{name}" in style for name in {*article.LOOKS.values(), *article.GROUPS.values()} - {"other"})


def test_one_chinese_word_has_one_english_word():
    pairs = {tuple(word) for group in words.table().values() for word in group.values()}
    assert len({zh for zh, _ in pairs}) == len(pairs)
    assert all(bool(zh) == bool(en) for zh, en in pairs)


def test_each_problem_of_the_library_has_words(request):
    source = "".join(path.read_text(encoding="utf-8") for path in (request.config.rootpath / "src" / "govreport").rglob("*.py"))
    codes = set(re.findall(r'Problem\(\s*"([a-z]+\.[a-z_]+)"', source))
    codes |= {f"claims.{code}" for code in re.findall(r'problem="([a-z_]+)"', source)}
    assert len(codes) > 8
    assert codes <= words.table()["problem"].keys()


def test_the_words_of_the_page_are_all_used():
    used = "".join(page._file(name) for name in ("page.html.jinja", "parts.html.jinja"))
    script = page._file("page.js")
    assert [key for key, word in words.table()["ui"].items() if f'"{key}"' not in used and f'"{word.zh}"' not in script] == []


# --- ways to it -------------------------------------------------------------------------------------------------------


def test_a_notebook_gets_the_page_in_a_frame():
    report = govreport.parse(f"2025年金华市政府工作报告\n一、2024年工作回顾\n{HOSTILE[3]}增长5%。")
    found = Dom(report._repr_html_())
    assert [e["tag"] for e in found.elements] == ["iframe"]
    assert found.elements[0]["srcdoc"] == report.to_html()
    assert found.elements[0]["title"] == "2025年金华市政府工作报告"


def test_without_the_extra_a_page_says_what_is_missing_and_a_notebook_shows_the_repr():
    code = """
import sys; sys.modules["jinja2"] = None
import govreport
report = govreport.parse("增长5%。")
assert report._repr_html_() is None
try: report.to_html()
except ModuleNotFoundError as error: print(error)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == 'a page needs an extra: pip install "govreport[page]" (in a checkout ".[page]")'


def test_the_command_writes_the_page_to_a_file(tmp_path, capsys):
    source, out = tmp_path / "报告.txt", tmp_path / "报告.html"
    source.write_text(TEXT, encoding="utf-8")
    assert cli.main(["html", str(source), "-o", str(out)]) == 0
    assert out.read_text(encoding="utf-8") == govreport.read(source).to_html()
    assert cli.main(["html", str(source)]) == 0
    assert capsys.readouterr().out == govreport.read(source).to_html()


def test_the_command_says_what_it_cannot_read_or_write(tmp_path, capsys):
    source = tmp_path / "报告.txt"
    source.write_text(TEXT, encoding="utf-8")
    assert cli.main(["html", str(tmp_path / "无.txt"), "-o", str(tmp_path / "x.html")]) == 2
    assert not (tmp_path / "x.html").exists()
    assert cli.main(["html", str(source), "-o", str(tmp_path / "无" / "x.html")]) == 2
    assert cli.main(["html", "--ouput", str(source)]) == 2
    assert capsys.readouterr().err.count("\n") == 3


def test_entities_in_a_report_stay_as_they_are():
    assert "&amp;lt;b&amp;gt;" in page.to_html(govreport.parse("一、回顾\n&lt;b&gt;增长5%。"))
    assert unescape("&amp;lt;") == "&lt;"
