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
from cli.output.which_goal import find_goal
from planner.language import _, ngettext
from planner.language.dates_in_words import in_a_column
from planner.stairs.levelling.offers import Offer
from planner.stairs.levelling.preview import Preview, Scope, preview, title_of
from planner.stairs.levelling.words import (
    say_beside,
    say_counts,
    say_effect,
    say_left,
    say_offer,
    say_why,
)

_COLUMNS = (Column(14), Column(14), Column())


@click.command(
    options_metavar=_("[OPTIONS]"),
    help=_(
        "Spread the actions of a goal again over its steps, or without one all that is late. What"
        " stands on a good day stays. A goal is named by its id or by a part of its statement."
    ),
)
@click.argument("words", nargs=-1, metavar="[" + _("GOAL") + "]")
@click.option(
    "--offer",
    "number",
    type=click.IntRange(min=1),
    metavar=_("NUMBER"),
    help=_("Take up the offer with this number, as the list of offers counts them."),
)
@click.option("--dry-run", is_flag=True, help=_("Show the new days, and write nothing."))
@json_option
@click.pass_obj
def plan(
    environment: Environment,
    /,
    words: tuple[str, ...],
    number: int | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Print the new days and write them, or those of an offer."""
    with environment.store() as store:
        goal_id = find_goal(store, " ".join(words)).id if words else None
        today = environment.today
        shown = preview(store.levelling.ground(Scope(goal_id), today))
        offer = None if number is None else _offer(shown, number)
        written = (bool(shown.plan.moves) or offer is not None) and not dry_run
        if written:
            store.levelling.write(shown, offer)
        late = store.day.agenda(today).late if shown.ground.scope.is_of_all else ()
    if as_json:
        output.write_json(plan_shape(shown, offer, written=written))
    else:
        beside = say_beside(late, shown.ground)
        output.write(_lines(shown, offer, today, beside))


def _offer(shown: Preview, number: int) -> Offer:
    """Find the offer of a number, counted from 1.

    Raises:
        Refused: if there are fewer.
    """
    if number > len(shown.offers):
        if not shown.offers:
            raise Refused(_("Nothing is offered: all fits without, or nothing would help."))
        said = ngettext("There is only {n} offer.", "There are only {n} offers.", len(shown.offers))
        raise Refused(said.format(n=len(shown.offers)))
    return shown.offers[number - 1]


def _lines(shown: Preview, taken: Offer | None, today: date, beside: str) -> Iterator[str]:
    """The numbers, the moves, what finds no day with its reason, and the offers or the one taken.

    `beside` tells of what is not levelled.
    """
    ground = shown.ground
    if not ground.tasks:
        yield beside or _("Nothing is to be spread again.")
        return
    plan = taken.plan if taken else shown.plan
    if taken is not None:
        yield say_offer(taken, ground)
    yield strong(say_counts(plan))
    before = [*(task.day for task, _day in plan.moves), *(out.task.day for out in plan.out)]
    in_words = in_a_column([*before, *(day for _task, day in plan.moves)], today)
    cells = [
        (in_words(task.day), f"→ {in_words(day)}", title_of(task, ground, taken))
        for task, day in plan.moves
    ]
    cells += [
        (
            in_words(out.task.day),
            f"→ {say_left(out.task)}",
            _("{title}: {why}").format(title=title_of(out.task, ground), why=say_why(out, ground)),
        )
        for out in plan.out
    ]
    yield from table(_COLUMNS, cells)
    if beside:
        yield beside
    if shown.offers and taken is None:
        yield ""
        yield strong(_("What makes them fit"))
        for number, offer in enumerate(shown.offers, start=1):
            said = _("{offer}: {effect}").format(
                offer=say_offer(offer, ground), effect=say_effect(offer)
            )
            yield f"  {number}  {said}"
        yield _("“--offer” and a number take one up.")
