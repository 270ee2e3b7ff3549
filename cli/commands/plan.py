"""`escalier plan`: spread again what does not stand well on its day."""

from collections.abc import Iterator
from datetime import date

import click

from cli.commands.parameters import json_option
from cli.environment import Environment
from cli.output import printing as output
from cli.output.columns import Column, strong, table
from cli.output.plan_json import plan_shape
from cli.output.refusals import Refused
from db.store import Store
from planner.language import _, pgettext
from planner.language.dates_in_words import say_day
from planner.language.text import clean, fold
from planner.model.goals import Goal
from planner.model.vocabulary import GoalState
from planner.stairs.levelling.preview import Preview, Scope, preview, title_of
from planner.stairs.levelling.words import say_counts, say_effect, say_offer, say_why

_DIGITS = 18
"""Digits of an id, at most; a longer number can only be part of a statement."""
_COLUMNS = (Column(14), Column(14), Column())


@click.command(
    options_metavar=_("[OPTIONS]"),
    help=_(
        "Spread the actions of a goal again over its steps, or without one all that is late. What"
        " stands on a good day stays. A goal is named by its id or by a part of its statement."
    ),
)
@click.argument("words", nargs=-1, metavar="[" + _("GOAL") + "]")
@click.option("--dry-run", is_flag=True, help=_("Show the new days, and write nothing."))
@json_option
@click.pass_obj
def plan(environment: Environment, /, words: tuple[str, ...], dry_run: bool, as_json: bool) -> None:
    """Print the new days and write them."""
    with environment.store() as store:
        goal_id = _find_goal(store, " ".join(words)).id if words else None
        shown = preview(store.levelling.ground(Scope(goal_id), environment.today))
        written = bool(shown.plan.moves) and not dry_run
        if written:
            store.levelling.write(shown)
    if as_json:
        output.write_json(plan_shape(shown, written=written))
    else:
        output.write(_lines(shown, environment.today))


def _find_goal(store: Store, words: str) -> Goal:
    """Find the goal with that id, or the only open one with the words in its statement.

    Raises:
        Refused: if there is none or more than one.
        Missing: if there is none with that id.
    """
    words = clean(words).strip()
    if words.isdecimal() and words.isascii() and len(words) <= _DIGITS:
        return store.goals.get(int(words))
    found = [
        goal
        for goal in store.goals.all()
        if goal.state is GoalState.OPEN and words and fold(words) in fold(goal.statement)
    ]
    if len(found) > 1:
        named = ", ".join(f"{goal.id} {goal.statement}" for goal in found)
        raise Refused(_("Several goals fit, name one by its id: {goals}").format(goals=named))
    if not found:
        raise Refused(_("No open goal fits “{words}”.").format(words=words))
    return found[0]


def _lines(shown: Preview, today: date) -> Iterator[str]:
    """The numbers, the moves, what finds no day with its reason, and the offers."""
    ground = shown.ground
    if not ground.tasks:
        yield _("Nothing is to be spread again.")
        return
    yield strong(say_counts(shown.plan))
    said = pgettext("action", "no day")
    cells = [
        (_day(task.day, today), f"→ {say_day(day, today)}", title_of(task, ground))
        for task, day in shown.plan.moves
    ]
    cells += [
        (
            _day(out.task.day, today),
            f"→ {said}",
            _("{title}: {why}").format(title=title_of(out.task, ground), why=say_why(out, ground)),
        )
        for out in shown.plan.out
    ]
    yield from table(_COLUMNS, cells)
    if shown.offers:
        yield ""
        yield strong(_("What makes them fit"))
        for offer in shown.offers:
            yield "  " + _("{offer}: {effect}").format(
                offer=say_offer(offer, ground), effect=say_effect(offer)
            )


def _day(day: date | None, today: date) -> str:
    return say_day(day, today) if day else ""
