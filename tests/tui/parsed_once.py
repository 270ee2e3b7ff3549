"""Style sheets parsed once for all the apps of a worker: each reads the same hundred sources."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet


@contextmanager
def sheets_parsed_once() -> Iterator[None]:
    """Keep the rules of every source under all that they are made of; rules are only read."""
    parse = Stylesheet._parse_rules
    kept: dict[tuple[Any, ...], Any] = {}

    def parsed(sheet: Any, css: str, read_from: Any, *rest: Any, **named: Any) -> Any:
        key = (css, read_from, rest, *named.items(), _variables(sheet))
        if key not in kept:
            kept[key] = parse(sheet, css, read_from, *rest, **named)
        return kept[key]

    with (
        mock.patch.object(Stylesheet, "_parse_rules", parsed),
        mock.patch.object(RuleSet, "__hash__", object.__hash__),  # as it is, but not in Python
    ):
        yield


def _variables(sheet: Any) -> frozenset[tuple[str, str]]:
    """The variables of a sheet, gathered once for each of its themes."""
    of, found = getattr(sheet, "gathered", (None, frozenset[tuple[str, str]]()))
    if of is not sheet._variables:
        found = frozenset(sheet._variables.items())
        sheet.gathered = (sheet._variables, found)
    return found
