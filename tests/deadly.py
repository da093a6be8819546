"""A reading of files that some files kill, for the processes of a batch: they import it, as they cannot import a test."""

import os
import signal

from govreport import batch

_read = batch._read


def read(parts, number, file, table, indicators):
    """What `batch._read` does, but a file whose name says so kills the process."""
    if "deadly" in file:
        os.kill(os.getpid(), signal.SIGKILL)
    return _read(parts, number, file, table, indicators)


def die():
    """End this process as the system does when there is no memory left."""
    os.kill(os.getpid(), signal.SIGKILL)


def wait():
    """Never end."""
    signal.pause()
