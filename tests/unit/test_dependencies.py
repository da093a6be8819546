"""What the package needs is bounded, and the lock file for development has all of it at versions that the bounds admit."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import govreport

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCK = (ROOT / "tools" / "lock.txt").read_text(encoding="utf-8")
LOCKED = dict(re.findall(r"^([a-z0-9.-]+)==([^ ]+)", LOCK, re.MULTILINE))
EXTRAS = {name: [Requirement(text) for text in texts] for name, texts in PROJECT["optional-dependencies"].items()}
CORE = [Requirement(text) for text in PROJECT["dependencies"]]


def operators(requirement):
    return {specifier.operator for specifier in requirement.specifier}


def brought(requirements):
    """The packages of the requirements, with those of this project's own extras that they name."""
    for requirement in requirements:
        if requirement.name == PROJECT["name"]:
            for extra in requirement.extras:
                yield from brought(EXTRAS[extra])
        else:
            yield requirement


def test_the_core_needs_four_packages_bounded_on_both_sides():
    assert {requirement.name for requirement in CORE} == {"attrs", "cattrs", "cn2an", "lark"}
    assert all(operators(requirement) == {">=", "<"} for requirement in CORE)


def test_the_licence_is_that_of_all_that_is_shipped():
    begun = {"MIT": "MIT License", "Apache-2.0": "Apache License"}
    texts = [(ROOT / name).read_text(encoding="utf-8").split("\n\n")[0].strip() for name in PROJECT["license-files"]]
    assert [begun[name] for name in PROJECT["license"].split(" AND ")] == [text.splitlines()[0] for text in texts]
    assert {ROOT / name for name in PROJECT["license-files"]} == {ROOT / "LICENSE", *(ROOT / "src").rglob("*license*")}


def test_every_package_is_installed():
    root = ROOT / "src"
    folders = {".".join(file.parent.relative_to(root).parts) for file in (root / "govreport").rglob("*.py")}
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]["packages"]
    assert set(listed) == folders | {"govreport.grammars"}


def test_the_package_knows_its_version():
    assert govreport.__version__ == PROJECT["version"]


@pytest.mark.parametrize("extra", EXTRAS)
def test_an_extra_says_from_which_version_on(extra):
    unbounded = [str(r) for r in brought(EXTRAS[extra]) if not operators(r) & {">=", "==", "<"}]
    assert not unbounded


def test_the_lock_file_has_what_development_needs():
    needed = re.findall(r"--extra (\S+)", LOCK.splitlines()[1])
    assert needed, "the second line of the lock file is the command that wrote it"
    for requirement in [*CORE, *(r for extra in needed for r in brought(EXTRAS[extra]))]:
        version = LOCKED[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(version), f"the lock file has {requirement.name} {version}: write it anew (its second line)"


def test_the_lock_file_has_a_hash_for_each():
    entries = re.split(r"^(?=[a-z0-9])", LOCK, flags=re.MULTILINE)[1:]
    assert len(entries) >= len(LOCKED) > len(CORE)
    assert [entry for entry in entries if not re.match(r"\S+==\S+ .*\\\n    --hash=sha256:[0-9a-f]{64}", entry)] == []
