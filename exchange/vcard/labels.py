"""Labels of contact points: types such as work and cell, or words of the user's own."""

import re
from collections.abc import Iterable, Sequence

from exchange.vcard.content_line import Parameters, Property
from exchange.vcard.escapes import unescape
from planner.language.text import collapse

TYPES = frozenset(
    ("home", "work", "cell", "fax", "pager", "text", "textphone", "video", "car", "main", "other")
)
"""Types that say more than that something is an address; the others are left out."""
LABEL = "X-ABLABEL"  # not wrapped: a name in the format
_APPLE = re.compile(r"_\$!<(.*)>!\$_")
"""The mark that Apple sets around labels of its own."""
_PLAIN = re.compile(r"[,;]")


def label_of(line: Property, named: dict[str, str]) -> str:
    """The label of a property; `named` are those that the user gave, by group."""
    if own := named.get(line.group.casefold()):
        return own
    types = [part.strip().lower() for said in line.all("TYPE") for part in said.split(",")]
    return ", ".join(dict.fromkeys(type_ for type_ in types if type_ in TYPES))


def named_labels(lines: Iterable[Property]) -> dict[str, str]:
    """The user's own labels, by the group that they belong to."""
    found = {}
    for line in lines:
        if line.name == LABEL and line.group:
            text = collapse(unescape(line.value))
            apple = _APPLE.fullmatch(text)
            found[line.group.casefold()] = apple[1] if apple else text
    return found


def is_preferred(line: Property) -> bool:
    """Whether a property is the first to be used of its kind."""
    types = ",".join(line.all("TYPE")).upper().split(",")
    return "PREF" in types or line.first("PREF") == "1"


def types_of(label: str) -> Parameters | None:
    """The types that make a label; None for one of the user's own."""
    types: Sequence[str] = label.split(", ") if label else ()
    if not all(type_ in TYPES for type_ in types) or len(set(types)) != len(types):
        return None
    return (("TYPE", tuple(types)),) if types else ()
