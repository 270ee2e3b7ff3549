"""The form of a whole routine: the fields that its occurrences share, and how it comes again."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from db.errors import Impossible
from planner.calendar.past_days import parse_any_day
from planner.calendar.recurrence.days import first_day
from planner.calendar.recurrence.read import read_repeats
from planner.calendar.recurrence.repeats import Repeats, say_repeats_at, say_with_days
from planner.grammar import ActionLine
from planner.language import _, pgettext
from planner.language.dates_in_words import say_day, say_on, say_the_day
from planner.model.drafts import Question
from planner.model.goals import Goal
from planner.model.labels import parts
from planner.model.vocabulary import Part
from planner.stairs.routines.occurrences import from_here
from planner.stairs.routines.routine import Routine
from planner.stairs.routines.words import say_routine_and_next
from tui.actions.form import FindPerson, action_fields, read_shared
from tui.actions.moment import read_time
from tui.base.ask_form import ask_form
from tui.base.live_screen import LiveScreen
from tui.dialogs.field import Field, Filled
from tui.keyboard.commands import key_of

_LISTS = ("today.routines", "stairs.routines")
"""The keys that list the routines."""
WHOLE, FROM_HERE = "routine", "routine_from_here"
"""The verbs of the drafts."""
_NOT_SHARED = ("day", "to_person")


def repeats_field(value: str = "", known: Routine | None = None, *, needed: bool = False) -> Field:
    """The field that says how an action comes again, read at every letter.

    `known` is the routine whose words stand there, for which the field is `needed`.
    """
    return Field(
        "repeats",
        _("Repeats"),
        value,
        _("every second Tuesday, two weeks after it is done"),
        reading=partial(_say_read, value, known, needed),
        rows=2,
    )


def read_repeats_field(values: Filled, known: Routine | None = None) -> Repeats | None:
    """The recurrence typed; None if it is left as it is `known`, or empty."""
    typed = values["repeats"].strip()
    if known is not None and typed == say_repeats_at(known.repeats, known.start):
        return None
    return read_repeats(typed, values.day_of("repeats"))


def say_begun(screen: LiveScreen, line: ActionLine) -> str:
    """Say that a routine is begun, and of which day its first occurrence is."""
    said = _("Routine begun, first {day}").format(day=say_on(line.day, screen.today))
    key = next(filter(None, (key_of(screen, name) for name in _LISTS)), "")
    return _("{said} · {key} lists the routines").format(said=said, key=key) if key else said


def ask_routine(
    screen: LiveScreen,
    routine: Routine,
    find_person: FindPerson,
    *,
    whole: bool,
) -> None:
    """Ask for the fields of a routine, and change the whole of it, or from here on.

    From here on is from the day that the question shows, or not at all.
    """
    store, number = screen.store, routine.id
    here = from_here(routine, screen.today)

    def change(values: Filled) -> None:
        today = screen.today
        now = store.routines.get(number, today)
        fields = _shared(values, now, find_person)
        repeats = read_repeats_field(values, now)
        writing = store.routines.change if whole else store.routines.change_from_here
        said = (
            pgettext("of actions", "Routine changed")
            if whole
            else _("Routine changed from here on")
        )
        with screen.changing(said):
            if not whole:
                _refuse_another_day(from_here(now, today), here, today)
            writing(number, today, repeats, **fields)

    def fields() -> list[Field]:
        return _fields(store.routines.get(number, screen.today), store.goals.all(), find_person)

    title = _("Change the whole routine")
    if not whole:
        day = say_day(here, screen.today)
        title = _("Change the routine from here on ({day})").format(day=day)
    with screen.telling():
        kept_as = Question("today", WHOLE if whole else FROM_HERE, f"routine-{number}")
        ask_form(screen, title, fields(), kept_as, change, fields)


def ask_routine_again(screen: LiveScreen, question: Question, find_person: FindPerson) -> bool:
    """Ask a question about a routine whose answer is half typed; False if it is none."""
    subject = question.subject
    if subject is None or subject.noun != "routine":
        return False
    routine = screen.store.routines.get(subject.id, screen.today)
    ask_routine(screen, routine, find_person, whole=question.verb == WHOLE)
    return True


def _refuse_another_day(day: date, shown: date, today: date) -> None:
    """Refuse to change a routine from another day on than is shown.

    Raises:
        Impossible: if it would, with a sentence.
    """
    if day != shown:
        told = _("“From here on” means another day by now ({day}): look at it again.")
        raise Impossible(told.format(day=say_the_day(day, today)))


def _fields(routine: Routine, goals: Sequence[Goal], find_person: FindPerson) -> list[Field]:
    """The fields of an action but its day, and in its place how it comes again."""
    found = [
        field
        for field in action_fields(routine.like, goals, find_person)
        if field.name not in _NOT_SHARED
    ]
    said = say_repeats_at(routine.repeats, routine.start)
    if_then = Field(
        "if_then",
        parts()[Part.IF_THEN],
        routine.like.if_then,
        _("if it is 9:30 and I have my coffee, then I call"),
        lines=2,
        sentence=True,
    )
    aim = next(place for place, field in enumerate(found) if field.name == "aim")
    return [
        found[0],
        repeats_field(said, routine, needed=True),
        *found[1 : aim + 1],
        if_then,
        *found[aim + 1 :],
    ]


def _shared(values: Filled, routine: Routine, find_person: FindPerson) -> dict[str, Any]:
    """The fields of a routine, as the store changes them; its part of the day goes with an hour."""
    fields = read_shared({**values, "to_person": ""}, routine.like, find_person)
    del fields["to_person_id"]
    part = None if fields["time"] else routine.like.part
    return {**fields, "part": part, "if_then": values["if_then"]}


def _say_read(value: str, known: Routine | None, needed: bool, filled: Filled) -> str:
    """The recurrence in words, with its next days.

    Raises:
        ValueError: if it is not understood or gives no day, with a sentence.
    """
    typed, today = filled["repeats"].strip(), filled.day_of("repeats")
    if known is not None and typed == value:
        return say_routine_and_next(known, today)
    repeats = read_repeats(typed, today)
    if repeats is None:
        if needed:
            raise ValueError(
                _("Say how it comes again: “every Tuesday”, “two weeks after it is done”.")
            )
        return ""
    at = read_time(filled["time"])
    rule = repeats.rule
    if rule is None:
        return say_with_days(repeats, today, today, at)
    start = max(known.start, today) if known else _day_typed(filled) or today
    first = first_day(rule, start)
    if first is None:
        raise ValueError(_("This rule gives no day in the next five years."))
    return say_with_days(repeats, first, today, at)


def _day_typed(filled: Filled) -> date | None:
    return parse_any_day(filled["day"], filled.day_of("day")) if "day" in filled else None
