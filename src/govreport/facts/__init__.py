"""Facts: claims about the indicators that everyone knows, for the region as a whole.

`candidates` has a claim beside those around it; `subjects` tells what it is about and `naming` which indicator a name means; `measures`
which of its figures the claim gives; `places`, `narrowed` and `doers` whether it is that of a part only; `dating` of which year it is;
`rivals` which of several figures stands. `stage` asks them in turn, `unspaced` of a text
without the blanks in its lines.
"""

from .stage import Facts
from .unspaced import read

__all__ = ["Facts", "read"]
