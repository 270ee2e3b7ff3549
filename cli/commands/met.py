"""`escalier met`: a person met today, in one line."""

from dataclasses import asdict

import click

from cli.commands.parameters import json_option, line_argument
from cli.environment import Environment
from cli.output import printing as output
from cli.output.json_shapes import action_shape, person_shape, touch_shape
from cli.output.printing import Shape
from planner.grammar.person import PersonLine, parse_person
from planner.grammar.unread import tell_unread
from planner.language import _
from planner.language.text import harmless


@click.command(
    options_metavar=_("[OPTIONS]"),
    help=_(
        "Note somebody you met today, in one line."
        " For example: “Ana Ruiz @Kérial, finance director thanks”."
        " A lone “-” reads the line from standard input."
    ),
)
@line_argument("line", metavar=_("LINE"))
@json_option
@click.pass_obj
def met(environment: Environment, line: str, as_json: bool) -> None:
    """Store the person, the touch and the follow-ups, and print the person's id."""
    today = environment.today
    with environment.store() as store:
        understood = parse_person(line, today, store.practice.working)
        meeting = store.meetings.record(understood, today)
    unread = [words for promise in understood.promises for words in promise.unread]
    if told := tell_unread(unread):
        click.echo(harmless(told), err=True)
    if not as_json:
        output.write([str(meeting.person.id)])
        return
    output.write_json(
        {
            "created": meeting.created,
            "person": person_shape(meeting.person, today),
            "touch": meeting.touch and touch_shape(meeting.touch),
            "actions": [action_shape(action, today) for action in meeting.actions],
            "understood": understood_shape(understood),
        }
    )


def understood_shape(line: PersonLine) -> Shape:
    """The parsed line."""
    promises = [
        {
            "text": each.text,
            "day": each.day.isoformat(),
            "part": each.part and each.part.value,
            "unread": list(each.unread),
        }
        for each in line.promises
    ]
    return {name: _listed(value) for name, value in asdict(line).items()} | {"promises": promises}


def _listed(value: object) -> object:
    """Convert `value` for JSON: lists for tuples, null for empty texts."""
    return list(value) if isinstance(value, tuple) else None if value == "" else value
