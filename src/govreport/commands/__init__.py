"""The commands of `govreport`, one module a group. They, and the views that they print with, are all that needs the extra `cli`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.metadata import version

from cyclopts import App, CycloptsError

from .check import check
from .common import complain
from .convert import chunks, convert
from .html import html
from .rows import claims, facts
from .show import show
from .track import track

_ABOUT = """
Exit codes: 0 done; 1 check found something; 2 something could not be read or
written, or was asked for wrongly; 130 interrupted; 141 the reader of a pipe
left. A file that cannot be read is named on standard error, and the others are
still read.

govreport COMMAND --help has examples.
"""

# Each command with its examples, in the order in which people meet them.
_COMMANDS: tuple[tuple[Callable[..., int], str], ...] = (
    (
        show,
        """
  The outline of a report, and under each heading its claims:
    govreport show 政府工作报告.txt

  From standard input:
    cat 政府工作报告.txt | govreport show -
""",
    ),
    (
        claims,
        """
  Every figure of many reports, one a line: what it measures, done or promised:
    govreport claims *.txt > claims.jsonl

  For a spreadsheet:
    govreport claims 政府工作报告.docx --format csv -o claims.csv
""",
    ),
    (
        facts,
        """
  Growth, revenue, incomes and the like, for people:
    govreport facts 政府工作报告.txt --format table

  For a spreadsheet:
    govreport facts *.txt --format csv -o facts.csv
""",
    ),
    (
        html,
        """
  A page that anyone can open, with the figures marked and in a table:
    govreport html 政府工作报告.docx -o 政府工作报告.html
""",
    ),
    (
        track,
        """
  What was promised in one year against what the next year's report tells:
    govreport track reports/

  For a spreadsheet:
    govreport track reports/ --format csv -o tracking.csv
""",
    ),
    (
        check,
        """
  Do the figures of a draft agree with each other, and with last year's report:
    govreport check 草案.txt --previous 去年.txt

  Without the rules about numbering:
    govreport check 草案.txt --without numbering
""",
    ),
    (
        convert,
        """
  The whole report as JSON, or as Markdown:
    govreport convert 政府工作报告.docx --to json -o report.json
    govreport convert 政府工作报告.docx --to md > report.md

  As Akoma Ntoso, the XML of parliaments:
    govreport convert 政府工作报告.docx --to akn -o report.xml
""",
    ),
    (
        chunks,
        """
  Passages of at most 400 characters with their headings and figures:
    govreport chunks reports/*.txt --max-chars 400 -o passages.jsonl
""",
    ),
)

app = App(
    name="govreport",
    help="Read Chinese government work reports (政府工作报告) into typed, exact, located figures.",
    help_epilogue=_ABOUT,
    help_format="plaintext",
    version=lambda: f"govreport {version('govreport')}",
    result_action="return_value",
    suppress_keyboard_interrupt=False,  # cli.main gives it its exit code, without an exit from the middle
)
for _command, _examples in _COMMANDS:
    app.command(_command, help_epilogue=f"Examples:\n{_examples}")


def run(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code."""
    try:
        return int(app(list(arguments), exit_on_error=False, print_error=False) or 0)
    except CycloptsError as error:
        complain(f"{' '.join(str(error).split())} (govreport --help tells more)")
        return 2
