"""Standard output where it is a terminal: what is longer than the screen goes through the person's pager.

$PAGER names it (a command line; none where it is empty), else it is `less` where there is one. `less` gets what git gives it:
colours, no waiting where all fits on a screen, and the text stays when it is left ($LESS, where that is set, says otherwise).
"""

from __future__ import annotations

import io
import os
import shutil
import signal
import subprocess
from collections.abc import Callable
from contextlib import suppress
from typing import IO

_DEFAULTS = {"LESS": "FRX", "LESSCHARSET": "utf-8", "LV": "-c"}
_INTERRUPTED = (-signal.SIGINT, 128 + signal.SIGINT)  # a person ended it, which is no fault of the pager's


class Left(Exception):
    """The person left the pager before all was written: a good end, and nobody waits for the rest."""


def command() -> str | None:
    """The command line of the pager, None where there is none or the terminal is too simple for one."""
    if os.environ.get("TERM", "") in ("", "dumb", "unknown") and os.name != "nt":
        return None
    return os.environ.get("PAGER", shutil.which("less") and "less") or None


class Paged(io.TextIOBase):
    """A stream to a terminal that is `height` lines high.

    Lines are held back until there are more than that, then a pager is started; without a command they go straight through. All
    that a broken pager did not show is written to the terminal at last.

    Args:
        out: the terminal.
        command: the command line of the pager, or None.
        first: called before the first character is shown.
    """

    def __init__(self, out: IO[str], height: int, command: str | None, first: Callable[[], None] = lambda: None) -> None:
        self._out, self._height, self._command, self._first = out, height, command, first
        self._held: list[str] = []
        self._lines = 0
        self._pager: subprocess.Popen[bytes] | None = None

    def isatty(self) -> bool:
        """It is a terminal in the end."""
        return True

    def writable(self) -> bool:
        """It takes text."""
        return True

    def write(self, text: str) -> int:
        """Show a text, or hold it back until it is known whether all fits on the screen.

        Raises:
            Left: the person has left the pager.
        """
        self._held.append(text)
        self._lines += text.count("\n")
        if self._pager is not None:
            self._pass_on(text)
        elif self._command is None:
            self._show()
        elif self._lines >= self._height:
            self._start(self._command)
        return len(text)

    def finish(self) -> None:
        """Show what is held back, or wait until the person leaves the pager. An interrupt is the pager's, not ours, meanwhile."""
        pager, self._pager = self._pager, None
        if pager is None:
            self._show()
            return
        self._judge(pager)

    def _start(self, command: str) -> None:
        self._first()
        self._out.flush()
        try:
            self._pager = subprocess.Popen(command, shell=True, stdin=subprocess.PIPE, env={**_DEFAULTS, **os.environ})
        except OSError:
            self._command = None
            self._show()
        else:
            self._pass_on("".join(self._held))

    def _pass_on(self, text: str) -> None:
        assert self._pager is not None
        assert self._pager.stdin is not None
        try:
            self._pager.stdin.write(text.encode("utf-8", "backslashreplace"))
        except BrokenPipeError:
            pager, self._pager = self._pager, None
            if self._judge(pager):
                self._held.clear()
                raise Left from None

    def _judge(self, pager: subprocess.Popen[bytes]) -> bool:
        """Wait for the pager's end; was it a good one? Else nothing is sent to a pager any more, and all is shown without one."""
        with suppress(BrokenPipeError):  # what it did not take; else Python complains of it on the terminal, some time later
            assert pager.stdin is not None
            pager.stdin.close()
        code = None
        while code is None:
            with suppress(KeyboardInterrupt):
                code = pager.wait()
        if code == 0 or code in _INTERRUPTED:
            return True
        self._command = None
        self._show()
        return False

    def _show(self) -> None:
        if self._held:
            self._first()
            self._out.write("".join(self._held))
            self._out.flush()
            self._held.clear()
