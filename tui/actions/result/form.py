"""The result form as it looks: two pages over one outcome, and what is said on them now."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.getters import query_one
from textual.widget import Widget
from textual.widgets import Static

from jobs.record_result import ResultEntry
from planner.language import _
from planner.language.dates_in_words import say_day
from planner.model.actions import Result
from planner.model.labels import came, outcomes
from planner.model.stored_json import facts, texts
from planner.model.vocabulary import ActionState, Came, Outcome
from planner.today.follow_ups import FollowUp
from tui.actions.result import lines
from tui.actions.result.answer import Asked
from tui.actions.result.earlier import day_of, taken_back
from tui.actions.result.fields import DEBRIEF, SHOWN_FOR, labels, said_at_first
from tui.actions.result.lines import known_by
from tui.dialogs.dialog import Dialog, Drafts
from tui.drawing.text_line import Line
from tui.widgets.choice import Choice
from tui.widgets.growing_block import Lines
from tui.widgets.key_line import KeyLine
from tui.widgets.multi_choice import Several
from tui.widgets.short_text import ShortText

INTRODUCTIONS = {Came.INTRODUCTION_MADE, Came.INTRODUCTION_RECEIVED}
_UNANSWERED = (Outcome.NO_REPLY, Outcome.NOT_DONE)


class OutcomeChoice(Choice):
    """The outcome; its digits and letters are keys of the dialog."""

    def on_key(self, event: events.Key) -> None:
        """Leave digits and letters to the dialog."""
        event.prevent_default()


class Following(Lines, can_focus=True):
    """What follows; with the keys here its letters can be pressed below a text field too."""


class ResultForm(Dialog[ResultEntry]):
    """What came of an action, and on another page its debrief under the same outcome."""

    DEFAULT_CSS = """
    ResultForm {
        & .result--row { height: auto; layout: horizontal; }
        & .result--label { width: 19; color: $text-muted; }
        & .result--row Input { width: 1fr; }
        & #outcome { margin-bottom: 1; }
        & #aim { margin-bottom: 1; }
        & #then { margin-top: 1; }
        & #then:focus { background: $boost; }
        & .result--again, & .result--introduced { display: none; }
        &.-introduced .result--introduced { display: block; }
        &.-introduced #aim { margin-bottom: 0; }
        &.-not-done .result--again { display: block; }
        &.-not-done .result--done, &.-not-done .result--reply { display: none; }
        &.-left .result--again { display: none; }
        &.-no-reply .result--reply { display: none; }
        &.-debrief .result--page { display: none; }
        & .result--debrief { display: none; }
        &.-debrief .result--debrief { display: block; }
        &.-as-planned .result--planned { display: none; }
    }
    """

    outcome = query_one("#outcome", OutcomeChoice)
    came = query_one(Several)

    def __init__(
        self, asked: Asked, drafts: Drafts, draft_key: str, *, at_debrief: bool = False
    ) -> None:
        """Ask about an action; `at_debrief` opens on that page, if the outcome is known already."""
        title = _("Result: {title}").format(title=asked.action.title)
        super().__init__(title, drafts=drafts, draft_key=draft_key)
        self._lines: list[ShortText] = []
        self._action, self.ahead, self.behind = asked.action, asked.ahead, asked.behind
        self.leaves = ActionState.OPEN
        self._before = said_at_first(self._action, self.behind)
        self._further = {f"further.{n}": each for n, each in enumerate(self.behind.further)}
        self._taken_before = {*self.behind.taken, *self._further}
        self._said = {**self._before, **self._kept()}
        self.taken = self._kept_taken()
        self.debriefs = at_debrief or any(self._said[n] != self._before[n] for n in DEBRIEF)

    def compose(self) -> ComposeResult:
        """The aim, the outcome, what can be said of it, and what follows."""
        names = [
            (outcome.value, f"{digit} {name}")
            for digit, (outcome, name) in enumerate(outcomes().items(), start=1)
        ]
        with Vertical(classes="dialog--box"):
            yield Static(self.question, classes="dialog--title", markup=False)
            yield Lines(id="aim")
            yield OutcomeChoice(names, self._said["outcome"], id="outcome")
            yield from self._row("planned", _("what would make it worth it"))
            yield from self._row("happened", _("one sentence is enough"))
            yield from self._row("why", _("what made the difference"))
            yield from self._row("next_time", _("what I will do again, or otherwise"))
            yield from self._row("learned", _("one sentence is enough"))
            yield from self._row("minutes")
            with Vertical(classes="result--row result--page result--reply"):
                yield Static(_("What came"), classes="result--label", markup=False)
                choices = [(what.value, name) for what, name in came().items()]
                yield Several(choices, self._said["came"])
            yield from self._row("introduced", _("who was introduced, by full name"))
            yield from self._row("welcome", self._expected())
            yield from self._row("promised", _("send the article friday"))
            yield from self._row("next", _("Call again in 2 weeks"))
            yield from self._row("again", self._next_day())
            yield Following(id="then")
            yield Static("", classes="dialog--error", markup=False)
        yield KeyLine()

    def _row(self, name: str, hint: str = "") -> Iterator[Widget]:
        with Vertical(classes=f"result--row {SHOWN_FOR[name]}"):
            yield Static(labels()[name], classes="result--label", markup=False)
            yield ShortText(self._said[name], placeholder=hint, id=name)

    def _next_day(self) -> str:
        return say_day(self.ahead.next_day, self.ahead.today)

    def _expected(self) -> str:
        expected = self._action.expected_welcome
        return _("0 to 10") if expected is None else _("0 to 10, expected {n}").format(n=expected)

    def on_mount(self) -> None:
        """Open on the outcome; where it is known, a debrief begins with what happened.

        What was planned is asked only where it is not the aim, which stands above.
        """
        self.set_class(self.debriefs, "-debrief")
        aim = self._action.aim
        self.set_class(bool(aim) and self._said["planned"] == aim, "-as-planned")
        known = self._action.result is not None or self._said != self._before
        first = "#happened" if self.debriefs and known else "#outcome"
        self.query_one(first).focus()
        self.show_what_follows()
        self.set_interval(60, self.show_what_follows)  # midnight may pass

    @on(Choice.Changed)
    @on(Several.Changed)
    @on(ShortText.Changed)
    def follow(self) -> None:
        """Keep the draft and show what follows."""
        self.typed()
        self.show_what_follows()

    def show_what_follows(self) -> None:
        """Ask what fits the outcome, and show what follows from it."""
        self.set_class(self.said_outcome() is Outcome.NOT_DONE, "-not-done")
        self.set_class(self.said_outcome() is Outcome.NO_REPLY, "-no-reply")
        self.set_class(self.left is not ActionState.OPEN, "-left")
        self.set_class(not INTRODUCTIONS.isdisjoint(self.what_came()), "-introduced")
        self.query_one("#again", ShortText).placeholder = self._next_day()
        self.query_one("#aim", Lines).show(lambda width: list(self._above(width)))
        then = self.query_one("#then", Following)
        then.can_focus = bool(self.choices())
        then.show(lambda width: list(self._then(width)))
        self.refresh_bindings()

    def said_outcome(self) -> Outcome:
        """The outcome chosen."""
        return Outcome(self.outcome.value)

    @property
    def left(self) -> ActionState:
        """How the action is left; open unless it was not done."""
        return self.leaves if self.said_outcome() is Outcome.NOT_DONE else ActionState.OPEN

    def what_came(self) -> tuple[Came, ...]:
        """What is said to have come of it; nothing comes of silence."""
        if self.said_outcome() in _UNANSWERED:
            return ()
        came = [Came(value) for value in self.came.values]
        if self.said_outcome() is Outcome.DECLINED:  # what was only expected did not come
            return tuple(what for what in came if what is not Came.INTRODUCTION_MADE)
        return tuple(came)

    def choices(self) -> dict[str, FollowUp]:
        """What can be taken by what it is known by: proposals, and what was planned further."""
        outcome = self.said_outcome()
        if not self.is_mounted or outcome is Outcome.NOT_DONE:
            return {}
        said = Result(outcome, day_of(self._action, self.ahead.today), came=self.what_came())
        offers = {known_by(offer): offer for offer in self.ahead.offer(said, self.introduced())}
        return {**offers, **self._further}

    def introduced(self) -> str:
        """Who was introduced, if anybody was."""
        if INTRODUCTIONS.isdisjoint(self.what_came()):
            return ""
        return self.texts()["introduced"].strip()

    def promise(self) -> FollowUp | None:
        """The action that keeps what was promised, if anything was."""
        if self.said_outcome() in _UNANSWERED:
            return None
        typed = self.texts()["promised"]
        if self.behind.promise is not None and typed == self._before["promised"]:
            return self.behind.promise
        return self.ahead.read_promise(typed)

    def is_as_before(self) -> bool:
        """Whether the result there is was opened and not a word of it is changed."""
        said = {**self.texts(), "outcome": self.outcome.value, "came": list(self.came.values)}
        done = self._action.state is ActionState.DONE
        return done and said == self._before and self.taken == self._taken_before

    def _lost(self) -> str:
        """What the earlier result wrote and this one takes back."""
        broken = self.behind.promise is not None and self.promise() is None
        kept = self.taken & self.choices().keys()
        return taken_back(int(broken), len(self._taken_before - kept))

    def _above(self, width: int) -> Iterator[Line]:
        """The aim, or aim and result side by side, and what is doubted about the minutes."""
        if self.debriefs:
            learned = self.texts()["learned"]
            said = Result(self.said_outcome(), self.ahead.today, None, learned, self.what_came())
            yield from lines.side_by_side(self._action.aim, said, width)
        else:
            yield from lines.aim_lines(self._action.aim, width)
        yield from lines.doubt_lines(self.behind.doubt, width)

    def _then(self, width: int) -> Iterator[Line]:
        """The follow-ups with their letters, or where what was not done goes; then what is lost."""
        if self.said_outcome() is Outcome.NOT_DONE:
            yield from lines.left_lines(self.leaves)
        else:
            choices, today = self.choices(), self.ahead.today
            yield from lines.follow_up_lines(self.promise(), choices, self.taken, today, width)
        yield from lines.doubt_lines(self._lost(), width)

    def texts(self) -> dict[str, str]:
        """What stands in each field."""
        if not self._lines and self.is_mounted:  # looking for them takes time at every key
            self._lines = list(self.query(ShortText))
        fields = self._lines or self.query(ShortText)
        return {field.id or "": field.value for field in fields}

    def draft_text(self) -> str:
        """What was typed, with the outcome and what came."""
        texts = {name: text for name, text in self.texts().items() if text != self._before[name]}
        if not texts and self.taken == self._taken_before:
            return ""
        said = {"outcome": self.outcome.value, "came": self.came.values}
        return json.dumps({**texts, **said, "taken": sorted(self.taken)})

    def _kept(self) -> Mapping[str, Any]:
        draft = self.draft()
        came = facts(draft).get("came")
        if not isinstance(came, list):
            return texts(draft)
        return {**texts(draft), "came": [what.value for what in Came if what.value in came]}

    def _kept_taken(self) -> set[str]:
        """What was taken when the form was left, else by the result there is."""
        kept = facts(self.draft()).get("taken")
        if not isinstance(kept, list):
            return set(self._taken_before)
        return {name for name in kept if isinstance(name, str)}
