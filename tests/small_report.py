"""A report of 2025 that is a review, a plan or both, in a sentence or two each; most cases of facts are in `corpus/facts.tsv`."""

import govreport


def parse(review="", plan="", *, region="金华市"):
    parts = [f"一、2024年工作回顾\n{review}\n" if review else "", f"二、2025年主要预期目标\n{plan}\n" if plan else ""]
    return govreport.parse("".join(parts), region=region, year=2025)


def short(review, **more):
    """Indicator, measure and value of each fact of a review."""
    return [(f.indicator, f.measure.value, str(f.value)) for f in parse(review, **more).facts]
