"""docs/terminal.md shows what the commands print, and all of them."""

import runpy
from pathlib import Path

from govreport import commands

TOOL = Path(__file__).parents[2] / "tools" / "make_terminal_page.py"


def test_the_page_has_not_drifted(monkeypatch):
    for name in ("NO_COLOR", "FORCE_COLOR", "GOVREPORT_AMBIGUOUS_WIDTH"):
        monkeypatch.delenv(name, raising=False)
    tool = runpy.run_path(str(TOOL))
    assert tool["PAGE"].read_text(encoding="utf-8") == tool["page"](), "run tools/make_terminal_page.py"


def test_the_page_has_every_command_with_every_option_and_a_meaning():
    page = (TOOL.parents[1] / "docs" / "terminal.md").read_text(encoding="utf-8")
    for command, _ in commands.COMMANDS:
        (section,) = [part for part in page.split("\n### ") if part.startswith(f"govreport {command.__name__}\n")]
        rows = [line.split(" | ") for line in section.splitlines() if line.startswith("| `")]
        shown = {name.strip("` ") for row in rows for name in row[0].removeprefix("| ").split(", ")}
        arguments = commands.app[command.__name__].assemble_argument_collection()
        assert shown == {
            name if name.startswith("-") else name.upper() for argument in arguments for name in argument.names if argument.show
        }
        assert all(len(row[1]) > 20 for row in rows)
