"""Automatic numbers of Word: the mark that stands before a paragraph on the page but nowhere in its text.

An abstract numbering has levels with a format and a pattern ("（%1）"); a numbering points at one and may restart it; a paragraph
names a numbering and a level, itself or by its style. No well-kept library computes these marks with their Chinese formats.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from docx.document import Document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DEEPEST = 9
# Word counts to 32,767 and to ZZ… of 30 letters; a pattern has each of nine levels once. A file that says more wants to fill the memory.
_MOST_DIGITS, _MOST_LETTERS, _LONGEST = 5, 30, 100


def attribute(element: Any, name: str) -> str | None:
    """An attribute of Word's own namespace."""
    value = element.get(W + name)
    return value if isinstance(value, str) else None


def _value(element: Any, path: str) -> str | None:
    found = element.find("/".join(W + step for step in path.split("/")))
    return None if found is None else attribute(found, "val")


def _integer(text: str | None, default: int = 0) -> int:
    return int(text) if text and text.lstrip("-").isdecimal() and len(text) <= _MOST_DIGITS else default


# --- formats ---


def _chinese(number: int) -> str:
    import cn2an  # type: ignore[import-untyped]

    text: str = cn2an.an2cn(number, "low")
    return text.removeprefix("一") if 10 <= number < 20 else text


def _letters(number: int) -> str:
    rounds, at = divmod(number - 1, 26)
    return chr(ord("A") + at) * (rounds + 1) if 0 <= rounds < _MOST_LETTERS else str(number)


