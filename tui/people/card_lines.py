"""The page of one person, in lines, ordered by use."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from planner.calendar.working_days import WorkingDays
from planner.language import _, pgettext
from planner.language.dates_in_words import say_day, say_minutes
from planner.language.text import shorten
from planner.language.width import cell_width
from planner.model.actions import Action
from planner.model.labels import circles, say_moment
from planner.model.people import Person
from planner.model.signs import CIRCLES, LATE
from planner.model.sparks import Spark
from planner.model.touches import Touch
from planner.model.vocabulary import ActionState
from planner.network.circle_words import is_long_due, say_due, say_rhythm
from planner.network.rhythm import passed
from planner.network.ties.job_words import say_since
from planner.pitch.echo import Echo
from planner.today.lateness import is_late
from planner.today.waiting import Awaited
from tui.drawing.bars import bar
from tui.drawing.columns import GAP, cell, in_columns
from tui.drawing.signs import drawn, sign_of
from tui.drawing.text_line import Line, Span, Tone, wrap
from tui.people import facts
from tui.people.awaited_lines import waiting_lines
from tui.people.rhythm_sign import sign_of as rhythm_sign
from tui.people.timeline import timeline_lines

_LONGEST_NAME = 200
_LEAST = 10
"""Cells of a title, at least."""
_MOST = 48
"""Cells of the line of a rhythm, at most."""


class Card(NamedTuple):
    """All that the page of a person is drawn from.

    `spark` is the one they came of, `awaited` an answer awaited from them, if there is one;
    `echoes` are of pitches told to them.
    """

    person: Person
    touches: Sequence[Touch]
    actions: Sequence[Action]
    spark: Spark | None = None
    awaited: Awaited | None = None
    echoes: Sequence[Echo] = ()


def card_lines(
    card: Card, today: date, working: WorkingDays, width: int, key_name: Callable[[str], str]
) -> list[Line]:
    """A person in full: how we stand, what is next, what helps to act, what passed between us.

    `key_name` gives the key of a verb by its name.
    """
    person = card.person
    known = [
        list(facts.standing(person, today)),
        list(facts.of_use(person)),
        list(facts.background(person, card.spark, today)),
    ]
    column = facts.column_of([fact for part in known for fact in part])
    standing, of_use, background = (list(facts.fact_lines(part, column, width)) for part in known)
    awaited = waiting_lines(card.awaited, today, width, key_name) if card.awaited else []
    return list(
        _parted(
            _head_lines(person, width, key_name("circle")),
            [*_rhythm_lines(person, today, width), *standing],
            list(_next_lines(card.actions, today, working, width)),
            awaited,
            of_use,
            _timeline(card, today, width, key_name),
            background,
        )
    )


def _parted(*parts: Sequence[Line]) -> Iterator[Line]:
    """The parts that say something, with a blank line between them."""
    filled = [part for part in parts if part]
    for part in filled:
        if part is not filled[0]:
            yield ()
        yield from part


def _head_lines(person: Person, width: int, circle_key: str) -> list[Line]:
    """Name, what and where, and in one line the circle, its rhythm and the city."""
    started = next((job.started for job in person.affiliations if job.main), "")
    work = ", ".join(filter(None, (person.role_title, person.organisation, say_since(started))))
    circle = person.circle
    sign = f"{drawn(CIRCLES[circle])} {circles()[circle]}" if circle else ""
    said = " · ".join(filter(None, (sign, say_rhythm(person), person.city)))
    lines: list[Line] = [
        *((Span(line, Tone.TITLE),) for line in wrap(shorten(person.name, _LONGEST_NAME), width)),
        *((Span(line),) for line in wrap(work, width) if line),
        *((Span(line, Tone.DIM),) for line in wrap(said, width) if line),
    ]
    if not circle and not person.period_days and circle_key:
        lines += dim_lines(_("No circle yet: {key} gives one").format(key=circle_key), width)
    return lines


def _rhythm_lines(person: Person, today: date, width: int) -> Iterator[Line]:
    """The time between the last contact and the next as a bar; below it that a sign is due."""
    period, due = person.period_days, person.contact_due
    if period is None or due is None:
        return
    _sign, tone = rhythm_sign(person.state, period, due, today)
    lit = Tone.ACCENT if tone is Tone.PLAIN else tone
    first = say_day(person.last_contact, today) if person.last_contact else ""
    last = "" if is_long_due(due, today) else say_day(due, today)
    ends = sum(cell_width(end) + 1 for end in (first, last) if end)
    share = passed(due - timedelta(days=period), period, today)
    line = bar([(share, lit)], 1, max(min(width, _MOST) - ends, 3))
    quiet = Tone.DIM if tone is Tone.PLAIN else tone
    yield (
        *((Span(f"{first} ", Tone.DIM),) if first else ()),
        *line,
        *((Span(f" {last}", quiet),) if last else ()),
    )
    yield from ((Span(text, tone),) for text in wrap(say_due(person, today), width) if text)


def _next_lines(
    actions: Iterable[Action], today: date, working: WorkingDays, width: int
) -> Iterator[Line]:
    """The planned actions: sign, day and hour, title, minutes."""
    planned = [action for action in actions if action.state is not ActionState.DONE]
    if not planned:
        return
    yield _title(pgettext("section", "Next"), len(planned))
    whens = [_when(action, today) for action in planned]
    spent = [say_minutes(action.minutes) if action.minutes else "" for action in planned]
    column, minutes = max(map(cell_width, whens)), max(map(cell_width, spent))
    sizes = [1, *(size for size in (column, minutes) if size)]
    room = max(width - sum(size + GAP for size in sizes) + 1, _LEAST)
    for action, when, length in zip(planned, whens, spent, strict=True):
        late = action.state is ActionState.OPEN and is_late(action, today, working)
        sign = Span(drawn(LATE), Tone.LATE) if late else sign_of(replace(action, reason=None))
        first, *more = wrap(action.title, room)
        cells = (
            cell(when, column, Tone.LATE if late else Tone.DIM),
            cell(first, room),
            cell(length, minutes, Tone.DIM, right=True),
        )
        yield (sign, Span(" "), *in_columns(cells))
        indent = " " * (2 + (column + GAP if column else 0))
        yield from ((Span(indent), Span(text)) for text in more)


def _when(action: Action, today: date) -> str:
    day = say_day(action.day, today) if action.day else ""
    return " ".join(filter(None, (day, say_moment(action.time, action.part, short=True))))


def _timeline(card: Card, today: date, width: int, key_name: Callable[[str], str]) -> list[Line]:
    title = _title(_("Timeline"), len(card.touches) + len(card.echoes))
    if card.touches or card.echoes:
        return [title, *timeline_lines(card.touches, today, width, card.echoes)]
    said = _("Nothing noted yet: {key} notes a touch.").format(key=key_name("touch"))
    return [title, *dim_lines(said, width)]


def _title(name: str, count: int) -> Line:
    return (Span(name, Tone.TITLE), Span(f"  {count}" if count else "", Tone.DIM))


def dim_lines(sentence: str, width: int) -> list[Line]:
    """A dim sentence, wrapped."""
    return [(Span(line, Tone.DIM),) for line in wrap(sentence, width)]
