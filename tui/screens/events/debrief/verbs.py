"""Verbs of the debrief: plain functions that read and write over the live screen."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date

from db.errors import Missing
from planner.events.debriefs import event_afterwards
from planner.grammar import PersonLine, parse_person
from planner.language import _
from planner.language.text import shorten
from planner.model.actions import Action
from planner.model.events import Event, day_met
from tui.base.session import SessionScreen
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
    return Debriefed(event, debrief, owed)


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
    return parse_person(text, day, screen.store.practice.working)


def save_line(
    screen: SessionScreen, event_id: int, new: NewLine, saved: Callable[[], None]
) -> None:
    """Write a line, or take back the one that it empties, and call `saved` within the change.

    The days of a line count from the day on which it was shown.
    """
    debriefs, today, editing = screen.store.debriefs, new.today, new.editing
    with screen.changing(""):
        if new.line is None and editing is not None:
            debriefs.take_back(editing.row, screen.today, part=editing.place, was=editing.text)
            saved()
            done = _("Taken back: {line}").format(line=shorten(editing.text))
            screen.notify(done_said(screen, done))
        elif new.line is not None:
            person_id, is_new, part = new.person_id, new.is_new, new.editing
            if part is None:
                debriefs.meet(event_id, new.line, new.text, today, person_id=person_id, new=is_new)
            else:
                debriefs.meet_again(
                    part.row,
                    new.line,
                    new.text,
                    today,
                    part=part.place,
                    was=part.text,
                    person_id=person_id,
                    new=is_new,
                )
            saved()


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
