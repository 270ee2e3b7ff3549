"""Verbs of the morning; dialogs are imported when first asked for."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from planner.language import _, pgettext
from planner.language.dates_in_words import say_day
from planner.model.actions import Action, Result, day_meant
from planner.model.vocabulary import Outcome
from tui.actions.row_key import key_of_thing
from tui.base.session import SessionScreen
from tui.keyboard.commands import key_of
from tui.screens.today.morning.position import Position, Stage, before
from tui.screens.today.morning.stage_list import StageList
from tui.screens.today.morning.stages import go_to
from tui.screens.today.proposing import proposing_of

if TYPE_CHECKING:
    from planner.grammar import ActionLine
    from tui.dialogs.ask_line import TypedLine


def _answer(screen: SessionScreen, said: str, write: Callable[[Action], object]) -> None:
    """Write one answer about the action, and highlight the next."""
    rows = screen.query_one(StageList)
    if rows.action is not None:
        with screen.changing(said):
            write(rows.action)
            rows.want_next()


def done(screen: SessionScreen) -> None:
    """Record the action as achieved on its own day."""
    from jobs.record_result import ResultEntry, record_result

    today = screen.today

    def record(action: Action) -> None:
        day = day_meant(action, today)
        result = Result(Outcome.ACHIEVED, day, action.minutes)
        record_result(screen.store, action, ResultEntry(result), day)

    action = screen.query_one(StageList).action
    day = day_meant(action, today) if action else today
    _answer(screen, _("Done: {day}").format(day=say_day(day, today)), record)


def result(screen: SessionScreen) -> None:
    """Ask for the result of the action."""
    from tui.actions.result.verbs import ask_result

    rows = screen.query_one(StageList)
    action = rows.action
    if action is not None:
        key = f"today.result.{key_of_thing(action)}"
        ask_result(screen, action, key, done=lambda _written: rows.want_next())


def move(screen: SessionScreen) -> None:
    """Ask for another day of the action; an empty line is the next working day."""
    from tui.actions.ask_day import ask_to_move

    rows = screen.query_one(StageList)
    if rows.action is not None:
        otherwise = screen.store.practice.working.next_after(screen.today)
        ask_to_move(screen, rows.action, otherwise=otherwise, moved=rows.want_next)


def park(screen: SessionScreen) -> None:
    """Set the action aside."""
    write = screen.store.actions.park
    _answer(screen, pgettext("action", "Parked"), lambda action: write(action, screen.today))


def drop(screen: SessionScreen) -> None:
    """Give the action up."""
    write = screen.store.actions.drop
    _answer(screen, pgettext("action", "Dropped"), lambda action: write(action, screen.today))


def leave_late(screen: SessionScreen) -> None:
    """Leave the late action as it is, and ask for it no more this morning."""
    rows = screen.query_one(StageList)
    if rows.action is not None and rows.action.id is not None:
        left = rows.position.left | {rows.action.id}
        rows.want_next()
        go_to(screen, replace(rows.position, left=left))


def choose(screen: SessionScreen) -> None:
    """Choose the action for today, or no longer."""
    write = screen.store.actions.choose
    _answer(screen, _say_chosen(screen), lambda action: write(action, screen.today))


def _say_chosen(screen: SessionScreen) -> str:
    rows = screen.query_one(StageList)
    if rows.action in rows.agenda.chosen:
        return pgettext("action", "No longer chosen")
    count, most = len(rows.agenda.chosen) + 1, screen.store.practice.daily_number
    said = _("Chosen: {count} of {most}")
    if count > most:
        said = _("Chosen: {count} today, where {most} make a good day")
    return said.format(count=count, most=most)


def propose(screen: SessionScreen) -> None:
    """Add a suggestion to the proposals, another one at each press."""
    with screen.telling():
        agenda = screen.store.day.agenda(screen.today)
        found = proposing_of(screen).ask(screen.store, agenda)
        if found is None:
            said = _("Nobody to propose yet. {network} opens your network after the session.")
            screen.notify(said.format(network=key_of(screen, "go.network")))
            return
        screen.query_one(StageList).wanted = key_of_thing(found)
        screen.load()


def later(screen: SessionScreen) -> None:
    """List everything that is not for today, the further proposals first."""
    from tui.screens.today.later.dialog import ShowLater

    screen.app.push_screen(ShowLater(screen))


def new(screen: SessionScreen) -> None:
    """Ask for an action in one line; one of today is chosen with it."""
    from tui.actions.line import ActionReader
    from tui.dialogs.ask_line import AskLine

    question = AskLine(
        _("An action, in one line"),
        understand=ActionReader(screen.store, screen.today, screen.surroundings.now).understood,
        placeholder=_("Call Claire tomorrow 9:30 ~15m aim: hear about her move"),
        drafts=screen.store.drafts,
        draft_key="today.new",
    )
    screen.app.push_screen(question, partial(_take_line, screen))


def _take_line(screen: SessionScreen, typed: "TypedLine | None") -> None:
    if typed is None:
        return
    from tui.actions.ask_person import ask_with_whom
    from tui.actions.line import ActionReader

    with screen.telling():
        line = ActionReader(screen.store, screen.today).read(typed.text)
        ask_with_whom(screen, line, partial(_add, screen))


def _add(screen: SessionScreen, line: "ActionLine", person_id: int | None) -> None:
    store, today = screen.store, screen.today
    with screen.changing(_("Action added")), store.change(_("Action added")):
        action = store.actions.add(line, today, person_id=person_id)
        if action.day == today:
            action = store.actions.choose(action, today)
        screen.query_one(StageList).wanted = action.id


def go_on(screen: SessionScreen) -> None:
    """Go on from choosing; prepared actions are passed over."""
    rows = screen.query_one(StageList)
    following = Stage.PREPARE if rows.agenda.chosen else Stage.READ
    go_to(screen, replace(rows.position, stage=following))


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
