"""What everything here is measured in, and on: one pass of a large compiled pattern over the same texts, the floor.

Milliseconds differ from machine to machine, and a ratio to the floor hardly does.
"""

import re
from pathlib import Path

import govreport

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpus" / "province"
UNITS = (
    "个百分点|万亿元|亿元|万元|亿美元|美元|元|平方公里|平方米|立方米|公里|公顷|千瓦时|千瓦|万亩|亩|万吨|亿吨|吨|公斤|亿斤|斤"
    "|家次|人次|户次|场次|批次|标箱|个月|小时|分钟|家|个|项|件|人|户|名|位|所|座|条|辆|台|列|次|套|处|张|部|场|种|年|天|倍|成|岁|%|％|‰"
)
FLOOR = re.compile(
    r"(?:第|前|超过|超|近|约|突破|不低于|百分之)?(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百千万亿零〇几数半]+)"
    rf"(?:万亿|千亿|百亿|亿|千万|百万|万|千|百)?(?:多|余)?(?:{UNITS})(?:以上|以下|以内|左右)?"
)


def floor(text: str) -> int:
    """One pass over a text."""
    return sum(1 for _ in FLOOR.finditer(text))


def texts(paths: list[Path]) -> list[str]:
    """The texts of files and of the folders' files; by default ten reports of provinces, or the seeds where those are absent."""
    default = [CORPUS] if CORPUS.is_dir() else [ROOT / "seeds"]
    files = [f for p in paths or default for f in (sorted(p.glob("*.txt")) if p.is_dir() else [p])]
    return [govreport.read(f).source.text for f in files]
