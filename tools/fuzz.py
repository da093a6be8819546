#!/usr/bin/env python3
"""Fuzz `parse` and every output with atheris: `python tools/fuzz.py MINUTES` (pip install ".[fuzz]").

The targets are the functions of `laws`, which the property tests ask too. It starts from the texts of tests/fuzz/corpus; what it
learns goes on from run to run in .fuzz/corpus. What it finds is made small and written to .fuzz/found, one text for each place in the
code. Mend it, then keep the text in tests/fuzz/corpus, where every test run reads it. The exit code is 1 where something was found.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "tests" / "fuzz" / "corpus"
WORK = ROOT / ".fuzz"
LEARNT, FOUND = WORK / "corpus", WORK / "found"
LONGEST = 4_000  # bytes
SLOWEST = 20  # seconds for one text
TRIES = 3_000  # runs to make one finding small

sys.path.insert(0, str(ROOT / "tests"))

# What no list of words has: marks, breaks, and characters that are easily mistaken, or not seen at all.
ODD = (
    *(
        "一、",
        "（一）",
        "(二)",
        "1.",
        "2、",
        "①",
        "一是",
        "——",
        "第一部分",
        "●",
        "［3］",
        "\n",
        "\r\n",
        "\n\n",
        "\u3000\u3000",
        "\r",
        "\x85",
    ),
    *(
        "0",
        "1",
        "9",
        "12.5",
        "3,456",
        "2024年",
        "1—11月",
        "“",
        "”",
        "“2+4+X”",
        "《",
        "》",
        "。",
        "，",
        "；",
        "、",
        "：",
        "！",
        "-",
        "~",
        "×",
        "/",
    ),
    *(
        "\0",
        "\x1b[31m",
        "\u200b",
        "\u200e",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\u0336",
        "\u20e3",
        "\ufe0f",
        "\ufffd",
        "\ud800",
        "\udc00",
        "\U0001f600",
    ),
    *(
        "٣",
        "५",
        "８",
        "𝟗",
        "²",
        "½",
        "Ⅲ",
        "㈠",
        "⑩",
        "㊀",
        "〇",
        "零",
        "廿",
        "卅",
        "壹",
        "貳",
        "萬",
        "⼀",
        "㎡",
        "℃",
        "‰",
        "=",
        "+",
        "@",
        "<",
        "&",
    ),
)


def text_of(data: bytes) -> str:
    """The text of a file of the corpus: UTF-8 with surrogates, or any bytes."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("utf-8", "surrogateescape")


