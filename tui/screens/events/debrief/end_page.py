"""The page that sums the debrief up, and offers a circle for the people just met."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container

from db.events.debriefs import DebriefStore
from planner.language import _
from planner.model.goals import MetForGoal
from planner.model.labels import circles
from planner.model.people import PersonRow
from tui.actions.result.keys import GOAL_LETTERS
from tui.base.live_screen import LiveScreen
from tui.dialogs.pick import digit_keys
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.people.circle import DIGITS, give
from tui.screens.events.debrief.debriefed import Debriefed
from tui.screens.events.debrief.end_lines import end_lines, met_lines, month_line
from tui.widgets.fixed_block import CUT, FixedBlock
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.row_list import RowList
from tui.widgets.rows import FixedRows, Row
from tui.widgets.short_list import ShortList

_NAME = 30


class EndPage(Container):
    """The people, the promises and the fields that the debrief has kept.

    Below stand the people met who are in no circle yet: a digit gives one and goes on.
    """

    BINDINGS = [
        Binding(
            "enter",
            "to_today",
            _("Today"),
            id="debrief.to_today",
            priority=True,
            tooltip=_("Go to Today."),
        ),
        *digit_keys("debrief.circle", "give", [*DIGITS], _("Give this circle, and go on.")),
        *(
            Binding(
                letter,
                f"count({letter!r})",
                _("Count"),
                id=f"debrief.count.{letter}",
                show=False,
                priority=True,  # the list below has a use of its own for some of them
                tooltip=_("Let the people met count for the goal of this letter, or not."),
            )
            for letter in GOAL_LETTERS
        ),
    ]

    DEFAULT_CSS = """
    EndPage {
        & ShortList { max-height: 8; }
        & #goals, & #circles { margin-bottom: 1; }
    }
    """

    def __init__(
        self,
        rows_of: Callable[[Sequence[int]], Sequence[PersonRow]],
        debriefs: Callable[[], DebriefStore],
    ) -> None:
        """Read people by `rows_of`, and the goals for which they count from `debriefs`."""
        super().__init__()
        self._debriefs = debriefs
        self._event_id = 0
        self._goals: Sequence[MetForGoal] = ()
        self.can_focus = True  # where there is no row, enter is still for this page
        self._rows_of = rows_of
        self._met: Sequence[int] = ()
        self._listed: Sequence[int] = ()
        self._rows: Sequence[PersonRow] = ()

    def compose(self) -> ComposeResult:
        """The summary, then the people to give a circle to."""
        yield FixedBlock(CUT, id="summary")
        yield GrowingBlock(id="goals")
        yield GrowingBlock(id="circles")
        yield ShortList()

    def show(self, shown: Debriefed, today: date) -> None:
        """Show an event's debrief, and the circles as they are."""
        owed = [action for actions in shown.owed.values() for action in actions]
        here = sum(each.met for each in shown.people)
        month = self._debriefs().met_in_month(shown.event.day) if self.display else 0
        self.query_one("#summary", FixedBlock).show(
            lambda width: [
                *end_lines(shown.event, shown.debrief, owed, today, width),
                *([(), month_line(month, here)] if month else []),
            ]
        )
        self._met = [each.person_id for each in shown.people if each.met]
        self._event_id = shown.id
        self._show_people()
        if self.display:
            self._show_goals()

    def open(self) -> None:
        """List the people met who are in no circle, and take the keys."""
        self._listed = [row.id for row in self._rows_of(self._met) if row.circle is None]
        self._show_people()
        self._show_goals()
        people = self.query_one(RowList)
        self.screen.set_focus(people if self._rows else self, scroll_visible=False)

    def _show_people(self) -> None:
        known = {row.id: row for row in self._rows_of(self._listed)} if self._listed else {}
        self._rows = [known[number] for number in self._listed if number in known]
        self.query_one(RowList).show(FixedRows(self._rows, _row))
        self.query_one("#circles", GrowingBlock).show(partial(_hint_lines, bool(self._rows)))

    def _show_goals(self) -> None:
        goals = self._goals = self._debriefs().counts(self._event_id)
        self.query_one("#goals", GrowingBlock).show(lambda width: list(met_lines(goals, width)))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer circles only where there are people for them, letters where there are goals."""
        if action == "count":
            return str(parameters[0]) in GOAL_LETTERS[: len(self._goals)]
        return action != "give" or bool(self._rows)

    def action_give(self, digit: str) -> None:
        """Give the highlighted person the circle of a digit, and go on to the next."""
        people = self.query_one(RowList)
        row = next((row for row in self._rows if row.id == people.key), None)
        if row is not None and isinstance(self.screen, LiveScreen):
            give(self.screen, [row], DIGITS[digit])
            people.action_step(1)

    def action_count(self, letter: str) -> None:
        """Let the people met count for the goal of a letter, or no longer."""
        goal = self._goals[GOAL_LETTERS.index(letter)]
        if isinstance(self.screen, LiveScreen):
            said = _("No longer counted") if goal.counted else _("Counted")
            with self.screen.changing(said):
                self._debriefs().count(self._event_id, goal.goal_id, counts=not goal.counted)

    def action_to_today(self) -> None:
        """Leave for Today."""
        app = self.app
        self.screen.dismiss(None)
        app.call_later(app.run_action, "go('today')", app)


def _row(person: PersonRow, width: int) -> Row:
    said = circles()[person.circle] if person.circle else "–"
    names = min(_NAME, width // 2)
    line = (
        Span(fit(person.name, names)),
        Span(fit(said, max(width - names, 0)), Tone.ACCENT if person.circle else Tone.DIM),
    )
    return Row(person.id, line)


def _hint_lines(offered: bool, width: int) -> list[Line]:
    if not offered:
        return []
    keys = " · ".join(
        f"{digit} {circles()[circle]}" for digit, circle in DIGITS.items() if circle is not None
    )
    said = _("A circle gives a rhythm: {keys}").format(keys=keys)
    return [(Span(line, Tone.DIM),) for line in wrap(said, width)]
