"""Zip archives that came from anywhere: unpacked in memory, as far as is wanted, and no further than is allowed."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from ..errors import ReadError

MAX_XML = 20_000_000
"""The XML of a document over this size is refused: that of a report has some 200,000 bytes."""
MAX_TAGS = 1_000_000
MAX_MEMBERS = 10_000
_CHUNK = 1 << 16
_CUT_SHORT = "it is a damaged zip archive ({}): it was cut short perhaps; get it again"
# Office documents have no document types, which is where entities are declared. One could hide in an encoding that is stated, such as
# UTF-7; the others are those that libxml2 guesses.
_ODD_ENCODING = re.compile(rb"""(?:\xef\xbb\xbf)?<\?xml\s[^>]*?\bencoding\s*=\s*["'](?!utf-?8|utf-?16|us-ascii)""", re.I)
_DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "cp037"))


def xml_only(data: bytes, shown: str) -> io.BytesIO:
    """The same archive with its XML alone: pictures and whatever else is embedded have no bytes in it, and are never unpacked.

    The sizes that an archive states may be lies, so what comes out is counted.

    Raises:
        ReadError: it is no archive, damaged, encrypted, too large when unpacked, or its XML declares entities.
    """
    out = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(out, "w") as clean:
            members = {member.filename: member for member in archive.infolist()}
            if len(members) > MAX_MEMBERS:
                raise ReadError(f"{shown}: it is an archive of {len(members):,} files: this is no document")
            room, tags = MAX_XML, MAX_TAGS
            for name, member in members.items():
                content = b""
                if name.lower().endswith((".xml", ".rels")):
                    content = _member(archive, member, room, shown)
                    room -= len(content)
                    tags -= content.count(b"<")
                    if tags < 0:
                        raise ReadError(f"{shown}: its XML has more than {MAX_TAGS:,} tags: this is not one report")
                clean.writestr(name, content)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError) as error:
        raise ReadError(f"{shown}: {_CUT_SHORT.format(str(error) or type(error).__name__)}") from error
    return out


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, room: int, shown: str) -> bytes:
    if member.flag_bits & 1:
        raise ReadError(f"{shown}: it is encrypted: save it without a password")
    pieces: list[bytes] = []
    with archive.open(member) as stream:
        while piece := stream.read(_CHUNK):
            room -= len(piece)
            if room < 0:
                raise ReadError(f"{shown}: its XML unpacks to more than {MAX_XML:,} bytes: this is not one report")
            pieces.append(piece)
    content = b"".join(pieces)
    if _ODD_ENCODING.match(content):
        raise ReadError(f"{shown}: its XML is in an encoding that no Word document has: save it again with Word")
    if any(doctype in content for doctype in _DOCTYPES):
        raise ReadError(f"{shown}: its XML has a document type, as no Word document has: it may be an attack; save it again with Word")
    return content
