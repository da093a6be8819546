"""Writes tests/unit/api.txt: `python tools/make_api.py`. Every public name with its members, parameters, types and values, a line each.

A name is public when docs/reference.md shows it. A test holds that the file has not drifted, so that no change of a public name
goes unseen: read what differs, say it in CHANGELOG.md, and run this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import griffe

ROOT = Path(__file__).resolve().parents[1]
REFERENCE = ROOT / "docs" / "reference.md"
API = ROOT / "tests" / "unit" / "api.txt"


def api() -> str:
    """The lines, in the order of the reference."""
    package = griffe.load("govreport", search_paths=[ROOT / "src"], allow_inspection=False)
    names = re.findall(r"^::: govreport\.(\S+)$", REFERENCE.read_text(encoding="utf-8"), re.MULTILINE)
    return "".join(f"{line}\n" for name in names for line in lines(name, package[name]))


def lines(name: str, found: griffe.Object | griffe.Alias) -> Iterator[str]:
    """The line of a name, and those of its public members after it."""
    found = found.final_target if found.is_alias else found
    if found.is_function:
        yield found.signature(name=name)
    elif found.is_class:
        bases = ", ".join(str(base) for base in found.bases)
        yield f"class {name}({bases})" if bases else f"class {name}"
        for member, what in sorted(found.all_members.items()):
            if not member.startswith("_"):
                yield from lines(f"{name}.{member}", what)
    else:
        yield f"{name}: {found.annotation}" if found.annotation else f"{name} = {found.value}"


if __name__ == "__main__":
    API.write_text(api(), encoding="utf-8")
