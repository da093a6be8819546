"""Plain text: every encoding that reports come in, and one clear error for every file that is no text."""

import codecs
import io
import os
import random
import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govreport import readers
from govreport.errors import ReadError
from govreport.readers import files

TEXT = "二、2031年工作安排\r\n　　全县粮食产量１２．５万吨，增长5%以上。\n"
LONG = TEXT * 40


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.encode("gbk"),
        TEXT.encode("gb2312"),
        TEXT.encode("gb18030"),
        b"\x84\x31\x95\x33" + TEXT.encode("gb18030"),
    ],
    ids=["utf-8", "utf-8 bom", "utf-16", "utf-16 be", "utf-32", "gbk", "gb2312", "gb18030", "gb18030 bom"],
)
def test_encodings(data, tmp_path):
    path = tmp_path / "report.txt"
    path.write_bytes(data)
    for file in (data, bytearray(data), memoryview(data), io.BytesIO(data), path, str(path), os.fsencode(path).decode()):
        assert readers.read(file).text == TEXT
    with open(path, "rb") as stream:
        source = readers.read(stream)
    assert source.text == TEXT
    assert source.name == str(path)


def test_characters_beyond_gbk():
    assert readers.read("𠮷家洼村100户".encode("gb18030")).text == "𠮷家洼村100户"


def test_a_text_stream_and_names(tmp_path):
    assert readers.read(io.StringIO("\ufeff" + TEXT)).text == TEXT
    assert readers.read(TEXT.encode(), name="a/b.txt").name == "a/b.txt"
    assert readers.read(TEXT.encode()).name == ""
    path = tmp_path / "第3.稿"
    path.write_text(TEXT, encoding="utf-8", newline="")
    assert readers.read(path).text == TEXT
    assert readers.read(path).name == str(path)


def test_a_stream_that_gives_a_piece_at_a_time():
    here, there = socket.socketpair()
    with here, there:
        here.sendall(TEXT.encode())
        here.shutdown(socket.SHUT_WR)
        with there.makefile("rb", buffering=0) as stream:
            assert readers.read(stream).text == TEXT


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (codecs.BOM_UTF16_LE, "empty"),
        (codecs.BOM_UTF16_LE + b"a", "UTF-16"),
        (b"\n \r\n\xe3\x80\x80", "only blanks"),
        (b"\0\0\0", "NUL"),
        (TEXT.encode("utf-16-le"), "byte order mark"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not text"),
        (bytes(range(1, 32)) * 9, "control characters"),
        ("政府施政報告：全市生產總值增長百分之五，人民生活水準持續改善。".encode("big5"), "in Big5 perhaps.*: save it as UTF-8"),
        (b"%PDF-1.7\n%...", "PDF"),
        (b"PK\x03\x04....", "zip archive"),
        (b"\xff\xfe\xfa\xfb\xfc"[2:], "neither UTF-8 nor GB18030"),
        (LONG.encode()[:-3][:-1] + b"\xe4", "cut short"),
        (LONG.encode()[:900] + b"\xff\xff" + LONG.encode()[900:], "damaged"),
    ],
)
def test_no_text(data, reason, tmp_path):
    path = tmp_path / "file.txt"
    path.write_bytes(data)
    for file, name in ((data, "<bytes>"), (io.BytesIO(data), "<stream>"), (path, str(path))):
        with pytest.raises(ReadError, match=reason) as error:
            readers.read(file)
        assert str(error.value).startswith(name + ": ")
        assert "\n" not in str(error.value)


def test_damaged_utf8_is_never_read_as_gb18030():
    """A byte lost in UTF-8 may leave valid GB18030: other characters, and no error."""
    data = LONG.encode()
    cut = random.Random(4)
    for _ in range(50):
        at = cut.randrange(400, len(data) - 1)
        try:
            text = readers.read(data[:at] + data[at + 1 :]).text
        except ReadError:
            continue
        assert text[:50] == LONG[:50]


@pytest.mark.parametrize("kind", ["xlsx", "jpg", "zip", "XLSX"])
def test_other_kinds_are_not_read(kind, tmp_path):
    path = tmp_path / f"report.{kind}"
    path.write_text(TEXT, encoding="utf-8")
    with pytest.raises(ReadError, match=rf"report\.{kind}: \.{kind.lower()} files are not read: \w+"):
        readers.read(path)
    with pytest.raises(ReadError, match="not read"):
        readers.read(TEXT.encode(), name=f"report.{kind}")


def test_paths_that_cannot_be_read(tmp_path):
    with pytest.raises(ReadError, match="no such file"):
        readers.read(tmp_path / "missing.txt")
    with pytest.raises(ReadError, match="directory"):
        readers.read(tmp_path)
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(ReadError, match="not a regular file"):
        readers.read(tmp_path / "pipe.txt")
    with pytest.raises(ReadError, match=r"govreport\.parse") as error:
        readers.read("一、工作回顾\n" * 100)  # a text where a path is wanted
    assert "\n" not in str(error.value)
    assert len(str(error.value)) < 500
    with pytest.raises(ReadError, match="cannot be read"):
        readers.read("a\0b.txt")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root reads every file")
def test_a_file_without_permission(tmp_path):
    path = tmp_path / "closed.txt"
    path.write_text(TEXT)
    path.chmod(0)
    with pytest.raises(ReadError, match="permissions"):
        readers.read(path)


def test_permission_denied_is_a_read_error(tmp_path, monkeypatch):
    path = tmp_path / "closed.txt"
    path.write_text(TEXT, encoding="utf-8")

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(files, "open", refuse, raising=False)
    with pytest.raises(ReadError, match="permissions"):
        readers.read(path)


def test_large_files_are_refused_before_they_are_read(tmp_path, monkeypatch):
    path = tmp_path / "large.txt"
    with open(path, "wb") as out:
        out.truncate(files.MAX_BYTES + 1)  # sparse: it takes no room

    def refuse(*_):
        raise AssertionError("it was opened")

    monkeypatch.setattr(files, "open", refuse, raising=False)
    with pytest.raises(ReadError, match="too large"):
        readers.read(path)


def test_large_streams_are_refused(monkeypatch):
    monkeypatch.setattr(files, "MAX_BYTES", 100)

    class Endless(io.RawIOBase):
        def readable(self):
            return True

        def readinto(self, buffer):
            buffer[:] = b"a" * len(buffer)
            return len(buffer)

    for file in (b"a" * 101, io.StringIO("a" * 101), Endless()):
        with pytest.raises(ReadError, match="too large"):
            readers.read(file)
    assert readers.read(b"a" * 100).text == "a" * 100


def test_streams_that_cannot_be_read(tmp_path):
    closed = io.BytesIO(b"a")
    closed.close()
    with pytest.raises(ReadError, match="cannot be read"):
        readers.read(closed)
    path = tmp_path / "gbk.txt"
    path.write_bytes(TEXT.encode("gbk"))
    with open(path, encoding="utf-8") as stream, pytest.raises(ReadError, match="binary mode"):
        readers.read(stream)
    with pytest.raises(TypeError, match="int"):
        readers.read(7)


@given(st.binary(max_size=300))
def test_bytes_give_a_text_or_a_read_error(data):
    try:
        said = readers.read(data).text.strip()
    except ReadError as error:
        said = str(error) if "\n" not in str(error) else ""
    assert said


# U+FFFD stands for a character that was lost: a text that has one in ten of them is refused.
@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn"), exclude_characters="\ufffd"), min_size=1, max_size=80))
def test_a_text_comes_back(text):
    text = "粮食" + text
    assert readers.read(text.encode()).text == text
    assert readers.read(text.encode("utf-16")).text == text
