"""`govreport batch`: very many reports into one Parquet file."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter
from cyclopts.validators import Number
from rich.text import Text

from ..errors import GovReportError
from ..schema import TableName
from ..view.safe import safe
from ..view.screen import Grid, Screen
from ..view.terminal import many
from .common import STANDARD, Folder, Indicators, ParquetFile, complain, passed_over, shown
from .progress import ProgressLine

if TYPE_CHECKING:
    from ..batch import Outcome

SHOWN = 20
"""How many failures are printed, of which the file beside the output has all, and how many doubts."""

Jobs = Annotated[int | None, Parameter(help="How many processes read [default: one a processor].", validator=Number(gte=1))]
Facts = Annotated[bool, Parameter(help="Write the facts: the figures of the well-known indicators.", negative=(), show_default=False)]
Resume = Annotated[bool, Parameter(help="Go on with a batch that was not finished.", negative=(), show_default=False)]


def batch(
    folder: Folder,
    /,
    *,
    output: ParquetFile,
    jobs: Jobs = None,
    facts: Facts = False,
    indicators: Indicators = None,
    resume: Resume = False,
) -> int:
    """Write the claims of all reports beneath a folder, or their facts, to one Parquet file, by several processes."""
    from .. import batch as batches

    if output == STANDARD:
        complain("a batch is written to a file, and not to standard output: name one behind -o")
        return 2
    name, line, reached = shown(output), ProgressLine(), ""

    def progress(done: int, total: int, file: str) -> None:
        nonlocal reached
        reached = f"{done:,} of {many(total, 'file')} done; the same command with --resume goes on from there"
        line.step(done, total, file)

    try:
        table: TableName = "facts" if facts else "claims"
        outcome = batches.run(folder, output, table, jobs=jobs, resume=resume, indicators=indicators, progress=progress)
    except (GovReportError, ModuleNotFoundError) as error:
        line.stop()
        complain(str(error))
        return 2
    except OSError as error:
        line.stop()
        complain(f"{name}: it cannot be written ({error.strerror or error}){reached and ': '}{reached}")
        return 2
    except KeyboardInterrupt:
        line.stop()
        complain(f"interrupted{reached and ': '}{reached}")
        raise
    line.stop()
    passed_over(outcome.passed_over)
    _print_failures(outcome, shown(batches.failures_file(output)))
    for told in outcome.doubtful[:SHOWN]:
        complain(told)
    if len(outcome.doubtful) > SHOWN:
        complain(f"{many(len(outcome.doubtful), 'report')} are doubtful in this way, of which {SHOWN} are named")
    print(f"{many(outcome.rows, 'row')} of {many(outcome.files - len(outcome.failures), 'report')}: {safe(name)}")
    return 2 if outcome.failures else 0


def _print_failures(outcome: Outcome, file: str) -> None:
    """The first failures as a table on standard error, and where all stand."""
    if not outcome.failures:
        return
    screen = Screen.on(sys.stderr)
    rows = [(Text(safe(failure.file)), Text(safe(failure.reason))) for failure in outcome.failures[:SHOWN]]
    grid = Grid.of(screen, rows)
    for row in rows:
        grid.row(row)
    complain(f"{many(len(outcome.failures), 'file')} could not be read: {file} lists them with the reasons")
