"""The rows of Today: sections with their titles, actions, events and sparks."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from planner.language import _, pgettext
from planner.language.dates_in_words import say_days, say_minutes
from planner.language.width import cell_width
from planner.model.actions import Action, minutes_of, titled
from planner.model.events import Event, is_ready
from planner.model.labels import channels, outcomes, reasons, say_moment
from planner.model.sparks import Spark
from planner.model.vocabulary import ActionState, Origin, Reason
from planner.today.agenda import Agenda
from planner.today.wording import say_more
from tui.actions.row_key import DayThing, Thing, key_of_thing
from tui.drawing.signs import sign_of, sign_of_event
from tui.drawing.text_line import Line, Span, Tone, fit, shown, wrap
from tui.widgets.rows import FixedRows, Row

_TIME = 6
_MINUTES = 8
_TITLE = 32
"""Least cells of a long title that has something beside it."""
_GAP = 2
"""Cells before what stands beside a title."""
_MARGIN = 4
_SHARE = 58
"""Hundredths of the width for the rows if the detail pane stands beside them."""

KeyName = Callable[[str], str]


class Entry(NamedTuple):
    """One row; `thing` is None for titles and sentences."""

    draw: Callable[[int], Line]
    thing: DayThing | None = None

    @property
    def key(self) -> Hashable | None:
        """Key of the row; None for titles and sentences."""
        return None if self.thing is None else key_of_thing(self.thing)


def width_of_rows(whole: int, *, beside: bool) -> int:
    """Cells of a row on a screen of `whole` cells, known before the first layout."""
    return max((whole * _SHARE // 100 if beside else whole) - _MARGIN, 20)


def today_rows(
    agenda: Agenda,
    key_name: KeyName,
    width: int,
    waiting: Iterable[Entry] = (),
    first: Iterable[Entry] = (),
) -> FixedRows[Entry]:
    """The rows of a day, its sentences wrapped; `key_name` gives the key of a binding by its id.

    `waiting` are the rows of the answers awaited, `first` those of the first steps: they stand
    above an empty day, and below the actions and events of any other.
    """
    sparks = _section(pgettext("section", "Sparks"), agenda.sparks, agenda.day, key_name)
    day = (_entries(agenda, key_name, width), first)
    above, below = reversed(day) if agenda.is_empty else day
    return rows_of([*above, *below, *waiting, *sparks])


def rows_of(entries: Sequence[Entry]) -> FixedRows[Entry]:
    """The entries as rows of a list."""
    return FixedRows(entries, cache(_row))


def _row(entry: Entry, width: int) -> Row:
    return Row(entry.key, entry.draw(width) if width else ())


def _entries(agenda: Agenda, key_name: KeyName, width: int) -> Iterator[Entry]:
    if agenda.is_open:
        yield from sentences(*_nothing_planned(agenda, key_name), width=width)
    else:
        yield title_entry(pgettext("section", "Chosen"), agenda.chosen)
        if not agenda.chosen:
            yield from sentences(
                _("None yet: {key} chooses the highlighted action.").format(
                    key=key_name("today.choose")
                ),
                width=width,
            )
        yield from map(action_entry, agenda.chosen)
    for title, things in (
        (pgettext("section", "Late"), agenda.late),
        (pgettext("section", "Proposed"), agenda.proposed),
        (pgettext("section", "Events"), agenda.events),
        (pgettext("section", "Done"), agenda.done),
    ):
        yield from _section(title, things, agenda.day, key_name)
        if things is agenda.proposed and (more := say_more(agenda)):
            yield from sentences(say_listed(more, key_name("today.later")), width=width)


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


def blank() -> Entry:
    """An empty line."""
    return Entry(lambda _width: ())


def title_entry(title: str, things: Sequence[DayThing], of: int = 0) -> Entry:
    """The title of a section with its count, and the number that makes a good day, if given."""
    count = f"  {len(things)}" if things else ""
    if of:
        count = f"  {say_count(len(things), of)}"
    return Entry(lambda _width: (Span(title, Tone.TITLE), Span(count, Tone.DIM)))


def say_count(count: int, most: int) -> str:
    """Number of actions chosen, of the number that makes a good day; more is allowed."""
    if count > most:
        return _("{count}, where {most} make a good day").format(count=count, most=most)
    return _("{count} of {most}").format(count=count, most=most)


def say_listed(more: str, key: str) -> str:
    """Number of further proposals, and the key that lists them."""
    return _("{more} · {key} lists them").format(more=more, key=key)


def sentences(*said: str, width: int) -> Iterator[Entry]:
    """Dim sentences, wrapped at so many cells."""
    return (_dim(line) for sentence in said for line in wrap(sentence, width))


def _dim(line: str) -> Entry:
    return Entry(lambda _width: (Span(line, Tone.DIM),))


def _spark(spark: Spark) -> Entry:
    return Entry(lambda width: (sign_of(spark), Span(fit(f" {spark.text}", width - 1))), spark)


def _event(event: Event, today: date, debrief: str) -> Entry:
    return Entry(lambda width: _event_line(event, today, debrief, width), event)


def _event_line(event: Event, today: date, debrief: str, width: int) -> Line:
    """Sign, time, title, and at the right the day or the state."""
    said = _standing(event, today, debrief)
    title = min(cell_width(shown(event.title)), _TITLE)
    beside = min(cell_width(said) + 1, max(width - 2 - _TIME - title, 0))
    return (
        sign_of_event(event, today),
        Span(" "),
        Span(fit(say_moment(event.time, event.part, short=True), _TIME), Tone.DIM),
        Span(fit(event.title, max(width - 2 - _TIME - beside, 0))),
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


def action_entry(action: Action) -> Entry:
    """The row of an action."""
    return Entry(lambda width: _action_line(action, width), action)


def _action_line(action: Action, width: int) -> Line:
    """Sign, time, title, reason or channel, minutes."""
    room = max(width - 2 - _TIME - _MINUTES, 0)
    name = titled(action)
    said = _beside(action, cell_width(shown(name)), room)
    beside = cell_width(said) + _GAP if said else 0
    done = action.state is ActionState.DONE
    moment = "" if done else say_moment(action.time, action.part, short=True)
    minutes = minutes_of(action)
    kept = Tone.DONE if done else Tone.DIM
    return (
        sign_of(action),
        Span(" "),
        Span(fit(moment, _TIME), Tone.DIM),
        Span(fit(name, room - beside), Tone.PLAIN if done else _title_tone(action)),
        Span(fit(said, beside, right=True), kept),
        Span(fit(say_minutes(minutes) if minutes else "", _MINUTES, right=True), Tone.DIM),
    )


def _title_tone(action: Action) -> Tone:
    return Tone.STRONG if action.reason is None else Tone.PLAIN


def _beside(action: Action, whole: int, room: int) -> str:
    """Text beside a title of `whole` cells; the title is cut if not even the short form fits."""
    full, short = _reason_or_channel(action)
    ways = ((whole, full), (whole, short), (min(whole, _TITLE), full), (_TITLE, short))
    return next((said for cells, said in ways if cells + _GAP + cell_width(said) <= room), "")


def _reason_or_channel(action: Action) -> tuple[str, str]:
    """Reason of a proposed or late action, outcome of a done one, else the channel.

    In full and in short; the sign of a late action says enough if there is no room.
    """
    if action.reason is not None:
        short = "" if action.reason is Reason.LATE else _in_short(action, action.reason)
        return action.reason_text, short
    if action.result is not None and action.closed_on is not None:
        said = outcomes()[action.result.outcome]
    else:
        said = channels()[action.channel] if action.channel else ""
    return said, said


def _in_short(action: Action, reason: Reason) -> str:
    """The reason in a few words; a tie never contacted is not dormant."""
    if reason is Reason.DORMANT and action.origin is not Origin.RECONNECT:
        return _("no exchange yet")
    return reasons()[reason]
