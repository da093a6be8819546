"""Of which years a text speaks: `years` what a word of time says of a figure, `turns` where a heading or a sentence turns to a time."""

from .turns import Times, Turn

__all__ = ["Times", "Turn"]
