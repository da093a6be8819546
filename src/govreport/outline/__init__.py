"""The outline of a report: its parts, sections and paragraphs. The grammar is `grammars/outline.lark`.

In the order in which they are needed: `lines` finds the paragraphs, with `glued` where line breaks were lost; `marks` tells what each
begins with, `part_kinds` what a part is for, `annexes` what stands below the report; `headings` settles on which level each heading
stands; `stage` nests them.
"""

from .stage import read

__all__ = ["read"]
