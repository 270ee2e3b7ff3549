"""The page of the people met: a line for each, over the lines saved so far."""

from collections.abc import Callable, Sequence
from datetime import date

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container, Horizontal, Vertical
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Static

from planner.grammar import PersonLine
from planner.language import _
from planner.network.bearers import Meant
from tui.base.page_line import PageLine
from tui.screens.events.debrief.debriefed import Debriefed, SavedLine
from tui.screens.events.debrief.hoped import HOPED_KEYS, HopedPeople
from tui.screens.events.debrief.keys import STEPS
from tui.screens.events.debrief.line_preview import LinePreview, NewLine
from tui.screens.events.debrief.lines import saved_block, top_lines
from tui.screens.events.debrief.position import PERSON
from tui.widgets.completing_text import CompletionLine, Look
from tui.widgets.fixed_block import FixedBlock
from tui.widgets.key_line import KeyLine

_TAKEN, _TAKEN_NARROW, _HOPED = 7, 14, 2
"""Rows beside the saved lines, on a narrow screen with what is understood; of those hoped for."""
_LEAST_SAVED = 2


class PeoplePage(Container):
    """The line being typed, its candidates, and the saved lines, one of which may be edited."""

    BINDINGS = [
        Binding(
            "enter",
            "save_line",
            _("Save"),
            id="debrief.save_line",
            priority=True,
            tooltip=_("Save the line at once."),
        ),
        Binding(
            "enter",
            "go_on",
            _("Go on"),
            id="debrief.go_on",
            priority=True,
            tooltip=_("Go on to what happened."),
        ),
        Binding(
            "tab",
            "who",
            _("Who?"),
            id="debrief.who",
            priority=True,
            tooltip=_("Choose whom the line is about."),
        ),
        *HOPED_KEYS,
        *STEPS,
    ]

    class Saving(Message):
        """The line is to be saved; then the saved line of a `place` is edited, if one is given."""

        def __init__(self, place: int | None = None) -> None:
            """Ask for the line to be saved."""
            super().__init__()
            self.place = place

    class Pasted(Message):
        """Several lines were pasted."""

        def __init__(self, lines: Sequence[str]) -> None:
            """Ask for them to be listed."""
            super().__init__()
            self.lines = lines

    class Moved(Message):
        """Another saved line, or none, is edited."""

    class Left(Message):
        """Enter was pressed on the empty line."""

    line = query_one(f"#{PERSON}", PageLine)
    hoped = query_one(HopedPeople)

    def __init__(
        self,
        parse: Callable[[str, date], PersonLine],
        match: Callable[[PersonLine], Meant],
        typed: Callable[[str, str], None],
        look: Look,
        clock: Callable[[], date],
    ) -> None:
        """Read a line by `parse` and look for its people by `match`, for its names by `look`.

        The line is read on the day that `clock` tells when its last letter is typed. `typed`
        keeps the line, by its name, as a draft.
        """
        super().__init__(classes="panes")
        self._preview = LinePreview(parse, match, clock)
        self._typed, self._look = typed, look
        self._shown: Debriefed | None = None
        self._today = date.min
        self._text = ""
        self._offered = (False, False)
        """State of `has_line` and `has_choice` when the bottom line was drawn last."""
        self.editing: SavedLine | None = None
        self.aside = ""
        """Half-typed text that comes back once the edited line is saved."""

    @property
    def has_line(self) -> bool:
        """True if enter has a line to save or to take back."""
        return bool(self._text.strip()) or self.editing is not None

    @property
    def has_choice(self) -> bool:
        """True if the line has several candidates."""
        return bool(self._text.strip()) and self._preview.has_choice

    @property
    def new_line(self) -> NewLine:
        """The line as it would be saved; GrammarError, with a sentence, if it cannot be."""
        return self._preview.read(self.line.value.strip(), self.editing)

    @property
    def _lines(self) -> Sequence[SavedLine]:
        return self._shown.lines if self._shown else ()

    def compose(self) -> ComposeResult:
        """Aim and result, the saved lines, the line, and what is understood of it."""
        with Vertical(classes="debrief--main pane--main"):
            yield FixedBlock(id="top")
            yield FixedBlock(id="saved")
            with Horizontal(classes="debrief--line"):
                yield Static("› ", classes="debrief--prompt", markup=False)
                placeholder = _("Who did you meet?")
                yield PageLine(
                    self._line_typed,
                    look=self._look,
                    pasted=self._lines_pasted,
                    passes=lambda key: bool(self.check_action("hoped", (key,))),
                    placeholder=placeholder,
                    id=PERSON,
                )
            yield CompletionLine()
            yield HopedPeople(id="hoped")
        yield self._preview

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the keys that the line, its candidates and the saved lines allow."""
        match action:
            case "save_line":
                return self.has_line
            case "go_on":
                return not self.has_line
            case "who":
                return self.has_choice and not self.line.completes
            case "hoped":
                is_empty = not self.line.value and self.editing is None
                return is_empty and self.hoped.behind(str(parameters[0])) != ""
            case "step":
                return parameters[0] == 1 or bool(self._lines)
        return True

    def action_save_line(self) -> None:
        """Save the line, or take back the one that was emptied."""
        self.post_message(self.Saving())

    def action_go_on(self) -> None:
        """Go on to what happened."""
        self.post_message(self.Left())

    def action_hoped(self, digit: str) -> None:
        """Write down one of the people to see, by their digit, as met."""
        self.line.put(self.hoped.behind(digit))
        self.show_understood()
        self.post_message(self.Saving())

    def action_who(self) -> None:
        """Choose the next candidate."""
        self._preview.choose_next(self.line.value, self.editing)

    def action_step(self, by: int) -> None:
        """Go to the saved line before or after; a change of the edited one is saved first."""
        lines = self._lines
        place = by + (lines.index(self.editing) if self.editing in lines else len(lines))
        if self.editing is not None and self.line.value.strip() != self.editing.text:
            self.post_message(self.Saving(place))
        else:
            self.edit(place)

    def edit(self, place: int) -> None:
        """Edit the saved line of a place; the place after the last is that of a new line."""
        lines = self._lines
        if not lines or not 0 <= place <= len(lines):
            return
        if self.editing is None:
            self.aside = self.line.value
        self.editing = lines[place] if place < len(lines) else None
        self.line.put(self.editing.text if self.editing else self.aside)
        self.post_message(self.Moved())
        self._show_saved()
        self.show_understood()

    def open(self) -> None:
        """Focus the line."""
        self.screen.set_focus(self.line, scroll_visible=False)
        self.show_understood()

    def show(self, shown: Debriefed, today: date) -> None:
        """Show an event's people; candidates are looked for again when they are next asked for."""
        self._shown, self._today = shown, today
        self._preview.expect(shown, today)
        if self.editing not in shown.lines:
            self.editing = None
        self.query_one("#top", FixedBlock).show(
            lambda width: top_lines(shown.event, shown.debrief, width)
        )
        self._show_saved()

    def leave(self) -> None:
        """Forget an event that is put aside."""
        self._shown = self.editing = None
        self.line.put("")

    def resume(self, draft: str, editing: tuple[int, int] | None, aside: str) -> None:
        """Put a half-typed line back, and the saved line that it replaces."""
        if draft:  # an emptied line would be taken back without being asked for
            self.editing = next((each for each in self._lines if each[:2] == editing), None)
            self.aside = aside if self.editing else ""
        self.line.put(draft)
        self._show_saved()

    def begin_with(self, line: str) -> None:
        """Put a line that was typed elsewhere, to be saved here."""
        self.resume(line, None, "")
        self.show_understood()

    @property
    def position(self) -> tuple[tuple[int, int] | None, str]:
        """The row and the place of the line being edited, and the text put aside for it."""
        return (self.editing[:2] if self.editing else None), self.aside

    def clear(self) -> str:
        """Empty the line after it was saved; return the half-typed text that comes back, if any."""
        aside = self.aside if self.editing else ""
        self.editing, self.aside = None, ""
        self.line.put(aside)
        return aside

    def on_resize(self) -> None:
        """Show as many saved lines as there is room for now."""
        self.call_after_refresh(self._show_saved)

    def show_understood(self) -> None:
        """Show what is understood of the line."""
        self._preview.show_line(self.line.value, self.editing)

    def _show_saved(self) -> None:
        if (shown := self._shown) is None:
            return
        self.hoped.show_people(shown.event)
        block, today = self.query_one("#saved", FixedBlock), self._today
        edited = self.editing.row if self.editing else None
        met = sum(each.met for each in shown.people)
        taken = _TAKEN if self.screen.has_class("-wide") else _TAKEN_NARROW
        taken += _HOPED if self.hoped.people else 0
        rows = min(met, max(self.size.height - taken, _LEAST_SAVED))
        block.styles.height = rows
        block.show(lambda width: saved_block(shown, edited, today, width, max(rows, 1)))

    def _lines_pasted(self, lines: Sequence[str]) -> bool:
        """Let several lines be listed; a line that replaces a saved one stays one."""
        if self.editing is not None:
            return False
        self.post_message(self.Pasted(self.line.around(lines)))
        return True

    def _line_typed(self, name: str, text: str) -> None:
        """Follow the line in the frame of the letter, the bottom line too."""
        self._text = text
        self._preview.read_now()
        if self._shown is None:
            return
        self._typed(name, text)
        self.show_understood()
        if (offered := (self.has_line, self.has_choice)) != self._offered:
            self._offered = offered
            self.screen.query_one(KeyLine).refresh()
