"""A file is replaced whole or not at all."""

import os
import stat

import pytest

from govreport.replace import replacing


def test_a_block_that_fails_leaves_the_old_file_and_nothing_else(tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("old")
    with pytest.raises(TypeError), replacing(path) as out:
        out.writelines(["half" * 100_000, None])
    assert [(p.name, p.read_text()) for p in tmp_path.iterdir()] == [("x.csv", "old")]


def test_the_old_file_stands_until_the_block_ends(tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("old")
    with replacing(path) as out:
        out.write("new")
        out.flush()
        assert path.read_text() == "old"
    assert path.read_text() == "new"


def test_a_link_is_followed_and_the_mode_is_kept(tmp_path):
    path, link = tmp_path / "x", tmp_path / "link"
    path.write_text("old")
    path.chmod(0o640)
    link.symlink_to(path)
    with replacing(link, encoding=None) as out:
        out.write(b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_device_is_written_as_it_is():
    with replacing(os.devnull) as out:
        out.write("x")
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)


def test_the_error_names_the_path_that_was_asked_for(tmp_path):
    path = tmp_path / "no" / "x"
    with pytest.raises(FileNotFoundError) as caught, replacing(path):
        pass
    assert caught.value.filename == str(path)


@pytest.mark.parametrize(("text", "encoding"), [("增长\r\n\n", "utf-8"), ("\ud800", "utf-8"), ("增长", "utf-8-sig")])
def test_text_is_written_as_it_is(tmp_path, text, encoding):
    path = tmp_path / "x"
    with replacing(path, encoding=encoding) as out:
        out.write(text)
    assert path.read_bytes() == text.encode(encoding, "backslashreplace")
