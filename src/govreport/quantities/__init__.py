"""The quantities of a paragraph. The grammar is `grammars/quantity.lark`.

`scanner` finds where something that holds a numeral stands, `plausible` whether it states an amount there, `amount_tokens` its word
classes, `amounts` what they mean, `per` for what an amount is; `stage` goes through a paragraph.
"""

from .stage import Found, find

__all__ = ["Found", "find"]
