"""Which relation a phrase states: that of its grammar rule, or one of the cases that its name or its list decides (`docs/claims.md`)."""

from .stage import GROWTH_RATES, PLAIN, STEPS, exceeds, is_open, relation

__all__ = ["GROWTH_RATES", "PLAIN", "STEPS", "exceeds", "is_open", "relation"]
