"""Calls in several processes."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from itertools import islice
from multiprocessing import active_children, get_context, parent_process, resource_tracker
from threading import Thread, current_thread, main_thread
from typing import Any, TypeVar

_MOST = 61 if os.name == "nt" else 10_000  # Windows waits for no more, and the executor raises where it is asked for them

Task = TypeVar("Task")
Start = Callable[..., "Future[Any]"]


@contextmanager
def processes(count: int) -> Iterator[Start]:
    """So many processes, or as many as the system lets, for calls. They are gone behind the block, at once if it ends with an exception.

    An interrupt (Ctrl-C) reaches this process alone. If this one is killed, the others end too.

    Returns:
        What starts a call, of a function of a module with some arguments, and gives its Future.

    Raises:
        BrokenProcessPool: by a call or its Future. One of the processes died, for want of memory or because it was killed; then all
            end, and it is not known which of the calls that were under way is to blame.
    """
    others = {*active_children()}
    with ProcessPoolExecutor(min(count, _MOST), get_context("spawn"), _begin) as executor:

        def start(function: Callable[..., Any], *arguments: Any) -> Future[Any]:
            with _not_interrupted():  # for it may start a process
                return executor.submit(function, *arguments)

        try:
            yield start
        except BaseException:
            for process in {*active_children()} - others:
                process.terminate()
            raise


def each(start: Callable[[Task], Future[Any]], tasks: Iterable[Task], most: int) -> Iterator[tuple[Task, Future[Any]]]:
    """Start a call for each task, and give the tasks with their calls as these are done, in whatever order.

    Args:
        start: starts the call of a task.
        tasks: are begun with in their order, each when its turn comes.
        most: how many calls may be under way, at least 1.

    >>> from concurrent.futures import ThreadPoolExecutor
    >>> with ThreadPoolExecutor() as pool:
    ...     sorted(call.result() for _, call in each(lambda task: pool.submit(abs, task), [-1, 2, -3], 2))
    [1, 2, 3]
    """
    left = iter(tasks)
    under_way: dict[Future[Any], Task] = {}
    while True:
        under_way.update((start(task), task) for task in islice(left, most - len(under_way)))
        if not under_way:
            return
        for call in wait(under_way, return_when=FIRST_COMPLETED).done:
            yield under_way.pop(call), call


def _begin() -> None:
    """What a process does first."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    assert parent is not None
    parent.join()
    os._exit(1)


@contextmanager
def _not_interrupted() -> Iterator[None]:
    """Keep an interrupt waiting, and away from a process that is started meanwhile."""
    if not hasattr(signal, "pthread_sigmask") or current_thread() is not main_thread():  # Windows; and no other thread is interrupted
        yield
        return
    resource_tracker.ensure_running()  # its own start would let interrupts in again
    # What is blocked here may reach another thread (of a progress bar); that would interrupt this one all the same.
    came: list[int] = []
    handler = signal.signal(signal.SIGINT, lambda number, _: came.append(number))
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        signal.signal(signal.SIGINT, signal.SIG_DFL if handler is None else handler)
        if came:
            signal.raise_signal(signal.SIGINT)
