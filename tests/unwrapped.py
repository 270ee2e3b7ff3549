"""Finds, in a source, the texts that a person would read and gettext would never see.

Any word of a text that goes straight to the screen (`notify`, `help=`, an error of ours…) must be
wrapped. Elsewhere all that looks like language must be: two words, a capitalised word, a template
with a word in it. An exemption gives its reason beside it, for its whole statement
(`# not wrapped: why`), or, for all of a file, on a line of its own
(`# not wrapped in this file: why`).
"""

import ast
import io
import tokenize
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from tests.wording import (
    BUILTIN_ERRORS,
    DOOR,
    NOT_WRAPPED,
    PLACES,
    SHOWN_CALLS,
    SHOWN_KEYWORDS,
    SHOWN_NAMES,
    SILENT_CALLS,
    SILENT_KEYWORDS,
    SILENT_NAMES,
    SQL,
    is_language,
)


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """One offence: its line, the text or call, and what is wrong with it."""

    line: int
    text: str
    why: str


def unwrapped(source: str, *, sql: bool = False) -> list[Found]:
    """The offences of one file; with `sql` what reads as SQL is no language."""
    tree = ast.parse(source)
    found = sorted(set(_Reader(sql).statements(tree)))
    spans = list(_exempt(source, tree))
    kept = [each for each in found if not any(each.line in span for span in spans)]
    idle = [
        Found(span.start, "# not wrapped", "this comment exempts nothing")
        for span in spans
        if not any(each.line in span for each in found)
    ]
    return sorted(kept + idle)


def translated_at_import(source: str) -> list[int]:
    """The lines whose translation is fixed before the language may be known."""
    return sorted(_calls_at_import(ast.parse(source)))


def _calls_at_import(node: ast.AST) -> Iterator[int]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call) and _name(child.func) in DOOR:
            yield child.lineno
        elif isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            for default in chain(child.args.defaults, filter(None, child.args.kw_defaults)):
                yield from _calls_at_import(ast.Expr(default))
        else:
            yield from _calls_at_import(child)


def _exempt(source: str, tree: ast.Module) -> Iterator[range]:
    """The lines that a comment exempts: of its statement, of its own line, or of the whole file."""
    spans: dict[int, range] = {}
    for node in ast.walk(tree):  # outer statements first
        if isinstance(node, ast.stmt):
            span = range(node.lineno, (node.end_lineno or node.lineno) + 1)
            spans |= dict.fromkeys(span[:1] if hasattr(node, "body") else span, span)
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        said = NOT_WRAPPED.fullmatch(token.string) if token.type == tokenize.COMMENT else None
        if said and said[1]:
            yield range(1, source.count("\n") + 2)
        elif said:
            line = token.start[0]
            yield spans.get(line, range(line, line + 1))


