"""The list of the routines, where they are changed and ended."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from functools import partial

from textual.app import ComposeResult
from textual.getters import query_one

from planner.language import _, pgettext
from planner.language.text import shorten
from planner.stairs.routines.routine import Routine
from tui.actions.find_person import find_person
from tui.base.live_screen import LiveScreen
from tui.base.writing import changing
from tui.dialogs.dialog import Dialog
from tui.dialogs.frame import Frame
from tui.dialogs.pick import Option, Pick
from tui.keyboard.bindings import OVER_A_PLACE
from tui.keyboard.commands import key_of
from tui.keyboard.verb_keys import verb_key
from tui.screens.stairs.routines.rows import in_order, routine_entries
from tui.widgets.key_line import KeyLine
from tui.widgets.rows import rows_of
from tui.widgets.short_list import ShortList

_bound = partial(verb_key, "routines")


def show_routines(place: LiveScreen) -> None:
    """List the routines over a place."""
    place.app.push_screen(ShowRoutines(place))


class ShowRoutines(Dialog[None]):
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
        *OVER_A_PLACE,
    ]

    DEFAULT_CSS = """
    ShowRoutines {
        & > Frame { padding: 1 1 0 1; }
        & ShortList { max-height: 65vh; }
    }
    """

    rows = query_one(ShortList)

    def __init__(self, place: LiveScreen) -> None:
        """List over `place`."""
        super().__init__(_("Routines"))
        self.place = place
        self._known: Mapping[int, Routine] = {}

    @property
    def routine(self) -> Routine | None:
        """The highlighted routine."""
        key = self.rows.key
        return self._known.get(key) if isinstance(key, int) else None

    def compose(self) -> ComposeResult:
        """The list."""
        with Frame(self.question):
            yield ShortList()
        yield KeyLine()

    def on_unmount(self) -> None:
        """Hear of no more changes: the signal would keep the dialog in memory."""
        self.place.surroundings.changed.unsubscribe(self)

    def on_mount(self) -> None:
        """Load, and again after every change."""
        self.place.surroundings.changed.subscribe(self, self._load, immediate=True)
        self._load(None)

    def _load(self, _nothing: None) -> None:
        today, store = self.place.today, self.place.store
        pauses = store.practice.working.pauses
        routines = in_order(store.routines.running(today), today, pauses)
        self._known = {routine.id: routine for routine in routines}
        key = key_of(self.place, "today.new")
        self.rows.show(rows_of(list(routine_entries(routines, today, pauses, key))))
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the verbs where a routine is highlighted."""
        return action != "do" or self.routine is not None

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

    def changing(self, said: str) -> AbstractContextManager[None]:
        """Wrap one change; the toast stands over the list."""
        return changing(self, self.place.surroundings, said)
