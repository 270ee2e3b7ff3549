"""The verbs of the diagnosis: plan, put away, write a persona, open what a row tells of."""

from functools import partial
from typing import TYPE_CHECKING

from planner.language import _
from planner.language.dates_in_words import say_the_day
from planner.language.text import shorten
from planner.model.actions import Action
from planner.model.vocabulary import Source, Subject
from planner.network.diagnosis.finding import Code, Finding
from planner.network.diagnosis.wording import say_acted
from planner.network.personas.persona import Persona
from tui.actions.ask_goal import grow_goal
from tui.base.open_page import open_page
from tui.people.ask_persona import ABOUT, ask_persona
from tui.people.lead_to import show_ways
from tui.people.open_person import open_one_of

_LONGEST = 34
"""Letters of a title in a toast, at most."""

if TYPE_CHECKING:
    from tui.screens.network.diagnosis.screen import DiagnosisScreen


def act(screen: "DiagnosisScreen") -> None:
    """Make the action of the finding on the next working day, unless one is planned."""
    finding = screen.finding
    if finding is None:
        return
    if finding.acted is not None and not finding.acted.done:
        said = _("That is in hand already: {when}.")
        screen.notify(said.format(when=say_acted(finding, screen.today)))
        return
    store, today = screen.store, screen.today
    day = store.practice.working.next_after(today)
    said = _("Planned for {day}: {title}")
    title = shorten(finding.deed.title, _LONGEST)
    with screen.changing(said.format(day=say_the_day(day, today), title=title)):
        deed = finding.deed
        store.actions.store(
            Action(
                deed.title,
                kind=deed.kind,
                person_id=finding.person_id,
                goal_id=finding.goal_id,
                day=day,
                minutes=deed.minutes,
                move_id=deed.move_id,
                subject=Subject.FINDING,
                subject_key=finding.key,
            ),
            today,
        )


def goal(screen: "DiagnosisScreen") -> None:
    """Make a goal of the finding, or open the one that grew from it."""
    finding = screen.finding
    if finding is not None:
        known = finding.persona
        grow_goal(
            screen,
            Source.FINDING,
            finding.key,
            finding.deed.title,
            sectors=[known.sector] if known else [],
            organisations=[known.organisation] if known else [],
            persona=screen.persona_id,
        )


def put_away(screen: "DiagnosisScreen") -> None:
    """Put the finding away."""
    finding = screen.finding
    if finding is not None:
        with screen.changing(_("Put away for 90 days")):
            screen.store.diagnosis.put_away(finding, screen.today)


def new_persona(screen: "DiagnosisScreen") -> None:
    """Write a persona, from the finding where that knows something of it."""
    finding = screen.finding
    begun = finding.persona if finding is not None else None
    ask_persona(screen, partial(_turn_to, screen), begun=begun)


def edit_persona(screen: "DiagnosisScreen") -> None:
    """Write the persona of the row anew."""
    if screen.persona_id is not None:
        ask_persona(screen, partial(_turn_to, screen), screen.persona_id)


def _turn_to(screen: "DiagnosisScreen", persona: Persona) -> None:
    screen.wanted = f"{ABOUT}{persona.id}"
    screen.turn_to(screen.wanted)


def delete(screen: "DiagnosisScreen") -> None:
    """Delete the persona of the row."""
    known = screen.persona
    if known is not None:
        name = shorten(known.persona.name)
        with screen.changing(_("Persona deleted: {title}").format(title=name)):
            screen.store.personas.delete(known.persona.id)


def leads(screen: "DiagnosisScreen") -> None:
    """Show who could lead to the persona of the row."""
    if screen.persona_id is not None:
        show_ways(screen, f"persona:{screen.persona_id}")


def card(screen: "DiagnosisScreen") -> None:
    """Open the card of the person of the row, or of one who fits the persona."""
    with screen.telling():
        if screen.persona is not None:
            open_one_of(screen, [fit.person_id for fit in screen.persona.fitting])
        elif screen.person_id is not None:
            open_one_of(screen, [screen.person_id])


def open_row(screen: "DiagnosisScreen") -> None:
    """Open what the row tells of: a card, a persona, the market map, the goal."""
    finding = screen.finding
    if screen.persona_id is not None:
        edit_persona(screen)
    elif finding is not None:
        if finding.person_id is not None:
            card(screen)
        elif where := _where(finding):
            open_page(screen, where)
        else:
            act(screen)


def _where(finding: Finding) -> str:
    """The action of the app that shows what a finding tells of; empty where no page does."""
    match finding.code:
        case Code.SECTOR | Code.ONE_SECTOR:
            return "room('market')"
        case Code.PLACE | Code.ONE_ORGANISATION:
            return f"organisation({finding.about})"
        case Code.GOAL:
            return "go('stairs')"
    return ""
