"""What came of an action: opened on its outcome, saved with the follow-ups that were taken."""

from collections.abc import Callable
from datetime import date
from typing import Any

from textual.widgets import Static

from jobs.record_result import ResultEntry
from planner.events.debriefs import DebriefFields
from planner.grammar import ActionLine
from planner.grammar.times import parse_minutes
from planner.language import _
from planner.model.actions import Result
from planner.model.vocabulary import ActionState, Outcome
from tui.actions.form import read_day, read_welcome
from tui.actions.result.fields import DEBRIEF, SHOWN_FOR, labels
from tui.actions.result.form import ResultForm
from tui.actions.result.keys import LETTERS, RESULT_KEYS
from tui.drawing.text_line import shown


class AskResult(ResultForm):
    """Asks what came of an action; its result and its debrief are one answer."""

    BINDINGS = RESULT_KEYS

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the letters of the follow-ups there are, and park and drop if it was not done."""
        match action:
            case "take":
                return str(parameters[0]) in LETTERS[: len(self.choices())]
            case "take_all":
                return bool(self.choices())
            case "turn":
                return self.debriefs == (parameters[0] == "result")
            case "leave_it":
                return self.said_outcome() is Outcome.NOT_DONE
        return True

    def action_outcome(self, outcome: str) -> None:
        """Choose an outcome."""
        self.outcome.value = outcome

    def action_take(self, letter: str) -> None:
        """Take a follow-up, or leave it."""
        self.taken ^= {[*self.choices()][LETTERS.index(letter)]}
        self.follow()

    def action_take_all(self) -> None:
        """Take every follow-up, or leave them all if all are taken."""
        every = {*self.choices()}
        self.taken = set() if every <= self.taken else every
        self.follow()

    def action_turn(self, page: str) -> None:
        """Go to the other page; what was said on this one stays."""
        self.debriefs = page == "debrief"
        self.set_class(self.debriefs, "-debrief")
        self.query_one("#happened" if self.debriefs else "#outcome").focus()
        self.show_what_follows()

    def action_leave_it(self, state: str) -> None:
        """Park or drop what was not done, or no longer."""
        left = ActionState(state)
        self.leaves = ActionState.OPEN if self.leaves is left else left
        self.show_what_follows()

    def action_save(self) -> None:
        """Answer, or tell the first field that cannot be used and give it the keys."""
        for name, read in self._readers().items():
            try:
                read(self.texts()[name])
            except ValueError as error:
                said = _("{field} – {sentence}").format(field=labels()[name], sentence=error)
                self.query_one(".dialog--error", Static).update(shown(said))
                if self.debriefs and "result--page" in SHOWN_FOR[name]:
                    self.action_turn("result")
                self.query_one(f"#{name}").focus()
                return
        self.answer(self._recorded())

    def _readers(self) -> dict[str, Callable[[str], Any]]:
        """How the text of each field that is asked is read."""
        if self.left is not ActionState.OPEN:
            return {}
        if self.said_outcome() is Outcome.NOT_DONE:
            return {"again": self._read_day}
        welcome = {} if self.said_outcome() is Outcome.NO_REPLY else {"welcome": read_welcome}
        return {"minutes": parse_minutes, **welcome, "next": self._read_next}

    def _read_day(self, text: str) -> date | None:
        return read_day(text, self.ahead.today)

    def _read_next(self, text: str) -> ActionLine | None:
        return self.ahead.read_next(text) if text.strip() else None

    def _recorded(self) -> ResultEntry:
        texts, outcome, today = self.texts(), self.said_outcome(), self.ahead.today
        said = {name: read(texts[name]) for name, read in self._readers().items()}
        learned, debrief = texts["learned"], self._debrief()
        if outcome is Outcome.NOT_DONE:
            result = Result(outcome, today, learned=learned)
            return ResultEntry(result, move_to=said.get("again"), leave=self.left, debrief=debrief)
        taken = [offer for name, offer in self.choices().items() if name in self.taken]
        promise, came = self.promise(), self.what_came()
        return ResultEntry(
            Result(outcome, today, said["minutes"], learned, came, said.get("welcome")),
            (promise, *taken) if promise else tuple(taken),
            next_action=said["next"],
            introduced=self.introduced(),
            debrief=debrief,
            again=self.is_as_before(),
        )

    def _debrief(self) -> DebriefFields:
        """The texts of the debrief; none if nothing is said but what was planned."""
        texts = self.texts()
        begun = any(texts[name].strip() for name in DEBRIEF if name != "planned")
        if not begun and self.behind.debrief is None:
            return DebriefFields()
        return DebriefFields(
            planned=texts["planned"],
            happened=texts["happened"],
            why=texts["why"],
            next_time=texts["next_time"],
        )
