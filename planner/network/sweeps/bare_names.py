"""Names as a list has them: several on one line, in quotes, with civilities."""

import re

from planner.language.text import fold
from planner.network.name_words import CIVILITIES
from planner.network.written_name import read_name

_BETWEEN = ";"
_MOST_WORDS = 5
_NAME = re.compile(r"[^\W\d_][^\d_@#:*;]*")
_QUOTES = (("«", "»"), ("“", "”"), ("‘", "’"), ("'", "'"), ('"', '"'))


def split_names(line: str) -> list[str]:
    """The names that semicolons part, one or more; the line itself if a part is no plain name."""
    parts = [part for each in line.split(_BETWEEN) if (part := each.strip())]
    return parts if len(parts) > 1 and all(map(_is_name, parts)) else [line]


def _is_name(part: str) -> bool:
    bare = bare_name(part)
    return len(bare.split()) <= _MOST_WORDS and _NAME.fullmatch(bare) is not None


def bare_name(name: str) -> str:
    """A name without the quotes around it and the civility before it.

    The civility of a family name alone stays: "Mme Petit".
    """
    bare = _without_quotes(name.strip())
    first, _space, rest = bare.partition(" ")
    is_civility = fold(first).strip(".") in CIVILITIES
    if not is_civility or len(rest.split()) < 2 or read_name(bare).is_surname:
        return bare
    return rest.strip()


def _without_quotes(text: str) -> str:
    for opening, closing in _QUOTES:
        inside = text[len(opening) : -len(closing)].strip()
        if text.startswith(opening) and text.endswith(closing) and inside:
            return inside
    return text
