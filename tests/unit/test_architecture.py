"""The import directions of the design, read from the code itself, and what an import may cost."""

import ast
import graphlib
import subprocess
import sys
from pathlib import Path

import pytest

import govreport

pytestmark = pytest.mark.checkout

PACKAGE = Path(govreport.__file__).parent
MODULES = {
    p.relative_to(PACKAGE).with_suffix("").as_posix().replace("/", ".").removesuffix(".__init__"): p for p in sorted(PACKAGE.rglob("*.py"))
}

# What a module may import of this package, by kind of module.
GROUND = {"calendars", "errors", "extras", "kinds", "lalr", "package_data", "replace", "source", "vocabulary"}
WORDS = {
    "blanks",
    "goals",
    "passing",
    "points",
    "time_words",
    "words",
    "numerals",
    "number_text",
    "exact",
    "units",
    "unit_table",
    "regions",
}
# A stage is one module, or a package of some.
STAGES = {"front", "outline", "quantities", "periods", "times", "claims", "status", "comparisons", "coinages", "paragraphs", "facts"}
# The table of indicators is data that the facts are read with, and that outputs name and judge them by.
TABLE = {"indicators", "indicator_table"}
# What one stage hands to another has a type, which the other must be able to name. Nothing else may be taken from there.
HANDED_ON = {
    "claims": {("quantities", "Found"), ("quantities.amounts", "Reading")},
    "facts": {("times", "Times"), ("times", "years"), ("times.years", "times.years")},
}
TREE = {"leaves", "tree"}
# The line of parse.py, and its pieces: these know the stages.
WAY = {"parse", "passages", "records", "judging", "named_periods", "named_times", "settings", "tree_builder", "garbled", "unread", "find"}
# What each stage and piece of the way imports of the others. What is not named here imports none.
KNOWS = {
    "claims": {"quantities"},
    "facts": {"times"},
    "unread": {"quantities"},
    "settings": {"periods", "status", "times"},
    "named_times": {"quantities"},
    "named_periods": {"claims", "named_times", "paragraphs", "periods", "quantities", "settings", "status"},
    "judging": {"claims", "named_periods", "named_times", "periods", "quantities", "settings", "status"},
    "records": {"claims", "comparisons", "judging", "named_periods", "paragraphs", "periods", "quantities", "settings", "status"},
    "passages": {"claims", "coinages", "named_times", "paragraphs", "periods", "quantities", "records", "settings", "unread"},
    "tree_builder": {"passages"},
    "find": {"outline", "passages", "quantities", "settings", "status"},
    "parse": {"facts", "front", "garbled", "outline", "passages", "settings", "times", "tree_builder", "unread"},
}
TABULAR = {"formats", "schema", "rows", "tables", "arrow", "frames", "stata", "workbook"}
# Many reports at once: these know both ends of the way, readers and tables.
MANY = {"batch", "engines", "parts", "workers"}
OUTPUTS = TABULAR | {"tracking", "promises", "versions", "plots", "interval", "checks", "codec", "pint_units"}
STAGES_MAY = GROUND | WORDS | TABLE | TREE | {"layout", "grammar"}


def imports(path: Path) -> list[tuple[str, str]]:
    """The absolute names that a file imports, and when: "at once", "when called" or "for types"."""
    package = ["govreport", *path.relative_to(PACKAGE).parts[:-1]]
    found = []

    def visit(node: ast.AST, when: str) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Import):
                found.extend((alias.name, when) for alias in child.names)
            elif isinstance(child, ast.ImportFrom):
                base = package[: len(package) - child.level + 1] if child.level else []
                module = ".".join([*base, *([child.module] if child.module else [])])
                names = [f"{module}.{alias.name}" for alias in child.names]
                modules = [name for name in names if name.removeprefix("govreport.") in MODULES]
                found.extend((name, when) for name in (modules if len(modules) == len(names) else [module, *modules]))
            elif isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef)):
                visit(child, "when called")
            elif isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
                visit(child, "for types")
            else:
                visit(child, when)

    visit(ast.parse(path.read_text(encoding="utf-8")), "at once")
    return found


def own(module: str) -> set[str]:
    """The modules of this package that a module imports."""
    names = {name for name, _ in imports(MODULES[module]) if name.split(".")[0] == "govreport"}
    return {name.removeprefix("govreport").lstrip(".") or "__init__" for name in names}


