"""Words that follow a name in a line that means a name alone."""

import re

from planner.network.name_key import name_key

_END = re.compile(r"\s*[,;]\s+|\s*[:\t]\s*|\s+[-–—]\s+")


def words_after_name(typed: str, name: str) -> str:
    """The words after a whole name and a comma, colon or dash; empty if they are of the name.

    A degree belongs to the name ("Anne Petit, PhD"), and so does a given name that follows its
    surname ("Rossi, Denis").
    """
    rest = ""
    for end in _END.finditer(typed):
        if name_key(typed[: end.start()]) != name_key(name):
            break
        rest = typed[end.end() :].strip()
        if end.group().strip() not in (",", ";"):
            return rest
    return "" if name_key(typed) == name_key(name) else rest
