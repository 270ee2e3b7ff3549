"""Give a circle to one person, or to several as one change."""

from collections.abc import Callable, Sequence

from planner.language import _, ngettext, pgettext
from planner.language.text import shorten
from planner.model.labels import circles
from planner.model.people import PersonRow
from planner.model.vocabulary import Circle
from planner.network.circle_words import say_effect, say_given
from tui.base.live_screen import LiveScreen
from tui.dialogs.pick import Option, Pick

NONE = "none"
DIGITS = {str(number): circle for number, circle in enumerate(Circle, start=1)} | {"0": None}
"""The digit of each circle, and of none."""


def of_one(screen: LiveScreen) -> None:
    """Ask for the circle of the person that the screen is about."""
    if screen.person_id is not None:
        ask_circle(screen, [screen.person_id])


def ask_circle(
    screen: LiveScreen, ids: Sequence[int], given: Callable[[], None] = lambda: None
) -> None:
    """Ask for the circle of people by a digit; `given` is called within the change."""
    with screen.telling():
        rows = screen.store.people.rows_of(ids)
        if not rows:
            return
        said, at = _("The circle of {name}").format(name=shorten(rows[0].name)), rows[0].circle
        if len(rows) > 1:
            several = ngettext("The circle of {n} person", "The circle of {n} people", len(rows))
            said, at = several.format(n=len(rows)), None

        def take(answer: str | None) -> None:
            if answer is not None:
                circle = None if answer == NONE else Circle(answer)
                give(screen, rows, circle, given)

        screen.app.push_screen(Pick(said, _options(screen), at or ""), take)


def _options(screen: LiveScreen) -> Sequence[Option]:
    periods, names = screen.store.practice.periods, circles()
    return [
        Option(digit, circle.value, names[circle], say_effect(periods[circle]))
        if circle
        else Option(digit, NONE, pgettext("circle", "none"), say_effect(None))
        for digit, circle in DIGITS.items()
    ]


def give(
    screen: LiveScreen,
    rows: Sequence[PersonRow],
    circle: Circle | None,
    given: Callable[[], None] = lambda: None,
) -> None:
    """Give people a circle as one change, and say what it does; `given` is called within it."""
    names = [shorten(row.name) for row in rows]
    days = screen.store.practice.periods[circle] if circle else None
    with screen.changing(say_given(names, circle, days)):
        screen.store.people.set_circle([row.id for row in rows], circle, screen.today)
        given()
