"""Libraries that come with an extra of this package, imported where they are used; and the one message that names the extra."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from .errors import ExtraError


def needed(module: str, extra: str, purpose: str) -> Any:
    """A module of an extra.

    Args:
        module: the name to import.
        extra: the extra of this package that brings it.
        purpose: what cannot be had without it, in a few words.

    Raises:
        ExtraError: (a ModuleNotFoundError) it is not installed, or does not load.

    >>> needed("no_such_module", "chart", "a chart")
    Traceback (most recent call last):
        ...
    govreport.errors.ExtraError: a chart needs no_such_module, which is not installed: pip install "govreport[chart]"
    """
    try:
        return import_module(module)
    except ImportError as error:
        name = (error.name or module).partition(".")[0]
        raise ExtraError(f'{purpose} needs {name}, which is not installed: pip install "govreport[{extra}]"', name=name) from error
