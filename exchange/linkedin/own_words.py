"""Read `Skills.csv` and `Profile.csv`: the words of the user on themselves."""

from pathlib import Path
from typing import NamedTuple

from exchange.linkedin.tables import rows_of
from planner.imports.card import Rejection
from planner.language import _
from planner.language.text import collapse
from planner.model.progress import silent

_SKILL = ("name",)
_NAME = ("first name", "last name")  # not wrapped: titles in the file
_ABOUT = ("headline", "summary")


class Profile(NamedTuple):
    """The name of the user, and the words of their profile."""

    name: str = ""
    headline: str = ""
    summary: str = ""


def read_skills(path: Path, held: Path) -> tuple[list[str], list[Rejection]]:
    """The skills of a file, each once, and its rejected rows.

    Raises:
        ExchangeError: if the file cannot be read.
    """
    skills: dict[str, None] = {}
    rejections = []
    for row in rows_of(path, held, _SKILL, _SKILL, silent):
        if isinstance(row, Rejection):
            rejections.append(row)
        elif skill := collapse(row[1]["name"]):
            skills[skill] = None
        else:
            rejections.append(Rejection(row[0], _("The row names no skill."), ""))
    return list(skills), rejections


def read_profile(path: Path, held: Path) -> Profile:
    """The first row of a file; empty if it has none.

    Raises:
        ExchangeError: if the file cannot be read.
    """
    for row in rows_of(path, held, (*_NAME, *_ABOUT), _NAME, silent):
        if not isinstance(row, Rejection):
            cells = row[1]
            name = collapse(" ".join(cells[title] for title in _NAME))
            headline, summary = (cells.get(title, "").strip() for title in _ABOUT)
            return Profile(name, collapse(headline), summary)
    return Profile()
