"""What an Akoma Ntoso document says of itself: which work it is, in which language and format, and what its text refers to."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from .. import indicators
from ..leaves import Quantity
from ..regions import NATION
from ..tree import Report
from .xml_text import Xml, clean

SUBTYPE = "governmentWorkReport"
_SOFTWARE, _GOVERNMENT, _SPEAKER = "govreport", "government", "speaker"
_UNKNOWN = "0001-01-01"  # the standard wants a date, and a report may have none


def concepts(report: Report) -> dict[str, str]:
    """What the quantities refer to → its eId: "unit 亩" → "unit_1", "indicator gdp" → "indicator_gdp", in text order.

    >>> import govreport
    >>> concepts(govreport.parse("一、2022年工作回顾\\n地区生产总值增长2.5%。"))
    {'unit %': 'unit_1', 'indicator gdp': 'indicator_gdp'}
    """
    units = dict.fromkeys(str(quantity.unit) for quantity in report.walk(Quantity))
    named = dict.fromkeys(claim.indicator for claim in report.claims if claim.indicator is not None)
    found = {f"unit {unit}": f"unit_{number}" for number, unit in enumerate(units, 1)}
    return found | {f"indicator {id}": f"indicator_{quoted(id)}" for id in named}


def identification(report: Report, xml: Xml) -> None:
    """The work, its expression in Chinese and its manifestation as XML."""
    kind, date = _date(report)
    work = _work(report, date)
    by = {"work": _GOVERNMENT, "expression": _GOVERNMENT, "manifestation": _SOFTWARE}
    with xml.block("identification", {"source": f"#{_SOFTWARE}"}):
        for level, this, whole in (
            ("Work", f"{work}/!main", work),
            ("Expression", f"{work}/zho@/!main", f"{work}/zho@"),
            ("Manifestation", f"{work}/zho@/!main.xml", f"{work}/zho@.xml"),
        ):
            with xml.block(f"FRBR{level}"):
                xml.empty("FRBRthis", {"value": this})
                xml.empty("FRBRuri", {"value": whole})
                if level == "Work" and report.title:
                    xml.empty("FRBRalias", {"value": report.title, "name": "title"})
                xml.empty("FRBRdate", {"date": date, "name": kind})
                xml.empty("FRBRauthor", {"href": f"#{by[level.lower()]}"})
                for name, attributes in _properties(report, level):
                    xml.empty(name, attributes)


def _properties(report: Report, level: str) -> Iterator[tuple[str, dict[str, str]]]:
    match level:
        case "Work":
            yield "FRBRcountry", {"value": "cn"}
            yield "FRBRsubtype", {"value": SUBTYPE}
            if report.year is not None:
                yield "FRBRnumber", {"value": str(report.year)}
        case "Expression":
            yield "FRBRlanguage", {"language": "zho"}
        case _:
            yield "FRBRformat", {"value": "application/akn+xml"}


def _date(report: Report) -> tuple[str, str]:
    """The report's date and what it is: the day of the session, else the first day of its year."""
    if report.session_date is not None:
        return "session", report.session_date.isoformat()
    if report.year is not None and 0 < report.year < 10_000:
        return "year", f"{report.year:04}-01-01"
    return "unknown", _UNKNOWN


def _work(report: Report, date: str) -> str:
    """The IRI of the work, by the naming convention: /akn/jurisdiction/type/subtype/date/number, nn for none."""
    return f"/akn/{_jurisdiction(report)}/doc/{SUBTYPE}/{date if report.session_date is not None else date[:4]}/nn"


def _jurisdiction(report: Report) -> str:
    """The country, with the code of the region (GB/T 2260), or its name where it has no code: cn, cn-330700."""
    region = report.region
    return "cn" if region is None or region == NATION else f"cn-{region.code or quoted(region.name)}"


def references(report: Report, found: dict[str, str], xml: Xml) -> None:
    """The government, the speaker, the software, and the concepts."""
    with xml.block("references", {"source": f"#{_SOFTWARE}"}):
        _reference(xml, "Organization", _SOFTWARE, "govreport", "govreport")
        _reference(xml, "Organization", _GOVERNMENT, _jurisdiction(report), report.region.name if report.region else "unknown")
        if report.speaker:
            _reference(xml, "Person", _SPEAKER, f"cn/{quoted(report.speaker)}", report.speaker)
        known = indicators.registry()
        for concept, id in found.items():
            kind, _, name = concept.partition(" ")
            shown = known.called(name)[0] if kind == "indicator" else name
            _reference(xml, "Concept", id, f"govreport/{kind}/{quoted(name) or 'none'}", shown)


def _reference(xml: Xml, kind: str, id: str, path: str, shown: str) -> None:
    xml.empty(f"TLC{kind}", {"eId": id, "href": f"/akn/ontology/{kind.lower()}/{path}", "showAs": shown})


def quoted(text: str) -> str:
    """A text as one segment of an IRI.

    >>> quoted("元/月")
    '%E5%85%83%2F%E6%9C%88'
    """
    return quote(clean(text), safe="")