def names_from(module: str, other: str) -> set[str]:
    """The names that a module takes from another one, or that module itself."""
    tree = ast.parse(MODULES[module].read_text(encoding="utf-8"))
    found = [n for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and n.module == other]
    return {alias.name for node in found for alias in node.names} or {other}


def test_the_reader_of_imports_sees_them():
    """Else every test below would pass on nothing."""
    assert ("govreport.errors", "at once") in imports(MODULES["units"])
    assert ("cattrs", "when called") in imports(MODULES["codec"])
    assert ("cattrs", "for types") in imports(MODULES["codec"])
    assert {"source", "tree", "units"} <= own("codec")


@pytest.mark.parametrize("module", sorted(MODULES))
def test_only_grammar_touches_lark(module):
    if module != "grammar":
        assert not [name for name, when in imports(MODULES[module]) if name.split(".")[0] == "lark" and when != "for types"]


@pytest.mark.parametrize(
    ("module", "may"),
    [
        ("errors", set()),
        ("extras", set()),
        ("replace", set()),
        ("source", {"errors", "package_data"}),
        ("kinds", {"vocabulary"}),
        ("grammar", GROUND),
    ],
)
def test_the_ground_stands_on_nothing(module, may):
    assert own(module) <= may


@pytest.mark.parametrize("module", sorted(WORDS & MODULES.keys()))
def test_words_know_no_tree(module):
    assert own(module) <= GROUND | WORDS


def test_the_tree_knows_words_but_no_stage():
    outputs = {
        "codec",
        "forms.json_text",
        "indicators",
        "pint_units",
        "plots",
        "schema",
        "tables",
        "view.page",
    }  # inside `to_dict`, `fact`, `to_html`, …
    for module in sorted(TREE):
        assert own(module) <= GROUND | WORDS | TREE | outputs
        assert not {(f"govreport.{output}", "at once") for output in outputs} & set(imports(MODULES[module]))
    assert own("layout") <= GROUND | {"tree"}


def folder(module: str) -> str:
    """The package that a module belongs to, or the module itself."""
    return module.partition(".")[0]


@pytest.mark.parametrize("module", sorted(m for m in MODULES if folder(m) in STAGES))
def test_a_stage_knows_the_tree_and_no_other_stage(module):
    others = {other for other in own(module) - STAGES_MAY if folder(other) != folder(module)}
    taken = {(other, name) for other in others for name in names_from(module, other)}
    assert taken <= HANDED_ON.get(folder(module), set())


@pytest.mark.parametrize("stage", sorted(STAGES | WAY))
def test_a_stage_imports_those_that_it_may_know(stage):
    """All that it may: a line that is needed no longer goes."""
    known = {folder(other) for module in MODULES if folder(module) == stage for other in own(module)}
    assert (known & (STAGES | WAY)) - {stage} == KNOWS.get(stage, set())


def test_stages_point_one_way():
    order = list(graphlib.TopologicalSorter(KNOWS).static_order())  # raises an error of a cycle
    assert order.index("quantities") < order.index("claims") < order.index("passages") < order.index("parse")


# Inside `claims`: what each package imports of the others, and the modules that all of them may import.
CLAIMS = {
    "relations": set(),
    "names": {"relations"},
    "gaps": {"names"},
    "verbs": {"gaps", "names"},
    "amounts": {"gaps", "names"},
}
OF_ALL_CLAIMS = {"drafts", "lexis", "lists", "state", "wordlists"}


@pytest.mark.parametrize("package", sorted(CLAIMS))
def test_the_packages_of_claims_point_one_way(package):
    list(graphlib.TopologicalSorter(CLAIMS).static_order())  # raises an error of a cycle
    inside = [m for m in MODULES if m == f"claims.{package}" or m.startswith(f"claims.{package}.")]
    known = {other.split(".")[1] for m in inside for other in own(m) if other.startswith("claims.")} - {package}
    assert len(inside) > 2
    assert known - OF_ALL_CLAIMS == CLAIMS[package]


