"""The quantities of a paragraph. The grammar is `grammars/quantity.lark`.

`scanner` finds where something that holds a numeral stands, `plausible` whether it states an amount there, `amount_tokens` its word
classes, `amounts` what they mean, `lent_units` which unit a bare number has, `bounds` which words bound them from afar, `per` for what an
amount is; `stage` goes through a paragraph. `digits` has the paragraph with its amounts in one kind of numerals.
"""

from .digits import in_digits
from .found import Found
from .stage import find

__all__ = ["Found", "find", "in_digits"]
