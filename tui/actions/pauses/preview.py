"""The preview of a pause: every day that changes, old and new, before anything is written."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll

from db.today.pauses import PausePlan
from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import say_full_days, say_short_day, say_time
from planner.language.width import cell_width
from planner.model.progress import Progress
from planner.stairs.pauses.moves import ActionMove, Beyond, PauseMoves, Stays
from tui.base.live_screen import LiveScreen
from tui.base.reading import Reading
from tui.dialogs.dialog import Dialog, help_key
from tui.dialogs.frame import Frame
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.drawing.waiting import waiting_lines
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.key_line import KeyLine

_MOST = 40
"""Rows of one kind that are shown; the others are counted."""
_ARROW = " → "
_GAP = 2

Entry = tuple[str, date, date | None, str]
"""A title, its day, its new day if it has one, and what else is said."""


class PausePreview(Dialog[PausePlan]):
    """Shows what a pause moves; enter answers with the plan that is to be written."""

    BINDINGS = [
        Binding(
            "enter",
            "write",
            _("Write it"),
            id="pauses.write",
            tooltip=_("Write the pause down, and everything with it."),
            priority=True,
        ),
        help_key(),
    ]

    DEFAULT_CSS = """
    PausePreview {
        & VerticalScroll { height: auto; max-height: 75vh; }
    }
    """

    def __init__(
        self,
        place: LiveScreen,
        plan: Callable[[date], PausePlan],
        shown: PausePlan | None = None,
        *,
        anew: bool = False,
    ) -> None:
        """Show what `plan` gives on a day, over `place`; where that takes long it is not `shown`.

        `anew` says that something has changed since it was shown.
        """
        super().__init__(_("A pause, and what it moves"))
        self._place = place
        self._plan = plan
        self._shown = shown
        self._anew = anew
        self._reading = Reading(self, place.store, self._look, self._take, self._say_failed)

    def compose(self) -> ComposeResult:
        """The lines in a scroll."""
        with Frame(self.question), VerticalScroll():
            yield GrowingBlock()
        yield KeyLine()

    def on_mount(self) -> None:
        """Draw the lines; a plan that is worked out in a thread follows every change until then."""
        if self._shown is not None:
            self._show(self._shown)
            return
        self._place.surroundings.changed.subscribe(self, self._work_out, immediate=True)
        self._work_out(None)

    def on_unmount(self) -> None:
        """Hear of no more changes: the signal would keep the dialog in memory."""
        self._place.surroundings.changed.unsubscribe(self)
        self._reading.stop()

    def _work_out(self, _nothing: None) -> None:
        if self._shown is None:
            self.query_one(GrowingBlock).show(waiting_lines)
            self._reading.begin()

    def _look(self, _progress: Progress) -> PausePlan:
        return self._plan(self._place.today)

    def _take(self, found: PausePlan) -> None:
        if found.today != self._place.today:
            self._work_out(None)
            return
        if found.is_known:
            self.dismiss(None)
            say_known(self._place)
            return
        self._shown = found
        self._show(found)
        self.refresh_bindings()

    def _say_failed(self, said: str) -> None:
        self.dismiss(None)
        self._place.notify(said, severity="error")

    def _show(self, plan: PausePlan) -> None:
        self.query_one(GrowingBlock).show(lambda width: list(self._lines(plan, width)))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to write what stands there."""
        return action != "write" or self._shown is not None

    def action_write(self) -> None:
        """Answer with what is to be written."""
        if self._shown is not None:
            self.answer(self._shown)

    def _lines(self, plan: PausePlan, width: int) -> Iterator[Line]:
        moves = plan.moves
        days = say_full_days(plan.first, plan.last)
        said = f"{days} · {plan.note}" if plan.note else days
        yield from told(said, Tone.ACCENT, width)
        if self._anew:
            changed = _("Something has changed meanwhile: this is how it stands now.")
            yield from told(changed, Tone.DUE, width)
        if not plan.is_told:
            yield from told(say_untold(), Tone.DUE, width)
        if not (moves.actions or moves.dues):
            said = _("Nothing moves; regularity leaves these days out.")
            if moves.rhythms:
                said = _("No action moves; regularity leaves these days out.")
            yield from told(said, Tone.DIM, width)
        yield from move_lines(moves, plan.today, width)


