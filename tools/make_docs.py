"""Writes the pages of docs/ that are made of data: `python tools/make_docs.py`. A test holds that they have not drifted."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from govreport import checks, indicators, schema, words
from govreport.checks.rows import COLUMNS
from govreport.forms.json_schema import json_schema
from govreport.indicators import Indicator
from govreport.tracking import Outcome, Promise, Tracking, Verdict

DOCS = Path(__file__).resolve().parents[1] / "docs"
PAGE = DOCS / "indicators.md"
CHECKS_PAGE = DOCS / "checks.md"
TABLES_PAGE = DOCS / "tables.md"
SCHEMA_FILE = DOCS / "report.schema.json"

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
(预计, 全年, 力争), the region's own name, and words for the region as a whole, which the end of its name says: 全市 in a city's report,
but 全县 in a county's, where 全市 is the city above it. A sentence that begins with a zone, a town, a firm or another region speaks of
that until 全市 or 全县 stands again, and its figures are no facts. Whatever else stands before the name (民间, 制造业, 开发区, a place)
narrows the claim, and it is another indicator's fact or none. Gaps, ranks, shares of the nation, contributions, differences in yuan,
means over years and figures of part of a year are claims, and no facts.

- **level**: a total or stock. **growth**: its rate of change in %, negative for a fall. **rate** and **share**: a percentage by nature.
  **count**: what came into being in the year.
- The year is the one that the words or headings name; without one, the year that the report plans for what is promised, and the one
  before it for what was done. A review of one year and of five turns from one to the other with its sentences (五年来，…;
  刚刚过去的2025年，…), and so do the sections behind a paragraph that leads in to them (一年来，我们重点做了以下工作：). The heading of a
  section that tells what was done (比2015年翻一番, 编制“十五五”规划) says no year. Under several years a growth, a count and a level that
  sums them (进出口总额1.4万亿元) are claims, and no facts.
- A second, higher figure of a target (增长6.5%、力争7%) has `stretch`.
- A bare name beside a narrower one of the same paragraph is the wider thing's (`Indicator.wider`): 工业增加值93亿元，其中规模以上工业
  增加值51亿元 gives `all_industry_value_added` and `industrial_value_added`. A growth of value added at current prices (现价) is no fact.
- A share is named by what it is of and what it is in, and the table below writes both: 民营经济 or *private_economy_value_added*占*gdp*比重
  stands for each name of the one, 占, 与 or 相当于, each name of the other, and 比重, 比例, 份额, 比率 or 之比.
- A level in % under the name of a thing is its share (`Indicator.in_percent`): 优良天数达到97% is `good_air_rate`, 研发投入达到3% is
  `rd_intensity`.
- Of several figures for one thing the most exact is `preferred`; two that cannot both be true give a problem `facts.contradiction`.

## Your own

```python
govreport.indicators.register(
    "tea_output",
    zh="茶叶产量",
    en="Tea output",
    definition="Tea picked in a year.",
    names=["茶叶(总|)产量", "干毛茶产量"],
    dimension="mass",
    measures=["level", "growth"],
)
govreport.indicators.remove("tea_output")  # after a slip in a notebook: it can be registered again
```

A file has the form of the table in the package, which its comments explain: one table for each indicator, its key the id.

```toml title="my-indicators.toml"
[silk_output]
zh = "生丝产量"
en = "Silk output"
definition = "Raw silk reeled in a year."
dimension = "mass"
measures = ["level", "growth"]
names = ["生丝(总|)产量", "蚕丝产量"]

[words]
lead = ["经统计部门核定"]
```

```python
govreport.indicators.load("my-indicators.toml")
```

On the command line every command takes `--indicators my-indicators.toml`. The processes of `batch.run` know what a file says that is passed
to it as `indicators=`, and not what the program registered.

A name that belongs to another indicator, an unknown measure or field, a value of a wrong type, an id that exists and a file that cannot be
read are an `IndicatorError` (a `ValueError`), which says what there is;
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
            called = "<br>".join(name.replace("|", "\\|") for name in _called(i, table))
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


def _called(indicator: Indicator, table: Mapping[str, Any]) -> Iterator[str]:
    """The names of an indicator as its table writes them; of a share, what it is of and in."""
    fields = table[indicator.id]
    yield from (*fields.get("names", ()), *fields.get("growth_only", ()))
    sides = [[*fields.get(f"{side}_names", ()), *([f"*{fields[side]}*"] if side in fields else [])] for side in ("part", "whole")]
    if all(sides):
        yield "占".join(" or ".join(side) for side in sides) + "比重"


# --- checks -----------------------------------------------------------------------------------------------------------

CHECKS_HEAD = """# Checks

