"""Result form: opens on the outcome, saves it with the follow-ups that were taken."""

import json
from collections.abc import Set as AbstractSet
from functools import partial

from textual import events, on
from textual.app import ComposeResult
from textual.widgets import TextArea

from jobs.record_result import ResultEntry
from planner.language import _
from planner.language.dates_in_words import say_day
from planner.model.drafts import Question
from planner.model.labels import outcomes
from planner.model.vocabulary import ActionState, Outcome
from tui.actions.result.answer import Answer
from tui.actions.result.context import Asked
from tui.actions.result.fields import (
    DEBRIEF,
    SHOWN_FOR,
    drafted_flipped,
    drafted_turned,
    drafted_values,
    first_values,
    labels,
)
from tui.actions.result.keys import GOAL_LETTERS, LETTERS, RESULT_KEYS
from tui.actions.result.lines import above_lines, then_lines, told
from tui.actions.result.pages import DebriefPage, ResultPage
from tui.base.every_minute import every_minute
from tui.dialogs.dialog import Dialog, Drafts
from tui.dialogs.frame import Frame, ScrolledFields, WrongLine
from tui.widgets.choice import Choice
from tui.widgets.completing_text import CompletionLine
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.key_line import KeyLine
from tui.widgets.multi_choice import MultiChoice
from tui.widgets.short_text import ShortText


class OutcomeChoice(Choice):
    """The outcome; its digits and letters are keys of the dialog."""

    def on_key(self, event: events.Key) -> None:
        """Leave digits and letters to the dialog."""
        event.prevent_default()


class FollowUps(GrowingBlock, can_focus=True):
    """List of follow-ups; focused, its letters can be pressed below a text field too."""

    def show_answer(self, answer: Answer) -> None:
        """Show the follow-ups of an answer; the list takes the focus only if there is a choice."""
        self.can_focus = bool(answer.choices() or answer.goals())
        self.show(lambda width: list(then_lines(answer, width)))


