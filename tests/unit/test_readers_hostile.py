"""Files from anywhere: damaged, encrypted, misnamed, or made to exhaust or to deceive their reader. Each gives one ReadError."""

from __future__ import annotations

import ast
import importlib
import io
import os
import resource
import socket
import stat
import subprocess
import sys
import threading
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govreport
from govreport import readers
from govreport.errors import ReadError
from govreport.readers import isolated, unpack

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
HEAD, TAIL = f'<?xml version="1.0"?><w:document {W}><w:body>', "</w:body></w:document>"


def archive(*names):
    """A zip archive of empty files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name in names:
            made.writestr(name, "")
    return out.getvalue()


def word(body="<w:p><w:r><w:t>增长5%。</w:t></w:r></w:p>", document=None, **more):
    """A Word file with this body, or this whole document, and more members."""
    plain = io.BytesIO()
    importlib.import_module("docx").Document().save(plain)
    out = io.BytesIO()
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in ("word/document.xml", *more):
                new.writestr(name, old.read(name))
        new.writestr("word/document.xml", HEAD + body + TAIL if document is None else document)
        for name, data in more.items():
            new.writestr(name, data)
    return out.getvalue()


def pdf(content=b"BT /F1 12 Tf 72 700 Td (GDP 5%) Tj ET", keys=b"", pages=1, trailer=b""):
    """A PDF file of one page, which may be listed many times."""
    kids = b"3 0 R " * pages
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (pages, kids),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), keys, content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, offsets = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, text)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    end = b"trailer << /Size 6 /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF" % (trailer, len(out))
    return out + b"xref\n0 6\n0000000000 65535 f \n" + table + end


def packed(unit, times):
    """Data that unpacks to very much more than it is."""
    deflate = zlib.compressobj(9)
    return b"".join(deflate.compress(unit) for _ in range(times)) + deflate.flush()


def in_a_small_process(data, name, memory=800_000_000, seconds=30):
    """What comes of reading a file in a process with limits: the error, or "text". A crash and a lack of memory fail the test, and
    no file can be written."""
    code = (
        "import sys; from govreport import readers, ReadError\n"
        "try: readers.read(sys.stdin.buffer.read(), name=sys.argv[1]); print('text')\n"
        "except ReadError as error: print(error)"
    )

    def limits():
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))

    done = subprocess.run(
        [sys.executable, "-c", code, name], input=data, capture_output=True, timeout=seconds, preexec_fn=limits, check=False
    )
    assert done.returncode == 0, done.stderr.decode()[-500:]
    said = done.stdout.decode().strip()
    assert "\n" not in said
    assert len(said) < 500
    return said


def test_what_is_made_here_can_be_read():
    assert readers.read(word()).text == "增长5%。"
    assert readers.read(pdf()).text == "GDP 5%"


# --- damaged, encrypted, misnamed -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.docx", b"", "damaged|empty"),
        ("a.pdf", b"", "empty"),
        ("a.html", b"", "empty"),
        ("a.docx", word()[:3000], "damaged zip archive"),
        ("a.docx", b"PK\x03\x04" + bytes(100), "damaged zip archive"),
        ("a.docx", b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "encrypted: save it without a password"),
        ("a.docx", b"\xd0\xcf\x11\xe0" + bytes(600), r"old Office file, though its name ends in \.docx: rename it to \.doc"),
        ("a.docx", pdf(), r"PDF file, though its name ends in \.docx: rename it to \.pdf"),
        ("a.docx", "增长5%。".encode(), r"no \.docx file"),
        ("a.pdf", word(), r"zip archive, .* though its name ends in \.pdf"),
        ("a.pdf", b"<html><p>a</p></html>", r"web page, though its name ends in \.pdf"),
        ("a.pdf", b"\x89PNG\r\n", r"no \.pdf file"),
        ("a.txt", b"<html><body><p>a</p></body></html>", r"web page, though its name ends in \.txt: rename it to \.html"),
        ("a.txt", b"\xef\xbb\xbf\n<!DOCTYPE html><p>a</p>", "web page"),
        ("a.txt", "<p>一、2023年工作回顾</p><p>增长5%。</p>".encode(), r"a piece of a web page, .* rename it to \.html"),
        ("a.txt", "政府工作报告<br>一、2023年工作回顾<BR/>增长5%。<br />".encode("gb18030"), "a piece of a web page"),
        ("a.html", pdf(), r"PDF file, though its name ends in \.html"),
        ("a.html", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not text"),
        ("a.html", b"<html><script>var a = '5%';</script></html>", "no text in the page"),
        ("a.md", word(), "zip archive"),
        ("a.md", b"\n\n", "only blanks"),
        ("a.pdf", pdf()[:200], "no PDF file that can be read"),
        ("a.pdf", b"%PDF-1.7\n" + bytes(500), "no PDF file that can be read"),
        ("a.pdf", pdf(b""), r"pictures without a text layer: .*\(OCR\)"),
        ("a.pdf", pdf(trailer=b"/Encrypt << /Filter /Other /V 1 >>"), "no PDF file|encrypted"),
        ("a.docx", word(document="no xml"), "XMLSyntaxError"),
        ("a.docx", archive("2024.txt"), r"\(it is a zip archive of other files\)"),
        ("a.docx", word(body=""), "no text in it"),
        ("a.docx", word(**{"[Content_Types].xml": b"<Types/>"}), "no Word document|another Office file"),
        ("a.docx", word(**{"word/_rels/document.xml.rels": b"<"}), "XMLSyntaxError"),
    ],
)
def test_bad_files(name, data, reason, tmp_path):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ReadError, match=reason) as error:
        govreport.read(path)
    assert str(error.value).startswith(f"{path}: ")
    assert "\n" not in str(error.value)


def test_a_text_may_quote_markup():
    for text in ("网页以<html>开头。", "使用<br>标签。", "增长<5%，下降>3%。", "<<政府工作报告>>", "把<p>和</p>写在行首。</p>"):
        assert readers.read(text.encode(), name="a.txt").text == text


def test_an_encrypted_pdf():
    canvas = pytest.importorskip("reportlab.pdfgen.canvas", reason="reportlab is not installed")
    out = io.BytesIO()
    made = canvas.Canvas(out, encrypt="a password")
    made.drawString(72, 700, "GDP 5%")
    made.save()
    with pytest.raises(ReadError, match="encrypted: save it without a password"):
        readers.read(out.getvalue())


def test_an_encrypted_member_of_an_archive():
    data = bytearray(word())
    for mark, flag in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := data.find(mark, at + 1)) >= 0:
            data[at + flag] |= 1
    with pytest.raises(ReadError, match="encrypted"):
        readers.read(bytes(data))


@given(st.integers(0, 20_000), st.binary(max_size=40), st.sampled_from(["cut", "change"]))
def test_damage_gives_a_text_or_one_error(at, piece, how):
    data = word()
    at %= len(data)
    data = data[:at] if how == "cut" else data[:at] + piece + data[at + len(piece) :]
    try:
        said = "a.docx: " + readers.read(data, name="a.docx").text[:10]
    except ReadError as error:
        said = str(error)
    assert said.startswith("a.docx: ")
    assert "\n" not in said


# --- exhausting -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (" " * 300_000_000, "unpacks to more than"),
        ("<w:p/>" * 1_500_000, "tags"),
        ("<w:sdt>" * 200_000 + "</w:sdt>" * 200_000, "depth"),
        ("<w:p " + " ".join(f'a{i}="1"' for i in range(1_000_000)) + "/>", "limit exceeded"),
        ("<w:p><w:r><w:t>" + "增" * 6_000_000 + "</w:t></w:r></w:p>", "text|too long"),
    ],
    ids=["bomb", "tags", "deep", "attributes", "text"],
)
def test_word_files_that_unpack_to_too_much(body, reason):
    said = in_a_small_process(word(body), "a.docx")
    assert said.startswith("a.docx: ") or said == reason.split("|")[0]
    assert importlib.import_module("re").search(reason, said)


def test_pictures_are_never_unpacked():
    assert in_a_small_process(word(**{"word/media/a.png": bytes(900_000_000)}), "a.docx", memory=400_000_000) == "text"


def test_sizes_that_an_archive_states_are_not_believed():
    """The header says ten bytes, the data unpack to 300 MB."""
    data = bytearray(word(" " * 300_000_000))
    for mark, field in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = -1
        while (at := data.find(mark, at + 1)) >= 0:
            if b"word/document.xml" in data[at : at + 80]:
                data[at + field : at + field + 4] = (10).to_bytes(4, "little")
    assert in_a_small_process(bytes(data), "a.docx", memory=400_000_000).startswith("a.docx: ")


def test_archives_of_many_files(monkeypatch):
    monkeypatch.setattr(unpack, "MAX_MEMBERS", 5)
    with pytest.raises(ReadError, match="archive of"):
        readers.read(word())


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 3_000_000,
        "<p>".join(f"<font a={i}>x" for i in range(4_000)),
        "<p>增长，稳定。" * 600_000,
        "<p " + " ".join(f"a{i}=1" for i in range(300_000)) + ">",
        ("<p " + " ".join(f"a{i}=1" for i in range(2_500)) + ">") * 500,
        "<table>x" * 190_000,
    ],
    ids=["deep", "formatting", "tags", "attributes", "many attributes", "tables"],
)
def test_pages_that_take_too_much(markup):
    assert "this is not one report" in in_a_small_process(("<html>" + markup).encode(), "a.html", seconds=15)


@pytest.mark.parametrize("markup", ["<div>" * 15_000 + "增长5%。", "<!--" * 3_000_000 + "-->增长5%。", "<" * 9_000_000, "&amp" * 3_000_000])
def test_odd_pages_that_take_little(markup):
    assert in_a_small_process(("<html>" + markup).encode(), "a.html", memory=1_200_000_000, seconds=20)


@pytest.mark.parametrize(
    ("form", "start", "pattern"),
    [("upperLetter", 99_999_999, "%1."), ("upperRoman", 99_999_999, "%1" * 2_000), ("decimal", 1, "x" * 100_000)],
)
def test_automatic_numbers_that_fill_the_memory(form, start, pattern):
    level = f'<w:lvl w:ilvl="0"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{pattern}"/></w:lvl>'
    levels = f'<w:abstractNum w:abstractNumId="1">{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    numbering = f'<?xml version="1.0"?><w:numbering {W}>{levels}</w:numbering>'
    paragraph = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>增长5%。</w:t></w:r></w:p>'
    read = readers.read(word(paragraph * 20, **{"word/numbering.xml": numbering}))
    assert 20 * 6 < len(read.text) < 20 * 200


def test_pictures_inside_a_page_cost_nothing():
    page = f'<html><img src="data:image/png;base64,{"A" * 5_000_000}"><p>增长5%，稳定。</p></html>'
    assert readers.read(page.encode()).text == "增长5%，稳定。"


@pytest.mark.parametrize("text", ["[" * 1_900_000, "*a " * 600_000, "> " * 200 + "a", "`" * 9_000 + "a" + "` `` ``` " * 50_000])
def test_markdown_that_takes_too_much(text, monkeypatch):
    monkeypatch.setattr(isolated, "SECONDS", 3)
    try:
        said = "a.md: " + readers.read(text.encode(), name="a.md").text
    except ReadError as error:
        said = str(error)
    assert said.startswith("a.md: ")


@pytest.mark.parametrize(
    "data",
    [
        pdf(packed(b" " * 1_000_000, 1_000), b"/Filter /FlateDecode"),
        pdf(zlib.compress(packed(bytes(1_000_000), 1_000)), b"/Filter [/FlateDecode /FlateDecode]"),
        pdf(packed(b"q " * 100_000, 100), b"/Filter /FlateDecode"),
        pdf(pages=50_000),
        pdf(b"[" * 3_000_000),
    ],
    ids=["blanks", "twice packed", "states", "pages", "arrays"],
)
def test_pdf_files_that_unpack_to_too_much(data, monkeypatch):
    """The limit of memory is the child's own: this process may be large already."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    with pytest.raises(ReadError, match=r"^a\.pdf: "):
        readers.read(data, name="a.pdf")
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss <= max(before, isolated.MEMORY // 1024)


def test_a_pdf_that_takes_too_long_is_given_up(monkeypatch):
    monkeypatch.setattr(isolated, "SECONDS", 0.01)
    with pytest.raises(ReadError, match=r"a\.pdf: .*more than 0\.01 seconds"):
        readers.read(pdf(), name="a.pdf")


def test_a_reader_that_crashes_does_no_harm(tmp_path, monkeypatch):
    (tmp_path / "crash.py").write_text("import os\ndef now(data):\n    os.abort()\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(isolated.ExhaustedError, match="crashed"):
        isolated.call("crash", "now", b"")


def test_a_path_among_the_paths_that_is_no_text_stops_nothing(monkeypatch):
    monkeypatch.setattr(sys, "path", [*sys.path, Path("/somewhere")])
    assert readers.read(pdf()).text == "GDP 5%"


def test_python_inside_another_program_starts_nothing(monkeypatch):
    monkeypatch.setattr(sys, "executable", "")
    assert readers.read(pdf()).text == "GDP 5%"


# --- deceiving --------------------------------------------------------------------------------------------------------


def test_entities_are_refused():
    bomb = (
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
        + HEAD[21:]
        + "<w:p><w:r><w:t>&b;</w:t></w:r></w:p>"
        + TAIL
    )
    for code in ("utf-8", "utf-16"):
        with pytest.raises(ReadError, match="document type"):
            readers.read(word(document=bomb.replace('"1.0"', f'"1.0" encoding="{code}"', 1).encode(code)))


def test_a_document_type_hides_in_no_encoding():
    """libxml2 reads UTF-7, in which < and ! may be written otherwise."""
    hidden = '<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE a [<+ACE-ENTITY b "bbb"+AD4-]>' + HEAD[21:] + TAIL
    with pytest.raises(ReadError, match="in an encoding that no Word document has"):
        readers.read(word(document=hidden.encode()))


@pytest.mark.parametrize("member", ["word/styles.xml", "word/numbering.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"])
def test_entities_are_refused_in_every_member(member):
    bomb = '<!DOCTYPE a [<!ENTITY a "aaaa">' + "".join(f'<!ENTITY a{i} "{"&a;" * 100}">' for i in range(9)) + "]><a>&a8;</a>"
    with pytest.raises(ReadError, match="document type"):
        readers.read(word(**{member: bomb}))


@pytest.mark.parametrize("code", ["punycode", "idna", "unicode_escape", "utf-7", "hex", "undefined", "windows-1252", "no such"])
def test_a_page_in_a_stated_encoding_that_is_a_trap(code):
    """The time of "punycode" is quadratic: a page of 2 MB would take minutes."""
    page = f'<html><meta charset="{code}"><p>增长5%，稳定。</p>{"<!--egbpdaj6bu4bxfgehfvwxn-->" * 100_000}</html>'
    assert in_a_small_process(page.encode(), "a.html", seconds=20) == "text"


@pytest.mark.parametrize("box", [b"[0 0 9999999999 9999999999]", b"[0 0 1e38 1e38]", b"[0 0 nan inf]", b"[9 9 9 9]", b"[]", b"[0 0 -5 -5]"])
def test_pages_of_no_size(box):
    assert in_a_small_process(pdf().replace(b"[0 0 595 842]", box), "a.pdf", memory=2_000_000_000) == "text"


def test_a_pdf_that_points_elsewhere(tmp_path):
    """Its content, which lies in another file, is not read from there; nothing that it says should happen at its opening happens."""
    secret = tmp_path / "secret.txt"
    secret.write_bytes(b"BT /F1 12 Tf 72 600 Td (SECRET) Tj ET")
    keys = b"/F (%s) /FFilter /ASCIIHexDecode" % os.fsencode(secret)
    data = pdf(keys=keys).replace(
        b"/Catalog", b"/Catalog /OpenAction << /S /Launch /F (/usr/bin/touch) /P (%s.made) >>" % os.fsencode(secret)
    )
    assert "SECRET" not in readers.read(data).text
    assert os.listdir(tmp_path) == ["secret.txt"]


def test_nothing_outside_the_file_is_read_or_asked(tmp_path):
    """External entities, templates, pictures, frames and styles: a server on this machine hears of none of them."""
    secret = tmp_path / "secret.txt"
    secret.write_text("秘密", encoding="utf-8")
    asked = []
    server = socket.create_server(("127.0.0.1", 0))
    server.settimeout(20)
    address = f"http://127.0.0.1:{server.getsockname()[1]}/x"

    def listen():
        try:
            while True:
                asked.append(server.accept())
        except OSError:
            pass

    thread = threading.Thread(target=listen, daemon=True)
    thread.start()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
    rels = f'<Relationship Id="r9" TargetMode="External" Type="{kind}" Target="{address}"/></Relationships>'
    plain = zipfile.ZipFile(io.BytesIO(word())).read("word/_rels/document.xml.rels").decode()
    assert readers.read(word(**{"word/_rels/document.xml.rels": plain.replace("</Relationships>", rels)})).text == "增长5%。"
    include = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{secret.as_uri()}" parse="text"/>'
    assert readers.read(word(f"<w:p><w:r><w:t>增长。{include}</w:t></w:r></w:p>")).text == "增长。"
    page = (
        f'<html><link rel="stylesheet" href="{address}"><img src="{address}"><iframe src="{secret.as_uri()}"></iframe><p>增长5%，好。</p>'
    )
    assert readers.read(page.encode()).text == "增长5%，好。"
    assert readers.read(f"![图]({address})增长5%。".encode(), name="a.md").text == "增长5%。"
    server.close()
    assert asked == []


def test_names_of_members_lead_nowhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert readers.read(word(**{"../../escape.xml": "<a/>", "/tmp/govreport-escape.xml": "<a/>"})).text == "增长5%。"
    assert list(tmp_path.iterdir()) == []
    assert not Path("/tmp/govreport-escape.xml").exists()


def test_names_of_files_in_messages_are_one_printable_line(tmp_path):
    path = tmp_path / "a\n\x1b[31m.pdf"
    path.write_bytes(b"no pdf")
    with pytest.raises(ReadError) as error:
        readers.read(path)
    assert str(error.value).isprintable()


# --- folders ----------------------------------------------------------------------------------------------------------


def test_a_folder(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "2.txt").write_text("一、2023年工作回顾\n增长5%。", encoding="utf-8")
    (tmp_path / "a.docx").write_bytes(word())
    (tmp_path / "c.pdf").write_bytes(b"no pdf")
    (tmp_path / "d.xlsx").write_bytes(b"PK\x03\x04")
    (tmp_path / ".hidden.txt").write_text("x", encoding="utf-8")
    (tmp_path / "~$a.docx").write_text("x", encoding="utf-8")
    (tmp_path / "e.txt").symlink_to("/etc/passwd")
    (tmp_path / "f").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "g.txt")
    (tmp_path / "h.txt").write_text("一、2024年工作回顾", encoding="utf-8")
    items = list(govreport.read_folder(tmp_path))
    assert [os.path.relpath(name, tmp_path) for name, _ in items] == [
        "a.docx", "b/2.txt", "c.pdf", "d.xlsx", "e.txt", "f", "g.txt", "h.txt",
    ]  # fmt: skip
    found = {os.path.relpath(name, tmp_path): report for name, report in items}
    assert [name for name, report in found.items() if isinstance(report, govreport.Report)] == ["a.docx", "b/2.txt", "h.txt"]
    assert found["b/2.txt"].source.name == str(tmp_path / "b" / "2.txt")
    assert all(str(tmp_path / name) in str(error) for name, error in found.items() if isinstance(error, ReadError))
    for name, reason in {"e.txt": "symbolic link", "f": "symbolic link", "g.txt": "pipe", "c.pdf": "no .pdf file"}.items():
        assert reason in str(found[name])
    assert [name for name, _ in govreport.read_folder(str(tmp_path))] == [name for name, _ in items]


def test_a_folder_of_traps(tmp_path):
    """Read in a process that has little memory and can write no file. What is opened of these would wait, or never end."""
    (tmp_path / "a.txt").write_text("一、2024年工作回顾\n增长5%。", encoding="utf-8")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "up").symlink_to("..")
    (tmp_path / "out.txt").symlink_to("/etc/passwd")
    os.mkfifo(tmp_path / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as bound:
        here = os.getcwd()
        os.chdir(tmp_path)  # the name of a socket must be short
        bound.bind("socket.txt")
        os.chdir(here)
    (tmp_path / "escape\x1b[2J\n.txt").write_bytes(b"\0")
    (tmp_path / "large.txt").touch()
    os.truncate(tmp_path / "large.txt", 10**12)
    (tmp_path / "bomb.docx").write_bytes(word(" " * 30_000_000))
    with open(os.fsencode(tmp_path) + b"/\xff\xfe.txt", "wb") as odd:
        odd.write("增长6%。".encode())
    if os.geteuid() == 0:
        os.mknod(tmp_path / "zero.txt", 0o666 | stat.S_IFCHR, os.makedev(1, 5))  # /dev/zero
    deep = tmp_path
    for _ in range(30):
        deep /= "深" * 30
        deep.mkdir()
    (deep / "b.txt").write_text("增长7%。", encoding="utf-8")
    code = (
        "import resource, sys, govreport\n"
        "resource.setrlimit(resource.RLIMIT_AS, (600_000_000,) * 2)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))\n"
        "for name, report in govreport.read_folder(sys.argv[1]):\n"
        "    print(ascii(name), ascii(report.source.text if isinstance(report, govreport.Report) else str(report)), sep='\\t')\n"
    )
    done = subprocess.run([sys.executable, "-c", code, tmp_path], capture_output=True, text=True, timeout=60, check=True)
    told = {
        os.path.basename(ast.literal_eval(name)): ast.literal_eval(said) for name, said in (x.split("\t") for x in done.stdout.splitlines())
    }
    reasons = {
        "loop.txt": "symbolic link",
        "up": "symbolic link",
        "out.txt": "symbolic link",
        "pipe.txt": "pipe",
        "socket.txt": "socket",
        "zero.txt": "device",
        "escape\x1b[2J\n.txt": "NUL bytes",
        "large.txt": "too large",
        "bomb.docx": "unpacks to more than",
    }
    texts = {"a.txt": "一、2024年工作回顾\n增长5%。", "\udcff\udcfe.txt": "增长6%。", "b.txt": "增长7%。"}
    assert told.keys() == {*reasons, *texts} - ({"zero.txt"} if os.geteuid() else set())
    assert {name: told[name] for name in texts} == texts
    for name in told.keys() - texts.keys():
        assert reasons[name] in told[name]
        assert told[name].isprintable()


@pytest.mark.parametrize("name", ["loop.txt", "loop/a.txt", "a.txt/b.txt", "长" * 300 + ".txt", "d/" * 3000 + "a.txt", "\0.txt"])
def test_paths_that_lead_nowhere(tmp_path, name):
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "a.txt").write_text("增长5%。", encoding="utf-8")
    with pytest.raises(ReadError) as caught:
        govreport.read(f"{tmp_path}/{name}")
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 500