Do a report's figures agree with each other, with the calendar, and with the report of the year before? This page is made of the
rules themselves by `tools/make_docs.py`; every example on it is run as a test.

```python
>>> import govreport
>>> report = govreport.parse("一、2024年工作回顾\\n就业率由90%提高到92%，提高3个百分点。", year=2025)
>>> for found in govreport.check(report):
...     print(found.rule, found.severity, found.en, [report.source[span] for span in found.spans])
change.points error from 90% to 92% is 2 percentage points, not 3 ['90%', '92%', '3个百分点']

```

`govreport.check(report, previous)` also compares with the report of the year before; one of another region or year, or the report itself,
is a `ValueError` that says so. A finding has the id of its rule, a severity
(`error`: the figures cannot all be true; `warning`: one of them is probably wrong; `note`: style, or a difference that may have a good
reason), a message in Chinese (`zh`) and in English (`en`), and the spans of every figure involved.

On the command line (exit code 0: nothing found; 1: something found, with `--fail-on error` or `warning` something so severe; 2, whatever
is found: a file could not be read, or the one behind `--previous` is not of the year before):

```sh
govreport check examples/draft.txt --previous examples/reports/huaiyin-2024.txt
govreport check examples/reports/*.txt --without wording -o findings.csv
```

Behind `--previous` stands the report of the year before, or a folder: then each report is compared with the one of its region of the year
before. A report that is named there and is of another region or year, or the report itself, is refused here, too (standard error tells,
exit code 2). That a folder has none for some report is told too, and is no mistake: of the first year there is none.

`--format jsonl` and `csv`, or a name that says so behind `-o`, write a row for each finding. In CSV `figures` are joined
by ` | `, and `spans` are written `16-19 21-24`. In Python `govreport.checks.finding_rows(report, findings, previous)` gives the same rows.

{columns}

## What a rule may say

False alarms are the enemy: a rule speaks only where the figures are exact, belong to one thing, and differ by more than their rounding.
Growth of a yearly mean, at constant prices or on a changed scope is left out. So an empty list does not say that all figures are right.

On 58 real reports, which are final texts, the rules find five things, and each of them was read: one is a slip (an income of nine
yuan a year), one a contradiction (an investment that is to grow by 10% in one place and by 15% in another), two are fair warnings (two
figures for one year at different prices, which a note explains), and one is the note that a text has no headings, which is true. No
finding is a false alarm. With so few findings the share says little by itself; what the rules find of figures made wrong on purpose, in
made-up and in real reports, is tested in `tests/property/test_checks.py` and `tests/corpus/test_checks.py`.

## What is not checked

- **The world.** No figure is held against a yearbook or a bulletin: what is wrong everywhere in the report in the same way is not found.
- **Figures with a bound.** 以上, 左右, 近 and ranges agree with nearly everything; rules that compute leave them out.
- **Parts behind 其中.** That one of them is more than the whole is found, and not that all together are: 企业500家，其中民营企业400家、
  高新技术企业200家 is no slip, since parts overlap. Sums are checked where 共 or 合计 stands right behind the row, for the three sectors,
  and for exports and imports.
- **Figures that are no facts.** A contradiction is found of the [known indicators](indicators.md), of the region as a whole, and elsewhere
  only where the same words stand twice.
- **What is to be added.** Two targets of 城镇新增就业 are left alone, since the second is mostly that of one programme.
- **Growth at constant prices**, that of the gross product above all, against levels at current ones.
- **Units and sizes** but for rates, amounts and numbers of the known indicators right before their figure, and the sizes of eight of them.
- **Places and grades.** 由第10位提升到第15位 is not looked at: some count from below.
- **What is missing.** A report without a plan, a target without a figure, an indicator that last year's report had.
- **Promises.** Whether one of last year was kept is what [tracking](tracking.md) tells.
- **Words.** Spelling, names of people and places, punctuation, the right title of a plan or a meeting.

## Your own rules

```python
>>> from govreport import checks
>>> @checks.rule("house.about", checks.Severity.NOTE, zh="回顾部分不用“左右”", fires="出口增长5%左右。", silent="出口增长5%。")
... def about(case):
...     \"\"\"The house style has no 左右 for what is known.\"\"\"
...     for claim in case.report.claims:
...         if claim.quantity.bound == "about":
...             yield checks.finding("不用“左右”", "no 左右", (claim,))
>>> [found.rule for found in govreport.check(govreport.parse("一、2024年工作回顾\\n出口增长5%左右。"))]
['house.about']
>>> checks.remove("house.about")

```

