"""Verbs of the debrief: plain functions that read and write over the live screen."""

from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from datetime import date

from db.errors import Missing
from jobs.diagnose import say_fits
from planner.events.debriefs import event_afterwards, reads_like_a_person
from planner.grammar import PersonLine, parse_person
from planner.language import _
from planner.language.text import shorten
from planner.model.actions import Action
from planner.model.events import Event, day_met
from planner.model.pitches import say_version
from tui.actions.result.verbs import ask_result
from tui.actions.row_key import key_of_thing
from tui.base.session import SessionScreen
from tui.dialogs.ask_which import AskWhich
from tui.dialogs.field import Field, Filled
from tui.dialogs.pick import Pick, numbered
from tui.keyboard.commands import done_said
from tui.screens.events.debrief.choose_page import ChoosePage
from tui.screens.events.debrief.debriefed import Debriefed
from tui.screens.events.debrief.drafts import LineDrafts
from tui.screens.events.debrief.line_preview import NewLine
from tui.screens.events.debrief.tell_page import TellPage


def read_event(screen: SessionScreen, event_id: int) -> Debriefed:
    """Read an event with all that its debrief has written; Missing if it is gone."""
    debriefs = screen.store.debriefs
    owed: dict[int, list[Action]] = defaultdict(list)
    event, debrief = screen.store.events.get(event_id), debriefs.of_event(event_id)
    for action in debriefs.owed(event_id):
        owed[action.person_id or 0].append(action)
    pitches = screen.store.used_pitches.newest()
    named = [debrief.pitch] if debrief is not None and debrief.pitch else []
    known = {each.version_id: each for each in (*pitches, *named)}
    prepared = next((each for each in pitches if each.pitch_id == event.pitch_id), None)
    return Debriefed(event, debrief, owed, tuple(known.values()), prepared)


def action_at_hand(screen: SessionScreen, key: str) -> Action | None:
    """The action of a row's key, stored or proposed; None if it is gone."""
    if key.isdecimal():
        with suppress(Missing):
            return screen.store.actions.get(int(key))
        return None
    if not key:
        return None
    agenda = screen.store.day.agenda(screen.today)
    there = (*agenda.proposed, *agenda.further)
    return next((action for action in there if str(key_of_thing(action)) == key), None)


def is_begun(screen: SessionScreen, drafts: LineDrafts, event_id: int) -> bool:
    """Tell whether anything was said or half typed about an event whose debrief is not ended."""
    try:
        event = screen.store.events.get(event_id)
    except Missing:
        return False
    debrief = screen.store.debriefs.of_event(event_id)
    if debrief is not None and debrief.closed:
        return False
    if (debrief is not None and debrief.is_said) or any(each.met for each in event.people):
        return True
    return drafts.exist(event_id)


def show_choices(screen: SessionScreen, page: ChoosePage, key: str) -> None:
    """Show the events that wait, and the action that was at hand by its `key`."""
    pending = screen.store.debriefs.pending(screen.today, screen.now.time())
    page.show(pending, action_at_hand(screen, key), screen.today)


def begin_chosen(
    screen: SessionScreen, page: ChoosePage, begin_with: Callable[[str], None]
) -> None:
    """Begin with what is typed or highlighted; ask first where it may be something else."""
    if page.action is not None and not page.line.value.strip():

        def leave(_written: Action) -> None:
            screen.call_after_refresh(screen.action_leave)

        ask_result(screen, page.action, at_debrief=True, done=leave)
    elif tells_of_a_person(screen, page):
        ask_what_it_is(screen, page, begin_with)
    else:
        begin_with(page.person)


def tells_of_a_person(screen: SessionScreen, page: ChoosePage) -> bool:
    """Tell whether the line of a new event looks like a person met at one that waits."""

    def known(name: str) -> bool:
        return bool(screen.store.people.named(name))

    text = page.line.value
    if not text.strip() or page.person:
        return False
    return reads_like_a_person(text, page.read_at, known)


