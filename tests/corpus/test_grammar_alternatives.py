"""Each alternative of a grammar, and each part that a rule may go without, is needed by two texts; those of claims are in `claims.tsv`.

What no text of the language needs goes: a rule that derives nothing real only makes more of what is not meant derivable.
"""

import re
from pathlib import Path

import pytest

import govreport
from govreport import grammar, lalr, outline, periods
from govreport.calendars import Calendar
from govreport.quantities import amounts
from govreport.source import Source, Span
from lesser_grammars import without_alternatives, without_parts

OUTLINE = """各位代表：
现在，我代表市人民政府报告工作。
一、{past}年工作回顾
过去一年，稳中有进。
（一）稳增长
全市上下全力以赴。
1.抓项目
各地早开工、早投产。
（1）抓前期
部门主动靠前服务。
①抓审批
窗口提速增效。
各位代表！成绩来之不易。
前进的路上还有不足。
（二）惠民生
群众得到更多实惠。
二、{year}年工作安排
今年任务繁重。
（一）扩投资
各方持续用力。
{annex}
今年办好以下实事。
一、扩学位
新增一批学位。
各位代表！让我们携手前进。
"""
OUTLINES = [OUTLINE.format(past=2030, year=2031, annex=f"{label}\n名词解释") for label in ("附件1", "附件")]


def listed(name):
    """The texts of a section of the table."""
    return re.search(rf"^## {name}\n((?:.+\n)+)", TABLE.read_text("utf-8"), re.MULTILINE)[1].split()


TABLE = Path(__file__).with_name("grammars.txt")
TEXTS = {"quantity": listed("quantity"), "period": listed("period"), "outline": OUTLINES}
READ = {
    "quantity": govreport.find_quantities,
    "period": lambda text: periods.resolve(Span(0, 1), text, Calendar.of(2031), 2030),
    "outline": lambda text: outline.read(Source(text)),
}


@pytest.fixture(scope="module")
def shapes():
    """The shapes that each text has, by the grammar that reads it."""
    seen, real = [], lalr.parse

    def kept(table, shape):
        seen.append((table, tuple(shape)))
        return real(table, shape)

    out = {name: [] for name in TEXTS}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lalr, "parse", kept)
        for name, texts in TEXTS.items():
            for text in texts:
                for remembered in (grammar.derive, amounts._read, amounts._alike, periods._days):
                    remembered.cache_clear()
                seen.clear()
                READ[name](text)
                out[name].append({shape for table, shape in seen if table is grammar.table(name)})
    return out


def cases():
    for name in TEXTS:
        for what, less in [*without_alternatives(grammar.text(name)), *without_parts(grammar.text(name))]:
            yield pytest.param(name, less, id=f"{name}: {' '.join(what.split())}")


@pytest.mark.parametrize(("name", "less"), list(cases()))
def test_two_texts_need_each_alternative(name, less, shapes, monkeypatch):
    every = set().union(*shapes[name])
    before = {shape: grammar.parse(name, shape) for shape in every}
    monkeypatch.setattr(grammar, "text", lambda name: less)
    grammar.table.cache_clear()
    try:
        changed = {shape for shape in every if grammar.parse(name, shape) != before[shape]}
    finally:
        grammar.table.cache_clear()
    assert sum(bool(kinds & changed) for kinds in shapes[name]) >= 2
