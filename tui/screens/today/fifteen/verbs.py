"""Verbs of the quarter of an hour: choose from what fits, start, stop, record the result."""

from dataclasses import replace
from datetime import date

from planner.calendar.typed_minutes import parse_minutes
from planner.grammar import GrammarError
from planner.language import _
from planner.language.dates_in_words import say_minutes
from planner.model.actions import Action
from planner.today.fifteen import Means, minutes_of
from planner.today.timer import Timer
from tui.actions.open_subject import open_subject, way_to_subject
from tui.actions.result.verbs import ask_result
from tui.actions.timer.clock import moment
from tui.base.session import SessionScreen
from tui.dialogs.ask_line import AskLine, TypedLine
from tui.dialogs.reader import Reader
from tui.people.open_person import open_card
from tui.screens.pitch.stages import go_to_stage
from tui.screens.today.fifteen.offer_list import OfferList


def minutes(screen: SessionScreen, number: int) -> None:
    """Take so many minutes."""
    screen.query_one(OfferList).minutes = number
    _offer_anew(screen)


def means(screen: SessionScreen, value: str) -> None:
    """Take the means at hand; empty for any."""
    screen.query_one(OfferList).means = Means(value) if value else None
    _offer_anew(screen)


def courage(screen: SessionScreen) -> None:
    """Put the smallest first, or no longer, and keep that for the next time."""
    offers = screen.query_one(OfferList)
    offers.courage = not offers.courage
    with screen.telling():
        screen.keep(courage=offers.courage)
    _offer_anew(screen)


def _offer_anew(screen: SessionScreen) -> None:
    screen.query_one(OfferList).from_first = True
    screen.reload()


def other(screen: SessionScreen) -> None:
    """Ask for the number of minutes."""

    def understood(text: str, _today: date) -> list[tuple[str, str]]:
        try:
            number = parse_minutes(text)
        except ValueError as error:
            raise GrammarError(str(error)) from error
        return [(_("Minutes"), say_minutes(number))] if number else []

    def answered(typed: TypedLine | None) -> None:
        if typed is not None and (number := parse_minutes(typed.text)):
            minutes(screen, number)

    reader = Reader(understood, screen.surroundings.clock)
    question = AskLine(_("How long do you have?"), reader=reader, placeholder="20")
    screen.app.push_screen(question, answered)


def start(screen: SessionScreen) -> None:
    """Choose the highlighted action for today and start its timer, or open the stage of Pitch.

    An action that is about a page of the program opens it too.
    """
    offers = screen.query_one(OfferList)
    if offers.stage is not None and offers.at_stage:
        screen.action_leave()
        screen.app.call_later(go_to_stage, screen.app, offers.stage.name)
        return
    if offers.action is None:
        return
    offers.asked = False
    with screen.telling():
        stored = _chosen(screen, offers.action)
        timer = Timer(stored.id or 0, minutes_of(stored), screen.today, moment())
        screen.store.timer.start(timer)
        screen.surroundings.changed.publish(None)
        screen.notify(_("Started: the timer may be ignored."))
        if way_to_subject(stored):
            screen.action_leave()
            screen.app.call_later(open_subject, screen.app, stored)


def _chosen(screen: SessionScreen, action: Action) -> Action:
    """The action, chosen for today if it was not."""
    if action.chosen_on == screen.today:
        return action
    return screen.store.actions.choose(replace(action, reason=None), screen.today)


def result(screen: SessionScreen) -> None:
    """Ask for the result of the action under way."""
    doing = screen.query_one(OfferList).doing
    if doing is not None:
        ask_result(screen, doing)


def stop(screen: SessionScreen) -> None:
    """Stop the timer and forget its minutes; the action stays open."""
    with screen.telling():
        screen.store.timer.stop()
        screen.surroundings.changed.publish(None)
        screen.notify(_("The timer is stopped; nothing was counted."))


def card(screen: SessionScreen) -> None:
    """Open the card of the person of the highlighted action."""
    open_card(screen, screen.query_one(OfferList).action)