def ask_what_it_is(
    screen: SessionScreen, page: ChoosePage, begin_with: Callable[[str], None]
) -> None:
    """Ask whether a line is an event or a person met; pass the person's line on, or nothing.

    Without an event that waits, the event has to be named first, and the line stays half typed.
    """
    text, waiting = page.line.value, page.first
    said = _("somebody I met at: {event}") if waiting else _("somebody I met (the event first)")
    person = said.format(event=shorten(waiting.title) if waiting else "")
    choices = [("person", person), ("event", _("an event of this name"))]

    def answered(values: Filled | None) -> None:
        if values is None:
            return
        if values["what"] == "event":
            begin_with("")
        elif waiting:
            page.line.put("")
            page.rows.highlight(waiting.key)
            begin_with(text)
        else:
            page.ask_event_of(text)

    title = _("“{line}”: what is it?").format(line=shorten(text.strip()))
    field = Field("what", _("This is"), "person", choices=choices)
    screen.app.push_screen(AskWhich(title, field), answered)


def begin(screen: SessionScreen, page: ChoosePage) -> Event | None:
    """Store the event of the line as shown, else the chosen one; None if there is none."""
    event, text, chosen = None, page.line.value, page.chosen
    line = event_afterwards(text, page.read_at) if text.strip() else None
    with screen.changing(""):
        if line is not None:
            event = screen.store.debriefs.begin(line, screen.today)
        elif chosen is not None:
            event = screen.store.events.store(chosen, screen.today)
    return event


def read_line(screen: SessionScreen, shown: Debriefed | None, text: str, today: date) -> PersonLine:
    """Read a line about a person as on `today`; its days count from the day of the meeting."""
    day = day_met(shown.event, today) if shown else today
    return screen.store.people.settled(parse_person(text, day, screen.store.practice.working))


def save_line(
    screen: SessionScreen, event_id: int, new: NewLine, saved: Callable[[], None]
) -> None:
    """Write a line, or take back the one that it empties, and call `saved` within the change.

    The days of a line count from the day on which it was shown.
    """
    debriefs, today, editing = screen.store.debriefs, new.today, new.editing
    written: list[int] = []
    with screen.changing(lambda: say_fits(screen.store, written)):
        if new.line is None and editing is not None:
            debriefs.take_back(editing.row, screen.today, was=editing.text)
            saved()
            done = _("Taken back: {line}").format(line=shorten(editing.text))
            screen.notify(done_said(screen, done))
        elif new.line is not None:
            person_id, is_new, part = new.person_id, new.is_new, new.editing
            if part is None:
                met = debriefs.meet(
                    event_id, new.line, new.text, today, person_id=person_id, new=is_new
                )
                written.append(met.person_id)
            else:
                debriefs.meet_again(
                    part.row,
                    new.line,
                    new.text,
                    today,
                    was=part.text,
                    person_id=person_id,
                    new=is_new,
                )
            saved()


def ask_pitch(screen: SessionScreen, shown: Debriefed | None) -> None:
    """Ask which version of a pitch was used at the event, and write it at once."""
    if shown is None or not shown.pitches:
        return

    def take(answer: str | None) -> None:
        if answer is not None:
            version = int(answer) or None
            with screen.changing(_("Pitch of the debrief noted")):
                screen.store.debriefs.say(screen.today, event_id=shown.id, pitch_version_id=version)

    options = [(str(each.version_id), say_version(each)) for each in shown.pitches]
    named = numbered([*options, ("0", _("none"))])
    at = str(shown.pitch.version_id) if shown.pitch else "0"
    screen.app.push_screen(Pick(_("Which pitch did you use?"), named, at), take)


def save_fields(
    screen: SessionScreen, shown: Debriefed, page: TellPage, *, closed: bool, seen: bool
) -> bool:
    """Write the fields typed into; False, with a sentence, if that cannot be done.

    One that is `closed` takes those filled beforehand too, if they were `seen`.
    """
    try:
        said = page.said()
    except ValueError as error:
        page.tell(str(error))
        return False
    page.tell()
    if closed:
        said |= {"closed": True, **(page.expected() if seen else {})}
    if said:
        written = False
        with screen.changing(""):
            screen.store.debriefs.say(screen.today, event_id=shown.id, **said)
            written = True
        if not written:  # the disk or another window: it is told, and the text still stands
            return False
    page.saved()
    return True
