"""The two years that a report speaks from: the one that it plans, and the one in which it is read out.

In a report of January to March they are the same. One of November or December plans the year to come: then 今年 is the year that
it looks back on, and 明年 the year that it plans.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import NamedTuple


class Calendar(NamedTuple):
    """What words of time are counted from; None where it is not known.

    `planned` is the year that the report plans: 过去五年 ends before it, 今后五年 begins with it, and what no word dates was done
    in the year before it or is promised for it. `now` is the year in which the report is read out: 今年. A tuple, for periods are
    remembered by it.
    """

    planned: int | None = None
    now: int | None = None

    @staticmethod
    @cache
    def of(year: int | None) -> Calendar:
        """The calendar of a report that is read out in the year that it plans.

        >>> Calendar.of(2031)
        Calendar(planned=2031, now=2031)
        """
        return Calendar(year, year)


UNKNOWN = Calendar()
_LATE = 11  # from this month on, a session hears what is planned for the next year


def of_session(date: dt.date) -> int:
    """The year that a report plans which is given to a session of a day, where nothing else says it.

    >>> [of_session(dt.date(2030, month, 18)) for month in (1, 9, 11, 12)]
    [2030, 2030, 2031, 2031]
    """
    return date.year + (date.month >= _LATE)
