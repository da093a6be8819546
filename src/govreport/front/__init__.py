"""The front of a report: its title, region, year, session and speaker.

`stage` reads it; `patterns` has what it looks for, `sessions` the lines of the session, `calendar_year` the year that the report plans.
"""

from .stage import Front, read

__all__ = ["Front", "read"]
