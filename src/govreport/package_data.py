"""The files that are installed with the package: word data and grammars."""

from __future__ import annotations


def text(folder: str, name: str) -> str:
    """The text of a file in one of the package's folders.

    >>> "左右" in text("data", "bounds.toml")
    True
    """
    from pkgutil import get_data  # a tenth of what `importlib.resources` takes to import, and as good in a zip file

    content = get_data(f"govreport.{folder}", name)
    assert content is not None, "every loader that Python has gives data"
    return content.decode().replace("\r\n", "\n")
