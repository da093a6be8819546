"""The commands of `govreport`, one module a group. They, and the views that they print with, are all that needs the extra `cli`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.metadata import version

from cyclopts import App, CycloptsError
from cyclopts.exceptions import MissingArgumentError, UnknownOptionError, UnusedCliTokensError, ValidationError

from ..errors import GovReportError
from .batch import batch
from .check import check
from .common import complain
from .convert import chunks, convert
from .diff import diff
from .html import html
from .rows import claims, facts
from .show import show
from .track import track

ABOUT = """
Exit codes: 0 done; 1 check or diff found something; 2 something could not be
read or written, or was asked for wrongly; 130 interrupted; 141 the reader of a
pipe left. A file that cannot be read is named on standard error, and the others
are still read.

Environment: PAGER, LESS the pager; NO_COLOR, FORCE_COLOR no colours, or colours
also in a pipe; GOVREPORT_AMBIGUOUS_WIDTH=2 for a terminal in which “ ” — … take
two cells.

govreport COMMAND --help has examples.
"""

# Each command with its examples, in the order in which people meet them.
COMMANDS: tuple[tuple[Callable[..., int], str], ...] = (
    (
        show,
        """
  The outline of a report, and under each heading its claims:
    govreport show 政府工作报告.txt

  The headings alone, down to the sections:
    govreport show 政府工作报告.txt --depth 1

  What is promised in per cent:
    govreport show 政府工作报告.txt --only targets --kind percent

  What all reports of a folder say of research, from standard input, as JSON:
    govreport show reports/ --find 研发
    cat 政府工作报告.txt | govreport show -
    govreport show 政府工作报告.docx -o report.json
""",
    ),
    (
        claims,
        """
  Every figure of many reports, one a line: what it measures, done or promised:
    govreport claims reports/ > claims.jsonl

  For a spreadsheet; a workbook with the outline and the sentences; Stata; pandas:
    govreport claims 政府工作报告.docx -o claims.csv
    govreport claims 政府工作报告.docx -o report.xlsx
    govreport claims reports/ -o claims.dta
    govreport claims reports/ -o claims.parquet
""",
    ),
    (
        facts,
        """
  Growth, revenue, incomes and the like, for people:
    govreport facts 政府工作报告.txt --format table

  For a spreadsheet, and for Stata:
    govreport facts reports/ -o facts.csv
    govreport facts reports/ -o facts.dta

  With indicators of your own:
    govreport facts reports/ --indicators my-indicators.toml
""",
    ),
    (
        batch,
        """
  Every figure of a folder of very many reports, as one Parquet file:
    govreport batch reports/ -o claims.parquet

  The well-known indicators alone, by four processes:
    govreport batch reports/ -o facts.parquet --facts --jobs 4

  After Ctrl-C, a full disk or a power cut, go on where it ended:
    govreport batch reports/ -o claims.parquet --resume
""",
    ),
    (
        html,
        """
  A page that anyone can open, with the figures marked and in a table:
    govreport html 政府工作报告.docx -o 政府工作报告.html

  One for each report of a folder:
    govreport html reports/ -o pages/
""",
    ),
    (
        track,
        """
  What was promised in one year against what the next year's report tells:
    govreport track reports/

  For a spreadsheet:
    govreport track reports/ -o tracking.csv
""",
    ),
    (
        check,
        """
  Do the figures of a draft agree with each other, and with last year's report:
    govreport check 草案.txt --previous 去年.txt

  Without the rules about numbering, as rows:
    govreport check 草案.txt --without numbering --format jsonl
""",
    ),
    (
        diff,
        """
  Which figures are not the same in two versions of a report:
    govreport diff 草案.txt 定稿.docx

  For a spreadsheet:
    govreport diff 草案.txt 定稿.docx -o changes.csv
""",
    ),
    (
        convert,
        """
  The whole report as JSON, or as Markdown:
    govreport convert 政府工作报告.docx -o report.json
    govreport convert 政府工作报告.docx --to md > report.md

  As Akoma Ntoso, the XML of parliaments:
    govreport convert 政府工作报告.docx -o report.xml
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
    help_epilogue=ABOUT,
    help_format="plaintext",
    version=lambda: f"govreport {version('govreport')}",
    result_action="return_value",
    suppress_keyboard_interrupt=False,  # cli.main gives it its exit code, without an exit from the middle
)
for _place, (_command, _examples) in enumerate(COMMANDS):
    app.command(_command, help_epilogue=f"Examples:\n{_examples}", sort_key=_place)


app.register_install_completion_command(help="Let bash, zsh, fish or PowerShell complete this command's options and files.")


def run(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code."""
    try:
        return int(app(list(arguments), exit_on_error=False, print_error=False) or 0)
    except CycloptsError as error:
        complain(_explained(error))
        return 2
    except GovReportError as error:
        complain(str(error))
        return 2


def _explained(error: CycloptsError) -> str:
    command = tuple(error.command_chain or ())
    if isinstance(error, UnknownOptionError):
        error.argument_collection = (app[command[0]] if command else app).assemble_argument_collection()  # it names the nearest
    words = " ".join(str(error).split())
    if isinstance(error, MissingArgumentError) and error.keyword is None and error.argument and error.argument.name == "--output":
        words = "say where the rows go: -o FILE.parquet"  # Cyclopts speaks as if -o had been given without a name
    if isinstance(error, UnusedCliTokensError):
        words = f"it is not known what to do with {' '.join(map(repr, error.unused_tokens or ()))}"  # Cyclopts writes a list
    if isinstance(error, ValidationError) and error.argument is not None and isinstance(error.argument.value, list):
        words = f"{error.argument.name}: {error.exception_message}"  # without the list as Python writes it
    return f"{words} ({' '.join(['govreport', *command, '--help'])} tells more)"
