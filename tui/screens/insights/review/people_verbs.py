"""Verbs for people in the review: thanks, news, a promise, a sign of life."""

from dataclasses import replace
from functools import partial

from planner.grammar import ActionLine
from planner.language import _
from planner.language.dates_in_words import say_the_day
from planner.language.text import shorten
from planner.model.actions import Action
from planner.model.settings import SHORT
from planner.model.vocabulary import Kind
from planner.today.deed import deed_for
from tui.actions.ask_day import ask_to_move
from tui.actions.line import ActionReader, action_reader
from tui.base.live_screen import LiveScreen
from tui.dialogs.ask_line import AskLine, TypedLine
from tui.people.open_person import open_card, open_one_of
from tui.screens.insights.review.page import ReviewPage


def thank(screen: LiveScreen) -> None:
    """Plan thanks."""
    asked = screen.query_one(ReviewPage).asked
    if asked is not None:
        _plan(screen, Kind.THANKS, _("Thank {name}").format(name=asked.name))


def tell(screen: LiveScreen) -> None:
    """Plan news."""
    asked = screen.query_one(ReviewPage).asked
    if asked is not None:
        _plan(screen, Kind.NEWS, _("Tell {name} what came of it").format(name=asked.name))


def _plan(screen: LiveScreen, kind: Kind, title: str) -> None:
    """Plan a short action with the person on the next working day, unless it is planned."""
    asked, today = screen.query_one(ReviewPage).asked, screen.today
    if asked is None:
        return
    if any(plan.kind is kind for plan in asked.plans):
        screen.notify(_("That is planned already."))
        return
    day = screen.store.practice.working.next_after(today)
    action = Action(title, kind=kind, person_id=asked.person_id, day=day, minutes=SHORT)
    with screen.changing(_("Planned for {day}").format(day=say_the_day(day, today))):
        screen.store.actions.store(action, today)


def promise(screen: LiveScreen) -> None:
    """Ask for a promise to the person, in one line."""
    asked = screen.query_one(ReviewPage).asked
    if asked is not None:
        title = _("A promise to {name}, in one line").format(name=shorten(asked.name))
        hint = _("Send the article friday")
        _ask(screen, title, "", hint, partial(_add, screen, asked.person_id, Kind.PROMISE))


def plan(screen: LiveScreen) -> None:
    """Ask for an action with the person, in one line."""
    person = screen.query_one(ReviewPage).to_contact
    if person is not None:
        number, name = person
        begun = _("Catch up with {name}").format(name=name)
        title = _("An action, in one line")
        _ask(screen, title, f"{begun} ", "", partial(_add, screen, number, Kind.CONTACT))


def _ask(screen: LiveScreen, title: str, value: str, hint: str, add: "partial[None]") -> None:
    reader = action_reader(screen)
    question = AskLine(title, reader=reader, placeholder=hint, value=value)
    screen.app.push_screen(question, add)


def _add(screen: LiveScreen, person_id: int, kind: Kind, typed: TypedLine | None) -> None:
    """Add the action of a line with a person; of another kind only if the line says so."""
    if typed is None:
        return
    with screen.telling():
        line: ActionLine = ActionReader(screen.store, typed.today).read(typed.text)
        if kind is Kind.PROMISE:
            (person,) = screen.store.people.rows_of([person_id])
            line = replace(line, title=deed_for(line.title, person.name))
        if kind is Kind.PROMISE or line.kind is Kind.OTHER:
            line = replace(line, kind=kind)
        with screen.changing(
            _("Planned for {day}").format(day=say_the_day(line.day, screen.today))
        ):
            screen.store.actions.add(line, screen.today, person_id=person_id)


def move(screen: LiveScreen) -> None:
    """Ask for another day of the promise."""
    promised = screen.query_one(ReviewPage).promised
    if promised is not None:
        ask_to_move(screen, promised)


def card(screen: LiveScreen) -> None:
    """Open the card of the person of the highlighted row."""
    page = screen.query_one(ReviewPage)
    if page.asked is not None:
        open_one_of(screen, [page.asked.person_id])
    elif page.awaited is not None:
        open_one_of(screen, [page.awaited.person_id])
    elif page.to_contact is not None:
        open_one_of(screen, [page.to_contact[0]])
    else:
        open_card(screen, page.promised or page.spark)
