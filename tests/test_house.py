"""The rules of the house that neither ruff, mypy nor the import contracts can hold."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("planner", "db", "exchange", "jobs", "tui", "cli")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
OUTSIDE = re.compile(  # calls that a pure function may not make
    r"(open|input|print|(.*\.)?(date|datetime)\.(today|now|utcnow)|time\.\w+"
    r"|.*\.(read_text|read_bytes|write_text|write_bytes))"
)
OPENINGS = set("what whatever which who whoever whom whose where how why that something".split())
"""Words that open no sentence of a docstring: a noun or a verb does."""
PERSONS = re.compile(r"(?i)\b(some|no|any|every)(body|one)\b|\bwhoever\b|\bno one\b")
"""Words for which the field has its own: a person, a contact, a user, a candidate."""
LIMITS = {"file": 300, "function": 40}
CLASSES_IN_LINE, LINES_IN_LINE, METHODS, FILES = 4, 450, 25, 20
"""The most classes in the line of a screen, their lines, methods of a class, files of a folder."""


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
    """The packages imported along with the module, not only once a function is called."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            continue
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from _imported(child)
            yield from _imported_at_once(child)


def test_the_planner_stands_on_the_standard_library_dateutil_and_wcwidth() -> None:
    allowed = {*sys.stdlib_module_names, "planner", "dateutil", "wcwidth"}
    of_names = {"cleanco", "nicknames", "rapidfuzz"}  # imported only once a rule needs them
    for path in _sources("planner"):
        assert _imports(_tree(path)) <= allowed | of_names, path.name
        assert set(_imported_at_once(_tree(path))) <= allowed, path.name


def test_the_values_of_the_planner_are_made_quickly() -> None:
    slow = [
        _place(path, node)
        for path in _sources("planner")
        if path.name != "values.py"
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.ImportFrom) and node.module == "dataclasses"
        if "dataclass" in {alias.name for alias in node.names}
    ]
    assert slow == [], "from planner.values import dataclass"


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


def test_a_file_is_one_idea_and_a_function_fits_a_screen() -> None:
    long = [
        str(path.relative_to(ROOT))
        for path in _sources(*PACKAGES)
        if len(path.read_text(encoding="utf-8").splitlines()) > LIMITS["file"]
    ]
    long += [
        f"{_place(path, node)} {node.name}"
        for path in _sources(*PACKAGES)
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


def _docstrings(tree: ast.Module) -> Iterator[tuple[ast.Expr, str]]:
    """The docstrings of a module: its own, and below definitions and assignments."""
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant(value=str(text))):
                yield node, text


def _literary(text: str) -> list[str]:
    """The words by which a docstring is a riddle: openings of its sentences, and vague persons."""
    prose = re.sub(r"`[^`]*`|“[^”]*”", "x", text)
    openings = re.findall(r"(?:^|[.!?:]\s+(?=[A-Z])|\n\n)\W*(\w+)", prose)
    return [word for word in openings if word.lower() in OPENINGS] + [
        found[0] for found in PERSONS.finditer(prose)
    ]


def test_a_docstring_opens_with_a_noun_or_a_verb_and_names_its_persons() -> None:
    files = [*_sources(*PACKAGES, "bench", "mutation", "docs", "tests"), *ROOT.glob("*.py")]
    found = {
        _place(path, node): words
        for path in files
        for node, text in _docstrings(_tree(path))
        if (words := _literary(text))
    }
    assert found == {}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Match a line to a known person, several candidates, or a new one.", []),
        ("What a line means.", ["What"]),
        ("A line.\n\nWhom it means.", ["Whom"]),
        ("A line. Where it stands.", ["Where"]),
        ("The line of somebody met.", ["somebody"]),
        ("The count of `everybody`.", []),
    ],
)
def test_a_riddle_of_a_docstring_is_found(text: str, words: list[str]) -> None:
    assert _literary(text) == words


@dataclass(frozen=True, slots=True)
class House:
    """A class of `tui`: where it stands, its bases by their full names, its size."""

    name: str
    bases: tuple[str, ...]
    lines: int
    methods: int


@cache
def _house() -> dict[str, House]:
    """Every class of `tui` by its full name."""
    return {
        found.name: found
        for path in _sources("tui")
        for found in _classes(".".join(path.relative_to(ROOT).with_suffix("").parts), _tree(path))
    }


def _classes(module: str, tree: ast.Module) -> Iterator[House]:
    names = {
        alias.asname or alias.name: f"{node.module}.{alias.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            written = [ast.unparse(base).partition("[")[0] for base in node.bases]
            bases = tuple(names.get(base, f"{module}.{base}") for base in written)
            methods = [
                each
                for each in node.body
                if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)
            ]
            lines = (node.end_lineno or 0) - node.lineno + 1
            yield House(f"{module}.{node.name}", bases, lines, len(methods))


def _line(name: str) -> list[str]:
    """A class and all its bases, ours and others, each once."""
    bases = _house()[name].bases if name in _house() else ()
    return list(dict.fromkeys([name, *(each for base in bases for each in _line(base))]))


def _screens() -> dict[str, list[House]]:
    """The screens and dialogs of `tui`, each with its bases that are ours."""
    lines = {name: _line(name) for name in _house()}
    return {
        name: [_house()[each] for each in line if each in _house()]
        for name, line in lines.items()
        if name.endswith("Screen")
        or {"textual.screen.Screen", "textual.screen.ModalScreen"} & {*line}
    }


def test_a_screen_is_one_class_over_few_bases() -> None:
    assert len(_screens()) > 20, "the screens are found"
    large = {
        name: (len(line), sum(each.lines for each in line))
        for name, line in _screens().items()
        if len(line) > CLASSES_IN_LINE or sum(each.lines for each in line) > LINES_IN_LINE
    }
    assert large == {}


def test_a_class_has_few_methods() -> None:
    large = {each.name: each.methods for each in _house().values() if each.methods > METHODS}
    assert large == {}


def test_a_folder_has_few_files() -> None:
    numbered = ROOT / "db" / "migrations"  # one folder is read, and stores hold the names
    folders = {path.parent for path in _sources(*PACKAGES)} - {numbered}
    files = {
        str(folder.relative_to(ROOT)): len({*folder.glob("*.py")} - {folder / "__init__.py"})
        for folder in folders
    }
    assert {folder: number for folder, number in files.items() if number > FILES} == {}
