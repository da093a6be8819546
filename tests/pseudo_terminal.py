"""The command in a pseudo-terminal of a given size, as a person has it; what is typed comes by way of the terminal."""

import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from fcntl import ioctl

_OWN = ("PAGER", "LESS", "NO_COLOR", "FORCE_COLOR", "COLORTERM", "TTY_COMPATIBLE", "COLUMNS", "LINES", "GOVREPORT_AMBIGUOUS_WIDTH")
_PATIENCE = 60  # seconds without a character, or without what the keys are pressed for, after which the command is given up


class Terminal:
    """`govreport ARGUMENTS` running in a terminal, in a process of its own: a copy of this one could inherit a lock that nobody frees.

    Args:
        env: what the person's environment says besides.
        redirected: paths of files that standard output (1) or standard error (2) go to.
    """

    def __init__(self, *arguments, columns=80, lines=24, env=None, redirected=None):
        self.shown = ""
        self._bytes = b""
        self._child, self._master = pty.fork()
        if self._child == 0:
            try:
                ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
                for descriptor, path in (redirected or {}).items():
                    os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666), descriptor)
                environment = {name: value for name, value in os.environ.items() if name not in _OWN}
                environment |= {"TERM": "xterm-256color", "PYTHONIOENCODING": "utf-8", **(env or {})}
                os.execve(sys.executable, [sys.executable, "-m", "govreport", *map(str, arguments)], environment)
            finally:
                os._exit(99)

    def until(self, words):
        """Read until these words are on the screen."""
        while words not in self.shown:
            if not self._read():
                self._give_up(f"the command ended without {words!r}")
        return self

    def press(self, key, words):
        """Press a key again and again until these words are on the screen: an interrupt throws away what was typed before it."""
        until = time.monotonic() + _PATIENCE
        while words not in self.shown:
            if time.monotonic() > until:
                self._give_up(f"{key!r} does not bring {words!r}")
            self.type(key)
            if select.select([self._master], [], [], 0.5)[0] and not self._read():
                self._give_up(f"the command ended without {words!r}")
        return self

    def type(self, keys):
        """Type some keys; "\\x03" is Ctrl-C."""
        os.write(self._master, keys.encode())
        return self

    def interrupt(self):
        """Press Ctrl-C, and again each second until the command ends: one that comes in the instant before a read does not end that."""
        running, pressed, until = True, 0, time.monotonic() + _PATIENCE
        while running:
            if time.monotonic() > until:
                self._give_up("it does not hear Ctrl-C")
            if time.monotonic() - pressed > 1:
                self.type("\x03")
                pressed = time.monotonic()
            if select.select([self._master], [], [], 0.1)[0]:
                running = self._read()
        return self

    def finish(self):
        """Everything that was shown, and the exit code."""
        while self._read():
            pass
        os.close(self._master)
        return self.shown, os.waitstatus_to_exitcode(os.waitpid(self._child, 0)[1])

    def _read(self):
        if not select.select([self._master], [], [], _PATIENCE)[0]:
            self._give_up("nothing came any more")
        try:
            new = os.read(self._master, 65536)
        except OSError:  # Linux says so when nobody holds the other end any more
            new = b""
        self._bytes += new
        self.shown = self._bytes.decode("utf-8", "replace").replace("\r\n", "\n")
        return bool(new)

    def _give_up(self, why):
        os.kill(self._child, signal.SIGKILL)
        os.waitpid(self._child, 0)
        os.close(self._master)
        raise AssertionError(f"{why}: {self.shown!r}")


def plain(text):
    """A text without colours."""
    return re.sub(r"\x1b\[[0-9;]*m", "", text)
