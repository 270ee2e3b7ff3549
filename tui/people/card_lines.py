"""The page of one person, in lines, ordered by use."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from planner.calendar.working_days import WorkingDays
from planner.language import _, pgettext
from planner.language.dates_in_words import say_day, say_minutes
from planner.language.text import shorten
from planner.language.whole_numbers import say_number
from planner.language.width import cell_width
from planner.model.actions import Action
from planner.model.labels import circles, say_moment, word_for_routine
from planner.model.people import Person
from planner.model.signs import CIRCLES, LATE, SEPARATOR
from planner.model.sparks import Spark
from planner.model.vocabulary import ActionState
from planner.network.circle_words import is_long_due, say_due, say_rhythm
from planner.network.rhythm import passed
from planner.network.story.moments import moments
from planner.network.story.opens import Opens, What, field, job
from planner.network.story.story import Heard, Story
from planner.network.ties.job_words import say_since
from planner.pitch.echo import Echo
from planner.today.lateness import is_late
from planner.today.waiting import Awaited
from tui.drawing.bars import bar
from tui.drawing.columns import GAP, cell, in_columns
from tui.drawing.signs import drawn, sign_of
from tui.drawing.text_line import Line, Span, Tone, wrap
from tui.people import facts
from tui.people.awaited_lines import waiting_blocks
from tui.people.rhythm_sign import sign_of as rhythm_sign
from tui.people.story.blocks import Block, lines_of, parted
from tui.people.timeline import timeline_blocks

_LONGEST_NAME = 200
_LEAST = 10
"""Cells of a title, at least."""
_MOST = 48
"""Cells of the line of a rhythm, at most."""


class Card(NamedTuple):
    """All that the page of a person is drawn from.

    `spark` is the one they came of, `awaited` an answer awaited from them, if there is one;
    `echoes` are of pitches told to them. Bare touches of one month are one line unless the first
    of them is `unfolded`.
    """

    person: Person
    story: Story
    actions: Sequence[Action]
    spark: Spark | None = None
    awaited: Awaited | None = None
    echoes: Sequence[Echo] = ()
    unfolded: frozenset[int] = frozenset()


def card_lines(
    card: Card, today: date, working: WorkingDays, width: int, key_name: Callable[[str], str]
) -> list[Line]:
    """The blocks of a person as the lines of a page."""
    return lines_of(card_blocks(card, today, working, width, key_name))


def card_blocks(
    card: Card, today: date, working: WorkingDays, width: int, key_name: Callable[[str], str]
) -> list[Block]:
    """A person in full: how we stand, what is next, what helps to act, what passed between us.

    `key_name` gives the key of a verb by its name.
    """
    person = card.person
    between = list(facts.between_us(card.story, today))
    known = [
        list(facts.standing(person, today)),
        list(facts.of_use(person, between)),
        list(facts.background(person, card.spark, today, card.story)),
    ]
    column = facts.column_of([fact for part in known for fact in part])
    standing, of_use, background = (list(facts.fact_blocks(part, column, width)) for part in known)
    awaited = waiting_blocks(card.awaited, today, width, key_name) if card.awaited else []
    return list(
        parted(
            _head_blocks(person, width, key_name("circle")),
            [*_rhythm_blocks(person, today, width), *standing],
            list(_next_blocks(card.actions, today, working, width)),
            awaited,
            of_use,
            _timeline(card, today, width, key_name),
            background,
        )
    )


def _head_blocks(person: Person, width: int, circle_key: str) -> list[Block]:
    """Name, what and where, and in one line the circle, its rhythm and the city."""
    main = next((job for job in person.affiliations if job.main), None)
    started = main.started if main else ""
    work = ", ".join(filter(None, (person.role_title, person.organisation, say_since(started))))
    circle = person.circle
    sign = f"{drawn(CIRCLES[circle])} {circles()[circle]}" if circle else ""
    said = " · ".join(filter(None, (sign, say_rhythm(person), person.city)))
    name = wrap(shorten(person.name, _LONGEST_NAME), width)
    blocks = [Block([(Span(line, Tone.TITLE),) for line in name], field("name"))]
    if work:
        at = main.organisation_id if main else None
        opened = Opens(What.ORGANISATION, at, edits="change_job:main") if at else job(None)
        blocks.append(Block([(Span(line),) for line in wrap(work, width)], opened))
    of_circle = Opens(What.CIRCLE, edits="circle")
    if said:
        blocks.append(Block(dim_lines(said, width), of_circle))
    if not circle and not person.period_days and circle_key:
        hint = _("No circle yet: {key} gives one").format(key=circle_key)
        blocks.append(Block(dim_lines(hint, width), None if said else of_circle))
    return blocks


def _rhythm_blocks(person: Person, today: date, width: int) -> Iterator[Block]:
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
    drawn_line = (
        *((Span(f"{first} ", Tone.DIM),) if first else ()),
        *line,
        *((Span(f" {last}", quiet),) if last else ()),
    )
    said = [(Span(text, tone),) for text in wrap(say_due(person, today), width) if text]
    yield Block([drawn_line, *said], field("own_period"))


def _next_blocks(
    actions: Iterable[Action], today: date, working: WorkingDays, width: int
) -> Iterator[Block]:
    """The planned actions by day, the next of each routine: sign, day, hour, title, minutes."""
    planned = [action for action in actions if action.state is not ActionState.DONE]
    planned.sort(key=lambda action: action.day or date.max)
    if not planned:
        return
    yield Block([_title(pgettext("section", "Next"), len(planned))])
    whens = [_when(action, today) for action in planned]
    spent = [say_minutes(action.minutes) if action.minutes else "" for action in planned]
    column, minutes = max(map(cell_width, whens)), max(map(cell_width, spent))
    sizes = [1, *(size for size in (column, minutes) if size)]
    room = max(width - sum(size + GAP for size in sizes) + 1, _LEAST)
    for action, when, length in zip(planned, whens, spent, strict=True):
        late = action.state is ActionState.OPEN and is_late(action, today, working)
        sign = Span(drawn(LATE), Tone.LATE) if late else sign_of(replace(action, reason=None))
        first, *more = wrap(_titled(action), room)
        cells = (
            cell(when, column, Tone.LATE if late else Tone.DIM),
            cell(first, room),
            cell(length, minutes, Tone.DIM, right=True),
        )
        indent = " " * (2 + (column + GAP if column else 0))
        lines = [
            (sign, Span(" "), *in_columns(cells)),
            *((Span(indent), Span(text)) for text in more),
        ]
        untouched = action.id is None and action.routine_id is not None
        number = action.routine_id if untouched else action.id
        yield Block(lines, Opens(What.ROUTINE if untouched else What.ACTION, number or 0))


def _titled(action: Action) -> str:
    """The title, and whether it comes again."""
    if action.routine_id is None:
        return action.title
    return f"{action.title} {SEPARATOR} {word_for_routine()}"


def _when(action: Action, today: date) -> str:
    day = say_day(action.day, today) if action.day else ""
    return " ".join(filter(None, (day, say_moment(action.time, action.part, short=True))))


def _timeline(card: Card, today: date, width: int, key_name: Callable[[str], str]) -> list[Block]:
    heard = [
        Heard(echo.id, echo.pitch_id, echo.day, echo.audience, echo.text) for echo in card.echoes
    ]
    found = moments(card.story, today, card.person.affiliations, heard, card.unfolded)
    title = Block([_title(_("Timeline"), sum(moment.number for moment in found))])
    if found:
        return [title, *timeline_blocks(found, today, width)]
    said = _("Nothing noted yet: {key} notes a touch.").format(key=key_name("touch"))
    return [title, Block(dim_lines(said, width))]


def _title(name: str, count: int) -> Line:
    return (Span(name, Tone.TITLE), Span(f"  {say_number(count)}" if count else "", Tone.DIM))


def dim_lines(sentence: str, width: int) -> list[Line]:
    """A dim sentence, wrapped."""
    return [(Span(line, Tone.DIM),) for line in wrap(sentence, width)]