def _name(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _text(node: ast.AST) -> str | None:
    """The text of a literal, its places marked by NUL; None for anything else."""
    match node:
        case ast.Constant(value=str(text)):
            return PLACES.sub("\0", text)
        case ast.JoinedStr(values=values):
            return "".join(
                _text(part) or "\0" if isinstance(part, ast.Constant) else "\0" for part in values
            )
        case _:
            return None


class _Reader:
    """Walks a tree, knowing of each literal whether it goes straight to the screen."""

    def __init__(self, sql: bool) -> None:
        self.sql = sql

    def statements(self, node: ast.AST) -> Iterator[Found]:
        """The offences under any node that is not shown as such."""
        return self.read(node, shown=False)

    def read(self, node: ast.AST | None, *, shown: bool) -> Iterator[Found]:
        match node:
            case None:
                return
            case ast.Constant() | ast.JoinedStr():
                yield from self.literal(node, shown=shown)
            case ast.Call():
                yield from self.call(node, shown=shown)
            case ast.Raise(exc=ast.Call() as error):
                silent = _name(error.func) in BUILTIN_ERRORS
                yield from self.arguments(error, silent=silent, shown=not silent)
            case ast.Expr(value=ast.Constant()):  # a docstring
                return
            case ast.FunctionDef():
                yield from self.commands(node)
                yield from self.each(_values(node), shown=False)
            case ast.Assign() | ast.AnnAssign():
                yield from self.assignment(node)
            case (
                ast.BinOp()
                | ast.IfExp()
                | ast.BoolOp()
                | ast.Dict()
                | ast.List()
                | ast.Tuple()
                | ast.Set()
            ):
                yield from self.each(_values(node), shown=shown)
            case _:
                yield from self.each(_values(node), shown=False)

    def each(self, nodes: Iterable[ast.AST], *, shown: bool) -> Iterator[Found]:
        for node in nodes:
            yield from self.read(node, shown=shown)

    def literal(self, node: ast.Constant | ast.JoinedStr, *, shown: bool) -> Iterator[Found]:
        text = _text(node)
        if (
            text is not None
            and not (self.sql and SQL.search(text))
            and is_language(text, shown=shown)
        ):
            yield Found(node.lineno, ast.unparse(node), "a person would read this: wrap it in _()")
        if isinstance(node, ast.JoinedStr):
            places = [part for part in node.values if isinstance(part, ast.FormattedValue)]
            yield from self.each((place.value for place in places), shown=False)

    def assignment(self, node: ast.Assign | ast.AnnAssign) -> Iterator[Found]:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        names = [_name(target) for target in targets]
        is_code = _text(node.value or node) in [name.lower() for name in names]  # TITLE = "title"
        if not is_code and not SILENT_NAMES.intersection(names):
            shown = any(SHOWN_NAMES.search(name) for name in names)
            yield from self.read(node.value, shown=shown)

    def call(self, node: ast.Call, *, shown: bool) -> Iterator[Found]:
        name = _name(node.func)
        if name in DOOR:
            yield from self.door(node, DOOR[name])
            return
        if name == "format" and isinstance(node.func, ast.Attribute):
            yield from self.read(node.func.value, shown=shown)
        elif isinstance(node.func, ast.Attribute) and not (
            name in SILENT_CALLS and _is_literal(node.func.value)
        ):
            yield from self.read(node.func.value, shown=False)
        yield from self.arguments(node, silent=name in SILENT_CALLS, shown=False)

    def commands(self, node: ast.FunctionDef) -> Iterator[Found]:
        """A click command without `help=` shows its docstring, which is English."""
        for decorator in node.decorator_list:
            keywords = decorator.keywords if isinstance(decorator, ast.Call) else []
            function = decorator.func if isinstance(decorator, ast.Call) else decorator
            helped = any(keyword.arg == "help" for keyword in keywords)
            if _name(function) in {"command", "group"} and not helped:
                yield Found(decorator.lineno, ast.unparse(decorator), "help= is missing")

    def arguments(self, node: ast.Call, *, silent: bool, shown: bool) -> Iterator[Found]:
        places = SHOWN_CALLS.get(_name(node.func), ())
        for place, argument in enumerate(node.args):
            if not silent or _text(argument) is None:
                yield from self.read(argument, shown=shown or place in places)
        for keyword in node.keywords:
            if not silent and keyword.arg not in SILENT_KEYWORDS:
                yield from self.read(keyword.value, shown=shown or keyword.arg in SHOWN_KEYWORDS)

    def door(self, node: ast.Call, literals: int) -> Iterator[Found]:
        """Check that the arguments are plain literals, or babel cannot find them."""
        for argument in node.args[:literals]:
            if not (isinstance(argument, ast.Constant) and isinstance(argument.value, str)):
                yield Found(node.lineno, ast.unparse(node), "only a plain literal can be extracted")
        yield from self.each(node.args[literals:], shown=False)


def _values(node: ast.AST) -> Iterator[ast.AST]:
    """The children that may hold texts to show: no annotations, keys, patterns, comparisons."""
    match node:
        case ast.Dict(values=values):
            yield from values
        case ast.Compare(left=left, comparators=right):
            yield from (side for side in (left, *right) if not _is_literal(side))
        case ast.Subscript(value=value, slice=part):
            yield from (side for side in (value, part) if not _is_literal(side))
        case ast.Assert(test=test):
            yield test
        case ast.arg() | ast.MatchValue() | ast.MatchMapping():
            return
        case ast.FunctionDef(body=body) | ast.AsyncFunctionDef(body=body):
            yield from chain(body, node.decorator_list, [node.args])
        case _:
            yield from ast.iter_child_nodes(node)


def _is_literal(node: ast.AST) -> bool:
    if isinstance(node, ast.Tuple | ast.List | ast.Set):
        return all(_is_literal(element) for element in node.elts)
    return isinstance(node, ast.Constant | ast.JoinedStr)
