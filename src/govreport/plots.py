"""Reports as pictures, made with Altair: the figures in percent of one report, and what was promised against what came of it over years.

The floats here place marks on an axis and are printed nowhere; the words beside them are the report's own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Any

from . import indicators
from .extras import needed
from .promises import Promise, Verdict, in_words
from .tables import written
from .tree import Fact, Report, Status, Value
from .view.safe import safe

# For each word a colour, and a shape for those who cannot tell the colours.
_STATUS = {"achieved": ("#2a7f62", "circle"), "target": ("#c77700", "diamond")}
_VERDICTS = {"target": ("#8a8a8a", "square"), "met": ("#2a7f62", "circle"), "missed": ("#c0392b", "triangle-down")}
_FONT = "Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, PingFang SC, Hiragino Sans GB, WenQuanYi Micro Hei, sans-serif"
_LARGE = {10**8: "亿", 10**4: "万"}
_COLUMNS, _WIDTH, _HEIGHT, _ROW = 3, 200, 110, 22  # panels side by side, and the pixels of a panel and of a row


def of_report(report: Report) -> Any:
    """An Altair chart of what a report says in percent about the well-known indicators: done last year, and promised for this one.

    An indicator is a row, in the order of the text. Where the year of the report is not known, the figures of all years are shown.

    Raises:
        ModuleNotFoundError: altair is not installed.
    """
    altair = needed("altair", "plot", "a picture")
    facts = [fact for fact in report.facts if _is_drawn(fact, report.planned)]
    rows = [_fact(fact) for fact in facts]
    words: dict[str, dict[str, str]] = defaultdict(dict)
    for row in rows:
        words[row["label"]].setdefault(row["status"], row["words"])
    beside = [{"label": label, "words": " → ".join(said.get(status, "—") for status in _STATUS)} for label, said in words.items()]
    y = altair.Y("label:N", sort=None, title=None, axis=altair.Axis(labelLimit=320, ticks=False, domain=False, labelPadding=8))
    colour, shape = _marked(altair, "status:N", _STATUS)
    base = altair.Chart(altair.Data(values=rows)).encode(y=y)
    told = base.encode(color=colour, tooltip=["label:N", "status:N", "year:Q", "words:N"])
    point = told.mark_point(filled=True, size=80, opacity=1).encode(shape=shape)
    layers = (
        base.mark_rule(color="#cccccc").encode(x="min(low):Q", x2="max(high):Q"),
        told.mark_rule(strokeWidth=5, opacity=0.4).encode(x=altair.X("low:Q", title="%"), x2="high:Q"),
        point.encode(x="low:Q"),
        point.encode(x="high:Q"),
        altair.Chart(altair.Data(values=beside)).mark_text(align="left", dx=10).encode(y=y, x=altair.value(2 * _WIDTH), text="words:N"),
    )
    return _dressed(altair.layer(*layers).properties(width=2 * _WIDTH, height=altair.Step(_ROW), title=_title(report)))


def of_promises(promises: Iterable[Promise]) -> Any:
    """An Altair chart of promises over the years: a panel for each indicator of each region of which at least one was met or missed.

    A bar is what was promised for a year, a mark what came of it. Amounts are shown in 万 or 亿 where they are large.

    Raises:
        ModuleNotFoundError: altair is not installed.
    """
    altair = needed("altair", "plot", "a picture")
    panels: dict[tuple[str, str, str, str], list[Promise]] = defaultdict(list)
    for promise in promises:
        if not promise.mean:
            panels[promise.region, promise.indicator, promise.measure.value, str(promise.unit)].append(promise)
    rows = [row for panel in panels.values() if any(map(_is_told, panel)) for row in _panel(panel)]
    colour, shape = _marked(altair, "verdict:N", _VERDICTS)
    years = sorted({row["year"] for row in rows})
    span = altair.Scale(domain=list(range(years[0], years[-1] + 1)) if years else [])
    base = altair.Chart(altair.Data(values=rows)).encode(x=altair.X("year:O", scale=span, title=None, axis=altair.Axis(labelAngle=0)))
    base = base.encode(color=colour, y=altair.Y("low:Q", title=None, scale=altair.Scale(zero=False, padding=12)), tooltip=["words:N"])
    promised = (
        base.transform_filter("datum.verdict == 'target'")
        .mark_bar(width=18, strokeWidth=3, fillOpacity=0.3)
        .encode(y2="high:Q", stroke=colour)
    )
    came = base.transform_filter("datum.verdict != 'target'").mark_point(filled=True, size=80, opacity=1).encode(shape=shape)
    names = list(dict.fromkeys(row["panel"] for row in rows))
    facet = altair.Facet("panel:N", sort=names, title=None, header=altair.Header(labelFontSize=12, labelAnchor="start"))
    layered = altair.layer(promised, came).properties(width=_WIDTH, height=_HEIGHT)
    return _dressed(layered.facet(facet, columns=_COLUMNS).resolve_scale(y="independent"))


def _marked(altair: Any, field: str, marks: dict[str, tuple[str, str]]) -> tuple[Any, Any]:
    """Colour and shape by a field."""
    colours, shapes = (altair.Scale(domain=list(marks), range=list(each)) for each in zip(*marks.values(), strict=True))
    legend = altair.Legend(orient="top", symbolOpacity=1)
    return altair.Color(field, scale=colours, title=None, legend=legend), altair.Shape(field, scale=shapes, title=None, legend=legend)


def _dressed(chart: Any) -> Any:
    """In a font that has Chinese characters, the first of some that the machine has."""
    dressed = chart.configure(font=_FONT).configure_view(strokeOpacity=0).configure_title(anchor="start", offset=12)
    return dressed.configure_axis(gridColor="#eeeeee").configure_axisY(minExtent=44)


def _title(report: Report) -> dict[str, Any]:
    """The title of a report, and below it what many a title does not say: whose it is, and of which year."""
    title = report.title or ""
    said = (report.region and report.region.name, report.year and f"{report.year}年")
    return {"text": _plain(title), "subtitle": _plain(" ".join(one for one in said if one and one not in title))}


# --- rows ---------------------------------------------------------------------------------------------------------------


def _is_drawn(fact: Fact, year: int | None) -> bool:
    wanted = {Status.ACHIEVED: year and year - 1, Status.TARGET: year}
    return str(fact.unit) == "%" and fact.preferred and fact.status in wanted and (year is None or fact.year == wanted[fact.status])


def _fact(fact: Fact) -> dict[str, Any]:
    low, high = _ends(fact.value, fact.low, fact.high)
    label = indicators.registry().called(fact.indicator)[0]
    words = _plain(in_words(fact.claim.quantity.text, fact.value))
    return {"label": label, "status": fact.status.value, "year": fact.year, "words": words, "low": float(low), "high": float(high)}


def _is_told(promise: Promise) -> bool:
    return promise.verdict in (Verdict.MET, Verdict.MISSED)


def _panel(promises: Sequence[Promise]) -> Iterator[dict[str, Any]]:
    """A row for each promise, and one for what came of it (of a target and its stretch that is the same)."""
    largest = max(high for promise in promises for _, high in [_ends(promise.value, promise.low, promise.high)])
    divisor, prefix = next(((size, name) for size, name in _LARGE.items() if largest >= size), (1, ""))
    one = promises[0]
    panel = _plain(f"{one.region} {indicators.registry().called(one.indicator)[0]}（{prefix}{one.unit}）")
    for promise in promises:
        yield _row(panel, promise, "target", promise.text, (promise.value, promise.low, promise.high), Fraction(1, divisor))
        if _is_told(promise) and not promise.stretch and (came := promise.outcome):
            factor = came.unit.factor / promise.unit.factor / divisor
            yield _row(panel, promise, promise.verdict.value, came.text, (came.value, came.low, came.high), factor)


def _row(panel: str, promise: Promise, verdict: str, words: str, ends: tuple[Value | None, ...], factor: Fraction) -> dict[str, Any]:
    low, high = (float(end * factor) for end in _ends(*ends))
    return {"panel": panel, "year": promise.year, "verdict": verdict, "words": _plain(in_words(words, ends[0])), "low": low, "high": high}


def _plain(text: str) -> str:
    """A text of a report for a chart, with nothing in it that does anything.

    The page that Altair writes would take a < for markup, so a wide one stands there.
    """
    return safe(written(text)).replace("<", "＜")


def _ends(value: Value | None, low: Value | None, high: Value | None) -> tuple[Fraction, Fraction]:
    """Where a figure begins and ends: one that is no range does both at its value."""
    least, most = (value, value) if low is None or high is None else (low, high)
    return Fraction(least or 0), Fraction(most or 0)
