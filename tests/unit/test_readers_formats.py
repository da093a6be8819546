"""The seed report as Word, web and PDF files, made here with public tools, and read back to the same outline and claims."""

from __future__ import annotations

import html
import importlib
import io
import re
import shutil
import subprocess
from pathlib import Path

import pytest

import govreport
from govreport import readers
from govreport.errors import ReadError
from govreport.readers import docx as docx_reader

SEED = next((Path(__file__).resolve().parents[2] / "seeds").glob("000_*.txt"))
TEXT = SEED.read_text(encoding="utf-8")
LINES = [line for line in TEXT.split("\n") if line.strip()]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
needs_office = pytest.mark.skipif(OFFICE is None or shutil.which("lowriter") is None, reason="LibreOffice Writer is not installed")


def squeeze(text):
    return re.sub(r"\s", "", text or "")


def outline(report):
    nodes = [node for part in report.parts for node in (part, *part.sections)]
    return [(type(n).__name__, n.number, squeeze(n.mark), squeeze(n.heading), str(getattr(n, "kind", ""))) for n in nodes]


def claims(report):
    return [
        (squeeze(c.subject), c.relation, c.status, squeeze(c.quantity.text), c.quantity.value, str(c.quantity.unit)) for c in report.claims
    ]


def same(report, expected=None):
    """Is it the seed report, spans, lines and blanks aside?"""
    expected = govreport.parse(TEXT) if expected is None else expected
    assert outline(report) == outline(expected)
    assert claims(report) == claims(expected)
    assert len(report.claims) > 50
    assert (report.title, report.year, report.region) == (expected.title, expected.year, expected.region)


# --- Word -------------------------------------------------------------------------------------------------------------


def document(lines=LINES):
    made = importlib.import_module("docx").Document()
    for line in lines:
        made.add_paragraph(line)
    return made


def saved(made):
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def xml(text):
    """An element from markup in which the prefix w needs no declaration."""
    name = re.match(r"<[\w:]+", text)[0]
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    return importlib.import_module("docx.oxml").parse_xml(f"{name} {space}{text[len(name) :]}")


def test_a_word_file(tmp_path):
    path = tmp_path / "报告.docx"
    path.write_bytes(saved(document()))
    report = govreport.read(path)
    same(report)
    assert report.source.text.split("\n") == LINES
    assert govreport.from_dict(report.to_dict()) == report
    claim = report.claims[20]
    where = report.source.origin(claim.quantity.span.start)
    assert where.kind == "paragraph"
    assert claim.quantity.text in LINES[where.number - 1]
    same(govreport.read(path.read_bytes()))


def test_tables_stand_where_they_stand():
    made = document(["一、主要指标"])
    table = made.add_table(2, 2)
    for cell, text in zip([c for row in table.rows for c in row.cells], ["指标", "增速", "生产总值", "5%"], strict=True):
        cell.text = text
    made.add_paragraph("二、工作安排")
    source = readers.read(saved(made))
    assert source.text == "一、主要指标\n指标\t增速\n生产总值\t5%\n二、工作安排"
    assert str(source.origin(source.text.index("5%"))) == "row 2 of table 1"
    assert source.origin(len(source.text) - 1).kind == "paragraph"


def test_a_table_that_only_lays_out_the_page():
    made = document([])
    cell = made.add_table(1, 1).rows[0].cells[0]
    cell.text = LINES[0]
    for line in LINES[1:]:
        cell.add_paragraph(line)
    assert readers.read(saved(made)).text.split("\n") == LINES


