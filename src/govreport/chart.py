"""Promises and outcomes as a picture: a line from what was promised to what came of it, green where it was kept.

Only figures in percent are drawn, since one axis holds one unit; the rows of `Tracking.to_records` have the others.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from . import indicators
from .extras import needed
from .promises import Outcome, Promise

COLOURS = {"met": "#2a7f62", "missed": "#c0392b"}
_HEIGHT = 18  # pixels of a row


def draw(promises: Iterable[Promise]) -> Any:
    """An Altair chart, one panel for each region; `chart.save("tracking.html")`, or `.svg` and `.png` with vl-convert-python.

    Raises:
        ModuleNotFoundError: altair is not installed.
    """
    altair = needed("altair", "chart", "a chart")
    rows = [_drawn(p, p.outcome) for p in promises if str(p.unit) == "%" and p.verdict.value in COLOURS and p.outcome]
    y = altair.Y("label:N", sort=None, title=None, axis=altair.Axis(labelLimit=320))
    colour = altair.Color("verdict:N", scale=altair.Scale(domain=list(COLOURS), range=list(COLOURS.values())), title=None)
    tips = ["label:N", "target:N", "outcome:N", "verdict:N"]
    base = altair.Chart(altair.Data(values=rows)).encode(y=y, color=colour, tooltip=tips).properties(height=altair.Step(_HEIGHT))
    line = base.mark_rule(strokeWidth=2).encode(x=altair.X("promised:Q", title="%"), x2="told:Q")
    promised = base.mark_tick(thickness=3, size=14, color="#555").encode(x="promised:Q", color=altair.value("#555"))
    told = base.mark_circle(size=70, opacity=1).encode(x="told:Q")
    facet = altair.Row("region:N", sort=None, title=None, header=altair.Header(labelAngle=0, labelAlign="left"))
    return (line + promised + told).facet(row=facet).resolve_scale(y="independent")


def _drawn(promise: Promise, outcome: Outcome) -> dict[str, Any]:
    """A row of the picture. Its floats place a mark on the axis, and are printed nowhere; `target` and `outcome` are the words."""
    promised = next(v for v in (promise.value, promise.low, promise.high) if v is not None)
    told = next(v for v in (outcome.value, outcome.low, outcome.high) if v is not None)
    return {
        "region": promise.region,
        "label": f"{indicators.get(promise.indicator).zh} {promise.year}",
        "promised": float(promised),
        "told": float(told),
        "target": promise.text,
        "outcome": outcome.text,
        "verdict": promise.verdict.value,
    }
