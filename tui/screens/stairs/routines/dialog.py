"""The list of the routines, where they are changed and ended."""

from collections.abc import Mapping
from functools import partial

from textual.getters import query_one

from planner.language import _, pgettext
from planner.language.text import shorten
from planner.stairs.routines.routine import Routine
from tui.actions.find_person import find_person
from tui.actions.standing_list import StandingList
from tui.base.live_screen import LiveScreen
from tui.dialogs.pick import Option, Pick
from tui.keyboard.commands import key_of
from tui.keyboard.verb_keys import verb_key
from tui.screens.stairs.routines.rows import in_order, routine_entries
from tui.widgets.rows import rows_of
from tui.widgets.short_list import ShortList

_bound = partial(verb_key, "routines")


def show_routines(place: LiveScreen) -> None:
    """List the routines over a place."""
    place.app.push_screen(ShowRoutines(place))


class ShowRoutines(StandingList):
    """The routines that run; the list stays open while they are changed."""

    BINDINGS = [
        _bound(
            "enter",
            "change",
            _("Change"),
            _("Change the routine, from here on or as a whole."),
            priority=True,
        ),
        _bound("x", "end", pgettext("routine", "End"), _("End the routine; what was done stays.")),
    ]

    rows = query_one(ShortList)

    def __init__(self, place: LiveScreen) -> None:
        """List over `place`."""
        super().__init__(place, _("Routines"))
        self._known: Mapping[int, Routine] = {}

    @property
    def routine(self) -> Routine | None:
        """The highlighted routine."""
        key = self.rows.key
        return self._known.get(key) if isinstance(key, int) else None

    def load(self) -> None:
        """Show the routines that run."""
        today, store = self.place.today, self.place.store
        working = store.practice.working
        routines = in_order(store.routines.running(today), today, working)
        self._known = {routine.id: routine for routine in routines}
        key = key_of(self.place, "today.new")
        self.rows.show(rows_of(list(routine_entries(routines, today, working, key))))

    def applies(self, verb: str) -> bool:
        """Whether a routine is highlighted."""
        return self.routine is not None

    def action_do(self, verb: str) -> None:
        """Run one of the verbs; a binding names it: `do('end')`."""
        if self.routine is not None:
            (self._change if verb == "change" else self._end)(self.routine)

    def _change(self, routine: Routine) -> None:
        """Ask for the fields of the routine, from here on or for the whole of it."""
        from tui.actions.routine_form import ask_routine  # a form, and its fields

        def answered(answer: str | None) -> None:
            if answer is not None:
                find = partial(find_person, self.place)
                ask_routine(self.place, routine, find, whole=answer == "all")

        options = [
            Option("1", "here", _("From here on"), _("what was before stays as it was")),
            Option("2", "all", _("The whole routine")),
        ]
        self.app.push_screen(Pick(shorten(routine.like.title), options), answered)

    def _end(self, routine: Routine) -> None:
        """End the routine."""
        with self.changing(_("Routine ended; what was done stays")):
            self.place.store.routines.end(routine.id, self.place.today)
