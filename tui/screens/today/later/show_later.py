"""What is not for today in one list, from which actions are taken back into a day."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from datetime import date

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Static

from planner.language import _
from planner.language.dates_in_words import say_day
from planner.model.actions import Action, titled
from planner.model.sparks import Spark
from planner.model.vocabulary import ActionState
from planner.sparks.wording import say_story
from tui.actions.row_key import Thing, key_of_thing
from tui.dialogs.dialog import Dialog
from tui.dialogs.show_lines import ShowLines
from tui.drawing.signs import sign_of
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.screens.sparks.story import story_lines
from tui.screens.today.later.rows import Later, Section
from tui.screens.today.rows import Entry
from tui.widgets.key_line import KeyLine
from tui.widgets.rows import FixedRows, Row
from tui.widgets.short_list import ShortList

_DAY = 13


class ShowLater(Dialog[None]):
    """The list; it stays open while actions are taken out of it."""

    BINDINGS = [
        Binding(
            "space",
            "choose",
            _("Choose"),
            id="later.choose",
            tooltip=_("Choose the action for today."),
        ),
        Binding(
            "greater_than_sign",
            "move",
            _("Move"),
            id="later.move",
            tooltip=_("Give the action another day, in words."),
        ),
        Binding(
            "r",
            "result",
            _("Result"),
            id="later.result",
            tooltip=_("Record what came of the action."),
        ),
        Binding(
            "d",
            "debrief",
            _("Debrief"),
            id="later.debrief",
            show=False,
            tooltip=_("Compare what was planned with what happened, and why."),
        ),
        Binding("x", "drop", _("Drop"), id="later.drop", tooltip=_("Give the action up.")),
        Binding("u", "app.undo", _("Undo"), id="app.undo", tooltip=_("Take back the last change.")),
    ]

    DEFAULT_CSS = """
    ShowLater {
        & > .dialog--box { padding: 1 2 0 2; }
        & ShortList { max-height: 65vh; }
    }
    """

    def __init__(self, later: Later) -> None:
        """List what `later` reads."""
        super().__init__(_("Not for today"))
        self._later = later
        self._things: Mapping[Hashable, Thing] = {}

    def compose(self) -> ComposeResult:
        """The list."""
        with Vertical(classes="dialog--box"):
            yield Static(self.question, classes="dialog--title", markup=False)
            yield ShortList()
        yield KeyLine()

    def on_mount(self) -> None:
        """Read the list, and again whenever something has changed."""
        self._later.changed.subscribe(self, self._load, immediate=True)
        self._load(None)

    def _load(self, _nothing: None) -> None:
        sections = self._later.sections()
        self._things = {key_of_thing(each): each for part in sections for each in part.things}
        entries = list(_entries(sections, self._later))
        self.query_one(ShortList).show(FixedRows(entries, _row))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done with what is highlighted."""
        on = self._thing
        if action in {"choose", "move", "result", "debrief"}:
            return isinstance(on, Action)
        if action == "drop":
            return isinstance(on, Action) and on.state is not ActionState.DROPPED
        return True

    def on_row_list_highlighted(self) -> None:
        """Offer the keys of what is highlighted."""
        self.refresh_bindings()

    def on_row_list_opened(self) -> None:
        """Show the whole of a text that is longer than its row."""
        thing = self._thing
        story = self._later.stories.get(thing.id) if isinstance(thing, Spark) else None
        if story is not None:
            told = story
            self.app.push_screen(ShowLines(lambda width: list(story_lines(told, width))))
        elif thing is not None:
            text = _text(thing)
            self.app.push_screen(
                ShowLines(lambda width: [(Span(line),) for line in wrap(text, width)])
            )

    def action_choose(self) -> None:
        """Choose the highlighted action for today."""
        if isinstance(self._thing, Action):
            self._later.choose(self._thing)

    def action_move(self) -> None:
        """Ask for another day of the highlighted action."""
        if isinstance(self._thing, Action):
            self._later.move(self._thing)

    def action_result(self) -> None:
        """Ask what came of the highlighted action, if it was done before its day."""
        if isinstance(self._thing, Action):
            self._later.record(self._thing, at_debrief=False)

    def action_debrief(self) -> None:
        """Ask what happened, why, and what to do next time."""
        if isinstance(self._thing, Action):
            self._later.record(self._thing, at_debrief=True)

    def action_drop(self) -> None:
        """Give the highlighted action up."""
        if isinstance(self._thing, Action):
            self._later.drop(self._thing)

    @property
    def _thing(self) -> Thing | None:
        """What is highlighted."""
        return self._things.get(self.query_one(ShortList).key) if self._things else None


def _row(entry: Entry, width: int) -> Row:
    return Row(entry.key, entry.draw(width) if width else ())


def _entries(sections: Sequence[Section], later: Later) -> Iterator[Entry]:
    if not sections:
        said = _("Nothing waits for another day: your mind is free for this one.")
        yield Entry(lambda width: (Span(fit(said, width), Tone.DIM),))
    for place, section in enumerate(sections):
        if place:
            yield Entry(lambda _width: ())
        yield _title(section)
        for thing in section.things:
            story = later.stories.get(thing.id) if isinstance(thing, Spark) else None
            yield _entry(thing, say_story(story) if story else _text(thing), later.today)


def _title(section: Section) -> Entry:
    title, count = section.title, f"  {len(section.things)}"
    return Entry(lambda _width: (Span(title, Tone.TITLE), Span(count, Tone.DIM)))


def _entry(thing: Thing, text: str, today: date) -> Entry:
    day = _day(thing)
    said = say_day(day, today) if day else ""

    def draw(width: int) -> Line:
        return (
            sign_of(thing),
            Span(fit(f" {text}", max(width - 1 - _DAY, 0))),
            Span(fit(said, _DAY, right=True), Tone.DIM),
        )

    return Entry(draw, thing)


def _text(thing: Thing) -> str:
    return thing.text if isinstance(thing, Spark) else titled(thing)


def _day(thing: Thing) -> date | None:
    """The day an action is for, else that on which it was set aside or the spark kept."""
    if isinstance(thing, Spark):
        return thing.day
    return thing.day if thing.state is ActionState.OPEN else thing.closed_on
