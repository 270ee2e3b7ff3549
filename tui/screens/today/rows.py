"""The rows of Today: sections with their titles, actions, events and sparks."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from planner.language import _, pgettext
from planner.language.dates_in_words import say_days
from planner.language.width import cell_width
from planner.model.events import Event, is_ready
from planner.model.labels import say_moment
from planner.model.sparks import Spark
from planner.today.agenda import Agenda
from planner.today.wording import say_more
from tui.actions.row_key import Thing, key_of_thing
from tui.drawing.signs import sign_of, sign_of_event
from tui.drawing.text_line import Line, Span, Tone, fit, shown
from tui.screens.today.entries import (
    TIME,
    TITLE,
    KeyName,
    action_entry,
    blank,
    say_listed,
    sentences,
    title_entry,
)
from tui.screens.today.three import three_entries
from tui.widgets.rows import Entry, FixedRows, rows_of


class Room(NamedTuple):
    """The cells of a row, and the lines that an if–then may take."""

    width: int
    lines: int = 1


def today_rows(
    agenda: Agenda,
    key_name: KeyName,
    room: Room,
    waiting: Iterable[Entry] = (),
    first: Iterable[Entry] = (),
) -> FixedRows[Entry]:
    """The rows of a day, its sentences wrapped; `key_name` gives the key of a binding by its id.

    `waiting` are the rows of the answers awaited, `first` those of the first steps: they stand
    above an empty day, and below the actions and events of any other.
    """
    sparks = _section(pgettext("section", "Sparks"), agenda.sparks, agenda.day, key_name)
    day = (_entries(agenda, key_name, room), first)
    above, below = reversed(day) if agenda.is_empty else day
    return rows_of([*above, *below, *waiting, *sparks])


def _entries(agenda: Agenda, key_name: KeyName, room: Room) -> Iterator[Entry]:
    if agenda.is_open:
        yield from sentences(*_nothing_planned(agenda, key_name), width=room.width)
    else:
        yield from three_entries(agenda, key_name, *room)
    done = pgettext("section", "Done")
    if agenda.done_of_todays:
        done = pgettext("section", "Done besides")
    for title, things in (
        (pgettext("section", "Late"), agenda.late),
        (pgettext("section", "Proposed"), agenda.proposed),
        (pgettext("section", "Events"), agenda.coming),
        (pgettext("section", "To debrief"), agenda.to_debrief),
        (done, agenda.done_besides),
    ):
        yield from _section(title, things, agenda.day, key_name)
        if things is agenda.proposed and (more := say_more(agenda)):
            yield from sentences(say_listed(more, key_name("today.later")), width=room.width)


def _nothing_planned(agenda: Agenda, key_name: KeyName) -> Sequence[str]:
    nothing = _("Nothing is planned for today. A day left open is a good answer too.")
    return (
        _("No action is planned for today.") if agenda.events else nothing,
        _("{key} writes down an action · {network} shows your network · {goals} your goals").format(
            key=key_name("today.new"), network=key_name("go.network"), goals=key_name("go.stairs")
        ),
        _("{key} proposes somebody to turn to").format(key=key_name("today.propose")),
    )


def _section(
    title: str, things: Sequence[Thing | Event], today: date, key_name: KeyName
) -> Iterator[Entry]:
    """A blank line, the title with its count, the rows; nothing if there are none."""
    if things:
        yield blank()
        yield title_entry(title, things)
        for thing in things:
            yield _entry(thing, today, key_name)


def _entry(thing: Thing | Event, today: date, key_name: KeyName) -> Entry:
    if isinstance(thing, Spark):
        return _spark(thing)
    if isinstance(thing, Event):
        return _event(thing, today, key_name("session.debrief.event"))
    return action_entry(thing)


def _spark(spark: Spark) -> Entry:
    return Entry(
        lambda width: (sign_of(spark), Span(fit(f" {spark.text}", width - 1))), key_of_thing(spark)
    )


def _event(event: Event, today: date, debrief: str) -> Entry:
    return Entry(lambda width: _event_line(event, today, debrief, width), key_of_thing(event))


def _event_line(event: Event, today: date, debrief: str, width: int) -> Line:
    """Sign, time, title, and at the right the day or the state."""
    said = _standing(event, today, debrief)
    title = min(cell_width(shown(event.title)), TITLE)
    beside = min(cell_width(said) + 2, max(width - 2 - TIME - title, 0))
    return (
        sign_of_event(event, today),
        Span(" "),
        Span(fit(say_moment(event.time, event.part, short=True), TIME), Tone.DIM),
        Span(fit(event.title, max(width - 2 - TIME - beside, 0))),
        Span(fit(said, beside, right=True), Tone.DIM),
    )


def _standing(event: Event, today: date, debrief: str) -> str:
    """State of an event: to prepare, prepared, to debrief with the key `debrief`, debriefed.

    Of several days, they stand before it.
    """
    if event.debriefed:
        return _("debriefed")
    days = say_days(event.day, event.last, today)
    if event.last_day < today:
        return _("{day}, to debrief · {key}").format(day=days, key=debrief)
    said = _("prepared") if is_ready(event) else _("to prepare")
    return f"{days} · {said}" if event.last else said