def say_known(place: LiveScreen) -> None:
    """Say that a pause is written down already, just as it is."""
    place.notify(_("These days are a pause already."))


def say_untold() -> str:
    """The reason for which nothing comes back, and the way to place actions all the same."""
    return _(
        "The history no longer says what it moved: nothing comes back by itself;"
        " l in Stairs spreads a goal anew."
    )


def told(said: str, tone: Tone, width: int) -> Iterator[Line]:
    """A sentence in its lines."""
    for line in wrap(said, width):
        yield (Span(line, tone),)


def move_lines(moves: PauseMoves, today: date, width: int) -> Iterator[Line]:
    """The moves of each kind under its title, and the actions that keep their day."""
    for said in _beyond(moves):
        yield from told(said, Tone.DUE, width)
    yield from _section(_("Actions"), [*map(_entry, moves.actions)], width)
    yield from _section(
        _("Due days"), [(move.title, move.due, move.to, "") for move in moves.dues], width
    )
    kept: list[Entry] = []
    for action, why in moves.staying:
        said = say_time(action.time) if action.time else ""
        if why is Stays.PREPARES:
            said = _("it prepares what comes in the pause")
        kept.append((action.title, action.day or today, None, said))
    yield from _section(_("Keep their day"), kept, width)
    yield from _section(
        _("Rhythms"), [(move.person, move.due, move.to, "") for move in moves.rhythms], width
    )


def _beyond(moves: PauseMoves) -> Iterator[str]:
    """The numbers of actions whose new day is no good one."""
    counted = Counter(move.beyond for move in moves.actions)
    if late := counted[Beyond.DUE]:
        yield ngettext(
            "{n} finds no day before its step is due.",
            "{n} find no day before their step is due.",
            late,
        ).format(n=late)
    if full := counted[Beyond.FULL]:
        yield ngettext(
            "{n} stands on a day that is full.", "{n} stand on days that are full.", full
        ).format(n=full)


def _entry(move: ActionMove) -> Entry:
    """An action with its days; where no good one was found for it, that is said beside."""
    said = {
        None: "",
        Beyond.DUE: pgettext("new day of an action", "after its step is due"),
        Beyond.FULL: pgettext("new day of an action", "a full day"),
    }
    return move.action.title, move.action.day or move.to, move.to, said[move.beyond]


def _section(title: str, entries: Sequence[Entry], width: int) -> Iterator[Line]:
    """A title with its count, and a row for each entry: days at the right, below each other."""
    if not entries:
        return
    yield ()
    yield (Span(title, Tone.TITLE), Span(f"  {len(entries)}", Tone.DIM))
    shown = entries[:_MOST]
    first = max(cell_width(say_short_day(day)) for _title, day, _to, _said in shown)
    told = [_days(entry, first) for entry in shown]
    column = max(map(cell_width, told))
    beside = [said if to is not None else "" for _title, _day, to, said in shown]
    mark = max(map(cell_width, beside))
    mark += _GAP if mark else 0
    room = max(width - column - mark - _GAP, 1)
    for (name, *_rest), days, said in zip(shown, told, beside, strict=True):
        marked = Span(fit(said, mark, right=True), Tone.DUE)
        yield (Span(fit(name, room)), Span(" " * _GAP), Span(fit(days, column), Tone.DIM), marked)
    if more := len(entries) - len(shown):
        others = ngettext("and {number} more", "and {number} more", more).format(number=more)
        yield (Span(others, Tone.DIM),)


def _days(entry: Entry, width: int) -> str:
    """The old day, in so many cells, and the new one; or why it stays."""
    _name, day, to, said = entry
    old = fit(say_short_day(day), width)
    return f"{old}{_ARROW}{say_short_day(to)}" if to is not None else f"{old}  {said}".rstrip()
