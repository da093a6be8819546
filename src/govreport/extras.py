"""Libraries that are installed with an extra, and imported where they are used."""

from __future__ import annotations

from importlib import import_module
from typing import Any


def needed(module: str, extra: str, purpose: str) -> Any:
    """A module of an extra.

    Args:
        module: the module to import.
        extra: the name of the extra of this package that brings it.
        purpose: what needs it, for the message.

    Raises:
        ModuleNotFoundError: it is not installed, or not whole.

    >>> needed("no_such_module", "docx", "reading .docx files")
    Traceback (most recent call last):
        ...
    ModuleNotFoundError: reading .docx files needs an extra: pip install "govreport[docx]" (in a checkout ".[docx]")
    """
    try:
        return import_module(module)
    except ImportError as error:
        message = f'{purpose} needs an extra: pip install "govreport[{extra}]" (in a checkout ".[{extra}]")'
        raise ModuleNotFoundError(message, name=error.name) from error