`check(report, without=["wording.points", "numbering"])` leaves out a rule, or all of a topic; `only=[…]` runs no others;
`checks.rules()` lists them.

## The rules
"""

TOPICS = {
    "change": "Changes: from A to B by C",
    "parts": "Wholes and parts",
    "conflict": "One thing, two figures",
    "scale": "Size",
    "unit": "Indicators and units",
    "wording": "Words and units",
    "dates": "Dates",
    "numbering": "Numbers of sections and items",
    "outline": "Headings",
    "previous": "Against the report of the year before",
}


def checks_page() -> str:
    """The text of docs/checks.md."""
    columns = ["| column | meaning |\n|---|---|", *(f"| `{name}` | {meaning} |" for name, meaning in COLUMNS.items())]
    lines = [CHECKS_HEAD.replace("{columns}", "\n".join(columns))]
    for topic, title in TOPICS.items():
        lines += [f"### {title}\n", "| rule | severity | 规则 | what it finds | fires | is silent |\n|---|---|---|---|---|---|"]
        for rule in checks.rules():
            if rule.id.startswith(topic + "."):
                cells = (f"`{rule.id}`", rule.severity.value, rule.zh, rule.doc, _example(rule.fires), _example(rule.silent))
                lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
        lines.append("")
    return "\n".join(lines)


def _example(texts: str | tuple[str, str]) -> str:
    now, before = (texts, "") if isinstance(texts, str) else texts
    shown = now.replace("\n", "<br>")
    return f"{shown}<br>(the year before: {before})" if before else shown


# --- tables -----------------------------------------------------------------------------------------------------------

TABLES_HEAD = """# Tables

A report as rows of four tables, with the same columns in every output. This page is made of `src/govreport/schema.py` by
`tools/make_docs.py`, and its examples are run as a test. [Ten questions in SQL](sql.md) shows what can be asked of them.

| output | call | needs |
|---|---|---|
| flat dicts | `report.to_records(table)` | |
| CSV | `govreport.to_csv(reports, file, table)` | |
| Arrow | `govreport.to_arrow(reports, table)` | `govreport[arrow]` |
| Parquet | `govreport.to_parquet(reports, file, table)` | `govreport[arrow]` |
| pandas | `govreport.to_pandas(reports, table)` | `govreport[pandas]` |
| polars | `govreport.to_polars(reports, table)` | `govreport[polars]` |
| Stata | `govreport.to_stata(reports, file, table)` | `govreport[stata]` |
| Excel, all tables | `govreport.to_excel(reports, file)` | `govreport[excel]` |

`table` is "claims", which it is unless you say otherwise, "facts", "sections" or "problems". `reports` are one report or many; of an
iterator each report is read when its turn comes, and CSV, Parquet and Excel files are then written in little memory. A file at a path
takes the place of the old one when all is written. On the command line, `govreport claims` and `govreport facts` give these rows.

```python
>>> import govreport
>>> text = "一、2023年工作回顾\\n全市地区生产总值6011.27亿元、增长6.80%。\\n二、2024年目标\\n地区生产总值增长6%—6.5%。"
>>> report = govreport.parse(text, region="金华市", year=2024)

```

Records are plain: texts, integers, booleans and None, ready for JSON.

```python
>>> for row in report.to_records("facts"):
...     print(row["region_code"], row["year"], row["indicator"], row["measure"], row["status"], row["value"], row["low"], row["high"])
330700 2023 gdp level achieved 601127000000 None None
330700 2023 gdp growth achieved 6.80 None None
330700 2024 gdp growth target None 6 6.5

```

Arrow has exact decimals, dates, and closed lists as dictionaries. `govreport.arrow` has `schema(table)`, and `batch(report, table)` for
who works report by report.

```python
>>> rows = govreport.to_arrow(report, "facts")
>>> rows.column("value").to_pylist(), rows.column("value_exact").to_pylist()
([Decimal('601127000000.00000000'), Decimal('6.80000000'), None], ['601127000000', '6.80', None])

```

Whoever has texts in Arrow and wants rows in Arrow, as engines do, maps one function: `parse_batch(batch, table)` reads the column `text`,
and `name`, `region` and `year` where they are there, and gives the rows of all the batch's reports, with `schema(table)`.

```python
>>> import pyarrow
>>> from govreport.arrow import parse_batch
>>> batch = pyarrow.RecordBatch.from_pydict({"text": [text], "region": ["金华市"], "year": [2024]})
>>> parse_batch(batch, "facts").column("value_exact").to_pylist()
['601127000000', '6.80', None]

```