class AskResult(Dialog[ResultEntry]):
    """Dialog for the result of an action; result and debrief are two pages of one answer."""

    BINDINGS = RESULT_KEYS

    DEFAULT_CSS = """
    AskResult {
        align: center top;
        & > .-short Sentence { height: 1; }
        & > .-short Sentence:focus { height: 2; }
        & > .-high .result--row { margin-bottom: 1; }
        & > .-high .result--row.-told { margin-bottom: 0; }
        & #outcome { margin-bottom: 1; }
        & #aim { margin-bottom: 1; }
        & #then:focus { background: $boost; }
        & #then:ansi:focus { text-style: bold; }
        & .result--again, & .result--introduced { display: none; }
        &.-introduced .result--introduced { display: block; }
        &.-introduced #aim { margin-bottom: 0; }
        &.-not-done .result--again { display: block; }
        &.-alone .result--person { display: none; }
        &.-not-done .result--done, &.-not-done .result--reply { display: none; }
        &.-left .result--again { display: none; }
        &.-no-pitch .result--pitch { display: none; }
        &.-no-reply .result--reply { display: none; }
        &.-debrief .result--page { display: none; }
        & DebriefPage { display: none; }
        &.-debrief DebriefPage { display: block; }
        &.-as-planned .result--planned { display: none; }
    }
    """

    def __init__(
        self, asked: Asked, drafts: Drafts, kept_as: Question, *, at_debrief: bool = False
    ) -> None:
        """Ask about an action; `at_debrief` opens on that page, if the outcome is known already."""
        title = _("Result: {title}").format(title=asked.action.title)
        super().__init__(title, drafts=drafts, kept_as=kept_as)
        self._asked, self._first, draft = asked, first_values(asked), self.draft()
        values = {**self._first, **drafted_values(draft)}
        self._flipped: AbstractSet[str] = drafted_flipped(draft)
        self._leaves = ActionState.OPEN
        self._turned: AbstractSet[int] = drafted_turned(draft, asked)
        self._at_debrief = at_debrief or any(values[n] != self._first[n] for n in DEBRIEF)
        self._is_known = asked.action.result is not None or values != self._first
        names = enumerate(outcomes().items(), start=1)
        choices = [(outcome.value, f"{digit} {name}") for digit, (outcome, name) in names]
        self._outcome = OutcomeChoice(choices, values["outcome"], id="outcome")
        self._result = ResultPage(
            values, asked.action.expected_welcome, asked.ahead.look_up, asked.behind.pitches
        )
        self._debrief = DebriefPage(values)
        self._was_shown = False

    def update_node_styles(self, animate: bool = True) -> None:
        """Style all anew when it is shown again; the first time it was just done, by mounting."""
        if self._was_shown:
            super().update_node_styles(animate)
        self._was_shown = True

    @property
    def answer_now(self) -> Answer:
        """The answer as it stands in the form."""
        return Answer(
            self._asked,
            self._first,
            {**self._debrief.texts, **self._result.texts},
            Outcome(self._outcome.value),
            tuple(self._result.came),
            frozenset(self._flipped),
            self._leaves,
            frozenset(self._turned),
        )

    def compose(self) -> ComposeResult:
        """The aim, the outcome, the two pages, and what follows."""
        self._choose_fields()
        with Frame(self.question) as frame:
            frame.stand(self.app.size.height)
            with ScrolledFields():
                yield GrowingBlock(id="aim")
                yield self._outcome
                if self._at_debrief:
                    yield self._debrief
                yield self._result
            yield CompletionLine()
            yield FollowUps(id="then")
            self.wrong = WrongLine()
            yield self.wrong
        yield KeyLine()

    def _choose_fields(self) -> None:
        """Choose the fields to ask for before their styles are computed for the first time.

        The plan is asked only if it differs from the aim, which stands above.
        """
        aim = self._asked.action.aim
        self.set_class(self._at_debrief, "-debrief", update=False)
        self.set_class(self._asked.action.person_id is None, "-alone", update=False)
        planned = bool(aim) and self._debrief.texts["planned"] == aim
        self.set_class(planned, "-as-planned", update=False)
        self.set_class(not self._asked.behind.pitches, "-no-pitch", update=False)
        self._fit(self.answer_now, update=False)

    def _fit(self, answer: Answer, *, update: bool = True) -> None:
        """Ask for the fields that fit the answer."""
        for name, fits in (
            ("-not-done", answer.outcome is Outcome.NOT_DONE),
            ("-no-reply", answer.outcome is Outcome.NO_REPLY),
            ("-left", answer.left is not ActionState.OPEN),
            ("-introduced", answer.has_introduction),
        ):
            self.set_class(fits, name, update=update)

    def on_mount(self) -> None:
        """Open on the outcome; where it is known, a debrief begins with what happened."""
        first = "#happened" if self._at_debrief and self._is_known else "#outcome"
        self.query_one(first).focus()
        self.show_what_follows()
        every_minute(self.show_what_follows)  # midnight may pass

    def on_resize(self) -> None:
        """Stand where the window has the room."""
        self.query_one(Frame).stand(self.app.size.height)

    @on(Choice.Changed)
    @on(MultiChoice.Changed)
    @on(ShortText.Changed)
    @on(TextArea.Changed)
    def follow(self) -> None:
        """Keep the draft and show the follow-ups."""
        self.typed()
        self.show_what_follows()

    def show_what_follows(self) -> None:
        """Ask for the fields that fit the outcome, and show its follow-ups."""
        answer, at_debrief, ahead = self.answer_now, self._at_debrief, self._asked.ahead
        self._fit(answer)
        self._result.show_next_day(say_day(ahead.next_day, ahead.today))
        self._result.tell(told(answer))
        self.query_one("#aim", GrowingBlock).show(
            lambda width: list(above_lines(answer, width, at_debrief=at_debrief))
        )
        self.query_one(FollowUps).show_answer(answer)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the letters of the follow-ups there are, and park and drop if it was not done."""
        match action:
            case "take":
                return str(parameters[0]) in LETTERS[: len(self.answer_now.choices())]
            case "count":
                return str(parameters[0]) in GOAL_LETTERS[: len(self.answer_now.goals())]
            case "take_all" | "take_none":
                answer = self.answer_now
                choices, is_all = answer.choices(), answer.choices().keys() <= answer.taken()
                return bool(choices) and is_all == (action == "take_none")
            case "turn":
                return self._at_debrief == (parameters[0] == "result")
            case "leave_it":
                return self.answer_now.outcome is Outcome.NOT_DONE
        return True

    def action_outcome(self, outcome: str) -> None:
        """Choose an outcome."""
        self._outcome.value = outcome

    def action_take(self, letter: str) -> None:
        """Take a follow-up, or leave it."""
        self._flipped ^= {[*self.answer_now.choices()][LETTERS.index(letter)]}
        self.follow()

    def action_count(self, letter: str) -> None:
        """Let it count for a goal, or no longer."""
        self._turned ^= {self.answer_now.goals()[GOAL_LETTERS.index(letter)].goal_id}
        self.follow()

    def action_take_all(self) -> None:
        """Take every follow-up."""
        answer = self.answer_now
        self._flipped ^= frozenset(answer.choices()) - answer.taken()
        self.follow()

    def action_take_none(self) -> None:
        """Leave every follow-up."""
        self._flipped ^= self.answer_now.taken()
        self.follow()

    async def action_turn(self, page: str) -> None:
        """Go to the other page, which few results need; the texts of this one stay."""
        self._at_debrief = page == "debrief"
        if self._at_debrief and not self._debrief.is_attached:
            await self.query_one(ScrolledFields).mount(self._debrief, before=self._result)
        self.set_class(self._at_debrief, "-debrief")
        self.query_one("#happened" if self._at_debrief else "#outcome").focus()
        self.show_what_follows()

    def action_leave_it(self, state: str) -> None:
        """Park or drop the action that was not done, or undo that choice."""
        left = ActionState(state)
        self._leaves = ActionState.OPEN if self._leaves is left else left
        self.show_what_follows()

    async def action_save(self) -> None:
        """Answer, or tell the first field that cannot be used and give it the keys."""
        for name, why in self._refusals().items():
            said = _("{field} – {sentence}").format(field=labels()[name], sentence=why)
            self.query_one(WrongLine).tell(said, partial(self._is_refused, name))
            if self._at_debrief and "result--page" in SHOWN_FOR[name]:
                await self.action_turn("result")
            self.query_one(f"#{name}").focus()
            return
        self.answer(self.answer_now.entry())

    def _is_refused(self, name: str) -> bool:
        return name in self._refusals()

    def _refusals(self) -> dict[str, str]:
        """The fields that cannot be used, each with the sentence of why."""
        answer, refused = self.answer_now, {}
        for name, read in answer.readers().items():
            try:
                read(answer.texts[name])
            except ValueError as error:
                refused[name] = str(error)
        return refused

    def draft_text(self) -> str:
        """Return the texts typed, with the outcome and the gains, as JSON."""
        answer = self.answer_now
        texts = answer.changed_texts()
        if not texts and not self._flipped and not self._turned:
            return ""
        said = {"outcome": answer.outcome.value, "came": answer.came_chosen}
        chosen = {"flipped": sorted(self._flipped), "turned": sorted(self._turned)}
        return json.dumps({**texts, **said, **chosen})
