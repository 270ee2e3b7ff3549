"""Verbs on the highlighted row of a card, else on the person: change, delete, copy, open."""

from planner.language import _
from planner.network.story.opens import Opens, What
from tui.base.live_screen import LiveScreen
from tui.keyboard.commands import key_of
from tui.people import points, verbs
from tui.people.story.card_list import CardList
from tui.people.story.opening import edit_row, point_of

_OF_THE_PERSON = (What.FIELD, What.CIRCLE)
"""Rows that tell of the person alone; what others tell of is deleted where it opens."""


def row_of(screen: LiveScreen) -> Opens | None:
    """The thing that the highlighted row of the card tells of, if the card has the keys."""
    focused = screen.focused
    return focused.opens if isinstance(focused, CardList) else None


def edit(screen: LiveScreen) -> None:
    """Change what the row tells of, else what is known of the person."""
    if (row := row_of(screen)) is None:
        verbs.edit(screen)
    else:
        edit_row(screen, row)


def delete(screen: LiveScreen) -> None:
    """Delete the touch of the row; on a row that tells of the person, the person."""
    row = row_of(screen)
    if row is not None and row == Opens(What.TOUCH, row.id):
        with screen.telling(), screen.changing(_("Touch deleted")):
            screen.store.touches.delete(row.id)
    elif row is not None and row.what not in _OF_THE_PERSON:
        said = _("This is changed where it opens: {key}.")
        screen.notify(said.format(key=key_of(screen, "list.open")))
    else:
        verbs.delete(screen)


def copy(screen: LiveScreen) -> None:
    """Copy the contact point of the row, else one that is asked."""
    row = row_of(screen)
    point = point_of(screen, row) if row is not None and row.what is What.POINT else None
    if point is None:
        points.copy(screen)
    else:
        points.copy_it(screen, point)


def open_point(screen: LiveScreen) -> None:
    """Open the contact point of the row, else one that is asked."""
    row = row_of(screen)
    point = point_of(screen, row) if row is not None and row.what is What.POINT else None
    if point is None:
        points.open_point(screen)
    else:
        points.open_it(screen, point)
