"""Parts of the reading on their own: one number, the quantities of a text, the claims of a sentence."""

from __future__ import annotations

import re

import attrs

from . import numerals, outline, passages
from .errors import NumeralError
from .quantities import amounts
from .quantities.amount_tokens import before_words
from .settings import Setting
from .source import Source, Span, fold
from .status import Frame
from .tree import Bound, Claim, Quantity, Value

_MOST_CHARACTERS = 500  # no number of 100 digits with its unit and bound words is longer
_MEASURED = re.compile(r"[^\d.,零〇一二两三四五六七八九十廿卅卌百千万亿兆京点负+\-−壹贰叁肆伍陆柒捌玖拾佰仟萬億兩點負]")
_LINE = re.compile(r"[^\n]*\S[^\n]*")


def _text(text: str) -> str:
    if not isinstance(text, str):
        raise TypeError(f"a text is meant, and this is a {type(text).__name__}")
    return text


@attrs.frozen(slots=True)
class Number:
    """One number as it is written: exact `value`, or `low` and `high` for a range; `bound`; `unit` as written ('' for none)."""

    value: Value | None
    low: Value | None
    high: Value | None
    bound: Bound
    unit: str


def parse_number(text: str) -> Number:
    """Read one number, with the unit and the bound words that may stand with it.

    Args:
        text: Arabic, Chinese (also traditional and financial), mixed; full-width digits and blanks are fine.

    Raises:
        NumeralError: the text is not one number; the message points at the trouble.
        TypeError: it is no text.

    >>> parse_number("三千五百万").value
    Decimal('35000000')
    >>> n = parse_number("近３．５万亿元")
    >>> str(n.value), n.unit, str(n.bound)
    ('3500000000000', '元', 'about')
    >>> parse_number("两三").low, parse_number("三分之二").value
    (Decimal('2'), Fraction(2, 3))
    >>> parse_number("一千二千")
    Traceback (most recent call last):
    govreport.errors.NumeralError: ...
    """
    words = re.sub(r"\s", "", fold(_text(text))).removeprefix("人民币")
    if words[-1:] in ("整", "正") and words[-2:-1] in ("元", "圆", "角"):  # as on a cheque
        words = words[:-1]
    for size in range(min(4, len(words)), -1, -1):
        before, core = words[:size], words[size:]
        if (size == 0 or before in before_words()) and core:
            reading = amounts.read(before, core)
            if reading is not None:
                unit = str(reading.unit)
                if "(" in unit and "（" in text:  # as it is written
                    unit = unit.replace("(", "（").replace(")", "）")
                return Number(reading.value, reading.low, reading.high, reading.bound, unit)
    return _plain_number(text, words)


def _plain_number(text: str, words: str) -> Number:
    """A number alone in a form that running text does not have (3兆, 三十点五), or the error that says what is wrong."""
    if len(words) > _MOST_CHARACTERS:
        raise NumeralError("more than 100 digits", text)
    error = amounts.error("", words)
    if error is None:
        try:
            return Number(numerals.mixed(text), None, None, Bound.EXACT, "")
        except NumeralError as found:
            error = found if found.text == text and not _MEASURED.search(words) else amounts.trouble(text, words)
    start, end = error.span
    at = text.find(error.text)
    raise NumeralError(error.reason, text, *((start + at, end + at) if at >= 0 and error.text else (0, len(text))))


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of a text, in order.

    Raises:
        TypeError: it is no text.

    >>> [(q.text, str(q.value), str(q.unit), str(q.bound)) for q in find_quantities("投资超6800亿元，办结1400多件")]
    [('超6800亿元', '680000000000', '元', 'more_than'), ('1400多件', '1400', '件', 'approx_more')]
    """
    source = Source(_text(text))
    return tuple(passages.quantities_of(source, (Span(*m.span()) for m in _LINE.finditer(source.folded))))


def find_claims(text: str) -> tuple[Claim, ...]:
    """The claims of a sentence or more, read as if it stood in the review of a report. A mark at the head of a line (——, （一）, 1.) is
    none of its words.

    Raises:
        TypeError: it is no text.

    >>> [(c.subject, str(c.relation)) for c in find_claims("新增国家高新技术企业442家、省科技型中小企业1302家。")]
    [('国家高新技术企业', 'add'), ('省科技型中小企业', 'add')]
    """
    source = Source(_text(text))
    folded, setting = source.folded, Setting(Frame.BACK)
    lines = ((Span(outline.past_mark(folded, *m.span()), m.end()), setting) for m in _LINE.finditer(folded))
    return tuple(c for passage in passages.read(source, lines).values() for c in passage.claims)