def test_a_folder_is_read_lazily(tmp_path, monkeypatch):
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text("一、2024年工作回顾", encoding="utf-8")
    asked = []
    monkeypatch.setattr(readers.files, "load", lambda path, _: asked.append(path) or "增长5%。".encode())
    items = govreport.read_folder(tmp_path)
    assert asked == []
    next(items)
    assert len(asked) == 1
    (tmp_path / "b.txt").unlink()  # a file that is gone when its turn comes is read by nobody else
    assert len(list(items)) == 2


def test_a_file_that_is_gone_stops_nothing(tmp_path):
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text("一、2024年工作回顾", encoding="utf-8")
    items = govreport.read_folder(tmp_path)
    next(items)
    (tmp_path / "b.txt").unlink()
    (_, gone), (_, last) = items
    assert "no such file" in str(gone)
    assert isinstance(last, govreport.Report)


def test_no_folder(tmp_path):
    with pytest.raises(ReadError, match="no such folder"):
        govreport.read_folder(tmp_path / "missing")
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    with pytest.raises(ReadError, match="it is a file, and a folder of reports is meant"):
        govreport.read_folder(tmp_path / "a.txt")
    (tmp_path / "empty").mkdir()
    assert list(govreport.read_folder(tmp_path / "empty")) == []


def test_what_the_files_of_a_folder_do_not_say_is_said_of_each_or_of_all(tmp_path):
    for year in (2030, 2031):
        (tmp_path / f"{year}.txt").write_text("一、主要目标\n地区生产总值增长5%。", encoding="utf-8")
    known = {"2030.txt": 2030}
    found = dict(govreport.read_folder(tmp_path, region="大连", year=lambda path: known.get(os.path.basename(path))))
    assert [(r.region.name, r.year) for r in found.values()] == [("大连市", 2030), ("大连市", None)]
    mine = govreport.Region("东部新城", "county")
    places = [mine, None]
    assert [r.region for _, r in govreport.read_folder(tmp_path, region=lambda _: places.pop(0))] == [mine, None]
