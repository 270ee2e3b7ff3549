"""The people met: a line each, saved by enter, said anew after `up`."""

from collections.abc import Callable, Sequence

from planner.events.debriefs import Meant
from planner.grammar import PersonLine, parse_person, understood_person
from planner.grammar.errors import GrammarError
from planner.language import _
from planner.language.text import shorten
from planner.model.people import PersonRow
from tui.drawing.label_values import pair_lines
from tui.drawing.text_line import Line, Span, Tone, wrap
from tui.keyboard.commands import done_said
from tui.screens.events.debrief.choosing import Choosing
from tui.screens.events.debrief.lines import Part, hint_lines, whom_lines, wrapped
from tui.screens.events.debrief.view import At
from tui.widgets.fixed_block import Page
from tui.widgets.key_line import KeyLine

_Sought = tuple[str, str, tuple[str, ...], tuple[str, ...], int | None]


class Meeting(Choosing):
    """The page of the people; `editing` is the saved line that enter rewrites."""

    _sought: _Sought | None = None
    _found = Meant()
    options: Sequence[PersonRow | None] = ()
    _chosen = -1
    _typed = ""
    _was_said = False
    _aside = ""
    """What was half typed before a saved line was gone to."""

    @property
    def person_about(self) -> str:
        """Under which name the half-typed line is kept."""
        return f"event-{self.event_id}"

    @property
    def is_line_said(self) -> bool:
        """Whether enter has a line to save or to take back."""
        return bool(self._typed.strip()) or self.is_editing

    @property
    def is_whom_open(self) -> bool:
        """Whether the line may mean one of several people."""
        return bool(self._typed.strip()) and len(self.options) > 1

    @property
    def is_editing(self) -> bool:
        """Whether a saved line is being said anew."""
        return self.editing is not None

    def enter_event(self, at: At, field: str = "") -> None:
        """Go to a page of the event; what was half typed there stands there again."""
        kept, draft = self.kept(), self.draft_of(self.person_about)
        where = kept.get("editing") if kept.get("event") == self.event_id else None
        if draft:  # an emptied line would be taken back, which nobody has asked for
            self.editing = next((part for part in self.parts if [*part[:2]] == where), None)
            self._aside = str(kept.get("aside", "")) if self.editing else ""
        self.person_line.put(draft)
        self.show_event()
        self.show_page(at)
        if at is At.MET:
            self.to_people()

    def to_people(self) -> None:
        """Show the people and give the keys to the line."""
        self.show_page(At.MET)
        self.remember()
        self.focus_first(self.person_line)
        self.show_meant()

    def remember(self, field: str = "") -> None:
        """Keep where one is."""
        where: dict[str, object] = {"event": self.event_id, "page": self.at.value, "field": field}
        if self.editing is not None:
            where |= {"editing": list(self.editing[:2]), "aside": self._aside}
        with self.telling():
            self.keep(**where)

    def follow(self, line: str, text: str) -> None:
        """Show whom a line means and what it says, in the frame of the letter."""
        super().follow(line, text)
        if line == "person":
            self._typed = text
        if line == "person" and self.event is not None:
            self.drafted(self.person_about, text, self.draft_title)
            self.show_meant()
            if self._was_said != self.is_line_said:
                self._was_said = self.is_line_said
                self._show_keys()

    def load(self) -> None:
        """Read the people again; who may be meant may be others now."""
        self._sought = None
        super().load()
        if self.event is not None and self.at is At.MET:
            self.show_meant()

    def _show_keys(self) -> None:
        """Show the keys that work now, in this frame and not in the next."""
        self.query_one(KeyLine).refresh()

    def show_meant(self) -> None:
        """Show what is understood of the line."""
        text = self.person_line.value
        self.query_one("#meant", Page).show(self._meant_lines(text))

    def _meant_lines(self, text: str) -> Callable[[int], Sequence[Line]]:
        if not text.strip():
            if self.editing is not None:
                emptied = _("Enter takes this line back: {text}").format(text=self.editing.text)
                return lambda width: [(Span(said, Tone.DUE),) for said in wrap(emptied, width)]
            undo, other, met = self.key("undo"), self.key("other"), bool(self.parts)
            return lambda width: hint_lines(width, undo, other, any_met=met)
        try:
            line = self.parse(text)
        except GrammarError as error:
            said = str(error)
            return lambda width: [(Span(each, Tone.DUE),) for each in wrap(said, width)]
        self._seek(line)
        here = self._is_met_here()
        whom = whom_lines(line.name, self._chosen, self.options, here, self.key("who"), self.today)
        _name, *pairs = understood_person(line)

        def lines(width: int) -> Sequence[Line]:
            return [*wrapped(whom, width), *pair_lines(pairs, width)]

        return lines

    def parse(self, text: str) -> PersonLine:
        """Read a line; its days count from the day of the event."""
        day = self.event.day if self.event else self.today
        return parse_person(text, day, self.store.practice.working)

    def _seek(self, line: PersonLine) -> None:
        """Look for those whom the line may mean, if it names others than before."""
        edited = self.editing.row if self.editing else None
        sought = (line.name, line.organisation or "", line.emails, line.urls, edited)
        if sought == self._sought:
            return
        self._sought = sought
        self._found = self.store.debriefs.meant(self.event_id or 0, line)
        options = [*self._found.same, *self._found.alike]
        several = len(self.options) > 1
        self.options = [*options, None]
        self._chosen = self._default(line, options)
        if several != (len(self.options) > 1):
            self._show_keys()

    def _default(self, line: PersonLine, options: Sequence[PersonRow]) -> int:
        """Who is meant without a word: the person of the edited line, who is sure, or nobody."""
        edited = next((each for each in self.people if self._is_edited(each.id)), None)
        sure = self._found.sure
        if edited is not None and self.editing is not None:
            before = self.parse(self.editing.text).name
            if line.name in (before, edited.person):
                sure = edited.person_id
        for place, row in enumerate(options):
            if row.id == sure:
                return place
        return -1 if self._found.open and sure is None else len(options)

    def _is_edited(self, attendance_id: int) -> bool:
        return self.editing is not None and self.editing.row == attendance_id

    def _is_met_here(self) -> bool:
        """Whether the person chosen has a line here already, other than the edited one."""
        row = self.options[self._chosen] if 0 <= self._chosen < len(self.options) else None
        return row is not None and any(
            each.met and each.person_id == row.id and not self._is_edited(each.id)
            for each in self.people
        )

    def action_who(self) -> None:
        """Choose another of those whom the line may mean."""
        if self.at is At.MET and self.is_whom_open:
            self._chosen = (self._chosen + 1) % len(self.options)
            self.show_meant()

    def save_person(self) -> None:
        """Save the line, or rewrite the edited one, as one change."""
        text = self.person_line.value.strip()
        with self.telling():
            if text:
                self._save_line(self.parse(text), text)
            elif self.editing is not None:
                self._take_back(self.editing)

    def _save_line(self, line: PersonLine, text: str) -> None:
        self._seek(line)
        if self._chosen < 0:
            self.show_meant()
            self.notify(_("{key} chooses which one is meant.").format(key=self.key("who")))
            return
        row = self.options[self._chosen]
        self.keep_draft()  # whole, should the power fail before it is cleared
        with self.changing(""):
            self._write(line, text, row.id if row is not None else None)
            self._saved_line()

    def _write(self, line: PersonLine, text: str, person_id: int | None) -> None:
        """Write the line of somebody known, or of somebody new where the line means others too."""
        debriefs, new = self.store.debriefs, person_id is None and len(self.options) > 1
        if self.editing is None:
            event_id = self.event_id or 0
            debriefs.meet(event_id, line, text, self.today, person_id=person_id, new=new)
            return
        row, part, _text = self.editing
        debriefs.meet_again(row, line, text, self.today, part=part, person_id=person_id, new=new)

    def _take_back(self, part: Part) -> None:
        """Take a saved line back, now that it is emptied."""
        with self.changing(""):
            self.store.debriefs.take_back(part.row, self.today, part=part.place)
            self._saved_line()
            done = _("Taken back: {line}").format(line=shorten(part.text))
            self.notify(done_said(self, done))

    def _saved_line(self) -> None:
        """The line is empty again, for the next one."""
        aside = self._aside if self.editing else ""
        self.editing, self._aside = None, ""
        self.person_line.put(aside)
        self.forget_draft(self.person_about)
        if aside:
            self.drafted(self.person_about, aside, self.draft_title)
        self.remember()

    def edit(self, by: int) -> None:
        """Go to the saved line before (-1) or after (1) the one in the line, which is saved."""
        parts = self.parts
        place = parts.index(self.editing) if self.editing in parts else len(parts)
        if self.editing is not None and self.person_line.value.strip() != self.editing.text:
            self.save_person()
            if self.is_editing:  # it cannot be saved so, and that is told
                return
            parts = self.parts
        place += by
        if not parts or not 0 <= place <= len(parts):
            return
        if self.editing is None:
            self._aside = self.person_line.value
        self.editing = parts[place] if place < len(parts) else None
        self._sought = None
        self.person_line.put(self.editing.text if self.editing else self._aside)
        self.remember()
        self.show_event()
        self.show_meant()
