"""Marks of footnotes: set aside from names and numbers, and tied to the glossary's entries."""

import govreport

TEXT = (
    "一、2024年工作回顾\n新增“四上”企业［2］665家，建成“一网”[1]。\n附件\n名词解释\n1.“一网”：政务服务网。\n2.“四上”企业：规模以上企业。\n"
)


def test_a_mark_is_no_quantity_and_no_part_of_a_name():
    report = govreport.parse(TEXT)
    assert [(c.quantity.text, c.subject) for c in report.claims] == [("665家", "“四上”企业")]
    assert [m.text for m in report.walk(govreport.Mark) if m.note is not None] == ["［2］", "[1]"]


def test_a_mark_points_at_its_note():
    report = govreport.parse(TEXT)
    notes = [report.note(m) for m in report.walk(govreport.Mark) if m.note is not None]
    assert [n.term for n in notes if n is not None] == ["“四上”企业", "“一网”"]


def test_a_mark_without_a_note_points_at_nothing():
    report = govreport.parse("一、2024年工作回顾\n建成“一网”[9]。\n")
    (mark,) = (m for m in report.walk(govreport.Mark) if m.note is not None)
    assert report.note(mark) is None
