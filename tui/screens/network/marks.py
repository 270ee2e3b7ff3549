"""Mark people in the list, one by one, as a range or all that match, to change them at once."""

from functools import partial

from textual.binding import Binding, BindingType

from planner.language import _
from planner.network.affinity.board import MOST
from planner.network.query import EVERYBODY
from tui.base.live_screen import LiveScreen
from tui.keyboard.verb_keys import verb_key
from tui.people import circle
from tui.screens.network.people_list import PeopleList, Range

_RANGES = (
    ("shift+up", "up", _("Mark as far as the row above.")),
    ("shift+down", "down", _("Mark as far as the row below.")),
    ("shift+pageup", "page_up", _("Mark a page upwards.")),
    ("shift+pagedown", "page_down", _("Mark a page downwards.")),
    ("shift+home", "home", _("Mark as far as the first row.")),
    ("shift+end", "end", _("Mark as far as the last row.")),
)

MARK_KEYS: list[BindingType] = [
    verb_key(
        "network",
        "space",
        "mark",
        _("Mark"),
        _("Mark this person, or no longer: what is changed then is changed for all."),
    ),
    verb_key(
        "network",
        "asterisk",
        "mark_all",
        _("Mark all"),
        _("Mark all who are listed now, with those beyond the window."),
        show=False,
    ),
    *(
        Binding(
            key,
            f"do('mark_to', {name!r})",
            _("Mark to"),
            id=f"network.mark_{name}",
            show=False,
            tooltip=sentence,
        )
        for key, name, sentence in _RANGES
    ),
]


def mark(screen: LiveScreen) -> None:
    """Mark the highlighted person, or no longer, and go on to the next."""
    people = screen.query_one(PeopleList)
    if people.person_id is None:
        return
    people.marked ^= {people.person_id}
    people.action_step(1)
    people.show_marks()


def mark_all(screen: LiveScreen) -> None:
    """Mark all who are listed."""
    people = screen.query_one(PeopleList)
    with screen.telling():
        people.marked |= set(people.listed())
    people.show_marks()


def mark_to(screen: LiveScreen, where: str) -> None:
    """Move the highlight, and mark from where it stood as far as it goes.

    A range that goes on begins where it began, so that a step back takes a mark off again.
    """
    people = screen.query_one(PeopleList)
    if people.person_id is None:
        return
    begun = people.range
    if begun is None or (begun.at, begun.source) != (people.cursor, people.source):
        begun = Range(people.cursor, people.source, frozenset(people.marked), people.cursor)
    by = -1 if where in ("up", "page_up", "home") else 1
    if where in ("up", "down"):
        people.action_step(by)
    elif where in ("home", "end"):
        people.action_end(by)
    else:
        people.action_page(by)
    with screen.telling():
        people.marked = {*begun.before, *people.between(begun.anchor, people.cursor)}
    people.range = begun._replace(at=people.cursor)
    people.show_marks()


def unmark(screen: LiveScreen) -> None:
    """Take all marks off."""
    forget(screen)
    screen.query_one(PeopleList).show_marks()


def forget(screen: LiveScreen) -> None:
    """Take all marks off within a change, after which the list is drawn anew anyway."""
    people = screen.query_one(PeopleList)
    people.marked, people.out_of_sight = set(), 0


def forget_the_gone(screen: LiveScreen) -> None:
    """Take the marks of those deleted meanwhile off."""
    people = screen.query_one(PeopleList)
    if people.marked:
        people.marked.intersection_update(screen.store.people.ids(EVERYBODY))


def ask_circle(screen: LiveScreen) -> None:
    """Ask for the circle of those marked, who are not marked any more then, else of one person."""
    people = screen.query_one(PeopleList)
    if people.marked:
        circle.ask_circle(screen, sorted(people.marked), partial(forget, screen))
    else:
        circle.of_one(screen)


def marked_about(screen: LiveScreen) -> str:
    """The people marked in the list, as a page over it is told of them; empty if none is.

    More than a board takes are told by their number alone.
    """
    lists = (
        each for below in reversed(screen.app.screen_stack) for each in below.query(PeopleList)
    )
    none: set[int] = set()
    marked = next((people.marked for people in lists if people.marked), none)
    if len(marked) > MOST:
        return f"many:{len(marked)}"
    return f"people:{','.join(map(str, sorted(marked)))}" if marked else ""
