"""One line on standard error that says how far the reading of many files has come; nothing where that is no terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from ..view.safe import safe

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


class ProgressLine:
    """The line. It is gone when it is stopped, and stays away then: what the command prints comes in its place."""

    def __init__(self) -> None:
        self._bar: Progress | None = None
        self._task: TaskID | None = None
        self._wanted = sys.stderr.isatty()

    def step(self, done: int, total: int, name: str) -> None:
        """So many files of so many are done, and this one is being read, or the last that was."""
        if not self._wanted or total == 1:
            return
        if self._bar is None or self._task is None:
            self._bar = _bar()
            self._task = self._bar.add_task("reading", completed=done, total=total, name="")
            self._bar.start()
        self._bar.update(self._task, completed=done, name=safe(name))

    def stop(self) -> None:
        """Take the line away."""
        self._wanted = False
        if self._bar is not None:
            self._bar.stop()
            self._bar = None


def _bar() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
    from rich.table import Column
    from rich.text import Text

    class Rate(ProgressColumn):
        """How many files a second."""

        def render(self, task: Task) -> Text:
            return Text("" if task.speed is None else f"{task.speed:.1f}/s")

    name = TextColumn("{task.fields[name]}", markup=False, table_column=Column(ratio=1, no_wrap=True, overflow="ellipsis"))
    console = Console(stderr=True)
    console.width = max(console.width - 4, 40)  # room for the ^C that a terminal echoes, which would else begin a new line
    columns = TextColumn("{task.description}"), BarColumn(20), MofNCompleteColumn(), Rate(), TimeRemainingColumn(), name
    return Progress(*columns, console=console, transient=True, redirect_stdout=False, expand=True)
