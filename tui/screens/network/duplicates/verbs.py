"""The verbs of the view: merge a group, tell its people apart, leave one out."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from planner.language import _
from planner.language.text import shorten
from planner.network.duplicates.merging import Choice, choices
from tui.people.open_person import open_one_of
from tui.screens.network.duplicates.merge_preview import MergePreview

if TYPE_CHECKING:
    from tui.screens.network.duplicates.screen import DuplicatesScreen


def merge(screen: "DuplicatesScreen") -> None:
    """Show what the people of the group become as one, and merge them once that is agreed."""
    group = screen.rows.group
    if group is None:
        return
    ids = screen.rows.kept_in(group)
    if len(ids) < 2:
        screen.notify(_("All but one are left out: there is nobody to merge with."))
        return
    with screen.telling():
        people = screen.store.duplicates.people(ids)

        def agreed(taken: Sequence[Choice] | None) -> None:
            if taken is not None:
                _merge(screen, ids, taken)

        screen.app.push_screen(MergePreview(people, choices(people), screen.today), agreed)


def _merge(screen: "DuplicatesScreen", ids: Sequence[int], taken: Sequence[Choice]) -> None:
    """Merge into the record that has been there for longest."""
    kept, *others = sorted(ids)
    store = screen.store
    with screen.telling():
        name = next(person.name for person in store.duplicates.people([kept]))
    with screen.changing(_("Merged: {name}").format(name=shorten(name))):
        store.duplicates.merge(kept, others, screen.today, taken)
        screen.merged |= dict.fromkeys(others, kept)


def tell_apart(screen: "DuplicatesScreen") -> None:
    """Remember that those left out are not the others; without any, that all differ."""
    group = screen.rows.group
    if group is None:
        return
    kept = screen.rows.kept_in(group)
    out = [number for number in group.ids if number not in kept]
    told = [kept, out] if kept and out else [[number] for number in group.ids]
    with screen.changing(_("Not the same: never proposed again")):
        screen.store.duplicates.set_apart(told, screen.today)


def leave_out(screen: "DuplicatesScreen") -> None:
    """Leave the highlighted person out of the group, or no longer."""
    screen.rows.leave_out()


def card(screen: "DuplicatesScreen") -> None:
    """Open the card of the highlighted person."""
    at = screen.rows.at
    if at is not None:
        with screen.telling():
            open_one_of(screen, [at.person_id])