A frame of pandas keeps that (its types are Arrow's; closed lists are categories), and so does one of polars. Sums, means and
comparisons are exact. What a decimal of 28 digits cannot do (a product, a quotient, pandas' `describe()` and its own `to_stata`) needs
floats: `astype(float)`.

```python
>>> frame = govreport.to_pandas(report, "facts")
>>> frame["value"].sum()
Decimal('601127000006.80000000')
>>> (frame["value"].astype(float) * 2).tolist()
[1202254000000.0, 13.6, nan]

```

A target that is a range has no `value`, and its nearer end stands in `low`. For a table of one figure a cell, take the preferred
figure, leave out what is striven for beyond it (`stretch`), and let the lower end stand for the range:

```python
>>> chosen = frame[frame["preferred"] & ~frame["stretch"]]
>>> chosen = chosen.assign(value=chosen["value"].fillna(chosen["low"]).astype(float))
>>> chosen.pivot_table(index="year", columns=["indicator", "measure"], values="value", observed=True)["gdp"]["growth"].to_dict()
{2023: 6.8, 2024: 6.0}
>>> import polars
>>> govreport.to_polars(report, "facts").filter(polars.col("value") > 100)["quantity"].to_list()
['6011.27亿元']

```

A report that a folder holds twice, as .docx and as .txt say, has its rows twice. The first of them:
`frame[frame["file"] == frame.groupby(["region", "report_year"])["file"].transform("first")]`.

Files: Parquet as DuckDB, pandas and Spark read it; .dta for Stata 14 and later, with labels for variables and values, daily dates, and
strL for long texts (Stata has doubles and no decimals, so `value_exact` is the exact one there too); a workbook with the sheets 指标,
数据, 提纲, 问题 and 原句, where the sentence of a figure is a link to its row, and what is for programs is folded away.

```python
>>> import os, tempfile
>>> folder = tempfile.TemporaryDirectory()
>>> govreport.to_csv(report, f"{folder.name}/facts.csv", "facts")
>>> govreport.to_parquet(report, f"{folder.name}/facts.parquet", "facts")
>>> govreport.to_stata(report, f"{folder.name}/facts.dta", "facts")
>>> govreport.to_excel(report, f"{folder.name}/report.xlsx")
>>> sorted(os.listdir(folder.name))
['facts.csv', 'facts.dta', 'facts.parquet', 'report.xlsx']
>>> folder.cleanup()

```

## Numbers

A column `value`, `low` or `high` is a decimal of 28 digits, 8 of them behind the point: for computing, and exact. It is empty where
the value is not exactly such a number (2/3, 33 digits). `value_exact`, `low_exact` and `high_exact` always have the value, as text,
with its digits as written: `5.0`, `2/3`. A range has `low` and `high` and no `value`.

| type | records and JSON lines | CSV | Arrow and Parquet | Stata | Excel |
|---|---|---|---|---|---|
| text | text | text | string | str, strL | text |
| numeral | text: "5.0", "2/3" | 5.0, 2/3 | string | str | text |
| decimal | text: "5.0" | 5.0 | decimal128(28, 8) | double | number that shows the digits as written |
| integer | integer | digits | int64 | long, double | number |
| boolean | boolean | true, false | bool | byte | 是, 否 |
| date | text: "2024-12-31" | 2024-12-31 | date32 | daily date | date |
| choice | text | text | dictionary of the whole list | byte with value labels | its word in Chinese |

What is not there is None, null, or an empty cell. A text is raw, as it stands in the report; a lone surrogate, which UTF-8 cannot
hold, is written as `\\udcxx`, and so are, in Stata and Excel, the control characters that these cannot hold. The metadata of an Arrow
schema and of a Parquet file have `govreport.table` and `govreport.version`, which is {version}; a change that old readers would misread
gets the next number.

`claim_id` and `section_id` are the places of a claim and of a section in their report: `facts`, `claims` and `sections` join on
`(file, claim_id)` and `(file, section_id)`. `start` and `stop` are offsets into the raw text, as in Python: `text[start:stop]`.

That text is `report.source.text`, and not the file: a byte order mark is no part of it, GB18030 is decoded, and what stands in a Word
file or on a web page is nowhere in its bytes as such. Whoever keeps rows keeps the text with them: `report.source.text`, or
`govreport convert FILE --to txt -o kept.txt`. It has the line ends of the file, so it is opened with `newline=""`:

```python
>>> import pathlib
>>> path = pathlib.Path("kept.txt")
>>> _ = path.write_bytes("一、2023年工作回顾\\r\\n\\r\\n出口增长5%。".encode("utf-8-sig"))
>>> kept = govreport.read(path)
>>> row = kept.to_records()[0]
>>> path.read_text(encoding="utf-8")[row["start"] : row["stop"]] == row["quantity"]  # the mark counts, and \\r\\n has become \\n
False
>>> _ = path.write_text(kept.source.text, encoding="utf-8", newline="")
>>> with open(path, encoding="utf-8", newline="") as file:
...     file.read()[row["start"] : row["stop"]]
'5%'
>>> path.unlink()

```

The place of a row is that of its figure. In Python a claim has two: `claim.quantity.span`, which the rows have, and `claim.span`, the
clause with the subject. In the page that `govreport.to_html(report)` and `govreport html` make, the figure of a row stands at `#c`
and its `claim_id`: a search index links to `report.html#c12`.

## CSV and spreadsheets

The file is UTF-8, with the mark at its beginning without which Excel shows garbage. A text that a spreadsheet would run as a formula,
because it begins with = + - @ (or one of these in full width), a tab or a line break, gets a ' in front, as
[OWASP](https://owasp.org/www-community/attacks/CSV_Injection) advises; numbers such as -5.0 do not. So that nothing is lost, a text
that has such a ' already gets another one: to read a cell back, take one ' away from its beginning where only such marks stand between
it and one of these characters.

A spreadsheet takes `2/3` for a date; compute with `value`, or read the column as text.

## The tables
"""


def tables_page() -> str:
    """The text of docs/tables.md."""
    lines = [TABLES_HEAD.replace("{version}", str(schema.VERSION))]
    for table in schema.TABLES.values():
        lines += [f"### {table.name}\n", f"A row is {table.row}.\n", columns_table(table.columns)]
    return "\n".join(lines)


def columns_table(columns: Iterable[schema.Column]) -> str:
    """Columns as a table, a line for each."""
    lines = [f"| `{c.name}` | {c.type} | {c.zh} | {c.meaning}{_words(c)} |" for c in columns]
    return "\n".join(["| column | type | 名称 | meaning |\n|---|---|---|---|", *lines, ""])


def _words(column: schema.Column) -> str:
    return "" if column.choices is None else ": " + ", ".join(f"`{word.value}`" for word in column.choices)


# --- the schema -------------------------------------------------------------------------------------------------------


def schema_file() -> str:
    """The text of docs/report.schema.json."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


# --- tracking ---------------------------------------------------------------------------------------------------------

MARKS = {Verdict.MET: "✓", Verdict.MISSED: "✗", Verdict.NOT_REPORTED: "·", Verdict.NOT_COMPARABLE: "?", Verdict.PENDING: "…"}


def tracking_table(tracking: Tracking, region: str) -> str:
    """The promises of one region, followed, as a table: a line for each indicator, a column for each year."""
    promises = [p for p in tracking if p.region == region and p.year == p.report_year and p.verdict is not Verdict.PENDING]
    years = sorted({p.year for p in promises})
    lines = [f"| {region} | " + " | ".join(map(str, years)) + " |", "|---" * (len(years) + 1) + "|"]
    for key in dict.fromkeys((p.indicator, p.measure) for p in promises):
        row = {p.year: _kept(p) for p in promises if (p.indicator, p.measure) == key and not p.stretch}
        lines.append(f"| {key[0]} ({key[1]}) | " + " | ".join(row.get(year, "") for year in years) + " |")
    return "\n".join(lines) + "\n"


def horizon_table(tracking: Tracking, region: str) -> str:
    """The promises of one region for a later year that a report has told of, a line for each."""
    lines = ["| promised in | for | indicator | promise | told in | outcome | |", "|---|---|---|---|---|---|---|"]
    for p in tracking:
        if p.region == region and p.year > p.report_year and p.outcome is not None:
            name = f"{p.indicator} ({'yearly mean' if p.mean else p.measure})"
            told = "".join(_signed(p.outcome).split())
            lines.append(f"| {p.report_year} | {p.year} | {name} | {p.text} | {p.outcome.report_year} | {told} | {MARKS[p.verdict]} |")
    return "\n".join(lines) + "\n"


def _kept(promise: Promise) -> str:
    outcome = "" if promise.outcome is None else f" → {_signed(promise.outcome)}"
    return f"{promise.text}{outcome} {MARKS[promise.verdict]}"


def _signed(outcome: Outcome) -> str:
    return ("-" if outcome.value is not None and outcome.value < 0 else "") + outcome.text


if __name__ == "__main__":
    for path, text in ((PAGE, page()), (CHECKS_PAGE, checks_page()), (TABLES_PAGE, tables_page()), (SCHEMA_FILE, schema_file())):
        path.write_text(text, encoding="utf-8")
        print(f"wrote {path}")
