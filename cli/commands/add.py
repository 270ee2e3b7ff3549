"""`escalier add`: an action in one line."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import click

from cli.commands.parameters import WholeNumber, json_option, line_argument, person_option
from cli.environment import Environment
from cli.output import printing as output
from cli.output.ask_which import Candidate, chosen
from cli.output.json_shapes import action_shape
from cli.output.refusals import Refused
from planner.grammar.action import ActionLine, parse_action
from planner.language import _, pgettext
from planner.model.actions import NamedAction
from planner.model.vocabulary import ActionState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.store import Store
    from planner.model.actions import Action
    from planner.model.people import Person
    from planner.model.steps import NamedStep
    from planner.network.recognise import NamedPerson


@click.command(
    options_metavar=_("[OPTIONS]"),
    help=_(
        "Add an action in one line. For example: “Call Claire tomorrow 9:30 ~15m”."
        " A lone “-” reads the line from standard input."
    ),
)
@line_argument("line", metavar=_("LINE"))
@person_option
@click.option(
    "--step",
    "step_id",
    type=WholeNumber(1),
    metavar=_("N"),
    help=_("The step that is meant, by its id."),
)
@click.option(
    "--after",
    "after_id",
    type=WholeNumber(1),
    metavar=_("N"),
    help=_("The action that it comes after, by its id."),
)
@json_option
@click.pass_obj
def add(
    environment: Environment,
    line: str,
    person_id: int | None,
    step_id: int | None,
    after_id: int | None,
    as_json: bool,
) -> None:
    """Store the action; say what was understood, the id last.

    A line that repeats begins a routine, whose first occurrence has no id yet.
    """
    today = environment.today
    with environment.store() as store:
        people = store.people.named(line)
        awaited = store.actions.named(line, today)
        understood = parse_action(line, today, people, awaited, repeats=True)
        if person_id is not None:
            people = _with(people, store.people.card(person_id))
            understood = replace(understood, unknown=())
        else:
            person_id = _person(understood.candidates, people, as_json=as_json)
        if understood.to_candidates:
            others = [each for each in understood.to_candidates if each != person_id]
            to_id = _person(others, people, as_json=as_json)
            understood = replace(understood, to_id=to_id)
        understood = _with_awaited(store, understood, after_id, as_json=as_json)
        steps = store.goals.steps_named(understood.step)
        step_id = step_id or _step(steps, as_json=as_json)
        under = ""
        if step_id is not None:
            under, steps = store.goals.step(step_id).title, ()
            understood = replace(understood, step=None)
        action = store.actions.add(understood, today, step_id=step_id, person_id=person_id)
    _write(action, _settled(understood, action), people, steps, under, today, as_json=as_json)


def _write(
    action: "Action",
    line: ActionLine,
    people: "Sequence[NamedPerson]",
    steps: "Sequence[NamedStep]",
    under: str,
    today: date,
    *,
    as_json: bool,
) -> None:
    """Print what was understood."""
    from cli.output.understood import action_line_shape, in_one_line
    from planner.grammar.understood import understood_action

    if as_json:
        shape = action_shape(action, today)
        output.write_json(shape | {"understood": action_line_shape(line, people, steps)})
        return
    one, other = ([name] if name else [] for name in (action.person, action.to_person))
    pairs = understood_action(line, one, other, today=today, steps=steps, under=under)
    output.write([in_one_line(pairs, action.id)])


def _with(people: "Sequence[NamedPerson]", person: "Person") -> "list[NamedPerson]":
    """The people whom a line may name, and the one given with it."""
    from planner.network.recognise import NamedPerson

    one = NamedPerson(person.id, person.name, person.given, person.family, person.organisation)
    return [*(each for each in people if each.id != one.id), one]


def _settled(line: ActionLine, action: "Action") -> ActionLine:
    """The line with the people of its action; who else may be meant stays while that is open."""
    one, other = action.person_id, action.to_person_id
    return replace(
        line,
        person_id=one,
        to_id=other,
        candidates=line.candidates if one is None else (),
        to_candidates=line.to_candidates if other is None else (),
    )


def _person(
    candidates: "Sequence[int]", people: "Sequence[NamedPerson]", *, as_json: bool
) -> int | None:
    """The one of several people who is meant."""
    if len(candidates) < 2:
        return next(iter(candidates), None)
    found = [Candidate(each.id, each.name, each.organisation) for each in people]
    return chosen(
        [each for each in found if each.id in candidates],
        _("Several people may be meant:"),
        _("nobody of them"),
        _("Not linked to anybody: it may be {names}. “@organisation” or --person says which."),
        as_json=as_json,
    )


def _step(steps: "Sequence[NamedStep]", *, as_json: bool) -> int | None:
    """The one of several steps that is meant; None where the line says it, or names none."""
    if len(steps) < 2:
        return None
    return chosen(
        [Candidate(each.id, each.title, each.goal) for each in steps],
        _("Several steps may be meant:"),
        pgettext("of steps", "none of them"),
        _("Under no step: it may be {names}. --step says which."),
        as_json=as_json,
    )


def _with_awaited(
    store: "Store", line: ActionLine, after_id: int | None, *, as_json: bool
) -> ActionLine:
    """The line with the one action that its action comes after, if it is told.

    Raises:
        Missing: if there is none with the id given.
        Refused: if that one is not open.
    """
    if after_id is None and len(line.awaited) > 1 and line.repeats is None:
        found = [Candidate(each.id, each.title, f"{each.day or ''}") for each in line.awaited]
        after_id = chosen(
            found,
            _("Several actions may be meant:"),
            pgettext("of actions", "none of them"),
            _("After no other action: it may be {names}. --after says which."),
            as_json=as_json,
        )
    if after_id is None:
        return line
    action = store.actions.get(after_id)
    if action.state is not ActionState.OPEN:
        raise Refused(_("“{title}” is no longer open.").format(title=action.title))
    one = NamedAction(after_id, action.title, action.day)
    return replace(line, after=action.title, awaited=(one,))
