"""Hypothesis profiles: `dev` for the work at hand, `ci` for every submission, `nightly` for a long search."""

import os

from hypothesis import HealthCheck, settings

# No deadlines: the first example builds the parsers, and the machines are shared.
_COMMON = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("dev", max_examples=40, **_COMMON)
settings.register_profile("ci", max_examples=150, print_blob=True, **_COMMON)
settings.register_profile("nightly", max_examples=5000, print_blob=True, **_COMMON)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "dev"))
