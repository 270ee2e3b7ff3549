"""A person as triage shows them, the choices, and the outcome of a sitting."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from planner.language import _, ngettext
from planner.language.dates_in_words import say_the_day
from planner.language.text import shorten
from planner.language.width import cell_width
from planner.model.labels import circles
from planner.model.people import Person
from planner.model.signs import CIRCLES, DONE
from planner.model.touches import Touch
from planner.model.vocabulary import Circle
from planner.network.circle_words import say_effect
from planner.network.inventory.triage import Candidate, Decision, Why, say_brought, say_waiting
from tui.drawing.bars import FULL, REST
from tui.drawing.signs import drawn
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.people import facts
from tui.people.story.blocks import lines_of
from tui.people.timeline import timeline_lines

_TOUCHES = 3
"""Touches shown, at most."""
_WIDEST = 72
_BAR = 20
_LONGEST_NAME = 200
_GAP = 3


def person_lines(
    candidate: Candidate,
    person: Person,
    touches: Sequence[Touch],
    decision: Decision | None,
    today: date,
    width: int,
) -> list[Line]:
    """Name and work, why they come now, what is known of them, the last touches."""
    width = min(width, _WIDEST)
    work = ", ".join(filter(None, (person.role_title, person.organisation)))
    why = say_why(candidate, person, touches, today)
    known = [
        *facts.standing(person, today),
        *facts.of_use(person),
        *facts.background(person, None, today),
    ]
    return [
        *_wrapped(shorten(person.name, _LONGEST_NAME), width, Tone.TITLE),
        *_wrapped(work, width, Tone.PLAIN),
        *_wrapped(person.city, width, Tone.DIM),
        (),
        *_wrapped(_decided(person, decision) or why, width, Tone.DONE if decision else Tone.ACCENT),
        (),
        *lines_of(facts.fact_blocks(known, facts.column_of(known), width)),
        *_last_touches(touches, today, width),
    ]


def _wrapped(text: str, width: int, tone: Tone) -> Iterator[Line]:
    yield from ((Span(line, tone),) for line in wrap(text, width) if line)


def _last_touches(touches: Sequence[Touch], today: date, width: int) -> Iterator[Line]:
    if touches:
        yield ()
        yield (Span(_("Timeline"), Tone.TITLE), Span(f"  {len(touches)}", Tone.DIM))
        yield from timeline_lines(touches[:_TOUCHES], today, width)


def say_why(candidate: Candidate, person: Person, touches: Sequence[Touch], today: date) -> str:
    """The reason for which a person comes now."""
    match candidate.why:
        case Why.TOUCHED if touches:
            count = len(touches)
            said = ngettext(
                "{n} touch is noted, of {day}", "{n} touches are noted, the last of {day}", count
            )
            return said.format(n=count, day=say_the_day(touches[0].day, today))
        case Why.COLLEAGUE:
            return _("From {organisation}, where you worked").format(
                organisation=person.organisation
            )
        case Why.FITS:
            return _("The title fits your goal: {words}").format(words=candidate.words)
        case Why.LATER:
            return _("Left for later before")
    if person.connected_on:
        day = say_the_day(person.connected_on, today)
        return _("Connected since {day}").format(day=day)
    return _("No circle yet")


def _decided(person: Person, decision: Decision | None) -> str:
    """The decision that was made, when one comes back to it."""
    match decision:
        case Decision.CIRCLE if person.circle:
            return f"{drawn(CIRCLES[person.circle])} {circles()[person.circle]}"
        case Decision.ENJOYED:
            return _("To call again")
        case Decision.REST:
            return _("May rest")
    return ""


def choice_lines(
    periods: Mapping[Circle, int], keys: Mapping[Circle, str], width: int
) -> list[Line]:
    """The circles with their keys, under each its rhythm where there is room."""
    names = [f"{drawn(CIRCLES[circle])} {circles()[circle]}" for circle in periods]
    effects = [say_effect(days) for days in periods.values()]
    key_cells = max(map(cell_width, keys.values())) + 1
    room = [key_cells + max(map(cell_width, pair)) for pair in zip(names, effects, strict=True)]
    if sum(room) + _GAP * (len(room) - 1) > width:
        effects = [""] * len(names)
        room = [key_cells + cell_width(name) for name in names]
    first: list[Span] = []
    second: list[Span] = []
    for circle, name, effect, cells in zip(periods, names, effects, room, strict=True):
        first.append(Span(fit(keys[circle], key_cells), Tone.ACCENT))
        first.append(Span(fit(name, cells - key_cells + _GAP)))
        second.append(Span(" " * key_cells + fit(effect, cells - key_cells + _GAP), Tone.DIM))
    return [tuple(first), *([tuple(second)] if any(effects) else [])]


def progress(at: int, count: int) -> str:
    """The bar in the head: how much of the sitting is behind."""
    done = round(_BAR * at / count) if count else 0
    said = _("{at} of {count}").format(at=min(at + 1, count), count=count)
    return f"{drawn(FULL * done + REST * (_BAR - done))}  {said}"


def end_lines(
    decisions: Sequence[Decision], put_off: int, waiting: int, key: str, width: int
) -> list[Line]:
    """The outcome of the sitting, how many wait, and the key of another one."""
    width = min(width, _WIDEST)
    brought = say_brought(decisions, put_off)
    title = _("This sitting brought") if brought else ""
    more = _("{key} goes on with the next ones.").format(key=key) if waiting else ""
    return [
        *_wrapped(title, width, Tone.TITLE),
        *([()] if title else []),
        *((Span(f"{drawn(DONE)} ", Tone.DONE), Span(said, Tone.DONE)) for said in brought),
        *([()] if brought else []),
        *_wrapped(say_waiting(waiting), width, Tone.PLAIN),
        *_wrapped(more, width, Tone.DIM),
    ]
