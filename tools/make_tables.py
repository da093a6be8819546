"""Writes the tables beside the grammars: what Lark makes of grammars/NAME.lark, in grammars/NAME.json.

    python tools/make_tables.py

Run it after a change of a grammar. Until then the library is right, and slow to start: it has Lark make the table in every process.
"""

import json
from pathlib import Path

from govreport import grammar

FOLDER = Path(__file__).parents[1] / "grammars"


def written(made: dict) -> str:
    """The text of a table: a rule or a state a line, so that a difference can be read."""
    rows = {key: ",\n".join(map(line, made[key])) for key in ("rules", "states")}
    numbers = f'"checksum": {made["checksum"]},\n"end": {made["end"]},\n'
    return "{\n" + numbers + ",\n".join(f'"{key}": [\n{listed}\n]' for key, listed in rows.items()) + "\n}\n"


def line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def main() -> None:
    for path in sorted(FOLDER.glob("*.lark")):
        path.with_suffix(".json").write_text(written(grammar.compiled(path.read_text(encoding="utf-8"))), encoding="utf-8")


if __name__ == "__main__":
    main()
