"""草案校核单：逐行列出报告草案中互相矛盾的数，可与上一年的报告对照。

python examples/draft.py examples/draft.txt
python examples/draft.py examples/draft.txt --previous examples/reports/huaiyin-2024.txt

没有发现问题，退出码为 0；有，为 1；文件读不出来，为 2。
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict

import govreport

SEVERITIES = {"error": "错误", "warning": "疑点", "note": "提示"}


def arguments(given: list[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("draft", help="草案")
    parser.add_argument("--previous", help="上一年的报告")
    return parser.parse_args(given)


def marked(report: govreport.Report, finding: govreport.Finding) -> str:
    """The sentence of a finding's first figure, with all its figures between 【 and 】."""
    first = finding.spans[0]
    sentence = next((node for node in report.at(first.start) if isinstance(node, govreport.Sentence)), None)
    span = first if sentence is None else sentence.span
    text, at = "", span.start
    for figure in sorted({figure for figure in finding.spans if span.start <= figure.start and figure.end <= span.end}):
        text += report.source.text[at : figure.start] + f"【{report.source[figure]}】"
        at = figure.end
    return text + report.source.text[at : span.end]


def sheet(report: govreport.Report, findings: tuple[govreport.Finding, ...]) -> str:
    """The findings as a text, under the numbers of their lines."""
    if not findings:
        return "未发现问题。"
    by_line = defaultdict(list)
    for finding in findings:
        by_line[report.source.position(finding.spans[0].start)[0]].append(finding)
    lines = [f"共 {len(findings)} 处："]
    for line, found in sorted(by_line.items()):
        lines.append(f"\n第 {line} 行")
        for finding in found:
            lines += [f"  [{SEVERITIES[finding.severity]}] {finding.zh}（{finding.rule}）", f"    {marked(report, finding).strip()}"]
    return "\n".join(lines)


def main(given: list[str] | None = None) -> int:
    wanted = arguments(given)
    try:
        report = govreport.read(wanted.draft)
        previous = govreport.read(wanted.previous) if wanted.previous else None
    except govreport.ReadError as error:
        print(error, file=sys.stderr)
        return 2
    findings = govreport.check(report, previous)
    print(sheet(report, findings))
    return int(bool(findings))


if __name__ == "__main__":
    sys.exit(main())
