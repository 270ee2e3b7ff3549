"""`escalier met`: a person met today, in one line."""

from typing import TYPE_CHECKING

import click

from cli.commands.parameters import json_option, line_argument, person_option
from cli.environment import Environment
from cli.output import printing as output
from cli.output.json_shapes import action_shape, person_shape, touch_shape
from cli.output.notes import note
from cli.output.printing import Shape
from planner.grammar.person import PersonLine, parse_person
from planner.language import _

if TYPE_CHECKING:
    from datetime import date

    from db.store import Store
    from planner.model.people import Encounter
    from planner.network.personas.triumph import NewFit


_TOLD = 3
"""The most people of a similar name listed beside a new one."""


@click.command(
    options_metavar=_("[OPTIONS]"),
    help=_(
        "Note somebody you met today, in one line."
        " For example: “Ana Ruiz @Kérial, finance director thanks”."
        " A lone “-” reads the line from standard input."
    ),
)
@line_argument("line", metavar=_("LINE"))
@person_option
@click.option("--new", is_flag=True, help=_("Somebody new, even if the name is known."))
@json_option
@click.pass_obj
def met(
    environment: Environment, line: str, person_id: int | None, new: bool, as_json: bool
) -> None:
    """Store the person, the touch and the follow-ups; say what was understood, the id last."""
    from cli.output.climbed import climbed_by, climbed_shapes, say_climbed
    from cli.output.understood import in_one_line, person_line_shape, understood_meeting
    from jobs.diagnose import new_fits
    from planner.network.personas.triumph import say_new_fit

    today = environment.today
    with environment.store() as store:
        understood = store.people.settled(parse_person(line, today, store.practice.working))
        if person_id is not None:
            store.people.card(person_id)
        elif not new:
            person_id, new = _meant(store, understood, as_json=as_json)
        with climbed_by(store) as climbed:
            meeting = store.meetings.record(understood, today, person_id=person_id, new=new)
        fits = new_fits(store, meeting.person.id)
    if as_json:
        shape = _shape(meeting, today) | {"understood": person_line_shape(understood)}
        beside = {"personas": [_persona(each) for each in fits], "climbed": climbed_shapes(climbed)}
        output.write_json(shape | beside)
    else:
        told = ((_("Persona"), say_new_fit(fits)),) if fits else ()
        pairs = (*understood_meeting(understood, meeting), *say_climbed(climbed), *told)
        output.write([in_one_line(pairs, meeting.person.id)])


def _meant(store: "Store", line: PersonLine, *, as_json: bool) -> tuple[int | None, bool]:
    """Match a line to a known person or a new one; others of the name are listed.

    Raises:
        Refused: if it may be several and there is no terminal to ask on.
    """
    from cli.output.ask_which import Candidate, ask_which, can_ask, listed, refused

    found = store.people.meant(line)
    known = [Candidate(row.id, row.name, row.organisation) for row in found.same]
    if found.needs_asking and can_ask(as_json=as_json):
        question = _("“{name}” is known: who is it?")
        if found.open:
            question = _("Several people are called “{name}”:")
        question = question.format(name=line.name)
        person_id = ask_which(question, known, _("somebody new"), found.sure)
        return person_id, person_id is None
    if found.open:
        raise refused(line.name, known)
    alike = [Candidate(row.id, row.name, row.organisation) for row in found.alike[:_TOLD]]
    if found.sure is None and (known or alike):
        said = _("Somebody new; also known: {people}.")
        if not known:
            said = _("Somebody new; names that come near: {people}.")
        note(said.format(people=listed(known or alike)))
    return found.sure, found.sure is None


def _persona(fit: "NewFit") -> Shape:
    return {"id": fit.persona_id, "name": fit.persona, "closes": fit.closes}


def _shape(meeting: "Encounter", today: "date") -> Shape:
    return {
        "created": meeting.created,
        "person": person_shape(meeting.person, today),
        "touch": meeting.touch and touch_shape(meeting.touch),
        "actions": [action_shape(action, today) for action in meeting.actions],
    }
