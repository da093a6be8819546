"""Writes docs/terminal.md: `python tools/make_terminal_page.py`. What it shows is what the commands print and what their help says.

A test holds that the page has not drifted.
"""

from __future__ import annotations

import contextlib
import inspect
import io
import os
import re
import shlex
from collections.abc import Callable, Iterator
from enum import Enum
from pathlib import Path
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs
from cyclopts import Parameter

from govreport import cli
from govreport.commands import ABOUT, COMMANDS

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "terminal.md"

REPORT, BEFORE = "examples/reports/huaiyin-2024.txt", "examples/reports/huaiyin-2023.txt"

HEAD = """# The terminal

`pip install "govreport[cli]"` brings the command `govreport`. This page is made by `tools/make_terminal_page.py`: what it shows is
what the commands print.

## A report at a glance

{show}

A claim reads from left to right: whether it is done (`achieved`) or promised (`target`), what is said, the figure in the report's own
words, and of what. In brackets stands what these words do not show at once: how the figure is bounded (`at_least`), what 4271.8亿元
comes to in 元, whose figure it is where it is not the region's. The words are those of the [tree](claims.md), so what you read here
is what you ask for in Python. What was skipped or looks odd is listed at the end, under `problems`.

On a terminal what is done is green and what is promised is yellow, and where a line is too long for the screen it goes on below.

The headings alone, with how many claims stand beneath each:

{depth}

Filters leave out claims, and the headings under which nothing is left. They can be put together: a claim is shown if it passes all.

{targets}

`--find` looks in subjects, topics, figures and sentences, `--subject` in subjects and topics alone. Full-width and half-width characters
are one for them, capital and small letters too, and blanks and line breaks inside of words count for nothing. Where several reports are
read, those in which nothing is found are counted at the end. Where the words stand in the sentence only, they are shown with what is
around them:

{find}

| `--format` | what comes | filters |
|---|---|---|
| `text` | lines for people | all, and `--depth` |
| `csv` | a row for each claim, with the [columns](tables.md) of `govreport claims --format csv` | all |
| `json` | the whole report on one line, as [`report.to_json()`](forms.md) has it, so several give JSON lines | none |
| `md` | the whole report as [Markdown](forms.md), with its outline | none |

## Facts, promises, checks, versions

{facts}

{track}

{check}

{diff}

## Files, folders, standard input

Most commands take files, folders and `-`, which is standard input; `./-` is a file of that name. `convert` takes one file, `diff` two
files, and `batch` a folder. `html` writes the pages of several reports to the folder that `-o` names. A folder stands for the files
beneath it in the order of their names, without hidden ones, links and devices; those of kinds that are not read (pictures, logs,
tables, pages that `govreport html` made) are passed over, and one line on standard error counts them. A file that you name yourself
is never passed over, and a report that is empty or damaged is named and gives exit code 2; the others are still read.
Where a file does not read as a report, holds a second one, or its text is garbled, its figures are still written, and a line there says
so.

`-o` writes to a file, which takes the place of an old one only when all is written, and whose name says the format: `-o facts.csv`
writes CSV.

`--region` and `--year` say what a text does not say, or says wrongly; of several files, for all of them. `batch` and `track` have neither:
in Python [`read_folder`](readers.md#what-the-text-does-not-say) takes them for each file.

Where many files are read, and standard error is a terminal, a line there says how far it is.

Ctrl-C ends a command with exit code 130. Rows that were written to standard output stay, each of them whole; a file named by `-o` is
as it was before.

## Longer than the screen

Lines for people that do not fit on the screen go through a pager: the one that `PAGER` names, else `less`, which gets `LESS=FRX`
(colours, no waiting for what fits on a screen, and the text stays on the screen) unless `LESS` is set. An empty `PAGER` or `--no-pager`
shows them without. Where a pager cannot be started or ends with an error, everything is shown without it. Rows never go through one.

## Colours and widths

`NO_COLOR=1` takes the colours away, `FORCE_COLOR=1` gives them also to a pipe (`FORCE_COLOR=1 govreport show FILE | less -R`). In a
pipe or a file a line is as long as it is: one claim is one line, ready for `grep`.

Chinese characters take two cells, and the columns stand. Some characters (“ ” — … × ①) take one cell in most terminals and two in
those that are set up for older Chinese encodings. If the columns do not stand in yours, say `export GOVREPORT_AMBIGUOUS_WIDTH=2`.

Nothing in a report or in the name of its file can move the cursor, set colours or turn the direction of writing: a control character is
shown as �. Data (JSON, CSV, Markdown, XML, HTML) that goes to a file or a pipe keeps them; JSON has all of them escaped.

## Completion

```text
govreport --install-completion
```

writes a script for the shell that you use (`--shell bash`, `zsh`, `fish` or `powershell` for another), and says what it did and
which line it added to the shell's start file; `-o FILE` writes the script elsewhere. Then Tab completes commands, options, their
choices and files.

## Exit codes

| code | meaning |
|---|---|
{codes}

## Commands

`govreport COMMAND --help` says the same.

{commands}"""