def _roman(number: int) -> str:
    signs = ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I")
    out = ""
    for value, sign in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), signs, strict=True):
        out += sign * (number // value)
        number %= value
    return out


def _listed(signs: str) -> Callable[[int], str]:
    return lambda number: signs[number - 1] if 0 < number <= len(signs) else str(number)


def _run(first: str, count: int) -> Callable[[int], str]:
    return _listed("".join(chr(ord(first) + i) for i in range(count)))


def _digits(number: int) -> str:
    return str(number).translate(str.maketrans("0123456789", "〇一二三四五六七八九"))


def _wide(number: int) -> str:
    return str(number).translate({ord("0") + i: chr(ord("０") + i) for i in range(10)})


_FORMATS: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(("chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand"), _chinese),
    "japaneseCounting": _chinese,
    "ideographDigital": _digits,
    "taiwaneseDigital": _digits,
    "japaneseDigitalTenThousand": _digits,
    "ideographTraditional": _listed("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _listed("子丑寅卯辰巳午未申酉戌亥"),
    "ideographEnclosedCircle": _run("㊀", 10),
    "chineseLegalSimplified": _listed("壹贰叁肆伍陆柒捌玖拾"),
    "decimalEnclosedCircle": _run("①", 20),
    "decimalEnclosedCircleChinese": _run("①", 20),
    "decimalEnclosedParen": _run("⑴", 20),
    "decimalEnclosedFullstop": _run("⒈", 20),
    "decimalFullWidth": _wide,
    "decimalFullWidth2": _wide,
    "decimalZero": lambda number: f"{number:02}",
    "upperLetter": _letters,
    "lowerLetter": lambda number: _letters(number).lower(),
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "none": lambda _: "",
}


def formatted(number: int, form: str) -> str:
    """A number as Word prints it.

    >>> formatted(12, "chineseCounting"), formatted(3, "decimalEnclosedCircle"), formatted(4, "upperRoman"), formatted(7, "decimal")
    ('十二', '③', 'IV', '7')
    """
    return _FORMATS.get(form, str)(number)


# --- levels and counts ---


@attrs.frozen(slots=True)
class _Level:
    start: int
    form: str
    pattern: str
    suffix: str
    style: str | None
    plain: bool  # all numbers of the mark are Arabic


class Numbering:
    """Counts the numbered paragraphs of a document, which must come in order."""

    def __init__(self, document: Document) -> None:
        self.abstract: dict[str, dict[int, _Level]] = {}
        self.of: dict[str, str] = {}  # numbering → abstract numbering
        self.restarts: dict[str, dict[int, int]] = {}  # numbering → level → the number with which it starts anew
        self.levels: dict[str, dict[int, _Level]] = {}  # numbering → levels that it has of its own
        self.counts: dict[str, dict[int, int]] = {}  # abstract numbering → level → the last number
        self.styles: dict[str, Any] = {}
        self._read_styles(document)
        root = _part(document)
        if root is not None:
            self._read(root)

    def _read_styles(self, document: Document) -> None:
        for style in document.styles.element.findall(W + "style"):
            if attribute(style, "type") == "paragraph":
                self.styles[attribute(style, "styleId") or ""] = style

    def _read(self, root: Any) -> None:
        for element in root.findall(W + "abstractNum"):
            self.abstract[attribute(element, "abstractNumId") or ""] = _levels(element)
        for element in root.findall(W + "num"):
            identity = attribute(element, "numId") or ""
            self.of[identity] = _value(element, "abstractNumId") or ""
            overrides = element.findall(W + "lvlOverride")
            starts = {_integer(attribute(o, "ilvl")): _value(o, "startOverride") for o in overrides}
            self.restarts[identity] = {level: _integer(start) for level, start in starts.items() if start is not None}
            self.levels[identity] = {k: v for o in overrides for k, v in _levels(o).items()}

    def label(self, paragraph: Any) -> str:
        """The mark before a paragraph, "" where it has none; counts it."""
        found = self._numbered(paragraph)
        if found is None:
            return ""
        identity, at = found
        abstract = self.of.get(identity, "")
        levels = self.abstract.get(abstract, {}) | self.levels.get(identity, {})
        level = levels.get(at)
        if level is None:
            return ""
        counts = self.counts.setdefault(abstract, {})
        restart = self.restarts.get(identity, {}).pop(at, None)
        counts[at] = restart if restart is not None else counts[at] + 1 if at in counts else level.start
        for deeper in range(at + 1, _DEEPEST):
            counts.pop(deeper, None)
        return self._mark(level, levels, counts)

    def _mark(self, level: _Level, levels: dict[int, _Level], counts: dict[int, int]) -> str:
        if level.form == "bullet":
            text = "".join(c for c in level.pattern if not "\ue000" <= c <= "\uf8ff")  # bullets of Wingdings mean nothing as text
        else:
            text = level.pattern
            for at, other in levels.items():
                sign = f"%{at + 1}"
                if sign in text:
                    text = text.replace(sign, formatted(counts.get(at, other.start), "decimal" if level.plain else other.form), 1)
        glued = level.suffix == "nothing" or not text or text[-1] == ")" or not text[-1].isascii()
        return text if glued else text + " "

    def _numbered(self, paragraph: Any) -> tuple[str, int] | None:
        """The numbering and the level of a paragraph, its own or its style's."""
        own = paragraph.find(f"{W}pPr/{W}numPr")
        style: str | None = _value(paragraph, "pPr/pStyle")
        level = None if own is None else _value(own, "ilvl")
        identity = None if own is None else _value(own, "numId")
        by_style = identity is None
        seen: set[str] = set()
        while identity is None and style is not None and style in self.styles and style not in seen:
            seen.add(style)
            numbered = self.styles[style].find(f"{W}pPr/{W}numPr")
            if numbered is not None:
                identity = _value(numbered, "numId")
                level = level or _value(numbered, "ilvl") or self._level_of(identity, style)
            style = _value(self.styles[style], "basedOn")
        if identity is None or (identity == "0" and not by_style) or identity not in self.of:
            return None
        return identity, _integer(level)

    def _level_of(self, identity: str | None, style: str) -> str | None:
        levels = self.abstract.get(self.of.get(identity or "", ""), {})
        return next((str(at) for at, level in levels.items() if level.style == style), None)


def _part(document: Document) -> Any:
    """The numbering of a document; python-docx would make one where there is none."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    try:
        part: Any = document.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING)
    except KeyError:
        return None
    return part.element


def _levels(element: Any) -> dict[int, _Level]:
    return {_integer(attribute(level, "ilvl")): _level(level) for level in element.findall(W + "lvl")}


def _level(element: Any) -> _Level:
    plain = element.find(W + "isLgl") is not None
    return _Level(
        _integer(_value(element, "start")),
        _value(element, "numFmt") or "decimal",
        (_value(element, "lvlText") or "")[:_LONGEST],
        _value(element, "suff") or "tab",
        _value(element, "pStyle"),
        plain,
    )
