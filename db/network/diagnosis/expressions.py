"""Tokens of a persona or a goal as expressions of the search index."""

from collections.abc import Iterable

from db.network.search import beginnings
from planner.network.fit import beginning
from planner.network.personas.professions import names_of

BY_WORK = "{title organisation groups}"
"""The columns of what a person does, and of what is around it."""
BY_TITLE = "{title groups}"


def all_of(tokens: Iterable[str], columns: str) -> str:
    """The expression for people who may hold all tokens in some columns."""
    return " AND ".join(one_of(token, columns) for token in tokens)


def one_of(token: str, columns: str) -> str:
    """The expression for the ways in which a token may be written."""
    if not token.startswith("="):
        return beginnings([beginning(token)], columns)
    ways = (beginnings(map(beginning, name), columns) for name in names_of(token))
    return f"({' OR '.join(f'({way})' for way in ways)})"
