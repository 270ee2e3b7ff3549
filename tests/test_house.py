"""The rules of the house that neither ruff, mypy nor the import contracts can hold."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("planner", "db", "exchange", "jobs", "tui", "cli")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
OUTSIDE = re.compile(  # what a pure function may not call
    r"(open|input|print|(.*\.)?(date|datetime)\.(today|now|utcnow)|time\.\w+"
    r"|.*\.(read_text|read_bytes|write_text|write_bytes))"
)
LIMITS = {"file": 300, "function": 40}


def _sources(*packages: str) -> list[Path]:
    return [path for package in packages for path in sorted((ROOT / package).rglob("*.py"))]


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _place(path: Path, node: ast.stmt | ast.expr) -> str:
    return f"{path.relative_to(ROOT)}:{node.lineno}"


def _imported(node: ast.AST) -> list[str]:
    """The top-level packages that one statement imports."""
    match node:
        case ast.Import(names=names):
            return [alias.name.partition(".")[0] for alias in names]
        case ast.ImportFrom(module=str(module), level=0):
            return [module.partition(".")[0]]
        case _:
            return []


def _imports(tree: ast.Module) -> set[str]:
    return {name for node in ast.walk(tree) for name in _imported(node)}


def _imported_at_once(node: ast.AST) -> Iterator[str]:
    """What is imported when the module is, not when one of its functions is called."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            continue
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from _imported(child)
            yield from _imported_at_once(child)


def test_the_planner_stands_on_the_standard_library_dateutil_and_wcwidth() -> None:
    allowed = {*sys.stdlib_module_names, "planner", "dateutil", "wcwidth"}
    strange = {path.name: _imports(_tree(path)) - allowed for path in _sources("planner")}
    assert {name: found for name, found in strange.items() if found} == {}


def test_the_planner_reads_neither_clock_nor_file() -> None:
    found = [
        _place(path, node)
        for path in _sources("planner")
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.Call) and OUTSIDE.fullmatch(ast.unparse(node.func))
    ]
    assert found == [], "`today` is an argument"


def test_the_planner_and_the_command_line_start_without_textual() -> None:
    heavy = {"tui", "textual", "rich"}
    found = {
        str(path.relative_to(ROOT)): sorted(heavy.intersection(_imported_at_once(_tree(path))))
        for path in _sources("planner", "db", "exchange", "jobs", "cli")
    }
    assert {path: names for path, names in found.items() if names} == {}


def test_every_package_imported_is_declared() -> None:
    declared = {_canonical(re.split(r"[<>=;\[ ]", line)[0]) for line in PROJECT["dependencies"]}
    declared |= {"rich"}  # Textual's own; it cannot be had without
    homes = packages_distributions()
    foreign = {
        name
        for path in _sources(*PACKAGES)
        for name in _imports(_tree(path)) - set(sys.stdlib_module_names) - set(PACKAGES)
    }
    undeclared = {
        name
        for name in foreign
        if not declared & {_canonical(home) for home in homes.get(name, [])}
    }
    assert undeclared == set(), "write it in pyproject.toml and run `make lock`"


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_the_lock_names_no_registry_and_hashes_everything() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in lock
    packages = re.split(r"(?m)^(?=\w)", lock)[1:]
    assert [package.split()[0] for package in packages if "--hash=sha256:" not in package] == []


def test_the_lock_holds_what_the_project_asks_for() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = {_canonical(name) for name in re.findall(r"(?m)^([\w.-]+)==", lock)}
    asked = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]
    names = {_canonical(re.split(r"[<>=;\[ ]", line)[0]) for line in asked}
    assert names - locked == set(), "run `make lock`"


@pytest.mark.parametrize("path", _sources(*PACKAGES), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_is_one_idea_and_a_function_fits_a_screen(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LIMITS["file"]
    long = [
        f"{_place(path, node)} {node.name}"
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno >= LIMITS["function"]
    ]
    assert long == []


def test_every_exemption_gives_its_reason() -> None:
    bare = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in [*_sources(*PACKAGES, "bench", "mutation", "tests"), *ROOT.glob("*.py")]
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if re.search(r"#\s*(type:\s*ignore|noqa)(\[[\w, -]+\]|:\s*[A-Z0-9, ]+)?\s*$", line)
    ]
    assert bare == []
