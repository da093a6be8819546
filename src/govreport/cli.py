"""The door of the `govreport` command: encodings, exit codes, and a clear word where the command line is not installed.

Exit codes: 0 done; 1 `check` or `diff` found something; 2 something could not be read, or was asked for wrongly; 130 interrupted;
141 the reader of a pipe left.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence

from .extras import needed


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with these arguments, or with those of the process, and return its exit code."""
    _prepare_streams()
    try:
        code = _run(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()  # here, where a closed pipe is still ours to handle
        return code
    except BrokenPipeError:
        _drop_output()
        return 141
    except OSError as error:  # of standard output: everything else is told where it happens
        _drop_output()
        print(f"govreport: standard output: it cannot be written ({error.strerror or error})", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def _run(arguments: Sequence[str]) -> int:
    """The command's exit code. It is loaded in here, inside what hears Ctrl-C: that takes long enough to be interrupted."""
    try:
        for library in ("cyclopts", "rich"):
            needed(library, "cli", "the command line")
    except ModuleNotFoundError as error:
        print(f"govreport: {error}", file=sys.stderr)
        return 2
    from .commands import run

    return run(arguments)


def _drop_output() -> None:
    """What is left in the buffer goes nowhere, so that the interpreter does not complain at its exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _prepare_streams() -> None:
    """Chinese survives a C locale. A lone surrogate is written as \\udcxx, which is also how JSON writes it. A stream that was closed
    from the beginning takes all and shows nothing, as it is with `print`; else complaints would go to standard output."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w"))  # noqa: SIM115 - it stays open as long as the process
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
