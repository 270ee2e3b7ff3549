"""The mutants of a source file: each one small change of one place."""

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

Node = ast.expr | ast.stmt

_PAIRS: tuple[tuple[type[ast.cmpop], type[ast.cmpop]], ...] = (
    (ast.Lt, ast.LtE),
    (ast.Gt, ast.GtE),
    (ast.Eq, ast.NotEq),
    (ast.Is, ast.IsNot),
    (ast.In, ast.NotIn),
)
_OTHER = dict(_PAIRS) | {second: first for first, second in _PAIRS}
_SQL = re.compile(rb"\b(SELECT|WHERE|WHEN|AND|ORDER BY|DELETE|UPDATE)\b|[=<>] [:?{]")
_IN_SQL = re.compile(rb"(?<=\s)(?:<=|>=|<|>|IS NOT NULL|IS NULL)(?=\s)|\s\bDESC\b")
_SQL_PAIRS = ((b"<", b"<="), (b">", b">="), (b"IS NULL", b"IS NOT NULL"))
_OTHER_SQL = dict(_SQL_PAIRS) | {second: first for first, second in _SQL_PAIRS}
_LEFT_ALONE = b"# not mutated: "
"""A comment with the reason, on the first line of what is not worth a mutant."""
_SWITCHES = {"strict", "frozen", "slots", "kw_only"}
_PLAIN = (ast.Name, ast.Attribute, ast.Call, ast.NamedExpr, ast.Subscript)


@dataclass(frozen=True, slots=True)
class Mutant:
    """A file whose bytes from `start` to `end` are replaced; the lines say which tests reach it.

    Code that is `imported` is run once, by the first test to import it.
    """

    file: str
    lines: range
    start: int
    end: int
    text: bytes
    imported: bool

    def of(self, source: bytes) -> bytes:
        """The source with the change."""
        return source[: self.start] + self.text + source[self.end :]


def mutants(file: str, source: bytes) -> list[Mutant]:
    """All mutants of a file, by place; what a comment leaves alone is left out."""
    lines = source.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    found = []
    tree = ast.parse(source)
    called = _called(tree)
    for node, text in _changes(tree):
        if _LEFT_ALONE in lines[node.lineno - 1]:
            continue
        last_line, last_column = node.end_lineno or 0, node.end_col_offset or 0
        start, end = starts[node.lineno - 1] + node.col_offset, starts[last_line - 1] + last_column
        changes = _in_sql(source[start:end]) if text is None else [(0, end - start, text.encode())]
        lines_run, imported = range(node.lineno, last_line + 1), node.lineno not in called
        found += [
            Mutant(file, lines_run, start + first, start + last, instead, imported)
            for first, last, instead in changes
        ]
    return sorted(found, key=lambda each: (each.start, each.text))


def _called(tree: ast.Module) -> set[int]:
    """The lines that stand in the body of a function."""
    return {
        line
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for line in range(node.body[0].lineno, (node.end_lineno or 0) + 1)
    }


def _in_sql(text: bytes) -> list[tuple[int, int, bytes]]:
    """The replacements in a string that holds SQL: from, to, by what."""
    if not _SQL.search(text):
        return []
    return [(*at.span(), _OTHER_SQL.get(at[0], b"")) for at in _IN_SQL.finditer(text)]


def _changes(node: ast.AST) -> Iterator[tuple[Node, str | None]]:
    """The nodes to be replaced and by which text; None for a string, which may hold SQL."""
    if isinstance(node, ast.expr) and _is_text(
        node
    ):  # the places inside an f-string are not known before Python 3.12
        yield node, None
        return
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return
    if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
        return
    yield from _CHANGES.get(type(node), lambda _node: ())(node)
    for child in _inner(node):
        yield from _changes(child)


def _inner(node: ast.AST) -> Iterator[ast.AST]:
    """The children to mutate: no annotation, decorator, base or switch of a dataclass."""
    unlooked: list[object] = [getattr(node, "annotation", None), getattr(node, "returns", None)]
    unlooked += getattr(node, "decorator_list", [])
    if isinstance(node, ast.ClassDef):
        unlooked += node.bases
    for child in ast.iter_child_nodes(node):
        is_switch = isinstance(child, ast.keyword) and child.arg in _SWITCHES
        if not is_switch and not any(child is other for other in unlooked):
            yield child


def _statement(node: ast.Expr) -> Iterator[tuple[Node, str]]:
    if isinstance(node.value, ast.Call | ast.Await):
        yield node, "pass"


def _raise(node: ast.Raise) -> Iterator[tuple[Node, str]]:
    yield node, "pass"


def _return(node: ast.Return) -> Iterator[tuple[Node, str]]:
    if isinstance(node.value, (ast.BinOp, *_PLAIN)):
        yield node, "return None"


def _compare(node: ast.Compare) -> Iterator[tuple[Node, str]]:
    for place, operator in enumerate(node.ops):
        other = [*node.ops[:place], _OTHER[type(operator)](), *node.ops[place + 1 :]]
        yield node, f"({ast.unparse(ast.Compare(node.left, other, node.comparators))})"


def _boolean(node: ast.BoolOp) -> Iterator[tuple[Node, str]]:
    """Leave out one operand after the other."""
    for place in range(len(node.values)):
        kept = [*node.values[:place], *node.values[place + 1 :]]
        yield node, f"({ast.unparse(kept[0] if len(kept) == 1 else ast.BoolOp(node.op, kept))})"


def _not(node: ast.UnaryOp) -> Iterator[tuple[Node, str]]:
    if isinstance(node.op, ast.Not):
        yield node, f"({ast.unparse(node.operand)})"


def _sum(node: ast.BinOp) -> Iterator[tuple[Node, str]]:
    if isinstance(node.op, ast.Add | ast.Sub) and not _is_text(node.left, node.right):
        other = ast.Sub() if isinstance(node.op, ast.Add) else ast.Add()
        yield node, f"({ast.unparse(ast.BinOp(node.left, other, node.right))})"


def _constant(node: ast.Constant) -> Iterator[tuple[Node, str]]:
    if isinstance(node.value, bool):
        yield node, str(not node.value)
    elif isinstance(node.value, int | float):
        yield node, str(node.value + 1)


def _first_or_last(node: ast.Subscript) -> Iterator[tuple[Node, str]]:
    other = {"-1": "0", "0": "-1"}.get(ast.unparse(node.slice))
    if other is not None:
        yield node.slice, other


def _test(node: ast.If | ast.While | ast.IfExp) -> Iterator[tuple[Node, str]]:
    yield from _turned(node.test)


def _tests(node: ast.comprehension) -> Iterator[tuple[Node, str]]:
    for test in node.ifs:
        yield from _turned(test)


def _turned(test: ast.expr) -> Iterator[tuple[Node, str]]:
    if isinstance(test, _PLAIN):
        yield test, f"(not ({ast.unparse(test)}))"


def _is_text(*nodes: ast.AST) -> bool:
    return any(
        isinstance(node, ast.JoinedStr)
        or (isinstance(node, ast.Constant) and isinstance(node.value, str))
        for node in nodes
    )


_CHANGES: dict[type[ast.AST], Callable[[Any], Iterator[tuple[Node, str]]]] = {
    ast.Expr: _statement,
    ast.Raise: _raise,
    ast.Return: _return,
    ast.Compare: _compare,
    ast.BoolOp: _boolean,
    ast.UnaryOp: _not,
    ast.BinOp: _sum,
    ast.Constant: _constant,
    ast.Subscript: _first_or_last,
    ast.If: _test,
    ast.While: _test,
    ast.IfExp: _test,
    ast.comprehension: _tests,
}
