"""The forms of the split: one stair, and milestones in the person's words."""

from dataclasses import replace
from datetime import date

from planner.calendar.date_phrases import parse_when
from planner.grammar.errors import GrammarError
from planner.language import _
from planner.language.dates_in_words import say_full_day
from planner.stairs.split import Stair
from planner.stairs.split_proposal import parse_milestones
from tui.dialogs.checks import day_or_nothing
from tui.dialogs.field import Field, Filled
from tui.screens.stairs.days_and_numbers import number_or_nothing, read_number
from tui.screens.stairs.forms import reward_field


def stair_fields(stair: Stair, name: str) -> list[Field]:
    """The fields of a stair, which is named by its number unless it has a title of its own."""
    by_hand = _("none: climbed by your word")
    return [
        Field("title", _("Step"), stair.title, name),
        Field(
            "target",
            _("Target"),
            "" if stair.target is None else str(stair.target),
            by_hand,
            check=number_or_nothing,
        ),
        Field(
            "due",
            _("Due"),
            say_full_day(stair.due) if stair.due else "",
            _("Friday, in 2 weeks"),
            reading=day_or_nothing("due"),
        ),
        reward_field(stair.reward),
    ]


def read_stair(stair: Stair, values: Filled) -> Stair:
    """The stair as the form has it."""
    return replace(
        stair,
        title=values["title"].strip(),
        target=read_number(values["target"]),
        due=parse_when(values["due"], values.day_of("due")),
        reward=values["reward"].strip(),
    )


def words_fields(text: str, today: date) -> list[Field]:
    """The field of the milestones, one a line."""

    def check(said: str) -> None:
        try:
            parse_milestones(said, today)
        except GrammarError as error:
            raise ValueError(str(error)) from error

    label = _("One a line, with number, day and “reward: …” if you like")
    return [Field("text", label, text, lines=8, check=check)]
