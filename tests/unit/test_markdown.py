"""Markdown: headings where the outline has them, everything else as text."""

from pathlib import Path

import pytest
from markdown_it import MarkdownIt

import govreport
from back import outline
from govreport.forms.markdown import escape

SEED = Path(__file__).parents[2] / "seeds" / "000_14a1d8ed2f539637.txt"

TEXT = """2023年金华市
政府工作报告
市长 某某
各位代表：
一、2022年工作回顾
全市地区生产总值5562.47亿元。
（一）经济稳中有进。小微企业贷款增长27.2%。
1.抓好*就业*
- 12 -
新增4万人。
附件
2023年名词解释
"""


def test_the_outline_becomes_headings():
    assert govreport.to_markdown(govreport.parse(TEXT)).splitlines()[::2] == [
        "# 2023年金华市政府工作报告",
        "市长 某某",
        "各位代表：",
        "## 一、2022年工作回顾",
        "全市地区生产总值5562.47亿元。",
        "### （一）经济稳中有进。",
        "小微企业贷款增长27.2%。",
        "#### 1.抓好\\*就业\\*",
        "\\- 12 -",
        "新增4万人。",
        "附件",
        "## 2023年名词解释",
    ]


def test_blocks_are_divided_by_one_empty_line():
    written = govreport.to_markdown(govreport.parse(TEXT))
    assert written.splitlines()[1::2] == [""] * 11
    assert written.endswith("解释\n")


def test_a_file_is_read_back_to_the_same_outline(tmp_path):
    report = govreport.read(SEED)
    (tmp_path / "report.md").write_text(govreport.to_markdown(report), encoding="utf-8")
    back = govreport.read(tmp_path / "report.md")
    assert len(outline(report.children)) == 1
    assert outline(back.children) == outline(report.children)


def test_a_text_without_outline_is_paragraphs():
    assert govreport.to_markdown(govreport.parse("增长5%。\n好")) == "增长5%。\n\n好\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("增长\n　　5%", "增长5%"),
        ("GDP\r\ngrowth", "GDP growth"),
        ("增长\u20285%\n\n。", "增长5%。"),
        ("  两字  ", "两字"),
    ],
)
def test_a_line_that_the_printer_broke_is_one(text, line):
    assert escape(text) == line


@pytest.mark.parametrize(
    "text",
    [
        *(
            "# 增长",
            "#增长#",
            "- 增长",
            "-\t增长",
            "+ 增长",
            "* 增长",
            "1. 增长",
            "12) 增长",
            "1.增长",
            "=",
            "===",
            "---",
            "- - -",
            "***",
            "___",
        ),
        *("> 增长", "```", "~~~", "*增长*", "**增长**", "_增长_", "`增长`", "[增长](a)", "![增长](a)", "[增长]: a", "<b>", "<!-- -->"),
        *("&amp;", "&#20;", "a|b", "~~增长~~", "\\*", "\\", "http://a.cn", "<http://a.cn>", "$x$", "——增长", "（一）增长", "2023年"),
    ],
)
def test_what_looks_like_markup_is_text(text):
    assert shown(escape(text)) == text


def shown(markdown):
    """The text of a Markdown document that is one paragraph of plain words."""
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    opening, inline, closing = reader.parse(markdown)
    assert (opening.type, closing.type) == ("paragraph_open", "paragraph_close")
    assert {child.type for child in inline.children} <= {"text"}
    return "".join(child.content for child in inline.children)
