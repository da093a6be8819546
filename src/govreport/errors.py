"""What this library raises. `parse` raises none of them: what it cannot read becomes a `Problem` in the report."""

from __future__ import annotations


class GovReportError(Exception):
    """The base of every error that this library raises on purpose."""


class ReadError(GovReportError):
    """A file that cannot be read as text; the message names the file and the reason."""


class NumeralError(GovReportError, ValueError):
    """A text that is not one number.

    Args:
        reason: what is wrong, in a few words.
        text: the text that was to be read.
        start, end: where in `text` the trouble lies, as half-open code-point offsets.

    >>> print(NumeralError("a numeral stands twice", "一千二千", 2, 4))
    a numeral stands twice
      一千二千
      　　^^^^
    """  # fmt: skip

    def __init__(self, reason: str, text: str, start: int = 0, end: int | None = None) -> None:
        self.reason, self.text, self.span = reason, text, (start, len(text) if end is None else end)
        super().__init__(reason)

    def __str__(self) -> str:
        start, end = self.span
        text = "".join(c if c.isprintable() or c == "\u3000" else "?" for c in self.text[:60])  # an error is shown on a terminal
        shown = text if len(self.text) <= 60 else text + "…"
        pad = "".join("　" if ord(c) > 0x2E80 else " " for c in shown[:start])
        carets = "".join("^^" if ord(c) > 0x2E80 else "^" for c in shown[start:end]) or "^"
        return f"{self.reason}\n  {shown}\n  {pad}{carets}"


class UnitError(GovReportError, ValueError):
    """A unit that is not known, or a conversion between units of different dimensions."""


class IndicatorError(GovReportError, ValueError):
    """An indicator that cannot be: a name that belongs to another, an unknown measure, a field that is missing or of a wrong type; or a
    file of indicators that cannot be read."""


class FormatError(GovReportError, ValueError):
    """A file is to be written whose name is that of another format, or in a format that cannot hold so many rows."""


class SchemaError(GovReportError, ValueError):
    """A dict that `from_dict` cannot turn into a report; the message says what is wrong and where."""
