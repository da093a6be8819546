"""Hypothesis profiles: `few` where the tests run once more, `dev` for the work at hand, `ci` for every submission, `nightly` to search."""

import os

import pytest
from hypothesis import HealthCheck, settings

# No deadlines: the first example builds the parsers, and the machines are shared.
_COMMON = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
# `ci` and `few` try the same examples each time, so that a change is judged by itself; the others, and the fuzzer, search.
settings.register_profile("few", max_examples=15, derandomize=True, **_COMMON)
settings.register_profile("dev", max_examples=40, **_COMMON)
settings.register_profile("ci", max_examples=150, derandomize=True, print_blob=True, **_COMMON)
settings.register_profile("nightly", max_examples=5000, print_blob=True, **_COMMON)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "dev"))


@pytest.fixture(scope="session", autouse=True)
def _nothing_remembered():
    """Under mutmut a mutant runs in a fork of a process that has read everything already: what is remembered there is forgotten."""
    if "MUTANT_UNDER_TEST" in os.environ:
        from govreport import numerals, units
        from govreport.quantities import amounts

        units._table = None
        for remembered in (numerals._read, numerals._plain_integer, amounts._read):
            remembered.cache_clear()
