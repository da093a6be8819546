"""The programs of examples/, called as from a shell."""

import importlib.util
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def call(capsys):
    """A program's exit code, what it prints, and what it says on standard error."""

    def call(name, *arguments):
        spec = importlib.util.spec_from_file_location(f"examples_{name}", EXAMPLES / f"{name}.py")
        program = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(program)
        try:
            code = program.main([str(argument) for argument in arguments])
        except SystemExit as left:
            code = left.code
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


@pytest.fixture
def reports(tmp_path):
    """Two reports of one region, one of another, one that does not say whose it is, and a file that is none."""
    texts = {
        "a-2024.txt": "2024年淮阴市政府工作报告\n一、2023年工作回顾\n地区生产总值4271.8亿元、增长6.2%。新增国家高新技术企业238家。\n"
        "二、2024年工作安排\n地区生产总值增长6%、力争6.5%，固定资产投资增长8%—9%。\n",
        "a-2023.txt": "2023年淮阴市政府工作报告\n一、2022年工作回顾\n地区生产总值增长4.6%。\n二、2023年工作安排\n"
        "地区生产总值增长6.0%，到2025年地区生产总值年均增长7%。新增国家高新技术企业200家以上。\n",
        "b.txt": "2024年沙市市政府工作报告\n一、2023年工作回顾\n出口增长3%。\n二、2024年工作安排\n整治农田三万亩。\n",
        "nobody.txt": "一、2024年工作安排\n地区生产总值增长9%。\n",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "empty.pdf").write_bytes(b"")
    return tmp_path
