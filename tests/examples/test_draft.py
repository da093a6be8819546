"""examples/draft.py: what does not agree, line by line."""

import pytest

DRAFT = "2024年淮阴市政府工作报告\n一、2023年工作回顾\n社会消费品零售总额1200亿元，增长20%。城镇化率由63%提高到65%，提高{}个百分点。\n"


@pytest.fixture
def draft(tmp_path):
    def draft(points):
        path = tmp_path / "draft.txt"
        path.write_text(DRAFT.format(points), encoding="utf-8")
        return path

    return draft


def test_figures_that_agree(call, draft):
    assert call("draft", draft("2")) == (0, "未发现问题。\n", "")


def test_figures_that_do_not_are_marked_in_their_sentence(call, draft):
    code, out, _ = call("draft", draft("3"))
    assert code == 1
    assert out.startswith("共 1 处：\n\n第 3 行\n  [错误] ")
    assert "change.points" in out
    assert out.splitlines()[-1] == "    城镇化率由【63%】提高到【65%】，提高【3个百分点】。"


def test_against_the_year_before(call, draft, tmp_path):
    path = tmp_path / "2023.txt"
    for before, code in ((1000, 0), (1100, 1)):
        path.write_text(f"2023年淮阴市政府工作报告\n一、2022年工作回顾\n社会消费品零售总额{before}亿元。\n", encoding="utf-8")
        told, out, _ = call("draft", draft("2"), "--previous", path)
        assert (told, "previous." in out) == (code, bool(code))


def test_a_file_that_is_not_there(call, tmp_path):
    code, out, err = call("draft", tmp_path / "nowhere.txt")
    assert (code, out) == (2, "")
    assert "nowhere.txt" in err