def test_every_module_has_its_place():
    """A new module is put into one of the groups above, so that its directions are held too."""
    placed = GROUND | WORDS | TABLE | OUTPUTS | STAGES | WAY | TREE | MANY | {"layout", "grammar", "cli", "__init__", "__main__", "data"}
    assert {folder(m) for m in MODULES} <= placed | {"view", "readers", "checks", "commands", "forms"}


@pytest.mark.parametrize("module", sorted(m for m in MODULES if m in OUTPUTS or m.startswith(("view.", "checks", "forms"))))
def test_outputs_know_the_tree_and_never_a_parser(module):
    outputs = OUTPUTS | {m for m in MODULES if m.startswith(("view", "checks.", "forms."))}
    both_ends = {"parse"} if module == "arrow" else set()  # inside `parse_batch`, from texts in Arrow to rows in Arrow
    assert own(module) <= GROUND | WORDS | TABLE | outputs | TREE | both_ends
    assert ("govreport.parse", "at once") not in imports(MODULES[module])


def test_many_reports_are_read_and_written_by_what_reads_and_writes_one():
    assert own("workers") == set()
    assert own("parts") <= GROUND | TABULAR
    assert own("engines") <= GROUND | TABULAR
    assert own("batch") <= GROUND | TABULAR | MANY | TABLE | {"parse", "readers", "readers.files", "readers.folder"}


def test_the_table_of_indicators_knows_words_and_no_stage():
    assert own("indicators") <= GROUND | WORDS | TREE | TABLE
    assert own("indicator_table") <= GROUND | WORDS | TREE


@pytest.mark.parametrize("module", sorted(m for m in MODULES if m.startswith("readers")))
def test_readers_end_at_the_source(module):
    assert own(module) <= GROUND | {"readers"} | {m for m in MODULES if m.startswith("readers.")}


@pytest.mark.parametrize("module", sorted(MODULES))
def test_nothing_imports_the_command_line(module):
    if folder(module) not in ("cli", "__main__", "commands"):
        assert not [name for name in own(module) if folder(name) in ("cli", "commands")]


@pytest.mark.parametrize("module", sorted(MODULES))
def test_modules_stay_small(module):
    assert len(MODULES[module].read_text(encoding="utf-8").splitlines()) <= 400, "two ideas in one module?"


def printed(code: str) -> list[str]:
    """The words that some code prints in a process of its own."""
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()


@pytest.mark.parametrize(
    "line",
    [
        "import govreport",
        "import govreport.cli, govreport.arrow, govreport.batch, govreport.codec, govreport.engines, govreport.forms.json_schema",
    ],
)
def test_an_import_loads_no_heavy_module(line):
    heavy = {"lark", "cattrs", "cn2an", "rich", "cyclopts", "proces", "pyarrow", "pandas", "polars", "xlsxwriter"}
    assert printed(f"import sys; {line}; print(*sorted({heavy} & sys.modules.keys()))") == []


def test_an_import_loads_no_stage():
    """They are loaded by the first report; the package itself loads what the tree consists of."""
    stages = {f"govreport.{name}" for name in STAGES | WAY - {"parse"} | {"numerals", "regions", "indicators"}}
    assert printed(f"import sys, govreport; print(*sorted({stages} & sys.modules.keys()))") == []


@pytest.mark.parametrize("before", ["", "import govreport.find, govreport.parse as module", "from govreport.parse import parse_source"])
def test_every_public_name_is_there_whatever_was_imported_before(before):
    code = f"""
{before}
import govreport
assert set(govreport.__all__) <= set(dir(govreport)), sorted(set(govreport.__all__) - set(dir(govreport)))
assert govreport.parse("").parts == () and govreport.find_quantities("5%")
from govreport import *
print(*(name for name in govreport.__all__ if globals()[name] is not getattr(govreport, name)))
"""
    assert printed(code) == []


@pytest.mark.parametrize("module", ["arrow", "batch", "checks", "engines", "indicators", "units"])
def test_the_open_modules_are_there_behind_one_import(module):
    code = f"import govreport; print(govreport.{module}.__name__, {module!r} in dir(govreport))"
    assert printed(code) == [f"govreport.{module}", "True"]


def test_completion_shows_what_is_public_and_nothing_else():
    shown = {name for name in dir(govreport) if not name.startswith("__")}
    assert shown == {*govreport.__all__, "arrow", "batch", "checks", "engines", "indicators", "units"}
