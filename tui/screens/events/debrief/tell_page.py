"""Page of the fields: plan, events, reason, lesson, minutes and cost."""

from collections.abc import Callable, Mapping
from typing import cast

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container, Horizontal
from textual.message import Message
from textual.widgets import Static

from planner.calendar.typed_minutes import parse_minutes
from planner.events.debriefs import DebriefFields
from planner.language import _, pgettext
from planner.language.dates_in_words import say_minutes
from planner.language.money import parse_sum, say_money
from planner.model.events import minutes_there
from tui.base.page_line import PageLine
from tui.dialogs.edit_conflict import changed_elsewhere
from tui.drawing.text_line import Span, Tone, wrap
from tui.keyboard.commands import key_of
from tui.screens.events.debrief.debriefed import Debriefed
from tui.screens.events.debrief.keys import STEPS
from tui.screens.events.debrief.lines import top_lines
from tui.screens.events.debrief.position import FIELDS
from tui.widgets.fixed_block import FixedBlock
from tui.widgets.told_text import Told, ToldRows

_FIRST = "happened"
_NUMBERS: Mapping[str, Callable[[str], int | None]] = {"minutes": parse_minutes, "cost": parse_sum}


class TellPage(Container):
    """Six lines, filled with what is known; one that is typed into is not overwritten."""

    BINDINGS = [
        Binding(
            "enter",
            "next_field",
            pgettext("field", "Next"),
            id="debrief.next_field",
            priority=True,
            tooltip=_("Save the field and go to the next one."),
        ),
        Binding(
            "tab",
            "step(1)",
            _("Next field"),
            id="debrief.field.next",
            show=False,
            tooltip=_("Save the field and go to the next one."),
        ),
        Binding(
            "shift+tab",
            "step(-1)",
            _("Field before"),
            id="debrief.field.before",
            show=False,
            tooltip=_("Save the field and go to the one before."),
        ),
        Binding(
            "ctrl+t",
            "pitch",
            _("Pitch"),
            id="debrief.pitch",
            tooltip=_("Say which pitch you used at the event, or none."),
        ),
        *STEPS,
    ]

    class Saving(Message):
        """The fields are to be saved; then a field, or the page before or after, is focused."""

        def __init__(self, place: int) -> None:
            """Go on to a place among the fields; -1 and their number are the pages beside."""
            super().__init__()
            self.place = place

    def __init__(
        self, typed: Callable[[str, str], None], ask_pitch: Callable[[], None] = lambda: None
    ) -> None:
        """Begin empty; `typed` keeps a line, by its name, as a draft; `ask_pitch` asks for it."""
        super().__init__()
        self._ask_pitch = ask_pitch
        self._typed = typed
        self._shown: Debriefed | None = None
        self._insisted = False
        """True once ending an empty debrief has been refused."""
        self._filled: Mapping[str, str] = {}
        """The texts put into the lines last, by which those typed into are known."""
        self._theirs: Mapping[str, str] = {}
        """The texts that another window wrote into lines typed into here, until that is told."""

    @property
    def is_said(self) -> bool:
        """True if a person was met, a field stored, or a line typed into."""
        typed = (self._line(name).value != text for name, text in self._filled.items())
        return (self._shown is not None and self._shown.is_said) or any(typed)

    @property
    def field(self) -> str:
        """The focused field, else the first to be asked."""
        held = self.screen.focused
        return next((name for name in FIELDS if held is not None and held.id == name), _FIRST)

    def compose(self) -> ComposeResult:
        """Compose aim and result, the fields, and an error."""
        yield FixedBlock(id="top-told")
        for name, label in FIELDS.items():
            with Horizontal(classes="debrief--field field-row"):
                yield Static(label, classes="field-label", markup=False)
                yield PageLine(self._line_typed, id=name)
                if name == "minutes":
                    yield ToldRows(1)
        yield FixedBlock(id="wrong")

    def action_next_field(self) -> None:
        """Save the fields and go to the next one."""
        self.action_step(1)

    def action_step(self, by: int) -> None:
        """Save the fields and go to the one before or after."""
        self.post_message(self.Saving([*FIELDS].index(self.field) + by))

    def show(self, shown: Debriefed) -> None:
        """Show the aim and the result of an event."""
        self._shown = shown
        planned = _known(shown)["planned"]
        self.query_one("#top-told", FixedBlock).show(
            lambda width: top_lines(shown.event, shown.debrief, width, shown.pitch, planned=planned)
        )
        self.set_class(shown.pitch is not None, "-pitch")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the pitches where there are some."""
        return action != "pitch" or bool(self._shown and self._shown.pitches)

    def action_pitch(self) -> None:
        """Ask which pitch was used."""
        self._ask_pitch()

    def fill(self) -> None:
        """Fill the lines that have not been typed into since."""
        for name, text in _known(self._shown).items():
            line = self._line(name)
            untouched = name not in self._filled or line.value == self._filled[name]
            if not untouched and text not in (self._filled[name], line.value):
                self._theirs = {**self._theirs, name: text}
            self._filled = {**self._filled, name: text}
            if untouched:
                line.put(text)

    def leave(self) -> None:
        """Forget an event that is put aside."""
        self._shown, self._filled, self._theirs = None, {}, {}

    def begin(self, draft: Callable[[str], str], field: str) -> None:
        """Ask for the fields of the event, from one on; half-typed texts stand there again."""
        self._insisted = False
        self.fill()
        self.tell()
        for name in FIELDS:
            if text := draft(name):
                self._line(name).put(text)
        self.open(field or _FIRST)

    def open(self, field: str) -> None:
        """Focus a field; typing replaces a number."""
        line = self._line(field)
        self.screen.set_focus(line, scroll_visible=False)
        if field in _NUMBERS:
            line.select_all()

    def tell(self, wrong: str = "") -> None:
        """Show an error, else that one sentence is enough."""
        tone = Tone.DUE if wrong else Tone.DIM
        said = wrong or _("One sentence is enough. ↑ from the first line goes back to the people.")
        self.query_one("#wrong", FixedBlock).show(
            lambda width: [(Span(line, tone),) for line in wrap(said, width)]
        )

    def may_end(self) -> bool:
        """Tell whether something was said; the second time an empty debrief may end too."""
        if self.is_said or self._insisted:
            return True
        self._insisted = True
        said = _("Nothing was written: it stays to be debriefed. {key} ends it all the same.")
        self.tell(said.format(key=key_of(self, "debrief.end")))
        return False

    def said(self) -> DebriefFields:
        """Return the fields typed into since they were filled.

        Raises:
            ValueError: with a sentence, if one cannot be read, or if another window wrote into one
                too; that is told once, then what stands here counts.
        """
        said: dict[str, object] = {}
        for name, before in self._filled.items():
            text = self._line(name).value
            if text != before:
                said[name] = _NUMBERS[name](text) if name in _NUMBERS else text.strip()
        for name in said:
            if name in self._theirs:
                theirs = dict(self._theirs)
                text = theirs.pop(name)
                self._theirs = theirs
                raise ValueError(changed_elsewhere(FIELDS[name], text))
        return cast(DebriefFields, said)

    def expected(self) -> DebriefFields:
        """Return the plan, the minutes and the cost as they stand, also where they were filled."""
        texts = {name: self._line(name).value for name in ("planned", *_NUMBERS)}
        return {
            "planned": texts["planned"].strip(),
            "minutes": parse_minutes(texts["minutes"]),
            "cost": parse_sum(texts["cost"]),
        }

    def saved(self) -> None:
        """Forget the conflicts: the lines are stored."""
        self._theirs = {}

    def _line(self, name: str) -> PageLine:
        return self.query_one(f"#{name}", PageLine)

    def _line_typed(self, name: str, text: str) -> None:
        if name == "minutes":
            self.query_one(ToldRows).tell(*Told.of(text, lambda: _say(parse_minutes(text))))
        if text != self._filled.get(name):
            self._typed(name, text)


def _say(minutes: int | None) -> str:
    return "" if minutes is None else say_minutes(minutes)


def _known(shown: Debriefed | None) -> Mapping[str, str]:
    """Return the stored fields, else what is expected of the event."""
    if shown is None:
        return {}
    event, said = shown.event, shown.debrief
    minutes = said.minutes if said and said.minutes is not None else minutes_there(event)
    cost = said.cost if said and said.cost is not None else event.cost
    return {
        "planned": (said.planned if said else "") or event.aim,
        "happened": said.happened if said else "",
        "why": said.why if said else "",
        "next_time": said.next_time if said else "",
        "minutes": "" if minutes is None else str(minutes),
        "cost": "" if cost is None else say_money(cost),
    }
