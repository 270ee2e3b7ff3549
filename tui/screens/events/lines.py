"""The page of an event, in lines."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from planner.calendar.recurrence.days import next_days
from planner.calendar.recurrence.rrule import parse_rule
from planner.calendar.recurrence.say import say_repeats
from planner.events.brief import say_travel, say_when
from planner.events.debriefs import Debrief
from planner.language import _, pgettext
from planner.language.dates_in_words import say_day, say_minutes, say_the_day
from planner.language.money import say_money
from planner.model.actions import Action, titled
from planner.model.events import Event, lacking
from planner.model.pitches import say_version
from planner.model.vocabulary import ActionState, EventState
from tui.drawing.columns import dated_line
from tui.drawing.label_values import label_column, pair_lines
from tui.drawing.signs import sign_of
from tui.drawing.text_line import Line, Span, Tone, wrap


def event_lines(
    event: Event,
    today: date,
    width: int,
    actions: Sequence[Action] = (),
    debrief: Debrief | None = None,
) -> list[Line]:
    """An event whole, with its actions and its debrief."""
    facts = " · ".join(filter(None, (say_when(event), event.place)))
    parts = [list(_told(event, debrief)), list(_prepared(event)), list(_around(event, today))]
    told, prepared, around = ([pair for pair in part if pair[1]] for part in parts)
    column = label_column([*told, *prepared, *around])
    return [
        *((Span(line, Tone.TITLE),) for line in wrap(event.title, width)),
        *((Span(line, Tone.DIM),) for line in wrap(facts, width)),
        *_standing(event, today, width, told=debrief is not None),
        *pair_lines([*told, *prepared], width, column),
        *_actions(actions, today, width),
        *([()] if actions and around else []),
        *pair_lines(around, width, column),
    ]


def repeats_line(event: Event, today: date) -> str:
    """The recurrence of an event and its next days."""
    rule = parse_rule(event.rule)
    if rule is None or event.occurrence is None:
        return event.rule
    said = say_repeats(event.rule, event.occurrence)
    later = next_days(rule, event.occurrence, max(today, event.occurrence), 4)
    days = [say_day(day, today) for day in later if day != event.occurrence][:3]
    return _("{rule}: {days}, …").format(rule=said, days=", ".join(days)) if days else said


def _standing(event: Event, today: date, width: int, *, told: bool) -> Iterator[Line]:
    """The state of an event: moved, given up, or lacking parts of its preparation.

    Nothing is lacking once it was `told`, on its own day too.
    """
    if event.occurrence not in (None, event.day):
        instead = _("instead of {day}").format(day=say_the_day(event.occurrence, today))
        yield (Span(instead, Tone.DIM),)
    if event.state is EventState.DROPPED:
        yield (Span(pgettext("event", "given up"), Tone.DIM),)
    elif event.last_day >= today and not told and (missing := _missing(event)):
        for line in wrap(_("Missing: {parts}").format(parts=", ".join(missing)), width):
            yield (Span(line, Tone.DUE),)


def _missing(event: Event) -> list[str]:
    """The parts that the event lacks to be prepared, in words."""
    labels = {"aim": _("an aim"), "curious": _("one thing to be curious about")}
    return [labels[name] for name in lacking(event)]


def _told(event: Event, debrief: Debrief | None) -> Iterator[tuple[str, str]]:
    """The people met and the answers of the debrief: of an event that has been they come first."""
    yield pgettext("at an event", "Met"), _names([who.person for who in event.people if who.met])
    if debrief is not None:
        yield pgettext("debrief", "Happened"), debrief.happened
        yield pgettext("debrief", "Why"), debrief.why
        yield pgettext("debrief", "Next time"), debrief.next_time
        yield _("Pitch used"), say_version(debrief.pitch) if debrief.pitch else ""
        yield pgettext("spent", "Time"), say_minutes(debrief.minutes) if debrief.minutes else ""
        yield pgettext("spent", "Spent"), say_money(debrief.cost) if debrief.cost else ""


def _prepared(event: Event) -> Iterator[tuple[str, str]]:
    """The preparation, in the order in which it helps."""
    yield _("Aim"), event.aim
    yield _("Curious about"), event.curious
    yield _("To see"), _names([*(who.person for who in event.wanted), event.to_see])
    yield _("Conversations"), str(event.conversations or "")
    yield pgettext("preparation", "Opening"), event.opening
    yield _("From a pitch"), event.pitch


def _around(event: Event, today: date) -> Iterator[tuple[str, str]]:
    """The way there, the cost, and the rest that is known."""
    yield _("Travel"), say_travel(event.travel) if event.travel else ""
    yield _("Cost"), "" if event.cost is None else say_money(event.cost)
    yield _("Organiser"), event.organiser
    yield _("Repeats"), repeats_line(event, today) if event.rule else ""
    yield _("Note"), event.note


def _names(names: Sequence[str]) -> str:
    return ", ".join(filter(None, names))


def _actions(actions: Sequence[Action], today: date, width: int) -> Iterator[Line]:
    if actions:
        yield ()
        yield (Span(_("Actions"), Tone.TITLE), Span(f"  {len(actions)}", Tone.DIM))
    for action in actions:
        done = action.state is ActionState.DONE
        dropped = action.state is ActionState.DROPPED
        day = action.closed_on if done else action.day
        sign, said = sign_of(replace(action, reason=None)), say_day(day, today) if day else ""
        tone = Tone.DIM if dropped else Tone.PLAIN
        yield dated_line(sign, titled(action), said, width, tone)
