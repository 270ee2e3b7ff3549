"""Lines of the debrief: events, saved people, candidates, hints and the summary."""

from collections.abc import Mapping, Sequence
from datetime import date

from planner.events.debriefs import Debrief
from planner.language import _, ngettext
from planner.language.dates_in_words import (
    say_day,
    say_days,
    say_on,
    say_the_days,
)
from planner.language.width import cell_width
from planner.model.actions import Action, titled
from planner.model.events import Attendance, Event
from planner.model.labels import say_moment
from planner.model.pitches import UsedPitch, say_version
from planner.model.vocabulary import Kind
from tui.drawing.label_values import pair_lines
from tui.drawing.more import say_above
from tui.drawing.signs import DONE, OPEN, drawn, sign_of
from tui.drawing.text_line import Line, Span, Tone, fit
from tui.screens.events.debrief.debriefed import Debriefed
from tui.widgets.rows import Row

_NAME = 32
_MOST_SIGNS = 10
ACTION = "action"
"""The key of the row of an action."""


def event_row(event: Event, today: date, width: int) -> Row:
    """Draw an event to choose: its day, title and place, and the people met so far."""
    met = sum(each.met for each in event.people)
    begun = ngettext("{count} met", "{count} met", met).format(count=met) if met else ""
    when = " ".join(filter(None, (say_days(event.day, event.last, today), _time(event))))
    aside = cell_width(begun) + 1 if begun else 0
    room = max(width - 20 - aside, 10)
    title = event.title + (f", {event.place}" if event.place else "")
    line = (
        Span(fit(when, 18) + "  ", Tone.DIM),
        Span(fit(title, room)),
        Span(fit(begun, aside, right=True), Tone.DIM),
    )
    return Row(event.key, line)


def action_row(action: Action, width: int) -> Row:
    """Draw the action at hand where the debrief was begun."""
    said = _("this action: {title}").format(title=titled(action))
    return Row(ACTION, (sign_of(action), Span(fit(f" {said}", max(width - 1, 0)))))


def _time(event: Event) -> str:
    """The time of an event; of several days there is no room for it."""
    return "" if event.last else say_moment(event.time, event.part, short=True)


def head_text(event: Event, today: date) -> str:
    """Return the subject of the session: the event and its day."""
    day = say_the_days(event.day, event.last, today)
    return _("{title}, {day}").format(title=event.title, day=day)


def top_lines(
    event: Event,
    debrief: Debrief | None,
    width: int,
    pitch: UsedPitch | None = None,
    *,
    planned: str | None = None,
) -> list[Line]:
    """Draw the aim, what came so far and the pitch used, each beside its label.

    An aim that is `planned` word for word is left to the field that asks for the plan.
    """
    happened = (debrief.happened if debrief else "") or result_so_far(event)
    pairs = [(_("You met"), happened)]
    if not event.aim or event.aim != planned:
        pairs.insert(0, (_("You wanted"), event.aim or _("no aim was set")))
    if pitch is not None:
        pairs.append((_("Pitch used"), say_version(pitch)))
    return pair_lines(pairs, width)


def result_so_far(event: Event) -> str:
    """Count the people met and the true conversations among them, beside those aimed for."""
    met = sum(each.met for each in event.people)
    if not met:
        return _("nobody written down yet")
    said = ngettext("{count} person met", "{count} people met", met).format(count=met)
    if not event.conversations:
        return said
    return f"{said} · {conversations(event)}"


def conversations(event: Event) -> str:
    """The true conversations of those aimed at, a sign for each where they are few."""
    true = sum(each.met and each.is_conversation for each in event.people)
    aimed = event.conversations or 0
    said = ngettext(
        "{count} true conversation of {aimed}", "{count} true conversations of {aimed}", true
    ).format(count=true, aimed=aimed)
    if max(aimed, true) > _MOST_SIGNS:
        return said
    signs = drawn(DONE * true + OPEN * max(aimed - true, 0))
    return f"{signs}  {said}"


def saved_lines(
    people: Sequence[Attendance],
    owed: Mapping[int, Sequence[Action]],
    edited: int | None,
    today: date,
    width: int,
) -> list[Line]:
    """Draw a line for each person met, the edited one marked."""
    met = [(each, who_met(each)) for each in people if each.met]
    column = min(max((cell_width(who) for _each, who in met), default=0), _NAME, max(width // 2, 8))
    return [
        (
            *_named(fit(who, column), each.id == edited),
            *_owed_spans(each, owed.get(each.person_id, ()), today, width - column - 4),
        )
        for each, who in met
    ]


def who_met(met: Attendance) -> str:
    """Name a person met, with the organisation."""
    return ", ".join(filter(None, (met.person, met.organisation)))


def _named(name: str, edited: bool) -> Line:
    """Draw the sign and the name of a saved line."""
    if edited:
        return Span("› ", Tone.ACCENT), Span(name, Tone.STRONG)
    return Span(f"{drawn(DONE)} ", Tone.DONE), Span(name)


def _owed_spans(met: Attendance, owed: Sequence[Action], today: date, width: int) -> Line:
    """Draw the actions owed to a person, and “as hoped” for one of the people to see."""
    said = [_("as hoped")] if met.wanted else []
    said += [_owed(action, today) for action in owed]
    return (Span(fit(f"  {' · '.join(said)}", max(width + 2, 0)), Tone.DIM),)


def _owed(action: Action, today: date) -> str:
    if action.kind is Kind.THANKS:
        day = say_on(action.day, today) if action.day else ""
        return _("thanks {day}").format(day=day).strip()
    day = say_day(action.day, today) if action.day else ""
    return f"{day} {action.title}".strip()  # the day first: the title is cut where room is short


def saved_block(
    shown: Debriefed, edited: int | None, today: date, width: int, room: int
) -> list[Line]:
    """Draw the saved lines that fit: the last ones, or those around the `edited` one."""
    lines = saved_lines(shown.people, shown.owed, edited, today, width)
    met = [each.id for each in shown.people if each.met]
    place = met.index(edited) if edited in met else None
    end = len(lines) if place is None else max(min(place + 2, len(lines)), room)
    start = max(min(end, len(lines)) - room, 0)
    in_sight = lines[start : start + room]
    if start and in_sight:
        in_sight[0] = (Span(say_above(start + 1), Tone.DIM),)
    return in_sight
