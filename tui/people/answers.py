"""Verbs on an answer awaited: note it when it comes, or wait no longer."""

from collections.abc import Callable
from datetime import date

from planner.language import _
from planner.language.dates_in_words import say_day, say_full_day
from planner.language.text import shorten
from planner.model.drafts import Question
from planner.today.waiting import Awaited, before_the_message
from tui.base.ask_form import ask_form
from tui.base.live_screen import LiveScreen
from tui.dialogs.field import Field, Filled, reading
from tui.people.touch_form import counted_for, counting_field, past_day


def answered(screen: LiveScreen) -> None:
    """Note the answer of the person that the screen is about."""
    with screen.telling():
        if (awaited := _awaited(screen)) is not None:
            note_answer(screen, awaited)


def let_go(screen: LiveScreen) -> None:
    """Wait no longer for the person that the screen is about."""
    with screen.telling():
        if (awaited := _awaited(screen)) is not None:
            wait_no_longer(screen, awaited)


def note_answer(
    screen: LiveScreen, awaited: Awaited, noted: Callable[[], None] = lambda: None
) -> None:
    """Ask for what they said, and note the answer as a touch both ways; `noted` ends the change."""
    number, name = awaited.person_id, shorten(awaited.person)
    goals = screen.store.goals.for_touch(number)

    def take(answer: Filled) -> None:
        day = _day_after(awaited, answer["day"], answer.day_of("day"))
        label = _("Answer noted: {name}").format(name=name)
        with screen.changing(_("Answer noted")), screen.store.change(label):
            touch = screen.store.waiting.answered(number, day, answer["about"], screen.today)
            if (goal := counted_for(answer)) is not None:
                screen.store.goals.count_touch(goal, touch)
            noted()

    fields = [
        Field("about", _("About them"), hint=_("what they said; enter saves")),
        Field(
            "day",
            _("Day"),
            say_day(screen.today, screen.today),
            reading=reading(
                "day", lambda text, today: _day_after(awaited, text, today), say_full_day
            ),
        ),
        *counting_field(goals, ticked=False),  # an answer is not yet a meeting
    ]
    title = _("{name} answered").format(name=name)
    ask_form(screen, title, fields, Question("network", "answered", number), take)


def wait_no_longer(
    screen: LiveScreen, awaited: Awaited, gone: Callable[[], None] = lambda: None
) -> None:
    """Let the message go without an answer; `gone` ends the change."""
    name = shorten(awaited.person)
    with screen.changing(_("No longer waiting: {name}").format(name=name)):
        screen.store.waiting.let_go(awaited.person_id, screen.today)
        gone()


def _awaited(screen: LiveScreen) -> Awaited | None:
    """The answer awaited from the person; without one it is said."""
    if screen.person_id is None:
        return None
    awaited = screen.store.waiting.of(screen.person_id)
    if awaited is None:
        name = shorten(screen.store.people.card(screen.person_id).name)
        screen.notify(_("No answer is awaited from {name}.").format(name=name))
    return awaited


def _day_after(awaited: Awaited, text: str, today: date) -> date:
    """A day that has been, not before the message.

    Raises:
        ValueError: if it is none, with a sentence.
    """
    day = past_day(text, today)
    if day < awaited.since:
        raise ValueError(before_the_message(awaited, today))
    return day
