"""What came of an action: opened on its outcome, saved with the follow-ups that were taken."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.getters import query_one
from textual.widget import Widget
from textual.widgets import Static

from planner.actions import Action, Result
from planner.follow_ups import FollowUp
from planner.grammar import ActionLine
from planner.labels import came, outcomes
from planner.language import _
from planner.saying import say_day
from planner.vocabulary import ActionState, Came, Outcome
from tui.screens.dialogs.action_form import read_day, read_minutes, read_welcome
from tui.screens.dialogs.dialog import Dialog, Drafts
from tui.screens.dialogs.result_fields import SHOWN_FOR, labels, said_at_first
from tui.screens.dialogs.result_keys import LETTERS, RESULT_KEYS
from tui.signs import DONE, OPEN, drawn
from tui.widgets.choice import Choice
from tui.widgets.key_line import KeyLine
from tui.widgets.lines import Lines
from tui.widgets.several import Several
from tui.widgets.short_text import ShortText
from tui.widgets.spans import Line, Span, Tone, fit, shown, wrap

_DAY = 14
_AIM = 2
"""So many lines of the aim are shown."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """What the dialog knows of the days to come.

    `next_day` is where an action goes that was not done, `offer` gives the follow-ups of a result,
    `read_next` reads a further action; it raises GrammarError.
    """

    today: date
    next_day: date
    offer: Callable[[Result], Sequence[FollowUp]]
    read_next: Callable[[str], ActionLine]


@dataclass(frozen=True, slots=True)
class Recorded:
    """The answer: the result, the follow-ups taken, and where an action not done goes."""

    result: Result
    follow_ups: tuple[FollowUp, ...] = ()
    move_to: date | None = None
    leave: ActionState = ActionState.OPEN
    next_action: ActionLine | None = None


class OutcomeChoice(Choice):
    """The outcome; its digits and letters are keys of the dialog."""

    def on_key(self, event: events.Key) -> None:
        """Leave digits and letters to the dialog."""
        event.prevent_default()


class AskResult(Dialog[Recorded]):
    """Asks what came of an action."""

    BINDINGS = RESULT_KEYS

    DEFAULT_CSS = """
    AskResult {
        & .result--row { height: auto; layout: horizontal; }
        & .result--label { width: 14; color: $text-muted; }
        & .result--row Input { width: 1fr; }
        & #outcome { margin-bottom: 1; }
        & #aim { margin-bottom: 1; }
        & #then { margin-top: 1; }
        & .result--again { display: none; }
        &.-not-done .result--again { display: block; }
        &.-not-done .result--done, &.-not-done .result--reply { display: none; }
        &.-left .result--again { display: none; }
        &.-no-reply .result--reply { display: none; }
    }
    """

    outcome = query_one("#outcome", OutcomeChoice)
    came = query_one(Several)

    def __init__(self, action: Action, ahead: Ahead, drafts: Drafts, draft_key: str) -> None:
        """Ask about `action`."""
        title = _("Result: {title}").format(title=action.title)
        super().__init__(title, drafts=drafts, draft_key=draft_key)
        self._action = action
        self._ahead = ahead
        self._taken: set[str] = set()
        self._leave = ActionState.OPEN
        self._before = said_at_first(action)

    def compose(self) -> ComposeResult:
        """The aim, the outcome, what can be said of it, and what follows."""
        said = {**self._before, **self._kept()}
        names = [
            (outcome.value, f"{digit} {name}")
            for digit, (outcome, name) in enumerate(outcomes().items(), start=1)
        ]
        with Vertical(classes="dialog--box"):
            yield Static(self.question, classes="dialog--title", markup=False)
            yield Lines(id="aim")
            yield OutcomeChoice(names, said["outcome"], id="outcome")
            yield from self._row("learned", said, _("one sentence is enough"))
            yield from self._row("minutes", said)
            with Vertical(classes="result--row result--reply"):
                yield Static(_("What came"), classes="result--label", markup=False)
                yield Several([(what.value, name) for what, name in came().items()], said["came"])
            yield from self._row("welcome", said, self._expected())
            yield from self._row("next", said, _("Send her the article friday"))
            yield from self._row("again", said, say_day(self._ahead.next_day, self._ahead.today))
            yield Lines(id="then")
            yield Static("", classes="dialog--error", markup=False)
        yield KeyLine()

    def _row(self, name: str, said: dict[str, Any], hint: str = "") -> Iterator[Widget]:
        with Vertical(classes=f"result--row {SHOWN_FOR.get(name, 'result--done')}"):
            yield Static(labels()[name], classes="result--label", markup=False)
            yield ShortText(said[name], placeholder=hint, id=name)

    def _expected(self) -> str:
        expected = self._action.expected_welcome
        return _("0 to 10") if expected is None else _("0 to 10, expected {n}").format(n=expected)

    def on_mount(self) -> None:
        """Open on the outcome."""
        said = _("Aim: {aim}").format(aim=self._action.aim) if self._action.aim else ""
        self.query_one("#aim", Lines).show(
            lambda width: [(Span(line, Tone.DIM),) for line in wrap(said, width)[:_AIM] if line]
        )
        self.outcome.focus()
        self._follow()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the letters of the follow-ups there are, and park and drop if it was not done."""
        if action == "take":
            return str(parameters[0]) in LETTERS[: len(self._offers())]
        return self._outcome() is Outcome.NOT_DONE if action == "leave_it" else True

    def action_outcome(self, outcome: str) -> None:
        """Choose an outcome."""
        self.outcome.value = outcome

    def action_take(self, letter: str) -> None:
        """Take a follow-up, or leave it."""
        self._taken ^= {letter}
        self._follow()

    def action_leave_it(self, state: str) -> None:
        """Park or drop what was not done, or no longer."""
        left = ActionState(state)
        self._leave = ActionState.OPEN if self._leave is left else left
        self._follow()

    @on(Choice.Changed)
    @on(Several.Changed)
    @on(ShortText.Changed)
    def follow(self) -> None:
        """Keep the draft and show what follows."""
        self.typed()
        self._follow()

    def _follow(self) -> None:
        self.set_class(self._outcome() is Outcome.NOT_DONE, "-not-done")
        self.set_class(self._outcome() is Outcome.NO_REPLY, "-no-reply")
        self.set_class(self._left is not ActionState.OPEN, "-left")
        self.query_one("#then", Lines).show(lambda width: list(self._then(width)))
        self.refresh_bindings()

    def _outcome(self) -> Outcome:
        return Outcome(self.outcome.value)

    @property
    def _left(self) -> ActionState:
        """How the action is left; open unless it was not done."""
        return self._leave if self._outcome() is Outcome.NOT_DONE else ActionState.OPEN

    def _what_came(self) -> tuple[Came, ...]:
        if self._outcome() is Outcome.NO_REPLY:
            return ()
        return tuple(Came(value) for value in self.came.values)

    def _offers(self) -> Sequence[FollowUp]:
        if not self.is_mounted:
            return ()
        return self._ahead.offer(Result(self._outcome(), self._ahead.today, came=self._what_came()))

    def _then(self, width: int) -> Iterator[Line]:
        """The follow-ups with their letters, or where what was not done goes."""
        if self._outcome() is Outcome.NOT_DONE:
            ends = {
                ActionState.PARKED: _("It will be parked."),
                ActionState.DROPPED: _("It will be dropped."),
            }
            if self._leave in ends:
                yield (Span(ends[self._leave], Tone.ACCENT),)
            return
        for letter, offer in zip(LETTERS, self._offers(), strict=False):
            taken = letter in self._taken
            day = "" if offer.rests else say_day(offer.day, self._ahead.today)
            yield (
                Span(f"{letter} ", Tone.ACCENT),
                Span(f"{drawn(DONE if taken else OPEN)} ", Tone.ACCENT if taken else Tone.DIM),
                Span(fit(offer.title, width - 4 - _DAY), Tone.STRONG if taken else Tone.DIM),
                Span(fit(day, _DAY, right=True), Tone.DIM),
            )

    def action_save(self) -> None:
        """Answer, or tell the first field that cannot be used and give it the keys."""
        for name, read in self._readers().items():
            try:
                read(self._texts()[name])
            except ValueError as error:
                said = _("{field} – {sentence}").format(field=labels()[name], sentence=error)
                self.query_one(".dialog--error", Static).update(shown(said))
                self.query_one(f"#{name}").focus()
                return
        self.answer(self._recorded())

    def _readers(self) -> dict[str, Callable[[str], Any]]:
        """How the text of each field that is asked is read."""
        if self._left is not ActionState.OPEN:
            return {}
        if self._outcome() is Outcome.NOT_DONE:
            return {"again": self._read_day}
        welcome = {} if self._outcome() is Outcome.NO_REPLY else {"welcome": read_welcome}
        return {"minutes": read_minutes, **welcome, "next": self._read_next}

    def _read_day(self, text: str) -> date | None:
        return read_day(text, self._ahead.today)

    def _read_next(self, text: str) -> ActionLine | None:
        return self._ahead.read_next(text) if text.strip() else None

    def _recorded(self) -> Recorded:
        texts, outcome, today = self._texts(), self._outcome(), self._ahead.today
        said = {name: read(texts[name]) for name, read in self._readers().items()}
        learned = texts["learned"]
        if outcome is Outcome.NOT_DONE:
            return Recorded(
                Result(outcome, today, learned=learned), move_to=said.get("again"), leave=self._left
            )
        offers = zip(LETTERS, self._offers(), strict=False)
        came = self._what_came()
        return Recorded(
            Result(outcome, today, said["minutes"], learned, came, said.get("welcome")),
            tuple(offer for letter, offer in offers if letter in self._taken),
            next_action=said["next"],
        )

    def _texts(self) -> dict[str, str]:
        return {field.id or "": field.value for field in self.query(ShortText)}

    def draft_text(self) -> str:
        """What was typed, with the outcome and what came."""
        texts = {name: text for name, text in self._texts().items() if text != self._before[name]}
        if not texts:
            return ""
        return json.dumps({**texts, "outcome": self.outcome.value, "came": self.came.values})

    def _kept(self) -> dict[str, Any]:
        draft = self.draft()
        return dict(json.loads(draft)) if draft else {}
