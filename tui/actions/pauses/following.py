"""The frame of a preview of days: nothing is written before it is seen; it follows each change."""

from abc import abstractmethod
from collections.abc import Callable, Iterator
from datetime import date
from typing import Generic, Protocol, Self, TypeVar

from textual.app import ComposeResult
from textual.await_complete import AwaitComplete

from planner.language import _
from planner.language.dates_in_words import say_full_days
from planner.model.progress import Progress
from tui.actions.pauses.move_lines import told
from tui.base.live_screen import LiveScreen
from tui.base.reading import Reading
from tui.dialogs.dialog import Answer, Dialog
from tui.dialogs.frame import Frame, ScrolledLines
from tui.drawing.text_line import Line, Tone
from tui.drawing.waiting import waiting_lines
from tui.widgets.key_line import KeyLine


class Previewed(Protocol):
    """The value of a preview: worked out on a day, and equal to another one or not."""

    @property
    def today(self) -> date:
        """The day on which it was worked out."""
        ...

    def is_same(self, other: Self) -> bool:
        """Whether another one, perhaps worked out later, says the same."""
        ...


Shown = TypeVar("Shown", bound=Previewed)


class FollowingPreview(Dialog[Answer], Generic[Answer, Shown]):
    """Shows what a pause or its end moves, and shows it anew after every change.

    With many actions it is worked out in a thread; nothing can be written meanwhile.
    """

    DEFAULT_CSS = """
    FollowingPreview ScrolledLines { max-height: 75vh; }
    """

    def __init__(
        self,
        place: LiveScreen,
        title: str,
        work_out: Callable[[date], Shown],
        shown: Shown | None,
        *,
        anew: bool = False,
    ) -> None:
        """Show what `work_out` gives on a day; where that takes long it is not `shown` yet.

        `anew` says that something has changed since it was shown.
        """
        super().__init__(title)
        self.place = place
        self._work_out = work_out
        self._anew = anew
        self._shown = shown
        self._before: Shown | None = None
        """The value shown last, while it is worked out whether it still stands."""
        self._reading = Reading(self, place.store, self._look, self._take, self._say_failed)

    @property
    def shown(self) -> Shown | None:
        """The value that stands there; None while it is worked out."""
        return self._shown

    def compose(self) -> ComposeResult:
        """The lines in a scroll."""
        with Frame(self.question):
            yield ScrolledLines()
        yield KeyLine()

    def on_mount(self) -> None:
        """Draw the lines, and again after every change."""
        self.place.surroundings.changed.subscribe(self, self._load, immediate=True)
        if self._shown is None:
            self._load(None)
        else:
            self._show(self._shown)

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        """Close; the change that follows from the answer is no longer to be shown here."""
        self._stop()
        return super().dismiss(result)

    def on_unmount(self) -> None:
        """Hear of no more changes: the signal would keep the dialog in memory."""
        self._stop()

    def _stop(self) -> None:
        self.place.surroundings.changed.unsubscribe(self)
        self._reading.stop()

    def _load(self, _nothing: None) -> None:
        with self.place.telling():
            self._before, self._shown = self._shown or self._before, None
            if self.place.store.pauses.is_large:
                self.query_one(ScrolledLines).show(waiting_lines)
                self._reading.begin()
            else:
                self._reading.look_now()
        self.refresh_bindings()

    def _look(self, _progress: Progress) -> tuple[Shown, bool]:
        """The value now, and whether it is the same as before, in whichever thread."""
        found, before = self._work_out(self.place.today), self._before
        return found, before is None or before.is_same(found)

    def _take(self, looked: tuple[Shown, bool]) -> None:
        found, is_same = looked
        if found.today != self.place.today:
            self._load(None)
            return
        if self.settles(found):
            return
        self._anew = self._anew or not is_same
        self._shown = found
        self._show(found)
        self.refresh_bindings()

    def _say_failed(self, said: str) -> None:
        self.dismiss(None)
        self.place.notify(said, severity="error")

    def _show(self, shown: Shown) -> None:
        self.query_one(ScrolledLines).show(lambda width: [*self.lines(shown, width)])

    @abstractmethod
    def settles(self, found: Shown) -> bool:
        """Close with the answer where there is nothing to be seen before; False if there is."""

    @abstractmethod
    def lines(self, shown: Shown, width: int) -> Iterator[Line]:
        """The lines that say it."""

    def heading(self, days: tuple[date, date], note: str, width: int) -> Iterator[Line]:
        """The days of the pause with its note."""
        said = say_full_days(*days)
        yield from told(f"{said} · {note}" if note else said, Tone.ACCENT, width)

    def changes(self, width: int, *, is_told: bool) -> Iterator[Line]:
        """Whether something has changed, and whether the history still says what was moved."""
        if self._anew:
            changed = _("Something has changed meanwhile: this is how it stands now.")
            yield from told(changed, Tone.DUE, width)
        if not is_told:
            said = _(
                "The history no longer says what it moved: nothing comes back by itself;"
                " l in Stairs spreads a goal anew."
            )
            yield from told(said, Tone.DUE, width)
