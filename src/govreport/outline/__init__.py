"""The outline of a report: its parts, sections and paragraphs. The grammar is `grammars/outline.lark`.

In the order in which they are needed: `lines` finds the lines, with `glued` where their breaks were lost; `furniture` tells which of them
are the page's own, `contents` which a table of contents; `paragraphs` which go on in the next one; `marks` what a paragraph begins with,
`part_kinds` what a part is for, `annexes` what stands below the report, `sentences` which sentences are headings; `headings` settles on
which level each heading stands, with `announced` where the plan has none, and `stage` nests them.
"""

from .marks import past_mark
from .stage import read

__all__ = ["past_mark", "read"]
