"""What the debrief shows: its four pages, each read again whenever something changes."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Container, Horizontal, Vertical
from textual.getters import query_one
from textual.widgets import Static

from planner.events.debriefs import Debrief
from planner.language import _, pgettext
from planner.language.dates_in_words import say_day
from planner.model.actions import Action
from planner.model.events import Attendance, Event
from tui.drawing.text_line import Line
from tui.keyboard.commands import key_of
from tui.screens.events.debrief.drafts import DraftedLines
from tui.screens.events.debrief.lines import (
    Part,
    end_lines,
    in_sight,
    not_met_line,
    saved_lines,
    top_lines,
)
from tui.screens.events.debrief.typing import TypeLine
from tui.widgets.fixed_block import Page
from tui.widgets.row_list import RowList


class At(StrEnum):
    """The pages, in their order; the values are kept in the settings."""

    CHOOSE = "choose"
    MET = "met"
    TELL = "tell"
    END = "end"


FIELDS: Mapping[str, str] = {
    "planned": pgettext("debrief", "Planned"),
    "happened": pgettext("debrief", "Happened"),
    "why": pgettext("debrief", "Why"),
    "next_time": pgettext("debrief", "Next time"),
    "minutes": _("Minutes"),
    "cost": _("Cost"),
}


class DebriefView(DraftedLines):
    """The event that is debriefed, as it stands in the store."""

    RITUAL = "debrief"
    TITLE = _("Debrief")
    AUTO_FOCUS: ClassVar[str | None] = ""

    at = At.CHOOSE
    event: Event | None = None
    debrief: Debrief | None = None
    owed: Mapping[int, Sequence[Action]] = {}
    editing: Part | None = None
    new_line = query_one("#new", TypeLine)
    person_line = query_one("#person", TypeLine)
    rows = query_one(RowList)

    @property
    def event_id(self) -> int | None:
        """The event that sparks kept meanwhile belong to."""
        return self.event.id if self.event else None

    @property
    def draft_title(self) -> str:
        """What a line half typed about the event is called where it is offered again."""
        return _("Debrief: {title}").format(title=self.event.title if self.event else "")

    @property
    def people(self) -> Sequence[Attendance]:
        """Those one wants to see, and those one has met in the order in which they were saved."""
        return self.event.people if self.event else ()

    @property
    def parts(self) -> Sequence[Part]:
        """The saved lines, in the order in which they stand."""
        return [
            Part(each.id, place, text)
            for each in self.people
            if each.met
            for place, text in enumerate(each.line.split("\n"))
        ]

    def body(self) -> ComposeResult:
        """The pages; one of them is shown."""
        with Container(id="choose", classes="debrief--page"):
            yield Static(
                _("A new one, in one line"), classes="dialog--title", markup=False, id="new-title"
            )
            yield from _line(
                "new", self.follow, _("Alumni evening yesterday 18:30-21:00 @City Hall")
            )
            yield Page(id="understood")
            yield RowList()
        with Container(id="met", classes="debrief--page"):
            with Vertical(classes="debrief--main"):
                yield Page(id="top")
                yield Page(id="saved")
                yield from _line("person", self.follow, _("Who did you meet?"))
            yield Page(id="meant")
        with Container(id="tell", classes="debrief--page"):
            yield Page(id="top-told")
            for name, label in FIELDS.items():
                with Horizontal(classes="debrief--field"):
                    yield Static(label, classes="debrief--label", markup=False)
                    yield TypeLine(self.follow, id=name)
            yield Page(id="wrong")
        with Container(id="end", classes="debrief--page"):
            yield Page(id="summary")

    def follow(self, line: str, text: str) -> None:
        """Show what is understood of a line so far, and keep it as a draft."""

    def head(self) -> tuple[str, str]:
        """The event at the left, the minutes at the right."""
        if self.event is None:
            return self.TITLE, self.minutes_passed()
        day = say_day(self.event.day, self.today)
        said = _("Debrief: {title}, {day}").format(title=self.event.title, day=day)
        return said, self.minutes_passed()

    def read(self, event_id: int) -> None:
        """Read an event with all that its debrief has written."""
        self.event = self.store.events.get(event_id)
        self.debrief = self.store.debriefs.of_event(event_id)
        owed = defaultdict(list)
        for action in self.store.debriefs.owed(event_id):
            owed[action.person_id or 0].append(action)
        self.owed = owed
        if self.editing is not None and self.editing not in self.parts:
            self.editing = None

    def show_event(self) -> None:
        """Show what was read."""
        event, debrief, owed, today = self.event, self.debrief, self.owed, self.today
        if event is None:
            return
        for name in ("#top", "#top-told"):
            self.query_one(name, Page).show(lambda width: top_lines(event, debrief, width))
        self.query_one("#saved", Page).show(self._saved())
        every = [action for actions in owed.values() for action in actions]
        self.query_one("#summary", Page).show(
            lambda width: end_lines(event, debrief, every, today, width)
        )
        self.show_head()

    def _saved(self) -> Callable[[int], Sequence[Line]]:
        people, owed, today = self.people, self.owed, self.today
        edited = self.editing.row if self.editing else None
        met = [each.id for each in people if each.met]
        place = met.index(edited) if edited in met else None
        page = self.query_one("#saved", Page)

        def lines(width: int) -> Sequence[Line]:
            rows = saved_lines(people, owed, edited, today, width)
            return in_sight(rows, page.size.height - 1, place, not_met_line(people, width))

        return lines

    def on_resize(self) -> None:
        """Show as many saved lines as there is room for now."""
        if self.at is At.MET:
            self.call_after_refresh(self.show_event)

    def key(self, name: str) -> str:
        """The key of one of the session's actions."""
        return key_of(self, f"debrief.{name}")


def _line(name: str, follow: Callable[[str, str], None], placeholder: str) -> ComposeResult:
    with Horizontal(classes="debrief--line"):
        yield Static("› ", classes="debrief--prompt", markup=False)
        yield TypeLine(follow, placeholder=placeholder, id=name)
