"""A search over what reports say: claims by words of their subject, by amount, and by whether they are done or promised.

python examples/search.py examples/reports 企业
python examples/search.py examples/reports 地区生产总值 --status target
python examples/search.py examples/reports "" --unit 亿元 --at-least 1000
"""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Iterator
from fractions import Fraction

import govreport


def arguments(given: list[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", help="a folder of reports")
    parser.add_argument("words", help='words of the subject, all of which must be in it; "" for any subject')
    parser.add_argument("--status", choices=[str(status) for status in govreport.Status])
    parser.add_argument("--unit", help="only amounts that convert into this unit, as 亿元 or 公顷")
    parser.add_argument("--at-least", type=Fraction, help="only amounts of at least so many of the unit")
    wanted = parser.parse_args(given)
    if wanted.at_least is not None and wanted.unit is None:
        parser.error("--at-least needs --unit")
    return wanted


def amount(quantity: govreport.Quantity, unit: str) -> Fraction | None:
    """The quantity in a unit, its lower end where it is a range; None where it is not of that kind."""
    one = govreport.parse_number(f"1{unit}")  # 亿元 is a hundred million 元
    try:
        converted = quantity.to(one.unit)
    except govreport.UnitError:
        return None
    value = converted.low if converted.value is None else converted.value
    return None if value is None or one.value is None else Fraction(value) / Fraction(one.value)


def hits(report: govreport.Report, wanted: argparse.Namespace) -> Iterator[govreport.Claim]:
    """The claims of a report that are asked for, in the order of the text."""
    for claim in report.claims:
        if not all(word in (claim.topic or claim.subject or "") for word in wanted.words.split()):
            continue
        if wanted.status and claim.status != wanted.status:
            continue
        if wanted.unit:
            value = amount(claim.quantity, wanted.unit)
            if value is None or (wanted.at_least is not None and value < wanted.at_least):
                continue
        yield claim


def main(given: list[str] | None = None) -> int:
    wanted = arguments(given)
    for path, report in govreport.read_folder(wanted.folder):
        if isinstance(report, govreport.ReadError):
            print(report, file=sys.stderr)
            continue
        for claim in hits(report, wanted):
            line, _ = report.source.position(claim.span.start)
            said = f"{claim.subject or '-'} {claim.relation} {claim.quantity.text} ({claim.status})"
            print(f"{path}:{line}: {report.region.name if report.region else '-'} {report.year or '-'}: {' '.join(said.split())}")
    return 0


if __name__ == "__main__":
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # `| head` ends it in silence
    sys.exit(main())
