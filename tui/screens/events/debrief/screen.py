"""The debrief of an event: four pages over what its verbs read and write."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.getters import query_one
from textual.reactive import reactive

from db.errors import Missing
from planner.grammar.completion import begun_in_person
from planner.language import _
from tui.base.completion import looking
from tui.base.live_screen import Surroundings
from tui.base.session import SessionScreen
from tui.screens.events.debrief import verbs
from tui.screens.events.debrief.choose_page import ChoosePage
from tui.screens.events.debrief.debriefed import Debriefed
from tui.screens.events.debrief.drafts import LineDrafts
from tui.screens.events.debrief.end_page import EndPage
from tui.screens.events.debrief.keys import SESSION_KEYS
from tui.screens.events.debrief.lines import head_text
from tui.screens.events.debrief.pasted import PastedPeople
from tui.screens.events.debrief.people_page import PeoplePage
from tui.screens.events.debrief.position import (
    DEBRIEF,
    FIELDS,
    NEW,
    PERSON,
    STAGES,
    At,
    Position,
    action_beside,
    begin_at,
    enter_at,
    position_of,
)
from tui.screens.events.debrief.tell_page import TellPage
from tui.widgets.head_line import Head


class DebriefScreen(SessionScreen):
    """The people met, what happened, and what to do next time, a page each."""

    SESSION = DEBRIEF
    TITLE = _("Debrief")
    AUTO_FOCUS: ClassVar[str | None] = ""
    CSS_PATH = "screen.tcss"
    BINDINGS = SESSION_KEYS
    HELP = _(
        "After an event, at midnight too: one line for each person you met, with only the name"
        " needed. Thanks and promises in a line become dated actions, counted from the day of the"
        " event. Everything is saved at every line; the debrief can be left at any time and goes on"
        " where it was. ↑ goes to the line saved last, to say it anew; emptied, it is taken back."
    )

    page: reactive[At]
    choose = query_one(ChoosePage)
    people = query_one(PeoplePage)
    tell = query_one(TellPage)

    def __init__(self, surroundings: Surroundings, about: str = "") -> None:
        """Debrief the event that `about` names, else the one left last, else ask for one."""
        super().__init__(surroundings, about)
        self.drafts = LineDrafts(self)
        self.page = At.CHOOSE
        self.shown: Debriefed | None = None

    @property
    def event_id(self) -> int | None:
        """Event to which a spark kept meanwhile is linked."""
        return self.shown.id if self.shown else None

    def body(self) -> ComposeResult:
        """The pages, of which one is shown."""
        yield ChoosePage(lambda: self.now, self.store.debriefs.same, self.drafts.typed)
        yield PeoplePage(
            lambda text, today: verbs.read_line(self, self.shown, text, today),
            lambda line: self.store.debriefs.meant(self.event_id or 0, line),
            self.drafts.typed,
            looking(self.store, begun_in_person),
            self.surroundings.clock,
        )
        yield TellPage(self.drafts.typed, lambda: verbs.ask_pitch(self, self.shown))
        yield EndPage(self.store.people.rows_of, lambda: self.store.debriefs)

    def on_mount(self) -> None:
        """Begin with the event at hand, else where it was left, else ask which."""
        position = begin_at(self.about, position_of(self.kept()))
        if position and (self.about or verbs.is_begun(self, self.drafts, position.event_id)):
            try:
                self._enter(position)
            except Missing as error:
                self.keep()
                self.notify(str(error))
        if self.shown is None:
            self._go_to(At.CHOOSE)
            self.choose.line.put(self.drafts.load(NEW) or self.drafts.rescue(self.about))

    def load(self) -> None:
        """Read the event again, or the events to choose from; text being typed stays."""
        if self.shown is not None:
            try:
                self._show(verbs.read_event(self, self.shown.id))
            except Missing:  # it was undone or deleted
                self.action_other()
                return
        if self.page is At.CHOOSE:
            verbs.show_choices(self, self.choose, action_beside(self.about))

    def head(self) -> Head:
        """The stages and the event, the minutes at the right."""
        about = head_text(self.shown.event, self.today) if self.shown else ""
        return Head.at_page(self.TITLE, self.minutes_passed(), STAGES, self.page, about)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the keys of this page; a `tab` that it does not use does nothing."""
        end, other = self.page in (At.PEOPLE, At.TELL), self.page is not At.CHOOSE
        return {"stay": False, "end": end, "other": other}.get(action, True)

    def action_end(self) -> None:
        """End the debrief, the typed line included."""
        if self.page is At.TELL:
            self._end(seen=self.tell.is_said)
            return
        if self.people.has_line:
            self._save_line()
        if self.people.has_line:  # it cannot be saved so, and that is told
            return
        self._go_to(At.TELL)
        self._end(seen=False)

    def action_other(self) -> None:
        """Choose another event; this one is kept as it stands."""
        self.drafts.save()
        self.keep()
        self.shown = self.drafts.shown = None
        self.people.leave()
        self.tell.leave()
        self._go_to(At.CHOOSE)
        self.reload()

    def action_leave(self) -> None:
        """Go back to the place; half-typed text stays a draft."""
        self.keep_draft()
        super().action_leave()

    def keep_draft(self) -> None:
        """Write the draft being typed now."""
        self.drafts.save()

    on_unmount = keep_draft  # the session may end without being left

    @on(ChoosePage.Begun)
    def _begin(self) -> None:
        verbs.begin_chosen(self, self.choose, self._begin_with)

    def _begin_with(self, person: str) -> None:
        """Begin with the event of the line, else the highlighted one; then a line on `person`."""
        self.drafts.save()  # whole, should the power fail before it is cleared
        with self.telling():
            event = verbs.begin(self, self.choose)
            if event is not None:
                self.choose.clear()
                self.drafts.forget(NEW)
                self._enter(enter_at(event.id or 0, position_of(self.kept())))
                if person:
                    self.people.begin_with(person)

    def _enter(self, position: Position) -> None:
        """Go to a page of an event and put its half-typed text back."""
        self._show(verbs.read_event(self, position.event_id))
        self.people.resume(self.drafts.load(PERSON), position.editing, position.aside)
        self._go_to(position.page, position.field)

    def _show(self, shown: Debriefed) -> None:
        """Show an event as it was read."""
        self.shown = self.drafts.shown = shown
        self.people.show(shown, self.today)
        self.tell.show(shown)
        self.query_one(EndPage).show(shown, self.today)
        if self.page is At.PEOPLE:
            self.people.show_understood()
        elif self.page is At.TELL:
            self.tell.fill()

    def _go_to(self, page: At, field: str = "") -> None:
        """Show a page and focus its line."""
        self.page = page
        for each in At:
            self.set_class(each is page, f"-{each.value}")
        match page:
            case At.CHOOSE:
                self.choose.open()
            case At.PEOPLE:
                self.people.open()
                self._remember()
            case At.TELL:
                self.tell.begin(self.drafts.load, field)
                self._remember()
            case At.END:
                self.query_one(EndPage).open()
        self.refresh_bindings()

    @on(PeoplePage.Left)
    def _to_tell(self) -> None:
        self._go_to(At.TELL)

    @on(PeoplePage.Moved)
    def _remember(self) -> None:
        """Store the position."""
        field, people = self.tell.field if self.page is At.TELL else "", self.people.position
        self.keep(**Position(self.event_id or 0, self.page, field, *people).facts())

    @on(PeoplePage.Saving)
    def _save_and_edit(self, event: PeoplePage.Saving) -> None:
        self._save_line()
        if event.place is not None and self.people.editing is None:
            self.people.edit(event.place)

    @on(PeoplePage.Pasted)
    def _list_pasted(self, event: PeoplePage.Pasted) -> None:
        PastedPeople(self, self.shown, self.today, self._line_saved).list_lines(event.lines)

    def _save_line(self) -> None:
        with self.telling():
            new = self.people.new_line
            if new.text:
                self.drafts.save()  # whole, should the power fail before it is cleared
            verbs.save_line(self, self.event_id or 0, new, self._line_saved)

    def _line_saved(self) -> None:
        """Forget the draft of the saved line; the text that stood before it has one instead."""
        aside = self.people.clear()
        self.drafts.forget(PERSON)
        if aside:
            self.drafts.typed(PERSON, aside)
        self._remember()

    @on(TellPage.Saving)
    def _next_field(self, event: TellPage.Saving) -> None:
        if not self._save_fields():
            return
        if event.place < 0:
            self._go_to(At.PEOPLE)
        elif event.place < len(FIELDS):
            self.tell.open([*FIELDS][event.place])
            self._remember()
        elif self.page is At.TELL:
            self._end(seen=True)

    def _save_fields(self, *, closed: bool = False, seen: bool = False) -> bool:
        """Save the fields typed into; False, with a sentence, if one cannot be used.

        Those filled beforehand are saved at the end, where they were `seen`.
        """
        with self.telling():
            self.load()
        if self.shown is None:  # another window has taken it away
            return False
        if not verbs.save_fields(self, self.shown, self.tell, closed=closed, seen=seen):
            return False
        self.drafts.forget(*FIELDS)
        return True

    def _end(self, *, seen: bool) -> None:
        """Save and close the debrief, and show its summary."""
        if self.tell.may_end() and self._save_fields(closed=True, seen=seen):
            self.keep()
            self._go_to(At.END)
            self.load()