def test_automatic_numbers():
    """The mark is nowhere in the paragraph; Word prints it."""
    made = document(["一段。"])
    numbering = made.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/><w:suff w:val="{suff}"/></w:lvl>'
        for i, (form, text, suff) in enumerate(
            [("chineseCountingThousand", "%1、", "nothing"), ("chineseCounting", "（%2）", "tab"), ("decimal", "%3.", "space")]
        )
    )
    numbering.insert(0, xml(f'<w:abstractNum w:abstractNumId="77">{levels}</w:abstractNum>'))
    numbering.append(xml('<w:num w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering.append(xml(f'<w:num w:numId="78"><w:abstractNumId w:val="77"/>{restart}</w:num>'))

    def add(text, level, identity=77):
        properties = made.add_paragraph(text)._p.get_or_add_pPr()
        properties.append(xml(f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{identity}"/></w:numPr>'))

    for text, level, identity in [
        ("2024年工作回顾", 0, 77), ("稳增长", 1, 77), ("抓项目", 2, 77), ("抓招商", 2, 77), ("促改革", 1, 77), ("2025年工作安排", 0, 77),
        ("扩内需", 1, 77), ("附件", 0, 78), ("说明", 0, 78),
    ]:  # fmt: skip
        add(text, level, identity)
    made.add_paragraph("没有编号。")
    assert readers.read(saved(made)).text.split("\n") == [
        "一段。", "一、2024年工作回顾", "（一）稳增长", "1. 抓项目", "2. 抓招商", "（二）促改革", "二、2025年工作安排", "（一）扩内需",
        "一、附件", "二、说明", "没有编号。",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("form", "numbers"),
    [
        ("chineseCounting", {1: "一", 10: "十", 11: "十一", 20: "二十", 105: "一百零五"}),
        ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "21"}),
        ("decimalFullWidth", {12: "１２"}),
        ("ideographTraditional", {1: "甲", 10: "癸"}),
        ("upperRoman", {4: "IV", 1999: "MCMXCIX"}),
        ("lowerLetter", {1: "a", 28: "bb", 780: "z" * 30, 781: "781", 0: "0", -5: "-5"}),
        ("decimalZero", {3: "03"}),
        ("none", {3: ""}),
    ],
)
def test_formats_of_numbers(form, numbers):
    from govreport.readers.numbering import formatted

    assert {n: formatted(n, form) for n in numbers} == numbers


def test_numbers_by_style():
    made = document([])
    numbering = made.part.numbering_part.element
    level = '<w:start w:val="3"/><w:numFmt w:val="chineseCounting"/><w:pStyle w:val="Heading1"/><w:lvlText w:val="%1、"/>'
    level = f'<w:lvl w:ilvl="0">{level}</w:lvl>'
    numbering.insert(0, xml(f'<w:abstractNum w:abstractNumId="88">{level}</w:abstractNum>'))
    numbering.append(xml('<w:num w:numId="88"><w:abstractNumId w:val="88"/></w:num>'))
    style = next(s for s in made.styles.element if s.get(docx_reader.W + "styleId") == "Heading1")
    style.get_or_add_pPr().append(xml('<w:numPr><w:numId w:val="88"/></w:numPr>'))
    made.add_heading("工作安排", 1)
    made.add_heading("自身建设", 1)
    assert readers.read(saved(made)).text == "三、工作安排\n四、自身建设"


def test_what_readers_of_the_page_see():
    """Insertions, links, content controls and text boxes are seen; deletions, hidden text and codes of fields are not."""
    made = document([])
    body = made.element.body
    run = "<w:r><w:t>{}</w:t></w:r>"
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>"
    deleted = "<w:del><w:r><w:delText>删</w:delText></w:r></w:del>"
    inserted = f"<w:ins>{run.format('增长')}</w:ins>"
    control = f"<w:sdt><w:sdtContent>{run.format('5')}</w:sdtContent></w:sdt>"
    tag = f"<w:smartTag>{run.format('%')}</w:smartTag>"
    code = "<w:r><w:instrText>PAGE</w:instrText></w:r>"
    broken = "<w:r><w:t>。</w:t><w:br/><w:t>下一行</w:t></w:r>"
    body.insert(0, xml(f"<w:p>{run.format('粮食')}{hidden}{deleted}{inserted}{control}{tag}{code}{broken}</w:p>"))
    body.insert(1, xml(f"<w:sdt><w:sdtContent><w:p>{run.format('目录')}</w:p></w:sdtContent></w:sdt>"))
    assert readers.read(saved(made)).text.split("\n") == ["粮食增长5%。", "下一行", "目录"]


def test_notes_follow_the_text(tmp_path):
    if OFFICE is None:
        pytest.skip("LibreOffice is not installed")
    page = "<p>推进三区三线<a class='sdfootnoteanc' name='sdfootnote1anc' href='#sdfootnote1sym'><sup>1</sup></a>划定。</p>"
    page += "<div id='sdfootnote1'><p><a class='sdfootnotesym' name='sdfootnote1sym' href='#sdfootnote1anc'>1</a>三类空间。</p></div>"
    made = converted(tmp_path, "note.html", f"<html><body>{page}</body></html>".encode(), "docx:MS Word 2007 XML", "docx")
    source = readers.read(made)
    assert source.text.split("\n")[0] == "推进三区三线［1］划定。"
    assert squeeze(source.text.split("\n")[-1]) == "［1］三类空间。"
    assert source.origin(len(source) - 1).kind == "note"


# --- web pages --------------------------------------------------------------------------------------------------------


def page(body, charset="utf-8"):
    links = "".join(f'<li><a href="/{i}">{word}</a></li>' for i, word in enumerate(["政务公开", "办事服务", "政民互动", "走进金华"]))
    return f"""<!DOCTYPE html><html><head><meta charset="{charset}"><title>2023年金华市政府工作报告_金华市人民政府</title>
<script>var a = "<p>增长99%。</p>";</script><style>p {{ text-indent: 2em }}</style></head><body>
<div class="top"><a href="/">首页</a> | <a href="/a">无障碍浏览</a></div><ul class="nav">{links}</ul>
<div style="display:none">隐藏的一句话，增长98%。</div>
<div class="main"><h1>2023年金华市政府工作报告</h1><div class="info">发布日期：2023-02-10 来源：市政府办公室 <a href="#">打印</a></div>
<div class="TRS_Editor">{body}</div>
<div class="related"><h4>相关阅读</h4><ul><li><a href="/r">一图读懂，2022年增长97%。</a></li></ul></div></div>
<div class="comments"><p>网友评论说，这份报告很好，增长96%。</p></div>
<div class="footer"><p>主办单位：金华市人民政府办公室，承办单位：大数据局。</p><p>浙ICP备05000000号</p></div></body></html>"""


ESCAPED = [html.escape(line) for line in LINES]
BODIES = {
    "p": "".join(f"<p>{line}</p>\n" for line in ESCAPED),
    "spans": "".join(f"<p>&nbsp;&nbsp;<span>{line[:7]}</span><b>{line[7:]}</b></p>" for line in ESCAPED),
    "br": "<br/><br>\n".join("　　" + line for line in ESCAPED),
    "div": "".join(f"<div>{line}</div>" for line in ESCAPED),
    "headings": "".join(f"<h2>{line}</h2>" if len(line) < 30 else f"<p>{line}</p>" for line in ESCAPED),
    "layout": "<table><tr><td>" + "".join(f"<p>{line}</p>" for line in ESCAPED) + "</td></tr></table>",
    "pre": "<pre>" + "\n".join(ESCAPED) + "</pre>",
    "unclosed": "".join(f"<p><span><font size=3>{line}" for line in ESCAPED),
    "wrapped": "".join("<p>" + "\n   ".join(line[i : i + 30] for i in range(0, len(line), 30)) + "</p>" for line in LINES),
}


@pytest.mark.parametrize("body", BODIES)
def test_a_web_page(body, tmp_path):
    path = tmp_path / "page.html"
    path.write_text(page(BODIES[body]), encoding="utf-8")
    report = govreport.read(path)
    same(report)
    got = [squeeze(line) for line in report.source.text.split("\n")]
    assert [line for line in got if line] == [squeeze(line) for line in LINES]
    assert govreport.from_dict(report.to_dict()) == report
    assert report.source.origin(len(report.source) // 2).path.startswith("/html/body/div[")


@pytest.mark.parametrize("code", ["gb18030", "gbk", "utf-8", "utf-16"])
def test_encodings_of_pages(code):
    charset = {"gb18030": "gb2312", "utf-16": "utf-8"}.get(code, code)
    same(govreport.read(page(BODIES["p"], charset).encode(code)))


def test_big5_as_the_page_states():
    assert readers.read('<html><meta charset="big5"><p>經濟成長，增加5%。</p>'.encode("big5")).text == "經濟成長，增加5%。"


def test_a_title_outside_of_the_article():
    body = "".join(f"<p>{html.escape(line)}</p>" for line in LINES[2:])
    report = govreport.read(page(body).encode(), year=None)
    assert report.title == "2023年金华市政府工作报告"
    assert report.source.text.startswith("2023年金华市政府工作报告\n各位代表")


def test_lists_and_tables_of_pages():
    body = "<p>安排如下，请审议。</p><ol start=3><li>稳增长。<li>促改革。</ol><ul><li>一般。</ul>"
    body += "<table><tr><td>粮食</td><td>5%，稳定</td></tr></table>"
    source = readers.read(f"<html><body>{body}</body></html>".encode())
    assert source.text.split("\n") == ["安排如下，请审议。", "3. 稳增长。", "4. 促改革。", "一般。", "粮食\t5%，稳定"]


def test_an_annex_beside_the_article_stays():
    body = f"<html><body><div>{BODIES['p']}</div><div><p>名词解释</p><p>三区三线：三类空间，三条红线。</p></div></body></html>"
    assert readers.read(body.encode()).text.endswith("名词解释\n三区三线：三类空间，三条红线。")


def test_a_report_in_a_box_with_the_name_of_a_footer():
    assert len(govreport.read(f'<html><body><div class="footer">{BODIES["p"]}</div></body></html>'.encode()).claims) > 50


def test_markdown(tmp_path):
    path = tmp_path / "report.md"
    marked = [f"# {line}" if line.startswith("2023年金华") else f"**{line[:3]}**{line[3:]}" for line in LINES]
    path.write_text("\n".join("    " + line if i == 4 else line for i, line in enumerate(marked)), encoding="utf-8")
    report = govreport.read(path)
    same(report)
    assert [squeeze(line) for line in report.source.text.split("\n")] == [squeeze(line) for line in LINES]
    text = "1. 稳增长\n3. 促改革\n\n| 指标 | 增速 |\n|--|--|\n| 粮食 | 5% |\n\n[链接](http://127.0.0.1:9/)和`码`"
    path.write_text(text, encoding="utf-8")
    assert readers.read(path).text.split("\n") == ["1. 稳增长", "3. 促改革", "指标\t增速", "粮食\t5%", "链接和码"]


@pytest.mark.parametrize("title", ["大连市政府工作报告（2031年2月2日 王五）", '"大连市政府工作报告（2031年2月2日 王五）"'])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_stands_above_a_text_in_markdown(tmp_path, title, end):
    path = tmp_path / "report.md"
    lines = ["---", "source: https://example.org/1", f"title: {title}", "---", "", "各位代表：", "一、2030年工作回顾", "增长5%。"]
    path.write_bytes(end.join([*lines, "---", "二、2031年工作安排", "增长6%。"]).encode())
    report = govreport.read(path)
    assert (report.title, report.region.name, str(report.session_date), report.speaker) == (
        "大连市政府工作报告",
        "大连市",
        "2031-02-02",
        "王五",
    )
    assert "example" not in report.source.text
    assert [part.heading for part in report.parts] == ["2030年工作回顾", "2031年工作安排"]


# --- PDF --------------------------------------------------------------------------------------------------------------


def printed(folder, markup):
    """A PDF file, by Chromium."""
    (folder / "page.html").write_text(f"<!doctype html>{markup}", encoding="utf-8")  # else Chromium prints one page of columns
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--user-data-dir={folder / 'user'}"]
    subprocess.run(
        [*command, f"--print-to-pdf={folder / 'page.pdf'}", str(folder / "page.html")], check=True, capture_output=True, timeout=120
    )
    return (folder / "page.pdf").read_bytes()


def converted(folder, name, data, filter_name, kind):
    """A file of another kind, by LibreOffice."""
    (folder / name).write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", filter_name, "--outdir", str(folder / "out"), str(folder / name)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (folder / "out" / name).with_suffix("." + kind).read_bytes()


STYLES = {
    "plain": "p { text-indent: 2em; margin: 0 }",
    "large type with heads": "@page { margin: 3cm; @bottom-center { content: '— ' counter(page) ' —' } "
    "@top-center { content: '金华市人民政府工作报告' } } p { text-indent: 2em; font-size: 16pt; margin: 0 }",
    "not set in": "p { margin: 1em 0 }",
    "two columns": "body { columns: 2 } p { text-indent: 2em; margin: 0 }",
    "two columns with heads": "@page { @bottom-right { content: counter(page) } } "
    "body { columns: 2 } p { text-indent: 2em; margin: 0; font-size: 14pt }",
    "landscape": "@page { size: A4 landscape } p { text-indent: 2em; margin: 0 }",
}


@needs_chromium
@pytest.mark.parametrize("style", STYLES)
def test_a_pdf_by_chromium(style, tmp_path):
    data = printed(tmp_path, f"<meta charset=utf-8><style>{STYLES[style]}</style>{BODIES['p']}")
    report = govreport.read(data)
    same(report)
    assert govreport.from_dict(report.to_dict()) == report
    where = report.source.origin(report.claims[-1].quantity.span.start)
    assert (where.kind, where.aside) == ("page", False)
    assert squeeze(TEXT) == squeeze("".join(part for part in pieces(report.source, False)))


def pieces(source, aside):
    """The text of a source that does, or does not, belong to its pages."""
    ends = [o.start for o in source.origins[1:]] + [len(source)]
    return [source.text[o.start : end] for o, end in zip(source.origins, ends, strict=True) if o.aside is aside]


@needs_chromium
def test_running_heads_and_page_numbers_are_furniture(tmp_path):
    data = printed(tmp_path, f"<meta charset=utf-8><style>{STYLES['large type with heads']}</style>{BODIES['p']}")
    report = govreport.read(data)
    furniture = {squeeze(leaf.text) for leaf in report.walk(govreport.Furniture)}
    assert {"金华市人民政府工作报告", "—1—", "—2—"} <= furniture
    assert squeeze("".join(pieces(report.source, True))).startswith("金华市人民政府工作报告—1—")
    pages = {report.source.origin(c.quantity.span.start).number for c in report.claims}
    assert pages == set(range(1, max(pages) + 1))


@needs_office
@pytest.mark.parametrize("columns", [1, 2])
def test_a_pdf_by_libreoffice(columns, tmp_path):
    made = document(["　　" + line for line in LINES])
    section = made.sections[0]
    section.header.paragraphs[0].text = "金华市人民政府工作报告"
    for old in section._sectPr.findall(docx_reader.W + "cols"):
        section._sectPr.remove(old)
    section._sectPr.append(xml(f'<w:cols w:num="{columns}" w:space="720"/>'))
    report = govreport.read(converted(tmp_path, "report.docx", saved(made), "pdf", "pdf"))
    same(report)
    assert "金华市人民政府工作报告" in {leaf.text for leaf in report.walk(govreport.Furniture)}


def wrapped(line, width):
    """A paragraph as typesetters break it: as wide as the page, no number is torn, and no line begins with a closing mark."""
    rows, room = [""], width
    for word in re.findall(r"[0-9.%A-Za-z+·-]+|.", line):
        wide = sum(1 if ord(c) > 0x7F else 0.5 for c in word)
        if wide > room and word not in ",.、。)”》;:":
            rows.append("")
            room = width
        rows[-1] += word
        room -= wide
    return rows


def drawn(columns=1, heads=False, per_page=40, swapped=False):
    """A PDF file, by reportlab, with every line put in its place here: no other tool is needed."""
    canvas = pytest.importorskip("reportlab.pdfgen.canvas", reason="reportlab is not installed")
    metrics = importlib.import_module("reportlab.pdfbase.pdfmetrics")
    metrics.registerFont(importlib.import_module("reportlab.pdfbase.cidfonts").UnicodeCIDFont("STSong-Light"))
    size, width = 10, 42 // columns - (columns - 1)
    rows = [row for line in LINES for row in wrapped("　　" + line, width)]
    out = io.BytesIO()
    made = canvas.Canvas(out)
    pages = [rows[i : i + per_page * columns] for i in range(0, len(rows), per_page * columns)]
    for number, page in enumerate(pages, 1):
        made.setFont("STSong-Light", size)
        placed = [
            (80 + (i // per_page) * (width + 2) * size, 780 - (i % per_page) * 17 - (i // per_page) * 3, row) for i, row in enumerate(page)
        ]
        if heads:
            placed += [(80, 810, "金华市人民政府工作报告"), (290, 60, str(number))]
        for x, y, row in sorted(placed, key=lambda place: -place[1]) if swapped else placed:
            made.drawString(x, y, row)
        made.showPage()
    made.save()
    return out.getvalue()


@pytest.mark.parametrize("heads", [False, True], ids=["no heads", "heads"])
@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("swapped", [False, True], ids=["in order", "row by row"])
def test_a_pdf_whose_lines_are_drawn_in_any_order(columns, heads, swapped):
    report = govreport.read(drawn(columns, heads, swapped=swapped))
    same(report)
    assert squeeze("".join(pieces(report.source, False))) == squeeze(TEXT)
    assert squeeze("".join(pieces(report.source, True))).startswith("金华市人民政府工作报告1") is heads


def paged(pages):
    """A PDF file of pages of one line; for a number in place of a line, the page has pictures that cover so much of it, in strips."""
    canvas = pytest.importorskip("reportlab.pdfgen.canvas", reason="reportlab is not installed")
    grey = importlib.import_module("PIL.Image").new("L", (4, 4), 128)
    reader = importlib.import_module("reportlab.lib.utils").ImageReader(grey)
    importlib.import_module("reportlab.pdfbase.pdfmetrics").registerFont(
        importlib.import_module("reportlab.pdfbase.cidfonts").UnicodeCIDFont("STSong-Light")
    )
    out = io.BytesIO()
    made = canvas.Canvas(out, pagesize=(600, 800))
    for page in pages:
        if isinstance(page, str):
            made.setFont("STSong-Light", 10)
            made.drawString(80, 700, page)
        else:
            for strip in range(4):
                made.drawImage(reader, 0, strip * 200, 600, 200 * page)
        made.showPage()
    made.save()
    return out.getvalue()


def test_a_page_of_a_pdf_that_is_a_picture_is_a_problem_and_no_sentence_runs_over_it():
    report = govreport.read(paged([0.9, "全市粮食产量达到", 1.0, "5亿元。", 0, 0.2, 1.0]))
    assert report.source.text == "\n全市粮食产量达到\n\n5亿元。\n"
    found = [(p.message.partition(":")[0], p.span) for p in report.problems if p.code == "text.picture"]
    assert found == [("Page 1 is a picture", (0, 0)), ("Page 3 is a picture", (10, 10)), ("Page 7 is a picture", (16, 16))]
    assert [claim.subject for claim in report.claims] == [None]


def test_a_pdf_of_pictures_alone_is_refused():
    with pytest.raises(govreport.ReadError, match=r"pictures without a text layer"):
        govreport.read(paged([1.0, 1.0]))


RADICALS = str.maketrans({"一": "⼀", "二": "⼆", "工": "⼯", "大": "⼤", "人": "⼈", "金": "⾦", "民": "⺠", "长": "⻓", "年": "年"})


def test_kangxi_radicals_in_the_text():
    """Chromium and Word write radicals for characters of the same shape; the tree keeps them, and reads through them."""
    report = govreport.read(saved(document([line.translate(RADICALS) for line in LINES])))
    assert "⻓" in report.source.text
    assert "⻓" not in report.source.folded
    plain = govreport.parse(TEXT)
    assert [(p.number, str(p.kind)) for p in report.parts] == [(p.number, str(p.kind)) for p in plain.parts]
    assert [(c.relation, c.quantity.value) for c in report.claims] == [(c.relation, c.quantity.value) for c in plain.claims]
    assert report.region == plain.region


@needs_office
def test_old_word_files(tmp_path):
    data = converted(tmp_path, "report.docx", saved(document()), "doc", "doc")
    path = tmp_path / "old.doc"
    path.write_bytes(data)
    report = govreport.read(path)
    same(report)
    assert report.source.name == str(path)
    assert report.source.origin(len(report.source) // 2).kind == "paragraph"
    path = path.rename(tmp_path / "old.wps")
    same(govreport.read(path))


def test_old_word_files_without_libreoffice(tmp_path, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda *_: None)
    path = tmp_path / "old.wps"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    with pytest.raises(ReadError, match=r"old\.wps: .*LibreOffice.*install it, or save the file as \.docx"):
        readers.read(path)


def test_word_files_under_an_old_name_need_no_libreoffice(tmp_path, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda *_: None)
    (tmp_path / "new.doc").write_bytes(saved(document()))
    (tmp_path / "web.doc").write_text(page(BODIES["p"]), encoding="utf-8")
    same(govreport.read(tmp_path / "new.doc"))
    same(govreport.read(tmp_path / "web.doc"))


@pytest.mark.parametrize(
    ("module", "extra", "name"),
    [
        ("docx", "docx", "a.docx"),
        ("pypdfium2", "pdf", "a.pdf"),
        ("selectolax.lexbor", "html", "a.html"),
        ("markdown_it", "md", "a.md"),
        ("selectolax.lexbor", "md", "a.md"),
    ],
)
def test_a_missing_extra_says_how_to_get_it(module, extra, name, monkeypatch):
    real = importlib.import_module

    def without(wanted, *args):
        if wanted == module:
            raise ImportError(wanted)
        return real(wanted, *args)

    monkeypatch.setattr("govreport.extras.import_module", without)
    data = {"docx": saved(document()), "pdf": b"%PDF-1.7 ", "html": b"<html><p>a</p>", "md": b"# a"}[extra]
    with pytest.raises(ReadError, match=rf'a\.{extra}: .* pip install "govreport\[{extra}\]"'):
        readers.read(data, name=name)
