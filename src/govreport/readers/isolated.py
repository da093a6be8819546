"""Work on files that may be made to exhaust their reader: in a process of its own, with limits on memory and time.

A PDF file of two kilobytes can unpack to a gigabyte for each of its pages, inside a library that knows no limits; a damaged one
may crash it. Neither then reaches the process of the caller.
"""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

MEMORY = 1_500_000_000
"""Bytes of address space that the process may take, where the system can limit it (Linux and most other Unixes)."""
SECONDS = 60
"""Time that it may take."""

_CODE = """
import json, sys
paths, module, function, *arguments = json.loads(sys.argv[1])
sys.path[:] = paths
from importlib import import_module
from govreport.readers import isolated
isolated.limit()
result = getattr(import_module(module), function)(sys.stdin.buffer.read(), *arguments)
sys.stdout.buffer.write(json.dumps(result).encode("ascii"))
"""


class ExhaustedError(Exception):
    """The work took more than the limits, or crashed."""


def call(module: str, function: str, data: bytes, *arguments: Any) -> Any:
    """`module.function(data, *arguments)` in a process of its own; what goes in beside the data, and comes out, is JSON.

    Raises:
        ExhaustedError: it took too much memory or time, or crashed.
    """
    if not sys.executable:  # Python inside another program: there is nothing to start
        from importlib import import_module

        return getattr(import_module(module), function)(data, *arguments)
    # An editable install finds the package by a hook, not by a path. A Path among the paths (people put one there) finds nothing.
    paths = [str(Path(__file__).parents[2]), *(path for path in sys.path if isinstance(path, str))]
    command = [sys.executable, "-c", _CODE, json.dumps([paths, module, function, *arguments])]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=SECONDS)
    except subprocess.TimeoutExpired as error:
        raise ExhaustedError(f"it took more than {SECONDS} seconds") from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines() or [f"it ended with {done.returncode}"]
        raise ExhaustedError(f"its reader took more than {MEMORY:,} bytes, or crashed: {said[-1][:100]}")
    return json.loads(done.stdout)


def limit() -> None:
    """Limits the process that calls this."""
    with suppress(ImportError, ValueError, OSError):  # Windows has no such limits; a lower one may be set already
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
