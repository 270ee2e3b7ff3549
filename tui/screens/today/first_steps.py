"""The first steps in Today: their rows with their keys, the way to each, and putting them away."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from textual.app import App

from planner.language import _, pgettext
from planner.language.width import cell_width
from planner.model.actions import Action, is_prepared
from planner.today.agenda import Agenda
from planner.today.first_steps import (
    First,
    FirstStep,
    all_ticked,
    say_all_done,
    say_first_step,
    say_how_far,
    say_why,
)
from tui.actions.row_key import key_of_thing
from tui.base.live_screen import LiveScreen, Verb
from tui.drawing.signs import DONE, OPEN, drawn
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.keyboard.commands import key_of
from tui.keyboard.names import key_name as name_of_key
from tui.keyboard.verb_keys import place_key
from tui.screens.today.entries import KeyName, blank, say_count, sentences
from tui.widgets.rows import Entry

_bound = partial(place_key, "today")
_GAP = 2
_LEAST_PICTURE = 14
"""Lines from which the stairs are drawn."""

FIRST_KEYS = [
    _bound("x", "put_away", _("Put away"), _("Put the first steps away; a key brings them back.")),
    _bound(
        "F",
        "first_steps",
        _("First steps"),
        _("Show the first steps again, or put them away."),
        show=False,
    ),
]


class Way(NamedTuple):
    """The place of a step, and the keys that do it there: by their ids, as the place binds them."""

    place: str
    keys: Mapping[str, str]


WAYS: Mapping[First, Way] = {
    First.PITCH: Way("pitch", {"pitch.proposals": "i", "pitch.new": "n"}),
    First.PEOPLE: Way("network", {"network.import": "i", "network.sweep": "N"}),
    First.CIRCLES: Way("network", {"network.circle": "c"}),
    First.GOAL: Way("stairs", {"stairs.new": "n"}),
    First.ACTION: Way("today", {"today.new": "n", "today.prepare": "p"}),
}
"""The keys of other places stand here too: their screens are imported when first opened."""


def first_entries(agenda: Agenda, key_name: KeyName, width: int) -> Iterator[Entry]:
    """The title with the number done and the steps, or the sentence once all are done."""
    steps = agenda.first_steps
    if not steps:
        return
    if not agenda.is_empty:
        yield blank()
    yield _title(steps)
    if all_ticked(steps):
        yield from sentences(say_all_done(), width=width)
        return
    for step in steps:
        yield Entry(partial(_line, step, say_keys(step, key_name)), key_of_thing(step))
    if agenda.is_empty:
        yield blank()


def _title(steps: Sequence[FirstStep]) -> Entry:
    done = sum(step.ticked for step in steps)
    count = say_count(done, len(steps))
    title = pgettext("section", "First steps")
    return Entry(lambda _width: (Span(title, Tone.TITLE), Span(f"  {count}", Tone.DIM)))


def _line(step: FirstStep, keys: str, width: int) -> Line:
    """Sign, step, how far it is, and at the right the keys."""
    sign, tone = (DONE, Tone.DONE) if step.ticked else (OPEN, Tone.PLAIN)
    said = " · ".join(filter(None, [say_how_far(step), keys]))
    beside = cell_width(said) + _GAP
    return (
        Span(drawn(sign), tone),
        Span(" "),
        Span(fit(say_first_step(step), max(width - 2 - beside, 0))),
        Span(fit(said, beside, right=True), Tone.DIM),
    )


def say_keys(step: FirstStep, key_name: KeyName) -> str:
    """The keys that do a step from Today, by the names the user gave them."""
    place, bound = WAYS[step.what]
    keys = [key_name(id_) or name_of_key(key) for id_, key in bound.items()]
    there = key_name(f"go.{place}")
    match step.what:
        case First.PEOPLE | First.PITCH:
            said = _("{place}, then {one} or {other}")
            return said.format(place=there, one=keys[0], other=keys[1])
        case First.ACTION:
            return _("{key}, then {other}").format(key=keys[0], other=keys[1])
    return _("{key}, then {other}").format(key=there, other=keys[0])


def stairs_lines(
    steps: Sequence[FirstStep], key_name: KeyName, today: date, size: tuple[int, int]
) -> list[Line]:
    """The first steps drawn as stairs with their keys, where there is room for a picture."""
    from planner.model.goals import Goal  # a store is new but once
    from planner.model.steps import Step
    from tui.drawing.staircase_lines import staircase_lines

    width, height = size
    if height < _LEAST_PICTURE:
        return []
    names = {
        First.PITCH: pgettext("first step", "Pitch"),
        First.PEOPLE: pgettext("first step", "People"),
        First.CIRCLES: pgettext("first step", "Circles"),
        First.GOAL: pgettext("first step", "Goal"),
        First.ACTION: pgettext("first step", "Action"),
    }
    stairs = (
        Step(number, 0, names[step.what], target=step.needed, before=step.done)
        for number, step in enumerate(steps, start=1)
    )
    keys = {
        number: "" if step.ticked else say_keys(step, key_name)
        for number, step in enumerate(steps, start=1)
    }
    goal = Goal(0, "", _("Your first steps"), steps=tuple(stairs))
    return [(), *staircase_lines(goal, today, width, height - 1, keys)]


def first_step_lines(step: FirstStep, key_name: KeyName, width: int) -> list[Line]:
    """The pane of a step: what it is for, and the keys."""
    keys = _("{open} goes there · {away} puts this list away").format(
        open=key_name("list.open"), away=key_name("today.put_away")
    )
    return [
        (Span(fit(say_first_step(step), width), Tone.TITLE),),
        *((Span(line),) for line in wrap(say_why(step), width)),
        (),
        *((Span(line, Tone.DIM),) for line in wrap(keys, width)),
    ]


def go_to(screen: LiveScreen, step: FirstStep, agenda: Agenda) -> None:
    """Go to the place of a step; a goal or an action that is missing is asked for.

    In Pitch the path shows what comes next; a pitch without words is gone on with.
    """
    if step.what is First.ACTION:
        _ask_action(screen, agenda)
        return
    question = "new" if step.what is First.GOAL and not step.ticked else ""
    if step.what is First.PITCH and not step.ticked and screen.store.pitches.all():
        question = "edit"
    screen.app.call_later(_go, screen.app, WAYS[step.what].place, question)


async def _go(app: App[None], place: str, question: str) -> None:
    """Go to a place, and ask what is asked there."""
    await app.run_action(f"go({place!r})")
    if question:
        await app.run_action(f"do({question!r})", app.screen)


def _ask_action(screen: LiveScreen, agenda: Agenda) -> None:
    """Prepare the first action of the day that is not prepared, else write one down."""
    from tui.actions.preparation.verbs import ask_to_prepare
    from tui.screens.today import verbs

    of_the_day: Sequence[Action] = (*agenda.chosen, *agenda.late, *agenda.proposed)
    found = next((action for action in of_the_day if not is_prepared(action)), None)
    if found is None:
        verbs.new(screen)
    else:
        ask_to_prepare(screen, found)


def _put_away(screen: LiveScreen) -> None:
    said = _("The first steps are put away · {key} brings them back")
    with screen.telling():
        screen.store.day.show_first_steps(shown=False)
        screen.reload()
        screen.notify(said.format(key=key_of(screen, "today.first_steps")))


def _turn(screen: LiveScreen) -> None:
    from tui.screens.today.day_list import DayList

    if screen.query_one(DayList).agenda.first_steps:
        _put_away(screen)
        return
    with screen.telling():
        screen.store.day.show_first_steps(shown=True)
        screen.reload()
        screen.query_one(DayList).highlight_first_step()


FIRST_VERBS: Mapping[str, Verb] = {"put_away": _put_away, "first_steps": _turn}


def first_steps_apply(verb: str, _agenda: Agenda, thing: object) -> bool:
    """Whether a verb on the first steps applies to the highlighted thing."""
    return verb == "first_steps" or isinstance(thing, FirstStep)
