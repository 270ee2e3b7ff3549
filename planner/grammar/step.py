"""A step in one line: a title, and the day it is due at the end."""

from datetime import date

from planner.grammar.contacts import shield_contacts
from planner.grammar.errors import GrammarError
from planner.grammar.literals import read
from planner.grammar.titles import take_day
from planner.grammar.understood import Understood
from planner.language import _
from planner.language.dates_in_words import say_full_day
from planner.model.goals import StepLine


def parse_step(line: str, today: date) -> StepLine:
    """Read a step in `line`; like everywhere, its last date phrase is its day.

    Raises:
        GrammarError: if there is no title.
    """
    title, due = take_day(shield_contacts(read(line)), today)
    if not title.said():
        raise GrammarError(_("Say what the step is: “List twelve names by Friday”."))
    return StepLine(title.said(), due)


def understood_step(line: StepLine) -> Understood:
    """What a step's line says, in words."""
    said = ((_("Step"), line.title), (_("Due"), say_full_day(line.due) if line.due else ""))
    return tuple((label, value) for label, value in said if value)
