"""The decisions of triage: one key each, written at once, and the next person comes."""

from typing import TYPE_CHECKING

from planner.language import _
from planner.language.text import shorten
from planner.model.vocabulary import PersonState
from planner.network.circle_words import say_given
from planner.network.inventory import triage
from tui.people.circle import DIGITS

if TYPE_CHECKING:
    from tui.screens.network.triage.screen import TriageScreen


def circle(screen: "TriageScreen", digit: str) -> None:
    """Give the person the circle of a digit."""
    given = DIGITS[digit]
    days = screen.store.practice.periods[given] if given else None
    name, number = _shown(screen)
    with screen.changing(say_given([name], given, days)):
        screen.store.people.set_circle([number], given, screen.today)
        screen.looks_back = False


def enjoyed(screen: "TriageScreen") -> None:
    """Note that talking was a pleasure: a person to call again."""
    name, number = _shown(screen)
    with screen.changing(_("{name}: to call again").format(name=name)):
        screen.store.people.change(number, screen.today, enjoyed=True)
        screen.looks_back = False


def rest(screen: "TriageScreen") -> None:
    """Let the person rest."""
    name, number = _shown(screen)
    with screen.changing(_("{name} may rest").format(name=name)):
        screen.store.people.set_state(number, PersonState.RESTING)
        screen.looks_back = False


def later(screen: "TriageScreen") -> None:
    """Leave the person for later; one that was decided on is passed."""
    decided = screen.decision is not None
    moved = triage.forward(screen.sitting) if decided else triage.put_off(screen.sitting)
    screen.turn(moved)


def back(screen: "TriageScreen") -> None:
    """Go back to the person before."""
    screen.turn(triage.back(screen.sitting), back=True)


def go_on(screen: "TriageScreen") -> None:
    """Begin another sitting."""
    screen.begin_sitting()
    screen.reload()


async def card(screen: "TriageScreen") -> None:
    """Open the card of the person."""
    _name, number = _shown(screen)
    await screen.app.run_action(f"card({number})", screen.app)


def _shown(screen: "TriageScreen") -> tuple[str, int]:
    """The name and the id of the person shown."""
    person = screen.person
    assert person is not None  # the keys are offered only then
    return shorten(person.name), person.id
