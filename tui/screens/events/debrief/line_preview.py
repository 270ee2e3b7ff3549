"""Preview of a line about a person met: its candidates, and what was understood."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from planner.grammar import PersonLine, understood_person
from planner.grammar.errors import GrammarError
from planner.language import _
from planner.model.actions import Action
from planner.model.events import Attendance
from planner.network.bearers import Meant
from tui.actions.candidates import Candidates, candidate_lines, wrapped
from tui.drawing.label_values import pair_lines
from tui.drawing.text_line import Line, Span, Tone, wrap
from tui.keyboard.commands import key_of
from tui.screens.events.debrief.candidates import candidates
from tui.screens.events.debrief.debriefed import Debriefed, SavedLine
from tui.screens.events.debrief.hints import follow_lines, hint_lines
from tui.widgets.fixed_block import FixedBlock


@dataclass(frozen=True, slots=True)
class NewLine:
    """A line to be saved, about a known person or a new one; it replaces the `editing` one.

    `is_new` tells that the known people of its name are not meant. An empty line takes the one
    that it replaces back. `today` is the day on which it was read as shown.
    """

    text: str
    line: PersonLine | None = None
    person_id: int | None = None
    is_new: bool = False
    editing: SavedLine | None = None
    today: date = date.min


class LinePreview(FixedBlock):
    """Follows the line as it is typed, and holds the candidate chosen for it."""

    def __init__(
        self,
        parse: Callable[[str, date], PersonLine],
        match: Callable[[PersonLine], Meant],
        clock: Callable[[], date],
    ) -> None:
        """Read a line by `parse` on the day of `clock`, and look for its people by `match`."""
        super().__init__(id="meant", classes="pane--side")
        self._parse_on, self._match, self._clock = parse, match, clock
        self._read_on = date.min
        self._people: Sequence[Attendance] = ()
        self._owed: Sequence[Action] = ()
        self._today = date.min
        self._matched: tuple[object, ...] | None = None
        self._candidates = Candidates()

    @property
    def has_choice(self) -> bool:
        """True if the line has several candidates."""
        return self._candidates.is_open

    def expect(self, shown: Debriefed, today: date) -> None:
        """Take the people of the event as they are now; candidates are looked for again."""
        self._people, self._today = shown.people, today
        self._owed = [action for actions in shown.owed.values() for action in actions]
        self._matched = None

    def read_now(self) -> None:
        """Count the days of the line from now on; they stay so until a letter is typed."""
        self._read_on = self._clock()

    def show_line(self, text: str, editing: SavedLine | None) -> None:
        """Show what is understood of a line, which may replace a saved one."""
        self.show(self._lines_of(text, editing))

    def choose_next(self, text: str, editing: SavedLine | None) -> None:
        """Choose the next candidate for the line."""
        self._candidates = self._candidates.next()
        self.show_line(text, editing)

    def read(self, text: str, editing: SavedLine | None) -> NewLine:
        """Read a line to be saved.

        Raises:
            GrammarError: if it cannot be used, or if a candidate has to be chosen first.
        """
        if not text:
            return NewLine(text, editing=editing)
        line, today = self._parse(text), self._read_on
        self._find(line, editing)
        if not self._candidates.is_chosen:
            self.show_line(text, editing)
            key = key_of(self, "debrief.who")
            raise GrammarError(_("{key} chooses which one is meant.").format(key=key))
        row = self._candidates.person
        if row is not None:
            return NewLine(text, line, row.id, editing=editing, today=today)
        return NewLine(text, line, is_new=self.has_choice, editing=editing, today=today)

    def _parse(self, text: str) -> PersonLine:
        return self._parse_on(text, self._read_on)

    def _lines_of(self, text: str, editing: SavedLine | None) -> Callable[[int], Sequence[Line]]:
        if not text.strip():
            return self._hint(editing)
        try:
            line = self._parse(text)
        except GrammarError as error:
            said = str(error)
            return lambda width: [(Span(each, Tone.DUE),) for each in wrap(said, width)]
        self._find(line, editing)
        here, key = self._is_met_here(editing), key_of(self, "debrief.who")
        about = candidate_lines(line.name, self._candidates, here, key, self._today)
        _name, *pairs = understood_person(line)
        return lambda width: [*wrapped(about, width), *pair_lines(pairs, width)]

    def _hint(self, editing: SavedLine | None) -> Callable[[int], Sequence[Line]]:
        if editing is not None:
            emptied = _("Enter takes this line back: {text}").format(text=editing.text)
            return lambda width: [(Span(said, Tone.DUE),) for said in wrap(emptied, width)]
        undo, other = (key_of(self, f"debrief.{name}") for name in ("undo", "other"))
        any_met = any(each.met for each in self._people)
        owed, today = self._owed, self._today

        def drawn(width: int) -> list[Line]:
            hints = hint_lines(width, undo, other, any_met=any_met)
            follow = follow_lines(owed, today, width)
            room = self.size.height - len(hints) - 2
            if not follow or room < 2:
                return hints
            return [*follow[:room], (), *hints]

        return drawn

    def _find(self, line: PersonLine, editing: SavedLine | None) -> None:
        """Look for the candidates, if the line names others than before."""
        matched = (line.name, line.organisation or "", line.emails, line.urls, editing)
        if matched == self._matched:
            return
        self._matched = matched
        row = editing.row if editing else None
        edited = next((each for each in self._people if each.id == row), None)
        before = self._parse(editing.text).name if editing and edited else ""
        self._candidates = candidates(line, self._match(line), edited, before)

    def _is_met_here(self, editing: SavedLine | None) -> bool:
        """Tell whether the person chosen has another line at this event."""
        person, row = self._candidates.person, editing.row if editing else None
        return person is not None and any(
            each.met and each.person_id == person.id and each.id != row for each in self._people
        )
