"""What work costs, counted and not timed: the same on every machine."""

import sys


def calls(work, *arguments):
    """The calls of functions, of Python's and of C's, that some work makes."""
    seen = 0

    def count(frame, event, argument):
        nonlocal seen
        seen += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work(*arguments)
    finally:
        sys.setprofile(before)
    return seen
