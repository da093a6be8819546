"""The front of a report: its title, region, year, session and speaker.

`stage` reads it; `patterns` has what it looks for, `sessions` the lines of the session, `calendar_year` the year that the report plans,
`inferred_year` what tells of it where neither title nor headings nor session do.
"""

from .stage import Front, read

__all__ = ["Front", "read"]