def page() -> str:
    """The text of docs/terminal.md."""
    with contextlib.chdir(ROOT):
        blocks = {
            "show": _session(f"govreport show {REPORT}"),
            "depth": _session(f"govreport show {REPORT} --depth 1"),
            "targets": _session(f"govreport show {REPORT} --only targets --kind percent"),
            "find": _session(f"govreport show {REPORT} --find 固定资产"),
            "facts": _session(f"govreport facts {REPORT} --format table"),
            "track": _session(f"govreport track {BEFORE} {REPORT}"),
            "diff": _session("govreport diff examples/draft.txt examples/final.txt"),
            "check": _session(f"govreport check examples/draft.txt --previous {REPORT}"),
        }
    return HEAD.format(**blocks, codes="\n".join(_codes()), commands="\n".join(_commands()))


def _session(command: str) -> str:
    """A command and what it prints."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        cli.main(shlex.split(command)[1:])
    return f"```console\n$ {command}\n{out.getvalue()}```"


def _codes() -> Iterator[str]:
    """The exit codes, from the help of the command."""
    (said,) = re.findall(r"Exit codes: (.*?)\.", " ".join(ABOUT.split()))
    for code in said.split("; "):
        number, meaning = code.split(" ", 1)
        yield f"| {number} | {meaning} |"


def _commands() -> Iterator[str]:
    for command, examples in COMMANDS:
        yield f"### govreport {command.__name__}\n\n{inspect.getdoc(command)}\n\n| | |\n|---|---|"
        yield from (f"| {name} | {meaning} |" for name, meaning in _options(command))
        yield f"\n```text\n{inspect.cleandoc(examples)}\n```\n"


def _options(command: Callable[..., int]) -> Iterator[tuple[str, str]]:
    """Each argument of a command as it is written, and what its help says of it."""
    hints = get_type_hints(command, include_extras=True)
    for argument in inspect.signature(command).parameters.values():
        kind, *notes = get_args(hints[argument.name])
        if attrs.has(kind):  # several options in one
            for name, hint in get_type_hints(kind, include_extras=True).items():
                yield f"`--{name}`", next(note.help for note in get_args(hint) if isinstance(note, Parameter) and note.help)
            continue
        parameter = next(note for note in notes if isinstance(note, Parameter) and note.help)
        names = parameter.name or (
            argument.name.upper() if argument.kind is argument.POSITIONAL_ONLY else f"--{argument.name.replace('_', '-')}",
        )
        if argument.default is True:
            names = (*names, f"--no-{argument.name}")
        choices = [f"`{word}`" for word in _choices(kind)]
        default = f" (default `{argument.default}`)" if isinstance(argument.default, str) else ""
        yield ", ".join(f"`{name}`" for name in names), " ".join(filter(None, [parameter.help, ", ".join(choices) + default]))


def _choices(kind: Any) -> Iterator[str]:
    """The words of a closed list."""
    if get_origin(kind) is Literal:
        yield from get_args(kind)
    elif isinstance(kind, type) and issubclass(kind, Enum):
        yield from (member.value for member in kind)
    elif get_origin(kind) in (list, Union, UnionType):
        for inner in get_args(kind):
            yield from _choices(inner)


if __name__ == "__main__":
    for name in ("NO_COLOR", "FORCE_COLOR"):
        os.environ.pop(name, None)
    PAGE.write_text(page(), encoding="utf-8")
    print(f"wrote {PAGE}")
