"""Take two namesakes apart who were made one, by marking the belongings of the other."""

from collections.abc import Sequence
from datetime import date

from textual.app import ComposeResult
from textual.binding import Binding

from planner.language import _
from planner.language.dates_in_words import say_past_day, widest_past_day
from planner.language.text import shorten
from planner.model.signs import CRITERION_MET
from planner.network.duplicates.belongings import Belonging, say_belonging
from tui.base.live_screen import LiveScreen
from tui.dialogs.dialog import Dialog
from tui.dialogs.frame import Frame
from tui.drawing.columns import GAP
from tui.drawing.signs import drawn
from tui.drawing.text_line import Span, Tone, fit, wrap
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.key_line import KeyLine
from tui.widgets.rows import FixedRows, Row
from tui.widgets.short_list import ShortList

_MARK = 2


class TakeApart(Dialog[Sequence[Belonging]]):
    """Asks for the belongings of the other person; the answer is those marked."""

    BINDINGS = [
        Binding(
            "enter",
            "part",
            _("Take apart"),
            id="apart.write",
            tooltip=_("Give what is marked to a new person of the same name, as one change."),
            priority=True,
        ),
        Binding(
            "space",
            "mark",
            _("Of the other"),
            id="apart.mark",
            tooltip=_("Say that this belongs to the other person, or no longer."),
            priority=True,
        ),
    ]

    DEFAULT_CSS = """
    TakeApart {
        & > Frame { padding: 1 1 0 1; }
        & ShortList { max-height: 50vh; margin-bottom: 1; }
    }
    """

    def __init__(self, name: str, things: Sequence[Belonging], today: date) -> None:
        """Ask for the `things` of a person."""
        super().__init__(_("Two people named {name}").format(name=shorten(name)))
        self._things = things
        self._today = today
        self._marked: frozenset[Belonging] = frozenset()

    def compose(self) -> ComposeResult:
        """A sentence, and the belongings."""
        with Frame(self.question):
            yield GrowingBlock()
            yield ShortList()
        yield KeyLine()

    def on_mount(self) -> None:
        """Show them."""
        said = _("Mark what belongs to the other one. The next import keeps them apart.")
        self.query_one(GrowingBlock).show(
            lambda width: [*((Span(line, Tone.DIM),) for line in wrap(said, width)), ()]
        )
        self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to take apart once something is marked."""
        return action != "part" or bool(self._marked)

    def action_mark(self) -> None:
        """Mark the highlighted row, or no longer, and go on to the next."""
        rows = self.query_one(ShortList)
        thing = next((each for each in self._things if each == rows.key), None)
        if thing is not None:
            self._marked = self._marked ^ {thing}
            self._show()
            rows.action_step(1)
            self.refresh_bindings()

    def action_part(self) -> None:
        """Answer with what is marked."""
        self.answer([thing for thing in self._things if thing in self._marked])

    def _show(self) -> None:
        self.query_one(ShortList).show(FixedRows(self._things, self._row))

    def _row(self, thing: Belonging, width: int) -> Row:
        if not width:
            return Row(thing, ())
        day = say_past_day(thing.day, self._today) if thing.day else ""
        days = widest_past_day()
        mark = drawn(CRITERION_MET) if thing in self._marked else ""
        line = (
            Span(fit(mark, _MARK), Tone.ACCENT),
            Span(fit(say_belonging(thing), max(width - _MARK - GAP - days, 0))),
            Span(" " * GAP + fit(day, days, right=True), Tone.DIM),
        )
        return Row(thing, line)


def take_apart(screen: LiveScreen) -> None:
    """Ask which belongings of the person are those of a namesake, and give them to a new one."""
    with screen.telling():
        person = screen.store.people.card(screen.person_id or 0)
        things = screen.store.duplicates.belongings(person.id)
        if not things:
            screen.notify(_("Nothing hangs on this person that could be another’s."))
            return

        def told(marked: Sequence[Belonging] | None) -> None:
            if marked:
                said = _("Taken apart: {name}").format(name=shorten(person.name))
                with screen.changing(said):
                    screen.store.duplicates.take_apart(person.id, marked, screen.today)

        screen.app.push_screen(TakeApart(person.name, things, screen.today), told)
