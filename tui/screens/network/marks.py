"""Mark people in the list, to give all of them a circle at once."""

from tui.base.live_screen import LiveScreen
from tui.people import circle
from tui.screens.network.people_list import PeopleList


def mark(screen: LiveScreen) -> None:
    """Mark the highlighted person, or no longer, and go on to the next."""
    people = screen.query_one(PeopleList)
    if people.person_id is None:
        return
    people.marked = people.marked ^ {people.person_id}
    people.action_step(1)
    screen.load()


def unmark(screen: LiveScreen) -> None:
    """Take all marks off."""
    screen.query_one(PeopleList).marked = frozenset()
    screen.load()


def ask_circle(screen: LiveScreen) -> None:
    """Ask for the circle of those marked, who are not marked any more then, else of one person."""
    people = screen.query_one(PeopleList)

    def given() -> None:
        people.marked = frozenset()

    if people.marked:
        circle.ask_circle(screen, sorted(people.marked), given)
    else:
        circle.of_one(screen)
