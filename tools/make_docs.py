"""Writes the pages of docs/ that are made of data: `python tools/make_docs.py`. A test holds that they have not drifted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from govreport import indicators, words

PAGE = Path(__file__).resolve().parents[1] / "docs" / "indicators.md"

HEAD = """# Indicators

The canonical indicators: what `report.facts` knows by an id. This page is made of `src/govreport/data/indicators.toml` by
`tools/make_docs.py`.

```python
import govreport

report = govreport.read("report.docx")
for fact in report.facts:
    print(fact.indicator, fact.measure, fact.status, fact.year, fact.value, fact.unit, fact.claim.quantity.text)
report.fact("gdp", status="target", measure="growth")  # the preferred one, or None
govreport.indicators.get("gdp").definition
```

## Which claims are facts

The whole name of the claim must be one of the indicator's names. Before it may stand words of time, tense and promise
(预计, 全年, 力争), the region's own name, and words for the region as a whole: 全市 in a city's report, but not 全省, which is another
region. Whatever else stands there (民间, 制造业, 开发区, a place) narrows the claim, and it is another indicator's fact or none.
Gaps, ranks, shares of the nation, contributions, differences in yuan, means over years and figures of part of a year are claims,
and no facts.

- **level**: a total or stock. **growth**: its rate of change in %, negative for a fall. **rate** and **share**: a percentage by nature.
  **count**: what came into being in the year.
- The year is the one that the words or headings name; without one, the year before the report for what was done, and the report's own
  for what is promised.
- A second, higher figure of a target (增长6.5%、力争7%) has `stretch`.
- Of several figures for one thing the most exact is `preferred`; two that cannot both be true give a problem `facts.contradiction`.

## Your own

```python
govreport.indicators.register(
    "tea_output", zh="茶叶产量", en="Tea output", definition="Tea picked in a year.",
    names=["茶叶(总|)产量", "干毛茶产量"], dimension="mass", measures=["level", "growth"],
)
govreport.indicators.load("my-indicators.toml")
```

A file has the form of the table in the package, which its comments explain: one table for each indicator, its key the id.

```toml
[tea_output]
zh = "茶叶产量"
en = "Tea output"
definition = "Tea picked in a year."
dimension = "mass"
measures = ["level", "growth"]
names = ["茶叶(总|)产量", "干毛茶产量"]

[words]
lead = ["经统计部门核定"]
```

A name that belongs to another indicator, an unknown measure or field, and an id that exists are an `IndicatorError` (a `ValueError`);
then nothing of the file is added. Reports that were parsed before do not change.
"""

GROUPS = {
    "economy": "The economy as a whole",
    "industry": "Industry",
    "agriculture": "Agriculture",
    "trade": "Trade and foreign capital",
    "finance": "Public finance and banking",
    "prices": "Prices",
    "jobs": "Jobs",
    "income": "Income and social security",
    "innovation": "Innovation",
    "environment": "Environment and energy",
    "population": "Population and towns",
    "services": "Services and housing",
    "transport": "Transport and networks",
}


def page() -> str:
    """The text of docs/indicators.md."""
    return HEAD + "\n" + "\n".join(_sections()) + "\n"


def _sections() -> Iterator[str]:
    table = words.load("indicators")
    for group, title in GROUPS.items():
        yield f"## {title}\n"
        yield "| id | 名称 | name | measures | called |\n|---|---|---|---|---|"
        listed = [i for i in indicators.all() if i.group == group]
        for i in listed:
            called = "<br>".join(name.replace("|", "\\|") for name in [*table[i.id]["names"], *table[i.id].get("growth_only", ())])
            yield f"| `{i.id}` | {i.zh} | {i.en}. {i.definition} | {', '.join(i.measures)} | {called} |"
        yield ""
    yield "## Spellings\n"
    same = table["words"]["spellings"]
    yield "Names are compared without quotation marks and brackets, and with these made one:"
    yield ", ".join(f"{one} → {other}" for one, other in same.items()) + ".\n"
    yield "## Two under one name\n"
    for fields in table.values():
        if "pair" in fields:
            yield f"{' and '.join(f'`{id}`' for id in fields['pair'])}, in this order: {', '.join(fields['names'])}.".replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(f"wrote {PAGE}")
