"""Verbs of the morning alone; dialogs are imported when first asked for."""

from dataclasses import replace

from planner.model.actions import Action, number_of
from tui.base.session import SessionScreen
from tui.people.open_person import open_card
from tui.screens.today import action_verbs
from tui.screens.today.morning.position import Position, Stage, before, waiting
from tui.screens.today.morning.stage_list import StageList
from tui.screens.today.morning.stages import go_to


def today_after_all(screen: SessionScreen) -> None:
    """Give the late action the date of today, and choose it."""
    closing = screen.store.closing
    said = action_verbs.say_chosen(screen)
    action_verbs.write(screen, said, lambda action: closing.for_today(action, screen.today))


def ask_all(screen: SessionScreen) -> None:
    """Ask where all the late actions go that are left on the page, and move them as one change."""
    from tui.screens.today.morning.ask_all import ask_all as ask

    rows = screen.query_one(StageList)
    ask(screen, waiting(rows.agenda, rows.position))


def move(screen: SessionScreen) -> None:
    """Ask for another day of the action; the next working day is filled in."""
    action_verbs.move(screen, screen.store.practice.working.next_after(screen.today))


def leave_late(screen: SessionScreen) -> None:
    """Leave the late action as it is, to be chosen on the next page; after the last, go on."""
    rows = screen.query_one(StageList)
    number = number_of(rows.action) if rows.action is not None else None
    if number is not None:
        position = replace(rows.position, left=rows.position.left | {number})
        if not waiting(rows.agenda, position):
            position = replace(position, stage=Stage.CHOOSE)
        rows.want_next()
        go_to(screen, position)


def new(screen: SessionScreen) -> None:
    """Ask for an action in one line; one of today is chosen with it."""
    action_verbs.ask_new(screen, lambda typed: action_verbs.add_line(screen, typed, chosen=True))


def go_on(screen: SessionScreen) -> None:
    """Go on from choosing; prepared actions are passed over."""
    rows = screen.query_one(StageList)
    following = Stage.PREPARE if rows.agenda.chosen else Stage.READ
    go_to(screen, replace(rows.position, stage=following, page=0))


def next_page(screen: SessionScreen) -> None:
    """Read the next plan."""
    rows = screen.query_one(StageList)
    go_to(screen, replace(rows.position, page=rows.position.page + 1))


def back(screen: SessionScreen) -> None:
    """Go back to the stage before."""
    rows = screen.query_one(StageList)
    go_to(screen, before(rows.agenda, rows.position))


def prepare(screen: SessionScreen) -> None:
    """Ask for the preparation of the action, and highlight the next."""
    from tui.actions.preparation.verbs import ask_to_prepare

    rows = screen.query_one(StageList)
    action = rows.action
    if action is not None:
        ask_to_prepare(screen, action, lambda _prepared: _pass_over(rows, action))


def skip(screen: SessionScreen) -> None:
    """Leave the action unprepared."""
    rows = screen.query_one(StageList)
    if rows.action is not None:
        _pass_over(rows, rows.action)
        go_to(screen, rows.position)


def _pass_over(rows: StageList, action: Action) -> None:
    """Ask no more for a preparation; an action that only leads to another one never has any."""
    if action.id is not None:
        rows.want_next()
        unprepared = rows.position.unprepared | {action.id}
        rows.position = replace(rows.position, unprepared=unprepared)


def start(screen: SessionScreen) -> None:
    """End the session, and go to the first chosen action in Today."""
    chosen = screen.query_one(StageList).agenda.chosen
    first = chosen[0].id if chosen else None
    screen.keep(**Position(screen.today, held=True).kept())
    screen.dismiss(None)
    screen.surroundings.changed.publish(None)
    screen.app.call_later(screen.app.run_action, f"app.start({first!r})")


def card(screen: SessionScreen) -> None:
    """Open the card of the person of the highlighted action."""
    open_card(screen, screen.query_one(StageList).action)
