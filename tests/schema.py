"""The published JSON Schema, as a check of whatever `to_dict` gives."""

from functools import cache
from typing import Any

from jsonschema import Draft202012Validator

import govreport


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(govreport.json_schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)


def faults(data: Any) -> list[str]:
    """What the schema finds wrong with a dict, each with its place; [] where it is valid."""
    return [f"{error.json_path}: {error.message:.200}" for error in _validator().iter_errors(data)]