def bytes_of(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def words() -> tuple[str, ...]:
    """What reports are made of, from the library's own word data."""
    from govreport import units
    from govreport.claims import lexis
    from govreport.quantities.amount_tokens import after_words, before_words

    listed = {*lexis.lexicon(), *before_words(), *after_words(), *units.unit_words()}
    return (*sorted(listed), *ODD * 4)


def mutated(data: bytes, most: int, seed: int, pieces: tuple[str, ...], texts: tuple[str, ...]) -> bytes:
    """A text with a few edits of the kind that people, programs and attackers make."""
    draw = random.Random(seed)
    text = text_of(data)
    for _ in range(draw.randint(1, 4)):
        at = draw.randint(0, len(text))
        to = min(len(text), at + draw.choice((1, 1, 2, 5, 20, 200)))
        match draw.randint(0, 7):
            case 0 | 1 | 2:
                text = text[:at] + draw.choice(pieces) + text[at:]
            case 3:
                text = text[:at] + draw.choice(pieces) + text[to:]
            case 4:
                text = text[:at] + text[to:]
            case 5:
                text = text[:to] + text[at:to] * draw.choice((1, 1, 2, 30)) + text[to:]
            case 6:
                other = draw.choice(texts)
                start = draw.randint(0, len(other))
                text = text[:at] + other[start : start + draw.choice((5, 20, 200))] + text[at:]
            case 7:
                goal = draw.randint(0, len(text))
                moved, text = text[at:to], text[:at] + text[to:]
                text = text[:goal] + moved + text[goal:]
    return bytes_of(text)[:most]


def place(error: BaseException) -> str:
    """Where something went wrong: the kind of error, and the last line of the library or of the laws that it passed."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [f for f in frames if "govreport" in f.filename or f.filename.endswith("laws.py")]
    last = (own or frames)[-1]
    return f"{type(error).__name__} {Path(last.filename).name}:{last.lineno} {last.line}"


def broken(hold: Callable[[str], Any], text: str) -> str | None:
    """The place at which a text breaks a law, None where it breaks none."""
    try:
        hold(text)
    except Exception as error:
        return place(error)
    return None


def smallest(hold: Callable[[str], Any], text: str, where: str) -> str:
    """A shorter text that breaks the same law at the same place."""
    tries, size = TRIES, max(1, len(text) // 2)
    while size and tries > 0:
        at, before = 0, len(text)
        while at < len(text) and tries > 0:
            shorter = text[:at] + text[at + size :]
            tries -= 1
            if broken(hold, shorter) == where:
                text = shorter
            else:
                at += size
        size = size if size == 1 and len(text) < before else size // 2
    return text


def search(seconds: int) -> None:
    """Fuzz in this process, which ends with the search."""
    import atheris

    with atheris.instrument_imports(include=["govreport"]):
        import govreport
        import laws

    def parses(text: str) -> None:
        laws.spans_agree(govreport.parse(text))

    def parses_in_a_year(text: str) -> None:
        laws.spans_agree(govreport.parse(text, year=2031))

    laws.hold("一、2024年工作回顾\n增长5%。")  # loads the modules that are loaded late
    pieces = words()
    texts = tuple(text_of(path.read_bytes()) for path in sorted(CORPUS.iterdir()))
    known = set()
    turn = 0

    def target(data: bytes) -> None:
        nonlocal turn
        turn += 1
        text = text_of(data)
        # Dicts and tables take five times as long as the parse.
        law = laws.hold if turn % 8 == 0 else (parses, parses_in_a_year)[turn % 2]
        where = broken(law, text)
        if where is None or where in known:
            return
        known.add(where)
        small = smallest(law, text, where)
        name = hashlib.sha256(f"{where}\n{small!r}".encode()).hexdigest()[:12]
        (FOUND / name).write_bytes(bytes_of(small))
        (FOUND / f"{name}.where").write_text(f"{where}\n{small!r}\n", encoding="utf-8")
        print(f"FOUND {where}\n      {small!r:.300}", file=sys.stderr, flush=True)

    def mutate(data: bytes, most: int, seed: int) -> bytes:
        if seed % 8 == 0:
            return atheris.Mutate(data, most)
        return mutated(data, most, seed, pieces, texts)

    options = [f"-max_total_time={seconds}", f"-timeout={SLOWEST}", f"-max_len={LONGEST}", f"-artifact_prefix={FOUND}/", "-verbosity=1"]
    atheris.Setup([sys.argv[0], *options, str(LEARNT), str(CORPUS)], target, custom_mutator=mutate)
    atheris.Fuzz()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("minutes", type=float)
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    for folder in (LEARNT, FOUND):
        folder.mkdir(parents=True, exist_ok=True)
    if asked.inside:
        search(int(asked.minutes * 60))
        return 0
    before = set(FOUND.iterdir())
    end = time.monotonic() + asked.minutes * 60
    while (left := end - time.monotonic()) > 1:
        # A text that takes too long, or kills the interpreter, ends the search: it is kept, and the search goes on without it.
        if subprocess.run([sys.executable, __file__, "--inside", str(left / 60)], check=False).returncode == 1:
            print("the search did not begin: see above")  # Python's own code; those of a search that a text ended are others
            return 1
    found = sorted(path.name for path in set(FOUND.iterdir()) - before)
    print(f"found {len(found)}: {', '.join(found)}" if found else "found nothing")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
