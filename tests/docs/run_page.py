"""Runs the code blocks of one page, in their order, in the folder it is started in: `python run_page.py README.md`.

A block is run by the language behind its fence:

- `python`, `pycon`: with `>>>` as a doctest, else as a program; a page's blocks share their names.
- `sh`: the lines that call `govreport`, or Python with a program of examples/. The other lines are asked whether what they name is
  there (see `named`).
- `console`: behind `$` a command, which is run, and below it what it prints; `...` stands for what is left out.
- `sql`: is asked of DuckDB, of the files that the blocks before it wrote. What it answers is compared in `tests/unit/test_sql.py`.
- `toml`, `json`: is read.
- `text`, `lark`, `csv`: is not run; nor is Python that imports an engine (`ENGINES`) that is not installed.

What has a `title="NAME"` is first written to a file of that name, for the blocks behind it.

A process of its own for each page, since pages register units, indicators and rules.
"""

from __future__ import annotations

import contextlib
import doctest
import io
import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
FENCE = re.compile(r"^( *)```([^\n`]*)\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
ENGINES = ("pyspark", "dask", "ray", "daft")
FLAGS = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS
EXTRA = re.compile(r"(?:govreport|\.)\[([a-z,]+)\]")


def blocks(page: Path) -> Iterator[tuple[int, str, str]]:
    """Line, language (with what stands behind it) and text of each block."""
    text = page.read_text(encoding="utf-8")
    for found in FENCE.finditer(text):
        indent = len(found[1])
        yield text.count("\n", 0, found.start()) + 1, found[2].strip(), "".join(line[indent:] for line in found[3].splitlines(True))


def run_block(page: Path, line: int, info: str, text: str, names: dict[str, Any]) -> str | None:
    """What is wrong with a block, None where nothing is."""
    language, _, title = info.partition(" ")
    if named_file := re.search(r'title="([^"/]+)"', title):
        Path(named_file[1]).write_text(text, encoding="utf-8")
    if language in ("python", "pycon"):
        return run_python(page, line, text, names)
    if language == "sh":
        return "".join(filter(None, map(run_line, text.replace("\\\n", " ").splitlines()))) or None
    if language == "console":
        return run_console(text)
    if language == "sql":
        import duckdb

        duckdb.sql(text).fetchall()
    elif language == "toml":
        tomllib.loads(text)
    elif language == "json":
        json.loads(text)
    elif language not in ("text", "lark", "csv"):
        return f"a block in {language or 'no language'}: see tests/docs/run_page.py for those that are known\n"
    return None


def run_python(page: Path, line: int, text: str, names: dict[str, Any]) -> str | None:
    imported = re.findall(r"^(?:import|from) (\w+)", text, re.MULTILINE)
    if any(name in ENGINES and find_spec(name) is None for name in imported):
        return None
    if ">>> " not in text:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(compile("\n" * line + text, str(page), "exec"), names)
        return None
    said: list[str] = []
    test = doctest.DocTestParser().get_doctest(text, names, page.name, str(page), line)
    doctest.DocTestRunner(optionflags=FLAGS).run(test, out=said.append, clear_globs=False)
    names.update(test.globs)
    return "".join(said) or None


def run_line(line: str) -> str | None:
    line = line.strip().removeprefix(".venv/bin/")
    if not line or line.startswith("#"):
        return None
    if not re.search(r"(?:^|\| *)(?:govreport\b|python3? examples/)", line):
        return named(line)
    done = shell(line)
    # What `check` and `diff` find is no failure.
    return (
        None
        if done.returncode in ((0, 1) if re.search("govreport (?:check|diff)", line) else (0,))
        else f"$ {line}\n{done.stdout}{done.stderr}"
    )


def run_console(text: str) -> str | None:
    wrong = ""
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, _, expected = part.partition("\n")
        done = shell(command)
        got = done.stdout + done.stderr
        if not doctest.OutputChecker().check_output(expected, got, FLAGS):
            wrong += f"$ {command}\nexpected:\n{expected}\ngot:\n{got}"
    return wrong or None


def shell(command: str) -> subprocess.CompletedProcess[str]:
    """Run a line as in a virtual environment that is active, on a terminal of 100 columns, without colours."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    env = {**os.environ, "PATH": path, "COLUMNS": "100", "PYTHONIOENCODING": "utf-8", "NO_COLOR": "1"}
    return subprocess.run(
        ["bash", "-c", command], env=env, capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL, timeout=300, check=False
    )


def named(line: str) -> str | None:
    """What is wrong with a command that is not run here: an extra that is not there, a program that is not in the repository."""
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    missing = [extra for listed in EXTRA.findall(line) for extra in listed.split(",") if extra not in extras]
    files = [word for word in shlex.split(line, comments=True) if re.fullmatch(r"(?:bench|tools|tests|\.ci)/\S+", word)]
    missing += [file for file in files if not (ROOT / file.split("::")[0]).exists()]
    return f"{line}: there is no {', '.join(missing)}\n" if missing else None


def main(page: Path) -> int:
    """Run all blocks and print what is wrong, under its line; the exit code is 1 where something is."""
    names: dict[str, Any] = {"__name__": "__main__"}
    wrong = False
    for line, info, text in blocks(page):
        try:
            told = run_block(page, line, info, text, names)
        except Exception as error:  # the page's own code, of which anything may come
            told = f"{type(error).__name__}: {error}\n"
        if told is not None:
            wrong = True
            print(f"{page.name}:{line}\n{told}")
    return int(wrong)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
