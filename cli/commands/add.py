"""`escalier add`: an action in one line."""

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from cli.commands.parameters import json_option, line_argument, person_option
from cli.environment import Environment
from cli.output import printing as output
from cli.output.json_shapes import action_shape
from cli.output.notes import note
from planner.grammar.action import ActionLine, parse_action
from planner.language import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.model.actions import Action
    from planner.model.people import Person
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
@json_option
@click.pass_obj
def add(environment: Environment, line: str, person_id: int | None, as_json: bool) -> None:
    """Store the action; say what was understood, the id last.

    A line that repeats begins a routine, whose first occurrence has no id yet.
    """
    from cli.output.understood import action_line_shape, in_one_line
    from planner.grammar.understood import understood_action

    with environment.store() as store:
        people = store.people.named(line)
        understood = parse_action(line, environment.today, people, repeats=True)
        if person_id is not None:
            people = _with(people, store.people.card(person_id))
            understood = replace(understood, unknown=())
        else:
            person_id = _chosen(understood.candidates, people, as_json=as_json)
        if understood.to_candidates:
            others = [each for each in understood.to_candidates if each != person_id]
            to_id = _chosen(others, people, as_json=as_json)
            understood = replace(understood, to_id=to_id)
        steps = store.goals.steps_named(understood.step)
        action = store.actions.add(understood, environment.today, person_id=person_id)
    understood = _settled(understood, action)
    if as_json:
        shape = action_shape(action, environment.today)
        output.write_json(shape | {"understood": action_line_shape(understood, people, steps)})
        return
    one, other = ([name] if name else [] for name in (action.person, action.to_person))
    pairs = understood_action(understood, one, other, today=environment.today, steps=steps)
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


def _chosen(
    candidates: "Sequence[int]", people: "Sequence[NamedPerson]", *, as_json: bool
) -> int | None:
    """The one of several candidates who is meant, asked for on a terminal; else they are listed."""
    if len(candidates) < 2:
        return next(iter(candidates), None)
    from cli.output.ask_which import Candidate, ask_which, can_ask, listed

    found = [Candidate(each.id, each.name, each.organisation) for each in people]
    found = [each for each in found if each.id in candidates]
    if can_ask(as_json=as_json):
        return ask_which(_("Several people may be meant:"), found, _("nobody of them"))
    said = _("Not linked to anybody: it may be {people}. “@organisation” or --person says which.")
    note(said.format(people=listed(found)))
    return None
