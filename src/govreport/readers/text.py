"""Plain text: which encoding it is in, and whether it is text at all."""

from __future__ import annotations

import codecs
import re

from ..errors import ReadError

# Longer marks first: the mark of UTF-16 in little-endian begins that of UTF-32.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_PROOF = 20  # so many characters of three bytes before the first byte that does not fit prove that a file is UTF-8
_CONTROLS = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_PRIVATE = re.compile("[\ue000-\uf8ff\ufffd]")
_SAMPLE = 100_000
INK = re.compile(r"[^\s\0\u200b-\u200d\u2060\ufeff]")
"""What can be seen on a page."""


def decode(data: bytes, name: str = "<bytes>") -> str:
    """The text of a file's bytes: UTF-8, UTF-16 or UTF-32 by their marks, else UTF-8, else GB18030 (with GBK and GB2312 in it).

    Args:
        data: the bytes, all of them.
        name: how messages call the file.

    Raises:
        ReadError: there is no text in them, or they are in no known encoding.

    >>> decode("增长5%".encode("utf-16")), decode("增长5%".encode("gbk"))
    ('增长5%', '增长5%')
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return checked(_strictly(data[len(mark) :], encoding, name), name)
    if b"\0" in data:
        raise ReadError(f"{name}: it is not text (it holds NUL bytes): pass plain text; UTF-16 needs its byte order mark")
    try:
        return checked(data.decode("utf-8"), name)  # first: text in GB18030 is almost never valid UTF-8, the other way round it often is
    except UnicodeDecodeError as error:
        _refuse_damaged(data, error.start, name)
    try:
        return checked(data.decode("gb18030"), name)
    except UnicodeDecodeError as error:
        raise ReadError(f"{name}: it is neither UTF-8 nor GB18030 (at byte {error.start:,}): save it as UTF-8") from error


def _refuse_damaged(data: bytes, at: int, name: str) -> None:
    """UTF-8 up to a damaged byte must not be read as GB18030, which would give other characters for it without an error."""
    if sum(byte >= 0xE0 for byte in data[max(0, at - _SAMPLE) : at]) < _PROOF:
        return
    if at >= len(data) - 3:
        raise ReadError(f"{name}: it ends in the middle of a character: the file was cut short; get it again")
    raise ReadError(f"{name}: it is UTF-8 with a damaged byte at {at:,}: get it again, or save it as UTF-8")


def checked(text: str, name: str = "<text>") -> str:
    """A decoded text, if it is one.

    Raises:
        ReadError: it is empty or nothing but blanks, it holds the control characters of a binary file, or it was in another encoding.

    >>> checked("增长5%")
    '增长5%'
    """
    text = text.removeprefix("\ufeff")
    if not INK.search(text):
        raise ReadError(f"{name}: the file is empty" if not text else f"{name}: there is no text in it, only blanks")
    sample = text[:_SAMPLE]
    if "\0" in text or len(_CONTROLS.findall(sample)) * 100 > len(sample):
        raise ReadError(f"{name}: it is not text (it holds the control characters of a binary file): pass plain text")
    if len(_PRIVATE.findall(sample)) * 10 > len(sample):  # what Big5 is full of, when it is taken for GB18030
        raise ReadError(f"{name}: it is no text in UTF-8 or GB18030 (in Big5 perhaps, or no text at all): save it as UTF-8")
    return text


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        shown = encoding.upper().removesuffix("-LE").removesuffix("-BE")
        raise ReadError(f"{name}: its mark says {shown}, but byte {error.start:,} after it does not fit: save it as UTF-8") from error
